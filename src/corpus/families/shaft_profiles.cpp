// Shafts by the form of their section: cross and lobed bars, ball splines, shafts with ribs, large hollow main shafts.
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

/// A cross with square or rounded arms.
Path cross_outline(double r, double half, double fillet) {
    const Path path = through({{r, -half},
                               {r, half},
                               {half, half},
                               {half, r},
                               {-half, r},
                               {-half, half},
                               {-r, half},
                               {-r, -half},
                               {-half, -half},
                               {-half, -r},
                               {half, -r},
                               {half, -half}});
    return fillet > 0 ? filleted(path, fillet) : path;
}

/// A round with `count` lobes that swing about the mean radius (polygon profile).
Path lobed_round(int count, double low, double high) {
    std::vector<Point2> points;
    for (int i = 0; i < 8 * count; ++i)
        points.push_back(polar({}, 0.5 * (low + high) + 0.5 * (high - low) * std::cos(radians(45.0 * i)),
                               90 + 360.0 * i / (8 * count)));
    return smooth_outline(points);
}

/// A circle with flats at the given directions.
Path flatted_round(double r, double flat, const std::vector<double>& directions) {
    const double lean = degrees(std::acos(flat / r));
    Path path;
    for (std::size_t i = 0; i < directions.size(); ++i) {
        const double next = i + 1 < directions.size() ? directions[i + 1] : directions[0] + 360;
        path.vertices.push_back(
            {polar({}, r, directions[i] + lean), std::tan(radians((next - directions[i] - 2 * lean) / 4))});
        path.vertices.push_back({polar({}, r, next - lean)});
    }
    return path;
}

Path shaft_profile(Random& random, double r) {
    switch (random.weighted({0.35, 0.12, 0.13, 0.12, 0.14, 0.14})) {
        case 0: {
            const double half = r * random.uniform(0.3, 0.42);
            return cross_outline(r, half, random.choice({0.0, 0.0, 0.25}) * half);
        }
        case 1:
            return lobed_round(random.choice({3, 4}), 0.86 * r, r);
        case 2:
            return flatted_round(
                r, r * random.uniform(0.5, 0.8),
                random.choice({0, 1}) == 0 ? std::vector<double>{0, 180} : std::vector<double>{0, 120, 240});
        case 3:
            return lobed_round(6, 0.74 * r, r);
        case 4: {  // pinion wire
            const GearForm form{.teeth = random.integer(8, 14), .module = 1.0};
            return scaled(gear_outline(form, 3), r / tip_radius(form));
        }
        default:
            return spline_outline(random.choice({3, 4, 6}), r * random.uniform(0.66, 0.8), r,
                                  r * random.uniform(0.3, 0.45));
    }
}

}  // namespace

/// Bar of one profile all along, as in building kits, valves and small gears: a cross, a polygon with round sides,
/// flats, lobes, pinion wire; notched, pierced, with a stop, turned or rounded ends.
Part cross_axle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.5, 30), length = r * random.log_uniform(4, 45);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::x, shaft_profile(random, r), 0, length);
    const std::size_t ends = random.weighted({0.35, 0.3, 0.2, 0.15});
    if (ends == 1) {  // turned journals
        for (const double s : {-1.0, 1.0})
            if (s > 0 || random.chance(0.7)) {
                const double at = s > 0 ? length : 0.0, reach = s * r * random.log_uniform(0.8, 4),
                             neck = r * random.uniform(0.45, 0.75);
                solid.add_chamfered_cylinder(Axis::x, {}, neck, std::min(at - 0.1 * s * r, at + reach),
                                             std::max(at - 0.1 * s * r, at + reach), s < 0 ? 0.1 * neck : 0,
                                             s > 0 ? 0.1 * neck : 0);
                if (random.chance(0.3)) thread_over(solid, std::min(at, at + reach), std::max(at, at + reach), neck);
            }
    } else if (ends == 2) {  // a stop: head or collar
        const double at = random.choice({0.0, 0.0, 0.5, 0.3}) * length, wide = r * random.uniform(0.3, 0.8);
        solid.add_cylinder(Axis::x, {}, r * random.uniform(1.05, 1.7), at, at + wide);
    } else if (ends == 3) {  // rings turned into it
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double at = length * random.uniform(0.1, 0.9);
            solid.cut_revolution(Axis::x, ring_meridian(at, at + 0.4 * r, 0.6 * r, 2 * r));
        }
    }
    if (random.chance(0.3))  // a round length between
        solid.add_cylinder(Axis::x, {}, r * random.uniform(0.95, 1.0), length * random.uniform(0.25, 0.4),
                           length * random.uniform(0.5, 0.7));
    if (random.chance(0.2)) solid.cut_cylinder(Axis::x, {}, 0.25 * r, -far, far);
    if (random.chance(0.2)) solid.cut_cylinder(Axis::y, {length - 1.5 * r, 0}, 0.22 * r, -far, far);
    return part;
}

