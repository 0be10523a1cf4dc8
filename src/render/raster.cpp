#include "render/raster.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <array>
#include <cstring>
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

Lanes larger(Lanes a, Lanes b) {
#if defined(__SSE2__)
    return _mm_max_ps(a, b);  // what the compiler makes of the next line takes twice as long
#else
    return a > b ? a : b;
#endif
}

Lanes positive_part(Lanes x) {
    return larger(x, Lanes{});
}

/// The share of a pixel that a strip covers, by the distance of the pixel's centre from the strip's middle.
///
/// Seen along a direction (a, b), a pixel is the sum of two boxes of widths |a| and |b|; its share on one side of a
/// line is a sum of squared ramps. Two such lines bound the strip.
class StripProfile {
public:
    StripProfile() = default;
    /// `direction` is the unit vector across the strip; `step`: how much the distance grows from one of the
    /// neighbouring pixels to the next.
    StripProfile(Vec2 direction, double half_width, double step) {
        // A box of no width would divide by zero; a thousandth of a pixel changes coverage by less than a grey level.
        const float a = std::max(static_cast<float>(std::abs(direction.x)), 1e-3F);
        const float b = std::max(static_cast<float>(std::abs(direction.y)), 1e-3F);
        const auto half = static_cast<float>(half_width);
        const float outer = (a + b) / 2;
        constexpr Lanes numbers = {0.0F, 1.0F, 2.0F, 3.0F};
        steps_ = numbers * static_cast<float>(step);
        half_width_ = Lanes{} + half;
        outer_ = Lanes{} + outer;
        inner_ = Lanes{} + std::abs(a - b) / 2;
        factor_ = Lanes{} + 1 / (2 * a * b);
        reach_ = half + outer;
        full_ = half - outer;
        // A strip wider than any pixel is long has no pixel on both of its edges.
        narrow_ = outer > half;
    }

    /// Beyond this distance the strip covers nothing.
    [[nodiscard]] float reach() const { return reach_; }
    /// Up to this distance it covers everything, if positive.
    [[nodiscard]] float full() const { return full_; }

    /// Of neighbouring pixels, by the distance of the first one.
    [[nodiscard]] Lanes coverage(float distance) const {
        const Lanes d = distance + steps_;
        const Lanes away = larger(d, -d);
        const Lanes near = share_beyond(away - half_width_);
        return narrow_ ? near - share_beyond_far(away + half_width_) : near;
    }

private:
    static Lanes squared_ramp(Lanes x) {
        const Lanes positive = positive_part(x);
        return positive * positive;
    }
    /// The share of the pixel whose distance is above x more than its centre's.
    [[nodiscard]] Lanes share_beyond(Lanes x) const {
        x = larger(x, -outer_);  // all of it; large squares would lose their differences
        return factor_ * ((squared_ramp(outer_ - x) - squared_ramp(inner_ - x)) - squared_ramp(-inner_ - x));
    }
    /// The same for x that are not negative.
    [[nodiscard]] Lanes share_beyond_far(Lanes x) const {
        return factor_ * (squared_ramp(outer_ - x) - squared_ramp(inner_ - x));
    }

    Lanes steps_{}, half_width_{}, outer_{}, inner_{}, factor_{};
    float reach_ = 0;
    float full_ = 0;
    bool narrow_ = false;
};

void darken(std::uint8_t& pixel, int ink) {
    pixel = std::max(pixel, static_cast<std::uint8_t>(ink));
}

/// Darkens the first `count` of neighbouring pixels, 1 to 4. `room`: how many there are up to the end of the row.
void darken(std::uint8_t* pixels, IntLanes ink, int count, int room) {
#if defined(__SSE2__)
    if (room >= lanes) {
        const auto words = _mm_packs_epi32(reinterpret_cast<__m128i>(ink), __m128i{});
        const auto bytes = static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_packus_epi16(words, words)));
        const std::uint32_t wanted = bytes & 0xFFFFFFFFU >> (8 * (lanes - count));
        std::int32_t before = 0;
        std::memcpy(&before, pixels, sizeof before);
        const std::int32_t after = _mm_cvtsi128_si32(
            _mm_max_epu8(_mm_cvtsi32_si128(before), _mm_cvtsi32_si128(static_cast<std::int32_t>(wanted))));
        std::memcpy(pixels, &after, sizeof after);
        return;
    }
