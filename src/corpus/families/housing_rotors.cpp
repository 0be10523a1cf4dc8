// Casings around rotors: Roots blowers, vane pumps, rotary engines.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Two circles that overlap: the chamber of two rotors.
void two_lobes(Solid& solid, double r, double a, double from, double to, bool adds, bool upright) {
    for (const double s : {-0.5, 0.5}) {
        const Point2 at = upright ? Point2{0, s * a} : Point2{s * a, 0};
        if (adds)
            solid.add_cylinder(Axis::y, at, r, from, to);
        else
            solid.cut_cylinder(Axis::y, at, r, from, to);
    }
}

/// Roots blower or screw compressor: a figure of eight, ribs around, ports across, feet.
void two_rotor_case(Solid& solid, Random& random, double r) {
    const double a = r * random.uniform(1.25, 1.6), wall = 0.1 * r + 1.5, half = r * random.uniform(0.8, 2.2),
                 rim = 0.16 * r;
    const bool upright = random.chance(0.4), sides = random.chance(0.5), square = random.chance(0.35);
    const double w = upright ? r + wall : 0.5 * a + r + wall, h = upright ? 0.5 * a + r + wall : r + wall;
    if (square)
        solid.add_prism(Axis::y, rounded_rectangle({-w, -h}, {w, h}, 0.6 * r), -half, half);
    else
        two_lobes(solid, r + wall, a, -half, half, true, upright);
    const int ribs = random.choice({0, 0, 2, 3});
    for (int i = 0; i < ribs; ++i) {
        const double y = half * (-0.7 + 1.4 * i / std::max(1, ribs - 1));
        two_lobes(solid, r + 1.7 * wall, a, y - 0.25 * wall, y + 0.25 * wall, true, upright);
    }
    for (const double s : {-1.0, 1.0})
        two_lobes(solid, r + wall + rim, a, std::min(s * half, s * (half - rim)), std::max(s * half, s * (half - rim)),
                  true, upright);
    Port port{upright ? Axis::x : Axis::z,
              {},
              0,
              (upright ? w : h) + 0.4 * r,
              std::min(0.45 * half, 0.5 * r),
              wall,
              random.choice({PortEnd::square, PortEnd::round}),
              1.5,
              0,
              4};
    std::vector<Port> ports{port, port};
    ports[1].to = -port.to;
    add_ports(solid, ports);
    if (sides) {
        const double low = -h - 0.35 * r;
        for (const double x : {-0.9 * w, 0.9 * w})
            solid.add_box({x - 0.35 * r, -half, low}, {x + 0.35 * r, half, low + 0.2 * r})
                .add_box({x - 0.1 * r, -half, low}, {x + 0.1 * r, half, 0});
        for (const double x : {-1.05 * w, 1.05 * w})
            for (const double y : {-0.75 * half, 0.75 * half})
                solid.cut_cylinder(Axis::z, {x, y}, 0.07 * r, low - 1, low + 0.3 * r);
    }
    const bool closed = random.chance(0.3);
    two_lobes(solid, r, a, closed ? -half + wall : -half - 1, half + 1, false, upright);
    if (closed) two_lobes(solid, 0.35 * r, a, -half - 1, half, false, upright);
    cut_ports(solid, ports);
    for (const double s : {-1.0, 1.0}) {
        const Point2 centre = upright ? Point2{0, 0.5 * s * a} : Point2{0.5 * s * a, 0};
        const double middle = upright ? 90 * s : 90 - 90 * s;
        for (int i = 0; i < 3; ++i)
            solid.cut_cylinder(Axis::y, polar(centre, r + wall + 0.45 * rim, middle + 70.0 * (i - 1)), 0.24 * rim,
                               -half - 1, half + 1);
    }
}

