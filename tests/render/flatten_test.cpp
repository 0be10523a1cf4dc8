// Curves against their definitions.
#include "render/flatten.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

#include "render/outline.hpp"
#include "render/trigonometry.hpp"

namespace v16::render {
namespace {

double distance_to_segment(Vec2 p, Vec2 a, Vec2 b) {
    const Vec2 d = b - a;
    const double length_squared = dot(d, d);
    const double t = length_squared > 0 ? std::clamp(dot(p - a, d) / length_squared, 0.0, 1.0) : 0.0;
    return norm(p - (a + d * t));
}

double distance_to_path(Vec2 p, const Path& path) {
    double best = HUGE_VAL;
    for (std::size_t i = 1; i < path.size(); ++i) best = std::min(best, distance_to_segment(p, path[i - 1], path[i]));
    return best;
}

/// Largest distance from the curve (t from 0 to 1) to the path.
double deviation(const std::function<Vec2(double)>& curve, const Path& path) {
    double worst = 0.0;
    for (int i = 0; i <= 2000; ++i) worst = std::max(worst, distance_to_path(curve(i / 2000.0), path));
    return worst;
}

Box box_of(const Path& path) {
    Box box;
    for (const Vec2 p : path) box.add(p);
    return box;
}

TEST(Trigonometry, AgreesWithTheLibrary) {
    for (double angle = -50.0; angle < 50.0; angle += 0.0137) {
        const Vec2 unit = unit_vector(angle);
        EXPECT_NEAR(unit.x, std::cos(angle), 4e-15) << angle;
        EXPECT_NEAR(unit.y, std::sin(angle), 4e-15) << angle;
        EXPECT_NEAR(arc_tangent(angle), std::atan(angle), 1e-15) << angle;
        EXPECT_NEAR(arc_tangent(1 / angle), std::atan(1 / angle), 1e-15) << angle;
    }
}

TEST(Trigonometry, QuarterTurnsAndOddValues) {
    EXPECT_EQ(unit_vector(0.0), (Vec2{1, 0}));
    EXPECT_NEAR(unit_vector(pi / 2).x, 0.0, 1e-15);
    EXPECT_EQ(unit_vector(std::nan("")), (Vec2{1, 0}));
    EXPECT_EQ(unit_vector(HUGE_VAL), (Vec2{1, 0}));
    EXPECT_EQ(arc_tangent(HUGE_VAL), pi / 2);
    EXPECT_EQ(arc_tangent(0.0), 0.0);
}

TEST(Norm, NeitherOverflowsNorLosesSmallNumbers) {
    EXPECT_DOUBLE_EQ(norm(3e300, 4e300), 5e300);
    EXPECT_DOUBLE_EQ(norm(3e-300, 4e-300), 5e-300);
    EXPECT_EQ(norm(0.0, 0.0), 0.0);
}

struct ArcCase {
    const char* name;
    EllipticArc arc;
};

const std::vector<ArcCase> arcs = {
    {"circle", {{5, 5}, {30, 0}, {0, 30}, 0, 2 * pi}},   {"quarter", {{5, 5}, {30, 0}, {0, 30}, 1, pi / 2}},
    {"clockwise", {{5, 5}, {30, 0}, {0, 30}, 1, -4}},    {"thin ellipse", {{0, 0}, {50, 20}, {-1, 2}, 0.3, 5}},
    {"skewed", {{0, 0}, {50, 0}, {40, 10}, 0, 2 * pi}},  {"mirrored", {{0, 0}, {50, 0}, {0, -50}, 0.1, 3}},
    {"tiny", {{0, 0}, {0.01, 0}, {0, 0.01}, 0, 2 * pi}}, {"large", {{0, 0}, {4000, 0}, {0, 4000}, 0, 2 * pi}},
};

TEST(Flatten, ArcsStayWithinTheTolerance) {
    for (const auto& [name, arc] : arcs) {
        for (const double tolerance : {0.1, 0.01}) {
            Path path;
            Flattener(tolerance).append(arc, path);
            const EllipticArc& a = arc;
            const auto curve = [&a](double t) {
                const double angle = a.start + a.sweep * t;
                return a.center + a.u * std::cos(angle) + a.v * std::sin(angle);
            };
            EXPECT_LE(deviation(curve, path), tolerance * 1.01) << name;
            EXPECT_NEAR(norm(path.front() - curve(0)), 0.0, 1e-9) << name;
            EXPECT_NEAR(norm(path.back() - curve(1)), 0.0, 1e-9) << name;
        }
    }
}

TEST(Flatten, FewPiecesDo) {
    Path path;
    Flattener(0.1).append(EllipticArc{{0, 0}, {60, 0}, {0, 60}, 0, 2 * pi}, path);
    EXPECT_LE(path.size(), 60U);
    path.clear();
    Flattener(0.1).append(EllipticArc{{0, 0}, {1e12, 0}, {0, 1e12}, 0, 2 * pi}, path);
    EXPECT_LE(path.size(), Flattener::max_pieces + 4U);
}

TEST(Flatten, MeasuringArcsGivesTheirBox) {
    for (const auto& [name, arc] : arcs) {
        Path measured;
        Flattener(Flattener::extremes_only).append(arc, measured);
        Path fine;
        Flattener(1e-6).append(arc, fine);
        const Box expected = box_of(fine);
        const Box actual = box_of(measured);
        const double allowed = 1e-3 * expected.half_size();
        EXPECT_NEAR(actual.min_x, expected.min_x, allowed) << name;
        EXPECT_NEAR(actual.min_y, expected.min_y, allowed) << name;
        EXPECT_NEAR(actual.max_x, expected.max_x, allowed) << name;
        EXPECT_NEAR(actual.max_y, expected.max_y, allowed) << name;
        EXPECT_LE(measured.size(), 6U) << name;
    }
}

/// The definition of a B-spline's basis functions (Cox and de Boor), by recursion.
double basis(const std::vector<double>& knots, std::size_t i, std::size_t degree, double t) {
    if (degree == 0) return knots[i] <= t && t < knots[i + 1] ? 1.0 : 0.0;
    const auto part = [](double a, double b) { return b != 0.0 ? a / b : 0.0; };
    return part(t - knots[i], knots[i + degree] - knots[i]) * basis(knots, i, degree - 1, t) +
           part(knots[i + degree + 1] - t, knots[i + degree + 1] - knots[i + 1]) * basis(knots, i + 1, degree - 1, t);
}

struct NurbsCase {
    const char* name;
    std::size_t degree;
    std::vector<double> knots;
    std::vector<Vec2> points;
    std::vector<double> weights;
};

const std::vector<NurbsCase> curves = {
    {"line", 1, {0, 0, 1, 1}, {{0, 0}, {10, 5}}, {}},
    {"polygon", 1, {0, 0, 1, 2, 2}, {{0, 0}, {10, 5}, {0, 20}}, {}},
    {"bezier", 3, {0, 0, 0, 0, 1, 1, 1, 1}, {{0, 0}, {0, 100}, {100, 100}, {100, 0}}, {}},
    {"clamped",
     3,
     {0, 0, 0, 0, 1, 4, 4.5, 7, 7, 7, 7},
     {{0, 0}, {10, 80}, {60, 90}, {50, 0}, {90, 5}, {99, 60}, {120, 0}},
     {}},
    {"unclamped", 2, {0, 1, 2, 3, 4, 5, 6}, {{0, 0}, {30, 60}, {60, 0}, {90, 60}}, {}},
    {"kink",
     3,
     {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2},
     {{0, 0}, {0, 50}, {50, 50}, {50, 0}, {60, 40}, {90, 40}, {99, 0}},
     {}},
    {"quarter circle", 2, {0, 0, 0, 1, 1, 1}, {{60, 0}, {60, 60}, {0, 60}}, {1, std::sqrt(0.5), 1}},
    {"heavy point", 2, {0, 0, 0, 1, 1, 1}, {{60, 0}, {60, 60}, {0, 60}}, {1, 3, 1}},
};

TEST(Flatten, NurbsFollowTheirBasisFunctions) {
    for (const NurbsCase& c : curves) {
        const Nurbs curve{c.degree, c.knots, c.points, c.weights};
        ASSERT_TRUE(curve.is_valid()) << c.name;
        const double from = c.knots[c.degree];
        const double to = c.knots[c.points.size()];
        const auto slow = [&](double s) {
            const double t = from + (to - from) * std::min(s, 1 - 1e-12);
            Vec2 sum{};
            double weight = 0.0;
            for (std::size_t i = 0; i < c.points.size(); ++i) {
                const double b = basis(c.knots, i, c.degree, t) * (c.weights.empty() ? 1.0 : c.weights[i]);
                sum = sum + c.points[i] * b;
                weight += b;
            }
            return sum * (1 / weight);
        };
        Path path;
        Flattener(0.1).append(curve, path);
        EXPECT_LE(deviation(slow, path), 0.1) << c.name;
        EXPECT_LE(path.size(), 100U) << c.name;
        Path measured;
        Flattener(Flattener::extremes_only).append(curve, measured);
        EXPECT_NEAR(box_of(measured).half_size(), box_of(path).half_size(), 0.5) << c.name;
    }
}

TEST(Flatten, UnusableNurbsAreNotValid) {
    const std::vector<Vec2> points = {{0, 0}, {1, 1}, {2, 0}};
    const std::vector<double> good = {0, 0, 0, 1, 1, 1};
    const std::vector<double> falling = {0, 0, 1, 0, 1, 1};
    const std::vector<double> flat = {1, 1, 1, 1, 1, 1};
    const std::vector<double> few = {0, 0, 1, 1};
    const std::vector<double> zero_weight = {1, 0, 1};
    EXPECT_TRUE((Nurbs{2, good, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{2, falling, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{2, flat, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{2, few, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{3, good, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{0, good, points, {}}).is_valid());
    EXPECT_FALSE((Nurbs{2, good, points, zero_weight}).is_valid());
}

TEST(Flatten, CurveThroughPointsMeetsThem) {
    const std::vector<Vec2> points = {{0, 0}, {10, 30}, {40, 35}, {60, 0}, {61, -20}};
    for (const bool closed : {false, true}) {
        Path path;
        Flattener(0.05).append_through(points, closed, path);
        for (const Vec2 p : points) EXPECT_LE(distance_to_path(p, path), 1e-9);
        EXPECT_EQ(path.front(), points.front());
        EXPECT_EQ(path.back(), closed ? points.front() : points.back());
        EXPECT_GT(path.size(), 10U);
    }
}

TEST(Flatten, EndsSoonAfterTheMostPointsOfAPath) {
    constexpr std::size_t most = 1000;
    const Flattener flattener(1e-9, most);
    std::vector<Vec2> zigzag;
    std::vector<dxf::Vertex> bulges;
    for (int i = 0; i < 100; ++i) {
        zigzag.push_back({1.0 * i, i % 2 * 1e6});
        bulges.push_back({{zigzag.back().x, zigzag.back().y, 0}, 1.0});
    }
    std::vector<double> knots{0, 0, 0, 0};
    for (int i = 1; i < 97; ++i) knots.push_back(i);
    knots.resize(zigzag.size() + 4, 97.0);
    const Nurbs curve{3, knots, zigzag, {}};
    ASSERT_TRUE(curve.is_valid());
    Path spline, through, polyline;
    flattener.append(curve, spline);
    flattener.append_through(zigzag, false, through);
    append_polyline(bulges, true, {Affine{}, View{}}, flattener, polyline);
    for (const Path* path : {&spline, &through, &polyline}) {
        EXPECT_TRUE(flattener.is_full(*path));
        EXPECT_LE(path->size(), most + static_cast<std::size_t>(Flattener::max_pieces) + 1);
    }
}

TEST(Flatten, CurveThroughACircleIsRound) {
    std::vector<Vec2> points;
    for (int i = 0; i < 16; ++i) points.push_back(unit_vector(2 * pi * i / 16) * 50);
    Path path;
    Flattener(0.05).append_through(points, true, path);
    for (const Vec2 p : path) EXPECT_NEAR(norm(p), 50.0, 0.1);
}

}  // namespace
}  // namespace v16::render
