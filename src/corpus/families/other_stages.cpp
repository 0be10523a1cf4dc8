// Stages that position: linear and rotary ones, goniometers.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Micrometer screw or motor that pushes along `axis` towards smaller values, beginning at `from`.
void add_drive(Solid& solid, Random& random, Axis axis, Point2 at, double r, double from) {
    if (random.chance(0.7))
        solid.add_cylinder(axis, at, r, from, from + 3 * r)
            .add_cylinder(axis, at, 1.35 * r, from + 2.5 * r, from + 6 * r)
            .add_cylinder(axis, at, 1.1 * r, from + 6 * r, from + 7 * r);
    else if (axis == Axis::x)
        solid.add_box({from, at.x - 2 * r, at.y - 2 * r}, {from + 5 * r, at.x + 2 * r, at.y + 2 * r});
    else
        solid.add_cylinder(axis, at, 2 * r, from, from + 5 * r);
}

/// Holes of a table: corners, a grid, a bore in the middle.
void cut_table(Solid& solid, Random& random, double w, double h, double low, double top) {
    const double r = 0.04 * w;
    if (random.chance(0.5)) {
        for (int i = 0; i < 5; ++i)
            for (int j = 0; j < 5; ++j)
                solid.cut_cylinder(Axis::z, {row_position(i, 5, 0.4 * w), row_position(j, 5, 0.4 * h)}, 0.7 * r, low,
                                   top + 1);
    } else {
        for (const Point2 q : quarters)
            solid.cut_counterbore(Axis::z, {q.x * 0.75 * w, q.y * 0.75 * h}, r, 1.7 * r, 0.5 * (top - low), top, low);
    }
    if (random.chance(0.4)) solid.cut_cylinder(Axis::z, {}, 0.3 * std::min(w, h), -far, far);
}

/// Linear stage of one to three axes, each with its screw.
void add_linear_stage(Solid& solid, Random& random) {
    const double w = random.log_uniform(12, 100), t = w * random.uniform(0.2, 0.35), r = w * random.uniform(0.1, 0.16);
    double z = 0;
    const int axes = random.integer(1, 2);
    for (int k = 0; k < axes; ++k) {
        const bool along_x = k == 0;
        const double off = w * random.uniform(-0.25, 0.25), rail = 0.55 * w;
        const Point2 low = along_x ? Point2{0, 0} : Point2{off, 0}, up = along_x ? Point2{off, 0} : Point2{off, off};
        add_block(solid, low, {2 * w, 2 * w}, z, z + t);
        if (random.chance(0.5)) {
            if (along_x)
                solid.add_box({-w + off, -rail, z + t - 0.01}, {w, rail, z + 1.25 * t});
            else
                solid.add_box({low.x - rail, -w + off, z + t - 0.01}, {low.x + rail, w, z + 1.25 * t});
        }
        const double table = z + 1.2 * t;
        add_block(solid, up, {2 * w, 2 * w}, table, table + t);
        if (along_x) {
            solid.add_box({w - 0.01, -0.3 * w, z}, {1.15 * w, 0.3 * w, z + 2 * t});
            add_drive(solid, random, Axis::x, {0, z + 1.4 * t}, r, 1.15 * w);
        } else {
            solid.add_box({low.x - 0.3 * w, w - 0.01, z}, {low.x + 0.3 * w, 1.15 * w, z + 2 * t});
            add_drive(solid, random, Axis::y, {low.x, z + 1.4 * t}, r, 1.15 * w);
        }
        z = table + (k + 1 < axes ? 0.0 : t);
    }
    cut_table(solid, random, 0.9 * w, 0.9 * w, z - 0.6 * t, z);
    if (random.chance(0.35)) {  // an upright axis on an angle
        solid.add_box({-w, 0.5 * w, z - 0.01}, {w, 0.5 * w + t, z + 2.2 * w})
            .add_box({-0.8 * w, 0.5 * w - t, z + 0.3 * w}, {0.8 * w, 0.5 * w + 0.01, z + 1.9 * w});
        add_drive(solid, random, Axis::z, {0, 0.5 * w - 0.5 * t}, r, z + 1.9 * w);
    }
}

/// Rotary stage or goniometer.
void add_rotary_stage(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 110), t = w * random.uniform(0.25, 0.4), r = w * random.uniform(0.1, 0.15);
    if (random.chance(0.6)) {
        if (random.chance(0.6))
            solid.add_prism(Axis::z, rounded_rectangle({-w, -w}, {w, w}, 0.1 * w), 0, t);
        else
            solid.add_cylinder(Axis::z, {}, w, 0, t);
        solid.add_cylinder(Axis::z, {}, 0.92 * w, t - 0.01, 1.6 * t);
        solid.add_box({0.5 * w, -1.25 * w, 0.2 * t}, {w, -0.6 * w, 0.9 * t});
        add_drive(solid, random, Axis::x, {-1.0 * w, 0.55 * t}, r, w);
        const int holes = random.choice({4, 6, 8});
        solid.cut_hole_circle(Axis::z, {}, 0.7 * w, holes, 0, 0.05 * w, t, far)
            .cut_cylinder(Axis::z, {}, w * random.uniform(0.15, 0.4), -1, far);
        const int marks = random.choice({0, 12, 18});
        for (int i = 0; i < marks; ++i)
            solid.cut_prism(Axis::z,
                            rotated(rectangle({0.84 * w, -0.006 * w}, {0.93 * w, 0.006 * w}), 360.0 * i / marks),
                            1.57 * t, far);
        return;
    }
    // A cradle on an arc.
    const double radius = w * random.uniform(1.8, 3);
    solid.add_prism(Axis::y, rectangle({-w, 0}, {w, 1.4 * t}), -0.8 * w, 0.8 * w)
        .cut_prism(Axis::y, circle({0, radius + 0.7 * t}, radius), -far, far);
    const double lean = random.uniform(-8, 8);
    const Point2 centre{0, radius + 0.7 * t};
    Path cradle = through({centre + polar({}, radius - 0.05 * t, 270 - 26),
                           centre + polar({}, radius - 0.05 * t, 270 + 26),
                           {0.78 * w, 2.3 * t},
                           {-0.78 * w, 2.3 * t}});
    cradle.vertices[0].bulge = std::tan(radians(13));
    solid.add_prism(Axis::y, rotated(cradle, lean, centre), -0.8 * w, 0.8 * w);
    add_drive(solid, random, Axis::x, {0, 0.75 * t}, r, w);
}

}  // namespace

/// Stage that positions: linear ones, a rotary one, a goniometer.
Part positioning_stage(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_linear_stage, add_rotary_stage};
    forms[random.weighted({0.6, 0.4})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
