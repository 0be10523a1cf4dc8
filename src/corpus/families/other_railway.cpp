// Parts of tracks and wagons: chairs, sleepers, brake blocks, buffers, hooks.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Section of a flat-bottomed rail about x = 0, its foot at 0.
Path rail_section(double h) {
    return through({{-0.43 * h, 0},
                    {0.43 * h, 0},
                    {0.43 * h, 0.08 * h},
                    {0.1 * h, 0.19 * h},
                    {0.06 * h, 0.3 * h},
                    {0.06 * h, 0.66 * h},
                    {0.22 * h, 0.76 * h},
                    {0.22 * h, 0.95 * h},
                    {0.17 * h, h},
                    {-0.17 * h, h},
                    {-0.22 * h, 0.95 * h},
                    {-0.22 * h, 0.76 * h},
                    {-0.06 * h, 0.66 * h},
                    {-0.06 * h, 0.3 * h},
                    {-0.1 * h, 0.19 * h},
                    {-0.43 * h, 0.08 * h}});
}

/// Chair or base plate: shoulders or ribs beside the foot of the rail, holes for the sleeper's screws; with the rail.
void add_rail_chair(Solid& solid, Random& random) {
    const double h = random.log_uniform(40, 180), half = h * random.uniform(1.0, 1.5), w = h * random.uniform(0.4, 0.8),
                 t = h * random.uniform(0.08, 0.16), rib = h * random.uniform(0.08, 0.16),
                 high = t + h * random.uniform(0.12, 0.3);
    solid.add_prism(
        Axis::y,
        through({{-half, 0}, {half, 0}, {half, 0.7 * t}, {half - 0.2 * h, t}, {-half + 0.2 * h, t}, {-half, 0.7 * t}}),
        -w, w);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * 0.45 * h;
        if (random.chance(0.3))
            solid.add_prism(
                Axis::y,
                through({{x, t}, {x + s * 2 * rib, t}, {x + s * 1.2 * rib, high + 0.4 * h}, {x, high + 0.4 * h}}),
                -0.7 * w, 0.7 * w);
        else
            solid.add_box({s > 0 ? x : x - rib, -0.8 * w, t}, {s > 0 ? x + rib : x, 0.8 * w, high})
                .cut_box({s > 0 ? x - 1 : x - rib - 1, -0.2 * w, t}, {s > 0 ? x + rib + 1 : x + 1, 0.2 * w, 2 * high});
        for (const double y : {-0.55 * w, 0.55 * w})
            solid.cut_cylinder(Axis::z, {s * (half - 0.18 * h), y}, 0.08 * h, -1, t + 1);
    }
    if (random.chance(0.4)) solid.add_prism(Axis::y, moved(rail_section(h), {0, t}), -1.5 * w, 1.5 * w);
}

/// Sleeper: concrete with two seats, steel trough, or a wooden one with its plates.
void add_sleeper(Solid& solid, Random& random) {
    const double half = random.log_uniform(300, 1400), h = half * random.uniform(0.12, 0.18),
                 w = half * random.uniform(0.09, 0.13), seat = 0.58 * half;
    solid.add_prism(Axis::y,
                    random.chance(0.6) ? through({{-half, 0},
                                                  {half, 0},
                                                  {half, 0.8 * h},
                                                  {seat + 0.15 * half, h},
                                                  {seat - 0.15 * half, 0.9 * h},
                                                  {0.3 * half, 0.65 * h},
                                                  {-0.3 * half, 0.65 * h},
                                                  {-seat + 0.15 * half, 0.9 * h},
                                                  {-seat - 0.15 * half, h},
                                                  {-half, 0.8 * h}})
                                       : rectangle({-half, 0}, {half, h}),
                    -w, w);
    for (const double s : {-1.0, 1.0}) {
        if (random.chance(0.9))
            solid.cut_prism(Axis::x, through({{s * w * 1.01, -0.1}, {s * w * 1.01, h + 1}, {s * 0.7 * w, h + 1}}), -far,
                            far);
        for (const double d : {-0.1 * half, 0.1 * half})
            solid.cut_cylinder(Axis::z, {s * seat + d, 0}, 0.015 * half, 0.3 * h, far);
    }
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, moved(rail_section(1.1 * h), {s * seat, 0.93 * h}), -2 * w, 2 * w);
}

