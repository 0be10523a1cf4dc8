// What stirs in a vessel: turbines, paddles, toothed discs, anchors.
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Hub of a stirrer: bore, keyway or set screw.
void add_stirrer_hub(Solid& solid, Random& random, double r, double low, double high) {
    solid.add_cylinder(Axis::z, {}, r, low, high);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z, keyed_bore({}, 0.55 * r, 0.3 * r, 0.75 * r), low - 1, high + 1);
    else
        solid.cut_cylinder(Axis::z, {}, 0.55 * r, low - 1, high + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, high - 0.25 * (high - low)}, 0.14 * r, -2 * r, 0);
}

/// Turbine with a disc and upright blades; paddles, straight or pitched; a toothed disc; an anchor; a gate.
void add_stirrer(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 500), hub = r * random.uniform(0.15, 0.25),
                 t = r * random.uniform(0.025, 0.05), h = r * random.uniform(0.25, 0.45);
    switch (random.integer(0, 4)) {
        case 0: {
            const int blades = random.choice({4, 6, 6, 8});
            solid.add_cylinder(Axis::z, {}, 0.68 * r, -0.5 * t, 0.5 * t);
            const bool bent = random.chance(0.3);
            for (int i = 0; i < blades; ++i) {
                const double turn = 360.0 * i / blades;
                const Path blade = bent ? ring_sector(polar({}, 0.75 * r, turn) + polar({}, 0.25 * r, turn + 90),
                                                      0.25 * r - 0.5 * t, 0.25 * r + 0.5 * t, turn - 160, 120)
                                        : rotated(rectangle({0.5 * r, -0.5 * t}, {r, 0.5 * t}), turn);
                solid.add_prism(Axis::z, blade, -0.5 * h, 0.5 * h);
            }
            if (random.chance(0.4)) solid.cut_hole_circle(Axis::z, {}, 0.4 * r, 6, 30, 0.05 * r, -t, t);
            add_stirrer_hub(solid, random, hub, -0.35 * h, 0.8 * h);
            break;
        }
        case 1: {  // paddles along x and y
            const double pitch = random.choice({0.0, 45.0, 60.0});
            const bool four = random.chance(0.7);
            const Path section = rotated(rectangle({-0.5 * t, -0.5 * h}, {0.5 * t, 0.5 * h}), pitch);
            const Path opposite = mirrored_x(section);
            solid.add_prism(Axis::x, section, 0, r).add_prism(Axis::x, opposite, -r, 0);
            if (four) solid.add_prism(Axis::y, opposite, 0, r).add_prism(Axis::y, section, -r, 0);
            add_stirrer_hub(solid, random, hub, -0.6 * h, 0.6 * h);
            break;
        }
        case 2: {  // toothed disc
            const int teeth = random.choice({12, 16, 20, 24});
            solid.add_cylinder(Axis::z, {}, 0.9 * r, -0.5 * t, 0.5 * t);
            for (int i = 0; i < teeth; ++i) {
                const double s = i % 2 ? 1.0 : -1.0;
                solid.add_prism(Axis::z, ring_sector({}, 0.88 * r, 0.94 * r, 360.0 * i / teeth, 230.0 / teeth),
                                s > 0 ? -0.5 * t : -0.35 * h, s > 0 ? 0.35 * h : 0.5 * t);
            }
            if (random.chance(0.5))
                solid.cut_hole_circle(Axis::z, {}, 0.5 * r, random.choice({3, 4, 6}), 0, 0.1 * r, -h, h);
            add_stirrer_hub(solid, random, hub, -0.5 * t, 0.6 * h);
            break;
        }
        case 3: {  // anchor
            const double high = r * random.uniform(0.8, 1.8), w = r * random.uniform(0.07, 0.14);
            solid.add_prism(Axis::y, ring_sector({}, r - w, r, 180, 180), -t, t);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, rectangle({s > 0 ? r - w : -r, -0.01}, {s > 0 ? r : -r + w, high}), -t, t);
            const int bars = random.integer(0, 2);
            for (int i = 0; i <= bars; ++i)
                solid.add_box({-r + 0.5 * w, -t, high * (0.15 + 0.4 * i)},
                              {r - 0.5 * w, t, high * (0.15 + 0.4 * i) + w});
            add_stirrer_hub(solid, random, 0.8 * hub, 0.1 * high, high * 1.2);
            break;
        }
        default: {  // gate of posts
            const double high = r * random.uniform(1.0, 2.0), w = r * random.uniform(0.06, 0.12);
            add_frame(solid, Axis::y, {-r, 0}, {r, high}, w, -t, t);
            const int posts = random.choice({0, 2, 4});
            for (int i = 0; i < posts; ++i) {
                const double x = row_position(i, posts, 1.7 * r / posts);
                solid.add_box({x - 0.5 * w, -t, 0}, {x + 0.5 * w, t, high});
            }
            add_stirrer_hub(solid, random, 0.6 * hub, -0.05 * high, 1.25 * high);
            break;
        }
    }
}

}  // namespace

/// What stirs in a vessel, without its shaft.
Part mixer_impeller(FamilyContext& context) {
    Part part;
    add_stirrer(part.solid, context.random);
    return part;
}

}  // namespace v16::corpus
