// Where the lines of a text lie about the point that places it; for showing texts to people.
//
// Pure functions.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "dxf/drawing.hpp"
#include "render/text_content.hpp"

namespace v16::render {

/// Distances in drawing units, downwards.
struct TextRows {
    double first = 0.0;  ///< from the anchor to the first baseline
    double feed = 0.0;   ///< from a baseline to the next one
};

[[nodiscard]] inline TextCoding coding_of(const dxf::Entity& entity) {
    const bool is_mtext = entity.kind == dxf::EntityKind::mtext || entity.kind == dxf::EntityKind::multi_leader;
    return is_mtext ? TextCoding::mtext : TextCoding::text;
}

/// The lines of a text, broken to its width.
[[nodiscard]] inline std::vector<std::string> lines_of(const dxf::Drawing& drawing, const dxf::Entity& entity,
                                                       const dxf::Text& text) {
    constexpr double column = 0.7;        // of the height: of letters on average, and half of an East Asian character
    constexpr double fewest_columns = 8;  // a width for less is none
    constexpr double most_columns = 1e6;
    std::vector<std::string> lines = text_lines(drawing.strings[text.value], coding_of(entity));
    const double columns = text.width / (text.height * column);
    if (!(columns >= fewest_columns && columns <= most_columns)) return lines;
    std::vector<std::string> rows;
    for (const std::string& line : lines) {
        auto broken = break_line(line, static_cast<std::size_t>(columns));
        std::move(broken.begin(), broken.end(), std::back_inserter(rows));
    }
    return rows;
}

[[nodiscard]] inline TextRows rows_of(const dxf::Text& text, std::size_t lines) {
    constexpr double feed = 5.0 / 3.0;     // of the height: MTEXT's own
    constexpr double descent = 1.0 / 3.0;  // of the height: how far letters reach below the baseline
    const double below_first = lines > 0 ? feed * static_cast<double>(lines - 1) : 0.0;
    double first = 0.0;  // of the height, which is that of capitals
    if (text.upward == dxf::Text::Upward::bottom) first = -below_first - descent;
    if (text.upward == dxf::Text::Upward::middle) first = (1.0 - below_first) / 2;
    if (text.upward == dxf::Text::Upward::top) first = 1.0;
    return {text.height * first, text.height * feed};
}

/// The share of a line's width that lies before the anchor.
[[nodiscard]] inline double share_before_anchor(const dxf::Text& text) {
    return static_cast<double>(text.across) / 2;
}

}  // namespace v16::render
