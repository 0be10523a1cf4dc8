// Metrics against values computed by hand.
#include "train/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace v16::train {
namespace {

using testing::ElementsAre;
using testing::FloatNear;

const std::vector<std::string> categories{"a", "b", "c"};

Prediction prediction(std::uint32_t truth, std::vector<float> probabilities, bool review = false) {
    return {truth, std::move(probabilities), review};
}

/// Two of three right; "c" is neither labelled nor answered.
std::vector<Prediction> three() {
    return {prediction(0, {0.9F, 0.1F, 0.0F}), prediction(1, {0.6F, 0.4F, 0.0F}, true),
            prediction(1, {0.2F, 0.8F, 0.0F})};
}

TEST(Wilson, KnownIntervals) {
    struct Case {
        std::size_t right, total;
        double low, high;
    };
    // Newcombe (1998), table I: 81/263, 15/148, 0/20, 1/29.
    for (const Case& c : {Case{81, 263, 0.2553, 0.3662}, Case{15, 148, 0.0624, 0.1605}, Case{0, 20, 0.0, 0.1611},
                          Case{1, 29, 0.0061, 0.1718}}) {
        const Interval interval = wilson95(c.right, c.total);
        EXPECT_NEAR(interval.low, c.low, 5e-5) << c.right << "/" << c.total;
        EXPECT_NEAR(interval.high, c.high, 5e-5) << c.right << "/" << c.total;
    }
}

TEST(Wilson, NothingMeasuredSaysNothing) {
    EXPECT_EQ(wilson95(0, 0).low, 0.0);
    EXPECT_EQ(wilson95(0, 0).high, 1.0);
}

TEST(Metrics, CountsAndShares) {
    const Metrics metrics = measure(three(), categories);
    EXPECT_EQ(metrics.total, 3U);
    EXPECT_EQ(metrics.right, 2U);
    EXPECT_DOUBLE_EQ(metrics.accuracy, 2.0 / 3.0);
    EXPECT_THAT(metrics.confusion, ElementsAre(ElementsAre(1, 0, 0), ElementsAre(1, 1, 0), ElementsAre(0, 0, 0)));
    EXPECT_EQ(metrics.for_review, 1U);
    EXPECT_DOUBLE_EQ(metrics.review_share(), 1.0 / 3.0);
    EXPECT_EQ(metrics.passed_accuracy(), 1.0);
}

TEST(Metrics, PrecisionRecallAndF1) {
    const Metrics metrics = measure(three(), categories);
    EXPECT_DOUBLE_EQ(metrics.categories[0].precision, 0.5);
    EXPECT_DOUBLE_EQ(metrics.categories[0].recall, 1.0);
    EXPECT_DOUBLE_EQ(metrics.categories[0].f1, 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(metrics.categories[1].precision, 1.0);
    EXPECT_DOUBLE_EQ(metrics.categories[1].recall, 0.5);
    EXPECT_DOUBLE_EQ(metrics.categories[1].f1, 2.0 / 3.0);
    EXPECT_EQ(metrics.categories[2].f1, 0.0);
    EXPECT_DOUBLE_EQ(metrics.macro_f1, 2.0 / 3.0) << "a category that never occurs does not count";
}

TEST(Metrics, AccuracyIsTheShareOfRightAnswers) {
    EXPECT_DOUBLE_EQ(accuracy_of(three()), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(accuracy_of({}), 0.0);
}

TEST(Metrics, LogLoss) {
    const double by_hand = -(std::log(0.9) + std::log(0.4) + std::log(0.8)) / 3.0;
    EXPECT_NEAR(measure(three(), categories).log_loss, by_hand, 1e-6);
}

TEST(Metrics, CalibrationError) {
    // Bins of 1/15: 0.9 and 0.8 and 0.6 fall into different ones, so the error is the mean of |right - confidence|.
    EXPECT_NEAR(measure(three(), categories).calibration_error, (0.1 + 0.6 + 0.2) / 3.0, 1e-6);
    // In one bin they are added up first: confidences 0.72 and 0.70, one right.
    const std::vector<Prediction> one_bin{prediction(0, {0.72F, 0.28F, 0.0F}), prediction(1, {0.70F, 0.30F, 0.0F})};
    EXPECT_NEAR(measure(one_bin, categories).calibration_error, (1.42 - 1.0) / 2.0, 1e-6);
}

TEST(Metrics, NothingPassesOrNothingIsThere) {
    const std::vector<Prediction> held_back{prediction(0, {0.5F, 0.3F, 0.2F}, true)};
    EXPECT_FALSE(measure(held_back, categories).passed_accuracy());
    const Metrics none = measure({}, categories);
    EXPECT_EQ(none.accuracy, 0.0);
    EXPECT_EQ(none.review_share(), 0.0);
    EXPECT_FALSE(none.passed_accuracy());
}

TEST(Temperature, SoftensAndSharpens) {
    const std::vector<float> p{0.8F, 0.2F};
    EXPECT_THAT(with_temperature(p, 1.0), ElementsAre(FloatNear(0.8F, 1e-6F), FloatNear(0.2F, 1e-6F)));
    EXPECT_THAT(with_temperature(p, 2.0), ElementsAre(FloatNear(2.0F / 3.0F, 1e-6F), FloatNear(1.0F / 3.0F, 1e-6F)));
    EXPECT_THAT(with_temperature(p, 0.5), ElementsAre(FloatNear(16.0F / 17.0F, 1e-6F), FloatNear(1.0F / 17.0F, 1e-6F)));
}

TEST(Temperature, FitsWhatWasDistorted) {
    // 80 of 100 right at a true probability of 0.8, told as if sharpened by 1/2: T = 2 undoes it.
    std::vector<Prediction> predictions;
    const std::vector<float> sharpened{16.0F / 17.0F, 1.0F / 17.0F};
    for (std::uint32_t i = 0; i < 100; ++i) predictions.push_back(prediction(i < 80 ? 0 : 1, sharpened));
    EXPECT_NEAR(fit_temperature(predictions), 2.0, 1e-3);
    EXPECT_EQ(fit_temperature({}), 1.0);
}

/// `right` of `count` answers with this confidence are right.
void add_answers(std::vector<Prediction>& predictions, float confidence, int count, int right) {
    for (int i = 0; i < count; ++i) {
        predictions.push_back(prediction(i < right ? 0 : 1, {confidence, 1.0F - confidence}));
    }
}

TEST(ReviewThreshold, IsTheSmallestThatReachesThePrecision) {
    std::vector<Prediction> predictions;
    add_answers(predictions, 0.605F, 20, 10);
    add_answers(predictions, 0.705F, 20, 18);
    add_answers(predictions, 0.905F, 60, 60);
    EXPECT_EQ(fit_review_threshold(predictions, 0.85), 0.50) << "88 of 100";
    EXPECT_EQ(fit_review_threshold(predictions, 0.95), 0.61) << "78 of 80 without the least sure";
    EXPECT_EQ(fit_review_threshold(predictions, 0.99), 0.71) << "60 of 60";
}

TEST(ReviewThreshold, IsTheHighestWhenNothingReachesThePrecision) {
    std::vector<Prediction> predictions;
    add_answers(predictions, 0.995F, 20, 10);
    EXPECT_EQ(fit_review_threshold(predictions, 0.95), 0.99);
    EXPECT_EQ(fit_review_threshold({}, 0.95), 0.99);
}

TEST(Weights, TheBetterModelGetsMore) {
    const std::vector<Prediction> good{prediction(0, {0.9F, 0.1F}), prediction(1, {0.1F, 0.9F})};
    const std::vector<Prediction> bad{prediction(0, {0.5F, 0.5F}), prediction(1, {0.5F, 0.5F})};
    EXPECT_EQ(fit_first_weight(good, bad, 0.3), 1.0);
    EXPECT_EQ(fit_first_weight(bad, good, 0.3), 0.0);
    EXPECT_EQ(fit_first_weight(good, good, 0.3), 0.3) << "equal models keep the preferred weight";
}

TEST(Weights, BlendIsTheWeightedMean) {
    const std::vector<Prediction> first{prediction(0, {1.0F, 0.0F}, true)};
    const std::vector<Prediction> second{prediction(0, {0.0F, 1.0F})};
    const auto mixed = blend(first, second, 0.25);
    EXPECT_THAT(mixed[0].probabilities, ElementsAre(0.25F, 0.75F));
    EXPECT_FALSE(mixed[0].needs_review);
}

}  // namespace
}  // namespace v16::train
