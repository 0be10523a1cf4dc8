// Turned parts: the meridian of a body made of cylindrical and conical steps, for Solid::add_revolution.
#pragma once

#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

/// One step of a shaft or bore, from left to right.
struct TurnedStep {
    double length = 0.0;
    double radius = 0.0;
    double end_radius = -1.0;    ///< at the right end; negative: as `radius` (a cylinder)
    double chamfer_left = 0.0;   ///< 45 degree chamfer at its left end; only useful where the left neighbour is smaller
    double chamfer_right = 0.0;  ///< the same at its right end
    double fillet_right = 0.0;   ///< rounding in the inner corner where the step meets a larger right neighbour
};

/// Meridian (axis position, radius) of the steps, which start at `start`. Open path; add_revolution closes it along the
/// axis. Needs at least one step, positive lengths and radii.
[[nodiscard]] Path turned(const std::vector<TurnedStep>& steps, double start = 0.0);

/// Where each step starts, and the end of the last: steps.size() + 1 positions.
[[nodiscard]] std::vector<double> step_positions(const std::vector<TurnedStep>& steps, double start = 0.0);

/// A ring of rectangular meridian, for grooves and collars.
[[nodiscard]] Path ring_meridian(double from, double to, double inner_radius, double outer_radius);
/// A ring of triangular meridian (V-groove): `outer_radius` at the mouth, `inner_radius` over `floor` in the middle.
[[nodiscard]] Path v_groove_meridian(double middle, double mouth, double floor, double inner_radius,
                                     double outer_radius);
/// A cone or truncated cone with closed ends.
[[nodiscard]] Path cone_meridian(double from, double radius_from, double to, double radius_to);
/// A full ball.
[[nodiscard]] Path ball_meridian(double centre, double radius);

}  // namespace v16::corpus
