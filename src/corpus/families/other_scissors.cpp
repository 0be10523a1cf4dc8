// What cuts or holds between two blades.
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Ring or loop to hold by, about `at`.
void add_finger_loop(Solid& solid, Point2 at, double r, double wall, double stretch, double from, double to) {
    solid.add_prism(Axis::y, slot(at - Point2{0, stretch}, at + Point2{0, stretch}, r + wall), from, to);
    solid.cut_prism(Axis::y, slot(at - Point2{0, stretch}, at + Point2{0, stretch}, r), from - 1, to + 1);
}

/// Scissors: two blades crossed at a rivet, loops below; one half alone.
void add_scissors(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(50, 160), w = len * random.uniform(0.06, 0.12),
                 back = len * random.uniform(0.35, 0.8), open = random.uniform(0, 18),
                 t = len * random.uniform(0.012, 0.025), loop = len * random.uniform(0.1, 0.17),
                 wall = loop * random.uniform(0.2, 0.4), stretch = loop * random.uniform(0, 0.8);
    const bool half = random.chance(0.3), bent = random.chance(0.25);
    for (const double s : {-1.0, 1.0}) {
        if (half && s < 0) continue;
        const double from = s > 0 ? 0 : -t, to = from + t;
        const Path blade = through({{-0.9 * w, 0},
                                    {-0.4 * w, -0.2 * w},
                                    {0.9 * w, -0.2 * w},
                                    {0.9 * w, 0.3 * len},
                                    {0.1 * w, len},
                                    {-0.1 * w, len}});
        Path turned_blade = rotated(s > 0 ? blade : mirrored_x(blade), -s * open);
        solid.add_prism(Axis::y, turned_blade, from, to);
        const Point2 knee = polar({}, 0.45 * back, 270 - s * (open + 8)),
                     end = polar({}, back, 270 - s * (open + (bent ? 24 : 14)));
        solid.add_prism(Axis::y, swept_arm({{0, 0}, knee, end}, {0.85 * w, 0.6 * w, 0.5 * w}), from, to);
        add_finger_loop(solid, end + Point2{-s * 0.25 * loop, -loop - stretch},
                        loop * (s > 0 || half ? 1.0 : random.uniform(1.0, 1.3)), wall, stretch,
                        from - (bent ? 0.5 * t : 0), to + (bent ? 0.5 * t : 0));
    }
    if (half)
        solid.cut_cylinder(Axis::y, {}, 0.35 * w, -far, far);
    else
        solid.add_cylinder(Axis::y, {}, 0.55 * w, -1.6 * t, 1.6 * t);
}

/// Shears for the garden or sheet: short blades on long handles with grips, a spring or buffer; secateurs.
void add_shears(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(40, 260), grip = len * random.uniform(1.3, 3.5),
                 w = len * random.uniform(0.1, 0.18), open = random.uniform(6, 20),
                 t = len * random.uniform(0.02, 0.05);
    const bool hook = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? 0 : -t;
        Path blade = hook && s < 0 ? swept_arm({{0, 0}, {-0.2 * len, 0.4 * len}, {0.12 * len, 0.85 * len}},
                                               {0.9 * w, 0.5 * w, 0.15 * w})
                                   : smooth_outline({{-0.8 * w, -0.3 * w},
                                                     {0.7 * w, -0.3 * w},
                                                     {1.6 * w * (hook ? 1.2 : 0.7), 0.45 * len},
                                                     {0.2 * w, len},
                                                     {-0.5 * w, 0.4 * len}});
        solid.add_prism(Axis::y, rotated(blade, -s * 0.5 * open), from, from + t);
        const Point2 knee = polar({}, 0.35 * grip, 270 - s * (open + 6)),
                     end = polar({}, grip, 270 - s * open * random.uniform(0.5, 1.2));
        solid.add_prism(Axis::y, swept_arm({{0, 0}, knee, end}, {0.8 * w, 0.45 * w, 0.4 * w}), from, from + t);
        if (random.chance(0.8))
            solid.add_prism(Axis::y, tangent_hull(0.45 * knee + 0.55 * end, 0.6 * w, end, 0.65 * w), from - 0.8 * t,
                            from + 1.8 * t);
    }
    solid.add_cylinder(Axis::y, {}, 0.6 * w, -1.8 * t, 1.8 * t);
    if (random.chance(0.5)) solid.add_prism(Axis::y, polygon({}, 0.5 * w, 6), -2.5 * t, 2.5 * t);
    if (random.chance(0.5)) {
        const double z = -0.3 * grip, x = 0.3 * grip * std::tan(radians(open));
        solid.add_cylinder(Axis::x, {0, z}, 0.3 * w, -x, x);
    }
}

