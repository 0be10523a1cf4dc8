// Which entities count, and in which order.
#include <gtest/gtest.h>

#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

struct SpaceCase {
    std::string_view rule;
    std::string bytes;
    std::string_view types;
};

TEST(ModelSpace, Table) {
    const std::string block_records =
        "0 SECTION;2 TABLES;0 TABLE;2 BLOCK_RECORD;5 1;0 BLOCK_RECORD;5 1F;330 1;2 *Model_Space;0 BLOCK_RECORD;5 2A;2 "
        "*PAPER_SPACE;"
        "0 BLOCK_RECORD;5 2B;2 *Paper_Space0;0 ENDTAB;0 ENDSEC;";
    const SpaceCase cases[] = {
        {"file order", test::with_entities("0 LINE;0 CIRCLE;0 LINE"), "LINE CIRCLE LINE "},
        {"group 67", test::with_entities("0 LINE;67 1;0 CIRCLE;67 0;0 ARC;67 2"), "CIRCLE "},
        {"owner is a paper-space block record",
         test::ascii(block_records +
                     "0 SECTION;2 ENTITIES;0 LINE;5 50;330 1F;100 AcDbEntity;0 CIRCLE;330 2a;0 ARC;330 2B;0 POINT;"
                     "330 FFFF;0 ENDSEC;0 EOF"),
         "LINE POINT "},
        {"owner of the block of paper space",
         test::with_blocks("0 BLOCK;330 2A;2 *Paper_Space;0 ENDBLK", "0 LINE;330 2A;0 CIRCLE;330 2C"), "CIRCLE "},
        {"a later 330 is no owner",
         test::ascii(
             block_records +
             "0 SECTION;2 ENTITIES;0 LINE;330 1F;100 AcDbEntity;330 2A;0 CIRCLE;102 {X;330 2A;102 };0 ENDSEC;0 EOF"),
         "LINE CIRCLE "},
        {"members of a polyline in paper space",
         test::with_entities("0 POLYLINE;67 1;0 VERTEX;0 VERTEX;0 SEQEND;0 LINE"), "LINE "},
        {"attributes of an insert in paper space", test::with_entities("0 INSERT;67 1;66 1;0 ATTRIB;0 SEQEND;0 LINE"),
         "LINE "},
        {"alone they count", test::with_entities("0 VERTEX;0 SEQEND;0 ATTRIB;0 LINE"), "VERTEX SEQEND ATTRIB LINE "},
        {"ATTRIB after an INSERT without 66", test::with_entities("0 INSERT;66 0;0 ATTRIB;0 SEQEND"),
         "INSERT ATTRIB SEQEND "},
        {"polyline without SEQEND", test::with_entities("0 POLYLINE;0 VERTEX;0 LINE;0 VERTEX"),
         "POLYLINE LINE VERTEX "},
        {"insert without SEQEND", test::with_entities("0 INSERT;66 1;0 ATTRIB;0 LINE;0 ATTRIB"), "INSERT LINE ATTRIB "},
        {"names are case-sensitive, outer blanks dropped", test::with_entities("0  LINE ;0 line;0 LINE"),
         "LINE line LINE "},
        {"content of the model-space block comes first",
         test::with_blocks("0 BLOCK;2 *MODEL_space;0 CIRCLE;0 ENDBLK;0 BLOCK;2 B;0 ARC;0 ENDBLK", "0 LINE"),
         "CIRCLE LINE "},
        {"also when BLOCKS comes last",
         test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 ARC;0 ENDSEC;0 SECTION;2 BLOCKS;0 BLOCK;2 $MODEL_SPACE;0 CIRCLE;0 "
                     "POINT;0 ENDBLK;0 ENDSEC;0 EOF"),
         "CIRCLE POINT LINE ARC "},
        {"blocks do not count",
         test::with_blocks("0 BLOCK;2 B;0 CIRCLE;0 ENDBLK;0 BLOCK;2 *Paper_Space3;0 ARC;0 ENDBLK", "0 LINE"), "LINE "},
        {"a second ENTITIES section replaces the first",
         test::ascii("0 SECTION;2 ENTITIES;0 LINE;0 ENDSEC;0 SECTION;2 ENTITIES;0 CIRCLE;0 ENDSEC;0 EOF"), "CIRCLE "},
        {"but not the content of the model-space block",
         test::with_blocks("0 BLOCK;2 *Model_Space;0 POINT;0 ENDBLK", "0 LINE;0 ENDSEC;0 SECTION;2 ENTITIES;0 ARC"),
         "POINT ARC "},
        {"a second BLOCKS section replaces the first",
         test::with_blocks("0 BLOCK;2 *Model_Space;0 POINT;0 ENDBLK;0 ENDSEC;0 SECTION;2 BLOCKS;0 BLOCK;2 "
                           "*Model_Space;0 TEXT;0 ENDBLK",
                           "0 LINE"),
         "TEXT LINE "},
        {"other sections hold no entities",
         test::ascii("0 SECTION;2 OBJECTS;0 LINE;0 ENDSEC;0 SECTION;2 entities;0 ARC;0 ENDSEC;0 EOF"), ""},
    };
    for (const SpaceCase& c : cases) {
        const auto drawing = read(c.bytes);
        ASSERT_TRUE(drawing) << c.rule;
        EXPECT_EQ(test::types(*drawing), c.types) << c.rule;
    }
}

