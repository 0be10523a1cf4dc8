// Which paths of a line work run near a point: a grid over its square with the paths through each cell.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "render/cell_walk.hpp"
#include "render/clip.hpp"
#include "render/line_work.hpp"

namespace v16::render {

class PathIndex {
public:
    static constexpr int cells = 128;  ///< along each side
    static constexpr double cell_size = LineWork::extent / cells;

    /// Lengths of all paths together, in cells, that are kept: 16 MB.
    static constexpr std::size_t max_entries = 4'000'000;

    /// Everything that is drawn but hatches. Time: linear in the length of the paths, in cells. Empty when there is
    /// more than max_entries.
    explicit PathIndex(const LineWork& work) {
        std::size_t entries = 0;
        for_each_entry(work, [&](std::size_t cell, std::uint32_t) {
            ++first_[cell + 1];
            return ++entries <= max_entries;
        });
        is_complete_ = entries <= max_entries;
        if (!is_complete_) {
            std::fill(first_.begin(), first_.end(), 0);
            return;
        }
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        paths_.resize(first_.back());
        std::vector<std::uint32_t> next = first_;
        for_each_entry(work, [&](std::size_t cell, std::uint32_t path) {
            paths_[next[cell]++] = path;
            return true;
        });
    }

    /// False when there was too much to keep.
    [[nodiscard]] bool is_complete() const { return is_complete_; }

    /// Calls `use(path)` for every path within a cell's size of the point, some of them more than once, and for others
    /// up to twice as far away, until it returns false.
    template <class Use>
    void for_each_near(Vec2 point, Use use) const {
        const Cell at = cell_of<cells>(point);
        for (int row = std::max(at.row - 1, 0); row <= std::min(at.row + 1, cells - 1); ++row) {
            for (int column = std::max(at.column - 1, 0); column <= std::min(at.column + 1, cells - 1); ++column) {
                const std::size_t cell = number(Cell{column, row});
                for (std::uint32_t i = first_[cell]; i < first_[cell + 1]; ++i) {
                    if (!use(std::size_t{paths_[i]})) return;
                }
            }
        }
    }

private:
    static constexpr std::size_t count = std::size_t{cells} * cells;

    static std::size_t number(Cell cell) {
        return static_cast<std::size_t>(cell.row) * cells + static_cast<std::size_t>(cell.column);
    }

    /// Calls `use(cell, path)` until it returns false; neighbouring pieces of a path in one cell count once.
    template <class Use>
    static void for_each_entry(const LineWork& work, Use use) {
        constexpr Box whole{-1, -1, LineWork::extent + 1, LineWork::extent + 1};
        bool goes_on = true;
        for (std::size_t i = 0; i < work.paths.size() && goes_on; ++i) {
            if (work.paths[i].trace == Trace::hatch) continue;
            const auto points = work.of(work.paths[i]);
            std::size_t last = count;
            for (std::size_t k = 1; k < points.size() && goes_on; ++k) {
                const auto piece = clip(points[k - 1], points[k], whole);
                if (!piece) continue;
                walk_cells<cells>(piece->first, piece->second, [&](Cell at) {
                    if (number(at) == last || !goes_on) return;
                    last = number(at);
                    goes_on = use(last, static_cast<std::uint32_t>(i));
                });
            }
        }
    }

    bool is_complete_ = false;
    std::vector<std::uint32_t> first_ = std::vector<std::uint32_t>(count + 1);  ///< of each cell, in paths_
    std::vector<std::uint32_t> paths_;                                          ///< cell by cell
};

}  // namespace v16::render
