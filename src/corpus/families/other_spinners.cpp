// Tracks, spinners and puzzles.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Track of a toy train or marble run: straight or bent, with dovetail or jigsaw ends, two grooves.
void add_toy_track(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(12, 40), t = w * random.uniform(0.25, 0.6), neck = 0.16 * w, knob = 0.3 * w;
    const bool bent = random.chance(0.55);
    const double r = w * random.uniform(2, 4.5), sweep = random.choice({30.0, 45.0, 90.0}), groove = 0.14 * w,
                 at = 0.5 * w;
    if (bent) {
        solid.add_prism(Axis::z, ring_sector({}, r - w, r + w, 0, sweep), 0, t);
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z, ring_sector({}, r + s * at - groove, r + s * at + groove, -1, sweep + 2), 0.7 * t,
                            far);
        const Point2 end = polar({}, r, sweep), ahead = polar({}, 1, sweep + 90), across = polar({}, 1, sweep);
        solid.add_prism(
            Axis::z,
            through({end - neck * across - neck * ahead, end + neck * across - neck * ahead,
                     end + neck * across + (1.4 * neck) * ahead, end - neck * across + (1.4 * neck) * ahead}),
            0, t);
        solid.add_cylinder(Axis::z, end + (0.45 * w) * ahead, knob, 0, t);
        solid.cut_box({r - 1.1 * neck, -1, -1}, {r + 1.1 * neck, 0.4 * w, far})
            .cut_cylinder(Axis::z, {r, 0.45 * w}, 1.05 * knob, -1, far);
    } else {
        const double len = w * random.uniform(2, 7);
        solid.add_box({0, -w, 0}, {len, w, t});
        for (const double s : {-1.0, 1.0}) solid.cut_box({-1, s * at - groove, 0.7 * t}, {far, s * at + groove, far});
        solid.add_box({len - 0.1, -neck, 0}, {len + 0.3 * w, neck, t})
            .add_cylinder(Axis::z, {len + 0.45 * w, 0}, knob, 0, t);
        solid.cut_box({-1, -1.1 * neck, -1}, {0.4 * w, 1.1 * neck, far})
            .cut_cylinder(Axis::z, {0.45 * w, 0}, 1.05 * knob, -1, far);
        if (random.chance(0.25))
            solid.cut_prism(Axis::y,
                            through({{0.3 * len, -1}, {0.4 * len, 0.3 * t}, {0.6 * len, 0.3 * t}, {0.7 * len, -1}}),
                            -far, far);
    }
    part.main_side = Side::top;
}

/// Spinner of several lobes, yo-yo, boomerang.
void add_spinner(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 20), t = r * random.uniform(0.4, 0.8);
    switch (random.integer(0, 3)) {
        case 0:
        case 1: {
            const int lobes = random.integer(2, 5);
            const double reach = r * random.uniform(1.6, 2.4), hole = r * random.uniform(0.6, 0.78);
            solid.add_cylinder(Axis::z, {}, r, 0, t);
            for (int i = 0; i < lobes; ++i) {
                const Point2 at = polar({}, reach, 360.0 * i / lobes + 90);
                solid.add_cylinder(Axis::z, at, r, 0, t)
                    .add_prism(Axis::z, tangent_hull({}, 0.75 * r, at, 0.75 * r), 0, t);
            }
            solid.cut_hole_circle(Axis::z, {}, reach, lobes, 90, hole, -1, far);
            solid.cut_cylinder(Axis::z, {}, hole, -1, far);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ring_meridian(0.1 * t, 0.9 * t, 0.3 * hole, hole + 0.01))
                    .add_cylinder(Axis::z, {}, 0.35 * hole, 0.05 * t, 0.95 * t);
            part.main_side = Side::top;
            break;
        }
        case 2: {  // yo-yo
            Path side = through({{0.15 * r, 0.2 * r},
                                 {0.3 * r, 2.0 * r},
                                 {0.6 * r, 2.1 * r},
                                 {1.3 * r, 1.2 * r},
                                 {1.4 * r, 0},
                                 {0.15 * r, 0}});
            side.vertices[2].bulge = -random.uniform(0.1, 0.3);
            solid.add_revolution(Axis::x, side);
            for (PathVertex& v : side.vertices) v.at.x = -v.at.x, v.bulge = -v.bulge;
            solid.add_revolution(Axis::x, side).add_cylinder(Axis::x, {}, 0.2 * r, -0.4 * r, 0.4 * r);
            break;
        }
        default: {  // boomerang
            const int arms = random.choice({2, 3, 4});
            for (int i = 0; i < arms; ++i) {
                const double angle = arms == 2 ? 215.0 + 110.0 * i : 360.0 * i / arms + 90;
                solid.add_prism(Axis::z,
                                swept_arm({{0, 0},
                                           polar({}, 3 * r, angle),
                                           polar(polar({}, 3 * r, angle), 3 * r, angle + (i == 0 ? 12 : -12))},
                                          {0.9 * r, 0.8 * r, 0.6 * r}),
                                0, 0.3 * t);
            }
            if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.3 * r, -1, far);
            part.main_side = Side::top;
            break;
        }
    }
}

/// Piece of a wooden puzzle: a square bar with notches; slotted card; cubes joined.
void add_puzzle_bar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double a = random.log_uniform(6, 25);
    if (random.chance(0.6)) {
        const int units = random.choice({4, 6, 8});
        solid.add_box({-a * units, -a, -a}, {a * units, a, a});
        const int cuts = random.integer(1, 4);
        for (int i = 0; i < cuts; ++i) {
            const double x = a * random.integer(-2, 1), y = random.choice({-1.0, 0.0}) * a;
            solid.cut_box({x, y == 0.0 ? 0.0 : -2 * a, 0},
                          {x + a * random.integer(1, 2), y == 0.0 ? 2 * a : 0.0, 2 * a});
        }
        solid.cut_box({-a, random.choice({-2.0, 0.0}) * a, 0}, {a, 2 * a, 2 * a});
    } else {
        const double h = a * random.uniform(2, 3), t = 0.3 * a;
        const int slots = random.integer(2, 5);
        solid.add_box({-3 * a, -0.5 * t, -h}, {3 * a, 0.5 * t, h});
        for (int i = 0; i < slots; ++i) {
            const double x = row_position(i, slots, 5.4 * a / slots);
            const bool above = i % 2 == 0;
            solid.cut_box({x - 0.55 * t, -far, above ? 0 : -far}, {x + 0.55 * t, far, above ? far : 0});
        }
    }
}

}  // namespace

/// Toy: piece of track, spinner, yo-yo, boomerang, bar of a puzzle.
Part track_or_spinner(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_toy_track, add_spinner, add_puzzle_bar};
    forms[context.random.weighted({0.35, 0.4, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
