// Wheels for chains of balls and of round links: pockets all round, hand chain wheels, drums of scraper conveyors.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Wheel for a ball chain or a cord: round pockets in the rim, a hexagon, square or splined bore, flanges, a clutch's
/// shoulder behind.
Part bead_sprocket(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 60);
    const int pockets = random.integer(5, 20);
    const double ball = std::min(0.3 * r, 0.85 * r * std::sin(std::numbers::pi / pockets)) * random.uniform(0.75, 1.0),
                 half = ball * random.uniform(1.15, 1.7);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.15 * (half - ball) + 0.05 * ball,
                                 0.15 * (half - ball) + 0.05 * ball);
    const double phase = random.choice({90.0, 90.0 + 180.0 / pockets});
    const bool open = random.chance(0.75);
    for (int i = 0; i < pockets; ++i)
        solid.cut_cylinder(Axis::y, polar({}, 1.02 * r, phase + 360.0 * i / pockets), ball, open ? -far : -0.85 * ball,
                           0.85 * ball);
    if (random.chance(0.6)) {  // the cord between the balls
        const double cord = ball * random.uniform(0.2, 0.4);
        solid.cut_revolution(Axis::y, ring_meridian(-cord, cord, r - 0.5 * ball, 2 * r));
    }
    const double root = r - ball;
    if (random.chance(0.35))
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {}, r * 1.08, s < 0 ? -half - 0.2 * ball : half,
                               s < 0 ? -half : half + 0.2 * ball);
    const double hub = root * random.uniform(0.55, 0.85), out = half + r * random.uniform(0.1, 0.9);
    const bool shoulder = random.chance(0.65);
    if (shoulder) solid.add_cylinder(Axis::y, {}, hub, half, out);
    if (shoulder && random.chance(0.4))
        for (int i = 0; i < 3; ++i)
            solid.cut_prism(Axis::y, ring_sector({}, 0.1 * hub, 1.1 * hub, 120.0 * i, 45), 0.5 * (half + out), far);
    if (!shoulder && random.chance(0.5))
        solid.cut_revolution(Axis::y, ring_meridian(0.5 * half, far, 0.55 * root, 0.85 * root))
            .cut_revolution(Axis::y, ring_meridian(-far, -0.5 * half, 0.55 * root, 0.85 * root));
    const double bore = (shoulder ? hub : 0.55 * root) * random.uniform(0.4, 0.7);
    switch (random.weighted({0.35, 0.25, 0.2, 0.2})) {
        case 0:
            solid.cut_cylinder(Axis::y, {}, bore, -far, far);
            break;
        case 1:
            solid.cut_prism(Axis::y, polygon({}, bore, random.choice({4, 6}), 45), -far, far);
            break;
        case 2:
            solid.cut_prism(Axis::y, spline_outline(random.choice({4, 6, 8}), 0.8 * bore, bore, 0.35 * bore), -far,
                            far);
            break;
        default:
            cut_wheel_bore(solid, random, bore);
    }
    part.main_side = open && random.chance(0.7) ? Side::front : Side::right;
    return part;
}

namespace {

/// A ring of pockets for lying links of `wire` about the plane `y`, with a groove for the standing ones.
void cut_link_pockets(Solid& solid, double r, int teeth, double wire, double y) {
    const double flat = r * std::cos(std::numbers::pi / teeth) - 0.6 * wire;
    for (int i = 0; i < teeth; ++i) {
        const double at = 90 + 360.0 * (i + 0.5) / teeth, long_half = r * std::sin(std::numbers::pi / teeth);
        solid.cut_prism(Axis::y, rotated(rectangle({flat, -0.78 * long_half}, {2 * r, 0.78 * long_half}), at),
                        y - 1.9 * wire, y + 1.9 * wire);
    }
    solid.cut_revolution(Axis::y, ring_meridian(y - 0.7 * wire, y + 0.7 * wire, flat - 1.6 * wire, 2 * r));
}

}  // namespace

/// Sprocket drum of a scraper conveyor for one or two strands of round-link chain: stars of pockets on a long body,
/// flanges with bolts, splined bore, in halves; a hand chain wheel with guides.
Part link_drum(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(40, 300);
    const int teeth = random.choice({4, 5, 5, 6, 7, 7, 8, 10});
    const double wire = r * std::sin(std::numbers::pi / teeth) * random.uniform(0.24, 0.32);
    const int strands = random.choice({1, 2, 2, 2});
    const double apart = strands == 2 ? r * random.uniform(0.35, 1.2) : 0.0, star = 2.6 * wire,
                 body = r * random.uniform(0.62, 0.72);
    Part part;
    Solid& solid = part.solid;
    const double end = apart + star + r * random.uniform(0.1, 0.8);
    const bool cone = random.chance(0.4);
    if (cone)
        for (const double s : {-1.0, 1.0})
            solid.add_revolution(Axis::y,
                                 cone_meridian(s * (apart + star), 0.95 * body, s * (apart + 2.2 * star), 0.75 * body));
    for (int k = 0; k < strands; ++k) {
        const double y = strands == 1 ? 0.0 : (k == 0 ? -apart : apart);
        if (random.chance(0.6))
            solid.add_prism(Axis::y, filleted(polygon({}, 1.12 * r, teeth, 90), 0.1 * r), y - star, y + star);
        else
            solid.add_cylinder(Axis::y, {}, 1.08 * r, y - star, y + star);
        cut_link_pockets(solid, r, teeth, wire, y);
    }
    solid.add_cylinder(Axis::y, {}, std::min(body, r * std::cos(std::numbers::pi / teeth) - 2.3 * wire), -end, end);
    const std::size_t close = random.weighted({0.35, 0.35, 0.3});
    if (close == 0)  // bolted flanges
        for (const double s : {-1.0, 1.0}) {
            const double t = r * 0.12;
            solid.add_cylinder(Axis::y, {}, r * 1.02, s < 0 ? -end : end - t, s < 0 ? t - end : end)
                .cut_hole_circle(Axis::y, {}, 0.88 * r, random.choice({6, 8, 12}), 15, 0.045 * r,
                                 s < 0 ? -far : end - 1.2 * t, s < 0 ? 1.2 * t - end : far);
        }
    if (close == 1)  // seals' grooves
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::y, ring_meridian(s * end - 0.16 * r, s * end - 0.1 * r, 0.5 * r, far))
                .cut_revolution(Axis::y, ring_meridian(s * end + 0.1 * r, s * end + 0.16 * r, 0.5 * r, far));
    if (random.chance(0.2)) solid.cut_box({-far, -far, -0.008 * r}, {far, far, 0.008 * r});
    const double bore = r * random.uniform(0.25, 0.38);
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, spline_outline(random.choice({8, 10, 16, 20}), 0.9 * bore, bore, 2.2 * bore / 20),
                        -far, far);
    else
        cut_wheel_bore(solid, random, bore);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::y, {}, 1.2 * bore, -far, -end + 0.2 * r)
            .cut_cylinder(Axis::y, {}, 1.2 * bore, end - 0.2 * r, far);
    part.main_side = random.chance(0.45) ? Side::front : Side::right;
    return part;
}

}  // namespace v16::corpus
