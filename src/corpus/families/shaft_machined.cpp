// Shafts that were turned and then milled, drilled and threaded: what no list of named shafts covers; and shafts with
// hubs, tapers, stacks and yokes.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// Two or four flats over a stretch.
void cut_flats(Solid& solid, Random& random, double from, double to, double radius) {
    const double half = radius * random.uniform(0.6, 0.85);
    const int sides = random.choice({1, 2, 2, 4});
    solid.cut_box({from, -far, half}, {to, far, far});
    if (sides > 1) solid.cut_box({from, -far, -far}, {to, far, -half});
    if (sides > 2) solid.cut_box({from, half, -far}, {to, far, far}).cut_box({from, -far, -far}, {to, -half, far});
}

/// The stretch becomes a hexagon, a square or a splined profile.
void cut_profile(Solid& solid, Random& random, double from, double to, double radius) {
    const Path core = random.chance(0.35)
                          ? spline_outline(random.choice({6, 8, 10}), 0.84 * radius, radius, 0.35 * radius)
                      : random.chance(0.5) ? polygon({}, radius, 6, random.choice({0.0, 30.0}))
                                           : polygon({}, radius, 4, 45);
    solid.cut_cylinder(Axis::x, {}, 1.01 * radius, from, to).add_prism(Axis::x, core, from, to);
}

void machine_step(Solid& solid, Random& random, double from, double length, double radius) {
    const double to = from + length, middle = from + 0.5 * length;
    switch (random.integer(0, 9)) {
        case 0:
            cut_flats(solid, random, from + 0.2 * length, to - 0.2 * length, radius);
            break;
        case 1:
            cut_keyway(solid, from + 0.15 * length, to - 0.15 * length, radius);
            break;
        case 2: {  // a row of cross holes, or one
            const double hole = std::min(0.3 * length, radius) * random.uniform(0.15, 0.45);
            const int count = length > 6 * hole ? random.choice({1, 1, 2, 3}) : 1;
            for (int i = 0; i < count; ++i)
                solid.cut_cylinder(random.choice({Axis::y, Axis::z}), {from + length * (i + 0.5) / count, 0}, hole,
                                   -far, random.chance(0.6) ? far : 0.0);
            break;
        }
        case 3: {  // grooves side by side
            const int count = random.integer(1, 5);
            const double width = std::min(0.3 * length / count, 0.4 * radius),
                         deep = radius * random.uniform(0.8, 0.96);
            for (int i = 0; i < count; ++i) {
                const double at = from + length * (i + 0.7) / (count + 0.4);
                solid.cut_revolution(Axis::x, ring_meridian(at - 0.5 * width, at + 0.5 * width, deep, far));
            }
            break;
        }
        case 4:
            thread_over(solid, from, to, radius);
            break;
        case 5:  // waisted by a large radius
            solid.cut_revolution(Axis::x, filleted(through({{from + 0.15 * length, 1.1 * radius},
                                                            {from + 0.3 * length, 0.8 * radius},
                                                            {to - 0.3 * length, 0.8 * radius},
                                                            {to - 0.15 * length, 1.1 * radius}}),
                                                   0.12 * std::min(length, radius)));
            break;
        case 6:
            cut_profile(solid, random, from + random.choice({0.0, 0.2}) * length, to, radius);
            break;
        case 7:  // a slot right through
            solid.cut_prism(
                Axis::y,
                slot({middle - 0.25 * length, 0}, {middle + 0.25 * length, 0}, std::min(0.15 * length, 0.35 * radius)),
                -far, far);
            break;
        case 8: {  // lengthwise flutes
            const int count = random.integer(3, 8);
            for (int i = 0; i < count; ++i)
                solid.cut_cylinder(Axis::x, polar({}, 1.02 * radius, 360.0 * i / count), 0.16 * radius,
                                   from + 0.1 * length, to - 0.1 * length);
            break;
        }
        default:
            break;
    }
}

