// Cases of gear units other than the two halves of a reducer: geared motors, shaft-mounted gears, welded cases,
// indexers.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Helical gear unit in line with its motor: a hump of a box on a foot, the motor's flange behind, the output's boss
/// before.
void inline_unit(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(1.6, 2.8), low = -r * random.uniform(1.1, 1.4), t = 0.2 * r,
                 wall = 0.12 * r, shift = r * random.uniform(0.0, 0.35), motor = r * random.uniform(0.8, 1.15),
                 boss = r * random.uniform(0.4, 0.6), nose = r * random.uniform(0.3, 0.7);
    const std::size_t back = random.weighted({0.4, 0.35, 0.25});
    const Path hump = random.chance(0.5) ? tangent_hull({0, -0.2 * r}, 0.8 * r, {0, shift + 0.3 * r}, 0.62 * r)
                                         : chamfered(rectangle({-0.85 * r, low}, {0.85 * r, 0.95 * r}), 0.35 * r);
    solid.add_prism(Axis::x, hump, 0, length);
    solid.add_box({0.1 * r, -0.7 * r, low}, {length - 0.1 * r, 0.7 * r, -0.3 * r});
    const double foot = r * random.uniform(1.0, 1.25);
    const bool footed = random.chance(0.7);
    if (footed)
        add_foot_plate(solid, random, {0.5 * length, 0}, {0.5 * length + random.uniform(0.0, 0.3) * r, foot},
                       low - 0.01 * r, low + t);
    if (back == 0) solid.add_cylinder(Axis::x, {0, shift}, motor, length, length + 1.3 * t);
    if (back == 1)
        solid.add_prism(Axis::x, rounded_rectangle({-motor, shift - motor}, {motor, shift + motor}, 0.2 * motor),
                        length, length + t);
    if (back == 2)
        solid.add_revolution(Axis::x, cone_meridian(length - 0.1 * r, 0.7 * motor, length + 0.8 * r, motor), {0, shift})
            .add_cylinder(Axis::x, {0, shift}, 1.15 * motor, length + 0.8 * r, length + 0.8 * r + t);
    solid.add_cylinder(Axis::x, {0, -0.2 * r}, boss, -nose, 0.2 * r);
    const double flange = r * random.uniform(1.0, 1.3);
    const bool flanged = random.chance(0.35);
    if (flanged)
        solid.add_cylinder(Axis::x, {0, -0.2 * r}, flange, -nose, -nose + t)
            .add_cylinder(Axis::x, {0, -0.2 * r}, 0.7 * r, -nose, 0);
    if (random.chance(0.5))
        for (const double y : {-0.85 * r, 0.85 * r})
            for (int i = 0, n = random.integer(1, 3); i < n; ++i)
                add_block(solid, {length * (i + 1) / (n + 1.0) - 0.05 * r, 0, low},
                          {length * (i + 1) / (n + 1.0) + 0.05 * r, 1.1 * y, 0.2 * r});
    const double lid = random.uniform(0.3, 0.5) * r;
    const bool opened = random.chance(0.6);
    if (opened) solid.add_box({0.5 * length - 1.3 * lid, -lid, 0}, {0.5 * length + 1.3 * lid, lid, 1.02 * r});
    solid.cut_box({wall, -0.72 * r, low + 1.2 * t}, {length - wall, 0.72 * r, 0.6 * r});
    if (opened) solid.cut_box({0.5 * length - 1.1 * lid, -0.8 * lid, 0}, {0.5 * length + 1.1 * lid, 0.8 * lid, far});
    solid.cut_cylinder(Axis::x, {0, -0.2 * r}, 0.7 * boss, -far, 2 * wall)
        .cut_cylinder(Axis::x, {0, shift}, 0.45 * motor, 0.5 * length, far);
    solid.cut_cylinder(Axis::x, {0, shift}, 0.75 * motor, length + (back == 2 ? 0.8 * r : 0.3 * t), far);
    if (flanged)
        solid.cut_hole_circle(Axis::x, {0, -0.2 * r}, 0.86 * flange, 4, 45, 0.06 * r, -nose - 1, -nose + t + 1);
    const double end = length + (back == 2 ? 0.8 * r + t : 1.3 * t);
    if (back != 1)
        solid.cut_hole_circle(Axis::x, {0, shift}, (back == 2 ? 1.0 : 0.88) * motor, random.choice({4, 6, 8}), 45,
                              0.06 * r, end - 1.2 * t, end + 1);
    if (back == 1)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::x, Point2{0, shift} + 0.84 * motor * q, 0.06 * r, length - t, end + 1);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0.3 * length, low + 2 * t}, 0.08 * r, -far, 0);
}

