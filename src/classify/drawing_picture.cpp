#include "classify/drawing_picture.hpp"

#include "render/png.hpp"
#include "render/svg.hpp"

namespace v16::classify {
namespace {

using Clock = std::chrono::steady_clock;

DrawingPicture with_warnings(std::string bytes, const dxf::Drawing& drawing, const render::Cuts& cuts) {
    return {std::move(bytes), warning_sentences(drawing.warnings, cuts)};
}

Result<DrawingPicture> picture_of(const dxf::Drawing& drawing, const PictureRequest& request) {
    if (request.format == PictureFormat::svg) {
        render::SvgOptions options;
        options.size = request.size;
        options.limits = request.render_limits;
        options.max_bytes = request.max_svg_bytes;
        return render::draw_svg(drawing, options).map([&](render::Svg svg) {
            return with_warnings(std::move(svg.document), drawing, svg.cuts);
        });
    }
    render::PictureOptions options;
    options.size = request.size;
    options.limits = request.render_limits;
    return render::draw(drawing, options).and_then([&](const render::GrayImage& image) {
        return render::encode_png(image).map(
            [&](std::string png) { return with_warnings(std::move(png), drawing, image.cuts); });
    });
}

}  // namespace

Result<DrawingPicture> draw_picture(std::string_view dxf_bytes, const PictureRequest& request, StageTimes* times) {
    const auto begun = Clock::now();
    const auto drawing = dxf::read(dxf_bytes, request.read_limits);
    const auto read = Clock::now();
    auto picture = drawing.and_then([&](const dxf::Drawing& d) { return picture_of(d, request); });
    if (times != nullptr) {
        times->read += read - begun;
        times->picture += Clock::now() - read;
    }
    return picture;
}

}  // namespace v16::classify
