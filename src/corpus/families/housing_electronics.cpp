// Cases of electronics: control units of vehicles and machines, frames of drives.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Control unit of a vehicle or a machine: a flat cast case, fins or a stepped field above, one to three plug headers
/// in front, ears with holes or slots, a vent, the cover's rim.
Part control_unit_case(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.uniform(30, 130), y = x * random.uniform(0.6, 1.1), z = x * random.uniform(0.2, 0.45),
                 t = 0.03 * x + 1, corner = x * random.choice({0.03, 0.1, 0.2});
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    const Point2 half{x, y};
    solid.add_prism(Axis::z, rounded_rectangle(-1.0 * half, half, corner), 0, z);
    const double rim = x * random.uniform(0.03, 0.08);
    const bool rimmed = random.chance(0.5);
    const Point2 outer{x + rim, y + rim};
    if (rimmed) solid.add_prism(Axis::z, rounded_rectangle(-1.0 * outer, outer, corner), 0, 1.2 * t);
    const double edge_x = rimmed ? x + rim : x, edge_y = rimmed ? y + rim : y;
    // What the top carries.
    const std::size_t top = random.weighted({0.4, 0.3, 0.3});
    if (top == 0) {
        const int n = random.integer(4, 9);
        const double from = random.uniform(-0.5, 0.1) * y, high = z + x * random.uniform(0.05, 0.18),
                     pitch = 1.8 * x / n;
        for (int i = 0; i < n; ++i)
            solid.add_box({row_position(i, n, pitch) - 0.14 * pitch, from, z - 0.1},
                          {row_position(i, n, pitch) + 0.14 * pitch, 0.92 * y, high});
    }
    if (top == 1) {
        const double w = x * random.uniform(0.3, 0.7), c = random.uniform(-0.25, 0.25) * x;
        solid.add_prism(Axis::z, rounded_rectangle({c - w, -0.3 * y}, {c + w, 0.85 * y}, 0.5 * corner), z - 0.1,
                        z * random.uniform(1.15, 1.5));
    }
    // Ears.
    const double ear = x * random.uniform(0.08, 0.13);
    const int ears = random.choice({0, 2, 3, 4, 4});
    for (int i = 0; i < ears; ++i) {
        const double s = i % 2 == 0 ? 1 : -1;
        const Point2 at{s * (edge_x + 1.0 * ear), ears <= 2             ? 0.0
                                                  : ears == 3 && i == 2 ? 0.0
                                                                        : (i < 2 ? 0.75 : -0.75) * y};
        solid.add_prism(Axis::z, tangent_hull({s * 0.8 * x, at.y}, 1.5 * ear, at, ear), 0, 1.6 * t);
        if (random.chance(0.3))
            solid.cut_prism(Axis::z, slot(at - Point2{0, 0.3 * ear}, at + Point2{0, 0.3 * ear}, 0.45 * ear), -1, 2 * t);
        else
            solid.cut_cylinder(Axis::z, at, 0.5 * ear, -1, 2 * t);
    }
    // Plug headers in front: a shroud about the pins.
    const int plugs = random.choice({1, 1, 2, 3});
    const double pitch = 1.8 * x / plugs, w = pitch * random.uniform(0.3, 0.44), h = std::min(0.36 * z, w),
                 reach = edge_y + x * random.uniform(0.12, 0.4), mid = 0.52 * z;
    const bool round = plugs > 1 && random.chance(0.25);
    for (int i = 0; i < plugs; ++i) {
        const Point2 c{row_position(i, plugs, pitch), mid};
        const auto shroud = [&](double e) {
            return round ? circle(c, h - e)
                         : rounded_rectangle(c - Point2{w - e, h - e}, c + Point2{w - e, h - e}, 0.4 * (h - e));
        };
        solid.add_prism(Axis::y, shroud(0), -reach, -y + 0.1);
        if (random.chance(0.6)) solid.add_prism(Axis::y, shroud(-0.12 * h), -edge_y - 1.5 * t, -y + 0.1);
        solid.cut_prism(Axis::y, shroud(0.2 * h), -far, -edge_y);
        const int pins = random.integer(3, 8);
        for (int k = 0; k < pins && !round; ++k)
            solid.add_box(
                {c.x + row_position(k, pins, 1.5 * w / pins) - 0.15 * w / pins, -0.5 * (reach + edge_y),
                 c.y - 0.06 * h},
                {c.x + row_position(k, pins, 1.5 * w / pins) + 0.15 * w / pins, -edge_y + 0.1, c.y + 0.06 * h});
        if (random.chance(0.5))
            solid.add_box({c.x - 0.25 * w, -reach + 0.3 * t, c.y + 0.9 * h}, {c.x + 0.25 * w, -edge_y, c.y + 1.15 * h});
    }
    solid.cut_prism(Axis::z,
                    rounded_rectangle(-1.0 * (half - Point2{2 * t, 2 * t}), half - Point2{2 * t, 2 * t}, 0.5 * corner),
                    random.chance(0.5) ? -1 : t, z - t);
    for (const Point2 q : quarters) {
        const Point2 p{q.x * (x - 2.5 * t), q.y * (y - 2.5 * t)};
        if (rimmed || random.chance(0.3)) continue;
        solid.add_cylinder(Axis::z, p, 1.6 * t, 0, z - 0.5 * t).cut_cylinder(Axis::z, p, 0.7 * t, -1, 0.7 * z);
    }
    if (top != 0 && random.chance(0.5))
        solid.add_cylinder(Axis::z, {0.7 * x, -0.6 * y}, 0.07 * x, z - 0.1, z + 0.03 * x)
            .cut_cylinder(Axis::z, {0.7 * x, -0.6 * y}, 0.025 * x, z - 2 * t, far);
    return part;
}

