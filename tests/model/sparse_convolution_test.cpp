// The convolution of nearly empty pictures beside the formula, with the vectors of the widest instruction set in use.
// CMake runs these tests twice, like those of Winograd's convolution; without AVX2 there is nothing to test.
#include "model/cpu/sparse_convolution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "model/cpu/onednn.hpp"
#include "model/cpu/own_kernels.hpp"
#include "model/own_order.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

struct Shape {
    int channels, out, size, kernel, stride, max_pool;
    std::size_t pictures = 1;
};

std::string name(const Shape& s) {
    return std::to_string(s.channels) + " to " + std::to_string(s.out) + " channels, " + std::to_string(s.size) +
           " pixels a side, filter " + std::to_string(s.kernel) + ", stride " + std::to_string(s.stride) +
           ", pooling " + std::to_string(s.max_pool);
}

/// Memory as the kernel gets it, full of what must not be read.
memory buffer(std::size_t values) {
    memory made({{static_cast<memory::dim>(values)}, memory::data_type::f32, memory::format_tag::x}, engine());
    std::fill_n(static_cast<float*>(made.get_data_handle()), values, std::nanf(""));
    return made;
}

class Case {
public:
    /// `ink`: chance that a pixel is not 0.
    Case(const Shape& shape, double ink) : shape_(shape) {
        stage_.in = shape.channels;
        stage_.out = shape.out;
        stage_.kernel = shape.kernel;
        stage_.stride = shape.stride;
        stage_.activation = Activation::relu;
        stage_.max_pool = shape.max_pool;
        std::mt19937 random(7);
        std::normal_distribution<float> normal;
        std::uniform_real_distribution<float> uniform;
        const int taps = shape.kernel * shape.kernel * shape.channels;
        for (int i = 0; i < taps * shape.out; ++i)
            stage_.weights.push_back(normal(random) / std::sqrt(static_cast<float>(taps)));
        for (int i = 0; i < shape.out; ++i) stage_.bias.push_back(0.1F * normal(random));
        pixels_.resize(shape.pictures * plane() * static_cast<std::size_t>(shape.channels));
        for (float& pixel : pixels_) pixel = uniform(random) < ink ? uniform(random) : 0.0F;
    }

    [[nodiscard]] std::vector<float> run(std::size_t first, std::size_t pictures) const {
        const SparseConvolution kernel(stage_, from(), to());
        const std::size_t values = pictures * to().bytes() / sizeof(float);
        const memory result = buffer(values);
        const memory scratchpad(kernel.scratchpad(), engine());
        std::memset(scratchpad.get_data_handle(), 0xFF, kernel.scratchpad().get_size());
        kernel.execute(pixels_.data() + first * plane() * static_cast<std::size_t>(shape_.channels),
                       kernel.prepare(stage_), static_cast<float*>(result.get_data_handle()), pictures,
                       scratchpad.get_data_handle());
        const auto* const got = static_cast<const float*>(result.get_data_handle());
        return {got, got + values};
    }
    [[nodiscard]] std::vector<float> run() const { return run(0, shape_.pictures); }

    /// The formula in double, in the order of the result.
    [[nodiscard]] std::vector<double> expected() const {
        std::vector<double> result(shape_.pictures * to().bytes() / sizeof(float), 0.0);  // 0: the ReLU
        const int wide = shape_.size / shape_.stride;
        for (std::size_t p = 0; p < shape_.pictures; ++p) {
            for (int o = 0; o < shape_.out; ++o) {
                for (int i = 0; i < wide * wide; ++i) {
                    const int y = i / wide, x = i % wide;
                    const auto at = static_cast<std::size_t>((y / shape_.max_pool) * to().size + x / shape_.max_pool);
                    double& largest = result[p * to().bytes() / sizeof(float) + to().group_offset(o / group_width) +
                                             at * to().pixel_stride() + static_cast<std::size_t>(o % group_width)];
                    largest = std::max(largest, sum(p, o, y, x));
                }
            }
        }
        return result;
    }

    [[nodiscard]] MapShape from() const { return {shape_.channels, shape_.size, ChannelOrder::planes, Element::f32}; }
    [[nodiscard]] MapShape to() const {
        return {shape_.out, shape_.size / shape_.stride / shape_.max_pool, test::own_order()};
    }
    Stage& stage() { return stage_; }
    std::vector<float>& pixels() { return pixels_; }

private:
    [[nodiscard]] std::size_t plane() const {
        return static_cast<std::size_t>(shape_.size) * static_cast<std::size_t>(shape_.size);
    }

