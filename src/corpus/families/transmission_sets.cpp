// Sets of parts that pass motion on: couplings with their discs, bolts and chains, planetary sets, cams with followers.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void cut_through_bore(Solid& solid, Random& random, double radius) {
    solid.cut_prism(Axis::x,
                    random.chance(0.6) ? keyed_bore({}, radius, 0.5 * radius, 1.25 * radius) : circle({}, radius), -far,
                    far);
}

/// Bolts with hexagon heads on a circle, from one end to the other.
void add_bolts(Solid& solid, double ring, int count, double radius, double from, double to) {
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, ring, 90 + 360.0 * i / count);
        solid.add_cylinder(Axis::x, at, 0.6 * radius, from - 0.3 * radius, to + 1.6 * radius)
            .add_prism(Axis::x, polygon(at, 1.15 * radius, 6, 30), from - 0.8 * radius, from)
            .add_prism(Axis::x, polygon(at, 1.15 * radius, 6, 30), to, to + radius);
    }
}

/// Two hubs and thin packs of discs, with or without a spacer between.
Part disc_pack_coupling(Random& random) {
    const double r = random.log_uniform(10, 150), hub = r * random.uniform(0.55, 0.75),
                 long_hub = r * random.uniform(0.5, 1.1), t = r * random.uniform(0.08, 0.18), pack = 0.45 * t,
                 spacer = random.chance(0.5) ? r * random.uniform(0.5, 3) : 0.35 * t;
    const int bolts = random.choice({4, 6, 6, 8});
    Part part;
    Solid& solid = part.solid;
    const double first = long_hub + t, second = first + pack + spacer + pack, end = second + t + long_hub;
    const Path flange = random.chance(0.3) ? filleted(polygon({}, 1.12 * r, bolts, 90), 0.15 * r) : circle({}, r);
    solid.add_cylinder(Axis::x, {}, hub, 0, first).add_prism(Axis::x, flange, long_hub, first);
    solid.add_cylinder(Axis::x, {}, hub, second, end).add_prism(Axis::x, flange, second, second + t);
    if (spacer > t)
        solid.add_cylinder(Axis::x, {}, 0.7 * r, first + pack, second - pack)
            .add_prism(Axis::x, flange, first + pack, first + pack + t)
            .add_prism(Axis::x, flange, second - pack - t, second - pack);
    else
        solid.add_prism(Axis::x, flange, first + pack, second - pack);
    for (const double x : {first, second - pack})
        for (int i = 0; i < 3; ++i)
            solid.add_prism(Axis::x, scaled(flange, 0.97), x + pack * (0.05 + 0.33 * i), x + pack * (0.28 + 0.33 * i));
    const double middle = first + pack + 0.5 * spacer;
    cut_through_bore(solid, random, hub * random.uniform(0.4, 0.62));
    add_bolts(solid, 0.84 * r, bolts, 0.08 * r, long_hub, spacer > t ? first + pack + t : middle);
    if (spacer > t) add_bolts(solid, 0.84 * r, bolts, 0.08 * r, second - pack - t, second + t);
    if (random.chance(0.5))
        for (const double x : {0.5 * long_hub, end - 0.5 * long_hub})
            solid.cut_cylinder(Axis::z, {x, 0}, 0.1 * hub, 0, far);
    return part;
}

/// Two chain wheels with hubs, and a double chain round both.
Part chain_coupling(Random& random) {
    const int teeth = random.integer(12, 22);
    const double pitch = random.choice({12.7, 15.875, 19.05, 25.4, 31.75}),
                 r = pitch / (2 * std::sin(std::numbers::pi / teeth)), t = 0.55 * pitch, roller = 0.3 * pitch,
                 hub = r * random.uniform(0.55, 0.75), long_hub = r * random.uniform(0.6, 1.3);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, hub, -long_hub, long_hub);
    const double half = degrees(roller / r);
    Path wheel;
    for (int i = 0; i < teeth; ++i) {
        const double gap = 360.0 * i / teeth;
        wheel.vertices.push_back({polar({}, r, gap - half), -1.0});
        wheel.vertices.push_back({polar({}, r, gap + half)});
    }
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::x, wheel, std::min(s * 0.25 * pitch, s * (0.25 * pitch + t)),
                        std::max(s * 0.25 * pitch, s * (0.25 * pitch + t)));
    solid.cut_revolution(Axis::x, ring_meridian(-0.03 * pitch, 0.03 * pitch, 0, hub + 0.02 * r));
    cut_through_bore(solid, random, hub * random.uniform(0.4, 0.65));
    const double wide = 0.35 * pitch + t;
    for (int i = 0; i < teeth; ++i) {
        const Point2 a = polar({}, r, 360.0 * i / teeth), b = polar({}, r, 360.0 * (i + 1) / teeth);
        solid.add_cylinder(Axis::x, a, 0.95 * roller, -wide, wide);
        if (i % 2 == 0)
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::x, slot(a, b, 0.4 * pitch), s > 0 ? wide : -1.15 * wide,
                                s > 0 ? 1.15 * wide : -wide);
        else
            solid.add_prism(Axis::x, slot(a, b, 0.4 * pitch), -0.1 * pitch, 0.1 * pitch);
    }
    return part;
}

