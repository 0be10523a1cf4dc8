// Cases of hand tools: gear heads of grinders, pistol grips.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Gear head of an angle grinder or nutrunner: a square or round joint to the motor, a tapering head, the spindle's
/// neck.
Part grinder_gear_head(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(14, 60), length = r * random.uniform(1.7, 2.8), t = 0.3 * r, wall = 0.12 * r + 0.8,
                 at = length * random.uniform(0.6, 0.75), neck = r * random.uniform(0.5, 0.68),
                 down = r * random.uniform(1.0, 1.6), nose = r * random.uniform(0.65, 0.85);
    Part part;
    Solid& solid = part.solid;
    const bool square = random.chance(0.65), cone = random.chance(0.5), round_face = random.chance(0.5);
    const double half = r * 1.02;
    if (square)
        solid.add_prism(Axis::x, rounded_rectangle({-half, -half}, {half, half}, random.choice({0.15, 0.4}) * half), 0,
                        t);
    else
        solid.add_cylinder(Axis::x, {}, 1.15 * r, 0, t);
    if (cone)
        solid.add_revolution(Axis::x,
                             through({{0, 0}, {0, r}, {0.35 * length, 0.97 * r}, {length, nose}, {length, 0}}));
    else
        solid.add_prism(
            Axis::y,
            filleted(
                counter_clockwise(through(
                    {{0, -0.9 * r}, {length, -0.9 * r}, {length, 0.1 * r}, {0.5 * length, 0.92 * r}, {0, 0.92 * r}})),
                0.25 * r),
            -0.85 * r, 0.85 * r);
    solid.add_cylinder(Axis::z, {at, 0}, neck, -down, 0.4 * r);
    const double face = neck * random.uniform(1.1, 1.35);
    if (round_face)
        solid.add_cylinder(Axis::z, {at, 0}, face, -down, -down + t);
    else
        solid.add_prism(Axis::z, rounded_rectangle({at - face, -face}, {at + face, face}, 0.3 * face), -down,
                        -down + t);
    const bool handles = random.chance(0.7), button = random.chance(0.6), top_boss = random.chance(0.3);
    const double boss = 0.3 * r;
    if (handles)
        for (const double s : {-1.0, 1.0}) add_rod(solid, Axis::y, {0.85 * at, 0}, boss, 0, s * 1.15 * r);
    if (button) solid.add_cylinder(Axis::z, {0.75 * at, 0}, 0.22 * r, 0, 1.15 * r);
    if (top_boss) solid.add_cylinder(Axis::z, {at, 0}, 0.4 * r, 0, 0.95 * r);
    if (cone)
        solid.cut_revolution(Axis::x, through({{-1, 0},
                                               {-1, r - wall},
                                               {0.35 * length, 0.97 * r - wall},
                                               {length - wall, nose - wall},
                                               {length - wall, 0}}));
    else
        solid.cut_box({-1, -0.85 * r + wall, -0.9 * r + wall}, {0.5 * length, 0.85 * r - wall, 0.92 * r - 1.5 * wall})
            .cut_box({0, -0.85 * r + wall, -0.9 * r + wall}, {length - wall, 0.85 * r - wall, 0});
    solid.cut_cylinder(Axis::z, {at, 0}, neck - wall, -down - 1, 0)
        .cut_cylinder(Axis::z, {at, 0}, 0.35 * neck, 0, 0.7 * r);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {}, 0.82 * r, -1, 0.5 * t);
    const double screw = 0.07 * r + 0.4;
    for (const Point2 q : quarters) {
        solid.cut_cylinder(Axis::x, (square ? 0.85 * half : 0.72 * r) * q, screw, -1, t + 1);
        if (!round_face) solid.cut_cylinder(Axis::z, Point2{at, 0} + 0.8 * face * q, screw, -down - 1, -down + t + 1);
    }
    if (round_face)
        solid.cut_hole_circle(Axis::z, {at, 0}, 0.5 * (face + neck), random.choice({3, 4}), 45, 0.7 * screw, -down - 1,
                              -down + t);
    if (handles)
        for (const double s : {-1.0, 1.0})
            cut_rod(solid, Axis::y, {0.85 * at, 0}, 0.5 * boss, s * 0.9 * r, s * 1.3 * r);
    if (button) solid.cut_cylinder(Axis::z, {0.75 * at, 0}, 0.1 * r, 0, 2 * r);
    return part;
}

