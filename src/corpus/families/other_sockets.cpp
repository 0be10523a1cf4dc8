// Electrical connectors for boards: pin headers, sockets, jacks.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Straight or angled header, or its socket: bodies side by side at a pitch, each with its pins.
void add_header(Solid& solid, Random& random) {
    const int rows = random.choice({1, 1, 1, 2, 2}), columns = random.integer(2, rows == 1 ? 20 : 12);
    const double pitch = random.choice({2.54, 2.54, 2.54, 2.0, 1.27, 3.96}), half = 0.5 * columns * pitch,
                 deep = 0.5 * rows * pitch, pin = 0.126 * pitch, down = 1.2 * pitch, corner = 0.2 * pitch;
    const bool socket = random.chance(0.25), angled = !socket && random.chance(0.3), cells = random.chance(0.7);
    const double high = socket ? 3.3 * pitch : pitch, up = high + (socket ? 0 : pitch * random.uniform(2, 5));
    if (cells)
        for (int i = 0; i < columns; ++i) {
            const double x = row_position(i, columns, pitch), h = 0.5 * pitch;
            solid.add_prism(Axis::z, chamfered(rectangle({x - h, -deep}, {x + h, deep}), corner), 0, high);
        }
    else
        solid.add_box({-half, -deep, 0}, {half, deep, high});
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            const double x = row_position(i, columns, pitch), y = row_position(j, rows, pitch),
                         p = socket ? 2 * pin : pin;
            if (socket) solid.cut_box({x - p, y - p, 0.6 * high}, {x + p, y + p, high + 1});
            if (!angled) {
                add_block(solid, {x, y}, {2 * pin, 2 * pin}, -down, socket ? 0 : up);
                continue;
            }
            const double out = deep + pitch * (1.0 + j) - y;
            add_block(solid, {x, y}, {2 * pin, 2 * pin}, -(0.6 + 1.0 * (rows - j)) * pitch, up);
            solid.add_box({x - pin, y - out - down, -(0.6 + 1.0 * (rows - j)) * pitch},
                          {x + pin, y + pin, 2 * pin - (0.6 + 1.0 * (rows - j)) * pitch});
        }
}

/// Shrouded header: a box around its pins, with the key's gap, latches, or a wall that is cut for the cable.
void add_box_header(Solid& solid, Random& random) {
    const int rows = random.choice({1, 2, 2}), columns = random.integer(2, 13);
    const double pitch = random.choice({2.54, 2.54, 2.0, 2.5}), side = pitch * random.uniform(0.8, 2),
                 half = 0.5 * columns * pitch + side, deep = 0.5 * rows * pitch + pitch * random.uniform(0.5, 0.8),
                 high = pitch * random.uniform(2.4, 3.6), wall = 0.4 * pitch, pin = 0.126 * pitch;
    solid.add_box({-half, -deep, 0}, {half, deep, high})
        .cut_box({-half + wall, -deep + wall, 0.3 * high}, {half - wall, deep - wall, high + 1});
    const double gap = pitch * random.uniform(0.6, 1) * std::min(1.0, 0.4 * columns);
    if (random.chance(0.7)) solid.cut_box({-gap, -deep - 1, 0.3 * high}, {gap, 0, high + 1});
    if (rows == 1 && random.chance(0.4))
        for (const double x : {-0.6, 0.5})
            solid.cut_box({x * half, deep - 2 * wall, 0.5 * high}, {(x + 0.1) * half, deep + 1, high + 1});
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j)
            add_block(solid, {row_position(i, columns, pitch), row_position(j, rows, pitch)}, {2 * pin, 2 * pin},
                      -1.2 * pitch, 0.85 * high);
    if (random.chance(0.25))  // latches at the ends
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * (half + 0.4 * pitch), 0}, {pitch, 1.2 * pitch}, 0, high * random.uniform(1.2, 2));
}

