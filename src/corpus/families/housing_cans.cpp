// Vessels: vacuum chambers with their ports, buckets, cans and jars, stoves and boilers.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A tube with a bolted flange, from the middle of a chamber outward.
struct Port {
    Axis axis = Axis::z;
    Point2 at;
    double radius = 0.0, start = 0.0, end = 0.0;  ///< `end` may be below `start`
};

void add_port_outside(Solid& solid, const Port& port, double wall, double flange) {
    const double sign = port.end > port.start ? 1.0 : -1.0, t = 0.3 * port.radius + wall;
    solid.add_cylinder(port.axis, port.at, port.radius + wall, std::min(port.start, port.end),
                       std::max(port.start, port.end));
    const double inner = port.end - sign * t;
    solid.add_cylinder(port.axis, port.at, flange, std::min(inner, port.end), std::max(inner, port.end));
}

/// Its bore, the groove of the seal and the bolt holes; or a blank or a window in the flange.
void cut_port(Solid& solid, Random& random, const Port& port, double wall, double flange) {
    const double sign = port.end > port.start ? 1.0 : -1.0, t = 0.3 * port.radius + wall;
    const auto along = [&](double from, double to, double r) {
        solid.cut_cylinder(port.axis, port.at, r, std::min(from, to), std::max(from, to));
    };
    const bool blank = random.chance(0.15), seal = random.chance(0.4);
    if (seal && !blank) along(port.end - sign * 0.2 * t, port.end + sign, 0.5 * (port.radius + flange) - 0.1 * flange);
    along(port.start, blank ? port.end - sign * 0.5 * t : port.end + sign, port.radius);
    const double inner = port.end - sign * (t + 1), outer = port.end + sign;
    solid.cut_hole_circle(port.axis, port.at, 0.5 * (port.radius + wall + flange), random.choice({4, 6, 6, 8}), 30,
                          0.16 * (flange - port.radius - wall), std::min(inner, outer), std::max(inner, outer));
}

/// Ports to all sides of a body of `radius` along z between two heights.
std::vector<Port> ports_around(Random& random, double radius, double low, double high, double largest) {
    std::vector<Port> ports;
    const double z = random.chance(0.6) ? 0.5 * (low + high) : low + 0.35 * (high - low);
    for (const Axis axis : {Axis::x, Axis::y})
        for (const double sign : {-1.0, 1.0})
            if (random.chance(0.75)) {
                const double out = sign * radius * random.uniform(1.25, 1.7);
                ports.push_back({axis, {0, z}, largest * random.choice({1.0, 0.7, 0.4}), 0, out});
            }
    if (random.chance(0.4)) ports.push_back({Axis::x, {0, high - 0.2 * (high - low)}, 0.25 * largest, 0, 1.3 * radius});
    return ports;
}

/// Round chamber along z: flanged ends, ports around.
void add_round_chamber(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 400), h = r * random.uniform(1.4, 3.2),
                 wall = std::max(2.0, r * random.uniform(0.03, 0.08)), flange = r * random.uniform(1.2, 1.4),
                 t = 0.5 * (flange - r);
    const bool sphere = random.chance(0.3);
    const double body = sphere ? 0.85 * r : r;
    if (sphere)
        solid.add_revolution(Axis::z, ball_meridian(0.5 * h, r));
    else
        solid.add_cylinder(Axis::z, {}, r, 0, h);
    const double low = sphere ? 0.5 * h - 1.4 * r : 0.0, high = sphere ? 0.5 * h + 1.4 * r : h,
                 end = sphere ? 0.6 * r : r;
    std::vector<Port> ports = ports_around(random, body, low, high, sphere ? 0.45 * r : std::min(0.6 * r, 0.28 * h));
    if (sphere) {
        ports.push_back({Axis::z, {}, 0.5 * r, 0.5 * h, high});
        ports.push_back({Axis::z, {}, 0.5 * r, 0.5 * h, low});
    }
    for (const Port& port : ports) add_port_outside(solid, port, 0.6 * wall, 1.5 * port.radius + wall);
    if (!sphere) {
        solid.add_cylinder(Axis::z, {}, flange, 0, t).add_cylinder(Axis::z, {}, flange, h - t, h);
        const bool closed = random.chance(0.5);
        solid.cut_cylinder(Axis::z, {}, end - wall, closed ? wall : -1, h + 1);
        for (const double z : {0.0, h - t})
            solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + r), random.choice({8, 10, 12}), 0, 0.22 * (flange - r),
                                  z - 1, z + t + 1);
    } else {
        solid.cut_revolution(Axis::z, ball_meridian(0.5 * h, r - wall));
    }
    for (const Port& port : ports) cut_port(solid, random, port, 0.6 * wall, 1.5 * port.radius + wall);
}

