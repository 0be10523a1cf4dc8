#include "render/views.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <span>

#include "dxf/reader.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using dxf::Vec2;
using test::DrawingBuilder;

// Positions of view_features.hpp.
enum Feature : std::size_t { groups = 0, broken_share = 1, all_circles = 4, arcs = 5, oblique = 6, first_view = 8 };
enum ViewFeature : std::size_t {
    is_there,
    ratio,
    size_share,
    area_share,
    better_mirror,
    worse_mirror,
    half_turn,
    enclosed,
    ink,
    circles,
    concentric,
    repeated,
    features_of_view
};

float of_view(const Views& views, std::size_t view, ViewFeature which) {
    return views.features[first_view + view * features_of_view + which];
}

std::span<const std::uint8_t> channel(const Views& views, std::size_t picture, std::size_t which) {
    constexpr std::size_t size = std::size_t{view_size} * view_size;
    return std::span(views.pixels).subspan(picture * view_bytes + which * size, size);
}

bool is_blank(std::span<const std::uint8_t> ink) {
    return std::all_of(ink.begin(), ink.end(), [](std::uint8_t value) { return value == 0; });
}

void rectangle(DrawingBuilder& builder, double x, double y, double width, double height) {
    builder.line(x, y, x + width, y).line(x + width, y, x + width, y + height);
    builder.line(x + width, y + height, x, y + height).line(x, y + height, x, y);
}

/// A flange: front view with a bore and six bolt holes, side view beside it, joined by a centre line.
void flange(DrawingBuilder& builder) {
    builder.circle(0, 0, 50).circle(0, 0, 20);
    for (int i = 0; i < 6; ++i) builder.circle(35 * std::cos(i * M_PI / 3), 35 * std::sin(i * M_PI / 3), 4);
    rectangle(builder, 90, -50, 20, 100);
    builder.with_line_type("CENTER").line(-60, 0, 120, 0);
}

TEST(Views, AFlangeHasAFrontAndASideViewThoughACentreLineJoinsThem) {
    DrawingBuilder builder;
    flange(builder);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    ASSERT_EQ(views->pictures(), 3U);
    ASSERT_EQ(views->boxes.size(), 2U);
    EXPECT_NEAR(views->boxes[0].min_x, -50, 0.5);
    EXPECT_NEAR(views->boxes[0].max_x, 50, 0.5);
    EXPECT_NEAR(views->boxes[1].min_x, 90, 0.5);
    EXPECT_NEAR(views->boxes[1].max_y, 50, 0.5);
    EXPECT_FLOAT_EQ(views->features[groups], std::log1p(2.0F));
    EXPECT_FLOAT_EQ(views->features[all_circles], std::log1p(8.0F));
}

TEST(Views, FeaturesTellTheShapeOfEachView) {
    DrawingBuilder builder;
    flange(builder);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_EQ(of_view(*views, 0, is_there), 1);
    EXPECT_NEAR(of_view(*views, 0, ratio), 0, 0.02);
    EXPECT_FLOAT_EQ(of_view(*views, 0, circles), std::log1p(8.0F));
    EXPECT_FLOAT_EQ(of_view(*views, 0, concentric), std::log1p(2.0F));
    EXPECT_FLOAT_EQ(of_view(*views, 0, repeated), std::log1p(6.0F));
    EXPECT_GT(of_view(*views, 0, worse_mirror), 0.95);
    EXPECT_GT(of_view(*views, 0, half_turn), 0.95);
    EXPECT_NEAR(of_view(*views, 0, enclosed), M_PI / 4, 0.15);
    EXPECT_NEAR(of_view(*views, 1, ratio), std::log(5.0), 0.05);
    EXPECT_EQ(of_view(*views, 1, circles), 0);
    EXPECT_EQ(of_view(*views, 2, is_there), 0);
}

TEST(Views, AnLIsNotSymmetric) {
    DrawingBuilder builder;
    builder.lwpolyline({{{0, 0}}, {{100, 0}}, {{100, 20}}, {{20, 20}}, {{20, 60}}, {{0, 60}}}, true);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_LT(of_view(*views, 0, better_mirror), 0.8);
    EXPECT_LT(of_view(*views, 0, half_turn), 0.8);
    EXPECT_EQ(views->features[oblique], 0);
}

