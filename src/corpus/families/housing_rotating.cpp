// Cases around what turns: motors, fans, turbines.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Along x: ribbed body on feet with a terminal box, spigots turned in both ends.
void add_ribbed_case(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 250), length = r * random.uniform(1.5, 3.2), wall = 0.08 * r,
                 fin = r * random.uniform(0.08, 0.16);
    const int fins = random.integer(14, 24);
    const bool lengthwise = random.chance(0.6), feet = random.chance(0.6);
    if (lengthwise)  // upright and lying ribs rather than radial ones, as they leave the mould
        for (int i = 0; i < fins / 2; ++i) {
            const double at = row_position(i, fins / 2, 1.7 * r / (fins / 2)), t = 0.018 * r;
            solid.add_prism(Axis::x, rectangle({-r - fin, at - t}, {r + fin, at + t}), 0.08 * length, 0.92 * length);
        }
    else
        for (int i = 0; i < fins / 2; ++i)
            solid.add_cylinder(Axis::x, {}, r + fin, 0.1 * length + 0.8 * length * i / (fins / 2.0),
                               0.1 * length + 0.8 * length * (i + 0.4) / (fins / 2.0));
    if (feet) {
        const double low = -1.25 * r, t = 0.12 * r;
        for (const double y : {-0.95 * r, 0.55 * r})
            solid.add_box({0.12 * length, y, low}, {0.88 * length, y + 0.4 * r, low + t})
                .add_box({0.2 * length, y + 0.14 * r, low}, {0.8 * length, y + 0.26 * r, -0.3 * r});
        for (const double x : {0.2 * length, 0.8 * length})
            for (const double y : {-0.85 * r, 0.85 * r})
                solid.cut_cylinder(Axis::z, {x, y}, 0.05 * r, low - 1, low + t + 1);
    }
    if (random.chance(0.7)) {  // terminal box with its gland
        const double x = length * random.choice({0.3, 0.5, 0.65}), a = 0.42 * r, top = r + 0.5 * r;
        solid.add_box({x - a, -a, 0.8 * r}, {x + a, a, top});
        solid.add_box({x - 1.08 * a, -1.08 * a, top - 0.08 * r}, {x + 1.08 * a, 1.08 * a, top + 0.06 * r});
        solid.add_cylinder(Axis::y, {x, 1.2 * r}, 0.15 * r, -1.5 * a, 0);
    }
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    for (const double x : {0.0, length - 0.08 * length})
        solid.add_cylinder(Axis::x, {}, 1.06 * r, x, x + 0.08 * length);
    solid.cut_cylinder(Axis::x, {}, r - wall, -1, length + 1);
    for (const double side : {0.0, 1.0})
        solid.cut_cylinder(Axis::x, {}, r - 0.5 * wall, side > 0 ? 0.95 * length : -1,
                           side > 0 ? length + 1 : 0.05 * length);
    solid.cut_hole_circle(Axis::x, {}, r + 0.01 * r, 4, 45, 0.03 * r, -1, 0.1 * length);
}

