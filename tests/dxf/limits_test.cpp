// Every bound, at the bound and one beyond; and files made to exhaust memory or time.
#include <gtest/gtest.h>

#include <chrono>

#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

std::string repeat(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) (text += part) += ';';
    text.pop_back();
    return text;
}

bool is_limited(const Drawing& drawing) {
    return test::has_warning(drawing, Warning::Code::limit);
}

TEST(Limits, FileBytes) {
    const std::string bytes = test::with_entities("0 LINE");
    EXPECT_TRUE(read(bytes, {.max_file_bytes = bytes.size()}));
    const auto refused = read(bytes, {.max_file_bytes = bytes.size() - 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::limit_exceeded);
    EXPECT_NE(refused.error().message.find("max_file_bytes"), std::string::npos);
}

TEST(Limits, EntitiesOfBlocksAttributesAndModelSpaceTogether) {
    const std::string bytes =
        test::with_blocks("0 BLOCK;2 B;0 ARC;0 ENDBLK", "0 INSERT;2 B;66 1;0 ATTRIB;0 SEQEND;0 LINE");
    const auto at = read(bytes, {.max_entities = 4});
    ASSERT_TRUE(at);
    EXPECT_FALSE(is_limited(*at));
    const auto beyond = read(bytes, {.max_entities = 3});
    ASSERT_TRUE(beyond);
    EXPECT_TRUE(is_limited(*beyond));
    EXPECT_EQ(test::types(*beyond), "INSERT ");
}

TEST(Limits, MembersOfADroppedEntityAreDroppedToo) {
    const auto d =
        read(test::with_entities("0 LINE;0 POLYLINE;0 VERTEX;10 1;20 1;0 SEQEND;0 INSERT;66 1;0 ATTRIB;0 SEQEND"),
             {.max_entities = 1});
    ASSERT_TRUE(d);
    EXPECT_EQ(test::types(*d), "LINE ");
    EXPECT_TRUE(d->vertices.empty() && d->attributes.empty() && d->polylines.empty() && d->inserts.empty());
}

TEST(Limits, TheLastVertexKeepsItsOwnCoordinates) {
    const auto bytes = [](std::string_view groups) {
        return test::with_entities(std::string(groups) + ";10 1;20 2;10 3;20 4;42 0.5;10 5;20 6;42 0.7");
    };
    for (const std::string_view groups : {"0 LWPOLYLINE", "0 LEADER", "0 HATCH;91 1;92 2"}) {
        const bool is_hatch = groups.starts_with("0 HATCH");
        const auto d = read(bytes(groups), {.max_vertices = is_hatch ? 3U : 2U});
        ASSERT_EQ(d->vertices.size(), 2U) << groups;
        EXPECT_EQ(d->vertices[1].position, (Vec3{3, 4, 0})) << groups;
        EXPECT_EQ(d->vertices[1].bulge, groups == "0 LEADER" ? 0.0 : 0.5) << groups;
    }
    const auto spline = read(bytes("0 SPLINE"), {.max_vertices = 2});
    ASSERT_EQ(spline->points.size(), 2U);
    EXPECT_EQ(spline->points[1], (Vec3{3, 4, 0}));
}

struct VertexCase {
    std::string_view entities;
    std::uint32_t cost;
};

TEST(Limits, VerticesOfEveryKind) {
    const VertexCase cases[] = {
        {"0 LWPOLYLINE;10 1;20 1;10 2;20 2", 2},
        {"0 POLYLINE;0 VERTEX;10 1;0 VERTEX;10 2;0 SEQEND", 2},
        {"0 LEADER;10 1;20 1;10 2;20 2", 2},
        {"0 SPLINE;40 0;40 1;10 1;20 1;41 1;11 2;21 2", 5},
        {"0 HATCH;91 1;92 2;10 1;20 1;10 2;20 2;75 0", 3},
        {"0 HATCH;91 1;92 1;72 1;10 1;20 1;72 1;10 2;20 2;75 0", 7},
        {"0 HATCH;91 1;92 1;72 4;40 1;10 1;20 1;42 1;11 2;21 2;75 0", 8},
    };
    for (const VertexCase& c : cases) {
        const std::string bytes = test::with_entities(c.entities);
        const auto at = read(bytes, {.max_vertices = c.cost});
        ASSERT_TRUE(at);
        EXPECT_FALSE(is_limited(*at)) << c.entities;
        for (std::uint32_t limit = 0; limit < c.cost; ++limit) {
            const auto beyond = read(bytes, {.max_vertices = limit});
            ASSERT_TRUE(beyond);
            EXPECT_TRUE(is_limited(*beyond)) << c.entities << ' ' << limit;
            EXPECT_EQ(beyond->entities.size(), 1U) << "the entity itself stays";
            EXPECT_LE(
                beyond->vertices.size() + beyond->points.size() + beyond->numbers.size() + beyond->hatch_edges.size(),
                limit);
        }
    }
}

TEST(Limits, DroppedEntitiesGiveTheirVerticesBack) {
    const auto d = read(test::with_entities("0 LWPOLYLINE;67 1;10 1;20 1;10 2;20 2;0 LWPOLYLINE;10 1;20 1;10 2;20 2"),
                        {.max_vertices = 2});
    ASSERT_TRUE(d);
    EXPECT_FALSE(is_limited(*d));
    EXPECT_EQ(d->vertices.size(), 2U);
}

TEST(Limits, LineBytes) {
    const std::string bytes = test::with_entities("0 LINE;8 " + std::string(100, 'x'));
    EXPECT_EQ(read(bytes, {.max_line_bytes = 100})->name(1).size(), 100U);
    EXPECT_FALSE(is_limited(*read(bytes, {.max_line_bytes = 100})));
    const auto beyond = read(bytes, {.max_line_bytes = 99});
    ASSERT_TRUE(beyond);
    EXPECT_TRUE(is_limited(*beyond));
    EXPECT_EQ(beyond->name(1).size(), 99U);
}

TEST(Limits, Names) {
    const std::string bytes = test::with_entities("0 LINE;8 a;0 LINE;8 b;0 LINE;8 c");
    EXPECT_FALSE(is_limited(*read(bytes, {.max_names = 4})));
    const auto beyond = read(bytes, {.max_names = 3});
    ASSERT_TRUE(beyond);
    EXPECT_TRUE(is_limited(*beyond));
    EXPECT_EQ(beyond->names.size(), 3U);
    EXPECT_EQ(beyond->entities.size(), 3U);
}

TEST(Limits, EvenNoNameAtAll) {
    const auto d =
        read(test::with_blocks("0 BLOCK;2 B;0 LINE;0 ENDBLK", "0 INSERT;2 B;0 DIMENSION;2 B;0 HATCH;2 B;0 TEXT;6 x"),
             {.max_names = 0});
    ASSERT_TRUE(d) << "indices of names must stay valid";
    for (const Entity& entity : d->entities) {
        ASSERT_LT(entity.type_name, d->names.size());
        ASSERT_LT(entity.layer, d->names.size());
    }
}

TEST(Limits, Blocks) {
    const std::string bytes = test::with_blocks("0 BLOCK;2 A;0 ARC;0 ENDBLK;0 BLOCK;2 B;0 ARC;0 ENDBLK", "0 LINE");
    EXPECT_FALSE(is_limited(*read(bytes, {.max_blocks = 2})));
    const auto beyond = read(bytes, {.max_blocks = 1});
    ASSERT_TRUE(beyond);
    EXPECT_TRUE(is_limited(*beyond));
    EXPECT_EQ(beyond->blocks.size(), 1U);
    EXPECT_EQ(beyond->block_entities.size(), 1U);
}

// Declared counts are never believed.
TEST(Hostile, HugeCountsReserveNothing) {
    const auto d = read(test::with_entities(
        "0 LWPOLYLINE;90 1000000000;10 1;20 1;0 SPLINE;72 2147483647;73 2147483647;74 2147483647;"
        "0 HATCH;91 2147483647;92 2;93 2147483647;10 1;20 1;75 0;0 POLYLINE;71 32767;72 32767;70 16;"
        "0 SEQEND;0 INSERT;70 -1;71 99999999999;0 MTEXT;90 1000000000"));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->entities.size(), 6U);
    EXPECT_LT(d->vertices.capacity() + d->points.capacity() + d->numbers.capacity(), 1000U);
}

