#include "base/suggestion.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace v16::base {
namespace {

TEST(EditDistance, CountsEditsAndSwaps) {
    EXPECT_EQ(edit_distance("", ""), 0U);
    EXPECT_EQ(edit_distance("abc", ""), 3U);
    EXPECT_EQ(edit_distance("classify", "clasify"), 1U);
    EXPECT_EQ(edit_distance("classify", "calssify"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_EQ(edit_distance("--jobs", "--jbos"), edit_distance("--jbos", "--jobs"));
}

TEST(Closest, SuggestsOnlyWhatLooksLikeATypo) {
    const std::vector<std::string> names{"classify", "info", "features", "render", "eval"};
    EXPECT_EQ(closest("clasify", names), "classify");
    EXPECT_EQ(closest("inof", names), "info");
    EXPECT_EQ(closest("feature", names), "features");
    EXPECT_EQ(closest("info", names), std::nullopt);
    EXPECT_EQ(closest("xyz", names), std::nullopt);
    EXPECT_EQ(closest("", names), std::nullopt);
}

}  // namespace
}  // namespace v16::base
