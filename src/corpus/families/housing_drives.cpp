// Cases of drives in vehicles and machines: differentials, steering gears, planetary gears, alternators.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Differential case: a bell between two journals, the crown wheel's flange, windows, the cross pin's bore; or one
/// half.
Part differential_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(14, 130), half = r * random.uniform(0.75, 1.15),
                 journal = r * random.uniform(0.38, 0.55), left = r * random.uniform(0.5, 1.0),
                 right = r * random.uniform(0.5, 1.0), flange = r * random.uniform(1.3, 1.65),
                 t = r * random.uniform(0.14, 0.24), at = half * random.uniform(-0.9, 0.1),
                 wall = r * random.uniform(0.13, 0.2);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});  // ball, drum, cone
    if (form == 0)
        solid.add_revolution(Axis::x, ball_meridian(0, 1.02 * r));
    else if (form == 1)
        solid.add_chamfered_cylinder(Axis::x, {}, r, -half, half, 0.2 * r, 0.3 * r);
    else
        solid.add_revolution(Axis::x,
                             through({{-half, 0}, {-half, r}, {0.2 * half, r}, {half, 1.3 * journal}, {half, 0}}));
    const double end = (form == 0 ? 0.85 : 1.0);
    solid
        .add_chamfered_cylinder(Axis::x, {}, journal, -half * end - left, half * end + right, 0.1 * journal,
                                0.1 * journal)
        .add_cylinder(Axis::x, {}, 1.2 * journal, -half * end - 0.25 * left, half * end + 0.25 * right);
    solid.add_cylinder(Axis::x, {}, flange, at - t, at);
    const int ribs = random.choice({0, 0, 4, 6});
    for (int i = 0; i < ribs; ++i)
        add_strut(solid, Axis::x, polar({}, 0.85 * r, 360.0 / ribs * i + 30),
                  polar({}, 0.96 * flange, 360.0 / ribs * i + 30), 0.5 * t, at - 0.01, at + 0.5 * (flange - r));
    if (form == 0)
        solid.cut_revolution(Axis::x, ball_meridian(0, 1.02 * r - wall));
    else if (form == 1)
        solid.cut_cylinder(Axis::x, {}, r - wall, -half + wall, half - wall);
    else
        solid.cut_revolution(Axis::x, through({{-half + wall, 0},
                                               {-half + wall, r - wall},
                                               {0.15 * half, r - wall},
                                               {half - wall, 0.9 * journal},
                                               {half - wall, 0}}));
    solid.cut_cylinder(Axis::x, {}, 0.6 * journal, -far, far);
    const double pin = r * random.uniform(0.12, 0.2);
    if (random.chance(0.8)) {
        const double w = half * random.uniform(0.45, 0.7), h = r * random.uniform(0.4, 0.65);
        const double x0 = std::max(-w, at + 0.1 * t), x1 = 0.95 * w;
        if (x1 - x0 > 0.3 * half)
            solid.cut_prism(Axis::y, rounded_rectangle({x0, -h}, {x1, h}, 0.4 * std::min(0.5 * (x1 - x0), h)), -far,
                            far);
    }
    solid.cut_cylinder(Axis::z, {std::max(0.0, at + 1.2 * pin), 0}, pin, -far, far);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {std::max(0.0, at + 1.2 * pin), 0}, pin, -far, far);
    solid.cut_hole_circle(Axis::x, {}, 0.5 * (flange + r) + 0.02 * r, random.choice({6, 8, 10, 12}), 0,
                          0.17 * (flange - r), at - t - 1, at + 1);
    return part;
}

