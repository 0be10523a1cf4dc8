// Arbors and small rotors: of watches and clocks, saws and grinders, turbochargers, reels.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/shaft_journals.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A pivot at the end of an arbor: thin, straight or run out in a cone.
void add_pivot(Solid& solid, Random& random, double at, double out, double r) {
    const double reach = r * random.uniform(0.8, 2.2), thin = r * random.uniform(0.2, 0.5);
    const bool trumpet = random.chance(0.4);
    solid.add_revolution(Axis::x,
                         cone_meridian(at - out * 0.01 * r, trumpet ? r : thin, at + out * reach * 0.55, thin));
    solid.add_chamfered_cylinder(Axis::x, {}, thin, std::min(at, at + out * reach), std::max(at, at + out * reach),
                                 out < 0 ? 0.2 * thin : 0, out > 0 ? 0.2 * thin : 0);
}

void balance_staff(Solid& solid, Random& random, double r) {
    std::vector<TurnedStep> steps{{.length = r * random.uniform(1, 2.4), .radius = r * random.uniform(0.4, 0.55)},
                                  {.length = r * random.uniform(0.4, 1.2), .radius = r * random.uniform(0.6, 0.75)},
                                  {.length = r * random.uniform(0.25, 0.5), .radius = r},
                                  {.length = r * random.uniform(0.2, 0.5), .radius = r * 0.8, .end_radius = 0.6 * r},
                                  {.length = r * random.uniform(1.0, 2.5), .radius = 0.5 * r, .end_radius = 0.4 * r}};
    if (random.chance(0.5)) std::ranges::reverse(steps.begin(), steps.begin() + 2);
    solid.add_revolution(Axis::x, turned(steps));
    add_pivot(solid, random, 0, -1, steps.front().radius);
    add_pivot(solid, random, step_positions(steps).back(), 1, 0.4 * r);
}

void winding_stem(Solid& solid, Random& random, double r) {
    double x = 0;
    const auto put = [&](double length, double radius) {
        solid.add_cylinder(Axis::x, {}, radius, x - 0.01 * r, x + length);
        x += length;
    };
    put(r * random.uniform(0.8, 2), 0.5 * r);
    const double square = r * random.uniform(2, 4);
    solid.add_prism(Axis::x, polygon({}, 0.95 * r, 4, 45), x - 0.01 * r, x + square);
    x += square;
    put(r * random.uniform(0.8, 2), r);
    put(r * random.uniform(0.3, 0.6), 0.6 * r);
    put(r * random.uniform(1, 2.5), r);
    const double thread = x, length = r * random.uniform(3, 9);
    put(length, 0.7 * r);
    thread_over(solid, thread + 0.3 * length, x, 0.7 * r);
    if (random.chance(0.3)) {  // crown
        const double crown = r * random.uniform(2, 3.5);
        solid.add_prism(Axis::x, spline_outline(24, 0.93 * crown, crown, 0.12 * crown), x - 0.1 * r, x + 0.9 * crown);
    }
}

void pinion_arbor(Solid& solid, Random& random, double r, bool simplified) {
    const int leaves = random.choice({6, 7, 8, 10, 12});
    const GearForm form{.teeth = leaves, .module = 1.0};
    const double length = r * random.uniform(4, 14), thin = r * random.uniform(0.35, 0.55),
                 wide = r * random.uniform(1, 3.5), at = random.uniform(0.05, 0.9) * (length - wide);
    solid.add_revolution(Axis::x,
                         cone_meridian(0, thin * random.uniform(0.7, 1), length, thin * random.uniform(0.7, 1)));
    solid.add_prism(Axis::x, scaled(gear_outline(form, 2), r / tip_radius(form)), at, at + wide);
    if (random.chance(0.65)) {  // its wheel
        const double wheel = r * random.uniform(3, 6.5), t = r * random.uniform(0.2, 0.4),
                     x = random.chance(0.5) ? at + wide : (at > 2 * t ? at - t : at + wide);
        const GearForm teeth{.teeth = random.integer(36, 60), .module = 1.0};
        solid.add_cylinder(Axis::x, {}, 0.95 * r, x - 0.5 * t, x + 1.5 * t);
        if (simplified)
            solid.add_cylinder(Axis::x, {}, wheel, x, x + t).add_pitch_circle({Axis::x, {}, 0.96 * wheel, x, x + t});
        else
            solid.add_prism(Axis::x, scaled(gear_outline(teeth, 2), wheel / tip_radius(teeth)), x, x + t);
        const int spokes = random.choice({0, 4, 4, 5, 6});
        for (int i = 0; i < spokes; ++i)
            solid.cut_prism(Axis::x,
                            ring_sector({}, 1.5 * r, 0.83 * wheel, 360.0 * i / spokes + 10, 360.0 / spokes - 20),
                            x - 0.1 * t, x + 1.1 * t);
    }
    add_pivot(solid, random, 0, -1, thin * 0.7);
    add_pivot(solid, random, length, 1, thin * 0.7);
}

