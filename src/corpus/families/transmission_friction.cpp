// Clutches as mounted: centrifugal ones with their shoes, electromagnetic ones with coil and armature, cones, and dog
// clutches in engagement.
#include <algorithm>
#include <cmath>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void cut_keyed(Solid& solid, Axis axis, double bore) {
    solid.cut_prism(axis, keyed_bore({}, bore, 0.5 * bore, 1.25 * bore), -far, far);
}

/// A helical spring between two points in the plane of the wheel: its turns as bars side by side.
void add_spring(Solid& solid, Point2 a, Point2 b, double wire, double from, double to) {
    const int turns = std::clamp(static_cast<int>(length(b - a) / (2.2 * wire)), 3, 9);
    const Point2 along = (1.0 / length(b - a)) * (b - a), across{-along.y, along.x};
    for (int i = 0; i < turns; ++i) {
        const Point2 at = a + ((i + 0.5) / turns) * (b - a);
        solid.add_prism(Axis::y, slot(at - (2.2 * wire) * across, at + (2.2 * wire) * across, 0.5 * wire), from, to);
    }
}

/// Shoes that swing about pins on a plate, each pulled in by a spring to the next one.
void make_swinging_shoes(Solid& solid, Random& random, double r, double width) {
    const int shoes = random.choice({2, 2, 3, 3, 4});
    const double step = 360.0 / shoes, in = r * random.uniform(0.55, 0.68), lining = 0.06 * r;
    solid.add_cylinder(Axis::y, {}, in * 1.1, -0.3 * width, 0);
    for (int i = 0; i < shoes; ++i) {
        const double at = 90 + step * i, sweep = step * random.uniform(0.7, 0.78);
        const Point2 pin = polar({}, 0.5 * (in + r) - lining, at + 0.12 * sweep);
        solid.add_prism(Axis::y, ring_sector({}, in, r - lining, at, sweep), 0, width)
            .add_prism(Axis::y, ring_sector({}, r - lining, r, at + 0.15 * sweep, 0.8 * sweep), 0.05 * width,
                       0.95 * width)
            .add_cylinder(Axis::y, pin, 0.055 * r, -0.3 * width, 1.15 * width)
            .cut_cylinder(Axis::y, pin, 0.02 * r, 0.8 * width, far);
        const Point2 a = polar({}, 0.5 * (in + r), at + sweep), b = polar({}, 0.5 * (in + r), at + step);
        add_spring(solid, a, b, 0.02 * r, 0.3 * width, 0.6 * width);
    }
    const double hub = in * random.uniform(0.4, 0.6);
    solid.add_cylinder(Axis::y, {}, hub, -0.3 * width, width * random.uniform(0.5, 1.2));
    cut_keyed(solid, Axis::y, hub * random.uniform(0.45, 0.6));
}

/// Shoes that slide on the arms of a driver, held by one garter spring or by springs of their own.
void make_sliding_shoes(Solid& solid, Random& random, double r, double width) {
    const int shoes = random.choice({2, 3, 3, 4, 4, 5});
    const double step = 360.0 / shoes, in = r * random.uniform(0.34, 0.46), gap = step * random.uniform(0.06, 0.12),
                 arm = std::min(0.12 * r, 0.5 * in);
    for (int i = 0; i < shoes; ++i) {
        const double at = 90 + step * i;
        solid.add_prism(Axis::y, ring_sector({}, in * 1.08, r, at - 0.5 * step + 0.5 * gap, step - gap), 0, width)
            .cut_prism(Axis::y, rotated(rectangle({0, -1.12 * arm}, {0.72 * r, 1.12 * arm}), at), -far, far)
            .add_prism(Axis::y, rotated(rectangle({0, -arm}, {0.66 * r, arm}), at), 0.05 * width, 0.95 * width);
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, polar({}, 0.82 * r, at + 0.3 * step), 0.045 * r, -far, far)
                .cut_cylinder(Axis::y, polar({}, 0.82 * r, at - 0.3 * step), 0.045 * r, -far, far);
    }
    solid.cut_revolution(Axis::y, ring_meridian(0.4 * width, 0.6 * width, 0.88 * r, 2 * r));
    if (random.chance(0.6)) solid.add_revolution(Axis::y, circle({0.5 * width, 0.93 * r}, 0.05 * r));
    solid.add_cylinder(Axis::y, {}, in, 0, width * random.uniform(1.0, 1.5));
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, polygon({}, 0.6 * in, 6, 0), -far, far);
    else
        cut_keyed(solid, Axis::y, 0.5 * in);
}

}  // namespace

