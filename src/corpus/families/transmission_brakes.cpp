// Wheels that grip by friction or by a rope: brake discs and drums, clutch discs, variator sheaves, winch drums.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Holes in swept rows or slots across the rubbing ring between two radii.
void cut_brake_pattern(Solid& solid, Random& random, double inner, double outer, double from, double to) {
    const double room = outer - inner;
    const std::size_t form = random.weighted({0.35, 0.4, 0.25});  // plain, drilled, slotted
    const int rows = random.choice({6, 8, 10, 12, 16});
    if (form == 1) {
        const int holes = random.integer(2, 4);
        const double hole = std::min(0.3 * room / holes, 1.6 * inner / rows / holes) * random.uniform(0.6, 1.0);
        for (int k = 0; k < holes; ++k)
            solid.cut_hole_circle(Axis::y, {}, inner + room * (k + 0.6) / (holes + 0.2), rows,
                                  90 + 0.55 * k * 360.0 / rows / holes, hole, from - 1, to + 1);
    } else if (form == 2) {
        const double lean = random.uniform(8, 20), deep = random.chance(0.5) ? -1.0 : 0.6;
        for (int i = 0; i < rows; ++i)
            solid.cut_prism(Axis::y,
                            slot(polar({}, inner + 0.12 * room, 360.0 * i / rows),
                                 polar({}, outer - 0.1 * room, 360.0 * i / rows + lean), 0.05 * room),
                            deep < 0 ? from - 1 : from + deep * (to - from), to + 1);
    }
}

/// Disc of a car: a hat with the wheel's bolt holes and the rubbing ring, solid or with vanes between two rings.
Part hat_rotor(Random& random) {
    const double r = random.uniform(100, 200), inner = r * random.uniform(0.55, 0.68),
                 t = r * random.uniform(0.06, 0.2), hat = r * random.uniform(0.15, 0.5),
                 wall = r * random.uniform(0.04, 0.06), drum = inner * random.uniform(0.86, 0.97),
                 bore = drum * random.uniform(0.35, 0.5);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::y, ring_meridian(0, t, inner - 0.01 * r, r));
    if (t > 0.12 * r && random.chance(0.7)) {  // ventilated
        solid.cut_revolution(Axis::y, ring_meridian(0.33 * t, 0.67 * t, inner - 0.02 * r, r + 1));
        const int vanes = random.choice({18, 24, 30});
        for (int i = 0; i < vanes; ++i)
            solid.add_prism(Axis::y, rotated(rectangle({inner, -0.015 * r}, {0.99 * r, 0.015 * r}), 360.0 * i / vanes),
                            0.3 * t, 0.7 * t);
    }
    solid.add_revolution(Axis::y, ring_meridian(-hat, 0.3 * t, drum - wall, inner))
        .add_revolution(Axis::y, ring_meridian(-hat, -hat + wall, bore, inner))
        .cut_revolution(Axis::y, ring_meridian(-hat + wall, 0.4 * t, bore, drum - wall));
    cut_brake_pattern(solid, random, inner, r, 0, t);
    const int bolts = random.choice({4, 4, 5, 5, 6});
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + drum), bolts, 90, 0.055 * inner + 1, -far, 0);
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + drum), random.choice({1, 2}), 90 + 180.0 / bolts, 3.5, -far,
                              0);
    return part;
}

