// Plates of drone frames.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Size of a frame's details.
struct DroneFrame {
    double pad = 0.0;    ///< radius of a motor's seat
    double arm = 0.0;    ///< half the width of an arm
    double t = 0.0;      ///< thickness
    double screw = 0.0;  ///< radius of a screw hole
};

DroneFrame drone_frame_size(Random& random) {
    DroneFrame frame;
    frame.pad = random.log_uniform(6, 30);
    frame.arm = frame.pad * random.uniform(0.35, 0.85);
    frame.t = frame.pad * random.uniform(0.12, 0.4);
    frame.screw = frame.pad * random.uniform(0.08, 0.13);
    return frame;
}

/// The holes of a motor about `at`: its shaft's clearance and four screws, sometimes slots for two pitch circles.
void cut_motor_holes(Solid& solid, const DroneFrame& frame, Axis axis, Point2 at, double turn, bool slots) {
    const double pitch = 0.62 * frame.pad, from = -1, to = frame.t + 1;
    solid.cut_cylinder(axis, at, 0.27 * frame.pad, from, to);
    for (int i = 0; i < 4; ++i) {
        const double angle = turn + 45 + 90 * i;
        if (slots)
            solid.cut_prism(axis, slot(polar(at, 0.9 * pitch, angle), polar(at, 1.15 * pitch, angle), frame.screw),
                            from, to);
        else
            solid.cut_cylinder(axis, polar(at, pitch, angle), frame.screw, from, to);
    }
}

/// Four screws on a square about `at`, as flight controllers have them.
void cut_stack_holes(Solid& solid, const DroneFrame& frame, Axis axis, Point2 at, double side) {
    for (const double x : {-0.5, 0.5})
        for (const double y : {-0.5, 0.5})
            solid.cut_cylinder(axis, at + Point2{x * side, y * side}, frame.screw, -1, frame.t + 1);
}

void cut_strap_slots(Solid& solid, Random& random, const DroneFrame& frame, Axis axis, double half) {
    const double y = half * random.uniform(0.35, 0.6), x = half * random.uniform(0.1, 0.18), r = 0.04 * half;
    for (const double sx : {-1.0, 1.0})
        for (const double sy : {-1.0, 1.0})
            solid.cut_prism(axis, slot({sx * x, sy * y - 0.12 * half}, {sx * x, sy * y + 0.12 * half}, r), -1,
                            frame.t + 1);
}

/// A single arm along x: the motor's seat at its end, a root with screws, sometimes windows in between.
void make_drone_arm(Solid& solid, Random& random, Axis axis) {
    const DroneFrame frame = drone_frame_size(random);
    const double length = frame.pad * random.uniform(3.5, 8), root = frame.arm * random.uniform(1.0, 1.7);
    solid.add_cylinder(axis, {}, frame.pad, 0, frame.t)
        .add_prism(axis, through({{-length, -root}, {0, -frame.arm}, {0, frame.arm}, {-length, root}}), 0, frame.t);
    const std::size_t end = random.weighted({0.4, 0.3, 0.3});
    if (end == 0) solid.add_cylinder(axis, {-length, 0}, root, 0, frame.t);
    if (end == 1)  // two faces that meet the neighbours' between the plates
        solid.add_prism(axis, through({{-length - root, 0}, {-length, -root}, {-length, root}}), 0, frame.t);
    cut_motor_holes(solid, frame, axis, {}, random.choice({0.0, 45.0}), random.chance(0.5));
    const int screws = random.integer(2, 3);
    for (int i = 0; i < screws; ++i)
        solid.cut_cylinder(axis, {-length + 1.1 * root * i, 0}, 1.2 * frame.screw, -1, frame.t + 1);
    const double from = -length + 1.1 * root * screws + frame.arm, to = -1.6 * frame.pad;
    if (random.chance(0.5) && to - from > 1.5 * frame.arm)
        solid.cut_prism(axis, slot({from, 0}, {to, 0}, 0.4 * frame.arm), -1, frame.t + 1);
    if (random.chance(0.2)) solid.add_cylinder(axis, {}, 1.15 * frame.pad, 0, 0.3 * frame.t);
}

/// A frame from one plate: four (or three, or six) arms with motor seats about a centre.
void make_drone_cross(Solid& solid, Random& random, Axis axis) {
    const DroneFrame frame = drone_frame_size(random);
    const int arms = random.choice({3, 4, 4, 4, 4, 6});
    const double reach = frame.pad * random.uniform(4, 7), half = reach * random.uniform(0.22, 0.4),
                 splay = arms == 4 ? random.choice({45.0, 45.0, 40.0, 33.0}) : 90.0;
    const bool slots = random.chance(0.4), windows = random.chance(0.4);
    solid.add_prism(axis,
                    random.chance(0.5) ? rounded_rectangle({-half, -1.3 * half}, {half, 1.3 * half}, 0.3 * half)
                                       : polygon({}, 1.2 * half, 8, 22.5),
                    0, frame.t);
    for (int i = 0; i < arms; ++i) {
        double angle = 90 + 360.0 * i / arms;
        if (arms == 4) angle = i % 2 == 0 ? splay + 90.0 * i : 180.0 - splay + 90.0 * (i - 1);
        const Point2 at = polar({}, reach, angle);
        solid
            .add_prism(
                axis,
                rotated(through({{0, -1.2 * frame.arm}, {reach, -frame.arm}, {reach, frame.arm}, {0, 1.2 * frame.arm}}),
                        angle),
                0, frame.t)
            .add_cylinder(axis, at, frame.pad, 0, frame.t);
        cut_motor_holes(solid, frame, axis, at, angle, slots);
        if (windows)
            solid.cut_prism(
                axis, slot(polar({}, 1.5 * half, angle), polar({}, reach - 1.7 * frame.pad, angle), 0.35 * frame.arm),
                -1, frame.t + 1);
    }
    cut_stack_holes(solid, frame, axis, {}, half * random.uniform(0.8, 1.3));
    if (random.chance(0.5)) cut_strap_slots(solid, random, frame, axis, 1.3 * half);
    if (random.chance(0.4)) solid.cut_cylinder(axis, {}, 0.25 * half, -1, frame.t + 1);
}

