// Fittings of ducts and welded pipe made from straight pieces: their seams are straight lines in the view across and
// ellipses in the others.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

Point2 across(Point2 direction) {
    return {-direction.y, direction.x};
}

/// A flange of half width `rim` at an end, which looks towards `out`.
void end_ring(View& view, Point2 at, Point2 out, double r, double rim, double t) {
    const Point2 n = across(out);
    if (t <= 0.0) {
        view.line(at + r * n, at - r * n);
        return;
    }
    view.path(through({at + rim * n, at - rim * n, at - rim * n - t * out, at + rim * n - t * out}));
}

/// The two walls and the seams of a pipe along `line`, `r` to its wall; the ends closed by flanges or lines.
void mitred_pipe(View& view, const std::vector<Point2>& line, double r, double rim, double t,
                 Role role = Role::outline) {
    std::vector<Point2> left, right;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point2 before = line[i] - line[i == 0 ? 0 : i - 1],
                     after = line[std::min(i + 1, line.size() - 1)] - line[i];
        const Point2 a = (1 / std::max(length(before), 1e-12)) * before,
                     b = (1 / std::max(length(after), 1e-12)) * after;
        const Point2 mean = i == 0 ? b : i + 1 == line.size() ? a : a + b;
        const Point2 d = (1 / length(mean)) * mean;
        const double grow = i == 0 || i + 1 == line.size() ? 1.0 : 1 / dot(d, a);
        left.push_back(line[i] + r * grow * across(d));
        right.push_back(line[i] - r * grow * across(d));
        if (i > 0 && i + 1 < line.size() && role == Role::outline) view.line(left.back(), right.back());
    }
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        view.line(left[i], left[i + 1], role);
        view.line(right[i], right[i + 1], role);
    }
    if (role != Role::outline) return;
    const Point2 first = line[0] - line[1], last = line.back() - line[line.size() - 2];
    end_ring(view, line[0], (1 / length(first)) * first, r, rim, t);
    end_ring(view, line.back(), (1 / length(last)) * last, r, rim, t);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) view.centre_line(line[i], line[i + 1], 0.0);
}

void bolted_ring(View& view, Random& random, double r, double wall, double rim) {
    view.circle({}, r - wall);
    if (rim > r) {
        view.circle({}, rim);
        const int count = random.choice({4, 6, 8, 12});
        for (int i = 0; i < count; ++i)
            view.circle(polar({}, 0.5 * (r + rim), 360.0 * (i + 0.5) / count), 0.16 * (rim - r) + 0.01 * r);
        view.circle({}, 0.5 * (r + rim), Role::centre);
    } else {
        view.circle({}, r);
    }
    view.centre_mark({}, rim);
}

/// The centre line of a bend about the origin's right: up, then turned by `angle` in `pieces` pieces.
std::vector<Point2> bend_line(double radius, double angle, int pieces, double first, double last) {
    std::vector<Point2> line{{0, -first}};
    // Half a piece at either end, whole ones between; the corners lie outside the arc.
    const double step = angle / (pieces - 1), corner = radius / std::cos(radians(0.5 * step));
    for (int i = 0; i + 1 < pieces; ++i) line.push_back(polar({radius, 0}, corner, 180 - step * (i + 0.5)));
    const Point2 end = polar({radius, 0}, radius, 180 - angle);
    line.push_back(end + last * Point2{std::sin(radians(angle)), std::cos(radians(angle))});
    return line;
}

/// The seams and outline of a bend through a right angle from above: `line` as in the front view.
View bend_from_above(const std::vector<Point2>& line, double r, double rim, double t) {
    View view;
    const double end = line.back().x;
    mirrored_lines(view, {0, r}, {end - t, r});
    view.arc({}, r, 90, 180);
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const Point2 a = line[i] - line[i - 1], b = line[i + 1] - line[i],
                     d = (1 / length(a)) * a + (1 / length(b)) * b;
        const Point2 n = (1 / length(d)) * across(d);
        const double grow = length(a) / dot(a, (1 / length(d)) * d), s = n.y > 0 ? 1.0 : -1.0;
        std::vector<Point2> seam;
        for (int k = -9; k <= 9; ++k)
            seam.push_back(
                {line[i].x + s * n.x * r * grow * std::cos(radians(10.0 * k)), r * std::sin(radians(10.0 * k))});
        view.curve(seam);
    }
    end_ring(view, {end, 0}, {1, 0}, r, rim, t);
    if (rim > r) {
        const double from = degrees(std::asin(r / rim));
        view.arc({}, rim, from, 360 - 2 * from);
    }
    view.centre_line({0, 0}, {end, 0}, 0.3 * r);
    return view;
}

/// Where a branch of radius `b`, which leaves the run (radius `r`, along x) at `angle` to it, meets its near half.
std::vector<Point2> branch_seam(double r, double b, double angle) {
    const double c = std::cos(radians(angle)), s = std::sin(radians(angle));
    std::vector<Point2> seam;
    for (int i = 0; i <= 18; ++i) {
        const double t = radians(10.0 * i), z = std::sqrt(std::max(0.0, r * r - b * b * std::sin(t) * std::sin(t)));
        const double along = (z - b * std::cos(t) * c) / s;
        seam.push_back({along * c - b * std::cos(t) * s, z});
    }
    return seam;
}

