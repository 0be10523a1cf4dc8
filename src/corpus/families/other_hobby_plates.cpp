// Parts of robots and models: chain links for cables, wheels, servo horns, frames of drones.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// One link along x from joint to joint: two side plates, each thin and outside at the left joint, inside at the right
/// one, and bars across above and below.
struct CableLink {
    double pitch = 0.0, half = 0.0, width = 0.0, side = 0.0, pin = 0.0, bar = 0.0;
    bool lid = true;        ///< a bar above as well
    bool one_piece = true;  ///< drawn at full thickness, not stepped
};

void add_cable_link(Solid& solid, Random& random, const CableLink& link, double at) {
    const double near = 0.3 * link.pitch, beyond = 0.68 * link.pitch, mid = 0.5 * link.side,
                 // Neither plate reaches the other's joint.
        clear = link.half + 1.15 * link.pin, outer_end = std::min(0.6 * link.pitch, link.pitch - clear),
                 inner_end = std::max(0.4 * link.pitch, clear);
    for (const bool back : {false, true}) {
        const double outer = back ? link.width : 0.0, inward = back ? -1.0 : 1.0;
        const auto plate = [&](const Path& path, double from, double to) {
            const double a = outer + inward * from, b = outer + inward * to;
            solid.add_prism(Axis::y, path, std::min(a, b), std::max(a, b));
        };
        const double split = link.one_piece ? link.side : mid;
        plate(slot({at, 0}, {at + outer_end, 0}, link.half), 0, split);
        plate(slot({at + inner_end, 0}, {at + link.pitch, 0}, 0.97 * link.half), link.side - split, link.side);
        if (!link.one_piece) plate(rectangle({at + near, -link.half}, {at + beyond, link.half}), 0, link.side);
        // The pin sticks out of the inner tongue; the outer one has its hole.
        if (!link.one_piece) plate(circle({at + link.pitch, 0}, 0.95 * link.pin), 0.1 * link.side, link.side);
    }
    solid.cut_cylinder(Axis::y, {at, 0}, link.pin, -1, link.one_piece ? link.width + 1 : 0.5 * link.side)
        .cut_cylinder(Axis::y, {at, 0}, link.pin, link.width - 0.5 * link.side, link.width + 1);
    solid.add_box({at + near, 0, -link.half}, {at + beyond, link.width, link.bar - link.half});
    if (link.lid) {
        solid.add_box({at + near, 0, link.half - link.bar}, {at + beyond, link.width, link.half});
        if (random.chance(0.2))  // the slit through which a cable is pressed in
            solid.cut_box({at - 1, 0.47 * link.width, 0.5 * link.half},
                          {at + link.pitch + 1, 0.53 * link.width, 2 * link.half});
    }
}

}  // namespace

/// Link of a cable chain, a few of them joined, or the end link with a foot for screws.
Part cable_chain_link(FamilyContext& context) {
    Random& random = context.random;
    CableLink link;
    link.half = random.log_uniform(4, 35);
    link.pitch = link.half * random.uniform(2.1, 3.4);
    link.width = link.half * random.uniform(1.2, 4);
    link.side = link.half * random.uniform(0.18, 0.4);
    link.pin = link.half * random.uniform(0.22, 0.45);
    link.bar = link.half * random.uniform(0.12, 0.25);
    link.lid = random.chance(0.7);
    link.one_piece = random.chance(0.25);
    const int links = link.one_piece ? 1 : static_cast<int>(random.weighted({0.0, 0.6, 0.12, 0.16, 0.12}));
    Part part;
    part.main_side = random.chance(0.7) ? Side::front : Side::top;
    for (int i = links - 1; i >= 0; --i) add_cable_link(part.solid, random, link, i * link.pitch);
    if (random.chance(0.3)) {  // dividers between the cables
        const int dividers = random.integer(1, 2);
        for (int i = 0; i < dividers; ++i) {
            const double y = link.width * (i + 1) / (dividers + 1);
            part.solid.add_box({0.35 * link.pitch, y - 0.2 * link.side, -link.half},
                               {0.62 * link.pitch, y + 0.2 * link.side, link.lid ? link.half : 0.6 * link.half});
        }
    }
    if (links == 1 && random.chance(0.35)) {  // the foot of an end link
        const double foot = link.pitch * random.uniform(0.8, 1.5), from = 0.6 * link.pitch;
        part.solid.add_box({from, 0, -link.half}, {from + foot, link.width, 1.6 * link.bar - link.half});
        for (const double y : {0.28, 0.72})
            part.solid.cut_cylinder(Axis::z, {from + 0.75 * foot, y * link.width}, 0.08 * link.width, -2 * link.half,
                                    0);
    }
    return part;
}

