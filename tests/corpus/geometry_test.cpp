// Paths, crossings, projection: against results known by hand and slow twins.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/centre_lines.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/loops.hpp"
#include "corpus/nurbs.hpp"
#include "corpus/projection.hpp"
#include "corpus/random.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

TEST(Random, SameNumbersEverywhere) {
    Random random(1);
    // Fixed by the algorithm, not by the platform.
    EXPECT_EQ(random.next(), 12966619160104079557ULL);
    for (int i = 0; i < 1000; ++i) {
        const double u = random.uniform();
        EXPECT_GE(u, 0.0);
        EXPECT_LT(u, 1.0);
        const int n = random.integer(-2, 3);
        EXPECT_GE(n, -2);
        EXPECT_LE(n, 3);
    }
}

TEST(Path, AreasOfKnownShapes) {
    EXPECT_NEAR(signed_area(rectangle({0, 0}, {4, 3})), 12.0, 1e-12);
    EXPECT_NEAR(signed_area(circle({5, 5}, 2)), 4 * std::numbers::pi, 1e-9);
    EXPECT_NEAR(signed_area(slot({0, 0}, {10, 0}, 2)), 40 + 4 * std::numbers::pi, 1e-9);
    EXPECT_NEAR(signed_area(reversed(slot({0, 0}, {10, 0}, 2))), -40 - 4 * std::numbers::pi, 1e-9);
    EXPECT_NEAR(signed_area(rounded_rectangle({0, 0}, {10, 10}, 1)), 100 - (4 - std::numbers::pi), 1e-9);
    EXPECT_NEAR(signed_area(chamfered(rectangle({0, 0}, {10, 10}), 1)), 98, 1e-9);
    EXPECT_NEAR(signed_area(ring_sector({0, 0}, 1, 2, 0, 180)), 1.5 * std::numbers::pi, 1e-9);
}

TEST(ProfileIndex, AgreesWithSampling) {
    const Path shape = tangent_hull({0, 0}, 4, {12, 3}, 2);
    const ProfileIndex index(shape);
    Random random(7);
    double inside = 0;
    constexpr int count = 200000;
    const Box2 box = bounds(shape);
    for (int i = 0; i < count; ++i)
        inside += index.contains({random.uniform(box.min.x, box.max.x), random.uniform(box.min.y, box.max.y)});
    EXPECT_NEAR(inside / count * box.width() * box.height(), signed_area(shape), 0.01 * signed_area(shape));
}

TEST(Path, TangentHullIsTheLargerCircleWhereItHoldsTheOther) {
    constexpr double pi = 3.14159265358979;
    EXPECT_NEAR(signed_area(tangent_hull({0, 0}, 4, {1, 0}, 2)), 16 * pi, 1e-9);
    EXPECT_NEAR(signed_area(tangent_hull({0, 0}, 2, {2, 0}, 4)), 16 * pi, 1e-9) << "they touch from inside";
    EXPECT_NEAR(signed_area(tangent_hull({3, 3}, 2, {3, 3}, 2)), 4 * pi, 1e-9);
}

TEST(SolidQuery, BlockedAgreesWithWalkingAlongTheRay) {
    Solid solid;
    solid.add_box({0, 0, 0}, {10, 8, 6})
        .cut_cylinder(Axis::z, {5, 4}, 2, -1, 7)
        .add_cylinder(Axis::x, {4, 3}, 1, -2, 12);
    solid.cut_revolution(Axis::y, turned({{3, 1.5}, {9, 0.7}}, -1), {5, 3});
    const SolidQuery query(solid);
    Random random(3);
    for (int i = 0; i < 2000; ++i) {
        const Point3 p{random.uniform(-3, 13), random.uniform(-1, 9), random.uniform(-1, 7)};
        const Axis axis = static_cast<Axis>(random.integer(0, 2));
        const double sign = random.chance(0.5) ? 1.0 : -1.0;
        double longest = 0.0, run = 0.0;
        constexpr double step = 0.01;
        for (double t = step; t < 20; t += step) {
            Point3 q = p;
            q[axis] += sign * t;
            run = query.contains(q) ? run + step : 0.0;
            longest = std::max(longest, run);
        }
        if (longest > 0.1) {
            EXPECT_TRUE(query.blocked(p, axis, sign, 1e-4)) << i;
        }
        if (longest == 0.0) {
            EXPECT_FALSE(query.blocked(p, axis, sign, 0.05)) << i;
        }
    }
}

