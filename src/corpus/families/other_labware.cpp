// Ware of laboratories: tubes, flasks, syringes, dishes, slides, well plates, racks of tubes.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Test tube or vial: round, conical or flat at its bottom, a lip, bead or thread at its mouth.
void make_tube(Solid& solid, Random& random) {
    const double r = random.uniform(4, 17), high = r * random.uniform(4, 16), wall = r * random.uniform(0.06, 0.15);
    const std::size_t bottom = random.weighted({0.5, 0.3, 0.2});
    const double start = bottom == 0 ? r : bottom == 1 ? 2.2 * r : 0.0;
    const auto body = [&](double radius, double lift, double top) {
        Path path;
        path.closed = false;
        if (bottom == 0)
            path.vertices = {{{lift, 0}, -0.4142}, {{start, radius}}, {{top, radius}}, {{top, 0}}};
        else if (bottom == 1)
            path.vertices = {{{lift, 0}}, {{lift, 0.25 * radius}}, {{start, radius}}, {{top, radius}}, {{top, 0}}};
        else
            path.vertices = {{{lift, 0}}, {{lift, radius}}, {{top, radius}}, {{top, 0}}};
        return path;
    };
    solid.add_revolution(Axis::z, body(r, 0, high));
    const std::size_t mouth = random.weighted({0.35, 0.35, bottom == 2 ? 0.0 : 0.3});
    if (mouth == 0) solid.add_chamfered_cylinder(Axis::z, {}, 1.18 * r, high - 0.15 * r, high, 0, 0.05 * r);
    if (mouth == 1) {
        solid.add_revolution(Axis::z, ring_meridian(high - 1.5 * r, high - 1.3 * r, 0.9 * r, 1.15 * r))
            .add_thread({Axis::z, {}, r, 0.93 * r, high - 1.2 * r, high, false});
    }
    solid.cut_revolution(Axis::z, body(r - wall, wall, high + 1));
    if (random.chance(0.2) && mouth == 1) solid.add_cylinder(Axis::z, {}, 1.2 * r, high - 1.1 * r, high + 0.3 * r);
    if (bottom == 1 && random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, r, 0.1 * r, start).cut_revolution(Axis::z, body(r - wall, wall, high - 2 * r));
}

/// Flask: conical or with a ball, a long neck, thin walls.
void make_flask(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 110), neck = r * random.uniform(0.22, 0.4),
                 wall = r * random.uniform(0.03, 0.06), tall = r * random.uniform(0.5, 1.4);
    const bool ball = random.chance(0.45), flat = random.chance(0.5);
    const auto body = [&](double t, double top) {
        Path path;
        path.closed = false;
        const double n = neck - t;
        if (!ball)
            path.vertices = {
                {{t, 0}},  {{t, r - t - 0.15 * r}, -0.3}, {{t + 0.2 * r, r - t}}, {{1.5 * r, n}}, {{top, n}},
                {{top, 0}}};
        else if (flat)
            path.vertices = {
                {{0.25 * r + t, 0}}, {{0.25 * r + t, 0.6 * r}, -0.8}, {{1.9 * r, n}}, {{top, n}}, {{top, 0}}};
        else
            path.vertices = {{{t, 0}, -0.85}, {{1.95 * r, n}}, {{top, n}}, {{top, 0}}};
        return path;
    };
    const double top = 1.9 * r + tall;
    solid.add_revolution(Axis::z, body(0, top));
    if (random.chance(0.7))
        solid.add_revolution(Axis::z, ring_meridian(top - 3 * wall, top, 0.8 * neck, neck + 2.5 * wall));
    const int arms = ball ? random.choice({0, 0, 1, 2}) : random.choice({0, 0, 0, 1});
    for (int i = 0; i < arms; ++i)
        solid.add_cylinder(Axis::x, {0, ball ? 1.3 * r : 1.2 * top / 1.5}, 0.5 * neck, i == 0 ? 0 : -1.5 * r,
                           i == 0 ? 1.5 * r : 0);
    solid.cut_revolution(Axis::z, body(wall, top + 1));
    for (int i = 0; i < arms; ++i)
        solid.cut_cylinder(Axis::x, {0, ball ? 1.3 * r : 1.2 * top / 1.5}, 0.5 * neck - wall,
                           i == 0 ? 0.3 * neck : -1.6 * r, i == 0 ? 1.6 * r : -0.3 * neck);
}

