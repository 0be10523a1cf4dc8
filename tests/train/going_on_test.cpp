// Going on from a bundle: heads for other categories, and the way between two networks.
#include "train/going_on.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace v16::train {
namespace {

const std::vector<std::string> known{"a", "b"};

TEST(Origins, KnownCategoriesAreThemselvesOthersWhatTheyAreTakenFor) {
    const std::vector<std::string> categories{"b", "new", "unseen"};
    const std::vector<Prediction> answers{{1, {0.9F, 0.1F}, false}, {1, {0.5F, 0.5F}, false}, {0, {1.0F, 0.0F}, false}};
    const Origins origins = origins_of(categories, known, answers);
    ASSERT_EQ(origins.size(), 3U);
    EXPECT_EQ(origins[0], (std::vector<double>{0.0, 1.0})) << "whatever the bundle says about its drawings";
    EXPECT_NEAR(origins[1][0], 0.7, 1e-6);
    EXPECT_NEAR(origins[1][1], 0.3, 1e-6);
    EXPECT_EQ(origins[2], (std::vector<double>{0.5, 0.5}));
}

TEST(WithHeads, MixesRowsOfHeadsAndLeavesTheRest) {
    model::TensorMap tensors;
    tensors["net.16.weight"] = {{2, 2}, {1, 2, 3, 4}};
    tensors["net.16.bias"] = {{2}, {10, 20}};
    tensors["geo_classifier.bias"] = {{2}, {0, 8}};
    tensors["net.0.bias"] = {{2}, {5, 6}};
    const model::TensorMap mixed = with_heads(tensors, {{0, 1}, {1, 0}, {0.75, 0.25}});
    EXPECT_EQ(mixed.at("net.16.weight").shape, (std::vector<std::int64_t>{3, 2}));
    EXPECT_EQ(mixed.at("net.16.weight").values, (std::vector<float>{3, 4, 1, 2, 1.5, 2.5}));
    EXPECT_EQ(mixed.at("net.16.bias").values, (std::vector<float>{20, 10, 12.5}));
    EXPECT_EQ(mixed.at("geo_classifier.bias").values, (std::vector<float>{8, 0, 2}));
    EXPECT_EQ(mixed.at("net.0.bias").values, tensors["net.0.bias"].values);
}

/// A fold's family head of one input: a row is one number.
model::TensorMap family_head(std::vector<float> rows) {
    const auto count = static_cast<std::int64_t>(rows.size());
    return {{"family_classifier.weight", {{count, 1}, rows}}, {"family_classifier.bias", {{count}, rows}}};
}

TEST(WithFamilies, KnownRowsComeAlongAndOthersAreAsNow) {
    const Families before{{"bolt", "nut"}, {"gear"}}, wanted{{"nut", "washer"}, {"gear", "nut"}};
    const auto head = with_families(family_head({1, 2, 3}), before, wanted, family_head({10, 20, 30, 40}));
    for (const char* what : {"family_classifier.weight", "family_classifier.bias"}) {
        EXPECT_EQ(head.at(what).values, (std::vector<float>{2, 20, 3, 40})) << what;
        EXPECT_EQ(head.at(what).shape.front(), 4);
    }
    EXPECT_EQ(with_families(family_head({1, 2, 3}), before, before, {}).at("family_classifier.bias").values,
              (std::vector<float>{1, 2, 3}));
}

TEST(WithFamilies, WithoutKnownOrWantedOnesThereIsNoHead) {
    const Families some{{"bolt"}, {"gear"}};
    EXPECT_TRUE(with_families({}, {}, some, family_head({1, 2})).empty());
    EXPECT_TRUE(with_families(family_head({1, 2}), {}, some, family_head({1, 2})).empty()) << "of other categories";
    EXPECT_TRUE(with_families(family_head({1, 2}), some, {}, {}).empty());
}

TEST(Interpolate, EndsAndMiddle) {
    const model::TensorMap start{{"x", {{2}, {0, 4}}}};
    const model::TensorMap tuned{{"x", {{2}, {8, 0}}}};
    EXPECT_EQ(interpolate(start, tuned, 0.0).at("x").values, start.at("x").values);
    EXPECT_EQ(interpolate(start, tuned, 0.25).at("x").values, (std::vector<float>{2, 3}));
    EXPECT_EQ(interpolate(start, tuned, 1.0).at("x").values, tuned.at("x").values);
}

TEST(Interpolate, WhatTheStartLacksIsAsTrained) {
    const model::TensorMap start{{"x", {{1}, {0}}}};
    const model::TensorMap tuned{{"head", {{1}, {7}}}, {"x", {{1}, {8}}}};
    for (const double share : tuned_shares) {
        EXPECT_EQ(interpolate(start, tuned, share).at("head").values, (std::vector<float>{7})) << share;
    }
}

TEST(MostRightShare, CountsRightAnswersAndIsTheSmallestOfEquals) {
    AnswersByShare answers;
    for (std::size_t s = 0; s < answers.size(); ++s) {
        const float second = s == 2 || s == 3 ? 0.6F : 0.4F;
        answers[s] = {{0, {0.9F, 0.1F}, false}, {0, {second, 1.0F - second}, false}};
    }
    answers[4][0].probabilities = {1.0F, 0.0F};  // surer, but of no more answers
    EXPECT_EQ(most_right_share(answers), 2U);
}

TEST(BestShare, IsTheOneOfLeastLogLossAndTheSmallestOfEquals) {
    AnswersByShare answers;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const float right = i == 2 || i == 3 ? 0.8F : 0.6F;
        answers[i] = {{0, {right, 1.0F - right}, false}};
    }
    EXPECT_EQ(best_share(answers), 2U);
}

}  // namespace
}  // namespace v16::train
