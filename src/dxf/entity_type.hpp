// Which type names have geometry here, and which are entities at all.
#pragma once

#include <cstdint>
#include <string_view>

#include "dxf/drawing.hpp"

namespace v16::dxf {

/// The kind of an entity type; `other` for every name without geometry here. Names are case-sensitive.
[[nodiscard]] EntityKind kind_of(std::string_view type_name);

/// True for the names of entities that DXF defines: what may be taken for one where it stands outside of any section.
[[nodiscard]] bool is_entity_type(std::string_view type_name);

/// Whether anybody would miss an entity of this type in a picture: not construction lines, views, lights, and what has
/// lost the entity that it belongs to.
[[nodiscard]] bool has_looks(std::string_view type_name);

/// What proxy graphics of an entity show.
enum class GraphicsOf : std::uint8_t {
    nothing,     ///< that is to be drawn: images, frames, views
    annotation,  ///< dimensions, leaders, tables: types that are read as such elsewhere, or that are named like that
    shape,       ///< bodies, and whatever nobody but its own program knows
};
[[nodiscard]] GraphicsOf graphics_of(std::string_view type_name);

}  // namespace v16::dxf
