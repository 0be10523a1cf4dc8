// The numbers that the features are made from: how many entities of each type, and lists of coordinates, radii,
// lengths.
//
// Thread safety: pure functions. Every result is finite.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "dxf/drawing.hpp"
#include "features/name_table.hpp"

namespace v16::features {

/// Keeps a value in the range of finite doubles: differences of huge coordinates overflow, features must not.
[[nodiscard]] double finite(double value);

/// Of a vector.
[[nodiscard]] double length(double dx, double dy);

/// Population statistics of a list that is not empty.
struct Statistics {
    double mean = 0.0;
    double deviation = 0.0;
    double min = 0.0;
    double max = 0.0;

    [[nodiscard]] double range() const { return finite(max - min); }
};

[[nodiscard]] Statistics statistics(std::span<const double> values);

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

/// Of the entities of model space whose type has a share of its own. Tells `names` what was met.
[[nodiscard]] Measures measure_all(const dxf::Drawing& drawing, NameTable& names);

}  // namespace v16::features
