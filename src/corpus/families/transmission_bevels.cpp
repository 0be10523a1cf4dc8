// Bevel gears as mounted: pairs at a right angle, differentials.
#include <algorithm>
#include <numbers>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A bevel gear of which the cone has its point at the origin.
struct Bevel {
    Axis axis = Axis::x;
    double side = 1.0;                ///< on which side of the origin it lies along its axis
    double radius = 0.0, mate = 0.0;  ///< pitch radius, and that of the gear across
    int teeth = 20;
    double face = 0.3, back = 0.0;  ///< width of the teeth as a share of the cone; thickness behind them
};

/// A span along the axis of the gear, measured from the origin.
Point2 span(const Bevel& gear, double a, double b) {
    return {std::min(gear.side * a, gear.side * b), std::max(gear.side * a, gear.side * b)};
}

void add_bevel(Solid& solid, const Bevel& gear, bool simplified) {
    const double big = 1.05 * gear.radius, small = big * (1 - gear.face), near = gear.mate * (1 - gear.face);
    std::vector<Point2> meridian{{gear.mate + gear.back, 0},
                                 {gear.mate + gear.back, 0.75 * gear.radius},
                                 {gear.mate + 0.12 * gear.back, big},
                                 {gear.mate - 0.05 * gear.radius, big},
                                 {near, small},
                                 {near + 0.1 * gear.mate, 0.75 * small},
                                 {near + 0.1 * gear.mate, 0}};
    for (Point2& p : meridian) p.x *= gear.side;
    solid.add_revolution(gear.axis, through(meridian));
    if (simplified) return;
    const double gap = std::numbers::pi * gear.radius / gear.teeth * 0.85,
                 floor = gear.mate - 0.35 * gear.face * gear.mate;
    const Point2 cut = span(gear, 0.9 * near, floor);
    for (int i = 0; i < gear.teeth; ++i)
        solid.cut_prism(gear.axis,
                        rotated(rectangle({0.97 * small, -gap / 2}, {1.1 * big, gap / 2}), 360.0 * i / gear.teeth),
                        cut.x, cut.y);
}

/// A hub behind the gear and a shaft or a bore through both.
void add_bevel_hub(Solid& solid, Random& random, const Bevel& gear, double bore) {
    const double from = gear.mate + 0.9 * gear.back, to = from + gear.radius * random.uniform(0.3, 1.0);
    const Point2 hub = span(gear, from, to);
    solid.add_cylinder(gear.axis, {}, 1.8 * bore, hub.x, hub.y);
    if (random.chance(0.5)) {
        const Point2 shaft = span(gear, gear.mate * (1 - gear.face), to + gear.radius * random.uniform(0.5, 2.5));
        solid.add_chamfered_cylinder(gear.axis, {}, bore, shaft.x, shaft.y, 0.08 * bore, 0.08 * bore);
        return;
    }
    const Point2 hole = span(gear, 0.3 * gear.mate, to + 1);
    solid.cut_prism(gear.axis, random.chance(0.5) ? keyed_bore({}, bore, 0.5 * bore, 1.25 * bore) : circle({}, bore),
                    hole.x, hole.y);
}

Part bevel_pair(FamilyContext& context) {
    Random& random = context.random;
    const int first = random.integer(12, 26),
              second = static_cast<int>(first * random.choice({1.0, 1.0, 1.5, 2.0, 2.5, 3.0}));
    const double module = random.log_uniform(0.8, 8), r1 = 0.5 * module * first, r2 = 0.5 * module * second,
                 face = random.uniform(0.22, 0.34);
    const Bevel pinion{Axis::x, 1.0, r1, r2, first, face, 0.35 * r1};
    const Bevel wheel{Axis::z, random.choice({-1.0, 1.0}), r2, r1, second, face, 0.25 * r1};
    Part part;
    add_bevel(part.solid, pinion, context.simplified);
    add_bevel_hub(part.solid, random, pinion, r1 * random.uniform(0.25, 0.4));
    add_bevel(part.solid, wheel, context.simplified);
    add_bevel_hub(part.solid, random, wheel, std::min(0.4 * r1, 0.35 * r2));
    return part;
}

/// Two side gears, two pinions on a pin, a frame or a ring gear that carries them.
Part differential(FamilyContext& context) {
    Random& random = context.random;
    const int planet = random.integer(9, 14), sun = planet + random.integer(2, 8);
    const double module = random.log_uniform(1, 6), rp = 0.5 * module * planet, rs = 0.5 * module * sun,
                 face = random.uniform(0.25, 0.38), pin = 0.35 * rp, out = rs + 0.5 * rp;
    Part part;
    Solid& solid = part.solid;
    const double wall = 0.25 * rp, carrier = random.uniform(0, 1);
    for (const double side : {-1.0, 1.0}) {
        const Bevel gear{Axis::x, side, rs, rp, sun, face, 0.4 * rp};
        add_bevel(solid, gear, context.simplified);
        const Point2 shaft = span(gear, rp * (1 - face), rp * random.uniform(2.5, 5));
        solid.add_cylinder(Axis::x, {}, 0.4 * rs, shaft.x, shaft.y);
    }
    for (const double side : {-1.0, 1.0})
        add_bevel(solid, {Axis::z, side, rp, rs, planet, face, 0.4 * rp}, context.simplified);
    solid.add_cylinder(Axis::z, {}, pin, -out - 1.5 * wall, out + 1.5 * wall);
    if (carrier < 0.75) {  // a frame about the pinions
        const double half = rp * random.uniform(0.55, 0.8), wide = rp * 1.55;
        for (const double side : {-1.0, 1.0}) {
            const Point2 z{std::min(side * out, side * (out + wall)), std::max(side * out, side * (out + wall))};
            solid.add_box({-wide, -half, z.x}, {wide, half, z.y});
            const Point2 x{std::min(side * wide, side * (wide + wall)), std::max(side * wide, side * (wide + wall))};
            solid.add_box({x.x, -half, -out - wall}, {x.y, half, out + wall})
                .add_cylinder(Axis::x, {}, 0.65 * rs, x.x, x.y + (side > 0 ? 0.5 * rp : 0));
        }
        if (carrier < 0.4) {  // the crown wheel or spur ring on it
            const GearForm form{.teeth = random.integer(36, 60), .module = 1.0};
            const double ring = out * random.uniform(1.15, 1.5), at = -1.55 * rp - 2 * wall;
            solid
                .add_prism(Axis::x, scaled(gear_outline(form, 2), ring / pitch_radius(form)), at - wall,
                           at + 1.05 * wall)
                .cut_revolution(Axis::x, ring_meridian(at - wall - 0.1, at + 1.05 * wall, 0.42 * rs, 0.6 * rs));
        }
    }
    return part;
}

}  // namespace

/// Bevel gears in mesh: a pair at a right angle with hubs or shafts; a differential with its frame.
Part bevel_set(FamilyContext& context) {
    return context.random.chance(0.6) ? bevel_pair(context) : differential(context);
}

}  // namespace v16::corpus
