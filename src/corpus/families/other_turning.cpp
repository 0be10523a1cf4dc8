// Tools of lathes with their holders.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Rhombus of an insert with its nose at the origin, its bisector along `direction`.
Path insert_outline(double edge, double angle, double direction) {
    const Point2 a = polar({}, edge, direction - 0.5 * angle), b = polar({}, edge, direction + 0.5 * angle);
    return filleted(through({{0, 0}, a, a + b, b}), 0.06 * edge);
}

/// Holder of square shank for an insert, seen from above: pocket at the corner, clamp or lever screw, chamfered head.
void add_insert_holder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double h = random.choice({10.0, 12.0, 16.0, 20.0, 25.0, 32.0, 40.0}), w = h * random.choice({1.0, 1.0, 0.8}),
                 len = h * random.uniform(4.5, 7), head = h * random.uniform(1.1, 1.7),
                 over = w * random.choice({0.25, 0.25, 0.1, 0.5}),
                 angle = random.choice({35.0, 55.0, 60.0, 80.0, 90.0}), edge = h * random.uniform(0.4, 0.65);
    Path top = through({{0, w + over},
                        {-0.02 * h, w + 0.55 * over},
                        {0.12 * head, 0.25 * w},
                        {0.3 * head, 0},
                        {len, 0},
                        {len, w},
                        {head, w},
                        {0.75 * head, w + over}});
    if (random.chance(0.5))
        top = through(
            {{0, w + over}, {0.2 * h, 0.15 * w}, {0.35 * h, 0}, {len, 0}, {len, w}, {head, w}, {0.8 * head, w + over}});
    solid.add_prism(Axis::z, top, 0, h);
    const double direction = -0.5 * angle - random.choice({3.0, 5.0, 12.0, 28.0});
    const Point2 nose{-0.03 * h, w + over + 0.03 * h};
    const Path insert = moved(insert_outline(edge, angle, direction), nose);
    const double thick = edge * random.uniform(0.25, 0.4);
    solid.cut_prism(Axis::z, moved(scaled(insert_outline(edge, angle, direction), 1.04), nose + Point2{-0.5, 0.5}),
                    h - thick, h + 1);
    solid.add_prism(Axis::z, insert, h - thick, h);
    const Point2 middle = nose + polar({}, edge * std::cos(radians(0.5 * angle)), direction);
    if (random.chance(0.6)) {
        solid.cut_cylinder(Axis::z, middle, 0.2 * edge, 0.3 * h, h + 1);
    } else {
        solid.add_prism(Axis::z,
                        tangent_hull(middle, 0.25 * edge, middle + Point2{1.1 * edge, -0.4 * edge}, 0.45 * edge),
                        h - 0.01, h + 0.3 * thick + 0.1 * edge);
        solid.add_cylinder(Axis::z, middle + Point2{1.1 * edge, -0.4 * edge}, 0.28 * edge, h, h + 0.9 * thick);
    }
    if (random.chance(0.5))
        solid.cut_prism(Axis::y, through({{-1, -1}, {0.15 * h, -1}, {-0.05 * h, 0.6 * h}, {-1, 0.6 * h}}), -far, far);
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, through({{len - 0.1 * w, -1}, {len + 1, -1}, {len + 1, 0.15 * w}}), -far, far);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
}

