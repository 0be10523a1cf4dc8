// Tools of presses and bending machines put together or long.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Plan of a shoe: a rectangle, or with ears behind for the pillars, or round-ended.
Path shoe_plan(Random& random, double w, double d, int kind) {
    if (kind == 0)
        return through({{-0.5 * w, -0.5 * d},
                        {0.5 * w, -0.5 * d},
                        {0.5 * w, 0.25 * d},
                        {0.38 * w, 0.5 * d},
                        {-0.38 * w, 0.5 * d},
                        {-0.5 * w, 0.25 * d}});
    if (kind == 1) return slot({-0.5 * w + 0.5 * d, 0}, {0.5 * w - 0.5 * d, 0}, 0.5 * d);
    return rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, random.uniform(0.02, 0.12) * d);
}

/// Where the pillars stand: behind, in the middle line, across corners, at all corners.
std::vector<Point2> pillar_places(Random& random, double w, double d, int kind) {
    if (kind == 0) return {{-0.36 * w, 0.28 * d}, {0.36 * w, 0.28 * d}};
    if (kind == 1) return {{-0.5 * w + 0.4 * d, 0}, {0.5 * w - 0.4 * d, 0}};
    const double x = 0.4 * w, y = 0.34 * d;
    if (random.chance(0.4)) return {{-x, -y}, {x, y}};
    return {{-x, -y}, {x, -y}, {x, y}, {-x, y}};
}

/// Set of a press tool: shoes on pillars, closed or apart, with or without punch, die and stripper.
void add_die_set(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int kind = random.choice({0, 0, 1, 2, 2});
    const double w = random.log_uniform(80, 700),
                 d = kind == 1 ? w * random.uniform(0.45, 0.6) : w * random.uniform(0.5, 0.9),
                 t = w * random.uniform(0.08, 0.14), r = std::min(w, d) * random.uniform(0.04, 0.06),
                 open = w * random.uniform(0.35, 0.6), plate = t * random.uniform(0.5, 0.9);
    const Path plan = shoe_plan(random, w, d, kind);
    solid.add_prism(Axis::z, plan, 0, t).add_prism(Axis::z, plan, open, open + 0.9 * t);
    const bool bushes = random.chance(0.7);
    for (const Point2 at : pillar_places(random, w, d, kind)) {
        solid.add_cylinder(Axis::z, at, 1.7 * r, bushes ? open - t * 0.8 : open, open + t * random.uniform(0.9, 1.1))
            .add_cylinder(Axis::z, at, r, 0.2 * t, open + t * 0.85);
    }
    if (random.chance(0.55)) {
        const double shank = r * random.uniform(0.9, 1.5);
        solid.add_chamfered_cylinder(Axis::z, {}, shank, open + 0.9 * t, open + 0.9 * t + w * random.uniform(0.1, 0.2),
                                     0, 0.1 * shank);
    }
    if (random.chance(0.75)) {
        const double a = w * random.uniform(0.2, 0.28), b = d * random.uniform(0.2, 0.3),
                     y = kind == 0 ? -0.12 * d : 0.0;
        solid.add_box({-a, y - b, t}, {a, y + b, t + plate}).add_box({-a, y - b, open - 0.8 * plate}, {a, y + b, open});
        const int punches = random.integer(1, 4);
        for (int i = 0; i < punches; ++i) {
            const double x = row_position(i, punches, 1.6 * a / punches), half = 0.3 * a / punches;
            const double end = t + 1.1 * plate + 0.02 * w;
            if (random.chance(0.5))
                solid.add_box({x - half, y - 0.4 * b, end}, {x + half, y + 0.4 * b, open});
            else
                solid.add_cylinder(Axis::z, {x, y}, half, end, open);
            solid.cut_cylinder(Axis::z, {x, y}, 0.7 * half, -1, t + plate);
        }
        if (random.chance(0.5)) {  // stripper on its springs
            const double z = t + plate + w * random.uniform(0.08, 0.12);
            solid.add_box({-a, y - b, z}, {a, y + b, z + 0.7 * plate});
            for (const double x : {-0.85 * a, 0.85 * a})
                for (const double q : {-0.75 * b, 0.75 * b})
                    solid.add_cylinder(Axis::z, {x, y + q}, 0.1 * a, z + 0.7 * plate, open - 0.8 * plate);
        }
        for (const Point2 q : quarters)
            solid.cut_counterbore(Axis::z, {q.x * 0.8 * a, y + q.y * 0.8 * b}, 0.06 * b, 0.1 * b, 0.4 * t,
                                  open + 0.9 * t + 1, open - 0.5 * plate);
    }
    if (random.chance(0.5))  // slots to clamp it
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(
                Axis::z,
                slot({s * 0.47 * w, kind == 0 ? -0.1 * d : 0.0}, {s * 0.6 * w, kind == 0 ? -0.1 * d : 0.0}, 0.03 * w),
                -1, t + 1);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
}

