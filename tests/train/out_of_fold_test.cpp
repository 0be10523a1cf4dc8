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
    const OutOfFold learnt = learn_from(ignorant(), too_modest(), categories, 0.9);
    EXPECT_EQ(learnt.v6_weight, 0.0);
    EXPECT_LT(learnt.temperature, 1.0) << "surer";
    EXPECT_NEAR(learnt.ensemble.calibration_error, 0.0, 1e-3) << "measured with the temperature applied";
    EXPECT_EQ(learnt.min_confidence, 0.5) << "90 of 100 are right, and that is what was asked for";
    EXPECT_EQ(learn_from(ignorant(), too_modest(), categories, 0.95).min_confidence, 0.99) << "which none reaches";
}

TEST(OutOfFold, V6Alone) {
    const OutOfFold learnt = learn_from(too_modest(), {}, categories, 0.9);
    EXPECT_EQ(learnt.v6_weight, 1.0);
    EXPECT_EQ(learnt.v14.total, 0U);
    EXPECT_EQ(learnt.ensemble.right, 90U);
}

}  // namespace
}  // namespace v16::train
