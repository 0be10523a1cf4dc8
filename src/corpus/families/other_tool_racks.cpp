// Tool racks.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A seat for a tool about `at`: round, hexagonal, square or a slot that fits a circle of `radius`.
Path tool_seat(std::size_t kind, Point2 at, double radius) {
    switch (kind) {
        case 0:
            return circle(at, radius);
        case 1:
            return polygon(at, radius, 6, 30);
        case 2:
            return rectangle(at - Point2{0.7 * radius, 0.7 * radius}, at + Point2{0.7 * radius, 0.7 * radius});
        default:
            return slot(at - Point2{0, 0.65 * radius}, at + Point2{0, 0.65 * radius}, 0.35 * radius);
    }
}

/// Block with rows of seats, alike or growing along the row; level, stepped or slanting.
void make_tool_block(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.75) ? Side::top : Side::front;
    const int columns = random.integer(4, 12), rows = random.integer(1, 5);
    const double pitch = random.log_uniform(7, 32), w = pitch * columns, d = pitch * rows * random.uniform(1.0, 1.4),
                 h = pitch * random.uniform(0.8, 2.2), floor = h * random.uniform(0.1, 0.3),
                 r = pitch * random.uniform(0.25, 0.42), row = d / rows;
    const std::size_t kind = random.weighted({0.55, 0.2, 0.1, 0.15}), form = random.weighted({0.5, 0.3, 0.2});
    const bool growing = random.chance(0.4), through_holes = random.chance(0.2);
    const double rise = form == 1 ? h * random.uniform(0.3, 0.7) : 0.0;
    for (int j = 0; j < rows; ++j) solid.add_box({0, j * row, 0}, {w, (j + 1) * row, h + j * rise});
    if (form == 2)
        solid.cut_prism(Axis::x,
                        through({{-1, h * random.uniform(0.5, 0.8)}, {d + 1, h + 0.1}, {d + 1, 3 * h}, {-1, 3 * h}}),
                        -1, w + 1);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i) {
            const double size = growing ? r * (0.35 + 0.65 * (i + 1) / columns) : r;
            solid.cut_prism(Axis::z, tool_seat(kind, {(i + 0.5) * pitch, (j + 0.5) * row}, size),
                            through_holes ? -1 : floor + j * rise, h + j * rise + 1);
        }
    if (random.chance(0.4)) {  // a plate behind for the wall
        const double t = 0.25 * pitch, top = (h + rise * (rows - 1)) * random.uniform(1.2, 2);
        solid.add_box({0, d, 0}, {w, d + t, top});
        for (const double x : {0.12, 0.88}) solid.cut_cylinder(Axis::y, {x * w, 0.9 * top}, 0.4 * t, d - 1, d + t + 1);
    }
}

/// Shelf on a wall plate: holes or slots, open to the front or closed, growing along the row; cheeks or gussets.
void make_tool_shelf(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.75) ? Side::top : Side::front;
    const int count = random.integer(3, 10);
    const double pitch = random.log_uniform(12, 45), w = pitch * count, d = pitch * random.uniform(0.9, 2.2),
                 t = pitch * random.uniform(0.1, 0.25), h = pitch * random.uniform(1, 2.5),
                 wide = pitch * random.uniform(0.15, 0.36), level = random.choice({0.0, 0.0, 0.4}) * h, y = 0.5 * d;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    const bool growing = random.chance(0.5), second = random.chance(0.3);
    solid.add_box({0, -d, level}, {w, 0, level + t}).add_box({0, 0, 0}, {w, t, h});
    for (int i = 0; i < count; ++i) {
        const double x = (i + 0.5) * pitch, r = growing ? wide * (0.4 + 0.6 * (i + 1) / count) : wide;
        if (form == 0)
            solid.cut_cylinder(Axis::z, {x, -y}, std::min(r, 0.4 * d), level - 1, level + t + 1);
        else if (form == 1)
            solid.cut_prism(Axis::z, slot({x, -d - r}, {x, -0.5 * d}, 0.8 * r), level - 1, level + t + 1);
        else
            solid.cut_box({x - r, -0.8 * d, level - 1}, {x + r, -0.25 * d, level + t + 1});
        if (second && form == 0)
            solid.cut_cylinder(Axis::z, {x + 0.5 * pitch, -0.18 * d}, 0.3 * wide, level - 1, level + t + 1);
    }
    for (const double x : {0.0, w - t})
        if (random.chance(0.6))
            solid.add_prism(Axis::x, through({{-d, level}, {0, level}, {0, h}, {-d, level + 1.5 * t}}), x, x + t);
    for (const double x : {0.08, 0.5, 0.92})
        if (random.chance(0.75))
            solid.cut_countersink(Axis::y, {x * w, 0.75 * h + 0.25 * (level + t)}, 0.3 * t, 0.55 * t, 0, t + 1);
}

