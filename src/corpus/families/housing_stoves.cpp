// Stoves, ovens, boilers.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Door in the front wall at y = 0: opening, leaf with hinges and handle, window or draught slots.
void add_door(Solid& solid, Random& random, const Box2& area, double wall) {
    const double w = area.width(), h = area.height(), t = 0.8 * wall;
    solid.cut_box({area.min.x, -1, area.min.y}, {area.max.x, 1.05 * wall, area.max.y});
    if (random.chance(0.25)) return;
    const double over = 0.06 * w;
    solid.add_box({area.min.x - over, -t, area.min.y - over}, {area.max.x + over, 0, area.max.y + over});
    for (const double z : {area.min.y + 0.15 * h, area.max.y - 0.15 * h})
        solid.add_cylinder(Axis::z, {area.min.x - over, -t}, 0.7 * t, z - 0.08 * h, z + 0.08 * h);
    const double x = area.max.x - 0.08 * w, z = 0.5 * (area.min.y + area.max.y);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::y, {x, z}, 0.04 * w, -4 * t, -t)
            .add_revolution(Axis::y, ball_meridian(-4 * t, 0.06 * w), {x, z});
    else
        add_wire(solid,
                 {{x, -t, z - 0.15 * h}, {x, -3 * t, z - 0.15 * h}, {x, -3 * t, z + 0.15 * h}, {x, -t, z + 0.15 * h}},
                 0.02 * w);
    const Box2 middle = box2(area.min + Point2{0.2 * w, 0.25 * h}, area.max - Point2{0.2 * w, 0.25 * h});
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, rounded_rectangle(middle.min, middle.max, 0.05 * w), -2 * t, 0.5);
    else if (random.chance(0.5))
        cut_vents(solid, random, Axis::y, box2(middle.min, {middle.max.x, area.min.y + 0.5 * h}), -2 * t, 0.5);
}

/// Flue on top or behind, hollow, with its collar.
void add_flue(Solid& solid, Random& random, Point2 at, double radius, double top, double inside) {
    const double up = top + radius * random.uniform(0.8, 5);
    solid.add_cylinder(Axis::z, at, radius, inside, up)
        .add_cylinder(Axis::z, at, 1.3 * radius, top, top + 0.25 * radius);
    if (random.chance(0.3))
        solid.add_cylinder(Axis::z, at, 1.1 * radius, 0.5 * (top + up), 0.5 * (top + up) + 0.2 * radius);
    solid.cut_cylinder(Axis::z, at, 0.9 * radius, inside - 1, up + 1);
}

/// Stove or oven of plates: box on legs, top plate, one or two doors, shelves or knobs.
void add_box_stove(Solid& solid, Random& random) {
    const double w = random.log_uniform(150, 900), d = w * random.uniform(0.6, 1.4), h = w * random.uniform(0.6, 1.6),
                 wall = w * random.uniform(0.012, 0.04), leg = h * random.uniform(0.08, 0.35);
    for (const double x : {0.0, 0.92 * w})
        for (const double y : {0.0, d - 0.08 * w}) solid.add_box({x, y, -leg}, {x + 0.08 * w, y + 0.08 * w, wall});
    solid.add_box({0, 0, 0}, {w, d, h}).cut_box({wall, wall, wall}, {w - wall, d - wall, h - wall});
    if (random.chance(0.6)) solid.add_box({-0.04 * w, -0.04 * w, h - 0.5 * wall}, {1.04 * w, d + 0.04 * w, h + wall});
    const bool oven = random.chance(0.35);
    if (random.chance(0.5)) {  // grate or shelf
        const double z = h * random.uniform(0.2, 0.5);
        solid.add_box({wall, wall, z}, {w - wall, d - wall, z + 0.6 * wall});
        cut_vents(solid, random, Axis::z, box2({0.2 * w, 0.2 * d}, {0.8 * w, 0.8 * d}), z - 1, z + wall);
    }
    if (oven) {
        const int knobs = random.integer(2, 5);
        add_door(solid, random, box2({0.1 * w, 0.1 * h}, {0.9 * w, 0.72 * h}), wall);
        for (int i = 0; i < knobs; ++i)
            solid.add_cylinder(Axis::y, {0.5 * w + row_position(i, knobs, 0.14 * w), 0.86 * h}, 0.04 * w, -0.05 * w,
                               wall);
    } else {
        add_door(solid, random, box2({0.2 * w, 0.35 * h}, {0.8 * w, 0.85 * h}), wall);
        if (random.chance(0.5)) add_door(solid, random, box2({0.25 * w, 0.08 * h}, {0.75 * w, 0.24 * h}), wall);
    }
    if (!oven || random.chance(0.3)) {
        const double r = 0.1 * w * random.uniform(0.7, 1.4);
        add_flue(solid, random, {0.5 * w, d - 1.6 * r - 2 * wall}, r, h + wall, h - 2 * wall);
    }
    if (!oven && random.chance(0.4)) {  // cooking holes with their rings
        const double r = std::min(0.25 * w, 0.25 * d);
        solid.cut_revolution(Axis::z, ring_meridian(h + 0.7 * wall, far, 0.9 * r, r), {0.5 * w, 0.35 * d});
        solid.cut_cylinder(Axis::z, {0.5 * w, 0.35 * d}, 0.6 * r, h - 2 * wall, far);
    }
}

