// Wire bent in a plane: hooks, zigzags, bails, frames, clips, coils with legs.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/connector_wires.hpp"
#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

using Line = std::vector<Point2>;

/// Hook: an eye, a shank, a bow that is open to the same or the other side.
Line hook_line(Random& random, double r) {
    const double eye = r * random.uniform(2.5, 5), bow = r * random.uniform(3, 8), shank = r * random.uniform(4, 30),
                 s = random.choice({-1.0, 1.0});
    Line line;
    go_around(line, {eye, 0}, eye, -150, 330);  // ends at 180 degrees, the foot of the shank
    go_to(line, {0, -shank}, 5);
    go_around(line, {s * bow, -shank}, bow, s > 0 ? 180 : 0, s * random.uniform(160, 240));
    if (random.chance(0.4)) go_to(line, line.back() + Point2{0, bow * random.uniform(0.3, 1.5)}, 2);
    return line;
}

/// To and fro with round bends: sinuous spring of a seat, heating wire.
Line zigzag_line(Random& random, double r) {
    const double bend = r * random.uniform(1.8, 5), half = r * random.uniform(4, 14);
    const int bends = random.integer(4, 14);
    Line line{{-bend, 0}};
    go_to(line, {-bend, half}, 2);
    for (int i = 0; i < bends; ++i) {
        const double x = 2 * bend * i, s = i % 2 == 0 ? 1.0 : -1.0;
        go_around(line, {x, s * half}, bend, 180, -s * 180);
        if (i + 1 < bends) go_to(line, {x + bend, -s * half}, 4);
    }
    go_to(line, {line.back().x, 0}, 2);
    if (random.chance(0.5)) go_to(line, {line.back().x + 3 * bend, 0}, 2);
    return line;
}

/// Bail: an arch or a trapezoid whose ends turn in, out or into eyes.
Line bail_line(Random& random, double r) {
    const double half = r * random.uniform(8, 30), high = half * random.uniform(0.6, 2),
                 bend = std::min({r * random.uniform(2.5, 6), 0.4 * half, 0.4 * high}),
                 toe = bend * random.uniform(0.8, 3), s = random.choice({-1.0, 1.0});
    Line line;
    const bool arch = random.chance(0.4);
    Line right;
    if (arch) {
        go_around(right, {0, high}, half, 90, -90);
    } else {
        right.push_back({0, high + half});
        go_to(right, {half - bend, high + half}, 3);
        go_around(right, {half - bend, high + half - bend}, bend, 90, -90);
    }
    go_to(right, {half, bend}, 5);
    go_around(right, {half + s * bend, bend}, bend, s > 0 ? 180 : 0, s * 90);
    go_to(right, {half + s * (bend + toe), 0}, 2);
    for (auto p = right.rbegin(); p != right.rend(); ++p) line.push_back({-p->x, p->y});
    line.insert(line.end(), right.begin() + 1, right.end());
    return line;
}

/// Frame: rectangle, triangle, D or ring with its joint open; sometimes with its ends overlapping inward.
Line frame_line(Random& random, double r) {
    const double half = r * random.uniform(6, 18), high = half * random.uniform(0.6, 1.4),
                 bend = r * random.uniform(2, 4);
    const int corners = random.choice({3, 4, 4, 5, 6});
    std::vector<Point2> points;
    for (int i = 0; i < corners; ++i) {
        const Point2 p = polar({}, half, 360.0 * (i + 0.5) / corners - 90);
        points.push_back({p.x, p.y * high / half});
    }
    Line line{0.5 * (points.back() + points.front()) + Point2{0.3 * r, 0}};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point2 before = i == 0 ? line.front() : points[i - 1], after = points[(i + 1) % points.size()],
                     p = points[i];
        const Point2 in = (1 / length(p - before)) * (p - before), out = (1 / length(after - p)) * (after - p);
        const double turn = degrees(std::atan2(cross(in, out), dot(in, out))),
                     leg = bend * std::tan(radians(0.5 * turn));
        go_to(line, p - leg * in, 3);
        const Point2 centre = p - leg * in + bend * Point2{-in.y, in.x};
        go_around(line, centre, bend, degrees(std::atan2(-in.x, in.y)), turn);
    }
    go_to(line, 0.5 * (points.back() + points.front()) - Point2{0.3 * r + 2.2 * r, 0}, 3);
    return line;
}

