#include "model/float16.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace v16::model {
namespace {

TEST(Float16, EveryF16ValueSurvivesTheWayToFloatAndBack) {
    for (std::uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float value = float_from_f16(half);
        if (std::isnan(value)) {
            EXPECT_TRUE(std::isnan(float_from_f16(f16_from_float(value)))) << bits;
        } else {
            EXPECT_EQ(f16_from_float(value), half) << bits;
        }
    }
}

TEST(Float16, EveryBf16ValueSurvivesTheWayToFloatAndBack) {
    for (std::uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto narrow = static_cast<std::uint16_t>(bits);
        const float value = float_from_bf16(narrow);
        if (std::isnan(value)) {
            EXPECT_TRUE(std::isnan(round_to_bf16(value))) << bits;
        } else {
            EXPECT_EQ(bf16_from_float(value), narrow) << bits;
        }
    }
}

TEST(Float16, KnownValues) {
    EXPECT_EQ(float_from_f16(0x3C00), 1.0F);
    EXPECT_EQ(float_from_f16(0x7BFF), 65504.0F);
    EXPECT_EQ(float_from_f16(0x0001), 0x1p-24F);
    EXPECT_EQ(float_from_bf16(0x3F80), 1.0F);
}

/// Between two neighbours the nearer one is taken, and the even one in the middle, over the whole range.
TEST(Float16, RoundsToTheNearestAndTiesToEven) {
    for (std::uint32_t bits = 0; bits < 0x7BFF; ++bits) {
        const auto low = static_cast<std::uint16_t>(bits);
        const auto high = static_cast<std::uint16_t>(bits + 1);
        const float a = float_from_f16(low), b = float_from_f16(high), middle = (a + b) / 2;
        EXPECT_EQ(f16_from_float(middle), low % 2 == 0 ? low : high) << bits;
        EXPECT_EQ(f16_from_float(std::nextafter(middle, a)), low) << bits;
        EXPECT_EQ(f16_from_float(std::nextafter(middle, b)), high) << bits;
    }
    EXPECT_EQ(round_to_bf16(1.0F + 0x1p-8F), 1.0F);
    EXPECT_EQ(round_to_bf16(1.0F + 0x3p-8F), 1.0F + 0x1p-6F);
    EXPECT_EQ(round_to_bf16(std::nextafter(1.0F + 0x1p-8F, 2.0F)), 1.0F + 0x1p-7F);
}

TEST(Float16, TooLargeBecomesInfinity) {
    const float infinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(float_from_f16(f16_from_float(65519.0F)), 65504.0F);
    EXPECT_EQ(float_from_f16(f16_from_float(65520.0F)), infinity);
    EXPECT_EQ(float_from_f16(f16_from_float(-1e9F)), -infinity);
    EXPECT_EQ(round_to_bf16(std::numeric_limits<float>::max()), infinity);
}

}  // namespace
}  // namespace v16::model