/// Flat unit whose shafts lie above one another: an outline about two or three axes, a hollow shaft's boss, an eye or a
/// rod that takes the torque.
void shaft_mounted_unit(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.6, 1.1), wall = 0.12 * r, second = r * random.uniform(0.5, 0.75),
                 span = r * random.uniform(1.2, 1.7), lean = random.uniform(-20, 20),
                 boss = r * random.uniform(0.42, 0.6), out = r * random.uniform(0.05, 0.35);
    const Point2 top = polar({}, span, 90 + lean), third = polar(top, r * random.uniform(0.6, 0.9), 90 - lean);
    const bool three = random.chance(0.5);
    const auto outline = [&](double less, double from, double to, bool add) {
        std::vector<Path> hulls{tangent_hull({}, r - less, top, second - less)};
        if (three) hulls.push_back(tangent_hull(top, second - less, third, 0.62 * second - less));
        for (const Path& hull : hulls)
            add ? solid.add_prism(Axis::y, hull, from, to) : solid.cut_prism(Axis::y, hull, from, to);
    };
    outline(0, -deep, deep, true);
    const bool split = random.chance(0.6);
    if (split) outline(-0.13 * r, -0.12 * r, 0.12 * r, true);
    solid.add_cylinder(Axis::y, {}, boss, -deep - out, deep + out);
    const double motor = second * random.uniform(0.9, 1.2), t = 0.18 * r;
    const Point2 input = three ? third : top;
    const bool motor_flange = random.chance(0.7);
    if (motor_flange)
        solid.add_cylinder(Axis::y, input, 0.75 * motor, 0, deep + 2 * t)
            .add_cylinder(Axis::y, input, motor, deep + t, deep + 2 * t);
    const Point2 eye =
        random.chance(0.6) ? polar({}, 1.3 * r, -90 + random.uniform(-60, 60)) : polar(top, 1.5 * second, 90 - 60);
    const bool arm = random.chance(0.7);
    if (arm) solid.add_prism(Axis::y, tangent_hull(0.5 * eye, 0.3 * r, eye, 0.22 * r), -0.25 * deep, 0.25 * deep);
    outline(wall, -deep + wall, deep - wall, false);
    const bool open = random.chance(0.3);
    if (open) outline(wall, 0, deep - 0.01 * r, false);
    solid.cut_cylinder(Axis::y, {}, 0.7 * boss, -far, far)
        .cut_cylinder(Axis::y, {}, 0.85 * boss, -far, -deep + 0.5 * wall);
    if (motor_flange) {
        solid.cut_cylinder(Axis::y, input, 0.5 * motor, 0, far)
            .cut_cylinder(Axis::y, input, 0.7 * motor, deep + 1.6 * t, far);
        solid.cut_hole_circle(Axis::y, input, 0.87 * motor, random.choice({4, 4, 6, 8}), 45, 0.08 * motor,
                              deep + 0.9 * t, far);
    } else {
        solid.cut_cylinder(Axis::y, input, 0.4 * second, -far, 0);
    }
    if (arm) solid.cut_cylinder(Axis::y, eye, 0.1 * r, -far, far);
    if (split)
        for (int i = 0, n = random.integer(5, 7); i < n; ++i)
            solid.cut_cylinder(Axis::y, polar({}, 1.07 * r, -200 + lean + 220.0 / (n - 1) * i), 0.035 * r, -0.2 * r,
                               0.2 * r);
    solid.cut_hole_circle(Axis::y, {}, 0.5 * (boss + r), random.choice({4, 6, 8}), 30, 0.05 * r, -deep - 1,
                          -deep + wall + 1);
}

