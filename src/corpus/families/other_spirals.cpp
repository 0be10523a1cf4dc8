// Springs that are a spiral of strip. Drawn, as spirals are no solids of prisms and revolutions.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// A spiral of strip between two radii: its two faces, cut square at both ends.
void draw_spiral(View& view, double inner, double outer, double turns, double t, double start) {
    const int steps = static_cast<int>(turns * 30);
    std::vector<Point2> first, second;
    for (int i = 0; i <= steps; ++i) {
        const double u = static_cast<double>(i) / steps, rho = inner + u * (outer - inner),
                     turn = start + 360 * turns * u;
        first.push_back(polar({}, rho, turn));
        second.push_back(polar({}, rho + t, turn));
    }
    view.line(first.front(), second.front());
    view.line(first.back(), second.back());
    view.curve(std::move(first));
    view.curve(std::move(second));
}

/// Seen from the rim: a strip of width `b` with the coils' edges, or the wire of a hair spring.
View spiral_side(Random& random, double outer, double b, double reach) {
    View view;
    view.path(rectangle({-0.5 * b, -outer}, {0.5 * b, reach}));
    if (reach > outer) view.line({-0.5 * b, outer}, {0.5 * b, outer});
    if (random.chance(0.5)) view.line({-0.5 * b, 0}, {0.5 * b, 0}, Role::centre);
    return view;
}

}  // namespace

/// Spiral of strip: mainspring, brush or hair spring, constant force spring, spring in its case.
Part spiral_spring(FamilyContext& context) {
    Random& random = context.random;
    const double outer = random.log_uniform(4, 120), t = outer * random.uniform(0.006, 0.04),
                 b = outer * random.uniform(0.15, 0.9);
    const int kind = random.integer(0, 3);
    const double turns = random.uniform(kind == 2 ? 1.5 : 2.2, kind == 2 ? 4 : 9);
    const double inner = kind == 2 ? outer - 1.3 * t * turns : outer * random.uniform(0.15, 0.45),
                 start = random.choice({0.0, 90.0, 180.0, 270.0});
    View view;
    draw_spiral(view, inner, outer - t, turns, t, start);
    const double last = start + 360 * turns;
    const Point2 tip = polar({}, outer - 0.5 * t, last), along = polar({}, 1, last + 90),
                 foot = polar({}, inner + 0.5 * t, start), in = polar({}, 1, start + 180);
    double reach = outer;
    const auto band = [&](Point2 a, Point2 d) {
        const Point2 n = 0.5 * t * Point2{-d.y, d.x};
        const double k = 1 / length(d);
        view.path(through({a - k * n, a + d - k * n, a + d + k * n, a + k * n}));
    };
    if (kind == 2) {  // the strip runs straight on to its hole
        const double far_end = outer * random.uniform(1.5, 4);
        band(tip, far_end * along);
        view.circle(tip + 0.85 * far_end * along, 2 * t, Role::hidden);
        reach = far_end;
    } else {
        switch (random.integer(0, 3)) {  // the outer end: an eye, a hook back, bent outwards, straight with a stud
            case 0:
                for (const double k : {0.1, 0.1 - t / outer})
                    view.circle(tip + 0.1 * outer * along, std::max(k, 0.03) * outer);
                break;
            case 1:
                view.path(ring_sector(tip + 0.1 * outer * polar({}, 1, last), 0.1 * outer - 0.5 * t,
                                      0.1 * outer + 0.5 * t, last + 180, -200));
                break;
            case 2:
                band(tip, polar({}, 0.3 * outer, last));
                break;
            default:
                band(tip, 0.4 * outer * along);
                view.circle(tip + 0.45 * outer * along, 0.06 * outer);
                break;
        }
        switch (random.integer(0, 2)) {  // the inner end: bent across the arbor, a collet, a hook
            case 0:
                band(foot, inner * random.uniform(0.5, 1.2) * in);
                break;
            case 1:
                view.circle({}, 0.8 * inner);
                view.circle({}, 0.4 * inner);
                band(foot, 0.25 * inner * in);
                break;
            default:
                view.path(
                    ring_sector(foot + 0.2 * inner * in, 0.2 * inner - 0.5 * t, 0.2 * inner + 0.5 * t, start, -200));
                break;
        }
    }
    if (kind == 3) {
        for (const double k : {1.12, 1.2}) view.circle({}, k * outer);
        if (random.chance(0.5)) view.circle({}, 0.3 * inner);
        reach = 1.2 * outer;
    }
    Part part;
    view.line({-1.1 * outer, 0}, {1.1 * outer, 0}, Role::centre);
    view.line({0, -1.1 * outer}, {0, 1.1 * outer}, Role::centre);
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::left, spiral_side(random, kind == 3 ? reach : outer, b, reach)});
    return part;
}

}  // namespace v16::corpus
