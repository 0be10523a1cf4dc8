// The sheet: views of a part put beside each other by the rules of projection, with centre lines, dimensions, notes,
// frame and title block, as a style wants them. Still strokes with roles; drafting.hpp turns them into entities.
#pragma once

#include <vector>

#include "corpus/family.hpp"
#include "corpus/style.hpp"

namespace v16::corpus {

struct Sheet {
    /// One group a view (they may become blocks), then one for everything else.
    std::vector<View> groups;
    double text_height = 3.5;  ///< of dimensions, in part millimetres
};

/// Lays out the parts beside each other; at least one. `random` decides what the style leaves open (which views, which
/// dimensions).
[[nodiscard]] Sheet lay_out(const std::vector<Part>& parts, const Style& style, Random& random);

}  // namespace v16::corpus
