#include "corpus/families/other_outlines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace v16::corpus {
namespace {

/// Adds rectangular tabs or notches of `depth` along the segment from `a` to `b`, as laser-cut plates interlock.
void toothed_edge(std::vector<Point2>& points, Point2 a, Point2 b, int count, double depth) {
    const Point2 d = b - a;
    const Point2 out = (depth / length(d)) * Point2{d.y, -d.x};  // to the right: outwards of a counter-clockwise path
    points.push_back(a);
    for (int i = 0; i < count; ++i) {
        const double from = (2.0 * i + 1.0) / (2.0 * count + 1.0), to = (2.0 * i + 2.0) / (2.0 * count + 1.0);
        points.insert(points.end(), {a + from * d, a + from * d + out, a + to * d + out, a + to * d});
    }
}

Path tabbed_rectangle(Random& random, double w, double h) {
    const std::array<Point2, 4> corners{{{-w, -h}, {w, -h}, {w, h}, {-w, h}}};
    const double depth = std::min(w, h) * random.uniform(0.06, 0.15) * (random.chance(0.4) ? -1.0 : 1.0);
    std::vector<Point2> points;
    for (std::size_t i = 0; i < 4; ++i) {
        const int count = random.choice({0, 1, 2, 2, 3, 4});
        toothed_edge(points, corners[i], corners[(i + 1) % 4], count, depth);
    }
    return through(points);
}

/// Rectangle with one or two corners or sides cut out in steps.
Path stepped_rectangle(Random& random, double w, double h) {
    const double a = w * random.uniform(0.3, 1.2), b = h * random.uniform(0.3, 1.2);
    std::vector<Point2> points{{-w, -h}, {w, -h}};
    if (random.chance(0.5))
        points.insert(points.end(), {{w, h - b}, {w - a, h - b}, {w - a, h}});
    else
        points.insert(points.end(), {{w, -0.2 * h}, {w - a, h}});
    if (random.chance(0.4)) {
        const double c = std::min(0.5 * w, 2.0 * w - a) * random.uniform(0.2, 0.7), d = h * random.uniform(0.2, 0.8);
        points.insert(points.end(), {{-w + c, h}, {-w + c, h - d}, {-w, h - d}});
    } else {
        points.push_back({-w, h});
    }
    return through(points);
}

/// Rectangle with a round bite out of its upper side, or an arch on top of it.
Path arched(Random& random, double w, double h) {
    const double bite = w * random.uniform(0.4, 0.85);
    Path path;
    const bool outward = random.chance(0.4);
    const double bulge = outward ? random.uniform(0.3, 1.0) : -random.uniform(0.2, std::min(1.0, 1.2 * h / bite));
    const double shoulder = outward ? h - 0.5 * std::min(h, bulge * bite) : h;
    path.vertices = {{{-w, -h}},          {{w, -h}},       {{w, shoulder}}, {{bite, shoulder}, bulge},
                     {{-bite, shoulder}}, {{-w, shoulder}}};
    return path;
}

}  // namespace

Path smooth_outline(const std::vector<Point2>& points) {
    const std::size_t n = points.size();
    std::vector<double> tangent(n);
    for (std::size_t i = 0; i < n; ++i) {
        // The direction at a point of the circle through it and its neighbours: chords weighted by the other's length.
        const Point2 in = points[i] - points[(i + n - 1) % n], out = points[(i + 1) % n] - points[i];
        const double li = length(in), lo = length(out);
        const Point2 d = (lo / li) * in + (li / lo) * out;
        tangent[i] = std::atan2(d.y, d.x);
    }
    Path path;
    for (std::size_t i = 0; i < n; ++i) {
        const double turn = std::remainder(tangent[(i + 1) % n] - tangent[i], 2.0 * std::numbers::pi);
        path.vertices.push_back({points[i], std::abs(turn) < 1e-4 ? 0.0 : std::tan(turn / 4.0)});
    }
    return path;
}

Path limb(const std::vector<Point2>& middle, const std::vector<double>& half_widths) {
    const std::size_t last = middle.size() - 1;
    std::vector<Point2> right, left;
    for (std::size_t i = 0; i <= last; ++i) {
        const Point2 d = middle[std::min(i + 1, last)] - middle[i == 0 ? 0 : i - 1];
        const Point2 ahead = (half_widths[i] / length(d)) * d, across{ahead.y, -ahead.x};
        if (i == 0) right.push_back(middle[i] - ahead);
        right.push_back(middle[i] + across);
        left.push_back(middle[i] - across);
        if (i == last) right.push_back(middle[i] + ahead);
    }
    right.insert(right.end(), left.rbegin(), left.rend());
    return smooth_outline(right);
}

