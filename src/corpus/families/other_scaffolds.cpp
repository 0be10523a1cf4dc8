// Building sites and yards: scaffolds and props, chocks and ramps.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Frame of a scaffold facing the viewer: two posts with spigots, cross tubes, an inner ladder or walk-through arch.
void add_scaffold_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(150, 800), high = w * random.uniform(1.8, 3),
                 r = w * random.uniform(0.035, 0.05);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * w, 0}, r, 0, high)
            .add_cylinder(Axis::z, {s * w, 0}, 0.8 * r, high, high + 4 * r);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {s * w, 0}, 1.2 * r, high - 0.4 * r, high);
    }
    solid.add_cylinder(Axis::x, {0, high - 3 * r}, r, -w, w);
    switch (random.integer(0, 3)) {
        case 0: {  // rungs
            const int rungs = random.integer(2, 5);
            for (int i = 0; i < rungs; ++i)
                solid.add_cylinder(Axis::x, {0, high * (0.1 + 0.75 * i / rungs)}, 0.8 * r, -w, w);
            break;
        }
        case 1: {  // arch
            const double in = w * random.uniform(0.5, 0.7), up = high * random.uniform(0.55, 0.75);
            for (const double s : {-1.0, 1.0}) {
                solid.add_cylinder(Axis::z, {s * in, 0}, 0.8 * r, 0.12 * high, up);
                add_strut(solid, Axis::y, {s * in, up}, {s * 0.35 * in, high - 3 * r}, 1.5 * r, -0.7 * r, 0.7 * r);
                for (const double z : {0.12, 0.35, 0.55})
                    solid.add_cylinder(Axis::x, {0, z * high}, 0.7 * r, s > 0 ? in : -w, s > 0 ? w : -in);
            }
            break;
        }
        case 2:  // corner struts
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::y, {s * w, 0.55 * high}, {s * 0.35 * w, high - 3 * r}, 1.5 * r, -0.7 * r,
                          0.7 * r);
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, 0.08 * high}, 0.8 * r, -w, w);
            break;
        default:  // diagonal
            add_strut(solid, Axis::y, {-w, 0.08 * high}, {w, 0.85 * high}, 1.5 * r, -0.7 * r, 0.7 * r);
            solid.add_cylinder(Axis::x, {0, 0.08 * high}, 0.8 * r, -w, w);
            break;
    }
    const int studs = random.integer(0, 2);
    for (int i = 0; i < studs; ++i)
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {s * w, high * (0.2 + 0.55 * i)}, 0.3 * r, -3.5 * r, 0)
                .add_box({s * w - 0.6 * r, -3.2 * r, high * (0.2 + 0.55 * i) - 0.25 * r},
                         {s * w + 0.6 * r, -2.8 * r, high * (0.2 + 0.55 * i) + 0.25 * r});
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0}) solid.add_box({s * w - 3 * r, -3 * r, -0.6 * r}, {s * w + 3 * r, 3 * r, 0});
}

