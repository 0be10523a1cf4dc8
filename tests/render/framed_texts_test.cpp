#include "render/framed_texts.hpp"

#include <gtest/gtest.h>

#include <string>

#include "render/frame.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

constexpr double height = 2.5;  // of texts

void rectangle(DrawingBuilder& builder, double x, double y, double width, double tall) {
    builder.line(x, y, x + width, y).line(x + width, y, x + width, y + tall);
    builder.line(x + width, y + tall, x, y + tall).line(x, y + tall, x, y);
}

/// Four paths that every drawing here has, so that something is left.
void part(DrawingBuilder& builder) {
    rectangle(builder, 0, 0, 200, 120);
}

LineWork traced(const DrawingBuilder& builder) {
    const auto frame = find_frame(builder.drawing(), Content::part, {});
    return frame ? trace_part(builder.drawing(), *frame, {}) : LineWork{};
}

LineWork left_of(const DrawingBuilder& builder) {
    LineWork work = traced(builder);
    leave_out_framed_texts(work);
    return work;
}

/// Ruled by whole lines, a text in every cell.
void table(DrawingBuilder& builder, double x, double y, int columns, int rows) {
    constexpr double wide = 15, high = 5;
    for (int i = 0; i <= columns; ++i) builder.line(x + i * wide, y, x + i * wide, y + rows * high);
    for (int i = 0; i <= rows; ++i) builder.line(x, y + i * high, x + columns * wide, y + i * high);
    for (int i = 0; i < columns * rows; ++i)
        builder.text(x + i % columns * wide + 2, y + i / columns * high + 1.25, std::to_string(i), height);
}

TEST(FramedTexts, ATableGoesAndTheFrameFitsWhatIsLeft) {
    DrawingBuilder builder;
    part(builder);
    table(builder, 230, 60, 4, 6);
    const LineWork work = left_of(builder);
    EXPECT_EQ(work.paths.size(), 4U);
    EXPECT_NEAR(work.frame.half_width() / work.frame.half_height(), 200.0 / 120, 1e-9);
}

TEST(FramedTexts, CellsWithoutATextGoWithTheirTable) {
    DrawingBuilder builder;
    part(builder);
    for (int i = 0; i <= 5; ++i) builder.line(230, 60 + 5 * i, 290, 60 + 5 * i);
    for (const double x : {230.0, 245.0, 270.0, 290.0}) builder.line(x, 60, x, 85);
    for (int i = 0; i < 5; ++i) builder.text(232, 61.25 + 5 * i, "first column", height);
    EXPECT_EQ(left_of(builder).paths.size(), 4U);
}

TEST(FramedTexts, ATableMayShareLinesWithTheSheet) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, -20, -20, 420, 297);
    for (const double y : {-10.0, 0.0, 10.0}) builder.line(300, y, 400, y);  // the title block
    builder.line(300, -20, 300, 10).line(350, -20, 350, 10);
    EXPECT_EQ(traced(builder).paths.size(), 4U);
    for (int i = 0; i < 6; ++i) {  // in the upper right corner
        const double y = 277.0 - 5 * i;
        builder.line(370, y - 5, 400, y - 5).text(372, y - 3.75, "m", height).text(387, y - 3.75, "2", height);
    }
    builder.line(370, 247, 370, 277).line(385, 247, 385, 277);
    EXPECT_EQ(traced(builder).paths.size(), 12U);
    EXPECT_EQ(left_of(builder).paths.size(), 4U);
}

TEST(FramedTexts, ToleranceFramesGoWithTheirLeaders) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, 90, 135, 20, 5);
    builder.line(95, 135, 95, 140).line(105, 135, 105, 140);
    builder.text(91, 136.25, "O", height).text(96.5, 136.25, "0.02", height).text(106, 136.25, "A", height);
    builder.line(90, 137.5, 80, 137.5).line(80, 137.5, 80, 120);
    EXPECT_EQ(left_of(builder).paths.size(), 4U + 1) << "one of the leader's two lines ends on the frame";
}

TEST(FramedTexts, RectanglesOfPolylinesAreFramesToo) {
    DrawingBuilder builder;
    part(builder);
    builder.lwpolyline({{{90, 135}}, {{110, 135}}, {{110, 140}}, {{90, 140}}}, true).text(92, 136.25, "A-A", height);
    EXPECT_EQ(left_of(builder).paths.size(), 4U);
}

