// Casings of turbines and pumps, cases of diaphragms, pump covers.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Half of a casing that is split through its axis x: stepped shell, joint flange with bolts, nozzles, bearing
/// brackets, feet.
Part split_casing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 500), wall = r * random.uniform(0.06, 0.12),
                 seal = r * random.uniform(0.22, 0.35), flange = r * random.uniform(0.18, 0.3),
                 t = r * random.uniform(0.12, 0.22);
    Part part;
    Solid& solid = part.solid;
    // The steps: growing, growing and falling, or one wide room between two narrow ones.
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    const int count = form == 0 ? random.integer(3, 5) : 3;
    std::vector<TurnedStep> outside, inside;
    double length = 0.0;
    for (int i = 0; i < count; ++i) {
        const double k = form == 0 ? 0.55 + 0.45 * i / (count - 1) : i == 1 ? 1.0 : form == 1 ? 0.6 : 0.75;
        const double step = r * (form == 0 ? random.uniform(0.4, 0.9)
                                 : i == 1  ? random.uniform(0.8, 1.6)
                                           : random.uniform(0.5, 1.1));
        outside.push_back({.length = step,
                           .radius = k * r,
                           .end_radius = form == 0 && random.chance(0.3) ? std::min(1.0, k + 0.1) * r : -1.0});
        length += step;
    }
    solid.add_revolution(Axis::x, turned(outside));
    const std::vector<double> at = step_positions(outside);
    const double neck = r * random.uniform(0.3, 0.8), end = length + neck;
    solid.add_cylinder(Axis::x, {}, 1.5 * seal, -neck, end);
    const bool brackets = random.chance(0.6);
    const double bracket = r * random.uniform(0.5, 0.9);
    if (brackets)
        for (const double s : {-1.0, 1.0})
            add_rod(solid, Axis::x, {}, 1.7 * seal, s < 0 ? -neck - bracket : end,
                    s < 0 ? -neck - 0.3 * bracket : end + bracket);
    // The joint flange follows the steps or is one plate.
    const bool follows = random.chance(0.6);
    const double x0 = brackets ? -neck - bracket : -neck, x1 = brackets ? end + bracket : end;
    solid.add_box({x0, -1.5 * seal - 0.6 * flange, -t}, {x1, 1.5 * seal + 0.6 * flange, 0});
    for (std::size_t i = 0; i < outside.size(); ++i) {
        const double y = (follows ? std::max(outside[i].radius, outside[i].end_radius) : r) + flange;
        solid.add_box({at[i] - (i == 0 ? 0.5 * flange : 0), -y, -t},
                      {at[i + 1] + (i + 1 == outside.size() ? 0.5 * flange : 0), y, 0});
    }
    std::vector<Port> ports;
    for (std::size_t i = 0; i < outside.size(); ++i) {
        if (!random.chance(i == 1 ? 0.8 : 0.45)) continue;
        const double middle = 0.5 * (at[i] + at[i + 1]), bore = std::min(0.32 * outside[i].length, 0.35 * r);
        const bool down = random.chance(0.6);
        ports.push_back(
            {down ? Axis::z : Axis::y, down ? Point2{middle, 0} : Point2{middle, -0.55 * outside[i].radius}, 0,
             down ? -r * random.uniform(1.2, 1.6) : random.choice({-1.0, 1.0}) * r * random.uniform(1.3, 1.6), bore,
             wall, random.choice({PortEnd::round, PortEnd::round, PortEnd::square}), 1.5, 0, random.choice({4, 8})});
    }
    add_ports(solid, ports);
    const bool feet = random.chance(0.6);
    const double low = -r * random.uniform(1.15, 1.4);
    if (feet)
        for (const double x : {0.1 * length, 0.9 * length}) {
            solid.add_box({x - 0.12 * r, -0.8 * r, low}, {x + 0.12 * r, 0.8 * r, -0.3 * r});
            add_foot_plate(solid, random, {x, 0}, {0.22 * r, 1.0 * r}, low - 0.12 * r, low);
        }
    for (const TurnedStep& step : outside)
        inside.push_back({.length = step.length,
                          .radius = step.radius - wall,
                          .end_radius = step.end_radius < 0 ? -1.0 : step.end_radius - wall});
    inside.front().length -= wall;
    inside.back().length -= wall;
    solid.cut_revolution(Axis::x, turned(inside, wall));
    const int walls = random.integer(0, 2);
    for (int i = 0; i < walls; ++i) {
        const double x = length * (i + 1) / (walls + 1.0);
        solid.add_revolution(Axis::x, ring_meridian(x - 0.4 * wall, x + 0.4 * wall, 1.1 * seal, 0.55 * r));
    }
    solid.cut_cylinder(Axis::x, {}, seal, -far, far);
    if (brackets)
        for (const double s : {-1.0, 1.0})
            cut_rod(solid, Axis::x, {}, 1.3 * seal, s < 0 ? -neck - 0.9 * bracket : end + 0.1 * bracket,
                    s < 0 ? -neck - 0.4 * bracket : end + 0.9 * bracket);
    cut_ports(solid, ports);
    for (std::size_t i = 0; i < outside.size(); ++i) {
        const double y = (follows ? std::max(outside[i].radius, outside[i].end_radius) : r) + 0.5 * flange;
        const int bolts = std::max(1, static_cast<int>(outside[i].length / (0.6 * r)));
        for (int k = 0; k < bolts; ++k)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {at[i] + outside[i].length * (k + 0.5) / bolts, s * y}, 0.17 * flange,
                                   -t - 1, 1);
    }
    solid.cut_box({-far, -far, 0}, {far, far, far});
    part.main_side = random.choice({Side::front, Side::top, Side::top});
    return part;
}

