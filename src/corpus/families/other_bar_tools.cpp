// Tools of kitchens and bars: corkscrews, crackers, presses, mills, scoops.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Corkscrew: the worm as a chain of lobes, with a T grip, a bell or two levers.
void add_corkscrew(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 8), pitch = 2.4 * r, wire = 0.35 * r;
    const int turns = random.integer(4, 6);
    // Half turns seen from the side: a zigzag of round-ended bars in two planes.
    for (int i = 0; i < 2 * turns; ++i) {
        const double z = -0.5 * pitch * i, s = i % 2 == 0 ? 1.0 : -1.0;
        solid.add_prism(Axis::y, slot({-s * 0.7 * r, z}, {s * 0.7 * r, z - 0.5 * pitch}, wire),
                        s > 0 ? -0.5 * r - wire : 0.5 * r - wire, s > 0 ? -0.5 * r + wire : 0.5 * r + wire);
    }
    const double top = r * random.uniform(3, 8);
    solid.add_cylinder(Axis::z, {}, 0.5 * r, -0.2 * r, top);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_revolution(Axis::x,
                                 turned({{3 * r, 0.7 * r, 1.5 * r},
                                         {4 * r, 1.5 * r, 1.2 * r},
                                         {4 * r, 1.2 * r, 1.5 * r},
                                         {3 * r, 1.5 * r, 0.7 * r}},
                                        -7 * r),
                                 {0, top});
            break;
        case 1: {  // levers
            const double bell = r * 3;
            solid.add_box({-bell, -bell * 0.5, -2 * r}, {bell, 0.5 * bell, top})
                .cut_box({-0.7 * bell, -far, -far}, {0.7 * bell, far, top - r})
                .add_cylinder(Axis::z, {}, 1.1 * bell, -5 * r, -2 * r)
                .cut_cylinder(Axis::z, {}, 0.9 * bell, -far, -2.5 * r);
            const double turn = random.uniform(-60, 50);
            for (const double s : {-1.0, 1.0}) {
                const Point2 a{s * (bell + 0.3 * r), top - 0.5 * r},
                    b = a + Point2{s * 14 * r * std::cos(radians(turn)), 14 * r * std::sin(radians(turn))};
                solid.add_prism(Axis::y, tangent_hull(a, 1.6 * r, b, 0.8 * r), -0.5 * r, 0.5 * r)
                    .cut_cylinder(Axis::y, a, 0.4 * r, -far, far);
            }
            solid.add_cylinder(Axis::z, {}, 0.9 * r, top, top + 4 * r)
                .add_prism(Axis::y, rounded_rectangle({-2.5 * r, top + 4 * r}, {2.5 * r, top + 8 * r}, r), -0.6 * r,
                           0.6 * r)
                .cut_cylinder(Axis::y, {0, top + 6 * r}, 1.1 * r, -far, far);
            break;
        }
        default:  // waiter's knife
            solid.add_prism(
                Axis::y,
                swept_arm({{-8 * r, top + 0.6 * r}, {0, top}, {9 * r, top + 0.5 * r}}, {1.3 * r, 1.1 * r, 1.2 * r}),
                -1.1 * r, 1.1 * r);
            solid
                .add_prism(Axis::y, tangent_hull({9 * r, top + 0.5 * r}, r, {12 * r, top - 6 * r}, 0.7 * r), -0.6 * r,
                           0.6 * r)
                .cut_cylinder(Axis::y, {9 * r, top + 0.5 * r}, 0.4 * r, -far, far);
            break;
    }
}

/// Cracker of two levers, garlic press, tin opener from the side.
void add_squeezer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 120), bar = len * random.uniform(0.05, 0.08),
                 t = len * random.uniform(0.04, 0.1), open = len * random.uniform(0.1, 0.3);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y,
                        swept_arm({{0, 0},
                                   {0.25 * len, s * (0.12 * len + 0.3 * open)},
                                   {0.5 * len, s * (0.09 * len + 0.4 * open)},
                                   {len, s * (open + 0.04 * len)}},
                                  {bar, 0.9 * bar, 0.7 * bar, 0.8 * bar}),
                        -t, t);
    solid.add_cylinder(Axis::y, {}, 1.2 * bar, -1.3 * t, 1.3 * t)
        .add_cylinder(Axis::y, {}, 0.5 * bar, -1.7 * t, 1.7 * t);
    switch (random.integer(0, 2)) {
        case 0:  // teeth of a nutcracker
            for (const double s : {-1.0, 1.0})
                for (int i = 0; i < 4; ++i) {
                    const double x = len * (0.18 + 0.07 * i);
                    solid.add_prism(Axis::y,
                                    polygon({x, s * (0.07 * len + 0.3 * open)}, 0.035 * len, 3, s > 0 ? -90 : 90),
                                    -0.9 * t, 0.9 * t);
                }
            break;
        case 1:  // basket and plunger
            solid
                .add_box({0.16 * len, -1.8 * t, -0.28 * len - 0.3 * open},
                         {0.42 * len, 1.8 * t, -0.04 * len - 0.3 * open})
                .cut_box({0.18 * len, -1.6 * t, -0.25 * len - 0.3 * open},
                         {0.4 * len, 1.6 * t, -0.03 * len - 0.3 * open});
            solid.add_box({0.2 * len, -1.4 * t, -0.02 * len}, {0.38 * len, 1.4 * t, 0.1 * len + 0.3 * open});
            for (int i = 0; i < 4; ++i)
                solid.cut_cylinder(Axis::z, {len * (0.21 + 0.053 * i), 0}, 0.015 * len, -far, -0.2 * len - 0.3 * open);
            break;
        default:  // wheels of a tin opener
            solid.add_cylinder(Axis::y, {-0.08 * len, 0.06 * len}, 0.12 * len, -1.8 * t, -1.4 * t)
                .add_cylinder(Axis::y, {-0.08 * len, -0.1 * len}, 0.08 * len, -1.8 * t, -1.2 * t)
                .add_prism(Axis::y, tangent_hull({}, 1.5 * bar, {-0.1 * len, -0.02 * len}, 1.8 * bar), -t, t);
            solid.add_cylinder(Axis::y, {-0.08 * len, -0.02 * len}, 0.03 * len, -t, 3.5 * t)
                .add_prism(Axis::y, slot({-0.25 * len, -0.02 * len}, {0.1 * len, -0.02 * len}, 0.05 * len), 3.2 * t,
                           4 * t);
            break;
    }
}

