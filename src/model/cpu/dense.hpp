// Fully connected layers for one drawing at a time.
//
// A plain loop over contiguous outputs that the compiler vectorises: with one drawing a layer reads each weight once,
// so memory decides, not the kernel (measured against oneDNN's inner product: the same within 0.1 % of an answer).
// Always fp32, in every precision: these layers are 0.1 % of the arithmetic. Same bits on every x86-64 processor.
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
    [[nodiscard]] std::size_t outputs() const { return bias_.size(); }
    /// out = activation(W * in + b). `in` and `out` have inputs() and outputs() values and do not overlap.
    void run(const float* in, float* out) const;

private:
    std::size_t inputs_;
    Activation activation_;
    std::vector<float> weights_;  ///< [in, out]: the outputs of one input are contiguous
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
