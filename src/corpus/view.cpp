#include "corpus/view.hpp"

#include <cmath>
#include <utility>

namespace v16::corpus {

void View::line(Point2 a, Point2 b, Role role) {
    Stroke stroke;
    stroke.role = role;
    stroke.a = a;
    stroke.b = b;
    strokes.push_back(std::move(stroke));
}

void View::circle(Point2 centre, double radius, Role role) {
    Stroke stroke;
    stroke.kind = Stroke::Kind::circle;
    stroke.role = role;
    stroke.a = centre;
    stroke.radius = radius;
    strokes.push_back(std::move(stroke));
}

void View::arc(Point2 centre, double radius, double start, double sweep, Role role) {
    Stroke stroke;
    stroke.kind = Stroke::Kind::arc;
    stroke.role = role;
    stroke.a = centre;
    stroke.radius = radius;
    stroke.start = start;
    stroke.sweep = sweep;
    strokes.push_back(std::move(stroke));
}

void View::path(Path path, Role role) {
    Stroke stroke;
    stroke.kind = Stroke::Kind::path;
    stroke.role = role;
    stroke.path = std::move(path);
    strokes.push_back(std::move(stroke));
}

void View::curve(std::vector<Point2> points, Role role) {
    Stroke stroke;
    stroke.kind = Stroke::Kind::curve;
    stroke.role = role;
    stroke.path = through(std::move(points));
    stroke.path.closed = false;
    strokes.push_back(std::move(stroke));
}

void View::centre_line(Point2 a, Point2 b, double overshoot) {
    const Point2 d = b - a;
    const double l = length(d);
    if (l <= 0.0) return;
    const Point2 over = (overshoot / l) * d;
    line(a - over, b + over, Role::centre);
}

void View::centre_mark(Point2 centre, double radius) {
    line({centre.x - radius, centre.y}, {centre.x + radius, centre.y}, Role::centre);
    line({centre.x, centre.y - radius}, {centre.x, centre.y + radius}, Role::centre);
}

void View::hatch(std::vector<Path> loops) {
    hatches.push_back({std::move(loops)});
}

Box2 bounds(const Stroke& stroke) {
    Box2 box;
    switch (stroke.kind) {
        case Stroke::Kind::line:
            box.add(stroke.a);
            box.add(stroke.b);
            break;
        case Stroke::Kind::circle:
            box.add(stroke.a - Point2{stroke.radius, stroke.radius});
            box.add(stroke.a + Point2{stroke.radius, stroke.radius});
            break;
        case Stroke::Kind::arc: {
            Path path;
            path.closed = false;
            path.vertices = {{polar(stroke.a, stroke.radius, stroke.start), std::tan(radians(stroke.sweep) / 4.0)},
                             {polar(stroke.a, stroke.radius, stroke.start + stroke.sweep)}};
            box = bounds(path);
            break;
        }
        case Stroke::Kind::path:
        case Stroke::Kind::curve:
            box = bounds(stroke.path);
            break;
    }
    return box;
}

Box2 View::part_bounds() const {
    Box2 box;
    for (const Stroke& stroke : strokes)
        if (stroke.role == Role::outline || stroke.role == Role::tangent || stroke.role == Role::hidden)
            box.add(corpus::bounds(stroke));
    return box;
}

Box2 View::bounds() const {
    Box2 box;
    for (const Stroke& stroke : strokes) box.add(corpus::bounds(stroke));
    return box;
}

namespace {

/// Applies a point map that turns by `turn` degrees, scales by `factor` and, when `mirrors`, flips left and right.
template <class Map>
void transform(View& view, Map map, double turn, double factor, bool mirrors) {
    const auto angle = [&](double degrees) { return mirrors ? 180.0 - degrees : degrees + turn; };
    const auto map_path = [&](Path& path) {
        for (PathVertex& vertex : path.vertices) {
            vertex.at = map(vertex.at);
            if (mirrors) vertex.bulge = -vertex.bulge;
        }
    };
    for (Stroke& stroke : view.strokes) {
        stroke.a = map(stroke.a);
        stroke.b = map(stroke.b);
        stroke.radius *= factor;
        stroke.start = mirrors ? 180.0 - stroke.start - stroke.sweep : angle(stroke.start);
        map_path(stroke.path);
    }
    for (HatchRegion& hatch : view.hatches)
        for (Path& loop : hatch.loops) map_path(loop);
    for (Label& label : view.labels) {
        label.at = map(label.at);
        label.rotation += turn;
        label.height *= factor;
    }
    for (DimensionMark& mark : view.dimensions) {
        mark.a = map(mark.a);
        mark.b = map(mark.b);
        mark.radius *= factor;
        mark.angle = angle(mark.angle);
    }
}

}  // namespace

void View::move(Point2 by) {
    transform(
        *this, [by](Point2 p) { return p + by; }, 0.0, 1.0, false);
    for (DimensionMark& mark : dimensions) {
        if (mark.kind == DimensionMark::Kind::horizontal) mark.offset += by.y;
        if (mark.kind == DimensionMark::Kind::vertical) mark.offset += by.x;
    }
}

void View::rotate(double degrees) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    transform(
        *this,
        [c, s](Point2 p) {
            return Point2{c * p.x - s * p.y, s * p.x + c * p.y};
        },
        degrees, 1.0, false);
}

void View::scale(double factor) {
    transform(
        *this, [factor](Point2 p) { return factor * p; }, 0.0, factor, false);
    for (DimensionMark& mark : dimensions) mark.offset *= factor;
}

void View::mirror_x() {
    transform(
        *this,
        [](Point2 p) {
            return Point2{-p.x, p.y};
        },
        0.0, 1.0, true);
}

}  // namespace v16::corpus
