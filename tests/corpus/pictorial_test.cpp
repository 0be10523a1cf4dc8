// Isometric views: what is in sight, and how long it looks.
#include "corpus/pictorial.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace v16::corpus {
namespace {

/// The view of the first seed that looks isometrically: all three axes are then shortened alike.
View isometric(const Solid& solid) {
    for (std::uint64_t seed = 0;; ++seed) {
        Random random(seed), same(seed);
        (void)same.chance(0.5);  // the side
        (void)same.chance(0.85);
        if (same.chance(0.8)) return pictorial_view(solid, random);
    }
}

TEST(Pictorial, OfACubeShowsNineEdgesShortenedAlike) {
    Solid cube;
    cube.add_box({0, 0, 0}, {10, 10, 10});
    const View view = isometric(cube);
    ASSERT_EQ(view.strokes.size(), 9U);
    for (const Stroke& stroke : view.strokes) {
        EXPECT_EQ(stroke.kind, Stroke::Kind::line);
        EXPECT_NEAR(length(stroke.b - stroke.a), 10.0 * std::sqrt(2.0 / 3.0), 1e-6);
    }
}

TEST(Pictorial, OfACylinderHasItsTwoOutlines) {
    Solid cylinder;
    cylinder.add_cylinder(Axis::z, {}, 5, 0, 20);
    const View view = isometric(cylinder);
    const auto lines = std::count_if(view.strokes.begin(), view.strokes.end(), [](const Stroke& stroke) {
        return stroke.kind == Stroke::Kind::line && length(stroke.b - stroke.a) > 10.0;
    });
    EXPECT_EQ(lines, 2);
    EXPECT_NEAR(view.bounds().width(), 10.0, 0.1);  // a circle keeps its diameter in one direction
}

TEST(Pictorial, WhatStandsInFrontHides) {
    Solid pair;
    pair.add_box({0, 0, 0}, {10, 10, 10}).add_box({2, 2, 2}, {8, 8, 8});
    EXPECT_EQ(isometric(pair).strokes.size(), 9U);
}

}  // namespace
}  // namespace v16::corpus
