#include "corpus/nurbs.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

/// Appends a Bezier piece from the last control point.
void piece(CubicSpline& spline, Point2 b, Point2 c, Point2 d) {
    spline.control_points.push_back(b);
    spline.control_points.push_back(c);
    spline.control_points.push_back(d);
}

/// Knots of joined Bezier pieces: four times at the ends, three times between (the pieces share their end points).
void finish(CubicSpline& spline) {
    const std::size_t pieces = (spline.control_points.size() - 1) / 3;
    spline.knots.assign(4, 0.0);
    for (std::size_t i = 1; i < pieces; ++i) spline.knots.insert(spline.knots.end(), 3, static_cast<double>(i));
    spline.knots.insert(spline.knots.end(), 4, static_cast<double>(pieces));
}

}  // namespace

CubicSpline spline_through(const std::vector<Point2>& points) {
    CubicSpline spline;
    const std::size_t n = points.size();
    const auto tangent = [&](std::size_t i) {
        return 0.5 * (points[std::min(i + 1, n - 1)] - points[i == 0 ? 0 : i - 1]);
    };
    spline.control_points.push_back(points.front());
    for (std::size_t i = 0; i + 1 < n; ++i)
        piece(spline, points[i] + (1.0 / 3.0) * tangent(i), points[i + 1] - (1.0 / 3.0) * tangent(i + 1),
              points[i + 1]);
    finish(spline);
    return spline;
}

CubicSpline spline_arc(Point2 centre, double radius, double start, double sweep) {
    CubicSpline spline;
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / 45.0)));
    const double step = sweep / pieces;
    const double k = 4.0 / 3.0 * std::tan(radians(step) / 4.0) * radius;
    spline.control_points.push_back(polar(centre, radius, start));
    for (int i = 0; i < pieces; ++i) {
        const double from = start + i * step, to = from + step;
        const Point2 a = polar(centre, radius, from), d = polar(centre, radius, to);
        piece(spline, a + k * polar({}, 1.0, from + 90.0), d - k * polar({}, 1.0, to + 90.0), d);
    }
    finish(spline);
    return spline;
}

}  // namespace v16::corpus
