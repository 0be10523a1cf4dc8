// Levers by which vehicles and machines are worked.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Gear lever: a bent or straight stick with its knob, the ball it turns about, the finger below.
void add_gear_stick(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 600), r = len * random.uniform(0.02, 0.035),
                 ball = r * random.uniform(1.8, 2.6), below = len * random.uniform(0.15, 0.35),
                 bend = len * random.choice({0.0, 0.15, 0.3, -0.25}), knob = r * random.uniform(2.2, 3.5);
    solid.add_cylinder(Axis::z, {}, r, -below, 0.12 * len).add_revolution(Axis::z, ball_meridian(0, ball));
    const Point2 top{bend, len};
    if (bend == 0.0)
        solid.add_revolution(Axis::z, cone_meridian(0.1 * len, r, len, 0.8 * r));
    else
        solid.add_prism(Axis::y,
                        swept_arm({{0, 0.1 * len}, {0.05 * bend, 0.35 * len}, {0.85 * bend, 0.75 * len}, top},
                                  {r, r, 0.9 * r, 0.8 * r}),
                        -0.8 * r, 0.8 * r);
    if (random.chance(0.6))
        solid.add_revolution(Axis::z, ball_meridian(len, knob), {bend, 0});
    else
        solid.add_revolution(Axis::z,
                             turned({{0.9 * knob, 0.6 * knob, 0.9 * knob},
                                     {1.2 * knob, 0.9 * knob, 0.75 * knob},
                                     {0.2 * knob, 0.75 * knob, 0.4 * knob}},
                                    len - 0.5 * knob),
                             {bend, 0});
    if (random.chance(0.6))
        solid.add_revolution(Axis::z, ball_meridian(-below, 1.3 * r))
            .cut_box({-far, 0.9 * r, -below - 3 * r}, {far, far, -below + 2 * r})
            .cut_box({-far, -far, -below - 3 * r}, {far, -0.9 * r, -below + 2 * r});
    else
        solid.add_box({-1.2 * r, -r, -below - 2 * r}, {1.2 * r, r, -below});
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {0, 0}, 0.5 * r, -1.6 * ball, 1.6 * ball);
    if (random.chance(0.35)) {  // seat of the ball with its flange
        const double seat = 1.9 * ball;
        solid.add_cylinder(Axis::z, {}, 1.3 * ball, -0.9 * ball, -0.2 * ball)
            .add_prism(Axis::z, rounded_rectangle({-seat, -seat}, {seat, seat}, 0.4 * seat), -0.9 * ball, -0.6 * ball);
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {q.x * 0.78 * seat, q.y * 0.78 * seat}, 0.12 * seat, -ball, -0.5 * ball);
    }
    part.main_side = random.choice({Side::front, Side::front, Side::right});
}

