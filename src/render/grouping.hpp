// Which lines of a part stand together: the boxes of its views.
#pragma once

#include <cstddef>
#include <vector>

#include "render/line_work.hpp"

namespace v16::render {

/// The boxes of groups of full lines, the largest first; at least one. See views.hpp for the rule. Groups smaller than
/// a twentieth of the frame, or of what stands inside a border (arrow heads, exploded texts), are left out when there
/// is a larger one.
[[nodiscard]] std::vector<Box> group_views(const LineWork& work);

}  // namespace v16::render
