// Equipment of playgrounds and gyms.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Swing: two pairs of legs, the bar, seats on chains.
void add_swing(Solid& solid, Random& random) {
    const double l = random.size(1800, 4500, 100), h = l * random.uniform(0.5, 0.9), r = 0.012 * l, splay = 0.25 * h;
    solid.add_cylinder(Axis::x, {0, h}, r, -0.5 * l, 0.5 * l);
    for (const double x : {-0.47 * l, 0.47 * l}) {
        for (const double s : {-1.0, 1.0})
            add_strut(solid, Axis::x, {0, h}, {s * splay, 0}, 1.8 * r, x - 0.9 * r, x + 0.9 * r);
        if (random.chance(0.5))
            solid.add_box({x - 0.6 * r, -0.6 * splay, 0.4 * h - 0.6 * r},
                          {x + 0.6 * r, 0.6 * splay, 0.4 * h + 0.6 * r});
    }
    const int seats = random.integer(1, 3);
    for (int i = 0; i < seats; ++i) {
        const double x = row_position(i, seats, 0.85 * l / seats), w = 0.22 * l / seats,
                     z = h * random.uniform(0.2, 0.3);
        for (const double s : {-1.0, 1.0})
            solid.add_box({x + s * w - 0.2 * r, -0.2 * r, z}, {x + s * w + 0.2 * r, 0.2 * r, h});
        solid.add_box({x - 1.1 * w, -0.5 * w, z - 0.8 * r}, {x + 1.1 * w, 0.5 * w, z});
    }
}

/// Slide with its ladder and platform, seen from the side.
void add_slide(Solid& solid, Random& random) {
    const double h = random.size(800, 2500, 50), w = h * random.uniform(0.16, 0.3), deck = 0.4 * h,
                 run = h * random.uniform(1.3, 2), t = 0.05 * h;
    Path chute = through({{deck, h},
                          {deck + run, 0.14 * h},
                          {deck + 1.25 * run, 0.12 * h},
                          {deck + 1.25 * run, 0.12 * h + 2.5 * t},
                          {deck + run, 0.14 * h + 2.5 * t},
                          {deck, h + 2.5 * t}});
    solid.add_prism(Axis::y, chute, -w, w);
    solid.cut_prism(Axis::y, moved(chute, {0.3 * t, t}), -w + 0.6 * t, w - 0.6 * t);
    solid.add_box({0, -w, h - t}, {deck, w, h});
    for (const double y : {-w + 0.4 * t, w - 0.4 * t}) {
        for (const double x : {0.5 * t, deck - 0.5 * t})
            solid.add_box({x - 0.4 * t, y - 0.4 * t, 0}, {x + 0.4 * t, y + 0.4 * t, 1.45 * h});
        solid.add_box({0, y - 0.4 * t, 1.4 * h}, {deck, y + 0.4 * t, 1.45 * h});
        solid.add_box({deck + 0.7 * run - 0.4 * t, y - 0.4 * t, 0}, {deck + 0.7 * run + 0.4 * t, y + 0.4 * t, 0.4 * h});
        add_strut(solid, Axis::y, {-0.35 * h, 0}, {0, h}, t, y - 0.4 * t, y + 0.4 * t);
    }
    const int rungs = random.integer(3, 7);
    for (int i = 1; i <= rungs; ++i) {
        const double k = i / (rungs + 1.0);
        solid.add_box({-0.35 * h * (1 - k) - 0.8 * t, -w, k * h - 0.2 * t},
                      {-0.35 * h * (1 - k) + 0.8 * t, w, k * h + 0.2 * t});
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::x, through({{-1.2 * w, 1.45 * h}, {1.2 * w, 1.45 * h}, {0, 1.8 * h}}), -0.05 * h,
                        deck + 0.05 * h);
}

