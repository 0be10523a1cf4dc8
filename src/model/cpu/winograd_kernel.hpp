// The arithmetic of winograd.hpp for vectors of any width (vectors.hpp). Included only by winograd_avx2.cpp and
// winograd_avx512.cpp, and all of it local to them: none of it can end up in code that other processors run.
#pragma once

#include <cstddef>

#include "model/cpu/vectors.hpp"
#include "model/cpu/winograd_kernels.hpp"

namespace v16::model::cpu {
namespace {

constexpr std::size_t side = 4;    // of a tile of the output
constexpr std::size_t window = 6;  // side of what a tile reads

/// Outputs that are computed together: two vectors of them.
template <class V>
constexpr std::size_t block = 2 * V::lanes;

/// Six vectors of channels: a row or a column of a window.
template <class V>
struct Six {
    typename V::Vector at[window];
};
template <class V>
struct Four {
    typename V::Vector at[side];
};

struct Position {
    std::size_t picture, row, column;  // row and column count tiles
};

inline Position position(const WinogradTask& task, std::size_t tile) {
    const std::size_t a_row = task.size / side;
    return {tile / (a_row * a_row), tile / a_row % a_row, tile % a_row};
}

// The transforms for the points 0, ±√½, ±√2 and infinity (winograd.hpp).

template <class V>
inline Six<V> transform_input(const Six<V>& d) {
    const auto near = V::all(0.707106781F), far = V::all(1.41421356F);
    const auto half = V::all(0.5F), two = V::all(2.0F), both = V::all(2.5F);
    const auto even_near = V::subtract_product(two, d.at[2], d.at[4]);
    const auto odd_near = V::subtract_product(two, d.at[1], d.at[3]);
    const auto even_far = V::subtract_product(half, d.at[2], d.at[4]);
    const auto odd_far = V::subtract_product(half, d.at[1], d.at[3]);
    return {{V::subtract_product(both, d.at[2], V::add(d.at[0], d.at[4])), V::multiply_add(near, odd_near, even_near),
             V::subtract_product(near, odd_near, even_near), V::multiply_add(far, odd_far, even_far),
             V::subtract_product(far, odd_far, even_far),
             V::subtract_product(both, d.at[3], V::add(d.at[1], d.at[5]))}};
}

template <class V>
inline Four<V> transform_output(const Six<V>& m) {
    const auto near = V::all(0.707106781F), far = V::all(1.41421356F);
    const auto near_squared = V::all(0.5F), far_squared = V::all(2.0F);
    const auto near_cubed = V::all(0.353553391F), far_cubed = V::all(2.82842712F);
    const auto near_sum = V::add(m.at[1], m.at[2]), near_difference = V::subtract(m.at[1], m.at[2]);
    const auto far_sum = V::add(m.at[3], m.at[4]), far_difference = V::subtract(m.at[3], m.at[4]);
    return {{V::add(m.at[0], V::add(near_sum, far_sum)),
             V::multiply_add(near, near_difference, V::multiply(far, far_difference)),
             V::multiply_add(near_squared, near_sum, V::multiply(far_squared, far_sum)),
             V::multiply_add(near_cubed, near_difference, V::multiply_add(far_cubed, far_difference, m.at[5]))}};
}

/// One row of a window; what lies beyond the map is 0.
template <class V>
inline Six<V> load_row(const WinogradTask& task, const float* plane, const Position& tile, std::size_t i) {
    const auto zero = V::zero();
    const std::size_t y = tile.row * side + i;  // one more than the row of the map
    if (y == 0 || y > task.size) return {{zero, zero, zero, zero, zero, zero}};
    const float* from = plane + ((y - 1) * task.size + tile.column * side) * V::lanes;
    const bool is_last = (tile.column + 1) * side == task.size;
    return {{tile.column == 0 ? zero : V::load(from - V::lanes), V::load(from), V::load(from + V::lanes),
             V::load(from + 2 * V::lanes), V::load(from + 3 * V::lanes),
             is_last ? zero : V::load(from + 4 * V::lanes)}};
}

/// One vector of channels of one tile.
template <class V>
inline void transform_window(const WinogradTask& task, const float* plane, const Position& tile, float* transformed) {
    Six<V> rows[window];
    for (std::size_t i = 0; i < window; ++i) rows[i] = transform_input(load_row<V>(task, plane, tile, i));
    for (std::size_t j = 0; j < window; ++j) {
        const Six<V> column = transform_input(
            Six<V>{{rows[0].at[j], rows[1].at[j], rows[2].at[j], rows[3].at[j], rows[4].at[j], rows[5].at[j]}});
        for (std::size_t i = 0; i < window; ++i) {
            V::store(transformed + (i * window + j) * task.transformed_stride, column.at[i]);
        }
    }
}

template <class V>
void transform_inputs(const WinogradTask& task, std::size_t first, std::size_t count) {
    const std::size_t plane = task.size * task.size * V::lanes;
    for (std::size_t t = 0; t < count; ++t) {
        const Position tile = position(task, first + t);
        for (std::size_t c = 0; c < task.in; c += V::lanes) {
            const float* from = task.maps + (tile.picture * task.in + c) / V::lanes * plane;
            transform_window<V>(task, from, tile, task.transformed + t * task.in + c);
        }
    }
}

/// Sums of `Rows` tiles for one or two vectors of outputs. A chain and not an array, which compilers keep in memory.
template <class V, std::size_t Vectors, std::size_t Rows>
struct Sums {
    typename V::Vector low = V::zero();
    typename V::Vector high = V::zero();
    Sums<V, Vectors, Rows - 1> others;

