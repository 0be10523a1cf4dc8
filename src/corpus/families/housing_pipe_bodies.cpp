// Bodies in pipe lines other than plain valves: strainers, knife gates, distributors.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Strainer: a pot with its lid's flange, the run through it at one height or at two, a drain, legs; or two pots.
Part strainer_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 160), wall = 0.16 * r + 1, pot = r * random.uniform(1.3, 2.1),
                 high = pot * random.uniform(1.1, 1.8), low = -pot * random.uniform(1.2, 2.4),
                 reach = pot + r * random.uniform(0.9, 1.8);
    Part part;
    Solid& solid = part.solid;
    const PortEnd end =
        random.choice({PortEnd::round, PortEnd::round, PortEnd::round, PortEnd::hexagon, PortEnd::plain});
    const int bolts = random.choice({4, 8, 8});
    const double flange = random.uniform(1.5, 1.9), step = random.chance(0.35) ? 0.5 * (high - 1.5 * r) : 0.0;
    std::vector<Port> ports{{Axis::x, {0, std::max(0.0, step)}, 0, -reach, r, wall, end, flange, 0, bolts},
                            {Axis::x, {0, std::min(0.0, -0.5 * step)}, 0, reach, r, wall, end, flange, 0, bolts}};
    const int pots = random.chance(0.15) ? 2 : 1;
    const double t = 0.2 * pot, lid = pot * random.uniform(1.25, 1.5), gap = 1.25 * lid;
    const std::size_t bottom = random.weighted({0.4, 0.3, 0.3}), closure = random.weighted({0.45, 0.3, 0.25});
    for (int i = 0; i < pots; ++i) {
        const Point2 c{0, row_position(i, pots, 2 * gap)};
        solid.add_cylinder(Axis::z, c, pot + wall, low, high);
        if (bottom == 0) solid.add_revolution(Axis::z, cap_meridian(low, -1, 0.5 * pot, pot + wall), c);
        solid.add_cylinder(Axis::z, c, lid, high - t, high);
        if (closure == 0)
            solid.add_cylinder(Axis::z, c, lid, high + 0.05 * t, high + t)
                .add_cylinder(Axis::z, c, 0.6 * pot, high + t, high + 1.3 * t);
        if (closure == 1)  // a yoke across
            solid.add_cylinder(Axis::z, c, 1.1 * pot, high, high + 0.8 * t)
                .add_prism(Axis::y,
                           counter_clockwise(through({{-lid, high + 1.2 * t},
                                                      {lid, high + 1.2 * t},
                                                      {lid, high + 2 * t},
                                                      {0.3 * pot, high + 3 * t},
                                                      {-0.3 * pot, high + 3 * t},
                                                      {-lid, high + 2 * t}})),
                           c.y - 0.2 * pot, c.y + 0.2 * pot);
    }
    if (pots == 2) {
        for (Port& port : ports) port.centre = {};
        solid.add_cylinder(Axis::y, {}, r + wall, -gap, gap);
    }
    add_ports(solid, ports);
    const double drain = 0.25 * r, foot = low - pot * random.uniform(0.3, 1.0) - (bottom == 0 ? 0.5 * pot : 0.0);
    const bool legs = random.chance(0.35), drained = random.chance(0.6);
    for (int i = 0; i < pots; ++i) {
        const Point2 c{0, row_position(i, pots, 2 * gap)};
        if (drained) solid.add_cylinder(Axis::z, c, 2 * drain, low - 0.35 * r - (bottom == 0 ? 0.5 * pot : 0.0), low);
        if (legs)
            for (const double a : {45.0, 135.0, 225.0, 315.0})
                solid.add_cylinder(Axis::z, polar(c, 0.9 * pot, a), 0.12 * pot, foot, low)
                    .add_cylinder(Axis::z, polar(c, 0.9 * pot, a), 0.25 * pot, foot, foot + 0.08 * pot);
        solid.cut_cylinder(Axis::z, c, pot, low + (bottom == 0 ? 0.0 : wall), closure == 2 ? high + 1 : high);
        if (bottom == 0) solid.cut_revolution(Axis::z, cap_meridian(low + 0.01, -1, 0.5 * pot - wall, pot), c);
    }
    cut_ports(solid, ports);
    if (pots == 2) solid.cut_cylinder(Axis::y, {0, 0}, r, -gap, gap);
    for (int i = 0; i < pots; ++i) {
        const Point2 c{0, row_position(i, pots, 2 * gap)};
        if (random.chance(0.4))
            solid.add_cylinder(Axis::z, c, 0.8 * pot, low + 0.4 * pot, high - t)
                .cut_cylinder(Axis::z, c, 0.76 * pot, low + 0.3 * pot, high - t + 0.001);
        if (drained) solid.cut_cylinder(Axis::z, c, drain, foot - pot, low + 2 * wall);
        if (closure != 1)
            solid.cut_hole_circle(Axis::z, c, 0.5 * (lid + pot + wall) + 0.02 * pot, random.choice({4, 6, 8}), 22.5,
                                  0.28 * (lid - pot - wall) * 0.7, high - 1.5 * t, far);
    }
    return part;
}

