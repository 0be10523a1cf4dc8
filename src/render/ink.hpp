// What pictures of every kind have in common: their sizes, how dark areas are, and what is said where there is nothing
// to draw.
#pragma once

#include <cstdint>
#include <span>

#include "render/cuts.hpp"
#include "render/geometry.hpp"
#include "render/raster.hpp"
#include "v16/error.hpp"

namespace v16::render {

inline constexpr std::uint8_t full_ink = 255;
inline constexpr std::uint8_t hatch_ink = 64;

inline constexpr int min_picture_size = 16;
inline constexpr int max_picture_size = Raster::max_size;

/// Errors: invalid_argument for a width and height, in pixels, outside of these, and for lines less than 0.1 pixels or
/// more than a quarter of that wide.
[[nodiscard]] Result<void> check_sizes(int size, double line_width);

/// A filled area with a line around each ring: a solid thinner than a line is a line.
void draw_solid(Raster& raster, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
                double line_width);

/// True when the raster has no ink at all.
[[nodiscard]] bool is_blank(std::span<const std::uint8_t> ink);

/// The error no_drawable_entity: says which bounds kept everything out, else what there is instead and what the reader
/// left out.
[[nodiscard]] tl::unexpected<Error> nothing_to_draw(const dxf::Drawing& drawing, const Cuts& cuts);

}  // namespace v16::render
