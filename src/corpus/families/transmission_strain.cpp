// Ring gears and parts of strain wave and planetary drives, chain wheels of several rows.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// `count` triangular teeth between two radii: fine teeth, of which no drawing shows the flank's curve.
Path fine_teeth(int count, double root, double tip) {
    std::vector<Point2> points;
    const double pitch = 360.0 / count;
    for (int i = 0; i < count; ++i) {
        points.push_back(polar({}, root, pitch * (i - 0.3)));
        points.push_back(polar({}, tip, pitch * (i - 0.1)));
        points.push_back(polar({}, tip, pitch * (i + 0.1)));
        points.push_back(polar({}, root, pitch * (i + 0.3)));
    }
    return through(points);
}

Path ellipse(double a, double b) {
    std::vector<Point2> points;
    for (int i = 0; i < 72; ++i) points.push_back({a * std::cos(radians(5.0 * i)), b * std::sin(radians(5.0 * i))});
    return through(points);
}

}  // namespace

/// Internal gear with a thick plain rim, with lugs or ears to bolt it by, in a square or a hexagon, or open at a side.
Part internal_ring(FamilyContext& context) {
    Random& random = context.random;
    GearForm form{.teeth = static_cast<int>(random.log_uniform(18, 110)), .module = random.log_uniform(0.4, 5)};
    const double tip = root_radius(form) + 2.25 * form.module,  // the deepest point of the ring's gaps
        outer = tip + std::max(2 * form.module, tip * random.uniform(0.06, 0.35)),
                 width = tip * random.log_uniform(0.08, 0.9), hole = std::max(0.5, outer * random.uniform(0.025, 0.06)),
                 ear = hole * random.uniform(1.8, 2.6);
    const int count = random.choice({2, 3, 3, 4, 4, 6, 8});
    Part part;
    Solid& solid = part.solid;
    const std::size_t shape = random.weighted({0.3, 0.4, 0.3});
    if (shape == 2) {
        const double half = outer * random.uniform(1.0, 1.1);
        if (random.chance(0.7))
            solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, half * random.uniform(0.05, 0.4)),
                            0, width);
        else
            solid.add_prism(Axis::y, polygon({}, 1.16 * half, random.choice({6, 8}), 0), 0, width);
        solid.cut_hole_circle(Axis::y, {}, 1.25 * half - 1.5 * hole, 4, 45, std::min(hole, 0.2 * (1.4 * half - tip)),
                              -far, far);
    } else {
        solid.add_cylinder(Axis::y, {}, outer, 0, width);
        const double lug = random.chance(0.6) ? width : width * random.uniform(0.3, 0.7);
        const bool notch = random.chance(0.2);
        if (shape == 1)
            for (int i = 0; i < count; ++i) {
                const Point2 at = polar({}, outer + 0.5 * ear, 90 + 360.0 * i / count);
                solid.add_prism(
                    Axis::y, tangent_hull(at, ear, polar({}, outer - ear, 90 + 360.0 * i / count), 1.3 * ear), 0, lug);
                solid.cut_cylinder(Axis::y, at, notch ? 0.7 * ear : hole, -1, far);
            }
        else if (outer - tip > 3 * hole && random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (outer + tip), 2 * count, 0, hole, -far, far);
        else if (random.chance(0.4))  // grooves that keep it from turning
            for (int i = 0; i < count; ++i)
                solid.cut_cylinder(Axis::y, polar({}, outer, 360.0 * i / count), 0.3 * (outer - tip), -far, far);
    }
    solid.cut_prism(Axis::y, gear_outline(form, form.teeth > 60 ? 2 : 3), random.chance(0.8) ? -1 : 0.2 * width, far);
    if (random.chance(0.35)) solid.cut_cylinder(Axis::y, {}, 0.85 * root_radius(form), -far, far);
    return part;
}

namespace {

/// Cup of a strain wave gear: a thin wall with fine teeth at its mouth and a bottom with a boss and bolt holes.
Part flex_cup(Random& random) {
    const double r = random.log_uniform(10, 100), length = r * random.uniform(0.6, 1.7),
                 wall = r * random.uniform(0.03, 0.07), toothed = length * random.uniform(0.2, 0.4),
                 tooth = r * random.uniform(0.02, 0.035);
    const int teeth = random.choice({60, 72, 80, 100});
    const bool hat = random.chance(0.3);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, r, toothed, length).add_prism(Axis::y, fine_teeth(teeth, r, r + tooth), 0, toothed);
    solid.cut_cylinder(Axis::y, {}, r - wall, -1, length - wall * random.uniform(1.0, 2.5));
    const double boss = r * random.uniform(0.35, 0.6), bore = boss * random.uniform(0.3, 0.5);
    if (hat) {  // its rim turned outward
        const double brim = r * random.uniform(1.25, 1.5);
        solid.add_cylinder(Axis::y, {}, brim, length - 1.5 * wall, length)
            .cut_cylinder(Axis::y, {}, r - wall, -1, far)
            .cut_hole_circle(Axis::y, {}, 0.5 * (r + brim), random.choice({8, 12, 16}), 0, 0.03 * r, -far, far);
        return part;
    }
    solid.add_cylinder(Axis::y, {}, boss, length - 0.15 * length, length + random.choice({0.0, 0.08}) * length)
        .cut_cylinder(Axis::y, {}, bore, -1, far)
        .cut_hole_circle(Axis::y, {}, 0.5 * (boss + bore), random.choice({6, 6, 8, 12}), 0,
                         0.16 * (boss - bore) + 0.01 * r, -far, far);
    return part;
}

