// Cranes, masts and towers.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Hoist under a beam at x: trolley, rope or chain, block with its hook.
void add_hoist(Solid& solid, Random& random, double x, double z, double s, double drop) {
    solid.add_box({x - s, -0.7 * s, z - 0.9 * s}, {x + s, 0.7 * s, z});
    if (random.chance(0.6)) solid.add_cylinder(Axis::x, {0, z - 0.5 * s}, 0.45 * s, x + s - 0.01, x + 1.8 * s);
    for (const double k : {-0.35, 0.35})
        solid.add_box({x + k * s - 0.05 * s, -0.05 * s, z - drop},
                      {x + k * s + 0.05 * s, 0.05 * s, z - 0.9 * s + 0.01});
    solid.add_box({x - 0.5 * s, -0.25 * s, z - drop - 0.7 * s}, {x + 0.5 * s, 0.25 * s, z - drop});
    const Point2 hook{x, z - drop - 1.35 * s};
    solid.add_box({x - 0.1 * s, -0.1 * s, hook.y + 0.35 * s}, {x + 0.1 * s, 0.1 * s, z - drop - 0.69 * s});
    solid.add_prism(Axis::y, ring_sector(hook, 0.25 * s, 0.45 * s, 150, 290), -0.12 * s, 0.12 * s);
}

/// Lattice between two chords along the longer side of the rectangle `low` to `high`, across `axis`.
void add_lattice(Solid& solid, Axis axis, Point2 low, Point2 high, int fields, double t, double from, double to) {
    const bool level = high.x - low.x > high.y - low.y;
    for (int i = 0; i < fields; ++i) {
        const double a = static_cast<double>(i) / fields, b = (i + 1.0) / fields;
        const auto at = [&](double k, bool upper) {
            return level ? Point2{low.x + k * (high.x - low.x), upper ? high.y : low.y}
                         : Point2{upper ? high.x : low.x, low.y + k * (high.y - low.y)};
        };
        add_strut(solid, axis, at(a, i % 2 == 0), at(b, i % 2 != 0), t, from, to);
    }
    add_frame(solid, axis, low - Point2{t, t}, high + Point2{t, t}, 1.6 * t, from, to);
}

/// Jib crane: post with its foot, jib that turns on two brackets, brace above or below; or on a wall.
void add_jib_crane(Solid& solid, Random& random) {
    const double h = random.size(1500, 5000, 100), l = h * random.uniform(0.6, 1.3), s = 0.04 * h;
    const bool wall = random.chance(0.3), braced_above = wall || random.chance(0.5);
    if (wall)
        solid.add_box({-2 * s, -2 * s, 0.45 * h}, {-s, 2 * s, 1.15 * h});
    else {
        solid.add_cylinder(Axis::z, {}, 0.9 * s, 0, braced_above ? 1.15 * h : h - s);
        solid.add_box({-3.5 * s, -3.5 * s, -0.4 * s}, {3.5 * s, 3.5 * s, 0});
        for (const double k : {-1.0, 1.0})
            solid.add_prism(Axis::y, through({{k * 0.8 * s, 0}, {k * 3.2 * s, 0}, {k * 0.8 * s, 4 * s}}), -0.2 * s,
                            0.2 * s);
    }
    solid.add_box({-s, -0.6 * s, h - 1.2 * s}, {l, 0.6 * s, h - s})
        .add_box({-s, -0.6 * s, h + 0.3 * s}, {l, 0.6 * s, h + 0.5 * s})
        .add_box({-s, -0.12 * s, h - s - 0.01}, {l, 0.12 * s, h + 0.3 * s + 0.01});
    if (braced_above)
        add_strut(solid, Axis::y, {0, 1.12 * h}, {0.6 * l, h + 0.5 * s}, 0.4 * s, -0.3 * s, 0.3 * s);
    else
        add_strut(solid, Axis::y, {0, 0.72 * h}, {0.35 * l, h - 1.2 * s}, 0.8 * s, -0.3 * s, 0.3 * s);
    solid.add_box({-1.3 * s, -1.3 * s, h - 2 * s}, {1.3 * s, 1.3 * s, h + s});
    add_hoist(solid, random, l * random.uniform(0.5, 0.9), h - 1.2 * s, 1.5 * s, h * random.uniform(0.12, 0.3));
}

