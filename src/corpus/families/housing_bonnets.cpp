// What closes or carries: bonnets of valves with their yokes, trays of vehicle batteries, stuffing boxes of bulkheads
// and stern tubes.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Bonnet of a valve: the flange or the thread of the joint, a dished or conical neck, the stuffing box with its gland
/// studs, above it a yoke of two arms or pillars with the stem nut's boss, or the flange of a drive.
Part valve_bonnet(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(14, 170), t = r * random.uniform(0.2, 0.35),
                 flange = r * random.uniform(1.25, 1.5), neck = r * random.uniform(0.42, 0.62),
                 shoulder = t + r * random.uniform(0.3, 1.0), box = shoulder + r * random.uniform(0.5, 1.6),
                 stem = neck * random.uniform(0.25, 0.4);
    Part part;
    Solid& solid = part.solid;
    const std::size_t joint = random.weighted({0.4, 0.2, 0.2, 0.2});
    const int bolts = random.choice({4, 6, 8});
    std::vector<Point2> holes;
    if (joint == 0) solid.add_cylinder(Axis::z, {}, flange, 0, t);
    if (joint == 1) {
        solid.add_prism(Axis::z, rounded_rectangle({-flange, -flange}, {flange, flange}, 0.3 * r), 0, t);
        for (const Point2 q : quarters) holes.push_back((flange - 0.22 * r) * q);
    }
    if (joint == 2) {  // oval
        solid.add_prism(Axis::z, tangent_hull({-1.25 * r, 0}, 0.35 * r, {1.25 * r, 0}, 0.35 * r), 0, t)
            .add_cylinder(Axis::z, {}, 1.05 * r, 0, t);
        holes = {{-1.25 * r, 0}, {1.25 * r, 0}};
    }
    if (joint == 3)
        solid.add_prism(Axis::z, polygon({}, 1.2 * r, random.choice({6, 8})), 0, t)
            .add_cylinder(Axis::z, {}, 0.8 * r, -0.7 * r, 0);
    const double spigot = joint == 3 ? 0.7 * r : random.chance(0.6) ? 0.25 * t : 0.0;
    if (joint != 3 && spigot > 0) solid.add_cylinder(Axis::z, {}, 0.92 * r, -spigot, 0);
    const bool dished = random.chance(0.5);
    if (dished)
        solid.add_revolution(Axis::z, cap_meridian(t - 0.01, 1, shoulder - t + 0.25 * r, 0.92 * r));
    else
        solid.add_revolution(Axis::z, cone_meridian(t - 0.01, 0.9 * r, shoulder, neck));
    solid.add_cylinder(Axis::z, {}, neck, t, box);
    const std::size_t above = random.weighted({0.35, 0.2, 0.2, 0.25});
    if (above == 0 || above == 1) {  // yoke of two arms, or pillars
        const double high = box + r * random.uniform(1.2, 2.6), arm = 0.16 * r, out = r * random.uniform(0.62, 0.95),
                     nut = r * random.uniform(0.3, 0.45);
        if (above == 0)
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y,
                                strip({{s * neck * 0.6, shoulder},
                                       {s * out, shoulder + 0.45 * r},
                                       {s * out, high - 0.5 * r},
                                       {s * nut * 0.5, high - 0.1 * r}},
                                      arm, 0.1 * r),
                                -0.22 * r, 0.22 * r);
        else
            for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * out, 0}, 0.12 * r, t, high);
        if (above == 1)
            solid.add_prism(Axis::z, tangent_hull({-out, 0}, 0.25 * r, {out, 0}, 0.25 * r), high - 0.3 * r, high);
        solid.add_cylinder(Axis::z, {}, nut, high - 0.6 * r, high + 0.25 * r);
        if (random.chance(0.3)) solid.add_cylinder(Axis::z, {}, 1.7 * nut, high + 0.1 * r, high + 0.25 * r);
        solid.cut_cylinder(Axis::z, {}, 0.6 * nut, high - r, far);
    }
    // The gland's flange: two lugs, a square or a thread.
    const double lug = neck + r * random.uniform(0.12, 0.3);
    const std::size_t gland = random.weighted({0.5, 0.25, 0.25});
    if (gland == 0)
        solid.add_prism(Axis::z, tangent_hull({0, -lug}, 0.16 * r, {0, lug}, 0.16 * r), box - 0.35 * r, box)
            .add_cylinder(Axis::z, {}, 1.08 * neck, box - 0.35 * r, box);
    if (gland == 1) solid.add_prism(Axis::z, polygon({}, 1.15 * neck, 6), box - 0.3 * r, box + 0.1 * r);
    if (gland == 2 && above >= 2) solid.add_thread({Axis::z, {}, neck, 0.92 * neck, box - 0.5 * r, box, false});
    if (above == 2) {  // flange of a drive on a tube with windows
        const double wide = r * random.uniform(0.75, 1.0), end = box + r * random.uniform(0.8, 1.6);
        solid.add_cylinder(Axis::z, {}, wide, box - 0.4 * r, end)
            .add_cylinder(Axis::z, {}, 1.35 * wide, end - 0.2 * r, end);
        solid.cut_cylinder(Axis::z, {}, 0.82 * wide, box - 0.2 * r, far)
            .cut_prism(Axis::y, rounded_rectangle({-0.6 * wide, box - 0.05 * r}, {0.6 * wide, end - 0.35 * r}, 0.1 * r),
                       -far, far)
            .cut_hole_circle(Axis::z, {}, 1.16 * wide, 4, 45, 0.08 * r, end - r * 0.21, far);
        solid.add_cylinder(Axis::z, {}, neck, t, box);
    }
    // Bores: the stem's, the packing's, the chamber of the closure from below.
    solid.cut_cylinder(Axis::z, {}, stem, -far, box + 1)
        .cut_cylinder(Axis::z, {}, 0.68 * neck, box - 0.55 * (box - shoulder), box + 0.1 * r + 1);
    const double room = dished ? r * 0.7 : 0.55 * r;
    solid.cut_revolution(Axis::z, cone_meridian(-spigot - 1, room, 0.75 * shoulder, std::min(room, 0.7 * neck)));
    if (gland == 0)
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {0, s * lug}, 0.07 * r, box - 0.36 * r, box + 0.01);
    if (joint == 0)
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + 0.95 * r) + 0.02 * r, bolts, 180.0 / bolts,
                              0.3 * (flange - r) * 0.8, -1, 1.02 * t);
    for (const Point2 p : holes) solid.cut_cylinder(Axis::z, p, 0.13 * r, -1, t + 0.01);
    if (joint == 3) solid.add_thread({Axis::z, {}, 0.8 * r, 0.74 * r, -0.7 * r, -0.1 * r, false});
    if (random.chance(0.2) && above >= 2)
        solid.add_cylinder(Axis::x, {0, 0.5 * (t + shoulder)}, 0.16 * r, neck, 1.15 * r);
    return part;
}

