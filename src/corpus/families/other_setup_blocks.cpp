// Helps for setting up work: V blocks, angle plates, step blocks, parallels.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// A block with a V along y, relieved at its bottom; grooves for the yoke at the sides, a second V below.
void make_vee_block(Solid& solid, Random& random) {
    const double w = random.log_uniform(10, 75), h = w * random.uniform(0.9, 1.7), length = w * random.uniform(0.8, 4),
                 mouth = w * random.uniform(0.6, 0.85), relief = w * random.uniform(0.04, 0.1);
    solid.add_box({-w, 0, 0}, {w, length, h});
    const double floor = h - mouth * random.choice({1.0, 1.0, 1.0, 0.58});
    solid.cut_prism(Axis::y, through({{0, floor}, {mouth, h}, {mouth, h + 1}, {-mouth, h + 1}, {-mouth, h}}), -1,
                    length + 1);
    if (random.chance(0.7)) solid.cut_box({-relief, -1, floor - 2 * relief}, {relief, length + 1, h});
    if (random.chance(0.4) && floor > 0.4 * h) {
        const double small = std::min(0.4 * w, 0.6 * floor);
        solid.cut_prism(Axis::y, through({{-small, -1}, {small, -1}, {small, 0}, {0, small}, {-small, 0}}), -1,
                        length + 1);
    }
    if (random.chance(0.55)) {
        const double from = h * random.uniform(0.2, 0.4), deep = std::min(0.14 * w, 0.8 * (w - mouth) + 0.05 * w);
        for (const double s : {-1.0, 1.0})
            solid.cut_box({s > 0 ? w - deep : -2 * w, -1, from},
                          {s > 0 ? 2 * w : -w + deep, length + 1, from + 0.25 * h});
    } else if (random.chance(0.5)) {  // bolted down
        for (const double at : {0.15, 0.85})
            solid.cut_counterbore(Axis::z, {0, at * length}, 0.11 * w, 0.18 * w, 0.1 * h, floor + 0.12 * w, -1);
    }
    if (random.chance(0.3)) {  // the yoke and its screw
        const double bar = 0.22 * w, y = 0.35 * length, wide = std::min(0.3 * length, 0.5 * w), top = 1.9 * h;
        solid.add_prism(Axis::y, strip({{-w, 0.3 * h}, {-w, top}, {w, top}, {w, 0.3 * h}}, bar, 0.2 * w), y, y + wide)
            .add_cylinder(Axis::z, {0, y + 0.5 * wide}, 0.15 * w, floor + 0.6 * (h - floor), top + 0.8 * w)
            .add_cylinder(Axis::x, {y + 0.5 * wide, top + 0.7 * w}, 0.06 * w, -0.5 * w, 0.5 * w);
    }
}

/// Angle plate: two walls at right angles with slots, webs or closed ends between.
void make_angle_plate(Solid& solid, Random& random) {
    const double a = random.log_uniform(40, 300), b = a * random.uniform(0.7, 1.3),
                 width = a * random.uniform(0.6, 1.4), t = a * random.uniform(0.09, 0.16);
    solid.add_box({0, 0, 0}, {a, width, t}).add_box({0, 0, 0}, {t, width, b});
    const Path web = through(
        {{t - 0.01, t - 0.01}, {0.9 * a, t - 0.01}, {0.9 * a, 1.3 * t}, {1.3 * t, 0.9 * b}, {t - 0.01, 0.9 * b}});
    const int webs = random.choice({0, 1, 2, 2});
    for (int i = 0; i < webs; ++i) {
        const double y = webs == 1 ? 0.5 * (width - t) : i * (width - t);
        solid.add_prism(Axis::y, web, y, y + t);
    }
    const int rows = random.choice({1, 2, 2, 3});
    const double r = std::min(0.05 * a, 0.06 * width);
    for (int i = 0; i < rows; ++i)
        for (const double at : {0.3, 0.7}) {
            const double y = (at - 0.5) * 0.7 * (webs == 1 ? 1.2 : 0.9) * width + 0.5 * width;
            const double x = t + (a - t) * (i + 0.6) / (rows + 0.2), z = t + (b - t) * (i + 0.6) / (rows + 0.2);
            const double run = 0.25 * (a - t) / rows;
            solid.cut_prism(Axis::z, slot({x - run, y}, {x + run, y}, r), -1, t + 0.01);
            if (random.chance(0.85))
                solid.cut_prism(Axis::x, slot({y - 1.4 * r, z}, {y + 1.4 * r, z}, r), -1, t + 0.01);
        }
}

/// Step block: stairs with a saw-toothed flank, for clamping straps.
void make_step_block(Solid& solid, Random& random) {
    const double pitch = random.uniform(2.5, 8), width = pitch * random.uniform(5, 10);
    const int steps = random.integer(5, 14);
    std::vector<Point2> points{{0, 0}, {(steps + 1) * pitch, 0}};
    const double lean = random.choice({0.0, 0.25, 0.4}) * pitch;
    for (int i = steps; i-- > 0;)
        points.insert(points.end(),
                      {{(i + 1) * pitch + lean, (steps - i) * pitch}, {i * pitch, (steps - i) * pitch + lean}});
    points[1].x = std::max(points[1].x, points[2].x);
    solid.add_prism(Axis::y, through(points), 0, width);
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, circle({0.3 * steps * pitch, 0.3 * steps * pitch}, 0.12 * steps * pitch), -1,
                        width + 1);
}

/// Parallel, 1-2-3 block or setting block: a ground bar full of holes, some tapped; or a sine bar on two rolls.
void make_holed_block(Solid& solid, Random& random) {
    const double unit = random.choice({10.0, 12.5, 16.0, 20.0, 25.4});
    const int nx = random.integer(3, 8), nz = random.integer(1, 3);
    const double length = nx * unit, high = nz * unit, width = unit * random.choice({1.0, 1.0, 2.0, 0.6}),
                 r = unit * random.uniform(0.15, 0.26);
    solid.add_box({0, 0, 0}, {length, width, high});
    for (int i = 0; i < nx; ++i)
        for (int j = 0; j < nz; ++j) {
            const Point2 at{(i + 0.5) * unit, (j + 0.5) * unit};
            const bool tapped = (i + j) % 3 == 1;
            solid.cut_cylinder(Axis::y, at, tapped ? 0.85 * r : r, -1, width + 1);
            if (tapped) solid.add_thread({Axis::y, at, r, 0.85 * r, 0, width, true});
        }
    if (random.chance(0.3))
        for (int i = 0; i < nx; i += 2) solid.cut_cylinder(Axis::z, {(i + 0.5) * unit, 0.5 * width}, r, -1, high + 1);
    if (nz == 1 && random.chance(0.6))  // sine bar
        for (const double x : {0.4 * unit, length - 0.4 * unit})
            solid.add_cylinder(Axis::y, {x, -0.25 * unit}, 0.42 * unit, -0.1 * width, 1.1 * width);
}

}  // namespace

/// Helps for setting up: V blocks, angle plates, step blocks, parallels with holes, sine bars.
Part vee_block(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.4, 0.25, 0.15, 0.2})) {
        case 0:
            make_vee_block(part.solid, random);
            break;
        case 1:
            make_angle_plate(part.solid, random);
            break;
        case 2:
            make_step_block(part.solid, random);
            break;
        default:
            make_holed_block(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
