// Idler gears: what a gear without a shaft of its own runs on.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Rings and balls or rollers of a bearing between two radii and two positions along y.
void add_bearing(Solid& solid, Random& random, double bore, double seat, double from, double to) {
    const double ring = 0.24 * (seat - bore), middle = 0.5 * (bore + seat), body = 0.5 * (seat - bore) - ring;
    solid.add_revolution(Axis::y, ring_meridian(from, to, seat - ring, 1.001 * seat))
        .add_revolution(Axis::y, ring_meridian(from, to, bore, bore + ring));
    if (random.chance(0.5)) {  // sealed
        solid.add_revolution(Axis::y, ring_meridian(from + 0.08 * (to - from), to - 0.08 * (to - from),
                                                    bore + 0.9 * ring, seat - 0.9 * ring));
        return;
    }
    const int balls = random.integer(7, 14);
    const double size = std::min(body, 0.9 * middle * std::sin(std::numbers::pi / balls));
    for (int i = 0; i < balls; ++i)
        solid.add_cylinder(Axis::y, polar({}, middle, 90 + 360.0 * i / balls), size, from + 0.12 * (to - from),
                           to - 0.12 * (to - from));
}

}  // namespace

/// Idler gear: on a ball bearing, two of them or needles; on a bush with a collar; with its stub axle, which is
/// flanged, bolted through or headed; on an arm that swings.
Part bearing_gear(FamilyContext& context) {
    Random& random = context.random;
    const int teeth = random.integer(18, 48);
    const double pitch = random.log_uniform(10, 160), width = pitch * random.uniform(0.2, 0.7), half = 0.5 * width;
    const GearForm form = form_of(teeth, pitch);
    const double root = root_radius(form), seat = root * random.uniform(0.4, 0.72),
                 bore = seat * random.uniform(0.35, 0.6);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, -half, half);
    if (random.chance(0.35)) {
        const double out = half * random.uniform(1.2, 1.8);
        solid.add_cylinder(Axis::y, {}, std::min(0.92 * root, 1.25 * seat), -half, out);
    }
    if (root - seat > 0.35 * root && random.chance(0.5))
        leave_web(solid, 1.2 * seat, 0.9 * root, half * random.uniform(0.3, 0.6));
    if (root - seat > 0.35 * root && random.chance(0.35))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (1.2 * seat + 0.9 * root), random.choice({4, 5, 6}), 0,
                              0.3 * (0.9 * root - 1.2 * seat), -far, far);
    solid.cut_cylinder(Axis::y, {}, seat, -far, far);
    const std::size_t runs = random.weighted({0.4, 0.25, 0.35});
    const double lid = 0.12 * width;
    if (runs == 0) {
        add_bearing(solid, random, bore, seat, -half + lid, half - lid);
    } else if (runs == 1) {
        add_bearing(solid, random, bore, seat, lid - half, -0.1 * half);
        add_bearing(solid, random, bore, seat, 0.1 * half, half - lid);
    } else {  // bush with a collar
        solid.add_revolution(Axis::y, ring_meridian(-half, half, bore, 1.001 * seat));
        if (random.chance(0.6))
            solid.add_revolution(Axis::y,
                                 ring_meridian(half, half + 0.2 * width, bore, std::min(1.2 * seat, 0.9 * root)));
        if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {0, 0}, 0.08 * bore + 0.03 * width, 0, far);
    }
    const double washer = 0.25 * (seat - bore) + bore;
    switch (random.weighted({0.35, 0.25, 0.2, 0.2})) {
        case 0:
            break;
        case 1: {  // flanged stub axle with screws
            const double flange = seat * random.uniform(1.1, 1.5), t = width * random.uniform(0.2, 0.4),
                         from = half + 0.25 * width;
            solid.add_cylinder(Axis::y, {}, bore, -half - 0.15 * width, from)
                .add_cylinder(Axis::y, {}, flange, from, from + t)
                .cut_hole_circle(Axis::y, {}, 0.5 * (flange + bore), random.choice({3, 4}), 45, 0.18 * (flange - bore),
                                 from - 0.01 * t, far);
            solid.add_cylinder(Axis::y, {}, washer, -half - 0.15 * width, -half + 0.5 * lid);
            if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.7 * bore, from + t, from + 2 * t);
            break;
        }
        case 2: {  // bolt, washers, nut
            const double end = half + width * random.uniform(0.6, 1.6);
            solid.add_cylinder(Axis::y, {}, bore, -half - 0.2 * width, end)
                .add_cylinder(Axis::y, {}, washer, -half - 0.12 * width, 0.5 * lid - half)
                .add_cylinder(Axis::y, {}, washer, half - 0.5 * lid, half + 0.3 * width)
                .add_prism(Axis::y, polygon({}, 1.6 * bore, 6, 0), -half - 0.12 * width - bore, -half - 0.12 * width);
            solid.add_thread({Axis::y, {}, bore, 0.86 * bore, half + 0.3 * width, end, false});
            break;
        }
        default: {  // arm that swings
            const double reach = pitch * random.uniform(1.3, 2.2), t = width * random.uniform(0.2, 0.4),
                         at = half + 0.2 * width, eye = 1.4 * bore;
            const Point2 pivot = polar({}, reach, random.choice({-90.0, 180.0, -45.0, 0.0}));
            solid.add_cylinder(Axis::y, {}, bore, -half, at + t)
                .add_prism(Axis::y, tangent_hull({}, 1.5 * bore, pivot, eye), at, at + t)
                .add_cylinder(Axis::y, pivot, eye, at - 0.5 * width, at + t)
                .cut_cylinder(Axis::y, pivot, 0.6 * eye, -far, far);
            solid.add_cylinder(Axis::y, {}, washer, -half - 0.1 * width, 0.5 * lid - half);
        }
    }
    part.main_side = random.chance(0.75) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
