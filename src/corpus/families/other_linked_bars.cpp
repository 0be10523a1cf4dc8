// Bars linked to each other.
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// A bar of the linkage in its layer, with its two eyes.
void add_bar(Solid& solid, Point2 a, Point2 b, double r, double layer, double t) {
    solid.add_prism(Axis::y, slot(a, b, r), layer * 1.1 * t - 0.5 * t, layer * 1.1 * t + 0.5 * t);
}

void add_joint(Solid& solid, Point2 at, double r, double t, bool pinned) {
    if (pinned)
        solid.add_cylinder(Axis::y, at, 0.5 * r, -2.2 * t, 2.2 * t)
            .add_cylinder(Axis::y, at, 0.75 * r, -2.2 * t, -1.8 * t);
    else
        solid.cut_cylinder(Axis::y, at, 0.4 * r, -far, far);
}

/// Lazy tongs: crossed bars in a row, more or less extended.
void add_lazy_tongs(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(30, 400), half = 0.5 * len * std::sin(radians(random.uniform(20, 70))),
                 run = 0.5 * std::sqrt(len * len - 4 * half * half), r = len * random.uniform(0.04, 0.07),
                 t = len * random.uniform(0.03, 0.06);
    const int cells = random.integer(2, 6);
    const bool pinned = random.chance(0.6);
    for (int i = 0; i < cells; ++i) {
        const double x = 2 * run * i;
        add_bar(solid, {x - run, -half}, {x + run, half}, r, -0.5, t);
        add_bar(solid, {x - run, half}, {x + run, -half}, r, 0.5, t);
    }
    for (int i = 0; i <= cells; ++i)
        for (const double z : {-half, half}) add_joint(solid, {2 * run * i - run, z}, r, t, pinned);
    for (int i = 0; i < cells; ++i) add_joint(solid, {2 * run * i, 0}, r, t, pinned);
    if (random.chance(0.5))
        solid.add_box({-run - 2 * r, 1.1 * t, -1.5 * half}, {-run + 2 * r, 1.1 * t + t, 1.5 * half});
    if (random.chance(0.4)) {
        const double x = 2 * run * cells - run;
        add_bar(solid, {x, half}, {x + run, 0.5 * half}, r, -0.5, t);
        add_bar(solid, {x, -half}, {x + run, -0.5 * half}, r, 0.5, t);
    }
}

/// Four bars: crank, coupler with its point, rocker, on a ground link; or a parallelogram with a table.
void add_four_bars(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double base = random.log_uniform(40, 500), r = base * random.uniform(0.05, 0.09),
                 t = base * random.uniform(0.03, 0.06), angle = random.uniform(50, 110);
    const bool parallel = random.chance(0.45), pinned = random.chance(0.7);
    const double crank = base * random.uniform(0.5, 0.9);
    const Point2 a{}, b{base, 0},
        c = polar(a, crank, angle),
        d = parallel ? polar(b, crank, angle)
                     : polar(b, base * random.uniform(0.7, 1.1), angle - random.uniform(5, 25));
    add_bar(solid, a, c, r, 0, t);
    add_bar(solid, b, d, r, 0, t);
    add_bar(solid, c, d, r, 1, t);
    if (parallel && random.chance(0.5))
        solid.add_box({c.x - 2 * r, -4 * t, c.y + 0.8 * r}, {d.x + 2 * r, 4 * t, c.y + 0.8 * r + 1.2 * t});
    if (!parallel && random.chance(0.7)) {  // point of the coupler
        const Point2 middle = 0.5 * (c + d), along = d - c,
                     tip = middle + random.uniform(0.4, 0.8) * Point2{-along.y, along.x};
        solid.add_prism(Axis::y, through({c, d, tip}), 0.6 * t, 1.6 * t)
            .add_cylinder(Axis::y, tip, r, 0.6 * t, 1.6 * t);
        add_joint(solid, tip, r, t, false);
    }
    if (random.chance(0.5))
        add_bar(solid, a, b, 1.2 * r, -1, t);
    else
        for (const Point2 p : {a, b})
            solid
                .add_prism(Axis::y,
                           through({p + Point2{-2 * r, -3 * r}, p + Point2{2 * r, -3 * r}, p + Point2{1.1 * r, 0},
                                    p + Point2{-1.1 * r, 0}}),
                           -1.6 * t, -0.6 * t)
                .add_cylinder(Axis::y, p, 1.1 * r, -1.6 * t, -0.6 * t);
    for (const Point2 p : {a, b, c, d}) add_joint(solid, p, r, t, pinned);
}

/// Pantograph or folding stay: bars of two lengths about three to five joints, a handle or a plate at the end.
void add_folding_stay(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(40, 400), r = len * random.uniform(0.035, 0.07),
                 t = len * random.uniform(0.02, 0.05), angle = random.uniform(15, 60);
    const bool pinned = random.chance(0.5);
    if (random.chance(0.5)) {  // pantograph
        const double k = random.uniform(0.3, 0.6);
        const Point2 top{0, 0}, left = polar(top, len, -90 - angle), right = polar(top, len, -90 + angle), p = k * left,
                                q = k * right, s = p + q;
        add_bar(solid, top, left, r, 0, t);
        add_bar(solid, top, right, r, 1, t);
        add_bar(solid, p, s, r, 1, t);
        add_bar(solid, q, s, r, 0, t);
        for (const Point2 j : {top, p, q, s}) add_joint(solid, j, r, t, pinned);
        solid.add_cylinder(Axis::y, left, 0.6 * r, -3 * t, 0.5 * t)
            .add_cylinder(Axis::y, right, 0.5 * r, -4 * t, 1.5 * t);
        return;
    }
    const Point2 knee = polar({}, len, angle),
                 end = polar(knee, len * random.uniform(0.7, 1.0), -angle * random.uniform(0.3, 1.0));
    add_bar(solid, {}, knee, r, 0, t);
    add_bar(solid, knee, end, r, 1, t);
    for (const Point2 p : {Point2{}, end}) {
        solid.add_box({p.x - 3 * r, -0.5 * t, p.y - 1.6 * r}, {p.x + 3 * r, 1.6 * t, p.y - 0.8 * r});
        solid.add_prism(Axis::y, slot(p, p - Point2{0, 0.8 * r}, 0.8 * r), -1.6 * t, -0.6 * t);
        for (const double x : {-2 * r, 2 * r})
            solid.cut_cylinder(Axis::z, {p.x + x, 0.5 * t}, 0.25 * r, p.y - 2 * r, p.y - 0.7 * r);
    }
    if (random.chance(0.5)) solid.cut_prism(Axis::y, slot(0.3 * knee, 0.7 * knee, 0.35 * r), -far, far);
    for (const Point2 p : {Point2{}, knee, end}) add_joint(solid, p, r, t, pinned);
}

}  // namespace

/// Bars joined to a linkage: lazy tongs, four bars, pantograph, folding stay.
Part linked_bars(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_lazy_tongs, add_four_bars, add_folding_stay};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
