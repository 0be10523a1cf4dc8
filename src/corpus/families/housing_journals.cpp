// Split plain bearings, and valves whose inside is a cone or a nozzle.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Sizes of a split plain bearing about its bore along y; the joint lies at z = 0.
struct Journal {
    double bore = 0.0, half = 0.0, outer = 0.0;
    double bolt_at = 0.0, bolt = 0.0, lug = 0.0, width = 0.0;
    double tongue = 0.0, step = 0.0;  ///< half width of the joint's step, and its height
};

Journal make_journal(Random& random) {
    Journal j;
    j.bore = random.log_uniform(8, 160);
    j.half = j.bore * random.uniform(0.8, 1.6);
    j.outer = j.bore * random.uniform(1.35, 1.65);
    j.bolt = j.bore * random.uniform(0.13, 0.2);
    j.bolt_at = j.outer + j.bolt + j.bore * random.uniform(0.1, 0.35);
    j.lug = j.bolt_at + j.bolt * random.uniform(2.0, 2.6);
    j.width = j.half * random.uniform(0.65, 0.95);
    j.tongue = 0.5 * (j.outer + j.bolt_at - j.bolt);
    j.step = random.chance(0.7) ? j.bore * random.uniform(0.1, 0.25) : 0.0;
    return j;
}

void add_cap(Solid& solid, Random& random, const Journal& j, bool alone) {
    const double r = j.bore, high = r * random.uniform(0.55, 0.95), boss = r * random.uniform(0.25, 0.4);
    solid.add_cylinder(Axis::y, {}, j.outer, -j.half, j.half).add_box({-j.lug, -j.width, 0}, {j.lug, j.width, high});
    if (random.chance(0.5)) solid.add_box({-0.15 * r, -0.8 * j.half, 0}, {0.15 * r, 0.8 * j.half, 1.1 * j.outer});
    if (random.chance(0.75)) solid.add_cylinder(Axis::z, {}, boss, 0, j.outer + r * random.uniform(0.1, 0.35));
    if (!alone) return;
    solid.cut_box({-far, -far, -far}, {far, far, 0});
    if (j.step > 0) solid.add_box({-j.tongue, -j.width, -j.step}, {j.tongue, j.width, 0});
}

void add_base(Solid& solid, Random& random, const Journal& j, double low, bool alone) {
    const double r = j.bore, t = r * random.uniform(0.3, 0.5), foot = j.lug + r * random.uniform(0.5, 1.3);
    if (random.chance(0.5))
        solid.add_box({-j.lug, -j.width, low}, {j.lug, j.width, 0});
    else  // a waist below the joint
        solid.add_prism(Axis::y,
                        through({{-j.lug, low},
                                 {j.lug, low},
                                 {j.outer, -0.6 * r},
                                 {j.lug, -0.5 * r},
                                 {j.lug, 0},
                                 {-j.lug, 0},
                                 {-j.lug, -0.5 * r},
                                 {-j.outer, -0.6 * r}}),
                        -j.width, j.width);
    solid.add_cylinder(Axis::y, {}, j.outer, -j.half, j.half);
    add_foot_plate(solid, random, {}, {foot, j.half * random.uniform(0.8, 1.1)}, low, low + t);
    solid.cut_box({-far, -far, -far}, {far, far, low});
    if (random.chance(0.6)) solid.cut_box({-0.6 * foot, -far, low - 1}, {0.6 * foot, far, low + 0.2 * t});
    if (!alone) return;
    solid.cut_box({-far, -far, 0}, {far, far, far});
    if (j.step > 0) solid.cut_box({-j.tongue, -far, -j.step}, {j.tongue, far, 1});
}

}  // namespace

/// Split plain bearing: its cap, its base with half the bore, or both with the joint between them.
Part journal_bearing_half(FamilyContext& context) {
    Random& random = context.random;
    const Journal j = make_journal(random);
    const double r = j.bore, low = -j.outer - r * random.uniform(0.25, 1.0);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});  // base, cap, both
    if (form != 1) add_base(solid, random, j, low, form == 0);
    if (form != 0) add_cap(solid, random, j, form == 1);
    if (form == 2)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({std::min(s * j.tongue, s * 2 * j.lug), -far, -0.04 * r},
                          {std::max(s * j.tongue, s * 2 * j.lug), far, 0.04 * r});
    solid.cut_cylinder(Axis::y, {}, r, -j.half - 1, j.half + 1);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {}, 1.12 * r, -0.5 * j.half, 0.5 * j.half);
    const bool four = random.chance(0.3);
    for (const double s : {-1.0, 1.0})
        for (const double y : four ? std::vector<double>{-0.55 * j.width, 0.55 * j.width} : std::vector<double>{0.0}) {
            solid.cut_cylinder(Axis::z, {s * j.bolt_at, y}, j.bolt, form == 1 ? -r : low - 1, form == 0 ? r : 2 * r);
            if (form != 1 && !four)
                solid.cut_box({s * j.bolt_at - 1.8 * j.bolt, -1.8 * j.bolt, low - 1},
                              {s * j.bolt_at + 1.8 * j.bolt, 1.8 * j.bolt, low + 0.35 * r});
        }
    if (form != 0) solid.cut_cylinder(Axis::z, {}, 0.1 * r, 0, 3 * r);
    return part;
}

