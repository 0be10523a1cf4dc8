// Large toothed rings and wheels that are put together: slewing rings, starter rings and drive plates, wheels in
// halves, chain wheels of conveyors.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What rolls between the rings of a slewing ring, and the gap beside it.
void add_raceway(Solid& solid, Random& random, double middle, double from, double to, double width) {
    const double height = to - from, ball = std::min(0.26 * height, 0.22 * width), gap = 0.12 * ball;
    solid.cut_revolution(Axis::y, ring_meridian(from - 1, to + 1, middle - gap, middle + gap));
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    const double at = 0.5 * (from + to);
    if (form == 0)
        solid.add_revolution(Axis::y, circle({at, middle}, ball));
    else if (form == 1)
        solid.add_revolution(Axis::y, polygon({at, middle}, 1.3 * ball, 4, 0));
    else
        for (const double s : {-0.5, 0.5})
            solid.add_revolution(Axis::y, circle({at + s * height * 0.48, middle}, 0.75 * ball));
}

}  // namespace

/// Slewing ring: two rings with balls or rollers between, bolt holes in both, teeth on the outer or inside the inner
/// one.
Part slewing_ring(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 900), wide = r * random.uniform(0.14, 0.3), inner = r - wide,
                 middle = r - wide * random.uniform(0.42, 0.58), height = wide * random.uniform(0.35, 0.9);
    const double step = height * random.choice({0.0, 0.08, 0.15, 0.25});
    const bool outside = random.chance(0.55);
    const int teeth = static_cast<int>(random.log_uniform(36, 72));
    Part part;
    Solid& solid = part.solid;
    const GearForm form = outside ? form_of(teeth, r * 1.04) : form_of(teeth, inner * 0.97);
    const double face = height * random.choice({1.0, 0.8, 0.6});
    solid.add_revolution(Axis::y, ring_meridian(step, height + step, inner, middle))
        .add_revolution(Axis::y, ring_meridian(0, height, middle, outside ? root_radius(form) : r));
    if (outside) {
        const GearForm& outer = form;
        if (context.simplified)
            solid.add_revolution(Axis::y, ring_meridian(0, face, middle, tip_radius(outer)))
                .add_pitch_circle({Axis::y, {}, pitch_radius(outer), 0, face});
        else
            solid.add_prism(Axis::y, gear_outline(outer, 2), 0, face)
                .cut_revolution(Axis::y, ring_meridian(-1, step, inner, middle))
                .cut_cylinder(Axis::y, {}, inner, -1, height + step + 1);
    } else {
        const double from = height + step - face;
        solid.add_revolution(Axis::y, ring_meridian(from, height + step, 0.5 * inner, inner));
        if (context.simplified)
            solid.cut_cylinder(Axis::y, {}, root_radius(form), -1, height + step + 1)
                .add_pitch_circle({Axis::y, {}, pitch_radius(form), from, height + step});
        else
            solid.cut_prism(Axis::y, gear_outline(form, 2), -1, height + step + 1);
    }
    add_raceway(solid, random, middle, step, height, wide);
    const int bolts = random.choice({6, 8, 8, 12, 12, 16, 18});
    const double hole = std::min(0.07 * wide, 1.1 * inner / bolts);
    for (const double ring : {0.5 * (middle + (outside ? root_radius(form) : r)) + 0.06 * wide,
                              0.5 * (middle + (outside ? inner : tip_radius(form))) - 0.06 * wide}) {
        const double phase = random.choice({0.0, 180.0 / bolts});
        if (random.chance(0.3))
            solid.cut_hole_circle(Axis::y, {}, ring, bolts, phase, hole, 0.4 * height, far);
        else
            solid.cut_hole_circle(Axis::y, {}, ring, bolts, phase, hole, -far, far);
    }
    return part;
}

