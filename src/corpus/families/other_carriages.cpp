// Carriages of printers and gantries, and what tightens and guides their belts.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Pockets for linear bearings cut from below, a slot with teeth for each end of the belt above.
void bearing_carriage(Solid& solid, Random& random) {
    const double r = 0.5 * random.choice({10.0, 15.0, 15.0, 19.0, 21.0}) + 0.1, wall = r * random.uniform(0.3, 0.6),
                 pitch = r * random.uniform(2.8, 7), len = r * random.uniform(3.2, 8), h = r * random.uniform(1.1, 2.0),
                 half = 0.5 * pitch + r + wall;
    const bool crossed = random.chance(0.25);
    solid.add_prism(Axis::y, chamfered(rectangle({-half, 0}, {half, h}), random.chance(0.5) ? 0.0 : 0.4 * r), 0, len);
    for (const double x : {-0.5 * pitch, 0.5 * pitch}) {
        solid.cut_cylinder(Axis::y, {x, 0.15 * r}, r, wall, len - wall);
        solid.cut_cylinder(Axis::y, {x, 0.15 * r}, 0.72 * r, -1, len + 1);
        if (random.chance(0.6))  // grooves for cable ties
            for (const double y : {0.28 * len, 0.66 * len})
                solid.cut_prism(Axis::y, ring_sector({x, 0.15 * r}, 1.3 * r, 1.3 * r + 0.25 * wall, -20, 220), y,
                                y + 0.35 * r);
    }
    const double gap = pitch - 2 * r;
    if (crossed)
        solid.cut_cylinder(Axis::x, {0.5 * len, h}, 0.75 * r, -half - 1, half + 1);
    else if (gap > 0.6 * r && random.chance(0.6))
        solid.cut_prism(Axis::z, rounded_rectangle({-0.35 * gap, 0.25 * len}, {0.35 * gap, 0.75 * len}, 0.1 * gap), -1,
                        h + 1);
    if (!crossed && random.chance(0.6)) {  // two posts with a slot for the belt
        const double w = 0.5 * r, up = r * random.uniform(0.5, 1.1);
        for (const double y : {0.0, len - 1.6 * w}) {
            solid.add_box({-1.6 * w, y, h - 0.1}, {1.6 * w, y + 1.6 * w, h + up});
            solid.cut_box({-0.25 * w, y - 1, h + 0.2 * up}, {0.25 * w, y + 2 * w, h + up + 1});
        }
    }
    for (const double x : {-half + 0.6 * wall, half - 0.6 * wall})
        for (const double y : {0.12 * len, 0.88 * len}) solid.cut_cylinder(Axis::z, {x, y}, 0.32 * wall, -1, h + 1);
}

/// Plate that rolls on V wheels: wheel holes, one side eccentric and therefore larger, and a field of mounting holes.
void wheel_plate(Solid& solid, Random& random) {
    const double wide = random.uniform(50, 140), high = wide * random.uniform(0.7, 1.4), t = random.uniform(3, 10),
                 wheel = random.choice({2.55, 2.55, 3.6, 4.0}), x = wide * random.uniform(0.33, 0.4),
                 z = high * random.uniform(0.3, 0.4);
    const bool three = random.chance(0.35);
    Path outline = three ? through({{-0.5 * wide, 0.1 * high},
                                    {-0.2 * wide, -0.5 * high},
                                    {0.2 * wide, -0.5 * high},
                                    {0.5 * wide, 0.1 * high},
                                    {0.5 * wide, 0.5 * high},
                                    {-0.5 * wide, 0.5 * high}})
                         : rectangle({-0.5 * wide, -0.5 * high}, {0.5 * wide, 0.5 * high});
    solid.add_prism(Axis::y, filleted(outline, wide * random.uniform(0.03, 0.12)), 0, t);
    const double boss = random.chance(0.5) ? t * random.uniform(0.6, 1.5) : 0.0;
    const auto wheel_hole = [&](Point2 at, double r) {
        if (boss > 0.0) solid.add_cylinder(Axis::y, at, 1.8 * r, -boss, 0.1);
        solid.cut_cylinder(Axis::y, at, r, -boss - 1, t + 1);
    };
    for (const double s : {-1.0, 1.0}) wheel_hole({s * x, z}, wheel);
    if (three)
        wheel_hole({0, -z}, 1.42 * wheel);
    else
        for (const double s : {-1.0, 1.0}) wheel_hole({s * x, -z}, 1.42 * wheel);
    const double pitch = random.choice({10.0, 15.0, 20.0});
    for (int i = -1; i <= 1; ++i)
        for (int k = -1; k <= 1; ++k)
            if (std::abs(i * pitch) < 0.6 * x && std::abs(k * pitch) < 0.6 * z)
                solid.cut_cylinder(Axis::y, {i * pitch, k * pitch}, random.choice({1.6, 2.1, 2.6}), -1, t + 1);
    if (random.chance(0.5)) {  // arm for the belt
        solid.add_box({-0.12 * wide, -0.25 * wide, 0.5 * high - 2 * t}, {0.12 * wide, 0.1, 0.5 * high - t});
        solid.cut_box({-0.08 * wide, -0.2 * wide, 0.5 * high - 3 * t}, {-0.05 * wide, -0.1 * wide, 0.5 * high});
    }
}

