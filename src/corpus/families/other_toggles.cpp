// What holds work: toggle clamps, fixtures with locators and clamps, grippers.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A bar with round ends between two pivots, and the pins' heads.
void add_link(Solid& solid, Point2 a, Point2 b, double r, double from, double to) {
    solid.add_prism(Axis::y, slot(a, b, r), from, to);
    for (const Point2 at : {a, b}) solid.add_cylinder(Axis::y, at, 0.5 * r, from - 0.3 * r, to + 0.3 * r);
}

/// Screw with a rubber tip and nuts, upright through an arm.
void add_clamp_screw(Solid& solid, Random& random, Point2 at, double r, double low, double arm, double t) {
    const double top = arm + t + r * random.uniform(2, 5);
    solid.add_cylinder(Axis::z, at, r, low, top)
        .add_cylinder(Axis::z, at, 1.9 * r, low - 1.5 * r, low + 0.5 * r)
        .add_prism(Axis::z, polygon(at, 2.0 * r, 6), arm - 1.4 * r, arm)
        .add_prism(Axis::z, polygon(at, 2.0 * r, 6), arm + t, arm + t + 1.4 * r);
}

/// Vertical or horizontal toggle clamp: base with flanges, arm over the work, links, a handle with its grip.
void add_hold_down(Solid& solid, Random& random) {
    const double u = random.log_uniform(6, 40), t = 0.25 * u, w = u * random.uniform(0.5, 0.9);
    const bool upright = random.chance(0.5);
    // The base: two cheeks on flanges with holes.
    solid.add_box({-1.2 * u, -2.2 * w, 0}, {1.6 * u, 2.2 * w, t});
    for (const double x : {-0.8 * u, 1.2 * u})
        for (const double y : {-1.6 * w, 1.6 * w})
            solid.cut_prism(Axis::z, slot({x - 0.12 * u, y}, {x + 0.12 * u, y}, 0.2 * u), -1, t + 1);
    const double high = u * random.uniform(2.0, 3.0);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y,
                        filleted(through({{-1.2 * u, 0}, {1.6 * u, 0}, {1.0 * u, high}, {-0.5 * u, high}}), 0.3 * u),
                        s * w - 0.5 * t, s * w + 0.5 * t);
    const Point2 front{0.6 * u, 0.8 * high}, rear{-0.6 * u, 0.72 * high};
    const double reach = u * random.uniform(2.5, 5);
    for (const double s : {-1.0, 1.0}) {  // the arm of two bars
        const double y = s * 0.5 * w;
        solid.add_prism(Axis::y, tangent_hull(front, 0.45 * u, {front.x + reach, front.y}, 0.3 * u), y - 0.4 * t,
                        y + 0.4 * t);
    }
    add_clamp_screw(solid, random, {front.x + 0.85 * reach, 0}, 0.22 * u, front.y - u * random.uniform(0.9, 1.6),
                    front.y - 0.3 * u, 0.6 * u);
    const double tilt = upright ? random.uniform(80, 110) : random.uniform(165, 185), lever = u * random.uniform(4, 7);
    const Point2 joint = upright ? front + Point2{0.3 * u, 0.7 * u} : rear + Point2{0.2 * u, 0.6 * u},
                 end = polar(joint, lever, tilt);
    add_link(solid, rear, upright ? polar(joint, 0.3 * lever, tilt) : front + Point2{-0.1 * u, 0.4 * u}, 0.3 * u,
             -0.6 * t, 0.6 * t);
    solid.add_prism(Axis::y, tangent_hull(joint, 0.4 * u, end, 0.3 * u), -0.4 * t, 0.4 * t);
    solid.add_prism(Axis::y, slot(polar(joint, 0.5 * lever, tilt), end, random.uniform(0.36, 0.5) * u), -0.35 * u,
                    0.35 * u);
    for (const Point2 at : {front, rear}) solid.add_cylinder(Axis::y, at, 0.25 * u, -w - t, w + t);
}

