// Gear of power lines: disconnectors, arresters, transformers of current, interrupters.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ribbed insulator upright at `at` between two heights.
void add_ribs(Solid& solid, Point2 at, double r, double low, double high, int sheds) {
    solid.add_cylinder(Axis::z, at, r, low, high);
    const double pitch = (high - low) / (sheds + 1);
    for (int i = 0; i < sheds; ++i) {
        const double z = low + pitch * (i + 1);
        solid.add_revolution(Axis::z,
                             through({{z - 0.3 * pitch, 0.9 * r},
                                      {z - 0.3 * pitch, 1.75 * r},
                                      {z - 0.15 * pitch, 1.75 * r},
                                      {z + 0.3 * pitch, 0.9 * r}}),
                             at);
    }
}

/// Disconnector: a base of channel, two or three insulators, a blade between their heads, closed or open; a fuse.
void add_disconnector(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 60), pitch = r * random.uniform(5, 10), high = r * random.uniform(4, 8),
                 t = 0.25 * r;
    const int posts = random.choice({2, 2, 3}), sheds = random.integer(2, 4);
    const double half = 0.5 * pitch * (posts - 1) + 2 * r;
    if (random.chance(0.6))
        solid.add_prism(Axis::x, channel_section({1.2 * r, 0.7 * r}, t), -half, half);
    else
        solid.add_box({-half, -1.1 * r, -0.7 * r}, {half, 1.1 * r, -0.2 * r});
    for (const double x : {-0.8, 0.8}) solid.cut_cylinder(Axis::z, {x * half, 0}, 0.2 * r, -far, 0);
    const double foot = -0.7 * r + t;
    for (int i = 0; i < posts; ++i) {
        const double x = row_position(i, posts, pitch);
        solid.add_cylinder(Axis::z, {x, 0}, 1.1 * r, foot, foot + 0.5 * r);
        add_ribs(solid, {x, 0}, 0.75 * r, foot + 0.4 * r, high, sheds);
        solid.add_cylinder(Axis::z, {x, 0}, 0.8 * r, high, high + 0.4 * r)
            .add_box({x - 0.7 * r, -0.15 * r, high + 0.3 * r}, {x + 0.7 * r, 0.15 * r, high + 1.5 * r});
    }
    const double a = row_position(0, posts, pitch), b = row_position(posts - 1, posts, pitch), level = high + 1.1 * r;
    switch (random.integer(0, 2)) {
        case 0:  // closed blades
            for (const double y : {-0.3, 0.2})
                solid.add_box({a - 0.4 * r, y * r, level - 0.3 * r}, {b + 0.4 * r, (y + 0.1) * r, level + 0.3 * r});
            solid.add_cylinder(Axis::y, {a, level}, 0.2 * r, -0.6 * r, 0.6 * r);
            break;
        case 1: {  // open
            const Point2 tip = polar({a, level}, b - a, random.uniform(40, 90));
            add_strut(solid, Axis::y, {a, level}, tip, 0.45 * r, -0.3 * r, 0.3 * r);
            solid.add_cylinder(Axis::y, {a, level}, 0.4 * r, -0.5 * r, 0.5 * r);
            break;
        }
        default: {  // fuse tube
            const double tube = r * random.uniform(0.5, 0.8);
            solid.add_cylinder(Axis::x, {0, level}, tube, a + 0.9 * r, b - 0.9 * r);
            for (const double s : {-1.0, 1.0}) {
                const double x = s > 0 ? b : a;
                solid.add_cylinder(Axis::x, {0, level}, 1.15 * tube, std::min(x - s * 1.6 * r, x + s * 0.4 * r),
                                   std::max(x - s * 1.6 * r, x + s * 0.4 * r));
            }
            break;
        }
    }
    for (const double s : {-1.0, 1.0}) {
        const double x = s > 0 ? b : a;
        solid
            .add_box({std::min(x, x + s * 2.2 * r), -0.6 * r, high + 0.4 * r},
                     {std::max(x, x + s * 2.2 * r), 0.6 * r, high + 0.55 * r})
            .cut_cylinder(Axis::z, {x + s * 1.6 * r, 0}, 0.2 * r, high, far);
    }
}

