#include "render/simplify.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace v16::render {
namespace {

double distance_to_segment(Vec2 p, Vec2 a, Vec2 b) {
    const Vec2 d = b - a;
    const double length_squared = dot(d, d);
    const double t = length_squared > 0 ? std::clamp(dot(p - a, d) / length_squared, 0.0, 1.0) : 0.0;
    return norm(p - (a + d * t));
}

Path simplified(const Path& path, double tolerance) {
    Path out;
    simplify(path, tolerance, out);
    return out;
}

TEST(Simplify, StraightRunsBecomeOnePiece) {
    Path path;
    for (int i = 0; i <= 100; ++i) path.push_back({i * 0.1, i * 0.05});
    EXPECT_EQ(simplified(path, 0.03).size(), 2U);
}

TEST(Simplify, CornersAndTurnsBackStay) {
    const Path corner = {{0, 0}, {5, 0}, {10, 0}, {10, 5}, {10, 10}};
    EXPECT_EQ(simplified(corner, 0.03), (Path{{0, 0}, {10, 0}, {10, 10}}));
    const Path back = {{0, 0}, {10, 0}, {4, 0}};
    EXPECT_EQ(simplified(back, 0.03), back);
}

TEST(Simplify, DegenerateInput) {
    EXPECT_TRUE(simplified({}, 0.1).empty());
    EXPECT_EQ(simplified({{1, 2}}, 0.1).size(), 1U);
    EXPECT_EQ(simplified({{1, 2}, {1, 2}, {1, 2}}, 0.1).size(), 2U);
    EXPECT_EQ(simplified({{0, 0}, {std::nan(""), 0}, {5, 5}, {9, 0}}, 0.1).back(), (Vec2{9, 0}));
}

TEST(Simplify, EveryPointStaysNear) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> step(-1.0, 1.0);
    for (int round = 0; round < 200; ++round) {
        Path path = {{0, 0}};
        Vec2 velocity{};
        for (int i = 0; i < 100; ++i) {
            velocity = velocity * 0.9 + Vec2{step(random), step(random)} * 0.02;
            path.push_back(path.back() + velocity);
        }
        const Path out = simplified(path, 0.05);
        EXPECT_EQ(out.front(), path.front());
        EXPECT_EQ(out.back(), path.back());
        for (const Vec2 p : path) {
            double best = HUGE_VAL;
            for (std::size_t i = 1; i < out.size(); ++i)
                best = std::min(best, distance_to_segment(p, out[i - 1], out[i]));
            EXPECT_LE(best, 0.05 + 1e-9);
        }
    }
}

}  // namespace
}  // namespace v16::render
