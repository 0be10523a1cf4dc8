// Small things of the household.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hanger for clothes: shoulders, hook, bar, notches.
void add_hanger(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 230), w = half * random.uniform(0.025, 0.06),
                 t = w * random.uniform(0.5, 1.2), drop = half * random.uniform(0.25, 0.5),
                 hook = half * random.uniform(0.12, 0.18);
    solid.add_prism(
        Axis::y,
        swept_arm({{-half, -drop}, {-0.5 * half, -0.42 * drop}, {0, 0}, {0.5 * half, -0.42 * drop}, {half, -drop}},
                  {0.9 * w, w, 1.5 * w, w, 0.9 * w}),
        -t, t);
    if (random.chance(0.6))
        solid.add_prism(Axis::y, slot({-0.97 * half, -drop}, {0.97 * half, -drop}, 0.6 * w), -0.7 * t, 0.7 * t);
    solid.add_prism(
        Axis::y,
        swept_arm({{0, 0}, {0, 0.9 * hook}, {hook, 1.9 * hook}, {0.1 * hook, 2.9 * hook}, {-0.85 * hook, 2.0 * hook}},
                  {0.35 * w, 0.35 * w, 0.35 * w, 0.35 * w, 0.35 * w}),
        -0.35 * t, 0.35 * t);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::y,
                            slot({s * 0.7 * half, -0.62 * drop + 0.6 * w}, {s * 0.68 * half, -0.2 * drop}, 0.25 * w),
                            -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {0, -0.2 * w}, 0.5 * w, -far, far);
}

/// Clothes peg: a half of wood or plastic, or the pair on its spring.
void add_peg(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 110), t = len * random.uniform(0.06, 0.1),
                 w = len * random.uniform(0.06, 0.1);
    const bool pair = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        if (!pair && s < 0) continue;
        std::vector<Point2> p{{0, 0},
                              {0.12 * len, 0.02 * t},
                              {0.16 * len, 0.5 * t},
                              {0.22 * len, 0.05 * t},
                              {0.36 * len, 0.05 * t},
                              {0.42 * len, 0.55 * t},
                              {0.48 * len, 0.05 * t},
                              {0.55 * len, 0.1 * t},
                              {len, 0.9 * t},
                              {len, 1.6 * t},
                              {0.5 * len, 1.35 * t},
                              {0.05 * len, 1.2 * t}};
        Path half = through(p);
        if (s < 0) {
            for (PathVertex& v : half.vertices) v.at.y = -v.at.y;
            half = reversed(half);
        }
        solid.add_prism(Axis::y, half, -w, w);
    }
    if (pair) solid.add_revolution(Axis::y, ring_meridian(-0.9 * w, 0.9 * w, 0.35 * t, 0.55 * t), {0.42 * len, 0});
    if (pair && random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            solid.add_box({0.15 * len, s * 0.8 * w - 0.1 * t, 1.15 * t}, {0.44 * len, s * 0.8 * w + 0.1 * t, 1.4 * t});
}

