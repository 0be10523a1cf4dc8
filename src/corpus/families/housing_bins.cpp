// Boxes that hold things: drawers, storage bins, crates, trays; cases for a rail or the wall.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Outer half width and depth, height, wall.
struct BinSize {
    double x = 0.0, y = 0.0, z = 0.0, t = 0.0;
};

void add_tub(Solid& solid, const BinSize& b, double corner) {
    solid.add_prism(Axis::z, rounded_rectangle({-b.x, -b.y}, {b.x, b.y}, corner), 0, b.z);
    solid.cut_prism(
        Axis::z, rounded_rectangle({-b.x + b.t, -b.y + b.t}, {b.x - b.t, b.y - b.t}, std::max(0.2 * b.t, corner - b.t)),
        b.t, b.z + 1);
}

/// Drawer: a tub whose front is higher and wider, with a handle, a knob, or a hollow for the finger.
void drawer(Solid& solid, Random& random, const BinSize& b) {
    add_tub(solid, b, 0.02 * b.x);
    const double over = random.choice({0.0, 1.0, 2.0, 4.0}) * b.t, front = b.t * random.uniform(1.0, 2.0);
    solid.add_box({-b.x - over, -b.y - front, -over}, {b.x + over, -b.y + 0.5 * b.t, b.z + over});
    const double z = 0.5 * b.z, pull = std::min(0.4 * b.z, 0.3 * b.x);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_cylinder(Axis::y, {0, b.z + over}, 0.7 * pull, -far, -0.5 * b.y);
            break;
        case 1:
            solid.add_revolution(Axis::y,
                                 through({{-b.y, 0},
                                          {-b.y, 0.3 * pull},
                                          {-b.y - pull, 0.5 * pull},
                                          {-b.y - 1.2 * pull, 0.4 * pull},
                                          {-b.y - 1.2 * pull, 0}}),
                                 {0, z});
            break;
        case 2:  // bow handle
            solid.add_box({-pull, -b.y - front - 0.6 * pull, z - 0.15 * pull}, {pull, -b.y, z + 0.15 * pull})
                .cut_box({-0.75 * pull, -b.y - front - 0.35 * pull, -far}, {0.75 * pull, -b.y - front, far});
            break;
        default:  // lip, and a frame for the label
            solid.add_prism(Axis::x,
                            through({{-b.y - front, 0.45 * b.z},
                                     {-b.y - front - 0.5 * pull, 0.38 * b.z},
                                     {-b.y - front - 0.5 * pull, 0.32 * b.z},
                                     {-b.y - front, 0.3 * b.z}}),
                            -pull, pull);
            solid.add_box({-1.2 * pull, -b.y - front - 0.5 * b.t, 0.55 * b.z}, {1.2 * pull, -b.y, 0.9 * b.z})
                .cut_box({-1.0 * pull, -far, 0.62 * b.z}, {1.0 * pull, -b.y - front, far});
            break;
    }
    for (int i = 1, n = random.choice({0, 0, 1, 2}); i <= n; ++i) {
        const double y = -b.y + 2 * b.y * i / (n + 1);
        solid.add_box({-b.x + 0.5 * b.t, y - 0.4 * b.t, 0.5 * b.t}, {b.x - 0.5 * b.t, y + 0.4 * b.t, 0.8 * b.z});
    }
    if (random.chance(0.3))  // runners
        for (const double s : {-1.0, 1.0})
            solid
                .add_box({s > 0 ? 0.9 * b.x : -b.x - 1.5 * b.t, -b.y, 0.7 * b.z},
                         {s > 0 ? b.x + 1.5 * b.t : -0.9 * b.x, b.y, 0.7 * b.z + b.t})
                .cut_box({-b.x + b.t, -b.y + b.t, b.t}, {b.x - b.t, b.y - b.t, far});
}

