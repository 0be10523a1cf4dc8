// What printers are tried out with.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cube with letters' grooves, or with holes in its faces.
void make_cube(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.choice({10.0, 20.0, 20.0, 25.0, 30.0, 50.0}), deep = 0.03 * a;
    solid.add_box({0, 0, 0}, {a, a, a});
    const double w = 0.08 * a;
    const auto bar = [&](Axis axis, Point2 p, Point2 q, double from, double to) {
        const Point2 across = (0.5 * w / length(q - p)) * Point2{p.y - q.y, q.x - p.x};
        solid.cut_prism(axis, through({p - across, q - across, q + across, p + across}), from, to);
    };
    if (random.chance(0.75)) {  // X before, Y beside, Z on top
        bar(Axis::y, {0.25 * a, 0.2 * a}, {0.75 * a, 0.8 * a}, -1, deep);
        bar(Axis::y, {0.75 * a, 0.2 * a}, {0.25 * a, 0.8 * a}, -1, deep);
        bar(Axis::x, {0.5 * a, 0.2 * a}, {0.5 * a, 0.52 * a}, a - deep, a + 1);
        bar(Axis::x, {0.5 * a, 0.5 * a}, {0.25 * a, 0.8 * a}, a - deep, a + 1);
        bar(Axis::x, {0.5 * a, 0.5 * a}, {0.75 * a, 0.8 * a}, a - deep, a + 1);
        bar(Axis::z, {0.25 * a, 0.78 * a}, {0.75 * a, 0.78 * a}, a - deep, a + 1);
        bar(Axis::z, {0.25 * a, 0.22 * a}, {0.75 * a, 0.22 * a}, a - deep, a + 1);
        bar(Axis::z, {0.28 * a, 0.22 * a}, {0.72 * a, 0.78 * a}, a - deep, a + 1);
    } else {
        const double r = a * random.uniform(0.1, 0.35);
        for (const Axis axis : {Axis::y, Axis::x, Axis::z})
            if (axis == Axis::y || random.chance(0.8)) {
                if (random.chance(0.5))
                    solid.cut_cylinder(axis, {0.5 * a, 0.5 * a}, r, -far, far);
                else
                    solid.cut_prism(axis, rectangle({0.5 * a - r, 0.5 * a - r}, {0.5 * a + r, 0.5 * a + r}), -far, far);
            }
    }
}

/// Tower of floors with windows and overhangs.
void make_tower(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.uniform(15, 30), high = random.uniform(6, 11);
    const int floors = random.integer(4, 9);
    solid.add_box({-1.3 * w, -0.7 * w, 0}, {1.3 * w, 0.7 * w, 1.5});
    for (int i = 0; i < floors; ++i) {
        const double z = 1.5 + high * i;
        solid.add_box({-w, -0.5 * w, z}, {w, 0.5 * w, z + high - 1.2})
            .add_box({-w + 0.6, -0.5 * w + 0.6, z}, {w - 0.6, 0.5 * w - 0.6, z + high});
        solid.add_prism(Axis::y,
                        through({{w - 0.1, z}, {w + 0.1, z}, {1.25 * w, z + high - 1.2}, {w - 0.1, z + high - 1.2}}),
                        -0.5 * w, 0.5 * w);
        solid.cut_prism(Axis::y, rectangle({-0.55 * w, z + 0.2 * high}, {0.1 * w, z + 0.65 * high}), -far, far);
        if (random.chance(0.8)) solid.add_cylinder(Axis::z, {-0.2 * w, 0}, 0.06 * w, z, z + high);
        solid.cut_cylinder(Axis::y, {0.5 * w, z + 0.45 * high}, 0.15 * high, -far, far);
    }
}

