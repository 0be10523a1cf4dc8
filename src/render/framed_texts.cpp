#include "render/framed_texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "render/budget.hpp"
#include "render/joining.hpp"
#include "render/sheet.hpp"

namespace v16::render {
namespace {

constexpr double least_height = 1.1, most_height = 4.0;  // of a cell, in heights of its text
constexpr double most_cell = 0.06 * LineWork::extent;    // its shorter side
constexpr double most_fitting = 2.6;                     // of a cell that fits its text
constexpr double off_middle = 0.4;                       // of the height: a text in a fitting cell stands in its middle
constexpr double most_frame = 0.35 * LineWork::extent;   // the longer side of what is no table
constexpr double most_rule = 0.6 * LineWork::extent;     // longer lines are a border, to which a table may be joined
constexpr std::size_t least_table = 4;                   // cells with a text
constexpr double least_radius = 0.6, most_radius = 3.0;  // of a balloon, in heights of its text
constexpr double off_centre = 0.8;                       // of the radius: a text begins this far from the middle
constexpr std::size_t most_ruled_points = 6;             // a rectangle, closed, with a corner to spare
constexpr double touching = 2 * LineWork::tolerance;
/// Lines looked at in all: a tenth of a second. Only a drawing made to be slow gets there.
constexpr std::size_t max_visits = 10'000'000;

/// A side of a cell: a level or upright line and the path that draws it.
struct Rule {
    AxisLine line;
    std::size_t path = 0;
};
constexpr std::size_t of_sheet = std::numeric_limits<std::size_t>::max();  ///< Rule::path of what is not in the work

bool spans(const AxisLine& line, double from, double to) {
    return line.from <= from + touching && line.to >= to - touching;
}

struct TextCell {
    Box box;
    std::array<std::size_t, 4> paths{};  ///< that draw its sides
    bool fits = false;                   ///< hardly higher than its text, which stands in its middle
};

/// What is left out together: cells that touch, and what their lines reach.
struct Region {
    Box box;
    std::size_t cells = 0;
    bool fits = false;  ///< all cells do

    [[nodiscard]] bool is_table() const { return cells >= least_table; }
    /// A few cells may also be openings of the part that a text happens to stand in.
    [[nodiscard]] bool is_frame() const { return fits && 2 * box.half_size() <= most_frame; }
};

Box widened(const Box& box) {
    return {box.min_x - touching, box.min_y - touching, box.max_x + touching, box.max_y + touching};
}

class Search {
public:
    explicit Search(const LineWork& work) : work_(work), left_out_(work.paths.size(), false) { collect_rules(); }

    /// By path: whether it frames a text or leads to what does. Nothing when the search took too long.
    [[nodiscard]] std::optional<std::vector<bool>> run() {
        for (const TracedText& text : work_.texts) {
            if (const auto cell = cell_around(text)) cells_.push_back(*cell);
        }
        for (const Region& region : regions()) leave_out(region);
        for (const TracedText& text : work_.texts) leave_out_balloon(text);
        return budget_.is_exceeded() ? std::nullopt : std::optional(std::move(left_out_));
    }

private:
    /// Sides of cells are lines or rectangles, not edges of whatever else has level and upright pieces.
    void collect_rules() {
        AxisLines lines;
        for (std::size_t i = 0; i < work_.paths.size(); ++i) {
            const TracedPath& path = work_.paths[i];
            if (path.trace != Trace::full_line || path.count > most_ruled_points) continue;
            lines.level.clear();
            lines.upright.clear();
            lines.add(work_.of(path));
            if (lines.level.size() + lines.upright.size() + 1 == path.count) add_rules(lines, i);
        }
        for (const Box& box : work_.sheet_boxes) {
            lines.level = {{box.min_y, box.min_x, box.max_x}, {box.max_y, box.min_x, box.max_x}};
            lines.upright = {{box.min_x, box.min_y, box.max_y}, {box.max_x, box.min_y, box.max_y}};
            add_rules(lines, of_sheet);
        }
        for (std::vector<Rule>* rules : {&level_, &upright_}) {
            std::stable_sort(rules->begin(), rules->end(),
                             [](const Rule& a, const Rule& b) { return a.line.at < b.line.at; });
        }
    }

    void add_rules(const AxisLines& lines, std::size_t path) {
        for (const AxisLine& line : lines.level) level_.push_back({line, path});
        for (const AxisLine& line : lines.upright) upright_.push_back({line, path});
    }

    /// The nearest rules below and above `at` that cross `across`, none of them further away than `reach`.
    [[nodiscard]] std::optional<std::pair<const Rule*, const Rule*>> around(const std::vector<Rule>& rules, double at,
                                                                            double across, double reach) {
        const auto middle =
            std::partition_point(rules.begin(), rules.end(), [at](const Rule& rule) { return rule.line.at < at; });
        const auto crosses = [&](const Rule& rule) {
            return !budget_.spend() || spans(rule.line, across, across);  // spent: no search goes on
        };
        auto above = middle;
        while (above != rules.end() && above->line.at <= at + reach && !crosses(*above)) ++above;
        if (above == rules.end() || above->line.at > at + reach) return std::nullopt;
        auto below = middle;
        while (below != rules.begin() && (below - 1)->line.at >= at - reach && !crosses(*(below - 1))) --below;
        if (below == rules.begin() || (below - 1)->line.at < at - reach) return std::nullopt;
        return std::pair(&*(below - 1), &*above);
    }

