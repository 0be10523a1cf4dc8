// Teeth on levers, and driven travelling wheels.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A sector about the origin between `inner` and teeth of `pitch` degrees on `root`: `count` of them from `start`.
Path toothed_sector(double inner, double root, double tip, double start, double pitch, int count) {
    Path path;
    const double sweep = pitch * count, bulge = std::tan(radians(sweep) / 4);
    path.vertices.push_back({polar({}, inner, start + sweep), -bulge});
    path.vertices.push_back({polar({}, inner, start)});
    path.vertices.push_back({polar({}, root, start)});
    for (int i = 0; i < count; ++i)
        for (const auto& [share, up] : {std::pair{0.12, 0.0}, {0.37, 1.0}, {0.63, 1.0}, {0.88, 0.0}})
            path.vertices.push_back({polar({}, root + up * (tip - root), start + pitch * (i + share))});
    path.vertices.push_back({polar({}, root, start + sweep)});
    return path;
}

/// Sheet sector of a window lift or a steering: arms to the pivot, a lever beyond it with holes or a slot.
void make_sheet_sector(Solid& solid, Random& random, double r) {
    const int count = random.integer(10, 30);
    const double pitch = std::min(150.0 / count, random.uniform(3.5, 7)), sweep = pitch * count,
                 start = 90 - 0.5 * sweep, deep = 2.0 * radians(pitch) * r / std::numbers::pi * 1.1, root = r - deep,
                 band = r * random.uniform(0.1, 0.2), t = r * random.uniform(0.02, 0.06),
                 hub = r * random.uniform(0.1, 0.18);
    solid.add_prism(Axis::y, toothed_sector(root - band, root, r, start, pitch, count), 0, t);
    const double wide = r * random.uniform(0.05, 0.09);
    const bool full = random.chance(0.3);
    if (full) {
        solid.add_prism(Axis::y, ring_sector({}, 0.5 * hub, root - 0.5 * band, start, sweep), 0, t);
        const int holes = random.integer(1, 3);
        for (int i = 0; i < holes; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 0.55 * r, start + sweep * (i + 0.5) / holes),
                               std::min(0.1 * r, 0.3 * 0.55 * r * radians(sweep / holes)), -far, far);
    } else {
        for (const double at : {start + 0.12 * sweep, start + 0.88 * sweep})
            solid.add_prism(Axis::y, tangent_hull({}, 0.9 * hub, polar({}, root - 0.5 * band, at), wide), 0, t);
    }
    if (random.chance(0.75)) {  // the lever beyond
        const double reach = r * random.uniform(0.6, 2.0), eye = r * random.uniform(0.07, 0.12),
                     at = random.choice({-90.0, -60.0, 180.0, 200.0});
        const Point2 end = polar({}, reach, at);
        solid.add_prism(Axis::y, tangent_hull({}, hub, end, eye), 0, t);
        if (random.chance(0.4))
            solid.cut_prism(Axis::y, slot(polar({}, 0.6 * reach, at), end, 0.45 * eye), -far, far);
        else
            solid.cut_cylinder(Axis::y, end, 0.5 * eye, -far, far);
        if (random.chance(0.4)) solid.add_cylinder(Axis::y, end, 0.8 * eye, -3 * t, 0);
    }
    if (random.chance(0.4))
        solid.cut_prism(Axis::y,
                        ring_sector({}, root - 0.65 * band, root - 0.35 * band, start + 0.25 * sweep, 0.5 * sweep),
                        -far, far);
    const double out = t * random.uniform(1.0, 5.0);
    solid.add_cylinder(Axis::y, {}, hub, t - out, 0.5 * t + out);
    cut_wheel_bore(solid, random, 0.55 * hub);
}

