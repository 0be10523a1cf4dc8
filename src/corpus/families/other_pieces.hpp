// Pieces that the bought and assembled parts of 其他 are put together from.
#pragma once

#include <array>
#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// The corners of a square, by their signs.
inline constexpr std::array<Point2, 4> quarters{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};

/// An upright block, `size` about `centre`, between two heights.
void add_block(Solid& solid, Point2 centre, Point2 size, double from, double to);

/// A round wire through points of which neighbours differ in one coordinate only.
void add_wire(Solid& solid, const std::vector<Point3>& points, double radius);

/// Both legs of a row of pins that leave a package at its two sides: the profile of the pair, given across the row,
/// repeated `count` times along `axis` about 0 at `pitch`.
void add_pin_pairs(Solid& solid, Axis axis, const Path& profile, int count, double pitch, double width);

/// The inclined bar between two points of the plane across `axis`.
void add_strut(Solid& solid, Axis axis, Point2 a, Point2 b, double width, double from, double to);

/// A rectangular frame across `axis`, its members `width` wide.
void add_frame(Solid& solid, Axis axis, Point2 min, Point2 max, double width, double from, double to);

/// A position in the middle of the `index`-th of `count` equal steps about 0.
[[nodiscard]] inline double row_position(int index, int count, double pitch) {
    return pitch * (index - 0.5 * (count - 1));
}

}  // namespace v16::corpus