/// Surge arrester or bushing: ribs on a tank's flange, terminal above, a disconnector or a condenser cone below.
void add_arrester(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 120), high = r * random.uniform(3, 9);
    const int sheds = random.integer(4, 9);
    add_ribs(solid, {}, 0.7 * r, 0.3 * r, high, sheds);
    solid.add_cylinder(Axis::z, {}, 0.85 * r, high - 0.2 * r, high + 0.4 * r);
    const std::size_t head = random.weighted({0.4, 0.3, 0.3});
    if (head == 0)
        solid.add_cylinder(Axis::z, {}, 0.15 * r, high, high + 1.3 * r)
            .add_prism(Axis::z, polygon({}, 0.35 * r, 6), high + 0.4 * r, high + 0.6 * r);
    else if (head == 1)
        solid.add_box({-0.5 * r, -0.1 * r, high + 0.3 * r}, {0.5 * r, 0.1 * r, high + 1.7 * r})
            .cut_cylinder(Axis::y, {0, high + 1.2 * r}, 0.15 * r, -far, far);
    else
        solid.add_revolution(Axis::z, ring_meridian(high - 0.9 * r, high - 0.6 * r, 2.3 * r, 2.6 * r))
            .add_box({-2.4 * r, -0.1 * r, high + 0.2 * r}, {2.4 * r, 0.1 * r, high + 0.3 * r})
            .add_box({-2.5 * r, -0.1 * r, high - 0.8 * r}, {-2.4 * r, 0.1 * r, high + 0.3 * r})
            .add_box({2.4 * r, -0.1 * r, high - 0.8 * r}, {2.5 * r, 0.1 * r, high + 0.3 * r});
    if (random.chance(0.55)) {  // bushing
        const double flange = r * random.uniform(1.6, 2.2), tail = r * random.uniform(1.5, 4);
        solid.add_cylinder(Axis::z, {}, flange, 0, 0.3 * r).add_cylinder(Axis::z, {}, r, -0.5 * r, 0.4 * r);
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + r), random.choice({4, 6, 8}), 45, 0.15 * r, -0.1, 0.31 * r);
        solid.add_revolution(Axis::z, cone_meridian(-0.5 * r - tail, 0.4 * r, -0.49 * r, 0.75 * r))
            .add_cylinder(Axis::z, {}, 0.15 * r, -tail - 1.3 * r, 0);
    } else {
        solid.add_cylinder(Axis::z, {}, r, 0, 0.4 * r);
        const double arm = r * random.uniform(2.5, 4);
        solid.add_box({-0.5 * r, -0.7 * r, -0.12 * r}, {arm, 0.7 * r, 0})
            .cut_prism(Axis::z, slot({0.7 * arm, 0}, {0.85 * arm, 0}, 0.16 * r), -far, 0.01)
            .add_box({arm - 0.12 * r, -0.7 * r, -1.4 * r}, {arm, 0.7 * r, -0.1 * r});
        solid.add_cylinder(Axis::z, {}, 0.4 * r, -1.2 * r, -0.1 * r)
            .add_cylinder(Axis::z, {}, 0.12 * r, -2 * r, -1.1 * r);
    }
}

