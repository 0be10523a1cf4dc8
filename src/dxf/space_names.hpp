// The reserved block names of model space and paper space: *Model_Space, *Paper_Space, *Paper_Space0…, and with a
// dollar sign in R12. Block names compare without regard to case.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"

namespace v16::dxf {

[[nodiscard]] inline bool starts_with_ignoring_case(std::string_view text, std::string_view lower_prefix) {
    return text.size() >= lower_prefix.size() && std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(),
                                                            [](char p, char c) { return p == base::to_lower(c); });
}

[[nodiscard]] inline bool is_model_space_name(std::string_view name) {
    constexpr std::string_view model_space = "model_space";
    return name.size() == model_space.size() + 1 && (name[0] == '*' || name[0] == '$') &&
           starts_with_ignoring_case(name.substr(1), model_space);
}

[[nodiscard]] inline bool is_paper_space_name(std::string_view name) {
    return !name.empty() && (name[0] == '*' || name[0] == '$') &&
           starts_with_ignoring_case(name.substr(1), "paper_space");
}

}  // namespace v16::dxf
