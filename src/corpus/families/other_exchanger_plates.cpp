// Plates that exchange heat: pressed with chevrons, milled with channels, with a tube on them.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Plate of a plate heat exchanger: four ports, chevrons between, gasket's groove, notches for the carrying bars.
void chevron_plate(Part& part, Random& random) {
    const double w = random.log_uniform(30, 400), h = w * random.uniform(1.6, 3.4),
                 port = w * random.uniform(0.22, 0.36), margin = 0.1 * w;
    View view;
    view.path(rounded_rectangle({-w, -h}, {w, h}, random.choice({0.1, 0.3, 0.5}) * w));
    for (const Point2 q : quarters) {
        view.circle({q.x * (w - port - margin), q.y * (h - port - margin)}, port);
        if (random.chance(0.3)) view.circle({q.x * (w - port - margin), q.y * (h - port - margin)}, 1.15 * port);
    }
    const double field = h - 2 * port - 2.6 * margin, half = w - margin;
    view.path(rounded_rectangle({-half, -field}, {half, field}, 0.1 * w));
    const double slope = std::tan(radians(random.choice({30.0, 45.0, 60.0}))) * half,
                 pitch = w * random.uniform(0.18, 0.32);
    const double up = random.choice({-1.0, 1.0});
    const bool straight = random.chance(0.15), pairs = random.chance(0.4);
    for (double z = -field - slope + 0.5 * pitch; z < field + slope; z += pitch)
        for (int ridge = 0; ridge < (pairs ? 2 : 1); ++ridge) {
            const double d = 0.4 * pitch * ridge;
            if (straight) {
                if (z + d > -0.95 * field && z + d < 0.95 * field) view.line({-0.9 * half, z + d}, {0.9 * half, z + d});
                continue;
            }
            // From the middle outwards, as far as it lies within the field.
            const double a = z + d, b = a + up * slope, low = std::max(-0.96 * field, std::min(a, b)),
                         high = std::min(0.96 * field, std::max(a, b));
            if (high - low < 0.05 * slope) continue;
            for (const double s : {-1.0, 1.0}) {
                const auto at = [&](double level) { return Point2{s * 0.94 * half * (level - a) / (b - a), level}; };
                view.line(at(low), at(high));
            }
        }
    if (random.chance(0.5))
        for (const double s : {-1.0, 1.0})
            view.path(through({{-0.12 * w, s * h},
                               {-0.12 * w, s * (h - 0.2 * w)},
                               {0.12 * w, s * (h - 0.2 * w)},
                               {0.12 * w, s * h}}));
    View side;
    const double t = w * random.uniform(0.015, 0.04);
    side.path(rectangle({-t, -h}, {t, h}));
    if (random.chance(0.5)) side.path(rectangle({-2 * t, -field}, {-t, field}));
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::left, std::move(side)});
}

/// Cold plate or flow field: a meander or parallel channels milled between two ports, screws around.
void channel_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(20, 250), h = w * random.uniform(0.5, 1.0), t = w * random.uniform(0.05, 0.2),
                 c = h * random.uniform(0.03, 0.06);
    const Axis axis = plate_axis(random, part);
    solid.add_prism(axis, rounded_rectangle({-w, -h}, {w, h}, 0.05 * h), 0, t);
    const double a = 0.75 * w, b = 0.72 * h, from = axis == Axis::z ? 0.45 * t : -1,
                 to = axis == Axis::z ? t + 1 : 0.55 * t;
    const auto channel = [&](Point2 p, Point2 q) { solid.cut_prism(axis, slot(p, q, c), from, to); };
    const int passes = random.integer(3, 7);
    switch (random.integer(0, 2)) {
        case 0:  // meander
            for (int i = 0; i < passes; ++i) {
                const double z = row_position(i, passes, 2 * b / (passes - 1));
                channel({-a, z}, {a, z});
                if (i + 1 < passes) channel({i % 2 == 0 ? a : -a, z}, {i % 2 == 0 ? a : -a, z + 2 * b / (passes - 1)});
            }
            break;
        case 1:  // parallel between two headers
            for (int i = 0; i < passes; ++i) {
                const double z = row_position(i, passes, 2 * b / (passes - 1));
                channel({-a, z}, {a, z});
            }
            for (const double x : {-a, a}) channel({x, -b}, {x, b});
            break;
        default:  // pins in a pool
            solid.cut_prism(axis, rounded_rectangle({-a, -b}, {a, b}, 2 * c), from, to);
            for (int i = 0; i < 6; ++i)
                for (int j = 0; j < 4; ++j)
                    solid.add_prism(axis,
                                    circle({row_position(i, 6, 1.8 * a / 6), row_position(j, 4, 1.8 * b / 4)}, 1.2 * c),
                                    axis == Axis::z ? 0.3 * t : 0, axis == Axis::z ? t : 0.7 * t);
            break;
    }
    for (const double s : {-1.0, 1.0}) {
        const Point2 at{s * a, s * (passes % 2 == 0 ? -b : b)};
        solid.cut_cylinder(axis, {at.x, s * b}, 1.3 * c, -1, t + 1);
    }
    for (const Point2 q : quarters) solid.cut_cylinder(axis, {q.x * 0.92 * w, q.y * 0.9 * h}, 0.02 * w, -1, t + 1);
    if (random.chance(0.5))
        for (const double x : {-0.92 * w, 0.92 * w}) solid.cut_cylinder(axis, {x, 0}, 0.02 * w, -1, t + 1);
}

/// Plate with a tube pressed into or soldered onto it, its ends at one edge.
void tube_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(40, 300), h = w * random.uniform(0.4, 0.9), t = w * random.uniform(0.04, 0.1),
                 r = 0.45 * t + 0.005 * w;
    const int passes = random.choice({2, 4, 4, 6});
    const double pitch = 1.6 * h / passes, a = w - 0.8 * pitch;
    solid.add_box({-w, 0, -h}, {w, t, h});
    const bool proud = random.chance(0.5);
    const double y = proud ? -0.4 * r : 0.7 * r;
    for (int i = 0; i < passes; ++i) {
        const double z = row_position(i, passes, pitch);
        const bool end = i == 0 || i + 1 == passes;
        solid.add_cylinder(Axis::x, {y, z}, r, end ? -1.3 * w : -a, a);
        if (i + 1 == passes) break;
        const double s = i % 2 == 0 ? 1.0 : -1.0;
        solid.add_prism(Axis::y,
                        ring_sector({s * a, z + 0.5 * pitch}, 0.5 * pitch - r, 0.5 * pitch + r, s > 0 ? -90 : 90, 180),
                        y - r, y + r);
    }
    for (const Point2 q : quarters) solid.cut_cylinder(Axis::y, {q.x * 0.93 * w, q.y * 0.9 * h}, 0.02 * w, -far, far);
}

}  // namespace

/// Plate that exchanges heat: chevrons and ports, milled channels, a tube on it.
Part exchanger_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{chevron_plate, channel_plate, tube_plate};
    random.choice(forms)(part, random);
    return part;
}

}  // namespace v16::corpus
