// Plates of many equal openings and tables of machines.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Plate of a keyboard: 14 mm openings on a pitch of 19.05 mm, rows in line, staggered or in columns of their own
/// height.
void keyboard(Solid& solid, Random& random, Axis axis, double t) {
    const double pitch = random.choice({19.05, 19.05, 19.0, 18.0}), half = random.choice({7.0, 6.9, 6.5}),
                 rim = random.uniform(4, 14);
    const int columns = random.choice({1, 2, 3, 3, 4, 6, 7, 12}), rows = random.choice({1, 2, 3, 3, 4, 4, 5});
    const bool staggered = random.chance(0.35), split = !staggered && columns > 3 && random.chance(0.4);
    const double shift = staggered ? 0.75 * pitch : 0.0, w = columns * pitch + shift, h = rows * pitch;
    const double rise = split ? 0.6 * pitch : 0.0;
    const Path outline = rectangle({-rim, -rim}, {w + rim, h + rim + rise});
    solid.add_prism(axis, random.chance(0.5) ? filleted(outline, 0.7 * rim) : outline, 0, t);
    const int wide = random.chance(0.4) && columns > 4 ? columns / 2 : -1;  // a space bar, two or three keys wide
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            if (j == 0 && (i == wide || i == wide + 1) && wide >= 0) continue;
            const double up = split ? rise * std::sin(3.0 * (i + 0.5) / columns) : 0.0;
            const Point2 at{(i + 0.5) * pitch + (staggered ? 0.25 * pitch * ((rows - j) % 4) : 0.0),
                            (j + 0.5) * pitch + up};
            solid.cut_prism(axis, rectangle(at - Point2{half, half}, at + Point2{half, half}), -1, t + 1);
        }
    if (wide >= 0) {
        const Point2 at{(wide + 1) * pitch + (staggered ? 0.25 * pitch * (rows % 4) : 0.0), 0.5 * pitch};
        solid.cut_prism(axis, rectangle(at - Point2{half, half}, at + Point2{half, half}), -1, t + 1);
        for (const double s : {-0.63, 0.63}) {
            const Point2 by = at + Point2{s * pitch, 0};
            solid.cut_prism(axis, rectangle(by - Point2{1.7, 6}, by + Point2{1.7, 6}), -1, t + 1);
        }
    }
    if (random.chance(0.7))
        for (const double x : {-0.5 * rim, w + 0.5 * rim})
            for (const double y : {-0.5 * rim, h + rise + 0.5 * rim})
                solid.cut_cylinder(axis, {x, y}, std::min(1.6, 0.3 * rim), -1, t + 1);
}

/// Panel or tray with a grid of equal openings of one form: slits, louvres, hexagons, tube holes, pockets.
void cut_grid(Solid& solid, Random& random, Axis axis, double size, double t) {
    const int columns = random.integer(2, 9), rows = random.integer(1, 6);
    const double pitch = size / columns, tall = pitch * random.choice({1.0, 1.0, 1.6, 2.5}),
                 rim = pitch * random.uniform(0.15, 0.7);
    const double w = columns * pitch, h = rows * tall, fill = random.uniform(0.3, 0.44);
    const Path outline = rectangle({-rim, -rim}, {w + rim, h + rim});
    solid.add_prism(axis, random.chance(0.5) ? filleted(outline, rim) : outline, 0, t);
    const std::size_t form = random.weighted({0.25, 0.2, 0.25, 0.15, 0.15});
    const double floor = random.chance(0.35) ? 0.4 * t : -1.0;  // trays have pockets
    const bool nested = form == 1 && random.chance(0.6);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            if (nested && j % 2 == 1 && i == columns - 1) continue;
            const Point2 at{(i + 0.5 + (nested && j % 2 == 1 ? 0.5 : 0.0)) * pitch, (j + 0.5) * tall};
            const Point2 half{fill * pitch, fill * tall};
            if (form == 0) solid.cut_prism(axis, rectangle(at - half, at + half), floor, t + 1);
            if (form == 1) solid.cut_prism(axis, polygon(at, fill * pitch, 6, 90), floor, t + 1);
            if (form == 2) solid.cut_cylinder(axis, at, fill * pitch, floor, t + 1);
            if (form == 3)
                solid.cut_prism(axis, slot(at - Point2{0, 0.3 * tall}, at + Point2{0, 0.3 * tall}, 0.15 * pitch), floor,
                                t + 1);
            if (form == 4) solid.cut_prism(axis, rounded_rectangle(at - half, at + half, 0.4 * half.x), floor, t + 1);
        }
    if (floor < 0.0 && random.chance(0.3)) {  // walls around, or feet below
        solid.add_prism(axis, rectangle({-rim, -rim}, {-0.7 * rim, h + rim}), 0, 4 * t);
        solid.add_prism(axis, rectangle({w + 0.7 * rim, -rim}, {w + rim, h + rim}), 0, 4 * t);
    }
}

