// Gears that are not round, and large gears with spokes and windows in any pattern.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/belt_line.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A pitch curve of mean radius `r` about the turning point (which need not be its middle).
struct PitchCurve {
    Path line;
    double distance = 0.0;  ///< of the axis of an equal mate; 0: it does not run with an equal one
    double least = 0.0;     ///< smallest radius
};

PitchCurve pitch_curve(Random& random, double r) {
    const std::size_t form = random.weighted({0.25, 0.3, 0.25, 0.2});
    const double e = random.uniform(0.1, 0.35);
    const int lobes = random.choice({2, 3, 3, 4, 4, 5, 6});
    std::vector<Point2> points;
    for (int i = 0; i < 360; ++i) {
        const double a = radians(i);
        double at = r;
        if (form == 0)  // ellipse about a focus
            at = r * (1 - e * e) / (1 - e * std::cos(a));
        else if (form == 1)  // lobes
            at = r * (1 + 1.2 * e / lobes * std::cos(lobes * a));
        else if (form == 2)  // oval about its middle
            at = r / std::sqrt(std::pow(std::cos(a), 2) + std::pow(std::sin(a) / (1 - e), 2));
        else  // nautilus
            at = r * std::exp(e * (i / 180.0 - 1.0));
        points.push_back(polar({}, at, i));
    }
    PitchCurve curve{through(points), form == 0 ? 2 * r : 0.0, r};
    for (const Point2 p : points) curve.least = std::min(curve.least, length(p));
    return curve;
}

/// Round gear that has teeth over a part of its rim only.
Path mutilated_outline(Random& random, const GearForm& form, double& least) {
    const double gap = random.uniform(60, 270), root = root_radius(form), tip = tip_radius(form);
    const double bare = random.chance(0.6) ? root : tip - 0.3 * form.module;
    const int teeth = std::max(2, static_cast<int>(form.teeth * (1 - gap / 360)));
    const double step = 360.0 / form.teeth;
    Path path;
    for (int i = 0; i < teeth; ++i)
        for (const auto& [radius, off] : {std::pair{root, -0.34}, {tip, -0.12}, {tip, 0.12}, {root, 0.34}})
            path.vertices.push_back({polar({}, radius, step * (i + off))});
    const double from = step * (teeth - 0.6), to = 360.0 - 0.4 * step;
    path.vertices.push_back({polar({}, bare, from), std::tan(radians(to - from) / 4)});
    path.vertices.push_back({polar({}, bare, to)});
    least = root;
    return path;
}

}  // namespace

/// Gear that is not round: elliptical, oval, square, lobed, a nautilus; alone or with its mate; gears with few teeth.
Part odd_gear(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 150), width = r * random.log_uniform(0.08, 0.8),
                 tilt = random.uniform(0, 360);
    double least = r, distance = 0.0, module = 0.0;
    Path outline;
    if (random.chance(0.25)) {
        const GearForm form{.teeth = random.integer(14, 48), .module = 1.0};
        outline = scaled(mutilated_outline(random, form, least), 2 * r / form.teeth);
        least *= 2 * r / form.teeth;
    } else {
        const PitchCurve curve = pitch_curve(random, r);
        const int teeth = 2 * random.integer(9, 28) + 1;
        module = path_length(curve.line) / teeth / std::numbers::pi;
        outline = toothed_line(curve.line, teeth, 1.2 * module, -module, 1.0);
        distance = curve.distance;
        least = curve.least - 1.2 * module;
    }
    const double bore = least * random.uniform(0.15, 0.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, rotated(outline, tilt), 0, width);
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, std::min(1.8 * bore, 0.9 * least), 0, width * 1.6);
    cut_wheel_bore(solid, random, bore);
    if (distance > 0.0 && random.chance(0.6)) {  // the mate, about its own focus
        const Point2 axis = polar({}, distance, tilt);
        solid.add_prism(Axis::y, moved(rotated(outline, tilt), axis), 0, width)
            .cut_cylinder(Axis::y, axis, bore, -1, width + 1);
    } else if (least > 4 * bore && random.chance(0.4)) {
        solid.cut_hole_circle(Axis::y, {}, 0.6 * least, random.choice({3, 4, 6}), tilt, 0.15 * least, -far, far);
    }
    return part;
}

