// Cases of vehicles: gearboxes, crankcases, cylinder heads.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A closed outline around the origin by its radii at equal angles, `less` further in.
Path around(const std::vector<double>& radii, double less) {
    std::vector<Point2> points;
    for (std::size_t i = 0; i < radii.size(); ++i)
        points.push_back(
            polar({}, radii[i] - less, 360.0 / static_cast<double>(radii.size()) * static_cast<double>(i)));
    return smooth_outline(points);
}

std::vector<double> uneven_radii(Random& random, double r, int count, double spread) {
    std::vector<double> radii;
    for (int i = 0; i < count; ++i) radii.push_back(r * random.uniform(1.0 - spread, 1.0 + spread));
    return radii;
}

}  // namespace

/// Case of a vehicle's gearbox: a bell with a flange of bolts, a tapering body with ribs, a tower or cover for the
/// shifter, an extension behind; whole, or the extension or the bell alone.
Part transmission_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(60, 230), wall = 0.05 * r + 2, bell = r * random.uniform(0.5, 1.0),
                 body = r * random.uniform(1.2, 2.4), small = r * random.uniform(0.55, 0.75),
                 tail_r = r * random.uniform(0.28, 0.42), t = 0.09 * r;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});  // whole, without the extension, extension
    const double x1 = form == 2 ? 0.0 : bell, x2 = form == 2 ? 0.0 : bell + body,
                 tail = form == 1 ? 0.0 : r * random.uniform(0.9, 2.2), x3 = x2 + tail;
    std::vector<Point2> bolts;
    const int n = random.integer(5, 9);
    for (int i = 0; i < n; ++i)
        bolts.push_back(polar({}, r * random.uniform(1.04, 1.1), 90 + 360.0 / n * (i + random.uniform(-0.15, 0.15))));
    const double drop = small * random.uniform(0.9, 1.15), rise = small * random.uniform(0.75, 1.0),
                 side = small * random.uniform(0.85, 1.0);
    const Path section = random.chance(0.5)
                             ? filleted(rectangle({-side, -drop}, {side, rise}), 0.35 * small)
                             : tangent_hull({0, -0.45 * small}, 0.62 * small, {0, 0.25 * small}, 0.68 * small);
    if (form != 2) {
        solid.add_cylinder(Axis::x, {}, 1.02 * r, 0, t);
        for (const Point2 p : bolts) solid.add_cylinder(Axis::x, p, 0.09 * r, 0, t * 1.2);
        solid.add_revolution(Axis::x, cone_meridian(0, r, x1, 1.3 * small))
            .add_prism(Axis::x, section, x1 - 0.5 * wall, x2);
        for (int i = 0, ribs = random.choice({0, 0, 2, 3}); i < ribs; ++i) {
            const double z = -0.5 * small + small * i / (ribs - 1.0);
            add_block(solid, {x1 - 0.5 * wall, -1.1 * small, z - 0.03 * r}, {x2 - t, 1.1 * small, z + 0.03 * r});
        }
        const double tower = r * random.uniform(0.18, 0.32), at = x1 + body * random.uniform(0.3, 0.7),
                     up = rise + r * random.uniform(0.1, 0.4);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {at, 0}, tower, 0, up).add_cylinder(Axis::z, {at, 0}, 1.25 * tower, up - t, up);
        else
            solid.add_box({at - 0.35 * body, -0.6 * side, 0}, {at + 0.25 * body, 0.6 * side, rise + t});
        for (int i = 0, pads = random.integer(0, 3); i < pads; ++i) {
            const Point2 p{x1 + body * random.uniform(0.2, 0.8), random.uniform(-0.5, 0.3) * small};
            solid.add_cylinder(Axis::y, p, 0.13 * r, -side - 0.1 * r, 0).cut_cylinder(Axis::y, p, 0.06 * r, -far, 0);
        }
        solid.add_prism(Axis::x, scaled(section, 1.12), x2 - t, x2);
    }
    if (form != 1) {
        solid.add_prism(Axis::x, scaled(section, 1.12), x2, x2 + t)
            .add_revolution(Axis::x, cone_meridian(x2, 0.9 * small, x2 + 0.5 * tail, tail_r * 1.05));
        solid.add_cylinder(Axis::x, {}, tail_r, x2, x3)
            .add_cylinder(Axis::x, {}, 1.15 * tail_r, x3 - 0.25 * tail_r, x3);
        if (random.chance(0.6))
            solid.add_box({x2 + 0.55 * tail, -0.5 * tail_r, -1.35 * tail_r}, {x2 + 0.8 * tail, 0.5 * tail_r, 0});
        if (random.chance(0.5)) solid.add_box({x2, -0.03 * r, 0}, {x2 + 0.7 * tail, 0.03 * r, 0.8 * small});
    }
    if (form != 2) {
        solid.cut_revolution(Axis::x, cone_meridian(-0.1, r - wall, x1 - wall, 1.3 * small - wall));
        solid.cut_prism(Axis::x, scaled(section, 1 - wall / small), x1 + wall, form == 0 ? x2 + 0.1 : x2 + 1);
        solid.cut_cylinder(Axis::x, {}, 0.35 * small, 0, x1 + 2 * wall)
            .cut_cylinder(Axis::x, {0, -0.55 * small}, 0.25 * small, x1 - 0.5 * wall, x1 + 2 * wall);
        for (const Point2 p : bolts) solid.cut_cylinder(Axis::x, p, 0.04 * r, -1, 2 * t);
    }
    if (form != 1) {
        solid
            .cut_revolution(Axis::x, cone_meridian(x2 - 0.1, 0.9 * small - wall, x2 + 0.5 * tail, tail_r * 1.05 - wall))
            .cut_cylinder(Axis::x, {}, tail_r - wall, x2, x3 + 1);
        const Box2 box = bounds(section);
        for (const Point2 q : quarters)
            solid.cut_cylinder(
                Axis::x, {1.04 * q.x * 0.5 * box.width() * 0.75, box.centre().y + 1.06 * q.y * 0.5 * box.height()},
                0.03 * r, x2 - 2 * t, x2 + 2 * t);
    }
    return part;
}

