#include "model/cpu/dense.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "model/cpu/dense_avx2.hpp"

namespace v16::model::cpu {
namespace {

using Panel = std::array<float, dense_panel>;

void run_panel(const float* weights, const float* bias, const float* in, std::size_t inputs, float* out) {
    constexpr std::size_t lanes = 4, groups = dense_panel / lanes;
    using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));
    const auto load = [](const float* values) {
        Lanes lane;
        std::memcpy(&lane, values, sizeof lane);
        return lane;
    };
    Lanes sums[groups];
    for (std::size_t g = 0; g < groups; ++g) sums[g] = load(bias + g * lanes);
    for (std::size_t i = 0; i < inputs; ++i, weights += dense_panel) {
        for (std::size_t g = 0; g < groups; ++g) sums[g] += in[i] * load(weights + g * lanes);
    }
    std::memcpy(out, sums, sizeof sums);
}

using PanelKernel = decltype(run_panel)*;

PanelKernel panel_kernel(bool may_use_avx2) {
    return may_use_avx2 && __builtin_cpu_supports("avx2") != 0 ? run_dense_panel_avx2 : run_panel;
}

}  // namespace

DenseLayer::DenseLayer(const Stage& stage)
    : inputs_(static_cast<std::size_t>(stage.in)), outputs_(stage.bias.size()), activation_(stage.activation) {
    const std::size_t panels = (outputs_ + dense_panel - 1) / dense_panel;
    weights_.resize(panels * dense_panel * inputs_);
    bias_ = stage.bias;
    bias_.resize(panels * dense_panel);
    for (std::size_t o = 0; o < outputs_; ++o) {
        float* const first = weights_.data() + o / dense_panel * dense_panel * inputs_ + o % dense_panel;
        for (std::size_t i = 0; i < inputs_; ++i) first[i * dense_panel] = stage.weights[o * inputs_ + i];
    }
}

void DenseLayer::run(const float* in, float* out, bool may_use_avx2) const {
    const PanelKernel kernel = panel_kernel(may_use_avx2);
    const float* weights = weights_.data();
    for (std::size_t first = 0; first < outputs_; first += dense_panel, weights += dense_panel * inputs_) {
        if (outputs_ - first >= dense_panel) {
            kernel(weights, bias_.data() + first, in, inputs_, out + first);
            continue;
        }
        Panel last;
        kernel(weights, bias_.data() + first, in, inputs_, last.data());
        std::copy_n(last.begin(), outputs_ - first, out + first);
    }
    if (activation_ == Activation::none) return;
    const float slope = activation_ == Activation::leaky_relu ? leaky_relu_slope : 0.0F;
    for (std::size_t o = 0; o < outputs_; ++o) out[o] = out[o] > 0.0F ? out[o] : out[o] * slope;
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
