// What motors and pumps stand on.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// One or two slide rails, on which the motor is pushed to tighten its belt: a slotted bar with feet and a push screw.
void add_slide_rails(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(150, 900), w = len * random.uniform(0.1, 0.17),
                 h = w * random.uniform(0.45, 0.9), neck = 0.14 * w, lug = w * random.uniform(0.7, 1.1),
                 t = h * random.uniform(0.3, 0.45);
    const int rails = random.choice({1, 1, 2});
    const bool screw = random.chance(0.7), slotted = random.chance(0.5);
    for (int i = 0; i < rails; ++i) {
        const double y = row_position(i, rails, len * 0.6);
        solid.add_box({-0.5 * len, y - 0.5 * w, 0}, {0.5 * len, y + 0.5 * w, h});
        const double run = len * (slotted ? 0.46 : 0.6);
        solid.cut_box({-0.5 * run, y - neck, 0.55 * h}, {0.5 * run, y + neck, h + 1})
            .cut_box({-0.5 * run, y - 2.2 * neck, slotted ? -1 : 0.2 * h}, {0.5 * run, y + 2.2 * neck, 0.6 * h});
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (0.5 * len + 0.4 * lug);
            solid.add_prism(
                Axis::z, rounded_rectangle({x - 0.6 * lug, y - 0.5 * w}, {x + 0.6 * lug, y + 0.5 * w}, 0.2 * w), 0, t);
            solid.add_box({s * 0.5 * len - 0.05 * len, y - 0.5 * w, 0}, {s * 0.5 * len + 0.05 * len, y + 0.5 * w, t});
            solid.cut_prism(Axis::z, slot({x, y - 0.12 * w}, {x, y + 0.12 * w}, 0.13 * w), -1, t + 1);
        }
        if (screw) {
            solid.add_box({0.36 * len, y - 0.3 * w, h}, {0.36 * len + 0.5 * w, y + 0.3 * w, h + 0.55 * w})
                .add_cylinder(Axis::x, {y, h + 0.3 * w}, 0.11 * w, 0.16 * len, 0.36 * len + w)
                .add_prism(Axis::x, polygon({y, h + 0.3 * w}, 0.21 * w, 6), 0.36 * len + w, 0.36 * len + 1.16 * w);
        }
    }
    part.main_side = random.choice({Side::front, Side::top});
}

/// Tension base: a plate with slots that slides in the edges of another one, the screw at its end.
void add_tension_base(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(120, 700), d = w * random.uniform(0.6, 1.1),
                 t = w * random.uniform(0.012, 0.03), rim = w * random.uniform(0.05, 0.1);
    solid.add_prism(Axis::x, channel_section({0.5 * d, 0.5 * rim}, t), -0.5 * w, 0.5 * w);
    if (random.chance(0.6))  // feet outwards
        for (const double s : {-1.0, 1.0}) {
            const double y = s * (0.5 * d + 0.5 * rim);
            solid.add_box({-0.5 * w, y - 0.5 * rim - 0.5 * t, -0.5 * rim}, {0.5 * w, y + 0.5 * rim, -0.5 * rim + t});
            for (const double x : {-0.4, 0.4})
                solid.cut_cylinder(Axis::z, {x * w, y + 0.1 * rim}, 0.2 * rim, -far, far);
        }
    const double half = w * random.uniform(0.28, 0.36), shift = w * random.uniform(-0.08, 0.08);
    solid.add_box({shift - half, -0.5 * d + t, -0.5 * rim + t}, {shift + half, 0.5 * d - t, 0.25 * rim});
    const bool along = random.chance(0.5);
    for (const double sx : {-1.0, 1.0})
        for (const double sy : {-1.0, 1.0}) {
            const Point2 at{shift + sx * 0.66 * half, sy * 0.3 * d},
                run = along ? Point2{0.16 * half, 0} : Point2{0, 0.06 * d};
            solid.cut_prism(Axis::z, slot(at - run, at + run, 0.05 * half), -far, far);
        }
    const int screws = random.choice({1, 2});
    for (int i = 0; i < screws; ++i) {
        const double y = row_position(i, screws, 0.5 * d), r = 0.012 * w;
        solid.add_box({0.5 * w - 2 * t, y - 4 * r, -0.5 * rim}, {0.5 * w, y + 4 * r, 0.8 * rim})
            .add_cylinder(Axis::x, {y, 0.1 * rim}, r, shift + half - t, 0.56 * w)
            .add_prism(Axis::x, polygon({y, 0.1 * rim}, 1.9 * r, 6), 0.56 * w, 0.56 * w + 1.4 * r);
    }
    part.main_side = Side::top;
}

