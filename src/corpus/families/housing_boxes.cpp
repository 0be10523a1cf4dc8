// Boxes and casings: walls around a cavity, with posts, openings and vents.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

struct BoxSize {
    double width = 0.0, depth = 0.0, height = 0.0, wall = 0.0, radius = 0.0;
};

BoxSize box_size(Random& random, double lowest, double highest) {
    BoxSize size;
    size.width = random.log_uniform(25, 500);
    size.depth = size.width * random.uniform(0.4, 1.0);
    size.height = size.width * random.uniform(lowest, highest);
    size.wall = size.depth * random.uniform(0.025, 0.08);
    size.radius = random.chance(0.6) ? size.wall * random.uniform(0.8, 4) : 0.0;
    return size;
}

/// Outline of the box in x-y, `inset` inside its outer face.
Path outline(const BoxSize& size, double inset) {
    return rounded_rectangle({inset, inset}, {size.width - inset, size.depth - inset},
                             std::max(0.0, size.radius - inset));
}

/// Openings in some of the four side walls.
void open_sides(Solid& solid, Random& random, const BoxSize& size, double chance) {
    const double floor = size.wall * 1.5, top = size.height * 0.92, edge = size.wall * 3;
    if (top - floor < 2 * size.wall) return;
    const double reach = 2.2 * size.wall;
    const auto wall_openings = [&](Axis axis, double span, double from, double to) {
        const Box2 area = box2({edge, floor}, {span - edge, top});
        if (random.chance(0.3))
            cut_vents(solid, random, axis, area, from, to);
        else
            cut_openings(solid, random, axis, area, from, to, random.integer(1, 4));
    };
    if (random.chance(chance)) wall_openings(Axis::y, size.width, -1, reach);
    if (random.chance(chance)) wall_openings(Axis::y, size.width, size.depth - reach, size.depth + 1);
    if (random.chance(chance)) wall_openings(Axis::x, size.depth, -1, reach);
    if (random.chance(chance)) wall_openings(Axis::x, size.depth, size.width - reach, size.width + 1);
}

}  // namespace

/// The lower part of an enclosure: open above, with posts for the board and the lid.
Part enclosure_base(FamilyContext& context) {
    Random& random = context.random;
    const BoxSize size = box_size(random, 0.15, 0.7);
    Part part;
    part.solid.add_prism(Axis::z, outline(size, 0), 0, size.height)
        .cut_prism(Axis::z, outline(size, size.wall), size.wall, size.height + 1);
    const double post = size.wall * random.uniform(1.0, 1.8), inset = size.wall + post * random.uniform(0.6, 1.1);
    if (random.chance(0.75))
        add_posts(part.solid, random,
                  border_points(box2({inset, inset}, {size.width - inset, size.depth - inset}),
                                random.choice({2, 2, 2, 3}), 2),
                  post, size.wall, size.height * random.uniform(0.85, 1.0));
    if (random.chance(0.4)) {  // stand-offs for a circuit board
        const double x = random.uniform(0.15, 0.28), y = random.uniform(0.15, 0.28);
        add_posts(
            part.solid, random,
            border_points(box2({x * size.width, y * size.depth}, {(1 - x) * size.width, (1 - y) * size.depth}), 2, 2),
            size.wall * 0.9, size.wall, size.wall + size.height * 0.15);
    }
    if (random.chance(0.35))  // step for the lid
        part.solid.cut_prism(Axis::z, outline(size, 0.5 * size.wall), size.height - size.wall, size.height + 1);
    open_sides(part.solid, random, size, 0.4);
    if (random.chance(0.3)) {  // fixing ears
        const double ear = size.wall * random.uniform(2, 3.5);
        for (const double x : {-ear, size.width + ear})
            for (const double y : {0.2 * size.depth, 0.8 * size.depth}) {
                const double side = x < 0 ? ear : -ear;
                part.solid.add_prism(Axis::z, slot({x, y}, {x + 1.3 * side, y}, ear * 0.9), 0, size.wall);
                part.solid.cut_cylinder(Axis::z, {x, y}, ear * 0.4, -1, size.wall + 1);
                part.solid.cut_prism(Axis::z, outline(size, size.wall), size.wall, size.height + 1);
            }
    }
    part.main_side = random.chance(0.6) ? Side::top : Side::front;
    add_odd_features(part.solid, random);
    return part;
}

/// A cap over a box: a plate with a skirt.
Part enclosure_cover(FamilyContext& context) {
    Random& random = context.random;
    const BoxSize size = box_size(random, 0.06, 0.22);
    Part part;
    part.solid.add_prism(Axis::z, outline(size, 0), 0, size.height)
        .cut_prism(Axis::z, outline(size, size.wall), -1, size.height - size.wall);
    const double inset = size.wall * random.uniform(2.0, 3.0);
    const std::vector<Point2> corners =
        border_points(box2({inset, inset}, {size.width - inset, size.depth - inset}), 2, 2);
    if (random.chance(0.7))
        for (const Point2 at : corners) {
            part.solid.add_cylinder(Axis::z, at, 1.3 * size.wall, 0.1 * size.height, size.height);
            part.solid.cut_cylinder(Axis::z, at, 0.5 * size.wall, -1, size.height + 1);
        }
    const double edge = 0.2 * size.depth;
    const Box2 area = box2({edge, edge}, {size.width - edge, size.depth - edge});
    const std::size_t top = random.weighted({0.4, 0.3, 0.3});
    if (top == 0) cut_openings(part.solid, random, Axis::z, area, 0, size.height + 1, random.integer(1, 5));
    if (top == 1) cut_vents(part.solid, random, Axis::z, area, 0, size.height + 1);
    part.main_side = Side::top;
    add_odd_features(part.solid, random);
    return part;
}