/// Open-fronted bin: the sides fall towards the front, the back has a lip to hang it by.
void scoop_bin(Solid& solid, Random& random, const BinSize& b) {
    const double lip = b.z * random.uniform(0.25, 0.5), knee = b.y * random.uniform(-0.4, 0.3),
                 lean = b.y * random.uniform(0, 0.25);
    const auto profile = [&](double in) {
        return through({{-b.y + in + lean, in},
                        {b.y - in, in},
                        {b.y - in, b.z + 2 * in},
                        {knee, b.z + 2 * in},
                        {-b.y + in, lip + 2 * in}});
    };
    solid.add_prism(Axis::x, profile(0), -b.x, b.x);
    if (random.chance(0.5)) solid.add_box({-b.x - b.t, knee, b.z - 1.5 * b.t}, {b.x + b.t, b.y + b.t, b.z});
    solid.cut_prism(Axis::x, profile(b.t), -b.x + b.t, b.x - b.t);
    solid.cut_box({-b.x + b.t, -b.y + b.t + lean, 0.9 * b.z}, {b.x - b.t, b.y - b.t, far});
    if (random.chance(0.5))
        solid.add_box({-0.7 * b.x, b.y - 0.1 * b.t, b.z - 3 * b.t}, {0.7 * b.x, b.y + 2 * b.t, b.z - 2 * b.t})
            .add_box({-0.7 * b.x, b.y + 1.2 * b.t, b.z - 6 * b.t}, {0.7 * b.x, b.y + 2 * b.t, b.z - 2 * b.t});
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, slot({-0.3 * b.x, 0.75 * b.z}, {0.3 * b.x, 0.75 * b.z}, 0.06 * b.z), 0.5 * b.y, far);
    if (random.chance(0.3))
        solid.add_box({-0.5 * b.x, -b.y - b.t, 0.3 * lip}, {0.5 * b.x, -b.y + 0.5 * lean + 0.5 * b.t, 0.7 * lip});
}

/// Tray with cells: a grid of partitions, or pockets of different shape.
void cell_tray(Solid& solid, Random& random, BinSize b) {
    b.z *= random.uniform(0.3, 0.8);
    const double corner = 0.1 * b.y;
    if (random.chance(0.6)) {
        add_tub(solid, b, corner);
        const int columns = random.integer(2, 6), rows = random.integer(1, 4);
        const double low = 0.5 * b.t, high = b.z * random.choice({1.0, 0.85});
        for (int i = 1; i < columns; ++i) {
            const double x = -b.x + 2 * b.x * i / columns;
            solid.add_box({x - 0.35 * b.t, -b.y + 0.5 * b.t, low},
                          {x + 0.35 * b.t, random.chance(0.8) ? b.y - 0.5 * b.t : 0.0, high});
        }
        for (int j = 1; j < rows; ++j) {
            const double y = -b.y + 2 * b.y * j / rows;
            solid.add_box({-b.x + 0.5 * b.t, y - 0.35 * b.t, low}, {b.x - 0.5 * b.t, y + 0.35 * b.t, high});
        }
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({-b.x, -b.y}, {b.x, b.y}, corner), 0, b.z);
        const int columns = random.integer(2, 5), rows = random.integer(1, 4);
        const double w = 2 * (b.x - b.t) / columns, h = 2 * (b.y - b.t) / rows, r = 0.42 * std::min(w, h);
        const bool round = random.chance(0.5);
        for (int i = 0; i < columns; ++i)
            for (int j = 0; j < rows; ++j) {
                const Point2 at{-b.x + b.t + (i + 0.5) * w, -b.y + b.t + (j + 0.5) * h};
                const Path cell = round ? circle(at, r)
                                        : rounded_rectangle(at - Point2{0.44 * w, 0.44 * h},
                                                            at + Point2{0.44 * w, 0.44 * h}, 0.3 * r);
                solid.cut_prism(Axis::z, cell, b.t, far);
            }
    }
    if (random.chance(0.35))  // feet of a grid that bins stand in
        for (const double s : {-0.5, 0.5})
            solid.add_prism(
                Axis::z,
                rounded_rectangle({s * b.x - 0.42 * b.x, -0.85 * b.y}, {s * b.x + 0.42 * b.x, 0.85 * b.y}, corner),
                -0.12 * b.x, 0);
}

/// Crate: stacking rim, handle holes, slots in the walls or ribs outside.
void crate(Solid& solid, Random& random, const BinSize& b) {
    const double corner = b.y * random.uniform(0.03, 0.2), rim = b.t * random.uniform(1, 2.5);
    const auto ring = [&](double grow, double from, double to) {
        solid.add_prism(Axis::z, rounded_rectangle({-b.x - grow, -b.y - grow}, {b.x + grow, b.y + grow}, corner + grow),
                        from, to);
    };
    const bool ribs = random.chance(0.5);
    ring(rim, b.z - 2 * b.t, b.z);
    if (ribs) ring(0.7 * rim, 0.6 * b.z, 0.6 * b.z + b.t);
    for (int i = 0, n = ribs ? random.integer(2, 6) : 0; i < n; ++i) {
        const double x = 1.7 * b.x * ((i + 0.5) / n - 0.5);
        solid.add_box({x - 0.4 * b.t, -b.y - 0.7 * rim, 0.02 * b.z}, {x + 0.4 * b.t, b.y + 0.7 * rim, b.z - b.t});
    }
    add_tub(solid, b, corner);
    if (random.chance(0.4)) ring(-1.2 * b.t, -1.5 * b.t, 0);
    const double grip = std::min(0.45 * b.y, 0.5 * b.z), z = 0.78 * b.z;
    if (random.chance(0.7)) solid.cut_prism(Axis::x, slot({-grip, z}, {grip, z}, 0.08 * b.z), -far, far);
    if (random.chance(0.5))
        cut_vents(solid, random, Axis::y, box2({-0.85 * b.x, 0.12 * b.z}, {0.85 * b.x, 0.6 * b.z}), -far, far);
}

}  // namespace

