// Plates with pockets, rims and ribs, and blocks that hold a distance: milled parts that close nothing in.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Plate lightened by a grid of pockets between webs, from one side or right through.
void web_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 500), h = w * random.uniform(0.3, 1.0), t = h * random.uniform(0.05, 0.2),
                 web = h * random.uniform(0.04, 0.1);
    const int nx = random.integer(1, 5), ny = random.integer(1, 3);
    // Round corners at most: pockets that break the border would leave loose pieces.
    solid.add_prism(Axis::z,
                    filleted(rectangle({-0.5 * w, -0.5 * h}, {0.5 * w, 0.5 * h}), h * random.uniform(0.0, 0.07)), 0, t);
    const double cw = (0.86 * w - web * (nx - 1)) / nx, ch = (0.82 * h - web * (ny - 1)) / ny,
                 floor = random.chance(0.3) ? -1 : t * random.uniform(0.2, 0.6),
                 r = std::min(cw, ch) * random.uniform(0.05, 0.25);
    const bool triangles = random.chance(0.3);
    for (int i = 0; i < nx; ++i)
        for (int k = 0; k < ny; ++k) {
            if (random.chance(0.12)) continue;  // left full, for a screw
            const Point2 a{-0.43 * w + i * (cw + web), -0.41 * h + k * (ch + web)}, b = a + Point2{cw, ch};
            if (triangles) {
                const double s = 1.2 * web;
                solid.cut_prism(Axis::z, filleted(through({a, {b.x - s, a.y}, {a.x, b.y - s}}), 0.5 * r), floor, t + 1);
                solid.cut_prism(Axis::z, filleted(through({b, {a.x + s, b.y}, {b.x, a.y + s}}), 0.5 * r), floor, t + 1);
            } else {
                solid.cut_prism(Axis::z, rounded_rectangle(a, b, r), floor, t + 1);
            }
        }
    const double hole = 0.015 * (w + h) * random.uniform(0.5, 1.0);
    for (const double x : {-0.465 * w, 0.465 * w})
        for (const double y : {-0.455 * h, 0.455 * h})
            solid.cut_cylinder(Axis::z, {x, y}, std::min(hole, 0.025 * h), -1, t + 1);
}

/// Plate with ribs underneath: a rim, crossed or radial ribs, bosses with holes at the crossings.
void ribbed_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 400), h = w * random.uniform(0.4, 1.0), t = h * random.uniform(0.04, 0.1),
                 rib = t * random.uniform(0.6, 1.2), deep = t * random.uniform(1.0, 3.5);
    const bool disc = random.chance(0.25);
    solid.add_prism(Axis::z,
                    disc ? circle({}, 0.5 * h)
                         : rounded_rectangle({-0.5 * w, -0.5 * h}, {0.5 * w, 0.5 * h}, h * random.uniform(0.0, 0.2)),
                    0, t);
    if (disc) {
        const int spokes = random.integer(3, 8);
        for (int i = 0; i < spokes; ++i)
            solid.add_prism(Axis::z, rotated(rectangle({0, -0.5 * rib}, {0.47 * h, 0.5 * rib}), 360.0 * i / spokes),
                            -deep, 0.1 * t);
        solid.add_cylinder(Axis::z, {}, 0.16 * h, -deep, t * random.choice({1.0, 2.0}));
        solid.cut_cylinder(Axis::z, {}, 0.1 * h, -deep - 1, 3 * t);
        solid.cut_hole_circle(Axis::z, {}, 0.38 * h, spokes, 180.0 / spokes, 0.04 * h, -1, t + 1);
        return;
    }
    const int nx = random.integer(1, 4), ny = random.integer(0, 3);
    const auto across = [&](int i) { return w * ((i + 1.0) / (nx + 1.0) - 0.5); };
    for (int i = 0; i < nx; ++i)
        solid.add_box({across(i) - 0.5 * rib, -0.46 * h, -deep}, {across(i) + 0.5 * rib, 0.46 * h, 0.1 * t});
    for (int k = 0; k < ny; ++k) {
        const double y = h * ((k + 1.0) / (ny + 1.0) - 0.5);
        solid.add_box({-0.46 * w, y - 0.5 * rib, -deep * 0.8}, {0.46 * w, y + 0.5 * rib, 0.1 * t});
    }
    const double r = std::min(0.05 * h, 0.2 * w / (nx + 1));
    for (int i = 0; i < nx; ++i)
        for (const double y : {-0.3 * h, 0.3 * h}) {
            solid.add_cylinder(Axis::z, {across(i), y}, 1.9 * r, -deep, random.chance(0.3) ? 1.5 * t : 0.5 * t);
            solid.cut_cylinder(Axis::z, {across(i), y}, r, -deep - 1, 2 * t);
        }
}

