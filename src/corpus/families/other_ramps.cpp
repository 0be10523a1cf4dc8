// Chocks and ramps.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Chock before a wheel: a wedge with a curved face, teeth, a grip, hollow below.
void add_chock(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 500), high = len * random.uniform(0.4, 0.75),
                 w = len * random.uniform(0.2, 0.5);
    Path side = through({{0, 0}, {len, 0}, {len, 0.15 * high}, {0.3 * len, high}, {0.12 * len, high}});
    switch (random.integer(0, 2)) {
        case 0:
            side.vertices[2].bulge = -random.uniform(0.12, 0.25);
            break;
        case 1: {  // stairs or teeth
            std::vector<Point2> points{{0, 0}, {len, 0}};
            const int steps = random.integer(3, 7);
            for (int i = 0; i < steps; ++i) {
                const double a = 1.0 * i / steps, b = (i + 1.0) / steps;
                points.push_back({len * (1 - 0.7 * a), high * (0.1 + 0.9 * b)});
                points.push_back(
                    {len * (1 - 0.7 * b), high * (0.1 + 0.9 * b) - (random.chance(0.5) ? 0.0 : 0.02 * high)});
            }
            points.push_back({0.1 * len, high});
            side = through(points);
            break;
        }
        default:
            break;
    }
    if (random.chance(0.4)) {  // folded from sheet: side plates below a curved face
        const double t = 0.04 * len;
        solid.add_prism(Axis::y, side, -w, w).cut_box({t, t - w, -far}, {0.95 * len, w - t, 0.6 * high - t});
        solid.cut_prism(Axis::y,
                        tangent_hull({0.3 * len, 0.35 * high}, 0.18 * high, {0.55 * len, 0.28 * high}, 0.12 * high),
                        -far, far);
    } else {
        solid.add_prism(Axis::y, side, -w, w);
        if (random.chance(0.6))
            solid.cut_prism(
                Axis::y,
                random.chance(0.5)
                    ? circle({0.3 * len, 0.45 * high}, 0.18 * high)
                    : through({{0.15 * len, 0.15 * high}, {0.65 * len, 0.15 * high}, {0.3 * len, 0.6 * high}}),
                -far, far);
        if (random.chance(0.5))
            for (const double y : {-0.5, 0.5})
                solid.cut_box({0.1 * len, y * w - 0.3 * w, -far}, {0.85 * len, y * w + 0.3 * w, 0.1 * high});
    }
    if (random.chance(0.5)) {
        const double t = 0.03 * len, reach = 0.35 * len;
        solid.add_prism(Axis::x,
                        strip({{-0.5 * w, 0.9 * high},
                               {-0.5 * w, 0.9 * high + reach},
                               {0.5 * w, 0.9 * high + reach},
                               {0.5 * w, 0.9 * high}},
                              t, 0.3 * w),
                        0.15 * len, 0.15 * len + 2 * t);
    }
}

