// Ribs that give wings, hulls and fuselages their form.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Half the thickness of a NACA four-digit section at `x` of a chord of 1, `thick` of the chord at its thickest.
double section_half(double x, double thick) {
    return 5.0 * thick * (0.2969 * std::sqrt(x) - x * (0.126 + x * (0.3516 - x * (0.2843 - 0.1036 * x))));
}

struct Aerofoil {
    double chord = 100.0, thick = 0.12, camber = 0.0, at = 0.4;
    [[nodiscard]] double half(double x) const { return chord * section_half(x, thick); }
    [[nodiscard]] double middle(double x) const { return chord * camber_line(x, camber, at); }
    [[nodiscard]] Point2 point(double x, double side) const { return {chord * x, middle(x) + side * half(x)}; }
};

/// Its outline up to `end` of the chord, where the trailing edge is a strip of its own.
Path aerofoil_outline(const Aerofoil& foil, double end, int steps) {
    std::vector<Point2> points;
    const auto station = [&](int i) {  // closer together at the nose
        const double s = static_cast<double>(i) / steps;
        return end * s * s;
    };
    for (int i = 0; i <= steps; ++i) points.push_back(foil.point(station(i), -1.0));
    for (int i = steps; i > 0; --i) points.push_back(foil.point(station(i), 1.0));
    return through(points);
}

void aerofoil_rib(Solid& solid, Random& random) {
    const Aerofoil foil{.chord = random.log_uniform(40, 800),
                        .thick = random.uniform(0.08, 0.2),
                        .camber = random.choice({0.0, 0.02, 0.04, 0.06}),
                        .at = random.choice({0.3, 0.4, 0.5})};
    const double t = foil.chord * random.uniform(0.008, 0.03), end = random.choice({0.995, 0.9, 0.75}), c = foil.chord;
    solid.add_prism(Axis::y, aerofoil_outline(foil, end, random.choice({10, 14, 20})), 0, t);
    const int holes = random.integer(1, 5);
    const bool round = random.chance(0.7);
    const double first = random.uniform(0.1, 0.2), last = end * random.uniform(0.6, 0.8);
    for (int i = 0; i < holes; ++i) {
        const double x = holes == 1 ? 0.3 : first + (last - first) * i / (holes - 1);
        const double r = std::min(0.75 * foil.half(x), 0.42 * c * (last - first) / holes);
        const Point2 at{c * x, foil.middle(x)};
        const double wide = std::max(0.0, 0.4 * c * (last - first) / holes - 0.7 * r);
        solid.cut_prism(
            Axis::y,
            round || wide < 0.1 * r ? circle(at, r) : slot(at - Point2{wide, 0}, at + Point2{wide, 0}, 0.7 * r), -1,
            t + 1);
    }
    const double bar = 0.02 * c;
    if (random.chance(0.7))  // notches for the spars
        for (const double side : {-1.0, 1.0}) {
            const double x = 0.25 + (random.chance(0.2) ? 0.1 : 0.0);
            const Point2 at = foil.point(x, side);
            solid.cut_prism(Axis::y, rectangle(at - Point2{0.5 * bar, bar * 0.7}, at + Point2{0.5 * bar, bar * 0.7}),
                            -1, t + 1);
        }
    if (random.chance(0.4))
        solid.cut_box({-1, -1, foil.middle(0) - 0.5 * bar}, {bar, t + 1, foil.middle(0) + 0.5 * bar});
    if (random.chance(0.3))  // a leg to stand on while the wing is built
        for (const double x : {0.3, 0.65}) {
            const Point2 at = foil.point(x, -1.0);
            solid.add_prism(Axis::y, rectangle({at.x - bar, -0.15 * c}, {at.x + bar, at.y + 0.2 * bar}), 0, t);
        }
}

/// Upper or lower half of a frame's outline, from the right to the left: a superellipse.
std::vector<Point2> hull_half(double w, double h, double power, int steps) {
    std::vector<Point2> points;
    for (int i = 0; i <= steps; ++i) {
        const double a = std::numbers::pi * i / steps, c = std::cos(a), s = std::sin(a);
        points.push_back(
            {std::copysign(w * std::pow(std::abs(c), 2.0 / power), c), h * std::pow(std::abs(s), 2.0 / power)});
    }
    return points;
}

