// Joints of the textbook that hold by a wedge, a pin or rivets, and the pins of drawbars.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The wedge across a joint along x, upright through it.
void add_cotter(Solid& solid, Random& random, double at, double wide, double thick, double reach) {
    const double slope = wide * random.uniform(0.08, 0.2), over = reach * random.uniform(1.15, 1.5);
    Path wedge = through({{at, -over}, {at + wide - slope, -over}, {at + wide + slope, over}, {at, over}});
    if (random.chance(0.4)) wedge = chamfered(wedge, 0.15 * wide);
    solid.add_prism(Axis::y, wedge, -thick, thick);
    if (random.chance(0.3))  // gib that backs it
        solid.add_prism(Axis::y,
                        through({{at - 0.5 * wide, -over},
                                 {at, -over},
                                 {at, over},
                                 {at - 0.5 * wide, over},
                                 {at - 0.5 * wide, 1.15 * over},
                                 {at - 1.1 * wide, 1.15 * over},
                                 {at - 1.1 * wide, reach},
                                 {at - 0.5 * wide, reach}}),
                        -thick, thick);
}

/// Spigot in a socket, or two rods in a sleeve, each with its wedge.
Part wedge_joint(Random& random, double d) {
    const double r = 0.5 * d, socket = d * random.uniform(1.0, 1.3), collar = d * random.uniform(0.75, 0.95),
                 deep = d * random.uniform(1.8, 3), wide = d * random.uniform(0.4, 0.7),
                 thick = 0.5 * d * random.uniform(0.25, 0.4), spigot = d * random.uniform(0.58, 0.7);
    const double rod = deep + d * random.uniform(1.5, 4);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.65)) {
        solid.add_revolution(Axis::x, turned({{.length = rod - deep - 0.8 * d, .radius = r},
                                              {.length = 0.8 * d, .radius = r, .end_radius = socket},
                                              {.length = deep, .radius = socket, .chamfer_right = 0.08 * d}},
                                             -rod));
        if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 1.3 * socket, -0.5 * d, 0);
        if (random.chance(0.3)) {  // the socket alone
            solid.cut_cylinder(Axis::x, {}, spigot, -0.9 * deep, far)
                .cut_box({-0.55 * deep - 0.5 * wide, -thick, -far}, {-0.55 * deep + 0.6 * wide, thick, far});
            return part;
        }
        solid.cut_cylinder(Axis::x, {}, spigot, -0.92 * deep, far);
        solid.add_cylinder(Axis::x, {}, 0.995 * spigot, -0.85 * deep, 0.1 * d)
            .add_cylinder(Axis::x, {}, 1.2 * collar, 0.02 * d, 0.45 * d)
            .add_cylinder(Axis::x, {}, r, 0.4 * d, 0.5 * rod + d);
        add_cotter(solid, random, -0.55 * deep - 0.5 * wide, wide, thick, 1.3 * socket);
        return part;
    }
    const double half = deep;
    solid.add_cylinder(Axis::x, {}, r, -rod, rod);
    solid.add_chamfered_cylinder(Axis::x, {}, socket, -half, half, 0.1 * d, 0.1 * d);
    if (random.chance(0.5)) solid.cut_box({-0.02 * d, -0.4 * d, -0.4 * d}, {0.02 * d, 0.4 * d, 0.4 * d});
    for (const double s : {-1.0, 1.0})
        add_cotter(solid, random, s * 0.5 * half - 0.5 * wide, wide, thick, 1.1 * socket);
    return part;
}

