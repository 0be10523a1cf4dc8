// Our own kernel beside oneDNN's, with the vectors of the widest instruction set in use. CMake runs these tests twice,
// once under ONEDNN_MAX_CPU_ISA=AVX2, so that processors with wider instructions test both kernels; on those without
// AVX2 there is nothing to test.
#include "model/cpu/winograd.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "model/cpu/onednn.hpp"
#include "model/cpu/own_kernels.hpp"
#include "model/cpu/picture_branch.hpp"
#include "model/own_order.hpp"
#include "support/random_bundle.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

struct Shape {
    int in, out, size, max_pool;
    std::size_t pictures;
};

std::string name(const Shape& s) {
    return std::to_string(s.in) + " to " + std::to_string(s.out) + " channels, " + std::to_string(s.size) +
           " pixels a side, pooling " + std::to_string(s.max_pool) + ", " + std::to_string(s.pictures) + " pictures";
}

memory buffer(std::size_t values) {
    memory made({{static_cast<memory::dim>(values)}, memory::data_type::f32, memory::format_tag::x}, engine());
    std::fill_n(static_cast<float*>(made.get_data_handle()), values, std::nanf(""));
    return made;
}

std::span<float> values_of(const memory& memory) {
    return {static_cast<float*>(memory.get_data_handle()), memory.get_desc().get_size() / sizeof(float)};
}

/// A convolution of values such as networks have: weights that keep the size of values, maps as a ReLU leaves them.
class Case {
public:
    explicit Case(const Shape& shape, unsigned seed = 1)
        : shape_(shape),
          from_{shape.in, shape.size, test::own_order()},
          wide_{shape.out, shape.size, test::own_order()},
          to_{shape.out, shape.size / shape.max_pool, test::own_order()},
          maps_(buffer(shape.pictures * from_.bytes() / sizeof(float))) {
        stage_.in = shape.in;
        stage_.out = shape.out;
        stage_.kernel = 3;
        stage_.activation = Activation::relu;
        stage_.max_pool = shape.max_pool;
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        const float scale = std::sqrt(2.0F / static_cast<float>(9 * shape.in));
        for (int i = 0; i < 9 * shape.in * shape.out; ++i) stage_.weights.push_back(scale * normal(random));
        for (int i = 0; i < shape.out; ++i) stage_.bias.push_back(0.3F * normal(random));
        for (float& value : values_of(maps_)) value = std::max(normal(random), 0.0F);
    }

    [[nodiscard]] std::vector<float> winograd() const { return winograd(0, shape_.pictures); }

    [[nodiscard]] std::vector<float> winograd(std::size_t first, std::size_t pictures) const {
        const WinogradConvolution kernel(stage_, from_, shape_.pictures);
        const memory result = buffer(pictures * to_.bytes() / sizeof(float));
        const memory scratchpad = buffer(kernel.scratchpad().get_size() / sizeof(float));
        kernel.execute(values_of(maps_).data() + first * from_.bytes() / sizeof(float), kernel.prepare(stage_),
                       values_of(result).data(), pictures, scratchpad.get_data_handle());
        return {values_of(result).begin(), values_of(result).end()};
    }

    [[nodiscard]] std::vector<float> onednn() const {
        const Convolution kernel(stage_, from_, wide_);
        const ConvolutionWeights weights = kernel.prepare(stage_);
        dnnl::stream stream(engine());
        const memory wide(kernel.destination(), engine()), scratchpad(kernel.scratchpad(), engine());
        std::vector<float> result(shape_.pictures * to_.bytes() / sizeof(float));
        for (std::size_t p = 0; p < shape_.pictures; ++p) {
            const memory from(kernel.source(), engine(), values_of(maps_).data() + p * from_.bytes() / sizeof(float));
            kernel.execute(stream, from, weights, wide, scratchpad);
            max_pool(wide.get_data_handle(), wide_, shape_.max_pool, result.data() + p * to_.bytes() / sizeof(float),
                     to_);
        }
        return result;
    }