/// Knife gate: two thin halves or a plate-like body about the bore, the blade's slot, a square top with its gland,
/// pillars.
Part knife_gate_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(22, 350), half = r * random.uniform(0.16, 0.4),
                 out = r * random.uniform(1.35, 1.6), top = r * random.uniform(1.7, 2.6), t = 0.16 * r,
                 blade = 0.06 * r, wide = 1.15 * r;
    Part part;
    Solid& solid = part.solid;
    const bool square = random.chance(0.3);
    if (square)
        solid.add_prism(Axis::y, rounded_rectangle({-out, -out}, {out, out}, 0.1 * out), -half, half);
    else
        solid.add_cylinder(Axis::y, {}, out, -half, half);
    solid.add_box({-wide - t, -0.8 * half, 0}, {wide + t, 0.8 * half, top});
    solid.add_box({-wide - 2 * t, -half - 1.2 * t, top - t}, {wide + 2 * t, half + 1.2 * t, top});
    const bool gland = random.chance(0.6), pillars = random.chance(0.5);
    const double yoke = top + r * random.uniform(1.8, 2.8);
    if (gland)
        solid.add_box({-wide - 1.6 * t, -half - 0.8 * t, top + 0.15 * t}, {wide + 1.6 * t, half + 0.8 * t, top + t});
    if (pillars) {
        for (const double s : {-1.0, 1.0})
            for (const double y : {-half - 0.3 * t, half + 0.3 * t})
                add_block(solid, {s * (wide + t), y - 0.2 * t, top}, {s * (wide + 1.6 * t), y + 0.2 * t, yoke});
        solid.add_box({-wide - 2 * t, -half - t, yoke - t}, {wide + 2 * t, half + t, yoke})
            .cut_cylinder(Axis::z, {}, 0.12 * r, yoke - 2 * t, yoke + 1);
        if (random.chance(0.6))
            solid.add_box({-0.8 * r, -0.8 * blade, 0.5 * r}, {0.8 * r, 0.8 * blade, yoke - 1.6 * t})
                .add_cylinder(Axis::z, {}, 0.1 * r, top, yoke + r);
    }
    const double boss = out * 0.12;
    if (random.chance(0.4))
        for (const double a : {20.0, 160.0, 200.0, 340.0})
            solid.add_prism(Axis::y, tangent_hull(polar({}, 0.8 * out, a), 2 * boss, polar({}, out, a), boss),
                            -0.6 * half, 0.6 * half);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    solid.cut_box({-wide, -blade, -0.2 * r}, {wide, blade, top + 2 * t});
    if (random.chance(0.5)) solid.cut_prism(Axis::y, ring_sector({}, r - 0.01, wide, 180, 179.9), -blade, blade);
    const int bolts = random.choice({4, 8, 8, 12, 16});
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (out + wide) + 0.03 * r, bolts, 180.0 / bolts, 0.055 * r, -far, far);
    for (const double x : {-0.75, 0.0, 0.75})
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {x * wide, s * (half + 0.7 * t)}, 0.22 * t, top - 2 * t, top + 1.2 * t);
    if (random.chance(0.3))
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::x, {0, 0.9 * r}, 0.1 * r, s < 0 ? -out - 0.2 * r : 1.1 * wide,
                               s < 0 ? -1.1 * wide : out + 0.2 * r);
    return part;
}