namespace {

/// An arm from `hub` to `rim` that begins at `angle` and is swept by `swirl` degrees on its way.
Path swept_arm(double hub, double rim, double angle, double swirl, double wide_in, double wide_out) {
    constexpr int steps = 8;
    std::vector<Point2> right, left;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps, r = hub + t * (rim - hub);
        const double half = degrees(0.5 * (wide_in + t * (wide_out - wide_in)) / r), at = angle + swirl * t * t;
        right.push_back(polar({}, r, at - half));
        left.push_back(polar({}, r, at + half));
    }
    right.insert(right.end(), left.rbegin(), left.rend());
    return through(right);
}

/// Clears the disc between hub and rim and puts arms back in: straight, tapered, swept, crossed, forked.
void put_arms(Solid& solid, Random& random, double hub, double rim, double width) {
    const double thick = width * random.choice({1.0, 1.0, 0.6, 0.4});
    solid.cut_revolution(Axis::y, ring_meridian(-1, width + 1, hub, rim));
    const int count = random.choice({3, 4, 5, 5, 6, 6, 7, 8, 10});
    const double wide = std::min(0.8 * hub, 2.4 * hub / count) * random.uniform(0.5, 1.0),
                 taper = random.uniform(0.5, 1.3);
    const std::size_t form = random.weighted({0.25, 0.4, 0.2, 0.15});
    const double swirl = form == 0 ? 0.0 : random.uniform(20, 80);
    const double from = 0.5 * (width - thick), to = from + thick, in = 0.96 * hub, out = rim * 1.02;
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count;
        if (form == 3) {  // forked
            const double fork = hub + 0.45 * (rim - hub);
            solid.add_prism(Axis::y, swept_arm(in, 1.03 * fork, at, 0, wide, wide), from, to);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, swept_arm(0.98 * fork, out, at, s * 70.0 / count, 0.7 * wide, 0.7 * wide),
                                from, to);
            continue;
        }
        solid.add_prism(Axis::y, swept_arm(in, out, at, swirl, wide, wide * taper), from, to);
        if (form == 2) solid.add_prism(Axis::y, swept_arm(in, out, at, -swirl, wide, wide * taper), from, to);
    }
}

Path star(Point2 at, double r, int points, double phase) {
    std::vector<Point2> corners;
    for (int i = 0; i < 2 * points; ++i)
        corners.push_back(polar(at, i % 2 == 0 ? r : 0.45 * r, phase + 180.0 * i / points));
    return through(corners);
}

/// Leaf between two radii: two arcs that meet in points.
Path leaf(double inner, double outer, double angle, double round) {
    Path path;
    path.vertices = {{polar({}, inner, angle), round}, {polar({}, outer, angle), round}};
    return path;
}