/// Disc of a bicycle, motorcycle or kart: thin, wavy or round, pierced, on arms that run to the bolts of the hub.
Part pierced_rotor(Random& random) {
    const double r = random.uniform(60, 165), inner = r * random.uniform(0.72, 0.84),
                 t = r * random.uniform(0.02, 0.05), hub = r * random.uniform(0.25, 0.42),
                 wave = random.choice({0.0, 0.02, 0.03}) * r;
    const int arms = random.choice({5, 6, 6, 8, 10}), waves = arms * random.choice({1, 2, 2, 3});
    std::vector<Point2> rim, hollow;
    for (int i = 0; i < 240; ++i) {
        const double a = 1.5 * i, lift = wave * std::cos(radians(waves * a));
        rim.push_back(polar({}, r - wave + lift, a));
        hollow.push_back(polar({}, inner + lift, a));
    }
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, through(rim), 0, t).cut_prism(Axis::y, through(hollow), -1, t + 1);
    const double swirl = random.uniform(15, 50), wide = 0.16 * hub + 0.03 * r;
    for (int i = 0; i < arms; ++i) {
        const double at = 360.0 * i / arms;
        const Point2 foot = polar({}, hub, at), knee = polar({}, 0.5 * (hub + inner), at + 0.4 * swirl),
                     head = polar({}, inner + 0.04 * r, at + swirl);
        solid.add_prism(Axis::y, tangent_hull(foot, wide, knee, 0.75 * wide), 0, t)
            .add_prism(Axis::y, tangent_hull(knee, 0.75 * wide, head, 0.9 * wide), 0, t);
    }
    const double bore = hub * random.uniform(0.55, 0.75);
    solid.add_cylinder(Axis::y, {}, hub + 0.4 * wide, 0, t);
    if (random.chance(0.2))
        solid.cut_prism(Axis::y, spline_outline(random.choice({16, 24, 52}), bore, 1.08 * bore, 0.04 * bore), -1,
                        t + 1);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -1, t + 1);
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + hub) + 0.3 * wide, arms, 0, 0.35 * wide, -1, t + 1);
    const int holes = waves * random.choice({1, 2});
    for (int row = 0, rows = random.integer(1, 3); row < rows; ++row)
        solid.cut_hole_circle(Axis::y, {}, inner + wave + (r - inner - 3 * wave) * (row + 0.7) / (rows + 0.4), holes,
                              row * 120.0 / holes, std::min(0.1 * (r - inner), 1.6 * r / holes), -1, t + 1);
    return part;
}

Part brake_drum(Random& random) {
    const double r = random.uniform(60, 220), deep = r * random.uniform(0.3, 0.8), wall = r * random.uniform(0.06, 0.1),
                 bore = r * random.uniform(0.2, 0.4);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::y, {}, r, 0, deep, 0.05 * r, 0)
        .add_cylinder(Axis::y, {}, r * random.uniform(1.04, 1.1), deep - 0.12 * r, deep)
        .cut_cylinder(Axis::y, {}, r - wall, wall, deep + 1)
        .cut_cylinder(Axis::y, {}, bore, -1, far);
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (r + bore), random.choice({4, 5, 6, 8, 10}), 90, 0.06 * r, -1, wall + 1);
    if (random.chance(0.5))
        for (int i = 0, ribs = random.integer(1, 5); i < ribs; ++i)
            solid.add_revolution(Axis::y,
                                 ring_meridian(deep * (0.2 + 0.12 * i), deep * (0.24 + 0.12 * i), 0.99 * r, 1.04 * r));
    return part;
}

/// Clutch disc: a facing with grooves, springs in windows round a splined hub; or petals with pads.
Part clutch_disc(Random& random) {
    const double r = random.uniform(60, 220), inner = r * random.uniform(0.6, 0.7), t = r * random.uniform(0.04, 0.08),
                 hub = r * random.uniform(0.14, 0.22), plate = 0.3 * t;
    const int springs = random.choice({4, 6, 6, 8}), pads = random.choice({3, 4, 6});
    Part part;
    Solid& solid = part.solid;
    const bool petals = random.chance(0.35);
    if (petals) {
        solid.add_cylinder(Axis::y, {}, 0.75 * inner, -plate / 2, plate / 2);
        for (int i = 0; i < pads; ++i) {
            const double at = 90 + 360.0 * i / pads;
            solid.add_prism(Axis::y, ring_sector({}, 0.7 * inner, 0.98 * r, at - 50.0 / pads, 100.0 / pads), -plate / 2,
                            plate / 2);
            solid.add_prism(Axis::y, ring_sector({}, inner, r, at - 75.0 / pads, 150.0 / pads), -t / 2, t / 2);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::y, polar({}, 0.5 * (inner + r), at + s * 45.0 / pads), 0.02 * r, -far, far);
        }
    } else {
        solid.add_cylinder(Axis::y, {}, inner + 0.01 * r, -plate / 2, plate / 2)
            .add_revolution(Axis::y, ring_meridian(-t / 2, t / 2, inner, r));
        const int grooves = random.choice({0, 12, 18, 24});
        for (int i = 0; i < grooves; ++i)
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(Axis::y,
                                rotated(rectangle({0.9 * inner, -0.01 * r}, {1.1 * r, 0.01 * r}), 360.0 * i / grooves),
                                s > 0 ? 0.3 * t : -t, s > 0 ? t : -0.3 * t);
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (inner + r), random.choice({8, 16}), 10, 0.018 * r, -far, far);
    }
    const double ring = 0.5 * (1.3 * hub + 0.75 * inner), half = 0.5 * ring * radians(220.0 / springs),
                 coil = 0.22 * (0.75 * inner - 1.3 * hub);
    solid.add_cylinder(Axis::y, {}, 0.74 * inner, -t, t);
    for (int i = 0; i < springs; ++i) {
        const double at = 90 + 360.0 * i / springs;
        const Path window = rotated(rectangle({-half, ring - coil}, {half, ring + coil}), at - 90);
        solid.cut_prism(Axis::y, window, -far, far);
        for (int k = 0; k < 5; ++k) {  // the spring's turns, seen across
            const double x = half * (-0.9 + 0.38 * k);
            solid.add_prism(Axis::y,
                            rotated(rectangle({x, ring - 0.95 * coil}, {x + 0.28 * half, ring + 0.95 * coil}), at - 90),
                            -coil, coil);
        }
    }
    solid.add_cylinder(Axis::y, {}, hub, -t * random.uniform(1.5, 4), t * random.uniform(1.5, 5));
    solid.cut_prism(Axis::y, spline_outline(random.choice({10, 14, 20, 24}), 0.62 * hub, 0.74 * hub, 0.08 * hub), -far,
                    far);
    return part;
}

}  // namespace

