#include "dxf/section_reader.hpp"

#include "base/ascii.hpp"
#include "dxf/entity_type.hpp"

namespace v16::dxf {

SectionReader::SectionReader(Context& context)
    : context_(context), drawing_(context.drawing), builder_(context, paper_space_owners_) {}

// Records, and the groups of everything but entities in their sections.
bool SectionReader::feed_structure(const Tag& tag) {
    if (tag.code == group::record) return begin_record(trim(tag.text));
    switch (section_) {
        case Section::unnamed:
            if (tag.code == group::name) name_section(trim(tag.text));
            break;
        case Section::header:
            feed_header(tag);
            break;
        case Section::classes:
            feed_class(tag);
            break;
        case Section::tables:
            feed_row(tag);
            break;
        case Section::blocks:
            feed_block(tag);
            break;
        case Section::none:
            builder_.feed(tag);
            break;
        case Section::entities:
        case Section::other:
            break;
    }
    return true;
}

bool SectionReader::begin_record(std::string_view name) {
    if (name == "SECTION") return begin_section(), true;
    if (name == "ENDSEC") return end_section(), true;
    if (name == "EOF") {
        saw_eof_ = true;
        return false;
    }
    switch (section_) {
        case Section::entities:
            builder_.begin(name, &drawing_.entities);
            break;
        case Section::blocks:
            begin_block_record(name);
            break;
        case Section::classes:
            if (name == "CLASS") context_.append(context_.classes, std::string_view{});
            break;
        case Section::tables:
            begin_row(name);
            break;
        case Section::none:
        case Section::unnamed:
        case Section::header:
            begin_entity_record(name);
            break;
        case Section::other:
            break;
    }
    return true;
}

void SectionReader::begin_section() {
    if (section_ != Section::none) {
        context_.warn(Warning::Code::missing_endsec, "a section has no ENDSEC");
        end_section();
    }
    builder_.close_chain();
    section_ = Section::unnamed;
}

void SectionReader::name_section(std::string_view name) {
    found_section_ = true;
    section_ = Section::other;
    if (name == "HEADER") section_ = Section::header;
    if (name == "CLASSES") {
        section_ = Section::classes;
        context_.classes.clear();
    }
    if (name == "TABLES") section_ = Section::tables;
    if (name == "BLOCKS") {
        section_ = Section::blocks;
        if (saw_blocks_) restart_blocks();
        saw_blocks_ = true;
    }
    if (name != "ENTITIES") return;
    section_ = Section::entities;
    if (saw_entities_) {
        context_.warn(Warning::Code::duplicate_section, "a second ENTITIES section replaced the first");
        drawing_.entities.resize(first_section_entity_);
    }
    saw_entities_ = true;
    first_section_entity_ = drawing_.entities.size();
}

void SectionReader::end_section() {
    builder_.close_chain();
    if (section_ == Section::tables) finish_row();
    if (section_ == Section::blocks) finish_block();
    section_ = Section::none;
}

// An entity where none should be: outside of any section, or after a section head that lacks its name or its end.
void SectionReader::begin_entity_record(std::string_view name) {
    if (!is_entity_type(name) && builder_.in_chain() && name == "SEQEND")
        return builder_.begin(name, &drawing_.entities);
    builder_.finish();
    if (!is_entity_type(name)) return;
    context_.warn(Warning::Code::structure, "an entity outside of the ENTITIES section was taken into model space");
    section_ = Section::none;
    builder_.begin(name, &drawing_.entities);
}

void SectionReader::finish() {
    if (section_ != Section::none) {
        context_.warn(Warning::Code::missing_endsec, "a section has no ENDSEC");
        end_section();
    }
    builder_.close_chain();
    // Once, at the end: each of many blocks after a long ENTITIES section would move that.
    auto& first = context_.model_space_blocks;
    if (drawing_.entities.empty()) drawing_.entities.swap(first);
    drawing_.entities.insert(drawing_.entities.begin(), first.begin(), first.end());
    if (!saw_eof_) context_.warn(Warning::Code::missing_eof, "the file has no EOF record at its end");
    if (has_min_ && has_max_ && extents_.min.x <= extents_.max.x && extents_.min.y <= extents_.max.y) {
        drawing_.header_extents = extents_;
    }
}

// HEADER ------------------------------------------------------------------------------------------------------------

void SectionReader::feed_header(const Tag& tag) {
    if (tag.code == 9) {
        variable_ = trim(tag.text);
        return;
    }
    if (variable_ == "$ACADVER" && tag.code == 1) drawing_.version = trim(tag.text);
    if (variable_ == "$DWGCODEPAGE" && (tag.code == 3 || tag.code == 1)) context_.code_page = trim(tag.text);
    if (variable_ == "$INSUNITS" && tag.code == 70) {
        if (std::int32_t units = 0; context_.integer(tag, units)) drawing_.insert_units = units;
    }
    if (variable_ == "$EXTMIN" || variable_ == "$EXTMAX") set_header_coordinate(tag);
}

void SectionReader::set_header_coordinate(const Tag& tag) {
    double value = 0.0;
    if (tag.code % 10 != 0 || tag.code < 10 || tag.code > 30) return;
    if (!context_.number(tag, value) || !std::isfinite(value)) return;
    const bool is_min = variable_ == "$EXTMIN";
    Vec3& corner = is_min ? extents_.min : extents_.max;
    (tag.code == 10 ? corner.x : tag.code == 20 ? corner.y : corner.z) = value;
    (is_min ? has_min_ : has_max_) = true;
}

// CLASSES -----------------------------------------------------------------------------------------------------------

void SectionReader::feed_class(const Tag& tag) {
    constexpr int name = 1;
    if (tag.code == name && !context_.classes.empty()) context_.classes.back() = trim(tag.text);
}

// TABLES ------------------------------------------------------------------------------------------------------------

void SectionReader::begin_row(std::string_view name) {
    finish_row();
    row_offset_ = context_.offset;
    if (name == "LAYER") row_ = Row::layer;
    if (name == "LTYPE") row_ = Row::line_type;
    if (name == "BLOCK_RECORD") row_ = Row::block_record;
}

void SectionReader::feed_row(const Tag& tag) {
    std::int32_t value = 0;
    if (tag.code == group::xdata) row_in_xdata_ = true;
    if (row_ == Row::other || row_in_xdata_) return;
    switch (tag.code) {
        case group::name:
            row_has_name_ = true;
            if (row_ == Row::layer) layer_.name = context_.intern(tag.text);
            if (row_ == Row::line_type) add_line_type(tag.text);
            row_is_paper_space_ = is_paper_space_name(tag.text);
            break;
        case 5:
            row_has_handle_ = parse_handle(tag.text, row_handle_);
            break;
        case 6:
            if (row_ == Row::layer) layer_.line_type = context_.intern(tag.text);
            break;
        case 62:
            if (context_.integer(tag, value)) layer_.color = static_cast<std::int16_t>(value);
            break;
        case 70:
            if (context_.integer(tag, value)) layer_.frozen = (value & 1) != 0;
            break;
        default:
            break;
    }
}

void SectionReader::finish_row() {
    if (row_ == Row::layer && row_has_name_) context_.append(drawing_.layers, layer_);
    if (row_ == Row::layer && !row_has_name_)
        context_.warnings.add(Warning::Code::structure, row_offset_, "a layer without a name was left out");
    if (row_ == Row::block_record && row_is_paper_space_ && row_has_handle_) add_paper_space_owner(row_handle_);
    row_ = Row::other;
    layer_ = {};
    row_has_name_ = row_has_handle_ = row_is_paper_space_ = row_in_xdata_ = false;
}

// A drawing has a handful of layouts; the bound keeps the search for owners short in a file made to be slow.
void SectionReader::add_paper_space_owner(std::uint64_t handle) {
    constexpr std::size_t most_layouts = 256;
    if (paper_space_owners_.size() < most_layouts) paper_space_owners_.push_back(handle);
}

// As proxy graphics count them. Names are kept as they stand in the file: most are never needed.
void SectionReader::add_line_type(std::string_view name) {
    const std::string lower = base::to_lower(trim(name));
    if (lower != "bylayer" && lower != "byblock") context_.append(context_.line_types, name);
}

// BLOCKS ------------------------------------------------------------------------------------------------------------

void SectionReader::begin_block_record(std::string_view name) {
    if (name == "BLOCK") {
        if (in_block_) context_.warn(Warning::Code::structure, "a block has no ENDBLK");
        finish_block();
        in_block_ = in_block_head_ = true;
        block_offset_ = context_.offset;
        return;
    }
    if (in_block_head_) open_block();
    if (name == "ENDBLK") return finish_block();
    if (!in_block_) context_.warn(Warning::Code::structure, "an entity between two blocks was left out");
    builder_.begin(name, in_block_ ? block_destination_ : nullptr);
}

void SectionReader::feed_block(const Tag& tag) {
    if (tag.code == group::application) block_head_in_group_ = tag.text.starts_with('{');
    if (block_head_in_group_ || tag.code >= group::xdata) return;
    constexpr std::int32_t external = 4 | 8;  // attached, overlaid
    double value = 0.0;
    switch (tag.code) {
        case group::name:
            block_name_ = tag.text;
            block_has_name_ = true;
            break;
        case 3:
            if (!block_has_name_) block_name_ = tag.text;
            break;
        case 10:
        case 20:
        case 30:
            if (!context_.number(tag, value) || !std::isfinite(value)) break;
            (tag.code == 10 ? block_.base_point.x : tag.code == 20 ? block_.base_point.y : block_.base_point.z) = value;
            break;
        case 70:
            if (std::int32_t flags = 0; context_.integer(tag, flags)) block_.is_external = (flags & external) != 0;
            break;
        case group::owner:
            if (!block_has_owner_) block_has_owner_ = parse_handle(tag.text, block_owner_);
            break;
        default:
            break;
    }
}

// The head of the block is complete: its name tells where its content goes.
void SectionReader::open_block() {
    in_block_head_ = false;
    if (block_name_.empty()) context_.warnings.add(Warning::Code::structure, block_offset_, "a block has no name");
    block_.name = context_.intern(block_name_);
    block_.is_paper_space = is_paper_space_name(block_name_);
    if (block_.is_paper_space && block_has_owner_) add_paper_space_owner(block_owner_);
    block_destination_ = is_model_space_name(block_name_) ? &context_.model_space_blocks : &drawing_.block_entities;
    if (drawing_.blocks.size() >= context_.limits.max_blocks) {
        context_.warnings.add(Warning::Code::limit, block_offset_, "blocks beyond max_blocks were left out");
        block_destination_ = nullptr;
    }
    block_.entities.first = static_cast<std::uint32_t>(drawing_.block_entities.size());
}

void SectionReader::finish_block() {
    if (in_block_head_) open_block();
    builder_.close_chain();
    if (in_block_ && block_destination_ != nullptr) {
        block_.entities.count = static_cast<std::uint32_t>(drawing_.block_entities.size()) - block_.entities.first;
        block_.is_external = block_.is_external && block_.entities.count == 0;
        context_.append(drawing_.blocks, block_);
    }
    in_block_ = in_block_head_ = block_has_name_ = block_has_owner_ = block_head_in_group_ = false;
    block_ = {};
    block_name_ = {};
}

void SectionReader::restart_blocks() {
    context_.warn(Warning::Code::duplicate_section, "a second BLOCKS section replaced the first");
    context_.model_space_blocks.clear();
    drawing_.blocks.clear();
    drawing_.block_entities.clear();
}

}  // namespace v16::dxf
