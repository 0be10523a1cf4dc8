// Presses and their frames, rests of lathes.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Arbor press: body of C form from its side, ram with its rack, lever, turning table.
void add_arbor_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(200, 900), throat = h * random.uniform(0.18, 0.3),
                 back = h * random.uniform(0.14, 0.22), t = h * random.uniform(0.05, 0.1),
                 low = h * random.uniform(0.1, 0.16), head = h * random.uniform(0.68, 0.78);
    Path body = through({{0, 0},
                         {back + 1.5 * throat, 0},
                         {back + 1.5 * throat, low},
                         {back, 1.3 * low},
                         {back, head - 0.1 * h},
                         {back + 0.5 * throat, head},
                         {back + 1.35 * throat, head},
                         {back + 1.35 * throat, h},
                         {0.3 * back, h},
                         {0, 0.85 * h}});
    if (random.chance(0.7)) body = filleted(body, 0.04 * h);
    solid.add_prism(Axis::y, body, -t, t);
    solid.add_box({-0.1 * h, -2.2 * t, 0}, {back + 1.6 * throat, 2.2 * t, 0.5 * low});
    const double x = back + throat, ram = t * random.uniform(0.45, 0.7);
    solid.add_box({x - 1.8 * ram, -1.4 * t, head - 0.03 * h}, {x + 1.8 * ram, 1.4 * t, 1.02 * h});
    solid.add_box({x - ram, -ram, head - h * random.uniform(0.1, 0.35)}, {x + ram, ram, h * random.uniform(1.1, 1.3)});
    solid.add_cylinder(Axis::z, {x, 0}, 2.2 * t, low, low + 0.05 * h);
    for (int i = 0; i < 4; ++i)  // the table turns: slots of four widths
        solid.cut_prism(
            Axis::z,
            moved(rotated(rectangle({1.2 * t, -0.1 * (i + 2) * t}, {3 * t, 0.1 * (i + 2) * t}), 90.0 * i), {x, 0}), low,
            low + 0.05 * h + 1);
    const Point2 pin{x - 2.6 * ram, 0.88 * h};
    solid.add_cylinder(Axis::y, pin, 1.4 * ram, -2 * t, 2 * t);
    const double angle = random.uniform(-40, 70), reach = h * random.uniform(0.45, 0.7);
    add_strut(solid, Axis::y, pin, polar(pin, reach, angle), 0.8 * ram, 2 * t, 2 * t + 0.8 * ram);
    solid.add_cylinder(Axis::y, polar(pin, reach, angle), ram, 2 * t - 0.1 * ram,
                       2 * t + random.choice({0.9, 4.0}) * ram);
    if (random.chance(0.6))
        solid.cut_cylinder(Axis::z, {-0.05 * h, 1.6 * t}, 0.2 * t, -1, low)
            .cut_cylinder(Axis::z, {-0.05 * h, -1.6 * t}, 0.2 * t, -1, low);
}