/// Push-pull clamp: a plunger in a guide, pushed by a lever over a link.
void add_push_pull(Solid& solid, Random& random) {
    const double u = random.log_uniform(6, 30), r = 0.4 * u, guide = u * random.uniform(2.2, 3.5), z = 1.6 * u,
                 t = 0.3 * u, stroke = u * random.uniform(0.5, 2);
    solid.add_box({-2.5 * u, -1.3 * u, 0}, {guide, 1.3 * u, t});
    for (const double x : {-1.9 * u, guide - 0.6 * u})
        for (const double y : {-0.95 * u, 0.95 * u}) solid.cut_cylinder(Axis::z, {x, y}, 0.2 * u, -1, t + 1);
    solid.add_cylinder(Axis::x, {0, z}, 0.75 * u, 0, guide).add_box({0, -0.4 * u, 0}, {guide, 0.4 * u, z});
    solid.add_cylinder(Axis::x, {0, z}, r, -u, guide + stroke)
        .add_cylinder(Axis::x, {0, z}, 0.6 * r, guide + stroke, guide + stroke + u)
        .add_prism(Axis::x, polygon({0, z}, 1.1 * r, 6), guide + stroke + 0.2 * u, guide + stroke + 0.6 * u);
    const Point2 pivot{-2 * u, 0.9 * u}, joint{-u, z};
    const double tilt = random.uniform(100, 160), lever = u * random.uniform(3.5, 6);
    for (const double y : {-0.6 * u, 0.35 * u}) {
        add_link(solid, joint, pivot + Point2{0.1 * u, 1.4 * u}, 0.3 * u, y, y + 0.25 * u);
        solid.add_prism(Axis::y, tangent_hull(pivot, 0.45 * u, pivot + Point2{0.1 * u, 1.4 * u}, 0.35 * u), y - 0.1 * u,
                        y + 0.3 * u);
    }
    const Point2 top = pivot + Point2{0.1 * u, 1.4 * u}, end = polar(top, lever, tilt);
    solid.add_prism(Axis::y, slot(top, end, 0.28 * u), -0.2 * u, 0.2 * u)
        .add_prism(Axis::y, slot(polar(top, 0.45 * lever, tilt), end, 0.42 * u), -0.42 * u, 0.42 * u);
}

/// Draw latch: base plate with a lever, a bail or hook that reaches over a strike.
void add_draw_latch(Solid& solid, Random& random) {
    const double u = random.log_uniform(5, 30), w = u * random.uniform(0.7, 1.3), t = 0.15 * u,
                 reach = u * random.uniform(2.5, 5);
    solid.add_box({-2.5 * u, -w, 0}, {1.2 * u, w, t});
    for (const double x : {-2.1 * u, -1.1 * u, 0.7 * u}) solid.cut_cylinder(Axis::z, {x, 0}, 0.22 * u, -1, t + 1);
    for (const double s : {-1.0, 1.0}) {
        const double y = s * (w - 0.5 * t);
        solid.add_prism(Axis::y, through({{-0.6 * u, 0}, {0.9 * u, 0}, {0.5 * u, 1.1 * u}, {-0.2 * u, 1.1 * u}}),
                        y - 0.5 * t, y + 0.5 * t);
        if (random.chance(0.9))
            add_strut(solid, Axis::y, {-0.9 * u, 1.0 * u}, {reach, 0.7 * u}, 0.2 * u, s * 0.7 * w - 0.1 * u,
                      s * 0.7 * w + 0.1 * u);
    }
    solid.add_cylinder(Axis::y, {reach, 0.7 * u}, 0.11 * u, -0.7 * w - 0.1 * u, 0.7 * w + 0.1 * u);
    solid.add_prism(
        Axis::y,
        strip({{0.4 * u, 0.75 * u}, {-1.4 * u, 1.0 * u}, {-2.8 * u, 0.6 * u}, {-3.4 * u, 0.9 * u}}, t, 0.3 * u),
        -0.6 * w, 0.6 * w);
    solid.add_cylinder(Axis::y, {0.15 * u, 0.75 * u}, 0.16 * u, -w - 0.5 * t, w + 0.5 * t);
    // the strike
    solid.add_prism(
        Axis::y,
        strip({{reach + 2.2 * u, 0}, {reach + 0.35 * u, 0}, {reach + 0.1 * u, 1.1 * u}, {reach + 0.5 * u, 1.3 * u}}, t,
              0.1 * u),
        -0.7 * w, 0.7 * w);
    solid.cut_cylinder(Axis::z, {reach + 1.4 * u, 0}, 0.22 * u, -far, far);
}

