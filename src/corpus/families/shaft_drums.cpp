// Drums and rollers that carry, crumble or sort: conveyor drums, cage and ring rollers, shafts with rows of discs.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/shaft_journals.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The shell of a drum on its end discs, with hubs or clamping sets about the shaft.
void welded_drum(Solid& solid, Random& random, double r, double length, double shaft) {
    const double wall = r * random.uniform(0.04, 0.1), disc = r * random.uniform(0.06, 0.16),
                 inset = random.choice({0.0, 0.4, 1.0}) * disc, hub = shaft * random.uniform(1.5, 2.0);
    const double crown = random.chance(0.4) ? 0.03 * r : 0.0, flat = length * random.uniform(0.2, 0.4);
    solid.add_revolution(
        Axis::x, through({{0, 0}, {0, r - crown}, {flat, r}, {length - flat, r}, {length, r - crown}, {length, 0}}));
    solid.cut_revolution(Axis::x, ring_meridian(inset + disc, length - inset - disc, 0.9 * shaft, r - crown - wall));
    if (inset > 0.0)
        for (const bool right : {false, true}) {
            const double face = right ? length - inset : inset;
            solid.cut_revolution(
                Axis::x, ring_meridian(right ? face : -1, right ? length + 1 : face, 0.9 * shaft, r - crown - wall));
        }
    const double reach = random.choice({0.2, 0.5, 1.0}) * disc;
    for (const bool right : {false, true}) {
        const double face = right ? length - inset : inset, s = right ? 1.0 : -1.0;
        solid.add_revolution(Axis::x, ring_meridian(std::min(face - s * disc, face + s * reach),
                                                    std::max(face - s * disc, face + s * reach), 0.9 * shaft, hub));
        if (random.chance(0.4))
            solid.cut_hole_circle(Axis::x, {}, 0.5 * (hub + r - wall), random.choice({4, 6, 8}), 90,
                                  0.2 * (r - wall - hub), std::min(face - 2 * s * disc, face + s),
                                  std::max(face - 2 * s * disc, face + s));
    }
    if (random.chance(0.4)) {  // lagging in strips
        const int strips = random.integer(6, 14);
        for (int i = 0; i < strips; ++i)
            solid.add_prism(Axis::x,
                            ring_sector({}, r - crown - 0.5 * wall, 1.05 * r, 360.0 * i / strips, 280.0 / strips),
                            0.01 * length, 0.99 * length);
    }
}

/// Plates that stand out from the shaft and carry flat bars, between two cones of plate: stones fall through.
void wing_drum(Solid& solid, Random& random, double r, double length, double shaft) {
    const int wings = random.integer(6, 12);
    const double plate = r * random.uniform(0.03, 0.06), bar = r * random.uniform(0.12, 0.2);
    for (const bool right : {false, true})
        solid.add_revolution(Axis::x, cone_meridian(right ? 0.55 * length : 0, right ? shaft * 1.2 : 0.85 * r,
                                                    right ? length : 0.45 * length, right ? 0.85 * r : shaft * 1.2));
    for (int i = 0; i < wings; ++i) {
        const double a = 90 + 360.0 * i / wings;
        solid.add_prism(Axis::x, rotated(rectangle({0, -0.5 * plate}, {r - plate, 0.5 * plate}), a), 0, length)
            .add_prism(Axis::x, rotated(rectangle({r - 2 * plate, -0.5 * bar}, {r, 0.5 * bar}), a), 0, length);
    }
}

/// A drum with its motor inside: closed ends, stub shafts with flats, a cable's nipple at one of them.
void motor_drum(Solid& solid, Random& random, double r, double length, double shaft) {
    const double cap = r * random.uniform(0.1, 0.3), rim = r * random.uniform(0.85, 0.97);
    solid.add_chamfered_cylinder(Axis::x, {}, r, cap, length - cap, 0.02 * r, 0.02 * r)
        .add_chamfered_cylinder(Axis::x, {}, rim, 0, length, 0.5 * cap, 0.5 * cap);
    solid.cut_revolution(Axis::x, ring_meridian(1.5 * cap, length - 1.5 * cap, shaft, 0.9 * rim));
    const int bolts = random.choice({0, 4, 6, 8});
    for (const bool right : {false, true}) {
        const double face = right ? length : 0, s = right ? 1.0 : -1.0, end = face + s * r * random.uniform(0.5, 0.9);
        solid.add_chamfered_cylinder(Axis::x, {}, shaft, std::min(face, end) - 0.1 * shaft,
                                     std::max(face, end) + 0.1 * shaft, 0.05 * shaft, 0.05 * shaft);
        const double from = face + s * 0.4 * std::abs(end - face);
        for (const double side : {-1.0, 1.0})
            solid.cut_box({std::min(from, end + s * r), -far, side > 0 ? 0.7 * shaft : -far},
                          {std::max(from, end + s * r), far, side > 0 ? far : -0.7 * shaft});
        if (bolts > 0)
            solid.cut_hole_circle(Axis::x, {}, 0.6 * rim, bolts, 45, 0.04 * r, std::min(face - 0.5 * s * cap, face + s),
                                  std::max(face - 0.5 * s * cap, face + s));
        if (right && random.chance(0.7)) {
            solid.add_prism(Axis::x, polygon({}, 0.5 * shaft, 6), end, end + 0.5 * shaft)
                .add_cylinder(Axis::x, {}, 0.28 * shaft, end, end + shaft * random.uniform(1.2, 3));
        }
    }
}

}  // namespace

