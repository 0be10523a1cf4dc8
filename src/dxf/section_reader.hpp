// Follows the sections of a DXF file group by group and hands entities to the builder: which section, which block,
// which table row a group belongs to, and what to do where the structure is damaged.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dxf/context.hpp"
#include "dxf/entity_builder.hpp"
#include "dxf/space_names.hpp"

namespace v16::dxf {

class SectionReader {
public:
    explicit SectionReader(Context& context);

    /// Takes the next group. False: the end of the drawing (EOF) was reached.
    [[nodiscard]] bool feed(const Tag& tag) {
        context_.offset = tag.offset;
        const bool in_entity = section_ == Section::entities || (section_ == Section::blocks && !in_block_head_);
        if (tag.code == group::record || !in_entity) return feed_structure(tag);
        builder_.feed(tag);
        return true;
    }
    /// Completes what is open. Call once, after the last group.
    void finish();

    /// True when at least one section or one entity was found.
    [[nodiscard]] bool found_anything() const { return found_section_ || !context_.drawing.entities.empty(); }

private:
    enum class Section : std::uint8_t { none, unnamed, header, classes, tables, blocks, entities, other };
    enum class Row : std::uint8_t { other, layer, line_type, block_record };

    bool feed_structure(const Tag& tag);
    bool begin_record(std::string_view name);
    void begin_section();
    void name_section(std::string_view name);
    void end_section();
    void begin_entity_record(std::string_view name);
    void begin_block_record(std::string_view name);
    void begin_row(std::string_view name);

    void feed_header(const Tag& tag);
    void set_header_coordinate(const Tag& tag);
    void feed_class(const Tag& tag);
    void feed_row(const Tag& tag);
    void finish_row();
    void feed_block(const Tag& tag);
    void open_block();
    void finish_block();
    void restart_blocks();
    void add_paper_space_owner(std::uint64_t handle);
    void add_line_type(std::string_view name);

    Context& context_;
    Drawing& drawing_;
    EntityBuilder builder_;
    std::vector<std::uint64_t> paper_space_owners_;

    Section section_ = Section::none;
    bool found_section_ = false;
    bool saw_eof_ = false;

    // HEADER
    std::string_view variable_;
    Extents extents_;
    bool has_min_ = false, has_max_ = false;

    // TABLES
    Row row_ = Row::other;
    Layer layer_;
    bool row_has_name_ = false, row_has_handle_ = false, row_is_paper_space_ = false, row_in_xdata_ = false;
    std::uint64_t row_handle_ = 0;
    std::uint64_t row_offset_ = 0;

    // BLOCKS
    bool saw_blocks_ = false;
    bool in_block_head_ = false;  // reading the groups of BLOCK itself
    bool in_block_ = false;
    Block block_;
    std::uint64_t block_offset_ = 0;
    bool block_has_name_ = false;
    std::string_view block_name_;
    bool block_head_in_group_ = false;
    std::uint64_t block_owner_ = 0;
    bool block_has_owner_ = false;
    std::vector<Entity>* block_destination_ = nullptr;

    // ENTITIES
    bool saw_entities_ = false;
    std::size_t first_section_entity_ = 0;  // entities before it stand outside of any section
};

}  // namespace v16::dxf