/// Circular spline: a rigid ring with fine teeth inside and a circle of bolts.
Part circular_spline(Random& random) {
    const double r = random.log_uniform(12, 110), outer = r * random.uniform(1.2, 1.45),
                 width = r * random.uniform(0.12, 0.5);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::y, {}, outer, 0, width, random.choice({0.0, 0.04}) * r, 0)
        .cut_prism(Axis::y, fine_teeth(random.choice({62, 74, 82, 102}), r, r * 1.03), -1, width + 1)
        .cut_hole_circle(Axis::y, {}, 0.5 * (outer + 1.03 * r), random.choice({6, 8, 12, 16}), 0,
                         (outer - 1.03 * r) * random.uniform(0.15, 0.25), -far, far);
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::y, {}, 1.08 * r, -1, 0.25 * width);
    return part;
}

/// Wave generator: an ellipse, as a plug with or without its thin bearing, or two rollers on an arm.
Part wave_generator(Random& random) {
    const double r = random.log_uniform(8, 80), width = r * random.uniform(0.2, 0.6), flat = random.uniform(0.86, 0.95),
                 bore = r * random.uniform(0.12, 0.3);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.3)) {
        const double roller = 0.3 * r;
        solid.add_prism(Axis::y, slot({-0.7 * r, 0}, {0.7 * r, 0}, 0.22 * r), 0, 0.4 * width);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {s * 0.7 * r, 0}, roller, 0.4 * width, 1.4 * width)
                .cut_cylinder(Axis::y, {s * 0.7 * r, 0}, 0.35 * roller, -1, far);
        solid.add_cylinder(Axis::y, {}, 1.6 * bore, 0, width);
    } else {
        const double ring = 0.06 * r;
        solid.add_prism(Axis::y, ellipse(r, flat * r), 0, width);
        if (random.chance(0.7)) {  // the bearing's rings and balls
            solid.cut_prism(Axis::y, ellipse(r - ring, flat * r - ring), -1, width + 1);
            const int balls = random.integer(17, 23);
            for (int i = 0; i < balls; ++i) {
                const double a = radians(360.0 * i / balls);
                solid.add_cylinder(Axis::y, {(r - 1.9 * ring) * std::cos(a), (flat * r - 1.9 * ring) * std::sin(a)},
                                   0.95 * ring, 0.3 * width, 0.7 * width);
            }
            solid.add_prism(Axis::y, ellipse(r - 2.8 * ring, flat * r - 2.8 * ring), 0, width);
        }
        solid.add_cylinder(Axis::y, {}, 1.7 * bore, -width * random.uniform(0, 0.6), width);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, 0.55 * r, random.choice({3, 4, 6}), 0, 0.08 * r, -far, far);
    }
    solid.cut_prism(Axis::y, random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    -far, far);
    return part;
}

}  // namespace

/// Parts of a strain wave gear: the flexible cup, the circular spline, the wave generator.
Part flexspline(FamilyContext& context) {
    switch (context.random.integer(0, 2)) {
        case 0:
            return flex_cup(context.random);
        case 1:
            return circular_spline(context.random);
        default:
            return wave_generator(context.random);
    }
}

/// Chain wheel of one to three rows with a hub, or a plate wheel with spokes; teeth as rollers form them.
Part multi_strand_sprocket(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(9, 45), rows = random.choice({1, 2, 2, 2, 3});
    const double pitch = random.choice({6.35, 8.0, 9.525, 12.7, 15.875, 19.05, 25.4, 38.1}),
                 circle_radius = pitch / (2 * std::sin(std::numbers::pi / teeth)), seat = 0.31 * pitch,
                 tip = circle_radius + pitch * random.uniform(0.2, 0.34), thick = pitch * random.uniform(0.3, 0.58),
                 spacing = pitch * random.uniform(1.05, 1.2), root = circle_radius - seat;
    Path outline;
    const double half = degrees(seat / circle_radius), land = random.uniform(0.05, 0.09) * 360.0 / teeth;
    for (int i = 0; i < teeth; ++i) {
        const double gap = 360.0 * i / teeth, next = gap + 180.0 / teeth;
        outline.vertices.push_back({polar({}, circle_radius, gap - half), -1.0});
        outline.vertices.push_back({polar({}, circle_radius, gap + half)});
        outline.vertices.push_back({polar({}, tip, next - land)});
        outline.vertices.push_back({polar({}, tip, next + land)});
    }
    const double total = spacing * (rows - 1) + thick;
    Part part;
    Solid& solid = part.solid;
    for (int row = 0; row < rows; ++row) {
        const double from = row * spacing - total / 2;
        if (context.simplified)
            solid.add_cylinder(Axis::y, {}, tip, from, from + thick)
                .add_pitch_circle({Axis::y, {}, circle_radius, from, from + thick});
        else
            solid.add_prism(Axis::y, outline, from, from + thick);
        for (const double s : {-1.0, 1.0})  // the teeth are slimmer at their tips
            if (random.chance(0.9))
                solid.cut_revolution(Axis::y, through({{from + thick * (0.5 + 0.5 * s), 0.5 * (root + circle_radius)},
                                                       {from + thick * (0.5 + 0.25 * s), 1.01 * tip},
                                                       {from + thick * (0.5 + 0.8 * s), 1.01 * tip}}));
    }
    if (rows > 1) solid.add_cylinder(Axis::y, {}, root * random.uniform(0.88, 0.97), -total / 2, total / 2);
    shape_wheel_body(solid, random, 0.86 * root, total);
    part.main_side = random.chance(rows > 1 ? 0.3 : 0.7) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
