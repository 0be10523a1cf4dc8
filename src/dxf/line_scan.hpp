// Finds the end of a line: the next carriage return or line feed, sixteen bytes at a time (SSE2 belongs to every
// x86-64).
#pragma once

#include <cstddef>

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

/// Steps over one line ending at `p`: LF, CR, CRLF, or CRCRLF (what a text-mode copy of a CRLF file leaves behind).
[[nodiscard]] inline const char* skip_line_end(const char* p, const char* end) {
    if (p == end) return p;
    if (*p == '\n') return p + 1;
    if (end - p >= 2 && p[1] == '\n') return p + 2;
    if (end - p >= 3 && p[1] == '\r' && p[2] == '\n') return p + 3;
    return p + 1;
}

/// The longest line that find_usual_line_end() finds, with its ending.
inline constexpr std::size_t usual_line_bytes = 32;

/// 32 bytes at `p` must be readable. When a line that starts there ends among them with LF or CRLF: its length, and in
/// `size` its length with the ending. False for anything else, which says nothing about it.
[[nodiscard]] inline bool find_usual_line_end([[maybe_unused]] const char* p, [[maybe_unused]] std::size_t& length,
                                              [[maybe_unused]] std::size_t& size) {
#if defined(__SSE2__)
    // All bytes are looked at at once: numbers of twelve and of eighteen characters come in no order.
    const auto places = [p](char c) {
        __m128i first;
        __m128i second;
        __builtin_memcpy(&first, p, sizeof first);
        __builtin_memcpy(&second, p + sizeof first, sizeof second);
        const auto low = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(first, _mm_set1_epi8(c))));
        const auto high = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(second, _mm_set1_epi8(c))));
        return low | high << 16U;
    };
    const unsigned feeds = places('\n');
    const unsigned feed = feeds & (0U - feeds);
    const unsigned returns_before = places('\r') & (feed - 1U);
    // A CR elsewhere than before the feed ends a line of its own.
    if (feed == 0 || (returns_before << 1U & ~feed) != 0) return false;
    size = static_cast<std::size_t>(std::countr_zero(feed)) + 1;
    length = size - (returns_before != 0 ? 2 : 1);
    return true;
#else
    return false;
#endif
}

}  // namespace v16::dxf
