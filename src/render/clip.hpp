// Cutting a segment off at the sides of a box, so that coordinates far outside cost nothing.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "render/geometry.hpp"

namespace v16::render {

/// The part of a segment inside a box (Liang and Barsky); nothing when it misses the box or is not finite.
[[nodiscard]] inline std::optional<std::pair<Vec2, Vec2>> clip(Vec2 a, Vec2 b, const Box& box) {
    const auto inside = [&](Vec2 p) {
        return p.x >= box.min_x && p.x <= box.max_x && p.y >= box.min_y && p.y <= box.max_y;
    };
    if (inside(a) && inside(b)) return std::pair{a, b};
    const Vec2 d = b - a;
    if (!is_finite(a) || !is_finite(b) || !is_finite(d)) return std::nullopt;
    double enter = 0.0;
    double leave = 1.0;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step == 0.0) return start >= low && start <= high;
        double first = (low - start) / step;
        double last = (high - start) / step;
        if (first > last) std::swap(first, last);
        enter = std::max(enter, first);
        leave = std::min(leave, last);
        return enter <= leave;
    };
    if (!cut(a.x, d.x, box.min_x, box.max_x) || !cut(a.y, d.y, box.min_y, box.max_y)) return std::nullopt;
    return std::pair{enter > 0.0 ? a + d * enter : a, leave < 1.0 ? a + d * leave : b};
}

}  // namespace v16::render
