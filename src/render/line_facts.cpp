#include "render/line_facts.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "render/cell_walk.hpp"
#include "render/clip.hpp"

namespace v16::render {
namespace {

constexpr int cells = 512;  // of the grid, along each side of the frame; ends meet in neighbouring cells
constexpr double cell_size = LineWork::extent / cells;
constexpr double closing_gap = cell_size / 2;  // between the ends of a line that is closed
constexpr double slope = 0.01;                 // of a piece that is still level or upright

/// The frame and a little more, so that rounding cuts nothing off that lies on its border.
constexpr Box whole{-1, -1, LineWork::extent + 1, LineWork::extent + 1};

/// The eight cells around a cell and itself, as far as they exist.
template <class Use>
void for_each_near(Cell cell, Use use) {
    for (int y = std::max(cell.row - 1, 0); y <= std::min(cell.row + 1, cells - 1); ++y) {
        for (int x = std::max(cell.column - 1, 0); x <= std::min(cell.column + 1, cells - 1); ++x) use(Cell{x, y});
    }
}

/// Some of the cells, numbered row by row: what is kept of a few cells then lies close together.
class CellSet {
public:
    void add(Cell cell) { bits_[word(cell)] |= bit(cell); }
    [[nodiscard]] bool has(Cell cell) const { return (bits_[word(cell)] & bit(cell)) != 0; }
    void clear() { bits_.fill(0); }

    /// Numbers the cells from 0; returns how many there are.
    std::size_t number() {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < bits_.size(); ++i) {
            before_[i] = count;
            count += static_cast<std::uint32_t>(std::popcount(bits_[i]));
        }
        return count;
    }
    /// Of a cell of the set. Needs number().
    [[nodiscard]] std::size_t number_of(Cell cell) const {
        const std::size_t at = word(cell);
        return before_[at] + static_cast<std::size_t>(std::popcount(bits_[at] & (bit(cell) - 1)));
    }

private:
    static constexpr unsigned word_bits = 64;
    static std::size_t word(Cell cell) {
        return static_cast<unsigned>(cell.row) * (cells / word_bits) + static_cast<unsigned>(cell.column) / word_bits;
    }
    static std::uint64_t bit(Cell cell) { return std::uint64_t{1} << (static_cast<unsigned>(cell.column) % word_bits); }

    static constexpr std::size_t words = std::size_t{cells} * cells / word_bits;
    std::array<std::uint64_t, words> bits_{};
    std::array<std::uint32_t, words> before_{};  // cells of the words before
};

/// Remembers for each of a number of cells which path was there, or that several were.
class Occupancy {
public:
    void reset(std::size_t size) { owner_.assign(size, nobody); }

    void mark(std::size_t at, std::size_t path) {
        std::uint16_t& owner = owner_[at];
        if (owner != number(path)) owner = owner == nobody ? number(path) : several;
    }

    /// True when another path than `path` was there.
    [[nodiscard]] bool has_other(std::size_t at, std::size_t path) const {
        return owner_[at] != nobody && owner_[at] != number(path);
    }

private:
    static constexpr std::uint16_t nobody = 0;
    static constexpr std::uint16_t several = 0xFFFF;

    /// Two paths share a number only in a drawing of more than 65,534 lines.
    static std::uint16_t number(std::size_t path) {
        // A division costs more than all the rest of a mark.
        const std::size_t turn = path < several - 1U ? path : path % (several - 1U);
        return static_cast<std::uint16_t>(1 + turn);
    }

