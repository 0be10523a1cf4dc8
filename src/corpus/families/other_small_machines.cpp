// Small machines as assembled: gantries, printers, robots with arms, linear drives, drill presses, lathes.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A stepper motor: square, its shaft's face at `face`, the body towards `direction` along `axis`.
void add_stepper(Solid& solid, Axis axis, Point2 at, double half, double face, double direction) {
    const double length = direction * 2 * half, cap = 0.25 * length;
    const Path square = moved(chamfered(rectangle({-half, -half}, {half, half}), 0.2 * half), at),
               inner = moved(chamfered(rectangle({-0.94 * half, -0.94 * half}, {0.94 * half, 0.94 * half}), 0.3 * half),
                             at);
    const auto piece = [&](const Path& path, double a, double b) {
        solid.add_prism(axis, path, std::min(a, b), std::max(a, b));
    };
    piece(square, face, face + cap);
    piece(inner, face + cap, face + length - cap);
    piece(square, face + length - cap, face + length);
    solid.add_cylinder(axis, at, 0.12 * half, std::min(face, face - direction * half),
                       std::max(face, face - direction * half));
}

/// Router or plotter: bed, two side plates, a beam across with its carriage and the spindle.
void add_gantry(Solid& solid, Random& random, double half) {
    const double deep = half * random.uniform(0.7, 1.4), bed = half * random.uniform(0.08, 0.15),
                 high = half * random.uniform(0.5, 1.0), beam = half * random.uniform(0.12, 0.22),
                 t = half * random.uniform(0.04, 0.08), y = deep * random.uniform(-0.3, 0.3);
    add_block(solid, {}, {1.8 * half, 2 * deep}, 0, bed);
    const int grooves = random.integer(0, 6);
    for (int i = 0; i < grooves; ++i) {
        const double x = row_position(i, grooves, 1.5 * half / grooves);
        solid.cut_box({x - 0.02 * half, -deep - 1, 0.6 * bed}, {x + 0.02 * half, deep + 1, bed + 1});
    }
    for (const double side : {-1.0, 1.0}) {
        const double x = side * half;
        solid.add_prism(Axis::x,
                        through({{y - 1.6 * beam, 0.1 * bed},
                                 {y + 1.6 * beam, 0.1 * bed},
                                 {y + beam, high + beam},
                                 {y - beam, high + beam},
                                 {y - beam, high - beam}}),
                        x - 0.5 * t, x + 0.5 * t);
        solid.add_cylinder(Axis::y, {side * 0.93 * half, 0.5 * bed}, 0.12 * bed, -deep, deep);
    }
    const std::size_t rails = random.weighted({0.5, 0.5});
    if (rails == 0)
        solid.add_box({-half, y - 0.4 * beam, high - 0.8 * beam}, {half, y + 0.4 * beam, high + 0.8 * beam});
    for (const double z : {-0.5, 0.5})
        solid.add_cylinder(Axis::x, {y - (rails == 0 ? 0.5 : 0.0) * beam, high + z * beam}, 0.13 * beam, -half, half);
    const double x = half * random.uniform(-0.5, 0.5), w = beam * random.uniform(0.8, 1.2), low = high - 1.6 * beam,
                 face = y - 0.7 * beam;
    solid.add_box({x - w, face - 0.3 * beam, low}, {x + w, face, high + 1.2 * beam});
    const double r = w * random.uniform(0.4, 0.65), out = face - 0.4 * beam - r;
    if (random.chance(0.65)) {  // spindle
        solid.add_cylinder(Axis::z, {x, out}, r, low, high + 1.5 * beam)
            .add_cylinder(Axis::z, {x, out}, 0.4 * r, low - 0.6 * r, low)
            .add_revolution(Axis::z, cone_meridian(std::max(bed, low - 2.2 * r), 0.05 * r, low - 0.6 * r, 0.15 * r),
                            {x, out});
        add_block(solid, {x, out + 0.3 * r}, {2 * w, 1.6 * r}, high - 0.4 * beam, high + 0.2 * beam);
    } else {  // pen
        solid.add_cylinder(Axis::z, {x, out}, 0.3 * r, std::max(bed, low - 3 * r), high + beam);
        add_block(solid, {x, out + 0.2 * r}, {1.2 * r, 1.6 * r}, high - 0.3 * beam, high + 0.3 * beam);
    }
    if (random.chance(0.7)) add_stepper(solid, Axis::x, {y, high}, 0.7 * beam, half + 0.5 * t, 1);
    if (random.chance(0.4)) add_stepper(solid, Axis::z, {x, face - 0.7 * beam}, 0.6 * beam, high + 1.6 * beam, 1);
    for (const double fx : {-0.8, 0.8})
        for (const double fy : {-0.85, 0.85})
            solid.add_cylinder(Axis::z, {fx * half, fy * deep}, 0.06 * half, -0.1 * half, 0);
}

