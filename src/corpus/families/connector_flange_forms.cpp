// Flanges of special form, flanges bolted in pairs, and the hinged clamps that draw two rims together without bolts
// through them.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Figure-of-eight blank: a ring and a solid disc on one web; or one of the two with a handle.
Part spectacle_blank(Random& random, double r) {
    const double outer = r * random.uniform(1.35, 1.7), t = r * random.uniform(0.1, 0.4),
                 web = r * random.uniform(0.3, 0.6), pitch = outer * random.uniform(2.05, 2.5);
    const bool both = random.chance(0.6);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, outer, 0, t);
    if (both) {
        solid.add_cylinder(Axis::y, {pitch, 0}, outer, 0, t)
            .add_prism(Axis::y, rectangle({0.8 * outer, -web}, {pitch - 0.8 * outer, web}), 0, t);
        if (random.chance(0.7))
            solid.cut_cylinder(Axis::y, {0.5 * pitch, 0}, web * random.uniform(0.3, 0.6), -far, far);
        solid.cut_cylinder(Axis::y, {pitch, 0}, r, -far, far);
    } else {
        const double end = outer + r * random.uniform(0.6, 1.6);
        solid.add_prism(Axis::y, slot({0, 0}, {end, 0}, 0.7 * web), 0, t);
        if (random.chance(0.8)) solid.cut_cylinder(Axis::y, {end, 0}, 0.35 * web, -far, far);
        if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, r, -far, far);
    }
    if (random.chance(0.35))  // raised faces, with or without the groove of a ring joint
        for (const double x : {0.0, both ? pitch : 0.0})
            solid.add_prism(Axis::y, circle({x, 0}, 0.9 * outer), -0.1 * t, 0)
                .cut_cylinder(Axis::y, {x, 0}, x > 0 ? r : 0.3 * r, -far, x > 0 ? far : -0.05 * t);
    return part;
}

/// Stub end: a pipe with a lap, and the loose flange behind it.
Part lap_joint(Random& random, double r) {
    const double wall = r * random.uniform(0.06, 0.15), lap = r * random.uniform(1.3, 1.5),
                 t = r * random.uniform(0.08, 0.2), length = r * random.uniform(1.2, 3),
                 flange = lap + r * random.uniform(0.4, 0.9), thick = r * random.uniform(0.2, 0.45);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, lap, 0, t).add_cylinder(Axis::x, {}, r, 0, length);
    solid.add_revolution(Axis::x, through({{t, 0}, {t, r + 1.2 * wall}, {t + 1.2 * wall, r}, {t + 1.2 * wall, 0}}));
    if (random.chance(0.75)) {
        const double from = t + (random.chance(0.6) ? 0.0 : r * random.uniform(0.2, 0.6));
        solid.add_revolution(Axis::x, ring_meridian(from, from + thick, r + 1.3 * wall, flange));
        if (random.chance(0.4))
            solid.add_revolution(Axis::x, ring_meridian(from, from + 1.8 * thick, r + 1.3 * wall, r + 3 * wall));
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + lap), random.choice({4, 4, 8, 8, 12}), 22.5,
                              0.3 * (flange - lap), from - 0.01 * t, from + 2 * thick);
    }
    solid.cut_cylinder(Axis::x, {}, r - wall, -far, far);
    return part;
}

