// Bells and shoes: what rings, what is worn on the foot.
#include <algorithm>
#include <array>
#include <vector>

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

/// Outline of a sole, heel at -len, toe at +len; `waist` is how narrow it is in the middle.
Path sole(double len, double w, double waist, double pointed) {
    return smooth_outline({{-len, 0},
                           {-0.88 * len, -0.55 * w},
                           {-0.5 * len, -0.62 * w},
                           {-0.1 * len, -waist * w},
                           {0.4 * len, -0.95 * w},
                           {0.8 * len, -0.72 * w * pointed},
                           {len, 0.1 * w},
                           {0.82 * len, 0.75 * w * pointed},
                           {0.4 * len, 0.9 * w},
                           {-0.1 * len, 0.72 * w},
                           {-0.5 * len, 0.62 * w},
                           {-0.88 * len, 0.55 * w}});
}

/// Sole with tread bars, studs or a heel below; an inlay sole with holes; a sandal with its strap.
void add_sole(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 160), w = len * random.uniform(0.34, 0.44),
                 t = len * random.uniform(0.03, 0.12), waist = random.uniform(0.4, 0.75),
                 pointed = random.uniform(0.75, 1.0);
    const Path outline = sole(len, w, waist, pointed);
    solid.add_prism(Axis::z, outline, 0, t);
    switch (random.integer(0, 4)) {
        case 0: {  // bars of tread
            const int bars = random.integer(4, 9);
            for (int i = 0; i < bars; ++i) {
                const double x = len * (0.1 + 0.7 * i / bars), half = 0.02 * len;
                solid.cut_box({x - half, -far, 0.7 * t}, {x + half, far, far});
            }
            solid.cut_box({-0.3 * len, -far, 0.55 * t}, {-0.05 * len, far, far});
            break;
        }
        case 1:  // studs
            for (int i = 0; i < 4; ++i)
                for (const double y : {-0.5, 0.45})
                    solid.add_revolution(
                        Axis::z, cone_meridian(t - 0.01, 0.09 * len, t + 0.12 * len, 0.05 * len),
                        {len * std::array{-0.75, -0.45, 0.25, 0.6}[static_cast<std::size_t>(i)], y * w});
            break;
        case 2:  // heel
            solid.add_prism(Axis::z, outline, t - 0.01, t * random.uniform(2, 4))
                .cut_box({-0.35 * len, -far, t}, {far, far, far});
            break;
        case 3:  // vents
            for (int i = 0; i < 4; ++i)
                for (int k = -1; k < 2; ++k)
                    solid.cut_cylinder(Axis::z, {len * (0.25 + 0.13 * i), 0.35 * w * k}, 0.03 * len, -far, far);
            if (random.chance(0.5)) solid.cut_prism(Axis::z, sole(0.9 * len, 0.85 * w, waist, pointed), 0.6 * t, far);
            break;
        default:  // strap
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::z,
                                swept_arm({{0.55 * len, 0}, {0.3 * len, s * 0.5 * w}, {-0.1 * len, s * 0.34 * w}},
                                          {0.04 * len, 0.06 * len, 0.05 * len}),
                                t, t + 0.1 * len);
            solid.add_cylinder(Axis::z, {0.55 * len, 0}, 0.05 * len, -0.3 * t, t + 0.12 * len);
            break;
    }
    part.main_side = random.chance(0.75) ? Side::top : Side::front;
}

