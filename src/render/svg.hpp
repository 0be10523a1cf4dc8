// SVG files of drawings, for people: vectors in drawing units, dimensions by their blocks, texts as text.
//
// Everything that Content::sheet draws, black on white; hatch patterns as light grey areas; line types whose names say
// dashed, hidden, centre, phantom or dot are dashed. Deterministic, without locale. Thread safety: pure function.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "dxf/drawing.hpp"
#include "render/picture.hpp"
#include "v16/error.hpp"

namespace v16::render {

struct SvgOptions {
    int size = 1024;          ///< width and height of the picture in pixels (CSS), 16 to 4096; it scales to any other
    double line_width = 1.2;  ///< in those pixels, 0.1 to a quarter of the size
    RenderLimits limits;
    std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max();  ///< of the document; more: limit_exceeded
};

struct Svg {
    /// Its viewBox is the drawing's extent in drawing units, y turned downwards; in pixels where viewers could not
    /// compute with so small or so large numbers.
    std::string document;
    Cuts cuts;  ///< what was left out of it
};

/// Errors: no_drawable_entity, limit_exceeded, invalid_argument.
[[nodiscard]] Result<Svg> draw_svg(const dxf::Drawing& drawing, const SvgOptions& options = {});

}  // namespace v16::render