/// Right-angle unit: a box that narrows from the motor's flange to the output across it.
void right_angle_unit(Solid& solid, Random& random, double r) {
    const double deep = r * random.uniform(0.7, 1.0), wall = 0.12 * r, boss = r * random.uniform(0.45, 0.65),
                 high = r * random.uniform(1.1, 1.6), motor = r * random.uniform(0.7, 0.95),
                 out = r * random.uniform(0.05, 0.3), left = r * random.uniform(0.9, 1.2),
                 right = r * random.uniform(1.2, 2.0), mid = random.uniform(0.0, 0.3) * r;
    const double low = -r;
    const auto outline = [&](double e) {
        return counter_clockwise(through({{-left + e, low + e},
                                          {0.8 * left - e, low + e},
                                          {right - e, mid - 0.8 * motor + e},
                                          {right - e, mid + 0.8 * motor - e},
                                          {0.2 * r, high - e},
                                          {-0.6 * left + e, high - e},
                                          {-left + e, 0.4 * high}}));
    };
    solid.add_prism(Axis::y, filleted(outline(0), random.uniform(0.05, 0.2) * r), -deep, deep);
    const double t = 0.2 * r;
    solid.add_cylinder(Axis::x, {0, mid}, 0.8 * motor, 0, right + t)
        .add_cylinder(Axis::x, {0, mid}, motor * 1.1, right, right + t);
    for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {}, boss, 0, s * (deep + out));
    const double flange = r * random.uniform(0.95, 1.1);
    const bool flanged = random.chance(0.35);
    if (flanged)
        solid.add_cylinder(Axis::y, {}, flange, -deep - out - 0.02 * r, -deep - out + 0.15 * r)
            .add_cylinder(Axis::y, {}, 0.7 * r, -deep - out, 0);
    const bool foot = random.chance(0.5);
    if (foot)
        add_foot_plate(solid, random, {-0.1 * left, 0}, {1.05 * left, deep * random.uniform(1.0, 1.35)}, low - t, low);
    solid.cut_prism(Axis::y, outline(wall), -deep + wall, deep - wall);
    solid.cut_cylinder(Axis::y, {}, 0.7 * boss, -far, far)
        .cut_cylinder(Axis::x, {0, mid}, 0.5 * motor, 0, far)
        .cut_cylinder(Axis::x, {0, mid}, 0.72 * motor, right + 0.6 * t, far);
    solid.cut_hole_circle(Axis::x, {0, mid}, 0.92 * motor, random.choice({4, 8}), 45, 0.07 * motor, right - 0.5 * t,
                          far);
    if (flanged)
        solid.cut_hole_circle(Axis::y, {}, 0.85 * flange, random.choice({4, 6, 8}), 45, 0.06 * r, -far,
                              -deep - out + 0.2 * r);
    else
        solid.cut_hole_circle(Axis::y, {}, std::min(0.85 * r, boss + 0.12 * r), random.choice({4, 6}), 45, 0.045 * r,
                              -far, -deep + wall);
    if (random.chance(0.6)) {
        const double lid = 0.5 * deep;
        solid.cut_box({-0.5 * left, -lid, 0.8 * high}, {0.1 * r, lid, far});
    }
}

}  // namespace

/// Cases of geared motors: in line, with parallel shafts (shaft-mounted), at a right angle.
Part geared_motor_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(22, 220);
    Part part;
    switch (random.integer(0, 2)) {
        case 0:
            inline_unit(part.solid, random, r);
            break;
        case 1:
            shaft_mounted_unit(part.solid, random, r);
            break;
        default:
            right_angle_unit(part.solid, random, r);
            break;
    }
    return part;
}