/// Upper shoe alone: plate with the bores or bushes of its pillars and the shank's thread.
void add_upper_shoe(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int kind = random.choice({0, 0, 2});
    const double w = random.log_uniform(80, 600), d = w * random.uniform(0.5, 0.9), t = w * random.uniform(0.08, 0.14),
                 r = std::min(w, d) * random.uniform(0.05, 0.08);
    solid.add_prism(Axis::z, shoe_plan(random, w, d, kind), 0, t);
    const double boss = random.chance(0.6) ? t * random.uniform(0.4, 1.4) : 0.0;
    for (const Point2 at : pillar_places(random, w, d, kind)) {
        if (boss > 0.0) solid.add_cylinder(Axis::z, at, 1.7 * r, -boss, 0);
        solid.cut_cylinder(Axis::z, at, r, -far, far);
    }
    const Point2 middle{0, kind == 0 ? -0.12 * d : 0.0};
    if (random.chance(0.3))
        solid.add_chamfered_cylinder(Axis::z, middle, 1.3 * r, t, t + w * random.uniform(0.12, 0.22), 0, 0.15 * r);
    else
        solid.cut_counterbore(Axis::z, middle, 1.2 * r, 1.6 * r, 0.3 * t, -1, t + 1);
    const double a = w * random.uniform(0.18, 0.26), b = d * random.uniform(0.18, 0.26);
    if (random.chance(0.4)) solid.cut_box({middle.x - a, -far, -1}, {middle.x + a, far, 0.15 * t});
    for (const Point2 q : quarters)
        solid.cut_counterbore(Axis::z, {q.x * a * 0.8, middle.y + q.y * b}, 0.25 * r, 0.45 * r, 0.4 * t, t + 1, -1);
    part.main_side = random.choice({Side::top, Side::bottom});
}

/// Punch of a press brake: straight, goosenecked, acute or round; its tang, or lugs for the clamp.
void add_brake_punch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(50, 200), len = h * random.uniform(0.8, 7), w = h * random.uniform(0.1, 0.18),
                 tang = h * random.uniform(0.2, 0.3), neck = w * random.uniform(0.6, 1.1);
    std::vector<Point2> profile;
    const int kind = random.integer(0, 2);
    if (kind == 0) {
        profile = {{0, 0},
                   {0.5 * w, 0.5 * w * random.choice({1.0, 2.4})},
                   {0.5 * w, h - tang},
                   {0.9 * w, h - tang},
                   {0.9 * w, h - 0.8 * tang},
                   {0.35 * w, h - 0.8 * tang},
                   {0.35 * w, h},
                   {-0.35 * w, h},
                   {-0.35 * w, h - tang},
                   {-0.5 * w, h - tang},
                   {-0.5 * w, 0.5 * w}};
    } else if (kind == 1) {  // goose neck
        const double out = h * random.uniform(0.2, 0.35);
        profile = {{0, 0},
                   {0.8 * neck, 0.9 * neck},
                   {out + 0.6 * neck, 0.35 * h},
                   {out + 0.6 * neck, 0.5 * h},
                   {0.9 * w, h - tang},
                   {0.35 * w, h - tang},
                   {0.35 * w, h},
                   {-0.35 * w, h},
                   {-0.35 * w, h - tang},
                   {-0.6 * w, h - tang},
                   {-0.6 * w, 0.68 * h},
                   {out - 0.5 * neck, 0.46 * h},
                   {out - 0.5 * neck, 0.38 * h},
                   {-0.55 * neck, 0.5 * neck}};
    } else {  // hemming, or for flattening
        profile = {{-w, 0},
                   {w, 0},
                   {w, 0.25 * h},
                   {0.5 * w, 0.35 * h},
                   {0.5 * w, h - tang},
                   {0.35 * w, h - tang},
                   {0.35 * w, h},
                   {-0.35 * w, h},
                   {-0.35 * w, h - tang},
                   {-0.5 * w, h - tang},
                   {-0.5 * w, 0.35 * h},
                   {-w, 0.25 * h}};
    }
    solid.add_prism(Axis::x, through(profile), 0, len);
    if (random.chance(0.4)) {  // horned ends
        const double run = 0.18 * len;
        solid.cut_box({-1, -far, 0.35 * h}, {run * random.uniform(0.4, 1.0), far, h - 1.3 * tang})
            .cut_box({len - run, -far, 0.35 * h}, {len + 1, far, h - 1.3 * tang});
    }
    const int holes = random.integer(0, 4);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {len * (i + 0.5) / holes, h - 0.5 * tang}, 0.12 * tang, -far, far);
    part.main_side = random.choice({Side::right, Side::front});
}