/// Sheet-metal shell that opens towards the viewer, a tongue with contacts in it, feet below.
void add_shell_socket(Solid& solid, Random& random) {
    const double wide = random.choice({13.0, 12.0, 9.0, 7.6, 14.6}), half = 0.5 * wide,
                 high = wide * (wide > 8 ? random.uniform(0.35, 0.5) : random.uniform(0.35, 0.85)),
                 deep = wide * random.uniform(0.6, 1.5), t = 0.35, round = random.choice({0.05, 0.2, 0.48}) * high;
    Path outline = rounded_rectangle({-half, 0}, {half, high}, round);
    if (random.chance(0.3))  // tapered below
        outline = through({{-0.8 * half, 0},
                           {0.8 * half, 0},
                           {half, 0.35 * high},
                           {half, high},
                           {-half, high},
                           {-half, 0.35 * high}});
    solid.add_prism(Axis::y, outline, 0, deep);
    Path mouth = moved(outline, {0, -0.5 * high});
    for (PathVertex& vertex : mouth.vertices)
        vertex.at = {vertex.at.x * (half - t) / half, vertex.at.y * (high - 2 * t) / high};
    solid.cut_prism(Axis::y, moved(mouth, {0, 0.5 * high}), -1, 0.85 * deep);
    const double thick = 0.12 * high, at = high * random.choice({0.5, 0.62});
    solid.add_box({-0.7 * half, 0.15 * deep, at - thick}, {0.7 * half, deep, at + thick});
    const int contacts = random.integer(4, 6);
    for (int i = 0; i < contacts; ++i) {
        const double x = row_position(i, contacts, 1.2 * half / contacts);
        add_block(solid, {x, 0.5 * deep}, {0.3 * half / contacts, 0.6 * deep}, at - 1.2 * thick, at + thick);
        add_block(solid, {x, 0.97 * deep}, {0.5 * half / contacts, 0.15 * deep}, -0.3 * high, 0.3 * high);
    }
    for (const double side : {-1.0, 1.0}) {
        add_block(solid, {side * (half - 0.5 * t), 0.4 * deep}, {t, 0.2 * deep}, -0.45 * high, 0.4 * high);
        if (random.chance(0.6))
            add_block(solid, {side * 0.5 * half, 0.4 * deep}, {0.15 * half, 0.4 * deep}, high, 1.04 * high);
    }
    if (random.chance(0.4))  // the lip around the mouth
        solid.add_box({-1.06 * half, 0, high}, {1.06 * half, t, 1.08 * high})
            .add_box({-1.06 * half, 0, -0.08 * high}, {1.06 * half, t, 0});
}

/// D-shaped connector on its flange, with screws, pins or holes in two rows.
void add_d_connector(Solid& solid, Random& random) {
    const int pins = random.choice({5, 5, 8, 13}), pins_below = pins - 1;
    const double pitch = 2.77, half = 0.5 * pins * pitch + 2, flange = half + 7, high = 4.2, deep = 6;
    const Path shell = filleted(through({{-half + 1.4, -high}, {half - 1.4, -high}, {half, high}, {-half, high}}), 2);
    solid.add_prism(Axis::y, rounded_rectangle({-flange, -6.2}, {flange, 6.2}, 0.8), 0, 1)
        .add_prism(Axis::y, shell, -deep, 0)
        .add_box({-half - 1, 1, -5.2}, {half + 1, random.uniform(5, 9), 5.2});
    const bool male = random.chance(0.5);
    if (male)
        solid.cut_prism(Axis::y,
                        filleted(through({{-half + 1.9, -high + 0.5},
                                          {half - 1.9, -high + 0.5},
                                          {half - 0.6, high - 0.5},
                                          {-half + 0.6, high - 0.5}}),
                                 1.6),
                        -deep - 1, -0.5);
    for (int row = 0; row < 2; ++row)
        for (int i = 0; i < (row == 0 ? pins : pins_below); ++i) {
            const Point2 at{row_position(i, row == 0 ? pins : pins_below, pitch), row == 0 ? 1.42 : -1.42};
            if (male)
                solid.add_cylinder(Axis::y, at, 0.5, -deep + 0.5, 0);
            else
                solid.cut_cylinder(Axis::y, at, 0.55, -deep - 1, -0.5);
        }
    for (const double side : {-1.0, 1.0})
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, {side * (half + 4.2), 0}, 1.55, -far, far);
        else
            solid.add_prism(Axis::y, polygon({side * (half + 4.2), 0}, 2.9, 6, 30), -5, 0)
                .cut_cylinder(Axis::y, {side * (half + 4.2), 0}, 1.3, -6, -1);
    if (random.chance(0.5)) solid.add_prism(Axis::x, strip({{1, -6.2}, {14, -6.2}, {14, -9}}, 1, 0.5), -flange, flange);
}