namespace {

/// Rack housing: a long tube, the pinion's tower near one end, brackets with eyes, seats for boots.
void rack_tube(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(12, 26), tower = r * random.uniform(1.1, 1.5),
                 at = length * random.uniform(0.1, 0.25), up = r * random.uniform(2.2, 4),
                 down = r * random.uniform(1.4, 2), shift = r * random.uniform(0.6, 1.0), wall = 0.2 * r;
    const Axis axis = random.choice({Axis::z, Axis::z, Axis::y});
    const Point2 place{at, shift};
    solid.add_cylinder(Axis::x, {}, r, 0, length).add_cylinder(Axis::x, {}, 1.2 * r, 0, 2.5 * tower + at);
    for (const double x : {0.0, length - 0.8 * r})
        solid.add_cylinder(Axis::x, {}, 1.25 * r, x, x + 0.3 * r)
            .add_cylinder(Axis::x, {}, 1.25 * r, x + 0.5 * r, x + 0.8 * r);
    solid.add_cylinder(axis, place, tower, -down, up);
    if (random.chance(0.7))
        solid
            .add_prism(axis,
                       tangent_hull(place - Point2{1.3 * tower, 0}, 0.4 * r, place + Point2{1.3 * tower, 0}, 0.4 * r),
                       up - 0.4 * r, up)
            .add_cylinder(axis, place, 1.15 * tower, up - 0.4 * r, up);
    const Axis yoke = axis == Axis::z ? Axis::y : Axis::z;
    solid.add_cylinder(yoke, {at, 0}, 1.1 * r, axis == Axis::z ? -2.2 * r : 0, axis == Axis::z ? 0 : 2.2 * r);
    const int eyes = random.choice({1, 2, 2});
    std::vector<double> places{length * random.uniform(0.75, 0.9)};
    if (eyes > 1) places.push_back(at + 3.5 * tower);
    const double drop = random.choice({-1.0, 1.0}) * r * random.uniform(1.8, 2.6), width = r * random.uniform(0.6, 1.0);
    const Axis through_axis = random.choice({Axis::y, Axis::z});
    for (const double x : places)
        solid.add_prism(through_axis, tangent_hull({x, 0}, 0.8 * r, {x, drop}, 0.65 * r), -width, width);
    solid.cut_cylinder(Axis::x, {}, r - wall, -1, length + 1)
        .cut_cylinder(axis, place, tower - wall, -down + wall, up + 1);
    cut_rod(solid, yoke, {at, 0}, 0.8 * r, axis == Axis::z ? -3 * r : 0, axis == Axis::z ? 0 : 3 * r);
    for (const double x : places) solid.cut_cylinder(through_axis, {x, drop}, 0.35 * r, -far, far);
}

/// Recirculating ball steering: a cylinder for the nut, a drum for the sector across it, a cover, lugs with bolts.
void ball_box(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.6, 2.4), drum = r * random.uniform(0.9, 1.2),
                 a = r * random.uniform(1.0, 1.4), deep = r * random.uniform(1.3, 2.0), wall = 0.16 * r, lug = 0.32 * r;
    solid.add_cylinder(Axis::x, {}, 1.15 * r, -half, half)
        .add_cylinder(Axis::x, {}, 0.8 * r, half, half + 0.5 * r)
        .add_cylinder(Axis::x, {}, 1.3 * r, -half, -half + 0.35 * r);
    solid.add_cylinder(Axis::y, {0, -a}, drum, -1.2 * r, deep)
        .add_cylinder(Axis::y, {0, -a}, 0.55 * drum, deep, deep + r);
    solid.add_cylinder(Axis::y, {0, -a}, 1.25 * drum, -1.2 * r, -0.95 * r);
    const bool four = random.chance(0.5);
    std::vector<Point2> bolts{{-half + 0.5 * r, -1.5 * r}, {0.8 * half, 1.35 * r}, {0.8 * half, -1.5 * r}};
    if (four) bolts.push_back({-half + 0.5 * r, 1.35 * r});
    for (const Point2 p : bolts)
        solid.add_prism(Axis::y, tangent_hull({p.x, 0.3 * p.y}, lug, p, lug), 0.5 * r, 1.2 * r);
    solid.cut_cylinder(Axis::x, {}, 1.15 * r - wall, -half - 1, half - wall)
        .cut_cylinder(Axis::x, {}, 0.45 * r, 0, far);
    solid.cut_cylinder(Axis::y, {0, -a}, drum - wall, -1.2 * r - 1, deep - wall)
        .cut_cylinder(Axis::y, {0, -a}, 0.35 * drum, 0, far);
    for (const Point2 p : bolts) solid.cut_cylinder(Axis::y, p, 0.45 * lug, -far, far);
    solid.cut_hole_circle(Axis::y, {0, -a}, 1.12 * drum, random.choice({4, 6}), 45, 0.07 * drum, -1.2 * r - 1,
                          -0.9 * r);
    solid.cut_hole_circle(Axis::x, {}, 1.17 * r, 4, 45, 0.06 * r, -half - 1, -half + 0.4 * r);
}

}  // namespace

