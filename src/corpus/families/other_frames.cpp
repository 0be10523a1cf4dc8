// Frames of tubes and extrusions: machine frames, carts, ladders, gates, trusses.
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A square tube along `axis` from `from` to `to` about `middle`, with the line of a groove on extrusions.
void add_tube(Solid& solid, Axis axis, Point2 middle, double wide, double from, double to, bool grooved) {
    const double half = 0.5 * wide, g = 0.14 * wide;
    solid.add_prism(axis, rectangle(middle - Point2{half, half}, middle + Point2{half, half}), from, to);
    if (!grooved) return;
    solid.cut_prism(axis, rectangle(middle - Point2{2 * half, g}, middle + Point2{-0.75 * half, g}), from, to)
        .cut_prism(axis, rectangle(middle - Point2{g, 2 * half}, middle + Point2{g, -0.75 * half}), from, to);
}

/// Castors or feet below z = 0 at the corners.
void add_corner_feet(Solid& solid, Random& random, Point2 half, double wide) {
    const bool castors = random.chance(0.5);
    const double r = wide * random.uniform(0.8, 1.6);
    for (const double x : {-half.x, half.x})
        for (const double y : {-half.y, half.y}) {
            if (castors) {
                solid.add_cylinder(Axis::y, {x + 0.5 * r, -1.4 * r}, r, y - 0.3 * r, y + 0.3 * r);
                add_block(solid, {x + 0.2 * r, y}, {r, 0.9 * r}, -1.2 * r, 0);
            } else {
                solid.add_cylinder(Axis::z, {x, y}, 0.25 * wide, -1.2 * wide, 0)
                    .add_cylinder(Axis::z, {x, y}, 0.7 * wide, -1.5 * wide, -1.2 * wide);
            }
        }
}

/// Posts at the corners joined at two or three heights: a machine's frame, a rack with decks, a cart with its handle.
void add_post_frame(Solid& solid, Random& random, double half) {
    const double deep = half * random.uniform(0.4, 1.1), high = half * random.uniform(0.7, 3),
                 wide = half * random.uniform(0.06, 0.14);
    const bool grooved = random.chance(0.4), decks = random.chance(0.45);
    const Point2 at{half - 0.5 * wide, deep - 0.5 * wide};
    for (const double x : {-at.x, at.x})
        for (const double y : {-at.y, at.y}) add_tube(solid, Axis::z, {x, y}, wide, 0, high, grooved);
    const int levels = random.integer(2, decks ? 4 : 3);
    const double lowest = high * random.uniform(0.02, 0.25);
    for (int i = 0; i < levels; ++i) {
        const double z = lowest + (high - lowest - 0.5 * wide) * i / (levels - 1);
        for (const double side : {-1.0, 1.0}) {
            add_tube(solid, Axis::x, {side * at.y, z}, wide, 0.5 * wide - at.x, at.x - 0.5 * wide, grooved);
            add_tube(solid, Axis::y, {side * at.x, z}, wide, 0.5 * wide - at.y, at.y - 0.5 * wide, grooved);
        }
        if (decks) add_block(solid, {}, {2 * at.x - wide * 0.9, 2 * at.y - wide * 0.9}, z + 0.2 * wide, z + 0.5 * wide);
    }
    if (random.chance(0.6)) add_corner_feet(solid, random, at, wide);
    if (random.chance(0.25)) {  // handle
        const double r = 0.3 * wide, x = half + wide * random.uniform(1, 3);
        for (const double y : {-0.8 * at.y, 0.8 * at.y})
            add_wire(solid, {{at.x, y, 0.9 * high}, {x, y, 0.9 * high}}, r);
        solid.add_cylinder(Axis::y, {x, 0.9 * high}, r, -0.9 * at.y, 0.9 * at.y);
    }
    if (random.chance(0.3))
        for (const double y : {-at.y, at.y})
            add_strut(solid, Axis::y, {-at.x, lowest}, {at.x, high - wide}, 0.5 * wide, y - 0.3 * wide, y + 0.3 * wide);
}

