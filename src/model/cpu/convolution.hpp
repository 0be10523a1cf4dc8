// One convolution with bias and ReLU on oneDNN, for one picture at a time.
//
// Thread safety: immutable; execute() may be called at the same time with different memories and scratchpads.
#pragma once

#include <cstddef>
#include <oneapi/dnnl/dnnl.hpp>
#include <vector>

#include "model/cpu/feature_map.hpp"
#include "model/folding.hpp"
#include "model/quantization.hpp"

namespace v16::model::cpu {

/// Weights and bias in the layout of a Convolution; read only.
struct ConvolutionWeights {
    dnnl::memory weights;
    dnnl::memory bias;
    dnnl::convolution_forward scaled = {};  ///< int8 only: the kernel, which holds the scales of these weights
};

/// A vector of that many floats.
[[nodiscard]] dnnl::memory::desc vector_desc(std::size_t count);

/// Memory for weights that are still to be filled in, and the bias.
[[nodiscard]] ConvolutionWeights allocate_weights(const dnnl::memory::desc& weights, const std::vector<float>& bias);

class Convolution {
public:
    /// `stage` gives the shape (its weights are not used); the map's size is divided by the stride. Throws dnnl::error
    /// where oneDNN has no such convolution.
    Convolution(const Stage& stage, const MapShape& from, const MapShape& to);

    /// The weights for a map of floats.
    [[nodiscard]] ConvolutionWeights prepare(const Stage& stage) const;
    /// The weights for a map of u8.
    [[nodiscard]] ConvolutionWeights prepare(const QuantizedStage& stage) const;
    [[nodiscard]] dnnl::memory::desc source() const { return primitive_desc_.src_desc(); }
    [[nodiscard]] dnnl::memory::desc destination() const { return primitive_desc_.dst_desc(); }
    [[nodiscard]] dnnl::memory::desc weights() const { return primitive_desc_.weights_desc(); }
    [[nodiscard]] dnnl::memory::desc scratchpad() const { return primitive_desc_.scratchpad_desc(); }
    /// False where oneDNN has no kernel for this and runs plain loops, hundreds of times slower.
    [[nodiscard]] bool is_fast() const;

    void execute(const dnnl::stream& stream, const dnnl::memory& from, const ConvolutionWeights& weights,
                 const dnnl::memory& to, const dnnl::memory& scratchpad) const;

private:
    [[nodiscard]] ConvolutionWeights prepare(void* weights, dnnl::memory::data_type type,
                                             const std::vector<float>& bias) const;

    dnnl::convolution_forward::desc operation_;
    Activation activation_;
    dnnl::convolution_forward::primitive_desc primitive_desc_;
    dnnl::convolution_forward primitive_;
    bool rounded_weights_;
};

}  // namespace v16::model::cpu
