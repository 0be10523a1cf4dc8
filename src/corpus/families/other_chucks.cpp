// Chucks and their jaws, inserts and the cutters that carry them.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Lathe chuck facing the viewer: body, stepped jaws in their slots, screw sockets on the rim, fixing screws.
void add_lathe_chuck(Solid& solid, Random& random) {
    const double r = random.log_uniform(25, 250), deep = r * random.uniform(0.4, 0.8),
                 bore = r * random.uniform(0.15, 0.4), w = r * random.uniform(0.09, 0.15),
                 step = deep * random.uniform(0.15, 0.3);
    const int jaws = random.choice({3, 3, 3, 4, 4, 6});
    const double open = bore * random.uniform(0.3, 1.6), reach = std::min(0.6 * r, 1.02 * r - open);
    solid.add_chamfered_cylinder(Axis::y, {}, r, 0, deep, 0.03 * r, 0.03 * r);
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, 0.7 * r, deep, 1.15 * deep);
    solid.cut_cylinder(Axis::y, {}, bore, -1, 2 * deep);
    const bool bare = random.chance(0.15), outward = random.chance(0.3);
    const int steps = random.integer(1, 3);
    for (int i = 0; i < jaws; ++i) {
        const double turn = 90 + 360.0 * i / jaws;
        solid.cut_prism(Axis::y, rotated(rectangle({0.5 * bore, -w}, {1.1 * r, w}), turn), -1,
                        bare ? 0.4 * deep : 0.1 * deep);
        if (bare) continue;
        solid.add_prism(Axis::y, rotated(rectangle({open, -w}, {open + reach, w}), turn), -step, 0.3 * deep);
        for (int k = 0; k < steps; ++k) {
            const double from = outward ? 0.0 : reach * (k + 1) / (steps + 1.0),
                         to = outward ? reach * (steps - k) / (steps + 1.0) : reach;
            solid.add_prism(Axis::y, rotated(rectangle({open + from, -w}, {open + to, w}), turn), -step * (k + 1.8),
                            -step * (k + 0.9));
        }
        if (random.chance(0.5)) solid.cut_cylinder(Axis::y, polar({}, open + 0.3 * reach, turn), 0.4 * w, -far, 0);
    }
    if (random.chance(0.7))
        solid.cut_hole_circle(Axis::y, {}, 0.84 * r, jaws, 90 + 180.0 / jaws, 0.05 * r, -1, 2 * deep);
    if (random.chance(0.6)) solid.cut_prism(Axis::z, polygon({0, 0.55 * deep}, 0.07 * r, 4, 45), 0.85 * r, 2 * r);
}

/// Jaw of a chuck: stairs above, teeth or a tongue below, screws from the top.
void add_chuck_jaw(Solid& solid, Random& random) {
    const double len = random.log_uniform(25, 140), w = len * random.uniform(0.12, 0.25),
                 high = len * random.uniform(0.3, 0.7);
    std::vector<Point2> points{{0, 0}, {len, 0}};
    const int steps = random.integer(1, 4);
    const double first = high * random.uniform(0.3, 0.6);
    points.push_back({len, first});
    for (int i = 0; i < steps; ++i) {
        const double x = len * (1 - (i + 1.0) / (steps + 1.0)), z = first + (high - first) * (i + 1.0) / steps;
        points.insert(points.end(), {{x, points.back().y}, {x, z}});
    }
    points.push_back({0, high});
    solid.add_prism(Axis::y, through(points), -w, w);
    switch (random.integer(0, 2)) {
        case 0: {  // teeth for the scroll or serrations
            const int teeth = random.integer(5, 16);
            const double pitch = len / teeth;
            for (int i = 0; i < teeth; ++i)
                solid.cut_box({pitch * (i + 0.25), -2 * w, -1}, {pitch * (i + 0.75), 2 * w, 0.08 * high});
            break;
        }
        case 1:  // tongue and cross key
            solid.add_box({0, -0.4 * w, -0.15 * high}, {len, 0.4 * w, 0.01})
                .cut_box({0.45 * len, -2 * w, -1 * high}, {0.58 * len, 2 * w, 0.1 * high});
            break;
        default:  // guide grooves along its sides
            for (const double s : {-1.0, 1.0})
                solid.cut_box({-1, s > 0 ? 0.6 * w : -2 * w, 0.1 * high},
                              {len + 1, s > 0 ? 2 * w : -0.6 * w, 0.25 * high});
            break;
    }
    for (const double x : {0.25, 0.78})
        if (random.chance(0.8))
            solid.cut_counterbore(Axis::z, {x * len, 0}, 0.3 * w, 0.5 * w, high - 0.3 * first, high + 1, -high);
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, through({{-1, -0.9 * w}, {0.12 * len, 0}, {-1, 0.9 * w}}), 0.4 * high, 2 * high);
}

