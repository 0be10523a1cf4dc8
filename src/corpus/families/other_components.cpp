// Electronic components with leads: resistors, capacitors, diodes, crystals, packages of integrated circuits.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Leads at both ends of a body along x: straight, bent down, or bent like a staple for upright mounting.
void add_axial_leads(Solid& solid, Random& random, double half, double body) {
    const double wire = std::max(0.08 * half, body * random.uniform(0.08, 0.2)),
                 reach = half * random.uniform(0.3, 0.8), drop = half * random.uniform(0.6, 2);
    switch (random.integer(0, 2)) {
        case 0:
            add_wire(solid, {{-half * random.uniform(2, 5), 0, 0}, {half * random.uniform(2, 5), 0, 0}}, wire);
            break;
        case 1:
            add_wire(solid,
                     {{-half - reach, 0, -drop}, {-half - reach, 0, 0}, {half + reach, 0, 0}, {half + reach, 0, -drop}},
                     wire);
            break;
        default: {  // one lead comes back beside the body
            const double side = body + 3 * wire;
            add_wire(solid,
                     {{half + drop, 0, 0}, {-half - reach, 0, 0}, {-half - reach, 0, side}, {half + drop, 0, side}},
                     wire);
            break;
        }
    }
}

/// Resistor, diode or fuse along x.
void add_axial(Solid& solid, Random& random, double size) {
    const double half = size, r = size * random.uniform(0.25, 0.6), cap = half * random.uniform(0.25, 0.5);
    add_axial_leads(solid, random, half, r);
    switch (random.integer(0, 3)) {
        case 0:  // a resistor's body is thicker at its ends
            solid.add_cylinder(Axis::x, {}, 0.85 * r, -half, half);
            for (const double end : {-half, half - cap})
                solid.add_revolution(Axis::x, filleted(ring_meridian(end, end + cap, 0, r), 0.2 * cap));
            break;
        case 1:  // a diode with its band
            solid.add_chamfered_cylinder(Axis::x, {}, r, -half, half, 0.1 * r, 0.1 * r)
                .add_cylinder(Axis::x, {}, 1.02 * r, 0.5 * half, 0.75 * half);
            break;
        case 2:  // colour bands
            solid.add_chamfered_cylinder(Axis::x, {}, r, -half, half, 0.3 * r, 0.3 * r);
            for (const double at : {-0.6, -0.3, 0.0, 0.5})
                solid.add_cylinder(Axis::x, {}, 1.02 * r, at * half, (at + 0.12) * half);
            break;
        default:  // glass tube between caps, or an axial electrolytic with its bead
            solid.add_cylinder(Axis::x, {}, 0.93 * r, -half, half)
                .add_cylinder(Axis::x, {}, r, -half, cap - half)
                .add_cylinder(Axis::x, {}, r, half - cap, half);
            if (random.chance(0.4)) solid.cut_revolution(Axis::x, v_groove_meridian(0.0, 0.3 * r, 0, 0.8 * r, 2 * r));
            break;
    }
}

/// Two leads below z = 0, `pitch` apart; sometimes unequal, kinked outward or cut short.
void add_radial_leads(Solid& solid, Random& random, double pitch, double wire) {
    const double down = pitch * random.uniform(0.8, 5), other = down * random.choice({1.0, 1.0, 0.8});
    const double spread = random.chance(0.3) ? pitch * random.uniform(0.2, 0.6) : 0.0;
    for (const double side : {-0.5, 0.5}) {
        const double x = side * pitch, end = side < 0 ? -other : -down;
        if (spread > 0.0)
            add_wire(
                solid,
                {{x, 0, 0}, {x, 0, 0.3 * end}, {x + 2 * side * spread, 0, 0.3 * end}, {x + 2 * side * spread, 0, end}},
                wire);
        else
            add_wire(solid, {{x, 0, 0}, {x, 0, end}}, wire);
    }
}

/// Electrolytic capacitor, upright: can with a bead near its foot and a scored top; sometimes on a base for soldering
/// on the surface, or with screw terminals.
void add_electrolytic(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(1.6, 5), bead = r * random.uniform(0.3, 0.6);
    solid.add_revolution(Axis::z, filleted(rectangle({0, 0}, {high, r}), 0.12 * r))
        .cut_revolution(Axis::z, circle({bead, 1.05 * r}, r * random.uniform(0.1, 0.2)));
    if (random.chance(0.6)) {  // safety score
        const double t = 0.03 * r;
        solid.cut_cylinder(Axis::z, {}, 0.8 * r, high - 0.03 * r, high + 1);
        solid.cut_box({-0.7 * r, -t, 0.95 * high}, {0.7 * r, t, high + 1});
        if (random.chance(0.6)) solid.cut_box({-t, -0.7 * r, 0.95 * high}, {t, 0.7 * r, high + 1});
    }
    if (random.chance(0.3)) {  // on a base
        const Point2 corner{1.05 * r, 1.05 * r};
        Path base = through({{-corner.x, -corner.y},
                             {0.6 * r, -corner.y},
                             {corner.x, -0.6 * r},
                             {corner.x, 0.6 * r},
                             {0.6 * r, corner.y},
                             {-corner.x, corner.y}});
        solid.add_prism(Axis::z, base, -0.2 * r, 0.05 * r);
        for (const double side : {-1.0, 1.0})
            add_block(solid, {side * 0.9 * r, 0}, {0.8 * r, 0.25 * r}, -0.25 * r, -0.15 * r);
    } else {
        add_radial_leads(solid, random, r * random.uniform(0.7, 1.1), r * random.uniform(0.06, 0.12));
    }
}

