// Packing: inserts, trays, dividers, protectors.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Slab of foam: pockets of tools, round and square, with recesses for the fingers.
void add_foam(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int columns = random.integer(2, 5), rows = random.integer(1, 3);
    const double cell = random.log_uniform(25, 120), t = cell * random.uniform(0.3, 0.9), w = 0.5 * cell * columns,
                 h = 0.5 * cell * rows;
    solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, cell * random.uniform(0.02, 0.2)), 0, t);
    const bool alike = random.chance(0.4), through_all = random.chance(0.3);
    int kind = random.integer(0, 4);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            if (!alike) kind = random.integer(0, 4);
            const Point2 at{row_position(i, columns, cell), row_position(k, rows, cell)};
            const double r = cell * (alike ? 0.36 : random.uniform(0.22, 0.38));
            const double floor = through_all ? -far : t * (alike ? 0.3 : random.uniform(0.15, 0.6));
            switch (kind) {
                case 0:
                    solid.cut_cylinder(Axis::z, at, r, floor, far);
                    break;
                case 1:
                    solid.cut_prism(Axis::z,
                                    rounded_rectangle(at - Point2{r, 0.8 * r}, at + Point2{r, 0.8 * r}, 0.2 * r), floor,
                                    far);
                    break;
                case 2:
                    solid
                        .cut_prism(Axis::z, slot(at - Point2{0.7 * r, 0}, at + Point2{0.7 * r, 0}, 0.35 * r), floor,
                                   far)
                        .cut_cylinder(Axis::z, at, 0.6 * r, std::max(floor, 0.5 * t), far);
                    break;
                case 3:
                    solid.cut_prism(Axis::z,
                                    tangent_hull(at - Point2{0, 0.7 * r}, 0.4 * r, at + Point2{0, 0.7 * r}, 0.2 * r),
                                    floor, far);
                    break;
                default:
                    solid.cut_prism(Axis::z, polygon(at, r, 6), floor, far);
                    break;
            }
        }
    part.main_side = Side::top;
}

/// Tray of thin wall: conical or square cups hang in a plate with a rim.
void add_cup_tray(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int columns = random.integer(2, 5), rows = random.integer(1, 4);
    const double pitch = random.log_uniform(20, 90), cup = pitch * random.uniform(0.3, 0.42),
                 deep = pitch * random.uniform(0.3, 0.9), t = 0.03 * pitch, w = 0.5 * pitch * columns + 0.1 * pitch,
                 h = 0.5 * pitch * rows + 0.1 * pitch;
    const bool square = random.chance(0.35), pegs = random.chance(0.3);
    solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, 0.2 * pitch), -t, 0);
    if (random.chance(0.5))
        solid.add_prism(Axis::z, rounded_rectangle({-w, -h}, {w, h}, 0.2 * pitch), -0.4 * deep, 0)
            .cut_prism(Axis::z, rounded_rectangle({t - w, t - h}, {w - t, h - t}, 0.2 * pitch - t), -far, -t);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const Point2 at{row_position(i, columns, pitch), row_position(k, rows, pitch)};
            if (square)
                solid
                    .add_prism(Axis::z, rounded_rectangle(at - Point2{cup, cup}, at + Point2{cup, cup}, 0.2 * cup),
                               -deep, 0)
                    .cut_prism(
                        Axis::z,
                        rounded_rectangle(at - Point2{cup - t, cup - t}, at + Point2{cup - t, cup - t}, 0.15 * cup),
                        t - deep, far);
            else
                solid.add_revolution(Axis::z, cone_meridian(-deep, 0.7 * cup, 0, cup), at)
                    .cut_revolution(Axis::z, cone_meridian(t - deep, 0.7 * cup - t, 0.01, cup - t), at);
            if (pegs && i + 1 < columns && k + 1 < rows)
                solid.add_revolution(Axis::z, cone_meridian(-t, 0.14 * pitch, 0.5 * deep, 0.07 * pitch),
                                     at + Point2{0.5 * pitch, 0.5 * pitch});
        }
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
}

/// Boards that cross, each slotted to half its height.
void add_divider(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int across = random.integer(1, 5), along = random.integer(1, 3);
    const double cell = random.log_uniform(30, 120), high = cell * random.uniform(0.6, 2.5),
                 t = cell * random.uniform(0.02, 0.06);
    const double w = 0.5 * cell * (across + 1), h = 0.5 * cell * (along + 1);
    if (random.chance(0.4)) {
        solid.add_box({-w - t, -h - t, 0}, {w + t, h + t, high * random.uniform(0.5, 1.1)})
            .cut_box({-w + t, -h + t, -far}, {w - t, h - t, far});
    }
    for (int i = 0; i < across; ++i) {
        const double x = row_position(i, across, cell);
        solid.add_box({x - t, -h, 0}, {x + t, h, high});
    }
    for (int k = 0; k < along; ++k) {
        const double y = row_position(k, along, cell);
        solid.add_box({-w, y - t, 0}, {w, y + t, high});
    }
    part.main_side = Side::top;
}

/// Protector of a corner or an edge: three walls that meet, or an angle with notches or ribs.
void add_protector(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.log_uniform(15, 120), t = a * random.uniform(0.06, 0.25);
    if (random.chance(0.55)) {
        solid.add_box({0, 0, 0}, {a, a, a}).cut_box({t, t, t}, {far, far, far});
        const double cut = a * random.uniform(0.3, 0.6);
        if (random.chance(0.6)) {
            solid.cut_prism(Axis::z, through({{a - cut, a + 1}, {a + 1, a - cut}, {a + 1, a + 1}}), -far, far)
                .cut_prism(Axis::y, through({{a - cut, a + 1}, {a + 1, a + 1}, {a + 1, a - cut}}), -far, far)
                .cut_prism(Axis::x, through({{a - cut, a + 1}, {a + 1, a - cut}, {a + 1, a + 1}}), -far, far);
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0.55 * a, 0.55 * a}, 0.15 * a, -far, far);
        return;
    }
    const double len = a * random.uniform(1.0, 6.0);
    solid.add_prism(Axis::x, through({{0, 0}, {a, 0}, {a, t}, {t, t}, {t, a}, {0, a}}), 0, len);
    const int notches = random.integer(0, 5);
    for (int i = 0; i < notches; ++i) {
        const double x = len * (i + 1) / (notches + 1), half = 0.12 * len / (notches + 1);
        solid.cut_prism(Axis::z,
                        through({{x - half, a + 1}, {x - half, 0.5 * a}, {x + half, 0.5 * a}, {x + half, a + 1}}), -1,
                        1.01 * t);
    }
    if (random.chance(0.4)) solid.add_prism(Axis::x, through({{0, 0}, {0.5 * a, 0}, {0, 0.5 * a}}), 0, len);
}

}  // namespace

/// What holds goods in their box: slab of foam, tray of cups, divider of boards, protector of a corner or edge.
Part packing_insert(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_foam, add_cup_tray, add_divider, add_protector};
    forms[context.random.weighted({0.35, 0.3, 0.15, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
