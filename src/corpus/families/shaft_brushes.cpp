// Joint shafts drawn at an angle, as they run, and rollers with bristles.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector_conventions.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/transmission_blanks.hpp"

namespace v16::corpus {
namespace {

/// A fork of a universal joint along x, its pin's eye at the origin: seen on its cheeks or on its gap.
void draw_fork(View& view, double r, double reach, bool cheeks) {
    const double eye = 0.75 * r;
    if (cheeks) {
        Path path;
        path.closed = false;
        path.vertices = {{{-reach, r}}, {{-0.45 * reach, r}},  {{0, eye}, -1.0},
                         {{0, -eye}},   {{-0.45 * reach, -r}}, {{-reach, -r}}};
        view.path(path);
        view.circle({}, 0.42 * eye);
        view.centre_mark({}, 0.6 * eye);
    } else {
        for (const double s : {-1.0, 1.0})
            view.path(through(
                {{-0.5 * reach, s * 1.15 * r}, {eye, s * 1.15 * r}, {eye, s * 0.6 * r}, {-0.5 * reach, s * 0.6 * r}}));
        mirrored_lines(view, {-reach, r}, {-0.5 * reach, 1.15 * r});
        view.line({-0.5 * reach, -1.15 * r}, {-0.5 * reach, 1.15 * r});
    }
    view.line({-reach, -r}, {-reach, r});
}

/// A length of shaft along x from 0: a rod, a tube, two that slide in one another, with a bellows.
void draw_length(View& view, Random& random, double r, double length) {
    switch (random.integer(0, 3)) {
        case 0:
            view.path(rectangle({0, -0.55 * r}, {length, 0.55 * r}));
            break;
        case 1: {  // tube into which a splined rod slides
            const double at = length * random.uniform(0.4, 0.7);
            view.path(rectangle({0, -0.8 * r}, {at, 0.8 * r}));
            mirrored_lines(view, {at, 0.5 * r}, {length, 0.5 * r});
            mirrored_lines(view, {at, 0.38 * r}, {length, 0.38 * r}, Role::thread);
            break;
        }
        case 2: {  // bellows or a mesh in the middle
            const double a = 0.3 * length, b = 0.7 * length;
            mirrored_lines(view, {0, 0.6 * r}, {a, 0.6 * r});
            mirrored_lines(view, {b, 0.6 * r}, {length, 0.6 * r});
            view.line({0, -0.6 * r}, {0, 0.6 * r});
            const int waves = random.integer(4, 9);
            for (const double s : {-1.0, 1.0}) {
                std::vector<Point2> points;
                for (int i = 0; i <= 2 * waves; ++i)
                    points.push_back({a + (b - a) * i / (2 * waves), s * r * (i % 2 == 0 ? 0.6 : 1.1)});
                Path path = through(points);
                path.closed = false;
                view.path(path);
            }
            break;
        }
        default:  // stepped
            view.path(rectangle({0, -0.6 * r}, {0.35 * length, 0.6 * r}));
            view.path(rectangle({0.35 * length, -0.9 * r}, {0.5 * length, 0.9 * r}));
            view.path(rectangle({0.5 * length, -0.6 * r}, {length, 0.6 * r}));
            break;
    }
    view.centre_line({0, 0}, {length, 0}, 0.5 * r);
}

}  // namespace

/// Joint shaft drawn as it runs, its three or four lengths at an angle to each other: steering columns, Z-shaped and
/// W-shaped drives, double joints; forks seen on cheeks and gaps in turn.
Part angled_joint_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 60), reach = r * random.uniform(1.6, 2.6);
    const int lengths = random.choice({3, 3, 3, 4});
    const double angle = random.uniform(8, 35) * random.choice({-1.0, 1.0});
    const bool zigzag = random.chance(0.6);
    View front;
    Point2 at{0, 0};
    double heading = 0.0;
    for (int i = 0; i < lengths; ++i) {
        const bool first = i == 0, last = i + 1 == lengths;
        const double length = r * random.uniform(first || last ? 2 : 3, first || last ? 8 : 14);
        View piece;
        draw_length(piece, random, r, length);
        put_view(front, piece, at, heading);
        const Point2 end = polar(at, length, heading);
        if (last) {  // what it ends with
            View finish;
            const std::size_t form = random.weighted({0.4, 0.3, 0.3});
            if (form == 0)
                finish.path(rectangle({0, -1.6 * r}, {0.5 * r, 1.6 * r}));
            else if (form == 1)
                finish.path(rectangle({0, -0.4 * r}, {2 * r, 0.4 * r}));
            else
                finish.line({0, -0.6 * r}, {0, 0.6 * r});
            put_view(front, finish, end, heading);
            break;
        }
        const Point2 joint = polar(end, reach, heading);
        View fork;
        draw_fork(fork, r, reach, i % 2 == 0);
        put_view(front, fork, joint, heading);
        heading = zigzag && i % 2 == 1 ? heading - angle : heading + angle;
        View other;
        draw_fork(other, r, reach, i % 2 == 1);
        put_view(front, other, joint, heading + 180);
        at = polar(joint, reach, heading);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    return part;
}

