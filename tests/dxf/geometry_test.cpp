// What the groups of each kind of entity become.
#include <gtest/gtest.h>

#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

Drawing drawing_of(std::string_view entities) {
    auto drawing = read(test::with_entities(entities));
    EXPECT_TRUE(drawing) << entities;
    EXPECT_TRUE(drawing->warnings.empty()) << entities << ": " << drawing->warnings.front().message;
    return std::move(*drawing);
}

std::vector<Vec3> positions(const Drawing& drawing, Range range) {
    std::vector<Vec3> list;
    for (const Vertex& vertex : Drawing::slice(drawing.vertices, range)) list.push_back(vertex.position);
    return list;
}

TEST(Geometry, Line) {
    const Drawing d = drawing_of("0 LINE;8 walls;6 HIDDEN;62 5;60 1;10 1;20 2;30 3;11 4;21 5;31 6;210 0;220 1;230 0");
    EXPECT_EQ(d.lines[0].start, (Vec3{1, 2, 3}));
    EXPECT_EQ(d.lines[0].end, (Vec3{4, 5, 6}));
    const Entity& entity = d.entities[0];
    EXPECT_EQ(entity.kind, EntityKind::line);
    EXPECT_EQ(d.name(entity.type_name), "LINE");
    EXPECT_EQ(d.name(entity.layer), "walls");
    EXPECT_EQ(d.name(entity.line_type), "HIDDEN");
    EXPECT_EQ(entity.color, 5);
    EXPECT_TRUE(entity.invisible);
    EXPECT_TRUE(entity.has_layer);
    EXPECT_EQ(d.extrusions[entity.extrusion], (Vec3{0, 1, 0}));
}

TEST(Geometry, DefaultsStandForMissingGroups) {
    const auto result =
        read(test::with_entities("0 LINE;0 CIRCLE;0 ARC;0 INSERT;0 TEXT;0 ELLIPSE;0 SPLINE;0 LWPOLYLINE"));
    ASSERT_TRUE(result);
    const Drawing& d = *result;
    EXPECT_EQ(d.lines[0].end, Vec3{});
    EXPECT_EQ(d.circles[0].radius, 1.0);
    EXPECT_EQ(d.arcs[0].start_degrees, 0.0);
    EXPECT_EQ(d.arcs[0].end_degrees, 360.0);
    EXPECT_EQ(d.inserts[0].scale, (Vec3{1, 1, 1}));
    EXPECT_EQ(d.inserts[0].columns, 1);
    EXPECT_EQ(d.inserts[0].name, npos);
    EXPECT_EQ(d.texts[0].value, npos);
    EXPECT_EQ(d.ellipses[0].major_axis, (Vec3{1, 0, 0}));
    EXPECT_EQ(d.splines[0].degree, 3);
    EXPECT_EQ(d.polylines[0].vertices.count, 0U);
    for (const Entity& entity : d.entities) {
        EXPECT_EQ(d.name(entity.layer), "0");
        EXPECT_FALSE(entity.has_layer);
        EXPECT_EQ(entity.color, 256);
        EXPECT_EQ(entity.line_type, npos);
        EXPECT_EQ(entity.extrusion, npos);
        EXPECT_FALSE(entity.invisible);
    }
}

TEST(Geometry, TheLastOccurrenceOfAGroupWins) {
    const Drawing d = drawing_of("0 CIRCLE;8 a;10 1;20 1;40 5;8 b;10 2;20 3;40 6");
    EXPECT_EQ(d.circles[0].center, (Vec3{2, 3, 0}));
    EXPECT_EQ(d.circles[0].radius, 6.0);
    EXPECT_EQ(d.name(d.entities[0].layer), "b");
}

TEST(Geometry, AYWithoutItsXIsNoPoint) {
    EXPECT_EQ(drawing_of("0 LINE;20 5;11 10;21 5").lines[0].start, Vec3{});
    EXPECT_EQ(drawing_of("0 LINE;10 1;11 2;20 3;21 4").lines[0].end, (Vec3{2, 4, 0}));
}

