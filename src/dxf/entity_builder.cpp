#include "dxf/entity_builder.hpp"

#include <algorithm>
#include <cmath>

#include "dxf/entity_type.hpp"
#include "dxf/spline_pool.hpp"

namespace v16::dxf {
namespace {

bool has_text(EntityKind kind) {
    return kind == EntityKind::text || kind == EntityKind::mtext || kind == EntityKind::attrib ||
           kind == EntityKind::attdef;
}

bool has_name(EntityKind kind) {
    return kind == EntityKind::insert || kind == EntityKind::dimension || kind == EntityKind::hatch ||
           kind == EntityKind::table;
}

}  // namespace

// Kinds whose numbers go into the pools as they come.
bool EntityBuilder::has_lists(EntityKind kind) {
    return kind == EntityKind::lwpolyline || kind == EntityKind::spline || kind == EntityKind::leader ||
           kind == EntityKind::hatch || kind == EntityKind::mline || kind == EntityKind::multi_leader;
}

EntityBuilder::EntityBuilder(Context& context, const std::vector<std::uint64_t>& paper_space_owners)
    : context_(context),
      drawing_(context.drawing),
      paper_space_owners_(paper_space_owners),
      hatch_(context),
      mline_(context),
      multi_leader_(context),
      proxy_decoder_(context) {}

EntityBuilder::Role EntityBuilder::role_of(std::string_view type_name) {
    if (chain_ == Chain::none) return Role::entity;
    if (type_name == "SEQEND") return Role::sequence_end;
    if (chain_ == Chain::polyline && type_name == "VERTEX") return Role::vertex;
    if (chain_ == Chain::insert && type_name == "ATTRIB") return Role::attribute;
    context_.warn(Warning::Code::structure, "a POLYLINE or INSERT with attributes has no SEQEND");
    chain_ = Chain::none;
    return Role::entity;
}

void EntityBuilder::begin_type(std::string_view type_name) {
    const std::uint32_t index = context_.names.intern(type_name);
    if (index == npos) return begin_unnamed_type(type_name);
    constexpr std::uint8_t unknown = 255;
    if (index >= kind_by_name_.size()) kind_by_name_.resize(index + 1, unknown);
    std::uint8_t& kind = kind_by_name_[index];
    if (kind == unknown) kind = static_cast<std::uint8_t>(kind_of(type_name));
    entity_.type_name = index;
    entity_.kind = static_cast<EntityKind>(kind);
}

// A name beyond max_names: it shares the index of another one, but not its kind.
void EntityBuilder::begin_unnamed_type(std::string_view type_name) {
    entity_.type_name = context_.intern(type_name);
    entity_.kind = kind_of(type_name);
}

void EntityBuilder::begin(std::string_view type_name, std::vector<Entity>* destination) {
    finish();
    role_ = role_of(type_name);
    begin_offset_ = context_.offset;
    destination_ = role_ == Role::attribute && chain_destination_ != nullptr ? &drawing_.attributes : destination;
    if (role_ != Role::entity && chain_destination_ == nullptr) destination_ = nullptr;
    entity_ = {};
    record_.clear();
    extrusion_ = {0.0, 0.0, 1.0};
    finite_ = true;
    paper_flag_ = has_owner_ = attributes_follow_ = has_text_ = false;
    lists_mtext_parts_ = false;
    handle_ = {};
    subclasses_ = 0;
    name_ = npos;
    elevation_ = 0.0;
    long_text_.clear();
    graphics_.clear();
    class_ = npos;
    if (role_ == Role::sequence_end || role_ == Role::vertex) {
        entity_.kind = role_ == Role::vertex ? EntityKind::point : EntityKind::other;
    } else {
        begin_type(type_name);
    }
    enter(Part::entity);
    if (reals_ == Reals::pools || entity_.kind == EntityKind::polyline) begin_lists();
}

void EntityBuilder::enter(Part part) {
    part_ = part;
    reals_ = Reals::ignored;
    if (part_ == Part::entity && entity_.kind != EntityKind::other)
        reals_ = has_lists(entity_.kind) ? Reals::pools : Reals::fields;
}

void EntityBuilder::begin_lists() {
    mark_ = mark();
    if (entity_.kind == EntityKind::hatch) hatch_.begin();
    if (entity_.kind == EntityKind::mline) mline_.begin();
    if (entity_.kind == EntityKind::multi_leader) multi_leader_.begin();
    if (entity_.kind == EntityKind::spline) {
        weights_.clear();
        fit_points_.clear();
    }
}

EntityBuilder::Mark EntityBuilder::mark() const {
    return {drawing_.vertices.size(),    drawing_.mesh_faces.size(),  drawing_.points.size(),  drawing_.numbers.size(),
            drawing_.hatch_paths.size(), drawing_.hatch_edges.size(), drawing_.splines.size(), context_.vertices};
}

void EntityBuilder::roll_back(const Mark& mark) {
    drawing_.vertices.resize(mark.vertices);
    drawing_.mesh_faces.resize(mark.mesh_faces);
    drawing_.points.resize(mark.points);
    drawing_.numbers.resize(mark.numbers);
    drawing_.hatch_paths.resize(mark.hatch_paths);
    drawing_.hatch_edges.resize(mark.hatch_edges);
    drawing_.splines.resize(mark.splines);
    context_.vertices = mark.spent;
}

// Groups of other codes than 10 to 59, and those of anything but an entity with geometry.
void EntityBuilder::feed_other(const Tag& tag) {
    if (part_ != Part::entity) return feed_outside(tag);
    std::int32_t value = 0;
    switch (tag.code) {
        case 1:
            if (!dxf::has_text(entity_.kind)) break;
            text_ = tag.text;
            has_text_ = true;
            break;
        case 2:
            if (has_name(entity_.kind)) name_ = context_.intern(tag.text);
            break;
        case 3:
            if (entity_.kind == EntityKind::mtext) long_text_ += tag.text;
            break;
        case 5:
            handle_ = tag.text;
            break;
        case 6:
            entity_.line_type = context_.intern(tag.text);
            break;
        case 8:
            entity_.layer = context_.intern(tag.text);
            entity_.has_layer = true;
            break;
        case 60:
            if (context_.integer(tag, value)) entity_.invisible = value == 1;
            break;
        case 62:
            if (context_.integer(tag, value)) entity_.color = static_cast<std::int16_t>(value);
            break;
        case 66:
            if (context_.integer(tag, value)) attributes_follow_ = value != 0;
            break;
        case 67:
            if (context_.integer(tag, value)) paper_flag_ = value != 0;
            break;
        case group::owner:
            if (!has_owner_ && subclasses_ == 0) has_owner_ = parse_handle(tag.text, owner_);
            break;
        case group::subclass:
            begin_subclass(tag.text);
            break;
        case group::application:
            if (tag.text.starts_with('{')) enter(Part::application_group);
            break;
        case group::xdata:
        case group::embedded_object:
            enter(Part::rest);
            break;
        default:
            if (entity_.kind == EntityKind::other) return feed_graphics(tag);
            if ((tag.code >= 70 && tag.code < 100) || (tag.code >= 210 && tag.code < 240)) feed_number(tag);
            if (entity_.kind == EntityKind::multi_leader) feed_multi_leader(tag);
    }
}

void EntityBuilder::feed_multi_leader(const Tag& tag) {
    constexpr int attachment = 171;
    std::int32_t value = 0;
    if (tag.code >= 300 && tag.code <= 305) multi_leader_.feed_text(tag.code, tag.text);
    if (tag.code == attachment && context_.integer(tag, value)) multi_leader_.feed(tag.code, value);
}

// Application groups, extended data and embedded objects do not belong to the entity.
void EntityBuilder::feed_outside(const Tag& tag) {
    if (part_ == Part::rest) return feed_extended_data(tag);
    if (part_ != Part::application_group) return;
    if (tag.code == group::application && !tag.text.starts_with('{')) enter(Part::entity);
    if (tag.code == group::xdata || tag.code == group::embedded_object) enter(Part::rest);
    if (tag.code != group::subclass) return;
    context_.warn(Warning::Code::structure, "an application group was not closed");
    enter(Part::entity);
    begin_subclass(tag.text);
}

// "ACAD_MTEXT_COLUMNS_BEGIN" and "ACAD_MTEXT_TEXT_BORDERS_BEGIN" open lists that hold the handles of the parts.
void EntityBuilder::feed_extended_data(const Tag& tag) {
    constexpr int text = 1000;
    constexpr int handle = 1005;
    if (entity_.kind != EntityKind::mtext) return;
    if (tag.code == text && tag.text.starts_with("ACAD_MTEXT_")) lists_mtext_parts_ = tag.text.ends_with("_BEGIN");
    if (tag.code != handle || !lists_mtext_parts_ || mtext_parts_.size() >= max_mtext_parts) return;
    std::uint64_t part = 0;
    if (parse_handle(tag.text, part)) mtext_parts_.insert(part);
}

// The vertices of an LWPOLYLINE are those of its own subclass, the second one; files without subclass markers (or with
// a single one) are taken as they are. What a table adds to a block reference and a HELIX to a SPLINE is in that block
// and in that spline already.
void EntityBuilder::begin_subclass(std::string_view name) {
    ++subclasses_;
    graphics_.close();
    if (entity_.kind == EntityKind::lwpolyline && subclasses_ == 2) roll_back(mark_);
    const bool may_end = entity_.kind == EntityKind::table || entity_.kind == EntityKind::spline;
    if (may_end && (name == "AcDbTable" || name == "AcDbHelix")) enter(Part::rest);
}

void EntityBuilder::feed_number(const Tag& tag) {
    if (entity_.kind == EntityKind::other) return;
    double value = 0.0;
    if (Context::short_number(tag, value)) return feed_value(tag.code, value);
    feed_unusual_number(tag);
}

void EntityBuilder::feed_unusual_number(const Tag& tag) {
    double value = 0.0;
    if (!context_.other_number(tag, value)) return;
    if (!std::isfinite(value)) {
        finite_ = false;
        return;
    }
    feed_value(tag.code, value);
}

void EntityBuilder::feed_value(int code, double value) {
    if (code >= 210) {
        if (code % 10 != 0) return;
        (code == 210 ? extrusion_.x : code == 220 ? extrusion_.y : extrusion_.z) = value;
    } else if (reals_ == Reals::pools) {
        feed_list(code, value);
    } else {
        store_value(code, value);
    }
}

void EntityBuilder::store_value(int code, double value) {
    if (code < Record::end_real) {
        record_.set_real(code, value);
    } else if (code < 80) {
        record_.set_integer(code, static_cast<std::int32_t>(std::clamp(value, -2147483648.0, 2147483647.0)));
    }
}

// Kinds with lists put their values into the pools at once, and plain fields into the record.
void EntityBuilder::feed_list(int code, double value) {
    switch (entity_.kind) {
        case EntityKind::lwpolyline:
            feed_lwpolyline(code, value);
            if (code >= 70) store_value(code, value);
            break;
        case EntityKind::spline:
            feed_spline(code, value);
            if (code >= 70) store_value(code, value);
            break;
        case EntityKind::leader:
            feed_leader(code, value);
            if (code >= 40) store_value(code, value);
            break;
        case EntityKind::hatch:
            hatch_.feed(code, value);
            if (code == 70) store_value(code, value);
            break;
        case EntityKind::mline:
            mline_.feed(code, value);
            if (code == 71) store_value(code, value);
            break;
        case EntityKind::multi_leader:
            multi_leader_.feed(code, value);
            break;
        default:
            break;
    }
}

void EntityBuilder::append_vertex(double x) {
    if (context_.spend_vertices()) context_.append(drawing_.vertices, Vertex{{x, 0.0, 0.0}, 0.0});
}

void EntityBuilder::feed_lwpolyline(int code, double value) {
    if (code == 38) elevation_ = value;
    if (subclasses_ > 2) return;
    if (code == 10) return append_vertex(value);
    if (drawing_.vertices.size() == mark_.vertices || context_.vertex_was_cut) return;
    if (code == 20) drawing_.vertices.back().position.y = value;
    if (code == 42) drawing_.vertices.back().bulge = value;
}

void EntityBuilder::feed_spline(int code, double value) {
    if (code == 41) return append_weight(context_, weights_, value);
    Spline ranges;
    ranges.control_points.first = static_cast<std::uint32_t>(mark_.points);
    append_spline_value(context_, fit_points_, code, value, ranges);
}

void EntityBuilder::feed_leader(int code, double value) {
    if (code == 10) return append_vertex(value);
    if (drawing_.vertices.size() == mark_.vertices || context_.vertex_was_cut) return;
    if (code == 20) drawing_.vertices.back().position.y = value;
    if (code == 30) drawing_.vertices.back().position.z = value;
}

}  // namespace v16::dxf