Part lateral(Random& random, double r, double rim, double t) {
    const double angle = random.choice({30.0, 45.0, 45.0, 60.0, 90.0}),
                 b = r * random.choice({1.0, 0.999, 0.8, 0.6, 0.45}), c = std::cos(radians(angle)),
                 s = std::sin(radians(angle)), left = -r * random.uniform(1.5, 3),
                 out = (r + b * c) / s + r * random.uniform(0.8, 2),
                 right = std::max(r * random.uniform(1.8, 3.5), (r * c + b) / s + 0.6 * r);
    View view;
    const Point2 direction{c, s}, n = across(direction);
    std::vector<Point2> seam = branch_seam(r, b, angle);
    const bool two = random.chance(0.25);
    for (const double side : {1.0, -1.0}) {
        const auto at = [&](Point2 p) { return Point2{p.x, side * p.y}; };
        if (side < 0 && !two) {
            view.line({left, -r}, {right, -r});
            break;
        }
        std::vector<Point2> curve;
        for (const Point2& p : seam) curve.push_back(at(p));
        if (b > 0.99 * r) {
            view.line(at(seam.front()), at({0, 0}));
            view.line(at({0, 0}), at(seam.back()));
        } else {
            view.curve(curve);
        }
        view.line(at({left, r}), at(seam.front()));
        view.line(at(seam.back()), at({right, r}));
        view.line(at(seam.front()), at(out * direction + b * n));
        view.line(at(seam.back()), at(out * direction - b * n));
        end_ring(view, at(out * direction), at(direction), b, t > 0 ? b + rim - r : b, t);
        view.centre_line(at({0, 0}), at(out * direction), 0.2 * r);
    }
    end_ring(view, {left, 0}, {-1, 0}, r, rim, t);
    end_ring(view, {right, 0}, {1, 0}, r, rim, t);
    view.centre_line({left, 0}, {right, 0}, 0.3 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    View end;
    bolted_ring(end, random, r, 0.06 * r, rim);
    const double high = out * s + (t > 0 ? b + rim - r : b) * c;
    const double base = rim > r ? std::sqrt(std::max(0.0, rim * rim - b * b)) : std::sqrt(std::max(0.0, r * r - b * b));
    for (const double x : {-b, b}) end.line({x, base}, {x, high});
    end.line({-b, high}, {b, high});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

/// Two legs that part from one, each turned by the same angle.
Part breeches(Random& random, double r, double rim, double t) {
    const double angle = random.choice({30.0, 45.0, 45.0, 60.0}), leg = r * random.uniform(2.4, 4.5),
                 inlet = r * random.uniform(1.2, 2.5);
    View view;
    const double s = std::sin(radians(angle)), c = std::cos(radians(angle));
    const Point2 crotch{0, r / s};
    const double corner = r * std::tan(radians(0.5 * angle));
    for (const double side : {-1.0, 1.0}) {
        const Point2 direction{side * s, c}, outward{side * c, -s},
            end = std::max(leg, 1.2 * (r * c / s) + r) * direction;
        view.line({side * r, -inlet}, {side * r, -corner});
        view.line({side * r, -corner}, end + r * outward);
        view.line(crotch, end - r * outward);
        view.line({side * r, -corner}, {0, 0});
        end_ring(view, end, direction, r, rim, t);
        view.centre_line({0, 0}, end, 0.2 * r);
    }
    view.line({0, 0}, crotch);
    end_ring(view, {0, -inlet}, {0, -1}, r, rim, t);
    view.centre_line({0, -inlet}, {0, 0}, 0.2 * r);
    View below;
    bolted_ring(below, random, r, 0.05 * r, rim);
    const double reach = std::max(leg, 1.2 * (r * c / s) + r) * s + (t > 0 ? rim : r) * c;
    for (const double side : {-1.0, 1.0}) {
        const double base = std::sqrt(std::max(0.0, rim * rim - r * r));
        mirrored_lines(below, {side * base, r}, {side * (reach - r * c), r});
        std::vector<Point2> round;
        for (int k = -9; k <= 9; ++k)
            round.push_back(
                {side * (reach - r * c + r * c * std::cos(radians(10.0 * k))), r * std::sin(radians(10.0 * k))});
        below.curve(round);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::bottom, std::move(below)});
    return part;
}

/// From a rectangle below to a circle or a rectangle above, with the creases between.
Part transition(Random& random, double r) {
    const double x = r * random.uniform(0.9, 1.8), y = random.chance(0.5) ? x : r * random.uniform(0.8, 1.8),
                 high = r * random.uniform(1.2, 3), shift = random.choice({0.0, 0.0, 1.0}) * (x - r),
                 lip = random.choice({0.0, 0.2}) * r, rim = random.choice({0.0, 0.22}) * r;
    const bool circle_above = random.chance(0.75);
    const double a = circle_above ? r : r * random.uniform(0.5, 0.8), b = circle_above ? r : a;
    const auto side = [&](double half, double top, double offset) {
        View view;
        view.line({-half, 0}, {half, 0});
        view.line({-half, 0}, {offset - top, high});
        view.line({half, 0}, {offset + top, high});
        view.line({offset - top, high}, {offset + top, high});
        if (circle_above) {
            view.line({-half, 0}, {offset, high});
            view.line({half, 0}, {offset, high});
        }
        if (lip > 0) {
            view.path(rectangle({offset - top, high}, {offset + top, high + lip}));
            view.path(rectangle({-half, -lip}, {half, 0}));
        }
        if (rim > 0) {
            view.path(rectangle({offset - top - rim, high + lip}, {offset + top + rim, high + lip + 0.08 * r}));
            view.path(rectangle({-half - rim, -lip - 0.08 * r}, {half + rim, -lip}));
        }
        view.centre_line({offset, -lip}, {offset, high + lip}, 0.3 * r);
        return view;
    };
    View top;
    top.path(rectangle({-x, -y}, {x, y}));
    if (rim > 0) {
        top.path(rectangle({-x - rim, -y - rim}, {x + rim, y + rim}));
        for (const double u : {-1.0, 0.0, 1.0})
            for (const double v : {-1.0, 0.0, 1.0})
                if (u != 0.0 || v != 0.0) top.circle({u * (x + 0.5 * rim), v * (y + 0.5 * rim)}, 0.05 * r);
    }
    if (circle_above) {
        top.circle({shift, 0}, r);
        for (const double u : {-1.0, 1.0})
            for (const double v : {-1.0, 1.0}) {
                top.line({u * x, v * y}, {shift + u * r, 0});
                top.line({u * x, v * y}, {shift, v * r});
            }
    } else {
        top.path(rectangle({shift - a, -b}, {shift + a, b}));
        for (const double u : {-1.0, 1.0})
            for (const double v : {-1.0, 1.0}) top.line({u * x, v * y}, {shift + u * a, v * b});
    }
    top.centre_mark({shift, 0}, 1.1 * r);
    Part part;
    part.drawn.push_back({Side::front, side(x, a, shift)});
    part.drawn.push_back({Side::top, std::move(top)});
    if (random.chance(0.4)) part.drawn.push_back({Side::left, side(y, b, 0.0)});
    return part;
}

}  // namespace

