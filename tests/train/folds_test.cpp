#include "train/folds.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace v16::train {
namespace {

TEST(Folds, EveryFoldHoldsItsShareOfEveryCategory) {
    std::vector<std::uint32_t> labels;
    for (std::uint32_t i = 0; i < 103; ++i) labels.push_back(i % 10 == 0 ? 1 : 0);
    const std::vector<std::string> groups(labels.size());
    const auto folds = assign_folds(labels, groups, 5, 1);
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> held;
    for (std::size_t i = 0; i < labels.size(); ++i) ++held[{folds[i], labels[i]}];
    for (std::uint32_t fold = 0; fold < 5; ++fold) {
        EXPECT_NEAR((held[{fold, 0}]), 92 / 5, 1);
        EXPECT_NEAR((held[{fold, 1}]), 11 / 5, 1);
    }
}

TEST(Folds, GroupsStayTogether) {
    std::vector<std::uint32_t> labels;
    std::vector<std::string> groups;
    for (std::uint32_t i = 0; i < 60; ++i) {
        labels.push_back(i % 3);
        groups.push_back(i % 4 == 0 ? "" : "group " + std::to_string(i / 12));
    }
    const auto folds = assign_folds(labels, groups, 3, 9);
    std::map<std::pair<std::uint32_t, std::string>, std::set<std::uint32_t>> seen;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!groups[i].empty()) seen[{labels[i], groups[i]}].insert(folds[i]);
    }
    for (const auto& [group, used] : seen) EXPECT_EQ(used.size(), 1U) << group.second;
}

TEST(Folds, DependOnTheSeedAlone) {
    const std::vector<std::uint32_t> labels(40, 0);
    const std::vector<std::string> groups(40);
    EXPECT_EQ(assign_folds(labels, groups, 4, 1), assign_folds(labels, groups, 4, 1));
    EXPECT_NE(assign_folds(labels, groups, 4, 1), assign_folds(labels, groups, 4, 2));
}

}  // namespace
}  // namespace v16::train