/// Flange of oil hydraulics (ISO 6162): two halves, or one piece, that hold a collar by four screws.
Part split_flange(Random& random, double r) {
    const double a = r * random.uniform(1.15, 1.4), b = a * random.uniform(1.6, 2.0),
                 hole = r * random.uniform(0.25, 0.36), t = r * random.uniform(0.5, 0.9),
                 rim = hole * random.uniform(1.5, 1.9);
    const bool head = random.chance(0.4), halves = random.chance(0.7), single = halves && !head && random.chance(0.4);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.5)) {
        solid.add_prism(Axis::y, rounded_rectangle({-a - rim, -b - rim}, {a + rim, b + rim}, rim), 0, t);
    } else {  // waisted between its ears
        solid.add_prism(Axis::y, rectangle({-a, -b}, {a, b}), 0, t);
        for (const double x : {-a, a}) solid.add_prism(Axis::y, slot({x, -b}, {x, b}, rim), 0, t);
        for (const double z : {-b, b}) solid.add_prism(Axis::y, slot({-a, z}, {a, z}, rim), 0, t);
    }
    for (const double x : {-a, a})
        for (const double z : {-b, b})
            if (random.chance(0.8))
                solid.cut_cylinder(Axis::y, {x, z}, hole, -far, far);
            else
                solid.cut_counterbore(Axis::y, {x, z}, hole, 1.4 * hole, 0.3 * t, -0.01 * t, t + 1);
    solid.cut_cylinder(Axis::y, {}, r, -far, far).cut_cylinder(Axis::y, {}, 1.25 * r, 0.55 * t, far);
    if (single)
        solid.cut_box({-far, -far, -far}, {0, far, far});
    else if (halves)
        solid.cut_box({-0.04 * r, -far, -far}, {0.04 * r, far, far});
    if (head) {
        solid.add_cylinder(Axis::y, {}, 1.22 * r, 0.57 * t, 1.02 * t)
            .add_cylinder(Axis::y, {}, 0.96 * r, -r * random.uniform(0.8, 2), t);
        solid.cut_cylinder(Axis::y, {}, 0.6 * r, -far, far)
            .cut_revolution(Axis::y, ring_meridian(0.92 * t, 2 * t, 0.85 * r, r));
    }
    return part;
}

/// Square or rectangular flange of small pipes and cylinders: a hub for welding or a thread, sunk screws, a seal
/// groove.
Part square_flange(Random& random, double r) {
    const double half = r * random.uniform(1.5, 2.2), t = r * random.uniform(0.35, 0.9), hole = 0.12 * half,
                 at = half - 2 * hole, wide = random.chance(0.75) ? half : half * random.uniform(1.2, 1.6);
    Part part;
    Solid& solid = part.solid;
    const Path outline = rectangle({-wide, -half}, {wide, half});
    solid.add_prism(Axis::y, random.chance(0.5) ? filleted(outline, 1.5 * hole) : chamfered(outline, 0.15 * half), 0,
                    t);
    if (random.chance(0.6)) {
        const double hub = r * random.uniform(1.1, 1.3);
        solid.add_revolution(Axis::y, random.chance(0.5)
                                          ? cone_meridian(-r * random.uniform(0.4, 1), 1.05 * r, 0, 1.25 * hub)
                                          : ring_meridian(-r * random.uniform(0.3, 1), 0, 0, hub));
    }
    const bool sunk = random.chance(0.4);
    for (const double x : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0}) {
            const Point2 p{x * (wide - 2 * hole), z * at};
            if (sunk)
                solid.cut_counterbore(Axis::y, p, 0.8 * hole, 1.35 * hole, 0.4 * t, -0.01 * t, t + 1);
            else
                solid.cut_cylinder(Axis::y, p, hole, -far, far);
        }
    const double bore = r * random.uniform(0.7, 0.9);
    if (random.chance(0.5)) {  // socket for the pipe before the narrower bore
        solid.cut_cylinder(Axis::y, {}, 0.95 * r, -far, 0.5 * t).cut_cylinder(Axis::y, {}, 0.8 * bore, -far, far);
    } else {
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
        if (random.chance(0.4)) solid.add_thread({Axis::y, {}, 1.07 * bore, bore, -0.3 * r, t, true});
    }
    if (random.chance(0.5)) solid.cut_revolution(Axis::y, ring_meridian(0.85 * t, 2 * t, 1.05 * r, 1.2 * r));
    return part;
}

