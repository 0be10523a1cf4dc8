// Sine, cosine and arc tangent made of the four operations and square roots alone. Those are exact to the last bit on
// every machine; the ones of the C library differ between its versions and processors, and a picture must not.
//
// Pure functions. Error: a few units in the last place for angles up to 1e6; larger ones lose digits in the reduction.
#pragma once

#include "dxf/drawing.hpp"

namespace v16::render {

inline constexpr double pi = 3.14159265358979323846;

/// (cos, sin) of an angle in radians; (1, 0) for an angle that is not finite.
[[nodiscard]] dxf::Vec2 unit_vector(double radians);

/// Arc tangent in (-pi/2, pi/2).
[[nodiscard]] double arc_tangent(double value);

[[nodiscard]] inline double radians(double degrees) {
    return degrees * (pi / 180.0);
}

}  // namespace v16::render