/// Can of a small motor: flats, vents, a boss for the bearing, screw holes; open behind.
void add_motor_can(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 60), length = r * random.uniform(1.5, 4), wall = std::max(0.6, 0.06 * r),
                 boss = r * random.uniform(0.2, 0.45);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    const double flat = r * random.uniform(0.7, 0.88), corner = 0.2 * r;
    const auto outline = [&](double t) {
        if (form == 0) return circle({}, r - t);
        if (form == 1) return chamfered(rectangle({-r + t, -r + t}, {r - t, r - t}), corner);
        Path can;  // round with two flats
        const double a = std::asin(flat / r), q = r - t, x = q * std::cos(a), z = q * std::sin(a),
                     bulge = std::tan(a / 2.0);
        can.vertices = {{{x, -z}, bulge}, {{x, z}}, {{-x, z}, bulge}, {{-x, -z}}};
        return can;
    };
    const bool flange = random.chance(0.35);
    if (flange) {
        const double half = 1.15 * r;
        solid.add_prism(Axis::x, rounded_rectangle({-half, -half}, {half, half}, 0.15 * half), 0, 0.12 * r);
    }
    solid.add_cylinder(Axis::x, {}, boss, -0.15 * r, 0).add_prism(Axis::x, outline(0), 0, length);
    solid.cut_prism(Axis::x, outline(wall), wall, length + 1).cut_cylinder(Axis::x, {}, 0.5 * boss, -r, wall + 1);
    const double screws = 0.5 * (boss + flat);
    solid.cut_hole_circle(Axis::x, {}, screws, random.choice({2, 2, 3, 4}), 45, 0.06 * r, -1, wall + 1);
    if (flange)
        for (const Point2 at : quarters) solid.cut_cylinder(Axis::x, r * at, 0.08 * r, -1, 0.12 * r + 1);
    if (random.chance(0.6)) {
        const int count = random.choice({2, 4, 4});
        for (int i = 0; i < count; ++i)
            solid.cut_prism(Axis::x, ring_sector({}, 0.7 * r, 1.6 * r, 360.0 / count * i - 15, 30), 0.2 * length,
                            0.2 * length + 0.3 * r);
    }
    if (random.chance(0.4)) {  // the cap behind, with its terminals
        solid.add_prism(Axis::x, outline(0.5 * wall), length, length + 0.1 * r)
            .add_cylinder(Axis::x, {}, boss, length, length + 0.25 * r);
        for (const double y : {-0.55 * r, 0.55 * r})
            solid.add_box({length, y - 0.1 * r, -0.03 * r}, {length + 0.5 * r, y + 0.1 * r, 0.03 * r});
    } else if (random.chance(0.4)) {
        const double lug = 0.15 * r;
        for (const double y : {-0.5 * r, 0.5 * r})
            solid.cut_box({length - lug, y - lug, -2 * r}, {length + 1, y + lug, 2 * r});
    }
}

/// Bell of an outrunner along z: openings between the spokes of its face, magnets within.
void add_bell(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 60), h = r * random.uniform(0.5, 1.6), wall = 0.07 * r,
                 hub = r * random.uniform(0.2, 0.35);
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, h, 0, 0.12 * r * random.uniform(0.3, 1))
        .cut_cylinder(Axis::z, {}, r - wall, -1, h - 2 * wall);
    const int spokes = random.choice({3, 4, 5, 6, 8});
    for (int i = 0; i < spokes; ++i)
        solid.cut_prism(
            Axis::z,
            filleted(ring_sector({}, hub + 0.1 * r, 0.82 * r, 360.0 / spokes * i, 360.0 / spokes - 18), 0.02 * r),
            h - 3 * wall, h + 1);
    solid.add_cylinder(Axis::z, {}, hub, 0.3 * h, h + random.choice({0.0, 0.1}) * r)
        .cut_cylinder(Axis::z, {}, 0.4 * hub, -1, h + r);
    const int magnets = random.choice({0, 0, 8, 12, 14});
    for (int i = 0; i < magnets; ++i)
        solid.add_prism(Axis::z, ring_sector({}, r - 2 * wall, r - wall, 360.0 / magnets * i, 300.0 / magnets), 0.1 * h,
                        0.7 * h);
    if (random.chance(0.5)) solid.cut_hole_circle(Axis::z, {}, 0.7 * hub, 4, 0, 0.12 * hub, 0.5 * h, h + r);
}

}  // namespace

/// Case of a motor: ribbed body on feet, can of a small motor, bell of an outrunner.
Part motor_case(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.4, 0.4, 0.2})) {
        case 0:
            add_ribbed_case(part.solid, random);
            break;
        case 1:
            add_motor_can(part.solid, random);
            break;
        default:
            add_bell(part.solid, random);
            part.main_side = Side::top;
            break;
    }
    return part;
}

