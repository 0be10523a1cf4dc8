// Chain wheels of bicycles, motorcycles and karts: chain rings on their spider, rear and front sprockets, stacks of
// sprockets, jockey wheels.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Teeth of a chain wheel of which the rollers sit on the circle `r`. `wide` > 0: every second tooth is wider; `oval`
/// stretches the wheel.
Path chain_outline(int teeth, double r, double tall, double wide, double oval) {
    Path path;
    const double step = 360.0 / teeth, seat = 0.24 * step;
    const double root = r - 0.45 * tall, tip = r + 0.55 * tall;
    for (int i = 0; i < teeth; ++i) {
        const double land = step * (0.07 + (i % 2 == 0 ? wide : -0.3 * wide)), at = i * step;
        const auto put = [&](double angle, double radius, double bulge) {
            const double k = 1.0 + oval * std::cos(radians(2 * angle));
            path.vertices.push_back({polar({}, k * radius, angle), bulge});
        };
        put(at - 0.5 * step + 0.5 * seat, root, 0);
        put(at - land, tip, 0);
        put(at + land, tip, 0);
        put(at + 0.5 * step - 0.5 * seat, root, -0.45);
    }
    return path;
}

double circle_of(int teeth, double pitch) {
    return 0.5 * pitch / std::sin(radians(180.0 / teeth));
}

/// Bevels the tips from both sides.
void thin_tips(Solid& solid, double root, double tip, double from, double to) {
    const double t = to - from, in = 0.6 * root + 0.4 * tip;
    solid.cut_revolution(Axis::y, through({{to, in}, {to - 0.3 * t, 1.06 * tip}, {to + t, 1.06 * tip}, {to + t, in}}));
    solid.cut_revolution(Axis::y,
                         through({{from, in}, {from - t, in}, {from - t, 1.06 * tip}, {from + 0.3 * t, 1.06 * tip}}));
}

/// The ring's inner edge with tabs towards bolts on the circle `bolts`.
void cut_tabbed_ring(Solid& solid, double inner, double bolts, int tabs, double hole, double from, double to) {
    solid.cut_cylinder(Axis::y, {}, inner, -far, far);
    for (int i = 0; i < tabs; ++i) {
        const double at = 90 + 360.0 * i / tabs;
        const Point2 centre = polar({}, bolts, at);
        solid.add_prism(Axis::y, tangent_hull(centre, 2.1 * hole, polar({}, inner - 2.2 * hole, at), 2.6 * hole), from,
                        to);
        solid.cut_cylinder(Axis::y, centre, hole, -far, far);
    }
}

/// Arms from the middle to the bolts, behind the ring, and a bore for the axle.
void add_spider(Solid& solid, Random& random, double bolts, int arms, double hole, double t, bool crank) {
    const double hub = bolts * random.uniform(0.32, 0.42), slim = random.uniform(1.6, 2.4) * hole,
                 back = -t * random.uniform(1.6, 2.6);
    solid.add_cylinder(Axis::y, {}, hub, 1.6 * back, 0);
    for (int i = 0; i < arms; ++i) {
        const double at = 90 + 360.0 * i / arms;
        solid.add_prism(Axis::y, tangent_hull({}, 0.75 * hub, polar({}, bolts, at), slim), back, 0)
            .cut_cylinder(Axis::y, polar({}, bolts, at), hole, -far, far);
        solid.add_cylinder(Axis::y, polar({}, bolts, at), 1.5 * hole, back - 0.3 * t, t + 0.4 * t);
    }
    if (crank) {
        const double reach = bolts * random.uniform(2.4, 3.2), eye = 0.55 * hub;
        const double at = random.choice({-90.0, -54.0, 0.0, -90.0});
        solid.add_prism(Axis::y, tangent_hull({}, 0.9 * hub, polar({}, reach, at), eye), 1.5 * back, 0.6 * back)
            .add_cylinder(Axis::y, polar({}, reach, at), eye, 1.8 * back, 0.6 * back)
            .cut_cylinder(Axis::y, polar({}, reach, at), 0.5 * eye, -far, far);
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, rotated(polygon({}, 0.5 * hub, 4, 0), 45), -far, far);
    else
        solid.cut_prism(Axis::y, spline_outline(random.choice({8, 20}), 0.48 * hub, 0.56 * hub, 0.09 * hub), -far, far);
}

