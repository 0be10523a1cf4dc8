// Bodies of fixtures.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Base of a fixture: ears with open slots for the table's bolts, keys below.
void add_fixture_base(Solid& solid, Random& random, double w, double d, double t) {
    solid.add_prism(Axis::z, rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, 0.05 * std::min(w, d)), 0, t);
    const int form = random.integer(0, 2);
    const double slit = random.uniform(0.025, 0.04) * w, ear = 2.6 * slit;
    for (const double s : {-1.0, 1.0}) {
        const double x = s * 0.5 * w;
        if (form == 0) {
            const double ys = random.choice({0.0, 0.0, 0.28}) * d;
            for (const double y : {-ys, ys}) {
                solid.add_prism(Axis::z, slot({x - s * ear, y}, {x + s * ear, y}, ear), 0, 0.7 * t);
                solid.cut_prism(Axis::z, slot({x + s * 0.6 * ear, y}, {x + s * 4 * ear, y}, slit), -1, t);
                if (ys == 0.0) break;
            }
        } else if (form == 1) {
            for (const double y : {-0.4 * d, 0.4 * d})
                solid.cut_counterbore(Axis::z, {x - s * 0.1 * w, y}, slit, 1.7 * slit, 0.3 * t, t + 1, -1);
        }
    }
    if (random.chance(0.6)) solid.cut_box({-far, -0.8 * slit, -1}, {far, 0.8 * slit, 0.15 * t});
    if (random.chance(0.4)) solid.cut_box({-0.3 * w, -far, -1}, {0.3 * w, far, 0.1 * t});
}

/// Upright wall with ribs behind it: a V or a step on top, locating pins, the arm of a drill plate.
void add_upright_body(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 400), d = w * random.uniform(0.5, 0.9), t = w * random.uniform(0.08, 0.14),
                 h = w * random.uniform(0.5, 1.0), wall = w * random.uniform(0.1, 0.16),
                 back = d * random.uniform(0.05, 0.3), half = w * random.uniform(0.28, 0.42);
    add_fixture_base(solid, random, w, d, t);
    const std::size_t top = random.weighted({0.3, 0.25, 0.2, 0.25});
    Path face = chamfered(rectangle({-half, 0.5 * t}, {half, h}), random.choice({0.0, 0.15}) * half);
    if (top == 1) {
        const double v = half * random.uniform(0.35, 0.6);
        face = through({{-half, 0.5 * t}, {half, 0.5 * t}, {half, h}, {v, h}, {0, h - v}, {-v, h}, {-half, h}});
    } else if (top == 2) {
        const double x = half * random.uniform(-0.4, 0.3), z = h * random.uniform(0.5, 0.75);
        face = through({{-half, 0.5 * t}, {half, 0.5 * t}, {half, z}, {x, z}, {x, h}, {-half, h}});
    }
    solid.add_prism(Axis::y, face, back, back + wall);
    const int ribs = random.choice({0, 1, 2, 2});
    for (int i = 0; i < ribs; ++i) {
        const double x = row_position(i, ribs, 1.3 * half);
        solid.add_prism(Axis::x,
                        through({{back + 0.5 * wall, 0.5 * t},
                                 {0.48 * d, 0.5 * t},
                                 {0.48 * d, t},
                                 {back + wall, 0.45 * h},
                                 {back + 0.5 * wall, 0.45 * h}}),
                        x - 0.3 * wall, x + 0.3 * wall);
    }
    if (top == 3) {  // arm of a drill plate
        const double out = d * random.uniform(0.3, 0.5), r = 0.06 * w;
        solid.add_box({-0.6 * half, back - out, h - 0.7 * wall}, {0.6 * half, back + wall, h});
        const int bushes = random.choice({1, 2});
        for (int i = 0; i < bushes; ++i) {
            const Point2 at{row_position(i, bushes, 0.6 * half), back - 0.65 * out};
            if (random.chance(0.6)) solid.add_cylinder(Axis::z, at, 1.3 * r, h - 0.9 * wall, h + 0.2 * wall);
            solid.cut_cylinder(Axis::z, at, 0.8 * r, 0.5 * (t + h), far);
        }
    } else if (random.chance(0.6)) {  // round and flattened pin
        const double z = t + 0.25 * (h - t), r = 0.04 * w, out = r * random.uniform(1.5, 4);
        solid.add_cylinder(Axis::y, {-0.5 * half, z}, r, back - out, back)
            .add_prism(Axis::y, polygon({0.5 * half, z}, r, 4), back - out, back);
    }
    if (random.chance(0.6)) {  // pads in front
        const double y = -0.25 * d, pad = 0.06 * w, high = t * random.uniform(1.2, 1.4);
        for (const double x : {-0.22 * w, 0.22 * w})
            solid.add_box({x - pad, y - pad, 0.5 * t}, {x + pad, y + pad, high});
    }
    if (random.chance(0.5))
        for (const double x : {-0.7 * half, 0.7 * half})
            solid.cut_cylinder(Axis::y, {x, t + 0.4 * (h - t)}, 0.04 * h, -far, far);
    part.main_side = random.choice({Side::front, Side::right, Side::right});
}