/// Base of a fixture with its holes, feet and T-slot lugs.
void add_fixture_base(Solid& solid, Random& random, double w, double h, double t) {
    solid.add_box({-w, -h, -t}, {w, h, 0});
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) {
            solid.add_box({s > 0 ? w - 0.1 : -1.2 * w, -0.3 * h, -t}, {s > 0 ? 1.2 * w : -w + 0.1, 0.3 * h, -0.4 * t});
            solid.cut_prism(Axis::z, slot({s * 1.12 * w, 0}, {s * 2 * w, 0}, 0.09 * h), -far, 0);
        }
    if (random.chance(0.4)) solid.cut_box({-0.6 * w, -2 * h, -2 * t}, {0.6 * w, 2 * h, -0.8 * t});
    for (const Point2 q : quarters)
        solid.cut_counterbore(Axis::z, {q.x * 0.9 * w, q.y * 0.86 * h}, 0.03 * w, 0.05 * w, 0.4 * t, 0, -2 * t);
}

/// Strap clamp at `x` that reaches inwards over the work, on a stud with a spring's collar and a nut.
void add_strap(Solid& solid, Random& random, double x, double s, double size, double work) {
    const double half = 0.22 * size, from = x - s * 0.9 * size, to = x + s * 0.7 * size, t = 0.25 * size;
    solid.add_box({std::min(from, to), -half, work}, {std::max(from, to), half, work + t});
    solid.add_cylinder(Axis::z, {x, 0}, 0.12 * size, 0, work + 2.6 * t)
        .add_prism(Axis::z, polygon({x, 0}, 0.24 * size, 6), work + t, work + 1.9 * t);
    solid.add_cylinder(Axis::z, {x + s * 0.5 * size, 0}, 0.13 * size, 0, work + 0.01);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {x, 0}, 0.2 * size, work - 0.4 * t, work);
}

/// Fixture: base, rests and locating pins or a V, an upright with a rib, straps or screws; the work lies in it.
void add_fixture(Solid& solid, Random& random) {
    const double w = random.log_uniform(40, 300), h = w * random.uniform(0.45, 0.9), t = w * random.uniform(0.1, 0.2),
                 rest = w * random.uniform(0.05, 0.15), high = w * random.uniform(0.12, 0.35);
    add_fixture_base(solid, random, w, h, t);
    const double wx = w * random.uniform(0.3, 0.45), wy = h * random.uniform(0.3, 0.5);
    const bool with_work = random.chance(0.6), round = random.chance(0.35);
    for (const Point2 q : quarters) solid.add_cylinder(Axis::z, {q.x * 0.75 * wx, q.y * 0.75 * wy}, 0.05 * w, 0, rest);
    if (with_work) {
        if (round)
            solid.add_cylinder(Axis::z, {}, std::min(wx, wy), rest, rest + high)
                .cut_cylinder(Axis::z, {}, 0.5 * std::min(wx, wy), rest - 0.1, rest + high + 1);
        else
            solid.add_box({-wx, -wy, rest}, {wx, wy, rest + high});
    }
    switch (random.integer(0, 2)) {
        case 0:  // three locating pins
            for (const Point2 at :
                 {Point2{-wx - 0.035 * w, 0}, Point2{-0.5 * wx, wy + 0.035 * w}, Point2{0.5 * wx, wy + 0.035 * w}})
                solid.add_chamfered_cylinder(Axis::z, at, 0.035 * w, 0, rest + 0.7 * high, 0, 0.01 * w);
            break;
        case 1: {  // a V
            const double x = -std::max(wx, 0.3 * w);
            solid.add_prism(Axis::z,
                            through({{x - 0.25 * w, -0.4 * h},
                                     {x + 0.12 * w, -0.4 * h},
                                     {x - 0.1 * w, 0},
                                     {x + 0.12 * w, 0.4 * h},
                                     {x - 0.25 * w, 0.4 * h}}),
                            0, rest + 0.5 * high);
            break;
        }
        default:  // an upright with its rib
            solid.add_box({-0.6 * w, wy, 0}, {0.6 * w, wy + 0.12 * h, rest + 2 * high});
            for (const double x : {-0.4 * w, 0.4 * w})
                solid.add_prism(
                    Axis::x,
                    through({{wy, 0}, {0.95 * h, 0}, {wy + 0.12 * h, rest + 1.7 * high}, {wy, rest + 1.7 * high}}),
                    x - 0.04 * w, x + 0.04 * w);
            if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0, rest + 1.2 * high}, 0.4 * high, -far, far);
            break;
    }
    const double size = w * random.uniform(0.2, 0.3);
    if (random.chance(0.75)) add_strap(solid, random, wx + 0.12 * w, -1, size, rest + high);
    if (random.chance(0.5)) add_strap(solid, random, -wx - 0.12 * w, 1, size, rest + high);
    if (random.chance(0.5)) {  // a screw in its block from the front
        const double z = rest + 0.5 * high;
        solid.add_box({-0.12 * w, -0.9 * h, 0}, {0.12 * w, -0.7 * h, z + 0.1 * w})
            .add_cylinder(Axis::y, {0, z}, 0.04 * w, -1.2 * h, -wy)
            .add_cylinder(Axis::y, {0, z}, 0.09 * w, -1.35 * h, -1.15 * h);
    }
}

