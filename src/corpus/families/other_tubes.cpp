// Tubes bent in a plane or wound to a coil.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/connector_wires.hpp"
#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// Legs and bends of a tube in a plane, from the middle of its first end.
struct TubeLine {
    std::vector<Point2> points;
    std::vector<std::size_t> joints;  ///< where straight pieces and bends meet
};

void turn_by(TubeLine& line, Point2& heading, double radius, double sweep) {
    const double s = sweep > 0 ? 1.0 : -1.0;
    const Point2 side = s * Point2{-heading.y, heading.x}, centre = line.points.back() + radius * side;
    line.joints.push_back(line.points.size() - 1);
    go_around(line.points, centre, radius, degrees(std::atan2(-side.y, -side.x)), sweep);
    line.joints.push_back(line.points.size() - 1);
    heading = polar({}, 1, degrees(std::atan2(heading.y, heading.x)) + sweep);
}

void go_on(TubeLine& line, Point2 heading, double len) {
    go_to(line.points, line.points.back() + len * heading, 4);
}

TubeLine tube_line(Random& random, double r) {
    TubeLine line;
    line.points = {{0, 0}};
    Point2 heading{1, 0};
    const double bend = r * random.uniform(2.5, 6), leg = r * random.log_uniform(5, 30);
    const auto run = [&](double low, double high) { go_on(line, heading, leg * random.uniform(low, high)); };
    run(0.5, 1.2);
    switch (random.integer(0, 6)) {
        case 0:  // elbow with long legs
            turn_by(line, heading, bend, random.choice({30.0, 45.0, 60.0, 90.0, 90.0, 120.0}));
            break;
        case 1:  // U
            turn_by(line, heading, bend, random.choice({180.0, 180.0, 150.0, 200.0}));
            break;
        case 2: {  // offset
            const double angle = random.choice({30.0, 45.0, 60.0, 90.0});
            turn_by(line, heading, bend, angle);
            run(0.2, 0.8);
            turn_by(line, heading, bend, -angle);
            break;
        }
        case 3:  // bow with two corners: handle, guard, leg of a table
            turn_by(line, heading, bend, 90);
            run(0.8, 2.5);
            turn_by(line, heading, bend, 90);
            break;
        case 4: {  // to and fro
            for (int i = 0, n = random.integer(2, 5); i < n; ++i) {
                turn_by(line, heading, bend, i % 2 == 0 ? 180 : -180);
                if (i + 1 < n) go_on(line, heading, leg);
            }
            break;
        }
        case 5:  // swan's neck
            turn_by(line, heading, bend, 90);
            run(0.3, 1.0);
            turn_by(line, heading, bend * 1.2, -random.choice({180.0, 150.0, 120.0}));
            break;
        default:  // free
            for (int i = 0, n = random.integer(2, 4); i < n; ++i) {
                turn_by(line, heading, bend * random.uniform(0.8, 1.5),
                        random.choice({-90.0, -45.0, 30.0, 45.0, 60.0, 90.0}));
                run(0.3, 1.0);
            }
            break;
    }
    run(0.4, 1.2);
    return line;
}

Point2 normal_at(const std::vector<Point2>& line, std::size_t i) {
    const Point2 d = line[std::min(i + 1, line.size() - 1)] - line[i == 0 ? 0 : i - 1];
    return (1 / length(d)) * Point2{-d.y, d.x};
}

/// The tube seen across its plane: walls, bores, the lines where its bends begin.
void draw_tube(View& view, const TubeLine& line, double r, double bore) {
    for (const double side : {-r, -bore, bore, r}) {
        if (side == 0.0) continue;
        std::vector<Point2> edge;
        for (std::size_t i = 0; i < line.points.size(); ++i)
            edge.push_back(line.points[i] + side * normal_at(line.points, i));
        view.curve(std::move(edge), std::abs(side) < r ? Role::hidden : Role::outline);
    }
    for (const std::size_t i : line.joints)
        view.line(line.points[i] - r * normal_at(line.points, i), line.points[i] + r * normal_at(line.points, i),
                  Role::tangent);
    view.curve(line.points, Role::centre);
}

/// What the tube ends in: cut square, a bead, a collar, flattened with a hole, a plate across it.
void draw_tube_end(View& view, Random& random, Point2 end, Point2 out, double r, int kind) {
    const Point2 n{-out.y, out.x};
    const auto box = [&](double from, double to, double half) {
        view.path(through({end + from * out - half * n, end + to * out - half * n, end + to * out + half * n,
                           end + from * out + half * n}));
    };
    switch (kind) {
        case 1:
            box(-0.9 * r, -0.5 * r, 1.2 * r);
            view.line(end - r * n, end + r * n);
            break;
        case 2:
            box(-1.5 * r, 0.3 * r, 1.3 * r);
            break;
        case 3: {
            const double len = r * random.uniform(2.2, 3.2);
            view.path(through({end - r * n, end + 0.8 * r * out - 1.45 * r * n, end + len * out - 1.45 * r * n,
                               end + len * out + 1.45 * r * n, end + 0.8 * r * out + 1.45 * r * n, end + r * n}));
            view.circle(end + 0.6 * len * out, 0.5 * r);
            break;
        }
        case 4:
            box(0, 0.4 * r, 2.2 * r);
            break;
        default:
            view.line(end - r * n, end + r * n);
            break;
    }
}

