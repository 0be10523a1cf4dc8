// Machined parts of aircraft structures and landing gears.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Frame or half of a fuselage's bulkhead: flanges outside and inside, webs with pockets between radial stiffeners.
void add_bulkhead(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(120, 1500), wide = r * random.uniform(0.12, 0.3),
                 d = r * random.uniform(0.03, 0.08), web = 0.25 * d, edge = wide * random.uniform(0.06, 0.12),
                 sweep = random.choice({180.0, 180.0, 120.0, 90.0, 60.0});
    const double start = 90 - 0.5 * sweep;
    solid.add_prism(Axis::y, ring_sector({}, r - wide, r, start, sweep), -d, d);
    const int bays = std::max(2, static_cast<int>(sweep / random.uniform(15, 35)));
    const double gap = degrees(edge / r), step = sweep / bays;
    const bool both = random.chance(0.4), holes = random.chance(0.5);
    for (int i = 0; i < bays; ++i) {
        const double a = start + step * i;
        const Path pocket = ring_sector({}, r - wide + edge, r - edge, a + gap, step - 2 * gap);
        solid.cut_prism(Axis::y, pocket, -far, both ? -web : d - web);
        if (both) solid.cut_prism(Axis::y, pocket, web, far);
        if (holes && i % 2 == 0)
            solid.cut_cylinder(Axis::y, polar({}, r - 0.5 * wide, a + 0.5 * step),
                               std::min(0.25 * wide, 0.3 * r * radians(step)), -far, far);
    }
    if (random.chance(0.5))  // notches of the stringers
        for (int i = 0; i <= bays; ++i) {
            const double a = start + step * std::clamp(static_cast<double>(i), 0.25, bays - 0.25);
            if (i % 2 == 1)
                solid.cut_prism(Axis::y, rotated(rectangle({r - 0.9 * edge, -0.4 * edge}, {2 * r, 0.4 * edge}), a),
                                -far, far);
        }
    if (random.chance(0.5) && sweep > 100)
        for (const double s : {-1.0, 1.0}) {  // lugs at its ends
            const Point2 at = polar({}, r - 0.5 * wide, 90 - s * 0.5 * sweep);
            const Point2 foot = at + Point2{0, sweep > 150 ? -0.5 * wide : 0.0};
            solid.add_prism(Axis::y, tangent_hull(at, 0.45 * wide, foot, 0.35 * wide), -0.6 * d, 0.6 * d)
                .cut_cylinder(Axis::y, foot, 0.17 * wide, -far, far);
        }
    part.main_side = Side::front;
}

/// Rib or spar milled in one piece: tapered, flanges above and below, stiffeners, lightening holes, lugs.
void add_spar(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(120, 2500), high = len * random.uniform(0.12, 0.3),
                 low = high * random.uniform(0.35, 0.9), d = high * random.uniform(0.12, 0.3),
                 edge = high * random.uniform(0.04, 0.08), web = d * random.uniform(0.15, 0.3);
    const bool curved = random.chance(0.4);
    const double drop = random.choice({0.0, 0.5}) * (high - low);
    Path body = through({{0, 0}, {len, drop}, {len, drop + low}, {0, high}});
    if (curved) {
        body.vertices[2].bulge = random.uniform(0.03, 0.12);
        if (random.chance(0.5)) body.vertices[0].bulge = random.uniform(0.02, 0.08);
    }
    solid.add_prism(Axis::y, body, 0, d);
    const int bays = random.integer(3, 9);
    const double step = (len - edge) / bays;
    const auto bottom = [&](double x) { return drop * x / len; };
    const auto top = [&](double x) { return high + (drop + low - high) * x / len; };
    const bool holes = random.chance(0.7), diagonal = random.chance(0.2);
    for (int i = 0; i < bays; ++i) {
        const double a = edge + step * i, b = a + step - edge;
        const double a0 = bottom(a) + edge, b0 = bottom(b) + edge, a1 = top(a) - edge, b1 = top(b) - edge;
        const double from = web;
        if (diagonal) {
            const double k = 0.5 * edge;
            solid.cut_prism(Axis::y, through({{a, a0}, {b - 2 * k, b0}, {a, a1 - 2 * k}}), from, far)
                .cut_prism(Axis::y, through({{b, b0 + 2 * k}, {b, b1}, {a + 2 * k, a1}}), from, far);
            continue;
        }
        solid.cut_prism(Axis::y,
                        filleted(through({{a, a0}, {b, b0}, {b, b1}, {a, a1}}), random.choice({0.3, 1.0}) * edge), from,
                        far);
        if (holes && i % 2 == 0) {
            const Point2 at{0.5 * (a + b), 0.25 * (a0 + b0 + a1 + b1)};
            const double r = 0.3 * std::min(b - a, std::min(a1 - a0, b1 - b0));
            if (random.chance(0.4)) solid.add_cylinder(Axis::y, at, 1.2 * r, 0, 2 * web);
            solid.cut_cylinder(Axis::y, at, r, -far, far);
        }
    }
    if (random.chance(0.5)) {
        const double r = high * random.uniform(0.12, 0.2), t = 0.25 * d;
        for (const double z : {1.1 * r, high - 1.1 * r})
            for (const double y : random.chance(0.5) ? std::array{0.2 * d, 0.8 * d} : std::array{0.5 * d, 0.5 * d})
                solid.add_prism(Axis::y, tangent_hull({0.5 * edge, z}, r, {-1.6 * r, z}, r), y - t, y + t)
                    .cut_cylinder(Axis::y, {-1.6 * r, z}, 0.5 * r, -far, far);
    }
    part.main_side = Side::front;
}