/// Drum of a belt conveyor on its shaft: welded with end discs and hubs, crowned, lagged in strips; a wing drum; a drum
/// motor; a magnetic drum of rings.
Part conveyor_drum(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 500), length = r * random.log_uniform(1.4, 7),
                 shaft = r * random.uniform(0.16, 0.32);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.55, 0.15, 0.15, 0.15})) {
        case 0:
            welded_drum(solid, random, r, length, shaft);
            break;
        case 1:
            wing_drum(solid, random, r, length, shaft);
            break;
        case 2:
            motor_drum(solid, random, r, length, shaft);
            return part;
        default: {  // rings and spacers side by side
            const int rings = random.integer(3, 9);
            const double pitch = length / rings;
            solid.add_cylinder(Axis::x, {}, r * random.uniform(0.75, 0.93), 0, length);
            for (int i = 0; i < rings; ++i)
                solid.add_chamfered_cylinder(Axis::x, {}, r, pitch * (i + 0.15), pitch * (i + 0.85), 0.02 * r,
                                             0.02 * r);
            break;
        }
    }
    add_shaft_through(solid, random, shaft, length, 0.1 * r);
    return part;
}

namespace {

/// Bars of any section about the axis on discs or spoked stars.
void bars_on_discs(Solid& solid, Random& random, double r, double length, double core) {
    const int discs = random.integer(2, 5), bars = random.integer(5, 12);
    const double t = r * random.uniform(0.05, 0.12), thick = r * random.uniform(0.05, 0.11), at = r - 1.4 * thick;
    const std::size_t section = random.weighted({0.45, 0.25, 0.3});
    const bool spoked = random.chance(0.35);
    for (int i = 0; i < discs; ++i) {
        const double x = (length - t) * i / (discs - 1);
        if (spoked) {
            for (int k = 0; k < bars; ++k)
                solid.add_prism(
                    Axis::x, rotated(rectangle({0, -0.8 * thick}, {at, 0.8 * thick}), 90 + 360.0 * k / bars), x, x + t);
        } else {
            solid.add_cylinder(Axis::x, {}, r - 0.5 * thick, x, x + t);
            if (random.chance(0.4))
                solid.cut_hole_circle(Axis::x, {}, 0.5 * (core + r), random.choice({3, 4, 6}), 30, 0.16 * r,
                                      x - 0.01 * t, x + 1.01 * t);
        }
    }
    const double over = random.choice({0.0, 0.15}) * r;
    for (int k = 0; k < bars; ++k) {
        const double a = 90 + 360.0 * k / bars;
        if (section == 0)
            solid.add_cylinder(Axis::x, polar({}, at, a), thick, -over, length + over);
        else if (section == 1)  // flats on edge
            solid.add_prism(Axis::x, rotated(rectangle({at - 1.3 * thick, -0.35 * thick}, {r, 0.35 * thick}), a), -over,
                            length + over);
        else  // toothed or slanting flats
            solid.add_prism(
                Axis::x,
                rotated(
                    moved(rotated(rectangle({-1.2 * thick, -0.3 * thick}, {1.2 * thick, 0.3 * thick}), 40), {at, 0}),
                    a),
                -over, length + over);
    }
}

/// Rows of spikes, tines or studs on a tube.
void spiked_tube(Solid& solid, Random& random, double r, double length) {
    const double tube = r * random.uniform(0.55, 0.75), pin = r * random.uniform(0.04, 0.08);
    const int rows = random.integer(4, 10);
    const bool blunt = random.chance(0.4), shifted = random.chance(0.5);
    solid.add_cylinder(Axis::x, {}, tube, 0, length);
    for (int i = 0; i < rows; ++i) {
        const double x = length * (i + 0.5) / rows;
        for (const Axis axis : {Axis::y, Axis::z}) {
            const double at = shifted && axis == Axis::y ? x + 0.25 * length / rows : x;
            // Profiles of a prism along y are given in (x, z), along z in (x, y).
            if (blunt)
                solid.add_cylinder(axis, {at, 0}, pin, -r, r);
            else
                solid.add_revolution(axis, through({{-r, 0}, {-0.8 * r, pin}, {0.8 * r, pin}, {r, 0}}), {at, 0});
        }
    }
}

}  // namespace

