// What measures and moves on a machine, as outline drawings: load cells, actuators, position transducers.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cable that leaves through a gland along `axis` from `from` in direction `s`.
void add_gland(Solid& solid, Axis axis, Point2 at, double r, double from, double s) {
    const auto piece = [&](double radius, double a, double b) {
        solid.add_cylinder(axis, at, radius, std::min(from + s * a, from + s * b),
                           std::max(from + s * a, from + s * b));
    };
    solid.add_prism(axis, polygon(at, 1.7 * r, 6), std::min(from, from + 1.6 * s * r),
                    std::max(from, from + 1.6 * s * r));
    piece(1.2 * r, 1.5 * r, 3.2 * r);
    piece(0.6 * r, 3 * r, 8 * r);
}

/// The window of a bending beam in the plane across y: one hole, two that a slit joins, or a long slot.
void cut_window(Solid& solid, Random& random, Point2 middle, double half, double r) {
    r = std::min(r, 1.6 * half);
    const Point2 left{middle.x - half, middle.y}, right{middle.x + half, middle.y};
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::y, slot(left, right, r), -far, far);
            return;
        case 1:
            r = std::min(r, 0.85 * half);
            solid.cut_cylinder(Axis::y, left, r, -far, far)
                .cut_cylinder(Axis::y, right, r, -far, far)
                .cut_prism(Axis::y, rectangle({left.x, left.y - 0.35 * r}, {right.x, left.y + 0.35 * r}), -far, far);
            return;
        case 2:
            for (const double x : {left.x, middle.x, right.x})
                solid.cut_cylinder(Axis::y, {x, middle.y}, std::min(r, 0.42 * half), -far, far);
            return;
        default:
            solid.cut_prism(Axis::y, rounded_rectangle({left.x - r, left.y - r}, {right.x + r, left.y + r}, 0.4 * r),
                            -far, far);
    }
}

/// Beam fixed at one end and loaded at the other.
void add_beam_cell(Solid& solid, Random& random) {
    const double h = random.log_uniform(8, 60), l = h * random.uniform(3, 6.5), b = h * random.uniform(0.6, 1.2);
    solid.add_box({0, -0.5 * b, 0}, {l, 0.5 * b, h});
    const double r = std::min(b, h) * random.uniform(0.12, 0.2);
    const int fixed = random.integer(1, 2), loaded = random.integer(1, 2);
    for (int i = 0; i < fixed; ++i) solid.cut_cylinder(Axis::z, {0.45 * h + 0.24 * i * l, 0}, r, -far, far);
    for (int i = 0; i < loaded; ++i) {
        const double x = l - 0.45 * h - 0.16 * i * l;
        if (random.chance(0.6))
            solid.cut_cylinder(Axis::z, {x, 0}, r, -far, far);
        else
            solid.cut_counterbore(Axis::z, {x, 0}, 0.8 * r, 1.5 * r, 0.3 * h, h, -1);
    }
    const double middle = l * random.uniform(0.5, 0.56);
    if (random.chance(0.55)) {
        cut_window(solid, random, {middle, 0.5 * h}, l * random.uniform(0.06, 0.1), h * random.uniform(0.24, 0.4));
    } else {
        const double deep = 0.36 * b;
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {middle, 0.5 * h}, 0.36 * h, s > 0 ? 0.5 * b - deep : -b,
                               s > 0 ? b : deep - 0.5 * b);
    }
    if (random.chance(0.4)) solid.cut_box({0.62 * l, -b, random.chance(0.5) ? 0.9 * h : 0.94 * h}, {2 * l, b, 2 * h});
    if (random.chance(0.6)) add_gland(solid, Axis::x, {0, 0.5 * h}, 0.12 * std::min(b, h), 0, -1);
    if (random.chance(0.25)) solid.add_box({0.62 * l, -0.9 * b, h * 0.9}, {1.1 * l, 0.9 * b, 1.15 * h});
}

