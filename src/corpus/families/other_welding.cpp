// Welding gear: torches, clamps, guns for spots.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Torch of a wire or a tungsten electrode from its side: handle with its switch, bent neck, nozzle, tip.
void add_torch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(6, 14), grip = r * random.uniform(9, 14);
    const bool tungsten = random.chance(0.45);
    const double swell = random.uniform(1.1, 1.7);
    solid.add_prism(Axis::y,
                    swept_arm({{-grip, -0.2 * r}, {-0.5 * grip, 0.2 * r}, {0, 0}}, {1.1 * r, swell * r, 1.1 * r}),
                    -1.2 * r, 1.2 * r);
    solid.add_cylinder(Axis::x, {0, -0.2 * r}, 0.8 * r, -grip - r * random.uniform(3, 9), -grip);
    if (random.chance(0.8))
        solid.add_prism(Axis::y, rounded_rectangle({-0.55 * grip, -2.2 * r}, {-0.3 * grip, 0}, 0.4 * r), -0.5 * r,
                        0.5 * r);
    if (tungsten) {
        const double x = r * random.uniform(1.5, 3);
        solid.add_cylinder(Axis::x, {}, 0.75 * r, 0, x)
            .add_cylinder(Axis::z, {x, 0}, 1.1 * r, -2 * r, 1.5 * r)
            .add_cylinder(Axis::z, {x, 0}, 0.8 * r, 1.5 * r, r * random.uniform(2.5, 7));
        solid
            .add_revolution(Axis::z,
                            turned({{1.5 * r, 0.75 * r}, {1.2 * r, 0.8 * r, 1.2 * r}, {r, 1.25 * r}}, -5.5 * r), {x, 0})
            .add_cylinder(Axis::z, {x, 0}, 0.2 * r, -7 * r, -5.4 * r)
            .add_revolution(Axis::z, cone_meridian(-7.6 * r, 0.02 * r, -7 * r, 0.2 * r), {x, 0});
    } else {
        const double reach = r * random.uniform(4, 7), drop = r * random.uniform(2, 3.5);
        solid.add_prism(
            Axis::y, swept_arm({{-0.5 * r, 0}, {0.6 * reach, 0.2 * r}, {reach, -drop}}, {0.65 * r, 0.65 * r, 0.65 * r}),
            -0.65 * r, 0.65 * r);
        const double len = r * random.uniform(3.5, 5.5);
        solid
            .add_revolution(Axis::z, turned({{0.4 * len, 0.95 * r, 1.2 * r}, {0.6 * len, 1.2 * r}}, -drop - len),
                            {reach, 0})
            .add_cylinder(Axis::z, {reach, 0}, 0.35 * r, -drop - len - 0.4 * r, -drop)
            .add_cylinder(Axis::z, {reach, 0}, 0.07 * r, -drop - len - 2.2 * r, -drop);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {reach, 0}, 0.9 * r, -drop - 0.1, -drop + 0.9 * r);
    }
}