namespace {

/// Scroll of sheet: two side plates, a mantle between them, an inlet cone, a square outlet with its frame, feet.
void add_scroll(Solid& solid, Random& random) {
    const double r = random.log_uniform(40, 500), growth = random.uniform(0.25, 0.5),
                 deep = r * random.uniform(0.5, 1.2), t = std::max(1.0, 0.015 * r),
                 reach = r * random.uniform(1.2, 1.9);
    const auto scroll = [&](double inset) {
        constexpr int count = 12;
        std::vector<Point2> points;
        for (int i = 0; i <= count; ++i)
            points.push_back(polar({}, r * (1 + growth * i / count) - inset, 180.0 + 270.0 * i / count));
        // From above the eye the outlet leaves to the left.
        Path path = smooth_outline(points);
        path.vertices.back().bulge = 0;
        path.vertices.push_back({{-reach - (inset > 0 ? 1 : 0), points.back().y}});
        path.vertices.push_back({{-reach - (inset > 0 ? 1 : 0), 0.35 * r + inset}});
        path.vertices.push_back({{-0.92 * r + inset, 0.35 * r + inset}});
        return path;
    };
    const double lip = random.chance(0.6) ? 0.06 * r : 0.0, frame = 0.12 * r, top = r * (1 + growth);
    for (const double y : {0.0, deep - t})
        if (lip > 0) solid.add_prism(Axis::y, scroll(-lip), y, y + t);
    solid.add_prism(Axis::y, scroll(0), 0, deep);
    const double eye = r * random.uniform(0.45, 0.7);
    solid.add_revolution(Axis::y, ring_meridian(-0.15 * r, 0, 0, eye + t))
        .add_cylinder(Axis::y, {}, eye + 0.1 * r, -t, 0);
    solid.add_box({-reach, -frame, 0.35 * r - frame}, {-reach + 2 * t, deep + frame, top + frame});
    if (random.chance(0.6))
        for (const double x : {-0.8 * r, 0.6 * r})
            solid.add_box({x, 0, -1.45 * r}, {x + 0.2 * r, deep, -0.6 * r})
                .cut_box({x + t, t, -1.45 * r + t}, {x + r, deep - t, -0.5 * r});
    solid.cut_prism(Axis::y, scroll(t), t, deep - t);
    solid.cut_cylinder(Axis::y, {}, eye, -r, t + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.15 * r, deep - 2 * t, deep + 1);
    for (const double z : {0.35 * r - 0.5 * frame, top + 0.5 * frame})
        for (int i = 0; i < 3; ++i)
            solid.cut_cylinder(Axis::x, {deep * (0.1 + 0.4 * i), z}, 0.18 * frame, -reach - 1, -reach + 2 * t + 1);
}

/// Ring of a ducted fan along y: bell mouth, hub on struts.
void add_duct_ring(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 400), deep = r * random.uniform(0.4, 1.4),
                 wall = r * random.uniform(0.03, 0.08), mouth = 0.1 * r, hub = r * random.uniform(0.2, 0.45);
    const int struts = random.choice({3, 3, 4, 5, 6, 7});
    const double blade = 0.06 * r, from = random.uniform(0.3, 0.6) * deep;
    if (random.chance(0.5)) {
        solid.add_prism(Axis::y, rounded_rectangle({-1.1 * r, -1.1 * r}, {1.1 * r, 1.1 * r}, 0.12 * r), 0, wall);
        for (const Point2 corner : quarters) solid.cut_cylinder(Axis::y, 0.98 * r * corner, 0.05 * r, -1, wall + 1);
    }
    solid.add_cylinder(Axis::y, {}, r, 0, deep);
    if (random.chance(0.6))
        solid.add_revolution(
            Axis::y, through({{-mouth, 0}, {-mouth, r + mouth}, {-0.5 * mouth, r + mouth}, {mouth, r}, {mouth, 0}}));
    solid.cut_revolution(Axis::y, through({{-2 * mouth, 0},
                                           {-2 * mouth, r + mouth - wall},
                                           {-mouth, r + mouth - wall},
                                           {mouth, r - wall},
                                           {deep + 1, r - wall * random.uniform(1, 2)},
                                           {deep + 1, 0}}));
    for (int i = 0; i < struts; ++i) {
        const double angle = 360.0 / struts * i + 90;
        add_strut(solid, Axis::y, polar({}, 0.5 * hub, angle), polar({}, r - 0.5 * wall, angle), blade, from,
                  std::min(deep, from + 0.4 * r));
    }
    solid.add_cylinder(Axis::y, {}, hub, from - 0.1 * r, deep);
    if (random.chance(0.5)) solid.add_revolution(Axis::y, cone_meridian(deep, hub, deep + hub, 0.1 * hub));
    solid.cut_cylinder(Axis::y, {}, 0.85 * hub, -far, from + 0.2 * (deep - from))
        .cut_hole_circle(Axis::y, {}, 0.5 * hub, random.choice({2, 3, 4}), 45, 0.08 * hub, -far, far);
    if (random.chance(0.3))
        solid.add_box({-0.15 * r, 0.1 * deep, -1.4 * r}, {0.15 * r, 0.5 * deep, -r + 0.5 * wall})
            .add_box({-0.5 * r, 0, -1.5 * r}, {0.5 * r, deep, -1.4 * r});
}