TEST(Geometry, Arc) {
    const Drawing d = drawing_of("0 ARC;10 1;20 2;40 3;50 350;51 10");
    EXPECT_EQ(d.arcs[0].center, (Vec3{1, 2, 0}));
    EXPECT_EQ(d.arcs[0].start_degrees, 350.0);
    EXPECT_EQ(d.arcs[0].end_degrees, 10.0);
}

TEST(Geometry, LwpolylineTakesTheVerticesOfItsOwnSubclass) {
    const Drawing d = drawing_of(
        "0 LWPOLYLINE;100 AcDbEntity;10 7;20 7;100 AcDbPolyline;90 2;70 1;38 4;10 1;20 2;42 0.5;10 3;20 4;"
        "100 Other;10 9;20 9");
    EXPECT_EQ(positions(d, d.polylines[0].vertices), (std::vector<Vec3>{{1, 2, 4}, {3, 4, 4}}));
    EXPECT_EQ(d.vertices[0].bulge, 0.5);
    EXPECT_EQ(d.vertices[1].bulge, 0.0);
    EXPECT_TRUE(d.polylines[0].closed);
    EXPECT_EQ(d.vertices.size(), 2U) << "no vertex of another subclass stays in the pool";
}

TEST(Geometry, LwpolylineWithoutSubclassesIsReadAsItIs) {
    const Drawing d =
        drawing_of("0 LWPOLYLINE;90 2;70 0;10 1;20 2;10 3;20 4;0 LWPOLYLINE;100 AcDbPolyline;90 1;10 5;20 6");
    EXPECT_EQ(d.polylines[0].vertices.count, 2U);
    EXPECT_EQ(d.polylines[1].vertices.count, 1U);
}

TEST(Geometry, PolylineCollectsItsVertices) {
    const Drawing d = drawing_of(
        "0 POLYLINE;66 1;70 1;10 0;20 0;30 5;0 VERTEX;8 x;10 1;20 2;30 3;42 1;0 VERTEX;70 16;10 8;20 8;"
        "0 VERTEX;10 4;20 5;30 6;0 SEQEND;0 LINE");
    EXPECT_EQ(test::types(d), "POLYLINE LINE ");
    EXPECT_EQ(positions(d, d.polylines[0].vertices), (std::vector<Vec3>{{1, 2, 3}, {4, 5, 6}}))
        << "a spline frame point is no vertex";
    EXPECT_EQ(d.vertices[0].bulge, 1.0);
    EXPECT_TRUE(d.polylines[0].closed);
    EXPECT_FALSE(d.polylines[0].is_mesh);
}

TEST(Geometry, MeshesAreToldFromPaths) {
    const Drawing d = drawing_of(
        "0 POLYLINE;70 64;71 3;72 1;0 VERTEX;70 192;10 1;20 0;30 0;0 VERTEX;70 128;71 1;72 2;73 3;0 SEQEND;"
        "0 POLYLINE;70 16;71 2;72 2;0 VERTEX;70 64;10 1;20 1;30 1;0 SEQEND;0 POLYLINE;70 8;0 SEQEND");
    EXPECT_TRUE(d.polylines[0].is_mesh);
    EXPECT_EQ(d.polylines[0].vertices.count, 1U) << "a face record is no vertex";
    ASSERT_EQ(d.polylines[0].faces.count, 1U);
    EXPECT_EQ(d.mesh_faces[0], (MeshFace{1, 2, 3, 0}));
    EXPECT_TRUE(d.polylines[1].is_mesh);
    EXPECT_EQ(d.polylines[1].mesh_m, 2);
    EXPECT_EQ(d.polylines[1].mesh_n, 2);
    EXPECT_FALSE(d.polylines[2].is_mesh);
}