    [[nodiscard]] double sum(std::size_t picture, int o, int y, int x) const {
        double sum = stage_.bias[static_cast<std::size_t>(o)];
        for (int c = 0; c < shape_.channels; ++c) {
            for (int k = 0; k < shape_.kernel * shape_.kernel; ++k) {
                const int row = y * shape_.stride + k / shape_.kernel - shape_.kernel / 2;
                const int column = x * shape_.stride + k % shape_.kernel - shape_.kernel / 2;
                if (row < 0 || row >= shape_.size || column < 0 || column >= shape_.size) continue;
                const auto weight =
                    static_cast<std::size_t>((o * shape_.channels + c) * shape_.kernel * shape_.kernel + k);
                const auto pixel =
                    (picture * static_cast<std::size_t>(shape_.channels) + static_cast<std::size_t>(c)) * plane() +
                    static_cast<std::size_t>(row * shape_.size + column);
                sum += double{stage_.weights[weight]} * pixels_[pixel];
            }
        }
        return sum;
    }

    Shape shape_;
    Stage stage_;
    std::vector<float> pixels_;
};

class SparseConvolutions : public testing::Test {
protected:
    void SetUp() override {
        if (lanes_of_own_kernels(test::own_order()) == 0) GTEST_SKIP() << "the processor has no AVX2 with FMA";
    }
    SingleThread single_thread_;
};

TEST_F(SparseConvolutions, GiveTheSumsOfTheFormula) {
    const Shape shapes[] = {{2, 32, 96, 7, 3, 2, 2}, {1, 32, 24, 7, 1, 1}, {3, 64, 16, 5, 2, 2}, {1, 32, 8, 1, 1, 2},
                            {2, 96, 32, 3, 1, 2},    {1, 32, 48, 7, 6, 1}, {1, 32, 256, 3, 2, 2}};
    for (const Shape& shape : shapes) {
        for (const double ink : {0.0, 0.05, 0.5, 1.0}) {
            const Case c(shape, ink);
            const auto got = c.run();
            const auto expected = c.expected();
            ASSERT_EQ(got.size(), expected.size());
            for (std::size_t i = 0; i < got.size(); ++i) {
                ASSERT_NEAR(got[i], expected[i], 5e-6) << name(shape) << ", ink " << ink << ", value " << i;
            }
        }
    }
}

TEST_F(SparseConvolutions, EveryPixelCountsWhereverItStands) {
    const Shape shape{1, 32, 24, 7, 3, 1};
    for (std::size_t at = 0; at < 24 * 24; ++at) {
        Case c(shape, 0.0);
        c.pixels()[at] = 1.0F;
        const auto got = c.run();
        const auto expected = c.expected();
        for (std::size_t i = 0; i < got.size(); ++i) {
            ASSERT_NEAR(got[i], expected[i], 1e-6) << "pixel " << at << ", value " << i;
        }
    }
}

TEST_F(SparseConvolutions, BitsOfAPictureDoNotDependOnTheOthers) {
    const Shape shape{2, 32, 96, 7, 3, 2, 3};
    const Case c(shape, 0.1);
    const auto together = c.run();
    for (std::size_t p = 0; p < shape.pictures; ++p) {
        const auto alone = c.run(p, 1);
        EXPECT_EQ(std::memcmp(alone.data(), together.data() + p * alone.size(), alone.size() * sizeof(float)), 0) << p;
    }
}

TEST_F(SparseConvolutions, WhatIsNoNumberIsNotLost) {
    Case c({1, 32, 24, 7, 3, 1}, 0.1);
    c.pixels()[24 * 12 + 12] = std::numeric_limits<float>::quiet_NaN();
    const auto got = c.run();
    EXPECT_TRUE(std::ranges::any_of(got, [](float value) { return std::isnan(value); }));
}

TEST_F(SparseConvolutions, AreUsedOnlyForWhatTheyCanDo) {
    Case c({2, 32, 96, 7, 3, 2}, 0.0);
    EXPECT_TRUE(SparseConvolution::suits(c.stage(), c.from(), c.to()));
    const auto refuses = [&](auto change) {
        Stage stage = c.stage();
        MapShape from = c.from(), to = c.to();
        change(stage, from, to);
        return !SparseConvolution::suits(stage, from, to);
    };
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.kernel = 9; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.kernel = 6; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.stride = 8; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.max_pool = 4; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.out = 48; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.activation = Activation::leaky_relu; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.size = 90; }));  // rows of 8 pixels
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.size = 88; }));  // not divided by the stride
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.size = 288; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.order = ChannelOrder::last; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape&, MapShape& to) { to.order = ChannelOrder::last; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape&, MapShape& to) { to.element = Element::f32_rounded; }));
}

}  // namespace
}  // namespace v16::model::cpu
