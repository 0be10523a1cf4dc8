// Couplings, cams and other parts that pass motion on.
#include <numbers>

#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void cut_keyed_bore(Solid& solid, Random& random, Axis axis, double radius) {
    if (random.chance(0.6))
        solid.cut_prism(axis, keyed_bore({}, radius, radius * 0.5, radius * 1.27), -far, far);
    else
        solid.cut_cylinder(axis, {}, radius, -far, far);
}

}  // namespace

Part jaw_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(8, 120), length = outer * random.uniform(0.7, 1.6);
    const double jaw = outer * random.uniform(0.3, 0.6), bore = outer * random.uniform(0.25, 0.5);
    const int jaws = random.choice({2, 3, 3, 4});
    Part part;
    const double hub = random.chance(0.4) ? outer * random.uniform(0.65, 0.85) : outer;
    part.solid.add_cylinder(Axis::x, {}, hub, 0, length);
    part.solid.add_cylinder(Axis::x, {}, outer, length - outer * 0.3, length);
    for (int i = 0; i < jaws; ++i)
        part.solid.add_prism(
            Axis::x, ring_sector({}, outer * random.uniform(0.45, 0.5), outer, 360.0 * i / jaws + 90, 180.0 / jaws - 6),
            length, length + jaw);
    cut_keyed_bore(part.solid, random, Axis::x, bore);
    if (random.chance(0.4)) part.solid.cut_cylinder(Axis::z, {length * 0.35, 0}, bore * 0.2, 0, far);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

Part flange_coupling(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 60), hub = bore * random.uniform(1.6, 2.0);
    const double flange = hub * random.uniform(1.7, 2.4), length = hub * random.uniform(1.2, 2.2);
    const double thick = length * random.uniform(0.2, 0.35);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, hub, 0, length).add_cylinder(Axis::x, {}, flange, length - thick, length);
    const bool both = random.chance(0.5);
    if (both)
        part.solid.add_cylinder(Axis::x, {}, hub, length, 2 * length)
            .add_cylinder(Axis::x, {}, flange, length, length + thick);
    if (random.chance(0.5)) {  // protecting rim
        part.solid.add_revolution(Axis::x, ring_meridian(length - 1.8 * thick, length, flange * 0.92, flange));
    }
    part.solid.cut_hole_circle(Axis::x, {}, (hub + flange) / 2, random.choice({3, 4, 6, 8}), random.choice({0.0, 90.0}),
                               (flange - hub) * random.uniform(0.15, 0.28), -far, far);
    part.solid.cut_prism(Axis::x, keyed_bore({}, bore, bore * 0.5, bore * 1.27), -far, far);
    part.main_side = random.chance(0.5) ? Side::front : Side::right;
    return part;
}

Part sleeve_coupling(FamilyContext& context) {  // rigid or clamping: slit, with screws across
    Random& random = context.random;
    const double bore = random.log_uniform(2.5, 40), outer = bore * random.uniform(1.7, 2.6);
    const double length = outer * random.uniform(1.8, 4);
    Part part;
    part.solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, outer * 0.05, outer * 0.05);
    part.solid.cut_cylinder(Axis::x, {}, bore, -1, length + 1);
    if (random.chance(0.4))
        part.solid.cut_cylinder(Axis::x, {}, bore * random.uniform(0.7, 1.3), length / 2, length + 1);
    if (random.chance(0.6)) {
        part.solid.cut_box({-1, -0.06 * bore, 0}, {length + 1, 0.06 * bore, 2 * outer});
        for (const double at : {0.15, 0.35, 0.65, 0.85})
            part.solid.cut_cylinder(Axis::y, {length * at, (bore + outer) / 2}, (outer - bore) * 0.25, -far, far);
    } else {
        for (const double at : {0.2, 0.8}) part.solid.cut_cylinder(Axis::z, {length * at, 0}, bore * 0.25, 0, far);
    }
    if (random.chance(0.35))  // helical beam coupling, seen from the side: slits
        for (int i = 0, n = random.integer(3, 6); i < n; ++i) {
            const double x = length * (0.35 + 0.3 * i / n);
            part.solid.cut_box({x, i % 2 == 0 ? -far : -0.5 * bore, -far},
                               {x + 0.015 * length, i % 2 == 0 ? 0.5 * bore : far, far});
        }
    return part;
}

