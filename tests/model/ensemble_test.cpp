#include "model/ensemble.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <thread>

#include "model/random_drawing.hpp"
#include "model/reference_network.hpp"

namespace v16::model {
namespace {

using test::Drawing;
using test::random_drawing;
using test::random_views;
using test::RandomBundle;
using test::run_one;

constexpr SpeedMode all_modes[] = {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::fast, SpeedMode::v6_only};

double largest_difference(const Probabilities& got, const std::vector<double>& expected) {
    EXPECT_EQ(got.size(), expected.size());
    double largest = 0.0;
    for (std::size_t c = 0; c < got.size(); ++c) largest = std::max(largest, std::abs(got[c] - expected[c]));
    return largest;
}

/// What holds for folds of both kinds.
class EnsembleOfEachKind : public testing::TestWithParam<FoldKind> {};
INSTANTIATE_TEST_SUITE_P(Ensemble, EnsembleOfEachKind, testing::Values(FoldKind::picture, FoldKind::views),
                         [](const auto& test) { return std::string(name(test.param)); });

TEST_P(EnsembleOfEachKind, Fp32IsWithin1e4OfTheReferenceInEverySpeedMode) {
    RandomBundle random(1);
    const auto bundle = random.make_shared(5, 5, GetParam());
    const auto ensemble = Ensemble::create(bundle, Precision::fp32).value();
    EXPECT_EQ(ensemble.precision(), EffectivePrecision::fp32);
    for (const SpeedMode mode : all_modes) {
        const Drawing drawing = random_drawing(random, GetParam(), mode, 2);
        const auto expected = test::reference_probabilities(*bundle, drawing.sample(), mode);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, mode), expected), 1e-4) << name(mode);
    }
}

TEST(Ensemble, EveryCategoryCountAndFoldCountAgreesWithTheReference) {
    for (const auto& [folds, categories] : {std::pair<std::size_t, std::size_t>{0, 5}, {1, 1}, {2, 50}}) {
        RandomBundle random(folds + 20);
        const auto bundle = random.make_shared(folds, categories);
        const auto ensemble = Ensemble::create(bundle, Precision::fp32).value();
        const Drawing drawing = random_drawing(random, SpeedMode::fast);
        const auto expected = test::reference_probabilities(*bundle, drawing.sample(), SpeedMode::fast);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, SpeedMode::fast), expected), 1e-4) << categories;
    }
}

TEST_P(EnsembleOfEachKind, FoldsThatShareTheirConvolutionsAgreeWithTheReference) {
    RandomBundle random(32);
    auto bundle = random.make(4, 5, GetParam());
    // 0 and 1 look alike, 2 does not, 3 looks like 1: only neighbours may share what they see.
    for (const auto& [to, from] : {std::pair{1, 0}, {3, 1}}) {
        for (auto& [name, tensor] : bundle.folds[static_cast<std::size_t>(to)]) {
            if (tensor.shape.size() == 4 || name.find("visual_branch.") == 0 || name.find("view_branch.net.") == 0) {
                tensor = bundle.folds[static_cast<std::size_t>(from)].at(name);
            }
        }
    }
    const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32).value();
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced}) {
        const Drawing drawing = random_drawing(random, GetParam(), mode, 1);
        const auto expected = test::reference_probabilities(bundle, drawing.sample(), mode);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, mode), expected), 1e-4) << name(mode);
    }
}

TEST_P(EnsembleOfEachKind, FamiliesAreHalfOfTheAnswer) {
    RandomBundle random(35);
    Bundle bundle = random.make(2, 5, GetParam());
    const Drawing drawing = random_drawing(random, GetParam(), SpeedMode::balanced);
    const auto answer = [&] {
        const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32).value();
        return run_one(ensemble, drawing, SpeedMode::balanced);
    };
    const auto expected = [&] { return test::reference_probabilities(bundle, drawing.sample(), SpeedMode::balanced); };
    const auto without = expected();
    random.add_families(bundle);
    EXPECT_LT(largest_difference(answer(), expected()), 1e-4);
    EXPECT_GT(largest_difference(answer(), without), 0.01);
    for (const char* name : {"family_classifier.weight", "family_classifier.bias"}) {
        bundle.folds[1][name] = bundle.folds[0][name];  // as folds of one network have it
    }
    EXPECT_LT(largest_difference(answer(), expected()), 1e-4);
    // Logits that no exponential holds.
    for (TensorMap& fold : bundle.folds) {
        for (float& value : fold["family_classifier.bias"].values.write()) value += 1000.0F;
    }
    EXPECT_LT(largest_difference(answer(), without), 1.0);
}

