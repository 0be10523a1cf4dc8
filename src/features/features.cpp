#include "features/features.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace v16::features {
namespace {

using dxf::Drawing;
using dxf::Entity;

/// The types that have a share of their own, in the order of features 0 to 11.
enum Type : std::size_t {
    line,
    circle,
    arc,
    lwpolyline,
    polyline,
    spline,
    ellipse,
    text,
    mtext,
    dimension,
    hatch,
    insert,
    type_count,
};
constexpr std::array<std::string_view, type_count> type_names = {
    "LINE",    "CIRCLE", "ARC",   "LWPOLYLINE", "POLYLINE", "SPLINE",
    "ELLIPSE", "TEXT",   "MTEXT", "DIMENSION",  "HATCH",    "INSERT",
};

/// The reference service knows these types besides the twelve above; only entities of a type it knows name a layer.
/// Sorted, for binary search.
constexpr std::array<std::string_view, 40> other_known_types = {
    "3DFACE",
    "3DSOLID",
    "ACAD_PROXY_ENTITY",
    "ARC_DIMENSION",
    "ATTDEF",
    "ATTRIB",
    "BLOCK",
    "BODY",
    "DGNUNDERLAY",
    "DWFUNDERLAY",
    "ENDBLK",
    "EXTRUDEDSURFACE",
    "HELIX",
    "IMAGE",
    "LARGE_RADIAL_DIMENSION",
    "LEADER",
    "LIGHT",
    "LOFTEDSURFACE",
    "MESH",
    "MLEADER",
    "MLINE",
    "MPOLYGON",
    "MULTILEADER",
    "OLE2FRAME",
    "PDFUNDERLAY",
    "POINT",
    "RAY",
    "REGION",
    "REVOLVEDSURFACE",
    "SEQEND",
    "SHAPE",
    "SOLID",
    "SURFACE",
    "SWEPTSURFACE",
    "TOLERANCE",
    "TRACE",
    "VERTEX",
    "VIEWPORT",
    "WIPEOUT",
    "XLINE",
};
static_assert(std::is_sorted(other_known_types.begin(), other_known_types.end()));

/// Keeps a value in the range of finite doubles: differences of huge coordinates overflow, features must not.
double finite(double value) {
    constexpr double largest = std::numeric_limits<double>::max();
    return std::isnan(value) ? 0.0 : std::clamp(value, -largest, largest);
}

/// log(1 + value); 0 where the logarithm does not exist (a mean of negative radii at or below -1).
double log1p(double value) {
    return value > -1.0 ? std::log1p(value) : 0.0;
}

double length(double dx, double dy) {
    return finite(std::hypot(dx, dy));
}

/// Population statistics of a list that is not empty.
struct Statistics {
    double mean = 0.0;
    double deviation = 0.0;
    double min = 0.0;
    double max = 0.0;

    [[nodiscard]] double range() const { return finite(max - min); }
};

/// Two passes: the mean, then the squares of the differences from it. Values near the end of the range of doubles are
/// scaled down first, so that neither their sum nor their squares overflow.
Statistics statistics(std::span<const double> values) {
    double low = values.front(), high = values.front();
    for (const double value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const double magnitude = std::max(std::abs(low), std::abs(high));
    const double scale = magnitude > 1e140 ? magnitude : 1.0;
    const double inverse = 1 / scale;
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values) sum += value * inverse;
    const double mean = sum / n;
    double squares = 0.0;
    for (const double value : values) squares += (value * inverse - mean) * (value * inverse - mean);
    return {finite(mean * scale), finite(std::sqrt(squares / n) * scale), low, high};
}

/// Angle between the stored ends of an arc, folded once at 180 degrees and not normalised: the reference's measure.
double arc_angle(const dxf::Arc& arc) {
    const double difference = finite(std::abs(arc.end_degrees - arc.start_degrees));
    return difference > 180.0 ? 360.0 - difference : difference;
}

/// What each interned name means here, looked up once a name instead of once an entity.
class NameTable {
public:
    explicit NameTable(const Drawing& drawing) : drawing_(drawing), roles_(drawing.names.size()) {}

    /// Index of a type with a share of its own, or type_count.
    std::size_t type(std::uint32_t name) { return role(name).type; }
    bool is_known(std::uint32_t name) { return role(name).known; }
    void add_layer(std::uint32_t name) { layers_ += mark(roles_[name].is_layer); }
    void add_block(std::uint32_t name) {
        // References without a name count together as one more name.
        blocks_ += mark(name == dxf::npos ? nameless_block_ : roles_[name].is_block);
    }

