// The group code of a line in its usual form, "  0" or "1070", without a loop: lines of many lengths follow each other,
// and a processor cannot guess where such loops end.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "dxf/tag.hpp"

namespace v16::dxf {
namespace usual_code {

inline constexpr std::uint64_t blanks = 0x2020202020202020U;
inline constexpr std::size_t codes = 2048;

/// The last four characters of the line for each code, blanks before the digits; the first one in the lowest byte.
consteval std::array<std::uint32_t, codes> make_texts() {
    std::array<std::uint32_t, codes> texts{};
    for (std::size_t code = 0; code < codes; ++code) {
        std::size_t rest = code;
        std::uint32_t text = 0;
        for (int place = 0; place < 4; ++place, rest /= 10) {
            const bool is_digit = place == 0 || rest > 0;
            text = text << 8U | (is_digit ? '0' + static_cast<std::uint32_t>(rest % 10) : ' ');
        }
        texts[code] = text;
    }
    texts[group::comment] = 0;  // is a line of its own kind
    return texts;
}
inline constexpr std::array<std::uint32_t, codes> texts = make_texts();

}  // namespace usual_code

/// Eight bytes at `line` must be readable. When they hold blanks, a code from 0 to 2047 without leading zeros that is
/// not that of a comment (999), and then a control character: the code, and in `length` the place of that character.
/// False for anything else, which says nothing about it.
[[nodiscard]] inline bool read_usual_code(const char* line, int& code, std::size_t& length) {
    using namespace usual_code;
    if constexpr (std::endian::native != std::endian::little) return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, line, sizeof bytes);
    constexpr std::uint64_t top_bits = 0x8080808080808080U;
    const std::uint64_t controls = (bytes - blanks) & ~bytes & top_bits;  // the lowest bit is right
    if (controls == 0) return false;
    const auto bits = static_cast<unsigned>(std::countr_zero(controls)) - 7U;  // eight times the length
    const std::uint64_t right_aligned = bytes << (56U - bits) << 8U | blanks >> bits;
    const auto last_four = static_cast<std::uint32_t>(right_aligned >> 32U);
    const std::uint32_t digits = last_four & 0x0F0F0F0FU;
    const std::uint32_t pairs = digits * 10 + (digits >> 8U);
    const std::size_t guess = ((pairs & 0xFFU) * 100 + (pairs >> 16U & 0xFFU)) % codes;
    if (right_aligned != (static_cast<std::uint64_t>(texts[guess]) << 32U | (blanks & 0xFFFFFFFFU))) return false;
    code = static_cast<int>(guess);
    length = bits / 8;
    return true;
}

}  // namespace v16::dxf
