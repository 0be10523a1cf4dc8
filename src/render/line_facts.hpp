// Plain facts about how the lines of a drawing hang together, for the test whether it is a drawing of one part at all
// (src/classify/scope.hpp). The outline of a part is closed: its lines end on other lines. Lines of a circuit diagram
// lead to the next symbol, and end in nothing where it is missing; those of a form end on each other along its edge.
//
// An end is free when nothing else is drawn within about a 400th of the frame. An end lands on another line when it is
// not free and no other end is that near. Only full lines have ends, but whatever is drawn is something to end on.
//
// Thread safety: pure function. Time: linear in what is drawn, which the limits bound; memory: 50 KB a thread, kept for
// the next drawing, 8 bytes a line and 36 bytes an end.
#pragma once

#include <cstddef>

#include "render/line_work.hpp"

namespace v16::render {

/// Lengths are shares of the length of all full lines, 0 when there are none.
struct LineFacts {
    std::size_t lines = 0;          ///< full lines; a polyline is one
    std::size_t groups = 0;         ///< of lines that stand together, see grouping.hpp
    double one_end_free = 0.0;      ///< length of open lines with one free end
    double both_ends_free = 0.0;    ///< length of open lines that touch nothing with either end
    std::size_t landings = 0;       ///< ends that land on another line
    double level_or_upright = 0.0;  ///< length of level and upright pieces, as a share of whatever is drawn
    bool middle_is_empty = false;   ///< nothing is drawn in the middle of the frame, half as wide and half as high
};

/// `groups`: how many group_views() found.
[[nodiscard]] LineFacts line_facts(const LineWork& work, std::size_t groups);

}  // namespace v16::render
