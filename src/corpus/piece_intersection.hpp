// Where two monotone pieces of profiles cross.
#pragma once

#include <vector>

#include "corpus/solid_query.hpp"

namespace v16::corpus {

/// Appends the crossing points of two pieces (none where they coincide over a length).
void intersect(const MonotonePiece& a, const MonotonePiece& b, double tolerance, std::vector<Point2>& out);

}  // namespace v16::corpus