/// Fitting that brings the force of a bolt or lug into a skin: floor, walls that run out, end wall or ears.
void add_fitting(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(20, 150), len = w * random.uniform(1.4, 4), h = w * random.uniform(0.4, 0.9),
                 t = w * random.uniform(0.06, 0.12), end = t * random.uniform(1.2, 2.5);
    const bool lugs = random.chance(0.5);
    solid.add_box({0, -0.5 * w, 0}, {len, 0.5 * w, t});
    const int walls = random.choice({1, 2, 2, 3});
    for (int i = 0; i < walls; ++i) {
        const double y = walls == 1 ? 0.0 : row_position(i, walls, (w - t) / (walls - 1));
        const double foot = random.choice({0.55, 0.9}) * len;
        solid.add_prism(Axis::y, through({{0, 0.5 * t}, {foot, 0.5 * t}, {foot, t}, {0.35 * len, 0.6 * h}, {0, h}}),
                        y - 0.5 * t, y + 0.5 * t);
    }
    if (lugs) {
        const double r = h * random.uniform(0.4, 0.55), out = r * random.uniform(0.9, 1.6);
        const int ears = random.choice({1, 2, 2});
        for (int i = 0; i < ears; ++i) {
            const double y = ears == 1 ? 0.0 : row_position(i, ears, w * 0.5), half = ears == 1 ? 0.18 * w : 0.09 * w;
            solid
                .add_prism(Axis::y,
                           tangent_hull({0.3 * r, std::max(r, 0.5 * h)}, std::max(r, 0.5 * h) * 0.98,
                                        {-out, std::max(r, 0.5 * h)}, r),
                           y - half, y + half)
                .cut_cylinder(Axis::y, {-out, std::max(r, 0.5 * h)}, 0.5 * r, -far, far);
        }
        solid.add_box({0, -0.5 * w, 0}, {end, 0.5 * w, h});
    } else {
        solid.add_box({0, -0.5 * w, 0}, {end, 0.5 * w, h})
            .cut_cylinder(Axis::x, {walls % 2 == 1 ? 0.25 * w : 0.0, 0.55 * h}, std::min(0.2 * h, 0.13 * w), -1,
                          end + 1);
    }
    solid.cut_box({-far, -far, -far}, {far, far, 0});
    const int holes = random.integer(2, 5);
    for (int i = 0; i < holes; ++i)
        for (const double y : {-0.25 * w, 0.25 * w})
            solid.cut_cylinder(Axis::z,
                               {end + (len - end) * (i + 0.6) / holes, walls == 3   ? y
                                                                       : walls == 1 ? y
                                                                                    : 0.5 * y},
                               0.045 * w, -1, 2 * t);
    if (random.chance(0.3))
        solid.cut_prism(
            Axis::z,
            through({{0.6 * len, -far}, {far, -far}, {far, -0.22 * w}, {len, -0.22 * w}, {0.6 * len, -0.5 * w}}), -far,
            far);
    part.main_side = random.choice({Side::front, Side::top});
}

