// Rotors of generators and axial pumps with their poles, magnets or cylinders, and hollow shafts that carry splines or
// dogs inside and out.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/shaft_journals.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Poles with shoes on a hub, their coils about the necks.
void salient_poles(Solid& solid, Random& random, double r, double length) {
    const int poles = random.choice({4, 4, 6, 6, 8});
    const double hub = r * random.uniform(0.42, 0.55), neck = r * random.uniform(0.7, 1.0) / poles,
                 shoe = r * random.uniform(0.08, 0.14), cover = 360.0 / poles * random.uniform(0.62, 0.8);
    solid.add_cylinder(Axis::x, {}, hub, 0, length);
    const bool coils = random.chance(0.7);
    const double over = coils ? r * random.uniform(0.08, 0.2) : 0.0;
    for (int i = 0; i < poles; ++i) {
        const double a = 90 + 360.0 * i / poles;
        solid.add_prism(Axis::x, rotated(rectangle({0, -neck}, {r - 0.5 * shoe, neck}), a), 0, length)
            .add_prism(Axis::x, ring_sector({}, r - shoe, r, a - 0.5 * cover, cover), 0, length);
        if (coils)
            solid.add_prism(Axis::x, rotated(rectangle({1.05 * hub, -1.45 * neck}, {r - 1.15 * shoe, 1.45 * neck}), a),
                            -over, length + over);
    }
}

/// Fingers that reach over from two discs in turn.
void claw_poles(Solid& solid, Random& random, double r, double length) {
    const int claws = random.choice({4, 6, 6, 8});
    const double disc = length * random.uniform(0.14, 0.22), finger = r * random.uniform(0.1, 0.16),
                 sweep = 180.0 / claws * random.uniform(0.6, 0.8);
    solid.add_cylinder(Axis::x, {}, r * random.uniform(0.6, 0.75), 0.5 * disc, length - 0.5 * disc);
    for (const bool right : {false, true}) {
        const double from = right ? length - disc : 0;
        solid.add_cylinder(Axis::x, {}, 0.45 * r, from, from + disc);
        for (int i = 0; i < claws; ++i) {
            const double a = 90 + 360.0 * (i + (right ? 0.5 : 0.0)) / claws;
            solid
                .add_prism(Axis::x, ring_sector({}, 0.4 * r, r - 0.5 * finger, a - 0.5 * sweep, sweep), from,
                           from + disc)
                .add_prism(Axis::x, ring_sector({}, r - finger, r, a - 0.5 * sweep, sweep), right ? 0.25 * length : 0,
                           right ? length : 0.75 * length);
        }
    }
}

/// Cylinder block of an axial piston machine: bores about the shaft, with their pistons now and then, a neck.
void barrel(Solid& solid, Random& random, double r, double length) {
    const int bores = random.choice({5, 7, 7, 9, 9});
    const double at = 0.66 * r, bore = std::min(0.24 * r, 0.4 * at * 6.28 / bores),
                 neck = r * random.uniform(0.5, 0.75);
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.04 * r, 0.04 * r);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, neck, length - 0.1 * r, length + 0.35 * r);
    const bool pistons = random.chance(0.6);
    solid.cut_hole_circle(Axis::x, {}, at, bores, 90, bore, -1, 0.85 * length);
    if (!pistons) return;
    for (int i = 0; i < bores; ++i) {
        const double a = 90 + 360.0 * i / bores, out = r * (0.55 + 0.3 * std::sin(radians(a)));
        solid.add_cylinder(Axis::x, polar({}, at, a), 0.97 * bore, -out, 0.5 * length)
            .add_revolution(Axis::x, ball_meridian(-out - 0.5 * bore, 0.8 * bore), polar({}, at, a));
    }
}

}  // namespace