/// Transformer of current: a block or ring with a window for the bar, terminals above, feet below.
void add_current_transformer(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(15, 100), deep = w * random.uniform(0.25, 0.7);
    if (random.chance(0.6)) {
        const Path outline = random.chance(0.5) ? chamfered(rectangle({-w, -w}, {w, w}), 0.35 * w)
                                                : rounded_rectangle({-w, -w}, {w, 1.1 * w}, 0.5 * w);
        solid.add_prism(Axis::y, outline, -deep, deep);
        if (random.chance(0.5))
            solid.cut_cylinder(Axis::y, {}, w * random.uniform(0.4, 0.65), -far, far);
        else
            solid.cut_prism(Axis::y, rectangle({-0.6 * w, -0.2 * w}, {0.6 * w, 0.2 * w}), -far, far)
                .cut_prism(Axis::y, rectangle({-0.25 * w, -0.55 * w}, {0.25 * w, 0.55 * w}), -far, far);
        solid.add_box({-1.2 * w, -0.8 * deep, -1.1 * w}, {1.2 * w, 0.8 * deep, -0.97 * w});
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z, slot({s * 1.08 * w, -0.3 * deep}, {s * 1.08 * w, 0.3 * deep}, 0.05 * w), -far,
                            -0.9 * w);
        for (const double s : {-1.0, 1.0})
            solid
                .add_box({s * 0.4 * w - 0.18 * w, -0.5 * deep, 0.9 * w}, {s * 0.4 * w + 0.18 * w, 0.5 * deep, 1.25 * w})
                .add_cylinder(Axis::z, {s * 0.4 * w, 0}, 0.08 * w, 1.2 * w, 1.35 * w);
    } else {  // cast post with bars
        const double high = w * random.uniform(1.3, 2.2);
        solid.add_box({-1.2 * w, -deep, 0}, {1.2 * w, deep, 0.12 * w});
        for (const Point2 s : quarters)
            solid.cut_cylinder(Axis::z, {1.05 * w * s.x, 0.75 * deep * s.y}, 0.06 * w, -1, w * 0.13);
        solid.add_prism(Axis::y,
                        filleted(through({{-w, 0.1 * w}, {w, 0.1 * w}, {0.75 * w, high}, {-0.75 * w, high}}), 0.15 * w),
                        -0.85 * deep, 0.85 * deep);
        const int ribs = random.integer(0, 4);
        for (int i = 0; i < ribs; ++i)
            solid.add_box({-1.0 * w, -deep, 0.35 * w + 0.6 * (high - 0.3 * w) * i / ribs},
                          {1.0 * w, deep, 0.42 * w + 0.6 * (high - 0.3 * w) * i / ribs});
        for (const double s : {-1.0, 1.0})
            solid
                .add_box({s * 0.55 * w - 0.2 * w, -0.4 * deep, high},
                         {s * 0.55 * w + 0.2 * w, 0.4 * deep, high + 0.12 * w})
                .add_cylinder(Axis::z, {s * 0.55 * w, 0}, 0.09 * w, high, high + 0.35 * w);
        solid.add_box({-0.4 * w, -1.25 * deep, 0.12 * w}, {0.4 * w, -0.8 * deep, 0.45 * w});
    }
}

/// Vacuum interrupter or pole of a breaker: ceramic tube between end caps, stems, folding bellows; arms on insulators.
void add_interrupter(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(20, 70), len = r * random.uniform(2.2, 4.5),
                 stem = r * random.uniform(0.2, 0.35);
    const int rings = random.integer(0, 6);
    solid.add_cylinder(Axis::z, {}, r, 0, len);
    for (int i = 0; i < rings; ++i) {
        const double z = len * (0.15 + 0.7 * (i + 0.5) / rings);
        solid.cut_revolution(Axis::z, ring_meridian(z - 0.15 * len / rings, z + 0.15 * len / rings, 0.92 * r, 2 * r));
    }
    if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 1.1 * r, 0.4 * len, 0.6 * len);
    for (const bool low : {true, false}) {
        const double z = low ? 0 : len, s = low ? -1.0 : 1.0;
        const auto span = [&](double radius, double from, double to) {
            solid.add_cylinder(Axis::z, {}, radius, std::min(z + s * from, z + s * to),
                               std::max(z + s * from, z + s * to));
        };
        span(0.92 * r, -0.01, 0.12 * r);
        span(stem, 0, r * (low ? 0.8 : 1.4));
        if (!low) span(1.5 * stem, 0, 0.3 * r);
    }
    if (random.chance(0.6)) {
        const double arm = r * random.uniform(2, 4);
        for (const double z : {-0.7 * r, len + 0.9 * r}) {
            solid.add_box({-1.2 * stem, -0.6 * r, z - 0.15 * r}, {arm, 0.6 * r, z + 0.15 * r});
            for (const double y : {-0.3, 0.3}) solid.cut_cylinder(Axis::z, {0.88 * arm, y * r}, 0.12 * r, z - r, z + r);
        }
        add_ribs(solid, {0.6 * arm, 0}, 0.4 * r, -0.6 * r, len + 0.8 * r, random.integer(4, 8));
    }
}

}  // namespace

/// Gear of a power line: disconnector, arrester or bushing, transformer of current, vacuum interrupter.
Part switchgear_unit(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_disconnector, add_arrester, add_current_transformer, add_interrupter};
    forms[context.random.weighted({0.3, 0.26, 0.26, 0.18})](part, context.random);
    return part;
}

}  // namespace v16::corpus
