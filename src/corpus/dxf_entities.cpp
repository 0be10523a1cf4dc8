#include "corpus/dxf_entities.hpp"

#include <cmath>

namespace v16::corpus {
namespace {

/// Points on an ellipse or along a control polygon, for versions without such curves.
Path polyline_of(const DxfEntity& entity) {
    if (entity.kind != DxfEntity::Kind::ellipse) return entity.path;
    Path path;
    path.closed = std::abs(entity.end - entity.start) > 6.28;
    const Point2 minor = entity.radius * Point2{-entity.b.y, entity.b.x};
    constexpr int count = 32;
    for (int i = 0; i < count + (path.closed ? 0 : 1); ++i) {
        const double t = entity.start + (entity.end - entity.start) * i / count;
        path.vertices.push_back({entity.a + std::cos(t) * entity.b + std::sin(t) * minor});
    }
    return path;
}

}  // namespace

void EntityWriter::write(const DxfEntity& entity, std::uint64_t owner) {
    owner_ = owner;
    switch (entity.kind) {
        case DxfEntity::Kind::line:
            line(entity);
            break;
        case DxfEntity::Kind::circle:
            circle(entity);
            break;
        case DxfEntity::Kind::arc:
            arc(entity);
            break;
        case DxfEntity::Kind::lwpolyline:
            modern_ ? lwpolyline(entity) : polyline(entity);
            break;
        case DxfEntity::Kind::polyline:
            polyline(entity);
            break;
        case DxfEntity::Kind::ellipse:
            modern_ ? ellipse(entity) : polyline(entity);
            break;
        case DxfEntity::Kind::spline:
            modern_ ? spline(entity) : polyline(entity);
            break;
        case DxfEntity::Kind::text:
            text(entity);
            break;
        case DxfEntity::Kind::mtext:
            modern_ ? mtext(entity) : text(entity);
            break;
        case DxfEntity::Kind::dimension:
            dimension(entity);
            break;
        case DxfEntity::Kind::hatch:
            if (modern_) hatch(entity);
            break;
        case DxfEntity::Kind::solid:
            solid(entity);
            break;
        case DxfEntity::Kind::insert:
            insert(entity);
            break;
        case DxfEntity::Kind::point:
            point(entity);
            break;
        case DxfEntity::Kind::leader:
            if (modern_) leader(entity);
            break;
    }
}

void EntityWriter::begin(std::string_view type, const DxfEntity& entity, std::string_view first_subclass) {
    sink_.text(0, type);
    if (modern_) {
        sink_.handle(5, next_handle_++);
        sink_.handle(330, owner_);
        sink_.text(100, "AcDbEntity");
    }
    sink_.text(8, encoder_.encode(entity.layer));
    if (!entity.line_type.empty()) sink_.text(6, entity.line_type);
    if (entity.color != 256) sink_.integer(62, entity.color);
    subclass(first_subclass);
}

void EntityWriter::subclass(std::string_view subclass_name) {
    if (modern_) sink_.text(100, subclass_name);
}

void EntityWriter::line(const DxfEntity& entity) {
    begin("LINE", entity, "AcDbLine");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.point(11, entity.b.x, entity.b.y);
}

void EntityWriter::circle(const DxfEntity& entity) {
    begin("CIRCLE", entity, "AcDbCircle");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.number(40, entity.radius);
}

void EntityWriter::arc(const DxfEntity& entity) {
    begin("ARC", entity, "AcDbCircle");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.number(40, entity.radius);
    subclass("AcDbArc");
    sink_.number(50, entity.start);
    sink_.number(51, entity.end);
}

void EntityWriter::lwpolyline(const DxfEntity& entity) {
    begin("LWPOLYLINE", entity, "AcDbPolyline");
    sink_.integer(90, static_cast<std::int64_t>(entity.path.vertices.size()));
    sink_.integer(70, entity.path.closed ? 1 : 0);
    for (const PathVertex& vertex : entity.path.vertices) {
        sink_.number(10, vertex.at.x);
        sink_.number(20, vertex.at.y);
        if (vertex.bulge != 0.0) sink_.number(42, vertex.bulge);
    }
}

void EntityWriter::polyline(const DxfEntity& entity) {
    const Path path = polyline_of(entity);
    begin("POLYLINE", entity, "AcDb2dPolyline");
    sink_.integer(66, 1);
    sink_.point(10, 0.0, 0.0);
    sink_.integer(70, path.closed ? 1 : 0);
    for (const PathVertex& vertex : path.vertices) {
        begin("VERTEX", entity, "AcDbVertex");
        subclass("AcDb2dVertex");
        sink_.point(10, vertex.at.x, vertex.at.y);
        if (vertex.bulge != 0.0) sink_.number(42, vertex.bulge);
    }
    sink_.text(0, "SEQEND");
    if (modern_) {
        sink_.handle(5, next_handle_++);
        sink_.handle(330, owner_);
        sink_.text(100, "AcDbEntity");
    }
    sink_.text(8, encoder_.encode(entity.layer));
}

void EntityWriter::ellipse(const DxfEntity& entity) {
    begin("ELLIPSE", entity, "AcDbEllipse");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.point(11, entity.b.x, entity.b.y);
    sink_.number(40, entity.radius);
    sink_.number(41, entity.start);
    sink_.number(42, entity.end);
}

void EntityWriter::spline(const DxfEntity& entity) {
    begin("SPLINE", entity, "AcDbSpline");
    sink_.point(210, 0.0, 0.0, 1.0);
    sink_.integer(70, 8);  // planar
    sink_.integer(71, 3);
    sink_.integer(72, static_cast<std::int64_t>(entity.knots.size()));
    sink_.integer(73, static_cast<std::int64_t>(entity.path.vertices.size()));
    sink_.integer(74, 0);
    for (const double knot : entity.knots) sink_.number(40, knot);
    for (const PathVertex& vertex : entity.path.vertices) sink_.point(10, vertex.at.x, vertex.at.y);
}

void EntityWriter::text(const DxfEntity& entity) {
    begin("TEXT", entity, "AcDbText");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.number(40, entity.radius);
    sink_.text(1, encoder_.encode(entity.text));
    if (entity.start != 0.0) sink_.number(50, entity.start);
    subclass("AcDbText");
}

void EntityWriter::mtext(const DxfEntity& entity) {
    begin("MTEXT", entity, "AcDbMText");
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.number(40, entity.radius);
    sink_.number(41, 0.0);
    sink_.integer(71, 7);  // attached at the bottom left
    sink_.integer(72, 1);
    sink_.text(1, encoder_.encode(entity.text));
    if (entity.start != 0.0) sink_.number(50, entity.start);
}

void EntityWriter::dimension(const DxfEntity& entity) {
    begin("DIMENSION", entity, "AcDbDimension");
    sink_.text(2, encoder_.encode(entity.block));
    sink_.point(10, entity.a.x, entity.a.y);
    sink_.point(11, entity.b.x, entity.b.y);
    sink_.integer(70, 33);  // aligned, its block belongs to it alone
    sink_.text(1, encoder_.encode(entity.text));
    sink_.text(3, "STANDARD");
    subclass("AcDbAlignedDimension");
    sink_.point(13, entity.a.x, entity.a.y);
    sink_.point(14, entity.b.x, entity.b.y);
}

void EntityWriter::hatch(const DxfEntity& entity) {
    const bool fills = entity.text == "SOLID";
    begin("HATCH", entity, "AcDbHatch");
    sink_.point(10, 0.0, 0.0);
    sink_.point(210, 0.0, 0.0, 1.0);
    sink_.text(2, entity.text);
    sink_.integer(70, fills ? 1 : 0);
    sink_.integer(71, 0);
    sink_.integer(91, static_cast<std::int64_t>(entity.loops.size()));
    for (const Path& loop : entity.loops) {
        sink_.integer(92, 2);  // a polyline
        sink_.integer(72, 1);
        sink_.integer(73, 1);
        sink_.integer(93, static_cast<std::int64_t>(loop.vertices.size()));
        for (const PathVertex& vertex : loop.vertices) {
            sink_.number(10, vertex.at.x);
            sink_.number(20, vertex.at.y);
            sink_.number(42, vertex.bulge);
        }
        sink_.integer(97, 0);
    }
    sink_.integer(75, 0);
    sink_.integer(76, 1);
    if (!fills) hatch_pattern(entity);
    sink_.integer(98, 0);
}

void EntityWriter::hatch_pattern(const DxfEntity& entity) {
    const double angle = entity.start == 0.0 ? 45.0 : entity.start;
    sink_.number(52, 0.0);
    sink_.number(41, 1.0);
    sink_.integer(77, 0);
    sink_.integer(78, 1);
    sink_.number(53, angle);
    sink_.number(43, 0.0);
    sink_.number(44, 0.0);
    sink_.number(45, -entity.spacing * std::sin(radians(angle)));
    sink_.number(46, entity.spacing * std::cos(radians(angle)));
    sink_.integer(79, 0);
}

void EntityWriter::solid(const DxfEntity& entity) {
    begin("SOLID", entity, "AcDbTrace");
    const auto& corners = entity.path.vertices;
    // Corners three and four are stored crosswise; a triangle repeats its last.
    const std::size_t n = corners.size();
    const std::size_t order[4] = {0, 1, n > 3 ? 3U : 2U, 2};
    for (int i = 0; i < 4; ++i) {
        const Point2 p = corners[order[i]].at;
        sink_.point(10 + i, p.x, p.y);
    }
}

void EntityWriter::insert(const DxfEntity& entity) {
    begin("INSERT", entity, "AcDbBlockReference");
    sink_.text(2, encoder_.encode(entity.text));
    sink_.point(10, entity.a.x, entity.a.y);
    for (const int code : {41, 42, 43}) sink_.number(code, entity.radius);
    sink_.number(50, entity.start);
}

void EntityWriter::point(const DxfEntity& entity) {
    begin("POINT", entity, "AcDbPoint");
    sink_.point(10, entity.a.x, entity.a.y);
}

void EntityWriter::leader(const DxfEntity& entity) {
    begin("LEADER", entity, "AcDbLeader");
    sink_.text(3, "STANDARD");
    sink_.integer(71, 1);
    sink_.integer(72, 0);
    sink_.integer(73, 3);
    sink_.integer(76, static_cast<std::int64_t>(entity.path.vertices.size()));
    for (const PathVertex& vertex : entity.path.vertices) sink_.point(10, vertex.at.x, vertex.at.y);
}

Box2 rough_bounds(const DxfEntity& entity) {
    Box2 box;
    switch (entity.kind) {
        case DxfEntity::Kind::circle:
        case DxfEntity::Kind::arc:
            box.add(entity.a - Point2{entity.radius, entity.radius});
            box.add(entity.a + Point2{entity.radius, entity.radius});
            break;
        case DxfEntity::Kind::ellipse: {
            const double reach = length(entity.b);
            box.add(entity.a - Point2{reach, reach});
            box.add(entity.a + Point2{reach, reach});
            break;
        }
        case DxfEntity::Kind::line:
        case DxfEntity::Kind::dimension:
            box.add(entity.b);
            [[fallthrough]];
        case DxfEntity::Kind::text:
        case DxfEntity::Kind::mtext:
        case DxfEntity::Kind::point:
        case DxfEntity::Kind::insert:
            box.add(entity.a);
            break;
        case DxfEntity::Kind::hatch:
            for (const Path& loop : entity.loops) box.add(bounds(loop));
            break;
        case DxfEntity::Kind::lwpolyline:
        case DxfEntity::Kind::polyline:
        case DxfEntity::Kind::spline:
        case DxfEntity::Kind::solid:
        case DxfEntity::Kind::leader:
            box.add(bounds(entity.path));
            break;
    }
    return box;
}

}  // namespace v16::corpus