/// Gear case welded of plates: sides with rings for the bearings, ribs, a joint with its flanges, a sole plate, eyes.
Part welded_gear_case(FamilyContext& context) {
    Random& random = context.random;
    const double high = random.log_uniform(60, 900), t = high * random.uniform(0.03, 0.06),
                 deep = high * random.uniform(0.35, 0.8), sole = t * random.uniform(1.4, 2.2);
    Part part;
    Solid& solid = part.solid;
    const int shafts = random.integer(1, 4);
    std::vector<double> bores, places;
    double x = 0;
    for (int i = 0; i < shafts; ++i) {
        const double bore = high * random.uniform(0.12, 0.26);
        x += i == 0 ? 1.9 * bore : 1.55 * (bore + bores.back());
        bores.push_back(bore);
        places.push_back(x);
    }
    const double wide = x + 1.9 * bores.back(), joint = high * random.uniform(0.5, 0.62);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});  // whole, base, lid
    const double from = form == 2 ? joint : 0.0, to = form == 1 ? joint : high * random.uniform(0.9, 1.1);
    // The sides: upright below, sloped or upright above the joint.
    const double slope = random.choice({0.0, 0.15, 0.25}) * wide;
    Path side = rectangle({0, 0}, {wide, to});
    if (form != 1)
        side =
            through({{0, from}, {wide, from}, {wide, 0.75 * to}, {wide - slope, to}, {0.6 * slope, to}, {0, 0.8 * to}});
    const auto inner = [&](double e) {
        Path path = side;
        for (PathVertex& v : path.vertices) {
            v.at.x = std::clamp(v.at.x, e, wide - e);
            v.at.y = std::clamp(v.at.y, from + (form == 2 ? -1 : e), to + (form == 1 ? 1 : -e));
        }
        return path;
    };
    solid.add_prism(Axis::y, side, -0.5 * deep, 0.5 * deep);
    const double lip = t * random.uniform(2, 3.5), out = 0.5 * deep + t * random.uniform(1.5, 3);
    if (form != 2) solid.add_box({-lip, -0.5 * deep - lip, 0}, {wide + lip, 0.5 * deep + lip, sole});
    for (std::size_t i = 0; i < bores.size(); ++i)
        solid.add_cylinder(Axis::y, {places[i], joint}, 1.35 * bores[i], -out, out);
    if (form == 1) solid.cut_box({-far, -far, joint}, {far, far, far});
    if (form == 2) solid.cut_box({-far, -far, -far}, {far, far, joint});
    for (const double s : {-1.0, 1.0}) {
        const double a = joint + (s < 0 ? -1.3 * t : 0.0);
        if ((s < 0 && form != 2) || (s > 0 && form != 1))
            solid.add_box({-lip, -0.5 * deep - lip, a}, {wide + lip, 0.5 * deep + lip, a + 1.3 * t});
    }
    if (form != 2)  // ribs below the bearings
        for (const double p : places)
            if (random.chance(0.8)) solid.add_box({p - 0.5 * t, -out, 0.5 * sole}, {p + 0.5 * t, out, joint});
    if (form != 1 && random.chance(0.6))
        for (const double e : {0.15 * wide, 0.85 * wide})
            solid.add_prism(Axis::y, tangent_hull({e, 0.8 * to}, 2 * t, {e, to + 1.5 * t}, 1.6 * t), -0.5 * t, 0.5 * t)
                .cut_cylinder(Axis::y, {e, to + 1.5 * t}, 0.8 * t, -t, t);
    solid.cut_prism(Axis::y, inner(t), -0.5 * deep + t, 0.5 * deep - t);
    for (std::size_t i = 0; i < bores.size(); ++i) solid.cut_cylinder(Axis::y, {places[i], joint}, bores[i], -far, far);
    const double bolt = 0.35 * t;
    for (const Point2 p :
         border_points(box2({-0.5 * lip, -0.5 * deep - 0.5 * lip}, {wide + 0.5 * lip, 0.5 * deep + 0.5 * lip}),
                       random.integer(2, 2 + shafts), 3))
        solid.cut_cylinder(Axis::z, p, bolt, joint - 2 * t, joint + 2 * t);
    if (form != 2)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {0.5 * wide + q.x * (0.5 * wide + 0.3 * lip), q.y * (0.5 * deep + 0.4 * lip)},
                               1.3 * bolt, -1, sole + 1);
    if (form != 1) {
        const double lid = 0.16 * wide, mid = 0.5 * wide;
        if (random.chance(0.7))
            solid.add_box({mid - lid, -0.3 * deep, to - t}, {mid + lid, 0.3 * deep, to + 0.5 * t})
                .cut_box({mid - 0.8 * lid, -0.22 * deep, to - 2 * t}, {mid + 0.8 * lid, 0.22 * deep, far});
    }
    if (form != 2 && random.chance(0.6))
        solid.add_cylinder(Axis::x, {0, sole + 1.5 * t}, t, -t, t)
            .cut_cylinder(Axis::x, {0, sole + 1.5 * t}, 0.5 * t, -far, 2 * t);
    for (std::size_t i = 0; i < bores.size(); ++i)
        solid.cut_hole_circle(Axis::y, {places[i], joint}, 1.18 * bores[i], random.choice({4, 6, 8}), 45,
                              0.05 * bores[i], -out - 1, -out + t);
    return part;
}