/// Flange with taps to its bore or rim: orifice flanges, drip rings, with jack screws or a tongue on the face.
Part tapped_rim_flange(Random& random, double r) {
    const double outer = r * random.uniform(1.8, 2.4), t = r * random.uniform(0.35, 0.7),
                 tap = t * random.uniform(0.12, 0.22), neck = r * random.uniform(0.5, 1.2);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, outer, 0, t);
    if (random.chance(0.7)) solid.add_revolution(Axis::x, cone_meridian(t, 1.35 * r, t + neck, 1.1 * r));
    const double face = r * random.uniform(1.2, 1.4);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {}, face, -0.1 * t, 0);
    else
        solid.add_revolution(Axis::x, ring_meridian(-0.15 * t, 0, 1.1 * r, face));
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (outer + 1.4 * r), random.choice({4, 8, 8, 12}), 22.5, 0.16 * (outer - r),
                          -far, far);
    const int taps = random.integer(1, 3);
    const double mouth = outer - r * random.uniform(0.15, 0.3);
    for (int i = 0; i < taps; ++i) {
        const bool up = i != 1;
        const double z0 = i == 2 ? -far : 0.0, z1 = i == 2 ? -0.9 * r : far;
        if (up)
            solid.cut_cylinder(Axis::z, {0.5 * t, 0}, tap, z0, z1)
                .cut_cylinder(Axis::z, {0.5 * t, 0}, 1.7 * tap, i == 2 ? -far : mouth, i == 2 ? -mouth : far);
        else
            solid.cut_cylinder(Axis::y, {0.5 * t, 0}, tap, -far, 0)
                .cut_cylinder(Axis::y, {0.5 * t, 0}, 1.7 * tap, -far, -mouth);
    }
    solid.cut_cylinder(Axis::x, {}, r, -far, far);
    return part;
}

}  // namespace

/// Flanges of special form: spectacle blanks, lap joints, split flanges, square ones, flanges with taps in the rim.
Part special_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 200);
    switch (random.weighted({0.2, 0.2, 0.22, 0.22, 0.16})) {
        case 0:
            return spectacle_blank(random, r);
        case 1:
            return lap_joint(random, r);
        case 2:
            return split_flange(random, std::min(r, 60.0));
        case 3:
            return square_flange(random, std::min(r, 80.0));
        default:
            return tapped_rim_flange(random, r);
    }
}

/// Two flanges with the gasket between them and their bolts: neck, plate, blind or loose behind a lap on each side,
/// sometimes an orifice plate or a spacer between.
Part flange_pair(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 200), outer = r * random.uniform(1.8, 2.4),
                 t = r * random.uniform(0.2, 0.5), gap = t * random.uniform(0.1, 0.25),
                 circle_r = 0.5 * (outer + 1.3 * r), bolt = 0.13 * (outer - r), bore = r * random.uniform(0.8, 0.92);
    const int bolts = random.choice({4, 4, 8, 8, 12}), blind = random.chance(0.2) ? 1 : 0;
    Part part;
    Solid& solid = part.solid;
    for (const int i : {0, 1}) {
        const double s = i == 0 ? -1.0 : 1.0, a = s * 0.5 * gap, b = s * (0.5 * gap + t);
        solid.add_cylinder(Axis::x, {}, outer, std::min(a, b), std::max(a, b));
        if (i == 0 && blind != 0) continue;
        const std::size_t form = random.weighted({0.45, 0.3, 0.25});
        const double neck = form == 0 ? r * random.uniform(0.4, 0.9) : 0.0,
                     end = b + s * (neck + r * random.uniform(0.3, 2));
        if (form == 0) solid.add_revolution(Axis::x, cone_meridian(b, 1.3 * r, b + s * neck, r));
        if (form == 1)
            solid.add_revolution(
                Axis::x, ring_meridian(std::min(b, b + s * 0.4 * t), std::max(b, b + s * 0.4 * t), 0, 1.25 * r));
        solid.add_cylinder(Axis::x, {}, r, std::min(a, end), std::max(a, end));
    }
    const bool plate = random.chance(0.25);
    solid.add_cylinder(Axis::x, {}, circle_r - 1.4 * bolt, -0.5 * gap, 0.5 * gap);
    if (plate) solid.add_box({-0.4 * gap, -0.3 * r, 0}, {0.4 * gap, 0.3 * r, outer + r * random.uniform(0.2, 0.6)});
    solid.cut_cylinder(Axis::x, {}, bore, blind != 0 ? -0.5 * gap : -far, far);
    if (plate)
        solid.add_cylinder(Axis::x, {}, r, -0.3 * gap, 0.3 * gap).cut_cylinder(Axis::x, {}, 0.55 * bore, -gap, gap);
    const bool studs = random.chance(0.5);
    const double high = 1.6 * bolt, face = 0.5 * gap + t, over = high + bolt * random.uniform(0.2, 1.2);
    for (int i = 0; i < bolts; ++i) {
        const Point2 at = polar({}, circle_r, 360.0 * (i + 0.5) / bolts);
        solid.add_cylinder(Axis::x, at, bolt, -face - (studs ? over : 0.5 * high), face + over)
            .add_prism(Axis::x, hexagon(at, 3.2 * bolt, 0), -face - high, -face)
            .add_prism(Axis::x, hexagon(at, 3.2 * bolt, 0), face, face + high);
    }
    part.main_side = Side::front;
    return part;
}

