// Gear of training and sport.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Dumbbell, barbell with its plates, kettlebell, weight plate.
void add_weight(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 220);
    switch (random.integer(0, 3)) {
        case 0: {  // dumbbell: heads round, hexagonal or of plates
            const double grip = r * random.uniform(1.2, 2.0), head = r * random.uniform(0.8, 1.5), bar = 0.28 * r;
            const bool hexagon = random.chance(0.5);
            const int plates = random.integer(1, 3);
            solid.add_revolution(Axis::x,
                                 turned({{0.5 * grip, bar, 1.15 * bar}, {0.5 * grip, 1.15 * bar, bar}}, -0.5 * grip));
            for (const double s : {-1.0, 1.0})
                for (int i = 0; i < plates; ++i) {
                    const double from = 0.5 * grip + head * i / plates, to = from + 0.96 * head / plates,
                                 out = r * (1 - 0.18 * i);
                    const double a = s > 0 ? from : -to, b = s > 0 ? to : -from;
                    if (hexagon)
                        solid.add_prism(Axis::x, polygon({}, out, 6, 30), a, b);
                    else
                        solid.add_chamfered_cylinder(Axis::x, {}, out, a, b, 0.08 * r, 0.08 * r);
                }
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::x, {}, bar, s > 0 ? 0.4 * grip : -0.5 * grip - 1.15 * head,
                                   s > 0 ? 0.5 * grip + 1.15 * head : -0.4 * grip);
            break;
        }
        case 1: {  // barbell
            const double len = 4.5 * r, bar = 0.07 * r;
            const int plates = random.integer(1, 3);
            solid.add_cylinder(Axis::x, {}, bar, -len, len);
            for (const double s : {-1.0, 1.0}) {
                const auto disc = [&](double from, double to, double out) {
                    solid.add_cylinder(Axis::x, {}, out, s > 0 ? from : -to, s > 0 ? to : -from);
                };
                disc(0.62 * len, 1.0 * len, 1.8 * bar);
                disc(0.6 * len, 0.62 * len, 2.6 * bar);
                for (int i = 0; i < plates; ++i)
                    disc(0.62 * len + 0.16 * r * i, 0.62 * len + 0.16 * r * i + 0.14 * r, r * (1 - 0.25 * i));
                disc(0.64 * len + 0.16 * r * plates, 0.7 * len + 0.16 * r * plates, 3 * bar);
            }
            break;
        }
        case 2: {                                                                     // kettlebell
            Path body = through({{0.12 * r, 0}, {0.12 * r, 0.475 * r}, {2 * r, 0}});  // a ball on a flat foot
            body.vertices[1].bulge = -std::tan(radians(151.6) / 4);
            solid.add_revolution(Axis::z, body);
            solid.add_prism(
                Axis::y,
                swept_arm(
                    {{-0.6 * r, 1.6 * r}, {-0.75 * r, 2.3 * r}, {0, 2.75 * r}, {0.75 * r, 2.3 * r}, {0.6 * r, 1.6 * r}},
                    {0.16 * r, 0.15 * r, 0.15 * r, 0.15 * r, 0.16 * r}),
                -0.16 * r, 0.16 * r);
            break;
        }
        default: {  // plate with grips
            const double t = 0.16 * r;
            solid.add_revolution(Axis::y, through({{0, 0.12 * r},
                                                   {0, 0.3 * r},
                                                   {0.3 * t, 0.33 * r},
                                                   {0.3 * t, 0.8 * r},
                                                   {0, 0.85 * r},
                                                   {0, r},
                                                   {t, r},
                                                   {t, 0.85 * r},
                                                   {0.7 * t, 0.8 * r},
                                                   {0.7 * t, 0.33 * r},
                                                   {t, 0.3 * r},
                                                   {t, 0.12 * r}}));
            const int grips = random.choice({0, 2, 3, 3});
            for (int i = 0; i < grips; ++i)
                solid.cut_prism(Axis::y, ring_sector({}, 0.5 * r, 0.7 * r, 360.0 * i / grips + 60, 60), -1, far);
            break;
        }
    }
}