/// Flat thing: bottle opener, comb, key tag, bag clip, spatula.
void add_flat_thing(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(8, 40), t = u * random.uniform(0.08, 0.25);
    switch (random.integer(0, 4)) {
        case 0: {  // bottle opener
            const double len = u * random.uniform(3, 6);
            solid.add_prism(Axis::y, tangent_hull({}, u, {len, 0}, 0.55 * u), 0, t);
            Path mouth = rounded_rectangle({-0.5 * u, -0.55 * u}, {0.55 * u, 0.55 * u}, 0.25 * u);
            solid.cut_prism(Axis::y, mouth, -1, far)
                .add_prism(
                    Axis::y,
                    through({{0.6 * u, -0.35 * u}, {0.6 * u, 0.35 * u}, {0.15 * u, 0.2 * u}, {0.15 * u, -0.2 * u}}), 0,
                    t);
            if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {len, 0}, 0.25 * u, -1, far);
            break;
        }
        case 1: {  // comb
            const int teeth = random.integer(10, 24);
            const double pitch = 0.22 * u, len = pitch * teeth + 0.6 * u;
            const bool handle = random.chance(0.4);
            solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {len, 1.3 * u}, 0.3 * u), 0, t);
            for (int i = 0; i < teeth; ++i)
                solid.cut_box({0.3 * u + pitch * (i + 0.28), -1, -1}, {0.3 * u + pitch * (i + 0.75), t + 1, 0.85 * u});
            if (handle)
                solid.add_prism(
                    Axis::y, tangent_hull({len - 0.3 * u, 1.0 * u}, 0.3 * u, {len + 2.2 * u, 0.9 * u}, 0.35 * u), 0, t);
            break;
        }
        case 2: {  // tag
            const Path box = rectangle({-2 * u, -u}, {2 * u, u});
            const Path plate = random.chance(0.4)   ? filleted(box, u * random.uniform(0.2, 0.6))
                               : random.chance(0.5) ? chamfered(box, 0.5 * u)
                                                    : tangent_hull({-1.6 * u, 0}, 0.6 * u, {u, 0}, u);
            solid.add_prism(Axis::y, plate, 0, t).cut_cylinder(Axis::y, {-1.5 * u, 0}, 0.25 * u, -1, far);
            for (int i = 0; i < 3; ++i)
                solid.cut_box({-0.7 * u + 0.75 * u * i, -1, -0.4 * u}, {-0.3 * u + 0.75 * u * i, 0.4 * t, 0.4 * u});
            break;
        }
        case 3: {  // clip for bags: two bars on a hinge
            const double len = u * random.uniform(4, 8), w = 0.4 * u;
            solid.add_prism(Axis::y, slot({0, 0}, {len, 0}, w), -w, w)
                .cut_box({0.3 * u, -0.5 * w, -far}, {len - 0.2 * u, 0.5 * w, 0.4 * w});
            solid.add_prism(Axis::y,
                            moved(rotated(slot({0, 0}, {len, 0}, 0.5 * w), random.uniform(15, 60)), {0, 0.4 * w}),
                            -0.45 * w, 0.45 * w);
            solid.add_cylinder(Axis::y, {0, 0.2 * w}, 1.15 * w, -1.1 * w, 1.1 * w)
                .cut_cylinder(Axis::y, {0, 0.2 * w}, 0.25 * w, -far, far);
            solid.add_prism(Axis::y,
                            through({{len + 0.6 * w, 0},
                                     {len + 1.6 * w, 0},
                                     {len + 1.6 * w, 1.4 * w},
                                     {len + 0.4 * w, 1.4 * w},
                                     {len + 1.1 * w, 0.9 * w}}),
                            -0.6 * w, 0.6 * w);
            break;
        }
        default: {  // spatula or scoop
            const double len = u * random.uniform(5, 9);
            solid.add_prism(Axis::y,
                            random.chance(0.5) ? rounded_rectangle({-u, -u}, {1.2 * u, u}, 0.3 * u)
                                               : smooth_outline({{-1.2 * u, 0},
                                                                 {-0.6 * u, -0.9 * u},
                                                                 {0.8 * u, -0.7 * u},
                                                                 {1.3 * u, 0},
                                                                 {0.8 * u, 0.7 * u},
                                                                 {-0.6 * u, 0.9 * u}}),
                            0, t);
            solid.add_prism(Axis::y, tangent_hull({u, 0}, 0.2 * u, {len, 0}, 0.35 * u), 0, t)
                .cut_cylinder(Axis::y, {len, 0}, 0.15 * u, -1, far);
            const int slots = random.integer(0, 4);
            for (int i = 0; i < slots; ++i) {
                const double z = row_position(i, slots, 0.4 * u);
                solid.cut_prism(Axis::y, slot({-0.5 * u, z}, {0.6 * u, z}, 0.09 * u), -1, far);
            }
            break;
        }
    }
}

}  // namespace

/// Thing of the household in one or two pieces: hanger, peg, opener, comb, tag, clip, spatula.
Part flat_utensil(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_hanger, add_peg, add_flat_thing};
    forms[context.random.weighted({0.25, 0.2, 0.55})](part, context.random);
    return part;
}

}  // namespace v16::corpus