namespace {

/// The bore of a wheel's hub: round, with one flat or two as on geared motors, or hexagonal.
Path wheel_bore(Random& random, double r) {
    switch (random.weighted({0.4, 0.25, 0.2, 0.15})) {
        case 0:
            return circle({}, r);
        case 1: {  // one flat
            const double a = random.uniform(50, 70);
            const Point2 from = polar({}, r, a), to = polar({}, r, 180 - a);
            return {{{from, 0.0}, {to, std::tan(radians((180 + 2 * a) / 4))}}, true};
        }
        case 2: {  // two flats
            const double a = random.uniform(35, 50);
            Path path;
            for (const double side : {0.0, 180.0}) {
                path.vertices.push_back({polar({}, r, side - a), std::tan(radians(a / 2))});
                path.vertices.push_back({polar({}, r, side + a), 0.0});
            }
            return path;
        }
        default:
            return polygon({}, 1.1 * r, 6);
    }
}

/// Wheel with spokes or holes, a hub longer than the web with a set screw, and a tyre or O-rings on its tread.
void make_spoked_wheel(Solid& solid, Random& random, double r) {
    const double width = r * random.uniform(0.15, 0.7), rim = r * random.uniform(0.08, 0.16),
                 hub = r * random.uniform(0.18, 0.35), boss = width * random.uniform(0.0, 0.6), inner = r - rim,
                 web = width * random.uniform(0.2, 1.0), from = random.choice({0.0, 0.5}) * (width - web);
    solid.add_cylinder(Axis::y, {}, r, 0, width).cut_cylinder(Axis::y, {}, inner, -1, width + 1);
    const int spokes = random.integer(3, 8);
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    if (form == 0) {  // bars, straight or tapering
        const double wide = r * random.uniform(0.05, 0.12), root = wide * random.uniform(1.0, 1.8);
        for (int i = 0; i < spokes; ++i)
            solid.add_prism(Axis::y,
                            rotated(through({{0, -root}, {1.01 * inner, -wide}, {1.01 * inner, wide}, {0, root}}),
                                    90 + 360.0 * i / spokes),
                            from, from + web);
    } else {
        solid.add_cylinder(Axis::y, {}, 1.01 * inner, from, from + web);
        const double middle = 0.5 * (hub + inner);
        if (form == 1)
            solid.cut_hole_circle(Axis::y, {}, middle, spokes, 90,
                                  std::min(0.42 * (inner - hub), 2.2 * middle / spokes), -1, width + 1);
        else
            for (int i = 0; i < spokes; ++i)
                solid.cut_prism(Axis::y,
                                filleted(ring_sector({}, 1.15 * hub, 0.93 * inner, 360.0 * i / spokes,
                                                     random.uniform(0.5, 0.75) * 360 / spokes),
                                         0.05 * r),
                                -1, width + 1);
    }
    solid.add_cylinder(Axis::y, {}, hub, -boss, std::max(width * random.uniform(0.5, 1.0), from + web));
    solid.cut_prism(Axis::y, wheel_bore(random, hub * random.uniform(0.25, 0.5)), -2 * r, 2 * r);
    if (boss > 0.1 * r) solid.cut_cylinder(Axis::z, {0, -0.55 * boss}, 0.22 * boss, 0, 2 * hub);
    if (random.chance(0.55)) {  // O-rings or a tyre in grooves
        const double ring = std::min(0.16 * width, 0.55 * rim);
        const bool fitted = random.chance(0.85);
        for (const double at : {0.22, 0.78}) {
            solid.cut_revolution(Axis::y, circle({at * width, r}, 1.02 * ring));
            if (fitted) solid.add_revolution(Axis::y, circle({at * width, r}, ring));
        }
    } else if (random.chance(0.6)) {
        const double tyre = r * random.uniform(1.06, 1.25);
        solid.add_revolution(Axis::y, filleted(ring_meridian(0.04 * width, 0.96 * width, 0.97 * r, tyre),
                                               0.4 * std::min(tyre - r, width)));
    }
}

/// Omni wheel: a plate with notches, in each a roller that turns across the wheel's axis.
void make_omni_wheel(Solid& solid, Random& random, double r) {
    const int rollers = random.integer(4, 10);
    const double width = r * random.uniform(0.18, 0.4), bore = r * random.uniform(0.08, 0.3),
                 half = r * std::tan(radians(180.0 / rollers)) * random.uniform(0.5, 0.75),
                 thick = std::min(0.55 * half, r * random.uniform(0.1, 0.16)), body = 0.96 * r - 0.25 * thick;
    solid.add_cylinder(Axis::y, {}, body, 0, width);
    const bool fitted = random.chance(0.75);
    const double seat = r - thick, bulge = std::tan(0.5 * std::atan2(0.35 * thick, 0.8 * half));
    for (int i = 0; i < rollers; ++i) {
        const double turn = 90 + 360.0 * i / rollers;
        const Path notch = rectangle({seat - 1.3 * thick, -1.1 * half}, {1.3 * r, 1.1 * half});
        solid.cut_prism(Axis::y, rotated(notch, turn), -1, width + 1);
        const Path roller{{{{seat - 0.65 * thick, -half}, 0.0},
                           {{seat + 0.65 * thick, -half}, bulge},
                           {{seat + 0.65 * thick, half}, 0.0},
                           {{seat - 0.65 * thick, half}, bulge}},
                          true};
        if (!fitted) continue;
        solid.add_prism(Axis::y, rotated(roller, turn), 0.5 * width - thick, 0.5 * width + thick)
            .add_prism(Axis::y,
                       rotated(rectangle({seat - 0.2 * thick, -1.15 * half}, {seat + 0.2 * thick, 1.15 * half}), turn),
                       0.5 * width - 0.2 * thick, 0.5 * width + 0.2 * thick);
    }
    solid.cut_prism(Axis::y, wheel_bore(random, bore), -1, width + 1);
    if (random.chance(0.7))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + seat - 2 * thick), random.choice({3, 4, 6, 8}), 45, 0.05 * r,
                              -1, width + 1);
}