/// Seesaw, climbing dome's bars, sandpit, spring rider.
void add_small_play(Solid& solid, Random& random) {
    const double l = random.size(600, 3000, 50);
    switch (random.integer(0, 2)) {
        case 0: {
            const double h = 0.22 * l, lean = random.uniform(-14, 14), t = 0.03 * l;
            solid.add_prism(Axis::y, rotated(rectangle({-0.5 * l, h}, {0.5 * l, h + t}), lean, {0, h}), -1.6 * t,
                            1.6 * t);
            for (const double s : {-1.0, 1.0}) {
                solid
                    .add_prism(Axis::y,
                               rotated(rectangle({s * 0.36 * l - 0.3 * t, h}, {s * 0.36 * l + 0.3 * t, h + 5 * t}),
                                       lean, {0, h}),
                               -0.3 * t, 0.3 * t)
                    .add_prism(
                        Axis::y,
                        rotated(rectangle({s * 0.36 * l - 0.3 * t, h + 4.5 * t}, {s * 0.36 * l + 0.3 * t, h + 5 * t}),
                                lean, {0, h}),
                        -2 * t, 2 * t);
                add_strut(solid, Axis::y, {0, h}, {s * 0.14 * l, 0}, 1.2 * t, -2.4 * t, -1.7 * t);
                add_strut(solid, Axis::y, {0, h}, {s * 0.14 * l, 0}, 1.2 * t, 1.7 * t, 2.4 * t);
            }
            solid.add_cylinder(Axis::y, {0, h}, 0.5 * t, -2.6 * t, 2.6 * t);
            break;
        }
        case 1: {  // goal, horizontal bar or monkey bars
            const double h = 0.7 * l, r = 0.012 * l, deep = l * random.uniform(0.2, 0.4);
            for (const double s : {-1.0, 1.0}) {
                solid.add_box({s * 0.5 * l - r, -r, 0}, {s * 0.5 * l + r, r, h});
                add_strut(solid, Axis::x, {0, h - r}, {deep, 0}, 1.2 * r, s * 0.5 * l - 0.6 * r, s * 0.5 * l + 0.6 * r);
                solid.add_box({s * 0.5 * l - 0.6 * r, 0, 0}, {s * 0.5 * l + 0.6 * r, deep, 1.2 * r});
            }
            solid.add_box({-0.5 * l - r, -r, h - 2 * r}, {0.5 * l + r, r, h})
                .add_box({-0.5 * l, deep - r, 0}, {0.5 * l, deep + r, 1.2 * r});
            if (random.chance(0.4)) {  // rungs to hang on, or the net's seam
                const int rungs = random.integer(2, 4);
                for (int i = 1; i <= rungs; ++i) {
                    const double z = h * i / (rungs + 1.0);
                    solid.add_box({-0.5 * l, -0.5 * r, z - 0.5 * r}, {0.5 * l, 0.5 * r, z + 0.5 * r});
                }
            }
            break;
        }
        default: {  // hoop for a ball on its post
            const double h = l, w = 0.28 * l, r = 0.02 * l;
            solid.add_box({-r, 0.35 * l, 0}, {r, 0.35 * l + 2 * r, 0.9 * h})
                .add_box({-0.25 * l, 0.1 * l, 0}, {0.25 * l, 0.6 * l, 1.5 * r});
            add_strut(solid, Axis::x, {0.36 * l, 0.85 * h}, {0.02 * l, 0.98 * h}, 2 * r, -0.7 * r, 0.7 * r);
            solid.add_box({-w, 0, 0.88 * h}, {w, r, 0.88 * h + 1.3 * w});
            add_frame(solid, Axis::y, {-0.33 * w, 0.94 * h}, {0.33 * w, 0.94 * h + 0.5 * w}, 0.3 * r, -0.2 * r, 0.01);
            solid.add_revolution(Axis::z, ring_meridian(0.93 * h, 0.93 * h + 0.5 * r, 0.3 * w, 0.3 * w + 0.5 * r),
                                 {0, -0.38 * w});
        }
    }
}

