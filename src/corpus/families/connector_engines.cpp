// Bolts of engines, and studs by which tools are drawn into their spindles.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void twelve_points(Solid& solid, double flats, double from, double to) {
    for (const double turn : {0.0, 30.0}) solid.add_prism(Axis::x, hexagon({}, flats, turn), from, to);
}

/// Rounded lobes around the axis, as on external star heads and splined nuts.
Path lobes(int count, double inner, double outer) {
    Path path;
    const double step = 360.0 / count;
    for (int i = 0; i < count; ++i) {
        path.vertices.push_back({polar({}, outer, step * i - 0.22 * step), 0.32});
        path.vertices.push_back({polar({}, outer, step * i + 0.22 * step), 0.0});
        path.vertices.push_back({polar({}, inner, step * (i + 0.5)), 0.0});
    }
    return path;
}

/// A head to the left of x = 0 whose outline no common spanner fits: flat sides, ovals, points, lobes, notches.
void engine_head(Solid& solid, Random& random, double d) {
    const double high = d * random.uniform(0.55, 1.1), wide = d * random.uniform(0.75, 0.98), far_out = 4 * d;
    const bool washer = random.chance(0.45);
    const double rim = washer ? high * random.uniform(0.15, 0.35) : 0.0;
    if (washer) solid.add_chamfered_cylinder(Axis::x, {}, 1.15 * wide, -rim, 0, 0.4 * rim, 0);
    switch (random.weighted({0.24, 0.16, 0.12, 0.12, 0.12, 0.12, 0.12})) {
        case 0:
            twelve_points(solid, 1.62 * wide, -high - rim, -rim);
            if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.5 * wide, -far_out, -high - rim + 0.3 * d);
            break;
        case 1:  // external star
            solid.add_prism(Axis::x, lobes(6, 0.72 * wide, 0.92 * wide), -high - rim, -rim);
            break;
        case 2:  // one or two flats that keep it from turning
            solid.add_chamfered_cylinder(Axis::x, {}, wide, -high, 0, 0.12 * high, 0)
                .cut_box({-far_out, 0.62 * wide, -far_out}, {0, far_out, far_out});
            if (random.chance(0.5)) solid.cut_box({-far_out, -far_out, -far_out}, {0, -0.62 * wide, far_out});
            break;
        case 3:  // oval, shifted
            solid.add_prism(Axis::x, slot({-0.15 * d, 0}, {random.uniform(0.3, 0.7) * d, 0}, 0.75 * wide), -high, 0);
            break;
        case 4:  // cylinder with inner splines
            solid.add_chamfered_cylinder(Axis::x, {}, 0.85 * wide, -high, 0, 0.06 * d, 0)
                .cut_prism(Axis::x, lobes(12, 0.42 * wide, 0.52 * wide), -far_out, -0.35 * high);
            break;
        case 5:  // hexagon with a notch, a pin or a wire's hole
            solid.add_prism(Axis::x, hexagon({}, 1.75 * wide, 0), -high, 0);
            chamfer_hexagon(solid, Axis::x, 1.75 * wide, -high, 1, 0.84 * wide);
            if (random.chance(0.5))
                for (const Axis axis : {Axis::y, Axis::z})
                    solid.cut_cylinder(axis, {-0.5 * high, 0}, 0.08 * d, -far, far);
            else
                solid.add_box({-0.3 * high, 0.4 * d, -0.1 * d}, {0.3 * d, 0.7 * d, 0.1 * d});
            break;
        default:  // square with round corners, or a T
            solid.add_prism(Axis::x,
                            rounded_rectangle({-0.72 * wide, -random.choice({0.72, 1.1}) * wide},
                                              {0.72 * wide, 0.72 * wide}, 0.15 * wide),
                            -high, 0);
            break;
    }
}

