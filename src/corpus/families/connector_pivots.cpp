// Pins of pivots with what keeps and greases them, and pins with handles.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Grease hole along the axis from the right end to cross holes.
void grease_holes(Solid& solid, Random& random, double r, double length) {
    const double hole = r * random.uniform(0.1, 0.18), to = length * random.uniform(0.3, 0.6);
    solid.cut_blind_hole(Axis::x, {}, hole, length + r, to);
    if (random.chance(0.6)) {
        solid.cut_cylinder(Axis::x, {}, 1.7 * hole, length - 2.5 * hole, length + r);
        solid.add_thread({Axis::x, {}, 2 * hole, 1.7 * hole, length - 2.5 * hole, length, true});
    }
    for (int i = 0, n = random.choice({1, 1, 2}); i < n; ++i)
        solid.cut_cylinder(Axis::z, {to + 0.5 * (length - to) * i + 1.5 * hole, 0}, hole, 0, far);
}

/// Plate across the pin's end with one or more bolt holes; welded on, or in a slot with its bolts.
void pin_plate(Solid& solid, Random& random, double r) {
    const double t = r * random.uniform(0.25, 0.5), hole = r * random.uniform(0.16, 0.28), ear = 2.2 * hole,
                 out = r + ear * random.uniform(0.8, 1.8);
    switch (random.integer(0, 3)) {
        case 0:  // flag to one side
            solid.add_prism(Axis::x, tangent_hull({}, r * random.uniform(0.9, 1.2), {0, out}, ear), -t, 0.01 * r)
                .cut_cylinder(Axis::x, {0, out}, hole, -far, 0.02 * r);
            break;
        case 1:  // to both
            solid.add_prism(Axis::x, slot({0, -out}, {0, out}, ear), -t, 0.01 * r).add_cylinder(Axis::x, {}, r, -t, 0);
            for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {0, s * out}, hole, -far, 0.02 * r);
            break;
        case 2: {  // round or square with holes
            const int count = random.choice({2, 3, 4});
            const double rim = out + ear;
            if (random.chance(0.6))
                solid.add_cylinder(Axis::x, {}, rim, -t, 0.01 * r);
            else
                solid.add_prism(Axis::x, rounded_rectangle({-rim, -rim}, {rim, rim}, 0.2 * rim), -t, 0.01 * r);
            solid.cut_hole_circle(Axis::x, {}, count == 4 ? 1.15 * out : out, count, 45, hole, -far, 0.02 * r);
            break;
        }
        default: {  // flag with a shoulder of bar
            solid.add_box({-t, -0.35 * r, -r - out}, {0.01 * r, 0.35 * r, r})
                .cut_cylinder(Axis::x, {0, -0.6 * (r + out)}, hole, -far, 0.02 * r);
            break;
        }
    }
}

/// Keeper plate in a slot near the right end, with its screws.
void keeper(Solid& solid, Random& random, double r, double length) {
    const double w = r * random.uniform(0.12, 0.22), x = length - r * random.uniform(0.4, 0.8), floor = 0.68 * r;
    solid.cut_box({x - w, -far, floor}, {x + w, far, far});
    if (random.chance(0.5)) return;
    const double half = r * random.uniform(1.3, 2), high = r * random.uniform(0.7, 1.1);
    solid.add_box({x - 0.95 * w, -half, floor}, {x + 0.95 * w, half, floor + high});
    for (const double s : {-1.0, 1.0}) {
        const Point2 at{s * 0.72 * half, floor + 0.6 * high};
        if (random.chance(0.5))
            solid.add_prism(Axis::x, hexagon(at, 0.4 * r, 0), x + 0.9 * w, x + 0.2 * r + w)
                .add_cylinder(Axis::x, at, 0.12 * r, x - 0.6 * r, x);
        else
            solid.cut_cylinder(Axis::x, at, 0.13 * r, x - r, x + r);
    }
}

/// Ends drawn together about a slit or tapered sleeve by a bolt, as pins that expand in worn bores.
void expanding_ends(Solid& solid, Random& random, double r, double length) {
    const double cone = r * random.uniform(0.5, 0.9), disc = r * random.uniform(1.2, 1.5), t = 0.25 * r, bolt = 0.3 * r;
    const bool both = random.chance(0.7);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 && !both) continue;
        const double end = s > 0 ? length : 0.0;
        const auto at = [&](double a) { return end + s * a; };
        solid.cut_revolution(
            Axis::x, through({{at(-cone), r}, {at(0.1 * r), 0.72 * r}, {at(0.1 * r), 2 * r}, {at(-cone), 2 * r}}));
        solid
            .add_revolution(Axis::x, ring_meridian(std::min(at(-0.9 * cone), at(0)), std::max(at(-0.9 * cone), at(0)),
                                                   0.6 * r, 1.08 * r))
            .add_cylinder(Axis::x, {}, disc, std::min(at(0.08 * r), at(0.08 * r + t)),
                          std::max(at(0.08 * r), at(0.08 * r + t)))
            .add_prism(Axis::x, hexagon({}, 3.2 * bolt, 0), std::min(at(0.08 * r + t), at(0.08 * r + t + 1.3 * bolt)),
                       std::max(at(0.08 * r + t), at(0.08 * r + t + 1.3 * bolt)))
            .add_cylinder(Axis::x, {}, 0.6 * r, std::min(at(-0.1 * r), at(0.1 * r)),
                          std::max(at(-0.1 * r), at(0.1 * r)));
    }
}

}  // namespace