/// Printer: a portal on a base, the bed on rods, the head on its beam, a reel on top.
void add_printer(Solid& solid, Random& random, double half) {
    const double wide = half * random.uniform(0.07, 0.13), high = half * random.uniform(1.7, 2.6),
                 deep = half * random.uniform(0.8, 1.1), head = high * random.uniform(0.3, 0.7),
                 bed = half * random.uniform(0.15, 0.3), w = 0.5 * wide;
    for (const double side : {-1.0, 1.0}) {
        solid.add_box({side * half - w, -w, 0}, {side * half + w, w, high})
            .add_box({side * half - w, -deep, -2 * w}, {side * half + w, deep, 0});
        solid.add_cylinder(Axis::z, {side * (half - 2 * wide), 0}, 0.3 * w, 0.1 * high, 0.97 * high);
        add_stepper(solid, Axis::z, {side * (half - 2 * wide), 0}, 0.09 * half, 0.1 * high, -1);
        solid.add_box({side * (half - 2 * wide) - wide, -1.2 * wide, head - wide},
                      {side * (half - 2 * wide) + wide, 1.2 * wide, head + wide});
    }
    solid.add_box({-half, -w, high}, {half, w, high + 2 * w});
    for (const double y : {-0.9, 0.9}) solid.add_box({-half, y * deep - w, -2 * w}, {half, y * deep + w, 0});
    for (const double z : {-0.6, 0.6})
        solid.add_cylinder(Axis::x, {0, head + z * wide}, 0.3 * w, wide - half, half - wide);
    const double x = half * random.uniform(-0.4, 0.4);
    solid.add_box({x - 1.3 * wide, -2 * wide, head - wide}, {x + 1.3 * wide, 0.3 * wide, head + 1.4 * wide})
        .add_revolution(Axis::z, cone_meridian(head - 2 * wide, 0.05 * wide, head - wide, 0.5 * wide), {x, -wide});
    add_block(solid, {}, {1.4 * half, 1.4 * half}, bed, bed + 0.04 * half);
    add_block(solid, {}, {half, half}, bed - 0.15 * half, bed - 0.1 * half);
    for (const double cx : {-0.45, 0.45})
        for (const double cy : {-0.45, 0.45})
            solid.add_cylinder(Axis::z, {cx * half, cy * half}, 0.04 * half, bed - 0.15 * half, bed);
    for (const double rx : {-0.3, 0.3})
        solid.add_cylinder(Axis::y, {rx * half, bed - 0.2 * half}, 0.04 * half, -deep, deep);
    if (random.chance(0.4))
        solid
            .add_revolution(Axis::y, ring_meridian(-0.2 * half, 0.2 * half, 0.15 * half, 0.5 * half),
                            {0, high + 0.6 * half})
            .add_box({-w, -0.3 * half, high}, {w, 0.3 * half, high + 0.62 * half});
}