/// S-shaped cell with tapped ends.
void add_s_cell(Solid& solid, Random& random) {
    const double h = random.log_uniform(20, 150), w = 0.5 * h * random.uniform(0.7, 1.0),
                 b = h * random.uniform(0.2, 0.45);
    const double gap = h * random.uniform(0.03, 0.07), low = h * random.uniform(0.22, 0.3);
    solid.add_prism(Axis::y,
                    random.chance(0.4) ? chamfered(rectangle({-w, 0}, {w, h}), 0.12 * w) : rectangle({-w, 0}, {w, h}),
                    -0.5 * b, 0.5 * b);
    const double reach = random.uniform(0.55, 0.75) * w;
    solid.cut_box({-reach, -b, low}, {2 * w, b, low + gap}).cut_box({-2 * w, -b, h - low - gap}, {reach, b, h - low});
    cut_window(solid, random, {0, 0.5 * h}, 0.16 * w, 0.09 * h);
    const double r = b * random.uniform(0.2, 0.32);
    solid.cut_cylinder(Axis::z, {}, r, -1, 0.8 * low).cut_cylinder(Axis::z, {}, r, h - 0.8 * low, h + 1);
    if (random.chance(0.7)) add_gland(solid, Axis::x, {0, 0.5 * h + 0.001}, 0.18 * b, w, 1);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0})
            solid.add_revolution(Axis::z, turned({{r * 3, r}, {r * 1.5, 1.8 * r}}, s > 0 ? h - r : 0.001 - 3.6 * r));
}

/// Round cell: pancake with bolts about a hub, button with a dome, column.
void add_round_cell(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 90), h = r * random.uniform(0.35, 0.8);
    const int form = random.integer(0, 2);
    if (form == 0) {
        solid.add_revolution(Axis::z, through({{0, 0},
                                               {0, r},
                                               {h, r},
                                               {h, 0.62 * r},
                                               {0.82 * h, 0.58 * r},
                                               {0.82 * h, 0.4 * r},
                                               {1.12 * h, 0.36 * r},
                                               {1.12 * h, 0}}));
        solid.cut_hole_circle(Axis::z, {}, 0.81 * r, random.choice({6, 8, 12}), 0, 0.07 * r, -1, far)
            .cut_cylinder(Axis::z, {}, 0.2 * r, random.chance(0.5) ? -1 : 0.4 * h, far);
    } else if (form == 1) {
        solid.add_cylinder(Axis::z, {}, r, 0, h);
        solid.add_cylinder(Axis::z, {}, 0.5 * r, h - 0.01, 1.2 * h);
        solid.add_revolution(
            Axis::z, through({{1.2 * h - 0.01, 0.3 * r}, {1.35 * h, 0.22 * r}, {1.42 * h, 0}, {1.2 * h - 0.01, 0}}));
        solid.cut_hole_circle(Axis::z, {}, 0.74 * r, random.choice({3, 4}), 45, 0.08 * r, -1, far);
    } else {
        const double tall = 2.4 * r;
        solid.add_revolution(Axis::z, turned({{0.25 * r, 0.55 * r},
                                              {0.5 * r, r},
                                              {tall - r, 0.72 * r, -1, 0, 0, 0.1 * r},
                                              {0.3 * r, r},
                                              {0.2 * r, 0.5 * r}}));
        add_gland(solid, Axis::x, {0, 0.5 * tall}, 0.12 * r, 0.7 * r, 1);
        return;
    }
    if (random.chance(0.5)) solid.add_box({0.9 * r, -0.25 * r, 0.15 * h}, {1.25 * r, 0.25 * r, 0.85 * h});
    add_gland(solid, Axis::x, {0, 0.5 * h}, 0.1 * r, (random.chance(0.5) ? 1.0 : 1.25) * r - 0.3 * r, 1);
}