/// Drill chuck: body, ring with teeth for the key, three jaws at its nose.
void add_drill_chuck(Solid& solid, Random& random) {
    const double r = random.log_uniform(10, 45), high = r * random.uniform(2.2, 3.2),
                 ring = high * random.uniform(0.25, 0.45), low = high * random.uniform(0.12, 0.25),
                 nose = r * random.uniform(0.45, 0.65);
    solid.add_revolution(Axis::z, turned({{low, nose, 0.9 * r},
                                          {ring, r, -1, 0.05 * r, 0.05 * r},
                                          {high - low - ring, 0.88 * r, -1, 0, 0.06 * r}}));
    const int teeth = random.choice({0, 12, 16});
    for (int i = 0; i < teeth; ++i)
        solid.cut_cylinder(Axis::z, polar({}, 1.02 * r, 360.0 * i / teeth), 0.06 * r, -1, low + 0.3 * ring);
    solid.cut_cylinder(Axis::z, {}, 0.25 * r, high - 0.6 * r, high + 1);
    for (int i = 0; i < 3; ++i)
        solid.add_prism(Axis::z, rotated(rectangle({0.06 * r, -0.13 * r}, {0.36 * r, 0.13 * r}), 120.0 * i + 90),
                        -0.4 * r, 0.3 * low);
    if (random.chance(0.6))
        solid.cut_cylinder(Axis::y, {0, low + ring + 0.5 * (high - low - ring)}, 0.12 * r, -2 * r, 0);
}

/// Outline of an insert within a circle of radius 1, as ISO 1832 shapes them.
Path insert_outline(Random& random) {
    const double nose = random.uniform(0.05, 0.2);
    switch (random.integer(0, 6)) {
        case 0:
            return filleted(polygon({}, 1.3, 3, 90), nose);
        case 1:
            return filleted(polygon({}, 1.1, 4, random.choice({45.0, 0.0})), nose);
        case 2:
        case 3: {  // rhombus of 80, 55 or 35 degrees
            const double half = random.choice({40.0, 27.5, 17.5}), a = 0.7;
            return filleted(through({{a / std::sin(radians(half)), 0},
                                     {0, a / std::cos(radians(half))},
                                     {-a / std::sin(radians(half)), 0},
                                     {0, -a / std::cos(radians(half))}}),
                            nose);
        }
        case 4:
            return filleted(polygon({}, 1.05, random.choice({5, 6, 8}), 90), nose);
        case 5: {  // trigon
            Path path;
            for (int i = 0; i < 3; ++i) {
                path.vertices.push_back({polar({}, 1.2, 120.0 * i + 90)});
                path.vertices.push_back({polar({}, 0.85, 120.0 * i + 150)});
            }
            return filleted(path, nose);
        }
        default:
            return circle({}, 1);
    }
}

/// Indexable insert: hole with its sink, a ledge around as chip breaker; or a parting insert.
void add_insert(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(3, 14), t = r * random.uniform(0.4, 0.9);
    if (random.chance(0.15)) {  // parting or threading blade
        const double len = r * 3;
        solid.add_prism(Axis::y,
                        through({{-len, 0},
                                 {len, 0},
                                 {1.05 * len, 0.8 * t},
                                 {0.8 * len, 0.65 * t},
                                 {-0.8 * len, 0.65 * t},
                                 {-1.05 * len, 0.8 * t}}),
                        -0.3 * t, 0.3 * t);
        return;
    }
    const Path path = insert_outline(random);
    const bool positive = random.chance(0.4);
    solid.add_prism(axis, scaled(path, r), positive ? 0.5 * t : 0.0, t);
    if (positive) solid.add_prism(axis, scaled(path, 0.93 * r), 0, 0.5 * t);
    if (random.chance(0.5)) {
        const double land = random.uniform(0.7, 0.85);
        solid.cut_prism(axis, scaled(path, land * r), 0.92 * t, 2 * t);
        solid.add_prism(axis, scaled(path, 0.8 * land * r), 0.5 * t, random.choice({1.0, 0.97}) * t);
    }
    const double hole = r * random.uniform(0.25, 0.42);
    if (random.chance(0.8)) solid.cut_cylinder(axis, {}, hole, -1, 2 * t);
    if (random.chance(0.5)) solid.cut_revolution(axis, cone_meridian(0.5 * t, hole, 1.05 * t, 1.4 * hole));
}