TEST(Geometry, FacesOfSeveralMeshesStayApart) {
    const auto read_drawing = read(test::with_entities(
        "0 POLYLINE;70 64;0 VERTEX;70 192;10 1;20 1;0 VERTEX;70 128;71 -1;0 SEQEND;"
        "0 POLYLINE;70 64;0 VERTEX;70 192;10 nan;20 1;0 VERTEX;70 128;71 2;0 SEQEND;"
        "0 POLYLINE;70 64;0 VERTEX;70 192;10 1;20 1;0 VERTEX;70 128;71 3;0 VERTEX;70 128;71 4;0 SEQEND"));
    ASSERT_TRUE(read_drawing);
    const Drawing& d = *read_drawing;
    ASSERT_EQ(d.polylines.size(), 2U) << "one had a vertex that is no number";
    ASSERT_EQ(d.mesh_faces.size(), 3U);
    EXPECT_EQ(d.mesh_faces[0][0], -1);
    EXPECT_EQ(d.polylines[1].faces.first, 1U);
    EXPECT_EQ(d.polylines[1].faces.count, 2U);
    EXPECT_EQ(d.mesh_faces[2][0], 4);
}

TEST(Geometry, MlinesAreTheirLines) {
    const std::string first =
        "11 1;21 2;31 0;12 1;22 0;13 0;23 1;33 0;74 2;41 0.5;41 9;75 0;74 2;41 -0.5;41 0;75 1;42 7;";
    const std::string second = "11 5;21 2;31 3;12 1;22 0;13 0;23 2;74 1;41 1;74 1;41 -1;75 0";
    const Drawing d =
        drawing_of("0 MLINE;40 1;71 3;72 2;73 2;10 1;20 2;30 0;210 0;220 0;230 1;" + first + second + ";0 MLINE;71 1;" +
                   first + "11 5;21 2;13 0;23 1;74 1;41 1;0 MLINE;71 1;0 MLINE;67 1;" + first + second);
    ASSERT_EQ(d.multi_lines.size(), 3U);
    EXPECT_EQ(d.multi_lines[0].lines, 2U);
    EXPECT_TRUE(d.multi_lines[0].closed);
    EXPECT_EQ(positions(d, d.multi_lines[0].vertices),
              (std::vector<Vec3>{{1, 2.5, 0}, {5, 4, 3}, {1, 1.5, 0}, {5, 0, 3}}));
    EXPECT_EQ(d.multi_lines[1].lines, 1U) << "a joint names other lines";
    EXPECT_FALSE(d.multi_lines[1].closed);
    EXPECT_EQ(positions(d, d.multi_lines[1].vertices), (std::vector<Vec3>{{1, 2, 0}, {5, 2, 0}}));
    EXPECT_EQ(d.multi_lines[2].lines, 0U);
    EXPECT_EQ(d.vertices.size(), 6U) << "one in paper space leaves nothing";
}

TEST(Geometry, EllipseAndPoint) {
    const Drawing d =
        drawing_of("0 ELLIPSE;10 1;20 2;30 0;11 3;21 4;31 0;40 0.5;41 0.25;42 1.5;0 POINT;10 7;20 8;30 9");
    EXPECT_EQ(d.ellipses[0].major_axis, (Vec3{3, 4, 0}));
    EXPECT_EQ(d.ellipses[0].ratio, 0.5);
    EXPECT_EQ(d.ellipses[0].start_parameter, 0.25);
    EXPECT_EQ(d.ellipses[0].end_parameter, 1.5);
    EXPECT_EQ(d.point_entities[0].position, (Vec3{7, 8, 9}));
}