namespace {

/// The V-grooved ring of a clamp about y, cut open over `gap` degrees about `at`.
void add_clamp_ring(Solid& solid, double r, double wall, double half) {
    solid.add_revolution(Axis::y, through({{-half, r + 0.25 * wall},
                                           {-half, r + wall},
                                           {half, r + wall},
                                           {half, r + 0.25 * wall},
                                           {0.75 * half, r},
                                           {-0.75 * half, r}}));
    solid.cut_revolution(Axis::y, through({{-0.75 * half, r - 1},
                                           {-0.3 * half, r + 0.55 * wall},
                                           {0.3 * half, r + 0.55 * wall},
                                           {0.75 * half, r - 1}}));
}

/// Swing bolt across the open end at the top, with a wing, hexagon or knurled nut.
void add_closure(Solid& solid, Random& random, double r, double wall, double half, double side) {
    const double lug = wall * random.uniform(0.9, 1.3), z = side * (r + wall + 0.5 * lug),
                 open = lug * random.uniform(0.5, 0.9), screw = 0.4 * lug, thick = lug * random.uniform(0.8, 1.2),
                 low = side * (r + 0.6 * wall), high = z + side * 0.7 * lug;
    for (const double s : {-1.0, 1.0})
        solid.add_box({s > 0 ? open : -open - thick, -half, std::min(low, high)},
                      {s > 0 ? open + thick : -open, half, std::max(low, high)});
    const double nut = open + thick, end = nut + lug * random.uniform(1.2, 3);
    solid.add_cylinder(Axis::x, {0, z}, screw, -nut - 0.7 * lug, end)
        .add_prism(Axis::x, hexagon({0, z}, 1.8 * lug, 0), -nut - 0.6 * lug, -nut);
    switch (random.integer(0, 2)) {
        case 0: {  // wing nut
            solid.add_revolution(Axis::x, cone_meridian(nut, 0.85 * lug, nut + 0.9 * lug, 0.6 * lug), {0, z});
            for (const double s : {-1.0, 1.0}) {
                const Path wing = through({{nut + 0.1 * lug, z + s * 0.4 * lug},
                                           {nut + 1.8 * lug, z + s * 1.4 * lug},
                                           {nut + 1.8 * lug, z + s * 2.1 * lug},
                                           {nut + 0.7 * lug, z + s * 1.5 * lug}});
                solid.add_prism(Axis::y, s > 0 ? wing : reversed(wing), -0.2 * lug, 0.2 * lug);
            }
            break;
        }
        case 1:
            solid.add_prism(Axis::x, hexagon({0, z}, 1.8 * lug, 0), nut, nut + 0.9 * lug);
            break;
        default:
            solid.add_chamfered_cylinder(Axis::x, {0, z}, 1.1 * lug, nut, nut + 1.1 * lug, 0, 0.15 * lug);
            break;
    }
}

/// Claw that holds two rims: a C of bar with a screw, or one that hooks over a rim on a plate.
Part claw_clamp(Random& random) {
    const double d = random.choice({6.0, 8.0, 8.0, 10.0, 12.0, 16.0}), wide = d * random.uniform(0.8, 1.3),
                 jaw = d * random.uniform(1.0, 1.8), open = d * random.uniform(1.2, 2.6),
                 t = d * random.uniform(0.7, 1.1), back = d * random.uniform(1.0, 1.6);
    const bool twin = random.chance(0.6);
    Part part;
    Solid& solid = part.solid;
    const double top = open + t;
    Path c = through({{-back, twin ? -t : 0},
                      {jaw, twin ? -t : 0},
                      {jaw, 0},
                      {0.4 * jaw, 0},
                      {0, 0.2 * t},
                      {0, open - 0.2 * t},
                      {0.4 * jaw, open},
                      {jaw, open},
                      {jaw, top},
                      {-back, top}});
    if (!twin)
        c = through(
            {{-back, 0}, {0, 0}, {0, open - 0.2 * t}, {0.4 * jaw, open}, {jaw, open}, {jaw, top}, {-back, top}});
    solid.add_prism(Axis::y, random.chance(0.5) ? chamfered(c, 0.2 * t) : c, -wide, wide);
    const double at = -0.5 * back, r = 0.5 * d * random.uniform(0.6, 0.8);
    if (twin) {
        const double screw = 0.6 * jaw;
        solid.add_cylinder(Axis::z, {screw, 0}, r, 0.15 * open, top + d)
            .add_prism(Axis::z, hexagon({screw, 0}, 3.4 * r, 30), top + 0.2 * d, top + 0.2 * d + 1.3 * r)
            .add_cylinder(Axis::z, {screw, 0}, 1.4 * r, 0.1 * open, 0.3 * open);
    } else if (!twin) {
        solid.cut_cylinder(Axis::z, {at, 0}, 1.1 * r, -far, far);
        solid.add_cylinder(Axis::z, {at, 0}, r, -1.5 * d, top + 0.3 * d)
            .add_prism(Axis::z, hexagon({at, 0}, 3.4 * r, 30), top, top + 1.4 * r);
    }
    return part;
}

}  // namespace

