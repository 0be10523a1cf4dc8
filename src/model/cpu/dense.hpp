// Fully connected layers for one drawing at a time.
//
// With one drawing a layer reads each weight once, so memory decides: the weights lie in the order in which they are
// read, panel by panel (dense_avx2.hpp), and the sums of a panel stay in registers. Always fp32, in every precision:
// these layers are about 1 % of the arithmetic. Same bits on every x86-64 processor.
#pragma once

#include <span>
#include <vector>

#include "model/folding.hpp"

namespace v16::model::cpu {

class DenseLayer {
public:
    /// `stage` is a linear one.
    explicit DenseLayer(const Stage& stage);

    [[nodiscard]] std::size_t inputs() const { return inputs_; }
    [[nodiscard]] std::size_t outputs() const { return outputs_; }
    /// out = activation(W * in + b). `in` and `out` have inputs() and outputs() values and do not overlap.
    void run(const float* in, float* out, bool may_use_avx2 = true) const;

private:
    std::size_t inputs_;
    std::size_t outputs_;
    Activation activation_;
    std::vector<float> weights_;  ///< [panel][in][dense_panel]; outputs that do not exist have zeros
    std::vector<float> bias_;     ///< as many as the panels have outputs
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
