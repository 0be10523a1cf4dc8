#include "render/svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "render/text_content.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string svg_of(const DrawingBuilder& builder) {
    return draw_svg(builder.drawing()).value_or(Svg{"no SVG", {}}).document;
}

TEST(Svg, IsInDrawingUnitsFromTheUpperLeftCorner) {
    // 1024 pixels, of which 1.6 at each side are margin, for 1020.8 units: one unit a pixel.
    const std::string svg = svg_of(DrawingBuilder{}.line(5000, 7000, 6020.8, 7000).line(5000, 7000, 5000, 7510.4));
    EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 1024 513.6")"));
    EXPECT_THAT(svg, HasSubstr(R"(<path d="M1.6 512L1022.4 512"/>)"));
    EXPECT_THAT(svg, HasSubstr(R"(<path d="M1.6 512L1.6 1.6"/>)"));
    EXPECT_THAT(svg, HasSubstr("</svg>"));
}

TEST(Svg, DashedLineTypesOfEntityAndLayer) {
    DrawingBuilder b;
    b.line(0, 0, 10, 10).on_layer("Axes").line(0, 0, 10, 0);
    auto& drawing = b.drawing();
    drawing.names.insert(drawing.names.end(), {"Hidden2", "center"});
    const auto names = static_cast<std::uint32_t>(drawing.names.size());
    drawing.entities[0].line_type = names - 2;
    drawing.layers.push_back({.name = drawing.entities[1].layer, .line_type = names - 1});
    const std::string svg = svg_of(b);
    EXPECT_THAT(svg, HasSubstr(R"(<path class="h")"));
    EXPECT_THAT(svg, HasSubstr(R"(<path class="c")"));
}

TEST(Svg, LayerZeroOfABlockHasTheLineTypeOfItsInsert) {
    DrawingBuilder b;
    b.begin_block("B").line(0, 0, 100, 0).end_block();
    b.line_type_layer("Edges", "HIDDEN").on_layer("Edges").insert("B");
    EXPECT_THAT(svg_of(b), HasSubstr(R"(<path class="h")"));
}

TEST(Svg, ByBlockIsTheLineTypeOfTheInsert) {
    const auto svg_of_insert = [](std::string_view line_type, std::string_view layer) {
        DrawingBuilder b;
        b.line_type_layer("edges", "HIDDEN").line_type_layer("0", "CENTER");
        b.with_line_type("BYBLOCK").begin_block("Inner").line(0, 0, 100, 0).end_block();
        b.begin_block("B").insert("Inner").end_block();
        b.with_line_type(line_type).on_layer(layer).insert("B");
        return svg_of(b);
    };
    EXPECT_THAT(svg_of_insert("PHANTOM", "plain"), HasSubstr(R"(<path class="p")")) << "through the block between";
    EXPECT_THAT(svg_of_insert("ByLayer", "EDGES"), HasSubstr(R"(<path class="h")")) << "of the layer of the INSERT";
    EXPECT_THAT(svg_of_insert("ByLayer", "no such layer"), Not(HasSubstr("<path class="))) << "continuous";
    EXPECT_THAT(svg_of_insert("ByBlock", "edges"), Not(HasSubstr("<path class="))) << "there is no block around it";
}

TEST(Svg, ALayerIsFoundInAnyCaseAndElseContinuous) {
    const auto svg_of_line = [](std::string_view layer) {
        DrawingBuilder b;
        b.line_type_layer("0", "CENTER").line_type_layer("Edges", "HIDDEN");
        b.on_layer(layer).line(0, 0, 100, 0);
        return svg_of(b);
    };
    EXPECT_THAT(svg_of_line("EDGES"), HasSubstr(R"(<path class="h")"));
    EXPECT_THAT(svg_of_line("0"), HasSubstr(R"(<path class="c")"));
    EXPECT_THAT(svg_of_line("unknown"), Not(HasSubstr("<path class=")));
}

TEST(Svg, DimensionsTextsAndAreas) {
    DrawingBuilder b;
    b.begin_block("*D1").line(0, 20, 100, 20).end_block();
    b.line(0, 0, 100, 0)
        .dimension("*D1")
        .text(10, 10, "%%c20 <&> \"x\"", 5)
        .hatch({{{{0, 0}}, {{9, 0}}, {{9, 9}}}}, false);
    b.face("SOLID", {{0, 0}, {5, 0}, {0, 5}});
    const std::string svg = svg_of(b);
    EXPECT_THAT(svg, HasSubstr("\u00d820 &lt;&amp;&gt; &quot;x&quot;"));
    EXPECT_THAT(svg, HasSubstr(R"(class="t")"));
    EXPECT_THAT(svg, HasSubstr(R"(class="s")"));
    EXPECT_EQ(std::count(svg.begin(), svg.end(), '\n'), 11) << svg;
}

