// Spacecraft: satellites, probes, landers, frames of small satellites.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Frame of a small satellite: rails with feet, ribs between, boards or panels.
void add_cube_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(20, 60), rail = w * random.uniform(0.1, 0.18), t = 0.04 * w;
    const int units = random.choice({1, 1, 1, 2, 3});
    const double high = 2.1 * w * units;
    for (const Point2 s : quarters)
        solid.add_box({std::min(s.x * w, s.x * (w - rail)), std::min(s.y * w, s.y * (w - rail)), -0.07 * w},
                      {std::max(s.x * w, s.x * (w - rail)), std::max(s.y * w, s.y * (w - rail)), high + 0.07 * w});
    const int rings = units + 1;
    for (int i = 0; i < rings; ++i) {
        const double z = (high - 1.5 * rail) * i / (rings - 1);
        for (const double s : {-1.0, 1.0}) {
            solid.add_box({-w, std::min(s * w, s * (w - t)), z}, {w, std::max(s * w, s * (w - t)), z + 1.5 * rail});
            solid.add_box({std::min(s * w, s * (w - t)), -w, z}, {std::max(s * w, s * (w - t)), w, z + 1.5 * rail});
        }
    }
    if (units < 3 && random.chance(0.5))
        for (int i = 0; i < units; ++i)
            for (const double s : {-1.0, 1.0}) {
                add_strut(solid, Axis::y, {-s * (w - rail), 2.1 * w * i + rail},
                          {s * (w - rail), 2.1 * w * (i + 1) - rail}, rail, -w, t - w);
            }
    const int boards = random.integer(0, 3);
    for (int i = 0; i < boards; ++i)
        solid.add_box({-0.85 * w, -0.85 * w, high * (i + 1) / (boards + 1)},
                      {0.85 * w, 0.85 * w, high * (i + 1) / (boards + 1) + t});
    for (int i = 0; i < rings; ++i)
        for (const double x : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {x * (w - 0.5 * rail), (high - 1.5 * rail) * i / (rings - 1) + 0.75 * rail},
                               0.18 * rail, -far, t - w);
}

/// Satellite or probe: body with wings of cells, dish, horn antennas, thruster; or a lander on its legs.
void add_spacecraft(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 400), high = w * random.uniform(0.8, 1.8),
                 deep = w * random.uniform(0.6, 1.1);
    const bool round = random.chance(0.35), lander = random.chance(0.3);
    if (round)
        solid.add_prism(Axis::z, polygon({}, w, random.choice({6, 8, 12}), 22.5), 0, high);
    else
        solid.add_box({-w, -deep, 0}, {w, deep, high});
    if (lander) {
        for (const double s : {-1.0, 1.0}) {
            add_strut(solid, Axis::y, {s * 0.8 * w, 0.6 * high}, {s * 2.0 * w, -0.8 * w}, 0.12 * w, -0.06 * w,
                      0.06 * w);
            add_strut(solid, Axis::y, {s * 0.8 * w, 0.1 * high}, {s * 1.75 * w, -0.55 * w}, 0.08 * w, -0.04 * w,
                      0.04 * w);
            solid.add_cylinder(Axis::z, {s * 2.0 * w, 0}, 0.35 * w, -0.9 * w, -0.8 * w);
            solid.add_box({-0.06 * w, std::min(s * deep, s * (deep + 0.5 * w)), -0.85 * w},
                          {0.06 * w, std::max(s * deep, s * (deep + 0.5 * w)), 0.4 * high});
        }
    } else {
        const int cells = random.integer(2, 4);
        const double cell = w * random.uniform(0.7, 1.1), half = std::min(0.45 * high, 0.8 * w), z = 0.5 * high,
                     t = 0.03 * w;
        for (const double s : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::x, {0, z}, 0.05 * w, s > 0 ? 0.8 * w : -1.3 * w, s > 0 ? 1.3 * w : -0.8 * w);
            for (int i = 0; i < cells; ++i) {
                const double x = s * (1.3 * w + 1.04 * cell * i), end = x + s * cell;
                solid.add_box({std::min(x, end), -t, z - half}, {std::max(x, end), t, z + half});
                if (random.chance(0.5))
                    solid.add_box({std::min(x, end) + 0.48 * cell, -1.4 * t, z - half},
                                  {std::min(x, end) + 0.52 * cell, -t, z + half});
                if (i + 1 < cells)
                    solid.add_box({std::min(end, end + s * 0.04 * cell), -t, z - 0.5 * half},
                                  {std::max(end, end + s * 0.04 * cell), t, z - 0.3 * half});
            }
        }
    }
    if (random.chance(0.7)) {  // dish
        const double r = w * random.uniform(0.5, 0.95), base = high + 0.35 * w;
        Path dish = through({{base, 0}, {base + 0.35 * r, r}, {base + 0.39 * r, r}, {base + 0.05 * r, 0}});
        dish.vertices[0].bulge = 0.15, dish.vertices[2].bulge = -0.15;
        solid.add_revolution(Axis::z, dish)
            .add_cylinder(Axis::z, {}, 0.12 * w, high, base + 0.02 * r)
            .add_cylinder(Axis::z, {}, 0.03 * w, base, base + 0.7 * r)
            .add_cylinder(Axis::z, {}, 0.09 * w, base + 0.65 * r, base + 0.8 * r);
    } else {
        solid.add_revolution(Axis::z, cone_meridian(high - 0.01, 0.15 * w, high + 0.6 * w, 0.4 * w))
            .add_cylinder(Axis::z, {0.6 * w, 0}, 0.03 * w, high, high + w);
    }
    if (random.chance(0.7))
        solid.add_revolution(
            Axis::z, through({{-0.6 * w, 0}, {-0.6 * w, 0.4 * w}, {-0.2 * w, 0.18 * w}, {0.01, 0.25 * w}, {0.01, 0}}));
    if (random.chance(0.4))
        solid.add_cylinder(Axis::y, {0.4 * w, 0.7 * high}, 0.15 * w, -deep - 0.3 * w, 0)
            .add_cylinder(Axis::y, {-0.4 * w, 0.3 * high}, 0.1 * w, -deep - 0.15 * w, 0);
}

}  // namespace

/// Satellite, probe or lander; the frame of a small one.
Part satellite(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_cube_frame, add_spacecraft};
    forms[context.random.weighted({0.35, 0.65})](part, context.random);
    return part;
}

}  // namespace v16::corpus
