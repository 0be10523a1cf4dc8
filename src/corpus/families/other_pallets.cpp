// What goods stand on and in: pallets, crates of boards, stillages, roll containers.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Row of boards along x across the width: `count` of them, each `w` wide, evenly to the borders.
void add_boards(Solid& solid, int count, double half, double deep, double w, double from, double to) {
    for (int i = 0; i < count; ++i) {
        const double y = count == 1 ? 0.0 : row_position(i, count, 2 * (deep - 0.5 * w) / (count - 1));
        solid.add_box({-half, y - 0.5 * w, from}, {half, y + 0.5 * w, to});
    }
}

/// Pallet of wood: boards above, stringers or blocks, runners below; two or four ways in.
void add_wood_pallet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 600), deep = half * random.uniform(0.6, 1.0),
                 t = half * random.uniform(0.035, 0.045), block = half * random.uniform(0.12, 0.17),
                 rise = half * random.uniform(0.15, 0.2);
    const int boards = random.integer(5, 9);
    const double board = std::min(1.7 * deep / boards, half * random.uniform(0.15, 0.24));
    add_boards(solid, boards, half, deep, board, rise + 2 * t, rise + 3 * t);
    const bool blocks = random.chance(0.65);
    for (const double x : {-half + 0.5 * block, 0.0, half - 0.5 * block}) {
        if (blocks) {
            solid.add_box({x - 0.5 * block, -deep, rise + t}, {x + 0.5 * block, deep, rise + 2 * t});
            for (const double y : {-deep + 0.5 * block, 0.0, deep - 0.5 * block})
                solid.add_box({x - 0.5 * block, y - 0.5 * block, t}, {x + 0.5 * block, y + 0.5 * block, rise + t});
        } else {
            solid.add_box({x - 0.25 * block, -deep, t}, {x + 0.25 * block, deep, rise + 2 * t});
            if (random.chance(0.5))
                for (const double y : {-0.5 * deep, 0.5 * deep})
                    solid.cut_box({x - block, y - 0.2 * deep, 0}, {x + block, y + 0.2 * deep, t + 0.4 * rise});
        }
    }
    if (random.chance(0.8)) {
        if (blocks && random.chance(0.6))
            for (const double y : {-deep + 0.5 * block, 0.0, deep - 0.5 * block})
                solid.add_box({-half, y - 0.5 * block, 0}, {half, y + 0.5 * block, t});
        else
            add_boards(solid, random.choice({3, 5}), half, deep, board, 0, t);
    }
    part.main_side = random.choice({Side::front, Side::top});
}

/// Pallet of plastic: deck with openings, nine feet or three runners, raised border.
void add_moulded_pallet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 600), deep = half * random.uniform(0.65, 1.0),
                 t = half * random.uniform(0.06, 0.1), rise = half * random.uniform(0.14, 0.2),
                 foot = half * random.uniform(0.1, 0.16);
    solid.add_prism(Axis::z, rounded_rectangle({-half, -deep}, {half, deep}, 0.06 * half), rise, rise + t);
    const bool runners = random.chance(0.5);
    for (const double x : {-half + foot, 0.0, half - foot}) {
        for (const double y : {-deep + foot, 0.0, deep - foot})
            solid.add_prism(Axis::z, rounded_rectangle({x - foot, y - foot}, {x + foot, y + foot}, 0.3 * foot), 0,
                            rise);
        if (runners) solid.add_box({x - 0.9 * foot, -deep, 0}, {x + 0.9 * foot, deep, 0.25 * rise});
    }
    const int columns = random.integer(3, 7), rows = random.integer(2, 5);
    const double px = 1.85 * half / columns, py = 1.85 * deep / rows;
    const bool slots = random.chance(0.5);
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k) {
            const Point2 at{row_position(i, columns, px), row_position(k, rows, py)};
            if (slots)
                solid.cut_box({at.x - 0.36 * px, at.y - 0.2 * py, rise - 1},
                              {at.x + 0.36 * px, at.y + 0.2 * py, rise + 2 * t});
            else
                solid.cut_cylinder(Axis::z, at, 0.3 * std::min(px, py), rise - 1, rise + 2 * t);
        }
    if (random.chance(0.4)) add_frame(solid, Axis::z, {-half, -deep}, {half, deep}, 0.03 * half, rise, rise + 1.4 * t);
    part.main_side = random.choice({Side::front, Side::top});
}