/// Die of a press brake: one V, two, V on all sides, a foot to clamp it.
void add_brake_die(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(25, 140), h = w * random.uniform(0.6, 1.6), len = w * random.uniform(1, 8),
                 half = 0.5 * w;
    const auto cut_v = [&](Point2 at, Point2 inward, double open, double angle) {
        const double deep = open / (2 * std::tan(0.5 * radians(angle)));
        const Point2 across{-inward.y, inward.x};
        const Point2 out = at - 0.05 * w * inward;
        const double k = 1 + 0.05 * w / deep;
        Path v = through({out - 0.5 * open * k * across, out + 0.5 * open * k * across, at + deep * inward});
        solid.cut_prism(Axis::x, signed_area(v) > 0 ? v : reversed(v), -far, far);
    };
    const double angle = random.choice({30.0, 60.0, 85.0, 88.0, 90.0});
    const int kind = random.integer(0, 3);
    if (kind == 0) {  // single V on a foot
        solid.add_box({0, -half, 0}, {len, half, h});
        cut_v({0, h}, {0, -1}, w * random.uniform(0.2, 0.5), angle);
        if (random.chance(0.7))
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(
                    Axis::x,
                    rectangle({std::min(s * 0.32 * w, s * w), 0.25 * h}, {std::max(s * 0.32 * w, s * w), 0.45 * h}),
                    -far, far);
    } else if (kind == 1) {  // multi-V block
        const double b = half * random.uniform(0.8, 1.0);
        solid.add_box({0, -half, -b}, {len, half, b});
        cut_v({0, b}, {0, -1}, w * random.uniform(0.3, 0.5), angle);
        cut_v({0.3 * half, -b}, {0, 1}, w * random.uniform(0.15, 0.25), 88);
        cut_v({half, 0.1 * b}, {-1, 0}, w * random.uniform(0.2, 0.4), 85);
        cut_v({-half, -0.2 * b}, {1, 0}, w * random.uniform(0.1, 0.2), 60);
        if (random.chance(0.4)) cut_v({-0.6 * half, -b}, {0, 1}, w * 0.12, 85);
    } else if (kind == 2) {  // two Vs on a rail
        solid.add_prism(Axis::x,
                        through({{-half, 0.45 * h},
                                 {-0.25 * w, 0.45 * h},
                                 {-0.25 * w, 0},
                                 {0.25 * w, 0},
                                 {0.25 * w, 0.45 * h},
                                 {half, 0.45 * h},
                                 {half, h},
                                 {-half, h}}),
                        0, len);
        cut_v({-0.24 * w, h}, {0, -1}, w * random.uniform(0.15, 0.25), angle);
        cut_v({0.24 * w, h}, {0, -1}, w * random.uniform(0.25, 0.35), angle);
    } else {  // U die with a pad
        solid.add_box({0, -half, 0}, {len, half, h}).cut_box({-far, -0.25 * w, 0.4 * h}, {far, 0.25 * w, far});
        if (random.chance(0.6)) solid.add_box({0, -0.24 * w, 0.5 * h}, {len, 0.24 * w, 0.8 * h});
    }
    const int holes = random.integer(0, 3);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {len * (i + 0.5) / holes, kind == 1 ? 0.0 : 0.15 * h}, 0.05 * w, -far, far);
    part.main_side = random.choice({Side::right, Side::front});
}

/// Die of a tube bender: a disc or part of one with a round groove, straight clamp beside it; or the clamp's block.
void add_tube_former(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double tube = random.log_uniform(4, 40), r = tube * random.uniform(2.2, 6),
                 half = tube * random.uniform(1.3, 1.8);
    if (random.chance(0.3)) {  // block
        const double len = tube * random.uniform(4, 12), deep = tube * random.uniform(2, 3.5);
        solid.add_box({0, 0, -half}, {len, deep, half}).cut_cylinder(Axis::x, {0, 0}, tube, -far, far);
        for (const double x : {0.2 * len, 0.8 * len}) solid.cut_cylinder(Axis::y, {x, 0}, 0.3 * tube, 0.5 * tube, far);
        if (random.chance(0.4)) solid.cut_box({-far, 0.75 * deep, -0.35 * half}, {far, far, 0.35 * half});
        return;
    }
    const double sweep = random.choice({180.0, 180.0, 270.0, 90.0});
    const double out = r + tube * random.uniform(0, 0.15), len = tube * random.uniform(2.5, 6);
    if (sweep > 200) {
        solid.add_cylinder(Axis::z, {}, out, -half, half);
    } else {
        solid.add_prism(Axis::z, ring_sector({}, 0.2 * out, out, 0, sweep), -half, half);
        solid.add_cylinder(Axis::z, {}, 0.45 * out, -half, half);
    }
    const bool clamp = random.chance(0.7);
    if (clamp) solid.add_box({0.3 * out, -len, -half}, {out, 0, half});
    solid.cut_revolution(Axis::z, circle({0, r}, tube));
    if (clamp) solid.cut_cylinder(Axis::y, {r, 0}, tube, -far, 0);
    solid.cut_cylinder(Axis::z, {}, r * random.uniform(0.12, 0.25), -far, far);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::z, {}, 0.36 * out, sweep > 200 ? 4 : 2, 30, 0.05 * out, -far, far);
    part.main_side = Side::top;
}

}  // namespace

/// Set of a press tool with its pillars, or its upper half.
Part die_set(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_die_set, add_upper_shoe};
    forms[context.random.weighted({0.7, 0.3})](part, context.random);
    return part;
}

/// Tool that bends: punch or die of a press brake, former of a tube bender.
Part bending_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_brake_punch, add_brake_die, add_tube_former};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