TEST(Ensemble, EveryNumberOfViewsAgreesWithTheReference) {
    RandomBundle random(30);
    const auto bundle = random.make_shared(1, 7, FoldKind::views);
    const auto ensemble = Ensemble::create(bundle, Precision::fp32).value();
    for (const std::size_t pictures : {4U, 2U, 3U}) {  // fewer after more: nothing of the drawing before is left
        const Drawing drawing = random_views(random, pictures);
        const auto expected = test::reference_probabilities(*bundle, drawing.sample(), SpeedMode::fast);
        EXPECT_LT(largest_difference(run_one(ensemble, drawing, SpeedMode::fast), expected), 1e-4) << pictures;
    }
}

TEST(Ensemble, TheOrderOfTheViewsDoesNotMatterThatOfTheWholeDoes) {
    RandomBundle random(31);
    const auto ensemble = Ensemble::create(random.make_shared(1, 5, FoldKind::views), Precision::fp32).value();
    const Drawing drawing = random_views(random, 3);
    const std::size_t bytes = drawing.pixels.size() / 3;
    const auto swapped = [&](std::size_t a, std::size_t b) {
        Drawing other = drawing;
        std::swap_ranges(other.pixels.begin() + static_cast<std::ptrdiff_t>(a * bytes),
                         other.pixels.begin() + static_cast<std::ptrdiff_t>((a + 1) * bytes),
                         other.pixels.begin() + static_cast<std::ptrdiff_t>(b * bytes));
        return run_one(ensemble, other, SpeedMode::fast);
    };
    EXPECT_EQ(swapped(1, 2), run_one(ensemble, drawing, SpeedMode::fast));
    EXPECT_NE(swapped(0, 1), run_one(ensemble, drawing, SpeedMode::fast));
}

TEST(Ensemble, AnUnsureAnswerAboutViewsIsTheMeanOfTwoLooks) {
    Bundle bundle = RandomBundle(34).make(2, 5, FoldKind::views);
    RandomBundle random(35);
    const auto with_threshold = [&](double min_confidence) {
        bundle.review.min_confidence = min_confidence;
        return Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32).value();
    };
    const auto once = with_threshold(0.0), twice = with_threshold(1.0);
    const Drawing drawing = random_views(random, 3);
    Drawing turned = drawing;
    turned.pixels = test::turned_by_a_quarter(drawing.pixels);
    const auto first = run_one(once, drawing, SpeedMode::accurate), second = run_one(once, turned, SpeedMode::accurate);
    EXPECT_NE(first, second);
    std::vector<double> mean;
    for (std::size_t c = 0; c < first.size(); ++c) mean.push_back(std::sqrt(double{first[c]} * second[c]));
    const double total = std::accumulate(mean.begin(), mean.end(), 0.0);
    for (double& p : mean) p /= total;
    EXPECT_LT(largest_difference(run_one(twice, drawing, SpeedMode::accurate), mean), 1e-6);
    EXPECT_EQ(run_one(with_threshold(first[0] / 2), drawing, SpeedMode::accurate), first) << "sure enough";
    Sample sample = drawing.sample();
    sample.may_look_twice = false;
    Probabilities single;
    ASSERT_TRUE(twice.run({&sample, 1}, SpeedMode::accurate, {&single, 1}));
    EXPECT_EQ(single, first);
    EXPECT_EQ(run_one(twice, drawing, SpeedMode::fast), run_one(once, drawing, SpeedMode::fast));
    // Four quarters are a whole turn.
    Drawing back = turned;
    for (int i = 0; i < 3; ++i) back.pixels = test::turned_by_a_quarter(back.pixels);
    EXPECT_EQ(back.pixels, drawing.pixels);
}

TEST_P(EnsembleOfEachKind, TemperatureChangesHowSureTheAnswerIsAndNothingElse) {
    Bundle bundle = RandomBundle(32).make(1, 5, GetParam());
    RandomBundle random(33);
    const Drawing drawing = random_drawing(random, GetParam(), SpeedMode::fast);
    const auto answer = [&](double temperature) {
        bundle.temperature = temperature;
        const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32).value();
        return run_one(ensemble, drawing, SpeedMode::fast);
    };
    const Probabilities neutral = answer(1.0);
    const auto largest = std::max_element(neutral.begin(), neutral.end());
    for (const double temperature : {min_temperature, 0.5, 1.5, max_temperature}) {
        const Probabilities got = answer(temperature);
        const auto expected = test::with_temperature({neutral.begin(), neutral.end()}, temperature);
        EXPECT_LT(largest_difference(got, expected), 1e-5) << temperature;
        EXPECT_NEAR(std::accumulate(got.begin(), got.end(), 0.0), 1.0, 1e-6);
        const auto now_largest = std::max_element(got.begin(), got.end());
        EXPECT_EQ(now_largest - got.begin(), largest - neutral.begin());
        EXPECT_EQ(*now_largest<*largest, temperature> 1.0) << temperature;
    }
}

