// Lines and areas to the bit against slow and obvious twins, piece by piece and pixel by pixel with plain floats. The
// networks were trained on these bytes: a faster way to draw must not change one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

#include "render/clip.hpp"
#include "render/edge_table.hpp"
#include "render/raster.hpp"

namespace v16::render {
namespace {

class Twin {
public:
    Twin(int width, int height)
        : width_(width), height_(height), ink_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    void line(const std::vector<Vec2>& path, double line_width) {
        for (std::size_t i = 1; i < path.size(); ++i) {
            const bool before = i > 1 && same_course(path[i - 2], path[i - 1], path[i]);
            const bool behind = i + 1 < path.size() && same_course(path[i - 1], path[i], path[i + 1]);
            piece(path[i - 1], path[i], before, behind, line_width);
        }
    }
    [[nodiscard]] const std::vector<std::uint8_t>& ink() const { return ink_; }

private:
    static bool is_steep(Vec2 d) { return std::abs(d.y) > std::abs(d.x) * 1.000001; }
    static bool is_forwards(Vec2 d) { return (is_steep(d) ? d.y : d.x) >= 0; }
    static bool same_course(Vec2 a, Vec2 b, Vec2 c) {
        return is_steep(b - a) == is_steep(c - b) && is_forwards(b - a) == is_forwards(c - b);
    }

    /// `before`, `behind`: the line goes on there.
    void piece(Vec2 a, Vec2 b, bool before, bool behind, double line_width) {
        const double margin = line_width + 2;
        const bool steep = is_steep(b - a), forwards = is_forwards(b - a);
        const auto visible = clip(a, b, {-margin, -margin, width_ + margin, height_ + margin});
        if (!visible) return;
        std::tie(a, b) = *visible;
        if (!forwards) {
            std::swap(a, b);
            std::swap(before, behind);
        }
        const auto x = [steep](Vec2 v) { return static_cast<float>(steep ? v.y : v.x); };
        const auto y = [steep](Vec2 v) { return static_cast<float>(steep ? v.x : v.y); };
        const float slope = x(a) == x(b) ? 0.0F : (y(b) - y(a)) / (x(b) - x(a));
        const float steepness = std::min(std::abs(slope), 1.0F);
        const float stretch = 1.0F + slope * slope, secant = std::sqrt(stretch);
        const float half = static_cast<float>(line_width / 2), beyond = half / secant, slant = beyond * steepness;
        const int columns = steep ? height_ : width_, pixels = steep ? width_ : height_;
        const float from = std::clamp(x(a) - (before ? 0.5F : beyond + slant), 0.0F, static_cast<float>(columns));
        const float to = std::clamp(x(b) + (behind ? -0.5F : beyond + slant), 0.0F, static_cast<float>(columns));
        const int first = static_cast<int>(before ? std::ceil(from) : std::floor(from));
        const int last = static_cast<int>(std::ceil(to)) - 1;
        const int passed = 1 + static_cast<int>(2 * slant + steepness + 0.999F);

        constexpr float positions = 1 << Stroke::position_bits;
        const float first_middle = static_cast<float>(first) + 0.5F, last_middle = static_cast<float>(last) + 0.5F;
        const float half_height = half * secant + steepness * 0.5F;
        const auto exact = static_cast<std::int32_t>((y(a) + slope * (first_middle - x(a)) - half_height) * positions);
        const std::int32_t upper = exact + (1 << Stroke::position_bits) / 256;  // half a step of the table
        const auto thickness = static_cast<std::int32_t>(half * secant * (2 * positions));
        const auto step = static_cast<std::int32_t>(slope * positions);
        const auto& row = edge_table.row_at(rounded(steepness * EdgeTable::slope_steps));

        const float leaning = slope * (0.5F - half_height);
        const auto opening = static_cast<int>(((first_middle - x(a) + beyond) * stretch + 0.5F + leaning) * 256);
        const auto closing = static_cast<int>(((x(b) + beyond - last_middle) * stretch + 0.5F - leaning) * 256);
        const int share_step = rounded(stretch * 256), lean = static_cast<int>(slope * 256);
        for (int i = first; i <= last; ++i) {
            const std::int32_t position = upper + (i - first) * step;
            const int entered = position >> Stroke::position_bits;
            const int inset = ((position - entered * (1 << Stroke::position_bits)) * lean) >> Stroke::position_bits;
            const bool at_end = (!before && i < first + passed) || (!behind && i > last - passed);
            for (int j = 0; j < pixels; ++j) {
                const int lower = (j - entered) * lean - inset;
                const int open = std::clamp(opening + (i - first) * share_step + lower, 0, 256);
                const int close = std::clamp(closing + (last - i) * share_step - lower, 0, 256);
                const int share = at_end ? std::max(open + close - 256, 0) : 256;
                const int ink =
                    std::max(below(row, position, j) - below(row, position + thickness, j), 0) * share / 256;
                std::uint8_t& pixel = ink_[static_cast<std::size_t>(steep ? i * width_ + j : j * width_ + i)];
                pixel = std::max(pixel, static_cast<std::uint8_t>(ink));
            }
        }
    }
    static int rounded(float x) { return static_cast<int>(x + 0.5F); }
    /// How much of a pixel lies below an edge at a position, 0 to 255.
    static int below(const EdgeTable::Row& row, std::int32_t position, int pixel) {
        const int entered = static_cast<int>(std::floor(position / double{1 << Stroke::position_bits}));
        if (pixel < entered) return 0;
        if (pixel > entered + 1) return 255;
        const double phase = position / double{1 << Stroke::position_bits} - entered;
        const int both = row[static_cast<std::size_t>(phase * static_cast<double>(row.size()))];
        return pixel == entered ? both % 256 : both / 256;
    }