/// A shank from x = 0: guide bands between waists, a band of knurls, then the thread; returns its end.
double engine_shank(Solid& solid, Random& random, const MetricSize& size) {
    const double r = size.radius(), d = size.d;
    std::vector<TurnedStep> steps;
    const double waist = size.minor_radius() * random.uniform(0.86, 1.0);
    const int bands = random.choice({0, 1, 1, 2, 2, 3});
    if (random.chance(0.7))
        steps.push_back({.length = d * random.uniform(0.3, 0.9), .radius = r * random.uniform(1.0, 1.12)});
    for (int i = 0; i <= bands; ++i) {
        const double slope = 0.12 * d, long_waist = d * random.uniform(0.6, 1.8);
        const double before = steps.empty() ? waist : steps.back().radius;
        if (before > waist) steps.push_back({.length = slope, .radius = before, .end_radius = waist});
        steps.push_back({.length = long_waist, .radius = waist});
        if (i == bands) break;
        const double band = r * random.uniform(0.98, 1.14);
        steps.push_back({.length = slope, .radius = waist, .end_radius = band});
        steps.push_back({.length = d * random.uniform(0.35, 1.2), .radius = band});
    }
    if (random.chance(0.7)) steps.push_back({.length = 0.12 * d, .radius = waist, .end_radius = r});
    const double thread = d * random.uniform(1.2, 2.6);
    steps.push_back({.length = thread, .radius = r, .chamfer_right = 0.6 * size.pitch});
    const std::vector<double> at = step_positions(steps);
    const double from = at[at.size() - 2], to = at.back();
    if (random.chance(0.35)) {  // pilot
        steps.push_back({.length = d * random.uniform(0.3, 0.7), .radius = 0.72 * r, .end_radius = 0.55 * r});
    }
    solid.add_revolution(Axis::x, turned(steps));
    solid.add_thread({Axis::x, {}, r, size.minor_radius(), from, to});
    if (steps.front().radius > waist && random.chance(0.3)) knurl(solid, 24, steps.front().radius, 0.1 * d, at[1]);
    if (random.chance(0.2)) solid.cut_cylinder(Axis::z, {to - 0.35 * d, 0}, 0.1 * d, -far, far);
    if (random.chance(0.2))
        for (const bool right : {false, true}) {
            const double end = right ? step_positions(steps).back() : solid.bounds().min.x, s = right ? -1.0 : 1.0;
            solid.cut_revolution(Axis::x, cone_meridian(std::min(end, end + s * 0.25 * d), right ? 0.0 : 0.2 * d,
                                                        std::max(end, end + s * 0.25 * d), right ? 0.2 * d : 0.0));
        }
    return to;
}

}  // namespace

/// Highly stressed bolt of an engine: of connecting rods, bearing caps, cylinder heads, flywheels. Heads with twelve
/// points, lobes, flats; a shank of guide bands and waists; with its nut now and then.
Part engine_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d;
    Part part;
    Solid& solid = part.solid;
    const double end = engine_shank(solid, random, size);
    if (random.chance(0.9)) {
        engine_head(solid, random, d);
    } else {  // stud: another thread instead of the head
        const double other = d * random.uniform(1.2, 2.2);
        solid.add_chamfered_cylinder(Axis::x, {}, size.radius(), -other, 0, 0.6 * size.pitch, 0);
        solid.add_thread({Axis::x, {}, size.radius(), size.minor_radius(), -other, 0});
    }
    if (random.chance(0.25)) {
        const double from = end - d * random.uniform(1.05, 1.3), to = from + 0.9 * d;
        if (random.chance(0.5)) {
            twelve_points(solid, 1.45 * d, from, to);
            solid.add_cylinder(Axis::x, {}, 0.95 * d, from, from + 0.2 * d);
        } else {
            solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), from, to);
            if (random.chance(0.5)) {
                solid.add_cylinder(Axis::x, {}, 0.46 * size.s, to, to + 0.35 * d)
                    .cut_box({to, -0.12 * d, -far}, {to + 0.4 * d, 0.12 * d, far})
                    .add_cylinder(Axis::x, {}, size.radius(), to, to + 0.2 * d);
            }
        }
    }
    return part;
}

