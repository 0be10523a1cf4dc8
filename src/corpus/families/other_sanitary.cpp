// Sanitary ware: basins, closets, taps.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Basin, sink or bath: a bowl in a slab or on a foot.
void add_basin(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.size(300, 1700, 10), d = std::min(w * random.uniform(0.45, 0.9), 800.0),
                 h = std::min(w, d) * random.uniform(0.25, 0.5), rim = 0.08 * std::min(w, d);
    const double r = 0.12 * std::min(w, d);
    const Path outer = rounded_rectangle({-0.5 * w, -0.5 * d}, {0.5 * w, 0.5 * d}, r * random.choice({0.3, 1.0, 2.6}));
    solid.add_prism(Axis::z, outer, h - 0.25 * rim, h);
    const int bowls = w > 1.3 * d && random.chance(0.35) ? 2 : 1;
    const bool drainer = bowls == 1 && w > 1.2 * d && random.chance(0.4);
    for (int i = 0; i < bowls; ++i) {
        const double right = drainer ? 0.02 * w : 0.5 * w - rim;
        const double x0 = bowls == 1 ? -0.5 * w + rim
                          : i == 0   ? -0.5 * w + rim
                                     : 0.03 * w,
                     x1 = bowls == 1 ? right
                          : i == 0   ? -0.03 * w
                                     : 0.5 * w - rim;
        const double y1 = 0.5 * d - rim * random.uniform(1, 2);
        const double round = std::min(0.9 * r, 0.3 * (x1 - x0)), t = 0.12 * rim;
        solid
            .add_prism(Axis::z, rounded_rectangle({x0 - t, -0.5 * d + rim - t}, {x1 + t, y1 + t}, round + t), 0,
                       h - 0.01)
            .cut_prism(Axis::z, rounded_rectangle({x0, -0.5 * d + rim}, {x1, y1}, round), t, far);
        const Point2 drain{0.5 * (x0 + x1), 0.5 * (y1 - 0.5 * d + rim)};
        solid.add_cylinder(Axis::z, drain, 0.5 * rim, -0.8 * rim, 0.01)
            .cut_cylinder(Axis::z, drain, 0.4 * rim, -far, far);
    }
    if (drainer)
        for (int i = 0; i < 6; ++i)
            solid.cut_prism(
                Axis::z,
                slot({0.08 * w, row_position(i, 6, 0.11 * d)}, {0.44 * w, row_position(i, 6, 0.11 * d)}, 0.02 * d),
                h - 0.12 * rim, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::z, {0, 0.5 * d - 0.5 * rim}, 0.2 * rim, -far, far);
    part.main_side = Side::top;
}

/// Water closet or urinal in side view outlines, with its cistern.
void add_closet(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.size(340, 400, 5), l = w * random.uniform(1.3, 1.6), h = random.size(380, 430, 5),
                 foot = 0.3 * w;
    const auto bowl = [&](double k, double from, double to) {
        const double r = 0.5 * w * k;
        Path plan = through({{-r, l}, {-r, 0.5 * w}, {r, 0.5 * w}, {r, l}});
        plan.vertices[1].bulge = 1.0;
        solid.add_prism(Axis::z, plan, from, to);
    };
    bowl(1.0, h - 0.12 * h, h);
    bowl(0.85, 0.55 * h, 0.9 * h);
    solid.add_prism(Axis::x, through({{0.55 * w, 0}, {l, 0}, {l, 0.6 * h}, {0.25 * w, 0.6 * h}, {0.6 * w, 0.25 * h}}),
                    -foot, foot);
    const double r = 0.36 * w;
    solid.cut_prism(Axis::z, slot({0, 0.5 * w + 0.02 * l}, {0, 0.5 * w + 0.28 * l}, r), 0.65 * h, far);
    solid.cut_cylinder(Axis::z, {0, 0.62 * l}, 0.12 * w, 0.3 * h, far);
    if (random.chance(0.7)) {
        solid.add_box({-0.5 * w, 0.86 * l, h - 0.01}, {0.5 * w, 0.86 * l + 0.5 * w, h * 1.9})
            .add_box({-0.52 * w, 0.84 * l, 1.9 * h - 0.01}, {0.52 * w, 0.88 * l + 0.5 * w, 1.98 * h});
        solid.add_cylinder(Axis::z, {0, 0.86 * l + 0.25 * w}, 0.07 * w, 1.98 * h - 0.01, 2.02 * h);
        solid.add_box({-0.5 * w, 0.85 * l, 0.55 * h}, {0.5 * w, l, h});
    }
    if (random.chance(0.4))
        solid.add_prism(Axis::z, slot({0, 0.5 * w}, {0, 0.75 * l}, 0.5 * w), h - 0.01, h + 0.05 * h);
}

