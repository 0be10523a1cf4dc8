// Pictures of 64 x 64 pixels with one bit each, a word a row: what is asked of all pixels takes a few operations a row.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace v16::render {

inline constexpr std::size_t bit_picture_side = 64;
/// Bit c of row r is pixel (c, r).
using BitPicture = std::array<std::uint64_t, bit_picture_side>;

/// Where the ink is above `level`. `ink` is row-major.
[[nodiscard]] inline BitPicture above(std::span<const std::uint8_t, bit_picture_side * bit_picture_side> ink,
                                      std::uint8_t level) {
    BitPicture bits{};
    for (std::size_t row = 0; row < bit_picture_side; ++row) {
        for (std::size_t column = 0; column < bit_picture_side; ++column)
            bits[row] |= std::uint64_t{ink[row * bit_picture_side + column] > level} << column;
    }
    return bits;
}

/// Pixels that are set or have one of their eight neighbours set.
[[nodiscard]] inline BitPicture grown(const BitPicture& bits) {
    BitPicture wide{}, all{};
    for (std::size_t row = 0; row < bit_picture_side; ++row) wide[row] = bits[row] | bits[row] << 1U | bits[row] >> 1U;
    for (std::size_t row = 0; row < bit_picture_side; ++row) {
        all[row] = wide[row];
        if (row > 0) all[row] |= wide[row - 1];
        if (row + 1 < bit_picture_side) all[row] |= wide[row + 1];
    }
    return all;
}

/// Left and right exchanged.
[[nodiscard]] inline std::uint64_t mirrored(std::uint64_t row) {
    row = (row >> 1U & 0x5555555555555555U) | (row & 0x5555555555555555U) << 1U;
    row = (row >> 2U & 0x3333333333333333U) | (row & 0x3333333333333333U) << 2U;
    row = (row >> 4U & 0x0F0F0F0F0F0F0F0FU) | (row & 0x0F0F0F0F0F0F0F0FU) << 4U;
    return __builtin_bswap64(row);
}
[[nodiscard]] inline BitPicture mirrored(BitPicture bits) {
    for (std::uint64_t& row : bits) row = mirrored(row);
    return bits;
}
/// Top and bottom exchanged.
[[nodiscard]] inline BitPicture turned_over(BitPicture bits) {
    std::reverse(bits.begin(), bits.end());
    return bits;
}

[[nodiscard]] inline std::size_t count(const BitPicture& bits) {
    std::size_t sum = 0;
    for (const std::uint64_t row : bits) sum += static_cast<std::size_t>(std::popcount(row));
    return sum;
}
/// Pixels set in both.
[[nodiscard]] inline std::size_t count_common(const BitPicture& a, const BitPicture& b) {
    std::size_t sum = 0;
    for (std::size_t row = 0; row < bit_picture_side; ++row)
        sum += static_cast<std::size_t>(std::popcount(a[row] & b[row]));
    return sum;
}

/// From where `seeds` are set to the left and right, as far as `open` is.
[[nodiscard]] inline std::uint64_t spread(std::uint64_t seeds, std::uint64_t open) {
    std::uint64_t filled = seeds & open, right = open, left = open;
    for (unsigned distance = 1; distance < bit_picture_side; distance *= 2) {
        filled |= (right & filled << distance) | (left & filled >> distance);
        right &= right << distance;
        left &= left >> distance;
    }
    return filled;
}

/// The pixels of `open` that a way over edges of open pixels joins with the border of the picture.
[[nodiscard]] inline BitPicture reached_from_border(const BitPicture& open) {
    constexpr std::uint64_t both_ends = 1ULL << 63U | 1U;
    BitPicture reached{};
    for (std::size_t row = 0; row < bit_picture_side; ++row) reached[row] = spread(both_ends, open[row]);
    reached.front() = open.front();
    reached.back() = open.back();
    // Downwards and upwards until nothing is added; a drawing without mazes needs two or three rounds.
    for (bool changed = true; changed;) {
        changed = false;
        const auto take_over = [&](std::size_t row, std::size_t from) {
            const std::uint64_t more = spread(reached[row] | reached[from], open[row]);
            changed = changed || more != reached[row];
            reached[row] = more;
        };
        for (std::size_t row = 1; row < bit_picture_side; ++row) take_over(row, row - 1);
        for (std::size_t row = bit_picture_side - 1; row > 0; --row) take_over(row - 1, row);
    }
    return reached;
}

}  // namespace v16::render
