// Crates, and boxes with doors and locks.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Crates: of boards on corner posts, of plastic with windows in the walls, with compartments for bottles, of wire.
Part slatted_crate(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(60, 600), y = x * random.uniform(0.5, 0.9), z = x * random.uniform(0.3, 1.0),
                 t = 0.025 * x + 0.5;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    const int rows = random.integer(2, 4);
    if (form == 0) {  // boards
        const double pitch = z / rows, board = pitch * random.uniform(0.55, 0.85), post = 2.2 * t;
        for (const Point2 q : quarters)
            add_block(solid, {q.x * (x - t), q.y * (y - t), 0}, {q.x * (x - t - post), q.y * (y - t - post), z});
        for (int i = 0; i < rows; ++i) {
            const double a = i * pitch + 0.5 * (pitch - board);
            add_frame(solid, Axis::z, {-x, -y}, {x, y}, t, a, a + board);
        }
        const int floor = random.integer(3, 6);
        for (int i = 0; i < floor; ++i)
            solid.add_box({-x + t, row_position(i, floor, 2 * (y - t) / floor) - 0.7 * (y - t) / floor, 0.02 * z},
                          {x - t, row_position(i, floor, 2 * (y - t) / floor) + 0.7 * (y - t) / floor, 0.02 * z + t});
        if (random.chance(0.4))
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::y, {-x + 3 * t, 0.1 * z}, {x - 3 * t, 0.9 * z}, 3 * t, s < 0 ? -y - t : y,
                          s < 0 ? -y : y + t);
        if (random.chance(0.3))
            for (const double at : {-0.7 * y, 0.0, 0.7 * y})
                solid.add_box({-x, at - 2 * t, -4 * t}, {x, at + 2 * t, 0});
        return part;
    }
    const double rim = random.uniform(0.1, 0.2) * z;
    solid.add_prism(Axis::z, rounded_rectangle({-x, -y}, {x, y}, random.choice({0.03, 0.1}) * x), 0, z)
        .add_prism(Axis::z, rounded_rectangle({-x - t, -y - t}, {x + t, y + t}, 0.1 * x), z - rim, z);
    solid.cut_prism(Axis::z, rounded_rectangle({-x + t, -y + t}, {x - t, y - t}, 0.08 * x), t, z + 1);
    const int columns = random.integer(3, 5);
    const auto windows = [&](Axis axis, double half, double from, double to) {
        const double w = 2 * (half - 2 * t) / columns, h = (z - rim - 3 * t) / rows;
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k) {
                const Point2 at{row_position(i, columns, w), 2 * t + h * (k + 0.5)};
                solid.cut_prism(axis, rectangle(at - Point2{0.38 * w, 0.36 * h}, at + Point2{0.38 * w, 0.36 * h}), from,
                                to);
            }
    };
    if (form == 1) {
        windows(Axis::y, x, -far, far);
        if (random.chance(0.4)) windows(Axis::x, y, -far, far);
    } else {  // compartments
        const int nx = random.integer(3, 6), ny = random.integer(2, 4);
        const double wall = z * random.uniform(0.4, 0.8);
        for (int i = 1; i < nx; ++i)
            solid.add_box({-x + 2 * x * i / nx - 0.5 * t, -y + 0.5 * t, 0.5 * t},
                          {-x + 2 * x * i / nx + 0.5 * t, y - 0.5 * t, wall});
        for (int i = 1; i < ny; ++i)
            solid.add_box({-x + 0.5 * t, -y + 2 * y * i / ny - 0.5 * t, 0.5 * t},
                          {x - 0.5 * t, -y + 2 * y * i / ny + 0.5 * t, wall});
        if (random.chance(0.5))
            for (int i = 0; i < nx; ++i)
                solid.cut_prism(Axis::y,
                                slot({row_position(i, nx, 2 * x / nx), 0.25 * z},
                                     {row_position(i, nx, 2 * x / nx), 0.6 * z}, 0.12 * x / nx),
                                -far, -y + 2 * t);
    }
    solid.cut_prism(Axis::x, slot({-0.3 * y, z - 0.5 * rim - 0.05 * z}, {0.3 * y, z - 0.5 * rim - 0.05 * z}, 0.04 * z),
                    -far, far);
    return part;
}

