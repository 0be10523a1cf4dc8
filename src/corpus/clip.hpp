// The part of a view that lies inside a convex region: what a detail view, a half section and a broken view are made
// of.
#pragma once

#include <vector>

#include "corpus/view.hpp"

namespace v16::corpus {

/// The side of the line through `at` to which `inward` points.
struct HalfPlane {
    Point2 at;
    Point2 inward;
};
/// The points inside all of the half planes.
using ConvexRegion = std::vector<HalfPlane>;

/// A regular polygon of 48 sides about the circle.
[[nodiscard]] ConvexRegion disc_region(Point2 centre, double radius);

/// Strokes and hatches of `view` inside `region`, of the same kinds (a circle becomes arcs, a path its segments).
/// Dimensions are left out, labels stay where their left end is inside.
[[nodiscard]] View clipped(const View& view, const ConvexRegion& region);

}  // namespace v16::corpus