TEST(Geometry, SplineWithInterleavedWeights) {
    const Drawing d = drawing_of(
        "0 SPLINE;70 12;71 2;72 6;73 3;74 1;40 0;40 0;40 0;40 1;40 1;40 1;10 1;20 2;30 3;41 1;10 4;20 5;30 6;"
        "41 2;10 7;20 8;30 9;41 1;11 5;21 5;31 5");
    const Spline& spline = d.splines[0];
    EXPECT_EQ(spline.degree, 2);
    EXPECT_EQ(spline.flags, 12);
    EXPECT_EQ(spline.knots.count, 6U);
    const auto weights = Drawing::slice(d.numbers, spline.weights);
    EXPECT_EQ(std::vector<double>(weights.begin(), weights.end()), (std::vector<double>{1, 2, 1}));
    EXPECT_EQ(Drawing::slice(d.points, spline.control_points)[1], (Vec3{4, 5, 6}));
    ASSERT_EQ(spline.fit_points.count, 1U);
    EXPECT_EQ(Drawing::slice(d.points, spline.fit_points)[0], (Vec3{5, 5, 5}));
}

TEST(Geometry, TextKinds) {
    const Drawing d = drawing_of(
        "0 TEXT;10 1;20 2;11 9;21 9;40 2.5;50 30;1 hello;0 MTEXT;10 3;20 4;40 5;11 0;21 1;31 0;3 long ;1 tail;"
        "0 ATTDEF;10 5;20 6;40 1;3 prompt;2 TAG;1 default;0 ATTRIB;10 7;20 8;40 1;2 TAG;1 alone");
    EXPECT_EQ(d.texts[0].insertion, (Vec3{1, 2, 0})) << "group 10, even when 11 is set";
    EXPECT_EQ(d.texts[0].height, 2.5);
    EXPECT_EQ(d.texts[0].rotation_degrees, 30.0);
    EXPECT_EQ(d.texts[1].rotation_degrees, 90.0) << "an MTEXT may give a direction";
    const char* const values[] = {"hello", "long tail", "default", "alone"};
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(d.strings[d.texts[i].value], values[i]);
    EXPECT_EQ(d.entities[2].kind, EntityKind::attdef);
    EXPECT_EQ(d.entities[3].kind, EntityKind::attrib);
}

