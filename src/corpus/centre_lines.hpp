// Axes of round features, as they show in a view.
#pragma once

#include "corpus/projection.hpp"

namespace v16::corpus {

/// Adds centre marks and axis lines of the solid's round features. Holes seen from the side get one only when
/// `hidden_features`; the outermost bodies always do.
void add_centre_lines(View& view, const Solid& solid, const Orientation& orientation, bool hidden_features);

}  // namespace v16::corpus
