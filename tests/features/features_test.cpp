// Each feature on drawings small enough to work out by hand.
#include "features/features.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "dxf/reader.hpp"
#include "support/drawing_builder.hpp"

namespace v16::features {
namespace {

using test::DrawingBuilder;

Features of(const DrawingBuilder& builder) {
    return extract(builder.drawing());
}

void expect_finite(const Features& features) {
    for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(std::isfinite(features[i])) << i << ' ' << name(i);
}

TEST(Features, EmptyDrawingHasTheNeutralValues) {
    const Features features = of(DrawingBuilder{});
    for (std::size_t i = 0; i < count; ++i) {
        const bool neutral_half = i == 15 || i == 37 || i == 38;
        EXPECT_FLOAT_EQ(features[i], neutral_half ? 0.5F : 0.0F) << i;
    }
}

TEST(Features, EveryTypeHasItsShare) {
    DrawingBuilder b;
    b.line(0, 0, 1, 0).circle(0, 0, 1).arc(0, 0, 1, 0, 90).lwpolyline({{{0, 0}}, {{1, 1}}});
    b.polyline({{{0, 0}}, {{1, 1}}}, {}).spline(1, {0, 0, 1, 1}, {{0, 0}, {1, 1}}).ellipse({});
    b.text(0, 0, "a").mtext(0, 0, "b").dimension().hatch({}, false).insert("B");
    b.other("LARGE_RADIAL_DIMENSION").other("ATTDEF").other("line").other("NEW_TYPE");
    const Features f = of(b);
    for (std::size_t i = 0; i < 12; ++i) EXPECT_FLOAT_EQ(f[i], 1.0F / 16) << i;
    EXPECT_FLOAT_EQ(f[12], std::log1p(16.0F) / 10);
    for (const std::size_t one : {18, 21, 34, 35, 42, 47}) EXPECT_FLOAT_EQ(f[one], 1.0F / 16) << one;
    for (const std::size_t two : {32, 33}) EXPECT_FLOAT_EQ(f[two], 2.0F / 16) << two;
    EXPECT_FLOAT_EQ(f[45], 3.0F / 16);
    EXPECT_FLOAT_EQ(f[44], 3.0F / 1 / 5);   // circle, arc, ellipse to one line
    EXPECT_FLOAT_EQ(f[46], 6.0F / 3 / 20);  // outline to annotation
}

TEST(Features, RatiosAreClipped) {
    DrawingBuilder b;
    for (int i = 0; i < 30; ++i) b.circle(0, 0, 1);
    const Features f = of(b);
    EXPECT_FLOAT_EQ(f[44], 1.0F);
    EXPECT_FLOAT_EQ(f[46], 1.0F);
    EXPECT_FLOAT_EQ(of(DrawingBuilder{}.line(0, 0, 1000, 0))[15], 1.0F);
}

TEST(Features, ExtentAndSpreadOfPoints) {
    const Features f = of(DrawingBuilder{}.line(0, 0, 30, 0).line(0, 10, 0, 10));
    EXPECT_FLOAT_EQ(f[13], std::log1p(30.0F) / 10);
    EXPECT_FLOAT_EQ(f[14], std::log1p(10.0F) / 10);
    EXPECT_FLOAT_EQ(f[15], 3.0F / 10);
    EXPECT_FLOAT_EQ(f[36], std::log1p(4.0F / 300) / 10);
    EXPECT_FLOAT_EQ(f[37], std::sqrt((3 * 7.5F * 7.5F + 22.5F * 22.5F) / 4) / 30);
    EXPECT_FLOAT_EQ(f[38], 0.5F);
    EXPECT_FLOAT_EQ(f[39], std::log1p(7.5F) / 5);
}

TEST(Features, OnePointHasAnExtentButNoSpread) {
    const Features f = of(DrawingBuilder{}.circle(5, 5, 3));
    EXPECT_FLOAT_EQ(f[13], 0.0F);
    EXPECT_FLOAT_EQ(f[15], 0.0F);
    EXPECT_FLOAT_EQ(f[36], 0.0F);
    EXPECT_FLOAT_EQ(f[37], 0.5F);
}

TEST(Features, PointsComeFromTheListedTypesOnly) {
    DrawingBuilder b;
    b.text(1, 0, "t").mtext(2, 0, "m").circle(3, 0, 100).arc(4, 0, 100, 0, 90).insert("B", {.position = {5, 0}});
    b.lwpolyline({{{6, 0}}, {{7, 0}}}, true);
    const Features listed = of(b);
    EXPECT_FLOAT_EQ(listed[13], std::log1p(6.0F) / 10);
    b.polyline({{{100, 100}}, {{200, 0}}}, {}).point(300, 300).ellipse({.center = {500, 0}});
    EXPECT_FLOAT_EQ(of(b)[13], listed[13]);
    EXPECT_FLOAT_EQ(of(b)[40], listed[40]);
}

TEST(Features, Radii) {
    const Features f = of(DrawingBuilder{}.circle(0, 0, 1).circle(0, 0, 3));
    EXPECT_FLOAT_EQ(f[16], std::log1p(2.0F) / 5);
    EXPECT_FLOAT_EQ(f[17], std::log1p(1.0F) / 5);
    EXPECT_FLOAT_EQ(of(DrawingBuilder{}.circle(0, 0, 3))[17], 0.0F);
    EXPECT_FLOAT_EQ(of(DrawingBuilder{}.circle(0, 0, -0.5))[16], std::log1p(-0.5F) / 5);
    EXPECT_FLOAT_EQ(of(DrawingBuilder{}.circle(0, 0, -2))[16], 0.0F);
    EXPECT_FLOAT_EQ(of(DrawingBuilder{}.circle(0, 0, -1))[16], 0.0F);
}

TEST(Features, ArcAngleIsFoldedOnceAndNotNormalised) {
    struct Case {
        double start, end, angle;
    };
    for (const Case& c : {Case{0, 90, 90}, Case{0, 270, 90}, Case{350, 10, 20}, Case{0, 180, 180}, Case{0, 360, 0},
                          Case{-10, 1000, -650}}) {
        const Features f = of(DrawingBuilder{}.arc(0, 0, 4, c.start, c.end));
        EXPECT_FLOAT_EQ(f[20], static_cast<float>(c.angle / 180)) << c.start << ".." << c.end;
        EXPECT_FLOAT_EQ(f[19], std::log1p(4.0F) / 5);
    }
}

TEST(Features, LineLengthsAreFlat) {
    DrawingBuilder b;
    b.line(0, 0, 3, 4).line(0, 0, 1, 0);
    b.drawing().lines[0].end.z = 1000;
    const Features f = of(b);
    EXPECT_FLOAT_EQ(f[22], std::log1p(3.0F) / 5);
    EXPECT_FLOAT_EQ(f[23], std::log1p(2.0F) / 5);
    EXPECT_FLOAT_EQ(f[24], std::log1p(5.0F) / 5);
    EXPECT_FLOAT_EQ(f[25], std::log1p(1.0F) / 5);
}

TEST(Features, VertexCountsOfLightPolylines) {
    DrawingBuilder b;
    b.lwpolyline({{{0, 0}}, {{1, 1}}}, true).lwpolyline({{{0, 0}}, {{1, 1}}, {{2, 0}}, {{3, 0}}});
    EXPECT_FLOAT_EQ(of(b)[40], std::log1p(3.0F) / 3);
    EXPECT_FLOAT_EQ(of(b)[41], std::log1p(4.0F) / 4);
}

TEST(Features, AProxyCountsTheSameWhateverItsGraphicsDraw) {
    const std::string head = "  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n 11\n5\n 21\n5\n  0\nACAD_PROXY_ENTITY\n  8\na\n";
    const std::string circle = " 92\n72\n310\n48000000010000004000000002000000" + std::string(48, '0') +
                               "000000000000F03F" + std::string(32, '0') + "000000000000F03F\n";
    const std::string tail = "  0\nENDSEC\n  0\nEOF\n";
    const auto without = dxf::read(head + tail);
    const auto with = dxf::read(head + circle + tail);
    ASSERT_TRUE(without && with);
    EXPECT_EQ(with->circles.size(), 1U);
    EXPECT_EQ(extract(*with), extract(*without));
}

TEST(Features, LayersAreThoseOfKnownTypes) {
    DrawingBuilder b;
    b.line(0, 0, 1, 1).on_layer("A").line(0, 0, 1, 1).on_layer("a").other("XLINE").on_layer("A").line(0, 0, 1, 1);
    b.on_layer("UNSEEN_TEXT").other("NEW_TYPE");
    EXPECT_FLOAT_EQ(of(b)[26], std::log1p(3.0F) / 3);  // 0, A, a
    EXPECT_FLOAT_EQ(of(b)[28], 0.0F);
}

TEST(Features, WordsInLayerNames) {
    struct Case {
        const char* layer;
        std::size_t feature;  ///< 0: none
    };
    for (const Case& c : {Case{"DIMENSIONS", 27}, Case{"my.dIm", 27}, Case{"TEXT", 28}, Case{"Center-Line", 29},
                          Case{"Centre", 0}, Case{"hid", 30}, Case{"HIDDEN2", 30}, Case{"Section A-A", 31},
                          Case{"cutting", 31}, Case{"轮廓", 0}, Case{"标注dim", 27}, Case{"di", 0}}) {
        const Features f = of(DrawingBuilder{}.on_layer(c.layer).line(0, 0, 1, 1));
        for (std::size_t i = 27; i <= 31; ++i) EXPECT_FLOAT_EQ(f[i], i == c.feature ? 1.0F : 0.0F) << c.layer << i;
    }
}

TEST(Features, WordsInOtherNamesDoNotCount) {
    const Features f = of(DrawingBuilder{}.insert("dim text center hidden section"));
    for (std::size_t i = 27; i <= 31; ++i) EXPECT_FLOAT_EQ(f[i], 0.0F) << i;
}

TEST(Features, BlockNamesAreCountedOnce) {
    DrawingBuilder b;
    b.insert("A").insert("A").insert("B").nameless_insert().nameless_insert();
    EXPECT_FLOAT_EQ(of(b)[43], std::log1p(3.0F) / 3);
}

// Every type name beyond the bound is the first name of the drawing.
TEST(Features, ABoundOnNamesDoesNotMixUpGeometry) {
    std::string bytes = "0\nSECTION\n2\nENTITIES\n0\nLINE\n11\n9\n21\n9\n";
    for (int i = 0; i < 100; ++i) bytes += "0\nCIRCLE\n40\n2\n0\nINSERT\n2\nB\n0\nLWPOLYLINE\n10\n1\n20\n1\n";
    const auto drawing = dxf::read(bytes + "0\nENDSEC\n0\nEOF\n", {.max_names = 1});
    ASSERT_TRUE(drawing);
    ASSERT_EQ(drawing->entities.size(), 301U);
    const Features features = extract(*drawing);
    EXPECT_FLOAT_EQ(features[0], 1.0F) << "all of them are called LINE";
    EXPECT_FLOAT_EQ(features[24], std::log1p(std::hypot(9.0F, 9.0F)) / 5) << "but one line was measured";
}

TEST(Features, HugeCoordinatesStayFinite) {
    for (const double huge : {1e100, 1e150, 1e300, 1.7e308}) {
        DrawingBuilder b;
        b.line(-huge, -huge, huge, huge).line(huge, 0, -huge, 0).circle(huge, -huge, huge).circle(0, 0, huge);
        b.arc(0, huge, huge, -huge, huge).arc(0, 0, huge, -huge, huge).lwpolyline({{{huge, huge}}, {{-huge, 0}}});
        expect_finite(of(b));
    }
}

TEST(Features, StatisticsDoNotJumpWhereScalingBegins) {
    const auto at = [](double unit) { return of(DrawingBuilder{}.line(0, 0, unit, 0).line(0, 0, 3 * unit, unit)); };
    const Features below = at(3.3e139);
    const Features above = at(3.4e139);
    for (std::size_t i = 0; i < count; ++i) EXPECT_NEAR(below[i], above[i], 0.05) << i;
}

TEST(Features, NamesAreDistinct) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < count; ++i) names.insert(name(i));
    EXPECT_EQ(names.size(), count);
}

}  // namespace
}  // namespace v16::features
