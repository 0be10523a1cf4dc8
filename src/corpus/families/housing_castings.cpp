// Cast housings: pumps, valves, tanks, motor bodies.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Volute of a centrifugal pump: a spiral casing with suction eye, discharge flange and bolted rim.
Part pump_volute(FamilyContext& context) {
    Random& random = context.random;
    const double base = random.log_uniform(25, 250), growth = random.uniform(0.25, 0.6),
                 depth = base * random.uniform(0.35, 0.8), wall = base * random.uniform(0.05, 0.1);
    // Around counter-clockwise from the tongue on the left; a straight line closes it below the throat.
    const auto casing = [&](double inset) {
        constexpr int count = 28;
        std::vector<Point2> points;
        for (int i = 0; i <= count; ++i)
            points.push_back(polar({}, base * (1.0 + growth * i / count) - inset, 180.0 + 360.0 * i / count));
        Path path = smooth_outline(points);
        path.vertices[count - 1].bulge = std::tan(radians(360.0 / count) / 4.0);
        path.vertices[count].bulge = 0.0;
        path.vertices[0].bulge = path.vertices[1].bulge;
        return path;
    };
    const double wide_end = base * (1.0 + growth), outlet = base * random.uniform(1.5, 2.2);
    Part part;
    part.solid.add_prism(Axis::y, casing(0), 0, depth);
    const double throat = 0.5 * (wide_end - base) + 0.25 * base, x = -wide_end + throat;
    part.solid.add_prism(Axis::y, rectangle({x - throat, 0}, {x + throat, outlet}),
                         0.5 * depth - std::min(throat, 0.48 * depth), 0.5 * depth + std::min(throat, 0.48 * depth));
    const double flange = throat * random.uniform(1.5, 2.0);
    part.solid.add_cylinder(Axis::z, {x, 0.5 * depth}, flange, outlet, outlet + 1.5 * wall);
    const double eye = base * random.uniform(0.3, 0.55), neck = depth * random.uniform(0.2, 0.8);
    part.solid.add_cylinder(Axis::y, {}, eye + wall, -neck, 0)
        .add_cylinder(Axis::y, {}, eye + 3 * wall, -neck - wall, -neck);
    part.solid.cut_prism(Axis::y, casing(wall), wall, random.chance(0.6) ? depth + 1 : depth - wall);
    part.solid.cut_cylinder(Axis::z, {x, 0.5 * depth}, std::min(throat, 0.48 * depth) - 0.6 * wall, 0.0,
                            outlet + 3 * wall);
    part.solid.cut_cylinder(Axis::y, {}, eye, -2 * depth, wall + 1);
    part.solid.cut_hole_circle(Axis::y, {}, eye + 2 * wall, random.choice({4, 6, 8}), 45, 0.45 * wall, -neck - 2 * wall,
                               -neck + 0.1 * wall);
    part.solid.cut_hole_circle(Axis::z, {x, 0.5 * depth}, 0.5 * (flange + throat), 4, 45, 0.12 * flange, outlet - 1,
                               outlet + 3 * wall);
    part.solid.cut_hole_circle(Axis::y, {}, base - 0.5 * wall, random.choice({6, 8, 12}), 15, 0.2 * wall + 0.3,
                               0.7 * depth, depth + 1);
    return part;
}

/// Valve and manifold bodies: a block or a ball between ports, cross bores, threads or flanges.
Part valve_body(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(3, 80), body = bore * random.uniform(1.6, 2.3),
                 half = bore * random.uniform(2.4, 4), top = bore * random.uniform(2.0, 3.6);
    Part part;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    if (form == 0) {  // block
        part.solid.add_box({-half, -body, -body}, {half, body, top});
        if (random.chance(0.4)) part.solid.cut_box({-half - 1, -2 * body, 0.6 * top}, {-0.5 * half, 2 * body, top + 1});
        const double hole = 0.2 * bore + 0.5;
        for (const double x : {-0.8 * half, 0.8 * half})
            part.solid.cut_cylinder(Axis::y, {x, 0.3 * top + bore * 0.7 + hole}, hole, -2 * body, 2 * body);
    } else {
        if (form == 1)
            part.solid.add_revolution(Axis::x, ball_meridian(0, body * 1.15));
        else
            part.solid.add_cylinder(Axis::z, {}, body, -body, top * 0.8);
        part.solid.add_cylinder(Axis::x, {}, bore * 1.35, -half, half).add_cylinder(Axis::z, {}, bore * 1.2, 0, top);
        const double flange = bore * random.uniform(2.0, 2.8), t = bore * random.uniform(0.3, 0.5);
        for (const double x : {-half, half - t}) {
            part.solid.add_cylinder(Axis::x, {}, flange, x, x + t);
            part.solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + 1.35 * bore), 4, 45, 0.2 * (flange - 1.35 * bore),
                                       x - 1, x + t + 1);
        }
        part.solid.add_cylinder(Axis::z, {}, bore * 1.7, top - t, top);
        part.solid.cut_hole_circle(Axis::z, {}, 1.45 * bore, 4, 45, 0.12 * bore, top - t - 1, top + 1);
    }
    const bool blind = form == 0 && random.chance(0.4);
    part.solid.cut_cylinder(Axis::x, {}, bore * (form == 0 ? 0.7 : 1.0), -half - 1, blind ? 0.5 * half : half + 1);
    part.solid.cut_cylinder(Axis::z, {}, bore * random.uniform(0.5, 0.85), 0, top + 1);
    if (form == 0) {
        const int ports = random.integer(0, 3);
        for (int i = 0; i < ports; ++i) {
            const double x = half * ((i + 0.5) / ports - 0.5) * 1.4;
            part.solid.cut_counterbore(Axis::y, {x, 0}, 0.35 * bore, 0.55 * bore, 0.4 * body, -body, 0);
        }
    } else if (random.chance(0.4)) {
        part.solid.cut_revolution(Axis::x, ball_meridian(0, body * 0.9));
    }
    return part;
}