namespace {

/// Holes of a drive plate: the crankshaft's bolts, the converter's bolts, windows of one or another shape between.
void pierce_plate(Solid& solid, Random& random, double bore, double rim) {
    const double room = rim - bore;
    const int bolts = random.choice({5, 6, 8}), windows = random.choice({3, 4, 5, 6});
    solid.cut_hole_circle(Axis::y, {}, bore + 0.16 * room, bolts, 90, std::min(0.05 * room, 0.9 * bore / bolts), -far,
                          far);
    solid.cut_hole_circle(Axis::y, {}, rim - 0.12 * room, random.choice({3, 4, 6}), 30, 0.04 * room, -far, far);
    for (int i = 0; i < windows; ++i) {
        const double at = 360.0 * i / windows, middle = bore + 0.55 * room;
        const std::size_t form = i == 0 ? 0 : 1;
        if (windows > 4 || form == 0)
            solid.cut_cylinder(Axis::y, polar({}, middle, at), std::min(0.16 * room, 1.2 * middle / windows), -far,
                               far);
        else
            solid.cut_prism(Axis::y, sector_window(middle - 0.14 * room, middle + 0.14 * room, at, 44, 0.07 * room),
                            -far, far);
    }
}

/// Drive plate of an automatic gearbox: thin dished sheet that carries a starter ring.
void make_drive_plate(Solid& solid, Random& random, double ring, double width) {
    const double t = width * random.uniform(0.15, 0.3), dish = width * random.uniform(0.2, 1.2),
                 bore = ring * random.uniform(0.12, 0.25), floor = ring * random.uniform(0.4, 0.6);
    solid.cut_revolution(Axis::y, ring_meridian(t, width + 1, 0, ring))
        .cut_cylinder(Axis::y, {}, floor, -1, width + 1)
        .add_revolution(Axis::y, through({{0, 1.15 * floor},
                                          {t, 1.15 * floor},
                                          {t - dish, 0.95 * floor},
                                          {t - dish, 0},
                                          {-dish, 0},
                                          {-dish, floor}}));
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    pierce_plate(solid, random, bore, 0.97 * ring);
}

/// Flywheel of an engine with its starter ring: thick, a friction face, bolt circles.
void make_engine_flywheel(Solid& solid, Random& random, double ring, double width) {
    const double bore = ring * random.uniform(0.1, 0.2), face = ring * random.uniform(0.82, 0.92),
                 deep = width * random.uniform(0.1, 0.5), thick = width * random.uniform(0.6, 1.4);
    solid.add_cylinder(Axis::y, {}, 0.98 * ring, -thick, width).cut_cylinder(Axis::y, {}, face, -far, deep - thick);
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, face * random.uniform(0.4, 0.7), -thick * 0.95, width);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far)
        .cut_hole_circle(Axis::y, {}, 1.6 * bore, random.choice({5, 6, 8}), 90, 0.2 * bore, -far, far)
        .cut_hole_circle(Axis::y, {}, 0.5 * (face + 0.98 * ring), random.choice({6, 6, 9, 12}), 15,
                         0.2 * (0.98 * ring - face), -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 0.5 * face, width - 0.2 * thick, far);
}

}  // namespace

/// Toothed rings: starter ring, drive plate and engine flywheel with their ring, rings with an inward flange, quarter
/// rings for large wheels.
Part ring_gear(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 600), width = r * random.uniform(0.05, 0.18);
    const GearForm form = form_of(static_cast<int>(random.log_uniform(50, 140)), r);
    const double ring = root_radius(form) - r * random.uniform(0.04, 0.1);
    const std::size_t kind = random.weighted({0.2, 0.25, 0.2, 0.2, 0.15});
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified && kind != 0 && kind != 4, 0, width);
    if (kind == 1) {
        make_drive_plate(solid, random, ring, width);
        return part;
    }
    if (kind == 2) {
        make_engine_flywheel(solid, random, ring, width);
        return part;
    }
    // Less than all around: a segment of a ring.
    const double sweep = kind == 4 ? random.choice({30.0, 45.0, 60.0, 90.0, 120.0, 180.0}) : 400.0;
    const double flange = kind == 0 ? 0.0 : r * random.uniform(0.08, 0.2);
    solid.cut_cylinder(Axis::y, {}, ring - flange, -1, width + 1);
    if (kind > 2) {
        const int bolts = random.choice({8, 12, 16, 24});
        if (random.chance(0.7))
            solid.cut_revolution(Axis::y, ring_meridian(width * random.uniform(0.35, 0.6), width + 1, 0, ring));
        if (random.chance(0.4)) solid.cut_revolution(Axis::y, ring_meridian(-1, 0.2 * width, 0, ring));
        const double hole = std::min(0.22 * flange, 1.2 * ring / bolts);
        for (int i = 0; i < bolts; ++i) {
            const double at = 360.0 * (i + 0.5) / bolts;
            if (std::abs(std::remainder(at - 90.0, 360.0)) < 0.5 * sweep - 3.0)
                solid.cut_cylinder(Axis::y, polar({}, ring - 0.5 * flange, at), hole, -far, far);
        }
    } else if (random.chance(0.5)) {  // the teeth are eased where the pinion enters
        const double tip = tip_radius(form), ease = 0.6 * form.module;
        solid.cut_revolution(Axis::y, through({{-1, tip + 1}, {-1, tip - ease - 1}, {ease, tip + 1}}));
    }
    if (kind == 4) {  // a segment of a ring
        solid.cut_prism(Axis::y, ring_sector({}, 0.5 * ring, 1.5 * r, 90 + sweep / 2, 360 - sweep), -1, width + 1);
    }
    return part;
}

