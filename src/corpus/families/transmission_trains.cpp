// Mechanisms seen as a whole: trains of gears on their plate, ratchets with their pawl, linkages of flat links.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"

namespace v16::corpus {
namespace {

/// A gear of a train: where it sits and how it is turned, so that the next one meshes.
struct Placed {
    GearForm form;
    Point2 centre;
    double phase = 0.0;  ///< degrees
};

void add_gear(Solid& solid, const Placed& gear, bool simplified, double from, double to) {
    add_gear_at(solid, gear.form, gear.centre, gear.phase, simplified, from, to);
}

/// The gear of `teeth` that meshes with `before` in the direction `at`: one of its gaps faces the other's tooth.
Placed meshing(const Placed& before, int teeth, double at) {
    Placed gear{before.form, {}, 0.0};
    gear.form.teeth = teeth;
    gear.centre = polar(before.centre, pitch_radius(before.form) + pitch_radius(gear.form), at);
    gear.phase = at + 180.0 + 180.0 / teeth + (at - before.phase) * before.form.teeth / teeth;
    return gear;
}

/// What lightens a wheel: spokes, holes or nothing.
void lighten(Solid& solid, Random& random, const Placed& gear, double hub, double from, double to) {
    const double rim = 0.85 * root_radius(gear.form);
    if (rim < 2.0 * hub || random.chance(0.35)) return;
    const int count = random.integer(3, 6);
    if (random.chance(0.5)) {
        solid.cut_hole_circle(Axis::y, gear.centre, 0.5 * (hub + rim), count, 90, 0.3 * (rim - hub), from, to);
        return;
    }
    const double open = 360.0 / count * random.uniform(0.65, 0.85);
    for (int i = 0; i < count; ++i)
        solid.cut_prism(Axis::y,
                        moved(ring_sector({}, 1.2 * hub, rim, 360.0 * i / count + gear.phase, open), gear.centre), from,
                        to);
}

/// Spur gears in one plane, each on its pin, often on a plate behind.
Part gear_row(FamilyContext& context) {
    Random& random = context.random;
    Placed gear{{.teeth = random.integer(9, 30), .module = random.log_uniform(0.4, 6)}, {}, random.uniform(0, 30)};
    const double m = gear.form.module, width = m * random.uniform(2, 10), pin = m * random.uniform(1, 2);
    const double base = random.choice({0.0, 0.0, 90.0, 30.0});
    const int count = random.integer(3, 5);
    const bool plate = random.chance(0.45), pinned = random.chance(0.6);
    Part part;
    Point2 last = gear.centre;
    double sign = random.choice({-1.0, 1.0});
    const double bend = random.choice({0.0, 15.0, 25.0, 34.0});
    for (int i = 0; i < count; ++i) {
        const double from = -width * random.choice({1.0, 1.0, 0.9});
        add_gear(part.solid, gear, context.simplified, from, 0);
        lighten(part.solid, random, gear, 1.8 * pin, from - 1, 1);
        part.solid.cut_cylinder(Axis::y, gear.centre, pin, from - 1, 1);
        if (plate)
            part.solid.add_prism(Axis::y, tangent_hull(last, 3 * pin, gear.centre, 3 * pin), 0.3 * width, 0.6 * width);
        if (pinned)
            part.solid.add_cylinder(Axis::y, gear.centre, 0.96 * pin, -1.15 * width, plate ? 0.6 * width : 0.2 * width);
        last = gear.centre;
        gear = meshing(gear, random.integer(9, 34), base + sign * bend);
        sign = -sign;
    }
    return part;
}

/// Compound train, as in clocks and toys: every arbor carries a large wheel and, in the next plane, a pinion.
Part wheel_train(FamilyContext& context) {
    Random& random = context.random;
    const double m = random.log_uniform(0.3, 3), width = m * random.uniform(1.5, 5),
                 arbor = m * random.uniform(0.8, 1.6);
    const int count = random.integer(2, 4);
    Placed wheel{{.teeth = random.integer(28, 48), .module = m}, {}, 0.0};
    Part part;
    Solid& solid = part.solid;
    double heading = random.uniform(0, 360), y = 0.0;
    const double turn = random.choice({-1.0, 1.0}) * random.uniform(30, 95);
    for (int i = 0; i < count; ++i) {
        add_gear(solid, wheel, context.simplified, y, y + 0.6 * width);
        lighten(solid, random, wheel, 7 * m, y - 0.01 * width, y + 0.61 * width);
        Placed pinion = wheel;
        pinion.form.teeth = random.integer(8, 12);
        add_gear(solid, pinion, context.simplified && pinion.form.teeth > 9, y - 1.4 * width, y);
        solid.add_cylinder(Axis::y, wheel.centre, arbor, y - 2.2 * width, y + 1.6 * width);
        wheel = meshing(pinion, random.integer(26, 44), heading);
        heading += turn;
        y -= 1.0 * width;
    }
    if (random.chance(0.5)) add_gear(solid, wheel, context.simplified, y, y + 0.6 * width);
    return part;
}

/// Ratchet wheel with its pawl on a pin, often a second one or a spring.
Part ratchet_and_pawl(Random& random) {
    const double r = random.log_uniform(8, 120), depth = r * random.uniform(0.08, 0.16),
                 t = r * random.uniform(0.08, 0.3);
    const int teeth = random.integer(10, 30);
    const double pitch = 360.0 / teeth, bore = r * random.uniform(0.1, 0.3);
    std::vector<Point2> points;
    for (int i = 0; i < teeth; ++i) {
        points.push_back(polar({}, r - depth, i * pitch));
        points.push_back(polar({}, r, i * pitch + 0.01 * pitch));
    }
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, through(points), -t, 0);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 1.7 * bore, -t * random.uniform(1.3, 2.5), 0);
    const bool keyed = random.chance(0.5);
    solid.cut_prism(Axis::y, keyed ? keyed_bore({}, bore, 0.5 * bore, 1.3 * bore) : circle({}, bore), -far, far);
    const int pawls = random.choice({1, 1, 2, 3});
    const double pin = r * random.uniform(0.06, 0.1);
    for (int i = 0; i < pawls; ++i) {
        const double at = std::round(90.0 / pitch + teeth * i / static_cast<double>(pawls)) * pitch;
        const Point2 nose = polar({}, r - 0.9 * depth, at + 0.1 * pitch),
                     pivot = polar({}, r + 2.6 * pin, at + random.uniform(25, 38));
        solid.add_prism(Axis::y, tangent_hull(pivot, 2 * pin, nose, 0.25 * depth), -t, 0)
            .add_cylinder(Axis::y, pivot, pin, -1.4 * t, 0.3 * t);
        if (random.chance(0.4))
            solid.add_prism(Axis::y, tangent_hull(pivot, pin, polar(pivot, 5 * pin, at + 40), 0.6 * pin), -t, 0);
    }
    if (random.chance(0.4))  // the plate that carries the pawls
        solid.add_cylinder(Axis::y, {}, r + 6 * pin, 0.1 * t, 0.5 * t).cut_cylinder(Axis::y, {}, bore, -far, far);
    return part;
}

}  // namespace

