#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/pipeline.hpp"

namespace v16::classify {
namespace {

/// The policy of the specification: 0.85, 0.15, 0.30, two ambiguous pairs.
model::Bundle bundle_with_policy() {
    model::Bundle bundle;
    bundle.categories = {"传动件", "其他", "壳体类", "轴类", "连接件"};
    bundle.review.ambiguous_pairs = {{"连接件", "传动件"}, {"壳体类", "其他"}};
    return bundle;
}

struct Case {
    const char* what;
    std::vector<float> probabilities;  ///< 传动件, 其他, 壳体类, 轴类, 连接件
    std::string category, runner_up;
    std::string reason;  ///< empty: no review
};

TEST(Decide, FollowsTheReviewPolicy) {
    const std::vector<Case> cases{
        {"sure", {0.01F, 0.01F, 0.01F, 0.95F, 0.02F}, "轴类", "连接件", ""},
        {"just sure enough", {0.10F, 0.0F, 0.0F, 0.85F, 0.05F}, "轴类", "传动件", ""},
        {"not confident", {0.0F, 0.2F, 0.0F, 0.8F, 0.0F}, "轴类", "其他", "confidence is below 85 %"},
        {"close",
         {0.0F, 0.45F, 0.0F, 0.55F, 0.0F},
         "轴类",
         "其他",
         "confidence is below 85 %; less than 15 points ahead of 其他"},
        {"ambiguous pair",
         {0.4F, 0.0F, 0.0F, 0.0F, 0.6F},
         "连接件",
         "传动件",
         "confidence is below 85 %; 连接件 and 传动件 are easily confused"},
        {"ambiguous pair the other way round",
         {0.0F, 0.6F, 0.4F, 0.0F, 0.0F},
         "其他",
         "壳体类",
         "confidence is below 85 %; 其他 and 壳体类 are easily confused"},
        {"ambiguous pair far apart", {0.3F, 0.0F, 0.0F, 0.0F, 0.7F}, "连接件", "传动件", "confidence is below 85 %"},
        {"everything at once",
         {0.45F, 0.0F, 0.0F, 0.0F, 0.55F},
         "连接件",
         "传动件",
         "confidence is below 85 %; less than 15 points ahead of 传动件; 连接件 and 传动件 are easily confused"},
        {"a tie goes to the first in model order",
         {0.2F, 0.2F, 0.2F, 0.2F, 0.2F},
         "传动件",
         "其他",
         "confidence is below 85 %; less than 15 points ahead of 其他"},
    };
    const model::Bundle bundle = bundle_with_policy();
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Classification result = decide(c.probabilities, bundle);
        EXPECT_EQ(result.category, c.category);
        EXPECT_EQ(result.top2_category, c.runner_up);
        EXPECT_EQ(result.review_reason, c.reason);
        EXPECT_EQ(result.needs_review, !c.reason.empty());
    }
}

TEST(Decide, EachRuleStandsAlone) {
    // With the specified thresholds a low margin implies a low confidence; other bundles may say otherwise.
    model::Bundle bundle = bundle_with_policy();
    bundle.review.min_confidence = 0.5;
    EXPECT_EQ(decide(std::vector<float>{0.0F, 0.45F, 0.0F, 0.55F, 0.0F}, bundle).review_reason,
              "less than 15 points ahead of 其他");
    EXPECT_EQ(decide(std::vector<float>{0.4F, 0.0F, 0.0F, 0.0F, 0.6F}, bundle).review_reason,
              "连接件 and 传动件 are easily confused");
    EXPECT_FALSE(decide(std::vector<float>{0.0F, 0.0F, 0.0F, 0.6F, 0.4F}, bundle).needs_review);
}

TEST(Decide, ThresholdsAreTheBundles) {
    model::Bundle bundle = bundle_with_policy();
    const std::vector<float> probabilities{0.0F, 0.0F, 0.0F, 0.9F, 0.1F};
    EXPECT_FALSE(decide(probabilities, bundle).needs_review);
    bundle.review.min_confidence = 0.95;
    EXPECT_EQ(decide(probabilities, bundle).review_reason, "confidence is below 95 %");
    bundle.review.min_confidence = 0.0;
    bundle.review.min_margin = 0.825;
    EXPECT_EQ(decide(probabilities, bundle).review_reason, "less than 82.5 points ahead of 连接件");
}

TEST(Decide, CarriesEveryProbabilityInModelOrder) {
    const model::Bundle bundle = bundle_with_policy();
    const std::vector<float> probabilities{0.1F, 0.2F, 0.3F, 0.25F, 0.15F};
    const Classification result = decide(probabilities, bundle);
    ASSERT_EQ(result.probabilities.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(result.probabilities[i].category, bundle.categories[i]);
        EXPECT_EQ(result.probabilities[i].probability, static_cast<double>(probabilities[i]));
    }
    EXPECT_EQ(result.confidence, static_cast<double>(0.3F));
    EXPECT_EQ(result.top2_confidence, static_cast<double>(0.25F));
}

TEST(Decide, OneCategoryHasNoRunnerUp) {
    model::Bundle bundle;
    bundle.categories = {"轴类"};
    const Classification result = decide(std::vector<float>{1.0F}, bundle);
    EXPECT_EQ(result.category, "轴类");
    EXPECT_EQ(result.top2_category, "");
    EXPECT_EQ(result.top2_confidence, 0.0);
    EXPECT_FALSE(result.needs_review);
}

TEST(WarningSentences, OfWhatWasNotDrawnComeLast) {
    const std::vector<dxf::Warning> warnings{{dxf::Warning::Code::missing_eof, "the file has no EOF", 1200, 1}};
    EXPECT_EQ(warning_sentences(warnings, {.block_depth = true}),
              (std::vector<std::string>{"the file has no EOF (at byte 1200)",
                                        "blocks nested deeper than max_block_depth were not drawn"}));
}

TEST(WarningSentences, TellThePlaceAndTheCount) {
    const std::vector<dxf::Warning> warnings{
        {dxf::Warning::Code::missing_eof, "the file has no EOF", 1200, 1},
        {dxf::Warning::Code::bad_number, "a number cannot be read", 77, 5},
    };
    EXPECT_EQ(warning_sentences(warnings),
              (std::vector<std::string>{"the file has no EOF (at byte 1200)",
                                        "a number cannot be read (5 times, first at byte 77)"}));
}

}  // namespace
}  // namespace v16::classify
