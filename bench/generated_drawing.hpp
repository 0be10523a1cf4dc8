// A drawing for benchmarks: the mix of entities of a mechanical part, spread over a sheet, the same every time.
#pragma once

#include <cstdint>

#include "dxf/drawing.hpp"

namespace v16::bench {

/// Of ten entities six are lines, two arcs, one is a circle, one a closed polyline of four vertices; sizes from 1 to 10
/// % of the sheet.
inline dxf::Drawing generated_drawing(int entities) {
    dxf::Drawing drawing;
    drawing.names = {"0", "LINE", "ARC", "CIRCLE", "LWPOLYLINE", "OUTLINE"};
    std::uint32_t state = 12345;
    const auto random = [&](double from, double to) {
        state = state * 1664525U + 1013904223U;
        return from + (to - from) * (state >> 8) / double(1U << 24);
    };
    const auto add = [&](dxf::EntityKind kind, std::uint32_t type, std::size_t pool_size) {
        dxf::Entity entity{.kind = kind, .has_layer = true, .type_name = type, .layer = 5};
        entity.geometry = static_cast<std::uint32_t>(pool_size - 1);
        drawing.entities.push_back(entity);
    };
    for (int i = 0; i < entities; ++i) {
        const dxf::Vec3 at{random(0, 400), random(0, 280), 0};
        const double size = random(4, 40);
        switch (i % 10) {
            case 6:
            case 7:
                drawing.arcs.push_back({at, size / 2, random(0, 360), random(0, 360)});
                add(dxf::EntityKind::arc, 2, drawing.arcs.size());
                break;
            case 8:
                drawing.circles.push_back({at, size / 4});
                add(dxf::EntityKind::circle, 3, drawing.circles.size());
                break;
            case 9: {
                const auto first = static_cast<std::uint32_t>(drawing.vertices.size());
                for (const auto& [dx, dy] : {dxf::Vec2{0, 0}, {size, 0}, {size, size / 2}, {0, size / 2}}) {
                    drawing.vertices.push_back({{at.x + dx, at.y + dy, 0}});
                }
                drawing.polylines.push_back({.vertices = {first, 4}, .closed = true});
                add(dxf::EntityKind::lwpolyline, 4, drawing.polylines.size());
                break;
            }
            default:
                // Mostly along an axis, as in real drawings.
                drawing.lines.push_back({at, {at.x + (i % 2 == 0 ? size : 0), at.y + (i % 3 == 0 ? size : 0), 0}});
                add(dxf::EntityKind::line, 1, drawing.lines.size());
        }
    }
    return drawing;
}

}  // namespace v16::bench