/// Frame of a boat: open above or with a deck beam, a keel notch, notches for the planking.
void boat_frame(Solid& solid, Random& random) {
    const double w = random.log_uniform(25, 400), h = w * random.uniform(0.5, 1.4), t = w * random.uniform(0.015, 0.06),
                 wall = w * random.uniform(0.12, 0.3), power = random.choice({2.0, 2.5, 1.5, 3.0}),
                 flare = random.uniform(0.0, 0.2) * h;
    const auto hull = [&](double off, double top) {
        std::vector<Point2> points;
        for (const Point2 p : hull_half(w - off, h - off, power, 16)) points.push_back({-p.x, -p.y});
        points.insert(points.end(), {{(w - off) * 1.0001, top}, {-(w - off) * 1.0001, top}});
        return through(points);
    };
    solid.add_prism(Axis::y, hull(0, flare + 0.02 * h), 0, t);
    const bool open = random.chance(0.5);
    solid.cut_prism(Axis::y, hull(wall, open ? 2 * h : 0.02 * h - 0.3 * wall), -1, t + 1);
    if (!open && random.chance(0.5))  // camber of the deck
        solid.add_prism(
            Axis::y,
            [&] {
                Path deck;
                deck.vertices = {{{w, flare}, 0.12}, {{-w, flare}, 0.0}};
                return deck;
            }(),
            0, t);
    const double notch = w * random.uniform(0.03, 0.06);
    solid.cut_box({-notch, -1, -2 * h}, {notch, t + 1, -h + (random.chance(0.5) ? 1.5 : 2.5) * notch});
    const int stringers = random.integer(0, 4);
    const std::vector<Point2> rim = hull_half(w, h, power, 4 * stringers + 4);
    for (int i = 1; i <= stringers; ++i)
        for (const double s : {-1.0, 1.0}) {
            const Point2 at = rim[static_cast<std::size_t>(2 * i - 1)];
            solid.cut_prism(
                Axis::y,
                rectangle({s * at.x - 0.6 * notch, -at.y - 0.6 * notch}, {s * at.x + 0.6 * notch, -at.y + 0.6 * notch}),
                -1, t + 1);
        }
}

/// Former of a fuselage: an oval ring with notches for the stringers.
void fuselage_former(Solid& solid, Random& random) {
    const double w = random.log_uniform(15, 250), h = w * random.uniform(0.8, 1.7), t = w * random.uniform(0.02, 0.08),
                 power = random.choice({2.0, 2.0, 3.0, 4.0}), inner = random.uniform(0.55, 0.82);
    const auto oval = [&](double k) {
        std::vector<Point2> points = hull_half(k * w, k * h, power, 16);
        const std::vector<Point2> lower = points;
        for (std::size_t i = 1; i + 1 < lower.size(); ++i) points.push_back({-lower[i].x, -lower[i].y * 0.8});
        return through(points);
    };
    solid.add_prism(Axis::y, oval(1.0), 0, t);
    solid.cut_prism(Axis::y, oval(inner), -1, t + 1);
    const double notch = w * random.uniform(0.03, 0.07);
    const std::vector<Point2> rim = hull_half(w, h, power, 8);
    for (std::size_t i = 0; i < rim.size(); i += random.choice({std::size_t{1}, std::size_t{2}}))
        for (const double s : {1.0, -0.8})
            solid.cut_prism(
                Axis::y, rectangle({rim[i].x - notch, s * rim[i].y - notch}, {rim[i].x + notch, s * rim[i].y + notch}),
                -1, t + 1);
    if (random.chance(0.4)) solid.add_box({-w * inner * 1.02, 0, -0.1 * h}, {w * inner * 1.02, t, 0.05 * h});
}

}  // namespace

/// Ribs that give a wing, a hull or a fuselage its form.
Part wing_rib(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.5, 0.3, 0.2})) {
        case 0:
            aerofoil_rib(part.solid, random);
            break;
        case 1:
            boat_frame(part.solid, random);
            break;
        default:
            fuselage_former(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
