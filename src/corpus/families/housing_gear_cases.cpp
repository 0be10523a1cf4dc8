// Cases of bevel and worm gears.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Case of a bevel gear: a cube, a ball or a drum between bores that cross at right angles.
Part bevel_gear_case(FamilyContext& context) {
    Random& random = context.random;
    const double s = random.log_uniform(20, 180), bore = s * random.uniform(0.5, 0.68), wall = s * 0.14;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    const bool both = random.chance(0.65), fins = form == 0 && random.chance(0.35);
    const PortEnd end = form == 0 ? random.choice({PortEnd::round, PortEnd::square, PortEnd::collar})
                                  : random.choice({PortEnd::round, PortEnd::round, PortEnd::square});
    const double reach = s * random.uniform(1.05, 1.5), neck = s * random.uniform(1.2, 2.6);
    const Axis second = random.choice({Axis::y, Axis::z, Axis::z});
    const auto port = [&](Axis axis, double to, double radius) {
        return Port{axis, {}, 0, to, radius, wall, end, random.uniform(1.25, 1.5), 0, random.choice({4, 4, 6, 8})};
    };
    std::vector<Port> ports{port(Axis::x, reach, bore),
                            port(second, second == Axis::z ? neck : -neck, bore * random.uniform(0.7, 1.0))};
    if (both) ports.push_back(port(Axis::x, -reach, bore));
    if (random.chance(0.3)) ports.push_back(port(second, second == Axis::z ? -reach : reach, bore));
    const double low = -s * random.uniform(1.0, 1.25);
    const bool foot = ports.size() < 4 && random.chance(0.45);
    switch (form) {
        case 0:
            solid.add_prism(Axis::x, chamfered(rectangle({-s, -s}, {s, s}), random.choice({0.05, 0.15, 0.3}) * s), -s,
                            s);
            break;
        case 1:
            solid.add_revolution(Axis::x, ball_meridian(0, 1.08 * s));
            break;
        default:
            solid.add_chamfered_cylinder(second, {}, s, -0.9 * s, 0.9 * s, 0.15 * s, 0.15 * s);
            break;
    }
    if (fins)
        for (int i = 0; i < 5; ++i)
            solid.add_prism(Axis::x, rounded_rectangle({-1.12 * s, -1.12 * s}, {1.12 * s, 1.12 * s}, 0.2 * s),
                            s * (-0.74 + 0.35 * i), s * (-0.66 + 0.35 * i));
    add_ports(solid, ports);
    if (foot) {
        for (const double x : {-0.7 * s, 0.58 * s}) solid.add_box({x, -0.9 * s, low}, {x + 0.12 * s, 0.9 * s, 0});
        add_foot_plate(solid, random, {}, {1.35 * s, 1.2 * s}, low - 0.18 * s, low);
    }
    if (form == 1)
        solid.cut_revolution(Axis::x, ball_meridian(0, 1.08 * s - wall));
    else
        solid.cut_box({-s + wall, -0.62 * s, -0.62 * s}, {s - wall, 0.62 * s, 0.62 * s});
    cut_ports(solid, ports);
    if (form == 0 && end == PortEnd::collar)
        for (const Axis axis : {Axis::x, second})
            for (const Point2 q : quarters)
                solid.cut_cylinder(axis, 0.84 * s * q, 0.07 * s, axis == Axis::x ? 0.8 * s : -s - 1, s + 1);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, 1.12 * bore, reach - 0.15 * s, reach + 1);
    return part;
}

namespace {

/// Worm gear case with the worm below or above the wheel: a drum, the worm's tube across it, a foot.
void drum_and_tube(Solid& solid, Random& random, double r) {
    const double a = r * random.uniform(0.85, 1.1), tube = r * random.uniform(0.36, 0.5), wall = 0.09 * r + 1,
                 half = r * random.uniform(0.4, 0.65), length = r * random.uniform(1.15, 1.5),
                 up = random.choice({-1.0, -1.0, 1.0}), seat = 0.8 * r, rim = 0.12 * r;
    const double floor = up < 0 ? -a - tube - 0.25 * r : -r - 0.2 * r, foot = r * random.uniform(0.13, 0.2);
    solid.add_cylinder(Axis::y, {}, r, -half, half).add_cylinder(Axis::x, {0, up * a}, tube, -length, length);
    for (const double s : {-1.0, 1.0}) {
        add_rod(solid, Axis::y, {}, r + 0.35 * rim, s * half, s * (half - 0.15 * r));
        add_rod(solid, Axis::x, {0, up * a}, 1.3 * tube, s * length, s * (length - 0.15 * r));
        add_block(solid, {s * 0.8 * r, -0.8 * half, floor}, {s * (0.8 * r - wall), 0.8 * half, 0.3 * up * r});
    }
    solid.add_box({-0.8 * r, -wall / 2, floor}, {0.8 * r, wall / 2, 0});
    add_foot_plate(solid, random, {}, {1.15 * r, std::max(half + 0.25 * r, 1.25 * tube)}, floor - foot, floor);
    const bool lid = up < 0 && random.chance(0.6);
    if (lid) solid.add_box({-0.4 * r, -0.7 * half, 0.8 * r}, {0.4 * r, 0.7 * half, 1.08 * r});
    solid.cut_cylinder(Axis::y, {}, r - wall, -half + 1.5 * wall, half - 1.5 * wall)
        .cut_cylinder(Axis::x, {0, up * a}, tube - wall, -length - 1, length + 1)
        .cut_cylinder(Axis::y, {}, seat, -1.2 * half, half - 1.5 * wall)
        .cut_cylinder(Axis::y, {}, random.choice({0.35, 0.8}) * r, 0, half + 1);
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (seat + r), random.choice({6, 8}), 0, 0.05 * r, -half - 1,
                          -half + 0.2 * r);
    for (const double s : {-1.0, 1.0})
        for (int i = 0; i < 4; ++i)
            cut_rod(solid, Axis::x, polar({0, up * a}, 1.14 * tube, 45 + 90 * i), 0.08 * tube, s * (length + 1),
                    s * (length - 0.2 * r));
    if (lid) solid.cut_box({-0.25 * r, -0.45 * half, 0.5 * r}, {0.25 * r, 0.45 * half, 1.1 * r});
}

