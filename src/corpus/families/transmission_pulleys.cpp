// Pulleys of engines and machines: ribbed and pressed ones, dampers, tension and guide pulleys on bearings.
#include <algorithm>
#include <cmath>

#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// `count` small V grooves side by side in a rim of radius `r`, between two positions along y.
void cut_ribs(Solid& solid, int count, double r, double deep, double from, double to) {
    const double pitch = (to - from) / count;
    for (int i = 0; i < count; ++i)
        solid.cut_revolution(
            Axis::y, v_groove_meridian(from + pitch * (i + 0.5), 0.86 * pitch, 0.12 * pitch, r - deep, r + 0.001 * r));
}

/// A ball bearing in the middle of a wheel: two rings, what is between them, a bore.
void add_bearing(Solid& solid, Random& random, double bore, double outer, double from, double to) {
    const double inner = bore + 0.28 * (outer - bore), race = outer - 0.28 * (outer - bore), middle = 0.5 * (from + to),
                 sunk = (to - from) * random.uniform(0.06, 0.2);
    solid.cut_cylinder(Axis::y, {}, outer, from - far, to + far)
        .add_revolution(Axis::y, ring_meridian(from, to, bore, inner))
        .add_revolution(Axis::y, ring_meridian(from, to, race, 1.001 * outer));
    if (random.chance(0.5)) {  // sealed
        solid.add_revolution(Axis::y, ring_meridian(from + sunk, to - sunk, 0.99 * inner, 1.01 * race));
        return;
    }
    const int balls = random.choice({7, 8, 9});
    for (int i = 0; i < balls; ++i)
        solid.add_revolution(Axis::y, ball_meridian(middle, std::min(0.62 * (race - inner), 0.45 * (to - from))),
                             polar({}, 0.5 * (inner + race), 90 + 360.0 * i / balls));
}

/// The running face of a guide pulley: smooth, flanged on one or both sides, ribbed, grooved or crowned.
void add_running_face(Solid& solid, Random& random, double r, double width) {
    const double half = 0.5 * width, flange = r * random.uniform(1.05, 1.16), t = width * random.uniform(0.06, 0.12);
    solid.add_cylinder(Axis::y, {}, r, -half, half);
    switch (random.weighted({0.3, 0.25, 0.2, 0.15, 0.1})) {
        case 1:
            for (const double y : {-half, half - t})
                if (y < 0 || random.chance(0.7)) solid.add_cylinder(Axis::y, {}, flange, y, y + t);
            break;
        case 2:
            cut_ribs(solid, random.integer(3, 8), r, 0.06 * r, -0.85 * half, 0.85 * half);
            break;
        case 3:
            solid.cut_revolution(Axis::y, circle({0, 1.02 * r}, std::min(0.8 * half, 0.22 * r)));
            break;
        case 4:
            solid.add_revolution(Axis::y, cone_meridian(-half, r, 0, 1.04 * r))
                .add_revolution(Axis::y, cone_meridian(0, 1.04 * r, half, r));
            break;
        default:
            break;
    }
}

/// The body between the face and the bearing: solid, a web with ribs, or holes.
void shape_idler(Solid& solid, Random& random, double r, double outer, double width) {
    const double rim = 0.87 * r, hub = outer + 0.08 * r, half = 0.5 * width, web = width * random.uniform(0.1, 0.2);
    if (rim - hub < 0.12 * r || random.chance(0.25)) return;
    solid.cut_revolution(Axis::y, ring_meridian(-far, -web, hub, rim))
        .cut_revolution(Axis::y, ring_meridian(web, far, hub, rim));
    const int ribs = random.choice({0, 5, 6, 8, 10, 12});
    for (int i = 0; i < ribs; ++i)
        solid.add_prism(Axis::y, rotated(rectangle({0.99 * hub, -0.02 * r}, {1.01 * rim, 0.02 * r}), 360.0 * i / ribs),
                        -0.8 * half, 0.8 * half);
    if (ribs == 0 && random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + rim), random.choice({4, 5, 6}), 90, 0.3 * (rim - hub), -far,
                              far);
}

/// The arm that presses a tension pulley against its belt, behind the pulley; its pivot, a spring's eye, a stop.
void add_tension_arm(Solid& solid, Random& random, double r, double back) {
    const double reach = r * random.uniform(1.6, 2.6), angle = random.uniform(150, 260),
                 boss = r * random.uniform(0.4, 0.75), t = r * random.uniform(0.2, 0.35);
    const Point2 pivot = polar({}, reach, angle);
    solid.add_prism(Axis::y, tangent_hull({}, 0.45 * r, pivot, 0.8 * boss), back, back + t)
        .add_cylinder(Axis::y, pivot, boss, back - t * random.uniform(0, 1), back + t * random.uniform(1.2, 3))
        .cut_cylinder(Axis::y, pivot, boss * random.uniform(0.25, 0.5), -far, far);
    if (random.chance(0.5)) {
        const Point2 eye = polar(pivot, 1.6 * boss, angle + random.choice({-70.0, 70.0, 0.0}));
        solid.add_prism(Axis::y, tangent_hull(pivot, 0.6 * boss, eye, 0.35 * boss), back + 0.2 * t, back + 0.8 * t)
            .cut_cylinder(Axis::y, eye, 0.16 * boss, -far, far);
    }
}

}  // namespace