/// Housings of steering gears: long tube of a rack with the pinion's tower; box of a ball nut and sector.
Part steering_box(FamilyContext& context) {
    Part part;
    if (context.random.chance(0.6))
        rack_tube(part.solid, context.random, context.random.uniform(12, 40));
    else
        ball_box(part.solid, context.random, context.random.log_uniform(15, 70));
    return part;
}

/// Planetary gear housing: a motor flange, a ring body with fins or lugs, an output nose with its own flange.
Part planetary_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(15, 200), t = r * random.uniform(0.15, 0.3),
                 body = r * random.uniform(0.8, 2.6), nose = r * random.uniform(0.3, 1.3),
                 nose_r = r * random.uniform(0.55, 0.85), wall = r * random.uniform(0.12, 0.2),
                 square = r * random.uniform(0.95, 1.15);
    Part part;
    Solid& solid = part.solid;
    const std::size_t motor = random.weighted({0.5, 0.3, 0.2}), output = random.weighted({0.35, 0.35, 0.3});
    if (motor == 0)
        solid.add_prism(Axis::x,
                        rounded_rectangle({-square, -square}, {square, square}, random.choice({0.05, 0.3}) * square), 0,
                        1.6 * t);
    else
        solid.add_cylinder(Axis::x, {}, motor == 1 ? 1.25 * r : r, 0, t);
    const std::size_t shape = random.weighted({0.5, 0.25, 0.25});
    if (shape == 0)
        solid.add_cylinder(Axis::x, {}, r, 0, body);
    else if (shape == 1)
        solid.add_cylinder(Axis::x, {}, r, 0, 0.55 * body).add_cylinder(Axis::x, {}, 0.88 * r, 0.5 * body, body);
    else
        solid.add_prism(Axis::x, polygon({}, 1.08 * r, random.choice({6, 8}), 22.5), 0, body);
    const int grooves = random.choice({0, 0, 3, 6});
    for (int i = 0; i < grooves; ++i)
        solid.add_cylinder(Axis::x, {}, 1.08 * r, body * (0.3 + 0.55 * i / grooves),
                           body * (0.3 + 0.55 * (i + 0.45) / grooves));
    if (shape == 0 && random.chance(0.35))
        for (int i = 0; i < 4; ++i) solid.add_cylinder(Axis::x, polar({}, r, 45 + 90 * i), 0.15 * r, 0, body);
    solid.add_revolution(Axis::x, cone_meridian(body, nose_r * 1.05, body + nose, nose_r));
    const double end = body + nose;
    if (output == 0)
        solid.add_prism(
            Axis::x, rounded_rectangle({-square * 1.05, -square * 1.05}, {square * 1.05, square * 1.05}, 0.2 * square),
            body - t, body);
    const double flange = r * random.uniform(1.2, 1.5);
    if (output == 1) solid.add_cylinder(Axis::x, {}, flange, body - t, body);
    const bool foot = random.chance(0.25);
    const double low = -1.4 * r;
    if (foot) {
        solid.add_box({0.2 * body, -0.8 * r, low}, {0.8 * body, 0.8 * r, -0.6 * r});
        add_foot_plate(solid, random, {0.5 * body, 0}, {0.55 * body, 1.3 * r}, low - t, low);
    }
    solid.cut_cylinder(Axis::x, {}, r - wall, t, body - wall)
        .cut_cylinder(Axis::x, {}, r * random.uniform(0.6, 0.8), -1, 2 * t);
    solid.cut_cylinder(Axis::x, {}, 0.62 * nose_r, 0, end + 1)
        .cut_cylinder(Axis::x, {}, 0.8 * nose_r, body - 2 * wall, body + 0.35 * nose)
        .cut_cylinder(Axis::x, {}, 0.78 * nose_r, end - 0.25 * nose, end + 1);
    if (motor == 0)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::x, 0.82 * square * q, 0.07 * r, -1, 1.6 * t + 1);
    if (motor == 1) solid.cut_hole_circle(Axis::x, {}, 1.13 * r, random.choice({6, 8}), 0, 0.05 * r, -1, t + 1);
    if (output == 0)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::x, 0.87 * square * q, 0.08 * r, body - t - 1, body + 1);
    if (output == 1)
        solid.cut_hole_circle(Axis::x, {}, 0.5 * (r + flange), random.choice({4, 6, 8}), 45, 0.2 * (flange - r),
                              body - t - 1, body + 1);
    if (output == 2) solid.cut_hole_circle(Axis::x, {}, 0.9 * nose_r, 4, 45, 0.06 * r, end - 0.3 * nose, end + 1);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {t * 0.8, 0}, 0.25 * t, 0, far);
    return part;
}

