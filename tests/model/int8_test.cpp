// int8: convolutions against whole numbers, calibration against the reference network, the ensemble against fp32.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <thread>

#include "model/calibration.hpp"
#include "model/cpu/convolution.hpp"
#include "model/cpu/onednn.hpp"
#include "model/ensemble.hpp"
#include "model/quantization.hpp"
#include "model/random_drawing.hpp"
#include "model/reference_network.hpp"

namespace v16::model {
namespace {

using test::Drawing;
using test::random_drawing;
using test::RandomBundle;
using test::run_one;
using testing::HasSubstr;

// --- the numbers ---------------------------------------------------------------------------------------------------

/// One output channel of a 1x1 convolution.
Stage stage_of(std::vector<float> weights, float bias) {
    return {.in = static_cast<int>(weights.size()),
            .out = 1,
            .kernel = 1,
            .activation = Activation::relu,
            .weights = std::move(weights),
            .bias = {bias}};
}

/// For channels that are all as loud.
constexpr float range_of(float step) {
    return step * max_quantized_value / static_cast<float>(kept_share_of_range);
}

TEST(Quantization, TheLargestWeightOfAChannelTakesTheWholeRange) {
    const std::vector<float> from(4, range_of(0.25F)), to(1, range_of(0.5F));
    const QuantizedStage got = quantize(stage_of({0.5F, -2.0F, 0.0F, 1.0F}, 3.0F), from, to);
    EXPECT_EQ(got.weights, (std::vector<std::int8_t>{16, -64, 0, 32}));
    EXPECT_FLOAT_EQ(got.bias[0], 3.0F / (0.25F * 2.0F / 64));
    EXPECT_FLOAT_EQ(got.scales[0], 0.25F * (2.0F / 64) / 0.5F);
}

TEST(Quantization, AQuietChannelHasASmallerStepAndItsWeightsTakeItIn) {
    const std::vector<float> from{range_of(4.0F), range_of(1.0F)};  // steps: 4 and sqrt(4 * 1) = 2
    const QuantizedStage got = quantize(stage_of({1.0F, 1.0F}, 0.0F), from, {});
    EXPECT_EQ(got.weights, (std::vector<std::int8_t>{64, 32}));
    EXPECT_FLOAT_EQ(got.scales[0], 4.0F / 64);
    const Stage first = in_steps(stage_of({3.0F}, 8.0F), std::span(from).first(1));
    EXPECT_FLOAT_EQ(first.weights[0], 0.75F);
    EXPECT_FLOAT_EQ(first.bias[0], 2.0F);
}

TEST(Quantization, EachOutputChannelHasItsOwnUnit) {
    Stage stage = stage_of({1.0F, -1.0F, 100.0F, 50.0F}, 0.0F);
    stage.in = stage.out = 2;
    stage.bias = {0.0F, 0.0F};
    const std::vector<float> from(2, 1.0F);
    EXPECT_EQ(quantize(stage, from, {}).weights, (std::vector<std::int8_t>{64, -64, 64, 32}));
}

TEST(Quantization, ErrorsOfRoundingCancel) {
    const std::vector<float> from(6, range_of(1.0F));
    const QuantizedStage got = quantize(stage_of({64.0F, 0.4F, 0.4F, 0.4F, 0.4F, 0.4F}, 0.0F), from, {});
    EXPECT_EQ(got.weights, (std::vector<std::int8_t>{64, 0, 1, 0, 1, 0})) << "0.4, 0.8, 0.2, 0.6, 0";
}

TEST(Quantization, ChannelsOfZerosAndOfNothingButBiasStayFinite) {
    const std::vector<float> from(1, min_map_range);
    for (const float weight : {0.0F, 1e-38F, -1e-30F}) {
        for (const float bias : {0.0F, 5.0F, -1e6F}) {
            const QuantizedStage got = quantize(stage_of({weight}, bias), from, {});
            ASSERT_TRUE(std::isfinite(got.bias[0]) && std::isfinite(got.scales[0])) << weight << ' ' << bias;
            EXPECT_NEAR(static_cast<double>(got.bias[0]) * got.scales[0], bias, 1e-5 * std::abs(bias)) << weight;
        }
    }
}

TEST(Quantization, RangesAreAsManyAsChannelsBetweenConvolutions) {
    EXPECT_EQ(map_range_count(FoldKind::views), 32U + 48 + 64 + 96 + 128);
    EXPECT_EQ(map_range_count(FoldKind::picture), 32U + 32 + 64 + 128) << "none of shallow, mid, three of deep";
}

// --- one convolution -----------------------------------------------------------------------------------------------

constexpr int map_size = 6, kernel = 3;

/// A convolution of u8 maps with its values, [channel][y][x], which oneDNN runs and the test repeats in whole numbers.
struct Case {
    int in, out;
    QuantizedStage stage;
    std::vector<std::uint8_t> map;

