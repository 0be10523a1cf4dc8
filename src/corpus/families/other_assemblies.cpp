// Bought units seen whole: drives, actuators, castors, hinges, vices. Boxes and cylinders that are no housings, because
// they are closed and carry what they work with.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A box about the x axis, from `from` to `to`.
void add_bar(Solid& solid, double half_y, double half_z, double from, double to) {
    solid.add_box({from, -half_y, -half_z}, {to, half_y, half_z});
}

/// Hexagon about `at`, as the heads and nuts of an assembly show.
void add_nut(Solid& solid, Axis axis, Point2 at, double radius, double from, double to) {
    solid.add_prism(axis, polygon(at, radius, 6, 0), from, to);
}

}  // namespace

/// Pneumatic cylinder: barrel between two caps, rod with thread, ports, tie rods or a profile barrel, mountings.
Part pneumatic_cylinder(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(5, 80), cap = half * random.uniform(0.6, 1.2),
                 stroke = half * random.log_uniform(1.2, 10), rod = half * random.uniform(0.18, 0.4),
                 out = half * random.uniform(0.5, 3), total = 2 * cap + stroke;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    if (form == 2) {  // round, with a threaded nose
        solid.add_chamfered_cylinder(Axis::x, {}, 0.85 * half, 0, total, 0.05 * half, 0.05 * half);
        for (const double at : {0.8 * cap, total - 0.9 * cap})
            solid.cut_revolution(Axis::x, ring_meridian(at, at + 0.1 * half, 0.8 * half, half));
        solid.add_cylinder(Axis::x, {}, 0.5 * half, total, total + 0.8 * half);
        add_nut(solid, Axis::x, {}, 0.8 * half, total + 0.1 * half, total + 0.4 * half);
    } else {
        const Path outline = chamfered(rectangle({-half, -half}, {half, half}), half * random.uniform(0.05, 0.2));
        solid.add_prism(Axis::x, outline, 0, cap).add_prism(Axis::x, outline, cap + stroke, total);
        if (form == 0) {
            solid.add_cylinder(Axis::x, {}, 0.85 * half, cap, cap + stroke);
            for (const double y : {-0.8 * half, 0.8 * half})
                for (const double z : {-0.8 * half, 0.8 * half}) {
                    solid.add_cylinder(Axis::x, {y, z}, 0.08 * half, 0, total + 0.15 * half);
                    add_nut(solid, Axis::x, {y, z}, 0.16 * half, total, total + 0.12 * half);
                }
        } else {
            add_bar(solid, 0.94 * half, 0.94 * half, cap, cap + stroke);
            for (const double z : {-0.35, 0.35})
                solid.cut_box({cap, -2 * half, z * half}, {cap + stroke, -0.85 * half, (z + 0.12) * half});
        }
        for (const double at : {0.5 * cap, total - 0.5 * cap})
            solid.cut_cylinder(Axis::z, {at, 0}, 0.22 * half, 0.4 * half, 2 * half);
        solid.add_cylinder(Axis::x, {}, 0.5 * half, total, total + 0.25 * half);
    }
    // Inside: the bore with the piston somewhere on its way, as a section shows it.
    const double piston = cap + (stroke - 0.6 * cap) * random.uniform(0.1, 0.8);
    solid.cut_cylinder(Axis::x, {}, 0.72 * half, cap, cap + stroke)
        .cut_cylinder(Axis::x, {}, 1.05 * rod, cap, total + 0.9 * half)
        .add_cylinder(Axis::x, {}, 0.7 * half, piston, piston + 0.5 * cap);
    const double tip = total + out + 0.8 * half;
    solid.add_chamfered_cylinder(Axis::x, {}, rod, piston, tip, 0, 0.15 * rod);
    if (random.chance(0.6))
        solid.add_thread({.axis = Axis::x,
                          .centre = {},
                          .major_radius = rod,
                          .minor_radius = 0.85 * rod,
                          .from = tip - 0.5 * out,
                          .to = tip});
    if (random.chance(0.4)) add_nut(solid, Axis::x, {}, 1.9 * rod, tip - 0.45 * out, tip - 0.45 * out + rod);
    if (random.chance(0.35)) {  // clevis or eye at the rear
        const double eye = 0.45 * half;
        add_bar(solid, 0.3 * half, eye, -eye, 0);
        solid.add_cylinder(Axis::y, {-eye, 0}, eye, -0.3 * half, 0.3 * half)
            .cut_cylinder(Axis::y, {-eye, 0}, 0.5 * eye, -half, half);
    } else if (random.chance(0.4)) {  // feet
        for (const double at : {-0.15 * half, total})
            solid.add_box({at, -half, -1.3 * half}, {at + 0.15 * half, half, 0.4 * half});
    }
    return part;
}

