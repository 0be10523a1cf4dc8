#include "render/outline.hpp"

#include "render/trigonometry.hpp"

namespace v16::render {
namespace {

/// Bulges below this are straight: the sagitta, half the bulge times the chord, is then far below any tolerance.
constexpr double straight_bulge = 1e-6;

/// The arc from a to b with the given bulge = tan(angle / 4), positive to the left of the way (counter-clockwise).
EllipticArc bulge_arc(Vec3 a, Vec3 b, double bulge, const Projection& projection) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    // From the middle of the chord the centre lies to the left by chord/2 * (1 - bulge^2) / (2 bulge).
    const double k = (1 / bulge - bulge) / 4;
    const Vec3 center{a.x / 2 + b.x / 2 - dy * k, a.y / 2 + b.y / 2 + dx * k, a.z};
    const Vec3 radius = a - center;
    return {.center = projection.point(center),
            .u = projection.direction({radius.x, radius.y, 0}),
            .v = projection.direction({-radius.y, radius.x, 0}),
            .start = 0.0,
            .sweep = 4 * arc_tangent(bulge)};
}

/// From the angle under which a point of an ellipse is seen from its centre, counted from the major axis, to the
/// parameter of that point. Both lie in one quarter, so their difference has an arc tangent.
double parameter_of(double angle, double ratio) {
    const Vec2 seen = unit_vector(angle);
    const double across = seen.x * seen.y * (1 - ratio);
    return angle + arc_tangent(across / (ratio * seen.x * seen.x + seen.y * seen.y));
}

EllipticArc edge_arc(const dxf::HatchEdge& edge, const Projection& projection) {
    const bool is_arc = edge.kind == dxf::HatchEdge::Kind::arc;
    const double r = edge.radius_or_ratio;
    // An arc's axes are those of the plane; an ellipse's minor axis is its major one, turned left and shortened.
    const dxf::Vec2 major = is_arc ? dxf::Vec2{r, 0} : edge.b;
    const double ratio = is_arc ? 1.0 : r;
    const double start_angle = radians(std::fmod(edge.start_degrees, 360.0));
    const double angle = radians(sweep_between(edge.start_degrees, edge.end_degrees, 360.0));
    // Angles, and not parameters as an ELLIPSE has them.
    const bool is_stretched = !is_arc && ratio > 0.0;
    const double start = is_stretched ? parameter_of(start_angle, ratio) : start_angle;
    const double sweep = is_stretched ? parameter_of(start_angle + angle, ratio) - start : angle;
    // A clockwise edge measures its angles clockwise.
    const double sign = edge.counter_clockwise ? 1.0 : -1.0;
    return {.center = projection.point({edge.a.x, edge.a.y, 0}),
            .u = projection.direction({major.x, major.y, 0}),
            .v = projection.direction({-major.y * ratio, major.x * ratio, 0}),
            .start = sign * start,
            .sweep = sign * sweep};
}

void project_all(std::span<const Vec3> points, const Projection& projection, Path& path) {
    for (const Vec3& point : points) path.push_back(projection.point(point));
}

/// Whether a closed curve through these points names its seam twice, as most writers do: it would get a corner there.
bool repeats_its_first(std::span<const Vec2> points) {
    constexpr double same = 1e-6;  // of the curve's size
    constexpr std::size_t fewest = 3;
    return points.size() >= fewest && norm(points.front() - points.back()) <= same * box_of(points).half_size();
}

}  // namespace

void append_polyline(std::span<const dxf::Vertex> vertices, bool closed, const Projection& projection,
                     const Flattener& flattener, Path& path) {
    if (vertices.empty()) return;
    const std::size_t segments = closed ? vertices.size() : vertices.size() - 1;
    path.push_back(projection.point(vertices[0].position));
    for (std::size_t i = 0; i < segments && !flattener.is_full(path); ++i) {
        const dxf::Vertex& from = vertices[i];
        const dxf::Vertex& to = vertices[i + 1 == vertices.size() ? 0 : i + 1];
        if (std::abs(from.bulge) < straight_bulge) {
            path.push_back(projection.point(to.position));
        } else {
            path.pop_back();
            flattener.append(bulge_arc(from.position, to.position, from.bulge, projection), path);
        }
    }
}

void append_spline(const dxf::Drawing& drawing, const dxf::Spline& spline, const Projection& projection,
                   const Flattener& flattener, Path& scratch, Path& path) {
    constexpr unsigned closed = 1;
    const auto control_points = dxf::Drawing::slice(drawing.points, spline.control_points);
    const auto fit_points = dxf::Drawing::slice(drawing.points, spline.fit_points);
    scratch.clear();
    project_all(control_points, projection, scratch);
    const Nurbs curve{.degree = spline.degree,
                      .knots = dxf::Drawing::slice(drawing.numbers, spline.knots),
                      .control_points = scratch,
                      .weights = dxf::Drawing::slice(drawing.numbers, spline.weights)};
    if (curve.is_valid()) return flattener.append(curve, path);
    if (fit_points.size() < 2) return project_all(control_points, projection, path);
    scratch.clear();
    project_all(fit_points, projection, scratch);
    const bool is_closed = (spline.flags & closed) != 0;
    if (is_closed && repeats_its_first(scratch)) scratch.pop_back();
    flattener.append_through(scratch, is_closed, path);
}

void append_ring(const dxf::Drawing& drawing, const dxf::HatchPath& ring, const Projection& projection,
                 const Flattener& flattener, Path& scratch, Path& path) {
    if (ring.vertices.count > 0) {
        return append_polyline(dxf::Drawing::slice(drawing.vertices, ring.vertices), true, projection, flattener, path);
    }
    for (const dxf::HatchEdge& edge : dxf::Drawing::slice(drawing.hatch_edges, ring.edges)) {
        if (flattener.is_full(path)) return;
        switch (edge.kind) {
            case dxf::HatchEdge::Kind::line:
                path.push_back(projection.point({edge.a.x, edge.a.y, 0}));
                path.push_back(projection.point({edge.b.x, edge.b.y, 0}));
                break;
            case dxf::HatchEdge::Kind::arc:
            case dxf::HatchEdge::Kind::ellipse:
                flattener.append(edge_arc(edge, projection), path);
                break;
            case dxf::HatchEdge::Kind::spline:
                if (edge.spline == dxf::npos) break;
                append_spline(drawing, drawing.splines[edge.spline], projection, flattener, scratch, path);
                break;
        }
    }
}

}  // namespace v16::render
