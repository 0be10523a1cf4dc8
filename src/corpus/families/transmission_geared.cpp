// Gears with more on their faces: dogs and windows of gearboxes, cams and crank pins, drums for a
// rope.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The face at `face` looks to the side `s`: what stands on it reaches `tall` far out.
struct Face {
    double at = 0.0, s = 1.0;
    [[nodiscard]] double low(double tall) const { return std::min(at - s * 0.02 * tall, at + s * tall); }
    [[nodiscard]] double high(double tall) const { return std::max(at - s * 0.02 * tall, at + s * tall); }
};

/// Dogs between two radii: sectors, round pads, or pads that narrow towards the axis.
void add_dogs(Solid& solid, Random& random, Face face, double in, double out, double tall) {
    const int count = random.choice({3, 3, 4, 5, 6});
    const double step = 360.0 / count, sweep = step * random.uniform(0.22, 0.4), middle = 0.5 * (in + out);
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    for (int i = 0; i < count; ++i) {
        const double at = 90 + step * i;
        Path pad = ring_sector({}, in, out, at - 0.5 * sweep, sweep);
        if (form == 1) pad = circle(polar({}, middle, at), std::min(0.5 * (out - in), 1.2 * middle / count));
        if (form == 2) pad = filleted(pad, 0.18 * (out - in));
        solid.add_prism(Axis::y, pad, face.low(tall), face.high(tall));
    }
}

/// Windows in which the dogs of the next gear catch: sectors with round ends.
void cut_dog_windows(Solid& solid, Random& random, double in, double out) {
    const int count = random.choice({3, 3, 4, 5, 6});
    const double step = 360.0 / count, sweep = step * random.uniform(0.45, 0.7);
    for (int i = 0; i < count; ++i)
        solid.cut_prism(Axis::y, sector_window(in, out, 90 + step * i, sweep, 0.25 * (out - in)), -far, far);
}

}  // namespace

/// Gear of a gearbox that is shifted by dogs: dogs on one face or both, windows for the dogs of its neighbour, a fork's
/// groove, splines or a bush, oil holes.
Part dog_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = random.integer(16, 44), .module = random.log_uniform(1, 5)};
    const double root = root_radius(form), half = form.module * random.uniform(2.2, 5),
                 bore = root * random.uniform(0.26, 0.42), rim = root - form.module * random.uniform(0.5, 1.2),
                 hub = bore * random.uniform(1.15, 1.35);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, -half, half, form.teeth > 40 ? 2 : 3);
    const double in = hub + 0.18 * (rim - hub), out = rim - 0.08 * (rim - hub), tall = half * random.uniform(0.5, 1.1);
    const std::size_t kind = random.weighted({0.4, 0.3, 0.3});
    if (random.chance(0.4)) {  // a recess in a face
        const double deep = half * random.uniform(0.15, 0.4);
        solid.cut_revolution(Axis::y, ring_meridian(half - deep, far, hub, rim));
        if (kind != 1 && random.chance(0.5)) solid.cut_revolution(Axis::y, ring_meridian(-far, deep - half, hub, rim));
        if (kind == 0) add_dogs(solid, random, {half - deep, 1.0}, in, out, tall + deep);
    } else if (kind == 0) {
        add_dogs(solid, random, {half, 1.0}, in, out, tall);
    }
    if (kind == 0 && random.chance(0.35)) add_dogs(solid, random, {-half, -1.0}, in, out, tall);
    if (kind == 1) cut_dog_windows(solid, random, in, out);
    if (kind == 2) {  // a collar with a groove for the fork, dogs on the other face
        const double collar = std::min(hub * random.uniform(1.1, 1.35), rim),
                     long_collar = half * random.uniform(1.0, 1.8);
        solid.add_cylinder(Axis::y, {}, collar, half - 0.01, half + long_collar)
            .cut_revolution(Axis::y, ring_meridian(half + 0.25 * long_collar, half + 0.7 * long_collar,
                                                   0.5 * (bore + collar), 2 * collar));
        add_dogs(solid, random, {-half, -1.0}, in, out, tall);
    }
    if (random.chance(0.4)) solid.add_revolution(Axis::y, ring_meridian(-1.15 * half, 1.15 * half, 0.9 * bore, hub));
    const std::size_t inside = random.weighted({0.45, 0.35, 0.2});
    if (inside == 0)
        solid.cut_prism(Axis::y, spline_outline(random.choice({6, 6, 8, 12}), 0.87 * bore, bore, 0.24 * bore), -far,
                        far);
    else if (inside == 1)
        solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    else
        solid.cut_cylinder(Axis::y, {}, bore, -far, far)
            .cut_revolution(Axis::y, ring_meridian(-0.15 * half, 0.15 * half, 0, 1.08 * bore));
    if (random.chance(0.3)) solid.cut_cylinder(Axis::z, {}, 0.12 * half, 0, far);
    // The side with the dogs.
    part.main_side = random.chance(0.35) ? Side::right : kind == 0 ? Side::back : Side::front;
    return part;
}

