// Arithmetic of vectors, and affine maps.
//
// Pure functions.
#pragma once

#include <cmath>

#include "dxf/drawing.hpp"

namespace v16::dxf {

inline Vec3 operator+(Vec3 a, Vec3 b) {
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
inline Vec3 operator-(Vec3 a, Vec3 b) {
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
inline Vec3 operator*(Vec3 a, double k) {
    return {a.x * k, a.y * k, a.z * k};
}
inline double dot(Vec3 a, Vec3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
inline Vec3 cross(Vec3 a, Vec3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(Vec3 a) {
    return std::sqrt(dot(a, a));
}
/// The direction of a vector; the vector itself where it has none.
inline Vec3 unit(Vec3 a) {
    const double size = length(a);
    return size > 0.0 ? a * (1.0 / size) : a;
}
inline bool is_finite(Vec3 a) {
    return std::isfinite(a.x) && std::isfinite(a.y) && std::isfinite(a.z);
}

/// p -> x p.x + y p.y + z p.z + origin.
struct Affine {
    Vec3 x{1.0, 0.0, 0.0}, y{0.0, 1.0, 0.0}, z{0.0, 0.0, 1.0}, origin{};

    [[nodiscard]] Vec3 direction(Vec3 v) const { return x * v.x + y * v.y + z * v.z; }
    [[nodiscard]] Vec3 point(Vec3 p) const { return direction(p) + origin; }
    /// First `inner`, then this.
    [[nodiscard]] Affine after(const Affine& inner) const {
        return {direction(inner.x), direction(inner.y), direction(inner.z), point(inner.origin)};
    }
};

}  // namespace v16::dxf
