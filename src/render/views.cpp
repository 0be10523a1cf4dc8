#include "render/views.hpp"

#include <algorithm>
#include <cmath>

#include "render/dimension_lines.hpp"
#include "render/frame.hpp"
#include "render/framed_texts.hpp"
#include "render/grouping.hpp"
#include "render/ink.hpp"
#include "render/line_work.hpp"
#include "render/raster.hpp"
#include "render/upright.hpp"
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

/// Draws the line work in and through `box`; appends both channels to the pixels of `views`. Each channel may take as
/// many runs as are left; what they took is taken off.
void append_picture(const LineWork& work, const Box& box, Views& views, std::uint64_t& runs_left) {
    Raster full(view_size, view_size, runs_left);
    Raster broken(view_size, view_size, runs_left);
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
    for (Raster* channel : {&full, &broken}) {
        views.pixels.insert(views.pixels.end(), channel->ink().begin(), channel->ink().end());
        views.cuts |= channel->cuts();
    }
    const std::uint64_t taken = 2 * runs_left - full.runs_left() - broken.runs_left();
    runs_left -= std::min(taken, runs_left);
}

/// Puts boxes of the size of one before them behind all others: of copies of a part one view tells enough, and there is
/// room for few.
void put_copies_last(std::vector<Box>& boxes) {
    constexpr double same = 0.005;  // of the size
    const auto is_copy_of = [](const Box& a, const Box& b) {
        const double slack = same * b.half_size();
        return std::abs(a.half_width() - b.half_width()) <= slack &&
               std::abs(a.half_height() - b.half_height()) <= slack;
    };
    std::vector<Box> first, copies;
    for (const Box& box : boxes) {
        const bool is_copy = std::any_of(first.begin(), first.end(), [&](const Box& b) { return is_copy_of(box, b); });
        (is_copy ? copies : first).push_back(box);
    }
    boxes = std::move(first);
    boxes.insert(boxes.end(), copies.begin(), copies.end());
}

}  // namespace

Result<Views> find_views(const dxf::Drawing& drawing, const RenderLimits& limits) {
    const auto frame = find_frame(drawing, Content::part, limits);
    if (!frame) return nothing_to_draw(drawing, frame.error());
    LineWork work = trace_part(drawing, *frame, limits);
    leave_out_dimensions(work);
    turn_upright(work);
    leave_out_framed_texts(work);
    std::vector<Box> boxes = group_views(work);
    const std::size_t found = boxes.size();
    if (found > max_views) put_copies_last(boxes);
    boxes.resize(std::min(found, max_views));

    Views views;
    views.pixels.reserve((1 + boxes.size()) * view_bytes);
    std::uint64_t runs_left = limits.max_pixel_runs;
    views.cuts = frame->cuts;
    views.cuts |= work.cuts;
    append_picture(work, work.frame, views, runs_left);
    if (is_blank(views.pixels)) return nothing_to_draw(drawing, views.cuts);
    for (const Box& box : boxes) append_picture(work, box, views, runs_left);
    views.features = view_features(work, boxes, found, views.pixels);
    views.facts = line_facts(work, found);
    for (const Box& box : boxes) views.boxes.push_back(to_world(box, work, *frame));
    return views;
}

}  // namespace v16::render
