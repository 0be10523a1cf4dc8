// Decodes proxy graphics: the calls by which a program drew an entity of its own, recorded for programs that do not
// know it. A stream of records, each with its size and type, little endian (Open Design Specification for .dwg files,
// chapter "Proxy entity graphics"; that type 44 is an arc of an ellipse and 512 closes a polyline, from ezdxf's
// proxygraphic.py).
//
// What they draw becomes ordinary entities in world coordinates. Extents, infinite lines, clips, colours and whatever
// is unknown are passed over; damage ends the decoding with a warning, and what was drawn before stays.
#pragma once

#include <cstdint>
#include <numbers>
#include <span>
#include <string_view>
#include <vector>

#include "dxf/affine.hpp"
#include "dxf/bit_reader.hpp"
#include "dxf/byte_reader.hpp"
#include "dxf/context.hpp"
#include "dxf/proxy_graphics.hpp"

namespace v16::dxf {

class ProxyDecoder {
public:
    explicit ProxyDecoder(Context& context) : context_(context), drawing_(context.drawing) {}

    /// Appends what the graphics draw to Drawing::proxy_entities and returns where it is. Layer and line type are those
    /// of `head`, the entity that it is of, where the graphics do not set others.
    [[nodiscard]] Range decode(const ProxyGraphics& graphics, const Entity& head);

private:
    enum class Outcome : std::uint8_t { good, damaged, not_finite, full };
    /// Sizes of the pools that a record fills before it is known to be good.
    struct Mark {
        std::size_t vertices, mesh_faces, hatch_paths;
        std::uint32_t spent;
    };
    /// center + u cos t + v sin t, for t from start to start + sweep.
    struct Curve {
        Vec3 center, u, v;
        double start = 0.0;
        double sweep = 2.0 * std::numbers::pi;
    };
    enum class Coding : std::uint8_t { bytes, utf16 };
    enum class Style : std::uint8_t { absent, behind_words };

    // proxy_decoder.cpp: the stream, and what holds for the records that follow.
    void read_records(ByteReader& stream);
    void read_record(std::uint32_t type, ByteReader& record);
    void read_trait(std::uint32_t type, ByteReader& record);
    void set_layer(std::uint32_t index);
    void set_line_type(std::uint32_t index);
    void push_matrix(ByteReader& record);
    void pop_matrix();
    void warn(const ProxyGraphics& graphics);
    [[nodiscard]] Mark mark() const;
    void roll_back(const Mark& mark);
    /// Judges a record that was read; false when it is of no use.
    [[nodiscard]] bool is_usable(const ByteReader& record);
    [[nodiscard]] bool must_be_finite(bool finite);
    [[nodiscard]] Affine to_world() const { return matrices_.empty() ? Affine{} : matrices_.back(); }
    [[nodiscard]] bool has_room();
    /// An entity with this geometry; nothing when there is no room for it.
    template <class T>
    void add(EntityKind kind, std::string_view type_name, std::vector<T>& pool, const T& geometry,
             Vec3 extrusion = {0.0, 0.0, 1.0});

    // proxy_curves.cpp
    void read_circle(ByteReader& record);
    void read_arc(ByteReader& record);
    void read_elliptic_arc(ByteReader& record);
    void read_three_points(ByteReader& record, bool whole);
    void add_curve(Curve curve);
    void add_round(const Curve& curve, bool whole);
    void add_ellipse(const Curve& curve);

    // proxy_polyline.cpp
    [[nodiscard]] Range read_points(ByteReader& record, std::uint32_t count);
    void read_polyline(ByteReader& record);
    void read_polygon(ByteReader& record);
    struct PackedHead;
    void read_lwpolyline(ByteReader& record);
    [[nodiscard]] Range read_packed_points(const BitReader& bits, const PackedHead& head, const Affine& map);

    // proxy_surfaces.cpp
    void read_mesh(ByteReader& record);
    void read_shell(ByteReader& record);
    struct Faces;
    void add_faces(Faces& faces, Range& made);
    void add_face(std::span<const std::int32_t> corners, Range& made);

    // proxy_text.cpp
    void read_text(ByteReader& record, Coding coding, Style style);

    Context& context_;
    Drawing& drawing_;
    Outcome outcome_ = Outcome::good;
    std::uint64_t offset_ = 0;
    const Entity* head_ = nullptr;
    std::uint32_t layer_ = 0;
    std::uint32_t line_type_ = npos;
    bool fill_ = false;
    std::vector<std::uint32_t> line_types_;  // names of Context::line_types, once asked for; else npos
    std::vector<Affine> matrices_;           // each with those below it
    std::vector<std::int32_t> corners_;      // of the face at hand
};

template <class T>
void ProxyDecoder::add(EntityKind kind, std::string_view type_name, std::vector<T>& pool, const T& geometry,
                       Vec3 extrusion) {
    if (!has_room()) return;
    Entity entity;
    entity.kind = kind;
    entity.type_name = context_.intern(type_name);
    entity.has_layer = true;
    entity.layer = layer_;
    entity.color = head_->color;
    entity.line_type = line_type_;
    entity.geometry = size_of(pool);
    if (extrusion != Vec3{0.0, 0.0, 1.0} && extrusion != Vec3{}) {
        entity.extrusion = size_of(drawing_.extrusions);
        context_.append(drawing_.extrusions, extrusion);
    }
    context_.append(pool, geometry);
    context_.append(drawing_.proxy_entities, entity);
}

}  // namespace v16::dxf
