// Boxes of boards about the house: planters, bird houses, letter boxes.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Trough of boards, straight or flaring, on feet, with drain holes; or a pot with many sides.
void add_planter(Solid& solid, Random& random) {
    const double w = random.log_uniform(60, 900), d = w * random.uniform(0.25, 1.0), h = d * random.uniform(0.6, 1.4),
                 wall = std::max(2.0, 0.03 * d + 3);
    if (random.chance(0.3)) {
        const int sides = random.choice({5, 6, 6, 8});
        const double r = 0.5 * w;
        solid.add_prism(Axis::z, polygon({}, r, sides), 0, h)
            .cut_prism(Axis::z, polygon({}, r - 1.2 * wall, sides), wall, h + 1);
        if (random.chance(0.5))
            solid.add_prism(Axis::z, polygon({}, 1.1 * r, sides), h - 2 * wall, h)
                .cut_prism(Axis::z, polygon({}, r - 1.2 * wall, sides), h - 3 * wall, h + 1);
        solid.cut_hole_circle(Axis::z, {}, 0.4 * r, random.choice({3, 4, 5}), 0, 0.05 * r, -1, wall + 1);
        return;
    }
    const double flare = random.chance(0.5) ? h * random.uniform(0.08, 0.3) : 0.0;
    const auto across = [&](double t) {
        return through({{t, t}, {d - t, t}, {d + flare - t, t > 0 ? h + 1 : h}, {-flare + t, t > 0 ? h + 1 : h}});
    };
    solid.add_prism(Axis::x, across(0), 0, w).cut_prism(Axis::x, across(wall), wall, w - wall);
    const int boards = random.integer(1, 4);
    for (int i = 1; i < boards; ++i)
        solid.cut_box({-1, -far, h * i / boards - 0.1 * wall},
                      {w + 1, 0.2 * wall - flare * i / boards, h * i / boards + 0.1 * wall});
    if (random.chance(0.5))
        solid.add_box({-wall, -flare - wall, h - wall}, {w + wall, d + flare + wall, h})
            .cut_box({1.5 * wall, -flare + 1.5 * wall, h - 2 * wall}, {w - 1.5 * wall, d + flare - 1.5 * wall, h + 1});
    if (random.chance(0.7))
        for (const double x : {0.06 * w, 0.88 * w})
            for (const double y : {0.0, d - 0.06 * w}) solid.add_box({x, y, -0.2 * h}, {x + 0.06 * w, y + 0.06 * w, 0});
    const int holes = random.integer(2, 5);
    for (int i = 0; i < holes; ++i)
        solid.cut_cylinder(Axis::z, {0.5 * w + row_position(i, holes, 0.16 * w), 0.5 * d}, 0.02 * w, -1, wall + 1);
}

/// Bird house or doll's house: gable walls, a roof that overhangs, a round hole and perch, or rooms open to the front.
void add_house(Solid& solid, Random& random) {
    const double w = random.log_uniform(80, 600), d = w * random.uniform(0.6, 1.1), h = w * random.uniform(0.9, 1.6),
                 wall = std::max(3.0, w * random.uniform(0.02, 0.06)), rise = w * random.uniform(0.25, 0.6),
                 over = w * random.uniform(0.04, 0.2);
    const bool shed = random.chance(0.25), doll = random.chance(0.35);
    const double peak = shed ? 0.0 : 0.5 * w;
    const auto gable = [&](double t) {
        return through({{t, t},
                        {w - t, t},
                        {w - t, h - 0.5 * t},
                        {std::max(peak, t), h + rise - t},
                        {t, shed ? h + rise - t : h - 0.5 * t}});
    };
    solid.add_prism(Axis::y, shed ? through({{0, 0}, {w, 0}, {w, h}, {0, h + rise}}) : gable(0), 0, d);
    solid.cut_prism(
        Axis::y,
        shed ? through({{wall, wall}, {w - wall, wall}, {w - wall, h - wall}, {wall, h + rise - wall}}) : gable(wall),
        doll ? -1 : wall, d - wall);
    const auto roof = [&](Point2 low, Point2 top) {
        const Point2 along = (1.0 / length(top - low)) * (top - low);
        const Point2 up = along.x > 0 ? Point2{-along.y, along.x} : Point2{along.y, -along.x},
                     eave = low - over * along;
        solid.add_prism(Axis::y, through({eave, top, top + wall * Point2{0, 1.2}, eave + wall * up}), -over,
                        d + 0.5 * over);
    };
    roof({w, h}, {peak, h + rise});
    if (!shed) roof({0, h}, {peak, h + rise});
    if (doll) {
        const int floors = random.integer(1, 2);
        for (int i = 1; i <= floors; ++i) {
            const double z = h * i / (floors + (random.chance(0.5) ? 1.0 : 0.0) + 0.001);
            solid.add_box({wall, 0, std::min(z, h - wall)}, {w - wall, d - wall, std::min(z, h - wall) + wall});
        }
        const double x = w * random.uniform(0.35, 0.65);
        solid.add_box({x, 0, wall}, {x + wall, d - wall, 0.9 * h / (floors + 1)});
        cut_openings(solid, random, Axis::x, box2({0.15 * d, 0.15 * h}, {0.85 * d, 0.45 * h}), -1, wall + 1,
                     random.integer(1, 2));
    } else {
        const Point2 hole{0.5 * w, 0.68 * h};
        solid.cut_cylinder(Axis::y, hole, w * random.uniform(0.1, 0.18), -1, wall + 1);
        if (random.chance(0.6)) solid.add_cylinder(Axis::y, hole - Point2{0, 0.3 * w}, 0.03 * w, -0.3 * w, 0.5 * wall);
        if (random.chance(0.5)) solid.add_box({-over, -over, 0}, {w + over, d + over, wall});
        if (random.chance(0.3)) solid.add_box({0.4 * w, d, -0.3 * h}, {0.6 * w, d + wall, h + 0.3 * h});
    }
}

