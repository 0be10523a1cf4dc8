// Joints that seal or yield: band clamps on their pipe ends, rubber couplings, bellows, hoses with fitted ends.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A band about x with its ears and tightening bolt on top.
void add_band(Solid& solid, Random& random, double from, double to, double r, double t, bool ears) {
    const double ear = r * random.uniform(0.18, 0.35), gap = 0.35 * ear, middle = 0.5 * (from + to);
    solid.add_revolution(Axis::x, ring_meridian(from, to, r, r + t));
    if (!ears) {  // a worm drive's housing instead
        solid
            .add_box({from - 0.1 * (to - from), -2 * ear, r},
                     {to + 0.1 * (to - from), 2 * ear, r + 2.5 * t + 0.3 * ear})
            .add_cylinder(Axis::y, {middle, r + t + 0.3 * ear}, 0.4 * ear, -3 * ear, 2 * ear);
        return;
    }
    for (const double s : {-1.0, 1.0}) {
        const double a = s * gap, b = s * (gap + std::max(2 * t, 0.3 * ear));
        solid.add_box({from, std::min(a, b), r}, {to, std::max(a, b), r + t + 2 * ear});
    }
    const double reach = gap + std::max(2 * t, 0.3 * ear), bolt = std::min(0.35 * ear, 0.3 * (to - from));
    solid.add_cylinder(Axis::y, {middle, r + t + 1.2 * ear}, bolt, -reach - 1.2 * bolt, reach + 3 * bolt)
        .add_prism(Axis::y, polygon({middle, r + t + 1.2 * ear}, 1.9 * bolt, 6), -reach - 1.3 * bolt, -reach)
        .add_prism(Axis::y, polygon({middle, r + t + 1.2 * ear}, 1.9 * bolt, 6), reach, reach + 1.6 * bolt);
}

/// V-band: a profiled ring over the rims of two pipe ends; without the pipes, the clamp alone.
Part v_band(Random& random) {
    const double r = random.log_uniform(12, 150), wall = r * random.uniform(0.03, 0.08),
                 rim = r * random.uniform(1.12, 1.25), half = r * random.uniform(0.08, 0.14),
                 t = r * random.uniform(0.03, 0.06);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.65)) {
        const double reach = r * random.uniform(0.6, 2);
        solid.add_revolution(Axis::x, through({{-reach, r},
                                               {-half, r},
                                               {-0.4 * half, rim},
                                               {0.4 * half, rim},
                                               {half, r},
                                               {reach, r},
                                               {reach, r - wall},
                                               {-reach, r - wall}}));
    }
    solid.add_revolution(Axis::x, through({{-1.5 * half, r + 0.01 * r},
                                           {-0.9 * half, rim + 0.6 * t},
                                           {0.9 * half, rim + 0.6 * t},
                                           {1.5 * half, r + 0.01 * r},
                                           {1.5 * half + t, r + t},
                                           {0.9 * half + 0.6 * t, rim + 1.6 * t},
                                           {-0.9 * half - 0.6 * t, rim + 1.6 * t},
                                           {-1.5 * half - t, r + t}}));
    add_band(solid, random, -1.1 * half, 1.1 * half, rim + 1.5 * t, 0.5 * t, random.chance(0.8));
    return part;
}

/// Sleeve of rubber, or a steel shell, over two pipe ends, held by two or more bands or tightened along its length.
Part sleeve_joint(Random& random) {
    const double r = random.log_uniform(8, 160), half = r * random.uniform(0.7, 1.8),
                 t = r * random.uniform(0.08, 0.18), other = random.chance(0.3) ? r * random.uniform(0.7, 0.95) : r,
                 band = half * random.uniform(0.12, 0.24);
    Part part;
    Solid& solid = part.solid;
    const double waist = random.choice({0.0, 0.1, 0.2}) * r;
    solid.add_revolution(Axis::x, through({{-half, r - 0.01 * r},
                                           {-half, r + t},
                                           {-0.3 * half, r + t},
                                           {-0.15 * half, r + t + waist},
                                           {0.15 * half, r + t + waist},
                                           {0.3 * half, other + t},
                                           {half, other + t},
                                           {half, other - 0.01 * r}}));
    solid.cut_cylinder(Axis::x, {}, 0.99 * other, -half - 1, half + 1);
    if (other < r) solid.cut_cylinder(Axis::x, {}, 0.99 * r, -half - 1, -0.1 * half);
    if (random.chance(0.6))  // the pipes themselves
        for (const double s : {-1.0, 1.0}) {
            const double radius = s < 0 ? r : other, a = 0.05 * s * half, b = s * (half + r * random.uniform(0.4, 1.5));
            solid.add_revolution(Axis::x, ring_meridian(std::min(a, b), std::max(a, b), 0.9 * radius, 0.99 * radius));
        }
    const bool ears = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        const double at = s * 0.72 * half;
        add_band(solid, random, at - band, at + band, (s < 0 ? r : other) + t, 0.25 * t, ears);
    }
    return part;
}

/// Convolutions between `from` and `to`: the outer edge of bellows, rounded or sharp.
void add_waves(Solid& solid, double from, double to, double inner, double outer, int count, bool round) {
    const double pitch = (to - from) / count;
    solid.add_cylinder(Axis::x, {}, inner, from, to);
    for (int i = 0; i < count; ++i) {
        const double x = from + (i + 0.5) * pitch, half = 0.27 * pitch;
        if (!round) {
            solid.add_revolution(
                Axis::x, through({{x - 0.49 * pitch, 0.98 * inner}, {x, outer}, {x + 0.49 * pitch, 0.98 * inner}}));
            continue;
        }
        Path wave;
        wave.vertices = {{{x - half, 0.9 * inner}},
                         {{x - half, outer - half}, -1.0},
                         {{x + half, outer - half}},
                         {{x + half, 0.9 * inner}}};
        solid.add_revolution(Axis::x, wave);
    }
}