/// Cross or tee of tubes, or a cube, with equal flanges.
void add_cross_chamber(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 120), wall = std::max(1.5, 0.08 * r), flange = r * random.uniform(1.5, 1.9),
                 out = flange * random.uniform(1.2, 1.8);
    const bool cube = random.chance(0.45);
    std::vector<Port> ports;
    for (const Axis axis : {Axis::x, Axis::z, Axis::y})
        for (const double sign : {-1.0, 1.0})
            if (axis == Axis::x || (axis == Axis::z && sign > 0) || random.chance(0.55))
                ports.push_back({axis, {}, r, 0, sign * out});
    if (cube) {  // bolt circles and seals straight in its faces
        const double half = 1.1 * flange;
        const bool chamfer = random.chance(0.5);
        solid.add_prism(Axis::y,
                        chamfer ? chamfered(rectangle({-half, -half}, {half, half}), 0.1 * half)
                                : rectangle({-half, -half}, {half, half}),
                        -half, half);
        for (Port& port : ports) {
            const double sign = port.end > 0 ? 1.0 : -1.0, face = sign * half, deep = face - sign * 0.12 * half;
            solid.cut_cylinder(port.axis, {}, r, std::min(0.0, face + sign), std::max(0.0, face + sign));
            if (random.chance(0.6))
                solid.cut_cylinder(port.axis, {}, 1.2 * r, std::min(deep, face + sign), std::max(deep, face + sign));
            const double blind = face - sign * 0.3 * half;
            solid.cut_hole_circle(port.axis, {}, 0.82 * flange, random.choice({4, 6, 8}), 22.5, 0.07 * flange,
                                  std::min(blind, face + sign), std::max(blind, face + sign));
        }
        return;
    }
    for (const Port& port : ports) add_port_outside(solid, port, wall, flange);
    if (random.chance(0.3)) solid.add_revolution(Axis::z, ball_meridian(0, 1.4 * r));
    for (const Port& port : ports) cut_port(solid, random, port, wall, flange);
}

/// Bell jar on a base plate with feed-throughs.
void add_bell_jar(Solid& solid, Random& random) {
    const double r = random.uniform(40, 250), h = r * random.uniform(1.2, 2.6), wall = 0.05 * r, base = 1.25 * r,
                 t = 0.15 * r;
    const auto bell = [&](double inset) {
        Path path;
        const double q = r - inset;
        path.vertices = {{{0, 0}}, {{0, q}}, {{h - r, q}, -0.414}, {{h - inset, 0}}};
        return path;
    };
    solid.add_revolution(Axis::z, bell(0)).add_cylinder(Axis::z, {}, 1.1 * r, 0, 1.2 * wall);
    if (random.chance(0.7)) solid.add_cylinder(Axis::z, {}, 0.1 * r, h - wall, h + 0.15 * r);
    if (random.chance(0.7)) solid.add_revolution(Axis::z, ball_meridian(h + 0.2 * r, 0.14 * r));
    solid.cut_revolution(Axis::z, bell(wall));
    solid.add_cylinder(Axis::z, {}, base, -t, 0);
    const Port pump{Axis::z, {}, 0.2 * r, 0, -0.7 * r};
    add_port_outside(solid, pump, 0.03 * r, 0.4 * r);
    cut_port(solid, random, pump, 0.03 * r, 0.4 * r);
    solid.cut_cylinder(Axis::z, {}, 0.2 * r, -t - 1, 1);
    const int feeds = random.integer(0, 6);
    if (feeds > 0) solid.cut_hole_circle(Axis::z, {}, 0.7 * r, feeds, 20, 0.06 * r, -t - 1, 1);
}

}  // namespace

