#include "render/area_scan.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace v16::render {
namespace {

constexpr unsigned word_bits = 64;
constexpr float slice = 1.0F / AreaScan::samples_per_row;

/// Ink of a coverage of 0 to 1, which a rounding error may leave.
std::uint8_t ink_of(float coverage, std::uint8_t ink) {
    return static_cast<std::uint8_t>(std::min(coverage * static_cast<float>(ink) + 0.5F, static_cast<float>(ink)));
}

void darken(std::uint8_t* pixels, int count, std::uint8_t ink) {
    if (count <= 0 || ink == 0) return;
    if (ink == 255) {
        std::memset(pixels, ink, static_cast<std::size_t>(count));
        return;
    }
    for (int i = 0; i < count; ++i) pixels[i] = std::max(pixels[i], ink);
}

/// Calls `use(column)` for the bits from `first` to `last`, in order.
template <class Use>
void for_each_bit(const std::vector<std::uint64_t>& words, int first, int last, Use use) {
    const auto begin = static_cast<unsigned>(first), end = static_cast<unsigned>(last);
    for (unsigned at = begin / word_bits; at <= end / word_bits; ++at) {
        std::uint64_t word = words[at];
        if (at == begin / word_bits) word &= ~std::uint64_t{0} << begin % word_bits;
        if (at == end / word_bits) word &= ~std::uint64_t{0} >> (word_bits - 1 - end % word_bits);
        for (; word != 0; word &= word - 1) use(at * word_bits + static_cast<unsigned>(std::countr_zero(word)));
    }
}

}  // namespace

/// Where an edge crosses the sample heights: the middles of `samples_per_row` slices of each row.
void AreaScan::add_crossings(Vec2 a, Vec2 b) {
    if (!is_finite(a) || !is_finite(b) || a.y == b.y) return;
    if (a.y > b.y) std::swap(a, b);
    const double last_sample = static_cast<double>(height_) * samples_per_row;
    const auto sample_at = [&](double y) {
        return static_cast<std::int32_t>(std::ceil(std::clamp(y * samples_per_row - 0.5, 0.0, last_sample)));
    };
    const std::int32_t begin = sample_at(a.y), end = sample_at(b.y);
    for (std::int32_t sample = begin; sample < end; ++sample) {
        const double y = (sample + 0.5) / samples_per_row;
        const double x = a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
        crossings_.push_back({sample, static_cast<float>(std::clamp(x, 0.0, static_cast<double>(width_)))});
    }
    if (begin >= end) return;
    lowest_ = std::min(lowest_, begin);
    highest_ = std::max(highest_, end);
}

bool AreaScan::collect(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends) {
    constexpr std::uint64_t cost_of_crossing = 4;
    crossings_.clear();
    lowest_ = height_ * samples_per_row;
    highest_ = 0;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ring_ends) {
        for (std::uint32_t i = begin; i < end; ++i) {
            add_crossings(points[i], points[i + 1 < end ? i + 1 : begin]);
            cost_ = crossings_.size() * cost_of_crossing;
            if (crossings_.size() > max_crossings) return false;
        }
        begin = end;
    }
    cost_ = crossings_.size() * cost_of_crossing;
    if (!crossings_.empty()) count_crossings();
    return true;
}

/// Fills in begin_, and adds to the cost what depends on how the crossings lie.
void AreaScan::count_crossings() {
    constexpr std::uint32_t few = 16;
    constexpr std::uint64_t pixels_at_once = 8;
    // One further on than in the end: sort_crossings() counts each up to the beginning of the next.
    begin_.assign(static_cast<std::size_t>(highest_ - lowest_) + 2, 0);
    auto left = static_cast<float>(width_), right = 0.0F;
    for (const Crossing& crossing : crossings_) {
        ++begin_[static_cast<std::size_t>(crossing.sample - lowest_) + 1];
        left = std::min(left, crossing.x);
        right = std::max(right, crossing.x);
    }
    std::uint32_t before = 0;
    for (std::uint32_t& count : begin_) {
        if (count > few) cost_ += std::uint64_t{count} * std::bit_width(count);  // they are sorted
        before += std::exchange(count, before);
    }
    const auto rows = static_cast<std::uint64_t>((highest_ - lowest_) / samples_per_row + 1);
    cost_ += rows * (2 + static_cast<std::uint64_t>(right - left) / pixels_at_once);
}