/// Last, tree, heel or whole shoe from its side.
void add_last(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 160), w = 0.38 * len, rise = len * random.uniform(0.0, 0.45);
    switch (random.integer(0, 2)) {
        case 0: {  // last
            std::vector<Point2> side{{-len, rise + 0.3 * len},
                                     {-0.93 * len, rise + 0.05 * len},
                                     {-0.5 * len, rise},
                                     {0.1 * len, 0.12 * rise + 0.01 * len},
                                     {0.6 * len, 0},
                                     {0.98 * len, 0.1 * len},
                                     {0.8 * len, 0.25 * len},
                                     {0.2 * len, 0.5 * len + 0.3 * rise},
                                     {-0.35 * len, 0.95 * len + 0.4 * rise},
                                     {-0.85 * len, 0.95 * len + 0.6 * rise}};
            solid.add_prism(Axis::y, smooth_outline(side), -0.6 * w, 0.6 * w);
            const double top = 0.88 * len + 0.4 * rise;
            solid.cut_box({-far, -far, top}, {far, far, far})
                .cut_cylinder(Axis::z, {-0.6 * len, 0}, 0.08 * len, 0.5 * top, far);
            if (random.chance(0.5))
                solid
                    .cut_prism(Axis::y,
                               through({{-0.3 * len, 2 * len},
                                        {-0.3 * len, 0.4 * len},
                                        {-0.28 * len, 0.4 * len},
                                        {-0.22 * len, 2 * len}}),
                               -far, far)
                    .cut_cylinder(Axis::y, {-0.29 * len, 0.4 * len}, 0.03 * len, -far, far);
            solid
                .cut_prism(Axis::z, through({{0.4 * len, -far}, {far, -far}, {far, -0.1 * w}, {0.4 * len, -0.61 * w}}),
                           -far, far)
                .cut_prism(Axis::z, through({{0.4 * len, 0.61 * w}, {far, 0.2 * w}, {far, far}, {0.4 * len, far}}),
                           -far, far);
            break;
        }
        case 1: {  // tree
            const Path front = smooth_outline({{0.2 * len, 0},
                                               {0.3 * len, -0.8 * w},
                                               {0.7 * len, -0.8 * w},
                                               {len, 0},
                                               {0.7 * len, 0.75 * w},
                                               {0.3 * len, 0.7 * w}});
            solid.add_prism(Axis::z, front, 0, 0.3 * len);
            if (random.chance(0.5)) solid.cut_box({0.1 * len, -0.03 * len, -far}, {1.1 * len, 0.03 * len, far});
            solid.add_cylinder(Axis::x, {0, 0.15 * len}, 0.04 * len, -0.75 * len, 0.3 * len);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, 0.15 * len}, 0.055 * len, -0.5 * len, 0.0);
            solid.add_prism(Axis::z,
                            smooth_outline({{-len, 0}, {-0.9 * len, -0.4 * w}, {-0.7 * len, 0}, {-0.9 * len, 0.4 * w}}),
                            0, 0.35 * len);
            part.main_side = random.chance(0.5) ? Side::top : Side::front;
            break;
        }
        default: {  // heel
            const double high = len * random.uniform(0.5, 1.8), foot = len * random.uniform(0.08, 0.4);
            Path side = through({{-0.45 * len, 0},
                                 {-0.45 * len + foot, 0},
                                 {0.3 * len, 0.85 * high},
                                 {0.25 * len, high},
                                 {-0.5 * len, 1.15 * high}});
            side.vertices[1].bulge = -0.15, side.vertices[4].bulge = 0.12;
            solid.add_prism(Axis::y, side, -0.55 * w, 0.55 * w);
            for (const double s : {-1.0, 1.0}) {
                const double in = std::min(0.5 * foot, 0.5 * w);
                solid.cut_prism(Axis::x,
                                through({{s * in, -1}, {s * 2 * w, -1}, {s * 2 * w, high}, {s * 0.56 * w, high}}), -far,
                                far);
            }
            solid.cut_cylinder(Axis::z, {-0.45 * len + 0.5 * foot, 0}, std::min(0.12 * foot, 0.15 * w), -1, 0.4 * high);
            solid.add_box({-0.45 * len, -std::min(0.5 * foot, 0.5 * w), -0.04 * len},
                          {-0.45 * len + foot, std::min(0.5 * foot, 0.5 * w), 0});
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

/// Of a shoe: sole, inlay, sandal, last, tree, heel.
Part shoe_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_sole, add_last};
    forms[context.random.weighted({0.6, 0.4})](part, context.random);
    return part;
}

}  // namespace v16::corpus