/// Beside the view across the plane: the plane edge on, ends that face the viewer as circles.
View edge_on(const TubeLine& line, const Box2& box, double r, double bore) {
    View view;
    view.path(rounded_rectangle({-r, box.min.y}, {r, box.max.y}, 0.95 * r));
    const auto ring = [&](Point2 end, Point2 before) {
        const Point2 d = end - before;
        if (std::abs(d.y) > 0.05 * length(d)) return;
        view.circle({0, end.y}, r);
        view.circle({0, end.y}, bore);
    };
    ring(line.points.front(), line.points[1]);
    ring(line.points.back(), line.points[line.points.size() - 2]);
    return view;
}

}  // namespace

/// Tube bent in its plane: elbow, U, offset, bow, serpentine; ends plain, beaded, flattened or with a plate.
Part bent_tube(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 60), bore = r * random.uniform(0.7, 0.93);
    const TubeLine line = tube_line(random, r);
    View view;
    draw_tube(view, line, r, bore);
    const int kind = random.choice({0, 0, 1, 2, 3, 4});
    const auto& p = line.points;
    const auto out = [](Point2 end, Point2 before) { return (1 / length(end - before)) * (end - before); };
    draw_tube_end(view, random, p.front(), out(p.front(), p[1]), r, kind);
    draw_tube_end(view, random, p.back(), out(p.back(), p[p.size() - 2]), r, random.chance(0.8) ? kind : 0);
    if (random.chance(0.3)) {  // tabs with a hole, welded to the longest leg
        const std::size_t i = line.joints.empty() ? 1 : std::max<std::size_t>(line.joints.front() / 2, 1);
        const Point2 n = normal_at(p, i), d{n.y, -n.x}, foot = p[i] + r * n;
        view.path(through(
            {foot - 1.2 * r * d, foot + 1.2 * r * d, foot + 1.2 * r * d + 2 * r * n, foot - 1.2 * r * d + 2 * r * n}));
        view.circle(foot + 1.2 * r * n, 0.45 * r);
    }
    const Box2 box = view.part_bounds();
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::left, edge_on(line, box, r, bore)});
    return part;
}

/// Coil of tube with its tails: a helix, or a flat spiral; perhaps on bars that hold the turns.
Part tube_spiral(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 25), big = r * random.uniform(5, 16), tail = big * random.uniform(0.6, 1.6);
    Part part;
    View end;
    if (random.chance(0.35)) {  // flat
        const double turns = random.uniform(2.0, 5.0), first = r * random.uniform(3, 6),
                     pitch = r * random.uniform(2.1, 3.2);
        TubeLine line;
        const int steps = static_cast<int>(turns * 24);
        for (int i = 0; i <= steps; ++i)
            line.points.push_back(polar({}, first + pitch * turns * i / steps, 360 * turns * i / steps));
        const Point2 n = normal_at(line.points, line.points.size() - 1);
        go_on(line, {n.y, -n.x}, tail);
        draw_tube(end, line, r, 0.0);
        end.line(line.points.front() - r * normal_at(line.points, 0),
                 line.points.front() + r * normal_at(line.points, 0));
        end.line(line.points.back() - r * n, line.points.back() + r * n);
        const double reach = first + pitch * turns + r;
        View side;
        side.path(rounded_rectangle({-r, -reach}, {r, reach}, 0.9 * r));
        for (int i = 1; i < static_cast<int>(turns); ++i)
            for (const double s : {-1.0, 1.0}) side.line({-r, s * (reach - pitch * i)}, {r, s * (reach - pitch * i)});
        part.drawn.push_back({Side::front, std::move(end)});
        part.drawn.push_back({Side::left, std::move(side)});
        return part;
    }
    const int turns = random.integer(3, 9);
    const double pitch = 2 * r * random.uniform(1.05, 2.2);
    View side;
    for (int i = 0; i < turns; ++i) {
        side.path(slot({pitch * i, big}, {pitch * (i + 0.5), -big}, r));
        side.path(slot({pitch * (i + 0.5), -big}, {pitch * (i + 1), big}, r), Role::hidden);
    }
    const double last = pitch * (turns - 0.5);
    const bool axial = random.chance(0.4);
    if (axial) {
        side.path(rectangle({-tail, big - r}, {0, big + r}));
        side.path(rectangle({last, -big - r}, {last + tail, -big + r}));
    } else {
        side.path(rectangle({-r, big}, {r, big + tail}));
        side.path(rectangle({last - r, random.chance(0.5) ? -big - tail : -big}, {last + r, big + tail}),
                  Role::outline);
    }
    const int bars = random.choice({0, 0, 1, 2});
    for (int i = 0; i < bars; ++i) {
        const double y = bars == 1 ? 0.0 : (i - 0.5) * 1.4 * big;
        side.path(rectangle({-1.5 * r, y - 0.7 * r}, {last + 1.5 * r, y + 0.7 * r}));
    }
    side.line({-2 * r, 0}, {last + 2 * r, 0}, Role::centre);
    end.circle({}, big + r);
    end.circle({}, big - r);
    if (!axial)
        for (const double s : {-1.0, 1.0}) end.path(rectangle({s * big - r, 0}, {s * big + r, big + tail}));
    for (int i = 0; i < bars + (bars > 0 ? 1 : 0); ++i) {
        const double turn = 90 + 360.0 * i / (bars + 1);
        end.path(rotated(rectangle({big - 2 * r, -0.7 * r}, {big + 2 * r, 0.7 * r}), turn));
    }
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

}  // namespace v16::corpus
