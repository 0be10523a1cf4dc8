#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "dxf/ascii_tokenizer.hpp"
#include "dxf/line_scan.hpp"

namespace v16::dxf {
namespace {

using Groups = std::vector<std::pair<int, std::string>>;

struct Tokens {
    Groups groups;
    std::vector<Warning> warnings;
};

Tokens tokenize(std::string_view bytes, std::uint32_t max_line_bytes = 65'536) {
    WarningLog log;
    AsciiTokenizer tokenizer(bytes, max_line_bytes, log);
    Tokens tokens;
    for (Tag tag; tokenizer.next(tag);) tokens.groups.emplace_back(tag.code, tag.text);
    tokens.warnings = log.take();
    return tokens;
}

// The obvious way: cut the text into lines, pair them. For input without damage.
Groups tokenize_slowly(const std::string& bytes) {
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r' && bytes[i] != '\n') {
            line += bytes[i];
            continue;
        }
        if (bytes.compare(i, 3, "\r\r\n") == 0) {
            i += 2;
        } else if (bytes.compare(i, 2, "\r\n") == 0 || bytes.compare(i, 2, "\n\r") == 0) {
            i += 1;
        }
        lines.push_back(line);
        line.clear();
    }
    if (!line.empty()) lines.push_back(line);
    Groups groups;
    for (std::size_t i = 0; i + 1 < lines.size(); i += 2) {
        if (const int code = std::stoi(lines[i]); code != 999) groups.emplace_back(code, lines[i + 1]);
    }
    return groups;
}

TEST(AsciiTokenizer, EqualsItsSlowTwinOnAnyMixtureOfLineEndings) {
    const std::vector<std::string> endings{"\n", "\r", "\r\n", "\r\r\n", "\n\r"};
    std::mt19937 random(3);
    for (int round = 0; round < 2'000; ++round) {
        const bool mixed = round % 2 == 0;
        const std::string& only = endings[random() % endings.size()];
        // In a mixture a value that ends with CR and an empty value cannot be told apart; so none is empty there.
        std::string text;
        const auto end_line = [&] { text += mixed ? endings[random() % 2 == 0 ? 0 : 2] : only; };
        for (unsigned group = 0; group < 1 + random() % 30; ++group) {
            const int code = static_cast<int>(random() % 1100) - 5;
            text += std::string(random() % 3, ' ') + std::to_string(code) + std::string(random() % 2, ' ');
            end_line();
            for (unsigned n = 1 + random() % 40; n > 0; --n) text += static_cast<char>(32 + random() % 200);
            end_line();
        }
        ASSERT_EQ(tokenize(text).groups, tokenize_slowly(text)) << testing::PrintToString(text);
    }
}

TEST(AsciiTokenizer, ValuesAreAsWritten) {
    EXPECT_EQ(tokenize("  8\n a layer \n  1\n\n 10\n1.5\n").groups, (Groups{{8, " a layer "}, {1, ""}, {10, "1.5"}}));
    EXPECT_EQ(tokenize("8\nA\fB\xE2\x80\xA8"
                       "C\n")
                  .groups,
              (Groups{{8,
                       "A\fB\xE2\x80\xA8"
                       "C"}}))
        << "only CR and LF end a line";
    EXPECT_EQ(tokenize(std::string_view("8\nA\0B\n", 6)).groups, (Groups{{8, std::string("A\0B", 3)}}));
}

TEST(AsciiTokenizer, CommentsArePassedOver) {
    EXPECT_EQ(tokenize("999\nhello\n0\nLINE\n999\n0\n8\nL\n").groups, (Groups{{0, "LINE"}, {8, "L"}}));
}

struct DamageCase {
    std::string_view what;
    std::string text;
    Groups groups;
    std::vector<Warning::Code> warnings;
};

TEST(AsciiTokenizer, Recovers) {
    using enum Warning::Code;
    const std::string rest = "0\nLINE\n8\nL\n10\n1\n20\n2\n";
    const Groups rest_groups{{0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}};
    const DamageCase cases[] = {
        {"byte order mark", "\xEF\xBB\xBF" + rest, rest_groups, {}},
        {"blank line before the first section",
         "\n0\nSECTION\n" + rest,
         {{0, "SECTION"}, {0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}},
         {structure}},
        {"mail before the first section",
         "Dear all,\n0\nsee below\n 0\nSECTION\n8\nL\n",
         {{0, "SECTION"}, {8, "L"}},
         {structure}},
        {"damaged group code",
         "8\nL\nx\nvalue\n" + rest,
         {{8, "L"}, {0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}},
         {bad_group_code}},
        {"stray line",
         "8\nL\nstray\n" + rest,
         {{8, "L"}, {0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}},
         {bad_group_code}},
        {"blank line between groups",
         "8\nL\n\n" + rest,
         {{8, "L"}, {0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}},
         {bad_group_code}},
        {"real as group code", "8.0\nL\n" + rest, rest_groups, {bad_group_code}},
        {"last value missing", rest + "8\n", rest_groups, {truncated}},
        {"cut inside a group code", rest + "8", rest_groups, {truncated}},
        {"blank lines at the end", rest + "\n \r\n", rest_groups, {}},
        {"Ctrl-Z at the end", rest + "\x1A", rest_groups, {}},
        {"no line end after the last value",
         rest + "8\nL",
         {{0, "LINE"}, {8, "L"}, {10, "1"}, {20, "2"}, {8, "L"}},
         {}},
        {"nothing", "", {}, {}},
        {"nothing but blank lines", "\n\n\n", {}, {}},
    };
    for (const DamageCase& c : cases) {
        const Tokens tokens = tokenize(c.text);
        EXPECT_EQ(tokens.groups, c.groups) << c.what;
        std::vector<Warning::Code> codes;
        for (const Warning& warning : tokens.warnings) codes.push_back(warning.code);
        EXPECT_EQ(codes, c.warnings) << c.what;
    }
}