    [[nodiscard]] std::size_t layers() const { return layers_; }
    [[nodiscard]] std::size_t blocks() const { return blocks_; }

    /// 1 when the name of a layer that was added contains one of the words, whatever the case of its ASCII letters (no
    /// other letter becomes a letter of these words in lower case).
    [[nodiscard]] double layer_contains(std::initializer_list<std::string_view> words) const {
        for (std::size_t i = 0; i < roles_.size(); ++i) {
            if (!roles_[i].is_layer) continue;
            for (const std::string_view word : words) {
                if (contains(drawing_.names[i], word)) return 1.0;
            }
        }
        return 0.0;
    }

private:
    struct Role {
        std::uint8_t type = type_count;
        bool looked_up = false;
        bool known = false;
        bool is_layer = false;
        bool is_block = false;
    };

    Role& role(std::uint32_t name) {
        Role& role = roles_[name];
        if (!role.looked_up) look_up(name, role);
        return role;
    }

    void look_up(std::uint32_t name, Role& role) const {
        const std::string_view text = drawing_.names[name];
        const auto found = std::find(type_names.begin(), type_names.end(), text);
        role.type = static_cast<std::uint8_t>(found - type_names.begin());
        role.known =
            found != type_names.end() || std::binary_search(other_known_types.begin(), other_known_types.end(), text);
        role.looked_up = true;
    }

    static std::size_t mark(bool& seen) { return std::exchange(seen, true) ? 0 : 1; }

    static bool contains(std::string_view text, std::string_view word) {
        const auto equal = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
        return std::search(text.begin(), text.end(), word.begin(), word.end(), equal) != text.end();
    }

    const Drawing& drawing_;
    std::vector<Role> roles_;
    std::size_t layers_ = 0;
    std::size_t blocks_ = 0;
    bool nameless_block_ = false;
};

/// The lists that the statistics are taken from.
struct Measures {
    std::array<std::size_t, type_count> counts{};
    std::vector<double> x, y;  ///< the points
    std::vector<double> circle_radii, arc_radii, line_lengths, vertex_counts;
    double arc_angle_sum = 0.0;