/// Half of a crankcase or of a side case: the wall follows an uneven outline, bosses of screws stand around it,
/// bearings lie in its floor, ribs between them; above the flange of the cylinder.
Part crankcase_half(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 150), deep = r * random.uniform(0.35, 0.8), wall = 0.06 * r + 1,
                 floor = 1.3 * wall;
    Part part;
    Solid& solid = part.solid;
    const int corners = random.integer(6, 9);
    const bool long_one = random.chance(0.6);
    std::vector<double> radii = uneven_radii(random, r, corners, 0.12);
    if (long_one) {  // drawn out to one side, where the gears are
        const double stretch = random.uniform(0.5, 1.1);
        for (int i = 0; i < corners; ++i) {
            const double c = std::cos(radians(360.0 / corners * i));
            if (c > 0) radii[static_cast<std::size_t>(i)] *= 1 + stretch * c * c;
        }
    }
    solid.add_prism(Axis::y, around(radii, 0), 0, deep);
    const bool rim = random.chance(0.4);
    if (rim) solid.add_prism(Axis::y, around(radii, -0.8 * wall), 0, 0.8 * wall);
    std::vector<Point2> bolts;
    for (int i = 0; i < corners; ++i)
        bolts.push_back(polar({}, radii[static_cast<std::size_t>(i)] + 0.2 * wall, 360.0 / corners * i));

    const bool cylinder = random.chance(0.5);
    const double mouth = r * random.uniform(0.4, 0.55), up = r * random.uniform(1.1, 1.4),
                 shift = random.uniform(-0.3, 0.0) * r;
    if (cylinder) solid.add_box({shift - 1.35 * mouth, 0, 0}, {shift + 1.35 * mouth, deep, up});
    const int lugs = random.integer(0, 3);
    for (int i = 0; i < lugs; ++i) {
        const Point2 p = polar({}, 1.3 * r, 210 + 60 * i + random.uniform(-15, 15));
        solid.add_prism(Axis::y, tangent_hull(0.6 * p, 2.5 * wall, p, 1.8 * wall), 0, 0.6 * deep)
            .cut_cylinder(Axis::y, p, 0.9 * wall, -far, far);
    }
    solid.cut_prism(Axis::y, around(radii, wall), -1, deep - floor);
    for (const Point2 p : bolts) solid.add_cylinder(Axis::y, p, 1.4 * wall, 0, deep);
    std::vector<std::pair<Point2, double>> bearings{{{0, 0}, r * random.uniform(0.22, 0.34)}};
    if (long_one)
        for (int i = 0, k = random.integer(1, 2); i < k; ++i)
            bearings.push_back({{r * (0.75 + 0.4 * i), r * random.uniform(-0.3, 0.3) * (i == 0 ? 1 : -1)},
                                r * random.uniform(0.1, 0.19)});
    const double seat = deep * random.uniform(0.35, 0.7);
    for (int i = 0, ribs = random.choice({0, 3, 4}); i < ribs; ++i)
        add_strut(solid, Axis::y, polar({}, 0.2 * r, 360.0 / ribs * i + 20), polar({}, 0.86 * r, 360.0 / ribs * i + 20),
                  0.8 * wall, deep - floor - 0.2 * deep, deep - 0.5 * floor);
    if (random.chance(0.5)) {  // the chamber of the crank web
        solid.add_prism(Axis::y, ring_sector({}, 0.72 * r, 0.72 * r + wall, 120, random.uniform(150, 280)), 0, deep);
    }
    for (const auto& [p, bore] : bearings)
        solid.add_cylinder(Axis::y, p, bore + 1.2 * wall, deep - seat, deep + random.choice({0.0, 0.5}) * wall);
    if (cylinder) {
        solid.cut_cylinder(Axis::z, {shift, 0}, mouth, 0.3 * r, far);
        for (const double x : {-1.1, 1.1})
            solid.cut_cylinder(Axis::z, {shift + x * mouth, 0.3 * deep}, 0.5 * wall, 0.8 * up, far);
    }
    for (const auto& [p, bore] : bearings) {
        solid.cut_cylinder(Axis::y, p, bore, -1, random.chance(0.5) ? deep - 0.6 * wall : far);
        solid.cut_cylinder(Axis::y, p, 0.6 * bore, -1, random.chance(0.7) ? far : deep - 0.6 * wall);
    }
    for (const Point2 p : bolts) solid.cut_cylinder(Axis::y, p, 0.6 * wall, -1, random.chance(0.7) ? far : 0.7 * deep);
    return part;
}

