// Bodies of ball valves and spool valves.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Turned ball valve body: hexagons or flanges at the ends, a bulge between, a pad for the stem.
void turned_ball_body(Solid& solid, Random& random, double r) {
    const double wall = 0.22 * r + 1, belly = r * random.uniform(1.45, 1.75), reach = r * random.uniform(1.7, 2.8),
                 end = 1.3 * r, hex = r * random.uniform(0.5, 0.8), seat = 0.7 * r, joint = random.uniform(0.1, 0.5);
    const bool flanged = random.chance(0.35), bulge = random.chance(0.6), three = random.chance(0.25);
    if (bulge)
        solid.add_revolution(Axis::x, ball_meridian(0, belly));
    else
        solid.add_revolution(
            Axis::x,
            through(
                {{-1.1 * r, 0}, {-1.1 * r, end}, {-0.8 * r, belly}, {0.8 * r, belly}, {1.1 * r, end}, {1.1 * r, 0}}));
    solid.add_cylinder(Axis::x, {}, end, -reach, reach);
    for (const double s : {-1.0, 1.0}) {
        if (flanged)
            add_rod(solid, Axis::x, {}, 2.3 * r, s * reach, s * (reach - 0.3 * r));
        else
            solid.add_prism(Axis::x, polygon({}, 1.2 * end, 6, 30), std::min(s * reach, s * (reach - hex)),
                            std::max(s * reach, s * (reach - hex)));
    }
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.04 * belly, joint * r, joint * r + 0.12 * r);
    if (three)
        solid.add_cylinder(Axis::z, {}, end, -reach, 0)
            .add_prism(Axis::z, polygon({}, 1.2 * end, 6, 30), -reach, -reach + hex);
    const double top = belly + r * random.uniform(0.15, 0.6), stem = 0.28 * r, pad = 0.75 * r;
    const bool square = random.chance(0.45);
    solid.add_cylinder(Axis::z, {}, 2.1 * stem, 0, top);
    if (square) solid.add_prism(Axis::z, rounded_rectangle({-pad, -pad}, {pad, pad}, 0.2 * pad), top - 0.2 * r, top);
    solid.cut_revolution(Axis::x, ball_meridian(0, belly - wall)).cut_cylinder(Axis::x, {}, seat, -far, far);
    for (const double s : {-1.0, 1.0}) cut_rod(solid, Axis::x, {}, end - wall, s * (reach + 1), s * (reach - hex));
    if (three)
        solid.cut_cylinder(Axis::z, {}, seat, -far, 0).cut_cylinder(Axis::z, {}, end - wall, -reach - 1, -reach + hex);
    solid.cut_cylinder(Axis::z, {}, stem, 0, top + 1).cut_cylinder(Axis::z, {}, 1.5 * stem, top - 0.4 * r, top + 1);
    if (square)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::z, 0.72 * pad * q, 0.09 * r, top - r, top + 1);
    if (flanged)
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < 4; ++i)
                cut_rod(solid, Axis::x, polar({}, 1.85 * r, 45 + 90 * i), 0.2 * r, s * (reach + 1),
                        s * (reach - 0.4 * r));
}

/// Middle of a three-piece valve, or the block of a high-pressure one: four bolts at the corners, ball bore, stem neck.
void square_ball_body(Solid& solid, Random& random, double r) {
    const double s = r * random.uniform(1.5, 1.9), half = r * random.uniform(0.9, 2.2), bolt = 0.17 * r,
                 top = s + r * random.uniform(0.0, 0.7), stem = 0.3 * r;
    const bool ends = random.chance(0.85);
    const double reach = half + r * random.uniform(0.5, 1.3);
    solid.add_prism(Axis::x,
                    random.chance(0.5) ? rounded_rectangle({-s, -s}, {s, s}, 0.35 * s) : rectangle({-s, -s}, {s, s}),
                    -half, half);
    solid.add_cylinder(Axis::z, {}, std::min(0.85 * half, 2.2 * stem), 0, top);
    if (ends)
        for (const double e : {-1.0, 1.0}) {
            if (random.chance(0.5))
                add_rod(solid, Axis::x, {}, 1.2 * r, e * half, e * reach);
            else
                solid.add_prism(Axis::x, polygon({}, 1.4 * r, random.choice({6, 8}), 0), std::min(e * half, e * reach),
                                std::max(e * half, e * reach));
        }
    for (const Point2 q : quarters) solid.cut_cylinder(Axis::x, 0.78 * s * q, bolt, -half - 1, half + 1);
    solid.cut_cylinder(Axis::x, {}, 1.25 * r, -0.75 * half, 0.75 * half)
        .cut_cylinder(Axis::x, {}, ends ? 0.7 * r : 1.1 * r, -far, far)
        .cut_cylinder(Axis::z, {}, stem, 0, far);
    if (ends)
        for (const double e : {-1.0, 1.0})
            cut_rod(solid, Axis::x, {}, r, e * (reach + 1), e * (reach - 0.5 * (reach - half)));
}

}  // namespace