Part disc_cam(FamilyContext& context) {
    Random& random = context.random;
    const double base = random.log_uniform(8, 100), lift = base * random.uniform(0.2, 0.9);
    const double thick = base * random.uniform(0.1, 0.5);
    Path outline;
    if (random.chance(0.5)) {
        const double nose = base * random.uniform(0.25, 0.6);
        outline = rotated(tangent_hull({}, base, {base + lift - nose, 0}, nose), random.uniform(0, 360));
    } else {  // rise, dwell, return by a smooth law
        std::vector<Point2> points;
        const double rise = random.uniform(60, 140), dwell = random.uniform(10, 90), fall = random.uniform(60, 120);
        for (int i = 0; i < 120; ++i) {
            const double a = 3.0 * i;
            double s = 0.0;
            if (a < rise)
                s = 0.5 - 0.5 * std::cos(std::numbers::pi * a / rise);
            else if (a < rise + dwell)
                s = 1.0;
            else if (a < rise + dwell + fall)
                s = 0.5 + 0.5 * std::cos(std::numbers::pi * (a - rise - dwell) / fall);
            points.push_back(polar({}, base + lift * s, a));
        }
        outline = through(points);
    }
    Part part;
    part.solid.add_prism(Axis::y, outline, -thick / 2, thick / 2);
    if (random.chance(0.5))
        part.solid.add_cylinder(Axis::y, {}, base * random.uniform(0.45, 0.7), -thick / 2,
                                thick * random.uniform(0.8, 2));
    cut_keyed_bore(part.solid, random, Axis::y, base * random.uniform(0.15, 0.4));
    if (random.chance(0.25))
        part.solid.cut_hole_circle(Axis::y, {}, base * 0.7, random.integer(2, 4), 0, base * 0.1, -far, far);
    return part;
}

Part geneva_wheel(FamilyContext& context) {
    Random& random = context.random;
    const int slots = random.choice({4, 4, 5, 6, 8});
    const double outer = random.log_uniform(15, 120), slot_half = outer * random.uniform(0.04, 0.08);
    const double thick = outer * random.uniform(0.08, 0.25);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thick);
    for (int i = 0; i < slots; ++i) {
        const double angle = 360.0 * i / slots;
        part.solid.cut_prism(Axis::y, rotated(slot({outer * 0.4, 0}, {outer * 1.3, 0}, slot_half), angle), -1,
                             thick + 1);
        const double gap = 180.0 / slots;
        part.solid.cut_cylinder(Axis::y, polar({}, outer / std::cos(radians(gap)), angle + gap),
                                outer * std::tan(radians(gap)) * random.uniform(0.7, 0.72), -1, thick + 1);
    }
    cut_keyed_bore(part.solid, random, Axis::y, outer * random.uniform(0.08, 0.2));
    return part;
}

Part universal_joint_yoke(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(5, 60), length = radius * random.uniform(1.5, 3);
    const double fork = radius * random.uniform(1.2, 2.2), gap = radius * random.uniform(0.9, 1.3);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, radius, 0, length);
    const Path cheek =
        tangent_hull({length - radius * 0.2, 0}, radius, {length + fork, 0}, radius * random.uniform(0.7, 0.95));
    part.solid.add_prism(Axis::y, cheek, -radius, radius);
    part.solid.cut_box({length, -gap / 2, -far}, {far, gap / 2, far});
    part.solid.cut_cylinder(Axis::y, {length + fork, 0}, radius * random.uniform(0.3, 0.45), -far, far);
    part.solid.cut_cylinder(Axis::x, {}, radius * random.uniform(0.4, 0.65), -1, length * 0.8);
    return part;
}

}  // namespace v16::corpus