/// Syringe: barrel with finger flange and tip, plunger pulled out, or either of them alone.
void make_syringe(Solid& solid, Random& random) {
    const double r = random.uniform(2.5, 16), length = r * random.uniform(5, 13), wall = 0.1 * r, ear = 2.1 * r;
    const std::size_t kind = random.weighted({0.4, 0.3, 0.3});
    if (kind != 2) {
        solid.add_cylinder(Axis::x, {}, r, 0, length)
            .add_revolution(Axis::x, cone_meridian(length, r, length + 0.3 * r, 0.5 * r))
            .add_revolution(Axis::x, cone_meridian(length + 0.2 * r, 0.3 * r, length + 1.6 * r, 0.22 * r));
        if (random.chance(0.4))
            solid.add_revolution(Axis::x, ring_meridian(length + 0.2 * r, length + 1.1 * r, 0.38 * r, 0.55 * r));
        solid.add_prism(
            Axis::x,
            random.chance(0.6) ? slot({0, -ear + 0.9 * r}, {0, ear - 0.9 * r}, 1.05 * r) : polygon({}, 1.7 * r, 6), 0,
            0.2 * r);
        solid.cut_cylinder(Axis::x, {}, r - wall, -1, length - wall).cut_cylinder(Axis::x, {}, 0.13 * r, 0, far);
    }
    if (kind != 1) {
        const double inner = r - wall, stroke = length * random.uniform(0.1, 0.8), from = -stroke,
                     to = length - stroke - 0.2 * r, rib = 0.12 * r;
        solid.add_cylinder(Axis::x, {}, 1.1 * r, from - 0.2 * r, from);
        solid.add_box({from, -rib, -0.85 * inner}, {to, rib, 0.85 * inner})
            .add_box({from, -0.85 * inner, -rib}, {to, 0.85 * inner, rib});
        solid.add_revolution(Axis::x, cone_meridian(to, inner, to + 0.6 * r, 0.8 * inner));
        if (random.chance(0.5))
            solid.cut_revolution(Axis::x, ring_meridian(to + 0.15 * r, to + 0.3 * r, 0.7 * inner, 1.1 * inner));
    }
}

/// Petri dish, with its lid on it or alone, sometimes in compartments.
void make_dish(Solid& solid, Random& random) {
    const double r = random.uniform(17, 75), high = r * random.uniform(0.25, 0.5), t = random.uniform(1, 2);
    solid.add_cylinder(Axis::z, {}, r, 0, high).cut_cylinder(Axis::z, {}, r - t, t, far);
    const int parts = random.choice({0, 0, 2, 3, 4});
    for (int i = 0; i < parts; ++i)
        solid.add_prism(Axis::z, rotated(rectangle({0, -t / 2}, {r - t / 2, t / 2}), 90 + 360.0 * i / parts), 0,
                        0.8 * high);
    if (random.chance(0.35)) solid.add_revolution(Axis::z, ring_meridian(-0.5 * t, 0, 0.9 * r, 0.95 * r));
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, r + 1.6 * t, 0.35 * high, high + 1.5 * t)
            .cut_cylinder(Axis::z, {}, r + 0.6 * t, -far, high)
            .add_cylinder(Axis::z, {}, r, 0, high)
            .cut_cylinder(Axis::z, {}, r - t, t, high + 0.5 * t);
}

/// Slide or chip with channels and ports between them.
void make_chip(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const double length = random.choice({75.0, 76.0, 50.0, 40.0}), wide = random.choice({25.0, 26.0, 20.0}),
                 t = random.choice({1.0, 1.5, 3.0, 5.0}), half = random.uniform(0.2, 0.8), deep = 0.4 * t;
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {length, wide}, random.choice({0.01, 1.0, 2.0})), 0, t);
    const auto channel = [&](Point2 a, Point2 b) { solid.cut_prism(Axis::z, slot(a, b, half), t - deep, far); };
    const auto port = [&](Point2 at) { solid.cut_cylinder(Axis::z, at, 2.2 * half, -far, far); };
    const double x0 = 0.12 * length, x1 = 0.88 * length, y = wide / 2;
    if (random.chance(0.4)) {  // a meander
        const int turns = random.integer(3, 9);
        const double step = 0.5 * length / turns, a = 0.2 * wide, b = 0.8 * wide;
        for (int i = 0; i < turns; ++i) {
            const double x = 0.25 * length + step * i;
            channel({x, a}, {x, b});
            if (i + 1 < turns) channel({x, i % 2 == 0 ? b : a}, {x + step, i % 2 == 0 ? b : a});
        }
        channel({x0, a}, {0.25 * length, a});
        channel({0.25 * length + step * (turns - 1), turns % 2 == 1 ? b : a}, {x1, turns % 2 == 1 ? b : a});
        port({x0, a});
        port({x1, turns % 2 == 1 ? b : a});
    } else if (random.chance(0.5)) {  // streams that meet
        channel({0.35 * length, y}, {x1, y});
        port({x1, y});
        for (const double from : {0.2 * wide, 0.8 * wide}) {
            channel({x0, from}, {0.35 * length, y});
            port({x0, from});
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.6 * length, y}, 0.25 * wide, t - deep, far);
    } else {  // grooves or wells in a row
        const int count = random.integer(2, 8);
        const bool wells = random.chance(0.5);
        for (int i = 0; i < count; ++i) {
            const double x = x0 + (x1 - x0) * (i + 0.5) / count;
            if (wells)
                solid.cut_cylinder(Axis::z, {x, y}, std::min(0.35 * wide, 0.35 * (x1 - x0) / count), t - deep, far);
            else
                channel({x, 0.2 * wide}, {x, 0.8 * wide});
        }
    }
}

