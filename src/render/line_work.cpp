#include "render/line_work.hpp"

#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "render/scene.hpp"
#include "render/simplify.hpp"

namespace v16::render {
namespace {

constexpr double chord_tolerance = 0.7 * LineWork::tolerance;
constexpr double simplify_tolerance = 0.3 * LineWork::tolerance;

/// Which line types draw with gaps, decided once for each name. CAD systems name the continuous line "Continuous" or
/// some "…solid…"; every other name is of a pattern.
class BrokenLines {
public:
    explicit BrokenLines(const dxf::Drawing& drawing) : drawing_(drawing), style_(drawing.names.size()) {}

    /// `line_type`: as the scene gives it to a canvas.
    [[nodiscard]] bool have(std::uint32_t line_type) {
        if (line_type == dxf::npos) return false;
        Style& style = style_[line_type];
        if (style == Style::unknown)
            style = is_continuous(drawing_.name(line_type)) ? Style::continuous : Style::broken;
        return style == Style::broken;
    }

private:
    enum class Style : std::uint8_t { unknown, continuous, broken };

    [[nodiscard]] static bool is_continuous(const std::string& name) {
        const std::string lower = base::to_lower(name);
        return lower.empty() || lower == "default" || lower.find("contin") != std::string::npos ||
               lower.find("solid") != std::string::npos;
    }

    const dxf::Drawing& drawing_;
    std::vector<Style> style_;
};

/// The circle that a closed path of at least 8 corners follows to 2 % of its radius.
std::optional<TracedCircle> circle_of(std::span<const Vec2> path) {
    constexpr std::size_t least_corners = 8;
    constexpr double roundness = 0.02;
    if (path.size() <= least_corners || norm(path.back() - path.front()) > LineWork::tolerance) return std::nullopt;
    const Box box = box_of(path);
    const TracedCircle circle{.center = box.center(), .radius = box.half_size()};
    if (!(circle.radius > LineWork::tolerance)) return std::nullopt;
    for (const Vec2 point : path) {
        if (std::abs(norm(point - circle.center) - circle.radius) > roundness * circle.radius) return std::nullopt;
    }
    return circle;
}

class Recorder final : public Canvas {
public:
    Recorder(const dxf::Drawing& drawing, std::optional<Sheet> sheet, std::uint64_t max_length, LineWork& work)
        : broken_lines_(drawing), sheet_(std::move(sheet)), length_left_(max_length), work_(work) {}

    void stroke(const dxf::Entity& entity, std::span<const Vec2> path) override {
        if (!is_of_part(path)) return;
        TracedPath traced{.first = next()};
        traced.trace = broken_lines_.have(entity.line_type) ? Trace::broken_line : Trace::full_line;
        traced.is_arc = entity.kind == dxf::EntityKind::arc;
        if (path.size() < 3) {
            work_.points.insert(work_.points.end(), path.begin(), path.end());
        } else {
            simplify(path, simplify_tolerance, work_.points);
        }
        traced.count = next() - traced.first;
        if (!spend(length_of(work_.of(traced)))) return work_.points.resize(traced.first);
        traced.box = box_of(work_.of(traced));
        if (traced.trace == Trace::full_line) {
            if (auto circle = circle_of(work_.of(traced))) {
                circle->path = static_cast<std::uint32_t>(work_.paths.size());
                work_.circles.push_back(*circle);
            }
        }
        work_.paths.push_back(traced);
    }

    void fill(const dxf::Entity&, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
              Shade shade) override {
        if (!is_of_part(points)) return;
        // Each of its edges is crossed at many heights of a pixel.
        constexpr std::uint64_t lengths_of_edge = 4;
        if (!spend(lengths_of_edge * length_of(points))) return;
        work_.paths.push_back({.first = next(),
                               .count = static_cast<std::uint32_t>(points.size()),
                               .first_ring = static_cast<std::uint32_t>(work_.ring_ends.size()),
                               .rings = static_cast<std::uint32_t>(ring_ends.size()),
                               .trace = shade == Shade::full ? Trace::solid : Trace::hatch,
                               .box = box_of(points)});
        work_.points.insert(work_.points.end(), points.begin(), points.end());
        work_.ring_ends.insert(work_.ring_ends.end(), ring_ends.begin(), ring_ends.end());
    }

    void text(const dxf::Entity& entity, const dxf::Text& text, const TextPlace& place) override {
        const double height = text.height * norm(place.up);
        const bool is_mtext = entity.kind == dxf::EntityKind::mtext;
        const Vec2 middle =
            is_mtext ? place.insertion : place.insertion + (place.along + place.up) * (0.5 * text.height);
        if (!is_finite(middle) || !(height > 0) || !std::isfinite(height)) return;
        work_.texts.push_back({middle, height, is_mtext ? height : 0.0});
    }

