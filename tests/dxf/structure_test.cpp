// Header, tables, and what the reader makes of damaged files.
#include <gtest/gtest.h>

#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

TEST(Header, Variables) {
    const auto d = read(test::ascii(
        "0 SECTION;2 HEADER;9 $ACADVER;1 AC1027;9 $INSUNITS;70 4;9 $EXTMIN;10 -1.5;20 2;30 0;9 $EXTMAX;10 8;20 9;"
        "30 1;9 $LIMMIN;10 100;20 100;0 ENDSEC;0 EOF"));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->version, "AC1027");
    EXPECT_EQ(d->insert_units, 4);
    ASSERT_TRUE(d->header_extents);
    EXPECT_EQ(d->header_extents->min, (Vec3{-1.5, 2, 0}));
    EXPECT_EQ(d->header_extents->max, (Vec3{8, 9, 1}));
}

TEST(Header, EmptyExtentsAreNone) {
    const auto d =
        read(test::ascii("0 SECTION;2 HEADER;9 $EXTMIN;10 1e20;20 1e20;9 $EXTMAX;10 -1e20;20 -1e20;0 ENDSEC;0 EOF"));
    ASSERT_TRUE(d);
    EXPECT_FALSE(d->header_extents);
    EXPECT_FALSE(d->insert_units);
    EXPECT_EQ(d->version, "");
}

TEST(Tables, Layers) {
    const auto d = read(test::ascii(
        "0 SECTION;2 TABLES;0 TABLE;2 LAYER;70 2;0 LAYER;2 0;70 0;62 7;6 CONTINUOUS;0 LAYER;2 Off;70 1;62 -5;"
        "1001 ACAD;2 no;0 LAYER;70 0;62 1;0 ENDTAB;0 ENDSEC;0 EOF"));
    ASSERT_TRUE(d);
    ASSERT_EQ(d->layers.size(), 2U) << "one without a name is left out";
    EXPECT_EQ(d->name(d->layers[0].line_type), "CONTINUOUS");
    EXPECT_EQ(d->name(d->layers[1].name), "Off");
    EXPECT_EQ(d->layers[1].color, -5);
    EXPECT_TRUE(d->layers[1].frozen);
    EXPECT_EQ(d->layers[1].line_type, npos);
    EXPECT_TRUE(test::has_warning(*d, Warning::Code::structure));
}

struct RecoveryCase {
    std::string_view damage;
    std::string bytes;
    std::string_view types;
    std::vector<Warning::Code> warnings;
};