void machine_end(Solid& solid, Random& random, double at, double into, double length, double radius) {
    const double inner = at + into * std::min(0.8 * length, 2.0 * radius);
    const double from = std::min(at - into, inner), to = std::max(at - into, inner);
    switch (random.integer(0, 5)) {
        case 0:  // a screwdriver or tongue slot
            solid.cut_box({std::min(at - into, at + into * 0.5 * radius), -far, -0.15 * radius},
                          {std::max(at - into, at + into * 0.5 * radius), far, 0.15 * radius});
            break;
        case 1:  // a tongue
            solid.cut_box({from, -far, 0.35 * radius}, {to, far, far})
                .cut_box({from, -far, -far}, {to, far, -0.35 * radius});
            break;
        case 2:
            solid.cut_prism(Axis::x, polygon({}, 0.55 * radius, random.choice({4, 6})), from, to);
            break;
        case 3:
            cut_end_hole(solid, random, at, into, radius);
            break;
        case 4:
            solid.cut_box({from, -far, radius * random.uniform(0.3, 0.7)}, {to, far, far});
            break;
        default:
            break;
    }
}

void add_disc(Solid& solid, double from, double to, double radius) {
    const double edge = 0.06 * std::min(radius, to - from);
    solid.add_chamfered_cylinder(Axis::x, {}, radius, from, to, edge, edge);
}

}  // namespace

/// Any turned and milled shaft: two to eight steps in any order, of which some are flattened, fluted, grooved, drilled,
/// threaded, splined or slotted.
Part machined_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(2, 150);
    std::vector<TurnedStep> steps = shaft_steps(random, d, random.integer(2, 8));
    if (random.chance(0.4))  // in no order at all
        for (TurnedStep& step : steps) step.radius = 0.5 * d * random.uniform(0.4, 1.0);
    if (random.chance(0.3)) {
        TurnedStep& cone = random.chance(0.5) ? steps.front() : steps.back();
        cone.end_radius = cone.radius * random.uniform(0.6, 0.95);
        cone.length = std::max(cone.length, d * random.uniform(0.5, 3));
    }
    finish_ends(random, steps);
    for (TurnedStep& step : steps)
        if (random.chance(0.25)) step.fillet_right = 0.06 * step.radius;
    Part part;
    part.solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].end_radius < 0.0 && random.chance(0.45))
            machine_step(part.solid, random, at[i], steps[i].length, steps[i].radius);
    machine_end(part.solid, random, at.front(), 1.0, steps.front().length, steps.front().radius);
    machine_end(part.solid, random, at.back(), -1.0, steps.back().length, steps.back().radius);
    if (random.chance(0.15))
        part.solid.cut_cylinder(Axis::x, {}, 0.15 * d * random.uniform(0.4, 1.0), -1, at.back() + 1);
    return part;
}

/// Shaft with a hub in one piece: a round, hexagonal, square or three-armed flange with holes somewhere along it.
Part hub_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(4, 80), r = 0.5 * d, length = d * random.uniform(2.5, 10),
                 at = length * random.choice({0.0, 0.15, 0.3, 0.5, 0.7}), t = d * random.uniform(0.15, 0.8),
                 flange = r * random.uniform(1.7, 3.6);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.4, 0.3, 0.15, 0.15})) {
        case 0:
            add_disc(solid, at, at + t, flange);
            break;
        case 1:
            solid.add_prism(Axis::x, polygon({}, flange, 6, random.choice({0.0, 30.0})), at, at + t);
            break;
        case 2:
            solid.add_prism(Axis::x, filleted(polygon({}, 1.2 * flange, 4, 45), 0.2 * flange), at, at + t);
            break;
        default:
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::x,
                                tangent_hull({}, 1.3 * r, polar({}, flange, 90 + 120.0 * i), 0.45 * r + 0.1 * flange),
                                at, at + t);
            break;
    }
    const double hub = r * random.uniform(1.2, 1.6), collar = at + t + d * random.uniform(0.2, 1.2);
    if (hub < 0.9 * flange && collar < length && random.chance(0.6)) add_disc(solid, at + 0.5 * t, collar, hub);
    std::vector<TurnedStep> steps{{.length = 0.5 * length, .radius = r},
                                  {.length = 0.5 * length, .radius = r * random.choice({1.0, 0.9, 0.75})}};
    finish_ends(random, steps);
    solid.add_revolution(Axis::x, turned(steps));
    if (flange > 1.5 * r && random.chance(0.75)) {
        const double ring = 0.5 * (flange * 0.95 + std::min(hub, 0.8 * flange));
        solid.cut_hole_circle(Axis::x, {}, ring, random.choice({3, 4, 6, 6, 8}), 30, 0.22 * (flange - 0.9 * hub),
                              at - 1, at + t + 1);
    }
    if (random.chance(0.35)) solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.25, 0.6), -far, far);
    if (random.chance(0.5)) machine_end(solid, random, length, -1.0, 0.4 * length, steps.back().radius);
    if (at > 0.0 && random.chance(0.4)) machine_end(solid, random, 0.0, 1.0, at, r);
    return part;
}

