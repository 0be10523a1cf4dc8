// Lines and areas against a slow and obvious twin: 32 x 32 samples a pixel.
#include "render/raster.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "render/edge_table.hpp"

namespace v16::render {
namespace {

constexpr int size = 24;

std::vector<int> supersampled(const std::function<bool(Vec2)>& inside) {
    constexpr int n = 32;
    std::vector<int> ink;
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            int hits = 0;
            for (int i = 0; i < n * n; ++i)
                hits += inside({column + (i % n + 0.5) / n, row + (i / n + 0.5) / n}) ? 1 : 0;
            ink.push_back(static_cast<int>(std::lround(255.0 * hits / (n * n))));
        }
    }
    return ink;
}

/// The rectangle that a line of the given width is: half a width longer at both ends.
std::function<bool(Vec2)> strip(Vec2 a, Vec2 b, double width) {
    const double length = norm(b - a);
    const Vec2 along = (b - a) * (1 / length);
    const double half = width / 2;
    return [=](Vec2 p) {
        const double t = dot(p - a, along);
        const double d = along.x * (p.y - a.y) - along.y * (p.x - a.x);
        return t >= -half && t <= length + half && std::abs(d) <= half;
    };
}

int largest_difference(Raster& raster, const std::vector<int>& expected) {
    int worst = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) worst = std::max(worst, std::abs(raster.ink()[i] - expected[i]));
    return worst;
}

TEST(EdgeTable, HoldsWhatLiesBelowAnEdge) {
    for (double slope = 0.0; slope <= 1.0; slope += 0.013) {
        const EdgeTable::Row& row = edge_table.row_at(static_cast<int>(slope * EdgeTable::slope_steps + 0.5));
        for (double phase = 0.0; phase < 1.0; phase += 0.0171) {
            constexpr int samples = 256;
            double entered = 0.0, next = 0.0;
            for (int i = 0; i < samples; ++i) {
                const double edge = phase + slope * (i + 0.5) / samples;
                entered += std::clamp(1 - edge, 0.0, 1.0) / samples;
                next += std::clamp(2 - edge, 0.0, 1.0) / samples;
            }
            const auto nearest = static_cast<std::size_t>(phase * static_cast<double>(row.size()) + 0.5);
            if (nearest == row.size()) continue;  // the next pixel's first
            const int both = row[nearest];
            EXPECT_NEAR(both % 256, 255 * entered, 3.5) << slope << ' ' << phase;
            EXPECT_NEAR(both / 256, 255 * next, 3.5) << slope << ' ' << phase;
        }
    }
}

TEST(RasterLine, IsExactWhereItEndsOutside) {
    const std::vector<std::pair<Vec2, Vec2>> lines = {
        {{-9, 12.3}, {33, 12.3}}, {{7.5, -9}, {7.5, 33}},  {{-10, -9}, {34, 33}},
        {{-9, 3}, {40, 9.7}},     {{20, -12}, {13, 40.2}}, {{40, -10}, {-10, 31.4}},
    };
    for (const double width : {0.3, 1.0, 1.2, 2.5, 7.0}) {
        for (const auto& [a, b] : lines) {
            Raster raster(size, size);
            raster.line(std::array{a, b}, width);
            EXPECT_LE(largest_difference(raster, supersampled(strip(a, b, width))), 8)
                << a.x << ' ' << a.y << ' ' << width;
        }
    }
}

TEST(RasterLine, EndsAreNearlyExact) {
    for (int degrees = 0; degrees < 180; degrees += 7) {
        const Vec2 middle{12.2, 11.9};
        const double angle = degrees * 3.14159265358979 / 180;
        for (const double length : {0.2, 3.0, 15.0}) {
            const Vec2 half = Vec2{std::cos(angle), std::sin(angle)} * (length / 2);
            Raster raster(size, size);
            raster.line(std::array{middle - half, middle + half}, 1.2);
            EXPECT_LE(largest_difference(raster, supersampled(strip(middle - half, middle + half, 1.2))), 30)
                << degrees;
        }
    }
}

