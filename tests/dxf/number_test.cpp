#include "dxf/number.hpp"

#include <fast_float/fast_float.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

namespace v16::dxf {
namespace {

struct RealCase {
    std::string_view text;
    NumberStatus status;
    double value;
};

TEST(ParseReal, ReadsWhatFilesHold) {
    const RealCase cases[] = {
        {"0", NumberStatus::good, 0.0},
        {"-12.5", NumberStatus::good, -12.5},
        {"  1.5  ", NumberStatus::good, 1.5},
        {"\t7\f", NumberStatus::good, 7.0},
        {"+3", NumberStatus::good, 3.0},
        {"5.", NumberStatus::good, 5.0},
        {".5", NumberStatus::good, 0.5},
        {"1e3", NumberStatus::good, 1000.0},
        {"1E-2", NumberStatus::good, 0.01},
        {"1_000.5", NumberStatus::good, 1000.5},
        {"123456789012345678901234567890", NumberStatus::good, 123456789012345678901234567890.0},
        {"0.00000000000000000000000000001", NumberStatus::good, 1e-29},
        {"1.5D2", NumberStatus::repaired, 150.0},
        {"1.5d-1", NumberStatus::repaired, 0.15},
        {"1,5", NumberStatus::repaired, 1.5},
        {"", NumberStatus::bad, 99.0},
        {"   ", NumberStatus::bad, 99.0},
        {"-", NumberStatus::bad, 99.0},
        {".", NumberStatus::bad, 99.0},
        {"red", NumberStatus::bad, 99.0},
        {"1.2.3", NumberStatus::bad, 99.0},
        {"1 2", NumberStatus::bad, 99.0},
        {"_1", NumberStatus::bad, 99.0},
        {"1__0", NumberStatus::bad, 99.0},
        {"0x1p3", NumberStatus::bad, 99.0},
        {"++1", NumberStatus::bad, 99.0},
    };
    for (const RealCase& c : cases) {
        double value = 99.0;
        EXPECT_EQ(parse_real(c.text, value), c.status) << '"' << c.text << '"';
        EXPECT_EQ(value, c.value) << '"' << c.text << '"';
    }
}

TEST(ParseReal, InfinityAndNanAreNumbers) {
    for (const std::string_view text :
         {"inf", "-inf", "Infinity", "nan", "NaN", "1e999", "-1e999", "1.#INF", "-1.#IND00", "1.#QNAN", "+1.#J"}) {
        double value = 0.0;
        EXPECT_EQ(parse_real(text, value), NumberStatus::good) << text;
        EXPECT_FALSE(std::isfinite(value)) << text;
    }
}

TEST(ParsePlainDecimal, LeavesTheRestToTheGeneralParser) {
    for (const std::string_view text : {"", "-", ".", "-.", "1e5", " 1", "1 ", "+1", "12345678901234567890",
                                        "9007199254740993", "1.2.3", "1-", "12345678x", "nan"}) {
        double value = 0.0;
        EXPECT_FALSE(parse_plain_decimal(text, value)) << text;
    }
}

// The slow and obvious twin is fast_float's general parser; both must give the same bits.
TEST(ParsePlainDecimal, EqualsTheGeneralParserToTheLastBit) {
    std::mt19937_64 random(20260101);
    std::size_t taken = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = random() % 2 == 0 ? "-" : "";
        const auto digits = random() % 12, decimals = random() % 10;
        for (std::uint64_t d = 0; d < digits; ++d) text += static_cast<char>('0' + random() % 10);
        if (decimals > 0 || random() % 2 == 0) text += '.';
        for (std::uint64_t d = 0; d < decimals; ++d) text += static_cast<char>('0' + random() % 10);
        double fast = 0.0, slow = 0.0;
        if (!parse_plain_decimal(text, fast)) continue;
        ++taken;
        const auto result = fast_float::from_chars(text.data(), text.data() + text.size(), slow);
        ASSERT_EQ(result.ptr, text.data() + text.size()) << text;
        ASSERT_EQ(fast, slow) << text;
        ASSERT_EQ(std::signbit(fast), std::signbit(slow)) << text;
    }
    EXPECT_GT(taken, 100'000U);
}

TEST(ParseHandle, IsHexadecimal) {
    std::uint64_t handle = 0;
    EXPECT_TRUE(parse_handle("1F", handle));
    EXPECT_EQ(handle, 0x1FU);
    EXPECT_TRUE(parse_handle(" ffffFFFFffffFFFF ", handle));
    EXPECT_EQ(handle, ~0ULL);
    for (const std::string_view text : {"", "XYZ", "-1", "0x1F", "10000000000000000"})
        EXPECT_FALSE(parse_handle(text, handle)) << text;
}

}  // namespace
}  // namespace v16::dxf
