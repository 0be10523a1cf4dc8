#include "train/families.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace v16::train {
namespace {

/// Samples of these labels and families.
std::vector<Sample> samples_of(const std::vector<std::pair<std::uint32_t, const char*>>& of) {
    std::vector<Sample> samples(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
        samples[i].label = of[i].first;
        samples[i].family = of[i].second;
    }
    return samples;
}

TEST(Families, ThoseOfUnlikeCategoriesAreApart) {
    const auto samples = samples_of({{0, "ring"}, {0, "gear"}, {0, "ring"}, {1, "ring"}});
    const Families families = families_of(samples, 2);
    EXPECT_EQ(families, (Families{{"gear", "ring"}, {"ring"}}));
    EXPECT_EQ(family_numbers(samples, families), (std::vector<std::int64_t>{1, 0, 1, 2}));
}

TEST(Families, AreNoneWhereTheyTellNothing) {
    EXPECT_TRUE(families_of(samples_of({{0, "ring"}, {1, "ring"}}), 2).empty()) << "a family for each category";
    EXPECT_TRUE(families_of(samples_of({{0, "ring"}, {0, "gear"}, {1, ""}}), 2).empty()) << "one of no known family";
    EXPECT_TRUE(families_of(samples_of({{0, "ring"}, {0, "gear"}, {0, "nut"}}), 2).empty()) << "a category of none";
    EXPECT_EQ(model::family_count(families_of(samples_of({{0, "ring"}, {0, "gear"}, {1, "nut"}}), 2)), 3U);
}

TEST(Families, AreNoneWhereABundleCannotHoldThem) {
    std::vector<Sample> samples(model::max_families + 1);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i].family = std::to_string(i);
    EXPECT_TRUE(families_of(samples, 1).empty());
    samples.pop_back();
    EXPECT_EQ(model::family_count(families_of(samples, 1)), model::max_families);
}

TEST(Families, ADrawingOfAnotherFamilyHasNoNumber) {
    const Families families{{"gear", "ring"}, {"ring"}};
    EXPECT_EQ(family_numbers(samples_of({{1, "ring"}, {1, "gear"}, {0, ""}}), families),
              (std::vector<std::int64_t>{2, unknown_family, unknown_family}));
}

}  // namespace
}  // namespace v16::train
