// Bodies of valves that work by themselves or by a membrane: check valves, weir valves, steam traps and air vents.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

PortEnd pipe_end(Random& random) {
    return random.choice({PortEnd::round, PortEnd::round, PortEnd::hexagon, PortEnd::plain, PortEnd::collar});
}

/// The two ends of a run along `axis` through the origin.
std::vector<Port> run(Random& random, Axis axis, double reach, double bore, double wall) {
    const PortEnd end = pipe_end(random);
    const double flange = random.uniform(1.5, 1.9);
    const int bolts = random.choice({4, 4, 8});
    return {{axis, {}, 0, -reach, bore, wall, end, flange, 0, bolts},
            {axis, {}, 0, reach, bore, wall, end, flange, 0, bolts}};
}

/// Swing check: a wide belly with the cover's flange above it, bosses of the hinge pin, the seat inside.
void swing_check(Solid& solid, Random& random, double r) {
    const double wall = 0.18 * r + 1, belly = r * random.uniform(1.3, 1.6), reach = r * random.uniform(2.3, 3.3),
                 top = belly * random.uniform(1.15, 1.5) + wall, neck = belly * random.uniform(0.75, 0.98),
                 lid = neck * random.uniform(1.3, 1.5) + wall, t = 0.25 * r + 1, aside = r * random.uniform(-0.3, 0.3);
    const std::vector<Port> ports = run(random, Axis::x, reach, r, wall);
    const bool ball = random.chance(0.6), square = random.chance(0.3), cover = random.chance(0.4);
    if (ball)
        solid.add_revolution(Axis::x, ball_meridian(0, belly + wall));
    else
        solid.add_revolution(Axis::x, through({{-0.75 * reach, 0},
                                               {-0.75 * reach, r + wall},
                                               {-0.4 * reach, belly + wall},
                                               {0.3 * reach, belly + wall},
                                               {0.75 * reach, r + wall},
                                               {0.75 * reach, 0}}));
    solid.add_cylinder(Axis::z, {aside, 0}, neck + wall, 0, top);
    const Point2 c{aside, 0}, corner{0.85 * lid, 0.85 * lid};
    const Path flange = square ? rounded_rectangle(c - corner, c + corner, 0.25 * lid) : circle(c, lid);
    solid.add_prism(Axis::z, flange, top - t, top);
    if (cover) solid.add_prism(Axis::z, flange, top, top + 0.8 * t);
    const double pin = 0.16 * r, px = aside - 0.6 * neck, pz = 0.5 * (r + top) - 0.3 * t;
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {px, pz}, 2 * pin, 0, s * (belly + wall + 0.25 * r));
    add_ports(solid, ports);
    solid.cut_revolution(Axis::x, ball_meridian(0, belly))
        .cut_cylinder(Axis::z, c, neck, 0, cover ? top : top + 1)
        .cut_cylinder(Axis::y, {px, pz}, pin, -far, far);
    cut_ports(solid, ports);
    solid.add_cylinder(Axis::x, {}, r + 0.3 * wall, -0.62 * belly, -0.62 * belly + 0.3 * r)
        .cut_cylinder(Axis::x, {}, 0.82 * r, -belly, 0);
    if (square)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, c + 0.68 * lid * q, 0.08 * lid, top - 1.05 * t, far);
    else
        solid.cut_hole_circle(Axis::z, c, 0.5 * (lid + neck + wall), random.choice({4, 6, 8}), 22.5,
                              0.2 * (lid - neck - wall), top - 1.05 * t, far);
}

