// Bodies of valves in pipe lines: gate, globe, check, diaphragm and butterfly valves.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Both ends of a run along x.
std::vector<Port> run_ports(Random& random, double bore, double wall, double reach, PortEnd end) {
    Port port{Axis::x, {}, 0, reach, bore, wall, end, random.uniform(1.5, 2.1), 0, random.choice({4, 4, 8, 8, 12})};
    std::vector<Port> ports{port, port};
    ports[1].to = -reach;
    return ports;
}

/// Gate valve: a flat or round chest, seats across the run, an oval or round bonnet flange far above.
void gate(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.14, 0.25) + 1, reach = r * random.uniform(2.4, 3.6),
                 high = r * random.uniform(2.2, 3.2), deep = 1.15 * r, thin = r * random.uniform(0.45, 0.8);
    const bool oval = random.chance(0.65);
    std::vector<Port> ports = run_ports(
        random, r, wall, reach, random.choice({PortEnd::round, PortEnd::round, PortEnd::plain, PortEnd::hexagon}));
    add_ports(solid, ports);
    const auto chest = [&](double more) {
        if (!oval) return circle({}, deep + more);
        return rounded_rectangle({-thin - more, -deep - more}, {thin + more, deep + more}, thin + more - 0.01);
    };
    solid.add_prism(Axis::z, chest(wall), 0, high).add_revolution(Axis::z, ball_meridian(0, deep + 0.6 * wall));
    const double bottom = -r - wall - r * random.uniform(0.05, 0.3);
    if (oval) solid.add_prism(Axis::z, chest(wall), bottom, 0);
    const double t = 0.9 * wall + 0.08 * r, lip = 0.35 * r + wall;
    solid.add_prism(Axis::z, chest(wall + lip), high - t, high);
    if (random.chance(0.5))
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double z = r + wall + (high - r - wall - t) * (i + 0.7) / (n + 0.6);
            solid.add_prism(Axis::z, chest(1.6 * wall), z - 0.3 * wall, z + 0.3 * wall);
        }
    if (random.chance(0.35)) solid.add_box({-0.7 * r, -0.6 * r, bottom - 0.2 * r}, {0.7 * r, 0.6 * r, 0});
    const bool bored = oval || random.chance(0.7);
    solid.cut_prism(Axis::z, chest(0), oval ? bottom + wall : -0.9 * deep, high + 1);
    cut_ports(solid, ports);
    if (bored) {  // seats
        const double x = oval ? thin : 0.55 * r;
        for (const double s : {-1.0, 1.0}) {
            add_rod(solid, Axis::x, {}, 1.12 * r, s * 0.8 * x, s * (x + 0.5 * wall));
            cut_rod(solid, Axis::x, {}, r, s * 0.7 * x, s * (x + wall));
        }
    }
    const double hole = 0.2 * lip;
    if (oval) {
        const double x = thin + wall + 0.5 * lip, y = deep + wall + 0.5 * lip;
        for (int i = 0, n = random.integer(2, 4); i < n; ++i)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {s * x, row_position(i, n, 1.7 * deep / n)}, hole, high - 2 * t, high + 1);
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {0, s * y}, hole, high - 2 * t, high + 1);
    } else {
        solid.cut_hole_circle(Axis::z, {}, deep + wall + 0.5 * lip, random.choice({4, 6, 8}), 22.5, hole, high - 2 * t,
                              high + 1);
    }
}