/// Electric cylinder: a tube with its rod and eyes, the motor beside it on a gear head.
void add_linear_actuator(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 50), l = r * random.uniform(6, 14), out = l * random.uniform(0.1, 0.6);
    const double eye = 0.8 * r;
    solid.add_cylinder(Axis::x, {}, r, 0, l).add_cylinder(Axis::x, {}, 1.15 * r, l - 0.6 * r, l);
    solid.add_cylinder(Axis::x, {}, 0.55 * r, l, l + out);
    solid.add_prism(Axis::y, tangent_hull({l + out, 0}, 0.5 * r, {l + out + eye, 0}, 0.6 * r), -0.5 * r, 0.5 * r)
        .cut_cylinder(Axis::y, {l + out + eye, 0}, 0.28 * r, -far, far);
    const bool beside = random.chance(0.7);
    const double head = r * random.uniform(1.2, 2), drop = r * random.uniform(2.2, 2.8);
    if (beside) {
        solid.add_prism(Axis::x, filleted(rectangle({-1.2 * r, -drop - 1.2 * r}, {1.2 * r, 1.2 * r}), 0.5 * r), -head,
                        0);
        solid.add_cylinder(Axis::x, {0, -drop}, 1.05 * r, 0, l * random.uniform(0.35, 0.6));
    } else {
        solid.add_box({-head, -1.2 * r, -1.2 * r}, {0, 1.2 * r, 1.2 * r});
        solid.add_cylinder(Axis::z, {-0.5 * head, 0}, 0.9 * r, -1.2 * r - 3.5 * r, -1.2 * r);
    }
    solid.add_prism(Axis::y, tangent_hull({-head, 0}, 0.55 * r, {-head - eye, 0}, 0.6 * r), -0.45 * r, 0.45 * r)
        .cut_cylinder(Axis::y, {-head - eye, 0}, 0.28 * r, -far, far);
    if (random.chance(0.4)) solid.cut_box({-head - 2 * eye, -0.15 * r, -r}, {-head - 0.1 * r, 0.15 * r, r});
}

/// Quarter-turn actuator of a valve with racks: body along x, end caps, stub shaft, indicator, solenoid face.
void add_rack_actuator(Solid& solid, Random& random) {
    const double h = random.log_uniform(30, 160), b = h * random.uniform(0.7, 1.0), l = h * random.uniform(0.9, 1.6),
                 cap = h * random.uniform(0.12, 0.45);
    const Path body = filleted(chamfered(rectangle({-0.5 * b, 0}, {0.5 * b, h}), 0.1 * b), 0.05 * b);
    solid.add_prism(Axis::x, body, -0.5 * l, 0.5 * l);
    for (const double s : {-1.0, 1.0}) {
        const double face = s * 0.5 * l;
        solid.add_prism(Axis::x, rounded_rectangle({-0.46 * b, 0.04 * h}, {0.46 * b, 0.96 * h}, 0.1 * b),
                        std::min(face, face + s * cap), std::max(face, face + s * cap));
        for (const Point2 q : quarters)
            solid.add_cylinder(Axis::x, {q.x * 0.36 * b, 0.5 * h + q.y * 0.36 * h}, 0.05 * b,
                               std::min(face + s * cap, face + s * (cap + 0.06 * h)),
                               std::max(face + s * cap, face + s * (cap + 0.06 * h)));
    }
    solid.add_cylinder(Axis::z, {}, 0.24 * b, h - 0.01, 1.05 * h).add_cylinder(Axis::z, {}, 0.13 * b, h, 1.28 * h);
    solid.cut_box({-b, 0.07 * b, 1.18 * h}, {b, b, 2 * h}).cut_box({-b, -b, 1.18 * h}, {b, -0.07 * b, 2 * h});
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, {q.x * 0.26 * l, q.y * 0.3 * b}, 0.035 * b, 0.88 * h, 2 * h);
    solid.cut_prism(Axis::z, polygon({}, 0.2 * b, 4, 45), -1, 0.3 * h);
    solid.cut_hole_circle(Axis::z, {}, 0.4 * b, 4, 45, 0.04 * b, -1, 0.15 * h);
    if (random.chance(0.6)) {
        const double y = -0.5 * b;
        solid.add_box({-0.2 * l, y - 0.08 * b, 0.3 * h}, {0.2 * l, y + 0.01, 0.75 * h});
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::y, {s * 0.1 * l, 0.52 * h}, 0.04 * h, y - b, y + 0.2 * b);
    }
}