/// Housing of a turbocharger: a round channel about the wheel, inlet pipe, tangent outlet with its flange.
void add_turbo(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 150), tube = r * random.uniform(0.28, 0.42), wall = 0.15 * tube,
                 eye = r * random.uniform(0.4, 0.6), out = r * random.uniform(1.3, 2.0);
    const Point2 exit{0, r};  // of the outlet pipe, in y-z
    const auto ring = [&](double radius) { return circle({0, r}, radius); };
    solid.add_revolution(Axis::y, ring(tube)).add_cylinder(Axis::y, {}, r, -0.5 * tube, 0.6 * tube);
    solid.add_cylinder(Axis::x, exit, tube, 0, out).add_cylinder(Axis::y, {}, eye + 1.5 * wall, -r, 0.2 * tube);
    const double flange = 1.5 * tube;
    if (random.chance(0.5))
        solid.add_prism(Axis::x,
                        rounded_rectangle(exit - Point2{flange, flange}, exit + Point2{flange, flange}, 0.3 * flange),
                        out - 0.35 * tube, out);
    else
        solid.add_cylinder(Axis::x, exit, 1.12 * tube, out - 0.3 * tube, out);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, eye + 3 * wall, -r, -0.9 * r);
    const double back = r * random.uniform(0.75, 0.95);
    solid.add_cylinder(Axis::y, {}, r + 0.5 * tube, 0.6 * tube, 0.9 * tube).cut_revolution(Axis::y, ring(tube - wall));
    solid.cut_cylinder(Axis::x, exit, tube - wall, 0, out + 1)
        .cut_cylinder(Axis::y, {}, eye, -2 * r, 0.1 * tube)
        .cut_cylinder(Axis::y, {}, back, 0.2 * tube, r);
    solid.cut_revolution(Axis::y, cone_meridian(-0.3 * tube, eye, 0.3 * tube, back))
        .cut_hole_circle(Axis::y, {}, r + 0.25 * tube, random.choice({6, 8}), 15, 0.08 * tube, 0.6 * tube - 1, r);
}

/// Nozzle housing along x: a shell that narrows, flanges, a centre body on struts.
void add_jet(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 300), length = r * random.uniform(1.8, 5), wall = 0.05 * r,
                 throat = r * random.uniform(0.45, 0.75), inlet = r * random.uniform(0.75, 1.0);
    const auto shell = [&](double t, double over) {
        return through({{-over, 0},
                        {-over, inlet - t},
                        {0.15 * length, r - t},
                        {0.55 * length, r - t},
                        {0.85 * length, throat - t},
                        {length + over, throat - t},
                        {length + over, 0}});
    };
    solid.add_revolution(Axis::x, shell(0, 0));
    for (const double x : {0.0, 0.5 * length}) {
        const double outer = (x > 0 ? r : inlet) * 1.15;
        solid.add_cylinder(Axis::x, {}, outer, x, x + wall);
        solid.cut_hole_circle(Axis::x, {}, outer - 0.05 * r, random.choice({8, 12}), 0, 0.02 * r, x - 1, x + wall + 1);
    }
    solid.cut_revolution(Axis::x, shell(wall, 1));
    const int struts = random.choice({3, 4, 6});
    const double x = 0.2 * length, plug = 0.35 * r;
    for (int i = 0; i < struts; ++i)
        add_strut(solid, Axis::x, {}, polar({}, r - 0.5 * wall, 360.0 / struts * i + 90), 0.06 * r, x,
                  x + 0.2 * length);
    if (random.chance(0.7))
        solid.add_revolution(Axis::x,
                             through({{0.02 * length, 0}, {x, plug}, {0.55 * length, plug}, {0.9 * length, 0}}));
    if (random.chance(0.5))
        solid.add_box({0.3 * length, -0.06 * r, 0.95 * r}, {0.5 * length, 0.06 * r, 1.5 * r})
            .add_box({0.25 * length, -0.4 * r, 1.5 * r}, {0.55 * length, 0.4 * r, 1.6 * r});
}

}  // namespace

/// Case about a fan wheel or turbine: sheet scroll, ducted ring, turbocharger, jet nozzle.
Part turbo_or_fan_case(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.3, 0.28, 0.24, 0.18})) {
        case 0:
            add_scroll(part.solid, random);
            break;
        case 1:
            add_duct_ring(part.solid, random);
            break;
        case 2:
            add_turbo(part.solid, random);
            break;
        default:
            add_jet(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