/// Globe valve: a ball between the ends, a stepped partition with the seat inside, a neck with a flange or a thread.
void globe(Solid& solid, Random& random, double r) {
    const double ball = r * random.uniform(1.35, 1.7), wall = r * random.uniform(0.14, 0.22) + 0.5,
                 reach = r * random.uniform(2.3, 3.3), high = ball + r * random.uniform(0.3, 1.0),
                 neck = r * random.uniform(0.8, 1.05), t = 0.16 * ball + 0.1 * r;
    const PortEnd top = random.choice({PortEnd::round, PortEnd::round, PortEnd::square, PortEnd::hexagon});
    std::vector<Port> ports =
        run_ports(random, 0.85 * r, wall, reach, random.choice({PortEnd::round, PortEnd::round, PortEnd::hexagon}));
    ports.push_back({Axis::z, {}, 0, high, neck, wall, top, random.uniform(1.35, 1.6), t, random.choice({4, 6, 8})});
    const bool angle = random.chance(0.2);
    if (angle) {
        ports[1].axis = Axis::z;
        ports[1].to = -reach;
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::y, tangent_hull({-0.4 * r, 0}, ball, {0.4 * r, 0}, ball), -0.8 * ball, 0.8 * ball);
    solid.add_revolution(Axis::z, ball_meridian(0, ball));
    add_ports(solid, ports);
    if (random.chance(0.3)) {
        add_rod(solid, Axis::z, {}, 0.4 * r, 0, -ball - 0.2 * r);
        solid.add_box({-0.5 * r, -0.5 * r, -ball - 0.3 * r}, {0.5 * r, 0.5 * r, -ball - 0.15 * r});
    }
    solid.cut_revolution(Axis::z, ball_meridian(0, ball - wall));
    cut_ports(solid, ports);
    if (angle) return;
    // The partition: up on the left, across with the seat, down on the right; it stays within the cavity.
    const double seat = 0.55 * r, p = 0.6 * wall, in = ball - 0.6 * wall;
    const auto within = [&](double z) { return std::sqrt(std::max(0.0, in * in - z * z)); };
    const double x = seat + 1.5 * p, y = 0.98 * std::min(within(x), within(p)), down = within(x);
    solid.add_prism(Axis::z, circle({}, std::min(x + 0.2 * r, in * 0.95)), -0.5 * p, 0.5 * p);
    solid.add_box({-x - p, -0.8 * y, 0}, {-x, 0.8 * y, 0.5 * down})
        .add_box({x, -0.8 * y, -0.5 * down}, {x + p, 0.8 * y, 0});
    solid.add_cylinder(Axis::z, {}, seat + p, -0.7 * p, 1.2 * p).cut_cylinder(Axis::z, {}, seat, -2 * p, 2 * p);
}

/// Swing check: a chest that is open above under a round cover, with bosses for the hinge pin.
void swing_check(Solid& solid, Random& random, double r) {
    const double wall = r * random.uniform(0.13, 0.22) + 1, reach = r * random.uniform(2.2, 3.2),
                 high = r * random.uniform(1.6, 2.1), shift = r * random.uniform(0.0, 0.4),
                 chest = r * random.uniform(1.15, 1.4);
    std::vector<Port> ports = run_ports(random, r, wall, reach, random.choice({PortEnd::round, PortEnd::hexagon}));
    ports.push_back({Axis::z,
                     {shift, 0},
                     0,
                     high,
                     chest,
                     wall,
                     random.choice({PortEnd::round, PortEnd::square}),
                     1.35,
                     0,
                     random.choice({6, 8, 10})});
    solid.add_revolution(Axis::x, ball_meridian(shift, chest + wall));
    add_ports(solid, ports);
    const double pin = 0.1 * r, z = 0.5 * (r + high);
    solid.add_cylinder(Axis::y, {shift - 0.7 * chest, z}, 2.3 * pin, -chest - 0.5 * wall, chest + 0.5 * wall);
    solid.cut_revolution(Axis::x, ball_meridian(shift, chest));
    cut_ports(solid, ports);
    solid.cut_cylinder(Axis::y, {shift - 0.7 * chest, z}, pin, -far, 0.8 * chest);
    add_rod(solid, Axis::x, {}, 1.15 * r, shift - 0.75 * chest, shift - 0.95 * chest);
    cut_rod(solid, Axis::x, {}, 0.95 * r, -reach, shift - 0.7 * chest);
}

/// Diaphragm valve: a weir across the run under a wide square or oval flange.
void weir(Solid& solid, Random& random, double r) {
    const double wall = 0.2 * r + 1, reach = r * random.uniform(2.2, 3.2), half = r * random.uniform(1.4, 1.8),
                 across = half * random.uniform(0.8, 1.0), high = r * random.uniform(1.05, 1.35), t = 0.3 * r;
    const std::vector<Port> ports = run_ports(
        random, r, wall, reach, random.choice({PortEnd::round, PortEnd::plain, PortEnd::collar, PortEnd::hexagon}));
    add_ports(solid, ports);
    solid.add_prism(Axis::z, rounded_rectangle({-half, -across}, {half, across}, random.choice({0.2, 0.5}) * across),
                    high - t, high);
    solid.add_prism(Axis::z, slot({-0.35 * half, 0}, {0.35 * half, 0}, 0.6 * half), 0, high);
    cut_ports(solid, ports);
    // The weir fills the run; what the diaphragm moves in leaves its lower part.
    solid.add_cylinder(Axis::x, {}, 1.02 * r, -0.3 * r, 0.3 * r);
    solid.cut_prism(Axis::y, tangent_hull({0, high + 0.2 * r}, 0.95 * r, {0, high + 0.5 * r}, 0.95 * r),
                    -std::min(0.95 * r, 0.8 * across), std::min(0.95 * r, 0.8 * across));
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, {0.82 * half * q.x, 0.82 * across * q.y}, 0.13 * r, high - 2 * t, high + 1);
}

}  // namespace