/// Diaphragm or motor actuator on the yoke of a valve: drum or box above two pillars, the stem between them.
void add_yoke_actuator(Solid& solid, Random& random) {
    const double r = random.log_uniform(30, 150), yoke = r * random.uniform(0.8, 1.5), half = 0.42 * r;
    solid.add_cylinder(Axis::z, {}, 0.5 * r, 0, 0.12 * r).add_cylinder(Axis::z, {}, 0.1 * r, -0.3 * r, yoke);
    solid.add_cylinder(Axis::z, {}, 0.2 * r, 0.4 * yoke, 0.55 * yoke);
    for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * half, 0}, 0.07 * r, 0, yoke);
    if (random.chance(0.6)) {
        const double rim = yoke + 0.45 * r;
        solid.add_revolution(Axis::z, through({{yoke, 0},
                                               {yoke, 0.55 * r},
                                               {rim - 0.06 * r, 0.88 * r},
                                               {rim - 0.06 * r, r},
                                               {rim + 0.06 * r, r},
                                               {rim + 0.06 * r, 0.88 * r},
                                               {rim + 0.35 * r, 0.55 * r},
                                               {rim + r * random.uniform(0.45, 0.9), 0.5 * r},
                                               {rim + r, 0.2 * r},
                                               {rim + r, 0}}));
        for (int i = 0; i < 12; ++i)
            solid.add_cylinder(Axis::z, polar({}, 0.94 * r, 30.0 * i + 15), 0.035 * r, rim - 0.13 * r, rim + 0.13 * r);
    } else {
        const double w = 0.8 * r, top = yoke + r * random.uniform(0.6, 1.1);
        solid.add_prism(Axis::z, rounded_rectangle({-w, -0.6 * r}, {1.2 * w, 0.6 * r}, 0.2 * r), yoke, top);
        solid.add_prism(Axis::z, rounded_rectangle({-0.85 * w, -0.5 * r}, {0.3 * w, 0.5 * r}, 0.2 * r), top - 0.01,
                        top + 0.3 * r);
        solid.add_cylinder(Axis::x, {0, yoke + 0.35 * r}, 0.3 * r, 1.2 * w - 0.01, 2.2 * w);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::y, {0, yoke + 0.3 * r}, 0.06 * r, -r, -0.5 * r)
                .add_revolution(Axis::y, ring_meridian(-1.08 * r, -r, 0.36 * r, 0.45 * r), {0, yoke + 0.3 * r})
                .add_box({-0.4 * r, -1.06 * r, yoke + 0.27 * r}, {0.4 * r, -1.0 * r, yoke + 0.33 * r});
    }
}

/// Scale with its reading head, a rod transducer, or a box from which a rope is drawn.
void add_linear_transducer(Solid& solid, Random& random) {
    const double h = random.log_uniform(10, 50), l = h * random.uniform(6, 18);
    const int form = random.integer(0, 2);
    if (form == 0) {
        const double x = l * random.uniform(0.2, 0.7), w = h * random.uniform(1.5, 3);
        solid.add_prism(Axis::x, through({{0, 0}, {0.5 * h, 0}, {0.5 * h, 0.6 * h}, {0.35 * h, h}, {0, h}}), 0, l);
        for (const double s : {0.0, l})
            solid.add_box({s == 0.0 ? -0.8 * h : l, 0, 0.1 * h}, {s == 0.0 ? 0.0 : l + 0.8 * h, 0.4 * h, 0.9 * h})
                .cut_cylinder(Axis::y, {s == 0.0 ? -0.4 * h : l + 0.4 * h, 0.5 * h}, 0.12 * h, -far, far);
        solid.add_box({x, 0.05 * h, -0.9 * h}, {x + w, 0.6 * h, -0.1 * h})
            .add_box({x + 0.2 * w, 0.2 * h, -0.1 * h}, {x + 0.8 * w, 0.3 * h, 0.01});
        solid.cut_cylinder(Axis::y, {x + 0.2 * w, -0.5 * h}, 0.1 * h, -far, far)
            .cut_cylinder(Axis::y, {x + 0.8 * w, -0.5 * h}, 0.1 * h, -far, far);
        add_gland(solid, Axis::x, {0.32 * h, -0.5 * h}, 0.1 * h, x + w, 1);
    } else if (form == 1) {
        const double reach = l * random.uniform(0.2, 0.7), r = 0.5 * h;
        solid.add_box({0, -r, -r}, {l, r, r}).cut_box({-1, -0.2 * h, 0.38 * h}, {l + 1, 0.2 * h, h});
        for (const double x : {0.15 * l, 0.85 * l})
            solid.add_box({x - 0.3 * h, -h, -0.65 * h}, {x + 0.3 * h, h, -r + 0.01})
                .cut_prism(Axis::z, slot({x, -0.8 * h}, {x, -0.7 * h}, 0.1 * h), -far, far)
                .cut_prism(Axis::z, slot({x, 0.7 * h}, {x, 0.8 * h}, 0.1 * h), -far, far);
        solid.add_cylinder(Axis::x, {}, 0.18 * h, l, l + reach);
        solid
            .add_prism(Axis::y, tangent_hull({l + reach, 0}, 0.25 * h, {l + reach + 0.5 * h, 0}, 0.35 * h), -0.25 * h,
                       0.25 * h)
            .cut_cylinder(Axis::y, {l + reach + 0.5 * h, 0}, 0.16 * h, -far, far);
        add_gland(solid, Axis::x, {}, 0.14 * h, 0, -1);
    } else {
        const double w = 1.5 * h;
        solid.add_box({-w, -0.5 * h, 0}, {w, 0.5 * h, 3 * h})
            .add_cylinder(Axis::y, {0, 1.5 * h}, 1.3 * h, 0.5 * h - 0.01, 1.2 * h);
        solid.add_cylinder(Axis::y, {0, 1.5 * h}, 0.7 * h, 1.2 * h - 0.01, 2.4 * h);
        solid.add_cylinder(Axis::z, {0.9 * h, 0}, 0.22 * h, 3 * h - 0.01, 3.5 * h)
            .add_cylinder(Axis::z, {0.9 * h, 0}, 0.03 * h, 3.5 * h, 5 * h);
        solid.add_revolution(Axis::y, ring_meridian(-0.05 * h, 0.05 * h, 0.15 * h, 0.25 * h), {0.9 * h, 5.2 * h});
        for (const double s : {-1.0, 1.0})
            solid.add_box({s > 0 ? w : -w - 0.6 * h, -0.5 * h, 0}, {s > 0 ? w + 0.6 * h : -w, -0.35 * h, h})
                .cut_cylinder(Axis::y, {s * (w + 0.3 * h), 0.5 * h}, 0.12 * h, -far, far);
    }
}

