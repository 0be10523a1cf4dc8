// What changes or drives cutting tools: grippers and pots of tool changers, dies for threads and their stocks.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Jaw that holds a tool's flange: an open ring about `at`, its mouth towards `angle`.
void add_jaw(Solid& solid, Point2 at, double r, double wall, double angle, double mouth, double t) {
    solid.add_prism(Axis::z, ring_sector(at, r, r + wall, angle + 0.5 * mouth, 360 - mouth), 0, t);
    for (const double s : {-1.0, 1.0})
        solid.add_cylinder(Axis::z, polar(at, r + 0.5 * wall, angle + s * 0.5 * mouth), 0.5 * wall, 0, t);
}

/// Fork of a magazine: sprung jaws on a body with screws.
void add_tool_fork(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(12, 60), wall = r * random.uniform(0.22, 0.4),
                 t = r * random.uniform(0.15, 0.4), len = r * random.uniform(1.5, 3.5),
                 half = r * random.uniform(0.5, 0.9), mouth = random.uniform(90, 150);
    add_jaw(solid, {}, r, wall, 90, mouth, t);
    solid.add_box({-half, -r - len, 0}, {half, -r - 0.3 * wall, t});
    const bool sprung = random.chance(0.6);
    if (sprung) solid.cut_prism(Axis::z, slot({0, -r - 0.55 * len}, {0, -0.9 * r}, 0.14 * half), -far, far);
    if (random.chance(0.6)) solid.add_box({-half, -r - len, -t * random.uniform(0.5, 1.5)}, {half, -r - 0.6 * len, t});
    for (const double x : {-0.6 * half, 0.6 * half}) {
        solid.cut_counterbore(Axis::z, {x, -r - 0.8 * len}, 0.12 * half, 0.2 * half, 0.4 * t, t + 1, -far);
        if (sprung && random.chance(0.5))
            solid.cut_cylinder(Axis::x, {-r - 0.3 * len, 0.5 * t}, 0.2 * t, x > 0 ? 0 : -far, x > 0 ? far : 0);
    }
    if (random.chance(0.5))  // rollers at the tips
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::z, polar({}, r + 0.35 * wall, 90 + s * 0.5 * mouth), 0.7 * wall, 0.15 * t,
                               0.85 * t);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {0, 0.5 * t}, 0.3 * std::min(t, half), -r - 0.5 * wall, -0.78 * r);
    part.main_side = Side::top;
}

/// Arm with a jaw at each end that swings tools across.
void add_double_arm(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 60), wall = r * random.uniform(0.3, 0.5),
                 reach = r * random.uniform(3.2, 6), t = r * random.uniform(0.4, 0.8),
                 hub = r * random.uniform(0.9, 1.4), mouth = random.uniform(130, 180),
                 turn = random.choice({90.0, 90.0, 60.0, -90.0});
    for (const double s : {0.0, 180.0}) {
        const Point2 at = polar({}, reach, s);
        add_jaw(solid, at, r, wall, s + turn, mouth, t);
        solid.add_prism(Axis::z, tangent_hull({}, 0.9 * hub, polar({}, reach - r - 0.3 * wall, s), 0.5 * r), 0, t);
        solid.cut_cylinder(Axis::z, at, r, -far, far);
        if (random.chance(0.6))
            solid.add_box({at.x * 0.6 - 0.2 * r, -0.16 * r, t}, {at.x * 0.6 + 0.2 * r, 0.16 * r, 1.3 * t});
        if (random.chance(0.4)) solid.cut_prism(Axis::z, slot(0.35 * at, 0.5 * at, 0.22 * r), 0.6 * t, far);
    }
    solid.add_cylinder(Axis::z, {}, hub, -t * random.uniform(0, 1.0), 1.3 * t);
    solid.cut_cylinder(Axis::z, {}, 0.5 * hub, -far, far)
        .cut_hole_circle(Axis::z, {}, 0.76 * hub, random.choice({4, 6, 8}), 0, 0.08 * hub, -far, far);
    part.main_side = Side::top;
}

