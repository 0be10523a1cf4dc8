#include "render/views.hpp"

#include <algorithm>
#include <cmath>

#include "render/frame.hpp"
#include "render/grouping.hpp"
#include "render/ink.hpp"
#include "render/line_work.hpp"
#include "render/raster.hpp"
#include "render/view_features.hpp"

namespace v16::render {
namespace {

constexpr double line_width = 1.2;

/// From the coordinates of line work to a picture of a box, centred, y downwards there.
class PictureMap {
public:
    explicit PictureMap(const Box& box) : center_(box.center()) {
        constexpr double half = view_size / 2.0 - line_width / 2 - 1;
        scale_ = half / std::max(box.half_size(), LineWork::tolerance);
    }
    [[nodiscard]] Vec2 operator()(Vec2 p) const {
        return {(p.x - center_.x) * scale_ + view_size / 2.0, (center_.y - p.y) * scale_ + view_size / 2.0};
    }

private:
    Vec2 center_;
    double scale_ = 1.0;
};

/// Draws the line work in and through `box`; appends both channels to `pixels`.
void append_picture(const LineWork& work, const Box& box, std::vector<std::uint8_t>& pixels) {
    Raster full(view_size, view_size);
    Raster broken(view_size, view_size);
    const PictureMap map(box);
    std::vector<Vec2> points;
    for (const TracedPath& path : work.paths) {
        if (!path.box.touches(box)) continue;  // of another view
        points.clear();
        for (const Vec2 p : work.of(path)) points.push_back(map(p));
        const std::span<const std::uint32_t> rings(work.ring_ends.data() + path.first_ring, path.rings);
        switch (path.trace) {
            case Trace::full_line:
                full.line(points, line_width);
                break;
            case Trace::broken_line:
                broken.line(points, line_width);
                break;
            case Trace::solid:
                draw_solid(full, points, rings, line_width);
                break;
            case Trace::hatch:
                broken.area(points, rings, hatch_ink);
                break;
        }
    }
    pixels.insert(pixels.end(), full.ink().begin(), full.ink().end());
    pixels.insert(pixels.end(), broken.ink().begin(), broken.ink().end());
}

}  // namespace

Result<Views> find_views(const dxf::Drawing& drawing, const RenderLimits& limits) {
    const auto frame = find_frame(drawing, Content::part, limits);
    if (!frame) return nothing_to_draw();
    const LineWork work = trace_part(drawing, *frame, limits);
    std::vector<Box> boxes = group_views(work);
    const std::size_t found = boxes.size();
    boxes.resize(std::min(found, max_views));

    Views views;
    views.pixels.reserve((1 + boxes.size()) * view_bytes);
    append_picture(work, work.frame, views.pixels);
    if (is_blank(views.pixels)) return nothing_to_draw();
    for (const Box& box : boxes) append_picture(work, box, views.pixels);
    views.features = view_features(work, boxes, found, views.pixels);
    views.facts = line_facts(work, found);
    for (const Box& box : boxes) views.boxes.push_back(to_world(box, *frame));
    return views;
}

}  // namespace v16::render
