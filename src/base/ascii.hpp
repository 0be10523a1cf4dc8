// Digits and letters where only those of ASCII count, whatever the locale: names in DXF files, fields of HTTP.
#pragma once

#include <optional>
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

/// Without the blanks and tabs around it.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The value of a hexadecimal digit in either case.
[[nodiscard]] inline std::optional<int> hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char letter = to_lower(c);
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return std::nullopt;
}

[[nodiscard]] inline bool is_alphanumeric(char c) {
    return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z');
}

}  // namespace v16::base
