// Lines and arcs joined to polylines, as many programs export outlines.
#pragma once

#include <vector>

#include "corpus/view.hpp"

namespace v16::corpus {

/// Joins outline lines and arcs that share end points (within `tolerance`; only where exactly two meet) to paths. Other
/// strokes pass unchanged.
[[nodiscard]] std::vector<Stroke> chained(std::vector<Stroke> strokes, double tolerance);

}  // namespace v16::corpus
