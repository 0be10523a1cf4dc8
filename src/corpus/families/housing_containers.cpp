// Containers: tanks of vehicles, bottles of gas, freight containers and skips.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The counter-clockwise polygon whose sides lie `by` further in.
Path inset(const std::vector<Point2>& points, double by) {
    const std::size_t n = points.size();
    std::vector<Point2> inner;
    for (std::size_t i = 0; i < n; ++i) {
        const Point2 before = points[i] - points[(i + n - 1) % n], after = points[(i + 1) % n] - points[i];
        const Point2 a = (1 / length(before)) * before, b = (1 / length(after)) * after;
        // The corner moves along both normals at once.
        inner.push_back(points[i] + (by / (1 + dot(a, b))) * Point2{-a.y - b.y, a.x + b.x});
    }
    return through(inner);
}

}  // namespace

/// Tanks of vehicles: boxes with a step or a tunnel, filler, sender's flange and straps; cylinders with steps;
/// reservoirs.
Part vehicle_tank(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(45, 600), y = x * random.uniform(0.35, 0.8), z = x * random.uniform(0.4, 0.9),
                 t = 0.012 * x + 0.8, neck = 0.12 * x;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});  // moulded box, round box along x, reservoir
    const double step = random.uniform(0.3, 0.6);
    const auto section = [&](double e) {
        if (form == 1) return rounded_rectangle({-y + e, -0.8 * y + e}, {y - e, 0.8 * y - e}, 0.79 * y - e);
        return rounded_rectangle({-y + e, e}, {y - e, z - e}, 0.2 * y);
    };
    if (form == 1) {
        solid.add_prism(Axis::x, section(0), -x, x);
        const int straps = random.integer(0, 3);
        for (int i = 0; i < straps; ++i)
            solid.add_prism(Axis::x, section(-0.02 * x), row_position(i, straps, 1.5 * x / straps) - 0.04 * x,
                            row_position(i, straps, 1.5 * x / straps) + 0.04 * x);
        if (random.chance(0.4)) solid.add_box({-0.4 * x, -1.2 * y, -0.9 * y}, {0.4 * x, -0.5 * y, -0.6 * y});
        solid.add_cylinder(Axis::z, {0.6 * x, 0}, neck, 0, 0.8 * y + 0.5 * neck)
            .add_cylinder(Axis::z, {0.6 * x, 0}, 1.3 * neck, 0.8 * y + 0.5 * neck, 0.8 * y + neck);
        solid.add_cylinder(Axis::z, {-0.2 * x, 0}, 0.8 * neck, 0, 0.8 * y + 0.2 * neck)
            .add_cylinder(Axis::z, {0.3 * x, 0}, 0.3 * neck, -0.8 * y - 0.3 * neck, 0);
        solid.cut_prism(Axis::x, section(t), -x + t, x - t);
    } else if (form == 0) {
        const std::size_t cut = random.weighted({0.35, 0.35, 0.3});
        std::vector<Point2> points{{-x, 0}, {x, 0}, {x, z}, {-x, z}};
        if (cut == 0) points = {{-x, 0}, {x, 0}, {x, step * z}, {0.2 * x, step * z}, {0.0, z}, {-x, z}};
        if (cut == 1)
            points = {{-x, 0}, {-0.35 * x, 0}, {-0.25 * x, step * z}, {0.25 * x, step * z}, {0.35 * x, 0}, {x, 0},
                      {x, z},  {-x, z}};
        if (cut == 2) points = {{-0.8 * x, 0}, {0.7 * x, 0}, {x, 0.5 * z}, {0.9 * x, z}, {-x, z}, {-x, 0.4 * z}};
        const Path outline = filleted(through(points), 0.08 * x);
        solid.add_prism(Axis::y, outline, -y, y);
        if (random.chance(0.6))
            solid.add_prism(Axis::z, rounded_rectangle({-1.06 * x, -y - 0.06 * x}, {1.06 * x, y + 0.06 * x}, 0.1 * x),
                            0.8 * z, 0.8 * z + 2 * t);
        solid.add_cylinder(Axis::z, {-0.6 * x, 0}, neck, 0.5 * z, z + neck)
            .add_cylinder(Axis::z, {-0.6 * x, 0}, 1.25 * neck, z + 0.6 * neck, z + neck);
        if (random.chance(0.6))
            solid.add_cylinder(Axis::z, {-0.2 * x, 0.2 * y}, 1.1 * neck, 0.9 * z, z + 0.25 * neck)
                .cut_hole_circle(Axis::z, {-0.2 * x, 0.2 * y}, 0.9 * neck, 5, 90, 0.08 * neck, z, z + neck);
        for (int i = 0, n = random.integer(0, 3); i < n; ++i)
            solid.cut_cylinder(Axis::z, {-0.8 * x + 0.25 * x * i, -y}, 0.04 * x, 0.3 * z, far);
        if (random.chance(0.5)) add_rod(solid, Axis::x, {0, 0.85 * z}, 0.35 * neck, -0.8 * x, -1.2 * x);
        solid.cut_prism(Axis::y, inset(points, 2.5 * t), -y + t, y - t);
        solid.cut_cylinder(Axis::z, {-0.6 * x, 0}, 0.8 * neck, 0.7 * z, far);
    } else {
        const double r = std::min(x, y) * 0.9, high = r * random.uniform(1.2, 2.0);
        const bool round = random.chance(0.5);
        if (round)
            solid.add_revolution(Axis::z, cap_meridian(0, -1, 0.4 * r, r))
                .add_cylinder(Axis::z, {}, r, 0, high)
                .add_revolution(Axis::z, cap_meridian(high, 1, 0.4 * r, r))
                .add_cylinder(Axis::z, {}, 1.06 * r, 0.5 * high - t, 0.5 * high + t);
        else
            solid.add_prism(Axis::z, rounded_rectangle({-1.4 * r, -0.8 * r}, {1.4 * r, 0.8 * r}, 0.3 * r), 0, high)
                .add_prism(Axis::z, rounded_rectangle({-1.48 * r, -0.88 * r}, {1.48 * r, 0.88 * r}, 0.3 * r),
                           0.55 * high - t, 0.55 * high + t);
        const double top = high + (round ? 0.4 * r : 0.0);
        solid.add_cylinder(Axis::z, {}, 0.35 * r, high - 0.2 * r, top + 0.3 * r)
            .add_cylinder(Axis::z, {}, 0.5 * r, top + 0.15 * r, top + 0.5 * r);
        const double pipe = 0.12 * r;
        solid.add_cylinder(Axis::x, {0, 0.15 * high}, pipe, 0, 2.1 * r)
            .add_cylinder(Axis::x, {0, 0.85 * high}, 0.6 * pipe, -2.0 * r, 0);
        for (const double a : {30.0, 150.0})
            solid
                .add_prism(Axis::z, tangent_hull({}, 0.5 * r, polar({}, 1.7 * r, a), 0.2 * r), 0.55 * high - t,
                           0.55 * high + t)
                .cut_cylinder(Axis::z, polar({}, 1.7 * r, a), 0.09 * r, 0, high);
        if (round)
            solid.cut_cylinder(Axis::z, {}, r - t, 0, high);
        else
            solid.cut_box({-1.4 * r + t, -0.8 * r + t, t}, {1.4 * r - t, 0.8 * r - t, high - t});
        solid.cut_cylinder(Axis::x, {0, 0.15 * high}, 0.6 * pipe, 0.5 * r, far);
    }
    return part;
}

