// Meshes and shells of proxy graphics: kept as the polygon and polyface meshes that DXF has for them, and so drawn by
// their edges.
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "dxf/proxy_decoder.hpp"

namespace v16::dxf {
namespace {

constexpr std::uint32_t number_bytes = 4;

/// How many numbers an edge or a face has before its visibility, by what else is set for it.
unsigned numbers_before_visibility(std::uint32_t flags) {
    constexpr std::uint32_t color = 1;
    constexpr std::uint32_t layer = 2;
    constexpr std::uint32_t line_type = 4;
    constexpr std::uint32_t marker = 32;
    unsigned count = 0;
    for (const std::uint32_t flag : {color, layer, line_type, marker}) count += (flags & flag) != 0 ? 1 : 0;
    return count;
}

}  // namespace

/// The faces of a shell: for each the number of its corners (negative: it is a hole) and which points these are.
struct ProxyDecoder::Faces {
    ByteReader numbers;
    std::uint32_t count;   ///< of numbers
    std::uint32_t points;  ///< that there are
    ByteReader visibilities{{}};
    bool have_visibilities = false;  ///< of edges, face by face

    [[nodiscard]] std::uint64_t edges() const {
        ByteReader all = numbers;
        std::uint64_t edges = 0;
        for (std::uint64_t seen = 0; seen < count;) {
            const std::uint64_t corners = corners_of(all.signed_long());
            all.skip(corners * number_bytes);
            seen += 1 + corners;
            edges += corners;
        }
        return edges;
    }
    [[nodiscard]] static std::uint64_t corners_of(std::int64_t number) {
        return static_cast<std::uint64_t>(number < 0 ? -number : number);
    }
    [[nodiscard]] bool next_edge_is_hidden() {
        if (!have_visibilities) return false;
        const bool hidden = visibilities.unsigned_long() == 0;
        return hidden && visibilities.good();
    }
};

void ProxyDecoder::read_mesh(ByteReader& record) {
    constexpr std::uint16_t polygon_mesh = 16;
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    const std::uint32_t rows = record.unsigned_long();
    const std::uint32_t columns = record.unsigned_long();
    if (rows > most || columns > most) outcome_ = Outcome::damaged;
    if (!is_usable(record) || outcome_ != Outcome::good || rows == 0 || columns == 0) return;
    const Range points = read_points(record, rows * columns);
    if (outcome_ != Outcome::good) return;
    add(EntityKind::polyline, "POLYLINE", drawing_.polylines,
        Polyline{.vertices = points,
                 .is_mesh = true,
                 .flags = polygon_mesh,
                 .mesh_m = static_cast<std::uint16_t>(rows),
                 .mesh_n = static_cast<std::uint16_t>(columns)});
}

void ProxyDecoder::read_shell(ByteReader& record) {
    constexpr std::uint16_t polyface_mesh = 64;
    constexpr std::uint32_t has_visibilities = 64;
    const std::uint32_t count = record.unsigned_long();
    if (!is_usable(record) || count == 0) return;
    const Range points = read_points(record, count);
    if (outcome_ != Outcome::good) return;
    const std::uint32_t numbers = record.unsigned_long();
    Faces faces{.numbers = record, .count = numbers, .points = count};
    record.skip(std::uint64_t{numbers} * number_bytes);
    if (!is_usable(record)) return;
    const std::uint32_t edge_flags = record.unsigned_long();
    record.skip(std::uint64_t{numbers_before_visibility(edge_flags)} * faces.edges() * number_bytes);
    faces.visibilities = record;
    faces.have_visibilities = record.good() && (edge_flags & has_visibilities) != 0;
    Range made{size_of(drawing_.mesh_faces), 0};
    add_faces(faces, made);
    if (outcome_ != Outcome::good || made.count == 0) return;
    add(EntityKind::polyline, "POLYLINE", drawing_.polylines,
        Polyline{.vertices = points, .faces = made, .is_mesh = true, .flags = polyface_mesh});
}

void ProxyDecoder::add_faces(Faces& faces, Range& made) {
    for (std::uint64_t left = faces.count; left > 0 && outcome_ == Outcome::good;) {
        const std::uint64_t corners = Faces::corners_of(faces.numbers.signed_long());
        --left;
        if (corners > left) outcome_ = Outcome::damaged;
        if (outcome_ != Outcome::good) return;
        left -= corners;
        corners_.clear();
        corners_.reserve(static_cast<std::size_t>(corners));
        for (std::uint64_t i = 0; i < corners; ++i) {
            const std::uint32_t point = faces.numbers.unsigned_long();
            if (point >= faces.points) outcome_ = Outcome::damaged;
            const auto number = static_cast<std::int32_t>(point + 1);
            corners_.push_back(faces.next_edge_is_hidden() ? -number : number);
        }
        if (outcome_ == Outcome::good) add_face(corners_, made);
    }
}

/// A MeshFace has up to four corners. A face of more becomes pieces of three edges each; the one back is hidden.
void ProxyDecoder::add_face(std::span<const std::int32_t> corners, Range& made) {
    constexpr std::size_t edges_a_piece = 3;
    const std::size_t count = corners.size();
    if (count < 2) return;
    const bool in_one = count == 3 || count == 4;
    const std::size_t edges = count == 2 ? 1 : count;
    for (std::size_t first = 0; first < (in_one ? 1 : edges); first += edges_a_piece) {
        MeshFace face{};
        std::size_t used = in_one ? count : std::min(edges_a_piece, edges - first);
        for (std::size_t i = 0; i < used; ++i) face[i] = corners[first + i];
        if (!in_one) face[used] = -std::abs(corners[(first + used) % count]);
        if (!context_.spend_vertices()) {
            outcome_ = Outcome::full;
            return;
        }
        context_.append(drawing_.mesh_faces, face);
        ++made.count;
    }
}

}  // namespace v16::dxf
