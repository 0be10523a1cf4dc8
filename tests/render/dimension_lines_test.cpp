#include "render/dimension_lines.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "render/frame.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

constexpr double arrow_length = 3.0;

/// How an arrowhead is drawn from its tip and the corners of its base.
using Arrow = std::function<void(DrawingBuilder&, Vec2 tip, Vec2 left, Vec2 right)>;

void filled(DrawingBuilder& builder, Vec2 tip, Vec2 left, Vec2 right) {
    builder.face("SOLID", {{tip.x, tip.y, 0}, {left.x, left.y, 0}, {right.x, right.y, 0}, {right.x, right.y, 0}});
}
void closed(DrawingBuilder& builder, Vec2 tip, Vec2 left, Vec2 right) {
    builder.lwpolyline({{{tip.x, tip.y}}, {{left.x, left.y}}, {{right.x, right.y}}}, true);
}
void open(DrawingBuilder& builder, Vec2 tip, Vec2 left, Vec2 right) {
    builder.lwpolyline({{{left.x, left.y}}, {{tip.x, tip.y}}, {{right.x, right.y}}});
}

/// `along` of length 1, from the base to the tip.
void arrow(DrawingBuilder& builder, Vec2 tip, Vec2 along, const Arrow& draw = filled) {
    const Vec2 base = tip - along * arrow_length, side = Vec2{-along.y, along.x} * (arrow_length / 6);
    draw(builder, tip, base + side, base - side);
}

/// A level dimension at the height `y` of what stands between x1 and x2 at the height `foot`.
void dimension(DrawingBuilder& builder, double x1, double x2, double foot, double y, const Arrow& draw = filled) {
    const double way = y > foot ? 1 : -1;
    for (const double x : {x1, x2}) builder.line(x, foot + way, x, y + 2 * way);
    builder.line(x1, y, x2, y);
    arrow(builder, {x1, y}, {-1, 0}, draw);
    arrow(builder, {x2, y}, {1, 0}, draw);
}

void rectangle(DrawingBuilder& builder, double x, double y, double width, double height) {
    builder.line(x, y, x + width, y).line(x + width, y, x + width, y + height);
    builder.line(x + width, y + height, x, y + height).line(x, y + height, x, y);
}

LineWork traced(const DrawingBuilder& builder) {
    const auto frame = find_frame(builder.drawing(), Content::part, {});
    return frame ? trace_part(builder.drawing(), *frame, {}) : LineWork{};
}

/// How many paths stay.
std::size_t left_of(const DrawingBuilder& builder) {
    LineWork work = traced(builder);
    leave_out_dimensions(work);
    return work.paths.size();
}

TEST(DimensionLines, ADimensionGoesWithAllItsLines) {
    for (const Arrow& draw : {Arrow(filled), Arrow(closed), Arrow(open)}) {
        DrawingBuilder builder;
        rectangle(builder, 0, 0, 100, 40);
        dimension(builder, 0, 100, 40, 55, draw);
        ASSERT_EQ(traced(builder).paths.size(), 9U);
        EXPECT_EQ(left_of(builder), 4U);
    }
}

TEST(DimensionLines, TheFrameFitsWhatIsLeft) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    dimension(builder, 0, 100, 0, -30);
    LineWork work = traced(builder);
    const Box before = work.frame;
    leave_out_dimensions(work);
    EXPECT_NEAR(work.frame.half_width() / work.frame.half_height(), 100.0 / 40, 1e-9);
    EXPECT_TRUE(before.contains(work.frame));
}

TEST(DimensionLines, ChainsGoThoughTheyShareExtensionLines) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    dimension(builder, 0, 30, 40, 50);
    dimension(builder, 30, 60, 40, 50);
    dimension(builder, 60, 100, 40, 50);
    dimension(builder, 0, 100, 40, 60);
    EXPECT_EQ(left_of(builder), 4U);
}

