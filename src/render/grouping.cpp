#include "render/grouping.hpp"

#include <algorithm>
#include <optional>

#include "render/cell_groups.hpp"
#include "render/clip.hpp"
#include "render/joining.hpp"
#include "render/sheet.hpp"

namespace v16::render {
namespace {

constexpr std::size_t max_groups = 256;  // only the largest ones are compared with each other
constexpr double least_share = 0.05;     // of the region that a view takes
constexpr int max_borders = 3;           // around each other

/// A box of line work, and the square around it that the grid lies over.
class Region {
public:
    explicit Region(const Box& box)
        : box_(box), corner_(box.center() - Vec2{box.half_size(), box.half_size()}), size_(2 * box.half_size()) {}

    /// A little more, so that rounding cuts nothing off that lies on its edge.
    [[nodiscard]] Box reach() const {
        const double more = size_ / LineWork::extent;
        return {box_.min_x - more, box_.min_y - more, box_.max_x + more, box_.max_y + more};
    }
    [[nodiscard]] Vec2 on_grid(Vec2 p) const { return (p - corner_) * (LineWork::extent / size_); }
    [[nodiscard]] double size() const { return size_; }

private:
    Box box_;
    Vec2 corner_;
    double size_;
};

/// What of a path lies in the region, piece by piece; a path may reach so far beyond it that its cells had no number.
template <class Use>
void for_each_piece(std::span<const Vec2> path, const Box& reach, Use use) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (const auto piece = clip(path[i - 1], path[i], reach)) use(piece->first, piece->second);
    }
}

/// Marks every cell that a path runs through.
void mark(CellGroups& grid, std::span<const Vec2> path, const Region& region) {
    for_each_piece(path, region.reach(), [&](Vec2 a, Vec2 b) {
        walk_cells<CellGroups::cells>(region.on_grid(a), region.on_grid(b), [&](Cell at) { grid.mark(at); });
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

/// The boxes of what hangs together in the region, larger ones first.
std::vector<Box> boxes_of_groups(const LineWork& work, const Region& region, bool broken_too) {
    const Box reach = region.reach();
    const auto counts = [&](const TracedPath& path) {
        return (path.trace == Trace::full_line || path.trace == Trace::solid || broken_too) && path.box.touches(reach);
    };
    CellGroups grid;
    for (const TracedPath& path : work.paths) {
        if (counts(path)) mark(grid, work.of(path), region);
    }
    std::vector<Box> boxes(static_cast<std::size_t>(grid.number()));
    const auto box_at = [&](Vec2 p) -> Box& {
        return boxes[static_cast<std::size_t>(grid.at(cell_of<CellGroups::cells>(region.on_grid(p))))];
    };
    for (const TracedPath& path : work.paths) {
        if (!counts(path)) continue;
        const std::span<const Vec2> points = work.of(path);
        if (points.size() > 1 && reach.contains(path.box)) {  // one connected line: one group
            box_at(points.front()).add(path.box);
            continue;
        }
        for_each_piece(points, reach, [&](Vec2 a, Vec2 b) {
            Box& box = box_at(a);
            box.add(a);
            box.add(b);
        });
    }
    std::sort(boxes.begin(), boxes.end(), is_larger);
    return boxes;
}

/// Whether full lines run along all four sides of a box.
bool is_drawn(const LineWork& work, const Box& box) {
    AxisLines lines;
    for (const TracedPath& path : work.paths) {
        if (path.trace == Trace::full_line && path.box.touches(box)) lines.add(work.of(path));
    }
    return draw_border(lines, box);
}

/// The box of what stands inside a border: a rectangle of full lines around all other groups, whatever hangs on it.
/// Nothing when the largest group is none, or has only specks in it.
std::optional<Box> inside_of_border(const LineWork& work, std::span<const Box> groups, double least_size) {
    const Box& border = groups.front();
    double largest = 0.0;
    for (const Box& group : groups.subspan(1)) {
        if (!border.contains(group)) return std::nullopt;
        largest = std::max(largest, 2 * group.half_size());
    }
    if (largest < least_size || !is_drawn(work, border)) return std::nullopt;
    Box inside;
    for (const Box& group : groups.subspan(1)) {
        if (2 * group.half_size() >= least_share * largest) inside.add(group);
    }
    return inside;
}

}  // namespace

std::vector<Box> group_views(const LineWork& work) {
    Region region(work.frame);
    std::vector<Box> boxes = boxes_of_groups(work, region, false);
    const bool broken_too = boxes.empty();
    if (broken_too) boxes = boxes_of_groups(work, region, true);
    if (boxes.empty()) return {work.frame};
    for (int i = 0; i < max_borders; ++i) {
        const auto inside = inside_of_border(work, boxes, least_share * region.size());
        if (!inside) break;
        region = Region(*inside);
        boxes = boxes_of_groups(work, region, broken_too);
    }
    if (boxes.size() > max_groups) boxes.resize(max_groups);
    Budget budget(max_groups * max_groups * max_groups);  // joining never needs more
    join_touching(
        boxes, budget, [](const Box& a, const Box& b) { return a.touches(b); }, [](Box& a, const Box& b) { a.add(b); });
    std::sort(boxes.begin(), boxes.end(), is_larger);
    const auto is_small = [&](const Box& box) { return 2 * box.half_size() < least_share * region.size(); };
    const auto rest = std::find_if(boxes.begin() + 1, boxes.end(), is_small);
    boxes.erase(rest, boxes.end());
    return boxes;
}

}  // namespace v16::render
