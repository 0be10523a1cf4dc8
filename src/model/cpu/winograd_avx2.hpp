// The AVX2 + FMA kernel of winograd.hpp. Its source is compiled for these instructions, so this header has no inline
// functions: one of them could be compiled with AVX2 and then serve the whole program. Call it only where the processor
// has both.
#pragma once

#include <cstddef>

namespace v16::model::cpu {

/// One convolution of all pictures of a drawing. Every pointer is aligned to 32 bytes; all maps are nChw8c, one picture
/// after the other. `tiles` are the 4 x 4 squares of the output, counted picture by picture and row by row.
struct WinogradTask {
    std::size_t in = 0;        ///< channels, a multiple of 8
    std::size_t out = 0;       ///< channels, a multiple of 8
    std::size_t size = 0;      ///< height and width of the maps that are read, a multiple of 4
    std::size_t max_pool = 1;  ///< 1 or 2: window and stride of the pooling after the ReLU
    std::size_t pictures = 0;
    std::size_t chunk_tiles = 0;         ///< tiles worked on at a time, at least 1
    std::size_t transformed_stride = 0;  ///< values from one of the 36 points to the next: >= chunk_tiles * in
    std::size_t products_stride = 0;     ///< the same: >= chunk_tiles * 16
    const float* maps = nullptr;
    const float* weights = nullptr;  ///< [block of 16 outputs][36][in][16]; the last block may have 8 outputs
    const float* bias = nullptr;     ///< [out]
    float* result = nullptr;
    float* transformed = nullptr;  ///< scratch: 36 * transformed_stride values
    float* products = nullptr;     ///< scratch: 36 * products_stride values
};

void run_winograd_avx2(const WinogradTask& task);

}  // namespace v16::model::cpu
