// Milled cases: modules of electronics, watches.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Milled module of electronics: pockets between walls, screw holes in the walls' tops, connectors at the ends, lugs.
Part milled_module(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(30, 260), y = x * random.uniform(0.35, 1.0), h = y * random.uniform(0.22, 0.6),
                 small = std::min(x, y), wall = small * random.uniform(0.06, 0.12) + 0.5, inner = 0.6 * wall,
                 floor = h * random.uniform(0.12, 0.3);
    Part part;
    Solid& solid = part.solid;
    solid.add_box({0, 0, 0}, {x, y, h});
    const bool lugs = random.chance(0.5), fins = random.chance(0.25);
    if (lugs)
        for (const double s : {-1.0, 1.0})
            for (const double v : {0.15 * y, 0.85 * y}) {
                const double at = s < 0 ? -0.6 * wall : x + 0.6 * wall;
                solid.add_prism(Axis::z, tangent_hull({at, v}, wall, {at - s * 2 * wall, v}, wall), 0, 0.7 * floor)
                    .cut_cylinder(Axis::z, {at, v}, 0.45 * wall, -1, floor);
            }
    if (fins)
        for (int i = 0, n = random.integer(6, 14); i < n; ++i)
            solid.add_box({x * (i + 0.2) / n, 0, -0.4 * h}, {x * (i + 0.5) / n, y, 0});
    // Rooms: columns of different width, each split or not.
    const int columns = random.integer(1, 4);
    double left = wall;
    const double step = random.chance(0.5) ? 0.6 * inner : 0.0, corner = random.choice({0.0, 0.15, 0.3});
    for (int c = 0; c < columns; ++c) {
        const double rest = x - wall - left - inner * (columns - 1 - c);
        const double wide = c + 1 == columns ? rest : rest / (columns - c) * random.uniform(0.7, 1.3);
        const int rows = random.integer(1, 3);
        double low = wall;
        for (int k = 0; k < rows; ++k) {
            const double left_over = y - wall - low - inner * (rows - 1 - k);
            const double tall = k + 1 == rows ? left_over : left_over / (rows - k) * random.uniform(0.75, 1.25);
            solid.cut_prism(
                Axis::z,
                rounded_rectangle({left, low}, {left + wide, low + tall}, corner * std::min(wide, tall) + 0.01),
                floor * random.uniform(0.7, 1.3), h + 1);
            if (rows > 1 && k > 0 && random.chance(0.6))
                solid.cut_box({left + 0.3 * wide, low - 2 * inner, floor * 1.4},
                              {left + 0.3 * wide + inner, low + inner, h + 1});
            low += tall + inner;
        }
        if (c > 0 && random.chance(0.6))
            solid.cut_cylinder(Axis::x, {0.5 * y + random.uniform(-0.2, 0.2) * y, 0.6 * h}, 0.12 * h, left - 2 * inner,
                               left + inner);
        left += wide + inner;
    }
    if (step > 0) solid.cut_box({0.6 * wall, 0.6 * wall, h - 0.1 * h}, {x - 0.6 * wall, y - 0.6 * wall, h + 1});
    for (const double s : {-1.0, 1.0}) {  // connectors
        const int count = random.integer(s > 0 ? 1 : 0, 3);
        const bool square = random.chance(0.4);
        for (int i = 0; i < count; ++i) {
            const double at = y * (i + 0.5) / count, r = std::min(0.25 * h, 0.12 * y);
            const double a = s < 0 ? -1 : x - 2 * wall, b = s < 0 ? 2 * wall : x + 1;
            if (square)
                solid.cut_box({a, at - 1.6 * r, 0.55 * h - r}, {b, at + 1.6 * r, 0.55 * h + r});
            else
                solid.cut_cylinder(Axis::x, {at, 0.55 * h}, r, a, b);
            for (const double q : {-1.0, 1.0})
                solid.cut_cylinder(Axis::x, {at + q * 2.1 * r, 0.55 * h}, 0.25 * r, s < 0 ? -1 : x - 0.7 * wall,
                                   s < 0 ? 0.7 * wall : x + 1);
        }
    }
    for (const Point2 p : border_points(box2({0.5 * wall, 0.5 * wall}, {x - 0.5 * wall, y - 0.5 * wall}),
                                        random.integer(2, 6), random.integer(2, 5)))
        solid.cut_cylinder(Axis::z, p, 0.2 * wall, random.chance(0.2) ? -1 : 0.3 * h, h + 1);
    part.main_side = Side::top;
    return part;
}

