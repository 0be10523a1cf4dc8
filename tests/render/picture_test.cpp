// The picture as a whole: frame, symmetry, determinism, limits, errors.
#include "render/picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "render/frame.hpp"
#include "render/line_work.hpp"
#include "render/scene.hpp"
#include "render/svg.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

int ink(const GrayImage& image, int column, int row) {
    return 255 - image.pixels[static_cast<std::size_t>(row * image.width + column)];
}

long total_ink(const GrayImage& image) {
    return std::accumulate(image.pixels.begin(), image.pixels.end(), 0L, [](long sum, int p) { return sum + 255 - p; });
}

/// Columns and rows of the ink, as (first, last).
struct Extent {
    int left, right, top, bottom;
    friend bool operator==(const Extent&, const Extent&) = default;
};
Extent extent_of(const GrayImage& image) {
    Extent extent{image.width, -1, image.height, -1};
    for (int row = 0; row < image.height; ++row) {
        for (int column = 0; column < image.width; ++column) {
            if (ink(image, column, row) < 64) continue;
            extent = {std::min(extent.left, column), std::max(extent.right, column), std::min(extent.top, row),
                      std::max(extent.bottom, row)};
        }
    }
    return extent;
}

/// An angle bracket with holes: no symmetry of its own. `m` maps its points.
template <class Map>
dxf::Drawing bracket(const Map& m, double unit = 1.0) {
    DrawingBuilder b;
    const auto line = [&](double x1, double y1, double x2, double y2) {
        const dxf::Vec2 p = m(x1, y1);
        const dxf::Vec2 q = m(x2, y2);
        b.line(p.x, p.y, q.x, q.y);
    };
    const auto circle = [&](double x, double y, double radius) {
        const dxf::Vec2 p = m(x, y);
        b.circle(p.x, p.y, radius * unit);
    };
    line(0, 0, 80, 0);
    line(80, 0, 80, 15);
    line(80, 15, 20, 25);
    line(20, 25, 12, 60);
    line(12, 60, 0, 60);
    line(0, 60, 0, 0);
    circle(8, 50, 3);
    circle(65, 8, 4);
    circle(20, 12, 7);
    return b.drawing();
}
dxf::Drawing bracket() {
    return bracket([](double x, double y) { return dxf::Vec2{x, y}; });
}

TEST(Picture, IsCentredAndFillsTheFrame) {
    for (const int size : {96, 128, 1000}) {
        const auto wide =
            draw(DrawingBuilder{}.lwpolyline({{{10, 5}}, {{50, 5}}, {{50, 25}}, {{10, 25}}}, true).drawing(),
                 {.size = size});
        ASSERT_TRUE(wide);
        EXPECT_EQ(wide->width, size);
        EXPECT_EQ(wide->height, size);
        EXPECT_EQ(wide->pixels.size(), static_cast<std::size_t>(size * size));
        const Extent extent = extent_of(*wide);
        EXPECT_EQ(extent.left, 1);
        EXPECT_EQ(extent.right, size - 2);
        EXPECT_EQ(extent.top + extent.bottom, size - 1);
        EXPECT_NEAR(extent.bottom - extent.top, size / 2, 2);
    }
}

TEST(Picture, UpIsUp) {
    const auto image = draw(DrawingBuilder{}.line(0, 0, 100, 0).line(100, 0, 100, 100).drawing());
    ASSERT_TRUE(image);
    EXPECT_GT(ink(*image, 64, 126), 100);  // the bottom line
    EXPECT_GT(ink(*image, 126, 64), 100);  // the right line
    EXPECT_EQ(ink(*image, 64, 1), 0);
    EXPECT_EQ(ink(*image, 1, 64), 0);
}

TEST(Picture, SingleLinesWork) {
    for (const auto& [x, y] : {std::pair{100.0, 0.0}, {0.0, 100.0}, {100.0, 100.0}, {1e-3, 0.0}, {1e300, 1e299}}) {
        const auto image = draw(DrawingBuilder{}.line(0, 0, x, y).drawing());
        ASSERT_TRUE(image) << x << ' ' << y;
        EXPECT_GT(total_ink(*image), 120L * 255);
    }
}

