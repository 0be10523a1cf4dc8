// Plane curves of straight and circular segments: what profiles of solids and outlines of views are made of.
//
// Units are millimetres of the part. Angles are degrees, counter-clockwise.
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

namespace v16::corpus {

struct Point2 {
    double x = 0.0, y = 0.0;
    friend Point2 operator+(Point2 a, Point2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Point2 operator-(Point2 a, Point2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Point2 operator*(double k, Point2 a) { return {k * a.x, k * a.y}; }
    friend bool operator==(const Point2&, const Point2&) = default;
};

[[nodiscard]] inline double dot(Point2 a, Point2 b) {
    return a.x * b.x + a.y * b.y;
}
[[nodiscard]] inline double cross(Point2 a, Point2 b) {
    return a.x * b.y - a.y * b.x;
}
[[nodiscard]] inline double length(Point2 a) {
    return std::hypot(a.x, a.y);
}
[[nodiscard]] inline double radians(double degrees) {
    return degrees * (std::numbers::pi / 180.0);
}
[[nodiscard]] inline double degrees(double radians) {
    return radians * (180.0 / std::numbers::pi);
}
/// The point at `angle_degrees` and distance `radius` from `centre`.
[[nodiscard]] inline Point2 polar(Point2 centre, double radius, double angle_degrees) {
    return {centre.x + radius * std::cos(radians(angle_degrees)), centre.y + radius * std::sin(radians(angle_degrees))};
}

struct Box2 {
    Point2 min{1e300, 1e300}, max{-1e300, -1e300};
    void add(Point2 p);
    void add(const Box2& other);
    [[nodiscard]] bool empty() const { return min.x > max.x; }
    [[nodiscard]] double width() const { return max.x - min.x; }
    [[nodiscard]] double height() const { return max.y - min.y; }
    [[nodiscard]] Point2 centre() const { return 0.5 * (min + max); }
};

/// A vertex and the segment that starts there: bulge = tan(included angle / 4), positive counter-clockwise; 0 straight.
struct PathVertex {
    Point2 at;
    double bulge = 0.0;
};

struct Path {
    std::vector<PathVertex> vertices;
    bool closed = true;

    [[nodiscard]] std::size_t segment_count() const {
        return vertices.empty() ? 0 : vertices.size() - (closed ? 0 : 1);
    }
    [[nodiscard]] Point2 end_of(std::size_t segment) const { return vertices[(segment + 1) % vertices.size()].at; }
};

/// A circular segment of a path: from `start` degrees over `sweep` degrees (negative: clockwise).
struct ArcSegment {
    Point2 centre;
    double radius = 0.0, start = 0.0, sweep = 0.0;
};
/// Needs bulge != 0.
[[nodiscard]] ArcSegment arc_of(Point2 from, Point2 to, double bulge);

[[nodiscard]] Box2 bounds(const Path& path);
/// Positive for a closed path that runs counter-clockwise.
[[nodiscard]] double signed_area(const Path& path);

// Outlines. All closed and counter-clockwise.
[[nodiscard]] Path circle(Point2 centre, double radius);
[[nodiscard]] Path rectangle(Point2 min, Point2 max);
[[nodiscard]] Path rounded_rectangle(Point2 min, Point2 max, double radius);
/// Two half circles of `radius` about `a` and `b`, joined by tangents.
[[nodiscard]] Path slot(Point2 a, Point2 b, double radius);
/// Two circles and their outer tangents: the outline of a lever. The larger circle alone where it holds the other.
[[nodiscard]] Path tangent_hull(Point2 a, double ra, Point2 b, double rb);
/// Regular polygon; `corner_radius` is the circumscribed circle, the first corner lies at `phase` degrees.
[[nodiscard]] Path polygon(Point2 centre, double corner_radius, int corners, double phase = 0.0);
/// A closed path through points, straight segments.
[[nodiscard]] Path through(std::vector<Point2> points);
/// Disc with a rectangular keyway notch outward at +y (hub bore): `width` wide, its bottom at y = `depth_from_centre`.
[[nodiscard]] Path keyed_bore(Point2 centre, double radius, double width, double depth_from_centre);
/// Ring segment between two radii from `start` over `sweep` degrees (sweep < 360).
[[nodiscard]] Path ring_sector(Point2 centre, double inner, double outer, double start, double sweep);
/// Bent strip of constant thickness to the left of `inner_line`; bends are rounded by `inner_radius` on their inside.
[[nodiscard]] Path strip(const std::vector<Point2>& inner_line, double thickness, double inner_radius);

// Operations. Each returns a new path.
[[nodiscard]] Path moved(Path path, Point2 by);
[[nodiscard]] Path rotated(Path path, double degrees, Point2 about = {});
[[nodiscard]] Path mirrored_x(Path path);  ///< x -> -x, orientation kept counter-clockwise
[[nodiscard]] Path scaled(Path path, double factor);
[[nodiscard]] Path reversed(const Path& path);
/// Rounds (`radius`) every corner between straight segments where the radius fits; the others stay.
[[nodiscard]] Path filleted(const Path& path, double radius);
/// Cuts every corner between straight segments at 45 degrees by `leg` where it fits.
[[nodiscard]] Path chamfered(const Path& path, double leg);

}  // namespace v16::corpus