/// Robot: a turning base, two arms, a hand; also with its arms level (a SCARA).
void add_robot(Solid& solid, Random& random, double r) {
    const double base = r * random.uniform(0.5, 1.2), shoulder = base + r * random.uniform(0.8, 1.4),
                 lower = r * random.uniform(2.5, 4), upper = r * random.uniform(2, 4),
                 w = r * random.uniform(0.35, 0.55), deep = 0.5 * r;
    solid
        .add_revolution(Axis::z,
                        through({{0, 0}, {0, 1.4 * r}, {0.2 * r, 1.4 * r}, {0.3 * r, 1.1 * r}, {base, r}, {base, 0}}))
        .cut_hole_circle(Axis::z, {}, 1.22 * r, random.choice({4, 6, 8}), 22.5, 0.08 * r, -1, 0.3 * r + 1);
    if (random.chance(0.3)) {  // level arms
        const double z = base + lower * 0.8;
        solid.add_cylinder(Axis::z, {}, 0.7 * r, base, z)
            .add_prism(Axis::z, tangent_hull({}, 0.9 * r, {lower, 0}, 0.7 * r), z, z + 0.5 * r);
        const Point2 end = Point2{lower, 0} + polar({}, upper, random.uniform(-70, 70));
        solid.add_prism(Axis::z, tangent_hull({lower, 0}, 0.75 * r, end, 0.5 * r), z + 0.52 * r, z + 1.1 * r)
            .add_cylinder(Axis::z, end, 0.15 * r, z - 1.5 * r, z + 2 * r)
            .add_cylinder(Axis::z, end, 0.4 * r, z + 1.1 * r, z + 1.8 * r)
            .add_cylinder(Axis::z, end, 0.35 * r, z - 1.6 * r, z - 1.4 * r);
        return;
    }
    for (const double side : {-1.0, 1.0})
        solid.add_prism(Axis::y, tangent_hull({0, base}, 0.7 * r, {0, shoulder}, 0.6 * r),
                        side > 0 ? deep : -1.4 * deep, side > 0 ? 1.4 * deep : -deep);
    solid.add_cylinder(Axis::z, {}, 0.9 * r, base, base + 0.15 * r);
    const Point2 s{0, shoulder}, elbow = polar(s, lower, random.uniform(60, 125)),
                                 wrist = polar(elbow, upper, random.uniform(-50, 20)),
                                 hand = polar(wrist, 1.2 * r, random.choice({-90.0, -90.0, 0.0, -45.0}));
    const bool plates = random.chance(0.4);
    if (plates)
        for (const double side : {-0.85, 0.65})
            solid.add_prism(Axis::y, tangent_hull(s, w, elbow, 0.8 * w), side * deep, (side + 0.2) * deep);
    else
        solid.add_prism(Axis::y, tangent_hull(s, 1.1 * w, elbow, 0.9 * w), -0.9 * deep, 0.9 * deep);
    solid.add_prism(Axis::y, tangent_hull(elbow, 0.8 * w, wrist, 0.5 * w), -0.5 * deep, 0.5 * deep)
        .add_prism(Axis::y, tangent_hull(wrist, 0.5 * w, hand, 0.35 * w), -0.4 * deep, 0.4 * deep);
    for (const Point2 joint : {s, elbow, wrist})
        solid.add_cylinder(Axis::y, joint, 0.5 * w, joint == s ? -1.6 * deep : -1.1 * deep,
                           joint == s ? 1.6 * deep : 1.1 * deep);
    const Point2 along = (1.0 / length(hand - wrist)) * (hand - wrist), across{-along.y, along.x};
    for (const double side : {-1.0, 1.0}) {  // fingers
        const Point2 a = hand + (0.5 * side * w) * across, b = a + (0.9 * r) * along;
        add_strut(solid, Axis::y, hand, a + (0.01 * r) * along, 0.3 * w, -0.3 * deep, 0.3 * deep);
        add_strut(solid, Axis::y, a, b, 0.25 * w, -0.3 * deep, 0.3 * deep);
    }
}