/// Ball valve bodies: turned with hexagons or flanges, two or three ways; the square middle of three-piece valves.
Part ball_valve_body(FamilyContext& context) {
    const double r = context.random.log_uniform(4, 90);
    Part part;
    if (context.random.chance(0.6))
        turned_ball_body(part.solid, context.random, r);
    else
        square_ball_body(part.solid, context.random, r);
    return part;
}

namespace {

/// Lands and chambers of a spool along x at `z`, with a port up from each chamber.
void cut_spool_bore(Solid& solid, Random& random, Point2 at, double r, double half, double top, int chambers) {
    const double pitch = 1.7 * half / chambers, wide = pitch * random.uniform(0.35, 0.55), deep = r * 1.45;
    solid.cut_cylinder(Axis::x, at, r, -half - 1, half + 1);
    for (int i = 0; i < chambers; ++i) {
        const double x = row_position(i, chambers, pitch);
        solid.cut_cylinder(Axis::x, at, deep, x - 0.5 * wide, x + 0.5 * wide);
        const double side = chambers > 3 && i % 2 == 1 ? 0.8 * r : 0.0;
        cut_rod(solid, Axis::z, {x, at.x + side}, std::min(0.45 * wide + 0.1 * r, 0.9 * r), at.y,
                top > at.y ? top + 1 : top - 1);
    }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) cut_rod(solid, Axis::x, at, 1.2 * r, s * (half + 1), s * 0.92 * half);
}

/// Block body: the spool's bore through, ports on the mounting face, screws from above, threads at the ends.
void spool_block(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(3.2, 5.5), y = r * random.uniform(1.9, 2.6),
                 low = -r * random.uniform(1.8, 2.4), high = r * random.uniform(1.8, 2.6);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    if (form == 0)
        solid.add_prism(Axis::x, filleted(rectangle({-y, low}, {y, high}), random.choice({0.02, 0.3}) * r), -half,
                        half);
    else if (form == 1)
        solid.add_prism(
            Axis::x, through({{-y, low}, {y, low}, {y, 0.2 * r}, {0.65 * y, high}, {-0.65 * y, high}, {-y, 0.2 * r}}),
            -half, half);
    else
        solid.add_box({-half, -y, low}, {half, y, 0.2 * low})
            .add_cylinder(Axis::x, {}, std::min(-low, 0.9 * y), -half, half);
    const double cap = r * random.uniform(0.5, 1.3);
    const bool caps = random.chance(0.75);
    if (caps)
        for (const double s : {-1.0, 1.0}) {
            if (random.chance(0.5))
                add_rod(solid, Axis::x, {}, 1.6 * r, s * half, s * (half + cap));
            else
                add_block(solid, {s * half, -1.5 * r, -1.5 * r}, {s * (half + cap), 1.5 * r, 1.5 * r});
        }
    const int chambers = random.choice({3, 5, 5});
    cut_spool_bore(solid, random, {}, r, half + (caps ? 0.5 * cap : 0), low, chambers);
    if (random.chance(0.6) && form != 2)
        for (int i = 0; i < 2; ++i)
            solid.cut_cylinder(Axis::z, {row_position(i, 2, 1.4 * r * chambers / 3), 0.2 * r}, 0.8 * r, 0, high + 1);
    for (const Point2 q : quarters) {
        const Point2 hole{q.x * 0.85 * half, q.y * 0.82 * y};
        solid.cut_counterbore(Axis::z, hole, 0.17 * r, 0.3 * r, 0.4 * r, form == 2 ? 0.2 * low : high, low - 1);
        if (!caps)
            for (const double s : {-1.0, 1.0})
                cut_rod(solid, Axis::x, 1.25 * r * q, 0.14 * r, s * (half + 1), s * (half - 0.9 * r));
    }
}

