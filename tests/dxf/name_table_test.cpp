#include "dxf/name_table.hpp"

#include <gtest/gtest.h>

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