struct Count {
    int lines = 0, circles = 0, arcs = 0;
    friend bool operator==(const Count&, const Count&) = default;
};
Count count(const View& view, Role role) {
    Count result;
    for (const Stroke& stroke : view.strokes) {
        if (stroke.role != role) continue;
        result.lines += stroke.kind == Stroke::Kind::line;
        result.circles += stroke.kind == Stroke::Kind::circle;
        result.arcs += stroke.kind == Stroke::Kind::arc;
    }
    return result;
}

TEST(Projection, PlateWithHole) {
    Solid solid;
    solid.add_box({0, 0, 0}, {40, 30, 5}).cut_cylinder(Axis::z, {20, 15}, 6, -1, 6);
    const Projector projector(solid);
    const View top = projector.view(orientation_of(Side::top), {});
    EXPECT_EQ(count(top, Role::outline), (Count{4, 1, 0}));
    EXPECT_EQ(count(top, Role::hidden), (Count{0, 0, 0}));
    const View front = projector.view(orientation_of(Side::front), {});
    EXPECT_EQ(count(front, Role::outline), (Count{4, 0, 0}));
    EXPECT_EQ(count(front, Role::hidden), (Count{2, 0, 0}));
}

TEST(Projection, SteppedShaftHidesTheSmallerEndBehindTheLarger) {
    Solid solid;
    solid.add_revolution(Axis::x, turned({{10, 5}, {20, 8}, {10, 6}}));
    const Projector projector(solid);
    // From the right: the end of radius 6 before the collar of 8; the far end of 5 is hidden.
    const View right = projector.view(orientation_of(Side::right), {});
    EXPECT_EQ(count(right, Role::outline), (Count{0, 2, 0}));
    EXPECT_EQ(count(right, Role::hidden), (Count{0, 1, 0}));
    // From the side: four shoulder lines and three pairs of generators.
    const View front = projector.view(orientation_of(Side::front), {});
    EXPECT_EQ(count(front, Role::outline).lines, 10);
    EXPECT_EQ(count(front, Role::hidden).lines, 0);
    const Box2 box = front.part_bounds();
    EXPECT_NEAR(box.width(), 40, 1e-3);
    EXPECT_NEAR(box.height(), 16, 1e-3);
}

TEST(Projection, SectionOfATubeHatchesBothWalls) {
    Solid solid;
    solid.add_cylinder(Axis::x, {}, 10, 0, 30).cut_cylinder(Axis::x, {}, 6, -1, 31);
    const View section = section_view(solid, orientation_of(Side::front), 0.0, {});
    ASSERT_EQ(section.hatches.size(), 1U);
    double area = 0.0;
    for (const Path& loop : section.hatches[0].loops) area += std::abs(signed_area(loop));
    EXPECT_NEAR(area, 2 * 4 * 30, 1e-2);
}

int curves(const View& view) {
    return static_cast<int>(std::count_if(view.strokes.begin(), view.strokes.end(),
                                          [](const Stroke& s) { return s.kind == Stroke::Kind::curve; }));
}

/// Half a circle over the x axis, the meridian of a ball about the origin.
Path ball(double radius) {
    Path meridian;
    meridian.closed = false;
    meridian.vertices = {{{-radius, 0}, -1.0}, {{radius, 0}}};
    return meridian;
}

TEST(Projection, SectionAcrossAGearFollowsItsTeeth) {
    GearForm form{.teeth = 30, .module = 2};
    const Path teeth = gear_outline(form, 3);
    Solid gear;
    gear.add_prism(Axis::y, teeth, 0, 5).cut_cylinder(Axis::y, {}, 8, -1, 6);
    gear.cut_hole_circle(Axis::y, {}, 17, 6, 0, 3, -1, 6);
    const View view = section_view(gear, orientation_of(Side::front), -2.5, {.hidden_lines = false});
    EXPECT_EQ(curves(view), 0);
    EXPECT_EQ(count(view, Role::outline).circles, 7);
    ASSERT_EQ(view.hatches.size(), 1U);
    std::vector<double> areas;
    for (const Path& loop : view.hatches.front().loops) areas.push_back(std::abs(signed_area(loop)));
    std::sort(areas.rbegin(), areas.rend());
    ASSERT_EQ(areas.size(), 8U);
    EXPECT_NEAR(areas[0], std::abs(signed_area(teeth)), 0.1);
    EXPECT_NEAR(areas[1], 64 * std::numbers::pi, 0.1);
    EXPECT_NEAR(areas[7], 9 * std::numbers::pi, 0.1);
}

