// Bits that bore wood, stone and sheet.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Shank of a bit along -z below 0: round, hexagon, with the slots of hammer drills, square taper.
void add_bit_shank(Solid& solid, Random& random, double r, double len) {
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_chamfered_cylinder(Axis::z, {}, r, -len, 0, 0.15 * r, 0);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, 0.8 * r, -0.5 * len, 0)
                .add_prism(Axis::z, polygon({}, 1.15 * r, 6), -len, -0.4 * len);
            solid.cut_revolution(Axis::z, ring_meridian(-0.8 * len, -0.72 * len, 0.85 * r, 2 * r));
            break;
        case 2:
            solid.add_cylinder(Axis::z, {}, r, -len, 0);
            for (const double s : {-1.0, 1.0}) {
                solid.cut_box({std::min(s * 0.6 * r, s * far), -0.25 * r, -0.7 * len},
                              {std::max(s * 0.6 * r, s * far), 0.25 * r, -0.35 * len});
                solid.cut_box({-0.22 * r, std::min(s * 0.6 * r, s * far), -1.1 * len},
                              {0.22 * r, std::max(s * 0.6 * r, s * far), -0.3 * len});
            }
            break;
        default:
            solid.add_cylinder(Axis::z, {}, 0.7 * r, -0.6 * len, 0);
            solid.add_prism(
                Axis::y, through({{-0.9 * r, -len}, {0.9 * r, -len}, {0.65 * r, -0.5 * len}, {-0.65 * r, -0.5 * len}}),
                -0.7 * r, 0.7 * r);
            break;
    }
}

/// Flat bit: blade with a centre point, spurs, a hole.
void add_spade_bit(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(4, 25), shank = w * random.uniform(0.15, 0.4), len = w * random.uniform(2.5, 8),
                 blade = w * random.uniform(1.4, 2.4), t = std::min(0.18 * w, 0.5 * shank);
    add_bit_shank(solid, random, shank, 0.4 * len + 6 * shank);
    solid.add_cylinder(Axis::z, {}, 0.8 * shank, 0, len);
    std::vector<Point2> path{
        {-0.75 * shank, len - 0.3 * w}, {0.75 * shank, len - 0.3 * w}, {w, len + 0.3 * w}, {w, len + blade}};
    if (random.chance(0.4)) path.insert(path.end(), {{w, len + blade + 0.15 * w}, {0.8 * w, len + blade - 0.05 * w}});
    path.insert(path.end(), {{0.16 * w, len + blade}, {0, len + blade + 0.75 * w}, {-0.16 * w, len + blade}});
    if (path.size() > 8) path.insert(path.end(), {{-0.8 * w, len + blade - 0.05 * w}, {-w, len + blade + 0.15 * w}});
    path.insert(path.end(), {{-w, len + blade}, {-w, len + 0.3 * w}});
    solid.add_prism(Axis::y, through(path), -t, t);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0, len + 0.6 * blade}, 0.25 * w, -far, far);
}

/// Cup saw with teeth at its rim, windows, arbor; core drill with segments.
void add_hole_saw(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 80), high = r * random.uniform(0.7, 2.5),
                 wall = r * random.uniform(0.03, 0.09), t = 0.1 * r + 1;
    solid.add_revolution(Axis::z, ring_meridian(0, high, r - wall, r)).add_cylinder(Axis::z, {}, r, 0, t);
    const bool segments = random.chance(0.4);
    const int teeth = segments ? random.integer(4, 9) : random.integer(10, 28);
    for (int i = 0; i < teeth && segments; ++i)
        solid.add_prism(Axis::z, ring_sector({}, r - 1.4 * wall, r + 0.4 * wall, 360.0 * i / teeth, 250.0 / teeth),
                        high, high + 0.12 * r + 1);
    if (!segments)
        for (int i = 0; i < teeth / 2; ++i) {  // each V across the rim cuts both sides of it
            const double x = r * std::cos(radians(180.0 * (i + 0.5) / (teeth / 2.0))), w = 0.25 * 2 * r / teeth * 2;
            solid.cut_prism(Axis::y, through({{x, high - w}, {x + w, high + 0.1}, {x - 0.3 * w, high + 0.1}}), -far,
                            far);
        }
    if (random.chance(0.7)) {
        const double z = 0.45 * high;
        solid.cut_prism(Axis::y, slot({-0.25 * r, z}, {0.25 * r, z + 0.2 * high}, 0.09 * r), -far, far);
    }
    const double shank = r * random.uniform(0.12, 0.25);
    add_bit_shank(solid, random, shank, 0.6 * r + 5 * shank);
    if (random.chance(0.6)) solid.add_prism(Axis::z, polygon({}, 2.0 * shank, 6), -1.2 * shank, 0);
    if (random.chance(0.7))
        solid.add_cylinder(Axis::z, {}, 0.6 * shank, 0, 1.08 * high)
            .add_revolution(Axis::z, cone_meridian(1.08 * high, 0.6 * shank, 1.08 * high + shank, 0));
}

