// Round wire and bar, bent: as drawn curves and as bends of a solid.
#pragma once

#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// Both edges and the round ends of a wire of radius `r` along `line`, which has a point every few degrees.
void draw_wire(View& view, const std::vector<Point2>& line, double r);
/// Continues `line` straight to a point.
void go_to(std::vector<Point2>& line, Point2 to, int steps);
/// Continues `line` by an arc about `centre`.
void go_around(std::vector<Point2>& line, Point2 centre, double radius, double start, double sweep);

/// A bend of a bar of radius `r`: part of a torus in the plane across `axis`, from `start` over `sweep` degrees. Clears
/// the rest of that torus: bends come before the straight pieces that pass there.
void add_bend(Solid& solid, Axis axis, Point2 centre, double radius, double r, double start, double sweep);

}  // namespace v16::corpus