/// Portal or overhead crane seen across its span.
void add_bridge_crane(Solid& solid, Random& random) {
    const double span = random.size(2000, 16000, 100), h = span * random.uniform(0.35, 0.8),
                 g = span * random.uniform(0.05, 0.09);
    solid.add_box({-0.5 * span, -0.4 * g, h}, {0.5 * span, 0.4 * g, h + g});
    if (random.chance(0.5)) solid.add_box({-0.5 * span, -0.6 * g, h + g - 0.01}, {0.5 * span, 0.6 * g, h + 1.15 * g});
    const double s = 0.4 * g;
    if (random.chance(0.6)) {
        const double splay = span * random.uniform(0.0, 0.06), wide = h * random.uniform(0.15, 0.3);
        for (const double k : {-1.0, 1.0}) {
            const double x = k * 0.42 * span;
            if (random.chance(0.5))
                add_strut(solid, Axis::y, {x, h + 0.01}, {x + k * splay, 2 * s}, 1.2 * s, -0.5 * s, 0.5 * s);
            else
                for (const double y : {-1.0, 1.0})
                    add_strut(solid, Axis::x, {y * 0.3 * g, h + 0.01}, {y * wide, 2 * s}, 0.9 * s, x - 0.5 * s,
                              x + 0.5 * s);
            solid.add_box({x + k * splay - 0.7 * s, -wide - s, s}, {x + k * splay + 0.7 * s, wide + s, 2 * s});
            for (const double y : {-wide, wide})
                solid.add_cylinder(Axis::x, {y, 0.7 * s}, 0.7 * s, x + k * splay - 0.4 * s, x + k * splay + 0.4 * s);
        }
    } else {
        for (const double k : {-1.0, 1.0}) {
            const double x = k * 0.5 * span, wide = span * 0.15;
            solid.add_box({x - s, -wide, h - 0.3 * g}, {x + s, wide, h + 0.4 * g});
            for (const double y : {-0.8 * wide, 0.8 * wide})
                solid.add_cylinder(Axis::x, {y, h - 0.45 * g}, 0.45 * g, x - 0.5 * s, x + 0.5 * s);
        }
    }
    add_hoist(solid, random, span * random.uniform(-0.3, 0.3), h, 1.3 * s, h * random.uniform(0.2, 0.5));
}

