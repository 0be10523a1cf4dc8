// What is operated by hand on a panel: buttons, potentiometers, switches, joysticks.
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Threaded bush above z = 0 with a nut and sometimes a washer; returns its end.
double add_bush(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(1.4, 3), at = high * random.uniform(0.15, 0.55), nut = 0.6 * r;
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0, 0.1 * r)
        .add_thread(
            {.axis = Axis::z, .centre = {}, .major_radius = r, .minor_radius = 0.88 * r, .from = 0, .to = high});
    if (random.chance(0.75)) {
        solid.add_prism(Axis::z, polygon({}, 1.7 * r, 6, random.choice({0.0, 30.0})), at, at + nut);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 1.9 * r, at - 0.12 * r, at);
    }
    return high;
}

/// A row of lugs that hang from a body's underside or stand out of its side.
void add_lugs(Solid& solid, Random& random, double half, double bottom, double drop) {
    const int count = random.choice({2, 3, 3, 4, 6});
    const int rows = count > 3 ? 2 : 1, in_row = count / rows;
    for (int i = 0; i < count; ++i) {
        const double x = row_position(i % in_row, in_row, 1.4 * half / in_row),
                     y = rows == 1 ? 0.0 : (i / in_row - 0.5) * half;
        add_block(solid, {x, y}, {0.25 * half, 0.07 * half}, bottom - drop, bottom + 0.01);
        if (drop > 0.5 * half) solid.cut_cylinder(Axis::y, {x, bottom - 0.75 * drop}, 0.06 * half, -half, half);
    }
}

/// Fine grooves along the end of a shaft.
void knurl_upright(Solid& solid, double r, double from, double to) {
    for (int i = 0; i < 12; ++i) solid.cut_cylinder(Axis::z, polar({}, 1.04 * r, 30.0 * i), 0.1 * r, from, to + 1);
}

/// Small switch for boards: square body, round or square plunger, gull-wing or straight legs.
void add_tactile_switch(Solid& solid, Random& random) {
    const double half = random.choice({3.0, 3.0, 6.0, 2.25}), high = half * random.uniform(0.9, 1.3),
                 wing = 1.45 * half, stem = half * random.uniform(0.35, 0.8),
                 up = high + half * random.choice({0.2, 0.5, 1.5, 3.0});
    add_block(solid, {}, {2 * half, 2 * half}, 0, high);
    add_block(solid, {}, {1.9 * half, 1.9 * half}, high, 1.08 * high);
    if (random.chance(0.75))
        solid.add_chamfered_cylinder(Axis::z, {}, stem, high, up, 0, 0.1 * stem);
    else
        add_block(solid, {}, {1.1 * stem, 1.1 * stem}, high, up);
    if (random.chance(0.2)) solid.add_chamfered_cylinder(Axis::z, {}, 0.95 * half, up, up + half, 0, 0.1 * half);
    for (const double x : {-0.75, 0.75})
        solid.add_cylinder(Axis::z, {x * half, 0.75 * half}, 0.13 * half, high, 1.12 * high)
            .add_cylinder(Axis::z, {x * half, -0.75 * half}, 0.13 * half, high, 1.12 * high);
    const Path legs =
        strip({{-wing, -half}, {-wing, 0.15 * half}, {wing, 0.15 * half}, {wing, -half}}, 0.12 * half, 0.1 * half);
    for (const double y : {-0.7, 0.7}) solid.add_prism(Axis::y, legs, (y - 0.12) * half, (y + 0.12) * half);
}