/// Trains of gears: a row in one plane, wheels and pinions in turn, a ratchet with its pawl.
Part gear_train(FamilyContext& context) {
    switch (context.random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            return gear_row(context);
        case 1:
            return wheel_train(context);
        default:
            return ratchet_and_pawl(context.random);
    }
}

namespace {

/// Flat link between two pins, in the plane at `y`.
void add_link(Solid& solid, Random& random, Point2 a, Point2 b, double half, double y, double t) {
    solid.add_prism(Axis::y, random.chance(0.7) ? slot(a, b, half) : tangent_hull(a, half, b, 0.75 * half), y, y + t);
    const double span = length(b - a);
    if (span > 8 * half && random.chance(0.3))
        solid.cut_prism(Axis::y, slot(a + (3 * half / span) * (b - a), b + (3 * half / span) * (a - b), 0.4 * half),
                        y - 0.01 * t, y + 1.01 * t);
}

void add_pin(Solid& solid, Point2 at, double r, double from, double to) {
    solid.add_cylinder(Axis::y, at, r, from, to).add_cylinder(Axis::y, at, 1.5 * r, from, from + 0.3 * r);
}

/// Where circles about `a` and `b` meet, to the left of a-b.
Point2 elbow(Point2 a, double ra, Point2 b, double rb) {
    const Point2 ab = b - a;
    const double d = length(ab), x = (d * d + ra * ra - rb * rb) / (2 * d),
                 h = std::sqrt(std::max(0.0, ra * ra - x * x));
    return a + (x / d) * ab + (h / d) * Point2{-ab.y, ab.x};
}

Part four_bar(Random& random) {
    const double ground = random.log_uniform(20, 300), crank = ground * random.uniform(0.25, 0.4),
                 coupler = ground * random.uniform(0.85, 1.1), rocker = ground * random.uniform(0.6, 0.85),
                 half = ground * random.uniform(0.04, 0.07), t = half * random.uniform(0.4, 1.2), pin = 0.45 * half;
    const Point2 a{}, b{ground, 0}, c = polar(a, crank, random.uniform(20, 160)), d = elbow(c, coupler, b, rocker);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.3))
        solid.add_prism(Axis::y, rounded_rectangle({-3 * half, -4 * half}, {ground + 3 * half, 2 * half}, half), t,
                        2 * t);
    else
        add_link(solid, random, a, b, 1.2 * half, t, t);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::y, a, crank + 2 * half, 0, t);
    else
        add_link(solid, random, a, c, half, 0, t);
    add_link(solid, random, b, d, half, 0, t);
    add_link(solid, random, c, d, half, -t, t);
    if (random.chance(0.4)) {  // a coupler with a third point
        const Point2 e = elbow(c, 0.8 * coupler, d, 0.7 * coupler);
        solid.add_prism(Axis::y, tangent_hull(c, half, e, half), -t, 0)
            .add_prism(Axis::y, tangent_hull(d, half, e, half), -t, 0)
            .cut_cylinder(Axis::y, e, pin, -t - 1, 0.01);
    }
    for (const Point2 p : {a, b}) add_pin(solid, p, pin, -0.3 * t, 2.4 * t);
    for (const Point2 p : {c, d}) add_pin(solid, p, pin, -1.5 * t, 1.2 * t);
    return part;
}

