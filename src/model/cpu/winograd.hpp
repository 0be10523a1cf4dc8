// Convolutions of 3 x 3 with stride 1, bias, ReLU and a 2 x 2 max pooling, all pictures of a drawing in one call, by
// Winograd's minimal filtering F(4 x 4, 3 x 3): 36 products a channel for a 4 x 4 tile of the output, where the formula
// has 144 (Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2016).
//
//     tile = A' [ sum over channels of (G g G') * (B' d B) ] A        d: the 6 x 6 window of the tile, g: the filter
//
// The matrices belong to the points 0, ±√½, ±√2 and infinity. With the usual 0, ±1, ±2 the largest rounding errors are
// four times and typical ones twice as large, because their products differ more in size. With these, errors are less
// than twice as large as the largest and about twice as large as the typical ones of the formula in fp32
// (tests/model/winograd_test.cpp prints them).
//
// Intermediate values stay in the second-level cache: some tiles at a time are transformed, multiplied and finished.
// A tile's values do not depend on which others share the call, so neither do the bits of an answer.
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

class WinogradConvolution {
public:
    /// True where this is the fastest way: the instruction set in use has a kernel for the order of the channels
    /// (own_kernels.hpp), and the shape is one of those above: full blocks of channels, fp32, a size divisible by 4,
    /// and a window of pooling of 1 or 2. `to` is the map after the pooling.
    [[nodiscard]] static bool is_fastest(const Stage& stage, const MapShape& from, const MapShape& to);

    /// `stage` gives the shape (its weights are not used); is_fastest() holds. `pictures`: the most of one call.
    WinogradConvolution(const Stage& stage, const MapShape& from, std::size_t pictures);

    // As OwnConvolution says; weights are transformed in double and rounded once, and each becomes four.
    [[nodiscard]] ConvolutionWeights prepare(const Stage& stage) const;
    [[nodiscard]] dnnl::memory::desc weights() const;
    [[nodiscard]] dnnl::memory::desc scratchpad() const;
    void execute(const float* from, const ConvolutionWeights& weights, float* to, std::size_t pictures,
                 void* scratchpad) const;

private:
    std::size_t in_;
    std::size_t out_;
    std::size_t size_;
    std::size_t max_pool_;
    std::size_t lanes_;       ///< channels of a block
    std::size_t most_tiles_;  ///< worked on at a time
};
static_assert(OwnConvolution<WinogradConvolution>);

}  // namespace v16::model::cpu
