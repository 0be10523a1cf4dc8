// What rings: bells, gongs, forks, bars.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The wall of a bell whose mouth is at z = 0: waist, sound bow, shoulder, crown.
void add_bell_wall(Solid& solid, Random& random, double r, double high) {
    const double t = r * random.uniform(0.05, 0.11), waist = r * random.uniform(0.58, 0.7),
                 shoulder = r * random.uniform(0.45, 0.56);
    Path wall = through({{0, r},
                         {0.08 * high, 0.97 * r},
                         {0.45 * high, waist},
                         {0.9 * high, shoulder},
                         {high, 0.6 * shoulder},
                         {high, 0},
                         {high - t, 0},
                         {high - t, 0.5 * shoulder},
                         {0.88 * high, shoulder - t},
                         {0.45 * high, waist - t},
                         {0.08 * high, 0.97 * r - 1.9 * t},
                         {0, r - 0.7 * t}});
    wall.vertices[1].bulge = 0.12, wall.vertices[9].bulge = -0.12, wall.vertices[3].bulge = -0.25;
    solid.add_revolution(Axis::z, wall);
    const int bands = random.integer(0, 3);
    for (int i = 0; i < bands; ++i) {
        const double z = high * (0.5 + 0.12 * i);
        solid.add_revolution(Axis::z, ring_meridian(z, z + 0.03 * high, waist - t, waist + 0.04 * r));
    }
}

/// Church bell with its crown and yoke, hand bell with its grip, ship's bell on a bracket; clapper within.
void add_bell(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 400), high = r * random.uniform(1.3, 1.8);
    add_bell_wall(solid, random, r, high);
    if (random.chance(0.7))
        solid.add_cylinder(Axis::z, {}, 0.05 * r, 0.1 * r, 0.96 * high)
            .add_revolution(Axis::z, ball_meridian(0.15 * r, 0.16 * r))
            .add_cylinder(Axis::z, {}, 0.05 * r, -0.2 * r, 0.1 * r);
    switch (random.integer(0, 3)) {
        case 0: {  // yoke with gudgeons
            const double w = r * random.uniform(0.9, 1.3), top = high + 0.9 * r;
            for (const double x : {-0.25, 0.25})
                solid.add_prism(Axis::y, ring_sector({x * r, high}, 0.14 * r, 0.26 * r, 0, 180), -0.08 * r, 0.08 * r);
            Path yoke = through({{-w, high + 0.25 * r},
                                 {w, high + 0.25 * r},
                                 {w, high + 0.55 * r},
                                 {0.45 * w, top},
                                 {-0.45 * w, top},
                                 {-w, high + 0.55 * r}});
            if (random.chance(0.5)) yoke.vertices[2].bulge = yoke.vertices[4].bulge = 0.15;
            solid.add_prism(Axis::y, yoke, -0.2 * r, 0.2 * r)
                .add_cylinder(Axis::x, {0, high + 0.4 * r}, 0.1 * r, -1.35 * w, 1.35 * w);
            for (const double x : {-0.5, 0.5})
                solid.add_box({x * w - 0.06 * r, -0.23 * r, high}, {x * w + 0.06 * r, 0.23 * r, top});
            if (random.chance(0.4))
                solid.add_revolution(Axis::x, ring_meridian(1.15 * w, 1.25 * w, 0.9 * r, 1.0 * r), {0, high + 0.4 * r})
                    .add_box({1.15 * w, -0.95 * r, high + 0.35 * r}, {1.25 * w, 0.95 * r, high + 0.45 * r});
            break;
        }
        case 1:  // hand bell
            solid
                .add_revolution(Axis::z, turned({{0.15 * r, 0.3 * r},
                                                 {0.5 * r, 0.13 * r, 0.24 * r},
                                                 {0.7 * r, 0.24 * r, 0.15 * r},
                                                 {0.12 * r, 0.2 * r}},
                                                high - 0.01))
                .add_revolution(Axis::z, ball_meridian(high + 1.6 * r, 0.24 * r));
            break;
        case 2: {  // bracket on a wall
            const double reach = r * random.uniform(1.3, 1.9);
            solid.add_cylinder(Axis::z, {}, 0.12 * r, high, high + 0.45 * r);
            solid.add_prism(Axis::y,
                            swept_arm({{0, high + 0.5 * r}, {0.5 * reach, high + 0.65 * r}, {reach, 0.85 * high}},
                                      {0.09 * r, 0.11 * r, 0.1 * r}),
                            -0.1 * r, 0.1 * r);
            solid.add_box({reach, -0.4 * r, 0.4 * high}, {reach + 0.12 * r, 0.4 * r, high + 0.2 * r});
            for (const double z : {0.5, 1.0}) solid.cut_cylinder(Axis::x, {0, z * high}, 0.08 * r, reach - 0.01, far);
            break;
        }
        default:  // eye
            solid.add_prism(Axis::y, ring_sector({0, high}, 0.15 * r, 0.28 * r, 0, 180), -0.07 * r, 0.07 * r);
            break;
    }
}

