// Digits and letters where only those of ASCII count, whatever the locale: names in DXF files, fields of HTTP.
#pragma once

#include <string>
#include <string_view>

namespace v16::base {

[[nodiscard]] inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] inline char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] inline std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = to_lower(c);
    return lower;
}

[[nodiscard]] inline bool is_alphanumeric(char c) {
    return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

}  // namespace v16::base