/// Mill for pepper or coffee: body, crank or knob; ice scoop; pizza wheel.
void add_mill_or_scoop(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 60);
    switch (random.integer(0, 2)) {
        case 0: {  // mill
            const double high = r * random.uniform(2, 4.5);
            if (random.chance(0.5))
                solid
                    .add_revolution(Axis::z, turned({{0.15 * high, r},
                                                     {0.35 * high, 0.85 * r, 0.55 * r},
                                                     {0.3 * high, 0.55 * r, 0.8 * r},
                                                     {0.04 * high, 0.7 * r},
                                                     {0.16 * high, 0.8 * r, 0.45 * r}}))
                    .add_revolution(Axis::z, ball_meridian(1.05 * high, 0.28 * r));
            else {
                solid.add_box({-r, -r, 0}, {r, r, 0.6 * high})
                    .add_cylinder(Axis::y, {0, 0.25 * high}, 0.1 * r, -1.2 * r, -r)
                    .add_revolution(Axis::z, cone_meridian(0.6 * high, 0.9 * r, 0.8 * high, 0.5 * r));
                solid.cut_box({-0.8 * r, -1.01 * r, 0.08 * high}, {-0.78 * r, -0.9 * r, 0.4 * high})
                    .add_box({-1.1 * r, -1.1 * r, -0.12 * r}, {1.1 * r, 1.1 * r, 0});
                solid.add_cylinder(Axis::z, {}, 0.12 * r, 0.8 * high, 0.95 * high)
                    .add_prism(Axis::y,
                               swept_arm({{0, 0.95 * high}, {0.8 * r, 0.97 * high}, {1.5 * r, 0.88 * high}},
                                         {0.1 * r, 0.09 * r, 0.09 * r}),
                               -0.12 * r, 0.12 * r)
                    .add_revolution(Axis::z, ball_meridian(0.88 * high + 0.3 * r, 0.24 * r), {1.5 * r, 0});
            }
            if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.3 * r, -1, 0.5 * high);
            break;
        }
        case 1: {  // scoop
            const double t = 0.07 * r, len = r * random.uniform(2.5, 4);
            solid.add_revolution(Axis::z, ball_meridian(0, r))
                .cut_revolution(Axis::z, ball_meridian(0, r - t))
                .cut_box({-far, -far, 0}, {far, far, far});
            solid.add_cylinder(Axis::x, {0, -0.25 * r}, 0.14 * r, 0.92 * r, r + 0.5 * len)
                .add_cylinder(Axis::x, {0, -0.25 * r}, 0.3 * r, r + 0.4 * len, r + len);
            if (random.chance(0.6))
                solid
                    .add_prism(Axis::y,
                               swept_arm({{1.1 * r, 0.1 * r}, {1.6 * r, 0.6 * r}, {2.6 * r, 0.4 * r}},
                                         {0.06 * r, 0.08 * r, 0.1 * r}),
                               -0.2 * r, 0.2 * r)
                    .add_cylinder(Axis::x, {0, 0}, 0.06 * r, -1.1 * r, -0.9 * r)
                    .add_box({1.0 * r, -0.1 * r, -0.3 * r}, {1.2 * r, 0.1 * r, 0.2 * r});
            break;
        }
        default: {  // wheel
            const double len = r * random.uniform(2.5, 4), t = 0.05 * r;
            solid.add_revolution(
                Axis::y, through({{-0.3 * t, r}, {-t, 0.85 * r}, {-t, 0}, {t, 0}, {t, 0.85 * r}, {0.3 * t, r}}));
            for (const double y : {-2.5, 1.5})
                solid.add_prism(Axis::y, tangent_hull({0, 0}, 0.2 * r, {1.3 * r, 0}, 0.14 * r), y * t, (y + 1) * t);
            solid.add_cylinder(Axis::y, {}, 0.1 * r, -3 * t, 3 * t)
                .add_box({1.1 * r, -2.5 * t, -0.14 * r}, {1.5 * r, 2.5 * t, 0.14 * r});
            solid.add_prism(Axis::y,
                            limb({{1.5 * r, 0}, {1.5 * r + 0.5 * len, -0.05 * r}, {1.5 * r + len, 0}},
                                 {0.18 * r, 0.26 * r, 0.3 * r}),
                            -0.22 * r, 0.22 * r);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {1.45 * r + len, 0}, 0.09 * r, -far, far);
            break;
        }
    }
}

}  // namespace

/// Tool of kitchen and bar: corkscrew, cracker, press, tin opener, mill, scoop, wheel for pizza.
Part bar_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_corkscrew, add_squeezer, add_mill_or_scoop};
    forms[context.random.weighted({0.3, 0.35, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
