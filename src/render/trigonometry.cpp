#include "render/trigonometry.hpp"

#include <cmath>

namespace v16::render {
namespace {

/// Taylor series on [-pi/4, pi/4]; the first term left out is below 2^-53.
double sine_series(double x) {
    const double s = x * x;
    double sum = 1.0 / 1307674368000.0;  // 1/15!
    sum = 1.0 / 6227020800.0 - s * sum;
    sum = 1.0 / 39916800.0 - s * sum;
    sum = 1.0 / 362880.0 - s * sum;
    sum = 1.0 / 5040.0 - s * sum;
    sum = 1.0 / 120.0 - s * sum;
    sum = 1.0 / 6.0 - s * sum;
    return x - x * s * sum;
}

double cosine_series(double x) {
    const double s = x * x;
    double sum = 1.0 / 20922789888000.0;  // 1/16!
    sum = 1.0 / 87178291200.0 - s * sum;
    sum = 1.0 / 479001600.0 - s * sum;
    sum = 1.0 / 3628800.0 - s * sum;
    sum = 1.0 / 40320.0 - s * sum;
    sum = 1.0 / 720.0 - s * sum;
    sum = 1.0 / 24.0 - s * sum;
    return 1.0 - s * (0.5 - s * sum);
}

}  // namespace

dxf::Vec2 unit_vector(double radians) {
    if (!std::isfinite(radians)) return {1.0, 0.0};
    // fmod, nearbyint and floor are exact operations; the quarter turn is subtracted in two parts (Cody and Waite).
    const double angle = std::fmod(radians, 2.0 * pi);
    const double quarters = std::floor(angle * (2.0 / pi) + 0.5);
    constexpr double half_pi_high = 1.5707963267341256;
    constexpr double half_pi_low = 6.077100506506192e-11;
    const double rest = (angle - quarters * half_pi_high) - quarters * half_pi_low;
    const double s = sine_series(rest);
    const double c = cosine_series(rest);
    switch (static_cast<int>(quarters) & 3) {
        case 0:
            return {c, s};
        case 1:
            return {-s, c};
        case 2:
            return {-c, -s};
        default:
            return {s, -c};
    }
}

double arc_tangent(double value) {
    if (std::isnan(value)) return 0.0;
    if (std::abs(value) > 1.0) return (value > 0 ? pi / 2 : -pi / 2) - arc_tangent(1.0 / value);
    // atan x = 2 atan(x / (1 + sqrt(1 + x^2))): three halvings bring the argument below 0.1.
    double x = value;
    for (int i = 0; i < 3; ++i) x = x / (1.0 + std::sqrt(1.0 + x * x));
    const double s = x * x;
    double sum = 1.0 / 17.0;
    for (int odd = 15; odd >= 1; odd -= 2) sum = 1.0 / odd - s * sum;
    return 8.0 * x * sum;
}

}  // namespace v16::render
