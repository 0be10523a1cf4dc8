// Drawings made to be slow take no more time and memory than their size tells.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "render/dimension_lines.hpp"
#include "render/frame.hpp"
#include "render/joining.hpp"
#include "render/layer_visibility.hpp"
#include "render/line_types.hpp"
#include "render/line_work.hpp"
#include "render/svg.hpp"
#include "render/text_content.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

template <class Work>
std::chrono::steady_clock::duration time_of(Work work) {
    const auto started = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - started;
}

TEST(Hostile, CopiesOfAnAreaOfTooManyPointsAreCharged) {
    // Arcs so large that a few are more points than may be drawn; a point too far for a number keeps them out of the
    // frame.
    DrawingBuilder b;
    b.begin_block("B")
        .hatch({{{{0, 0}, 1e4}, {{1, 1}, 1e4}, {{0, 1}, 1e4}, {{0, 0}}, {{1e307, 0}}}}, false)
        .end_block();
    b.insert("B", {.scale = {1000, 1, 1}, .columns = 10}).line(0, 0, 9, 9);
    const PictureOptions options{.limits = {.max_segments = 10'000}};
    EXPECT_TRUE(draw(b.drawing(), options));
    b.drawing().inserts[0].columns = 200;
    EXPECT_FALSE(draw(b.drawing(), options)) << "as if the copies cost nothing";
}

TEST(Hostile, LinesThatMayExtendADimensionBesideALongPathTakeLinearTime) {
    constexpr int lines = 60'000;
    DrawingBuilder b;
    b.line(0, 0, 1000, 0).line(0, 1000, 1000, 1000).line(0, 0, 0, 1000);
    b.lwpolyline({});
    dxf::Drawing& drawing = b.drawing();
    for (int i = 0; i < lines; ++i)
        drawing.vertices.push_back({{632.0 + 2 * (i % 2), 500 + 0.01 * (i * 7 % 1000), 0}, 0});
    drawing.polylines.back().vertices.count = lines;
    b.face("SOLID", {{640, 500, 0}, {620, 504, 0}, {620, 496, 0}, {620, 496, 0}}).line(640, 500, 400, 500);
    for (int i = 0; i < lines; ++i) b.line(640, 510, 640, 300);
    const auto frame = find_frame(drawing, Content::part, {});
    ASSERT_TRUE(frame);
    LineWork work = trace_part(drawing, *frame, {});
    EXPECT_LT(time_of([&] { leave_out_dimensions(work); }), std::chrono::seconds(5));
}

void join(std::vector<Box>& boxes) {
    Budget budget(10'000'000);
    join_touching(
        boxes, budget, [](const Box& a, const Box& b) { return a.touches(b); }, [](Box& a, const Box& b) { a.add(b); });
    EXPECT_FALSE(budget.is_exceeded());
}

TEST(Hostile, ManyBoxesAtOnePlaceAreJoinedInLinearTime) {
    std::vector<Box> boxes(400'000, Box{0, 0, 1, 1});
    EXPECT_LT(time_of([&] { join(boxes); }), std::chrono::seconds(5));
    EXPECT_EQ(boxes.size(), 1U);
}

/// Looks for any two that touch until there are none.
std::vector<Box> joined_slowly(std::vector<Box> boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
            if (!boxes[i].touches(boxes[k])) continue;
            boxes[i].add(boxes[k]);
            boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(k));
            return joined_slowly(std::move(boxes));
        }
    }
    return boxes;
}

TEST(Joining, LeavesTheSameBoxesInTheSameOrderAsItsTwin) {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<Box> boxes;
        for (int i = 0; i < 40; ++i) {
            const auto x = static_cast<double>(random() % 200), y = static_cast<double>(random() % 200);
            boxes.push_back({x, y, x + static_cast<double>(random() % 20), y + static_cast<double>(random() % 20)});
        }
        const std::vector<Box> twin = joined_slowly(boxes);
        join(boxes);
        ASSERT_EQ(boxes.size(), twin.size());
        for (std::size_t i = 0; i < boxes.size(); ++i)
            EXPECT_TRUE(boxes[i].contains(twin[i]) && twin[i].contains(boxes[i])) << round << ' ' << i;
    }
}