Path plate_outline(Random& random, double width, double height) {
    const double w = width / 2, h = height / 2, small = std::min(w, h);
    Path path;
    switch (random.integer(0, 8)) {
        case 0:
            path = rectangle({-w, -h}, {w, h});
            break;
        case 1:
            path = rounded_rectangle({-w, -h}, {w, h}, small * random.uniform(0.08, 0.9));
            break;
        case 2:
            path = chamfered(rectangle({-w, -h}, {w, h}), small * random.uniform(0.1, 0.7));
            break;
        case 3:
            path = tabbed_rectangle(random, w, h);
            break;
        case 4:
            path = stepped_rectangle(random, w, h);
            break;
        case 5:
            path = arched(random, w, h);
            break;
        case 6:
            path = through({{-w, -h}, {w, -h}, {w * random.uniform(0.2, 1.0), h}, {-w * random.uniform(0.2, 1.0), h}});
            break;
        case 7:
            path = polygon({}, small, random.choice({3, 5, 6, 8}), 90);
            break;
        default:
            path = width > height ? slot({-w + h, 0}, {w - h, 0}, 0.999 * h) : circle({}, small);
            break;
    }
    if (random.chance(0.4)) path = filleted(path, small * random.uniform(0.04, 0.25));
    return path;
}

void cut_any_hole(Solid& solid, Random& random, Axis axis, Point2 at, double radius, double from, double to) {
    const double lip = 0.2 * (to - from);
    switch (random.weighted({0.62, 0.08, 0.06, 0.08, 0.06, 0.05, 0.05})) {
        case 0:
            solid.cut_cylinder(axis, at, radius, from - lip, to + lip);
            break;
        case 1:
            solid.cut_prism(axis, polygon(at, radius, 6, random.choice({0.0, 30.0})), from - lip, to + lip);
            break;
        case 2:
            solid.cut_prism(axis, polygon(at, radius, 4, 45), from - lip, to + lip);
            break;
        case 3: {
            const Point2 d = polar({}, 0.5 * radius, random.choice({0.0, 90.0, 45.0}));
            solid.cut_prism(axis, slot(at - d, at + d, 0.5 * radius), from - lip, to + lip);
            break;
        }
        case 4:
            solid.cut_counterbore(axis, at, 0.55 * radius, radius, 0.5 * (to - from), to, from - lip);
            break;
        case 5:
            solid.cut_countersink(axis, at, radius - std::min(0.5 * radius, 0.8 * (to - from)), radius, to, from - lip);
            break;
        default:
            solid.cut_prism(axis, keyed_bore(at, 0.85 * radius, 0.4 * radius, radius), from - lip, to + lip);
            break;
    }
}

Axis plate_axis(Random& random, Part& part) {
    if (random.chance(0.5)) return Axis::y;
    part.main_side = Side::top;
    return Axis::z;
}

void cut_plate_holes(Solid& solid, Random& random, Axis axis, double width, double height, double from, double to) {
    const double small = std::min(width, height);
    const double hole = small * random.uniform(0.03, 0.08);
    const double x = width / 2 - hole * random.uniform(1.8, 4), y = height / 2 - hole * random.uniform(1.8, 4);
    const auto plain = [&](Point2 at) { solid.cut_cylinder(axis, at, hole, from - 1, to + 1); };
    double free = 0.8;  // how much of the middle is left for single holes
    switch (random.weighted({0.35, 0.2, 0.15, 0.1, 0.2})) {
        case 0:
            for (const double sx : {-x, x})
                for (const double sy : {-y, y}) plain({sx, sy});
            free = 0.55;
            break;
        case 1: {  // a row
            const int count = random.integer(2, 7);
            for (int i = 0; i < count; ++i) plain({-x + 2 * x * i / (count - 1), random.chance(0.5) ? 0.0 : -0.6 * y});
            return;
        }
        case 2:
            solid.cut_hole_circle(axis, {}, 0.36 * small, random.choice({3, 4, 5, 6, 8}),
                                  random.choice({0.0, 45.0, 90.0}), hole, from - 1, to + 1);
            free = 0.35;
            break;
        case 3: {  // a grid
            const int columns = random.integer(2, 6), rows = random.integer(2, 4);
            for (int i = 0; i < columns; ++i)
                for (int j = 0; j < rows; ++j) plain({-x + 2 * x * i / (columns - 1), -y + 2 * y * j / (rows - 1)});
            return;
        }
        default:
            break;
    }
    const bool wide = width > height;
    const int count = random.integer(0, 3);
    const double span = (wide ? width : height) * free;
    for (int i = 0; i < count; ++i) {
        const double along = span * ((i + 0.5) / count - 0.5), across = 0.1 * small * random.uniform(-1, 1);
        const double largest = std::min(0.42 * span / count, 0.38 * small * free);
        cut_any_hole(solid, random, axis, wide ? Point2{along, across} : Point2{across, along},
                     largest * random.uniform(0.25, 1.0), from, to);
    }
}

double camber_line(double x, double camber, double at) {
    return x < at ? camber / (at * at) * (2 * at * x - x * x)
                  : camber / ((1 - at) * (1 - at)) * (1 - 2 * at + 2 * at * x - x * x);
}

}  // namespace v16::corpus