    /// The formula in double.
    [[nodiscard]] std::vector<double> exact() const {
        std::vector<double> result(shape_.pictures * to_.bytes() / sizeof(float), 0.0);
        for (std::size_t p = 0; p < shape_.pictures; ++p) {
            for (int o = 0; o < shape_.out; ++o) {
                for (int y = 0; y < shape_.size / shape_.max_pool * shape_.max_pool; ++y) {
                    for (int x = 0; x < shape_.size / shape_.max_pool * shape_.max_pool; ++x) {
                        double& largest = result[p * to_.bytes() / sizeof(float) +
                                                 position(to_, o, y / shape_.max_pool, x / shape_.max_pool)];
                        largest = std::max(largest, pixel(p, o, y, x));  // 0 before: the ReLU
                    }
                }
            }
        }
        return result;
    }

private:
    static std::size_t position(const MapShape& map, int channel, int y, int x) {
        return map.group_offset(channel / group_width) + static_cast<std::size_t>(channel % group_width) +
               static_cast<std::size_t>(y * map.size + x) * map.pixel_stride();
    }

    [[nodiscard]] double pixel(std::size_t picture, int o, int y, int x) const {
        const float* map = values_of(maps_).data() + picture * from_.bytes() / sizeof(float);
        double sum = stage_.bias[static_cast<std::size_t>(o)];
        for (int c = 0; c < shape_.in; ++c) {
            for (int k = 0; k < 9; ++k) {
                const int sy = y + k / 3 - 1, sx = x + k % 3 - 1;
                if (sy < 0 || sy >= shape_.size || sx < 0 || sx >= shape_.size) continue;
                const auto weight = static_cast<std::size_t>((o * shape_.in + c) * 9 + k);
                sum += double{stage_.weights[weight]} * map[position(from_, c, sy, sx)];
            }
        }
        return sum;
    }

    Shape shape_;
    MapShape from_, wide_, to_;
    memory maps_;
    Stage stage_;
};

/// Errors of values whose size is about 1.
struct Errors {
    double largest = 0.0;
    double typical = 0.0;  ///< root of the mean square
};

template <class Expected>
Errors errors(const std::vector<float>& got, const std::vector<Expected>& expected) {
    EXPECT_EQ(got.size(), expected.size());
    Errors result;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double error = std::abs(double{got[i]} - double{expected[i]});
        if (!(error <= result.largest)) result.largest = error;  // a NaN, too
        result.typical += error * error;
    }
    result.typical = std::sqrt(result.typical / static_cast<double>(got.size()));
    return result;
}

class Winograd : public testing::Test {
protected:
    void SetUp() override {
        if (lanes_of_own_kernels(test::own_order()) == 0) GTEST_SKIP() << "the processor has no AVX2 with FMA";
    }
    SingleThread single_thread_;
};

TEST_F(Winograd, EveryShapeAgreesWithOneDnn) {
    const int lanes = lanes_of_own_kernels(test::own_order());
    for (const int in : {lanes, 3 * lanes, 5 * lanes}) {
        for (const int out : {lanes, 2 * lanes, 3 * lanes, 9 * lanes}) {
            for (const int size : {4, 8, 12, 20, 36}) {
                for (const int max_pool : {1, 2}) {
                    const Shape shape{in, out, size, max_pool, 1 + static_cast<std::size_t>(in / 8 + size) % 4};
                    const Case c(shape);
                    EXPECT_LT(errors(c.winograd(), c.onednn()).largest, 2e-5) << name(shape);
                }
            }
        }
    }
}