TEST(Views, BrokenLinesHaveAChannelOfTheirOwn) {
    DrawingBuilder builder;
    builder.line_type_layer("axes", "ACAD_ISO04W100").line_type_layer("outline", "Continuous");
    builder.on_layer("outline");
    rectangle(builder, 0, 0, 100, 40);
    const auto without = find_views(builder.drawing());
    builder.on_layer("axes").line(-5, 20, 105, 20);
    const auto with = find_views(builder.drawing());
    ASSERT_TRUE(without && with);
    EXPECT_TRUE(is_blank(channel(*without, 1, 1)));
    EXPECT_FALSE(is_blank(channel(*with, 1, 1)));
    EXPECT_TRUE(std::ranges::equal(channel(*without, 1, 0), channel(*with, 1, 0)));
    EXPECT_EQ(without->features[broken_share], 0);
    EXPECT_GT(with->features[broken_share], 0.2);
}

TEST(Views, ALineByBlockIsBrokenWhereItsInsertIs) {
    const auto broken_share_of = [](std::string_view line_type) {
        DrawingBuilder builder;
        builder.with_line_type("ByBlock").begin_block("B").line(-5, 20, 105, 20).end_block();
        builder.with_line_type(line_type).insert("B").with_line_type("Continuous");
        rectangle(builder, 0, 0, 100, 40);
        const auto views = find_views(builder.drawing());
        return views ? views->features[broken_share] : -1.0F;
    };
    EXPECT_GT(broken_share_of("HIDDEN"), 0.2F);
    EXPECT_EQ(broken_share_of("Continuous"), 0.0F);
}

TEST(Views, ALineTypeOfTheEntityCountsMoreThanItsLayer) {
    DrawingBuilder builder;
    builder.line_type_layer("hidden", "HIDDEN").on_layer("hidden").with_line_type("SLD-Solid");
    rectangle(builder, 0, 0, 100, 40);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_FALSE(is_blank(channel(*views, 1, 0)));
    EXPECT_TRUE(is_blank(channel(*views, 1, 1)));
}

TEST(Views, APictureShowsItsOwnViewAlone) {
    DrawingBuilder wide, both;
    for (DrawingBuilder* builder : {&wide, &both}) rectangle(*builder, 0, 0, 200, 20);
    rectangle(both, 50, 40, 60, 30);
    const auto one = find_views(wide.drawing());
    const auto two = find_views(both.drawing());
    ASSERT_TRUE(one && two);
    ASSERT_EQ(two->pictures(), 3U);
    EXPECT_TRUE(std::ranges::equal(channel(*one, 1, 0), channel(*two, 1, 0)));
}

TEST(Views, OnlyTheThreeLargestHavePictures) {
    DrawingBuilder builder;
    for (int i = 0; i < 5; ++i) rectangle(builder, 40.0 * i, 0, 10.0 + i, 20.0 + i);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_EQ(views->pictures(), 1 + max_views);
    EXPECT_FLOAT_EQ(views->features[groups], std::log1p(5.0F));
    EXPECT_NEAR(views->boxes[0].min_x, 160, 0.5);
}

TEST(Views, CopiesLeaveRoomForOtherViews) {
    DrawingBuilder builder;
    for (int i = 0; i < 3; ++i) rectangle(builder, 60.0 * i, 0, 50, 30);
    builder.circle(20, 60, 10);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    ASSERT_EQ(views->boxes.size(), max_views);
    EXPECT_NEAR(views->boxes[1].max_y, 70, 0.5) << "the circle, before the copies";
    EXPECT_NEAR(views->boxes[2].half_width(), 25, 0.5);
    EXPECT_FLOAT_EQ(views->features[groups], std::log1p(4.0F));
}