/// Base plate with bosses and pads that stand at several heights, grooves between, counterbores at the border.
void boss_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 400), h = w * random.uniform(0.5, 1.0), t = h * random.uniform(0.06, 0.16);
    solid.add_prism(Axis::z, plate_outline(random, w, h), 0, t);
    const int bosses = random.integer(2, 6);
    for (int i = 0; i < bosses; ++i) {
        const Point2 at{w * ((i + 0.5) / bosses - 0.5) * 0.8, h * random.uniform(-0.3, 0.3)};
        const double r = std::min(0.35 * w / bosses, 0.16 * h) * random.uniform(0.5, 1.0),
                     top = t + t * random.uniform(0.2, 2.5);
        const bool pad = random.chance(0.35);
        if (pad)
            solid.add_prism(Axis::z, rounded_rectangle(at - Point2{r, 0.8 * r}, at + Point2{r, 0.8 * r}, 0.2 * r),
                            0.5 * t, top);
        else
            solid.add_cylinder(Axis::z, at, r, 0.5 * t, top);
        if (random.chance(0.3))
            solid.cut_blind_hole(Axis::z, at, 0.45 * r, top, 0.5 * t);
        else
            solid.cut_cylinder(Axis::z, at, 0.5 * r, -1, top + 1);
    }
    cut_plate_holes(solid, random, Axis::z, 0.9 * w, 0.9 * h, -1, 0.99 * t);
}

/// Plate with stepped pockets, a seal's groove about a window, drilled corners.
void seal_plate(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 300), h = w * random.uniform(0.6, 1.0), t = h * random.uniform(0.08, 0.2),
                 ring = 0.02 * h * random.uniform(0.8, 1.6), x = w * random.uniform(0.26, 0.34),
                 y = h * random.uniform(0.24, 0.32);
    solid.add_prism(Axis::z, plate_outline(random, w, h), 0, t);
    const double r = std::min(x, y) * (random.chance(0.3) ? 0.95 : random.uniform(0.1, 0.6));
    const double bottom = t * random.uniform(0.5, 0.75);
    solid.cut_prism(Axis::z, rounded_rectangle({-x - ring, -y - ring}, {x + ring, y + ring}, r + ring), bottom, t + 1);
    solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, r), 0.5 * bottom, t);
    const double s = random.uniform(0.5, 0.88);
    solid.cut_prism(Axis::z, rounded_rectangle({-s * x, -s * y}, {s * x, s * y}, s * r),
                    random.chance(0.5) ? -1 : t * random.uniform(0.2, 0.5), t + 1);
    if (random.chance(0.5)) {
        solid.cut_prism(
            Axis::z, rounded_rectangle({-0.6 * s * x, -0.6 * s * y}, {0.6 * s * x, 0.6 * s * y}, 0.5 * s * r), -1, t);
    }
    const int along = random.integer(2, 4);
    const double hole = 0.02 * h * random.uniform(0.8, 1.6);
    for (int i = 0; i < along; ++i)
        for (const double side : {-0.42 * h, 0.42 * h})
            solid.cut_counterbore(Axis::z, {0.84 * w * (i / (along - 1.0) - 0.5), side}, hole, 1.7 * hole, 0.4 * t, t,
                                  -1);
}

