// The pictures of a drawing that the folds of each kind look at.
#pragma once

#include <array>
#include <span>

#include "model/cpu/picture_branch.hpp"
#include "model/ensemble.hpp"

namespace v16::model::cpu {

inline constexpr std::array picture_shapes{PictureShape{1, 128}, PictureShape{1, 96}};
inline constexpr std::array view_shapes{PictureShape{view_channels, view_size, max_view_pictures, true}};

[[nodiscard]] inline std::span<const PictureShape> shapes_of(FoldKind kind) {
    if (kind == FoldKind::views) return view_shapes;
    return picture_shapes;
}

/// Which of the shapes a mode wants.
[[nodiscard]] inline std::size_t shape_index(FoldKind kind, SpeedMode mode) {
    return kind == FoldKind::picture && picture_size(mode) == picture_shapes[1].size ? 1 : 0;
}

}  // namespace v16::model::cpu