namespace {

/// Outline of a cam with one nose at the angle `at`.
Path nosed_outline(double base, double lift, double at, double sharp) {
    std::vector<Point2> points;
    for (int i = 0; i < 60; ++i) {
        const double a = 6.0 * i + 2.3, c = std::max(0.0, std::cos(radians(a - at)));
        points.push_back(polar({}, base + lift * std::pow(c, sharp), a));
    }
    return smooth_outline(points);
}

}  // namespace

/// Gear that moves something as well: with cams beside it, an eccentric, a crank pin in a boss or a slot, a
/// counterweight, a spiral or ring groove in its face.
Part cam_gear(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = static_cast<int>(random.log_uniform(22, 64)), .module = random.log_uniform(0.5, 4)};
    const double root = root_radius(form), half = root * random.uniform(0.06, 0.2),
                 bore = root * random.uniform(0.08, 0.18), hub = bore * random.uniform(1.5, 2.2),
                 rim = root - 1.3 * form.module, turn = random.uniform(0, 360);
    Part part;
    Solid& solid = part.solid;
    add_gear(solid, form, context.simplified, -half, half, form.teeth > 40 ? 2 : 3);
    double top = half;
    const std::size_t kind = random.weighted({0.35, 0.3, 0.2, 0.15});
    if (kind == 0) {  // cams
        const int cams = random.choice({1, 1, 2, 2, 3});
        const double base = rim * random.uniform(0.28, 0.5), lift = base * random.uniform(0.25, 0.6),
                     t = half * random.uniform(0.8, 1.8);
        for (int i = 0; i < cams; ++i) {
            solid.add_prism(
                Axis::y, nosed_outline(base, lift, turn + i * random.uniform(60, 200), random.choice({1.5, 3.0, 5.0})),
                top - 0.01, top + t);
            top += t;
            if (i + 1 < cams && random.chance(0.5)) {
                solid.add_cylinder(Axis::y, {}, 0.8 * base, top - 0.01, top + 0.4 * t);
                top += 0.4 * t;
            }
        }
    } else if (kind == 1) {  // a crank pin
        const double reach = rim * random.uniform(0.35, 0.72), pin = rim * random.uniform(0.06, 0.11),
                     out = half * random.uniform(1.5, 4);
        const Point2 at = polar({}, reach, turn);
        solid.add_cylinder(Axis::y, at, 1.7 * pin, half - 0.01, half + 0.25 * out)
            .add_chamfered_cylinder(Axis::y, at, pin, half, half + out, 0, 0.15 * pin);
        if (random.chance(0.4))
            solid.add_prism(Axis::y, ring_sector({}, 0.55 * rim, 0.96 * rim, turn + 110, 140), half - 0.01,
                            half + 0.5 * out);  // counterweight
        if (random.chance(0.35)) solid.cut_cylinder(Axis::y, at, 0.5 * pin, half, far);
    } else if (kind == 2) {  // an eccentric
        const double off = rim * random.uniform(0.12, 0.25), disc = rim * random.uniform(0.4, 0.58),
                     t = half * random.uniform(1, 2);
        solid.add_cylinder(Axis::y, polar({}, off, turn), disc, half - 0.01, half + t);
        top += t;
    } else {  // a groove in the face that guides a roller
        const double mean = rim * random.uniform(0.55, 0.68), lift = rim * random.uniform(0.08, 0.15),
                     wide = rim * random.uniform(0.05, 0.08);
        const int waves = random.choice({1, 2, 3});
        std::vector<Point2> out, in;
        for (int i = 0; i < 60; ++i) {
            const double a = 6.0 * i + 2.3, r = mean + lift * std::cos(radians(waves * a + turn));
            out.push_back(polar({}, r + wide, a));
            in.push_back(polar({}, r - wide, a));
        }
        solid.cut_prism(Axis::y, smooth_outline(out), 0.2 * half, far).add_prism(Axis::y, smooth_outline(in), 0, half);
    }
    if (kind != 3 && random.chance(0.4)) {
        const double room = rim - 0.6 * rim;
        solid.cut_hole_circle(Axis::y, {}, 0.82 * rim, random.choice({3, 4, 6}), turn + 45, 0.28 * room, -far,
                              half + 0.001);
    }
    solid.add_cylinder(Axis::y, {}, hub, -half * random.uniform(1.0, 2.0), top + half * random.uniform(0.0, 1.0));
    cut_wheel_bore(solid, random, bore);
    part.main_side = random.chance(0.7) ? Side::back : Side::right;  // what it moves by lies behind
    return part;
}