TEST(Picture, DoesNotDependOnUnitAndOrigin) {
    const auto reference = draw(bracket());
    ASSERT_TRUE(reference);
    struct Case {
        double unit, offset;
    };
    for (const Case& c : {Case{1, 1e6}, Case{1024, 0}, Case{1e-6, 0}, Case{1e300, 0}, Case{1e-250, 0}}) {
        const auto moved = draw(bracket(
            [&](double x, double y) {
                return dxf::Vec2{x * c.unit + c.offset, y * c.unit - c.offset};
            },
            c.unit));
        ASSERT_TRUE(moved) << c.unit;
        for (std::size_t i = 0; i < moved->pixels.size(); ++i) {
            // A rounding error may move both edges of a line to the next entry of the raster's table.
            ASSERT_NEAR(moved->pixels[i], reference->pixels[i], 12) << c.unit << ' ' << c.offset;
        }
    }
}

TEST(Picture, TurnsAndMirrorsWithTheDrawing) {
    const auto reference = draw(bracket());
    const auto turned = draw(bracket([](double x, double y) { return dxf::Vec2{-y, x}; }));
    const auto mirrored = draw(bracket([](double x, double y) { return dxf::Vec2{-x, y}; }));
    ASSERT_TRUE(reference && turned && mirrored);
    for (int row = 0; row < 128; ++row) {
        for (int column = 0; column < 128; ++column) {
            // A piece at 45 degrees, which circles have, is drawn by columns however the drawing is turned.
            ASSERT_NEAR(ink(*turned, row, 127 - column), ink(*reference, column, row), 32) << column << ' ' << row;
            ASSERT_NEAR(ink(*mirrored, 127 - column, row), ink(*reference, column, row), 32) << column << ' ' << row;
        }
    }
}

TEST(Picture, IsTheSameEveryTimeAndForEveryOrder) {
    auto drawing = bracket();
    const auto first = draw(drawing);
    const auto again = draw(drawing);
    std::reverse(drawing.entities.begin(), drawing.entities.end());
    const auto reversed = draw(drawing);
    ASSERT_TRUE(first && again && reversed);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(*first, *reversed);
}

TEST(Picture, AStrayDoesNotShrinkThePart) {
    auto b = DrawingBuilder{};
    b.drawing() = bracket();
    const auto before = draw(b.drawing());
    b.line(1e6, 1e6, 1e6 + 50, 1e6);
    const auto after = draw(b.drawing());
    ASSERT_TRUE(before && after);
    EXPECT_EQ(*before, *after);
}

TEST(Picture, NothingToDrawIsAnError) {
    for (const auto& drawing :
         {DrawingBuilder{}.drawing(), DrawingBuilder{}.text(0, 0, "a").text(9, 9, "b").drawing(),
          DrawingBuilder{}.point(0, 0).point(5, 5).drawing(), DrawingBuilder{}.line(3, 3, 3, 3).drawing(),
          DrawingBuilder{}.other("3DSOLID").drawing(), DrawingBuilder{}.circle(1e300, 1, 0).drawing()}) {
        const auto image = draw(drawing);
        ASSERT_FALSE(image);
        EXPECT_EQ(image.error().code, ErrorCode::no_drawable_entity);
    }
}

TEST(Picture, NothingToDrawSaysWhatThereIs) {
    const auto reason = [](const dxf::Drawing& drawing) {
        const auto picture = draw(drawing);
        const std::string& message = picture.error().message;
        return message.substr(message.find(": it ") + 5);
    };
    EXPECT_EQ(reason(DrawingBuilder{}.drawing()), "is empty");
    DrawingBuilder texts;
    texts.text(0, 0, "a").other("IMAGE").other("IMAGE").other("<b>").other("A").other("B").other("C");
    EXPECT_EQ(reason(texts.drawing()), "holds nothing but IMAGE (2), TEXT (1), A (1), B (1), others (2)");
    DrawingBuilder layout;
    layout.begin_block("*Paper_Space").line(0, 0, 9, 9).other("VIEWPORT").end_block();
    layout.drawing().blocks[0].is_paper_space = true;
    layout.drawing().paper_space_entities = 2;
    EXPECT_EQ(reason(layout.drawing()), "is empty; entities in layouts (paper space): 3");
    EXPECT_EQ(draw_svg(layout.drawing()).error().message, draw(layout.drawing()).error().message);
}

