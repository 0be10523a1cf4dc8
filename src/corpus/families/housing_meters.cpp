// Meters of water, gas and flow, and bodies of taps.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A brass body with a round head.
void water_meter(Solid& solid, Random& random, double r) {
    const double wall = 0.2 * r + 0.5, head = r * random.uniform(2.4, 3.6), reach = head + r * random.uniform(1.0, 2.2),
                 up = r * random.uniform(1.2, 2.2), down = r * random.uniform(1.2, 1.8);
    const PortEnd end = random.choice({PortEnd::plain, PortEnd::plain, PortEnd::round, PortEnd::hexagon});
    const std::vector<Port> ports{{Axis::x, {}, 0, reach, r, wall, end, 1.7, 0, 4},
                                  {Axis::x, {}, 0, -reach, r, wall, end, 1.7, 0, 4}};
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, cone_meridian(-down, 0.75 * head, 0.4 * r, head))
            .add_cylinder(Axis::z, {}, head, 0.4 * r, up);
    else
        solid.add_cylinder(Axis::z, {}, 0.9 * head, -down, up);
    add_ports(solid, ports);
    if (random.chance(0.6))
        solid.add_revolution(Axis::x, cone_meridian(-reach * 0.8, 1.2 * r, -0.3 * head, 1.7 * r))
            .add_revolution(Axis::x, cone_meridian(0.3 * head, 1.7 * r, reach * 0.8, 1.2 * r));
    solid.add_cylinder(Axis::z, {}, head * 1.05, up - 0.3 * r, up);
    const bool closed = random.chance(0.6);
    if (closed) {
        const double lid = up + r * random.uniform(0.6, 1.4);
        solid.add_cylinder(Axis::z, {}, 0.95 * head, up, lid);
        if (random.chance(0.5)) solid.add_prism(Axis::z, polygon({}, 1.1 * head, 8, 22.5), up, up + 0.5 * r);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::x, {head, lid + 0.1 * r}, 0.2 * r, -0.3 * head, 0.3 * head)
                .add_cylinder(Axis::z, {}, 0.98 * head, lid, lid + 0.25 * r);
    }
    solid.cut_cylinder(Axis::z, {}, head - 1.3 * wall - 0.12 * head, -down + wall, closed ? up : up + 1);
    cut_ports(solid, ports);
    for (const double s : {-1.0, 1.0})
        if (end == PortEnd::plain)
            solid.add_thread({Axis::x,
                              {},
                              r + wall,
                              r + 0.8 * wall,
                              s < 0 ? -reach : 0.8 * reach,
                              s < 0 ? -0.8 * reach : reach,
                              false});
}

/// A tube with flanges and a transmitter on its neck.
void flow_meter(Solid& solid, Random& random, double r) {
    const double wall = 0.12 * r + 1, half = r * random.uniform(1.6, 3.0), body = r * random.uniform(1.2, 1.7),
                 neck = body + r * random.uniform(0.3, 1.2) + 15, box = std::clamp(0.8 * r, 25.0, 60.0);
    const PortEnd end = random.choice({PortEnd::round, PortEnd::round, PortEnd::plain});
    const int bolts = random.choice({4, 8, 12});
    const std::vector<Port> ports{{Axis::x, {}, 0, half, r, wall, end, random.uniform(1.4, 1.8), 0, bolts},
                                  {Axis::x, {}, 0, -half, r, wall, end, 1.6, 0, bolts}};
    if (random.chance(0.6))
        solid.add_chamfered_cylinder(Axis::x, {}, body, -0.55 * half, 0.55 * half, 0.15 * r, 0.15 * r);
    else
        solid.add_box({-0.5 * half, -body, -body}, {0.5 * half, body, body});
    add_ports(solid, ports);
    solid.add_cylinder(Axis::z, {}, 0.35 * box, 0, neck + 0.2 * box);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.55 * box, neck - 0.2 * box, neck);
    const double mid = neck + box;
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::x, {0, mid}, box, -box, box)
                .add_cylinder(Axis::x, {0, mid}, 1.08 * box, -1.5 * box, -box)
                .add_cylinder(Axis::x, {0, mid}, 1.08 * box, box, 1.4 * box);
            break;
        case 1:
            solid
                .add_prism(Axis::y, rounded_rectangle({-1.3 * box, neck}, {1.3 * box, neck + 2 * box}, 0.3 * box),
                           -0.8 * box, 0.8 * box)
                .cut_prism(Axis::y,
                           rounded_rectangle({-0.8 * box, neck + 0.9 * box}, {0.8 * box, neck + 1.6 * box}, 0.1 * box),
                           -far, -0.7 * box);
            break;
        default:
            solid.add_cylinder(Axis::y, {0, mid}, box, -0.8 * box, 0.8 * box)
                .add_cylinder(Axis::y, {0, mid}, 1.06 * box, -1.1 * box, -0.5 * box)
                .cut_cylinder(Axis::y, {0, mid}, 0.75 * box, -far, -box);
            break;
    }
    if (random.chance(0.7)) {
        solid.add_cylinder(Axis::y, {0.0, mid - 0.4 * box}, 0.3 * box, 0, 1.3 * box);
    }
    cut_ports(solid, ports);
}

