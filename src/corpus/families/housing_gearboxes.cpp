// Gearboxes: split through the shafts, or in one piece.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {

/// Half of a gearbox, split through the shafts: a trough with a bolted rim, half bores with bosses, ribs, feet.
Part gearbox_half(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(80, 800), width = length * random.uniform(0.3, 0.6),
                 height = length * random.uniform(0.25, 0.55);
    const double wall = width * random.uniform(0.04, 0.08), rim = wall * random.uniform(1.5, 3.0),
                 rim_height = wall * random.uniform(0.8, 1.5);
    const bool upper = random.chance(0.35);
    const int shafts = random.choice({2, 2, 3});
    Part part;
    // The trough hangs below z = 0, the split plane.
    const double r = 0.3 * height;
    Path side = rectangle({0, -height}, {length, 0});
    if (random.chance(0.6)) side = filleted(through({{0, -height}, {length, -height}, {length, 0}, {0, 0}}), r);
    part.solid.add_prism(Axis::y, side, 0, width);
    part.solid.add_box({-rim, -rim, -rim_height}, {length + rim, width + rim, 0});
    const double foot = upper ? 0.0 : wall * random.uniform(1.0, 2.0);
    if (foot > 0.0)
        part.solid.add_box({-rim, -1.5 * rim, -height - 0.2 * foot}, {length + rim, width + 1.5 * rim, -height + foot});
    std::vector<double> at, radius;
    double x = 0.0;
    for (int i = 0; i < shafts; ++i) {
        radius.push_back(std::min(0.75 * height, length / shafts * random.uniform(0.2, 0.36)));
        x = length * (i + 0.5) / shafts;
        at.push_back(x);
        const double boss = radius.back() * random.uniform(1.2, 1.4), out = wall * random.uniform(0.8, 2.2);
        part.solid.add_cylinder(Axis::y, {x, 0}, boss, -out, width + out);
        if (random.chance(0.5))
            for (const double y : {-out, width})
                part.solid.add_box({x - 0.4 * wall, y, -height}, {x + 0.4 * wall, y + out, -0.5 * boss});
    }
    part.solid.cut_box({-length, -length, 0}, {2 * length, 2 * length, height});
    part.solid.cut_box({wall, wall, -height + wall}, {length - wall, width - wall, 1});
    for (std::size_t i = 0; i < at.size(); ++i)
        part.solid.cut_cylinder(Axis::y, {at[i], 0}, radius[i], -length, 2 * length);
    const double hole = 0.25 * rim;
    for (const Point2 p : border_points(box2({-0.5 * rim, -0.5 * rim}, {length + 0.5 * rim, width + 0.5 * rim}),
                                        random.integer(2, 5), 2))
        part.solid.cut_cylinder(Axis::z, p, hole, -rim_height * 1.6, 1);
    if (foot > 0.0)
        for (const Point2 p :
             border_points(box2({0.1 * length, -rim}, {0.9 * length, width + rim}), random.choice({2, 2, 3}), 2))
            part.solid.cut_cylinder(Axis::z, p, 1.4 * hole, -2 * height, -height + 2 * foot);
    else if (random.chance(0.5))
        part.solid.cut_box({0.35 * length, 0.3 * width, -2 * height}, {0.65 * length, 0.7 * width, -0.5 * height});
    if (random.chance(0.3))
        part.solid.cut_cylinder(Axis::x, {0.5 * width, -0.75 * height}, 0.06 * height, length - 2 * wall,
                                length + wall);
    part.main_side = random.choice({Side::front, Side::top});
    add_odd_features(part.solid, random);
    return part;
}

/// One-piece gearbox: a closed box with bearing bores in its walls, an inspection window and feet.
Part gearbox_body(FamilyContext& context) {
    Random& random = context.random;
    const double length = random.log_uniform(40, 500), width = length * random.uniform(0.45, 1.0),
                 height = length * random.uniform(0.5, 1.2);
    const double wall = std::min(width, length) * random.uniform(0.05, 0.1);
    Part part;
    const Path outline =
        rounded_rectangle({0, 0}, {length, height}, random.chance(0.6) ? wall * random.uniform(0.5, 3) : 0.0);
    part.solid.add_prism(Axis::y, outline, 0, width);
    if (random.chance(0.7))
        part.solid.add_box({-2 * wall, random.chance(0.5) ? 0 : -wall, 0}, {length + 2 * wall, width, 1.2 * wall});
    const double bore = std::min(length, height) * random.uniform(0.16, 0.32), boss = bore * random.uniform(1.2, 1.4),
                 out = wall * random.uniform(0.3, 1.5);
    const Point2 main{0.5 * length, height * random.uniform(0.45, 0.6)};
    part.solid.add_cylinder(Axis::y, main, boss, -out, width + out);
    const bool worm = random.chance(0.5);
    const double second = bore * random.uniform(0.4, 0.8);
    const Point2 cross{0.5 * width, std::max(1.6 * second + wall, main.y - bore - 0.6 * second)};
    if (worm) part.solid.add_cylinder(Axis::x, cross, 1.35 * second, -out, length + out);
    part.solid.cut_box({wall, wall, wall}, {length - wall, width - wall, height - wall});
    if (random.chance(0.5))
        part.solid.cut_box({2.5 * wall, 2.5 * wall, height - 2 * wall},
                           {length - 2.5 * wall, width - 2.5 * wall, height + 1});
    part.solid.cut_cylinder(Axis::y, main, bore, -length, random.chance(0.8) ? 2 * length : 0.5 * width);
    if (worm) part.solid.cut_cylinder(Axis::x, cross, second, -length, 2 * length);
    const int bolts = random.choice({3, 4, 6});
    part.solid.cut_hole_circle(Axis::y, main, 0.5 * (bore + boss), bolts, 45, 0.22 * (boss - bore), -out - 1, wall);
    if (random.chance(0.5))
        part.solid.cut_hole_circle(Axis::y, main, 0.5 * (bore + boss), bolts, 45, 0.22 * (boss - bore), width - wall,
                                   width + out + 1);
    for (const Point2 p : border_points(box2({-wall, 0.2 * width}, {length + wall, 0.8 * width}), 2, 2))
        part.solid.cut_cylinder(Axis::z, p, 0.35 * wall, -1, 1.3 * wall);
    if (random.chance(0.4))
        cut_openings(part.solid, random, Axis::x, box2({0.15 * width, 0.2 * height}, {0.85 * width, 0.8 * height}),
                     length - 2 * wall, length + wall, random.integer(1, 3));
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
