// Curves and faces that a primitive has by itself, before it meets another: what candidates for edges are made of.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/edges.hpp"

namespace v16::corpus {

/// Segment `i` of a path as a curve in the plane at `height` across `axis`.
[[nodiscard]] Curve3 segment_curve(const Path& path, std::size_t i, Axis axis, double height);
/// Half of a circle in the plane at `height` across `axis`, counter-clockwise from `start` degrees.
[[nodiscard]] Curve3 half_circle(Axis axis, Point2 centre, double radius, double height, double start);
/// The arc of segment `i`, whose bulge is not 0.
[[nodiscard]] ArcSegment segment_arc(const Path& path, std::size_t i);
/// Where along segment `i` a point on it lies, in [0, 1].
[[nodiscard]] double segment_parameter(const Path& path, std::size_t i, Point2 p);
/// The multiples of 90 degrees that an arc passes or ends at: where its tangent runs along an axis.
[[nodiscard]] std::vector<double> quarters_of(const ArcSegment& arc);
/// Do the segments before and after a vertex of a closed path meet at an angle?
[[nodiscard]] bool sharp_at(const Path& path, std::size_t vertex);
/// Positions of the flat faces across the primitive's own axis: ends of a prism, shoulders of a turned body.
[[nodiscard]] std::vector<double> flat_faces(const Primitive& primitive, double epsilon);
/// Do two boxes overlap or lie no farther apart than `margin` along every axis?
[[nodiscard]] bool touch(const Box3& a, const Box3& b, double margin);

}  // namespace v16::corpus
