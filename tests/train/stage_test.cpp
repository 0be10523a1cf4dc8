// train::Stage against the layers that it stands for, one after the other: values, gradients, running statistics.
#include "train/torch/stage.hpp"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <array>
#include <string>

#include "model/architecture.hpp"

namespace v16::train {
namespace {

namespace nn = torch::nn;
using model::layers::batch_norm;
using model::layers::conv;
using model::layers::max_pool;
using model::layers::relu;
using model::layers::strided_conv;

struct StageCase {
    std::string name;
    int in;
    int out;
    int kernel;
    int window;  // 1: no pool
    int size;
    int stride = 1;
};

class StageTest : public testing::TestWithParam<StageCase> {};

/// A convolution and a batch normalisation with values as in the middle of training, scales of both signs among them.
struct Layers {
    nn::Conv2d conv;
    nn::BatchNorm2d norm;

    explicit Layers(const StageCase& c)
        : conv(nn::Conv2dOptions(c.in, c.out, c.kernel).stride(c.stride).padding(c.kernel / 2)), norm(c.out) {
        torch::manual_seed(7);
        const torch::NoGradGuard no_grad;
        for (torch::Tensor tensor : {conv->weight, conv->bias, norm->weight, norm->bias}) tensor.normal_(0.1, 0.5);
    }
};

double largest_difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>() / (1.0 + b.abs().max().item<double>());
}

TEST_P(StageTest, EqualsTheLayersOneByOne) {
    const StageCase& c = GetParam();
    const std::array pooled{strided_conv(c.in, c.out, c.kernel, c.stride), batch_norm(c.out), relu(c.out),
                            max_pool(c.out, c.window)};
    const model::Chain chain{"stage", std::span(pooled).first(c.window == 1 ? 3 : 4)};
    const auto stage = Stage::at(chain, 0);
    ASSERT_TRUE(stage);
    ASSERT_EQ(stage->layer_count(), chain.layers.size());

    Layers fast(c);
    Layers slow(c);
    torch::manual_seed(8);
    const auto picture = torch::rand({5, c.in, c.size, c.size});
    auto x_fast = picture.clone().set_requires_grad(c.in > 1);
    auto x_slow = picture.clone().set_requires_grad(c.in > 1);
    ASSERT_TRUE(stage->fits(x_fast, true));
    const auto out_fast = stage->forward(x_fast, *fast.conv, *fast.norm);
    auto out_slow = torch::relu(slow.norm(slow.conv(x_slow)));
    if (c.window > 1) out_slow = torch::max_pool2d(out_slow, c.window);
    const auto direction = torch::randn_like(out_slow);
    (out_fast * direction).sum().backward();
    (out_slow * direction).sum().backward();

    EXPECT_LT(largest_difference(out_fast, out_slow), 1e-5);
    EXPECT_LT(largest_difference(fast.norm->running_mean, slow.norm->running_mean), 1e-5);
    EXPECT_LT(largest_difference(fast.norm->running_var, slow.norm->running_var), 1e-5);
    EXPECT_LT(largest_difference(fast.norm->weight.grad(), slow.norm->weight.grad()), 1e-4);
    EXPECT_LT(largest_difference(fast.norm->bias.grad(), slow.norm->bias.grad()), 1e-4);
    EXPECT_LT(largest_difference(fast.conv->weight.grad(), slow.conv->weight.grad()), 1e-4);
    if (c.in > 1) {
        EXPECT_LT(largest_difference(x_fast.grad(), x_slow.grad()), 1e-4);
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, StageTest,
                         testing::Values(StageCase{"shallow", 1, 32, 7, 4, 32}, StageCase{"entry", 1, 32, 3, 2, 24},
                                         StageCase{"entry_of_odd_width", 1, 32, 3, 2, 12},
                                         StageCase{"strided", 2, 24, 5, 2, 32, 2},
                                         StageCase{"strided_without_pool", 1, 8, 3, 1, 16, 2},
                                         StageCase{"inner", 32, 64, 3, 2, 12}, StageCase{"last", 16, 24, 3, 1, 6}),
                         [](const auto& instance) { return instance.param.name; });

TEST(Stage, LeavesWhatItCannotDoToTheLayers) {
    const std::array layers{conv(1, 32, 3), batch_norm(32), relu(32), max_pool(32, 2)};
    const model::Chain chain{"stage", layers};
    EXPECT_FALSE(Stage::at(chain, 1)) << "no stage begins with a batch normalisation";
    const auto stage = Stage::at(chain, 0);
    ASSERT_TRUE(stage);
    EXPECT_FALSE(stage->fits(torch::zeros({1, 1, 16, 16}), false)) << "in evaluation";
    EXPECT_FALSE(stage->fits(torch::zeros({1, 1, 15, 16}), true)) << "a side that the window does not divide";
    EXPECT_FALSE(stage->fits(torch::zeros({1, 1, 16, 16}, torch::kFloat64), true)) << "double";
    const std::array strided{strided_conv(2, 24, 5, 2), batch_norm(24), relu(24), max_pool(24, 2)};
    const model::Chain strided_chain{"stage", strided};
    EXPECT_FALSE(Stage::at(strided_chain, 0)->fits(torch::zeros({1, 2, 18, 16}), true))
        << "a side that stride times window does not divide";
}

}  // namespace
}  // namespace v16::train
