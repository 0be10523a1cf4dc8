// Hatching as single lines.
#pragma once

#include "corpus/view.hpp"

namespace v16::corpus {

/// The loop with its arcs as short straight pieces (7.5 degrees).
[[nodiscard]] Path straightened(const Path& loop);

/// Adds parallel lines at `angle` degrees, `spacing` apart, inside the region (even-odd), with the role hatch.
void add_hatch_lines(View& view, const HatchRegion& region, double spacing, double angle);

}  // namespace v16::corpus