/// Plate of wells: rows of pits in a block with a skirt.
void make_well_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = Side::top;
    const int kind = random.integer(0, 3),
              nx = kind == 0   ? 3
                   : kind == 1 ? 4
                   : kind == 2 ? 6
                               : 12,
              ny = kind == 0   ? 2
                   : kind == 1 ? 3
                   : kind == 2 ? 4
                               : 8;
    const double pitch = 108.0 / nx, high = random.uniform(14, 44), r = pitch * random.uniform(0.36, 0.45), rim = 2.5;
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {127.8, 85.5}, 3), 0, rim)
        .add_prism(Axis::z,
                   random.chance(0.5) ? rounded_rectangle({2, 2}, {125.8, 83.5}, 4)
                                      : chamfered(rectangle({2, 2}, {125.8, 83.5}), 4),
                   rim, high);
    const double floor = random.choice({1.5, 0.3 * high});
    for (int j = 0; j < ny; ++j)
        for (int i = 0; i < nx; ++i)
            solid.cut_cylinder(Axis::z, {63.9 + pitch * (i - 0.5 * (nx - 1)), 42.75 + pitch * (j - 0.5 * (ny - 1))}, r,
                               floor, far);
}

/// Rack of tubes: two or three pierced decks between end walls, or a pierced block with feet.
void make_tube_rack(Solid& solid, Random& random) {
    const int nx = random.integer(3, 8), ny = random.integer(1, 3);
    const double r = random.uniform(4, 16), pitch = r * random.uniform(2.4, 3.2), t = std::max(2.0, 0.25 * r),
                 high = r * random.uniform(3, 7), length = nx * pitch + 2 * t, wide = (ny + 0.2) * pitch;
    const int decks = random.choice({2, 2, 3});
    solid.add_box({0, 0, 0}, {t, wide, high + t}).add_box({length - t, 0, 0}, {length, wide, high + t});
    for (int k = 0; k < decks; ++k) {
        const double z = 0.15 * high + (0.85 * high - t) * k / (decks - 1);
        solid.add_box({0, 0, z}, {length, wide, z + t});
        for (int i = 0; i < nx && k > 0; ++i)
            for (int j = 0; j < ny; ++j)
                solid.cut_cylinder(Axis::z, {t + pitch * (i + 0.5), 0.1 * pitch + pitch * (j + 0.5)}, r, z - 0.1,
                                   z + t + 0.1);
    }
    if (random.chance(0.4))
        solid.cut_prism(Axis::x, rounded_rectangle({0.2 * wide, 0.35 * high}, {0.8 * wide, 0.65 * high}, 0.1 * wide),
                        -1, t + 0.01);
    if (random.chance(0.4))
        for (const double x : {0.0, length - t})
            solid.cut_prism(Axis::x, polygon({wide / 2, 0}, 0.3 * wide, 4, 0), x - 0.1, x + t + 0.1);
}

}  // namespace

/// Ware of a laboratory: tube, flask, syringe, dish, chip, well plate, rack.
Part lab_ware(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.2, 0.16, 0.18, 0.1, 0.14, 0.08, 0.14})) {
        case 0:
            make_tube(part.solid, random);
            break;
        case 1:
            make_flask(part.solid, random);
            break;
        case 2:
            make_syringe(part.solid, random);
            break;
        case 3:
            make_dish(part.solid, random);
            break;
        case 4:
            make_chip(part, random);
            break;
        case 5:
            make_well_plate(part, random);
            break;
        default:
            make_tube_rack(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
