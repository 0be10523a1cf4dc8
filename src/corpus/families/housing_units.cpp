// Mounted bearing units as sold: the cast housing with its spherical insert bearing, flanged, upright or for take-up.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The insert bearing of a unit: how wide its rings are about `middle` on the unit's axis.
struct Insert {
    double shaft = 0.0, seat = 0.0;  // radii
    double middle = 0.0, outer_half = 0.0;
    double inner_from = 0.0, inner_to = 0.0;
};

Insert insert_of(Random& random, double shaft, double middle) {
    Insert insert;
    insert.shaft = shaft;
    insert.seat = shaft * random.uniform(1.6, 2.05);
    insert.middle = middle;
    insert.outer_half = shaft * random.uniform(0.3, 0.42);
    insert.inner_from = middle - shaft * random.uniform(0.7, 1.0);
    insert.inner_to = middle + shaft * random.uniform(0.45, 0.7);
    return insert;
}

/// A meridian between two planes whose outer line bulges like a ball.
Path barrel(double from, double to, double inner, double edge, double bulge) {
    Path path;
    path.vertices = {{{from, inner}}, {{to, inner}}, {{to, edge}, bulge}, {{from, edge}}};
    return path;
}

/// Outer ring, balls, seals and the long inner ring with its set screws or its eccentric collar.
void add_insert(Solid& solid, Random& random, const Insert& b, Point2 centre) {
    const double gap = b.seat - b.shaft, in = b.shaft + 0.36 * gap, out = b.seat - 0.28 * gap, ball = 0.28 * gap,
                 track = 0.5 * (in + out);
    const double from = b.middle - b.outer_half, to = b.middle + b.outer_half;
    solid.add_revolution(Axis::y, barrel(from, to, out, 0.95 * b.seat, 0.18), centre);
    solid.add_revolution(Axis::y, ring_meridian(b.inner_from, b.inner_to, b.shaft, in), centre);
    if (random.chance(0.6)) {
        for (int i = 0; i < 8; ++i)
            solid.add_revolution(Axis::y, ball_meridian(b.middle, ball), polar(centre, track, 90 + 45.0 * i));
    }
    for (const double at : {from + 0.1 * b.outer_half, to - 0.25 * b.outer_half})
        solid.add_revolution(Axis::y, ring_meridian(at, at + 0.15 * b.outer_half, in, out), centre);
    const double screw = 0.13 * b.shaft + 0.4;
    if (random.chance(0.6)) {  // set screws in the long end of the inner ring
        const double y = 0.5 * (b.inner_from + from);
        solid.cut_cylinder(Axis::z, {centre.x, y}, screw, centre.y, centre.y + in + 1);
        if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {y, centre.y}, screw, centre.x, centre.x + in + 1);
    } else if (random.chance(0.6)) {  // eccentric collar
        solid.add_revolution(
            Axis::y, ring_meridian(b.inner_from, b.inner_from + 0.4 * b.shaft, b.shaft, in + 0.2 * gap), centre);
    }
}

/// Cuts the ball-shaped seat along y and the mouths beside it.
void cut_seat(Solid& solid, const Insert& b, Point2 centre) {
    const double from = b.middle - b.outer_half, to = b.middle + b.outer_half;
    solid.cut_cylinder(Axis::y, centre, 0.95 * b.seat, -far, far);
    solid.cut_revolution(Axis::y, barrel(from, to, 0.5 * b.seat, 0.95 * b.seat, 0.18), centre);
}

void add_nipple(Solid& solid, Point2 foot, double from, double size) {
    solid.add_cylinder(Axis::z, foot, size, from - size, from + 0.8 * size)
        .add_revolution(Axis::z, cone_meridian(from + 0.8 * size, 0.75 * size, from + 2 * size, 0.35 * size), foot);
}

/// Diameter of the shaft: from the miniature zinc units to those of conveyors.
double unit_shaft(Random& random) {
    return 0.5 * random.choice({8.0, 10.0, 12.0, 15.0, 17.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 60.0, 75.0});
}

/// Circle of radius `waist` between two eyes at +-`reach` on x, joined by tangents.
Path oval_flange(double reach, double waist, double eye) {
    const double tilt = degrees(std::acos(std::clamp((waist - eye) / reach, -1.0, 1.0)));
    const double end = std::tan(radians(2 * tilt) / 4.0), side = std::tan(radians(180 - 2 * tilt) / 4.0);
    Path path;
    path.vertices = {{polar({reach, 0}, eye, -tilt), end},
                     {polar({reach, 0}, eye, tilt), 0},
                     {polar({}, waist, tilt), side},
                     {polar({}, waist, 180 - tilt), 0},
                     {polar({-reach, 0}, eye, 180 - tilt), end},
                     {polar({-reach, 0}, eye, 180 + tilt), 0},
                     {polar({}, waist, 180 + tilt), side},
                     {polar({}, waist, 360 - tilt), 0}};
    return path;
}

