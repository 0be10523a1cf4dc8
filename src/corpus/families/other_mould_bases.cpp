// Moulds put together, manifolds of hot runners.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Sizes of a mould base and what grows upwards from its foot.
struct Stack {
    double w = 0.0, d = 0.0, lip = 0.0, pin = 0.0;
    Point2 pillar;
};

Stack random_stack(Random& random) {
    Stack stack;
    stack.w = random.log_uniform(100, 800);
    stack.d = stack.w * random.uniform(0.6, 1.4);
    stack.lip = stack.w * random.choice({0.0, 0.06, 0.08});
    stack.pin = std::min(stack.w, stack.d) * random.uniform(0.03, 0.05);
    stack.pillar = {0.5 * stack.w - 2.2 * stack.pin, 0.5 * stack.d - 2.2 * stack.pin};
    return stack;
}

void add_plate(Solid& solid, const Stack& stack, double from, double to, bool wide) {
    const double half = 0.5 * stack.w + (wide ? stack.lip : 0.0);
    solid.add_box({-half, -0.5 * stack.d, from}, {half, 0.5 * stack.d, to});
}

/// Ejector's half: foot plate, spacers, ejector plates with their pins, support plate, core plate. Returns its top.
double add_moving_half(Solid& solid, Random& random, const Stack& stack) {
    const double t = stack.w * random.uniform(0.06, 0.1), room = stack.w * random.uniform(0.18, 0.3),
                 core = stack.w * random.uniform(0.1, 0.22);
    add_plate(solid, stack, 0, t, true);
    const double spacer = stack.w * random.uniform(0.12, 0.18);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * 0.5 * stack.w, b = s * (0.5 * stack.w - spacer);
        solid.add_box({std::min(a, b), -0.5 * stack.d, t}, {std::max(a, b), 0.5 * stack.d, t + room});
    }
    const double half = 0.5 * stack.w - spacer - 0.01 * stack.w, e = t * random.uniform(0.5, 0.8),
                 lift = room * random.choice({0.05, 0.05, 0.4}), z = t + lift;
    const double deep = 0.5 * stack.d * random.uniform(0.9, 1.0);
    solid.add_box({-half, -deep, z}, {half, deep, z + e}).add_box({-half, -deep, z + e}, {half, deep, z + 1.7 * e});
    double top = t + room;
    if (random.chance(0.5)) {
        add_plate(solid, stack, top, top + t, false);
        top += t;
    }
    const int pins = random.integer(2, 5);
    for (int i = 0; i < pins; ++i)
        solid.add_cylinder(Axis::z, {row_position(i, pins, 1.4 * half / pins), 0.1 * stack.d}, 0.25 * stack.pin,
                           z + 1.7 * e, top);
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {q.x * 0.8 * half, q.y * 0.75 * deep}, 0.5 * stack.pin, z + 1.7 * e, top);
    solid.cut_cylinder(Axis::z, {}, 0.06 * stack.w, -1, t + 0.01 * t);
    add_plate(solid, stack, top, top + core, false);
    return top + core;
}

/// Injection mould closed or open: both halves, guide pillars, locating ring.
void add_whole_mould(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Stack stack = random_stack(random);
    const double parting = add_moving_half(solid, random, stack), gap = stack.w * random.choice({0.0, 0.0, 0.15, 0.4}),
                 a = stack.w * random.uniform(0.1, 0.25), t = stack.w * random.uniform(0.06, 0.1),
                 bottom = parting + gap;
    add_plate(solid, stack, bottom, bottom + a, false);
    double top = bottom + a;
    if (random.chance(0.3)) {  // runner stripper
        const double apart = gap > 0.0 ? 0.4 * gap : 0.0;
        add_plate(solid, stack, top + apart, top + apart + 0.6 * t, false);
        top += apart + 0.6 * t;
        if (apart > 0.0) {
            for (const Point2 q : quarters)
                solid.add_cylinder(Axis::z, {q.x * 0.5 * stack.pillar.x, q.y * stack.pillar.y}, 0.6 * stack.pin, bottom,
                                   top);
        }
    }
    add_plate(solid, stack, top, top + t, true);
    for (const Point2 q : quarters) {
        const Point2 at{q.x * stack.pillar.x, q.y * stack.pillar.y};
        solid.add_cylinder(Axis::z, at, stack.pin, parting - 0.02 * stack.w, top);
        solid.cut_counterbore(Axis::z, {0.62 * at.x, at.y}, 0.35 * stack.pin, 0.6 * stack.pin, 0.4 * t, top + t + 1,
                              top);
    }
    const double ring = stack.w * random.uniform(0.1, 0.18);
    solid.add_cylinder(Axis::z, {}, ring, top + t, top + t + 0.2 * t + 0.02 * stack.w)
        .cut_revolution(Axis::z,
                        through({{top + t, 0}, {top + 2 * t, 0}, {top + 2 * t, 0.7 * ring}, {top + t, 0.15 * ring}}));
    if (random.chance(0.5))  // cooling nipples
        for (const double z : {bottom + 0.5 * a, parting - 0.05 * stack.w})
            for (const double y : {-0.2 * stack.d, 0.2 * stack.d})
                solid.add_cylinder(Axis::x, {y, z}, 0.3 * stack.pin, 0.5 * stack.w - stack.pin,
                                   0.5 * stack.w + stack.pin * 1.8);
    if (random.chance(0.4))  // latches
        for (const double s : {-1.0, 1.0}) {
            const double w = 0.04 * stack.w, x = s * 0.5 * stack.w;
            solid.add_box({std::min(x, x + s * w), -2 * w, parting - 0.08 * stack.w},
                          {std::max(x, x + s * w), 2 * w, bottom + 0.08 * stack.w});
        }
    part.main_side = random.choice({Side::front, Side::front, Side::top});
}