    [[nodiscard]] std::int64_t sum_at(int channel, int y, int x) const {
        std::int64_t sum = 0;
        for (int c = 0; c < in; ++c) {
            for (int dy = 0; dy < kernel; ++dy) {
                for (int dx = 0; dx < kernel; ++dx) {
                    const int sy = y + dy - 1, sx = x + dx - 1;
                    if (sy < 0 || sy >= map_size || sx < 0 || sx >= map_size) continue;
                    const auto weight = static_cast<std::size_t>(((channel * in + c) * kernel + dy) * kernel + dx);
                    sum += std::int64_t{stage.weights[weight]} *
                           map[static_cast<std::size_t>((c * map_size + sy) * map_size + sx)];
                }
            }
        }
        return sum;
    }
    /// Before rounding, after the ReLU, with the roundings of float32 that the contract has.
    [[nodiscard]] float value_at(int channel, int y, int x) const {
        const auto k = static_cast<std::size_t>(channel);
        const float value = (static_cast<float>(sum_at(channel, y, x)) + stage.bias[k]) * stage.scales[k];
        return value > 0.0F ? value : 0.0F;
    }
};

Case random_case(int in, int out) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> weight(-max_quantized_weight, max_quantized_weight), value(0, 255);
    std::uniform_real_distribution<float> bias(-30000.0F, 30000.0F), scale(0.0005F, 0.003F);
    Case made{in, out, {}, std::vector<std::uint8_t>(static_cast<std::size_t>(in * map_size * map_size))};
    for (int i = 0; i < in * out * kernel * kernel; ++i) {
        made.stage.weights.push_back(static_cast<std::int8_t>(weight(random)));
    }
    for (int i = 0; i < out; ++i) {
        made.stage.bias.push_back(bias(random));
        made.stage.scales.push_back(scale(random));
    }
    for (auto& v : made.map) v = static_cast<std::uint8_t>(value(random));
    return made;
}

/// What oneDNN makes of it, [y][x][channel].
template <class Value>
std::vector<Value> run(const Case& c, cpu::Element written) {
    const cpu::SingleThread single_thread;
    const Stage shape{
        .in = c.in, .out = c.out, .kernel = kernel, .activation = Activation::relu, .weights = {}, .bias = {}};
    const cpu::MapShape from{c.in, map_size, cpu::ChannelOrder::last, cpu::Element::u8};
    const cpu::MapShape to{c.out, map_size, cpu::ChannelOrder::last, written};
    const cpu::Convolution convolution(shape, from, to);
    EXPECT_TRUE(convolution.is_fast());
    std::vector<std::uint8_t> input(from.bytes());
    for (std::size_t i = 0; i < c.map.size(); ++i) {
        const std::size_t pixels = std::size_t{map_size} * map_size;
        input[i % pixels * static_cast<std::size_t>(c.in) + i / pixels] = c.map[i];
    }
    std::vector<Value> output(to.bytes() / sizeof(Value));
    std::vector<std::uint8_t> scratch(convolution.scratchpad().get_size() + 1);
    const dnnl::stream stream(cpu::engine());
    convolution.execute(stream, {convolution.source(), cpu::engine(), input.data()}, convolution.prepare(c.stage),
                        {convolution.destination(), cpu::engine(), output.data()},
                        {convolution.scratchpad(), cpu::engine(), scratch.data()});
    return output;
}

template <class Value, class Expect>
void for_each_value(const Case& c, const std::vector<Value>& got, Expect expect) {
    std::size_t i = 0;
    for (int y = 0; y < map_size; ++y) {
        for (int x = 0; x < map_size; ++x) {
            for (int channel = 0; channel < c.out; ++channel) expect(got[i++], channel, y, x);
        }
    }
}

TEST(QuantizedConvolution, EqualsWholeNumbersRoundedToNearestEven) {
    for (const auto& [in, out] : {std::pair{24, 48}, {32, 64}, {96, 128}, {128, 160}}) {
        const Case c = random_case(in, out);
        int cut = 0, inside = 0;
        for_each_value(c, run<std::uint8_t>(c, cpu::Element::u8), [&](std::uint8_t got, int channel, int y, int x) {
            const float rounded = std::nearbyint(c.value_at(channel, y, x));
            ASSERT_EQ(got, static_cast<std::uint8_t>(std::min(rounded, 255.0F))) << channel << ' ' << y << ' ' << x;
            cut += rounded > 255.0F ? 1 : 0;
            inside += rounded > 0.0F && rounded < 255.0F ? 1 : 0;
        });
        EXPECT_GT(inside, 100) << "of " << in << ": the scales of the test leave nothing to compare";
        EXPECT_GT(cut, 0) << "of " << in;
    }
}

TEST(QuantizedConvolution, WritesFloatsForTheAverage) {
    const Case c = random_case(96, 128);
    for_each_value(c, run<float>(c, cpu::Element::f32), [&](float got, int channel, int y, int x) {
        ASSERT_FLOAT_EQ(got, c.value_at(channel, y, x)) << channel << ' ' << y << ' ' << x;
    });
}

TEST(QuantizedConvolution, TheLargestProductsDoNotSaturate) {
    for (const int weight : {max_quantized_weight, -max_quantized_weight}) {
        Case c = random_case(64, 96);
        std::ranges::fill(c.map, std::uint8_t{max_quantized_value});
        std::ranges::fill(c.stage.weights, static_cast<std::int8_t>(weight));
        std::ranges::fill(c.stage.bias, 2.5e7F);  // above the most negative sum, so that the ReLU hides nothing
        std::ranges::fill(c.stage.scales, 1.0F);
        ASSERT_EQ(c.sum_at(0, 3, 3), std::int64_t{weight} * 255 * 64 * 9);
        for_each_value(c, run<float>(c, cpu::Element::f32), [&](float got, int channel, int y, int x) {
            ASSERT_EQ(got, c.value_at(channel, y, x)) << weight << ": " << channel << ' ' << y << ' ' << x;
        });
    }
}

// --- calibration and the ensemble ----------------------------------------------------------------------------------

/// A random bundle, calibrated on random drawings.
std::shared_ptr<const Bundle> calibrated(RandomBundle& random, std::size_t folds, FoldKind kind) {
    Bundle bundle = random.make(folds, 5, kind);
    const auto meter = RangeMeter::create(std::make_shared<const Bundle>(bundle)).value();
    auto ranges = meter.smallest();
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::fast}) {
        for (std::size_t i = 0; i < 8; ++i) {
            EXPECT_TRUE(meter.measure(random_drawing(random, kind, mode, i).pixels, mode, ranges));
        }
    }
    bundle.quantization = {ranges, "{}"};
    return std::make_shared<const Bundle>(std::move(bundle));
}

