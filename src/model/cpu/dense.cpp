#include "model/cpu/dense.hpp"

#include <cpuid.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "model/cpu/dense_avx2.hpp"
#include "model/float16.hpp"

namespace v16::model::cpu {
namespace {

using Panel = std::array<float, dense_panel>;

void run_panel_portably(const float* weights, const float* in, std::size_t inputs, float* sums) {
    constexpr std::size_t lanes = 4, groups = dense_panel / lanes;
    using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));
    Lanes lane_sums[groups] = {};
    for (std::size_t i = 0; i < inputs; ++i, weights += dense_panel) {
        for (std::size_t g = 0; g < groups; ++g) {
            Lanes lane;
            std::memcpy(&lane, weights + g * lanes, sizeof lane);
            lane_sums[g] += in[i] * lane;
        }
    }
    std::memcpy(sums, lane_sums, sizeof lane_sums);
}

bool has_avx2() {
    return __builtin_cpu_supports("avx2") != 0;
}

// By cpuid, because __builtin_cpu_supports of clang 14 does not know the name.
bool has_f16c() {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    return __get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx & bit_F16C) != 0;
}

bool fits_f16(float value) {
    return float_from_f16(f16_from_float(value)) == value;
}

}  // namespace

DenseLayer::DenseLayer(const Stage& stage, bool may_use_avx2)
    : inputs_(static_cast<std::size_t>(stage.in)),
      outputs_(stage.bias.size()),
      activation_(stage.activation),
      has_avx2_(may_use_avx2 && has_avx2()),
      scale_(stage.scale),
      bias_(stage.bias) {
    const std::size_t panels = (outputs_ + dense_panel - 1) / dense_panel;
    const auto put_in_order = [&](auto& ordered, auto convert) {
        ordered.resize(panels * dense_panel * inputs_);
        for (std::size_t o = 0; o < outputs_; ++o) {
            auto* const first = ordered.data() + o / dense_panel * dense_panel * inputs_ + o % dense_panel;
            for (std::size_t i = 0; i < inputs_; ++i) first[i * dense_panel] = convert(stage.weights[o * inputs_ + i]);
        }
    };
    if (has_avx2_ && has_f16c() && std::ranges::all_of(stage.weights, fits_f16)) {
        put_in_order(half_weights_, f16_from_float);
    } else {
        put_in_order(weights_, [](float weight) { return weight; });
    }
}

void DenseLayer::run_panel(std::size_t panel, const float* in, float* sums) const {
    const std::size_t first = panel * dense_panel * inputs_;
    if (!half_weights_.empty()) return run_dense_panel_f16c(half_weights_.data() + first, in, inputs_, sums);
    (has_avx2_ ? run_dense_panel_avx2 : run_panel_portably)(weights_.data() + first, in, inputs_, sums);
}

void DenseLayer::run(const float* in, float* out) const {
    for (std::size_t first = 0; first < outputs_; first += dense_panel) {
        Panel sums;
        run_panel(first / dense_panel, in, sums.data());
        std::copy_n(sums.begin(), std::min(dense_panel, outputs_ - first), out + first);
    }
    for (std::size_t o = 0; o < outputs_; ++o) out[o] = out[o] * scale_[o] + bias_[o];
    if (activation_ == Activation::none) return;
    const float slope = activation_ == Activation::leaky_relu ? leaky_relu_slope : 0.0F;
    for (std::size_t o = 0; o < outputs_; ++o) out[o] = out[o] > 0.0F ? out[o] : out[o] * slope;
}

DenseChain::DenseChain(const std::vector<Stage>& stages) {
    for (const Stage& stage : stages) layers_.emplace_back(stage);
}

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