/// Windows all round between two radii: sectors, holes, swept ones, triangles.
void cut_lightening(Solid& solid, Random& random, double in, double out) {
    const double room = out - in, middle = 0.5 * (in + out);
    const int count = random.choice({4, 5, 5, 6, 8, 10});
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2});
    for (int i = 0; i < count; ++i) {
        const double at = 90 + 360.0 * (i + 0.5) / count;
        if (form == 0) {
            solid.cut_prism(Axis::y, sector_window(in, out, at, 260.0 / count, 0.12 * room), -far, far);
        } else if (form == 1) {
            solid.cut_cylinder(Axis::y, polar({}, middle, at), std::min(0.42 * room, 2.2 * middle / count), -far, far);
        } else if (form == 2) {  // swept windows
            const double lean = 200.0 / count, r = std::min(0.2 * room, 0.8 * in / count);
            solid.cut_prism(
                Axis::y,
                tangent_hull(polar({}, in + 1.1 * r, at), r, polar({}, out - 1.3 * r, at + lean * 0.5), 1.2 * r), -far,
                far);
        } else {
            const double wide = std::min(170.0 / count, degrees(room / middle));
            solid.cut_prism(Axis::y,
                            filleted(through({polar({}, in, at), polar({}, out, at - wide), polar({}, out, at + wide)}),
                                     0.05 * room),
                            -far, far);
        }
    }
}

}  // namespace

/// Chain ring: a ring with tabs for four or five bolts, alone or on its spider with a crank, with a guard ring; one
/// that is mounted directly; a disc with windows. Round or oval, with even or narrow and wide teeth.
Part chainring(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(11, 26) * 2;
    const double pitch = random.choice({12.7, 12.7, 12.7, 10.0, 15.875}), r = circle_of(teeth, pitch),
                 tall = pitch * random.uniform(0.45, 0.68), t = pitch * random.uniform(0.16, 0.36),
                 oval = random.chance(0.15) ? 0.03 : 0.0, root = (r - 0.5 * tall) * (1 - oval),
                 rim = root - pitch * random.uniform(0.25, 0.7);
    const int bolts = random.choice({3, 4, 4, 5, 5, 6});
    const double hole = pitch * random.uniform(0.2, 0.38);
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, chain_outline(teeth, r, tall, random.chance(0.3) ? 0.1 : 0.0, oval), 0, t);
    const std::size_t form = random.weighted({0.3, 0.25, 0.2, 0.25});
    if (form < 2) {
        const double ring = std::max(rim - hole * random.uniform(1.6, 3.0), 0.45 * rim);
        cut_tabbed_ring(solid, rim, ring, bolts, hole, form == 0 && random.chance(0.3) ? 0.3 * t : 0.0, t);
        if (form == 1) add_spider(solid, random, ring, bolts, hole, t, random.chance(0.5));
    } else if (form == 2) {  // a dished disc that is mounted directly
        const double hub = rim * random.uniform(0.3, 0.42), dish = t * random.uniform(0.5, 3.0);
        solid.cut_cylinder(Axis::y, {}, rim, -far, far)
            .add_revolution(Axis::y, through({{0, 1.01 * rim},
                                              {t, 1.01 * rim},
                                              {t, 0.97 * rim},
                                              {t - dish, hub},
                                              {t - dish, 0},
                                              {-dish, 0},
                                              {-dish, hub},
                                              {0, 0.97 * rim}}));
        cut_lightening(solid, random, 1.1 * hub, 0.94 * rim);
        solid.cut_prism(Axis::y, spline_outline(random.choice({3, 8, 12}), 0.55 * hub, 0.66 * hub, 0.16 * hub), -far,
                        far);
        if (random.chance(0.6)) solid.cut_hole_circle(Axis::y, {}, 0.83 * hub, 3, 90, 0.09 * hub, -far, far);
    } else {
        const double hub = rim * random.uniform(0.16, 0.28);
        cut_lightening(solid, random, 1.5 * hub, 0.97 * rim);
        solid.cut_cylinder(Axis::y, {}, 0.7 * hub, -far, far);
        if (random.chance(0.4)) solid.cut_hole_circle(Axis::y, {}, 1.15 * hub, bolts, 90, 0.16 * hub, -far, far);
        if (random.chance(0.3)) solid.add_revolution(Axis::y, ring_meridian(-2 * t, 0, 0.7 * hub, hub));
    }
    if (random.chance(0.15))  // a guard outside of the chain
        solid.add_revolution(Axis::y, ring_meridian(1.4 * t, 2.2 * t, 0.93 * rim, (r + tall) * 1.04))
            .add_revolution(Axis::y, ring_meridian(0.9 * t, 1.5 * t, 0.93 * rim, 0.98 * rim));
    part.main_side = random.chance(0.93) ? Side::front : Side::right;
    return part;
}

