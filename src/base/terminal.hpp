// What terminals can do.
#pragma once

#include <string_view>

namespace v16::base {

/// True for a terminal that knows neither colours nor how to rewrite a line. `term`: the variable TERM; null when
/// unset.
[[nodiscard]] inline bool is_dumb_terminal(const char* term) {
    return term == nullptr || std::string_view(term) == "dumb";
}

}  // namespace v16::base
