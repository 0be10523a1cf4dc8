// Where edges of a body of revolution may lie: its own rings, its silhouettes, and curves where it meets the planes and
// bodies of revolution beside it.
#pragma once

#include <array>

#include "corpus/meeting_curves.hpp"

namespace v16::corpus {

/// A plane across an axis in which a flat face of a primitive lies.
struct BoundingPlane {
    double at = 0.0;  ///< along the axis
    Box3 box;         ///< of the primitive
};

/// Every plane that bounds a primitive, by the axis that it lies across.
using BoundingPlanes = std::array<std::vector<BoundingPlane>, 3>;
[[nodiscard]] BoundingPlanes bounding_planes(const std::vector<Primitive>& primitives, double epsilon);

/// `index`: a body of revolution of the list's solid, whose planes are `planes`.
void add_revolution_candidates(std::size_t index, const BoundingPlanes& planes, CandidateList& list,
                               MeetingCurves& meeting);

}  // namespace v16::corpus
