// Bevel wheels with spiral or straight teeth. A spiral on a cone is no prism, so that their views are drawn: the teeth
// seen along the axis, and the wheel from the side or in section.
#include <algorithm>
#include <cmath>

#include "corpus/families/transmission.hpp"

namespace v16::corpus {
namespace {

struct BevelWheel {
    int teeth = 30;
    double outer = 0.0, inner = 0.0;  ///< radii of the heel and the toe
    double rise = 0.0;                ///< along the axis from toe to heel
    double tooth = 0.0, back = 0.0;   ///< height of a tooth; thickness of the body behind the heel
    double hub = 0.0, hub_out = 0.0;  ///< a hub behind the body; 0: none
    double bore = 0.0, swirl = 0.0;   ///< swirl: degrees between toe and heel
    int bolts = 0;                    ///< of a ring that is bolted on

    [[nodiscard]] double body() const { return hub > 0.0 ? std::max(1.15 * hub, 0.72 * outer) : outer - 1.4 * tooth; }
};

BevelWheel plan_wheel(Random& random) {
    BevelWheel wheel;
    wheel.teeth = static_cast<int>(random.log_uniform(14, 52));
    wheel.outer = random.log_uniform(12, 300);
    wheel.inner = wheel.outer * random.uniform(0.62, 0.76);
    wheel.rise = (wheel.outer - wheel.inner) * random.log_uniform(0.2, 1.3);
    wheel.back = wheel.outer * random.uniform(0.12, 0.3);
    // The roots end on the back cone, short of the back face.
    wheel.tooth = std::min({4.4 * wheel.outer / wheel.teeth, 0.4 * wheel.inner, 0.6 * wheel.back});
    if (random.chance(0.55)) {
        wheel.hub = wheel.outer * random.uniform(0.3, 0.55);
        wheel.hub_out = wheel.outer * random.uniform(0.05, 0.6);
        wheel.bore = wheel.hub * random.uniform(0.4, 0.68);
    } else {
        wheel.bore = (wheel.inner - wheel.tooth) * random.uniform(0.75, 0.92);
        wheel.bolts = random.choice({6, 8, 10, 12, 16});
    }
    wheel.swirl = random.chance(0.7) ? random.choice({-1.0, 1.0}) * random.uniform(10, 32) : 0.0;
    return wheel;
}

/// Where an edge of a tooth is, `t` of the way from the toe to the heel.
Point2 edge_at(const BevelWheel& wheel, double angle, double t) {
    return polar({}, wheel.inner + t * (wheel.outer - wheel.inner), angle + wheel.swirl * t * (0.6 + 0.4 * t));
}

View face_view(const BevelWheel& wheel, Random& random) {
    View view;
    const double step = 360.0 / wheel.teeth;
    const int points = wheel.swirl == 0.0 ? 1 : 6;
    for (int i = 0; i < wheel.teeth; ++i)
        for (const double off : {-0.21, 0.21}) {
            std::vector<Point2> edge;
            for (int k = 0; k <= points; ++k)
                edge.push_back(edge_at(wheel, step * (i + off), static_cast<double>(k) / points));
            if (points == 1)
                view.line(edge.front(), edge.back());
            else
                view.curve(edge);
        }
    const bool toothed = random.chance(0.6);  // the rim shows the gaps, or is a circle
    if (toothed)
        for (int i = 0; i < wheel.teeth; ++i) {
            const double turned = wheel.swirl, from = step * (i - 0.21) + turned, low = 0.96;
            view.arc({}, wheel.outer, from, 0.42 * step);
            view.line(polar({}, wheel.outer, from + 0.42 * step), polar({}, low * wheel.outer, from + 0.55 * step));
            view.arc({}, low * wheel.outer, from + 0.55 * step, 0.32 * step);
            view.line(polar({}, low * wheel.outer, from + 0.87 * step), polar({}, wheel.outer, from + step));
        }
    else
        view.circle({}, wheel.outer);
    view.circle({}, wheel.inner);
    view.circle({}, 0.5 * (wheel.inner + wheel.outer), Role::centre);
    if (wheel.bolts > 0) {
        const double low = wheel.inner - 0.7 * wheel.tooth, ring = 0.5 * (low + wheel.bore);
        const double hole = std::min(0.3 * (low - wheel.bore), 1.2 * ring / wheel.bolts);
        view.circle({}, low);
        for (int i = 0; i < wheel.bolts; ++i) view.circle(polar({}, ring, 360.0 * i / wheel.bolts), hole);
        view.circle({}, wheel.bore);
    } else if (random.chance(0.6)) {
        view.path(keyed_bore({}, wheel.bore, 0.5 * wheel.bore, 1.25 * wheel.bore));
    } else {
        view.circle({}, wheel.bore);
    }
    view.centre_mark({}, 1.08 * wheel.outer);
    return view;
}

/// Half of the contour above the axis, from the bore's front edge round to its back edge; the front is at the left.
std::vector<Point2> contour(const BevelWheel& wheel) {
    const double slope = std::atan2(wheel.outer - wheel.inner, wheel.rise);  // of the teeth against the axis
    const double dx = wheel.tooth * std::sin(slope), dr = wheel.tooth * std::cos(slope), end = wheel.rise + wheel.back;
    std::vector<Point2> points{{dx, wheel.bore}, {dx, wheel.inner - dr}, {0, wheel.inner}, {wheel.rise, wheel.outer}};
    const double heel = std::min(1.5 * dx, 0.9 * wheel.back);
    points.push_back({wheel.rise + heel, std::max(wheel.outer - 1.5 * dr, wheel.body() + 0.01 * wheel.outer)});
    if (wheel.hub > 0.0) {
        points.push_back({end, wheel.body()});
        points.push_back({end, wheel.hub});
        points.push_back({end + wheel.hub_out, wheel.hub});
        points.push_back({end + wheel.hub_out, wheel.bore});
    } else {
        points.push_back({end, std::min(wheel.body(), points.back().y)});
        points.push_back({end, wheel.bore});
    }
    return points;
}

View section_view(const BevelWheel& wheel) {
    View view;
    const std::vector<Point2> upper = contour(wheel);
    const double slope = std::atan2(wheel.outer - wheel.inner, wheel.rise);
    const Point2 root{wheel.tooth * std::sin(slope), -wheel.tooth * std::cos(slope)};
    const Point2 toe = Point2{0, wheel.inner} + root, heel = Point2{wheel.rise, wheel.outer} + root;
    for (const double s : {1.0, -1.0}) {
        const auto flip = [s](Point2 p) { return Point2{p.x, s * p.y}; };
        std::vector<Point2> half;
        for (const Point2 p : upper) half.push_back(flip(p));
        view.path(through(half));
        view.line(flip(toe), flip(heel));
        std::vector<Point2> cut{half[0], flip(toe), flip(heel)};  // the tooth itself is not hatched
        cut.insert(cut.end(), half.begin() + 4, half.end());
        view.hatch({through(cut)});
    }
    for (const Point2 end : {upper.front(), upper.back()}) view.line({end.x, -wheel.bore}, {end.x, wheel.bore});
    view.centre_line({0, 0}, {upper.back().x, 0}, 0.1 * wheel.outer);
    return view;
}

View outside_view(const BevelWheel& wheel, double phase) {
    View view;
    const std::vector<Point2> upper = contour(wheel);
    for (const double s : {1.0, -1.0})
        for (std::size_t i = 2; i + 2 < upper.size(); ++i)
            view.line({upper[i].x, s * upper[i].y}, {upper[i + 1].x, s * upper[i + 1].y});
    for (std::size_t i = 2; i + 1 < upper.size(); ++i)
        if (i == 2 || upper[i].x > upper[i - 1].x + 1e-6)
            view.line({upper[i].x, -upper[i].y}, {upper[i].x, upper[i].y});
    for (int i = 0; i < wheel.teeth; ++i)
        for (const double off : {-0.21, 0.21}) {
            const double angle = std::remainder(phase + 360.0 * (i + off) / wheel.teeth, 360.0);
            if (std::abs(angle) > 80.0 || std::abs(angle + wheel.swirl) > 88.0) continue;
            std::vector<Point2> edge;
            for (int k = 0; k <= 6; ++k) edge.push_back({wheel.rise * k / 6.0, edge_at(wheel, angle, k / 6.0).y});
            if (wheel.swirl == 0.0)
                view.line(edge.front(), edge.back());
            else
                view.curve(edge);
        }
    view.centre_line({0, 0}, {upper.back().x, 0}, 0.1 * wheel.outer);
    return view;
}

}  // namespace

/// Bevel wheel: spiral or straight teeth on a flat or steep cone, on a hub or as a ring that is bolted on.
Part spiral_bevel(FamilyContext& context) {
    Random& random = context.random;
    const BevelWheel wheel = plan_wheel(random);
    Part part;
    part.drawn.push_back({Side::front, face_view(wheel, random)});
    part.drawn.push_back({Side::right, random.chance(0.6) ? section_view(wheel) : outside_view(wheel, 0.0)});
    View top = outside_view(wheel, 3.0);
    top.rotate(90.0);
    part.drawn.push_back({Side::top, std::move(top)});
    return part;
}

}  // namespace v16::corpus
