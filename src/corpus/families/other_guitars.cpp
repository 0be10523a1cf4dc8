// Hardware of guitars, tools of musicians.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Tuning machine: plate or case, post for the string, shaft with its button.
void add_tuner(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.uniform(5, 9), button = u * random.uniform(0.8, 1.2);
    const int machines = random.choice({1, 1, 3, 4});
    const double pitch = 3.8 * u;
    for (int i = 0; i < machines; ++i) {
        const double x = row_position(i, machines, pitch);
        if (machines == 1) {
            if (random.chance(0.5))
                solid.add_prism(Axis::z, filleted(rectangle({x - 0.9 * u, -u}, {x + 0.9 * u, u}), 0.3 * u), 0, 1.1 * u)
                    .add_prism(Axis::z, slot({x, 0}, {x + 1.1 * u, -0.8 * u}, 0.4 * u), 0, 0.3 * u)
                    .cut_cylinder(Axis::z, {x + 1.1 * u, -0.8 * u}, 0.17 * u, -1, far);
            else
                solid.add_cylinder(Axis::z, {x, 0}, 1.1 * u, 0, 0.9 * u)
                    .add_cylinder(Axis::z, {x, 0}, u, 0.9 * u, 1.1 * u);
        }
        solid.add_cylinder(Axis::z, {x, 0}, 0.62 * u, -1.6 * u, 0)
            .add_revolution(Axis::z,
                            turned({{0.9 * u, 0.4 * u},
                                    {0.5 * u, 0.4 * u, 0.3 * u},
                                    {0.5 * u, 0.3 * u, 0.42 * u},
                                    {1.2 * u, 0.42 * u}},
                                   -4.6 * u),
                            {x, 0});
        solid.cut_cylinder(Axis::y, {x, -3.2 * u}, 0.1 * u, -far, far);
        solid.add_cylinder(Axis::y, {x, 0.55 * u}, 0.28 * u, 0, 2.2 * u)
            .add_prism(Axis::y, slot({x - 0.5 * button, 0.55 * u}, {x + 0.5 * button, 0.55 * u}, 0.55 * button),
                       2.2 * u, 2.2 * u + 1.3 * button);
    }
    if (machines > 1) {
        const double half = 0.5 * pitch * machines;
        solid.add_box({-half, -0.9 * u, 0}, {half, 0.9 * u, 0.2 * u});
        for (int i = 0; i < machines; ++i) {
            const double x = row_position(i, machines, pitch);
            solid.add_cylinder(Axis::z, {x, 0}, 0.75 * u, 0.2 * u, 0.5 * u)
                .add_box({x - 0.4 * u, 0.1 * u, 0.2 * u}, {x + 0.4 * u, 0.9 * u, 0.9 * u});
            solid.cut_cylinder(Axis::z, {x + 0.5 * pitch - 0.35 * u, -0.5 * u}, 0.15 * u, -0.2 * u, 0.3 * u);
        }
    }
    part.main_side = random.choice({Side::front, Side::top});
}

/// Bridge of an electric guitar with its saddles, tailpiece, pickup with pole pieces, its ring, jack plate, neck plate.
void add_body_hardware(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double pitch = random.choice({10.5, 10.5, 19.0}), half = pitch > 15 ? 1.9 * pitch : 3.6 * pitch;
    const int strings = pitch > 15 ? 4 : 6;
    switch (random.integer(0, 3)) {
        case 0: {  // saddles on a plate
            const double deep = random.uniform(28, 42), t = random.uniform(1.5, 3);
            solid.add_box({-half - 4, 0, 0}, {half + 4, deep, t})
                .add_box({-half - 4, deep - t, 0}, {half + 4, deep, 9});
            for (int i = 0; i < strings; ++i) {
                const double x = row_position(i, strings, pitch), y = 6 + 1.5 * (i % 3), w = 0.42 * pitch;
                solid.add_box({x - w, y, t}, {x + w, y + 0.4 * deep, t + 5})
                    .cut_box({x - 0.4 * w, y + 3, t - 0.01}, {x + 0.4 * w, y + 0.3 * deep, far});
                solid.add_cylinder(Axis::y, {x, t + 3}, 0.9, y + 0.3 * deep, deep + 2)
                    .cut_cylinder(Axis::z, {x, deep - 5}, 1.4, -1, t + 1);
            }
            const int screws = random.choice({3, 5, 6});
            for (int i = 0; i < screws; ++i)
                solid.cut_cylinder(Axis::z, {row_position(i, screws, 2 * half / screws), 3}, 1.6, -1, t + 1);
            break;
        }
        case 1: {  // bar on two posts
            const double w = random.uniform(5, 8), high = random.uniform(8, 13);
            solid.add_prism(Axis::z, slot({-half, 0}, {half, 0}, w), 0, high);
            for (const double s : {-1.0, 1.0}) {
                const double x = s * (half + 3);
                solid.add_cylinder(Axis::z, {x, 0}, w + 1.5, 0.2 * high, 0.8 * high)
                    .add_cylinder(Axis::z, {x, 0}, 0.5 * w, -1.5 * high, 0.2 * high)
                    .add_cylinder(Axis::z, {x, 0}, 1.1 * w, -0.2 * high, 0);
            }
            for (int i = 0; i < strings; ++i) {
                const double x = row_position(i, strings, pitch);
                if (random.chance(0.85))
                    solid.cut_box({x - 0.35 * pitch, -0.5 * w, 0.6 * high}, {x + 0.35 * pitch, 0.6 * w, far})
                        .add_prism(Axis::x, through({{-0.3 * w, 0.6 * high}, {0.3 * w, 0.6 * high}, {0, 1.15 * high}}),
                                   x - 0.3 * pitch, x + 0.3 * pitch);
                solid.cut_cylinder(Axis::y, {x, 0.35 * high}, 1.0, -far, far);
            }
            break;
        }
        case 2: {  // pickup
            const double deep = random.uniform(9, 19), high = random.uniform(12, 18);
            const int rows = deep > 14 ? 2 : 1;
            if (rows == 2)
                solid.add_prism(Axis::z, rounded_rectangle({-half, -deep}, {half, deep}, 3), 0, high)
                    .add_box({-half - 8, -5, 0}, {half + 8, 5, 2});
            else
                solid.add_prism(Axis::z, slot({-half + deep, 0}, {half - deep, 0}, deep), 0, high)
                    .add_prism(Axis::z, tangent_hull({-half - 2, 0}, 4, {0, 0}, deep + 2), 0, 2)
                    .add_prism(Axis::z, tangent_hull({0, 0}, deep + 2, {half + 2, 0}, 4), 0, 2);
            for (int k = 0; k < rows; ++k)
                for (int i = 0; i < strings; ++i)
                    solid.add_cylinder(Axis::z, {row_position(i, strings, pitch), row_position(k, rows, deep)}, 2.4, -3,
                                       high + 1);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {s * (half + (rows == 2 ? 5.5 : 2)), 0}, 1.6, -1, 3);
            break;
        }
        default: {  // ring or plate
            const double w = random.uniform(19, 24), t = random.uniform(2, 6);
            solid.add_prism(Axis::z, rounded_rectangle({-half - 8, -w}, {half + 8, w}, 3), 0, t);
            if (random.chance(0.6))
                solid.cut_prism(Axis::z, rounded_rectangle({-half, -w + 4}, {half, w - 4}, 2.5), -1, far);
            else
                solid.cut_prism(Axis::z, slot({-0.4 * half, 0}, {0.4 * half, 0}, 5), -1, far);
            for (const double x : {-half - 4, half + 4})
                for (const double y : {-w + 4, w - 4}) solid.cut_countersink(Axis::z, {x, y}, 1.3, 2.4, t, -1);
            break;
        }
    }
    part.main_side = Side::top;
}

