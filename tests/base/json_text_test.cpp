#include "base/json_text.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace v16::base {
namespace {

std::string json_of(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST(JsonString, EscapesWhatItMust) {
    EXPECT_EQ(json_of("轴类"), "\"轴类\"");
    EXPECT_EQ(json_of("a\"b\\c/d"), R"("a\"b\\c/d")");
    EXPECT_EQ(json_of("\b\f\n\r\t"), R"("\b\f\n\r\t")");
    EXPECT_EQ(json_of(std::string_view("\0\x1f\x7f", 3)), R"("\u0000\u001f\u007f")");
    EXPECT_EQ(json_of("\xE2\x80\xA8"), R"("\u2028")");
    EXPECT_EQ(json_of("\xD6\xE1"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonString, AnyBytesMakeValidJson) {
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            const std::string text{static_cast<char>(a), static_cast<char>(b)};
            ASSERT_TRUE(nlohmann::json::accept(json_of(text))) << a << " " << b;
        }
    }
}

TEST(JsonNumber, ReadsBackAsTheSameValue) {
    for (const double value : {0.0, 1.0, -0.5, 1e-9, 123456789.125, 1e300, 0.1}) {
        std::string out;
        append_json_number(out, value);
        EXPECT_EQ(nlohmann::json::parse(out).get<double>(), value) << out;
    }
    std::string out;
    append_json_number(out, 0.1F);
    EXPECT_EQ(out, "0.1");
    out.clear();
    append_json_number(out, std::numeric_limits<double>::infinity());
    EXPECT_EQ(out, "null");
}

TEST(JsonShare, HasAtMostSixDecimals) {
    const std::vector<std::pair<double, std::string>> shares{
        {0.0, "0.0"},    {1.0, "1.0"},   {0.5, "0.5"},       {0.98765432, "0.987654"},
        {1e-9, "0.0"},   {-1e-9, "0.0"}, {0.9999999, "1.0"}, {static_cast<double>(0.85F), "0.85"},
        {0.125, "0.125"}};
    for (const auto& [value, expected] : shares) {
        std::string out = "x";
        append_json_share(out, value);
        EXPECT_EQ(out, "x" + expected);
    }
}

TEST(JsonStrings, WritesAnArray) {
    std::string out;
    append_json_strings(out, std::vector<std::string>{});
    append_json_strings(out, std::vector<std::string>{"a", "b\""});
    EXPECT_EQ(out, R"([]["a","b\""])");
}

}  // namespace
}  // namespace v16::base
