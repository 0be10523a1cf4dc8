// The kernels of sparse_convolution.hpp, one for each instruction set. Their sources are compiled for these
// instructions, so this header has no inline functions (see winograd_kernels.hpp). Call them only where the processor
// has what they need.
#pragma once

#include <cstddef>
#include <cstdint>

namespace v16::model::cpu {

inline constexpr std::size_t sparse_block = 32;  ///< outputs whose sums are held in registers together
inline constexpr std::size_t sparse_rows = 8;    ///< rows of a window, a byte each; what the filter has not is 0
inline constexpr std::size_t sparse_taps = 64;   ///< places in a window: row * 8 + column

inline constexpr std::size_t sparse_pixels = 8;  ///< of a row that are looked at together

inline constexpr std::size_t most_sparse_size = 256;  ///< height and width of a picture

/// One convolution of one picture, padded with zeros by kernel / 2. Weights, bias and result are aligned to a vector.
struct SparseTask {
    std::size_t channels = 0;  ///< of the picture
    std::size_t out = 0;       ///< a multiple of sparse_block
    std::size_t size = 0;      ///< of the picture's sides: a multiple of 8 and of the stride, at most most_sparse_size
    std::size_t stride = 1;
    std::size_t kernel = 0;    ///< at most 7
    std::size_t max_pool = 1;  ///< 1 or 2: window and stride of the pooling; the output's size is a multiple of it
    const float* picture = nullptr;   ///< [channels][size][size]
    const float* weights = nullptr;   ///< [block of sparse_block outputs][channels][sparse_taps][sparse_block]
    const float* bias = nullptr;      ///< [out]
    float* result = nullptr;          ///< channels in blocks of a vector
    std::uint8_t* windows = nullptr;  ///< scratch: sparse_windows_bytes()
};

/// Scratch: of each channel, each output column and each row of the padded picture, which pixels of a window's row are
/// not 0; and sparse_rows more.
[[nodiscard]] std::size_t sparse_windows_bytes(std::size_t channels, std::size_t size, std::size_t stride,
                                               std::size_t kernel);

void run_sparse_convolution_avx2(const SparseTask& task);    ///< AVX2 and FMA: blocks of 8
void run_sparse_convolution_avx512(const SparseTask& task);  ///< AVX512F: blocks of 16

}  // namespace v16::model::cpu