/// Ladder facing the viewer, straight or narrowing, also as a pair seen from the side.
void add_ladder(Solid& solid, Random& random, double half) {
    const int rungs = random.integer(3, 12);
    const double pitch = half * random.uniform(1.1, 1.7), wide = half * random.uniform(0.12, 0.25), deep = 2 * wide,
                 high = pitch * (rungs + 0.3), narrow = random.choice({0.0, 0.0, 0.25}) * half;
    const bool round = random.chance(0.5);
    for (const double side : {-1.0, 1.0})
        add_strut(solid, Axis::y, {side * half, 0}, {side * (half - narrow), high}, wide, 0, deep);
    for (int i = 0; i < rungs; ++i) {
        const double z = pitch * (i + 0.65), x = half - narrow * z / high;
        if (round)
            solid.add_cylinder(Axis::x, {0.5 * deep, z}, 0.4 * wide, -x, x);
        else
            solid.add_box({-x, 0.1 * deep, z - 0.35 * wide}, {x, 0.9 * deep, z + 0.35 * wide});
    }
    if (random.chance(0.3)) {  // hooks or a second leg behind
        for (const double side : {-1.0, 1.0})
            add_strut(solid, Axis::x, {deep, high - wide}, {deep + 0.35 * high, 0}, wide,
                      side * (half - narrow) - 0.5 * wide, side * (half - narrow) + 0.5 * wide);
        solid.add_box({-half, -0.5 * deep, high}, {half, 1.5 * deep, high + 0.6 * wide});
    }
}

/// Gate or fence panel: frame with bars, a diagonal, a lattice, posts with hinges.
void add_gate(Solid& solid, Random& random, double half) {
    const double high = half * random.uniform(0.7, 2.2), wide = half * random.uniform(0.04, 0.09), t = wide;
    add_frame(solid, Axis::y, {-half, 0}, {half, high}, wide, 0, t);
    const int bars = random.integer(3, 14);
    const double bar = 0.3 * wide;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    for (int i = 0; i < bars; ++i) {
        if (form == 1) {
            const double z = high * (i + 1.0) / (bars + 1);
            solid.add_box({-half, 0.25 * t, z - bar}, {half, 0.75 * t, z + bar});
        } else {
            const double x = row_position(i, bars, 2 * half / (bars + 1));
            solid.add_box({x - bar, 0.25 * t, 0}, {x + bar, 0.75 * t, high * (form == 2 ? 1.1 : 1.0)});
            if (form == 2)
                solid.add_prism(
                    Axis::y, through({{x - 2 * bar, 1.1 * high}, {x + 2 * bar, 1.1 * high}, {x, 1.1 * high + 5 * bar}}),
                    0.25 * t, 0.75 * t);
        }
    }
    if (random.chance(0.5))
        add_strut(solid, Axis::y, {wide - half, wide}, {half - wide, high - wide}, 0.8 * wide, 0.1 * t, 0.9 * t);
    if (random.chance(0.4)) solid.add_box({-half, 0, 0.5 * high - 0.5 * wide}, {half, t, 0.5 * high + 0.5 * wide});
    if (random.chance(0.5))
        for (const double side : {-1.0, 1.0}) {
            const double x = side * (half + 2 * wide);
            solid.add_box({x - wide, -0.5 * wide, -0.15 * high}, {x + wide, 1.5 * wide, 1.08 * high});
            for (const double z : {0.2, 0.8})
                if (side < 0)
                    solid.add_cylinder(Axis::z, {-half - 0.5 * wide, 0.5 * t}, 0.5 * wide, z * high - wide,
                                       z * high + wide);
        }
}

