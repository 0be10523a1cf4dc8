// Clipping, and the views that are made by it.
#include "corpus/special_views.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "corpus/clip.hpp"

namespace v16::corpus {
namespace {

const ConvexRegion right_half{{{0, 0}, {1, 0}}};

View rod(double length, double height) {
    View view;
    const Path outline = rectangle({0, 0}, {length, height});
    for (std::size_t i = 0; i < 4; ++i) view.line(outline.vertices[i].at, outline.end_of(i));
    return view;
}

TEST(Clip, LinesEndAtTheBorder) {
    View view;
    view.line({-3, 1}, {5, 1});
    view.line({-3, 2}, {-1, 2});
    const View half = clipped(view, right_half);
    ASSERT_EQ(half.strokes.size(), 1U);
    EXPECT_DOUBLE_EQ(half.strokes[0].a.x, 0.0);
    EXPECT_DOUBLE_EQ(half.strokes[0].b.x, 5.0);
}

TEST(Clip, CirclesBecomeArcsOrStay) {
    View view;
    view.circle({0, 0}, 2);
    view.circle({5, 0}, 2);
    const View half = clipped(view, right_half);
    double sweep = 0.0;
    int whole = 0;
    for (const Stroke& stroke : half.strokes) {
        whole += stroke.kind == Stroke::Kind::circle;
        if (stroke.kind == Stroke::Kind::arc) sweep += stroke.sweep;
    }
    EXPECT_EQ(whole, 1);
    EXPECT_NEAR(sweep, 180.0, 1e-4);
    EXPECT_GT(half.bounds().min.x, -1e-4);
}

TEST(Clip, HatchesAreCutToo) {
    View view;
    view.hatch({rectangle({-4, -1}, {2, 1}), circle({0, 0}, 0.5)});
    const View half = clipped(view, right_half);
    ASSERT_EQ(half.hatches.size(), 1U);
    ASSERT_EQ(half.hatches[0].loops.size(), 2U);
    EXPECT_NEAR(std::abs(signed_area(half.hatches[0].loops[0])), 4.0, 1e-9);
    EXPECT_NEAR(std::abs(signed_area(half.hatches[0].loops[1])), 0.5 * 3.14159 * 0.25, 0.01);
}

TEST(HalfSection, JoinsBothViewsAtTheAxis) {
    View section = rod(10, 4);
    section.line({7, 1}, {9, 1});
    const auto half = half_section(rod(10, 4), section);
    ASSERT_TRUE(half);
    int centre = 0, inner = 0;
    for (const Stroke& stroke : half->strokes) {
        centre += stroke.role == Role::centre && stroke.a.x == 5.0;
        inner += stroke.role == Role::outline && stroke.a.y == 1.0 && stroke.a.x >= 5.0;
    }
    EXPECT_EQ(centre, 1);
    EXPECT_EQ(inner, 1);
}

TEST(HalfSection, OnlyOfSymmetricParts) {
    View outside = rod(10, 4);
    outside.circle({8, 2}, 1);
    EXPECT_FALSE(half_section(outside, outside));
    EXPECT_FALSE(half_section(View{}, View{}));
}

TEST(Detail, IsMarkedAndEnlarged) {
    View view = rod(10, 4);
    Random random(3);
    const auto detail = take_detail(view, 'A', 0.2, random);
    ASSERT_TRUE(detail);
    EXPECT_FALSE(detail->part_bounds().empty());
    ASSERT_EQ(view.labels.size(), 1U);
    EXPECT_EQ(view.labels[0].text, "A");
    EXPECT_EQ(view.strokes.back().kind, Stroke::Kind::circle);
    const double marked = view.strokes.back().radius;
    EXPECT_GT(detail->part_bounds().width(), 1.9 * marked);  // a corner of the rod at least twice as large
    View empty;
    EXPECT_FALSE(take_detail(empty, 'A', 0.2, random));
}

TEST(BrokenView, LosesItsPlainStretchOnly) {
    View view = rod(100, 4);
    view.circle({5, 2}, 1);
    break_long_view(view);
    const Box2 box = view.part_bounds();
    EXPECT_LT(box.width(), 60.0);
    EXPECT_DOUBLE_EQ(box.min.x, 0.0);
    int circles = 0;
    for (const Stroke& stroke : view.strokes) circles += stroke.kind == Stroke::Kind::circle;
    EXPECT_EQ(circles, 1);

    View stout = rod(10, 4);
    break_long_view(stout);
    EXPECT_DOUBLE_EQ(stout.part_bounds().width(), 10.0);
}

}  // namespace
}  // namespace v16::corpus
