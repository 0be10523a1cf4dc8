#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace v16::base {
namespace {

struct Piece {
    std::string bytes;
    std::u32string expected;
};

std::u32string decode(std::string_view text) {
    std::u32string points;
    while (!text.empty()) points += take_code_point(text);
    return points;
}

TEST(Utf8, DecodesValidAndReplacesInvalidPieces) {
    const std::vector<Piece> pieces{
        {"a", U"a"},
        {"轴", U"轴"},
        {"\xC2\xA0", U"\u00A0"},
        {"\xF0\x9F\x94\xA9", U"\U0001F529"},
        {"\x80", U"\uFFFD"},                      // a continuation byte alone
        {"\xC0\xAF", U"\uFFFD\uFFFD"},            // overlong '/'
        {"\xE0\x80\xAF", U"\uFFFD\uFFFD\uFFFD"},  // overlong, three bytes
        {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},  // surrogate
        {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xE8\xBD", U"\uFFFD"},    // cut: one piece
        {"\xE8\xBDx", U"\uFFFDx"},  // cut: what follows is kept
        {"\xF0\x9F\x94轴", U"\uFFFD轴"},
        {"\xFF\xFE", U"\uFFFD\uFFFD"},
    };
    for (const Piece& piece : pieces)
        EXPECT_EQ(decode(piece.bytes), piece.expected) << testing::PrintToString(piece.bytes);
}

TEST(Utf8, EveryCodePointSurvivesTheRoundTrip) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        std::string bytes;
        append_utf8(bytes, c);
        const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        std::string_view rest = bytes;
        ASSERT_EQ(take_code_point(rest), surrogate ? replacement_character : c);
        ASSERT_TRUE(rest.empty());
    }
}

TEST(Utf8, TellsValidFromInvalid) {
    EXPECT_TRUE(is_utf8(""));
    EXPECT_TRUE(is_utf8("壳体类 \xEF\xBF\xBD"));  // U+FFFD written as itself
    EXPECT_FALSE(is_utf8("\xD6\xE1"));            // 轴 in GBK
    EXPECT_EQ(to_utf8("a\xFF"
                      "b"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(to_utf8("连接件"), "连接件");
}

TEST(DisplayWidth, CountsColumnsNotBytes) {
    EXPECT_EQ(display_width("shaft"), 5U);
    EXPECT_EQ(display_width("轴类"), 4U);
    EXPECT_EQ(display_width("轴a"), 3U);
    EXPECT_EQ(display_width("é"), 1U);
    EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // e and a combining acute accent
    EXPECT_EQ(display_width("한글"), 4U);
    EXPECT_EQ(display_width("ｱ"), 1U);   // half-width katakana
    EXPECT_EQ(display_width("Ａ"), 2U);  // full-width A
}

TEST(DisplayWidth, PaddingAndShorteningKeepIt) {
    EXPECT_EQ(padded("轴类", 6), "轴类  ");
    EXPECT_EQ(padded("轴类", 3), "轴类");
    EXPECT_EQ(shortened_left("drawings/轴类/part.dxf", 40), "drawings/轴类/part.dxf");
    EXPECT_EQ(shortened_left("drawings/轴类/part.dxf", 11), "…/part.dxf");  // 轴 half inside is left out
    for (std::size_t width = 1; width < 30; ++width) {
        EXPECT_LE(display_width(shortened_left("drawings/轴类/part.dxf", width)), width);
    }
}

TEST(Printable, NoControlCharacterReachesTheTerminal) {
    EXPECT_EQ(printable("a\x1B[31mb\n"), "a�[31mb�");
    EXPECT_EQ(printable("轴.dxf"), "轴.dxf");
    EXPECT_EQ(printable("\xC2\x9B"
                        "1m"),
              "�1m");                                     // CSI as one C1 character
    EXPECT_EQ(printable("a\u202Efxd.gpj"), "a�fxd.gpj");  // would be read from right to left
    EXPECT_EQ(printable("\u2066a\u2069"), "�a�");
}

}  // namespace
}  // namespace v16::base