/// Bottles of gas, extinguishers, accumulators and air receivers: a shell of revolution with its neck, collar, foot
/// ring, saddles or legs.
Part gas_bottle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(25, 320), t = 0.03 * r + 0.8, high = r * random.uniform(1.2, 6.5),
                 cap = r * random.uniform(0.3, 0.7), neck = r * random.uniform(0.15, 0.3);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form =
        random.weighted({0.3, 0.3, 0.2, 0.2});  // bottle, with collar and foot, accumulator, lying receiver
    const Axis axis = form == 3 ? Axis::x : Axis::z;
    const double low = form == 0 ? 0.0 : -cap;
    solid.add_cylinder(axis, {}, r, 0, high).add_revolution(axis, cap_meridian(high, 1, cap, r));
    if (form != 0) solid.add_revolution(axis, cap_meridian(0, -1, cap, r));
    const double top = high + cap;
    if (form == 0) {
        solid.add_cylinder(axis, {}, neck, high, top + 0.35 * r)
            .add_cylinder(axis, {}, 1.25 * neck, top - 0.02 * r, top + 0.2 * r);
        if (random.chance(0.5))
            solid.add_cylinder(axis, {}, 0.65 * neck, top, top + r)
                .add_cylinder(Axis::x, {0, top + 0.7 * r}, 0.5 * neck, 0, 2 * neck)
                .add_cylinder(axis, {}, 1.6 * neck, top + r, top + 1.25 * r);
        else if (random.chance(0.5))
            solid.add_cylinder(axis, {}, 2.0 * neck, top + 0.1 * r, top + 0.8 * r)
                .add_revolution(axis, cap_meridian(top + 0.8 * r, 1, 1.2 * neck, 2.0 * neck))
                .cut_cylinder(Axis::y, {0, top + 0.5 * r}, 0.5 * neck, -far, far);
        if (random.chance(0.3)) solid.add_prism(axis, polygon({}, 1.12 * r, 8, 22.5), 0, 0.15 * r);
    } else if (form == 1) {
        const double collar = r * random.uniform(0.5, 0.75), foot = r * random.uniform(0.65, 0.85),
                     ch = r * random.uniform(0.4, 0.8);
        if (random.chance(0.6)) solid.add_cylinder(axis, {}, 1.015 * r + 0.3 * t, 0.5 * high - t, 0.5 * high + t);
        solid.add_revolution(axis, ring_meridian(high + 0.3 * cap, top + ch, collar - t, collar))
            .add_revolution(axis, ring_meridian(low - 0.15 * r, -0.3 * cap, foot - t, foot));
        solid.cut_prism(Axis::y,
                        rounded_rectangle({-0.6 * collar, top + 0.25 * ch}, {0.6 * collar, top + 0.7 * ch}, 0.15 * ch),
                        -far, far);
        if (random.chance(0.5)) solid.cut_box({-far, -0.3 * collar, top + 0.1 * ch}, {0, 0.3 * collar, far});
        if (random.chance(0.5))
            solid.add_revolution(axis, ring_meridian(top + ch - t, top + ch + t, collar - 2 * t, collar + t));
        solid.add_cylinder(axis, {}, neck, high, top + 0.3 * ch)
            .add_cylinder(axis, {}, 0.6 * neck, top, top + 0.75 * ch);
        for (int i = 0, n = random.choice({0, 3, 4}); i < n; ++i)
            solid.cut_cylinder(Axis::y, {row_position(i, n, foot / 2.0), low}, 0.08 * r, -far, far);
    } else if (form == 2) {
        solid.add_cylinder(axis, {}, neck, high, top + 0.4 * r)
            .add_cylinder(axis, {}, 1.4 * neck, low - 0.5 * r, 0)
            .add_prism(axis, polygon({}, 1.7 * neck, 6), low - 0.35 * r, low - 0.1 * r);
        if (random.chance(0.4))
            for (const double z : {0.25 * high, 0.75 * high})
                solid.add_cylinder(axis, {}, 1.06 * r, z - 0.08 * r, z + 0.08 * r)
                    .add_box({-0.3 * r, 0, z - 0.08 * r}, {0.3 * r, 1.3 * r, z + 0.08 * r});
    } else {
        for (const double x : {0.12 * high, 0.88 * high}) {
            solid.add_cylinder(Axis::z, {x, 0}, 1.3 * neck, 0.5 * r, 1.12 * r);
            if (random.chance(0.8))
                solid.add_box({x - 0.12 * r, -0.75 * r, -1.35 * r}, {x + 0.12 * r, 0.75 * r, -0.5 * r})
                    .add_box({x - 0.25 * r, -0.9 * r, -1.35 * r - 2 * t}, {x + 0.25 * r, 0.9 * r, -1.35 * r});
        }
        if (random.chance(0.6)) solid.add_box({0.2 * high, -0.5 * r, 0}, {0.8 * high, 0.5 * r, 1.1 * r});
        solid.add_cylinder(Axis::z, {0.5 * high, 0}, neck, -1.12 * r, 0);
    }
    solid.cut_cylinder(axis, {}, r - t, form == 0 ? t : 0, high)
        .cut_revolution(axis, cap_meridian(high - 0.01, 1, cap - t, r - t));
    if (form != 0) solid.cut_revolution(axis, cap_meridian(0.01, -1, cap - t, r - t));
    if (form < 3) solid.cut_cylinder(axis, {}, 0.35 * neck, high, top + 0.3 * r);
    return part;
}

