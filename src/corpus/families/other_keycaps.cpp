// Caps of keys.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Leans the four sides of a block of `half` at its foot to `top` at the height `high`.
void lean_sides(Solid& solid, Point2 half, Point2 top, double shift, double high) {
    for (const double s : {-1.0, 1.0}) {
        const Point2 slope{s * (top.x - half.x), s * (top.y - half.y) + shift};
        const auto cut = [&](Axis axis, double foot, double lean) {
            solid.cut_prism(axis,
                            through({{foot - 0.2 * lean, -0.2 * high},
                                     {3 * foot, -0.2 * high},
                                     {3 * foot, 1.2 * high},
                                     {foot + 1.2 * lean, 1.2 * high}}),
                            -far, far);
        };
        cut(Axis::y, s * half.x, slope.x);
        cut(Axis::x, s * half.y, slope.y);
    }
}

/// What holds a cap on its switch: a cross in a post, two legs, or a square post.
void add_stem(Solid& solid, Random& random, Point2 at, double high, double to) {
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_cylinder(Axis::z, at, 2.75, high, to)
                .cut_box({at.x - 2.0, at.y - 0.6, high - 1}, {at.x + 2.0, at.y + 0.6, high + 3.8})
                .cut_box({at.x - 0.6, at.y - 2.0, high - 1}, {at.x + 0.6, at.y + 2.0, high + 3.8});
            break;
        case 1:
            for (const double s : {-1.0, 1.0})
                solid.add_box({at.x + s * 2.85 - 0.6, at.y - 1.5, high - 2.5}, {at.x + s * 2.85 + 0.6, at.y + 1.5, to});
            break;
        default:
            solid.add_box({at.x - 2.5, at.y - 2.5, high}, {at.x + 2.5, at.y + 2.5, to})
                .cut_box({at.x - 1.5, at.y - 1.0, high - 1}, {at.x + 1.5, at.y + 1.0, high + 4});
            break;
    }
}

/// Cap of a keyboard: leaning sides, dish on top, hollow with its stem, one unit to a space bar.
void add_leaning_cap(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double units = random.choice({1.0, 1.0, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.75, 6.25}),
                 high = random.uniform(5.5, 12), t = random.uniform(1.0, 1.6);
    const Point2 half{0.5 * (19.05 * units - 0.95), 9.05},
        top{half.x - random.uniform(1.5, 3.2), half.y - random.uniform(1.5, 2.6)};
    const double shift = random.uniform(-0.2, 1.2);
    solid.add_box({-half.x, -half.y, 0}, {half.x, half.y, high});
    const double dish = random.uniform(0.4, 1.2), tilt = random.uniform(-1.2, 2.0);
    if (random.chance(0.5)) {  // a dish from side to side
        Path hollow = through({{-top.x, high}, {top.x, high}, {top.x, high + 2}, {-top.x, high + 2}});
        hollow.vertices[0].bulge = dish / top.x;
        solid.cut_prism(Axis::y, hollow, -far, far);
    } else if (random.chance(0.7)) {  // a slanting top
        solid.cut_prism(Axis::x,
                        through({{-half.y - 1, high - std::max(0.0, tilt)},
                                 {half.y + 1, high - std::max(0.0, -tilt)},
                                 {half.y + 1, high + 2},
                                 {-half.y - 1, high + 2}}),
                        -far, far);
    }
    lean_sides(solid, half, top, shift, high);
    const double inner = high - t - std::max(dish, std::abs(tilt));
    solid.cut_box({-half.x + t + (half.x - top.x) * 0.7, -half.y + t + 1.6, -1},
                  {half.x - t - (half.x - top.x) * 0.7, half.y - t - 1.0, inner});
    add_stem(solid, random, {}, 0.15 * high, inner + 0.01);
    if (units >= 2)
        for (const double s : {-1.0, 1.0})
            add_stem(solid, random, {s * (units > 3 ? 50.0 : 11.9), 0}, 0.15 * high, inner + 0.01);
    const int ribs = random.integer(0, 2);
    for (int i = 0; i < ribs; ++i)
        solid.add_box({row_position(i, ribs, 7) - 0.5, -half.y + t + 1.5, 0.5 * high},
                      {row_position(i, ribs, 7) + 0.5, half.y - t - 1.0, inner + 0.01});
    part.main_side = random.choice({Side::top, Side::front, Side::bottom});
}