/// Prop: foot and head plates, outer tube with its slotted thread and nut, inner tube with holes, pin.
void add_prop(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 40), low = r * random.uniform(12, 26), high = r * random.uniform(6, 18),
                 plate = r * random.uniform(1.8, 2.6), t = 0.25 * r;
    const auto end = [&](double z) {
        solid.add_box({-plate, -plate, z}, {plate, plate, z + t});
        for (const Point2 s : quarters)
            solid.cut_cylinder(Axis::z, 0.72 * plate * s, 0.16 * plate, z - 0.1, z + t + 0.1);
    };
    solid.add_cylinder(Axis::z, {}, r, t, low);
    solid.add_thread({Axis::z, {}, r, 0.93 * r, low - 4 * r, low, false});
    solid.add_cylinder(Axis::z, {}, 0.78 * r, low - 0.1, low + high);
    const int holes = random.integer(2, 5);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::y, {0, low + high * (0.15 + 0.75 * i / holes)}, 0.17 * r, -far, far);
    const double nut = low - r * random.uniform(1.5, 4);
    solid.add_cylinder(Axis::z, {}, 1.5 * r, nut, nut + 0.9 * r)
        .add_box({-3.2 * r, -0.3 * r, nut + 0.2 * r}, {3.2 * r, 0.3 * r, nut + 0.7 * r});
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {0, nut + 1.2 * r}, 0.18 * r, -2.4 * r, 2.4 * r)
            .add_cylinder(Axis::z, {2.2 * r, 0}, 0.15 * r, nut - 0.6 * r, nut + 1.2 * r);
    end(0);
    const double top = low + high;
    if (random.chance(0.6)) {
        end(top - t);
    } else {  // fork head
        solid.add_box({-plate, -0.8 * plate, top}, {plate, 0.8 * plate, top + t});
        for (const double s : {-1.0, 1.0})
            for (const double y : {-0.7, 0.7})
                solid.add_box({s * 0.85 * plate - t, y * plate - t, top},
                              {s * 0.85 * plate + t, y * plate + t, top + 2.2 * plate});
    }
    if (random.chance(0.2)) {  // a push-pull prop lies between two clevis shoes
        solid.add_box({-0.9 * r, -0.9 * r, -1.6 * r}, {0.9 * r, 0.9 * r, 0})
            .cut_box({-far, -0.35 * r, -far}, {far, 0.35 * r, -0.2 * r})
            .cut_cylinder(Axis::y, {0, -0.9 * r}, 0.3 * r, -far, far);
    }
}

/// Jack under a post: plate, screw, wing nut; or a fork above it.
void add_base_jack(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 24), high = r * random.uniform(8, 22), plate = r * random.uniform(2.6, 4),
                 t = 0.35 * r;
    const bool swivel = random.chance(0.25), fork = random.chance(0.3);
    solid.add_box({-plate, -plate, 0}, {plate, plate, t});
    for (const Point2 s : quarters) solid.cut_cylinder(Axis::z, 0.75 * plate * s, 0.12 * plate, -0.1, t + 0.1);
    double foot = t;
    if (swivel) {
        solid.add_box({-1.8 * r, -1.3 * r, t}, {1.8 * r, 1.3 * r, 2.6 * r})
            .cut_box({-1.4 * r, -far, t + 0.01}, {1.4 * r, far, far})
            .add_cylinder(Axis::x, {0, 1.9 * r}, 0.4 * r, -2.3 * r, 2.3 * r);
        foot = 1.2 * r;
    }
    solid.add_cylinder(Axis::z, {}, r, foot, high)
        .add_thread({Axis::z, {}, r, 0.85 * r, std::max(foot + 2 * r, high - 8 * r), high - r, false});
    const double nut = high * random.uniform(0.35, 0.7);
    solid.add_cylinder(Axis::z, {}, 1.6 * r, nut, nut + 1.2 * r);
    const int wings = random.choice({2, 2, 3, 4});
    for (int i = 0; i < wings; ++i)
        solid.add_prism(Axis::z, rotated(tangent_hull({}, 0.8 * r, {3.4 * r, 0}, 0.45 * r), 360.0 * i / wings),
                        nut + 0.2 * r, nut + 0.9 * r);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.7 * r, foot, far);
    if (fork) {
        const double in = r * random.uniform(2.5, 4);
        solid.add_box({-in - t, -2.2 * r, high}, {in + t, 2.2 * r, high + t});
        for (const double s : {-1.0, 1.0})
            solid.add_box({s > 0 ? in : -in - t, -2.2 * r, high}, {s > 0 ? in + t : -in, 2.2 * r, high + r * 4});
    }
}

