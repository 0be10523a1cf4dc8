// Packages of integrated circuits and transistors, relays.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// The body of a moulded package about x: its flanks lean from the middle to the top and to the bottom.
Path moulded_section(double half, double low, double high) {
    const double middle = 0.5 * (low + high), lean = 0.12 * (high - low);
    return through({{-half + lean, low},
                    {half - lean, low},
                    {half, middle},
                    {half - lean, high},
                    {-half + lean, high},
                    {-half, middle}});
}

/// Dual in line: pins through the board at 2.54 mm, their shoulders wider than their tips.
void add_dip(Solid& solid, Random& random) {
    const int pairs = random.choice({2, 3, 4, 4, 7, 8, 8, 9, 10, 14, 20});
    const double pitch = random.choice({2.54, 2.54, 1.778}), row = 0.5 * (pairs > 12 ? 15.24 : 7.62),
                 half = 0.5 * pairs * pitch, body = row - random.uniform(0.4, 0.7), high = random.uniform(3.8, 4.6),
                 mid = 2.2;
    const Path pins = strip({{-row, -3.3}, {-row, mid}, {row, mid}, {row, -3.3}}, 0.25, 0.2);
    const Path shoulders = strip({{-row, -0.1}, {-row, mid}, {row, mid}, {row, -0.1}}, 0.26, 0.2);
    add_pin_pairs(solid, Axis::x, pins, pairs, pitch, 0.46);
    add_pin_pairs(solid, Axis::x, shoulders, pairs, pitch, 1.4);
    solid.add_prism(Axis::x, moulded_section(body, 0.5, high), -half, half);
    if (random.chance(0.8)) solid.cut_cylinder(Axis::z, {-half, 0}, random.uniform(0.6, 1), high - 0.8, high + 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {-half + 1.3, 0.5 - body + 0.7}, 0.4, high - 0.3, high + 1);
    if (random.chance(0.1)) solid.add_cylinder(Axis::z, {}, 0.6 * body, high - 0.2, high + 0.3);  // a window
}

/// Gull wings on two or four sides.
void add_gull_wings(Solid& solid, Random& random) {
    const bool four = random.chance(0.5);
    const int pairs = four ? random.choice({8, 11, 12, 16}) : random.choice({2, 3, 4, 4, 7, 8, 10, 14});
    const double pitch = four ? random.choice({0.5, 0.8}) : random.choice({1.27, 1.27, 0.65}),
                 half = 0.5 * pairs * pitch + 0.4, across = four ? half : random.uniform(1.5, 3.8), high = 1.6,
                 toe = across + random.uniform(0.9, 1.3), heel = across + 0.45, t = 0.2, mid = 0.8;
    const Path wings = through({{-toe, 0},
                                {-heel + t, 0},
                                {-heel + t, mid},
                                {heel - t, mid},
                                {heel - t, 0},
                                {toe, 0},
                                {toe, t},
                                {heel, t},
                                {heel, mid + t},
                                {-heel, mid + t},
                                {-heel, t},
                                {-toe, t}});
    add_pin_pairs(solid, Axis::x, wings, pairs, pitch, 0.45 * pitch);
    if (four) add_pin_pairs(solid, Axis::y, wings, pairs, pitch, 0.45 * pitch);
    Path outline = rectangle({-half, -across}, {half, across});
    solid.add_prism(Axis::z, four ? chamfered(outline, 0.08 * half) : outline, 0.15, high);
    const double dot = 0.12 * std::min(half, across);
    solid.cut_cylinder(Axis::z, {-half + 3 * dot, -across + 3 * dot}, dot, high - 0.2, high + 1);
    if (!four && random.chance(0.3))
        solid.cut_prism(Axis::x,
                        through({{-across - 1, high + 1},
                                 {-across - 1, 0.6 * high},
                                 {0.4 - across, high + 0.01},
                                 {0.4 - across, high + 1}}),
                        -half - 1, half + 1);
}

/// Power transistor or regulator, upright: moulded body, metal tab with a hole, three or more legs in a row.
void add_tab_package(Solid& solid, Random& random) {
    const double wide = random.choice({10.2, 10.2, 15.8, 6.6, 20.0}), half = 0.5 * wide,
                 body = wide * random.uniform(0.85, 1.05), tab = wide * random.uniform(0.5, 0.65),
                 deep = wide * random.uniform(0.3, 0.45), plate = 0.3 * deep;
    const int legs = random.choice({2, 3, 3, 3, 5, 7});
    const double pitch = legs > 3 ? 0.8 * wide / legs : 0.25 * wide, leg = 0.3 * pitch,
                 down = body * random.uniform(0.5, 1.5), at = -0.6 * deep;
    const bool all_moulded = random.chance(0.25);
    solid.add_box({-half, -deep, 0}, {half, all_moulded ? 0 : -0.1 * deep, body});
    Path sheet = rectangle({-half, 0.3 * body}, {half, body + tab});
    if (random.chance(0.5)) sheet = chamfered(sheet, 0.12 * wide);
    solid.add_prism(Axis::y, sheet, all_moulded ? -deep : -plate, 0);
    solid.cut_cylinder(Axis::y, {0, body + 0.5 * tab}, 0.18 * wide, -far, far);
    const bool bent = random.chance(0.35);
    for (int i = 0; i < legs; ++i) {
        const double x = row_position(i, legs, pitch);
        solid.add_box({x - leg, at - 0.1 * deep, -0.25 * down}, {x + leg, at + 0.1 * deep, 0});
        if (!bent)
            solid.add_box({x - 0.6 * leg, at - 0.1 * deep, -down}, {x + 0.6 * leg, at + 0.1 * deep, 0});
        else
            solid.add_prism(Axis::x,
                            strip({{at, 0}, {at, -0.4 * down}, {at - down, -0.4 * down}}, 0.2 * deep, 0.1 * deep),
                            x - 0.6 * leg, x + 0.6 * leg);
    }
}

