// What is learnt from answers about drawings that were left out.
#include "train/out_of_fold.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace v16::train {
namespace {

const std::vector<std::string> categories{"a", "b"};

/// 90 of 100 right, told with a confidence of 0.6.
std::vector<Prediction> too_modest() {
    std::vector<Prediction> predictions;
    for (std::uint32_t i = 0; i < 100; ++i) predictions.push_back({i < 90 ? 0U : 1U, {0.6F, 0.4F}, false});
    return predictions;
}

/// Wrong as often as right.
std::vector<Prediction> ignorant() {
    std::vector<Prediction> predictions = too_modest();
    for (Prediction& prediction : predictions) prediction.probabilities = {0.5F, 0.5F};
    return predictions;
}

TEST(OutOfFold, TemperatureAndThresholdBelongToTheBlendAtItsWeight) {
    const OutOfFold learnt = learn_from({ignorant(), too_modest()}, {}, categories, 0.9);
    EXPECT_EQ(learnt.v6_weight, 0.0);
    EXPECT_LT(learnt.temperature, 1.0) << "surer";
    EXPECT_NEAR(learnt.ensemble.calibration_error, 0.0, 1e-3) << "measured with the temperature applied";
    EXPECT_EQ(learnt.min_confidence, 0.5) << "90 of 100 are right, and that is what was asked for";
    EXPECT_EQ(learnt.calibration_drawings, 100U);
    EXPECT_EQ(learn_from({ignorant(), too_modest()}, {}, categories, 0.95).min_confidence, 0.99)
        << "which none reaches";
}

TEST(OutOfFold, V6Alone) {
    const OutOfFold learnt = learn_from({too_modest(), {}}, {}, categories, 0.9);
    EXPECT_EQ(learnt.v6_weight, 1.0);
    EXPECT_EQ(learnt.v14.total, 0U);
    EXPECT_EQ(learnt.ensemble.right, 90U);
}

TEST(OutOfFold, AnswersAboutUnseenDrawingsDecideTemperatureAndThreshold) {
    // The same right answers, told with 0.9: nothing to correct there, whatever the single folds are like.
    std::vector<Prediction> sure = too_modest(), unsure = ignorant();
    for (Prediction& prediction : sure) prediction.probabilities = {0.9F, 0.1F};
    sure.erase(sure.begin() + 45, sure.begin() + 95);  // 45 of 50 right
    unsure.erase(unsure.begin() + 45, unsure.begin() + 95);
    const OutOfFold learnt = learn_from({ignorant(), too_modest()}, {unsure, sure}, categories, 0.9);
    EXPECT_EQ(learnt.v6_weight, 0.0) << "from the drawings left out";
    EXPECT_NEAR(learnt.temperature, 1.0, 0.02);
    EXPECT_EQ(learnt.calibration_drawings, 50U);
    EXPECT_EQ(learnt.ensemble.total, 100U) << "measured on the drawings left out";
    EXPECT_NEAR(learnt.ensemble.calibration_error, 0.3, 0.01);
}

TEST(OutOfFold, AFewUnseenDrawingsSayLessThanManyLeftOut) {
    std::vector<Prediction> right = too_modest(), none = ignorant();
    right.resize(enough_unseen - 1);
    none.resize(enough_unseen - 1);
    const OutOfFold learnt = learn_from({ignorant(), too_modest()}, {none, right}, categories, 0.95);
    const OutOfFold without = learn_from({ignorant(), too_modest()}, {}, categories, 0.95);
    EXPECT_EQ(learnt.calibration_drawings, 100U);
    EXPECT_EQ(learnt.temperature, without.temperature) << "not the one that makes every answer certain";
    EXPECT_EQ(learnt.min_confidence, without.min_confidence);

    right.push_back(right.back());
    none.push_back(none.back());
    EXPECT_EQ(learn_from({ignorant(), too_modest()}, {none, right}, categories, 0.95).calibration_drawings, 30U);
    const std::vector<Prediction> two(right.begin(), right.begin() + 2);
    EXPECT_EQ(learn_from({two, two}, {two, two}, categories, 0.95).calibration_drawings, 2U) << "no more are there";
}

TEST(OutOfFold, SharesDecideWhatIsMeasuredAndWhatPasses) {
    // Told with even odds, the share of "a" decides: right 90 times of 100.
    const OutOfFold learnt = learn_from({ignorant(), ignorant()}, {}, categories, 0.9, {0.8, 0.2});
    EXPECT_EQ(learnt.category_shares, (std::vector<double>{0.8, 0.2}));
    EXPECT_EQ(learnt.ensemble.right, 90U);
    EXPECT_NEAR(learnt.ensemble.calibration_error, 0.1, 1e-6) << "told with 0.8";
    const OutOfFold other = learn_from({ignorant(), ignorant()}, {}, categories, 0.9, {0.2, 0.8});
    EXPECT_EQ(other.ensemble.right, 10U);
    EXPECT_EQ(other.min_confidence, 0.99);
}

TEST(OutOfFold, AnEnsembleAnswersTheMeanOfItsMembers) {
    const std::vector<Prediction> one{{1, {0.9F, 0.1F}, false}}, other{{1, {0.2F, 0.8F}, false}};
    const auto mean = mean_of(std::vector{one, other, other});
    ASSERT_EQ(mean.size(), 1U);
    EXPECT_EQ(mean[0].truth, 1U);
    EXPECT_NEAR(mean[0].probabilities[0], 1.3 / 3, 1e-6);
    EXPECT_NEAR(mean[0].probabilities[1], 1.7 / 3, 1e-6);
}

}  // namespace
}  // namespace v16::train
