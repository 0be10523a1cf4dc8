// Where current comes from: cells, batteries, solar panels.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// One round cell upright at `at`: can with a crimped shoulder and its button.
void add_cell(Solid& solid, Point2 at, double r, double high, bool detailed) {
    solid.add_cylinder(Axis::z, at, r, 0, high).add_cylinder(Axis::z, at, 0.36 * r, high, high + 0.12 * r);
    if (!detailed) return;
    solid.cut_revolution(Axis::z, circle({high - 0.35 * r, 1.04 * r}, 0.12 * r), at)
        .cut_revolution(Axis::z, ring_meridian(high - 0.08 * r, high + 1, 0.5 * r, 0.85 * r), at);
}

/// A single round cell, also a flat button cell, with or without solder tags.
void add_single_cell(Solid& solid, Random& random) {
    if (random.chance(0.35)) {  // button cell
        const double r = random.uniform(3.5, 15), high = r * random.uniform(0.25, 0.9);
        solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0.05 * r, 0.05 * r)
            .cut_revolution(Axis::z, ring_meridian(high * 0.8, high + 1, 0.86 * r, 2 * r));
        if (random.chance(0.6)) {
            const double reach = r * random.uniform(1.3, 2), w = 0.2 * r;
            solid.add_box({-0.5 * r, -w, high}, {reach, w, high + 0.2}).add_box({-reach, -w, -0.2}, {0.5 * r, w, 0});
            solid.add_box({reach - 0.2, -w, -0.3 * r}, {reach, w, high})
                .add_box({-reach, -w, -0.3 * r}, {0.2 - reach, w, 0});
        }
        return;
    }
    const double r = random.choice({5.1, 7.1, 7.1, 9.2, 9.2, 10.5, 13.0, 16.6}),
                 high = r * random.choice({7.0, 7.1, 5.0, 3.8, 6.9});
    add_cell(solid, {}, r, high, random.chance(0.7));
    if (random.chance(0.3))
        solid.add_box({-0.25 * r, -0.05 * r, high + 0.1 * r}, {0.25 * r, 0.05 * r, high + 1.2 * r})
            .add_box({-0.25 * r, -0.05 * r, -r}, {0.25 * r, 0.05 * r, 0.05 * r});
}

/// Round cells side by side, in rows or staggered, joined by strips, in a holder of two plates or in film.
void add_pack(Solid& solid, Random& random) {
    const double r = random.choice({7.1, 9.2, 9.2, 10.5}), high = r * 7.05;
    const int columns = random.integer(2, 5), rows = random.integer(1, 3);
    const bool staggered = rows > 1 && random.chance(0.35), held = random.chance(0.35);
    const double pitch = 2 * r * (held ? 1.12 : 1.01), step = staggered ? 0.866 * pitch : pitch;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const Point2 at{i * pitch + (staggered && j % 2 == 1 ? 0.5 * pitch : 0.0), j * step};
            add_cell(solid, at, r, high, false);
            if (i + 1 < columns && (i + j) % 2 == 0)
                solid.add_box({at.x - 0.3 * r, at.y - 0.3 * r, high + 0.12 * r},
                              {at.x + pitch + 0.3 * r, at.y + 0.3 * r, high + 0.17 * r});
        }
    const Point2 low{-1.12 * r, -1.12 * r},
        top{(columns - 1) * pitch + (staggered ? 0.5 * pitch : 0) + 1.12 * r, (rows - 1) * step + 1.12 * r};
    if (held)
        for (const double z : {0.04, 0.82})
            solid.add_prism(Axis::z, rounded_rectangle(low, top, 0.5 * r), z * high, (z + 0.13) * high);
    else if (random.chance(0.4))
        solid.add_prism(Axis::z, rounded_rectangle(low, top, 1.05 * r), 0.01 * high, 0.99 * high);
    if (random.chance(0.5))
        add_wire(solid, {{top.x - r, 0, high}, {top.x - r, 0, high + 2 * r}, {top.x + 3 * r, 0, high + 2 * r}},
                 0.12 * r);
}

