// The kernels of winograd.hpp, one for each instruction set. Their sources are compiled for these instructions, so this
// header has no inline functions: one of them could be compiled with AVX2 and then serve the whole program. Call them
// only where the processor has what they need.
#pragma once

#include <cstddef>

namespace v16::model::cpu {

/// One convolution of all pictures of a drawing. Every pointer is aligned to a vector; all maps have their channels in
/// blocks of a vector (of `lanes` floats), one picture after the other. `tiles` are the 4 x 4 squares of the output,
/// counted picture by picture and row by row.
struct WinogradTask {
    std::size_t in = 0;        ///< channels, a multiple of the lanes
    std::size_t out = 0;       ///< channels, a multiple of the lanes
    std::size_t size = 0;      ///< height and width of the maps that are read, a multiple of 4
    std::size_t max_pool = 1;  ///< 1 or 2: window and stride of the pooling after the ReLU
    std::size_t pictures = 0;
    std::size_t chunk_tiles = 0;         ///< tiles worked on at a time, at least 1
    std::size_t transformed_stride = 0;  ///< values from one of the 36 points to the next: >= chunk_tiles * in
    std::size_t products_stride = 0;     ///< the same: >= chunk_tiles * 2 * lanes
    const float* maps = nullptr;
    /// [block of 2 * lanes outputs][36][in][2 * lanes]; the last block may have half as many outputs.
    const float* weights = nullptr;
    const float* bias = nullptr;  ///< [out]
    float* result = nullptr;
    float* transformed = nullptr;  ///< scratch: 36 * transformed_stride values
    float* products = nullptr;     ///< scratch: 36 * products_stride values
};

void run_winograd_avx2(const WinogradTask& task);    ///< AVX2 and FMA: 8 lanes
void run_winograd_avx512(const WinogradTask& task);  ///< AVX512F: 16 lanes

}  // namespace v16::model::cpu
