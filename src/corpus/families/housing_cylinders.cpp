// Bodies of hydraulic and pneumatic cylinders and brakes: barrels, master cylinders, calipers.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Barrel with flanges or a closed bottom, ports, trunnions, feet or an eye.
void flanged_barrel(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.12, 0.28), outer = r + wall, length = r * random.uniform(3, 9),
                 t = 0.35 * r, flange = outer * random.uniform(1.25, 1.6);
    solid.add_cylinder(Axis::x, {}, outer, 0, length);
    const std::size_t head = random.weighted({0.5, 0.3, 0.2}), tail = random.weighted({0.3, 0.35, 0.35}),
                      mount = random.weighted({0.35, 0.35, 0.3});
    if (head == 0) solid.add_cylinder(Axis::x, {}, flange, 0, t);
    if (head == 1)
        solid.add_prism(Axis::x,
                        rounded_rectangle({-1.15 * outer, -1.15 * outer}, {1.15 * outer, 1.15 * outer}, 0.25 * outer),
                        0, t);
    if (head == 2) solid.add_cylinder(Axis::x, {}, 1.12 * outer, 0, 1.5 * t);
    double bottom = length + 1;
    if (tail == 0)
        solid.add_cylinder(Axis::x, {}, flange, length - t, length);
    else
        bottom = length - 0.3 * r;
    if (tail == 2) {
        const double reach = length + 1.3 * r;
        solid
            .add_prism(Axis::y,
                       counter_clockwise(through(
                           {{length - 1, -0.8 * r}, {reach, -0.5 * r}, {reach, 0.5 * r}, {length - 1, 0.8 * r}})),
                       -0.5 * r, 0.5 * r)
            .add_cylinder(Axis::y, {reach, 0}, 0.75 * r, -0.5 * r, 0.5 * r)
            .cut_cylinder(Axis::y, {reach, 0}, 0.4 * r, -far, far);
    }
    if (mount == 0)  // trunnion
        for (const double s : {-1.0, 1.0}) {
            const double x = length * 0.4;
            solid.add_cylinder(Axis::x, {}, 1.15 * outer, x - 0.5 * r, x + 0.5 * r);
            add_rod(solid, Axis::y, {x, 0}, 0.4 * r, 0, s * 1.8 * outer);
        }
    if (mount == 1) {
        const double low = -1.2 * outer;
        for (const double x : {0.2 * length, 0.8 * length}) {
            solid.add_box({x - 0.4 * r, -1.5 * outer, low}, {x + 0.4 * r, 1.5 * outer, low + 0.35 * r})
                .add_box({x - 0.4 * r, -0.8 * outer, low}, {x + 0.4 * r, 0.8 * outer, 0});
            for (const double y : {-1.25 * outer, 1.25 * outer})
                solid.cut_cylinder(Axis::z, {x, y}, 0.15 * r, low - 1, low + r);
        }
    }
    std::vector<Port> ports;
    for (const double x : {t + 0.5 * r, length - t - 0.4 * r})
        ports.push_back({Axis::z,
                         {x, 0},
                         0.8 * r,
                         outer + r * random.uniform(0.15, 0.4),
                         0.16 * r,
                         0.13 * r,
                         random.choice({PortEnd::plain, PortEnd::hexagon, PortEnd::square}),
                         1.5,
                         0.15 * r,
                         4});
    add_ports(solid, ports);
    solid.cut_cylinder(Axis::x, {}, r, -1, bottom);
    cut_ports(solid, ports);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, r + 0.3 * wall, -1, 0.6 * t);
    const int bolts = random.choice({4, 6, 8, 12});
    if (head == 0)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + outer), bolts, 0, 0.17 * (flange - outer), -1, t + 1);
    if (head == 1)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::x, 0.93 * outer * q, 0.12 * r, -1, t + 1);
    if (tail == 0)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + outer), bolts, 0, 0.17 * (flange - outer), length - t - 1,
                              length + 1);
}