/// Frame of a disk drive, its caddy or cage: the base with the discs' round well and the arm's room, the tray with its
/// front, the cage of several bays.
Part disk_drive_case(FamilyContext& context) {
    Random& random = context.random;
    const bool small = random.chance(0.4);
    const double x = small ? 35 : 50.8, y = small ? 50 : 73.5,
                 z = small ? random.choice({7.0, 9.5, 15.0}) : random.choice({20.0, 26.1}), t = random.uniform(1, 2.4);
    Part part;
    part.main_side = Side::top;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.35, 0.2});
    if (form == 0) {  // base
        const double r = x * random.uniform(0.88, 0.93), c = y - x - random.uniform(0, 3),
                     floor = z * random.uniform(0.12, 0.3);
        const double corner = random.uniform(1, 5);
        solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, corner), 0, z);
        const bool notch = random.chance(0.5);
        if (notch) solid.cut_box({-0.6 * x, -far, -1}, {0.5 * x, -0.88 * y, 0.35 * z});
        solid.cut_cylinder(Axis::z, {0, c}, r, floor, far);
        std::vector<Point2> room{
            {-0.85 * x, c}, {-0.85 * x, -0.55 * y}, {-0.5 * x, -0.88 * y}, {0.85 * x, -0.88 * y}, {0.85 * x, c}};
        solid.cut_prism(Axis::z, counter_clockwise(filleted(through(room), 4)), floor, far);
        solid.add_cylinder(Axis::z, {0, c}, 0.25 * x, floor - 0.1, floor + 0.35 * z)
            .cut_cylinder(Axis::z, {0, c}, 0.14 * x, -1, far);
        const Point2 arm{0.5 * x, -0.5 * y};
        solid.add_cylinder(Axis::z, arm, 0.13 * x, floor - 0.1, floor + 0.4 * z)
            .cut_cylinder(Axis::z, arm, 0.06 * x, -1, far);
        if (random.chance(0.5))
            solid.cut_prism(Axis::z, slot({-0.6 * x, -0.62 * y}, {-0.2 * x, -0.62 * y}, 0.08 * x), -1, far);
        for (const Point2 p :
             border_points(box2({-0.93 * x, -0.94 * y}, {0.93 * x, 0.95 * y}), 2, random.choice({2, 3})))
            solid.cut_cylinder(Axis::z, p, 0.9, 0.3 * z, far);
        if (random.chance(0.5))
            solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, corner), z - 0.01, z + t)
                .cut_prism(Axis::z, rounded_rectangle({-0.9 * x, -0.9 * y}, {0.9 * x, 0.92 * y}, 3), z - 0.02, far);
        for (const double s : {-1.0, 1.0})
            for (const double at : {-0.62 * y, -0.1 * y, 0.6 * y})
                solid.cut_cylinder(Axis::x, {at, 0.3 * z}, 1.3, s < 0 ? -far : x - 4, s < 0 ? 4 - x : far);
        return part;
    }
    if (form == 1) {  // caddy
        const double side = z * random.uniform(0.5, 1.0), front = 3.5 * t, w = x + 1.5 * t;
        solid.add_box({-w, -y, 0}, {w, y, side}).cut_box({-x, -y - 1, t}, {x, far, far});
        const double lip = t * 1.5;
        solid.add_box({-w - 2, -y - front, -lip}, {w + 2, -y, side + lip});
        const std::size_t hole = random.weighted({0.4, 0.3, 0.3});
        if (hole == 0)
            solid.cut_prism(Axis::z, rounded_rectangle({-0.75 * x, -0.75 * y}, {0.75 * x, 0.8 * y}, 4), -1, 2 * t);
        if (hole == 1) cut_vents(solid, random, Axis::z, box2({-0.8 * x, -0.8 * y}, {0.8 * x, 0.8 * y}), -1, 2 * t);
        if (hole == 2)
            for (const double c : {-0.42, 0.42})
                solid.cut_prism(Axis::z, rounded_rectangle({-0.75 * x, (c - 0.35) * y}, {0.75 * x, (c + 0.35) * y}, 6),
                                -1, 2 * t);
        cut_vents(solid, random, Axis::y, box2({-0.5 * x, 0.1 * side}, {0.9 * x, 0.9 * side}), -far, -y + 0.1);
        solid.add_box({-0.95 * x, -y - front - 2 * t, 0.15 * side}, {-0.55 * x, -y - front + 0.1, 0.85 * side});
        for (const double s : {-1.0, 1.0})
            for (const double at : {-0.62 * y, 0.6 * y}) {
                solid.cut_cylinder(Axis::x, {at, 0.5 * side}, 1.7, s < 0 ? -far : 0, s < 0 ? 0 : far);
                solid.cut_cylinder(Axis::z, {s * 0.85 * x, at}, 1.7, -1, 2 * t);
            }
        if (random.chance(0.5)) solid.cut_box({-0.6 * x, y - 0.25 * y, -1}, {0.6 * x, far, 2 * t});
        return part;
    }
    // Cage of bays.
    const int bays = random.integer(2, 5);
    const double pitch = z + random.uniform(4, 14), high = bays * pitch + 2 * t, w = x + 2 * t, ledge = 0.12 * x,
                 deep = y * random.uniform(0.6, 1.0);
    const bool open = random.chance(0.6);
    solid.add_box({-w, -deep, 0}, {w, deep, high}).cut_box({-x, -deep - 1, t}, {x, open ? far : deep - t, high - t});
    for (int i = 1; i < bays; ++i)
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * (x + 0.1), -deep, i * pitch}, {s * (x - ledge), deep, i * pitch + t});
    for (int i = 0; i < bays; ++i)
        for (const double at : {-0.55 * deep, 0.55 * deep})
            if (random.chance(0.5))
                solid.cut_prism(Axis::x, slot({at - 5, (i + 0.45) * pitch}, {at + 5, (i + 0.45) * pitch}, 1.8), -far,
                                far);
            else
                solid.cut_cylinder(Axis::x, {at, (i + 0.45) * pitch}, 1.8, -far, far);
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, rounded_rectangle({-0.6 * x, -0.6 * deep}, {0.6 * x, 0.6 * deep}, 5), -far, far);
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0}) add_block(solid, {s * (w - 0.1), -deep, 0}, {s * (w + 9), deep, t});
    part.main_side = Side::front;
    return part;
}

}  // namespace v16::corpus
