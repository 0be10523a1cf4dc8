#include "render/picture.hpp"

#include "render/frame.hpp"
#include "render/ink.hpp"
#include "render/raster.hpp"
#include "render/scene.hpp"
#include "render/simplify.hpp"

namespace v16::render {
namespace {

/// Curves may be this far from their chords, and the chords from what is drawn, in pixels: together a tenth.
constexpr double chord_tolerance = 0.07;
constexpr double simplify_tolerance = 0.03;

/// Whose chords are as long as they may be already.
bool is_conic(dxf::EntityKind kind) {
    return kind == dxf::EntityKind::circle || kind == dxf::EntityKind::arc || kind == dxf::EntityKind::ellipse;
}

class RasterCanvas final : public Canvas {
public:
    /// Leaves out what belongs to `sheet`, when there is one.
    RasterCanvas(Raster& raster, double line_width, std::optional<Sheet> sheet)
        : raster_(raster), line_width_(line_width), sheet_(std::move(sheet)) {}

    void stroke(const dxf::Entity& entity, std::span<const Vec2> path) override {
        if (sheet_ && sheet_->owns(path)) return;
        if (path.size() < 3 || is_conic(entity.kind)) return raster_.line(path, line_width_);
        simplified_.clear();
        simplify(path, simplify_tolerance, simplified_);
        raster_.line(simplified_, line_width_);
    }
    void fill(const dxf::Entity&, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
              Shade shade) override {
        if (sheet_ && sheet_->owns(points)) return;
        if (shade == Shade::full) return draw_solid(raster_, points, ring_ends, line_width_);
        raster_.area(points, ring_ends, hatch_ink);
    }
    void text(const dxf::Entity&, const dxf::Text&, const TextPlace&) override {}
    [[nodiscard]] bool is_full() const override { return raster_.is_full(); }

private:
    Raster& raster_;
    double line_width_;
    const std::optional<Sheet> sheet_;
    Path simplified_;  ///< reused
};

/// Fits the frame into the picture, centred, y upwards, with room for half a line and a pixel at each side.
View fit(const Box& world, const PictureOptions& options) {
    const double half_size = options.size / 2.0;
    const double scale = (half_size - options.line_width / 2 - 1) / world.half_size();
    return {.center = world.center(), .scale = {scale, -scale}, .offset = {half_size, half_size}};
}

}  // namespace

Result<GrayImage> draw(const dxf::Drawing& drawing, const PictureOptions& options) {
    if (auto checked = check_sizes(options.size, options.line_width); !checked) {
        return tl::unexpected(checked.error());
    }
    const auto frame = find_frame(drawing, options.content, options.limits);
    if (!frame) return nothing_to_draw(drawing, frame.error());

    Raster raster(options.size, options.size, options.limits.max_pixel_runs);
    const View view = fit(frame->world, options);
    RasterCanvas canvas(raster, options.line_width,
                        frame->sheet ? std::optional(frame->sheet->seen_by(view)) : std::nullopt);
    Cuts cuts = frame->cuts;
    cuts |= walk(drawing,
                 {.view = view,
                  .tolerance = chord_tolerance,
                  .content = options.content,
                  .hidden = frame->hidden,
                  .limits = options.limits},
                 canvas);
    const auto& ink = raster.ink();
    cuts |= raster.cuts();
    if (is_blank(ink)) return nothing_to_draw(drawing, cuts);
    GrayImage image{options.size, options.size, ink, cuts};
    for (std::uint8_t& pixel : image.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    return image;
}

}  // namespace v16::render
