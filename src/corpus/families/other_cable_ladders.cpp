// Ladders and trays that carry cables, treads and platforms that carry people.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Side rail of a tray along x: a channel or a folded edge, its outer face at `y`, open towards the middle.
void add_rail(Solid& solid, double y, double h, double lip, double t, double from, double to) {
    const double s = y > 0 ? 1.0 : -1.0;
    const auto between = [&](double a, double b, double low, double high) {
        solid.add_box({from, std::min(a, b), low}, {to, std::max(a, b), high});
    };
    between(y, y - s * t, 0, h);
    between(y, y - s * lip, 0, t);
    between(y, y - s * lip, h - t, h);
}

/// Straight ladder: rails, rungs of channel or tube, holes for the joints; or a perforated floor.
void straight_ladder(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.choice({50.0, 75.0, 100.0, 150.0, 200.0, 300.0}),
                 h = random.choice({40.0, 60.0, 85.0, 100.0, 110.0}), t = random.choice({1.5, 2.0, 2.5}),
                 lip = random.uniform(12, 30), pitch = random.choice({100.0, 150.0, 250.0, 300.0});
    const int rungs = random.integer(3, 9);
    const double len = pitch * rungs;
    for (const double s : {-1.0, 1.0}) add_rail(solid, s * w, h, lip, t, 0, len);
    const int kind = random.integer(0, 2);
    if (kind == 2) {  // floor with slots
        solid.add_box({0, -w, 0}, {len, w, t});
        const int rows = std::clamp(static_cast<int>(w / 30), 2, 5);
        for (int i = 0; i < 2 * rungs; ++i)
            for (int j = 0; j < rows; ++j) {
                const Point2 at{0.5 * pitch * (i + 0.5), row_position(j, rows, 1.6 * w / rows)};
                solid.cut_prism(Axis::z, slot(at - Point2{0.12 * pitch, 0}, at + Point2{0.12 * pitch, 0}, 4), -1,
                                t + 0.1);
            }
    } else {
        for (int i = 0; i < rungs; ++i) {
            const double x = pitch * (i + 0.5), half = 0.5 * random.choice({20.0, 20.0, 40.0});
            if (kind == 0)
                solid.add_box({x - half, -w + t, 0.12 * h}, {x + half, w - t, 0.12 * h + 15})
                    .cut_box({x - half + t, -w, 0.12 * h - 1}, {x + half - t, w, 0.12 * h + 15 - t});
            else
                solid.add_cylinder(Axis::y, {x, 0.3 * h}, 10, -w + 0.5 * t, w - 0.5 * t);
        }
    }
    for (const double end : {0.0, len})
        for (const double k : {0.08, 0.2})
            if (random.chance(0.9))
                solid.cut_cylinder(Axis::y, {end + (end > 0 ? -k : k) * pitch, 0.5 * h}, 5, -far, far);
    part.main_side = random.choice({Side::top, Side::front});
}

/// A way of half width `w` along x with one branch up, or also one down: corners cut or round from `a` on, ends at
/// `arm`.
Path branched_outline(double w, double a, double arm, double bulge, bool cross) {
    Path outline;
    const auto corner = [&](double x, double y, double b = 0.0) { outline.vertices.push_back({{x, y}, b}); };
    corner(-arm, -w);
    if (cross) {
        corner(-a, -w, bulge);
        corner(-w, -a);
        corner(-w, -arm);
        corner(w, -arm);
        corner(w, -a, bulge);
        corner(a, -w);
    }
    corner(arm, -w);
    corner(arm, w);
    corner(a, w, bulge);
    corner(w, a);
    corner(w, arm);
    corner(-w, arm);
    corner(-w, a, bulge);
    corner(-a, w);
    corner(-arm, w);
    return outline;
}