#else
    static_cast<void>(room);
#endif
    for (int k = 0; k < count; ++k) darken(pixels[k], ink[k]);
}

/// Darkens 8 x 8 pixels by 8 x 8 others, whose columns are the rows of the first. False where the processor has no
/// instructions for it.
bool darken_turned_block([[maybe_unused]] std::uint8_t* pixels, [[maybe_unused]] std::ptrdiff_t stride,
                         [[maybe_unused]] const std::uint8_t* turned, [[maybe_unused]] std::ptrdiff_t turned_stride) {
#if defined(__SSE2__)
    const auto load = [](const std::uint8_t* p) { return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(p)); };
    __m128i pairs[4], fours[4];
    for (int i = 0; i < 4; ++i) {
        const std::uint8_t* const first = turned + 2 * i * turned_stride;
        pairs[i] = _mm_unpacklo_epi8(load(first), load(first + turned_stride));
    }
    fours[0] = _mm_unpacklo_epi16(pairs[0], pairs[1]);
    fours[1] = _mm_unpacklo_epi16(pairs[2], pairs[3]);
    fours[2] = _mm_unpackhi_epi16(pairs[0], pairs[1]);
    fours[3] = _mm_unpackhi_epi16(pairs[2], pairs[3]);
    const auto darken_rows = [&](int row, __m128i two_rows) {
        for (std::uint8_t* const p : {pixels + row * stride, pixels + (row + 1) * stride}) {
            _mm_storel_epi64(reinterpret_cast<__m128i*>(p), _mm_max_epu8(load(p), two_rows));
            two_rows = _mm_srli_si128(two_rows, 8);
        }
    };
    darken_rows(0, _mm_unpacklo_epi32(fours[0], fours[1]));
    darken_rows(2, _mm_unpackhi_epi32(fours[0], fours[1]));
    darken_rows(4, _mm_unpacklo_epi32(fours[2], fours[3]));
    darken_rows(6, _mm_unpackhi_epi32(fours[2], fours[3]));
    return true;
#else
    return false;
#endif
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

/// A straight piece of a line, ready to be drawn. "Main" is the axis that it follows more, "side" the other one: at
/// each pixel along the main axis a few pixels of the side axis are touched.
struct Raster::Stroke {
    bool steep;       ///< the main axis is y
    int first, last;  ///< pixels along the main axis
    double main_middle, side_middle;
    double main_along, side_along;    ///< unit vector along the piece
    double main_across, side_across;  ///< and across it
    double slope;                     ///< side per main
    double reach;                     ///< how far along the side axis pixels are touched
    StripProfile profile, ends;       ///< coverage across and along
};

void Raster::line(std::span<const Vec2> path, double line_width, std::uint8_t ink) {
    // First all the square roots and divisions of some pieces, then all their pixels: each of the two flows without
    // waiting for the other. Pieces of curves are three pixels long, and nobody can guess where a piece ends.
    constexpr std::size_t batch = 16;
    std::array<Stroke, batch> strokes;
    std::size_t ready = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (prepare(path[i - 1], path[i], line_width, strokes[ready])) ++ready;
        if (ready < batch && i + 1 < path.size()) continue;
        for (std::size_t k = 0; k < ready; ++k) draw(strokes[k], ink);
        ready = 0;
    }
}