/// Block with two snap contacts on its top, a round stud and a crown; or a prismatic cell with two terminals.
void add_block_cell(Solid& solid, Random& random) {
    if (random.chance(0.55)) {
        const double half = 13.2, deep = 8.7, high = 46, apart = 6.35;
        solid.add_prism(Axis::z, rounded_rectangle({-half, -deep}, {half, deep}, random.uniform(1, 3)), 0, high)
            .add_prism(Axis::z, rounded_rectangle({-half + 1, -deep + 1}, {half - 1, deep - 1}, 1.5), high, high + 0.6);
        solid.add_cylinder(Axis::z, {-apart, 0}, 2.9, high, high + 2.9)
            .add_cylinder(Axis::z, {-apart, 0}, 2.6, high, high + 1)
            .add_prism(Axis::z, polygon({apart, 0}, 4.6, random.choice({6, 8}), 0), high, high + 2.7)
            .cut_cylinder(Axis::z, {apart, 0}, 3, high + 1, high + 4);
        return;
    }
    const double half = random.log_uniform(15, 90), deep = half * random.uniform(0.2, 0.6),
                 high = half * random.uniform(0.9, 2.6), pole = deep * random.uniform(0.25, 0.4);
    solid.add_prism(Axis::z, rounded_rectangle({-half, -deep}, {half, deep}, 0.1 * deep), 0, high);
    for (const double side : {-0.65, 0.65}) {
        add_block(solid, {side * half, 0}, {0.4 * half, 1.4 * deep}, high, high + 0.1 * deep);
        solid.add_cylinder(Axis::z, {side * half, 0}, pole, high, high + 0.8 * pole)
            .cut_cylinder(Axis::z, {side * half, 0}, 0.5 * pole, 0.9 * high, high + 2 * pole);
    }
    solid.add_prism(Axis::z, slot({-0.12 * half, 0}, {0.12 * half, 0}, 0.2 * deep), high, high + 0.04 * deep);
}

/// Pouch cell lying flat: the bag, its sealed rim with the tabs, or wires with a plug.
void add_pouch(Solid& solid, Random& random) {
    const double half = random.log_uniform(8, 80), deep = half * random.uniform(0.35, 0.9),
                 high = deep * random.uniform(0.12, 0.5), seal = half * random.uniform(0.08, 0.2), t = 0.06 * high;
    solid.add_prism(Axis::x, filleted(rectangle({-deep, 0}, {deep, high}), 0.3 * high), -half, half)
        .add_box({half, -0.97 * deep, 0.4 * high}, {half + seal, 0.97 * deep, 0.4 * high + t});
    for (const double y : {-0.5, 0.5})
        if (random.chance(0.5) || y < 0)
            solid.add_box({half, (y - 0.12) * deep, 0.4 * high},
                          {half + 2.5 * seal, (y + 0.12) * deep, 0.4 * high + 0.5 * t});
    if (random.chance(0.5)) {
        const double wire = 0.08 * high + 0.3, end = half + half * random.uniform(0.6, 1.5);
        for (const double y : {-0.15, 0.15})
            add_wire(solid, {{half, y * deep, 0.5 * high}, {end, y * deep, 0.5 * high}}, wire);
        if (random.chance(0.7))
            solid.add_box({end, -0.3 * deep, 0.1 * high}, {end + 0.3 * deep, 0.3 * deep, 0.9 * high});
    }
    if (random.chance(0.3))
        solid.add_box({half - 0.3 * seal, -0.6 * deep, 0.2 * high}, {half + seal, 0.6 * deep, 0.5 * high});
}

}  // namespace

/// Round cell, pack of cells, block battery or pouch.
Part battery_or_cell(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.25, 0.33, 0.2, 0.22})) {
        case 0:
            add_single_cell(part.solid, random);
            break;
        case 1:
            add_pack(part.solid, random);
            break;
        case 2:
            add_block_cell(part.solid, random);
            break;
        default:
            add_pouch(part.solid, random);
            part.main_side = Side::top;
            break;
    }
    return part;
}

namespace {

/// A panel facing the viewer between `min` and `max`: frame and the lines between its cells.
void add_panel(Solid& solid, Point2 min, Point2 max, int columns, int rows, double frame, double deep, bool corners) {
    const Point2 size = max - min;
    solid.add_prism(Axis::y, rectangle(min, max), 0, deep);
    const Point2 low = min + Point2{frame, frame}, cell{(size.x - 2 * frame) / columns, (size.y - 2 * frame) / rows};
    if (!corners) {
        solid.cut_prism(Axis::y, rectangle(low, max - Point2{frame, frame}), -1, 0.08 * deep);
        const double t = 0.02 * std::min(cell.x, cell.y);
        for (int i = 1; i < columns; ++i)
            solid.add_prism(Axis::y,
                            rectangle({low.x + i * cell.x - t, low.y}, {low.x + i * cell.x + t, max.y - frame}),
                            0.02 * deep, 0.2 * deep);
        for (int j = 1; j < rows; ++j)
            solid.add_prism(Axis::y,
                            rectangle({low.x, low.y + j * cell.y - t}, {max.x - frame, low.y + j * cell.y + t}),
                            0.02 * deep, 0.2 * deep);
        return;
    }
    const Point2 gap = 0.03 * cell;
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            const Point2 at = low + Point2{i * cell.x, j * cell.y};
            solid.cut_prism(Axis::y, chamfered(rectangle(at + gap, at + cell - gap), 0.12 * std::min(cell.x, cell.y)),
                            -1, 0.06 * deep);
        }
}