/// Tower crane, or the folding crane of a workshop on its two legs.
void add_tall_crane(Solid& solid, Random& random) {
    if (random.chance(0.5)) {
        const double h = random.size(8000, 40000, 500), w = 0.05 * h, t = 0.006 * h, out = h * random.uniform(0.5, 0.9),
                     back = 0.25 * h;
        add_lattice(solid, Axis::y, {-0.5 * w, 0}, {0.5 * w, h}, random.integer(8, 14), t, -0.5 * w, 0.5 * w);
        solid.add_box({-w * 1.6, -w * 1.6, -0.4 * w}, {w * 1.6, w * 1.6, 0});
        add_lattice(solid, Axis::y, {0.5 * w, h}, {out, h + 0.8 * w}, random.integer(8, 14), t, -0.4 * w, 0.4 * w);
        solid.add_box({-back, -0.4 * w, h}, {0.5 * w, 0.4 * w, h + 0.35 * w})
            .add_box({-back, -0.6 * w, h - w}, {-back + 0.8 * w, 0.6 * w, h + 0.01});
        const Point2 top{0, h + 0.12 * h};
        add_strut(solid, Axis::y, {-0.4 * w, h}, top, 0.25 * w, -0.2 * w, 0.2 * w);
        add_strut(solid, Axis::y, top, {0.65 * out, h + 0.8 * w}, 0.6 * t, -0.3 * t, 0.3 * t);
        add_strut(solid, Axis::y, top, {-0.8 * back, h + 0.35 * w}, 0.6 * t, -0.3 * t, 0.3 * t);
        solid.add_box({0.5 * w, -0.6 * w, h - 1.2 * w}, {1.5 * w, 0.6 * w, h + 0.01});
        add_hoist(solid, random, 0.6 * out, h - t, 0.4 * w, 0.3 * h);
        return;
    }
    const double h = random.size(1200, 2200, 50), s = 0.03 * h, l = h * random.uniform(0.7, 1.0),
                 rise = random.uniform(-10, 35);
    for (const double k : {-1.0, 1.0}) {
        const double y = k * 0.22 * h;
        solid.add_box({-0.1 * h, y - s, 0.05 * h}, {0.85 * l, y + s, 0.05 * h + 2 * s});
        for (const double x : {-0.05 * h, 0.82 * l})
            solid.add_cylinder(Axis::y, {x, 0.03 * h}, 0.03 * h, y - 0.6 * s, y + 0.6 * s);
    }
    solid.add_box({-s, -0.24 * h, 0.05 * h}, {s, 0.24 * h, 0.05 * h + 2 * s}).add_box({-s, -s, 0.05 * h}, {s, s, h});
    const Point2 pivot{0, h - s}, tip = polar(pivot, l, rise), grip = polar(pivot, 0.4 * l, rise);
    add_strut(solid, Axis::y, polar(pivot, -0.08 * l, rise), tip, 2 * s, -s, s);
    add_strut(solid, Axis::y, {s, 0.4 * h}, {s + 0.5 * (grip.x - s), 0.4 * h + 0.5 * (grip.y - 0.4 * h)}, 2.2 * s,
              -1.1 * s, 1.1 * s);
    add_strut(solid, Axis::y, {s, 0.4 * h}, grip, s, -0.5 * s, 0.5 * s);
    solid.add_box({tip.x - 0.2 * s, -0.2 * s, tip.y - 0.15 * h}, {tip.x + 0.2 * s, 0.2 * s, tip.y});
    solid.add_prism(Axis::y, ring_sector({tip.x, tip.y - 0.15 * h - 1.6 * s}, s, 1.7 * s, 130, 290), -0.4 * s, 0.4 * s);
}

