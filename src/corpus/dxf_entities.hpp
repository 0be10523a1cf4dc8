// Entities as groups of a DXF file.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/dxf_document.hpp"
#include "corpus/dxf_tags.hpp"
#include "corpus/dxf_text.hpp"

namespace v16::corpus {

class EntityWriter {
public:
    /// All references must outlive the writer; handles are taken from `next_handle`.
    EntityWriter(TagSink& sink, TextEncoder& encoder, DxfVersion version, std::uint64_t& next_handle)
        : sink_(sink), encoder_(encoder), modern_(version >= DxfVersion::r2000), next_handle_(next_handle) {}

    void write(const DxfEntity& entity, std::uint64_t owner);

private:
    void begin(std::string_view type, const DxfEntity& entity, std::string_view subclass);
    void subclass(std::string_view name);
    void line(const DxfEntity& entity);
    void circle(const DxfEntity& entity);
    void arc(const DxfEntity& entity);
    void lwpolyline(const DxfEntity& entity);
    void polyline(const DxfEntity& entity);
    void ellipse(const DxfEntity& entity);
    void spline(const DxfEntity& entity);
    void text(const DxfEntity& entity);
    void mtext(const DxfEntity& entity);
    void dimension(const DxfEntity& entity);
    void hatch(const DxfEntity& entity);
    void hatch_pattern(const DxfEntity& entity);
    void solid(const DxfEntity& entity);
    void insert(const DxfEntity& entity);
    void point(const DxfEntity& entity);
    void leader(const DxfEntity& entity);

    TagSink& sink_;
    TextEncoder& encoder_;
    const bool modern_;
    std::uint64_t& next_handle_;
    std::uint64_t owner_ = 0;
};

/// Bounds of what an entity mentions (texts by their insertion, inserts by their position).
[[nodiscard]] Box2 rough_bounds(const DxfEntity& entity);

}  // namespace v16::corpus