namespace {

/// Head of several cylinders in a row: chambers below, a rim for the valve cover above, ports at both sides.
void row_head(Solid& solid, Random& random, double r) {
    const int n = random.integer(1, 4);
    const double pitch = r * random.uniform(2.3, 2.7), x = 0.5 * n * pitch + 0.25 * r, y = r * random.uniform(1.3, 1.7),
                 high = r * random.uniform(0.9, 1.6), wall = 0.12 * r, bolt = 0.13 * r,
                 pocket = high * random.uniform(0.3, 0.6);
    solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, 0.2 * r), 0, high);
    if (random.chance(0.4)) solid.add_box({-1.03 * x, -0.8 * y, 0.5 * high}, {x + 0.5 * r, 0.8 * y, high});
    solid.cut_prism(Axis::z, rounded_rectangle({-x + wall, -y + wall}, {x - wall, y - wall}, 0.2 * r), high - pocket,
                    high + 1);
    const bool tubes = random.chance(0.7), pillars = random.chance(0.6), square = random.chance(0.4);
    for (int i = 0; i < n; ++i) {
        const double c = row_position(i, n, pitch);
        if (tubes)
            solid.add_cylinder(Axis::z, {c, 0}, 0.3 * r, 0, high)
                .cut_cylinder(Axis::z, {c, 0}, 0.2 * r, 0.3 * high, high + 1)
                .cut_cylinder(Axis::z, {c, 0}, 0.1 * r, -1, high);
        solid.cut_revolution(Axis::z, cap_meridian(-0.01, 1, 0.25 * r, 0.92 * r), {c, 0});
        for (const double s : {-1.0, 1.0}) {
            const double port = r * (s < 0 ? 0.36 : 0.3), z = 0.42 * high * (s < 0 ? 1.1 : 0.9);
            if (square)
                add_block(solid, {c - 0.85 * r, 0.8 * s * y, z - 1.25 * port},
                          {c + 0.85 * r, s * 1.1 * y, z + 1.25 * port});
            cut_rod(solid, Axis::y, {c, z}, port, s * 0.3 * y, s * far);
            for (const double dx : {-0.65, 0.65})
                cut_rod(solid, Axis::y, {c + dx * r, z}, 0.09 * r, s * 0.8 * y, s * far);
            solid.cut_cylinder(Axis::z, {c + 0.4 * r, s * 0.45 * r}, 0.07 * r, -1, high + 1)
                .cut_cylinder(Axis::z, {c - 0.4 * r, s * 0.45 * r}, 0.07 * r, -1, high + 1);
        }
    }
    for (int i = 0; i <= n; ++i)
        for (const double s : {-1.0, 1.0}) {
            const Point2 p{row_position(i, n + 1, pitch) * (i == 0 || i == n ? 0.97 : 1.0), s * 0.72 * y};
            if (pillars) solid.add_cylinder(Axis::z, p, 1.9 * bolt, 0, high - 0.4 * pocket);
            solid.cut_cylinder(Axis::z, p, bolt, -1, high + 1);
        }
}

