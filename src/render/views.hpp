// The views of a part: what stands together on a sheet (front, top, side view, a section) is found, and each is shown
// in a picture of its own, so that small views are seen as large as a single one.
//
// How views are found: the full lines of the part (no border, title block, text, dimensions) are drawn on a coarse grid
// of the frame; lines that touch or nearly touch belong together, and so do groups whose boxes overlap. Broken lines
// (hidden edges, centre lines) and hatches join nothing: a centre line may run through two views. Dimensions that are
// plain lines are left out (dimension_lines.hpp), and frames of texts and tables (framed_texts.hpp); what lies askew is
// turned upright (upright.hpp). A rectangle around everything else, or up to three around each other,
// may be a border without a title block, or a plate with windows: the views are what stands in it, and the picture of
// the whole shows it. Of several boxes of one size the further ones come last.
//
// Thread safety: pure functions. Time: linear in what is drawn, which the limits bound.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dxf/drawing.hpp"
#include "render/geometry.hpp"
#include "render/line_facts.hpp"
#include "render/picture.hpp"
#include "v16/error.hpp"

namespace v16::render {

inline constexpr int view_size = 96;         ///< width and height of a picture, in pixels
inline constexpr int view_channels = 2;      ///< full lines; broken lines and hatches
inline constexpr std::size_t max_views = 3;  ///< the largest ones; the others are seen in the picture of the whole
inline constexpr std::size_t view_bytes = std::size_t{view_channels} * view_size * view_size;
inline constexpr std::size_t view_feature_count = 44;

/// What a drawing looks like view by view.
struct Views {
    /// (1 + views) x 2 x 96 x 96, picture by picture: first the whole part, then at least one view, the largest first.
    /// Ink: 0 = none, 255 = full; anti-aliased; rows from the top.
    std::vector<std::uint8_t> pixels;
    /// Shape of the arrangement and of each view; no units, and the same for a drawing turned by 90 degrees or
    /// mirrored. See view_features.hpp for the list.
    std::array<float, view_feature_count> features{};
    /// Where each view stands in the world, in the order of the pictures.
    std::vector<Box> boxes;
    /// How the lines hang together; the networks do not see it.
    LineFacts facts;
    /// What of the drawing is in none of the pictures, or not in all where it should be.
    Cuts cuts;

    [[nodiscard]] std::size_t pictures() const { return pixels.size() / view_bytes; }
};

/// Errors: no_drawable_entity, exactly where draw() has it.
[[nodiscard]] Result<Views> find_views(const dxf::Drawing& drawing, const RenderLimits& limits = {});

}  // namespace v16::render