/// In-line check along z: a barrel wider in the middle, its seat inside; as a foot valve with its strainer.
void line_check(Solid& solid, Random& random, double r) {
    const double wall = 0.2 * r + 1, belly = r * random.uniform(1.25, 1.6), half = r * random.uniform(1.6, 2.6),
                 barrel = half * random.uniform(0.4, 0.65);
    const bool foot = random.chance(0.5), hexagon = random.chance(0.4);
    std::vector<Port> ports = run(random, Axis::z, half, r, wall);
    if (foot) ports.erase(ports.begin());
    solid.add_revolution(Axis::z, through({{-half, 0},
                                           {-half, r + wall},
                                           {-barrel - 0.3 * r, r + wall},
                                           {-barrel, belly + wall},
                                           {barrel, belly + wall},
                                           {barrel + 0.3 * r, r + wall},
                                           {half, r + wall},
                                           {half, 0}}));
    if (hexagon) solid.add_prism(Axis::z, polygon({}, 1.16 * (belly + wall), 6), -0.5 * barrel, 0.5 * barrel);
    add_ports(solid, ports);
    const double cage = r * random.uniform(1.6, 3.2), mesh = (belly + wall) * random.uniform(0.8, 1.1), low = -half;
    if (foot) {
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, mesh, low - cage, low + 0.01);
        else
            solid.add_revolution(Axis::z, cone_meridian(low - cage, 0.75 * mesh, low + 0.01, 1.05 * mesh));
        solid.add_cylinder(Axis::z, {}, 1.15 * mesh, low, low + 0.3 * r);
    }
    solid.cut_cylinder(Axis::z, {}, belly, -barrel, barrel);
    cut_ports(solid, ports);
    solid.cut_cylinder(Axis::z, {}, 0.8 * r, foot ? low - cage + wall : -half - 1, 0);
    solid.add_cylinder(Axis::z, {}, belly + 0.2 * wall, -0.3 * barrel, -0.3 * barrel + 0.25 * r)
        .cut_cylinder(Axis::z, {}, 0.7 * r, -barrel, barrel);
    if (!foot) return;
    solid.cut_cylinder(Axis::z, {}, 0.68 * mesh, low - cage + wall, low);
    const int rows = random.integer(1, 3);
    const bool round = random.chance(0.4);
    for (int i = 0; i < rows; ++i) {
        const double z = low - cage + wall + (cage - 1.5 * wall) * (i + 0.5) / rows,
                     high = 0.3 * (cage - 1.5 * wall) / rows, w = round ? 0.5 * high : 0.09 * mesh;
        for (const double u : {-0.45 * mesh, 0.0, 0.45 * mesh})
            for (const Axis axis : {Axis::x, Axis::y})
                solid.cut_prism(axis, round ? circle({u, z}, high) : slot({u, z - high + w}, {u, z + high - w}, w),
                                -far, far);
    }
}

/// Wafer check: a short ring between flanges, a bar across its bore, plugs of the pins, an eye to lift it.
void wafer_check(Solid& solid, Random& random, double r) {
    const double out = r * random.uniform(1.3, 1.6), deep = r * random.uniform(0.3, 0.9);
    const std::size_t form = random.weighted({0.2, 0.5, 0.3});
    const int lugs = random.choice({4, 8, 8, 12});
    solid.add_cylinder(Axis::y, {}, out, -deep, deep);
    if (form == 1)
        for (int i = 0; i < lugs; ++i)
            solid.add_cylinder(Axis::y, polar({}, out + 0.05 * r, 360.0 / lugs * (i + 0.5)), 0.22 * r, -deep, deep);
    if (form == 2)
        solid.add_cylinder(Axis::y, {}, 1.3 * out, -deep, -0.7 * deep)
            .add_cylinder(Axis::y, {}, 1.3 * out, 0.7 * deep, deep);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.3 * deep, 0, out + 0.25 * r);
    solid.cut_cylinder(Axis::y, {}, r, -far, far);
    const double seat = 0.86 * r;
    solid.add_cylinder(Axis::y, {}, 1.02 * r, 0.5 * deep, 0.85 * deep).cut_cylinder(Axis::y, {}, seat, 0, far);
    if (random.chance(0.6))
        solid.add_box({-0.1 * r, -0.3 * deep, -1.02 * r}, {0.1 * r, 0.5 * deep, 1.02 * r});
    else
        solid.add_box({-0.7 * r, -0.3 * deep, 0.55 * r}, {0.7 * r, 0.2 * deep, 0.7 * r});
    if (form == 1) solid.cut_hole_circle(Axis::y, {}, out + 0.05 * r, lugs, 180.0 / lugs, 0.1 * r, -far, far);
    if (form == 2) solid.cut_hole_circle(Axis::y, {}, 1.15 * out, lugs, 180.0 / lugs, 0.07 * r, -far, far);
}

}  // namespace

/// Body of a check valve: swing with its cover, in line or with a foot strainer, wafer.
Part check_valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 110);
    Part part;
    switch (random.weighted({0.4, 0.35, 0.25})) {
        case 0:
            swing_check(part.solid, random, r);
            break;
        case 1:
            line_check(part.solid, random, r);
            break;
        default:
            wafer_check(part.solid, random, 1.5 * r);
            break;
    }
    return part;
}