/// Windows in rings or a lattice: holes of growing size, leaves, stars, drops, a honeycomb.
void cut_decoration(Solid& solid, Random& random, double hub, double rim) {
    const double room = rim - hub;
    const int count = random.choice({4, 5, 6, 6, 8, 9, 12});
    const std::size_t form = random.weighted({0.25, 0.25, 0.15, 0.2, 0.15});
    if (form == 3) {  // honeycomb
        const double cell = room * random.uniform(0.16, 0.3);
        for (int i = -7; i <= 7; ++i)
            for (int k = -7; k <= 7; ++k) {
                const Point2 at{cell * 1.732 * (i + 0.5 * k), cell * 1.5 * k};
                if (length(at) > hub + 0.85 * cell && length(at) < rim - 0.85 * cell)
                    solid.cut_prism(Axis::y, polygon(at, 0.85 * cell, 6, 30), -far, far);
            }
        return;
    }
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count, middle = 0.5 * (hub + rim);
        const double fits = std::min(0.42 * room, 2.6 * middle / count);
        if (form == 0) {
            solid.cut_cylinder(Axis::y, polar({}, rim - 0.3 * room, at), std::min(0.24 * room, 0.75 * fits), -far, far)
                .cut_cylinder(Axis::y, polar({}, hub + 0.22 * room, at + 180.0 / count),
                              std::min(0.14 * room, 2.0 * hub / count), -far, far);
        } else if (form == 1) {
            solid.cut_prism(Axis::y, leaf(hub + 0.05 * room, rim - 0.05 * room, at, std::min(0.45, 1.8 * fits / room)),
                            -far, far);
        } else if (form == 2) {
            solid.cut_prism(Axis::y, star(polar({}, middle, at), fits, random.choice({5, 5, 4}), at), -far, far);
        } else {  // drops
            solid.cut_prism(Axis::y,
                            tangent_hull(polar({}, rim - 0.35 * room, at), 0.6 * fits, polar({}, hub + 0.2 * room, at),
                                         0.14 * fits),
                            -far, far);
        }
    }
}

/// Ring inside the teeth with lugs to bolt it by instead of a hub.
void make_lugged_ring(Solid& solid, Random& random, double rim, double width) {
    solid.cut_cylinder(Axis::y, {}, rim, -1, width + 1);
    const int count = random.choice({3, 4, 5, 6, 8});
    const double hole = rim * random.uniform(0.025, 0.05), lug = hole * random.uniform(2.0, 2.8),
                 thick = width * random.choice({1.0, 0.5});
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * i / count;
        const Point2 centre = polar({}, rim - 0.8 * lug, at);
        solid.add_prism(Axis::y, tangent_hull(centre, lug, polar({}, rim + 0.2 * lug, at), 1.2 * lug), 0, thick)
            .cut_cylinder(Axis::y, centre, hole, -1, width + 1);
    }
}

}  // namespace

/// Gear of which the body is the eye-catcher: arms of any form, decorative windows, a ring with lugs, a bolted hub.
Part spoked_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = static_cast<int>(random.log_uniform(24, 130)), .module = random.log_uniform(0.5, 10)};
    const double root = root_radius(form), width = root * random.log_uniform(0.05, 0.4),
                 rim = root * random.uniform(0.82, 0.94), bore = root * random.uniform(0.06, 0.18),
                 hub = bore * random.uniform(1.6, 2.6);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, 0, width, form.teeth > 60 ? 2 : 3);
    const std::size_t body = random.weighted({0.45, 0.3, 0.1, 0.15});
    if (body == 2) {
        make_lugged_ring(solid, random, rim, width);
        return part;
    }
    if (body == 0)
        put_arms(solid, random, hub, rim, width);
    else if (body == 1)
        cut_decoration(solid, random, 1.1 * hub, rim);
    const double out = width * random.uniform(0.3, 2.0);
    if (body == 3) {  // the hub is a part of its own, screwed on
        const double flange = root * random.uniform(0.4, 0.6);
        const int bolts = random.choice({4, 6, 8});
        solid.add_cylinder(Axis::y, {}, flange, width, width + 0.4 * out)
            .add_cylinder(Axis::y, {}, 0.6 * flange, width, width + 1.4 * out);
        for (int i = 0; i < bolts; ++i)
            solid.add_prism(Axis::y, polygon(polar({}, 0.8 * flange, 360.0 * i / bolts), 0.11 * flange, 6, 0), width,
                            width + 0.6 * out);
        solid.cut_hole_circle(Axis::y, {}, 0.76 * root, bolts, 20, 0.1 * root, -far, far);
    } else if (random.chance(0.5)) {
        solid.add_cylinder(Axis::y, {}, hub, random.choice({0.0, -0.5 * out}), width + out);
    }
    cut_wheel_bore(solid, random, bore);
    return part;
}

}  // namespace v16::corpus
