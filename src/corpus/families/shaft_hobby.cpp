// Shafts of printers, robots, carts and conveyors: rods with tapped ends, tubes in one another, wheel axles, rollers
// with flanges.
#include <algorithm>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"

namespace v16::corpus {
namespace {

/// A blind hole with thread in the end face at `at`; the material lies in the direction `into`.
void tap_end(Solid& solid, double at, double into, double radius, double deep) {
    const double tapped = at + into * 0.8 * deep;
    solid.cut_blind_hole(Axis::x, {}, radius, at - into, at + into * deep)
        .add_thread({Axis::x, {}, 1.18 * radius, radius, std::min(at, tapped), std::max(at, tapped), true});
}

/// Two or more flats for a wrench, from `from` over `wide`.
void cut_wrench_flats(Solid& solid, Random& random, double from, double wide, double r) {
    const double half = r * random.uniform(0.78, 0.9);
    const int sides = random.choice({2, 2, 2, 4});
    for (const double s : {-1.0, 1.0}) {
        solid.cut_box({from, -2 * r, s > 0 ? half : -2 * r}, {from + wide, 2 * r, s > 0 ? 2 * r : -half});
        if (sides == 4)
            solid.cut_box({from, s > 0 ? half : -2 * r, -2 * r}, {from + wide, s > 0 ? 2 * r : -half, 2 * r});
    }
}

/// A hole, or a row of them, across the shaft.
void cut_cross_hole(Solid& solid, Random& random, double at, double r) {
    solid.cut_cylinder(random.choice({Axis::z, Axis::z, Axis::y}), {at, 0}, r * random.uniform(0.15, 0.35), -far, far);
}

}  // namespace

/// Rod of linear guides: ground, with tapped or stepped and threaded ends, wrench flats, ring grooves, radial holes.
Part tapped_rod(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.choice({1.5, 2.0, 2.5, 3.0, 4.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.5, 15.0, 20.0, 25.0}),
                 length = r * random.log_uniform(8, 70), edge = r * random.uniform(0.06, 0.15);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, edge, edge);
    const bool same = random.chance(0.5);
    std::size_t form = 0;
    for (const double into : {1.0, -1.0}) {
        const double at = into > 0 ? 0.0 : length;
        if (into > 0 || !same) form = random.weighted({0.5, 0.25, 0.15, 0.1});
        if (form == 0) {
            tap_end(solid, at, into, r * random.uniform(0.33, 0.5), r * random.uniform(1.6, 3));
        } else if (form == 1) {  // turned down, with an outside thread
            const double step = r * random.uniform(0.55, 0.8), end = at - into * r * random.uniform(1.5, 5);
            solid.add_chamfered_cylinder(Axis::x, {}, step, std::min(at, end), std::max(at, end),
                                         into > 0 ? 0.12 * step : 0.0, into > 0 ? 0.0 : 0.12 * step);
            thread_over(solid, std::min(at, end), std::max(at, end), step);
            if (random.chance(0.5)) {
                const double neck = at - into * 0.25 * r;
                solid.cut_revolution(Axis::x, ring_meridian(std::min(at, neck), std::max(at, neck), 0.82 * step, r));
            }
        } else if (form == 2) {
            cut_ring_groove(solid, at + into * r * random.uniform(0.3, 1.2), r);
        }
    }
    if (random.chance(0.4))
        cut_wrench_flats(solid, random, r * random.uniform(0.3, 3), r * random.uniform(0.8, 1.6), r);
    if (random.chance(0.2)) cut_wrench_flats(solid, random, length - 2.5 * r, r, r);
    if (random.chance(0.15)) {  // tapped across, for mounting on a rail
        const int count = random.integer(2, 5);
        for (int i = 0; i < count; ++i) solid.cut_cylinder(Axis::z, {length * (i + 0.5) / count, 0}, 0.25 * r, 0, far);
    }
    if (random.chance(0.12)) cut_keyway(solid, length * 0.2, length * random.uniform(0.35, 0.8), r);
    return part;
}

