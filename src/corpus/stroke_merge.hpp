// Clears up projected strokes the way a drafter would: no line drawn twice, pieces of one line joined, no hidden line
// under a visible one.
#pragma once

#include "corpus/view.hpp"

namespace v16::corpus {

/// Merges lines that lie on each other and arcs of one circle, visible before hidden. `tolerance` is a length. Paths
/// and curves that end where the next begins are left alone; exact duplicates of curves are dropped.
void merge_strokes(View& view, double tolerance);

}  // namespace v16::corpus
