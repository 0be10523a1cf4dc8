// Where an edge of a solid may lie: curves of the primitives themselves and intersection curves of pairs of them.
// Too many rather than too few; edges.cpp keeps those that are edges.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/edges.hpp"

namespace v16::corpus {

struct Candidate {
    Edge::Kind intent = Edge::Kind::sharp;  ///< what it is when nothing but its owner is near
    bool own_edge = false;                  ///< an edge of the owner itself, not an intersection with another primitive
    Axis view_axis = Axis::z;               ///< silhouettes only
    std::size_t owner = 0;                  ///< the primitive it comes from
    Curve3 curve;
    std::vector<double> breaks;  ///< parameters in (0, 1) where its status may change, as far as known
};

[[nodiscard]] std::vector<Candidate> edge_candidates(const SolidQuery& query);

}  // namespace v16::corpus
