#include "model/cpu/dense.hpp"

#include <algorithm>

namespace v16::model::cpu {

DenseLayer::DenseLayer(const Stage& stage)
    : inputs_(static_cast<std::size_t>(stage.in)),
      activation_(stage.activation),
      weights_(stage.weights.size()),
      bias_(stage.bias) {
    const std::size_t outputs = bias_.size();
    for (std::size_t o = 0; o < outputs; ++o) {
        for (std::size_t i = 0; i < inputs_; ++i) weights_[i * outputs + o] = stage.weights[o * inputs_ + i];
    }
}

void DenseLayer::run(const float* in, float* out) const {
    const std::size_t outputs = bias_.size();
    std::copy(bias_.begin(), bias_.end(), out);
    const float* row = weights_.data();
    for (std::size_t i = 0; i < inputs_; ++i, row += outputs) {
        const float value = in[i];
        for (std::size_t o = 0; o < outputs; ++o) out[o] += value * row[o];
    }
    if (activation_ == Activation::none) return;
    const float slope = activation_ == Activation::leaky_relu ? leaky_relu_slope : 0.0F;
    for (std::size_t o = 0; o < outputs; ++o) out[o] = out[o] > 0.0F ? out[o] : out[o] * slope;
}

DenseChain::DenseChain(const std::vector<Stage>& stages) : layers_(stages.begin(), stages.end()) {}

std::size_t DenseChain::scratch_size() const {
    std::size_t widest = 0;
    for (const DenseLayer& layer : layers_) widest = std::max(widest, layer.outputs());
    return 2 * widest;
}

void DenseChain::run(const float* in, float* out, std::span<float> scratch) const {
    float* next = scratch.data();
    float* other = scratch.data() + scratch.size() / 2;
    for (std::size_t k = 0; k + 1 < layers_.size(); ++k) {
        layers_[k].run(in, next);
        in = next;
        std::swap(next, other);
    }
    layers_.back().run(in, out);
}

}  // namespace v16::model::cpu