/// Light-emitting diode or another clear dome on a collar with a flat.
void add_led(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(1.2, 2.6), collar = r * random.uniform(0.3, 0.45);
    solid.add_cylinder(Axis::z, {}, 1.18 * r, 0, collar).cut_box({r, -2 * r, -1}, {2 * r, 2 * r, collar + 0.01});
    solid.add_cylinder(Axis::z, {}, r, 0, high).add_revolution(Axis::z, ball_meridian(high, r));
    add_radial_leads(solid, random, 0.9 * r, 0.1 * r);
}

/// Disc, drop or box on two leads, and the can of a crystal.
void add_flat_body(Solid& solid, Random& random, double size) {
    const double deep = size * random.uniform(0.3, 0.7), high = size * random.uniform(0.9, 1.8);
    const double pitch = size * random.uniform(0.8, 1.4), wire = size * random.uniform(0.05, 0.09);
    add_radial_leads(solid, random, pitch, wire);
    switch (random.integer(0, 3)) {
        case 0: {  // disc, dipped
            const double up = 0.92 * size;
            solid.add_revolution(Axis::y, filleted(rectangle({-0.5 * deep, 0}, {0.5 * deep, size}), 0.3 * deep),
                                 {0, up});
            for (const double side : {-0.5, 0.5})
                solid.add_revolution(Axis::z, cone_meridian(-0.3 * size, wire, up, 0.4 * deep), {side * pitch, 0});
            break;
        }
        case 1:  // box with feet
            solid.add_prism(Axis::z, filleted(rectangle({-size, -deep}, {size, deep}), 0.1 * deep), 0, high);
            for (const double x : {-0.9, 0.7})
                solid.add_box({x * size, -0.8 * deep, -0.08 * size}, {(x + 0.2) * size, 0.8 * deep, 0});
            break;
        case 2:  // crystal
            solid.add_prism(Axis::z, slot({-size, 0}, {size, 0}, 0.55 * size), 0, 0.1 * size)
                .add_prism(Axis::z, slot({-size, 0}, {size, 0}, 0.45 * size), 0, size * random.choice({0.8, 2.8}));
            break;
        default:  // drop
            solid.add_revolution(Axis::z, through({{-0.4 * size, 0},
                                                   {-0.4 * size, 0.55 * size},
                                                   {0.1 * size, 0.65 * size},
                                                   {0.8 * size, 0.6 * size},
                                                   {1.2 * size, 0.35 * size},
                                                   {1.3 * size, 0}}));
            break;
    }
}

/// Power resistor: a long block with leads or lugs, or in a finned case with ears.
void add_power_resistor(Solid& solid, Random& random, double size) {
    const double half = 2 * size, deep = size * random.uniform(0.6, 0.9);
    if (random.chance(0.4)) {
        solid.add_box({-half, -0.5 * deep, 0}, {half, 0.5 * deep, deep});
        add_wire(solid, {{-1.8 * half, 0, 0.5 * deep}, {1.8 * half, 0, 0.5 * deep}}, 0.07 * size);
        return;
    }
    solid.add_box({-half, -1.4 * deep, 0}, {half, 1.4 * deep, 0.2 * deep})
        .add_prism(Axis::x, rounded_rectangle({-0.7 * deep, 0}, {0.7 * deep, 1.4 * deep}, 0.35 * deep), -half, half);
    for (int i = 0; i < 4; ++i)  // fins along the case
        solid.add_box({-half, -0.85 * deep, (0.4 + 0.25 * i) * deep}, {half, 0.85 * deep, (0.5 + 0.25 * i) * deep});
    for (const double side : {-1.0, 1.0}) {
        solid.cut_cylinder(Axis::z, {side * 0.7 * half, side * 1.1 * deep}, 0.18 * deep, -1, deep);
        add_block(solid, {side * 1.25 * half, 0}, {0.5 * half, 0.4 * deep}, 0.65 * deep, 0.75 * deep);
        solid.cut_cylinder(Axis::z, {side * 1.38 * half, 0}, 0.1 * deep, 0, deep)
            .add_cylinder(Axis::x, {0, 0.7 * deep}, 0.3 * deep, side > 0 ? half : -1.1 * half,
                          side > 0 ? 1.1 * half : -half);
    }
}

}  // namespace

/// Resistor, capacitor, diode, crystal or lamp with its leads, or a chip with soldered ends.
Part resistor_or_capacitor(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(1, 15);
    Part part;
    switch (random.weighted({0.26, 0.24, 0.14, 0.2, 0.08, 0.08})) {
        case 0:
            add_axial(part.solid, random, size);
            break;
        case 1:
            add_electrolytic(part.solid, random, size);
            break;
        case 2:
            add_led(part.solid, random, 0.4 * size + 1);
            break;
        case 3:
            add_flat_body(part.solid, random, size);
            break;
        case 4:
            add_power_resistor(part.solid, random, size);
            break;
        default: {  // chip
            const double h = size * random.uniform(0.3, 0.6), d = size * random.uniform(0.4, 0.6), t = 0.03 * size;
            part.solid.add_box({-size, -d, 0}, {size, d, h});
            for (const double side : {-1.0, 1.0})
                add_block(part.solid, {side * 0.8 * size, 0}, {0.45 * size, 2 * (d + t)}, -t, h + t);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