/// Workshop press: two posts with rows of holes, table on pins between them, head beam with the cylinder.
void add_shop_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(700, 2200), w = h * random.uniform(0.35, 0.6),
                 post = h * random.uniform(0.045, 0.07), d = post * random.uniform(1.2, 2.0),
                 beam = h * random.uniform(0.06, 0.1), table = h * random.uniform(0.3, 0.5);
    for (const double s : {-1.0, 1.0}) {
        const Path section =
            moved(rotated(channel_section({0.5 * d, 0.5 * post}, 0.12 * post), s > 0 ? 90 : -90), {s * 0.5 * w, 0});
        solid.add_prism(Axis::z, section, 0, h);
        solid.add_box({s * 0.5 * w - 0.6 * post, -0.22 * h, 0}, {s * 0.5 * w + 0.6 * post, 0.22 * h, 0.03 * h});
        if (random.chance(0.5))
            for (const double y : {-1.0, 1.0})
                add_strut(solid, Axis::x, {y * 0.5 * d, 0.2 * h}, {y * 0.2 * h, 0.03 * h}, 0.02 * h,
                          s * 0.5 * w - 0.1 * post, s * 0.5 * w + 0.1 * post);
        for (int i = 0; i < 6; ++i)
            solid.cut_cylinder(Axis::y, {s * 0.5 * w, h * (0.22 + 0.07 * i)}, 0.14 * post, -far, far);
        solid.add_cylinder(Axis::y, {s * 0.5 * w, table - beam - 0.16 * post}, 0.16 * post, -0.9 * d, 0.9 * d);
    }
    for (const double s : {-1.0, 1.0}) {
        const double y = s * 0.62 * d;
        solid.add_box({-0.5 * w - post, y - 0.1 * d, table - beam}, {0.5 * w + post, y + 0.1 * d, table})
            .add_box({-0.5 * w - 0.6 * post, y - 0.1 * d, 0.9 * h},
                     {0.5 * w + 0.6 * post, y + 0.1 * d, 0.9 * h + beam});
    }
    solid.add_box({-0.5 * w, -0.12 * h, 0.03 * h}, {0.5 * w, -0.12 * h + 0.02 * h, 0.06 * h});
    const double r = post * random.uniform(0.6, 0.9), end = 0.9 * h - h * random.uniform(0.1, 0.2);
    solid.add_cylinder(Axis::z, {}, r, end, 0.9 * h + beam)
        .add_cylinder(Axis::z, {}, 0.5 * r, end - h * random.uniform(0.03, 0.12), end);
    if (random.chance(0.6))
        solid.add_box({-0.25 * w, -0.7 * d, table}, {-0.05 * w, 0.7 * d, table + 0.03 * h})
            .add_box({0.05 * w, -0.7 * d, table}, {0.25 * w, 0.7 * d, table + 0.03 * h});
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {0.3 * w, 0.9 * h + 1.4 * beam}, 0.35 * beam, -0.05 * d, 0.15 * d);
}

/// Press of three platens on two or four pillars with nuts, a cylinder above.
void add_pillar_press(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(150, 2500), w = h * random.uniform(0.4, 0.8), d = w * random.uniform(0.45, 0.9),
                 t = h * random.uniform(0.06, 0.11), r = 0.06 * std::min(w, d), middle = h * random.uniform(0.4, 0.65);
    const bool four = random.chance(0.7);
    for (const double z : {0.06 * h, middle, 0.84 * h})
        solid.add_box({-0.5 * w, -0.5 * d, z}, {0.5 * w, 0.5 * d, z + t});
    for (const double x : {-0.5 * w + 2.2 * r, 0.5 * w - 2.2 * r})
        for (const double y : {-0.5 * d + 2.2 * r, 0.5 * d - 2.2 * r}) {
            if (!four && y > 0) continue;
            const Point2 at{x, four ? y : 0};
            solid.add_cylinder(Axis::z, at, r, 0.02 * h, 0.84 * h + t + 2.2 * r);
            for (const double z : {0.06 * h - 1.4 * r, 0.84 * h + t})
                solid.add_prism(Axis::z, polygon(at, 1.8 * r, 6), z, z + 1.4 * r);
            if (random.chance(0.7)) solid.add_cylinder(Axis::z, at, 1.6 * r, middle - r, middle + t + r);
        }
    const double ram = 0.14 * std::min(w, d) + 0.03 * h;
    solid.add_cylinder(Axis::z, {}, 0.55 * ram, middle + t, 0.84 * h)
        .add_cylinder(Axis::z, {}, ram, 0.84 * h + t, h * random.uniform(1.1, 1.3))
        .add_cylinder(Axis::z, {}, 1.4 * ram, 0.84 * h + t, 0.84 * h + 1.3 * t);
    if (random.chance(0.6)) solid.add_box({-0.25 * w, -0.25 * d, 0.06 * h + t}, {0.25 * w, 0.25 * d, 0.06 * h + 2 * t});
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.add_box({s * 0.4 * w - 0.08 * w, -0.5 * d, -0.12 * h},
                          {s * 0.4 * w + 0.08 * w, 0.5 * d, 0.06 * h - 0.001 * h});
}