/// Side plate of a mecanum wheel: a disc with slanting ears around, each with the hole of a roller's pin.
void make_mecanum_plate(Solid& solid, Random& random, double r) {
    const int ears = random.integer(6, 12);
    const double t = r * random.uniform(0.04, 0.1), body = r * random.uniform(0.6, 0.78),
                 bore = r * random.uniform(0.1, 0.3), ear = 1.2 * r / ears * random.uniform(0.7, 1.0),
                 lean = random.uniform(0, 25);
    solid.add_cylinder(Axis::y, {}, body, 0, t);
    for (int i = 0; i < ears; ++i) {
        const double turn = 360.0 * i / ears;
        const Point2 root = polar({}, 0.9 * body, turn), tip = polar({}, r - ear, turn + lean);
        solid.add_prism(Axis::y, tangent_hull(root, 1.3 * ear, tip, ear), 0, t)
            .cut_cylinder(Axis::y, tip, 0.45 * ear, -1, t + 1);
    }
    if (random.chance(0.4)) solid.add_cylinder(Axis::y, {}, 1.5 * bore, -2 * t, t);
    solid.cut_prism(Axis::y, wheel_bore(random, bore), -9 * t, 9 * t);
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore * 1.5 + body), random.choice({3, 4, 6, 8}), 0, 0.06 * r, -1, t + 1);
}

}  // namespace

