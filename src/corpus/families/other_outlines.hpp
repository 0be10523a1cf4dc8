// Outlines of plates and the holes in them, shared by the families of 其他 and 壳体类.
#pragma once

#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// A closed curve through the points, made of arcs that meet (nearly) without a corner. Needs three points or more,
/// counter-clockwise.
[[nodiscard]] Path smooth_outline(const std::vector<Point2>& points);

/// An arm that bends and swells: a smooth outline about the line through `middle`, half as wide at each point as
/// `half_widths` says, with round ends that reach beyond the first and the last point. Needs two points or more,
/// further apart than the arm is wide.
[[nodiscard]] Path limb(const std::vector<Point2>& middle, const std::vector<double>& half_widths);

/// The outline of a plate about the origin, `width` x `height`: a rectangle with round, cut or notched corners, a
/// polygon, a stadium, an arch, steps, tabs on the edges.
[[nodiscard]] Path plate_outline(Random& random, double width, double height);

/// The axis across a plate, which faces the viewer or lies flat; then its top is the main side.
[[nodiscard]] Axis plate_axis(Random& random, Part& part);

/// Holes in a plate between `from` and `to` along `axis`: a pattern (corners, row, circle, grid) and some single ones,
/// within `width` x `height` about the origin. Never touches the border of a rectangle of that size.
void cut_plate_holes(Solid& solid, Random& random, Axis axis, double width, double height, double from, double to);

/// One hole of any kind (plain, hexagon, square, slot, counterbored, countersunk, keyed) that fits a circle of
/// `radius`; `to` is the outer face.
void cut_any_hole(Solid& solid, Random& random, Axis axis, Point2 at, double radius, double from, double to);

/// Camber line of a NACA four-digit section (report 460) of chord 1: `camber` high at `at` of the chord.
[[nodiscard]] double camber_line(double x, double camber, double at);

/// What makes a real part less regular than a textbook's: here and there a further hole, slot, notch at an edge, pocket
/// or boss where nobody expects it. Does nothing for half of the parts.
void add_odd_features(Solid& solid, Random& random);

}  // namespace v16::corpus
