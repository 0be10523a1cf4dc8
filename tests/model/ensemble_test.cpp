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

TEST(Ensemble, EveryCategoryCountAndFoldCountAgreesWithTheReference) {
    for (const auto& [folds, categories] : {std::pair<std::size_t, std::size_t>{0, 5}, {1, 1}, {2, 50}}) {
        RandomBundle random(folds + 20);
        const auto bundle = random.make_shared(folds, categories);
        const auto ensemble = Ensemble::create(bundle, Precision::fp32).value();
        const Drawing drawing = random_drawing(random, SpeedMode::fast);
        const auto expected = test::reference_probabilities(*bundle, drawing.features, drawing.pixels, SpeedMode::fast);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, SpeedMode::fast), expected), 1e-4) << categories;
    }
}

TEST(Ensemble, SameBitsForEveryBatchSizeAndNumberOfThreads) {
    RandomBundle random(2);
    const auto bundle = random.make_shared(2);
    for (const Precision precision : {Precision::fp32, Precision::bf16}) {
        const auto ensemble = Ensemble::create(bundle, precision).value();
        for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::v6_only}) {
            std::vector<Drawing> drawings;
            for (int i = 0; i < 8; ++i) drawings.push_back(random_drawing(random, mode));
            std::vector<Sample> samples;
            std::vector<Probabilities> alone;
            for (const Drawing& drawing : drawings) {
                samples.push_back(drawing.sample());
                alone.push_back(run_one(ensemble, drawing, mode));
            }
            for (const std::size_t batch : {2U, 3U, 8U}) {
                std::vector<Probabilities> out(samples.size());
                for (std::size_t first = 0; first < samples.size(); first += batch) {
                    const std::size_t count = std::min(batch, samples.size() - first);
                    ASSERT_TRUE(ensemble.run(std::span(samples).subspan(first, count), mode,
                                             std::span(out).subspan(first, count)));
                }
                EXPECT_EQ(out, alone) << name(mode) << " in batches of " << batch;
            }
            for (const std::size_t threads : {2U, 3U, 4U}) {
                std::vector<std::vector<Probabilities>> out(threads, std::vector<Probabilities>(samples.size()));
                std::vector<std::jthread> running;
                for (std::size_t t = 0; t < threads; ++t) {
                    running.emplace_back([&, t] { EXPECT_TRUE(ensemble.run(samples, mode, out[t])); });
                }
                running.clear();  // joins
                for (const auto& answers : out) EXPECT_EQ(answers, alone) << name(mode) << " on " << threads;
            }
        }
    }
}

TEST(Ensemble, TwoEnsemblesOfOneBundleGiveTheSameBits) {
    RandomBundle random(3);
    const auto bundle = random.make_shared(1);
    const Drawing drawing = random_drawing(random, SpeedMode::fast);
    const auto first = Ensemble::create(bundle, Precision::fp32).value();
    const auto second = Ensemble::create(bundle, Precision::fp32).value();
    EXPECT_EQ(run_one(first, drawing, SpeedMode::fast), run_one(second, drawing, SpeedMode::fast));
}

TEST(Ensemble, Bf16StaysCloseToFp32AndIsNotTheSame) {
    RandomBundle random(4);
    const auto bundle = random.make_shared(3);
    const auto exact = Ensemble::create(bundle, Precision::fp32).value();
    const auto narrow = Ensemble::create(bundle, Precision::bf16).value();
    EXPECT_NE(narrow.precision(), EffectivePrecision::fp32);
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced}) {
        for (int i = 0; i < 4; ++i) {
            const Drawing drawing = random_drawing(random, mode);
            const auto expected = run_one(exact, drawing, mode);
            const auto got = run_one(narrow, drawing, mode);
            EXPECT_LT(largest_difference(got, {expected.begin(), expected.end()}), 0.02);
            EXPECT_NE(got, expected);
        }
    }
}

TEST(Ensemble, AutomaticPrecisionIsBf16OnlyWhereItIsNative) {
    const auto ensemble = Ensemble::create(RandomBundle(5).make_shared(1), Precision::automatic).value();
    EXPECT_NE(ensemble.precision(), EffectivePrecision::bf16_emulated);
    EXPECT_FALSE(ensemble.instruction_set().empty());
}

