// Blocks and plates of moulds and machine tools: standard parts of a mould, columns, pallets, chucks, cradles.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ring that centres the mould on its machine: steps, a conical way, screws in its face.
void locating_ring(Solid& solid, Random& random) {
    const double r = random.choice({30.0, 45.0, 50.0, 60.0, 80.0}) * random.uniform(0.9, 1.1),
                 h = r * random.uniform(0.18, 0.5), step = r * random.uniform(0.1, 0.3),
                 bore = r * random.uniform(0.25, 0.5);
    solid.add_chamfered_cylinder(Axis::z, {}, r, 0, h, 0.05 * r, random.choice({0.0, 0.05}) * r);
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, r - step, -0.4 * h, 0.1);
    solid.cut_cylinder(Axis::z, {}, bore, -h, 2 * h);
    if (random.chance(0.6))
        solid.cut_revolution(Axis::z, cone_meridian(0.4 * h, bore, h + 0.001, bore + 0.3 * (r - bore)));
    const double screw = 0.09 * r;
    const int count = random.choice({2, 2, 3, 4});
    for (int i = 0; i < count; ++i)
        solid.cut_counterbore(Axis::z, polar({}, 0.5 * (r - step + bore + 0.3 * (r - bore)), 360.0 * i / count),
                              0.6 * screw, screw, 0.5 * h, h + 0.01, -h);
}

/// Sprue bush: head, shank, ball seat, taper bore; perhaps a flat or a pin's groove at the head, screws through it.
void sprue_bush(Solid& solid, Random& random) {
    const double d = random.choice({6.0, 8.0, 9.0, 10.0, 12.5, 15.0}), head = d * random.uniform(1.4, 3),
                 k = head * random.uniform(0.25, 0.7), len = d * random.uniform(2, 9),
                 bore = d * random.uniform(0.15, 0.25);
    solid.add_chamfered_cylinder(Axis::z, {}, head, 0, k, 0.04 * head, 0.04 * head)
        .add_chamfered_cylinder(Axis::z, {}, d, -len, 0, 0.0, 0.0);
    solid.cut_revolution(Axis::z, cone_meridian(-len - 0.01, bore * random.uniform(1.6, 2.2), k + 0.01, bore));
    const double ball = head * random.uniform(0.8, 1.6);
    solid.cut_revolution(Axis::z, ball_meridian(k + ball * 0.8, ball));
    if (random.chance(0.4)) solid.cut_box({0.85 * head, -far, -1e-3}, {far, far, k + 1});
    if (head > 1.9 * d && random.chance(0.7))
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (head + d), random.choice({2, 3, 4}), 45, 0.13 * (head - d) + 0.5, -1,
                              k + 1);
    if (random.chance(0.3)) solid.cut_prism(Axis::x, slot({0, -len}, {0, -len - d}, 0.5 * bore), -far, far);
}

/// Guide bush with its collar at an end or in the middle, oil grooves.
void guide_bush(Solid& solid, Random& random) {
    const double bore = random.choice({6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 25.0}), r = bore * random.uniform(1.3, 1.6),
                 len = bore * random.uniform(2, 8), collar = r * random.uniform(1.12, 1.4),
                 k = bore * random.uniform(0.3, 0.7), at = random.choice({0.0, 0.0, 0.3}) * len;
    solid.add_chamfered_cylinder(Axis::z, {}, r, -len + at, at + k, 0.06 * r, 0.0)
        .add_cylinder(Axis::z, {}, collar, 0, k);
    if (at > 0) solid.cut_revolution(Axis::z, ring_meridian(k, at + k + 1, 0.93 * r, 2 * collar));
    solid.cut_cylinder(Axis::z, {}, bore, -far, far);
    for (int i = 0, n = random.integer(0, 4); i < n; ++i) {
        const double z = -len + at + (len - at) * (i + 0.6) / (n + 0.4);
        solid.cut_revolution(Axis::z, ring_meridian(z, z + 0.1 * bore, 0, 1.08 * bore));
    }
    if (random.chance(0.4)) solid.cut_revolution(Axis::z, ring_meridian(-0.1 * bore, 0, 0.95 * r, 2 * r));
}