TEST(RasterLine, AxisParallelEndsAreExact) {
    Raster raster(size, size);
    raster.line(std::array{Vec2{4.25, 8.5}, Vec2{15.75, 8.5}}, 1.0);
    EXPECT_LE(largest_difference(raster, supersampled(strip({4.25, 8.5}, {15.75, 8.5}, 1.0))), 8);
}

TEST(RasterLine, LongLinesEndWhereTheyEnd) {
    Raster raster(1000, size);
    raster.line(std::array{Vec2{100, 12}, Vec2{900, 12}}, 1.2);
    for (const int column : {50, 97, 903, 950}) {
        EXPECT_EQ(raster.ink()[static_cast<std::size_t>(12 * 1000 + column)], 0) << column;
    }
    for (const int column : {100, 500, 899}) {
        EXPECT_NEAR(raster.ink()[static_cast<std::size_t>(12 * 1000 + column)], 153, 2) << column;
    }
}

TEST(RasterLine, JointsOfAStraightLineDoNotShow) {
    Raster whole(size, size);
    whole.line(std::array{Vec2{2.3, 5.1}, Vec2{20.3, 14.1}}, 1.2);
    Raster pieces(size, size);
    for (int i = 0; i < 36; ++i) {
        pieces.line(std::array{Vec2{2.3 + 0.5 * i, 5.1 + 0.25 * i}, Vec2{2.8 + 0.5 * i, 5.35 + 0.25 * i}}, 1.2);
    }
    for (std::size_t i = 0; i < whole.ink().size(); ++i) EXPECT_NEAR(whole.ink()[i], pieces.ink()[i], 40) << i;
}

TEST(RasterLine, OrderDoesNotMatter) {
    const std::array a = {Vec2{1, 2}, Vec2{20, 17}};
    const std::array b = {Vec2{20, 3}, Vec2{2, 19}};
    Raster first(size, size);
    first.line(a, 1.2);
    first.line(b, 1.2);
    Raster second(size, size);
    second.line(b, 1.2);
    second.line(a, 1.2);
    second.line(a, 1.2);
    EXPECT_EQ(first.ink(), second.ink());
}

TEST(RasterLine, FarAndOddPointsAreHarmless) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Raster raster(size, size);
    raster.line(std::array{Vec2{infinity, 0}, Vec2{1, 1}}, 1.2);
    raster.line(std::array{Vec2{std::nan(""), 0}, Vec2{1, 1}}, 1.2);
    raster.line(std::array{Vec2{-1e308, 0}, Vec2{1e308, 0}}, 1.2);
    raster.line(std::array{Vec2{100, 100}, Vec2{1e300, 1e300}}, 1.2);
    EXPECT_EQ(*std::max_element(raster.ink().begin(), raster.ink().end()), 0);
    raster.line(std::array{Vec2{-1e15, 12}, Vec2{1e15, 12}}, 1.2);
    EXPECT_GT(raster.ink()[12 * size + 5], 100);
}

