// Housings at the drive end of small motors: noses of starters, gear bowls of wiper and window motors.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Nose of a starter: a bowl with a flange of two or three ears, the bore of the solenoid above, a bearing in the nose
/// and a window towards the ring gear.
void starter_nose(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.7, 1.2), t = 0.16 * r, nose = r * random.uniform(0.9, 1.6),
                 tip = r * random.uniform(0.3, 0.45), up = r * random.uniform(1.25, 1.5),
                 coil = r * random.uniform(0.5, 0.65), wall = 0.13 * r;
    solid.add_cylinder(Axis::x, {}, r, -deep, 0)
        .add_prism(Axis::x, tangent_hull({}, 0.9 * r, {0, up}, coil + wall), -0.8 * deep, -t);
    const int ears = random.choice({2, 2, 3});
    const double out = r * random.uniform(1.4, 1.7), turn = random.uniform(-25, 25);
    std::vector<Point2> bolts;
    for (int i = 0; i < ears; ++i) bolts.push_back(polar({}, out, turn + 360.0 / ears * i));
    for (const Point2 p : bolts) solid.add_prism(Axis::x, tangent_hull({}, 0.95 * r, p, 0.3 * r), -t, 0);
    solid.add_revolution(Axis::x, cone_meridian(0, 0.86 * r, nose, tip * 1.2))
        .add_cylinder(Axis::x, {}, tip, nose, nose + 0.3 * r);
    solid.cut_cylinder(Axis::x, {}, r - wall, -deep - 1, -t)
        .cut_cylinder(Axis::x, {0, up}, coil, -deep - 1, -1.5 * t)
        .cut_cylinder(Axis::x, {0, up}, 0.6 * coil, -deep, 0.2 * t);
    solid.cut_revolution(Axis::x, cone_meridian(-1.1 * t, 0.78 * r, nose - 0.3 * wall, tip * 0.95));
    solid.cut_cylinder(Axis::x, {}, 0.55 * tip, 0, random.chance(0.5) ? far : nose + 0.2 * r);
    const double s = random.choice({-1.0, 1.0});
    solid.cut_prism(
        Axis::y,
        rounded_rectangle({0.08 * nose, std::min(0.0, s * 2 * r)}, {0.72 * nose, std::max(0.0, s * 2 * r)}, 0.1 * r),
        -far, far);
    for (const Point2 p : bolts) solid.cut_cylinder(Axis::x, p, 0.14 * r, -far, far);
    solid.cut_hole_circle(Axis::x, {}, r - 0.5 * wall, 2, 90 + turn, 0.3 * wall, -deep - 1, -0.7 * deep);
}

/// Gear bowl of a wiper or window motor: a flat bowl for the wheel, the worm's tube beside it, a flange for the motor,
/// three lugs, a cover's screws.
void gear_bowl(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.5, 0.9), wall = 0.09 * r, off = r * random.uniform(0.9, 1.05),
                 tube = 0.28 * r, left = r * random.uniform(0.8, 1.2), right = r * random.uniform(1.1, 1.7),
                 can = r * random.uniform(0.55, 0.8);
    const double axis_z = random.choice({0.5, 0.55, 0.45}) * deep;
    solid.add_cylinder(Axis::z, {}, r, 0, deep);
    solid.add_cylinder(Axis::x, {off, axis_z}, tube, -left, right);
    const bool box = random.chance(0.5);
    if (box) solid.add_box({-0.75 * r, 0, 0}, {0.75 * r, off + 0.8 * tube, deep});
    const double t = 0.14 * r;
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::x, {off, axis_z}, can, right - t, right);
            break;
        case 1:
            solid
                .add_prism(Axis::x,
                           tangent_hull({off - 1.2 * can, axis_z}, 0.3 * can, {off + 1.2 * can, axis_z}, 0.3 * can),
                           right - t, right)
                .add_cylinder(Axis::x, {off, axis_z}, 0.9 * can, right - t, right);
            break;
        default:
            solid.add_prism(
                Axis::x, rounded_rectangle({off - can, axis_z - 0.8 * can}, {off + can, axis_z + 0.8 * can}, 0.3 * can),
                right - 0.25 * r, right);
            break;
    }
    const double lug = r * random.uniform(0.15, 0.22), out = r * random.uniform(1.25, 1.6),
                 turn = random.uniform(180, 220);
    std::vector<Point2> lugs;
    for (int i = 0, n = random.integer(2, 3); i < n; ++i)
        lugs.push_back(polar({}, out, turn + 130.0 * i * (n == 3 ? 0.8 : 1.0)));
    for (const Point2 p : lugs) {
        solid.add_prism(Axis::z, tangent_hull(0.6 * p, 0.9 * lug, p, lug), 0, random.uniform(0.35, 0.7) * deep);
    }
    const double hub = 0.3 * r;
    solid.add_cylinder(Axis::z, {}, hub, -r * random.uniform(0.2, 0.6), deep);
    solid.cut_cylinder(Axis::z, {}, r - wall, wall, deep + 1);
    solid.add_cylinder(Axis::z, {}, hub, 0, wall + r * random.uniform(0.05, 0.25))
        .cut_cylinder(Axis::z, {}, 0.5 * hub, -far, far);
    const int ribs = random.choice({0, 4, 6});
    for (int i = 0; i < ribs; ++i)
        add_strut(solid, Axis::z, polar({}, 0.9 * hub, 360.0 / ribs * i), polar({}, r - 0.5 * wall, 360.0 / ribs * i),
                  0.05 * r, 0.5 * wall, 1.8 * wall);
    solid.cut_cylinder(Axis::x, {off, axis_z}, 0.6 * tube, -left + wall, right + 1);
    solid.cut_cylinder(Axis::x, {off, axis_z}, 0.8 * std::min(can, 0.8 * r), right - 0.5 * t, right + 1);
    if (box) solid.cut_box({-0.6 * r, 0.3 * r, wall}, {0.6 * r, off, deep + 1});
    for (const Point2 p : lugs) solid.cut_cylinder(Axis::z, p, 0.5 * lug, -far, far);
    const int screws = random.choice({3, 4});
    for (int i = 0; i < screws; ++i) {
        const Point2 p = polar({}, 1.02 * r, turn + 35 + 220.0 / screws * i);
        solid.add_cylinder(Axis::z, p, 0.1 * r, 0.3 * deep, deep)
            .cut_cylinder(Axis::z, p, 0.045 * r, 0.4 * deep, deep + 1);
    }
}

}  // namespace

/// Housings at the drive end of small motors: the nose of a starter, the gear bowl of a wiper motor.
Part nose_housing(FamilyContext& context) {
    Part part;
    if (context.random.chance(0.45)) {
        starter_nose(part.solid, context.random, context.random.uniform(20, 60));
    } else {
        gear_bowl(part.solid, context.random, context.random.uniform(12, 50));
        part.main_side = Side::top;
    }
    return part;
}

}  // namespace v16::corpus