/// Half of a torque link: a triangle with two eyes at its base and one at its tip, pocketed.
void add_torque_link(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(40, 400), half = len * random.uniform(0.25, 0.45),
                 r = len * random.uniform(0.06, 0.1), t = r * random.uniform(0.7, 1.0),
                 bar = len * random.uniform(0.07, 0.12), tip = r * random.uniform(0.9, 1.2);
    for (const double s : {-1.0, 1.0}) {
        add_strut(solid, Axis::z, {0, s * (half - 0.5 * bar)}, {len, s * 0.3 * bar}, bar, -t, t);
        solid.add_cylinder(Axis::y, {0, 0}, r, std::min(s * half, s * (half - 1.8 * bar)),
                           std::max(s * half, s * (half - 1.8 * bar)));
    }
    solid.add_cylinder(Axis::y, {len, 0}, tip, -0.9 * bar, 0.9 * bar);
    if (random.chance(0.6))
        solid.add_prism(Axis::z,
                        through({{0.2 * len, -0.72 * half},
                                 {0.8 * len, -0.15 * half},
                                 {0.8 * len, 0.15 * half},
                                 {0.2 * len, 0.72 * half}}),
                        -0.25 * t, 0.25 * t);
    const int ties = random.integer(1, 3);
    for (int i = 0; i < ties; ++i) {
        const double x = len * (0.22 + 0.2 * i);
        solid.add_box({x - 0.3 * bar, -half * (1 - x / len), -0.8 * t}, {x + 0.3 * bar, half * (1 - x / len), 0.8 * t});
    }
    solid.cut_cylinder(Axis::y, {0, 0}, 0.55 * r, -far, far);
    if (random.chance(0.7))
        solid.cut_cylinder(Axis::y, {len, 0}, 0.5 * tip, -far, far);
    else
        solid.cut_box({len - 1.6 * tip, -0.35 * bar, -far}, {far, 0.35 * bar, far})
            .cut_cylinder(Axis::y, {len, 0}, 0.5 * tip, -far, far);
    part.main_side = Side::top;
}

/// Leg of a small undercarriage: a bent spring of sheet with its pads and bolts, or a strut with its fork.
void add_gear_leg(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double half = random.log_uniform(60, 900), high = half * random.uniform(0.4, 0.8),
                 t = half * random.uniform(0.015, 0.04), flat = half * random.uniform(0.15, 0.3),
                 foot = half * random.uniform(0.0, 0.12), wide = half * random.uniform(0.08, 0.2),
                 narrow = wide * random.uniform(0.4, 0.8);
    std::vector<Point2> line{{half + foot, -high - 0.3 * foot}, {half, -high}, {flat, 0}, {-flat, 0}, {-half, -high},
                             {-half - foot, -high - 0.3 * foot}};
    if (foot < 0.03 * half) line = {{half, -high}, {flat, 0}, {-flat, 0}, {-half, -high}};
    solid.add_prism(Axis::y, strip(line, t, 0.12 * flat + t), -wide, wide);
    for (const double s : {-1.0, 1.0})  // tapered to the wheel
        solid
            .cut_prism(
                Axis::z,
                through(
                    s > 0 ? std::vector<Point2>{{-far, wide}, {-half, narrow}, {-flat, wide}, {-flat, far}, {-far, far}}
                          : std::vector<Point2>{{-far, -far},
                                                {-flat, -far},
                                                {-flat, -wide},
                                                {-half, -narrow},
                                                {-far, -wide}}),
                -far, far)
            .cut_prism(
                Axis::z,
                through(
                    s > 0
                        ? std::vector<Point2>{{flat, far}, {flat, wide}, {half, narrow}, {far, wide}, {far, far}}
                        : std::vector<Point2>{{flat, -wide}, {flat, -far}, {far, -far}, {far, -wide}, {half, -narrow}}),
                -far, far);
    for (const double x : {-0.6 * flat, 0.6 * flat})
        for (const double y : {-0.55 * wide, 0.55 * wide}) solid.cut_cylinder(Axis::z, {x, y}, 0.08 * wide, -t, 2 * t);
    for (const double s : {-1.0, 1.0})
        solid.cut_cylinder(Axis::x, {0, -high + t}, std::min(0.2 * narrow, t), s > 0 ? 0.8 * half : -far,
                           s > 0 ? far : -0.8 * half);
    part.main_side = Side::front;
}

}  // namespace

/// Part of an aircraft's structure: bulkhead, spar, fitting, torque link, spring leg.
Part aircraft_part(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bulkhead, add_spar, add_fitting, add_torque_link, add_gear_leg};
    forms[context.random.weighted({0.25, 0.25, 0.25, 0.15, 0.1})](part, context.random);
    return part;
}

}  // namespace v16::corpus
