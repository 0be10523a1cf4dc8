// The limits of a drawing as people set them, the same for every command and for the service: the flag of each, the
// field behind it, whose default holds until it is set, the range and what the limit does.
//
// Plain tables, no I/O.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "dxf/reader.hpp"
#include "render/picture.hpp"
#include "v16/error.hpp"

namespace v16::classify {

/// One field of `Limits`, dxf::ReadLimits or render::RenderLimits.
template <class Limits, class Number>
struct DrawingLimit {
    std::string_view flag;
    Number Limits::*field;
    Number min;
    Number max;
    std::string_view help;
};

namespace limit {
inline constexpr std::uint32_t any = std::numeric_limits<std::uint32_t>::max();
}

/// Of the whole file. The service has --max-upload-mb in its place.
inline constexpr DrawingLimit<dxf::ReadLimits, std::uint64_t> file_limit{
    "--max-file-bytes", &dxf::ReadLimits::max_file_bytes, 1, 1ULL << 50U, "a larger file is refused, in bytes"};

/// While reading. The drawing that a model is warmed with has to pass.
inline constexpr std::array<DrawingLimit<dxf::ReadLimits, std::uint32_t>, 5> content_limits{{
    {"--max-entities", &dxf::ReadLimits::max_entities, 100, limit::any, "further entities are left out with a warning"},
    {"--max-vertices", &dxf::ReadLimits::max_vertices, 1, limit::any,
     "further vertices of curves are left out with a warning"},
    {"--max-line-bytes", &dxf::ReadLimits::max_line_bytes, 256, 1U << 30U,
     "a longer line is cut with a warning, in bytes"},
    {"--max-names", &dxf::ReadLimits::max_names, 1, limit::any,
     "further names of layers, blocks, line types and so on are replaced with a warning"},
    {"--max-blocks", &dxf::ReadLimits::max_blocks, 0, limit::any,
     "further block definitions are left out with a warning"},
}};

/// While drawing. Nested blocks are drawn on a thread's stack.
inline constexpr std::array<DrawingLimit<render::RenderLimits, std::uint32_t>, 4> render_limits{{
    {"--max-block-depth", &render::RenderLimits::max_block_depth, 0, 1'000,
     "blocks nested deeper are not drawn, with a warning"},
    {"--max-expanded-inserts", &render::RenderLimits::max_expanded_inserts, 0, limit::any,
     "further block references are not drawn, with a warning"},
    {"--max-segments", &render::RenderLimits::max_segments, 1'000, limit::any,
     "further straight pieces are not drawn, with a warning"},
    {"--max-pixel-runs", &render::RenderLimits::max_pixel_runs, 10'000, limit::any,
     "lines and areas are not drawn, with a warning, once as many runs of eight pixels are painted"},
}};

/// Checks every limit, but for that of the whole file. Errors: invalid_argument, "--max-entities must be 100 to …".
[[nodiscard]] Result<void> validate(const dxf::ReadLimits& read, const render::RenderLimits& render);

}  // namespace v16::classify