namespace {

/// Front sprocket: few teeth, a splined bore, holes and a collar or rubber rings at its sides.
void make_front_sprocket(Solid& solid, Random& random, double pitch) {
    const int teeth = random.integer(10, 18);
    const double r = circle_of(teeth, pitch), tall = 0.6 * pitch, t = 0.5 * pitch, root = r - 0.5 * tall,
                 bore = root * random.uniform(0.36, 0.52);
    solid.add_prism(Axis::y, chain_outline(teeth, r, tall, 0, 0), 0, t);
    thin_tips(solid, root, r + 0.55 * tall, 0, t);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, random.uniform(1.25, 1.5) * bore, -t * random.uniform(0.2, 0.9), t);
    if (random.chance(0.3)) solid.add_revolution(Axis::y, ring_meridian(t, 1.3 * t, 0.8 * root, 0.95 * root));
    if (random.chance(0.6))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (1.3 * bore + root), random.choice({2, 4, 6, 8}), 90,
                              0.2 * (root - 1.2 * bore), -far, far);
    solid.cut_prism(Axis::y, spline_outline(random.choice({6, 6, 10, 13}), 0.85 * bore, bore, 0.24 * bore), -far, far);
    if (random.chance(0.3)) solid.cut_revolution(Axis::y, ring_meridian(0.3 * t, 0.6 * t, 0, 1.02 * bore));
}

/// The middle of a rear sprocket: an inner edge with lobes at the bolts, windows, a riveted carrier.
void shape_rear_sprocket(Solid& solid, Random& random, double root, double t) {
    const int bolts = random.choice({3, 4, 5, 6, 6});
    const double in = root * random.uniform(0.35, 0.58), ring = in + root * random.uniform(0.06, 0.1),
                 hole = root * random.uniform(0.022, 0.036);
    const double free = ring + 2.6 * hole, out = root * 0.93;
    solid.cut_cylinder(Axis::y, {}, in, -far, far);
    if (random.chance(0.35))  // scallops between the bolts
        for (int i = 0; i < bolts; ++i)
            solid.cut_cylinder(Axis::y, polar({}, in, 90 + 360.0 * (i + 0.5) / bolts), 0.9 * in / bolts, -far, far);
    if (random.chance(0.25)) solid.cut_hole_circle(Axis::y, {}, ring, bolts, 90, 1.8 * hole, 0.6 * t, far);
    solid.cut_hole_circle(Axis::y, {}, ring, bolts, 90, hole, -far, far);
    if (out - free < 0.16 * root) return;
    const std::size_t form = random.weighted({0.6, 0.2, 0.2});
    if (form == 0) {
        cut_lightening(solid, random, free, out);
    } else if (form == 1) {  // a carrier riveted on
        const double seat = out - 0.12 * root;
        solid.add_revolution(Axis::y, ring_meridian(t, 1.5 * t, in, seat));
        solid.cut_hole_circle(Axis::y, {}, ring, bolts, 90, hole, -far, far);
        for (int i = 0; i < 3 * bolts; ++i)
            solid.add_revolution(Axis::y, ring_meridian(-0.3 * t, 1.9 * t, 0, 0.8 * hole),
                                 polar({}, seat - 1.6 * hole, 90 + 120.0 * i / bolts));
        if (seat - free > 0.2 * root) cut_lightening(solid, random, free, seat - 3.2 * hole);
    } else {
        solid.cut_revolution(Axis::y, ring_meridian(0.65 * t, far, free, out));
    }
}

}  // namespace

