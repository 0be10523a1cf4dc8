#include "dxf/name_table.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstring>
#include <map>
#include <random>

namespace v16::dxf {
namespace {

TEST(NameTable, EqualsAMap) {
    std::vector<std::string> names;
    NameTable table(names, npos);
    std::map<std::string, std::uint32_t> twin;
    std::mt19937 random(5);
    for (int i = 0; i < 50'000; ++i) {
        std::string name(random() % 20, 'a');
        for (char& c : name) c = static_cast<char>('a' + random() % 3);
        const auto expected = twin.emplace(name, static_cast<std::uint32_t>(twin.size())).first->second;
        ASSERT_EQ(table.intern(name), expected) << name;
        ASSERT_EQ(table.find(name), expected);
        ASSERT_EQ(names[expected], name);
    }
    EXPECT_EQ(names.size(), twin.size());
    EXPECT_EQ(table.find("not there"), npos);
}

// Names of eight bytes whose hashes, a multiplication without a secret, were all the same: each was compared with all
// others.
TEST(NameTable, NamesMadeToMeetTakeNoLonger) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15U;
    constexpr std::uint64_t inverse = 0xF1DE83E19937733DU;
    static_assert(multiplier * inverse == 1);
    constexpr std::uint32_t count = 100'000;
    std::vector<std::string> names;
    NameTable table(names, npos);
    const auto start = std::chrono::steady_clock::now();
    for (std::uint64_t low = 0; low < count; ++low) {
        std::uint64_t word = (std::uint64_t{0x12345678} << 32U | low) * inverse;
        word = ((word ^ word >> 32U) * inverse) ^ 8 * multiplier;
        std::array<char, 8> name{};
        std::memcpy(name.data(), &word, name.size());
        ASSERT_EQ(table.intern({name.data(), name.size()}), low);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
}

TEST(NameTable, IsBounded) {
    std::vector<std::string> names;
    NameTable table(names, 2);
    EXPECT_EQ(table.intern("a"), 0U);
    EXPECT_EQ(table.intern("b"), 1U);
    EXPECT_EQ(table.intern("c"), npos);
    EXPECT_EQ(table.intern("a"), 0U);
    EXPECT_EQ(names.size(), 2U);
}

}  // namespace
}  // namespace v16::dxf
