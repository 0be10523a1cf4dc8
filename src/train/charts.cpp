#include "train/charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/utf8.hpp"
#include "render/text_content.hpp"

namespace v16::train {
namespace {

// All lengths in CSS pixels.
constexpr double margin = 90.0;
constexpr double cell = 72.0;
constexpr double plot = 320.0;
constexpr double largest_point = 12.0;    // radius
constexpr double text_column = 8.0;       // width of a column of text: half a Chinese character
constexpr double slant = 0.71;            // what a length takes of each axis at 45 degrees
constexpr std::size_t longest_name = 40;  // columns; of a longer one its end is shown

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                       html_escaped(text));
}

std::string opening(double width, double height, std::string_view label) {
    return fmt::format(
        "<svg role=\"img\" aria-label=\"{2}\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\">\n",
        width, height, label);
}

/// Where the cells of a confusion matrix begin and what its names need around them.
struct MatrixFrame {
    double left = margin, top = margin / 2.0, right = 0.0;
    bool slanted = false;  ///< the names of the columns, which would overlap
};

std::string shown_name(const CategoryMetrics& category) {
    return base::shortened_left(base::printable(category.category), longest_name);
}

MatrixFrame frame_of(const Metrics& metrics) {
    std::size_t columns = 0;
    for (const CategoryMetrics& category : metrics.categories) {
        columns = std::max(columns, base::display_width(shown_name(category)));
    }
    const double widest = text_column * static_cast<double>(columns);
    MatrixFrame frame;
    frame.left = std::max(margin, widest + 16.0);
    frame.slanted = widest > cell - 4.0;
    if (frame.slanted) {
        frame.top = slant * widest + 24.0;
        frame.right = slant * widest;
    }
    return frame;
}

std::string column_name(double x, double y, bool slanted, const std::string& name) {
    if (!slanted) return text_at(x, y, "middle", name);
    return fmt::format("<text x=\"{0:.1f}\" y=\"{1:.1f}\" transform=\"rotate(-45 {0:.1f} {1:.1f})\">{2}</text>\n", x, y,
                       html_escaped(name));
}

std::string confusion_cell(double x, double y, bool right, std::size_t count, std::size_t support) {
    const double share = support == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(support);
    return fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.0f}\" height=\"{:.0f}\" fill-opacity=\"{:.3f}\"/>\n"
        "<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n",
        right ? "right" : "wrong", x, y, cell - 2.0, cell - 2.0, share, share > 0.5 ? "on-dark" : "on-light",
        x + cell / 2.0 - 1.0, y + cell / 2.0 + 4.0, count);
}

double plot_x(double share) {
    return margin / 2.0 + plot * share;
}

double plot_y(double share) {
    return 10.0 + plot * (1.0 - share);
}

std::string axes() {
    std::string text = fmt::format(
        "<rect class=\"frame\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.0f}\" height=\"{:.0f}\"/>\n"
        "<line class=\"ideal\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>\n",
        plot_x(0.0), plot_y(1.0), plot, plot, plot_x(0.0), plot_y(0.0), plot_x(1.0), plot_y(1.0));
    for (const int tick : {0, 25, 50, 75, 100}) {
        const double share = tick / 100.0;
        text += text_at(plot_x(share), plot_y(0.0) + 18.0, "middle", fmt::format("{}", tick));
        text += text_at(plot_x(0.0) - 6.0, plot_y(share) + 4.0, "end", fmt::format("{}", tick));
    }
    return text + text_at(plot_x(0.5), plot_y(0.0) + 38.0, "middle", "mean confidence, % (up: accuracy, %)");
}

}  // namespace

std::string html_escaped(std::string_view text) {
    return render::escape_xml(base::printable(text));
}

std::string confusion_svg(const Metrics& metrics) {
    const auto count = static_cast<double>(metrics.categories.size());
    const MatrixFrame frame = frame_of(metrics);
    std::string svg = opening(frame.left + cell * count + frame.right, frame.top + cell * count, "confusion matrix");
    for (std::size_t i = 0; i < metrics.categories.size(); ++i) {
        const double start = cell * static_cast<double>(i);
        const double middle = start + cell / 2.0;
        const std::string name = shown_name(metrics.categories[i]);
        svg += column_name(frame.left + middle, frame.top - 10.0, frame.slanted, name);
        svg += text_at(frame.left - 8.0, frame.top + middle + 4.0, "end", name);
        for (std::size_t j = 0; j < metrics.categories.size(); ++j) {
            svg += confusion_cell(frame.left + cell * static_cast<double>(j), frame.top + start, i == j,
                                  metrics.confusion[i][j], metrics.categories[i].support);
        }
    }
    return svg + "</svg>\n";
}

std::string calibration_svg(std::span<const CalibrationBin> bins) {
    std::size_t fullest = 1;
    for (const CalibrationBin& bin : bins) fullest = std::max(fullest, bin.total);
    std::string points;
    std::string circles;
    for (const CalibrationBin& bin : bins) {
        if (bin.total == 0) continue;
        const auto total = static_cast<double>(bin.total);
        const double x = plot_x(bin.confidence / total);
        const double y = plot_y(static_cast<double>(bin.right) / total);
        fmt::format_to(std::back_inserter(points), "{:.1f},{:.1f} ", x, y);
        fmt::format_to(std::back_inserter(circles),
                       "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{} of {} right, mean confidence {:.1f} "
                       "%</title></circle>\n",
                       x, y, std::max(2.0, largest_point * std::sqrt(total / static_cast<double>(fullest))), bin.right,
                       bin.total, 100.0 * bin.confidence / total);
    }
    return opening(plot + margin, plot + margin / 2.0 + 10.0, "calibration curve") + axes() +
           "<polyline class=\"curve\" points=\"" + points + "\"/>\n" + circles + "</svg>\n";
}

}  // namespace v16::train
