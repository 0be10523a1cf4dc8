#include "corpus/frame.hpp"

#include <algorithm>
#include <numbers>
#include <string>

#include "corpus/wording.hpp"

namespace v16::corpus {
namespace {

void title_block(View& sheet, Point2 corner, double width, double height, const Style& style, Random& random) {
    const Point2 min{corner.x - width, corner.y}, max{corner.x, corner.y + height};
    if (random.chance(0.5))
        sheet.path(rectangle(min, max), Role::frame);
    else {
        sheet.line({min.x, min.y}, {min.x, max.y}, Role::frame);
        sheet.line({min.x, max.y}, max, Role::frame);
    }
    const int rows = style.title_text ? random.integer(3, 8) : random.integer(2, 4);
    for (int i = 1; i < rows; ++i) {
        const double y = min.y + height * i / rows;
        sheet.line({min.x, y}, {max.x, y}, Role::frame);
    }
    std::vector<double> columns{0.0};
    if (style.title_text)
        for (double at = random.uniform(0.12, 0.3); at < 0.95; at += random.uniform(0.12, 0.35)) columns.push_back(at);
    for (const double at : columns)
        if (at > 0.0) sheet.line({min.x + at * width, min.y}, {min.x + at * width, max.y}, Role::frame);
    if (!style.title_text) return;
    const std::vector<std::string> texts = title_fields(style.language, random);
    const double row = height / rows;
    std::size_t next = 0;
    for (int i = rows - 1; i >= 0 && next < texts.size(); --i)
        for (const double at : columns) {
            if (next == texts.size() || random.chance(0.2)) continue;
            sheet.labels.push_back(
                {{min.x + (at + 0.01) * width, min.y + (i + 0.25) * row}, 0.5 * row, 0.0, texts[next++], Role::text});
        }
}

/// Tick marks with letters and numbers along the border (ISO 5457).
void add_zones(View& sheet, Point2 min, Point2 max, double depth, Random& random) {
    const int columns = random.choice({4, 6, 8}), rows = random.choice({3, 4, 6});
    const Point2 size = max - min;
    for (int i = 0; i < columns; ++i) {
        const double x = min.x + size.x * i / columns, middle = min.x + size.x * (i + 0.4) / columns;
        for (const double y : {min.y, max.y - depth}) {
            if (i > 0) sheet.line({x, y}, {x, y + depth}, Role::frame);
            sheet.labels.push_back({{middle, y + 0.2 * depth}, 0.6 * depth, 0.0, std::to_string(i + 1), Role::text});
        }
    }
    for (int i = 0; i < rows; ++i) {
        const double y = min.y + size.y * i / rows, middle = min.y + size.y * (i + 0.4) / rows;
        for (const double x : {min.x, max.x - depth}) {
            if (i > 0) sheet.line({x, y}, {x + depth, y}, Role::frame);
            sheet.labels.push_back(
                {{x + 0.2 * depth, middle}, 0.6 * depth, 0.0, std::string(1, static_cast<char>('A' + i)), Role::text});
        }
    }
}

}  // namespace

void add_frame(View& sheet, const Box2& content, const Style& style, Random& random) {
    const double ratio = random.chance(0.85) ? std::numbers::sqrt2 : 1.0 / std::numbers::sqrt2;
    const double margin = style.roomy ? random.uniform(1.9, 5.0) : random.uniform(1.08, 1.75);
    const double height =
        margin * std::max(content.height() * (style.title_block ? 1.25 : 1.0), content.width() / ratio);
    const double width = height * ratio;
    // The views stand a little above and left of the middle, to leave room for the title block.
    const Point2 centre = content.centre() + Point2{0.03 * width, style.title_block ? -0.06 * height : 0.0};
    const Point2 half{width / 2, height / 2}, min = centre - half, max = centre + half;
    sheet.path(rectangle(min, max), Role::frame);
    if (random.chance(0.35)) {  // the inner frame, with the wider margin for binding on the left
        const double inner = 0.02 * height;
        sheet.path(
            rectangle({min.x + inner * random.choice({1.0, 2.5}), min.y + inner}, {max.x - inner, max.y - inner}),
            Role::frame);
    }
    if (style.caption) {
        const Point2 box = content.width() * Point2{random.uniform(0.25, 0.6), random.uniform(0.04, 0.12)};
        const Point2 low{content.centre().x - box.x,
                         content.min.y - 2.0 * box.y - random.uniform(0.1, 0.5) * content.height()};
        sheet.path(rectangle(low, low + 2.0 * box), Role::frame);
        if (random.chance(0.5))
            sheet.labels.push_back({low + 0.5 * box, box.y, 0.0,
                                    random.choice({"PART", "A-01", "REV A", "DRAWING 1", "NAME"}), Role::text});
    }
    if (style.zones) add_zones(sheet, min, max, 0.02 * height, random);
    if (style.title_block)
        title_block(sheet, {max.x, min.y}, width * random.uniform(0.25, 0.5), height * random.uniform(0.08, 0.2), style,
                    random);
}

}  // namespace v16::corpus