/// Clipper of two bent blades, tongs, tweezers with a loop, pincers, tin opener's crossed levers.
void add_nipper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 250), t = len * random.uniform(0.015, 0.03),
                 w = len * random.uniform(0.04, 0.1);
    switch (random.integer(0, 2)) {
        case 0:  // clipper: two leaves joined behind, their jaws bent to each other, a lever above
            for (const double s : {-1.0, 1.0}) {
                Path leaf = strip(s > 0 ? std::vector<Point2>{{0, 0},
                                                              {0.75 * len, 0.14 * len},
                                                              {0.97 * len, 0.1 * len},
                                                              {len, 0.02 * len}}
                                        : std::vector<Point2>{{len, -0.02 * len},
                                                              {0.97 * len, -0.1 * len},
                                                              {0.75 * len, -0.14 * len},
                                                              {0, 0}},
                                  t, t);
                solid.add_prism(Axis::y, leaf, -w, w);
            }
            solid.add_cylinder(Axis::y, {0.02 * len, 0}, 1.3 * t, -w, w);
            solid.add_cylinder(Axis::z, {0.78 * len, 0}, 0.3 * w, -0.2 * len, 0.27 * len);
            solid.add_prism(Axis::y,
                            strip({{0.86 * len, 0.19 * len}, {0.7 * len, 0.2 * len}, {0.1 * len, 0.3 * len}}, t, 2 * t),
                            -0.8 * w, 0.8 * w);
            break;
        case 1:  // tongs bent from one strip
            solid.add_prism(
                Axis::y,
                swept_arm({{0, 0}, {0.1 * len, 0.12 * len}, {0.5 * len, 0.14 * len}, {len, 0.05 * len}}, {t, t, t, t}),
                -0.5 * w, 0.5 * w);
            solid.add_prism(Axis::y,
                            swept_arm({{0, 0}, {0.1 * len, -0.12 * len}, {0.5 * len, -0.14 * len}, {len, -0.05 * len}},
                                      {t, t, t, t}),
                            -0.5 * w, 0.5 * w);
            for (const double s : {-1.0, 1.0})
                if (random.chance(0.7))
                    solid.add_prism(
                        Axis::y, tangent_hull({0.85 * len, s * 0.085 * len}, 1.2 * t, {len, s * 0.05 * len}, 1.5 * t),
                        -1.4 * w, 1.4 * w);
            break;
        default:  // pincers
            for (const double s : {-1.0, 1.0}) {
                const double from = s > 0 ? 0 : -2 * t;
                solid.add_prism(Axis::y,
                                swept_arm({{0, 0.26 * len},
                                           {s * 0.14 * len, 0.16 * len},
                                           {s * 0.05 * len, 0.02 * len},
                                           {-s * 0.02 * len, -0.05 * len},
                                           {-s * 0.1 * len, -0.3 * len},
                                           {-s * 0.07 * len, -0.8 * len}},
                                          {0.015 * len, 0.04 * len, 0.045 * len, 0.05 * len, 0.03 * len, 0.025 * len}),
                                from, from + 2 * t);
            }
            solid.add_cylinder(Axis::y, {0, 0}, 0.035 * len, -3 * t, 3 * t);
            break;
    }
}

}  // namespace

/// What cuts between two blades or grips: scissors, shears, clippers, tongs, pincers.
Part scissors_or_tongs(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_scissors, add_shears, add_nipper};
    forms[context.random.weighted({0.4, 0.3, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