/// Machine of a gym: bench with its rack, pull-up station, exercise bicycle, tower of weights.
void add_gym(Solid& solid, Random& random) {
    const double l = random.size(1000, 1600, 50), t = 0.03 * l;
    switch (random.integer(0, 2)) {
        case 0: {  // bench and barbell
            const double b = 0.1 * l, h = 0.32 * l, wide = l * random.uniform(0.3, 0.42),
                         back = random.choice({0.0, 0.0, 30.0, 45.0});
            solid.add_box({0, -b, h}, {0.45 * l, b, h + 1.5 * t})
                .add_prism(Axis::y, rotated(rectangle({-0.62 * l, h}, {-0.02 * l, h + 1.5 * t}), -back, {0, h}), -b, b);
            solid.add_box({-0.6 * l, -0.7 * t, 0.5 * t}, {0.4 * l, 0.7 * t, 2 * t});
            for (const double x : {-0.5 * l, 0.38 * l})
                solid.add_box({x - 0.7 * t, -0.7 * t, 0}, {x + 0.7 * t, 0.7 * t, h})
                    .add_box({x - 0.7 * t, -2.2 * b, 0}, {x + 0.7 * t, 2.2 * b, t});
            for (const double s : {-1.0, 1.0}) {
                solid.add_box({-0.55 * l, s * wide - 0.7 * t, 0}, {-0.5 * l, s * wide + 0.7 * t, 0.95 * l})
                    .add_box({-0.75 * l, s * wide - 0.7 * t, 0}, {-0.2 * l, s * wide + 0.7 * t, t});
                solid.add_prism(
                    Axis::y,
                    through({{-0.5 * l, 0.72 * l}, {-0.42 * l, 0.76 * l}, {-0.44 * l, 0.78 * l}, {-0.5 * l, 0.76 * l}}),
                    s * wide - 0.4 * t, s * wide + 0.4 * t);
            }
            solid.add_box({-0.54 * l, -wide, 0.3 * l}, {-0.51 * l, wide, 0.3 * l + t});
            if (random.chance(0.6)) {
                solid.add_cylinder(Axis::y, {-0.47 * l, 0.77 * l}, 0.4 * t, -0.75 * l, 0.75 * l);
                for (const double s : {-1.0, 1.0})
                    solid.add_cylinder(Axis::y, {-0.47 * l, 0.77 * l}, 0.17 * l, s * 0.58 * l - 0.6 * t,
                                       s * 0.58 * l + 0.6 * t);
            }
            break;
        }
        case 1: {  // tower with a stack of weights
            const double h = 1.5 * l, w = 0.22 * l;
            add_frame(solid, Axis::y, {-w, 0}, {w, h}, t, -0.7 * t, 0.7 * t);
            solid.add_box({-1.3 * w, -w, 0}, {1.3 * w, 2.5 * w, t});
            const int plates = random.integer(6, 12);
            for (int i = 0; i < plates; ++i)
                solid.add_box({-0.6 * w, -0.3 * w, 1.5 * t + 1.15 * t * i},
                              {0.6 * w, 0.3 * w, 1.5 * t + 1.15 * t * i + t});
            for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * 0.4 * w, 0}, 0.3 * t, t, h - t);
            solid.add_box({-0.7 * t, 0, h - 0.01}, {0.7 * t, 2.3 * w, h + 1.3 * t})
                .add_cylinder(Axis::x, {2.2 * w, h - 0.8 * t}, 1.6 * t, -0.3 * t, 0.3 * t);
            solid.add_box({-0.1 * t, 2.2 * w - 1.7 * t, 0.7 * h}, {0.1 * t, 2.2 * w - 1.5 * t, h - 0.8 * t})
                .add_box({-1.2 * w, 2.2 * w - 2.2 * t, 0.69 * h}, {1.2 * w, 2.2 * w - t, 0.7 * h + 0.01});
            if (random.chance(0.6))
                solid.add_box({-0.7 * w, 1.5 * w, 0.3 * l}, {0.7 * w, 2.6 * w, 0.3 * l + 1.5 * t})
                    .add_box({-0.7 * t, 2 * w, t}, {0.7 * t, 2 * w + t, 0.3 * l + 0.01});
            break;
        }
        default: {  // bicycle to exercise
            const double wheel = 0.2 * l;
            solid.add_cylinder(Axis::y, {0.3 * l, 0.28 * l}, wheel, -0.5 * t, 0.5 * t);
            for (const double x : {-0.4 * l, 0.45 * l})
                solid.add_box({x - 0.8 * t, -0.22 * l, 0}, {x + 0.8 * t, 0.22 * l, 1.2 * t});
            add_strut(solid, Axis::y, {-0.4 * l, t}, {0.45 * l, t}, 1.2 * t, -0.8 * t, 0.8 * t);
            add_strut(solid, Axis::y, {0.05 * l, t}, {-0.15 * l, 0.62 * l}, 1.5 * t, -0.7 * t, 0.7 * t);
            add_strut(solid, Axis::y, {0.05 * l, 0.25 * l}, {0.4 * l, 0.75 * l}, 1.3 * t, -0.9 * t, 0.9 * t);
            solid.add_prism(
                Axis::y,
                through({{-0.3 * l, 0.64 * l}, {0.02 * l, 0.62 * l}, {0.02 * l, 0.64 * l}, {-0.28 * l, 0.68 * l}}),
                -0.07 * l, 0.07 * l);
            solid.add_cylinder(Axis::y, {0.4 * l, 0.76 * l}, 0.5 * t, -0.2 * l, 0.2 * l)
                .add_box({0.38 * l, -0.08 * l, 0.78 * l}, {0.42 * l, 0.08 * l, 0.88 * l});
            solid.add_cylinder(Axis::y, {0.05 * l, 0.25 * l}, 1.6 * t, -t, t);
            add_strut(solid, Axis::y, {0.05 * l, 0.25 * l}, {0.15 * l, 0.14 * l}, 0.8 * t, -1.5 * t, -t);
            solid.add_box({0.1 * l, -0.1 * l, 0.13 * l}, {0.2 * l, -1.5 * t, 0.15 * l});
        }
    }
}

}  // namespace

/// Swing, slide, seesaw, goal, machines of a gym.
Part playground_or_gym(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_swing, add_slide, add_small_play, add_gym};
    forms[random.weighted({0.2, 0.2, 0.3, 0.3})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
