#include "render/flatten.hpp"

#include <array>
#include <utility>

#include "render/trigonometry.hpp"

namespace v16::render {
namespace {

/// Splines of a higher degree exist on paper only; they are refused by Nurbs::is_valid.
constexpr std::size_t max_degree = 15;

Vec2 at(const EllipticArc& arc, Vec2 unit) {
    return arc.center + arc.u * unit.x + arc.v * unit.y;
}

/// Half the longest diameter of the ellipse: the larger singular value of (u v).
double longest_radius(const EllipticArc& arc) {
    const double uu = dot(arc.u, arc.u);
    const double vv = dot(arc.v, arc.v);
    return std::sqrt((uu + vv) / 2 + norm((uu - vv) / 2, dot(arc.u, arc.v)));
}

/// Rises with the angle of a unit vector from 0 to 4, the angle counted in [0, 2 pi): enough to compare angles.
double diamond_angle(Vec2 unit) {
    if (unit.y >= 0) return unit.x >= 0 ? unit.y : 1 - unit.x;
    return unit.x < 0 ? 2 - unit.y : 3 + unit.x;
}

/// The product of complex numbers: turns `a` by the angle of `b`.
Vec2 turn(Vec2 a, Vec2 b) {
    return {a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x};
}

bool is_full_turn(double sweep) {
    return std::abs(sweep) >= 2 * pi - 1e-9;
}

/// ceil for a count that may be huge or not a number.
int pieces(double wanted) {
    if (!(wanted > 1.0)) return 1;
    return wanted < Flattener::max_pieces ? static_cast<int>(std::ceil(wanted)) : Flattener::max_pieces;
}

/// Pieces of a curve over [0, 1] whose second derivative is at most `bend`: the chord error over n equal pieces is then
/// at most bend / (8 n^2).
int pieces_for(double bend, double tolerance) {
    return pieces(std::sqrt(bend / (8 * tolerance)));
}

}  // namespace

double sweep_between(double start, double end, double whole) {
    constexpr double rounded = 1.6e-5;  // of a turn: 1e-4 in radians
    const double difference = end - start;
    const double sweep = std::fmod(difference, whole);
    if (sweep <= 1e-9 || (sweep < rounded * whole && difference > whole / 2)) return std::min(sweep, 0.0) + whole;
    return sweep;
}

double Flattener::tolerance_for(std::span<const Vec2> points) const {
    if (tolerance_ != extremes_only) return tolerance_;
    Box box;
    for (const Vec2 point : points) box.add(point);
    return measuring_tolerance * box.half_size();
}

void Flattener::append(const EllipticArc& arc, Path& path) const {
    if (tolerance_ == extremes_only) return append_extremes(arc, path);
    // The sagitta of a chord that spans an angle a on radius r is r (1 - cos(a / 2)), about r a^2 / 8.
    const double radius = longest_radius(arc);
    const double step_limit = std::min(std::sqrt(8 * tolerance_ / radius), pi / 2);
    int count = pieces(std::abs(arc.sweep) / step_limit);
    if (is_full_turn(arc.sweep)) count = (count + 3) / 4 * 4;  // as symmetric as the circle
    const Vec2 step = unit_vector(arc.sweep / count);
    const Vec2 first = unit_vector(arc.start);
    Vec2 direction = first;
    for (int i = 0; i < count; ++i) {
        path.push_back(at(arc, direction));
        direction = turn(direction, step);
    }
    path.push_back(at(arc, is_full_turn(arc.sweep) ? first : unit_vector(arc.start + arc.sweep)));
}

void Flattener::append_extremes(const EllipticArc& arc, Path& path) const {
    const Vec2 start = unit_vector(arc.start);
    const Vec2 end = unit_vector(arc.start + arc.sweep);
    // An arc that runs backwards is the one from its end, as far as extremes go.
    const Vec2 from = arc.sweep < 0 ? end : start;
    const auto angle_after_start = [&](Vec2 unit) { return diamond_angle(turn(unit, {from.x, -from.y})); };
    const double sweep = is_full_turn(arc.sweep) ? 4.0 : angle_after_start(arc.sweep < 0 ? start : end);
    path.push_back(at(arc, start));
    const Vec2 x_extreme{arc.u.x, arc.v.x};  // x(t) = u.x cos t + v.x sin t is largest in this direction
    const Vec2 y_extreme{arc.u.y, arc.v.y};
    for (const Vec2 extreme : {x_extreme, y_extreme}) {
        const double length = norm(extreme);
        if (length == 0.0) continue;
        const Vec2 unit = {extreme.x / length, extreme.y / length};
        for (const Vec2 candidate : {unit, Vec2{-unit.x, -unit.y}}) {
            if (angle_after_start(candidate) <= sweep) path.push_back(at(arc, candidate));
        }
    }
    path.push_back(at(arc, end));
}

bool Nurbs::is_valid() const {
    const std::size_t n = control_points.size();
    if (degree < 1 || degree > max_degree || n <= degree || knots.size() != n + degree + 1) return false;
    if (!std::is_sorted(knots.begin(), knots.end()) || !(knots[degree] < knots[n])) return false;
    const auto positive = [](double w) { return w > 0.0; };
    return weights.empty() || (weights.size() == n && std::all_of(weights.begin(), weights.end(), positive));
}

namespace {

struct HomogeneousPoint {
    double x, y, w;
};

/// De Boor's algorithm in the span knots[span] <= t < knots[span + 1].
Vec2 de_boor(const Nurbs& curve, std::size_t span, double t) {
    const std::size_t degree = curve.degree;
    std::array<HomogeneousPoint, max_degree + 1> d{};
    for (std::size_t j = 0; j <= degree; ++j) {
        const std::size_t i = span - degree + j;
        const double w = curve.weights.empty() ? 1.0 : curve.weights[i];
        d[j] = {curve.control_points[i].x * w, curve.control_points[i].y * w, w};
    }
    for (std::size_t level = 1; level <= degree; ++level) {
        for (std::size_t j = degree; j >= level; --j) {
            const double low = curve.knots[span - degree + j];
            const double high = curve.knots[span + 1 + j - level];
            const double a = high > low ? (t - low) / (high - low) : 0.0;
            d[j] = {(1 - a) * d[j - 1].x + a * d[j].x, (1 - a) * d[j - 1].y + a * d[j].y,
                    (1 - a) * d[j - 1].w + a * d[j].w};
        }
    }
    return {d[degree].x / d[degree].w, d[degree].y / d[degree].w};
}

/// A bound on the curve's second derivative in a span, times the span's length squared: the largest control point of
/// the derivative's derivative that acts there. Weights are not counted in.
double span_bend(const Nurbs& curve, std::size_t span) {
    const std::size_t degree = curve.degree;
    const auto& knots = curve.knots;
    const auto quotient = [](double a, double b) { return b > 0.0 ? a / b : 0.0; };
    const auto derivative = [&](std::size_t i) {
        const double k = quotient(static_cast<double>(degree), knots[i + degree + 1] - knots[i + 1]);
        return (curve.control_points[i + 1] - curve.control_points[i]) * k;
    };
    double largest = 0.0;
    for (std::size_t i = span - degree; i + 2 <= span; ++i) {
        const double k = quotient(static_cast<double>(degree - 1), knots[i + degree + 1] - knots[i + 2]);
        largest = std::max(largest, norm((derivative(i + 1) - derivative(i)) * k));
    }
    const double length = knots[span + 1] - knots[span];
    return largest * length * length;
}

bool all_equal(std::span<const double> weights) {
    return std::all_of(weights.begin(), weights.end(), [&](double w) { return w == weights[0]; });
}

}  // namespace

void Flattener::append(const Nurbs& curve, Path& path) const {
    // Weights bend a curve inside a span more than its control points tell.
    const int margin = all_equal(curve.weights) ? 1 : 2;
    const double limit = tolerance_for(curve.control_points);
    bool started = false;
    for (std::size_t span = curve.degree; span < curve.control_points.size() && !is_full(path); ++span) {
        const double from = curve.knots[span];
        const double to = curve.knots[span + 1];
        if (!(from < to)) continue;
        const int count = std::min(margin * pieces_for(span_bend(curve, span), limit), max_pieces);
        if (!std::exchange(started, true)) path.push_back(de_boor(curve, span, from));
        for (int i = 1; i <= count; ++i) {
            path.push_back(de_boor(curve, span, i == count ? to : from + (to - from) * i / count));
        }
    }
}

void Flattener::append_through(std::span<const Vec2> points, bool closed, Path& path) const {
    const std::size_t n = points.size();
    if (n < 3) {
        path.insert(path.end(), points.begin(), points.end());
        return;
    }
    const auto point = [&](std::size_t i) { return points[i % n]; };
    const auto chord = [&](std::size_t i) { return std::max(norm(point(i + 1) - point(i)), 1e-300); };
    const auto slope = [&](std::size_t i) { return (point(i + 1) - point(i)) * (1 / chord(i)); };
    // Tangent, per unit of chord length, of the parabola through a point and its neighbours.
    const auto tangent = [&](std::size_t i) {
        if (!closed && i == 0) return slope(0);
        if (!closed && i == n - 1) return slope(n - 2);
        const std::size_t before = (i + n - 1) % n;
        const double a = chord(before);
        const double b = chord(i % n);
        return (slope(before) * b + slope(i % n) * a) * (1 / (a + b));
    };
    const double limit = tolerance_for(points);
    path.push_back(points[0]);
    for (std::size_t i = 0; i + 1 < n + (closed ? 1 : 0) && !is_full(path); ++i) {
        const double third = chord(i) / 3;
        const Vec2 p0 = point(i);
        const Vec2 p3 = point(i + 1);
        const Vec2 p1 = p0 + tangent(i) * third;
        const Vec2 p2 = p3 - tangent((i + 1) % n) * third;
        const double bend = std::max(norm(p0 - p1 * 2.0 + p2), norm(p1 - p2 * 2.0 + p3));
        const int count = pieces_for(6 * bend, limit);
        for (int k = 1; k < count; ++k) {
            const double t = static_cast<double>(k) / count;
            const double s = 1 - t;
            path.push_back(p0 * (s * s * s) + p1 * (3 * s * s * t) + p2 * (3 * s * t * t) + p3 * (t * t * t));
        }
        path.push_back(p3);
    }
}

}  // namespace v16::render
