// Circles and arcs of proxy graphics: any of them is the map of a circle, and so an ellipse at worst.
#include <algorithm>

#include "dxf/ocs.hpp"
#include "dxf/proxy_decoder.hpp"

namespace v16::dxf {
namespace {

constexpr double pi = std::numbers::pi;

double degrees(double radians) {
    return radians * 180.0 / pi;
}

}  // namespace

void ProxyDecoder::read_circle(ByteReader& record) {
    const Vec3 center = record.vector();
    const double radius = record.real();
    const OcsAxes axes = ocs_axes(record.vector());
    if (is_usable(record)) add_curve({center, axes.x * radius, axes.y * radius});
}

// Starts in a given direction and goes counter-clockwise about the normal.
void ProxyDecoder::read_arc(ByteReader& record) {
    const Vec3 center = record.vector();
    const double radius = record.real();
    const Vec3 normal = record.vector();
    const Vec3 u = unit(record.vector()) * radius;
    const double sweep = record.real();
    if (is_usable(record)) add_curve({center, u, cross(unit(normal), u), 0.0, sweep});
}

void ProxyDecoder::read_elliptic_arc(ByteReader& record) {
    const Vec3 center = record.vector();
    const OcsAxes axes = ocs_axes(record.vector());
    const double major = record.real();
    const double minor = record.real();
    const double start = record.real();
    const double end = record.real();
    const double angle = record.real();
    if (!is_usable(record)) return;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double sweep = end > start ? end - start : end - start + 2.0 * pi;
    add_curve(
        {center, (axes.x * cosine + axes.y * sine) * major, (axes.y * cosine - axes.x * sine) * minor, start, sweep});
}

// The circle through three points, or the arc from the first one past the second one to the third one.
void ProxyDecoder::read_three_points(ByteReader& record, bool whole) {
    const Vec3 first = record.vector();
    const Vec3 b = record.vector() - first;
    const Vec3 c = record.vector() - first;
    if (!is_usable(record)) return;
    const Vec3 normal = cross(b, c);
    const double area = dot(normal, normal);
    constexpr double straight = 1e-20;  // of the squares of the sides: points on one line
    if (!(area > straight * dot(b, b) * dot(c, c))) return;
    // The centre as seen from the first point (circumscribed circle of a triangle).
    const Vec3 to_center = (cross(c, normal) * dot(b, b) + cross(normal, b) * dot(c, c)) * (0.5 / area);
    const Vec3 u = to_center * -1.0;
    const Vec3 v = cross(unit(normal), u);
    const Vec3 end = c - to_center;
    double sweep = 2.0 * pi;
    if (!whole) sweep = std::atan2(dot(end, v), dot(end, u));
    add_curve({first + to_center, u, v, 0.0, sweep > 0.0 ? sweep : sweep + 2.0 * pi});
}

void ProxyDecoder::add_curve(Curve curve) {
    const Affine map = to_world();
    curve = {map.point(curve.center), map.direction(curve.u), map.direction(curve.v), curve.start, curve.sweep};
    if (curve.sweep < 0.0) {
        curve.start += curve.sweep;
        curve.sweep = -curve.sweep;
    }
    const bool whole = curve.sweep >= 2.0 * pi;
    curve.start = std::fmod(curve.start, 2.0 * pi);
    curve.sweep = std::min(curve.sweep, 2.0 * pi);
    const double sizes = length(curve.u) + length(curve.v);
    if (!must_be_finite(is_finite(curve.center) && std::isfinite(sizes + curve.start + curve.sweep))) return;
    constexpr double rounding = 1e-9;
    const double least = rounding * sizes;
    const bool is_flat = std::abs(curve.u.z) <= least && std::abs(curve.v.z) <= least;
    const bool is_round =
        std::abs(length(curve.u) - length(curve.v)) <= least && std::abs(dot(curve.u, curve.v)) <= least * sizes;
    if (is_flat && is_round) return add_round(curve, whole);
    add_ellipse(curve);
}

void ProxyDecoder::add_round(const Curve& curve, bool whole) {
    const double radius = length(curve.u);
    if (whole) return add(EntityKind::circle, "CIRCLE", drawing_.circles, Circle{curve.center, radius});
    const double begin = degrees(std::atan2(curve.u.y, curve.u.x));
    const bool counter_clockwise = cross(curve.u, curve.v).z >= 0.0;
    const double start = counter_clockwise ? begin + degrees(curve.start) : begin - degrees(curve.start + curve.sweep);
    add(EntityKind::arc, "ARC", drawing_.arcs, Arc{curve.center, radius, start, start + degrees(curve.sweep)});
}

// The axes of an ellipse from any two conjugate radii: the parameter where the radius is largest.
void ProxyDecoder::add_ellipse(const Curve& curve) {
    const double turn = std::atan2(2.0 * dot(curve.u, curve.v), dot(curve.u, curve.u) - dot(curve.v, curve.v)) / 2.0;
    const Vec3 major = curve.u * std::cos(turn) + curve.v * std::sin(turn);
    const Vec3 minor = curve.v * std::cos(turn) - curve.u * std::sin(turn);
    const double ratio = length(minor) / length(major);
    const Vec3 normal = unit(cross(major, minor));
    if (!must_be_finite(is_finite(major) && is_finite(normal) && std::isfinite(ratio + turn))) return;
    const double start = curve.start - turn;
    add(EntityKind::ellipse, "ELLIPSE", drawing_.ellipses,
        Ellipse{curve.center, major, ratio, start, start + curve.sweep}, normal);
}

}  // namespace v16::dxf