    [[nodiscard]] std::optional<TextCell> cell_around(const TracedText& text) {
        if (budget_.is_exceeded()) return std::nullopt;
        const auto levels = around(level_, text.at.y, text.at.x, most_frame);
        if (!levels) return std::nullopt;
        const auto uprights = around(upright_, text.at.x, text.at.y, most_frame);
        if (!uprights) return std::nullopt;
        const auto& [bottom, top] = *levels;
        const auto& [left, right] = *uprights;
        const Box box{left->line.at, bottom->line.at, right->line.at, top->line.at};
        const double shorter = 2 * std::min(box.half_width(), box.half_height());
        if (shorter < least_height * text.height || shorter > most_height * text.height || shorter > most_cell)
            return std::nullopt;
        const bool closed = spans(bottom->line, box.min_x, box.max_x) && spans(top->line, box.min_x, box.max_x) &&
                            spans(left->line, box.min_y, box.max_y) && spans(right->line, box.min_y, box.max_y);
        if (!closed) return std::nullopt;
        const Vec2 off = text.at - box.center();
        const double across = box.half_width() < box.half_height() ? off.x : off.y;
        const bool fits =
            shorter <= most_fitting * text.height && std::abs(across) <= off_middle * text.height + text.uncertainty;
        return TextCell{box, {bottom->path, top->path, left->path, right->path}, fits};
    }

    /// Cells that touch each other, with all that their lines reach.
    [[nodiscard]] std::vector<Region> regions() {
        std::vector<Region> regions;
        for (const TextCell& cell : cells_) {
            Region region{cell.box, 1, cell.fits};
            for (const std::size_t path : cell.paths) {
                if (path == of_sheet || 2 * work_.paths[path].box.half_size() > most_rule) continue;
                region.box.add(work_.paths[path].box);
            }
            regions.push_back(region);
        }
        join_touching(
            regions, budget_, [](const Region& a, const Region& b) { return widened(a.box).touches(b.box); },
            [](Region& a, const Region& b) {
                a.box.add(b.box);
                a.cells += b.cells;
                a.fits = a.fits && b.fits;
            });
        std::erase_if(regions, [](const Region& region) { return !region.is_table() && !region.is_frame(); });
        return regions;
    }

    void leave_out(const Region& region) {
        const Box reach = widened(region.box);
        for (std::size_t i = 0; i < work_.paths.size() && budget_.spend(); ++i) {
            const TracedPath& path = work_.paths[i];
            if (reach.contains(path.box)) {
                left_out_[i] = true;
            } else if (!region.is_table() && path.box.touches(reach)) {
                leave_out_leader(i, [&](Vec2 p) { return reach.contains(p); });
            }
        }
    }

    /// Leaves a straight full line out that has one of its ends at what `holds`.
    template <class Holds>
    bool leave_out_leader(std::size_t index, const Holds& holds) {
        const TracedPath& path = work_.paths[index];
        if (path.trace != Trace::full_line || path.count != 2) return false;
        const auto points = work_.of(path);
        if (holds(points[0]) == holds(points[1])) return false;
        left_out_[index] = true;
        return true;
    }

    void leave_out_balloon(const TracedText& text) {
        for (const TracedCircle& circle : work_.circles) {
            if (!budget_.spend()) return;
            if (circle.radius < least_radius * text.height || circle.radius > most_radius * text.height) continue;
            if (circle.radius > most_cell || norm(circle.center - text.at) > off_centre * circle.radius) continue;
            const auto in_circle = [&](Vec2 p) { return norm(p - circle.center) <= circle.radius + touching; };
            bool has_leader = false;
            for (std::size_t i = 0; i < work_.paths.size(); ++i) has_leader |= leave_out_leader(i, in_circle);
            budget_.spend(work_.paths.size());
            if (has_leader) leave_out(Region{box_of(circle), 1, true});
        }
    }

    static Box box_of(const TracedCircle& circle) {
        const Vec2 radius{circle.radius, circle.radius};
        Box box;
        box.add(circle.center - radius);
        box.add(circle.center + radius);
        return box;
    }

    const LineWork& work_;
    std::vector<Rule> level_, upright_;  ///< by their place
    std::vector<TextCell> cells_;
    std::vector<bool> left_out_;  ///< by path
    Budget budget_{max_visits};
};

}  // namespace

void leave_out_framed_texts(LineWork& work) {
    if (work.texts.empty()) return;
    if (const auto left_out = Search(work).run()) leave_out(work, *left_out);
}

}  // namespace v16::render
