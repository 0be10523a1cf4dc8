// Battery trays and whole instrument cases.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cells that stand in a grid of round pockets, or in the honeycomb arrangement.
Part upright_cells(Random& random) {
    const double cell = 0.5 * random.choice({14.5, 16.5, 18.6, 21.4, 26.4}), web = random.uniform(0.8, 3),
                 pitch = 2 * cell + web;
    const int columns = random.integer(2, 8), rows = random.integer(1, std::min(columns, 5));
    const bool comb = rows > 1 && random.chance(0.45);
    const double row_pitch = comb ? 0.866 * pitch : pitch, edge = cell + web * random.uniform(1, 3),
                 h = random.chance(0.6) ? random.uniform(6, 20) : random.uniform(40, 72), floor = random.uniform(1, 3);
    const double width = (columns - 1 + (comb ? 0.5 : 0.0)) * pitch, depth = (rows - 1) * row_pitch;
    Part part;
    part.main_side = Side::top;
    part.solid.add_prism(
        Axis::z, rounded_rectangle({-edge, -edge}, {width + edge, depth + edge}, random.chance(0.6) ? 0.9 * edge : 0.0),
        0, h);
    const bool window = random.chance(0.7), tabs = random.chance(0.4);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const Point2 at{(i + (comb && j % 2 == 1 ? 0.5 : 0.0)) * pitch, j * row_pitch};
            part.solid.cut_cylinder(Axis::z, at, cell, floor, h + 1);
            if (window) part.solid.cut_cylinder(Axis::z, at, 0.72 * cell, -1, floor + 1);
            if (tabs)  // grooves of the nickel strip
                part.solid.cut_box({at.x - cell - web, at.y - 0.4 * cell, -1},
                                   {at.x + cell + web, at.y + 0.4 * cell, 0.4 * floor});
        }
    return part;
}

/// Cells that lie in a tray: semicircular beds side by side, spring slots at both ends.
Part lying_cells(Random& random) {
    const double cell = 0.5 * random.choice({10.5, 14.5, 18.5, 21.5}), length = random.choice({44.5, 50.5, 65.5, 70.5}),
                 wall = random.uniform(1.5, 3);
    const int count = random.integer(1, 6);
    const double pitch = 2 * cell + wall, w = count * pitch + wall, d = length + 2 * wall + 6,
                 h = cell * random.uniform(1.1, 2.0) + wall;
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {w, d, h});
    const bool round = random.chance(0.5), slotted = random.chance(0.4);
    for (int i = 0; i < count; ++i) {
        const double x = wall + cell + i * pitch;
        if (round)
            solid.cut_cylinder(Axis::y, {x, wall + cell}, cell, wall, d - wall)
                .cut_box({x - cell, wall, wall + cell}, {x + cell, d - wall, h + 1});
        else
            solid.cut_box({x - cell, wall, wall}, {x + cell, d - wall, h + 1});
        for (const double y : {wall + 1.2, d - wall - 2.2}) {  // ribs that hold the contact plates
            solid.add_box({x - cell, y, wall}, {x - 0.6 * cell, y + 1, h})
                .add_box({x + 0.6 * cell, y, wall}, {x + cell, y + 1, h});
        }
        for (const double y : {0.0, d - wall})
            solid.cut_box({x - 0.25 * cell, y - 1, 0.5 * h}, {x + 0.25 * cell, y + wall + 1, h + 1});
        if (slotted) solid.cut_prism(Axis::z, slot({x, 0.3 * d}, {x, 0.7 * d}, 0.3 * cell), -1, far);
    }
    if (random.chance(0.5)) {  // thumb window across all cells
        const double a = d * random.uniform(0.3, 0.38);
        solid.cut_box({-1, a, wall + 0.8 * cell}, {w + 1, d - a, h + 1});
    }
    if (random.chance(0.4))
        for (const double x : {-4.0, w + 4.0})
            solid.add_prism(Axis::z, slot({x < 0 ? 0 : w, 0.5 * d}, {x, 0.5 * d}, 4), 0, wall)
                .cut_cylinder(Axis::z, {x, 0.5 * d}, 1.7, -1, far);
    return part;
}