/// Pot for a tapered tool: a cup with a rim and the roller of its guide.
void add_tool_pot(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(20, 70), len = r * random.uniform(2, 3.2), wall = r * random.uniform(0.15, 0.3),
                 rim = r * random.uniform(0.1, 0.3);
    solid.add_revolution(Axis::x,
                         turned({{0.25 * r, r + wall + rim},
                                 {len - 0.25 * r - 0.5 * r, r + wall, random.chance(0.5) ? 0.7 * r + wall : -1.0},
                                 {0.5 * r, 0.5 * r + wall}}));
    solid.cut_revolution(Axis::x, cone_meridian(-1, r + 0.15, 0.8 * len, 0.5 * r))
        .cut_cylinder(Axis::x, {}, 0.28 * r, 0, far);
    const double at = len * random.uniform(0.5, 0.7), pin = r * random.uniform(0.12, 0.22);
    for (const double s : {-1.0, 1.0}) {
        const double y = s * (r + wall);
        solid.add_cylinder(Axis::y, {at, 0}, 1.6 * pin, std::min(y * 0.9, y * 1.12), std::max(y * 0.9, y * 1.12));
        if (random.chance(0.7)) solid.add_cylinder(Axis::y, {at, 0}, pin, std::min(y, y * 1.6), std::max(y, y * 1.6));
    }
    if (random.chance(0.5)) solid.cut_box({-1, -0.2 * r, r * 0.9}, {0.25 * r, 0.2 * r, far});
    if (random.chance(0.5)) {
        solid
            .add_prism(Axis::y, tangent_hull({at, 0}, 0.4 * r, {at + 0.3 * r, -r - wall - 0.5 * r}, 0.25 * r), -0.2 * r,
                       0.2 * r)
            .cut_cylinder(Axis::y, {at + 0.3 * r, -r - wall - 0.5 * r}, 0.12 * r, -far, far);
        solid.cut_revolution(Axis::x, cone_meridian(-1, r + 0.15, 0.8 * len, 0.5 * r));
    }
}

/// Disc of a magazine with mouths for the tools around its rim.
void add_carousel(Part& part, Random& random) {
    Solid& solid = part.solid;
    const int tools = random.choice({6, 8, 10, 12, 16, 20});
    const double r = random.log_uniform(80, 400), mouth = r * std::min(0.22, 1.9 / tools),
                 t = r * random.uniform(0.03, 0.08), hub = r * random.uniform(0.15, 0.28);
    solid.add_cylinder(Axis::z, {}, r, 0, t);
    for (int i = 0; i < tools; ++i) {
        const double angle = 360.0 * i / tools;
        solid.cut_prism(Axis::z, rotated(slot({r - 0.35 * mouth, 0}, {2 * r, 0}, 0.72 * mouth), angle), -far, far);
        solid.cut_cylinder(Axis::z, polar({}, r - 2.2 * mouth, angle), 0.14 * mouth, -far, far);
    }
    const bool windows = random.chance(0.5);
    if (windows)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (hub + r - 1.9 * mouth), random.choice({3, 4, 6}), 15,
                              0.28 * (r - 1.9 * mouth - hub), -far, far);
    solid.add_cylinder(Axis::z, {}, hub, -t, 2 * t)
        .cut_cylinder(Axis::z, {}, 0.5 * hub, -far, far)
        .cut_hole_circle(Axis::z, {}, 0.75 * hub, random.choice({4, 6, 8}), 0, 0.07 * hub, -far, far);
    part.main_side = Side::top;
}

