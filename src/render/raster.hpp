// Anti-aliased drawing of lines and areas into a grey buffer of ink: 0 nothing, 255 full.
//
// Ink does not add up: a pixel keeps the darkest coverage that anything gave it. So the order of drawing does not
// matter, and crossing lines do not grow knots.
//
// A line is drawn across the axis that it follows more, a column of pixels at a time: coverage is the area of the
// pixels between the line's two edges, from a table (edge_table.hpp), within six grey levels of exact. Ends lie half a
// width beyond the points and are cut square to the line, within thirty levels. Where a line goes on without turning
// back, as in curves, each column belongs to the piece that passes its middle; where it turns back or begins to follow
// the other axis, both pieces end. Areas: area_scan.hpp.
//
// Deterministic: additions, multiplications, divisions and square roots alone, no fused operations. Pixel (column, row)
// spans [column, column + 1) x [row, row + 1), row 0 at the top. Thread safety: one Raster belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "render/area_scan.hpp"
#include "render/cuts.hpp"
#include "render/geometry.hpp"
#include "render/strokes.hpp"

namespace v16::render {

class Raster {
public:
    static constexpr int max_size = 4096;
    static constexpr int group_size = 8;  ///< neighbouring pixels that are darkened together

    /// Pixels each way, 1 to max_size. `max_runs`: see RenderLimits::max_pixel_runs.
    Raster(int width, int height, std::uint64_t max_runs = std::numeric_limits<std::uint64_t>::max());

    /// Draws a connected line, up to max_size / 4 wide. Pieces with points that are not finite are left out.
    void line(std::span<const Vec2> path, double line_width);

    /// Fills what lies inside an odd number of rings (see Canvas::fill). Left out is an area whose edges cross the
    /// sample heights more than AreaScan::max_crossings times.
    void area(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends, std::uint8_t ink);

    /// True once something was left out because it would have taken more runs than were left; so is all that follows.
    /// A file of a few hundred bytes can hold a million lines and areas of the picture's size.
    [[nodiscard]] bool is_full() const { return is_full_; }
    [[nodiscard]] std::uint64_t runs_left() const { return runs_left_; }
    /// What was left out, once ink() has drawn all that waits.
    [[nodiscard]] Cuts cuts() const { return {.pixel_runs = is_full_, .crossings = lacks_area_}; }

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// Row-major, top row first. The first call after something was drawn takes time for every pixel.
    [[nodiscard]] const std::vector<std::uint8_t>& ink() {
        if (changed_) gather();
        return ink_;
    }

private:
    /// Ink line by line, each with room for a group of pixels at either end, so that a group which is partly beyond the
    /// picture needs no care.
    class Plane {
    public:
        Plane() = default;
        Plane(int length, int lines)
            : stride_(length + 2 * group_size),
              ink_(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(lines)) {}
        [[nodiscard]] bool empty() const { return ink_.empty(); }
        [[nodiscard]] std::uint8_t* line(int index) { return ink_.data() + offset(index); }
        [[nodiscard]] const std::uint8_t* line(int index) const { return ink_.data() + offset(index); }
        [[nodiscard]] int stride() const { return stride_; }

    private:
        [[nodiscard]] std::ptrdiff_t offset(int index) const {
            return static_cast<std::ptrdiff_t>(index) * stride_ + group_size;
        }
        int stride_ = 0;
        std::vector<std::uint8_t> ink_;
    };

    void draw(const Stroke& stroke);
    void draw_waiting();
    void gather();
    [[nodiscard]] static std::uint64_t runs_of(const Stroke& stroke);
    /// False when that is more than is left; then nothing is.
    [[nodiscard]] bool spend(std::uint64_t runs);

    int width_;
    int height_;
    Plane rows_;
    Plane columns_;  ///< ink of lines more level than steep, column by column; empty until there is such a line
    StrokeBatch waiting_;
    std::vector<std::uint8_t> ink_;
    bool changed_ = false;  ///< the planes hold ink that ink_ lacks, or strokes wait
    AreaScan areas_;
    std::uint64_t runs_left_;
    bool is_full_ = false;
    bool lacks_area_ = false;  ///< for its crossings
};

}  // namespace v16::render