/// Blade of an ice skate, frame for wheels in line, fin of a surf board, paddle.
void add_glider(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 320), t = len * random.uniform(0.008, 0.02);
    switch (random.integer(0, 3)) {
        case 0: {  // ice blade
            const double high = 0.18 * len;
            Path blade = through({{0, 0.3 * high},
                                  {0.08 * len, 0},
                                  {0.92 * len, 0},
                                  {1.02 * len, 0.4 * high},
                                  {0.98 * len, 0.6 * high},
                                  {0.9 * len, 0.35 * high},
                                  {0.1 * len, 0.35 * high},
                                  {0.02 * len, 0.5 * high}});
            blade.vertices[1].bulge = 0.02;
            solid.add_prism(Axis::y, blade, -t, t);
            for (const double x : {0.22 * len, 0.7 * len}) {
                const double w = 0.12 * len;
                solid.add_prism(
                    Axis::y,
                    through({{x - 0.5 * w, 0.3 * high}, {x + 0.5 * w, 0.3 * high}, {x + w, high}, {x - w, high}}),
                    -2 * t, 2 * t);
                solid.add_box({x - 1.1 * w, -0.09 * len, high}, {x + 1.1 * w, 0.09 * len, high + 2 * t});
                for (const double s : {-1.0, 1.0})
                    for (const double y : {-0.06 * len, 0.06 * len})
                        solid.cut_cylinder(Axis::z, {x + s * 0.8 * w, y}, 0.012 * len, high - 1, far);
            }
            break;
        }
        case 1: {  // in-line frame
            const int wheels = random.choice({3, 4, 4, 5});
            const double r = 0.42 * len / wheels, pitch = 2.1 * r, half = 0.5 * pitch * (wheels - 1), w = 0.35 * r;
            Path side = through({{-half - 0.5 * r, -0.35 * r},
                                 {half + 0.5 * r, -0.35 * r},
                                 {half + 0.4 * r, 0.7 * r},
                                 {0.5 * half, 1.9 * r},
                                 {-0.5 * half, 1.7 * r},
                                 {-half - 0.4 * r, 1.2 * r}});
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, filleted(side, 0.2 * r), s > 0 ? w : -w - 0.12 * r, s > 0 ? w + 0.12 * r : -w);
            solid.add_box({-0.6 * half, -w, 1.2 * r}, {0.5 * half, w, 1.5 * r});
            const bool rolling = random.chance(0.6);
            for (int i = 0; i < wheels; ++i) {
                const double x = row_position(i, wheels, pitch);
                if (rolling)
                    solid.add_cylinder(Axis::y, {x, -0.1 * r}, r, -0.7 * w, 0.7 * w)
                        .add_cylinder(Axis::y, {x, -0.1 * r}, 0.2 * r, -1.7 * w, 1.7 * w);
                else
                    solid.cut_cylinder(Axis::y, {x, -0.1 * r}, 0.15 * r, -far, far);
            }
            if (random.chance(0.6))
                solid.cut_prism(Axis::y, slot({-0.35 * half, 0.95 * r}, {0.35 * half, 0.95 * r}, 0.2 * r), -far, far);
            break;
        }
        case 2: {  // fin
            const double base = 0.5 * len;
            solid.add_prism(Axis::y,
                            smooth_outline({{0, 0},
                                            {base, 0},
                                            {1.05 * base, 0.35 * len},
                                            {1.5 * base, 0.95 * len},
                                            {1.2 * base, 0.98 * len},
                                            {0.4 * base, 0.5 * len}}),
                            -t, t);
            solid.add_box({-0.05 * base, -1.4 * t, -0.09 * len}, {1.02 * base, 1.4 * t, 0.02 * len});
            if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0.1 * base, -0.045 * len}, 0.015 * len, -far, far);
            break;
        }
        default: {  // paddle or oar
            const double blade = 0.3 * len, w = 0.07 * len, r = 0.014 * len;
            const bool twin = random.chance(0.5);
            for (const double s : {-1.0, 1.0}) {
                if (!twin && s < 0) continue;
                const Path leaf =
                    swept_arm({{len - blade, 0}, {len - 0.65 * blade, 0}, {len - 0.3 * blade, 0}, {len, 0}},
                              {0.15 * w, 0.8 * w, w, 0.7 * w});
                solid.add_prism(Axis::y, s > 0 ? leaf : mirrored_x(leaf), -0.35 * r, 0.35 * r);
            }
            solid.add_cylinder(Axis::x, {}, r, twin ? -len + 0.8 * blade : -0.6 * len, len - 0.8 * blade);
            if (!twin)
                solid.add_prism(Axis::y, slot({-0.6 * len, -2.5 * r}, {-0.6 * len, 2.5 * r}, 1.2 * r), -1.2 * r,
                                1.2 * r);
            break;
        }
    }
}