/// Tray or cover of a vehicle's battery pack: a wide shallow tub with cross members, lugs along its sides, a raised
/// part, the plugs' plate, beads and screws around.
Part battery_tray(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.uniform(450, 1100), y = x * random.uniform(0.4, 0.75), z = x * random.uniform(0.06, 0.14),
                 wall = 0.006 * x + 2, lip = 0.03 * x, corner = x * random.choice({0.02, 0.06});
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    const bool necked = random.chance(0.5), cover = random.chance(0.3);
    const double waist = y * random.uniform(0.6, 0.8), knee = x * random.uniform(0.1, 0.5);
    const auto outline = [&](double e) {
        if (!necked) return rounded_rectangle({-x - e, -y - e}, {x + e, y + e}, std::max(1.0, corner + e));
        return filleted(through({{-x - e, -y - e},
                                 {knee + e, -y - e},
                                 {knee + 0.15 * x + e, -waist - e},
                                 {x + e, -waist - e},
                                 {x + e, waist + e},
                                 {knee + 0.15 * x + e, waist + e},
                                 {knee + e, y + e},
                                 {-x - e, y + e}}),
                        std::max(1.0, 0.6 * (corner + e)));
    };
    solid.add_prism(Axis::z, outline(0), 0, z)
        .add_prism(Axis::z, outline(lip), cover ? 0 : z - 2 * wall, cover ? 2 * wall : z);
    const bool raised = cover && random.chance(0.7);
    if (raised)
        solid.add_prism(Axis::z, rounded_rectangle({-0.95 * x, -0.85 * waist}, {-0.4 * x, 0.85 * waist}, corner), z - 1,
                        1.8 * z);
    const int lugs = random.integer(2, 5);
    const double ear = 0.045 * x;
    if (!cover)
        for (int i = 0; i < lugs; ++i)
            for (const double s : {-1.0, 1.0}) {
                const double at = necked ? -x + (knee + x) * (i + 0.5) / lugs : row_position(i, lugs, 2 * x / lugs);
                solid
                    .add_prism(
                        Axis::z,
                        tangent_hull({at, s * (y - 0.5 * ear)}, 1.3 * ear, {at, s * (y + lip + 0.8 * ear)}, 0.8 * ear),
                        0, 0.5 * z)
                    .cut_cylinder(Axis::z, {at, s * (y + lip + 0.8 * ear)}, 0.35 * ear, -1, z);
            }
    if (cover) {
        const int beads = random.integer(2, 6);
        for (int i = 0; i < beads; ++i) {
            const double at = raised ? -0.25 * x + 1.1 * x * i / beads : row_position(i, beads, 1.8 * x / beads);
            solid.add_prism(Axis::z, slot({at, -0.75 * waist}, {at, 0.75 * waist}, 0.03 * x), z - 1, z + wall);
        }
        solid.cut_prism(Axis::z, outline(-wall), -1, z - wall);
        if (raised)
            solid.cut_prism(Axis::z,
                            rounded_rectangle({-0.95 * x + wall, -0.85 * waist + wall},
                                              {-0.4 * x - wall, 0.85 * waist - wall}, 0.5 * corner),
                            0, 1.8 * z - wall);
    } else {
        solid.cut_prism(Axis::z, outline(-2 * wall), wall, far);
        const int members = random.integer(2, 6);
        const double thick = 0.012 * x + wall, low = z * random.uniform(0.4, 0.8);
        for (int i = 1; i <= members; ++i) {
            const double at = -x + 2 * x * i / (members + 1),
                         w = necked && at > knee - 0.05 * x ? waist - wall : y - wall;
            solid.add_box({at - thick, -w, 0.5 * wall}, {at + thick, w, low});
        }
        if (random.chance(0.5)) solid.add_box({-x + wall, -thick, 0.5 * wall}, {x - wall, thick, 0.8 * low});
    }
    const int screws = random.integer(2, 4);
    for (int i = 0; i < screws; ++i)
        for (const double s : {-1.0, 1.0}) {
            const double at = -x + (necked ? knee + x : 2 * x) * (i + 0.5) / screws;
            solid.cut_cylinder(Axis::z, {at, s * (y + 0.55 * lip)}, 0.2 * lip, cover ? -1.0 : z - 2 * wall - 1, far);
        }
    const double plugs = waist * random.uniform(0.2, 0.5);
    solid.add_prism(Axis::x, rounded_rectangle({-plugs, 0.2 * z}, {plugs, 0.85 * z}, 0.1 * z), x - 2 * wall,
                    x + 2 * wall);
    for (const double u : {-0.6, 0.0, 0.6}) {
        if (random.chance(0.3)) continue;
        solid.add_cylinder(Axis::x, {u * plugs, 0.52 * z}, 0.24 * z, x, x + 0.35 * z)
            .cut_cylinder(Axis::x, {u * plugs, 0.52 * z}, 0.16 * z, x - 3 * wall, far);
    }
    return part;
}

