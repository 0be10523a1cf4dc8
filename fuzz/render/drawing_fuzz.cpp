// Bytes of a DXF file -> features, picture, views and SVG: nothing crashes, features are finite, a picture is never
// empty, and there are views exactly where there is a picture.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "dxf/reader.hpp"
#include "features/features.hpp"
#include "render/picture.hpp"
#include "render/svg.hpp"
#include "render/views.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace v16;
    const auto drawing = dxf::read({reinterpret_cast<const char*>(data), size},
                                   {.max_entities = 2000, .max_vertices = 5000, .max_names = 64});
    if (!drawing) return 0;
    for (const float feature : features::extract(*drawing)) {
        if (!std::isfinite(feature)) std::abort();
    }
    const render::RenderLimits limits{.max_block_depth = 4, .max_expanded_inserts = 100, .max_segments = 5000};
    const auto picture = render::draw(*drawing, {.size = 128, .limits = limits});
    const auto is_white = [](std::uint8_t pixel) { return pixel == 255; };
    if (picture && std::all_of(picture->pixels.begin(), picture->pixels.end(), is_white)) std::abort();
    const auto views = render::find_views(*drawing, limits);
    if (views.has_value() != picture.has_value()) std::abort();
    if (views) {
        for (const float feature : views->features) {
            if (!std::isfinite(feature)) std::abort();
        }
        if (views->pictures() != 1 + views->boxes.size() || views->boxes.empty()) std::abort();
    }
    const auto svg = render::draw_svg(*drawing, {.limits = limits});
    if (svg && !svg->document.ends_with("</svg>\n")) std::abort();
    return 0;
}
