#include "render/raster.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <utility>

#include "render/clip.hpp"

namespace v16::render {
namespace {

/// Ink of eight neighbouring pixels, the first in the lowest byte.
using Group = std::uint64_t;
constexpr Group full_group = ~Group{0};
constexpr int group_size = Raster::group_size;
static_assert(sizeof(Group) == group_size);

/// What lies below an edge of eight pixels, the first of which it enters.
Group below_edge(const EdgeTable::Row& row, std::int32_t position) {
    constexpr int phase_shift = Stroke::position_bits - EdgeTable::phase_bits;
    return full_group << 16U | row[static_cast<std::size_t>(position >> phase_shift) % row.size()];
}

/// The same of eight pixels that begin `pixels` before it, or one behind it.
Group moved(Group below, int pixels) {
    if (pixels >= group_size) return 0;
    return pixels >= 0 ? below << 8 * pixels : below >> 8U | full_group << 56U;
}

/// Darkens eight pixels by what lies below the edge `upper` and not below `lower`.
void darken_between(std::uint8_t* pixels, Group upper, Group lower) {
#if defined(__SSE2__)
    const auto of = [](Group group) { return _mm_cvtsi64_si128(static_cast<std::int64_t>(group)); };
    auto* const target = reinterpret_cast<__m128i*>(pixels);
    _mm_storel_epi64(target, _mm_max_epu8(_mm_loadl_epi64(target), _mm_subs_epu8(of(upper), of(lower))));
#else
    for (int k = 0; k < group_size; ++k, upper >>= 8, lower >>= 8) {
        const int between = std::max(static_cast<int>(upper & 255) - static_cast<int>(lower & 255), 0);
        pixels[k] = std::max(pixels[k], static_cast<std::uint8_t>(between));
    }
#endif
}

/// The same, of which each pixel has a share: that of the first one at the line's beginning and its end, in parts, and
/// how they change from one to the next, which is as much more here as it is less there.
void darken_between(std::uint8_t* pixels, Group upper, Group lower, int opening, int closing, int lean) {
    // Far more and far less than any share, and small enough for 16 bits with all that eight pixels add.
    constexpr int most = 16 * Stroke::whole;
    opening = std::clamp(opening, -most, most);
    closing = std::clamp(closing, -most, most);
#if defined(__SSE2__)
    const auto of = [](Group group) { return _mm_cvtsi64_si128(static_cast<std::int64_t>(group)); };
    const auto all = [](int value) { return _mm_set1_epi16(static_cast<std::int16_t>(value)); };
    const auto limited = [&](__m128i shares) {
        return _mm_min_epi16(_mm_max_epi16(shares, all(0)), all(Stroke::whole));
    };
    const __m128i leaning = _mm_mullo_epi16(_mm_set_epi16(7, 6, 5, 4, 3, 2, 1, 0), all(lean));
    const __m128i both =
        _mm_add_epi16(limited(_mm_add_epi16(all(opening), leaning)), limited(_mm_sub_epi16(all(closing), leaning)));
    const __m128i shares = _mm_max_epi16(_mm_sub_epi16(both, all(Stroke::whole)), all(0));
    const __m128i between = _mm_unpacklo_epi8(_mm_subs_epu8(of(upper), of(lower)), __m128i{});
    const __m128i words = _mm_srli_epi16(_mm_mullo_epi16(between, shares), 8);
    auto* const target = reinterpret_cast<__m128i*>(pixels);
    _mm_storel_epi64(target, _mm_max_epu8(_mm_loadl_epi64(target), _mm_packus_epi16(words, words)));
#else
    const auto limited = [](int share) { return std::clamp(share, 0, Stroke::whole); };
    for (int k = 0; k < group_size; ++k, upper >>= 8, lower >>= 8) {
        const int between = std::max(static_cast<int>(upper & 255) - static_cast<int>(lower & 255), 0);
        const int share = std::max(limited(opening + k * lean) + limited(closing - k * lean) - Stroke::whole, 0);
        pixels[k] = std::max(pixels[k], static_cast<std::uint8_t>(between * share / Stroke::whole));
    }
#endif
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

}  // namespace

Raster::Raster(int width, int height, std::uint64_t max_runs)
    : width_(width),
      height_(height),
      rows_(width, height),
      ink_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)),
      areas_(width, height),
      runs_left_(max_runs) {}