TEST(Geometry, AttributesMayBeInvisible) {
    const Drawing d = drawing_of("0 ATTRIB;70 1;1 hidden;0 ATTRIB;70 8;1 preset;0 ATTRIB;60 1;1 hidden;0 TEXT;70 1");
    const std::vector<bool> expected{true, false, true, false};
    ASSERT_EQ(d.entities.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(d.entities[i].invisible, expected[i]) << i;
}

TEST(Geometry, WidthOfAnMtext) {
    const Drawing d = drawing_of("0 MTEXT;10 1;20 2;40 3.5;41 60;1 a;0 MTEXT;40 3.5;1 b;0 TEXT;40 3.5;41 0.7;1 c");
    EXPECT_EQ(d.texts[0].width, 60.0);
    EXPECT_EQ(d.texts[1].width, 0.0);
    EXPECT_EQ(d.texts[2].width, 0.0) << "of a TEXT, group 41 stretches letters";
    EXPECT_EQ(d.texts[2].stretch, 0.7);
    EXPECT_EQ(d.texts[0].stretch, 1.0);
    EXPECT_EQ(drawing_of("0 TEXT;41 0;1 c").texts[0].stretch, 1.0);
}

TEST(Geometry, WhatOfATextItsPlaceIs) {
    using Across = Text::Across;
    using Upward = Text::Upward;
    struct Case {
        std::string_view groups;
        Across across;
        Upward upward;
        double x;
    };
    const Case cases[] = {
        {"0 TEXT;10 1;20 1;11 9;21 9", Across::left, Upward::baseline, 1},
        {"0 TEXT;10 1;20 1;11 9;21 9;72 1", Across::middle, Upward::baseline, 9},
        {"0 TEXT;10 1;20 1;11 9;21 9;72 2;73 1", Across::right, Upward::bottom, 9},
        {"0 TEXT;10 1;20 1;11 9;21 9;72 0;73 3", Across::left, Upward::top, 9},
        {"0 TEXT;10 1;20 1;11 9;21 9;72 4", Across::middle, Upward::middle, 9},
        {"0 TEXT;10 1;20 1;11 9;21 9;72 5", Across::left, Upward::baseline, 1},  // fitted between both points
        {"0 TEXT;10 1;20 1;72 1;73 2", Across::left, Upward::baseline, 1},       // no second point
        {"0 TEXT;10 1;20 1;11 9;21 9;72 -7;73 99", Across::left, Upward::baseline, 1},
        {"0 ATTRIB;10 1;20 1;11 9;21 9;72 1;73 40;74 2", Across::middle, Upward::middle, 9},
        {"0 MTEXT;10 1;20 1", Across::left, Upward::top, 1},
        {"0 MTEXT;10 1;20 1;11 0;21 1;71 6", Across::right, Upward::middle, 1},
        {"0 MTEXT;10 1;20 1;71 8", Across::middle, Upward::bottom, 1},
        {"0 MTEXT;10 1;20 1;71 0", Across::left, Upward::top, 1},
    };
    for (const Case& c : cases) {
        const auto drawing = read(test::with_entities(c.groups));
        const Text& text = drawing->texts.at(0);
        EXPECT_EQ(text.across, c.across) << c.groups;
        EXPECT_EQ(text.upward, c.upward) << c.groups;
        EXPECT_EQ(text.place().x, c.x) << c.groups;
        EXPECT_EQ(text.insertion.x, 1.0) << c.groups;
    }
}

TEST(Geometry, InsertWithArrayAndAttributes) {
    const auto read_result =
        read(test::with_blocks("0 BLOCK;8 0;2 Part;10 1;20 2;30 3;3 Part;0 LINE;10 0;20 0;11 1;21 1;0 INSERT;2 "
                               "Nested;0 ENDBLK;8 0;0 BLOCK;2 Nested;0 ENDBLK",
                               "0 INSERT;2 PART;66 1;10 1;20 2;30 3;41 2;42 3;43 4;50 45;70 5;71 6;44 7;45 8;0 "
                               "ATTRIB;8 a;1 one;0 ATTRIB;8 a;1 two;0 SEQEND;"
                               "0 LINE"));
    ASSERT_TRUE(read_result);
    const Drawing& d = *read_result;
    EXPECT_EQ(test::types(d), "INSERT LINE ");
    const Insert& insert = d.inserts[d.entities[0].geometry];
    ASSERT_NE(insert.block, npos) << "block names compare without regard to case";
    EXPECT_EQ(d.name(insert.name), "PART");
    EXPECT_EQ(d.name(d.blocks[insert.block].name), "Part");
    EXPECT_EQ(d.blocks[insert.block].base_point, (Vec3{1, 2, 3}));
    EXPECT_EQ(d.blocks[insert.block].entities.count, 2U);
    EXPECT_EQ(insert.position, (Vec3{1, 2, 3}));
    EXPECT_EQ(insert.scale, (Vec3{2, 3, 4}));
    EXPECT_EQ(insert.rotation_degrees, 45.0);
    EXPECT_EQ(insert.columns, 5);
    EXPECT_EQ(insert.rows, 6);
    EXPECT_EQ(insert.column_spacing, 7.0);
    EXPECT_EQ(insert.row_spacing, 8.0);
    ASSERT_EQ(insert.attributes.count, 2U);
    const Entity& second = Drawing::slice(d.attributes, insert.attributes)[1];
    EXPECT_EQ(second.kind, EntityKind::attrib);
    EXPECT_EQ(d.strings[d.texts[second.geometry].value], "two");
    EXPECT_TRUE(d.warnings.empty());
}

TEST(Geometry, ANegativeNumberOfCopiesIsOne) {
    const auto d = read(
        test::with_blocks("0 BLOCK;2 B;0 LINE;0 ENDBLK", "0 INSERT;2 B;70 -1;71 -32768;0 INSERT;2 B;70 0;71 40000"));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->inserts[0].columns, 1);
    EXPECT_EQ(d->inserts[0].rows, 1);
    EXPECT_EQ(d->inserts[1].columns, 0);
    EXPECT_EQ(d->inserts[1].rows, 40000);
}