TEST(Svg, TextsOfTinyDrawingsAreDrawn) {
    EXPECT_THAT(svg_of(DrawingBuilder{}.line(0, 0, 1e-5, 1e-5).text(0, 0, "x", 1e-6)), HasSubstr(">x</tspan>"));
}

TEST(Svg, TinyAndHugeDrawingsAreInPixels) {
    for (const double size : {1e-290, 1e-10, 1e12, 1e29}) {
        // 1024 pixels, of which 1.6 at each side are margin.
        const std::string svg =
            svg_of(DrawingBuilder{}.line(0, 0, size, 0).line(0, 0, 0, size).text(0, 0, "x", size / 2));
        EXPECT_THAT(svg, AllOf(HasSubstr(R"(viewBox="0 0 1024 1024")"), HasSubstr("stroke-width:1.2;"),
                               HasSubstr(R"(<path d="M1.6 1022.4L1022.4 1022.4"/>)"),
                               HasSubstr(R"svg( 1.6 1022.4)" font-size="714.56">)svg")))
            << size;
    }
}

TEST(Svg, LettersWhoseSizeIsNoNumberAreLeftOut) {
    const std::string svg = svg_of(DrawingBuilder{}.line(0, 0, 10, 10).text(0, 0, "x", 1.7e308));
    EXPECT_THAT(svg, AllOf(HasSubstr("</svg>"), Not(HasSubstr("\"inf")), Not(HasSubstr("-inf"))));
}

TEST(Svg, TextsBelongToTheFrame) {
    // Ten characters of height 10 reach 80 units to the right.
    const std::string svg = svg_of(DrawingBuilder{}.line(0, 0, 20, 0).text(20, 0, "0123456789", 10));
    EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 100.313 10.3135")"));
}

TEST(Svg, TextsStandWhereTheirAlignmentSays) {
    using Across = dxf::Text::Across;
    using Upward = dxf::Text::Upward;
    const auto text_of = [](Across across, Upward upward, bool is_mtext) {
        DrawingBuilder b;
        b.line(0, 0, 100, 0).line(0, 0, 0, 100);
        is_mtext ? b.mtext(40, 70, "one\\Ptwo", 3) : b.text(20, 30, "one", 3);
        dxf::Text& text = b.drawing().texts.back();
        text.across = across;
        text.upward = upward;
        text.anchor = {40, 70};
        const std::string svg = svg_of(b);
        const std::size_t begin = svg.find("<text");
        return svg.substr(begin, svg.find("</text>") - begin);
    };
    const std::string plain = text_of(Across::left, Upward::baseline, false);
    EXPECT_THAT(plain,
                AllOf(HasSubstr("20.1567 70.1567)"), HasSubstr(R"(<tspan x="0" y="0">)"), Not(HasSubstr("anchor"))));
    EXPECT_THAT(
        text_of(Across::middle, Upward::middle, false),
        AllOf(HasSubstr("40.1567 30.1567)"), HasSubstr(R"(y="1.5">one)"), HasSubstr(R"(text-anchor="middle")")));
    EXPECT_THAT(text_of(Across::right, Upward::bottom, false),
                AllOf(HasSubstr(R"(y="-1">one)"), HasSubstr(R"(text-anchor="end")")));
    EXPECT_THAT(text_of(Across::left, Upward::top, true), AllOf(HasSubstr(R"(y="3">one)"), HasSubstr(R"(y="8">two)")));
    EXPECT_THAT(text_of(Across::left, Upward::middle, true),
                AllOf(HasSubstr(R"(y="-1">one)"), HasSubstr(R"(y="4">two)")));
    EXPECT_THAT(text_of(Across::left, Upward::bottom, true),
                AllOf(HasSubstr(R"(y="-6">one)"), HasSubstr(R"(y="-1">two)")));
}

TEST(Svg, AttributesOnHiddenLayersAreLeftOut) {
    DrawingBuilder b;
    b.begin_block("B").line(0, 0, 100, 0).end_block();
    b.insert("B", {.attributes = {0, 2}}).text(0, 0, "shown", 3);
    b.off_layer("Off").on_layer("Off").text(0, 0, "hidden", 3);
    auto& drawing = b.drawing();
    drawing.attributes.assign(drawing.entities.begin() + 1, drawing.entities.end());
    drawing.entities.resize(1);
    EXPECT_THAT(svg_of(b), AllOf(HasSubstr("shown"), Not(HasSubstr("hidden"))));
}

