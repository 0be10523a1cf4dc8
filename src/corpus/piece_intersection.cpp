#include "corpus/piece_intersection.hpp"

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

struct Span {
    double low, high;
};
Span span_of(double a, double b) {
    return {std::min(a, b), std::max(a, b)};
}
bool apart(Span a, Span b, double tolerance) {
    return a.high < b.low - tolerance || b.high < a.low - tolerance;
}

bool on_piece(const MonotonePiece& piece, Point2 p, double tolerance) {
    const Span x = span_of(piece.a.x, piece.b.x), y = span_of(piece.a.y, piece.b.y);
    return p.x > x.low - tolerance && p.x < x.high + tolerance && p.y > y.low - tolerance && p.y < y.high + tolerance;
}

void lines(const MonotonePiece& a, const MonotonePiece& b, std::vector<Point2>& out) {
    const Point2 r = a.b - a.a, s = b.b - b.a;
    const double denominator = cross(r, s);
    if (std::abs(denominator) < 1e-12 * length(r) * length(s)) return;
    const double t = cross(b.a - a.a, s) / denominator;
    out.push_back(a.a + t * r);
}

void line_circle(const MonotonePiece& line, const MonotonePiece& arc, std::vector<Point2>& out) {
    const Point2 d = line.b - line.a, f = line.a - arc.centre;
    const double a = dot(d, d), b = dot(f, d), c = dot(f, f) - arc.radius * arc.radius;
    const double discriminant = b * b - a * c;
    if (a == 0.0 || discriminant < 0.0) return;
    const double root = std::sqrt(discriminant);
    out.push_back(line.a + ((-b - root) / a) * d);
    out.push_back(line.a + ((-b + root) / a) * d);
}

void circles(const MonotonePiece& a, const MonotonePiece& b, std::vector<Point2>& out) {
    const Point2 d = b.centre - a.centre;
    const double l = length(d);
    if (l < 1e-12) return;
    const double along = (l * l + a.radius * a.radius - b.radius * b.radius) / (2.0 * l);
    const double square = a.radius * a.radius - along * along;
    if (square < 0.0) return;
    const double half = std::sqrt(square);
    const Point2 foot = a.centre + (along / l) * d, across = (half / l) * Point2{-d.y, d.x};
    out.push_back(foot + across);
    out.push_back(foot - across);
}

}  // namespace

void intersect(const MonotonePiece& a, const MonotonePiece& b, double tolerance, std::vector<Point2>& out) {
    if (apart(span_of(a.a.x, a.b.x), span_of(b.a.x, b.b.x), tolerance)) return;
    if (apart(span_of(a.a.y, a.b.y), span_of(b.a.y, b.b.y), tolerance)) return;
    const std::size_t before = out.size();
    if (!a.is_arc && !b.is_arc)
        lines(a, b, out);
    else if (!a.is_arc)
        line_circle(a, b, out);
    else if (!b.is_arc)
        line_circle(b, a, out);
    else
        circles(a, b, out);
    const auto outside = [&](Point2 p) { return !on_piece(a, p, tolerance) || !on_piece(b, p, tolerance); };
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), outside), out.end());
}

}  // namespace v16::corpus
