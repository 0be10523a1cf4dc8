// The line that a belt or chain takes round its wheels, and what sits on a line at equal distances: teeth, links.
#pragma once

#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

/// A wheel that a belt runs round.
struct BeltWheel {
    Point2 at;
    double radius = 0.0;
};

/// The closed, counter-clockwise line round the wheels, `offset` away from them. Needs two wheels or more in
/// counter-clockwise order, each on the hull of all of them and none within another.
[[nodiscard]] Path belt_line(const std::vector<BeltWheel>& wheels, double offset = 0.0);

/// A place on a line and the direction in which the line runs there, in degrees.
struct Station {
    Point2 at;
    double direction = 0.0;
};

/// The length along a path.
[[nodiscard]] double path_length(const Path& path);
/// `count` places at equal distances along the path, the first at its start.
[[nodiscard]] std::vector<Station> stations(const Path& path, int count);

/// A closed toothed outline: `count` trapezoid teeth on the left (`side` > 0) or right of a closed line, from `root` to
/// `tip` beside it.
[[nodiscard]] Path toothed_line(const Path& line, int count, double root, double tip, double side);

}  // namespace v16::corpus