/// Things are kept in it: drawer, open-fronted bin, tray with cells, crate.
Part storage_bin(FamilyContext& context) {
    Random& random = context.random;
    BinSize b;
    b.x = random.log_uniform(15, 300);
    b.y = b.x * random.uniform(0.5, 1.4);
    b.z = std::min(b.x, b.y) * random.uniform(0.4, 1.5);
    b.t = std::clamp(0.04 * std::min(b.x, b.y), 0.8, 6.0);
    Part part;
    switch (random.weighted({0.3, 0.25, 0.25, 0.2})) {
        case 0:
            drawer(part.solid, random, b);
            break;
        case 1:
            scoop_bin(part.solid, random, b);
            break;
        case 2:
            cell_tray(part.solid, random, b);
            part.main_side = Side::top;
            break;
        default:
            crate(part.solid, random, b);
            break;
    }
    return part;
}

namespace {

/// Case for a mounting rail: stepped front with terminals, a groove for the rail behind, open inside or closed.
void din_case(Solid& solid, Random& random) {
    const double w = random.choice({17.5, 18.0, 22.5, 35.0, 36.0, 53.0, 72.0, 107.0, 6.2, 12.5}),
                 high = random.choice({75.0, 85.0, 90.0, 99.0, 114.0}),
                 deep = random.choice({58.0, 65.0, 100.0, 110.0}), nose = 45.0 * 0.5,
                 step = deep * random.uniform(0.2, 0.35), t = std::min(1.6, 0.15 * w), half = 0.5 * high;
    std::vector<Point2> points{{0, -half},   {deep - step, -half}, {deep - step, -nose}, {deep, -nose},
                               {deep, nose}, {deep - step, nose},  {deep - step, half},  {0, half}};
    if (random.chance(0.4))
        points = {{0, -half},   {0.6 * deep, -half},       {deep - step, -0.8 * half}, {deep, -nose},
                  {deep, nose}, {deep - step, 0.8 * half}, {0.6 * deep, half},         {0, half}};
    for (Point2& p : points) p.x = -p.x;  // the front looks at the viewer
    std::reverse(points.begin(), points.end());
    solid.add_prism(Axis::x, random.chance(0.4) ? filleted(through(points), 2) : through(points), 0, w);
    if (random.chance(0.55)) {  // half of a case: open at its side
        Path inner = scaled(through(points), 1 - 2.2 * t / half);
        solid.cut_prism(Axis::x, moved(inner, {-2 * t, 0}), t, far);
    }
    solid.cut_box({-1, -5.5, -17.5}, {w + 1, 1, 17.5})
        .cut_box({-1, -4, -18.8}, {w + 1, -2, 17.5 + random.uniform(0.5, 1.5)});
    if (random.chance(0.6)) solid.add_box({0.35 * w, -6, -half - 5}, {0.65 * w, -2, -18});
    const int ways = std::max(1, static_cast<int>(w / 7));
    for (int i = 0; i < ways; ++i)
        for (const double s : {-1.0, 1.0}) {
            const double x = w * (i + 0.5) / ways, r = std::min(2.4, 0.35 * w / ways);
            solid.cut_cylinder(Axis::y, {x, s * (half - 8)}, r, -deep - 1, -0.5 * deep)
                .cut_box({x - r, -0.75 * deep, s > 0 ? half - 4 : -half - 1},
                         {x + r, -0.75 * deep + 2 * r, s > 0 ? half + 1 : -half + 4});
        }
    if (w > 17)
        cut_openings(solid, random, Axis::y, box2({0.12 * w, -nose + 3}, {0.88 * w, nose - 3}), -deep - 1,
                     -deep + 0.7 * t, random.integer(1, 3));
}

/// Power supply or relay that plugs into a wall: rounded body, pins or a strain relief.
void wall_supply(Solid& solid, Random& random) {
    const double x = random.uniform(18, 35), z = x * random.uniform(1.0, 1.7), y = x * random.uniform(0.8, 1.5),
                 t = random.uniform(1.6, 2.6);
    solid.add_prism(Axis::y, rounded_rectangle({-x, -z}, {x, z}, 0.3 * x), -y, 0);
    if (random.chance(0.6))
        solid.add_prism(Axis::y, rounded_rectangle({-x - t, -z - t}, {x + t, z + t}, 0.3 * x + t), -0.3 * y, 0);
    const bool open = random.chance(0.5);
    if (open) solid.cut_prism(Axis::y, rounded_rectangle({-x + t, -z + t}, {x - t, z - t}, 0.3 * x - t), -y + t, 1);
    if (!open) {
        const double at = 0.35 * z;
        if (random.chance(0.5)) solid.add_prism(Axis::y, chamfered(rectangle({-17, at - 7}, {17, at + 7}), 6), 0, 9);
        for (const double s : {-1.0, 1.0}) {
            if (random.chance(0.6))
                solid.add_chamfered_cylinder(Axis::y, {s * 9.5, at}, 2, 0, 19, 0, 1);
            else
                solid.add_box({s * 6.3 - 0.8, 0, at - 3.2}, {s * 6.3 + 0.8, 17, at + 3.2});
        }
    }
    if (random.chance(0.6))
        solid.add_revolution(Axis::z, cone_meridian(-z - random.uniform(8, 20), 3, -z + 0.1, 5.5), {0, -0.5 * y})
            .cut_cylinder(Axis::z, {0, -0.5 * y}, 2, -far, -z + 1);
    if (random.chance(0.5))
        cut_vents(solid, random, Axis::y, box2({-0.6 * x, -0.6 * z}, {0.6 * x, 0.1 * z}), -y - 1, -y + 0.8 * t);
}

/// Flat desktop box: ports behind, lamps in front, vents above, aerials.
void router_case(Solid& solid, Random& random) {
    const double x = random.uniform(40, 130), y = x * random.uniform(0.5, 0.9), z = x * random.uniform(0.2, 0.4),
                 t = 2.0, taper = random.choice({0.0, 0.5}) * z;
    Path side = through({{-y, 0}, {y, 0}, {y, z}, {-y, z - taper}});
    solid.add_prism(Axis::x, filleted(side, 0.15 * z), -x, x);
    solid.cut_prism(
        Axis::x,
        through({{-y + t, random.chance(0.5) ? -1.0 : t}, {y - t, t}, {y - t, z - t}, {-y + t, z - taper - t}}), -x + t,
        x - t);
    if (random.chance(0.5)) solid.cut_box({-x + 2 * t, -y + 2 * t, -1}, {x - 2 * t, y - 2 * t, 2 * t});
    cut_openings(solid, random, Axis::y, box2({-0.85 * x, 0.15 * z}, {0.85 * x, 0.8 * z}), y - 2 * t, y + 1,
                 random.integer(3, 6));
    for (int i = 0, n = random.integer(0, 6); i < n; ++i)
        solid.cut_cylinder(Axis::y, {-0.5 * x + 8.0 * i, 0.35 * z}, 1.2, -y - 1, -y + 2 * t);
    cut_vents(solid, random, Axis::z, box2({-0.7 * x, -0.6 * y}, {0.7 * x, 0.6 * y}), 0.5 * z, far);
    for (int i = 0, n = random.choice({0, 0, 1, 2, 3}); i < n; ++i) {
        const double at = n == 1 ? 0.8 * x : -0.85 * x + 1.7 * x * i / (n - 1);
        solid.add_cylinder(Axis::y, {at, 0.5 * z}, 4, y - 1, y + 12)
            .add_cylinder(Axis::z, {at, y + 9}, 4, 0.5 * z - 4, z + x * 0.9);
    }
}

}  // namespace

/// Cases of electrics as they are sold: for a mounting rail, for the wall socket, for the desk.
Part rail_case(FamilyContext& context) {
    Part part;
    switch (context.random.weighted({0.5, 0.25, 0.25})) {
        case 0:
            din_case(part.solid, context.random);
            part.main_side = context.random.choice({Side::right, Side::front});
            break;
        case 1:
            wall_supply(part.solid, context.random);
            break;
        default:
            router_case(part.solid, context.random);
            part.main_side = context.random.choice({Side::top, Side::front, Side::back});
            break;
    }
    return part;
}

}  // namespace v16::corpus