/// Case of a diaphragm: two dished halves bolted at their rim; as an actuator on a yoke, a regulator on a valve, a
/// brake chamber.
Part diaphragm_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 220), rim = r * random.uniform(1.15, 1.3), t = 0.05 * r + 1,
                 up = r * random.uniform(0.3, 0.7), down = r * random.uniform(0.15, 0.5),
                 hub = r * random.uniform(0.25, 0.45), wall = 0.04 * r + 0.8;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.3, 0.4, 0.3});  // actuator half or pair, regulator, brake chamber
    const auto bowl = [&](double height, double s, double in) {
        return through({{0, 0},
                        {0, r - in},
                        {s * 0.3 * height, r - in},
                        {s * height - s * in, 0.55 * r - 0.5 * in},
                        {s * height - s * in, 0}});
    };
    const bool domed = random.chance(0.4), pair = form != 0 || random.chance(0.6);
    const auto upper = [&](double in) { return domed ? cap_meridian(0, 1, up - in, r - in) : bowl(up, 1, in); };
    solid.add_revolution(Axis::z, upper(0)).add_cylinder(Axis::z, {}, rim, 0, t);
    if (pair) solid.add_revolution(Axis::z, bowl(down, -1, 0)).add_cylinder(Axis::z, {}, rim, -t, 0);
    double top = up + r * random.uniform(0.1, 0.3);
    const bool spring = form == 1 && random.chance(0.7);
    if (spring) {
        top = up + r * random.uniform(0.6, 1.3);
        solid.add_chamfered_cylinder(Axis::z, {}, hub, 0, top, 0, 0.1 * hub);
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.4 * hub, top, top + 0.4 * r);
    } else if (random.chance(0.6)) {
        solid.add_cylinder(Axis::z, {}, 0.4 * hub, 0, top);
    }
    std::vector<Port> ports;
    double yoke = 0.0;
    if (form == 1) {
        const double body = r * random.uniform(0.4, 0.7), centre = -down - body * random.uniform(0.7, 1.1),
                     reach = r * random.uniform(0.8, 1.3), bore = body * random.uniform(0.35, 0.5);
        solid.add_revolution(Axis::z, ball_meridian(centre, body))
            .add_cylinder(Axis::z, {}, 0.8 * body, centre, -0.5 * down);
        const PortEnd end = random.choice({PortEnd::round, PortEnd::hexagon, PortEnd::collar});
        for (const double s : {-1.0, 1.0})
            ports.push_back({Axis::x, {0, centre}, 0, s * reach, bore, 0.25 * bore, end, 1.8, 0, 4});
    } else if (form == 0 && pair) {
        yoke = r * random.uniform(0.8, 1.5);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            tangent_hull({s * 0.5 * r, -0.8 * down}, 0.09 * r, {s * 0.35 * r, -down - yoke}, 0.09 * r),
                            -0.15 * r, 0.15 * r);
        solid.add_cylinder(Axis::z, {}, 0.48 * r, -down - yoke - 0.12 * r, -down - yoke)
            .add_cylinder(Axis::z, {}, 0.55 * r, -down - 0.1 * r, -0.8 * down);
    } else if (form == 2) {
        solid.add_cylinder(Axis::z, {}, 0.9 * r, -down - 0.8 * r, 0).add_cylinder(Axis::z, {}, 0.35 * r, -down - r, 0);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * 0.55 * r, 0}, 0.08 * r, -down - 1.4 * r, 0);
        ports.push_back({Axis::x, {0, 0.5 * up}, 0, 1.1 * r, 0.08 * r, 0.06 * r, PortEnd::hexagon, 1.4, 0, 4});
    }
    add_ports(solid, ports);
    solid.cut_revolution(Axis::z, upper(wall));
    if (pair) {
        solid.cut_revolution(Axis::z, bowl(down, -1, wall));
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.95 * r, -0.3 * t, 0.3 * t);
    }
    if (spring) solid.cut_cylinder(Axis::z, {}, hub - wall, 0.2 * up, top - 2 * wall);
    cut_ports(solid, ports);
    solid.cut_cylinder(Axis::z, {}, 0.15 * hub + 1, pair ? -down - yoke - r : -1, far);
    solid.cut_hole_circle(Axis::z, {}, 0.5 * (r + rim), random.choice({6, 8, 10, 12, 16}), 15, 0.2 * (rim - r), -t - 1,
                          t + 1);
    return part;
}

