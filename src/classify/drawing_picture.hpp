// A picture of a drawing for people: what `v16 render` writes and POST /render answers.
//
// Pure function; thread-safe.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "classify/pipeline.hpp"
#include "dxf/reader.hpp"
#include "render/picture.hpp"
#include "v16/error.hpp"

namespace v16::classify {

enum class PictureFormat : std::uint8_t {
    svg,  ///< the whole sheet, with dimensions and texts
    png,  ///< the part alone, as networks of kind picture see it
};

struct PictureRequest {
    PictureFormat format = PictureFormat::svg;
    int size = 1024;  ///< width and height in pixels, 16 to 4096; an SVG scales to any other
    std::uint64_t max_svg_bytes = std::numeric_limits<std::uint64_t>::max();  ///< a longer SVG: error limit_exceeded
    dxf::ReadLimits read_limits;
    render::RenderLimits render_limits;
};

struct DrawingPicture {
    std::string bytes;                  ///< of the file
    std::vector<std::string> warnings;  ///< what was repaired, left out or not drawn, one sentence each
};

/// `times` takes those of the stages read and picture. Errors: not_dxf, no_drawable_entity, limit_exceeded,
/// invalid_argument (the size).
[[nodiscard]] Result<DrawingPicture> draw_picture(std::string_view dxf_bytes, const PictureRequest& request,
                                                  StageTimes* times = nullptr);

}  // namespace v16::classify