TEST(Geometry, InsertOfAnUnknownBlockWarns) {
    const std::string bytes = test::with_entities("0 LINE;8 nowhere;0 INSERT;2 nowhere;0 INSERT");
    const auto d = read(bytes);
    ASSERT_TRUE(d);
    EXPECT_EQ(d->inserts[0].block, npos);
    ASSERT_EQ(d->warnings.size(), 1U);
    EXPECT_EQ(d->warnings[0].code, Warning::Code::unknown_block);
    EXPECT_EQ(d->warnings[0].count, 2U);
    EXPECT_EQ(d->warnings[0].byte_offset, bytes.find("  0\nINSERT"));
}

TEST(Geometry, InsertOfAnotherFileWarns) {
    const std::string blocks =
        "0 BLOCK;2 frame;70 4;1 C:\\frame.dwg;0 ENDBLK;0 BLOCK;2 loaded;70 12;1 part.dwg;0 LINE;0 ENDBLK;"
        "0 BLOCK;2 empty;70 0;0 ENDBLK;0 BLOCK;2 unused;70 8;1 x.dwg;0 ENDBLK";
    const auto quiet = read(test::with_blocks(blocks, "0 INSERT;2 loaded;0 INSERT;2 empty"));
    ASSERT_TRUE(quiet);
    EXPECT_TRUE(quiet->warnings.empty());
    const std::string bytes = test::with_blocks(blocks, "0 INSERT;2 loaded;0 INSERT;2 FRAME");
    const auto d = read(bytes);
    ASSERT_TRUE(d);
    EXPECT_TRUE(d->blocks[0].is_external);
    EXPECT_FALSE(d->blocks[1].is_external);
    ASSERT_EQ(d->warnings.size(), 1U);
    EXPECT_EQ(d->warnings[0].code, Warning::Code::unknown_block);
    EXPECT_EQ(d->warnings[0].byte_offset, bytes.rfind("  0\nINSERT"));
}

TEST(Geometry, DimensionFindsItsBlock) {
    const auto d = read(test::with_blocks("0 BLOCK;2 *D1;0 LINE;0 ENDBLK",
                                          "0 DIMENSION;2 *d1;70 33;10 4;20 5;30 6;11 1;21 1;12 7;22 8;32 9"));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->dimensions[0].block, 0U);
    EXPECT_EQ(d->dimensions[0].definition_point, (Vec3{4, 5, 6}));
    EXPECT_EQ(d->dimensions[0].flags, 33);
    EXPECT_EQ(d->dimensions[0].insertion, (Vec3{7, 8, 9}));
}

TEST(Geometry, TheRelativesOfDimensionsAndTablesFindTheirBlocks) {
    const auto d = read(test::with_blocks(
        "0 BLOCK;2 *D1;0 LINE;0 ENDBLK;0 BLOCK;2 *T1;0 LINE;0 ENDBLK",
        "0 ARC_DIMENSION;2 *D1;10 1;20 2;0 LARGE_RADIAL_DIMENSION;2 *D1;0 ACAD_TABLE;100 AcDbEntity;100 "
        "AcDbBlockReference;2 *T1;10 4;20 5;100 AcDbTable;2 cell;10 9;20 9;11 1;0 3DLINE;11 3;21 4;0 HELIX;100 "
        "AcDbEntity;100 AcDbSpline;71 1;40 0;40 0;40 1;40 1;10 1;20 1;10 2;20 2;100 AcDbHelix;10 7;20 7;40 5;41 6"));
    ASSERT_TRUE(d);
    EXPECT_EQ(test::types(*d), "ARC_DIMENSION LARGE_RADIAL_DIMENSION ACAD_TABLE 3DLINE HELIX ");
    EXPECT_EQ(d->dimensions[0].block, 0U);
    EXPECT_EQ(d->dimensions[1].block, 0U);
    EXPECT_EQ(d->dimensions[2].block, 1U);
    EXPECT_EQ(d->dimensions[2].definition_point, (Vec3{4, 5, 0}));
    EXPECT_EQ(d->entities[2].kind, EntityKind::table);
    EXPECT_EQ(d->lines[d->entities[3].geometry].end, (Vec3{3, 4, 0}));
    EXPECT_EQ(d->splines[0].control_points.count, 2U);
    EXPECT_EQ(d->splines[0].knots.count, 4U);
    EXPECT_TRUE(d->warnings.empty());
}