TEST(DimensionLines, UprightAndTurnedOnesGoAsWell) {
    for (const double degrees : {90.0, 37.0, 200.0}) {
        const double c = std::cos(degrees * M_PI / 180), s = std::sin(degrees * M_PI / 180);
        const auto turned = [&](double x, double y) { return Vec2{c * x - s * y, s * x + c * y}; };
        DrawingBuilder builder;
        const auto line = [&](double x1, double y1, double x2, double y2) {
            const Vec2 a = turned(x1, y1), b = turned(x2, y2);
            builder.line(a.x, a.y, b.x, b.y);
        };
        for (const double y : {0.0, 40.0}) line(0, y, 100, y);
        for (const double x : {0.0, 100.0}) line(x, 0, x, 40);
        for (const double x : {0.0, 100.0}) line(x, 41, x, 57);
        line(0, 55, 100, 55);
        arrow(builder, turned(0, 55), turned(-1, 0));
        arrow(builder, turned(100, 55), turned(1, 0));
        EXPECT_EQ(left_of(builder), 4U) << degrees;
    }
}

TEST(DimensionLines, LinesOfDiametersAndRadiiGoWithTheirShelves) {
    DrawingBuilder builder;
    builder.circle(0, 0, 50);
    const Vec2 along{std::sqrt(0.5), std::sqrt(0.5)};
    const Vec2 rim = along * 50, end = along * 70;
    builder.line(-rim.x, -rim.y, end.x, end.y).line(end.x, end.y, end.x + 15, end.y);
    arrow(builder, rim, along * -1.0);
    EXPECT_EQ(left_of(builder), 1U);
}

TEST(DimensionLines, EdgesThatAnArrowheadTouchesStay) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    builder.line(0, 38, 100, 38);  // a dimension inside the part, near its corners
    arrow(builder, {0, 38}, {-1, 0});
    arrow(builder, {100, 38}, {1, 0});
    EXPECT_EQ(left_of(builder), 4U);
}

TEST(DimensionLines, TrianglesWithoutALineStay) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    for (int i = 0; i < 8; ++i) arrow(builder, {10.0 + 10 * i, 20}, {0, 1}, closed);
    EXPECT_EQ(left_of(builder), 12U);
    LineWork work = traced(builder);
    const Box before = work.frame;
    leave_out_dimensions(work);
    EXPECT_EQ(work.frame.max_x, before.max_x);
}

TEST(DimensionLines, OtherTrianglesAreNoArrowheads) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    builder.line(50, 20, 60, 20);
    filled(builder, {50, 20}, {53, 22}, {53, 18});      // too blunt
    filled(builder, {50, 20}, {53, 20.1}, {53, 19.9});  // too thin
    filled(builder, {50, 20}, {60, 22}, {60, 18});      // too large
    filled(builder, {50, 20}, {53, 20}, {53, 19});      // not symmetric
    EXPECT_EQ(left_of(builder), 9U);
}

TEST(DimensionLines, ADrawingOfNothingElseStaysAsItIs) {
    DrawingBuilder builder;
    dimension(builder, 0, 100, 0, 20);
    EXPECT_EQ(left_of(builder), 5U);
}

TEST(DimensionLines, ADrawingMadeToBeSlowIsGivenUp) {
    constexpr int many = 4000;  // arrowheads at one place, and lines: 16 million pairs
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 40);
    for (int i = 0; i < many; ++i) {
        arrow(builder, {50, 20}, {1, 0});
        builder.line(50, 20, 40, 20);
    }
    EXPECT_EQ(left_of(builder), 4U + 2 * many);
}

TEST(DimensionLines, ADrawingOfTooManyLongLinesIsLeftAlone) {
    // 40,000 lines through more than 100 cells each are more than the 4 million that are kept.
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 100);
    for (int i = 0; i < 40'000; ++i) builder.line(0, 0.001 * i, 100, 100 - 0.001 * i);
    dimension(builder, 0, 100, 100, 110);
    EXPECT_EQ(left_of(builder), traced(builder).paths.size());
}

}  // namespace
}  // namespace v16::render