TEST(Projection, BoresOfABallAreCirclesSeenAlongThem) {
    Solid solid;
    solid.add_revolution(Axis::x, ball(40)).cut_box({-far, -far, -far}, {far, far, 0});
    for (int i = 0; i < 4; ++i) solid.cut_cylinder(Axis::x, polar({}, 22, 45 + 90 * i), 3, -far, far);
    const Orientation along = orientation_of(Side::right);
    View view = Projector(solid).view(along, {});
    EXPECT_EQ(curves(view), 0);
    EXPECT_EQ(count(view, Role::outline), (Count{1, 2, 1}));
    // The lower two bores lie in what is cut away: three crosses of two lines are left, the ball's own among them.
    add_centre_lines(view, solid, along, true);
    EXPECT_EQ(count(view, Role::centre).lines, 6);
    View section = section_view(solid, orientation_of(Side::front), 0.0, {.hidden_lines = false});
    add_centre_lines(section, solid, orientation_of(Side::front), true);
    EXPECT_EQ(count(section, Role::centre).lines, 1) << "the bores lie behind the cut";
}

TEST(Projection, GrooveInABallHasItsEnds) {
    Solid solid;
    solid.add_revolution(Axis::x, ball(40)).cut_prism(Axis::x, rectangle({-3, 30}, {3, far}), -far, far);
    solid.cut_prism(Axis::z, rectangle({-10, -far}, {10, -20}), -far, far);
    // The outline on both sides of the slot, the slot's three sides, the groove's two sides and two round ends.
    const View top = Projector(solid).view(orientation_of(Side::top), {});
    EXPECT_EQ(curves(top), 0);
    EXPECT_EQ(count(top, Role::outline), (Count{5, 0, 3}));
}

TEST(Projection, SlantedCutOfABallIsClosed) {
    Solid solid;
    solid.add_revolution(Axis::x, ball(40));
    solid.cut_prism(Axis::y, rotated(rectangle({-60, 25}, {60, 100}), 30), -far, far);
    const View top = Projector(solid).view(orientation_of(Side::top), {.hidden_lines = false});
    Box2 box;  // of the ellipse: a circle of sqrt(40^2 - 25^2) about a point 25 away, tilted by 30 degrees
    for (const Stroke& stroke : top.strokes)
        if (stroke.kind == Stroke::Kind::curve) {
            box.add(bounds(stroke).min);
            box.add(bounds(stroke).max);
        }
    const double radius = std::sqrt(40.0 * 40.0 - 25.0 * 25.0);
    EXPECT_NEAR(box.height(), 2 * radius, 0.1);
    EXPECT_NEAR(box.max.x, -12.5 + radius * std::cos(radians(30.0)), 0.1);
}

TEST(Projection, FlatAlongASlenderConeEndsInACurve) {
    Solid solid;
    solid.add_revolution(Axis::x, through({{0, 0}, {0, 12}, {100, 4}, {100, 0}}));
    solid.cut_prism(Axis::x, rotated(rectangle({7, -30}, {30, 30}), 60), -far, far);
    const View front = Projector(solid).view(orientation_of(Side::front), {});
    double reach = 0.0;
    for (const Stroke& stroke : front.strokes)
        if (stroke.kind == Stroke::Kind::curve) reach = std::max(reach, bounds(stroke).max.x);
    EXPECT_NEAR(reach, 62.5, 0.1) << "where the cone is as thick as the flat lies beside its axis";
}

TEST(Projection, EqualCylindersThatCrossAreOneCircleFromTheirEnds) {
    Solid solid;
    solid.add_cylinder(Axis::x, {}, 20, -50, 50).add_cylinder(Axis::z, {}, 20, -50, 50);
    const View right = Projector(solid).view(orientation_of(Side::right), {});
    EXPECT_EQ(curves(right), 0);
    EXPECT_EQ(count(right, Role::outline), (Count{4, 1, 0}));
    EXPECT_EQ(count(right, Role::hidden), (Count{0, 0, 0}));
}

TEST(Nurbs, ArcStaysOnItsCircle) {
    const CubicSpline spline = spline_arc({1, 2}, 10, 30, 200);
    ASSERT_EQ(spline.knots.size(), spline.control_points.size() + 4);
    for (std::size_t i = 0; i + 3 < spline.control_points.size(); i += 3)
        for (double t = 0; t <= 1.0; t += 0.05) {
            const double s = 1 - t;
            const auto& c = spline.control_points;
            const Point2 p =
                s * s * s * c[i] + 3 * s * s * t * c[i + 1] + 3 * s * t * t * c[i + 2] + t * t * t * c[i + 3];
            EXPECT_NEAR(length(p - Point2{1, 2}), 10, 1e-4);
        }
}

}  // namespace
}  // namespace v16::corpus