/// Bank: several spools beside each other, work ports above, inlet and outlet at the end, relief valve's bore.
void spool_bank(Solid& solid, Random& random, double r) {
    const int count = random.integer(2, 6);
    const double pitch = r * random.uniform(3.2, 4.2), y = 0.5 * pitch * count + 0.4 * pitch,
                 half = r * random.uniform(3.5, 5), low = -2.2 * r, high = r * random.uniform(2.0, 3.2);
    solid.add_box({-half, -y, low}, {half, y, high});
    const bool bosses = random.chance(0.5), feet = random.chance(0.5);
    for (int i = 0; i < count; ++i) {
        const double at = row_position(i, count, pitch);
        if (bosses) solid.add_cylinder(Axis::x, {at, 0}, 1.5 * r, -half - 0.6 * r, half + 0.6 * r);
        for (const double x : {-0.45 * half, 0.45 * half})
            solid.add_cylinder(Axis::z, {x, at}, 1.25 * r, high, high + 0.25 * r);
    }
    if (feet)
        for (const double x : {-0.7 * half, 0.7 * half})
            for (const double s : {-1.0, 1.0})
                add_block(solid, {x - r, s * y, low}, {x + r, s * (y + 1.6 * r), low + 0.8 * r});
    for (int i = 0; i < count; ++i) {
        const double at = row_position(i, count, pitch);
        cut_spool_bore(solid, random, {at, 0}, r, half + (bosses ? 0.6 * r : 0), low * 0.7, 3);
        for (const double x : {-0.45 * half, 0.45 * half}) solid.cut_cylinder(Axis::z, {x, at}, 0.8 * r, 0, high + r);
    }
    solid.cut_cylinder(Axis::y, {0, 0.7 * high}, 0.7 * r, -far, 0.9 * y)
        .cut_cylinder(Axis::y, {0, 0.7 * low}, 0.6 * r, -far, 0.9 * y);
    if (feet)
        for (const double x : {-0.7 * half, 0.7 * half})
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {x, s * (y + 0.9 * r)}, 0.4 * r, low - 1, low + 1.2 * r);
}

/// Solenoid or pilot valve: a small block between two threaded ends, a raised seat chamber above.
void pilot_body(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.9, 3), y = r * random.uniform(1.2, 1.7), low = -1.3 * r,
                 top = r * random.uniform(1.2, 2.2), chamber = y * random.uniform(0.75, 0.95);
    const bool plate = random.chance(0.5), square = random.chance(0.5);
    solid.add_box({-0.75 * half, -y, low}, {0.75 * half, y, 0.5 * top});
    if (random.chance(0.6))
        solid.add_prism(Axis::x, polygon({}, 1.35 * r, random.choice({6, 8}), 0), -half, half);
    else
        solid.add_cylinder(Axis::x, {}, 1.28 * r, -half, half);
    if (square)
        solid.add_prism(Axis::z, rounded_rectangle({-1.15 * y, -1.15 * y}, {1.15 * y, 1.15 * y}, 0.3 * y), 0.5 * top,
                        top);
    else
        solid.add_cylinder(Axis::z, {}, 1.1 * y, 0.5 * top, top);
    if (plate) solid.add_box({-0.9 * half, -1.4 * y, low - 0.2 * r}, {0.9 * half, 1.4 * y, low});
    const double seat = 0.4 * r;
    for (const double s : {-1.0, 1.0}) {
        cut_rod(solid, Axis::x, {}, 0.9 * r, s * (half + 1), s * 0.55 * half);
        cut_rod(solid, Axis::x, {0, s < 0 ? -0.3 * r : 0.0}, 0.5 * r, s * half, s < 0 ? 0.1 * half : 0.4 * half);
    }
    solid.cut_cylinder(Axis::z, {}, chamber, 0.62 * top, top + 1);
    solid.add_cylinder(Axis::z, {}, seat + 0.2 * r, 0.4 * top, 0.75 * top)
        .cut_cylinder(Axis::z, {}, seat, -0.3 * r, top);
    cut_rod(solid, Axis::z, {0.75 * chamber, 0}, 0.2 * chamber, 0, top);
    if (square)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::z, 0.95 * y * q, 0.12 * y, 0.5 * top - 1, top + 1);
    if (plate)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {0.75 * half * q.x, 1.2 * y * q.y}, 0.12 * y, low - r, low + 1);
}

}  // namespace

/// Spool valve bodies: blocks with lands and chambers, banks of several spools, small bodies of solenoid valves.
Part spool_valve_body(FamilyContext& context) {
    const double r = context.random.log_uniform(3.5, 30);
    Part part;
    switch (context.random.weighted({0.45, 0.25, 0.3})) {
        case 0:
            spool_block(part.solid, context.random, r);
            break;
        case 1:
            spool_bank(part.solid, context.random, r);
            part.main_side = context.random.choice({Side::front, Side::top});
            break;
        default:
            pilot_body(part.solid, context.random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