/// Stuffing box along x: of a bulkhead, a stern or rudder tube, an agitator: a barrel through or behind its mounting
/// flange, room for packing, the gland's studs or its follower, grease and flush ports, a lantern ring's groove.
Part stuffing_box(FamilyContext& context) {
    Random& random = context.random;
    const double shaft = random.log_uniform(8, 150), packing = shaft * random.uniform(1.3, 1.6),
                 barrel = packing * random.uniform(1.2, 1.45), depth = shaft * random.uniform(1.6, 3.4),
                 back = shaft * random.uniform(0.3, 4.0), flange = barrel * random.uniform(1.5, 2.0),
                 t = shaft * random.uniform(0.3, 0.5), seat = back * random.uniform(0.0, 0.8);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, barrel, -back, depth);
    if (back > 2 * shaft) solid.add_cylinder(Axis::x, {}, 0.9 * barrel, -back - shaft, -back + 0.1);
    const double end = back > 2 * shaft ? -back - shaft : -back;
    const bool square = random.chance(0.3);
    if (square)
        solid.add_prism(Axis::x,
                        rounded_rectangle({-0.9 * flange, -0.9 * flange}, {0.9 * flange, 0.9 * flange}, 0.2 * flange),
                        -seat, -seat + t);
    else
        solid.add_cylinder(Axis::x, {}, flange, -seat, -seat + t);
    const int ribs = random.choice({0, 0, 4});
    for (int i = 0; i < ribs; ++i) {
        const double s = i % 2 == 0 ? 1 : -1;
        const Path path = through({{-seat + t - 0.1, s * 0.8 * barrel},
                                   {-seat + t - 0.1, s * 0.95 * flange},
                                   {-seat + t + 0.6 * depth, s * barrel * 0.98}});
        solid.add_prism(i < 2 ? Axis::y : Axis::z, counter_clockwise(path), -0.1 * t - 1, 0.1 * t + 1);
    }
    // The mouth: lugs for two studs, a round flange, or a thread for a nut.
    const std::size_t mouth = random.weighted({0.55, 0.35, 0.1});
    const double lug = barrel * random.uniform(1.15, 1.4), stud = 0.18 * shaft + 1;
    if (mouth == 0)
        solid.add_prism(Axis::x, tangent_hull({-lug, 0}, 2.2 * stud, {lug, 0}, 2.2 * stud), depth - t, depth);
    if (mouth == 1) solid.add_cylinder(Axis::x, {}, lug + 2 * stud, depth - t, depth);
    if (mouth == 2) solid.add_thread({Axis::x, {}, barrel, 0.94 * barrel, depth - 0.8 * shaft, depth, false});
    const double x = depth * random.uniform(0.3, 0.5);
    const int ports = random.integer(0, 2);
    for (int i = 0; i < ports; ++i)
        solid.add_cylinder(Axis::z, {x, 0}, 0.3 * shaft, i == 0 ? 0 : -barrel - 0.25 * shaft,
                           i == 0 ? barrel + 0.25 * shaft : 0);
    // Bores.
    solid.cut_cylinder(Axis::x, {}, packing, 0.1 * depth, far).cut_cylinder(Axis::x, {}, 1.04 * shaft, -far, far);
    if (back > 2 * shaft) solid.cut_cylinder(Axis::x, {}, 1.2 * shaft, -back + 0.2 * shaft, -0.4 * shaft);
    if (random.chance(0.3)) solid.cut_cylinder(Axis::x, {}, 1.25 * shaft, end - 1, end + 0.7 * shaft);
    if (random.chance(0.3))
        solid.cut_revolution(Axis::x, ring_meridian(x - 0.15 * shaft, x + 0.15 * shaft, packing - 1, 1.08 * packing));
    for (int i = 0; i < ports; ++i)
        solid.cut_cylinder(Axis::z, {x, 0}, 0.14 * shaft, i == 0 ? 0 : -far, i == 0 ? far : 0);
    if (mouth == 0)
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * lug, 0}, stud, depth - 1.02 * t, far);
    if (mouth == 1) solid.cut_hole_circle(Axis::x, {}, lug, random.choice({3, 4, 6}), 30, stud, depth - 1.02 * t, far);
    if (random.chance(0.3)) {  // the follower in place
        solid.add_cylinder(Axis::x, {}, 0.97 * packing, 0.75 * depth, depth + t)
            .add_prism(Axis::x, tangent_hull({-lug, 0}, 2 * stud, {lug, 0}, 2 * stud), depth + 0.6 * t,
                       depth + 1.5 * t);
        solid.cut_cylinder(Axis::x, {}, 1.04 * shaft, 0, far);
        for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * lug, 0}, stud, depth + 0.5 * t, far);
    }
    const int holes = square ? 4 : random.choice({4, 6, 8});
    solid.cut_hole_circle(Axis::x, {}, square ? 1.03 * flange : 0.5 * (flange + barrel), holes, 45, 0.1 * flange,
                          -seat - 1, -seat + 1.02 * t);
    return part;
}

}  // namespace v16::corpus