/// Tool holder and milling arbor: a steep or Morse taper, a flange with a gripper groove and drive slots, a nose.
Part tool_arbor(FamilyContext& context) {
    Random& random = context.random;
    const double big = random.log_uniform(8, 60), slope = random.choice({0.146, 0.146, 0.025, 0.05}),
                 cone = big * random.uniform(1.4, 3.6), small = std::max(big - slope * cone, 0.35 * big);
    const double flange = big * random.uniform(1.1, 1.5), t = big * random.uniform(0.3, 0.6),
                 nose = big * random.uniform(0.5, 1.0), out = big * random.uniform(0.8, 5);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, cone_meridian(0, small, cone, big)).add_cylinder(Axis::x, {}, flange, cone, cone + t);
    if (random.chance(0.6))
        solid.cut_revolution(Axis::x,
                             v_groove_meridian(cone + 0.55 * t, 0.5 * t, 0.2 * t, 0.85 * flange, 1.01 * flange));
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            solid.cut_box({cone - 0.1 * t, -0.2 * flange, s > 0 ? 0.75 * flange : -far},
                          {cone + 2 * t, 0.2 * flange, s > 0 ? far : -0.75 * flange});
    const double start = cone + t, end = start + out;
    add_disc(solid, start, end, nose);
    if (random.chance(0.5)) {
        add_disc(solid, end, end + 0.6 * nose, 0.7 * nose);
        thread_over(solid, end, end + 0.6 * nose, 0.7 * nose);
    } else {
        solid.cut_blind_hole(Axis::x, {}, 0.5 * nose, end + 1, end - 0.7 * out);
    }
    const double tang = small * random.uniform(0.6, 1.2);
    if (random.chance(0.4))
        solid.add_box({-tang, -0.3 * small, -0.7 * small}, {0.1 * small, 0.3 * small, 0.7 * small});
    else if (random.chance(0.5)) {
        solid.add_cylinder(Axis::x, {}, 0.8 * small, -0.4 * small, 0.1 * small);
        solid.cut_blind_hole(Axis::x, {}, 0.45 * small, -far, cone * 0.5);
    }
    return part;
}

/// Telescopic, cardan and control shafts: a tube, a profiled or a round rod, with yokes, eyes or balls at the ends.
Part yoke_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 40), length = r * random.uniform(8, 40), eye = r * random.uniform(0.9, 1.8);
    Part part;
    Solid& solid = part.solid;
    const double split = length * random.uniform(0.35, 0.65);
    solid.add_cylinder(Axis::x, {}, r, 0, split);
    const double inner = r * random.uniform(0.6, 0.9);
    if (random.chance(0.4))
        solid.add_prism(Axis::x, polygon({}, inner, random.choice({4, 6}), 45), 0.9 * split, length);
    else
        solid.add_cylinder(Axis::x, {}, inner, 0.9 * split, length);
    if (random.chance(0.5)) add_disc(solid, split - r, split + 0.3 * r, 1.3 * r);
    for (const double end : {0.0, length}) {
        const double out = end > 0 ? 1.0 : -1.0, at = end + out * 1.5 * eye;
        const double from = std::min(end - out * 0.3 * r, at), to = std::max(end - out * 0.3 * r, at);
        const int form = random.integer(0, 3);
        if (form == 3) {
            solid.add_revolution(Axis::x, ball_meridian(end + out * 0.8 * eye, eye));
            continue;
        }
        const double half = eye * (form == 0 ? random.uniform(0.3, 0.6) : 1.0);
        solid.add_prism(Axis::y, rectangle({from, -eye}, {to, eye}), -half, half)
            .add_cylinder(Axis::y, {at, 0}, eye, -half, half);
        if (form != 0)
            solid.cut_box({out > 0 ? end + 0.2 * eye : -far, -0.5 * half, -far},
                          {out > 0 ? far : end - 0.2 * eye, 0.5 * half, far});
        solid.cut_cylinder(Axis::y, {at, 0}, eye * random.uniform(0.3, 0.6), -far, far);
    }
    return part;
}

}  // namespace v16::corpus
