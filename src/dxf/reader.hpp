// Reads DXF, ASCII and binary, R9 to R2018, in one pass over the bytes.
//
// Recovering by default: what is damaged is repaired or left out with a named warning and its byte offset; a result is
// refused only when nothing of a DXF can be found in the bytes or a bound says so.
//
// Thread safety: pure function. Memory: at most 4 x the input + 64 MB; only entities without groups need more, up to
// 160 bytes each, which max_entities bounds. Time: linear in the input.
#pragma once

#include <cstdint>
#include <string_view>

#include "dxf/drawing.hpp"
#include "v16/error.hpp"

namespace v16::dxf {

/// Bounds against hostile or broken files. Each has a flag of the same name (dashes for underscores).
struct ReadLimits {
    std::uint64_t max_file_bytes = 64ULL << 20;  ///< larger input: error limit_exceeded
    std::uint32_t max_entities = 2'000'000;      ///< further entities are left out with a warning
    std::uint32_t max_vertices = 8'000'000;      ///< over all polylines, splines, hatches
    std::uint32_t max_line_bytes = 65'536;       ///< longer lines are cut with a warning
    std::uint32_t max_names = 1'000'000;         ///< distinct type, layer, block, line type and pattern names;
                                                 ///< at least 1; further names are replaced with a warning
    std::uint32_t max_blocks = 200'000;          ///< further block definitions are left out with a warning
};

/// Errors: not_dxf (neither sections nor entities found; a DWG, PDF, empty or other file is named as such),
/// limit_exceeded.
[[nodiscard]] Result<Drawing> read(std::string_view bytes, const ReadLimits& limits = {});

}  // namespace v16::dxf
