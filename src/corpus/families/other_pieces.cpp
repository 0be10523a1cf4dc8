#include "corpus/families/other_pieces.hpp"

#include <algorithm>

#include "corpus/turned.hpp"

namespace v16::corpus {

void add_block(Solid& solid, Point2 centre, Point2 size, double from, double to) {
    solid.add_box({centre.x - 0.5 * size.x, centre.y - 0.5 * size.y, from},
                  {centre.x + 0.5 * size.x, centre.y + 0.5 * size.y, to});
}

void add_wire(Solid& solid, const std::vector<Point3>& points, double radius) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point3 a = points[i], b = points[i + 1], along = b - a;
        const Axis axis = along.x != 0.0 ? Axis::x : along.y != 0.0 ? Axis::y : Axis::z;
        solid.add_cylinder(axis, {a[first_of(axis)], a[second_of(axis)]}, radius, std::min(a[axis], b[axis]),
                           std::max(a[axis], b[axis]));
        if (i > 0) solid.add_revolution(Axis::z, ball_meridian(a.z, radius), {a.x, a.y});
    }
}

void add_pin_pairs(Solid& solid, Axis axis, const Path& profile, int count, double pitch, double width) {
    for (int i = 0; i < count; ++i) {
        const double at = row_position(i, count, pitch);
        solid.add_prism(axis, profile, at - 0.5 * width, at + 0.5 * width);
    }
}

void add_strut(Solid& solid, Axis axis, Point2 a, Point2 b, double width, double from, double to) {
    const double long_side = length(b - a);
    const Point2 across = (0.5 * width / long_side) * Point2{a.y - b.y, b.x - a.x};
    solid.add_prism(axis, through({a - across, b - across, b + across, a + across}), from, to);
}

void add_frame(Solid& solid, Axis axis, Point2 min, Point2 max, double width, double from, double to) {
    solid.add_prism(axis, rectangle(min, {max.x, min.y + width}), from, to)
        .add_prism(axis, rectangle({min.x, max.y - width}, max), from, to)
        .add_prism(axis, rectangle(min, {min.x + width, max.y}), from, to)
        .add_prism(axis, rectangle({max.x - width, min.y}, max), from, to);
}

}  // namespace v16::corpus
