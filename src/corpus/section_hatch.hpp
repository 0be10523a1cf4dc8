// The cut faces of a section.
#pragma once

#include <vector>

#include "corpus/projection.hpp"

namespace v16::corpus {

/// Adds to `view` the region where the plane at `depth` cuts material. `query` and `edges` are those of the solid that
/// is already cut there.
void hatch_cut(View& view, const SolidQuery& query, const std::vector<Edge>& edges, const Orientation& orientation,
               double depth);

}  // namespace v16::corpus