void AreaScan::sort_crossings() {
    sorted_.resize(crossings_.size());
    for (const Crossing& crossing : crossings_)
        sorted_[begin_[static_cast<std::size_t>(crossing.sample - lowest_) + 1]++] = crossing.x;
    for (std::size_t i = 0; i + 1 < begin_.size(); ++i) {
        float* const first = sorted_.data() + begin_[i];
        float* const last = sorted_.data() + begin_[i + 1];
        if (last - first == 2) {
            if (first[1] < first[0]) std::swap(first[0], first[1]);
        } else {
            std::sort(first, last);
        }
    }
}

/// Notes the spans of all sample heights of a row, and which columns their ends lie in.
void AreaScan::find_spans(int row) {
    spans_.clear();
    const int begin = std::max(row * samples_per_row, lowest_), end = std::min((row + 1) * samples_per_row, highest_);
    for (int sample = begin; sample < end; ++sample) {
        const auto at = static_cast<std::size_t>(sample - lowest_);
        // A ring with a point left out may have a crossing without a partner; it bounds nothing.
        for (std::size_t i = begin_[at]; i + 1 < begin_[at + 1]; i += 2) {
            const float from = sorted_[i], to = sorted_[i + 1];
            const int first = static_cast<int>(from), last = std::min(static_cast<int>(to), width_ - 1);
            if (first > last) continue;
            spans_.push_back({from, to, first, last});
            for (const int column : {first, last})
                edges_[static_cast<unsigned>(column) / word_bits] |= std::uint64_t{1}
                                                                     << static_cast<unsigned>(column) % word_bits;
            ++more_inside_[static_cast<std::size_t>(first)];
            --more_inside_[static_cast<std::size_t>(last)];
        }
    }
}

/// Adds a span to the coverage of the columns that any edge passes.
void AreaScan::cover_edges(const Span& span) {
    const double from = span.from, to = span.to;
    for_each_bit(edges_, span.first, span.last, [&](unsigned column) {
        const double covered = std::min<double>(to, column + 1) - std::max<double>(from, column);
        coverage_[column] += static_cast<float>(covered) * slice;
    });
}

void AreaScan::darken_row(std::uint8_t* pixels, std::uint8_t ink) {
    int done = 0;
    std::int32_t inside = 0;  // samples that are inside for all pixels from `done` to the next edge
    for_each_bit(edges_, 0, width_ - 1, [&](unsigned column) {
        const int at = static_cast<int>(column);
        if (inside > 0) darken(pixels + done, at - done, ink_of(static_cast<float>(inside) * slice, ink));
        inside += std::exchange(more_inside_[column], 0);
        const float coverage = std::exchange(coverage_[column], 0.0F);
        if (coverage > 0.0F) darken(pixels + at, 1, ink_of(coverage, ink));
        done = at + 1;
    });
    std::fill(edges_.begin(), edges_.end(), 0);
}

void AreaScan::paint(std::uint8_t* pixels, std::ptrdiff_t stride, std::uint8_t ink) {
    if (crossings_.empty()) return;
    if (edges_.empty()) {
        edges_.resize((static_cast<std::size_t>(width_) + word_bits - 1) / word_bits);
        coverage_.resize(static_cast<std::size_t>(width_));
        more_inside_.resize(static_cast<std::size_t>(width_));
    }
    sort_crossings();
    for (int row = lowest_ / samples_per_row; row * samples_per_row < highest_; ++row) {
        find_spans(row);
        if (spans_.empty()) continue;
        for (const Span& span : spans_) cover_edges(span);
        darken_row(pixels + row * stride, ink);
    }
}

}  // namespace v16::render
