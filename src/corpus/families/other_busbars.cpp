// What carries current by itself: busbars, brushes, fuses.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Flat bar of copper with holes or slots at its ends, straight, offset, bent to L or Z.
void add_bar(Solid& solid, Random& random) {
    const double w = random.log_uniform(5, 60), t = w * random.uniform(0.08, 0.3), len = w * random.uniform(4, 12),
                 drop = w * random.uniform(0.8, 3);
    std::vector<Point2> line{{0, 0}, {len, 0}};
    switch (random.integer(0, 4)) {
        case 0:
            line = {{0, 0}, {0.4 * len, 0}, {0.4 * len + 0.7 * drop, drop}, {len + drop, drop}};
            break;
        case 1:
            line = {{0, 0}, {len, 0}, {len, drop + w}};
            break;
        case 2:
            line = {{0, drop + w}, {0, 0}, {0.7 * len, 0}, {0.7 * len, drop + w}, {len, drop + w}};
            break;
        default:
            break;
    }
    if (line.size() == 2)
        solid.add_box({0, -0.5 * w, 0}, {len, 0.5 * w, t});
    else
        solid.add_prism(Axis::y, strip(line, t, t), -0.5 * w, 0.5 * w);
    const double hole = w * random.uniform(0.12, 0.24);
    const double last = line.back().x;
    const bool upright = std::abs(last - line[line.size() - 2].x) < 1e-9;
    const int count = random.choice({1, 1, 2, 4});
    for (int i = 0; i < count; ++i) {
        const double along = w * (0.5 + (count == 4 ? 0.5 * (i / 2) : 0.9 * i)),
                     across = count == 4 ? w * 0.5 * (i % 2 - 0.5) : 0.0, r = count == 4 ? 0.6 * hole : hole;
        if (line.front().y == 0.0) solid.cut_cylinder(Axis::z, {along, across}, r, -far, far);
        if (upright)
            solid.cut_cylinder(Axis::x, {across, line.back().y - std::min(along, 0.6 * w)}, r, -far, far);
        else if (line.size() == 2 || line[0].y == 0.0)
            solid.cut_cylinder(Axis::z, {last - along, across}, r, -far, far);
    }
    if (random.chance(0.2) && line.size() == 2)
        solid.cut_prism(Axis::z, slot({0.4 * len, 0}, {0.6 * len, 0}, 0.15 * w), -far, far);
}

/// Comb busbar for a row of breakers, or a link of several bars with offset tabs.
void add_comb_bar(Solid& solid, Random& random) {
    const double pitch = random.log_uniform(8, 60), t = pitch * random.uniform(0.05, 0.15),
                 high = pitch * random.uniform(0.4, 1.0), tooth = pitch * random.uniform(0.4, 0.9),
                 half = pitch * random.uniform(0.15, 0.3);
    const int count = random.integer(3, 8);
    const double reach = 0.5 * count * pitch;
    solid.add_box({-reach, 0, 0}, {reach, t, high});
    const bool forked = random.chance(0.4);
    for (int i = 0; i < count; ++i) {
        const double x = row_position(i, count, pitch);
        solid.add_box({x - half, 0, -tooth}, {x + half, t, 0.01});
        if (forked) solid.cut_box({x - 0.4 * half, -1, -2 * tooth}, {x + 0.4 * half, t + 1, -0.35 * tooth});
        if (!forked && random.chance(0.6)) solid.cut_cylinder(Axis::y, {x, -0.5 * tooth}, 0.5 * half, -1, t + 1);
    }
    if (random.chance(0.4)) solid.add_box({-reach, -2 * t, 0.25 * high}, {reach, 3 * t, 1.2 * high});
}

