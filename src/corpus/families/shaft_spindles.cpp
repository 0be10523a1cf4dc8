// Screws that press, lift or clamp, and axles with flanges, hubs and beams.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {
namespace {

/// The thread of a spindle: trapezoidal ridges, or by convention.
void add_spindle_thread(Solid& solid, FamilyContext& context, double from, double to, double r) {
    const double pitch = r * context.random.choice({0.3, 0.4, 0.5, 0.6});
    if (context.simplified || (to - from) / pitch > 60 || context.random.chance(0.4)) {
        thread_over(solid, from, to, r);
        return;
    }
    for (double x = from + 0.5 * pitch; x < to - 0.3 * pitch; x += pitch)
        solid.cut_revolution(Axis::x, v_groove_meridian(x, 0.68 * pitch, 0.36 * pitch, r - 0.5 * pitch, 1.02 * r));
}

/// The head to turn the spindle by, to the left of x = 0.
void add_spindle_head(Solid& solid, Random& random, double r) {
    const double head = r * random.uniform(1.3, 2.0), tall = r * random.uniform(1.6, 3.2), hole = 0.3 * head;
    const std::size_t form = random.weighted({3, 2, 2, 1.5, 1.5});
    if (form < 2) {  // a round head with a hole, in which a bar may slide
        solid.add_chamfered_cylinder(Axis::x, {}, head, -tall, 0, 0.12 * head, 0.12 * head);
        solid.cut_cylinder(Axis::z, {-0.5 * tall, 0}, hole, -far, far);
        if (form == 1) {
            const double bar = r * random.uniform(5, 10), off = random.choice({0.0, 0.4}) * bar, knob = 1.4 * hole;
            solid.add_cylinder(Axis::z, {-0.5 * tall, 0}, 0.96 * hole, -bar + off, bar + off);
            for (const double z : {-bar + off, bar + off}) {
                if (random.chance(0.7))
                    solid.add_revolution(Axis::z, ball_meridian(z, knob), {-0.5 * tall, 0});
                else
                    solid.add_cylinder(Axis::z, {-0.5 * tall, 0}, knob, z - 0.6 * knob, z + 0.6 * knob);
            }
        } else if (random.chance(0.5)) {
            solid.cut_cylinder(Axis::y, {-0.5 * tall, 0}, hole, -far, far);
        }
    } else if (form == 2) {  // hexagon or square, often on a collar
        solid.add_prism(Axis::x, polygon({}, head, random.choice({4, 6, 6}), 45), -tall, 0);
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.25 * head, -0.4 * r, 0.1 * r);
    } else if (form == 3) {  // a bar across, forged or welded on
        const double bar = r * random.uniform(3.5, 7), thick = r * random.uniform(0.5, 0.8);
        solid.add_revolution(Axis::x, cone_meridian(-tall, 0.9 * r, 0, r))
            .add_cylinder(Axis::z, {-tall, 0}, thick, -bar, bar);
    } else {  // a hand wheel
        const double wheel = r * random.uniform(4, 8), rim = r * random.uniform(0.5, 0.9);
        solid.add_revolution(Axis::x, circle({-tall, wheel}, rim)).add_cylinder(Axis::x, {}, 1.5 * r, -tall - r, 0);
        for (int i = 0, n = random.choice({3, 4, 5}); i < n; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0, -0.5 * rim}, {wheel, 0.5 * rim}), 90 + 360.0 * i / n),
                            -tall - 0.4 * rim, -tall + 0.4 * rim);
    }
}

/// What presses, to the right of `x`: ball, pad on a neck, cup, pin with a groove, cone.
void add_spindle_tip(Solid& solid, Random& random, double x, double r) {
    const double neck = r * random.uniform(0.5, 0.75), reach = r * random.uniform(0.6, 2.5),
                 pad = r * random.uniform(1.4, 3.2);
    switch (random.integer(0, 4)) {
        case 0:
            solid.add_cylinder(Axis::x, {}, 0.7 * neck, x, x + reach)
                .add_revolution(Axis::x, ball_meridian(x + reach, neck));
            return;
        case 1:
            solid.add_cylinder(Axis::x, {}, neck, x, x + reach)
                .add_revolution(Axis::x, turned({{.length = 0.6 * r, .radius = 1.3 * neck, .end_radius = pad},
                                                 {.length = 0.5 * r, .radius = pad}},
                                                x + reach));
            return;
        case 2:  // cup with ridges on its face, as a jack has
            solid.add_cylinder(Axis::x, {}, neck, x, x + 0.6 * r)
                .add_cylinder(Axis::x, {}, pad, x + 0.5 * r, x + 1.7 * r)
                .cut_cylinder(Axis::x, {}, 0.6 * pad, x + 1.4 * r, x + 2 * r);
            for (const double y : {-0.8, 0.8})
                solid.cut_box({x + 1.5 * r, y * pad - 0.06 * pad, -far}, {x + 2 * r, y * pad + 0.06 * pad, far});
            return;
        case 3:
            solid.add_chamfered_cylinder(Axis::x, {}, neck, x, x + reach + r, 0, 0.15 * neck);
            cut_ring_groove(solid, x + 0.6 * (reach + r), neck);
            return;
        default:
            solid.add_revolution(Axis::x, cone_meridian(x, 0.85 * r, x + r, random.choice({0.0, 0.4}) * r));
    }
}

}  // namespace