TEST(Hostile, StraysThatEachMakeTheNextOneTakeLinearTime) {
    // Each line begins just behind what is in the core once the line before it is gone.
    constexpr int lines = 25'000, core = 21 * lines;
    const auto end_of = [](int i) { return 1.0 - 0.5 * i / lines; };
    const auto point_of = [&](int i) { return i < 0 ? 0.047 : 0.9999999 * 3 / 64 * end_of(i); };
    std::vector<Box> boxes(core, Box{0, 0, 1e-5, 0});
    for (int i = 0; i < lines; ++i) {
        boxes.push_back({point_of(i), 0, point_of(i), 0});
        boxes.push_back({point_of(i - 1), 0, end_of(i), 0});
    }
    EXPECT_LT(time_of([&] { EXPECT_LT(robust_extent(boxes).max_x, 1.0); }), std::chrono::seconds(20));
}

TEST(Hostile, CodesOfATextWithoutAnEndTakeLinearTime) {
    std::string value;
    for (int i = 0; i < 1'000'000; ++i) value += "\\A";
    std::vector<std::string> lines;
    EXPECT_LT(time_of([&] { lines = text_lines(value, TextCoding::mtext); }), std::chrono::seconds(5));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0], value) << "what has no end is no code";
}

TEST(Hostile, LinesOfATextAreCharged) {
    DrawingBuilder b;
    std::string value;
    for (int i = 0; i < 1000; ++i) value += "\\P";
    b.line(0, 0, 9, 9).mtext(0, 0, value + "words");
    EXPECT_NE(draw_svg(b.drawing(), {.limits = {.max_segments = 2000}})->document.find("words"), std::string::npos);
    EXPECT_EQ(draw_svg(b.drawing(), {.limits = {.max_segments = 1000}})->document.find("words"), std::string::npos);
}

TEST(Hostile, ManyLinesOfOneLongLineTypeTakeLinearTime) {
    DrawingBuilder b;
    b.with_line_type(std::string(65'536, 'X'));
    for (int i = 0; i < 100'000; ++i) b.line(i % 100, 0, i % 97, 100);
    EXPECT_LT(time_of([&] { EXPECT_TRUE(draw_svg(b.drawing())); }), std::chrono::seconds(10));
}

/// The most that was in memory until now, in bytes.
std::size_t most_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

TEST(Hostile, ManyLayersOfOneLongNameTakeLittleMemory) {
    // As those beyond max_names have: the first name of the drawing.
    constexpr std::size_t size = 65'536, layers = 10'000;
    dxf::Drawing drawing;
    drawing.names.assign({std::string(size, 'X')});
    drawing.layers.assign(layers, {.name = 0, .color = -7, .line_type = 0, .frozen = true});
    const std::size_t before = most_memory();
    const LayerVisibility visibility(drawing);
    const LineTypes line_types(drawing);
    EXPECT_LT(most_memory() - before, size * layers / 2);
    EXPECT_TRUE(visibility.is_hidden(0) && visibility.is_frozen(0));
    EXPECT_EQ(line_types.of({}, 0, dxf::npos), 0U);
}

TEST(LineTypes, OfRowsOfOneLayerTheLastOneCounts) {
    dxf::Drawing drawing;
    drawing.names = {"walls", "WALLS", "HIDDEN", "CENTER"};
    const auto type_of_walls = [&](std::vector<dxf::Layer> rows) {
        drawing.layers = std::move(rows);
        return LineTypes(drawing).of({}, 0, dxf::npos);
    };
    const dxf::Layer hidden{.name = 0, .line_type = 2}, center{.name = 0, .line_type = 3};
    dxf::Layer capitals = hidden;
    capitals.name = 1;
    EXPECT_EQ(type_of_walls({hidden, center}), 3U);
    EXPECT_EQ(type_of_walls({center, capitals}), 2U);
    EXPECT_EQ(type_of_walls({hidden, capitals, center}), 3U);
    EXPECT_EQ(type_of_walls({center, capitals, center}), 3U);
}

}  // namespace
}  // namespace v16::render