/// Truss: chords and posts with diagonals; a bridge of parallel chords, a roof, a box mast.
void add_truss(Solid& solid, Random& random, double half) {
    const int bays = 2 * random.integer(2, 4);
    const double wide = half * random.uniform(0.02, 0.05), t = wide, pitch = 2 * half / bays,
                 high = half * random.uniform(0.25, 0.6);
    const bool roof = random.chance(0.4), two = random.chance(0.3), posts = random.chance(0.6);
    const std::size_t form = random.weighted({0.5, 0.5});
    const auto upper = [&](double x) { return roof ? high * (1 - std::abs(x) / half) : high; };
    const double apart = two ? high * random.uniform(0.5, 1) : 0.0;
    for (const double y : {0.0, apart}) {
        solid.add_box({-half, y, -wide}, {half, y + t, 0});
        if (roof)
            for (const double side : {-1.0, 1.0})
                add_strut(solid, Axis::y, {side * (half + 0.05 * half), -0.05 * high}, {0, high}, wide, y, y + t);
        else
            solid.add_box({-half, y, high - wide}, {half, y + t, high});
        for (int i = 0; i < bays; ++i) {
            const double x = i * pitch - half, next = x + pitch;
            const bool rising = form == 0 ? i % 2 == 0 : x < -1e-9;
            const Point2 a{x, rising ? 0.0 : upper(x)}, b{next, rising ? upper(next) : 0.0};
            if (std::abs(a.y - b.y) > 0.1 * high) add_strut(solid, Axis::y, a, b, 0.7 * wide, y + 0.1 * t, y + 0.9 * t);
            if (posts && i > 0 && upper(x) > 0.1 * high)
                solid.add_box({x - 0.35 * wide, y + 0.1 * t, 0}, {x + 0.35 * wide, y + 0.9 * t, upper(x) - 0.5 * wide});
        }
        if (!two) break;
    }
    if (two)
        for (int i = 0; i <= bays; ++i) {
            const double x = i * pitch - half;
            solid.add_box({x - 0.35 * wide, 0, -wide}, {x + 0.35 * wide, apart, 0});
        }
}

/// Trestle, portal or flat ladder frame of a vehicle.
void add_portal(Solid& solid, Random& random, double half) {
    const double wide = half * random.uniform(0.06, 0.14), high = half * random.uniform(0.8, 1.8),
                 deep = half * random.uniform(0.5, 1.2);
    const bool grooved = random.chance(0.4);
    if (random.chance(0.4)) {  // trestle
        solid.add_box({-half, -0.5 * wide, high - wide}, {half, 0.5 * wide, high});
        for (const double x : {-0.8 * half, 0.8 * half}) {
            for (const double side : {-1.0, 1.0})
                add_strut(solid, Axis::x, {side * 0.45 * deep, 0}, {side * 0.3 * wide, high - 0.5 * wide}, 0.8 * wide,
                          x - 0.5 * wide, x + 0.5 * wide);
            solid.add_box({x - 0.3 * wide, -0.3 * deep, 0.3 * high},
                          {x + 0.3 * wide, 0.3 * deep, 0.3 * high + 0.7 * wide});
        }
        return;
    }
    for (const double side : {-1.0, 1.0}) {
        add_tube(solid, Axis::y, {side * half, 0.5 * wide}, wide, -deep, deep, grooved);
        add_tube(solid, Axis::z, {side * half, 0.1 * deep}, wide, wide, high, grooved);
        if (random.chance(0.6))
            add_strut(solid, Axis::x, {0.8 * deep, wide}, {0.1 * deep + 0.5 * wide, 0.85 * high}, 0.5 * wide,
                      side * half - 0.25 * wide, side * half + 0.25 * wide);
    }
    add_tube(solid, Axis::x, {0.1 * deep, high - 0.5 * wide}, wide, -half + 0.5 * wide, half - 0.5 * wide, grooved);
    for (const double y : {-0.7 * deep, 0.7 * deep})
        add_tube(solid, Axis::x, {y, 0.5 * wide}, wide, -half + 0.5 * wide, half - 0.5 * wide, grooved);
    if (random.chance(0.5))
        for (const double side : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            through({{side * (half - 0.5 * wide), high - 3 * wide},
                                     {side * (half - 0.5 * wide), high - wide},
                                     {side * (half - 2.5 * wide), high - wide}}),
                            0, 0.15 * wide);
}

}  // namespace

/// Frame of tubes or extrusions.
Part frame_structure(FamilyContext& context) {
    Random& random = context.random;
    const double half = random.log_uniform(60, 1500);
    Part part;
    switch (random.weighted({0.36, 0.14, 0.18, 0.17, 0.15})) {
        case 0:
            add_post_frame(part.solid, random, half);
            break;
        case 1:
            add_ladder(part.solid, random, 0.4 * half);
            break;
        case 2:
            add_gate(part.solid, random, half);
            break;
        case 3:
            add_truss(part.solid, random, 2 * half);
            break;
        default:
            add_portal(part.solid, random, half);
            break;
    }
    return part;
}

}  // namespace v16::corpus
