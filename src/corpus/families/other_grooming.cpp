// Tools that groom: razors, brushes, combs, clippers.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Razor: head across a handle, guard bars; or a folding razor with its scales.
void add_razor(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 110), w = 0.2 * len;
    if (random.chance(0.45)) {  // facing the viewer
        const double grip = 0.07 * len;
        solid.add_prism(
            Axis::y,
            limb({{0, -len}, {0, -0.5 * len}, {0, 0}}, {1.2 * grip, random.uniform(0.8, 1.4) * grip, 0.7 * grip}),
            -0.7 * grip, 0.7 * grip);
        solid.add_prism(Axis::y, rounded_rectangle({-w, 0}, {w, 0.16 * len}, 0.03 * len), -0.6 * grip, 0.9 * grip);
        const int blades = random.integer(1, 5);
        for (int i = 0; i < blades; ++i)
            solid.cut_box({-0.85 * w, -far, 0.16 * len * (i + 0.5) / blades},
                          {0.85 * w, -0.4 * grip, 0.16 * len * (i + 0.75) / blades});
        const int rings = random.integer(0, 6);
        for (int i = 0; i < rings; ++i)
            solid.cut_box({-far, -far, -len * (0.3 + 0.07 * i)}, {far, -0.5 * grip, -len * (0.28 + 0.07 * i)});
        return;
    }
    if (random.chance(0.5)) {  // three-piece
        const double r = 0.055 * len;
        solid.add_revolution(
            Axis::z, turned({{0.06 * len, 1.2 * r}, {0.75 * len, r}, {0.05 * len, 0.8 * r}, {0.1 * len, r}}, -len));
        solid.add_cylinder(Axis::z, {}, 0.5 * r, -0.05 * len, 0.05 * len);
        Path cap;
        cap.vertices = {{{-0.13 * len, 0.02 * len}}, {{0.13 * len, 0.02 * len}, 0.35}};
        solid.add_prism(Axis::x, cap, -w, w).add_box({-w, -0.15 * len, -0.01 * len}, {w, 0.15 * len, 0.01 * len});
        const int teeth = random.integer(6, 12);
        for (int i = 0; i < teeth; ++i)
            for (const double s : {-1.0, 1.0})
                solid.cut_box(
                    {row_position(i, teeth, 1.9 * w / teeth) - 0.4 * w / teeth, s > 0 ? 0.135 * len : -far, -far},
                    {row_position(i, teeth, 1.9 * w / teeth) + 0.4 * w / teeth, s > 0 ? far : -0.135 * len, far});
        return;
    }
    const double turn = random.uniform(20, 170);  // folding
    Path blade = through({{0, -0.03 * len},
                          {0.25 * len, -0.05 * len},
                          {0.3 * len, -0.12 * len},
                          {len, -0.12 * len},
                          {len, 0.05 * len},
                          {0.3 * len, 0.03 * len},
                          {-0.25 * len, 0.06 * len},
                          {-0.25 * len, 0.03 * len}});
    blade.vertices[4].bulge = 0.05;
    solid.add_prism(Axis::y, rotated(blade, turn), -0.015 * len, 0.015 * len);
    for (const double y : {-0.06, 0.02})
        solid.add_prism(Axis::y,
                        limb({{0, 0}, {0.5 * len, -0.06 * len}, {1.05 * len, 0}}, {0.05 * len, 0.07 * len, 0.05 * len}),
                        y * len, (y + 0.04) * len);
    for (const double x : {0.0, 1.02}) solid.add_cylinder(Axis::y, {x * len, 0}, 0.02 * len, -0.08 * len, 0.08 * len);
}