/// Case of a cam indexer or of a screw jack: a cube or drum with machined faces, the worm's or cam's shaft across, a
/// turning or lifting shaft upwards.
Part indexer_case(FamilyContext& context) {
    Random& random = context.random;
    const double a = random.log_uniform(20, 220), b = a * random.uniform(0.7, 1.0), high = a * random.uniform(0.8, 1.5),
                 wall = 0.14 * a;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});  // cube, drum with a box, jack
    const double top = a * random.uniform(0.55, 0.8), cross = random.uniform(-0.18, -0.05) * high,
                 shift = b * random.uniform(0.0, 0.3), bearing = high * random.uniform(0.15, 0.22), z1 = 0.5 * high,
                 z0 = -0.5 * high;
    if (form == 0)
        solid.add_prism(Axis::z, chamfered(rectangle({-a, -b}, {a, b}), random.choice({0.0, 0.12, 0.2}) * b + 0.001),
                        z0, z1);
    else if (form == 1)
        solid.add_cylinder(Axis::z, {}, 0.9 * b, z0, z1).add_box({-a, -b - shift, z0}, {a, 0, cross + 1.6 * bearing});
    else
        solid.add_prism(Axis::z, rounded_rectangle({-a, -b}, {a, b}, 0.25 * b), z0, 0.4 * z1)
            .add_cylinder(Axis::z, {}, 0.7 * b, 0, z1);
    const double neck = high * random.uniform(0.05, form == 2 ? 0.8 : 0.25),
                 neck_r = form == 2 ? 0.5 * b : 0.8 * std::min(top, b);
    solid.add_cylinder(Axis::z, {}, neck_r, z1, z1 + neck);
    const double foot = a * random.uniform(1.1, 1.4), t = 0.2 * a;
    const bool footed = random.chance(form == 2 ? 0.7 : 0.4);
    if (footed)
        add_foot_plate(solid, random, {}, {foot, form == 1 ? b + shift : b * random.choice({1.0, 1.0, 1.25})},
                       z0 - 0.01 * a, z0 + t);
    const Point2 axis{-shift, cross};
    const double reach = a * random.uniform(1.0, 1.3);
    for (const double s : {-1.0, 1.0}) {
        add_rod(solid, Axis::x, axis, 1.35 * bearing, 0, s * reach);
        if (reach > 1.1 * a && random.chance(0.5))
            add_rod(solid, Axis::x, axis, 1.7 * bearing, s * 0.9 * reach, s * reach);
    }
    solid.cut_box({-far, -far, -far}, {far, far, z0 - 0.01 * a});
    solid
        .cut_cylinder(Axis::z, {}, 0.75 * std::min(neck_r, b - wall), z0 + (form == 2 ? 0.6 * wall : wall),
                      z1 + neck - (form == 2 ? wall : -1))
        .cut_cylinder(Axis::z, {}, 0.45 * neck_r, random.chance(0.6) ? -far : 0, far);
    solid.cut_cylinder(Axis::x, axis, bearing, -far, far);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::x, axis, 1.25 * bearing, -0.8 * a, 0.8 * a);
    const int bolts = random.choice({4, 6, 8});
    if (form != 2)
        solid.cut_hole_circle(Axis::z, {}, 0.88 * neck_r, bolts, 45, 0.05 * neck_r, z1 + 0.4 * neck - 0.2 * a, far);
    solid.cut_hole_circle(Axis::x, axis, 1.18 * bearing, random.choice({4, 6}), 45, 0.08 * bearing, reach - 0.25 * a,
                          far);
    solid.cut_hole_circle(Axis::x, axis, 1.18 * bearing, 4, 45, 0.08 * bearing, -far, -reach + 0.25 * a);
    if (form == 0 && random.chance(0.7))
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {0.85 * a * q.x, 0.82 * b * q.y}, 0.07 * a, random.chance(0.5) ? -far : 0, far);
    if (form != 2 && random.chance(0.5)) {  // sight glass and plugs
        solid.cut_cylinder(Axis::y, {0.5 * a, 0.1 * high}, 0.12 * a, -far, -0.8 * b)
            .cut_cylinder(Axis::y, {-0.5 * a, 0.75 * z0}, 0.06 * a, -far, -0.8 * b);
    }
    return part;
}

}  // namespace v16::corpus
