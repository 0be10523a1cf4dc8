#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "dxf/ocs.hpp"
#include "render/outline.hpp"
#include "render/scene_walker.hpp"
#include "render/trigonometry.hpp"

namespace v16::render {

using dxf::Drawing;
using dxf::Entity;
using dxf::EntityKind;

Affine SceneWalker::from_ocs(const Entity& entity, const Affine& world) const {
    if (entity.extrusion == dxf::npos) return world;
    const Vec3 z = drawing_.extrusions[entity.extrusion];
    if (z.x == 0.0 && z.y == 0.0 && z.z > 0.0) return world;
    const dxf::OcsAxes axes = dxf::ocs_axes(z);
    return world.after({axes.x, axes.y, axes.z, {}});
}

void SceneWalker::stroke_line(const Entity& entity, const Affine& m) {
    const dxf::Line& line = drawing_.lines[entity.geometry];
    path_.push_back(project(m, line.start));
    path_.push_back(project(m, line.end));
    emit(entity);
}

void SceneWalker::stroke_arc(const Entity& entity, const Affine& m) {
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

void SceneWalker::stroke_polyline(const Entity& entity, const Affine& world) {
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
void SceneWalker::stroke_edges(const Entity& entity, std::size_t corners, Corner corner, Shows shows) {
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
void SceneWalker::stroke_mesh_faces(const Entity& entity, const dxf::Polyline& mesh, const Affine& m) {
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
void SceneWalker::stroke_mesh(const Entity& entity, const dxf::Polyline& mesh, const Affine& m) {
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

void SceneWalker::stroke_multi_line(const Entity& entity, const Affine& world) {
    const dxf::MultiLine& all = drawing_.multi_lines[entity.geometry];
    const auto vertices = Drawing::slice(drawing_.vertices, all.vertices);
    for (std::size_t line = 0; line < all.lines; ++line) {
        const std::size_t count = vertices.size() / all.lines;
        path_.clear();
        append_polyline(vertices.subspan(line * count, count), all.closed, {world, options_.view}, flattener_, path_);
        emit(entity);
    }
}

void SceneWalker::stroke_ellipse(const Entity& entity, const Affine& world) {
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

void SceneWalker::stroke_spline(const Entity& entity, const Affine& world) {
    append_spline(drawing_, drawing_.splines[entity.geometry], {world, options_.view}, flattener_, control_points_,
                  path_);
    emit(entity);
}

void SceneWalker::stroke_leader(const Entity& entity, const dxf::Leader& leader, const Affine& world) {
    path_.clear();
    for (const dxf::Vertex& vertex : Drawing::slice(drawing_.vertices, leader.vertices)) {
        path_.push_back(project(world, vertex.position));
    }
    emit(entity);
}

void SceneWalker::draw_face(const Entity& entity, const Affine& world) {
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

namespace {

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

}  // namespace

void SceneWalker::fill_hatch(const Entity& entity, const Affine& m) {
    const dxf::Hatch& hatch = drawing_.hatches[entity.geometry];
    ring_ends_.clear();
    const auto rings = Drawing::slice(drawing_.hatch_paths, hatch.paths);
    const std::uint32_t flags = bounding_flags(hatch, rings);
    for (const dxf::HatchPath& ring : rings) {
        if (flags != 0 && (ring.flags & flags) == 0) continue;
        append_ring(drawing_, ring, {m, options_.view}, flattener_, control_points_, path_);
        ring_ends_.push_back(static_cast<std::uint32_t>(path_.size()));
        if (path_.size() > segments_left_) break;
    }
    if (path_.size() < 3) return;
    if (!spend(path_.size())) {  // few groups may be many points, and each copy makes them again
        spend(std::min<std::uint64_t>(path_.size() / list_items_a_segment, segments_left_));
        return;
    }
    canvas_.fill(entity, path_, ring_ends_, hatch.solid_fill ? Shade::full : Shade::light);
}

void SceneWalker::draw_multi_leader(const Entity& entity, const Affine& world) {
    const dxf::MultiLeader& all = drawing_.multi_leaders[entity.geometry];
    for (const dxf::Leader& leader : Drawing::slice(drawing_.leaders, all.leaders))
        stroke_leader(entity, leader, world);
    if (all.text != dxf::npos) draw_text(entity, drawing_.texts[all.text], world);
}

namespace {

/// How many breaks between lines a text has at most.
std::size_t count_breaks(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c == '\\' || c == '^'; }));
}

}  // namespace

void SceneWalker::draw_text(const Entity& entity, const dxf::Text& text, const Affine& m) {
    // People read what a text says: it costs what lines of as many bytes would, and again in each copy of its block.
    constexpr std::size_t bytes_a_segment = 16;
    const bool is_read = options_.content == Content::sheet && text.value != dxf::npos;
    if (is_read && !spend(drawing_.strings[text.value].size() / bytes_a_segment)) return;
    // Each of its lines is kept, however short it is.
    if (is_read && !spend(count_breaks(drawing_.strings[text.value]))) return;
    const Vec2 direction = unit_vector(radians(text.rotation_degrees));
    canvas_.text(entity, text,
                 {.insertion = project(m, text.insertion),
                  .anchor = project(m, text.place()),
                  .along = options_.view.direction(m.direction({direction.x, direction.y, 0})),
                  .up = options_.view.direction(m.direction({-direction.y, direction.x, 0}))});
}

}  // namespace v16::render
