#include "features/features.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "features/measures.hpp"
#include "features/name_table.hpp"

namespace v16::features {
namespace {

/// log(1 + value); 0 where the logarithm does not exist (a mean of negative radii at or below -1).
double log1p(double value) {
    return value > -1.0 ? std::log1p(value) : 0.0;
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

Features extract(const dxf::Drawing& drawing) {
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