/// The flange of a unit in x-z, its bolts in `bolts`.
Path unit_flange(Random& random, double hub, double hole, std::vector<Point2>& bolts) {
    const double eye = hole * random.uniform(1.7, 2.3);
    switch (random.weighted({0.45, 0.3, 0.15, 0.1})) {
        case 0: {  // oval, two bolts
            const double reach = hub + hole * random.uniform(1.6, 2.8), phase = random.choice({0.0, 90.0, 45.0});
            bolts = {polar({}, reach, phase), polar({}, -reach, phase)};
            return rotated(oval_flange(reach, random.uniform(0.9, 1.02) * hub, eye), phase);
        }
        case 1: {  // square, four bolts
            const double at = hub * random.uniform(0.85, 0.98), half = at + eye * random.uniform(0.8, 1.1);
            bolts = {{at, at}, {-at, at}, {-at, -at}, {at, -at}};
            return rounded_rectangle({-half, -half}, {half, half}, eye * random.uniform(0.6, 1.0));
        }
        case 2: {  // round, four bolts
            const double reach = hub + 1.7 * hole;
            for (int i = 0; i < 4; ++i) bolts.push_back(polar({}, reach, 45 + 90.0 * i));
            return circle({}, reach + eye);
        }
        default: {  // three bolts to one side
            const double reach = hub + 1.5 * hole;
            bolts = {polar({}, reach, 90), polar({}, reach, 215), polar({}, reach, 325)};
            const double half = reach + 0.6 * eye;
            return filleted(through({{-half, -0.85 * half},
                                     {half, -0.85 * half},
                                     {0.55 * half, 1.25 * half},
                                     {-0.55 * half, 1.25 * half}}),
                            eye);
        }
    }
}

}  // namespace

/// Flanged unit: two-bolt oval, four-bolt square, round cartridge, with its insert bearing.
Part flange_unit(FamilyContext& context) {
    Random& random = context.random;
    const double shaft = unit_shaft(random), plate = shaft * random.uniform(0.45, 0.75),
                 depth = plate + shaft * random.uniform(0.6, 1.3);
    // The flange is the far face: the hub and the bearing look at the viewer.
    const Insert insert = insert_of(random, shaft, 0.45 * depth);
    const double hub = insert.seat * random.uniform(1.2, 1.38), hole = shaft * random.uniform(0.2, 0.34) + 0.8;
    std::vector<Point2> bolts;
    Part part;
    Solid& solid = part.solid;
    const Path flange = unit_flange(random, hub * 1.08, hole, bolts);
    solid.add_prism(Axis::y, flange, depth - plate, depth);
    if (random.chance(0.4))  // bosses under the bolts
        for (const Point2 at : bolts) solid.add_cylinder(Axis::y, at, 1.6 * hole, depth - 1.25 * plate, depth);
    solid.add_revolution(
        Axis::y, through({{0, 0}, {0, hub * random.uniform(0.88, 1)}, {depth - plate, hub}, {depth, hub}, {depth, 0}}));
    if (random.chance(0.25))  // spigot of a cartridge
        solid.add_cylinder(Axis::y, {}, hub * 1.02, depth, depth + 0.5 * plate);
    if (random.chance(0.4)) add_nipple(solid, {0, 0.4 * depth}, hub * 0.97, 0.14 * shaft + 0.6);
    if (random.chance(0.5))  // cast hollow from behind
        solid.cut_revolution(Axis::y, cone_meridian(0.7 * depth, insert.seat, depth + plate, hub * 0.95));
    cut_seat(solid, insert, {});
    for (const Point2 at : bolts) solid.cut_cylinder(Axis::y, at, hole, -far, far);
    if (random.chance(0.85)) add_insert(solid, random, insert, {});
    return part;
}