/// A T-slot from `a` to `b`, open at the top of a table: the neck above, the wider part below.
void cut_t_slot(Solid& solid, Point2 a, Point2 b, double neck, double top) {
    const Point2 d = (1.0 / length(b - a)) * (b - a), across{-d.y, d.x};
    const auto band = [&](double half) {
        return through({a - half * across, b - half * across, b + half * across, a + half * across});
    };
    solid.cut_prism(Axis::z, band(0.5 * neck), top - 1.9 * neck, top + 1);
    solid.cut_prism(Axis::z, band(0.9 * neck), top - 1.9 * neck, top - 1.1 * neck);
}

/// Table with T-slots; sometimes on legs, on a dovetail or with a gutter.
void slotted_table(Solid& solid, Random& random) {
    const double w = random.log_uniform(60, 800), depth = w * random.uniform(0.25, 0.8),
                 t = depth * random.uniform(0.12, 0.3);
    const int slots = random.choice({1, 2, 3, 3, 4, 5, 7});
    const double neck = std::min(0.35 * t, 0.3 * depth / slots);
    solid.add_box({0, 0, 0}, {w, depth, t});
    for (int i = 0; i < slots; ++i) {
        const double y = depth * (i + 0.5) / slots;
        cut_t_slot(solid, {-1, y}, {w + 1, y}, neck, t);
    }
    const double lip = 0.01 * w, mouth = 0.3 * depth;
    switch (random.integer(0, 3)) {
        case 0:  // a dovetail guide below
            solid.add_prism(Axis::x,
                            through({{depth / 2 - mouth, -0.6 * t},
                                     {depth / 2 + mouth, -0.6 * t},
                                     {depth / 2 + 0.75 * mouth, lip},
                                     {depth / 2 - 0.75 * mouth, lip}}),
                            0, w);
            break;
        case 1:  // ends that are bolted down
            for (const double x : {0.0, w})
                solid.add_box({x - 0.07 * w, 0.2 * depth, 0}, {x + 0.07 * w, 0.8 * depth, 0.35 * t})
                    .cut_cylinder(Axis::z, {x + (x > 0 ? 0.035 : -0.035) * w, 0.5 * depth}, 0.018 * w, -1, t);
            break;
        case 2:  // hollow below
            solid.cut_box({0.06 * w, 0.08 * depth, -1}, {0.94 * w, 0.92 * depth, t - 3 * neck});
            break;
        default:
            break;
    }
}

/// Rotary table or face plate: a disc with radial T-slots or plain ones.
void round_table(Solid& solid, Random& random) {
    const double r = random.log_uniform(30, 300), t = r * random.uniform(0.15, 0.4);
    solid.add_cylinder(Axis::z, {}, r, 0, t);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {}, r * random.uniform(0.6, 0.85), -t * random.uniform(0.3, 1.2), 0);
    const int slots = random.choice({3, 4, 4, 6, 8});
    for (int i = 0; i < slots; ++i)
        cut_t_slot(solid, polar({}, 0.3 * r, 360.0 * i / slots), polar({}, 1.1 * r, 360.0 * i / slots), 0.06 * r, t);
    if (random.chance(0.5)) solid.cut_hole_circle(Axis::z, {}, 0.7 * r, slots, 180.0 / slots, 0.05 * r, -2 * t, 2 * t);
    solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.08, 0.2), -2 * t, 2 * t);
}

