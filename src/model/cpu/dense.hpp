// Fully connected layers for one drawing at a time.
//
// With one drawing a layer reads each weight once, so memory decides: the weights lie in the order in which they are
// read, panel by panel (dense_avx2.hpp), in 16 bits each where those hold their values, as those of most bundles do,
// and the sums of a panel stay in registers. The arithmetic is fp32 in every precision: these layers are about 1 % of
// it. Same bits on every x86-64 processor.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/folding.hpp"

namespace v16::model::cpu {

class DenseLayer {
public:
    /// `stage` is a linear one.
    explicit DenseLayer(const Stage& stage, bool may_use_avx2 = true);

    [[nodiscard]] std::size_t inputs() const { return inputs_; }
    [[nodiscard]] std::size_t outputs() const { return outputs_; }
    /// out = activation(scale * (W * in) + b). `in` and `out` have inputs() and outputs() values and do not overlap.
    void run(const float* in, float* out) const;
    /// Of the weights, in memory.
    [[nodiscard]] std::size_t bytes() const { return weights_.size() * sizeof(float) + half_weights_.size() * 2; }

private:
    void run_panel(std::size_t panel, const float* in, float* sums) const;

    std::size_t inputs_;
    std::size_t outputs_;
    Activation activation_;
    bool has_avx2_;
    // One of them is in use: [panel][in][dense_panel]; outputs that do not exist have zeros.
    std::vector<float> weights_;
    std::vector<std::uint16_t> half_weights_;  ///< f16
    std::vector<float> scale_;                 ///< as many as there are outputs
    std::vector<float> bias_;
};

class DenseChain {
public:
    explicit DenseChain(const std::vector<Stage>& stages);

    [[nodiscard]] std::size_t inputs() const { return layers_.front().inputs(); }
    [[nodiscard]] std::size_t outputs() const { return layers_.back().outputs(); }
    /// Floats that run() needs as scratch.
    [[nodiscard]] std::size_t scratch_size() const;
    void run(const float* in, float* out, std::span<float> scratch) const;

private:
    std::vector<DenseLayer> layers_;
};

}  // namespace v16::model::cpu
