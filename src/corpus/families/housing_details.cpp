#include "corpus/families/housing_details.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {

Box2 box2(Point2 min, Point2 max) {
    return {min, max};
}

void cut_openings(Solid& solid, Random& random, Axis axis, const Box2& area, double from, double to, int count) {
    // One opening a cell, so that they do not run into each other.
    const bool wide = area.width() > area.height();
    const double cell = (wide ? area.width() : area.height()) / count;
    const double across = wide ? area.height() : area.width();
    for (int i = 0; i < count; ++i) {
        const double along = (i + random.uniform(0.4, 0.6)) * cell;
        const double side = across * random.uniform(0.35, 0.65);
        const Point2 at =
            wide ? Point2{area.min.x + along, area.min.y + side} : Point2{area.min.x + side, area.min.y + along};
        const double largest = std::min(cell, across) * 0.33;
        const double size = largest * random.uniform(0.3, 1.0);
        switch (random.integer(0, 4)) {
            case 0:
                solid.cut_cylinder(axis, at, size, from, to);
                break;
            case 1:
                solid.cut_prism(axis, rectangle({at.x - size, at.y - size * 0.6}, {at.x + size, at.y + size * 0.6}),
                                from, to);
                break;
            case 2:
                solid.cut_prism(axis,
                                rounded_rectangle({at.x - size, at.y - size}, {at.x + size, at.y + size}, size * 0.3),
                                from, to);
                break;
            case 3:
                solid.cut_prism(axis, slot({at.x - size * 0.6, at.y}, {at.x + size * 0.6, at.y}, size * 0.35), from,
                                to);
                break;
            default:
                solid.cut_cylinder(axis, at, size * 0.7, from, to);
                for (const double x : {-1.0, 1.0})
                    solid.cut_cylinder(axis, {at.x + x * size, at.y}, size * 0.14, from, to);
                break;
        }
    }
}

void cut_vents(Solid& solid, Random& random, Axis axis, const Box2& area, double from, double to) {
    const bool slots = random.chance(0.7);
    const int columns = slots ? random.integer(3, 9) : random.integer(3, 6),
              rows = slots ? random.integer(1, 2) : random.integer(3, 5);
    const double dx = area.width() / columns, dy = area.height() / rows;
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            const Point2 at{area.min.x + (i + 0.5) * dx, area.min.y + (j + 0.5) * dy};
            if (slots)
                solid.cut_prism(axis,
                                slot({at.x, at.y - 0.3 * dy}, {at.x, at.y + 0.3 * dy}, std::min(0.25 * dx, 0.1 * dy)),
                                from, to);
            else
                solid.cut_cylinder(axis, at, 0.28 * std::min(dx, dy), from, to);
        }
}

std::vector<Point2> border_points(const Box2& area, int across, int along) {
    std::vector<Point2> points;
    for (int i = 0; i < across; ++i)
        for (const double y : {area.min.y, area.max.y})
            points.push_back({area.min.x + area.width() * i / std::max(1, across - 1), y});
    for (int j = 1; j + 1 < along; ++j)
        for (const double x : {area.min.x, area.max.x})
            points.push_back({x, area.min.y + area.height() * j / (along - 1)});
    return points;
}

void add_posts(Solid& solid, Random& random, const std::vector<Point2>& points, double radius, double floor,
               double top) {
    const double pilot = radius * random.uniform(0.3, 0.6);
    const bool through = random.chance(0.2);
    for (const Point2 at : points) {
        solid.add_cylinder(Axis::z, at, radius, floor, top);
        solid.cut_cylinder(Axis::z, at, pilot, through ? floor - top : floor + 0.2 * (top - floor), top + radius);
    }
}

Path jointed_panel(double w, double h, const std::array<Joint, 4>& joints, double finger, double depth) {
    const std::array<Point2, 4> corners{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    std::vector<Point2> points;
    for (std::size_t k = 0; k < 4; ++k) {
        const Point2 a = corners[k], d = corners[(k + 1) % 4] - a;
        const double edge = length(d);
        points.push_back(a);
        if (joints[k] == Joint::plain) continue;
        const int count = std::max(1, static_cast<int>(edge / (2.0 * finger)));
        const Point2 along = (1.0 / edge) * d;
        const Point2 out = (joints[k] == Joint::fingers ? depth : -depth) * Point2{along.y, -along.x};
        const double step = edge / (2.0 * count + 1.0);
        for (int i = 0; i < count; ++i) {
            const Point2 p = a + (2.0 * i + 1.0) * step * along, q = a + (2.0 * i + 2.0) * step * along;
            points.insert(points.end(), {p, p + out, q + out, q});
        }
    }
    return through(points);
}

Path cap_meridian(double base, double s, double length, double r) {
    Path path = through({{base, 0}, {base, r}, {base + s * length, 0}});
    path.vertices[1].bulge = std::tan(std::atan2(length, r) / 2) * (s > 0 ? -1 : 1);
    return path;
}

}  // namespace v16::corpus
