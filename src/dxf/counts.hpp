// What `v16 info` tells about a drawing: entities by type, extents of the geometry.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "dxf/drawing.hpp"

namespace v16::dxf {

/// Entities of model space by type name. Vertices of a POLYLINE and attributes of an INSERT belong to it and do not
/// count.
[[nodiscard]] std::map<std::string, std::uint64_t> count_by_type(const Drawing& drawing);

/// The box around the geometry of model space in world coordinates, blocks not expanded: end points of lines, the full
/// circle of CIRCLE, ARC and ELLIPSE, vertices without bulges, control or fit points, insertion points. Nothing when
/// there is no such entity.
[[nodiscard]] std::optional<Extents> geometry_extents(const Drawing& drawing);

}  // namespace v16::dxf
