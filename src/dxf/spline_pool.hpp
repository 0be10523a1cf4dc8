// Splines in the pools of a drawing: shared by SPLINE entities and by hatch boundaries.
//
// Knots and control points go straight into the pools; weights and fit points, which files interleave with them, wait
// in vectors of the caller (reused from spline to spline) until the end.
#pragma once

#include "dxf/context.hpp"

namespace v16::dxf {

/// A spline whose ranges start at the present ends of the pools.
[[nodiscard]] Spline begin_spline(const Drawing& drawing);

/// Takes groups 40 (knot), 10/20/30 (control point) and 11/21/31 (fit point); passes over any other.
void append_spline_value(Context& context, std::vector<Vec3>& fit_points, int code, double value, const Spline& spline);

/// Takes one weight.
void append_weight(Context& context, std::vector<double>& weights, double value);

/// Fixes the ranges. Weights that do not match the control points in number are left out with a warning, which names
/// `offset` as the place of the spline.
void end_spline(Context& context, Spline& spline, const std::vector<double>& weights,
                const std::vector<Vec3>& fit_points, std::uint64_t offset);

}  // namespace v16::dxf
