// Fittings of ships: cleats, bollards, chocks, struts, anchors, rudders.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Cleat: two horns over a foot or two, holes in the foot.
void add_cleat(Solid& solid, Random& random) {
    const double half = random.log_uniform(30, 250), h = half * random.uniform(0.25, 0.4),
                 r = half * random.uniform(0.07, 0.11), w = half * random.uniform(0.12, 0.22),
                 foot = half * random.uniform(0.3, 0.5), t = 0.07 * half;
    const double tip = h * random.uniform(1.0, 1.35);
    solid.add_prism(Axis::y,
                    limb({{-half, tip}, {-0.5 * half, h}, {0, 0.95 * h}, {0.5 * half, h}, {half, tip}},
                         {0.6 * r, r, 1.1 * r, r, 0.6 * r}),
                    -0.8 * w, 0.8 * w);
    if (random.chance(0.6))  // two posts
        for (const double s : {-1.0, 1.0})
            solid.add_prism(
                Axis::y,
                through({{s * 0.75 * foot, 0}, {s * 0.35 * foot, 0}, {s * 0.35 * foot, h}, {s * 0.65 * foot, h}}),
                -0.7 * w, 0.7 * w);
    else
        solid.add_prism(Axis::y, through({{-0.7 * foot, 0}, {0.7 * foot, 0}, {0.35 * foot, h}, {-0.35 * foot, h}}),
                        -0.7 * w, 0.7 * w);
    solid.add_prism(Axis::z,
                    random.chance(0.5) ? slot({-foot, 0}, {foot, 0}, 1.3 * w)
                                       : rounded_rectangle({-1.2 * foot, -1.5 * w}, {1.2 * foot, 1.5 * w}, 0.4 * w),
                    0, t);
    const bool four = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * foot * (four ? 0.95 : 1.05);
        if (four)
            for (const double y : {-0.85 * w, 0.85 * w})
                solid.cut_countersink(Axis::z, {x, y}, 0.16 * w, 0.3 * w, t, -1);
        else
            solid.cut_countersink(Axis::z, {x, 0}, 0.3 * w, 0.5 * w, t, -1);
    }
}

/// Bollard: one or two posts with caps, rims or a cross bar on a bed plate with brackets.
void add_bollard(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 250), high = r * random.uniform(2.2, 4), t = r * random.uniform(0.12, 0.25),
                 pitch = r * random.uniform(3.5, 5.5);
    const int posts = random.choice({1, 1, 2, 2});
    const double x = posts == 2 ? 0.5 * pitch : 0.0, reach = x + 1.8 * r;
    if (posts == 1 && random.chance(0.4))
        solid.add_cylinder(Axis::z, {}, 2 * r, 0, t);
    else
        solid.add_box({-reach, -1.6 * r, 0}, {reach, 1.6 * r, t});
    const bool straight = random.chance(0.5), bar = random.chance(0.5);
    for (int i = 0; i < posts; ++i) {
        const Point2 at{row_position(i, posts, pitch), 0};
        if (straight) {
            solid.add_cylinder(Axis::z, at, r, 0, high).add_cylinder(Axis::z, at, 1.12 * r, high, high + 0.5 * t);
        } else {
            Path waist = through({{0, 1.3 * r}, {0.5 * high, 0.9 * r}, {0.85 * high, 1.35 * r}, {high, 1.2 * r}});
            waist.vertices[0].bulge = 0.1;
            waist.closed = false;  // the axis closes it
            solid.add_revolution(Axis::z, waist, at);
        }
        if (bar) solid.add_cylinder(Axis::x, {0, 0.6 * high}, 0.15 * r, at.x - 1.6 * r, at.x + 1.6 * r);
    }
    const int bolts = random.choice({0, 4, 6});
    for (int i = 0; i < bolts; ++i)
        solid.cut_cylinder(Axis::z,
                           {row_position(i / 2, bolts / 2, 2 * (reach - 0.4 * r) / std::max(1, bolts / 2 - 1)),
                            (i % 2 - 0.5) * 2.6 * r},
                           0.12 * r, -1, t + 0.01);
    if (bolts == 0)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, through({{s * (x + 0.9 * r), 0}, {s * reach, 0}, {s * (x + 0.9 * r), 1.2 * r}}),
                            -0.5 * t, 0.5 * t);
}