    [[nodiscard]] bool is_full() const override { return is_full_; }

private:
    /// About how many pixels a path passes in a picture of the frame, and at least one for each piece: how much there
    /// is to do for all that looks at line work.
    [[nodiscard]] static std::uint64_t length_of(std::span<const Vec2> path) {
        std::uint64_t length = 0;
        for (std::size_t i = 1; i < path.size(); ++i) {
            const Vec2 step = path[i] - path[i - 1];
            length += 1 + static_cast<std::uint64_t>(
                              std::min(std::max(std::abs(step.x), std::abs(step.y)), LineWork::extent));
        }
        return length;
    }
    /// False when that is more than is left; then nothing is.
    [[nodiscard]] bool spend(std::uint64_t length) {
        is_full_ = is_full_ || length > length_left_;
        length_left_ = is_full_ ? 0 : length_left_ - length;
        return !is_full_;
    }
    [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(work_.points.size()); }
    /// Finite, not of the sheet, and not a stray far outside of the frame.
    [[nodiscard]] bool is_of_part(std::span<const Vec2> path) const {
        if (sheet_ && sheet_->owns(path)) return false;
        const bool finite = std::all_of(path.begin(), path.end(), [](Vec2 p) { return is_finite(p); });
        return finite && box_of(path).touches(work_.frame);
    }

    BrokenLines broken_lines_;
    const std::optional<Sheet> sheet_;
    std::uint64_t length_left_;
    bool is_full_ = false;
    LineWork& work_;
};

View view_of(const Frame& frame) {
    const double scale = LineWork::extent / 2 / frame.world.half_size();
    return {.center = frame.world.center(),
            .scale = {scale, scale},
            .offset = {LineWork::extent / 2, LineWork::extent / 2}};
}

/// What of a box lies in the frame; empty when nothing does.
Box within(const Box& box, const Box& frame) {
    if (!box.touches(frame)) return {};
    return {std::max(box.min_x, frame.min_x), std::max(box.min_y, frame.min_y), std::min(box.max_x, frame.max_x),
            std::min(box.max_y, frame.max_y)};
}

}  // namespace

LineWork trace_part(const dxf::Drawing& drawing, const Frame& frame, const RenderLimits& limits) {
    LineWork work;
    const View view = view_of(frame);
    work.frame.add(view.point({frame.world.min_x, frame.world.min_y, 0}));
    work.frame.add(view.point({frame.world.max_x, frame.world.max_y, 0}));
    const auto sheet = frame.sheet ? std::optional(frame.sheet->seen_by(view)) : std::nullopt;
    if (sheet) work.sheet_boxes = {sheet->border, sheet->title_block};
    Recorder recorder(drawing, sheet, limits.max_pixel_runs, work);
    work.cuts = walk(drawing,
                     {.view = view,
                      .tolerance = chord_tolerance,
                      .content = Content::part,
                      .texts = true,
                      .line_types = true,
                      .hidden = frame.hidden,
                      .limits = limits},
                     recorder);
    work.cuts.pixel_runs |= recorder.is_full();
    return work;
}

void leave_out(LineWork& work, const std::vector<bool>& left_out) {
    std::vector<TracedPath> rest;
    std::vector<std::uint32_t> place(work.paths.size());  // of a path among the rest
    Box frame;
    for (std::size_t i = 0; i < work.paths.size(); ++i) {
        place[i] = static_cast<std::uint32_t>(rest.size());
        if (left_out[i]) continue;
        rest.push_back(work.paths[i]);
        frame.add(within(work.paths[i].box, work.frame));
    }
    if (rest.size() == work.paths.size() || !(frame.half_size() > LineWork::tolerance)) return;
    work.paths = std::move(rest);
    std::erase_if(work.circles, [&](const TracedCircle& circle) { return left_out[circle.path]; });
    for (TracedCircle& circle : work.circles) circle.path = place[circle.path];
    work.frame = frame;
}

Box to_world(const Box& box, const LineWork& work, const Frame& frame) {
    const View view = view_of(frame);
    Box world;
    for (const double x : {box.min_x, box.max_x}) {
        for (const double y : {box.min_y, box.max_y}) {
            const Vec2 p = work.turn.undo({x, y});
            world.add(Vec2{(p.x - view.offset.x) / view.scale.x + view.center.x,
                           (p.y - view.offset.y) / view.scale.y + view.center.y});
        }
    }
    return world;
}

}  // namespace v16::render
