// Wound parts and magnets: transformers, chokes, solenoids, coils.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Core of sheets in x-z with two windows, the coil around its middle limb, feet or a frame.
void add_shell_transformer(Solid& solid, Random& random) {
    const double a = random.log_uniform(4, 40), deep = a * random.uniform(0.7, 1.6), wide = 3 * a, high = 2.5 * a,
                 swell = 0.85 * a;
    solid.add_prism(Axis::y, rectangle({-wide, -high}, {wide, high}), -deep, deep);
    for (const double side : {-1.5, 1.5})
        solid.cut_prism(Axis::y, rectangle({(side - 0.5) * a, -1.5 * a}, {(side + 0.5) * a, 1.5 * a}), -far, far);
    const Path coil = rounded_rectangle({-a - swell, -deep - swell}, {a + swell, deep + swell}, 0.6 * swell);
    solid.add_prism(Axis::z, coil, -1.3 * a, 1.3 * a);
    for (const double end : {-1.45, 1.3})
        solid.add_prism(Axis::z,
                        rectangle({-a - 1.1 * swell, -deep - 1.1 * swell}, {a + 1.1 * swell, deep + 1.1 * swell}),
                        end * a, (end + 0.15) * a);
    if (random.chance(0.4))
        solid.add_prism(Axis::z,
                        rectangle({-a - 1.05 * swell, -deep - 1.1 * swell}, {a + 1.05 * swell, deep + 1.1 * swell}),
                        -0.08 * a, 0.08 * a);
    if (random.chance(0.45))
        for (const double x : {-2.75, 2.75})
            for (const double z : {-2.2, 2.2}) solid.cut_cylinder(Axis::y, {x * a, z * a}, 0.17 * a, -far, far);
    const double foot = a * random.uniform(0.6, 1.2), t = 0.12 * a;
    if (random.chance(0.6)) {  // a strap around the core with ears
        const double lug = wide + 2 * foot;
        solid.add_prism(Axis::y,
                        strip({{-lug, -high - t},
                               {-wide, -high - t},
                               {-wide, high},
                               {wide, high},
                               {wide, -high - t},
                               {lug, -high - t}},
                              t, 0.3 * t),
                        -0.9 * deep, 0.9 * deep);
        for (const double side : {-1.0, 1.0}) {
            const double x = side * (wide + 1.1 * foot);
            solid.cut_prism(Axis::z, slot({x, -0.2 * foot}, {x, 0.2 * foot}, 0.2 * foot), -high - 1.5 * t - t,
                            -high + t);
        }
    } else {  // angles at the foot
        const Path angle = strip({{deep, -1.6 * a}, {deep, -high - t}, {deep + 1.5 * foot, -high - t}}, t, 0.2 * t);
        for (const double side : {-1.0, 1.0}) {
            solid.add_prism(Axis::x, side > 0 ? angle : mirrored_x(angle), -wide, wide);
            for (const double x : {-2.3, 2.3})
                solid.cut_cylinder(Axis::z, {x * a, side * (deep + foot)}, 0.2 * a, -high - 3 * t, -high + 2 * t);
        }
    }
    const int lugs = random.integer(0, 4);
    for (int i = 0; i < lugs; ++i) {
        const double x = row_position(i, lugs, 0.7 * a);
        solid.add_box({x - 0.12 * a, -deep - 1.6 * swell, 1.36 * a}, {x + 0.12 * a, -deep - swell, 1.42 * a});
    }
}

/// Ring core with turns of wire across it, upright or flat; or the smooth doughnut of a mains transformer.
void add_toroid(Solid& solid, Random& random) {
    const double outer = random.log_uniform(4, 70), inner = outer * random.uniform(0.4, 0.62),
                 high = (outer - inner) * random.uniform(0.7, 1.5);
    const bool smooth = random.chance(0.35);
    const Axis axis = smooth ? Axis::y : random.choice({Axis::y, Axis::z, Axis::z});
    if (smooth) {
        const double hole = inner * random.uniform(0.3, 0.6), round = 0.35 * std::min(outer - hole, high);
        solid.add_revolution(axis, filleted(ring_meridian(0, high, hole, outer), round));
        if (random.chance(0.6))
            solid.add_cylinder(axis, {}, 1.1 * inner, 0.9 * high, 1.04 * high)
                .cut_cylinder(axis, {}, 0.2 * hole, -far, far);
        return;
    }
    solid.add_revolution(axis, filleted(ring_meridian(0, high, inner, outer), 0.12 * (outer - inner)));
    const double wire = random.uniform(0.06, 0.14) * outer;
    const int room = static_cast<int>(6.28 * (inner - wire) / (2.2 * wire)),
              turns = std::clamp(static_cast<int>(room * random.uniform(0.4, 1)), 3, 28);
    const double gap = random.choice({0.0, 0.0, 40.0, 90.0}), step = (360.0 - gap) / turns;
    const bool halves = gap > 0 && random.chance(0.5);
    for (int i = 0; i < turns; ++i) {
        const double angle = step * i + (halves && i >= turns / 2 ? 0.5 * gap : 0.0);
        const Path turn = rounded_rectangle({inner - wire, -0.5 * wire}, {outer + wire, 0.5 * wire}, 0.45 * wire);
        solid.add_prism(axis, rotated(turn, angle), -wire, high + wire);
    }
    if (axis == Axis::z && random.chance(0.4)) {
        add_block(solid, {}, {2.3 * outer, 2.3 * outer}, -2 * wire - 0.15 * outer, -wire);
        for (const double x : {-1.0, 1.0})
            add_wire(solid, {{x * outer, 0.9 * outer, -wire}, {x * outer, 0.9 * outer, -0.6 * outer}}, 0.4 * wire);
    } else {
        for (const double x : {-1.0, 1.0})
            add_wire(solid, {{x * 0.5 * outer, 0.4 * high, -0.8 * outer}, {x * 0.5 * outer, 0.4 * high, -1.7 * outer}},
                     0.4 * wire);
    }
}

