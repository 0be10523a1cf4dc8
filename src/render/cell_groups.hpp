// Groups of marked cells on a square grid: cells at most `reach` columns and rows apart belong together.
//
// Runs instead of cells: along a row, cells within reach of each other make one run. Two runs of rows within reach of
// each other belong together when their columns come within reach: between two neighbouring cells of a run there is no
// room for a cell that is within reach of neither. So a grid costs a few word operations a row and a union-find over
// its runs, whatever the number of marked cells.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "render/cell_walk.hpp"

namespace v16::render {

class CellGroups {
public:
    static constexpr int cells = 192;  ///< along each side
    static constexpr int reach = 2;    ///< about a hundredth of the frame

    void mark(Cell cell) { ink_[row_of(cell)][word_of(cell)] |= bit_of(cell); }

    /// Numbers the groups of marked cells in the order of their first cells, row by row; returns how many there are.
    int number();

    /// The number of the group that a marked cell belongs to. Needs number().
    [[nodiscard]] int at(Cell cell) const;

private:
    static constexpr int word_bits = 64;
    static constexpr std::size_t words = cells / word_bits;
    static_assert(cells % word_bits == 0 && reach < word_bits);
    using Row = std::array<std::uint64_t, words>;

    struct Run {
        int first, last;       ///< columns
        std::uint32_t parent;  ///< a run before it of the same group, or itself; at the end the number of the group
    };

    static std::size_t row_of(Cell cell) { return static_cast<std::size_t>(cell.row); }
    static std::size_t word_of(Cell cell) { return static_cast<std::size_t>(cell.column / word_bits); }
    static std::uint64_t bit_of(Cell cell) { return std::uint64_t{1} << (cell.column % word_bits); }

    void find_runs(std::size_t row);
    void join_rows(std::size_t upper, std::size_t lower);
    [[nodiscard]] std::uint32_t root(std::uint32_t run);

    std::array<Row, cells> ink_{};
    std::array<Row, cells> starts_{};                   ///< the first cells of runs
    std::array<std::uint32_t, cells + 1> first_run_{};  ///< of each row
    std::vector<Run> runs_;                             ///< row by row, from left to right
};

}  // namespace v16::render