/// The moving half alone, with what stands on its parting face.
void add_ejector_half(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Stack stack = random_stack(random);
    const double top = add_moving_half(solid, random, stack);
    const int cores = random.choice({1, 2, 4});
    for (int i = 0; i < cores; ++i) {
        const double x = cores == 1 ? 0 : (i % 2 == 0 ? -0.17 : 0.17) * stack.w,
                     y = cores < 4 ? 0 : (i < 2 ? -0.18 : 0.18) * stack.d, r = stack.w * (cores == 1 ? 0.16 : 0.08),
                     h = stack.w * 0.08;
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {x, y}, r, top, top + h);
        else
            solid.add_prism(Axis::z, rounded_rectangle({x - r, y - 0.8 * r}, {x + r, y + 0.8 * r}, 0.2 * r), top,
                            top + h);
    }
    const bool bushes = random.chance(0.4);
    for (const Point2 q : quarters) {
        const Point2 at{q.x * stack.pillar.x, q.y * stack.pillar.y};
        if (bushes)
            solid.cut_cylinder(Axis::z, at, stack.pin, top - 0.08 * stack.w, far);
        else
            solid.add_chamfered_cylinder(Axis::z, at, stack.pin, top, top + 0.2 * stack.w, 0, 0.3 * stack.pin);
    }
    part.main_side = random.choice({Side::top, Side::front});
}

/// Frame of loose plates with pockets for inserts, cooling bores, corner holes: cavity and core plates of a base.
void add_insert_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Stack stack = random_stack(random);
    const double t = stack.w * random.uniform(0.1, 0.25), pocket = t * random.uniform(0.4, 0.75);
    add_plate(solid, stack, 0, t, false);
    const int columns = random.choice({1, 2}), rows = random.choice({1, 1, 2});
    const Point2 field{0.62 * stack.w, 0.66 * stack.d}, cell{field.x / columns * 0.86, field.y / rows * 0.86};
    const bool round = random.chance(0.25), through_all = random.chance(0.3);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const Point2 at{row_position(i, columns, field.x / columns), row_position(k, rows, field.y / rows)};
            const double small = 0.5 * std::min(cell.x, cell.y), from = through_all ? -1 : t - pocket;
            if (round) {
                solid.cut_cylinder(Axis::z, at, small, from, t + 1);
            } else {
                solid.cut_prism(Axis::z, rounded_rectangle(at - 0.5 * cell, at + 0.5 * cell, 0.15 * small), from,
                                t + 1);
                for (const Point2 q : quarters)  // relieved corners
                    solid.cut_cylinder(
                        Axis::z,
                        {at.x + q.x * (0.5 * cell.x - 0.06 * small), at.y + q.y * (0.5 * cell.y - 0.06 * small)},
                        0.12 * small, from, t + 1);
            }
            if (!through_all)
                for (const Point2 q : quarters)
                    solid.cut_cylinder(Axis::z, {at.x + q.x * 0.28 * cell.x, at.y + q.y * 0.28 * cell.y},
                                       0.3 * stack.pin, -1, t);
        }
    for (const Point2 q : quarters) {
        const Point2 at{q.x * stack.pillar.x, q.y * stack.pillar.y};
        solid.cut_counterbore(Axis::z, at, stack.pin, 1.3 * stack.pin, 0.2 * t, -1, t + 1);
        solid.cut_cylinder(Axis::z, {0.5 * at.x, at.y}, 0.4 * stack.pin, -1, t + 1);
    }
    if (random.chance(0.7))  // cooling, with its plugs' mouths
        for (const double s : {-1.0, 1.0}) {
            const double y = s * (0.33 * stack.d + 0.5 * stack.pin), z = 0.5 * t;
            solid.cut_cylinder(Axis::x, {y, z}, 0.25 * stack.pin, -far, far)
                .cut_cylinder(Axis::x, {y, z}, 0.4 * stack.pin, 0.46 * stack.w, far);
        }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({s * 0.5 * stack.w - 0.05 * stack.w, -0.08 * stack.d, -1},
                          {s * 0.5 * stack.w + 0.05 * stack.w, 0.08 * stack.d, 0.35 * t});
    part.main_side = Side::top;
}

}  // namespace

