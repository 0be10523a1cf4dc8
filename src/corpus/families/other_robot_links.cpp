// Links of the arms of robots.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"

namespace v16::corpus {
namespace {

/// Face of a joint about `at` along y: large bore, circle of screws, perhaps a register.
void cut_joint_face(Solid& solid, Random& random, Point2 at, double r, double from, double to) {
    solid.cut_cylinder(Axis::y, at, r * random.uniform(0.25, 0.5), from, to);
    const int screws = random.choice({4, 6, 6, 8});
    solid.cut_hole_circle(Axis::y, at, 0.75 * r, screws, random.choice({0.0, 30.0, 45.0}), 0.06 * r, from, to);
    if (random.chance(0.4)) solid.cut_cylinder(Axis::y, at, 0.6 * r, from, from + 0.2 * (to - from));
}

/// Link with joints at both ends whose axes are parallel: shell or plate between two drums, pocketed or bare.
void add_parallel_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 120), end = r * random.uniform(0.6, 1.0), reach = r * random.uniform(3, 7),
                 t = r * random.uniform(0.2, 0.8), drum = t * random.uniform(1.0, 1.6),
                 waist = random.uniform(0.55, 0.95);
    const bool curved = random.chance(0.3);
    if (curved)
        solid.add_prism(
            Axis::y,
            swept_arm({{0, 0}, {0.5 * reach, 0.12 * reach}, {reach, 0}}, {waist * r, 0.8 * waist * r, waist * end}), -t,
            t);
    else
        solid.add_prism(Axis::y, tangent_hull({}, waist * r, {reach, 0}, waist * end), -t, t);
    const double near = 1.15 * r, far_end = reach - 1.15 * end, half = 0.55 * waist * end;
    if (far_end - near > 0.8 * r && !curved) {
        const int form = random.integer(0, 3);
        const int cells = random.integer(1, 4);
        const double pitch = (far_end - near) / cells;
        for (int i = 0; i < cells && form < 3; ++i) {
            const double from = near + pitch * i + 0.06 * pitch, to = near + pitch * (i + 1) - 0.06 * pitch;
            Path window = rounded_rectangle({from, -half}, {to, half}, std::min(0.25 * (to - from), 0.4 * half));
            if (form == 1 && to - from > half)
                window = filleted(i % 2 == 0 ? through({{from, -half}, {to, -half}, {from, half}})
                                             : through({{from, half}, {to, -half}, {to, half}}),
                                  0.1 * half);
            if (form == 2)
                solid.cut_prism(Axis::y, window, -0.8 * t, t + 1);
            else
                solid.cut_prism(Axis::y, window, -far, far);
        }
    }
    const double side = random.choice({-1.0, 1.0});
    solid.add_cylinder(Axis::y, {}, r, -t, drum)
        .add_cylinder(Axis::y, {reach, 0}, end, side > 0 ? -t : -drum, side > 0 ? drum : t);
    cut_joint_face(solid, random, {}, r, -far, far);
    cut_joint_face(solid, random, {reach, 0}, end, -far, far);
}

/// Link whose joints' axes cross: a drum across, a flange at the end, tube or box between.
void add_crossed_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 100), half = r * random.uniform(0.8, 1.3),
                 reach = r * random.uniform(1.8, 5), tube = r * random.uniform(0.5, 0.9),
                 flange = tube * random.uniform(1.1, 1.5);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::z, {}, tube, 0, reach);
    else
        solid.add_prism(Axis::z, chamfered(rectangle({-tube, -0.85 * tube}, {tube, 0.85 * tube}), 0.15 * tube), 0,
                        reach);
    const double t = r * random.uniform(0.1, 0.25);
    solid.add_cylinder(Axis::z, {}, flange, reach, reach + t);
    solid.add_chamfered_cylinder(Axis::y, {}, r, -half, half, 0.08 * r, 0.08 * r);
    if (random.chance(0.5))  // a fork
        solid.add_box({-tube, -half, 0}, {tube, half, 1.35 * r})
            .cut_box({-far, -0.5 * half, -far}, {far, 0.5 * half, 1.05 * r});
    else if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {}, 0.8 * r, half, 1.25 * half);
    solid.cut_cylinder(Axis::y, {}, 0.45 * r, -far, far).cut_cylinder(Axis::z, {}, 0.5 * tube, 1.1 * r, far);
    solid.cut_hole_circle(Axis::y, {}, 0.75 * r, random.choice({4, 6, 8}), 0, 0.06 * r, -far, far);
    if (flange > 1.2 * tube)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + tube), random.choice({4, 6, 8}), 45, 0.05 * r, reach - 1,
                              far);
}

