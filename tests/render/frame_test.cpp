// What a picture shows: everything, apart from strays.
#include "render/frame.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

/// A part of `n` boxes within 100 x 60.
std::vector<Box> part(std::size_t n) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < n; ++i) {
        const double x = static_cast<double>(i * 37 % 91);
        const double y = static_cast<double>(i * 53 % 51);
        boxes.push_back({x, y, x + 9, y + 9});
    }
    boxes.front() = {0, 0, 100, 60};
    return boxes;
}

std::vector<Box> with(std::vector<Box> boxes, const std::vector<Box>& more) {
    boxes.insert(boxes.end(), more.begin(), more.end());
    return boxes;
}

TEST(RobustExtent, StraysAreLeftOut) {
    const Box million{1e6, 1e6, 1e6 + 5, 1e6 + 5};
    const Box near_origin{-90'000, -90'000, -89'990, -89'990};
    const Box huge{1e300, -1e300, 1e300, -1e300};
    for (const auto& strays : {std::vector{million}, {million, near_origin}, {huge}, {huge, million}}) {
        const Box extent = robust_extent(with(part(60), strays));
        EXPECT_EQ(extent.min_x, 0);
        EXPECT_EQ(extent.max_x, 100);
        EXPECT_EQ(extent.max_y, 60);
    }
}

TEST(RobustExtent, OneStrayOfTenEntitiesIsLeftOut) {
    EXPECT_EQ(robust_extent(with(part(9), {{1e6, 0, 1e6, 0}})).max_x, 100);
    EXPECT_EQ(robust_extent(with(part(8), {{1e6, 0, 1e6, 0}})).max_x, 1e6);
}

TEST(RobustExtent, ManyFarEntitiesAreNoStrays) {
    auto boxes = part(60);
    for (int i = 0; i < 6; ++i) boxes.push_back({1e6, 0, 1e6 + 10, 10});
    EXPECT_EQ(robust_extent(boxes).max_x, 1e6 + 10);
}

TEST(RobustExtent, WhatIsNotFarStays) {
    // The part still takes 100 of 2000: 6 pixels of 128.
    EXPECT_EQ(robust_extent(with(part(60), {{1990, 0, 2000, 10}})).max_x, 2000);
}

TEST(RobustExtent, AnOutlineAroundACrowdedCornerStays) {
    auto boxes = part(60);
    for (Box& box : boxes) box = {box.min_x / 50, box.min_y / 50, box.max_x / 50, box.max_y / 50};
    EXPECT_EQ(robust_extent(with(boxes, {{0, 0, 500, 300}})).max_x, 500);
    // But beside a line of a million units nothing of the part could be seen.
    EXPECT_EQ(robust_extent(with(boxes, {{0, 0, 1e6, 1e6}})).max_x, 2);
}

TEST(RobustExtent, PointsAtOnePlaceDoNotMakeTheRestStrays) {
    std::vector<Box> boxes(100, Box{5, 5, 5, 5});
    boxes.push_back({0, 0, 1000, 1000});
    EXPECT_EQ(robust_extent(boxes).max_x, 1000);
}

TEST(RobustExtent, SmallAndHugeNumbers) {
    EXPECT_EQ(robust_extent(std::vector<Box>{{-1.7e308, -1e308, 1.7e308, 1e308}}).max_x, 1.7e308);
    EXPECT_EQ(robust_extent(std::vector<Box>{{3, 4, 3, 4}}).half_size(), 0);
    EXPECT_EQ(robust_extent(std::vector<Box>{{0, 4, 10, 4}}).half_width(), 5);
}

TEST(FindFrame, HiddenEntitiesCountOnlyWhenNothingElseIsThere) {
    DrawingBuilder b;
    b.off_layer("Off").frozen_layer("FROZEN");
    b.on_layer("OFF").line(0, 0, 500, 0).on_layer("frozen").line(0, 0, 0, 500);
    b.on_layer("x").line(0, 0, 9, 9).invisible();
    const auto hidden = find_frame(b.drawing(), Content::part, {});
    ASSERT_TRUE(hidden);
    EXPECT_EQ(hidden->hidden, Hidden::drawn);
    EXPECT_EQ(hidden->world.max_x, 500);
    b.line(0, 0, 10, 10);
    const auto shown = find_frame(b.drawing(), Content::part, {});
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->hidden, Hidden::left_out);
    EXPECT_EQ(shown->world.max_x, 10);
}

TEST(FindFrame, NothingWithAnExtent) {
    EXPECT_FALSE(find_frame(DrawingBuilder{}.drawing(), Content::part, {}));
    EXPECT_FALSE(find_frame(DrawingBuilder{}.line(5, 5, 5, 5).drawing(), Content::part, {}));
    EXPECT_FALSE(find_frame(DrawingBuilder{}.line(0, 0, 1e-310, 0).drawing(), Content::part, {}));
    EXPECT_FALSE(find_frame(DrawingBuilder{}.text(1, 1, "only text").point(5, 5).drawing(), Content::part, {}));
}

}  // namespace
}  // namespace v16::render