/// Centrifugal clutch: shoes on pins, shoes that slide on arms, or a springy body in one piece; alone, within a drum
/// with a pinion, a sprocket or a pulley.
Part centrifugal_clutch(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 150), width = r * random.uniform(0.2, 0.5);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    if (form == 0) {
        make_swinging_shoes(solid, random, r, width);
    } else if (form == 1) {
        make_sliding_shoes(solid, random, r, width);
    } else {  // two or three weights in one piece with springy necks: slits between them
        const int weights = random.choice({2, 2, 3});
        solid.add_cylinder(Axis::y, {}, r, 0, width);
        const double in = r * random.uniform(0.3, 0.4), slit = 0.035 * r;
        for (int i = 0; i < weights; ++i) {
            const double at = 90 + 360.0 * i / weights, sweep = 300.0 / weights;
            solid.cut_prism(Axis::y, ring_sector({}, in, in + 2 * slit, at, sweep), -far, far)
                .cut_prism(Axis::y, ring_sector({}, in + slit, 1.1 * r, at, degrees(2 * slit / r)), -far, far)
                .cut_cylinder(Axis::y, polar({}, in + slit, at + sweep), 2 * slit, -far, far);
            solid.cut_cylinder(Axis::y, polar({}, 0.7 * r, at + 0.4 * sweep), 0.07 * r, -far, far);
        }
        solid.cut_cylinder(Axis::y, {}, 0.5 * in, -far, far);
    }
    if (random.chance(0.4)) {  // the drum, open to the front
        const double inside = 1.03 * r, wall = 0.07 * r, back = 1.3 * width, pinion = r * random.uniform(0.35, 0.5);
        solid.add_revolution(Axis::y, ring_meridian(-0.1 * width, back, inside, inside + wall))
            .add_revolution(Axis::y, ring_meridian(back - wall, back, 0.4 * pinion, inside + 0.5 * wall));
        const GearForm gear{.teeth = random.integer(10, 18), .module = 1.0};
        if (random.chance(0.6))
            solid.add_prism(Axis::y, scaled(gear_outline(gear, 2), pinion / tip_radius(gear)), back,
                            back + width * 0.6);
        else
            solid.add_cylinder(Axis::y, {}, pinion, back, back + 0.7 * width)
                .cut_revolution(Axis::y, v_groove_meridian(back + 0.35 * width, 0.5 * width, 0.2 * width, 0.7 * pinion,
                                                           1.01 * pinion));
        solid.cut_cylinder(Axis::y, {}, 0.4 * pinion, back - 2 * wall, far);
    }
    part.main_side = random.chance(0.85) ? Side::front : Side::right;
    return part;
}

