// Housings that hold bearings: support units of ball screws, split plummer blocks, covers of bearing seats.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Block on a foot: stepped, with shoulders or square; screws from above and from before.
void support_block(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(0.8, 1.4), wide = r * random.uniform(2.3, 3.2),
                 top = r * random.uniform(1.25, 1.5), low = -r * random.uniform(1.3, 1.7),
                 step = low + (top - low) * random.uniform(0.35, 0.7), narrow = r * random.uniform(1.3, 1.6),
                 hole = 0.22 * r;
    const std::size_t form = random.weighted({0.4, 0.3, 0.15, 0.15});
    std::vector<Point2> points{{-wide, low},  {wide, low},    {wide, step},    {narrow, step},
                               {narrow, top}, {-narrow, top}, {-narrow, step}, {-wide, step}};
    if (form == 1)
        points = {{-wide, low},  {wide, low},    {wide, 0.6 * low}, {narrow, step},
                  {narrow, top}, {-narrow, top}, {-narrow, step},   {-wide, 0.6 * low}};
    if (form == 2) points = {{-wide, low}, {wide, low}, {wide, top}, {-wide, top}};
    if (form == 3)
        points = {{-wide, low},         {wide, low},           {wide, 0.7 * low},         {0.75 * wide, 0.7 * low},
                  {0.75 * narrow, top}, {-0.75 * narrow, top}, {-0.75 * wide, 0.7 * low}, {-wide, 0.7 * low}};
    solid.add_prism(Axis::y, chamfered(through(points), 0.06 * r), -half, half);
    const double seat = r * random.uniform(0.85, 1.0), bore = r * random.uniform(0.5, 0.75);
    const std::size_t face = random.weighted({0.35, 0.35, 0.3});  // ring of the seal, plate, plain
    if (face == 0) solid.add_cylinder(Axis::y, {}, 0.9 * seat, -half - 0.25 * r, half);
    if (face == 1)
        solid.add_prism(Axis::y, chamfered(rectangle({-1.15 * r, -1.15 * r}, {1.15 * r, 1.15 * r}), 0.3 * r),
                        -half - 0.3 * r, half);
    if (face == 2 && random.chance(0.5)) solid.add_cylinder(Axis::y, {}, seat, -half - 0.08 * r, half + 0.08 * r);
    solid.cut_cylinder(Axis::y, {}, bore, -far, far);
    if (face != 0)
        solid.cut_cylinder(Axis::y, {}, seat, face == 1 ? -half - 0.3 * r + 0.2 * r : -far, 0.6 * half);
    else
        solid.cut_cylinder(Axis::y, {}, seat, -0.8 * half, far);
    if (face == 1)
        for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, 0.87 * r * q, 0.1 * r, -far, 0.2 * half);
    const double at = 0.5 * (wide + narrow), deep = form == 2 ? top : (form == 0 ? step : 0.6 * low);
    const bool rows = half > r && random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        for (const double y : rows ? std::vector<double>{-0.55 * half, 0.55 * half} : std::vector<double>{0.0})
            if (form != 3)
                solid.cut_counterbore(Axis::z, {s * at, y}, hole, 1.7 * hole, 1.8 * hole, deep, low - 1);
            else
                solid.cut_cylinder(Axis::z, {s * 0.88 * wide, y}, 0.8 * hole, -far, 0);
        if (form == 0 && random.chance(0.7))
            for (const double z : {low + 0.25 * (step - low), low + 0.75 * (step - low)})
                solid.cut_cylinder(Axis::y, {s * (at + 0.15 * (wide - narrow)), z}, 0.6 * hole, -far, far);
    }
    if (random.chance(0.3)) solid.cut_box({-0.5 * wide, -far, low - 1}, {0.5 * wide, far, low + 0.12 * r});
}

