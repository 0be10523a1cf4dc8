// Straight pieces of lines on their way into a raster: where each begins and ends, how it slants, where its edges are.
//
// "Main" is the axis that a piece follows more, "side" the other one: each pixel along the main axis is a column across
// the piece. Pieces are made ready many at a time, without conditions: which way a piece goes and where it ends changes
// from one to the next, and wrong guesses of the processor would cost more than all that is to be worked out.
//
// Deterministic: additions, multiplications, divisions and square roots of floats, no fused operations.
#pragma once

#include <array>
#include <cstdint>

#include "render/edge_table.hpp"
#include "render/geometry.hpp"

namespace v16::render {

/// Which way a piece of a line goes.
struct Course {
    bool steep = false;     ///< more along y than along x
    bool forwards = false;  ///< towards larger values on that axis

    static Course of(Vec2 a, Vec2 b) {
        const Vec2 d = b - a;
        // At 45 degrees, where much is, a rounding error must not decide.
        const bool steep = std::abs(d.y) > std::abs(d.x) * 1.000001;
        return {steep, (steep ? d.y : d.x) >= 0};
    }
    friend bool operator==(const Course&, const Course&) = default;
};

/// A piece that is ready to be drawn. Positions across it are whole numbers of 2^-position_bits pixels.
///
/// Its ends are cut square to it. A pixel of the columns that an end passes has a share of its ink: how far along the
/// main axis its middle lies inside of the cut, a half added, from 0 to 1. The share changes by share_step from one
/// column to the next and by lean from one pixel of a column to the next.
struct Stroke {
    static constexpr int position_bits = 18;
    static constexpr int whole = 256;  ///< parts of a pixel's ink

    bool steep;              ///< the main axis is y
    int first, last;         ///< columns; none where last < first
    int opened, closing_at;  ///< ends pass the columns before `opened` and those from `closing_at` on
    /// Position of the upper edge at that side of the first column where it is smaller, and half a step of the table's
    /// phases, so that cutting off rounds.
    std::int32_t upper;
    std::int32_t thickness;  ///< from the upper edge to the lower one
    std::int32_t slope;      ///< how far both move from one column to the next
    /// Parts: the shares at `upper` in the first column and at the upper edge in the last one, before they are limited.
    int opening, closing;
    int share_step, lean;
    const EdgeTable::Row* row;
};

class StrokeBatch {
public:
    static constexpr std::size_t capacity = 32;

    /// Takes a piece whose points and half width are some thousand pixels at most. `goes_on`: whether the line does,
    /// before a and behind b; it then ends at the middles of columns, else half a width further. `size` (width,
    /// height): columns beyond it are left out. The batch must not be full.
    void add(Vec2 a, Vec2 b, Course course, std::array<bool, 2> goes_on, double half_width, std::array<int, 2> size) {
        const std::array<float, 4> points{static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(b.x),
                                          static_cast<float>(b.y)};
        // By index, see above.
        const std::size_t main = course.steep ? 1 : 0, side = 1 - main, low = course.forwards ? 0 : 1, high = 1 - low;
        from_[count_] = points[2 * low + main];
        from_side_[count_] = points[2 * low + side];
        to_[count_] = points[2 * high + main];
        to_side_[count_] = points[2 * high + side];
        half_width_[count_] = static_cast<float>(half_width);
        columns_[count_] = static_cast<float>(size[main]);
        on_before_[count_] = -static_cast<std::int32_t>(goes_on[low]);
        on_after_[count_] = -static_cast<std::int32_t>(goes_on[high]);
        steep_[count_] = course.steep;
        ++count_;
    }

    [[nodiscard]] bool is_full() const { return count_ == capacity; }

    /// Makes all pieces ready, hands each to draw(const Stroke&), and is empty.
    template <class Draw>
    void flush(Draw draw) {
        prepare();
        for (std::size_t k = 0; k < count_; ++k) {
            draw(Stroke{steep_[k], first_[k], last_[k], opened_[k], closing_at_[k], upper_[k], thickness_[k], slope_[k],
                        opening_[k], closing_[k], share_step_[k], lean_[k], &edge_table.row_at(row_[k])});
        }
        count_ = 0;
    }

private:
    void prepare();

    template <class T>
    using Column = std::array<T, capacity>;

    std::size_t count_ = 0;
    // What is added, in pixels; flags are 0 or -1.
    alignas(16) Column<float> from_{}, to_{}, from_side_{}, to_side_{}, half_width_{}, columns_{};
    alignas(16) Column<std::int32_t> on_before_{}, on_after_{};
    Column<bool> steep_{};
    // What it is made of, see Stroke.
    alignas(16) Column<std::int32_t> first_{}, last_{}, opened_{}, closing_at_{}, upper_{},
        thickness_{}, slope_{}, opening_{}, closing_{}, share_step_{}, lean_{}, row_{};
};

}  // namespace v16::render
