#include "render/ink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace v16::render {

Result<void> check_sizes(int size, double line_width) {
    if (size < min_picture_size || size > max_picture_size) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("the size of a picture must be {} to {} pixels", min_picture_size, max_picture_size));
    }
    if (!(line_width >= 0.1 && line_width <= size / 4.0)) {
        return fail(ErrorCode::invalid_argument, "the width of a line must be 0.1 pixels to a quarter of the picture");
    }
    return {};
}

void draw_solid(Raster& raster, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
                double line_width) {
    raster.area(points, ring_ends, full_ink);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ring_ends) {
        raster.line(points.subspan(begin, end - begin), line_width);
        if (end > begin) raster.line(std::array{points[end - 1], points[begin]}, line_width);
        begin = end;
    }
}

bool is_blank(std::span<const std::uint8_t> ink) {
    return std::all_of(ink.begin(), ink.end(), [](std::uint8_t value) { return value == 0; });
}

tl::unexpected<Error> nothing_to_draw() {
    return fail(ErrorCode::no_drawable_entity, "nothing in the drawing's model space can be drawn");
}

}  // namespace v16::render
