// Weights: governor balls, slotted and lifting weights, plummets, counterweights.
#include <cmath>
#include <utility>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ball of a governor or a handle: bored, on a stem, with flats; or two on an arm.
void make_ball(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 60), bore = r * random.uniform(0.2, 0.4),
                 flat = std::sqrt(r * r - 1.7 * bore * bore);
    const double stem = random.chance(0.5) ? r * random.uniform(0.8, 3.0) : 0.0;
    solid.add_revolution(Axis::x, ball_meridian(0, r));
    if (stem > 0.0) {
        solid.add_cylinder(Axis::x, {}, 1.1 * bore, -flat - stem, 0);
        if (random.chance(0.4)) solid.add_revolution(Axis::x, ball_meridian(-flat - stem, 0.6 * r));
        if (random.chance(0.4))
            solid.add_thread({Axis::x, {}, 1.1 * bore, 0.95 * bore, -flat - stem, -flat - 0.4 * stem, false});
    } else {
        solid.cut_box({-far, -far, -far}, {-flat, far, far});
        if (random.chance(0.5)) solid.cut_box({flat, -far, -far}, {far, far, far});
    }
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::z, {}, 0.7 * bore, -far, far);
    else if (stem == 0.0)
        solid.cut_blind_hole(Axis::x, {}, bore, -far, random.uniform(-0.3, 0.5) * r)
            .add_thread({Axis::x, {}, 1.15 * bore, bore, -flat, 0, true});
    if (random.chance(0.25)) solid.cut_cylinder(Axis::y, {}, 0.5 * bore, 0, far);
}

/// Weight of a balance: slotted disc, cylinder with a knob, or a hanger that carries discs.
void make_balance_weight(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 70), high = r * random.uniform(0.25, 0.9),
                 slit = r * random.uniform(0.08, 0.16);
    switch (random.integer(0, 2)) {
        case 0:
            part.main_side = Side::top;
            solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0.05 * r, 0.05 * r)
                .cut_prism(Axis::z, slot({0, 0}, {2 * r, 0}, slit), -1, far);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::z, {}, 0.4 * r, high, 1.2 * high)
                    .cut_prism(Axis::z, slot({0, 0}, {2 * r, 0}, slit), -1, far);
            if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {}, 0.45 * r, -1, 0.2 * high);
            break;
        case 1: {
            const double body = r * random.uniform(1.2, 2.4), neck = r * random.uniform(0.3, 0.5),
                         knob = r * random.uniform(0.5, 0.75);
            solid.add_revolution(Axis::z, turned({{0.06 * body, 0.94 * r, r},
                                                  {0.9 * body, r, -1, 0, 0.08 * r},
                                                  {0.4 * r, neck},
                                                  {0.6 * knob, neck, knob},
                                                  {0.5 * knob, knob, 0.6 * knob}}));
            if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.5 * r, -1, 0.2 * body);
            break;
        }
        default: {
            const double rod = 0.8 * slit, up = r * random.uniform(2.5, 4), t = 0.25 * r;
            solid.add_cylinder(Axis::z, {}, r, 0, t).add_cylinder(Axis::z, {}, rod, 0, up);
            solid.add_prism(Axis::y, ring_sector({0, up + 0.3 * r - 0.2 * rod}, 0.3 * r - rod, 0.3 * r + rod, -90, 270),
                            -rod, rod);
            for (int i = random.integer(0, 3); i > 0; --i)
                solid.add_cylinder(Axis::z, {}, 0.9 * r, t + (i - 1) * 0.5 * r + 0.02 * r, t + i * 0.5 * r);
            break;
        }
    }
}

/// Plummet, sinker, pendulum's bob.
void make_plummet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(4, 45), nose = r * random.uniform(1.0, 3.5),
                 body = r * random.uniform(0.3, 3.5), neck = r * random.uniform(0.3, 0.6);
    if (random.chance(0.2)) {  // bob: a lens on a rod
        Path lens;
        lens.vertices = {{{-0.35 * r, 0}},      {{-0.35 * r, 0.1 * r}, -0.1}, {{-0.05 * r, r}},
                         {{0.05 * r, r}, -0.1}, {{0.35 * r, 0.1 * r}},        {{0.35 * r, 0}}};
        lens.closed = false;
        solid.add_cylinder(Axis::z, {}, 0.08 * r, -1.2 * r, r * random.uniform(3, 8))
            .add_revolution(Axis::y, lens)
            .add_prism(Axis::z, polygon({}, 0.22 * r, 6), -1.3 * r, -1.05 * r);
        return;
    }
    Path path;
    path.closed = false;
    path.vertices = {{{-nose, 0}},
                     {{-nose, 0.03 * r}, random.choice({0.0, 0.0, -0.15})},
                     {{0, r}},
                     {{body, r}},
                     {{body + 0.15 * r, 0.8 * r}},
                     {{body + 0.15 * r, neck}},
                     {{body + r, neck}},
                     {{body + r, 0}}};
    if (random.chance(0.3)) path.vertices[3].at.y = 0.75 * r;
    solid.add_revolution(Axis::z, path);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::z, {}, 0.3 * neck, 0, far)
            .cut_cylinder(Axis::x, {0, body + 0.6 * r}, 0.25 * neck, -far, far);
    else
        solid.add_prism(Axis::y, ring_sector({0, body + r + neck}, 0.6 * neck, 1.1 * neck, -90, 359), -0.3 * neck,
                        0.3 * neck);
    if (random.chance(0.4)) solid.cut_revolution(Axis::z, ring_meridian(0.4 * body, 0.5 * body, 0.92 * r, 2 * r));
}