/// Drum of a winch with its gear: the wheel on one flange, bolted or in one piece, a ratchet or a brake's rim on the
/// other, rope grooves, a hole for the rope's end, bushes or a keyed bore.
Part geared_drum(FamilyContext& context) {
    Random& random = context.random;
    const GearForm form{.teeth = random.integer(24, 64), .module = random.log_uniform(1, 8)};
    const double root = root_radius(form), t = form.module * random.uniform(2.5, 6),
                 drum = root * random.uniform(0.35, 0.68), length = root * random.uniform(0.7, 2.4),
                 flange = std::max(root * random.uniform(0.7, 0.98), 1.25 * drum), wall = 0.05 * root + 0.2 * t,
                 bore = drum * random.uniform(0.3, 0.6);
    Part part;
    Solid& solid = part.solid;
    // Along x: gear, flange, drum, flange.
    const bool apart = random.chance(0.4);
    const double gap = apart ? t * random.uniform(0.2, 0.8) : 0.0;
    if (context.simplified)
        solid.add_cylinder(Axis::x, {}, tip_radius(form), -t - gap, -gap)
            .add_pitch_circle({Axis::x, {}, pitch_radius(form), -t - gap, -gap});
    else
        solid.add_prism(Axis::x, gear_outline(form, 2), -t - gap, -gap);
    if (apart) solid.add_cylinder(Axis::x, {}, 0.8 * drum, -gap - 0.1, 0.1);
    solid.add_cylinder(Axis::x, {}, flange, 0, wall).add_cylinder(Axis::x, {}, drum, 0, length);
    const std::size_t end = random.weighted({0.5, 0.25, 0.25});
    if (end == 1) {  // a ratchet
        const int teeth = random.integer(14, 30);
        Path saw;
        for (int i = 0; i < teeth; ++i) {
            saw.vertices.push_back({polar({}, flange * 1.08, 360.0 * i / teeth)});
            saw.vertices.push_back({polar({}, flange * 0.94, 360.0 * i / teeth)});
        }
        solid.add_prism(Axis::x, saw, length - 0.01, length + 1.4 * wall);
    } else {
        solid.add_cylinder(Axis::x, {}, flange, length - wall, length);
        if (end == 2) solid.add_cylinder(Axis::x, {}, 0.82 * flange, length, length + t * random.uniform(1, 2));
    }
    const int grooves = random.chance(0.5) ? static_cast<int>(std::min(14.0, length / (0.16 * drum))) : 0;
    const double pitch = (length - 2.4 * wall) / std::max(1, grooves);
    for (int i = 0; i < grooves; ++i)
        solid.cut_revolution(Axis::x, circle({1.2 * wall + pitch * (i + 0.5), 1.01 * drum}, 0.4 * pitch));
    const int holes = random.choice({0, 4, 5, 6});
    if (holes > 0 && root - drum > 0.25 * root)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (root + drum), holes, 90,
                              std::min(0.3 * (root - drum), 0.8 * (root + drum) / holes), -far, 0.5 * t - gap);
    if (random.chance(0.5))
        solid.cut_cylinder(Axis::x, polar({}, 0.5 * (drum + flange), 60), 0.2 * (flange - drum), length - 2 * wall,
                           far);
    const double over = t * random.uniform(0.0, 1.2);
    solid.add_cylinder(Axis::x, {}, std::max(1.25 * bore, 0.5 * drum), -t - gap - over, length + over + 1.5 * wall);
    if (random.chance(0.5))
        solid.cut_prism(Axis::x, keyed_bore({}, bore * 0.7, 0.35 * bore, 0.88 * bore), -far, far);
    else
        solid.cut_cylinder(Axis::x, {}, 0.8 * bore, -far, far)
            .cut_cylinder(Axis::x, {}, bore, -far, -0.3 * t)
            .cut_cylinder(Axis::x, {}, bore, length - 0.3 * t, far);
    return part;
}

}  // namespace v16::corpus