    int width_, height_;
    std::vector<std::uint8_t> ink_;
};

TEST(RasterTwin, RandomLinesAreTheSameBytes) {
    std::mt19937 random(11);
    for (const auto& [width, height] : {std::pair{64, 64}, {128, 128}, {24, 24}, {17, 31}, {5, 3}, {1, 1}, {8, 16}}) {
        std::uniform_real_distribution<double> x(-0.2 * width - 1, 1.2 * width + 1);
        std::uniform_real_distribution<double> y(-0.2 * height - 1, 1.2 * height + 1);
        std::uniform_real_distribution<double> small(-3.0, 3.0);
        for (const double line_width : {0.1, 0.7, 1.2, 3.0, 9.5}) {
            Raster raster(width, height);
            Twin twin(width, height);
            for (int i = 0; i < 40; ++i) {
                std::vector<Vec2> path{{x(random), y(random)}};
                // Pieces of curves, long ones, level and upright ones, points.
                for (int k = 0; k < i; ++k) {
                    const Vec2 from = path.back();
                    const std::vector<Vec2> next = {from + Vec2{small(random), small(random)},
                                                    {x(random), y(random)},
                                                    {x(random), from.y},
                                                    {from.x, y(random)},
                                                    from};
                    path.push_back(next[static_cast<std::size_t>(i % 6 == 5 ? k % 5 : i % 6)]);
                }
                raster.line(path, line_width);
                twin.line(path, line_width);
                if (i % 8 != 0 && i != 39) continue;
                ASSERT_EQ(raster.ink(), twin.ink()) << width << ' ' << line_width << ' ' << i;
            }
        }
    }
}

/// Areas: each sample height on its own, each pixel of a span on its own, with plain floats.
class AreaTwin {
public:
    AreaTwin(int width, int height) : width_(width), height_(height) {
        ink_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    }

