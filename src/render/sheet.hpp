// The sheet around a drawing: border lines and title block. They say nothing about the part and shrink it in a small
// picture, so the networks' picture leaves them out.
//
// A sheet is recognised by both, never by a rectangle alone (which may be the part: a plate, a box):
//   - border: lines along all four sides of the extent, and up to two more such rectangles inside, each within a tenth
//     of the size of the one around it;
//   - title block: a box in a corner of one of these borders, made of one line up from it and one line across to its
//     side, at most 0.6 of the height and 0.3 of the area, with at least two more upright or level lines in it.
//
// The search stops, without a sheet, after looking at 50 million lines: a file made to be slow costs a tenth of a
// second.
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "render/geometry.hpp"

namespace v16::render {

/// A level or upright straight line: at y (or x) `at`, from `from` to `to` along the other axis, from <= to.
struct AxisLine {
    double at = 0.0, from = 0.0, to = 0.0;
};

/// Collects the level and upright pieces of paths.
struct AxisLines {
    std::vector<AxisLine> level, upright;

    void add(std::span<const Vec2> path);
};

struct Sheet {
    Box border;  ///< the innermost one
    Box title_block;
    double tolerance = 0.0;  ///< how far beside a line still counts as on it

    /// True when all of a path, piece by piece, lies on or beyond one side of the border, lies in the title block, or
    /// is a mark on the border: straight, at a right angle, and reaching in by at most 0.06 of the border's shorter
    /// side.
    [[nodiscard]] bool owns(std::span<const Vec2> path) const;
    /// The same sheet as a view shows it.
    [[nodiscard]] Sheet seen_by(const View& view) const;
};

/// Whether lines along all four sides of the box cover at least 95 % of each. Looks at each line four times.
[[nodiscard]] bool draw_border(const AxisLines& lines, const Box& box);

/// The sheet that these lines draw within their extent, if they do.
[[nodiscard]] std::optional<Sheet> find_sheet(const AxisLines& lines, const Box& extent);

}  // namespace v16::render
