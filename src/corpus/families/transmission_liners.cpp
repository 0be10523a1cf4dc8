// Sheaves of several parts: lined wheels of ropeways, segments on a rim, pulleys of which the groove is set.
#include <algorithm>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hexagon heads on a circle from `from` to `to`.
void add_bolt_heads(Solid& solid, int count, double ring, double size, double phase, double from, double to) {
    for (int i = 0; i < count; ++i)
        solid.add_prism(Axis::y, polygon(polar({}, ring, phase + 360.0 * i / count), size, 6), from, to);
}

}  // namespace

/// Rope wheel with a liner: rubber ring between bolted cheeks or in a groove, segments bolted to the rim, bearings or
/// a long hub; spokes of tube, a pressed web, holes.
Part lined_sheave(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(60, 700), half = r * random.uniform(0.08, 0.2),
                 rim = r * random.uniform(0.74, 0.84), liner = r * random.uniform(0.06, 0.1),
                 hub = r * random.uniform(0.16, 0.28);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    Part part;
    Solid& solid = part.solid;
    const double web = half * random.uniform(0.12, 0.3), within = rim - r * random.uniform(0.06, 0.1);
    if (form == 2) {  // segments on a flat rim
        const int segments = random.choice({4, 6, 8});
        solid.add_revolution(Axis::y, ring_meridian(-half, half, within, rim));
        const double flange = r * random.uniform(0.03, 0.06);
        for (int i = 0; i < segments; ++i) {
            const double from = 90 + 360.0 * i / segments + 0.6, sweep = 360.0 / segments - 1.2;
            solid.add_prism(Axis::y, ring_sector({}, 0.999 * rim, rim + liner, from, sweep), -half, half);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, ring_sector({}, within, rim + liner + flange, from, sweep),
                                s < 0 ? -1.15 * half : half, s < 0 ? -half : 1.15 * half);
            for (const double share : {0.2, 0.8}) {
                const Point2 at = polar({}, 0.5 * (within + rim), from + share * sweep);
                solid.add_prism(Axis::y, polygon(at, 0.24 * (rim - within), 6), -1.35 * half, 1.35 * half);
            }
        }
    } else {
        const double cheek = half * random.uniform(0.25, 0.4), lip = rim + liner * random.uniform(1.2, 2.0);
        solid.add_revolution(Axis::y, ring_meridian(-half, half, within, rim));
        solid.add_revolution(Axis::y, ring_meridian(cheek - half, half - cheek, 0.999 * rim, rim + liner));
        for (const double s : {-1.0, 1.0}) {
            const double a = s * half, b = s * (half - cheek);
            solid.add_revolution(Axis::y, through({{a, within},
                                                   {b, within},
                                                   {b, rim + 0.7 * liner},
                                                   {0.5 * (a + b) + 0.25 * (a - b), lip},
                                                   {a, lip}}));
        }
        if (random.chance(0.7))
            solid.cut_revolution(Axis::y, circle({0, rim + 1.15 * liner}, std::min(0.5 * liner, 0.6 * (half - cheek))));
        if (form == 0)
            add_bolt_heads(solid, random.choice({6, 8, 12, 16}), 0.5 * (within + rim), 0.26 * (rim - within), 90,
                           -1.15 * half, 1.15 * half);
    }
    const std::size_t body = random.weighted({0.4, 0.3, 0.3});
    if (body == 0) {
        solid.add_cylinder(Axis::y, {}, 1.01 * within, -web, web);
        if (random.chance(0.7))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + within), random.choice({4, 5, 6, 8}), 90,
                                  (within - hub) * random.uniform(0.15, 0.32), -far, far);
        if (random.chance(0.4))
            add_around(solid, rectangle({0.9 * hub, -0.015 * r}, {1.01 * within, 0.015 * r}), random.choice({6, 8}), 67,
                       -0.8 * half, 0.8 * half);
    } else if (body == 1) {  // tubes that slant from both sides of the hub
        const int spokes = random.choice({6, 8, 10, 12});
        const double tangent = random.choice({0.0, 0.6}) * hub, wide = r * random.uniform(0.018, 0.03);
        for (int i = 0; i < spokes; ++i) {
            const double side = i % 2 == 0 ? -1.0 : 1.0, lean = tangent * (i % 4 < 2 ? 1.0 : -1.0);
            const double y = side * 0.5 * half;
            solid.add_prism(Axis::y,
                            rotated(through({{0.5 * hub, lean - wide},
                                             {1.01 * within, -wide},
                                             {1.01 * within, wide},
                                             {0.5 * hub, lean + wide}}),
                                    90 + 360.0 * i / spokes),
                            y - wide, y + wide);
        }
    } else {
        solid.add_revolution(Axis::y, through({{-web, 0},
                                               {-web, hub},
                                               {half * 0.5 - web, 0.5 * (hub + within)},
                                               {-web, 1.01 * within},
                                               {web, 1.01 * within},
                                               {half * 0.5 + web, 0.5 * (hub + within)},
                                               {web, hub},
                                               {web, 0}}));
    }
    const double end = half * random.uniform(1.0, 2.2), seat = hub * random.uniform(0.6, 0.8);
    solid.add_cylinder(Axis::y, {}, hub, -end, end);
    if (random.chance(0.6)) {  // two bearings, a ring between or lids
        const double bore = seat * random.uniform(0.4, 0.55), wide = 0.35 * end;
        solid.cut_cylinder(Axis::y, {}, seat, -far, far);
        for (const double s : {-1.0, 1.0}) {
            const double y = s * 0.6 * end;
            solid.add_revolution(Axis::y, ring_meridian(y - 0.5 * wide, y + 0.5 * wide, 0.8 * seat, 1.01 * seat))
                .add_revolution(Axis::y, ring_meridian(y - 0.5 * wide, y + 0.5 * wide, bore, bore + 0.2 * seat))
                .add_revolution(Axis::y, ring_meridian(y - 0.4 * wide, y + 0.4 * wide, bore, 0.85 * seat));
        }
        solid.add_revolution(Axis::y, ring_meridian(-0.3 * end, 0.3 * end, 0.9 * seat, 1.01 * seat));
    } else {
        cut_wheel_bore(solid, random, seat * 0.8);
    }
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Pulley of which the groove can be set: one flange on a thread or a sleeve, a nut, a spring behind, a fixed mate; two
/// grooves with a sliding middle.
Part adjustable_sheave(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 200), t = r * random.uniform(0.04, 0.08),
                 open = r * random.uniform(0.12, 0.35), slope = r * random.uniform(0.12, 0.22),
                 hub = r * random.uniform(0.3, 0.42);
    Part part;
    Solid& solid = part.solid;
    const auto flange = [&](double y, double s) {  // its face slants away from y towards the side s
        solid.add_revolution(Axis::y, through({{y, 0},
                                               {y, 1.02 * hub},
                                               {y + s * slope, r},
                                               {y + s * (slope + t), r},
                                               {y + s * (slope + t), 0.9 * r},
                                               {y + s * 2.2 * t, 1.4 * hub},
                                               {y + s * 2.2 * t, 0}}));
    };
    const std::size_t form = random.weighted({0.35, 0.4, 0.25});
    flange(-0.5 * open, -1);
    flange(0.5 * open, 1);
    double left = -0.5 * open - 2.2 * t, right = 0.5 * open + 2.2 * t;
    const double core = 0.8 * hub;
    if (form == 2) {  // a second groove
        flange(0.5 * open + slope + 2.5 * t + 0.5 * open, 1);
        solid.add_revolution(Axis::y, through({{0.5 * open, 0},
                                               {0.5 * open, 1.02 * hub},
                                               {0.5 * open + slope, r},
                                               {0.5 * open + slope + t, r},
                                               {open + 2.0 * t, 1.02 * hub},
                                               {open + 2.0 * t, 0}}));
        right = open + slope + 4.7 * t;
    }
    solid.add_cylinder(Axis::y, {}, core, left, right);
    if (form == 0) {  // threaded sleeve with its nut
        const double end = right + r * random.uniform(0.3, 0.8);
        solid.add_cylinder(Axis::y, {}, core, right, end)
            .add_thread({Axis::y, {}, core, 0.92 * core, right, end, false});
        solid.add_prism(Axis::y, random.chance(0.5) ? polygon({}, 1.7 * core, 6, 0) : circle({}, 1.5 * core), right,
                        right + 0.3 * r);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::y, {}, 0.7 * r, random.choice({2, 4}), 45, 0.05 * r, -far, far);
        right = end;
    } else if (form == 1) {  // spring and its cup
        const double length = r * random.uniform(0.5, 0.9), wire = length / random.integer(5, 8);
        const double coil = hub * random.uniform(1.35, 1.7);
        solid.add_cylinder(Axis::y, {}, core, right, right + length);
        for (double y = right + 0.5 * wire; y < right + length - 0.3 * wire; y += wire)
            solid.add_revolution(Axis::y, circle({y, coil}, 0.3 * wire));
        solid.add_cylinder(Axis::y, {}, coil + 0.6 * wire, right + length, right + length + 0.7 * t);
        if (random.chance(0.5))
            solid.add_revolution(Axis::y, ring_meridian(right + 0.55 * length, right + length + 0.7 * t,
                                                        coil + 0.5 * wire, coil + 0.5 * wire + 0.6 * t));
        right += length + 0.7 * t;
        solid.add_cylinder(Axis::y, {}, core * 1.2, right, right + 0.1 * r);
    }
    if (random.chance(0.6)) {
        const double out = r * random.uniform(0.15, 0.5);
        solid.add_cylinder(Axis::y, {}, hub, left - out, left);
        if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {0, left - 0.5 * out}, 0.12 * hub, 0, far);
        left -= out;
    }
    if (random.chance(0.4))
        add_around(solid, rectangle({hub, -0.015 * r}, {0.85 * r, 0.015 * r}), random.choice({5, 6, 8, 12}), 90,
                   -0.5 * open - slope - 0.9 * t, -0.5 * open - 2 * t);
    const double bore = core * random.uniform(0.5, 0.72);
    solid.cut_prism(Axis::y, random.chance(0.7) ? keyed_bore({}, bore, 0.5 * bore, 1.22 * bore) : circle({}, bore),
                    -far, far);
    part.main_side = random.chance(0.35) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
