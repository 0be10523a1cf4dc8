// Compiled with -mavx2 -mfma (CMakeLists.txt). It includes nothing that has inline functions of external linkage, and
// all of its own functions but one are local: none of them can end up in code that other processors run.
#include "model/cpu/winograd_avx2.hpp"

#include <immintrin.h>

namespace v16::model::cpu {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t block = 16;     // outputs that are computed together
constexpr std::size_t side = 4;       // of a tile of the output
constexpr std::size_t window = 6;     // side of what a tile reads
constexpr std::size_t most_rows = 6;  // tiles that are multiplied together: 12 sums, 2 weights, 1 value in 16 registers

/// Six vectors of eight channels: a row or a column of a window.
struct Six {
    __m256 at[window];
};
struct Four {
    __m256 at[side];
};

struct Position {
    std::size_t picture, row, column;  // row and column count tiles
};

Position position(const WinogradTask& task, std::size_t tile) {
    const std::size_t a_row = task.size / side;
    return {tile / (a_row * a_row), tile / a_row % a_row, tile % a_row};
}

// The transforms for the points 0, ±√½, ±√2 and infinity (winograd.hpp).

inline Six transform_input(const Six& d) {
    const __m256 near = _mm256_set1_ps(0.707106781F), far = _mm256_set1_ps(1.41421356F);
    const __m256 half = _mm256_set1_ps(0.5F), two = _mm256_set1_ps(2.0F), both = _mm256_set1_ps(2.5F);
    const __m256 even_near = _mm256_fnmadd_ps(two, d.at[2], d.at[4]);
    const __m256 odd_near = _mm256_fnmadd_ps(two, d.at[1], d.at[3]);
    const __m256 even_far = _mm256_fnmadd_ps(half, d.at[2], d.at[4]);
    const __m256 odd_far = _mm256_fnmadd_ps(half, d.at[1], d.at[3]);
    return {{_mm256_fnmadd_ps(both, d.at[2], _mm256_add_ps(d.at[0], d.at[4])),
             _mm256_fmadd_ps(near, odd_near, even_near), _mm256_fnmadd_ps(near, odd_near, even_near),
             _mm256_fmadd_ps(far, odd_far, even_far), _mm256_fnmadd_ps(far, odd_far, even_far),
             _mm256_fnmadd_ps(both, d.at[3], _mm256_add_ps(d.at[1], d.at[5]))}};
}

inline Four transform_output(const Six& m) {
    const __m256 near = _mm256_set1_ps(0.707106781F), far = _mm256_set1_ps(1.41421356F);
    const __m256 near_squared = _mm256_set1_ps(0.5F), far_squared = _mm256_set1_ps(2.0F);
    const __m256 near_cubed = _mm256_set1_ps(0.353553391F), far_cubed = _mm256_set1_ps(2.82842712F);
    const __m256 near_sum = _mm256_add_ps(m.at[1], m.at[2]), near_difference = _mm256_sub_ps(m.at[1], m.at[2]);
    const __m256 far_sum = _mm256_add_ps(m.at[3], m.at[4]), far_difference = _mm256_sub_ps(m.at[3], m.at[4]);
    return {{_mm256_add_ps(m.at[0], _mm256_add_ps(near_sum, far_sum)),
             _mm256_fmadd_ps(near, near_difference, _mm256_mul_ps(far, far_difference)),
             _mm256_fmadd_ps(near_squared, near_sum, _mm256_mul_ps(far_squared, far_sum)),
             _mm256_fmadd_ps(near_cubed, near_difference, _mm256_fmadd_ps(far_cubed, far_difference, m.at[5]))}};
}

/// One row of a window; what lies beyond the map is 0.
inline Six load_row(const WinogradTask& task, const float* plane, const Position& tile, std::size_t i) {
    const __m256 zero = _mm256_setzero_ps();
    const std::size_t y = tile.row * side + i;  // one more than the row of the map
    if (y == 0 || y > task.size) return {{zero, zero, zero, zero, zero, zero}};
    const float* from = plane + ((y - 1) * task.size + tile.column * side) * lanes;
    const bool is_last = (tile.column + 1) * side == task.size;
    return {{tile.column == 0 ? zero : _mm256_load_ps(from - lanes), _mm256_load_ps(from), _mm256_load_ps(from + lanes),
             _mm256_load_ps(from + 2 * lanes), _mm256_load_ps(from + 3 * lanes),
             is_last ? zero : _mm256_load_ps(from + 4 * lanes)}};
}

/// Eight channels of one tile.
inline void transform_window(const WinogradTask& task, const float* plane, const Position& tile, float* transformed) {
    Six rows[window];
    for (std::size_t i = 0; i < window; ++i) rows[i] = transform_input(load_row(task, plane, tile, i));
    for (std::size_t j = 0; j < window; ++j) {
        const Six column = transform_input(
            {{rows[0].at[j], rows[1].at[j], rows[2].at[j], rows[3].at[j], rows[4].at[j], rows[5].at[j]}});
        for (std::size_t i = 0; i < window; ++i) {
            _mm256_store_ps(transformed + (i * window + j) * task.transformed_stride, column.at[i]);
        }
    }
}

void transform_inputs(const WinogradTask& task, std::size_t first, std::size_t count) {
    const std::size_t plane = task.size * task.size * lanes;
    for (std::size_t t = 0; t < count; ++t) {
        const Position tile = position(task, first + t);
        for (std::size_t c = 0; c < task.in; c += lanes) {
            const float* from = task.maps + (tile.picture * task.in + c) / lanes * plane;
            transform_window(task, from, tile, task.transformed + t * task.in + c);
        }
    }
}

/// Sums of one tile for 8 or 16 outputs. Named, not an array: compilers keep an array of sums in memory.
struct Sums {
    __m256 low = _mm256_setzero_ps();
    __m256 high = _mm256_setzero_ps();
};

template <std::size_t Vectors>
inline void accumulate(const float* value, __m256 low, __m256 high, Sums& sums) {
    const __m256 factor = _mm256_broadcast_ss(value);
    sums.low = _mm256_fmadd_ps(factor, low, sums.low);
    if constexpr (Vectors == 2) sums.high = _mm256_fmadd_ps(factor, high, sums.high);
}

template <std::size_t Vectors>
inline void store(const Sums& sums, float* products) {
    _mm256_store_ps(products, sums.low);
    if constexpr (Vectors == 2) _mm256_store_ps(products + lanes, sums.high);
}

/// The products of one point for `Rows` tiles and 8 * Vectors outputs. Sums run over the channels in their order, so
/// that the result of a tile does not depend on its neighbours.
template <std::size_t Rows, std::size_t Vectors>
void multiply(const float* values, const float* weights, std::size_t in, float* products) {
    Sums a, b, c, d, e, f;
    for (const float* const end = values + in; values != end; ++values, weights += Vectors * lanes) {
        const __m256 low = _mm256_load_ps(weights), high = _mm256_load_ps(weights + (Vectors - 1) * lanes);
        _mm_prefetch(weights + in * Vectors * lanes, _MM_HINT_T0);  // of the next point
        accumulate<Vectors>(values, low, high, a);
        if constexpr (Rows > 1) accumulate<Vectors>(values + in, low, high, b);
        if constexpr (Rows > 2) accumulate<Vectors>(values + 2 * in, low, high, c);
        if constexpr (Rows > 3) accumulate<Vectors>(values + 3 * in, low, high, d);
        if constexpr (Rows > 4) accumulate<Vectors>(values + 4 * in, low, high, e);
        if constexpr (Rows > 5) accumulate<Vectors>(values + 5 * in, low, high, f);
    }
    store<Vectors>(a, products);
    if constexpr (Rows > 1) store<Vectors>(b, products + block);
    if constexpr (Rows > 2) store<Vectors>(c, products + 2 * block);
    if constexpr (Rows > 3) store<Vectors>(d, products + 3 * block);
    if constexpr (Rows > 4) store<Vectors>(e, products + 4 * block);
    if constexpr (Rows > 5) store<Vectors>(f, products + 5 * block);
}

template <std::size_t Vectors>
void multiply_rows(std::size_t rows, const float* values, const float* weights, std::size_t in, float* products) {
    switch (rows) {
        case 6:
            return multiply<6, Vectors>(values, weights, in, products);
        case 5:
            return multiply<5, Vectors>(values, weights, in, products);
        case 4:
            return multiply<4, Vectors>(values, weights, in, products);
        case 3:
            return multiply<3, Vectors>(values, weights, in, products);
        case 2:
            return multiply<2, Vectors>(values, weights, in, products);
        default:
            return multiply<1, Vectors>(values, weights, in, products);
    }
}

/// All 36 points of a block of outputs. The tiles are spread evenly: few rows leave the multipliers idle.
template <std::size_t Vectors>
void multiply_block(const WinogradTask& task, const float* weights, std::size_t count) {
    const std::size_t groups = (count + most_rows - 1) / most_rows;
    for (std::size_t point = 0; point < window * window; ++point, weights += task.in * Vectors * lanes) {
        const float* values = task.transformed + point * task.transformed_stride;
        float* products = task.products + point * task.products_stride;
        for (std::size_t g = 0; g < groups; ++g) {
            const std::size_t rows = (count * (g + 1)) / groups - (count * g) / groups;
            multiply_rows<Vectors>(rows, values, weights, task.in, products);
            values += rows * task.in;
            products += rows * block;
        }
    }
}

inline __m256 relu(__m256 value, __m256 bias) {
    return _mm256_max_ps(_mm256_setzero_ps(), _mm256_add_ps(value, bias));  // in this order a NaN stays one
}

/// Eight outputs of one tile; `result` is its top left pixel, `row` the values of a row of the result.
inline void finish_tile(const WinogradTask& task, const float* products, __m256 bias, float* result, std::size_t row) {
    Four columns[window];
    for (std::size_t j = 0; j < window; ++j) {
        Six column;
        for (std::size_t i = 0; i < window; ++i) {
            column.at[i] = _mm256_load_ps(products + (i * window + j) * task.products_stride);
        }
        columns[j] = transform_output(column);
    }
    Four rows[side];
    for (std::size_t i = 0; i < side; ++i) {
        rows[i] = transform_output({{columns[0].at[i], columns[1].at[i], columns[2].at[i], columns[3].at[i],
                                     columns[4].at[i], columns[5].at[i]}});
    }
    if (task.max_pool == 1) {
        for (std::size_t i = 0; i < side; ++i) {
            for (std::size_t j = 0; j < side; ++j) {
                _mm256_store_ps(result + i * row + j * lanes, relu(rows[i].at[j], bias));
            }
        }
        return;
    }
    // The largest first: adding the bias and the ReLU keep the order.
    for (std::size_t i = 0; i < side; i += 2) {
        for (std::size_t j = 0; j < side; j += 2) {
            const __m256 above = _mm256_max_ps(rows[i].at[j], rows[i].at[j + 1]);
            const __m256 below = _mm256_max_ps(rows[i + 1].at[j], rows[i + 1].at[j + 1]);
            _mm256_store_ps(result + i / 2 * row + j / 2 * lanes, relu(_mm256_max_ps(above, below), bias));
        }
    }
}

void finish_block(const WinogradTask& task, std::size_t first, std::size_t count, std::size_t output,
                  std::size_t width) {
    const std::size_t result_size = task.size / task.max_pool, result_side = side / task.max_pool;
    for (std::size_t t = 0; t < count; ++t) {
        const Position tile = position(task, first + t);
        const std::size_t pixel = tile.row * result_side * result_size + tile.column * result_side;
        for (std::size_t c = 0; c < width; c += lanes) {
            const std::size_t plane = (tile.picture * task.out + output + c) / lanes;
            finish_tile(task, task.products + t * block + c, _mm256_load_ps(task.bias + output + c),
                        task.result + (plane * result_size * result_size + pixel) * lanes, result_size * lanes);
        }
    }
}

}  // namespace

void run_winograd_avx2(const WinogradTask& task) {
    const std::size_t tiles = task.pictures * (task.size / side) * (task.size / side);
    for (std::size_t first = 0; first < tiles; first += task.chunk_tiles) {
        const std::size_t count = tiles - first < task.chunk_tiles ? tiles - first : task.chunk_tiles;
        transform_inputs(task, first, count);
        for (std::size_t output = 0; output < task.out; output += block) {
            const float* weights = task.weights + window * window * task.in * output;
            const std::size_t width = task.out - output < block ? task.out - output : block;
            if (width == block) {
                multiply_block<2>(task, weights, count);
            } else {
                multiply_block<1>(task, weights, count);
            }
            finish_block(task, first, count, output, width);
        }
    }
}

}  // namespace v16::model::cpu
