// Pots, pans and kettles, ware of the kitchen.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Wall of a vessel between two radii, with its floor; a rolled rim.
void add_vessel(Solid& solid, Random& random, double bottom, double top, double high, double t) {
    solid.add_revolution(Axis::z,
                         through({{0, 0}, {0, bottom}, {high, top}, {high, top - t}, {t, bottom - t}, {t, 0}}));
    if (random.chance(0.4)) solid.add_revolution(Axis::z, ring_meridian(high - 1.5 * t, high, top - t, top + 1.2 * t));
}

/// Pan with a long handle, or pot with two ears, with or without its lid.
void add_pan(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(40, 180), high = r * random.uniform(0.25, 1.5),
                 t = r * random.uniform(0.015, 0.04), bottom = r * random.uniform(0.75, 1.0);
    const bool pot = high > 0.7 * r;
    add_vessel(solid, random, bottom, r, high, t);
    const double w = r * random.uniform(0.07, 0.12), thick = r * random.uniform(0.03, 0.06);
    if (!pot || random.chance(0.3)) {
        const double len = r * random.uniform(1.2, 2.0);
        solid.add_prism(Axis::y,
                        swept_arm({{bottom + 0.75 * (r - bottom) + 0.6 * thick, 0.75 * high},
                                   {r + 0.35 * len, 0.9 * high + 0.05 * len},
                                   {r + len, high + 0.1 * len}},
                                  {thick, 0.8 * thick, 1.1 * thick}),
                        -w, w);

        if (random.chance(0.8)) solid.cut_cylinder(Axis::z, {r + 0.94 * len, 0}, 0.4 * w, -far, far);

    } else {
        for (const double s : {-1.0, 1.0}) {
            const double z = high * random.uniform(0.65, 0.85), span = 2.5 * w, out = r * random.uniform(0.22, 0.35);
            const double base = s * 0.93 * r;
            solid.add_prism(
                Axis::z,
                swept_arm({{base, -span}, {base + s * out, -0.8 * span}, {base + s * out, 0.8 * span}, {base, span}},
                          {thick, thick, thick, thick}),
                z - thick, z + thick);
            const double inside = bottom + (r - bottom) * (z - thick) / high - t;
            solid.cut_cylinder(Axis::z, {}, inside, z - 1.5 * thick, z + 1.5 * thick);
        }
    }
    if (random.chance(0.4)) {  // lid with its knob
        const double rise = r * random.uniform(0.08, 0.25);
        Path lid = through(
            {{high, 0}, {high, 1.02 * r}, {high + 1.2 * t, 1.02 * r}, {high + rise, 0.12 * r}, {high + rise, 0}});
        lid.vertices[2].bulge = -0.08;
        solid.add_revolution(Axis::z, lid)
            .add_revolution(
                Axis::z, turned({{0.08 * r, 0.06 * r}, {0.04 * r, 0.08 * r, 0.16 * r}, {0.08 * r, 0.16 * r, 0.12 * r}},
                                high + rise));
    }
}

/// Kettle, teapot, coffee pot, watering can, jug: body, spout, handle, lid.
void add_pourer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(30, 130), high = r * random.uniform(1.2, 2.4), t = 0.08 * r, thick = 0.09 * r;
    Path body = through({{0, 0}, {0, 0.8 * r}, {0.35 * high, r}, {high, r * random.uniform(0.5, 0.9)}, {high, 0}});
    const bool round = random.chance(0.5);
    if (round) body.vertices[1].bulge = -0.15, body.vertices[2].bulge = -0.2;
    solid.add_revolution(Axis::z, body);
    const double neck = body.vertices[3].at.y;
    const bool lidded = random.chance(0.7);
    if (!lidded) solid.cut_cylinder(Axis::z, {}, neck - t, 0.5 * high, far);
    const double tip = r * random.uniform(1.5, 2.2), level = high * random.uniform(0.85, 1.1);
    switch (random.integer(0, 2)) {
        case 0:  // goose neck
            solid.add_prism(
                Axis::y,
                swept_arm({{0.8 * r, 0.22 * high}, {1.3 * r, 0.35 * high}, {1.35 * r, 0.75 * level}, {tip, level}},
                          {0.2 * r, 0.15 * r, 0.11 * r, 0.08 * r}),
                -0.12 * r, 0.12 * r);
            break;
        case 1:  // straight
            solid.add_prism(Axis::y,
                            through({{0.6 * r, 0.25 * high},
                                     {0.9 * r, 0.25 * high},
                                     {tip, level},
                                     {tip - 0.12 * r, level + 0.08 * r},
                                     {0.6 * r, 0.6 * high}}),
                            -0.15 * r, 0.15 * r);
            if (random.chance(0.4))
                solid.add_prism(Axis::y,
                                moved(rotated(rectangle({-0.04 * r, -0.28 * r}, {0.06 * r, 0.28 * r}),
                                              degrees(std::atan2(level - 0.3 * high, tip - 0.8 * r))),
                                      {tip - 0.05 * r, level + 0.02 * r}),
                                -0.28 * r, 0.28 * r);
            break;
        default:  // lip
            solid.add_prism(Axis::y,
                            through({{neck - 0.1 * r, 0.8 * high},
                                     {neck + 0.1 * r, 0.85 * high},
                                     {neck + 0.45 * r, high},
                                     {neck - 0.1 * r, high}}),
                            -0.2 * r, 0.2 * r);
            break;
    }
    if (random.chance(0.35))
        solid.add_prism(Axis::y,
                        swept_arm({{-0.7 * r, 0.95 * high},
                                   {-0.6 * r, high + 0.7 * r},
                                   {0.0, high + 0.95 * r},
                                   {0.6 * r, high + 0.7 * r},
                                   {0.7 * r, 0.95 * high}},
                                  {0.6 * thick, thick, 1.3 * thick, thick, 0.6 * thick}),
                        -thick, thick);
    else
        solid.add_prism(Axis::y,
                        swept_arm({{-neck + t, 0.9 * high},
                                   {-1.4 * r, 0.95 * high},
                                   {-1.65 * r, 0.65 * high},
                                   {-1.3 * r, 0.3 * high},
                                   {-0.9 * r, 0.28 * high}},
                                  {thick, thick, thick, thick, 0.8 * thick}),
                        -thick, thick);
    if (lidded) {
        solid.add_revolution(Axis::z, through({{high - 0.01, 0},
                                               {high - 0.01, 0.92 * neck},
                                               {high + 0.06 * r, 0.92 * neck},
                                               {high + 0.2 * r, 0.2 * r},
                                               {high + 0.2 * r, 0}}));
        solid.add_revolution(Axis::z, ball_meridian(high + 0.3 * r, 0.14 * r));
    }
}