namespace {

/// A screw across the joint of two halves, its ends in the direction z.
void add_joint_screw(Solid& solid, Point2 at, double radius, double half) {
    solid.add_cylinder(Axis::z, at, radius, -half - 1.6 * radius, half + 2.2 * radius)
        .add_prism(Axis::z, polygon(at, 1.9 * radius, 6, 0), half, half + 1.4 * radius)
        .add_prism(Axis::z, polygon(at, 1.9 * radius, 6, 30), -half - 1.3 * radius, -half);
}

void add_arms(Solid& solid, Random& random, double hub, double rim, double width) {
    const int arms = random.choice({4, 4, 6, 6, 8});
    const double wide = std::min(0.7 * hub, 2.2 * hub / arms) * random.uniform(0.6, 1.0),
                 taper = random.uniform(0.6, 1.0), t = width * random.uniform(0.15, 0.35);
    for (int i = 0; i < arms; ++i) {
        const double at = 180.0 / arms + 360.0 * i / arms;
        solid.add_prism(
            Axis::y,
            rotated(
                through(
                    {{0.8 * hub, -wide}, {1.02 * rim, -wide * taper}, {1.02 * rim, wide * taper}, {0.8 * hub, wide}}),
                at),
            -t, t);
        if (random.chance(0.5) || arms > 6) continue;
        solid.add_prism(Axis::y, rotated(rectangle({0.8 * hub, -0.25 * wide}, {1.01 * rim, 0.25 * wide}), at),
                        -2.2 * t > -0.5 * width ? -2.2 * t : -0.5 * width, std::min(2.2 * t, 0.5 * width));
    }
}

}  // namespace

/// Wheel in two halves that are bolted together at hub and rim: gear, flat or V belt pulley, rope wheel, chain wheel.
Part split_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 700), width = r * random.log_uniform(0.12, 0.6), half = 0.5 * width,
                 rim = r * random.uniform(0.8, 0.9), bore = r * random.uniform(0.08, 0.16),
                 hub = bore * random.uniform(1.6, 2.1), long_hub = half * random.uniform(0.9, 1.5);
    const std::size_t kind = random.weighted({0.3, 0.3, 0.2, 0.2});
    Part part;
    Solid& solid = part.solid;
    if (kind == 0) {
        const GearForm form = form_of(random.integer(32, 72), r);
        add_gear(solid, form, context.simplified, -half, half);
    } else {
        solid.add_cylinder(Axis::y, {}, r, -half, half);
    }
    if (kind == 2) {
        const int grooves = random.integer(1, 5);
        for (int i = 0; i < grooves; ++i)
            solid.cut_revolution(Axis::y, v_groove_meridian(width * ((i + 0.5) / grooves - 0.5), 0.7 * width / grooves,
                                                            0.3 * width / grooves, rim + 0.3 * (r - rim), r + 0.1));
    } else if (kind == 3) {
        solid.cut_revolution(Axis::y, circle({0, r}, std::min(0.35 * width, 0.6 * (r - rim))));
    }
    const double base = kind == 0 ? std::min(rim, r * 0.86) : rim;
    solid.cut_cylinder(Axis::y, {}, base, -far, far);
    add_arms(solid, random, hub, base, width);
    solid.add_cylinder(Axis::y, {}, hub, -long_hub, long_hub);
    const double lug = 0.45 * hub, rim_lug = 0.16 * r, tall = 0.3 * hub, screw = 0.14 * hub;
    const bool at_rim = random.chance(0.75);
    for (const double s : {-1.0, 1.0}) {
        solid.add_box({std::min(s * 0.8 * hub, s * (hub + lug)), -0.8 * long_hub, -tall},
                      {std::max(s * 0.8 * hub, s * (hub + lug)), 0.8 * long_hub, tall});
        if (at_rim)
            solid.add_box({std::min(s * base * 1.01, s * (base - rim_lug)), -0.7 * half, -0.8 * tall},
                          {std::max(s * base * 1.01, s * (base - rim_lug)), 0.7 * half, 0.8 * tall});
    }
    solid.cut_box({-far, -far, -0.01 * r}, {far, far, 0.01 * r});
    solid.cut_prism(Axis::y, random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    -far, far);
    if (!random.chance(0.85)) return part;
    for (const double s : {-1.0, 1.0})
        for (const double y : {-0.45, 0.45}) {
            add_joint_screw(solid, {s * (hub + 0.5 * lug), y * long_hub}, screw, tall);
            if (at_rim) add_joint_screw(solid, {s * (base - 0.5 * rim_lug), y * half}, 0.8 * screw, 0.8 * tall);
        }
    return part;
}

