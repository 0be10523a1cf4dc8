// Drive parts of instruments and indexing machines: cages of planet gears, gears of instrument makers, turrets
// of rollers and the cams that drive them.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Carrier as a cage: two cheeks joined by bridges, windows for the planets, pins, a splined stub or a bore; with or
/// without its planets.
Part carrier_cage(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 180), gap = r * random.uniform(0.3, 0.7), t = r * random.uniform(0.1, 0.2),
                 sun = r * random.uniform(0.22, 0.3), planet = r * random.uniform(0.26, 0.32);
    const int planets = random.choice({2, 3, 3, 3, 4, 4, 5});
    const double ring = sun + planet, step = 360.0 / planets,
                 fit = std::min(planet, 0.92 * ring * std::sin(radians(0.5 * step)));
    Part part;
    Solid& solid = part.solid;
    const bool rounded = random.chance(0.7);
    const double half = 0.5 * gap;
    // Cheeks and what joins them between the planets.
    for (const double s : {-1.0, 1.0}) {
        const double from = s < 0 ? -half - t : half, to = from + t;
        if (rounded)
            solid.add_chamfered_cylinder(Axis::y, {}, r, from, to, 0.1 * t, 0.1 * t);
        else
            solid.add_prism(Axis::y, filleted(polygon({}, 1.12 * r, 2 * planets, 90 + 0.5 * step), 0.15 * r), from, to);
    }
    const double bridge = std::min(0.5 * step, 24.0);
    for (int i = 0; i < planets; ++i) {
        const double at = 90 + step * (i + 0.5);
        solid.add_prism(Axis::y, ring_sector({}, ring, 0.97 * r, at - 0.5 * bridge, bridge), -half - 0.1 * t,
                        half + 0.1 * t);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::y, polar({}, 0.5 * (ring + r), at), 0.04 * r, -far, far);
    }
    const double pin = fit * random.uniform(0.28, 0.42);
    const bool whole = random.chance(0.55);
    const GearForm gear = form_of(std::max(12, static_cast<int>(30 * fit / r * 2)), fit * 0.92);
    for (int i = 0; i < planets; ++i) {
        const Point2 at = polar({}, ring, 90 + step * i);
        solid.cut_cylinder(Axis::y, at, pin, -far, far);
        if (!whole) continue;
        add_gear_at(solid, gear, at, step * i, context.simplified, -0.44 * gap, 0.44 * gap);
        solid.add_cylinder(Axis::y, at, 0.9 * pin, -half - 1.05 * t, half + 1.05 * t);
        if (random.chance(0.3)) solid.cut_cylinder(Axis::y, at, 0.3 * pin, half, far);
    }
    const double stub = sun * random.uniform(0.75, 0.95), length = r * random.uniform(0.3, 1.2);
    solid.cut_cylinder(Axis::y, {}, sun * 1.05, -half - 0.01, far);
    if (random.chance(0.6)) {
        solid.add_cylinder(Axis::y, {}, 1.15 * stub, -half - t - 0.2 * length, -half - 0.3 * t)
            .add_cylinder(Axis::y, {}, 0.9 * stub, -half - t - length, -half - t);
        if (random.chance(0.5))
            solid.cut_revolution(Axis::y, ring_meridian(-far, -half - t - 0.45 * length, 0.9 * stub - 0.001, 2 * stub))
                .add_prism(Axis::y, spline_outline(random.choice({6, 8, 10, 16}), 0.78 * stub, 0.9 * stub, 0.18 * stub),
                           -half - t - length, -half - t - 0.44 * length);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.4 * stub, -far, far);
    } else {
        solid.cut_prism(Axis::y, spline_outline(random.choice({6, 8, 16}), 0.8 * stub, 0.95 * stub, 0.2 * stub), -far,
                        far);
    }
    if (whole && random.chance(0.5)) {
        add_gear(solid, form_of(std::max(10, gear.teeth * 2 / 3), sun * 0.8), context.simplified, -0.44 * gap,
                 0.44 * gap + random.choice({0.0, 1.0}) * (gap + t));
        solid.cut_cylinder(Axis::y, {}, 0.3 * sun, -0.44 * gap, far);
    }
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