/// Tapered interlock: a tongue or a groove on a block, or a round cone on its collar.
void interlock(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 80), h = w * random.uniform(0.35, 0.8), d = w * random.uniform(0.3, 0.8),
                 lean = h * random.uniform(0.05, 0.2);
    if (random.chance(0.3)) {
        solid.add_cylinder(Axis::z, {}, w, -h, 0)
            .add_revolution(Axis::z, cone_meridian(-0.001, 0.7 * w, h, 0.7 * w - lean));
        solid.cut_counterbore(Axis::z, {}, 0.15 * w, 0.27 * w, 0.4 * h, h + 0.01, -2 * h);
        if (random.chance(0.5)) solid.cut_box({0.86 * w, -far, -far}, {far, far, far});
        return;
    }
    const double tongue = 0.5 * w * random.uniform(0.7, 1.1);
    if (random.chance(0.5)) {
        solid.add_box({-w, 0, -h}, {w, d, 0})
            .add_prism(
                Axis::y,
                through({{-tongue, -0.01}, {tongue, -0.01}, {tongue - lean, 0.7 * h}, {-tongue + lean, 0.7 * h}}), 0,
                d);
    } else {
        solid.add_box({-w, 0, -h}, {w, d, 0.8 * h})
            .cut_prism(
                Axis::y,
                through({{-tongue + lean, 0}, {tongue - lean, 0}, {tongue, 0.8 * h + 0.01}, {-tongue, 0.8 * h + 0.01}}),
                -1, d + 1);
    }
    for (const double s : {-1.0, 1.0})
        solid.cut_counterbore(Axis::z, {s * 0.78 * w, 0.5 * d}, 0.08 * w, 0.14 * w, 0.4 * h, far, -far);
    if (random.chance(0.4)) solid.cut_blind_hole(Axis::y, {0, -0.5 * h}, 0.1 * w, -0.01, 0.6 * d);
}

/// Bar that latches two plates: hooks, long slots; or a strap with a cranked end.
void latch_bar(Solid& solid, Random& random) {
    const double len = random.log_uniform(50, 300), w = len * random.uniform(0.1, 0.2),
                 t = w * random.uniform(0.4, 0.9);
    solid.add_prism(Axis::y, chamfered(rectangle({0, 0}, {len, w}), random.choice({0.0, 0.2}) * w), 0, t);
    const double at = len * random.uniform(0.25, 0.45);
    solid.cut_prism(Axis::y, slot({at, 0.5 * w}, {at + len * random.uniform(0.15, 0.35), 0.5 * w}, 0.17 * w), -1,
                    t + 1);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_box({0.86 * len, -1, 0.0}, {0.93 * len, 0.5 * t, w + 1});
            break;
        case 1:
            solid.add_box({0.92 * len, t - 0.01, 0}, {len, 1.8 * t, w});
            break;
        default:
            solid.cut_prism(
                Axis::y,
                through({{0.8 * len, 0.5 * w}, {0.9 * len, 0.5 * w}, {0.85 * len, w + 1}, {0.75 * len, w + 1}}), -1,
                t + 1);
            break;
    }
    for (const double x : {0.06, 0.16})
        solid.cut_counterbore(Axis::y, {x * len, 0.5 * w}, 0.13 * w, 0.22 * w, 0.4 * t, 0, t + 1);
}

/// A grid of holes in the faces of a column or plate; the axis is across the face.
void cut_grid(Solid& solid, Axis axis, Point2 centre, double half_w, double half_h, int nx, int ny, double r,
              double from, double to) {
    for (int i = 0; i < nx; ++i)
        for (int j = 0; j < ny; ++j)
            solid.cut_cylinder(
                axis, centre + Point2{row_position(i, nx, 2 * half_w / nx), row_position(j, ny, 2 * half_h / ny)},
                (i + j) % 2 == 0 ? r : 0.75 * r, from, to);
}