/// A case with two stubs above.
void gas_meter(Solid& solid, Random& random, double r) {
    const double x = r * random.uniform(3, 4.5), high = x * random.uniform(1.4, 2.0), y = x * random.uniform(0.5, 0.8),
                 pitch = x * random.uniform(0.45, 0.65), seam = high * random.uniform(0.55, 0.75);
    solid.add_prism(Axis::y, rounded_rectangle({-x, 0}, {x, high}, x * random.uniform(0.1, 0.45)), -y, y);
    if (random.chance(0.6))
        solid.add_prism(Axis::z, rounded_rectangle({-1.05 * x, -1.08 * y}, {1.05 * x, 1.08 * y}, 0.2 * y), seam,
                        seam + 0.06 * x);
    for (const double s : {-1.0, 1.0})
        solid.add_cylinder(Axis::z, {s * pitch, 0}, r, high - 0.1 * x, high + 1.4 * r)
            .add_cylinder(Axis::z, {s * pitch, 0}, 1.25 * r, high + 0.3 * r, high + 0.6 * r)
            .cut_cylinder(Axis::z, {s * pitch, 0}, 0.8 * r, high - 0.3 * x, far);
    const double w = 0.6 * x, z = high * random.uniform(0.5, 0.68);
    solid.add_prism(Axis::y, rounded_rectangle({-w, z - 0.18 * high}, {w, z + 0.18 * high}, 0.1 * w), -y - 0.5 * r, 0)
        .cut_box({-0.75 * w, -far, z - 0.02 * high}, {0.75 * w, -y - 0.4 * r, z + 0.08 * high});
    solid.cut_box({-0.9 * x, -0.9 * y, 0.1 * high}, {0.9 * x, 0.9 * y, 0.92 * high});
}

/// Oval wheels: a flat round body with a flange of screws.
void oval_wheel_meter(Solid& solid, Random& random, double r) {
    const double body = r * random.uniform(2.4, 3.2), deep = r * random.uniform(1.3, 1.8), wall = 0.3 * r,
                 reach = body + r * random.uniform(0.7, 1.4);
    const std::vector<Port> ports{{Axis::x, {}, 0, reach, r, wall, PortEnd::round, 1.7, 0, 4},
                                  {Axis::x, {}, 0, -reach, r, wall, PortEnd::round, 1.7, 0, 4}};
    solid.add_cylinder(Axis::y, {}, body, -deep, deep).add_cylinder(Axis::y, {}, 1.12 * body, -deep, -0.7 * deep);
    add_ports(solid, ports);
    const bool open = random.chance(0.6);
    if (!open) solid.add_cylinder(Axis::y, {}, 0.75 * body, -2.0 * deep, -deep);
    solid.cut_prism(Axis::y, tangent_hull({0, 0.42 * body}, 0.5 * body, {0, -0.42 * body}, 0.5 * body),
                    open ? -far : -0.7 * deep, 0.6 * deep);
    cut_ports(solid, ports);
    if (open)
        for (const double z : {-0.42 * body, 0.42 * body})
            solid.add_cylinder(Axis::y, {0, z}, 0.1 * body, -0.6 * deep, 0.7 * deep);
    solid.cut_hole_circle(Axis::y, {}, 1.03 * body, random.choice({6, 8, 10}), 0, 0.04 * body, -deep - 1, -0.6 * deep);
}

}  // namespace