/// A closed block with a cavity seen through windows: hollow boxes, instrument cases, lamp housings.
Part hollow_box(FamilyContext& context) {
    Random& random = context.random;
    const BoxSize size = box_size(random, 0.35, 1.1);
    Part part;
    part.solid.add_prism(Axis::z, outline(size, 0), 0, size.height)
        .cut_box({size.wall, size.wall, size.wall},
                 {size.width - size.wall, size.depth - size.wall, size.height - size.wall});
    open_sides(part.solid, random, size, 0.55);
    const double edge = 0.15 * size.depth;
    const Box2 area = box2({edge, edge}, {size.width - edge, size.depth - edge});
    cut_openings(part.solid, random, Axis::z, area, size.height - 2 * size.wall, size.height + 1, random.integer(1, 4));
    if (random.chance(0.3)) cut_openings(part.solid, random, Axis::z, area, -1, 2 * size.wall, random.integer(1, 3));
    part.main_side = random.chance(0.6) ? Side::top : Side::front;  // the windows are on top
    add_odd_features(part.solid, random);
    return part;
}

/// A case with a sloped front, as desks and control panels have, or with any other side profile.
Part profiled_case(FamilyContext& context) {
    Random& random = context.random;
    const double depth = random.log_uniform(40, 400), height = depth * random.uniform(0.4, 1.2),
                 width = depth * random.uniform(0.6, 2);
    const double wall = std::min(depth, height) * random.uniform(0.03, 0.08);
    const double nose = height * random.uniform(0.15, 0.5), flat = depth * random.uniform(0.2, 0.6);
    const auto profile = [&](double t) {
        Path path = through({{t, t},
                             {depth - t, t},
                             {depth - t, height - t},
                             {depth - flat + 0.4 * t, height - t},
                             {t, nose - 0.2 * t}});
        return path;
    };
    Part part;
    part.solid.add_prism(Axis::x, profile(0), 0, width);
    const std::size_t form = random.weighted({0.5, 0.3, 0.2});
    part.solid.cut_prism(Axis::x, profile(wall), form == 1 ? -1 : wall, form == 2 ? width + 1 : width - wall);
    // What is closed at both ends is open below: no case has a cavity that nothing leads into.
    if (form == 0 || random.chance(0.5)) part.solid.cut_box({wall, wall, -1}, {width - wall, depth - wall, 2 * wall});
    if (random.chance(0.6))
        cut_openings(part.solid, random, Axis::y, box2({0.1 * width, 0.15 * height}, {0.9 * width, 0.85 * height}),
                     depth - 2 * wall, depth + 1, random.integer(1, 5));
    if (random.chance(0.5))
        cut_openings(part.solid, random, Axis::z,
                     box2({0.1 * width, depth - 0.9 * flat}, {0.9 * width, depth - 0.1 * flat}), height - 2 * wall,
                     height + 1, random.integer(1, 3));
    const Side open = form == 0 ? Side::bottom : form == 1 ? Side::left : Side::right;
    part.main_side = random.choice({open, open, Side::front});
    add_odd_features(part.solid, random);
    return part;
}

/// A thin wall around a free outline, with or without floor: shells, bezels with depth, covers of instruments.
Part outline_shell(FamilyContext& context) {
    Random& random = context.random;
    const double size = random.log_uniform(20, 300), wall = size * random.uniform(0.015, 0.06),
                 height = size * random.uniform(0.1, 0.8);
    const double second = size * random.uniform(0.25, 0.95),
                 distance = size * random.uniform(0.3, 1.6) + std::abs(size - second);
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    const auto shape = [&](double t) -> Path {
        if (form == 0) return tangent_hull({}, size - t, {distance, 0}, second - t);
        if (form == 1)
            return rounded_rectangle({-distance + t, -second + t}, {distance - t, second - t},
                                     0.45 * std::min(distance, second) - t);
        std::vector<Point2> egg;  // half an ellipse to the right, another to the left
        for (int i = 0; i < 36; ++i) {
            const Point2 p = polar({}, 1.0, 10.0 * i);
            egg.push_back({p.x * ((p.x > 0 ? distance : 0.7 * size) - t), p.y * (second - t)});
        }
        return smooth_outline(egg);
    };
    Part part;
    part.solid.add_prism(Axis::z, shape(0), 0, height);
    const double floor = random.chance(0.5) ? wall : -1;
    part.solid.cut_prism(Axis::z, shape(wall), floor, height + 1);
    const double right = form == 0 ? distance + second : distance, left = form == 0   ? size
                                                                          : form == 1 ? distance
                                                                                      : 0.7 * size;
    const double lug = wall * random.uniform(1.5, 2.6);
    if (random.chance(0.7)) {
        for (const double x : {-left + lug, right - lug}) {
            part.solid.add_cylinder(Axis::z, {x, 0}, lug, 0, height * random.uniform(0.5, 1.0));
            part.solid.cut_cylinder(Axis::z, {x, 0}, 0.45 * lug, -1, height + 1);
        }
    }
    if (floor > 0 && random.chance(0.5))
        cut_openings(part.solid, random, Axis::z, box2({-0.4 * left, -0.4 * second}, {0.6 * right, 0.4 * second}), -1,
                     2 * wall, random.integer(1, 3));
    part.main_side = Side::top;
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