/// Boring bar: round or flatted shank, the insert at its end.
void add_boring_bar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 25), len = r * random.uniform(8, 18), head = r * random.uniform(1.5, 3);
    solid.add_cylinder(Axis::x, {}, r, head, len);
    solid.add_cylinder(Axis::x, {}, r * random.uniform(0.8, 1.0), 0.2 * r, head);
    solid.add_prism(Axis::z,
                    through({{0, 0.3 * r}, {head, -0.2 * r}, {head, 1.0 * r}, {0.8 * r, 1.35 * r}, {0, 1.4 * r}}),
                    -0.45 * r, 0);
    solid.cut_box({-1, -far, 0}, {1.2 * head, far, far});
    const Path insert = moved(insert_outline(0.9 * r, random.choice({55.0, 60.0, 80.0}), -55), {-0.1 * r, 1.45 * r});
    solid.add_prism(Axis::z, insert, -0.3 * r, 0.02 * r).cut_cylinder(Axis::z, {0.3 * r, 0.85 * r}, 0.16 * r, -r, 1);
    const int flats = random.integer(0, 2);
    for (int i = 0; i < flats; ++i) {
        const double s = i == 0 ? 1.0 : -1.0;
        solid.cut_box({1.4 * head, -far, std::min(s * 0.88 * r, s * far)}, {far, far, std::max(s * 0.88 * r, s * far)});
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::x, {}, 0.2 * r, head, far);
    part.main_side = random.choice({Side::top, Side::front});
}

/// Blade for parting with its block, form tool with a dovetail, knurling holder with its wheels.
void add_special_holder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(8, 30);
    switch (random.integer(0, 2)) {
        case 0: {  // blade
            const double len = u * random.uniform(3.5, 6), t = 0.12 * u, h = 0.5 * u;
            const Path side = through({{0, h}, {0.05 * u, 0.7 * h}, {0.5 * h, -h}, {len, -h}, {len, h}});
            solid.add_prism(Axis::y, side, -t, t);
            solid.add_prism(Axis::y, through({{-0.1 * u, h}, {0, 0.75 * h}, {0.3 * u, 0.7 * h}, {0.3 * u, 1.03 * h}}),
                            -1.35 * t, 1.35 * t);
            solid.cut_prism(Axis::y, slot({0.32 * u, 0.62 * h}, {0.9 * u, 0.62 * h}, 0.06 * h), -far, far);
            if (random.chance(0.6)) {
                const double from = 0.35 * len, to = 0.95 * len;
                solid.add_box({from, 0.99 * t, -1.1 * u}, {to, u, 0.8 * u})
                    .add_box({from, -1.5 * t, 0.35 * u}, {to, t, 0.8 * u})
                    .add_box({from, -1.5 * t, -1.1 * u}, {to, t, -0.5 * u});
                for (int i = 0; i < 3; ++i)
                    solid.cut_cylinder(Axis::z, {from + (to - from) * (i + 0.5) / 3, 0.4 * u}, 0.12 * u, 0.3 * u, far);
            }
            break;
        }
        case 1: {  // two knurls in a pivoted head
            solid.add_box({0, -0.5 * u, -0.5 * u}, {4.5 * u, 0.5 * u, 0.5 * u})
                .add_box({-0.6 * u, -0.7 * u, -1.1 * u}, {0.6 * u, 0.7 * u, 1.1 * u});
            solid.cut_box({-1.2 * u, -0.4 * u, -2 * u}, {0, 0.4 * u, 2 * u});
            for (const double s : {-1.0, 1.0})
                solid.add_cylinder(Axis::y, {-0.45 * u, s * 0.6 * u}, 0.55 * u, -0.35 * u, 0.35 * u)
                    .add_cylinder(Axis::y, {-0.45 * u, s * 0.6 * u}, 0.16 * u, -0.75 * u, 0.75 * u);
            break;
        }
        default: {  // form tool, round or prismatic
            if (random.chance(0.5)) {
                solid.add_revolution(Axis::y, through({{0, 0.35 * u},
                                                       {0, 1.4 * u},
                                                       {0.25 * u, 1.4 * u},
                                                       {0.4 * u, 1.15 * u},
                                                       {0.7 * u, 1.25 * u},
                                                       {0.8 * u, 1.4 * u},
                                                       {1.0 * u, 1.4 * u},
                                                       {1.0 * u, 0.35 * u}}));
                solid.cut_box({0, -far, 0.1 * u}, {far, far, far});
                solid.cut_hole_circle(Axis::y, {}, 0.75 * u, 6, 200, 0.1 * u, -1, 0.5 * u);
            } else {
                solid.add_prism(Axis::z,
                                through({{0, 0},
                                         {2 * u, 0},
                                         {2 * u, 0.9 * u},
                                         {1.6 * u, 0.9 * u},
                                         {1.85 * u, 1.3 * u},
                                         {0.15 * u, 1.3 * u},
                                         {0.4 * u, 0.9 * u},
                                         {0, 0.9 * u}}),
                                0, 3.5 * u);
                const double w = u * random.uniform(0.3, 0.6);
                solid.cut_cylinder(Axis::z, {0.6 * u, 0}, 0.5 * w, -far, far)
                    .cut_prism(Axis::z, through({{1.1 * u, -1}, {1.7 * u, -1}, {1.5 * u, w}, {1.3 * u, w}}), -far, far);
                solid.cut_prism(Axis::x, through({{-1, 3.6 * u}, {-1, 3.3 * u}, {1.4 * u, 3.6 * u}}), -far, far);
            }
            break;
        }
    }
}