/// Electromagnetic clutch or brake: coil body with a flange or an arm that keeps it from turning, rotor, armature on
/// leaf springs or a toothed ring, hub.
Part magnetic_clutch(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 160), coil = r * random.uniform(0.3, 0.6),
                 gap = r * random.uniform(0.01, 0.02), plate = r * random.uniform(0.07, 0.14),
                 hub = r * random.uniform(0.3, 0.42), bore = hub * random.uniform(0.45, 0.65);
    Part part;
    Solid& solid = part.solid;
    // From the left: flange, coil, rotor, gap, armature, hub.
    const std::size_t hold = random.weighted({0.4, 0.3, 0.3});
    double x = 0;
    const double flange = 0.08 * r;
    if (hold == 0) {
        solid.add_cylinder(Axis::x, {}, 1.12 * r, 0, flange);
        if (random.chance(0.4))
            solid.cut_prism(Axis::x, rectangle({-2 * r, -2 * r}, {-0.95 * r, 2 * r}), -far, 2 * flange)
                .cut_prism(Axis::x, rectangle({0.95 * r, -2 * r}, {2 * r, 2 * r}), -far, 2 * flange);
        solid.cut_hole_circle(Axis::x, {}, 1.05 * r, random.choice({3, 4, 4, 6}), 90, 0.03 * r, -far, far);
    } else if (hold == 1) {
        solid.add_prism(Axis::x, slot({0, 0.8 * r}, {0, 1.3 * r}, 0.12 * r), 0, flange)
            .cut_prism(Axis::x, slot({0, 1.2 * r}, {0, 2 * r}, 0.05 * r), -far, far);
    } else {  // a square flange
        solid.add_prism(Axis::x, rounded_rectangle({-1.02 * r, -1.02 * r}, {1.02 * r, 1.02 * r}, 0.15 * r), 0, flange);
        for (const double y : {-0.86, 0.86})
            for (const double z : {-0.86, 0.86}) solid.cut_cylinder(Axis::x, {y * r, z * r}, 0.06 * r, -far, far);
    }
    solid.add_cylinder(Axis::x, {}, r * 0.97, flange * 0.5, coil);
    if (random.chance(0.6)) solid.add_box({0.3 * coil, -0.1 * r, 0.9 * r}, {0.7 * coil, 0.1 * r, 1.12 * r});  // cable
    x = coil;
    const bool rotor = random.chance(0.6);
    if (rotor) {
        solid.add_cylinder(Axis::x, {}, 0.7 * r, x - 0.1, x + gap)
            .add_cylinder(Axis::x, {}, r, x + gap, x + gap + 1.4 * plate);
        if (random.chance(0.5))
            solid.cut_revolution(Axis::x, ring_meridian(x + gap + 1.0 * plate, far, 0.68 * r, 0.76 * r));
        x += gap + 1.4 * plate;
    }
    const bool toothed = random.chance(0.2);
    solid.add_cylinder(Axis::x, {}, 0.55 * r, x - 0.1, x + gap)
        .add_cylinder(Axis::x, {}, 0.98 * r, x + gap, x + gap + plate);
    if (toothed)
        solid.cut_revolution(Axis::x, ring_meridian(x + gap + 0.3 * plate, x + gap + 0.6 * plate, 0.8 * r, 2 * r));
    x += gap + plate;
    const int arms = random.choice({3, 3, 4, 6});
    const double spring = 0.3 * plate;
    for (int i = 0; i < arms; ++i) {  // leaf springs from the armature to the hub's plate
        const double at = 90 + 360.0 * i / arms;
        solid
            .add_prism(Axis::x, tangent_hull(polar({}, 0.78 * r, at), 0.1 * r, polar({}, 0.6 * hub, at + 30), 0.09 * r),
                       x - 0.01, x + spring)
            .add_cylinder(Axis::x, polar({}, 0.78 * r, at), 0.06 * r, x, x + spring + 0.5 * plate);
    }
    const double end = x + r * random.uniform(0.15, 0.6);
    if (random.chance(0.4)) {
        const GearForm gear{.teeth = random.integer(24, 44), .module = 1.0};
        solid.add_prism(Axis::x, scaled(gear_outline(gear, 2), 0.8 * r / tip_radius(gear)), 0.5 * (x + end), end);
    }
    solid.add_cylinder(Axis::x, {}, hub, x - 0.1, end);
    cut_keyed(solid, Axis::x, bore);
    part.main_side = random.chance(0.6) ? Side::front : Side::right;
    return part;
}