/// Vacuum chamber: cylinder, sphere, cross or cube with flanged ports, or a bell jar.
Part vacuum_chamber(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.38, 0.17})) {
        case 0:
            add_round_chamber(part.solid, random);
            break;
        case 1:
            add_cross_chamber(part.solid, random);
            break;
        default:
            add_bell_jar(part.solid, random);
            break;
    }
    return part;
}

namespace {

/// A handle in the plane across y at the side of a vessel.
void add_side_handle(Solid& solid, double x, double low, double high, double reach, double width) {
    const double r = 0.5 * (high - low);
    Path outer = filleted(rectangle({x - 0.5 * reach, low}, {x + reach, high}), 0.6 * std::min(r, reach)),
         inner = filleted(rectangle({x - 0.5 * reach, low + width}, {x + reach - width, high - width}),
                          0.4 * std::min(r, reach));
    solid.add_prism(Axis::y, std::move(outer), -0.7 * width, 0.7 * width)
        .cut_prism(Axis::y, std::move(inner), -width, width);
}

/// Pail: conical, rolled rim, ears, now and then its bail; or a large jug.
void add_bucket(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(1.4, 2.4), foot = r * random.uniform(0.7, 0.92), wall = 0.025 * r;
    const bool jug = random.chance(0.2);
    if (jug) add_side_handle(solid, r, 0.3 * h, 0.85 * h, 0.5 * r, 0.12 * r);
    solid.add_revolution(Axis::z, cone_meridian(0, foot, h, r));
    if (random.chance(0.7)) solid.add_cylinder(Axis::z, {}, r + 2 * wall, h - 3 * wall, h);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, r, 0.82 * h, 0.85 * h);
    for (const double x : {-1.0, 1.0})
        if (!jug)
            solid.add_cylinder(Axis::x, {0, 0.88 * h}, 0.12 * r, x > 0 ? 0.9 * r : -1.08 * r,
                               x > 0 ? 1.08 * r : -0.9 * r);
    solid.cut_revolution(Axis::z, cone_meridian(2 * wall, foot - wall, h + 0.01, r - wall));
    if (!jug && random.chance(0.6))
        solid.add_prism(Axis::y, ring_sector({0, 0.88 * h}, 1.08 * r, 1.14 * r, 0, 180), -0.04 * r, 0.04 * r);
}

/// Canister for fuel or water: pressed ribs, a three-bar handle, neck and cap.
void add_jerry_can(Solid& solid, Random& random, double r) {
    const double w = 2 * r, h = w * random.uniform(1.1, 1.5), d = w * random.uniform(0.4, 0.65), wall = 0.03 * r;
    const double round = 0.2 * r, cut = 0.35 * r;
    const auto outline = [&](double t) {
        return filleted(through({{-r + t, t}, {r - t, t}, {r - t, h - cut}, {r - cut, h - t}, {-r + t, h - t}}),
                        round - t);
    };
    const int bars = random.choice({1, 1, 3});
    for (int i = 0; i < bars; ++i) {
        const double y = 0.5 * d + row_position(i, bars, 0.35 * d);
        add_wire(
            solid,
            {{-0.7 * r, y, h - wall}, {-0.7 * r, y, h + 0.3 * r}, {0.3 * r, y, h + 0.3 * r}, {0.3 * r, y, h - wall}},
            0.06 * r);
    }
    solid.add_prism(Axis::y, outline(0), 0, d);
    if (random.chance(0.7))  // the pressed cross
        for (const double lean : {-1.0, 1.0})
            add_strut(solid, Axis::y, {-0.6 * r, (0.5 - 0.32 * lean) * h}, {0.6 * r, (0.5 + 0.32 * lean) * h}, 0.2 * r,
                      -0.06 * r, 0.1 * r);
    const Point2 neck{0.62 * r, 0.5 * d};
    solid.add_cylinder(Axis::z, neck, 0.2 * r, h - cut, h + 0.2 * r);
    solid.cut_prism(Axis::y, outline(wall), wall, d - wall).cut_cylinder(Axis::z, neck, 0.16 * r, h - cut - 1, far);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, neck, 0.25 * r, h + 0.08 * r, h + 0.3 * r);
}

