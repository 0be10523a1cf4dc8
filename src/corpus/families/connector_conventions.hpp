// How fasteners are drawn by convention: hexagons with arcs for their chamfers, threads as thin lines. They lie along
// x.
#pragma once

#include "corpus/families/connector_sizes.hpp"

namespace v16::corpus {

/// An arc from `a` to `b` that rises by `rise` to the right of the way.
void bow(View& view, Point2 a, Point2 b, double rise);
/// A line and its mirror image across the axis.
void mirrored_lines(View& view, Point2 a, Point2 b, Role role = Role::outline);
/// A hexagon between `from` and `to`, three faces of it seen, or two; chamfered at either end.
void hexagon_side(View& view, double flats, double from, double to, bool three, bool chamfer_from, bool chamfer_to);
/// A shank between two positions: its edges and the thread from `thread_from` on, with a chamfer at `to`.
void threaded_side(View& view, const MetricSize& size, double from, double to, double thread_from);
/// The end view of a thread: the major circle and three quarters of the minor one, or the other way in a nut.
void thread_end(View& view, const MetricSize& size, bool internal);
/// The end view of a hexagon, with the circle of its chamfer.
void hexagon_end(View& view, double flats, bool upright, bool circle);

}  // namespace v16::corpus
