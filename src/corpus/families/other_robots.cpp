// Robots as a whole.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Point at `length` from `from` in direction `angle`, joined to it by an arm of two radii.
Point2 add_arm(Solid& solid, Point2 from, double length, double angle, double ra, double rb, double at, double half) {
    const Point2 to = polar(from, length, angle);
    solid.add_prism(Axis::y, tangent_hull(from, ra, to, rb), at - half, at + half);
    return to;
}

/// Jointed arm of six axes from its side: base, turret, upper arm, elbow, forearm, wrist, tool flange.
void add_jointed_arm(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(20, 150), w = 0.8 * u, lean = random.uniform(55, 110),
                 fore = random.uniform(-30, 30);
    solid.add_box({-1.6 * u, -1.5 * u, 0}, {1.6 * u, 1.5 * u, 0.3 * u})
        .add_cylinder(Axis::z, {}, 1.2 * u, 0.3 * u, 1.2 * u)
        .add_cylinder(Axis::z, {}, 1.05 * u, 1.2 * u, 1.7 * u);
    const Point2 shoulder{u * random.uniform(0, 0.9), 2.6 * u};
    solid.add_prism(Axis::y, tangent_hull(shoulder, 0.85 * u, {0, 1.6 * u}, u), -0.55 * w, 0.55 * w);
    const double side = random.choice({-1.0, 1.0, 0.0});
    const Point2 elbow =
        add_arm(solid, shoulder, u * random.uniform(3, 5), lean, 0.8 * u, 0.6 * u, side * 0.95 * w, 0.38 * w);
    if (side == 0.0) add_arm(solid, shoulder, 0.1, 0, 0.5 * u, 0.5 * u, 0, 1.1 * w);
    for (const Point2 at : {shoulder, elbow}) solid.add_cylinder(Axis::y, at, 0.5 * u, -1.15 * w, 1.45 * w);
    const Point2 back = polar(elbow, u * random.uniform(0.6, 1.4), fore + 180),
                 wrist = add_arm(solid, elbow, u * random.uniform(2.5, 4.5), fore, 0.55 * u, 0.32 * u, 0, 0.4 * w);
    solid.add_prism(Axis::y, tangent_hull(back, 0.5 * u, elbow, 0.62 * u), -0.5 * w, 0.5 * w);
    const double hand = random.choice({fore, -90.0, -60.0});
    const Point2 tool = add_arm(solid, wrist, 0.7 * u, hand, 0.34 * u, 0.26 * u, 0, 0.28 * w);
    const Point2 along = polar({}, 0.12 * u, hand), across = polar({}, 0.3 * u, hand + 90);
    solid.add_prism(Axis::y, through({tool - across, tool + along - across, tool + along + across, tool + across}),
                    -0.3 * u, 0.3 * u);
    for (const double s : {-1.0, 1.0})
        if (random.chance(0.4))
            solid.add_prism(Axis::y,
                            through({tool + along + (0.35 * s) * across, tool + 5 * along + (0.9 * s) * across,
                                     tool + 7 * along + (0.5 * s) * across, tool + 5 * along + (0.5 * s) * across}),
                            -0.12 * u, 0.12 * u);
    for (const double x : {-1.35, 1.35})
        for (const double y : {-1.25, 1.25}) solid.cut_cylinder(Axis::z, {x * u, y * u}, 0.12 * u, -1, 0.31 * u);
}