/// Wheel of a robot or model: spoked with tyre or O-rings, omni wheel, side plate of a mecanum wheel.
Part robot_wheel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 120);
    Part part;
    switch (random.weighted({0.55, 0.3, 0.15})) {
        case 0:
            make_spoked_wheel(part.solid, random, r);
            break;
        case 1:
            make_omni_wheel(part.solid, random, r);
            break;
        default:
            make_mecanum_plate(part.solid, random, r);
            break;
    }
    return part;
}

namespace {

/// One arm of a servo horn in the direction `turn`, with its row of small holes.
void add_horn_arm(Solid& solid, Axis axis, double turn, double hub, double tip, double reach, double hole, double t) {
    solid.add_prism(axis, tangent_hull({}, hub, polar({}, reach, turn), tip), 0, t);
    const double pitch = 3.2 * hole;
    for (double at = reach; at > 1.15 * hub + hole; at -= pitch)
        solid.cut_cylinder(axis, polar({}, at, turn), hole, -t, 2 * t);
}

/// The bore that sits on the splined output: serrated or plain, with the screw's hole through the rest.
void cut_horn_bore(Solid& solid, Random& random, Axis axis, double r, double low, double t, bool serrated) {
    const double floor = t * random.uniform(0.2, 0.5);
    if (serrated) {
        const int teeth = random.choice({20, 21, 23, 24, 25});
        Path spline;
        for (int i = 0; i < 2 * teeth; ++i)
            spline.vertices.push_back({polar({}, i % 2 == 0 ? r : 0.9 * r, 180.0 * i / teeth), 0.0});
        solid.cut_prism(axis, spline, low - 1, floor);
    } else {
        solid.cut_cylinder(axis, {}, r, low - 1, floor);
    }
    const double screw = r * random.uniform(0.4, 0.6);
    solid.cut_counterbore(axis, {}, screw, screw * random.uniform(1.0, 1.9), 0.3 * t, t + 0.01, floor - 1);
}

}  // namespace

/// Horn of a servo: single arm, double arm, cross, star or disc with small holes; a hub with serrations behind.
Part servo_horn(FamilyContext& context) {
    Random& random = context.random;
    const double hub = random.uniform(2.8, 8), t = hub * random.uniform(0.3, 0.65),
                 low = -hub * random.uniform(0.3, 0.8), spline = hub * random.uniform(0.5, 0.72),
                 hole = hub * random.uniform(0.11, 0.2), tip = hub * random.uniform(0.4, 0.62),
                 reach = hub * random.uniform(2, 5);
    Part part;
    const Axis axis = plate_axis(random, part);
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.22, 0.2, 0.22, 0.16, 0.2});
    if (form == 4) {
        // Rays of small holes rather than one circle of them, which a flange has.
        const int rays = random.choice({4, 6, 8}), rings = random.integer(2, 4);
        const double r = 1.15 * hub + rings * 3.0 * hole + hole, twist = random.choice({0.0, 0.0, 180.0 / rays});
        solid.add_cylinder(axis, {}, r, 0, t);
        for (int i = 0; i < rings; ++i)
            solid.cut_hole_circle(axis, {}, r - 2 * hole - i * 3.0 * hole, rays, i * twist, hole, -t, 2 * t);
    } else {
        const int arms = form == 0 ? 1 : form == 1 ? 2 : form == 2 ? 4 : random.choice({5, 6});
        const double shorter = random.choice({1.0, 1.0, 0.7, 0.5}), first = random.choice({0.0, 90.0});
        for (int i = 0; i < arms; ++i)
            add_horn_arm(solid, axis, first + 360.0 * i / arms, hub, tip,
                         std::max(reach * (i % 2 == 1 ? shorter : 1.0), 1.7 * hub), hole, t);
    }
    solid.add_cylinder(axis, {}, hub, low, t * random.choice({1.0, 1.0, 1.25}));
    cut_horn_bore(solid, random, axis, spline, low, t, form == 4 || random.chance(0.55));
    return part;
}

}  // namespace v16::corpus
