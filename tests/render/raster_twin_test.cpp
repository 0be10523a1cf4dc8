// Lines to the bit against a slow and obvious twin, pixel by pixel with plain floats. The networks were trained on
// these bytes: a faster way to draw must not change one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "render/clip.hpp"
#include "render/raster.hpp"

namespace v16::render {
namespace {

float ramp_squared(float x) {
    const float positive = x > 0.0F ? x : 0.0F;
    return positive * positive;
}

/// The share of a pixel that a strip covers; see Raster.
struct Strip {
    float half, outer, inner, factor;

    Strip(Vec2 direction, double half_width) : half(static_cast<float>(half_width)) {
        const float a = std::max(static_cast<float>(std::abs(direction.x)), 1e-3F);
        const float b = std::max(static_cast<float>(std::abs(direction.y)), 1e-3F);
        outer = (a + b) / 2;
        inner = std::abs(a - b) / 2;
        factor = 1 / (2 * a * b);
    }
    [[nodiscard]] float coverage(float distance) const {
        const float away = std::abs(distance);
        const float x = std::max(away - half, -outer);
        const float near = factor * ((ramp_squared(outer - x) - ramp_squared(inner - x)) - ramp_squared(-inner - x));
        if (outer <= half) return near;
        const float far = away + half;
        return near - factor * (ramp_squared(outer - far) - ramp_squared(inner - far));
    }
};

class Twin {
public:
    Twin(int width, int height)
        : width_(width), height_(height), ink_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    void line(Vec2 a, Vec2 b, double line_width, int ink) {
        const double half = line_width / 2, margin = line_width + 2;
        const auto visible = clip(a, b, {-margin, -margin, width_ + margin, height_ + margin});
        if (!visible) return;
        a = visible->first;
        b = visible->second;
        const double length = std::sqrt(dot(b - a, b - a));
        const Vec2 along = length > 1e-9 ? (b - a) * (1 / length) : Vec2{1, 0};
        const bool steep = std::abs(along.y) > std::abs(along.x);
        const auto turned = [steep](Vec2 v) { return steep ? Vec2{v.y, v.x} : v; };  // x is the main axis
        draw(turned((a + b) * 0.5), turned(along), turned({-along.y, along.x}), steep, half, length / 2, ink);
    }
    [[nodiscard]] const std::vector<std::uint8_t>& ink() const { return ink_; }

private:
    // Distances are worked out for four pixels at a time: those of the first one in double, the others by steps.
    static constexpr int group = 4;

    void draw(Vec2 middle, Vec2 along, Vec2 across, bool steep, double half, double half_length, int ink) {
        const Strip strip(across, half), ends(along, half_length + half);
        const int main_size = steep ? height_ : width_, side_size = steep ? width_ : height_;
        const double inverse = 1 / along.x, slope = along.y * inverse;
        const double reach = (strip.half + strip.outer) * std::abs(inverse);
        const double extent = half_length * std::abs(along.x) + half * (steep ? std::abs(along.y) + std::abs(along.x)
                                                                              : std::abs(along.x) + std::abs(along.y));
        for (int i = 0; i < main_size; ++i) {
            if (i < static_cast<int>(std::max(middle.x - extent, 0.0))) continue;
            if (i > static_cast<int>(std::max(middle.x + extent, -1.0))) continue;
            const double offset = i + 0.5 - middle.x;
            const double center = middle.y + slope * offset;
            const int from = static_cast<int>(std::max(center - reach + 0.5, 0.0));
            const int end = std::min(static_cast<int>(std::max(center + reach + 0.5, 0.0)), side_size);
            for (int j = from; j < end; ++j) {
                const int k = (j - from) % group;
                const double side_offset = j - k + 0.5 - middle.y;
                const double distance = across.x * offset + across.y * side_offset;
                const double position = along.x * offset + along.y * side_offset;
                float coverage = strip.coverage(stepped(distance, across.y, k));
                const double farthest = std::max(std::abs(position), std::abs(position + along.y * (group - 1)));
                if (farthest > ends.half - ends.outer) coverage *= ends.coverage(stepped(position, along.y, k));
                darken(steep ? i * width_ + j : j * width_ + i, coverage, ink);
            }
        }
    }
    static float stepped(double first, double step, int k) {
        const float whole_step = static_cast<float>(k) * static_cast<float>(step);
        return static_cast<float>(first) + whole_step;
    }
    void darken(int at, float coverage, int ink) {
        const auto full = static_cast<float>(ink);
        const float scaled = (coverage > 0.0F ? coverage : 0.0F) * full;
        const float rounded = std::min(scaled + 0.5F, full);
        std::uint8_t& pixel = ink_[static_cast<std::size_t>(at)];
        pixel = std::max(pixel, static_cast<std::uint8_t>(rounded));
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
                const int ink = i % 3 == 0 ? 64 : 255;
                raster.line(path, line_width, static_cast<std::uint8_t>(ink));
                for (std::size_t k = 1; k < path.size(); ++k) twin.line(path[k - 1], path[k], line_width, ink);
                if (i % 8 != 0 && i != 39) continue;
                ASSERT_EQ(raster.ink(), twin.ink()) << width << ' ' << line_width << ' ' << i;
            }
        }
    }
}

}  // namespace
}  // namespace v16::render