/// Meters of water, gas and flow: a brass body with a round head, a tube with flanges and a transmitter on its neck, a
/// case with two stubs above, a flat round one.
Part meter_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(7, 90);
    Part part;
    switch (random.weighted({0.35, 0.3, 0.2, 0.15})) {
        case 0:
            water_meter(part.solid, random, r);
            break;
        case 1:
            flow_meter(part.solid, random, r);
            break;
        case 2:
            gas_meter(part.solid, random, r);
            break;
        default:
            oval_wheel_meter(part.solid, random, r);
            break;
    }
    return part;
}

namespace {

/// Mixer on a wall.
void mixer_bar(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.25, 0.4), tube = r + wall;
    const double pitch = 75, half = 75 + tube * random.uniform(2, 4.5), bar = tube * random.uniform(1.2, 1.9),
                 back = bar + r * random.uniform(1.5, 3);
    solid.add_cylinder(Axis::x, {}, bar, -half, half);
    const bool heads = random.chance(0.7), mid = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        if (heads) add_rod(solid, Axis::x, {}, 0.85 * bar, s * half, s * (half + 1.4 * bar));
        solid.add_cylinder(Axis::y, {s * pitch, 0}, tube, 0, back)
            .add_prism(Axis::y, polygon({s * pitch, 0}, 1.5 * tube, 6), back - 0.9 * r, back)
            .add_cylinder(Axis::y, {s * pitch, 0}, 1.9 * tube, back, back + 0.4 * r);
    }
    solid.add_cylinder(Axis::z, {0, 0}, tube, -bar - r * random.uniform(0.8, 1.6), 0);
    if (mid)
        solid.add_cylinder(Axis::z, {}, 1.15 * bar, 0, 1.6 * bar).cut_cylinder(Axis::z, {}, 0.85 * bar, 0.3 * bar, far);
    solid.cut_cylinder(Axis::x, {}, bar - wall, -half + (heads ? 0 : wall), half - (heads ? 0 : wall))
        .cut_cylinder(Axis::z, {}, r, -far, 0);
    if (heads) solid.cut_cylinder(Axis::x, {}, 0.6 * bar, -far, far);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {s * pitch, 0}, r, 0, far);
}

/// Inlet behind, outlet above, handle before.
void angle_valve(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.25, 0.4), tube = r + wall;
    const double back = tube * random.uniform(2, 3.5), up = tube * random.uniform(1.8, 3),
                 bonnet = tube * random.uniform(1.0, 1.4);
    solid.add_revolution(Axis::z, ball_meridian(0, 1.35 * tube))
        .add_cylinder(Axis::x, {}, tube, -back, 0)
        .add_cylinder(Axis::z, {}, 0.85 * tube, 0, up)
        .add_cylinder(Axis::x, {}, bonnet, 0, 2.0 * tube);
    solid.add_prism(Axis::z, polygon({}, 1.3 * tube, 6), up - 0.9 * r, up);
    if (random.chance(0.6))
        solid.add_prism(Axis::x, polygon({}, 1.25 * bonnet, random.choice({6, 8})), 1.3 * tube, 2.0 * tube);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 2.2 * tube, -0.7 * back, -0.6 * back);
    solid.cut_cylinder(Axis::x, {}, 0.7 * r, -far, 0)
        .cut_cylinder(Axis::z, {}, 0.6 * r, 0, far)
        .cut_cylinder(Axis::x, {}, 0.8 * bonnet, 0, far)
        .cut_revolution(Axis::z, ball_meridian(0, tube));
    solid.add_thread({Axis::x, {}, tube, 0.88 * tube, -back, -0.75 * back, false});
}