TEST_P(EnsembleOfEachKind, SharesOfTheCategoriesMultiplyWhatTheTemperatureLeft) {
    Bundle bundle = RandomBundle(34).make(1, 5, GetParam());
    bundle.temperature = 0.7;
    RandomBundle random(35);
    const Drawing drawing = random_drawing(random, GetParam(), SpeedMode::fast);
    const auto answer = [&](std::vector<double> shares) {
        bundle.category_shares = std::move(shares);
        const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::fp32).value();
        return run_one(ensemble, drawing, SpeedMode::fast);
    };
    const Probabilities neutral = answer({});
    EXPECT_LT(largest_difference(answer({0.2, 0.2, 0.2, 0.2, 0.2}), {neutral.begin(), neutral.end()}), 1e-6);
    const std::vector<double> shares{0.1, 0.5, 0.2, 0.05, 0.15};
    const Probabilities got = answer(shares);
    EXPECT_LT(largest_difference(got, test::with_shares({neutral.begin(), neutral.end()}, shares)), 1e-6);
    EXPECT_NEAR(std::accumulate(got.begin(), got.end(), 0.0), 1.0, 1e-6);
    EXPECT_GT(got[1], neutral[1]);
}

TEST_P(EnsembleOfEachKind, SameBitsForEveryBatchSizeAndNumberOfThreads) {
    RandomBundle random(2);
    const auto bundle = random.make_shared(2, 5, GetParam());
    for (const Precision precision : {Precision::fp32, Precision::bf16}) {
        const auto ensemble = Ensemble::create(bundle, precision).value();
        for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::v6_only}) {
            std::vector<Drawing> drawings;
            for (std::size_t i = 0; i < 8; ++i) drawings.push_back(random_drawing(random, GetParam(), mode, i));
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

TEST(Ensemble, LetsTheBundleGo) {
    auto bundle = RandomBundle(48).make_shared(2, 5, FoldKind::views);
    const std::weak_ptr<const Bundle> stored = bundle;
    const auto categories = bundle->categories;
    const auto ensemble = Ensemble::create(std::move(bundle), Precision::fp32).value();
    EXPECT_TRUE(stored.expired()) << "its weights are in memory twice";
    EXPECT_EQ(ensemble.bundle().categories, categories);
}

TEST_P(EnsembleOfEachKind, Bf16StaysCloseToFp32AndIsNotTheSame) {
    RandomBundle random(4);
    const auto bundle = random.make_shared(3, 5, GetParam());
    const auto exact = Ensemble::create(bundle, Precision::fp32).value();
    const auto narrow = Ensemble::create(bundle, Precision::bf16).value();
    EXPECT_NE(narrow.precision(), EffectivePrecision::fp32);
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced}) {
        for (std::size_t i = 0; i < 4; ++i) {
            const Drawing drawing = random_drawing(random, GetParam(), mode, i);
            const auto expected = run_one(exact, drawing, mode);
            const auto got = run_one(narrow, drawing, mode);
            EXPECT_LT(largest_difference(got, {expected.begin(), expected.end()}), 0.02);
            EXPECT_NE(got, expected);
        }
    }
}

TEST(Ensemble, AutomaticPrecisionIsBf16OnlyWithAmx) {
    const auto ensemble = Ensemble::create(RandomBundle(5).make_shared(1), Precision::automatic).value();
    const bool has_amx = ensemble.instruction_set() == "avx512_core_amx";
    EXPECT_EQ(ensemble.precision(), has_amx ? EffectivePrecision::bf16 : EffectivePrecision::fp32);
}

