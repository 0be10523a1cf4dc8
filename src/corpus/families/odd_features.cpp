// Irregularities that any prismatic part may have.
#include <algorithm>

#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A part's extent as seen along an axis, and how small the smaller side of it is.
struct Field {
    Point2 min, max;
    double from = 0.0, to = 0.0, small = 0.0;
};

Field field_along(const Box3& box, Axis axis) {
    Field field;
    field.min = {box.min[first_of(axis)], box.min[second_of(axis)]};
    field.max = {box.max[first_of(axis)], box.max[second_of(axis)]};
    field.small = std::min(field.max.x - field.min.x, field.max.y - field.min.y);
    field.from = box.min[axis];
    field.to = box.max[axis];
    return field;
}

/// A step or a bevel at one of the four edges along the axis.
Path edge_notch(Random& random, const Field& field) {
    const bool right = random.chance(0.5), upper = random.chance(0.5);
    const Point2 corner{right ? field.max.x : field.min.x, upper ? field.max.y : field.min.y};
    const double sx = right ? -1.0 : 1.0, sy = upper ? -1.0 : 1.0, a = field.small * random.uniform(0.05, 0.3),
                 b = random.chance(0.5) ? a : field.small * random.uniform(0.05, 0.3), out = 0.02 * field.small;
    const Point2 low = corner - out * Point2{sx, sy}, high = corner + Point2{sx * a, sy * b};
    if (random.chance(0.5))
        return rectangle({std::min(low.x, high.x), std::min(low.y, high.y)},
                         {std::max(low.x, high.x), std::max(low.y, high.y)});
    const Path bevel = through({low, {high.x + sx * out, low.y}, {low.x, high.y + sy * out}});
    return signed_area(bevel) > 0.0 ? bevel : reversed(bevel);
}

}  // namespace

void add_odd_features(Solid& solid, Random& random) {
    if (random.chance(0.5)) return;
    const Box3 box = solid.bounds();
    const int count = random.integer(1, 4);
    for (int i = 0; i < count; ++i) {
        const Axis axis = random.choice({Axis::x, Axis::y, Axis::z});
        const Field field = field_along(box, axis);
        const double depth = field.to - field.from, lip = 0.02 * depth;
        const Point2 at{random.uniform(0.12, 0.88) * (field.max.x - field.min.x) + field.min.x,
                        random.uniform(0.12, 0.88) * (field.max.y - field.min.y) + field.min.y};
        const double r = field.small * random.log_uniform(0.015, 0.09);
        const double from = random.chance(0.6) ? field.from - lip : field.from + depth * random.uniform(0.3, 0.9);
        switch (random.weighted({0.45, 0.15, 0.25, 0.15})) {
            case 0:
                solid.cut_cylinder(axis, at, r, from, field.to + lip);
                break;
            case 1: {
                const Point2 half = random.chance(0.5) ? Point2{1.5 * r, 0} : Point2{0, 1.5 * r};
                solid.cut_prism(axis, slot(at - half, at + half, 0.8 * r), from, field.to + lip);
                break;
            }
            case 2:
                solid.cut_prism(axis, edge_notch(random, field), from, field.to + lip);
                break;
            default:
                solid.cut_prism(axis, rectangle(at - Point2{2 * r, 1.3 * r}, at + Point2{2 * r, 1.3 * r}), from,
                                field.to + lip);
                break;
        }
    }
}

}  // namespace v16::corpus