/// Plug valve: a conical bore across the run, a gland's flange above, two or three ways.
Part plug_valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 90), plug = r * random.uniform(1.25, 1.6), wall = 0.22 * r + 1,
                 outer = plug + wall, reach = r * random.uniform(2.4, 3.6), up = r * random.uniform(1.7, 2.6),
                 down = r * random.uniform(1.4, 2.0);
    Part part;
    Solid& solid = part.solid;
    const PortEnd end =
        random.choice({PortEnd::round, PortEnd::round, PortEnd::hexagon, PortEnd::square, PortEnd::oval});
    std::vector<Port> ports;
    const double flange = random.uniform(1.5, 2.0);
    const int ways = random.chance(0.3) ? 3 : 2, bolts = random.choice({4, 4, 8});
    for (int i = 0; i < ways; ++i)
        ports.push_back({i < 2 ? Axis::x : Axis::y, {}, 0, i == 0 ? reach : -reach, r, wall, end, flange, 0, bolts});
    const bool cone = random.chance(0.5), closed = random.chance(0.5);
    if (cone)
        solid.add_revolution(Axis::z, cone_meridian(-down, 0.85 * outer, up, outer));
    else
        solid.add_cylinder(Axis::z, {}, outer, -down, up);
    add_ports(solid, ports);
    const double top = outer * random.uniform(1.25, 1.5), t = 0.3 * r;
    const std::size_t form = random.weighted({0.35, 0.3, 0.35});
    if (form == 0) solid.add_cylinder(Axis::z, {}, top, up - t, up);
    if (form == 1) solid.add_prism(Axis::z, rounded_rectangle({-top, -top}, {top, top}, 0.25 * top), up - t, up);
    if (form == 2)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::z, tangent_hull({}, 1.02 * outer, {0, s * 1.3 * outer}, 0.35 * outer), up - t, up);
    if (closed) solid.add_cylinder(Axis::z, {}, 0.5 * plug, -down - 0.4 * r, 0);
    solid.cut_revolution(Axis::z, cone_meridian(closed ? -down + wall : -down - 1, 0.8 * plug, up + 1, plug));
    if (random.chance(0.6)) solid.cut_cylinder(Axis::z, {}, plug + 0.35 * wall, up - 0.9 * t, up + 1);
    cut_ports(solid, ports);
    if (closed && random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 0.2 * plug, -down - r, 0);
    const double hole = 0.13 * outer;
    if (form == 0)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (top + outer), random.choice({4, 6}), 45, 0.25 * (top - outer),
                              up - 2 * t, up + 1);
    if (form == 1)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::z, 0.82 * top * q, hole, up - 2 * t, up + 1);
    if (form == 2)
        for (const double y : {-1.3 * outer, 1.3 * outer})
            solid.cut_cylinder(Axis::z, {0, y}, hole, up - 2 * t, up + 1);
    return part;
}

/// Safety valve: inlet below, a wider outlet at the side, the seat's nozzle inside, the spring's bonnet above or its
/// flange.
Part safety_valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 80), wall = 0.22 * r + 1, room = r * random.uniform(1.5, 1.9),
                 down = room + r * random.uniform(1.4, 2.4), out = room + r * random.uniform(1.4, 2.2),
                 up = room + r * random.uniform(0.4, 1.0);
    Part part;
    Solid& solid = part.solid;
    const PortEnd end = random.choice({PortEnd::round, PortEnd::round, PortEnd::hexagon});
    const double outlet = r * random.uniform(0.9, 1.2);
    std::vector<Port> ports{
        {Axis::z, {}, 0, -down, r, wall, end, random.uniform(1.6, 2.1), 0, random.choice({4, 8})},
        {Axis::x, {}, 0, out, outlet, wall, end, random.uniform(1.4, 1.6), 0, random.choice({4, 8})}};
    const bool bonnet = random.chance(0.45), ball = random.chance(0.6);
    const double neck = room * random.uniform(0.75, 0.95);
    ports.push_back({Axis::z,
                     {},
                     0,
                     up,
                     neck,
                     wall,
                     random.choice({PortEnd::round, PortEnd::square}),
                     1.4,
                     0,
                     random.choice({4, 6, 8})});
    if (ball)
        solid.add_revolution(Axis::z, ball_meridian(0, room + wall));
    else
        solid.add_chamfered_cylinder(Axis::z, {}, room + wall, -0.9 * room, up, 0.3 * room, 0);
    add_ports(solid, ports);
    if (random.chance(0.4)) solid.add_box({-0.12 * r, -0.12 * r, -down}, {0.9 * out, 0.12 * r, 0});
    const double tower = r * random.uniform(2.2, 4), top = up + tower;
    if (bonnet) {
        solid.add_cylinder(Axis::z, {}, 1.4 * (neck + wall), up, up + 0.4 * r)
            .add_revolution(Axis::z, cone_meridian(up, neck + wall, top, 0.75 * neck))
            .add_cylinder(Axis::z, {}, 0.5 * neck, top, top + 0.8 * r);
        if (random.chance(0.5)) solid.add_prism(Axis::z, polygon({}, 0.75 * neck, 6), top, top + 0.5 * r);
    }
    if (ball)
        solid.cut_revolution(Axis::z, ball_meridian(0, room));
    else
        solid.cut_cylinder(Axis::z, {}, room, -0.9 * room + wall, 0.8 * up);
    cut_ports(solid, ports);
    if (bonnet) {
        solid.cut_revolution(Axis::z, cone_meridian(up - 1, neck, top - wall, 0.75 * neck - 0.5 * wall));
        if (random.chance(0.6))
            solid.cut_prism(
                Axis::y,
                rounded_rectangle({-0.35 * neck, up + 0.25 * tower}, {0.35 * neck, top - 0.2 * tower}, 0.2 * neck),
                -far, far);
    }
    // The nozzle with its seat.
    const double seat = -0.25 * room;
    solid.add_cylinder(Axis::z, {}, r + 0.5 * wall, -room - 0.5 * wall, seat)
        .cut_cylinder(Axis::z, {}, 0.72 * r, -down - 1, seat + 0.01 * r);
    return part;
}

}  // namespace v16::corpus