/// Arm that swings in a level plane: column, two links, quill.
void add_scara(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(20, 120), high = u * random.uniform(2.2, 4), a = u * random.uniform(2.5, 4),
                 b = u * random.uniform(2.0, 3.5), angle = random.choice({0.0, 0.0, 30.0, -45.0}), t = 0.5 * u;
    solid.add_box({-1.2 * u, -1.1 * u, 0}, {1.2 * u, 1.1 * u, 0.25 * u});
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, 0.9 * u, 0, high);
    else
        solid.add_box({-0.9 * u, -0.8 * u, 0}, {0.8 * u, 0.8 * u, high});
    const Point2 elbow{a, 0}, end = polar(elbow, b, angle);
    solid.add_prism(Axis::z, tangent_hull({}, 0.9 * u, elbow, 0.7 * u), high, high + t);
    solid.add_prism(Axis::z, tangent_hull(elbow, 0.75 * u, end, 0.5 * u), high + t, high + 2.2 * t);
    if (random.chance(0.6))
        solid.add_prism(Axis::z, tangent_hull(elbow, 0.65 * u, 0.5 * (elbow + end), 0.45 * u), high + 2.2 * t,
                        high + t * random.uniform(3, 4.5));
    solid.add_cylinder(Axis::z, end, 0.15 * u, high - u * random.uniform(0.8, 1.6), high + t * random.uniform(4, 6))
        .add_cylinder(Axis::z, end, 0.3 * u, high + 0.5 * t, high + 2.6 * t);
    if (random.chance(0.4))
        solid.add_prism(
            Axis::y,
            strip({{-0.3 * u, high}, {-0.3 * u, high + 5 * t}, {a, high + 5 * t}, {a, high + 2 * t}}, 0.2 * u, 0.6 * u),
            -0.1 * u, 0.1 * u);
}

/// Three pairs of rods between a plate above and a small one below, seen as a drawing shows the front pair.
void add_delta(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(15, 90), top = 3.2 * u, high = u * random.uniform(5, 8), t = 0.3 * u,
                 plate = 0.9 * u;
    solid.add_prism(Axis::z, random.chance(0.5) ? circle({}, 0.75 * top) : polygon({}, 1.1 * top, 3, 90), high,
                    high + t);
    solid.add_prism(Axis::z, random.chance(0.5) ? circle({}, plate) : polygon({}, 1.4 * plate, 6, 30), 0, 0.6 * t);
    for (const double s : {-1.0, 1.0}) {
        const Point2 hip{s * 0.6 * top, high - 0.4 * u}, knee{s * (0.6 * top + 1.6 * u), high - 1.4 * u};
        add_strut(solid, Axis::y, hip, knee, 0.45 * u, -0.22 * u, 0.22 * u);
        solid.add_cylinder(Axis::y, hip, 0.4 * u, -0.7 * u, 0.7 * u);
        for (const double y : {-0.5 * u, 0.4 * u})
            add_strut(solid, Axis::y, knee, {s * plate, 0.3 * t}, 0.14 * u, y, y + 0.12 * u);
        solid.add_cylinder(Axis::y, knee, 0.14 * u, -0.6 * u, 0.6 * u)
            .add_cylinder(Axis::y, {s * plate, 0.3 * t}, 0.13 * u, -0.6 * u, 0.6 * u);
        solid.add_box({s * 0.6 * top - 0.4 * u, -0.4 * u, high - 0.8 * u},
                      {s * 0.6 * top + 0.4 * u, 0.4 * u, high + 0.01});
    }
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.25 * plate, -0.8 * u, 0);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 0.8 * u, high + t, high + 1.6 * u);
}

