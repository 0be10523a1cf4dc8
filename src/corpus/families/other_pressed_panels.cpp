// Pressed and rolled sheet: doors and covers with beads and returned edges, mudguards.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/housing_details.hpp"
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A bead towards the viewer, hollow behind: `outer` stands `rise` proud of the sheet of thickness `t` at y = 0.
void add_bead(Solid& solid, const Path& outer, const Path& inner, double rise, double t) {
    solid.add_prism(Axis::y, outer, -rise, 0.001).cut_prism(Axis::y, inner, -rise + t, t + 0.001);
}

void add_stiffening(Solid& solid, Random& random, double w, double h, double t) {
    const double rise = t * random.uniform(2, 4), band = 0.06 * std::min(w, h) + 2 * t;
    const auto bar = [&](Point2 a, Point2 b) { add_bead(solid, slot(a, b, band), slot(a, b, band - t), rise, t); };
    switch (random.integer(0, 4)) {
        case 0:  // crossed
            bar({-0.7 * w, -0.7 * h}, {0.7 * w, 0.7 * h});
            bar({-0.7 * w, 0.7 * h}, {0.7 * w, -0.7 * h});
            break;
        case 1:  // parallel
            for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
                const double z = row_position(i, n, 1.5 * h / n);
                bar({-0.7 * w, z}, {0.7 * w, z});
            }
            break;
        case 2: {  // a raised field
            const double k = random.uniform(0.55, 0.85), r = 0.1 * std::min(w, h);
            add_bead(solid, rounded_rectangle({-k * w, -k * h}, {k * w, k * h}, r),
                     rounded_rectangle({-k * w + t, -k * h + t}, {k * w - t, k * h - t}, r - t > 0 ? r - t : 0.1 * r),
                     rise, t);
            break;
        }
        case 3: {  // a ring
            const double a = 0.75 * std::min(w, h);
            solid.add_prism(Axis::y, circle({}, a), -rise, 0.001)
                .cut_prism(Axis::y, circle({}, a - 2 * band), -rise - 1, 0);
            solid.cut_prism(Axis::y, ring_sector({}, a - 2 * band + t, a - t, 0, 180), -rise + t, t + 1)
                .cut_prism(Axis::y, ring_sector({}, a - 2 * band + t, a - t, 180, 180), -rise + t, t + 1);
            break;
        }
        default:  // louvres
            for (int i = 0, n = random.integer(3, 7); i < n; ++i) {
                const double z = row_position(i, n, 1.2 * h / n), high = 0.3 * h / n;
                for (const double x : w > h ? std::vector<double>{-0.4 * w, 0.4 * w} : std::vector<double>{0.0}) {
                    const double half = w > h ? 0.3 * w : 0.6 * w;
                    solid.cut_box({x - half, -1, z - high}, {x + half, t + 1, z});
                    solid.add_prism(
                        Axis::x,
                        through({{0, z + high}, {t, z + high}, {-2 * high + t, z - high}, {-2 * high, z - high}}),
                        x - half, x + half);
                }
            }
            break;
    }
}

void add_door_details(Solid& solid, Random& random, double w, double h, double t) {
    const double s = 0.05 * std::min(w, h) + t;
    if (random.chance(0.5))
        for (const double z : {-0.7 * h, 0.7 * h})
            solid.add_cylinder(Axis::z, {-w - 0.5 * s, 0}, 0.5 * s, z - 2 * s, z + 2 * s)
                .add_box({-w - 0.5 * s, -t, z - 1.8 * s}, {-w + 2 * s, 0.001, z + 1.8 * s});
    switch (random.integer(0, 3)) {
        case 0:  // lock
            solid.add_cylinder(Axis::y, {0.88 * w, 0}, s, -s, 0.001)
                .cut_prism(Axis::y, polygon({0.88 * w, 0}, 0.5 * s, random.choice({3, 4})), -2 * s, 0);
            break;
        case 1:  // recessed grip
            solid.cut_prism(Axis::y, slot({-0.15 * w, 0.85 * h}, {0.15 * w, 0.85 * h}, 0.06 * h), -far, far);
            break;
        case 2:
            for (const Point2 p : border_points(box2({-0.93 * w, -0.93 * h}, {0.93 * w, 0.93 * h}),
                                                random.integer(2, 4), random.integer(2, 3)))
                solid.cut_cylinder(Axis::y, p, 0.25 * s, -far, far);
            break;
        default:
            break;
    }
}

}  // namespace