/// Wear plate or guide: strips, oil grooves, countersunk screws in a row, a step along an edge.
void bolted_liner(Solid& solid, Random& random) {
    const double w = random.log_uniform(40, 500), h = w * random.uniform(0.12, 0.4), t = h * random.uniform(0.1, 0.35);
    solid.add_prism(Axis::z, chamfered(rectangle({0, 0}, {w, h}), h * random.uniform(0.0, 0.2)), 0, t);
    if (random.chance(0.5))
        solid.cut_box({-1, h * random.uniform(0.7, 0.88), t * random.uniform(0.4, 0.7)}, {w + 1, h + 1, t + 1});
    const int n = random.integer(2, 6);
    const double r = h * random.uniform(0.05, 0.09);
    for (int i = 0; i < n; ++i) {
        const double x = w * (i + 0.5) / n, y = h * (i % 2 == 0 || n > 4 ? 0.3 : 0.55);
        solid.cut_countersink(Axis::z, {x, y}, r, std::min(2 * r, r + 0.8 * t), t, -1);
        if (random.chance(0.4) && i + 1 < n)
            solid.cut_prism(Axis::z, slot({x + 0.3 * w / n, 0.2 * h}, {x + 0.7 * w / n, 0.6 * h}, 0.4 * r), 0.75 * t,
                            t + 1);
    }
}

/// Block whose end shows a T, a dovetail, a step, a V or a U, with bores along and across.
void profiled_block(Solid& solid, Random& random) {
    const double w = random.log_uniform(6, 120), h = w * random.uniform(0.4, 1.3), len = w * random.log_uniform(0.4, 4);
    const double a = w * random.uniform(0.2, 0.35), b = h * random.uniform(0.3, 0.65),
                 d = b * random.uniform(0.4, 0.65);
    Path end;
    switch (random.weighted({0.22, 0.2, 0.2, 0.18, 0.2})) {
        case 0:
            end = through({{0, 0}, {w, 0}, {w, b}, {w - a, b}, {w - a, h}, {a, h}, {a, b}, {0, b}});
            break;
        case 1:  // dovetail above
            end = through(
                {{0, 0}, {w, 0}, {w, b}, {w - a - 0.3 * a, b}, {w - 0.5 * a, h}, {0.5 * a, h}, {1.3 * a, b}, {0, b}});
            break;
        case 2:
            end = through({{0, 0}, {w, 0}, {w, b}, {w - 1.4 * a, b}, {w - 1.4 * a, h}, {0, h}});
            break;
        case 3:
            end = through({{0, 0}, {w, 0}, {w, h}, {0.5 * w + d, h}, {0.5 * w, h - d}, {0.5 * w - d, h}, {0, h}});
            break;
        default:
            end = through({{0, 0}, {w, 0}, {w, h}, {w - a, h}, {w - a, d}, {a, d}, {a, h}, {0, h}});
            break;
    }
    solid.add_prism(Axis::y, end, 0, len);
    const int n = std::clamp(static_cast<int>(len / w), 1, 4);
    const double r = std::min(w, len / n) * random.uniform(0.06, 0.14);
    const bool mouth = random.chance(0.5);
    for (int i = 0; i < n; ++i) {
        const double y = len * (i + 0.5) / n;
        solid.cut_cylinder(Axis::z, {0.5 * w, y}, r, -1, h + 1);
        if (mouth) solid.cut_cylinder(Axis::z, {0.5 * w, y}, 1.7 * r, -1, 0.25 * h);
    }
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0.5 * len, 0.5 * d}, 0.3 * d, -1, w + 1);
}