TEST(Recovery, Table) {
    using enum Warning::Code;
    const RecoveryCase cases[] = {
        {"none", test::with_entities("0 LINE"), "LINE ", {}},
        {"no EOF", test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 ENDSEC"), "LINE ", {missing_eof}},
        {"no ENDSEC", test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 EOF"), "LINE ", {missing_endsec}},
        {"neither", test::ascii("0 SECTION;2 ENTITIES;0 LINE"), "LINE ", {missing_endsec, missing_eof}},
        {"SECTION inside a section",
         test::ascii("0 SECTION;2 HEADER;0 SECTION;2 ENTITIES;0 LINE;0 ENDSEC;0 EOF"),
         "LINE ",
         {missing_endsec}},
        {"section without a name", test::ascii("0 SECTION;0 LINE;0 ENDSEC;0 EOF"), "LINE ", {structure}},
        {"entities without a section",
         test::ascii("0 LINE;8 L;0 POLYLINE;0 VERTEX;0 SEQEND;0 FOO;0 EOF"),
         "LINE POLYLINE ",
         {structure}},
        {"lower-case eof", test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 ENDSEC;0 eof"), "LINE ", {missing_eof}},
        {"something after EOF", test::with_entities("0 LINE") + "garbage\n\n0\nLINE\n", "LINE ", {}},
        {"blanks around names of sections", test::ascii("0  SECTION ;2  ENTITIES;0 LINE;0 ENDSEC ;0 EOF"), "LINE ", {}},
        {"bad number", test::with_entities("0 LINE;10 abc;20 1"), "LINE ", {bad_number}},
        {"repaired number", test::with_entities("0 LINE;10 1,5;20 1"), "LINE ", {bad_number}},
        {"bad colour", test::with_entities("0 LINE;62 red"), "LINE ", {bad_number}},
        {"bad handle", test::with_entities("0 LINE;5 XYZ;330 ZZ"), "LINE ", {}},
        {"two ENTITIES sections",
         test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 ENDSEC;0 SECTION;2 ENTITIES;0 ARC;0 ENDSEC;0 EOF"),
         "ARC ",
         {duplicate_section}},
        {"open application group", test::with_entities("0 LINE;102 {X;330 1;100 AcDbEntity;8 L"), "LINE ", {structure}},
        {"polyline without SEQEND", test::with_entities("0 POLYLINE;0 VERTEX;0 LINE"), "POLYLINE LINE ", {structure}},
        {"polyline without SEQEND at the end", test::with_entities("0 POLYLINE;0 VERTEX"), "POLYLINE ", {structure}},
        {"block without ENDBLK",
         test::with_blocks("0 BLOCK;2 A;0 ARC;0 BLOCK;2 B;0 ARC;0 ENDBLK", "0 LINE"),
         "LINE ",
         {structure}},
        {"block without a name", test::with_blocks("0 BLOCK;8 0;0 ARC;0 ENDBLK", "0 LINE"), "LINE ", {structure}},
        {"entity between blocks",
         test::with_blocks("0 BLOCK;2 A;0 ENDBLK;0 ARC;0 BLOCK;2 B;0 ENDBLK", "0 LINE"),
         "LINE ",
         {structure}},
        {"extrusion of length zero", test::with_entities("0 CIRCLE;210 0;220 0;230 0"), "CIRCLE ", {structure}},
        {"weights that match nothing", test::with_entities("0 SPLINE;10 1;20 1;41 1;41 1"), "SPLINE ", {structure}},
        {"unknown hatch edge", test::with_entities("0 HATCH;91 1;92 1;72 9;10 1;20 1;75 0"), "HATCH ", {structure}},
    };
    for (const RecoveryCase& c : cases) {
        for (const std::string_view line_end : {"\n", "\r\n", "\r", "\n\r"}) {
            std::string bytes;
            for (const char character : c.bytes)
                bytes += character == '\n' ? std::string(line_end) : std::string(1, character);
            const auto d = read(bytes);
            ASSERT_TRUE(d) << c.damage;
            EXPECT_EQ(test::types(*d), c.types) << c.damage;
            std::vector<Warning::Code> codes;
            for (const Warning& warning : d->warnings) codes.push_back(warning.code);
            EXPECT_EQ(codes, c.warnings) << c.damage;
        }
    }
}

TEST(Recovery, AnOpenBlockKeepsItsContent) {
    const auto d = read(test::with_blocks("0 BLOCK;2 A;0 ARC;0 BLOCK;2 B;0 ARC;0 CIRCLE", "0 LINE"));
    ASSERT_TRUE(d);
    ASSERT_EQ(d->blocks.size(), 2U);
    EXPECT_EQ(d->blocks[0].entities.count, 1U);
    EXPECT_EQ(d->blocks[1].entities.count, 2U);
}

TEST(Recovery, WarningsNameTheFirstPlaceAndTheNumber) {
    const std::string bytes = test::with_entities("0 LINE;10 abc;0 LINE;10 def");
    const auto d = read(bytes);
    ASSERT_TRUE(d);
    ASSERT_EQ(d->warnings.size(), 1U);
    EXPECT_EQ(d->warnings[0].byte_offset, bytes.find(" 10\nabc"));
    EXPECT_EQ(d->warnings[0].count, 2U);
}

TEST(Recovery, WarningsOfAWholeRecordNameItsBeginning) {
    const std::string line = ";0 LINE;10 1;20 2";
    const std::string tables = "0 SECTION;2 TABLES;0 TABLE;2 LAYER;0 LAYER;62 1;0 LAYER;2 L;0 ENDTAB;0 ENDSEC;";
    const std::string entities = "0 SECTION;2 ENTITIES;";
    struct Case {
        std::string notation, record;
    };
    const std::vector<Case> cases{
        {entities + "0 CIRCLE;210 0;220 0;230 0" + line, "  0\nCIRCLE\n"},
        {entities + "0 SPLINE;41 1;10 0;20 0;10 1;20 1" + line, "  0\nSPLINE\n"},
        {entities + "0 HATCH;91 1;92 1;93 1;72 4;42 1;10 0;20 0;10 1;20 1;75 0" + line, " 72\n4\n"},
        {tables + entities + "0 LINE", "  0\nLAYER\n 62\n"},
        {"0 SECTION;2 BLOCKS;0 BLOCK;70 0;10 0;20 0;0 CIRCLE;0 ENDBLK;0 ENDSEC;" + entities + "0 LINE", "  0\nBLOCK\n"},
    };
    for (const Case& c : cases) {
        const std::string bytes = test::ascii(c.notation + ";0 ENDSEC;0 EOF");
        const auto d = read(bytes);
        ASSERT_TRUE(d) << c.record;
        ASSERT_EQ(d->warnings.size(), 1U) << c.record;
        EXPECT_EQ(d->warnings[0].byte_offset, bytes.find(c.record)) << d->warnings[0].message;
    }
}

struct ForeignCase {
    std::string bytes;
    std::string_view word;
};

TEST(NotDxf, TheErrorNamesTheFile) {
    using namespace std::string_literals;
    const ForeignCase cases[] = {
        {"", "empty"},
        {"AC1015\0\0\0\0\0\0"s, "DWG"},
        {"AC1032\0\0"s, "DWG"},
        {"%PDF-1.7\n", "PDF"},
        {"PK\x03\x04", "ZIP"},
        {"\x1F\x8B\x08", "gzip"},
        {"\x89PNG\r\n", "PNG"},
        {"\xFF\xD8\xFF\xE0", "JPEG"},
        {"BM\x36\x10\0\0\0\0\0\0\x36"s, "BMP"},
        {"RIFF\x10\0\0\0WEBPVP8 "s, "WebP"},
        {"Rar!\x1A\x07", "RAR"},
        {"(DWF V06.00)", "DWF"},
        {"\n%!PS-Adobe-3.0", "PostScript"},
        {"\xFF\xFE 0", "UTF-16"},
        {"0\0\r\0\n\0"s, "UTF-16"},
        {"\0000\0\r"s, "UTF-16"},
        {"<?xml version='1.0'?>", "XML"},
        {"<!DOCTYPE HTML>", "XML"},
        {"\xEF\xBB\xBF\r\n <?xml version='1.0'?>\n<svg xmlns='…'>", "SVG"},
        {"<HTML><head>", "HTML"},
        {"ISO-10303-21;", "STEP"},
        {"\xEF\xBB\xBFISO-10303-21;", "STEP"},
        {std::string(72, ' ') + "S      1\n", "IGES"},
        {"solid part\n facet normal 0 0 1\n", "STL"},
        {"b\x14#e\0\0E-SafeNet\0"s, "encrypted"},
        {"%TSD-Header-###%\x01", "encrypted"},
        {"version https://git-lfs.github.com/spec/v1\n", "Git LFS"},
        {std::string(5000, '\0'), "zero bytes"},
        {"AutoCAD DXB 1.0\r\n", "DXB"},
        {"hello world\nthis is not dxf\n", "no DXF section"},
        {"\n\n\n", "no DXF section"},
        {"AC1015\n", "no DXF section"},
        {"solid part of mine\n", "no DXF section"},
        {"E-SafeNet is not a DXF\n", "no DXF section"},
        {"0\nFOO\n0\nEOF\n", "no DXF section"},
        {"AutoCAD Binary DXF\r\n\x1A\0"s, "no DXF section"},
    };
    for (const ForeignCase& c : cases) {
        const auto d = read(c.bytes);
        ASSERT_FALSE(d) << testing::PrintToString(c.bytes);
        EXPECT_EQ(d.error().code, ErrorCode::not_dxf);
        EXPECT_NE(d.error().message.find(c.word), std::string::npos) << d.error().message;
    }
}

}  // namespace
}  // namespace v16::dxf