/// Base of an injection mould: whole, its ejector half, its plate for inserts.
Part mould_base(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_whole_mould, add_ejector_half, add_insert_plate};
    forms[context.random.weighted({0.45, 0.25, 0.3})](part, context.random);
    return part;
}

/// Manifold that spreads the melt: bars in I, H, X or Y form with nozzles' seats, heaters' grooves, screws.
Part hot_runner_manifold(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 110), reach = w * random.uniform(1.6, 4), t = w * random.uniform(0.5, 0.9),
                 half = 0.5 * w;
    std::vector<Point2> drops;
    const auto bar = [&](Point2 a, Point2 b) { solid.add_prism(Axis::z, slot(a, b, half), 0, t); };
    switch (random.integer(0, 3)) {
        case 0:
            drops = {{-reach, 0}, {reach, 0}};
            bar(drops[0], drops[1]);
            if (random.chance(0.4)) drops.insert(drops.end(), {{-0.45 * reach, 0}, {0.45 * reach, 0}});
            break;
        case 1: {
            const double y = reach * random.uniform(0.5, 1.2);
            for (const double s : {-1.0, 1.0}) {
                bar({s * reach, -y}, {s * reach, y});
                drops.insert(drops.end(), {{s * reach, -y}, {s * reach, y}});
            }
            bar({-reach, 0}, {reach, 0});
            break;
        }
        case 2: {
            const double angle = random.choice({45.0, 45.0, 30.0, 0.0});
            for (const double a : {angle, 180 - angle, 180 + angle, -angle}) drops.push_back(polar({}, reach, a));
            if (angle == 0.0) drops = {{reach, 0}, {-reach, 0}, {0, reach}, {0, -reach}};
            for (const Point2 p : drops) bar({}, p);
            break;
        }
        default: {
            const int arms = random.choice({3, 3, 5, 6});
            for (int i = 0; i < arms; ++i) {
                drops.push_back(polar({}, reach, 90 + 360.0 * i / arms));
                bar({}, drops.back());
            }
            break;
        }
    }
    const bool nozzles = random.chance(0.4), sides = random.chance(0.5);
    for (const Point2 p : drops) {
        if (nozzles)
            solid.add_cylinder(Axis::z, p, 0.36 * w, -0.3 * w, 0)
                .add_cylinder(Axis::z, p, 0.24 * w, -w * 1.6, -0.3 * w)
                .cut_cylinder(Axis::z, p, 0.08 * w, -far, 0.5 * t);
        else
            solid.cut_counterbore(Axis::z, p, 0.1 * w, 0.3 * w, 0.15 * t, -1, 0.55 * t);
        solid.add_cylinder(Axis::z, p, 0.22 * w, t, 1.12 * t);
        if (sides) {
            const double u = length(p) > 0 ? 1.0 / length(p) : 0.0;
            const Point2 across{-u * p.y * 0.36 * w, u * p.x * 0.36 * w};
            solid.cut_cylinder(Axis::z, 0.62 * p + across, 0.06 * w, -1, t + 1)
                .cut_cylinder(Axis::z, 0.62 * p - across, 0.06 * w, -1, t + 1);
        }
    }
    solid.add_cylinder(Axis::z, {}, 0.42 * w, t, t + w * random.uniform(0.2, 0.8))
        .cut_cylinder(Axis::z, {}, 0.12 * w, 0.5 * t, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.1 * w, -1, 0.2 * t);
    if (random.chance(0.4)) solid.add_box({-0.2 * w, half - 0.1 * w, 0.3 * t}, {0.2 * w, half + 0.35 * w, 0.9 * t});
    part.main_side = random.choice({Side::top, Side::top, Side::bottom});
    return part;
}

}  // namespace v16::corpus