/// Frame of C form: one plate, or two with a back, a bed and gussets, as presses and riveters have it.
void add_c_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.log_uniform(120, 2000), w = h * random.uniform(0.45, 0.9),
                 gap = h * random.uniform(0.25, 0.45), deep = w * random.uniform(0.4, 0.62),
                 t = h * random.uniform(0.02, 0.05), mid = h * random.uniform(0.42, 0.56),
                 apart = h * random.uniform(0.1, 0.2);
    Path body = through({{0, 0},
                         {w, 0},
                         {w, mid - 0.5 * gap},
                         {w - deep, mid - 0.5 * gap},
                         {w - deep, mid + 0.5 * gap},
                         {w, mid + 0.5 * gap},
                         {w, 0.92 * h},
                         {0.8 * w, h},
                         {0.15 * w, h},
                         {0, 0.85 * h}});
    const double round = random.choice({0.0, 0.1, 0.4}) * gap;
    if (round > 0.0) body = filleted(body, round);
    const bool two = random.chance(0.55);
    for (const double s : {-1.0, 1.0}) {
        if (!two && s > 0) continue;
        const double y = two ? s * apart : 0;
        solid.add_prism(Axis::y, body, y - 0.5 * t, y + 0.5 * t);
    }
    if (two) {
        const double a = apart - 0.5 * t;
        solid.add_box({0, -a, 0.02 * h}, {t, a, 0.8 * h})
            .add_box({w - 0.9 * deep, -a, mid - 0.5 * gap - 1.2 * t}, {w + 0.03 * w, a, mid - 0.5 * gap})
            .add_box({0.2 * w, -a, 0.93 * h}, {0.78 * w, a, 0.93 * h + t});
        solid.add_box({-0.1 * w, -1.4 * apart, -t}, {1.05 * w, 1.4 * apart, 0});
        if (random.chance(0.6))
            solid.cut_prism(Axis::y,
                            rounded_rectangle({0.12 * w, 0.08 * h}, {0.6 * w, mid - 0.5 * gap - 0.08 * h}, 0.02 * h),
                            -far, far);
    } else {
        const double boss = t * random.uniform(1.2, 2.0), x = w * 0.86;
        solid.add_cylinder(Axis::z, {x, 0}, boss, mid + 0.5 * gap - 0.02 * h, 0.97 * h)
            .add_cylinder(Axis::z, {x, 0}, boss, mid - 0.5 * gap - 0.05 * h, mid - 0.5 * gap + 0.02 * h)
            .cut_cylinder(Axis::z, {x, 0}, 0.5 * boss, 0.5 * (mid + 0.5 * gap), far);
        for (const double z : {0.15 * h, 0.8 * h}) solid.cut_cylinder(Axis::y, {0.12 * w, z}, 0.025 * h, -far, far);
    }
    const int holes = random.integer(0, 3);
    for (int i = 0; i < holes; ++i) solid.cut_cylinder(Axis::y, {0.16 * w, h * (0.35 + 0.12 * i)}, 0.02 * h, -far, far);
}

/// Finger of a rest along the ray at `angle`, with its guide, its screw and what touches the work.
void add_finger(Solid& solid, Random& random, double angle, double touch, double guide_from, double guide_to, double w,
                double t, bool roller) {
    const double end = guide_to + w * random.uniform(0.3, 1.4);
    solid.add_prism(Axis::y, rotated(rectangle({guide_from, -0.9 * w}, {guide_to, 0.9 * w}), angle), -t, t);
    solid.add_prism(Axis::y, rotated(rectangle({touch + (roller ? w : 0), -0.5 * w}, {end, 0.5 * w}), angle), -0.6 * t,
                    1.3 * t);
    solid.add_prism(Axis::y, rotated(rectangle({end, -0.22 * w}, {end + w, 0.22 * w}), angle), -0.3 * t, 0.3 * t);
    solid.add_prism(Axis::y, rotated(rectangle({end + w, -0.6 * w}, {end + 1.5 * w, 0.6 * w}), angle), -0.7 * t,
                    0.7 * t);
    const Point2 tip = polar({}, touch + 0.7 * w, angle);
    if (roller)
        solid.add_cylinder(Axis::y, tip, 0.7 * w, -0.3 * t, 1.0 * t)
            .add_cylinder(Axis::y, tip, 0.25 * w, -0.6 * t, 1.4 * t);
    else if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, polar({}, guide_to - w, angle), 0.25 * w, -far, far);
}

}  // namespace