/// Fork and eye with a pin between: knuckle joint of rods.
Part knuckle_joint(Random& random, double d) {
    const double eye = d * random.uniform(0.9, 1.2), t = d * random.uniform(0.5, 0.75),
                 ear = t * random.uniform(0.5, 0.8), pin = d * random.uniform(0.4, 0.55),
                 reach = d * random.uniform(1.6, 2.5), rod = reach + d * random.uniform(1.5, 4);
    const bool octagon = random.chance(0.5), together = random.chance(0.75);
    Part part;
    Solid& solid = part.solid;
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::z, tangent_hull({0, 0}, eye, {-reach, 0}, 0.75 * d), s > 0 ? t : -t - ear * 2,
                        s > 0 ? t + ear * 2 : -t);
    }
    const double wide = t + 2 * ear;
    solid.cut_box({-reach - 2 * d, -2 * d, -2 * wide}, {-reach, 2 * d, 2 * wide});
    solid
        .add_prism(Axis::y,
                   through({{-reach - 0.6 * d, -0.6 * d},
                            {-reach, -wide},
                            {-reach + 0.4 * d, -wide},
                            {-reach + 0.4 * d, wide},
                            {-reach, wide},
                            {-reach - 0.6 * d, 0.6 * d}}),
                   -0.7 * d, 0.7 * d)
        .cut_box({-reach + 0.25 * d, -far, -t}, {far, far, t});
    if (octagon) solid.add_prism(Axis::x, polygon({}, 0.75 * d, 8, 22.5), -reach - d, -reach - 0.5 * d);
    solid.add_cylinder(Axis::x, {}, 0.5 * d, -rod, -reach - 0.5 * d);
    if (together) {
        solid.add_cylinder(Axis::z, {}, 0.97 * eye, -0.97 * t, 0.97 * t)
            .add_prism(
                Axis::z,
                through({{0, -0.9 * eye}, {reach - 0.4 * d, -0.5 * d}, {reach - 0.4 * d, 0.5 * d}, {0, 0.9 * eye}}),
                -0.97 * t, 0.97 * t)
            .add_cylinder(Axis::x, {}, 0.5 * d, reach - 0.5 * d, rod);
        if (octagon) solid.add_prism(Axis::x, polygon({}, 0.7 * d, 8, 22.5), reach - 0.5 * d, reach + 0.1 * d);
        const double end = wide + 0.5 * d;
        solid.add_cylinder(Axis::z, {}, pin, -end, wide).add_cylinder(Axis::z, {}, 1.5 * pin, wide, wide + 0.6 * pin);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {}, 1.5 * pin, -wide - 0.4 * pin, -wide)
                .cut_cylinder(Axis::y, {0, -end + 0.25 * pin}, 0.15 * pin, -far, far);
    } else {
        solid.cut_cylinder(Axis::z, {}, pin, -far, far);
    }
    return part;
}

}  // namespace

/// Joints of rods: socket and spigot or a sleeve with cotters, a knuckle joint with its pin.
Part cotter_joint(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(6, 80);
    return random.chance(0.55) ? wedge_joint(random, d) : knuckle_joint(random, d);
}

namespace {

void add_set_rivet(Solid& solid, Point2 at, double r, double from, double to, bool sunk, bool countersunk_head) {
    const double rise = 1.1 * r, head = 1.7 * r;
    solid.add_cylinder(Axis::y, at, r, from, to);
    const double b = std::tan(std::atan2(rise, head));
    Path dome = through({{from, 0}, {from, head}, {from - rise, 0}});
    dome.vertices[1].bulge = signed_area(dome) > 0 ? 0.5 * b : -0.5 * b;
    if (countersunk_head)
        solid.add_revolution(Axis::y, cone_meridian(from - 0.001, head, from + r, r), at);
    else
        solid.add_revolution(Axis::y, dome, at);
    if (sunk) {
        solid.add_revolution(Axis::y, cone_meridian(to - r, r, to + 0.001, head), at);
    } else {
        Path other = through({{to, 0}, {to + rise, 0}, {to, head}});
        other.vertices[1].bulge = signed_area(other) > 0 ? 0.5 * b : -0.5 * b;
        solid.add_revolution(Axis::y, other, at);
    }
}

}  // namespace

