// Which views of a part a drawing shows, and where they stand relative to each other.
#pragma once

#include <vector>

#include "corpus/family.hpp"
#include "corpus/style.hpp"

namespace v16::corpus {

/// A view and its place: column and row relative to the main view, which has 0, 0.
struct PlacedView {
    View view;
    int column = 0, row = 0;
};

/// The views of a drawing, the main view first, each in its own coordinates. Never empty for a part with geometry.
[[nodiscard]] std::vector<PlacedView> views_of(const Part& part, const Style& style, Random& random);

}  // namespace v16::corpus