/// Half shell of a pistol-shaped tool, seen from inside: barrel, grip, foot for a battery, seats, screw posts, vents.
Part pistol_shell(FamilyContext& context) {
    Random& random = context.random;
    const double b = random.uniform(14, 45), length = b * random.uniform(3.2, 5.5),
                 grip = b * random.uniform(0.55, 0.75), drop = b * random.uniform(2.2, 3.4),
                 lean = b * random.uniform(0.1, 0.8), at = -length * random.uniform(0.1, 0.45), wall = 0.08 * b + 0.8,
                 deep = b * random.uniform(0.6, 0.9);
    Part part;
    Solid& solid = part.solid;
    const bool foot = random.chance(0.55), nozzle = random.chance(0.4), guard = random.chance(0.25);
    const double foot_length = b * random.uniform(1.0, 1.5), foot_height = b * random.uniform(0.5, 0.8),
                 nose = b * random.uniform(0.5, 0.9);
    const Point2 low{at - lean, -drop};
    const auto shapes = [&](double in) {
        std::vector<Path> paths;
        paths.push_back(filleted(counter_clockwise(through({{-0.5 * length + in, -b * 0.9 + in},
                                                            {0.3 * length, -b * 0.9 + in},
                                                            {0.5 * length - in, -nose + in},
                                                            {0.5 * length - in, nose - in},
                                                            {0.3 * length, b * 0.95 - in},
                                                            {-0.5 * length + in, b * 0.95 - in}})),
                                 0.3 * b));
        paths.push_back(tangent_hull({at, -0.3 * b}, grip * 1.15 - in, low, grip - in));
        if (foot)
            paths.push_back(rounded_rectangle({low.x - foot_length + in, low.y - foot_height + in},
                                              {low.x + foot_length * 1.1 - in, low.y + 0.35 * foot_height - in},
                                              0.2 * foot_height));
        if (nozzle)
            paths.push_back(rectangle({0.4 * length, -0.55 * nose + in},
                                      {0.5 * length + b * 0.8 + (in > 0 ? 1 : 0), 0.55 * nose - in}));
        return paths;
    };
    for (const Path& path : shapes(0)) solid.add_prism(Axis::y, path, 0, deep);
    if (guard)
        solid.add_prism(Axis::y,
                        tangent_hull({at + 2.2 * grip, -0.5 * b}, 0.25 * b, {low.x + 1.5 * grip, low.y}, 0.25 * b), 0,
                        0.8 * deep);
    for (const Path& path : shapes(wall)) solid.cut_prism(Axis::y, path, -1, deep - wall);
    // Walls across the barrel with round seats for motor and gear, screw posts, the trigger's opening.
    const int walls = random.integer(1, 4);
    for (int i = 0; i < walls; ++i) {
        const double x = length * (-0.38 + 0.62 * i / std::max(1, walls - 1)), h = 0.8 * b - wall;
        solid.add_box({x - 0.5 * wall, 0.05 * deep, -h}, {x + 0.5 * wall, deep - 0.5 * wall, h})
            .cut_cylinder(Axis::x, {0, 0}, std::min(deep - 1.2 * wall, b * random.uniform(0.35, 0.6)), x - wall,
                          x + wall);
    }
    std::vector<Point2> posts{{-0.43 * length, 0.7 * b}, {0.25 * length, 0.68 * b}, {0.25 * length, -0.62 * b}, low};
    if (random.chance(0.5)) posts.push_back({at, -b});
    if (foot) posts.push_back(low + Point2{0.8 * foot_length, -0.45 * foot_height});
    for (const Point2 p : posts)
        solid.add_cylinder(Axis::y, p, 1.6 * wall, 0.1 * deep, deep - 0.5 * wall)
            .cut_cylinder(Axis::y, p, 0.7 * wall, -1, random.chance(0.5) ? deep + 1 : 0.8 * deep);
    if (random.chance(0.7))
        solid.cut_prism(Axis::y,
                        rounded_rectangle({at + 0.75 * grip, -1.9 * b}, {at + 1.6 * grip, -1.05 * b}, 0.1 * grip), -1,
                        0.6 * deep);
    if (random.chance(0.7))
        for (int i = 0, n = random.integer(3, 6); i < n; ++i) {
            const double x = -0.42 * length + 0.28 * b * i;
            solid.cut_prism(Axis::y, slot({x, -0.35 * b}, {x, 0.35 * b}, 0.07 * b), deep - 2 * wall, deep + 1);
        }
    part.main_side = Side::front;
    return part;
}

}  // namespace v16::corpus
