// Anti-aliased drawing of lines and areas into a grey buffer of ink: 0 nothing, 255 full.
//
// Ink does not add up: a pixel keeps the darkest coverage that anything gave it. So the order of drawing does not
// matter, and crossing lines do not grow knots.
//
// Coverage of a line is the area of the pixel that a rectangle of the line's width covers, exact along the line; at its
// ends (square caps, half a width long) it is the product of the coverages across and along, exact where the line is
// horizontal or vertical. Coverage of an area is exact in x and sampled at `samples_per_row` heights in y.
//
// Deterministic: additions, multiplications, divisions and square roots alone, no fused operations. Pixel (column, row)
// spans [column, column + 1) x [row, row + 1), row 0 at the top. Thread safety: one Raster belongs to one thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/geometry.hpp"

namespace v16::render {

class Raster {
public:
    static constexpr int samples_per_row = 8;

    Raster(int width, int height);

    /// Draws a connected line. Pieces with points that are not finite are left out.
    void line(std::span<const Vec2> path, double line_width, std::uint8_t ink = 255);

    /// Fills what lies inside an odd number of rings (see Canvas::fill).
    void area(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends, std::uint8_t ink);

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// Row-major, top row first. The first call after a line that is more level than steep takes time for every pixel.
    [[nodiscard]] const std::vector<std::uint8_t>& ink() const {
        if (has_columns_) merge_columns();
        return ink_;
    }

private:
    struct Crossing {
        std::int32_t sample;  ///< height: row * samples_per_row + index within the row
        float x;
    };

    struct Stroke;

    [[nodiscard]] bool prepare(Vec2 a, Vec2 b, double line_width, Stroke& stroke) const;
    void draw(const Stroke& stroke, std::uint8_t ink);
    void merge_columns() const;
    void add_crossings(Vec2 a, Vec2 b);
    void cover_span(double from, double to);

    int width_;
    int height_;
    mutable std::vector<std::uint8_t> ink_;
    /// Ink of lines more level than steep, column by column: the pixels across a line then lie side by side. Empty
    /// until there is such a line.
    mutable std::vector<std::uint8_t> columns_;
    mutable bool has_columns_ = false;  ///< columns_ holds ink that ink_ lacks
    std::vector<Crossing> crossings_;
    std::vector<float> row_coverage_;
};

}  // namespace v16::render