/// Bell of a door, a bicycle or a fire alarm: a flat dome over its base, hammer or lever; jingle bell; cow bell.
void add_small_bell(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 100), high = r * random.uniform(0.4, 0.7), t = 0.06 * r;
    switch (random.integer(0, 2)) {
        case 0: {  // dome
            Path dome = through({{0, r}, {high, 0.15 * r}, {high, 0}, {high - t, 0}, {high - t, 0.15 * r}, {0, r - t}});
            dome.vertices[0].bulge = -0.25, dome.vertices[4].bulge = 0.25;
            solid.add_revolution(Axis::z, dome)
                .add_cylinder(Axis::z, {}, 0.07 * r, -0.4 * r, high + 0.1 * r)
                .add_cylinder(Axis::z, {}, 0.15 * r, high, high + 0.15 * r);
            if (random.chance(0.5)) {
                solid.add_cylinder(Axis::z, {}, 0.8 * r, -0.45 * r, -0.15 * r)
                    .add_prism(
                        Axis::z,
                        limb({{0.6 * r, 0.2 * r}, {1.1 * r, 0.3 * r}, {1.5 * r, 0}}, {0.15 * r, 0.1 * r, 0.18 * r}),
                        -0.4 * r, -0.3 * r);
                solid.add_prism(
                    Axis::y,
                    strip({{-0.3 * r, -0.45 * r}, {-0.3 * r, -1.0 * r}, {0.3 * r, -1.0 * r}, {0.3 * r, -0.45 * r}}, t,
                          0.28 * r),
                    -0.2 * r, 0.2 * r);
            } else {
                solid
                    .add_prism(Axis::z, rounded_rectangle({-0.9 * r, -0.9 * r}, {0.9 * r, 2.0 * r}, 0.1 * r), -0.5 * r,
                               -0.4 * r)
                    .add_box({-0.4 * r, 1.05 * r, -0.4 * r}, {0.4 * r, 1.9 * r, 0.2 * r})
                    .add_box({-0.05 * r, 0.98 * r, 0}, {0.05 * r, 1.2 * r, 0.08 * r});
                part.main_side = Side::top;
            }
            break;
        }
        case 1: {  // jingle
            solid.add_revolution(Axis::z, ball_meridian(0, r)).cut_revolution(Axis::z, ball_meridian(0, r - t));
            solid.add_revolution(Axis::z, ring_meridian(-0.05 * r, 0.05 * r, 0.95 * r, 1.08 * r))
                .cut_box({-0.06 * r, -far, -far}, {0.06 * r, far, -0.35 * r});
            solid.cut_cylinder(Axis::y, {0, -0.35 * r}, 0.14 * r, -far, far);
            solid.add_prism(Axis::y, ring_sector({0, 0.95 * r}, 0.12 * r, 0.24 * r, -20, 220), -0.06 * r, 0.06 * r);
            break;
        }
        default: {  // cow bell
            const double deep = 0.55 * r, up = r * random.uniform(1.3, 2);
            solid.add_prism(Axis::y, through({{-r, 0}, {r, 0}, {0.65 * r, up}, {-0.65 * r, up}}), -deep, deep)
                .cut_prism(Axis::y,
                           through({{-r + t, -1}, {r - t, -1}, {0.65 * r - t, up - t}, {-0.65 * r + t, up - t}}),
                           t - deep, deep - t)
                .cut_prism(Axis::x, through({{-deep - 1, up * 0.4}, {-0.75 * deep, up + 0.1}, {-deep - 1, up + 0.1}}),
                           -far, far)
                .cut_prism(Axis::x, through({{deep + 1, up * 0.4}, {deep + 1, up + 0.1}, {0.75 * deep, up + 0.1}}),
                           -far, far);
            solid.add_prism(
                Axis::y,
                strip({{-0.3 * r, up}, {-0.3 * r, up + 0.35 * r}, {0.3 * r, up + 0.35 * r}, {0.3 * r, up}}, t, 0.1 * r),
                -0.1 * r, 0.1 * r);
            solid.add_cylinder(Axis::z, {}, 0.05 * r, -0.1 * r, up - t)
                .add_revolution(Axis::z, ball_meridian(-0.05 * r, 0.15 * r));
            break;
        }
    }
}

