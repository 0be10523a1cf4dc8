// Developments of ductwork: cones, pipes cut askew, transitions, hoppers, rolled out into the plane.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

/// Unrolls a strip of triangles into the plane: each new corner keeps its distances to the two that it joins.
class Unroller {
public:
    Unroller(Point3 first, Point3 second) : space_{first, second}, flat_{{0, 0}, {norm(second - first), 0}} {}

    /// The corner `p` beyond the edge from corner `a` to corner `b`, to its left.
    std::size_t add(Point3 p, std::size_t a, std::size_t b) {
        const double ra = norm(p - space_[a]), rb = norm(p - space_[b]), base = length(flat_[b] - flat_[a]);
        const double along = (ra * ra - rb * rb + base * base) / (2 * base);
        const Point2 d = (1 / base) * (flat_[b] - flat_[a]), left{-d.y, d.x};
        flat_.push_back(flat_[a] + along * d + std::sqrt(std::max(0.0, ra * ra - along * along)) * left);
        space_.push_back(p);
        return flat_.size() - 1;
    }
    [[nodiscard]] Point2 at(std::size_t corner) const { return flat_[corner]; }

private:
    std::vector<Point3> space_;
    std::vector<Point2> flat_;
};

/// Half of a piece that leads from a rectangle below to a circle above, rolled out.
void transition_pattern(Part& part, Random& random) {
    const double a = random.log_uniform(50, 800), b = a * random.uniform(0.5, 1.2), r = a * random.uniform(0.4, 0.9),
                 high = a * random.uniform(0.7, 2.0), shift = a * random.choice({0.0, 0.0, 0.4});
    const int steps = random.integer(3, 6);
    const Role role = random.choice({Role::outline, Role::outline, Role::thin});
    const auto ring = [&](int i) {
        const Point2 p = polar({shift, 0}, r, 90.0 * i / steps);
        return Point3{p.x, p.y, high};
    };
    View view;
    std::vector<Point2> lower, upper;
    Unroller flat({a, 0, 0}, ring(0));  // corner 0: middle of the seam's side
    lower.push_back(flat.at(0));
    upper.push_back(flat.at(1));
    std::size_t top = 1, foot = 0;
    const std::array<Point3, 2> corners{{{a, b, 0}, {-a, b, 0}}};
    for (int side = 0; side < 2; ++side) {
        foot = flat.add(corners[static_cast<std::size_t>(side)], top, foot);
        lower.push_back(flat.at(foot));
        view.line(flat.at(foot), flat.at(top), role);
        for (int i = 1; i <= steps; ++i) {
            top = flat.add(ring(side * steps + i), top, foot);
            upper.push_back(flat.at(top));
            view.line(flat.at(foot), flat.at(top), role);
        }
    }
    lower.push_back(flat.at(flat.add({-a, 0, 0}, top, foot)));
    view.curve(upper);
    lower.insert(lower.begin(), upper.front());
    lower.push_back(upper.back());
    for (std::size_t i = 0; i + 1 < lower.size(); ++i) view.line(lower[i], lower[i + 1]);
    part.drawn.push_back({Side::top, std::move(view)});
    if (random.chance(0.5)) {
        View side;
        side.path(through({{-a, 0}, {a, 0}, {shift + r, high}, {shift - r, high}}));
        side.line({-a, 0}, {shift, high});
        side.line({a, 0}, {shift, high});
        part.drawn.push_back({Side::front, std::move(side)});
    }
}

/// A cone's frustum rolled out: sector of a ring, its elements as lines, perhaps a seam's overlap.
void cone_pattern(Part& part, Random& random) {
    const double outer = random.log_uniform(40, 900), inner = outer * random.uniform(0.25, 0.85),
                 sweep = random.uniform(60, 320), start = 90 - 0.5 * sweep;
    View view;
    view.path(ring_sector({}, inner, outer, start, sweep));
    const int lines = random.choice({0, 0, 6, 8, 12, 16});
    const Role role = random.choice({Role::outline, Role::thin, Role::centre});
    for (int i = 1; i < lines; ++i) {
        const double turn = start + sweep * i / lines;
        view.line(polar({}, inner, turn), polar({}, outer, turn), role);
    }
    if (random.chance(0.3)) {  // construction lines to the apex
        view.line({}, polar({}, inner, start), Role::thin);
        view.line({}, polar({}, inner, start + sweep), Role::thin);
    }
    part.drawn.push_back({Side::top, std::move(view)});
    if (random.chance(0.55)) {
        const double big = outer * sweep / 360, small = inner * sweep / 360,
                     high = std::sqrt(std::max(0.0, (outer - inner) * (outer - inner) - (big - small) * (big - small)));
        View side;
        side.path(through({{-big, 0}, {big, 0}, {small, high}, {-small, high}}));
        side.line({0, -0.1 * high}, {0, 1.1 * high}, Role::centre);
        part.drawn.push_back({Side::front, std::move(side)});
    }
}

