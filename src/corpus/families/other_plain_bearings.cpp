// Plain bearings that are no bushes: shells and pads, spherical bearings.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Half shells along y, the parting in z = 0: thin or thick, with collars, grooves, holes, a tang; alone or as a pair.
void add_half_shell(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 200),
                 thick = r * (random.chance(0.6) ? random.uniform(0.05, 0.12) : random.uniform(0.15, 0.3)),
                 half = r * random.uniform(0.3, 1.1),
                 collar = random.chance(0.4) ? thick * random.uniform(0.8, 1.6) + 0.04 * r : 0.0,
                 t = std::max(thick * random.uniform(0.6, 1.1), 0.06 * half);
    const bool pair = random.chance(0.3), one_side = random.chance(0.4);
    const double gap = pair && random.chance(0.5) ? r * random.uniform(0.1, 0.4) : 0.0;
    for (const double s : {1.0, -1.0}) {
        if (s < 0 && !pair) continue;
        const Point2 at{0, s * gap};
        const double start = s > 0 ? 0 : 180;
        solid.add_prism(Axis::y, moved(ring_sector({}, r, r + thick, start, 180), at), -half, half);
        if (collar > 0.0) {
            solid.add_prism(Axis::y, moved(ring_sector({}, r, r + thick + collar, start, 180), at), -half, t - half);
            if (!one_side)
                solid.add_prism(Axis::y, moved(ring_sector({}, r, r + thick + collar, start, 180), at), half - t, half);
        }
        if (random.chance(0.5)) {  // groove inside, with its hole
            const double g = half * random.uniform(0.1, 0.2);
            solid.cut_revolution(Axis::y, rectangle({-g, 0.5 * r}, {g, r + 0.45 * thick}), at);
            solid.cut_cylinder(Axis::z, {r * random.choice({0.0, 0.0, 0.5}), 0}, 0.8 * g, s > 0 ? at.y : -far,
                               s > 0 ? far : at.y);
        } else if (random.chance(0.6)) {
            solid.cut_cylinder(Axis::z, {0, 0}, half * random.uniform(0.1, 0.2), s > 0 ? at.y : -far,
                               s > 0 ? far : at.y);
        }
        if (random.chance(0.4))  // pockets at the parting
            for (const double x : {-r, r})
                solid.cut_box({x - 0.4 * thick, -0.6 * half, std::min(at.y, at.y + s * 0.2 * r)},
                              {x + 0.4 * thick, 0.6 * half, std::max(at.y, at.y + s * 0.2 * r)});
        if (collar == 0.0 && random.chance(0.5)) {  // tang
            const double x = r + thick;
            solid.add_box({x - 0.2 * thick, 0.3 * half, std::min(at.y, at.y + s * 0.12 * r)},
                          {x + 0.5 * thick, 0.3 * half + 0.3 * half, std::max(at.y, at.y + s * 0.12 * r)});
        }
    }
    part.main_side = random.choice({Side::front, Side::front, Side::top});
}

/// Halves of a thrust washer with grooves across the face and a tab.
void add_thrust_half(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 150), wide = r * random.uniform(0.18, 0.4),
                 t = r * random.uniform(0.04, 0.1), sweep = random.choice({180.0, 178.0, 176.0, 120.0});
    const int count = sweep > 150 ? random.choice({1, 1, 2}) : random.choice({1, 3});
    for (int i = 0; i < count; ++i) {
        const double start = 90 - 0.5 * sweep + 360.0 * i / count;
        const double turn = count == 1 ? 0.0 : 360.0 / count - sweep > 1.0 ? 0.0 : 1.5;
        solid.add_prism(Axis::y, ring_sector({}, r, r + wide, start + turn, sweep - 2 * turn), 0, t);
        const int grooves = random.integer(2, 4);
        for (int k = 0; k < grooves; ++k)
            solid.cut_prism(
                Axis::y,
                rotated(rectangle({0.5 * r, -0.05 * r}, {2 * r, 0.05 * r}), start + sweep * (k + 1) / (grooves + 1)),
                -far, 0.4 * t);
        if (random.chance(0.5)) {
            const Point2 at = polar({}, r + wide, start + 0.5 * sweep);
            solid.add_prism(Axis::y,
                            rotated(rectangle({r + 0.8 * wide, -0.14 * r}, {r + wide + 0.12 * r, 0.14 * r}),
                                    degrees(std::atan2(at.y, at.x))),
                            0, t);
        }
    }
    part.main_side = Side::front;
}

