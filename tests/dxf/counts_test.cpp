#include "dxf/counts.hpp"

#include <gtest/gtest.h>

#include "dxf/ocs.hpp"
#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

TEST(CountByType, CountsModelSpaceWithoutWhatBelongsToOthers) {
    const auto drawing =
        read(test::with_blocks("0 BLOCK;2 B;0 CIRCLE;40 1;0 ENDBLK",
                               "0 LINE;0 LINE;0 INSERT;2 B;66 1;0 ATTRIB;0 SEQEND;0 POLYLINE;0 VERTEX;0 SEQEND;"
                               "0 STRANGE;0 VERTEX"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(count_by_type(*drawing),
              (std::map<std::string, std::uint64_t>{
                  {"INSERT", 1}, {"LINE", 2}, {"POLYLINE", 1}, {"STRANGE", 1}, {"VERTEX", 1}}));
}

struct ExtentsCase {
    std::string_view entities;
    Vec3 min, max;
};

TEST(GeometryExtents, Table) {
    const ExtentsCase cases[] = {
        {"0 LINE;10 1;20 2;30 3;11 -4;21 5;31 6", {-4, 2, 3}, {1, 5, 6}},
        {"0 CIRCLE;10 1;20 1;40 2", {-1, -1, 0}, {3, 3, 0}},
        {"0 CIRCLE;10 1;20 1;40 2;210 0;220 0;230 -1", {-3, -1, 0}, {1, 3, 0}},
        {"0 LWPOLYLINE;90 2;38 7;10 0;20 0;10 5;20 6", {0, 0, 7}, {5, 6, 7}},
        {"0 POLYLINE;70 8;210 0;220 0;230 -1;0 VERTEX;10 1;20 2;30 3;0 VERTEX;10 4;20 5;30 6;0 SEQEND",
         {1, 2, 3},
         {4, 5, 6}},
        {"0 ELLIPSE;10 0;20 0;11 3;21 4;40 0.5", {-5, -5, 0}, {5, 5, 0}},
        {"0 SPLINE;10 1;20 1;30 0;10 2;20 9;30 0", {1, 1, 0}, {2, 9, 0}},
        {"0 SPLINE;11 1;21 1;31 0;11 2;21 9;31 0", {1, 1, 0}, {2, 9, 0}},
        {"0 SOLID;10 0;20 0;11 1;21 0;12 0;22 1;13 1;23 1", {0, 0, 0}, {1, 1, 0}},
        {"0 TEXT;10 3;20 4;1 x", {3, 4, 0}, {3, 4, 0}},
        {"0 LEADER;10 3;20 4;30 0;10 5;20 1;30 0", {3, 1, 0}, {5, 4, 0}},
        {"0 HATCH;91 1;92 2;93 2;10 1;20 1;10 4;20 4;75 0", {1, 1, 0}, {4, 4, 0}},
        {"0 HATCH;91 1;92 1;93 2;72 1;10 0;20 0;11 9;21 1;72 2;10 0;20 0;40 2;50 0;51 90;73 1;75 0",
         {-2, -2, 0},
         {9, 2, 0}},
    };
    for (const ExtentsCase& c : cases) {
        const auto drawing = read(test::with_entities(c.entities));
        ASSERT_TRUE(drawing) << c.entities;
        const auto extents = geometry_extents(*drawing);
        ASSERT_TRUE(extents) << c.entities;
        EXPECT_EQ(extents->min, c.min) << c.entities;
        EXPECT_EQ(extents->max, c.max) << c.entities;
    }
}

TEST(GeometryExtents, NothingWithoutGeometry) {
    const auto drawing = read(test::with_entities("0 STRANGE;10 1;20 2"));
    ASSERT_TRUE(drawing);
    EXPECT_FALSE(geometry_extents(*drawing));
}

TEST(Ocs, AxesAreOrthonormalAndRightHanded) {
    for (const Vec3 extrusion : {Vec3{0, 0, 1}, Vec3{0, 0, -1}, Vec3{1, 2, 3}, Vec3{0.01, 0.01, 1},
                                 Vec3{1e200, 1e200, 0}, Vec3{0, 1e-300, 0}}) {
        const OcsAxes axes = ocs_axes(extrusion);
        const auto dot = [](Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; };
        for (const Vec3& axis : {axes.x, axes.y, axes.z}) EXPECT_NEAR(dot(axis, axis), 1.0, 1e-12);
        EXPECT_NEAR(dot(axes.x, axes.y), 0.0, 1e-12);
        EXPECT_NEAR(dot(axes.y, axes.z), 0.0, 1e-12);
        EXPECT_NEAR(axes.x.x * axes.y.y - axes.x.y * axes.y.x, axes.z.z, 1e-12) << "x cross y is z";
    }
}

TEST(Ocs, MirroredPlaneFlipsX) {
    const auto drawing = read(test::with_entities("0 CIRCLE;10 3;20 4;30 5;40 1;230 -1;210 0;220 0"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(to_world(*drawing, drawing->entities[0].extrusion, drawing->circles[0].center), (Vec3{-3, 4, -5}));
    EXPECT_EQ(to_world(*drawing, npos, Vec3{1, 2, 3}), (Vec3{1, 2, 3}));
}

}  // namespace
}  // namespace v16::dxf
