#include "render/ink.hpp"

#include <algorithm>
#include <array>

namespace v16::render {

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