/// Tilting pads in a ring: of a thrust bearing, seen along its axis, or about the shaft.
void add_tilting_pads(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(25, 300), wide = r * random.uniform(0.3, 0.6),
                 t = r * random.uniform(0.12, 0.3);
    const int pads = random.choice({4, 5, 6, 6, 8, 10});
    const bool radial = random.chance(0.4);
    const double step = 360.0 / pads, sweep = step * random.uniform(0.75, 0.9);
    if (radial) {
        solid.add_cylinder(Axis::y, {}, r + 2.2 * wide * 0.6, -t * 1.6, t * 1.6)
            .cut_cylinder(Axis::y, {}, r + 0.75 * wide, -far, far);
        for (int i = 0; i < pads; ++i) {
            solid.add_prism(Axis::y, ring_sector({}, r, r + 0.55 * wide, step * i + 0.5 * (step - sweep), sweep),
                            -1.5 * t, 1.5 * t);
            solid.add_cylinder(Axis::y, polar({}, r + 0.7 * wide, step * (i + 0.5)), 0.16 * wide, -0.6 * t, 0.6 * t);
        }
        if (random.chance(0.6))
            for (const double s : {-1.0, 1.0})
                solid.cut_prism(Axis::y,
                                rectangle({std::min(s * (r + 0.75 * wide), s * 3 * r), -0.008 * r},
                                          {std::max(s * (r + 0.75 * wide), s * 3 * r), 0.008 * r}),
                                -far, far);
    } else {
        const double outer = r + wide, rim = wide * random.uniform(0.15, 0.3);
        solid.add_cylinder(Axis::y, {}, outer + rim, 0.3 * t, t).cut_cylinder(Axis::y, {}, r - rim, -far, far);
        for (int i = 0; i < pads; ++i) {
            solid.add_prism(Axis::y, ring_sector({}, r, outer, step * i + 0.5 * (step - sweep), sweep), -0.3 * t,
                            0.5 * t);
            solid.add_cylinder(Axis::y, polar({}, outer + 0.5 * rim, step * i), 0.2 * rim, 0, 0.3 * t);
        }
    }
    if (random.chance(0.3) && !radial) {  // one pad alone
        Solid pad;
        pad.add_prism(Axis::y, ring_sector({}, r, r + wide, 90 - 0.5 * sweep, sweep), 0, t)
            .add_cylinder(Axis::y, polar({}, r + 0.5 * wide, 90 - 0.08 * sweep), 0.14 * wide, t, t + 0.1 * wide)
            .cut_cylinder(Axis::x, {0.6 * t, r + 0.7 * wide}, 0.06 * wide, 0, far);
        solid = pad;
    }
    part.main_side = Side::front;
}

/// Meridian of a ring whose outer side is a ball of `s` about 0, between `from` and `to`, over the bore `r`.
Path ball_ring(double from, double to, double r, double s) {
    Path path;
    const double a = std::sqrt(s * s - to * to), b = std::sqrt(s * s - from * from);
    const double sweep = std::asin(to / s) - std::asin(from / s);
    path.vertices = {{{from, r}}, {{to, r}}, {{to, a}, std::tan(sweep / 4)}, {{from, b}}};
    return path;
}

}  // namespace

