// The outline of an arm that follows a curve.
#pragma once

#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

/// An arm about the smooth curve through `middle`, half as wide at each point as `half_widths` says,
/// with round ends that reach beyond the first and the last point. Needs two points or more; the curve must not
/// turn tighter than the arm is wide. Unlike limb, it keeps its width however few the points are.
[[nodiscard]] Path swept_arm(const std::vector<Point2>& middle, const std::vector<double>& half_widths);

}  // namespace v16::corpus
