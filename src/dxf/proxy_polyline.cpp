// Polylines and polygons of proxy graphics.
#include "dxf/bit_reader.hpp"
#include "dxf/ocs.hpp"
#include "dxf/proxy_decoder.hpp"

namespace v16::dxf {

struct ProxyDecoder::PackedHead {
    double elevation = 0.0;
    Vec3 normal{0.0, 0.0, 1.0};
    bool is_closed = false;
    std::uint32_t points = 0;
    std::uint32_t bulges = 0;

    /// Reads what stands before the points of an LWPOLYLINE.
    explicit PackedHead(BitReader& bits);
};

namespace {

constexpr std::uint32_t vector_bytes = 24;
constexpr std::uint16_t closed = 1;             // POLYLINE, group 70
constexpr std::uint16_t three_dimensional = 8;  // its vertices are in world coordinates

/// The points of an LWPOLYLINE one after the other: the first one as it is, each further one by what differs.
class PackedPoints {
public:
    static constexpr std::uint64_t least_bits = 4;  ///< that a point takes

    /// `raw`: all of them as they are, which is how R13 and R14 write them.
    PackedPoints(BitReader bits, bool raw) : bits_(bits), raw_(raw) {}

    /// Goes to the next point. False when it is practically the same one.
    bool next() {
        bool moved = raw_ || is_first_;
        if (moved) {
            point_.x = bits_.raw_double();
            point_.y = bits_.raw_double();
        } else {
            point_.x = bits_.double_near(point_.x, moved);
            point_.y = bits_.double_near(point_.y, moved);
        }
        is_first_ = false;
        return moved;
    }
    [[nodiscard]] Vec2 point() const { return point_; }
    [[nodiscard]] const BitReader& bits() const { return bits_; }

private:
    BitReader bits_;
    bool raw_;
    bool is_first_ = true;
    Vec2 point_;
};

}  // namespace

ProxyDecoder::PackedHead::PackedHead(BitReader& bits) {
    const std::uint32_t flags = bits.bit_short();
    const auto has = [&](std::uint32_t flag) { return (flags & flag) != 0; };
    if (has(4)) static_cast<void>(bits.bit_double());  // width
    if (has(8)) elevation = bits.bit_double();
    if (has(2)) static_cast<void>(bits.bit_double());  // thickness
    if (has(1)) {
        normal.x = bits.bit_double();
        normal.y = bits.bit_double();
        normal.z = bits.bit_double();
    }
    is_closed = has(512);
    points = bits.bit_long();
    if (has(16)) bulges = bits.bit_long();
    if (has(1024)) static_cast<void>(bits.bit_long());  // number of identifiers, which stand behind the bulges
    if (has(32)) static_cast<void>(bits.bit_long());    // number of widths, behind those
}

/// So many points into the pool of vertices; an empty range when they are of no use.
Range ProxyDecoder::read_points(ByteReader& record, std::uint32_t count) {
    const Range points{size_of(drawing_.vertices), count};
    if (!record.has(count, vector_bytes)) {
        outcome_ = Outcome::damaged;
        return {};
    }
    if (!context_.spend_vertices(count)) {
        outcome_ = Outcome::full;
        return {};
    }
    const Affine map = to_world();
    bool finite = true;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Vec3 point = map.point(record.vector());
        finite = finite && is_finite(point);
        context_.append(drawing_.vertices, Vertex{point, 0.0});
    }
    return must_be_finite(finite) ? points : Range{};
}

void ProxyDecoder::read_polyline(ByteReader& record) {
    const std::uint32_t count = record.unsigned_long();
    if (!is_usable(record) || count < 2) return;
    if (count > 2) {
        const Range points = read_points(record, count);
        if (outcome_ != Outcome::good) return;
        return add(EntityKind::polyline, "POLYLINE", drawing_.polylines,
                   Polyline{.vertices = points, .flags = three_dimensional});
    }
    const Affine map = to_world();
    const Vec3 start = map.point(record.vector());
    const Vec3 end = map.point(record.vector());
    if (is_usable(record) && must_be_finite(is_finite(start) && is_finite(end)))
        add(EntityKind::line, "LINE", drawing_.lines, Line{start, end});
}

