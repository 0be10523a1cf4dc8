// A piece of a curve in space as strokes of a view.
#pragma once

#include "corpus/edges.hpp"
#include "corpus/projection.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// Adds the piece [from, to] of `curve` to `view`: lines and arcs stay what they are where the projection allows it.
/// Lengths below `epsilon` count as nothing.
void project_curve(const Curve3& curve, double from, double to, const Orientation& orientation, Role role,
                   double epsilon, View& view);

}  // namespace v16::corpus