/// Ring or disc with magnets in its face or in its inner wall.
Part magnetic_coupling(Random& random) {
    const double r = random.log_uniform(8, 120), length = r * random.uniform(0.5, 1.6),
                 magnet = r * random.uniform(0.1, 0.16), floor = r * random.uniform(0.12, 0.3),
                 hub = r * random.uniform(0.3, 0.55), bore = hub * random.uniform(0.35, 0.6);
    const int count = random.choice({4, 6, 8, 8, 10, 12});
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5)) {  // a cup
        solid.add_cylinder(Axis::x, {}, r, 0, length).cut_cylinder(Axis::x, {}, 0.86 * r, floor, length + 1);
        for (int i = 0; i < count; ++i)
            solid.add_prism(Axis::x, ring_sector({}, 0.76 * r, 0.87 * r, 360.0 * i / count, 290.0 / count),
                            floor + 0.1 * length, 0.95 * length);
        solid.add_cylinder(Axis::x, {}, hub, -length * random.uniform(0.2, 0.7), floor);
    } else {
        const double t = r * random.uniform(0.25, 0.6), size = std::min(magnet, 1.9 * 0.7 * r / count);
        solid.add_cylinder(Axis::x, {}, r, 0, t);
        if (random.chance(0.5))
            solid.cut_hole_circle(Axis::x, {}, 0.7 * r, count, 90, size, 0.5 * t, t + 1);
        else
            for (int i = 0; i < count; ++i)
                solid.add_cylinder(Axis::x, polar({}, 0.7 * r, 90 + 360.0 * i / count), size, 0.5 * t, 1.06 * t);
        solid.add_cylinder(Axis::x, {}, hub, -t * random.uniform(0.5, 2), 0.1 * t);
        solid.cut_cylinder(Axis::z, {-0.3 * t, 0}, 0.12 * hub, 0, far);
    }
    cut_through_bore(solid, random, bore);
    return part;
}

/// Two flanges; pins of one carry rubber rings in holes of the other.
Part bush_coupling(Random& random) {
    const double r = random.log_uniform(25, 200), hub = r * random.uniform(0.45, 0.58),
                 long_hub = r * random.uniform(0.6, 1.1), t = r * random.uniform(0.2, 0.35), gap = 0.05 * r,
                 bush = r * random.uniform(0.11, 0.15);
    const int count = random.choice({4, 6, 6, 8, 10});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, hub, -long_hub - gap / 2, -gap / 2)
        .add_cylinder(Axis::x, {}, r, -t - gap / 2, -gap / 2);
    const double thin = t * random.uniform(0.5, 0.9);
    solid.add_cylinder(Axis::x, {}, hub, gap / 2, gap / 2 + long_hub)
        .add_cylinder(Axis::x, {}, r, gap / 2, gap / 2 + thin);
    cut_through_bore(solid, random, hub * random.uniform(0.45, 0.65));
    const double size = std::min(bush, 2.0 * r / count);
    for (int i = 0; i < count; ++i) {
        const Point2 at = polar({}, 0.76 * r, 90 + 360.0 * i / count);
        solid.cut_cylinder(Axis::x, at, 1.05 * size, -t - gap, -gap / 2 + 0.1);
        for (int k = 0; k < 4; ++k)
            solid.add_cylinder(Axis::x, at, size, -gap / 2 - t * (0.24 * k + 0.22), -gap / 2 - t * (0.24 * k + 0.02));
        solid.add_cylinder(Axis::x, at, 0.5 * size, -1.12 * t - gap / 2, gap / 2 + thin + 1.2 * size)
            .add_prism(Axis::x, polygon(at, 0.95 * size, 6, 0), gap / 2 + thin, gap / 2 + thin + 0.7 * size);
    }
    return part;
}