TEST(Picture, NothingToDrawSaysWhatWasLeftOut) {
    dxf::Drawing drawing;
    using Code = dxf::Warning::Code;
    drawing.warnings = {{.code = Code::not_finite, .message = "an entity was left out"},
                        {.code = Code::missing_eof, .message = "the file has no end"},
                        {.code = Code::limit, .message = "entities beyond max_entities were left out"}};
    EXPECT_THAT(draw(drawing).error().message,
                testing::EndsWith("it is empty; an entity was left out; entities beyond max_entities were left out"));
}

TEST(Picture, OptionsAreChecked) {
    const auto drawing = bracket();
    for (const int size : {15, 4097, 0, -1}) {
        EXPECT_EQ(draw(drawing, {.size = size}).error().code, ErrorCode::invalid_argument) << size;
    }
    for (const double width : {0.0, -1.0, 33.0, std::nan("")}) {
        EXPECT_EQ(draw(drawing, {.line_width = width}).error().code, ErrorCode::invalid_argument) << width;
    }
    EXPECT_TRUE(draw(drawing, {.size = 16}));
    EXPECT_TRUE(draw(drawing, {.size = 4096}));
}

// ---- limits ----

std::string block_name(int i) {
    return std::string(1, 'B').append(std::to_string(i));
}

/// Blocks B0 to Bn, each inserting the next; the last holds a diagonal of the square.
DrawingBuilder chain(int depth) {
    DrawingBuilder b;
    for (int i = 0; i < depth; ++i) b.declare_block(block_name(i));
    for (int i = 0; i < depth; ++i) {
        b.begin_block(block_name(i));
        i + 1 < depth ? b.insert(block_name(i + 1)) : b.line(0, 0, 100, 100);
        b.end_block();
    }
    b.insert("B0");
    return b;
}

TEST(RenderLimits, BlockDepth) {
    EXPECT_TRUE(draw(chain(16).drawing()));
    EXPECT_FALSE(draw(chain(17).drawing()));
    EXPECT_TRUE(draw(chain(3).drawing(), {.limits = {.max_block_depth = 3}}));
    EXPECT_FALSE(draw(chain(3).drawing(), {.limits = {.max_block_depth = 2}}));
}

TEST(RenderLimits, ABlockWithinItself) {
    DrawingBuilder b;
    b.declare_block("A").declare_block("B");
    b.begin_block("A").line(0, 0, 10, 5);
    for (int i = 0; i < 50; ++i) b.insert("B", {.position = {1.0 * i, 0}}).insert("A");
    b.end_block();
    b.begin_block("B").insert("A").insert("B").line(0, 0, 5, 10).end_block();
    b.insert("A").insert("B");
    EXPECT_TRUE(draw(b.drawing()));
}

