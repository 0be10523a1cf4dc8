// Vectors in space, for what the solid's own operators do not say.
#pragma once

#include <cmath>

#include "corpus/solid.hpp"

namespace v16::corpus {

[[nodiscard]] inline double dot(Point3 a, Point3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] inline Point3 cross(Point3 a, Point3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline double norm(Point3 p) {
    return std::sqrt(dot(p, p));
}
/// Of length 1. `p` is not 0.
[[nodiscard]] inline Point3 unit(Point3 p) {
    return (1.0 / norm(p)) * p;
}
/// The point `flat` of the plane that stands across `axis` at `height`.
[[nodiscard]] inline Point3 in_space(Axis axis, Point2 flat, double height) {
    Point3 p;
    p[axis] = height;
    p[first_of(axis)] = flat.x;
    p[second_of(axis)] = flat.y;
    return p;
}

}  // namespace v16::corpus