/// Tube or several of them in one another, as drawn out: each one thinner than the last, with collars, clamps, holes
/// for a snap button, slots.
Part telescopic_tube(FamilyContext& context) {
    Random& random = context.random;
    const int stages = random.choice({1, 2, 2, 3, 3, 4});
    double r = random.log_uniform(4, 50), x = 0.0, inner = 0.0;
    const double wall = r * random.uniform(0.06, 0.2), overlap = r * random.uniform(1.5, 3),
                 step = r * random.uniform(4, 16);
    const bool collars = random.chance(0.5), holes = random.chance(0.5), last_solid = random.chance(0.3);
    Part part;
    Solid& solid = part.solid;
    for (int i = 0; i < stages; ++i) {
        const double from = i == 0 ? 0.0 : x - overlap, to = x + step * random.uniform(0.6, 1.2);
        inner = r - wall;
        solid.add_cylinder(Axis::x, {}, r, from, to);
        if (i + 1 < stages || !last_solid) solid.cut_cylinder(Axis::x, {}, inner, i == 0 ? -1 : from, to + 1);
        if (collars && i + 1 < stages) {
            const double wide = r * random.uniform(0.5, 1.2);
            solid.add_revolution(
                Axis::x, chamfered(ring_meridian(to - wide, to + 0.1 * r, inner + 0.01 * r, 1.18 * r), 0.08 * r));
        }
        if (holes) {
            const int count = random.integer(1, 4);
            for (int k = 0; k < count; ++k)
                solid.cut_cylinder(Axis::z, {to - r * (1.6 + 1.3 * k), 0}, 0.14 * r, i > 0 ? 0 : -far, far);
        }
        x = to;
        r = inner - wall * random.choice({0.0, 0.1});
        if (r < 2.2 * wall) break;
    }
    if (stages == 1 || random.chance(0.3)) {  // a foot, a plug, a slot at the open end
        const double foot = random.uniform(1.1, 1.5) * solid.bounds().max.z;
        switch (random.integer(0, 2)) {
            case 0:
                solid.add_revolution(Axis::x, ring_meridian(-0.3 * foot, 0.2 * foot, 0.4 * foot, foot));
                break;
            case 1:
                solid.cut_prism(Axis::z, slot({-1, 0}, {1.2 * foot, 0}, 0.2 * foot), -far, far);
                break;
            default:
                cut_ring_groove(solid, 0.6 * foot, solid.bounds().max.z);
                break;
        }
    }
    return part;
}

/// Axle of a cart, a bicycle, a robot's wheel: threads, holes or D flats at both ends, shoulders for bearings, a flange
/// or a collar that the wheel is bolted to.
Part wheel_axle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 40), seat = r * random.uniform(0.75, 0.95),
                 end = seat * random.uniform(0.7, 0.97), body = r * random.log_uniform(3, 25),
                 seats = r * random.uniform(0.8, 2.5), tail = r * random.uniform(1.2, 5);
    const bool one_sided = random.chance(0.3);
    std::vector<TurnedStep> steps{{.length = tail, .radius = end},
                                  {.length = seats, .radius = seat},
                                  {.length = body, .radius = r},
                                  {.length = seats, .radius = one_sided ? r : seat},
                                  {.length = tail * (one_sided ? 0.5 : 1.0), .radius = one_sided ? r : end}};
    finish_ends(random, steps);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    const double total = at.back();
    const std::size_t ends = random.weighted({0.4, 0.25, 0.35});
    for (const bool left : {true, false}) {
        const TurnedStep& step = left ? steps.front() : steps.back();
        const double from = left ? 0.0 : at[4], to = left ? at[1] : total;
        if (ends == 0)
            thread_over(solid, from, to, step.radius);
        else if (ends == 1)
            cut_flat(solid, left ? -1 : from, left ? to : total + 1, step.radius, 0.25 * step.radius);
        if (ends == 2 || random.chance(0.3))
            cut_cross_hole(solid, random, left ? 0.3 * tail : total - 0.3 * tail, step.radius);
    }
    if (random.chance(0.4)) {  // hub shaft: a flange with bolts
        const double flange = r * random.uniform(1.9, 3.6), t = r * random.uniform(0.25, 0.6),
                     place = at[2] + body * random.choice({0.5, 0.5, 0.15, 0.8});
        solid.add_cylinder(Axis::x, {}, flange, place - t / 2, place + t / 2);
        if (random.chance(0.8))
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + r), random.choice({3, 4, 4, 5, 6, 8}), 45,
                                  0.2 * (flange - r), place - t, place + t);
        if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, 1.3 * r, place, place + r);
    } else if (random.chance(0.5)) {
        const double place = at[2] + body * random.choice({0.02, 0.5});
        solid.add_cylinder(Axis::x, {}, r * random.uniform(1.2, 1.7), place, place + r * random.uniform(0.3, 0.9));
    }
    if (random.chance(0.2)) solid.cut_cylinder(Axis::x, {}, end * random.uniform(0.25, 0.55), -1, total + 1);
    return part;
}