/// Clamp that closes about two rims: a ring with one or two hinges and a swing bolt, segments with bolts, or a claw.
Part hinged_clamp(FamilyContext& context) {
    Random& random = context.random;
    if (random.chance(0.22)) return claw_clamp(random);
    const double r = random.log_uniform(10, 90), wall = r * random.uniform(0.12, 0.28),
                 half = r * random.uniform(0.12, 0.35), open = wall * random.uniform(0.4, 0.8);
    Part part;
    Solid& solid = part.solid;
    add_clamp_ring(solid, r, wall, half);
    solid.cut_box({-open, -far, 0}, {open, far, far});
    const std::size_t foot = random.weighted({0.45, 0.3, 0.25});
    if (foot == 0) {  // one pin
        const double z = -r - 1.2 * wall;
        solid.cut_box({-0.15 * wall, -far, -far}, {0.15 * wall, far, 0});
        solid.add_cylinder(Axis::y, {0, z}, 0.8 * wall, -0.95 * half, 0.95 * half)
            .add_cylinder(Axis::y, {0, z}, 0.35 * wall, -1.2 * half, 1.2 * half);
    } else if (foot == 1) {  // a link on two pins
        const double z = -r - 0.8 * wall, x = wall * random.uniform(0.8, 1.4);
        solid.cut_box({-0.5 * x, -far, -far}, {0.5 * x, far, 0});
        for (const double y : {-1.15, 0.9})
            solid.add_prism(Axis::y, slot({-x, z}, {x, z}, 0.75 * wall), y * half, (y + 0.25) * half);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {s * x, z}, 0.35 * wall, -1.3 * half, 1.3 * half);
    } else {  // a second bolt
        solid.cut_box({-open, -far, -far}, {open, far, 0});
        add_closure(solid, random, r, wall, half, -1);
    }
    add_closure(solid, random, r, wall, half, 1);
    if (random.chance(0.25)) {  // the rims that it holds
        const double tube = r * random.uniform(0.6, 0.8), length = r * random.uniform(0.5, 1.5);
        solid.add_cylinder(Axis::y, {}, tube, -length, length)
            .add_cylinder(Axis::y, {}, 0.98 * r, -0.6 * half, 0.6 * half);
        solid.cut_cylinder(Axis::y, {}, 0.92 * tube, -far, far);
    }
    return part;
}

}  // namespace v16::corpus