namespace {

/// Cone clutch: a cup with its mate pushed in, a groove for the fork, a spring or none.
void make_cones(Solid& solid, Random& random, double r) {
    const double width = r * random.uniform(0.35, 0.6), slope = std::tan(radians(random.uniform(8, 15))) * width,
                 wall = 0.14 * r, hub = r * random.uniform(0.28, 0.36), off = r * random.choice({0.0, 0.08, 0.5}),
                 bore = hub * random.uniform(0.5, 0.62);
    // The cup opens to the right; the cone enters from there.
    solid
        .add_revolution(Axis::x, through({{-wall, 0},
                                          {-wall, r - slope},
                                          {0.2 * wall, r + 0.4 * wall},
                                          {width, r + wall},
                                          {width, r},
                                          {0, r - slope},
                                          {0, 0}}))
        .add_cylinder(Axis::x, {}, hub, -wall - r * random.uniform(0.3, 0.7), 0);
    const double from = off + 0.08 * width, to = width + off + 0.05 * width;
    solid
        .add_revolution(
            Axis::x,
            through({{from, 0.8 * r - slope}, {from, 0.985 * r - slope * 0.95}, {to, 0.985 * r}, {to, 0.8 * r}}))
        .add_cylinder(Axis::x, {}, 0.9 * r, to - wall, to)
        .add_cylinder(Axis::x, {}, hub, to - width * 0.6, to + r * 0.9);
    if (random.chance(0.75))
        solid.add_cylinder(Axis::x, {}, 1.35 * hub, to + 0.3 * r, to + 0.75 * r)
            .cut_revolution(Axis::x, ring_meridian(to + 0.42 * r, to + 0.63 * r, 1.05 * hub, 2 * hub));
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::x, {}, 0.6 * r, random.choice({4, 6}), 0, 0.09 * r, to - 2 * wall, far);
    cut_keyed(solid, Axis::x, bore);
}

/// Dog clutch: two hubs whose claws mesh or stand apart; one slides by a grooved collar.
void make_dogs(Solid& solid, Random& random, double r) {
    const int claws = random.choice({2, 3, 3, 4, 5, 6});
    const double tall = r * random.uniform(0.25, 0.5), off = random.choice({0.12, 0.2, 1.15}) * tall,
                 length = r * random.uniform(0.7, 1.4), inner = r * random.uniform(0.45, 0.6), step = 360.0 / claws;
    const double share = random.uniform(0.36, 0.47);  // of a claw and its gap
    for (const double s : {-1.0, 1.0}) {
        const double base = s * 0.5 * (tall + off);
        const auto put = [&](double radius, double from, double to) {
            solid.add_cylinder(Axis::x, {}, radius, std::min(base + s * from, base + s * to),
                               std::max(base + s * from, base + s * to));
        };
        put(r, 0, 0.35 * length);
        put(r * 0.78, 0.3 * length, length);
        if (s > 0) {
            put(1.1 * r, 0.45 * length, 0.9 * length);
            solid.cut_revolution(Axis::x, ring_meridian(base + 0.57 * length, base + 0.78 * length, 0.88 * r, 2 * r));
        }
        for (int i = 0; i < claws; ++i) {
            const double at = step * i + (s > 0 ? 0.5 * step : 0.0);
            const double tip = base - s * tall;
            solid.add_prism(Axis::x, ring_sector({}, inner, r, at, share * step), std::min(base, tip),
                            std::max(base, tip));
        }
    }
    solid.cut_cylinder(Axis::x, {}, 0.9 * inner, -tall, tall);
    cut_keyed(solid, Axis::x, inner * random.uniform(0.6, 0.8));
}

}  // namespace

/// Cone clutch or dog clutch, both halves on one axis, engaged or apart, with the groove that the fork takes.
Part engaged_clutch(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 180);
    Part part;
    if (random.chance(0.45))
        make_cones(part.solid, random, r);
    else
        make_dogs(part.solid, random, r);
    return part;
}

}  // namespace v16::corpus
