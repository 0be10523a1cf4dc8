// The arithmetic of answers against values computed by hand, and where numbers run out of range.
#include "model/probabilities.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace v16::model {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::ElementsAre;

std::vector<double> softmax(const std::vector<float>& logits) {
    std::vector<double> sum(logits.size(), 0.0), scratch(logits.size());
    add_softmax(logits, 1.0, sum, scratch);
    return sum;
}

TEST(Probabilities, SoftmaxIsAddedByWeight) {
    const float one = std::log(3.0F);
    EXPECT_THAT(softmax({one, 0.0F}), ElementsAre(DoubleNear(0.75, 1e-7), DoubleNear(0.25, 1e-7)));
    std::vector<double> sum{1.0, 1.0}, scratch(2);
    add_softmax(std::vector<float>{one, 0.0F}, 0.4, sum, scratch);
    EXPECT_THAT(sum, ElementsAre(DoubleNear(1.3, 1e-7), DoubleNear(1.1, 1e-7)));
}

TEST(Probabilities, SoftmaxOfHugeLogitsIsFinite) {
    EXPECT_THAT(softmax({3e38F, -3e38F}), ElementsAre(DoubleEq(1.0), DoubleEq(0.0)));
    EXPECT_THAT(softmax({-3e38F, -3e38F}), ElementsAre(DoubleEq(0.5), DoubleEq(0.5)));
}

TEST(Probabilities, TemperatureSoftensAndSharpens) {
    std::vector<double> softer{0.8, 0.2}, sharper{0.8, 0.2};
    apply_temperature(softer, 2.0);
    EXPECT_THAT(softer, ElementsAre(DoubleNear(2.0 / 3.0, 1e-15), DoubleNear(1.0 / 3.0, 1e-15)));
    apply_temperature(sharper, 0.5);
    EXPECT_THAT(sharper, ElementsAre(DoubleNear(16.0 / 17.0, 1e-15), DoubleNear(1.0 / 17.0, 1e-15)));
}

TEST(Probabilities, TemperatureLeavesSomethingOfTheSmallest) {
    std::vector<double> tiny{1e-300, 1e-301};
    apply_temperature(tiny, 0.05);
    EXPECT_THAT(tiny, ElementsAre(DoubleNear(1.0, 1e-15), DoubleNear(1e-20, 1e-30)));
}

TEST(Probabilities, SharesWeighAsBayesSays) {
    std::vector<double> probabilities{0.5, 0.3, 0.2};
    apply_shares(probabilities, std::vector<double>{0.2, 0.2, 0.6});
    EXPECT_THAT(probabilities, ElementsAre(DoubleNear(0.10 / 0.28, 1e-15), DoubleNear(0.06 / 0.28, 1e-15),
                                           DoubleNear(0.12 / 0.28, 1e-15)));
}

TEST(Probabilities, TwoAnswersMixGeometrically) {
    std::vector<double> second{0.1, 0.9};
    mix_geometrically(std::vector<double>{0.9, 0.1}, second);
    EXPECT_THAT(second, ElementsAre(DoubleNear(0.5, 1e-15), DoubleNear(0.5, 1e-15)));
    std::vector<double> disjoint{0.0, 1.0};
    mix_geometrically(std::vector<double>{1.0, 0.0}, disjoint);
    EXPECT_THAT(disjoint, ElementsAre(1.0, 0.0)) << "the first answer";
}

}  // namespace
}  // namespace v16::model
