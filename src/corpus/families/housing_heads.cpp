// Cases of instruments and electrics in rough places: connection heads, flameproof boxes.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cable entry or process connection: a neck with a hexagon, a tapped bore.
Port hub(Axis axis, Point2 centre, double to, double bore, PortEnd end) {
    return {axis, centre, 0, to, bore, 0.3 * bore, end, 1.35, 0.9 * bore, 4};
}

/// Transmitter: a drum along x with a threaded cover at both ends, cable entries, a neck below.
void two_room_case(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.9, 1.7), cover = r * random.uniform(0.35, 0.6), wall = 0.1 * r + 1,
                 rim = r * random.uniform(1.06, 1.2), entry = 0.24 * r;
    std::vector<Port> ports{hub(Axis::z, {}, -r * random.uniform(1.3, 1.9), 0.3 * r,
                                random.choice({PortEnd::hexagon, PortEnd::collar, PortEnd::plain}))};
    const double z = r * random.choice({0.0, 0.5});
    for (const double s : {-1.0, 1.0})
        ports.push_back(hub(Axis::y, {0, z}, s * r * random.uniform(1.2, 1.5), entry, PortEnd::collar));
    solid.add_cylinder(Axis::x, {}, r, -half, half);
    add_ports(solid, ports);
    const int lobes = random.choice({0, 0, 6, 8, 12});
    const bool one = random.chance(0.3), glass = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 && one) continue;
        add_rod(solid, Axis::x, {}, rim, s * half, s * (half + cover));
        for (int i = 0; i < lobes; ++i)
            add_rod(solid, Axis::x, polar({}, rim, 360.0 / lobes * i), 0.12 * r, s * (half + 0.1 * cover),
                    s * (half + cover));
    }
    if (random.chance(0.6))
        solid.add_prism(Axis::y, slot({-0.3 * half, 1.1 * r}, {0.3 * half, 1.1 * r}, 0.14 * r), -0.3 * r, 0.3 * r);
    solid.cut_cylinder(Axis::x, {}, r - wall, -half - cover + (one ? cover : 0) + wall, -0.1 * r)
        .cut_cylinder(Axis::x, {}, r - wall, 0.1 * r, half + cover - wall);
    if (glass)
        solid.cut_cylinder(Axis::x, {}, 0.7 * r, half, half + 2 * cover)
            .cut_cylinder(Axis::x, {}, 0.8 * r, half + 0.3 * cover, half + cover - wall);
    cut_ports(solid, ports);
}

/// Connection head: a bowl with a hinged or chained cap, a tapped neck below, the cable's entry at its side.
void bowl_head(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(0.7, 1.2), wall = 0.1 * r + 1, cap = r * random.uniform(0.3, 0.7),
                 neck = 0.32 * r;
    const bool dome = random.chance(0.5), open = random.chance(0.3), angled = random.chance(0.5);
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, cone_meridian(0, 0.75 * r, h, r));
    else
        solid.add_cylinder(Axis::z, {}, r, 0, h);
    std::vector<Port> ports{hub(Axis::z, {}, -r * random.uniform(0.3, 0.7), neck,
                                random.choice({PortEnd::hexagon, PortEnd::plain, PortEnd::collar})),
                            hub(Axis::x, {0, 0.5 * h}, r * random.uniform(1.25, 1.7), std::min(0.27 * r, 0.32 * h),
                                random.choice({PortEnd::hexagon, PortEnd::collar}))};
    if (angled && random.chance(0.4))
        ports.push_back(hub(Axis::x, {0, 0.5 * h}, -1.3 * r, std::min(0.27 * r, 0.32 * h), PortEnd::collar));
    add_ports(solid, ports);
    if (!open) {
        solid.add_cylinder(Axis::z, {}, 1.08 * r, h, h + 0.4 * cap);
        if (dome)
            solid.add_revolution(Axis::z, cap_meridian(h + 0.4 * cap, 1, 0.6 * cap, r));
        else
            solid.add_revolution(Axis::z, cone_meridian(h + 0.4 * cap, 1.02 * r, h + cap, 0.8 * r));
        if (random.chance(0.6)) {  // hinge and catch
            solid.add_box({-1.3 * r, -0.25 * r, h - 0.2 * r}, {-0.9 * r, 0.25 * r, h + 0.3 * cap})
                .cut_cylinder(Axis::y, {-1.2 * r, h}, 0.05 * r, -r, r);
            solid.add_box({0.9 * r, -0.12 * r, h - 0.25 * r}, {1.25 * r, 0.12 * r, h + 0.3 * cap});
        }
    }
    solid.cut_cylinder(Axis::z, {}, r - 2.2 * wall, 1.3 * wall, open ? h + 1 : h + 0.3 * cap);
    cut_ports(solid, ports);
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::z, {0, s * 0.45 * r}, 0.05 * r, 0.3 * wall, 1.5 * wall);
}