/// Tuning fork, arm of a tremolo, drum key, capo.
void add_music_tool(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(3, 12);
    switch (random.integer(0, 3)) {
        case 0: {  // tuning fork
            const double w = u, gap = 1.2 * u, len = u * random.uniform(10, 18), stem = u * random.uniform(4, 7);
            solid.add_prism(Axis::y, strip({{-gap, len}, {-gap, 0}, {gap, 0}, {gap, len}}, w, 0.95 * gap), -0.5 * w,
                            0.5 * w);
            solid.add_cylinder(Axis::z, {}, 0.55 * w, -stem - 0.5 * w, -0.2 * w);
            if (random.chance(0.6)) solid.add_revolution(Axis::z, ball_meridian(-stem - 0.8 * w, 0.9 * w));
            break;
        }
        case 1: {  // arm of a tremolo
            solid.add_prism(Axis::y,
                            swept_arm({{0, 0}, {0, 4 * u}, {3 * u, 7 * u}, {12 * u, 7.6 * u}, {20 * u, 8.6 * u}},
                                      {0.5 * u, 0.5 * u, 0.5 * u, 0.5 * u, 0.5 * u}),
                            -0.5 * u, 0.5 * u);
            solid.add_prism(Axis::y, slot({20 * u, 8.6 * u}, {21.5 * u, 8.8 * u}, 0.8 * u), -0.8 * u, 0.8 * u);
            break;
        }
        case 2: {  // drum key
            const double len = 5 * u;
            solid.add_cylinder(Axis::z, {}, u, 0, len).cut_prism(Axis::z, polygon({}, 0.8 * u, 4, 45), -1, 0.4 * len);
            if (random.chance(0.5))
                solid.add_prism(Axis::y, slot({-2.5 * u, len + 0.6 * u}, {2.5 * u, len + 0.6 * u}, 0.8 * u), -0.5 * u,
                                0.5 * u);
            else
                solid.add_prism(Axis::y,
                                swept_arm({{-2.8 * u, len + 2 * u}, {0, len + 0.4 * u}, {2.8 * u, len + 2 * u}},
                                          {0.9 * u, 0.8 * u, 0.9 * u}),
                                -0.5 * u, 0.5 * u);
            break;
        }
        default: {  // capo
            solid.add_prism(Axis::y,
                            swept_arm({{0, 0}, {4 * u, 0.6 * u}, {8 * u, 0.3 * u}}, {0.8 * u, 0.8 * u, 0.6 * u}),
                            -0.8 * u, 0.8 * u);
            solid.add_prism(Axis::y,
                            swept_arm({{-0.5 * u, 0.3 * u}, {-2 * u, -2.5 * u}, {1 * u, -5 * u}, {5 * u, -4.2 * u}},
                                      {0.9 * u, 0.8 * u, 0.7 * u, 0.6 * u}),
                            -0.7 * u, 0.7 * u);
            solid.add_prism(Axis::y, tangent_hull({0, 0}, 0.8 * u, {-5 * u, 3 * u}, 0.7 * u), -0.6 * u, 0.6 * u)
                .add_cylinder(Axis::y, {-0.4 * u, 0}, 0.5 * u, -1.1 * u, 1.1 * u);
            solid.add_box({1.5 * u, -0.7 * u, -1.1 * u}, {8 * u, 0.7 * u, -0.2 * u});
            break;
        }
    }
}

}  // namespace

/// Hardware of a guitar and tools of music: tuner, bridge, pickup, ring, tuning fork, capo, drum key.
Part guitar_hardware(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_tuner, add_body_hardware, add_music_tool};
    forms[context.random.weighted({0.3, 0.45, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