/// Plates joined by rows of rivets: lapped, butted under one or two straps, an angle on a plate; chains and zigzags.
Part riveted_joint(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(3, 30), r = 0.5 * d, t = d * random.uniform(0.35, 0.8),
                 pitch = d * random.uniform(2.5, 4.5), row = d * random.uniform(2.0, 3.0), edge = 1.5 * d;
    const int rows = random.integer(1, 3), count = random.integer(2, 5);
    const bool zigzag = rows > 1 && random.chance(0.5), sunk = random.chance(0.2), flat = random.chance(0.15);
    const double half = 0.5 * pitch * count + (zigzag ? 0.25 * pitch : 0.0), lap = row * (rows - 1) + 2 * edge,
                 reach = lap + d * random.uniform(2, 6);
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    Part part;
    Solid& solid = part.solid;
    const auto rivets = [&](double x0, double s, double from, double to) {
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < count; ++j)
                add_set_rivet(solid,
                              {x0 + s * (edge + row * i),
                               pitch * (j - 0.5 * (count - 1)) + (zigzag ? (i % 2 != 0 ? 0.25 : -0.25) * pitch : 0.0)},
                              r, from, to, sunk, flat);
    };
    if (form == 0) {
        solid.add_box({-reach + lap, 0, -half}, {lap, t, half}).add_box({0, t, -half}, {reach, 2 * t, half});
        rivets(0, 1, 0, 2 * t);
    } else if (form < 3) {
        const double strap = t * random.uniform(0.6, 0.9);
        for (const double s : {-1.0, 1.0}) solid.add_box({s > 0 ? 0 : -reach, 0, -half}, {s > 0 ? reach : 0, t, half});
        solid.add_box({-lap, -strap, -half}, {lap, 0, half});
        if (form == 2) solid.add_box({-lap, t, -half}, {lap, t + strap, half});
        for (const double s : {-1.0, 1.0}) rivets(0, s, -strap, t + (form == 2 ? strap : 0.0));
    } else {
        const double leg = lap * random.uniform(1.0, 1.4);
        solid.add_box({-0.4 * lap, t, -half}, {reach, 2 * t, half})
            .add_box({0, 0, -half}, {std::max(leg, lap), t, half})
            .add_box({0, -leg, -half}, {t, 0, half});
        rivets(t, 1, 0, 2 * t);
    }
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

namespace {

/// A handle of wire: from the pin's head up and over, bent in the plane across y.
void add_wire_grip(Solid& solid, Random& random, double r, double wire) {
    const double high = r * random.uniform(3, 6), wide = r * random.uniform(1.5, 3);
    solid.add_cylinder(Axis::z, {-2 * r, 0}, wire, 0, high);
    switch (random.integer(0, 2)) {
        case 0:  // bent back
            solid.add_revolution(Axis::z, ball_meridian(high, wire), {-2 * r, 0});
            solid.add_cylinder(Axis::x, {0, high}, wire, -2 * r - 2 * wide, -2 * r);
            break;
        case 1:
            solid.add_revolution(Axis::z, ball_meridian(high + 0.4 * wire, 2.2 * wire), {-2 * r, 0});
            break;
        default:  // a ring
            solid.add_revolution(Axis::y, circle({0, wide}, wire), {-2 * r, high + wide});
            break;
    }
}

}  // namespace