/// Bend, branch or reducer of a tray, flat: floor with its walls along the curves, ends to join.
void tray_fitting(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 300), h = w * random.uniform(0.15, 0.5),
                 t = w * random.uniform(0.008, 0.02), r = w * random.uniform(0.6, 1.8),
                 tail = w * random.uniform(0.2, 0.6);
    part.main_side = Side::top;
    const int kind = random.integer(0, 3);
    const bool rungs = random.chance(0.5);
    if (kind < 2) {  // bend by 90 or 45 degrees
        const double sweep = kind == 0 ? 90.0 : 45.0;
        if (!rungs) solid.add_prism(Axis::z, ring_sector({}, r, r + 2 * w, 0, sweep), 0, t);
        for (const double rho : {r, r + 2 * w - t})
            solid.add_prism(Axis::z, ring_sector({}, rho, rho + t, 0, sweep), 0, h);
        for (int i = 1, n = random.integer(3, 6); i < n && rungs; ++i) {
            const double turn = sweep * i / n, wide = std::min(0.12 * w, 0.4 * r * radians(sweep) / n);
            add_strut(solid, Axis::z, polar({}, r + 0.5 * t, turn), polar({}, r + 2 * w - 0.5 * t, turn), wide, 0.1 * h,
                      0.1 * h + 0.08 * w);
        }
        for (const double rho : {r, r + 2 * w - t}) {
            solid.add_box({rho, -tail, 0}, {rho + t, 0.001, h});
            solid.cut_cylinder(Axis::x, {-0.5 * tail, 0.5 * h}, 0.08 * h, rho - t, rho + 2 * t);
        }
        if (!rungs) solid.add_box({r, -tail, 0}, {r + 2 * w, 0.001, t});
        return;
    }
    if (kind == 2) {  // tee or cross with round or cut inner corners
        const double a = w + r, arm = a + tail, in = random.chance(0.5) ? -std::tan(radians(22.5)) : 0.0;
        const bool cross = random.chance(0.3);
        solid.add_prism(Axis::z, branched_outline(w, a, arm, in, cross), 0, h);
        solid.cut_prism(Axis::z, branched_outline(w - t, a, arm + 1, in, cross), t, h + 1);
        for (int i = 0; i < 4; ++i)
            solid.cut_prism(Axis::z, slot({(i - 1.5) * 0.4 * w, -0.4 * w}, {(i - 1.5) * 0.4 * w, 0.4 * w}, 0.06 * w),
                            -1, t + 1);
        return;
    }
    const double narrow = w * random.uniform(0.4, 0.7), len = w * random.uniform(1.5, 3),
                 shift = random.choice({0.0, 1.0}) * (w - narrow);
    const Path outline = through({{-tail, -w},
                                  {0, -w},
                                  {len, -narrow - shift},
                                  {len + tail, -narrow - shift},
                                  {len + tail, narrow - shift},
                                  {len, narrow - shift},
                                  {0, w},
                                  {-tail, w}});
    solid.add_prism(Axis::z, outline, 0, h);
    solid.cut_prism(Axis::z,
                    through({{-tail - 1, -w + t},
                             {0, -w + t},
                             {len, -narrow - shift + t},
                             {len + tail + 1, -narrow - shift + t},
                             {len + tail + 1, narrow - shift - t},
                             {len, narrow - shift - t},
                             {0, w - t},
                             {-tail - 1, w - t}}),
                    t, h + 1);
    for (const double x : {-0.5 * tail, len + 0.5 * tail})
        solid.cut_cylinder(Axis::y, {x, 0.5 * h}, 0.08 * h, -far, far);
}

