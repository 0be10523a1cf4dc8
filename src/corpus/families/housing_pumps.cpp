// Housings of pumps: bearing frames, coolant pumps, flange-mounted hydraulic pumps.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Bearing frame of an overhung pump along x: the flange to the casing, a lantern with windows, a barrel for two
/// bearings, a foot at either end.
Part pump_bearing_frame(FamilyContext& context) {
    Random& random = context.random;
    const double seat = random.log_uniform(16, 110), barrel = seat * random.uniform(1.22, 1.4),
                 flange = seat * random.uniform(1.9, 3.4), t = 0.28 * seat, lantern = seat * random.uniform(1.0, 2.2),
                 length = seat * random.uniform(2.6, 5), wall = 0.16 * seat + 1, end = lantern + length,
                 collar = barrel * random.uniform(1.08, 1.3);
    Part part;
    Solid& solid = part.solid;
    const bool belly = random.chance(0.4), windows = random.chance(0.75), cone = random.chance(0.5),
               front_foot = random.chance(0.35);
    const double wide = cone ? 0.8 * flange : 0.88 * flange, narrow = cone ? barrel : wide;
    solid.add_cylinder(Axis::x, {}, flange, 0, t);
    if (cone)
        solid.add_revolution(Axis::x, cone_meridian(0.5 * t, wide, lantern, narrow));
    else
        solid.add_cylinder(Axis::x, {}, wide, 0.5 * t, lantern + wall);
    solid.add_cylinder(Axis::x, {}, barrel, lantern - 0.5 * t, end)
        .add_cylinder(Axis::x, {}, collar, lantern, lantern + 0.8 * t)
        .add_cylinder(Axis::x, {}, collar, end - 0.8 * t, end);
    if (belly)
        solid.add_prism(Axis::x,
                        rounded_rectangle({-1.05 * barrel, -1.5 * barrel}, {1.05 * barrel, 0.4 * barrel}, 0.5 * barrel),
                        lantern + 0.25 * length, lantern + 0.75 * length);
    const double low = -std::max(flange, 1.6 * barrel) * random.uniform(1.0, 1.3), plate = 0.25 * seat,
                 at = front_foot ? lantern + 0.2 * length : lantern + 0.72 * length,
                 foot = seat * random.uniform(0.6, 1.0);
    const bool footed = random.chance(0.85);
    if (footed) {
        solid.add_box({at - 0.5 * wall, -0.75 * barrel, low}, {at + 0.5 * wall, 0.75 * barrel, -0.5 * barrel});
        if (random.chance(0.6))
            solid.add_box({at - 0.8 * foot, -0.5 * wall, low}, {at + 0.8 * foot, 0.5 * wall, -0.8 * barrel});
        add_foot_plate(solid, random, {at, 0}, {foot, seat * random.uniform(1.3, 2.0)}, low - plate, low);
    }
    const double middle = lantern + 0.5 * length, boss = 0.28 * seat;
    const bool filler = random.chance(0.7), glass = random.chance(0.4), spigot = random.chance(0.6);
    if (filler) solid.add_cylinder(Axis::z, {middle, 0}, boss, 0, 1.2 * barrel);
    if (glass) solid.add_cylinder(Axis::y, {middle, -0.2 * barrel}, 1.3 * boss, -1.2 * barrel, 0);
    if (spigot) solid.add_cylinder(Axis::x, {}, 0.8 * flange, -0.3 * t, 0);
    // Inside: the lantern's room, the oil room, both seats, the shoulders between.
    if (belly)
        solid.cut_box({lantern + 0.25 * length + wall, -0.8 * barrel, -1.5 * barrel + wall},
                      {lantern + 0.75 * length - wall, 0.8 * barrel, 0});
    solid.cut_cylinder(Axis::x, {}, seat - 0.12 * seat, lantern + 0.5 * t, end);
    for (const double s : {0.0, 1.0})
        solid.cut_cylinder(Axis::x, {}, seat, s > 0 ? end - 0.8 * seat : lantern + 0.5 * t,
                           s > 0 ? end + 1 : lantern + 0.8 * seat);
    solid.cut_cylinder(Axis::x, {}, 0.6 * seat, lantern - t, end);
    solid.cut_revolution(Axis::x, cone_meridian(-t, std::max(0.3 * seat, wide - wall), lantern - (cone ? 0.5 * t : 0.0),
                                                std::max(0.3 * seat, narrow - wall)));
    if (windows) {
        const double x0 = 1.5 * t, x1 = lantern - 0.6 * t, w = wide * random.uniform(0.35, 0.6);
        const Axis across = random.choice({Axis::y, Axis::y, Axis::z});
        if (x1 > x0 + 0.2 * t) {
            if (across == Axis::y)
                solid.cut_prism(Axis::y, rounded_rectangle({x0, -w}, {x1, w}, 0.2 * std::min(x1 - x0, w)), -far, far);
            else
                solid.cut_prism(Axis::z, rounded_rectangle({x0, -w}, {x1, w}, 0.2 * std::min(x1 - x0, w)), 0, far);
        }
    }
    if (filler) solid.cut_cylinder(Axis::z, {middle, 0}, 0.55 * boss, 0, far);
    if (glass) solid.cut_cylinder(Axis::y, {middle, -0.2 * barrel}, 0.8 * boss, -far, 0);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (wide + flange), random.choice({4, 6, 8}), 22.5, 0.28 * (flange - wide),
                          -1, t + 1);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (seat + collar), random.choice({4, 6}), 45, 0.2 * (collar - seat) + 0.3,
                          end - 0.5 * t, end + 1);
    return part;
}