/// Rail on the wall with hooks: of a plate, one J or two prongs each; pegs behind for a pegboard.
void make_hook_rail(Part& part, Random& random) {
    const int hooks = random.choice({1, 1, 2, 3, 4, 5, 6});
    const double t = random.uniform(2.5, 8), pitch = t * random.uniform(3.5, 9), reach = t * random.uniform(3, 10),
                 w = hooks * pitch, h = t * random.uniform(4, 12), wide = t * random.uniform(0.8, 1.6),
                 lip = t * random.uniform(2, 5), low = h * random.uniform(0.05, 0.3);
    Solid& solid = part.solid;
    part.main_side = hooks < 3 ? Side::right : Side::front;
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {w, h}, t * random.uniform(0.1, 1.4)), 0, t);
    const bool pair = random.chance(0.3), slanting = random.chance(0.5);
    for (int i = 0; i < hooks; ++i)
        for (const double side : {-1.0, 1.0}) {
            if (!pair && side > 0) continue;
            const double x = (i + 0.5) * pitch + (pair ? side * 0.25 * pitch : 0.0);
            const double end = slanting ? reach * 1.15 : reach;
            solid.add_prism(Axis::x, strip({{0.1, low + t}, {-reach, low + t}, {-end, low + t + lip}}, t, 0.8 * t),
                            x - 0.5 * wide, x + 0.5 * wide);
        }
    if (random.chance(0.45)) {  // pegs for a board with holes 25 mm apart
        for (const double x : {0.2 * w, 0.8 * w}) {
            solid.add_cylinder(Axis::y, {x, 0.85 * h}, 0.6 * t, t, 2.6 * t)
                .add_cylinder(Axis::y, {x, 0.15 * h}, 0.6 * t, t, 2.2 * t);
            if (random.chance(0.7))
                solid.add_box({x - 0.5 * t, 2.0 * t, 0.85 * h}, {x + 0.5 * t, 3.0 * t, 0.85 * h + 2 * t});
        }
    } else {
        for (int i = 0; i <= hooks; ++i) {
            const double x = hooks == 1 ? 0.5 * w : std::clamp(i * pitch, 0.7 * t, w - 0.7 * t);
            if (hooks == 1 || i == 0 || i == hooks || random.chance(0.3))
                solid.cut_countersink(Axis::y, {x, (hooks == 1 ? 0.62 + 0.26 * i : 0.75) * h}, 0.25 * t, 0.5 * t, 0,
                                      t + 1);
        }
    }
}

/// Flat plate for the wall or a drawer: rows of keyhole slots, round holes and silhouettes side by side.
void make_tool_plate(Part& part, Random& random) {
    const Axis axis = plate_axis(random, part);
    const int columns = random.integer(3, 9), rows = random.integer(1, 4);
    const double pitch = random.log_uniform(10, 40), w = pitch * (columns + 0.6),
                 h = pitch * (rows + 0.6) * random.uniform(1.0, 1.6), t = random.uniform(2, 8), r = 0.32 * pitch,
                 step = (h - 0.6 * pitch) / rows;
    Solid& solid = part.solid;
    solid.add_prism(
        axis, random.chance(0.5) ? rounded_rectangle({0, 0}, {w, h}, 0.25 * pitch) : rectangle({0, 0}, {w, h}), 0, t);
    for (int j = 0; j < rows; ++j) {
        const std::size_t kind = random.weighted({0.3, 0.15, 0.1, 0.25, 0.2});
        const bool growing = random.chance(0.4);
        for (int i = 0; i < columns; ++i) {
            const Point2 at{0.3 * pitch + (i + 0.5) * pitch, 0.3 * pitch + (j + 0.5) * step};
            const double size = growing ? r * (0.4 + 0.6 * (columns - i) / columns) : r;
            if (kind == 4) {  // keyhole
                solid.cut_cylinder(axis, at - Point2{0, 0.4 * size}, 0.55 * size, -1, t + 1)
                    .cut_prism(axis, slot(at - Point2{0, 0.4 * size}, at + Point2{0, 0.8 * size}, 0.27 * size), -1,
                               t + 1);
            } else {
                solid.cut_prism(axis, tool_seat(kind, at, size), -1, t + 1);
            }
        }
    }
    if (random.chance(0.6))
        for (const double x : {0.14 * pitch, w - 0.14 * pitch})
            for (const double y : {0.14 * pitch, h - 0.14 * pitch})
                solid.cut_cylinder(axis, {x, y}, 0.06 * pitch, -1, t + 1);
}

}  // namespace

/// Rack for tools: block or plate with rows of seats, shelf on the wall, rail with hooks.
Part tool_rack(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.25, 0.25, 0.2})) {
        case 0:
            make_tool_block(part, random);
            break;
        case 1:
            make_tool_shelf(part, random);
            break;
        case 2:
            make_hook_rail(part, random);
            break;
        default:
            make_tool_plate(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