/// A pipe rolled out whose ends are cut askew (a gore of a bend), by another pipe (a branch), or that has a branch's
/// hole.
void pipe_pattern(Part& part, Random& random) {
    const double r = random.log_uniform(20, 400), girth = 2 * std::numbers::pi * r, high = r * random.uniform(0.8, 3);
    const std::size_t kind = random.weighted({0.35, 0.25, 0.2, 0.2});
    const double swing = std::min(0.35 * high, r * random.uniform(0.15, 0.9)), other = r * random.uniform(1.05, 2.2);
    const auto cut = [&](double turn) {  // above the middle of the edge
        const double c = std::cos(turn), s = r * std::sin(turn);
        return kind == 2 ? 0.5 * r - (std::sqrt(other * other - s * s) - std::sqrt(other * other - r * r)) : swing * c;
    };
    constexpr int steps = 48;
    std::vector<Point2> top, bottom;
    for (int i = 0; i <= steps; ++i) {
        const double turn = 2 * std::numbers::pi * i / steps, x = girth * i / steps;
        top.push_back({x, high + (kind == 3 ? 0.0 : cut(turn))});
        bottom.push_back({x, kind == 0 ? -cut(turn) : 0.0});
    }
    View view;
    view.line(bottom.front(), top.front());
    view.line(bottom.back(), top.back());
    kind == 3 ? view.line(top.front(), top.back()) : view.curve(top);
    kind == 0 ? view.curve(bottom) : view.line(bottom.front(), bottom.back());
    if (kind == 3) {  // where a pipe of `s` joins: its circle on the rolled-out wall
        const double s = std::min(0.4 * high, r * random.uniform(0.3, 0.9));
        std::vector<Point2> hole;
        for (int i = 0; i <= steps; ++i) {
            const Point2 p = polar({}, s, 360.0 * i / steps);
            hole.push_back({0.5 * girth + r * std::asin(p.x / r), 0.5 * high + p.y});
        }
        view.curve(hole);
    }
    const int lines = random.choice({0, 8, 12, 12, 16});
    const Role role = random.choice({Role::outline, Role::thin, Role::thin, Role::centre});
    for (int i = 1; i < lines && kind != 3; ++i) {
        const auto k = static_cast<std::size_t>(steps * i / lines);
        view.line(bottom[k], top[k], role);
    }
    part.drawn.push_back({Side::top, std::move(view)});
    if (kind < 2 && random.chance(0.6)) {
        View side;
        const double low = kind == 0 ? -swing : 0.0;
        side.path(through({{-r, low}, {r, -low}, {r, high - swing}, {-r, high + swing}}));
        side.line({0, -0.1 * high}, {0, 1.1 * high}, Role::centre);
        part.drawn.push_back({Side::front, std::move(side)});
    }
}

/// The four sides of a hopper rolled out in a fan, perhaps with flanges to bolt along the upper edge.
void hopper_pattern(Part& part, Random& random) {
    const double a = random.log_uniform(60, 900), b = a * random.uniform(0.6, 1.0), c = a * random.uniform(0.2, 0.6),
                 high = a * random.uniform(0.6, 1.8);
    const std::array<Point2, 5> turn{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}};
    const auto low = [&](std::size_t i) { return Point3{turn[i].x * c, turn[i].y * c, 0}; };
    const auto up = [&](std::size_t i) { return Point3{turn[i].x * a, turn[i].y * b, high}; };
    Unroller flat(up(0), low(0));
    std::vector<Point2> inner{flat.at(1)}, outer{flat.at(0)};
    std::size_t p = 0, q = 1;
    View view;
    const Role role = random.choice({Role::outline, Role::outline, Role::thin, Role::centre});
    const int sides = random.choice({2, 4, 4});
    const double flange = random.chance(0.4) ? 0.15 * a : 0.0;
    for (std::size_t i = 1; i <= static_cast<std::size_t>(sides); ++i) {
        const std::size_t r = flat.add(low(i), p, q), s = flat.add(up(i), p, r);
        const Point2 e = flat.at(s) - flat.at(p), d = (1 / length(e)) * e, out{-d.y, d.x};
        const Point2 away = dot(out, flat.at(p) - flat.at(q)) > 0 ? out : -1.0 * out;
        if (flange > 0) {
            view.line(flat.at(p), flat.at(s), role);
            outer.push_back(flat.at(p) + flange * away + 0.3 * flange * d);
            outer.push_back(flat.at(s) + flange * away - 0.3 * flange * d);
        }
        outer.push_back(flat.at(s));
        inner.push_back(flat.at(r));
        if (i < static_cast<std::size_t>(sides)) view.line(flat.at(s), flat.at(r), role);
        p = s;
        q = r;
    }
    outer.insert(outer.end(), inner.rbegin(), inner.rend());
    view.path(through(outer));
    part.drawn.push_back({Side::top, std::move(view)});
    if (random.chance(0.5)) {
        View side;
        side.path(through({{-c, 0}, {c, 0}, {a, high}, {-a, high}}));
        part.drawn.push_back({Side::front, std::move(side)});
    }
}

}  // namespace

/// Development of ductwork: cone, gore or branch of a pipe, square to round, hopper.
Part duct_development(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    part.main_side = Side::top;
    switch (random.weighted({0.25, 0.35, 0.25, 0.15})) {
        case 0:
            cone_pattern(part, random);
            break;
        case 1:
            pipe_pattern(part, random);
            break;
        case 2:
            transition_pattern(part, random);
            break;
        default:
            hopper_pattern(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
