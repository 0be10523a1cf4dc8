// Casings of pumps that stand over a well or that squeeze a hose.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Discharge head of a vertical pump: base plate, body with the discharge branch, a windowed stool for the motor above,
/// the stuffing box in it, ribs, the column's flange below.
Part discharge_head(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 260), wall = 0.1 * r + 1, body = r * random.uniform(1.25, 1.7),
                 pipe = body + r * random.uniform(0.9, 2.2), t = 0.2 * r, axis = t + r * random.uniform(1.3, 1.8),
                 waist = axis + r * random.uniform(1.25, 1.7), top = waist + r * random.uniform(1.5, 3),
                 stool = body * random.uniform(0.8, 1.15), motor = stool * random.uniform(1.15, 1.5);
    Part part;
    Solid& solid = part.solid;
    const double base = body * random.uniform(1.4, 1.9);
    const bool round = random.chance(0.4), boxed = random.chance(0.25), below = random.chance(0.6);
    if (round)
        solid.add_cylinder(Axis::z, {}, base, 0, t);
    else
        solid.add_box({-base, -base, 0}, {base, base, t});
    if (boxed)
        solid.add_prism(Axis::z, rounded_rectangle({-body, -body}, {body, body}, 0.1 * r), 0, waist);
    else
        solid.add_cylinder(Axis::z, {}, body, 0, waist);
    const Port branch{
        Axis::x, {0, axis}, 0, pipe, r, wall, PortEnd::round, random.uniform(1.4, 1.7), 0, random.choice({4, 4, 8})};
    add_port(solid, branch);
    if (random.chance(0.6))
        for (const double s : {-1.0, 1.0}) {
            solid.add_prism(
                Axis::y,
                counter_clockwise(through({{s * 0.9 * body, t}, {s * 0.97 * base, t}, {s * 0.9 * body, axis}})),
                -0.06 * r, 0.06 * r);
            if (round || boxed) continue;
            solid.add_prism(
                Axis::x,
                counter_clockwise(through({{s * 0.9 * body, t}, {s * 0.97 * base, t}, {s * 0.9 * body, axis}})),
                -0.06 * r, 0.06 * r);
        }
    // The stool: a shell with windows, a cone or four posts.
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    solid.add_cylinder(Axis::z, {}, std::max(body, 1.08 * stool), waist - t, waist);
    if (form == 0) solid.add_cylinder(Axis::z, {}, stool, waist, top);
    if (form == 1) solid.add_revolution(Axis::z, cone_meridian(waist, body, top, 0.9 * motor));
    if (form == 2)
        for (const Point2 q : quarters) add_block(solid, 0.6 * stool * q, {0.3 * stool, 0.3 * stool}, waist - 0.1, top);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {}, motor, top - t, top);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-motor, -motor}, {motor, motor}, 0.2 * motor), top - t, top);
    if (below)
        solid.add_cylinder(Axis::z, {}, 0.9 * body, -0.6 * r, 0)
            .add_cylinder(Axis::z, {}, 1.15 * body, -0.6 * r, -0.6 * r + t);
    solid.cut_cylinder(Axis::z, {}, body - wall, below ? 0.0 : -1.0, waist - t);
    if (below) solid.cut_cylinder(Axis::z, {}, 0.9 * body - wall, -far, 1);
    cut_port(solid, branch);
    if (form == 0) solid.cut_cylinder(Axis::z, {}, stool - wall, waist, top - t);
    if (form == 1) solid.cut_revolution(Axis::z, cone_meridian(waist, body - wall, top - t, 0.85 * motor - wall));
    if (form != 2) {
        const double w = 0.5 * std::min(stool, body), a = waist + 0.12 * r, b = top - t - 0.15 * r;
        solid.cut_prism(Axis::y, rounded_rectangle({-w, a}, {w, b}, 0.2 * w), -far, far);
        if (random.chance(0.5)) solid.cut_prism(Axis::x, rounded_rectangle({-w, a}, {w, b}, 0.2 * w), -far, far);
    }
    const double box = 0.3 * stool;
    solid.add_cylinder(Axis::z, {}, box, waist - t, waist + 0.4 * (top - waist))
        .add_cylinder(Axis::z, {}, 1.5 * box, waist + 0.25 * (top - waist), waist + 0.32 * (top - waist));
    solid.cut_cylinder(Axis::z, {}, 0.5 * box, waist - 2 * t, top + 1)
        .cut_cylinder(Axis::z, {}, 0.55 * motor, top - 2 * t, far);
    solid.cut_hole_circle(Axis::z, {}, 0.86 * motor, 4, 45, 0.06 * motor, top - 1.1 * t, far);
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::z, (round ? 0.62 : 0.86) * base * q, 0.06 * base, -1, 1.1 * t);
    return part;
}

