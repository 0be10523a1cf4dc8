// What a convolution kernel of our own is to the picture branch, beside those of oneDNN (convolution.hpp): it computes
// fp32 maps of all pictures of a drawing in one call, with bias, ReLU and the max pooling behind them.
#pragma once

#include <concepts>
#include <cstddef>
#include <oneapi/dnnl/dnnl.hpp>

#include "model/cpu/convolution.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {

/// `T` is immutable; execute() may be called at the same time with different memories and scratchpads. All memory is
/// aligned to 64 bytes, as that of dnnl::memory is.
template <class T>
concept OwnConvolution = requires(const T kernel, const Stage& stage, const float* from,
                                  const ConvolutionWeights& weights, float* to, std::size_t pictures,
                                  void* scratchpad) {
    /// Weights in the kernel's own order, and how much memory that is.
    { kernel.prepare(stage) } -> std::same_as<ConvolutionWeights>;
    { kernel.weights() } -> std::same_as<dnnl::memory::desc>;
    /// What execute() needs for itself.
    { kernel.scratchpad() } -> std::same_as<dnnl::memory::desc>;
    /// `from`, `to`: the maps of `pictures` pictures, one after the other.
    { kernel.execute(from, weights, to, pictures, scratchpad) } -> std::same_as<void>;
};

}  // namespace v16::model::cpu
