// Coil springs other than the plain ones: conical and barrel-shaped, of unlike pitch or of bar, with ends of their own.
// Drawn, as their helices are no solids of prisms and revolutions.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/connector_wires.hpp"
#include "corpus/families/other.hpp"

namespace v16::corpus {
namespace {

/// A helix about x that may change its radius and its pitch: station and radius at every half turn, first at the top.
struct Winding {
    std::vector<Point2> halves;  ///< (x, radius)
    double wire = 0.0;           ///< radius, or half width of a bar along x
    double bar = 0.0;            ///< half depth of a bar; 0 for round wire

    [[nodiscard]] double length() const { return halves.back().x; }
    /// Where the wire is in the side view after `half` half turns.
    [[nodiscard]] Point2 at(std::size_t half) const {
        return {halves[half].x, half % 2 == 0 ? halves[half].y : -halves[half].y};
    }
};

enum class Taper : std::uint8_t { none, cone, barrel, waist, cone_ends };

Winding wind(Random& random, Taper taper, int turns, double open) {
    Winding winding;
    winding.wire = random.log_uniform(0.2, 8);
    const double big = winding.wire * random.uniform(5, 11), small = big * random.uniform(0.35, 0.7);
    const int dead = open > 1.15 ? random.integer(0, 2) : 0, halves = 2 * turns;
    const bool two_pitches = open > 1.15 && random.chance(0.3);
    double x = 0.0;
    for (int i = 0; i <= halves; ++i) {
        const double u = static_cast<double>(i) / halves;
        double k = 0.0;
        if (taper == Taper::cone) k = u;
        if (taper == Taper::barrel) k = (2 * u - 1) * (2 * u - 1);
        if (taper == Taper::waist) k = 1 - (2 * u - 1) * (2 * u - 1);
        if (taper == Taper::cone_ends) k = std::max(0.0, 1 - 5 * std::min(u, 1 - u));
        winding.halves.push_back({x, big + k * (small - big)});
        const bool closed = i < 2 * dead || i >= halves - 2 * dead;
        x += winding.wire * (closed ? 1.0 : open * (two_pitches && 2 * i > halves ? 1.7 : 1.0));
    }
    return winding;
}

/// The outline of the half turn that begins at `half`: straight as by ISO 2162, or bent like the helix.
void draw_half(View& view, const Winding& winding, std::size_t half, bool bent, Role role) {
    const Point2 a = winding.at(half), b = winding.at(half + 1);
    const double r = winding.wire;
    if (winding.bar > 0) {
        const Point2 w{r, 0}, d{0, a.y > 0 ? winding.bar : -winding.bar};
        view.path(through({a - w + d, a + w + d, b + w - d, b - w - d}), role);
        return;
    }
    if (!bent) {
        view.path(slot(a, b, r), role);
        return;
    }
    constexpr int steps = 12;
    std::vector<Point2> left, right;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps, angle = std::numbers::pi * t;
        const Point2 p{a.x + t * (b.x - a.x), 0.5 * (a.y + b.y) + 0.5 * (a.y - b.y) * std::cos(angle)};
        // Where the wire turns it is seen end on: its outline there is its own round section.
        const Point2 d{b.x - a.x, -0.5 * std::numbers::pi * (a.y - b.y) * std::max(0.35, std::sin(angle))};
        const Point2 n = (r / length(d)) * Point2{-d.y, d.x};
        left.push_back(p + n);
        right.push_back(p - n);
    }
    view.arc(a, r, a.y > 0 ? 0 : 180, 180, role);
    view.arc(b, r, b.y > 0 ? 0 : 180, 180, role);
    view.curve(std::move(left), role);
    view.curve(std::move(right), role);
}

void draw_winding(View& view, const Winding& winding, Random& random) {
    const bool cut = random.chance(0.25), back = cut || random.chance(0.4), bent = random.chance(0.5);
    for (std::size_t i = 0; i + 1 < winding.halves.size(); ++i) {
        const bool front = i % 2 == 0;
        if (front ? !cut : back) draw_half(view, winding, i, bent && !cut, front || cut ? Role::outline : Role::hidden);
    }
    if (!cut) return;
    for (std::size_t i = 0; i < winding.halves.size(); ++i) {
        const Point2 at = winding.at(i), d{winding.wire, winding.bar};
        const Path section = winding.bar > 0 ? rectangle(at - d, at + d) : circle(at, winding.wire);
        view.path(section);
        view.hatch({section});
    }
}

/// Against the axis: circles, or the spiral of a winding that changes its radius.
View winding_end(const Winding& winding) {
    View view;
    const double r = winding.bar > 0 ? winding.bar : winding.wire, first = winding.halves.front().y;
    double low = first, high = first;
    for (const Point2 half : winding.halves) {
        low = std::min(low, half.y);
        high = std::max(high, half.y);
    }
    view.circle({}, high + r);
    if (high - low < 0.5 * r) {
        view.circle({}, low - r);
        return view;
    }
    std::vector<Point2> inner, outer;
    for (std::size_t i = 0; i + 1 < winding.halves.size(); ++i)
        for (int k = 0; k < 12; ++k) {
            const double rho = winding.halves[i].y + (winding.halves[i + 1].y - winding.halves[i].y) * k / 12.0,
                         turn = 90 + 180.0 * static_cast<double>(i) + 15.0 * k;
            inner.push_back(polar({}, rho - r, turn));
            outer.push_back(polar({}, rho + r, turn));
        }
    view.curve(std::move(inner));
    view.curve(std::move(outer));
    return view;
}

/// Ends of an extension spring: long hooks, side loops, screwed plugs, swivels.
void draw_ends(View& view, const Winding& winding, Random& random) {
    const double r = winding.wire, end = winding.length();
    const int kind = random.integer(0, 3);
    for (const double s : {-1.0, 1.0}) {
        const double x = s > 0 ? end : 0.0, big = s > 0 ? winding.halves.back().y : winding.halves.front().y;
        if (kind == 0) {  // long hook: a straight shank to a half ring
            const double reach = big * random.uniform(1, 5);
            std::vector<Point2> line{{x, 0}};
            go_to(line, {x + s * reach, 0}, 4);
            const Point2 middle{x + s * reach, 0.7 * big};
            go_around(line, middle, 0.7 * big, -90, s * 235);
            draw_wire(view, line, r);
        } else if (kind == 1) {  // loop at the side
            for (const double k : {0.45, 0.45 - 2 * r / big})
                view.arc({x + s * 0.6 * big, 0.4 * big}, k * big, s > 0 ? 210 : 30, 300);
        } else if (kind == 2) {  // plug with a stud
            const double h = big - r;
            view.path(rectangle({std::min(x, x + s * 0.8 * big), -0.9 * h}, {std::max(x, x + s * 0.8 * big), 0.9 * h}));
            view.path(rectangle({std::min(x + s * 0.8 * big, x + s * 3 * big), -0.35 * h},
                                {std::max(x + s * 0.8 * big, x + s * 3 * big), 0.35 * h}));
            for (const double y : {-0.28 * h, 0.28 * h})
                view.line({x + s * 1.2 * big, y}, {x + s * 3 * big, y}, Role::thread);
        } else {  // swivel eye on the tapered end
            view.path(rectangle({std::min(x, x + s * 1.2 * big), -r}, {std::max(x, x + s * 1.2 * big), r}));
            for (const double k : {0.6 * big, 0.6 * big - 2 * r}) view.circle({x + s * 1.8 * big, 0}, k);
        }
    }
}

/// Two bars through a compression spring that pull it together from the far ends.
void draw_drawbars(View& view, const Winding& winding, Random& random) {
    const double r = winding.wire, big = winding.halves.front().y, end = winding.length(),
                 out = big * random.uniform(1, 2.5);
    for (const double s : {-1.0, 1.0}) {
        const double tip = s > 0 ? end + out : -out, foot = s > 0 ? -1.5 * r : end + 1.5 * r, y = s * 0.3 * big;
        std::vector<Point2> line{{foot, y}};
        go_to(line, {tip, y}, 4);
        go_around(line, {tip, 0}, 0.3 * big, s > 0 ? 90 : -90, -180);
        go_to(line, {s > 0 ? end + 0.3 * big : -0.3 * big, -y}, 3);
        draw_wire(view, line, 0.8 * r);
    }
}

}  // namespace