/// Column for a machining centre: square, cross-shaped, a plate or a prism on its base.
void tombstone(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(60, 250), h = w * random.uniform(1.6, 3.2), base = w * random.uniform(1.3, 2),
                 t = w * random.uniform(0.15, 0.35);
    if (random.chance(0.7))
        solid.add_prism(Axis::z,
                        random.chance(0.5) ? chamfered(rectangle({-base, -base}, {base, base}), 0.15 * base)
                                           : rectangle({-base, -base}, {base, base}),
                        -t, 0);
    else
        solid.add_cylinder(Axis::z, {}, 1.1 * base, -t, 0);
    const int kind = random.integer(0, 3);
    const double half = 0.7 * w, thin = kind == 1 ? 0.3 * half : half;
    if (kind == 0 || kind == 1) solid.add_box({-half, -thin, -0.01}, {half, thin, h});
    if (kind == 2)
        solid.add_box({-half, -0.25 * half, -0.01}, {half, 0.25 * half, h})
            .add_box({-0.25 * half, -half, -0.01}, {0.25 * half, half, h});
    if (kind == 3) solid.add_prism(Axis::z, polygon({}, 1.1 * half, random.choice({3, 6, 8}), 90), -0.01, h);
    const double r = 0.05 * half;
    const int nx = random.integer(2, 4), ny = random.integer(3, 6);
    if (kind != 3)
        cut_grid(solid, Axis::y, {0, 0.5 * h}, 0.9 * half, 0.45 * h, nx, ny, r, -far, kind == 1 ? far : -0.5 * thin);
    if (kind == 0 && random.chance(0.5))
        cut_grid(solid, Axis::x, {0, 0.5 * h}, 0.9 * half, 0.45 * h, nx, ny, r, 0.5 * half, far);
    if (kind == 1 && random.chance(0.5))
        solid.cut_prism(Axis::y, rounded_rectangle({-0.55 * half, 0.55 * h}, {0.55 * half, 0.85 * h}, 0.1 * half), -far,
                        far);
    if (kind != 2 && random.chance(0.6))
        solid.cut_cylinder(Axis::z, {}, random.choice({0.12, 0.5}) * thin, 0.3 * h, h + 1);
    for (const Point2 q : quarters)
        solid.cut_counterbore(Axis::z, {0.85 * base * q.x, 0.85 * base * q.y}, 0.05 * base, 0.085 * base, 0.5 * t,
                              0.001, -2 * t);
}

/// Pallet: plate with receptacles of a zero-point system, a grid, notches, handles' holes.
void machine_pallet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(50, 400), h = w * random.uniform(0.5, 1.0), t = w * random.uniform(0.06, 0.2);
    Path outline = rectangle({-w, -h}, {w, h});
    if (random.chance(0.5)) outline = chamfered(outline, 0.12 * h);
    solid.add_prism(Axis::z, outline, 0, t);
    const int nx = random.integer(1, 3), ny = random.integer(1, 2);
    const double r = std::min(w / nx, h / ny) * random.uniform(0.3, 0.5);
    for (int i = 0; i < nx; ++i)
        for (int j = 0; j < ny; ++j) {
            const Point2 at{row_position(i, nx, 1.8 * w / nx), row_position(j, ny, 1.8 * h / ny)};
            solid.add_cylinder(Axis::z, at, r, t - 0.01, t + random.choice({0.0, 0.1}) * t);
            solid.cut_cylinder(Axis::z, at, 0.45 * r, 0.3 * t, far).cut_cylinder(Axis::z, at, 0.6 * r, 0.8 * t, far);
            solid.cut_hole_circle(Axis::z, at, 0.8 * r, random.choice({4, 6, 8}), 0, 0.08 * r, 0.5 * t, far);
        }
    for (const Point2 q : quarters)
        solid.cut_counterbore(Axis::z, {0.92 * w * q.x, 0.9 * h * q.y}, 0.018 * w, 0.032 * w, 0.4 * t, t, -1);
    if (random.chance(0.4))
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z, slot({s * 0.93 * w, 0}, {s * 2 * w, 0}, 0.04 * w), -1, t + 1);
    if (random.chance(0.3)) solid.cut_blind_hole(Axis::x, {0, 0.5 * t}, 0.2 * t, -w - 0.01, -0.6 * w);
    part.main_side = Side::top;
}