/// Press or its frame: arbor press, workshop press, pillar press, C frame.
Part press_frame(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_arbor_press, add_shop_press, add_pillar_press, add_c_frame};
    forms[context.random.weighted({0.25, 0.2, 0.25, 0.3})](part, context.random);
    return part;
}

/// Rest that supports long work in a lathe: closed with three fingers and a hinge, or open with two, that follows the
/// tool.
Part steady_rest(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(40, 250), wall = r * random.uniform(0.18, 0.35),
                 t = r * random.uniform(0.12, 0.25), w = r * random.uniform(0.18, 0.28),
                 touch = r * random.uniform(0.2, 0.5), foot = -(r + wall) - r * random.uniform(0.1, 0.7);
    const bool closed = random.chance(0.65), roller = random.chance(0.35);
    if (closed) {
        solid.add_cylinder(Axis::y, {}, r + wall, -t, t);
        solid.add_prism(Axis::y,
                        through({{-1.1 * r, foot}, {1.1 * r, foot}, {0.7 * r, -0.6 * r}, {-0.7 * r, -0.6 * r}}), -t, t);
    } else {
        solid.add_prism(Axis::y, ring_sector({}, r, r + wall, -150, 250), -t, t);
        solid.add_prism(
            Axis::y, through({{-1.3 * r, foot}, {0.4 * r, foot}, {0.5 * r, -0.92 * r}, {-0.9 * r, -0.6 * r}}), -t, t);
    }
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double left = closed ? -1.3 * r : -1.5 * r, right = closed ? 1.3 * r : 0.6 * r;
    solid.add_box({left, -2 * t, foot - 0.25 * r}, {right, 2 * t, foot});
    if (random.chance(0.6)) {  // sits on the bed's V and flat
        solid.cut_prism(Axis::y,
                        through({{left + 0.4 * r, foot - 0.1 * r},
                                 {left + 0.25 * r, foot - 0.26 * r},
                                 {left + 0.55 * r, foot - 0.26 * r}}),
                        -far, far);
    } else {
        for (const double x : {left + 0.2 * r, right - 0.2 * r})
            solid.cut_cylinder(Axis::z, {x, 0}, 0.08 * r, -far, foot + 1);
    }
    const double outer = r + wall + 0.7 * w;
    if (closed) {
        for (const double a : random.chance(0.7) ? std::array{90.0, 210.0, 330.0} : std::array{60.0, 180.0, 300.0})
            add_finger(solid, random, a, touch, r - 0.2 * w, outer, w, t, roller);
        const double split = random.uniform(-20, 20);
        for (const double s : {0.0, 180.0}) {  // hinge and latch
            const Point2 at = polar({}, r + wall + 0.25 * w, split * (s > 0 ? -1 : 1) + s);
            solid.add_cylinder(Axis::y, at, 0.55 * w, -1.1 * t, 1.1 * t);
            if (s > 0)
                solid.cut_cylinder(Axis::y, at, 0.25 * w, -far, far);
            else
                solid.add_cylinder(Axis::y, at, 0.25 * w, -1.6 * t, 1.6 * t);
        }
    } else {
        for (const double a : {90.0, 0.0 + random.uniform(0, 20)})
            add_finger(solid, random, a, touch, r - 0.2 * w, outer, w, t, roller);
    }
    return part;
}

}  // namespace v16::corpus