/// Sieve with its handle, tray of moulds, squeezer, grater.
void add_kitchen_ware(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(25, 120), t = 0.03 * r;
    switch (random.integer(0, 3)) {
        case 0: {  // sieve
            const double high = r * random.uniform(0.3, 0.8), len = r * random.uniform(1.0, 2.0);
            Path wall = through({{0, 0}, {0, 0.3 * r}, {high, r}, {high, r - t}, {t, 0.3 * r - t}, {t, 0}});
            wall.vertices[1].bulge = 0.25;
            wall.vertices[3].bulge = -0.25;
            solid.add_revolution(Axis::z, wall)
                .add_revolution(Axis::z, ring_meridian(high - 1.5 * t, high + 0.5 * t, r - 1.5 * t, r + t));
            solid.add_box({r, -0.07 * r, high - 2 * t}, {r + len, 0.07 * r, high})
                .add_box({-r - 0.15 * r, -0.25 * r, high - 1.5 * t}, {-r, 0.25 * r, high});
            solid.cut_cylinder(Axis::z, {r + 0.93 * len, 0}, 0.035 * r, -far, far);
            for (int i = 1; i < 4; ++i)
                solid.cut_hole_circle(Axis::z, {}, 0.09 * r * i, 6 * i, 10.0 * i, 0.025 * r, -1, 1.5 * t);
            break;
        }
        case 1: {  // tray of moulds
            const int columns = random.integer(2, 4), rows = random.integer(2, 3);
            const double pitch = 0.8 * r, cup = 0.3 * r, deep = 0.35 * r;
            solid.add_prism(Axis::z,
                            rounded_rectangle({-0.5 * pitch * columns, -0.5 * pitch * rows},
                                              {0.5 * pitch * columns, 0.5 * pitch * rows}, 0.2 * r),
                            0, t);
            for (int i = 0; i < columns; ++i)
                for (int k = 0; k < rows; ++k) {
                    const Point2 at{row_position(i, columns, pitch), row_position(k, rows, pitch)};
                    solid.add_revolution(Axis::z, cone_meridian(-deep, 0.75 * cup, 0.01, cup + t), at)
                        .cut_revolution(Axis::z, cone_meridian(t - deep, 0.75 * cup - t, t + 0.1, cup), at);
                }
            part.main_side = Side::top;
            break;
        }
        case 2: {  // squeezer: dish, ribbed cone
            const double high = 0.5 * r;
            solid.add_revolution(
                Axis::z,
                through({{0, 0}, {0, 0.7 * r}, {high, r}, {high, r - 1.5 * t}, {2 * t, 0.65 * r}, {2 * t, 0}}));
            solid.add_revolution(Axis::z, through({{t, 0}, {t, 0.45 * r}, {0.6 * r, 0.25 * r}, {0.85 * r, 0}}));

            solid.add_prism(Axis::z, slot({0.9 * r, 0}, {1.5 * r, 0}, 0.15 * r), high - 3 * t, high);
            solid.add_prism(Axis::z, through({{-0.95 * r, -0.15 * r}, {-0.95 * r, 0.15 * r}, {-1.2 * r, 0}}),
                            high - 3 * t, high);
            solid.cut_cylinder(Axis::z, {1.4 * r, 0}, 0.07 * r, -far, far);
            break;
        }
        default: {  // grater
            const double w = 0.5 * r, high = 1.8 * r;
            Path frame = rounded_rectangle({-w, 0}, {w, high}, 0.1 * r);
            solid.add_prism(Axis::y, frame, 0, t)
                .add_prism(Axis::y, slot({0, high}, {0, high + 0.7 * r}, 0.16 * r), -t, 2 * t)
                .cut_prism(Axis::y, slot({0, high + 0.45 * r}, {0, high + 0.7 * r}, 0.07 * r), -far, far);
            const int rows = random.integer(4, 7), columns = random.integer(3, 5);
            const bool slots = random.chance(0.5);
            for (int i = 0; i < columns; ++i)
                for (int k = 0; k < rows; ++k) {
                    const Point2 at{row_position(i, columns, 1.7 * w / columns), high * (k + 0.8) / (rows + 0.6)};
                    if (slots)
                        solid.cut_prism(Axis::y, slot(at - Point2{0.1 * w, 0}, at + Point2{0.1 * w, 0}, 0.05 * w), -1,
                                        far);
                    else
                        solid.cut_cylinder(Axis::y, at, 0.09 * w, -1, far);
                }
            break;
        }
    }
}

}  // namespace

/// Ware of the stove and table: pan, pot, kettle, can, sieve, tray, squeezer, grater.
Part cookware(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_pan, add_pourer, add_kitchen_ware};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