TEST(Svg, AllLinesOfATextBelongToTheFrame) {
    const std::string svg = svg_of(DrawingBuilder{}.line(0, 0, 100, 0).mtext(0, 0, "a\\Pb\\Pc\\Pd", 3));
    EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 100.313 18.3135")"));
}

TEST(Svg, LongTextsInManyBlocksAreBounded) {
    DrawingBuilder b;
    b.begin_block("B").text(0, 0, std::string(16'000, 'x'), 1).end_block();
    b.line(0, 0, 100, 0).insert("B", {.columns = 1000, .column_spacing = 1});
    const auto svg = draw_svg(b.drawing(), {.limits = {.max_segments = 3500}});
    ASSERT_TRUE(svg);
    EXPECT_GT(svg->document.size(), 3 * 16'000U);
    EXPECT_LT(svg->document.size(), 4 * 16'000U);
    EXPECT_TRUE(svg->cuts.segments);
    EXPECT_EQ(draw_svg(b.drawing()).value_or(Svg{}).cuts, Cuts{});
}

TEST(Svg, LettersOfSeveralBytesAreNotWider) {
    const auto frame_of = [](std::string_view text) {
        const std::string svg = svg_of(DrawingBuilder{}.line(0, 0, 20, 0).text(20, 0, text, 10));
        return svg.substr(0, svg.find('\n'));
    };
    EXPECT_EQ(frame_of("\u00d8\u00e9\u0416"), frame_of("Oez"));
    EXPECT_EQ(frame_of("轴承"), frame_of("0123"));
}

TEST(Svg, ALargerOneThanAllowedIsRefused) {
    const auto kinds = {DrawingBuilder{}.line(0, 0, 1, 1).circle(5, 5, 100).circle(5, 5, 90),
                        DrawingBuilder{}.line(0, 0, 9, 9).text(0, 0, std::string(2'000, '<'), 3),
                        DrawingBuilder{}.line(0, 0, 9, 9).hatch({{{{0, 0}}, {{9, 0}}, {{9, 9}}}}, false)};
    for (const DrawingBuilder& kind : kinds) {
        DrawingBuilder builder = kind;
        const std::uint64_t size = svg_of(builder).size();
        EXPECT_TRUE(draw_svg(builder.drawing(), {.max_bytes = size}));
        for (const std::uint64_t less : {size - 1, size / 2, std::uint64_t{1}, std::uint64_t{0}}) {
            const auto refused = draw_svg(builder.drawing(), {.max_bytes = less});
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().code, ErrorCode::limit_exceeded);
            EXPECT_THAT(refused.error().message, HasSubstr("MB; PNG"));
        }
    }
}

TEST(Svg, Errors) {
    EXPECT_EQ(draw_svg(DrawingBuilder{}.drawing()).error().code, ErrorCode::no_drawable_entity);
    const auto line = DrawingBuilder{}.line(0, 0, 1, 1);
    EXPECT_EQ(draw_svg(line.drawing(), {.size = 15}).error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(draw_svg(line.drawing(), {.size = 4097}).error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(draw_svg(line.drawing(), {.line_width = 0}).error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(draw_svg(DrawingBuilder{}.line(0, 0, 1e31, 1).drawing()).error().code, ErrorCode::limit_exceeded);
}

TEST(TextLines, PercentCodes) {
    EXPECT_THAT(text_lines("%%c10 %%p0.1 45%%d %%u%%065%%%", TextCoding::text),
                ElementsAre("\u00d810 \u00b10.1 45\u00b0 A%"));
    EXPECT_THAT(text_lines("100%%", TextCoding::text), ElementsAre("100%%"));
    EXPECT_THAT(text_lines("%%12912 %%1280.1 45%%127 %%176%%177%%216 %%001%%150%%300", TextCoding::text),
                ElementsAre("\u00d812 \u00b10.1 45\u00b0 \u00b0\u00b1\u00d8 "));
    EXPECT_THAT(text_lines("{\\Pa}", TextCoding::text), ElementsAre("{\\Pa}"));
}

TEST(TextLines, MtextCodes) {
    EXPECT_THAT(text_lines("{\\fArial|b0;Title}\\PM10\\~x\\S1/2;", TextCoding::mtext),
                ElementsAre("Title", "M10 x1/2"));
    EXPECT_THAT(text_lines("\\H2.5x;a\\\\b\\{c\\}\\Lu\\l", TextCoding::mtext), ElementsAre("a\\b{c}u"));
    EXPECT_THAT(text_lines("\\Hno end", TextCoding::mtext), ElementsAre("\\Hno end"));
    EXPECT_THAT(text_lines("\\", TextCoding::mtext), ElementsAre("\\"));
    EXPECT_THAT(text_lines("", TextCoding::mtext), ElementsAre(""));
}

TEST(TextLines, CaretsAreControlCharacters) {
    EXPECT_THAT(text_lines("a^Jb^Ic^M^Jd^Me", TextCoding::mtext), ElementsAre("a", "b c", "d", "e"));
    EXPECT_THAT(text_lines("a^Jb^M^Jc", TextCoding::text), ElementsAre("a b c"));
    EXPECT_THAT(text_lines("x^ 2, x^2, ^", TextCoding::text), ElementsAre("x^2, x^2, ^"));
    EXPECT_THAT(text_lines("\\S+0.1^ -0.2;", TextCoding::mtext), ElementsAre("+0.1/ -0.2"));
}

TEST(BreakLine, BetweenWordsAndBesideEastAsianCharacters) {
    EXPECT_THAT(break_line("one two three", 7), ElementsAre("one two", "three"));
    EXPECT_THAT(break_line("one two three", 6), ElementsAre("one", "two", "three"));
    EXPECT_THAT(break_line("  indented extraordinarily far", 10), ElementsAre("  indented", "extraordinarily", "far"));
    EXPECT_THAT(break_line("未注倒角为C1，锐边去毛刺。", 12), ElementsAre("未注倒角为", "C1，锐边去毛", "刺。"));
    EXPECT_THAT(break_line("热处理HB220～250，发黑", 10), ElementsAre("热处理", "HB220～", "250，发黑"));
    EXPECT_THAT(break_line("blanks at the end   ", 13), ElementsAre("blanks at the", "end   "));
    EXPECT_THAT(break_line("fits    ", 4), ElementsAre("fits"));
    EXPECT_THAT(break_line("", 10), ElementsAre(""));
    EXPECT_THAT(break_line("ab\xFFgh ij", 5), ElementsAre("ab\xFFgh", "ij")) << "bytes that are no UTF-8";
}

TEST(Svg, AnMtextIsBrokenToItsWidth) {
    DrawingBuilder b;
    b.line(0, 0, 100, 0).mtext(0, 90, "one two three\\Pfour", 10);
    b.drawing().texts.back().width = 56;  // eight columns
    const std::string svg = svg_of(b);
    EXPECT_THAT(svg, HasSubstr(">one two</tspan>"));
    EXPECT_THAT(svg, HasSubstr(">three</tspan>"));
    EXPECT_THAT(svg, HasSubstr(">four</tspan>"));
    EXPECT_THAT(svg, HasSubstr(R"(width="1024")"));
    EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 100.)")) << "the broken text is no wider than the line";
}

TEST(Svg, NarrowLettersTakeLessRoom) {
    DrawingBuilder b;
    b.line(0, 0, 60, 0).text(0, 10, "0123456789", 10);
    b.drawing().texts.back().stretch = 0.7;  // ten letters of 5.6
    const std::string svg = svg_of(b);
    EXPECT_THAT(svg, HasSubstr("matrix(0.7 "));
    EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 60.)"));
}

TEST(Svg, MultileadersAreLinesAndText) {
    DrawingBuilder b;
    b.line(0, 0, 100, 0).mtext(40, 30, "note\\Pmore", 5);
    auto& drawing = b.drawing();
    drawing.entities.back().kind = dxf::EntityKind::multi_leader;
    drawing.entities.back().geometry = 0;
    drawing.vertices = {{{0, 0}}, {{30, 30}}};
    drawing.leaders = {{.vertices = {0, 2}}};
    drawing.multi_leaders = {{.leaders = {0, 1}, .text = 0}};
    const std::string svg = svg_of(b);
    EXPECT_THAT(svg, HasSubstr(">note</tspan>"));
    EXPECT_THAT(svg, HasSubstr(">more</tspan>"));
    EXPECT_NE(svg.find("<path d="), svg.rfind("<path d=")) << "the line and that of the note";
    EXPECT_EQ(draw(drawing).value(), draw(DrawingBuilder{}.line(0, 0, 100, 0).drawing()).value());
}

TEST(EscapeXml, ControlCharactersBecomeSpaces) {
    EXPECT_EQ(escape_xml("a\x01\nb轴"), "a  b轴");
    EXPECT_EQ(escape_xml("a\uFFFEb\uFFFF\uFFFD\uFFFC"), "a\uFFFDb\uFFFD\uFFFD\uFFFC") << "nor may these stand in XML";
}

}  // namespace
}  // namespace v16::render
