// The convolution that reads pictures which are nearly empty, with bias, ReLU and a 2 x 2 max pooling: only pixels that
// are not 0 are multiplied. A drawing is thin lines on nothing, so most of the products of the formula are with 0. A
// picture without any 0 takes about as long as oneDNN needs for every picture (bench/convolution_bench.cpp).
//
// Thread safety: as own_convolution.hpp says.
#pragma once

#include <cstddef>
#include <oneapi/dnnl/dnnl.hpp>

#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/cpu/own_convolution.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {

class SparseConvolution {
public:
    /// True where it can be used: the instruction set in use has a kernel for the order of the channels that are
    /// written (own_kernels.hpp), pictures lie plane by plane, the map that is written is fp32 and has a multiple of 32
    /// channels, the filter is at most 7 pixels wide, and a window of pooling 1 or 2. `to` is the map after the
    /// pooling.
    [[nodiscard]] static bool suits(const Stage& stage, const MapShape& from, const MapShape& to);

    /// `stage` gives the shape (its weights are not used); suits() holds.
    SparseConvolution(const Stage& stage, const MapShape& from, const MapShape& to);

    // As OwnConvolution says; the pictures `from` need no alignment.
    [[nodiscard]] ConvolutionWeights prepare(const Stage& stage) const;
    [[nodiscard]] dnnl::memory::desc weights() const;
    [[nodiscard]] dnnl::memory::desc scratchpad() const;
    void execute(const float* from, const ConvolutionWeights& weights, float* to, std::size_t pictures,
                 void* scratchpad) const;

private:
    std::size_t channels_;
    std::size_t out_;
    std::size_t size_;
    std::size_t stride_;
    std::size_t kernel_;
    std::size_t max_pool_;
    std::size_t lanes_;  ///< channels of a block that is written
};
static_assert(OwnConvolution<SparseConvolution>);

}  // namespace v16::model::cpu
