// Cyclones, silos, reactors and tanks of sheet.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Cyclone: a barrel over a cone, a tangent inlet, the outlet tube on top, a flange or a bin below.
Part cyclone(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 500), barrel = r * random.uniform(1.2, 3),
                 cone = r * random.uniform(2, 4.5), tip = r * random.uniform(0.3, 0.5), wall = 0.03 * r + 1,
                 inlet_h = std::min(0.85 * barrel, r * random.uniform(0.7, 1.1)),
                 inlet_w = r * random.uniform(0.35, 0.5), reach = r * random.uniform(1.2, 2),
                 out = r * random.uniform(0.4, 0.55), top = r * random.uniform(0.3, 1.0);
    Part part;
    Solid& solid = part.solid;
    const bool round = random.chance(0.3), bin = random.chance(0.3), legs = random.chance(0.35),
               bend = random.chance(0.3), flat = random.chance(0.85);
    const double side = random.choice({-1.0, 1.0}), f = 0.14 * r, t = 0.05 * r + 1;
    solid.add_cylinder(Axis::z, {}, r, 0, barrel).add_revolution(Axis::z, cone_meridian(-cone, tip, 0, r));
    if (flat) solid.add_cylinder(Axis::z, {}, r + f, barrel, barrel + t);
    solid.add_cylinder(Axis::z, {}, r + f, -t, t);
    const double y = side * (r - 0.5 * inlet_w), z = barrel - 0.5 * inlet_h - 0.05 * r,
                 pipe = 0.5 * std::min(inlet_w, inlet_h) * 1.1;
    const double yr = side * (r - pipe - wall);
    if (round)
        solid.add_cylinder(Axis::x, {yr, z}, pipe + wall, 0, reach)
            .add_cylinder(Axis::x, {yr, z}, pipe + wall + f, reach - t, reach);
    else
        solid.add_box({0, y - 0.5 * inlet_w, z - 0.5 * inlet_h}, {reach, y + 0.5 * inlet_w, z + 0.5 * inlet_h})
            .add_box({reach - t, y - 0.5 * inlet_w - f, z - 0.5 * inlet_h - f},
                     {reach, y + 0.5 * inlet_w + f, z + 0.5 * inlet_h + f});
    solid.add_cylinder(Axis::z, {}, out + wall, barrel, barrel + top);
    const double bend_z = barrel + top;
    if (bend)
        solid.add_cylinder(Axis::z, {}, out + wall, barrel, bend_z + out)
            .add_cylinder(Axis::x, {0, bend_z + out}, out + wall, -1.6 * r, 0)
            .add_cylinder(Axis::x, {0, bend_z + out}, out + wall + f, -1.6 * r, -1.6 * r + t);
    else if (random.chance(0.7))
        solid.add_cylinder(Axis::z, {}, out + wall + f, bend_z - t, bend_z);
    double low = -cone;
    if (bin) {
        const double deep = r * random.uniform(0.8, 1.6), b = r * random.uniform(0.7, 1.0);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, b, low - deep, low);
        else
            solid.add_box({-b, -b, low - deep}, {b, b, low});
        low -= deep;
    } else {
        solid.add_cylinder(Axis::z, {}, tip + f, low - t, low);
    }
    if (legs)
        for (const Point2 q : quarters) {
            const Point2 at = 0.74 * r * q, h{0.07 * r, 0.07 * r};
            solid.add_prism(Axis::z, rectangle(at - h, at + h), -cone * 1.1, 0.1 * barrel)
                .add_prism(Axis::z, rectangle(at - 2.2 * h, at + 2.2 * h), -cone * 1.1 - t, -cone * 1.1);
        }
    solid.cut_cylinder(Axis::z, {}, r - wall, 0, barrel)
        .cut_revolution(Axis::z, cone_meridian(-cone - (bin ? wall : 1.5 * t), tip - wall, 0, r - wall));
    if (round)
        solid.cut_cylinder(Axis::x, {yr, z}, pipe, 0, reach + 1);
    else
        solid.cut_box({0, y - 0.5 * inlet_w + wall, z - 0.5 * inlet_h + wall},
                      {reach + 1, y + 0.5 * inlet_w - wall, z + 0.5 * inlet_h - wall});
    if (random.chance(0.7)) solid.add_cylinder(Axis::z, {}, out + wall, barrel - 1.1 * inlet_h, barrel + 0.5 * wall);
    if (bend)
        solid.cut_cylinder(Axis::x, {0, bend_z + out}, out, -1.6 * r - 1, 0)
            .cut_cylinder(Axis::z, {}, out, 0, bend_z + out);
    else
        solid.cut_cylinder(Axis::z, {}, out, 0, bend_z + 1);
    if (!bin)
        solid.cut_hole_circle(Axis::z, {}, tip + 0.55 * f, random.choice({4, 6, 8}), 0, 0.15 * f, low - 2 * t,
                              low + 0.01 * t);
    return part;
}