TEST(ModelSpace, BlocksKnowTheirContent) {
    const auto d = read(
        test::with_blocks("0 BLOCK;2 *Model_Space;0 POINT;0 ENDBLK;0 BLOCK;2 *Paper_Space;0 LINE;0 ENDBLK;"
                          "0 BLOCK;2 B;10 1;20 2;102 {X;2 no;102 };0 ARC;0 CIRCLE;0 ENDBLK;0 BLOCK;3 only3;0 ENDBLK",
                          "0 LINE"));
    ASSERT_TRUE(d);
    ASSERT_EQ(d->blocks.size(), 4U);
    EXPECT_EQ(d->blocks[0].entities.count, 0U) << "its entities are model space";
    EXPECT_TRUE(d->blocks[1].is_paper_space);
    EXPECT_FALSE(d->blocks[2].is_paper_space);
    EXPECT_EQ(d->name(d->blocks[2].name), "B");
    ASSERT_EQ(d->blocks[2].entities.count, 2U);
    EXPECT_EQ(Drawing::slice(d->block_entities, d->blocks[2].entities)[1].kind, EntityKind::circle);
    EXPECT_EQ(d->name(d->blocks[3].name), "only3");
}

TEST(ModelSpace, EntitiesInLayoutsAreCountedOnly) {
    const auto d =
        read(test::with_blocks("0 BLOCK;2 B;0 LINE;67 1;0 ENDBLK",
                               "0 VIEWPORT;67 1;0 LINE;67 1;0 ARC;0 POLYLINE;67 1;0 VERTEX;0 VERTEX;0 SEQEND"));
    ASSERT_TRUE(d);
    EXPECT_EQ(test::types(*d), "ARC ");
    EXPECT_EQ(d->paper_space_entities, 2U);
}

TEST(ModelSpace, NotANumberDropsTheEntityAndItsGeometry) {
    const auto d = read(test::with_entities(
        "0 LINE;10 inf;20 0;0 CIRCLE;40 nan;0 LWPOLYLINE;10 1;20 1;10 1e999;20 1;0 POLYLINE;0 VERTEX;10 1;"
        "20 1;0 VERTEX;10 nan;20 1;0 VERTEX;10 2;20 2;0 SEQEND;0 HATCH;91 1;92 2;10 1;20 nan;75 0;"
        "0 INSERT;66 1;0 ATTRIB;10 nan;0 ATTRIB;10 1;0 SEQEND;0 TEXT;1 x;40 -inf;0 SPLINE;40 1;10 nan;"
        "0 LINE;210 nan;0 STRANGE;10 nan;0 LINE;10 1e308;11 -1e308"));
    ASSERT_TRUE(d);
    EXPECT_EQ(test::types(*d), "INSERT STRANGE LINE ") << "a type without geometry here has no number that matters";
    EXPECT_EQ(d->inserts[0].attributes.count, 1U);
    EXPECT_TRUE(d->vertices.empty() && d->hatch_paths.empty() && d->numbers.empty() && d->polylines.empty() &&
                d->strings.empty());
    const auto not_finite = std::find_if(d->warnings.begin(), d->warnings.end(),
                                         [](const Warning& w) { return w.code == Warning::Code::not_finite; });
    ASSERT_NE(not_finite, d->warnings.end());
    EXPECT_EQ(not_finite->count, 9U);
}

}  // namespace
}  // namespace v16::dxf