/// Panel that leans on a stand: seen from the side a slope on legs.
void add_leaning_panel(Solid& solid, Random& random, Point2 half, double deep) {
    const double tilt = random.uniform(15, 50), frame = 0.04 * half.y, leg = 0.06 * half.y;
    const Point2 top = polar({}, 2 * half.y, tilt);
    solid.add_prism(Axis::x, rotated(rectangle({0, 0}, {2 * half.y, deep}), tilt), -half.x, half.x);
    const int columns = random.integer(2, 6), rows = random.integer(2, 6);
    for (int j = 0; j < rows; ++j) {
        const double from = frame + j * (2 * half.y - 2 * frame) / rows,
                     to = from + 0.94 * (2 * half.y - 2 * frame) / rows;
        for (int i = 0; i < columns; ++i) {
            const double x = row_position(i, columns, 1.92 * half.x / columns), w = 0.94 * half.x / columns;
            solid.cut_prism(Axis::x, rotated(rectangle({from, 0.92 * deep}, {to, 2 * deep}), tilt), x - w, x + w);
        }
    }
    for (const double side : {-0.8, 0.75}) {
        const double x = side * half.x;
        add_strut(solid, Axis::x, {0.9 * top.x, 0.9 * top.y}, {top.x * random.choice({0.9, 1.05}) + 0.01, -leg}, leg, x,
                  x + leg);
        solid.add_box({x, -leg, -2 * leg}, {x + leg, 1.1 * top.x, -leg})
            .add_box({x, 0.02 * top.x, -2 * leg}, {x + leg, 0.02 * top.x + leg, 0.1 * top.y});
    }
}

}  // namespace

/// Solar panel: framed cells, on rails, on a stand, as two wings, or a small plate with wires.
Part solar_panel(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(20, 900);
    const Point2 size{half, half * random.uniform(0.55, 1.7)};
    const double deep = std::max(1.0, half * random.uniform(0.03, 0.09));
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.25, 0.15, 0.2});
    if (form == 1) {
        add_leaning_panel(solid, random, size, deep);
        return part;
    }
    const int columns = random.integer(2, 6),
              rows = std::clamp(static_cast<int>(columns * size.y / size.x * random.choice({1.0, 1.0, 0.5})), 1, 10);
    const double frame = half * random.uniform(0.02, 0.06);
    if (form == 2) {  // wings of a satellite
        const double body = half * random.uniform(0.3, 0.6), arm = half * random.uniform(0.1, 0.3),
                     wide = half * random.uniform(1, 2.2);
        solid.add_box({-body, -body, -body}, {body, body, body});
        for (const double side : {-1.0, 1.0}) {
            const double from = body + arm, to = from + wide;
            add_panel(solid, {side > 0 ? from : -to, -0.8 * body}, {side > 0 ? to : -from, 0.8 * body}, columns + 1, 2,
                      0.5 * frame, deep, false);
            solid.add_cylinder(Axis::x, {0.5 * deep, 0}, 0.4 * deep, side > 0 ? body : -from, side > 0 ? from : -body);
        }
        if (random.chance(0.5)) solid.add_revolution(Axis::z, cone_meridian(body, 0.2 * body, 1.6 * body, 0.8 * body));
        return part;
    }
    add_panel(solid, -1.0 * size, size, columns, rows, frame, deep, random.chance(0.35) && columns * rows <= 36);
    solid.cut_box({-half + 0.6 * frame, 0.4 * deep, -size.y + 0.6 * frame},
                  {half - 0.6 * frame, 2 * deep, size.y - 0.6 * frame});
    if (random.chance(0.6))  // the box of its terminals
        solid.add_box({-0.15 * half, 0.4 * deep, 0.7 * size.y}, {0.15 * half, 1.1 * deep, 0.85 * size.y});
    if (form == 0 && random.chance(0.6))
        for (const double z : {-0.5, 0.5})
            solid.add_box({-1.1 * half, deep, z * size.y - frame},
                          {1.1 * half, deep + 1.5 * frame, z * size.y + frame});
    if (form == 3)
        for (const double x : {-0.05, 0.05})
            add_wire(solid, {{x * half, 0.6 * deep, -0.8 * size.y}, {x * half, 0.6 * deep, -1.6 * size.y}},
                     0.15 * deep);
    return part;
}

}  // namespace v16::corpus
