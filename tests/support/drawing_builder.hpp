// Builds a Drawing by hand, entity by entity, the way the reader would: for tests of what comes after the reader.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::test {

class DrawingBuilder {
public:
    /// Layer of the entities that follow; "0" at the start.
    DrawingBuilder& on_layer(std::string_view name) {
        layer_ = intern(name);
        return *this;
    }
    DrawingBuilder& off_layer(std::string_view name) { return define_layer(name, {.color = -7}); }
    DrawingBuilder& frozen_layer(std::string_view name) { return define_layer(name, {.frozen = true}); }

    /// A layer whose entities have this line type unless they say otherwise.
    DrawingBuilder& line_type_layer(std::string_view name, std::string_view line_type) {
        return define_layer(name, {.line_type = intern(line_type)});
    }
    /// Line type of the entities that follow; by layer at the start.
    DrawingBuilder& with_line_type(std::string_view name) {
        line_type_ = intern(name);
        return *this;
    }

    /// Extrusion of the entities that follow; (0, 0, 1) at the start.
    DrawingBuilder& extrude(dxf::Vec3 direction) {
        extrusion_ = push(drawing_.extrusions, direction);
        return *this;
    }

    DrawingBuilder& line(double x1, double y1, double x2, double y2) {
        return add(dxf::EntityKind::line, "LINE", push(drawing_.lines, dxf::Line{{x1, y1}, {x2, y2}}));
    }
    DrawingBuilder& circle(double x, double y, double radius) {
        return add(dxf::EntityKind::circle, "CIRCLE", push(drawing_.circles, dxf::Circle{{x, y}, radius}));
    }
    DrawingBuilder& arc(double x, double y, double radius, double start_degrees, double end_degrees) {
        return add(dxf::EntityKind::arc, "ARC",
                   push(drawing_.arcs, dxf::Arc{{x, y}, radius, start_degrees, end_degrees}));
    }
    DrawingBuilder& lwpolyline(std::initializer_list<dxf::Vertex> vertices, bool closed = false) {
        return add(
            dxf::EntityKind::lwpolyline, "LWPOLYLINE",
            push(drawing_.polylines, dxf::Polyline{.vertices = append(drawing_.vertices, vertices), .closed = closed}));
    }
    DrawingBuilder& polyline(std::initializer_list<dxf::Vertex> vertices, dxf::Polyline shape) {
        shape.vertices = append(drawing_.vertices, vertices);
        return add(dxf::EntityKind::polyline, "POLYLINE", push(drawing_.polylines, shape));
    }
    DrawingBuilder& ellipse(const dxf::Ellipse& ellipse) {
        return add(dxf::EntityKind::ellipse, "ELLIPSE", push(drawing_.ellipses, ellipse));
    }
    DrawingBuilder& spline(std::uint16_t degree, std::initializer_list<double> knots,
                           std::initializer_list<dxf::Vec3> control_points,
                           std::initializer_list<double> weights = {}) {
        dxf::Spline spline{.degree = degree};
        spline.knots = append(drawing_.numbers, knots);
        spline.weights = append(drawing_.numbers, weights);
        spline.control_points = append(drawing_.points, control_points);
        return add(dxf::EntityKind::spline, "SPLINE", push(drawing_.splines, spline));
    }
    DrawingBuilder& fit_spline(std::initializer_list<dxf::Vec3> fit_points, std::uint16_t flags = 0) {
        dxf::Spline spline{.degree = 3, .flags = flags};
        spline.fit_points = append(drawing_.points, fit_points);
        return add(dxf::EntityKind::spline, "SPLINE", push(drawing_.splines, spline));
    }
    DrawingBuilder& point(double x, double y) {
        return add(dxf::EntityKind::point, "POINT", push(drawing_.point_entities, dxf::Point{{x, y}}));
    }
    DrawingBuilder& text(double x, double y, std::string_view value, double height = 2.5, double rotation = 0.0) {
        return add_text(dxf::EntityKind::text, "TEXT", x, y, value, height, rotation);
    }
    DrawingBuilder& mtext(double x, double y, std::string_view value, double height = 2.5) {
        add_text(dxf::EntityKind::mtext, "MTEXT", x, y, value, height, 0.0);
        drawing_.texts.back().upward = dxf::Text::Upward::top;
        drawing_.texts.back().anchor = {x, y};
        return *this;
    }
    DrawingBuilder& dimension(std::string_view block = {}) {
        return add(dxf::EntityKind::dimension, "DIMENSION",
                   push(drawing_.dimensions, dxf::Dimension{.block = find_block(block)}));
    }
    DrawingBuilder& insert(std::string_view block, dxf::Insert shape = {}) {
        shape.name = intern(block);
        shape.block = find_block(block);
        return add(dxf::EntityKind::insert, "INSERT", push(drawing_.inserts, shape));
    }
    DrawingBuilder& nameless_insert() {
        return add(dxf::EntityKind::insert, "INSERT", push(drawing_.inserts, dxf::Insert{}));
    }
    /// SOLID, TRACE or 3DFACE with corners in file order.
    DrawingBuilder& face(std::string_view type, std::initializer_list<dxf::Vec3> corners) {
        dxf::Face face{.corner_count = static_cast<std::uint8_t>(corners.size())};
        std::copy(corners.begin(), corners.end(), face.corners.begin());
        return add(dxf::EntityKind::solid, type, push(drawing_.faces, face));
    }
    /// A hatch whose boundaries are polylines.
    DrawingBuilder& hatch(std::initializer_list<std::initializer_list<dxf::Vertex>> paths, bool solid_fill) {
        dxf::Hatch hatch{.solid_fill = solid_fill};
        hatch.paths.first = static_cast<std::uint32_t>(drawing_.hatch_paths.size());
        for (const auto& path : paths) {
            drawing_.hatch_paths.push_back({.vertices = append(drawing_.vertices, path), .flags = 2});
            ++hatch.paths.count;
        }
        return add(dxf::EntityKind::hatch, "HATCH", push(drawing_.hatches, hatch));
    }
    /// A hatch with one boundary made of edges.
    DrawingBuilder& edge_hatch(std::initializer_list<dxf::HatchEdge> edges) {
        dxf::Hatch hatch;
        hatch.paths = {static_cast<std::uint32_t>(drawing_.hatch_paths.size()), 1};
        drawing_.hatch_paths.push_back({.edges = append(drawing_.hatch_edges, edges)});
        return add(dxf::EntityKind::hatch, "HATCH", push(drawing_.hatches, hatch));
    }
    /// An entity that is known by its type alone.
    DrawingBuilder& other(std::string_view type) { return add(dxf::EntityKind::other, type, dxf::npos); }