void Raster::line(std::span<const Vec2> path, double line_width) {
    if (is_full()) return;
    changed_ = true;
    const double margin = line_width + 2;  // cut ends stay out of sight
    const Box sight{-margin, -margin, width_ + margin, height_ + margin};
    bool goes_on_before = false;
    Course course = path.size() < 2 ? Course{} : Course::of(path[0], path[1]);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const bool is_last = i + 1 == path.size();
        const Course next = is_last ? Course{} : Course::of(path[i], path[i + 1]);
        const bool goes_on = !is_last && next == course;
        if (const auto visible = clip(path[i - 1], path[i], sight)) {
            if (waiting_.is_full()) draw_waiting();
            waiting_.add(visible->first, visible->second, course, {goes_on_before, goes_on}, line_width / 2,
                         {width_, height_});
        }
        course = next;
        goes_on_before = goes_on;
    }
}

void Raster::draw_waiting() {
    waiting_.flush([this](const Stroke& stroke) { draw(stroke); });
}

/// How many runs the columns of a stroke are; that none is drawn takes time as well.
std::uint64_t Raster::runs_of(const Stroke& stroke) {
    const int gap = (stroke.thickness >> Stroke::position_bits) + 1;  // as in draw(), or one more
    const auto runs = static_cast<std::uint64_t>(gap + 1 < group_size ? 1 : 1 + (gap + 1) / group_size);
    return 1 + runs * static_cast<std::uint64_t>(std::max(stroke.last - stroke.first + 1, 0));
}

void Raster::draw(const Stroke& stroke) {
    if (!spend(runs_of(stroke))) return;
    if (!stroke.steep && columns_.empty()) columns_ = Plane(height_, width_);
    Plane& plane = stroke.steep ? rows_ : columns_;
    const int side_size = stroke.steep ? width_ : height_;
    const EdgeTable::Row& row = *stroke.row;
    std::int32_t position = stroke.upper;
    for (int i = stroke.first; i <= stroke.last; ++i, position += stroke.slope) {
        const std::int32_t lower_position = position + stroke.thickness;
        const int first = position >> Stroke::position_bits;
        const int gap = (lower_position >> Stroke::position_bits) - first;
        const bool is_whole = i >= stroke.opened && i < stroke.closing_at;
        std::uint8_t* const column = plane.line(i);
        const auto darken = [&](int at, Group upper, Group lower) {
            if (first + at <= -group_size || first + at >= side_size) return;
            std::uint8_t* const pixels = column + first + at;
            if (is_whole) return darken_between(pixels, upper, lower);
            constexpr std::int32_t fraction = (1 << Stroke::position_bits) - 1;
            const int leaning = at * stroke.lean - ((position & fraction) * stroke.lean >> Stroke::position_bits);
            darken_between(pixels, upper, lower, stroke.opening + (i - stroke.first) * stroke.share_step + leaning,
                           stroke.closing + (stroke.last - i) * stroke.share_step - leaning, stroke.lean);
        };
        const Group upper = below_edge(row, position), lower = below_edge(row, lower_position);
        if (gap + 1 < group_size) {
            darken(0, upper, lower << 8 * gap);
            continue;
        }
        for (int at = 0; at <= gap + 1; at += group_size) {
            darken(at, at == 0 ? upper : full_group, moved(lower, gap - at));
        }
    }
}

void Raster::gather() {
    changed_ = false;
    draw_waiting();
    for (int row = 0; row < height_; ++row) {
        std::copy_n(rows_.line(row), width_, ink_.begin() + static_cast<std::ptrdiff_t>(row) * width_);
    }
    if (columns_.empty()) return;
    constexpr int block = 8;
    for (int top = 0; top < height_; top += block) {
        for (int left = 0; left < width_; left += block) {
            std::uint8_t* const pixels = ink_.data() + static_cast<std::ptrdiff_t>(top) * width_ + left;
            const int rows = std::min(block, height_ - top), columns = std::min(block, width_ - left);
            if (rows == block && columns == block &&
                darken_turned_block(pixels, width_, columns_.line(left) + top, columns_.stride()))
                continue;
            for (int row = 0; row < rows; ++row) {
                for (int column = 0; column < columns; ++column) {
                    std::uint8_t& pixel = pixels[row * width_ + column];
                    pixel = std::max(pixel, columns_.line(left + column)[top + row]);
                }
            }
        }
    }
}

bool Raster::spend(std::uint64_t runs) {
    is_full_ = is_full_ || runs > runs_left_;
    runs_left_ = is_full_ ? 0 : runs_left_ - runs;
    return !is_full_;
}

void Raster::area(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends, std::uint8_t ink) {
    if (is_full()) return;
    const bool is_all = areas_.collect(points, ring_ends);
    lacks_area_ |= !is_all;
    if (!spend(areas_.cost()) || !is_all) return;
    changed_ = true;
    areas_.paint(rows_.line(0), rows_.stride(), ink);
}

}  // namespace v16::render