/// The cone of a fusee with its steps, or a barrel's arbor with the hook of its spring.
void spring_arbor(Solid& solid, Random& random, double r) {
    double end = r * random.uniform(1.2, 2.5);
    if (random.chance(0.5)) {
        const int turns = random.integer(4, 9);
        for (int i = 0; i < turns; ++i) {
            const double k = static_cast<double>(i) / turns, x = end * k, outer = r * (2.6 - 2.2 * k + 0.8 * k * k);
            solid.add_cylinder(Axis::x, {}, outer, x - 0.01 * r, x + 0.6 * end / turns)
                .add_cylinder(Axis::x, {}, 0.86 * outer, x, x + end / turns);
        }
        solid.add_cylinder(Axis::x, {}, 2.9 * r, -0.3 * r, 0);
    } else {
        solid.add_cylinder(Axis::x, {}, r, 0, end);
        const Path hook = through({{0.9 * r, -0.5 * r}, {1.25 * r, -0.2 * r}, {0.95 * r, 0.15 * r}});
        solid.add_prism(Axis::x, hook, 0.3 * end, 0.7 * end);
    }
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? end : -0.3 * r, journal = from + s * r * random.uniform(0.5, 1.2),
                     square = journal + s * r * random.uniform(1, 3);
        solid.add_cylinder(Axis::x, {}, 0.7 * r, std::min(from - s * 0.4 * r, journal),
                           std::max(from - s * 0.4 * r, journal));
        if (s > 0 || random.chance(0.5))
            solid.add_prism(Axis::x, polygon({}, 0.65 * r, 4, 45), std::min(journal - s * 0.01, square),
                            std::max(journal - s * 0.01, square));
    }
}

}  // namespace

/// Arbors of watches and clocks: balance staffs, winding stems, pinions with their wheels and pivots, arbors of springs
/// and fusees.
Part watch_arbor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.4, 6);
    Part part;
    switch (random.weighted({0.25, 0.2, 0.35, 0.2})) {
        case 0:
            balance_staff(part.solid, random, r);
            break;
        case 1:
            winding_stem(part.solid, random, r);
            break;
        case 2:
            pinion_arbor(part.solid, random, r, context.simplified);
            break;
        default:
            spring_arbor(part.solid, random, r);
            break;
    }
    return part;
}