TEST_F(Winograd, RoundingErrorsOfTheNetworksLayersAreSmall) {
    const Shape shapes[] = {{32, 48, 16, 1, 4},  {48, 64, 16, 2, 4}, {64, 96, 8, 1, 4},   {96, 128, 8, 2, 4},
                            {128, 160, 4, 1, 4}, {32, 64, 64, 2, 1}, {64, 128, 32, 2, 1}, {128, 128, 16, 1, 1}};
    for (const Shape& shape : shapes) {
        const Case c(shape);
        const auto expected = c.exact();
        const Errors own = errors(c.winograd(), expected), direct = errors(c.onednn(), expected);
        EXPECT_LT(own.largest, 1e-5) << name(shape);
        EXPECT_LT(own.typical, 1e-6) << name(shape);
        std::printf("%s: largest %.2g, typical %.2g; oneDNN %.2g, %.2g\n", name(shape).c_str(), own.largest,
                    own.typical, direct.largest, direct.typical);
    }
}

TEST_F(Winograd, BitsOfAPictureDoNotDependOnTheOthers) {
    for (const Shape& shape : {Shape{48, 80, 16, 1, 4}, Shape{96, 128, 8, 2, 3}, Shape{16, 16, 4, 1, 7}}) {
        const Case c(shape);
        const auto together = c.winograd();
        for (std::size_t p = 0; p < shape.pictures; ++p) {
            const auto alone = c.winograd(p, 1);
            EXPECT_EQ(std::memcmp(alone.data(), together.data() + p * alone.size(), alone.size() * sizeof(float)), 0)
                << name(shape) << ", picture " << p;
        }
    }
}

TEST_F(Winograd, IsUsedOnlyForWhatItCanDo) {
    Stage stage;
    stage.in = stage.out = 16;
    stage.kernel = 3;
    stage.activation = Activation::relu;
    const MapShape map{16, 16, test::own_order()};
    EXPECT_TRUE(WinogradConvolution::is_fastest(stage, map, map));
    const auto refuses = [&](auto change) {
        Stage s = stage;
        MapShape from = map, to = map;
        change(s, from, to);
        return !WinogradConvolution::is_fastest(s, from, to);
    };
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.kernel = 5; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.stride = 2; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.max_pool = 4; }));
    EXPECT_TRUE(refuses([](Stage& s, MapShape&, MapShape&) { s.activation = Activation::leaky_relu; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.size = 18; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.channels = 12; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape&, MapShape& to) { to.channels = 20; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.order = ChannelOrder::last; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape& from, MapShape&) { from.element = Element::f32_rounded; }));
    EXPECT_TRUE(refuses([](Stage&, MapShape&, MapShape& to) { to.element = Element::bf16; }));
}

TEST_F(Winograd, WholeBranchesAgreeWithOneDnn) {
    struct Branch {
        FoldKind kind;
        PictureShape shape;
    };
    for (const auto& [kind, shape] : {Branch{FoldKind::views, {view_channels, view_size, 4}},
                                      {FoldKind::views, {view_channels, view_size, 4, true}},
                                      {FoldKind::picture, {1, 128, 1}},
                                      {FoldKind::picture, {1, 96, 1}},
                                      {FoldKind::picture, {1, 72, 1}}}) {  // maps of 36 pixels, and of 18: not ours
        test::RandomBundle random(2);
        const Bundle bundle = random.make(1, 2, kind);
        const PictureStages stages = picture_stages(bundle.folds[0], kind);
        const auto pixels = kind == FoldKind::views ? random.views(shape.most) : random.picture(shape.size);
        const auto averages = [&](Element element, Kernels kernels) {
            const PictureBranch branch(stages, shape, {element, test::own_order()}, kernels);
            PictureBranch::Workspace workspace(branch);
            workspace.load(pixels);
            const auto result = branch.run(branch.prepare(stages), workspace, shape.most);
            return std::vector<float>(result.begin(), result.end());
        };
        const auto own = averages(Element::f32, Kernels::fastest), portable = averages(Element::f32, Kernels::onednn);
        EXPECT_NE(own, portable) << "ours is in use";
        EXPECT_LT(errors(own, portable).largest, 1e-5);
        EXPECT_EQ(averages(Element::f32_rounded, Kernels::fastest), averages(Element::f32_rounded, Kernels::onednn))
            << "emulated bf16 has oneDNN's kernels only";
    }
}

}  // namespace
}  // namespace v16::model::cpu
