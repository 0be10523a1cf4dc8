// Which cells of a square grid over the frame of a LineWork a straight piece runs through.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "render/line_work.hpp"

namespace v16::render {

struct Cell {
    int column = 0;
    int row = 0;
};

/// x and y side by side: the vector types of GCC and Clang are the same arithmetic as two doubles, bit by bit.
using Pair = double __attribute__((vector_size(2 * sizeof(double))));

/// The cell of a point in a grid of `cells` x `cells` over the frame; a point outside belongs to the nearest one.
template <int cells>
[[nodiscard]] inline Cell cell_of(Pair p) {
    constexpr double scale = cells / LineWork::extent;
    constexpr Pair lowest = {0.0, 0.0};
    constexpr Pair highest = {cells - 1.0, cells - 1.0};
    // Cut off before the conversion: numbers far outside have no integer.
    p *= scale;
    p = p > lowest ? p : lowest;
    p = p < highest ? p : highest;
    return {static_cast<int>(p[0]), static_cast<int>(p[1])};
}
template <int cells>
[[nodiscard]] inline Cell cell_of(Vec2 p) {
    return cell_of<cells>(Pair{p.x, p.y});
}

/// Calls `visit(Cell)` at steps + 1 points at equal distances, both ends included. `steps` > 0.
template <int cells, class Visit>
inline void walk_cells(Vec2 from, Vec2 to, int steps, Visit visit) {
    const auto is_inside = [](Vec2 p) {
        return p.x > 0 && p.y > 0 && p.x < LineWork::extent && p.y < LineWork::extent;
    };
    const double count = steps;
    if (is_inside(from) && is_inside(to)) {
        // Whole numbers of 2^-32 cells: two additions a point, and nothing between two points inside is outside.
        constexpr double scale = cells / LineWork::extent * 4294967296.0;
        auto x = static_cast<std::int64_t>(from.x * scale), y = static_cast<std::int64_t>(from.y * scale);
        const auto dx = static_cast<std::int64_t>((to.x - from.x) * scale / count);
        const auto dy = static_cast<std::int64_t>((to.y - from.y) * scale / count);
        for (int k = 0; k < steps; ++k, x += dx, y += dy)
            visit(Cell{static_cast<int>(x >> 32), static_cast<int>(y >> 32)});
        visit(cell_of<cells>(to));
        return;
    }
    const Pair start = {from.x, from.y};
    const Pair step = Pair{to.x, to.y} - start;
    for (int k = 0; k <= steps; ++k) visit(cell_of<cells>(start + step * (k / count)));
}
/// The same in steps of at most half a cell along each axis: only corners of cells are passed by.
template <int cells, class Visit>
inline void walk_cells(Vec2 from, Vec2 to, Visit visit) {
    constexpr double cell_size = LineWork::extent / cells;
    const Vec2 step = to - from;
    const int steps = 1 + static_cast<int>(2 * std::max(std::abs(step.x), std::abs(step.y)) / cell_size);
    walk_cells<cells>(from, to, steps, visit);
}

}  // namespace v16::render
