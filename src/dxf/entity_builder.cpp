#include "dxf/entity_builder.hpp"

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

// Kinds whose numbers go into the pools as they come.
bool has_lists(EntityKind kind) {
    return kind == EntityKind::lwpolyline || kind == EntityKind::spline || kind == EntityKind::leader ||
           kind == EntityKind::hatch || kind == EntityKind::mline || kind == EntityKind::multi_leader;
}

}  // namespace

EntityBuilder::EntityBuilder(Context& context, const std::vector<std::uint64_t>& paper_space_owners)
    : context_(context),
      drawing_(context.drawing),
      paper_space_owners_(paper_space_owners),
      hatch_(context),
      mline_(context),
      multi_leader_(context) {}

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

bool EntityBuilder::is_part_of_mtext() const {
    const bool may_be = entity_.kind == EntityKind::mtext || entity_.kind == EntityKind::lwpolyline;
    std::uint64_t handle = 0;
    if (!may_be || mtext_parts_.empty() || !parse_handle(handle_, handle)) return false;
    return handle != 0 && mtext_parts_.count(handle) != 0;
}

// The vertices of an LWPOLYLINE are those of its own subclass, the second one; files without subclass markers (or with
// a single one) are taken as they are. What a table adds to a block reference and a HELIX to a SPLINE is in that block
// and in that spline already.
void EntityBuilder::begin_subclass(std::string_view name) {
    ++subclasses_;
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

bool EntityBuilder::is_paper_space() const {
    if (paper_flag_) return true;
    return has_owner_ &&
           std::find(paper_space_owners_.begin(), paper_space_owners_.end(), owner_) != paper_space_owners_.end();
}

void EntityBuilder::finish() {
    if (part_ == Part::none) return;
    enter(Part::none);
    switch (role_) {
        case Role::entity:
            finish_entity();
            break;
        case Role::vertex:
            finish_vertex();
            break;
        case Role::attribute:
            finish_attribute();
            break;
        case Role::sequence_end:
            chain_ = Chain::none;
            break;
    }
}

void EntityBuilder::close_chain() {
    finish();
    if (chain_ == Chain::none) return;
    context_.warn(Warning::Code::structure, "a POLYLINE or INSERT with attributes has no SEQEND");
    chain_ = Chain::none;
}

void EntityBuilder::finish_entity() {
    const std::uint64_t made = drawing_.entities.size() + context_.model_space_blocks.size() +
                               drawing_.block_entities.size() + drawing_.attributes.size();
    const bool in_model_space = destination_ == &drawing_.entities || destination_ == &context_.model_space_blocks;
    const bool in_layout = in_model_space && is_paper_space();
    if (in_layout && entity_.kind != EntityKind::other) ++drawing_.paper_space_entities;
    bool keep = destination_ != nullptr && !in_layout && !is_part_of_mtext();
    if (keep && !finite_) {
        context_.warnings.add(Warning::Code::not_finite, begin_offset_,
                              "an entity with an infinite number or NaN was left out");
        keep = false;
    }
    if (keep && made >= context_.limits.max_entities) {
        context_.warnings.add(Warning::Code::limit, begin_offset_, "entities beyond max_entities were left out");
        keep = false;
    }
    if (keep) {
        if (!entity_.has_layer) entity_.layer = context_.intern("0");
        entity_.geometry = make_geometry();
        entity_.extrusion = store_extrusion();
        context_.append(*destination_, entity_);
    } else if (has_lists(entity_.kind)) {
        roll_back(mark_);
    }
    const bool opens_chain =
        entity_.kind == EntityKind::polyline || (entity_.kind == EntityKind::insert && attributes_follow_);
    if (!opens_chain) return;
    chain_ = entity_.kind == EntityKind::polyline ? Chain::polyline : Chain::insert;
    chain_destination_ = keep ? destination_ : nullptr;
    chain_mark_ = mark_;
}

void EntityBuilder::finish_vertex() {
    if (destination_ == nullptr) return;
    if (!finite_) return drop_chain_head();
    constexpr int spline_frame = 16;
    constexpr int mesh_vertex = 64;
    constexpr int face_record = 128;
    Polyline& polyline = drawing_.polylines.back();
    const int flags = record_.integer(70);
    if (polyline.is_mesh && (flags & (face_record | mesh_vertex)) == face_record) return finish_mesh_face(polyline);
    if (!polyline.is_mesh && (flags & spline_frame) != 0) return;
    if (!context_.spend_vertices()) return;
    context_.append(drawing_.vertices, Vertex{record_.point(10), record_.real(42, 0.0)});
    ++polyline.vertices.count;
}

void EntityBuilder::finish_mesh_face(Polyline& mesh) {
    if (!context_.spend_vertices()) return;
    if (mesh.faces.count == 0) mesh.faces.first = size_of(drawing_.mesh_faces);
    context_.append(drawing_.mesh_faces,
                    MeshFace{record_.integer(71), record_.integer(72), record_.integer(73), record_.integer(74)});
    ++mesh.faces.count;
}

// A vertex that is no number makes the whole POLYLINE unusable; its other vertices are dropped as they come.
void EntityBuilder::drop_chain_head() {
    context_.warnings.add(Warning::Code::not_finite, begin_offset_,
                          "an entity with an infinite number or NaN was left out");
    chain_destination_->pop_back();
    drawing_.polylines.pop_back();
    roll_back(chain_mark_);
    chain_destination_ = nullptr;
}

void EntityBuilder::finish_attribute() {
    const bool kept_head = destination_ != nullptr;
    finish_entity();
    if (!kept_head) return;
    Range& attributes = drawing_.inserts.back().attributes;
    attributes.count = size_of(drawing_.attributes) - attributes.first;
}

std::uint32_t EntityBuilder::store_extrusion() {
    if (entity_.kind == EntityKind::other || extrusion_ == Vec3{0.0, 0.0, 1.0}) return npos;
    if (extrusion_ == Vec3{}) {
        context_.warn(Warning::Code::structure, "an extrusion of length zero was replaced by (0, 0, 1)");
        return npos;
    }
    if (drawing_.extrusions.empty() || drawing_.extrusions.back() != extrusion_)
        context_.append(drawing_.extrusions, extrusion_);
    return size_of(drawing_.extrusions) - 1;
}

}  // namespace v16::dxf