    /// Hides the entity added last.
    DrawingBuilder& invisible() {
        target().back().invisible = true;
        return *this;
    }

    /// Entities added until end_block() belong to the block. A block may be inserted before it is defined: name it
    /// first with declare_block().
    DrawingBuilder& declare_block(std::string_view name, dxf::Vec3 base_point = {}) {
        if (find_block(name) == dxf::npos) drawing_.blocks.push_back({.name = intern(name), .base_point = base_point});
        return *this;
    }
    DrawingBuilder& begin_block(std::string_view name, dxf::Vec3 base_point = {}) {
        declare_block(name, base_point);
        open_block_ = find_block(name);
        drawing_.blocks[open_block_].entities.first = static_cast<std::uint32_t>(drawing_.block_entities.size());
        return *this;
    }
    DrawingBuilder& end_block() {
        auto& range = drawing_.blocks[open_block_].entities;
        range.count = static_cast<std::uint32_t>(drawing_.block_entities.size()) - range.first;
        open_block_ = dxf::npos;
        return *this;
    }

    [[nodiscard]] const dxf::Drawing& drawing() const { return drawing_; }
    [[nodiscard]] dxf::Drawing& drawing() { return drawing_; }

private:
    std::uint32_t intern(std::string_view name) {
        const auto found = std::find(drawing_.names.begin(), drawing_.names.end(), name);
        const auto index = static_cast<std::uint32_t>(found - drawing_.names.begin());
        if (found == drawing_.names.end()) drawing_.names.emplace_back(name);
        return index;
    }

    [[nodiscard]] std::uint32_t find_block(std::string_view name) const {
        for (std::uint32_t i = 0; i < drawing_.blocks.size(); ++i) {
            if (drawing_.names[drawing_.blocks[i].name] == name) return i;
        }
        return dxf::npos;
    }

    DrawingBuilder& define_layer(std::string_view name, dxf::Layer layer) {
        layer.name = intern(name);
        drawing_.layers.push_back(layer);
        return *this;
    }

    DrawingBuilder& add_text(dxf::EntityKind kind, std::string_view type, double x, double y, std::string_view value,
                             double height, double rotation) {
        const std::uint32_t string = push(drawing_.strings, std::string(value));
        return add(kind, type, push(drawing_.texts, dxf::Text{{x, y}, height, rotation, string}));
    }

    DrawingBuilder& add(dxf::EntityKind kind, std::string_view type, std::uint32_t geometry) {
        dxf::Entity entity{.kind = kind};
        entity.type_name = intern(type);
        entity.has_layer = layer_ != dxf::npos;
        entity.layer = layer_ == dxf::npos ? intern("0") : layer_;
        entity.line_type = line_type_;
        entity.geometry = geometry;
        entity.extrusion = extrusion_;
        target().push_back(entity);
        return *this;
    }

    std::vector<dxf::Entity>& target() {
        return open_block_ == dxf::npos ? drawing_.entities : drawing_.block_entities;
    }

    template <class T>
    static std::uint32_t push(std::vector<T>& pool, T value) {
        pool.push_back(std::move(value));
        return static_cast<std::uint32_t>(pool.size() - 1);
    }

    template <class T>
    static dxf::Range append(std::vector<T>& pool, std::initializer_list<T> values) {
        const auto first = static_cast<std::uint32_t>(pool.size());
        pool.insert(pool.end(), values.begin(), values.end());
        return {first, static_cast<std::uint32_t>(values.size())};
    }

    dxf::Drawing drawing_;
    std::uint32_t layer_ = dxf::npos;
    std::uint32_t line_type_ = dxf::npos;
    std::uint32_t extrusion_ = dxf::npos;
    std::uint32_t open_block_ = dxf::npos;
};

}  // namespace v16::test