namespace {

/// Foot and body of a pillow unit, upright.
void pillow_body(Solid& solid, Random& random, double hub, double height, double depth, double shaft) {
    const double half = hub * random.uniform(1.75, 2.3), foot = shaft * random.uniform(0.5, 0.8),
                 hole = shaft * random.uniform(0.22, 0.32) + 0.8, at = 0.5 * (half + hub) + 0.1 * hub;
    const double edge = random.choice({0.0, 0.3, 0.5}) * foot, wide = depth * random.uniform(0.9, 1.2),
                 y = 0.5 * (depth - wide);
    solid.add_prism(Axis::z, rounded_rectangle({-half, y}, {half, y + wide}, random.choice({0.0, 0.2, 0.48}) * wide), 0,
                    foot);
    if (random.chance(0.6)) {
        const double root = std::min(hub * random.uniform(1.1, 1.5), half), top = foot - edge;
        solid.add_prism(Axis::y,
                        through({{-root, top}, {root, top}, polar({0, height}, hub, 12), polar({0, height}, hub, 168)}),
                        0.1 * depth, 0.9 * depth);
    } else {
        solid.add_box({-hub, 0, 0}, {hub, depth, height});
    }
    solid.add_cylinder(Axis::y, {0, height}, hub, 0, depth);
    if (random.chance(0.4))  // bosses
        for (const double x : {-at, at}) solid.add_cylinder(Axis::z, {x, 0.5 * depth}, 1.7 * hole, 0, foot * 1.2);
    const double stretch = random.choice({0.0, 0.3, 0.6}) * hole;
    for (const double x : {-at, at})
        solid.cut_prism(Axis::z, slot({x - stretch, 0.5 * depth}, {x + stretch + 0.01, 0.5 * depth}, hole), -1,
                        1.3 * foot);
    if (random.chance(0.4)) {
        const double w = random.uniform(0.5, 1.0) * hub;
        solid.cut_box({-w, -far, -1}, {w, far, 0.25 * foot});
    }
}

/// Body of a take-up unit about the origin: grooves for the rails above and below, an eye for the screw on one side.
void take_up_body(Solid& solid, Random& random, double hub, double depth) {
    const double height = hub * random.uniform(1.2, 1.45), side = hub * random.uniform(1.15, 1.35),
                 tail = hub * random.uniform(1.0, 1.6), arm = hub * random.uniform(0.6, 0.85);
    const double s = random.choice({-1.0, 1.0}), groove = depth * random.uniform(0.3, 0.45), deep = 0.12 * hub;
    Path body = filleted(through({{-side, -height},
                                  {side, -height},
                                  {side + 0.15 * hub, -arm},
                                  {side + tail, -arm},
                                  {side + tail, arm},
                                  {side + 0.15 * hub, arm},
                                  {side, height},
                                  {-side, height}}),
                         0.2 * hub);
    Path window = rounded_rectangle({side + 0.25 * tail, -0.55 * arm}, {side + 0.75 * tail, 0.55 * arm}, 0.1 * hub);
    if (s < 0) {
        body = mirrored_x(body);
        window = mirrored_x(window);
    }
    solid.add_prism(Axis::y, body, 0.1 * depth, 0.9 * depth).add_cylinder(Axis::y, {}, hub, 0, depth);
    for (const double z : {-height, height})
        solid.cut_box({-far, 0.5 * (depth - groove), z - deep}, {far, 0.5 * (depth + groove), z + deep});
    solid.cut_prism(Axis::y, window, -far, far);
    const double a = s * (side + 0.1 * tail), b = s * (side + tail + 1);
    solid.cut_cylinder(Axis::x, {0.5 * depth, 0}, 0.22 * hub, std::min(a, b), std::max(a, b));
}

}  // namespace

/// Pillow or take-up unit with its insert bearing.
Part take_up_and_pillow_unit(FamilyContext& context) {
    Random& random = context.random;
    const double shaft = unit_shaft(random), depth = shaft * random.uniform(1.0, 1.5);
    const Insert insert = insert_of(random, shaft, 0.5 * depth);
    const double hub = insert.seat * random.uniform(1.2, 1.4);
    Part part;
    const bool pillow = random.chance(0.65);
    const double height = pillow ? hub * random.uniform(1.02, 1.25) : 0.0;
    if (pillow)
        pillow_body(part.solid, random, hub, height, depth, shaft);
    else
        take_up_body(part.solid, random, hub, depth);
    if (random.chance(0.4)) {
        const double top = pillow ? height + 0.97 * hub : 0.97 * hub;
        if (pillow) add_nipple(part.solid, {0, 0.5 * depth}, top, 0.14 * shaft + 0.6);
    }
    cut_seat(part.solid, insert, {0, height});
    if (random.chance(0.85)) add_insert(part.solid, random, insert, {0, height});
    return part;
}

}  // namespace v16::corpus
