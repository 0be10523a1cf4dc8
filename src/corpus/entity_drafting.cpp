#include "corpus/entity_drafting.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "corpus/hatch_lines.hpp"

namespace v16::corpus {

DxfEntity EntityDrafter::entity(DxfEntity::Kind kind, Role role) {
    DxfEntity result;
    result.kind = kind;
    result.layer = layer_name(style_, role);
    used_roles_[static_cast<std::size_t>(role)] = true;
    const bool one_layer = style_.layers == LayerScheme::all_on_zero || style_.layers == LayerScheme::one_named;
    if ((style_.line_types_on_entities || one_layer) && style_.version != DxfVersion::bare &&
        std::string_view(line_type_of(role)) != "CONTINUOUS")
        result.line_type = line_type_of(role);
    if (one_layer && style_.line_types_on_entities && role != Role::outline)
        result.color = layer_for(style_, role).color;
    return result;
}

/// Numbers as a program with coarse coordinates would store them.
Point2 EntityDrafter::rounded(Point2 p) const {
    if (style_.jitter == 0.0) return p;
    const double step = style_.jitter * size_;
    return {std::round(p.x / step) * step, std::round(p.y / step) * step};
}

void EntityDrafter::stroke(const Stroke& s, std::vector<DxfEntity>& out) {
    switch (s.kind) {
        case Stroke::Kind::line:
            line(s.a, s.b, s.role, out);
            break;
        case Stroke::Kind::circle:
            circle(s, out);
            break;
        case Stroke::Kind::arc:
            arc(s.a, s.radius, s.start, s.sweep, s.role, out);
            break;
        case Stroke::Kind::path:
            path(s, out);
            break;
        case Stroke::Kind::curve:
            curve(s, out);
            break;
    }
}

void EntityDrafter::line(Point2 a, Point2 b, Role role, std::vector<DxfEntity>& out) {
    DxfEntity e = entity(DxfEntity::Kind::line, role);
    e.a = rounded(a);
    e.b = rounded(b);
    if (e.a == e.b) return;
    out.push_back(std::move(e));
}

void EntityDrafter::circle(const Stroke& s, std::vector<DxfEntity>& out) {
    const bool known = style_.circles != CircleAs::ellipse || style_.version >= DxfVersion::r2000;
    switch (known ? style_.circles : CircleAs::circle) {
        case CircleAs::circle: {
            DxfEntity e = entity(DxfEntity::Kind::circle, s.role);
            e.a = rounded(s.a);
            e.radius = s.radius;
            out.push_back(std::move(e));
            return;
        }
        case CircleAs::two_arcs:
            arc(s.a, s.radius, 0, 180, s.role, out);
            arc(s.a, s.radius, 180, 180, s.role, out);
            return;
        case CircleAs::polyline:
            polyline(corpus::circle(s.a, s.radius), s.role, out);
            return;
        case CircleAs::segments:
            segments(polygon(s.a, s.radius, 48), s.role, out);
            return;
        case CircleAs::ellipse: {
            DxfEntity e = entity(DxfEntity::Kind::ellipse, s.role);
            e.a = rounded(s.a);
            e.b = {s.radius, 0};
            e.radius = 1.0;
            e.start = 0.0;
            e.end = 2.0 * std::numbers::pi;
            out.push_back(std::move(e));
            return;
        }
        case CircleAs::spline:
            spline(spline_arc(s.a, s.radius, 0, 360), s.role, out);
            return;
    }
}

void EntityDrafter::arc(Point2 centre, double radius, double start, double sweep, Role role,
                        std::vector<DxfEntity>& out) {
    if (style_.arcs == ArcAs::segments) {
        const int count = std::clamp(static_cast<int>(sweep / 7.5), 2, 48);
        Path path;
        path.closed = false;
        for (int i = 0; i <= count; ++i) path.vertices.push_back({polar(centre, radius, start + sweep * i / count)});
        segments(std::move(path), role, out);
        return;
    }
    if (style_.arcs == ArcAs::spline) {
        spline(spline_arc(centre, radius, start, sweep), role, out);
        return;
    }
    if (style_.arcs == ArcAs::ellipse && style_.version >= DxfVersion::r2000) {
        DxfEntity e = entity(DxfEntity::Kind::ellipse, role);
        e.a = rounded(centre);
        e.b = {radius, 0};
        e.radius = 1.0;
        e.start = radians(start);
        e.end = radians(start + sweep);
        out.push_back(std::move(e));
        return;
    }
    DxfEntity e = entity(DxfEntity::Kind::arc, role);
    e.a = rounded(centre);
    e.radius = radius;
    const auto normal = [](double angle) {
        angle = std::fmod(angle, 360.0);
        return angle < 0 ? angle + 360.0 : angle;
    };
    e.start = normal(start);
    e.end = normal(start + sweep);
    out.push_back(std::move(e));
}

/// A curve made of straight segments: one polyline or loose lines.
void EntityDrafter::segments(Path path, Role role, std::vector<DxfEntity>& out) {
    if (!style_.loose_segments) return polyline(std::move(path), role, out);
    for (std::size_t i = 0; i < path.segment_count(); ++i) line(path.vertices[i].at, path.end_of(i), role, out);
}

void EntityDrafter::polyline(Path path, Role role, std::vector<DxfEntity>& out) {
    const bool old = style_.join == JoinAs::polyline;
    DxfEntity e = entity(old ? DxfEntity::Kind::polyline : DxfEntity::Kind::lwpolyline, role);
    for (PathVertex& vertex : path.vertices) vertex.at = rounded(vertex.at);
    e.path = std::move(path);
    out.push_back(std::move(e));
}

/// A path becomes one polyline, or, where the style draws every segment by itself, lines and arcs.
void EntityDrafter::path(const Stroke& s, std::vector<DxfEntity>& out) {
    const bool keep = style_.join != JoinAs::single || s.role == Role::frame;
    if (keep) {
        polyline(s.path, s.role, out);
        return;
    }
    for (std::size_t i = 0; i < s.path.segment_count(); ++i) {
        const PathVertex& vertex = s.path.vertices[i];
        if (vertex.bulge == 0.0) {
            line(vertex.at, s.path.end_of(i), s.role, out);
            continue;
        }
        const ArcSegment a = arc_of(vertex.at, s.path.end_of(i), vertex.bulge);
        arc(a.centre, a.radius, std::min(a.start, a.start + a.sweep), std::abs(a.sweep), s.role, out);
    }
}

void EntityDrafter::curve(const Stroke& s, std::vector<DxfEntity>& out) {
    if (style_.curves == CurveAs::spline) {
        std::vector<Point2> points;
        for (const PathVertex& vertex : s.path.vertices) points.push_back(vertex.at);
        spline(spline_through(points), s.role, out);
    } else if (style_.curves == CurveAs::polyline) {
        polyline(s.path, s.role, out);
    } else {
        for (std::size_t i = 0; i < s.path.segment_count(); ++i)
            line(s.path.vertices[i].at, s.path.end_of(i), s.role, out);
    }
}

void EntityDrafter::spline(CubicSpline curve, Role role, std::vector<DxfEntity>& out) {
    DxfEntity e = entity(DxfEntity::Kind::spline, role);
    e.path = through(std::move(curve.control_points));
    e.path.closed = false;
    e.knots = std::move(curve.knots);
    out.push_back(std::move(e));
}

void EntityDrafter::hatch(const HatchRegion& region, std::vector<DxfEntity>& out) {
    const double spacing = 0.02 * size_;
    if (style_.hatch_as_lines || style_.version < DxfVersion::r2000) {
        View lines;
        add_hatch_lines(lines, region, spacing, random_.chance(0.8) ? 45.0 : 135.0);
        for (const Stroke& s : lines.strokes) line(s.a, s.b, s.role, out);
        return;
    }
    DxfEntity e = entity(DxfEntity::Kind::hatch, Role::hatch);
    e.loops = region.loops;
    e.text = "ANSI31";
    e.spacing = spacing;
    e.start = 45.0;
    out.push_back(std::move(e));
}

void EntityDrafter::label(const Label& l, std::vector<DxfEntity>& out) {
    DxfEntity e = entity(style_.mtext && l.role == Role::text ? DxfEntity::Kind::mtext : DxfEntity::Kind::text, l.role);
    e.a = l.at;
    e.radius = l.height;
    e.start = std::fmod(l.rotation + 360.0, 360.0);
    e.text = l.text;
    out.push_back(std::move(e));
}

}  // namespace v16::corpus