/// Sole plate: raised pads, holes of anchors, filling holes for the grout, levelling screws.
void add_sole_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(150, 1500), d = w * random.uniform(0.35, 0.8),
                 t = w * random.uniform(0.02, 0.05);
    solid.add_prism(
        Axis::z, chamfered(rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}), random.choice({0.0, 0.08}) * d), 0, t);
    const double pad = t * random.uniform(0.3, 0.9), px = w * random.uniform(0.08, 0.13),
                 py = d * random.uniform(0.1, 0.16);
    const bool strips = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        if (strips) solid.add_box({-0.36 * w, s * 0.32 * d - py, t}, {0.36 * w, s * 0.32 * d + py, t + pad});
        for (const double x : {-0.28 * w, 0.28 * w}) {
            if (!strips) solid.add_box({x - px, s * 0.32 * d - py, t}, {x + px, s * 0.32 * d + py, t + pad});
            solid.cut_cylinder(Axis::z, {x, s * 0.32 * d}, 0.25 * py, -1, t + pad + 1);
            if (random.chance(0.3))
                solid.cut_cylinder(Axis::z, {x + 0.6 * px, s * 0.32 * d}, 0.12 * py, -1, t + pad + 1);
        }
        for (const double x : {-0.45, 0.45}) solid.cut_cylinder(Axis::z, {x * w, s * 0.4 * d}, 0.018 * w, -1, t + 1);
        if (random.chance(0.7)) solid.cut_cylinder(Axis::z, {s * 0.12 * w, 0}, 0.06 * d, -1, t + 1);
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, rounded_rectangle({-0.08 * w, -0.18 * d}, {0.08 * w, 0.18 * d}, 0.05 * d), -1, t + 1);
    if (random.chance(0.5))  // ribs in the grout
        for (const double s : {-1.0, 1.0})
            solid.add_box({-0.44 * w, s * 0.25 * d - 0.3 * t, -2 * t}, {0.44 * w, s * 0.25 * d + 0.3 * t, 0});
    part.main_side = Side::top;
}

/// Frame of rolled sections under a pump or gear and its motor: beams along, beams across, pads of two heights.
void add_skid(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(600, 3000), d = w * random.uniform(0.25, 0.5),
                 h = w * random.uniform(0.05, 0.09), flange = 0.45 * h, t = 0.09 * h;
    const bool i_beams = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        Path section = i_beams ? i_section({0.5 * flange, 0.5 * h}, t, 1.4 * t)
                               : rotated(channel_section({0.5 * h, 0.5 * flange}, 1.2 * t), s > 0 ? 90 : -90);
        section = moved(section, {s * 0.5 * (d - flange), 0});
        solid.add_prism(Axis::x, section, -0.5 * w, 0.5 * w);
    }
    const int across = random.integer(2, 5);
    for (int i = 0; i < across; ++i) {
        const double x = row_position(i, across, (w - flange) / (across - 1)),
                     inner = 0.5 * d - flange + (i_beams ? 0.4 * flange : 0.8 * flange);
        solid.add_prism(Axis::y,
                        moved(rotated(channel_section({0.36 * h, 0.4 * flange}, 1.2 * t), i > 0 ? 90 : -90), {x, 0}),
                        -inner, inner);
    }
    const double low = 0.1 * h, high = h * random.uniform(0.15, 0.7), at = w * random.uniform(-0.1, 0.1);
    for (const double s : {-1.0, 1.0}) {
        const double y = s * (0.5 * d - 0.5 * flange), half = 0.6 * flange;
        for (const double x : {at - 0.3 * w, at - 0.1 * w, at + 0.12 * w, at + 0.28 * w}) {
            const double top = 0.5 * h + (x < at ? low : high);
            solid.add_box({x - 0.03 * w, y - half, 0.5 * h}, {x + 0.03 * w, y + half, top});
            solid.cut_cylinder(Axis::z, {x, y - s * 0.1 * half}, 0.16 * flange, 0.5 * h - 2 * t, top + 1);
        }
        if (random.chance(0.5))
            for (const double x : {-0.42 * w, 0.42 * w})  // lugs to lift it
                solid.add_prism(Axis::y, tangent_hull({x, 0.5 * h}, 0.5 * h, {x, 0.9 * h}, 0.35 * h), y - t, y + t)
                    .cut_cylinder(Axis::y, {x, 0.95 * h}, 0.17 * h, y - 2 * t, y + 2 * t);
    }
    part.main_side = random.choice({Side::front, Side::top, Side::top});
}