/// Socket for a plug of the network: a stepped mouth with contacts, pegs below; one or several side by side.
void add_network_socket(Solid& solid, Random& random) {
    const int ports = random.choice({1, 1, 1, 2, 4});
    const double wide = random.uniform(13, 16.5), high = random.uniform(11.5, 14), deep = random.uniform(14, 21);
    solid.add_box({0, 0, 0}, {ports * wide, deep, high});
    for (int i = 0; i < ports; ++i) {
        const double x = wide * (i + 0.5);
        solid.cut_prism(Axis::y,
                        through({{x - 3, 1.2},
                                 {x + 3, 1.2},
                                 {x + 3, 2.8},
                                 {x + 6, 2.8},
                                 {x + 6, 9.5},
                                 {x - 6, 9.5},
                                 {x - 6, 2.8},
                                 {x - 3, 2.8}}),
                        -1, 0.8 * deep);
        for (int k = 0; k < 8; ++k)
            add_block(solid, {x + row_position(k, 8, 1.02), 0.3 * deep}, {0.4, 0.3 * deep}, 7.6, 9.6);
        for (const double side : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::z, {x + side * 5.7, 0.45 * deep}, 1.55, -3.3, 0);
            if (random.chance(0.5))
                solid.cut_box({x + side * 5 - 1.1, -1, high - 2}, {x + side * 5 + 1.1, 0.3, high - 0.6});
        }
    }
}

/// Jack for a round plug: a block with a sleeve towards the viewer, stepped for a barrel plug, lugs below.
void add_round_jack(Solid& solid, Random& random) {
    const double r = random.uniform(2.4, 4.5), half = r * random.uniform(1.1, 1.4), deep = r * random.uniform(2.4, 4),
                 nose = r * random.uniform(0.5, 1.4), hole = r * random.uniform(0.6, 0.8),
                 axis = half * random.uniform(1, 1.3);
    if (random.chance(0.5)) {  // barrel jack: a square front, a lower round body behind
        solid.add_box({-half, 0, 0}, {half, 0.3 * deep, axis + half})
            .add_prism(Axis::y, slot({0, 0.3 * axis}, {0, axis}, half), 0.3 * deep, deep)
            .cut_box({-2 * half, 0, -2 * half}, {2 * half, 2 * deep, 0});
        solid.cut_cylinder(Axis::y, {0, axis}, hole, -1, 0.8 * deep)
            .add_revolution(Axis::y, filleted(rectangle({0.1 * deep, 0}, {deep, 0.35 * hole}), 0.2 * hole), {0, axis});
    } else {
        solid.add_box({-half, 0, 0}, {half, deep, axis + half}).add_cylinder(Axis::y, {0, axis}, r * 0.95, -nose, 0);
        solid.cut_cylinder(Axis::y, {0, axis}, hole, -nose - 1, 0.85 * deep);
        if (random.chance(0.6))
            solid.add_thread({.axis = Axis::y,
                              .centre = {0, axis},
                              .major_radius = 0.95 * r,
                              .minor_radius = 0.87 * r,
                              .from = -nose,
                              .to = 0});
        if (random.chance(0.4))
            solid.add_prism(Axis::y, polygon({0, axis}, 1.45 * r, 6, 30), -0.8 * nose, -0.4 * nose)
                .cut_cylinder(Axis::y, {0, axis}, hole, -nose - 1, 0);
    }
    const int lugs = random.integer(2, 5);
    for (int i = 0; i < lugs; ++i)
        add_block(solid, {(i % 2 == 0 ? 0.6 : -0.6) * half, deep * (0.4 + 0.5 * i / lugs)}, {0.4 * half, 0.15 * half},
                  -1.2 * r, 0.01);
}

}  // namespace

/// Pin header, socket or jack as it is soldered to a board.
Part pin_header(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.36, 0.16, 0.16, 0.1, 0.1, 0.12})) {
        case 0:
            add_header(part.solid, random);
            break;
        case 1:
            add_box_header(part.solid, random);
            break;
        case 2:
            add_shell_socket(part.solid, random);
            break;
        case 3:
            add_d_connector(part.solid, random);
            break;
        case 4:
            add_network_socket(part.solid, random);
            break;
        default:
            add_round_jack(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
