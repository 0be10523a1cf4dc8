// Drawings that lie askew: a part, or a whole sheet, turned by any angle. Views are told apart by upright boxes, and
// borders, tables and mirror symmetry are looked for along the axes, so such a drawing is turned upright first.
//
// A drawing lies askew when, of the straight pieces of its full lines by length, more than half run along one angle or
// at a right angle to it (to three eighths of a degree), at least a fiftieth in the direction with less of them, and
// less than 15 % along the axes. So it is not hatching drawn as lines, which has one direction, that turns a part.
//
// Thread safety: pure function. Time: linear in what is drawn.
#pragma once

#include "render/line_work.hpp"

namespace v16::render {

/// Turns askew work by less than 45 degrees, so that most lines are level or upright, and fits it into its square
/// again.
void turn_upright(LineWork& work);

}  // namespace v16::render
