#include "corpus/families/transmission_bodies.hpp"

#include <algorithm>

#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

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
    for (int i = 0; i < count; ++i) {
        const Path window = filleted(ring_sector({}, hub, rim, i * pitch + 90 - open / 2, open), (rim - hub) * 0.1);
        solid.cut_prism(Axis::y, window, -far, far);
    }
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
