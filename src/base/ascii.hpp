// Letters without regard to case, where only ASCII has one: names in DXF files.
#pragma once

#include <string>
#include <string_view>

namespace v16::base {

/// ASCII letters in lower case; other bytes as they are.
[[nodiscard]] inline char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] inline std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = to_lower(c);
    return lower;
}

}  // namespace v16::base
