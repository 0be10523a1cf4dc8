// What wheels have in common: bore, hub, web, lightening holes, spokes. Wheels lie with their axis along y, their
// middle plane at y = 0, so that the front view shows the circle.
#pragma once

#include "corpus/random.hpp"
#include "corpus/solid.hpp"

namespace v16::corpus {

/// The bore along y: plain, keyed, hexagonal, splined or D-shaped.
void cut_wheel_bore(Solid& solid, Random& random, double radius);

/// The blank that a rim of `root` radius leaves inside, of `width`: a hub, a web with holes or spokes where there is
/// room, and a bore (plain, keyed, splined, D-shaped, hexagonal or with fastening holes). Cuts into what was added.
void shape_wheel_body(Solid& solid, Random& random, double root, double width);

}  // namespace v16::corpus