/// Flange: round, cut at two or four sides, square or with lobes, a body behind it, counterbored holes.
void support_flange(Solid& solid, Random& random, double r) {
    const double out = r * random.uniform(1.9, 2.4), t = r * random.uniform(0.5, 0.9),
                 deep = r * random.uniform(0.6, 1.8), body = r * random.uniform(1.2, 1.4), hole = 0.17 * r,
                 pitch = 0.5 * (out + body);
    const std::size_t form = random.weighted({0.3, 0.3, 0.2, 0.2});
    const int holes = form == 0 ? random.choice({4, 4, 6}) : 4;
    if (form == 3)
        solid.add_prism(Axis::y, rounded_rectangle({-0.82 * out, -0.82 * out}, {0.82 * out, 0.82 * out}, 0.15 * out), 0,
                        t);
    else
        solid.add_cylinder(Axis::y, {}, out, 0, t);
    if (form == 1)
        solid.cut_box({-far, -1, -far}, {-0.72 * out, far, far}).cut_box({0.72 * out, -1, -far}, {far, far, far});
    if (form == 2) {
        const double a = 0.8 * out;
        solid.cut_box({-far, -1, -far}, {-a, far, far})
            .cut_box({a, -1, -far}, {far, far, far})
            .cut_box({-far, -1, a}, {far, far, far})
            .cut_box({-far, -1, -far}, {far, far, -a});
    }
    solid.add_cylinder(Axis::y, {}, body, t, t + deep);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.85 * r, -0.3 * r, t);
    const double phase = holes == 4 ? 45.0 : 30.0;
    for (int i = 0; i < holes; ++i)
        solid.cut_counterbore(Axis::y, polar({}, pitch, phase + 360.0 / holes * i), hole, 1.7 * hole, 0.6 * t, 0,
                              t + 1);
    solid.cut_cylinder(Axis::y, {}, r * random.uniform(0.5, 0.7), -far, far)
        .cut_cylinder(Axis::y, {}, r, 0.3 * t, random.chance(0.5) ? far : t + 0.7 * deep);
}

/// Motor bracket: a box between the motor's flange and the bearing, with windows for the coupling.
void motor_bracket(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.5, 2.1), length = r * random.uniform(3, 5.5), low = -half,
                 t = r * random.uniform(0.4, 0.7), foot = half * random.uniform(1.0, 1.5);
    solid.add_prism(Axis::x, rounded_rectangle({-half, low}, {half, half}, random.choice({0.05, 0.3}) * half), 0,
                    length);
    const double motor = half * random.uniform(1.0, 1.25);
    solid.add_prism(Axis::x, rounded_rectangle({-motor, low}, {motor, 2 * motor + low}, 0.1 * half), 0, t);
    if (foot > 1.1 * half) solid.add_box({0.15 * length, -foot, low}, {length, foot, low + 0.8 * t});
    const double a = 1.3 * t, b = length - r * random.uniform(1.0, 1.6);
    if (random.chance(0.7))
        solid.cut_prism(Axis::y, rounded_rectangle({a, -0.6 * half}, {b, 0.6 * half}, 0.2 * half), -far, far);
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, rounded_rectangle({a, -0.6 * half}, {b, 0.6 * half}, 0.2 * half), 0, far);
    solid.cut_cylinder(Axis::x, {}, 0.75 * half, -1, b)
        .cut_cylinder(Axis::x, {}, r * 0.6, 0, far)
        .cut_cylinder(Axis::x, {}, 0.9 * r, b - 1, length - 0.3 * r);
    for (const Point2 q : quarters) {
        solid.cut_cylinder(Axis::x, 0.83 * half * q, 0.08 * half, -1, 1.5 * t);
        if (foot > 1.1 * half)
            solid.cut_cylinder(Axis::z, {length * (q.x < 0 ? 0.3 : 0.85), q.y * 0.5 * (foot + half)}, 0.12 * r, -far,
                               0);
    }
}

}  // namespace

/// Support units of ball screws: blocks, flanges, motor brackets.
Part support_unit(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(7, 60);
    Part part;
    switch (random.weighted({0.45, 0.35, 0.2})) {
        case 0:
            support_block(part.solid, random, r);
            break;
        case 1:
            support_flange(part.solid, random, r);
            break;
        default:
            motor_bracket(part.solid, random, r);
            break;
    }
    return part;
}