/// Exchangeable head of a tool post: a block with a dovetail behind, a slot for the shank, screws above.
void add_post_block(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(15, 45), len = u * random.uniform(1.6, 2.6), w = u * random.uniform(0.8, 1.1),
                 high = u * random.uniform(1.1, 1.6);
    solid.add_box({0, 0, 0}, {len, w, high});
    solid.cut_prism(Axis::z,
                    through({{0.3 * len, w + 1},
                             {0.7 * len, w + 1},
                             {0.7 * len, w},
                             {0.76 * len, 0.72 * w},
                             {0.24 * len, 0.72 * w},
                             {0.3 * len, w}}),
                    -1, far);
    if (random.chance(0.7)) {
        solid.cut_box({-1, -1, 0.25 * high}, {far, 0.45 * w, 0.75 * high});
        if (random.chance(0.4))
            solid.cut_prism(
                Axis::x,
                through(
                    {{0.22 * w - 0.15 * w, 0.26 * high}, {0.22 * w, 0.12 * high}, {0.22 * w + 0.15 * w, 0.26 * high}}),
                -far, far);
        const int screws = random.integer(2, 4);
        for (int i = 0; i < screws; ++i) {
            const double x = len * (i + 0.5) / screws;
            solid.cut_cylinder(Axis::z, {x, 0.22 * w}, 0.09 * u, 0.6 * high, high + 1)
                .add_cylinder(Axis::z, {x, 0.22 * w}, 0.085 * u, 0.72 * high, high + 0.3 * u);
            if (random.chance(0.5))
                solid.add_box({x - 0.09 * u, 0.22 * w - 0.09 * u, high + 0.25 * u},
                              {x + 0.09 * u, 0.22 * w + 0.09 * u, high + 0.5 * u});
        }
    } else {
        solid.cut_cylinder(Axis::x, {0.35 * w, 0.5 * high}, 0.28 * w, -far, far)
            .cut_box({-1, -1, 0.48 * high}, {far, 0.35 * w, 0.52 * high});
        for (const double x : {0.25, 0.75})
            solid.cut_counterbore(Axis::z, {x * len, 0.05 * w + 0.02 * u}, 0.03 * u, 0.06 * u, 0.1 * high, high, -1);
    }
    if (random.chance(0.6))
        solid.add_cylinder(Axis::z, {0.5 * len, 0.62 * w}, 0.1 * u, high, high + 0.9 * u)
            .add_cylinder(Axis::z, {0.5 * len, 0.62 * w}, 0.28 * u, high + 0.35 * u, high + 0.6 * u);
}

}  // namespace

/// Tool of a lathe with its holder: insert on a shank, boring bar, parting blade, knurls, block of a tool post.
Part turning_tool(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_insert_holder, add_boring_bar, add_special_holder, add_post_block};
    forms[context.random.weighted({0.4, 0.2, 0.2, 0.2})](part, context.random);
    return part;
}

}  // namespace v16::corpus