/// Carbon brush with its lead and tag, or its holder.
void add_brush(Solid& solid, Random& random) {
    const double w = random.log_uniform(4, 32), t = w * random.uniform(0.3, 0.9), high = w * random.uniform(1.2, 2.6),
                 wire = w * random.uniform(0.06, 0.12), lead = high * random.uniform(0.8, 2);
    if (random.chance(0.4)) {  // holder: a box with its spring arm and a foot
        const double wall = 0.12 * w;
        solid.add_box({-0.5 * w - wall, -wall, 0}, {0.5 * w + wall, t + wall, high})
            .cut_box({-0.5 * w, 0, -1}, {0.5 * w, t, high + 1});
        solid.add_box({-1.6 * w, t, 0.3 * high}, {-0.5 * w, t + 2 * wall, 0.75 * high})
            .cut_prism(Axis::y, slot({-1.2 * w, 0.52 * high}, {-0.9 * w, 0.52 * high}, 0.12 * high), -far, far);
        solid.add_prism(
            Axis::y,
            limb({{-0.9 * w, 0.95 * high}, {-0.5 * w, 1.3 * high}, {0, 1.1 * high}}, {0.1 * w, 0.1 * w, 0.1 * w}),
            0.3 * t, 0.7 * t);
        return;
    }
    Path body = rectangle({-0.5 * w, 0}, {0.5 * w, high});
    if (random.chance(0.5))
        body = through(
            {{-0.5 * w, 0}, {0.5 * w, 0.15 * w}, {0.5 * w, high}, {-0.5 * w, high - random.choice({0.0, 0.3}) * w}});
    if (random.chance(0.4)) body.vertices[0].bulge = -0.15;
    solid.add_prism(Axis::y, body, 0, t);
    solid.add_cylinder(Axis::z, {0, 0.5 * t}, wire, high - 0.3 * w, high + lead);
    if (random.chance(0.7)) {
        const double r = 0.3 * w;
        solid.add_prism(Axis::y, tangent_hull({0, high + lead}, 1.5 * wire, {0, high + lead + 2 * r}, r),
                        0.5 * t - wire, 0.5 * t + wire);
        solid.cut_cylinder(Axis::y, {0, high + lead + 2 * r}, 0.55 * r, -far, far);
    }
    if (random.chance(0.3)) solid.cut_box({-0.1 * w, -1, 0.5 * high}, {0.1 * w, 0.15 * t, high + 1});
}

/// Fuse with blades: a square or round body of ceramic, plates at its ends, knife or bolted tags.
void add_fuse(Solid& solid, Random& random) {
    const double half = random.log_uniform(10, 60), r = half * random.uniform(0.35, 0.7),
                 tag = half * random.uniform(0.5, 1.1), t = 0.06 * half, w = r * random.uniform(0.35, 0.7);
    if (random.chance(0.6))
        solid.add_box({-half, -r, -r}, {half, r, r});
    else
        solid.add_cylinder(Axis::x, {}, r, -half, half);
    const bool bolted = random.chance(0.45), slotted = random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * (half - 0.01), b = s * (half + t), c = s * (half + t + tag);
        solid.add_box({std::min(a, b), -1.08 * r, -1.08 * r}, {std::max(a, b), 1.08 * r, 1.08 * r});
        solid.add_box({std::min(a, c), -0.5 * t, -w}, {std::max(a, c), 0.5 * t, w});
        if (bolted)
            solid.cut_prism(
                Axis::y, slot({s * (half + 0.55 * tag), 0}, {s * (half + (slotted ? 2.0 : 0.65) * tag), 0}, 0.45 * w),
                -t, t);
        if (random.chance(0.5) && !bolted)
            solid.add_box({s > 0 ? half : -half - t, -0.3 * r, r}, {s > 0 ? half + t : -half, 0.3 * r, 1.4 * r});
    }
}

}  // namespace

/// Busbar, comb, carbon brush, fuse.
Part busbar_or_brush(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_bar, add_comb_bar, add_brush, add_fuse};
    const std::size_t form = random.weighted({0.4, 0.15, 0.25, 0.2});
    forms[form](part.solid, random);
    const Box3 box = part.solid.bounds();
    const bool flat = box.max.z - box.min.z < 0.1 * (box.max.x - box.min.x);
    if (form == 0 && flat) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
