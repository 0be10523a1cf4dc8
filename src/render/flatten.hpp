// Curves to straight pieces.
//
// A Flattener works in the coordinates of its result (pixels, for a picture), so that its tolerance means what is seen:
// no chord is further than `tolerance` from its curve. Points are appended to a list that the caller reuses.
//
// Thread safety: immutable.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "render/geometry.hpp"

namespace v16::render {

using Path = std::vector<Vec2>;

/// A piece of an ellipse: center + u cos t + v sin t for t from `start` to `start + sweep`, radians. A negative sweep
/// goes the other way. u and v need not be orthogonal, so any affine image of an arc is one.
struct EllipticArc {
    Vec2 center, u, v;
    double start = 0.0;
    double sweep = 0.0;
};

/// The sweep from one angle of a circle or an ellipse to another, in (0, whole]; `whole` is a turn in the unit of the
/// angles. Files write a whole turn with few digits: 6.28319 is one and not the small rest beyond it.
[[nodiscard]] double sweep_between(double start, double end, double whole);

/// A NURBS curve with its control points already in the coordinates of the result.
struct Nurbs {
    std::size_t degree = 3;
    std::span<const double> knots;
    std::span<const Vec2> control_points;
    std::span<const double> weights;  ///< empty: all 1

    /// Whether it can be evaluated: enough control points, knots that fit and do not fall, positive weights.
    [[nodiscard]] bool is_valid() const;
};

class Flattener {
public:
    /// For measuring boxes: of an arc only its ends and its extremes in x and y are made, of a spline as many points as
    /// put its box right to `measuring_tolerance` of the size of its control polygon.
    static constexpr double extremes_only = std::numeric_limits<double>::infinity();
    static constexpr double measuring_tolerance = 4e-3;
    /// More pieces than this are never made of one arc or one span of a spline.
    static constexpr int max_pieces = 4096;

    /// Nothing more is appended to a path of more than `max_points`: a file of a few megabytes can hold a curve of
    /// billions of pieces.
    explicit Flattener(double tolerance, std::size_t max_points = std::numeric_limits<std::size_t>::max())
        : tolerance_(tolerance), max_points_(max_points) {}

    [[nodiscard]] bool is_full(const Path& path) const { return path.size() > max_points_; }

    /// Appends start, points between, end.
    void append(const EllipticArc& arc, Path& path) const;
    /// Appends the whole curve; needs is_valid().
    void append(const Nurbs& curve, Path& path) const;
    /// Appends a smooth curve through the points (cubic, tangents of the parabolas through three neighbours).
    void append_through(std::span<const Vec2> points, bool closed, Path& path) const;

private:
    void append_extremes(const EllipticArc& arc, Path& path) const;
    [[nodiscard]] double tolerance_for(std::span<const Vec2> points) const;

    double tolerance_;
    std::size_t max_points_;
};

}  // namespace v16::render