    void add_point(const dxf::Vec3& point) {
        x.push_back(point.x);
        y.push_back(point.y);
    }
};

/// Adds the geometry of one entity; raw group values, no OCS transform, z ignored. Its kind tells where that lies: type
/// names beyond max_names are all one name.
void measure(const Drawing& drawing, const Entity& entity, Measures& out) {
    switch (entity.kind) {
        case dxf::EntityKind::line: {
            const dxf::Line& line = drawing.lines[entity.geometry];
            out.add_point(line.start);
            out.add_point(line.end);
            out.line_lengths.push_back(length(line.end.x - line.start.x, line.end.y - line.start.y));
            break;
        }
        case dxf::EntityKind::circle: {
            const dxf::Circle& circle = drawing.circles[entity.geometry];
            out.add_point(circle.center);
            out.circle_radii.push_back(circle.radius);
            break;
        }
        case dxf::EntityKind::arc: {
            const dxf::Arc& arc = drawing.arcs[entity.geometry];
            out.add_point(arc.center);
            out.arc_radii.push_back(arc.radius);
            out.arc_angle_sum = finite(out.arc_angle_sum + arc_angle(arc));
            break;
        }
        case dxf::EntityKind::lwpolyline: {
            const dxf::Polyline& polyline = drawing.polylines[entity.geometry];
            for (const dxf::Vertex& vertex : Drawing::slice(drawing.vertices, polyline.vertices)) {
                out.add_point(vertex.position);
            }
            out.vertex_counts.push_back(polyline.vertices.count);
            break;
        }
        case dxf::EntityKind::text:
        case dxf::EntityKind::mtext:
            out.add_point(drawing.texts[entity.geometry].insertion);
            break;
        case dxf::EntityKind::insert:
            out.add_point(drawing.inserts[entity.geometry].position);
            break;
        default:
            break;
    }
}

Measures measure_all(const Drawing& drawing, NameTable& names) {
    Measures out;
    out.x.reserve(2 * drawing.entities.size());
    out.y.reserve(2 * drawing.entities.size());
    for (const Entity& entity : drawing.entities) {
        const std::size_t type = names.type(entity.type_name);
        if (names.is_known(entity.type_name)) names.add_layer(entity.layer);
        if (type == type_count) continue;
        ++out.counts[type];
        if (type == insert) {
            const bool has_block = entity.kind == dxf::EntityKind::insert;
            names.add_block(has_block ? drawing.inserts[entity.geometry].name : dxf::npos);
        }
        measure(drawing, entity, out);
    }
    return out;
}

using Values = std::array<double, count>;

/// Features 13 to 15 and 36 to 39: extent, density and spread of the points.
void fill_extent(const Measures& measures, Values& f) {
    f[15] = f[37] = f[38] = 0.5;
    if (measures.x.empty()) return;
    const Statistics x = statistics(measures.x);
    const Statistics y = statistics(measures.y);
    const double width = x.range();
    const double height = y.range();
    f[13] = log1p(width) / 10;
    f[14] = log1p(height) / 10;
    f[15] = std::clamp(width / std::max(height, 0.001), 0.0, 10.0) / 10;
    if (measures.x.size() < 2) return;
    const auto points = static_cast<double>(measures.x.size());
    f[36] = log1p(points / std::max(width * height, 0.001)) / 10;
    f[37] = x.deviation / std::max(width, 0.001);
    f[38] = y.deviation / std::max(height, 0.001);
    const double center_x = x.min / 2 + x.max / 2;
    const double center_y = y.min / 2 + y.max / 2;
    f[39] = log1p(length(x.mean - center_x, y.mean - center_y)) / 5;
}

/// Features 16 to 25, 40 and 41: radii, arc angles, line lengths and vertex counts.
void fill_sizes(const Measures& measures, Values& f) {
    if (!measures.circle_radii.empty()) {
        const Statistics radii = statistics(measures.circle_radii);
        f[16] = log1p(radii.mean) / 5;
        f[17] = log1p(radii.deviation) / 5;
    }
    if (!measures.arc_radii.empty()) {
        f[19] = log1p(statistics(measures.arc_radii).mean) / 5;
        f[20] = measures.arc_angle_sum / static_cast<double>(measures.arc_radii.size()) / 180;
    }
    if (!measures.line_lengths.empty()) {
        const Statistics lengths = statistics(measures.line_lengths);
        f[22] = log1p(lengths.mean) / 5;
        f[23] = log1p(lengths.deviation) / 5;
        f[24] = log1p(lengths.max) / 5;
        f[25] = log1p(lengths.min) / 5;
    }
    if (!measures.vertex_counts.empty()) {
        const Statistics vertices = statistics(measures.vertex_counts);
        f[40] = log1p(vertices.mean) / 3;
        f[41] = log1p(vertices.max) / 4;
    }
}

/// Features that are ratios of counts.
void fill_shares(const Measures& measures, std::size_t entities, Values& f) {
    const auto n = [&](Type type) { return static_cast<double>(measures.counts[type]); };
    const double den = std::max(static_cast<double>(entities), 1.0);
    for (std::size_t type = 0; type < type_count; ++type) {
        f[type] = static_cast<double>(measures.counts[type]) / den;
    }
    f[12] = log1p(static_cast<double>(entities)) / 10;
    const double annotation = n(text) + n(mtext) + n(dimension);
    const double outline = n(line) + n(circle) + n(arc) + n(ellipse) + n(lwpolyline) + n(polyline);
    f[18] = f[47] = n(circle) / den;
    f[21] = n(arc) / den;
    f[32] = (n(circle) + n(arc)) / den;
    f[33] = (n(text) + n(mtext)) / den;
    f[34] = n(insert) / den;
    f[35] = n(dimension) / den;
    f[42] = n(hatch) / den;
    f[44] = std::clamp((n(circle) + n(arc) + n(ellipse)) / std::max(n(line), 1.0), 0.0, 5.0) / 5;
    f[45] = annotation / den;
    f[46] = std::clamp(outline / std::max(annotation, 1.0), 0.0, 20.0) / 20;
}

void fill_names(const NameTable& names, Values& f) {
    f[26] = log1p(static_cast<double>(names.layers())) / 3;
    f[27] = names.layer_contains({"dim"});
    f[28] = names.layer_contains({"text"});
    f[29] = names.layer_contains({"center"});
    f[30] = names.layer_contains({"hidden", "hid"});
    f[31] = names.layer_contains({"section", "cut"});
    f[43] = log1p(static_cast<double>(names.blocks())) / 3;
}

/// The largest float that is still finite bounds what a double may become.
float to_float(double value) {
    constexpr double largest = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(value, -largest, largest));
}

}  // namespace

Features extract(const Drawing& drawing) {
    NameTable names(drawing);
    const Measures measures = measure_all(drawing, names);
    Values values{};
    fill_shares(measures, drawing.entities.size(), values);
    fill_extent(measures, values);
    fill_sizes(measures, values);
    fill_names(names, values);
    Features features{};
    std::transform(values.begin(), values.end(), features.begin(), to_float);
    return features;
}

}  // namespace v16::features