/// Cross slide: bores for two rods along x below, two along y above, slits or screws, a nut's seat in the middle.
void cross_block(Solid& solid, Random& random) {
    const double r = random.choice({3.0, 4.0, 5.0, 6.0, 8.0, 10.0}), wall = r * random.uniform(0.7, 1.4),
                 pitch = r * random.uniform(4, 10), half = 0.5 * pitch + r + wall, h = 4 * (r + 0.6 * wall);
    const double deep = half * random.uniform(0.6, 1.0);
    solid.add_box({-half, -deep, 0}, {half, deep, h});
    const double low = r + 0.6 * wall, high = h - low;
    const bool two = deep > 0.5 * pitch + r + 0.3 * wall;
    for (const double s : {-0.5, 0.5}) {
        solid.cut_cylinder(Axis::y, {s * pitch, high}, r, -deep - 1, deep + 1);
        if (two) solid.cut_cylinder(Axis::x, {s * pitch, low}, r, -half - 1, half + 1);
    }
    if (!two) solid.cut_cylinder(Axis::x, {0, low}, r, -half - 1, half + 1);
    const double room = 0.5 * pitch - r - 0.5 * wall;
    if (random.chance(0.6)) {
        solid.cut_cylinder(Axis::y, {0, high}, 0.5 * room, -deep - 1, deep + 1);
        if (random.chance(0.5)) solid.cut_hole_circle(Axis::y, {0, high}, 0.78 * room, 4, 45, 0.1 * room, -deep - 1, 0);
    } else {
        solid.cut_box({-0.8 * room, -deep - 1, high - r}, {0.8 * room, deep + 1, h + 1});
    }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) {  // slits from outside
            solid.cut_box({std::min(s * 0.5 * pitch, s * (half + 1)), -deep - 1, high - 0.12 * r},
                          {std::max(s * 0.5 * pitch, s * (half + 1)), deep + 1, high + 0.12 * r});
            solid.cut_cylinder(Axis::z, {s * (half - 0.45 * wall), 0}, 0.25 * wall, 0.5 * h, h + 1);
        }
}