/// Brake block of a wagon: a curved sole with a back that has a loop for the key.
void add_brake_block(Solid& solid, Random& random) {
    const double r = random.log_uniform(80, 500), t = r * random.uniform(0.1, 0.16), sweep = random.uniform(35, 65),
                 w = r * random.uniform(0.12, 0.2), loop = t * random.uniform(0.6, 1.0);
    solid.add_prism(Axis::y, ring_sector({}, r, r + t, -0.5 * sweep, sweep), -w, w);
    if (random.chance(0.4)) solid.cut_prism(Axis::y, ring_sector({}, r - 1, r + 0.6 * t, -1, 2), -2 * w, 2 * w);
    const double x = r + t - 0.1 * t;
    solid.add_box({x - 0.5 * t, -0.45 * w, -0.14 * r}, {x + loop + 0.3 * t, 0.45 * w, 0.14 * r})
        .cut_prism(Axis::y, slot({x + 0.5 * loop, -0.06 * r}, {x + 0.5 * loop, 0.06 * r}, 0.3 * loop), -far, far);
    for (const double turn : {-0.35 * sweep, 0.35 * sweep})
        if (random.chance(0.6))
            solid.add_prism(Axis::y, ring_sector({}, r + 0.9 * t, r + 1.5 * t, turn - 3, 6), -0.5 * w, 0.5 * w);
}

/// Buffer or coupling hook of a wagon; a stop at the end of a track.
void add_buffer(Solid& solid, Random& random) {
    const double r = random.log_uniform(40, 260), len = r * random.uniform(2, 3);
    if (random.chance(0.5)) {  // buffer
        Path head =
            through({{0, 0}, {0.12 * r, r}, {0.28 * r, r}, {0.28 * r, 0.5 * r}, {0.6 * len, 0.5 * r}, {0.6 * len, 0}});
        head.vertices[0].bulge = -0.06;
        solid.add_revolution(Axis::x, head).add_cylinder(Axis::x, {}, 0.62 * r, 0.45 * len, len);
        solid.add_prism(Axis::x, rounded_rectangle({-0.85 * r, -0.7 * r}, {0.85 * r, 0.7 * r}, 0.15 * r), len,
                        len + 0.14 * r);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::x, {q.x * 0.7 * r, q.y * 0.55 * r}, 0.07 * r, len - 0.01 * r, far);
        return;
    }
    const double t = 0.35 * r;  // hook
    solid.add_prism(
        Axis::y,
        limb({{-0.9 * r, 0.75 * r}, {-1.05 * r, 0.1 * r}, {-0.55 * r, -0.35 * r}, {0.1 * r, 0.0}, {len, 0.0}},
             {0.16 * r, 0.3 * r, 0.36 * r, 0.34 * r, 0.3 * r}),
        -t, t);
    solid.cut_cylinder(Axis::y, {0.35 * r, 0}, 0.14 * r, -far, far);
    solid.add_chamfered_cylinder(Axis::x, {}, 0.24 * r, len, len + 1.2 * r, 0, 0.04 * r)
        .add_thread({Axis::x, {}, 0.24 * r, 0.21 * r, len + 0.3 * r, len + 1.2 * r, false});
}

}  // namespace

/// Part of a track or a wagon: chair, sleeper, brake block, buffer, coupling hook.
Part railway_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_rail_chair, add_sleeper, add_brake_block, add_buffer};
    forms[random.weighted({0.4, 0.15, 0.25, 0.2})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