class Int8OfEachKind : public testing::TestWithParam<FoldKind> {};
INSTANTIATE_TEST_SUITE_P(Int8, Int8OfEachKind, testing::Values(FoldKind::picture, FoldKind::views),
                         [](const auto& test) { return std::string(name(test.param)); });

TEST(Calibration, FindsTheLargestValuesThatTheReferenceFinds) {
    RandomBundle random(40);
    const auto bundle = random.make_shared(2, 5, FoldKind::views);
    const auto pixels = random.views(3);
    const auto meter = RangeMeter::create(bundle).value();
    auto got = meter.smallest();
    ASSERT_TRUE(meter.measure(pixels, SpeedMode::accurate, got));

    const auto pictures = test::reference_pictures(pixels, test::ReferenceMap(view_channels, view_size, view_size));
    for (std::size_t fold = 0; fold < 2; ++fold) {
        std::vector<double> expected;
        for (std::size_t length = 1; expected.size() < map_range_count(FoldKind::views); ++length) {
            const Chain start{view_fold_net.prefix, view_fold_net.layers.first(length)};
            if (start.layers.back().kind != LayerKind::relu) continue;
            const auto channels = static_cast<std::size_t>(start.layers.back().out);
            expected.resize(expected.size() + channels, min_map_range);
            for (const auto& picture : pictures) {
                const auto map = test::ReferenceChain(start, bundle->folds[fold]).run(picture);
                for (std::size_t i = 0; i < map.values.size(); ++i) {
                    double& range = expected[expected.size() - channels + i / (map.values.size() / channels)];
                    range = std::max(range, map.values[i]);
                }
            }
        }
        ASSERT_EQ(got[fold].size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_NEAR(got[fold][i], expected[i], 1e-4 * (1.0 + expected[i])) << fold << ", channel " << i;
        }
    }
}