/// Tread of a stair: grating, chequer plate or a folded pan between side plates with slots; a nosing in front.
void tread(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(250, 600), deep = random.uniform(90, 160), t = random.choice({3.0, 4.0, 5.0}),
                 h = random.choice({25.0, 30.0, 40.0}), side = h * random.uniform(1.6, 2.4);
    switch (random.integer(0, 2)) {
        case 0: {
            const int bars = random.integer(4, 9), cross = random.integer(4, 10);
            for (int i = 0; i < bars; ++i) {
                const double y = -deep + 2 * (deep - t) * i / (bars - 1);
                solid.add_box({-len, y, -h}, {len, y + t, 0});
            }
            for (int i = 0; i < cross; ++i) {
                const double x = row_position(i, cross, 2 * len / cross);
                solid.add_box({x - 2, -deep, -8}, {x + 2, deep, 0});
            }
            break;
        }
        case 1:
            solid.add_prism(Axis::x, strip({{-deep, -h}, {-deep, 0}, {deep, 0}, {deep, -h}}, -t, t), -len, len);
            for (int i = 0, n = random.integer(4, 9); i < n; ++i)
                for (const double y : {-0.45 * deep, 0.45 * deep})
                    solid.cut_cylinder(Axis::z, {row_position(i, n, 1.8 * len / n), y}, 0.1 * deep, -2 * t, t);
            break;
        default:
            solid.add_prism(
                Axis::x,
                strip({{-deep + 15, -h}, {-deep, -h}, {-deep, 0}, {deep, 0}, {deep, -h}, {deep - 15, -h}}, -t, t), -len,
                len);
            break;
    }
    for (const double s : {-1.0, 1.0}) {
        const double from = s > 0 ? len : -len - t;
        solid.add_prism(Axis::x,
                        chamfered(rectangle({-1.05 * deep, -side}, {1.05 * deep, 2}), random.choice({0.0, 15.0})), from,
                        from + t);
        solid.cut_cylinder(Axis::x, {-0.6 * deep, -0.7 * side}, 7, from - 1, from + t + 1)
            .cut_prism(Axis::x, slot({0.5 * deep, -0.7 * side}, {0.75 * deep, -0.7 * side}, 7), from - 1, from + t + 1);
    }
    if (random.chance(0.6))
        solid.add_box({-len, -deep - 8, -30}, {len, -deep + 0.1, 2})
            .cut_box({-len - 1, -deep - 8 + 4, -31}, {len + 1, -deep - 0.1, -4});
    part.main_side = random.choice({Side::top, Side::front});
}

/// Bracket under a tray or a platform: arm with slots on a wall plate, or a hanger about a threaded rod.
void tray_bracket(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(80, 500), h = len * random.uniform(0.1, 0.25),
                 w = h * random.uniform(0.4, 0.8), t = w * random.uniform(0.06, 0.12),
                 plate = h * random.uniform(0.9, 1.3);
    solid.add_prism(Axis::y, through({{0, 0}, {0, h}, {len, h}, {len, 0.65 * h}}), -0.5 * w, 0.5 * w)
        .cut_prism(Axis::y, through({{-1, -1}, {-1, h - t}, {len + 1, h - t}, {len + 1, -1}}), -0.5 * w + t,
                   0.5 * w - t);
    solid.add_box({-1.5 * t, -plate * 0.7, -0.6 * h}, {0, plate * 0.7, 1.2 * h});
    for (const double z : {-0.35 * h, 0.95 * h})
        solid.cut_prism(Axis::x, slot({-0.2 * w, z}, {0.2 * w, z}, 0.09 * h), -far, 0.1);
    const int slots = random.integer(2, 6);
    for (int i = 0; i < slots; ++i) {
        const double x = len * (i + 0.6) / (slots + 0.2), half = 0.28 * len / slots;
        solid.cut_prism(Axis::z, slot({x - half + 0.12 * w, 0}, {x + half - 0.12 * w, 0}, 0.12 * w), h - 2 * t, h + 1);
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::y, through({{0, -0.5 * h}, {0.5 * len, 0.3 * h}, {0.5 * len, 0.5 * h}, {0, 0.1 * h}}),
                        -0.5 * t, 0.5 * t);
}

}  // namespace

/// Ladder or tray for cables, its bends and branches, the bracket under it.
Part cable_ladder(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{straight_ladder, straight_ladder, tray_fitting, tray_fitting, tray_bracket};
    random.choice(forms)(part, random);
    return part;
}

/// Tread of a steel stair.
Part stair_tread(FamilyContext& context) {
    Part part;
    tread(part, context.random);
    return part;
}

}  // namespace v16::corpus