    template <class Vector>
    inline void accumulate(const float* value, std::size_t in, Vector low_weights, Vector high_weights) {
        const auto factor = V::broadcast(value);
        low = V::multiply_add(factor, low_weights, low);
        if constexpr (Vectors == 2) high = V::multiply_add(factor, high_weights, high);
        others.accumulate(value + in, in, low_weights, high_weights);
    }
    inline void store(float* products) const {
        V::store(products, low);
        if constexpr (Vectors == 2) V::store(products + V::lanes, high);
        others.store(products + block<V>);
    }
};
template <class V, std::size_t Vectors>
struct Sums<V, Vectors, 0> {
    template <class Vector>
    inline void accumulate(const float*, std::size_t, Vector, Vector) {}
    inline void store(float*) const {}
};

/// The products of one point for `Rows` tiles and one or two vectors of outputs. Sums run over the channels in their
/// order, so that the result of a tile does not depend on its neighbours.
template <class V, std::size_t Vectors, std::size_t Rows>
void multiply(const float* values, const float* weights, std::size_t in, float* products) {
    Sums<V, Vectors, Rows> sums;
    for (const float* const end = values + in; values != end; ++values, weights += Vectors * V::lanes) {
        const auto low = V::load(weights), high = V::load(weights + (Vectors - 1) * V::lanes);
        const float* const next_point = weights + in * Vectors * V::lanes;
        _mm_prefetch(next_point, _MM_HINT_T0);
        constexpr std::size_t cache_line = 64 / sizeof(float);
        if constexpr (Vectors * V::lanes > cache_line) _mm_prefetch(next_point + cache_line, _MM_HINT_T0);
        sums.accumulate(values, in, low, high);
    }
    sums.store(products);
}

template <class V, std::size_t Vectors, std::size_t Rows = V::rows>
void multiply_rows(std::size_t rows, const float* values, const float* weights, std::size_t in, float* products) {
    if constexpr (Rows > 1) {
        if (rows < Rows) return multiply_rows<V, Vectors, Rows - 1>(rows, values, weights, in, products);
    }
    multiply<V, Vectors, Rows>(values, weights, in, products);
}

/// All 36 points of a block of outputs. The tiles are spread evenly: few rows leave the multipliers idle.
template <class V, std::size_t Vectors>
void multiply_block(const WinogradTask& task, const float* weights, std::size_t count) {
    const std::size_t groups = (count + V::rows - 1) / V::rows;
    for (std::size_t point = 0; point < window * window; ++point, weights += task.in * Vectors * V::lanes) {
        const float* values = task.transformed + point * task.transformed_stride;
        float* products = task.products + point * task.products_stride;
        for (std::size_t g = 0; g < groups; ++g) {
            const std::size_t rows = (count * (g + 1)) / groups - (count * g) / groups;
            multiply_rows<V, Vectors>(rows, values, weights, task.in, products);
            values += rows * task.in;
            products += rows * block<V>;
        }
    }
}

/// One vector of outputs of one tile; `result` is its top left pixel, `row` the values of a row of the result.
template <class V>
inline void finish_tile(const WinogradTask& task, const float* products, typename V::Vector bias, float* result,
                        std::size_t row) {
    const auto relu = [&](auto value) { return V::larger(V::zero(), V::add(value, bias)); };  // so a NaN stays one
    Four<V> columns[window];
    for (std::size_t j = 0; j < window; ++j) {
        Six<V> column;
        for (std::size_t i = 0; i < window; ++i) {
            column.at[i] = V::load(products + (i * window + j) * task.products_stride);
        }
        columns[j] = transform_output(column);
    }
    Four<V> rows[side];
    for (std::size_t i = 0; i < side; ++i) {
        rows[i] = transform_output(Six<V>{{columns[0].at[i], columns[1].at[i], columns[2].at[i], columns[3].at[i],
                                           columns[4].at[i], columns[5].at[i]}});
    }
    if (task.max_pool == 1) {
        for (std::size_t i = 0; i < side; ++i) {
            for (std::size_t j = 0; j < side; ++j) V::store(result + i * row + j * V::lanes, relu(rows[i].at[j]));
        }
        return;
    }
    // The largest first: adding the bias and the ReLU keep the order.
    for (std::size_t i = 0; i < side; i += 2) {
        for (std::size_t j = 0; j < side; j += 2) {
            const auto above = V::larger(rows[i].at[j], rows[i].at[j + 1]);
            const auto below = V::larger(rows[i + 1].at[j], rows[i + 1].at[j + 1]);
            V::store(result + i / 2 * row + j / 2 * V::lanes, relu(V::larger(above, below)));
        }
    }
}

template <class V>
void finish_block(const WinogradTask& task, std::size_t first, std::size_t count, std::size_t output,
                  std::size_t width) {
    const std::size_t result_size = task.size / task.max_pool, result_side = side / task.max_pool;
    for (std::size_t t = 0; t < count; ++t) {
        const Position tile = position(task, first + t);
        const std::size_t pixel = tile.row * result_side * result_size + tile.column * result_side;
        for (std::size_t c = 0; c < width; c += V::lanes) {
            const std::size_t plane = (tile.picture * task.out + output + c) / V::lanes;
            finish_tile<V>(task, task.products + t * block<V> + c, V::load(task.bias + output + c),
                           task.result + (plane * result_size * result_size + pixel) * V::lanes,
                           result_size * V::lanes);
        }
    }
}

template <class V>
void run_winograd(const WinogradTask& task) {
    const std::size_t tiles = task.pictures * (task.size / side) * (task.size / side);
    for (std::size_t first = 0; first < tiles; first += task.chunk_tiles) {
        const std::size_t count = tiles - first < task.chunk_tiles ? tiles - first : task.chunk_tiles;
        transform_inputs<V>(task, first, count);
        for (std::size_t output = 0; output < task.out; output += block<V>) {
            const float* weights = task.weights + window * window * task.in * output;
            const std::size_t width = task.out - output < block<V> ? task.out - output : block<V>;
            if (width == block<V>) {
                multiply_block<V, 2>(task, weights, count);
            } else {
                multiply_block<V, 1>(task, weights, count);
            }
            finish_block<V>(task, first, count, output, width);
        }
    }
}

}  // namespace
}  // namespace v16::model::cpu