Part slider_crank(Random& random) {
    const double crank = random.log_uniform(6, 120), rod = crank * random.uniform(2.6, 4.5),
                 half = crank * random.uniform(0.15, 0.26), t = half * random.uniform(0.6, 1.5), pin = 0.5 * half;
    const Point2 c = polar({}, crank, random.uniform(15, 165)), s{c.x + std::sqrt(rod * rod - c.y * c.y), 0};
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, {}, crank + 2 * half, 0, t);
    else
        add_link(solid, random, {}, c, 1.3 * half, 0, t);
    solid.add_prism(Axis::y, tangent_hull(c, 1.3 * half, s, half), -t, 0);
    const double block = half * random.uniform(1.6, 2.6), reach = block * random.uniform(1.1, 2.0);
    solid.add_box({s.x - reach, 0, -block}, {s.x + reach, 1.6 * t, block});
    if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {0.8 * t, 0}, 0.4 * block, s.x + reach, s.x + reach + 2 * crank);
    if (random.chance(0.7))  // guides
        for (const double z : {-1.0, 1.0})
            solid.add_box({s.x - 2 * crank, 0, z > 0 ? block : -1.6 * block},
                          {s.x + 2.2 * crank, 1.6 * t, z > 0 ? 1.6 * block : -block});
    add_pin(solid, {}, 1.3 * pin, -0.4 * t, 3 * t);
    add_pin(solid, c, pin, -1.4 * t, t);
    add_pin(solid, s, pin, -1.4 * t, t);
    return part;
}