/// Fitting of straight pieces of pipe or duct: a bend of two to seven pieces, an offset, a slanting branch, breeches, a
/// transition from square to round; plain, beaded or flanged ends.
Part mitred_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 400), t = random.chance(0.5) ? r * random.uniform(0.06, 0.16) : 0.0,
                 rim = t > 0 ? r * random.uniform(1.2, 1.45) : r;
    switch (random.weighted({0.36, 0.12, 0.2, 0.14, 0.18})) {
        case 2:
            return lateral(random, r, rim, t);
        case 3:
            return breeches(random, r, rim, t);
        case 4:
            return transition(random, r);
        default:
            break;
    }
    const bool offset = random.chance(0.25);
    const double angle =
        offset ? random.choice({30.0, 45.0, 60.0}) : random.choice({90.0, 90.0, 90.0, 60.0, 45.0, 30.0});
    const double radius = r * random.uniform(1.5, 3.2), first = r * random.uniform(0.3, 1.2),
                 last = r * random.uniform(0.3, 1.2);
    const int pieces = angle < 50 ? random.choice({2, 2, 3}) : random.choice({2, 3, 4, 4, 5, 6, 7});
    std::vector<Point2> line = bend_line(radius, angle, pieces, first + 2 * t, last + 2 * t);
    if (pieces == 2) {  // both straights long enough for the corner
        const double more =
            std::max(0.0, 1.2 * r * std::tan(radians(0.5 * angle)) - radius * std::tan(radians(0.5 * angle)));
        line.front().y -= more;
        const Point2 out = line[2] - line[1];
        line.back() = line.back() + (more / length(out)) * out;
    }
    if (offset) {  // the same turned back
        const Point2 middle =
            line.back() + (r * random.uniform(0.0, 1.0)) * Point2{std::sin(radians(angle)), std::cos(radians(angle))};
        const std::vector<Point2> there = line;
        line.pop_back();
        for (auto p = there.rbegin() + 1; p != there.rend(); ++p) line.push_back(2.0 * middle - *p);
    }
    View front;
    mitred_pipe(front, line, r, rim, t);
    if (random.chance(0.3)) mitred_pipe(front, line, r * 0.94, rim, t, Role::hidden);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    if (angle > 89 && !offset) {
        if (random.chance(0.6)) part.drawn.push_back({Side::top, bend_from_above(line, r, rim, t)});
    }
    if (part.drawn.size() == 1) {
        View below;
        bolted_ring(below, random, r, 0.06 * r, rim);
        part.drawn.push_back({Side::bottom, std::move(below)});
    }
    return part;
}

}  // namespace v16::corpus
