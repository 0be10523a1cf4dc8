// Fully connected layers: right to rounding, and the same bits with and without AVX2.
#include "model/cpu/dense.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <vector>

#include "model/architecture.hpp"
#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

struct Case {
    Stage stage;
    std::vector<float> in;

    Case(int inputs, int outputs, Activation activation, bool short_weights = false) {
        std::mt19937 engine(static_cast<unsigned>(1000 * inputs + outputs));
        std::normal_distribution<float> normal;
        const auto fill = [&](std::vector<float>& values, int count) {
            for (int i = 0; i < count; ++i) values.push_back(normal(engine));
        };
        stage.in = inputs;
        stage.out = outputs;
        stage.activation = activation;
        fill(stage.weights, inputs * outputs);
        fill(stage.bias, outputs);
        fill(stage.scale, outputs);
        fill(in, inputs);
        if (!short_weights) return;
        for (float& weight : stage.weights) weight = float_from_f16(f16_from_float(weight));
    }

    [[nodiscard]] std::vector<float> run(bool may_use_avx2) const {
        std::vector<float> out(stage.bias.size() + 1, 7.0F);  // one more, which must stay as it is
        DenseLayer(stage, may_use_avx2).run(in.data(), out.data());
        EXPECT_EQ(out.back(), 7.0F);
        out.pop_back();
        return out;
    }

    [[nodiscard]] double expected(std::size_t output) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < in.size(); ++i) sum += double{in[i]} * stage.weights[output * in.size() + i];
        sum = sum * stage.scale[output] + stage.bias[output];
        if (stage.activation == Activation::none || sum > 0.0) return sum;
        return stage.activation == Activation::leaky_relu ? sum * leaky_relu_slope : 0.0;
    }
};

class Dense : public ::testing::TestWithParam<Activation> {};

TEST_P(Dense, GivesTheSumsOfTheDefinition) {
    for (const int inputs : {1, 48, 92, 480}) {
        for (const int outputs : {1, 5, 31, 32, 33, 64, 100, 256}) {
            for (const bool short_weights : {false, true}) {
                const Case c(inputs, outputs, GetParam(), short_weights);
                const auto got = c.run(true);
                for (std::size_t o = 0; o < got.size(); ++o) {
                    ASSERT_NEAR(got[o], c.expected(o), 2e-4) << inputs << " to " << outputs << ", output " << o;
                }
            }
        }
    }
}

TEST_P(Dense, HasTheSameBitsWithoutAvx2) {
    for (const int outputs : {5, 32, 100}) {
        for (const bool short_weights : {false, true}) {
            const Case c(92, outputs, GetParam(), short_weights);
            const auto fast = c.run(true), portable = c.run(false);
            EXPECT_EQ(std::memcmp(fast.data(), portable.data(), fast.size() * sizeof(float)), 0) << outputs;
        }
    }
}

TEST(DenseWeights, TakeTwoBytesWhereThoseHoldThem) {
    if (__builtin_cpu_supports("avx2") == 0 || __builtin_cpu_supports("f16c") == 0) {
        GTEST_SKIP() << "the processor cannot read them";
    }
    const Case longer(64, 32, Activation::none), shorter(64, 32, Activation::none, true);
    EXPECT_EQ(DenseLayer(longer.stage).bytes(), 64U * 32U * 4U);
    EXPECT_EQ(DenseLayer(shorter.stage).bytes(), 64U * 32U * 2U);
    EXPECT_EQ(DenseLayer(shorter.stage, false).bytes(), 64U * 32U * 4U);
}

INSTANTIATE_TEST_SUITE_P(Activations, Dense,
                         ::testing::Values(Activation::none, Activation::relu, Activation::leaky_relu));

}  // namespace
}  // namespace v16::model::cpu
