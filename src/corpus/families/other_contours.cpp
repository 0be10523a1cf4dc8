// Milled blocks with a contour of their own from two sides.
#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Upper contour of a block from x = 0 to `width`: steps, slopes and arcs between a few heights.
Path stepped_contour(Random& random, double width, double height) {
    const int stations = random.integer(2, 5);
    const bool symmetric = random.chance(0.45);
    std::vector<std::pair<double, double>> levels;  // where each ends, how high it is
    for (int i = 0; i < stations; ++i)
        levels.emplace_back((i + random.uniform(0.6, 1.0)) / stations, height * random.choice({1.0, 0.7, 0.4, 0.25}));
    if (symmetric)
        for (int i = 0; i < stations; ++i) {
            levels[static_cast<std::size_t>(i)].first *= 0.5;
        }
    levels.back().first = symmetric ? 0.5 : 1.0;
    std::vector<Point2> top;
    double x = 0.0;
    for (const auto& [end, level] : levels) {
        const double slope = random.chance(0.2) ? 0.3 * (end * width - x) : 0.0;
        top.push_back({x + slope, level});
        x = end * width;
        top.push_back({x, level});
    }
    if (symmetric)
        for (std::size_t i = top.size() - 1; i-- > 0;) top.push_back({width - top[i].x, top[i].y});
    std::vector<Point2> points{{0, 0}, {width, 0}};
    for (std::size_t i = top.size(); i-- > 0;) {
        const bool repeated = length(points.back() - top[i]) < 1e-6 * width;
        if (!repeated && top[i].y > 0.0) points.push_back(top[i]);
    }
    Path path = through(std::move(points));
    if (random.chance(0.45)) path = filleted(path, height * random.uniform(0.04, 0.2));
    return path;
}

}  // namespace

/// A block with one contour seen from the front and another from above: fork, slot, cut corners, bores both ways.
Part contoured_block(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(10, 250), height = width * random.uniform(0.2, 0.9),
                 depth = width * random.uniform(0.12, 0.8), lip = 0.01 * width;
    Part part;
    part.solid.add_prism(Axis::y, stepped_contour(random, width, height), 0, depth);
    if (random.chance(0.3)) {  // relief below
        const double a = width * random.uniform(0.15, 0.35), b = height * random.uniform(0.05, 0.15);
        part.solid.cut_box({a, -lip, -lip}, {width - a, depth + lip, b});
    }
    const double corner = std::min(depth, 0.4 * width) * random.uniform(0.1, 0.45);
    const std::size_t corners = random.weighted({0.4, 0.3, 0.3});
    const int ends = random.choice({1, 2, 2});
    for (int end = 0; end < ends && corners > 0; ++end)
        for (const double y : {0.0, depth}) {
            const double x = end == 0 ? width : 0.0, sx = end == 0 ? -1.0 : 1.0, sy = y == 0.0 ? 1.0 : -1.0;
            Path cut = through(
                {{x - sx * lip, y - sy * lip}, {x + sx * corner, y - sy * lip}, {x - sx * lip, y + sy * corner}});
            if (corners == 2)  // square notches
                cut = rectangle({std::min(x - sx * lip, x + sx * corner), std::min(y - sy * lip, y + sy * corner)},
                                {std::max(x - sx * lip, x + sx * corner), std::max(y - sy * lip, y + sy * corner)});
            part.solid.cut_prism(Axis::z, signed_area(cut) < 0 ? reversed(cut) : cut, -lip, height + lip);
        }
    const double gap = depth * random.uniform(0.15, 0.5);
    const std::size_t slit = random.weighted({0.5, 0.3, 0.2});
    if (slit == 1)  // a fork
        part.solid.cut_box({width * random.uniform(0.4, 0.75), 0.5 * (depth - gap), -lip},
                           {width + lip, 0.5 * (depth + gap), height + lip});
    if (slit == 2)
        part.solid.cut_prism(Axis::z, slot({0.3 * width, 0.5 * depth}, {0.7 * width, 0.5 * depth}, 0.4 * gap), -lip,
                             height + lip);
    const int bores = random.integer(0, 4);
    for (int i = 0; i < bores; ++i) {
        const bool down = random.chance(0.55);
        const double x = width * (i + random.uniform(0.35, 0.65)) / bores;
        const double r = std::min({0.4 * width / bores, 0.4 * depth, 0.5 * height}) * random.uniform(0.15, 0.6);
        if (down && random.chance(0.35))
            part.solid.cut_counterbore(Axis::z, {x, 0.5 * depth}, 0.6 * r, r, 0.7 * height, height, -lip);
        else if (down)
            part.solid.cut_cylinder(Axis::z, {x, 0.5 * depth}, r, -lip, height + lip);
        else
            part.solid.cut_cylinder(Axis::y, {x, height * random.uniform(0.1, 0.25) + r}, r, -lip, depth + lip);
    }
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