/// U: two walls on a base, bores in line, a bridge or lugs.
void add_channel_body(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 400), d = w * random.uniform(0.4, 0.8), t = w * random.uniform(0.08, 0.14),
                 h = w * random.uniform(0.4, 0.8), wall = w * random.uniform(0.07, 0.12),
                 apart = w * random.uniform(0.2, 0.34), axis = t + (h - t) * random.uniform(0.5, 0.7),
                 r = std::min(d, h) * random.uniform(0.1, 0.18);
    add_fixture_base(solid, random, w, d, t);
    const bool uneven = random.chance(0.3), arched = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * apart, top = uneven && s > 0 ? axis + 1.5 * r : h, half = 0.42 * d;
        if (arched)
            solid.add_prism(Axis::x, tangent_hull({0, axis}, 1.7 * r, {0, t}, std::min(half, 2.2 * r)), x - 0.5 * wall,
                            x + 0.5 * wall);
        else
            solid.add_box({x - 0.5 * wall, -half, 0.5 * t}, {x + 0.5 * wall, half, top});
        solid.add_cylinder(Axis::x, {0, axis}, 1.5 * r, x - 0.8 * wall, x + 0.8 * wall)
            .cut_cylinder(Axis::x, {0, axis}, r, x - wall, x + wall);
        if (random.chance(0.5))
            solid.add_prism(Axis::y,
                            through({{x, 0.5 * t},
                                     {x + s * 0.35 * (0.5 * w - apart) + s * wall, 0.5 * t},
                                     {x + s * 0.35 * (0.5 * w - apart) + s * wall, t},
                                     {x, axis}}),
                            -0.25 * wall, 0.25 * wall);
    }
    solid.cut_cylinder(Axis::x, {0, axis}, r, -apart, apart);
    if (arched) solid.cut_box({-far, -far, -far}, {far, far, 0});
    if (!arched && !uneven && random.chance(0.5)) {
        solid.add_box({-apart - 0.5 * wall, -0.42 * d, h - wall}, {apart + 0.5 * wall, -0.1 * d, h});
        for (const double x : {-0.5 * apart, 0.5 * apart})
            solid.cut_cylinder(Axis::z, {x, -0.26 * d}, 0.05 * d, 0.5 * h, far);
    }
    for (const double x : {-0.4 * apart, 0.4 * apart}) solid.cut_cylinder(Axis::z, {x, 0.15 * d}, 0.04 * w, -1, t + 1);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
}

/// Fixture of a lathe: disc with its spigot, an angle on it, a counterweight.
void add_turning_body(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(50, 250), t = r * random.uniform(0.12, 0.2),
                 shelf = -r * random.uniform(0.15, 0.35), out = r * random.uniform(0.6, 1.1),
                 half = r * random.uniform(0.35, 0.6), wall = r * random.uniform(0.1, 0.18);
    solid.add_cylinder(Axis::y, {}, r, 0, t).cut_cylinder(Axis::y, {}, 0.35 * r, 0.6 * t, far);
    solid.add_box({-half, -out, shelf - wall}, {half, 0.3 * t, shelf})
        .add_box({-half, -wall, shelf}, {half, 0.3 * t, shelf + r * random.uniform(0.3, 0.6)});
    for (const double x : {-0.85 * half, 0.85 * half})
        solid.add_prism(Axis::x,
                        through({{0, shelf - wall},
                                 {-0.85 * out, shelf - wall},
                                 {-wall, shelf - wall - 0.4 * r},
                                 {0, shelf - wall - 0.4 * r}}),
                        x - 0.3 * wall, x + 0.3 * wall);
    for (const double x : {-0.5 * half, 0.5 * half})
        for (const double y : {-0.3 * out, -0.75 * out})
            solid.cut_cylinder(Axis::z, {x, y}, 0.05 * r, shelf - 2 * wall, shelf + 1);
    if (random.chance(0.6))
        solid.add_prism(Axis::y, ring_sector({}, 0.6 * r, 0.95 * r, 60, 60), -out * random.uniform(0.2, 0.5), 0);
    else
        solid.cut_prism(Axis::y, slot({0, 0.55 * r}, {0, 0.85 * r}, 0.07 * r), -far, far);
    solid.cut_hole_circle(Axis::y, {}, 0.88 * r, random.choice({3, 4, 4}), 45, 0.05 * r, -0.01 * r, far)
        .cut_cylinder(Axis::y, {}, 0.1 * r, -0.5 * t, far);
    part.main_side = random.choice({Side::front, Side::right});
}

}  // namespace

/// Body of a fixture: upright, U, for a lathe.
Part fixture_body(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_upright_body, add_channel_body, add_turning_body};
    forms[context.random.weighted({0.45, 0.35, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
