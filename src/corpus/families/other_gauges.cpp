// Gauges and templates, and the plates that carry clockwork.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// The edge views of a drawn plate, `t` thick, that faces the viewer.
void add_edge_views(Part& part, const Box2& box, double t) {
    View top, right;
    top.path(rectangle({box.min.x, 0}, {box.max.x, t}));
    right.path(rectangle({0, box.min.y}, {t, box.max.y}));
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, std::move(right)});
}

/// Ruler: its marks are lines without depth, so the views are drawn.
Part ruler(Random& random) {
    const int marks = random.choice({15, 20, 30, 50, 60});
    const double step = random.choice({1.0, 1.0, 2.0, 5.0}), margin = step * random.uniform(1, 6),
                 reach = marks * step + 2 * margin, height = reach * random.uniform(0.08, 0.22),
                 t = random.choice({0.5, 1.0, 2.0, 3.0});
    View view;
    const Path outline = rectangle({0, 0}, {reach, height});
    view.path(random.chance(0.4) ? filleted(outline, 0.15 * height) : outline);
    const bool both = random.chance(0.3);
    for (int i = 0; i <= marks; ++i) {
        const double x = margin + i * step, tall = height * (i % 10 == 0 ? 0.4 : i % 5 == 0 ? 0.3 : 0.2);
        view.line({x, height - tall}, {x, height});
        if (both && i % 2 == 0) view.line({x, 0}, {x, 0.8 * tall});
    }
    if (random.chance(0.5)) view.circle({reach - 0.3 * height, 0.4 * height}, 0.12 * height);
    if (random.chance(0.3)) view.path(slot({0.25 * reach, 0.3 * height}, {0.7 * reach, 0.3 * height}, 0.08 * height));
    Part part;
    add_edge_views(part, view.part_bounds(), t);
    part.drawn.insert(part.drawn.begin(), {Side::front, std::move(view)});
    return part;
}

/// Protractor, dial or degree plate: marks on a half or full circle.
Part protractor(Random& random) {
    const double r = random.log_uniform(20, 150), step = random.choice({5.0, 5.0, 10.0, 2.0}),
                 foot = r * random.uniform(0.0, 0.25);
    const bool whole = random.chance(0.35);
    View view;
    if (whole) {
        view.circle({}, r);
    } else {
        view.arc({}, r, 0, 180);
        if (foot > 0.05 * r) {
            for (const double s : {-1.0, 1.0}) view.line({s * r, 0}, {s * r, -foot});
            view.line({-r, -foot}, {r, -foot});
        } else {
            view.line({-r, 0}, {r, 0});
        }
    }
    const double last = whole ? 359.0 : 180.0;
    int i = 0;
    for (double a = 0.0; a <= last; a += step, ++i) {
        const double from = r * (i % 9 == 0 ? 0.8 : i % 2 == 0 ? 0.87 : 0.92);
        view.line(polar({}, from, a), polar({}, 0.99 * r, a));
    }
    const double inner = r * random.uniform(0.35, 0.7);
    if (whole) {
        view.circle({}, 0.15 * r);
    } else if (random.chance(0.7)) {
        view.arc({}, inner, 20, 140);
        view.line(polar({}, inner, 160), polar({}, inner, 20));
    }
    if (!whole) view.circle({}, 0.03 * r);
    Part part;
    add_edge_views(part, view.part_bounds(), r * random.uniform(0.01, 0.06));
    part.drawn.insert(part.drawn.begin(), {Side::front, std::move(view)});
    return part;
}

/// Leaf of a set of thread, radius or feeler gauges, which turn about a rivet.
void gauge_leaf(Solid& solid, Random& random) {
    const double h = random.log_uniform(4, 40), reach = h * random.uniform(2.5, 7), t = h * random.uniform(0.03, 0.12);
    const std::size_t form = random.weighted({0.4, 0.4, 0.2});
    solid.add_prism(Axis::y, tangent_hull({}, 0.5 * h, {0.5 * reach, 0}, 0.499 * h), 0, t)
        .add_prism(Axis::y, rectangle({0, -0.5 * h}, {reach, 0.5 * h}), 0, t);
    if (form == 0) {  // thread: a comb along one edge
        const int teeth = random.integer(5, 20);
        const double from = 0.4 * reach, pitch = 0.58 * reach / teeth;
        for (int i = 0; i < teeth; ++i)
            solid.cut_prism(Axis::y, polygon({from + (i + 0.5) * pitch, -0.5 * h - 0.1 * pitch}, 0.55 * pitch, 4, 0),
                            -1, t + 1);
    } else if (form == 1) {  // radius: hollow at one corner, full at another
        const double r = h * random.uniform(0.2, 0.45);
        solid.cut_cylinder(Axis::y, {reach, 0.5 * h}, r, -1, t + 1);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0.65 * reach, -0.5 * h}, 0.7 * r, -1, t + 1);
        solid.cut_box({reach - r, -1, -0.5 * h - 1}, {reach + 1, t + 1, -0.5 * h + r});
        solid.add_cylinder(Axis::y, {reach - r, -0.5 * h + r}, r, 0, t);
    } else {
        solid.cut_prism(Axis::y, through({{0.7 * reach, 0.6 * h}, {reach * 1.01, 0.15 * h}, {reach * 1.01, 0.6 * h}}),
                        -1, t + 1);
    }
    solid.cut_cylinder(Axis::y, {}, h * random.uniform(0.1, 0.25), -1, t + 1);
}

