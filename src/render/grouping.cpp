#include "render/grouping.hpp"

#include <algorithm>
#include <cstdint>

#include "render/clip.hpp"

namespace v16::render {
namespace {

constexpr int cells = 192;  // of the grid, along each side of the frame
constexpr int reach = 2;    // cells this far apart belong together: about a hundredth of the frame
constexpr int no_group = -1;
constexpr std::size_t max_groups = 256;  // only the largest ones are compared with each other
constexpr double least_share = 0.05;     // of the frame that a view takes

/// The frame and a little more, so that rounding cuts nothing off that lies on its border.
constexpr Box whole{-1, -1, LineWork::extent + 1, LineWork::extent + 1};

/// Of a point in `whole`.
int cell_of(double coordinate) {
    return std::clamp(static_cast<int>(coordinate * (cells / LineWork::extent)), 0, cells - 1);
}

/// What of a path lies in `whole`, piece by piece; a path may reach so far beyond it that its cells had no number.
template <class Use>
void for_each_piece(std::span<const Vec2> path, Use use) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (const auto piece = clip(path[i - 1], path[i], whole)) use(piece->first, piece->second);
    }
}

class Grid {
public:
    Grid() : ink_(std::size_t{cells} * cells, false), group_(std::size_t{cells} * cells, no_group) {}

    void mark(std::span<const Vec2> path) {
        constexpr double cell = LineWork::extent / cells;
        for_each_piece(path, [&](Vec2 a, Vec2 b) {
            const Vec2 step = b - a;
            const int steps = 1 + static_cast<int>(2 * std::max(std::abs(step.x), std::abs(step.y)) / cell);
            for (int k = 0; k <= steps; ++k) mark(a + step * (static_cast<double>(k) / steps));
        });
    }

    /// Numbers the groups of marked cells; returns how many there are.
    int number_groups() {
        int count = 0;
        for (std::size_t i = 0; i < ink_.size(); ++i) {
            if (ink_[i] && group_[i] == no_group) flood(i, count++);
        }
        return count;
    }
    [[nodiscard]] int group_at(Vec2 p) const { return group_[index(cell_of(p.x), cell_of(p.y))]; }

private:
    static std::size_t index(int column, int row) { return static_cast<std::size_t>(row * cells + column); }
    void mark(Vec2 p) { ink_[index(cell_of(p.x), cell_of(p.y))] = true; }

    void flood(std::size_t start, int number) {
        group_[start] = number;
        stack_.assign(1, start);
        while (!stack_.empty()) {
            const int at = static_cast<int>(stack_.back());
            stack_.pop_back();
            const int row = at / cells, column = at % cells;
            for (int y = std::max(row - reach, 0); y <= std::min(row + reach, cells - 1); ++y) {
                for (int x = std::max(column - reach, 0); x <= std::min(column + reach, cells - 1); ++x) {
                    const std::size_t near = index(x, y);
                    if (!ink_[near] || group_[near] != no_group) continue;
                    group_[near] = number;
                    stack_.push_back(near);
                }
            }
        }
    }

    std::vector<bool> ink_;
    std::vector<int> group_;
    std::vector<std::size_t> stack_;
};

double area(const Box& box) {
    return box.half_width() * box.half_height();
}

/// Larger boxes first; thin ones by their length, so that a line has a rank as well.
bool is_larger(const Box& a, const Box& b) {
    if (area(a) != area(b)) return area(a) > area(b);
    if (a.half_size() != b.half_size()) return a.half_size() > b.half_size();
    return a.min_x != b.min_x ? a.min_x < b.min_x : a.min_y < b.min_y;
}

void join_overlapping(std::vector<Box>& boxes) {
    for (std::size_t i = 0; i < boxes.size();) {
        const auto other = std::find_if(boxes.begin() + static_cast<std::ptrdiff_t>(i) + 1, boxes.end(),
                                        [&](const Box& box) { return boxes[i].touches(box); });
        if (other == boxes.end()) {
            ++i;
            continue;
        }
        boxes[i].add(*other);
        boxes.erase(other);
        i = 0;  // the larger box may touch one that was passed already
    }
}

std::vector<Box> boxes_of_groups(const LineWork& work, bool broken_too) {
    const auto counts = [broken_too](const TracedPath& path) {
        return path.trace == Trace::full_line || path.trace == Trace::solid || broken_too;
    };
    Grid grid;
    for (const TracedPath& path : work.paths) {
        if (counts(path)) grid.mark(work.of(path));
    }
    std::vector<Box> boxes(static_cast<std::size_t>(grid.number_groups()));
    for (const TracedPath& path : work.paths) {
        if (!counts(path)) continue;
        for_each_piece(work.of(path), [&](Vec2 a, Vec2 b) {
            Box& box = boxes[static_cast<std::size_t>(grid.group_at(a))];
            box.add(a);
            box.add(b);
        });
    }
    return boxes;
}

}  // namespace

std::vector<Box> group_views(const LineWork& work) {
    std::vector<Box> boxes = boxes_of_groups(work, false);
    if (boxes.empty()) boxes = boxes_of_groups(work, true);
    if (boxes.empty()) return {work.frame};
    std::sort(boxes.begin(), boxes.end(), is_larger);
    if (boxes.size() > max_groups) boxes.resize(max_groups);
    join_overlapping(boxes);
    std::sort(boxes.begin(), boxes.end(), is_larger);
    const auto is_small = [](const Box& box) { return box.half_size() < least_share * LineWork::extent / 2; };
    const auto rest = std::find_if(boxes.begin() + 1, boxes.end(), is_small);
    boxes.erase(rest, boxes.end());
    return boxes;
}

}  // namespace v16::render