/// Small arm of cut plates and servos: turning foot, two links with a parallelogram, claw.
void add_desk_arm(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(8, 30), t = 0.25 * u, a = random.uniform(60, 120), b = random.uniform(-40, 30);
    solid.add_cylinder(Axis::z, {}, 3 * u, 0, 0.4 * u).add_box({-u, -0.9 * u, 0.4 * u}, {2 * u, 0.9 * u, 2.2 * u});
    const Point2 shoulder{0, 3 * u};
    const double la = u * random.uniform(5, 8), lb = u * random.uniform(5, 8);
    for (const double s : {-1.0, 1.0})
        solid.add_prism(Axis::y, tangent_hull(shoulder, 0.8 * u, {0, u}, 1.2 * u), s * 1.1 * u - t, s * 1.1 * u + t);
    const Point2 elbow = add_arm(solid, shoulder, la, a, 0.6 * u, 0.6 * u, 0.7 * u, t),
                 wrist = add_arm(solid, elbow, lb, b, 0.6 * u, 0.5 * u, 0, t);
    if (random.chance(0.6)) {
        const Point2 shift = polar({}, 1.8 * u, 150);
        add_arm(solid, shoulder + shift, la, a, 0.35 * u, 0.35 * u, -0.7 * u, 0.7 * t);
        solid.add_prism(Axis::y, tangent_hull(elbow, 0.5 * u, elbow + shift, 0.4 * u), -0.9 * u, -0.5 * u);
    }
    for (const Point2 at : {shoulder, elbow, wrist}) solid.add_cylinder(Axis::y, at, 0.3 * u, -1.4 * u, 1.4 * u);
    if (random.chance(0.6)) {  // claw of two bent fingers
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            swept_arm({wrist + Point2{0.6 * u, s * 0.3 * u}, wrist + Point2{1.8 * u, s * 1.1 * u},
                                       wrist + Point2{3.2 * u, s * 0.4 * u}},
                                      {0.25 * u, 0.25 * u, 0.15 * u}),
                            -0.6 * t, 0.6 * t);
        solid.add_box({wrist.x - 0.2 * u, -0.6 * u, wrist.y - 0.6 * u},
                      {wrist.x + 0.9 * u, 0.6 * u, wrist.y + 0.6 * u});
    } else {
        solid.add_prism(Axis::y, tangent_hull(wrist, 0.5 * u, wrist + Point2{0.2 * u, -1.4 * u}, 0.4 * u), -0.8 * u,
                        0.8 * u);
        solid.add_cylinder(Axis::z, {wrist.x + 0.2 * u, 0}, 0.3 * u, wrist.y - 3 * u, wrist.y - 1.2 * u);
    }
}

/// Portal or cantilever of linear axes: posts, beam, carriage, upright quill, feet.
void add_gantry(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(10, 60), half = u * random.uniform(6, 14), high = u * random.uniform(6, 12),
                 deep = u * random.uniform(2, 6), x = half * random.uniform(-0.6, 0.6);
    const bool portal = random.chance(0.7);
    for (const double s : {-1.0, 1.0}) {
        if (!portal && s > 0) continue;
        for (const double y : {-deep, deep})
            solid.add_box({s * half - 0.5 * u, y - 0.5 * u, 0}, {s * half + 0.5 * u, y + 0.5 * u, high})
                .add_box({s * half - 0.9 * u, y - 0.9 * u, 0}, {s * half + 0.9 * u, y + 0.9 * u, 0.2 * u});
        solid.add_box({s * half - 0.5 * u, -deep - u, high}, {s * half + 0.5 * u, deep + u, high + u});
    }
    const double y = deep * random.uniform(-0.5, 0.5);
    solid.add_box({-half - u, y - 0.5 * u, high + u}, {half + u, y + 0.5 * u, high + 2.2 * u});
    solid.add_box({x - u, y - 0.9 * u, high + 0.8 * u}, {x + u, y - 0.5 * u, high + 2.4 * u});
    const double drop = high * random.uniform(0.2, 0.6);
    solid.add_box({x - 0.4 * u, y - 1.5 * u, high - drop}, {x + 0.4 * u, y - 0.9 * u, high + 4 * u});
    if (random.chance(0.6))
        solid.add_box({x - 0.5 * u, y - 1.6 * u, high + 4 * u}, {x + 0.5 * u, y - 0.8 * u, high + 5.2 * u});
    solid.add_cylinder(Axis::z, {x, y - 1.2 * u}, 0.35 * u, high - drop - 0.5 * u, high - drop);
    for (const double s : {-0.3, 0.3})
        if (random.chance(0.6))
            solid.add_box({x + s * u - 0.1 * u, y - 1.4 * u, high - drop - 1.6 * u},
                          {x + s * u + 0.1 * u, y - u, high - drop - 0.4 * u});
    if (random.chance(0.5))
        solid.add_box({half + u, y - 0.5 * u, high + 1.1 * u}, {half + 2.6 * u, y + 0.5 * u, high + 2.1 * u});
}

}  // namespace

/// Whole robot: jointed arm, swinging arm, delta, desk arm, portal.
Part robot_arm(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_jointed_arm, add_scara, add_delta, add_desk_arm, add_gantry};
    forms[context.random.weighted({0.35, 0.15, 0.1, 0.2, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
