// The edges of a solid: every curve where two faces meet, and every line that can be a silhouette in a view along an
// axis. Candidates come from the primitives and from their pairwise intersections; what survives is decided by looking
// at the neighbourhood of sample points, so that no boundary representation is needed.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/solid_query.hpp"

namespace v16::corpus {

/// A curve in space: a straight line, an arc in a plane across an axis, or a chain of points on a smooth curve.
struct Curve3 {
    enum class Kind : std::uint8_t { line, arc, chain } kind = Kind::line;
    Point3 a, b;                                    ///< line
    Axis axis = Axis::z;                            ///< arc: across this axis
    Point3 centre;                                  ///< arc
    double radius = 0.0, start = 0.0, sweep = 0.0;  ///< arc: degrees in (first_of(axis), second_of(axis))
    std::vector<Point3> points;                     ///< chain

    /// The point at parameter t in [0, 1].
    [[nodiscard]] Point3 at(double t) const;
    /// Unit tangent.
    [[nodiscard]] Point3 tangent(double t) const;
    [[nodiscard]] double length() const;
};

/// A piece of a curve that is an edge of the solid.
struct Edge {
    enum class Kind : std::uint8_t {
        sharp,       ///< faces meet at an angle
        smooth,      ///< faces meet tangentially (tangent edge)
        silhouette,  ///< no edge, but the outline of a curved face in views along `view_axis`
    } kind = Kind::sharp;
    Axis view_axis = Axis::z;
    Curve3 curve;
    double from = 0.0, to = 1.0;  ///< the piece, as parameters of the curve
};

/// A set of axes.
struct AxisSet {
    std::uint8_t bits = 0;
    [[nodiscard]] static constexpr AxisSet all() { return {7}; }
    [[nodiscard]] static constexpr AxisSet of(Axis axis) {
        return {static_cast<std::uint8_t>(1U << static_cast<unsigned>(axis))};
    }
    [[nodiscard]] constexpr bool has(Axis axis) const { return (bits >> static_cast<unsigned>(axis) & 1U) != 0; }
    constexpr void add(Axis axis) { bits = static_cast<std::uint8_t>(bits | of(axis).bits); }
};

/// All edges, and the silhouettes for views along `view_axes`.
[[nodiscard]] std::vector<Edge> edges_of(const SolidQuery& query, AxisSet view_axes = AxisSet::all());

}  // namespace v16::corpus