/// Distributor: a bar or block with a row of outlets, of one bore or two, ends, brackets; or a ring of outlets on a
/// drum.
Part distributor_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 70), wall = r * random.uniform(0.2, 0.35), tube = r + wall,
                 port = r * random.uniform(0.35, 0.7), pw = port + 0.7 * wall;
    const int n = random.integer(2, 8);
    const double pitch = pw * random.uniform(2.6, 4), half = 0.5 * n * pitch + random.uniform(0.2, 1.0) * r,
                 up = tube + r * random.uniform(0.4, 1.4);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.2)) {  // drum
        const double drum = std::max(2.2 * r, 1.5 * pw / std::sin(radians(180.0 / std::max(4, n)))), high = 3.2 * pw;
        solid.add_cylinder(Axis::z, {}, drum, 0, high).add_cylinder(Axis::z, {}, tube, high, high + 1.2 * r);
        const int outlets = std::max(4, n);
        for (int i = 0; i < outlets; ++i)
            solid.add_cylinder(Axis::z, polar({}, drum - 1.3 * pw, 360.0 / outlets * i), pw, -1.2 * pw, 0.2 * high);
        solid.cut_cylinder(Axis::z, {}, drum - wall, wall, high - wall)
            .cut_cylinder(Axis::z, {}, r, high - 2 * wall, far);
        for (int i = 0; i < outlets; ++i)
            solid.cut_cylinder(Axis::z, polar({}, drum - 1.3 * pw, 360.0 / outlets * i), port, -far, 2 * wall);
        return part;
    }
    const std::size_t section = random.weighted({0.4, 0.3, 0.3});
    const auto bar = [&](double y) {
        if (section == 0) solid.add_cylinder(Axis::x, {y, 0}, tube, -half, half);
        if (section == 1) solid.add_box({-half, y - tube, -tube}, {half, y + tube, tube});
        if (section == 2) solid.add_prism(Axis::x, polygon({y, 0}, 1.15 * tube, 6), -half, half);
    };
    bar(0);
    const bool both = random.chance(0.35), hexes = random.chance(0.5);
    const std::size_t end = random.weighted({0.35, 0.35, 0.3});
    for (const double s : {-1.0, 1.0}) {
        if (end == 1) add_rod(solid, Axis::x, {}, 0.9 * tube, s * half, s * (half + 1.2 * r));
        if (end == 2) add_rod(solid, Axis::x, {}, 1.6 * tube, s * half, s * (half - 0.4 * r));
    }
    for (int i = 0; i < n; ++i)
        for (const double s : {1.0, -1.0}) {
            if (s < 0 && !both) continue;
            const double x = row_position(i, n, pitch);
            add_rod(solid, Axis::z, {x, 0}, pw, 0, s * up);
            if (hexes)
                solid.add_prism(Axis::z, polygon({x, 0}, 1.25 * pw, 6),
                                s < 0 ? -0.5 * (tube + up) : 0.5 * (tube + up) - 0.3 * pw,
                                s < 0 ? -0.5 * (tube + up) + 0.3 * pw : 0.5 * (tube + up));
        }
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0}) {
            const double x = s * (half - 0.5 * pitch + 0.3 * pitch);
            solid.add_box({x - 0.3 * tube, 0, -2.2 * tube}, {x + 0.3 * tube, 0.3 * tube, 2.2 * tube - (up - tube)})
                .cut_cylinder(Axis::y, {x, -1.9 * tube}, 0.15 * tube, -far, far);
        }
    if (random.chance(0.4))  // gauge and drain
        solid.add_cylinder(Axis::y, {row_position(0, n, pitch), 0}, 0.7 * pw, -1.5 * tube, 0)
            .cut_cylinder(Axis::y, {row_position(0, n, pitch), 0}, 0.4 * pw, -far, 0);
    const bool blind = random.chance(0.5);
    solid.cut_cylinder(Axis::x, {}, r, -far, blind ? half - wall : far);
    for (int i = 0; i < n; ++i) cut_rod(solid, Axis::z, {row_position(i, n, pitch), 0}, port, both ? -far : 0, far);
    if (end == 2) {
        solid.cut_hole_circle(Axis::x, {}, 1.3 * tube, 4, 45, 0.13 * tube, -half - 1, -half + 0.5 * r)
            .cut_hole_circle(Axis::x, {}, 1.3 * tube, 4, 45, 0.13 * tube, half - 0.5 * r, half + 1);
    }
    return part;
}

}  // namespace v16::corpus
