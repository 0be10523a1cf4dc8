// Finds the end of a line: the next carriage return or line feed, sixteen bytes at a time (SSE2 belongs to every
// x86-64).
#pragma once

#include <array>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>

#include <bit>
#endif

namespace v16::dxf {

/// The first '\r' or '\n' in [p, end), or end.
[[nodiscard]] inline const char* find_line_end(const char* p, const char* end) {
#if defined(__SSE2__)
    const __m128i line_feed = _mm_set1_epi8('\n');
    const __m128i carriage_return = _mm_set1_epi8('\r');
    for (; end - p >= 16; p += 16) {
        __m128i bytes;
        __builtin_memcpy(&bytes, p, sizeof bytes);
        const __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(bytes, line_feed), _mm_cmpeq_epi8(bytes, carriage_return));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hit)); mask != 0)
            return p + std::countr_zero(mask);
    }
#endif
    while (p != end && *p != '\n' && *p != '\r') ++p;
    return p;
}

/// Bit n: a '\r' or '\n' at p[n], for 32 bytes, which must be readable.
[[nodiscard]] inline std::uint32_t line_ends(const char* p) {
#if defined(__SSE2__)
    const auto half = [](const char* at) {
        __m128i bytes;
        __builtin_memcpy(&bytes, at, sizeof bytes);
        const __m128i line_feed = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'));
        const __m128i carriage_return = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'));
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(line_feed, carriage_return)));
    };
    return half(p) | half(p + 16) << 16U;
#else
    std::uint32_t ends = 0;
    for (unsigned i = 0; i < 32; ++i) ends |= static_cast<std::uint32_t>(p[i] == '\n' || p[i] == '\r') << i;
    return ends;
#endif
}

/// Reads a group code of `size` (1 to 4) characters at p: blanks, then digits. Negative when it is something else. Four
/// bytes from p on must be readable. No branch depends on how the code is padded or how long it is.
[[nodiscard]] inline int parse_padded_code(const char* p, unsigned size) {
    std::array<unsigned char, 4> bytes;
    __builtin_memcpy(bytes.data(), p, sizeof bytes);
    // The characters as digits of a number in base 256, the first one highest.
    const std::uint32_t big_endian =
        std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U | std::uint32_t{bytes[2]} << 8U | bytes[3];
    const unsigned shift = 8 * (4 - size);
    const auto padding = static_cast<std::uint32_t>(0x2020202000000000ULL >> shift);  // blanks before it
    const std::uint32_t field = big_endian >> shift | padding;
    const std::uint32_t blanks = ~field & 0x10101010U;  // bit 4 tells a blank from a digit
    const std::uint32_t digits = (field | 0x10101010U) - 0x30303030U;
    const bool all_digits = ((digits | (digits + 0x76767676U)) & 0x80808080U) == 0;
    const bool blank_is_blank = ((blanks >> 4U) * 15U & field) == 0;
    // Blanks come first and leave a digit: read from the left, their bits never rise again.
    const bool blanks_lead = (blanks & 0x10U) == 0 && ((blanks & 0x00FFFFFFU) & ~(blanks >> 8U)) == 0;
    if (!(all_digits && blank_is_blank && blanks_lead)) return -1;
    const std::uint32_t pairs = (digits >> 8U) * 10U + digits;  // bytes 2 and 0: two digits each
    return static_cast<int>((pairs >> 16U & 0xFFU) * 100U + (pairs & 0xFFU));
}

/// Steps over one line ending at `p`: LF, CR, CRLF, or CRCRLF (what a text-mode copy of a CRLF file leaves behind).
[[nodiscard]] inline const char* skip_line_end(const char* p, const char* end) {
    if (p == end) return p;
    if (*p == '\n') return p + 1;
    if (end - p >= 2 && p[1] == '\n') return p + 2;
    if (end - p >= 3 && p[1] == '\r' && p[2] == '\n') return p + 3;
    return p + 1;
}

}  // namespace v16::dxf