namespace {

/// Upright vessel: shell, heads of several kinds, jacket, nozzles on the head, legs, skirt or lugs.
void add_upright_vessel(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(1.4, 5), wall = 0.03 * r + 1.5, top = r * random.uniform(0.35, 0.6);
    const std::size_t bottom = random.weighted({0.4, 0.4, 0.2}), stand = random.weighted({0.3, 0.3, 0.25, 0.15});
    const double deep = bottom == 1 ? r * random.uniform(0.8, 2.0) : r * random.uniform(0.35, 0.6), tip = 0.18 * r;
    solid.add_cylinder(Axis::z, {}, r, 0, h);
    const bool roof_cone = random.chance(0.3), jacket = random.chance(0.35), girdle = random.chance(0.4);
    if (roof_cone)
        solid.add_revolution(Axis::z, cone_meridian(h, r, h + 0.6 * top, 0.25 * r));
    else
        solid.add_revolution(Axis::z, cap_meridian(h, 1, top, r));
    if (bottom == 0) solid.add_revolution(Axis::z, cap_meridian(0, -1, deep, r));
    if (bottom == 1) solid.add_revolution(Axis::z, cone_meridian(-deep, tip, 0, r));
    if (jacket) solid.add_cylinder(Axis::z, {}, 1.1 * r, 0.0, 0.7 * h);
    if (girdle) solid.add_cylinder(Axis::z, {}, 1.13 * r, h - 0.07 * r, h + 0.07 * r);
    std::vector<Port> ports;
    const double roof = h + (roof_cone ? 0.75 : 1.0) * top;
    ports.push_back({Axis::z,
                     {},
                     h,
                     roof + r * random.uniform(0.15, 0.4),
                     r * random.uniform(0.15, 0.3),
                     wall,
                     PortEnd::round,
                     1.5,
                     0,
                     8});
    for (int i = 0, n = random.integer(0, 4); i < n; ++i)
        ports.push_back({Axis::z, polar({}, 0.6 * r, 90.0 * i + 20), h, roof + 0.15 * r, r * random.uniform(0.06, 0.13),
                         0.5 * wall + 0.5, PortEnd::round, 1.7, 0, 4});
    for (int i = 0, n = random.integer(0, 3); i < n; ++i)
        ports.push_back({random.choice({Axis::x, Axis::y}),
                         {0, h * random.uniform(0.15, 0.85)},
                         0,
                         random.choice({-1.35, 1.35}) * r,
                         r * random.uniform(0.06, 0.16),
                         0.5 * wall + 0.5,
                         PortEnd::round,
                         1.7,
                         0,
                         4});
    if (bottom < 2) ports.push_back({Axis::z, {}, 0, -deep - 0.3 * r, 0.12 * r, wall, PortEnd::round, 1.7, 0, 4});
    add_ports(solid, ports);
    const double low = -deep - r * random.uniform(0.3, 0.8), leg = 0.07 * r;
    if (stand == 0 && bottom < 2) {
        for (int i = 0; i < 4; ++i) {
            const Point2 at = polar({}, 0.93 * r, 45 + 90 * i), e{leg, leg};
            solid.add_prism(Axis::z, rectangle(at - e, at + e), low, 0.25 * h)
                .add_prism(Axis::z, rectangle(at - 2 * e, at + 2 * e), low - 0.5 * leg, low);
        }
    } else if (stand == 1 && bottom < 2) {
        solid.add_revolution(Axis::z, through({{low, 0.96 * r}, {low, r}, {0.02 * h, r}, {0.02 * h, 0.96 * r}}))
            .add_revolution(
                Axis::z,
                through({{low, 0.9 * r}, {low, 1.15 * r}, {low + 0.05 * r, 1.15 * r}, {low + 0.05 * r, 0.9 * r}}));
        solid.cut_cylinder(Axis::y, {0, 0.5 * (low - deep)}, 0.1 * r, -far, -0.5 * r);
    } else if (stand == 2) {
        for (const double s : {-1.0, 1.0}) {
            add_block(solid, {s * 0.95 * r, -0.2 * r, 0.5 * h}, {s * 1.4 * r, 0.2 * r, 0.5 * h + 0.05 * r});
            for (const double y : {-0.18 * r, 0.14 * r})
                solid.add_prism(
                    Axis::y,
                    counter_clockwise(
                        through({{s * 0.95 * r, 0.5 * h}, {s * 1.35 * r, 0.5 * h}, {s * 0.95 * r, 0.5 * h + 0.6 * r}})),
                    y, y + 0.04 * r);
        }
    }
    solid.cut_cylinder(Axis::z, {}, r - wall, bottom == 2 ? wall : 0, h);
    if (roof_cone)
        solid.cut_revolution(Axis::z, cone_meridian(h, r - wall, h + 0.6 * top - wall, 0.25 * r));
    else
        solid.cut_revolution(Axis::z, cap_meridian(h, 1, top - wall, r - wall));
    if (bottom == 0) solid.cut_revolution(Axis::z, cap_meridian(0, -1, deep - wall, r - wall));
    if (bottom == 1)
        solid.cut_revolution(Axis::z,
                             cone_meridian(-deep, tip - 0.9 * wall > 0 ? tip - 0.9 * wall : 0.5 * tip, 0, r - wall));
    cut_ports(solid, ports);
}

}  // namespace

