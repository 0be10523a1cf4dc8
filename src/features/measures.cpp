#include "features/measures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace v16::features {
namespace {

using dxf::Drawing;
using dxf::Entity;

/// Angle between the stored ends of an arc, folded once at 180 degrees and not normalised: the reference's measure.
double arc_angle(const dxf::Arc& arc) {
    const double difference = finite(std::abs(arc.end_degrees - arc.start_degrees));
    return difference > 180.0 ? 360.0 - difference : difference;
}

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

}  // namespace

double finite(double value) {
    constexpr double largest = std::numeric_limits<double>::max();
    return std::isnan(value) ? 0.0 : std::clamp(value, -largest, largest);
}

double length(double dx, double dy) {
    return finite(std::hypot(dx, dy));
}

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

}  // namespace v16::features
