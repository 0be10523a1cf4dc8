// The two 16-bit float formats that weight files and kernels use, as bits in a std::uint16_t.
//
// F16: IEEE 754 binary16 (1 sign, 5 exponent, 10 fraction bits). BF16: the upper half of a float32. Conversions to them
// round to nearest, ties to even; conversions from them are exact. Plain integer code, so that the bits are the same on
// every processor.
#pragma once

#include <bit>
#include <cstdint>

namespace v16::model {

[[nodiscard]] inline float float_from_bf16(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
}

/// NaN stays a (quiet) NaN; a value above the largest BF16 becomes infinity.
[[nodiscard]] inline std::uint16_t bf16_from_float(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFF'FFFFU) > 0x7F80'0000U) return static_cast<std::uint16_t>((bits >> 16U) | 0x0040U);
    const std::uint32_t tie_to_even = 0x7FFFU + ((bits >> 16U) & 1U);
    return static_cast<std::uint16_t>((bits + tie_to_even) >> 16U);
}

/// The float32 nearest to `value` that BF16 can hold.
[[nodiscard]] inline float round_to_bf16(float value) {
    return float_from_bf16(bf16_from_float(value));
}

[[nodiscard]] inline float float_from_f16(std::uint16_t bits) {
    const std::uint32_t sign = (bits & 0x8000U) << 16U;
    const std::uint32_t exponent = (bits >> 10U) & 0x1FU;
    const std::uint32_t fraction = bits & 0x3FFU;
    if (exponent == 0) {  // zero or subnormal: fraction * 2^-24, exact in float32
        const float magnitude = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -magnitude : magnitude;
    }
    const std::uint32_t wide_exponent = exponent == 0x1FU ? 0xFFU : exponent + (127 - 15);
    return std::bit_cast<float>(sign | (wide_exponent << 23U) | (fraction << 13U));
}

/// NaN stays a NaN; a value above the largest F16 (65504, after rounding) becomes infinity.
[[nodiscard]] inline std::uint16_t f16_from_float(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16U) & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7FFF'FFFFU;
    if (magnitude > 0x7F80'0000U) return static_cast<std::uint16_t>(sign | 0x7E00U);
    if (magnitude >= 0x4780'0000U) return static_cast<std::uint16_t>(sign | 0x7C00U);  // at least 65536
    if (magnitude < 0x3880'0000U) {
        // Below 2^-14 the result is subnormal: adding 0.5 makes the float's unit in the last place 2^-24, the unit of
        // such numbers, so that the addition itself does the rounding.
        const float shifted = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) - 0x3F00'0000U));
    }
    const std::uint32_t tie_to_even = 0xFFFU + ((magnitude >> 13U) & 1U);
    return static_cast<std::uint16_t>(sign | ((magnitude - (112U << 23U) + tie_to_even) >> 13U));
}

}  // namespace v16::model