/// Fan of overhanging arms, bridges of growing span, comb of gaps, spikes of growing size, thin walls.
void make_test_strip(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int count = random.integer(4, 8);
    const double pitch = random.uniform(8, 14), len = pitch * (count + 0.5), w = random.uniform(6, 18),
                 base = random.uniform(1, 3);
    switch (random.integer(0, 4)) {
        case 0: {  // overhangs from 20 to 80 degrees
            const double reach = random.uniform(20, 40), t = 0.12 * reach;
            for (int i = 0; i < count; ++i) {
                const double angle = 10 + 75.0 * i / (count - 1);
                solid.add_prism(
                    Axis::y, moved(rotated(rectangle({0, -0.5 * t}, {reach * (1 + 0.12 * i), 0.5 * t}), angle), {0, t}),
                    0, w);
            }
            solid.add_box({-0.5 * t, 0, 0}, {0.8 * reach, w, t});
            break;
        }
        case 1: {  // bridges
            double x = 0;
            const double rise = random.uniform(8, 15);
            for (int i = 0; i < count; ++i) {
                const double span = pitch * (0.5 + 0.4 * i);
                solid.add_box({x, 0, 0}, {x + 3, w, rise}).add_box({x, 0, rise - 2}, {x + span + 3, w, rise});
                x += span;
            }
            solid.add_box({x, 0, 0}, {x + 3, w, rise});
            break;
        }
        case 2:  // pegs and holes with growing play
            solid.add_box({0, 0, 0}, {len, 2 * w, 2 * base});
            for (int i = 0; i < count; ++i) {
                const double x = pitch * (0.75 + i), r = 0.1 * pitch + 0.03 * pitch * i;
                solid.cut_cylinder(Axis::z, {x, 0.6 * w}, r, -1, far)
                    .add_cylinder(Axis::z, {x, 1.5 * w}, r, 0, 2 * base + random.uniform(0.5, 1.0) * pitch);
            }
            part.main_side = Side::top;
            break;
        case 3:  // thin walls and slits
            solid.add_box({0, 0, 0}, {len, w, base});
            for (int i = 0; i < count; ++i) {
                const double x = pitch * (0.5 + i), t = 0.4 + 0.3 * i;
                solid.add_box({x, 0.1 * w, base - 0.01}, {x + t, 0.9 * w, base + 2 * pitch});
            }
            break;
        default:  // spikes
            solid.add_box({-pitch, -0.5 * w - pitch, 0}, {pitch * count, 0.5 * w + pitch, base});
            for (int i = 0; i < count; ++i)
                solid.add_revolution(Axis::z,
                                     cone_meridian(base, 0.12 * pitch * (1 + 0.4 * i),
                                                   base + pitch * random.uniform(1.5, 4), random.choice({0.0, 0.3})),
                                     {pitch * i, 0});
            break;
    }
}

/// Frame of the bed's corners: square outlines or discs joined by strips, one layer thin.
void make_bed_pattern(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.uniform(50, 150), t = random.choice({0.2, 0.3, 0.6, 1.0}),
                 pad = half * random.uniform(0.1, 0.2), w = pad * random.uniform(0.1, 0.5);
    const int n = random.choice({2, 3, 3, 4});
    const bool round = random.chance(0.4);
    for (int i = 0; i < n; ++i) {
        const double at = row_position(i, n, 2 * (half - pad) / (n - 1));
        solid.add_box({at - 0.5 * w, -half + pad, 0}, {at + 0.5 * w, half - pad, t})
            .add_box({-half + pad, at - 0.5 * w, 0}, {half - pad, at + 0.5 * w, t});
        for (int k = 0; k < n; ++k) {
            const double y = row_position(k, n, 2 * (half - pad) / (n - 1));
            if (round)
                solid.add_cylinder(Axis::z, {at, y}, pad, 0, t);
            else
                solid.add_box({at - pad, y - pad, 0}, {at + pad, y + pad, t});
        }
    }
    if (random.chance(0.5)) add_frame(solid, Axis::z, {-half, -half}, {half, half}, std::min(w, 0.4 * pad), 0, t);
    part.main_side = Side::top;
}

/// Plate that shows everything at once: holes, pegs, steps, a bridge, a ramp, a cone, a wall.
void make_all_in_one(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.uniform(30, 60), t = 3;
    solid.add_box({-a, -a, 0}, {a, a, t});
    const int count = random.integer(3, 6);
    for (int i = 0; i < count; ++i) {
        solid.cut_cylinder(Axis::z, {-0.8 * a + 1.5 * a * i / count, -0.8 * a}, 1 + 0.6 * i, -1, far);
        solid.add_box({-0.9 * a + 0.15 * a * i, 0.6 * a, 0},
                      {-0.9 * a + 0.15 * a * (i + 1) + 0.01, 0.9 * a, t + 2 + 2.5 * i});
    }
    solid.add_prism(Axis::x, through({{-0.4 * a, t}, {0.3 * a, t}, {0.3 * a, t + 0.4 * a}}), -0.9 * a, -0.5 * a);
    if (random.chance(0.7)) solid.add_revolution(Axis::z, cone_meridian(t, 0.2 * a, t + 0.6 * a, 0), {0.1 * a, 0});
    if (random.chance(0.7))
        solid.add_revolution(Axis::z, ring_meridian(t - 0.01, t + 0.3 * a, 0.17 * a, 0.23 * a), {0.6 * a, 0.5 * a});
    if (random.chance(0.7))
        solid.add_prism(Axis::y,
                        through({{0.45 * a, t},
                                 {0.55 * a, t},
                                 {0.55 * a, t + 0.35 * a},
                                 {0.8 * a, t + 0.35 * a},
                                 {0.8 * a, t},
                                 {0.9 * a, t},
                                 {0.9 * a, t + 0.45 * a},
                                 {0.45 * a, t + 0.45 * a}}),
                        -0.5 * a, -0.25 * a);
}

}  // namespace

/// What a printer is tried out with: cube, tower, overhangs, bridges, play, walls, bed pattern, all at once.
Part calibration_print(FamilyContext& context) {
    Part part;
    constexpr std::array forms{make_cube, make_tower, make_test_strip, make_bed_pattern, make_all_in_one};
    forms[context.random.weighted({0.2, 0.2, 0.35, 0.1, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