/// Guide or tension pulley on a ball bearing: alone, with its bolt, on an eccentric or on an arm.
Part idler_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 90), width = r * random.uniform(0.4, 1.3),
                 outer = r * random.uniform(0.45, 0.7), bore = outer * random.uniform(0.3, 0.5),
                 bearing = std::min(width * random.uniform(0.6, 1.0), 0.9 * outer);
    Part part;
    Solid& solid = part.solid;
    add_running_face(solid, random, r, width);
    shape_idler(solid, random, r, outer, width);
    add_bearing(solid, random, bore, outer, -0.5 * bearing, 0.5 * bearing);
    switch (random.weighted({0.3, 0.25, 0.2, 0.25})) {
        case 1:  // bolt and washer
            solid.add_cylinder(Axis::y, {}, 0.97 * bore, -0.5 * bearing, 0.5 * width + bore * random.uniform(1, 5))
                .add_cylinder(Axis::y, {}, 1.5 * bore, -0.62 * bearing, -0.5 * bearing)
                .add_prism(Axis::y, polygon({}, 1.25 * bore, 6, 0), -0.62 * bearing - 0.8 * bore, -0.62 * bearing);
            break;
        case 2: {  // eccentric sleeve
            const double t = 0.1 * width;
            solid.add_cylinder(Axis::y, {}, bore, -0.6 * bearing, 0.5 * bearing)
                .add_cylinder(Axis::y, {}, 0.8 * outer, -0.6 * bearing - t, -0.52 * bearing)
                .cut_cylinder(Axis::y, {0, 0.35 * bore}, 0.45 * bore, -far, far)
                .cut_prism(Axis::y, polygon({0, -0.5 * bore}, 0.28 * bore, 6, 0), -far, -0.3 * bearing);
            break;
        }
        case 3:
            solid.add_cylinder(Axis::y, {}, 0.97 * bore, -0.6 * bearing, 0.62 * width)
                .add_prism(Axis::y, polygon({}, 1.2 * bore, 6, 0), -0.6 * bearing - 0.6 * bore, -0.55 * bearing);
            add_tension_arm(solid, random, r, 0.6 * width);
            break;
        default:
            break;
    }
    return part;
}

namespace {

/// Vibration damper: a ribbed ring on rubber round a hub with bolts.
void make_damper(Solid& solid, Random& random, double r, double width) {
    const double rubber = r * random.uniform(0.72, 0.85), gap = 0.025 * r, hub = r * random.uniform(0.25, 0.4),
                 web = width * random.uniform(0.2, 0.4), bore = hub * random.uniform(0.4, 0.65);
    solid.add_cylinder(Axis::y, {}, r, 0, width)
        .cut_revolution(Axis::y, ring_meridian(-1, width + 1, rubber - gap, rubber + gap))
        .add_revolution(Axis::y, ring_meridian(0.06 * width, 0.94 * width, rubber - 1.01 * gap, rubber + 1.01 * gap));
    cut_ribs(solid, random.integer(4, 8), r, 0.05 * r, 0.12 * width, 0.8 * width);
    const double inner = rubber - gap - 0.08 * r;
    const double first = random.choice({0.0, 0.3}) * width;
    if (inner - hub > 0.15 * r) {
        if (first > 0.0) solid.cut_revolution(Axis::y, ring_meridian(-1, first, hub, inner));
        solid.cut_revolution(Axis::y, ring_meridian(first + web, width + 1, hub, inner));
        const int windows = random.choice({0, 3, 4, 5, 6});
        for (int i = 0; i < windows; ++i)
            solid.cut_prism(
                Axis::y,
                filleted(ring_sector({}, 1.1 * hub, 0.95 * inner, 360.0 * i / windows, 220.0 / windows), 0.05 * r),
                -far, far);
    }
    solid.add_cylinder(Axis::y, {}, hub, 0, width * random.uniform(1.0, 1.6));
    cut_wheel_bore(solid, random, bore);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + hub), random.choice({3, 4, 6}), 90, 0.25 * (hub - bore), -far,
                              far);
}

