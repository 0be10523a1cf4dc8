// Rotors whose body is a prism along the shaft: lobes of blowers and pumps, vanes and paddles, flaps, unbalanced
// masses.
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

/// A rounded outline whose radius swings `lobes` times a turn between `low` and `high`.
Path wavy_outline(int lobes, double low, double high) {
    std::vector<Point2> points;
    const int count = 8 * lobes;
    for (int i = 0; i < count; ++i) {
        const double swing = 0.5 + 0.5 * std::cos(2 * 3.14159265358979 * i / 8);
        points.push_back(polar({}, low + (high - low) * swing, 360.0 * i / count + 90));
    }
    return smooth_outline(points);
}

/// Cylinder with slots in which blades slide, further out at one side than at the other.
void vane_body(Solid& solid, Random& random, double r, double length) {
    const int vanes = random.choice({2, 4, 5, 6, 8, 10, 12});
    const double half = r * random.uniform(0.03, 0.07), deep = r * random.uniform(0.4, 0.6),
                 lean = random.choice({0.0, 0.0, 0.25}) * r;
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    const bool blades = random.chance(0.6), round = random.chance(0.4);
    for (int i = 0; i < vanes; ++i) {
        const double a = 90 + 360.0 * i / vanes;
        solid.cut_prism(Axis::x, rotated(rectangle({r - deep, lean - half}, {1.2 * r, lean + half}), a), -far, far);
        if (round) solid.cut_cylinder(Axis::x, polar(polar({}, r - deep, a), lean, a + 90), 1.5 * half, -far, far);
        if (blades) {
            const double out = r * (0.1 + 0.09 * std::cos(radians(a - 90)));
            solid.add_prism(Axis::x, rotated(rectangle({r - 0.8 * deep, lean - half}, {r + out, lean + half}), a), 0,
                            length);
        }
    }
}

}  // namespace

/// Rotor of a blower, lobe pump or vane pump with its shaft: two to four lobes, wings, a rotor with slots and vanes, a
/// claw; holes through the lobes, a gear at one end.
Part lobe_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 160), length = r * random.log_uniform(0.5, 5);
    double neck = r * random.uniform(0.25, 0.36);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.45, 0.15, 0.25, 0.15})) {
        case 0: {
            const int lobes = random.choice({2, 2, 3, 3, 4, 6});
            const double low = r * (lobes == 2 ? random.uniform(0.42, 0.5) : random.uniform(0.52, 0.75));
            solid.add_prism(Axis::x, rotated(wavy_outline(lobes, low, r), random.choice({0.0, 0.0, 90.0})), 0, length);
            if (lobes < 5 && random.chance(0.45))
                for (int i = 0; i < lobes; ++i)
                    solid.cut_cylinder(Axis::x, polar({}, 0.68 * r, 90 + 360.0 * i / lobes), 0.13 * r,
                                       random.chance(0.5) ? -far : 0.7 * length, far);
            neck = std::min(neck, 0.75 * low);
            break;
        }
        case 1: {  // wings of a circumferential piston
            const int wings = random.choice({2, 2, 3});
            const double sweep = random.uniform(60, 100) * 2 / wings, hub = r * random.uniform(0.5, 0.65);
            solid.add_cylinder(Axis::x, {}, hub, -0.1 * length, length);
            for (int i = 0; i < wings; ++i)
                solid.add_prism(Axis::x, ring_sector({}, 0.9 * hub, r, 90 + 360.0 * i / wings - 0.5 * sweep, sweep), 0,
                                length);
            break;
        }
        case 2:
            vane_body(solid, random, r, length);
            break;
        default: {  // trochoid, or a gear of few teeth
            const int teeth = random.integer(5, 9);
            if (random.chance(0.5)) {
                solid.add_prism(Axis::x, wavy_outline(teeth, 0.78 * r, r), 0, length);
            } else {
                const GearForm form{.teeth = teeth + 3, .module = 1.0};
                solid.add_prism(Axis::x, scaled(gear_outline(form, 3), r / tip_radius(form)), 0, length);
            }
            break;
        }
    }
    const bool collars = random.chance(0.4);
    const double gap = r * random.uniform(0.1, 0.4);
    solid.add_cylinder(Axis::x, {}, neck * (collars ? 1.25 : 1.0), -gap, length + gap);
    add_journal(solid, random, neck, -gap, -1);
    if (random.chance(0.15)) return part;  // overhung
    const double end = add_journal(solid, random, neck, length + gap, 1);
    if (random.chance(0.2)) {
        const double wide = std::min(0.5 * r, 0.5 * (end - length));
        const GearForm form{.teeth = random.integer(18, 30), .module = 1.0};
        if (context.simplified)
            solid.add_cylinder(Axis::x, {}, 0.9 * r, length + gap, length + gap + wide)
                .add_pitch_circle({Axis::x, {}, 0.84 * r, length + gap, length + gap + wide});
        else
            solid.add_prism(Axis::x, scaled(gear_outline(form, 2), 0.9 * r / tip_radius(form)), length + gap,
                            length + gap + wide);
    }
    return part;
}