/// Foot, column, spout.
void pillar_tap(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.25, 0.4), tube = r + wall;
    const double high = random.uniform(60, 170), foot = tube * random.uniform(1.4, 2.2),
                 column = tube * random.uniform(1.1, 1.6), reach = random.uniform(80, 190),
                 z = high * random.uniform(0.4, 0.95), drop = random.uniform(0, 1.5) * tube,
                 s = tube * random.uniform(0.6, 0.9);
    solid.add_cylinder(Axis::z, {}, foot, 0, 0.08 * high)
        .add_revolution(Axis::z, cone_meridian(0.05 * high, 1.25 * column, high, column));
    if (random.chance(0.5))
        solid
            .add_prism(Axis::y,
                       counter_clockwise(through({{0, z - 1.2 * s},
                                                  {reach, z - 0.6 * s + 0.2 * high},
                                                  {reach, z + 0.4 * s + 0.2 * high},
                                                  {0, z + s}})),
                       -0.9 * s, 0.9 * s)
            .add_cylinder(Axis::z, {reach - s, 0}, 0.8 * s, z - 0.8 * s + 0.1 * high, z + 0.2 * high);
    else
        solid.add_cylinder(Axis::x, {0, z}, s, 0, reach)
            .add_cylinder(Axis::z, {reach - s, 0}, s, z - s - drop, z)
            .cut_cylinder(Axis::z, {reach - s, 0}, 0.75 * s, -far, z)
            .cut_cylinder(Axis::x, {0, z}, 0.75 * s, 0, reach - s);
    solid.add_cylinder(Axis::z, {}, 0.9 * tube, -random.uniform(25, 50), 0);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {}, 1.05 * column, high + 1, high + 2 * r)
            .add_box({0, -0.4 * r, high + 1.3 * r}, {0.45 * reach, 0.4 * r, high + 1.8 * r});
    else
        solid.cut_cylinder(Axis::z, {}, 0.8 * column, 0.5 * high, far);
    solid.cut_cylinder(Axis::z, {}, r * 0.8, -far, 0.6 * high);
}

/// Two or three ways and a threaded top.
void radiator_valve(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.25, 0.4), tube = r + wall;
    const double reach = tube * random.uniform(2, 3.2), up = tube * random.uniform(1.4, 2.2),
                 down = tube * random.uniform(1.2, 2.4);
    solid.add_revolution(Axis::z, ball_meridian(0, 1.4 * tube))
        .add_cylinder(Axis::x, {}, tube, -reach, reach)
        .add_cylinder(Axis::z, {}, 1.15 * tube, 0, up);
    const bool ends = random.chance(0.7), third = random.chance(0.35);
    if (ends) solid.add_prism(Axis::x, polygon({}, 1.35 * tube, random.choice({6, 8})), -reach, -reach + 1.1 * tube);
    if (random.chance(0.6))
        solid.add_prism(Axis::x, polygon({}, 1.5 * tube, 6), reach - 1.4 * tube, reach - 0.4 * tube);
    if (third) solid.add_cylinder(Axis::z, {}, tube, -down, 0).cut_cylinder(Axis::z, {}, 0.8 * r, -far, 0);
    solid.cut_cylinder(Axis::x, {}, 0.9 * r, -far, -0.5 * tube)
        .cut_cylinder(Axis::x, {}, 0.9 * r, 0.5 * tube, far)
        .cut_cylinder(Axis::z, {}, r, 0.15 * tube, far)
        .cut_cylinder(Axis::z, {}, 0.6 * r, -0.6 * tube, far);
    solid.add_thread({Axis::z, {}, 1.15 * tube, 1.05 * tube, 0.8 * up, up, false})
        .add_thread({Axis::x, {}, 1.05 * r, 0.9 * r, -reach, -reach + tube, true});
}

}  // namespace

/// Bodies of taps: mixer bars, angle valves, pillar taps, radiator valves.
Part faucet_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(6, 14);
    Part part;
    switch (random.integer(0, 3)) {
        case 0:
            mixer_bar(part.solid, random, r);
            break;
        case 1:
            angle_valve(part.solid, random, r);
            break;
        case 2:
            pillar_tap(part.solid, random, r);
            break;
        default:
            radiator_valve(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
