// The part of the world that a picture shows.
//
// It is the extent of everything drawn, apart from strays: entities that somebody left far away, beside which the part
// would shrink to a dot. The rule, repeated until it changes nothing:
//   - The core is the square of 3/64 of the extent's size that holds most entities.
//   - Strays are entities outside of it, when they are at most 5 % of all (or one of at least 10) and do not touch the
//     core; those that do touch it are strays only when the core is below 1/1000 of the extent, where it could not be
//     seen at all.
// So nothing is ever cut off unless the rest would otherwise be drawn 6 pixels wide in a picture of 128.
#pragma once

#include <optional>
#include <span>
#include <tl/expected.hpp>

#include "dxf/drawing.hpp"
#include "render/geometry.hpp"
#include "render/scene.hpp"
#include "render/sheet.hpp"

namespace v16::render {

/// What a picture shows and which entities that took.
struct Frame {
    Box world;                         ///< has a width or a height above 1e-300
    Hidden hidden = Hidden::left_out;  ///< drawn: nothing else was there
    std::optional<Sheet> sheet;        ///< border and title block to leave out; only when the part alone is shown
    Cuts cuts{};                       ///< what was left out of the extent
};

/// The frame of a drawing; where nothing has an extent, what was left out of it.
[[nodiscard]] tl::expected<Frame, Cuts> find_frame(const dxf::Drawing& drawing, Content content,
                                                   const RenderLimits& limits);

/// The extent of the boxes without strays, by the rule above. Needs boxes that are finite and not empty.
[[nodiscard]] Box robust_extent(std::span<const Box> boxes);

}  // namespace v16::render