/// Ball spline: a shaft with two to six ball grooves along it, with or without its nut (cylindrical, keyed or flanged),
/// turned, tapped or hollow ends.
Part ball_spline_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 45), length = r * random.log_uniform(8, 45);
    const int ridges = random.choice({2, 3, 3, 4});
    const double ball = r * random.uniform(0.1, 0.17), spread = random.uniform(14, 24);
    const bool ridged = random.chance(0.55);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    double worked_from = -far, worked_to = far;
    if (random.chance(0.3)) (random.chance(0.5) ? worked_from : worked_to) = length * random.uniform(0.2, 0.8);
    const double start = random.choice({90.0, 30.0, 0.0});
    for (int i = 0; i < ridges; ++i) {
        const double a = start + 360.0 * i / ridges;
        if (ridged) {  // flattened between ridges, a groove at both flanks of each
            const double from = a + spread + 4, sweep = 360.0 / ridges - 2 * spread - 8;
            solid.cut_prism(Axis::x, ring_sector({}, 0.93 * r, 1.2 * r, from, sweep), worked_from, worked_to);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::x, polar({}, r * 1.0, a + s * spread), ball, worked_from, worked_to);
        } else {
            solid.cut_cylinder(Axis::x, polar({}, r * 1.03, a), ball, worked_from, worked_to);
        }
    }
    if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, r * random.uniform(0.3, 0.55), -far, far);
    for (const double s : {-1.0, 1.0}) {
        const double at = s > 0 ? length : 0.0;
        const std::size_t end = random.weighted({0.35, 0.4, 0.25});
        if (end == 1)
            add_journal(solid, random, r * random.uniform(0.6, 0.85), at, s);
        else if (end == 2)
            cut_end_hole(solid, random, at, -s, r);
    }
    if (random.chance(0.55)) {  // nut
        const double outer = r * random.uniform(1.5, 2.1), wide = r * random.uniform(2.4, 5),
                     from = length * random.uniform(0.15, 0.6);
        solid.add_chamfered_cylinder(Axis::x, {}, outer, from, from + wide, 0.06 * r, 0.06 * r);
        const std::size_t form = random.weighted({0.3, 0.45, 0.25});
        if (form == 0) {
            cut_keyway(solid, from + 0.3 * wide, from + 0.7 * wide, outer);
        } else if (form == 1) {
            const double flange = outer * random.uniform(1.4, 1.75), t = wide * random.uniform(0.12, 0.22),
                         x = from + random.choice({0.0, 0.0, 0.4}) * wide;
            const Path outline =
                random.chance(0.6) ? circle({}, flange) : flatted_round(flange, 1.08 * outer, {90, 270});
            solid.add_prism(Axis::x, outline, x, x + t);
            for (int i = 0; i < 4; ++i)
                solid.cut_counterbore(Axis::x, polar({}, 0.5 * (outer + flange), (i < 2 ? -25 : 25) + (i % 2) * 180),
                                      0.13 * outer, 0.2 * outer, 0.4 * t, x, x + 1.1 * t);
        } else {
            for (const double x : {0.12, 0.84})
                solid.cut_revolution(Axis::x,
                                     ring_meridian(from + x * wide, from + (x + 0.04) * wide, 0.94 * outer, 2 * outer));
        }
    }
    return part;
}

/// Shaft of a large motor, generator or roll with ribs along its middle (welded arms for the core): four to ten ribs,
/// square or sloped at their ends, end rings, long stepped journals.
Part ribbed_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 220), length = r * random.uniform(3, 9),
                 core = r * random.uniform(0.4, 0.65);
    const int ribs = random.choice({4, 5, 6, 6, 8, 10});
    const double half = r * random.uniform(0.05, 0.12);
    const bool sloped = random.chance(0.4), rings = random.chance(0.4), pads = random.chance(0.3);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, core, -0.2 * r, length + 0.2 * r);
    for (int i = 0; i < ribs; ++i) {
        const double a = 90 + 360.0 * i / ribs;
        solid.add_prism(Axis::x, rotated(rectangle({0, -half}, {r, half}), a), 0, length);
        if (pads)
            solid.add_prism(Axis::x, rotated(rectangle({0.85 * r, -2 * half}, {r, 2 * half}), a), 0.08 * length,
                            0.92 * length);
    }
    if (sloped)
        for (const double s : {-1.0, 1.0}) {
            const double at = s > 0 ? length : 0.0, run = r * random.uniform(0.3, 0.8);
            solid.cut_revolution(Axis::x, through({{at - s * run, 1.001 * r},
                                                   {at + s * 0.01 * r, 1.05 * core},
                                                   {at + s * r, 1.05 * core},
                                                   {at + s * r, 1.5 * r},
                                                   {at - s * run, 1.5 * r}}));
        }
    else
        solid.cut_revolution(Axis::x, ring_meridian(length * 0.985, length * 1.2, 0.96 * r, 2 * r));
    if (rings)
        for (int i = 0, n = random.integer(2, 4); i < n; ++i) {
            const double x = length * (0.1 + 0.75 * i / (n - 1));
            solid.add_revolution(Axis::x, ring_meridian(x, x + 0.05 * length, 0.9 * core, r * (pads ? 0.8 : 0.9)));
        }
    if (random.chance(0.4)) cut_keyway(solid, 0.1 * length, 0.9 * length, r);
    add_journal(solid, random, core * random.uniform(0.75, 0.97), -0.2 * r, -1);
    if (random.chance(0.3)) {
        const double x = length + 0.2 * r, flange = core * random.uniform(1.4, 1.9);
        solid.add_cylinder(Axis::x, {}, core * 0.9, x, x + 1.2 * r)
            .add_cylinder(Axis::x, {}, flange, x + 1.0 * r, x + 1.25 * r);
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + core), random.choice({6, 8, 12}), 0,
                              0.16 * (flange - core) + 0.02 * r, x + 0.9 * r, x + 2 * r);
    } else {
        add_journal(solid, random, core * random.uniform(0.75, 0.97), length + 0.2 * r, 1);
    }
    return part;
}