/// Round button for a panel: bezel and cap above, bush and nut, contact block below; the mushroom of an emergency stop.
void add_panel_button(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 16), bezel = 1.2 * r, rim = r * random.uniform(0.15, 0.4),
                 length = r * random.uniform(1.4, 3), nut = -length * random.uniform(0.2, 0.6);
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    solid.add_revolution(Axis::z, through({{0, 0}, {0, bezel}, {0.4 * rim, bezel}, {rim, 0.92 * bezel}, {rim, 0}}));
    switch (form) {
        case 0:
            solid.cut_cylinder(Axis::z, {}, 0.82 * r, 0.5 * rim, rim + 1)
                .add_chamfered_cylinder(Axis::z, {}, 0.78 * r, 0, rim * random.uniform(0.9, 2.5), 0, 0.05 * r);
            break;
        case 1:  // domed cap of a game console
            solid.add_cylinder(Axis::z, {}, 0.8 * r, 0, rim + 0.15 * r)
                .add_revolution(Axis::z, through({{rim + 0.15 * r, 0},
                                                  {rim + 0.15 * r, 0.8 * r},
                                                  {rim + 0.3 * r, 0.5 * r},
                                                  {rim + 0.35 * r, 0}}));
            break;
        case 2:  // mushroom
            solid.add_cylinder(Axis::z, {}, 0.6 * r, rim, rim + 0.6 * r)
                .add_revolution(Axis::z, filleted(rectangle({rim + 0.6 * r, 0}, {rim + 1.3 * r, 1.6 * r}), 0.3 * r));
            break;
        default:  // illuminated, with a stepped lens
            solid.add_cylinder(Axis::z, {}, 0.7 * r, rim, rim + 0.5 * r)
                .add_revolution(Axis::z, ball_meridian(rim + 0.3 * r, 0.6 * r));
            break;
    }
    solid.add_cylinder(Axis::z, {}, r, -length, 0)
        .add_thread(
            {.axis = Axis::z, .centre = {}, .major_radius = r, .minor_radius = 0.92 * r, .from = -length, .to = 0});
    solid.add_prism(Axis::z, polygon({}, 1.4 * r, random.choice({6, 6, 8}), 0), nut - 0.3 * r, nut);
    const double half = r * random.uniform(0.7, 0.9), end = -length - r * random.uniform(0.4, 1.6);
    if (form == 2)
        add_block(solid, {}, {2.6 * r, 1.7 * r}, end - r, -length);
    else
        add_block(solid, {}, {1.6 * half, 1.2 * half}, end, -length);
    add_lugs(solid, random, half, form == 2 ? end - r : end, half * random.uniform(0.4, 0.8));
}

/// Potentiometer or rotary encoder: round or square body, bush, shaft with a flat or a slot, pins at one side.
void add_turned_control(Solid& solid, Random& random) {
    const double r = random.uniform(4.5, 14), high = r * random.uniform(0.4, 1.2), bush = r * random.uniform(0.3, 0.45),
                 shaft = bush * random.uniform(0.6, 0.88), side = r * random.uniform(0.8, 1.1);
    const bool round = random.chance(0.55);
    if (round)
        solid.add_chamfered_cylinder(Axis::z, {}, r, -high, 0, 0.08 * r, 0)
            .add_box({-side, -1.25 * r, -0.6 * high}, {side, 0, -0.4 * high});
    else
        solid.add_prism(Axis::z, chamfered(rectangle({-r, -r}, {r, r}), 0.1 * r), -high, -0.15 * high)
            .add_box({-0.95 * r, -r, -0.15 * high}, {0.95 * r, r, 0});
    const double top = add_bush(solid, random, bush), end = top + r * random.uniform(0.6, 3);
    solid.add_chamfered_cylinder(Axis::z, {}, shaft, top, end, 0, 0.15 * shaft);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_box({-2 * shaft, 0.5 * shaft, top + 0.3 * (end - top)}, {2 * shaft, 2 * shaft, end + 1});
            break;
        case 1:
            knurl_upright(solid, shaft, top + 0.3 * (end - top), end);
            break;
        default:
            solid.cut_box({-2 * shaft, -0.15 * shaft, end - 0.6 * shaft}, {2 * shaft, 0.15 * shaft, end + 1});
            break;
    }
    const int pins = random.choice({3, 3, 3, 5, 6});
    const bool straight = random.chance(0.5);
    for (int i = 0; i < pins; ++i) {
        const double x = row_position(i % 3, 3, 0.55 * r), y = (i < 3 ? -1.25 : 1.0) * r;
        if (straight)
            add_block(solid, {x, y * 0.92}, {0.12 * r, 0.08 * r}, -high - 0.6 * r, -0.4 * high);
        else
            add_block(solid, {x, 1.35 * y}, {0.2 * r, 0.8 * r}, -0.55 * high, -0.45 * high);
    }
    if (random.chance(0.3)) add_block(solid, {-0.8 * r, 0}, {0.1 * r, 0.25 * r}, 0, 0.25 * r);  // keeps it from turning
}