/// Shell, thrust washer's half or tilting pads of a plain bearing.
Part bearing_shell(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_half_shell, add_thrust_half, add_tilting_pads};
    forms[context.random.weighted({0.6, 0.2, 0.2})](part, context.random);
    return part;
}

/// Spherical plain bearing: radial, angular, with seals, with a long inner ring; or an insert bearing with its collar.
Part spherical_bearing(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double bore = random.log_uniform(3, 150), ball = bore * random.uniform(1.3, 1.65),
                 outer = ball * random.uniform(1.2, 1.4), room = std::sqrt(ball * ball - bore * bore),
                 half = room * random.uniform(0.75, 0.93), ring = half * random.uniform(0.6, 0.8);
    const Axis axis = random.choice({Axis::y, Axis::y, Axis::x});
    const int form = random.integer(0, 4);
    if (form == 1) {  // angular contact: both rings lie to one side
        solid.add_revolution(axis, ring_meridian(0, 1.1 * ring, 0.5 * bore, outer))
            .cut_revolution(axis, ball_meridian(0, 1.01 * ball));
        solid.add_revolution(axis, ball_ring(0.05 * half, half, bore, ball));
    } else if (form == 2) {  // insert bearing: thin outer ring of a ball's form, wide inner ring, set screws
        const double wide = outer * random.uniform(0.5, 0.75), left = -0.42 * wide,
                     right = wide * random.uniform(0.9, 1.2);
        Path out = ball_ring(-0.42 * wide, 0.42 * wide, ball * 1.02, outer);
        solid.add_revolution(axis, out);
        solid.add_revolution(axis, ring_meridian(-0.36 * wide, 0.36 * wide, bore, ball * 1.1));
        solid.add_revolution(
            axis, ring_meridian(left * random.uniform(1.0, 1.4), right, bore, bore * random.uniform(1.25, 1.3)));
        if (random.chance(0.4)) solid.add_revolution(axis, ring_meridian(0.5 * wide, 0.95 * right, bore, 1.2 * ball));
        if (axis == Axis::y)
            for (const double angle : {0.0, 120.0}) {
                if (angle == 0.0)
                    solid.cut_cylinder(Axis::z, {0, 0.8 * right}, 0.09 * bore, 0, far);
                else
                    solid.cut_cylinder(Axis::x, {0.8 * right, 0}, 0.09 * bore, 0, far);
            }
    } else {
        solid.add_chamfered_cylinder(axis, {}, outer, -ring, ring, 0.04 * outer, 0.04 * outer)
            .cut_revolution(axis, ball_meridian(0, ball * 1.005));
        solid.cut_cylinder(axis, {}, std::sqrt(ball * ball - ring * ring), -far, far);
        solid.add_revolution(axis, ball_ring(-half, half, bore, ball));
        if (form == 3) {
            const double longer = half * random.uniform(1.25, 1.8);
            solid.add_revolution(
                axis, ring_meridian(-longer, longer, bore, 0.5 * (bore + std::sqrt(ball * ball - half * half))));
        }
        if (random.chance(0.6)) {  // groove and holes of the grease
            const double g = ring * random.uniform(0.12, 0.25);
            solid.cut_revolution(axis, v_groove_meridian(0, 2 * g, g, outer - 0.6 * g, 1.1 * outer));
            solid.cut_cylinder(Axis::z, {}, 0.5 * g, 0.97 * ball, far);
        }
        if (random.chance(0.3)) {  // seals
            for (const double s : {-1.0, 1.0})
                solid.cut_revolution(axis, ring_meridian(s > 0 ? 0.9 * ring : -ring - 1, s > 0 ? ring + 1 : -0.9 * ring,
                                                         0.9 * ball, 1.06 * ball));
        }
        if (random.chance(0.3))
            solid.cut_prism(axis, rectangle({0, -0.01 * outer}, {2 * outer, 0.01 * outer}), -far,
                            far);  // split outer ring
    }
    solid.cut_cylinder(axis, {}, bore, -far, far);
    return part;
}

}  // namespace v16::corpus