/// End frame of an alternator or starter: a cup with openings around and in its face, a bearing hub, lugs to hinge it.
Part alternator_frame(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(30, 90), deep = r * random.uniform(0.35, 0.9), wall = 0.07 * r + 1,
                 hub = r * random.uniform(0.22, 0.36), seat = 0.72 * hub, out = r * random.uniform(1.2, 1.5),
                 lug = r * random.uniform(0.13, 0.2);
    Part part;
    Solid& solid = part.solid;
    const int openings = random.choice({6, 8, 10, 12}), side = random.choice({0, 8, 10, 12});
    solid.add_cylinder(Axis::y, {}, r, 0, deep);
    const double hinge = lug * random.uniform(1.5, 2.5), angle = random.uniform(60, 120);
    const bool two = random.chance(0.5);
    std::vector<Point2> lugs{polar({}, out, -90), polar({}, out, angle)};
    if (random.chance(0.3)) lugs.push_back(polar({}, out, 200));
    for (std::size_t i = 0; i < lugs.size(); ++i) {
        solid.add_prism(Axis::y, tangent_hull(0.6 * lugs[i], 1.5 * lug, lugs[i], lug),
                        i == 0 ? -0.2 * hinge : 0.25 * deep, i == 0 ? deep : 0.25 * deep + hinge);
        if (i == 0 && two)
            solid.cut_box({lugs[0].x - 2 * lug, 0.25 * deep, lugs[0].y - 2 * lug},
                          {lugs[0].x + 2 * lug, 0.7 * deep, -1.02 * r});
    }
    const int ears = random.choice({3, 4});
    for (int i = 0; i < ears; ++i)
        solid.add_cylinder(Axis::y, polar({}, 1.02 * r, 360.0 / ears * i + 20), 0.11 * r, 0.1 * deep, deep);
    const double face = random.chance(0.5) ? 0.0 : -0.15 * r;
    solid.add_cylinder(Axis::y, {}, hub, face - 0.1 * r, deep * 0.5);
    solid.cut_cylinder(Axis::y, {}, r - wall, wall, deep + 1);
    solid.add_cylinder(Axis::y, {}, hub, face - 0.1 * r, std::min(deep * 0.7, wall + 0.3 * r));
    for (int i = 0; i < openings; ++i) {
        const double wide = 360.0 / openings * 0.55;
        const Path gap = ring_sector({}, hub + 0.14 * r, 0.82 * r, 360.0 / openings * i, wide);
        solid.cut_prism(Axis::y, openings < 10 ? filleted(gap, 0.03 * r) : gap, -1, wall + 0.5);
    }
    for (int i = 0; i < side; ++i)
        solid.cut_prism(Axis::y, ring_sector({}, 0.9 * r, 1.02 * r, 360.0 / side * i + 5, 360.0 / side * 0.5),
                        0.35 * deep, 0.75 * deep);
    solid.cut_cylinder(Axis::y, {}, seat, face + 0.02 * r, far);
    if (random.chance(0.7)) solid.cut_cylinder(Axis::y, {}, 0.6 * seat, -far, far);
    if (random.chance(0.5))
        solid.cut_hole_circle(Axis::y, {}, 0.5 * (hub + seat) + 0.02 * r, random.choice({3, 4}), 45, 0.025 * r, -far,
                              far);
    for (int i = 0; i < ears; ++i)
        solid.cut_cylinder(Axis::y, polar({}, 1.02 * r, 360.0 / ears * i + 20), 0.04 * r, 0, deep + 1);
    for (const Point2 p : lugs) solid.cut_cylinder(Axis::y, p, 0.5 * lug, -hinge, deep + 2 * hinge);
    return part;
}

}  // namespace v16::corpus