TEST(RasterLine, TheWidestLineInTheLargestPicture) {
    constexpr int side = Raster::max_size;
    constexpr double width = side / 4;
    const auto ink = [](Raster& raster, int column, int row) {
        return static_cast<int>(raster.ink()[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column)]);
    };
    Raster upright(side, side);
    upright.line(std::array{Vec2{2048, -1e6}, Vec2{2048, 1e6}}, width);
    for (const int row : {0, 1000, side - 1}) {
        EXPECT_EQ(ink(upright, 1535, row), 0) << row;
        EXPECT_EQ(ink(upright, 1537, row), 255) << row;
        EXPECT_EQ(ink(upright, 2558, row), 255) << row;
        EXPECT_EQ(ink(upright, 2560, row), 0) << row;
    }
    // All over the place; half a width is 724 pixels along a column.
    Raster slanting(side, side);
    slanting.line(std::array{Vec2{-1e5, 1e5 + side}, Vec2{1e5, -1e5 + side}, Vec2{1e5, 1e9}}, width);
    for (const int column : {100, 2000, side - 100}) {
        const int middle = side - column;
        for (const int row : {middle - 720, middle + 720}) {
            const bool is_there = row >= 0 && row < side;
            EXPECT_TRUE(!is_there || ink(slanting, column, row) == 255) << column << ' ' << row;
        }
        for (const int row : {middle - 728, middle + 728}) {
            const bool is_there = row >= 0 && row < side;
            EXPECT_TRUE(!is_there || ink(slanting, column, row) == 0) << column << ' ' << row;
        }
    }
    // An end in the middle of the picture, cut square to the line.
    Raster end(side, side);
    end.line(std::array{Vec2{2048, 2048}, Vec2{1e6, 1e6}}, width);
    EXPECT_EQ(ink(end, 2048 - 355, 2048 - 355), 255);
    EXPECT_EQ(ink(end, 2048 - 369, 2048 - 369), 0);
    EXPECT_EQ(ink(end, 2048 - 700, 2048), 255);
    EXPECT_EQ(ink(end, 2048 - 740, 2048), 0);
}

TEST(RasterLine, APointIsADot) {
    Raster raster(size, size);
    raster.line(std::array{Vec2{12.5, 7.5}, Vec2{12.5, 7.5}}, 1.2);
    EXPECT_EQ(raster.ink()[7 * size + 12], 255);
    EXPECT_LT(raster.ink()[7 * size + 14], 1);
}

struct Polygon {
    std::vector<Vec2> points;
    std::vector<std::uint32_t> ring_ends;
};

/// Even-odd rule by counting crossings of a ray to the right.
bool is_inside(const Polygon& polygon, Vec2 p) {
    bool inside = false;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : polygon.ring_ends) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const Vec2 a = polygon.points[i];
            const Vec2 b = polygon.points[i + 1 < end ? i + 1 : begin];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
        }
        begin = end;
    }
    return inside;
}

TEST(RasterArea, AgreesWithTheTwin) {
    const std::vector<Polygon> polygons = {
        {{{3, 3}, {20, 3}, {20, 20}, {3, 20}}, {4}},
        {{{3.3, 2.7}, {21.1, 9.2}, {6.4, 20.9}}, {3}},
        {{{2, 2}, {22, 2}, {22, 22}, {2, 22}, {7, 7}, {7, 17}, {17, 17}, {17, 7}}, {4, 8}},  // hole, other way round
        {{{2, 2}, {22, 2}, {22, 22}, {2, 22}, {7, 7}, {17, 7}, {17, 17}, {7, 17}}, {4, 8}},  // hole, same way round
        {{{4, 20}, {12, 2}, {20, 20}, {2, 8}, {22, 8}}, {5}},                                // star, open in the middle
        {{{-50, -50}, {70, -50}, {12, 90}}, {3}},                                            // beyond the picture
        {{{5, 5}, {5, 5}, {18, 5}, {18, 5}}, {4}},                                           // no area
    };
    for (const Polygon& polygon : polygons) {
        Raster raster(size, size);
        raster.area(polygon.points, polygon.ring_ends, 255);
        const auto expected = supersampled([&](Vec2 p) { return is_inside(polygon, p); });
        EXPECT_LE(largest_difference(raster, expected), 20);
    }
}

TEST(RasterArea, LightInkNeverLightens) {
    Raster raster(size, size);
    raster.line(std::array{Vec2{0, 12}, Vec2{24, 12}}, 4.0);
    const auto before = raster.ink();
    raster.area(std::array{Vec2{0, 0}, Vec2{24, 0}, Vec2{24, 24}, Vec2{0, 24}}, std::array<std::uint32_t, 1>{4}, 64);
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(raster.ink()[i], std::max<int>(before[i], 64));
}