namespace {

/// A door in the face at y = 0: its plate, hinges at one side, a lock or a handle at the other.
void add_door(Solid& solid, Random& random, Point2 min, Point2 max, double t) {
    const double w = max.x - min.x, h = max.y - min.y;
    solid.add_box({min.x, -t, min.y}, {max.x, 0.01 * t, max.y});
    for (const double at : {min.y + 0.15 * h, max.y - 0.15 * h})
        solid.add_cylinder(Axis::z, {min.x, -0.8 * t}, 0.5 * t, at - 0.05 * h, at + 0.05 * h);
    const Point2 lock{max.x - 0.12 * w, 0.5 * (min.y + max.y)};
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::y, lock, 0.05 * std::min(w, h), -1.8 * t, 0);
            break;
        case 1:
            solid.add_box({lock.x - 0.02 * w, -2.5 * t, lock.y - 0.1 * h}, {lock.x + 0.02 * w, -t, lock.y + 0.1 * h});
            break;
        default:
            solid.add_prism(Axis::y, slot(lock, lock + Point2{0, 0.1 * h}, 0.03 * w), -1.6 * t, 0)
                .cut_cylinder(Axis::y, lock, 0.012 * w, -2 * t, -t);
            break;
    }
}

/// Safe: thick walls, a thick door with dial and handle, or open with its bolts and shelves.
void safe(Solid& solid, Random& random, double x) {
    const double z = x * random.uniform(0.7, 1.7), y = x * random.uniform(0.7, 1.1),
                 wall = x * random.uniform(0.06, 0.14);
    solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {x, z}, random.choice({0.01, 0.06}) * x), 0, y);
    const bool open = random.chance(0.35);
    solid.cut_box({wall, open ? -1 : wall, wall}, {x - wall, y - wall, z - wall});
    if (open) {
        solid.cut_box({0.7 * wall, -1, 0.7 * wall}, {x - 0.7 * wall, 0.6 * wall, z - 0.7 * wall});
        for (int i = 0, n = random.integer(0, 2); i < n; ++i)
            solid.add_box({wall, 0.2 * y, z * (i + 1) / (n + 1.0)},
                          {x - wall, y - wall, z * (i + 1) / (n + 1.0) + 0.2 * wall});
    } else {
        const double gap = 0.008 * x;
        solid.cut_box({0.7 * wall, -1, 0.7 * wall}, {x - 0.7 * wall, gap, z - 0.7 * wall})
            .add_box({0.7 * wall + gap, -0.1 * wall, 0.7 * wall + gap},
                     {x - 0.7 * wall - gap, wall, z - 0.7 * wall - gap});
        const double dial = 0.07 * x;
        solid.add_cylinder(Axis::y, {0.5 * x, 0.58 * z}, dial, -0.5 * wall, 0)
            .add_cylinder(Axis::y, {0.5 * x, 0.58 * z}, 0.6 * dial, -0.9 * wall, 0);
        if (random.chance(0.5))
            for (const double a : {90.0, 210.0, 330.0}) {
                add_strut(solid, Axis::y, {0.5 * x, 0.36 * z}, polar({0.5 * x, 0.36 * z}, 1.6 * dial, a), 0.3 * dial,
                          -0.8 * wall, -0.5 * wall);
                solid.add_cylinder(Axis::y, {0.5 * x, 0.36 * z}, 0.4 * dial, -0.9 * wall, 0);
            }
        else
            solid
                .add_prism(Axis::y, slot({0.5 * x, 0.36 * z}, {0.5 * x + 2.2 * dial, 0.36 * z}, 0.3 * dial),
                           -0.8 * wall, -0.4 * wall)
                .add_cylinder(Axis::y, {0.5 * x, 0.36 * z}, 0.35 * dial, -0.8 * wall, 0);
        for (const double at : {0.2 * z, 0.8 * z})
            solid.add_cylinder(Axis::z, {0.4 * wall, -0.1 * wall}, 0.25 * wall, at - 0.06 * z, at + 0.06 * z);
    }
    for (const Point2 q : quarters)
        solid.add_cylinder(Axis::z, {0.5 * x + q.x * 0.4 * x, 0.5 * y + q.y * 0.4 * y}, 0.05 * x, -0.05 * x, 0);
}