/// Tank or vessel: a shell with dished ends, nozzles, legs or saddles.
Part tank(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(30, 800), length = radius * random.uniform(0.8, 4),
                 wall = radius * random.uniform(0.01, 0.05), dish = radius * random.uniform(0.25, 0.6);
    const bool standing = random.chance(0.5);
    const Axis axis = standing ? Axis::z : Axis::x;
    const auto shell = [&](double inset) {
        Path path;
        const double r = radius - inset, bulge = -std::tan(std::atan2(dish - inset, r) / 2.0);
        path.vertices = {{{-dish + inset, 0}, bulge}, {{0, r}}, {{length, r}, bulge}, {{length + dish - inset, 0}}};
        return path;
    };
    Part part;
    part.solid.add_revolution(axis, shell(0));
    const double nozzle = radius * random.uniform(0.08, 0.2), out = radius * random.uniform(1.15, 1.35);
    const auto add_nozzle = [&](double at, double r, bool adds, double inset) {
        const Axis way = standing ? Axis::x : Axis::z;
        const Point2 centre = standing ? Point2{0, at} : Point2{at, 0};
        if (adds)
            part.solid.add_cylinder(way, centre, r, 0, out).add_cylinder(way, centre, 1.7 * r, out - 0.5 * r, out);
        else
            part.solid.cut_cylinder(way, centre, r - inset, 0.3 * radius, out + 1);
    };
    const int count = random.integer(1, 3);
    for (int i = 0; i < count; ++i) add_nozzle(length * (i + 0.5) / count, nozzle * (i == 0 ? 1.3 : 1.0), true, 0);
    const double leg = standing ? 0.07 * radius : 0.12 * radius, ground = -radius * random.uniform(1.2, 1.5);
    if (standing) {
        if (random.chance(0.75))
            for (const double x : {-0.8, 0.8})
                for (const double y : {-0.45, 0.45})
                    part.solid.add_box({x * radius - leg, y * radius - leg, ground},
                                       {x * radius + leg, y * radius + leg, 0.3 * length});
    } else {
        for (const double x : {0.18 * length, 0.82 * length}) {
            part.solid.add_box({x - leg, -0.85 * radius, ground}, {x + leg, 0.85 * radius, -0.2 * radius});
            part.solid.add_box({x - 2 * leg, -radius, ground - 0.5 * leg}, {x + 2 * leg, radius, ground});
        }
    }
    part.solid.cut_revolution(axis, shell(wall));
    for (int i = 0; i < count; ++i)
        add_nozzle(length * (i + 0.5) / count, nozzle * (i == 0 ? 1.3 : 1.0), false, std::max(wall, 0.15 * nozzle));
    if (standing && random.chance(0.4)) part.solid.cut_cylinder(Axis::z, {}, 0.4 * radius, length, length + 2 * dish);
    return part;
}