/// Bellows or a ball of rubber between two flanges, or weld ends, often with tie rods.
Part expansion_joint(Random& random) {
    const double r = random.log_uniform(15, 250), length = r * random.uniform(1.2, 3.5),
                 t = r * random.uniform(0.1, 0.2), flange = r * random.uniform(1.6, 2.0),
                 outer = r * random.uniform(1.15, 1.35), holes = r * random.uniform(0.07, 0.11);
    const bool flanged = random.chance(0.75);
    const double neck = r * random.uniform(0.15, 0.4);
    const int count = random.choice({4, 8, 8, 12});
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, 1.03 * r, 0, length);
    if (random.chance(0.25)) {
        for (int i = 0, n = random.choice({1, 2}); i < n; ++i)
            solid.add_revolution(Axis::x, circle({length * (i + 0.5) / n, 0.9 * r}, 0.3 * length / n));
    } else {
        add_waves(solid, t + neck, length - t - neck, 1.03 * r, outer, random.integer(3, 9), random.chance(0.75));
    }
    if (flanged)
        for (const double x : {0.0, length - t})
            solid.add_cylinder(Axis::x, {}, flange, x, x + t)
                .cut_hole_circle(Axis::x, {}, 0.5 * (flange + outer) + 0.05 * r, count, 22.5, holes, x - 0.01 * t,
                                 x + 1.01 * t);
    solid.cut_cylinder(Axis::x, {}, r * 0.94, -1, length + 1);
    if (flanged && random.chance(0.4))  // tie rods on ears
        for (int i = 0, n = random.choice({2, 3, 4}); i < n; ++i) {
            const double at = 90 + 360.0 * i / n;
            const Point2 rod = polar({}, flange + 0.2 * r, at);
            for (const double x : {0.0, length - t})
                solid.add_prism(Axis::x, tangent_hull(polar({}, 0.9 * flange, at), 0.25 * r, rod, 0.16 * r), x, x + t);
            solid.add_cylinder(Axis::x, rod, 0.06 * r, -0.5 * t - 0.2 * r, length + 0.5 * t + 0.2 * r);
            for (const double x : {-0.12 * r, length})
                solid.add_prism(Axis::x, polygon(rod, 0.12 * r, 6), x, x + 0.12 * r);
        }
    return part;
}

/// What is pressed on a hose's end: ferrule, hexagon and a thread, a union nut, a flange or a plain stem.
void add_hose_end(Solid& solid, Random& random, double x, double out, double r) {
    const auto span = [&](double from, double to) {
        return Point2{std::min(x + out * from, x + out * to), std::max(x + out * from, x + out * to)};
    };
    const double hose = r * random.uniform(1.5, 2.4);
    Point2 s = span(-hose, 0.2 * r);
    solid.add_chamfered_cylinder(Axis::x, {}, 1.2 * r, s.x, s.y, 0.1 * r, 0.1 * r);
    if (random.chance(0.5))
        for (int i = 1; i < 4; ++i) {
            const double at = x - out * hose * i / 4;
            solid.cut_revolution(Axis::x, ring_meridian(at - 0.05 * r, at + 0.05 * r, 1.13 * r, 2 * r));
        }
    s = span(0.2 * r, 1.0 * r);
    solid.add_cylinder(Axis::x, {}, 0.75 * r, s.x, s.y);
    const int form = random.integer(0, 3);
    if (form < 2) {
        s = span(0.9 * r, 2 * r);
        solid.add_prism(Axis::x, polygon({}, 1.45 * r, 6, 30), s.x, s.y);
    }
    s = span(form < 2 ? 2 * r : r, 3.2 * r);
    const double end = form == 1 ? 1.25 * r : 0.85 * r;
    solid.add_chamfered_cylinder(Axis::x, {}, end, s.x, s.y, 0.1 * r, 0.1 * r);
    if (form == 0) solid.add_thread({Axis::x, {}, end, 0.9 * end, s.x, s.y, false});
    if (form == 3) {
        s = span(2.7 * r, 3.3 * r);
        solid.add_cylinder(Axis::x, {}, 2.2 * r, s.x, s.y)
            .cut_hole_circle(Axis::x, {}, 1.75 * r, 4, 45, 0.22 * r, s.x - 0.01 * r, s.y + 0.01 * r);
    }
}

/// Hose, smooth or corrugated, with an end fitting on both sides.
Part fitted_hose(Random& random) {
    const double r = random.log_uniform(4, 60), length = r * random.uniform(9, 26);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, 0.95 * r, 0, length);
    if (random.chance(0.6))
        add_waves(solid, 2.4 * r, length - 2.4 * r, 0.9 * r, 1.1 * r,
                  static_cast<int>(length / r * random.uniform(0.8, 2.2)), random.chance(0.5));
    add_hose_end(solid, random, 0, -1, r);
    add_hose_end(solid, random, length, 1, r);
    solid.cut_cylinder(Axis::x, {}, 0.55 * r, -far, far);
    return part;
}

}  // namespace

/// Band clamps on pipe ends, rubber sleeves with bands, bellows with flanges, hoses with fitted ends.
Part banded_joint(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({1, 1, 1.3, 1})) {
        case 0:
            return v_band(random);
        case 1:
            return sleeve_joint(random);
        case 2:
            return expansion_joint(random);
        default:
            return fitted_hose(random);
    }
}

}  // namespace v16::corpus