/// Door, hatch or cover pressed from sheet: returned edges, beads, louvres, lock and hinges.
Part pressed_panel(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double w = random.log_uniform(30, 500), h = w * random.uniform(0.4, 1.9), t = 0.006 * std::min(w, h) + 0.5,
                 edge = std::min(w, h) * random.uniform(0.03, 0.09);
    const bool round = random.chance(0.15);
    const double r = round ? 0.98 * std::min(w, h) : random.choice({0.0, 0.05, 0.2}) * std::min(w, h);
    const Path outline = rounded_rectangle({-w, -h}, {w, h}, r);
    solid.add_prism(Axis::y, outline, 0, t);
    const bool returned = random.chance(0.75), lips = returned && r == 0.0 && random.chance(0.4);
    if (returned) {
        const double in = std::max(0.0, r - t);
        solid.add_prism(Axis::y, outline, 0, edge)
            .cut_prism(Axis::y,
                       in > 0 ? rounded_rectangle({-w + t, -h + t}, {w - t, h - t}, in)
                              : rectangle({-w + t, -h + t}, {w - t, h - t}),
                       t, edge + 1);
        if (lips) add_frame(solid, Axis::y, {-w, -h}, {w, h}, edge * 0.6, edge - t, edge);
        if (r == 0.0 && random.chance(0.6))  // relieved corners
            for (const Point2 q : quarters)
                solid.cut_box({q.x > 0 ? w - 2 * t : -w - 1, t, q.y > 0 ? h - 2 * t : -h - 1},
                              {q.x > 0 ? w + 1 : -w + 2 * t, edge + 1, q.y > 0 ? h + 1 : -h + 2 * t});
    }
    if (random.chance(0.85)) add_stiffening(solid, random, 0.9 * w, 0.9 * h, t);
    add_door_details(solid, random, w, h, t);
    return part;
}

/// Mudguard over a wheel: an arc or straight runs of sheet, folded sides, stays to the axle, brackets.
Part mudguard(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(60, 700), w = r * random.uniform(0.15, 0.6),
                 t = r * random.uniform(0.006, 0.02), side = r * random.uniform(0.04, 0.15);
    const bool angular = random.chance(0.3);
    double start = random.uniform(0, 40), sweep = random.uniform(90, 210) - start;
    if (angular) {
        const double a = r * random.uniform(0.9, 1.1), k = r * random.uniform(0.35, 0.6),
                     tail = r * random.uniform(0.1, 0.6);
        const std::vector<Point2> line{{a + k, -tail}, {a + k, 0.2 * a},  {k, a},
                                       {-k, a},        {-a - k, 0.2 * a}, {-a - k, -tail * random.uniform(0.3, 1)}};
        solid.add_prism(Axis::y, strip(line, t, 2 * t), -w, w);
        if (random.chance(0.6))
            for (const double y : {-w, w - t}) solid.add_prism(Axis::y, strip(line, side, 0.01 * t), y, y + t);
    } else {
        solid.add_prism(Axis::y, ring_sector({}, r, r + t, start, sweep), -w, w);
        if (random.chance(0.7))
            for (const double y : {-w, w - t})
                solid.add_prism(Axis::y, ring_sector({}, r - side, r + t, start, sweep), y, y + t);
        if (random.chance(0.3))
            solid.add_prism(Axis::y, ring_sector({}, r, r + 3 * t, start, sweep), -0.3 * w, 0.3 * w);
    }
    switch (random.integer(0, 2)) {
        case 0:  // stays
            for (int i = 0, n = random.integer(1, 2); i < n; ++i) {
                const double turn = angular ? 90.0 : start + sweep * (i == 0 ? 0.2 : 0.7), eye = 0.04 * r;
                for (const double s : {-1.0, 1.0}) {
                    add_strut(solid, Axis::y, {}, polar({}, angular ? 0.9 * r : r - 0.5 * t, turn), 0.03 * r,
                              s * w * 1.02 - 0.012 * r, s * w * 1.02 + 0.012 * r);
                    solid.add_cylinder(Axis::y, {}, eye, s * w * 1.02 - 0.013 * r, s * w * 1.02 + 0.013 * r)
                        .cut_cylinder(Axis::y, {}, 0.5 * eye, s * w * 1.02 - 0.1 * r, s * w * 1.02 + 0.1 * r);
                }
            }
            break;
        case 1: {  // tube across, held by a clamp below the top
            const double top = angular ? 1.02 * r : r;
            solid.add_cylinder(Axis::y, {0, top - 0.06 * r}, 0.04 * r, -w * random.uniform(1.2, 2.2), 0.9 * w);
            solid.add_box({-0.08 * r, -0.3 * w, top - 0.1 * r}, {0.08 * r, 0.3 * w, top - 0.02 * r});
            break;
        }
        default:  // holes for the bracket
            for (const double y : {-0.4 * w, 0.4 * w})
                solid.cut_cylinder(Axis::z, {0.05 * r, y}, 0.02 * r, 0.5 * r, far);
            break;
    }
    return part;
}

}  // namespace v16::corpus
