// The arithmetic of sparse_convolution.hpp for vectors of any width (vectors.hpp). Included only by
// sparse_convolution_avx2.cpp and sparse_convolution_avx512.cpp, and all of it local to them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "model/cpu/sparse_convolution_kernels.hpp"
#include "model/cpu/vectors.hpp"

namespace v16::model::cpu {
namespace {

/// The sums of one pixel of the output, `Count` vectors. A chain and not an array, which compilers keep in memory.
template <class V, std::size_t Count = sparse_block / V::lanes>
struct PixelSums {
    typename V::Vector first = V::zero();
    PixelSums<V, Count - 1> others;

    template <class Vector>
    inline void accumulate(Vector factor, const float* weights) {
        first = V::multiply_add(factor, V::load(weights), first);
        others.accumulate(factor, weights + V::lanes);
    }
    inline void add(const PixelSums& more) {
        first = V::add(first, more.first);
        others.add(more.others);
    }
    inline void raise_to(const PixelSums& more) {
        first = V::larger(first, more.first);
        others.raise_to(more.others);
    }
    /// With bias and ReLU; `plane`: values from one block of channels to the next.
    inline void finish(const float* bias, float* to, std::size_t plane) const {
        V::store(to, V::larger(V::zero(), V::add(first, V::load(bias))));  // in this order a NaN stays one
        others.finish(bias + V::lanes, to + plane, plane);
    }
};
template <class V>
struct PixelSums<V, 0> {
    template <class Vector>
    inline void accumulate(Vector, const float*) {}
    inline void add(const PixelSums&) {}
    inline void raise_to(const PixelSums&) {}
    inline void finish(const float*, float*, std::size_t) const {}
};

struct Sizes {
    std::size_t out_size;     // of the output before pooling
    std::size_t padded_rows;  // of a picture with the padding above and below
    std::size_t column;       // bytes of the windows of one channel and output column
    explicit Sizes(const SparseTask& task)
        : out_size(task.size / task.stride),
          padded_rows(task.size + 2 * (task.kernel / 2)),
          column(padded_rows + sparse_rows) {}
};

/// Notes for one row of the picture which pixels of each window are not 0: bit k is column k of the filter.
inline void note_row(const SparseTask& task, const Sizes& sizes, const float* row, std::uint8_t* windows) {
    const __m256 none = _mm256_setzero_ps();
    constexpr std::size_t bytes = 1 + most_sparse_size / sparse_pixels + sizeof(std::uint16_t);
    std::uint8_t bits[bytes] = {};  // of the pixels from the second byte on; what lies beside the picture is 0
    int any = 0;
    for (std::size_t x = 0; x < task.size; x += sparse_pixels) {
        const int eight = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(row + x), none, _CMP_NEQ_UQ));
        bits[1 + x / sparse_pixels] = static_cast<std::uint8_t>(eight);
        any |= eight;
    }
    if (any == 0) return;
    const unsigned used = (1U << task.kernel) - 1;
    std::size_t first = sparse_pixels - task.kernel / 2;
    for (std::size_t column = 0; column < sizes.out_size; ++column, first += task.stride) {
        std::uint16_t window = 0;
        __builtin_memcpy(&window, bits + first / sparse_pixels, sizeof window);
        windows[column * sizes.column] = static_cast<std::uint8_t>((window >> (first % sparse_pixels)) & used);
    }
}

inline void note_windows(const SparseTask& task, const Sizes& sizes) {
    const std::size_t plane = sizes.out_size * sizes.column;
    __builtin_memset(task.windows, 0, task.channels * plane);
    for (std::size_t c = 0; c < task.channels; ++c) {
        std::uint8_t* const windows = task.windows + c * plane + task.kernel / 2;
        for (std::size_t y = 0; y < task.size; ++y) {
            note_row(task, sizes, task.picture + (c * task.size + y) * task.size, windows + y);
        }
    }
}

/// Where the places of a window lie in the picture, from its top left one.
struct Places {
    std::ptrdiff_t of[sparse_taps];
    explicit Places(std::size_t size) {
        for (std::size_t tap = 0; tap < sparse_taps; ++tap) {
            of[tap] = static_cast<std::ptrdiff_t>(tap / sparse_rows * size + tap % sparse_rows);
        }
    }
};

/// One pixel of the output. The order of the sum depends on this window alone.
template <class V>
inline PixelSums<V> sum_window(const SparseTask& task, const Sizes& sizes, const Places& places, const float* weights,
                               std::size_t y, std::size_t x) {
    PixelSums<V> sums, others;  // two, so that an addition need not wait for the one before it
    const std::uint64_t rows = (std::uint64_t{1} << (8 * task.kernel)) - 1;  // of the filter
    const auto padding = static_cast<std::ptrdiff_t>(task.kernel / 2);
    const auto size = static_cast<std::ptrdiff_t>(task.size);
    const std::ptrdiff_t corner = (static_cast<std::ptrdiff_t>(y * task.stride) - padding) * size +
                                  static_cast<std::ptrdiff_t>(x * task.stride) - padding;
    for (std::size_t c = 0; c < task.channels; ++c, weights += sparse_taps * sparse_block) {
        std::uint64_t taps = 0;
        __builtin_memcpy(&taps, task.windows + (c * sizes.out_size + x) * sizes.column + y * task.stride, sizeof taps);
        const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(c) * size * size + corner;
        const auto add = [&](PixelSums<V>& to) {
            const auto tap = static_cast<std::size_t>(__builtin_ctzll(taps));
            to.accumulate(V::broadcast(task.picture + (first + places.of[tap])), weights + tap * sparse_block);
            taps &= taps - 1;
        };
        taps &= rows;
        while ((taps & (taps - 1)) != 0) {
            add(sums);
            add(others);
        }
        if (taps != 0) add(sums);
    }
    sums.add(others);
    return sums;
}

template <class V>
void run_sparse_convolution(const SparseTask& task) {
    const Sizes sizes(task);
    const Places places(task.size);
    note_windows(task, sizes);
    const std::size_t side = sizes.out_size / task.max_pool, plane = side * side * V::lanes;
    for (std::size_t output = 0; output < task.out; output += sparse_block) {
        const float* const weights = task.weights + output * task.channels * sparse_taps;
        for (std::size_t pixel = 0; pixel < side * side; ++pixel) {
            const std::size_t y = pixel / side * task.max_pool, x = pixel % side * task.max_pool;
            PixelSums<V> sums = sum_window<V>(task, sizes, places, weights, y, x);
            if (task.max_pool == 2) {  // the largest first: adding the bias and the ReLU keep the order
                sums.raise_to(sum_window<V>(task, sizes, places, weights, y, x + 1));
                sums.raise_to(sum_window<V>(task, sizes, places, weights, y + 1, x));
                sums.raise_to(sum_window<V>(task, sizes, places, weights, y + 1, x + 1));
            }
            sums.finish(task.bias + output, task.result + output / V::lanes * plane + pixel * V::lanes, plane);
        }
    }
}

}  // namespace
}  // namespace v16::model::cpu