/// A frame in the form of an H: two bars with a motor's seat at each end, joined by a plate.
void make_drone_h(Solid& solid, Random& random, Axis axis) {
    const DroneFrame frame = drone_frame_size(random);
    const double x = frame.pad * random.uniform(2.5, 4.5), y = frame.pad * random.uniform(2.8, 5),
                 half = y * random.uniform(0.2, 0.5);
    const bool slots = random.chance(0.4);
    solid.add_prism(axis, rounded_rectangle({-x, -half}, {x, half}, 0.1 * half), 0, frame.t);
    for (const double sx : {-1.0, 1.0}) {
        solid.add_prism(axis, rectangle({sx * x - frame.arm, -y}, {sx * x + frame.arm, y}), 0, frame.t);
        for (const double sy : {-1.0, 1.0}) {
            solid.add_cylinder(axis, {sx * x, sy * y}, frame.pad, 0, frame.t);
            cut_motor_holes(solid, frame, axis, {sx * x, sy * y}, random.choice({0.0, 45.0}), slots);
        }
    }
    cut_stack_holes(solid, frame, axis, {}, half * random.uniform(0.9, 1.4));
    if (random.chance(0.5)) solid.cut_cylinder(axis, {}, 0.3 * half, -1, frame.t + 1);
    if (random.chance(0.5))
        for (const double sx : {-0.62, 0.62})
            solid.cut_prism(axis, slot({sx * x, -0.5 * half}, {sx * x, 0.5 * half}, 0.06 * x), -1, frame.t + 1);
}

/// Upper or lower plate: long, waisted, screws where the arms are held, windows to save weight, slots for straps.
void make_drone_plate(Solid& solid, Random& random, Axis axis) {
    DroneFrame frame = drone_frame_size(random);
    const double half = 1.6 * frame.pad, end = half * random.uniform(1.2, 3), waist = half * random.uniform(0.55, 1.0),
                 nose = half * random.uniform(0.4, 1.0);
    const Path outline = through({{nose, end},
                                  {-nose, end},
                                  {-half, 0.75 * end},
                                  {-half, 0.55 * end},
                                  {-waist, 0.35 * end},
                                  {-waist, -0.35 * end},
                                  {-half, -0.55 * end},
                                  {-half, -0.75 * end},
                                  {-nose, -end},
                                  {nose, -end},
                                  {half, -0.75 * end},
                                  {half, -0.55 * end},
                                  {waist, -0.35 * end},
                                  {waist, 0.35 * end},
                                  {half, 0.55 * end},
                                  {half, 0.75 * end}});
    frame.t = 0.5 * half * random.uniform(0.05, 0.2);
    solid.add_prism(axis, random.chance(0.6) ? filleted(outline, 0.1 * half) : outline, 0, frame.t);
    cut_stack_holes(solid, frame, axis, {}, 0.7 * waist + 0.2 * half);
    for (const double y : {-0.65 * end, 0.65 * end})
        for (const double x : {-0.78 * half, 0.78 * half})
            solid.cut_cylinder(axis, {x, y}, 1.1 * frame.screw, -1, frame.t + 1);
    if (random.chance(0.7))
        for (const double side : {-1.0, 1.0})
            solid.cut_prism(axis,
                            filleted(polygon({0, side * 0.66 * end}, 0.24 * std::min(half, end),
                                             random.choice({3, 4, 6}), side * 90),
                                     0.05 * half),
                            -1, frame.t + 1);
    if (random.chance(0.5)) solid.cut_cylinder(axis, {}, 0.22 * waist, -1, frame.t + 1);
    if (random.chance(0.5))
        for (const double x : {-0.85 * waist, 0.85 * waist})
            solid.cut_prism(axis, slot({x, -0.15 * end}, {x, 0.15 * end}, 0.06 * waist), -1, frame.t + 1);
}

}  // namespace

/// Plate of a drone's frame: an arm with the motor's holes, a whole X or H, a centre plate.
Part drone_frame(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const Axis axis = plate_axis(random, part);
    switch (random.weighted({0.33, 0.34, 0.21, 0.12})) {
        case 0:
            make_drone_arm(part.solid, random, axis);
            break;
        case 1:
            make_drone_cross(part.solid, random, axis);
            break;
        case 2:
            make_drone_plate(part.solid, random, axis);
            break;
        default:
            make_drone_h(part.solid, random, axis);
            break;
    }
    return part;
}

}  // namespace v16::corpus
