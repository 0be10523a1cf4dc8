// What a drafter writes at the views besides dimensions: notes at leaders, roughness symbols, datum letters, tolerance
// frames, welding symbols, a word engraved on the part, a table of the holes, a list of the parts.
#pragma once

#include <vector>

#include "corpus/random.hpp"
#include "corpus/style.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// Notes and marks at the views, as the style has them. `text_height` is in the units of the views.
void annotate(std::vector<View>& views, const Style& style, double text_height, Random& random);

/// A word, number or arrow-like text somewhere on the part.
void engrave(View& view, Random& random);

/// Table of the circles of `view`, its upper left corner at `corner`. Nothing for a view with fewer than two.
void add_hole_table(View& sheet, const View& view, Point2 corner, double text_height);

/// Numbers in circles at leaders that start on `view`, and a list of so many rows with its upper left corner at
/// `corner`.
void add_parts_list(View& sheet, const View& view, Point2 corner, double text_height, Random& random);

}  // namespace v16::corpus
