// What is written comes back: every version, encoding and form through the project's own reader.
#include "corpus/dxf_writer.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "corpus/nurbs.hpp"
#include "dxf/reader.hpp"

namespace v16::corpus {
namespace {

DxfEntity make(DxfEntity::Kind kind, std::string layer) {
    DxfEntity entity;
    entity.kind = kind;
    entity.layer = std::move(layer);
    entity.radius = 2.5;
    entity.a = {1, 2};
    entity.b = {11, 7};
    entity.path = rectangle({0, 0}, {4, 3});
    return entity;
}

/// One of each kind, on layers whose names need an encoding.
DxfDocument sample() {
    DxfDocument document;
    document.layers = {{"轮廓线", 7, "CONTINUOUS"}, {"ОСИ", 1, "CENTER"}, {"Maße", 3, "HIDDEN"}};
    document.blocks.push_back({"ПАРТ", {make(DxfEntity::Kind::line, "0"), make(DxfEntity::Kind::circle, "轮廓线")}});
    document.blocks.push_back({"*D2", {make(DxfEntity::Kind::line, "0")}});
    auto& out = document.entities;
    using Kind = DxfEntity::Kind;
    for (const Kind kind :
         {Kind::line, Kind::circle, Kind::arc, Kind::lwpolyline, Kind::polyline, Kind::solid, Kind::point})
        out.push_back(make(kind, "轮廓线"));
    out[2].start = 30;
    out[2].end = 120;
    DxfEntity ellipse = make(Kind::ellipse, "ОСИ");
    ellipse.radius = 0.5;
    ellipse.end = 6.283185307179586;
    out.push_back(ellipse);
    DxfEntity spline = make(Kind::spline, "ОСИ");
    CubicSpline curve = spline_through({{0, 0}, {5, 3}, {9, 0}});
    spline.path = through(curve.control_points);
    spline.path.closed = false;
    spline.knots = curve.knots;
    out.push_back(spline);
    for (const Kind kind : {Kind::text, Kind::mtext}) {
        out.push_back(make(kind, "Maße"));
        out.back().text = "未注倒角 Ø ось ä";
    }
    DxfEntity dimension = make(Kind::dimension, "Maße");
    dimension.block = "*D2";
    dimension.text = "10";
    out.push_back(dimension);
    DxfEntity hatch = make(Kind::hatch, "0");
    hatch.loops = {rectangle({0, 0}, {4, 3}), circle({2, 1.5}, 1)};
    hatch.text = "ANSI31";
    out.push_back(hatch);
    DxfEntity insert = make(Kind::insert, "0");
    insert.text = "ПАРТ";
    insert.radius = 1;
    out.push_back(insert);
    out.push_back(make(Kind::leader, "0"));
    return document;
}

struct Form {
    DxfVersion version;
    CodePage page;
    bool binary;
};

class WriterForms : public testing::TestWithParam<Form> {};

TEST_P(WriterForms, ComesBackWithoutWarning) {
    DxfDocument document = sample();
    document.version = GetParam().version;
    document.code_page = GetParam().page;
    document.binary = GetParam().binary;
    const auto drawing = dxf::read(write_dxf(document));
    ASSERT_TRUE(drawing) << drawing.error().message;
    for (const dxf::Warning& warning : drawing->warnings) ADD_FAILURE() << warning.message;
    EXPECT_EQ(drawing->version, name(document.version));
    EXPECT_EQ(drawing->is_binary, document.binary);

    const bool modern = document.version >= DxfVersion::r2000;
    // HATCH and LEADER have no older form.
    EXPECT_EQ(drawing->entities.size(), document.entities.size() - (modern ? 0 : 2));
    std::set<std::string> layers;
    for (const dxf::Entity& entity : drawing->entities) layers.insert(drawing->name(entity.layer));
    EXPECT_EQ(layers, (std::set<std::string>{"0", "轮廓线", "ОСИ", "Maße"}));
    ASSERT_EQ(drawing->inserts.size(), 1U);
    EXPECT_NE(drawing->inserts[0].block, dxf::npos);
    ASSERT_EQ(drawing->dimensions.size(), 1U);
    EXPECT_NE(drawing->dimensions[0].block, dxf::npos);
    EXPECT_EQ(drawing->splines.size(), modern ? 1U : 0U);
    EXPECT_EQ(drawing->hatches.size(), modern ? 1U : 0U);
    for (const std::string& text : drawing->strings) EXPECT_TRUE(text == "未注倒角 Ø ось ä" || text == "10") << text;
}

std::vector<Form> all_forms() {
    std::vector<Form> forms;
    for (const DxfVersion version : {DxfVersion::r12, DxfVersion::r2000, DxfVersion::r2004, DxfVersion::r2007,
                                     DxfVersion::r2010, DxfVersion::r2013, DxfVersion::r2018})
        for (const CodePage page : {CodePage::ansi_1252, CodePage::ansi_936, CodePage::ansi_1251})
            for (const bool binary : {false, true}) forms.push_back({version, page, binary});
    return forms;
}

INSTANTIATE_TEST_SUITE_P(All, WriterForms, testing::ValuesIn(all_forms()));

TEST(DxfWriter, BareFileHasEntitiesAlone) {
    DxfDocument document;
    document.version = DxfVersion::bare;
    document.entities.push_back(make(DxfEntity::Kind::line, "0"));
    const std::string bytes = write_dxf(document);
    EXPECT_EQ(bytes.find("HEADER"), std::string::npos);
    const auto drawing = dxf::read(bytes);
    ASSERT_TRUE(drawing);
    ASSERT_EQ(drawing->lines.size(), 1U);
    EXPECT_EQ(drawing->lines[0].start, (dxf::Vec3{1, 2, 0}));
    EXPECT_EQ(drawing->lines[0].end, (dxf::Vec3{11, 7, 0}));
}

TEST(DxfWriter, GbkTextIsStoredAsGbk) {
    DxfDocument document;
    document.version = DxfVersion::r2000;
    document.code_page = CodePage::ansi_936;
    document.entities.push_back(make(DxfEntity::Kind::line, "轮廓"));
    EXPECT_NE(write_dxf(document).find("\xC2\xD6\xC0\xAA"), std::string::npos);
}

}  // namespace
}  // namespace v16::corpus