/// Fairlead: a closed or open chock, or rollers between two plates.
void add_fairlead(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 300), h = w * random.uniform(0.5, 0.8), t = w * random.uniform(0.15, 0.3),
                 deep = w * random.uniform(0.3, 0.5);
    if (random.chance(0.4)) {  // rollers
        const int rollers = random.integer(1, 4);
        const double pitch = 2 * w / rollers, r = std::min(0.36 * pitch, 0.8 * deep);
        solid.add_box({-1.1 * w, -deep, 0}, {1.1 * w, deep, 0.5 * t});
        if (random.chance(0.6))
            solid.add_prism(Axis::z, slot({-w + r, 0}, {w - r, 0}, 1.05 * r), 2 * h, 2 * h + 0.4 * t);
        for (int i = 0; i < rollers; ++i) {
            const Point2 at{row_position(i, rollers, pitch), 0};
            solid
                .add_revolution(Axis::z,
                                through({{0.5 * t, 0},
                                         {0.5 * t, r},
                                         {0.8 * h, 0.7 * r},
                                         {1.2 * h, 0.7 * r},
                                         {1.95 * h, r},
                                         {1.95 * h, 0}}),
                                at)
                .add_cylinder(Axis::z, at, 0.3 * r, 0, 2 * h + 0.7 * t);
        }
        return;
    }
    Path outer = through({{-w, 0}, {w, 0}, {w, 0.7 * h}, {0.5 * w, 1.6 * h}, {-0.5 * w, 1.6 * h}, {-w, 0.7 * h}});
    outer = filleted(outer, 0.3 * h);
    solid.add_prism(Axis::y, outer, -0.5 * deep, 0.5 * deep)
        .cut_prism(Axis::y, slot({-0.45 * w, 0.75 * h}, {0.45 * w, 0.75 * h}, h * random.uniform(0.35, 0.45)), -w, w);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, through({{-0.1 * w, h}, {0.15 * w, h}, {0.4 * w, 2 * h}, {0.05 * w, 2 * h}}), -w, w);
    solid.add_box({-1.3 * w, -0.8 * deep, -0.3 * t}, {1.3 * w, 0.8 * deep, 0.01});
    for (const double s : {-1.15, 1.15}) solid.cut_cylinder(Axis::z, {s * w, 0}, 0.06 * w, -far, far);
}

/// Strut of a propeller shaft: a barrel at the end of one leg or two, palms with holes.
void add_shaft_strut(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 120), len = r * random.uniform(2.5, 4.5), reach = r * random.uniform(4, 8),
                 bore = r * random.uniform(0.6, 0.75), leg = r * random.uniform(0.2, 0.35);
    const bool vee = random.chance(0.5);
    solid.add_cylinder(Axis::y, {}, r, -0.5 * len, 0.5 * len);
    for (const double turn : vee ? std::vector<double>{60, 120} : std::vector<double>{90}) {
        const Point2 end = polar({}, reach, turn);
        add_strut(solid, Axis::y, {0, 0}, end, 2 * leg, -0.35 * len, 0.35 * len);
        solid.add_box({end.x - 1.4 * r, -0.6 * len, end.y - 0.3 * leg},
                      {end.x + 1.4 * r, 0.6 * len, end.y + 0.5 * leg});
        for (const double x : {-1.1, 1.1})
            for (const double y : {-0.4, 0.0, 0.4})
                solid.cut_cylinder(Axis::z, {end.x + x * r, y * len}, 0.12 * r, end.y - leg, far);
    }
    solid.cut_cylinder(Axis::y, {}, bore, -len, len);
}

