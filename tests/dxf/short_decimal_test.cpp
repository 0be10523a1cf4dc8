// Short decimals to the bit against fast_float, and groups at every distance from the end of the input.
#include "dxf/short_decimal.hpp"

#include <fast_float/fast_float.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "dxf/ascii_tokenizer.hpp"
#include "dxf/number.hpp"

namespace v16::dxf {
namespace {

/// With what may stand before a number in a file; whatever it is must not matter.
bool parse_after(std::string_view before, std::string_view text, double& value) {
    // On the heap and exact, so that a sanitizer sees a read outside.
    std::string padded(16 - before.size(), '7');
    padded.append(before).append(text);
    const auto bytes = std::make_unique<char[]>(padded.size());
    std::copy(padded.begin(), padded.end(), bytes.get());
    return parse_short_decimal(bytes.get() + 16, text.size(), value);
}

#if defined(__SSE4_1__)
constexpr bool is_vectorised = true;
#else
constexpr bool is_vectorised = false;
#endif

void expect_exact(std::string_view text, double value) {
    double expected = 0.0;
    const auto result = fast_float::from_chars(text.data(), text.data() + text.size(), expected);
    ASSERT_EQ(result.ptr, text.data() + text.size()) << text;
    EXPECT_EQ(std::bit_cast<std::uint64_t>(value), std::bit_cast<std::uint64_t>(expected)) << text;
}

TEST(ShortDecimal, AgreesWithFromCharsOnRandomDecimals) {
    std::mt19937_64 random(5);
    std::size_t read = 0;
    for (int i = 0; i < 300'000; ++i) {
        const std::size_t digits = 1 + random() % 17;
        const std::size_t point = random() % 4 != 0 ? random() % (digits + 1) : digits + 1;
        std::string text(random() % 2, '-');
        for (std::size_t k = 0; k <= digits; ++k) {
            if (k == point) text.push_back('.');
            if (k < digits) text.push_back(static_cast<char>('0' + random() % 10));
        }
        double value = 0.0;
        if (!parse_after(i % 2 == 0 ? " 10\r\n" : "1.5\n20\n-9.", text, value)) continue;
        ++read;
        expect_exact(text, value);
    }
    // All but those of 18 characters, or beyond 2^53.
    EXPECT_GE(read, is_vectorised ? 240'000U : 0U);
}

TEST(ShortDecimal, ReadsWhatItPromises) {
    for (const std::string_view text :
         {"0", "-0", "-0.0", "5.", ".5", "-.5", "0.0", "9007199254740992", "000000000000.001", "-123.456789012",
          "1234567.12345678", "9007199254740.99", "123.4567890123456", "-0.123456789012345", "-1234567890123456.",
          "01234567890123456", "9.007199254740992"}) {
        double value = 99.0;
        EXPECT_EQ(parse_after("\n", text, value), is_vectorised) << text;
        if (is_vectorised) {
            expect_exact(text, value);
        }
    }
}

TEST(ShortDecimal, LeavesTheRestToOthers) {
    for (const std::string_view text : {"",
                                        "-",
                                        ".",
                                        "-.",
                                        "--1",
                                        "1-",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "1e5",
                                        "1.2.3",
                                        "1,5",
                                        "1_0",
                                        "nan",
                                        "9007199254740993",
                                        "12345678901234567",
                                        "-12345678901234567.",
                                        ".1234567890123456",
                                        "x.123456789012345",
                                        "1x123456789012345",
                                        "9.007199254740993",
                                        "\xB0",
                                        "/",
                                        ":"}) {
        double value = 99.0;
        EXPECT_FALSE(parse_after("3.14", text, value)) << text;
        EXPECT_EQ(value, 99.0) << text;
    }
}

/// Groups of every length of code and value, at every distance from the end of the input.
TEST(AsciiTokenizer, BlocksOfLinesEndAnywhere) {
    for (const std::string_view ending : {"\n", "\r\n", "\r", "\r\r\n"}) {
        for (std::size_t length = 0; length < 40; ++length) {
            for (const std::string_view code : {"0", " 10", "  8", "330", "1071", "  1010", "      70"}) {
                std::string input;
                const std::string value(length, 'v');
                for (int i = 0; i < 3; ++i) input.append(code).append(ending).append(value).append(ending);
                const auto bytes = std::make_unique<char[]>(input.size());
                std::copy(input.begin(), input.end(), bytes.get());
                WarningLog log;
                AsciiTokenizer tokenizer({bytes.get(), input.size()}, 65'536, log);
                int count = 0;
                for (Tag tag; tokenizer.next(tag); ++count) {
                    EXPECT_EQ(tag.code, *parse_group_code(code));
                    EXPECT_EQ(tag.text, value);
                    EXPECT_EQ(tag.offset, static_cast<std::size_t>(count) * input.size() / 3);
                }
                EXPECT_EQ(count, 3) << code << ' ' << length;
            }
        }
    }
}

}  // namespace
}  // namespace v16::dxf