/// Arbor of a saw, grinder or polisher: a fixed flange, a loose one and a nut at one end or both, with or without the
/// wheel or blade; bearing seats, a pulley, a tapered thread for mops.
Part saw_arbor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 50), length = r * random.uniform(4, 14);
    const bool twin = random.chance(0.4), wheel = random.chance(0.5);
    const double flange = r * random.uniform(1.8, 3), disc = flange * random.uniform(1.5, 3.2),
                 t = r * random.uniform(0.1, 0.9);
    Part part;
    Solid& solid = part.solid;
    std::vector<TurnedStep> steps{{.length = 0.25 * length, .radius = 0.86 * r},
                                  {.length = 0.5 * length, .radius = r * random.uniform(1, 1.5)},
                                  {.length = 0.25 * length, .radius = 0.86 * r}};
    solid.add_revolution(Axis::x, turned(steps));
    const auto clamp = [&](double at, double s) {
        const auto ring = [&](double from, double to, double radius) {
            solid.add_cylinder(Axis::x, {}, radius, std::min(at + s * from, at + s * to),
                               std::max(at + s * from, at + s * to));
        };
        const double rim = 0.35 * r, seat = 0.7 * r;
        ring(-0.8 * r, 0.01 * r, 1.3 * r);
        ring(-rim, 0, flange);
        double x = 0;
        const bool shown = wheel || random.chance(0.4);
        if (wheel) {
            ring(0, t, disc);
            x = t;
        }
        ring(-0.1 * r, x + 0.5 * r, seat);
        if (shown) {  // loose flange, washer, nut
            ring(x, x + rim, flange);
            solid.add_prism(Axis::x, polygon({}, 1.5 * r, 6, 0), std::min(at + s * (x + rim), at + s * (x + rim + r)),
                            std::max(at + s * (x + rim), at + s * (x + rim + r)));
            x += rim + r;
        }
        const double end = x + r * random.uniform(0.3, shown ? 0.8 : 3);
        ring(0, end, 0.65 * r);
        thread_over(solid, std::min(at + s * x, at + s * end), std::max(at + s * x, at + s * end), 0.65 * r);
    };
    clamp(length + 0.6 * r, 1);
    if (twin) {
        clamp(-0.6 * r, -1);
    } else if (random.chance(0.2)) {  // tapered thread for polishing mops
        const double reach = r * random.uniform(3, 6);
        const int turns = random.integer(7, 12);
        for (int i = 0; i < turns; ++i) {
            const double k = static_cast<double>(i) / turns, a = -reach * k, radius = 0.8 * r * (1 - 0.85 * k);
            solid.add_revolution(Axis::x, cone_meridian(a, radius, a - reach / turns, 0.75 * radius));
        }
    } else {
        add_journal(solid, random, 0.8 * r, 0, -1);
    }
    if (random.chance(0.3)) {  // pulley between the bearings
        const double x = length * random.uniform(0.35, 0.5), wide = r * random.uniform(0.8, 1.6),
                     pulley = r * random.uniform(1.6, 2.4);
        solid.add_cylinder(Axis::x, {}, pulley, x, x + wide);
        for (int i = 0, n = random.choice({0, 1, 2, 3}); i < n; ++i) {
            const double pitch = 0.9 * wide / n;
            solid.cut_revolution(Axis::x, v_groove_meridian(x + 0.05 * wide + pitch * (i + 0.5), 0.8 * pitch,
                                                            0.3 * pitch, pulley - 0.7 * pitch, 1.01 * pulley));
        }
    } else if (random.chance(0.4)) {
        for (const double at : {0.02 * length, 0.78 * length})  // bearings
            solid.add_revolution(Axis::x, ring_meridian(at, at + 0.2 * length, 0.8 * r, 1.8 * r));
    }
    return part;
}

/// Shaft with the wheel of a turbocharger, fan or pump in one piece or put on: a hub that sweeps out to a back plate,
/// blades cut to their contour, seal grooves, a thread; a second wheel at the other end.
Part turbo_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 160), shaft = r * random.uniform(0.12, 0.2),
                 length = r * random.uniform(1.6, 4.5);
    Part part;
    Solid& solid = part.solid;
    const auto wheel = [&](double at, double s, double radius) {
        const double deep = radius * random.uniform(0.5, 0.95), nose = radius * random.uniform(0.2, 0.32),
                     eye = radius * random.uniform(0.6, 0.8), back = radius * random.uniform(0.04, 0.1),
                     tip = radius * random.uniform(0.1, 0.25);
        const int blades = random.integer(5, 9);
        const double half = radius * random.uniform(0.012, 0.025);
        Path hub;  // from the back plate in a sweep down to the nose
        hub.vertices = {{{at, 0}},
                        {{at, radius}},
                        {{at + s * back, radius}, s > 0 ? 0.25 : -0.25},
                        {{at + s * deep, nose}},
                        {{at + s * (deep + 0.1 * radius), nose}},
                        {{at + s * (deep + 0.1 * radius), 0}}};
        hub.vertices[2].bulge = s * 0.3;
        solid.add_revolution(Axis::x, hub);
        std::vector<Path> plates;
        for (int i = 0; i < blades; ++i)
            plates.push_back(rotated(rectangle({0.5 * nose, -half}, {radius, half}), 90 + 360.0 * i / blades));
        // Two lengths of each blade: low at the rim, high at the eye.
        for (const Path& plate : plates)
            solid.add_prism(Axis::x, plate, std::min(at, at + s * (back + tip)), std::max(at, at + s * (back + tip)));
        for (int i = 0; i < blades; ++i)
            solid.add_prism(Axis::x, rotated(rectangle({0.5 * nose, -half}, {eye, half}), 90 + 360.0 * i / blades),
                            std::min(at, at + s * deep), std::max(at, at + s * deep));
        if (random.chance(0.4))
            solid.add_prism(Axis::x, polygon({}, 0.8 * nose, 6),
                            std::min(at + s * deep, at + s * (deep + 0.3 * radius)),
                            std::max(at + s * deep, at + s * (deep + 0.3 * radius)));
    };
    wheel(0, -1, r);
    solid.add_cylinder(Axis::x, {}, shaft * 1.5, -0.01 * r, 0.22 * r);
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        solid.cut_revolution(Axis::x,
                             ring_meridian(r * (0.05 + 0.08 * i), r * (0.08 + 0.08 * i), 1.3 * shaft, 3 * shaft));
    solid.add_cylinder(Axis::x, {}, shaft, 0, 0.6 * length);
    if (random.chance(0.4))
        solid.cut_revolution(Axis::x, ring_meridian(0.3 * length, 0.45 * length, 0.9 * shaft, 2 * shaft));
    if (random.chance(0.35))
        solid.add_cylinder(Axis::x, {}, shaft * random.uniform(1.5, 2.4), 0.58 * length, 0.6 * length + 0.3 * shaft);
    const double thin = shaft * random.uniform(0.6, 0.8);
    solid.add_chamfered_cylinder(Axis::x, {}, thin, 0.55 * length, length, 0, 0.1 * thin);
    if (random.chance(0.45)) {
        wheel(0.68 * length, 1, r * random.uniform(0.8, 1.15));
        solid.add_cylinder(Axis::x, {}, thin, 0.6 * length, 0.68 * length + 1.3 * r);
    } else {
        thread_over(solid, length * random.uniform(0.8, 0.92), length, thin);
    }
    return part;
}

