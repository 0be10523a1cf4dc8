// The geometry of an entity from its groups: which group means what for which kind (DXF reference, "ENTITIES section").
#include <array>
#include <cmath>
#include <numbers>

#include "dxf/entity_builder.hpp"
#include "dxf/spline_pool.hpp"

namespace v16::dxf {

template <class T>
std::uint32_t EntityBuilder::store(std::vector<T>& pool, const T& value) {
    context_.append(pool, value);
    return size_of(pool) - 1;
}

std::uint32_t EntityBuilder::make_geometry() {
    const Record& r = record_;
    switch (entity_.kind) {
        case EntityKind::other:
            return make_proxy();
        case EntityKind::proxy:  // what make_proxy() makes of an entity of another kind
            return npos;
        case EntityKind::line:
            return store(drawing_.lines, Line{r.point(10), r.point(11)});
        case EntityKind::circle:
            return store(drawing_.circles, Circle{r.point(10), r.real(40, 1.0)});
        case EntityKind::arc:
            return store(drawing_.arcs, Arc{r.point(10), r.real(40, 1.0), r.real(50, 0.0), r.real(51, 360.0)});
        case EntityKind::point:
            return store(drawing_.point_entities, Point{r.point(10)});
        case EntityKind::ellipse: {
            const Vec3 axis = r.has_point(11) ? r.point(11) : Vec3{1.0, 0.0, 0.0};
            return store(drawing_.ellipses, Ellipse{r.point(10), axis, r.real(40, 1.0), r.real(41, 0.0),
                                                    r.real(42, 2.0 * std::numbers::pi)});
        }
        case EntityKind::dimension:
            return store(drawing_.dimensions, Dimension{name_, r.point(10), r.unsigned_integer(70), r.point(12)});
        case EntityKind::table:
            return store(drawing_.dimensions, Dimension{name_, r.point(10), r.unsigned_integer(70)});
        case EntityKind::hatch:
            return store(drawing_.hatches, Hatch{hatch_.finish(), r.integer(70) != 0, name_, hatch_.islands()});
        case EntityKind::leader: {
            const auto first = static_cast<std::uint32_t>(mark_.vertices);
            return store(drawing_.leaders, Leader{{first, size_of(drawing_.vertices) - first}});
        }
        case EntityKind::mline: {
            constexpr int closed = 2;
            return store(drawing_.multi_lines, mline_.finish((r.integer(71) & closed) != 0));
        }
        case EntityKind::multi_leader:
            return store(drawing_.multi_leaders, multi_leader_.finish());
        case EntityKind::lwpolyline:
            return make_lwpolyline();
        case EntityKind::polyline:
            return make_polyline();
        case EntityKind::spline:
            return make_spline();
        case EntityKind::text:
        case EntityKind::mtext:
        case EntityKind::attrib:
        case EntityKind::attdef:
            return make_text();
        case EntityKind::insert:
            return make_insert();
        case EntityKind::solid:
            return make_face();
    }
    return npos;
}

std::uint32_t EntityBuilder::make_lwpolyline() {
    Polyline polyline;
    polyline.flags = record_.unsigned_integer(70);
    polyline.closed = (polyline.flags & 1U) != 0;
    polyline.vertices.first = static_cast<std::uint32_t>(mark_.vertices);
    polyline.vertices.count = size_of(drawing_.vertices) - polyline.vertices.first;
    if (elevation_ != 0.0) {
        for (std::size_t i = mark_.vertices; i < drawing_.vertices.size(); ++i)
            drawing_.vertices[i].position.z = elevation_;
    }
    return store(drawing_.polylines, polyline);
}

std::uint32_t EntityBuilder::make_polyline() {
    constexpr unsigned polygon_mesh = 16;
    constexpr unsigned polyface_mesh = 64;
    Polyline polyline;
    polyline.flags = record_.unsigned_integer(70);
    polyline.closed = (polyline.flags & 1U) != 0;
    polyline.is_mesh = (polyline.flags & (polygon_mesh | polyface_mesh)) != 0;
    polyline.mesh_m = record_.unsigned_integer(71);
    polyline.mesh_n = record_.unsigned_integer(72);
    polyline.vertices.first = size_of(drawing_.vertices);
    return store(drawing_.polylines, polyline);
}

std::uint32_t EntityBuilder::make_spline() {
    Spline spline;
    spline.degree = record_.unsigned_integer(71, 3);
    spline.flags = record_.unsigned_integer(70);
    spline.knots.first = static_cast<std::uint32_t>(mark_.numbers);
    spline.control_points.first = static_cast<std::uint32_t>(mark_.points);
    end_spline(context_, spline, weights_, fit_points_, begin_offset_);
    return store(drawing_.splines, spline);
}

std::uint32_t EntityBuilder::make_text() {
    Text text{record_.point(10), record_.real(40, 0.0), record_.real(50, 0.0), npos};
    // An MTEXT may give its direction as a vector instead of an angle.
    if (entity_.kind == EntityKind::mtext && record_.has_point(11)) {
        text.rotation_degrees = std::atan2(record_.point(11).y, record_.point(11).x) * 180.0 / std::numbers::pi;
    }
    if (entity_.kind == EntityKind::attrib && (record_.integer(70) & 1) != 0) entity_.invisible = true;
    if (entity_.kind == EntityKind::mtext) {
        attach(text);
        text.width = record_.real(41, 0.0);
    } else {
        align(text);
        if (const double stretch = record_.real(41, 1.0); stretch >= 0.01 && stretch <= 100.0) text.stretch = stretch;
    }
    if (has_text_ || !long_text_.empty()) {
        text.value = size_of(drawing_.strings);
        drawing_.strings.emplace_back(long_text_);
        if (has_text_) drawing_.strings.back() += text_;
    }
    return store(drawing_.texts, text);
}

// TEXT and attributes: groups 72 and 73 (74 of an attribute) say which point of the text group 11 places.
void EntityBuilder::align(Text& text) const {
    constexpr int middle_of_all = 4;
    const int across = record_.integer(72);
    const int upward = record_.integer(entity_.kind == EntityKind::text ? 73 : 74);
    // Aligned (3) and fitted (5) texts run from group 10 to group 11.
    const bool runs_between = across == 3 || across == 5;
    if (runs_between || !record_.has_point(11)) return;
    text.anchor = record_.point(11);
    if (across == 1 || across == middle_of_all) text.across = Text::Across::middle;
    if (across == 2) text.across = Text::Across::right;
    if (upward >= 1 && upward <= 3) text.upward = static_cast<Text::Upward>(upward);
    if (across == middle_of_all) text.upward = Text::Upward::middle;
}

// MTEXT: group 71 counts the nine points of its box, row by row from the top left.
void EntityBuilder::attach(Text& text) const {
    constexpr std::array rows{Text::Upward::top, Text::Upward::middle, Text::Upward::bottom};
    const int point = record_.integer(71, 1);
    const auto index = static_cast<unsigned>(point >= 1 && point <= 9 ? point - 1 : 0);
    text.anchor = text.insertion;
    text.across = static_cast<Text::Across>(index % 3);
    text.upward = rows[index / 3];
}

std::uint32_t EntityBuilder::make_insert() {
    Insert insert;
    insert.name = name_;
    insert.position = record_.point(10);
    insert.scale = {record_.real(41, 1.0), record_.real(42, 1.0), record_.real(43, 1.0)};
    insert.rotation_degrees = record_.real(50, 0.0);
    // A negative number is no number of copies, and no large one either.
    const auto copies = [&](int code) {
        return record_.integer(code, 1) < 0 ? std::uint16_t{1} : record_.unsigned_integer(code, 1);
    };
    insert.columns = copies(70);
    insert.rows = copies(71);
    insert.column_spacing = record_.real(44, 0.0);
    insert.row_spacing = record_.real(45, 0.0);
    insert.attributes.first = size_of(drawing_.attributes);
    context_.note_insert(name_, begin_offset_);
    return store(drawing_.inserts, insert);
}

std::uint32_t EntityBuilder::make_face() {
    Face face;
    for (int corner = 0; corner < 4; ++corner)
        face.corners[static_cast<std::size_t>(corner)] = record_.point(10 + corner);
    if (!record_.has_point(13)) face.corners[3] = face.corners[2];
    face.corner_count = face.corners[3] == face.corners[2] ? 3 : 4;
    face.hidden_edges = static_cast<std::uint8_t>(record_.integer(70) & 15);
    return store(drawing_.faces, face);
}

}  // namespace v16::dxf
