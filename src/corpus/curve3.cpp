#include <algorithm>
#include <cmath>

#include "corpus/edges.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
Point3 Curve3::at(double t) const {
    switch (kind) {
        case Kind::line:
            return a + t * (b - a);
        case Kind::arc: {
            const double angle = radians(start + t * sweep);
            Point3 p = centre;
            p[first_of(axis)] += radius * std::cos(angle);
            p[second_of(axis)] += radius * std::sin(angle);
            return p;
        }
        case Kind::chain:
            break;
    }
    const double place = t * static_cast<double>(points.size() - 1);
    const auto i = std::min(static_cast<std::size_t>(place), points.size() - 2);
    return points[i] + (place - static_cast<double>(i)) * (points[i + 1] - points[i]);
}

Point3 Curve3::tangent(double t) const {
    Point3 d;
    switch (kind) {
        case Kind::line:
            d = b - a;
            break;
        case Kind::arc: {
            const double angle = radians(start + t * sweep);
            d[first_of(axis)] = -std::sin(angle);
            d[second_of(axis)] = std::cos(angle);
            break;
        }
        case Kind::chain: {
            // Across the two neighbours, so that the tangent at an inner point is that of the smooth curve.
            const auto last = static_cast<double>(points.size() - 1);
            const double place = t * last;
            const auto before = static_cast<std::size_t>(std::clamp(std::ceil(place) - 1.0, 0.0, last));
            const auto after = static_cast<std::size_t>(std::clamp(std::floor(place) + 1.0, 0.0, last));
            d = points[after] - points[before];
            break;
        }
    }
    const double l = norm(d);
    return l > 0.0 ? (1.0 / l) * d : Point3{1, 0, 0};
}

double Curve3::length() const {
    switch (kind) {
        case Kind::line:
            return norm(b - a);
        case Kind::arc:
            return radius * std::abs(radians(sweep));
        case Kind::chain:
            break;
    }
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) sum += norm(points[i + 1] - points[i]);
    return sum;
}

}  // namespace v16::corpus