/// Rocket stove: a chimney of square or round tube, the feed at its foot, a pot rest, a base.
void add_rocket_stove(Solid& solid, Random& random) {
    const double a = random.uniform(40, 110), h = a * random.uniform(3.5, 6), wall = random.uniform(2, 5),
                 reach = a * random.uniform(2.2, 4);
    const bool round = random.chance(0.4), lean = random.chance(0.4);
    const double base = 1.5 * a;
    const auto tube = [&](double r, bool adds) {
        const double low = -r, up = adds ? h : h + 1, out = adds ? reach : reach + 1;
        const Path riser = round ? circle({}, r) : rectangle({-r, -r}, {r, r});
        const Path feed =
            lean ? through({{-r, -r}, {r, -r}, {out, out - 2 * r}, {out - 1.4 * r, out - 0.6 * r}, {-r, -0.2 * r}})
                 : rectangle({-r, low}, {out, low + 2 * r});
        if (adds)
            solid.add_prism(Axis::z, riser, low, up).add_prism(Axis::y, feed, -r, r);
        else
            solid.cut_prism(Axis::z, riser, low, up).cut_prism(Axis::y, feed, -r, r);
    };
    tube(a, true);
    tube(a - wall, false);
    if (!lean && random.chance(0.7))
        solid.add_box({0, -a + wall, -0.35 * a}, {reach * 1.1, a - wall, -0.35 * a + wall});
    solid.add_box({-base, -base, -a - wall}, {base, base, -a});
    const int rests = random.choice({0, 3, 4, 4});
    for (int i = 0; i < rests; ++i)
        add_strut(solid, Axis::z, polar({}, 0.6 * a, 360.0 / rests * i + 45),
                  polar({}, 1.5 * a, 360.0 / rests * i + 45), wall, h, h + 0.25 * a);
    for (const Point2 corner : quarters) solid.cut_cylinder(Axis::z, 0.85 * base * corner, 0.06 * a, -2 * a, -a + 1);
}

/// Boiler or furnace: round jacket with dished or flat ends, door in front, flue, connections; or a can stove.
void add_round_stove(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 400), h = r * random.uniform(1.2, 4), wall = r * random.uniform(0.02, 0.06);
    const bool can = r < 80 || random.chance(0.2);
    if (can) {
        const int holes = random.choice({8, 10, 12});
        solid.add_cylinder(Axis::z, {}, r, 0, h).cut_cylinder(Axis::z, {}, r - wall, wall, h + 1);
        solid.add_cylinder(Axis::z, {}, 0.75 * r, 0, 0.85 * h).cut_cylinder(Axis::z, {}, 0.75 * r - wall, 2 * wall, h);
        solid.add_revolution(Axis::z, ring_meridian(h - wall, h, 0.72 * r, 1.05 * r))
            .cut_cylinder(Axis::z, {}, 0.6 * r, h - 2 * wall, far);
        for (const double z : {0.15 * h, 0.8 * h})
            for (int i = 0; i < holes / 4; ++i)
                for (const Axis axis : {Axis::x, Axis::y})
                    solid.cut_cylinder(axis, {row_position(i, holes / 4, 0.35 * r), z}, 0.08 * r, -far, far);
        const int pins = random.choice({0, 3, 4});
        for (int i = 0; i < pins; ++i)
            add_strut(solid, Axis::z, polar({}, 0.5 * r, 360.0 / pins * i), polar({}, r, 360.0 / pins * i), 0.06 * r, h,
                      h + 0.25 * r);
        return;
    }
    for (int i = 0; i < 3; ++i)
        solid.add_cylinder(Axis::z, polar({}, 0.8 * r, 120.0 * i + 30), 0.08 * r, -0.4 * r, wall);
    for (const double z : {0.25 * h, 0.8 * h})
        solid.add_cylinder(Axis::x, {0, z}, 0.12 * r, 0.5 * r, 1.25 * r)
            .cut_cylinder(Axis::x, {0, z}, 0.09 * r, 0.5 * r, 2 * r);
    solid.add_box({-0.45 * r, -1.08 * r, 0.12 * h}, {0.45 * r, 0, 0.12 * h + 0.8 * r});
    solid.add_cylinder(Axis::z, {}, r, 0, h).add_cylinder(Axis::z, {}, 1.05 * r, h - 2 * wall, h);
    solid.cut_cylinder(Axis::z, {}, r - wall, wall, h - wall)
        .cut_box({-0.38 * r, -2 * r, 0.12 * h + 0.07 * r}, {0.38 * r, 0, 0.12 * h + 0.73 * r});
    if (random.chance(0.6))
        solid.add_box({-0.48 * r, -1.14 * r, 0.12 * h}, {0.48 * r, -1.08 * r, 0.12 * h + 0.8 * r})
            .add_cylinder(Axis::y, {0.35 * r, 0.12 * h + 0.4 * r}, 0.06 * r, -1.3 * r, -1.1 * r);
    if (random.chance(0.5)) solid.add_revolution(Axis::z, ring_meridian(0.3 * h, 0.9 * h, 0.62 * r, 0.66 * r));
    add_flue(solid, random, {0, random.choice({0.0, 0.5}) * r}, 0.25 * r, h, h - 2 * wall);
}

}  // namespace

/// Stove, oven, furnace, boiler.
Part burner_or_stove(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.2, 0.35})) {
        case 0:
            add_box_stove(part.solid, random);
            break;
        case 1:
            add_rocket_stove(part.solid, random);
            break;
        default:
            add_round_stove(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
