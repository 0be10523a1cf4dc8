// Printed mounts of motors, hot ends, probes, switches and fans, as 3D printers and small robots carry them.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A motor's face: width of the body, pitch of its screws, diameters of the centring collar and of the screws.
struct MotorFace {
    double width, pitch, collar, screw;
};
// NEMA 8, 11, 14, 17, 23, 34.
constexpr std::array motor_faces{MotorFace{20.2, 15.4, 15, 2.2},  MotorFace{28.2, 23, 22, 2.7},
                                 MotorFace{35.2, 26, 22, 3.2},    MotorFace{42.3, 31, 22, 3.2},
                                 MotorFace{56.4, 47.14, 38.1, 5}, MotorFace{86, 69.6, 73, 6.5}};

/// Collar and screws of a motor through a wall across y; slots when the belt is tightened by moving the motor.
void cut_motor_face(Solid& solid, Random& random, const MotorFace& face, Point2 at, double from, double to) {
    const double travel = random.chance(0.45) ? face.pitch * random.uniform(0.06, 0.2) : 0.0;
    const bool along_x = random.chance(0.5);
    const Point2 d = along_x ? Point2{travel, 0} : Point2{0, travel};
    const auto hole = [&](Point2 centre, double r) {
        if (travel > 0.0)
            solid.cut_prism(Axis::y, slot(centre - d, centre + d, r), from, to);
        else
            solid.cut_cylinder(Axis::y, centre, r, from, to);
    };
    hole(at, 0.5 * face.collar + 0.4);
    for (const double sx : {-0.5, 0.5})
        for (const double sz : {-0.5, 0.5}) hole(at + Point2{sx * face.pitch, sz * face.pitch}, 0.5 * face.screw + 0.1);
}

/// A wall for a stepper motor on a foot, with side gussets or full cheeks, and the foot's holes or slots.
void stepper_mount(Solid& solid, Random& random) {
    const MotorFace face = random.choice(motor_faces);
    const double t = face.width * random.uniform(0.07, 0.16), half = 0.5 * face.width + t,
                 low = t * random.uniform(1.0, 1.6), top = low + face.width * random.uniform(0.97, 1.1),
                 deep = face.width * random.uniform(0.5, 1.15);
    solid.add_prism(
        Axis::y,
        filleted(rectangle({-half, 0}, {half, top}), random.chance(0.5) ? 0.0 : face.width * random.uniform(0.05, 0.1)),
        0, t);
    const double over = random.chance(0.3) ? face.width * random.uniform(0.25, 0.5) : 0.0;  // ears of the foot
    solid.add_box({-half - over, 0, 0}, {half + over, deep, low});
    const std::size_t cheeks = random.weighted({0.45, 0.3, 0.25});
    const double up = low + (top - low) * random.uniform(0.5, 1.0);
    for (const double x : {-half, half - t}) {
        if (cheeks == 2 && x < 0.0) continue;  // one gusset only, the cable leaves at the other side
        Path wall = through({{0, 0}, {deep, 0}, {deep, low + t}, {t, up}, {0, up}});
        if (cheeks == 1) wall.vertices[2].bulge = -random.uniform(0.15, 0.4);
        solid.add_prism(Axis::x, wall, x, x + t);
    }
    cut_motor_face(solid, random, face, {0, 0.5 * (low + top)}, -1, t + 0.01);
    const double r = face.screw * random.uniform(0.6, 0.95), y = t + 0.55 * (deep - t),
                 reach = over > 0.0 ? half + 0.5 * over : half - 2.2 * t;
    const bool slots = random.chance(0.5);
    for (const double x : {-reach, reach})
        if (slots)
            solid.cut_prism(Axis::z, slot({x, y - 0.25 * deep + r}, {x, y + 0.2 * deep - r}, r), -1, low + 1);
        else
            solid.cut_counterbore(Axis::z, {x, y}, r, std::min(1.7 * r, 0.45 * (over > 0 ? over : face.width)),
                                  0.4 * low, low, -1);
}

