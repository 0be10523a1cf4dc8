// dxf owns the way from bytes to a Drawing: tokens, encodings, sections, entities, blocks. This header: the value types
// that the reader makes and that features, picture and corpus use.
//
// A Drawing is plain data laid out for one pass over it: entities in file order in flat arrays, geometry in one pool a
// kind, names interned. Reading allocates per pool, not per entity. Coordinates are the raw group values in the
// entity's own coordinate system (OCS); `Entity::extrusion` says how to get to the world (see dxf/ocs.hpp). Angles are
// degrees as stored. Every number is finite: the reader drops an entity with NaN or infinity and warns.
//
// Thread safety: none needed; immutable once read.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace v16::dxf {

/// Index that points nowhere.
inline constexpr std::uint32_t npos = std::numeric_limits<std::uint32_t>::max();

struct Vec2 {
    double x = 0.0, y = 0.0;
    friend bool operator==(const Vec2&, const Vec2&) = default;
};

struct Vec3 {
    double x = 0.0, y = 0.0, z = 0.0;
    friend bool operator==(const Vec3&, const Vec3&) = default;
};

/// A half-open range in one of the Drawing's pools.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Kinds with geometry. Everything else is `other` and known by its type name alone.
enum class EntityKind : std::uint8_t {
    other,
    line,  ///< LINE and 3DLINE
    circle,
    arc,
    lwpolyline,
    polyline,
    ellipse,
    spline,  ///< SPLINE, and HELIX, which comes with one
    point,
    text,  ///< TEXT
    mtext,
    attrib,  ///< ATTRIB standing alone; attached ones hang on their INSERT
    attdef,
    dimension,  ///< DIMENSION, ARC_DIMENSION and LARGE_RADIAL_DIMENSION; drawn by a block of its own
    hatch,
    insert,
    solid,  ///< SOLID, TRACE and 3DFACE; the type name tells which
    leader,
    table,  ///< ACAD_TABLE; drawn by a block of its own
    mline,
    multi_leader,  ///< MULTILEADER
    proxy,         ///< a type that is not read, with graphics of it beside: ACAD_PROXY_ENTITY above all
};

struct Line {
    Vec3 start, end;
};
struct Circle {
    Vec3 center;
    double radius = 1.0;
};
/// Counter-clockwise from start to end, degrees as stored (not normalised).
struct Arc {
    Vec3 center;
    double radius = 1.0;
    double start_degrees = 0.0;
    double end_degrees = 360.0;
};
/// A vertex of LWPOLYLINE, POLYLINE or LEADER. bulge = tan(included angle / 4) of the segment that starts here.
struct Vertex {
    Vec3 position;
    double bulge = 0.0;
};
/// LWPOLYLINE and POLYLINE. `vertices` indexes Drawing::vertices.
struct Polyline {
    Range vertices;
    Range faces;  ///< of a polyface mesh: Drawing::mesh_faces
    bool closed = false;
    bool is_mesh = false;      ///< POLYLINE flag 16 or 64: the vertices are a polygon or polyface mesh, not a path
    std::uint16_t flags = 0;   ///< group 70 as stored
    std::uint16_t mesh_m = 0;  ///< group 71
    std::uint16_t mesh_n = 0;  ///< group 72
};
/// A face of a polyface mesh: numbers of its vertices from 1 on; 0 behind the last one. A negative number is that of a
/// vertex behind which the edge to the next one is not shown.
using MeshFace = std::array<std::int32_t, 4>;
/// World coordinates (not OCS). Parameters in radians, counter-clockwise about the extrusion.
struct Ellipse {
    Vec3 center;
    Vec3 major_axis{1.0, 0.0, 0.0};  ///< from the centre to the end of the major axis
    double ratio = 1.0;              ///< minor / major
    double start_parameter = 0.0;
    double end_parameter = 6.283185307179586;
};
/// NURBS curve in world coordinates. Ranges index Drawing::numbers (knots, weights) and Drawing::points.
struct Spline {
    std::uint16_t degree = 3;
    std::uint16_t flags = 0;  ///< 1 closed, 2 periodic, 4 rational
    Range knots;
    Range weights;  ///< empty: all 1
    Range control_points;
    Range fit_points;
};
struct Point {
    Vec3 position;
};
/// TEXT, MTEXT, ATTRIB, ATTDEF.
struct Text {
    enum class Across : std::uint8_t { left, middle, right };
    enum class Upward : std::uint8_t { baseline, bottom, middle, top };

