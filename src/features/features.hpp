// features owns the 48 geometric features of a drawing, the input of V6 and of V14's geometry branch.
//
// The definition is compatible with the reference service, index by index (docs/features.md). Computed in double,
// stored as float. Always finite. Pure function; time linear in the entities.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "dxf/drawing.hpp"

namespace v16::features {

inline constexpr std::size_t count = 48;
using Features = std::array<float, count>;

[[nodiscard]] Features extract(const dxf::Drawing& drawing);

/// A short English name of each feature, e.g. "share of LINE"; for reports.
[[nodiscard]] std::string_view name(std::size_t index);

}  // namespace v16::features