namespace {

/// What runs: a cylinder, crowned, waisted or grooved, or two wheels on an axle of radius `journal`.
void add_roller_body(Solid& solid, Random& random, double r, double length, double journal) {
    switch (random.weighted({0.35, 0.2, 0.15, 0.15, 0.15})) {
        case 0:
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            break;
        case 1: {  // crowned: cylinder with cones at both ends, or an arc
            const double slim = r * random.uniform(0.85, 0.95), third = length * random.uniform(0.2, 0.5);
            solid.add_revolution(
                Axis::x, through({{0, 0}, {0, slim}, {third, r}, {length - third, r}, {length, slim}, {length, 0}}));
            break;
        }
        case 2:  // waisted, for tubes and keels
            solid.add_revolution(
                Axis::x,
                through(
                    {{0, 0}, {0, r}, {0.46 * length, 0.6 * r}, {0.54 * length, 0.6 * r}, {length, r}, {length, 0}}));
            break;
        case 3: {  // grooved for round belts
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            const int grooves = random.integer(1, 4);
            for (int i = 0; i < grooves; ++i)
                solid.cut_revolution(Axis::x, circle({0.12 * length + 0.25 * r * i, r}, 0.08 * r));
            break;
        }
        default: {  // two wheels on an axle
            const double wide = std::min(0.3 * length, r * random.uniform(0.3, 0.7));
            solid.add_cylinder(Axis::x, {}, r, 0, wide).add_cylinder(Axis::x, {}, r, length - wide, length);
            solid.add_cylinder(Axis::x, {}, journal * random.uniform(1.0, 1.4), 0, length);
            break;
        }
    }
}

}  // namespace

/// Roller with flanges, a crown, grooves or a V for tubes, on journals or on bearings; also rail wheels on an axle.
Part flanged_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 100), length = r * random.log_uniform(1.2, 9),
                 journal = r * random.uniform(0.25, 0.55), out = r * random.uniform(0.5, 1.8),
                 flange = r * random.uniform(1.12, 1.5), t = r * random.uniform(0.06, 0.25);
    Part part;
    Solid& solid = part.solid;
    add_roller_body(solid, random, r, length, journal);
    const std::size_t flanges = random.weighted({0.2, 0.2, 0.6});
    if (flanges > 0) solid.add_chamfered_cylinder(Axis::x, {}, flange, -t, 0.01 * t, 0.2 * t, 0);
    if (flanges > 1) solid.add_chamfered_cylinder(Axis::x, {}, flange, length - 0.01 * t, length + t, 0, 0.2 * t);
    std::vector<TurnedStep> steps{{.length = out, .radius = journal * random.uniform(0.7, 0.95)},
                                  {.length = 0.5 * out + t, .radius = journal},
                                  {.length = length, .radius = journal},
                                  {.length = 0.5 * out + t, .radius = journal},
                                  {.length = out, .radius = journal * random.uniform(0.7, 0.95)}};
    finish_ends(random, steps);
    const double start = -1.5 * out - t;
    solid.add_revolution(Axis::x, turned(steps, start));
    if (random.chance(0.3)) cut_flat(solid, start - 1, start + out, steps.front().radius, 0.3 * journal);
    if (random.chance(0.3)) cut_ring_groove(solid, start + 0.4 * out, steps.front().radius);
    if (random.chance(0.25)) cut_keyway(solid, length + 0.6 * out + t, length + 1.4 * out + t, steps.back().radius);
    if (random.chance(0.3)) tap_end(solid, start, 1, 0.35 * steps.front().radius, 0.8 * out);
    if (random.chance(0.2))  // recesses for bearings in the roller's ends
        for (const double s : {-1.0, 1.0}) {
            const double face = s < 0 ? 0.0 : length;
            solid.cut_revolution(Axis::x,
                                 ring_meridian(std::min(face - s * 0.2 * r, face + s * 1.1 * t),
                                               std::max(face - s * 0.2 * r, face + s * 1.1 * t), journal, 0.75 * r));
        }
    return part;
}

}  // namespace v16::corpus
