// Sections of rolled, folded and extruded bars about the origin: x across, y up. Closed and counter-clockwise.
#pragma once

#include "corpus/path.hpp"

namespace v16::corpus {

/// Legs at the left and below.
[[nodiscard]] Path angle_section(Point2 half, double wall);
/// Open above.
[[nodiscard]] Path channel_section(Point2 half, double wall);
[[nodiscard]] Path i_section(Point2 half, double web, double flange);
/// The flange above.
[[nodiscard]] Path t_section(Point2 half, double wall);

}  // namespace v16::corpus