TEST(RenderLimits, ExpandedInserts) {
    const auto columns_drawn = [](std::uint32_t limit) {
        DrawingBuilder b;
        b.begin_block("B").line(0, 0, 0, 10).end_block();
        b.lwpolyline({{{0, 0}}, {{100, 0}}, {{100, 100}}, {{0, 100}}}, true);
        b.insert("B", {.position = {10, 40}, .columns = 8, .column_spacing = 10});
        const auto image = draw(b.drawing(), {.limits = {.max_expanded_inserts = limit}});
        int count = 0;
        for (int column = 5; column < 123; ++column) {
            count += ink(*image, column, 70) > 100 && ink(*image, column - 1, 70) <= 100 ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(columns_drawn(8), 8);
    EXPECT_EQ(columns_drawn(7), 7);
    EXPECT_EQ(columns_drawn(0), 0);
}

TEST(RenderLimits, Segments) {
    DrawingBuilder b;
    b.line(0, 0, 100, 0).line(0, 0, 0, 100).line(100, 100, 0, 0);
    // An entity costs one, each of its pieces another.
    const auto all = draw(b.drawing(), {.limits = {.max_segments = 6}});
    const auto two = draw(b.drawing(), {.limits = {.max_segments = 5}});
    ASSERT_TRUE(all && two);
    EXPECT_GT(ink(*all, 64, 63), 100);
    EXPECT_EQ(ink(*two, 64, 63), 0);
    EXPECT_FALSE(draw(b.drawing(), {.limits = {.max_segments = 0}}));
}

/// Arrays in arrays of what is as large as the picture, one a kind.
std::vector<DrawingBuilder> arrays_of_large_things() {
    const auto array = [](const auto& fill) {
        DrawingBuilder b;
        b.declare_block("outer").begin_block("B");
        fill(b);
        b.end_block().begin_block("outer");
        b.insert("B", {.columns = 10, .rows = 10, .column_spacing = 0.001, .row_spacing = 0.001}).end_block();
        b.insert("outer", {.columns = 10, .rows = 10, .column_spacing = 0.01, .row_spacing = 0.01});
        return b;
    };
    return {array([](DrawingBuilder& b) { b.line(0, 0, 100, 70); }),
            array([](DrawingBuilder& b) { b.circle(50, 50, 50); }),
            array([](DrawingBuilder& b) {
                b.face("SOLID", {{0, 0}, {100, 0}, {0, 90}, {100, 100}});
            }),
            array([](DrawingBuilder& b) {
                b.face("TRACE", {{0, 0}, {100, 50}, {30, 90}, {100, 100}});
            }),
            array([](DrawingBuilder& b) {
                b.lwpolyline({{{0, 0}}, {{100, 0}}, {{0, 90}}, {{100, 100}}});
            }),
            array([](DrawingBuilder& b) {
                b.hatch({{{{0, 0}}, {{100, 0}}, {{100, 90}}, {{0, 80}}}}, true);
            }),
            array([](DrawingBuilder& b) {
                b.hatch({{{{0, 0}}, {{100, 0}}, {{10, 90}}}}, false);
            })};
}

TEST(RenderLimits, PixelRunsEndThePicture) {
    constexpr std::uint32_t limit = 60'000;
    for (DrawingBuilder& b : arrays_of_large_things()) {
        // Behind them all, where nothing else is.
        b.line(-60, 0, -60, 100);
        const auto all = draw(b.drawing(), {.size = 64});
        const auto some = draw(b.drawing(), {.size = 64, .limits = {.max_pixel_runs = limit}});
        ASSERT_TRUE(all && some);
        const auto has_last = [](const GrayImage& image) {
            long sum = 0;
            for (int column = 0; column < 10; ++column) sum += ink(image, column, 32);
            return sum > 200;
        };
        EXPECT_TRUE(has_last(*all)) << "the default is far above ten thousand of them in a small picture";
        EXPECT_FALSE(has_last(*some));
        EXPECT_GT(total_ink(*some), 0);
        EXPECT_FALSE(draw(b.drawing(), {.size = 64, .limits = {.max_pixel_runs = 0}}));
    }
}

/// Counts what it is given, and is full from some number on.
class Counter final : public Canvas {
public:
    explicit Counter(std::size_t most) : most_(most) {}
    void stroke(const dxf::Entity&, std::span<const Vec2>) override { ++count; }
    void fill(const dxf::Entity&, std::span<const Vec2>, std::span<const std::uint32_t>, Shade) override { ++count; }
    void text(const dxf::Entity&, const dxf::Text&, const TextPlace&) override {}
    [[nodiscard]] bool is_full() const override { return count >= most_; }

    std::size_t count = 0;

private:
    std::size_t most_;
};

TEST(RenderLimits, AFullCanvasEndsTheWalk) {
    for (DrawingBuilder& b : arrays_of_large_things()) {
        Counter all(1'000'000), few(10);
        walk(b.drawing(), {}, all);
        walk(b.drawing(), {}, few);
        EXPECT_EQ(all.count, 10'000U);
        EXPECT_EQ(few.count, 10U);
    }
}

TEST(RenderLimits, PixelRunsBoundTheLineWork) {
    constexpr std::uint32_t limit = 600'000;
    for (DrawingBuilder& b : arrays_of_large_things()) {
        const auto frame = find_frame(b.drawing(), Content::part, {});
        ASSERT_TRUE(frame);
        const LineWork work = trace_part(b.drawing(), *frame, {.max_pixel_runs = limit});
        double length = 0.0;
        for (const TracedPath& path : work.paths) {
            const auto points = work.of(path);
            for (std::size_t i = 1; i < points.size(); ++i) length += norm(points[i] - points[i - 1]);
        }
        EXPECT_GT(work.paths.size(), 0U);
        EXPECT_LE(length, 1.5 * limit);
    }
}

/// A block "B" of one entity with a list of 128,000, of which nothing is drawn.
std::vector<DrawingBuilder> blocks_of_long_lists() {
    constexpr std::uint32_t size = 128'000;
    const auto block = [](const auto& fill) {
        DrawingBuilder b;
        b.begin_block("B");
        fill(b);
        b.end_block();
        return b;
    };
    return {block([](DrawingBuilder& b) {  // an area of too many points
                b.hatch({{}}, true).drawing().vertices.resize(size, dxf::Vertex{{1, 2}});
                b.drawing().hatch_paths[0].vertices.count = size;
            }),
            block([](DrawingBuilder& b) {  // rings without points
                b.hatch({}, true).drawing().hatch_paths.resize(size);
                b.drawing().hatches[0].paths.count = size;
            }),
            block([](DrawingBuilder& b) {  // faces without a visible edge
                b.polyline({{{0, 0}}, {{9, 9}}}, {.is_mesh = true, .flags = 64});
                b.drawing().mesh_faces.resize(size, dxf::MeshFace{-1, -2, 0, 0});
                b.drawing().polylines[0].faces.count = size;
            })};
}

TEST(RenderLimits, LongListsCostThoughNothingOfThemIsDrawn) {
    for (DrawingBuilder& b : blocks_of_long_lists()) {
        b.insert("B", {.columns = 3}).line(0, 0, 9, 9);
        EXPECT_TRUE(draw(b.drawing(), {.limits = {.max_segments = 10'000}})) << "2,000 a copy";
        b.drawing().inserts[0].columns = 5;
        EXPECT_FALSE(draw(b.drawing(), {.limits = {.max_segments = 10'000}}));
    }
}

TEST(RenderLimits, HugeArraysAndManyfoldNestingCostLittle) {
    DrawingBuilder array;
    array.begin_block("B").line(0, 0, 1, 1).text(0, 0, "x").end_block();
    for (int i = 0; i < 100; ++i) {
        array.insert("B", {.columns = 65535, .rows = 65535, .column_spacing = 2, .row_spacing = 2});
    }
    DrawingBuilder laughs;
    for (int i = 0; i < 12; ++i) laughs.declare_block(block_name(i));
    for (int i = 0; i < 12; ++i) {
        laughs.begin_block(block_name(i));
        for (int k = 0; k < 10; ++k) {
            i + 1 < 12 ? laughs.insert(block_name(i + 1), {.position = {1.0 * k, 1.0 * i}}) : laughs.line(0, 0, k, 1);
        }
        laughs.end_block();
    }
    laughs.insert("B0");
    DrawingBuilder empty;
    empty.begin_block("B").end_block().line(0, 0, 1, 1);
    for (int i = 0; i < 100; ++i) empty.insert("B", {.columns = 65535, .rows = 65535});
    for (const auto* b : {&array, &laughs, &empty}) {
        const auto start = std::chrono::steady_clock::now();
        EXPECT_TRUE(draw(b->drawing()));
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
    }
}

}  // namespace
}  // namespace v16::render
