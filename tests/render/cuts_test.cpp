// Whoever gets a picture is told what of the drawing is not in it.
#include "render/cuts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "render/picture.hpp"
#include "render/raster.hpp"
#include "render/views.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;

/// A frame, and two columns of a block within a block.
dxf::Drawing drawing() {
    DrawingBuilder b;
    b.begin_block("inner").line(0, 0, 0, 10).end_block();
    b.begin_block("outer").insert("inner").end_block();
    b.line(0, 0, 100, 0).line(100, 0, 100, 60).line(100, 60, 0, 60).line(0, 60, 0, 0);
    b.insert("outer", {.position = {10, 40}, .columns = 2, .column_spacing = 10});
    return b.drawing();
}

/// How many of the segments the drawing takes: each entity, a copy of a block's as well, and each line.
constexpr std::uint32_t segments = 4 * 2 + 1 + 2 * (1 + 2);

/// The least of RenderLimits::max_pixel_runs with which nothing is cut.
template <class CutsOf>
std::uint32_t pixel_runs_needed(CutsOf cuts_of) {
    std::uint32_t low = 0, high = RenderLimits{}.max_pixel_runs;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        cuts_of({.max_pixel_runs = middle}) == Cuts{} ? high = middle : low = middle + 1;
    }
    return low;
}

/// At each limit nothing is cut; one less is told, and by its own name alone.
template <class CutsOf>
void expect_each_limit_tells(CutsOf cuts_of) {
    EXPECT_EQ(cuts_of({}), Cuts{});
    EXPECT_EQ(cuts_of({.max_block_depth = 2}), Cuts{});
    EXPECT_EQ(cuts_of({.max_block_depth = 1}), Cuts{.block_depth = true});
    EXPECT_EQ(cuts_of({.max_expanded_inserts = 4}), Cuts{});
    EXPECT_EQ(cuts_of({.max_expanded_inserts = 3}), Cuts{.expanded_inserts = true});
    EXPECT_EQ(cuts_of({.max_segments = segments}), Cuts{});
    EXPECT_EQ(cuts_of({.max_segments = segments - 1}), Cuts{.segments = true});
    const std::uint32_t runs = pixel_runs_needed(cuts_of);
    ASSERT_GT(runs, 100U);
    EXPECT_EQ(cuts_of({.max_pixel_runs = runs - 1}), Cuts{.pixel_runs = true});
}

TEST(Cuts, OfAPicture) {
    expect_each_limit_tells([](const RenderLimits& limits) {
        const auto image = draw(drawing(), {.limits = limits});
        return image ? image->cuts : Cuts{.pixel_runs = limits.max_pixel_runs < RenderLimits{}.max_pixel_runs};
    });
}

TEST(Cuts, OfViews) {
    expect_each_limit_tells([](const RenderLimits& limits) {
        const auto views = find_views(drawing(), limits);
        return views ? views->cuts : Cuts{.pixel_runs = limits.max_pixel_runs < RenderLimits{}.max_pixel_runs};
    });
}

TEST(Cuts, ABlockWithinItselfIsCutByNoLimit) {
    DrawingBuilder b;
    b.declare_block("A").begin_block("A").line(0, 0, 10, 5).insert("A").end_block().insert("A");
    const auto views = find_views(b.drawing(), {.max_block_depth = 1});
    ASSERT_TRUE(views);
    EXPECT_EQ(views->cuts, Cuts{});
}

TEST(Cuts, AnAreaOfTooManyEdges) {
    constexpr int size = 64;
    const auto cuts_of = [](std::size_t edges) {
        std::vector<Vec2> zigzag;
        for (std::size_t i = 0; i < edges; ++i)
            zigzag.push_back({0.001 * static_cast<double>(i), i % 2 * double{size}});
        Raster raster(size, size);
        const auto end = static_cast<std::uint32_t>(zigzag.size());
        raster.area(zigzag, {&end, 1}, 255);
        return raster.cuts();
    };
    constexpr std::size_t most = AreaScan::max_crossings / (size * AreaScan::samples_per_row);
    EXPECT_EQ(cuts_of(most), Cuts{});
    EXPECT_EQ(cuts_of(most + 2), Cuts{.crossings = true});
}

TEST(Cuts, HaveASentenceEach) {
    EXPECT_EQ(cut_sentences({}), std::vector<std::string>{});
    EXPECT_EQ(
        cut_sentences({true, true, true, true, true}),
        (std::vector<std::string>{
            "blocks nested deeper than max_block_depth were not drawn",
            "inserts beyond max_expanded_inserts were not drawn", "lines beyond max_segments were not drawn",
            "lines and areas beyond max_pixel_runs were not drawn", "an area with too many edges was not drawn"}));
}

TEST(Cuts, AddUp) {
    Cuts all{.block_depth = true};
    all |= {.expanded_inserts = true};
    all |= {.segments = true};
    all |= {.pixel_runs = true};
    all |= {.crossings = true};
    EXPECT_EQ(all, (Cuts{true, true, true, true, true}));
}

}  // namespace
}  // namespace v16::render
