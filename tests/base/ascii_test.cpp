#include "base/ascii.hpp"

#include <gtest/gtest.h>

#include <cctype>

namespace v16::base {
namespace {

TEST(Ascii, IsAsInTheCLocaleAndKnowsNothingBeyond) {
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool ascii = byte < 128;
        EXPECT_EQ(is_digit(c), ascii && std::isdigit(byte) != 0) << byte;
        EXPECT_EQ(is_alphanumeric(c), ascii && std::isalnum(byte) != 0) << byte;
        EXPECT_EQ(to_lower(c), ascii ? static_cast<char>(std::tolower(byte)) : c) << byte;
    }
    EXPECT_EQ(to_lower("Teil-Ä.DXF"), "teil-Ä.dxf");
}

}  // namespace
}  // namespace v16::base