/// Master cylinder: a bore with a two-bolt flange, reservoir bosses above, outlets at the side, a nose.
void master_cylinder(Solid& solid, Random& random, double r) {
    const double outer = 1.5 * r, length = r * random.uniform(5, 9), t = 0.5 * r,
                 x = length * random.uniform(0.15, 0.35), ear = outer * random.uniform(1.6, 2.1);
    solid.add_cylinder(Axis::x, {}, outer, 0, length)
        .add_chamfered_cylinder(Axis::x, {}, 0.85 * outer, length, length + 0.6 * r, 0, 0.3 * r);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(
            Axis::x, tangent_hull({}, outer, {s * ear, s * random.choice({0.0, 0.5}) * outer}, 0.45 * outer), x, x + t);
    const bool bowl = random.chance(0.4), ribs = random.chance(0.5);
    const double top = outer + r * random.uniform(0.5, 1.0);
    std::vector<Port> ports;
    if (bowl) {
        const double a = x + t + 0.5 * r, b = length - 0.3 * r;
        solid.add_prism(Axis::z, rounded_rectangle({a, -1.3 * outer}, {b, 1.3 * outer}, 0.3 * outer), 0.5 * outer,
                        2.4 * outer);
        solid.cut_prism(Axis::z,
                        rounded_rectangle({a + 0.2 * r, -1.15 * outer}, {b - 0.2 * r, 1.15 * outer}, 0.25 * outer),
                        outer + 0.2 * r, far);
    } else {
        for (const double at : {0.5 * length, 0.82 * length})
            ports.push_back({Axis::z, {at, 0}, 0.5 * r, top, 0.55 * r, 0.25 * r, PortEnd::plain, 1.3, 0, 4});
    }
    if (ribs) solid.add_box({x, -0.15 * r, -1.25 * outer}, {length, 0.15 * r, 0});
    const double side = random.choice({-1.0, 1.0});
    for (const double at : {0.55 * length, 0.9 * length})
        ports.push_back({Axis::y, {at, 0}, 0, side * outer * 1.35, 0.25 * r, 0.3 * r, PortEnd::plain, 1.3, 0, 4});
    add_ports(solid, ports);
    solid.cut_cylinder(Axis::x, {}, r, -1, length - 0.3 * r);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {}, 1.2 * r, -1, 0.6 * r);
    cut_ports(solid, ports);
    for (const double y : {-ear, ear}) solid.cut_cylinder(Axis::x, {y, 0}, 0.22 * outer, x - 1, x + t + 1);
}

/// Compact cylinder: a square or grooved block with its bore, four screws, ports at one side.
void compact_block(Solid& solid, Random& random, double r) {
    const double s = r * random.uniform(1.35, 1.6), length = r * random.uniform(1.2, 5), bolt = 0.13 * r,
                 groove = 0.1 * r;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0)
        solid.add_prism(Axis::x, rounded_rectangle({-s, -s}, {s, s}, random.choice({0.1, 0.3}) * s), 0, length);
    else if (form == 1)
        solid.add_prism(Axis::x, chamfered(rectangle({-s, -s}, {s, s}), 0.25 * s), 0, length);
    else
        solid.add_prism(Axis::x, rounded_rectangle({-s, -1.5 * s}, {s, s}, 0.1 * s), 0, length);
    const bool lugs = random.chance(0.35);
    if (lugs)
        for (const double side : {-1.0, 1.0}) {
            solid.add_prism(Axis::x,
                            rounded_rectangle({std::min(side * 0.8 * s, side * 1.6 * s), -0.5 * s},
                                              {std::max(side * 0.8 * s, side * 1.6 * s), 0.5 * s}, 0.2 * s),
                            0, 0.35 * r);
            solid.cut_cylinder(Axis::x, {side * 1.35 * s, 0}, 0.14 * s, -1, r);
        }
    const bool closed = random.chance(0.5);
    if (random.chance(0.5))
        for (const double side : {-1.0, 1.0})
            for (int i = 0; i < 2; ++i) {
                const double at = row_position(i, 2, 0.7 * s);
                solid.cut_box({-1, std::min(side * (s - 2 * groove), side * (s + 1)), at - groove},
                              {length + 1, std::max(side * (s - 2 * groove), side * (s + 1)), at + groove});
            }
    for (const Point2 q : quarters) {
        solid.cut_cylinder(Axis::x, 0.8 * s * q, bolt, -1, length + 1);
        if (closed) solid.cut_cylinder(Axis::x, 0.8 * s * q, 1.6 * bolt, length - 1.5 * bolt, length + 1);
    }
    solid.cut_cylinder(Axis::x, {}, r, -1, closed ? length - 0.25 * r : length + 1);
    solid.cut_cylinder(Axis::x, {}, 1.1 * r, 0.15 * r, 0.28 * r);
    if (closed && random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.35 * r, 0, length + 1);
    for (const double x : {0.25 * length, 0.78 * length})
        solid.cut_cylinder(Axis::z, {x, 0}, std::min(0.22 * r, 0.1 * length), 0, far);
}

}  // namespace

