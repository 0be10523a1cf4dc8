#include "corpus/solid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace v16::corpus {
namespace {

Box3 box_of(const Primitive& primitive) {
    const Axis u = first_of(primitive.axis), v = second_of(primitive.axis);
    const Box2 flat = bounds(primitive.path);
    Box3 box;
    box.min[primitive.axis] = primitive.from;
    box.max[primitive.axis] = primitive.to;
    if (primitive.kind == Primitive::Kind::prism) {
        box.min[u] = flat.min.x;
        box.max[u] = flat.max.x;
        box.min[v] = flat.min.y;
        box.max[v] = flat.max.y;
    } else {
        const double radius = flat.max.y;
        box.min[u] = primitive.centre.x - radius;
        box.max[u] = primitive.centre.x + radius;
        box.min[v] = primitive.centre.y - radius;
        box.max[v] = primitive.centre.y + radius;
    }
    return box;
}

Primitive prism(bool adds, Axis axis, Path profile, double from, double to) {
    Primitive primitive;
    primitive.adds = adds;
    primitive.axis = axis;
    primitive.path = std::move(profile);
    primitive.from = std::min(from, to);
    primitive.to = std::max(from, to);
    primitive.box = box_of(primitive);
    return primitive;
}

/// An open meridian is closed along the axis, so that it bounds an area.
Path closed_meridian(Path path) {
    if (path.closed) return path;
    path.closed = true;
    const PathVertex first = path.vertices.front(), last = path.vertices.back();
    if (last.at.y > 0.0) path.vertices.push_back({{last.at.x, 0.0}});
    if (first.at.y > 0.0) path.vertices.push_back({{first.at.x, 0.0}});
    return path;
}

Primitive revolution(bool adds, Axis axis, Path meridian, Point2 centre) {
    Primitive primitive;
    primitive.kind = Primitive::Kind::revolution;
    primitive.adds = adds;
    primitive.axis = axis;
    primitive.path = closed_meridian(std::move(meridian));
    const Box2 flat = bounds(primitive.path);
    primitive.from = flat.min.x;
    primitive.to = flat.max.x;
    primitive.centre = centre;
    primitive.box = box_of(primitive);
    return primitive;
}

/// Profile of a box in the two axes that are not `axis`.
Path section_of_box(Point3 min, Point3 max, Axis axis) {
    const Axis u = first_of(axis), v = second_of(axis);
    return rectangle({min[u], min[v]}, {max[u], max[v]});
}

/// The meridian of a cylinder whose mouth at `from` widens; `sign` is +1 when `to` lies above `from`.
Path mouth_meridian(double radius, double mouth_radius, double depth, double lip, double from, double to) {
    const double sign = to > from ? 1.0 : -1.0;
    return through({{from - sign * lip, 0},
                    {from - sign * lip, mouth_radius},
                    {from + sign * depth, mouth_radius},
                    {from + sign * depth, radius},
                    {to, radius},
                    {to, 0}});
}

}  // namespace

Solid& Solid::push(Primitive primitive) {
    primitives_.push_back(std::move(primitive));
    return *this;
}

Solid& Solid::add_prism(Axis axis, Path profile, double from, double to) {
    return push(prism(true, axis, std::move(profile), from, to));
}
Solid& Solid::cut_prism(Axis axis, Path profile, double from, double to) {
    return push(prism(false, axis, std::move(profile), from, to));
}
Solid& Solid::add_revolution(Axis axis, Path meridian, Point2 centre) {
    return push(revolution(true, axis, std::move(meridian), centre));
}
Solid& Solid::cut_revolution(Axis axis, Path meridian, Point2 centre) {
    return push(revolution(false, axis, std::move(meridian), centre));
}

Solid& Solid::add_box(Point3 min, Point3 max) {
    return add_prism(Axis::z, section_of_box(min, max, Axis::z), min.z, max.z);
}
Solid& Solid::cut_box(Point3 min, Point3 max) {
    return cut_prism(Axis::z, section_of_box(min, max, Axis::z), min.z, max.z);
}
Solid& Solid::add_cylinder(Axis axis, Point2 centre, double radius, double from, double to) {
    return add_prism(axis, circle(centre, radius), from, to);
}
Solid& Solid::cut_cylinder(Axis axis, Point2 centre, double radius, double from, double to) {
    return cut_prism(axis, circle(centre, radius), from, to);
}

Solid& Solid::add_chamfered_cylinder(Axis axis, Point2 centre, double radius, double from, double to,
                                     double chamfer_from, double chamfer_to) {
    std::vector<Point2> points{{from, 0}, {from, radius - chamfer_from}};
    if (chamfer_from > 0.0) points.push_back({from + chamfer_from, radius});
    if (chamfer_to > 0.0) points.push_back({to - chamfer_to, radius});
    points.push_back({to, radius - chamfer_to});
    points.push_back({to, 0});
    return add_revolution(axis, through(std::move(points)), centre);
}

Solid& Solid::cut_counterbore(Axis axis, Point2 centre, double radius, double mouth_radius, double mouth_depth,
                              double from, double to) {
    return cut_revolution(axis, mouth_meridian(radius, mouth_radius, mouth_depth, mouth_radius, from, to), centre);
}

Solid& Solid::cut_countersink(Axis axis, Point2 centre, double radius, double mouth_radius, double from, double to) {
    const double sign = to > from ? 1.0 : -1.0;
    const double lip = mouth_radius;  // the cone goes on outwards, so that its mouth lies exactly at `from`
    return cut_revolution(axis,
                          through({{from - sign * lip, 0},
                                   {from - sign * lip, mouth_radius + lip},
                                   {from + sign * (mouth_radius - radius), radius},
                                   {to, radius},
                                   {to, 0}}),
                          centre);
}

Solid& Solid::cut_blind_hole(Axis axis, Point2 centre, double radius, double from, double to) {
    const double sign = to > from ? 1.0 : -1.0;
    const double tip = radius / std::tan(radians(59.0));
    return cut_revolution(
        axis, through({{from - sign * radius, 0}, {from - sign * radius, radius}, {to, radius}, {to + sign * tip, 0}}),
        centre);
}

Solid& Solid::cut_hole_circle(Axis axis, Point2 centre, double pitch_radius, int count, double phase, double radius,
                              double from, double to) {
    for (int i = 0; i < count; ++i)
        cut_cylinder(axis, polar(centre, pitch_radius, phase + 360.0 * i / count), radius, from, to);
    return *this;
}

Solid& Solid::add_thread(Thread thread) {
    threads_.push_back(thread);
    return *this;
}

Solid& Solid::add_pitch_circle(PitchCircle circle) {
    pitch_circles_.push_back(circle);
    return *this;
}

Box3 Solid::bounds() const {
    Box3 box;
    for (const Primitive& primitive : primitives_) {
        if (!primitive.adds) continue;
        for (const Axis axis : {Axis::x, Axis::y, Axis::z}) {
            box.min[axis] = std::min(box.min[axis], primitive.box.min[axis]);
            box.max[axis] = std::max(box.max[axis], primitive.box.max[axis]);
        }
    }
    return box;
}

}  // namespace v16::corpus