/// Two levers that turn against each other by the teeth of their hubs.
void make_lever_pair(Solid& solid, Random& random, double r) {
    const int teeth = random.integer(12, 26);
    const GearForm form = form_of(teeth, r);
    const double t = r * random.uniform(0.3, 0.7), tip = tip_radius(form), root = root_radius(form),
                 bore = r * random.uniform(0.2, 0.4), reach = r * random.uniform(1.8, 4), lean = random.uniform(5, 50);
    for (const double s : {-1.0, 1.0}) {
        const Point2 centre{s * r, 0};
        const double turn = s < 0 ? 0.0 : 180.0 + 180.0 / teeth;
        solid.add_prism(Axis::y, moved(rotated(gear_outline(form, 2), turn), centre), 0, t);
        // Teeth are left only where the two meet.
        solid.cut_prism(Axis::y, ring_sector(centre, 0.5 * (root + tip), 1.1 * tip, s < 0 ? 75 : -105, 210), -far, far);
        solid.add_prism(Axis::y,
                        s < 0 ? ring_sector(centre, 0.8 * root, 0.5 * (root + tip), 75, 210)
                              : ring_sector(centre, 0.8 * root, 0.5 * (root + tip), -105, 210),
                        0, t);
        const double at = s < 0 ? 90 + lean : 90 - lean, wide = r * 0.45;
        const Point2 elbow = centre + polar({}, reach, at);
        solid.add_prism(Axis::y, tangent_hull(centre + polar({}, 0.3 * r, at), wide, elbow, 0.8 * wide), 0, t);
        const double more = r * random.uniform(0.8, 2.0);
        if (lean > 15)
            solid.add_prism(Axis::y,
                            tangent_hull(elbow, 0.8 * wide, elbow + Point2{-s * 0.25 * more, more}, 0.4 * wide), 0, t);
        solid.cut_cylinder(Axis::y, centre, bore, -far, far);
        if (lean > 15) solid.cut_cylinder(Axis::y, elbow, 0.4 * wide, -far, far);
    }
    if (random.chance(0.4)) {
        const double plate = 0.3 * t;
        solid.add_prism(Axis::y, slot({-r, 0}, {r, 0}, 0.8 * r), t, t + plate);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::y, {s * r, 0}, bore, -0.1 * t, t);
    }
}

/// Lever with few teeth on one end; a fork, an eye or a pin at the other.
void make_tooth_lever(Solid& solid, Random& random, double r) {
    const int count = random.integer(3, 9);
    const double pitch = random.uniform(9, 15), sweep = pitch * count, deep = radians(pitch) * r * 0.62,
                 root = r - deep, t = r * random.uniform(0.12, 0.4), hub = r * random.uniform(0.3, 0.42),
                 start = 90 - 0.5 * sweep;
    solid.add_prism(Axis::y, toothed_sector(0.5 * hub, root, r, start, pitch, count), -0.5 * t, 0.5 * t);
    const double reach = r * random.uniform(1.0, 2.6), at = random.choice({-90.0, -90.0, -40.0, 180.0}),
                 eye = r * random.uniform(0.16, 0.26);
    const Point2 end = polar({}, reach, at);
    solid.add_prism(Axis::y, tangent_hull({}, 0.9 * hub, end, eye), -0.35 * t, 0.35 * t);
    const std::size_t tail = random.weighted({0.4, 0.35, 0.25});
    if (tail == 0) {
        solid.add_cylinder(Axis::y, end, 1.1 * eye, -0.6 * t, 0.6 * t)
            .cut_cylinder(Axis::y, end, 0.55 * eye, -far, far);
    } else if (tail == 1) {
        solid.cut_prism(Axis::y, slot(polar({}, reach - 0.4 * eye, at), polar({}, reach + 2 * eye, at), 0.5 * eye),
                        -far, far);
    } else {
        solid.add_cylinder(Axis::y, end, 0.6 * eye, -1.6 * t, 0.35 * t);
    }
    solid.add_cylinder(Axis::y, {}, hub, -t * random.uniform(0.5, 1.3), t * random.uniform(0.5, 1.3));
    cut_wheel_bore(solid, random, hub * random.uniform(0.45, 0.65));
}

}  // namespace

/// Lever with teeth: sheet sector of a window lift, two gripping levers whose hubs mesh, a rocker with few teeth.
Part toothed_lever(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_sheet_sector, make_lever_pair, make_tooth_lever};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.4, 0.25, 0.35})](part.solid, random, random.log_uniform(12, 120));
    return part;
}