/// Split plummer block: a base on its foot and a cap, bolted at the joint, a wide seat between seal grooves; whole, or
/// the cap or base alone.
Part split_plummer_block(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(18, 220), outer = r * random.uniform(1.2, 1.4),
                 half = r * random.uniform(0.55, 0.95), low = -r * random.uniform(1.15, 1.5),
                 t = r * random.uniform(0.28, 0.42), foot = r * random.uniform(2.0, 2.6),
                 shaft = r * random.uniform(0.5, 0.68), bolt_at = outer + 0.05 * r, bolt = 0.11 * r,
                 foot_y = half * random.uniform(0.75, 1.1);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.6, 0.25, 0.15});  // both, base, cap
    const std::size_t shape = random.weighted({0.45, 0.3, 0.25});
    const double seal = half * random.uniform(1.0, 1.25);
    if (shape == 2)
        solid.add_prism(Axis::y, polygon({}, 1.1 * outer, 8, 22.5), -0.9 * half, 0.9 * half);
    else
        solid.add_cylinder(Axis::y, {}, outer, -0.9 * half, 0.9 * half);
    solid.add_cylinder(Axis::y, {}, shape == 1 ? outer : 0.8 * outer, -seal, seal);
    const double ear = bolt_at + 2.2 * bolt, joint_t = r * random.uniform(0.25, 0.45);
    solid.add_box({-ear, -0.75 * half, -joint_t}, {ear, 0.75 * half, joint_t});
    solid.add_prism(
        Axis::y,
        counter_clockwise(through({{-0.62 * foot, low}, {0.62 * foot, low}, {outer, -0.2 * r}, {-outer, -0.2 * r}})),
        -0.7 * half, 0.7 * half);
    solid.add_prism(Axis::z, rounded_rectangle({-foot, -foot_y}, {foot, foot_y}, random.choice({0.1, 0.6}) * foot_y),
                    low, low + t);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            counter_clockwise(through({{s * 0.8 * outer, low},
                                                       {s * 0.9 * foot, low + t},
                                                       {s * 0.9 * outer, -joint_t},
                                                       {s * 0.5 * outer, -joint_t}})),
                            -0.08 * r, 0.08 * r);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, 0.16 * r, 0, 1.08 * outer * (shape == 2 ? 1.02 : 1))
            .cut_cylinder(Axis::z, {}, 0.06 * r, 0.5 * r, far);
    const bool ribs = shape != 2 && random.chance(0.35);
    if (ribs)
        for (const double y : {-0.5 * half, 0.5 * half})
            solid.add_prism(Axis::y, ring_sector({}, 0.9 * outer, 1.07 * outer, 20, 140), y - 0.05 * r, y + 0.05 * r);
    const int four = random.chance(0.4) ? 2 : 1;
    for (const double s : {-1.0, 1.0})
        for (int i = 0; i < four; ++i) {
            const double y = row_position(i, four, 0.8 * half), y2 = row_position(i, four, 1.1 * foot_y);
            if (random.chance(0.8))
                solid.add_prism(Axis::z, polygon({s * bolt_at, y}, 1.7 * bolt, 6), joint_t, joint_t + 1.3 * bolt);
            else
                solid.cut_cylinder(Axis::z, {s * bolt_at, y}, bolt, -joint_t - 1, joint_t + 1);
            const Point2 p{s * 0.84 * foot, y2};
            if (four == 1)
                solid.cut_prism(Axis::z, slot(p - Point2{0.12 * r, 0}, p + Point2{0.12 * r, 0}, 0.14 * r), low - 1,
                                low + t + 1);
            else
                solid.cut_cylinder(Axis::z, p, 0.12 * r, low - 1, low + t + 1);
        }
    if (random.chance(0.6))
        solid.cut_box({-0.55 * foot, -0.6 * foot_y, low - 1}, {0.55 * foot, 0.6 * foot_y, low + 0.5 * t});
    const bool blind = random.chance(0.2);
    solid.cut_cylinder(Axis::y, {}, r, -0.75 * half, 0.75 * half)
        .cut_cylinder(Axis::y, {}, shaft, blind ? 0 : -far, far);
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            solid.cut_revolution(Axis::y,
                                 ring_meridian(s < 0 ? -0.92 * seal : 0.82 * seal, s < 0 ? -0.82 * seal : 0.92 * seal,
                                               0.5 * shaft, shaft + 0.12 * r));
    if (form == 1) solid.cut_box({-far, -far, 0}, {far, far, far});
    if (form == 2) solid.cut_box({-far, -far, -far}, {far, far, 0});
    if (form == 0) {
        const double gap = 0.012 * r;
        solid.cut_box({outer, -far, -gap}, {far, far, gap}).cut_box({-far, -far, -gap}, {-outer, far, gap});
    }
    return part;
}