/// Motor with a gear head: two bodies of unlike size, offset shaft, connector or fan cover, feet or a flange.
Part gear_motor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 90), length = r * random.uniform(1.4, 3.5),
                 head = r * random.uniform(0.5, 1.6), shaft = r * random.uniform(0.12, 0.3),
                 out = r * random.uniform(0.5, 1.4), big = r * random.uniform(0.9, 1.5);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0);
    const bool fins = random.chance(0.3);
    for (int i = 0; fins && i < 10; ++i) {
        const double z = r * (i - 4.5) / 5.0;
        solid.add_box({0.25 * length, -1.12 * r, z - 0.03 * r}, {0.9 * length, 1.12 * r, z + 0.03 * r});
    }
    if (random.chance(0.5)) {
        const double y = random.choice({0.0, 0.0, 0.35 * big});
        solid.add_cylinder(Axis::x, {0, 0}, big, length, length + head)
            .add_chamfered_cylinder(Axis::x, {0, y}, shaft, length, length + head + out, 0, 0.1 * shaft)
            .add_cylinder(Axis::x, {0, y}, 2 * shaft, length, length + head + 0.1 * r)
            .cut_hole_circle(Axis::x, {}, 0.75 * big, random.choice({3, 4, 6}), 30, 0.07 * big, length + 0.6 * head,
                             length + head + 1);
    } else {  // worm gear head: the shaft runs across
        const double side = 1.1 * big;
        solid.add_prism(Axis::y, rounded_rectangle({length, -side}, {length + 2 * side, side}, 0.25 * side), -0.8 * r,
                        0.8 * r);
        solid
            .add_chamfered_cylinder(Axis::y, {length + side, -0.25 * side}, shaft, -0.8 * r - out, 0.8 * r, 0.1 * shaft,
                                    0)
            .add_cylinder(Axis::y, {length + side, -0.25 * side}, 0.55 * side, -0.9 * r, 0.9 * r);
        for (const double x : {0.2, 1.8})
            for (const double z : {-0.8, 0.8})
                solid.cut_cylinder(Axis::y, {length + x * side, z * side}, 0.08 * side, -2 * r, 2 * r);
    }
    if (random.chance(0.5)) solid.add_box({0.3 * length, -0.4 * r, 0.8 * r}, {0.7 * length, 0.4 * r, 1.5 * r});
    if (random.chance(0.3))
        solid.add_box({0.3 * length, -1.1 * r, -1.35 * r}, {0.8 * length, 1.1 * r, -1.2 * r})
            .add_box({0.4 * length, -0.6 * r, -1.3 * r}, {0.7 * length, 0.6 * r, -0.5 * r});
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 0.3 * r, -0.15 * r, 0);
    return part;
}

