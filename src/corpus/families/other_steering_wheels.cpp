// Steering wheels and yokes.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Rim of the wheel: a ring of round or flattened wire about the viewer's line.
void add_rim(Solid& solid, double radius, double r, double at) {
    solid.add_revolution(Axis::y, circle({at, radius}, r));
}

/// Round wheel of a car, bus or tractor: spokes that run back to the hub, pad or cap in the middle.
void add_round_wheel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double radius = random.log_uniform(30, 240), r = radius * random.uniform(0.05, 0.09),
                 dish = radius * random.choice({0.0, 0.15, 0.3, 0.45}), hub = radius * random.uniform(0.18, 0.3),
                 w = r * random.uniform(0.8, 1.8), t = r * random.uniform(0.25, 0.8);
    add_rim(solid, radius, r, 0);
    const int spokes = random.choice({2, 3, 3, 3, 4, 4, 5});
    const double start = spokes == 4   ? random.choice({20.0, 45.0})
                         : spokes == 2 ? random.choice({0.0, -15.0})
                                       : random.choice({90.0, -90.0});
    const bool holes = random.chance(0.5);
    for (int i = 0; i < spokes; ++i) {
        double angle = start + 360.0 * i / spokes;
        if (spokes == 2 && i == 1) angle = 180 - start;
        if (spokes == 4 && start == 20.0) angle = std::array{20.0, 160.0, 215.0, 325.0}[static_cast<std::size_t>(i)];
        Path spoke = random.chance(0.5) ? through({{0, -1.5 * w}, {radius, -w}, {radius, w}, {0, 1.5 * w}})
                                        : rectangle({0, -w}, {radius, w});
        solid.add_prism(Axis::y, rotated(spoke, angle), -t, t);
        if (dish > 0.0)  // its middle runs back
            solid.add_prism(Axis::y, rotated(rectangle({0.9 * hub, -0.8 * w}, {0.55 * radius, 0.8 * w}), angle), -t,
                            0.4 * dish);
        if (holes)
            for (const double k : {0.48, 0.62, 0.76})
                solid.cut_cylinder(Axis::y, polar({}, k * radius, angle), w * (1.05 - 0.7 * k), -far, far);
    }
    solid.add_cylinder(Axis::y, {}, hub, -1.6 * t, std::max(dish, 2 * t));
    if (random.chance(0.5)) {
        solid.cut_hole_circle(Axis::y, {}, 0.72 * hub, random.choice({5, 6, 6, 9}), 0, 0.09 * hub, -far, far)
            .cut_cylinder(Axis::y, {}, 0.45 * hub, -far, far);
    } else {
        const double pad = hub * random.uniform(1.1, 1.7);
        solid.add_prism(Axis::y, rounded_rectangle({-pad, -0.8 * pad}, {pad, 0.8 * pad}, 0.4 * pad), -2.4 * t, -t);
        solid.cut_cylinder(Axis::y, {}, 0.3 * hub, -t, far);
    }
    part.main_side = Side::front;
}

/// Wheel of a racing car: a flat plate with two grips, buttons, a display.
void add_formula_wheel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 145), h = w * random.uniform(0.5, 0.75), t = w * random.uniform(0.03, 0.06),
                 grip = w * random.uniform(0.11, 0.17);
    solid.add_prism(Axis::y,
                    filleted(through({{-w, -0.4 * h},
                                      {-0.5 * w, -h},
                                      {0.5 * w, -h},
                                      {w, -0.4 * h},
                                      {w, 0.4 * h},
                                      {0.6 * w, 0.85 * h},
                                      {-0.6 * w, 0.85 * h},
                                      {-w, 0.4 * h}}),
                             0.12 * w),
                    -t, t);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y,
                        swept_arm({{s * 0.8 * w, 0.75 * h}, {s * w, 0.1 * h}, {s * 0.82 * w, -0.75 * h}},
                                  {0.8 * grip, grip, 0.8 * grip}),
                        -2.5 * t, 3 * t);
        if (random.chance(0.6))
            solid.cut_prism(Axis::y,
                            swept_arm({{s * 0.6 * w, 0.4 * h}, {s * 0.72 * w, 0}, {s * 0.62 * w, -0.35 * h}},
                                      {0.05 * w, 0.09 * w, 0.05 * w}),
                            -far, far);
        const int buttons = random.integer(1, 4);
        for (int i = 0; i < buttons; ++i) {
            const Point2 at{s * w * (0.24 + 0.09 * (i % 2)), h * (0.5 - 0.33 * i)};
            if (random.chance(0.5))
                solid.cut_cylinder(Axis::y, at, 0.055 * w, -far, far);
            else
                solid.add_cylinder(Axis::y, at, 0.06 * w, -2 * t, t);
        }
        if (random.chance(0.5))
            solid.add_box({s * 0.55 * w - 0.2 * w, t, -0.2 * h}, {s * 0.55 * w + 0.2 * w, 1.7 * t, 0.2 * h});
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, rounded_rectangle({-0.16 * w, 0.2 * h}, {0.16 * w, 0.65 * h}, 0.04 * w), -far,
                        random.chance(0.5) ? far : 0);
    const double hub = 0.2 * w;
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {0, -0.25 * h}, hub, t, t + w * random.uniform(0.1, 0.35));
    solid.cut_hole_circle(Axis::y, {0, -0.25 * h}, 0.75 * hub, 6, 0, 0.09 * hub, -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0, -0.25 * h}, 0.4 * hub, -far, far);
    part.main_side = Side::front;
}

/// Yoke of an aircraft or a handlebar with its grips: a U or a ram's horn on a hub.
void add_yoke_wheel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 180), r = w * random.uniform(0.07, 0.12), h = w * random.uniform(0.4, 0.8),
                 hub = w * random.uniform(0.14, 0.25);
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::y,
                        swept_arm({{0, -0.1 * h}, {s * 0.55 * w, -0.15 * h}, {s * w, 0.15 * h}, {s * 0.95 * w, h}},
                                  {1.4 * r, 1.2 * r, r, r}),
                        -0.8 * r, 0.8 * r);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, {s * 0.95 * w, 0.9 * h}, 0.5 * r, -1.3 * r, 0);
        if (random.chance(0.3))
            solid.add_prism(Axis::y, swept_arm({{s * 0.95 * w, 0.2 * h}, {s * 0.7 * w, 0.8 * h}}, {0.6 * r, 0.5 * r}),
                            -0.5 * r, 0.5 * r);
    }
    solid.add_prism(Axis::y, rounded_rectangle({-1.3 * hub, -0.1 * h - hub}, {1.3 * hub, -0.1 * h + hub}, 0.4 * hub),
                    -1.3 * r, 1.3 * r);
    solid.add_cylinder(Axis::y, {0, -0.1 * h}, 0.6 * hub, r, w * random.uniform(0.3, 0.9));
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, -0.1 * h}, 0.35 * hub, 1.3 * r, far);
    part.main_side = Side::front;
}

}  // namespace

/// Steering wheel: round with spokes, of a racing car, yoke.
Part steering_wheel(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_round_wheel, add_formula_wheel, add_yoke_wheel};
    forms[context.random.weighted({0.55, 0.3, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