/// Brake disc (plain, drilled, slotted, ventilated, pierced and wavy), brake drum, clutch disc.
Part brake_disc(FamilyContext& context) {
    switch (context.random.weighted({0.3, 0.35, 0.12, 0.23})) {
        case 0:
            return hat_rotor(context.random);
        case 1:
            return pierced_rotor(context.random);
        case 2:
            return brake_drum(context.random);
        default:
            return clutch_disc(context.random);
    }
}

namespace {

/// Half of a variator: a flat cone on a sleeve, with ribs or roller ramps behind.
Part variator_half(Random& random) {
    const double r = random.log_uniform(25, 200), tan_half = std::tan(radians(random.uniform(9, 16))),
                 hub = r * random.uniform(0.2, 0.32), rise = (r - hub) * tan_half, edge = 0.05 * r,
                 sleeve = r * random.uniform(0.3, 1.0), bore = hub * random.uniform(0.5, 0.75);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, through({{0, 0},
                                           {0, hub},
                                           {rise, r},
                                           {rise + edge, r},
                                           {rise + edge + 0.02 * r, hub},
                                           {rise + edge + 0.02 * r, 0}}));
    const double back = rise + edge;
    solid.add_cylinder(Axis::x, {}, hub, random.chance(0.5) ? -sleeve : 0, back + sleeve * random.uniform(0.2, 0.8));
    const int ribs = random.choice({0, 3, 4, 6, 8, 12});
    for (int i = 0; i < ribs; ++i)
        solid.add_prism(Axis::x,
                        rotated(rectangle({0.9 * hub, -0.03 * r}, {0.95 * r, 0.03 * r}), 90 + 360.0 * i / ribs),
                        back - 0.02 * r, back + 0.14 * r);
    if (random.chance(0.4)) solid.add_revolution(Axis::x, ring_meridian(0.5 * back, back + 0.16 * r, 0.94 * r, r));
    solid.cut_prism(Axis::x, random.chance(0.4) ? spline_outline(20, bore, 1.1 * bore, 0.1 * bore) : circle({}, bore),
                    -far, far);
    return part;
}