/// Letter box: a sloped or arched roof, the slot with its flap, a door with a lock, a window, holes for the wall.
void letter_box(Solid& solid, Random& random, double x) {
    const double t = 0.01 * x + 0.6;
    if (random.chance(0.35)) {  // arched, on a post
        const double y = x * random.uniform(1.6, 2.6), low = -0.5 * x;
        const auto arch = [&](double e) {
            Path path = through({{-0.5 * x + e, low + e}, {0.5 * x - e, low + e}, {0.5 * x - e, 0}, {-0.5 * x + e, 0}});
            path.vertices[2].bulge = 1;
            return path;
        };
        solid.add_prism(Axis::y, arch(0), 0, y)
            .add_prism(Axis::y, arch(-1.5 * t), -2 * t, 4 * t)
            .cut_prism(Axis::y, arch(t), t, y - t);
        solid.add_box({-0.08 * x, -4 * t, 0.2 * x}, {0.08 * x, -2 * t, 0.32 * x})
            .add_box({0.5 * x, 0.3 * y, -0.1 * x}, {0.5 * x + 2 * t, 0.34 * y, 0.5 * x})
            .add_box({0.5 * x, 0.3 * y, 0.3 * x}, {0.5 * x + 2 * t, 0.5 * y, 0.5 * x});
        if (random.chance(0.5)) solid.add_box({-0.2 * x, 0.4 * y, -2.2 * x}, {0.2 * x, 0.4 * y + 0.4 * x, low});
        return;
    }
    const double z = x * random.uniform(0.7, 1.5), y = x * random.uniform(0.25, 0.5),
                 roof = z * random.uniform(0.05, 0.25);
    solid.add_prism(Axis::x, counter_clockwise(through({{0, 0}, {y, 0}, {y, z + roof}, {0, z}})), 0, x);
    if (random.chance(0.6))
        solid.add_prism(Axis::x,
                        counter_clockwise(through({{-0.15 * y, z - 0.15 * roof},
                                                   {y, z + roof},
                                                   {y, z + roof + 2 * t},
                                                   {-0.15 * y, z - 0.15 * roof + 2 * t}})),
                        -0.02 * x, 1.02 * x);
    solid.cut_box({t, t, t}, {x - t, y - t, z - 2 * t});
    const double slot_z = z * random.uniform(0.78, 0.88);
    if (random.chance(0.5))
        solid.cut_box({0.12 * x, -1, slot_z - 0.03 * z}, {0.88 * x, 2 * t, slot_z + 0.03 * z});
    else
        solid.add_box({0.1 * x, -2 * t, slot_z - 0.06 * z}, {0.9 * x, 0, slot_z + 0.05 * z});
    if (random.chance(0.8)) add_door(solid, random, {0.06 * x, 0.06 * z}, {0.94 * x, 0.68 * z}, 2 * t);
    if (random.chance(0.3))
        for (int i = 0; i < 5; ++i) solid.cut_cylinder(Axis::y, {x * (0.3 + 0.1 * i), 0.2 * z}, 0.025 * x, -far, 2 * t);
    for (const double at : {0.2 * x, 0.8 * x}) solid.cut_cylinder(Axis::y, {at, 0.85 * z}, 0.015 * x, y - 2 * t, far);
}

/// Lockers: rows and columns of doors with slots for air, on feet or a plinth; or chests of drawers for tools.
void lockers(Solid& solid, Random& random, double x) {
    const int columns = random.integer(1, 4), rows = random.integer(1, 5);
    const double z = x * random.uniform(0.7, 2.2), y = x * random.uniform(0.3, 0.7), t = 0.012 * x, cell = x / columns,
                 h = z / rows;
    solid.add_box({0, 0, 0}, {x, y, z}).cut_box({t, 2 * t, t}, {x - t, y - t, z - t});
    const bool drawers = random.chance(0.4);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const Point2 min{i * cell + t, k * h + t}, max{(i + 1) * cell - t, (k + 1) * h - t};
            if (drawers) {
                solid.add_box({min.x, -1.5 * t, min.y}, {max.x, 0.01 * t, max.y})
                    .add_box({min.x + 0.3 * cell, -4 * t, max.y - 0.3 * h},
                             {max.x - 0.3 * cell, -1.5 * t, max.y - 0.22 * h});
                continue;
            }
            add_door(solid, random, min, max, 1.5 * t);
            for (int s = 0, n = rows > 3 ? 2 : 3; s < n; ++s)
                solid.cut_box({min.x + 0.3 * cell, -2 * t, max.y - 0.12 * h - s * 0.05 * h},
                              {max.x - 0.3 * cell, -t, max.y - 0.1 * h - s * 0.05 * h});
        }
    if (random.chance(0.5))
        for (const Point2 q : quarters)
            add_block(solid, {0.5 * x + q.x * 0.5 * x, 0.5 * y + q.y * 0.5 * y, -0.08 * z},
                      {0.5 * x + q.x * 0.44 * x, 0.5 * y + q.y * 0.4 * y, 0});
    else if (drawers)
        for (const Point2 q : quarters)
            solid.add_cylinder(Axis::y, {0.5 * x + q.x * 0.4 * x, -0.06 * x}, 0.06 * x,
                               0.5 * y + q.y * 0.35 * y - 0.02 * x, 0.5 * y + q.y * 0.35 * y + 0.02 * x);
}

}  // namespace

/// Boxes with doors and locks: safes, letter boxes, lockers and tool chests.
Part safe_or_mailbox(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(50, 900);
    Part part;
    switch (random.weighted({0.35, 0.35, 0.3})) {
        case 0:
            safe(part.solid, random, x);
            break;
        case 1:
            letter_box(part.solid, random, x);
            break;
        default:
            lockers(part.solid, random, x);
            break;
    }
    return part;
}

}  // namespace v16::corpus