/// Pins of drawbars and three-point hitches: bent or ring handle, a collar, a hole for the clip or the clip itself, two
/// diameters; a pin with a loop of wire that snaps over its end; a pin whose tip tilts; stud with nut and washer.
Part hitch_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 20), length = r * random.uniform(5, 16),
                 wire = r * random.uniform(0.25, 0.45);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.25, 0.15, 0.2});
    if (form == 1) {  // wire lock pin
        const double end = length - 1.5 * r, at = -1.2 * r, loop = r * random.uniform(1.8, 2.6);
        solid.add_chamfered_cylinder(Axis::x, {}, r, at - r, length, 0.15 * r, 0.3 * r);
        const bool round = random.chance(0.5);
        for (const double x : {at, end + 0.5 * r}) solid.add_cylinder(Axis::y, {x, 0}, wire, -loop, loop);
        for (const double s : {-1.0, 1.0}) {
            if (round && s > 0) continue;
            solid.add_cylinder(Axis::x, {s * loop, 0}, wire, at, end + 0.5 * r);
            for (const double x : {at, end + 0.5 * r})
                solid.add_revolution(Axis::x, ball_meridian(x, wire), {s * loop, 0});
        }
        part.main_side = Side::top;
        return part;
    }
    if (form == 2) {  // toggle pin
        const double slit = 0.35 * r, tip = 2.2 * r, tilt = random.chance(0.5) ? 90.0 : 35.0;
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.2 * r);
        solid.cut_box({length - 2 * r, -slit, -far}, {far, slit, far});
        solid.add_prism(Axis::y,
                        rotated(slot({length - 0.8 * r - tip, 0}, {length - 0.8 * r + tip, 0}, 0.6 * r), tilt,
                                {length - 0.8 * r, 0}),
                        -0.9 * slit, 0.9 * slit);
        solid.add_cylinder(Axis::y, {length - 0.8 * r, 0}, 0.2 * r, -0.98 * r, 0.98 * r);
        solid.add_chamfered_cylinder(Axis::x, {}, r * random.uniform(1.4, 1.8), -0.6 * r, 0, 0.15 * r, 0);
        if (random.chance(0.5)) solid.add_revolution(Axis::y, circle({0, 1.6 * r}, wire), {-1.6 * r, 0});
        return part;
    }
    if (form == 3) {  // link pin screwed into its bracket
        const MetricSize size = metric_size(random);
        const double d = size.d, stud = d * random.uniform(2, 4), pin = size.radius() * random.uniform(0.9, 1.3),
                     out = d * random.uniform(2, 5);
        solid.add_chamfered_cylinder(Axis::x, {}, pin, 0, out, 0, 0.2 * pin);
        if (random.chance(0.6))
            solid.add_prism(Axis::x, hexagon({}, size.s, 0), -size.k, 0);
        else
            solid.add_cylinder(Axis::x, {}, 1.7 * pin, -0.4 * d, 0);
        solid.add_cylinder(Axis::x, {}, size.radius(), -stud, -0.3 * d)
            .add_thread({Axis::x, {}, size.radius(), size.minor_radius(), -stud, -0.5 * d});
        if (random.chance(0.6))
            solid.add_prism(Axis::x, hexagon({}, size.s, 0), -0.8 * stud, -0.8 * stud + size.m * 0.8);
        solid.cut_cylinder(Axis::z, {out - 0.7 * pin, 0}, 0.25 * pin, -far, far);
        return part;
    }
    solid.add_chamfered_cylinder(Axis::x, {}, r, -2.6 * r, length, 0.1 * r, 0.3 * r);
    if (random.chance(0.35))
        solid.add_chamfered_cylinder(Axis::x, {}, 0.75 * r, length - 0.1 * r, length * random.uniform(1.2, 1.5), 0,
                                     0.2 * r);
    if (random.chance(0.7)) solid.add_cylinder(Axis::x, {}, r * random.uniform(1.4, 2.0), -0.4 * r, 0);
    add_wire_grip(solid, random, r, wire);
    const double hole = length - r * random.uniform(0.8, 1.4);
    const int holes = random.choice({1, 1, 1, 2, 4});
    for (int i = 0; i < holes; ++i) solid.cut_cylinder(Axis::y, {hole - 1.2 * r * i, 0}, 0.25 * r, -2 * r, 2 * r);
    if (random.chance(0.35))
        solid.add_cylinder(Axis::y, {hole, 0}, 0.2 * r, -2.5 * r, 2.2 * r)
            .add_revolution(Axis::y, ball_meridian(-2.6 * r, 0.5 * r), {hole, 0});
    return part;
}

}  // namespace v16::corpus