/// U-shaped bracket that carries an actuator's horn, with a flat of holes: shoulder or hip of a small robot.
void add_servo_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.uniform(18, 45), high = w * random.uniform(0.8, 2.0), deep = w * random.uniform(0.25, 0.5),
                 t = random.choice({1.5, 2.0, 3.0, 4.0});
    const bool down = random.chance(0.5);
    solid.add_box({-w, -deep, 0}, {w, deep, t});
    for (const double s : {-1.0, 1.0}) {
        solid.add_prism(Axis::x, tangent_hull({0, high}, 0.85 * deep, {0, t}, deep), s > 0 ? w - t : -w,
                        s > 0 ? w : t - w);
        solid.cut_cylinder(Axis::x, {0, high}, s > 0 ? 0.15 * deep : 0.3 * deep, s > 0 ? 0.5 * w : -far,
                           s > 0 ? far : -0.5 * w);
        solid.cut_hole_circle(Axis::x, {0, high}, 0.55 * deep, 4, 45, 0.07 * deep, s > 0 ? 0.5 * w : -far,
                              s > 0 ? far : -0.5 * w);
    }
    if (random.chance(0.5)) {  // the same turned on its back
        const double low = -high * random.uniform(0.7, 1.1);
        for (const double s : {-1.0, 1.0}) {
            const double y = down ? s * (deep - 0.5 * t) : 0, x = down ? 0 : s * (w - 0.5 * t);
            if (down)
                solid.add_prism(Axis::y, tangent_hull({0, low}, 0.6 * w, {0, 0}, 0.7 * w), y - 0.5 * t, y + 0.5 * t);
            else
                solid.add_prism(Axis::x, tangent_hull({0, low}, 0.8 * deep, {0, 0}, deep), x - 0.5 * t, x + 0.5 * t);
        }
        if (down) solid.cut_box({-w + t, -far, t}, {w - t, far, 0.9 * w});
        solid.cut_cylinder(down ? Axis::y : Axis::x, {0, low}, 0.25 * deep, -far, far);
    }
    const int holes = random.integer(1, 3);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::z, {row_position(i, holes, 1.2 * w / holes), 0}, 0.12 * deep + 1, -1, t + 1);
    if (random.chance(0.4)) solid.cut_hole_circle(Axis::z, {}, 0.5 * deep + 2, 4, 45, 0.06 * deep + 0.5, -1, t + 1);
}

/// Two side plates with spacers between them, a motor or gear at one end.
void add_plate_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(10, 60), reach = r * random.uniform(4, 9), gap = r * random.uniform(0.8, 2),
                 t = r * random.uniform(0.08, 0.2), bend = random.chance(0.4) ? reach * random.uniform(0.1, 0.3) : 0.0;
    const Point2 knee{0.5 * reach, bend};
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? gap : -gap - t;
        solid.add_prism(Axis::y, tangent_hull({}, r, knee, 0.8 * r), from, from + t)
            .add_prism(Axis::y, tangent_hull(knee, 0.8 * r, {reach, 0}, 0.8 * r), from, from + t);
        solid.cut_cylinder(Axis::y, {}, 0.4 * r, from - 1, from + t + 1)
            .cut_cylinder(Axis::y, {reach, 0}, 0.3 * r, from - 1, from + t + 1);
        if (bend == 0.0 && random.chance(0.5))
            solid.cut_prism(Axis::y, slot({0.35 * reach, 0}, {0.65 * reach, 0}, 0.35 * r), from - 1, from + t + 1);
    }
    const int spacers = random.integer(2, 4);
    for (int i = 0; i < spacers; ++i) {
        const double along = (i + 0.7) / (spacers + 0.4), z = bend * (along < 0.5 ? 2 * along : 2 - 2 * along);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {along * reach, z + s * 0.55 * r}, 0.12 * r, -gap - 1.3 * t, gap + 1.3 * t);
    }
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.8 * r, -2.6 * gap - t, -gap - t);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {reach, 0}, 0.25 * r, -1.6 * gap, 1.6 * gap);
}

}  // namespace

/// Link of a robot's arm: parallel or crossed joints, bracket for a servo, two plates with spacers.
Part robot_link(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_parallel_link, add_crossed_link, add_servo_link, add_plate_link};
    forms[context.random.weighted({0.3, 0.25, 0.2, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
