// Reads bytes as DXF and touches everything that the answer promises, so that a sanitizer sees a broken promise.
#pragma once

#include <string_view>

#include "dxf/counts.hpp"
#include "dxf/reader.hpp"

namespace v16::dxf::fuzz {

inline void require(bool promise) {
    if (!promise) __builtin_trap();
}

inline void read_and_use(std::string_view bytes) {
    // Small bounds, so that the fuzzer reaches them.
    const ReadLimits limits{
        .max_entities = 2'000, .max_vertices = 4'000, .max_line_bytes = 256, .max_names = 200, .max_blocks = 50};
    const auto drawing = read(bytes, limits);
    if (!drawing) return require(drawing.error().code == ErrorCode::not_dxf && !drawing.error().message.empty());
    std::uint64_t counted = 0;
    for (const auto& [type, count] : count_by_type(*drawing)) counted += count;
    require(counted == drawing->entities.size());
    require(drawing->entities.size() + drawing->block_entities.size() + drawing->attributes.size() +
                drawing->proxy_entities.size() <=
            limits.max_entities);
    require(drawing->names.size() <= limits.max_names && drawing->blocks.size() <= limits.max_blocks);
    static_cast<void>(geometry_extents(*drawing));
    for (const Insert& insert : drawing->inserts) {
        static_cast<void>(Drawing::slice(drawing->attributes, insert.attributes));
        require(insert.block == npos || insert.block < drawing->blocks.size());
    }
    for (const Proxy& proxy : drawing->proxies) {
        for (const Entity& part : Drawing::slice(drawing->proxy_entities, proxy.entities))
            require(part.kind != EntityKind::proxy && part.kind != EntityKind::other && part.geometry != npos);
    }
    for (const Block& block : drawing->blocks)
        static_cast<void>(Drawing::slice(drawing->block_entities, block.entities));
}

}  // namespace v16::dxf::fuzz