/// Shaft that carries reels: centring cones, discs or claws that slide and are clamped, nuts with bars, a brake disc,
/// square or tapered ends in its stands.
Part reel_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 60), length = r * random.uniform(14, 40);
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const double wide = r * random.uniform(2, 5), large = r * random.uniform(2.5, 5),
                 near = length * random.uniform(0.12, 0.22), apart = length * random.uniform(0.4, 0.55);
    for (const double s : {1.0, -1.0}) {
        const double back = s > 0 ? near : near + apart, front = back + s * wide;
        const auto ring = [&](double a, double b, double radius) {
            solid.add_cylinder(Axis::x, {}, radius, std::min(back + s * a, back + s * b),
                               std::max(back + s * a, back + s * b));
        };
        if (form == 0) {
            solid.add_revolution(Axis::x, cone_meridian(back, large, front, 1.4 * r));
            if (random.chance(0.5))
                solid.cut_revolution(
                    Axis::x, ring_meridian(std::min(back - s * r, back + s * 0.6 * wide),
                                           std::max(back - s * r, back + s * 0.6 * wide), 1.5 * r, 0.6 * large));
        } else if (form == 1) {
            ring(0, 0.6 * r, 1.6 * large);
            ring(0, 2 * r, 0.55 * large);
            solid.cut_hole_circle(Axis::x, {}, 1.1 * large, random.choice({3, 4, 6}), 90, 0.3 * large,
                                  std::min(back - s * r, back + s * r), std::max(back - s * r, back + s * r));
        } else {  // three claws
            ring(0, 1.5 * r, 1.9 * r);
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::x, rotated(rectangle({r, -0.5 * r}, {large, 0.5 * r}), 90 + 120.0 * i),
                                std::min(back, back + s * r), std::max(back, back + s * r));
        }
        ring(-1.4 * r, 0.01 * r, 1.8 * r);  // collar or nut
        const std::size_t hold = random.weighted({0.4, 0.3, 0.3});
        if (hold == 0)
            solid.add_cylinder(Axis::z, {back - s * 0.7 * r, 0}, 0.35 * r, 0, r * random.uniform(2.4, 4));
        else if (hold == 1)
            solid.add_cylinder(Axis::z, {back - s * 0.7 * r, 0}, 0.3 * r, -4 * r, 4 * r);
        else
            solid.cut_cylinder(Axis::z, {back - s * 0.7 * r, 0}, 0.35 * r, 0, far);
    }
    if (random.chance(0.4)) thread_over(solid, 0.03 * length, near + apart + 0.1 * length, r);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::x, {}, large * random.uniform(1, 1.6), 0.88 * length, 0.88 * length + 0.4 * r);
    add_journal(solid, random, 0.85 * r, 0, -1);
    add_journal(solid, random, 0.85 * r, length, 1);
    return part;
}

}  // namespace v16::corpus