/// Rotor of a generator, motor or axial pump on its shaft: salient poles with coils, claws, magnets on a core, a cage
/// with end rings and fan blades, a block of cylinders; slip rings and a fan.
Part pole_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 350), length = r * random.log_uniform(0.7, 3),
                 neck = r * random.uniform(0.18, 0.3);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.3, 0.2, 0.2, 0.12, 0.18})) {
        case 0:
            salient_poles(solid, random, r, length);
            break;
        case 1:
            claw_poles(solid, random, r, length);
            break;
        case 2: {  // magnets on a core
            const int poles = random.choice({4, 6, 8, 10}), rows = random.choice({1, 1, 2, 3});
            const double core = r * random.uniform(0.8, 0.9), sweep = 360.0 / poles * random.uniform(0.7, 0.92);
            solid.add_cylinder(Axis::x, {}, core, 0, length);
            for (int k = 0; k < rows; ++k)
                for (int i = 0; i < poles; ++i)
                    solid.add_prism(Axis::x,
                                    ring_sector({}, 0.9 * core, r, 90 + 360.0 * i / poles - 0.5 * sweep, sweep),
                                    length * (k + 0.03) / rows, length * (k + 0.97) / rows);
            if (random.chance(0.4))
                solid.cut_hole_circle(Axis::x, {}, 0.55 * r, random.choice({4, 6}), 45, 0.13 * r, -far, far);
            break;
        }
        case 3: {  // cage
            const double ring = length * random.uniform(0.06, 0.12);
            const int blades = random.choice({6, 8, 10});
            solid.add_cylinder(Axis::x, {}, r, 0, length);
            for (const bool right : {false, true}) {
                const double from = right ? length : -ring;
                solid.add_revolution(Axis::x, ring_meridian(from, from + ring, 0.68 * r, 0.95 * r));
                for (int i = 0; i < blades; ++i)
                    solid.add_prism(
                        Axis::x,
                        rotated(rectangle({0.7 * r, -0.025 * r}, {0.92 * r, 0.025 * r}), 360.0 * i / blades + 90),
                        right ? length : -2.5 * ring, right ? length + 2.5 * ring : 0);
            }
            break;
        }
        default:
            barrel(solid, random, r, length);
            break;
    }
    double left = -r * random.uniform(0.3, 0.6), right = length - left;
    solid.add_cylinder(Axis::x, {}, neck, left, right);
    if (random.chance(0.3)) {  // slip rings
        const double ring = neck * random.uniform(1.3, 1.8);
        const int rings = random.choice({2, 2, 3});
        for (int i = 0; i < rings; ++i)
            solid.add_cylinder(Axis::x, {}, ring, right + neck * (0.1 + 0.9 * i), right + neck * (0.7 + 0.9 * i));
        solid.add_cylinder(Axis::x, {}, neck, right - 0.1 * neck, right + rings * neck);
        right += rings * neck;
    } else if (random.chance(0.25)) {
        solid.add_cylinder(Axis::x, {}, 0.8 * r, left, left + 0.05 * r);
    }
    add_journal(solid, random, 0.92 * neck, left, -1);
    add_journal(solid, random, 0.92 * neck, right, 1);
    return part;
}