/// Wind turbine, lattice pylon, water tower or mast with stays.
Part mast(Random& random) {
    Part part;
    Solid& solid = part.solid;
    const double h = random.size(3000, 60000, 500), r = 0.022 * h;
    switch (random.integer(0, 3)) {
        case 0: {
            const Point2 hub{0, h + r};
            const int blades = random.choice({2, 3, 3, 3, 5});
            const double l = h * random.uniform(0.35, 0.6), phase = random.uniform(0, 120);
            solid.add_revolution(Axis::z, through({{0, 0}, {0, 1.3 * r}, {h, 0.7 * r}, {h, 0}}));
            solid.add_box({-1.1 * r, -1.8 * r, h}, {1.1 * r, 4 * r, h + 2 * r});
            for (int i = 0; i < blades; ++i)
                solid.add_prism(Axis::y,
                                moved(rotated(through({{0.2 * r, -0.35 * r},
                                                       {0.15 * l, -0.9 * r},
                                                       {l, -0.1 * r},
                                                       {l, 0.15 * r},
                                                       {0.15 * l, 0.5 * r},
                                                       {0.2 * r, 0.35 * r}}),
                                              phase + 360.0 * i / blades),
                                      hub),
                                -2.7 * r, -2.3 * r);
            solid.add_revolution(
                Axis::y, through({{-3.4 * r, 0}, {-2.9 * r, 0.7 * r}, {-1.8 * r, 0.9 * r}, {-1.8 * r, 0}}), hub);
            break;
        }
        case 1: {
            const double foot = h * random.uniform(0.1, 0.16), neck = 0.25 * foot, t = 0.004 * h;
            const int fields = random.integer(4, 7);
            const auto half = [&](double k) { return foot + (neck - foot) * std::min(1.0, 1.4 * k); };
            for (int i = 0; i < fields; ++i) {
                const double a = static_cast<double>(i) / fields, b = (i + 1.0) / fields;
                for (const double s : {-1.0, 1.0}) {
                    add_strut(solid, Axis::y, {s * half(a), a * h}, {s * half(b), b * h}, 2 * t, -t, t);
                    add_strut(solid, Axis::y, {s * half(a), a * h}, {-s * half(b), b * h}, t, -0.5 * t, 0.5 * t);
                }
                solid.add_box({-half(b), -t, b * h - t}, {half(b), t, b * h + t});
            }
            const int arms = random.integer(0, 3);
            for (int i = 0; i < arms; ++i) {
                const double z = h * (0.95 - 0.12 * i), reach = h * random.uniform(0.12, 0.22);
                solid.add_prism(Axis::y,
                                through({{-reach, z}, {reach, z}, {neck, z + 0.03 * h}, {-neck, z + 0.03 * h}}), -t, t);
                for (const double s : {-1.0, 1.0})
                    solid.add_box({s * 0.9 * reach - t, -t, z - 0.04 * h}, {s * 0.9 * reach + t, t, z + 0.01});
            }
            break;
        }
        case 2: {
            const double tank = h * random.uniform(0.16, 0.24), low = 0.6 * h;
            solid.add_revolution(Axis::z, through({{low, 0},
                                                   {low, 0.2 * tank},
                                                   {low + 0.3 * tank, tank},
                                                   {low + 1.2 * tank, tank},
                                                   {low + 1.7 * tank, 0.1 * tank},
                                                   {low + 1.8 * tank, 0}}));
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, through({{0, 0},
                                                       {0, 0.5 * tank},
                                                       {0.15 * h, 0.22 * tank},
                                                       {low + 0.05 * tank, 0.2 * tank},
                                                       {low + 0.05 * tank, 0}}));
            else {
                for (const Point2 q : quarters)
                    solid.add_cylinder(Axis::z, {0.62 * tank * q.x, 0.62 * tank * q.y}, 0.04 * tank, 0,
                                       low + 0.5 * tank);
                for (const double z : {0.25 * h, 0.45 * h})
                    add_frame(solid, Axis::z, {-0.65 * tank, -0.65 * tank}, {0.65 * tank, 0.65 * tank}, 0.06 * tank, z,
                              z + 0.05 * tank);
                solid.add_cylinder(Axis::z, {}, 0.08 * tank, 0, low + 0.01);
            }
            break;
        }
        default: {
            const double top = 0.012 * h;
            solid.add_revolution(Axis::z, through({{0, 0}, {0, 1.8 * top}, {h, top}, {h, 0}}))
                .add_cylinder(Axis::z, {}, 4 * top, -top, 0);
            const int platforms = random.integer(1, 3);
            for (int i = 0; i < platforms; ++i) {
                const double z = h * (0.95 - 0.2 * i), w = h * random.uniform(0.04, 0.12);
                solid.add_box({-w, -0.3 * w, z}, {w, 0.3 * w, z + top});
                for (const double k : {-0.8, 0.0, 0.8})
                    solid.add_box({k * w - 0.12 * w, -0.15 * w, z + top - 0.01},
                                  {k * w + 0.12 * w, 0.1 * w, z + 6 * top});
            }
            if (random.chance(0.5))
                for (const double s : {-1.0, 1.0})
                    add_strut(solid, Axis::y, {0, 0.8 * h}, {s * 0.4 * h, 0}, 0.3 * top, -0.15 * top, 0.15 * top);
        }
    }
    return part;
}

}  // namespace

/// Crane seen whole: on a post or wall, portal, bridge, tower, workshop crane.
Part crane(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_jib_crane, add_bridge_crane, add_tall_crane};
    forms[random.weighted({0.35, 0.35, 0.3})](part.solid, random);
    return part;
}

/// Wind turbine, pylon, water tower, mast.
Part mast_or_tower(FamilyContext& context) {
    return mast(context.random);
}

}  // namespace v16::corpus
