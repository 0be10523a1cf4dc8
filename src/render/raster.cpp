#include "render/raster.hpp"

#include <array>
#include <tuple>
#include <utility>

#include "render/clip.hpp"

namespace v16::render {
namespace {

/// Coverage is worked out for this many neighbouring pixels at a time. The vector types of GCC and Clang are the same
/// arithmetic as four floats, bit by bit, on every machine.
constexpr int lanes = 4;
using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));
using IntLanes = std::int32_t __attribute__((vector_size(lanes * sizeof(std::int32_t))));

Lanes positive_part(Lanes x) {
    return x > 0.0F ? x : Lanes{};
}

/// The share of a pixel that a strip covers, by the distance of the pixel's centre from the strip's middle.
///
/// Seen along a direction (a, b), a pixel is the sum of two boxes of widths |a| and |b|; its share on one side of a
/// line is a sum of squared ramps. Two such lines bound the strip.
class StripProfile {
public:
    /// `direction` is the unit vector across the strip.
    StripProfile(Vec2 direction, double half_width) : half_width_(static_cast<float>(half_width)) {
        // A box of no width would divide by zero; a thousandth of a pixel changes coverage by less than a grey level.
        const float a = std::max(static_cast<float>(std::abs(direction.x)), 1e-3F);
        const float b = std::max(static_cast<float>(std::abs(direction.y)), 1e-3F);
        outer_ = (a + b) / 2;
        inner_ = std::abs(a - b) / 2;
        factor_ = 1 / (2 * a * b);
    }

    /// Beyond this distance the strip covers nothing.
    [[nodiscard]] float reach() const { return half_width_ + outer_; }
    /// Up to this distance it covers everything, if positive.
    [[nodiscard]] float full() const { return half_width_ - outer_; }

    /// Of neighbouring pixels: the first one's distance, and how much the distance grows from one to the next.
    [[nodiscard]] Lanes coverage(double distance, double step) const {
        constexpr Lanes numbers = {0.0F, 1.0F, 2.0F, 3.0F};
        const Lanes d = static_cast<float>(distance) + numbers * static_cast<float>(step);
        const Lanes away = d < 0.0F ? -d : d;
        const Lanes near = share_beyond(away - half_width_);
        // A strip wider than any pixel is long has no pixel on both of its edges.
        return outer_ <= half_width_ ? near : near - share_beyond_far(away + half_width_);
    }

private:
    static Lanes squared_ramp(Lanes x) {
        const Lanes positive = positive_part(x);
        return positive * positive;
    }
    /// The share of the pixel whose distance is above x more than its centre's.
    [[nodiscard]] Lanes share_beyond(Lanes x) const {
        x = x > -outer_ ? x : Lanes{} - outer_;  // all of it; large squares would lose their differences
        return factor_ * ((squared_ramp(outer_ - x) - squared_ramp(inner_ - x)) - squared_ramp(-inner_ - x));
    }
    /// The same for x that are not negative.
    [[nodiscard]] Lanes share_beyond_far(Lanes x) const {
        return factor_ * (squared_ramp(outer_ - x) - squared_ramp(inner_ - x));
    }

    float half_width_;
    float outer_ = 0;
    float inner_ = 0;
    float factor_ = 0;
};

void darken(std::uint8_t& pixel, int ink) {
    pixel = std::max(pixel, static_cast<std::uint8_t>(ink));
}

/// Coverage 0 to 1 (a rounding error may leave that range) to ink.
IntLanes scaled(Lanes coverage, std::uint8_t ink) {
    const Lanes full = Lanes{} + static_cast<float>(ink);
    const Lanes exact = positive_part(coverage) * full + 0.5F;
    return __builtin_convertvector(exact < full ? exact : full, IntLanes);
}

}  // namespace

Raster::Raster(int width, int height)
    : width_(width), height_(height), ink_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

void Raster::line(std::span<const Vec2> path, double line_width, std::uint8_t ink) {
    for (std::size_t i = 1; i < path.size(); ++i) segment(path[i - 1], path[i], line_width, ink);
}