/// Crate of boards with gaps, its corner posts and perhaps diagonal braces.
void add_crate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(50, 700), deep = half * random.uniform(0.5, 1.0),
                 high = half * random.uniform(0.6, 1.6), t = half * random.uniform(0.025, 0.05),
                 post = half * random.uniform(0.06, 0.12);
    const int boards = random.integer(2, 6);
    const double pitch = high / boards, w = pitch * random.uniform(0.55, 0.9);
    for (int i = 0; i < boards; ++i) {
        const double z = pitch * i + 0.5 * (pitch - w);
        for (const double s : {-1.0, 1.0}) {
            solid.add_box({-half, s * deep - 0.5 * t, z}, {half, s * deep + 0.5 * t, z + w});
            solid.add_box({s * half - 0.5 * t, -deep, z}, {s * half + 0.5 * t, deep, z + w});
        }
    }
    const bool outside = random.chance(0.5);
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0}) {
            const double cy = outside ? y * (deep + t) : y * (deep - t);
            solid.add_box({x * (half - 0.5 * post) - 0.5 * post, cy - 0.5 * t, 0},
                          {x * (half - 0.5 * post) + 0.5 * post, cy + 0.5 * t, high});
        }
    add_boards(solid, random.integer(4, 7), half, deep, deep * 0.22, 0, t);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            add_strut(solid, Axis::y, {-half + post, 0.5 * w}, {half - post, high - 0.5 * w}, w * 0.8,
                      s * (deep + t) - 0.5 * t, s * (deep + t) + 0.5 * t);
    if (random.chance(0.4)) {
        for (const double x : {-0.6 * half, 0.6 * half})
            solid.add_box({x - 0.5 * post, -deep, -2 * post}, {x + 0.5 * post, deep, 0});
    }
}

/// Container of mesh or sheet on feet, its posts with cups to stack; half gate in front.
void add_stillage(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 600), deep = half * random.uniform(0.6, 0.9),
                 high = half * random.uniform(0.9, 1.5), post = half * random.uniform(0.05, 0.08), wire = half * 0.012,
                 leg = half * random.uniform(0.15, 0.22);
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0}) {
            const Point2 at{x * (half - 0.5 * post), y * (deep - 0.5 * post)};
            add_block(solid, at, {post, post}, 0, leg + high);
            add_block(solid, at, {1.8 * post, 1.8 * post}, 0, 0.3 * leg);
        }
    solid.add_box({-half, -deep, leg}, {half, deep, leg + post});
    for (const double y : {-deep + 0.5 * post, deep - 0.5 * post}) {
        const double top = y < 0 && random.chance(0.5) ? leg + 0.55 * high : leg + high;
        solid.add_box({-half, y - 0.4 * post, top - post}, {half, y + 0.4 * post, top});
        const int bars = random.integer(5, 10), levels = random.integer(2, 5);
        for (int i = 0; i < bars; ++i) {
            const double x = row_position(i, bars, 1.9 * half / bars);
            solid.add_box({x - wire, y - wire, leg}, {x + wire, y + wire, top - 0.5 * post});
        }
        for (int i = 1; i < levels; ++i) {
            const double z = leg + (top - leg) * i / levels;
            solid.add_box({-half, y - wire, z - wire}, {half, y + wire, z + wire});
        }
    }
    for (const double x : {-half + 0.5 * post, half - 0.5 * post})
        solid.add_box({x - 0.2 * post, -deep, leg}, {x + 0.2 * post, deep, leg + high});
}

/// Roll container: base on castors, sides of tubes, a shelf, a strap bar.
void add_roll_container(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 420), deep = half * random.uniform(0.8, 1.3),
                 high = half * random.uniform(2.6, 4.2), tube = half * 0.03, wheel = half * random.uniform(0.12, 0.18),
                 base = 2.3 * wheel;
    solid.add_box({-half, -deep, base}, {half, deep, base + 2 * tube});
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0}) {
            const Point2 at{x * (half - wheel), y * (deep - wheel)};
            solid.add_cylinder(Axis::y, {at.x, wheel}, wheel, at.y - 0.35 * wheel, at.y + 0.35 * wheel)
                .add_prism(Axis::y, tangent_hull({at.x, wheel}, 0.4 * wheel, {at.x, base - 0.3 * wheel}, 0.7 * wheel),
                           at.y - 0.6 * wheel, at.y - 0.4 * wheel);
            solid.add_box({at.x - 0.9 * wheel, at.y - 0.7 * wheel, base - 0.25 * wheel},
                          {at.x + 0.9 * wheel, at.y + 0.7 * wheel, base});
        }
    for (const double s : {-1.0, 1.0}) {
        const double x = s * (half - tube);
        add_frame(solid, Axis::x, {-deep, base}, {deep, base + high}, 2 * tube, x - tube, x + tube);
        const int bars = random.integer(3, 7);
        for (int i = 0; i < bars; ++i) {
            const double y = row_position(i, bars, 1.9 * deep / bars);
            solid.add_box({x - 0.5 * tube, y - 0.5 * tube, base}, {x + 0.5 * tube, y + 0.5 * tube, base + high});
        }
    }
    const int levels = random.integer(1, 6);
    for (int i = 0; i < levels; ++i)
        solid.add_box({-half, deep - tube, base + high * (i + 1) / (levels + 0.5) - tube},
                      {half, deep, base + high * (i + 1) / (levels + 0.5)});
    if (random.chance(0.5))
        solid.add_box({-half + 2 * tube, -deep, base + 0.5 * high}, {half - 2 * tube, deep, base + 0.5 * high + tube});
}

}  // namespace

/// What goods are carried on: pallet of wood or plastic, crate, stillage, roll container.
Part pallet(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_wood_pallet, add_moulded_pallet, add_crate, add_stillage, add_roll_container};
    forms[context.random.weighted({0.3, 0.2, 0.2, 0.15, 0.15})](part, context.random);
    return part;
}

}  // namespace v16::corpus
