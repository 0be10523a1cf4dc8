#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace v16::base {
namespace {

/// What a leading byte promises: how many bytes follow, and the range allowed for the first of them (which is where
/// overlong forms, surrogates and values above U+10FFFF are told apart; Unicode standard, table 3-7).
struct Lead {
    int following;
    std::uint8_t low = 0x80, high = 0xBF;
};

Lead classify_lead(std::uint8_t byte) {
    if (byte < 0x80) return {0};
    if (byte >= 0xC2 && byte <= 0xDF) return {1};
    if (byte == 0xE0) return {2, 0xA0, 0xBF};
    if (byte == 0xED) return {2, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {2};
    if (byte == 0xF0) return {3, 0x90, 0xBF};
    if (byte == 0xF4) return {3, 0x80, 0x8F};
    if (byte >= 0xF1 && byte <= 0xF3) return {3};
    return {-1};
}

struct Interval {
    char32_t first, last;
};

template <std::size_t N>
bool contains(const std::array<Interval, N>& sorted, char32_t c) {
    const auto after = std::upper_bound(sorted.begin(), sorted.end(), c, [](char32_t value, const Interval& interval) {
        return value < interval.first;
    });
    return after != sorted.begin() && c <= std::prev(after)->last;
}

// East Asian Width W and F (Unicode annex 11), merged to whole blocks: what fonts draw two columns wide.
constexpr std::array<Interval, 16> wide{{{0x1100, 0x115F},
                                         {0x231A, 0x231B},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xA960, 0xA97F},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE10, 0xFE19},
                                         {0xFE30, 0xFE6F},
                                         {0xFF01, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};
// Combining marks and characters without a width.
constexpr std::array<Interval, 8> zero_width{{{0x0300, 0x036F},
                                              {0x0483, 0x0489},
                                              {0x0591, 0x05BD},
                                              {0x200B, 0x200F},
                                              {0x20D0, 0x20FF},
                                              {0x302A, 0x302D},
                                              {0xFE00, 0xFE0F},
                                              {0xFE20, 0xFE2F}}};

std::size_t width_of(char32_t c) {
    if (contains(zero_width, c)) return 0;
    return contains(wide, c) ? 2 : 1;
}

/// Characters that act instead of being seen, those among them that turn the direction of the text after them: with
/// these "fxd.gpj" would read as "jpg.dxf".
bool is_control(char32_t c) {
    const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || turns_direction;
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const Lead lead = classify_lead(byte(0));
    if (lead.following <= 0) {
        const char32_t value = lead.following == 0 ? byte(0) : replacement_character;
        text.remove_prefix(1);
        return value;
    }
    const auto following = static_cast<std::size_t>(lead.following);
    // 110xxxxx carries 5 bits, 1110xxxx 4, 11110xxx 3.
    char32_t value = byte(0) & (0x3FU >> following);
    for (std::size_t i = 1; i <= following; ++i) {
        const std::uint8_t low = i == 1 ? lead.low : 0x80;
        const std::uint8_t high = i == 1 ? lead.high : 0xBF;
        if (i >= text.size() || byte(i) < low || byte(i) > high) {
            text.remove_prefix(i);
            return replacement_character;
        }
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    text.remove_prefix(following + 1);
    return value;
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
    const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | (c >> 6U));
    } else {
        if (c < 0x10000) {
            put(0xE0 | (c >> 12U));
        } else {
            put(0xF0 | (c >> 18U));
            put(0x80 | ((c >> 12U) & 0x3F));
        }
        put(0x80 | ((c >> 6U) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::string_view before = text;
        // U+FFFD itself is valid where it is written as its own three bytes.
        if (take_code_point(text) == replacement_character && before.substr(0, 3) != "\xEF\xBF\xBD") return false;
    }
    return true;
}

std::string to_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) append_utf8(out, take_code_point(text));
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) width += width_of(take_code_point(text));
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        append_utf8(out, is_control(c) ? replacement_character : c);
    }
    return out;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    std::string out(text);
    if (taken < width) out.append(width - taken, ' ');
    return out;
}

std::string shortened_left(std::string_view text, std::size_t width) {
    std::size_t left = display_width(text);
    if (left <= width) return std::string(text);
    while (left > width - 1) left -= width_of(take_code_point(text));
    return "…" + std::string(text);
}

}  // namespace v16::base
