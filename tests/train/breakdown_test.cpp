// Accuracy by a column of labels.csv.
#include "train/breakdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace v16::train {
namespace {

using testing::HasSubstr;

/// Drawings with these values, each answered right or wrong; the last one of the dataset without an answer.
Breakdown broken_down(const std::vector<std::pair<std::string, bool>>& drawings) {
    Dataset dataset;
    Evaluation evaluation;
    for (const auto& [value, right] : drawings) {
        evaluation.answered.push_back(dataset.files.size());
        evaluation.predictions.push_back({right ? 0U : 1U, {0.9F, 0.1F}, false});
        dataset.files.push_back({.path = {}, .name = {}, .category = 0, .group = {}, .family = {}, .value = value});
    }
    dataset.files.push_back({.path = {}, .name = {}, .category = 0, .group = {}, .family = {}, .value = "unread"});
    return break_down(dataset, evaluation, "kind");
}

TEST(Breakdown, TheWorstValueComesFirst) {
    const Breakdown result = broken_down({{"good", true},
                                          {"few", true},
                                          {"few", false},
                                          {"many", true},
                                          {"many", false},
                                          {"many", true},
                                          {"many", false},
                                          {"", false},
                                          {"also good", true}});
    std::vector<std::string> order;
    for (const ValueScore& score : result.values) order.push_back(score.value);
    EXPECT_THAT(order, testing::ElementsAre("", "many", "few", "also good", "good"));
    EXPECT_EQ(result.values[1].total, 4U);
    EXPECT_EQ(result.values[1].right, 2U);
}

TEST(Breakdown, TableAndJsonSayTheSame) {
    const Breakdown result = broken_down({{"drawing", true}, {"drawing", false}, {"", false}, {"a\x1b[31m", true}});
    const std::string table = to_table(result);
    // Wilson's interval of 1 of 2 is 9.45 to 90.55 %.
    EXPECT_THAT(table, HasSubstr("1   50.00 %  9.45 to 90.55 %\n"));
    EXPECT_THAT(table, HasSubstr("(none)"));
    EXPECT_THAT(table, testing::Not(HasSubstr("\x1b"))) << "a value cannot steer the terminal";
    const auto json = to_json(result);
    EXPECT_EQ(json["column"], "kind");
    EXPECT_EQ(json["values"][0]["value"], "");
    EXPECT_EQ(json["values"][1]["value"], "drawing");
    EXPECT_EQ(json["values"][1]["drawings"], 2);
    EXPECT_EQ(json["values"][1]["right"], 1);
    EXPECT_EQ(json["values"][1]["accuracy"], 0.5);
    EXPECT_NEAR(json["values"][1]["accuracy_95"][0], 0.0945, 5e-5);
}

}  // namespace
}  // namespace v16::train