/// Head of one air-cooled cylinder: fins around or along, a chamber, the plug's hole, ports.
void finned_head(Solid& solid, Random& random, double r) {
    const double high = r * random.uniform(0.9, 1.5), out = r * random.uniform(1.3, 1.7), t = 0.07 * r;
    const int fins = random.integer(3, 6);
    const bool round = random.chance(0.5), upright = random.chance(0.35);
    solid.add_cylinder(Axis::z, {}, 1.15 * r, 0, high);
    solid.add_prism(Axis::z, rounded_rectangle({-1.25 * r, -1.25 * r}, {1.25 * r, 1.25 * r}, 0.4 * r), 0, 0.2 * high);
    if (upright)
        for (int i = 0; i < 2 * fins; ++i) {
            const double x = row_position(i, 2 * fins, 2 * out / (2.0 * fins)),
                         y = std::sqrt(std::max(0.1 * r * r, 1.4 * out * out - x * x));
            solid.add_box({x - 0.5 * t, -0.8 * y, 0.25 * high}, {x + 0.5 * t, 0.8 * y, high * 1.25});
        }
    else
        for (int i = 0; i < fins; ++i) {
            const double z = 0.25 * high + 0.75 * high * i / fins, o = out * (1 - 0.05 * i);
            if (round)
                solid.add_cylinder(Axis::z, {}, o, z, z + t);
            else
                solid.add_prism(Axis::z, rounded_rectangle({-o, -0.9 * o}, {o, 0.9 * o}, 0.35 * o), z, z + t);
        }
    if (random.chance(0.5))
        solid.add_box({-0.8 * r, -0.8 * r, high * 0.8}, {0.8 * r, 0.8 * r, high * 1.3})
            .cut_box({-0.68 * r, -0.68 * r, high}, {0.68 * r, 0.68 * r, far});
    const bool ports = random.chance(0.6);
    const double z = 0.5 * high, port = 0.27 * r;
    if (ports)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::x, {0, z}, 1.5 * port, 0, s * out);
    solid.cut_revolution(Axis::z, cap_meridian(-0.01, 1, r * random.uniform(0.25, 0.45), 0.9 * r))
        .cut_cylinder(Axis::z, {}, r, -1, 0.06 * high);
    solid.cut_cylinder(Axis::z, {}, 0.12 * r, -1, far).cut_cylinder(Axis::z, {}, 0.3 * r, 0.75 * high, far);
    if (ports)
        for (const double s : {-1.0, 1.0}) cut_rod(solid, Axis::x, {0, z}, port, s * 0.4 * r, s * far);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, 0.98 * r * q, 0.1 * r, -1, far)
            .cut_cylinder(Axis::z, 0.98 * r * q, 0.2 * r, 0.24 * high, far);
}

}  // namespace

/// Cylinder head: of a row of cylinders with its chambers, ports and the rim of the valve cover, or of one with fins.
Part cylinder_head(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(15, 70);
    Part part;
    if (random.chance(0.6)) {
        row_head(part.solid, random, r);
        part.main_side = random.choice({Side::top, Side::bottom});
    } else {
        finned_head(part.solid, random, r);
    }
    return part;
}

}  // namespace v16::corpus