/// Muff in two halves with bolts in pockets along both sides.
Part split_muff(Random& random) {
    const double bore = random.log_uniform(5, 60), r = bore * random.uniform(1.9, 2.5),
                 length = r * random.uniform(2.2, 4), screw = 0.2 * (r - bore), y = 0.5 * (r + bore), flat = 0.5 * r;
    const int screws = random.choice({2, 3, 3, 4});
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.05 * r, 0.05 * r);
    const bool ribs = random.chance(0.4);
    if (ribs)
        for (const double x : {0.0, 0.46 * length, 0.92 * length})
            solid.add_cylinder(Axis::x, {}, 1.12 * r, x, x + 0.08 * length);
    solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    solid.cut_box({-1, -far, -0.02 * r}, {length + 1, far, 0.02 * r});
    for (int i = 0; i < screws; ++i)
        for (const double s : {-1.0, 1.0}) {
            const double x = length * (i + 0.5) / screws;
            solid.cut_prism(Axis::z, slot({x, s * y}, {x, s * 3 * r}, 2.2 * screw), flat, far)
                .cut_prism(Axis::z, slot({x, s * y}, {x, s * 3 * r}, 2.2 * screw), -far, -flat)
                .cut_cylinder(Axis::z, {x, s * y}, screw, -far, far);
            if (random.chance(0.8))
                solid.add_prism(Axis::z, polygon({x, s * y}, 1.9 * screw, 6, 0), flat, flat + 1.3 * screw)
                    .add_cylinder(Axis::z, {x, s * y}, 0.95 * screw, -flat - 1.5 * screw, flat);
        }
    if (random.chance(0.5)) solid.cut_box({-1, -0.25 * bore, 0}, {length + 1, 0.25 * bore, 1.2 * bore});
    return part;
}

}  // namespace

/// Whole couplings: disc packs, chain, magnets, pins with rubber rings, a muff in halves.
Part membrane_coupling(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t form = random.weighted({0.3, 0.15, 0.2, 0.15, 0.2});
    Part part = form == 0   ? disc_pack_coupling(random)
                : form == 1 ? chain_coupling(random)
                : form == 2 ? magnetic_coupling(random)
                : form == 3 ? bush_coupling(random)
                            : split_muff(random);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

/// Planetary set as mounted: sun, planets and ring, on a carrier's plate or with its pins; or idlers in a row.
Part planet_set(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.5, 5);
    const int count = random.choice({2, 3, 3, 3, 4}), planet = random.integer(10, 24);
    // Planets stand at equal angles when sun and ring together have a multiple of their number of teeth.
    int sun = random.integer(10, 30);
    while ((2 * sun + 2 * planet) % count != 0) ++sun;
    GearForm s{.teeth = sun, .module = module}, p{.teeth = planet, .module = module};
    s.addendum = p.addendum = 0.9;
    GearForm ring{.teeth = sun + 2 * planet, .module = module, .addendum = 1.1, .dedendum = 0.9};
    const double width = module * random.uniform(4, 16), arm = pitch_radius(s) + pitch_radius(p);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.8)) {
        const double outer = tip_radius(ring) + module * random.uniform(2, 6);
        solid.add_cylinder(Axis::y, {}, outer, 0, width);
        solid.cut_prism(Axis::y, rotated(gear_outline(ring, 2), planet % 2 == 0 ? 180.0 / ring.teeth : 0.0), -1,
                        width + 1);
        if (random.chance(0.6))
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (outer + tip_radius(ring)), random.choice({4, 6, 8, 12}), 15,
                                  0.2 * (outer - tip_radius(ring)), -far, far);
    }
    solid.add_prism(Axis::y, gear_outline(s, 3), 0, width);
    solid.cut_cylinder(Axis::y, {}, root_radius(s) * random.uniform(0.2, 0.55), -1, width + 1);
    const double pin = root_radius(p) * random.uniform(0.25, 0.5);
    const bool pinned = random.chance(0.5);
    for (int i = 0; i < count; ++i) {
        const double at = 360.0 * i / count;
        const Point2 centre = polar({}, arm, at);
        // A gap of the planet faces the tooth of the sun at `at`, which may itself be off by a part of a tooth.
        const double lead = at * sun / planet + at + 180.0 + 180.0 / planet;
        solid.add_prism(Axis::y, moved(rotated(gear_outline(p, 2), lead), centre), 0, width)
            .cut_cylinder(Axis::y, centre, pin, -1, width + 1);
        if (pinned) solid.add_cylinder(Axis::y, centre, 0.96 * pin, -0.2 * width, 1.1 * width);
    }
    if (random.chance(0.5)) {  // the carrier behind
        const double from = width * 1.05, to = width * random.uniform(1.25, 1.7);
        if (count > 2 && random.chance(0.5))
            for (int i = 0; i < count; ++i)
                solid.add_prism(Axis::y, tangent_hull({}, 0.4 * arm, polar({}, arm, 360.0 * i / count), 1.7 * pin),
                                from, to);
        else
            solid.add_cylinder(Axis::y, {}, arm + 1.8 * pin, from, to);
        solid.add_cylinder(Axis::y, {}, 0.35 * arm, from, to + width * random.uniform(0.3, 1.5));
    }
    return part;
}

}  // namespace v16::corpus
