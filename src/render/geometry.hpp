// Small value types of the room: vectors of the picture, boxes, and the view from the world to the picture.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "dxf/affine.hpp"
#include "dxf/drawing.hpp"

namespace v16::render {

using dxf::Affine;
using dxf::Vec2;
using dxf::Vec3;

inline Vec2 operator+(Vec2 a, Vec2 b) {
    return {a.x + b.x, a.y + b.y};
}
inline Vec2 operator-(Vec2 a, Vec2 b) {
    return {a.x - b.x, a.y - b.y};
}
inline Vec2 operator*(Vec2 a, double k) {
    return {a.x * k, a.y * k};
}
inline double dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(Vec2 a, Vec2 b) {
    return a.x * b.y - a.y * b.x;
}
inline bool is_finite(Vec2 a) {
    return std::isfinite(a.x) && std::isfinite(a.y);
}

/// Length of (x, y) without overflow on the way, and with the same bits everywhere (std::hypot promises neither).
inline double norm(double x, double y) {
    const double large = std::max(std::abs(x), std::abs(y));
    if (large == 0.0 || !std::isfinite(large)) return large;
    const double a = x / large;
    const double b = y / large;
    return large * std::sqrt(a * a + b * b);
}
inline double norm(Vec2 a) {
    return norm(a.x, a.y);
}

/// An axis-aligned box; empty until a point is added.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    void add(Vec2 p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(const Box& other) {
        min_x = std::min(min_x, other.min_x);
        min_y = std::min(min_y, other.min_y);
        max_x = std::max(max_x, other.max_x);
        max_y = std::max(max_y, other.max_y);
    }
    [[nodiscard]] bool empty() const { return !(min_x <= max_x && min_y <= max_y); }
    /// Halves, so that boxes of huge coordinates do not overflow.
    [[nodiscard]] double half_width() const { return max_x / 2 - min_x / 2; }
    [[nodiscard]] double half_height() const { return max_y / 2 - min_y / 2; }
    [[nodiscard]] double half_size() const { return std::max(half_width(), half_height()); }
    [[nodiscard]] Vec2 center() const { return {min_x / 2 + max_x / 2, min_y / 2 + max_y / 2}; }
    [[nodiscard]] bool contains(const Box& other) const {
        return min_x <= other.min_x && min_y <= other.min_y && max_x >= other.max_x && max_y >= other.max_y;
    }
    [[nodiscard]] bool contains(Vec2 p) const { return min_x <= p.x && p.x <= max_x && min_y <= p.y && p.y <= max_y; }
    [[nodiscard]] bool touches(const Box& other) const {
        return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
    }
};

/// The box of points.
inline Box box_of(std::span<const Vec2> points) {
    Box box;
    for (const Vec2 point : points) box.add(point);
    return box;
}

/// World to picture: (world - center) * scale + offset, axis by axis. A negative scale mirrors.
struct View {
    Vec2 center{};
    Vec2 scale{1, 1};
    Vec2 offset{};

    [[nodiscard]] Vec2 point(Vec3 p) const {
        return {(p.x - center.x) * scale.x + offset.x, (p.y - center.y) * scale.y + offset.y};
    }
    [[nodiscard]] Vec2 direction(Vec3 v) const { return {v.x * scale.x, v.y * scale.y}; }
};

}  // namespace v16::render