/// Pressed pulley: thin sheet, a rim, a wall and a dished floor with a bolt circle.
void make_pressed(Solid& solid, Random& random, double r, double width) {
    const double t = r * random.uniform(0.03, 0.05), floor = r * random.uniform(0.45, 0.6),
                 step = width * random.uniform(-0.3, 0.9), bore = floor * random.uniform(0.25, 0.5),
                 lip = r * random.uniform(1.03, 1.1);
    const bool ribbed = random.chance(0.6);
    solid.add_cylinder(Axis::y, {}, r, 0, width);
    if (ribbed)
        cut_ribs(solid, random.integer(3, 7), r, 0.04 * r, 0.1 * width, 0.9 * width);
    else
        solid.cut_revolution(Axis::y, v_groove_meridian(0.5 * width, 0.8 * width, 0.3 * width, 0.84 * r, r + 0.01));
    const double inner = (ribbed ? 0.96 * r : 0.84 * r) - t;
    solid.cut_cylinder(Axis::y, {}, inner, t, width + 1).cut_cylinder(Axis::y, {}, floor, -1, width + 1);
    solid
        .add_revolution(Axis::y, ring_meridian(std::min(0.0, step), std::max(t, step + t), floor - t, floor + 0.01 * r))
        .add_cylinder(Axis::y, {}, floor, step, step + t);
    for (const double y : {0.0, width - t})
        if (random.chance(0.7)) solid.add_revolution(Axis::y, ring_meridian(y, y + t, inner, lip));
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    const int bolts = random.choice({3, 4, 4, 6});
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + floor), bolts, 45, 0.14 * (floor - bore) + 0.02 * r, -far, far);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (floor + inner), random.choice({3, 4, 5}), 90, 0.28 * (inner - floor),
                              -far, far);
}

/// Rotor of a magnetic clutch: a deep channel for the coil behind, arc slots in the face, grooves round it.
void make_clutch_rotor(Solid& solid, Random& random, double r, double width) {
    const double face = width * random.uniform(0.12, 0.2), inner = r * random.uniform(0.4, 0.5), bore = inner * 0.78;
    solid.add_cylinder(Axis::y, {}, r, 0, width);
    if (random.chance(0.5))
        cut_ribs(solid, random.integer(4, 8), r, 0.05 * r, 0.15 * width, 0.9 * width);
    else
        for (const double at : {0.32, 0.72})
            solid.cut_revolution(Axis::y,
                                 v_groove_meridian(at * width, 0.32 * width, 0.12 * width, 0.86 * r, r + 0.01));
    solid.cut_revolution(Axis::y, ring_meridian(face, width + 1, inner, 0.8 * r))
        .cut_cylinder(Axis::y, {}, bore, -1, width + 1);
    const int arcs = random.choice({3, 4, 6});
    for (const double ring : {0.56, 0.7}) {
        if (ring > 0.6 && random.chance(0.3)) continue;
        for (int i = 0; i < arcs; ++i)
            solid.cut_prism(Axis::y,
                            ring_sector({}, (ring - 0.015) * r, (ring + 0.015) * r,
                                        360.0 * (i + (ring > 0.6 ? 0.5 : 0.0)) / arcs, 270.0 / arcs),
                            -1, face + 1);
    }
    if (random.chance(0.5)) {  // the armature with its hub in front
        solid.add_revolution(Axis::y, ring_meridian(-0.12 * width, -0.02 * width, 0.4 * r, 0.76 * r))
            .add_cylinder(Axis::y, {}, 0.2 * r, -0.3 * width, 0.4 * width);
        for (int i = 0; i < 3; ++i)
            solid.add_prism(Axis::y, tangent_hull({}, 0.2 * r, polar({}, 0.56 * r, 90 + 120.0 * i), 0.1 * r),
                            -0.2 * width, -0.12 * width);
        solid.cut_cylinder(Axis::y, {}, 0.09 * r, -far, far);
    }
}

}  // namespace

/// Pulley of an engine: ribbed damper on rubber, pressed from sheet, rotor of a magnetic clutch, deep cup of a
/// generator.
Part ribbed_pulley(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 180), width = r * random.uniform(0.25, 0.6);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.35, 0.3, 0.2, 0.15})) {
        case 0:
            make_damper(solid, random, r, width);
            break;
        case 1:
            make_pressed(solid, random, r, width);
            break;
        case 2:
            make_clutch_rotor(solid, random, r, width);
            break;
        default: {
            const double deep = width * random.uniform(1.4, 2.4), bore = r * random.uniform(0.2, 0.32);
            solid.add_chamfered_cylinder(Axis::y, {}, r, 0, deep, 0.04 * r, 0.04 * r);
            cut_ribs(solid, random.integer(5, 8), r, 0.09 * r, 0.1 * deep, 0.75 * deep);
            solid.cut_cylinder(Axis::y, {}, 0.62 * r, -1, deep * random.uniform(0.2, 0.5));
            cut_wheel_bore(solid, random, bore);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
