// Cubic splines for a file: through points, and for arcs.
#pragma once

#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

struct CubicSpline {
    std::vector<Point2> control_points;
    std::vector<double> knots;  ///< control_points.size() + 4, clamped
};

/// A smooth curve through the points (Catmull-Rom tangents, as Bezier pieces with double inner knots, so C1). Needs at
/// least two points.
[[nodiscard]] CubicSpline spline_through(const std::vector<Point2>& points);
/// A circular arc, one Bezier piece per 45 degrees at most: off the true arc by less than 5e-6 of the radius.
[[nodiscard]] CubicSpline spline_arc(Point2 centre, double radius, double start, double sweep);

}  // namespace v16::corpus