/// Rotor with plates along the shaft: rotary feeders, paddle wheels, beaters; straight, leaning or curved vanes, open
/// or between discs, with bolted tips.
Part vaned_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 400), length = r * random.log_uniform(0.7, 4),
                 core = r * random.uniform(0.12, 0.2), hub = core * random.uniform(1.0, 2.2),
                 t = r * random.uniform(0.03, 0.07);
    const int vanes = random.integer(3, 10);
    const std::size_t form = random.weighted({0.45, 0.15, 0.2, 0.2});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, hub, 0, length);
    const double start = random.choice({90.0, 90.0, 90.0 + 180.0 / vanes});
    for (int i = 0; i < vanes; ++i) {
        const double a = start + 360.0 * i / vanes;
        if (form == 1) {  // curved
            const double bend = 0.2 * r;
            solid.add_prism(Axis::x,
                            rotated(limb({{0.9 * hub, 0}, {0.5 * (hub + r), bend}, {r - 0.5 * t, 0.5 * bend}},
                                         {0.5 * t, 0.5 * t, 0.5 * t}),
                                    a),
                            0, length);
        } else if (form == 2) {  // beside the middle
            solid.add_prism(Axis::x, rotated(rectangle({0, 0.85 * hub - t}, {0.98 * r, 0.85 * hub}), a), 0, length);
        } else {
            solid.add_prism(Axis::x, rotated(rectangle({0, -0.5 * t}, {r, 0.5 * t}), a), 0, length);
            if (form == 3)  // blades bolted to the vanes
                solid.add_prism(Axis::x, rotated(rectangle({0.72 * r, 0.4 * t}, {1.06 * r, 1.2 * t}), a), 0.02 * length,
                                0.98 * length);
        }
    }
    if (random.chance(0.5)) {
        const double rim = r * random.choice({0.6, 0.85, 1.0, 1.02});
        const int discs = random.choice({2, 2, 2, 3});
        for (int i = 0; i < discs; ++i) {
            const double x = (length + t) * i / (discs - 1) - t;
            solid.add_cylinder(Axis::x, {}, rim, x, x + t);
        }
    }
    add_shaft_through(solid, random, core, length, r * random.uniform(0.05, 0.3));
    return part;
}

/// Shaft with one or more flaps: the disc of a butterfly or check valve, louvres, dampers; bolted on, in a slot, with
/// ribs and bosses.
Part flap_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2.5, 40), reach = r * random.log_uniform(3.5, 9),
                 t = r * random.uniform(0.25, 0.7);
    const int flaps = random.choice({1, 1, 1, 2, 3});
    const bool round = random.chance(0.5), lifted = random.chance(0.3);
    const double wide = round ? 2 * reach : reach * random.uniform(1.4, 4), gap = r * random.uniform(0.5, 3),
                 length = flaps * wide + (flaps - 1) * gap, z = lifted ? random.choice({0.8, 1.05}) * r : 0.0;
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, -1.5 * r, length + 1.5 * r);
    if (lifted) {  // a flat under the blades
        solid.cut_box({-0.5 * r, -far, z - 0.5 * t}, {length + 0.5 * r, far, far});
    }
    for (int i = 0; i < flaps; ++i) {
        const double from = i * (wide + gap), middle = from + 0.5 * wide;
        if (round)
            solid.add_prism(Axis::z, circle({middle, 0}, reach), z - 0.5 * t, z + 0.5 * t);
        else
            solid.add_prism(Axis::z,
                            random.chance(0.5) ? rounded_rectangle({from, -reach}, {from + wide, reach}, 0.3 * reach)
                                               : rectangle({from, -reach}, {from + wide, reach}),
                            z - 0.5 * t, z + 0.5 * t);
        if (random.chance(0.35))  // ribs across
            for (const double x : {from + 0.3 * wide, from + 0.7 * wide})
                solid.add_prism(Axis::x,
                                through({{-0.75 * reach, z - 0.4 * t},
                                         {0.75 * reach, z - 0.4 * t},
                                         {r, z + 0.9 * r},
                                         {-r, z + 0.9 * r}}),
                                x - 0.4 * t, x + 0.4 * t);
        const int screws = random.choice({0, 2, 2, 3});
        for (int k = 0; k < screws; ++k) {
            const double x = from + wide * (k + 1.0) / (screws + 1);
            if (random.chance(0.5))
                solid.add_prism(Axis::z, polygon({x, 0}, 0.6 * r, 6), z + 0.4 * t, z + 0.5 * t + 0.7 * r);
            else
                solid.cut_cylinder(Axis::z, {x, 0}, 0.3 * r, -far, far);
        }
        if (round && random.chance(0.3))  // bosses where the shaft passes
            solid.add_cylinder(Axis::x, {}, 1.5 * r, middle - 0.75 * reach, middle + 0.75 * reach);
    }
    add_journal(solid, random, r, -1.5 * r, -1);
    if (random.chance(0.75)) add_journal(solid, random, r, length + 1.5 * r, 1);
    part.main_side = random.choice({Side::front, Side::top, Side::top});
    return part;
}

