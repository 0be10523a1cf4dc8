// How much of the pixels of a column lies on one side of a slanted edge, looked up.
//
// The edge crosses a column of pixels, one pixel wide, from `phase` (at the column's left side) to phase + slope, both
// counted downwards from the top of a pixel, 0 <= phase < 1, 0 <= slope <= 1. It passes through that pixel and perhaps
// the next one; entry (slope, phase) holds the shares of the two that lie below it, 0 to 255, exact for the phase and
// the slope of its place. Looked up by the nearest of these, it is off by no more than one grey level for the phase and
// two for the slope.
#pragma once

#include <array>
#include <cstdint>

namespace v16::render {

class EdgeTable {
public:
    static constexpr int phase_bits = 7;
    static constexpr int slope_steps = 32;

    /// Shares of the pixel (low byte) and of the next one (high byte) by phase.
    using Row = std::array<std::uint16_t, std::size_t{1} << phase_bits>;

    constexpr EdgeTable() {
        for (int s = 0; s <= slope_steps; ++s) {
            Row& row = rows_[static_cast<std::size_t>(s)];
            for (std::size_t p = 0; p < row.size(); ++p) {
                const double slope = static_cast<double>(s) / slope_steps;
                const double phase = static_cast<double>(p) / static_cast<double>(row.size());
                row[p] = static_cast<std::uint16_t>(level(share_below(1 - phase, slope)) |
                                                    level(share_below(2 - phase, slope)) << 8U);
            }
        }
    }

    /// For slopes around `slope_step` / slope_steps, 0 to slope_steps.
    [[nodiscard]] constexpr const Row& row_at(int slope_step) const {
        return rows_[static_cast<std::size_t>(slope_step)];
    }

private:
    /// The share of a pixel below the edge, which enters the column `depth` above the pixel's lower side: the mean of
    /// what is left of the pixel below it, from the column's left side to its right one.
    static constexpr double share_below(double depth, double slope) {
        if (slope == 0) return depth < 0 ? 0 : depth > 1 ? 1 : depth;
        return (integral(depth) - integral(depth - slope)) / slope;
    }
    /// Of min(max(x, 0), 1).
    static constexpr double integral(double x) { return x <= 0 ? 0 : x <= 1 ? x * x / 2 : x - 0.5; }
    static constexpr unsigned level(double share) { return static_cast<unsigned>(share * 255 + 0.5); }

    std::array<Row, slope_steps + 1> rows_{};
};

inline constexpr EdgeTable edge_table;

}  // namespace v16::render