TEST(Hostile, NumbersOutOfRangeAreHarmless) {
    const auto d = read(test::with_entities(
        "0 LINE;62 1e300;60 -1e300;10 1e308;20 -1e308;0 LWPOLYLINE;70 1e99;10 1;0 SPLINE;71 -1e99;70 1e99;"
        "0 HATCH;91 1e99;92 1e99;72 1e99;75 0;0 DIMENSION;70 -1e99"));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->entities.size(), 5U);
}

TEST(Hostile, AMillionLayers) {
    std::string bytes = test::ascii("0 SECTION;2 TABLES;0 TABLE;2 LAYER");
    for (int i = 0; i < 1'000'000; ++i) bytes += "0\nLAYER\n2\n" + std::to_string(i) + '\n';
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes);
    ASSERT_TRUE(d);
    EXPECT_EQ(d->layers.size(), 1'000'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(10));
}

TEST(Hostile, NothingButBadGroupCodesTakesLinearTime) {
    std::string bytes = "0\nSECTION\n2\nENTITIES\n";
    for (int i = 0; i < 200'000; ++i) bytes += "x\n";
    const auto started = std::chrono::steady_clock::now();
    ASSERT_TRUE(read(bytes));
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(10));
}

TEST(Hostile, ManyBlankLinesTakeLinearTime) {
    std::string bytes = "0\nSECTION\n2\nENTITIES\n";
    for (int i = 0; i < 300'000; ++i) bytes += i % 3 == 0 ? " \n" : "\n";
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes + "0\nLINE\n0\nENDSEC\n0\nEOF\n");
    ASSERT_TRUE(d);
    EXPECT_EQ(test::types(*d), "LINE ");
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
}