/// Solenoid along x: coil in a bent frame, or a tube, with its plunger.
void add_solenoid(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 40), length = r * random.uniform(1.6, 4),
                 plunger = r * random.uniform(0.35, 0.6), out = r * random.uniform(0.6, 2.5), t = 0.12 * r;
    if (random.chance(0.6)) {
        const double side = 1.1 * r;
        solid.add_cylinder(Axis::x, {}, r, 0, length)
            .add_prism(Axis::y, strip({{length, side}, {length, -side}, {0, -side}, {0, side}}, t, 0.5 * t), -0.9 * r,
                       0.9 * r);
        if (random.chance(0.5)) solid.add_box({-t, -0.9 * r, side}, {length + t, 0.9 * r, side + t});
        for (const double x : {0.25, 0.75})
            solid.cut_cylinder(Axis::z, {x * length, 0}, 0.14 * r, -side - 2 * t, -0.99 * side);
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.05 * r, 0.05 * r);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::x, {}, 0.7 * r, -0.5 * r, 0)
                .add_thread({.axis = Axis::x,
                             .centre = {},
                             .major_radius = 0.7 * r,
                             .minor_radius = 0.62 * r,
                             .from = -0.5 * r,
                             .to = 0});
    }
    solid.cut_cylinder(Axis::x, {}, 1.05 * plunger, 0.3 * length, length + 1)
        .add_revolution(Axis::x, cone_meridian(0.35 * length, 0.4 * plunger, 0.5 * length, plunger));
    solid.add_cylinder(Axis::x, {}, plunger, 0.5 * length, length + out);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_cylinder(Axis::y, {length + 0.75 * out, 0}, 0.25 * plunger, -far, far);
            break;
        case 1:
            solid.cut_box({length + 0.5 * out, -0.25 * plunger, -2 * r}, {length + out + 1, 0.25 * plunger, 2 * r})
                .cut_cylinder(Axis::y, {length + 0.8 * out, 0}, 0.25 * plunger, -far, far);
            break;
        default:
            solid.add_cylinder(Axis::x, {}, 1.5 * plunger, length + 0.85 * out, length + out);
            break;
    }
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, 0.3 * plunger, -out, 0);
    for (const double y : {-0.3, 0.3})
        if (random.chance(0.5))
            add_wire(solid, {{0.1 * length, y * r, r * 0.9}, {0.1 * length, y * r, 2 * r}}, 0.07 * r);
}

/// Bobbin with its winding, open coil of a few turns, or a drum choke, along x or upright.
void add_bobbin(Solid& solid, Random& random) {
    const double r = random.log_uniform(3, 50), length = r * random.uniform(0.8, 3),
                 flange = r * random.uniform(0.06, 0.15), bore = r * random.uniform(0.2, 0.5);
    const Axis axis = random.choice({Axis::x, Axis::z});
    if (random.chance(0.25)) {  // self-supporting turns
        const int turns = random.integer(3, 10);
        const double wire = r * random.uniform(0.08, 0.16), pitch = wire * random.uniform(2.1, 3);
        for (int i = 0; i < turns; ++i) solid.add_revolution(axis, circle({i * pitch, r}, wire));
        if (axis == Axis::x)
            for (const double x : {0.0, pitch * (turns - 1)}) add_wire(solid, {{x, 0, -r}, {x, 0, -2.2 * r}}, wire);
        return;
    }
    const bool square = random.chance(0.35), full = random.chance(0.5);
    const double wound = r * (full ? 0.95 : random.uniform(0.65, 0.9)), layer = 0.1 * r;
    for (const double end : {0.0, length - flange})
        if (square)
            solid.add_prism(axis, rounded_rectangle({-r, -r}, {r, r}, 0.1 * r), end, end + flange);
        else
            solid.add_cylinder(axis, {}, r, end, end + flange);
    const int turns = std::clamp(static_cast<int>((length - 2 * flange) / (2 * layer)), 2, 12);
    const double pitch = (length - 2 * flange) / turns;
    Path winding{{{{flange, 0}, 0.0}}, false};  // half circles, one a turn
    for (int i = 0; i <= turns; ++i)
        winding.vertices.push_back({{flange + i * pitch, wound - 0.5 * pitch}, i < turns ? -1.0 : 0.0});
    winding.vertices.push_back({{length - flange, 0}, 0.0});
    if (square || random.chance(0.15))
        solid.add_cylinder(axis, {}, wound, flange, length - flange);
    else
        solid.add_revolution(axis, winding);
    if (random.chance(0.75)) solid.cut_cylinder(axis, {}, bore, -far, far);
    if (axis == Axis::z)
        for (const double x : {-0.6, 0.6}) add_wire(solid, {{x * r, 0, 0}, {x * r, 0, -r}}, 0.06 * r);
    else if (random.chance(0.5))
        for (const double x : {0.0, length - flange})
            solid.add_box({x, -0.5 * r, -1.4 * r}, {x + flange, 0.5 * r, -0.8 * r});
}

}  // namespace

/// Transformer, choke, solenoid or coil.
Part transformer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.25, 0.22, 0.18})) {
        case 0:
            add_shell_transformer(part.solid, random);
            break;
        case 1:
            add_toroid(part.solid, random);
            break;
        case 2:
            add_solenoid(part.solid, random);
            break;
        default:
            add_bobbin(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
