// Frames around texts: tables, tolerance frames, datum letters and titles in a box, balloons. They say nothing about
// the shape of the part, take the places of its views, and tie views together.
//
// What is left out:
//   - cells: rectangles of level and upright full lines around the beginning of a text, the shorter side 1.1 to 4 times
//     as long as the text is high and at most a seventeenth of the frame. Lines that bound a cell draw the cells beside
//     it in, with text or without: four cells with text and more are a table, fewer make a frame of at most a third of
//     the frame of the part;
//   - balloons: full circles around the beginning of a text, the radius 0.6 to 3 times its height, from which a
//   straight
//     line leads away;
//   - straight lines that lead from such a frame or balloon to something else.
//
// The search stops, and leaves everything, after looking at 10 million lines: a file made to be slow costs a tenth of a
// second.
//
// Thread safety: pure function. Time: near linear in what is drawn, where few lines cross between a text and its frame.
#pragma once

#include "render/line_work.hpp"

namespace v16::render {

/// Takes the frames of texts out of `work`, whose frame then fits what is left. Work that consists of nothing else
/// stays as it is.
void leave_out_framed_texts(LineWork& work);

}  // namespace v16::render
