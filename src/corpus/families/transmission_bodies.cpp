#include "corpus/families/transmission_bodies.hpp"

#include <algorithm>

#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void add_conventional_gear(Solid& solid, const GearForm& form, Point2 centre, double from, double to) {
    solid.add_cylinder(Axis::y, centre, tip_radius(form), from, to)
        .add_pitch_circle({Axis::y, centre, pitch_radius(form), from, to});
}

}  // namespace

GearForm form_of(int teeth, double pitch) {
    return {.teeth = teeth, .module = 2.0 * pitch / teeth};
}

void add_gear(Solid& solid, const GearForm& form, bool simplified, double from, double to, int flank_points) {
    if (simplified)
        add_conventional_gear(solid, form, {}, from, to);
    else
        solid.add_prism(Axis::y, gear_outline(form, flank_points), from, to);
}

void add_gear_at(Solid& solid, const GearForm& form, Point2 centre, double turn, bool simplified, double from,
                 double to, int flank_points) {
    if (simplified)
        add_conventional_gear(solid, form, centre, from, to);
    else
        solid.add_prism(Axis::y, moved(rotated(gear_outline(form, flank_points), turn), centre), from, to);
}

void add_around(Solid& solid, const Path& profile, int count, double phase, double from, double to) {
    for (int i = 0; i < count; ++i) solid.add_prism(Axis::y, rotated(profile, phase + 360.0 * i / count), from, to);
}

Path sector_window(double inner, double outer, double at, double sweep, double fillet) {
    return filleted(ring_sector({}, inner, outer, at - 0.5 * sweep, sweep), fillet);
}

void leave_web(Solid& solid, double hub, double rim, double half) {
    for (const double s : {-1.0, 1.0})
        solid.cut_revolution(Axis::y, ring_meridian(s < 0 ? -far : half, s < 0 ? -half : far, hub, rim));
}

void cut_wheel_bore(Solid& solid, Random& random, double radius) {
    switch (random.weighted({5, 4, 1, 1, 1})) {
        case 0:
            solid.cut_cylinder(Axis::y, {}, radius, -far, far);
            break;
        case 1:
            solid.cut_prism(Axis::y, keyed_bore({}, radius, radius * 0.5, radius * 1.27), -far, far);
            break;
        case 2:
            solid.cut_prism(Axis::y, polygon({}, radius * 1.1, 6, random.choice({0.0, 30.0})), -far, far);
            break;
        case 3:
            solid.cut_prism(Axis::y, spline_outline(6, radius, radius * 1.2, radius * 0.5), -far, far);
            break;
        default: {  // D-shaped bore of a motor wheel
            const Point2 left = polar({}, radius, 180 - 50), right = polar({}, radius, 50);
            Path d;
            d.vertices = {{right}, {left, std::tan(radians(260.0) / 4.0)}};
            solid.cut_prism(Axis::y, d, -far, far);
        }
    }
}

namespace {

void cut_spokes(Solid& solid, Random& random, double hub, double rim) {
    const int count = random.integer(3, 6);
    const double pitch = 360.0 / count;
    const double open = pitch * random.uniform(0.55, 0.8);
    for (int i = 0; i < count; ++i)
        solid.cut_prism(Axis::y, sector_window(hub, rim, i * pitch + 90, open, (rim - hub) * 0.1), -far, far);
}

}  // namespace

void shape_wheel_body(Solid& solid, Random& random, double root, double width) {
    const double bore = root * random.uniform(0.1, 0.45);
    const double hub = std::min(bore * random.uniform(1.4, 2.1), root * 0.75);
    const double rim = std::max(root * random.uniform(0.75, 0.9), hub + 0.08 * root);
    const bool roomy = rim - hub > 0.25 * root;
    if (roomy && random.chance(0.45)) {  // a thinner web on one or both sides
        const double depth = width * random.uniform(0.15, 0.35);
        const double inner = random.chance(0.8) ? hub : bore;
        solid.cut_revolution(Axis::y, ring_meridian(width / 2 - depth, far, inner, rim));
        if (random.chance(0.6)) solid.cut_revolution(Axis::y, ring_meridian(-far, -width / 2 + depth, inner, rim));
    }
    if (random.chance(0.4)) {  // a hub that stands out on one or both sides
        const double out = width * random.uniform(0.2, 1.2);
        solid.add_cylinder(Axis::y, {}, hub, random.chance(0.5) ? -width / 2 - out : -width / 2, width / 2 + out);
        if (random.chance(0.25))
            solid.cut_cylinder(Axis::z, {0, width / 2 + out / 2}, bore * random.uniform(0.15, 0.3), 0, far);
    }
    if (roomy) {
        switch (random.weighted({4, 3, 1})) {
            case 1:
                solid.cut_hole_circle(Axis::y, {}, (hub + rim) / 2, random.integer(3, 8), random.choice({0.0, 90.0}),
                                      (rim - hub) * random.uniform(0.15, 0.42), -far, far);
                break;
            case 2:
                cut_spokes(solid, random, hub * 1.1, rim);
                break;
            default:
                break;
        }
    }
    cut_wheel_bore(solid, random, bore);
    if (bore * 1.3 < hub && random.chance(0.12))
        solid.cut_hole_circle(Axis::y, {}, (bore + hub) / 2 + 0.1 * bore, random.integer(2, 6), 45, bore * 0.12, -far,
                              far);
}

}  // namespace v16::corpus