/// Square case as motors are flanged to: rounded box, tapped faces all around, an input flange at one side.
void square_case(Solid& solid, Random& random, double r) {
    const double w = r * random.uniform(1.05, 1.2), low = -r * random.uniform(1.35, 1.75), top = r * 1.15,
                 half = r * random.uniform(0.55, 0.8), a = 0.5 * (low - 0.2 * r), wall = 0.1 * r + 1,
                 worm = r * random.uniform(0.3, 0.42), flange = r * random.uniform(0.85, 1.2),
                 reach = w + r * random.uniform(0.15, 0.6);
    solid.add_prism(Axis::y, filleted(rectangle({-w, low}, {w, top}), random.choice({0.1, 0.35, 0.7}) * r), -half,
                    half);
    if (random.chance(0.5))
        for (int i = 0; i < 4; ++i)
            solid.add_prism(Axis::y, filleted(rectangle({-w, low}, {w, top}), 0.1 * r), half * (-0.75 + 0.44 * i),
                            half * (-0.6 + 0.44 * i));
    const bool square = random.chance(0.5);
    solid.add_cylinder(Axis::x, {0, a}, 1.5 * worm, 0, reach);
    if (square)
        solid.add_prism(
            Axis::x,
            rounded_rectangle({-0.85 * flange, a - 0.85 * flange}, {0.85 * flange, a + 0.85 * flange}, 0.15 * flange),
            reach, reach + 0.15 * r);
    else
        solid.add_cylinder(Axis::x, {0, a}, flange, reach, reach + 0.15 * r);
    const double hub = half + r * random.uniform(0.05, 0.35);
    solid.add_cylinder(Axis::y, {}, 0.72 * r, -hub, hub);
    solid.cut_cylinder(Axis::y, {}, 0.85 * r, -half + wall, half - wall)
        .cut_cylinder(Axis::y, {}, 0.55 * r, -hub - 1, hub + 1)
        .cut_cylinder(Axis::x, {0, a}, worm, -w + wall, reach + r)
        .cut_cylinder(Axis::x, {0, a}, 0.62 * flange, reach + 0.06 * r, reach + r)
        .cut_hole_circle(Axis::x, {0, a}, 0.83 * flange * (square ? 1.15 : 1), 4, 45, 0.06 * r, reach - 1, reach + r)
        .cut_hole_circle(Axis::y, {}, 0.64 * r, random.choice({4, 6, 8}), 45, 0.045 * r, -hub - 1, -hub + 0.25 * r)
        .cut_hole_circle(Axis::y, {}, 0.64 * r, 4, 45, 0.045 * r, hub - 0.25 * r, hub + 1);
    for (const double x : {-0.75 * w, 0.75 * w})
        for (const double y : {-0.6 * half, 0.6 * half})
            solid.cut_cylinder(Axis::z, {x, y}, 0.07 * r, low - 1, low + 0.25 * r);
}

/// Wheel upright: a round or many-sided pot along z with a bolted rim, the worm's tube beside it.
void pot_case(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(0.9, 1.6), wall = 0.09 * r + 1, tube = r * random.uniform(0.35, 0.48),
                 a = r * random.uniform(0.8, 1.0), length = r * random.uniform(1.0, 1.5), z = 0.5 * h, rim = 0.16 * r;
    const bool lugs = random.chance(0.5);
    solid.add_cylinder(Axis::z, {}, r, 0, h)
        .add_cylinder(Axis::z, {}, r + rim, h - 0.18 * r, h)
        .add_cylinder(Axis::x, {a, z}, tube, -length, length);
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {a, z}, 1.3 * tube, s * length, s * (length - 0.16 * r));
    if (lugs)
        for (const Point2 q : quarters) {
            const Point2 at = 0.95 * r * q;
            solid.add_prism(Axis::z, tangent_hull(0.5 * at, 0.35 * r, at, 0.2 * r), 0, 0.2 * r)
                .cut_cylinder(Axis::z, at, 0.09 * r, -1, 0.2 * r + 1);
        }
    solid.add_cylinder(Axis::z, {}, 0.45 * r, -0.3 * r, 0);
    solid.cut_cylinder(Axis::z, {}, r - wall, wall, h + 1)
        .cut_cylinder(Axis::x, {a, z}, tube - wall, -length - 1, length + 1)
        .cut_cylinder(Axis::z, {}, 0.3 * r, -r, h)
        .cut_hole_circle(Axis::z, {}, r + 0.45 * rim, random.choice({6, 8, 10}), 0, 0.25 * rim, h - r, h + 1);
}

}  // namespace

/// Worm gear case: drum with the worm's tube across, square case with an input flange, upright pot.
Part worm_gear_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(22, 220);
    Part part;
    switch (random.weighted({0.45, 0.35, 0.2})) {
        case 0:
            drum_and_tube(part.solid, random, r);
            break;
        case 1:
            square_case(part.solid, random, r);
            break;
        default:
            pot_case(part.solid, random, r);
            part.main_side = Side::top;
            break;
    }
    return part;
}

}  // namespace v16::corpus