/// Body of a diaphragm valve: a run whose floor rises to a weir below the square or round seat of the membrane.
Part weir_valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 90), wall = 0.2 * r + 1, reach = r * random.uniform(2.4, 3.6),
                 top = r * random.uniform(1.0, 1.5), seat = r * random.uniform(1.5, 1.9), t = 0.3 * r + 1;
    const bool square = random.chance(0.65), flat = random.chance(0.4);
    const double lid = seat * random.uniform(1.25, 1.45);
    Part part;
    Solid& solid = part.solid;
    std::vector<Port> ports = run(random, Axis::x, reach, r, wall);
    const bool angle = random.chance(0.2);  // of a tank's outlet: one port leads down
    if (angle) {
        ports[0].axis = Axis::z;
        ports[0].to = -reach;
    }
    add_ports(solid, ports);
    const double w = r + wall, neck = std::max(0.82 * seat + wall, 1.1 * w);
    if (flat)
        solid.add_box({-0.9 * lid, -0.9 * lid, angle ? -1.1 * w : -w}, {0.9 * lid, 0.9 * lid, top});
    else
        solid.add_prism(Axis::y,
                        counter_clockwise(through({{-0.5 * reach, -1.1 * w},
                                                   {0.5 * reach, -1.1 * w},
                                                   {0.62 * reach, 0},
                                                   {0.95 * lid, top - t},
                                                   {-0.95 * lid, top - t},
                                                   {-0.62 * reach, 0}})),
                        -neck, neck);
    const Path flange = square ? rounded_rectangle({-lid, -lid}, {lid, lid}, 0.25 * lid) : circle({}, 1.1 * lid);
    solid.add_prism(Axis::z, flange, top - t, top);
    const bool bonnet = random.chance(0.35);
    if (bonnet)
        solid.add_prism(Axis::z, flange, top, top + 0.7 * t)
            .add_revolution(Axis::z,
                            cone_meridian(top + 0.7 * t, 0.8 * lid, top + r * random.uniform(1.0, 1.8), 0.45 * lid))
            .add_cylinder(Axis::z, {}, 0.4 * lid, top, top + r * 2.2);
    solid.cut_cylinder(Axis::z, {}, 0.82 * seat, angle ? 0.2 * r : 0.15 * r, bonnet ? top : top + 1);
    cut_ports(solid, ports);
    const double crest = r * random.uniform(0.1, 0.5);
    if (!angle)
        solid.add_prism(Axis::y,
                        through({{-0.9 * r, -0.7 * r}, {0.9 * r, -0.7 * r}, {0.15 * r, crest}, {-0.15 * r, crest}}),
                        -0.8 * r, 0.8 * r);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, (square ? 0.78 : 0.7) * lid * q, 0.09 * lid, top - 1.05 * t, far);
    if (bonnet) solid.cut_cylinder(Axis::z, {}, 0.2 * lid, top, far);
    if (random.chance(0.3)) {
        const double low = (angle || !flat ? 1.1 : 1.0) * w;
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::z, {s * 0.6 * r, 0}, 0.3 * r, -low - 0.3 * r, -0.9 * low)
                .cut_cylinder(Axis::z, {s * 0.6 * r, 0}, 0.13 * r, -far, -r - 0.1 * wall);
    }
    return part;
}

namespace {

/// Float trap: a lying drum with a bolted cover at one side, ports in the cover or in line above.
void float_trap(Solid& solid, Random& random, double r) {
    const double bowl = r * random.uniform(2.4, 3.6), deep = bowl * random.uniform(1.0, 1.8), wall = 0.2 * r + 1,
                 lid = bowl * random.uniform(1.2, 1.35), t = 0.35 * r;
    solid.add_cylinder(Axis::x, {}, bowl, 0, deep)
        .add_revolution(Axis::x, cap_meridian(deep, 1, bowl * random.uniform(0.2, 0.9), bowl))
        .add_cylinder(Axis::x, {}, lid, 0, t);
    const double back = bowl * random.uniform(0.2, 0.9);
    solid.add_cylinder(Axis::x, {}, lid, -0.9 * t, 0).add_cylinder(Axis::x, {}, 0.9 * bowl, -back, 0);
    std::vector<Port> ports;
    const PortEnd end = pipe_end(random);
    if (random.chance(0.5)) {  // across, one above the other or in line
        const double h = random.choice({0.0, 0.5}) * bowl;
        for (const double s : {-1.0, 1.0})
            ports.push_back({Axis::y,
                             {-0.5 * back - 0.2 * t, s * h},
                             0,
                             s * bowl * 1.5,
                             0.8 * std::min(r, 0.7 * back),
                             0.3 * r,
                             end,
                             1.5});
    } else {
        ports = {{Axis::z, {0.5 * deep, 0}, 0.5 * bowl, bowl * 1.5, r, 0.3 * r, end, 1.6},
                 {Axis::x, {0, -0.5 * bowl}, -0.5 * t, -back - bowl, r, 0.3 * r, end, 1.6}};
    }
    add_ports(solid, ports);
    solid.cut_cylinder(Axis::x, {}, bowl - wall, 0, deep);
    cut_ports(solid, ports);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (lid + bowl), random.choice({6, 8}), 22.5, 0.2 * (lid - bowl), -t, t + 1);
}

