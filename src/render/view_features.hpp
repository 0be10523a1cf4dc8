// Numbers about the shape of views that a small picture shows badly or a network would need many drawings to learn:
// symmetry, concentric and repeated circles, enclosed area, proportions.
//
// The same for a drawing that is turned by 90 degrees, mirrored, scaled or moved (up to the pixels of the pictures).
//
//     0  log(1 + groups of lines found)             4  log(1 + circles)
//     1  broken ink / all ink of the whole          5  log(1 + arcs)
//     2  |log(width / height)| of the frame         6  length of oblique pieces / length of long straight pieces
//     3  mean ink of the whole                      7  length of short pieces (curves) / length of all
//
//     then 12 for each of the three largest views, 0 where there are fewer:
//     0  1                                          6  symmetry under half a turn
//     1  |log(width / height)|                      7  area enclosed by its outline / area of its box
//     2  size / size of the frame                   8  mean ink
//     3  area of its box / that of all views        9  log(1 + circles in it)
//     4  better mirror symmetry                    10  log(1 + circles about its centre)
//     5  worse mirror symmetry                     11  log(1 + most circles of one radius off its centre)
//
// A symmetry is the share of inked pixels whose image is inked as well (within a pixel), 0 to 1. Logarithms are
// natural; |log(width / height)| is at most 5.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "render/line_work.hpp"
#include "render/views.hpp"

namespace v16::render {

/// `boxes`: the views that have pictures; `found`: all groups; `pixels`: as in Views.
[[nodiscard]] std::array<float, view_feature_count> view_features(const LineWork& work, std::span<const Box> boxes,
                                                                  std::size_t found,
                                                                  std::span<const std::uint8_t> pixels);

}  // namespace v16::render
