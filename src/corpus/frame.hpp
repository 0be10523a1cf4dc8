// The sheet's frame and title block.
#pragma once

#include "corpus/style.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// Draws a frame around `content`, in the proportions of the A sizes, and a title block in its lower right corner.
void add_frame(View& sheet, const Box2& content, const Style& style, Random& random);

}  // namespace v16::corpus