/// Deck of a scaffold, panel of a formwork, or a ledger with wedge heads.
void add_deck(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(150, 1500), w = half * random.uniform(0.12, 0.5),
                 t = half * random.uniform(0.02, 0.035), high = 2.4 * t;
    if (random.chance(0.35)) {  // ledger or diagonal
        const double r = 0.02 * half;
        solid.add_cylinder(Axis::x, {}, r, -half, half);
        const std::size_t kind = random.weighted({0.5, 0.3, 0.2});
        for (const double s : {-1.0, 1.0}) {
            const double x = s * half;
            if (kind == 0) {
                const double reach = 3.5 * r;
                solid
                    .add_prism(
                        Axis::y,
                        through({{x, -1.6 * r}, {x + s * reach, -1.3 * r}, {x + s * reach, 1.3 * r}, {x, 1.6 * r}}),
                        -1.2 * r, 1.2 * r)
                    .cut_box({std::min(x + s * 1.2 * r, x + s * 4 * r), -far, -0.35 * r},
                             {std::max(x + s * 1.2 * r, x + s * 4 * r), far, 0.35 * r});
                solid.add_prism(Axis::y,
                                through({{x + s * 1.6 * r, -3.5 * r},
                                         {x + s * 2.2 * r, -3.5 * r},
                                         {x + s * 2.7 * r, 2.8 * r},
                                         {x + s * 1.4 * r, 2.8 * r}}),
                                -0.3 * r, 0.3 * r);
            } else if (kind == 1) {
                solid
                    .add_prism(Axis::y, tangent_hull({x - s * r, 0}, 1.1 * r, {x + s * 3 * r, 0}, 1.4 * r), -0.4 * r,
                               0.4 * r)
                    .cut_cylinder(Axis::y, {x + s * 3 * r, 0}, 0.7 * r, -far, far);
            } else {
                solid.add_cylinder(Axis::z, {x, 0}, 1.5 * r, -2.5 * r, 2.5 * r)
                    .cut_cylinder(Axis::z, {x, 0}, 1.2 * r, -far, far);
            }
        }
        return;
    }
    solid.add_box({-half, -w, 0}, {half, w, high}).cut_box({t - half, t - w, -far}, {half - t, w - t, high - 0.5 * t});
    const int ribs = random.integer(2, 6);
    for (int i = 0; i < ribs; ++i) {
        const double x = row_position(i, ribs, 2 * half / (ribs + 1));
        solid.add_box({x - 0.4 * t, -w, 0.2 * high}, {x + 0.4 * t, w, high - 0.1 * t});
    }
    const std::size_t surface = random.weighted({0.4, 0.3, 0.3});
    if (surface == 0) {
        const int columns = random.integer(4, 9), rows = random.integer(1, 3);
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k)
                solid.cut_cylinder(
                    Axis::z, {row_position(i, columns, 1.8 * half / columns), row_position(k, rows, 1.7 * w / rows)},
                    0.3 * std::min(half / columns, w / rows), -far, far);
    } else if (surface == 1) {
        solid.cut_box({0.35 * half, -0.7 * w, -far}, {0.85 * half, 0.7 * w, far})
            .add_box({0.36 * half, -0.68 * w, high - 0.4 * t}, {0.84 * half, 0.68 * w, high});
    } else {
        for (const double s : {-1.0, 1.0})
            for (int i = 0; i < 4; ++i)
                solid.cut_prism(Axis::y,
                                slot({half * (-0.75 + 0.5 * i) - t, 0.5 * high},
                                     {half * (-0.75 + 0.5 * i) + t, 0.5 * high}, 0.25 * high),
                                s > 0 ? w - 1.2 * t : -far, s > 0 ? far : -w + 1.2 * t);
    }
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0})
            for (const double y : {-0.6, 0.6}) {
                const double x = s * half;
                solid.add_prism(Axis::y, strip({{x, high}, {x + s * 4 * t, high}, {x + s * 4 * t, 0}}, t, t), y * w - t,
                                y * w + t);
            }
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
}