    std::vector<std::uint16_t> owner_;
};

bool is_open(std::span<const Vec2> path) {
    return norm(path.back() - path.front()) > closing_gap;
}

bool is_level_or_upright(Vec2 step, double length) {
    return std::min(std::abs(step.x), std::abs(step.y)) <= slope * length;
}

Box middle_of(const Box& frame) {
    const Vec2 center = frame.center();
    const double x = frame.half_width() / 2, y = frame.half_height() / 2;
    return {center.x - x, center.y - y, center.x + x, center.y + y};
}

/// What is drawn near the ends of full lines, and how long each path is inside of the frame.
struct Survey {
    CellSet near_ends;  ///< the cells that will be asked for, and the only ones kept in the next two
    Occupancy drawn, ends;
    std::vector<double> lengths;
};

/// One a thread: reused, as it is the same for every drawing.
Survey& scratch() {
    thread_local Survey survey;
    survey.near_ends.clear();
    survey.lengths.clear();
    return survey;
}

/// Notes every cell near an end that a piece inside of `whole` runs through.
void mark_piece(Survey& found, Vec2 from, Vec2 to, std::size_t path) {
    const Vec2 step = to - from;
    const int steps = 1 + static_cast<int>(std::max(std::abs(step.x), std::abs(step.y)) / cell_size);
    walk_cells<cells>(from, to, steps, [&](Cell at) {
        if (found.near_ends.has(at)) found.drawn.mark(found.near_ends.number_of(at), path);
    });
}

/// Calls `use(end, id)` for both ends of each open path.
template <class Use>
void for_each_end(const LineWork& work, Use use) {
    for (std::size_t id = 0; id < work.paths.size(); ++id) {
        const std::span<const Vec2> path = work.of(work.paths[id]);
        if (!is_open(path)) continue;
        use(cell_of<cells>(path.front()), id);
        use(cell_of<cells>(path.back()), id);
    }
}

void survey_ends(const LineWork& work, Survey& found) {
    for_each_end(work, [&](Cell end, std::size_t id) {
        if (work.paths[id].trace != Trace::full_line) return;
        for_each_near(end, [&](Cell near) { found.near_ends.add(near); });
    });
    const std::size_t kept = found.near_ends.number();
    found.drawn.reset(kept);
    found.ends.reset(kept);
    for_each_end(work, [&](Cell end, std::size_t id) {
        if (found.near_ends.has(end)) found.ends.mark(found.near_ends.number_of(end), id);
    });
}

/// Whether another path was in the cell of an end, or in one of those around it.
bool has_other_near(const Occupancy& occupancy, const CellSet& near_ends, Cell end, std::size_t path) {
    bool other = false;
    for_each_near(end, [&](Cell near) { other = other || occupancy.has_other(near_ends.number_of(near), path); });
    return other;
}

/// Fills in those of `facts` that need no ends.
void survey_lines(const LineWork& work, LineFacts& facts, Survey& found) {
    const Box middle = middle_of(work.frame);
    double all = 0.0, straight = 0.0;
    facts.middle_is_empty = true;
    for (std::size_t id = 0; id < work.paths.size(); ++id) {
        const std::span<const Vec2> path = work.of(work.paths[id]);
        double& path_length = found.lengths.emplace_back(0.0);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const auto piece = clip(path[i - 1], path[i], whole);
            if (!piece) continue;
            const Vec2 step = piece->second - piece->first;
            const double length = norm(step);
            path_length += length;
            if (is_level_or_upright(step, length)) straight += length;
            if (facts.middle_is_empty && clip(piece->first, piece->second, middle)) facts.middle_is_empty = false;
            mark_piece(found, piece->first, piece->second, id);
        }
        all += path_length;
    }
    if (all > 0.0) facts.level_or_upright = straight / all;
}

}  // namespace

LineFacts line_facts(const LineWork& work, std::size_t groups) {
    LineFacts facts;
    facts.groups = groups;
    Survey& found = scratch();
    survey_ends(work, found);
    survey_lines(work, facts, found);
    double all = 0.0;
    std::array<double, 3> length_by_free_ends{};
    for (std::size_t id = 0; id < work.paths.size(); ++id) {
        if (work.paths[id].trace != Trace::full_line) continue;
        ++facts.lines;
        all += found.lengths[id];
        const std::span<const Vec2> path = work.of(work.paths[id]);
        if (!is_open(path)) continue;
        std::size_t free_ends = 0;
        for (const Vec2 end : {path.front(), path.back()}) {
            const Cell at = cell_of<cells>(end);
            if (!has_other_near(found.drawn, found.near_ends, at, id)) {
                ++free_ends;
            } else if (!has_other_near(found.ends, found.near_ends, at, id)) {
                ++facts.landings;
            }
        }
        length_by_free_ends[free_ends] += found.lengths[id];
    }
    if (all > 0.0) {
        facts.one_end_free = length_by_free_ends[1] / all;
        facts.both_ends_free = length_by_free_ends[2] / all;
    }
    return facts;
}

}  // namespace v16::render
