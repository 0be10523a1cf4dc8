// Compiled with -mavx2 -mfma (CMakeLists.txt). It includes nothing that has inline functions of external linkage, and
// all of its own functions but two are local.
#include "model/cpu/sparse_convolution_avx2.hpp"

#include <immintrin.h>

namespace v16::model::cpu {
namespace {

constexpr std::size_t lanes = 8;

/// The sums of one pixel of the output. Named, not an array: compilers keep an array of sums in memory.
struct Sums {
    __m256 a, b, c, d;
};

inline Sums zero() {
    return {_mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps()};
}

inline Sums sum(const Sums& x, const Sums& y) {
    return {_mm256_add_ps(x.a, y.a), _mm256_add_ps(x.b, y.b), _mm256_add_ps(x.c, y.c), _mm256_add_ps(x.d, y.d)};
}

inline Sums larger(const Sums& x, const Sums& y) {
    return {_mm256_max_ps(x.a, y.a), _mm256_max_ps(x.b, y.b), _mm256_max_ps(x.c, y.c), _mm256_max_ps(x.d, y.d)};
}

inline void accumulate(const float* value, const float* weights, Sums& sums) {
    const __m256 factor = _mm256_broadcast_ss(value);
    sums.a = _mm256_fmadd_ps(factor, _mm256_load_ps(weights), sums.a);
    sums.b = _mm256_fmadd_ps(factor, _mm256_load_ps(weights + lanes), sums.b);
    sums.c = _mm256_fmadd_ps(factor, _mm256_load_ps(weights + 2 * lanes), sums.c);
    sums.d = _mm256_fmadd_ps(factor, _mm256_load_ps(weights + 3 * lanes), sums.d);
}

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
    constexpr std::size_t bytes = 1 + most_sparse_size / lanes + sizeof(std::uint16_t);
    std::uint8_t bits[bytes] = {};  // of the pixels from the second byte on; what lies beside the picture is 0
    int any = 0;
    for (std::size_t x = 0; x < task.size; x += lanes) {
        const int eight = _mm256_movemask_ps(_mm256_cmp_ps(_mm256_loadu_ps(row + x), none, _CMP_NEQ_UQ));
        bits[1 + x / lanes] = static_cast<std::uint8_t>(eight);
        any |= eight;
    }
    if (any == 0) return;
    const unsigned used = (1U << task.kernel) - 1;
    std::size_t first = lanes - task.kernel / 2;
    for (std::size_t column = 0; column < sizes.out_size; ++column, first += task.stride) {
        std::uint16_t window = 0;
        __builtin_memcpy(&window, bits + first / lanes, sizeof window);
        windows[column * sizes.column] = static_cast<std::uint8_t>((window >> (first % lanes)) & used);
    }
}

void note_windows(const SparseTask& task, const Sizes& sizes) {
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
inline Sums sum_window(const SparseTask& task, const Sizes& sizes, const Places& places, const float* weights,
                       std::size_t y, std::size_t x) {
    Sums sums = zero(), others = zero();  // two, so that an addition need not wait for the one before it
    const std::uint64_t rows = (std::uint64_t{1} << (8 * task.kernel)) - 1;  // of the filter
    const auto padding = static_cast<std::ptrdiff_t>(task.kernel / 2);
    const auto size = static_cast<std::ptrdiff_t>(task.size);
    const std::ptrdiff_t corner = (static_cast<std::ptrdiff_t>(y * task.stride) - padding) * size +
                                  static_cast<std::ptrdiff_t>(x * task.stride) - padding;
    for (std::size_t c = 0; c < task.channels; ++c, weights += sparse_taps * sparse_block) {
        std::uint64_t taps = 0;
        __builtin_memcpy(&taps, task.windows + (c * sizes.out_size + x) * sizes.column + y * task.stride, sizeof taps);
        const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(c) * size * size + corner;
        const auto add = [&](Sums& to) {
            const auto tap = static_cast<std::size_t>(__builtin_ctzll(taps));
            accumulate(task.picture + (first + places.of[tap]), weights + tap * sparse_block, to);
            taps &= taps - 1;
        };
        taps &= rows;
        while ((taps & (taps - 1)) != 0) {
            add(sums);
            add(others);
        }
        if (taps != 0) add(sums);
    }
    return sum(sums, others);
}

inline __m256 relu(__m256 value, const float* bias) {
    return _mm256_max_ps(_mm256_setzero_ps(), _mm256_add_ps(value, _mm256_load_ps(bias)));  // a NaN stays one
}

}  // namespace

std::size_t sparse_windows_bytes(std::size_t channels, std::size_t size, std::size_t stride, std::size_t kernel) {
    return channels * (size / stride) * (size + 2 * (kernel / 2) + sparse_rows);
}

void run_sparse_convolution_avx2(const SparseTask& task) {
    const Sizes sizes(task);
    const Places places(task.size);
    note_windows(task, sizes);
    const std::size_t side = sizes.out_size / task.max_pool, plane = side * side * lanes;
    for (std::size_t output = 0; output < task.out; output += sparse_block) {
        const float* const weights = task.weights + output * task.channels * sparse_taps;
        const float* const bias = task.bias + output;
        for (std::size_t pixel = 0; pixel < side * side; ++pixel) {
            const std::size_t y = pixel / side * task.max_pool, x = pixel % side * task.max_pool;
            Sums sums = sum_window(task, sizes, places, weights, y, x);
            if (task.max_pool == 2) {  // the largest first: adding the bias and the ReLU keep the order
                sums = larger(sums, sum_window(task, sizes, places, weights, y, x + 1));
                sums = larger(sums, sum_window(task, sizes, places, weights, y + 1, x));
                sums = larger(sums, sum_window(task, sizes, places, weights, y + 1, x + 1));
            }
            float* const to = task.result + output / lanes * plane + pixel * lanes;
            _mm256_store_ps(to, relu(sums.a, bias));
            _mm256_store_ps(to + plane, relu(sums.b, bias + lanes));
            _mm256_store_ps(to + 2 * plane, relu(sums.c, bias + 2 * lanes));
            _mm256_store_ps(to + 3 * plane, relu(sums.d, bias + 3 * lanes));
        }
    }
}

}  // namespace v16::model::cpu