/// False when nothing of the piece can be seen.
bool Raster::prepare(Vec2 a, Vec2 b, double line_width, Stroke& stroke) const {
    const double half = line_width / 2;
    const double margin = line_width + 2;  // cut ends stay out of sight
    const auto visible = clip(a, b, {-margin, -margin, width_ + margin, height_ + margin});
    if (!visible) return false;
    std::tie(a, b) = *visible;
    const double length = std::sqrt(dot(b - a, b - a));  // after clipping no square can overflow
    const Vec2 along = length > 1e-9 ? (b - a) * (1 / length) : Vec2{1, 0};
    const Vec2 across{-along.y, along.x};
    const Vec2 middle = (a + b) * 0.5;
    stroke.steep = std::abs(along.y) > std::abs(along.x);
    // By index, not by condition: which axis it is changes from piece to piece.
    const std::size_t main = stroke.steep ? 1 : 0, side = 1 - main;
    const auto split = [main, side](Vec2 v, double& on_main, double& on_side) {
        const std::array<double, 2> both{v.x, v.y};
        on_main = both[main];
        on_side = both[side];
    };
    split(middle, stroke.main_middle, stroke.side_middle);
    split(along, stroke.main_along, stroke.side_along);
    split(across, stroke.main_across, stroke.side_across);
    stroke.profile = StripProfile(across, half, stroke.side_across);
    stroke.ends = StripProfile(along, length / 2 + half, stroke.side_along);
    const std::array<int, 2> size{width_, height_};
    const double inverse = 1 / stroke.main_along;
    stroke.slope = stroke.side_along * inverse;
    stroke.reach = stroke.profile.reach() * std::abs(inverse);
    const double extent = length / 2 * std::abs(stroke.main_along) + half * (std::abs(along.x) + std::abs(along.y));
    stroke.first = static_cast<int>(std::max(stroke.main_middle - extent, 0.0));
    stroke.last = std::min(static_cast<int>(std::max(stroke.main_middle + extent, -1.0)), size[main] - 1);
    return true;
}

void Raster::draw(const Stroke& stroke, std::uint8_t ink) {
    const auto& [steep, first, last, main_middle, side_middle, main_along, side_along, main_across, side_across, slope,
                 reach, profile, ends] = stroke;
    if (!steep && columns_.empty()) columns_.resize(ink_.size());
    has_columns_ = has_columns_ || !steep;
    std::uint8_t* const plane = steep ? ink_.data() : columns_.data();
    const int side_size = steep ? width_ : height_;
    for (int i = first; i <= last; ++i) {
        const double offset = i + 0.5 - main_middle;
        const double center = side_middle + slope * offset;
        // Pixels whose centres lie within reach; the conversions round towards zero, so downwards.
        const int from = static_cast<int>(std::max(center - reach + 0.5, 0.0));
        const int to = std::min(static_cast<int>(std::max(center + reach + 0.5, 0.0)), side_size) - 1;
        std::uint8_t* const pixels = plane + static_cast<std::ptrdiff_t>(i) * side_size;
        for (int j = from; j <= to; j += lanes) {
            const double side_offset = j + 0.5 - side_middle;
            const double distance = main_across * offset + side_across * side_offset;
            Lanes coverage = profile.coverage(static_cast<float>(distance));
            const double position = main_along * offset + side_along * side_offset;
            if (std::max(std::abs(position), std::abs(position + side_along * (lanes - 1))) > ends.full()) {
                coverage *= ends.coverage(static_cast<float>(position));
            }
            darken(pixels + j, scaled(coverage, ink), std::min(lanes, to - j + 1), side_size - j);
        }
    }
}

void Raster::merge_columns() const {
    has_columns_ = false;
    constexpr int block = 8;
    const auto column_pixels = [&](int column) {
        return columns_.data() + static_cast<std::ptrdiff_t>(column) * height_;
    };
    for (int top = 0; top < height_; top += block) {
        for (int left = 0; left < width_; left += block) {
            std::uint8_t* const pixels = ink_.data() + static_cast<std::ptrdiff_t>(top) * width_ + left;
            const int rows = std::min(block, height_ - top), columns = std::min(block, width_ - left);
            if (rows == block && columns == block &&
                darken_turned_block(pixels, width_, column_pixels(left) + top, height_))
                continue;
            for (int row = 0; row < rows; ++row) {
                for (int column = 0; column < columns; ++column)
                    darken(pixels[row * width_ + column], column_pixels(left + column)[top + row]);
            }
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
