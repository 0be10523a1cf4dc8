#include "dxf/counts.hpp"

#include <algorithm>
#include <cmath>

#include "dxf/ocs.hpp"

namespace v16::dxf {
namespace {

class Box {
public:
    void add(const Vec3& p) {
        if (!extents_) extents_ = Extents{p, p};
        extents_->min = {std::min(extents_->min.x, p.x), std::min(extents_->min.y, p.y),
                         std::min(extents_->min.z, p.z)};
        extents_->max = {std::max(extents_->max.x, p.x), std::max(extents_->max.y, p.y),
                         std::max(extents_->max.z, p.z)};
    }
    void add_square(const Vec3& center, double half_side) {
        add({center.x - half_side, center.y - half_side, center.z});
        add({center.x + half_side, center.y + half_side, center.z});
    }
    [[nodiscard]] const std::optional<Extents>& extents() const { return extents_; }

private:
    std::optional<Extents> extents_;
};

void add_round(Box& box, const Drawing& drawing, const Entity& entity, const Vec3& center, double radius) {
    box.add_square(to_world(drawing, entity.extrusion, center), std::fabs(radius));
}

void add_vertices(Box& box, const Drawing& drawing, std::uint32_t extrusion, Range range) {
    for (const Vertex& vertex : Drawing::slice(drawing.vertices, range))
        box.add(to_world(drawing, extrusion, vertex.position));
}

void add_hatch(Box& box, const Drawing& drawing, const Entity& entity, const Hatch& hatch) {
    for (const HatchPath& path : Drawing::slice(drawing.hatch_paths, hatch.paths)) {
        add_vertices(box, drawing, entity.extrusion, path.vertices);
        for (const HatchEdge& edge : Drawing::slice(drawing.hatch_edges, path.edges)) {
            const Vec3 a{edge.a.x, edge.a.y, 0.0};
            const Vec3 b{edge.b.x, edge.b.y, 0.0};
            if (edge.kind == HatchEdge::Kind::line) {
                box.add(to_world(drawing, entity.extrusion, a));
                box.add(to_world(drawing, entity.extrusion, b));
            } else if (edge.kind == HatchEdge::Kind::arc) {
                add_round(box, drawing, entity, a, edge.radius_or_ratio);
            } else if (edge.kind == HatchEdge::Kind::ellipse) {
                add_round(box, drawing, entity, a, std::hypot(b.x, b.y));
            } else {
                const Spline& spline = drawing.splines[edge.spline];
                for (const Vec3& p : Drawing::slice(drawing.points, spline.control_points)) {
                    box.add(to_world(drawing, entity.extrusion, p));
                }
            }
        }
    }
}

void add_spline(Box& box, const Drawing& drawing, const Spline& spline) {
    const Range range = spline.control_points.count > 0 ? spline.control_points : spline.fit_points;
    for (const Vec3& p : Drawing::slice(drawing.points, range)) box.add(p);
}

void add_polyline(Box& box, const Drawing& drawing, const Entity& entity, const Polyline& polyline) {
    constexpr unsigned three_dimensional = 8;
    const bool in_world =
        polyline.is_mesh || (entity.kind == EntityKind::polyline && (polyline.flags & three_dimensional) != 0);
    add_vertices(box, drawing, in_world ? npos : entity.extrusion, polyline.vertices);
}

void add_face(Box& box, const Drawing& drawing, const Entity& entity, const Face& face) {
    const std::uint32_t extrusion = drawing.name(entity.type_name) == "3DFACE" ? npos : entity.extrusion;
    for (const Vec3& corner : face.corners) box.add(to_world(drawing, extrusion, corner));
}

void add_entity(Box& box, const Drawing& d, const Entity& entity) {
    const std::uint32_t at = entity.geometry;
    switch (entity.kind) {
        case EntityKind::other:
            break;
        case EntityKind::line:
            box.add(d.lines[at].start);
            box.add(d.lines[at].end);
            break;
        case EntityKind::circle:
            add_round(box, d, entity, d.circles[at].center, d.circles[at].radius);
            break;
        case EntityKind::arc:
            add_round(box, d, entity, d.arcs[at].center, d.arcs[at].radius);
            break;
        case EntityKind::ellipse: {
            const Vec3& axis = d.ellipses[at].major_axis;
            box.add_square(d.ellipses[at].center, std::hypot(axis.x, axis.y, axis.z));
            break;
        }
        case EntityKind::lwpolyline:
        case EntityKind::polyline:
            add_polyline(box, d, entity, d.polylines[at]);
            break;
        case EntityKind::spline:
            add_spline(box, d, d.splines[at]);
            break;
        case EntityKind::point:
            box.add(d.point_entities[at].position);
            break;
        case EntityKind::text:
        case EntityKind::attrib:
        case EntityKind::attdef:
            box.add(to_world(d, entity.extrusion, d.texts[at].insertion));
            break;
        case EntityKind::mtext:
            box.add(d.texts[at].insertion);
            break;
        case EntityKind::dimension:
        case EntityKind::table:
            box.add(d.dimensions[at].definition_point);
            break;
        case EntityKind::hatch:
            add_hatch(box, d, entity, d.hatches[at]);
            break;
        case EntityKind::insert:
            box.add(to_world(d, entity.extrusion, d.inserts[at].position));
            break;
        case EntityKind::solid:
            add_face(box, d, entity, d.faces[at]);
            break;
        case EntityKind::leader:
            add_vertices(box, d, npos, d.leaders[at].vertices);
            break;
        case EntityKind::multi_leader:
            for (const Leader& leader : Drawing::slice(d.leaders, d.multi_leaders[at].leaders))
                add_vertices(box, d, npos, leader.vertices);
            break;
        case EntityKind::mline:
            add_vertices(box, d, npos, d.multi_lines[at].vertices);
            break;
        case EntityKind::proxy:
            for (const Entity& part : Drawing::slice(d.proxy_entities, d.proxies[at].entities))
                add_entity(box, d, part);
            break;
    }
}

}  // namespace

std::map<std::string, std::uint64_t> count_by_type(const Drawing& drawing) {
    std::vector<std::uint64_t> by_name(drawing.names.size(), 0);
    for (const Entity& entity : drawing.entities) ++by_name[entity.type_name];
    std::map<std::string, std::uint64_t> counts;
    for (std::size_t i = 0; i < by_name.size(); ++i) {
        if (by_name[i] > 0) counts[drawing.names[i]] += by_name[i];
    }
    return counts;
}

std::optional<Extents> geometry_extents(const Drawing& drawing) {
    Box box;
    for (const Entity& entity : drawing.entities) add_entity(box, drawing, entity);
    return box.extents();
}

}  // namespace v16::dxf
