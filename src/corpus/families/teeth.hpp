// Outlines of toothed shapes: gears, splines. Closed, counter-clockwise, about the origin.
#pragma once

#include "corpus/path.hpp"

namespace v16::corpus {

/// Proportions of a cylindrical gear's basic rack (ISO 53 / GB/T 1356): multiples of the module.
struct GearForm {
    int teeth = 20;
    double module = 2.0;
    double addendum = 1.0;
    double dedendum = 1.25;
    double pressure_angle = 20.0;  ///< degrees
};

[[nodiscard]] double pitch_radius(const GearForm& form);
[[nodiscard]] double tip_radius(const GearForm& form);
[[nodiscard]] double root_radius(const GearForm& form);

/// Transverse section of an external involute gear: `flank_points` points on each flank, tips and roots as arcs.
/// Needs teeth >= 5 and flank_points >= 2.
[[nodiscard]] Path gear_outline(const GearForm& form, int flank_points);

/// Section of a shaft with straight-sided splines (ISO 14): `count` keys of `width` between two radii.
[[nodiscard]] Path spline_outline(int count, double inner_radius, double outer_radius, double width);

}  // namespace v16::corpus
