// Where the lines of a text lie about the point that places it; for showing texts to people.
//
// Pure functions.
#pragma once

#include "dxf/drawing.hpp"
#include "render/text_content.hpp"

namespace v16::render {

/// Distances in drawing units, downwards.
struct TextRows {
    double first = 0.0;  ///< from the anchor to the first baseline
    double feed = 0.0;   ///< from a baseline to the next one
};

[[nodiscard]] inline TextCoding coding_of(const dxf::Entity& entity) {
    return entity.kind == dxf::EntityKind::mtext ? TextCoding::mtext : TextCoding::text;
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