/// Bodies of cylinders: flanged barrels, master cylinders, compact blocks.
Part cylinder_body(FamilyContext& context) {
    const double r = context.random.log_uniform(5, 130);
    Part part;
    switch (context.random.weighted({0.55, 0.3, 0.15})) {
        case 0:
            flanged_barrel(part.solid, context.random, r);
            break;
        case 1:
            master_cylinder(part.solid, context.random, std::min(r, 30.0));
            break;
        default:
            compact_block(part.solid, context.random, r);
            break;
    }
    return part;
}

/// Brake caliper: a bridge over the disc between the piston's half and the fingers' half, bores, eyes for the carrier's
/// pins.
Part caliper_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(11, 32), gap = r * random.uniform(0.8, 1.4), deep = r * random.uniform(1.4, 2.2),
                 finger = r * random.uniform(0.45, 0.8), bridge = r * random.uniform(0.4, 0.6),
                 disc = r * random.uniform(4, 6);
    const int pistons = random.choice({1, 1, 2, 2, 3});
    const double pitch = r * 2.6, half = 0.5 * pitch * pistons + 0.35 * r, top = 1.3 * r, low = -1.2 * r;
    Part part;
    Solid& solid = part.solid;
    const bool fixed = random.chance(0.35), ribs = random.chance(0.4);
    // Along y: the pistons' half from 0, the disc's room, the fingers.
    const double room = deep + gap, end = room + (fixed ? deep : finger);
    const Path back = rounded_rectangle({-half, low}, {half, top}, 0.7 * r);
    for (int i = 0; i < pistons; ++i)
        solid.add_cylinder(Axis::y, {row_position(i, pistons, pitch), 0}, 1.2 * r, -0.25 * r, deep);
    if (random.chance(0.6)) solid.add_prism(Axis::y, back, 0.25 * deep, deep);
    solid.add_prism(Axis::y, rounded_rectangle({-half, low}, {half, top + bridge}, 0.6 * r), room, end);
    solid.add_box({-0.9 * half, 0.3 * deep, top - 0.3 * r}, {0.9 * half, end - 0.05 * r, top + bridge});
    if (ribs)
        for (int i = 0; i < 3; ++i) {
            const double x = row_position(i, 3, 0.55 * half);
            solid.add_box({x - 0.1 * r, 0.3 * deep, top}, {x + 0.1 * r, end - 0.1 * r, top + 1.4 * bridge});
        }
    const double eye = 0.45 * r, ear = half + r * random.uniform(0.5, 1.0);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y, tangent_hull({s * 0.7 * half, 0}, 0.7 * r, {s * ear, 0.2 * r}, eye), 0.15 * deep,
                        0.15 * deep + 0.6 * r);
    const bool window = random.chance(0.6);
    if (window)
        solid.cut_prism(Axis::z,
                        rounded_rectangle({-0.45 * half, deep + 0.1 * gap}, {0.45 * half, room - 0.05 * gap}, 0.1 * r),
                        0, far);
    // The disc runs here; its circle reaches far beyond the part.
    const double reach = std::max(disc, 1.3 * (half + r)), side = half + r,
                 shoulder = top - reach + std::sqrt(reach * reach - side * side);
    Path slit = through({{-side, low - 1}, {side, low - 1}, {side, shoulder}, {-side, shoulder}});
    slit.vertices[2].bulge = std::tan(0.5 * std::asin(side / reach));
    solid.cut_prism(Axis::y, slit, deep, room);
    if (!fixed && pistons == 1) solid.cut_box({-0.3 * r, room - 1, low - 1}, {0.3 * r, end + 1, 0.4 * r});
    for (int i = 0; i < pistons; ++i) {
        const Point2 at{row_position(i, pistons, pitch), 0};
        solid.cut_cylinder(Axis::y, at, r, 0.15 * r, deep + 1)
            .cut_cylinder(Axis::y, at, 1.1 * r, deep - 0.45 * r, deep - 0.3 * r);
        if (fixed) solid.cut_cylinder(Axis::y, at, r, room - 1, end - 0.2 * r);
    }
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {s * ear, 0.2 * r}, 0.5 * eye, -far, deep);
    solid.cut_cylinder(Axis::y, {0.35 * r, 0.4 * r}, 0.18 * r, -far, 0.3 * r);
    part.main_side = random.choice({Side::front, Side::back, Side::top});
    return part;
}

}  // namespace v16::corpus