TEST(Views, ViewsInsideABorderAreFound) {
    for (const int borders : {1, 2, 3}) {
        DrawingBuilder builder;
        for (int i = 0; i < borders; ++i) rectangle(builder, 10.0 * i, 10.0 * i, 420 - 20.0 * i, 297 - 20.0 * i);
        rectangle(builder, 150, 150, 40, 30);
        builder.circle(215, 165, 15);
        const auto views = find_views(builder.drawing());
        ASSERT_TRUE(views);
        ASSERT_EQ(views->boxes.size(), 2U) << borders;
        EXPECT_NEAR(views->boxes[0].min_x, 150, 0.5);
        EXPECT_NEAR(views->boxes[1].max_x, 230, 0.5);
        // The border stays in the picture of the whole: it might have been a plate, and these its windows.
        EXPECT_GT(channel(*views, 0, 0)[view_size * view_size / 2 + 1], 100);
    }
}

TEST(Views, ASmallPartOnALargeSheetIsFoundBesideATitle) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 420, 297);
    rectangle(builder, 220, 20, 180, 12);
    rectangle(builder, 150, 150, 18, 12);  // less than a twentieth of the sheet
    builder.circle(190, 155, 7);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    ASSERT_EQ(views->boxes.size(), 3U);
    EXPECT_NEAR(views->boxes[1].min_x, 150, 0.5);
    EXPECT_NEAR(views->boxes[2].max_x, 197, 0.5);
}

/// Two views, a border and a table; turned by an angle.
DrawingBuilder sheet_turned_by(double degrees) {
    DrawingBuilder builder;
    const double c = std::cos(degrees * M_PI / 180), s = std::sin(degrees * M_PI / 180);
    const auto line = [&](double x1, double y1, double x2, double y2) {
        builder.line(c * x1 - s * y1, s * x1 + c * y1, c * x2 - s * y2, s * x2 + c * y2);
    };
    const auto box = [&](double x, double y, double width, double height) {
        line(x, y, x + width, y);
        line(x + width, y, x + width, y + height);
        line(x + width, y + height, x, y + height);
        line(x, y + height, x, y);
    };
    box(0, 0, 420, 297);
    box(150, 150, 60, 30);
    box(215, 150, 40, 30);
    for (int row = 0; row < 5; ++row) {
        const double y = 40.0 + 6 * row;
        box(300, y, 50, 6);
        builder.text(c * 302 - s * (y + 2), s * 302 + c * (y + 2), "1", 3, degrees);
    }
    return builder;
}

TEST(Views, ATurnedSheetShowsTheViewsOfTheUprightOne) {
    const auto upright = find_views(sheet_turned_by(0).drawing()), turned = find_views(sheet_turned_by(30).drawing());
    ASSERT_TRUE(upright && turned);
    ASSERT_EQ(upright->boxes.size(), 2U) << "the table is none";
    ASSERT_EQ(turned->boxes.size(), 2U);
    const auto differ = [](std::uint8_t a, std::uint8_t b) { return std::abs(int{a} - int{b}) > 60; };
    for (std::size_t picture = 0; picture < 3; ++picture) {
        const auto a = channel(*upright, picture, 0), b = channel(*turned, picture, 0);
        std::size_t differences = 0;
        for (std::size_t i = 0; i < a.size(); ++i) differences += differ(a[i], b[i]);
        EXPECT_LT(differences, a.size() / 100) << picture;
    }
}

TEST(Views, APlateWithSmallHolesIsAView) {
    DrawingBuilder builder;
    rectangle(builder, 0, 0, 200, 120);
    for (const double x : {10.0, 190.0}) builder.circle(x, 10, 3).circle(x, 110, 3);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    ASSERT_EQ(views->boxes.size(), 1U);
    EXPECT_NEAR(views->boxes[0].half_width(), 100, 0.5);
    EXPECT_FLOAT_EQ(of_view(*views, 0, circles), std::log1p(4.0F));
}

TEST(Views, CirclesDrawnAsPolylinesAreCircles) {
    DrawingBuilder builder;
    builder.lwpolyline({{{10, 0}, 1.0}, {{-10, 0}, 1.0}}, true);
    rectangle(builder, -30, -30, 60, 60);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_FLOAT_EQ(of_view(*views, 0, concentric), std::log1p(1.0F));
}