    void area(const std::vector<Vec2>& points, const std::vector<std::uint32_t>& ring_ends, int ink) {
        for (int row = 0; row < height_; ++row) {
            std::vector<float> coverage(static_cast<std::size_t>(width_));
            for (int i = 0; i < samples; ++i) add_sample(points, ring_ends, row * samples + i, coverage);
            for (int column = 0; column < width_; ++column) {
                const float covered = coverage[static_cast<std::size_t>(column)];
                if (covered <= 0.0F) continue;
                std::uint8_t& pixel = ink_[static_cast<std::size_t>(row * width_ + column)];
                const auto full = static_cast<float>(ink);
                pixel = std::max(pixel, static_cast<std::uint8_t>(std::min(covered * full + 0.5F, full)));
            }
        }
    }
    [[nodiscard]] const std::vector<std::uint8_t>& ink() const { return ink_; }

private:
    static constexpr int samples = 8;

    void add_sample(const std::vector<Vec2>& points, const std::vector<std::uint32_t>& ring_ends, int sample,
                    std::vector<float>& coverage) const {
        std::vector<float> crossings;
        std::uint32_t begin = 0;
        for (const std::uint32_t end : ring_ends) {
            for (std::uint32_t i = begin; i < end; ++i) {
                Vec2 a = points[i], b = points[i + 1 < end ? i + 1 : begin];
                if (a.y > b.y) std::swap(a, b);
                const double at = a.y * samples - 0.5, last = b.y * samples - 0.5;
                if (a.y == b.y || sample < std::ceil(at) || sample >= std::ceil(last)) continue;
                const double y = (sample + 0.5) / samples;
                const double x = a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
                crossings.push_back(static_cast<float>(std::clamp(x, 0.0, static_cast<double>(width_))));
            }
            begin = end;
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double from = crossings[i], to = crossings[i + 1];
            for (int column = static_cast<int>(from); column < width_ && column <= static_cast<int>(to); ++column) {
                const double covered = std::min<double>(to, column + 1) - std::max<double>(from, column);
                coverage[static_cast<std::size_t>(column)] += static_cast<float>(covered) * (1.0F / samples);
            }
        }
    }

    int width_, height_;
    std::vector<std::uint8_t> ink_;
};

TEST(RasterTwin, RandomAreasAreTheSameBytes) {
    std::mt19937 random(12);
    for (const auto& [width, height] : {std::pair{64, 64}, {130, 24}, {17, 31}, {5, 3}, {1, 1}, {300, 40}}) {
        std::uniform_real_distribution<double> x(-0.2 * width - 1, 1.2 * width + 1);
        std::uniform_real_distribution<double> y(-0.2 * height - 1, 1.2 * height + 1);
        for (const int ink : {255, 64, 1}) {
            Raster raster(width, height);
            AreaTwin twin(width, height);
            for (int i = 0; i < 60; ++i) {
                // Random stars, some of several rings; boxes and slivers; on whole pixels and between them.
                std::vector<Vec2> points;
                std::vector<std::uint32_t> ring_ends;
                for (int ring = 0; ring <= i % 3; ++ring) {
                    const Vec2 from{x(random), y(random)}, to{x(random), y(random)};
                    if (i % 4 == 0) {
                        for (const Vec2 p : {from, Vec2{to.x, from.y}, to, Vec2{from.x, to.y}}) points.push_back(p);
                    } else {
                        for (int k = 0; k < 3 + i % 20; ++k) points.push_back({x(random), y(random)});
                    }
                    ring_ends.push_back(static_cast<std::uint32_t>(points.size()));
                }
                if (i % 5 == 0) {
                    for (Vec2& p : points) p = {std::round(p.x), std::round(p.y)};
                }
                // One at a time first: what is darkest hides the rest.
                Raster alone(width, height);
                AreaTwin twin_alone(width, height);
                alone.area(points, ring_ends, static_cast<std::uint8_t>(ink));
                twin_alone.area(points, ring_ends, ink);
                ASSERT_EQ(alone.ink(), twin_alone.ink()) << width << 'x' << height << ", area " << i;
                raster.area(points, ring_ends, static_cast<std::uint8_t>(ink));
                twin.area(points, ring_ends, ink);
            }
            EXPECT_EQ(raster.ink(), twin.ink());
        }
    }
}

}  // namespace
}  // namespace v16::render