/// Hollow shaft that drives by its bore and its outside: splines or a key inside, a stepped bore; splines, dogs, a
/// gear, a flange, threads, slots, oil holes outside.
Part quill_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 120), bore = r * random.uniform(0.5, 0.72);
    std::vector<TurnedStep> steps;
    const int count = random.integer(3, 6), peak = random.integer(0, count - 1);
    for (int i = 0; i < count; ++i)
        steps.push_back({.length = r * random.log_uniform(0.8, 3.5),
                         .radius = r * std::pow(random.uniform(0.88, 0.95), std::abs(i - peak))});
    steps.front().chamfer_left = steps.back().chamfer_right = 0.04 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, turned(steps));
    const std::vector<double> at = step_positions(steps);
    const double end = at.back(), thin = std::min(steps.front().radius, steps.back().radius);
    // What stands out of the tube.
    const double x = at[static_cast<std::size_t>(peak)],
                 wide = std::min(0.8 * r, steps[static_cast<std::size_t>(peak)].length);
    switch (random.integer(0, 4)) {
        case 0: {
            const GearForm form{.teeth = random.integer(24, 40), .module = 1.0};
            const double size = 1.5 * r;
            if (context.simplified)
                solid.add_cylinder(Axis::x, {}, size, x, x + wide)
                    .add_pitch_circle({Axis::x, {}, 0.93 * size, x, x + wide});
            else
                solid.add_prism(Axis::x, scaled(gear_outline(form, 2), size / tip_radius(form)), x, x + wide);
            break;
        }
        case 1: {  // flange with bolts
            const double rim = r * random.uniform(1.5, 2.0), t = 0.35 * wide;
            solid.add_chamfered_cylinder(Axis::x, {}, rim, x, x + t, 0.1 * t, 0.1 * t)
                .cut_hole_circle(Axis::x, {}, 0.5 * (rim + r), random.choice({4, 6, 8}), 90, 0.2 * (rim - r),
                                 x - 0.01 * r, x + 1.01 * t);
            break;
        }
        case 2:  // collar with dogs on its face
        {
            const double rim = r * random.uniform(1.2, 1.45);
            const int dogs = random.choice({2, 3, 4, 6});
            solid.add_cylinder(Axis::x, {}, rim, x, x + 0.4 * wide);
            for (int i = 0; i < dogs; ++i)
                solid.add_prism(Axis::x, ring_sector({}, 1.02 * r, rim, 90 + 360.0 * i / dogs, 150.0 / dogs),
                                x + 0.39 * wide, x + 0.75 * wide);
            break;
        }
        case 3:
            solid.add_chamfered_cylinder(Axis::x, {}, 1.2 * r, x, x + 0.3 * wide, 0.04 * r, 0.04 * r);
            break;
        default:
            break;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double length = steps[i].length, seat = steps[i].radius;
        if (static_cast<int>(i) == peak || length < 0.8 * seat) continue;
        switch (random.integer(0, 5)) {
            case 0:
                solid.cut_cylinder(Axis::x, {}, 1.01 * seat, at[i] + 0.1 * length, at[i + 1])
                    .add_prism(Axis::x, spline_outline(random.choice({10, 14, 18}), 0.92 * seat, seat, 0.15 * seat),
                               at[i] + 0.1 * length, at[i + 1]);
                break;
            case 1:
                thread_over(solid, at[i], at[i + 1], seat);
                break;
            case 2:
                cut_ring_groove(solid, at[i] + 0.8 * length, seat);
                break;
            case 3:
                for (const Axis axis : {Axis::y, Axis::z})
                    solid.cut_cylinder(axis, {at[i] + 0.5 * length, 0}, 0.12 * seat, -far, far);
                break;
            default:
                break;
        }
    }
    // The bore.
    solid.cut_cylinder(Axis::x, {}, bore * 0.9, -far, far);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_prism(Axis::x, spline_outline(random.choice({6, 8, 10}), 0.9 * bore, bore * 1.05, 0.3 * bore),
                            -far, random.chance(0.5) ? far : 0.4 * end);
            break;
        case 1:
            solid.cut_prism(Axis::x, keyed_bore({}, bore * 0.92, 0.45 * bore, 1.15 * bore), -far, far);
            break;
        case 2:
            solid.cut_cylinder(Axis::x, {}, std::min(1.1 * bore, 0.9 * thin), -far, 0.25 * end)
                .cut_cylinder(Axis::x, {}, std::min(1.1 * bore, 0.9 * thin), 0.7 * end, far);
            if (random.chance(0.5)) {
                const double groove = 0.72 * end;
                solid.cut_revolution(
                    Axis::x, ring_meridian(groove, groove + 0.08 * r, 0.5 * bore, std::min(1.18 * bore, 0.94 * thin)));
            }
            break;
        default:
            break;
    }
    if (random.chance(0.25)) {  // slit end, to be clamped
        const double deep = std::min(0.8 * steps.back().length, 1.5 * r);
        for (const double turn : {0.0, 90.0})
            solid.cut_prism(Axis::x, rotated(rectangle({-2 * r, -0.06 * r}, {2 * r, 0.06 * r}), turn), end - deep, far);
    }
    return part;
}

}  // namespace v16::corpus