/// Motor frame: a tube with cooling fins or flats, feet, a terminal box.
Part motor_frame(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(15, 250), length = radius * random.uniform(1.4, 3.2),
                 wall = radius * random.uniform(0.06, 0.14);
    Part part;
    part.solid.add_cylinder(Axis::x, {}, radius, 0, length);
    const int fins = random.chance(0.65) ? random.integer(10, 28) : 0;
    const double fin = wall * random.uniform(0.15, 0.3), reach = radius * random.uniform(1.08, 1.2);
    for (int i = 0; i < fins; ++i)
        part.solid.add_prism(Axis::x, rotated(rectangle({0.9 * radius, -fin}, {reach, fin}), 360.0 * i / fins),
                             0.06 * length, 0.94 * length);
    if (random.chance(0.7)) {
        const double ground = -1.25 * radius, thick = 0.6 * wall;
        for (const double y : {-0.75 * radius, 0.75 * radius}) {
            part.solid.add_box({0.15 * length, y - wall, ground}, {0.85 * length, y + wall, -0.3 * radius});
            part.solid.add_box({0.12 * length, y - 2.5 * wall, ground - thick},
                               {0.88 * length, y + 2.5 * wall, ground + thick});
            for (const double x : {0.22 * length, 0.78 * length})
                part.solid.cut_cylinder(Axis::z, {x, y > 0 ? y + 1.6 * wall : y - 1.6 * wall}, 0.4 * wall, 2 * ground,
                                        ground + 2 * thick);
        }
    }
    if (random.chance(0.6))
        part.solid.add_box({0.35 * length, -0.4 * radius, 0.7 * radius}, {0.65 * length, 0.4 * radius, 1.4 * radius});
    part.solid.cut_cylinder(Axis::x, {}, radius - wall, -1, random.chance(0.75) ? length + 1 : length - wall);
    part.solid.cut_hole_circle(Axis::x, {}, radius - 0.5 * wall, random.choice({4, 6, 8}), 45, 0.2 * wall, -1,
                               0.2 * length);
    return part;
}

/// Body of a joint or an instrument: a tube with a domed or flat end, flats, windows and screws around its rim.
Part tubular_body(FamilyContext& context) {
    Random& random = context.random;
    const double radius = random.log_uniform(8, 150), length = radius * random.uniform(0.8, 3.5),
                 wall = radius * random.uniform(0.05, 0.14);
    const bool dome = random.chance(0.4);
    Part part;
    const Axis axis = random.chance(0.5) ? Axis::z : Axis::x;
    const auto along = [&](double inset) {
        Path path;
        const double r = radius - inset, top = dome ? 0.7 * radius - inset : 0.0;
        const double bulge = dome ? -std::tan(std::atan2(top, r) / 2.0) : 0.0;
        path.vertices = {{{inset > 0 ? -1.0 : 0.0, 0}},
                         {{inset > 0 ? -1.0 : 0.0, r}},
                         {{length - (dome ? 0.0 : inset), r}, bulge},
                         {{length + top - (dome ? 0.0 : inset), 0}}};
        return path;
    };
    part.solid.add_revolution(axis, along(0));
    const double rim = radius + wall * random.uniform(1, 4), lip = wall * random.uniform(0.8, 2);
    const bool flanged = random.chance(0.5);
    if (flanged) part.solid.add_cylinder(axis, {}, rim, 0, lip);
    if (random.chance(0.35)) {  // a side arm
        const double arm = radius * random.uniform(0.35, 0.75);
        part.solid.add_cylinder(Axis::y, axis == Axis::z ? Point2{0, 0.5 * length} : Point2{0.5 * length, 0}, arm,
                                -radius * 1.4, 0);
        part.solid.cut_cylinder(Axis::y, axis == Axis::z ? Point2{0, 0.5 * length} : Point2{0.5 * length, 0},
                                arm - wall, -radius * 2, 0);
    }
    part.solid.cut_revolution(axis, along(wall));
    const int windows = random.integer(0, 3);
    for (int i = 0; i < windows; ++i) {
        const double a = length * (i + 0.5) / windows, half = std::min(0.3 * length / windows, 0.4 * radius);
        const Point2 c = axis == Axis::z ? Point2{0, a} : Point2{a, 0};
        if (random.chance(0.5))
            part.solid.cut_cylinder(Axis::y, c, half * 0.7, -2 * radius, random.chance(0.4) ? 2 * radius : 0);
        else
            part.solid.cut_prism(
                Axis::y, rounded_rectangle(c - Point2{half, 0.7 * half}, c + Point2{half, 0.7 * half}, 0.2 * half),
                -2 * radius, random.chance(0.4) ? 2 * radius : 0);
    }
    if (flanged && rim - radius > 1.5 * wall)
        part.solid.cut_hole_circle(axis, {}, 0.5 * (rim + radius), random.choice({3, 4, 6, 8}), 30,
                                   0.25 * (rim - radius), -1, lip + 1);
    if (random.chance(0.35)) {  // a flat
        const double at = radius * random.uniform(0.8, 0.95);
        part.solid.cut_box({-2 * length, at, -2 * length}, {3 * length, 3 * radius, 3 * length});
    }
    if (random.chance(0.3))
        part.solid.cut_box({-2 * radius, -0.25 * radius, -1}, {2 * radius, 0.25 * radius, 0.3 * length});
    return part;
}

}  // namespace v16::corpus