TEST(Geometry, MultileadersAreTheirLinesAndTheirText) {
    const std::string note =
        "0 MULTILEADER;100 AcDbMLeader;300 CONTEXT_DATA{;40 1;10 8;20 8;41 4;304 M8\\Pdeep;11 0;12 10;22 11;32 0;13 0;"
        "23 1;33 0;42 0;43 60;171 2;302 LEADER{;290 1;10 5;20 6;30 0;11 1;21 0;31 0;40 8;304 LEADER_LINE{;10 1;20 2;30 "
        "0;10 3;20 4;30 0;91 0;40 0;171 -2;305 };304 LEADER_LINE{;10 9;20 9;305 };303 };301 };41 9;10 1;20 1;171 3";
    const Drawing d =
        drawing_of(note + ";0 LINE;0 MLEADER;300 CONTEXT_DATA{;302 LEADER{;304 LEADER_LINE{;10 1;20 1;0 " +
                   note.substr(2) + ";67 1");
    EXPECT_EQ(test::types(d), "MULTILEADER LINE MLEADER ");
    ASSERT_EQ(d.multi_leaders.size(), 2U);
    ASSERT_EQ(d.multi_leaders[0].leaders.count, 2U);
    EXPECT_EQ(positions(d, d.leaders[0].vertices), (std::vector<Vec3>{{1, 2, 0}, {3, 4, 0}, {5, 6, 0}, {13, 6, 0}}));
    EXPECT_EQ(positions(d, d.leaders[1].vertices), (std::vector<Vec3>{{9, 9, 0}, {5, 6, 0}, {13, 6, 0}}));
    const Text& text = d.texts[d.multi_leaders[0].text];
    EXPECT_EQ(d.strings[text.value], "M8\\Pdeep");
    EXPECT_EQ(text.place(), (Vec3{10, 11, 0}));
    EXPECT_EQ(text.height, 4.0);
    EXPECT_EQ(text.width, 60.0);
    EXPECT_EQ(text.across, Text::Across::middle);
    EXPECT_NEAR(text.rotation_degrees, 90.0, 1e-9);
    EXPECT_EQ(positions(d, d.leaders[2].vertices), (std::vector<Vec3>{{1, 1, 0}})) << "cut off";
    EXPECT_EQ(d.multi_leaders[1].text, npos);
    EXPECT_EQ(d.vertices.size(), 8U) << "one in paper space leaves nothing";
}

TEST(Geometry, FacesAndLeader) {
    const Drawing d = drawing_of(
        "0 SOLID;10 0;20 0;11 1;21 0;12 0;22 1;13 1;23 1;0 TRACE;10 0;20 0;11 1;21 0;12 0;22 1;"
        "0 3DFACE;10 0;20 0;11 1;21 0;12 2;22 2;13 2;23 2;70 5;0 LEADER;76 2;10 1;20 2;30 0;10 3;20 4;30 0");
    EXPECT_EQ(d.faces[0].corner_count, 4);
    EXPECT_EQ(d.faces[0].corners[3], (Vec3{1, 1, 0}));
    EXPECT_EQ(d.faces[1].corner_count, 3);
    EXPECT_EQ(d.faces[2].corner_count, 3);
    EXPECT_EQ(d.faces[2].hidden_edges, 5);
    EXPECT_EQ(positions(d, d.leaders[0].vertices), (std::vector<Vec3>{{1, 2, 0}, {3, 4, 0}}));
}