/// Rotary encoder as a unit: round body, pilot and shaft or a hollow shaft with its torque arm, the plug at the side.
void add_rotary_encoder(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 60), l = r * random.uniform(0.8, 1.8);
    solid.add_cylinder(Axis::y, {}, r, 0, l);
    if (random.chance(0.5)) {
        if (random.chance(0.5))
            solid.add_prism(Axis::y, rounded_rectangle({-1.02 * r, -1.02 * r}, {1.02 * r, 1.02 * r}, 0.15 * r),
                            -0.2 * r, 0.01);
        solid.add_cylinder(Axis::y, {}, 0.62 * r, -0.35 * r, 0.01).add_cylinder(Axis::y, {}, 0.17 * r, -1.1 * r, 0);
        solid.cut_box({-r, -2 * r, 0.12 * r}, {r, -0.6 * r, r});
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, 0.73 * r * q, 0.06 * r, -r, 0.2 * r);
    } else {
        solid.add_cylinder(Axis::y, {}, 0.5 * r, -0.25 * r, 0.01).cut_cylinder(Axis::y, {}, 0.24 * r, -far, far);
        const double arm = r * random.uniform(1.4, 2.6);
        solid.add_prism(Axis::y, tangent_hull({0, 0}, 0.9 * r, {0, arm}, 0.25 * r), -0.06 * r, 0.01)
            .cut_prism(Axis::y, slot({0, arm - 0.25 * r}, {0, arm}, 0.1 * r), -far, 0.005)
            .cut_cylinder(Axis::y, {}, 0.24 * r, -far, far);
        solid.cut_cylinder(Axis::z, {0, -0.15 * r}, 0.06 * r, 0.2 * r, 0.6 * r);
    }
    add_gland(solid, Axis::x, {0.6 * l, 0}, 0.16 * r, 0.97 * r, 1);
}

}  // namespace

/// Load cell: beam, S, pancake, button, column.
Part load_cell(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_beam_cell, add_s_cell, add_round_cell};
    forms[random.weighted({0.45, 0.3, 0.25})](part.solid, random);
    return part;
}

/// Actuator: electric cylinder, rack actuator, actuator on a yoke.
Part actuator_unit(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_linear_actuator, add_rack_actuator, add_yoke_actuator};
    forms[random.weighted({0.36, 0.34, 0.3})](part.solid, random);
    return part;
}

/// Position transducer: scale with head, rod, rope box, rotary encoder.
Part position_transducer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_linear_transducer, add_rotary_encoder};
    forms[random.weighted({0.6, 0.4})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
