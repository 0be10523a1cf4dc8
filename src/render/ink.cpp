#include "render/ink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "dxf/type_list.hpp"

namespace v16::render {
namespace {

/// Entities with geometry in layouts.
std::uint64_t count_in_layouts(const dxf::Drawing& drawing) {
    std::uint64_t count = drawing.paper_space_entities;
    for (const dxf::Block& block : drawing.blocks) {
        if (!block.is_paper_space) continue;
        const auto entities = dxf::Drawing::slice(drawing.block_entities, block.entities);
        count += static_cast<std::uint64_t>(std::count_if(entities.begin(), entities.end(), [](const auto& entity) {
            return entity.kind != dxf::EntityKind::other;
        }));
    }
    return count;
}

/// The types of model space with their numbers, the most frequent ones first.
std::string list_types(const dxf::Drawing& drawing) {
    std::vector<std::size_t> by_name(drawing.names.size());
    for (const dxf::Entity& entity : drawing.entities) ++by_name[entity.type_name];
    return dxf::list_types(drawing, by_name);
}

}  // namespace

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

tl::unexpected<Error> nothing_to_draw(const dxf::Drawing& drawing, const Cuts& cuts) {
    if (const auto sentences = cut_sentences(cuts); !sentences.empty()) {
        return fail(ErrorCode::no_drawable_entity,
                    fmt::format("nothing in the drawing's model space can be drawn within the limits: {}",
                                fmt::join(sentences, "; ")));
    }
    std::string message = "nothing in the drawing's model space can be drawn: it ";
    const std::uint64_t in_layouts = count_in_layouts(drawing);
    if (!drawing.entities.empty()) {
        message += "holds nothing but " + list_types(drawing);
    } else if (in_layouts == 0) {
        message += "is empty";
    } else {
        message += fmt::format("is empty; entities in layouts (paper space): {}", in_layouts);
    }
    // What was in it when it was read.
    for (const dxf::Warning& warning : drawing.warnings) {
        using Code = dxf::Warning::Code;
        if (warning.code == Code::not_finite || warning.code == Code::limit) message += "; " + warning.message;
    }
    return fail(ErrorCode::no_drawable_entity, std::move(message));
}

}  // namespace v16::render
