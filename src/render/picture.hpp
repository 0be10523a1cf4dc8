// render owns the way from a Drawing to a picture: flattening curves, expanding blocks, rasterizing, PNG and SVG.
// This header: the picture that the networks see.
//
// The part's geometry only: lines, circles, arcs, polylines, ellipses, splines, filled faces, hatches; blocks expanded,
// and objects of other programs by their proxy graphics; no text, no dimensions, no leaders. Anti-aliased, dark on
// white, centred, aspect ratio kept. Deterministic: the same drawing gives the same bytes on every machine and thread.
#pragma once

#include <cstdint>
#include <vector>

#include "dxf/drawing.hpp"
#include "render/cuts.hpp"
#include "v16/error.hpp"

namespace v16::render {

/// Row-major, top row first; 255 = white background, 0 = full ink. The networks see value / 255.
struct GrayImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
    Cuts cuts{};  ///< what of the drawing is not in it

    friend bool operator==(const GrayImage&, const GrayImage&) = default;
};

/// Bounds of the expansion. Each has a flag of the same name.
struct RenderLimits {
    std::uint32_t max_block_depth = 16;            ///< deeper nesting is not drawn
    std::uint32_t max_expanded_inserts = 100'000;  ///< array elements and nested inserts together
    std::uint32_t max_segments = 2'000'000;        ///< straight pieces after flattening, entities, texts and long lists
    /// Runs of up to eight neighbouring pixels that are painted, each time that they are: a line takes one for each
    /// pixel of its length, an area one for eight pixels and more for its edges. For the networks as many pixels of
    /// lines and edges, in a picture of 1024, are looked at.
    std::uint32_t max_pixel_runs = 100'000'000;
};

/// What is drawn of a drawing.
enum class Content : std::uint8_t {
    part,   ///< the geometry of the part: what the networks see
    sheet,  ///< everything, for people: also points, leaders, dimensions (by their blocks) and, in SVG, texts
};

struct PictureOptions {
    int size = 128;           ///< width and height in pixels, 16 to 4096
    double line_width = 1.2;  ///< pixels, 0.1 to a quarter of the size
    Content content = Content::part;
    RenderLimits limits;
};

/// Curves are flattened to a tenth of a pixel. Entities on layers that are off or frozen, and invisible ones, are left
/// out unless nothing else is there. What exceeds a limit is left out, and `cuts` tells.
///
/// Errors: no_drawable_entity (nothing with an extent that could be drawn; never an empty picture), invalid_argument
/// (an option out of its range).
[[nodiscard]] Result<GrayImage> draw(const dxf::Drawing& drawing, const PictureOptions& options = {});

}  // namespace v16::render