TEST(Geometry, HatchWithPolylinePathsAndEveryKindOfEdge) {
    const Drawing d = drawing_of(
        "0 HATCH;8 h;10 0;20 0;30 0;2 ANSI31;70 0;71 0;91 2;92 7;72 1;73 1;93 3;10 0;20 0;42 0.5;10 4;20 0;10 4;20 "
        "4;97 0;"
        "92 1;93 4;72 1;10 0;20 0;11 1;21 2;72 2;10 5;20 6;40 7;50 10;51 80;73 0;72 3;10 1;20 1;11 2;21 0;40 0.5;50 "
        "0;51 360;73 1;"
        "72 4;94 3;73 1;74 0;95 4;96 2;40 0;40 0;40 1;40 1;10 1;20 2;42 1;10 3;20 4;42 2;97 1;330 1F;"
        "75 1;76 1;52 0;41 1;77 0;78 1;53 45;43 0;44 0;45 1;46 1;79 0;98 1;10 99;20 99");
    const Hatch& hatch = d.hatches[0];
    EXPECT_FALSE(hatch.solid_fill);
    EXPECT_EQ(d.name(hatch.pattern), "ANSI31");
    const auto paths = Drawing::slice(d.hatch_paths, hatch.paths);
    ASSERT_EQ(paths.size(), 2U);
    EXPECT_EQ(paths[0].flags, 7U);
    EXPECT_EQ(positions(d, paths[0].vertices), (std::vector<Vec3>{{0, 0, 0}, {4, 0, 0}, {4, 4, 0}}))
        << "seed points are no vertices";
    EXPECT_EQ(d.vertices[0].bulge, 0.5);
    EXPECT_EQ(paths[0].edges.count, 0U);
    const auto edges = Drawing::slice(d.hatch_edges, paths[1].edges);
    ASSERT_EQ(edges.size(), 4U);
    EXPECT_EQ(edges[0].b, (Vec2{1, 2}));
    EXPECT_EQ(edges[1].kind, HatchEdge::Kind::arc);
    EXPECT_EQ(edges[1].radius_or_ratio, 7.0);
    EXPECT_EQ(edges[1].end_degrees, 80.0);
    EXPECT_FALSE(edges[1].counter_clockwise);
    EXPECT_EQ(edges[2].kind, HatchEdge::Kind::ellipse);
    EXPECT_TRUE(edges[2].counter_clockwise);
    const Spline& spline = d.splines[edges[3].spline];
    EXPECT_EQ(spline.flags, 4);
    EXPECT_EQ(spline.knots.count, 4U);
    EXPECT_EQ(spline.weights.count, 2U);
    EXPECT_EQ(Drawing::slice(d.points, spline.control_points)[1], (Vec3{3, 4, 0}));
}

TEST(Geometry, IslandsOfAHatch) {
    const Drawing d = drawing_of(
        "0 HATCH;91 1;92 1;75 1;0 HATCH;91 1;92 1;75 2;75 0;0 HATCH;91 1;92 1;75 0;0 HATCH;91 1;92 1;75 7;0 HATCH;91 "
        "0");
    using enum Hatch::Islands;
    const Hatch::Islands expected[] = {outermost, none, every_other, every_other, every_other};
    for (std::size_t i = 0; i < std::size(expected); ++i) EXPECT_EQ(d.hatches[i].islands, expected[i]) << i;
}

TEST(Geometry, ForeignGroupsDoNotBelongToTheEntity) {
    const Drawing d = drawing_of(
        "0 LINE;102 {ACAD_REACTORS;330 1F;10 77;102 };8 L;10 1;20 2;1001 APP;1010 5;8 xdata;10 99;"
        "0 MTEXT;10 3;20 4;101 Embedded Object;10 88;20 88;8 embedded");
    EXPECT_EQ(d.lines[0].start, (Vec3{1, 2, 0}));
    EXPECT_EQ(d.name(d.entities[0].layer), "L");
    EXPECT_EQ(d.texts[0].insertion, (Vec3{3, 4, 0}));
    EXPECT_EQ(d.name(d.entities[1].layer), "0");
}

}  // namespace
}  // namespace v16::dxf