/// Cover of a pump casing: a rim with bolts, a dished wall, a stuffing box with gland studs, a jacket, a frame's
/// spigot.
Part pump_cover(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 260), rim = r * random.uniform(1.15, 1.3),
                 t = r * random.uniform(0.1, 0.18), box = r * random.uniform(0.3, 0.42), shaft = 0.5 * box,
                 deep = r * random.uniform(0.6, 1.3), dish = r * random.uniform(0.0, 0.35);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, rim, 0, t).add_chamfered_cylinder(Axis::x, {}, r, -0.5 * t, 0, 0.1 * t, 0);
    if (dish > 0.1 * r) solid.add_revolution(Axis::x, cone_meridian(0.5 * t, 0.9 * r, t + dish, 0.55 * r));
    const double gland = box * random.uniform(1.35, 1.6), end = t + deep;
    solid.add_cylinder(Axis::x, {}, 1.25 * box, 0, end);
    const bool oval = random.chance(0.5), jacket = random.chance(0.4), frame = random.chance(0.5);
    if (oval)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({}, 1.2 * box, {s * 1.45 * box, 0}, 0.3 * box), end - 0.2 * r, end);
    else
        solid.add_cylinder(Axis::x, {}, gland, end - 0.15 * r, end);
    if (jacket) solid.add_cylinder(Axis::x, {}, 1.9 * box, 0, 0.75 * end);
    if (frame)
        solid.add_cylinder(Axis::x, {}, 0.8 * rim, t, t + 0.15 * r)
            .cut_cylinder(Axis::x, {}, 0.68 * rim, t, t + 0.2 * r);
    const int ribs = random.choice({0, 0, 4, 6});
    for (int i = 0; i < ribs; ++i)
        add_strut(solid, Axis::x, {}, polar({}, 0.85 * r, 360.0 / ribs * i + 45), 0.6 * t, 0.5 * t, t + 0.4 * deep);
    if (frame || ribs > 0) solid.add_cylinder(Axis::x, {}, 1.25 * box, 0, end);
    const double pipe = 0.18 * box;
    const bool flush = random.chance(0.6);
    if (flush) solid.add_cylinder(Axis::z, {0.55 * end, 0}, 2.2 * pipe, 0, 0.8 * r);
    if (dish > 0.1 * r)
        solid.cut_revolution(Axis::x, cone_meridian(-t, 0.85 * r, dish, 0.5 * r));
    else if (random.chance(0.5))
        solid.cut_revolution(Axis::x, ring_meridian(-t, 0.2 * t, 1.4 * box, 0.85 * r));
    solid.add_cylinder(Axis::x, {}, 1.25 * box, -0.1 * t, 0.6 * end);
    solid.cut_cylinder(Axis::x, {}, 0.75 * box, 0.3 * end, end + 1)
        .cut_cylinder(Axis::x, {}, shaft, -t, end)
        .cut_cylinder(Axis::x, {}, 0.95 * box, 0.5 * end, end + 1);
    if (jacket) solid.cut_revolution(Axis::x, ring_meridian(0.25 * end, 0.6 * end, 1.35 * box, 1.7 * box));
    if (flush) solid.cut_cylinder(Axis::z, {0.55 * end, 0}, pipe, 0, far);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + rim), random.choice({6, 8, 12}), 15, 0.2 * (rim - r), -1, t + 1);
    if (oval)
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::x, {s * 1.45 * box, 0}, 0.13 * box, end - 0.3 * r, end + 1);
    else
        solid.cut_hole_circle(Axis::x, {}, 1.18 * box + 0.4 * (gland - 1.18 * box), 4, 45, 0.07 * box, end - 0.25 * r,
                              end + 1);
    if (random.chance(0.4))
        for (const double y : {-1.0, 1.0})
            solid.cut_cylinder(Axis::x, {y * 0.5 * (r + rim), 0}, 0.12 * (rim - r), -1, t + 1);
    return part;
}

}  // namespace v16::corpus
