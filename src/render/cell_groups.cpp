#include "render/cell_groups.hpp"

#include <algorithm>
#include <bit>

namespace v16::render {
namespace {

/// Every bit moved by `columns` to the right in the picture: to higher columns.
template <std::size_t n>
std::array<std::uint64_t, n> to_right(const std::array<std::uint64_t, n>& row, int columns) {
    std::array<std::uint64_t, n> moved{};
    for (std::size_t i = 0; i < n; ++i) {
        moved[i] = row[i] << columns;
        if (i > 0) moved[i] |= row[i - 1] >> (64 - columns);
    }
    return moved;
}

template <std::size_t n>
std::array<std::uint64_t, n> to_left(const std::array<std::uint64_t, n>& row, int columns) {
    std::array<std::uint64_t, n> moved{};
    for (std::size_t i = 0; i < n; ++i) {
        moved[i] = row[i] >> columns;
        if (i + 1 < n) moved[i] |= row[i + 1] << (64 - columns);
    }
    return moved;
}

/// Calls `use(column)` for each bit, from left to right.
template <std::size_t n, class Use>
void for_each_bit(const std::array<std::uint64_t, n>& row, Use use) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::uint64_t left = row[i]; left != 0; left &= left - 1)
            use(static_cast<int>(64 * i) + std::countr_zero(left));
    }
}

}  // namespace

void CellGroups::find_runs(std::size_t row) {
    first_run_[row] = static_cast<std::uint32_t>(runs_.size());
    Row starts = ink_[row], ends = ink_[row];
    for (int distance = 1; distance <= reach; ++distance) {
        const Row from_left = to_right(ink_[row], distance), from_right = to_left(ink_[row], distance);
        for (std::size_t i = 0; i < words; ++i) {
            starts[i] &= ~from_left[i];
            ends[i] &= ~from_right[i];
        }
    }
    starts_[row] = starts;
    for_each_bit(starts, [&](int column) {
        runs_.push_back({column, column, static_cast<std::uint32_t>(runs_.size())});
    });
    std::uint32_t run = first_run_[row];
    for_each_bit(ends, [&](int column) { runs_[run++].last = column; });
}

std::uint32_t CellGroups::root(std::uint32_t run) {
    while (runs_[run].parent != run) {
        runs_[run].parent = runs_[runs_[run].parent].parent;
        run = runs_[run].parent;
    }
    return run;
}

void CellGroups::join_rows(std::size_t upper, std::size_t lower) {
    std::uint32_t a = first_run_[upper], b = first_run_[lower];
    while (a < first_run_[upper + 1] && b < first_run_[lower + 1]) {
        if (runs_[a].first <= runs_[b].last + reach && runs_[b].first <= runs_[a].last + reach) {
            const std::uint32_t root_a = root(a), root_b = root(b);
            runs_[std::max(root_a, root_b)].parent = std::min(root_a, root_b);
        }
        ++(runs_[a].last < runs_[b].last ? a : b);
    }
}

int CellGroups::number() {
    runs_.clear();
    for (std::size_t row = 0; row < cells; ++row) find_runs(row);
    first_run_[cells] = static_cast<std::uint32_t>(runs_.size());
    for (std::size_t row = 1; row < cells; ++row) {
        for (std::size_t up = 1; up <= std::min<std::size_t>(reach, row); ++up) join_rows(row - up, row);
    }
    // The root of a group is its first run, so a parent has its number before its children ask for it.
    std::uint32_t groups = 0;
    for (std::uint32_t run = 0; run < runs_.size(); ++run) {
        const std::uint32_t parent = runs_[run].parent;
        runs_[run].parent = parent == run ? groups++ : runs_[parent].parent;
    }
    return static_cast<int>(groups);
}

int CellGroups::at(Cell cell) const {
    const Row& starts = starts_[row_of(cell)];
    const std::size_t word = word_of(cell);
    std::uint32_t run = first_run_[row_of(cell)] - 1;
    for (std::size_t i = 0; i < word; ++i) run += static_cast<std::uint32_t>(std::popcount(starts[i]));
    const std::uint64_t up_to_cell = bit_of(cell) | (bit_of(cell) - 1);
    run += static_cast<std::uint32_t>(std::popcount(starts[word] & up_to_cell));
    return static_cast<int>(runs_[run].parent);
}

}  // namespace v16::render
