#include "corpus/primitive_curves.hpp"

#include <algorithm>
#include <cmath>

#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr double smooth_degrees = 1.0;  ///< faces that meet at less are one smooth face

Point2 direction_at(const Path& path, std::size_t segment, bool at_end) {
    const Point2 a = path.vertices[segment].at, b = path.end_of(segment);
    const double bulge = path.vertices[segment].bulge;
    // The tangent of an arc leaves its chord by half the included angle: 2 atan(bulge).
    const double turn = (at_end ? 2.0 : -2.0) * std::atan(bulge);
    const Point2 d = b - a;
    return {d.x * std::cos(turn) - d.y * std::sin(turn), d.x * std::sin(turn) + d.y * std::cos(turn)};
}

}  // namespace

Curve3 segment_curve(const Path& path, std::size_t i, Axis axis, double height) {
    Curve3 curve;
    if (path.vertices[i].bulge == 0.0) {
        curve.a = in_space(axis, path.vertices[i].at, height);
        curve.b = in_space(axis, path.end_of(i), height);
        return curve;
    }
    const ArcSegment arc = segment_arc(path, i);
    curve.kind = Curve3::Kind::arc;
    curve.axis = axis;
    curve.centre = in_space(axis, arc.centre, height);
    curve.radius = arc.radius;
    curve.start = arc.start;
    curve.sweep = arc.sweep;
    return curve;
}

Curve3 half_circle(Axis axis, Point2 centre, double radius, double height, double start) {
    Curve3 curve;
    curve.kind = Curve3::Kind::arc;
    curve.axis = axis;
    curve.centre = in_space(axis, centre, height);
    curve.radius = radius;
    curve.start = start;
    curve.sweep = 180.0;
    return curve;
}

ArcSegment segment_arc(const Path& path, std::size_t i) {
    return arc_of(path.vertices[i].at, path.end_of(i), path.vertices[i].bulge);
}

double segment_parameter(const Path& path, std::size_t i, Point2 p) {
    const Point2 a = path.vertices[i].at, b = path.end_of(i);
    if (path.vertices[i].bulge == 0.0) return dot(p - a, b - a) / dot(b - a, b - a);
    const ArcSegment arc = segment_arc(path, i);
    double turn = degrees(std::atan2(p.y - arc.centre.y, p.x - arc.centre.x)) - arc.start;
    if (arc.sweep < 0) turn = -turn;
    turn = std::fmod(std::fmod(turn, 360.0) + 360.0, 360.0);
    return turn / std::abs(arc.sweep);
}

std::vector<double> quarters_of(const ArcSegment& arc) {
    const double low = std::min(arc.start, arc.start + arc.sweep), high = low + std::abs(arc.sweep);
    std::vector<double> quarters;
    for (double quarter = 90.0 * std::ceil((low - 1e-6) / 90.0); quarter <= high + 1e-6; quarter += 90.0)
        quarters.push_back(quarter);
    return quarters;
}

bool sharp_at(const Path& path, std::size_t vertex) {
    const std::size_t n = path.vertices.size();
    const Point2 in = direction_at(path, (vertex + n - 1) % n, true), out = direction_at(path, vertex, false);
    return std::abs(degrees(std::atan2(cross(in, out), dot(in, out)))) > smooth_degrees;
}

std::vector<double> flat_faces(const Primitive& primitive, double epsilon) {
    if (primitive.kind == Primitive::Kind::prism) return {primitive.from, primitive.to};
    std::vector<double> faces;
    for (std::size_t i = 0; i < primitive.path.segment_count(); ++i) {
        const PathVertex& vertex = primitive.path.vertices[i];
        if (vertex.bulge == 0.0 && std::abs(vertex.at.x - primitive.path.end_of(i).x) < epsilon)
            faces.push_back(vertex.at.x);
    }
    return faces;
}

bool touch(const Box3& a, const Box3& b, double margin) {
    for (const Axis axis : {Axis::x, Axis::y, Axis::z})
        if (a.min[axis] > b.max[axis] + margin || b.min[axis] > a.max[axis] + margin) return false;
    return true;
}

}  // namespace v16::corpus