/// Sprocket of a motorcycle, moped or kart: rear ones with a wide opening, bolts and windows, split ones, some with
/// mountings riveted on; front ones with a splined bore.
Part cycle_sprocket(FamilyContext& context) {
    Random& random = context.random;
    const double pitch = random.choice({7.774, 12.7, 12.7, 15.875, 15.875});
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {
        make_front_sprocket(solid, random, pitch);
        return part;
    }
    const int teeth = 2 * random.integer(13, 32);
    const double r = circle_of(teeth, pitch), tall = pitch * random.uniform(0.5, 0.68),
                 t = pitch * random.uniform(0.3, 0.5), root = r - 0.5 * tall;
    solid.add_prism(Axis::y, chain_outline(teeth, r, tall, 0, 0), 0, t);
    shape_rear_sprocket(solid, random, root, t);
    if (random.chance(0.15)) solid.cut_box({-far, -far, -0.006 * r}, {far, far, 0.006 * r});  // in two halves
    part.main_side = random.chance(0.93) ? Side::front : Side::right;
    return part;
}

namespace {

/// Jockey wheel: long teeth, a bearing or bush between covers.
void make_jockey(Solid& solid, Random& random) {
    const int teeth = random.integer(9, 15);
    const double r = circle_of(teeth, 12.7), t = random.uniform(1.8, 2.6), tall = random.uniform(7, 10),
                 bore = random.uniform(2.4, 5), root = r - 0.5 * tall,
                 hub = std::min(random.uniform(2.2, 3.2) * bore, 0.8 * root), half = t * random.uniform(1.2, 2.0);
    solid.add_prism(Axis::y, chain_outline(teeth, r, tall, random.choice({0.0, 0.06}), 0), -t, t);
    if (root - hub > 4)
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (root + hub), random.choice({3, 5, teeth}), 90, 0.22 * (root - hub),
                              -far, far);
    for (const double s : {-1.0, 1.0})
        solid.add_revolution(Axis::y, ring_meridian(std::min(s * 0.5 * t, s * half), std::max(s * 0.5 * t, s * half), 0,
                                                    random.choice({1.0, 0.85}) * hub));
    solid.add_cylinder(Axis::y, {}, 1.5 * bore, -1.15 * half, 1.15 * half).cut_cylinder(Axis::y, {}, bore, -far, far);
}

}  // namespace

/// Sprockets side by side as on a rear hub: a stack on splines or on a body with a thread, two or three front rings on
/// one carrier; a jockey wheel.
Part sprocket_stack(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.25)) {
        make_jockey(solid, random);
        return part;
    }
    const int count = random.choice({2, 3, 3, 4, 5, 6, 7}), least = random.integer(9, 15);
    const double t = random.uniform(1.6, 2.4), space = random.uniform(3.6, 5.5),
                 bore = circle_of(least, 12.7) * random.uniform(0.42, 0.6);
    const std::size_t inside = random.weighted({0.6, 0.4});
    int teeth = least;
    double y = 0, in = 0;
    for (int i = 0; i < count; ++i) {
        const double r = circle_of(teeth, 12.7), root = r - 3.4;
        if (context.simplified)
            solid.add_cylinder(Axis::y, {}, r + 3.5, y, y + t).add_pitch_circle({Axis::y, {}, r, y, y + t});
        else
            solid.add_prism(Axis::y, chain_outline(teeth, r, 7.0, 0, 0), y, y + t);
        if (i == 0) in = 0.9 * root;
        if (i > 0) solid.add_cylinder(Axis::y, {}, in, y - space, y + 0.1);
        if (i > 1 && root - in > 14) {
            const int windows = random.choice({5, 6, 8});
            solid.cut_hole_circle(Axis::y, {}, 0.5 * (root + in), windows, 90,
                                  std::min(0.3 * (root - in), 1.8 * root / windows), y - 0.1, y + t + 0.1);
        }
        teeth += random.integer(1, 5);
        y += space;
    }
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, std::min(0.95 * in, 1.35 * bore), -0.8 * space, 0);  // lock ring
    if (inside == 0)
        solid.cut_prism(Axis::y, spline_outline(9, 0.9 * bore, bore, 0.24 * bore), -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, 0.92 * bore, -far, far).cut_cylinder(Axis::y, {}, 1.05 * bore, 0.5 * y, far);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