/// Gripper with two parallel jaws that slide in the body's front, fingers on them.
void add_parallel_gripper(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 80), deep = w * random.uniform(0.35, 0.7),
                 high = w * random.uniform(0.8, 2.0), jaw = w * random.uniform(0.25, 0.4),
                 out = w * random.uniform(0.15, 0.3), open = w * random.uniform(0.05, 0.5);
    solid.add_box({-w, -deep, 0}, {w, deep, high});
    if (random.chance(0.5))
        solid.cut_box({-2 * w, -0.5 * deep, -1}, {2 * w, 0.5 * deep, 0.12 * high})
            .add_box({-0.98 * w, -0.48 * deep, 0}, {0.98 * w, 0.48 * deep, 0.13 * high});
    const double finger = w * random.uniform(0.5, 2.0);
    const bool long_fingers = random.chance(0.6), hooked = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * open, b = s * (open + jaw);
        solid.add_box({std::min(a, b), -0.7 * deep, -out}, {std::max(a, b), 0.7 * deep, 0.02 * high});
        for (const double y : {-0.35 * deep, 0.35 * deep})
            solid.cut_cylinder(Axis::x, {y, -0.5 * out}, 0.12 * out + 0.05 * deep, std::min(a, b) - 1,
                               std::max(a, b) + 1);
        if (!long_fingers) continue;
        const double c = s * (open + 0.45 * jaw);
        solid.add_box({std::min(b, c), -0.5 * deep, -out - finger}, {std::max(b, c), 0.5 * deep, -out + 0.01});
        if (hooked)
            solid.add_box({std::min(a, c), -0.5 * deep, -out - finger},
                          {std::max(a, c), 0.5 * deep, -out - 0.75 * finger});
    }
    for (const double x : {-0.7 * w, 0.7 * w})
        for (const double z : {0.25 * high, 0.8 * high})
            solid.cut_counterbore(Axis::y, {x, z}, 0.05 * w, 0.09 * w, 0.1 * w, -deep, deep + 1);
    for (const double z : {0.35 * high, 0.65 * high})
        if (random.chance(0.7)) solid.cut_cylinder(Axis::x, {0.3 * deep, z}, 0.08 * w, 0.7 * w, w + 1);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z, slot({-0.3 * w, -deep}, {-0.3 * w, -0.9 * deep}, 0.06 * w), -far, far);
}

/// Gripper with two fingers that swing on pivots, driven by links or meshing sectors' plates.
void add_angular_gripper(Solid& solid, Random& random) {
    const double u = random.log_uniform(6, 50), t = u * random.uniform(0.2, 0.5), reach = u * random.uniform(3, 5),
                 knee = random.uniform(15, 50);
    solid.add_prism(Axis::y, filleted(rectangle({-1.6 * u, -2.2 * u}, {1.6 * u, 0.6 * u}), 0.3 * u), t, 2 * t);
    if (random.chance(0.6))
        solid.add_prism(Axis::y, filleted(rectangle({-1.6 * u, -2.2 * u}, {1.6 * u, 0.6 * u}), 0.3 * u), -t, 0);
    const Point2 pivot{random.uniform(0.7, 1.1) * u, 0};
    const Point2 elbow = polar(pivot, 0.55 * reach, 90 - knee),
                 tip{random.uniform(0.05, 0.5) * u, elbow.y + 0.5 * reach};
    for (const double s : {-1.0, 1.0}) {
        const Point2 p{s * pivot.x, pivot.y}, e{s * elbow.x, elbow.y}, q{s * tip.x, tip.y};
        solid.add_prism(Axis::y, tangent_hull(p, 0.5 * u, e, 0.35 * u), 0, t)
            .add_prism(Axis::y, tangent_hull(e, 0.35 * u, q, 0.15 * u), 0, t);
        if (random.chance(0.95))
            add_link(solid, p + Point2{s * -0.25 * u, -0.1 * u}, {s * 0.2 * u, -1.5 * u}, 0.22 * u, -0.35 * t, -0.01);
        solid.add_cylinder(Axis::y, p, 0.22 * u, -1.3 * t, 2.3 * t);
    }
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {0, 0.5 * t}, 0.9 * u, -4.5 * u, -2.2 * u);
    for (const double x : {-1.2 * u, 1.2 * u}) solid.cut_cylinder(Axis::y, {x, -1.8 * u}, 0.15 * u, -far, far);
}