/// Snap gauge: a frame with a gap of one or two sizes.
void snap_gauge(Solid& solid, Random& random) {
    const double gap = random.log_uniform(4, 100), w = gap * random.uniform(2, 3), h = gap * random.uniform(2.2, 3.2),
                 t = gap * random.uniform(0.1, 0.4);
    const double deep = h * random.uniform(0.4, 0.6);
    if (random.chance(0.5))
        solid.add_prism(Axis::y, chamfered(rectangle({-0.5 * w, 0}, {0.5 * w, h}), 0.2 * w), 0, t);
    else
        solid.add_cylinder(Axis::y, {0, 0.5 * h}, 0.55 * h, 0, t);
    solid.cut_box({-0.5 * gap, -1, -h}, {0.5 * gap, t + 1, 0.5 * deep});
    solid.cut_box({-0.48 * gap, -1, 0}, {0.48 * gap, t + 1, deep});
    solid.cut_cylinder(Axis::y, {0, deep}, 0.42 * gap, -1, t + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.5 * (deep + h) + 0.2 * gap}, 0.1 * gap, -1, t + 1);
}

/// Plate of holes or notches that grow from one to the next, in a row or around a disc.
void step_gauge(Solid& solid, Random& random) {
    const int count = random.integer(6, 16);
    const double reach = random.log_uniform(40, 250), h = reach * random.uniform(0.15, 0.35),
                 t = reach * random.uniform(0.008, 0.04);
    const bool round = random.chance(0.4);
    const double least = 0.08 * reach / count,
                 most = std::min(round ? 0.08 * reach : 0.3 * h, (round ? 1.0 : 0.42) * reach / count);
    const bool notch = random.chance(0.5);
    if (round)
        solid.add_cylinder(Axis::y, {}, 0.5 * reach, 0, t).cut_cylinder(Axis::y, {}, 0.06 * reach, -1, t + 1);
    else
        solid.add_prism(Axis::y, rounded_rectangle({-0.5 * reach, -0.5 * h}, {0.5 * reach, 0.5 * h}, 0.12 * h), 0, t);
    for (int i = 0; i < count; ++i) {
        const double r = least + (most - least) * i / count;
        const Point2 at =
            round ? polar({}, 0.42 * reach, 360.0 * i / count) : Point2{0.94 * reach * ((i + 0.5) / count - 0.5), 0.0};
        const Point2 rim = round ? polar({}, 0.6 * reach, 360.0 * i / count) : Point2{at.x, h};
        solid.cut_cylinder(Axis::y, at, r, -1, t + 1);
        if (notch) solid.cut_prism(Axis::y, tangent_hull(at, 0.62 * r, rim, 0.619 * r), -1, t + 1);
    }
}

/// Set square, angle template, centre finder.
void set_square(Solid& solid, Random& random) {
    const double a = random.log_uniform(30, 300), b = a * random.choice({1.0, 0.577, 1.732}),
                 t = a * random.uniform(0.01, 0.04), wall = std::min(a, b) * random.uniform(0.12, 0.2);
    solid.add_prism(Axis::y, through({{0, 0}, {a, 0}, {0, b}}), 0, t);
    const double rest = 1.0 - wall / a - wall / b - wall * std::hypot(1 / a, 1 / b);
    solid.cut_prism(Axis::y, through({{wall, wall}, {wall + rest * a, wall}, {wall, wall + rest * b}}), -1, t + 1);
    if (random.chance(0.4)) solid.add_box({0, -2 * t, -0.4 * wall}, {a, 3 * t, 0.1 * wall});  // the stock
    const int notches = random.choice({0, 0, 6, 10});
    for (int i = 0; i < notches; ++i)
        solid.cut_prism(Axis::y, polygon({0, b * 0.7 * (i + 1) / notches}, 0.12 * wall, 4, 0), -1, t + 1);
}

