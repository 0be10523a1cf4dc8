// Closed loops out of loose strokes.
#pragma once

#include <vector>

#include "corpus/view.hpp"

namespace v16::corpus {

/// Chains open paths that share end points (within `tolerance`) to closed loops. Strokes that close no loop are left
/// out; duplicates are used once.
[[nodiscard]] std::vector<Path> closed_loops(const std::vector<Stroke>& strokes, double tolerance);

}  // namespace v16::corpus