/// Holder of a rod electrode, or clamp that earths the work: two jaws on a pivot with grips and a spring.
void add_clamp(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 140), t = len * random.uniform(0.06, 0.12),
                 bar = len * random.uniform(0.04, 0.07), open = len * random.uniform(0.02, 0.12);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y,
                        swept_arm({{-len, s * (0.22 * len + open)},
                                   {-0.3 * len, s * 0.16 * len},
                                   {0.1 * len, s * 0.1 * len},
                                   {0.7 * len, s * (0.1 * len + 0.4 * open)},
                                   {0.95 * len, s * (0.02 * len + 0.5 * open + bar)}},
                                  {bar, bar, 1.3 * bar, bar, 0.9 * bar}),
                        -t, t);
        if (random.chance(0.5))
            solid.add_prism(
                Axis::y,
                slot({-0.95 * len, s * (0.22 * len + open)}, {-0.4 * len, s * (0.165 * len + 0.1 * open)}, 1.5 * bar),
                -1.15 * t, 1.15 * t);
    }
    solid.add_prism(Axis::y, slot({0, -0.12 * len}, {0, 0.12 * len}, 0.07 * len), -1.1 * t, -0.6 * t)
        .add_cylinder(Axis::y, {}, 0.05 * len, -1.6 * t, 1.6 * t);
    for (int i = 0; i < 3; ++i)
        solid.add_box({-0.02 * len + 0.04 * len * (i - 1), -0.3 * t, -0.12 * len},
                      {0.04 * len * (i - 1), 0.3 * t, 0.12 * len});
    const int teeth = random.integer(0, 5);
    for (int i = 0; i < teeth; ++i)
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::y,
                            polygon({len * (0.55 + 0.09 * i), s * (0.1 * len + 0.33 * open - bar)}, 0.03 * len, 3,
                                    s > 0 ? 90 : -90),
                            -far, far);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, 0.22 * len + open}, 0.8 * bar, -1.4 * len, -0.98 * len);
    if (random.chance(0.4))
        solid.add_box({0.2 * len, -0.4 * t, 0.1 * len}, {0.55 * len, 0.4 * t, 0.17 * len})
            .cut_cylinder(Axis::y, {0.45 * len, 0.135 * len}, 0.015 * len, -far, far);
}

/// Gun for spots: arms of a C or an X with electrodes, cylinder, transformer's flange, hanger.
void add_spot_gun(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 35), deep = r * random.uniform(8, 16), gap = r * random.uniform(4, 9);
    const bool cross = random.chance(0.45);
    const auto electrode = [&](double s) {
        const double z = s * 0.5 * gap;
        solid
            .add_cylinder(Axis::z, {deep, 0}, 0.6 * r, std::min(s * 0.6 * r, z + s * 1.2 * r),
                          std::max(s * 0.6 * r, z + s * 1.2 * r))
            .add_revolution(Axis::z,
                            s > 0 ? cone_meridian(0.15 * r, 0.25 * r, 0.61 * r, 0.6 * r)
                                  : cone_meridian(-0.61 * r, 0.6 * r, -0.15 * r, 0.25 * r),
                            {deep, 0});
        solid.add_cylinder(Axis::z, {deep, 0}, 1.0 * r, std::min(z, z + s * 2.4 * r), std::max(z, z + s * 2.4 * r));
    };
    electrode(1), electrode(-1);
    const double back = -r * random.uniform(2, 5);
    if (cross) {
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            swept_arm({{deep, s * (0.5 * gap + 1.2 * r)},
                                       {0.4 * deep, s * 0.35 * gap},
                                       {0, 0},
                                       {back - 3 * r, -s * 0.6 * gap}},
                                      {0.9 * r, 1.1 * r, 1.5 * r, 0.9 * r}),
                            s > 0 ? -1.2 * r : 0.1 * r, s > 0 ? -0.1 * r : 1.2 * r);
        solid.add_cylinder(Axis::y, {}, 1.2 * r, -1.8 * r, 1.8 * r)
            .add_cylinder(Axis::z, {back - 3 * r, 0}, 1.8 * r, -0.45 * gap, 0.45 * gap)
            .add_cylinder(Axis::z, {back - 3 * r, 0}, 0.6 * r, -0.6 * gap, 0.6 * gap);
    } else {
        solid.add_prism(Axis::y,
                        through({{deep + r, -0.5 * gap - 2.4 * r},
                                 {deep + r, -0.5 * gap - 0.9 * r},
                                 {1.5 * r, -0.5 * gap},
                                 {1.5 * r, 0.5 * gap + 1.2 * r},
                                 {-1.5 * r, 0.5 * gap + 1.2 * r},
                                 {-1.5 * r, -0.5 * gap - 1.5 * r},
                                 {0, -0.5 * gap - 2.4 * r}}),
                        -0.8 * r, 0.8 * r);
        solid.add_box({deep - 1.5 * r, -1.5 * r, 0.5 * gap + 2.2 * r}, {deep + 1.5 * r, 1.5 * r, 0.5 * gap + 3.2 * r})
            .add_cylinder(Axis::z, {deep, 0}, 1.8 * r, 0.5 * gap + 3 * r, 0.5 * gap + r * random.uniform(7, 11));
        solid.add_box({-1.5 * r, -0.8 * r, 0.5 * gap + 1.19 * r}, {deep + 1.2 * r, 0.8 * r, 0.5 * gap + 2.8 * r});
    }
    if (random.chance(0.6))
        solid.add_box({back - 2 * r, -1.8 * r, cross ? 0.7 * gap : -0.3 * gap},
                      {-1.4 * r, 1.8 * r, cross ? 1.6 * gap : 0.5 * gap});
    if (random.chance(0.5))
        solid.add_prism(Axis::y, ring_sector({0, 0.5 * gap + 2.6 * r}, 1.6 * r, 2.2 * r, 0, 180), -0.3 * r, 0.3 * r);
}