/// Weight to lift: kettlebell, dumbbell, plate of a barbell.
void make_gym_weight(Solid& solid, Random& random) {
    const double r = random.uniform(35, 225);
    switch (random.integer(0, 2)) {
        case 0: {
            const double bar = 0.16 * r, up = r * random.uniform(1.3, 1.6);
            solid
                .add_prism(Axis::y,
                           strip({{-0.75 * r, 0.3 * r}, {-0.62 * r, up}, {0.62 * r, up}, {0.75 * r, 0.3 * r}}, 2 * bar,
                                 0.3 * r),
                           -bar, bar)
                .add_revolution(Axis::z, ball_meridian(0, r));
            solid.cut_box({-far, -far, -far}, {far, far, -0.85 * r});
            break;
        }
        case 1: {
            const double grip = 0.35 * r, half = r * random.uniform(0.8, 1.3), wide = r * random.uniform(0.7, 1.3);
            const int sides = random.choice({0, 6, 6, 8});
            solid.add_cylinder(Axis::x, {}, grip, -half - 0.5 * wide, half + 0.5 * wide);
            for (const double x : {-half - wide, half}) {
                if (sides > 0)
                    solid.add_prism(Axis::x, polygon({}, r, sides, 30), x, x + wide);
                else
                    solid.add_chamfered_cylinder(Axis::x, {}, r, x, x + wide, 0.12 * r, 0.12 * r);
            }
            if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 1.15 * grip, -0.3 * half, 0.3 * half);
            break;
        }
        default: {
            const double t = r * random.uniform(0.12, 0.3), bore = r * random.uniform(0.11, 0.17);
            solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.1 * t, 0.1 * t);
            for (const auto& [from, to] : {std::pair{-1.0, 0.25 * t}, std::pair{0.75 * t, t + 1}})
                solid.cut_revolution(Axis::y, ring_meridian(from, to, 2.2 * bore, 0.85 * r));
            const int grips = random.choice({0, 2, 3, 4});
            for (int i = 0; i < grips; ++i)
                solid.cut_prism(Axis::y, ring_sector({}, 0.55 * r, 0.75 * r, 360.0 * i / grips + 65, 50), -1, far);
            solid.cut_cylinder(Axis::y, {}, bore, -1, far);
            break;
        }
    }
}

/// Counterweight of a machine: half disc or sector to clamp on a shaft, or a block with cast-in eyes.
void make_counterweight(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 200), t = r * random.uniform(0.2, 0.9),
                 bore = r * random.uniform(0.12, 0.25);
    if (random.chance(0.55)) {
        const double sweep = random.uniform(90, 200);
        solid.add_prism(Axis::y, ring_sector({}, 0.7 * bore, r, 270 - 0.5 * sweep, sweep), 0, t)
            .add_cylinder(Axis::y, {}, 1.8 * bore, 0, t * random.uniform(1.0, 1.3));
        solid.cut_cylinder(Axis::y, {}, bore, -1, far);
        if (random.chance(0.5))
            solid.cut_box({-0.12 * bore, -1, 0}, {0.12 * bore, far, 2 * bore})
                .cut_cylinder(Axis::z, {1.4 * bore, 0.5 * t}, 0.2 * bore, -far, far);
        const int holes = random.integer(0, 3);
        for (int i = 0; i < holes; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 0.7 * r, 270 + (i - 0.5 * (holes - 1)) * 0.25 * sweep), 0.09 * r, -1,
                               far);
        return;
    }
    const double half = r * random.uniform(0.35, 0.8);
    solid.add_prism(Axis::y,
                    random.chance(0.5) ? chamfered(rectangle({-r, -half}, {r, half}), 0.2 * half)
                                       : rounded_rectangle({-r, -half}, {r, half}, 0.3 * half),
                    0, t);
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::z, {s * 0.6 * r, 0.5 * t}, 0.18 * t, -far, far);
        else
            solid.cut_prism(Axis::z, slot({s * 0.75 * r, 0.5 * t}, {s * 2 * r, 0.5 * t}, 0.2 * t), -far, far);
    if (random.chance(0.8))
        solid.add_prism(Axis::y, ring_sector({0, half}, 0.18 * r, 0.28 * r, -10, 200), 0.35 * t, 0.65 * t);
}

}  // namespace

/// Weight: ball, weight of a balance, plummet, weight to lift, counterweight.
Part weight_or_ball(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.22, 0.2, 0.2, 0.18, 0.2})) {
        case 0:
            make_ball(part.solid, random);
            break;
        case 1:
            make_balance_weight(part, random);
            break;
        case 2:
            make_plummet(part, random);
            break;
        case 3:
            make_gym_weight(part.solid, random);
            break;
        default:
            make_counterweight(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