TEST(AsciiTokenizer, CutsLongLines) {
    const std::string text = "1\n" + std::string(11, 'a') + "\n8\n" + std::string(10, 'b') + "\n";
    const Tokens tokens = tokenize(text, 10);
    EXPECT_EQ(tokens.groups, (Groups{{1, std::string(10, 'a')}, {8, std::string(10, 'b')}}));
    ASSERT_EQ(tokens.warnings.size(), 1U);
    EXPECT_EQ(tokens.warnings[0].code, Warning::Code::limit);
    EXPECT_EQ(tokens.warnings[0].count, 1U);
    EXPECT_EQ(tokens.warnings[0].byte_offset, 0U);
}

TEST(AsciiTokenizer, ReportsThePlaceOfDamage) {
    const Tokens tokens = tokenize("8\nL\nx\nvalue\n0\nLINE\ny\nvalue\n0\nLINE\n");
    ASSERT_EQ(tokens.warnings.size(), 1U);
    EXPECT_EQ(tokens.warnings[0].byte_offset, 4U);
    EXPECT_EQ(tokens.warnings[0].count, 2U);
}

TEST(ParseGroupCode, Table) {
    EXPECT_EQ(parse_group_code("0"), 0);
    EXPECT_EQ(parse_group_code("  8 "), 8);
    EXPECT_EQ(parse_group_code("\t1071"), 1071);
    EXPECT_EQ(parse_group_code("-5"), -5);
    for (const std::string_view bad : {"", "  ", "-", "x", "8.0", "10000", "1 0", "+5"})
        EXPECT_FALSE(parse_group_code(bad)) << bad;
}

TEST(FindLineEnd, EveryPositionAndLength) {
    for (std::size_t length = 0; length < 50; ++length) {
        for (std::size_t at = 0; at <= length; ++at) {
            for (const char end : {'\r', '\n'}) {
                std::string text(length, 'x');
                if (at < length) text[at] = end;
                EXPECT_EQ(find_line_end(text.data(), text.data() + length), text.data() + at);
            }
        }
    }
}

TEST(FindUsualLineEnd, EveryPositionAndEnding) {
    const std::string rest = "\r\nx\ry\n";
    for (const std::string_view ending : {"\n", "\r\n", "\r", "\r\r\n", "\r\rx", "\n\r"}) {
        for (std::size_t at = 0; at < 40; ++at) {
            std::string text = std::string(at, 'x').append(ending);
            while (text.size() < 80) text += rest;
            std::size_t length = 0;
            std::size_t size = 0;
            const char* const line_end = find_line_end(text.data(), text.data() + text.size());
            if (!find_usual_line_end(text.data(), length, size)) continue;
            EXPECT_EQ(text.data() + length, line_end) << at << testing::PrintToString(ending);
            EXPECT_EQ(text.data() + size, skip_line_end(line_end, text.data() + text.size()));
            EXPECT_LE(size, usual_line_bytes);
        }
    }
}

TEST(ReadUsualCode, AgreesWithParseGroupCode) {
    for (int code = -100; code < 10'100; ++code) {
        for (std::size_t width = 0; width < 10; ++width) {
            for (const std::string_view after : {"\r\n", "\n", "\t\n", " \n", ".\n", "x\n"}) {
                std::string line = std::to_string(code);
                if (line.size() < width) line.insert(0, width - line.size(), ' ');
                const std::size_t end = line.size();
                const std::string text = line.append(after).append(8, '0');
                int read = -1;
                std::size_t length = 0;
                const bool is_usual = code >= 0 && code < 2048 && code != group::comment && end < 8 && after[0] < ' ';
                ASSERT_EQ(read_usual_code(text.data(), read, length), is_usual) << text;
                if (!is_usual) continue;
                ASSERT_EQ(read, code) << text;
                ASSERT_EQ(length, end) << text;
            }
        }
    }
}

TEST(ReadUsualCode, LeavesTheRestToOthers) {
    for (const std::string_view text : {"\n0\n\n\n\n\n\n", "010\n....", "1 0\n....", "  \n 10\n.", "0x10\n...",
                                        ":\n......", "/\n......", "1\xB0\n.....",
                                        "\x80"
                                        "10\n....",
                                        "\t10\n....", "+10\n....", "        "}) {
        int code = 0;
        std::size_t length = 0;
        EXPECT_FALSE(read_usual_code(text.data(), code, length)) << testing::PrintToString(text);
    }
}

}  // namespace
}  // namespace v16::dxf