/// Silos, reactors and receivers: upright vessels with heads, jackets and nozzles on legs, skirts or lugs.
Part upright_vessel(FamilyContext& context) {
    Part part;
    add_upright_vessel(part.solid, context.random, context.random.log_uniform(40, 900));
    return part;
}

/// Tank of sheet: box or wedge with stiffeners, baffles, a filler neck, a manhole, fittings; fuel, oil and water tanks.
Part box_tank(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(60, 1200), y = x * random.uniform(0.35, 0.9), h = x * random.uniform(0.3, 0.9),
                 t = 0.008 * x + 0.8, round = random.choice({0.01, 0.1, 0.25}) * std::min(y, h);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.2, 0.25, 0.2});  // box, wedge in front view, rounded across, open
    const auto profile = [&](double in) {
        if (form == 1)
            return filleted(through({{in, in}, {0.6 * x, in}, {x - in, 0.45 * h}, {x - in, h - in}, {in, h - in}}),
                            round);
        return filleted(rectangle({in, in}, {x - in, h - in}), form == 0 ? round : 0.01 * h);
    };
    const auto across = [&](double in) { return rounded_rectangle({in, in}, {y - in, h - in}, 0.3 * std::min(y, h)); };
    if (form == 2)
        solid.add_prism(Axis::x, across(0), 0, x);
    else
        solid.add_prism(Axis::y, profile(0), 0, y);
    const bool open = form == 3;
    if (open) solid.add_box({-0.04 * x, -0.04 * x, h - 2 * t}, {1.04 * x, y + 0.04 * x, h});
    if (form != 2)
        for (int i = 0, n = random.choice({0, 0, 2, 3, 5}); i < n; ++i) {
            const double at = x * (i + 0.7) / (n + 0.4) * (form == 1 ? 0.55 : 1.0), rib = 0.03 * x;
            solid.add_box({at - 0.7 * t, -rib, 2 * t}, {at + 0.7 * t, y + rib, 0.95 * h});
        }
    const double neck = 0.12 * std::min(x, y), nx = x * random.uniform(0.15, 0.35), ny = y * random.uniform(0.35, 0.65),
                 hole = 0.25 * std::min(x, y);
    const bool filler = !open && random.chance(0.8), manhole = !open && random.chance(0.5), feet = random.chance(0.4),
               ears = random.chance(0.3);
    if (filler)
        solid.add_cylinder(Axis::z, {nx, ny}, neck, 0.8 * h, h + 0.9 * neck)
            .add_cylinder(Axis::z, {nx, ny}, 1.3 * neck, h + 0.6 * neck, h + 1.2 * neck);
    if (manhole) solid.add_cylinder(Axis::z, {0.7 * x, 0.5 * y}, hole, 0.9 * h, h + 3 * t);
    std::vector<Port> ports;
    for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
        const double bore = 0.05 * std::min(y, h) * random.uniform(0.7, 1.4);
        ports.push_back({Axis::x,
                         {y * (i + 0.5) / n, (form == 2 ? 0.4 : 0.18) * h},
                         0,
                         -2.2 * bore,
                         bore,
                         0.4 * bore,
                         random.choice({PortEnd::round, PortEnd::plain, PortEnd::hexagon}),
                         1.6,
                         0,
                         4});
    }
    add_ports(solid, ports);
    if (feet)
        for (const double at : {0.12 * x, (form == 1 ? 0.45 : 0.8) * x})
            solid.add_box({at, 0.05 * y, -0.1 * h}, {at + 0.08 * x, 0.95 * y, 0.01 * h});
    if (ears)
        for (const double at : {0.1 * x, 0.9 * x})
            solid.add_box({at - 0.05 * x, 0.4 * y, 0.95 * h}, {at + 0.05 * x, 0.4 * y + 2 * t, h + 0.12 * h})
                .cut_cylinder(Axis::y, {at, h + 0.06 * h}, 0.025 * std::min(x, h), -far, far);
    if (form == 2)
        solid.cut_prism(Axis::x, across(t), t, x - t);
    else
        solid.cut_prism(Axis::y, profile(t), t, y - t);
    if (open) solid.cut_box({t, t, 0.5 * h}, {x - t, y - t, h + 1});
    for (int i = 0, n = random.choice({0, 1, 2}); i < n; ++i) {  // baffles
        const double at = x * (i + 1) / (n + 1.0) * (form == 1 ? 0.6 : 1.0);
        solid
            .add_box({at - 0.5 * t, 0.5 * t, (form == 2 ? 0.3 : 0.12) * h},
                     {at + 0.5 * t, y - 0.5 * t, (form == 2 ? 0.7 : 0.8) * h})
            .cut_cylinder(Axis::x, {0.5 * y, 0.45 * h}, 0.12 * std::min(y, h), at - t, at + t);
    }
    if (filler) solid.cut_cylinder(Axis::z, {nx, ny}, 0.85 * neck, 0.7 * h, h + 2 * neck);
    if (manhole)
        solid.cut_cylinder(Axis::z, {0.7 * x, 0.5 * y}, 0.7 * hole, 0.85 * h, h + 4 * t)
            .cut_hole_circle(Axis::z, {0.7 * x, 0.5 * y}, 0.85 * hole, 8, 0, 0.05 * hole, h - 2 * t, h + 4 * t);
    cut_ports(solid, ports);
    return part;
}

}  // namespace v16::corpus