/// Brush roller: a core with bristles all over, in a spiral strip, in rows or in discs with gaps; trimmed straight,
/// waved or in a cone; journals, a hexagon or a bored hub.
Part brush_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 250), length = r * random.log_uniform(1, 9),
                 core = r * random.uniform(0.35, 0.7), shaft = core * random.uniform(0.3, 0.75);
    const std::size_t form = random.weighted({0.35, 0.3, 0.2, 0.15});
    const double lean = form == 3 ? random.uniform(0.2, 0.5) * (r - core) : 0.0;
    const auto tip = [&](double x) {
        return form == 2 ? r - 0.2 * (r - core) * (0.5 + 0.5 * std::cos(12.566 * x / length)) : r - lean * x / length;
    };
    View front, right;
    const int hairs = random.integer(14, 46), bands = form == 1 ? random.integer(3, 8) : 1;
    const bool ragged = random.chance(0.5);
    for (int b = 0; b < bands; ++b) {
        const double pitch = length / bands, from = pitch * b, to = bands == 1 ? length : from + 0.62 * pitch;
        for (const double s : {-1.0, 1.0}) {
            std::vector<Point2> edge;
            const int points = form == 2 ? 24 : 2;
            for (int i = 0; i <= points; ++i) {
                const double x = from + (to - from) * i / points;
                edge.push_back({x, s * tip(x)});
            }
            if (!ragged && form == 2) front.curve(edge);
            if (!ragged && form != 2) front.line(edge.front(), edge.back());
            const int own = std::max(4, hairs / bands);
            for (int i = 0; i <= own; ++i) {
                const double x = from + (to - from) * i / own,
                             splay = ragged ? random.uniform(-0.3, 0.3) * (to - from) / own : 0.0;
                const bool border = i == 0 || i == own;
                front.line(
                    {x, s * core},
                    {x + (border ? 0.0 : splay), s * tip(x) * (ragged && !border ? random.uniform(0.96, 1.0) : 1.0)},
                    border ? Role::outline : Role::thin);
            }
        }
        if (form == 1)
            for (const double x : {from, to}) front.line({x, -core}, {x, core});
    }
    if (form != 1 && random.chance(0.6)) {  // the strip that winds round the core, or rows of tufts
        const int turns = random.integer(3, 9);
        const bool spiral = random.chance(0.5);
        for (int i = 0; i < turns; ++i) {
            const double x = length * (i + 0.2) / turns, run = spiral ? 0.4 * length / turns : 0.0;
            for (const double side : {0.0, 0.18 * length / turns})
                front.line({x + side, -core}, {x + side + run, core}, Role::thin);
        }
    }
    mirrored_lines(front, {0, core}, {length, core});
    for (const double x : {0.0, length}) front.line({x, -core}, {x, core});
    const bool bored = random.chance(0.25);
    double low = 0.0, high = length;
    if (bored) {
        mirrored_lines(front, {0, shaft}, {length, shaft}, Role::hidden);
    } else {
        for (const double s : {-1.0, 1.0}) {
            double x = s > 0 ? length : 0.0, radius = shaft;
            for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
                const double end = x + s * shaft * random.log_uniform(0.6, 3);
                front.path(rectangle({std::min(x, end), -radius}, {std::max(x, end), radius}));
                if (i + 1 == n && random.chance(0.25)) mirrored_lines(front, {x, 0.5 * radius}, {end, 0.5 * radius});
                x = end;
                radius *= random.uniform(0.65, 0.9);
            }
            (s > 0 ? high : low) = x;
        }
    }
    front.centre_line({low, 0}, {high, 0}, 0.3 * shaft);
    const int rays = random.integer(20, 60);
    const double outer = tip(form == 3 ? 0.0 : length);
    for (int i = 0; i < rays; ++i)
        right.line(polar({}, core, 360.0 * i / rays), polar({}, outer, 360.0 * i / rays), Role::thin);
    if (!ragged || random.chance(0.5)) right.circle({}, outer);
    right.circle({}, core);
    right.circle({}, shaft);
    right.centre_mark({}, 1.1 * outer);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(right)});
    return part;
}

}  // namespace v16::corpus
