// Numbers that somebody set, and the sentence for those that are out of their range: one wording on the whole command
// line, which says first what is wanted.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "v16/error.hpp"

namespace v16::base {

/// "must be 1 to 256, not 300"; with a unit "must be 0 to 3600 s, not 4000".
template <class Number, class Value>
[[nodiscard]] std::string must_be(const Number& low, const Number& high, const Value& value,
                                  std::string_view unit = {}) {
    return fmt::format("must be {} to {}{}{}, not {}", low, high, unit.empty() ? "" : " ", unit, value);
}

/// Errors: invalid_argument, "--jobs must be 1 to 256, not 300"; what is not a number is in no range.
template <class Number>
[[nodiscard]] Result<void> in_range(std::string_view flag, const Number& value, const Number& low, const Number& high,
                                    std::string_view unit = {}) {
    if (value >= low && value <= high) return {};
    return fail(ErrorCode::invalid_argument, fmt::format("{} {}", flag, must_be(low, high, value, unit)));
}

}  // namespace v16::base