/// Round or hexagonal die: bore with chip holes that break into it, a slit, seats of the holder's screws.
void add_round_die(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 45), t = r * random.uniform(0.35, 0.7), bore = r * random.uniform(0.2, 0.42);
    const int chips = bore > 0.36 * r ? random.choice({5, 6}) : random.choice({3, 4, 4, 5});
    const double chip = std::min(0.24 * r, 0.9 * bore), at = bore + 0.55 * chip;
    const bool flats = random.chance(0.25);
    if (flats)
        solid.add_prism(Axis::y, polygon({}, 1.12 * r, random.choice({6, 6, 4})), 0, t);
    else
        solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.03 * r, 0.03 * r);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far)
        .cut_hole_circle(Axis::y, {}, at, chips, 90.0 + 180.0 / chips, chip, -far, far);
    for (const double s : {0.0, 1.0})
        solid.cut_revolution(Axis::y, s > 0 ? cone_meridian(0.85 * t, bore, t + 0.1, bore + 0.15 * t + 0.1)
                                            : cone_meridian(-0.1, bore + 0.15 * t + 0.1, 0.15 * t, bore));
    if (random.chance(0.5)) solid.cut_box({-0.03 * r, -far, at}, {0.03 * r, far, far});
    if (!flats && random.chance(0.7))
        for (const double angle : {35.0, 145.0, 215.0, 325.0}) {
            const Point2 p = polar({}, 1.0 * r, angle);
            solid.cut_revolution(Axis::y, circle({0.5 * t, 0}, 0.12 * r), p);
        }
    part.main_side = Side::front;
}

/// Stock of a die or wrench of a tap: a ring or a block in the middle of two handles.
void add_stock(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 45), t = r * random.uniform(0.5, 0.9), len = r * random.uniform(3.5, 8),
                 grip = r * random.uniform(0.16, 0.3);
    const bool die = random.chance(0.55);
    if (die) {
        solid.add_cylinder(Axis::y, {}, 1.35 * r, -0.5 * t, 0.5 * t)
            .cut_cylinder(Axis::y, {}, r, -0.35 * t, far)
            .cut_cylinder(Axis::y, {}, 0.82 * r, -far, far);
        if (random.chance(0.7))
            for (const double angle : {50.0, 90.0, 130.0}) {
                const Point2 a = polar({}, 1.25 * r, angle), b = polar({}, 1.7 * r, angle);
                add_strut(solid, Axis::y, a, b, 0.22 * r, -0.11 * r, 0.11 * r);
            }
    } else {
        const int form = random.integer(0, 2);
        if (form == 0)
            solid.add_prism(Axis::y, swept_arm({{-1.6 * r, 0}, {0, 0}, {1.6 * r, 0}}, {0.4 * r, 0.9 * r, 0.4 * r}),
                            -0.5 * t, 0.5 * t);
        else if (form == 1)
            solid.add_box({-1.3 * r, -0.5 * t, -0.75 * r}, {1.3 * r, 0.5 * t, 0.75 * r});
        else
            solid.add_prism(Axis::y, polygon({}, 1.3 * r, 6, 30), -0.5 * t, 0.5 * t);
        const double square = r * random.uniform(0.25, 0.45);
        solid.cut_prism(Axis::y, polygon({}, square, 4, random.choice({0.0, 45.0})), -far, far);
        if (form == 1 && random.chance(0.6)) solid.cut_box({0.5 * r, -far, -0.03 * r}, {0.56 * r, far, 0.75 * r});
    }
    for (const double s : {-1.0, 1.0}) {
        const double from = (die ? 1.25 : 1.0) * r;
        const double a = s * from, b = s * len;
        solid.add_cylinder(Axis::x, {}, grip, std::min(a, b), std::max(a, b));
        if (random.chance(0.7)) {
            const double c = s * len * 0.55;
            solid.add_chamfered_cylinder(Axis::x, {}, 1.3 * grip, std::min(c, b), std::max(c, b), 0.3 * grip,
                                         0.3 * grip);
        }
    }
    part.main_side = Side::front;
}

}  // namespace

/// Part of a tool changer: fork, double arm, pot, carousel's disc.
Part tool_changer_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_tool_fork, add_double_arm, add_tool_pot, add_carousel};
    forms[context.random.weighted({0.4, 0.3, 0.18, 0.12})](part, context.random);
    return part;
}

/// Die that cuts threads, its stock, a wrench for taps.
Part threading_die(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_round_die, add_stock};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
