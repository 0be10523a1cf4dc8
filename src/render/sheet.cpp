#include "render/sheet.hpp"

#include <bit>

#include "render/budget.hpp"

namespace v16::render {
namespace {

constexpr double tolerance_share = 0.003;   // of the extent: a millimetre on A3
constexpr double covered_share = 0.95;      // of a side that lines must cover
constexpr double margin_share = 0.1;        // an inner border lies within this share of the outer one's size
constexpr double title_height_share = 0.6;  // a title block is at most this high ...
constexpr double title_area_share = 0.3;    // ... and this large
constexpr double mark_share = 0.06;         // marks reach this far in, of the border's shorter side: 10 mm on A4
constexpr int inner_borders = 2;
constexpr int title_lines = 2;
/// Lines looked at in all: a tenth of a second. Only a drawing made to be slow gets there; it is then no sheet.
constexpr std::size_t max_line_visits = 50'000'000;

/// The share of [from, to] that lines at `at` cover.
double coverage(std::span<const AxisLine> lines, double at, double from, double to, double tolerance, Budget& budget) {
    if (!budget.spend(lines.size())) return 0.0;
    std::vector<AxisLine> pieces;
    for (const AxisLine& line : lines) {
        if (std::abs(line.at - at) <= tolerance && line.to > from && line.from < to) pieces.push_back(line);
    }
    // Many lines at one place: sorting them is most of the work.
    if (!budget.spend(pieces.size() * static_cast<std::size_t>(std::bit_width(pieces.size())))) return 0.0;
    std::sort(pieces.begin(), pieces.end(), [](const AxisLine& a, const AxisLine& b) { return a.from < b.from; });
    double covered = 0.0;
    double reached = from;
    for (const AxisLine& piece : pieces) {
        const double end = std::min(piece.to, to);
        if (end > reached) covered += end - std::max(piece.from, reached);
        reached = std::max(reached, end);
    }
    return covered / (to - from);
}

double tolerance_of(const Box& extent) {
    return tolerance_share * 2 * extent.half_size();
}

/// Whether there is room between the sides.
bool is_wide(const Box& box) {
    const double tolerance = tolerance_of(box);
    return box.half_width() > 2 * tolerance && box.half_height() > 2 * tolerance && std::isfinite(2 * box.half_size());
}

bool is_border(const AxisLines& lines, const Box& box, double tolerance, Budget& budget) {
    const auto level = [&](double y) {
        return coverage(lines.level, y, box.min_x, box.max_x, tolerance, budget) >= covered_share;
    };
    const auto upright = [&](double x) {
        return coverage(lines.upright, x, box.min_y, box.max_y, tolerance, budget) >= covered_share;
    };
    return level(box.min_y) && level(box.max_y) && upright(box.min_x) && upright(box.max_x);
}

/// The nearest line inside of `side` (in the direction of `inward`) that is as long as a border there would be.
std::optional<double> next_inside(std::span<const AxisLine> lines, double side, double inward, double across,
                                  double from, double to, double tolerance, Budget& budget) {
    std::optional<double> nearest;
    for (const AxisLine& line : lines) {
        const double distance = (line.at - side) * inward;
        if (distance <= tolerance || distance > margin_share * across) continue;
        if (nearest && distance >= (*nearest - side) * inward) continue;
        const double margin = margin_share * (to - from);
        if (coverage(lines, line.at, from + margin, to - margin, tolerance, budget) >= covered_share) nearest = line.at;
    }
    return nearest;
}

std::optional<Box> border_inside(const AxisLines& lines, const Box& outer, double tolerance, Budget& budget) {
    const double width = outer.max_x - outer.min_x;
    const double height = outer.max_y - outer.min_y;
    const auto left = next_inside(lines.upright, outer.min_x, 1, width, outer.min_y, outer.max_y, tolerance, budget);
    const auto right = next_inside(lines.upright, outer.max_x, -1, width, outer.min_y, outer.max_y, tolerance, budget);
    const auto bottom = next_inside(lines.level, outer.min_y, 1, height, outer.min_x, outer.max_x, tolerance, budget);
    const auto top = next_inside(lines.level, outer.max_y, -1, height, outer.min_x, outer.max_x, tolerance, budget);
    if (!left || !right || !bottom || !top) return std::nullopt;
    const Box inner{*left, *bottom, *right, *top};
    return is_border(lines, inner, tolerance, budget) ? std::optional(inner) : std::nullopt;
}

/// Lines that lie inside of the box, not along its sides.
int lines_inside(const AxisLines& lines, const Box& box, double tolerance) {
    const auto count = [tolerance](std::span<const AxisLine> of, double at_min, double at_max, double min, double max) {
        return static_cast<int>(std::count_if(of.begin(), of.end(), [&](const AxisLine& line) {
            return line.at > at_min + tolerance && line.at < at_max - tolerance && line.from >= min - tolerance &&
                   line.to <= max + tolerance;
        }));
    };
    return count(lines.level, box.min_y, box.max_y, box.min_x, box.max_x) +
           count(lines.upright, box.min_x, box.max_x, box.min_y, box.max_y);
}

/// The largest title block in the lower right corner.
std::optional<Box> title_block_lower_right(const AxisLines& lines, const Box& border, double tolerance,
                                           Budget& budget) {
    const double width = border.max_x - border.min_x;
    const double height = border.max_y - border.min_y;
    std::optional<Box> best;
    double best_area = 0.0;
    for (const AxisLine& side : lines.upright) {
        const double rise = side.to - border.min_y;
        const double reach = border.max_x - side.at;
        if (std::abs(side.from - border.min_y) > tolerance || rise > title_height_share * height ||
            reach <= 4 * tolerance || reach > width + tolerance || rise * reach > title_area_share * width * height ||
            rise * reach <= best_area) {
            continue;
        }
        if (!budget.spend(lines.level.size() + lines.upright.size())) return std::nullopt;
        const auto is_lid = [&](const AxisLine& lid) {
            return std::abs(lid.at - side.to) <= tolerance && lid.from <= side.at + tolerance &&
                   lid.to >= border.max_x - tolerance;
        };
        const Box box{side.at, border.min_y, border.max_x, side.to};
        if (std::any_of(lines.level.begin(), lines.level.end(), is_lid) &&
            lines_inside(lines, box, tolerance) >= title_lines) {
            best = box;
            best_area = rise * reach;
        }
    }
    return best;
}

/// A straight piece from a side of the border, at a right angle, a little way in: centring marks and the ticks of grid
/// zones (ISO 5457) are such.
bool is_mark(Vec2 a, Vec2 b, const Box& border, double tolerance) {
    const double reach = mark_share * std::min(border.max_x - border.min_x, border.max_y - border.min_y);
    const auto comes_in = [&](double p, double q, double min, double max) {
        return (std::min(p, q) <= min + tolerance && std::max(p, q) <= min + reach) ||
               (std::max(p, q) >= max - tolerance && std::min(p, q) >= max - reach);
    };
    const bool upright = std::abs(a.x - b.x) <= tolerance && comes_in(a.y, b.y, border.min_y, border.max_y);
    const bool level = std::abs(a.y - b.y) <= tolerance && comes_in(a.x, b.x, border.min_x, border.max_x);
    return upright || level;
}

void mirror(std::vector<AxisLine>& lines_at, std::vector<AxisLine>& lines_along) {
    for (AxisLine& line : lines_at) line.at = -line.at;
    for (AxisLine& line : lines_along) line = {line.at, -line.to, -line.from};
}

Box mirrored_x(const Box& box) {
    return {-box.max_x, box.min_y, -box.min_x, box.max_y};
}
Box mirrored_y(const Box& box) {
    return {box.min_x, -box.max_y, box.max_x, -box.min_y};
}

/// The title block in any corner: turned sheets have it elsewhere.
std::optional<Box> title_block(const AxisLines& lines, const Box& border, double tolerance, Budget& budget) {
    for (const bool flip_y : {false, true}) {
        for (const bool flip_x : {false, true}) {
            AxisLines seen = lines;
            Box box = border;
            if (flip_x) {
                mirror(seen.upright, seen.level);
                box = mirrored_x(box);
            }
            if (flip_y) {
                mirror(seen.level, seen.upright);
                box = mirrored_y(box);
            }
            if (auto found = title_block_lower_right(seen, box, tolerance, budget)) {
                if (flip_x) *found = mirrored_x(*found);
                if (flip_y) *found = mirrored_y(*found);
                return found;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

void AxisLines::add(std::span<const Vec2> path) {
    constexpr double slope = 1e-6;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Vec2 a = path[i - 1], b = path[i];
        const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
        if (!std::isfinite(dx) || !std::isfinite(dy) || dx == dy) continue;
        if (dy <= slope * dx) level.push_back({a.y, std::min(a.x, b.x), std::max(a.x, b.x)});
        if (dx <= slope * dy) upright.push_back({a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
    }
}

bool Sheet::owns(std::span<const Vec2> path) const {
    const auto in_title_block = [&](Vec2 p) {
        return p.x >= title_block.min_x - tolerance && p.x <= title_block.max_x + tolerance &&
               p.y >= title_block.min_y - tolerance && p.y <= title_block.max_y + tolerance;
    };
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Vec2 a = path[i - 1], b = path[i];
        const bool beyond_one_side =
            std::max(a.x, b.x) <= border.min_x + tolerance || std::min(a.x, b.x) >= border.max_x - tolerance ||
            std::max(a.y, b.y) <= border.min_y + tolerance || std::min(a.y, b.y) >= border.max_y - tolerance;
        const bool inside_title_block = in_title_block(a) && in_title_block(b);
        if (!beyond_one_side && !inside_title_block && !is_mark(a, b, border, tolerance)) return false;
    }
    return path.size() > 1;
}

Sheet Sheet::seen_by(const View& view) const {
    const auto map = [&view](const Box& box) {
        Box seen;
        for (const Vec3 corner : {Vec3{box.min_x, box.min_y, 0}, Vec3{box.max_x, box.max_y, 0}})
            seen.add(view.point(corner));
        return seen;
    };
    return {map(border), map(title_block), tolerance * std::abs(view.scale.x)};
}

bool draw_border(const AxisLines& lines, const Box& box) {
    Budget budget(max_line_visits);
    return is_wide(box) && is_border(lines, box, tolerance_of(box), budget);
}

std::optional<Sheet> find_sheet(const AxisLines& lines, const Box& extent) {
    const double tolerance = tolerance_of(extent);
    Budget budget(max_line_visits);
    if (!is_wide(extent) || !is_border(lines, extent, tolerance, budget)) return std::nullopt;
    std::vector<Box> borders{extent};
    for (int i = 0; i < inner_borders; ++i) {
        const auto inner = border_inside(lines, borders.back(), tolerance, budget);
        if (!inner) break;
        borders.push_back(*inner);
    }
    // Some sheets have their title block in a corner of an outer border.
    for (auto border = borders.rbegin(); border != borders.rend(); ++border) {
        if (const auto title = title_block(lines, *border, tolerance, budget))
            return Sheet{borders.back(), *title, tolerance};
    }
    return std::nullopt;
}

}  // namespace v16::render