TEST(Ensemble, ProbabilitiesSumToOne) {
    RandomBundle random(6);
    const auto ensemble = Ensemble::create(random.make_shared(5), Precision::fp32).value();
    for (const SpeedMode mode : all_modes) {
        const auto probabilities = run_one(ensemble, random_drawing(random, mode), mode);
        EXPECT_NEAR(std::accumulate(probabilities.begin(), probabilities.end(), 0.0), 1.0, 1e-6) << name(mode);
        for (const float p : probabilities) EXPECT_GE(p, 0.0F);
    }
}

TEST(Ensemble, RefusesWhatDoesNotFit) {
    RandomBundle random(7);
    const auto ensemble = Ensemble::create(random.make_shared(1), Precision::fp32).value();
    const Drawing drawing{random.features(), random.picture(96)};
    const Sample sample = drawing.sample();
    Probabilities out;
    const auto refused = ensemble.run({&sample, 1}, SpeedMode::accurate, {&out, 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
    EXPECT_NE(refused.error().message.find("128 x 128"), std::string::npos) << refused.error().message;
    EXPECT_FALSE(ensemble.run({&sample, 1}, SpeedMode::fast, {}));
    EXPECT_TRUE(ensemble.run({&sample, 1}, SpeedMode::v6_only, {&out, 1})) << "needs no picture, takes any";
    EXPECT_TRUE(ensemble.run({}, SpeedMode::accurate, {})) << "an empty batch";
}

TEST(Ensemble, WithoutFoldsNoModeNeedsAPicture) {
    RandomBundle random(8);
    const auto ensemble = Ensemble::create(random.make_shared(0), Precision::automatic).value();
    const Drawing drawing{random.features(), {}};
    for (const SpeedMode mode : all_modes) {
        EXPECT_FALSE(ensemble.needs_picture(mode));
        EXPECT_EQ(run_one(ensemble, drawing, mode), run_one(ensemble, drawing, SpeedMode::v6_only));
    }
}

TEST(Ensemble, WeightsThatLeaveTheRangeOfFloatAreABundleError) {
    Bundle bundle = RandomBundle(9).make(1);
    bundle.folds[0]["visual_branch.deep.1.weight"].values[0] = 3e38F;
    bundle.folds[0]["visual_branch.deep.1.running_var"].values[0] = 0.0F;  // divides by sqrt(1e-5)
    const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32);
    ASSERT_FALSE(ensemble);
    EXPECT_EQ(ensemble.error().code, ErrorCode::bundle_invalid);
}

TEST(Ensemble, FeaturesThatAreNotFiniteAreAnErrorAndNoAnswer) {
    RandomBundle random(10);
    const auto ensemble = Ensemble::create(random.make_shared(0), Precision::fp32).value();
    Drawing drawing{random.features(), {}};
    drawing.features[5] = std::nanf("");
    const Sample sample = drawing.sample();
    Probabilities out;
    EXPECT_FALSE(ensemble.run({&sample, 1}, SpeedMode::v6_only, {&out, 1}));
    EXPECT_TRUE(out.empty());
}

TEST(SpeedModes, FoldsAndPictures) {
    EXPECT_EQ(fold_count(SpeedMode::accurate, 5), 5U);
    EXPECT_EQ(fold_count(SpeedMode::accurate, 7), 5U);
    EXPECT_EQ(fold_count(SpeedMode::balanced, 5), 3U);
    EXPECT_EQ(fold_count(SpeedMode::balanced, 2), 2U);
    EXPECT_EQ(fold_count(SpeedMode::fast, 5), 1U);
    EXPECT_EQ(fold_count(SpeedMode::v6_only, 5), 0U);
    EXPECT_EQ(picture_size(SpeedMode::accurate), 128);
    EXPECT_EQ(picture_size(SpeedMode::balanced), 96);
    EXPECT_EQ(picture_size(SpeedMode::fast), 96);
    EXPECT_EQ(picture_size(SpeedMode::v6_only), 0);
}

TEST(SpeedModes, NamesAreReadBack) {
    for (const SpeedMode mode : all_modes) EXPECT_EQ(parse_speed_mode(name(mode)).value(), mode);
    for (const Precision p : {Precision::automatic, Precision::fp32, Precision::bf16}) {
        EXPECT_EQ(parse_precision(name(p)).value(), p);
    }
    const auto unknown = parse_speed_mode("quick");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message, "unknown speed mode 'quick'; there are accurate, balanced, fast, v6_only");
    EXPECT_EQ(parse_precision("").error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace v16::model