TEST(FramedTexts, AnMtextMayHangFromItsCorner) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, 90, 135, 20, 5);
    builder.mtext(91, 138.75, "DATUM", height);
    EXPECT_EQ(left_of(builder).paths.size(), 4U);
}

TEST(FramedTexts, ABalloonGoesWithItsLeader) {
    DrawingBuilder builder;
    part(builder);
    builder.circle(100, 150, 4).line(100, 146, 100, 60).text(98.75, 148.75, "7", height);
    const LineWork work = left_of(builder);
    EXPECT_EQ(work.paths.size(), 4U);
    EXPECT_TRUE(work.circles.empty());
}

TEST(FramedTexts, ACircleAroundATextWithoutALeaderStays) {
    DrawingBuilder builder;
    part(builder);
    builder.circle(100, 60, 4).text(98.75, 58.75, "7", height);
    EXPECT_EQ(left_of(builder).paths.size(), 5U);
}

TEST(FramedTexts, CirclesThatStayKnowTheirPaths) {
    DrawingBuilder builder;
    rectangle(builder, 90, 135, 20, 5);
    builder.text(91, 136.25, "A", height);
    part(builder);
    builder.circle(100, 60, 30);
    const LineWork work = left_of(builder);
    ASSERT_EQ(work.paths.size(), 5U);
    ASSERT_EQ(work.circles.size(), 1U);
    const TracedCircle& circle = work.circles.front();
    ASSERT_LT(circle.path, work.paths.size());
    EXPECT_NEAR(work.paths[circle.path].box.half_size(), circle.radius, LineWork::tolerance);
}

TEST(FramedTexts, OpeningsOfThePartStayThoughATextStandsInThem) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, 80, 50, 40, 9);  // a slot, the text at its lower edge
    builder.text(82, 50.5, "12", height);
    EXPECT_EQ(left_of(builder).paths.size(), 8U) << "four times as high as the text";
}

TEST(FramedTexts, ALabelPlateStays) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 100, 12);
    builder.text(5, 3, "PUSH TO OPEN", 6);
    EXPECT_EQ(left_of(builder).paths.size(), 4U) << "alone";
    part(builder);
    EXPECT_EQ(left_of(builder).paths.size(), 8U) << "half as long as all that is drawn";
}

TEST(FramedTexts, RectanglesWithoutATextStay) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, 90, 135, 20, 5);
    builder.text(150, 136, "beside it", height);
    EXPECT_EQ(left_of(builder).paths.size(), 8U);
}

TEST(FramedTexts, NothingButATableStaysAsItIs) {
    DrawingBuilder builder;
    table(builder, 0, 0, 4, 6);
    EXPECT_EQ(left_of(builder).paths.size(), traced(builder).paths.size());
}

TEST(FramedTexts, TextsOfInsertsCountAgainstTheLimitOfTheScene) {
    constexpr std::uint32_t attributes = 1000, limit = 100;
    DrawingBuilder builder;
    part(builder);
    builder.text(10, 10, "A", height);
    dxf::Entity attribute = builder.drawing().entities.back();
    attribute.kind = dxf::EntityKind::attrib;
    builder.drawing().attributes.assign(attributes, attribute);
    dxf::Insert insert;
    insert.attributes = {0, attributes};
    builder.insert("none", insert);
    const auto frame = find_frame(builder.drawing(), Content::part, {});
    ASSERT_TRUE(frame);
    EXPECT_EQ(trace_part(builder.drawing(), *frame, {}).texts.size(), 1U + attributes);
    EXPECT_LE(trace_part(builder.drawing(), *frame, {.max_segments = limit}).texts.size(), limit);
}

TEST(FramedTexts, GivesUpOnMoreThanItMayLookAt) {
    DrawingBuilder builder;
    part(builder);
    rectangle(builder, 90, 135, 20, 5);
    builder.text(91, 136.25, "A", height);
    for (int i = 0; i < 6000; ++i) builder.text(250, 60, "A", height);
    // Every text looks at each of these before it knows that none of them bounds it.
    for (int i = 0; i < 4000; ++i) builder.line(300, 50 + 0.005 * i, 301, 50 + 0.005 * i);
    EXPECT_EQ(left_of(builder).paths.size(), traced(builder).paths.size());
}

}  // namespace
}  // namespace v16::render