/// Small transistor with a flat face, or a metal can with a tab on its rim.
void add_small_transistor(Solid& solid, Random& random) {
    const double r = random.uniform(2.2, 4.8), high = r * random.uniform(1.5, 2.2), down = r * random.uniform(2, 6);
    const int legs = random.choice({2, 3, 3, 4});
    if (random.chance(0.55)) {
        solid.add_cylinder(Axis::z, {}, r, 0, high).cut_box({-2 * r, -2 * r, -1}, {2 * r, -0.55 * r, high + 1});
        for (int i = 0; i < legs; ++i) {
            const double x = row_position(i, legs, 0.55 * r);
            solid.add_box({x - 0.1 * r, -0.1 * r, -down}, {x + 0.1 * r, 0.1 * r, 0});
        }
        return;
    }
    solid.add_cylinder(Axis::z, {}, 1.18 * r, 0, 0.15 * r)
        .add_revolution(Axis::z, filleted(rectangle({0, 0}, {high, r}), 0.15 * r))
        .add_prism(Axis::z, rotated(rectangle({r, -0.12 * r}, {1.5 * r, 0.12 * r}), 225), 0, 0.15 * r);
    for (int i = 0; i < legs; ++i) {
        const Point2 at = polar({}, 0.6 * r, 45 + 90 * i);
        solid.add_cylinder(Axis::z, at, 0.1 * r, -down, 0);
    }
}

/// Metal can on a rhombic flange with two screw holes and two pins.
void add_rhombic_can(Solid& solid, Random& random) {
    const double r = random.uniform(7, 11), ear = 1.38 * r, end = random.uniform(0.35, 0.45) * r, t = 0.15 * r;
    solid.add_prism(Axis::z, tangent_hull({}, 1.2 * r, {ear, 0}, end), 0, t)
        .add_prism(Axis::z, tangent_hull({}, 1.2 * r, {-ear, 0}, end), 0, t)
        .add_revolution(Axis::z, filleted(rectangle({0, 0}, {r * random.uniform(0.6, 1), r}), 0.1 * r));
    for (const double side : {-1.0, 1.0}) {
        solid.cut_cylinder(Axis::z, {side * ear, 0}, 0.2 * r, -1, 2 * t);
        solid.add_cylinder(Axis::z, {0.15 * r, side * 0.5 * r}, 0.05 * r, -r, 0);
    }
}

/// A comb of pins below a closed block: relays, resistor networks, bridge rectifiers, converters.
void add_block_with_pins(Solid& solid, Random& random) {
    const int pins = random.integer(3, 10);
    const double pitch = random.choice({2.54, 2.54, 5.08, 3.5}), half = 0.5 * pins * pitch,
                 high = half * random.uniform(0.5, 1.3) + 2, deep = half * random.uniform(0.15, 1.0) + 0.6, down = 3.5;
    const Path outline = rectangle({-half, -deep}, {half, deep});
    solid.add_prism(Axis::z, random.chance(0.4) ? filleted(outline, 0.3 * deep) : outline, 0, high);
    const bool narrow = deep < 0.35 * half, spread = !narrow && random.chance(0.5);
    for (int i = 0; i < pins; ++i) {
        const double x = row_position(i, pins, pitch);
        if (spread && random.chance(0.3)) continue;
        for (const double side : {-1.0, 1.0})
            if (!narrow || side > 0)
                add_block(solid, {x, narrow ? 0 : side * 0.7 * deep}, {0.2 * pitch, 0.3}, -down, 0);
    }
    if (random.chance(0.35)) solid.cut_box({-half - 1, -0.2 * deep, 0.9 * high}, {1.2 - half, 0.2 * deep, high + 1});
    if (random.chance(0.3))  // lid of a relay: a step around the foot
        solid.add_box({-half - 0.3, -deep - 0.3, 0}, {half + 0.3, deep + 0.3, 0.15 * high});
}

}  // namespace

/// Package of an integrated circuit or transistor on its pins.
Part ic_package(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.24, 0.24, 0.2, 0.1, 0.06, 0.16})) {
        case 0:
            add_dip(part.solid, random);
            part.main_side = random.choice({Side::front, Side::top, Side::right});
            break;
        case 1:
            add_gull_wings(part.solid, random);
            part.main_side = Side::top;
            break;
        case 2:
            add_tab_package(part.solid, random);
            break;
        case 3:
            add_small_transistor(part.solid, random);
            break;
        case 4:
            add_rhombic_can(part.solid, random);
            break;
        default:
            add_block_with_pins(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
