// One stage of the picture branch, conv -> batch norm -> ReLU (-> max pool), computed in one go while training on a
// CPU.
//
// Layer by layer, the large pictures before pooling pass through memory a dozen times a step; a stage is then bound by
// memory, not by arithmetic. Since batch normalisation is monotonous in each channel, the maximum of a window can be
// taken before it: max(relu(g * y + c)) = relu(g * max(y) + c) for g >= 0, with min(y) for g < 0. What is left over
// large pictures is one pass forward (sums and window extremes) and one backward. Values and gradients are those of the
// layers one after the other (tests/train/stage_test.cpp compares them).
//
// On other devices, in evaluation and for shapes that do not fit the layers run one by one.
#pragma once

#include <torch/nn.h>

#include <cstddef>
#include <optional>

#include "model/architecture.hpp"

namespace v16::train {

class Stage {
public:
    /// The stage that begins at a position of the chain; nothing when the layers there are not one.
    static std::optional<Stage> at(const model::Chain& chain, std::size_t position);

    /// True when forward() can take this input: training, CPU, float, 4-d, sides that are multiples of stride * window.
    [[nodiscard]] bool fits(const torch::Tensor& x, bool training) const;

    /// The stage's output; updates the running statistics of `norm` as the layer does.
    torch::Tensor forward(const torch::Tensor& x, torch::nn::Conv2dImpl& conv, torch::nn::BatchNorm2dImpl& norm) const;

    /// Layers that the stage stands for: 3, or 4 with a pool.
    [[nodiscard]] std::size_t layer_count() const { return window_ == 1 ? 3 : 4; }

private:
    Stage(std::int64_t stride, std::int64_t window) : stride_(stride), window_(window) {}
    std::int64_t stride_;  ///< of the convolution
    std::int64_t window_;  ///< of the max pool; 1: none
};

}  // namespace v16::train