/// Spindle of a vice, clamp, jack, press or gate: a long strong thread between a head to turn it by and a tip that
/// presses.
Part screw_spindle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 60), length = r * random.log_uniform(10, 36),
                 plain = length * random.choice({0.0, 0.08, 0.2, 0.4}), collar = r * random.uniform(1.2, 1.7);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.1 * r);
    add_spindle_thread(solid, context, plain + 0.3 * r, length - 0.2 * r, r);
    if (plain > 0.0 && random.chance(0.6)) solid.add_cylinder(Axis::x, {}, collar, plain, plain + 0.6 * r);
    add_spindle_head(solid, random, r);
    add_spindle_tip(solid, random, length, r);
    if (random.chance(0.3)) {  // its nut: a hexagon or a round one with flange
        const double at = length * random.uniform(0.5, 0.8), tall = r * random.uniform(1.2, 3);
        if (random.chance(0.5))
            solid.add_prism(Axis::x, polygon({}, 1.9 * r, 6, 30), at, at + tall);
        else
            solid.add_cylinder(Axis::x, {}, 1.6 * r, at, at + tall)
                .add_cylinder(Axis::x, {}, 2.6 * r, at, at + 0.4 * tall);
    }
    return part;
}

namespace {

/// Journal for a wheel's bearings outward from `x`: seat, cone, smaller seat, thread with a split pin's hole.
double add_wheel_journal(Solid& solid, Random& random, double x, double out, double r) {
    const auto step = [&](double length, double radius) {
        const double to = x + out * length;
        solid.add_chamfered_cylinder(Axis::x, {}, radius, std::min(x, to), std::max(x, to), out < 0 ? 0.05 * radius : 0,
                                     out < 0 ? 0 : 0.05 * radius);
        const Point2 span{std::min(x, to), std::max(x, to)};
        x = to;
        return span;
    };
    const double small = r * random.uniform(0.62, 0.8), thread = 0.85 * small;
    step(0.25 * r, 1.2 * r);
    step(r * random.uniform(0.8, 1.4), r);
    step(r * random.uniform(0.6, 2), 0.88 * r);
    step(r * random.uniform(0.7, 1.2), small);
    const Point2 span = step(r * random.uniform(0.7, 1.3), thread);
    thread_over(solid, span.x, span.y, thread);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {x - out * 0.3 * r, 0}, 0.12 * r, -far, far);
    return x;
}

/// Flange with wheel studs about x, its face towards `out`.
void add_stud_flange(Solid& solid, Random& random, double at, double out, double flange, double t, bool round) {
    const double other = at + out * t, from = std::min(at, other), to = std::max(at, other);
    if (round)
        solid.add_cylinder(Axis::x, {}, flange, from, to);
    else
        solid.add_prism(Axis::x, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * flange), from, to);
    const int count = round ? random.choice({4, 5, 5, 6}) : 4;
    const double ring = (round ? 0.75 : 1.0) * flange, stud = flange * random.uniform(0.06, 0.09);
    const bool studs = random.chance(0.65);
    for (int i = 0; i < count; ++i) {
        const Point2 p = polar({}, ring, 45 + 360.0 * i / count);
        if (!studs) {
            solid.cut_cylinder(Axis::x, p, 1.1 * stud, from - 0.01 * t, to + 0.01 * t);
            continue;
        }
        const double end = other + out * flange * 0.45, head = at - out * 0.6 * stud;
        solid.add_cylinder(Axis::x, p, stud, std::min(end, at), std::max(end, at))
            .add_cylinder(Axis::x, p, 1.5 * stud, std::min(head, at), std::max(head, at));
    }
}

}  // namespace

/// Axles that carry a wheel: a beam with a journal at both ends, a journal on a stem or an arm, a hub with studs.
Part flanged_axle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 45), beam = r * random.uniform(1.05, 1.5);
    const bool both = random.chance(0.5), square = random.chance(0.55);
    const double length = r * (both ? random.uniform(16, 50) : random.uniform(4, 14)),
                 t = r * random.uniform(0.25, 0.5);
    Part part;
    Solid& solid = part.solid;
    const Path section = square ? rounded_rectangle({-beam, -beam}, {beam, beam}, 0.15 * beam) : circle({}, beam);
    solid.add_prism(Axis::x, section, 0, length);
    if (!both && random.chance(0.5))
        solid.cut_cylinder(Axis::y, {1.5 * r, 0}, 0.4 * beam, -far, far)
            .cut_cylinder(Axis::y, {length - 2.5 * r, 0}, 0.4 * beam, -far, far);
    const double flange = beam * random.uniform(1.9, 2.6), hub = r * random.uniform(2.6, 4.2);
    const bool plates = random.chance(0.5), hubs = random.chance(0.5), round = random.chance(0.6);
    for (const double out : {1.0, -1.0}) {
        if (out < 0 && !both) continue;
        const double end = out > 0 ? length : 0.0;
        add_wheel_journal(solid, random, end, out, r);
        if (plates) add_stud_flange(solid, random, end - out * (t + 0.5 * r), out, flange, t, random.chance(0.5));
        if (hubs) {  // the wheel's hub on its bearings
            const double a = end + out * 0.4 * r, b = end + out * 2.8 * r;
            solid.add_cylinder(Axis::x, {}, 1.7 * r, std::min(a, b), std::max(a, b));
            add_stud_flange(solid, random, end + out * 1.2 * r, out, hub, 0.4 * r, round);
        }
    }
    if (both && random.chance(0.4))  // seats for the springs
        for (const double x : {0.2 * length, 0.8 * length})
            solid.add_box({x - 1.2 * r, -1.3 * beam, beam - 0.05 * r}, {x + 1.2 * r, 1.3 * beam, beam + 0.3 * r});
    return part;
}

}  // namespace v16::corpus