/// Base that swings about a rod: a slotted plate with lugs, an eye bolt holds its other side.
void add_pivoted_base(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(100, 500), d = w * random.uniform(0.7, 1.2),
                 t = w * random.uniform(0.025, 0.05), r = 0.04 * w;
    solid.add_prism(Axis::z, rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, 0.06 * w), 0, t);
    for (const double sx : {-1.0, 1.0}) {
        for (const double y : {-0.2 * d, 0.3 * d})
            solid.cut_prism(Axis::z, slot({sx * 0.2 * w, y}, {sx * 0.38 * w, y}, 0.025 * w), -1, t + 1);
        const double x = sx * 0.42 * w;
        solid.add_prism(Axis::x, tangent_hull({-0.5 * d + r, 0.5 * t}, 1.8 * r, {-0.5 * d - r, -1.6 * r}, 1.8 * r),
                        x - 0.4 * r, x + 0.4 * r);
    }
    solid.add_cylinder(Axis::x, {-0.5 * d - r, -1.6 * r}, r, -0.56 * w, 0.56 * w);
    for (const double sx : {-1.0, 1.0}) {  // feet of the rod
        const double x = sx * 0.52 * w;
        solid
            .add_prism(Axis::x,
                       through({{-0.5 * d - 3.4 * r, -5 * r},
                                {-0.5 * d + 1.4 * r, -5 * r},
                                {-0.5 * d + 0.6 * r, -0.4 * r},
                                {-0.5 * d - 2.6 * r, -0.4 * r}}),
                       x - 0.5 * r, x + 0.5 * r)
            .add_box({x - 1.4 * r, -0.5 * d - 4 * r, -5.6 * r}, {x + 1.4 * r, -0.5 * d + 2 * r, -5 * r});
    }
    if (random.chance(0.7)) {
        solid.cut_prism(Axis::z, slot({0, 0.46 * d}, {0, 0.6 * d}, 0.5 * r), -1, t + 1)
            .add_cylinder(Axis::z, {0, 0.46 * d}, 0.45 * r, -5 * r, 3 * r)
            .add_prism(Axis::z, polygon({0, 0.46 * d}, 0.95 * r, 6), t, t + 0.8 * r)
            .add_cylinder(Axis::x, {0.46 * d, -5 * r}, r, -0.5 * r, 0.5 * r);
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, rounded_rectangle({-0.12 * w, -0.25 * d}, {0.12 * w, 0.2 * d}, 0.05 * w), -1, t + 1);
    part.main_side = random.choice({Side::right, Side::top});
}

}  // namespace

/// What a motor or pump stands on: slide rails, tension base, sole plate, frame of sections, swinging base.
Part motor_base(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_slide_rails, add_tension_base, add_sole_plate, add_skid, add_pivoted_base};
    forms[context.random.weighted({0.2, 0.2, 0.2, 0.25, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