/// Head of a peristaltic pump: the track about the rotor, round all the way or as a U, openings for the hose, ears or
/// a flange for the motor, its screws.
Part peristaltic_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 160), wall = r * random.uniform(0.12, 0.3),
                 deep = r * random.uniform(0.4, 1.0), floor = r * random.uniform(0.08, 0.18),
                 hose = r * random.uniform(0.1, 0.2), leg = r * random.uniform(0.9, 1.6), out = r + wall;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});  // U, round, block
    const bool up = random.chance(0.5);
    const double s = up ? 1 : -1;
    if (form == 0) {
        solid.add_cylinder(Axis::y, {}, out, 0, deep);
        add_block(solid, {-out, 0, 0}, {out, deep, s * leg});
    }
    if (form == 1) solid.add_cylinder(Axis::y, {}, out, 0, deep);
    if (form == 2) add_block(solid, {-1.1 * out, 0, -s * out}, {1.1 * out, deep, s * leg});
    const double ear = r * random.uniform(0.14, 0.22);
    const bool ears = random.chance(0.5), foot = !ears && random.chance(0.5);
    const double ex = out * 1.05 + ear;
    if (ears)
        for (const double x : {-1.0, 1.0})
            solid.add_prism(Axis::y, tangent_hull({0.7 * x * out, 0}, 2 * ear, {x * ex, 0}, ear), deep - floor, deep);
    if (foot)
        solid.add_box({-1.4 * out, -0.2 * deep, -1.1 * out - (form == 2 || s < 0 ? leg - r : 0) - 0.15 * r},
                      {1.4 * out, 1.2 * deep, -0.9 * out});
    const double px = r - hose;  // the hose leaves tangentially
    const bool tubes = form == 1;
    if (tubes)
        for (const double x : {-1.0, 1.0})
            add_rod(solid, Axis::z, {x * (px - 0.4 * hose), 0.45 * deep}, 1.6 * hose, 0, s * (out + hose * 2));
    solid.cut_cylinder(Axis::y, {}, r, -1, deep - floor);
    if (form == 0 && random.chance(0.6))
        solid.cut_prism(Axis::y, rectangle({-r, s > 0 ? 0 : -far}, {r, s > 0 ? far : 0}), -1, deep - floor);
    for (const double x : {-1.0, 1.0}) {
        const double at = tubes ? x * (px - 0.4 * hose) : x * px;
        cut_rod(solid, Axis::z, {at, 0.45 * deep}, hose, 0, s * far);
        if (!tubes) solid.cut_box({at - hose, -1, s > 0 ? 0 : -far}, {at + hose, 0.45 * deep, s > 0 ? far : 0});
    }
    const double shaft = r * random.uniform(0.1, 0.3);
    solid.cut_cylinder(Axis::y, {}, shaft, -far, far);
    const int screws = random.choice({2, 3, 4});
    solid.cut_hole_circle(Axis::y, {}, shaft + r * random.uniform(0.15, 0.4), screws, 90, 0.05 * r, -far, far);
    if (ears)
        for (const double x : {-1.0, 1.0}) solid.cut_cylinder(Axis::y, {x * ex, 0}, 0.5 * ear, -far, far);
    if (form == 2)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, 0.93 * out * q, 0.06 * out, -far, far);
    if (form == 1) solid.cut_hole_circle(Axis::y, {}, r + 0.5 * wall, 6, 0, 0.2 * wall, -far, 0.6 * deep);
    if (foot)
        for (const double x : {-1.25, 1.25}) solid.cut_cylinder(Axis::z, {x * out, 0.5 * deep}, 0.07 * out, -far, 0);
    return part;
}

}  // namespace v16::corpus
