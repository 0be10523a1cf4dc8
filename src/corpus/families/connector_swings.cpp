// Swing bolts and floating joints.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Bolt that swings about the eye at its end: with or without its fork, the pin, and a nut, wing nut, knob or bar to
/// tighten it.
Part swing_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), length = d * random.uniform(3.5, 10),
                 eye = d * random.uniform(0.8, 1.15), half = d * random.uniform(0.35, 0.6),
                 hole = 0.5 * eye * random.uniform(0.85, 1.15);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.7))
        solid.add_cylinder(Axis::y, {}, eye, -half, half);
    else
        solid.add_revolution(Axis::x, ball_meridian(0, 1.05 * eye))
            .cut_box({-far, half, -far}, {0.9 * eye, far, far})
            .cut_box({-far, -far, -far}, {0.9 * eye, -half, far});
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.6 * size.pitch)
        .cut_cylinder(Axis::y, {}, hole, -far, far);
    const double thread = random.chance(0.4) ? 1.1 * eye : length * random.uniform(0.35, 0.65);
    solid.add_thread({Axis::x, {}, r, size.minor_radius(), thread, length});
    const bool fork = random.chance(0.55);
    if (fork) {
        const double cheek = d * random.uniform(0.3, 0.5), wide = eye * random.uniform(1.0, 1.25),
                     base = -eye * random.uniform(1.3, 1.8), gap = 1.1 * half;
        const std::size_t kind = random.weighted({0.4, 0.3, 0.3});
        for (const double s : {-1.0, 1.0}) {
            const double from = s > 0 ? gap : -gap - cheek;
            if (kind == 0)
                solid.add_prism(Axis::y, tangent_hull({base, 0}, 0.9 * wide, {0, 0}, wide), from, from + cheek);
            else
                solid.add_prism(Axis::y,
                                through({{base, -1.3 * wide},
                                         {0.4 * wide, -0.7 * wide},
                                         {0.8 * wide, 0},
                                         {0.4 * wide, 0.7 * wide},
                                         {base, 1.3 * wide}}),
                                from, from + cheek);
        }
        if (kind == 0)
            solid.add_box({base - 1.1 * wide, -gap - cheek, -1.1 * wide}, {base, gap + cheek, 1.1 * wide});
        else
            solid.add_box({base - 0.6 * cheek, -gap - 2.4 * cheek, -1.5 * wide}, {base, gap + 2.4 * cheek, 1.5 * wide});
        const double out = gap + cheek + 0.6 * hole;
        solid.add_cylinder(Axis::y, {}, 0.96 * hole, -out, out);
        if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, 1.4 * hole, -out - 0.3 * hole, -gap - cheek);
    }
    const double at = length * random.uniform(0.6, 0.85);
    switch (random.weighted({0.3, 0.22, 0.14, 0.12, 0.12, 0.1})) {
        case 1:
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), at, at + size.m);
            if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, 0.65 * size.s, at - 0.2 * d, at);
            break;
        case 2:  // wings
            solid.add_revolution(Axis::x, cone_meridian(at, d, at + 0.9 * d, 0.75 * d));
            for (const double s : {-1.0, 1.0})
                solid.add_prism(
                    Axis::y, tangent_hull({at + 0.4 * d, s * 0.5 * d}, 0.35 * d, {at + 0.9 * d, s * 2 * d}, 0.45 * d),
                    -0.18 * d, 0.18 * d);
            break;
        case 3: {  // bar through a round nut
            const double reach = d * random.uniform(1.8, 3);
            solid.add_chamfered_cylinder(Axis::x, {}, 0.95 * d, at, at + 1.5 * d, 0.1 * d, 0.1 * d)
                .add_cylinder(Axis::z, {at + 0.8 * d, 0}, 0.25 * d, -reach, reach);
            break;
        }
        case 4: {  // star grip
            solid.add_cylinder(Axis::x, {}, 0.8 * d, at, at + 0.9 * d)
                .add_cylinder(Axis::x, {}, 1.3 * d, at + 0.6 * d, at + 1.6 * d);
            for (int i = 0, n = random.choice({4, 5, 6}); i < n; ++i)
                solid.add_cylinder(Axis::x, polar({}, 1.35 * d, 360.0 * i / n + 90), 0.45 * d, at + 0.6 * d,
                                   at + 1.6 * d);
            break;
        }
        case 5:  // eye nut
            solid.add_cylinder(Axis::x, {}, 0.9 * d, at, at + 0.6 * d);
            solid.add_revolution(Axis::y, circle({0, 0.95 * d}, 0.25 * d), {at + 1.7 * d, 0});
            solid.add_cylinder(Axis::x, {}, r, at, at + 0.9 * d);
            break;
        default:
            break;
    }
    return part;
}