    Vec3 insertion;       ///< group 10
    double height = 0.0;  ///< group 40
    double rotation_degrees = 0.0;
    std::uint32_t value = npos;  ///< UTF-8 text: index into Drawing::strings; npos when there is none
    // Which point of the text lies at `anchor`; on the baseline at the left, `insertion` is that point.
    Across across = Across::left;
    Upward upward = Upward::baseline;
    Vec3 anchor{};         ///< group 11; group 10 of an MTEXT
    double width = 0.0;    ///< of an MTEXT whose lines are broken to it: group 41; else 0
    double stretch = 1.0;  ///< of letters along the line, 0.01 to 100: group 41 of all others

    [[nodiscard]] const Vec3& place() const {
        return across == Across::left && upward == Upward::baseline ? insertion : anchor;
    }
};
struct Insert {
    std::uint32_t name = npos;   ///< block name as written: index into Drawing::names; npos when the group is missing
    std::uint32_t block = npos;  ///< index into Drawing::blocks; npos when there is no such block
    Vec3 position;
    Vec3 scale{1.0, 1.0, 1.0};
    double rotation_degrees = 0.0;
    std::uint16_t columns = 1, rows = 1;
    double column_spacing = 0.0, row_spacing = 0.0;
    Range attributes;  ///< its ATTRIBs: entities in Drawing::attributes
};
/// A dimension or a table.
struct Dimension {
    std::uint32_t block = npos;  ///< the block with its picture; npos when missing
    Vec3 definition_point;       ///< group 10; of a table where its block lies
    std::uint16_t flags = 0;     ///< group 70
    Vec3 insertion{};            ///< group 12 of a dimension: by how much its block is moved, in OCS
};
/// One edge of a hatch boundary that is not a polyline.
struct HatchEdge {
    enum class Kind : std::uint8_t { line, arc, ellipse, spline } kind = Kind::line;
    Vec2 a, b;  ///< line: start, end; arc: centre, unused; ellipse: centre, end of the major axis
    double radius_or_ratio = 0.0;
    double start_degrees = 0.0, end_degrees = 360.0;
    bool counter_clockwise = true;
    std::uint32_t spline = npos;  ///< spline: index into Drawing::splines
};
/// One boundary path: either a polyline (vertices) or a chain of edges.
struct HatchPath {
    Range vertices;           ///< polyline path: Drawing::vertices (closed); empty for an edge path
    Range edges;              ///< edge path: Drawing::hatch_edges
    std::uint32_t flags = 0;  ///< group 92: 1 outside of all others, 16 directly inside of such a one
};
struct Hatch {
    /// Which of nested areas are filled.
    enum class Islands : std::uint8_t { every_other, outermost, none };

    Range paths;  ///< Drawing::hatch_paths
    bool solid_fill = false;
    std::uint32_t pattern = npos;            ///< pattern name: Drawing::names
    Islands islands = Islands::every_other;  ///< group 75
};
/// SOLID, TRACE (corners 3 and 4 swapped in the file: outline is 1-2-4-3) and 3DFACE (outline is 1-2-3-4).
struct Face {
    std::array<Vec3, 4> corners{};
    std::uint8_t corner_count = 4;
    std::uint8_t hidden_edges = 0;  ///< group 70 of a 3DFACE: bit n for the edge from corner n to the next one
};
struct Leader {
    Range vertices;  ///< Drawing::vertices
};
/// In world coordinates.
struct MultiLeader {
    Range leaders;              ///< Drawing::leaders: its lines
    std::uint32_t text = npos;  ///< Drawing::texts: coded like an MTEXT; npos when it has none
};
/// MLINE: lines beside each other, in world coordinates.
struct MultiLine {
    Range vertices;           ///< Drawing::vertices, line by line, equally many each
    std::uint32_t lines = 0;  ///< 0 when there are no vertices
    bool closed = false;
};

/// What the program that made an entity left of its looks for programs that do not know it (proxy graphics): lines,
/// arcs, texts …, none of them a proxy or an INSERT.
struct Proxy {
    Range entities;              ///< Drawing::proxy_entities
    bool is_annotation = false;  ///< a dimension or the like: no part of the part
};

