// Fewer points for the same line: runs of points that lie on a straight line, nearly, become one piece.
//
// Splines of real drawings come with spans far below a pixel; drawing each of them would cost most of a picture's time.
#pragma once

#include <span>

#include "render/flatten.hpp"

namespace v16::render {

/// Appends to `out` the first and last point of `path` and as many between as keep each point left out within
/// `tolerance` of the result. One pass (the sleeve of Zhao and Saalfeld: from the last point kept, the directions that
/// pass close enough to all points since). Time: linear.
void simplify(std::span<const Vec2> path, double tolerance, Path& out);

}  // namespace v16::render
