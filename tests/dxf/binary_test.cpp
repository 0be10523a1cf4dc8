#include <gtest/gtest.h>

#include "binary_text.hpp"
#include "dxf/counts.hpp"

namespace v16::dxf {
namespace {

using test::CodeWidth;

// One group of each value type, in and around entities.
constexpr std::string_view notation =
    "999 made by hand;0 SECTION;2 HEADER;9 $ACADVER;1 AC1015;9 $DWGCODEPAGE;3 ANSI_936;9 $INSUNITS;70 4;9 $EXTMIN;10 "
    "-1;20 -2;"
    "30 0;9 $EXTMAX;10 5;20 6;30 0;0 ENDSEC;0 SECTION;2 BLOCKS;0 BLOCK;2 B;10 1;20 1;0 LINE;8 L;10 1;20 2;11 3;21 4;0 "
    "ENDBLK;"
    "0 ENDSEC;0 SECTION;2 ENTITIES;0 LINE;5 1F;330 1E;100 AcDbEntity;8 \xD6\xE1;62 -3;370 25;420 255;160 7;290 1;310 "
    "chunk;"
    "100 AcDbLine;10 1.5;20 -2.25;30 0.125;11 1e100;21 4;31 5;1001 ACAD;1004 data;1040 2.5;1070 3;1071 70000;999 in "
    "between;"
    "0 LWPOLYLINE;8 0;90 2;70 1;10 0;20 0;42 0.5;10 4;20 4;0 INSERT;2 B;66 1;10 3;20 4;0 ATTRIB;1 v;10 1;20 1;40 2;0 "
    "SEQEND;"
    "0 TEXT;1 hello;10 1;20 1;40 2.5;0 ENDSEC;0 EOF";

void expect_same(const Drawing& a, const Drawing& b) {
    EXPECT_EQ(a.version, b.version);
    EXPECT_EQ(a.encoding, b.encoding);
    EXPECT_EQ(a.insert_units, b.insert_units);
    ASSERT_EQ(a.header_extents.has_value(), b.header_extents.has_value());
    EXPECT_EQ(a.header_extents->min, b.header_extents->min);
    EXPECT_EQ(a.names, b.names);
    EXPECT_EQ(a.strings, b.strings);
    EXPECT_EQ(count_by_type(a), count_by_type(b));
    ASSERT_EQ(a.lines.size(), b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        EXPECT_EQ(a.lines[i].start, b.lines[i].start);
        EXPECT_EQ(a.lines[i].end, b.lines[i].end);
    }
    ASSERT_EQ(a.vertices.size(), b.vertices.size());
    for (std::size_t i = 0; i < a.vertices.size(); ++i) EXPECT_EQ(a.vertices[i].bulge, b.vertices[i].bulge);
    EXPECT_EQ(a.entities[0].color, b.entities[0].color);
    EXPECT_EQ(a.attributes.size(), b.attributes.size());
    EXPECT_TRUE(b.warnings.empty());
}

TEST(BinaryDxf, EqualsTheAsciiForm) {
    const auto ascii = read(test::ascii(notation));
    ASSERT_TRUE(ascii);
    for (const CodeWidth width : {CodeWidth::one_byte, CodeWidth::two_bytes}) {
        const auto binary = read(test::binary(notation, width));
        ASSERT_TRUE(binary) << binary.error().message;
        EXPECT_TRUE(binary->is_binary);
        expect_same(*ascii, *binary);
    }
}

TEST(BinaryDxf, WidthOfCodesIsSeenWithoutALeadingComment) {
    for (const CodeWidth width : {CodeWidth::one_byte, CodeWidth::two_bytes}) {
        const auto drawing =
            read(test::binary("0 SECTION;2 ENTITIES;0 CIRCLE;8 L;10 1;20 2;40 3;0 ENDSEC;0 EOF", width));
        ASSERT_TRUE(drawing);
        ASSERT_EQ(drawing->circles.size(), 1U);
        EXPECT_EQ(drawing->circles[0].radius, 3.0);
    }
}

TEST(BinaryDxf, EveryTruncationIsAnAnswerOrAReason) {
    for (const CodeWidth width : {CodeWidth::one_byte, CodeWidth::two_bytes}) {
        const std::string whole = test::binary(notation, width);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto drawing = read(std::string_view(whole).substr(0, size));
            if (!drawing) {
                EXPECT_EQ(drawing.error().code, ErrorCode::not_dxf);
            } else {
                EXPECT_FALSE(drawing->warnings.empty()) << size;
            }
        }
    }
}

TEST(BinaryDxf, GoesOnAtTheNextRecordAfterAnImpossibleCode) {
    for (const CodeWidth width : {CodeWidth::one_byte, CodeWidth::two_bytes}) {
        std::string bytes = test::binary("0 SECTION;2 ENTITIES;0 LINE;8 L;10 1;20 2", width);
        test::append_code(bytes, 250, width);
        bytes += "garbage";
        bytes += test::binary("0 CIRCLE;8 L;10 1;20 2;40 3;0 ENDSEC;0 EOF", width).substr(22);
        const auto drawing = read(bytes);
        ASSERT_TRUE(drawing);
        EXPECT_EQ(test::types(*drawing), "LINE CIRCLE ");
        EXPECT_TRUE(test::has_warning(*drawing, Warning::Code::bad_group_code));
    }
}

TEST(BinaryDxf, NonFiniteRealsDropTheEntity) {
    std::string bytes = test::binary("0 SECTION;2 ENTITIES;0 LINE;8 L", CodeWidth::two_bytes);
    test::append_code(bytes, 10, CodeWidth::two_bytes);
    test::append_bytes(bytes, std::numeric_limits<double>::quiet_NaN());
    bytes += test::binary("0 POINT;10 1;20 1;0 ENDSEC;0 EOF", CodeWidth::two_bytes).substr(22);
    const auto drawing = read(bytes);
    ASSERT_TRUE(drawing);
    EXPECT_EQ(test::types(*drawing), "POINT ");
    EXPECT_TRUE(test::has_warning(*drawing, Warning::Code::not_finite));
}

}  // namespace
}  // namespace v16::dxf