/// Vane, liquid ring or eccentric pump: a round case with an eccentric bore, ports on top or at the sides, a foot.
void eccentric_case(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.15, 0.3), outer = r + wall, half = r * random.uniform(0.4, 1.1),
                 shift = r * random.uniform(0.0, 0.12), rim = 0.15 * r;
    const bool square = random.chance(0.3), up = random.chance(0.5), foot = random.chance(0.55);
    if (square)
        solid.add_prism(Axis::y, rounded_rectangle({-outer, -outer}, {outer, outer}, 0.4 * r), -half, half);
    else
        solid.add_cylinder(Axis::y, {}, outer, -half, half)
            .add_cylinder(Axis::y, {}, outer + rim, half - 0.2 * r, half);
    const double reach = outer + r * random.uniform(0.15, 0.6), bore = std::min(0.4 * half, 0.3 * r),
                 x = up ? 0.5 * r : 0.0;
    const PortEnd end = random.choice({PortEnd::collar, PortEnd::square, PortEnd::round, PortEnd::hexagon});
    std::vector<Port> ports;
    for (const double s : {-1.0, 1.0})
        ports.push_back({up ? Axis::z : Axis::x, up ? Point2{s * x, 0} : Point2{0, 0.4 * r}, 0, up ? reach : s * reach,
                         bore, 0.35 * bore, end, up ? 1.35 : 1.6, 0, 4});
    add_ports(solid, ports);
    const double low = -outer - 0.2 * r;
    if (foot) {
        solid.add_box({-0.8 * outer, -0.7 * half, low}, {0.8 * outer, 0.7 * half, -0.5 * r});
        add_foot_plate(solid, random, {}, {1.25 * outer, half}, low - 0.2 * r, low);
    }
    const double hub = r * random.uniform(0.25, 0.4), back = half + r * random.uniform(0.0, 0.7);
    solid.add_cylinder(Axis::y, {}, 1.5 * hub, 0, back);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, slot({-0.1 * r, shift}, {0.1 * r, shift}, 0.9 * r), -half - 1, half - wall);
    else
        solid.cut_cylinder(Axis::y, {0, shift}, r, -half - 1, half - wall);
    solid.cut_cylinder(Axis::y, {}, 0.6 * hub, -half, back + 1);
    solid.cut_cylinder(Axis::y, {}, hub, 0.5 * (half + back) - 0.1 * half, back + 1);
    cut_ports(solid, ports);
    solid.cut_hole_circle(Axis::y, {}, square ? 1.2 * outer : r + wall * 0.55, square ? 4 : random.choice({4, 6, 8}),
                          45, 0.2 * wall, -half - 1, half - wall);
}

/// Rotary piston engine: a two-lobed trochoid within a thick rim full of water pockets and bolts.
void trochoid_case(Solid& solid, Random& random, double r) {
    const double e = r / random.uniform(6.5, 8.5), half = r * random.uniform(0.3, 0.5),
                 rim = r * random.uniform(0.3, 0.42);
    const auto curve = [&](double more) {
        std::vector<Point2> points;
        for (int i = 0; i < 16; ++i) {
            const double u = 360.0 * i / 16;
            points.push_back(polar({}, r, u) + polar({}, e, 3 * u));
        }
        Path path = smooth_outline(points);
        return more > 0 ? scaled(path, 1 + more / r) : path;
    };
    solid.add_prism(Axis::y, curve(rim), -half, half).cut_prism(Axis::y, curve(0), -half - 1, half + 1);
    const int pockets = random.choice({8, 10, 12});
    for (int i = 0; i < pockets; ++i) {
        const double u = 360.0 * (i + 0.5) / pockets, k = 1 + 0.5 * rim / r;
        const Point2 at = k * (polar({}, r, u) + polar({}, e, 3 * u));
        solid.cut_cylinder(Axis::y, at, (i % 2 ? 0.24 : 0.13) * rim, -half - 1, half + 1);
    }
    const bool port = random.chance(0.7);
    if (port) solid.cut_cylinder(Axis::x, {0.15 * half, -0.4 * r}, 0.5 * half, 0, far);
    for (const double z : {-0.15 * r, 0.15 * r}) solid.cut_cylinder(Axis::x, {0, z}, 0.12 * half, -far, 0);
}

}  // namespace

/// Casings of rotary machines, open at their ends: two rotors, vanes in an eccentric bore, a trochoid.
Part rotor_casing(FamilyContext& context) {
    const double r = context.random.log_uniform(14, 220);
    Part part;
    switch (context.random.weighted({0.45, 0.4, 0.15})) {
        case 0:
            two_rotor_case(part.solid, context.random, r);
            break;
        case 1:
            eccentric_case(part.solid, context.random, r);
            break;
        default:
            trochoid_case(part.solid, context.random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
