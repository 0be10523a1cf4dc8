// Automatic dimensioning of a view, and the picture of a dimension.
#pragma once

#include <string>

#include "corpus/style.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// Adds dimensions to a view: overall sizes, distances of steps and holes, diameters and radii, as many as the style's
/// density allows. `text_height` is in the view's units.
void add_dimensions(View& view, const Style& style, double text_height, Random& random);

/// What a drafter draws for one dimension: lines, arrowheads (closed paths, to be filled) and the text.
/// `value_scale` turns lengths of the view into the measured value.
[[nodiscard]] View dimension_picture(const DimensionMark& mark, double text_height, double value_scale);

/// "%%c25", "R4", "4x%%c9"...
[[nodiscard]] std::string dimension_text(const DimensionMark& mark, double value_scale);

}  // namespace v16::corpus
