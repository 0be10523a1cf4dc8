// Finds the end of a line: the next carriage return or line feed, sixteen bytes at a time (SSE2 belongs to every
// x86-64).
#pragma once

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

}  // namespace v16::dxf