/// Driven travelling wheel of a crane or a trolley: tread with one flange, two or none, a gear or a sprocket bolted to
/// it or in one piece, bearings or a keyed bore, a tyre.
Part travel_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 350), half = r * random.uniform(0.15, 0.35),
                 lip = r * random.uniform(0.08, 0.16), t = r * random.uniform(0.06, 0.11),
                 hub = r * random.uniform(0.26, 0.42), rim = r * random.uniform(0.78, 0.86),
                 web = half * random.uniform(0.2, 0.45);
    const int flanges = random.choice({0, 1, 1, 2, 2});
    Part part;
    Solid& solid = part.solid;
    const double taper = random.choice({0.0, 0.0, 0.03}) * r;
    solid.add_revolution(Axis::y, through({{-half, 0}, {-half, r + taper}, {half, r}, {half, 0}}));
    for (int i = 0; i < flanges; ++i) {
        const double s = i == 0 ? -1.0 : 1.0;
        solid.add_revolution(Axis::y, through({{s * half, 0.9 * rim},
                                               {s * half, r + taper},
                                               {s * (half + 0.4 * t), r + lip},
                                               {s * (half + t), r + lip},
                                               {s * (half + t), 0.9 * rim}}));
    }
    if (flanges == 0 && random.chance(0.5))
        solid.add_revolution(Axis::y, ring_meridian(-0.95 * half, 0.95 * half, 0.99 * r, 1.12 * r));
    const double near = flanges > 0 ? -half - t : -half;
    solid.cut_revolution(Axis::y, through({{near, hub}, {near, rim}, {-web, 0.95 * rim}, {-web, hub}}));
    solid.cut_revolution(Axis::y, through({{half + t, hub}, {half + t, rim}, {web, 0.95 * rim}, {web, hub}}));
    const int holes = random.choice({0, 4, 5, 6, 8});
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + 0.95 * rim), holes, 90, 0.27 * (0.95 * rim - hub), -far, far);
    // What drives it, on the far side.
    const double from = flanges == 2 ? half + t : half, wide = half * random.uniform(0.5, 1.0),
                 pitch = r * random.uniform(0.7, 1.12);
    const GearForm form = form_of(random.integer(26, 48), pitch);
    const double inner = std::min(root_radius(form) - 0.08 * r, rim * 0.98);
    if (inner > 1.2 * hub) {
        add_gear(solid, form, context.simplified, from, from + wide);
        solid.cut_cylinder(Axis::y, {}, inner - 0.06 * r, from, far);
        const int bolts = random.choice({0, 6, 8, 12});
        for (int i = 0; i < bolts; ++i)
            solid.add_prism(Axis::y, polygon(polar({}, inner - 0.1 * r, 360.0 * (i + 0.5) / bolts), 0.045 * r, 6), web,
                            from + 0.06 * r);
    } else {
        add_gear(solid, form, context.simplified, from, from + wide);
    }
    const double end = from + wide * random.uniform(0.7, 1.3);
    solid.add_cylinder(Axis::y, {}, hub, -half * random.uniform(1.0, 1.4) - (flanges > 0 ? t : 0.0), end);
    const double seat = hub * random.uniform(0.62, 0.78);
    if (random.chance(0.5)) {
        const double bore = seat * random.uniform(0.45, 0.6), long_seat = 0.6 * half;
        solid.cut_cylinder(Axis::y, {}, 0.9 * seat, -far, far);
        for (const double y : {-half, end - long_seat}) {
            solid.cut_cylinder(Axis::y, {}, seat, y, y + long_seat)
                .add_revolution(Axis::y, ring_meridian(y, y + long_seat, 0.82 * seat, 1.001 * seat))
                .add_revolution(Axis::y, ring_meridian(y, y + long_seat, bore, bore + 0.18 * seat))
                .add_revolution(
                    Axis::y, ring_meridian(y + 0.1 * long_seat, y + 0.9 * long_seat, bore + 0.1 * seat, 0.85 * seat));
        }
        solid.cut_cylinder(Axis::y, {}, seat, -far, -half).cut_cylinder(Axis::y, {}, seat, end, far);
    } else {
        solid.cut_prism(
            Axis::y,
            random.chance(0.7) ? keyed_bore({}, 0.75 * seat, 0.36 * seat, 0.92 * seat) : circle({}, 0.75 * seat), -far,
            far);
    }
    part.main_side = random.chance(0.4) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
