#include "dxf/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace v16::dxf {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) {
    return static_cast<std::uint8_t>(text[i]);
}

// Length announced by the first byte; 0 for a byte that cannot come first.
std::size_t announced_length(std::uint8_t first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

// The second byte is what tells overlong forms, surrogates and too large code points.
bool is_second_byte(std::uint8_t first, std::uint8_t second) {
    const std::uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

}  // namespace

bool is_ascii(std::string_view text) {
    const char* p = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        if ((word & 0x8080808080808080ULL) != 0) return false;
    }
    return std::all_of(p, p + left, [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

std::size_t utf8_sequence(std::string_view text) {
    if (text.empty()) return 0;
    const std::uint8_t first = byte_at(text, 0);
    const std::size_t length = announced_length(first);
    if (length <= 1) return length;
    if (text.size() < length || !is_second_byte(first, byte_at(text, 1))) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte_at(text, i) & 0xC0) != 0x80) return 0;
    }
    return length;
}

std::string_view cut_text(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    constexpr std::size_t longest_tail = 3;
    std::size_t size = max_bytes;
    const auto is_continuation = [&](std::size_t i) { return (byte_at(text, i) & 0xC0) == 0x80; };
    while (size > 0 && max_bytes - size < longest_tail && is_continuation(size)) --size;
    return text.substr(0, size);
}

void Utf8Evidence::add(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_sequence(text);
        if (length == 0) ++invalid;
        if (length == 2) ++pairs;
        if (length > 2) ++longer;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
}

}  // namespace v16::dxf
