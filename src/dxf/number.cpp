#include "dxf/number.hpp"

#include <fast_float/fast_float.h>

#include <array>
#include <cctype>
#include <limits>

#include "dxf/tag.hpp"

namespace v16::dxf {
namespace {

// True when all of the text was read. A number too large for a double is infinite.
bool parse_all(std::string_view text, double& value) {
    double parsed = 0.0;
    const char* const end = text.data() + text.size();
    const auto result = fast_float::from_chars(text.data(), end, parsed);
    if (result.ptr != end || (result.ec != std::errc() && result.ec != std::errc::result_out_of_range)) return false;
    value = parsed;
    return true;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

NumberStatus parse_unusual(std::string_view text, double& value) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::array<char, 64> buffer{};
    if (text.empty() || text.size() > buffer.size()) return NumberStatus::bad;
    std::size_t size = 0;
    NumberStatus status = NumberStatus::good;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inside = i > 0 && i + 1 < text.size();
        if (c == '_' && inside && is_digit(text[i - 1]) && is_digit(text[i + 1])) continue;
        char repaired = c;
        if (c == 'D' || c == 'd') repaired = 'e';
        if (c == ',') repaired = '.';
        if (repaired != c) status = NumberStatus::repaired;
        buffer[size++] = repaired;
    }
    return parse_all({buffer.data(), size}, value) ? status : NumberStatus::bad;
}

}  // namespace

NumberStatus parse_real(std::string_view text, double& value) {
    constexpr auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    if (parse_all(text, value)) return NumberStatus::good;
    return parse_unusual(text, value);
}

bool parse_handle(std::string_view text, std::uint64_t& value) {
    text = trim(text);
    if (text.empty() || text.size() > 16) return false;
    std::uint64_t handle = 0;
    for (const char c : text) {
        unsigned digit = 0;
        if (is_digit(c)) {
            digit = static_cast<unsigned>(c - '0');
        } else if (const char lower = static_cast<char>(c | 0x20); lower >= 'a' && lower <= 'f') {
            digit = static_cast<unsigned>(lower - 'a') + 10U;
        } else {
            return false;
        }
        handle = handle << 4U | digit;
    }
    value = handle;
    return true;
}

}  // namespace v16::dxf
