#include "render/sheet.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "render/picture.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using Path = std::vector<Vec2>;

Path rectangle(double x0, double y0, double x1, double y1) {
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

/// A3 with a frame and a title block of two rows and one column line in the lower right corner.
std::vector<Path> a3_sheet() {
    return {rectangle(0, 0, 420, 297),
            rectangle(25, 10, 410, 287),
            {{290, 10}, {290, 50}, {410, 50}},
            {{290, 30}, {410, 30}},
            {{350, 10}, {350, 50}}};
}

struct Lines {
    AxisLines axis;
    Box extent;

    explicit Lines(const std::vector<Path>& paths) {
        for (const Path& path : paths) {
            axis.add(path);
            for (const Vec2 point : path) extent.add(point);
        }
    }
    [[nodiscard]] std::optional<Sheet> sheet() const { return find_sheet(axis, extent); }
};

std::vector<Path> mapped(std::vector<Path> paths, Vec2 (*map)(Vec2)) {
    for (Path& path : paths)
        for (Vec2& point : path) point = map(point);
    return paths;
}

TEST(Sheet, BorderAndTitleBlockAreFound) {
    const auto sheet = Lines(a3_sheet()).sheet();
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->border.min_x, 25);
    EXPECT_EQ(sheet->border.max_y, 287);
    EXPECT_EQ(sheet->title_block.min_x, 290);
    EXPECT_EQ(sheet->title_block.max_y, 50);
}

TEST(Sheet, TheTitleBlockMayBeInAnyCorner) {
    EXPECT_TRUE(Lines(mapped(a3_sheet(), [](Vec2 p) { return Vec2{-p.x, p.y}; })).sheet());
    EXPECT_TRUE(Lines(mapped(a3_sheet(), [](Vec2 p) { return Vec2{p.x, -p.y}; })).sheet());
    EXPECT_TRUE(Lines(mapped(a3_sheet(), [](Vec2 p) { return Vec2{-p.y, p.x}; })).sheet());
    EXPECT_TRUE(Lines(mapped(a3_sheet(), [](Vec2 p) { return Vec2{1e6 + 25.4 * p.x, 25.4 * p.y}; })).sheet());
}

TEST(Sheet, SidesMayBeInPieces) {
    std::vector<Path> paths = a3_sheet();
    paths.erase(paths.begin());
    paths.push_back({{0, 0}, {200, 0}});
    paths.push_back({{200, 0}, {420, 0}, {420, 297}, {0, 297}});
    paths.push_back({{0, 297}, {0, 150}});
    paths.push_back({{0, 150}, {0, 0}});
    EXPECT_TRUE(Lines(paths).sheet());
    paths.pop_back();  // half a side is missing
    EXPECT_FALSE(Lines(paths).sheet());
}

TEST(Sheet, PartsThatAreRectanglesAreNotSheets) {
    const std::vector<std::vector<Path>> parts{
        {rectangle(0, 0, 420, 297)},
        {rectangle(0, 0, 420, 297), rectangle(10, 10, 410, 287)},       // a box from above
        {rectangle(0, 0, 420, 297), rectangle(290, 20, 400, 50)},       // a plate with a window
        {rectangle(0, 0, 420, 297), {{290, 0}, {290, 50}, {420, 50}}},  // a plate with a step
        {rectangle(0, 0, 420, 297), {{100, 0}, {100, 290}, {420, 290}}, {{200, 0}, {200, 290}}, {{300, 0}, {300, 290}}},
    };
    for (std::size_t i = 0; i < parts.size(); ++i) EXPECT_FALSE(Lines(parts[i]).sheet()) << "part " << i;
}

TEST(Sheet, OwnsItsLinesAndNothingElse) {
    const auto sheet = Lines(a3_sheet()).sheet();
    ASSERT_TRUE(sheet);
    for (const Path& path : a3_sheet()) EXPECT_TRUE(sheet->owns(path));
    EXPECT_TRUE(sheet->owns(Path{{0, 148}, {25, 148}}));     // a mark in the margin
    EXPECT_FALSE(sheet->owns(Path{{10, 148}, {200, 148}}));  // reaches the part
    EXPECT_FALSE(sheet->owns(rectangle(100, 100, 200, 200)));
    EXPECT_FALSE(sheet->owns(Path{{25, 148}, {410, 148}}));  // from side to side, through the middle
}

TEST(Sheet, OwnsMarksOnItsBorder) {
    const auto sheet = Lines(a3_sheet()).sheet();
    ASSERT_TRUE(sheet);
    EXPECT_TRUE(sheet->owns(Path{{217, 0}, {217, 20}}));     // a centring mark, 10 mm beyond the frame
    EXPECT_TRUE(sheet->owns(Path{{410, 148}, {398, 148}}));  // a tick of a grid zone, inside
    EXPECT_FALSE(sheet->owns(Path{{217, 10}, {217, 40}}));   // too long
    EXPECT_FALSE(sheet->owns(Path{{217, 12}, {217, 20}}));   // does not begin at the border
    EXPECT_FALSE(sheet->owns(Path{{217, 10}, {225, 20}}));   // slants
    EXPECT_FALSE(sheet->owns(rectangle(200, 11, 215, 20)));  // a part close to the border
    const auto larger = sheet->seen_by(View{{0, 0}, {2, 2}, {0, 0}});
    EXPECT_TRUE(larger.owns(Path{{434, 0}, {434, 40}}));
    EXPECT_FALSE(larger.owns(Path{{434, 20}, {434, 80}}));
}

TEST(Sheet, ADrawingMadeToBeSlowIsGivenUp) {
    // Every upright line might be the side of a title block, and every level one the border inside.
    std::vector<Path> paths{rectangle(0, 0, 420, 297)};
    for (int i = 1; i < 20'000; ++i) {
        const double t = i / 20'000.0;
        paths.push_back({{420 * t, 0}, {420 * t, 40 + t}});
        paths.push_back({{0, 29 * t}, {20, 29 * t}});
    }
    EXPECT_FALSE(Lines(paths).sheet());
    const std::vector<Path> sheet = a3_sheet();
    std::vector<Path> dense = sheet;
    for (int i = 1; i < 1000; ++i) dense.push_back({{100 + 0.1 * i, 100}, {100 + 0.1 * i, 200}});
    EXPECT_TRUE(Lines(dense).sheet());
}

void add(test::DrawingBuilder& builder, const std::vector<Path>& paths) {
    for (const Path& path : paths)
        for (std::size_t i = 1; i < path.size(); ++i) builder.line(path[i - 1].x, path[i - 1].y, path[i].x, path[i].y);
}

TEST(Sheet, ThePictureShowsThePartAlone) {
    test::DrawingBuilder alone, on_sheet;
    const std::vector<Path> part{rectangle(100, 100, 160, 140), {{100, 100}, {160, 140}}};
    add(alone, part);
    add(on_sheet, a3_sheet());
    add(on_sheet, part);
    EXPECT_EQ(draw(on_sheet.drawing()).value(), draw(alone.drawing()).value());
}

TEST(Sheet, AnEmptySheetIsShownAsItIs) {
    test::DrawingBuilder sheet;
    add(sheet, a3_sheet());
    const auto picture = draw(sheet.drawing());
    ASSERT_TRUE(picture) << picture.error().message;
}

}  // namespace
}  // namespace v16::render