/// Face mill or shell cutter: body with pockets around its rim, an insert in each, bore with a drive slot behind.
void add_face_mill(Solid& solid, Random& random) {
    const double r = random.log_uniform(18, 160), high = r * random.uniform(0.5, 1.2),
                 neck = r * random.uniform(0.6, 0.85), bore = r * random.uniform(0.22, 0.35),
                 size = std::min(r * random.uniform(0.14, 0.28), 14.0);
    const int count = std::clamp(static_cast<int>(2.2 * r / size), 3, random.integer(4, 12));
    solid.add_revolution(Axis::z, turned({{0.5 * high, 0.97 * r, random.choice({0.97, 0.9}) * r},
                                          {0.15 * high, 0.97 * r, neck},
                                          {0.35 * high, neck, -1, 0, 0.03 * r}}));
    solid.cut_cylinder(Axis::z, {}, bore, -1, high + 1).cut_cylinder(Axis::z, {}, 1.7 * bore, -1, 0.35 * high);
    solid.cut_box({-2 * r, -0.35 * bore, 0.87 * high}, {2 * r, 0.35 * bore, high + 1});
    for (int i = 0; i < count; ++i) {
        const double turn = 360.0 * i / count + 10;
        const Path gullet = tangent_hull({0.9 * r, 0.5 * size}, 0.45 * size, {1.3 * r, 1.1 * size}, 0.9 * size);
        solid.cut_prism(Axis::z, rotated(gullet, turn), -1, random.choice({0.55, 0.45}) * high);
        solid.add_prism(Axis::z, rotated(rectangle({r - 0.95 * size, -0.35 * size}, {1.02 * r, 0.02 * size}), turn),
                        -0.04 * size, 1.1 * size);
    }
}

/// Blade with an insert's seat at each end, or its block.
void add_parting_blade(Solid& solid, Random& random) {
    const double h = random.log_uniform(10, 30), half = h * random.uniform(1.6, 3), t = h * random.uniform(0.1, 0.2);
    solid.add_prism(Axis::y,
                    through({{-half, -0.5 * h},
                             {half, -0.5 * h},
                             {half + 0.1 * h, 0.36 * h},
                             {half - 0.4 * h, 0.36 * h},
                             {half - 0.55 * h, 0.5 * h},
                             {-half, 0.5 * h}}),
                    0, t);
    if (random.chance(0.7))
        solid.add_prism(Axis::y,
                        through({{half - 0.3 * h, 0.33 * h},
                                 {half + 0.13 * h, 0.33 * h},
                                 {half + 0.16 * h, 0.5 * h},
                                 {half - 0.3 * h, 0.46 * h}}),
                        -0.1 * t, 1.1 * t);
    solid.cut_prism(Axis::y, slot({half - 1.4 * h, 0.22 * h}, {half - 0.5 * h, 0.3 * h}, 0.03 * h), -1, t + 1);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {half - 1.4 * h, 0.22 * h}, 0.1 * h, -1, t + 1);
    if (random.chance(0.4))
        solid.add_box({-half, -0.6 * h, -0.9 * h}, {half - 1.2 * h, 1.2 * h, -0.49 * h})
            .add_box({-half, 0.9 * t, -0.9 * h}, {half - 1.2 * h, 1.2 * h, 0.75 * h});
}

}  // namespace

/// Chuck of a lathe or drill, or one of its jaws.
Part chuck_or_jaw(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_lathe_chuck, add_chuck_jaw, add_drill_chuck};
    forms[random.weighted({0.5, 0.35, 0.15})](part.solid, random);
    return part;
}

/// Indexable insert, face mill, parting blade.
Part insert_or_face_mill(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.45, 0.35, 0.2})) {
        case 0:
            add_insert(part.solid, random, plate_axis(random, part));
            break;
        case 1:
            add_face_mill(part.solid, random);
            part.main_side = random.choice({Side::front, Side::bottom});
            break;
        default:
            add_parting_blade(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