/// Toggle: a box, a bush, a lever that leans to one side; or a flat rocker in its frame.
void add_toggle(Solid& solid, Random& random) {
    const double half = random.log_uniform(4, 15), deep = half * random.uniform(0.5, 0.95),
                 high = half * random.uniform(0.9, 1.6);
    solid.add_box({-half, -deep, -high}, {half, deep, 0});
    add_lugs(solid, random, half, -high, half * random.uniform(0.4, 0.9));
    if (random.chance(0.35)) {  // rocker
        solid.add_box({-1.15 * half, -1.3 * deep, 0}, {1.15 * half, 1.3 * deep, 0.15 * half})
            .add_prism(Axis::y,
                       through({{-0.9 * half, 0.1 * half},
                                {0.9 * half, 0.1 * half},
                                {0.9 * half, 0.2 * half},
                                {0, 0.25 * half},
                                {-0.9 * half, 0.6 * half}}),
                       -0.8 * deep, 0.8 * deep);
        return;
    }
    solid.add_box({-1.02 * half, -1.02 * deep, -0.08 * half}, {1.02 * half, 1.02 * deep, 0});
    const double r = 0.7 * deep, top = add_bush(solid, random, r), lean = random.choice({0.0, 13.0, -13.0}),
                 reach = half * random.uniform(1.2, 2.4);
    if (lean == 0.0)
        solid.add_revolution(Axis::z, cone_meridian(top, 0.35 * r, top + reach, 0.6 * r))
            .add_revolution(Axis::z, ball_meridian(top + reach, 0.6 * r));
    else
        solid.add_prism(Axis::y, rotated(tangent_hull({0, top}, 0.35 * r, {0, top + reach}, 0.6 * r), lean, {0, top}),
                        -0.4 * r, 0.4 * r);
}

/// Key switch: a stepped body with its flange, a cross-shaped stem or a cap.
void add_key_switch(Solid& solid, Random& random) {
    const double half = 7, flange = 7.8;
    solid.add_prism(Axis::z, chamfered(rectangle({-half, -half}, {half, half}), 0.6), -5, 0)
        .add_prism(Axis::z, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.6), 0, 1)
        .add_prism(Axis::y, through({{-7, 1}, {7, 1}, {5.2, 6.6}, {-5.2, 6.6}}), -6, 6);
    if (random.chance(0.5)) {
        const double t = 0.65, w = 2.05;
        solid.add_box({-w, -t, 6}, {w, t, 10.2})
            .add_box({-t, -w, 6}, {t, w, 10.2})
            .cut_box({-3.4, -2.9, 5.8}, {-w - 0.3, 2.9, 7})
            .cut_box({w + 0.3, -2.9, 5.8}, {3.4, 2.9, 7});
    } else {
        const double keys = random.choice({1.0, 1.0, 1.5, 2.0}), wide = 9.1 * keys, top = wide - 2.8;
        solid.add_prism(Axis::y, through({{-wide, 6.8}, {wide, 6.8}, {top, 15}, {-top, 15}}), -9.1, 9.1)
            .cut_prism(Axis::x, through({{-9.2, 6}, {-9.1, 6.8}, {-6.2, 15.1}, {-9.2, 15.1}}), -far, far)
            .cut_prism(Axis::x, through({{9.2, 15.1}, {7, 15.1}, {9.1, 6.8}, {9.2, 6}}), -far, far);
    }
    solid.add_cylinder(Axis::z, {}, 2, -8.3, -5)
        .add_cylinder(Axis::z, {-3.81, 2.54}, 0.75, -8.3, -5)
        .add_cylinder(Axis::z, {2.54, 5.08}, 0.75, -8.3, -5);
    if (random.chance(0.5))
        for (const double x : {-5.08, 5.08}) solid.add_cylinder(Axis::z, {x, 0}, 0.85, -8.3, -5);
}