/// Cutting torch: head across the tubes, valves, grip; or the nozzles' lance.
void add_cutting_torch(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(5, 10), len = r * random.uniform(25, 40);
    const double pitch = 1.6 * r;
    for (int i = -1; i < 2; ++i) solid.add_cylinder(Axis::x, {0, i * pitch}, 0.45 * r, 0, 0.6 * len);
    solid
        .add_prism(Axis::y, rounded_rectangle({0.58 * len, -2.2 * r}, {0.72 * len, 2.4 * r}, 0.5 * r), -1.2 * r,
                   1.2 * r)
        .add_cylinder(Axis::x, {}, 1.6 * r, 0.7 * len, len)
        .add_box({len, -1.3 * r, -2.1 * r}, {len + 2 * r, 1.3 * r, 2.1 * r});
    for (const double z : {-1.2, 1.2})
        solid.add_cylinder(Axis::x, {0, z * r}, 0.8 * r, len + 1.9 * r, len + 5 * r)
            .add_prism(Axis::x, polygon({0, z * r}, 1.1 * r, 6), len + 2.5 * r, len + 3.8 * r);
    for (const double x : {0.62, 0.68})
        solid.add_cylinder(Axis::z, {x * len, 0}, 0.4 * r, x < 0.65 ? -3.5 * r : 2 * r, x < 0.65 ? -2 * r : 3.6 * r)
            .add_cylinder(Axis::z, {x * len, 0}, 1.3 * r, x < 0.65 ? -4.6 * r : 3.4 * r, x < 0.65 ? -3.4 * r : 4.6 * r);
    if (random.chance(0.6))
        solid.add_prism(Axis::y,
                        swept_arm({{0.66 * len, 2.6 * r}, {0.8 * len, 3.6 * r}, {0.97 * len, 3.2 * r}},
                                  {0.4 * r, 0.4 * r, 0.4 * r}),
                        -0.4 * r, 0.4 * r);
    const double turn = random.choice({0.0, 0.0, 1.0});
    solid.add_box({-2 * r, -1.2 * r, -2.4 * r}, {0.4 * r, 1.2 * r, 2.4 * r});
    if (turn == 0)
        solid.add_revolution(Axis::z,
                             turned({{2.4 * r, 0.6 * r}, {1.6 * r, 0.7 * r, 1.0 * r}, {1.4 * r, 1.3 * r}}, -7.8 * r),
                             {-0.8 * r, 0});
    else
        solid.add_revolution(Axis::x,
                             turned({{2.4 * r, 0.6 * r}, {1.6 * r, 0.7 * r, 1.0 * r}, {1.4 * r, 1.3 * r}}, -7.3 * r));
}

}  // namespace

/// Gear of a welder: torch, holder of electrodes or earth clamp, gun for spots, cutting torch.
Part welding_gear(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_torch, add_clamp, add_spot_gun, add_cutting_torch};
    forms[context.random.weighted({0.35, 0.25, 0.25, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