/// Bucket trap or air vent: an upright pot, its cover bolted or screwed, ports below, at the sides or above.
void pot_trap(Solid& solid, Random& random, double r) {
    const double pot = r * random.uniform(1.9, 3.2), high = pot * random.uniform(1.6, 3.2), wall = 0.2 * r + 1,
                 lid = pot * random.uniform(1.2, 1.35), t = 0.4 * r, dome = pot * random.uniform(0.15, 0.7);
    const bool bolted = random.chance(0.6), taper = random.chance(0.4);
    const double low = taper ? 0.75 * pot : pot;
    solid.add_revolution(Axis::z, cone_meridian(0, low, high, pot));
    if (bolted)
        solid.add_cylinder(Axis::z, {}, lid, high - t, high + 0.9 * t);
    else
        solid.add_prism(Axis::z, polygon({}, 1.2 * pot, random.choice({6, 8})), high, high + 1.3 * t);
    const double base = high + (bolted ? 0.9 : 1.3) * t;
    solid.add_revolution(Axis::z, cap_meridian(base, 1, dome, 0.9 * pot));
    std::vector<Port> ports;
    const PortEnd end = pipe_end(random);
    const std::size_t way = random.weighted({0.4, 0.3, 0.3});
    if (way == 0) {
        const double z = random.choice({0.25, 0.7}) * high;
        for (const double s : {-1.0, 1.0})
            ports.push_back({Axis::x, {0, z}, 0, s * pot * random.uniform(1.35, 1.7), 0.8 * r, 0.3 * r, end, 1.5});
    } else {
        ports.push_back({Axis::z, {}, 0.5 * high, -pot * random.uniform(0.4, 0.8), r, 0.3 * r, end, 1.5});
        if (way == 1)
            ports.push_back(
                {Axis::z, {}, high, base + dome + pot * random.uniform(0.3, 0.6), 0.7 * r, 0.3 * r, end, 1.5});
        else
            ports.push_back({Axis::x, {0, 0.75 * high}, 0, pot * 1.5, 0.8 * r, 0.3 * r, end, 1.5});
    }
    add_ports(solid, ports);
    solid.cut_revolution(Axis::z, cone_meridian(wall, low - wall, high, pot - wall));
    cut_ports(solid, ports);
    if (bolted)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (lid + pot), random.choice({4, 6, 8}), 22.5, 0.2 * (lid - pot),
                              high - 1.05 * t, far);
}

/// Small trap with a disc: a hexagon or a block on the run, a screwed cap above, a strainer's plug below.
void disc_trap(Solid& solid, Random& random, double r) {
    const double wall = 0.35 * r, reach = r * random.uniform(2.6, 3.6), cap = r * random.uniform(1.4, 1.9),
                 top = r * random.uniform(1.4, 2.4);
    const std::vector<Port> ports = run(random, Axis::x, reach, r, wall);
    if (random.chance(0.5))
        solid.add_box({-1.3 * cap, -1.05 * cap, -r - 1.5 * wall}, {1.3 * cap, 1.05 * cap, r + wall});
    else
        solid.add_revolution(Axis::z, cone_meridian(-r - 1.2 * wall, r, r + 0.5 * wall, cap * 1.1));
    add_ports(solid, ports);
    solid.add_cylinder(Axis::z, {}, 0.95 * cap, 0, top + 0.1 * r);
    if (random.chance(0.5))
        solid.add_prism(Axis::z, polygon({}, 1.25 * cap, 6), top, top + r * 1.1);
    else
        solid.add_cylinder(Axis::z, {}, 1.1 * cap, top, top + r * 1.1);
    if (random.chance(0.5)) solid.add_prism(Axis::z, polygon({0.5 * r, 0}, 0.9 * r, 6), -r * 2.2, -r);
    cut_ports(solid, ports);
    solid.add_box({-0.2 * r, -1.02 * r, -1.02 * r}, {0.2 * r, 1.02 * r, 1.02 * r});
    solid.cut_cylinder(Axis::z, {}, 0.65 * cap, top - 0.3 * r, top + 0.5 * r)
        .cut_cylinder(Axis::z, {}, 0.18 * r, 0, top);
}

}  // namespace

/// Bodies of steam traps and air vents: float, bucket, disc.
Part trap_body(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 32);
    Part part;
    switch (random.weighted({0.35, 0.4, 0.25})) {
        case 0:
            float_trap(part.solid, random, r);
            break;
        case 1:
            pot_trap(part.solid, random, r);
            break;
        default:
            disc_trap(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