TEST_P(Int8OfEachKind, CalibrationOnlyRaisesRanges) {
    RandomBundle random(41);
    const auto bundle = random.make_shared(2, 5, GetParam());
    const auto meter = RangeMeter::create(bundle).value();
    const Drawing first = random_drawing(random, GetParam(), SpeedMode::fast);
    const Drawing second = random_drawing(random, GetParam(), SpeedMode::fast);
    auto both = meter.smallest(), alone = meter.smallest();
    ASSERT_TRUE(meter.measure(first.pixels, SpeedMode::fast, both));
    ASSERT_TRUE(meter.measure(second.pixels, SpeedMode::fast, both));
    ASSERT_TRUE(meter.measure(second.pixels, SpeedMode::fast, alone));
    for (std::size_t fold = 0; fold < both.size(); ++fold) {
        for (std::size_t map = 0; map < both[fold].size(); ++map) EXPECT_GE(both[fold][map], alone[fold][map]);
    }
    EXPECT_NE(both[0], both[1]) << "folds that look differently have ranges of their own";
    const auto again = both;
    ASSERT_TRUE(meter.measure(first.pixels, SpeedMode::fast, both));
    EXPECT_EQ(both, again);
}

TEST(Calibration, RefusesWhatDoesNotFit) {
    RandomBundle random(42);
    const auto meter = RangeMeter::create(random.make_shared(1)).value();
    auto ranges = meter.smallest();
    const auto picture = random.picture(96);
    EXPECT_EQ(meter.measure(picture, SpeedMode::accurate, ranges).error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(meter.measure({}, SpeedMode::fast, ranges).error().code, ErrorCode::invalid_argument);
    EXPECT_TRUE(meter.measure(picture, SpeedMode::fast, ranges));
    EXPECT_EQ(RangeMeter::create(random.make_shared(0)).error().code, ErrorCode::unsupported);
}

TEST_P(Int8OfEachKind, StaysCloseToFp32AndIsNotTheSame) {
    RandomBundle random(43);
    const auto bundle = calibrated(random, 3, GetParam());
    const auto exact = Ensemble::create(bundle, Precision::fp32).value();
    const auto narrow = Ensemble::create(bundle, Precision::int8).value();
    EXPECT_EQ(narrow.precision(), EffectivePrecision::int8);
    for (const SpeedMode mode : {SpeedMode::accurate, SpeedMode::balanced, SpeedMode::fast}) {
        for (std::size_t i = 0; i < 6; ++i) {
            const Drawing drawing = random_drawing(random, GetParam(), mode, i);
            const auto expected = run_one(exact, drawing, mode), got = run_one(narrow, drawing, mode);
            for (std::size_t c = 0; c < got.size(); ++c) EXPECT_NEAR(got[c], expected[c], 0.03) << name(mode);
            EXPECT_NE(got, expected);
        }
    }
}

TEST_P(Int8OfEachKind, WithoutPicturesTheAnswerIsThatOfFp32) {
    RandomBundle random(44);
    const auto bundle = calibrated(random, 1, GetParam());
    const Drawing drawing{random.features(), {}, {}};
    EXPECT_EQ(run_one(Ensemble::create(bundle, Precision::int8).value(), drawing, SpeedMode::v6_only),
              run_one(Ensemble::create(bundle, Precision::fp32).value(), drawing, SpeedMode::v6_only));
}

TEST_P(Int8OfEachKind, SameBitsForEveryBatchSizeAndNumberOfThreads) {
    RandomBundle random(45);
    const auto ensemble = Ensemble::create(calibrated(random, 2, GetParam()), Precision::int8).value();
    std::vector<Drawing> drawings;
    for (std::size_t i = 0; i < 8; ++i) drawings.push_back(random_drawing(random, GetParam(), SpeedMode::fast, i));
    std::vector<Sample> samples;
    std::vector<Probabilities> alone;
    for (const Drawing& drawing : drawings) {
        samples.push_back(drawing.sample());
        alone.push_back(run_one(ensemble, drawing, SpeedMode::fast));
    }
    for (const std::size_t batch : {2U, 3U, 8U}) {
        std::vector<Probabilities> out(samples.size());
        for (std::size_t first = 0; first < samples.size(); first += batch) {
            const std::size_t count = std::min(batch, samples.size() - first);
            ASSERT_TRUE(ensemble.run(std::span(samples).subspan(first, count), SpeedMode::fast,
                                     std::span(out).subspan(first, count)));
        }
        EXPECT_EQ(out, alone) << "in batches of " << batch;
    }
    std::vector<std::vector<Probabilities>> out(4, std::vector<Probabilities>(samples.size()));
    std::vector<std::jthread> running;
    for (auto& answers : out) {
        running.emplace_back([&] { EXPECT_TRUE(ensemble.run(samples, SpeedMode::fast, answers)); });
    }
    running.clear();  // joins
    for (const auto& answers : out) EXPECT_EQ(answers, alone);
}

TEST_P(Int8OfEachKind, FoldsThatLookAlikeShareOnlyUnderTheSameRanges) {
    RandomBundle random(46);
    Bundle bundle = *calibrated(random, 1, GetParam());
    bundle.folds.push_back(bundle.folds.front());
    bundle.quantization->ranges.push_back(bundle.quantization->ranges.front());
    const Drawing drawing = random_drawing(random, GetParam(), SpeedMode::accurate);
    const auto answer = [&] {
        const auto ensemble = Ensemble::create(std::make_shared<const Bundle>(bundle), Precision::int8).value();
        return run_one(ensemble, drawing, SpeedMode::accurate);
    };
    const Probabilities same = answer();
    for (float& range : bundle.quantization->ranges.back()) range *= 3.0F;
    EXPECT_NE(answer(), same);
}

TEST_P(Int8OfEachKind, ABundleThatWasNotCalibratedIsRefusedInOneSentence) {
    const auto refused = Ensemble::create(RandomBundle(47).make_shared(1, 5, GetParam()), Precision::int8);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
    EXPECT_THAT(refused.error().message, HasSubstr("v16 model calibrate --model DIR --data FOLDER"));
}

TEST_P(Int8OfEachKind, ABundleWithoutFoldsHasNothingToCalibrate) {
    const auto ensemble = Ensemble::create(RandomBundle(48).make_shared(0, 5, GetParam()), Precision::int8);
    ASSERT_TRUE(ensemble) << ensemble.error().message;
    EXPECT_EQ(ensemble->precision(), EffectivePrecision::fp32);
}

TEST(Int8, IsNeverChosenUnasked) {
    RandomBundle random(49);
    const auto ensemble = Ensemble::create(calibrated(random, 1, FoldKind::views), Precision::automatic).value();
    EXPECT_NE(ensemble.precision(), EffectivePrecision::int8);
}

}  // namespace
}  // namespace v16::model