/// V-belt pulley on a taper bush: grooved rim, arms or web, the bush with its two or three screws in the hub.
Part taper_lock_pulley(Random& random) {
    const int grooves = random.choice({1, 1, 2, 3, 4, 5, 6});
    const double pitch = random.choice({12.0, 15.0, 19.0, 25.5}), width = pitch * (grooves + 0.3),
                 r = pitch * random.log_uniform(3, 14), rim = r - 1.5 * pitch,
                 hub = std::min(0.7 * rim, r * random.uniform(0.28, 0.5)), bush = hub * random.uniform(0.62, 0.78),
                 bore = bush * random.uniform(0.4, 0.6), long_hub = width * random.uniform(0.5, 1.1);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r, -width / 2, width / 2);
    for (int i = 0; i < grooves; ++i)
        solid.cut_revolution(Axis::x, v_groove_meridian(pitch * (i - 0.5 * (grooves - 1)), 0.85 * pitch, 0.35 * pitch,
                                                        r - 0.95 * pitch, 1.001 * r));
    if (rim > 1.3 * hub) {
        const double web = width * random.uniform(0.15, 0.4);
        const int arms = random.choice({0, 3, 4, 5, 6});
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::x, ring_meridian(s > 0 ? web / 2 : -width, s > 0 ? width : -web / 2, hub, rim));
        const double open = arms > 0 ? 360.0 / arms * random.uniform(0.5, 0.75) : 0.0;
        for (int i = 0; i < arms; ++i)
            solid.cut_prism(Axis::x,
                            filleted(ring_sector({}, 1.05 * hub, rim, 360.0 * i / arms, open), 0.1 * (rim - hub)), -far,
                            far);
    }
    solid.cut_revolution(Axis::x, ring_meridian(long_hub / 2, width, bush, hub + 0.001 * r));
    solid.cut_revolution(Axis::x, ring_meridian(long_hub / 2 - 0.03 * hub, width, 0.97 * bush, bush));
    const int screws = random.choice({2, 2, 3});
    solid.cut_hole_circle(Axis::x, {}, bush, screws, 90, 0.12 * bush, 0.05 * width, far);
    solid.cut_prism(Axis::x, keyed_bore({}, bore, 0.5 * bore, 1.27 * bore), -far, far);
    return part;
}

/// Drum of a winch or capstan: grooves for the rope (or none), flanges with holes, journals or a bore.
Part winch_drum(Random& random) {
    const double r = random.log_uniform(10, 300), length = r * random.log_uniform(0.5, 4),
                 flange = r * random.uniform(1.25, 2.0), t = r * random.uniform(0.05, 0.2),
                 bore = r * random.uniform(0.15, 0.6);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25))  // a waisted warping drum
        solid.add_revolution(Axis::x, [&] {
            Path m = through({{0, 0}, {0, 1.25 * r}, {length, 1.25 * r}, {length, 0}});
            m.vertices[1].bulge = 0.3 * std::min(1.0, 2 * r / length);
            return m;
        }());
    else
        solid.add_cylinder(Axis::x, {}, r, 0, length);
    const double rope = std::max(length / 40, r * random.uniform(0.05, 0.15));
    if (random.chance(0.6))
        for (double x = 0.8 * rope; x < length - 0.8 * rope; x += 1.1 * rope)
            solid.cut_revolution(Axis::x, circle({x, r + 0.12 * rope}, 0.5 * rope));
    for (const double x : {-t, length}) solid.add_chamfered_cylinder(Axis::x, {}, flange, x, x + t, 0.1 * t, 0.1 * t);
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + flange), random.choice({4, 6, 8, 12}), 90, 0.15 * (flange - r),
                              -far, far);
    if (random.chance(0.3)) {  // ratchet or gear teeth on one flange
        const GearForm form{.teeth = random.integer(30, 70), .module = 1.0};
        solid.add_prism(Axis::x, scaled(gear_outline(form, 2), 1.06 * flange / pitch_radius(form)), length + 0.1 * t,
                        length + 1.4 * t);
    }
    solid.add_cylinder(Axis::x, {}, std::max(1.4 * bore, 0.5 * r), -t * random.uniform(1.2, 3),
                       length + t * random.uniform(1.5, 3));
    solid.cut_prism(Axis::x, random.chance(0.5) ? keyed_bore({}, bore, 0.4 * bore, 1.2 * bore) : circle({}, bore), -far,
                    far);
    part.main_side = Side::front;
    return part;
}

}  // namespace

/// Halves of variators, V pulleys on taper bushes, rope drums.
Part cone_sheave(FamilyContext& context) {
    switch (context.random.integer(0, 2)) {
        case 0:
            return variator_half(context.random);
        case 1:
            return taper_lock_pulley(context.random);
        default:
            return winch_drum(context.random);
    }
}

}  // namespace v16::corpus