void ProxyDecoder::read_polygon(ByteReader& record) {
    const std::uint32_t count = record.unsigned_long();
    if (!is_usable(record) || count < 2) return;
    const Range points = read_points(record, count);
    if (outcome_ != Outcome::good) return;
    if (!fill_) {
        return add(EntityKind::polyline, "POLYLINE", drawing_.polylines,
                   Polyline{.vertices = points, .closed = true, .flags = three_dimensional | closed});
    }
    if (!context_.spend_vertices()) {
        outcome_ = Outcome::full;
        return;
    }
    const Range path{size_of(drawing_.hatch_paths), 1};
    context_.append(drawing_.hatch_paths, HatchPath{.vertices = points, .edges = {size_of(drawing_.hatch_edges), 0}});
    add(EntityKind::hatch, "HATCH", drawing_.hatches, Hatch{.paths = path, .solid_fill = true});
}

void ProxyDecoder::read_lwpolyline(ByteReader& record) {
    const std::uint32_t size = record.unsigned_long();
    if (size > record.rest().size()) outcome_ = Outcome::damaged;
    if (!is_usable(record) || outcome_ != Outcome::good) return;
    BitReader bits(record.rest().first(size));
    const PackedHead head(bits);
    if (!bits.good() || head.points > bits.bits_left() / PackedPoints::least_bits || head.bulges > head.points) {
        outcome_ = Outcome::damaged;
        return;
    }
    if (!must_be_finite(is_finite(head.normal))) return;
    const bool in_world = !matrices_.empty();
    const OcsAxes axes = ocs_axes(head.normal);
    const Affine map = in_world ? to_world().after({axes.x, axes.y, axes.z, {}}) : Affine{};
    Polyline polyline{.vertices = read_packed_points(bits, head, map), .closed = head.is_closed};
    if (polyline.vertices.count < 2 || outcome_ != Outcome::good) return;
    polyline.flags = static_cast<std::uint16_t>((head.is_closed ? closed : 0) | (in_world ? three_dimensional : 0));
    if (in_world) return add(EntityKind::polyline, "POLYLINE", drawing_.polylines, polyline);
    add(EntityKind::lwpolyline, "LWPOLYLINE", drawing_.polylines, polyline, head.normal);
}

/// Points stand before bulges: two readers go through both at once.
Range ProxyDecoder::read_packed_points(const BitReader& bits, const PackedHead& head, const Affine& map) {
    // A few bytes of the file may make a vertex, which must not take much more memory than they do.
    constexpr std::uint32_t vertex_cost = 4;
    const bool is_raw = !drawing_.version.empty() && drawing_.version < "AC1015";
    PackedPoints points(bits, is_raw);
    PackedPoints behind(bits, is_raw);
    for (std::uint32_t i = 0; i < head.points; ++i) behind.next();
    BitReader bulges = behind.bits();
    const double turn = cross(map.x, map.y).z < 0.0 ? -1.0 : 1.0;
    Range made{size_of(drawing_.vertices), 0};
    for (std::uint32_t i = 0; i < head.points; ++i) {
        const bool is_new = points.next();
        const double bulge = i < head.bulges ? turn * bulges.bit_double() : 0.0;
        const Vec3 position = map.point({points.point().x, points.point().y, head.elevation});
        if (!must_be_finite(is_finite(position) && std::isfinite(bulge))) return made;
        if (is_new && !context_.spend_vertices(vertex_cost)) outcome_ = Outcome::full;
        if (outcome_ != Outcome::good) return made;
        if (is_new) context_.append(drawing_.vertices, Vertex{position, 0.0});
        drawing_.vertices.back().bulge = bulge;
    }
    if (!bulges.good()) outcome_ = Outcome::damaged;
    made.count = size_of(drawing_.vertices) - made.first;
    return made;
}

}  // namespace v16::dxf
