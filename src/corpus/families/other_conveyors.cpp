// Conveyors of rollers and belts, their idlers and buckets.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Roller conveyor: two side channels, rollers between, legs.
void add_roller_bed(Solid& solid, Random& random) {
    const double half = random.log_uniform(200, 2000), w = half * random.uniform(0.2, 0.5),
                 h = half * random.uniform(0.06, 0.12), t = 0.14 * h, high = half * random.uniform(0.4, 0.9);
    const int rollers = random.integer(5, 14);
    const double pitch = 2 * half / rollers, r = std::min(0.4 * pitch, 0.4 * h);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::x,
                        through({{s * w, 0},
                                 {s * (w + 0.4 * h), 0},
                                 {s * (w + 0.4 * h), t},
                                 {s * (w + t), t},
                                 {s * (w + t), h - t},
                                 {s * (w + 0.4 * h), h - t},
                                 {s * (w + 0.4 * h), h},
                                 {s * w, h}}),
                        -half, half);
    for (int i = 0; i < rollers; ++i) {
        const Point2 at{row_position(i, rollers, pitch), 0.75 * h};
        solid.add_cylinder(Axis::y, at, r, -0.95 * w, 0.95 * w)
            .add_cylinder(Axis::y, at, 0.3 * r, -w - 0.2 * h, w + 0.2 * h);
    }
    if (random.chance(0.75))
        for (const double x : {-0.75 * half, 0.75 * half}) {
            for (const double s : {-1.0, 1.0})
                solid
                    .add_box({x - 0.3 * h, s > 0 ? w : -w - 0.5 * h, -high}, {x + 0.3 * h, s > 0 ? w + 0.5 * h : -w, 0})
                    .add_box({x - 0.8 * h, s > 0 ? w - 0.3 * h : -w - 0.8 * h, -high - t},
                             {x + 0.8 * h, s > 0 ? w + 0.8 * h : -w + 0.3 * h, -high});
            solid.add_box({x - 0.25 * h, -w, -0.6 * high}, {x + 0.25 * h, w, -0.6 * high + 0.6 * h});
        }
}

/// Belt conveyor from its side, level or rising, on legs; drums at its ends, a motor below.
void add_belt_conveyor(Solid& solid, Random& random) {
    const double half = random.log_uniform(200, 3000), r = half * random.uniform(0.04, 0.09),
                 rise = half * random.choice({0.0, 0.0, 0.4, 0.7}), w = half * random.uniform(0.12, 0.35);
    const Point2 a{-half, 0}, b{half, rise};
    solid.add_prism(Axis::y, slot(a, b, r), -w, w);
    const Point2 d = (1.0 / length(b - a)) * (b - a);
    for (const double s : {-1.0, 1.0}) {
        add_strut(solid, Axis::y, a + 1.5 * r * d, b - 1.5 * r * d, 1.3 * r, s * 1.08 * w - 0.08 * w,
                  s * 1.08 * w + 0.08 * w);
        for (const Point2 at : {a, b})
            solid.add_cylinder(Axis::y, at, 0.4 * r, s > 0 ? 1.0 * w : -1.25 * w, s > 0 ? 1.25 * w : -1.0 * w);
    }
    const double floor = -half * random.uniform(0.3, 0.6);
    const int legs = random.integer(2, 4);
    for (int i = 0; i < legs; ++i) {
        const double k = (i + 0.5) / legs, x = a.x + k * 2 * half, z = k * rise;
        for (const double s : {-1.0, 1.0})
            solid.add_box({x - 0.35 * r, s > 0 ? w : -1.2 * w, floor}, {x + 0.35 * r, s > 0 ? 1.2 * w : -w, z})
                .add_box({x - r, s > 0 ? 0.9 * w : -1.35 * w, floor - 0.2 * r},
                         {x + r, s > 0 ? 1.35 * w : -0.9 * w, floor});
        if (random.chance(0.6))
            solid.add_box({x - 0.3 * r, -w, 0.5 * (floor + z)}, {x + 0.3 * r, w, 0.5 * (floor + z) + 0.5 * r});
    }
    if (random.chance(0.5)) {
        const double x = half - 3 * r, z = rise - rise * 1.5 * r / half - 2.6 * r;
        solid.add_box({x - 1.2 * r, -0.5 * w, z - r}, {x + 1.2 * r, 0.5 * w, z + r})
            .add_cylinder(Axis::y, {x, z}, 0.9 * r, 0.5 * w, 1.6 * w);
    }
}

/// Trough of idlers: a frame with three rollers; a bucket of an elevator.
void add_idlers(Solid& solid, Random& random) {
    const double u = random.log_uniform(80, 600), r = u * random.uniform(0.1, 0.16);
    if (random.chance(0.5)) {
        const double turn = random.choice({20.0, 30.0, 35.0});
        solid.add_box({-2.1 * u, -0.3 * u, 0}, {2.1 * u, 0.3 * u, 0.08 * u});
        solid.add_cylinder(Axis::x, {0, 2.2 * r + 0.1 * u}, r, -0.6 * u, 0.6 * u)
            .add_cylinder(Axis::x, {0, 2.2 * r + 0.1 * u}, 0.25 * r, -0.7 * u, 0.7 * u);
        for (const double s : {-1.0, 1.0}) {
            const Point2 from{s * 0.75 * u, 2.3 * r + 0.14 * u},
                to = from + Point2{s * 1.2 * u * std::cos(radians(turn)), 1.2 * u * std::sin(radians(turn))};
            add_strut(solid, Axis::y, from, to, 2 * r, -r, r);
            add_strut(solid, Axis::y, from - 0.07 * (to - from), to + 0.07 * (to - from), 0.4 * r, -0.2 * r, 0.2 * r);
            solid.add_box({s * 0.66 * u - 0.03 * u, -0.25 * u, 0.08 * u},
                          {s * 0.66 * u + 0.03 * u, 0.25 * u, from.y + 0.2 * r});
            const double x = to.x + s * 0.07 * u;
            add_strut(solid, Axis::y, {x + s * 0.1 * u, 0.04 * u}, {x, to.y}, 0.08 * u, -0.25 * u, 0.25 * u);
        }
        return;
    }
    const double w = u * random.uniform(0.6, 1.4), t = 0.04 * u;  // bucket
    Path outer = through({{0, -0.1 * u}, {0.35 * u, -0.1 * u}, {0.9 * u, 0.55 * u}, {0, u}});
    if (random.chance(0.6)) outer.vertices[1].bulge = 0.15;
    solid.add_prism(Axis::y, outer, -w, w);
    Path inner = through({{t, 0}, {0.33 * u, 0}, {0.93 * u, 0.65 * u}, {t, 1.1 * u}});
    if (outer.vertices[1].bulge > 0.0) inner.vertices[1].bulge = 0.12;
    solid.cut_prism(Axis::y, inner, -w + t, w - t);
    const int holes = random.integer(2, 5);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::x, {row_position(i, holes, 1.6 * w / holes), 0.6 * u}, 0.05 * u, -1, 2 * t);
}

}  // namespace

/// Conveyor of rollers or a belt, its idlers, an elevator's bucket.
Part conveyor(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_roller_bed, add_belt_conveyor, add_idlers};
    forms[random.weighted({0.35, 0.35, 0.3})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
