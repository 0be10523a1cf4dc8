// Decimals of up to seventeen characters, all at once: the digits of "-123.456" are brought to the end of a vector, the
// point is taken out, and three multiplications put neighbours together (W. Mula, "SIMD-ized parsing of unsigned
// integers"). The seventeenth character from the end is taken by itself: CAD programs write sixteen digits and a point.
#pragma once

#include <cstddef>

#if defined(__SSE4_1__)
#include <smmintrin.h>

#include <array>
#include <bit>
#include <cstdint>
#endif

namespace v16::dxf {

#if defined(__SSE4_1__)
namespace short_decimal {

inline constexpr std::size_t width = 16;
using Bytes = std::array<std::int8_t, width>;

/// For a point at each place, and for none (place 16): where each digit comes from, those before it one to the left.
consteval std::array<Bytes, width + 1> make_shuffles() {
    std::array<Bytes, width + 1> shuffles{};
    for (std::size_t point = 0; point <= width; ++point) {
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t from = point < width && i <= point ? i - 1 : i;
            shuffles[point][i] = static_cast<std::int8_t>(i == 0 && point < width ? -1 : static_cast<int>(from));
        }
    }
    return shuffles;
}
/// Sixteen bytes from place n on: the last n are 255, the others 0.
consteval std::array<std::uint8_t, 2 * width + 1> make_masks() {
    std::array<std::uint8_t, 2 * width + 1> masks{};
    for (std::size_t i = width; i < masks.size(); ++i) masks[i] = 255;
    return masks;
}
alignas(16) inline constexpr std::array<Bytes, width + 1> shuffles = make_shuffles();
inline constexpr std::array<std::uint8_t, 2 * width + 1> masks = make_masks();
/// Powers of ten, exact in a double, and then their negatives: the sign of a number costs no step and no guess.
inline constexpr std::array<double, 2 * width> divisors{
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10,  1e11,  1e12,  1e13,  1e14,  1e15,
    -1e0, -1e1, -1e2, -1e3, -1e4, -1e5, -1e6, -1e7, -1e8, -1e9, -1e10, -1e11, -1e12, -1e13, -1e14, -1e15};

}  // namespace short_decimal
#endif

/// Reads "-123.456": an optional minus, digits with at most one point among them, 17 characters at most without the
/// minus, and a mantissa up to 2^53; the result is correctly rounded, as that of parse_plain_decimal. False for
/// anything else, which says nothing about it. The 16 bytes before text + size must be readable.
[[nodiscard]] inline bool parse_short_decimal([[maybe_unused]] const char* text, [[maybe_unused]] std::size_t size,
                                              [[maybe_unused]] double& value) {
#if defined(__SSE4_1__)
    using namespace short_decimal;
    if (size == 0) return false;
    const bool negative = *text == '-';
    const std::size_t length = size - (negative ? 1 : 0);
    if (length - 1 > width) return false;  // also 0
    const __m128i raw = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + size - width));
    const __m128i inside = _mm_loadu_si128(reinterpret_cast<const __m128i*>(masks.data() + length));
    __m128i digits = _mm_and_si128(_mm_sub_epi8(raw, _mm_set1_epi8('0')), inside);
    const __m128i nine = _mm_set1_epi8(9);
    const __m128i is_digit = _mm_cmpeq_epi8(_mm_max_epu8(digits, nine), nine);
    const __m128i is_point = _mm_cmpeq_epi8(digits, _mm_set1_epi8('.' - '0'));
    const unsigned others = ~static_cast<unsigned>(_mm_movemask_epi8(is_digit)) & 0xFFFFU;
    const auto points = static_cast<unsigned>(_mm_movemask_epi8(is_point));
    const bool lone_point = length == 1 && points != 0;
    if (others != points || (points & (points - 1)) != 0 || lone_point) return false;
    const auto point = static_cast<std::size_t>(std::countr_zero(points | 1U << width));
    digits = _mm_shuffle_epi8(digits, _mm_load_si128(reinterpret_cast<const __m128i*>(shuffles[point].data())));
    const __m128i twos = _mm_maddubs_epi16(digits, _mm_set1_epi16(10 | 1 << 8));
    const __m128i fours = _mm_madd_epi16(twos, _mm_set1_epi32(100 | 1 << 16));
    const __m128i packed = _mm_packus_epi32(fours, fours);
    const auto eights =
        static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_madd_epi16(packed, _mm_set1_epi32(10'000 | 1 << 16))));
    const std::uint64_t first = length > width ? static_cast<std::uint8_t>(text[size - length] - '0') : 0U;
    if (first > 9 || (first != 0 && points == 0)) return false;
    constexpr std::uint64_t after_fifteen_digits = 1'000'000'000'000'000U;
    const std::uint64_t mantissa =
        (eights & 0xFFFFFFFFU) * 100'000'000U + (eights >> 32U) + first * after_fifteen_digits;
    constexpr std::uint64_t largest_exact = 1ULL << 53U;
    if (mantissa > largest_exact) return false;
    const std::size_t decimals = point < width ? width - 1 - point : 0;
    value = static_cast<double>(static_cast<std::int64_t>(mantissa)) / divisors[decimals + (negative ? width : 0)];
    return true;
#else
    return false;
#endif
}

}  // namespace v16::dxf
