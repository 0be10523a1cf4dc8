// A pictorial (axonometric) view of a solid, as many sheets show one in a corner.
#pragma once

#include "corpus/random.hpp"
#include "corpus/solid.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// The visible edges of `solid` from an oblique direction: isometric mostly, else dimetric. In view coordinates about
/// the projection of the solid's origin. Hidden lines are not drawn; what lies behind is decided by samples along the
/// lines of sight, so that very thin walls may show through.
[[nodiscard]] View pictorial_view(const Solid& solid, Random& random);

}  // namespace v16::corpus