/// Chock before a wheel: a wedge with a curved face, teeth, a grip, hollow below.
void add_chock(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 500), high = len * random.uniform(0.4, 0.75),
                 w = len * random.uniform(0.2, 0.5);
    Path side = through({{0, 0}, {len, 0}, {len, 0.15 * high}, {0.3 * len, high}, {0.12 * len, high}});
    switch (random.integer(0, 2)) {
        case 0:
            side.vertices[2].bulge = -random.uniform(0.12, 0.25);
            break;
        case 1: {  // stairs or teeth
            std::vector<Point2> points{{0, 0}, {len, 0}};
            const int steps = random.integer(3, 7);
            for (int i = 0; i < steps; ++i) {
                const double a = 1.0 * i / steps, b = (i + 1.0) / steps;
                points.push_back({len * (1 - 0.7 * a), high * (0.1 + 0.9 * b)});
                points.push_back(
                    {len * (1 - 0.7 * b), high * (0.1 + 0.9 * b) - (random.chance(0.5) ? 0.0 : 0.02 * high)});
            }
            points.push_back({0.1 * len, high});
            side = through(points);
            break;
        }
        default:
            break;
    }
    if (random.chance(0.4)) {  // folded from sheet: side plates below a curved face
        const double t = 0.04 * len;
        solid.add_prism(Axis::y, side, -w, w).cut_box({t, t - w, -far}, {0.95 * len, w - t, 0.6 * high - t});
        solid.cut_prism(Axis::y,
                        tangent_hull({0.3 * len, 0.35 * high}, 0.18 * high, {0.55 * len, 0.28 * high}, 0.12 * high),
                        -far, far);
    } else {
        solid.add_prism(Axis::y, side, -w, w);
        if (random.chance(0.6))
            solid.cut_prism(
                Axis::y,
                random.chance(0.5)
                    ? circle({0.3 * len, 0.45 * high}, 0.18 * high)
                    : through({{0.15 * len, 0.15 * high}, {0.65 * len, 0.15 * high}, {0.3 * len, 0.6 * high}}),
                -far, far);
        if (random.chance(0.5))
            for (const double y : {-0.5, 0.5})
                solid.cut_box({0.1 * len, y * w - 0.3 * w, -far}, {0.85 * len, y * w + 0.3 * w, 0.1 * high});
    }
    if (random.chance(0.5)) {
        const double t = 0.03 * len, reach = 0.35 * len;
        solid.add_prism(Axis::x,
                        strip({{-0.5 * w, 0.9 * high},
                               {-0.5 * w, 0.9 * high + reach},
                               {0.5 * w, 0.9 * high + reach},
                               {0.5 * w, 0.9 * high}},
                              t, 0.3 * w),
                        0.15 * len, 0.15 * len + 2 * t);
    }
}