/// Gong in its frame, tuning fork, triangle, or bars of a xylophone on their rails.
void add_struck(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(20, 300);
    switch (random.integer(0, 3)) {
        case 0: {
            const double t = 0.03 * r, w = 1.35 * r, top = 1.45 * r, bar = 0.07 * r;
            solid.add_revolution(Axis::y, through({{-0.12 * r, 0},
                                                   {-0.12 * r, 0.2 * r},
                                                   {0, 0.28 * r},
                                                   {0, 0.85 * r},
                                                   {0.18 * r, r},
                                                   {0.18 * r, r - t},
                                                   {t, 0.83 * r},
                                                   {t, 0.26 * r},
                                                   {-0.12 * r + t, 0.18 * r},
                                                   {-0.12 * r + t, 0}}));
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * w - bar, -bar, -1.35 * r}, {s * w + bar, bar, top})
                    .add_box({s * w - 1.5 * bar, -0.5 * r, -1.5 * r}, {s * w + 1.5 * bar, 0.5 * r, -1.35 * r})
                    .add_cylinder(Axis::z, {s * 0.4 * r, 0.04 * r}, 0.02 * r, 0.85 * r, top);
            solid.add_box({-w, -bar, top}, {w, bar, top + 2 * bar});
            if (random.chance(0.6)) solid.add_box({-w, -0.7 * bar, -1.25 * r}, {w, 0.7 * bar, -1.1 * r});
            break;
        }
        case 1: {  // tuning fork
            const double half = r * random.uniform(0.1, 0.18), t = 0.4 * half, len = r * random.uniform(1.2, 2);
            for (const double s : {-1.0, 1.0}) solid.add_box({s * half - t, -t, 0}, {s * half + t, t, len});
            solid.add_prism(Axis::y, ring_sector({}, half - t, half + t, 180, 180), -t, t)
                .add_cylinder(Axis::z, {}, 0.8 * t, -0.6 * r, -half + 0.2 * t);
            if (random.chance(0.5)) solid.add_revolution(Axis::z, ball_meridian(-0.62 * r, 1.3 * t));
            if (random.chance(0.4))
                solid.add_box({-half - 2.2 * t, -1.3 * t, 0.75 * len}, {-half + 1.2 * t, 1.3 * t, 0.82 * len})
                    .add_box({half - 1.2 * t, -1.3 * t, 0.75 * len}, {half + 2.2 * t, 1.3 * t, 0.82 * len});
            if (random.chance(0.3))
                solid.add_box({-0.5 * r, -0.3 * r, -1.0 * r}, {0.5 * r, 0.3 * r, -0.6 * r})
                    .cut_box({-0.47 * r, -0.35 * r, -0.97 * r}, {0.47 * r, 0.27 * r, -0.63 * r});
            break;
        }
        case 2: {  // triangle
            const double wire = 0.05 * r;
            const Point2 a{-r, -0.55 * r}, b{r, -0.55 * r}, c{0, 1.1 * r};
            add_strut(solid, Axis::y, a, b, 2 * wire, -wire, wire);
            add_strut(solid, Axis::y, b, c, 2 * wire, -wire, wire);
            add_strut(solid, Axis::y, c, {-0.85 * r, -0.3 * r}, 2 * wire, -wire, wire);
            for (const Point2 at : {b, c, a}) solid.add_cylinder(Axis::y, at, wire, -wire, wire);
            if (random.chance(0.6))
                add_strut(solid, Axis::y, {0.4 * r, -0.1 * r}, {1.5 * r, 0.7 * r}, 1.4 * wire, -3 * wire, -1.6 * wire);
            break;
        }
        default: {  // bars
            const int bars = random.integer(5, 10);
            const double pitch = 0.26 * r, slope = random.uniform(0.02, 0.05) * r;
            for (int i = 0; i < bars; ++i) {
                const double x = row_position(i, bars, pitch), half = 0.9 * r - slope * i;
                solid.add_prism(Axis::z,
                                rounded_rectangle({x - 0.42 * pitch, -half}, {x + 0.42 * pitch, half}, 0.1 * pitch), 0,
                                0.12 * r);
                for (const double s : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::z, {x, s * 0.6 * half}, 0.05 * r, -far, far);
            }
            const double end = 0.5 * pitch * bars, last = 0.9 * r - slope * (bars - 1);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z,
                                through({{-end, s * 0.54 * r - 0.06 * r},
                                         {end, s * 0.6 * last - 0.06 * r},
                                         {end, s * 0.6 * last + 0.06 * r},
                                         {-end, s * 0.54 * r + 0.06 * r}}),
                                -0.3 * r, -0.01);
            part.main_side = Side::top;
            break;
        }
    }
}

}  // namespace

/// What rings: bell with yoke, grip or bracket, bell of a door, jingle, gong, tuning fork, triangle, bars.
Part bell_or_gong(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bell, add_small_bell, add_struck};
    forms[context.random.weighted({0.4, 0.25, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