/// Forstner bit, step cone, masonry bit with its plate, spear for glass, countersink.
void add_short_bit(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 30), shank = r * random.uniform(0.25, 0.6),
                 neck = r * random.uniform(1.0, 5);
    add_bit_shank(solid, random, shank, 6 * shank + r);
    solid.add_cylinder(Axis::z, {}, 0.85 * shank, 0, neck);
    switch (random.integer(0, 4)) {
        case 0:  // Forstner
            solid.add_cylinder(Axis::z, {}, r, neck, neck + 0.55 * r)
                .cut_box({-0.12 * r, -far, neck + 0.12 * r}, {far, 0, far})
                .cut_box({-far, 0, neck + 0.12 * r}, {0.12 * r, far, far});
            solid.add_prism(Axis::z, ring_sector({}, 0.88 * r, r, 5, 80), neck, neck + 0.6 * r)
                .add_prism(Axis::z, ring_sector({}, 0.88 * r, r, 185, 80), neck, neck + 0.6 * r);
            solid.add_revolution(Axis::z, cone_meridian(neck, 0.2 * r, neck + 0.95 * r, 0));
            break;
        case 1: {  // steps
            const int steps = random.integer(4, 9);
            for (int i = 0; i < steps; ++i)
                solid.add_chamfered_cylinder(Axis::z, {}, r * (1 - 0.75 * i / steps), neck + 0.3 * r * i,
                                             neck + 0.3 * r * (i + 1), 0, 0.06 * r);
            solid.add_revolution(
                Axis::z, cone_meridian(neck + 0.3 * r * steps, 0.22 * r, neck + 0.3 * r * steps + 0.35 * r, 0.02 * r));
            solid.cut_prism(Axis::z, through({{0.05 * r, 0.05 * r}, {2 * r, 0.05 * r}, {2 * r, 0.9 * r}}), neck - 0.1,
                            far);
            if (random.chance(0.6))
                solid.cut_prism(Axis::z, through({{-0.05 * r, -0.05 * r}, {-2 * r, -0.05 * r}, {-2 * r, -0.9 * r}}),
                                neck - 0.1, far);
            break;
        }
        case 2:  // plate of carbide across
            solid.add_cylinder(Axis::z, {}, 0.8 * r, neck, neck + 3 * r)
                .add_prism(Axis::y,
                           through({{-r, neck + 2.4 * r},
                                    {r, neck + 2.4 * r},
                                    {r, neck + 3.1 * r},
                                    {0, neck + 3.7 * r},
                                    {-r, neck + 3.1 * r}}),
                           -0.18 * r, 0.18 * r);
            break;
        case 3:  // spear
            solid.add_prism(Axis::y,
                            through({{-0.8 * shank, neck - 0.2 * r},
                                     {0.8 * shank, neck - 0.2 * r},
                                     {r, neck + 0.6 * r},
                                     {0, neck + 2.0 * r},
                                     {-r, neck + 0.6 * r}}),
                            -0.2 * r, 0.2 * r);
            break;
        default:  // rosette
            solid.add_cylinder(Axis::z, {}, r, neck, neck + 0.5 * r)
                .add_revolution(Axis::z, cone_meridian(neck + 0.5 * r, r, neck + 1.4 * r, 0.08 * r));
            solid.cut_hole_circle(Axis::z, {}, 0.7 * r, random.choice({2, 3, 4}), 30, 0.18 * r, neck - 0.1,
                                  neck + 0.4 * r);
            break;
    }
}

}  // namespace

/// Bit for boring wood, stone or sheet: flat bit, hole saw, Forstner bit, step drill, spear.
Part boring_bit(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_spade_bit, add_hole_saw, add_short_bit};
    forms[context.random.weighted({0.25, 0.3, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