/// Cover of a bearing seat in its other forms: flange outlines that are no plain disc, a spigot with slots for the oil,
/// seals of felt, lips and labyrinths, deep caps, sleeves, covers that a groove holds.
Part bearing_cover(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(14, 160), t = r * random.uniform(0.12, 0.25),
                 enter = r * random.uniform(0.15, 0.8), wall = r * random.uniform(0.1, 0.2),
                 out = r * random.uniform(1.28, 1.55), hole = 0.2 * (out - r), pitch = 0.5 * (out + r) + 0.1 * hole;
    Part part;
    Solid& solid = part.solid;
    const std::size_t plate = random.weighted({0.25, 0.15, 0.15, 0.15, 0.15, 0.15});
    std::vector<Point2> holes;
    const auto ring = [&](int n, double phase) {
        for (int i = 0; i < n; ++i) holes.push_back(polar({}, pitch, phase + 360.0 / n * i));
    };
    if (plate == 0) {  // disc with one flat, where a second cover lies beside
        solid.add_cylinder(Axis::y, {}, out, 0, t);
        ring(4, 45);
        if (random.chance(0.6)) solid.cut_box({1.04 * r, -1, -far}, {far, far, far});
    } else if (plate == 1) {
        solid.add_prism(
            Axis::y,
            rounded_rectangle({-0.98 * out, -0.98 * out}, {0.98 * out, 0.98 * out}, random.choice({0.1, 0.3}) * out), 0,
            t);
        for (const Point2 q : quarters) holes.push_back(0.82 * out * q);
    } else if (plate == 2 || plate == 3) {
        const int ears = plate == 2 ? random.choice({2, 3}) : random.choice({4, 6});
        solid.add_cylinder(Axis::y, {}, 1.1 * r, 0, t);
        ring(ears, 90);
        for (const Point2 p : holes)
            solid.add_prism(Axis::y, tangent_hull({}, ears == 2 ? 1.08 * r : 0.8 * r, p, 2.1 * hole), 0, t);
    } else if (plate == 4) {  // held by a groove: no screws
        solid.add_cylinder(Axis::y, {}, 1.12 * r, 0, 0.8 * t);
    } else {
        solid.add_cylinder(Axis::y, {}, out, 0, t);
        ring(random.choice({3, 6, 8}), 90);
        for (const Point2 p : holes) solid.add_cylinder(Axis::y, p, 1.9 * hole, -0.25 * t, t);
    }
    solid.add_cylinder(Axis::y, {}, r, t * 0.5, t + enter);
    const std::size_t middle = random.weighted({0.2, 0.2, 0.15, 0.15, 0.15, 0.15});
    const double bore = r * random.uniform(0.35, 0.6), nose = r * random.uniform(0.2, 0.9),
                 nose_r = std::min(0.95 * r, bore + 0.3 * r);
    if (middle == 1) solid.add_cylinder(Axis::y, {}, nose_r, -0.25 * r, t);                                // felt
    if (middle == 2) solid.add_revolution(Axis::y, cone_meridian(-nose, nose_r * 0.85, 0.1 * t, nose_r));  // deep cap
    if (middle == 3)
        solid.add_cylinder(Axis::y, {}, nose_r, -nose, t)
            .add_cylinder(Axis::y, {}, 1.1 * nose_r, -nose, -nose + 0.15 * r);  // sleeve
    if (middle == 4) solid.add_prism(Axis::y, polygon({}, 0.35 * r, 6), -0.25 * r, t);
    solid.cut_cylinder(Axis::y, {}, r - wall, middle == 1 || middle == 3 ? t : 0.8 * t, far);
    switch (middle) {
        case 1:
            solid.add_cylinder(Axis::y, {}, nose_r, 0, t + 0.2 * enter)
                .cut_cylinder(Axis::y, {}, bore, -far, far)
                .cut_revolution(Axis::y, through({{-0.17 * r, bore - 1},
                                                  {-0.17 * r, bore},
                                                  {-0.13 * r, bore + 0.14 * r},
                                                  {-0.06 * r, bore + 0.14 * r},
                                                  {-0.02 * r, bore},
                                                  {-0.02 * r, bore - 1}}));
            break;
        case 2:
            solid.cut_revolution(Axis::y, cone_meridian(-nose + wall, nose_r * 0.85 - wall, t, nose_r - wall));
            break;
        case 3:
            solid.cut_cylinder(Axis::y, {}, bore, -far, far)
                .cut_cylinder(Axis::y, {}, bore + 0.15 * r, -nose - 1, -nose + 0.3 * nose);
            break;
        case 4:
            solid.cut_cylinder(Axis::y, {}, 0.14 * r, -far, far);
            break;
        case 5:
            solid.cut_cylinder(Axis::y, {}, bore, -far, far);
            for (int i = 0; i < 3; ++i)
                solid.cut_revolution(Axis::y, ring_meridian(0.12 * t + 0.27 * t * i, 0.27 * t + 0.27 * t * i, bore - 1,
                                                            bore + 0.06 * r));
            break;
        default:
            if (random.chance(0.5)) solid.cut_cylinder(Axis::y, {}, 0.5 * r, -1, 0.3 * t);
            break;
    }
    if (random.chance(0.45))  // slots for the oil
        for (int i = 0, n = random.choice({2, 4}); i < n; ++i)
            solid.cut_prism(Axis::y, rotated(rectangle({0.5 * r, -0.1 * r}, {1.05 * r, 0.1 * r}), 90 + 360.0 / n * i),
                            t + 0.35 * enter, far);
    if (random.chance(0.4)) solid.cut_revolution(Axis::y, ring_meridian(t, t + 0.12 * enter, 0.95 * r, 1.2 * r));
    const bool sunk = random.chance(0.3) && plate != 5;
    for (const Point2 p : holes) {
        solid.cut_cylinder(Axis::y, p, hole, -far, t + 1);
        if (sunk) solid.cut_cylinder(Axis::y, p, 1.6 * hole, -1, 0.55 * t);
    }
    part.main_side = random.choice({Side::front, Side::right, Side::back});
    return part;
}

}  // namespace v16::corpus