/// Watch case: a round, cushion or square middle with four lugs, a bezel seat, a crown tube; pocket and stop watches
/// with a bow.
Part watch_case(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.uniform(11, 27), h = r * random.uniform(0.3, 0.65), open = r * random.uniform(0.74, 0.88);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.2, 0.15, 0.2});  // round, cushion, square, pocket
    const bool polygonal = form == 0 && random.chance(0.2);
    const double bevel = 0.2 * h * random.uniform(0.5, 1.5);
    if (form == 1)
        solid.add_prism(Axis::z, rounded_rectangle({-r, -0.95 * r}, {r, 0.95 * r}, 0.6 * r), 0, h);
    else if (form == 2)
        solid.add_prism(Axis::z, rounded_rectangle({-0.9 * r, -1.1 * r}, {0.9 * r, 1.1 * r}, 0.12 * r), 0, h);
    else if (polygonal)
        solid.add_prism(Axis::z, polygon({}, 1.06 * r, random.choice({8, 10, 12}), 22.5), 0, h);
    else
        solid.add_chamfered_cylinder(Axis::z, {}, r, 0, h, bevel, bevel);
    const double bezel = random.chance(0.6) ? h * random.uniform(0.1, 0.3) : 0.0;
    if (bezel > 0) solid.add_revolution(Axis::z, cone_meridian(h, open + 0.11 * r, h + bezel, open + 0.05 * r));
    if (form == 3) {  // neck and bow
        const double neck = 0.18 * r, at = 1.45 * r;
        solid.add_cylinder(Axis::y, {0, 0.5 * h}, std::min(neck, 0.45 * h), 0, 1.25 * r)
            .add_cylinder(Axis::y, {0, 0.5 * h}, std::min(1.5 * neck, 0.5 * h), 1.25 * r, 1.45 * r);
        if (random.chance(0.7))
            solid.add_prism(Axis::z, circle({0, at}, 0.42 * r), 0.38 * h, 0.62 * h)
                .cut_cylinder(Axis::z, {0, at}, 0.34 * r, 0.3 * h, 0.7 * h)
                .add_cylinder(Axis::y, {0, 0.5 * h}, std::min(neck, 0.45 * h), r, 1.4 * r);
    } else {
        const double gap = r * random.uniform(0.42, 0.55), lug = 0.17 * r, out = r * random.uniform(1.15, 1.35),
                     low = -h * random.uniform(0.0, 0.25);
        const bool curved = random.chance(0.5);
        for (const Point2 q : quarters) {
            const Point2 a{q.x * (gap + 0.5 * lug), q.y * 0.6 * r}, b{q.x * (gap + 0.5 * lug), q.y * out};
            solid.add_prism(Axis::z,
                            curved ? tangent_hull(a, 0.8 * lug, b, 0.45 * lug)
                                   : rectangle({std::min(q.x * gap, q.x * (gap + lug)), std::min(a.y, b.y)},
                                               {std::max(q.x * gap, q.x * (gap + lug)), std::max(a.y, b.y)}),
                            low, 0.75 * h);
        }
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::x, {s * (out - 0.1 * r), 0.2 * h}, 0.05 * r, -gap - 0.6 * lug, gap + 0.6 * lug);
        if (random.chance(0.3))
            for (const double s : {-1.0, 1.0})
                add_block(solid, {-gap, s * 0.7 * r, low}, {gap, s * (out - 0.35 * r), 0.4 * h});
    }
    const double crown = 0.12 * r, side = (form == 2 ? 0.9 : 1.0) * r;
    if (form != 3) {
        if (random.chance(0.5))
            solid.add_cylinder(Axis::x, {0, 0.45 * h}, std::min(0.4 * h, 1.3 * crown), 0.9 * side, side + 0.2 * r);
        if (random.chance(0.3))
            solid.add_prism(Axis::z, tangent_hull({0.7 * r, 0}, 0.45 * r, {1.12 * r, 0}, 0.15 * r), 0.1 * h, 0.8 * h);
    }
    // The movement's room from below, the dial's opening from above, with the seats of crystal and back.
    solid.cut_cylinder(Axis::z, {}, 0.86 * r, -h, 0.6 * h)
        .cut_cylinder(Axis::z, {}, open, 0, far)
        .cut_cylinder(Axis::z, {}, open + 0.025 * r, 0.88 * h + bezel, far);
    if (form != 3) solid.cut_cylinder(Axis::x, {0, 0.45 * h}, std::min(0.12 * h, 0.4 * crown), 0, far);
    if (random.chance(0.4))
        solid.cut_hole_circle(Axis::z, {}, 0.94 * r, random.choice({4, 6, 8}), 45, 0.022 * r, -h, 0.3 * h);
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