/// Heavy pin of a pivot: a flag or plate with bolt holes at its end, slots for keeper plates, grease holes, threads for
/// nuts or for pulling, expanding ends.
Part pivot_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 80), length = r * random.uniform(3, 11);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.34, 0.24, 0.16, 0.14, 0.12});
    if (form == 3) {  // nuts on smaller threads
        const double thread = r * random.uniform(0.6, 0.85), t = r * random.uniform(0.8, 1.4);
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0.08 * r);
        const bool both = random.chance(0.5);
        for (const double s : {-1.0, 1.0}) {
            if (s < 0 && !both) {
                solid.add_cylinder(Axis::x, {}, 1.3 * r, -0.5 * r, 0.01 * r);
                continue;
            }
            const double from = s > 0 ? length : -t, to = s > 0 ? length + t : 0.0;
            solid.add_chamfered_cylinder(Axis::x, {}, thread, from - 0.01 * r, to + 0.01 * r, 0.1 * thread,
                                         0.1 * thread);
            solid.add_thread({Axis::x, {}, thread, 0.87 * thread, from, to});
            if (random.chance(0.6))
                solid.add_prism(Axis::x, hexagon({}, 3 * thread, random.choice({0.0, 30.0})), s > 0 ? length : -0.7 * t,
                                s > 0 ? length + 0.7 * t : 0);
            if (random.chance(0.4))
                solid.cut_cylinder(Axis::z, {s > 0 ? length + 0.85 * t : -0.85 * t, 0}, 0.12 * thread, -far, far);
        }
    } else {
        const double lead = r * random.choice({0.08, 0.15, 0.3});
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, form == 0 ? 0 : lead, lead);
        if (form == 2 && random.chance(0.5)) {  // a smaller end
            const double step = length * random.uniform(0.6, 0.8);
            solid.cut_revolution(Axis::x, ring_meridian(step, length + 1, r * random.uniform(0.7, 0.88), 2 * r));
        }
    }
    if (form == 0) pin_plate(solid, random, r);
    if (form == 1 || (form == 2 && random.chance(0.4))) keeper(solid, random, r, length);
    if (form == 2)
        for (const double x : {0.35 * r, length - 0.35 * r})
            if (random.chance(0.7))
                solid.cut_revolution(Axis::x, ring_meridian(x - 0.07 * r, x + 0.07 * r, 0.66 * r, 2 * r));
    if (form == 4) expanding_ends(solid, random, r, length);
    if (form != 4 && form != 3 && random.chance(0.55)) grease_holes(solid, random, r, length);
    if (random.chance(0.15)) solid.cut_cylinder(Axis::x, {}, 0.35 * r, -far, far);
    if (form <= 2 && random.chance(0.2))  // grease groove
        solid.cut_revolution(Axis::x, ring_meridian(0.48 * length, 0.52 * length, 0.93 * r, 2 * r));
    return part;
}