namespace {

/// The outline of a wall with trapezoid waves along x, `t` thick, its outer face at y = 0.
Path corrugated(double from, double to, int waves, double deep, double t) {
    std::vector<Point2> outer{{from, 0}};
    const double pitch = (to - from) / waves;
    for (int i = 0; i < waves; ++i) {
        const double a = from + i * pitch;
        for (const Point2 p : {Point2{a + 0.05 * pitch, 0}, Point2{a + 0.4 * pitch, 0}, Point2{a + 0.55 * pitch, deep},
                               Point2{a + 0.9 * pitch, deep}})
            outer.push_back(p);
    }
    outer.push_back({to, 0});
    std::vector<Point2> points = outer;
    for (auto it = outer.rbegin(); it != outer.rend(); ++it) points.push_back(*it + Point2{0, t});
    return counter_clockwise(through(points));
}

/// Container with corner castings, corrugated walls, doors with their bars.
void iso_container(Solid& solid, Random& random, double y) {
    const double x = y * random.choice({1.25, 2.5, 5.0}), z = y * random.uniform(1.0, 1.2), c = 0.09 * y,
                 rail = 0.06 * y, t = 0.012 * y;
    for (const double sx : {-1.0, 1.0})
        for (const double sy : {-1.0, 1.0}) {
            add_block(solid, {sx * x, sy * 0.5 * y, 0}, {sx * (x - c), sy * (0.5 * y - c), z});
            if (sx > 0)
                for (const double h : {0.0, z - rail})
                    add_block(solid, {-x, sy * 0.5 * y, h}, {x, sy * (0.5 * y - rail), h + rail});
        }
    for (const double sx : {-1.0, 1.0})
        for (const double h : {0.0, z - rail})
            add_block(solid, {sx * x, -0.5 * y, h}, {sx * (x - rail), 0.5 * y, h + rail});
    const int waves = random.integer(5, 9);
    const Path side = corrugated(-x + c, x - c, waves, 0.4 * c, t);
    solid.add_prism(Axis::z, moved(side, {0, -0.5 * y + 0.2 * c}), rail, z - rail)
        .add_prism(Axis::z, counter_clockwise(rotated(moved(side, {0, -0.5 * y + 0.2 * c}), 180)), rail, z - rail);
    solid.add_box({-x + rail, -0.5 * y + rail, 0.5 * rail}, {x - rail, 0.5 * y - rail, rail})
        .add_box({-x + rail, -0.5 * y + rail, z - rail}, {x - rail, 0.5 * y - rail, z - 0.5 * rail})
        .add_box({-x + 0.2 * c, -0.5 * y + c, rail}, {-x + 0.2 * c + t, 0.5 * y - c, z - rail});
    for (const double s : {-1.0, 1.0}) {
        add_block(solid, {x - 0.5 * c, s * 0.004 * y, rail}, {x - 0.2 * c, s * (0.5 * y - c), z - rail});
        for (const double at : {0.14 * y, 0.3 * y})
            solid.add_cylinder(Axis::z, {x - 0.12 * c, s * at}, 0.012 * y, 0.5 * rail, z - 0.5 * rail)
                .add_box({x - 0.2 * c, s * at - 0.05 * y, 0.35 * z}, {x, s * at + 0.05 * y, 0.37 * z});
    }
    for (const double sx : {-1.0, 1.0})
        for (const double h : {0.5 * c, z - 0.5 * c})
            solid.cut_prism(Axis::y,
                            slot({sx * (x - 0.5 * c) - 0.1 * c, h}, {sx * (x - 0.5 * c) + 0.1 * c, h}, 0.18 * c), -far,
                            far);
}

/// Skip: sloped ends, lugs to lift it, ribs, a rim; or a dump bin on forks' tubes; or a mine car on its wheels.
void skip(Solid& solid, Random& random, double y) {
    const double x = y * random.uniform(0.6, 1.2), z = y * random.uniform(0.5, 0.9), t = 0.02 * y,
                 a = x * random.uniform(0.5, 1.0), b = x * random.uniform(0.4, 0.8);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    const auto side = [&](double e) {
        return counter_clockwise(through({{-a + e, e},
                                          {b - e, e},
                                          {x - 0.6 * e, 0.55 * z},
                                          {x - e, z + (e > 0 ? 1 : 0)},
                                          {-x + e, z + (e > 0 ? 1 : 0)},
                                          {-x + 0.6 * e, 0.6 * z}}));
    };
    solid.add_prism(Axis::y, side(0), -0.5 * y, 0.5 * y);
    add_frame(solid, Axis::z, {-x - 2 * t, -0.5 * y - 2 * t}, {x + 2 * t, 0.5 * y + 2 * t}, 3 * t, z - 3 * t, z);
    const int ribs = random.integer(0, 3);
    for (int i = 0; i < ribs; ++i)
        solid.add_box({row_position(i, ribs, 0.4 * x) - t, -0.5 * y - 2 * t, 0.05 * z},
                      {row_position(i, ribs, 0.4 * x) + t, 0.5 * y + 2 * t, z - t});
    if (form == 0)
        for (const double s : {-1.0, 1.0})
            for (const double at : {-0.55 * x, 0.55 * x}) {
                add_rod(solid, Axis::y, {at, 0.6 * z}, 0.06 * y, s * 0.5 * y, s * (0.5 * y + 5 * t));
                add_rod(solid, Axis::y, {at, 0.6 * z}, 0.09 * y, s * (0.5 * y + 4 * t), s * (0.5 * y + 5.5 * t));
            }
    if (form == 1)
        for (const double s : {-1.0, 1.0})
            solid.add_box({-0.8 * x, s * 0.25 * y - 0.1 * y, -0.14 * y}, {0.9 * x, s * 0.25 * y + 0.1 * y, 0})
                .cut_box({-x, s * 0.25 * y - 0.08 * y, -0.12 * y}, {x, s * 0.25 * y + 0.08 * y, -0.02 * y});
    if (form == 2)
        for (const double at : {-0.5 * a, 0.5 * b}) {
            solid.add_cylinder(Axis::y, {at, -0.12 * z}, 0.03 * y, -0.45 * y, 0.45 * y)
                .add_box({at - 0.08 * y, -0.3 * y, -0.12 * z}, {at + 0.08 * y, 0.3 * y, 0});
            for (const double s : {-1.0, 1.0}) {
                add_rod(solid, Axis::y, {at, -0.12 * z}, 0.18 * z, s * 0.32 * y, s * 0.4 * y);
                add_rod(solid, Axis::y, {at, -0.12 * z}, 0.21 * z, s * 0.3 * y, s * 0.32 * y);
            }
        }
    solid.cut_prism(Axis::y, side(t), -0.5 * y + t, 0.5 * y - t);
}

}  // namespace

/// Containers that are lifted or driven: freight containers, skips, tipping bins, mine cars.
Part freight_container(FamilyContext& context) {
    Random& random = context.random;
    const double y = random.log_uniform(40, 2400);
    Part part;
    if (random.chance(0.4))
        iso_container(part.solid, random, y);
    else
        skip(part.solid, random, y);
    return part;
}

}  // namespace v16::corpus
