#include "render/scene.hpp"

#include <algorithm>

#include "dxf/ocs.hpp"
#include "render/scene_walker.hpp"
#include "render/trigonometry.hpp"

namespace v16::render {

using dxf::Drawing;
using dxf::Entity;
using dxf::EntityKind;

void SceneWalker::visit(std::span<const Entity> entities, const Placement& placement) {
    for (const Entity& entity : entities) {
        if (is_at_end() || !spend(1 + list_size(entity) / list_items_a_segment)) return end();
        const bool inherits = placement.layer != dxf::npos && drawing_.name(entity.layer) == "0";
        const std::uint32_t layer = inherits ? placement.layer : entity.layer;
        if (options_.hidden == Hidden::left_out) {
            // An INSERT on a layer that is off still shows what its block holds on other layers.
            const bool is_insert = entity.kind == EntityKind::insert;
            if (entity.invisible || (is_insert ? layers_.is_frozen(layer) : layers_.is_hidden(layer))) continue;
        }
        if (entity.geometry == dxf::npos) continue;
        if (!line_types_) {
            draw(entity, placement, layer);
            continue;
        }
        Entity drawn = entity;
        drawn.line_type = line_types_->of(entity, layer, placement.line_type);
        draw(drawn, placement, layer);
    }
}

void SceneWalker::draw(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const Affine& world = placement.to_world;
    const bool sheet = options_.content == Content::sheet;
    path_.clear();
    switch (entity.kind) {
        case EntityKind::line:
            return stroke_line(entity, world);
        case EntityKind::circle:
        case EntityKind::arc:
            return stroke_arc(entity, from_ocs(entity, world));
        case EntityKind::lwpolyline:
        case EntityKind::polyline:
            return stroke_polyline(entity, world);
        case EntityKind::mline:
            return stroke_multi_line(entity, world);
        case EntityKind::ellipse:
            return stroke_ellipse(entity, world);
        case EntityKind::spline:
            return stroke_spline(entity, world);
        case EntityKind::solid:
            return draw_face(entity, world);
        case EntityKind::hatch:
            return fill_hatch(entity, from_ocs(entity, world));
        case EntityKind::insert:
            return draw_insert(entity, placement, layer);
        case EntityKind::dimension:
            return sheet ? draw_dimension(entity, placement, layer) : void();
        case EntityKind::table:
            return sheet ? draw_table(entity, placement, layer) : void();
        case EntityKind::leader:
            return sheet ? stroke_leader(entity, drawing_.leaders[entity.geometry], world) : void();
        case EntityKind::multi_leader:
            return sheet ? draw_multi_leader(entity, world) : void();
        case EntityKind::text:
        case EntityKind::attrib:
            return has_texts() ? draw_text(entity, drawing_.texts[entity.geometry], from_ocs(entity, world)) : void();
        case EntityKind::mtext:
            return has_texts() ? draw_text(entity, drawing_.texts[entity.geometry], world) : void();
        case EntityKind::point:
            if (!sheet) return;
            path_.assign(2, project(world, drawing_.point_entities[entity.geometry].position));
            return emit(entity);
        case EntityKind::proxy:
            return draw_proxy(drawing_.proxies[entity.geometry], placement);
        case EntityKind::attdef:
        case EntityKind::other:
            return;
    }
}

std::size_t SceneWalker::list_size(const Entity& entity) const {
    switch (entity.kind) {
        case EntityKind::lwpolyline:
        case EntityKind::polyline: {
            const dxf::Polyline& polyline = drawing_.polylines[entity.geometry];
            return polyline.vertices.count + polyline.faces.count;
        }
        case EntityKind::spline:
            return list_size(drawing_.splines[entity.geometry]);
        case EntityKind::hatch:
            return list_size(drawing_.hatches[entity.geometry]);
        case EntityKind::mline:
            return drawing_.multi_lines[entity.geometry].vertices.count;
        case EntityKind::leader:
            return drawing_.leaders[entity.geometry].vertices.count;
        case EntityKind::multi_leader:
            return drawing_.multi_leaders[entity.geometry].leaders.count;
        default:
            return 0;
    }
}

std::size_t SceneWalker::list_size(const dxf::Spline& spline) const {
    return spline.control_points.count + spline.fit_points.count + spline.knots.count;
}

std::size_t SceneWalker::list_size(const dxf::Hatch& hatch) const {
    std::size_t size = 0;
    for (const dxf::HatchPath& ring : Drawing::slice(drawing_.hatch_paths, hatch.paths)) {
        size += std::size_t{1} + ring.vertices.count + ring.edges.count;
        for (const dxf::HatchEdge& edge : Drawing::slice(drawing_.hatch_edges, ring.edges)) {
            if (edge.spline != dxf::npos) size += list_size(drawing_.splines[edge.spline]);
        }
    }
    return size;
}

bool SceneWalker::spend(std::size_t segments) {
    if (segments > segments_left_) {
        cuts_.segments = true;
        return false;
    }
    segments_left_ -= segments;
    return true;
}

/// Asked where there is something more to draw, which is not drawn when this is true.
bool SceneWalker::is_at_end() {
    const bool canvas_is_full = canvas_.is_full();
    if (canvas_is_full) {
        cuts_.pixel_runs = true;
    } else if (segments_left_ == 0) {
        cuts_.segments = true;
    }
    return canvas_is_full || segments_left_ == 0;
}

void SceneWalker::emit(const Entity& entity) {
    if (path_.size() < 2) return;
    const std::size_t allowed = std::min<std::uint64_t>(path_.size() - 1, segments_left_);
    if (allowed < path_.size() - 1) cuts_.segments = true;
    if (allowed == 0 || !spend(allowed)) return;
    canvas_.stroke(entity, std::span<const Vec2>(path_).first(allowed + 1));
}

bool SceneWalker::may_enter(std::uint32_t block) {
    if (block == dxf::npos || drawing_.blocks[block].is_paper_space || drawing_.blocks[block].entities.count == 0 ||
        std::find(open_blocks_.begin(), open_blocks_.end(), block) != open_blocks_.end()) {
        return false;
    }
    const bool is_too_deep = open_blocks_.size() >= options_.limits.max_block_depth;
    cuts_.block_depth |= is_too_deep;
    return !is_too_deep;
}

bool SceneWalker::may_insert() {
    cuts_.expanded_inserts |= inserts_left_ == 0;
    return inserts_left_ > 0;
}

void SceneWalker::draw_block(std::uint32_t block, const Placement& placement) {
    if (!may_insert()) return;
    --inserts_left_;
    open_blocks_.push_back(block);
    visit(Drawing::slice(drawing_.block_entities, drawing_.blocks[block].entities), placement);
    open_blocks_.pop_back();
}

void SceneWalker::draw_insert(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const dxf::Insert& insert = drawing_.inserts[entity.geometry];
    if (has_texts()) visit(Drawing::slice(drawing_.attributes, insert.attributes), placement);
    if (!may_enter(insert.block)) return;
    const Affine plane = from_ocs(entity, placement.to_world);
    const Vec2 along = unit_vector(radians(insert.rotation_degrees));
    const Vec3 x{along.x, along.y, 0};
    const Vec3 y{-along.y, along.x, 0};
    const Vec3 base = drawing_.blocks[insert.block].base_point;
    for (int row = 0; row < std::max<int>(insert.rows, 1); ++row) {
        for (int column = 0; column < std::max<int>(insert.columns, 1); ++column) {
            if (!may_insert() || is_at_end()) return;
            Affine local{x * insert.scale.x, y * insert.scale.y, {0, 0, insert.scale.z}, {}};
            local.origin = insert.position + x * (insert.column_spacing * column) + y * (insert.row_spacing * row);
            local.origin = local.point(base * -1.0);
            draw_block(insert.block, {plane.after(local), layer, entity.line_type});
        }
    }
}

void SceneWalker::draw_dimension(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const dxf::Dimension& dimension = drawing_.dimensions[entity.geometry];
    const Affine moved{.origin = dxf::to_world(drawing_, entity.extrusion, dimension.insertion)};
    if (!may_enter(dimension.block)) return;
    draw_block(dimension.block, {placement.to_world.after(moved), layer, entity.line_type});
}

void SceneWalker::draw_proxy(const dxf::Proxy& proxy, const Placement& placement) {
    if (proxy.is_annotation && options_.content != Content::sheet) return;
    visit(Drawing::slice(drawing_.proxy_entities, proxy.entities), placement);
}

void SceneWalker::draw_table(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const dxf::Dimension& table = drawing_.dimensions[entity.geometry];
    const Affine moved{.origin = table.definition_point};
    if (!may_enter(table.block)) return;
    draw_block(table.block, {from_ocs(entity, placement.to_world).after(moved), layer, entity.line_type});
}

Cuts walk(const Drawing& drawing, const SceneOptions& options, Canvas& canvas) {
    return SceneWalker(drawing, options, canvas).run();
}

}  // namespace v16::render