/// Main shaft of a wind or water turbine, large and hollow: a bolted flange at one or both ends that runs into the body
/// in a sweep or cone, bearing seats, a stepped or tapered bore, lifting and locking holes.
Part main_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 600), length = r * random.uniform(3, 9),
                 flange = r * random.uniform(1.5, 2.2), t = r * random.uniform(0.2, 0.4),
                 small = r * random.uniform(0.5, 0.95), bore = std::min(0.75 * small, r * random.uniform(0.15, 0.6));
    const bool both = random.chance(0.35), cone = random.chance(0.4);
    Part part;
    Solid& solid = part.solid;
    std::vector<TurnedStep> steps{{.length = t, .radius = flange}};
    steps.push_back({.length = r * random.uniform(0.4, 1.0),
                     .radius = cone ? r * random.uniform(1.15, 1.4) : 1.08 * r,
                     .end_radius = r});
    steps.push_back({.length = r * random.uniform(0.4, 0.9), .radius = r});
    if (random.chance(0.5)) steps.push_back({.length = 0.15 * r, .radius = 1.1 * r});
    steps.push_back({.length = 0.6 * length, .radius = 0.97 * r, .end_radius = both ? 0.95 * r : 1.04 * small});
    if (both) {
        steps.push_back({.length = 0.5 * r, .radius = 0.95 * r, .end_radius = 1.1 * r});
        steps.push_back({.length = t, .radius = flange * random.uniform(0.8, 1.0)});
    } else {
        for (int i = 0, n = random.integer(1, 3); i < n; ++i)
            steps.push_back({.length = r * random.uniform(0.4, 1.4), .radius = small * (1 - 0.04 * i)});
    }
    steps.front().chamfer_left = 0.02 * r;
    steps.back().chamfer_right = 0.02 * r;
    solid.add_revolution(Axis::x, turned(steps));
    const double end = step_positions(steps).back();
    const int bolts = random.choice({8, 12, 16, 20, 24, 36});
    const double circle_radius = 0.5 * (flange + 1.3 * r),
                 hole = std::min(0.3 * (flange - 1.3 * r), 2.0 * circle_radius / bolts);
    solid.cut_hole_circle(Axis::x, {}, circle_radius, bolts, 0, hole, -t, t);
    if (both) {
        const double second = steps.back().radius, at = 0.5 * (second + 1.12 * r);
        solid.cut_hole_circle(Axis::x, {}, at, bolts, 0, std::min(0.3 * (second - 1.12 * r), 2.0 * at / bolts),
                              end - t - 0.02 * r, end + t);
    }
    if (random.chance(0.3))
        solid.cut_hole_circle(Axis::x, {}, 0.93 * flange, random.choice({3, 12, 24}), 15, 0.02 * r, -t, 0.3 * t);
    if (random.chance(0.85)) {
        solid.cut_cylinder(Axis::x, {}, bore, -far, far);
        if (random.chance(0.5))
            solid.cut_revolution(Axis::x, cone_meridian(-0.1 * t, 1.25 * r, t + 0.8 * r, 0.8 * bore));
        if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, std::min(1.15 * bore, 0.85 * small), end - r, far);
    } else {
        solid.cut_cylinder(Axis::x, {}, 0.5 * r, -far, 0.3 * t);
    }
    if (random.chance(0.3))  // grub holes for locking, in the flange's rim
        for (const Axis axis : {Axis::y, Axis::z}) solid.cut_cylinder(axis, {0.5 * t, 0}, 0.12 * t, 0.8 * flange, far);
    if (!both && random.chance(0.3))
        cut_keyway(solid, end - steps.back().length * 0.9, end - steps.back().length * 0.1, steps.back().radius);
    return part;
}

}  // namespace v16::corpus