/// Vacuum table: a net of grooves within a seal, a port; or a jig plate with tapped and dowel holes by turns.
void grid_table(Solid& solid, Random& random) {
    const double w = random.log_uniform(50, 500), depth = w * random.uniform(0.5, 1.0),
                 t = w * random.uniform(0.03, 0.12);
    solid.add_prism(Axis::z, rounded_rectangle({0, 0}, {w, depth}, random.chance(0.5) ? 0.03 * w : 0.0), 0, t);
    const int columns = random.integer(3, 8), rows = std::max(2, static_cast<int>(columns * depth / w));
    if (random.chance(0.5)) {
        const double g = 0.008 * w;
        const auto x_at = [&](int i) { return w * (0.1 + 0.8 * i / columns); };
        const auto y_at = [&](int j) { return depth * (0.1 + 0.8 * j / rows); };
        for (int i = 0; i <= columns; ++i)
            solid.cut_prism(Axis::z, rectangle({x_at(i) - g, y_at(0) - g}, {x_at(i) + g, y_at(rows) + g}), 0.7 * t,
                            t + 1);
        for (int j = 0; j <= rows; ++j)
            solid.cut_prism(Axis::z, rectangle({x_at(0) - g, y_at(j) - g}, {x_at(columns) + g, y_at(j) + g}), 0.7 * t,
                            t + 1);
        solid.cut_cylinder(Axis::z, {x_at(columns / 2), y_at(rows / 2)}, 2.5 * g, 0.3 * t, t + 1);
        solid.cut_cylinder(Axis::y, {x_at(columns / 2), 0.45 * t}, 0.2 * t, -1, y_at(rows / 2));
        return;
    }
    const double hole = 0.12 * w / columns;
    const bool dowels = random.chance(0.5);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const Point2 at{w * (i + 0.5) / columns, depth * (j + 0.5) / rows};
            if (dowels && (i + j) % 2 == 0)
                solid.cut_counterbore(Axis::z, at, hole, 1.6 * hole, 0.3 * t, t, -1);
            else
                solid.cut_cylinder(Axis::z, at, hole, -1, t + 1);
        }
}

/// Slide with a dovetail or a flat guide: the carriage with its gib, or the base with a spindle bore.
void dovetail_slide(Solid& solid, Random& random) {
    const double w = random.log_uniform(20, 250), h = w * random.uniform(0.35, 0.6), reach = w * random.uniform(0.8, 3),
                 a = w * random.uniform(0.18, 0.25), rise = h * random.uniform(0.35, 0.5), slope = rise * 0.577;
    solid.add_prism(Axis::x, rectangle({-0.5 * w, 0}, {0.5 * w, h}), 0, reach);
    if (random.chance(0.5)) {  // male: the flanks are cut away
        for (const double s : {-1.0, 1.0}) {
            const Path cut = through({{s * w, h - rise},
                                      {s * (a + 0.15 * w - slope * 0.5), h - rise},
                                      {s * (a + 0.15 * w + slope * 0.5), h + 0.001 * w},
                                      {s * w, h + 0.001 * w}});
            solid.cut_prism(Axis::x, signed_area(cut) < 0 ? reversed(cut) : cut, -1, reach + 1);
        }
    } else {
        solid.cut_prism(Axis::x, through({{-a, -0.01 * h}, {a, -0.01 * h}, {a + slope, rise}, {-a - slope, rise}}), -1,
                        reach + 1);
        const int screws = random.integer(0, 4);  // they press on the gib
        for (int i = 0; i < screws; ++i)
            solid.cut_cylinder(Axis::y, {reach * (i + 0.5) / screws, 0.5 * rise}, 0.05 * w, 0.2 * w, w);
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0, 0.7 * h}, 0.12 * h, -1, reach + 1);
    for (const double x : {0.2, 0.8})
        solid.cut_counterbore(Axis::z, {x * reach, 0}, 0.04 * w, 0.07 * w, 0.2 * h, h, -1);
}

}  // namespace

/// Keyboards, slotted panels, trays and racks: one opening many times over.
Part keyboard_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Axis axis = plate_axis(random, part);
    if (random.chance(0.5)) {
        keyboard(part.solid, random, axis, random.choice({1.5, 1.5, 3.0, 5.0}));
    } else {
        const double size = random.log_uniform(25, 600);
        cut_grid(part.solid, random, axis, size, size * random.uniform(0.01, 0.08));
    }
    return part;
}

/// Tables with T-slots, face plates, vacuum tables, jig plates, dovetail slides.
Part machine_table(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.35, 0.2, 0.2, 0.25});
    part.main_side = form == 1 || form == 2 ? Side::top
                     : form == 3            ? Side::right
                                            : random.choice({Side::right, Side::top});
    if (form == 0) slotted_table(part.solid, random);
    if (form == 1) round_table(part.solid, random);
    if (form == 2) grid_table(part.solid, random);
    if (form == 3) dovetail_slide(part.solid, random);
    return part;
}

}  // namespace v16::corpus