/// Drill jig that is laid against an edge: a plate with a fence, guide holes and a mark.
void drill_jig(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 250), depth = w * random.uniform(0.25, 0.6),
                 t = w * random.uniform(0.05, 0.1);
    solid.add_box({0, 0, 0}, {w, depth, t});
    solid.add_box({0, 0, -t * random.uniform(1.5, 4)}, {w, t, t});
    if (random.chance(0.4)) solid.add_box({0, 0, -2 * t}, {t, depth, t});
    const int count = random.integer(2, 6);
    for (int i = 0; i < count; ++i) {
        const Point2 at{w * (i + 0.7) / (count + 0.4), depth * random.uniform(0.4, 0.75)};
        const double r = std::min(0.2 * depth, 0.35 * w / count);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, at, r, 0, 2 * t);
        solid.cut_cylinder(Axis::z, at, 0.5 * r, -t, 3 * t);
    }
    if (random.chance(0.5)) solid.cut_prism(Axis::z, polygon({0.5 * w, depth}, 0.08 * depth, 4, 0), -1, t + 1);
}

/// A pivot of a movement plate: a plain hole, a jewel's seat or a sink.
void cut_pivot(Solid& solid, Random& random, Point2 at, double r, double t) {
    if (random.chance(0.3))
        solid.cut_counterbore(Axis::y, at, r, r * random.uniform(1.6, 2.4), 0.4 * t, t, -1);
    else
        solid.cut_cylinder(Axis::y, at, r, -1, t + 1);
}

/// Pivots of a train, each a random step on from the last, upwards.
std::vector<Point2> train(Random& random, int count, double size) {
    std::vector<Point2> at{{0, 0}};
    for (int i = 1; i < count; ++i)
        at.push_back(at.back() + polar({}, size * random.uniform(0.22, 0.4),
                                       90.0 + (i % 2 == 0 ? 1 : -1) * random.uniform(10, 75)));
    return at;
}

/// Skeleton frame: bars and rings from pivot to pivot, feet, a ring for the dial.
void skeleton_frame(Solid& solid, Random& random) {
    const double size = random.log_uniform(30, 350), t = size * random.uniform(0.015, 0.05),
                 bar = size * random.uniform(0.03, 0.07);
    const std::vector<Point2> pivots = train(random, random.integer(3, 6), size);
    const bool braced = random.chance(0.6);
    for (std::size_t i = 0; i < pivots.size(); ++i) {
        solid.add_cylinder(Axis::y, pivots[i], bar * random.uniform(1.1, 1.8), 0, t);
        if (i > 0) solid.add_prism(Axis::y, tangent_hull(pivots[i - 1], 0.7 * bar, pivots[i], 0.69 * bar), 0, t);
        if (i > 1 && braced)
            solid.add_prism(Axis::y, tangent_hull(pivots[i - 2], 0.6 * bar, pivots[i], 0.59 * bar), 0, t);
    }
    const double spread = size * random.uniform(0.3, 0.6);
    std::vector<Point2> feet{{-spread, -0.35 * size}, {spread, -0.35 * size}};
    for (const Point2 foot : feet) {
        solid.add_prism(Axis::y, tangent_hull(pivots.front(), 0.8 * bar, foot, 0.79 * bar), 0, t)
            .add_cylinder(Axis::y, foot, 1.2 * bar, 0, t);
        if (random.chance(0.7)) solid.add_prism(Axis::y, tangent_hull(pivots[2], 0.6 * bar, foot, 0.59 * bar), 0, t);
    }
    if (random.chance(0.5))
        solid.add_prism(Axis::y, rectangle({-spread, -0.35 * size - 0.6 * bar}, {spread, -0.35 * size + 0.6 * bar}), 0,
                        t);
    if (random.chance(0.5)) {
        const double r = size * random.uniform(0.25, 0.4);
        solid.cut_cylinder(Axis::y, pivots[1], r - bar, 0.999 * t, t + 1);  // the dial is let in
        solid.add_prism(Axis::y, ring_sector(pivots[1], r - bar, r, 0, 359.9), 0, t);
    }
    for (const Point2 at : pivots) cut_pivot(solid, random, at, bar * random.uniform(0.2, 0.6), t);
    for (const Point2 foot : feet) solid.cut_cylinder(Axis::y, foot, 0.5 * bar, -1, t + 1);
}