/// Shaft with masses beside its axis: balancer shafts of engines, exciters of vibrating machines with weights at both
/// ends, fixed or turned against each other.
Part unbalance_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 60), length = r * random.log_uniform(6, 18),
                 heavy = r * random.uniform(1.6, 3.6);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0) {  // weights at the ends
        const double bearing = r * random.uniform(1.1, 1.4), wide = r * random.uniform(0.8, 2.2);
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0.08 * r);
        for (const double x : {0.25 * length, 0.68 * length})
            solid.add_cylinder(Axis::x, {}, bearing, x, x + 0.07 * length);
        const double spread = random.uniform(110, 180), turn = random.choice({270.0, 270.0, 90.0});
        for (const bool right : {false, true}) {
            const double from = right ? length - 0.6 * r - wide : 0.6 * r;
            const int plates = random.choice({1, 1, 2});
            for (int k = 0; k < plates; ++k) {
                const double a = from + wide * k / plates, b = from + wide * (k + 0.94) / plates;
                solid.add_cylinder(Axis::x, {}, 1.5 * r, a, b)
                    .add_prism(Axis::x,
                               ring_sector({}, 0.9 * r, heavy, turn - 0.5 * spread + k * random.uniform(0, 40), spread),
                               a, b);
            }
            if (random.chance(0.4)) cut_ring_groove(solid, right ? from + wide : from - 0.1 * r, r);
        }
    } else if (form == 1) {  // half round between bearings
        const int masses = random.choice({1, 2, 2, 3});
        const double pitch = length / masses, seat = r * random.uniform(0.7, 1.3);
        solid.add_cylinder(Axis::x, {}, r * random.uniform(0.6, 0.8), 0, length + seat);
        const double sweep = random.choice({160.0, 180.0, 200.0});
        for (int i = 0; i <= masses; ++i)
            solid.add_chamfered_cylinder(Axis::x, {}, r, pitch * i, pitch * i + seat, 0.05 * r, 0.05 * r);
        for (int i = 0; i < masses; ++i)
            solid.add_prism(Axis::x, ring_sector({}, 0.4 * r, std::min(heavy, 2 * r), 270 - 0.5 * sweep, sweep),
                            pitch * i + 1.1 * seat, pitch * (i + 1) - 0.1 * seat);
        if (random.chance(0.5)) {
            const GearForm gear{.teeth = random.integer(20, 30), .module = 1.0};
            solid.add_prism(Axis::x, scaled(gear_outline(gear, 2), 1.9 * r / tip_radius(gear)), length + seat,
                            length + seat + 0.8 * r);
        }
        if (random.chance(0.6)) add_journal(solid, random, 0.85 * r, 0, -1);
        return part;
    } else {  // an eccentric body between journals
        const double shift = r * random.uniform(0.15, 0.5), body = r * random.uniform(1.2, 1.8);
        const double cut = random.choice({0.0, 0.5, 0.9}) * body;
        solid.add_cylinder(Axis::x, {0, -shift}, body, 0.25 * length, 0.75 * length);
        if (cut > 0.0) solid.cut_box({0.3 * length, -far, cut}, {0.7 * length, far, far});
        solid.add_cylinder(Axis::x, {}, r, 0.12 * length, 0.26 * length)
            .add_cylinder(Axis::x, {}, r, 0.74 * length, 0.88 * length);
        add_journal(solid, random, 0.9 * r, 0.12 * length, -1);
        add_journal(solid, random, 0.9 * r, 0.88 * length, 1);
    }
    return part;
}

}  // namespace v16::corpus