/// Chuck that holds by vacuum or magnets: grooves in a lattice or rings, poles side by side, clamping ledges.
void flat_chuck(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(50, 300), h = w * random.uniform(0.35, 1.0), t = w * random.uniform(0.1, 0.3);
    const bool round = random.chance(0.3);
    if (round)
        solid.add_cylinder(Axis::z, {}, w, 0, t);
    else
        solid.add_box({-w, -h, 0}, {w, h, t});
    const double g = w * random.uniform(0.006, 0.015);
    const int nx = random.integer(4, 12), ny = std::max(2, static_cast<int>(nx * h / w));
    if (round) {
        for (int i = 1; i <= nx / 2; ++i) {
            const double rho = 0.9 * w * i / (nx / 2.0);
            solid.cut_revolution(Axis::z, ring_meridian(0.85 * t, t + 1, rho - g, rho + g));
        }
        for (int i = 0; i < 2; ++i)
            solid.cut_prism(Axis::z, rotated(rectangle({-0.9 * w, -g}, {0.9 * w, g}), 90.0 * i), 0.85 * t, t + 1);
    } else {
        const bool poles = random.chance(0.4);
        for (int i = 0; i <= nx; ++i) {
            const double x = row_position(i, nx + 1, 1.84 * w / nx);
            solid.cut_box({x - g, -0.92 * h, 0.9 * t}, {x + g, 0.92 * h, t + 1});
        }
        for (int i = 0; i <= ny && !poles; ++i) {
            const double y = row_position(i, ny + 1, 1.84 * h / ny);
            solid.cut_box({-0.92 * w, y - g, 0.9 * t}, {0.92 * w, y + g, t + 1});
        }
        if (random.chance(0.6))  // ledges or slots by which it is held
            for (const double s : {-1.0, 1.0})
                solid.add_box({s > 0 ? w - 0.01 : -1.12 * w, -h, 0}, {s > 0 ? 1.12 * w : -w + 0.01, h, 0.3 * t});
    }
    if (random.chance(0.7)) solid.cut_blind_hole(Axis::x, {0, 0.4 * t}, 0.15 * t, -1.2 * w, -0.5 * w);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {}, 2 * g, 0.3 * t, t + 1);
    part.main_side = Side::top;
}

/// Swing frame between two bearings: end arms, a floor with a grid of holes, discs at the arms.
void cradle(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(80, 400), d = w * random.uniform(0.3, 0.7), drop = w * random.uniform(0.2, 0.6),
                 t = w * random.uniform(0.06, 0.12), disc = 0.8 * std::min(d, drop + t);
    solid.add_box({-w, -d, -drop - t}, {w, d, -drop});
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? w - t : -w;
        solid.add_prism(Axis::x, tangent_hull({0, 0}, disc, {0, -drop}, std::min(d, disc)), from, from + t);
        solid.cut_box({from - 1, -far, -far}, {from + t + 1, far, -drop - t});
        solid.add_box({from, -d, -drop - t}, {from + t, d, -drop});
        solid.add_cylinder(Axis::x, {}, 0.6 * disc, s > 0 ? w : -w - 0.6 * t, s > 0 ? w + 0.6 * t : -w);
        solid.cut_cylinder(Axis::x, {}, 0.25 * disc, s > 0 ? 0.5 * w : -far, s > 0 ? far : -0.5 * w);
        solid.cut_hole_circle(Axis::x, {}, 0.45 * disc, 6, 0, 0.05 * disc, s > 0 ? 0.5 * w : -far,
                              s > 0 ? far : -0.5 * w);
    }
    cut_grid(solid, Axis::z, {}, 0.8 * w, 0.85 * d, random.integer(4, 7), random.integer(2, 4), 0.012 * w, -far, 0);
    part.main_side = random.choice({Side::front, Side::top});
}

}  // namespace

/// Standard part of a mould: locating ring, sprue bush, guide bush, interlock, latch bar.
Part mould_fitting(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{locating_ring, sprue_bush, guide_bush, interlock, latch_bar};
    random.choice(forms)(part.solid, random);
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

/// Column, pallet, flat chuck or cradle of a machine tool.
Part tooling_column(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{tombstone, tombstone, machine_pallet, flat_chuck, cradle};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
