#include "render/scene.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "dxf/ocs.hpp"
#include "render/outline.hpp"
#include "render/trigonometry.hpp"

namespace v16::render {
namespace {

using dxf::Drawing;
using dxf::Entity;
using dxf::EntityKind;

/// Which names are those of hidden layers. Layer names differ in case between table and entities; CAD does not care.
class LayerVisibility {
public:
    explicit LayerVisibility(const Drawing& drawing) : state_(drawing.names.size(), State::shown) {
        for (const bool frozen : {false, true}) {
            std::vector<std::string> hidden;  // sorted: names come from files, which may be made to be slow
            for (const dxf::Layer& layer : drawing.layers) {
                if (frozen ? layer.frozen : layer.color < 0) hidden.push_back(base::to_lower(drawing.name(layer.name)));
            }
            if (hidden.empty()) continue;
            std::sort(hidden.begin(), hidden.end());
            for (std::size_t i = 0; i < state_.size(); ++i) {
                if (std::binary_search(hidden.begin(), hidden.end(), base::to_lower(drawing.names[i])))
                    state_[i] = frozen ? State::frozen : State::off;
            }
        }
    }

    [[nodiscard]] bool is_hidden(std::uint32_t layer) const { return state_[layer] != State::shown; }
    [[nodiscard]] bool is_frozen(std::uint32_t layer) const { return state_[layer] == State::frozen; }

private:
    enum class State : std::uint8_t { shown, off, frozen };
    std::vector<State> state_;
};

/// Where the entities of a block land, and what they inherit.
struct Placement {
    Affine to_world;
    std::uint32_t layer = dxf::npos;  ///< takes the place of layer "0"; npos in model space
};

class Walker {
public:
    Walker(const Drawing& drawing, const SceneOptions& options, Canvas& canvas)
        : drawing_(drawing),
          options_(options),
          canvas_(canvas),
          layers_(drawing),
          flattener_(options.tolerance, std::size_t{options.limits.max_segments} + 1),
          segments_left_(options.limits.max_segments),
          inserts_left_(options.limits.max_expanded_inserts) {}

    void run() { visit(drawing_.entities, {}); }

private:
    static constexpr std::size_t list_items_a_segment = 64;  ///< what looking at them costs of max_segments

    void visit(std::span<const Entity> entities, const Placement& placement);
    void draw(const Entity& entity, const Placement& placement, std::uint32_t layer);