/// Letter box: a tunnel with its door, flag and post; or a flat one for the wall with a flap.
void add_mailbox(Solid& solid, Random& random) {
    const double w = random.uniform(60, 300), h = w * random.uniform(0.8, 1.3), d = w * random.uniform(1.2, 2.6),
                 wall = std::max(1.5, 0.015 * w), half = 0.5 * w;
    if (random.chance(0.5)) {
        const auto arch = [&](double t) {
            Path path;
            path.vertices = {{{-half + t, t}}, {{half - t, t}}, {{half - t, h - half}, 1.0}, {{-half + t, h - half}}};
            return path;
        };
        solid.add_prism(Axis::y, arch(0), 0, d)
            .cut_prism(Axis::y, arch(wall), random.chance(0.5) ? -1 : wall, d - wall);
        if (random.chance(0.7))
            solid.add_prism(Axis::y, arch(-0.02 * w), -wall, 0.05 * w)
                .add_box({-0.08 * w, -0.12 * w, h - 0.2 * w}, {0.08 * w, 0, h - 0.16 * w});
        if (random.chance(0.7))
            solid.add_box({half, 0.3 * d, 0.4 * h}, {half + wall, 0.3 * d + 0.08 * w, 0.95 * h})
                .add_box({half, 0.3 * d, 0.75 * h}, {half + wall, 0.3 * d + 0.4 * w, 0.95 * h});
        if (random.chance(0.4)) solid.add_box({-0.12 * w, 0.4 * d, -1.2 * h}, {0.12 * w, 0.4 * d + 0.24 * w, 0});
        return;
    }
    const double deep = 0.35 * w, top = 1.3 * h, back = top + 0.25 * deep;
    solid.add_prism(Axis::x, through({{0, 0}, {deep, 0}, {deep, back}, {0, top}}), -half, half);
    solid.cut_box({-half + wall, wall, wall}, {half - wall, deep - wall, top - wall});
    solid.add_prism(Axis::x,
                    through({{-0.15 * deep, top - 0.05 * deep},
                             {deep, back},
                             {deep, back + wall},
                             {-0.15 * deep, top - 0.05 * deep + wall}}),
                    -1.06 * half, 1.06 * half);
    solid.cut_box({-0.7 * half, -1, 0.8 * top}, {0.7 * half, wall + 1, 0.8 * top + 0.12 * w});
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0, 0.4 * top}, 0.05 * w, -1, wall + 1);
    if (random.chance(0.4))
        cut_openings(solid, random, Axis::y, box2({-0.7 * half, 0.15 * top}, {0.7 * half, 0.35 * top}), -1, wall + 1,
                     3);
    for (const double x : {-0.6 * half, 0.6 * half})
        solid.cut_cylinder(Axis::y, {x, 0.9 * top}, 0.02 * w, deep - 2 * wall, deep + 1);
}

}  // namespace

/// Boxes of boards about the house: planter, bird house, doll's house, letter box.
Part planter_or_house(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.4, 0.25})) {
        case 0:
            add_planter(part.solid, random);
            break;
        case 1:
            add_house(part.solid, random);
            break;
        default:
            add_mailbox(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