/// Coolant pump of an engine: a free joint plate with lugs, the impeller's bowl, the bearing's snout, hose stubs.
Part coolant_pump_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(16, 75), wall = 0.12 * r + 1, t = r * random.uniform(0.18, 0.32),
                 snout = r * random.uniform(0.35, 0.5), reach = r * random.uniform(0.9, 2.0),
                 bowl = r * random.uniform(0.2, 0.5);
    Part part;
    Solid& solid = part.solid;
    const int lugs = random.integer(4, 8);
    std::vector<Point2> points, bolts;
    for (int i = 0; i < lugs; ++i) {
        const double angle = 360.0 / lugs * (i + random.uniform(-0.2, 0.2)), far_out = r * random.uniform(1.25, 1.9);
        bolts.push_back(polar({}, far_out, angle));
        points.push_back(polar({}, far_out, angle));
    }
    const double lug = 0.2 * r;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    if (form == 0) solid.add_prism(Axis::y, filleted(through(points), 0.3 * lug), -t, 0);
    for (const Point2 p : bolts)
        solid.add_prism(Axis::y, form == 1 ? tangent_hull({}, 0.9 * r, p, lug) : circle(p, lug),
                        -t * random.uniform(1.0, 1.6), 0);
    if (form == 2)
        for (std::size_t i = 0; i < bolts.size(); ++i)
            solid.add_prism(Axis::y, tangent_hull(bolts[i], lug, bolts[(i + 1) % bolts.size()], lug), -t, 0)
                .add_prism(Axis::y, tangent_hull({}, lug, bolts[i], lug), -t, 0);
    const double face = -t - bowl;
    solid.add_cylinder(Axis::y, {}, r + wall, face, 0);
    solid.add_revolution(Axis::y, cone_meridian(face - reach, snout, face + 0.1 * r, snout * random.uniform(1.0, 1.8)));
    const int ribs = random.choice({0, 3, 4});
    for (int i = 0; i < ribs; ++i) {
        const double angle = 360.0 / ribs * i + 45;
        add_strut(solid, Axis::y, polar({}, 0.5 * snout, angle), polar({}, 0.95 * r, angle), 0.15 * r,
                  face - 0.5 * reach, face + 0.1 * r);
    }
    std::vector<Port> stubs;
    const double bore = std::min(r * random.uniform(0.22, 0.38), 0.5 * (t + bowl) + 0.1 * r);
    const double y = -0.5 * (t + bowl);
    const double side = random.choice({-1.0, 1.0}), out = r * random.uniform(1.6, 2.6);
    const PortEnd end = random.choice({PortEnd::collar, PortEnd::collar, PortEnd::oval, PortEnd::plain});
    if (random.chance(0.85))
        stubs.push_back({Axis::x, {y, random.choice({0.0, 0.6}) * r}, 0, side * out, bore, 0.5 * wall, end, 1.5, 0, 4});
    if (random.chance(0.45))
        stubs.push_back({Axis::z,
                         {random.choice({0.0, -0.5 * side}) * r, y},
                         0,
                         random.choice({-1.0, 1.0}) * out,
                         0.6 * bore,
                         0.5 * wall,
                         PortEnd::collar,
                         1.4,
                         0,
                         4});
    add_ports(solid, stubs);
    const bool open = random.chance(0.7);
    cut_ports(solid, stubs);
    solid.cut_cylinder(Axis::y, {}, r, face + wall, open ? 1 : -0.5 * t);
    solid.cut_cylinder(Axis::y, {}, 0.62 * snout, face - reach - 1, 0)
        .cut_cylinder(Axis::y, {}, 0.8 * snout, face - 0.15 * reach, 0);
    if (random.chance(0.5)) cut_rod(solid, Axis::z, {0, face - 0.4 * reach}, 0.12 * snout, 0, -r);
    for (const Point2 p : bolts)
        if (form != 0 || length(p) > r + 2 * wall) solid.cut_cylinder(Axis::y, p, 0.45 * lug, -1.7 * t, 1);
    return part;
}

