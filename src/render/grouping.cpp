#include "render/grouping.hpp"

#include <algorithm>
#include <cstdint>

#include "render/cell_groups.hpp"
#include "render/clip.hpp"

namespace v16::render {
namespace {

constexpr std::size_t max_groups = 256;  // only the largest ones are compared with each other
constexpr double least_share = 0.05;     // of the frame that a view takes

/// The frame and a little more, so that rounding cuts nothing off that lies on its border.
constexpr Box whole{-1, -1, LineWork::extent + 1, LineWork::extent + 1};

/// What of a path lies in `whole`, piece by piece; a path may reach so far beyond it that its cells had no number.
template <class Use>
void for_each_piece(std::span<const Vec2> path, Use use) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (const auto piece = clip(path[i - 1], path[i], whole)) use(piece->first, piece->second);
    }
}

/// Marks every cell that a path runs through.
void mark(CellGroups& grid, std::span<const Vec2> path) {
    constexpr double cell_size = LineWork::extent / CellGroups::cells;
    for_each_piece(path, [&](Vec2 a, Vec2 b) {
        const Vec2 step = b - a;
        const int steps = 1 + static_cast<int>(2 * std::max(std::abs(step.x), std::abs(step.y)) / cell_size);
        walk_cells<CellGroups::cells>(a, b, steps, [&](Cell at) { grid.mark(at); });
    });
}

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
    CellGroups grid;
    for (const TracedPath& path : work.paths) {
        if (counts(path)) mark(grid, work.of(path));
    }
    std::vector<Box> boxes(static_cast<std::size_t>(grid.number()));
    const auto box_at = [&](Vec2 p) -> Box& {
        return boxes[static_cast<std::size_t>(grid.at(cell_of<CellGroups::cells>(p)))];
    };
    for (const TracedPath& path : work.paths) {
        if (!counts(path)) continue;
        const std::span<const Vec2> points = work.of(path);
        if (points.size() > 1 && whole.contains(path.box)) {  // one connected line: one group
            box_at(points.front()).add(path.box);
            continue;
        }
        for_each_piece(points, [&](Vec2 a, Vec2 b) {
            Box& box = box_at(a);
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