/// A drawer or tray for a pack: open box with lips, a cut for the cable, slots for straps, a grip in front.
Part pack_tray(Random& random) {
    const double w = random.log_uniform(30, 220), d = w * random.uniform(0.4, 0.8), h = w * random.uniform(0.15, 0.5),
                 wall = std::clamp(0.03 * w, 1.5, 4.0);
    Part part;
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {w, d, h}).cut_box({wall, wall, wall}, {w - wall, d - wall, h + 1});
    if (random.chance(0.5)) solid.cut_prism(Axis::y, slot({0.4 * w, h}, {0.6 * w, h}, 0.4 * h), -1, 2 * wall);
    if (random.chance(0.6))
        for (const double x : {0.25 * w, 0.75 * w})
            for (const double y : {0.15 * d, 0.85 * d})
                solid.cut_box({x - 0.06 * w, y - 0.6 * wall, -1}, {x + 0.06 * w, y + 0.6 * wall, wall + 1});
    const int cells = random.integer(0, 5);
    for (int i = 1; i < cells; ++i) {
        const double x = w * i / cells;
        solid.add_box({x - 0.4 * wall, wall, wall}, {x + 0.4 * wall, d - wall, h * random.uniform(0.4, 0.95)});
    }
    if (random.chance(0.5)) {  // front plate with a handle: a drawer
        const double out = 1.5 * wall;
        solid.add_box({-out, -wall, -out}, {w + out, 0.01 * d, h + out})
            .cut_box({wall, 0.005 * d, wall}, {w - wall, wall, h + out + 1});
        solid.add_box({0.35 * w, -wall - 0.1 * d, 0.45 * h}, {0.65 * w, -wall, 0.6 * h});
    }
    if (random.chance(0.5)) solid.cut_box({w - 2 * wall, 0.35 * d, 0.4 * h}, {w + 1, 0.5 * d, h + 1});
    return part;
}

/// What stands on an instrument's front: window, keys, knobs, sockets, switches, in columns.
void front_panel(Solid& solid, Random& random, double w, double h, double wall) {
    double x = 0.06 * w;
    while (x < 0.85 * w) {
        const double column = w * random.uniform(0.12, 0.45), end = std::min(x + column, 0.95 * w),
                     cx = 0.5 * (x + end), half = 0.42 * (end - x);
        switch (random.integer(0, 4)) {
            case 0:  // display
                solid.cut_box({cx - half, -1, 0.45 * h}, {cx + half, 1.2 * wall, 0.85 * h});
                if (random.chance(0.6))
                    solid.cut_box({cx - 1.1 * half, -1, 0.4 * h}, {cx + 1.1 * half, 0.4 * wall, 0.88 * h});
                break;
            case 1: {  // knob
                const double r = std::min(half, 0.28 * h);
                solid.add_cylinder(Axis::y, {cx, 0.5 * h}, r * 0.8, -1.2 * r, 0.0)
                    .add_cylinder(Axis::y, {cx, 0.5 * h}, r, -0.2 * r, 0.0);
                break;
            }
            case 2: {  // keys or sockets in a grid
                const int columns = random.integer(1, 3), rows = random.integer(2, 4);
                const double r = std::min(0.7 * half / columns, 0.28 * h / rows);
                const bool keys = random.chance(0.5);
                for (const Point2 at :
                     border_points(box2({cx - half + r, 0.2 * h}, {cx + half - r, 0.8 * h}), columns, rows))
                    if (keys)
                        solid.add_box({at.x - r, -0.5 * wall, at.y - 0.8 * r}, {at.x + r, 0, at.y + 0.8 * r});
                    else
                        solid.cut_cylinder(Axis::y, at, r, -1, 1.2 * wall);
                break;
            }
            case 3:
                cut_vents(solid, random, Axis::y, box2({cx - half, 0.2 * h}, {cx + half, 0.8 * h}), -1, 1.2 * wall);
                break;
            default: {
                const double r = std::min(half, 0.35 * h);
                solid.cut_cylinder(Axis::y, {cx, 0.5 * h}, r * 0.8, -1, 1.2 * wall)
                    .cut_hole_circle(Axis::y, {cx, 0.5 * h}, r, 4, 45, 0.06 * r, -1, 1.2 * wall);
                break;
            }
        }
        x = end + 0.02 * w;
    }
}

