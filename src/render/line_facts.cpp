#include "render/line_facts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "render/clip.hpp"

namespace v16::render {
namespace {

constexpr int cells = 512;  // of the grid, along each side of the frame; ends meet in neighbouring cells
constexpr double cell = LineWork::extent / cells;
constexpr double closing_gap = cell / 2;  // between the ends of a line that is closed
constexpr double slope = 0.01;            // of a piece that is still level or upright

/// The frame and a little more, so that rounding cuts nothing off that lies on its border.
constexpr Box whole{-1, -1, LineWork::extent + 1, LineWork::extent + 1};

/// Ends may lie far beyond the frame: they are taken to its border before they become numbers of cells.
int cell_of(double coordinate) {
    return static_cast<int>(std::clamp(coordinate / cell, 0.0, cells - 1.0));
}

/// Remembers for each cell which path was there, or that several were.
class Occupancy {
public:
    Occupancy() : owner_(std::size_t{cells} * cells, nobody) {}

    void mark(Vec2 p, std::size_t path) {
        const std::size_t at = index(cell_of(p.x), cell_of(p.y));
        std::uint16_t& owner = owner_[at];
        const std::uint16_t own = number(path);
        if (owner == nobody) {
            owner = own;
            marked_.push_back(static_cast<std::uint32_t>(at));
        } else if (owner != own) {
            owner = several;
        }
    }

    /// Lines run through few of the cells: only those are taken back.
    void clear() {
        for (const std::uint32_t at : marked_) owner_[at] = nobody;
        marked_.clear();
    }

    /// True when another path than `path` was in the cell of `p` or in one of the eight around it.
    [[nodiscard]] bool has_other(Vec2 p, std::size_t path) const {
        const int column = cell_of(p.x), row = cell_of(p.y);
        for (int y = std::max(row - 1, 0); y <= std::min(row + 1, cells - 1); ++y) {
            for (int x = std::max(column - 1, 0); x <= std::min(column + 1, cells - 1); ++x) {
                const std::uint16_t owner = owner_[index(x, y)];
                if (owner != nobody && owner != number(path)) return true;
            }
        }
        return false;
    }

private:
    static constexpr std::uint16_t nobody = 0;
    static constexpr std::uint16_t several = 0xFFFF;

    static std::size_t index(int column, int row) { return static_cast<std::size_t>(row * cells + column); }
    /// Small numbers keep the grid small. Two paths share one only in a drawing of more than 65,534 lines.
    static std::uint16_t number(std::size_t path) { return static_cast<std::uint16_t>(1 + path % (several - 1)); }

    std::vector<std::uint16_t> owner_;
    std::vector<std::uint32_t> marked_;  // cells that have an owner, each once
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

/// Marks every cell that a piece inside of `whole` runs through.
void mark_piece(Occupancy& drawn, Vec2 from, Vec2 to, std::size_t path) {
    const Vec2 step = to - from;
    const int steps = 1 + static_cast<int>(std::max(std::abs(step.x), std::abs(step.y)) / cell);
    for (int k = 0; k <= steps; ++k) drawn.mark(from + step * (static_cast<double>(k) / steps), path);
}

/// Where everything is, and how long each path is inside of the frame.
struct Survey {
    Occupancy drawn, ends;
    std::vector<double> lengths;

    void clear() {
        drawn.clear();
        ends.clear();
        lengths.clear();
    }
};

/// One a thread: making 1 MB of empty cells for each drawing would cost more than all the rest.
Survey& scratch() {
    thread_local Survey survey;
    survey.clear();
    return survey;
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
            if (clip(piece->first, piece->second, middle)) facts.middle_is_empty = false;
            mark_piece(found.drawn, piece->first, piece->second, id);
        }
        all += path_length;
        if (!is_open(path)) continue;
        found.ends.mark(path.front(), id);
        found.ends.mark(path.back(), id);
    }
    if (all > 0.0) facts.level_or_upright = straight / all;
}

}  // namespace

LineFacts line_facts(const LineWork& work, std::size_t groups) {
    LineFacts facts;
    facts.groups = groups;
    Survey& found = scratch();
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
            if (!found.drawn.has_other(end, id)) {
                ++free_ends;
            } else if (!found.ends.has_other(end, id)) {
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