TEST(Hostile, ManyModelSpaceBlocksBehindALongSectionTakeLinearTime) {
    constexpr std::size_t entities = 200'000, blocks = 100'000;
    std::string bytes = "0\nSECTION\n2\nENTITIES\n";
    for (std::size_t i = 0; i < entities; ++i) bytes += "0\nPOINT\n";
    bytes += "0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n";
    for (std::size_t i = 0; i < blocks; ++i) bytes += "0\nBLOCK\n2\n*Model_Space\n0\nARC\n0\nENDBLK\n";
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes + "0\nENDSEC\n0\nEOF\n");
    ASSERT_TRUE(d);
    ASSERT_EQ(d->entities.size(), entities + blocks);
    EXPECT_EQ(d->entities[blocks - 1].kind, EntityKind::arc);
    EXPECT_EQ(d->entities[blocks].kind, EntityKind::point);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(10));
}

TEST(Hostile, ATextOfUnknownBytesBehindManyThatBeginLikeItIsFoundInLinearTime) {
    const std::string same(1'000'000, 'a');
    std::string bytes = "999\n" + same + same + "\n0\nSECTION\n2\nENTITIES\n0\nMTEXT\n3\n" + same;
    bytes += "\x81\n0\nENDSEC\n0\nEOF\n";
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes, {.max_line_bytes = 2'000'000});
    ASSERT_TRUE(d);
    ASSERT_EQ(d->warnings.size(), 1U);
    EXPECT_EQ(d->warnings[0].code, Warning::Code::bad_encoding);
    EXPECT_EQ(d->warnings[0].byte_offset, bytes.find("MTEXT\n3\n") + 8);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
}

TEST(Hostile, ManyBlocksOfOneLongNameTakeLinearTime) {
    // Beyond max_names they have the first name of the drawing.
    std::string bytes = "0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n0\nLAYER\n2\n" + std::string(4'000'000, 'A');
    bytes += "\n0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n";
    for (int i = 0; i < 50'000; ++i) bytes += "0\nBLOCK\n2\n" + std::to_string(i) + "\n0\nENDBLK\n";
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes, {.max_line_bytes = 4'000'000, .max_names = 1});
    ASSERT_TRUE(d);
    EXPECT_EQ(d->blocks.size(), 50'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
}

TEST(Hostile, ManyDifferentDamagesMakeFewWarnings) {
    const auto d = read(test::with_entities(
        repeat("0 LINE;10 abc;20 nan;62 red;210 0;220 0;230 0;0 POLYLINE;0 VERTEX;0 INSERT;2 no", 200)));
    ASSERT_TRUE(d);
    EXPECT_LE(d->warnings.size(), 8U);
}

}  // namespace
}  // namespace v16::dxf