/// Ramp or hump: over a kerb, for a car, a wheelchair, cables; grooves, grips, lugs that interlock.
void add_ramp(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 600);
    switch (random.integer(0, 2)) {
        case 0: {  // kerb ramp
            const double deep = w * random.uniform(0.4, 0.9), high = deep * random.uniform(0.2, 0.45), t = 0.06 * deep;
            solid.add_prism(Axis::x, through({{0, 0}, {deep, 0}, {deep, high}, {0.85 * deep, high}, {0, t}}), -w, w);
            const int ribs = random.integer(2, 6);
            for (int i = 0; i < ribs; ++i) {
                const double x = row_position(i, ribs, 2 * w / ribs), half = 0.75 * w / ribs;
                solid.cut_prism(
                    Axis::x,
                    through({{2.5 * t, -1}, {deep - t, -1}, {deep - t, high - 1.5 * t}, {0.8 * deep, high - 1.5 * t}}),
                    x - half, x + half);
            }
            if (random.chance(0.5))
                for (int i = 0; i < 4; ++i)
                    solid.cut_box({-w - 1, deep * (0.2 + 0.17 * i), t + (high - t) * (0.2 + 0.17 * i) / 0.85 - 0.2 * t},
                                  {w + 1, deep * (0.22 + 0.17 * i), far});
            if (random.chance(0.5))
                for (const double x : {-0.8, 0.8})
                    solid.cut_counterbore(Axis::z, {x * w, 0.6 * deep}, 0.06 * deep, 0.12 * deep, 0.3 * high, high, -1);
            break;
        }
        case 1: {  // hump or protector of cables
            const double deep = w * random.uniform(0.4, 0.8), high = deep * random.uniform(0.14, 0.25);
            Path section = through({{-deep, 0}, {deep, 0}, {0.4 * deep, high}, {-0.4 * deep, high}});
            if (random.chance(0.4)) section.vertices = {{{-deep, 0}}, {{deep, 0}, 4 * 0.12}};
            solid.add_prism(Axis::x, section, -w, w);
            const int ways = random.integer(0, 5);
            for (int i = 0; i < ways; ++i) {
                const double y = row_position(i, ways, 0.16 * deep);
                solid.cut_box({-far, y - 0.06 * deep, -1}, {far, y + 0.06 * deep, 0.55 * high});
            }
            if (random.chance(0.6))
                for (const double s : {-1.0, 1.0})
                    for (const double x : {-0.6, 0.0, 0.6})
                        solid.cut_cylinder(Axis::z, {x * w, s * 0.5 * deep}, 0.07 * deep, -far, far);
            if (random.chance(0.6))
                solid
                    .add_prism(Axis::z,
                               tangent_hull({w, 0.3 * deep}, 0.08 * deep, {w + 0.15 * deep, 0.3 * deep}, 0.12 * deep),
                               0, 0.4 * high)
                    .cut_prism(
                        Axis::z,
                        tangent_hull({-w - 0.1, 0.3 * deep}, 0.08 * deep, {-w + 0.15 * deep, 0.3 * deep}, 0.13 * deep),
                        -1, 0.45 * high);
            break;
        }
        default: {  // ramp of frames for a car
            const double len = w * random.uniform(1.0, 2.0), high = len * random.uniform(0.2, 0.35),
                         half = len * random.uniform(0.12, 0.2), t = 0.02 * len;
            const double flat = random.choice({0.0, 0.35, 0.45}) * len;
            solid.add_prism(Axis::y,
                            through({{0, 0},
                                     {len, high},
                                     {len + flat, high},
                                     {len + flat, high - 2 * t},
                                     {len, high - 2 * t},
                                     {3 * t, 0}}),
                            -half, half);
            solid.add_box({len + flat - t, -half, high}, {len + flat, half, high + 0.25 * high});
            const int rungs = random.integer(3, 8);
            for (int i = 0; i < rungs; ++i) {
                const double a = (i + 0.6) / rungs;
                solid.cut_box({len * a - 0.25 * len / rungs, -0.8 * half, -1},
                              {len * a + 0.25 * len / rungs, 0.8 * half, far});
            }
            for (const double s : {-1.0, 1.0}) {
                add_strut(solid, Axis::y, {0.95 * len, high - t}, {0.95 * len, 0}, 2 * t, s * 0.9 * half - t,
                          s * 0.9 * half + t);
                add_strut(solid, Axis::y, {0.55 * len, 0.5 * high}, {0.95 * len, t}, 1.5 * t, s * 0.9 * half - t,
                          s * 0.9 * half + t);
                if (flat > 0)
                    add_strut(solid, Axis::y, {len + flat - t, high - t}, {len + flat - t, 0}, 2 * t,
                              s * 0.9 * half - t, s * 0.9 * half + t);
            }
            solid.add_box({0.5 * len, -half, 0}, {len + flat, -0.85 * half, 2 * t});
            break;
        }
    }
}

}  // namespace

/// Part of a scaffold or a formwork: frame, prop, jack, deck, panel, ledger.
Part scaffold_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_scaffold_frame, add_prop, add_base_jack, add_deck};
    forms[context.random.weighted({0.28, 0.24, 0.22, 0.26})](part, context.random);
    return part;
}

/// What stops a wheel or lifts it over a step: chock, kerb ramp, hump, ramp of a car.
Part chock_or_ramp(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_chock, add_ramp};
    forms[context.random.weighted({0.45, 0.55})](part, context.random);
    return part;
}

}  // namespace v16::corpus