/// A jar with a neck, or a flask of two walls.
void add_jar(Solid& solid, Random& random, double r, double h, double wall, bool flask) {
    const double neck = r * random.uniform(0.45, 0.85), up = h * random.uniform(0.7, 0.85), round = 0.35 * (r - neck);
    const auto jar = [&](double t) {
        Path path = through({{t, 0},
                             {t, r - t},
                             {up, r - t},
                             {up + 0.5 * (h - up) - 0.3 * t, neck - t},
                             {h + t, neck - t},
                             {h + t, 0}});
        path.closed = false;  // no rounding where it meets the axis
        return filleted(path, round);
    };
    solid.add_revolution(Axis::z, jar(0));
    const int threads = random.integer(1, 3);
    for (int i = 0; i < threads; ++i)
        solid.add_revolution(Axis::z,
                             ring_meridian(h * (0.97 - 0.05 * i) - wall, h * (0.97 - 0.05 * i), 0.0, neck + wall));
    solid.cut_revolution(Axis::z, jar(wall));
    if (flask) {  // the inner flask, held at the neck
        const double gap = 2.5 * wall;
        solid
            .add_revolution(
                Axis::z,
                through(
                    {{2 * gap, 0}, {2 * gap, r - wall - gap}, {up - gap, r - wall - gap}, {h, neck - wall}, {h, 0}}))
            .cut_revolution(Axis::z, through({{3 * gap, 0},
                                              {3 * gap, r - 2 * wall - gap},
                                              {up - gap, r - 2 * wall - gap},
                                              {h + 1, neck - 2 * wall},
                                              {h + 1, 0}}));
    }
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, neck + 2.5 * wall, h - 0.3 * (h - up), h + 2 * wall);
}

/// Turned vessels: a drum with hoops and bungs, a tin with its lid, a jar with a neck, a flask of two walls.
void add_turned_vessel(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(1.6, 3.8), wall = r * random.uniform(0.02, 0.06);
    const std::size_t form = random.weighted({0.25, 0.25, 0.25, 0.25});
    if (form == 3 && random.chance(0.6)) add_side_handle(solid, r, 0.25 * h, 0.75 * h, 0.55 * r, 0.16 * r);
    if (form >= 2) {
        add_jar(solid, random, r, h, wall, form == 3);
        return;
    }
    solid.add_cylinder(Axis::z, {}, r, 0, h);
    const double bead = form == 0 ? 1.04 * r : r + 0.6 * wall;
    for (const double z : {0.0, form == 0 ? 0.33 * h : 0.0, form == 0 ? 0.66 * h : h, h})
        solid.add_cylinder(Axis::z, {}, bead, std::max(0.0, z - wall), std::min(h, z + wall));
    if (form == 1) solid.add_cylinder(Axis::z, {}, r + 1.5 * wall, h * random.uniform(0.75, 0.9), h + 1.5 * wall);
    solid.cut_cylinder(Axis::z, {}, r - wall, wall, h - wall);
    if (form == 0) {
        solid.cut_cylinder(Axis::z, {}, 0.95 * r, h - 0.5 * wall, h + 1)
            .cut_cylinder(Axis::z, {0.65 * r, 0}, 0.1 * r, 0.9 * h, h + 1);
        solid.add_cylinder(Axis::z, {-0.65 * r, 0}, 0.06 * r, h - wall, h + 0.03 * r);
    } else if (random.chance(0.5)) {
        solid.add_cylinder(Axis::z, {}, 0.12 * r, h, h + 0.3 * r)
            .add_revolution(Axis::z, ball_meridian(h + 0.35 * r, 0.2 * r));
    }
}

}  // namespace

/// Large vessels for the hand or the yard: bucket, canister, drum, tin, jar, flask.
Part bucket_or_can(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 300);
    Part part;
    switch (random.weighted({0.3, 0.25, 0.45})) {
        case 0:
            add_bucket(part.solid, random, r);
            break;
        case 1:
            add_jerry_can(part.solid, random, r);
            break;
        default:
            add_turned_vessel(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