/// One entity: what all kinds share, and where its geometry lies.
struct Entity {
    EntityKind kind = EntityKind::other;
    bool invisible = false;          ///< group 60 = 1, or an ATTRIB that says so in bit 1 of its group 70
    bool has_layer = false;          ///< group 8 was present (else the layer is "0")
    std::int16_t color = 256;        ///< group 62; 256 by layer, 0 by block
    std::uint32_t type_name = 0;     ///< Drawing::names, e.g. "LWPOLYLINE", as written with outer blanks dropped
    std::uint32_t layer = 0;         ///< Drawing::names, as written; "0" when the group is missing
    std::uint32_t line_type = npos;  ///< Drawing::names; npos: by layer
    std::uint32_t geometry = npos;   ///< index into the pool of its kind; npos for `other`
    std::uint32_t extrusion = npos;  ///< Drawing::extrusions; npos: (0, 0, 1)
};

/// A row of the LAYER table.
struct Layer {
    std::uint32_t name = 0;  ///< Drawing::names
    std::int16_t color = 7;  ///< negative: layer is off
    std::uint32_t line_type = npos;
    bool frozen = false;  ///< group 70 bit 1
};

/// A block definition. Its entities are Drawing::block_entities[entities].
struct Block {
    std::uint32_t name = 0;  ///< Drawing::names
    Vec3 base_point;
    Range entities;
    bool is_paper_space = false;  ///< *Paper_Space…: never drawn, never counted
    bool is_external = false;     ///< another file (XREF) that is not in this one: nothing to draw
};

/// What the reader repaired or left out. Equal ones are grouped.
struct Warning {
    enum class Code : std::uint8_t {
        missing_eof,
        missing_endsec,
        truncated,
        bad_group_code,
        bad_number,
        not_finite,    ///< entity dropped: NaN or infinity
        bad_encoding,  ///< bytes that the code page does not know, replaced
        duplicate_section,
        unknown_block,  ///< INSERT of a block that is not there, or in another file
        limit,          ///< a bound cut something off
        structure,      ///< anything else out of order
    } code = Code::structure;
    std::string message;            ///< one sentence
    std::uint64_t byte_offset = 0;  ///< of the first occurrence
    std::uint32_t count = 1;
};

struct Extents {
    Vec3 min, max;
};

/// A DXF drawing: model space and what it needs.
struct Drawing {
    std::string version;   ///< $ACADVER as stored, e.g. "AC1015"; empty when the header lacks it
    std::string encoding;  ///< the encoding used to decode text, e.g. "cp1252", "gbk", "utf-8"
    bool is_binary = false;
    std::optional<int> insert_units;        ///< $INSUNITS
    std::optional<Extents> header_extents;  ///< $EXTMIN, $EXTMAX

    std::vector<std::string> names;    ///< interned type, layer, block, line type and pattern names, UTF-8
    std::vector<std::string> strings;  ///< texts, UTF-8
    std::vector<Layer> layers;         ///< LAYER table in file order
    std::vector<Block> blocks;

    std::vector<Entity> entities;            ///< model space, in file order (content of *Model_Space first)
    std::vector<Entity> block_entities;      ///< entities of all blocks, block by block
    std::vector<Entity> attributes;          ///< ATTRIBs that hang on an INSERT
    std::vector<Entity> proxy_entities;      ///< what proxies look like; they count as the one entity that they are
    std::uint64_t paper_space_entities = 0;  ///< those with geometry in the ENTITIES section that belong to a layout

    std::vector<Line> lines;
    std::vector<Circle> circles;
    std::vector<Arc> arcs;
    std::vector<Polyline> polylines;
    std::vector<Ellipse> ellipses;
    std::vector<Spline> splines;
    std::vector<Point> point_entities;
    std::vector<Text> texts;
    std::vector<Insert> inserts;
    std::vector<Dimension> dimensions;
    std::vector<Hatch> hatches;
    std::vector<Face> faces;
    std::vector<Leader> leaders;
    std::vector<MultiLine> multi_lines;
    std::vector<MultiLeader> multi_leaders;
    std::vector<Proxy> proxies;

    std::vector<Vertex> vertices;
    std::vector<MeshFace> mesh_faces;
    std::vector<Vec3> points;
    std::vector<double> numbers;
    std::vector<HatchPath> hatch_paths;
    std::vector<HatchEdge> hatch_edges;
    std::vector<Vec3> extrusions;

    std::vector<Warning> warnings;

    [[nodiscard]] const std::string& name(std::uint32_t index) const { return names[index]; }
    template <class T>
    [[nodiscard]] static std::span<const T> slice(const std::vector<T>& pool, Range range) {
        return std::span<const T>(pool).subspan(range.first, range.count);
    }
};

}  // namespace v16::dxf
