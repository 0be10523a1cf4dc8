// Things that turn without transmitting: impellers, fans, propellers, toothed knives, hand wheels' relatives.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A blade of constant thickness between two radii, bent by an arc: a band along a circle through both ends.
Path bent_blade(double inner, double outer, double start, double lean, double thickness) {
    const Point2 a = polar({}, inner, start), b = polar({}, outer, start + lean);
    const Point2 d = b - a;
    const Point2 n = (0.5 * thickness / length(d)) * Point2{-d.y, d.x};
    const double bulge = lean / 180.0;
    Path path;
    path.vertices = {{a - n, bulge}, {b - n}, {b + n, -bulge}, {a + n}};
    return path;
}

}  // namespace

/// Radial impeller: back plate, bent blades, hub; sometimes a shroud.
Part impeller(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(10, 200), height = outer * random.uniform(0.15, 0.6),
                 plate = height * random.uniform(0.1, 0.25);
    const double hub = outer * random.uniform(0.12, 0.25), eye = outer * random.uniform(0.35, 0.55),
                 t = outer * random.uniform(0.02, 0.05);
    const int blades = random.integer(4, 12);
    const double lean = random.choice({-1.0, 1.0}) * random.uniform(15, 60);
    Part part;
    if (random.chance(0.8)) part.solid.add_cylinder(Axis::y, {}, outer, height - plate, height);
    for (int i = 0; i < blades; ++i)
        part.solid.add_prism(Axis::y,
                             bent_blade(random.chance(0.5) ? hub : eye, 0.97 * outer, 360.0 * i / blades, lean, t), 0,
                             height - 0.5 * plate);
    if (random.chance(0.25))
        part.solid.add_cylinder(Axis::y, {}, outer, 0, plate).cut_cylinder(Axis::y, {}, eye, -1, plate);
    part.solid.add_cylinder(Axis::y, {}, hub, 0, height * random.uniform(1.0, 1.3));
    part.solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.35, 0.6), -1, 2 * height);
    return part;
}

/// Fan wheel or propeller seen along its axis: few broad blades on a hub.
Part propeller(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(15, 300), hub = outer * random.uniform(0.1, 0.35),
                 t = outer * random.uniform(0.02, 0.1), chord = outer * random.uniform(0.15, 0.4);
    const int blades = random.integer(2, 7);
    const double shift = random.uniform(-0.5, 0.5);
    Part part;
    std::vector<Point2> points;
    for (int i = 0; i < 20; ++i) {
        const Point2 p = polar({}, 1.0, 18.0 * i);
        const double along = 0.5 * (p.x + 1.0);
        points.push_back({hub * 0.6 + along * (outer - 0.6 * hub),
                          0.5 * chord * p.y * (0.5 + 0.8 * along) + shift * chord * along * along});
    }
    const Path blade = smooth_outline(points);
    for (int i = 0; i < blades; ++i) part.solid.add_prism(Axis::y, rotated(blade, 90 + 360.0 * i / blades), 0, t);
    part.solid.add_cylinder(Axis::y, {}, hub, -t * random.uniform(0.2, 2), t * random.uniform(1.2, 3));
    part.solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.2, 0.6), -9 * t, 9 * t);
    if (random.chance(0.15)) part.solid.add_prism(Axis::y, ring_sector({}, 0.96 * outer, 1.04 * outer, 0, 359.9), 0, t);
    return part;
}

/// Shredder and saw blades: hooked teeth around a hexagonal, keyed or round bore. Cut from plate.
Part toothed_blade(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(20, 250), depth = outer * random.uniform(0.06, 0.3),
                 t = outer * random.uniform(0.02, 0.15);
    const int teeth = random.choice({1, 2, 3, 4, 6, 6, 8, 10, 13, 13, 18, 24, 40});
    const double pitch = 360.0 / teeth, root = outer - std::min(depth, outer * 4.0 / teeth);
    const std::size_t form = teeth > 13 ? 0 : random.weighted({0.5, 0.3, 0.2});
    const double lean = pitch * random.uniform(0.0, 0.12),
                 bulge = std::tan(radians(pitch * 0.8) / 4.0) * random.uniform(0.6, 1.4);
    Path path;
    for (int i = 0; i < teeth; ++i) {
        const double a = i * pitch;
        if (form == 0) {  // back of the tooth rises as an arc, its face falls steeply
            path.vertices.push_back({polar({}, root, a), bulge});
            path.vertices.push_back({polar({}, outer, a + pitch - lean)});
        } else if (form == 1) {  // with a land at the tip
            path.vertices.push_back({polar({}, root, a)});
            path.vertices.push_back({polar({}, root, a + 0.4 * pitch)});
            path.vertices.push_back({polar({}, outer, a + 0.7 * pitch)});
            path.vertices.push_back({polar({}, outer, a + pitch - lean)});
        } else {  // undercut hooks
            path.vertices.push_back({polar({}, root, a), 0.8 * bulge});
            path.vertices.push_back({polar({}, outer, a + 0.85 * pitch)});
            path.vertices.push_back({polar({}, outer, a + pitch - lean), -0.2});
        }
    }
    Part part;
    part.solid.add_prism(Axis::y, path, 0, t);
    const double bore = root * random.uniform(0.15, 0.6);
    switch (random.integer(0, 2)) {
        case 0:
            part.solid.cut_prism(Axis::y, polygon({}, bore, 6, random.choice({0.0, 30.0})), -1, t + 1);
            break;
        case 1:
            part.solid.cut_cylinder(Axis::y, {}, bore, -1, t + 1);
            break;
        default:
            part.solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.4 * bore, 1.2 * bore), -1, t + 1);
            break;
    }
    return part;
}

/// Fixed knives, scrapers, cutting plates: a bar with teeth, an arc or a bevelled edge.
Part knife(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(20, 400), height = length * random.uniform(0.1, 0.5),
                 t = length * random.uniform(0.01, 0.06);
    Path path;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    if (form == 0) {
        const int teeth = random.integer(3, 20);
        std::vector<Point2> points{{0, 0}, {length, 0}, {length, height}};
        for (int i = teeth; i-- > 0;)
            points.insert(points.end(), {{length * (i + 0.6) / teeth, height * 1.15}, {length * i / teeth, height}});
        path = through(points);
    } else if (form == 1) {
        path.vertices = {{{0, 0}},
                         {{length * random.uniform(0.6, 1), 0}},
                         {{length, height}, random.uniform(-0.5, 0.5)},
                         {{0, height * random.uniform(0.4, 1.4)}}};
    } else {
        path.vertices = {{{0, 0}},
                         {{0.5 * length, -0.15 * height}},
                         {{length, 0}, -0.25},
                         {{0.55 * length, 0.8 * height}},
                         {{0.35 * length, height}, -0.3}};
    }
    Part part;
    part.solid.add_prism(Axis::y, path, 0, t);
    if (random.chance(0.6))
        for (const double x : {0.2, 0.42})
            part.solid.cut_cylinder(Axis::y, {x * length, 0.25 * height}, 0.08 * height, -1, t + 1);
    return part;
}

}  // namespace v16::corpus