/// Joystick: gimbal in a box with sensors at two sides, or a ball on a rod above a plate.
void add_joystick(Solid& solid, Random& random) {
    const double half = random.log_uniform(6, 32), high = half * random.uniform(0.8, 1.4),
                 rod = half * random.uniform(0.12, 0.2);
    if (random.chance(0.5)) {
        add_block(solid, {}, {2 * half, 2 * half}, 0, high);
        solid.add_box({half, -0.6 * half, 0.1 * high}, {1.35 * half, 0.6 * half, 0.8 * high})
            .add_box({-0.6 * half, half, 0.1 * high}, {0.6 * half, 1.35 * half, 0.8 * high});
        const double cap = high + half * random.uniform(0.4, 0.9);
        solid.cut_revolution(Axis::z, ball_meridian(high + 0.2 * half, 0.75 * half))
            .add_revolution(Axis::z, through({{0.5 * high, 0},
                                              {0.5 * high, 0.7 * half},
                                              {high, 0.6 * half},
                                              {1.1 * high, rod},
                                              {cap, rod},
                                              {cap, 0}}))
            .add_revolution(Axis::z, filleted(rectangle({cap, 0}, {cap + 0.35 * half, 0.85 * half}), 0.12 * half));
        for (const Point2 at : {Point2{-0.85, -0.85}, Point2{0.85, -0.85}, Point2{-0.85, 0.85}, Point2{0.85, 0.85}})
            add_block(solid, half * at, {0.12 * half, 0.12 * half}, -0.4 * half, 0);
        return;
    }
    const double wide = half * random.uniform(1.2, 1.6), t = 0.06 * half, up = half * random.uniform(1.1, 2);
    solid.add_prism(Axis::z, rounded_rectangle({-wide, -half}, {wide, half}, 0.1 * half), -t, 0)
        .add_prism(Axis::z, chamfered(rectangle({-0.7 * half, -0.7 * half}, {0.7 * half, 0.7 * half}), 0.15 * half),
                   -high, -t);
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {x * 0.85 * wide, y * 0.8 * half}, 0.07 * half, -2 * t, 1);
    solid.add_cylinder(Axis::z, {}, rod, -high - 0.3 * half, up).add_cylinder(Axis::z, {}, 0.5 * half, 0, 0.08 * half);
    if (random.chance(0.7))
        solid.add_revolution(Axis::z, ball_meridian(up + 0.3 * half, 0.45 * half));
    else
        solid.add_revolution(Axis::z, filleted(through({{0.9 * up, 0},
                                                        {0.9 * up, rod},
                                                        {up + 0.4 * half, 0.4 * half},
                                                        {up + half, 0.4 * half},
                                                        {up + half, 0}}),
                                               0.1 * half));
}

}  // namespace

/// Push button, potentiometer, switch or joystick, its actuator up.
Part push_button(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.18, 0.24, 0.22, 0.14, 0.1, 0.12})) {
        case 0:
            add_tactile_switch(part.solid, random);
            break;
        case 1:
            add_panel_button(part.solid, random);
            break;
        case 2:
            add_turned_control(part.solid, random);
            break;
        case 3:
            add_toggle(part.solid, random);
            break;
        case 4:
            add_key_switch(part.solid, random);
            break;
        default:
            add_joystick(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