/// Anchor facing the viewer: admiralty, stockless, with flukes that turn, mushroom, grapnel.
void add_anchor(Solid& solid, Random& random) {
    const double high = random.log_uniform(60, 1200), r = high * random.uniform(0.025, 0.05),
                 w = high * random.uniform(0.25, 0.45);
    const int form = random.integer(0, 3);
    const double eye = 2.2 * r;
    solid.add_prism(Axis::y, tangent_hull({0, 0}, 1.3 * r, {0, high}, r), -r, r);
    solid.add_cylinder(Axis::y, {0, high + eye}, eye, -0.5 * r, 0.5 * r)
        .cut_cylinder(Axis::y, {0, high + eye}, 1.4 * r, -far, far);
    switch (form) {
        case 0: {  // curved arms, pointed palms, a stock
            const double radius = w / std::sin(radians(62.0));
            solid.add_prism(Axis::y, ring_sector({0, radius}, radius - r, radius + r, 208, 124), -1.1 * r, 1.1 * r);
            for (const double s : {-1.0, 1.0}) {
                const Point2 tip = polar({0, radius}, radius, s > 0 ? 332 : 208);
                solid.add_prism(Axis::y,
                                through({tip + Point2{s * 2.5 * r, 0.5 * r}, tip + Point2{s * -1.0 * r, 5 * r},
                                         tip + Point2{s * -3.5 * r, -0.5 * r}}),
                                -0.6 * r, 0.6 * r);
            }
            if (random.chance(0.8)) solid.add_cylinder(Axis::x, {0, 0.88 * high}, 0.8 * r, -0.8 * w, 0.8 * w);
            break;
        }
        case 1: {  // stockless: a heavy crown, two flukes upward
            solid.add_prism(Axis::y, chamfered(rectangle({-0.75 * w, -0.18 * w}, {0.75 * w, 0.15 * w}), 0.08 * w),
                            -4 * r, 4 * r);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                through({{s * 0.35 * w, 0},
                                         {s * 0.8 * w, 0},
                                         {s * 0.85 * w, 0.5 * w},
                                         {s * 0.55 * w, 1.5 * w},
                                         {s * 0.4 * w, 0.5 * w}}),
                                -1.5 * r, 1.5 * r);
            break;
        }
        case 2: {  // light: flat flukes beside the shank, a stock through the crown
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                through({{s * 1.6 * r, 0},
                                         {s * 0.7 * w, 0.05 * w},
                                         {s * 0.25 * w, 0.62 * high},
                                         {s * 1.8 * r, 0.5 * high}}),
                                -0.4 * r, 0.4 * r);
            solid.add_cylinder(Axis::x, {0, 0}, 0.9 * r, -1.2 * w, 1.2 * w);
            break;
        }
        default: {  // mushroom
            Path cap = through({{0, 0}, {-0.1 * w, 0.5 * w}, {0.3 * w, w}, {0.36 * w, 0.92 * w}, {0.1 * w, 0.45 * w}});
            solid.add_revolution(Axis::z, cap);
            break;
        }
    }
}

/// Rudder with its stock, keel with bulb, centreboard.
void add_rudder(Solid& solid, Random& random) {
    const double high = random.log_uniform(100, 1500), w = high * random.uniform(0.3, 0.6),
                 t = high * random.uniform(0.03, 0.07);
    Path plan = through({{0, 0}, {w * random.uniform(0.6, 1.0), 0}, {w, high}, {-0.1 * w, high}});
    if (random.chance(0.5)) plan = filleted(plan, 0.2 * w);
    const bool keel = random.chance(0.35);
    solid.add_prism(Axis::y, plan, -0.5 * t, 0.5 * t);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z,
                        through({{0.5 * w, s * 0.51 * t}, {1.1 * w, s * 0.1 * t}, {1.1 * w, s * t}, {0.5 * w, s * t}}),
                        -1, high + 1);
    if (keel) {
        const double len = w * random.uniform(0.8, 1.2), r = 2.0 * t;
        Path bulb = through({{0.4 * w - len, 0}, {0.2 * w, r}, {0.4 * w + len, 0}});
        bulb.vertices[0].bulge = -0.15;
        bulb.vertices[1].bulge = -0.1;
        solid.add_revolution(Axis::x, bulb, {0, 0});
        solid.add_box({-0.2 * w, -1.6 * t, high - 0.01}, {1.1 * w, 1.6 * t, high + 0.6 * t});
        for (const double x : {0.0, 0.45, 0.9})
            for (const double y : {-1.1 * t, 1.1 * t}) solid.cut_cylinder(Axis::z, {x * w, y}, 0.25 * t, high - 1, far);
        return;
    }
    const double x = 0.22 * w, stock = t * random.uniform(0.55, 0.8);
    solid.add_cylinder(Axis::z, {x, 0}, stock, 0.4 * high, high * random.uniform(1.3, 1.7));
    if (random.chance(0.4))
        for (const double z : {0.2 * high, 0.75 * high})
            solid.add_cylinder(Axis::z, {-0.15 * w, 0}, 0.8 * t, z, z + 0.08 * high)
                .add_box({-0.15 * w, -0.3 * t, z}, {0.1 * w, 0.3 * t, z + 0.08 * high})
                .cut_cylinder(Axis::z, {-0.15 * w, 0}, 0.4 * t, z - 1, z + 0.1 * high);
    if (random.chance(0.4)) solid.add_prism(Axis::y, rectangle({-0.1 * w, -t}, {1.05 * w, 0.01}), -1.5 * t, 1.5 * t);
}

}  // namespace

/// Fitting on a ship's deck or hull: cleat, bollard, fairlead, shaft strut.
Part ship_fitting(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_cleat, add_bollard, add_fairlead, add_shaft_strut};
    forms[random.weighted({0.3, 0.3, 0.25, 0.15})](part.solid, random);
    return part;
}

/// Anchor, rudder or keel.
Part anchor_or_rudder(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_anchor, add_rudder};
    forms[random.weighted({0.6, 0.4})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