namespace {

/// Disc with `teeth` gaps, each a round seat on the circle `r` that opens outwards by `open` degrees.
Path seated_outline(int teeth, double r, double seat, double tip, double land) {
    Path path;
    const double step = 360.0 / teeth, half = degrees(seat / r);
    for (int i = 0; i < teeth; ++i) {
        path.vertices.push_back({polar({}, r, i * step - half), -1.0});
        path.vertices.push_back({polar({}, r, i * step + half)});
        path.vertices.push_back({polar({}, tip, (i + 0.5 - land) * step)});
        path.vertices.push_back({polar({}, tip, (i + 0.5 + land) * step)});
    }
    return path;
}

/// Wheel for a chain of round links: flat pockets for the lying links round a groove for the standing ones.
void make_pocket_wheel(Solid& solid, Random& random, double r) {
    const int pockets = random.choice({4, 5, 5, 6, 7, 8});
    const double wire = 1.1 * r / pockets * random.uniform(0.45, 0.6), half = 2.4 * wire;
    const double wide = random.chance(0.6) ? far : 1.75 * wire;  // the pockets end in walls, or go through
    solid.add_cylinder(Axis::y, {}, r + 0.6 * wire, -half, half);
    for (int i = 0; i < pockets; ++i) {
        const double at = 90 + 360.0 * i / pockets, flat = r * std::cos(std::numbers::pi / pockets) - 0.2 * wire;
        const double reach = 0.8 * r * std::sin(std::numbers::pi / pockets);
        solid.cut_prism(Axis::y, rotated(filleted(rectangle({-reach, flat}, {reach, 2 * r}), 0.3 * wire), at - 90),
                        -wide, wide);
    }
    solid.cut_revolution(Axis::y, ring_meridian(-0.65 * wire, 0.65 * wire, 0.72 * r, 2 * r));
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.5 * r, half, half * random.uniform(1.3, 2.2));
    cut_wheel_bore(solid, random, r * random.uniform(0.16, 0.34));
}

/// Wheel of a modular plastic belt: wide, pointed teeth in one row or two, windows, a square or round bore.
void make_belt_sprocket(Solid& solid, Random& random, double r) {
    const int teeth = random.choice({6, 8, 10, 12, 16, 18, 20});
    const double width = r * random.uniform(0.25, 0.8), tooth = width * random.uniform(0.25, 1.0),
                 deep = std::min(0.2 * r, 1.6 * r / teeth), root = r - deep;
    solid.add_prism(Axis::y, polygon({}, root, teeth, 180.0 / teeth), -0.5 * width, 0.5 * width);
    const double half = 1.3 * root / teeth;
    for (int i = 0; i < teeth; ++i) {
        const Path one = rotated(
            through({{0.9 * root, -half}, {r, -0.35 * half}, {r, 0.35 * half}, {0.9 * root, half}}), 360.0 * i / teeth);
        const double shift = random.choice({0.0, 0.0, 0.5}) * (width - tooth) * (i % 2 == 0 ? 1 : -1);
        solid.add_prism(Axis::y, one, shift - 0.5 * tooth, shift + 0.5 * tooth);
    }
    const double bore = root * random.uniform(0.25, 0.42);
    if (random.chance(0.6))
        solid.cut_prism(Axis::y, filleted(rectangle({-bore, -bore}, {bore, bore}), 0.1 * bore), -far, far);
    else
        cut_wheel_bore(solid, random, bore);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (1.4 * bore + 0.95 * root), random.choice({4, 8}), 0,
                              0.3 * (0.95 * root - 1.4 * bore), -far, far);
}

