// Rods bent in one plane: starting cranks, anti-roll bars, control rods, axles with throws. Drawn as curves, since a
// bent round rod is no body of one axis.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"

namespace v16::corpus {
namespace {

/// A round rod along straight runs in x-z that are joined by bends of radius `bend` on the centre line.
struct Rod {
    std::vector<Point2> points;
    double r = 1.0, bend = 2.0;

    [[nodiscard]] Point2 along(std::size_t run) const {
        const Point2 d = points[run + 1] - points[run];
        return (1.0 / length(d)) * d;
    }
    /// Signed angle of the bend at an inner point, degrees.
    [[nodiscard]] double turn(std::size_t at) const {
        const Point2 a = along(at - 1), b = along(at);
        return degrees(std::atan2(cross(a, b), dot(a, b)));
    }
    /// What the bend takes of the runs on both sides.
    [[nodiscard]] double tangent(std::size_t at) const { return bend * std::tan(radians(0.5 * std::abs(turn(at)))); }
};

Point2 left_of(Point2 d) {
    return {-d.y, d.x};
}

/// One edge of the rod, `side` = +1 to the left of its run, -1 to the right.
std::vector<PathVertex> rod_edge(const Rod& rod, double side) {
    std::vector<PathVertex> edge{{rod.points.front() + side * rod.r * left_of(rod.along(0))}};
    for (std::size_t i = 1; i + 1 < rod.points.size(); ++i) {
        const Point2 a = rod.along(i - 1), b = rod.along(i);
        const double reach = rod.tangent(i);
        edge.push_back({rod.points[i] - reach * a + side * rod.r * left_of(a), std::tan(radians(rod.turn(i) / 4))});
        edge.push_back({rod.points[i] + reach * b + side * rod.r * left_of(b)});
    }
    edge.push_back({rod.points.back() + side * rod.r * left_of(rod.along(rod.points.size() - 2))});
    return edge;
}

View rod_front(const Rod& rod) {
    View view;
    for (const double side : {1.0, -1.0}) {
        Path edge;
        edge.closed = false;
        edge.vertices = rod_edge(rod, side);
        view.path(edge);
    }
    const auto end = [&](Point2 at, Point2 d) { view.line(at + rod.r * left_of(d), at - rod.r * left_of(d)); };
    end(rod.points.front(), rod.along(0));
    end(rod.points.back(), rod.along(rod.points.size() - 2));
    for (std::size_t i = 1; i + 1 < rod.points.size(); ++i)
        for (const auto& [d, s] : {std::pair{rod.along(i - 1), -1.0}, std::pair{rod.along(i), 1.0}}) {
            const Point2 at = rod.points[i] + s * rod.tangent(i) * d;
            view.line(at + rod.r * left_of(d), at - rod.r * left_of(d), Role::tangent);
        }
    for (std::size_t i = 0; i + 1 < rod.points.size(); ++i)
        view.centre_line(rod.points[i], rod.points[i + 1], i == 0 || i + 2 == rod.points.size() ? rod.r : 0.0);
    return view;
}

/// From above (or from the right, with `across` true): runs as bands, runs along the sight as round ends.
View rod_beside(const Rod& rod, bool across) {
    View view;
    double low = 1e300, high = -1e300;
    for (const Point2 p : rod.points) {
        low = std::min(low, across ? p.y : p.x);
        high = std::max(high, across ? p.y : p.x);
    }
    const auto at = [&](double a, double b) { return across ? Point2{b, a} : Point2{a, b}; };
    const auto runs_away = [&](std::size_t run) {
        return std::abs(across ? rod.along(run).y : rod.along(run).x) < 0.2;
    };
    const auto round = [&](double where, double out) {
        view.arc(at(where, 0), rod.r, across ? (out > 0 ? 0 : 180) : (out > 0 ? -90 : 90), 180);
    };
    for (const double s : {-1.0, 1.0}) view.line(at(low, s * rod.r), at(high, s * rod.r));
    for (const double where : {low, high}) {
        bool away = false;
        for (std::size_t i = 0; i + 1 < rod.points.size(); ++i) {
            const double a = across ? rod.points[i].y : rod.points[i].x;
            away = away || (runs_away(i) && std::abs(a - where) < 2 * rod.r);
        }
        if (away)
            round(where, where == high ? 1.0 : -1.0);
        else
            view.line(at(where, -rod.r), at(where, rod.r));
    }
    for (std::size_t i = 0; i + 1 < rod.points.size(); ++i) {
        const double where = across ? rod.points[i].y : rod.points[i].x;
        if (!runs_away(i)) continue;
        const bool free_end = i == 0 || i + 2 == rod.points.size();
        if (free_end && !across) view.circle(at(where, 0), rod.r);
        if (where > low + 2 * rod.r && where < high - 2 * rod.r) round(where, i % 2 == 0 ? 1.0 : -1.0);
    }
    view.centre_line(at(low, 0), at(high, 0), rod.r);
    return view;
}

/// A cylinder round the rod from `from` to `to` along x at height `z`: a grip, a bearing, a collar.
void add_sleeve(View& front, View& top, double from, double to, double z, double radius) {
    front.path(rectangle({from, z - radius}, {to, z + radius}));
    top.path(rectangle({from, -radius}, {to, radius}));
}

/// The left end of the first run, which lies along x: thread, hexagon, cross pin, flattened eye, chamfer, neck.
void finish_rod_end(View& front, View& top, Random& random, const Rod& rod, Point2 end, double out) {
    const double r = rod.r;
    const Point2 d{out, 0};
    switch (random.integer(0, 5)) {
        case 0: {  // thread
            const double span = r * random.uniform(3, 7), inner = 0.82 * r;
            for (View* view : {&front, &top}) {
                const Point2 at = view == &front ? end : Point2{end.x, 0};
                for (const double s : {-inner, inner})
                    view->line(at + Point2{0, s}, at + Point2{-out * span, s}, Role::thread);
                view->line(at + Point2{-out * span, -r}, at + Point2{-out * span, r});
            }
            return;
        }
        case 1:  // cross pin, as a crank has for the dogs
            front.circle(end - 2.5 * r * d, 0.35 * r);
            top.path(
                rectangle({end.x - 2.5 * r * out - 0.35 * r, -2.2 * r}, {end.x - 2.5 * r * out + 0.35 * r, 2.2 * r}));
            return;
        case 2: {  // hammered flat, with a hole
            const Point2 eye = end + 1.6 * r * d;
            front.path(slot({std::min(end.x, eye.x), end.y}, {std::max(end.x, eye.x), end.y}, 1.5 * r));
            front.circle(eye, 0.75 * r);
            top.path(rectangle({std::min(end.x, eye.x + 1.5 * r * out), -0.5 * r},
                               {std::max(end.x, eye.x + 1.5 * r * out), 0.5 * r}));
            return;
        }
        case 3:  // hexagon or square
            for (View* view : {&front, &top}) {
                const Point2 at = view == &front ? end : Point2{end.x, 0};
                for (const double s : {-0.5 * r, 0.5 * r}) view->line(at + Point2{0, s}, at + Point2{-out * 3 * r, s});
                view->line(at + Point2{-out * 3 * r, -r}, at + Point2{-out * 3 * r, r});
            }
            return;
        case 4:  // ring groove or neck
            for (const double x : {1.2 * r, 1.6 * r})
                for (View* view : {&front, &top}) {
                    const Point2 at = (view == &front ? end : Point2{end.x, 0}) - x * d;
                    view->line(at + Point2{0, -r}, at + Point2{0, r});
                }
            return;
        default:
            for (View* view : {&front, &top}) {
                const Point2 at = view == &front ? end : Point2{end.x, 0};
                view->path(through({at + Point2{0, -r}, at + Point2{0.4 * r * out, -0.6 * r},
                                    at + Point2{0.4 * r * out, 0.6 * r}, at + Point2{0, r}}));
            }
    }
}

/// Straight runs from the forms of the trade; lengths in radii.
std::vector<Point2> rod_line(Random& random, int form, double bend) {
    const double journal = random.uniform(12, 40), leg = 2.4 * bend + random.uniform(3, 14),
                 grip = random.uniform(6, 18) + bend;
    switch (form) {
        case 0:  // starting crank: journal, arm, handle
            return {{0, 0}, {journal, 0}, {journal, leg}, {journal + grip, leg}};
        case 1: {  // anti-roll bar: arms aslant at both ends
            const double slant = leg * random.uniform(0.1, 0.6);
            return {{-slant, -leg - 4}, {0, 0}, {2 * journal, 0}, {2 * journal + slant, -leg - 4}};
        }
        case 2: {  // joggled control rod
            const double step = bend * random.uniform(1.2, 2.5), rise = random.uniform(0.5, 1.2) * step,
                         reach = journal + grip;
            if (random.chance(0.5))
                return {{0, 0}, {journal, 0}, {journal + step, rise}, {journal + step + reach, rise}};
            const double far_end = journal + step + reach;
            return {{0, 0},          {journal, 0},        {journal + step, rise},
                    {far_end, rise}, {far_end + step, 0}, {far_end + step + journal, 0}};
        }
        case 3:  // a long rod with one arm
            return {{0, 0}, {2 * journal, 0}, {2 * journal + random.choice({0.0, 0.0, 0.3, -0.3}) * leg, leg}};
        default: {  // axle with throws
            const double throw_length = grip + bend;
            std::vector<Point2> line{{0, 0}, {journal, 0}};
            double x = journal, sign = random.choice({-1.0, 1.0});
            for (int i = 0, n = random.choice({1, 1, 2, 3}); i < n; ++i) {
                for (const Point2 p :
                     {Point2{x, sign * leg}, Point2{x + throw_length, sign * leg}, Point2{x + throw_length, 0}})
                    line.push_back(p);
                x += throw_length + (i + 1 < n ? throw_length : journal);
                line.push_back({x, 0});
                sign = -sign;
            }
            return line;
        }
    }
}

}  // namespace

/// Bent round rods with long straight journals: cranks to start by, anti-roll bars, control rods, axles with throws.
Part handle_shaft(FamilyContext& context) {
    Random& random = context.random;
    const int form = random.integer(0, 4);
    Rod rod{{}, random.log_uniform(1, 20), 0.0};
    const double bend = random.uniform(1.5, 4);
    rod.bend = bend * rod.r;
    for (const Point2 p : rod_line(random, form, bend)) rod.points.push_back(rod.r * p);
    View front = rod_front(rod), top = rod_beside(rod, false), right = rod_beside(rod, true);
    if (form != 1) finish_rod_end(front, top, random, rod, rod.points.front(), -1);
    const Point2 last = rod.points.back(), before = rod.points[rod.points.size() - 2];
    const bool lies = std::abs(last.y - before.y) < 1e-9;
    if (form == 0 && random.chance(0.6))
        add_sleeve(front, top, before.x + rod.bend + rod.r, last.x - rod.r, last.y, rod.r * random.uniform(1.3, 1.9));
    else if (lies)
        finish_rod_end(front, top, random, rod, last, 1);
    if (form == 1)
        for (const Point2 end : {rod.points.front(), last}) {  // eyes for the links
            front.circle(end, 1.7 * rod.r);
            front.circle(end, 0.8 * rod.r);
        }
    if (random.chance(0.5)) {  // bearings or collars on the first journal along x
        const std::size_t first = form == 1 ? 1 : 0;
        const double a = rod.points[first].x, b = rod.points[first + 1].x, wide = rod.r * random.uniform(1, 3),
                     radius = rod.r * random.uniform(1.4, 2.2);
        add_sleeve(front, top, a + 0.35 * (b - a), a + 0.35 * (b - a) + wide, 0, radius);
        if (random.chance(0.6)) add_sleeve(front, top, a + 0.75 * (b - a) - wide, a + 0.75 * (b - a), 0, radius);
        right.circle({}, radius);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, std::move(right)});
    return part;
}

}  // namespace v16::corpus
