// Drains and gutters.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Drain in a floor or roof: grating, flange, funnel, trap's bell, outlet below or to the side.
void add_drain(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 160), pipe = w * random.uniform(0.3, 0.5),
                 deep = w * random.uniform(0.5, 1.1), t = 0.05 * w;
    const bool round = random.chance(0.45);
    if (round)
        solid.add_cylinder(Axis::z, {}, w, -t, 0);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-w, -w}, {w, w}, 0.08 * w), -t, 0);
    Path bowl = through({{-deep, 0},
                         {-deep, pipe + t},
                         {-0.6 * deep, 0.75 * w},
                         {-0.5 * t, 0.8 * w},
                         {-0.5 * t, 0.8 * w - t},
                         {-0.6 * deep, 0.75 * w - t},
                         {-deep + t, pipe},
                         {-deep + t, 0}});
    solid.add_revolution(Axis::z, bowl).cut_cylinder(Axis::z, {}, 0.75 * w - t, -0.55 * deep, 0.1);
    if (random.chance(0.65)) {
        solid.add_cylinder(Axis::z, {}, pipe, -deep - w * random.uniform(0.4, 1.2), -deep + t)
            .cut_cylinder(Axis::z, {}, pipe - 0.7 * t, -far, -deep + 1.1 * t);
    } else {
        const double z = -deep + 0.4 * pipe, reach = w * random.uniform(1.3, 2);
        solid.add_cylinder(Axis::x, {0, z}, 0.7 * pipe, 0.4 * w, reach)
            .cut_cylinder(Axis::x, {0, z}, 0.6 * pipe, 0.3 * w, far);
    }
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, w * random.uniform(1.2, 1.6), -0.5 * deep - t, -0.5 * deep)
            .cut_cylinder(Axis::z, {}, 0.65 * w, -0.5 * deep - 1.1 * t, -0.49 * deep);
    // Grating in the frame.
    solid.add_cylinder(Axis::z, {}, 0.78 * w, -t, 0.001 * w);
    const std::size_t pattern = random.weighted({0.4, 0.35, 0.25});
    if (pattern == 0) {
        const int bars = random.integer(3, 6);
        for (int i = 0; i < bars; ++i) {
            const double x = row_position(i, bars, 1.2 * w / bars),
                         len = std::max(0.1 * w, 0.55 * w - 0.4 * std::abs(x));
            solid.cut_prism(Axis::z, slot({x, -len}, {x, len}, 0.3 * w / bars), -t - 0.01, far);
        }
    } else if (pattern == 1) {
        for (int i = 1; i < 4; ++i)
            solid.cut_hole_circle(Axis::z, {}, 0.2 * w * i, 5 * i, 0, 0.055 * w, -t - 0.01, far);
    } else {
        for (int i = 1; i < 3; ++i)
            for (int k = 0; k < 4; ++k)
                solid.cut_prism(
                    Axis::z, ring_sector({}, w * (0.3 * i - 0.08), w * (0.3 * i + 0.04), 90.0 * k + 45.0 * i + 10, 70),
                    -t - 0.01, far);
    }
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
}

/// Gutter with its bead, end, outlet or corner; strap that carries it.
void add_gutter(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(35, 100), t = 0.03 * r, bead = 0.1 * r;
    const bool box = random.chance(0.35);
    const Path wall = box ? strip({{-r, 0}, {-r, -1.1 * r}, {r, -1.1 * r}, {r, 0.15 * r}}, t, 0.05 * r)
                          : ring_sector({}, r - t, r, 180, 180);
    const double half = r * random.uniform(0.6, 3);
    switch (random.integer(0, 1)) {
        case 0: {  // length with outlet or end
            solid.add_prism(Axis::x, wall, -half, half).add_cylinder(Axis::x, {-r - 0.7 * bead, 0}, bead, -half, half);
            if (random.chance(0.6))
                solid.add_cylinder(Axis::z, {}, 0.5 * r, -2.2 * r, -0.9 * r)
                    .cut_cylinder(Axis::z, {}, 0.5 * r - t, -far, 0);
            if (random.chance(0.5))
                solid.add_prism(Axis::x,
                                box ? rectangle({-r, -1.1 * r - t}, {r, 0}) : ring_sector({}, 0.01 * r, r, 180, 180),
                                half - t, half);
            break;
        }
        default: {  // strap
            const double w = 0.2 * r, tail = r * random.uniform(1.0, 2.5);
            solid.add_prism(Axis::x, ring_sector({}, r, r + 1.6 * t, 175, 190), -w, w);
            solid.add_box({-w, r, -0.1 * r}, {w, r + 1.6 * t, 0.25 * r});
            if (random.chance(0.5))
                solid.add_box({-w, r, 0.2 * r}, {w, r + tail, 0.2 * r + 1.6 * t});
            else
                solid.add_box({-w, r, 0.2 * r}, {w, r + 1.6 * t, 0.2 * r + tail});
            for (const double a : {0.5, 0.85}) {
                solid.cut_cylinder(Axis::z, {0, r + a * tail}, 0.35 * w, 0.19 * r, 0.21 * r + 1.6 * t);
                solid.cut_cylinder(Axis::y, {0, 0.2 * r + a * tail}, 0.35 * w, 0.9 * r, far);
            }
            solid.add_box({-w, -r - 4 * t, -0.02 * r}, {w, -r, 0.02 * r + t});
            if (random.chance(0.5)) solid.add_box({-0.6 * w, -r - 1.6 * t, 0}, {0.6 * w, r, 0.02 * r + t});
            part.main_side = Side::right;
            break;
        }
    }
}

}  // namespace

/// Drain of a floor or roof, gutter, its strap.
Part drain_or_gutter(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_drain, add_gutter};
    forms[context.random.weighted({0.5, 0.5})](part, context.random);
    return part;
}

}  // namespace v16::corpus