void Raster::segment(Vec2 a, Vec2 b, double line_width, std::uint8_t ink) {
    const double half = line_width / 2;
    const double margin = line_width + 2;  // cut ends stay out of sight
    const auto visible = clip(a, b, {-margin, -margin, width_ + margin, height_ + margin});
    if (!visible) return;
    std::tie(a, b) = *visible;
    const double length = std::sqrt(dot(b - a, b - a));  // after clipping no square can overflow
    const Vec2 along = length > 1e-9 ? (b - a) * (1 / length) : Vec2{1, 0};
    const Vec2 across{-along.y, along.x};
    const Vec2 middle = (a + b) * 0.5;
    const StripProfile profile(across, half);
    const StripProfile ends(along, length / 2 + half);

    // Walk along the axis that the line follows more; at each step a few pixels across it are touched.
    const bool steep = std::abs(along.y) > std::abs(along.x);
    const auto axes = [&](Vec2 v) { return steep ? std::pair{v.y, v.x} : std::pair{v.x, v.y}; };
    const auto [main_middle, side_middle] = axes(middle);
    const auto [main_along, side_along] = axes(along);
    const auto [main_across, side_across] = axes(across);
    const int main_size = steep ? height_ : width_;
    const int side_size = steep ? width_ : height_;
    const std::ptrdiff_t main_stride = steep ? width_ : 1;
    const std::ptrdiff_t side_stride = steep ? 1 : width_;
    const double inverse = 1 / main_along;
    const double slope = side_along * inverse;
    const double reach = profile.reach() * std::abs(inverse);
    const double extent = length / 2 * std::abs(main_along) + half * (std::abs(along.x) + std::abs(along.y));
    const int first = static_cast<int>(std::max(main_middle - extent, 0.0));
    const int last = std::min(static_cast<int>(std::max(main_middle + extent, -1.0)), main_size - 1);
    for (int i = first; i <= last; ++i) {
        const double offset = i + 0.5 - main_middle;
        const double center = side_middle + slope * offset;
        // Pixels whose centres lie within reach; the conversions round towards zero, so downwards.
        const int from = static_cast<int>(std::max(center - reach + 0.5, 0.0));
        const int to = std::min(static_cast<int>(std::max(center + reach + 0.5, 0.0)), side_size) - 1;
        std::uint8_t* const pixels = ink_.data() + i * main_stride;
        for (int j = from; j <= to; j += lanes) {
            const double side_offset = j + 0.5 - side_middle;
            Lanes coverage = profile.coverage(main_across * offset + side_across * side_offset, side_across);
            const double position = main_along * offset + side_along * side_offset;
            if (std::max(std::abs(position), std::abs(position + side_along * (lanes - 1))) > ends.full()) {
                coverage *= ends.coverage(position, side_along);
            }
            const IntLanes dark = scaled(coverage, ink);
            const int count = std::min(lanes, to - j + 1);
            for (int k = 0; k < count; ++k) darken(pixels[(j + k) * side_stride], dark[k]);
        }
    }
}

/// Where an edge crosses the sample heights: the middles of `samples_per_row` slices of each row.
void Raster::add_crossings(Vec2 a, Vec2 b) {
    if (!is_finite(a) || !is_finite(b) || a.y == b.y) return;
    if (a.y > b.y) std::swap(a, b);
    const double last_sample = static_cast<double>(height_) * samples_per_row;
    const auto sample_at = [&](double y) {
        return static_cast<std::int32_t>(std::ceil(std::clamp(y * samples_per_row - 0.5, 0.0, last_sample)));
    };
    const std::int32_t end = sample_at(b.y);
    for (std::int32_t sample = sample_at(a.y); sample < end; ++sample) {
        const double y = (sample + 0.5) / samples_per_row;
        const double x = a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
        crossings_.push_back({sample, static_cast<float>(std::clamp(x, 0.0, static_cast<double>(width_)))});
    }
}

void Raster::cover_span(double from, double to) {
    constexpr float slice = 1.0F / samples_per_row;
    const int first = static_cast<int>(from);
    const int last = std::min(static_cast<int>(to), width_ - 1);
    for (int column = first; column <= last; ++column) {
        const double covered = std::min<double>(to, column + 1) - std::max<double>(from, column);
        row_coverage_[static_cast<std::size_t>(column)] += static_cast<float>(covered) * slice;
    }
}

void Raster::area(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends, std::uint8_t ink) {
    crossings_.clear();
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ring_ends) {
        for (std::uint32_t i = begin; i < end; ++i) add_crossings(points[i], points[i + 1 < end ? i + 1 : begin]);
        begin = end;
    }
    std::sort(crossings_.begin(), crossings_.end(), [](const Crossing& a, const Crossing& b) {
        return a.sample != b.sample ? a.sample < b.sample : a.x < b.x;
    });
    row_coverage_.assign(static_cast<std::size_t>(width_), 0.0F);
    for (std::size_t i = 0; i < crossings_.size();) {
        const int row = crossings_[i].sample / samples_per_row;
        while (i + 1 < crossings_.size() && crossings_[i].sample / samples_per_row == row) {
            // A ring with a point left out may have a crossing without a partner; it bounds nothing.
            if (crossings_[i].sample != crossings_[i + 1].sample) {
                ++i;
                continue;
            }
            cover_span(crossings_[i].x, crossings_[i + 1].x);
            i += 2;
        }
        if (i + 1 == crossings_.size()) ++i;
        std::uint8_t* const pixels = ink_.data() + static_cast<std::ptrdiff_t>(row) * width_;
        for (int column = 0; column < width_; ++column) {
            float& coverage = row_coverage_[static_cast<std::size_t>(column)];
            if (coverage > 0.0F) darken(pixels[column], scaled(Lanes{coverage}, ink)[0]);
            coverage = 0.0F;
        }
    }
}

}  // namespace v16::render