/// Hand brake: a lever with its grip and button about a pivot, beside a toothed sector on a foot.
void add_hand_brake(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(100, 450), r = len * random.uniform(0.14, 0.24),
                 t = len * random.uniform(0.008, 0.02), w = len * random.uniform(0.025, 0.045),
                 angle = random.uniform(5, 45), gap = 1.6 * t;
    const int teeth = random.integer(6, 16);
    const double from = random.uniform(20, 60), sweep = random.uniform(40, 70);
    solid.add_prism(Axis::y, ring_sector({}, 0.5 * w, r, from, sweep), gap, gap + t);
    for (int i = 0; i < teeth; ++i) {
        const double a = from + sweep * (i + 0.5) / teeth;
        solid.cut_prism(Axis::y,
                        through({polar({}, 0.93 * r, a), polar({}, 1.1 * r, a - 0.4 * sweep / teeth),
                                 polar({}, 1.1 * r, a + 0.4 * sweep / teeth)}),
                        -far, far);
    }
    solid.add_prism(
        Axis::y,
        through(
            {{-0.9 * r, -0.7 * r}, {1.1 * r, -0.7 * r}, {0.9 * r, 0.5 * r}, {0.1 * r, 0.5 * r}, {-0.5 * r, 0.2 * r}}),
        gap, gap + t);
    solid.add_box({-0.9 * r, gap, -0.7 * r - t}, {1.1 * r, gap + 0.7 * r, -0.7 * r});
    for (const double x : {-0.6 * r, 0.8 * r}) solid.cut_cylinder(Axis::z, {x, gap + 0.4 * r}, 0.08 * r, -r, -0.6 * r);
    const Point2 knee = polar({}, 0.35 * len, angle), end = polar(knee, 0.65 * len, angle + random.uniform(-20, 8));
    solid.add_prism(Axis::y, swept_arm({{0, 0}, knee, end}, {1.3 * w, w, 0.7 * w}), -t, t);
    add_strut(solid, Axis::y, knee + 0.35 * (end - knee), end, 1.7 * w, -0.8 * w, 0.8 * w);
    if (random.chance(0.7))
        add_strut(solid, Axis::y, end, end + (0.05 * len / length(end - knee)) * (end - knee), 0.6 * w, -0.3 * w,
                  0.3 * w);
    solid.add_cylinder(Axis::y, {}, 0.9 * w, -1.6 * t, gap + 1.6 * t).cut_cylinder(Axis::y, {}, 0.35 * w, -far, far);
    if (random.chance(0.6)) {  // the cable's eye
        const Point2 eye = polar({}, 0.6 * r, angle + 180 + random.uniform(-20, 60));
        solid.add_prism(Axis::y, tangent_hull({}, w, eye, 0.6 * w), -t, t)
            .cut_cylinder(Axis::y, eye, 0.25 * w, -2 * t, gap);
    }
}

/// Plate with the lanes of a gear lever: an H, a staircase or a straight lane with notches.
void add_gate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 180), d = w * random.uniform(0.8, 1.4), t = w * random.uniform(0.02, 0.06),
                 r = w * random.uniform(0.05, 0.07);
    solid.add_prism(Axis::z, rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, random.uniform(0.04, 0.2) * w),
                    0, t);
    const auto lane = [&](Point2 a, Point2 b) { solid.cut_prism(Axis::z, slot(a, b, r), -far, far); };
    const double run = 0.3 * d;
    if (random.chance(0.6)) {
        const int lanes = random.choice({2, 3, 3, 4});
        const double pitch = 0.64 * w / (lanes - 1);
        lane({row_position(0, lanes, pitch), 0}, {row_position(lanes - 1, lanes, pitch), 0});
        for (int i = 0; i < lanes; ++i) {
            const double x = row_position(i, lanes, pitch);
            const bool half = i == lanes - 1 && random.chance(0.4);
            lane({x, half ? 0 : -run}, {x, run});
        }
    } else {
        double x = -0.12 * w;
        const int steps = random.integer(3, 5);
        for (int i = 0; i < steps; ++i) {
            const double a = -run + 2 * run * i / steps, b = -run + 2 * run * (i + 1) / steps,
                         next = x + (i % 2 == 0 ? 0.24 : -0.24) * w;
            lane({x, a}, {x, b});
            if (i + 1 < steps) lane({x, b}, {next, b});
            x = next;
        }
    }
    for (const Point2 q : quarters)
        solid.cut_countersink(Axis::z, {q.x * (0.5 * w - 1.1 * r), q.y * (0.5 * d - 1.1 * r)}, 0.35 * r, 0.6 * r,
                              t + 0.001 * t, -far);
    if (random.chance(0.4))
        solid.add_box({-0.5 * w, 0.5 * d - t, -0.3 * d}, {-0.35 * w, 0.5 * d, 0.5 * t})
            .add_box({0.35 * w, 0.5 * d - t, -0.3 * d}, {0.5 * w, 0.5 * d, 0.5 * t});
    part.main_side = Side::top;
}

}  // namespace

/// Lever by which a vehicle or machine is worked: gear stick, hand brake, the gate a stick moves in.
Part shift_lever(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_gear_stick, add_hand_brake, add_gate};
    forms[context.random.weighted({0.35, 0.4, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