/// Bodies of gate, globe, swing check and diaphragm valves.
Part gate_valve_body(FamilyContext& context) {
    const double r = context.random.log_uniform(5, 160);
    Part part;
    switch (context.random.weighted({0.38, 0.28, 0.18, 0.16})) {
        case 0:
            gate(part.solid, context.random, r);
            break;
        case 1:
            globe(part.solid, context.random, r);
            break;
        case 2:
            swing_check(part.solid, context.random, r);
            break;
        default:
            weir(part.solid, context.random, r);
            break;
    }
    return part;
}

/// Butterfly valve body: a short ring with a neck, bare, with lugs around or with two flanges.
Part butterfly_valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(18, 350), wall = bore * random.uniform(0.12, 0.22) + 2, r = bore + wall,
                 half = bore * random.uniform(0.3, 0.55), stem = bore * random.uniform(0.1, 0.17), hub = 2.1 * stem,
                 top = r + bore * random.uniform(0.45, 1.0), plate = hub * random.uniform(1.5, 2.0),
                 low = -r - bore * random.uniform(0.1, 0.35);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.3, 0.4, 0.3});  // bare, lugs, flanges
    const int bolts = random.choice({4, 8, 8, 12}), ears = random.choice({2, 4});
    const double pitch = r + 0.14 * bore, hole = 0.065 * bore, phase = 180.0 / bolts;
    solid.add_cylinder(Axis::y, {}, r, -half, half);
    if (form == 2)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {}, pitch + 2.2 * hole, s * half, s * 0.6 * half);
    if (form == 1)
        for (int i = 0; i < bolts; ++i)
            solid.add_prism(Axis::y,
                            tangent_hull({}, 0.5 * r, polar({}, pitch, phase + 90 + 360.0 / bolts * i), 2.2 * hole),
                            -half, half);
    if (form == 0)
        for (int i = 0; i < ears; ++i)
            solid.add_prism(Axis::y, tangent_hull({}, 0.6 * r, polar({}, pitch, 45 + 360.0 / ears * i), 1.9 * hole),
                            -0.5 * half, 0.5 * half);
    solid.add_cylinder(Axis::z, {}, std::min(hub, 0.95 * half), low, top);
    const bool round = random.chance(0.5);
    if (round)
        solid.add_cylinder(Axis::z, {}, plate, top - 0.35 * hub, top);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-plate, -plate}, {plate, plate}, 0.3 * plate), top - 0.35 * hub,
                        top);
    if (random.chance(0.4)) solid.add_box({-1.8 * hub, -0.12 * hub, 0}, {1.8 * hub, 0.12 * hub, 0.6 * (r + top)});
    solid.cut_cylinder(Axis::y, {}, bore, -half - 1, half + 1);
    if (random.chance(0.5)) {  // the liner
        const double lip = 0.35 * wall;
        solid.cut_cylinder(Axis::y, {}, bore + lip, -half - 1, -0.8 * half)
            .cut_cylinder(Axis::y, {}, bore + lip, 0.8 * half, half + 1);
    }
    if (form == 0)
        for (int i = 0; i < ears; ++i)
            solid.cut_cylinder(Axis::y, polar({}, pitch, 45 + 360.0 / ears * i), hole, -half, half);
    else
        solid.cut_hole_circle(Axis::y, {}, pitch, bolts, phase + 90, hole, -half - 1, half + 1);
    solid.cut_cylinder(Axis::z, {}, stem, random.chance(0.5) ? low - 1 : low + 0.15 * bore, top + 1)
        .cut_hole_circle(Axis::z, {}, 0.75 * plate * (round ? 1.0 : 1.2), 4, 45, 0.09 * plate, top - hub, top + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 1.5 * stem, top - 0.5 * hub, top + 1);
    if (random.chance(0.3))
        solid
            .add_prism(Axis::x, tangent_hull({0, -0.9 * bore}, 0.05 * bore, {0, 0.9 * bore}, 0.05 * bore), -0.07 * bore,
                       0.07 * bore)
            .add_cylinder(Axis::y, {}, 0.97 * bore, -0.04 * bore, 0.04 * bore);
    return part;
}

}  // namespace v16::corpus