/// Coil spring of another form: cone, barrel, waist, two pitches, of bar; long hooks, plugs, swivels, draw bars.
Part special_coil_spring(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t kind = random.weighted({0.4, 0.2, 0.25, 0.15});
    Taper taper = kind == 0 ? random.choice({Taper::cone, Taper::cone, Taper::barrel, Taper::waist}) : Taper::none;
    if (kind == 2 && random.chance(0.5)) taper = Taper::cone_ends;
    Winding winding = wind(random, taper, random.integer(kind == 2 ? 7 : 4, kind == 2 ? 18 : 11),
                           kind == 2 ? 1.0 : random.uniform(1.3, 2.6));
    if (kind == 1) {
        winding.bar = winding.wire * random.uniform(1.2, 2.2);
        for (Point2& half : winding.halves) half.y = std::max(half.y, 3 * winding.bar);
    }
    View side;
    draw_winding(side, winding, random);
    const double end = winding.length(), r = winding.wire;
    if (kind == 2) draw_ends(side, winding, random);
    if (kind == 3) draw_drawbars(side, winding, random);
    if (kind != 2 && random.chance(0.5))  // ground ends
        for (const std::size_t i : {std::size_t{0}, winding.halves.size() - 1}) {
            const double x = i == 0 ? -r : end + r, reach = winding.halves[i].y + r;
            side.line({x, -reach}, {x, reach});
        }
    Part part;
    side.line({-2 * r, 0}, {end + 2 * r, 0}, Role::centre);
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, winding_end(winding)});
    return part;
}

}  // namespace v16::corpus