/// Conduit box: a short round box with two to four hubs in its plane, a screwed cover.
void hub_box(Solid& solid, Random& random, double r) {
    const double h = r * random.uniform(0.7, 1.2), bore = std::min(0.42 * h, r * random.uniform(0.25, 0.4)),
                 wall = 0.12 * r + 1, reach = r * random.uniform(1.25, 1.6);
    const bool open = random.chance(0.35), lugs = random.chance(0.5);
    solid.add_cylinder(Axis::z, {}, r, 0, h);
    std::vector<Port> ports;
    const PortEnd end = random.choice({PortEnd::hexagon, PortEnd::collar, PortEnd::plain});
    const int ways = random.integer(1, 4);
    const double z = 0.5 * h;
    ports.push_back(hub(Axis::x, {0, z}, reach, bore, end));
    if (ways > 1)
        ports.push_back(random.chance(0.5) ? hub(Axis::x, {0, z}, -reach, bore, end)
                                           : hub(Axis::y, {0, z}, reach, bore, end));
    if (ways > 2) ports.push_back(hub(Axis::y, {0, z}, -reach, bore, end));
    if (ways > 3) ports.push_back(hub(Axis::z, {}, -0.5 * r, bore, end));
    add_ports(solid, ports);
    if (lugs)
        for (const Point2 q : quarters) {
            const Point2 at = 0.95 * r * q;
            solid.add_prism(Axis::z, tangent_hull(0.6 * at, 0.2 * r, at, 0.16 * r), 0, 0.15 * h)
                .cut_cylinder(Axis::z, at, 0.07 * r, -1, 0.2 * h);
        }
    if (!open) {
        solid.add_cylinder(Axis::z, {}, 0.95 * r, h, h + 0.3 * r);
        for (int i = 0, n = random.choice({0, 2, 4}); i < n; ++i)
            solid.add_prism(Axis::z, rotated(rectangle({0.45 * r, -0.08 * r}, {0.85 * r, 0.08 * r}), 360.0 / n * i), h,
                            h + 0.45 * r);
    }
    solid.cut_cylinder(Axis::z, {}, r - wall, wall, open ? h + 1 : h + 0.15 * r);
    cut_ports(solid, ports);
}

}  // namespace

/// Heads of field instruments: drums with two screwed covers, bowls with a cap on a neck, conduit boxes with hubs.
Part instrument_head(FamilyContext& context) {
    const double r = context.random.log_uniform(18, 75);
    Part part;
    switch (context.random.weighted({0.38, 0.37, 0.25})) {
        case 0:
            two_room_case(part.solid, context.random, r);
            break;
        case 1:
            bowl_head(part.solid, context.random, r);
            break;
        default:
            hub_box(part.solid, context.random, r);
            part.main_side = context.random.choice({Side::front, Side::top});
            break;
    }
    return part;
}

/// Flameproof box: thick walls, a broad flange with many bolts, hubs for cables, lugs; its cover with a window or
/// hinges.
Part flameproof_box(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(60, 450), y = x * random.uniform(0.5, 1.0), h = x * random.uniform(0.35, 0.9),
                 wall = 0.05 * x + 2, rim = 0.11 * x + 3, t = 0.06 * x + 2;
    const bool round = random.chance(0.25), covered = random.chance(0.55), dome = covered && random.chance(0.3);
    Part part;
    Solid& solid = part.solid;
    const auto outline = [&](double more) {
        const double a = 0.5 * x + more, b = (round ? 0.5 * x : 0.5 * y) + more;
        return round ? circle({}, a) : rounded_rectangle({-a, -b}, {a, b}, 0.03 * y + std::max(0.0, more));
    };
    const double b = round ? 0.5 * x : 0.5 * y;
    solid.add_prism(Axis::z, outline(0), 0, h).add_prism(Axis::z, outline(rim), h - t, h);
    std::vector<Port> ports;
    const double bore = std::min(0.12 * x, 0.22 * h);
    for (const double s : {-1.0, 1.0}) {
        const int count = random.integer(0, 2) + (s < 0 ? 1 : 0);
        for (int i = 0; i < count; ++i)
            ports.push_back({Axis::y,
                             {row_position(i, count, round ? 0.3 * x : 0.42 * x), 0.45 * h},
                             s * 0.7 * b,
                             s * (b + 0.6 * bore + 0.08 * x),
                             bore,
                             0.3 * bore,
                             random.choice({PortEnd::plain, PortEnd::hexagon, PortEnd::collar}),
                             1.3,
                             0.6 * bore,
                             4});
    }
    add_ports(solid, ports);
    const double lug = 0.07 * x + 2;
    if (random.chance(0.7))
        for (const Point2 q : quarters) {
            const Point2 at{q.x * (0.5 * x + 0.9 * lug) * (round ? 0.75 : 1),
                            q.y * (b - 1.3 * lug) * (round ? 0.75 : 1)};
            solid.add_prism(Axis::z, tangent_hull(at - Point2{q.x * 1.5 * lug, 0}, lug, at, lug), 0, 0.7 * t)
                .cut_cylinder(Axis::z, at, 0.4 * lug, -1, t);
        }
    const double top = h + t * random.uniform(0.8, 1.5);
    if (covered) solid.add_prism(Axis::z, outline(rim), h, top);
    if (dome) solid.add_prism(Axis::z, outline(-2 * wall), top, top + 0.2 * h);
    const bool window = covered && random.chance(0.35);
    if (window) solid.add_cylinder(Axis::z, {}, 0.28 * (round ? x : y), top, top + (dome ? 0.2 * h : 0) + 0.5 * t);
    solid.cut_prism(Axis::z, outline(-wall), wall, covered ? h : h + 1);
    if (dome) solid.cut_prism(Axis::z, outline(-3 * wall), h - 1, top + 0.2 * h - wall);
    if (window) solid.cut_cylinder(Axis::z, {}, 0.2 * (round ? x : y), h, far);
    cut_ports(solid, ports);
    const double hole = 0.2 * rim, end = (covered ? top : h) + 1;
    if (round)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * x + 0.5 * rim, random.choice({8, 10, 12, 16}), 0, hole, h - 2 * t,
                              end);
    else
        for (const Point2 p : border_points(
                 box2({-0.5 * x - 0.45 * rim, -0.5 * y - 0.45 * rim}, {0.5 * x + 0.45 * rim, 0.5 * y + 0.45 * rim}),
                 random.integer(4, 7), random.integer(3, 5)))
            solid.cut_cylinder(Axis::z, p, hole, h - 2 * t, end);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