/// Half of a clamp about a hot end's groove: wide, narrow and wide bore from above, screws at both sides.
void groove_clamp(Solid& solid, Random& random) {
    const double groove = 6.0 * random.choice({1.0, 1.0, 0.67, 1.3}), wide = groove * 1.34,
                 half = wide * random.uniform(1.7, 2.8), h = groove * random.uniform(1.8, 3.2),
                 deep = wide * random.uniform(1.25, 2.4);
    solid.add_prism(Axis::z, chamfered(rectangle({-half, 0}, {half, deep}), random.chance(0.5) ? 0.0 : 0.25 * groove),
                    0, h);
    const bool back = random.chance(0.6);
    if (back) {  // the plate that goes to the carriage
        const double t = groove * random.uniform(0.6, 1.1), ear = groove * random.uniform(0.0, 1.8),
                     up = groove * random.uniform(0.0, 4.0), down = groove * random.uniform(0.0, 2.0);
        solid.add_prism(Axis::y, filleted(rectangle({-half - ear, -down}, {half + ear, h + up}), 0.3 * groove),
                        deep - t, deep);
        if (up > 1.5 * groove)
            for (const double x : {-0.6 * half, 0.6 * half})
                solid.cut_cylinder(Axis::y, {x, h + 0.55 * up}, 0.3 * groove, 0, deep + 1);
    }
    const double neck = h * random.uniform(0.3, 0.4);
    solid.cut_cylinder(Axis::z, {}, groove, -1, h + 1)
        .cut_cylinder(Axis::z, {}, wide, -1, neck)
        .cut_cylinder(Axis::z, {}, wide, neck + groove * random.uniform(0.85, 1.0), h + 1);
    const double screw = groove * random.uniform(0.22, 0.32), x = 0.5 * (wide + half);
    for (const double side : {-x, x}) {
        solid.cut_cylinder(Axis::y, {side, 0.5 * h}, screw, -1, deep + 1);
        if (random.chance(0.6))
            solid.cut_prism(Axis::y, polygon({side, 0.5 * h}, 1.9 * screw, 6, 30), 0.75 * deep, deep + 1);
    }
    if (random.chance(0.5))  // room for a fan's screw at the front
        for (const double side : {-0.85 * half, 0.85 * half})
            solid.cut_blind_hole(Axis::z, {side, 0.5 * deep}, 0.7 * screw, h, 0.4 * h);
}

/// Ring for a round probe on a slotted back: closed, or slit with a screw.
void probe_holder(Solid& solid, Random& random) {
    const double r = 0.5 * random.choice({5.0, 8.0, 12.0, 18.0, 30.0}) + 0.15, wall = r * random.uniform(0.25, 0.6),
                 h = r * random.uniform(0.35, 1.6), reach = r * random.uniform(1.7, 3.5),
                 t = r * random.uniform(0.25, 0.5);
    const double half = (r + wall) * random.uniform(0.7, 1.15), tall = std::max(h, r * random.uniform(1.2, 3.5));
    solid.add_cylinder(Axis::z, {}, r + wall, 0, h);
    solid.add_prism(Axis::z, through({{-half, reach}, {-0.75 * (r + wall), 0}, {0.75 * (r + wall), 0}, {half, reach}}),
                    0, h);
    solid.add_box({-half, reach, 0}, {half, reach + t, tall});
    if (tall > 1.3 * h && random.chance(0.7))
        solid.add_prism(Axis::x, through({{r + wall, 0.8 * h}, {reach + 0.1, 0.8 * h}, {reach + 0.1, 0.92 * tall}}),
                        -0.4 * t, 0.4 * t);
    solid.cut_cylinder(Axis::z, {}, r, -1, h + 1);
    if (random.chance(0.4)) {
        const double ear = r * random.uniform(0.5, 0.9), gap = 0.1 * r;
        solid.add_box({-0.45 * r, -r - wall - ear, 0}, {0.45 * r, -r - 0.5 * wall, h});
        solid.cut_box({-gap, -3 * r, -1}, {gap, -0.5 * r, h + 1});
        solid.cut_cylinder(Axis::x, {-r - wall - 0.45 * ear, 0.5 * h}, std::min(0.28 * ear, 0.3 * h), -r, r);
    }
    const double hole = std::min(0.16 * half, 0.12 * tall);
    for (const double x : {-0.55 * half, 0.55 * half})
        solid.cut_prism(Axis::y, slot({x, 0.3 * tall}, {x, 0.75 * tall}, hole), reach - 1e-3, reach + t + 1);
}