TEST(RasterRuns, OneForEachPixelOfALineAndForEightOfAnArea) {
    constexpr std::uint64_t most = 1'000'000;
    const auto taken = [](const auto& draw_on) {
        Raster raster(1000, 1000, most);
        draw_on(raster);
        EXPECT_FALSE(raster.ink().empty());
        return static_cast<double>(most - raster.runs_left());
    };
    const auto line = [](double length, double width) {
        return [=](Raster& raster) { raster.line(std::array{Vec2{9, 50}, Vec2{9 + length, 70}}, width); };
    };
    EXPECT_NEAR(taken(line(100, 1.2)), 100, 5);
    EXPECT_NEAR(taken(line(900, 1.2)), 900, 5);
    EXPECT_NEAR(taken(line(1e6, 1.2)), 990, 5) << "what lies outside of the picture costs nothing";
    EXPECT_GT(taken(line(100, 80)), 10 * taken(line(100, 1.2))) << "wide lines have more runs in a column";
    const auto area = [](double width, double height) {
        return [=](Raster& raster) {
            raster.area(std::array{Vec2{1, 1}, Vec2{1 + width, 1}, Vec2{1 + width, 1 + height}, Vec2{1, 1 + height}},
                        std::array<std::uint32_t, 1>{4}, 255);
        };
    };
    const double edges = taken(area(8, 900));
    EXPECT_LT(edges, 100 * 900);
    EXPECT_NEAR(taken(area(808, 900)) - edges, 100 * 900, 1'000);
}

TEST(RasterRuns, LinesEndWithThem) {
    Raster raster(16, 16, 1'000);
    for (int i = 0; i < 10'000; ++i) raster.line(std::array{Vec2{0, 4}, Vec2{16, 4}}, 1.2);
    EXPECT_TRUE(raster.is_full());
    raster.line(std::array{Vec2{0, 12}, Vec2{16, 12}}, 1.2);
    EXPECT_GT(raster.ink()[4 * 16 + 8], 100) << "what was drawn stays";
    EXPECT_EQ(raster.ink()[12 * 16 + 8], 0);
}

TEST(RasterRuns, AreasEndWithThem) {
    Raster raster(16, 16, 3'000'000);
    const std::array<std::uint32_t, 1> ring{4};
    const std::array left{Vec2{0, 0}, Vec2{8, 0}, Vec2{8, 16}, Vec2{0, 16}};
    const std::array right{Vec2{8, 0}, Vec2{16, 0}, Vec2{16, 16}, Vec2{8, 16}};
    for (int i = 0; i < 1'000; ++i) raster.area(left, ring, 128);
    raster.area(right, ring, 128);
    EXPECT_EQ(raster.ink()[12], 128) << "a thousand are no matter";
    EXPECT_FALSE(raster.is_full());
    for (int i = 0; i < 30'000; ++i) raster.area(left, ring, 128);
    EXPECT_TRUE(raster.is_full());
    raster.area(right, ring, 255);
    EXPECT_EQ(raster.ink()[12], 128);
    EXPECT_EQ(raster.ink()[4], 128) << "what was filled stays";
}

TEST(RasterArea, OneOfTooManyEdgesIsLeftOut) {
    Raster raster(16, Raster::max_size);
    std::vector<Vec2> zigzag;
    for (int i = 0; i < 200; ++i) zigzag.push_back({i * 0.08, i % 2 * 1.0 * Raster::max_size});
    const std::array<std::uint32_t, 1> all{200}, half{100};
    raster.area(zigzag, all, 255);
    EXPECT_EQ(*std::max_element(raster.ink().begin(), raster.ink().end()), 0);
    raster.area(zigzag, half, 255);
    EXPECT_GT(*std::max_element(raster.ink().begin(), raster.ink().end()), 0) << "others are not";
}

TEST(RasterArea, OddPointsAreHarmless) {
    Raster raster(size, size);
    raster.area(std::array{Vec2{std::nan(""), 3}, Vec2{20, 3}, Vec2{1e308, 20}, Vec2{-1e308, 21}},
                std::array<std::uint32_t, 1>{4}, 255);
    for (int column = 0; column < size; ++column) EXPECT_EQ(raster.ink()[static_cast<std::size_t>(column)], 0);
}

}  // namespace
}  // namespace v16::render