/// Model servo: a closed box with two ears, a raised gear end and the splined output with a horn.
Part servo(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(15, 80), d = w * random.uniform(0.35, 0.6), h = w * random.uniform(0.7, 1.1),
                 ear = w * random.uniform(0.12, 0.25), t = 0.08 * h, level = h * random.uniform(0.6, 0.8);
    Part part;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {w, d, h}).add_box({-ear, 0, level}, {w + ear, d, level + t});
    const Point2 shaft{0.5 * d, 0.5 * d};
    solid.add_cylinder(Axis::z, shaft, 0.5 * d, h, h + 0.1 * h);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {1.05 * d, 0.5 * d}, 0.22 * d, h, h + 0.1 * h);
    solid.add_cylinder(Axis::z, shaft, 0.14 * d, h, h + 0.25 * h);
    if (random.chance(0.5)) {
        const double reach = d * random.uniform(0.8, 1.6), z = 1.22 * h;
        solid.add_prism(Axis::z, tangent_hull(shaft, 0.3 * d, shaft + Point2{reach, 0}, 0.15 * d), z, z + 0.06 * h);
        for (const double k : {0.6, 0.8, 1.0})
            solid.cut_cylinder(Axis::z, shaft + Point2{k * reach, 0}, 0.05 * d, z - 1, z + h);
    }
    const bool pair = d > 0.45 * w;
    for (const double x : {-0.5 * ear, w + 0.5 * ear})
        for (const double y : {0.25, 0.75})
            solid.cut_cylinder(Axis::z, {x, (pair ? y : 0.5) * d}, 0.2 * ear, level - 1, level + t + 1);
    if (random.chance(0.4)) solid.add_box({-0.08 * w, 0.3 * d, 0.1 * h}, {0, 0.7 * d, 0.25 * h});
    return part;
}

/// Castor: wheel in a fork under a plate or a stem.
Part castor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 120), b = r * random.uniform(0.25, 0.5),
                 wall = r * random.uniform(0.06, 0.12), offset = r * random.uniform(0.0, 0.6),
                 top = r * random.uniform(1.25, 1.6), gap = 0.5 * b + 0.08 * r;
    Part part;
    Solid& solid = part.solid;
    const double hub = r * random.uniform(0.18, 0.3);
    solid.add_revolution(Axis::y, filleted(ring_meridian(-0.5 * b, 0.5 * b, 0.12 * r, r), 0.15 * b))
        .add_cylinder(Axis::y, {}, hub, -gap, gap);
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? gap : -gap - wall;
        solid.add_prism(Axis::y, tangent_hull({0, 0}, 1.3 * hub, {offset, top - 0.7 * hub}, 1.8 * hub), from,
                        from + wall);
        add_nut(solid, Axis::y, {}, 0.7 * hub, s > 0 ? gap + wall : -gap - wall - 0.3 * hub,
                s > 0 ? gap + wall + 0.3 * hub : -gap - wall);
    }
    solid.cut_box({-4 * r, -4 * r, top + wall}, {4 * r, 4 * r, 4 * r})
        .add_box({offset - 1.5 * hub, -gap - wall, top}, {offset + 1.5 * hub, gap + wall, top + wall})
        .add_cylinder(Axis::z, {offset, 0}, std::max(0.9 * gap, 1.2 * hub), top, top + 3 * wall);
    const double plate = top + 3 * wall;
    if (random.chance(0.65)) {
        const double half = r * random.uniform(0.6, 0.95);
        solid.add_prism(Axis::z,
                        rounded_rectangle({offset - half, -0.8 * half}, {offset + half, 0.8 * half}, 0.15 * half),
                        plate, plate + wall);
        for (const double x : {-0.75, 0.75})
            for (const double y : {-0.6, 0.6})
                solid.cut_cylinder(Axis::z, {offset + x * half, y * half}, 0.08 * half, plate - 1, plate + r);
    } else {
        const double stem = 0.12 * r;
        add_nut(solid, Axis::z, {offset, 0}, 2.2 * stem, plate, plate + stem);
        solid.add_chamfered_cylinder(Axis::z, {offset, 0}, stem, plate, plate + r * random.uniform(0.4, 0.9), 0,
                                     0.1 * stem);
    }
    return part;
}

