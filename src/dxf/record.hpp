// The groups of the entity being read, stored by group code: the last occurrence of a group wins, and a default stands
// where it is missing. Which group means what depends on the kind; see entity_builder.cpp.
#pragma once

#include <array>
#include <cstdint>

#include "dxf/drawing.hpp"

namespace v16::dxf {

struct Record {
    static constexpr int point_count = 9;     ///< groups 10-18, 20-28, 30-38
    static constexpr int real_count = 20;     ///< groups 40-59
    static constexpr int integer_count = 10;  ///< groups 70-79

    // Only what was seen means something: a new record need not set half a kilobyte to zero.
    std::array<Vec3, point_count> points;
    std::array<double, real_count> reals;
    std::array<std::int32_t, integer_count> integers;
    std::uint32_t seen_points = 0, seen_reals = 0, seen_integers = 0;  ///< bit n: group 10 + n, 40 + n, 70 + n

    void clear() { seen_points = seen_reals = seen_integers = 0; }

    [[nodiscard]] bool has_point(int code) const { return (seen_points >> (code - 10) & 1U) != 0; }
    [[nodiscard]] bool has_real(int code) const { return (seen_reals >> (code - 40) & 1U) != 0; }

    /// The point whose x is group `code` (10-18); (0, 0, 0) when missing.
    [[nodiscard]] Vec3 point(int code) const {
        return has_point(code) ? points[static_cast<std::size_t>(code - 10)] : Vec3{};
    }
    /// Group 40-59, or `missing`.
    [[nodiscard]] double real(int code, double missing) const {
        return has_real(code) ? reals[static_cast<std::size_t>(code - 40)] : missing;
    }
    /// Group 70-79, or `missing`.
    [[nodiscard]] std::int32_t integer(int code, std::int32_t missing = 0) const {
        return (seen_integers >> (code - 70) & 1U) != 0 ? integers[static_cast<std::size_t>(code - 70)] : missing;
    }
    /// Group 70-79 as an unsigned 16-bit number, which it is in the file.
    [[nodiscard]] std::uint16_t unsigned_integer(int code, std::int32_t missing = 0) const {
        return static_cast<std::uint16_t>(integer(code, missing));
    }

    /// Stores a coordinate. A y or z counts only after the x of the same point.
    void set_coordinate(int code, double value) {
        const auto index = static_cast<std::size_t>(code % 10);
        if (code < 20) {
            if ((seen_points >> index & 1U) == 0) points[index] = Vec3{};
            points[index].x = value;
            seen_points |= 1U << index;
        } else if ((seen_points >> index & 1U) != 0) {
            (code < 30 ? points[index].y : points[index].z) = value;
        }
    }
    void set_real(int code, double value) {
        reals[static_cast<std::size_t>(code - 40)] = value;
        seen_reals |= 1U << (code - 40);
    }
    void set_integer(int code, std::int32_t value) {
        integers[static_cast<std::size_t>(code - 70)] = value;
        seen_integers |= 1U << (code - 70);
    }
};

}  // namespace v16::dxf
