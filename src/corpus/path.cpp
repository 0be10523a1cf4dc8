#include "corpus/path.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

/// Bulge of an arc that sweeps `sweep` degrees.
double bulge_of(double sweep) {
    return std::tan(radians(sweep) / 4.0);
}

/// Replaces each sharp corner between straight segments by two points `leg` away from it and `bulge` between them.
template <class Corner>
Path cut_corners(const Path& path, Corner corner) {
    Path result;
    result.closed = path.closed;
    const std::size_t n = path.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        const PathVertex& here = path.vertices[i];
        const PathVertex& before = path.vertices[(i + n - 1) % n];
        const Point2 after = path.vertices[(i + 1) % n].at;
        const bool is_end = !path.closed && (i == 0 || i + 1 == n);
        if (is_end || here.bulge != 0.0 || before.bulge != 0.0) {
            result.vertices.push_back(here);
            continue;
        }
        const Point2 in = here.at - before.at, out = after - here.at;
        const double in_length = length(in), out_length = length(out);
        const double turn = std::atan2(cross(in, out), dot(in, out));
        const double leg = corner(turn);
        if (std::abs(turn) < radians(2.0) || leg <= 0.0 || leg > 0.45 * std::min(in_length, out_length)) {
            result.vertices.push_back(here);
            continue;
        }
        const double bulge = corner.rounds() ? std::tan(turn / 4.0) : 0.0;
        result.vertices.push_back({here.at - (leg / in_length) * in, bulge});
        result.vertices.push_back({here.at + (leg / out_length) * out, 0.0});
    }
    return result;
}

struct RoundCorner {
    double radius;
    double operator()(double turn) const { return radius * std::tan(std::abs(turn) / 2.0); }
    [[nodiscard]] static bool rounds() { return true; }
};
struct FlatCorner {
    double leg;
    double operator()(double) const { return leg; }
    [[nodiscard]] static bool rounds() { return false; }
};

}  // namespace

void Box2::add(Point2 p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
}

void Box2::add(const Box2& other) {
    if (other.empty()) return;
    add(other.min);
    add(other.max);
}

ArcSegment arc_of(Point2 from, Point2 to, double bulge) {
    // Sagitta s = bulge * chord / 2, radius = (chord / 2)^2 (1 + bulge^2) / (2 s), from the geometry of a chord.
    const Point2 chord = to - from;
    const double k = (1.0 - bulge * bulge) / (4.0 * bulge);
    const Point2 middle = 0.5 * (from + to);
    ArcSegment arc;
    arc.centre = {middle.x - k * chord.y, middle.y + k * chord.x};
    arc.radius = length(from - arc.centre);
    arc.start = degrees(std::atan2(from.y - arc.centre.y, from.x - arc.centre.x));
    arc.sweep = degrees(4.0 * std::atan(bulge));
    return arc;
}

Box2 bounds(const Path& path) {
    Box2 box;
    for (const PathVertex& vertex : path.vertices) box.add(vertex.at);
    for (std::size_t i = 0; i < path.segment_count(); ++i) {
        const PathVertex& vertex = path.vertices[i];
        if (vertex.bulge == 0.0) continue;
        const ArcSegment arc = arc_of(vertex.at, path.end_of(i), vertex.bulge);
        const double low = std::min(arc.start, arc.start + arc.sweep);
        const double high = std::max(arc.start, arc.start + arc.sweep);
        for (double quarter = 90.0 * std::ceil(low / 90.0); quarter <= high; quarter += 90.0)
            box.add(polar(arc.centre, arc.radius, quarter));
    }
    return box;
}

double signed_area(const Path& path) {
    double area = 0.0;
    for (std::size_t i = 0; i < path.segment_count(); ++i) {
        const PathVertex& vertex = path.vertices[i];
        const Point2 end = path.end_of(i);
        area += cross(vertex.at, end) / 2.0;
        if (vertex.bulge == 0.0) continue;
        const ArcSegment arc = arc_of(vertex.at, end, vertex.bulge);
        const double sweep = radians(arc.sweep);
        area += arc.radius * arc.radius * (sweep - std::sin(sweep)) / 2.0;
    }
    return area;
}

Path circle(Point2 centre, double radius) {
    Path path;
    path.vertices = {{{centre.x + radius, centre.y}, 1.0}, {{centre.x - radius, centre.y}, 1.0}};
    return path;
}

Path rectangle(Point2 min, Point2 max) {
    return through({min, {max.x, min.y}, max, {min.x, max.y}});
}

Path rounded_rectangle(Point2 min, Point2 max, double radius) {
    return filleted(rectangle(min, max), radius);
}

Path slot(Point2 a, Point2 b, double radius) {
    return tangent_hull(a, radius, b, radius);
}

Path tangent_hull(Point2 a, double ra, Point2 b, double rb) {
    const Point2 d = b - a;
    if (length(d) <= std::abs(ra - rb)) return ra > rb ? circle(a, ra) : circle(b, rb);
    const double direction = degrees(std::atan2(d.y, d.x));
    // The outer tangents touch both circles where the normal makes this angle with the line of centres.
    const double normal = degrees(std::acos((ra - rb) / length(d)));
    Path path;
    path.vertices = {{polar(a, ra, direction - normal), 0.0},
                     {polar(b, rb, direction - normal), bulge_of(2.0 * normal)},
                     {polar(b, rb, direction + normal), 0.0},
                     {polar(a, ra, direction + normal), bulge_of(360.0 - 2.0 * normal)}};
    return path;
}