/// Floating joint of a cylinder's rod: a ball or disc stud in a hexagonal or round body, each end with its thread;
/// flange or foot instead of a thread, a bellows over the ball.
Part floating_joint(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), minor = size.minor_radius(), body = d * random.uniform(0.95, 1.3),
                 length = d * random.uniform(1.8, 3.2);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.6))
        solid.add_chamfered_cylinder(Axis::x, {}, body, 0, length, 0.1 * d, 0.15 * d);
    else
        solid.add_prism(Axis::x, hexagon({}, 1.9 * body, 0), 0, length);
    if (random.chance(0.5)) {
        const double flat = length * random.uniform(0.2, 0.4);
        for (const double s : {-1.0, 1.0})
            solid.cut_box({0.1 * d, s > 0 ? 0.84 * body : -far, -far}, {flat, s > 0 ? far : -0.84 * body, far});
    }
    switch (random.weighted({0.36, 0.18, 0.18, 0.14, 0.14})) {  // left: thread inside, outside, flange, foot
        case 0:
            solid.cut_cylinder(Axis::x, {}, minor, -far, 0.4 * length);
            solid.add_thread({Axis::x, {}, r, minor, 0, 0.38 * length, true});
            break;
        case 1: {
            const double out = d * random.uniform(1.2, 2.4);
            solid.add_chamfered_cylinder(Axis::x, {}, r, -out, 0.01 * d, 0.6 * size.pitch, 0);
            solid.add_thread({Axis::x, {}, r, minor, -out, 0});
            if (random.chance(0.5)) solid.add_prism(Axis::x, hexagon({}, size.s, 0), -0.7 * size.m, -0.1 * d);
            break;
        }
        case 2: {  // round flange
            const double rim = body * random.uniform(1.7, 2.2), t = 0.5 * d;
            solid.add_cylinder(Axis::x, {}, rim, -t, 0.01 * d)
                .cut_hole_circle(Axis::x, {}, 0.5 * (rim + body), 4, 45, 0.16 * rim, -far, 0.02 * d);
            break;
        }
        case 3: {  // square flange
            const double half = body * random.uniform(1.4, 1.7), t = 0.5 * d;
            solid.add_prism(Axis::x, rounded_rectangle({-half, -half}, {half, half}, 0.15 * half), -t, 0.01 * d);
            for (const double y : {-0.72 * half, 0.72 * half})
                for (const double z : {-0.72 * half, 0.72 * half})
                    solid.cut_counterbore(Axis::x, {y, z}, 0.13 * half, 0.21 * half, 0.4 * t, 0.02 * d, -far);
            break;
        }
        default: {  // foot at a right angle
            const double half = body * random.uniform(1.3, 1.7), t = 0.5 * d, deep = body * random.uniform(1.8, 2.6);
            solid.add_box({-t, -half, -1.3 * body}, {0.01 * d, half, 1.1 * body})
                .add_box({-t - deep, -half, -1.3 * body}, {-t + 0.01 * d, half, -1.3 * body + t});
            for (const double y : {-0.6 * half, 0.6 * half})
                solid.cut_cylinder(Axis::z, {-t - 0.6 * deep, y}, 0.18 * half, -far, -1.2 * body + t);
            break;
        }
    }
    const double neck = d * random.uniform(0.2, 0.5), collar = d * random.uniform(0.4, 0.8),
                 out = d * random.uniform(1.2, 2.6);
    double x = length;
    if (random.chance(0.2)) {  // bellows
        for (int i = 0; i < 3; ++i) {
            solid.add_revolution(Axis::x,
                                 v_groove_meridian(x + 0.15 * d, 0.04 * d, 0.3 * d, 0, 0.95 * body - 0.08 * d * i));
            x += 0.28 * d;
        }
    } else {
        solid.add_cylinder(Axis::x, {}, 0.85 * r, x - 0.1 * d, x + neck + 0.1 * d);
        if (random.chance(0.5))
            solid.add_revolution(Axis::x, ball_meridian(x - 0.2 * d, 0.75 * body))
                .cut_revolution(Axis::x, ring_meridian(x + 0.01 * d, x + neck, 0.85 * r, 0.01 * d + 0.9 * body));
        x += neck;
    }
    if (random.chance(0.7))
        solid.add_prism(Axis::x, hexagon({}, 1.7 * d, 30), x, x + collar);
    else
        solid.add_cylinder(Axis::x, {}, 0.85 * d, x, x + collar)
            .cut_box({x, -far, 0.7 * d}, {x + collar, far, far})
            .cut_box({x, -far, -far}, {x + collar, far, -0.7 * d});
    x += collar;
    if (random.chance(0.8)) {
        solid.add_chamfered_cylinder(Axis::x, {}, r, x - 0.01 * d, x + out, 0, 0.6 * size.pitch);
        solid.add_thread({Axis::x, {}, r, minor, x, x + out});
        if (random.chance(0.3))
            solid.add_prism(Axis::x, hexagon({}, size.s, 0), x + 0.1 * d, x + 0.1 * d + 0.6 * size.m);
    } else {
        solid.add_cylinder(Axis::x, {}, 0.85 * d, x, x + out).cut_cylinder(Axis::x, {}, minor, x + 0.2 * out, far);
        solid.add_thread({Axis::x, {}, r, minor, x + 0.25 * out, x + out, true});
    }
    return part;
}

}  // namespace v16::corpus
