// Joints that run evenly at an angle: tripods, their tulips, ball cages, plunging joints.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Three trunnions round a splined hub, bare or with their rollers.
void make_spider(Solid& solid, Random& random, double r) {
    const double hub = r * random.uniform(0.36, 0.48), half = r * random.uniform(0.24, 0.4),
                 pin = r * random.uniform(0.15, 0.22), roller = std::min(half * 1.1, pin * random.uniform(1.6, 2.0)),
                 from = r * random.uniform(0.58, 0.68);
    const bool rollers = random.chance(0.55), round = random.chance(0.5);
    solid.add_chamfered_cylinder(Axis::y, {}, hub, -half, half, 0.1 * half, 0.1 * half);
    for (int i = 0; i < 3; ++i) {
        const double at = 90 + 120.0 * i;
        // Trunnions and rollers stand across the axis of the joint: their outlines are extruded over their height.
        if (i > 0) solid.add_prism(Axis::y, rotated(rectangle({0.9 * hub, -pin}, {r, pin}), at), -0.8 * pin, 0.8 * pin);
        if (i == 0) solid.add_cylinder(Axis::z, {}, pin, 0.9 * hub, r);
        if (rollers && i == 0) {
            Path ball;
            const double top = r - 0.06 * r, middle = 0.5 * (from + top), flat = roller * (round ? 0.82 : 1.0);
            ball.vertices = {{{from, 0}},
                             {{top, 0}},
                             {{top, flat}, 0.25 * (round ? 1.0 : 0.0)},
                             {{middle, roller}, 0.25 * (round ? 1.0 : 0.0)},
                             {{from, flat}}};
            solid.add_revolution(Axis::z, ball);
        } else if (rollers) {
            const double top = r - 0.06 * r, middle = 0.5 * (from + top), flat = roller * (round ? 0.82 : 1.0);
            solid.add_prism(
                Axis::y,
                rotated(
                    through(
                        {{from, -flat}, {middle, -roller}, {top, -flat}, {top, flat}, {middle, roller}, {from, flat}}),
                    at),
                -0.75 * roller, 0.75 * roller);
        }
    }
    const double bore = hub * random.uniform(0.5, 0.65);
    solid.cut_prism(Axis::y, spline_outline(random.choice({18, 22, 26}), 0.9 * bore, bore, 0.14 * bore), -far, far);
}

/// Housing of a tripod: three tracks inside, its outside round or following them, a stub or a flange behind.
void make_tulip(Solid& solid, Random& random, double r) {
    const double depth = r * random.uniform(1.0, 1.8), track = r * random.uniform(0.26, 0.32),
                 at = r * random.uniform(0.56, 0.62), wall = r * 0.1;
    const bool lobed = random.chance(0.55);
    const double core = r * random.uniform(0.42, 0.5);
    if (lobed) {
        solid.add_cylinder(Axis::y, {}, core + 1.7 * wall, -depth, 0);
        for (int i = 0; i < 3; ++i)
            solid.add_prism(Axis::y, tangent_hull({}, core + 0.7 * wall, polar({}, at, 90 + 120.0 * i), track + wall),
                            -depth, 0);
    } else {
        solid.add_chamfered_cylinder(Axis::y, {}, at + track + wall, -depth, 0, 0.05 * r, 0.0);
    }
    solid.cut_cylinder(Axis::y, {}, core, -far, -0.12 * depth);
    for (int i = 0; i < 3; ++i)
        solid.cut_prism(Axis::y, slot(polar({}, 0.5 * at, 90 + 120.0 * i), polar({}, at, 90 + 120.0 * i), track), -far,
                        -0.12 * depth);
    if (random.chance(0.5))
        solid.cut_revolution(Axis::y, ring_meridian(-0.9 * depth, -0.82 * depth, at + track + 0.4 * wall, far));
    if (random.chance(0.65)) {
        const double stub = r * random.uniform(0.28, 0.4), reach = r * random.uniform(0.8, 2.2);
        solid.add_revolution(Axis::y, cone_meridian(0, 0.8 * r, 0.3 * r, stub))
            .add_cylinder(Axis::y, {}, stub, 0, 0.5 * r)
            .add_prism(Axis::y, spline_outline(24, 0.9 * stub, stub, 0.12 * stub), 0.5 * r, 0.4 * r + reach);
        solid.add_chamfered_cylinder(Axis::y, {}, 0.75 * stub, 0.4 * r + reach, 0.4 * r + reach + stub, 0, 0.1 * stub);
    } else {
        const double flange = r * random.uniform(1.15, 1.35), t = r * random.uniform(0.12, 0.2);
        solid.add_cylinder(Axis::y, {}, flange, -0.1 * t, t)
            .cut_hole_circle(Axis::y, {}, flange - 0.1 * r, random.choice({3, 4, 6}), 30, 0.06 * r, -far, far);
        solid.cut_cylinder(Axis::y, {}, 0.4 * r, 0.6 * t, far);
    }
}