/// Linear drive along x: a profile or two rods between end blocks, screw, carriage, motor.
void add_linear_drive(Solid& solid, Random& random, double half) {
    const double length = half * random.uniform(5, 14), end = half * random.uniform(0.4, 0.8),
                 carriage = half * random.uniform(1.2, 2.2), x = random.uniform(end, length - end - carriage),
                 low = -half, motor = half * random.uniform(0.6, 0.9);
    if (random.chance(0.5)) {
        solid.add_prism(Axis::x,
                        through({{-half, low},
                                 {half, low},
                                 {half, 0.3 * half},
                                 {0.75 * half, 0.3 * half},
                                 {0.75 * half, -0.6 * half},
                                 {-0.75 * half, -0.6 * half},
                                 {-0.75 * half, 0.3 * half},
                                 {-half, 0.3 * half}}),
                        0, length);
        for (const double y : {-0.5, 0.5})
            solid.add_box({0, (y - 0.1) * half, -0.6 * half}, {length, (y + 0.1) * half, -0.4 * half});
    } else {
        for (const double y : {-0.7, 0.7}) solid.add_cylinder(Axis::x, {y * half, 0}, 0.15 * half, 0, length);
        if (random.chance(0.5)) solid.add_box({0, -half, 1.3 * low}, {length, half, low});
    }
    for (const double at : {0.0, length - end})
        solid.add_box({at, -1.05 * half, low}, {at + end, 1.05 * half, 0.6 * half});
    solid.add_cylinder(Axis::x, {}, 0.16 * half, -0.4 * half, length)
        .add_thread({.axis = Axis::x,
                     .centre = {},
                     .major_radius = 0.16 * half,
                     .minor_radius = 0.13 * half,
                     .from = end,
                     .to = length - end});
    solid.add_box({x, -0.95 * half, -0.35 * half}, {x + carriage, 0.95 * half, 0.8 * half});
    for (const double cx : {0.2, 0.8})
        for (const double cy : {-0.6, 0.6})
            solid.cut_cylinder(Axis::z, {x + cx * carriage, cy * half}, 0.09 * half, 0.4 * half, half);
    if (random.chance(0.75)) {
        const double gap = half * random.uniform(0.5, 1);
        solid.add_box({-gap, -motor, -motor}, {0, motor, -0.75 * motor})
            .add_box({-gap, -motor, -motor}, {0.15 * half - gap, motor, motor})
            .add_cylinder(Axis::x, {}, 0.35 * half, -0.8 * gap, -0.2 * gap);
        add_stepper(solid, Axis::x, {}, motor, -gap, -1);
    } else {  // hand wheel
        solid.add_revolution(Axis::x, ring_meridian(-0.6 * half, -0.3 * half, 0.7 * motor, motor))
            .add_cylinder(Axis::x, {}, 0.75 * motor, -0.5 * half, -0.4 * half)
            .add_cylinder(Axis::x, {0, 0.8 * motor}, 0.12 * half, -1.3 * half, -0.5 * half);
    }
}

/// Drill press: foot, column, table, head with motor, spindle and spokes.
void add_drill_press(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(9, 15), foot = r * random.uniform(2, 3), out = -r * random.uniform(3, 4.5),
                 table = high * random.uniform(0.25, 0.5), head = high * random.uniform(0.72, 0.8),
                 w = r * random.uniform(1.1, 1.5);
    solid.add_box({-foot, 1.4 * out, 0}, {foot, foot, 0.6 * r})
        .add_cylinder(Axis::z, {}, 0.6 * r, 0, high)
        .add_cylinder(Axis::z, {}, r, 0.6 * r, 1.4 * r);
    for (const double side : {-0.6, 0.6})
        solid.cut_box({side * foot - 0.15 * r, 1.3 * out, 0.3 * r}, {side * foot + 0.15 * r, 0.5 * out, r});
    solid.add_cylinder(Axis::z, {}, r, table - r, table + 0.3 * r)
        .add_box({-0.3 * r, out, table - 0.6 * r}, {0.3 * r, 0, table});
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {0, out}, 2 * r, table, table + 0.4 * r);
    else
        solid.add_box({-2.2 * r, out - 2 * r, table}, {2.2 * r, out + 2 * r, table + 0.4 * r});
    solid.cut_cylinder(Axis::z, {0, out}, 0.3 * r, table - r, table + r);
    solid.add_box({-w, out - 1.2 * r, head}, {w, 1.6 * r, high})
        .add_prism(Axis::z, tangent_hull({0, 1.8 * r}, 1.5 * w, {0, out}, 1.2 * w), high, high + 1.2 * r)
        .add_chamfered_cylinder(Axis::z, {0, 3.2 * r}, 1.2 * r, head - 0.5 * r, high - 0.1 * r, 0.1 * r, 0);
    solid.add_cylinder(Axis::z, {0, out}, 0.5 * r, head - 1.2 * r, head)
        .add_revolution(Axis::z, cone_meridian(head - 2.2 * r, 0.25 * r, head - 1.3 * r, 0.5 * r), {0, out})
        .add_cylinder(Axis::z, {0, out}, 0.12 * r, head - 3.6 * r, head - 2.2 * r);
    const double z = head + 0.8 * r;
    solid.add_cylinder(Axis::x, {0.7 * out, z}, 0.45 * r, w, w + 0.8 * r);
    for (const double angle : {90.0, 210.0, 330.0}) {
        const Point2 tip = polar({0.7 * out, z}, 2.6 * r, angle);
        add_strut(solid, Axis::x, {0.7 * out, z}, tip, 0.16 * r, w + 0.4 * r, w + 0.55 * r);
        solid.add_revolution(Axis::x, ball_meridian(w + 0.48 * r, 0.3 * r), tip);
    }
}

