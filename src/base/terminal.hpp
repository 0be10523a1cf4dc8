// What terminals can do.
#pragma once

#include <string>
#include <string_view>

namespace v16::base {

/// True for a terminal that knows neither colours nor how to rewrite a line. `term`: the variable TERM; null when
/// unset.
[[nodiscard]] inline bool is_dumb_terminal(const char* term) {
    return term == nullptr || std::string_view(term) == "dumb";
}

/// Takes the line that the cursor is in off the screen.
inline constexpr std::string_view erase_line = "\r\x1B[K";

/// Writes `text` in the place of the line that the cursor is in. Without wrapping at the right edge: a wrapped line
/// could not be rewritten and would stay, ten times a second. The terminal itself cuts, for it may become narrower
/// under way.
[[nodiscard]] inline std::string rewritten_line(std::string_view text) {
    return std::string(erase_line).append("\x1B[?7l").append(text).append("\x1B[?7h");
}

}  // namespace v16::base
