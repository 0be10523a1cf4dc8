#include "render/simplify.hpp"

#include <cmath>

namespace v16::render {
namespace {

/// The directions from the anchor that pass within the tolerance of every point added.
class Sleeve {
public:
    Sleeve(Vec2 anchor, double tolerance) : anchor_(anchor), tolerance_(tolerance) {}

    /// Whether a straight piece to `point` does for all points added, which it must not fall short of.
    [[nodiscard]] bool admits(Vec2 point) const {
        if (!bounded_) return true;
        const Vec2 v = point - anchor_;
        return cross(right_, v) >= 0 && cross(v, left_) >= 0 && dot(v, v) >= reach_squared_;
    }

    void add(Vec2 point) {
        const Vec2 v = point - anchor_;
        const double distance_squared = dot(v, v);
        if (distance_squared <= tolerance_ * tolerance_) return;  // any direction passes it
        // The tangents from the anchor to the circle around the point.
        const double cosine = std::sqrt(distance_squared - tolerance_ * tolerance_);
        const Vec2 right{v.x * cosine + v.y * tolerance_, v.y * cosine - v.x * tolerance_};
        const Vec2 left{v.x * cosine - v.y * tolerance_, v.y * cosine + v.x * tolerance_};
        if (!bounded_ || cross(right_, right) > 0) right_ = right;
        if (!bounded_ || cross(left, left_) > 0) left_ = left;
        reach_squared_ = distance_squared;
        bounded_ = true;
    }

private:
    Vec2 anchor_;
    double tolerance_;
    Vec2 right_, left_;
    double reach_squared_ = 0.0;
    bool bounded_ = false;
};

}  // namespace

void simplify(std::span<const Vec2> path, double tolerance, Path& out) {
    if (path.empty()) return;
    out.push_back(path[0]);
    Sleeve sleeve(path[0], tolerance);
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (!sleeve.admits(path[i])) {
            out.push_back(path[i - 1]);
            sleeve = Sleeve(path[i - 1], tolerance);
        }
        sleeve.add(path[i]);
    }
    if (path.size() > 1) out.push_back(path.back());
}

}  // namespace v16::render
