// What becomes of an entity when all of its groups have come: whether it is kept, and what belongs to it.
#include <algorithm>

#include "dxf/entity_builder.hpp"
#include "dxf/entity_type.hpp"

namespace v16::dxf {

bool EntityBuilder::is_paper_space() const {
    if (paper_flag_) return true;
    return has_owner_ &&
           std::find(paper_space_owners_.begin(), paper_space_owners_.end(), owner_) != paper_space_owners_.end();
}

bool EntityBuilder::is_part_of_mtext() const {
    const bool may_be = entity_.kind == EntityKind::mtext || entity_.kind == EntityKind::lwpolyline;
    std::uint64_t handle = 0;
    if (!may_be || mtext_parts_.empty() || !parse_handle(handle_, handle)) return false;
    return handle != 0 && mtext_parts_.count(handle) != 0;
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
    const bool in_model_space = destination_ == &drawing_.entities || destination_ == &context_.model_space_blocks;
    const bool in_layout = in_model_space && is_paper_space();
    if (in_layout && entity_.kind != EntityKind::other) ++drawing_.paper_space_entities;
    bool keep = destination_ != nullptr && !in_layout && !is_part_of_mtext();
    if (keep && !finite_) {
        context_.warnings.add(Warning::Code::not_finite, begin_offset_,
                              "an entity with an infinite number or NaN was left out");
        keep = false;
    }
    if (keep && context_.entities_made() >= context_.limits.max_entities) {
        context_.warnings.add(Warning::Code::limit, begin_offset_, "entities beyond max_entities were left out");
        keep = false;
    }
    if (keep) {
        if (!entity_.has_layer) entity_.layer = context_.intern("0");
        entity_.geometry = make_geometry();
        entity_.extrusion = store_extrusion();
        if (entity_.kind == EntityKind::other && in_model_space) note_undrawn();
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

void EntityBuilder::note_undrawn() {
    if (begin_offset_ < context_.first_undrawn && has_looks(drawing_.name(entity_.type_name)))
        context_.first_undrawn = begin_offset_;
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
        context_.warnings.add(Warning::Code::structure, begin_offset_,
                              "an extrusion of length zero was replaced by (0, 0, 1)");
        return npos;
    }
    if (drawing_.extrusions.empty() || drawing_.extrusions.back() != extrusion_)
        context_.append(drawing_.extrusions, extrusion_);
    return size_of(drawing_.extrusions) - 1;
}

}  // namespace v16::dxf