/// Gear of an instrument maker: fine teeth, a pinned or split hub with a clamping ring, two discs with springs in
/// windows that take up the play, a thin wheel riveted to its hub.
Part instrument_gear(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = static_cast<int>(random.log_uniform(30, 88));
    const double r = random.log_uniform(6, 50), face = r * random.uniform(0.08, 0.25),
                 bore = r * random.uniform(0.1, 0.24), hub = bore * random.uniform(1.6, 2.2),
                 out = std::max(face, hub * random.uniform(0.6, 1.4));
    const GearForm form = form_of(teeth, r);
    const double root = root_radius(form);
    const std::size_t kind = random.weighted({0.4, 0.3, 0.3});
    Part part;
    Solid& solid = part.solid;
    add_gear_at(solid, form, {}, 90, context.simplified, 0, face);
    if (kind == 0) {  // two discs, the front one turns against the other
        const double slip = 0.05 * face;
        solid.add_cylinder(Axis::y, {}, 0.9 * root, -slip - 0.01, 0.01);
        add_gear_at(solid, form, {}, 90 + 90.0 / teeth, context.simplified, -slip - face, -slip);
        const double in = 1.5 * hub, rim = 0.86 * root;
        const int windows = random.choice({2, 2, 3});
        if (rim - in > 0.2 * r)
            for (int i = 0; i < windows; ++i) {
                const double at = 360.0 * i / windows + 20, sweep = random.uniform(40, 90);
                const double middle = 0.5 * (in + rim), wire = std::min(0.06 * r, 0.2 * (rim - in));
                solid.cut_prism(Axis::y, ring_sector({}, middle - 2.4 * wire, middle + 2.4 * wire, at, sweep), -far,
                                far);
                const int turns = std::max(3, static_cast<int>(radians(sweep) * middle / (2.2 * wire)));
                for (int k = 1; k + 1 < std::min(turns, 9); ++k) {
                    const double a = at + sweep * k / std::min(turns, 9);
                    solid.add_prism(
                        Axis::y, slot(polar({}, middle - 1.2 * wire, a), polar({}, middle + 1.2 * wire, a), 0.4 * wire),
                        -0.6 * face, 0.6 * face);
                }
            }
        for (const double s : {-1.0, 1.0})
            if (rim - in > 0.2 * r) solid.cut_cylinder(Axis::y, {0, s * 0.72 * root}, 0.05 * r, -far, far);
    } else if (kind == 1) {  // a thin wheel on a turned hub
        solid.add_cylinder(Axis::y, {}, 1.5 * hub, face, face + 0.4 * out);
        for (int i = 0, rivets = random.choice({3, 4, 6}); i < rivets; ++i)
            solid.add_cylinder(Axis::y, polar({}, 1.22 * hub, 90 + 360.0 * i / rivets), 0.09 * hub, -0.2 * face,
                               face + 0.55 * out);
    } else {
        const int holes = random.choice({3, 4, 5, 6, 8});
        const double in = 1.3 * hub, rim = 0.9 * root;
        if (rim - in > 0.25 * r)
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (in + rim), holes, 90,
                                  std::min(0.4 * (rim - in), 1.1 * (in + rim) / holes), -far, far);
    }
    const double top = face + out;
    solid.add_cylinder(Axis::y, {}, hub, kind == 0 ? -face * 1.05 : 0.0, top);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    const std::size_t hold = random.weighted({0.35, 0.25, 0.4});
    if (hold == 0) {
        solid.cut_cylinder(Axis::z, {0, face + 0.5 * out}, 0.2 * std::min(out, hub), random.chance(0.5) ? 0 : -far,
                           far);
    } else if (hold == 1) {
        solid.cut_cylinder(Axis::z, {0, face + 0.5 * out}, 0.1 * hub, -far, far);  // a pin
    } else {  // split hub with a clamping ring round it
        const int cuts = random.choice({1, 2, 2});
        const double from = face + 0.3 * out, wide = 0.1 * bore;
        solid.cut_box({-wide, from - 0.2 * out, -far}, {wide, far, far});
        if (cuts == 2) solid.cut_box({-far, from - 0.2 * out, -wide}, {far, far, wide});
        const double ring = hub * random.uniform(1.45, 1.8);
        solid.add_revolution(Axis::y, ring_meridian(from, top * 0.98, 1.01 * hub, ring))
            .cut_box({-wide, from - 0.01, 0.99 * hub}, {wide, top, far})
            .cut_cylinder(Axis::x, {0.5 * (from + top), 0.5 * (hub + ring)}, 0.3 * (ring - hub), -far, far);
    }
    part.main_side = random.chance(0.55) ? Side::front : Side::right;
    return part;
}

