// Filling areas row by row: coverage is exact in x and sampled at `samples_per_row` heights in y.
//
// Only the pixels that an edge passes are looked at one by one, sample by sample. Between two of them every sample is
// inside or outside for all pixels alike, so that they take the same ink, many at a time: an area costs what its edges
// do and little more for what lies between them.
//
// Deterministic, to the bit: the coverage of a pixel that an edge passes adds up in the order of the samples, and that
// of the others is a whole number of samples. Thread safety: one AreaScan belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/geometry.hpp"

namespace v16::render {

class AreaScan {
public:
    static constexpr int samples_per_row = 8;
    static constexpr std::size_t max_crossings = std::size_t{1} << 22;

    AreaScan(int width, int height) : width_(width), height_(height) {}

    /// Takes in an area (see Canvas::fill); false when its edges cross the sample heights more than `max_crossings`
    /// times.
    [[nodiscard]] bool collect(std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends);

    /// What paint() will take, in the time that eight neighbouring pixels of a line do; that of collect() is in it.
    [[nodiscard]] std::uint64_t cost() const { return cost_; }

    /// Darkens what lies inside of the area that was taken in. `pixels`: of row 0; rows lie `stride` apart.
    void paint(std::uint8_t* pixels, std::ptrdiff_t stride, std::uint8_t ink);

private:
    struct Crossing {
        std::int32_t sample;  ///< height: row * samples_per_row + index within the row
        float x;
    };
    /// What lies inside at one sample height of a row, and the columns of its ends.
    struct Span {
        float from, to;
        int first, last;
    };

    void add_crossings(Vec2 a, Vec2 b);
    void count_crossings();
    void sort_crossings();
    void find_spans(int row);
    void cover_edges(const Span& span);
    void darken_row(std::uint8_t* pixels, std::uint8_t ink);

    int width_;
    int height_;
    std::uint64_t cost_ = 0;
    std::int32_t lowest_ = 0, highest_ = 0;  ///< sample heights that edges cross: from, and before
    std::vector<Crossing> crossings_;
    std::vector<float> sorted_;              ///< x of the crossings, by sample height
    std::vector<std::uint32_t> begin_;       ///< of each sample height in sorted_
    std::vector<Span> spans_;                ///< of the row at hand
    std::vector<std::uint64_t> edges_;       ///< a bit for each column that an edge passes; zero between two rows
    std::vector<float> coverage_;            ///< of these columns; zero between two rows
    std::vector<std::int32_t> more_inside_;  ///< samples that are inside behind such a column and not before it
};

}  // namespace v16::render
