// Hands, pendulums and balances of clocks.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hand of a clock: baton, lance, ring with a point, leaf, frame; with the hole of its arbor.
void add_clock_hand(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(20, 260), r = len * random.uniform(0.05, 0.09),
                 w = len * random.uniform(0.02, 0.05), t = std::max(0.3, 0.008 * len),
                 tail = len * random.choice({0.0, 0.12, 0.3});
    solid.add_cylinder(Axis::y, {}, r, 0, t);
    switch (random.integer(0, 4)) {
        case 0:  // baton
            solid.add_prism(Axis::y, through({{-w, -tail}, {w, -tail}, {0.8 * w, len}, {-0.8 * w, len}}), 0, t);
            break;
        case 1:  // lance
            solid.add_prism(Axis::y,
                            through({{-0.5 * w, 0},
                                     {0.5 * w, 0},
                                     {0.6 * w, 0.6 * len},
                                     {1.8 * w, 0.72 * len},
                                     {0, len},
                                     {-1.8 * w, 0.72 * len},
                                     {-0.6 * w, 0.6 * len}}),
                            0, t);
            break;
        case 2:  // spade with a ring
            solid.add_prism(Axis::y,
                            through({{-0.6 * w, 0}, {0.6 * w, 0}, {0.4 * w, 0.6 * len}, {-0.4 * w, 0.6 * len}}), 0, t);
            solid.add_cylinder(Axis::y, {0, 0.66 * len}, 2.2 * w, 0, t)
                .add_prism(Axis::y, through({{-0.6 * w, 0.68 * len}, {0.6 * w, 0.68 * len}, {0, len}}), 0, t);
            if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {0, 0.66 * len}, 1.3 * w, -1, far);
            break;
        case 3:  // leaf, perhaps pierced
            solid.add_prism(Axis::y,
                            smooth_outline({{-0.5 * w, 0},
                                            {0.5 * w, 0},
                                            {1.7 * w, 0.5 * len},
                                            {0.1 * w, len},
                                            {-0.1 * w, len},
                                            {-1.7 * w, 0.5 * len}}),
                            0, t);
            if (random.chance(0.5))
                solid.cut_prism(Axis::y,
                                smooth_outline({{-0.2 * w, 0.2 * len},
                                                {0.2 * w, 0.2 * len},
                                                {0.8 * w, 0.5 * len},
                                                {0, 0.8 * len},
                                                {-0.8 * w, 0.5 * len}}),
                                -1, far);
            break;
        default:  // tapered with a frame
            solid.add_prism(Axis::y, through({{-2 * w, -tail}, {2 * w, -tail}, {0.3 * w, len}, {-0.3 * w, len}}), 0, t);
            if (random.chance(0.6))
                solid.cut_prism(
                    Axis::y,
                    through({{-1.1 * w, 0.2 * len}, {1.1 * w, 0.2 * len}, {0.4 * w, 0.7 * len}, {-0.4 * w, 0.7 * len}}),
                    -1, far);
            break;
    }
    if (tail > 0 && random.chance(0.5))
        solid.add_cylinder(Axis::y, {0, -tail}, 1.8 * w, 0, t)
            .add_prism(Axis::y, rectangle({-0.5 * w, -tail}, {0.5 * w, 0}), 0, t);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.7 * r, -3 * t, t);
    if (random.chance(0.3))
        solid.cut_prism(Axis::y, polygon({}, 0.5 * r, 4, 45), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, 0.45 * r, -far, far);
}

/// Pendulum: rod, bob, rating nut, suspension; or a balance wheel.
void add_pendulum(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 900), w = len * random.uniform(0.008, 0.02),
                 bob = len * random.uniform(0.08, 0.16);
    if (random.chance(0.3)) {  // balance
        const double r = 0.1 * len, t = 0.1 * r;
        solid.add_revolution(Axis::y, ring_meridian(-t, t, 0.85 * r, r))
            .add_prism(Axis::y, rectangle({-0.9 * r, -0.08 * r}, {0.9 * r, 0.08 * r}), -0.6 * t, 0.6 * t);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, rectangle({-0.08 * r, -0.9 * r}, {0.08 * r, 0.9 * r}), -0.6 * t, 0.6 * t);
        const int screws = random.choice({0, 6, 8});
        for (int i = 0; i < screws; ++i) {
            const double angle = 360.0 * i / screws + 20;
            add_strut(solid, Axis::y, polar({}, 0.98 * r, angle), polar({}, 1.12 * r, angle), 0.12 * r, -0.7 * t,
                      0.7 * t);
        }
        solid.add_cylinder(Axis::y, {}, 0.16 * r, -1.5 * t, 1.5 * t)
            .add_cylinder(Axis::y, {}, 0.06 * r, -0.5 * r, 0.5 * r);
        return;
    }
    solid.add_box({-w, -0.4 * w, 0}, {w, 0.4 * w, len});
    Path lens = through({{-0.2 * bob, 0}, {0, bob}, {0.2 * bob, 0}});
    switch (random.integer(0, 2)) {
        case 0:
            lens.vertices[0].bulge = lens.vertices[1].bulge = -0.1;
            solid.add_revolution(Axis::y, lens, {0, 0.1 * len});
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, 0.35 * bob, 0.02 * len, 0.02 * len + 2 * bob);
            break;
        default:
            solid.add_cylinder(Axis::y, {0, 0.1 * len}, bob, -0.12 * bob, 0.12 * bob);
            break;
    }
    solid.add_cylinder(Axis::z, {}, 2.5 * w, -0.02 * len, -0.005 * len)
        .add_cylinder(Axis::z, {}, 0.6 * w, -0.04 * len, 0.01);
    if (random.chance(0.6))
        solid
            .add_prism(Axis::y,
                       strip({{-2 * w, len + 4 * w}, {-2 * w, len + 7 * w}, {2 * w, len + 7 * w}, {2 * w, len + 4 * w}},
                             0.5 * w, 1.5 * w),
                       -0.4 * w, 0.4 * w)
            .add_box({-2.4 * w, -0.6 * w, len}, {2.4 * w, 0.6 * w, len + 4 * w});
    else
        solid.cut_cylinder(Axis::y, {0, len - 1.5 * w}, 0.5 * w, -far, far);
}

}  // namespace

/// Hand, pendulum or balance of a clock.
Part clock_hand(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_clock_hand, add_pendulum};
    forms[context.random.weighted({0.6, 0.4})](part, context.random);
    return part;
}

}  // namespace v16::corpus