/// Stud by which a tool or a pallet is pulled into its seat: retention knobs of spindles with cones or a groove behind
/// their heads, studs of zero-point clamps, locking screws of arbors with a wide head, draw bolts.
Part pull_stud(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius(), d = size.d;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.2, 0.16, 0.14});
    if (form == 0) {  // retention knob
        const double thread = d * random.uniform(1.0, 1.7),
                     pilot = random.chance(0.6) ? d * random.uniform(0.3, 0.6) : 0,
                     collar = d * random.uniform(0.3, 0.6), collar_r = r * random.uniform(1.3, 1.7),
                     neck = d * random.uniform(0.35, 1.0), neck_r = r * random.uniform(0.55, 0.8),
                     head = neck_r * random.uniform(1.35, 1.6),
                     cone = (head - neck_r) * random.choice({1.0, 1.73, 0.58}), land = d * random.uniform(0.1, 0.3);
        std::vector<TurnedStep> steps{{.length = thread, .radius = r, .chamfer_left = 0.6 * size.pitch}};
        if (random.chance(0.5)) steps.push_back({.length = 0.12 * d, .radius = 0.85 * r});
        if (pilot > 0) steps.push_back({.length = pilot, .radius = 1.06 * r});
        steps.push_back({.length = collar, .radius = collar_r, .chamfer_left = 0.05 * d, .chamfer_right = 0.05 * d});
        const double neck_at = step_positions(steps).back();
        if (random.chance(0.4)) steps.push_back({.length = 0.3 * neck, .radius = 1.4 * neck_r, .end_radius = neck_r});
        steps.push_back({.length = neck, .radius = neck_r});
        if (random.chance(0.8)) steps.push_back({.length = cone, .radius = neck_r, .end_radius = head});
        steps.push_back({.length = land, .radius = head});
        steps.push_back({.length = head * random.uniform(0.3, 0.6), .radius = head, .end_radius = 0.65 * head});
        solid.add_revolution(Axis::x, turned(steps));
        solid.add_thread({Axis::x, {}, r, size.minor_radius(), 0, thread});
        switch (random.integer(0, 2)) {
            case 0:  // two flats on the collar
                for (const double s : {-1.0, 1.0})
                    solid.cut_box({neck_at - collar, s > 0 ? 0.86 * collar_r : -far, -far},
                                  {neck_at + 0.001 * d, s > 0 ? far : -0.86 * collar_r, far});
                break;
            case 1:
                solid.add_prism(Axis::x, hexagon({}, 2.1 * collar_r, 0), neck_at - 0.8 * collar,
                                neck_at - 0.1 * collar);
                break;
            default:
                break;
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.35 * neck_r, -1, far);
        if (random.chance(0.3))
            solid.cut_revolution(Axis::x,
                                 ring_meridian(neck_at - 0.6 * collar, neck_at - 0.4 * collar, 0.9 * collar_r, far));
    } else if (form == 1) {  // zero-point stud: short, with a groove for the balls
        const double body = d * random.uniform(1.0, 1.6), length = d * random.uniform(1.2, 2.2), hole = 0.55 * d,
                     deep = 0.3 * length, mid = length * random.uniform(0.4, 0.55), slope = 0.35 * (body - hole);
        solid.add_revolution(Axis::x,
                             turned({{.length = 0.18 * length, .radius = 1.0 * body, .chamfer_left = 0.05 * d},
                                     {.length = mid - 0.18 * length, .radius = 0.86 * body},
                                     {.length = slope, .radius = 0.86 * body, .end_radius = 0.86 * body - slope},
                                     {.length = 0.12 * length, .radius = 0.86 * body - slope},
                                     {.length = slope, .radius = 0.86 * body - slope, .end_radius = 0.86 * body},
                                     {.length = 0.3 * length, .radius = 0.86 * body, .chamfer_right = 0.15 * d}}));
        if (random.chance(0.6)) {
            const double end = solid.bounds().max.x;
            solid.cut_cylinder(Axis::x, {}, hole, -1, end + 1)
                .cut_cylinder(Axis::x, {}, std::min(1.5 * hole, 0.7 * body), end - deep, end + 1);
            if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 0.96 * hole, -1.5 * d, end - deep);
        } else {
            solid.add_chamfered_cylinder(Axis::x, {}, r, -1.4 * d, 0.1 * d, 0.6 * size.pitch, 0);
            solid.add_thread({Axis::x, {}, r, size.minor_radius(), -1.4 * d, 0});
        }
    } else if (form == 2) {  // locking screw of an arbor
        const double disc = d * random.uniform(1.0, 1.5), high = d * random.uniform(0.35, 0.6),
                     length = d * random.uniform(1.2, 2.4);
        solid.add_chamfered_cylinder(Axis::x, {}, disc, -high, 0, 0.08 * d, 0);
        add_threaded_shank(solid, random, size, 0, length, 0.25 * d);
        switch (random.integer(0, 2)) {
            case 0:
                solid.cut_prism(Axis::x, hexagon({}, 0.9 * d, 0), -far, -0.2 * high);
                break;
            case 1:
                for (int i = 0; i < 4; ++i)
                    solid.cut_prism(Axis::x,
                                    rotated(rectangle({0.75 * disc, -0.14 * d}, {2 * disc, 0.14 * d}), 90.0 * i), -far,
                                    0.001);
                break;
            default:
                solid.cut_box({-far, -0.16 * d, -far}, {-0.45 * high, 0.16 * d, far});
                solid.cut_box({-far, -far, -0.16 * d}, {-0.45 * high, far, 0.16 * d});
                break;
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.22 * d, -far, far);
    } else {  // draw bolt
        const double length = d * random.uniform(8, 18), thin = r * random.uniform(0.7, 0.95),
                     first = d * random.uniform(1.2, 2.5);
        const double collar = length * random.uniform(0.75, 0.85);
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, first, 0.6 * size.pitch, 0.1 * d)
            .add_cylinder(Axis::x, {}, thin, 0.9 * first, length)
            .add_chamfered_cylinder(Axis::x, {}, 1.6 * r, collar, collar + 0.5 * d, 0.1 * d, 0.1 * d);
        solid.add_thread({Axis::x, {}, r, size.minor_radius(), 0, first});
        if (random.chance(0.6))
            solid.add_prism(Axis::x, polygon({}, 1.2 * r, random.choice({4, 6}), 45), length - 1.2 * d, length);
        else
            solid.add_prism(Axis::x, hexagon({}, size.s, 0), collar + 0.4 * d, collar + 1.4 * d);
        if (random.chance(0.4)) {
            solid.add_chamfered_cylinder(Axis::x, {}, 0.9 * r, length - 0.1 * d, length + 1.5 * d, 0, 0.1 * d);
            solid.add_thread({Axis::x, {}, 0.9 * r, 0.78 * r, length, length + 1.5 * d});
        }
    }
    return part;
}

}  // namespace v16::corpus
