// Words a row against one pixel after the other.
#include "render/bit_picture.hpp"

#include <gtest/gtest.h>

#include <random>
#include <utility>
#include <vector>

namespace v16::render {
namespace {

constexpr int side = bit_picture_side;

bool is_set(const BitPicture& bits, int column, int row) {
    if (column < 0 || column >= side || row < 0 || row >= side) return false;
    return (bits[static_cast<std::size_t>(row)] >> column & 1U) != 0;
}

void set(BitPicture& bits, int column, int row) {
    bits[static_cast<std::size_t>(row)] |= std::uint64_t{1} << column;
}

BitPicture random_picture(std::mt19937& random, int percent) {
    BitPicture bits{};
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            if (static_cast<int>(random() % 100) < percent) set(bits, column, row);
        }
    }
    return bits;
}

BitPicture flooded(const BitPicture& open) {
    BitPicture reached{};
    std::vector<std::pair<int, int>> stack;
    const auto visit = [&](int column, int row) {
        if (!is_set(open, column, row) || is_set(reached, column, row)) return;
        set(reached, column, row);
        stack.emplace_back(column, row);
    };
    for (int i = 0; i < side; ++i) {
        visit(i, 0);
        visit(i, side - 1);
        visit(0, i);
        visit(side - 1, i);
    }
    while (!stack.empty()) {
        const auto [column, row] = stack.back();
        stack.pop_back();
        visit(column - 1, row);
        visit(column + 1, row);
        visit(column, row - 1);
        visit(column, row + 1);
    }
    return reached;
}

TEST(BitPicture, IsSetWhereInkIsAboveTheLevel) {
    std::mt19937 random(1);
    std::array<std::uint8_t, std::size_t{side} * side> ink;
    for (std::uint8_t& value : ink) value = static_cast<std::uint8_t>(random());
    const BitPicture bits = above(ink, 96);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column)
            EXPECT_EQ(is_set(bits, column, row), ink[static_cast<std::size_t>(row * side + column)] > 96);
    }
}

TEST(BitPicture, GrowsAndTurnsPixelByPixel) {
    std::mt19937 random(2);
    for (const int percent : {0, 1, 5, 40, 100}) {
        const BitPicture bits = random_picture(random, percent), other = random_picture(random, 30);
        const BitPicture large = grown(bits), mirror = mirrored(bits), over = turned_over(bits);
        std::size_t all = 0, common = 0;
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) {
                bool near = false;
                for (int i = 0; i < 9; ++i) near = near || is_set(bits, column + i % 3 - 1, row + i / 3 - 1);
                ASSERT_EQ(is_set(large, column, row), near);
                ASSERT_EQ(is_set(mirror, column, row), is_set(bits, side - 1 - column, row));
                ASSERT_EQ(is_set(over, column, row), is_set(bits, column, side - 1 - row));
                all += is_set(bits, column, row) ? 1 : 0;
                common += is_set(bits, column, row) && is_set(other, column, row) ? 1 : 0;
            }
        }
        EXPECT_EQ(count(bits), all);
        EXPECT_EQ(count_common(bits, other), common);
    }
}

TEST(BitPicture, TheBorderReachesWhatAFloodReaches) {
    std::mt19937 random(3);
    for (int percent = 0; percent <= 100; percent += 2) {
        for (int round = 0; round < 10; ++round) {
            const BitPicture open = random_picture(random, percent);
            ASSERT_EQ(reached_from_border(open), flooded(open)) << percent;
        }
    }
}

TEST(BitPicture, TheBorderReachesTheMiddleOfASpiral) {
    BitPicture open{};
    int column = 0, row = 0, length = side - 1;
    set(open, column, row);
    constexpr std::pair<int, int> ways[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    for (int turn = 0; length > 0; ++turn) {
        for (int k = 0; k < length; ++k) {
            column += ways[turn % 4].first;
            row += ways[turn % 4].second;
            set(open, column, row);
        }
        if (turn >= 2 && turn % 2 == 0) length -= 2;
    }
    EXPECT_EQ(reached_from_border(open), open);
    EXPECT_EQ(flooded(open), open);
}

}  // namespace
}  // namespace v16::render