/// L-shaped carriage of a rail: a plate with the runner's four screws, a tool wall up or down with a wide slot.
void tool_carriage(Solid& solid, Random& random) {
    const double w = random.log_uniform(20, 120), deep = w * random.uniform(0.7, 1.3), t = w * random.uniform(0.1, 0.2),
                 tall = w * random.uniform(0.6, 1.6);
    const bool down = random.chance(0.5);
    solid.add_box({-0.5 * w, 0, 0}, {0.5 * w, deep, t});
    const double z0 = down ? -tall : 0.0, z1 = down ? t : tall;
    solid.add_prism(Axis::y, filleted(rectangle({-0.5 * w, z0}, {0.5 * w, z1}), w * random.uniform(0.0, 0.15)), -t,
                    0.1);
    const double a = w * random.uniform(0.2, 0.35), r = w * random.uniform(0.02, 0.04);
    for (const double x : {-a, a})
        for (const double y : {0.5 * deep - a, 0.5 * deep + a})
            solid.cut_counterbore(Axis::z, {x, y}, r, 1.8 * r, 0.4 * t, t, -1);
    const double m = 0.5 * (z0 + z1) + (down ? -0.15 : 0.15) * tall, big = std::min(0.25 * w, 0.28 * tall);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, {0, m}, big, -2 * t, t);
    else
        solid.cut_prism(Axis::y, slot({0, m}, {0, (down ? -2.0 : 2.0) * tall}, 0.8 * big), -2 * t, t);
    for (const double x : {-0.4 * w, 0.4 * w})
        for (const double z : {m - 0.8 * big, m + 0.8 * big}) solid.cut_cylinder(Axis::y, {x, z}, r, -2 * t, t);
    if (random.chance(0.5) && !down)
        for (const double x : {-0.5 * w, 0.5 * w - 0.6 * t})
            solid.add_prism(Axis::x, through({{0, 0.5 * t}, {0.8 * deep, 0.5 * t}, {0, 0.85 * tall}}), x, x + 0.6 * t);
}

/// U with cheeks about an idler, a tail with a screw and a nut's seat.
void idler_fork(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 25), gap = r * random.uniform(0.8, 2.2),
                 cheek = r * random.uniform(0.25, 0.6), half = r * random.uniform(0.7, 1.1),
                 body = std::max(half, r * random.uniform(0.8, 2)),  // round cheeks end within it
        reach = r * random.uniform(1.1, 1.6);
    const double y = 0.5 * gap + cheek;
    const bool round = random.chance(0.6);
    for (const double from : {-y, 0.5 * gap}) {
        if (round)
            solid.add_prism(Axis::y, slot({0, 0}, {reach, 0}, half), from, from + cheek);
        else
            solid.add_box({-half, from, -half}, {reach, from + cheek, half});
    }
    solid.add_box({reach - 0.1, -y, -half}, {reach + body, y, half});
    solid.cut_cylinder(Axis::y, {}, half * random.uniform(0.25, 0.45), -2 * y, 2 * y);
    const double screw = std::min(half, y) * random.uniform(0.2, 0.4);
    if (random.chance(0.25)) {
        solid.add_cylinder(Axis::x, {}, screw, reach + body - 0.1, reach + body + r * random.uniform(1.5, 5));
    } else {
        solid.cut_cylinder(Axis::x, {}, screw, reach - 1, reach + body + 1);
        if (random.chance(0.6))
            solid.cut_prism(Axis::x, polygon({}, std::min(1.85 * screw, 0.9 * half), 6, 0), reach - 0.1,
                            reach + 0.45 * body);
    }
    if (random.chance(0.4)) solid.add_box({reach + 0.6 * body, -1.7 * y, -half}, {reach + body, 1.7 * y, half});
}

/// Block on an extrusion's end with slots for an axle that the screw draws along.
void axle_block(Solid& solid, Random& random) {
    const double w = random.log_uniform(12, 60), len = w * random.uniform(1.2, 2.6), h = w * random.uniform(0.8, 1.4),
                 slot_r = w * random.uniform(0.08, 0.16), inner = w * random.uniform(0.35, 0.6);
    solid.add_prism(Axis::y, chamfered(rectangle({0, 0}, {len, h}), w * random.uniform(0.0, 0.15)), 0, w);
    solid.cut_box({-1, 0.5 * (w - inner), random.chance(0.5) ? -1 : 0.2 * h},
                  {len * random.uniform(0.6, 0.8), 0.5 * (w + inner), h + 1});
    const double a = len * random.uniform(0.15, 0.25), b = len * random.uniform(0.4, 0.55);
    solid.cut_prism(Axis::y, slot({a, 0.5 * h}, {b, 0.5 * h}, slot_r), -1, w + 1);
    solid.cut_cylinder(Axis::x, {0.5 * w, 0.5 * h}, 0.8 * slot_r, 0.5 * len, len + 1);
    if (random.chance(0.6)) {
        const double t = h * random.uniform(0.15, 0.3), ear = w * random.uniform(0.4, 0.8);
        solid.add_box({0.2 * len, -ear, 0}, {0.9 * len, 0.1, t})
            .add_box({0.2 * len, w - 0.1, 0}, {0.9 * len, w + ear, t});
        for (const double x : {0.35 * len, 0.75 * len})
            for (const double y : {-0.55 * ear, w + 0.55 * ear})
                solid.cut_cylinder(Axis::z, {x, y}, 0.2 * ear, -1, t + 1);
    }
}

