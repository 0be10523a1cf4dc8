#include "dxf/spline_pool.hpp"

namespace v16::dxf {
namespace {

// Appends a point for an x; sets y or z of the last one that belongs to this spline.
void append_coordinate(Context& context, std::vector<Vec3>& points, std::size_t first, int axis, double value) {
    if (axis == 1) {
        if (context.spend_vertices()) context.append(points, Vec3{value, 0.0, 0.0});
    } else if (points.size() > first && !context.vertex_was_cut) {
        (axis == 2 ? points.back().y : points.back().z) = value;
    }
}

}  // namespace

Spline begin_spline(const Drawing& drawing) {
    Spline spline;
    spline.knots.first = size_of(drawing.numbers);
    spline.control_points.first = size_of(drawing.points);
    return spline;
}

void append_spline_value(Context& context, std::vector<Vec3>& fit_points, int code, double value,
                         const Spline& spline) {
    switch (code) {
        case 40:
            if (context.spend_vertices()) context.append(context.drawing.numbers, value);
            break;
        case 10:
        case 20:
        case 30:
            append_coordinate(context, context.drawing.points, spline.control_points.first, code / 10, value);
            break;
        case 11:
        case 21:
        case 31:
            append_coordinate(context, fit_points, 0, code / 10, value);
            break;
        default:
            break;
    }
}

void append_weight(Context& context, std::vector<double>& weights, double value) {
    if (context.spend_vertices()) context.append(weights, value);
}

void end_spline(Context& context, Spline& spline, const std::vector<double>& weights,
                const std::vector<Vec3>& fit_points, std::uint64_t offset) {
    Drawing& drawing = context.drawing;
    spline.knots.count = size_of(drawing.numbers) - spline.knots.first;
    spline.control_points.count = size_of(drawing.points) - spline.control_points.first;
    spline.weights.first = size_of(drawing.numbers);
    if (weights.size() == spline.control_points.count) {
        for (const double weight : weights) context.append(drawing.numbers, weight);
    } else if (!weights.empty()) {
        context.warnings.add(Warning::Code::structure, offset,
                             "spline weights that do not match the control points were left out");
    }
    spline.weights.count = size_of(drawing.numbers) - spline.weights.first;
    spline.fit_points.first = size_of(drawing.points);
    for (const Vec3& point : fit_points) context.append(drawing.points, point);
    spline.fit_points.count = size_of(drawing.points) - spline.fit_points.first;
}

}  // namespace v16::dxf
