#include "render/frame.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "render/budget.hpp"
#include "render/text_content.hpp"
#include "render/text_rows.hpp"

namespace v16::render {
namespace {

constexpr std::size_t bins = 64;
constexpr std::size_t core_bins = 3;
constexpr double stray_share = 0.05;
constexpr std::size_t least_for_one_stray = 10;
constexpr double invisible_core = 1e-3;
/// Boxes looked at in all while strays are dropped. Only a drawing made to be slow gets there: one in which each stray
/// that goes makes the next one.
constexpr std::size_t max_box_visits = 50'000'000;

/// Smaller extents are treated as points: their scale would not be a finite number.
constexpr double smallest_extent = 1e-300;

/// Collects one box an entity.
class Measurer final : public Canvas {
public:
    /// Leaves out what belongs to `sheet`, when there is one.
    Measurer(const dxf::Drawing& drawing, const std::optional<Sheet>& sheet) : drawing_(drawing), sheet_(sheet) {
        boxes.reserve(drawing.entities.size());
    }

    void stroke(const dxf::Entity&, std::span<const Vec2> path) override {
        if (sheet_ && sheet_->owns(path)) return;
        lines.add(path);
        add(path);
    }
    void fill(const dxf::Entity&, std::span<const Vec2> points, std::span<const std::uint32_t>, Shade) override {
        if (sheet_ && sheet_->owns(points)) return;
        add(points);
    }
    /// About the room that a text takes; how its font runs is not known here.
    void text(const dxf::Entity& entity, const dxf::Text& text, const TextPlace& place) override {
        constexpr double width_of_character = 0.8;  // of the height; East Asian ones are twice as wide
        if (text.value == dxf::npos) return;
        const auto read = lines_of(drawing_, entity, text);
        std::size_t longest = 0;
        for (const std::string& line : read) longest = std::max(longest, base::display_width(line));
        const double width = text.height * text.stretch * width_of_character * static_cast<double>(longest);
        const TextRows rows = rows_of(text, read.size());
        const Vec2 begin = place.anchor - place.along * (share_before_anchor(text) * width);
        const Vec2 top = begin + place.up * (text.height - rows.first);
        const Vec2 bottom = begin - place.up * (rows.first + rows.feed * static_cast<double>(read.size() - 1));
        add(std::array{top, bottom, top + place.along * width, bottom + place.along * width});
    }

    std::vector<Box> boxes;
    AxisLines lines;

private:
    void add(std::span<const Vec2> points) {
        Box box;
        for (const Vec2 point : points) {
            if (!is_finite(point)) return;
            box.add(point);
        }
        boxes.push_back(box);
    }

    const dxf::Drawing& drawing_;
    const std::optional<Sheet>& sheet_;
};

Box union_of(std::span<const Box> boxes) {
    Box all;
    for (const Box& box : boxes) all.add(box);
    return all;
}

/// Where the three neighbouring bins with most box edges of one axis begin.
class Histogram {
public:
    Histogram(double origin, double bin_size) : origin_(origin), bin_size_(bin_size) {}

    void add(double value) {
        const double bin = (value / 2 - origin_ / 2) / (bin_size_ / 2);
        ++counts_[static_cast<std::size_t>(std::clamp(bin, 0.0, static_cast<double>(bins - 1)))];
    }
    [[nodiscard]] double densest() const {
        std::size_t best = 0;
        std::size_t best_count = 0;
        for (std::size_t i = 0; i + core_bins <= bins; ++i) {
            const std::size_t count = counts_[i] + counts_[i + 1] + counts_[i + 2];
            if (count > best_count) {
                best = i;
                best_count = count;
            }
        }
        return origin_ + static_cast<double>(best) * bin_size_;
    }

private:
    double origin_;
    double bin_size_;
    std::array<std::size_t, bins> counts_{};
};

Box densest_square(std::span<const Box> boxes, const Box& extent) {
    const double bin_size = extent.half_size() / (bins / 2);
    Histogram x(extent.min_x, bin_size);
    Histogram y(extent.min_y, bin_size);
    for (const Box& box : boxes) {
        x.add(box.min_x);
        x.add(box.max_x);
        y.add(box.min_y);
        y.add(box.max_y);
    }
    const double left = x.densest();
    const double bottom = y.densest();
    return {left, bottom, left + core_bins * bin_size, bottom + core_bins * bin_size};
}

/// Moves what the frame keeps to the front of `boxes`; returns how many that are.
std::size_t drop_strays(std::vector<Box>& boxes) {
    const Box extent = union_of(boxes);
    const Box square = densest_square(boxes, extent);
    const auto outside =
        std::stable_partition(boxes.begin(), boxes.end(), [&](const Box& box) { return square.contains(box); });
    const auto core_count = static_cast<std::size_t>(outside - boxes.begin());
    const std::size_t outside_count = boxes.size() - core_count;
    const bool few = static_cast<double>(outside_count) <= stray_share * static_cast<double>(boxes.size()) ||
                     (outside_count == 1 && boxes.size() >= least_for_one_stray);
    if (outside_count == 0 || !few) return boxes.size();
    const Box core = union_of(std::span<const Box>(boxes).first(core_count));
    if (core.half_size() < invisible_core * extent.half_size()) return core_count;
    const auto strays = std::partition(outside, boxes.end(), [&](const Box& box) { return core.touches(box); });
    return static_cast<std::size_t>(strays - boxes.begin());
}

}  // namespace

Box robust_extent(std::span<const Box> all) {
    Box extent = union_of(all);
    std::vector<Box> boxes;
    Budget budget(max_box_visits);
    while (extent.half_size() > smallest_extent) {
        if (boxes.empty()) boxes.assign(all.begin(), all.end());
        if (!budget.spend(boxes.size())) break;
        const std::size_t kept = drop_strays(boxes);
        // What is left must still have an extent: a pile of points does not make its surroundings strays.
        const Box rest = union_of(std::span<const Box>(boxes).first(kept));
        if (kept == boxes.size() || !(rest.half_size() > smallest_extent)) break;
        boxes.resize(kept);
        extent = rest;
    }
    return extent;
}

tl::expected<Frame, Cuts> find_frame(const dxf::Drawing& drawing, Content content, const RenderLimits& limits) {
    Cuts cuts;
    for (const Hidden hidden : {Hidden::left_out, Hidden::drawn}) {
        const auto measure = [&](const std::optional<Sheet>& sheet) {
            Measurer measurer(drawing, sheet);
            cuts |=
                walk(drawing,
                     {.tolerance = Flattener::extremes_only, .content = content, .hidden = hidden, .limits = limits},
                     measurer);
            return measurer;
        };
        const Measurer all = measure(std::nullopt);
        if (all.boxes.empty()) continue;
        const Box extent = robust_extent(all.boxes);
        if (!(extent.half_size() > smallest_extent)) continue;
        if (const auto sheet = content == Content::part ? find_sheet(all.lines, extent) : std::nullopt) {
            // A sheet with nothing on it is all there is to show.
            const Box part = robust_extent(measure(sheet).boxes);
            if (part.half_size() > smallest_extent) return Frame{part, hidden, sheet, cuts};
        }
        return Frame{extent, hidden, std::nullopt, cuts};
    }
    return tl::unexpected(cuts);
}

}  // namespace v16::render