/// Small lathe: bed, headstock with its chuck, carriage with handles, tailstock.
void add_lathe(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(9, 16), axis = r * random.uniform(1.3, 1.8),
                 stock = r * random.uniform(2.2, 3), bed = r * random.uniform(0.8, 1.4),
                 deep = r * random.uniform(0.9, 1.2);
    solid.add_prism(Axis::x,
                    through({{-deep, -bed},
                             {deep, -bed},
                             {deep, 0},
                             {0.7 * deep, 0},
                             {0.6 * deep, 0.12 * r},
                             {0.5 * deep, 0},
                             {-0.5 * deep, 0},
                             {-0.6 * deep, 0.12 * r},
                             {-0.7 * deep, 0},
                             {-deep, 0}}),
                    0, length);
    for (const double x : {0.05, 0.8})
        solid.add_box({x * length, -1.2 * deep, -bed - 0.6 * r}, {(x + 0.15) * length, 1.2 * deep, -bed});
    solid.add_prism(Axis::y, chamfered(rectangle({0, 0}, {stock, axis + r}), 0.2 * r), -deep, deep)
        .add_cylinder(Axis::x, {0, axis}, 0.5 * r, -0.6 * r, stock + 0.4 * r)
        .add_chamfered_cylinder(Axis::x, {0, axis}, r * random.uniform(0.8, 1.05), stock + 0.4 * r, stock + 1.2 * r,
                                0.05 * r, 0.05 * r);
    for (int i = 0; i < 3; ++i)
        solid.add_prism(
            Axis::x, moved(rotated(rectangle({0.25 * r, -0.15 * r}, {0.85 * r, 0.15 * r}), 90 + 120.0 * i), {0, axis}),
            stock + 1.2 * r, stock + 1.6 * r);
    const double at = length * random.uniform(0.45, 0.6), w = r * random.uniform(0.8, 1.2), tail = length - 2 * r;
    solid.add_box({at - w, -1.5 * deep, 0}, {at + w, 1.1 * deep, 0.35 * r})
        .add_box({at - 0.6 * w, -1.6 * deep, 0.35 * r}, {at + 0.6 * w, 0.7 * deep, 0.7 * r})
        .add_box({at - 0.4 * w, -0.6 * deep, 0.7 * r}, {at + 0.4 * w, 0.2 * deep, 1.05 * axis})
        .add_box({at - w, -1.5 * deep, -bed}, {at + w, -1.05 * deep, 0});
    solid.add_cylinder(Axis::y, {at, 0.52 * r}, 0.4 * r, -2.1 * deep, -1.8 * deep)
        .add_cylinder(Axis::y, {at, 0.52 * r}, 0.12 * r, -2 * deep, 0)
        .add_cylinder(Axis::y, {at, -0.5 * bed}, 0.5 * r, -1.9 * deep, -1.7 * deep)
        .add_cylinder(Axis::y, {at, -0.5 * bed}, 0.12 * r, -1.8 * deep, -deep);
    solid
        .add_prism(Axis::y,
                   through({{tail - 0.9 * r, 0},
                            {tail + 0.9 * r, 0},
                            {tail + 0.7 * r, axis + 0.5 * r},
                            {tail - 0.7 * r, axis + 0.5 * r}}),
                   -0.7 * deep, 0.7 * deep)
        .add_cylinder(Axis::x, {0, axis}, 0.32 * r, tail - 1.6 * r, tail + 1.3 * r)
        .add_revolution(Axis::x, cone_meridian(tail - 2.3 * r, 0.02 * r, tail - 1.6 * r, 0.3 * r), {0, axis})
        .add_cylinder(Axis::x, {0, axis}, 0.6 * r, tail + 1.3 * r, tail + 1.5 * r);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {-1.15 * deep, -0.4 * bed}, 0.12 * r, 0.1 * length, 0.97 * length);
}

}  // namespace

/// Small machine of several units.
Part small_machine(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(8, 60);
    Part part;
    switch (random.weighted({0.24, 0.16, 0.2, 0.2, 0.1, 0.1})) {
        case 0:
            add_gantry(part.solid, random, 6 * size);
            break;
        case 1:
            add_printer(part.solid, random, 5 * size);
            break;
        case 2:
            add_robot(part.solid, random, size);
            break;
        case 3:
            add_linear_drive(part.solid, random, size);
            break;
        case 4:
            add_drill_press(part.solid, random, size);
            part.main_side = Side::left;
            break;
        default:
            add_lathe(part.solid, random, size);
            break;
    }
    return part;
}

}  // namespace v16::corpus
