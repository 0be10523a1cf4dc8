// Two models on the same drawings: the exact test against values worked out by hand, and which drawings count.
#include "train/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace v16::train {
namespace {

using testing::HasSubstr;

/// An evaluation that answered these drawings of the dataset, right or wrong.
Evaluation evaluation(const std::vector<std::pair<std::size_t, bool>>& answers) {
    Evaluation result;
    for (const auto& [file, right] : answers) {
        result.answered.push_back(file);
        result.predictions.push_back({right ? 0U : 1U, {0.9F, 0.1F}, false});
    }
    return result;
}

Comparison counted(std::size_t only_first, std::size_t only_second) {
    return {20, 10 + only_first, 10 + only_second, only_first, only_second, mcnemar_exact(only_first, only_second)};
}

TEST(McNemar, KnownValues) {
    struct Case {
        std::size_t b, c;
        double p;
    };
    // Sums of binomial coefficients over powers of two.
    for (const Case& one : {Case{1, 9, 22.0 / 1024.0}, Case{0, 5, 2.0 / 32.0}, Case{0, 6, 2.0 / 64.0},
                            Case{3, 8, 464.0 / 2048.0}, Case{0, 1, 1.0}, Case{1, 2, 1.0}}) {
        EXPECT_NEAR(mcnemar_exact(one.b, one.c), one.p, 1e-12) << one.b << ", " << one.c;
        EXPECT_NEAR(mcnemar_exact(one.c, one.b), one.p, 1e-12) << one.c << ", " << one.b;
    }
}

TEST(McNemar, EqualCountsSayNothing) {
    for (const std::size_t count : {0U, 1U, 7U, 100'000U}) EXPECT_EQ(mcnemar_exact(count, count), 1.0) << count;
}

TEST(McNemar, ManyDrawingsDoNotOverflow) {
    EXPECT_GT(mcnemar_exact(99'999, 100'001), 0.99);
    // Far out the p-value is 2 * Phi(-z), z = (|b - c| - 1) / sqrt(b + c) with the continuity correction: here z = 2.
    EXPECT_NEAR(mcnemar_exact(5000 - 100, 5000 + 101), 0.0455, 5e-4);
    EXPECT_GE(mcnemar_exact(0, 100'000), 0.0);
    EXPECT_LT(mcnemar_exact(0, 100'000), 1e-300);
}

TEST(Compare, CountsTheDrawingsThatBothAnswered) {
    const Evaluation first = evaluation({{0, true}, {1, true}, {2, false}, {4, true}, {6, false}});
    const Evaluation second = evaluation({{0, true}, {2, true}, {3, true}, {4, false}, {6, false}});
    const Comparison comparison = compare(first, second);
    EXPECT_EQ(comparison.total, 4U) << "0, 2, 4 and 6";
    EXPECT_EQ(comparison.first_right, 2U);
    EXPECT_EQ(comparison.second_right, 2U);
    EXPECT_EQ(comparison.only_first_right, 1U);
    EXPECT_EQ(comparison.only_second_right, 1U);
    EXPECT_EQ(comparison.p_value, 1.0);
    EXPECT_EQ(compare(first, evaluation({})).total, 0U);
}

TEST(Compare, AgreementIsAboutTheAnswerNotAboutBeingRight) {
    Evaluation first = evaluation({{0, true}, {1, true}, {2, false}, {3, false}});
    Evaluation second = evaluation({{0, true}, {1, false}, {2, false}, {3, true}});
    first.predictions[0].probabilities = {0.6F, 0.4F};
    second.predictions[0].probabilities = {0.85F, 0.15F};
    second.predictions[1].probabilities = {0.3F, 0.7F};
    const Comparison comparison = compare(first, second);
    EXPECT_EQ(comparison.same_answer, 3U) << "0, 2 and 3; what the label says does not matter";
    EXPECT_DOUBLE_EQ(comparison.agreement(), 0.75);
    EXPECT_NEAR(comparison.largest_difference, 0.6, 1e-6) << "of drawing 1";
    EXPECT_THAT(to_table(comparison, {"a", "b"}),
                HasSubstr("75.00 %  (3 of 4; a probability differs by at most 0.6000)"));
    EXPECT_EQ(to_json(comparison, {"a", "b"})["same_answer"], 3);
    EXPECT_EQ(compare(evaluation({}), evaluation({})).agreement(), 1.0);
}

TEST(Compare, OneSentenceSaysWhatItMeans) {
    EXPECT_THAT(to_table(counted(1, 9), {"old", "new"}),
                HasSubstr("The difference can be told from chance at 5 %: B is right more often.\n"));
    EXPECT_THAT(to_table(counted(9, 1), {"old", "new"}), HasSubstr("A is right more often.\n"));
    EXPECT_THAT(to_table(counted(0, 5), {"old", "new"}),
                HasSubstr("The difference cannot be told from chance at 5 %.\n"));
}

TEST(Compare, TableAndJsonSayTheSame) {
    const std::string table = to_table(counted(1, 9), {"old", "new"});
    for (const char* text : {"(11 of 20;", "(19 of 20;", "only A right             1\n", "only B right             9\n",
                             "0.02148", "old", "new"}) {
        EXPECT_THAT(table, HasSubstr(text));
    }
    const auto json = to_json(counted(1, 9), {"old", "new"});
    EXPECT_EQ(json["drawings"], 20);
    EXPECT_EQ(json["a"]["model"], "old");
    EXPECT_DOUBLE_EQ(json["a"]["accuracy"], 0.55);
    EXPECT_EQ(json["b"]["right"], 19);
    EXPECT_EQ(json["only_a_right"], 1);
    EXPECT_EQ(json["only_b_right"], 9);
    EXPECT_NEAR(json["p_value"], 0.021484375, 1e-12);
    EXPECT_EQ(json["differs_at_5_percent"], true);
}

}  // namespace
}  // namespace v16::train