/// Flange-mounted hydraulic pump: a two- or four-bolt flange with its pilot, a barrel or block, ports at its sides.
Part flange_pump_housing(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 110), t = r * random.uniform(0.22, 0.35),
                 length = r * random.uniform(1.4, 3.4), pilot = r * random.uniform(0.75, 1.0), wall = 0.18 * r,
                 ear = r * random.uniform(1.35, 1.75);
    Part part;
    Solid& solid = part.solid;
    const std::size_t body = random.weighted({0.4, 0.3, 0.3});
    const bool two = random.chance(0.6), taper = random.chance(0.3);
    if (two)
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::x, tangent_hull({}, 1.02 * r, {s * ear, 0}, 0.25 * r), 0, t);
    else
        solid.add_prism(Axis::x, rounded_rectangle({-1.2 * r, -1.2 * r}, {1.2 * r, 1.2 * r}, 0.3 * r), 0, t);
    solid.add_cylinder(Axis::x, {}, pilot, -0.12 * r - 1, 0);
    if (body == 0)
        solid.add_cylinder(Axis::x, {}, r, 0, length);
    else if (body == 1)
        solid.add_prism(Axis::x, rounded_rectangle({-r, -0.95 * r}, {r, 0.95 * r}, random.choice({0.15, 0.5}) * r), 0,
                        length);
    else
        solid.add_prism(Axis::x, chamfered(rectangle({-0.85 * r, -r}, {0.85 * r, r}), 0.3 * r), 0, length);
    if (taper) solid.add_revolution(Axis::x, cone_meridian(length, r, length + 0.5 * r, 0.6 * r));
    const double x = length * random.uniform(0.55, 0.75), bore = std::min(0.32 * r, 0.22 * length),
                 reach = r * random.uniform(1.1, 1.3);
    const Axis across = random.choice({Axis::y, Axis::z});
    std::vector<Port> ports;
    for (const double s : {-1.0, 1.0})
        ports.push_back({across,
                         {x, 0},
                         0,
                         s * reach,
                         s < 0 ? bore : 0.7 * bore,
                         0.4 * bore,
                         random.choice({PortEnd::square, PortEnd::collar, PortEnd::plain}),
                         1.35,
                         0,
                         4});
    add_ports(solid, ports);
    const bool drain = random.chance(0.5);
    if (drain) solid.add_cylinder(across == Axis::y ? Axis::z : Axis::y, {0.45 * length, 0}, 0.25 * r, 0, 1.12 * r);
    const bool through_drive = random.chance(0.4), swash = random.chance(0.35);
    solid.cut_cylinder(Axis::x, {}, r - wall, t + 0.4 * r,
                       taper || !random.chance(0.5) ? length - 0.5 * wall : length + 1);
    solid.cut_cylinder(Axis::x, {}, 0.3 * r, -r, through_drive ? far : 0.6 * length)
        .cut_cylinder(Axis::x, {}, 0.48 * r, t * 0.3, t + 0.5 * r)
        .cut_cylinder(Axis::x, {}, 0.4 * r, -r, 0.1 * r);
    if (swash) {  // trunnion bosses of a swash plate
        const Axis trunnion = across == Axis::y ? Axis::z : Axis::y;
        for (const double s : {-1.0, 1.0}) {
            add_rod(solid, trunnion, {t + 0.5 * r, 0}, 0.4 * r, s * 0.8 * r, s * 1.15 * r);
            cut_rod(solid, trunnion, {t + 0.5 * r, 0}, 0.22 * r, s * 0.5 * r, s * 1.3 * r);
        }
    }
    cut_ports(solid, ports);
    if (drain) solid.cut_cylinder(across == Axis::y ? Axis::z : Axis::y, {0.45 * length, 0}, 0.12 * r, 0.5 * r, far);
    if (two)
        for (const double s : {-1.0, 1.0}) {
            solid.cut_cylinder(Axis::x, {s * ear, 0}, 0.12 * r, -1, t + 1);
            if (random.chance(0.3))
                solid.cut_box({-1, std::min(s * ear, s * 2 * ear), -0.12 * r},
                              {t + 1, std::max(s * ear, s * 2 * ear), 0.12 * r});
        }
    else
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::x, 1.0 * r * q, 0.1 * r, -1, t + 1);
    if (!taper)
        solid.cut_hole_circle(Axis::x, {}, r - 0.5 * wall, random.choice({4, 6, 8}), 45, 0.22 * wall, length - 0.4 * r,
                              length + 1);
    part.main_side = random.choice({Side::front, Side::front, Side::left});
    return part;
}

}  // namespace v16::corpus
