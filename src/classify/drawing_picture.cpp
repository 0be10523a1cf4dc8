#include "classify/drawing_picture.hpp"

#include "render/png.hpp"
#include "render/svg.hpp"

namespace v16::classify {
namespace {

using Clock = std::chrono::steady_clock;

Result<std::string> picture_of(const dxf::Drawing& drawing, const PictureRequest& request) {
    if (request.format == PictureFormat::svg) {
        render::SvgOptions options;
        options.size = request.size;
        options.limits = request.render_limits;
        options.max_bytes = request.max_svg_bytes;
        return render::draw_svg(drawing, options);
    }
    render::PictureOptions options;
    options.size = request.size;
    options.limits = request.render_limits;
    return render::draw(drawing, options).and_then(render::encode_png);
}

}  // namespace

Result<std::string> draw_picture(std::string_view dxf_bytes, const PictureRequest& request, StageTimes* times) {
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