/// Hinge put together: two leaves about a knuckle with its pin, opened flat or at an angle of 90 degrees.
Part hinge(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(15, 250), leaf = length * random.uniform(0.25, 0.9),
                 t = length * random.uniform(0.02, 0.06), r = t * random.uniform(1.3, 2.4);
    const int knuckles = random.choice({2, 3, 3, 4, 5});
    Part part;
    Solid& solid = part.solid;
    const bool square = random.chance(0.25);
    solid.add_box({0, -0.5 * t, 0}, {leaf, 0.5 * t, length});
    if (square)
        solid.add_box({-0.5 * t, 0, 0}, {0.5 * t, leaf, length});
    else
        solid.add_box({-leaf, -0.5 * t, 0}, {0, 0.5 * t, length});
    const double gap = 0.01 * length;
    solid.cut_box({-0.95 * r, -2 * r, -1}, {0.95 * r, 2 * r, length + 1});
    for (int i = 0; i < knuckles; ++i) {
        const double from = length * i / knuckles, to = length * (i + 1) / knuckles - gap;
        solid.add_cylinder(Axis::z, {}, r, from, to);
    }
    solid.add_cylinder(Axis::z, {}, 0.5 * r, random.chance(0.5) ? -0.3 * r : 0.0, length + 0.3 * r);
    const int holes = random.integer(2, 4);
    const double hole = std::min(0.12 * leaf, 0.2 * length / holes);
    for (int i = 0; i < holes; ++i) {
        const double z = length * (i + 0.5) / holes, x = r + (leaf - r) * (i % 2 == 0 ? 0.4 : 0.7);
        solid.cut_countersink(Axis::y, {x, z}, 0.6 * hole, hole, -0.5 * t, t);
        if (square)
            solid.cut_cylinder(Axis::x, {x, z}, 0.6 * hole, -t, t);
        else
            solid.cut_countersink(Axis::y, {-x, z}, 0.6 * hole, hole, -0.5 * t, t);
    }
    return part;
}

/// Machine or bench vice: base, fixed and moving jaw on guides, screw with a crank.
Part vice(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(30, 300), depth = w * random.uniform(0.3, 0.7),
                 base = w * random.uniform(0.1, 0.2), jaw = w * random.uniform(0.15, 0.35),
                 thick = w * random.uniform(0.12, 0.22), open = w * random.uniform(0.1, 0.35),
                 r = w * random.uniform(0.03, 0.05);
    Part part;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {w, depth, base}).add_box({0, 0, base}, {thick, depth, base + jaw});
    const double moving = thick + open;
    solid.add_box({moving, 0.03 * depth, base}, {moving + 1.2 * thick, 0.97 * depth, base + jaw});
    const double steel = 0.2 * thick;
    for (const double x : {thick, moving - steel})
        solid.add_box({x, -0.05 * depth, base + 0.35 * jaw}, {x + steel, 1.05 * depth, base + 1.02 * jaw});
    const Point2 axis{0.5 * depth, base + 0.4 * jaw};
    solid.add_box({w - 0.6 * thick, 0.2 * depth, base}, {w, 0.8 * depth, base + 0.75 * jaw})
        .add_cylinder(Axis::x, axis, r, moving, w + 3 * r)
        .add_cylinder(Axis::x, axis, 2 * r, w + 1.5 * r, w + 4 * r);
    const double bar = w * random.uniform(0.15, 0.35);
    solid.add_cylinder(Axis::z, {w + 2.7 * r, axis.x}, 0.6 * r, axis.y - bar, axis.y + bar);
    for (const double s : {-1.0, 1.0})
        solid.add_revolution(Axis::z, ball_meridian(axis.y + s * bar, r), {w + 2.7 * r, axis.x});
    if (random.chance(0.6))
        for (const double y : {-0.25 * depth, depth})
            solid.add_prism(Axis::z, rectangle({0.35 * w, y}, {0.6 * w, y + 0.25 * depth}), 0, 0.5 * base)
                .cut_prism(Axis::z,
                           slot({0.475 * w, y + (y < 0 ? -0.2 : 0.13) * depth},
                                {0.475 * w, y + (y < 0 ? 0.12 : 0.45) * depth}, 0.04 * w),
                           -1, 0.6 * base);
    return part;
}

}  // namespace v16::corpus