/// Clip of a pen or paper: nested bows of wire.
Line clip_line(Random& random, double r) {
    const double len = r * random.uniform(14, 30), a = r * random.uniform(3.5, 6), b = a - r * random.uniform(1.2, 1.8);
    Line line{{-a, 0.25 * len}};
    go_to(line, {-a, len - a}, 3);
    go_around(line, {0, len - a}, a, 180, -180);
    go_to(line, {a, b}, 4);
    go_around(line, {a - b, b}, b, 0, -180);
    go_to(line, {a - 2 * b, len - 2.2 * a}, 3);
    const double c = b - 1.1 * r;
    go_around(line, {a - 2 * b + c, len - 2.2 * a}, c, 180, -180);
    go_to(line, {a - 2 * b + 2 * c, 0.35 * len}, 2);
    return line;
}

/// Legs about one or two coils seen against their axis, or the two coils of a double torsion spring from their side.
void draw_legged_coil(Part& part, Random& random, double r) {
    const double big = r * random.uniform(4, 9), arm = big * random.uniform(2, 6),
                 turn = random.choice({0.0, 90.0, 45.0, 150.0, 180.0});
    View view;
    view.circle({}, big + r);
    view.circle({}, big - r);
    for (const double k : {0.0, 1.0}) {
        Line line;
        const double start = k == 0 ? -90.0 : -90.0 + turn;
        const Point2 foot = polar({}, big, start), along = polar({}, 1, start + (k == 0 ? 90.0 : -90.0));
        line = {foot};
        go_to(line, foot + arm * along, 4);
        if (random.chance(0.6)) {
            const double bend = r * random.uniform(2, 4), s = random.choice({-1.0, 1.0});
            const Point2 n = s * Point2{-along.y, along.x}, centre = line.back() + bend * n;
            go_around(line, centre, bend, degrees(std::atan2(-n.y, -n.x)), s * random.choice({60.0, 90.0, 200.0}));
        }
        draw_wire(view, line, r);
    }
    part.drawn.push_back({Side::front, std::move(view)});
    View side;
    const int turns = random.integer(2, 7);
    const bool twin = random.chance(0.5);
    const double gap = twin ? big * random.uniform(1.5, 4) : 0.0;
    for (int bank = 0; bank < (twin ? 2 : 1); ++bank)
        for (int i = 0; i < turns; ++i) {
            const double x = 2.05 * r * i + bank * (2.05 * r * turns + gap);
            side.path(slot({x, big}, {x + r, -big}, r));
        }
    const double last = 2.05 * r * (turns - 1);
    if (twin) {
        Line bridge{{last, -big}};
        go_to(bridge, {last, -big - 0.5 * arm}, 3);
        go_to(bridge, {last + gap + 2 * r, -big - 0.5 * arm}, 4);
        go_to(bridge, {last + gap + 2 * r, -big}, 3);
        draw_wire(side, bridge, r);
        for (const double x : {0.0, 2 * last + gap + 2 * r}) side.path(slot({x, -big}, {x, -big - arm}, r));
    } else {
        side.path(slot({0, -big}, {0, -big - arm}, r));
    }
    part.drawn.push_back({Side::left, std::move(side)});
}

}  // namespace

/// Wire bent in a plane: hook, zigzag, bail, frame, clip; coil with legs, single or double.
Part wire_form(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const double r = random.log_uniform(0.3, 6);
    const std::size_t kind = random.weighted({0.2, 0.15, 0.2, 0.12, 0.1, 0.23});
    if (kind == 5) {
        draw_legged_coil(part, random, r);
        return part;
    }
    constexpr std::array forms{hook_line, zigzag_line, bail_line, frame_line, clip_line};
    const Line line = forms[kind](random, r);
    View view;
    draw_wire(view, line, r);
    const Box2 box = view.part_bounds();
    part.drawn.push_back({Side::front, std::move(view)});
    View side;
    side.path(rounded_rectangle({-r, box.min.y}, {r, box.max.y}, 0.9 * r));
    part.drawn.push_back({Side::left, std::move(side)});
    View top;
    top.path(rounded_rectangle({box.min.x, -r}, {box.max.x, r}, 0.9 * r));
    part.drawn.push_back({Side::top, std::move(top)});
    return part;
}

}  // namespace v16::corpus