/// Geneva wheel with the driver whose pin just enters a slot.
Part geneva_pair(Random& random) {
    const int slots = random.integer(4, 8);
    const double distance = random.log_uniform(15, 200), half = 180.0 / slots,
                 crank = distance * std::sin(radians(half)), r = distance * std::cos(radians(half)),
                 pin = crank * random.uniform(0.09, 0.14), lock = crank - 2.2 * pin, t = r * random.uniform(0.06, 0.2),
                 depth = distance - crank - 1.5 * pin;
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::y, {}, r, -t, 0);
    for (int i = 0; i < slots; ++i) {
        const double at = (2 * i + 1) * half;
        solid.cut_prism(Axis::y, slot(polar({}, depth, at), polar({}, 2 * r, at), 1.06 * pin), -1.01 * t, 0.01 * t)
            .cut_cylinder(Axis::y, polar({}, distance, 2 * i * half), 1.02 * lock, -1.01 * t, 0.01 * t);
    }
    solid.cut_cylinder(Axis::y, {}, 0.15 * r, -far, far);
    const Point2 driver{distance, 0};
    const double at = random.chance(0.5) ? 180 - (90 - half) : random.uniform(0, 110);
    Path moon = ring_sector(driver, 0.2 * lock, lock, at + 180 - 125, 250);
    solid.add_prism(Axis::y, moon, -t, 0).add_cylinder(Axis::y, driver, 0.4 * lock, -t, 0);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::y, driver, crank + 1.8 * pin, 0.05 * t, 0.8 * t);
    else
        solid.add_prism(Axis::y, tangent_hull(driver, 0.5 * lock, polar(driver, crank, at), 2 * pin), 0.05 * t,
                        0.8 * t);
    solid.add_cylinder(Axis::y, polar(driver, crank, at), pin, -t, 0.8 * t)
        .cut_cylinder(Axis::y, driver, 0.2 * lock, -far, far);
    return part;
}

/// Scotch yoke: a crank pin in the slot of a frame on two rods.
Part scotch_yoke(Random& random) {
    const double crank = random.log_uniform(6, 100), pin = crank * random.uniform(0.14, 0.22),
                 wall = pin * random.uniform(1, 1.8), t = pin * random.uniform(1, 2),
                 rod = pin * random.uniform(0.6, 1.0);
    const Point2 c = polar({}, crank, random.uniform(0, 360));
    const double high = crank + 2 * pin;
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y,
                    rounded_rectangle({c.x - pin - wall, -high - wall}, {c.x + pin + wall, high + wall}, 0.8 * wall),
                    -t, 0);
    for (const double s : {-1.0, 1.0}) {
        const double root = c.x + s * (pin + 0.5 * wall), end = c.x + s * crank * random.uniform(2.2, 3.5);
        solid.add_cylinder(Axis::x, {-0.5 * t, 0}, std::min(rod, 0.48 * t), std::min(root, end), std::max(root, end));
    }
    solid.cut_prism(Axis::y, slot({c.x, -crank}, {c.x, crank}, 1.03 * pin), -1.01 * t, 0.01 * t);
    if (random.chance(0.7))
        solid.add_cylinder(Axis::y, {}, crank + 2 * pin, 0.1 * t, 0.8 * t);
    else
        add_link(solid, random, {}, c, 1.8 * pin, 0.1 * t, 0.7 * t);
    solid.add_cylinder(Axis::y, c, pin, -1.2 * t, 0.2 * t).add_cylinder(Axis::y, {}, 1.2 * pin, 0.7 * t, 3 * t);
    return part;
}

/// Crossed links in a row, as in scissor lifts and extending arms.
Part lazy_tongs(Random& random) {
    const double reach = random.log_uniform(20, 250), angle = random.uniform(25, 65),
                 half = reach * random.uniform(0.04, 0.08), t = half * random.uniform(0.5, 1.2),
                 w = reach * std::cos(radians(angle)), h = reach * std::sin(radians(angle));
    const int cells = random.integer(1, 4);
    Part part;
    Solid& solid = part.solid;
    for (int i = 0; i < cells; ++i) {
        const double x = i * w;
        add_link(solid, random, {x, 0}, {x + w, h}, half, 0, t);
        add_link(solid, random, {x, h}, {x + w, 0}, half, t, t);
        add_pin(solid, {x + 0.5 * w, 0.5 * h}, 0.4 * half, -0.3 * t, 2.2 * t);
    }
    for (int i = 0; i <= cells; ++i)
        for (const double z : {0.0, h}) add_pin(solid, {i * w, z}, 0.4 * half, -0.3 * t, 2.2 * t);
    return part;
}

}  // namespace

/// Linkages: four-bar, slider and crank, Geneva drive, Scotch yoke, lazy tongs.
Part lever_linkage(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({3, 3, 2, 2, 1})) {
        case 0:
            return four_bar(random);
        case 1:
            return slider_crank(random);
        case 2:
            return geneva_pair(random);
        case 3:
            return scotch_yoke(random);
        default:
            return lazy_tongs(random);
    }
}

}  // namespace v16::corpus