TEST(Views, FeaturesDoNotChangeWithUnitPlaceOrQuarterTurns) {
    const std::array<std::function<Vec2(Vec2)>, 4> maps{[](Vec2 p) {
                                                            return Vec2{p.x, p.y};
                                                        },
                                                        [](Vec2 p) {
                                                            return Vec2{25.4 * p.x + 1e4, 25.4 * p.y - 7e3};
                                                        },
                                                        [](Vec2 p) {
                                                            return Vec2{-p.y, p.x};
                                                        },
                                                        [](Vec2 p) {
                                                            return Vec2{-p.x, p.y};
                                                        }};
    std::vector<Views> results;
    for (const auto& map : maps) {
        DrawingBuilder builder;
        const double scale = std::abs(map({1, 1}).x - map({0, 0}).x);
        const auto line = [&](double x1, double y1, double x2, double y2) {
            const Vec2 a = map({x1, y1}), b = map({x2, y2});
            builder.line(a.x, a.y, b.x, b.y);
        };
        line(0, 0, 100, 0);
        line(100, 0, 100, 30);
        line(100, 30, 40, 60);
        line(40, 60, 0, 60);
        line(0, 60, 0, 0);
        line(130, 0, 150, 0);
        line(150, 0, 150, 60);
        line(150, 60, 130, 60);
        line(130, 60, 130, 0);
        const Vec2 center = map({30, 30});
        builder.circle(center.x, center.y, 12 * scale);
        auto views = find_views(builder.drawing());
        ASSERT_TRUE(views);
        results.push_back(*std::move(views));
    }
    for (const Views& other : results) {
        for (std::size_t i = 0; i < view_feature_count; ++i) {
            EXPECT_NEAR(other.features[i], results[0].features[i], 0.06) << "feature " << i;
        }
    }
}

TEST(Views, StraysDoNotBecomeViews) {
    DrawingBuilder builder;
    for (int i = 0; i < 30; ++i) rectangle(builder, i, i, 100, 50);
    builder.line(1e7, 1e7, 1e7 + 5, 1e7);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_EQ(views->boxes.size(), 1U);
    EXPECT_LT(views->boxes[0].max_x, 200);
}

TEST(Views, ALineThatLeavesTheFrameCostsNothingAndMakesNoViewLarger) {
    for (const double far : {1e6, 1e12, 1e150}) {
        DrawingBuilder builder;
        for (int i = 0; i < 30; ++i) rectangle(builder, i, i, 100, 50);
        builder.line(20, 20, far, 20);
        const auto views = find_views(builder.drawing());
        ASSERT_TRUE(views) << far;
        ASSERT_EQ(views->boxes.size(), 1U);
        EXPECT_NEAR(views->boxes[0].max_x, 129, 0.5) << far;
    }
}

TEST(Views, NothingDrawnIsAnError) {
    DrawingBuilder builder;
    builder.text(0, 0, "only a note");
    const auto views = find_views(builder.drawing());
    ASSERT_FALSE(views);
    EXPECT_EQ(views.error().code, ErrorCode::no_drawable_entity);
}

TEST(Views, CentreLinesAloneAreAView) {
    DrawingBuilder builder;
    builder.with_line_type("CENTER").line(0, 0, 100, 0).line(50, -30, 50, 30);
    const auto views = find_views(builder.drawing());
    ASSERT_TRUE(views);
    EXPECT_EQ(views->pictures(), 2U);
}

TEST(Views, LimitsBoundWhatIsTraced) {
    DrawingBuilder builder;
    for (int i = 0; i < 12; ++i) rectangle(builder, 30.0 * i, 0, 10, 20);
    const auto all = find_views(builder.drawing());
    const auto few = find_views(builder.drawing(), {.max_segments = 20});
    ASSERT_TRUE(all && few);
    EXPECT_FLOAT_EQ(all->features[groups], std::log1p(12.0F));
    EXPECT_LT(few->features[groups], std::log1p(4.0F));
}

}  // namespace
}  // namespace v16::render