/// Riser: a block with stepped bores at both ends, open slots, lightened between.
void riser(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 160), deep = w * random.uniform(0.25, 0.8),
                 h = w * random.uniform(0.2, 0.9), e = w * random.uniform(0.1, 0.2);
    solid.add_prism(Axis::z, chamfered(rectangle({0, 0}, {w, deep}), random.chance(0.4) ? 0.12 * deep : 0.0), 0, h);
    const double r = std::min(e, 0.4 * deep) * random.uniform(0.3, 0.45);
    const bool open = random.chance(0.35);
    for (const double x : {e, w - e}) {
        if (open) {
            const double out = x < 0.5 * w ? -w : 2 * w;
            solid.cut_prism(Axis::z, slot({std::min(x, out), 0.5 * deep}, {std::max(x, out), 0.5 * deep}, r), -1,
                            h + 1);
            continue;
        }
        solid.cut_counterbore(Axis::z, {x, 0.5 * deep}, r, 1.8 * r, h * random.uniform(0.2, 0.6), h, -1);
    }
    const double x0 = e + 2.2 * r, x1 = w - x0;
    switch (random.weighted({0.3, 0.3, 0.2, 0.2})) {
        case 0:
            solid.cut_prism(Axis::y, filleted(rectangle({x0, -h}, {x1, h * random.uniform(0.2, 0.6)}), 0.08 * h), -1,
                            deep + 1);
            break;
        case 1:
            solid.cut_prism(Axis::z, rounded_rectangle({x0, 0.2 * deep}, {x1, 0.8 * deep}, 0.15 * deep),
                            h * random.uniform(0.1, 0.5), h + 1);
            break;
        case 2:
            solid.cut_cylinder(Axis::z, {0.5 * w, 0.5 * deep}, std::min(0.35 * deep, 0.45 * (x1 - x0)), -1, h + 1);
            solid.cut_cylinder(Axis::z, {0.5 * w, 0.5 * deep}, std::min(0.42 * deep, 0.49 * (x1 - x0)), 0.6 * h, h + 1);
            break;
        default:
            solid.cut_cylinder(Axis::y, {0.5 * w, h}, std::min(0.4 * (x1 - x0), 0.7 * h), -1, deep + 1);
            break;
    }
}

/// Shim or wedge: thin and slotted to slip round a screw, or slanted with a long slot.
void shim_or_wedge(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 150), deep = w * random.uniform(0.35, 1.0),
                 t = w * random.uniform(0.02, 0.08);
    if (random.chance(0.5)) {
        const double high = w * random.uniform(0.15, 0.45);
        solid.add_prism(Axis::y, through({{0, 0}, {w, 0}, {w, high}, {0, t + 0.02 * w}}), 0, deep);
        if (random.chance(0.4)) solid.add_box({w, 0, 0}, {w + 2 * t, deep, 1.3 * high});
        solid.cut_prism(Axis::z, slot({0.25 * w, 0.5 * deep}, {0.7 * w, 0.5 * deep}, 0.15 * deep), -1, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {0.5 * deep, 0.5 * high}, 0.2 * high, 0.7 * w, w + 4 * t);
        return;
    }
    solid.add_prism(Axis::z, filleted(rectangle({0, 0}, {w, deep}), deep * random.uniform(0.0, 0.2)), 0, t);
    const int n = random.integer(1, 3);
    const double r = std::min(0.25 * deep, 0.3 * w / n) * random.uniform(0.5, 0.9);
    for (int i = 0; i < n; ++i) {
        const double x = w * (i + 0.5) / n;
        solid.cut_prism(Axis::z, slot({x, -deep}, {x, 0.55 * deep}, r), -1, t + 1);
    }
    if (random.chance(0.5)) solid.add_prism(Axis::x, strip({{deep, t}, {deep, t + 0.2 * w}}, t, 0), 0.3 * w, 0.7 * w);
}

}  // namespace

/// Plate with pockets, ribs, bosses, a seal's groove or wear strips.
Part pocketed_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{web_plate, ribbed_plate, boss_plate, seal_plate, bolted_liner};
    forms[random.weighted({0.25, 0.2, 0.25, 0.15, 0.15})](part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

/// Block that holds a distance: profiled, stepped, slotted, a shim or a wedge.
Part spacer_block(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{profiled_block, riser, shim_or_wedge};
    forms[random.weighted({0.4, 0.4, 0.2})](part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::top, Side::front, Side::front});
    return part;
}

}  // namespace v16::corpus