/// Brush for teeth, hair or nails: handle, head, tufts; comb with its two pitches.
void add_brush(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 120);
    switch (random.integer(0, 2)) {
        case 0: {  // teeth
            const double t = 0.035 * len;
            solid.add_prism(
                Axis::y,
                swept_arm({{-len, 0}, {-0.4 * len, 0.03 * len}, {0.2 * len, -0.01 * len}, {0.7 * len, 0}, {len, 0}},
                          {t, 1.4 * t, 0.9 * t, 0.7 * t, 0.8 * t}),
                -1.2 * t, 1.2 * t);
            const int tufts = random.integer(5, 9);
            for (int i = 0; i < tufts; ++i) {
                const double x = len * (0.72 + 0.28 * i / tufts), up = len * (random.chance(0.3) ? 0.13 : 0.15);
                for (const double y : {-0.65, 0.65}) solid.add_cylinder(Axis::z, {x, y * t}, 0.011 * len, 0.5 * t, up);
            }
            break;
        }
        case 1: {  // hair
            const double w = 0.22 * len, t = 0.06 * len;
            solid.add_prism(Axis::z, tangent_hull({0.2 * len, 0}, 0.9 * w, {0.75 * len, 0}, 0.75 * w), 0, 2 * t)
                .add_prism(Axis::z,
                           limb({{-len, 0}, {-0.5 * len, 0}, {0.1 * len, 0}}, {0.08 * len, 0.1 * len, 0.07 * len}),
                           0.2 * t, 1.8 * t);
            const int columns = random.integer(4, 7), rows = random.integer(2, 3);
            for (int i = 0; i < columns; ++i)
                for (int k = 0; k < rows; ++k)
                    solid.add_cylinder(Axis::z,
                                       {len * (0.1 + 0.75 * i / columns), row_position(k, rows, 1.2 * w / rows)},
                                       0.012 * len, 2 * t, 2 * t + 0.25 * len);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {-0.93 * len, 0}, 0.025 * len, -far, far);
            part.main_side = random.chance(0.5) ? Side::top : Side::front;
            break;
        }
        default: {  // comb
            const double back = 0.12 * len, tooth = len * random.uniform(0.2, 0.35), t = 0.025 * len;
            const int fine = random.integer(8, 14), coarse = random.integer(5, 9);
            const bool handle = random.chance(0.4);
            solid.add_prism(Axis::y,
                            handle ? tangent_hull({0.95 * len, 0}, 0.6 * back, {-1.9 * len, 0}, 0.3 * back)
                                   : rounded_rectangle({-len, -0.6 * back}, {len, 0.6 * back}, 0.5 * back),
                            -t, t);
            for (int i = 0; i < fine; ++i) {
                const double x = -0.95 * len + 0.93 * len * i / fine;
                solid.add_box({x, -0.6 * t, -tooth}, {x + 0.5 * 0.93 * len / fine, 0.6 * t, 0});
            }
            for (int i = 0; i < coarse; ++i) {
                const double x = 0.95 * len * i / coarse;
                solid.add_box({x, -0.6 * t, -tooth}, {x + 0.5 * 0.95 * len / coarse, 0.6 * t, 0});
            }
            break;
        }
    }
}

/// Clipper of nails from its side and above; nail file; head of a hair clipper.
void add_clipper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 60), w = 0.13 * len, t = 0.03 * len;
    if (random.chance(0.6)) {
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(Axis::y,
                            swept_arm({{-len, s * 0.5 * t},
                                       {-0.3 * len, s * 0.04 * len},
                                       {0.7 * len, s * 0.1 * len},
                                       {0.98 * len, s * 0.04 * len}},
                                      {0.5 * t, 0.5 * t, 0.6 * t, 0.3 * t}),
                            -w, w);
            solid.add_prism(
                Axis::y,
                rectangle({0.96 * len, s > 0 ? 0.012 * len : -0.06 * len}, {len, s > 0 ? 0.06 * len : -0.012 * len}),
                -w, w);
        }
        solid.add_cylinder(Axis::z, {0.75 * len, 0}, 0.06 * len, -0.16 * len, 0.24 * len);
        const double rise = len * random.uniform(0.1, 0.45);
        solid.add_prism(Axis::y,
                        swept_arm({{0.8 * len, 0.2 * len}, {0.55 * len, 0.2 * len}, {-0.9 * len, 0.15 * len + rise}},
                                  {t, t, 0.7 * t}),
                        -0.8 * w, 0.8 * w);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {-0.85 * len, 0}, 0.35 * w, -far, far);
        return;
    }
    const double half = 0.5 * len;  // comb and cutter of a clipper
    const int teeth = random.integer(8, 14);
    solid.add_prism(Axis::z, rectangle({-half, -0.5 * len}, {half, 0}), 0, 2 * t)
        .add_prism(Axis::z, rectangle({-0.85 * half, -0.4 * len}, {0.85 * half, 0}), 2 * t, 4 * t);
    for (int i = 0; i < teeth; ++i) {
        const double x = row_position(i, teeth, 2 * half / teeth), b = 0.6 * half / teeth;
        solid.add_prism(Axis::z,
                        through({{x - b, -0.01}, {x + b, -0.01}, {x + 0.4 * b, 0.22 * len}, {x - 0.4 * b, 0.22 * len}}),
                        0, 1.5 * t);
        if (i > 0 && i + 1 < teeth)
            solid.add_prism(Axis::z, through({{x - b, -0.01}, {x + b, -0.01}, {x, 0.14 * len}}), 2 * t, 3.2 * t);
    }
    for (const double x : {-0.5, 0.5}) solid.cut_cylinder(Axis::z, {x * half, -0.3 * len}, 0.05 * len, -far, far);
    if (random.chance(0.5)) solid.cut_prism(Axis::z, slot({0, -0.35 * len}, {0, -0.2 * len}, 0.04 * len), -far, far);
    part.main_side = Side::top;
}

}  // namespace

/// What grooms: razor, brush, comb, clipper.
Part grooming_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_razor, add_brush, add_clipper};
    forms[context.random.weighted({0.35, 0.4, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