/// Roller of tillage and harvest machines: bars on discs or stars, rings with an edge, teeth or a groove, a tube with
/// spikes.
Part cage_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 350), length = r * random.log_uniform(2, 8),
                 core = r * random.uniform(0.1, 0.22);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.5, 0.3, 0.2})) {
        case 0:
            bars_on_discs(solid, random, r, length, core);
            break;
        case 1: {  // rings
            const int rings = random.integer(4, 10);
            const double pitch = length / rings, land = random.choice({0.02, 0.15}) * pitch,
                         root = r * random.uniform(0.5, 0.8), gap = random.choice({0.0, 0.2}) * pitch;
            solid.add_cylinder(Axis::x, {}, 0.9 * root, 0, length);
            for (int i = 0; i < rings; ++i) {
                const double a = pitch * i + 0.5 * gap, b = pitch * (i + 1) - 0.5 * gap, m = 0.5 * (a + b);
                solid.add_revolution(Axis::x,
                                     through({{a, 0}, {a, root}, {m - land, r}, {m + land, r}, {b, root}, {b, 0}}));
            }
            break;
        }
        default:
            spiked_tube(solid, random, r, length);
            break;
    }
    add_shaft_through(solid, random, core, length, 0.15 * r);
    return part;
}

namespace {

/// The outline of one disc of a row.
Path row_disc(Random& random, double r, std::size_t form, int lobes) {
    switch (form) {
        case 0:  // oval or three-cornered, with round corners
            return lobes == 2 ? tangent_hull({-0.45 * r, 0}, 0.55 * r, {0.45 * r, 0}, 0.55 * r)
                              : filleted(polygon({}, 1.15 * r, lobes), 0.3 * r);
        case 1: {  // star
            std::vector<Point2> points;
            const double root = r * random.uniform(0.6, 0.75), lean = random.choice({0.0, 0.0, 0.3}) * 180 / lobes;
            for (int i = 0; i < lobes; ++i) {
                points.push_back(polar({}, r, 360.0 * i / lobes + lean));
                points.push_back(polar({}, root, 360.0 * (i + 0.5) / lobes));
            }
            return through(points);
        }
        case 2: {  // scallops
            Path path;
            const double deep = random.uniform(-0.7, -0.3);
            for (int i = 0; i < lobes; ++i) {
                path.vertices.push_back({polar({}, r, 360.0 * i / lobes - 60.0 / lobes), 0.1});
                path.vertices.push_back({polar({}, r, 360.0 * i / lobes + 60.0 / lobes), deep});
            }
            return path;
        }
        default: {  // fingers
            std::vector<Point2> points;
            for (int i = 0; i < lobes; ++i) {
                const double a = 360.0 * i / lobes, w = 50.0 / lobes;
                for (const auto& [radius, turn] : {std::pair{0.6 * r, -1.4 * w}, std::pair{r, -0.7 * w},
                                                   std::pair{r, 0.7 * w}, std::pair{0.6 * r, 1.4 * w}})
                    points.push_back(polar({}, radius, a + turn));
            }
            return through(points);
        }
    }
}

}  // namespace

/// Shaft with a row of discs: of disc screens, star feeders, strippers and kneaders, every other one turned; spacers
/// between; on a round, square or hexagonal bar.
Part disc_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 200), core = r * random.uniform(0.2, 0.34),
                 pitch = r * random.log_uniform(0.25, 0.9), t = pitch * random.uniform(0.25, 0.6);
    const int discs = random.integer(3, 8), profile = random.choice({0, 0, 4, 6});
    const std::size_t form = random.weighted({0.35, 0.25, 0.2, 0.2});
    const int lobes = form == 0 ? random.choice({2, 3, 4}) : random.choice({5, 6, 8});
    const Path disc = row_disc(random, r, form, lobes);
    const double turn = random.choice({0.0, 180.0 / lobes, 180.0 / lobes}), start = random.choice({0.0, 90.0});
    const bool spacers = random.chance(0.5);
    Part part;
    Solid& solid = part.solid;
    const double length = pitch * (discs - 1) + t;
    if (profile == 0)
        solid.add_cylinder(Axis::x, {}, core, -0.5 * r, length + 0.5 * r);
    else
        solid.add_prism(Axis::x, polygon({}, core, profile, profile == 4 ? 45 : 0), -0.5 * r, length + 0.5 * r);
    if (spacers) solid.add_cylinder(Axis::x, {}, core * random.uniform(1.25, 1.6), 0, length);
    for (int i = 0; i < discs; ++i)
        solid.add_prism(Axis::x, rotated(disc, start + (i % 2) * turn), pitch * i, pitch * i + t);
    const double neck = profile == 4 ? 0.68 * core : 0.84 * core;
    add_journal(solid, random, neck, -0.5 * r, -1);
    add_journal(solid, random, neck, length + 0.5 * r, 1);
    return part;
}

}  // namespace v16::corpus
