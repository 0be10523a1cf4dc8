// The groups of the entity being read, stored by group code: the last occurrence of a group wins, and a default stands
// where it is missing. Which group means what depends on the kind; see entity_builder.cpp.
#pragma once

#include <array>
#include <cstdint>

#include "dxf/drawing.hpp"

namespace v16::dxf {

struct Record {
    static constexpr int first_real = 10, end_real = 60;  ///< groups 10-59: coordinates, then other reals
    static constexpr int integer_count = 10;              ///< groups 70-79

    // Only what was seen means something: a new record need not set half a kilobyte to zero.
    std::array<double, end_real> reals;  ///< by group code
    std::array<std::int32_t, integer_count> integers;
    std::uint64_t seen_reals = 0;     ///< bit n: group n
    std::uint32_t seen_integers = 0;  ///< bit n: group 70 + n

    void clear() { seen_reals = seen_integers = 0; }

    [[nodiscard]] bool has_real(int code) const { return (seen_reals & bit(code)) != 0; }
    /// The point whose x is group `code` (10-18).
    [[nodiscard]] bool has_point(int code) const { return has_real(code); }
    /// The point, (0, 0, 0) when missing.
    [[nodiscard]] Vec3 point(int code) const { return {real(code, 0.0), real(code + 10, 0.0), real(code + 20, 0.0)}; }
    /// Group 10-59, or `missing`.
    [[nodiscard]] double real(int code, double missing) const {
        return has_real(code) ? reals[static_cast<std::size_t>(code)] : missing;
    }
    /// Group 70-79, or `missing`.
    [[nodiscard]] std::int32_t integer(int code, std::int32_t missing = 0) const {
        return (seen_integers >> (code - 70) & 1U) != 0 ? integers[static_cast<std::size_t>(code - 70)] : missing;
    }
    /// Group 70-79 as an unsigned 16-bit number, which it is in the file.
    [[nodiscard]] std::uint16_t unsigned_integer(int code, std::int32_t missing = 0) const {
        return static_cast<std::uint16_t>(integer(code, missing));
    }

    /// Stores group 10-59. The y or z of a point counts only after its x.
    void set_real(int code, double value) {
        if ((seen_reals & needed[static_cast<std::size_t>(code)]) != needed[static_cast<std::size_t>(code)]) return;
        reals[static_cast<std::size_t>(code)] = value;
        seen_reals |= bit(code);
    }
    void set_integer(int code, std::int32_t value) {
        integers[static_cast<std::size_t>(code - 70)] = value;
        seen_integers |= 1U << (code - 70);
    }

private:
    static constexpr std::uint64_t bit(int code) { return std::uint64_t{1} << code; }
    /// The groups that must stand before one that counts.
    static constexpr std::array<std::uint64_t, end_real> needed = [] {
        std::array<std::uint64_t, end_real> groups{};
        for (int code = 20; code < 40; ++code)
            groups[static_cast<std::size_t>(code)] = std::uint64_t{1} << (10 + code % 10);
        return groups;
    }();
};

}  // namespace v16::dxf
