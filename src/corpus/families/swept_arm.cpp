#include "corpus/families/swept_arm.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

Point2 unit(Point2 a) {
    return (1.0 / length(a)) * a;
}

/// Directions of the Catmull-Rom spline at its points.
std::vector<Point2> directions_at(const std::vector<Point2>& middle) {
    const std::size_t last = middle.size() - 1;
    std::vector<Point2> directions;
    for (std::size_t i = 0; i <= last; ++i) {
        const Point2 before = i > 0 ? middle[i - 1] : middle[0], behind = i < last ? middle[i + 1] : middle[last];
        directions.push_back(unit(behind - before));
    }
    return directions;
}

double bulge_of_turn(double turn) {
    return std::abs(turn) < 1e-4 ? 0.0 : std::tan(turn / 4.0);
}

double angle_between(Point2 from, Point2 to) {
    return std::atan2(cross(from, to), dot(from, to));
}

/// Adds two arcs that lead from `a` in direction `out` to `b` in direction `in` and meet smoothly: faces that do not
/// meet smoothly show an edge between them.
void add_biarc(Path& path, Point2 a, Point2 out, Point2 b, Point2 in) {
    const Point2 chord = b - a;
    const double along = dot(chord, out + in), apart = 2.0 * (1.0 - dot(out, in)), square = dot(chord, chord);
    const double reach =
        apart < 1e-6 ? square / (2.0 * along) : (std::sqrt(along * along + apart * square) - along) / apart;
    const Point2 joint = 0.5 * (a + b + reach * (out - in));
    path.vertices.push_back({a, bulge_of_turn(2.0 * angle_between(out, joint - a))});
    path.vertices.push_back({joint, bulge_of_turn(2.0 * angle_between(b - joint, in))});
}

}  // namespace

Path swept_arm(const std::vector<Point2>& middle, const std::vector<double>& half_widths) {
    const std::vector<Point2> directions = directions_at(middle);
    const std::size_t last = middle.size() - 1;
    const auto side = [&](std::size_t i, double to_right) {
        return middle[i] + (to_right * half_widths[i]) * Point2{directions[i].y, -directions[i].x};
    };
    constexpr double half_circle = 1.0;
    Path path;
    for (std::size_t i = 0; i < last; ++i)
        add_biarc(path, side(i, 1), directions[i], side(i + 1, 1), directions[i + 1]);
    path.vertices.push_back({side(last, 1), half_circle});
    for (std::size_t i = last; i > 0; --i)
        add_biarc(path, side(i, -1), -1.0 * directions[i], side(i - 1, -1), -1.0 * directions[i - 1]);
    path.vertices.push_back({side(0, -1), half_circle});
    return path;
}

}  // namespace v16::corpus