/// Three jaws on a round body.
void add_centric_gripper(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 90), high = r * random.uniform(0.5, 1.4), w = r * random.uniform(0.12, 0.2),
                 jaw = r * random.uniform(0.3, 0.8);
    const int jaws = random.choice({3, 3, 3, 4, 2});
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, high, 0.03 * r, 0.03 * r);
    const double inner = r * random.uniform(0.2, 0.4), outer = r * random.uniform(0.75, 1.15);
    for (int i = 0; i < jaws; ++i) {
        const double turn = 360.0 * i / jaws + 90;
        solid.add_prism(Axis::z, rotated(rectangle({inner, -w}, {outer, w}), turn), 0.8 * high, high + 0.4 * jaw)
            .add_prism(Axis::z, rotated(rectangle({inner, -w}, {0.5 * (inner + outer), w}), turn), high, high + jaw);
        solid.cut_cylinder(Axis::z, polar({}, 0.5 * (inner + outer) + 0.25 * r, turn), 0.3 * w, high, far);
        solid.cut_cylinder(Axis::z, polar({}, 0.82 * r, turn + 180.0 / jaws), 0.3 * w, -far, far);
    }
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {}, 0.6 * inner, -1, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {0, 0.4 * high}, 0.08 * r, -2 * r, -0.8 * r);
}

/// Vacuum gripper: a plate or a bar with cups below, a flange above.
void add_vacuum_gripper(Solid& solid, Random& random) {
    const double w = random.log_uniform(30, 300), h = w * random.choice({0.15, 0.6, 1.0}),
                 t = w * random.uniform(0.06, 0.12), cup = w * random.uniform(0.12, 0.2);
    const int rows = h < 0.3 * w ? 1 : 2, columns = random.integer(2, 4);
    solid.add_box({-w, -h, 0}, {w, h, t});
    const double r = std::min(0.8 * w / columns, cup);
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) {
            const Point2 at{row_position(i, columns, 1.7 * w / columns), rows == 1 ? 0.0 : (j - 0.5) * 1.4 * h};
            solid.add_cylinder(Axis::z, at, 0.3 * r, -1.2 * r, t + 0.6 * r)
                .add_prism(Axis::z, polygon(at, 0.5 * r, 6), -0.4 * r, 0)
                .add_revolution(Axis::z, cone_meridian(-2.2 * r, r, -1.1 * r, 0.45 * r), at);
        }
    const double flange = std::min({0.35 * w, 1.0 * h + 0.1 * w});
    solid.add_cylinder(Axis::z, {}, 0.6 * flange, t, t + 0.5 * flange)
        .add_cylinder(Axis::z, {}, flange, t + 0.4 * flange, t + 0.65 * flange)
        .cut_hole_circle(Axis::z, {}, 0.8 * flange, 4, 45, 0.08 * flange, t + 0.2 * flange, far);
}

}  // namespace

/// Toggle clamp: vertical or horizontal, push-pull, draw latch.
Part toggle_clamp(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_hold_down, add_push_pull, add_draw_latch};
    forms[random.weighted({0.5, 0.25, 0.25})](part.solid, random);
    return part;
}

/// Fixture put together: base, locators, clamps, with or without the work.
Part fixture_assembly(FamilyContext& context) {
    Part part;
    add_fixture(part.solid, context.random);
    part.main_side = context.random.chance(0.5) ? Side::front : Side::top;
    return part;
}

/// Gripper of a robot: parallel, angular, centric, with vacuum cups.
Part gripper_unit(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_parallel_gripper, add_angular_gripper, add_centric_gripper, add_vacuum_gripper};
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    forms[form](part.solid, random);
    if (form == 2) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
