// Groups of cells against a slow and obvious twin: flooding from cell to cell.
#include "render/cell_groups.hpp"

#include <gtest/gtest.h>

#include <random>
#include <tuple>
#include <vector>

namespace v16::render {
namespace {

constexpr int cells = CellGroups::cells;

class FloodedCells {
public:
    FloodedCells() : group_(std::size_t{cells} * cells, unmarked) {}

    void mark(Cell cell) { at(cell) = unnumbered; }
    [[nodiscard]] int number() {
        int count = 0;
        for (int row = 0; row < cells; ++row) {
            for (int column = 0; column < cells; ++column) {
                if (at({column, row}) == unnumbered) flood({column, row}, count++);
            }
        }
        return count;
    }
    /// Negative: not marked.
    [[nodiscard]] int& at(Cell cell) { return group_[static_cast<std::size_t>(cell.row * cells + cell.column)]; }

private:
    static constexpr int unmarked = -2;
    static constexpr int unnumbered = -1;

    void flood(Cell start, int number) {
        std::vector<Cell> stack{start};
        at(start) = number;
        while (!stack.empty()) {
            const Cell from = stack.back();
            stack.pop_back();
            for (int dy = -CellGroups::reach; dy <= CellGroups::reach; ++dy) {
                for (int dx = -CellGroups::reach; dx <= CellGroups::reach; ++dx) {
                    const Cell near{from.column + dx, from.row + dy};
                    if (near.column < 0 || near.column >= cells || near.row < 0 || near.row >= cells) continue;
                    if (at(near) != unnumbered) continue;
                    at(near) = number;
                    stack.push_back(near);
                }
            }
        }
    }

    std::vector<int> group_;
};

void expect_same_groups(const std::vector<Cell>& marked) {
    CellGroups groups;
    FloodedCells flooded;
    for (const Cell cell : marked) {
        groups.mark(cell);
        flooded.mark(cell);
    }
    ASSERT_EQ(groups.number(), flooded.number());
    for (const Cell cell : marked) ASSERT_EQ(groups.at(cell), flooded.at(cell)) << cell.column << ' ' << cell.row;
}

TEST(CellGroups, NothingIsNoGroup) {
    CellGroups groups;
    EXPECT_EQ(groups.number(), 0);
}

TEST(CellGroups, ReachIsTwoCellsInEachDirection) {
    for (const auto& [column, row, expected] : {std::tuple{2, 0, 1},
                                                {3, 0, 2},
                                                {0, 2, 1},
                                                {0, 3, 2},
                                                {2, 2, 1},
                                                {3, 2, 2},
                                                {-2, 2, 1},
                                                {-2, 3, 2},
                                                {-3, 1, 2}}) {
        for (const int start : {8, 62, 63, 64, 127, 128, 180}) {  // both sides of the borders between words
            CellGroups groups;
            groups.mark({start, start});
            groups.mark({start + column, start + row});
            EXPECT_EQ(groups.number(), expected) << start << ' ' << column << ' ' << row;
        }
    }
}

TEST(CellGroups, AreThoseOfAFlood) {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> anywhere(0, cells - 1);
    for (const int count : {1, 10, 200, 1'000, 2'000, 3'000, 5'000, 9'000, 30'000}) {
        for (int round = 0; round < 5; ++round) {
            std::vector<Cell> marked;
            for (int i = 0; i < count; ++i) marked.push_back({anywhere(random), anywhere(random)});
            expect_same_groups(marked);
        }
    }
}

TEST(CellGroups, AreThoseOfAFloodAlongWalks) {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> anywhere(-20.0, LineWork::extent + 20.0);
    for (int round = 0; round < 50; ++round) {
        std::vector<Cell> marked;
        for (int line = 0; line < 2 + round; ++line) {
            const Vec2 a{anywhere(random), anywhere(random)};
            const Vec2 b = a + Vec2{anywhere(random) - 500, anywhere(random) - 500} * 0.1;
            walk_cells<cells>(a, b, 40, [&](Cell cell) { marked.push_back(cell); });
        }
        expect_same_groups(marked);
    }
}

TEST(CellWalk, VisitsBothEndsAndStaysOnTheGrid) {
    std::vector<Cell> seen;
    walk_cells<cells>({-1e300, 5.4}, {1e9, 1e9}, 3, [&](Cell cell) { seen.push_back(cell); });
    ASSERT_EQ(seen.size(), 4U);
    EXPECT_EQ(seen.front().column, 0);
    EXPECT_EQ(seen.front().row, 1);  // 5.4 units are 1.01 cells
    EXPECT_EQ(seen.back().row, cells - 1);
    EXPECT_EQ(cell_of<cells>(Vec2{LineWork::extent, 0.0}).column, cells - 1);
}

}  // namespace
}  // namespace v16::render