TEST_P(EnsembleOfEachKind, ProbabilitiesSumToOne) {
    RandomBundle random(6);
    const auto ensemble = Ensemble::create(random.make_shared(5, 5, GetParam()), Precision::fp32).value();
    for (const SpeedMode mode : all_modes) {
        const auto probabilities = run_one(ensemble, random_drawing(random, GetParam(), mode), mode);
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

TEST(Ensemble, RefusesViewsThatDoNotFit) {
    RandomBundle random(7);
    const auto ensemble = Ensemble::create(random.make_shared(1, 5, FoldKind::views), Precision::fp32).value();
    struct Case {
        const char* sentence;
        Drawing drawing;
    };
    Drawing cut = random_views(random, 3);
    cut.pixels.pop_back();
    const Case cases[] = {
        {"2 to 4 pictures of 2 x 96 x 96 pixels, not 18432 bytes", random_views(random, 1)},
        {"2 to 4 pictures of 2 x 96 x 96 pixels, not 92160 bytes", random_views(random, 5)},
        {"not 55295 bytes", cut},
        {"44 features of the views, not 0", {random.features(), random.views(2)}},
        {"44 features of the views, not 48", {random.features(), random.views(2), random.features()}},
    };
    for (const Case& c : cases) {
        const Sample sample = c.drawing.sample();
        Probabilities out;
        const auto refused = ensemble.run({&sample, 1}, SpeedMode::fast, {&out, 1});
        ASSERT_FALSE(refused) << c.sentence;
        EXPECT_EQ(refused.error().code, ErrorCode::invalid_argument);
        EXPECT_NE(refused.error().message.find(c.sentence), std::string::npos) << refused.error().message;
        EXPECT_TRUE(ensemble.run({&sample, 1}, SpeedMode::v6_only, {&out, 1})) << "needs no views, takes any";
    }
}

TEST(Ensemble, KnowsWhatItsFoldsLookAt) {
    RandomBundle random(11);
    const auto picture = Ensemble::create(random.make_shared(1), Precision::fp32).value();
    const auto views = Ensemble::create(random.make_shared(1, 5, FoldKind::views), Precision::fp32).value();
    for (const SpeedMode mode : all_modes) {
        const bool has_folds = mode != SpeedMode::v6_only;
        EXPECT_EQ(picture.needs_picture(mode), has_folds);
        EXPECT_FALSE(picture.needs_views(mode));
        EXPECT_EQ(views.needs_views(mode), has_folds);
        EXPECT_FALSE(views.needs_picture(mode));
    }
}

TEST_P(EnsembleOfEachKind, WithoutFoldsNoModeNeedsAPicture) {
    RandomBundle random(8);
    const auto ensemble = Ensemble::create(random.make_shared(0, 5, GetParam()), Precision::automatic).value();
    const Drawing drawing{random.features(), {}};
    for (const SpeedMode mode : all_modes) {
        EXPECT_FALSE(ensemble.needs_picture(mode));
        EXPECT_FALSE(ensemble.needs_views(mode));
        EXPECT_EQ(run_one(ensemble, drawing, mode), run_one(ensemble, drawing, SpeedMode::v6_only));
    }
}

TEST(Ensemble, WeightsThatLeaveTheRangeOfFloatAreABundleError) {
    Bundle bundle = RandomBundle(9).make(1);
    bundle.folds[0]["visual_branch.deep.1.weight"].values.write()[0] = 3e38F;
    bundle.folds[0]["visual_branch.deep.1.running_var"].values.write()[0] = 0.0F;  // divides by sqrt(1e-5)
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

/// Angles of arcs may be any number; so may be the features that are made of them.
TEST_P(EnsembleOfEachKind, FeaturesAtTheEndOfTheRangeOfFloatGetAnAnswer) {
    RandomBundle random(11);
    Bundle bundle = random.make(1, 3, GetParam());
    random.add_families(bundle);
    const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(std::move(bundle)), Precision::fp32).value();
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::v6_only}) {
        Drawing drawing = random_drawing(random, GetParam(), mode);
        for (const float extreme : {std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()}) {
            drawing.features[20] = extreme;
            const auto probabilities = run_one(ensemble, drawing, mode);
            EXPECT_NEAR(std::accumulate(probabilities.begin(), probabilities.end(), 0.0), 1.0, 1e-6) << name(mode);
        }
    }
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
    for (const Precision p : {Precision::automatic, Precision::fp32, Precision::bf16, Precision::int8}) {
        EXPECT_EQ(parse_precision(name(p)).value(), p);
    }
    const auto unknown = parse_speed_mode("quick");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message, "unknown speed mode 'quick'; there are accurate, balanced, fast, v6_only");
    EXPECT_EQ(parse_precision("").error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace v16::model