/// Pin with a handle for quick joints: a bar, an L, a ring, a mushroom or a button in a cup; balls that lock, a spring
/// plunger, a hole or a slot for the clip at its end.
Part handled_pin(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 20), length = r * random.uniform(3.5, 12),
                 collar = r * random.uniform(1.3, 1.9), high = r * random.uniform(0.5, 1.8);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.24, 0.14, 0.16, 0.14, 0.18, 0.14})) {
        case 0: {  // T
            const double bar = r * random.uniform(0.6, 0.9), reach = r * random.uniform(2.5, 4.5);
            solid.add_cylinder(Axis::x, {}, collar, -high, 0.01 * r);
            solid.add_chamfered_cylinder(Axis::z, {-high - 0.4 * bar, 0}, bar, -reach, reach, 0.3 * bar, 0.3 * bar);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.5 * r, -high - 1.8 * bar, -high);
            break;
        }
        case 1: {  // L
            const double bar = r * random.uniform(0.7, 1.0), reach = r * random.uniform(3, 6);
            solid.add_cylinder(Axis::x, {}, collar, -0.5 * high, 0.01 * r);
            add_bend(solid, Axis::y, {-0.5 * high, 1.8 * bar}, 1.8 * bar, bar, 180, 90);
            solid.add_cylinder(Axis::z, {-0.5 * high - 1.8 * bar, 0}, bar, 1.8 * bar, 1.8 * bar + reach);
            break;
        }
        case 2: {  // ring
            const double wire = r * random.uniform(0.22, 0.4), ring = r * random.uniform(1.6, 3),
                         at = -high - ring * random.uniform(0.7, 1.0);
            solid.add_chamfered_cylinder(Axis::x, {}, collar, -high, 0.01 * r, 0.1 * r, 0);
            solid.add_cylinder(Axis::x, {}, 0.6 * r, -high - 2 * wire, 0);
            solid.add_revolution(Axis::y, circle({0, ring}, wire), {at - wire, 0});
            break;
        }
        case 3: {  // mushroom
            const double cap = r * random.uniform(1.9, 2.8);
            solid.add_cylinder(Axis::x, {}, 0.8 * collar, -1.5 * high, 0.01 * r)
                .add_revolution(Axis::x, dome_meridian(-1.4 * high, cap, 0.8 * cap, 0.3 * cap));
            break;
        }
        case 4: {  // button in a cup
            const double cup = r * random.uniform(1.5, 2.1), deep = r * random.uniform(1.2, 2.4);
            solid.add_chamfered_cylinder(Axis::x, {}, cup, -deep, 0.01 * r, 0.1 * r, 0.1 * r)
                .cut_cylinder(Axis::x, {}, 0.75 * cup, -far, -0.4 * deep)
                .add_chamfered_cylinder(Axis::x, {}, 0.62 * cup, -deep - r * random.uniform(0.1, 0.8), -0.3 * deep,
                                        0.1 * r, 0);
            if (random.chance(0.5)) {
                const double wing = cup * random.uniform(1.6, 2.3);
                solid.add_prism(Axis::x, slot({-wing, 0}, {wing, 0}, 0.55 * cup), -0.4 * deep, -0.1 * deep);
            }
            break;
        }
        default: {  // knob or D of wire
            const double wire = 0.3 * r, half = r * random.uniform(1.8, 3), tall = r * random.uniform(2, 3.5);
            solid.add_cylinder(Axis::x, {}, collar, -high, 0.01 * r);
            for (const double s : {-1.0, 1.0}) {
                add_bend(solid, Axis::y, {-high - tall, s * (half - 0.8 * r)}, 0.8 * r, wire, s > 0 ? 90 : 180, 90);
                solid.add_cylinder(Axis::x, {0, s * half}, wire, -high - tall, -high + 0.6 * wire);
            }
            solid.add_cylinder(Axis::z, {-high - tall - 0.8 * r, 0}, wire, -half + 0.8 * r, half - 0.8 * r);
            solid.add_cylinder(Axis::z, {-high + 0.6 * wire, 0}, 1.3 * wire, -half - wire, half + wire);
            break;
        }
    }
    const double tip = r * random.uniform(0.3, 1.2);
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    if (random.chance(0.6))
        solid.add_revolution(Axis::x, cone_meridian(length, r, length + tip, 0.6 * r));
    else
        solid.add_revolution(Axis::x, cap_meridian(length, 1.0, tip, r));
    switch (random.weighted({0.4, 0.2, 0.2, 0.2})) {
        case 0: {  // balls
            const double x = length - r * random.uniform(0.4, 0.8), ball = 0.42 * r;
            for (const double s : {-1.0, 1.0}) solid.add_revolution(Axis::x, ball_meridian(x, ball), {0, s * 0.82 * r});
            if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {}, 0.35 * r, length, far);
            break;
        }
        case 1:
            solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {length - 0.7 * r, 0}, 0.24 * r, -far, far);
            break;
        case 2:
            solid.cut_revolution(Axis::x, ring_meridian(length - 0.9 * r, length - 0.6 * r, 0.78 * r, 2 * r));
            break;
        default:  // plunger at the side
            solid.add_revolution(Axis::z, cap_meridian(0.9 * r, 1.0, 0.36 * r, 0.36 * r), {length - 0.7 * r, 0});
            break;
    }
    if (random.chance(0.2)) {  // thread under the collar, for plungers that are screwed in
        solid.add_cylinder(Axis::x, {}, 1.2 * r, 0, 0.35 * length);
        solid.add_thread({Axis::x, {}, 1.2 * r, 1.05 * r, 0.05 * length, 0.35 * length});
        if (random.chance(0.6)) solid.add_prism(Axis::x, hexagon({}, 3.4 * r, 0), 0.1 * length, 0.1 * length + 0.8 * r);
    }
    return part;
}

}  // namespace v16::corpus