Path polygon(Point2 centre, double corner_radius, int corners, double phase) {
    Path path;
    for (int i = 0; i < corners; ++i)
        path.vertices.push_back({polar(centre, corner_radius, phase + 360.0 * i / corners)});
    return path;
}

Path through(std::vector<Point2> points) {
    Path path;
    path.vertices.reserve(points.size());
    for (const Point2 point : points) path.vertices.push_back({point});
    return path;
}

Path keyed_bore(Point2 centre, double radius, double width, double depth_from_centre) {
    const double half = width / 2.0;
    const double y = std::sqrt(radius * radius - half * half);
    const double gap = 2.0 * degrees(std::asin(half / radius));
    Path path;
    path.vertices = {{{centre.x + half, centre.y + y}},
                     {{centre.x + half, centre.y + depth_from_centre}},
                     {{centre.x - half, centre.y + depth_from_centre}},
                     {{centre.x - half, centre.y + y}, bulge_of(360.0 - gap)}};
    return path;
}

Path ring_sector(Point2 centre, double inner, double outer, double start, double sweep) {
    Path path;
    path.vertices = {{polar(centre, inner, start + sweep), bulge_of(-sweep)},
                     {polar(centre, inner, start)},
                     {polar(centre, outer, start), bulge_of(sweep)},
                     {polar(centre, outer, start + sweep)}};
    return path;
}

Path strip(const std::vector<Point2>& inner_line, double thickness, double inner_radius) {
    // The other side lies `thickness` to the left: each corner moves along the bisector of its two normals.
    const std::size_t n = inner_line.size();
    const auto normal = [&](std::size_t i) {
        const Point2 d = inner_line[i + 1] - inner_line[i];
        return (1.0 / length(d)) * Point2{-d.y, d.x};
    };
    std::vector<Point2> other(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Point2 before = normal(i == 0 ? 0 : i - 1), after = normal(i + 1 == n ? n - 2 : i);
        const Point2 sum = before + after;
        other[i] = inner_line[i] + (2.0 * thickness / dot(sum, sum)) * sum;
    }
    // Rounds each side by its own radius: the outer one is larger by the thickness, so that the bend keeps its
    // strength.
    const auto side = [&](const std::vector<Point2>& points, bool is_other) {
        Path path = through(points);
        path.closed = false;
        Path result;
        result.closed = false;
        for (std::size_t i = 0; i < n; ++i) {
            if (i == 0 || i + 1 == n) {
                result.vertices.push_back({points[i]});
                continue;
            }
            Path corner;
            corner.closed = false;
            corner.vertices = {{points[i - 1]}, {points[i]}, {points[i + 1]}};
            const bool turns_left = cross(points[i] - points[i - 1], points[i + 1] - points[i]) > 0.0;
            const double radius = turns_left == is_other ? inner_radius : inner_radius + thickness;
            const Path rounded = filleted(corner, radius);
            for (std::size_t k = 1; k + 1 < rounded.vertices.size(); ++k)
                result.vertices.push_back(rounded.vertices[k]);
        }
        return result;
    };
    Path result = side(inner_line, false);
    const Path back = reversed(side(other, true));
    result.vertices.insert(result.vertices.end(), back.vertices.begin(), back.vertices.end());
    result.closed = true;
    return signed_area(result) < 0.0 ? reversed(result) : result;
}

Path moved(Path path, Point2 by) {
    for (PathVertex& vertex : path.vertices) vertex.at = vertex.at + by;
    return path;
}

Path rotated(Path path, double degrees, Point2 about) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    for (PathVertex& vertex : path.vertices) {
        const Point2 d = vertex.at - about;
        vertex.at = {about.x + c * d.x - s * d.y, about.y + s * d.x + c * d.y};
    }
    return path;
}

Path mirrored_x(Path path) {
    for (PathVertex& vertex : path.vertices) {
        vertex.at.x = -vertex.at.x;
        vertex.bulge = -vertex.bulge;
    }
    return path.closed ? reversed(path) : path;
}

Path scaled(Path path, double factor) {
    for (PathVertex& vertex : path.vertices) vertex.at = factor * vertex.at;
    return path;
}

Path reversed(const Path& path) {
    Path result;
    result.closed = path.closed;
    const std::size_t n = path.vertices.size();
    for (std::size_t i = 0; i < n; ++i) {
        // The segment after reversed vertex n-1-i is the one that ended there, run backwards.
        const std::size_t j = n - 1 - i;
        const bool has_segment = path.closed || j > 0;
        const double bulge = has_segment ? -path.vertices[(j + n - 1) % n].bulge : 0.0;
        result.vertices.push_back({path.vertices[j].at, bulge});
    }
    return result;
}

Path filleted(const Path& path, double radius) {
    return cut_corners(path, RoundCorner{radius});
}
Path chamfered(const Path& path, double leg) {
    return cut_corners(path, FlatCorner{leg});
}

}  // namespace v16::corpus