/// Arrow point, dart, reel for a line, pin of bowling, lure.
void add_small_gear(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(6, 60);
    switch (random.integer(0, 4)) {
        case 0: {  // arrow head with blades
            const int blades = random.choice({2, 2, 3});
            const double len = 3 * u;
            solid.add_revolution(
                Axis::x,
                turned({{u, 0.3 * u}, {0.15 * u, 0.4 * u}, {len, 0.4 * u, 0.12 * u}, {0.5 * u, 0.12 * u, 0.02 * u}}));
            if (blades == 2)
                solid.add_prism(Axis::y,
                                through({{1.2 * u, -1.1 * u},
                                         {1.6 * u, -0.9 * u},
                                         {1.15 * u + len, 0},
                                         {1.6 * u, 0.9 * u},
                                         {1.2 * u, 1.1 * u},
                                         {1.5 * u, 0.2 * u},
                                         {1.5 * u, -0.2 * u}}),
                                -0.06 * u, 0.06 * u);
            else
                for (const double y : {-1.0, 1.0})
                    solid.add_prism(Axis::y, through({{1.2 * u, 0}, {1.15 * u + len, 0}, {1.3 * u, y * u}}), -0.05 * u,
                                    0.05 * u);
            break;
        }
        case 1: {  // dart
            const double len = 10 * u, r = 0.35 * u;
            solid.add_revolution(Axis::x, turned({{1.8 * u, 0.03 * u, 0.12 * u},
                                                  {0.4 * u, 0.6 * r, r},
                                                  {3 * u, r},
                                                  {0.5 * u, r, 0.5 * r},
                                                  {3.2 * u, 0.4 * r}}));
            const int rings = random.integer(3, 8);
            for (int i = 0; i < rings; ++i)
                solid.cut_revolution(Axis::x, ring_meridian(2.4 * u + 2.5 * u * i / rings,
                                                            2.55 * u + 2.5 * u * i / rings, 0.85 * r, 2 * r));
            for (const Axis across : {Axis::y, Axis::z})
                solid.add_prism(across,
                                through({{0.72 * len, 0},
                                         {0.8 * len, -1.3 * u},
                                         {len, -1.3 * u},
                                         {1.02 * len, 0},
                                         {len, 1.3 * u},
                                         {0.8 * len, 1.3 * u}}),
                                -0.04 * u, 0.04 * u);
            break;
        }
        case 2: {  // reel: foot, frame, spool, crank
            const double r = 1.6 * u, w = u * random.uniform(0.8, 1.6);
            for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::y, {}, r, s * w - 0.12 * u, s * w + 0.12 * u);
            solid.add_revolution(
                Axis::y, turned({{0.12 * u, 0.9 * r}, {2 * w - 0.6 * u, 0.4 * r}, {0.12 * u, 0.9 * r}}, -w + 0.18 * u));
            for (const double a : {30.0, 90.0, 150.0})
                solid.add_cylinder(Axis::y, polar({}, 0.95 * r, a), 0.12 * u, -w, w);
            solid.add_prism(Axis::x, rectangle({-0.3 * w, r - 0.1 * u}, {0.3 * w, r + 0.5 * u}), -0.4 * u, 0.4 * u)
                .add_prism(Axis::y,
                           through({{-2 * u, r + 0.5 * u},
                                    {2 * u, r + 0.5 * u},
                                    {1.6 * u, r + 0.75 * u},
                                    {-1.6 * u, r + 0.75 * u}}),
                           -0.35 * w, 0.35 * w);
            solid
                .add_prism(Axis::y, tangent_hull({}, 0.25 * u, polar({}, 1.3 * r, -30), 0.2 * u), -w - 0.5 * u,
                           -w - 0.3 * u)
                .add_cylinder(Axis::y, polar({}, 1.3 * r, -30), 0.25 * u, -w - 1.4 * u, -w - 0.4 * u)
                .add_cylinder(Axis::y, {}, 0.2 * u, -w - 0.5 * u, w);
            if (random.chance(0.5))
                solid.cut_hole_circle(Axis::y, {}, 0.65 * r, random.choice({5, 6, 8}), 0, 0.12 * r, -w - 0.2 * u,
                                      -w + 0.3 * u);
            break;
        }
        case 3: {  // pin of bowling
            Path m = through({{0, 0},
                              {0, 0.55 * u},
                              {1.6 * u, 1.2 * u},
                              {2.45 * u, 0.86 * u},
                              {3.3 * u, 0.48 * u},
                              {3.65 * u, 0.54 * u},
                              {4.1 * u, 0.64 * u},
                              {4.75 * u, 0}});
            m.vertices[1].bulge = -0.2;
            m.vertices[2].bulge = -0.18;
            m.vertices[3].bulge = 0.2;
            m.vertices[4].bulge = 0.12;
            m.vertices[5].bulge = -0.12;
            m.vertices[6].bulge = -0.42;
            solid.add_revolution(Axis::z, m);
            if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.6 * u, 3.1 * u, 3.2 * u);
            break;
        }
        default: {  // lure with its lip and eyes
            solid.add_prism(Axis::y,
                            smooth_outline({{-2.4 * u, 0},
                                            {-1.2 * u, -0.6 * u},
                                            {0.8 * u, -0.5 * u},
                                            {2.6 * u, 0},
                                            {0.8 * u, 0.55 * u},
                                            {-1.2 * u, 0.65 * u}}),
                            -0.4 * u, 0.4 * u);
            solid.add_prism(Axis::y,
                            moved(rotated(rectangle({-1.5 * u, -0.06 * u}, {0, 0.06 * u}), random.uniform(20, 60)),
                                  {-1.9 * u, -0.3 * u}),
                            -0.5 * u, 0.5 * u);
            for (const Point2 at : {Point2{2.75 * u, 0}, Point2{0.2 * u, -0.75 * u}})
                solid.add_prism(Axis::y, circle(at, 0.22 * u), -0.05 * u, 0.05 * u)
                    .cut_cylinder(Axis::y, at, 0.12 * u, -far, far);
            solid.add_cylinder(Axis::y, {-1.6 * u, 0.2 * u}, 0.18 * u, -0.46 * u, 0.46 * u);
            break;
        }
    }
}

}  // namespace

/// Gear of training and sport: weights, skates, fin, paddle, arrow, dart, reel, pin.
Part fitness_gear(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_weight, add_glider, add_small_gear};
    forms[context.random.weighted({0.35, 0.3, 0.35})](part, context.random);
    return part;
}

}  // namespace v16::corpus