/// Tap over a basin, or a shower's head on its arm.
void add_tap(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.size(12, 26, 1), h = r * random.uniform(3, 9);
    if (random.chance(0.35)) {
        const double head = r * random.uniform(3, 6), reach = r * random.uniform(6, 12);
        solid.add_revolution(
            Axis::z,
            through({{0, 0}, {0, head}, {0.25 * r, head}, {0.9 * r, 0.5 * r}, {2.2 * r, 0.4 * r}, {2.2 * r, 0}}));
        const int rings = random.integer(2, 4);
        for (int i = 1; i <= rings; ++i)
            solid.cut_hole_circle(Axis::z, {}, 0.85 * head * i / rings, 6 * i, 0, 0.05 * r, -1, 0.15 * r);
        solid.add_revolution(Axis::z, ball_meridian(2.2 * r, 0.55 * r));
        solid.add_cylinder(Axis::x, {0, 2.2 * r}, 0.35 * r, 0, reach)
            .add_cylinder(Axis::x, {0, 2.2 * r}, 1.4 * r, reach - 0.4 * r, reach);
        return;
    }
    solid.add_revolution(Axis::z, turned({{0.25 * r, 1.3 * r}, {h, r}}));
    solid.add_cylinder(Axis::z, {}, 0.55 * r, -2.5 * r, 0);
    const double reach = r * random.uniform(4, 9);
    if (random.chance(0.5)) {  // a bow of tube
        const double bow = 0.5 * reach;
        Path neck = ring_sector({-bow, h}, bow - 0.4 * r, bow + 0.4 * r, 0, 180);
        solid.add_prism(Axis::y, neck, -0.4 * r, 0.4 * r);
        solid.add_cylinder(Axis::z, {-2 * bow, 0}, 0.45 * r, h - r * random.uniform(0.8, 2), h);
    } else {
        solid.add_prism(
            Axis::y,
            through({{0, 0.45 * h}, {0, 0.45 * h + 1.1 * r}, {-reach, 0.5 * h + 1.5 * r}, {-reach, 0.5 * h + 0.6 * r}}),
            -0.5 * r, 0.5 * r);
        solid.add_cylinder(Axis::z, {-reach + 0.5 * r, 0}, 0.4 * r, 0.5 * h + 0.2 * r, 0.5 * h + r);
    }
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, turned({{0.9 * r, 0.95 * r}}, h + 0.3 * r))
            .add_prism(Axis::y,
                       through({{0, h + 0.4 * r}, {3.5 * r, h + 1.2 * r}, {3.5 * r, h + 1.5 * r}, {0, h + 1.1 * r}}),
                       -0.4 * r, 0.4 * r);
    else
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::y, {0, 0.35 * h}, 0.6 * r, s > 0 ? 0.0 : -2.8 * r, s > 0 ? 2.8 * r : 0.0)
                .add_box({-0.25 * r, s > 0 ? 2.2 * r : -2.7 * r, 0.35 * h - 1.5 * r},
                         {0.25 * r, s > 0 ? 2.7 * r : -2.2 * r, 0.35 * h + 1.5 * r});
}

}  // namespace

/// Basin, sink, bath, water closet, tap, shower head.
Part sanitary_ware(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_basin, add_closet, add_tap};
    forms[random.weighted({0.4, 0.2, 0.4})](part, random);
    return part;
}

}  // namespace v16::corpus