/// Hook that grips a looped belt: a block with a toothed gap, a screw's tail, pins.
void belt_hook(Solid& solid, Random& random) {
    const double w = random.log_uniform(8, 40), len = w * random.uniform(1.5, 3.5), h = w * random.uniform(0.8, 1.5),
                 tooth = w * random.uniform(0.06, 0.1), z = h * random.uniform(0.35, 0.65);
    solid.add_prism(Axis::y, filleted(rectangle({0, 0}, {len, h}), w * random.uniform(0.0, 0.2)), 0, w);
    const double deep = random.chance(0.5) ? -1 : 0.15 * w, end = len * random.uniform(0.5, 0.75);
    solid.cut_box({-1, deep, z}, {end, w + 1, z + tooth});
    for (double x = 0.1 * len; x < end; x += 2.2 * tooth)
        solid.cut_box({x, deep, z - 0.8 * tooth}, {x + tooth, w + 1, z + 0.1 * tooth});
    if (random.chance(0.6)) {  // the belt returns about a drop-shaped pin
        const double r = 0.24 * h;
        solid.cut_prism(Axis::y, ring_sector({end, z}, 0.6 * r, r, -150, 300), deep, w + 1);
    }
    const double screw = std::min(w, h) * random.uniform(0.12, 0.2);
    solid.cut_cylinder(Axis::x, {0.5 * w, 0.5 * h}, screw, end + 0.1 * len, len + 1);
    if (random.chance(0.6))
        solid.cut_box({0.88 * len - screw, 0.5 * w - 1.8 * screw, 0.5 * h - 1.8 * screw},
                      {0.88 * len, w + 1, 0.5 * h + 1.8 * screw});
    if (random.chance(0.4)) {
        solid.add_box({0.6 * len, 0, -0.3 * h}, {len, w, 0.05 * h});
        solid.cut_cylinder(Axis::z, {0.8 * len, 0.5 * w}, 0.12 * len, -h, 0.1 * h);
    }
}

/// Swinging idler arm: pivot, roller eye, curved slot for the clamping screw, a lug for the spring.
void idler_arm(Solid& solid, Random& random) {
    const double r = random.log_uniform(5, 40), len = r * random.uniform(2.5, 6), t = r * random.uniform(0.4, 1.2),
                 end = r * random.uniform(0.7, 1.3);
    solid.add_prism(Axis::y, tangent_hull({}, r, {len, 0}, end), 0, t);
    if (random.chance(0.7)) solid.add_cylinder(Axis::y, {len, 0}, 0.6 * end, -t * random.uniform(0.3, 1.5), 0.1);
    const double lug = random.uniform(60, 150);
    const Point2 tip = polar({}, r * random.uniform(2.0, 3.2), lug);
    solid.add_prism(Axis::y, tangent_hull({}, 0.8 * r, tip, 0.55 * r), 0, t);
    solid.cut_cylinder(Axis::y, {}, 0.45 * r, -4 * t, 2 * t).cut_cylinder(Axis::y, {len, 0}, 0.3 * end, -4 * t, 2 * t);
    const Point2 along = polar({}, 0.25 * r, lug + 90);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, slot(tip - along, tip + along, 0.2 * r), -4 * t, 2 * t);
    else
        solid.cut_cylinder(Axis::y, tip, 0.25 * r, -4 * t, 2 * t);
}

}  // namespace

/// Carriage of a printer or a gantry.
Part carriage_block(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{bearing_carriage, wheel_plate, cross_block, tool_carriage};
    forms[random.weighted({0.3, 0.25, 0.2, 0.25})](part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

/// What tightens a belt: fork, slotted block, hook, swinging arm.
Part belt_tensioner(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{idler_fork, axle_block, belt_hook, idler_arm};
    forms[random.weighted({0.35, 0.25, 0.2, 0.2})](part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