/// Ramp or hump: over a kerb, for a car, a wheelchair, cables; grooves, grips, lugs that interlock.
void add_ramp(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 600);
    switch (random.integer(0, 2)) {
        case 0: {  // kerb ramp
            const double deep = w * random.uniform(0.4, 0.9), high = deep * random.uniform(0.2, 0.45), t = 0.06 * deep;
            solid.add_prism(Axis::x, through({{0, 0}, {deep, 0}, {deep, high}, {0.85 * deep, high}, {0, t}}), -w, w);
            const int ribs = random.integer(2, 6);
            for (int i = 0; i < ribs; ++i) {
                const double x = row_position(i, ribs, 2 * w / ribs), half = 0.75 * w / ribs;
                solid.cut_prism(
                    Axis::x,
                    through({{2.5 * t, -1}, {deep - t, -1}, {deep - t, high - 1.5 * t}, {0.8 * deep, high - 1.5 * t}}),
                    x - half, x + half);
            }
            if (random.chance(0.5))
                for (int i = 0; i < 4; ++i)
                    solid.cut_box({-w - 1, deep * (0.2 + 0.17 * i), t + (high - t) * (0.2 + 0.17 * i) / 0.85 - 0.2 * t},
                                  {w + 1, deep * (0.22 + 0.17 * i), far});
            if (random.chance(0.5))
                for (const double x : {-0.8, 0.8})
                    solid.cut_counterbore(Axis::z, {x * w, 0.6 * deep}, 0.06 * deep, 0.12 * deep, 0.3 * high, high, -1);
            break;
        }
        case 1: {  // hump or protector of cables
            const double deep = w * random.uniform(0.4, 0.8), high = deep * random.uniform(0.14, 0.25);
            Path section = through({{-deep, 0}, {deep, 0}, {0.4 * deep, high}, {-0.4 * deep, high}});
            if (random.chance(0.4)) section.vertices = {{{-deep, 0}}, {{deep, 0}, 4 * 0.12}};
            solid.add_prism(Axis::x, section, -w, w);
            const int ways = random.integer(0, 5);
            for (int i = 0; i < ways; ++i) {
                const double y = row_position(i, ways, 0.16 * deep);
                solid.cut_box({-far, y - 0.06 * deep, -1}, {far, y + 0.06 * deep, 0.55 * high});
            }
            if (random.chance(0.6))
                for (const double s : {-1.0, 1.0})
                    for (const double x : {-0.6, 0.0, 0.6})
                        solid.cut_cylinder(Axis::z, {x * w, s * 0.5 * deep}, 0.07 * deep, -far, far);
            if (random.chance(0.6))
                solid
                    .add_prism(Axis::z,
                               tangent_hull({w, 0.3 * deep}, 0.08 * deep, {w + 0.15 * deep, 0.3 * deep}, 0.12 * deep),
                               0, 0.4 * high)
                    .cut_prism(
                        Axis::z,
                        tangent_hull({-w - 0.1, 0.3 * deep}, 0.08 * deep, {-w + 0.15 * deep, 0.3 * deep}, 0.13 * deep),
                        -1, 0.45 * high);
            break;
        }
        default: {  // ramp of frames for a car
            const double len = w * random.uniform(1.0, 2.0), high = len * random.uniform(0.2, 0.35),
                         half = len * random.uniform(0.12, 0.2), t = 0.02 * len;
            const double flat = random.choice({0.0, 0.35, 0.45}) * len;
            solid.add_prism(Axis::y,
                            through({{0, 0},
                                     {len, high},
                                     {len + flat, high},
                                     {len + flat, high - 2 * t},
                                     {len, high - 2 * t},
                                     {3 * t, 0}}),
                            -half, half);
            solid.add_box({len + flat - t, -half, high}, {len + flat, half, high + 0.25 * high});
            const int rungs = random.integer(3, 8);
            for (int i = 0; i < rungs; ++i) {
                const double a = (i + 0.6) / rungs;
                solid.cut_box({len * a - 0.25 * len / rungs, -0.8 * half, -1},
                              {len * a + 0.25 * len / rungs, 0.8 * half, far});
            }
            for (const double s : {-1.0, 1.0}) {
                add_strut(solid, Axis::y, {0.95 * len, high - t}, {0.95 * len, 0}, 2 * t, s * 0.9 * half - t,
                          s * 0.9 * half + t);
                add_strut(solid, Axis::y, {0.55 * len, 0.5 * high}, {0.95 * len, t}, 1.5 * t, s * 0.9 * half - t,
                          s * 0.9 * half + t);
                if (flat > 0)
                    add_strut(solid, Axis::y, {len + flat - t, high - t}, {len + flat - t, 0}, 2 * t,
                              s * 0.9 * half - t, s * 0.9 * half + t);
            }
            solid.add_box({0.5 * len, -half, 0}, {len + flat, -0.85 * half, 2 * t});
            break;
        }
    }
}

}  // namespace

/// What stops a wheel or lifts it over a step: chock, kerb ramp, hump, ramp of a car.
Part chock_or_ramp(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_chock, add_ramp};
    forms[context.random.weighted({0.45, 0.55})](part, context.random);
    return part;
}

}  // namespace v16::corpus