/// Wheel for an inverted tooth chain: wide, straight V teeth, a groove for the guide links.
void make_silent_wheel(Solid& solid, Random& random, double r) {
    const int teeth = random.integer(17, 60);
    const double step = 360.0 / teeth, deep = 4.2 * r / teeth, width = r * random.uniform(0.3, 1.2);
    std::vector<Point2> points;
    for (int i = 0; i < teeth; ++i)
        for (const auto& [radius, off] : {std::pair{r - deep, -0.42}, {r, -0.1}, {r, 0.1}, {r - deep, 0.42}})
            points.push_back(polar({}, radius, step * (i + off)));
    solid.add_prism(Axis::y, through(points), -0.5 * width, 0.5 * width);
    const double groove = width * random.uniform(0.04, 0.1);
    for (const double at : random.chance(0.6) ? std::vector<double>{0.0} : std::vector<double>{-0.25, 0.25})
        solid.cut_revolution(Axis::y, ring_meridian(at * width - groove, at * width + groove, r - 1.25 * deep, r + 1));
    shape_wheel_body(solid, random, 0.92 * (r - 1.25 * deep), width);
}

/// Toothed segments bolted round a body.
void make_segment_wheel(Solid& solid, Random& random, double r) {
    const int segments = random.choice({3, 4, 5, 6, 8}), each = random.integer(2, 5), teeth = segments * each;
    const double pitch = 2 * r * std::sin(std::numbers::pi / teeth), seat = pitch * random.uniform(0.2, 0.3),
                 t = r * random.uniform(0.04, 0.12), body = r - seat - pitch * random.uniform(0.5, 0.8);
    solid.add_prism(Axis::y, seated_outline(teeth, r, seat, r + 0.75 * seat, 0.08), 0, t);
    for (int i = 0; i < segments; ++i)
        solid.cut_prism(
            Axis::y,
            rotated(rectangle({0.7 * body, -0.01 * r}, {2 * r, 0.01 * r}), 360.0 * (i + 0.5 / each) / segments), -1,
            t + 1);
    solid.cut_cylinder(Axis::y, {}, 0.8 * body, -1, t + 1);
    const double back = -t * random.uniform(0.7, 1.5);
    solid.add_cylinder(Axis::y, {}, body, back, 0);
    const double hub = body * random.uniform(0.3, 0.5), screw = std::min(0.05 * body, 0.15 * r / each);
    for (int i = 0; i < 2 * segments; ++i) {
        const double off = (i % 2 == 0 ? 0.27 : 0.77) + 0.5 / each;
        const Point2 at = polar({}, 0.9 * body, 360.0 * (i / 2 + off) / segments);
        solid.add_prism(Axis::y, polygon(at, 1.8 * screw, 6, 0), t, t + 1.2 * screw)
            .add_prism(Axis::y, polygon(at, 1.8 * screw, 6, 0), back - 1.5 * screw, back);
    }
    solid.add_cylinder(Axis::y, {}, hub, back * random.uniform(1.2, 3), t * random.uniform(0.5, 2));
    cut_wheel_bore(solid, random, hub * random.uniform(0.45, 0.65));
}

}  // namespace

/// Chain and belt wheels of conveyors: few large teeth, pockets for round links, toothed segments that are bolted on,
/// teeth for plastic modules or for an inverted tooth chain.
Part conveyor_sprocket(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 500);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.25, 0.2, 0.2, 0.2, 0.15})) {
        case 0: {
            const int teeth = random.integer(6, 14);
            const double pitch = 2 * r * std::sin(std::numbers::pi / teeth), seat = pitch * random.uniform(0.14, 0.3),
                         t = r * random.uniform(0.08, 0.3);
            solid.add_prism(Axis::y, seated_outline(teeth, r, seat, r + seat * random.uniform(0.5, 1.0), 0.1), -0.5 * t,
                            0.5 * t);
            shape_wheel_body(solid, random, 0.9 * (r - seat), t);
            break;
        }
        case 1:
            make_pocket_wheel(solid, random, r);
            break;
        case 2:
            make_belt_sprocket(solid, random, r);
            break;
        case 3:
            make_segment_wheel(solid, random, r);
            break;
        default:
            make_silent_wheel(solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