/// Holder of a micro switch or a light barrier: a small wall with two fine holes or bosses, an adjusting slot beside.
void endstop_holder(Solid& solid, Random& random) {
    const double pitch = random.choice({6.5, 9.5, 19.0, 22.2}), w = pitch + random.uniform(6, 14),
                 h = random.uniform(8, 24), t = random.uniform(2.5, 6), leg = random.uniform(12, 40);
    solid.add_box({0, 0, 0}, {w, t, h});
    const bool beside = random.chance(0.5);
    const double hole = random.uniform(1.0, 1.6), z = h * random.uniform(0.45, 0.7);
    for (const double x : {0.5 * (w - pitch), 0.5 * (w + pitch)}) {
        if (random.chance(0.3)) solid.add_cylinder(Axis::y, {x, z}, 2 * hole, -random.uniform(1.5, 5), 0.1);
        solid.cut_cylinder(Axis::y, {x, z}, hole, -10, t + 1);
    }
    const double r = random.uniform(1.6, 2.8);
    if (beside) {  // the flange stands at the end, across
        solid.add_box({w - t, 0, 0}, {w, leg, h});
        solid.cut_prism(Axis::x, slot({t + 0.35 * leg, 0.5 * h}, {0.82 * leg, 0.5 * h}, std::min(r, 0.3 * h)),
                        w - t - 1, w + 1);
    } else {
        solid.add_prism(Axis::z, filleted(rectangle({0, 0}, {w, leg}), random.uniform(0, 4)), 0, t);
        const int slots = random.integer(1, 2);
        for (int i = 0; i < slots; ++i) {
            const double x = w * (i + 1.0) / (slots + 1.0);
            solid.cut_prism(Axis::z, slot({x, t + 0.3 * leg}, {x, 0.8 * leg}, std::min(r, 0.15 * w)), -1, t + 1);
        }
    }
    if (random.chance(0.5)) {
        const double g = std::min(h, leg) * random.uniform(0.4, 0.8);
        solid.add_prism(Axis::x, through({{0.5 * t, 0.5 * t}, {t + g, 0.5 * t}, {0.5 * t, t + g}}), 0, 0.6 * t);
    }
}

/// Fan seat turned downwards at an angle between two cheeks, which swing on eyes.
void cheek_mount(Solid& solid, Random& random) {
    const double fan = random.choice({25.0, 30.0, 40.0, 50.0, 60.0}), t = fan * random.uniform(0.06, 0.12),
                 tilt = random.uniform(0, 50), arm = fan * random.uniform(0.5, 1.1),
                 eye = fan * random.uniform(0.08, 0.14);
    const double half = 0.5 * fan + t;
    const Point2 foot{0, 0}, far_end = polar({}, fan, tilt), pivot{-arm, fan * random.uniform(-0.2, 0.5)};
    const Point2 n{-std::sin(radians(tilt)), std::cos(radians(tilt))};
    // The seat is an open frame: two bars, as its opening lies askew to the axes.
    for (const double u : {0.0, 0.8}) {
        const Point2 a = u * far_end, b = (u + 0.2) * far_end;
        solid.add_prism(Axis::x, through({a, b, b + t * n, a + t * n}), -half, half);
    }
    const bool bent = random.chance(0.4);
    for (const double x : {-half, half - t}) {
        solid.add_prism(Axis::x, through({foot, far_end, far_end + 1.8 * t * n, foot + 1.8 * t * n}), x, x + t);
        const Point2 knee = 0.5 * (pivot + foot) + Point2{0, bent ? 0.3 * arm : 0.0};
        solid.add_prism(Axis::x, tangent_hull(pivot, eye, knee, 0.8 * eye), x, x + t);
        solid.add_prism(Axis::x, tangent_hull(knee, 0.8 * eye, foot + 0.9 * t * n, eye), x, x + t);
    }
    solid.cut_cylinder(Axis::x, pivot, 0.5 * eye, -2 * half, 2 * half);
    if (random.chance(0.5)) solid.add_box({-half, -0.2 * arm, -1.5 * t}, {half, 0.1, 0.5 * t});
}

}  // namespace

/// Mount of a stepper motor, a hot end, a probe, an end switch or a fan.
Part printed_mount(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{stepper_mount, groove_clamp, probe_holder, endstop_holder, cheek_mount};
    forms[random.weighted({0.35, 0.2, 0.2, 0.15, 0.1})](part.solid, random);
    if (random.chance(0.3)) add_odd_features(part.solid, random);
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

}  // namespace v16::corpus
