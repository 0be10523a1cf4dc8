#include "model/ensemble.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <thread>

#include "model/random_bundle.hpp"
#include "model/reference_network.hpp"

namespace v16::model {
namespace {

using test::RandomBundle;

constexpr SpeedMode all_modes[] = {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::fast, SpeedMode::v6_only};

/// A drawing that owns its values.
struct Drawing {
    std::vector<float> features;
    std::vector<std::uint8_t> pixels;

    [[nodiscard]] Sample sample() const { return {std::span<const float, feature_count>(features), pixels}; }
};

Drawing random_drawing(RandomBundle& random, SpeedMode mode) {
    return {random.features(), random.picture(picture_size(mode))};
}

Probabilities run_one(const Ensemble& ensemble, const Drawing& drawing, SpeedMode mode) {
    const Sample sample = drawing.sample();
    Probabilities out;
    const auto done = ensemble.run({&sample, 1}, mode, {&out, 1});
    EXPECT_TRUE(done) << done.error().message;
    return out;
}

double largest_difference(const Probabilities& got, const std::vector<double>& expected) {
    EXPECT_EQ(got.size(), expected.size());
    double largest = 0.0;
    for (std::size_t c = 0; c < got.size(); ++c) largest = std::max(largest, std::abs(got[c] - expected[c]));
    return largest;
}

TEST(Ensemble, Fp32IsWithin1e4OfTheReferenceInEverySpeedMode) {
    RandomBundle random(1);
    const auto bundle = random.make_shared(5);
    const auto ensemble = Ensemble::create(bundle, Precision::fp32).value();
    EXPECT_EQ(ensemble.precision(), EffectivePrecision::fp32);
    for (const SpeedMode mode : all_modes) {
        const Drawing drawing = random_drawing(random, mode);
        const auto expected = test::reference_probabilities(*bundle, drawing.features, drawing.pixels, mode);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, mode), expected), 1e-4) << name(mode);
    }
}

}  // namespace
}  // namespace v16::model