/// Movement plate: round, barrel-shaped or square, pillar holes near the rim, pivots in no order, sinks for the wheels.
void movement_plate(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 120), t = r * random.uniform(0.03, 0.12);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    if (form == 0) solid.add_cylinder(Axis::y, {}, r, 0, t);
    if (form == 1) solid.add_prism(Axis::y, rounded_rectangle({-0.75 * r, -r}, {0.75 * r, r}, 0.15 * r), 0, t);
    if (form == 2) solid.add_prism(Axis::y, tangent_hull({0, -0.35 * r}, 0.65 * r, {0, 0.55 * r}, 0.45 * r), 0, t);
    const int sinks = random.integer(0, 3);
    for (int i = 0; i < sinks; ++i)
        solid.cut_cylinder(Axis::y, polar({}, 0.4 * r, random.uniform(0, 360)), r * random.uniform(0.15, 0.3),
                           random.chance(0.3) ? -1.0 : 0.5 * t, t + 1);
    const int pillars = random.choice({3, 4, 4, 5});
    solid.cut_hole_circle(Axis::y, {}, (form == 0 ? 0.88 : 0.62) * r, pillars, random.choice({30.0, 45.0, 90.0}),
                          0.04 * r, -1, t + 1);
    for (const Point2 at : train(random, random.integer(4, 7), 0.8 * r)) {
        const Point2 lower = at + Point2{0, -0.55 * r};
        if (length(lower) < 0.6 * r) cut_pivot(solid, random, lower, r * random.uniform(0.015, 0.05), t);
    }
    if (form == 0 && random.chance(0.5)) {  // a bite for the balance or the winding stem
        const Point2 at = polar({}, r, random.choice({0.0, 60.0, 210.0}));
        solid.cut_cylinder(Axis::y, at, r * random.uniform(0.1, 0.35), random.chance(0.5) ? -1.0 : 0.4 * t, t + 1);
    }
}

/// Pallet fork: an anchor about its arbor, with a crutch or without.
void anchor(Solid& solid, Random& random) {
    const double r = random.log_uniform(6, 80), t = r * random.uniform(0.06, 0.25), hub = 0.2 * r,
                 spread = random.uniform(35, 60);
    for (const double s : {-1.0, 1.0}) {
        const Point2 elbow = polar({}, 0.8 * r, 90 + s * spread), tip = polar({}, r, 90 + s * (spread + 18));
        solid.add_prism(
            Axis::y, limb({{0, 0}, polar({}, 0.45 * r, 90 + s * spread * 0.8), elbow}, {0.15 * r, 0.11 * r, 0.09 * r}),
            0, t);
        Path pallet =
            through({elbow + Point2{0, 0.08 * r}, elbow + Point2{s * 0.08 * r, -0.06 * r}, tip + Point2{0, -0.25 * r},
                     tip + Point2{-s * 0.2 * r, -0.1 * r}, elbow + Point2{-s * 0.1 * r, -0.06 * r}});
        solid.add_prism(Axis::y, signed_area(pallet) < 0 ? reversed(pallet) : pallet, 0, t);
    }
    solid.add_cylinder(Axis::y, {}, hub, 0, t * random.choice({1.0, 1.0, 1.8}));
    if (random.chance(0.6)) {
        const double low = -r * random.uniform(0.6, 2.5);
        solid.add_prism(Axis::y, tangent_hull({}, 0.12 * r, {0, low}, 0.08 * r), 0, t);
        solid.cut_prism(Axis::y, rectangle({-0.03 * r, low - r}, {0.03 * r, low + 0.1 * r}), -1, t + 1);
    }
    solid.cut_cylinder(Axis::y, {}, hub * random.uniform(0.3, 0.6), -1, 2 * t);
}

}  // namespace

/// Rulers, protractors, thread and radius gauges, snap gauges, hole gauges, set squares, drill jigs.
Part gauge(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t form = random.weighted({0.15, 0.12, 0.2, 0.15, 0.15, 0.12, 0.11});
    if (form == 0) return ruler(random);
    if (form == 1) return protractor(random);
    Part part;
    if (form == 2) gauge_leaf(part.solid, random);
    if (form == 3) snap_gauge(part.solid, random);
    if (form == 4) step_gauge(part.solid, random);
    if (form == 5) set_square(part.solid, random);
    if (form == 6) {
        drill_jig(part.solid, random);
        part.main_side = Side::top;
    }
    return part;
}

/// What carries a clock's wheels, and the anchor that lets them go.
Part clock_frame(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0) skeleton_frame(part.solid, random);
    if (form == 1) movement_plate(part.solid, random);
    if (form == 2) anchor(part.solid, random);
    return part;
}

}  // namespace v16::corpus