/// Round cap in a ring, cap of L form, flat tile with a bar to feel, cap with a window for a lamp.
void add_other_cap(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double high = random.uniform(4, 9);
    switch (random.integer(0, 3)) {
        case 0: {  // round
            const double r = random.uniform(7, 9.2), rim = random.uniform(0.8, 1.6);
            solid.add_cylinder(Axis::z, {}, r, 0, high)
                .cut_cylinder(Axis::z, {}, r - rim, high - 0.8, far)
                .cut_cylinder(Axis::z, {}, r - 1.3, -1, high - 2.4);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, cone_meridian(high - 0.81, r - rim - 0.8, high - 0.2, r - rim - 1.6));
            add_stem(solid, random, {}, 0.5, high - 2.3);
            break;
        }
        case 1: {  // L
            const Path outer = through({{-14, -18.5}, {9, -18.5}, {9, 18.5}, {-18.5, 18.5}, {-18.5, 0.5}, {-14, 0.5}});
            solid.add_prism(Axis::z, outer, 0, high);
            solid.add_prism(Axis::z,
                            through({{-11.5, -16}, {6.5, -16}, {6.5, 16.5}, {-16, 16.5}, {-16, 3}, {-11.5, 3}}), high,
                            high + random.uniform(1, 3));
            solid.cut_prism(Axis::z, through({{-12.5, -17}, {7.5, -17}, {7.5, 17}, {-17, 17}, {-17, 2}, {-12.5, 2}}),
                            -1, high - 1.5);
            add_stem(solid, random, {-3, 0}, 0.5, high - 1.4);
            break;
        }
        case 2: {  // flat tile
            const double w = random.uniform(7.5, 9), t = random.uniform(1.5, 3);
            solid.add_prism(Axis::z, rounded_rectangle({-w, -w}, {w, w}, random.uniform(0.5, 3)), 0, t)
                .cut_prism(Axis::z, rounded_rectangle({-w + 1, -w + 1}, {w - 1, w - 1}, 0.5), -1, 0.45 * t);
            if (random.chance(0.5)) solid.add_box({-2, -w + 2, t}, {2, -w + 2.8, t + 0.4});
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * 2.85 - 0.6, -1.5, -3}, {s * 2.85 + 0.6, 1.5, 0.5 * t});
            break;
        }
        default: {  // for a lamp: an inner and an outer step
            const double w = random.uniform(7, 12);
            solid.add_box({-w, -w, 0}, {w, w, high})
                .add_box({-0.85 * w, -0.85 * w, high}, {0.85 * w, 0.85 * w, high + 2})
                .cut_box({-0.75 * w, -0.75 * w, -1}, {0.75 * w, 0.75 * w, high + 0.8});
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * 0.88 * w - 0.8, -2, -3}, {s * 0.88 * w + 0.8, 2, 0.01});
            if (random.chance(0.5))
                solid.cut_prism(Axis::z, rectangle({-0.3 * w, -0.1 * w}, {0.3 * w, 0.1 * w}), high, far);
            break;
        }
    }
    part.main_side = random.choice({Side::top, Side::front});
}

}  // namespace

/// Cap of a key: leaning sides and a dish, round, L-shaped, flat, for a lamp.
Part keycap(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_leaning_cap, add_other_cap};
    forms[context.random.weighted({0.6, 0.4})](part, context.random);
    return part;
}

}  // namespace v16::corpus