    void stroke_line(const Entity& entity, const Affine& m);
    void stroke_arc(const Entity& entity, const Affine& m);
    void stroke_polyline(const Entity& entity, const Affine& world);
    template <class Corner, class Shows>
    void stroke_edges(const Entity& entity, std::size_t corners, Corner corner, Shows shows);
    void stroke_mesh(const Entity& entity, const dxf::Polyline& mesh, const Affine& m);
    void stroke_mesh_faces(const Entity& entity, const dxf::Polyline& mesh, const Affine& m);
    void stroke_multi_line(const Entity& entity, const Affine& world);
    void stroke_ellipse(const Entity& entity, const Affine& world);
    void stroke_spline(const Entity& entity, const Affine& world);
    void stroke_leader(const Entity& entity, const dxf::Leader& leader, const Affine& world);
    void draw_multi_leader(const Entity& entity, const Affine& world);
    void draw_face(const Entity& entity, const Affine& world);
    void fill_hatch(const Entity& entity, const Affine& m);
    [[nodiscard]] bool has_texts() const { return options_.texts || options_.content == Content::sheet; }
    void draw_text(const Entity& entity, const dxf::Text& text, const Affine& m);
    void draw_insert(const Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_dimension(const Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_table(const Entity& entity, const Placement& placement, std::uint32_t layer);
    void draw_block(std::uint32_t block, const Placement& placement);

    /// The map from the entity's own coordinates; only for kinds that are stored in an OCS.
    [[nodiscard]] Affine from_ocs(const Entity& entity, const Affine& world) const;
    [[nodiscard]] Vec2 project(const Affine& m, Vec3 p) const { return options_.view.point(m.point(p)); }
    [[nodiscard]] bool may_enter(std::uint32_t block) const;

    /// How much there is to look at in an entity, of which nothing may be to be drawn in the end: rings without points,
    /// hidden edges, an area of too many points. Each copy of a block looks at it again.
    [[nodiscard]] std::size_t list_size(const Entity& entity) const;
    [[nodiscard]] std::size_t list_size(const dxf::Spline& spline) const;
    [[nodiscard]] std::size_t list_size(const dxf::Hatch& hatch) const;

    void emit(const Entity& entity);
    bool spend(std::size_t segments);

    const Drawing& drawing_;
    const SceneOptions& options_;
    Canvas& canvas_;
    LayerVisibility layers_;
    Flattener flattener_;
    std::uint64_t segments_left_;
    std::uint32_t inserts_left_;
    Path path_;  ///< of the entity at hand; reused
    Path control_points_;
    std::vector<std::uint32_t> ring_ends_;
    std::vector<std::uint32_t> open_blocks_;  ///< from the outermost to the one being drawn
};

void Walker::visit(std::span<const Entity> entities, const Placement& placement) {
    for (const Entity& entity : entities) {
        if (!spend(1 + list_size(entity) / list_items_a_segment)) {
            segments_left_ = 0;
            return;
        }
        const bool inherits = placement.layer != dxf::npos && drawing_.name(entity.layer) == "0";
        const std::uint32_t layer = inherits ? placement.layer : entity.layer;
        if (options_.hidden == Hidden::left_out) {
            // An INSERT on a layer that is off still shows what its block holds on other layers.
            const bool is_insert = entity.kind == EntityKind::insert;
            if (entity.invisible || (is_insert ? layers_.is_frozen(layer) : layers_.is_hidden(layer))) continue;
        }
        if (entity.geometry == dxf::npos) continue;
        // For people alone: the networks learned from layers as they are written.
        if (inherits && options_.content == Content::sheet) {
            Entity inheriting = entity;
            inheriting.layer = layer;
            draw(inheriting, placement, layer);
        } else {
            draw(entity, placement, layer);
        }
    }
}

void Walker::draw(const Entity& entity, const Placement& placement, std::uint32_t layer) {
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
        case EntityKind::attdef:
        case EntityKind::other:
            return;
    }
}

std::size_t Walker::list_size(const Entity& entity) const {
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

std::size_t Walker::list_size(const dxf::Spline& spline) const {
    return spline.control_points.count + spline.fit_points.count + spline.knots.count;
}

std::size_t Walker::list_size(const dxf::Hatch& hatch) const {
    std::size_t size = 0;
    for (const dxf::HatchPath& ring : Drawing::slice(drawing_.hatch_paths, hatch.paths)) {
        size += std::size_t{1} + ring.vertices.count + ring.edges.count;
        for (const dxf::HatchEdge& edge : Drawing::slice(drawing_.hatch_edges, ring.edges)) {
            if (edge.spline != dxf::npos) size += list_size(drawing_.splines[edge.spline]);
        }
    }
    return size;
}

bool Walker::spend(std::size_t segments) {
    if (segments > segments_left_) return false;
    segments_left_ -= segments;
    return true;
}

void Walker::emit(const Entity& entity) {
    if (path_.size() < 2) return;
    const std::size_t allowed = std::min<std::uint64_t>(path_.size() - 1, segments_left_);
    if (allowed == 0 || !spend(allowed)) return;
    canvas_.stroke(entity, std::span<const Vec2>(path_).first(allowed + 1));
}

Affine Walker::from_ocs(const Entity& entity, const Affine& world) const {
    if (entity.extrusion == dxf::npos) return world;
    const Vec3 z = drawing_.extrusions[entity.extrusion];
    if (z.x == 0.0 && z.y == 0.0 && z.z > 0.0) return world;
    const dxf::OcsAxes axes = dxf::ocs_axes(z);
    return world.after({axes.x, axes.y, axes.z, {}});
}

void Walker::stroke_line(const Entity& entity, const Affine& m) {
    const dxf::Line& line = drawing_.lines[entity.geometry];
    path_.push_back(project(m, line.start));
    path_.push_back(project(m, line.end));
    emit(entity);
}

void Walker::stroke_arc(const Entity& entity, const Affine& m) {
    dxf::Arc arc;
    double sweep = 2 * pi;
    if (entity.kind == EntityKind::circle) {
        const dxf::Circle& circle = drawing_.circles[entity.geometry];
        arc = {circle.center, circle.radius, 0.0, 360.0};
    } else {
        arc = drawing_.arcs[entity.geometry];
        sweep = radians(sweep_between(arc.start_degrees, arc.end_degrees, 360.0));
    }
    flattener_.append({.center = project(m, arc.center),
                       .u = options_.view.direction(m.direction({arc.radius, 0, 0})),
                       .v = options_.view.direction(m.direction({0, arc.radius, 0})),
                       .start = radians(std::fmod(arc.start_degrees, 360.0)),
                       .sweep = sweep},
                      path_);
    emit(entity);
}

void Walker::stroke_polyline(const Entity& entity, const Affine& world) {
    constexpr unsigned three_dimensional = 8;
    const dxf::Polyline& polyline = drawing_.polylines[entity.geometry];
    const bool is_heavy = entity.kind == EntityKind::polyline;
    if (is_heavy && polyline.faces.count > 0) return stroke_mesh_faces(entity, polyline, world);
    if (is_heavy && polyline.is_mesh) return stroke_mesh(entity, polyline, world);
    const bool in_world = is_heavy && (polyline.flags & three_dimensional) != 0;
    const Affine m = in_world ? world : from_ocs(entity, world);
    append_polyline(Drawing::slice(drawing_.vertices, polyline.vertices), polyline.closed, {m, options_.view},
                    flattener_, path_);
    emit(entity);
}

/// The outline of a polygon without the edges that are hidden; `shows(i)` tells of the one from corner i to the next.
template <class Corner, class Shows>
void Walker::stroke_edges(const Entity& entity, std::size_t corners, Corner corner, Shows shows) {
    path_.clear();
    for (std::size_t i = 0; i < corners && corners > 1; ++i) {
        if (!shows(i)) {
            emit(entity);
            path_.clear();
            continue;
        }
        if (path_.empty()) path_.push_back(corner(i));
        path_.push_back(corner((i + 1) % corners));
    }
    emit(entity);
}

/// The edges of a polyface mesh, face by face.
void Walker::stroke_mesh_faces(const Entity& entity, const dxf::Polyline& mesh, const Affine& m) {
    const auto vertices = Drawing::slice(drawing_.vertices, mesh.vertices);
    for (const dxf::MeshFace& face : Drawing::slice(drawing_.mesh_faces, mesh.faces)) {
        const auto number = [&](std::size_t i) { return static_cast<std::size_t>(std::abs(std::int64_t{face[i]})); };
        std::size_t corners = 0;
        while (corners < face.size() && number(corners) > 0 && number(corners) <= vertices.size()) ++corners;
        stroke_edges(
            entity, corners, [&](std::size_t i) { return project(m, vertices[number(i) - 1].position); },
            [&](std::size_t i) { return face[i] > 0; });
    }
}

/// The edges of a polygon mesh: its rows and columns.
void Walker::stroke_mesh(const Entity& entity, const dxf::Polyline& mesh, const Affine& m) {
    constexpr unsigned closed_in_m = 1;
    constexpr unsigned polygon_mesh = 16;
    constexpr unsigned closed_in_n = 32;
    const auto vertices = Drawing::slice(drawing_.vertices, mesh.vertices);
    const std::size_t rows = mesh.mesh_m;
    const std::size_t columns = mesh.mesh_n;
    if ((mesh.flags & polygon_mesh) == 0 || rows * columns > vertices.size()) return;
    const auto stroke_row = [&](std::size_t first, std::size_t step, std::size_t count, bool closed) {
        path_.clear();
        for (std::size_t i = 0; i < count + (closed ? 1 : 0); ++i) {
            path_.push_back(project(m, vertices[first + step * (i % count)].position));
        }
        emit(entity);
    };
    for (std::size_t row = 0; row < rows && columns > 0; ++row) {
        stroke_row(row * columns, 1, columns, (mesh.flags & closed_in_n) != 0);
    }
    for (std::size_t column = 0; column < columns && rows > 0; ++column) {
        stroke_row(column, columns, rows, (mesh.flags & closed_in_m) != 0);
    }
}

void Walker::stroke_multi_line(const Entity& entity, const Affine& world) {
    const dxf::MultiLine& all = drawing_.multi_lines[entity.geometry];
    const auto vertices = Drawing::slice(drawing_.vertices, all.vertices);
    for (std::size_t line = 0; line < all.lines; ++line) {
        const std::size_t count = vertices.size() / all.lines;
        path_.clear();
        append_polyline(vertices.subspan(line * count, count), all.closed, {world, options_.view}, flattener_, path_);
        emit(entity);
    }
}

void Walker::stroke_ellipse(const Entity& entity, const Affine& world) {
    const dxf::Ellipse& ellipse = drawing_.ellipses[entity.geometry];
    const Vec3 normal =
        entity.extrusion == dxf::npos ? Vec3{0, 0, 1} : dxf::ocs_axes(drawing_.extrusions[entity.extrusion]).z;
    const Vec3 minor_axis = cross(normal, ellipse.major_axis) * ellipse.ratio;
    flattener_.append({.center = project(world, ellipse.center),
                       .u = options_.view.direction(world.direction(ellipse.major_axis)),
                       .v = options_.view.direction(world.direction(minor_axis)),
                       .start = ellipse.start_parameter,
                       .sweep = sweep_between(ellipse.start_parameter, ellipse.end_parameter, 2 * pi)},
                      path_);
    emit(entity);
}

void Walker::stroke_spline(const Entity& entity, const Affine& world) {
    append_spline(drawing_, drawing_.splines[entity.geometry], {world, options_.view}, flattener_, control_points_,
                  path_);
    emit(entity);
}

void Walker::stroke_leader(const Entity& entity, const dxf::Leader& leader, const Affine& world) {
    path_.clear();
    for (const dxf::Vertex& vertex : Drawing::slice(drawing_.vertices, leader.vertices)) {
        path_.push_back(project(world, vertex.position));
    }
    emit(entity);
}

void Walker::draw_face(const Entity& entity, const Affine& world) {
    const dxf::Face& face = drawing_.faces[entity.geometry];
    const std::size_t count = std::min<std::size_t>(face.corner_count, face.corners.size());
    if (drawing_.name(entity.type_name) == "3DFACE") {
        // The last edge of a triangle is the fourth one: its third and fourth corners are the same.
        const auto edge = [&](std::size_t i) { return i + 1 == count ? face.corners.size() - 1 : i; };
        return stroke_edges(
            entity, count, [&](std::size_t i) { return project(world, face.corners[i]); },
            [&](std::size_t i) { return (unsigned{face.hidden_edges} >> edge(i) & 1U) == 0; });
    }
    const Affine m = from_ocs(entity, world);
    constexpr std::array<std::size_t, 4> outline = {0, 1, 3, 2};
    for (const std::size_t corner : outline) {
        if (corner < count) path_.push_back(project(m, face.corners[corner]));
    }
    if (path_.size() < 3 || !spend(path_.size())) return;
    const std::uint32_t end = static_cast<std::uint32_t>(path_.size());
    canvas_.fill(entity, path_, {&end, 1}, Shade::full);
}

/// Which rings bound what is filled; all of them where they do not say how they lie in each other.
std::uint32_t bounding_flags(const dxf::Hatch& hatch, std::span<const dxf::HatchPath> rings) {
    constexpr std::uint32_t external = 1;
    constexpr std::uint32_t outermost = 16;
    constexpr std::uint32_t all = 0;
    const bool tell =
        std::any_of(rings.begin(), rings.end(), [](const auto& ring) { return (ring.flags & external) != 0; });
    if (!tell || hatch.islands == dxf::Hatch::Islands::every_other) return all;
    return hatch.islands == dxf::Hatch::Islands::none ? external : external | outermost;
}

void Walker::fill_hatch(const Entity& entity, const Affine& m) {
    const dxf::Hatch& hatch = drawing_.hatches[entity.geometry];
    ring_ends_.clear();
    const auto rings = Drawing::slice(drawing_.hatch_paths, hatch.paths);
    const std::uint32_t flags = bounding_flags(hatch, rings);
    for (const dxf::HatchPath& ring : rings) {
        if (flags != 0 && (ring.flags & flags) == 0) continue;
        append_ring(drawing_, ring, {m, options_.view}, flattener_, control_points_, path_);
        ring_ends_.push_back(static_cast<std::uint32_t>(path_.size()));
        if (path_.size() > segments_left_) return;
    }
    if (path_.size() < 3 || !spend(path_.size())) return;
    canvas_.fill(entity, path_, ring_ends_, hatch.solid_fill ? Shade::full : Shade::light);
}

void Walker::draw_multi_leader(const Entity& entity, const Affine& world) {
    const dxf::MultiLeader& all = drawing_.multi_leaders[entity.geometry];
    for (const dxf::Leader& leader : Drawing::slice(drawing_.leaders, all.leaders))
        stroke_leader(entity, leader, world);
    if (all.text != dxf::npos) draw_text(entity, drawing_.texts[all.text], world);
}

void Walker::draw_text(const Entity& entity, const dxf::Text& text, const Affine& m) {
    // People read what a text says: it costs what lines of as many bytes would, and again in each copy of its block.
    constexpr std::size_t bytes_a_segment = 16;
    const bool is_read = options_.content == Content::sheet && text.value != dxf::npos;
    if (is_read && !spend(drawing_.strings[text.value].size() / bytes_a_segment)) return;
    const Vec2 direction = unit_vector(radians(text.rotation_degrees));
    canvas_.text(entity, text,
                 {.insertion = project(m, text.insertion),
                  .anchor = project(m, text.place()),
                  .along = options_.view.direction(m.direction({direction.x, direction.y, 0})),
                  .up = options_.view.direction(m.direction({-direction.y, direction.x, 0}))});
}

bool Walker::may_enter(std::uint32_t block) const {
    return block != dxf::npos && !drawing_.blocks[block].is_paper_space && drawing_.blocks[block].entities.count > 0 &&
           open_blocks_.size() < options_.limits.max_block_depth &&
           std::find(open_blocks_.begin(), open_blocks_.end(), block) == open_blocks_.end();
}

void Walker::draw_block(std::uint32_t block, const Placement& placement) {
    if (inserts_left_ == 0) return;
    --inserts_left_;
    open_blocks_.push_back(block);
    visit(Drawing::slice(drawing_.block_entities, drawing_.blocks[block].entities), placement);
    open_blocks_.pop_back();
}

void Walker::draw_insert(const Entity& entity, const Placement& placement, std::uint32_t layer) {
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
            if (inserts_left_ == 0 || segments_left_ == 0) return;
            Affine local{x * insert.scale.x, y * insert.scale.y, {0, 0, insert.scale.z}, {}};
            local.origin = insert.position + x * (insert.column_spacing * column) + y * (insert.row_spacing * row);
            local.origin = local.point(base * -1.0);
            draw_block(insert.block, {plane.after(local), layer});
        }
    }
}

void Walker::draw_dimension(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const std::uint32_t block = drawing_.dimensions[entity.geometry].block;
    if (may_enter(block)) draw_block(block, {placement.to_world, layer});
}

void Walker::draw_table(const Entity& entity, const Placement& placement, std::uint32_t layer) {
    const dxf::Dimension& table = drawing_.dimensions[entity.geometry];
    const Affine moved{.origin = table.definition_point};
    if (may_enter(table.block)) draw_block(table.block, {from_ocs(entity, placement.to_world).after(moved), layer});
}

}  // namespace

void walk(const Drawing& drawing, const SceneOptions& options, Canvas& canvas) {
    Walker(drawing, options, canvas).run();
}

}  // namespace v16::render