/// Turret of an indexing drive: a disc with rollers round its rim, on its face or on both sides; the double cam plates
/// that drive it, one behind the other.
Part roller_turret(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 150), t = r * random.uniform(0.2, 0.4), hub = r * random.uniform(0.3, 0.5);
    const int rollers = random.choice({4, 6, 6, 8, 10, 12});
    const std::size_t form = random.weighted({0.35, 0.25, 0.4});
    Part part;
    Solid& solid = part.solid;
    if (form == 0) {  // pins with rollers on the face or on both, by turns
        const double ring = r * random.uniform(0.75, 0.85),
                     roll = std::min(0.13 * r, 0.8 * ring * std::sin(radians(180.0 / rollers))),
                     out = t * random.uniform(0.6, 1.0);
        solid.add_chamfered_cylinder(Axis::y, {}, r, 0, t, 0.05 * t, 0.05 * t);
        const bool both = random.chance(0.5);
        for (int i = 0; i < rollers; ++i) {
            const Point2 at = polar({}, ring, 90 + 360.0 * i / rollers);
            const bool back = both && i % 2 == 1;
            const double from = back ? -0.15 * out : t + 0.15 * out, to = back ? -out : t + out;
            solid.add_cylinder(Axis::y, at, 0.55 * roll, back ? 1.1 * -out : 0.5 * t, back ? 0.5 * t : t + 1.1 * out)
                .add_cylinder(Axis::y, at, roll, std::min(from, to), std::max(from, to));
            if (random.chance(0.8))
                solid.cut_cylinder(Axis::y, at, 0.25 * roll, back ? -far : t + 0.8 * out, back ? -0.8 * out : far);
        }
    } else if (form == 1) {  // four rollers stand out of the rim
        solid.add_cylinder(Axis::y, {}, 0.75 * r, 0, t);
        const double roll = std::min(0.42 * t, 0.16 * r);
        for (const double s : {-1.0, 1.0})
            for (const Axis axis : {Axis::x, Axis::z}) {
                const Point2 at = axis == Axis::x ? Point2{0.5 * t, 0} : Point2{0, 0.5 * t};
                const auto put = [&](double radius, double from, double to) {
                    solid.add_cylinder(axis, at, radius, std::min(s * from, s * to), std::max(s * from, s * to));
                };
                put(0.5 * roll, 0.6 * r, 1.02 * r);
                put(roll, 0.8 * r, r);
            }
    } else {  // cam plates: three-lobed outlines, one turned against the other
        const int lobes = random.choice({1, 2, 3, 4});
        const double lift = 0.1 + 0.12 / lobes;
        for (int k = 0; k < 2; ++k) {
            std::vector<Point2> points;
            for (int i = 0; i < 72; ++i) {
                const double a = 5.0 * i + 1.7, rise = std::tanh(1.5 * std::cos(radians(lobes * a)));
                points.push_back(polar({}, r * (0.8 + lift * rise), a + (k == 0 ? 0.0 : 180.0 / lobes + 14)));
            }
            solid.add_prism(Axis::y, smooth_outline(points), k * 0.5 * t + k * 0.1 * t, k * 0.6 * t + 0.5 * t);
        }
        solid.add_cylinder(Axis::y, {}, 0.5 * r, 0, 1.1 * t);
    }
    solid.add_cylinder(Axis::y, {}, hub, random.choice({0.0, -0.5}) * t, t * random.uniform(1.1, 1.7));
    const double bore = hub * random.uniform(0.5, 0.68);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.5 * bore, 1.24 * bore), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -far, far)
            .cut_hole_circle(Axis::y, {}, 0.5 * (bore + hub), random.choice({4, 6}), 45, 0.18 * (hub - bore), -far,
                             far);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