void add_handle(Solid& solid, Random& random, double w, double d, double h) {
    const double bar = 0.025 * w, high = 0.12 * w;
    if (random.chance(0.5)) {  // on top
        const Path bow = strip({{0.3 * w, h}, {0.3 * w, h + high}, {0.7 * w, h + high}, {0.7 * w, h}}, bar, bar);
        solid.add_prism(Axis::y, bow, 0.5 * d - 0.06 * w, 0.5 * d + 0.06 * w);
        return;
    }
    for (const double x : {0.02 * w, 0.95 * w}) {  // two in front, as racks have
        for (const double z : {0.2 * h, 0.8 * h - bar}) solid.add_box({x, -0.6 * high, z}, {x + bar, 0, z + bar});
        solid.add_box({x, -0.6 * high - bar, 0.2 * h}, {x + bar, -0.6 * high, 0.8 * h});
    }
}

void add_feet(Solid& solid, Random& random, double w, double d, double h) {
    const bool round = random.chance(0.6);
    const double foot = 0.035 * std::max(w, h), high = random.uniform(0.5, 1.5) * foot;
    for (const double x : {0.1 * w, 0.9 * w})
        for (const double y : {0.12 * d, 0.88 * d}) {
            if (round)
                solid.add_cylinder(Axis::z, {x, y}, foot, -high, 0);
            else
                solid.add_box({x - foot, y - foot, -high}, {x + foot, y + foot, 0});
        }
}

void add_rack_ears(Solid& solid, double w, double h, double wall) {
    const double ear = 0.05 * w;
    solid.add_box({-ear, 0, 0}, {0.01, wall, h}).add_box({w - 0.01, 0, 0}, {w + ear, wall, h});
    for (const double x : {-0.5 * ear, w + 0.5 * ear})
        for (const double z : {0.15 * h, 0.85 * h})
            solid.cut_prism(Axis::y, slot({x - 0.1 * ear, z}, {x + 0.1 * ear, z}, 0.12 * ear), -1, wall + 1);
}

}  // namespace

/// Holders of cells: upright in pockets, lying in beds with spring slots, packs in trays and drawers.
Part battery_case(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            return upright_cells(random);
        case 1:
            return lying_cells(random);
        default:
            return pack_tray(random);
    }
}

/// Whole case of an instrument or an appliance: front with its controls, feet, handle, vents at the sides.
Part device_cabinet(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(80, 700),
                 h = w * random.choice({random.uniform(0.18, 0.5), random.uniform(0.5, 1.0), random.uniform(1.2, 2.0)}),
                 d = w * random.uniform(0.4, 1.1), wall = 0.012 * w + 1;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.6, 0.2, 0.2});
    if (form == 0)
        solid
            .add_prism(Axis::y,
                       rounded_rectangle({0, 0}, {w, h}, random.choice({0.0, 0.0, 0.04, 0.1}) * std::min(w, h)), 0, d)
            .cut_box({wall, wall, wall}, {w - wall, d - wall, h - wall});
    else {  // desk: the front leans back over a low foot
        const double lean = d * random.uniform(0.2, 0.6), foot = h * random.uniform(0.15, 0.9);
        const auto side = [&](double in) {
            return through({{in, in}, {d - in, in}, {d - in, h - in}, {lean, h - in}, {in, foot}});
        };
        solid.add_prism(Axis::x, side(0), 0, w).cut_prism(Axis::x, side(wall), wall, w - wall);
    }
    if (form == 0)
        front_panel(solid, random, w, h, wall);
    else
        cut_openings(solid, random, Axis::z, box2({0.1 * w, 0.1 * d}, {0.9 * w, 0.5 * d}), 0.2 * h, far,
                     random.integer(2, 5));
    if (random.chance(0.6)) add_feet(solid, random, w, d, h);
    if (random.chance(0.6)) cut_vents(solid, random, Axis::x, box2({0.45 * d, 0.25 * h}, {0.9 * d, 0.75 * h}), -1, far);
    if (random.chance(0.4))
        cut_vents(solid, random, Axis::z, box2({0.2 * w, 0.55 * d}, {0.8 * w, 0.9 * d}), h - 2 * wall, h + 1);
    if (random.chance(0.35)) add_handle(solid, random, w, d, h);
    if (random.chance(0.4))
        cut_openings(solid, random, Axis::y, box2({0.1 * w, 0.1 * h}, {0.9 * w, 0.6 * h}), d - 2 * wall, d + 1,
                     random.integer(1, 4));
    if (form == 0 && random.chance(0.25)) add_rack_ears(solid, w, h, wall);
    return part;
}

}  // namespace v16::corpus
