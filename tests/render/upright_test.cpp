#include "render/upright.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "render/frame.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

/// Draws what is given upright turned by an angle.
class Askew {
public:
    explicit Askew(double degrees) : along_{std::cos(degrees * M_PI / 180), std::sin(degrees * M_PI / 180)} {}

    [[nodiscard]] Vec2 operator()(double x, double y) const {
        return {along_.x * x - along_.y * y, along_.y * x + along_.x * y};
    }
    void line(double x1, double y1, double x2, double y2) {
        const Vec2 a = (*this)(x1, y1), b = (*this)(x2, y2);
        builder.line(a.x, a.y, b.x, b.y);
    }
    void rectangle(double x, double y, double width, double height) {
        line(x, y, x + width, y);
        line(x + width, y, x + width, y + height);
        line(x + width, y + height, x, y + height);
        line(x, y + height, x, y);
    }
    [[nodiscard]] Frame frame() const { return find_frame(builder.drawing(), Content::part, {}).value(); }
    [[nodiscard]] LineWork work() const { return trace_part(builder.drawing(), frame(), {}); }

    DrawingBuilder builder;

private:
    Vec2 along_;
};

TEST(Upright, TurnsWhatLiesAskewByLessThanHalfARightAngle) {
    for (const double degrees : {3.0, 30.0, 44.0, 60.0, 87.0, 130.0, 200.0, 340.0}) {
        Askew drawn(degrees);
        drawn.rectangle(0, 0, 100, 40);
        LineWork work = drawn.work();
        turn_upright(work);
        const double wide = std::max(work.frame.half_width(), work.frame.half_height());
        const double narrow = std::min(work.frame.half_width(), work.frame.half_height());
        EXPECT_NEAR(wide, LineWork::extent / 2, 1e-6) << degrees;
        EXPECT_NEAR(narrow / wide, 0.4, 1e-6) << degrees;
        EXPECT_GT(work.turn.along.x, std::sqrt(0.5) - 1e-9) << degrees;
        for (const TracedPath& path : work.paths)
            EXPECT_LT(std::min(path.box.half_width(), path.box.half_height()), 1e-6) << degrees;
    }
}

TEST(Upright, CirclesAndTextsGoAlong) {
    Askew drawn(30);
    drawn.rectangle(0, 0, 100, 40);
    const Vec2 hole = drawn(20, 10);
    drawn.builder.circle(hole.x, hole.y, 5).text(hole.x, hole.y, "A", 2);
    LineWork work = drawn.work();
    turn_upright(work);
    ASSERT_EQ(work.circles.size(), 1U);
    const double scale = LineWork::extent / 100;
    EXPECT_NEAR(work.circles[0].radius, 5 * scale, 0.1);
    EXPECT_NEAR(work.circles[0].center.x - work.frame.min_x, 20 * scale, 0.1);
    EXPECT_NEAR(work.circles[0].center.y - work.frame.min_y, 10 * scale, 0.1);
    ASSERT_EQ(work.texts.size(), 1U);
    EXPECT_NEAR(work.texts[0].height, 2 * scale, 1e-6);
}

TEST(Upright, TheWorldIsFoundAgain) {
    Askew drawn(30);
    drawn.rectangle(0, 0, 100, 40);
    const Frame frame = drawn.frame();
    LineWork work = drawn.work();
    turn_upright(work);
    const Box world = to_world(work.frame, work, frame);
    EXPECT_NEAR(world.min_x, drawn(0, 40).x, 1e-6);
    EXPECT_NEAR(world.max_x, drawn(100, 0).x, 1e-6);
    EXPECT_NEAR(world.min_y, 0, 1e-6);
    EXPECT_NEAR(world.max_y, drawn(100, 40).y, 1e-6);
}

TEST(Upright, UprightDrawingsStayToTheBit) {
    Askew drawn(0);
    drawn.rectangle(0, 0, 100, 40);
    drawn.line(0, 0, 100, 40);
    LineWork work = drawn.work();
    const auto points = work.points;
    turn_upright(work);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(work.points[i].x, points[i].x);
        EXPECT_EQ(work.points[i].y, points[i].y);
    }
}

TEST(Upright, HatchingDrawnAsLinesTurnsNothing) {
    Askew drawn(0);
    drawn.builder.circle(50, 20, 60);
    for (int i = 0; i < 20; ++i) drawn.line(4 * i, 0, 4 * i + 40, 40);
    LineWork work = drawn.work();
    turn_upright(work);
    EXPECT_EQ(work.turn.along.x, 1.0);
}

TEST(Upright, CurvesAndStarsLieNoWay) {
    Askew drawn(0);
    for (int i = 0; i < 16; ++i) {
        const Vec2 end = Askew(22.5 * i + 5)(50, 0);
        drawn.line(0, 0, end.x, end.y);
    }
    drawn.builder.circle(0, 0, 50);
    LineWork work = drawn.work();
    turn_upright(work);
    EXPECT_EQ(work.turn.along.x, 1.0);
}

}  // namespace
}  // namespace v16::render