/// Cage of a ball joint: a ring with spherical faces and windows.
void make_cage(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.32, 0.5), t = r * random.uniform(0.1, 0.18),
                 ball = half * random.uniform(0.5, 0.62);
    const int windows = random.choice({6, 6, 6, 8});
    const double edge = std::sqrt(r * r - half * half), inner = edge - t;
    Path ring;
    const double bulge = std::tan(std::asin(half / r) / 2);
    ring.vertices = {{{-half, inner}}, {{half, inner}}, {{half, edge}, bulge}, {{-half, edge}}};
    solid.add_revolution(Axis::y, ring);
    if (random.chance(0.7)) solid.cut_revolution(Axis::y, ball_meridian(0, r - 1.1 * t));
    const double wide = std::min(ball * random.uniform(1.0, 1.5), 0.8 * r * std::sin(std::numbers::pi / windows));
    for (int i = 0; i < windows; ++i)
        solid.cut_prism(Axis::y, rotated(rectangle({0.3 * r, -wide}, {2 * r, wide}), 90 + 360.0 * i / windows), -ball,
                        ball);
}

/// Plunging joint: a disc with straight or slanting ball tracks inside, bolt holes between them, balls or none.
void make_disc_joint(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.25, 0.4), ring = r * random.uniform(0.58, 0.64),
                 ball = r * random.uniform(0.13, 0.17);
    const bool wavy = random.chance(0.4), balls = random.chance(0.6);
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.05 * r, 0.05 * r);
    for (int i = 0; i < 6; ++i) {
        if (wavy) solid.cut_cylinder(Axis::y, polar({}, 1.08 * r, 90 + 60.0 * i), 0.16 * r, -far, far);
        solid.cut_cylinder(Axis::y, polar({}, 0.86 * r, 120 + 60.0 * i), 0.055 * r, -far, far);
        solid.cut_cylinder(Axis::y, polar({}, ring, 90 + 60.0 * i), ball, -far, far);
    }
    solid.cut_cylinder(Axis::y, {}, ring - 0.15 * ball, -far, far);
    if (!balls) return;
    const double inner = ring - 0.75 * ball, bore = inner * random.uniform(0.5, 0.62);
    solid.add_revolution(Axis::y, ring_meridian(-0.8 * half, 0.8 * half, 0.3 * bore, inner));
    for (int i = 0; i < 6; ++i) solid.cut_cylinder(Axis::y, polar({}, ring, 90 + 60.0 * i), ball, -half, half);
    solid.cut_prism(Axis::y, spline_outline(24, 0.9 * bore, bore, 0.14 * bore), -far, far);
    for (int i = 0; i < 6; ++i)
        solid.add_revolution(Axis::y, ball_meridian(0, 0.97 * ball), polar({}, ring, 90 + 60.0 * i));
}

}  // namespace

/// Parts of joints that run evenly: spider with three trunnions, its tulip, ball cage, plunging joint.
Part tripod_joint(FamilyContext& context) {
    static constexpr void (*forms[])(Solid&, Random&, double) = {make_spider, make_tulip, make_cage, make_disc_joint};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.3, 0.3, 0.18, 0.22})](part.solid, random, random.log_uniform(15, 90));
    part.main_side = random.chance(0.75) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
