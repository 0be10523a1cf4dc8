// Dimensions that are plain lines: exploded ones, or written by a program that knows no DIMENSION. They tie views
// together and say nothing about the shape of the part.
//
// They are known by their arrowheads (ISO 129-1): a triangle with two long sides of one length, the base 0.1 to 0.7 of
// that, at most a seventeenth of the frame long, filled (SOLID), closed or open, that stands in line with a straight
// full line which touches it. What is left out:
//   - arrowheads with such a line, and these dimension lines (also the lines of diameters, radii and leaders);
//   - extension lines: straight, upright to the dimension line, through the tip, ending little behind it in the open;
//   - shelves: straight, from the end of a dimension line to an end in the open, at most a fifth of the frame.
// An edge of a part goes on at its ends, so it is neither of the last two.
//
// The search stops, and leaves everything, after looking at 10 million lines, or where lines are longer together than
// 30,000 times the frame: a file made to be slow costs a tenth of a second and 16 MB.
//
// Thread safety: pure function. Time: linear in what is drawn, where arrowheads have few lines near them.
#pragma once

#include "render/line_work.hpp"

namespace v16::render {

/// Takes the lines of dimensions out of `work.paths`; where there were any, `work.frame` then fits what is left. Work
/// that consists of nothing else stays as it is.
void leave_out_dimensions(LineWork& work);

}  // namespace v16::render
