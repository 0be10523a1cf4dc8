// Proxy graphics: what each record becomes, which entities are shown by them, and what damage to them costs.
#include <gtest/gtest.h>

#include <bit>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>

#include "binary_text.hpp"
#include "drawing_check.hpp"
#include "dxf/counts.hpp"
#include "proxy_stream.hpp"

namespace v16::dxf {
namespace {

using test::longs;
using test::ProxyStream;
using test::reals;

constexpr std::string_view tables =
    "0 SECTION;2 TABLES;0 TABLE;2 LTYPE;0 LTYPE;2 ByBlock;0 LTYPE;2 BYLAYER;0 LTYPE;2 CENTER;0 LTYPE;2 HIDDEN;0 ENDTAB;"
    "0 TABLE;2 LAYER;0 LAYER;2 0;0 LAYER;2 axes;0 ENDTAB;0 ENDSEC;";

std::string with_tables(const std::string& entities) {
    return std::string(tables) + "0 SECTION;2 ENTITIES;" + entities + ";0 ENDSEC;0 EOF";
}

Drawing drawn(const std::string& entities, const ReadLimits& limits = {}) {
    auto drawing = read(test::ascii(with_tables(entities)), limits);
    EXPECT_TRUE(drawing);
    if (drawing) test::expect_consistent(*drawing);
    return drawing ? std::move(*drawing) : Drawing{};
}

Drawing drawn(const ProxyStream& stream) {
    return drawn(stream.entity());
}

std::string parts(const Drawing& d) {
    std::string list;
    for (const Entity& part : d.proxy_entities) (list += d.name(part.type_name)) += ' ';
    return list;
}

void expect_near(const Vec3& is, const Vec3& should, const char* what) {
    constexpr double rounding = 1e-9;
    EXPECT_NEAR(is.x, should.x, rounding) << what;
    EXPECT_NEAR(is.y, should.y, rounding) << what;
    EXPECT_NEAR(is.z, should.z, rounding) << what;
}

TEST(Proxy, EveryRecordBecomesAnEntityAndAllOfThemCountAsOne) {
    const Drawing d = drawn(test::every_record());
    EXPECT_EQ(parts(d),
              "CIRCLE CIRCLE ARC ARC LINE POLYLINE POLYLINE HATCH POLYLINE POLYLINE TEXT TEXT TEXT TEXT ELLIPSE "
              "ELLIPSE LWPOLYLINE LINE ");
    ASSERT_EQ(d.entities.size(), 1U);
    EXPECT_EQ(d.entities[0].kind, EntityKind::proxy);
    EXPECT_EQ(count_by_type(d), (std::map<std::string, std::uint64_t>{{"ACAD_PROXY_ENTITY", 1}}));
    EXPECT_TRUE(d.warnings.empty());
    EXPECT_EQ(d.proxies[0].entities.count, d.proxy_entities.size());
}

TEST(Proxy, CirclesAndArcs) {
    const double half = std::numbers::pi / 2;
    ProxyStream s;
    s.add(2, reals({1, 2, 3, 4, 0, 0, -1}));
    s.add(3, reals({3, 2, 1, 1, 4, 1, -1, 2, 1}));
    s.add(4, reals({1, 1, 0, 5, 0, 0, 1, 0, 3, 0, half}) + longs({0}));
    s.add(4, reals({1, 1, 0, 5, 0, 0, -1, 0, 3, 0, half}) + longs({0}));
    s.add(5, reals({2, 0, 0, 0, -2, 0, -2, 0, 0}) + longs({0}));
    s.add(4, reals({0, 0, 0, 5, 0, 0, 1, 1, 0, 0, -half}) + longs({0}));
    const Drawing d = drawn(s);
    ASSERT_EQ(parts(d), "CIRCLE CIRCLE ARC ARC ARC ARC ");
    expect_near(d.circles[0].center, {1, 2, 3}, "seen from below, in the world");
    EXPECT_NEAR(d.circles[0].radius, 4, 1e-9);
    expect_near(d.circles[1].center, {1, 2, 1}, "through three points");
    EXPECT_NEAR(d.circles[1].radius, 2, 1e-9);
    const double degrees[][2] = {{90, 180}, {0, 90}, {180, 360}, {-90, 0}};
    for (std::size_t i = 0; i < d.arcs.size(); ++i) {
        const double turns = std::round((d.arcs[i].start_degrees - degrees[i][0]) / 360) * 360;
        EXPECT_NEAR(d.arcs[i].start_degrees - turns, degrees[i][0], 1e-9) << i;
        EXPECT_NEAR(d.arcs[i].end_degrees - turns, degrees[i][1], 1e-9) << i;
    }
}

TEST(Proxy, PointsOnOneLineMakeNoCircle) {
    ProxyStream s;
    s.add(3, reals({0, 0, 0, 1, 1, 0, 2, 2, 0})).add(5, reals({1, 1, 0, 1, 1, 0, 1, 1, 0}) + longs({0}));
    const Drawing d = drawn(s.path({{0, 0, 0}, {1, 1, 0}}));
    EXPECT_EQ(parts(d), "LINE ");
    EXPECT_TRUE(d.warnings.empty());
}

TEST(Proxy, ACircleSeenFromItsSideIsAnEllipseInTheWorld) {
    const Drawing d = drawn(ProxyStream{}.add(2, reals({1, 2, 3, 4, 1, 0, 0})));
    ASSERT_EQ(parts(d), "ELLIPSE ");
    const Ellipse& ellipse = d.ellipses[0];
    expect_near(ellipse.center, {1, 2, 3}, "centre");
    EXPECT_NEAR(ellipse.ratio, 1, 1e-9);
    EXPECT_NEAR(ellipse.major_axis.x, 0, 1e-9);
    EXPECT_NEAR(std::abs(d.extrusions[d.proxy_entities[0].extrusion].x), 1, 1e-9);
}

TEST(Proxy, MatricesApplyOneInTheOther) {
    const std::array<double, 16> moved{1, 0, 0, 10, 0, 1, 0, 20, 0, 0, 1, 0, 0, 0, 0, 1};
    const std::array<double, 16> wider{3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    const std::array<double, 16> turned{0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    const double quarter = std::numbers::pi / 2;
    ProxyStream s;
    s.matrix(moved).matrix(wider).path({{1, 1, 0}, {2, 3, 4}}).add(2, reals({1, 1, 0, 2, 0, 0, 1}));
    s.add(31).path({{1, 1, 0}, {2, 3, 4}}).matrix(turned);
    s.add(4, reals({0, 0, 0, 2, 0, 0, 1, 1, 0, 0, quarter}) + longs({0}));
    s.add(10, reals({1, 0, 0, 0, 0, 1, 1, 0, 0, 2.5, 1, 0}) + std::string("x\0\0\0", 4));
    s.add(31).add(31).path({{1, 1, 0}, {2, 3, 4}});
    const Drawing d = drawn(s);
    ASSERT_EQ(parts(d), "LINE ELLIPSE LINE ARC TEXT LINE ");
    expect_near(d.lines[0].start, {13, 21, 0}, "wider, then moved");
    expect_near(d.lines[0].end, {16, 23, 4}, "wider, then moved");
    expect_near(d.lines[1].start, {11, 21, 0}, "moved");
    expect_near(d.lines[2].start, {1, 1, 0}, "as it is");
    expect_near(d.ellipses[0].center, {13, 21, 0}, "centre");
    EXPECT_NEAR(std::abs(d.ellipses[0].major_axis.x), 6, 1e-9);
    EXPECT_NEAR(d.ellipses[0].ratio, 1.0 / 3, 1e-9);
    expect_near(d.arcs[0].center, {10, 20, 0}, "centre");
    EXPECT_NEAR(d.arcs[0].start_degrees, 90, 1e-9);
    EXPECT_NEAR(d.arcs[0].end_degrees, 180, 1e-9);
    expect_near(d.texts[0].insertion, {10, 21, 0}, "text");
    EXPECT_NEAR(d.texts[0].rotation_degrees, 90, 1e-9);
    EXPECT_NEAR(d.texts[0].height, 2.5, 1e-9);
    EXPECT_TRUE(d.warnings.empty());
}

TEST(Proxy, AMirroredArcGoesTheOtherWay) {
    const double quarter = std::numbers::pi / 2;
    ProxyStream s;
    s.matrix({-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
    const Drawing d = drawn(s.add(4, reals({0, 0, 0, 2, 0, 0, 1, 1, 0, 0, quarter}) + longs({0})));
    ASSERT_EQ(parts(d), "ARC ");
    EXPECT_NEAR(d.arcs[0].start_degrees, 90, 1e-9);
    EXPECT_NEAR(d.arcs[0].end_degrees, 180, 1e-9);
}

TEST(Proxy, ANormalMayBePushedAsWell) {
    const Drawing d = drawn(ProxyStream{}.add(30, reals({0, 0, -1})).path({{1, 2, 0}, {3, 4, 0}}));
    ASSERT_EQ(parts(d), "LINE ");
    expect_near(d.lines[0].end, {-3, 4, 0}, "seen from below");
}

TEST(Proxy, LayersAndLineTypes) {
    ProxyStream s;
    s.path({{0, 0, 0}, {1, 0, 0}});
    s.add(16, longs({1})).add(18, longs({1})).path({{0, 0, 0}, {1, 0, 0}});
    s.add(16, longs({9})).add(18, longs({32767})).path({{0, 0, 0}, {1, 0, 0}});
    s.add(18, longs({32766})).path({{0, 0, 0}, {1, 0, 0}});
    const Drawing d = drawn(s);
    ASSERT_EQ(d.proxy_entities.size(), 4U);
    const std::string_view layers[] = {"parts", "axes", "parts", "parts"};
    const std::string_view types[] = {"DASHED", "HIDDEN", "", "DASHED"};
    for (std::size_t i = 0; i < 4; ++i) {
        const Entity& part = d.proxy_entities[i];
        EXPECT_EQ(d.name(part.layer), layers[i]) << i;
        EXPECT_EQ(part.line_type == npos ? "" : d.name(part.line_type), types[i]) << i;
    }
}

TEST(Proxy, PolygonsAreFilledWhereTheGraphicsSaySo) {
    const std::string triangle = longs({3}) + reals({0, 0, 0, 4, 0, 0, 4, 4, 0});
    const Drawing d = drawn(ProxyStream{}
                                .add(7, triangle)
                                .add(20, longs({1}))
                                .add(7, triangle)
                                .add(7, triangle)
                                .add(20, longs({2}))
                                .add(7, triangle));
    EXPECT_EQ(parts(d), "POLYLINE HATCH POLYLINE POLYLINE ");
    EXPECT_TRUE(d.polylines[0].closed);
    EXPECT_TRUE(d.hatches[0].solid_fill);
    EXPECT_EQ(d.hatch_paths[0].vertices.count, 3U);
}

TEST(Proxy, AShellIsItsFacesWithoutHiddenEdges) {
    const std::string points = longs({6}) + reals({0, 0, 0, 1, 0, 0, 2, 0, 0, 2, 1, 0, 1, 1, 0, 0, 1, 0});
    // A triangle and a hexagon; of the edges, the second one of each is hidden, with markers before what tells it.
    std::string data = points + longs({11, -3, 0, 1, 2, 6, 0, 1, 2, 3, 4, 5, 64 + 32});
    data += longs({7, 7, 7, 7, 7, 7, 7, 7, 7}) + longs({1, 0, 1, 1, 0, 1, 1, 2, 1}) + longs({0, 0});
    const Drawing d = drawn(ProxyStream{}.add(9, data));
    ASSERT_EQ(parts(d), "POLYLINE ");
    EXPECT_TRUE(d.polylines[0].is_mesh);
    EXPECT_EQ(d.mesh_faces, (std::vector<MeshFace>{{1, -2, 3, 0}, {1, -2, 3, -4}, {4, 5, 6, -1}}));
}

TEST(Proxy, AMeshHasRowsAndColumns) {
    const Drawing d = drawn(ProxyStream{}.add(8, longs({2, 3}) + reals({0, 0, 0, 1, 0, 0, 2, 0, 0,  //
                                                                        0, 1, 0, 1, 1, 0, 2, 1, 0})));
    ASSERT_EQ(parts(d), "POLYLINE ");
    EXPECT_EQ(d.polylines[0].mesh_m, 2);
    EXPECT_EQ(d.polylines[0].mesh_n, 3);
    EXPECT_EQ(d.vertices[5].position, (Vec3{2, 1, 0}));
}

TEST(Proxy, TextsInBytesAndInUtf16) {
    const std::string place = reals({1, 2, 0, 0, 0, 1, 0, 1, 0});
    const std::string style = longs({-1, 0}) + reals({3.5, 0.7, 0, 1}) + longs({0, 0, 0, 0, 0});
    ProxyStream s;
    s.add(10, place + reals({2.5, 0.8, 0}) + std::string("four\0\0\0\0", 8));
    s.add(38, place + std::string("\x2D\x4E\x41\0\0\0\0\0", 8) + style);
    const Drawing d = drawn(s);
    ASSERT_EQ(parts(d), "TEXT TEXT ");
    EXPECT_EQ(d.strings, (std::vector<std::string>{"four", "中A"}));
    EXPECT_EQ(d.texts[0].height, 2.5);
    EXPECT_EQ(d.texts[0].stretch, 0.8);
    EXPECT_EQ(d.texts[1].height, 3.5);
    EXPECT_EQ(d.texts[1].stretch, 0.7);
    EXPECT_NEAR(d.texts[1].rotation_degrees, 90, 1e-9);
    EXPECT_EQ(d.texts[1].place(), (Vec3{1, 2, 0}));
}

std::string packed_polyline() {
    test::BitWriter bits;
    bits.bit_short(8 + 16 + 512).bit_double(7).bit_long(4).bit_long(4);
    bits.raw_double(1).raw_double(2).far_double(3).same_double();
    bits.same_double().same_double();  // the same point once more
    bits.bits(2, 2).bytes(std::string_view("\x14\x40\0\0\0\0", 6)).far_double(9);
    return bits.bit_double(0.5).bits(2, 2).bits(1, 2).bit_double(-0.5).sized();
}

TEST(Proxy, AnLwpolylineIsPacked) {
    const Drawing d = drawn(ProxyStream{}.add(33, packed_polyline()));
    ASSERT_EQ(parts(d), "LWPOLYLINE ");
    ASSERT_EQ(d.polylines[0].vertices.count, 3U);
    EXPECT_TRUE(d.polylines[0].closed);
    EXPECT_EQ(d.vertices[0].position, (Vec3{1, 2, 7}));
    EXPECT_EQ(d.vertices[0].bulge, 0.5);
    EXPECT_EQ(d.vertices[1].position, (Vec3{3, 2, 7}));
    EXPECT_EQ(d.vertices[1].bulge, 1) << "of the last of equal points";
    // Of 3 (4008 0000 0000 0000 in hexadecimal), bytes five and six are written anew, and the lowest four.
    EXPECT_EQ(d.vertices[2].position, (Vec3{std::bit_cast<double>(0x4008401400000000ULL), 9, 7}));
    EXPECT_EQ(d.vertices[2].bulge, -0.5);
}

TEST(Proxy, UnderAMatrixAnLwpolylineIsInTheWorld) {
    ProxyStream s;
    s.matrix({-1, 0, 0, 10, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}).add(33, packed_polyline());
    const Drawing d = drawn(s);
    ASSERT_EQ(parts(d), "POLYLINE ");
    EXPECT_EQ(d.vertices[0].position, (Vec3{9, 2, 7}));
    EXPECT_EQ(d.vertices[0].bulge, -0.5) << "mirrored";
    EXPECT_EQ(d.polylines[0].flags, 9);
}

TEST(Proxy, TheBinaryFormIsTheSame) {
    const std::string notation = with_tables(test::every_record().entity());
    const auto ascii = read(test::ascii(notation));
    const auto binary = read(test::binary(notation, test::CodeWidth::two_bytes));
    ASSERT_TRUE(ascii && binary);
    EXPECT_FALSE(ascii->proxy_entities.empty());
    EXPECT_EQ(parts(*ascii), parts(*binary));
    EXPECT_EQ(ascii->strings, binary->strings);
    for (std::size_t i = 0; i < ascii->vertices.size(); ++i)
        EXPECT_EQ(ascii->vertices[i].position, binary->vertices.at(i).position);
    EXPECT_TRUE(binary->warnings.empty());
}

TEST(Proxy, WhichEntitiesAreShownByGraphics) {
    const std::string graphics = ProxyStream{}.path({{0, 0, 0}, {1, 1, 0}}).groups(92);
    const auto shows = [&](const std::string& head, const std::string& tail = "") {
        const Drawing d = drawn("0 " + head + ';' + graphics + tail);
        return d.entities.at(0).kind == EntityKind::proxy;
    };
    EXPECT_TRUE(shows("ACAD_PROXY_ENTITY;100 AcDbEntity;8 0;100 AcDbProxyEntity;90 498"));
    EXPECT_TRUE(shows("ACMDATUMID;100 AcDbEntity;8 0", ";100 AcmDatumId;70 1"));
    EXPECT_TRUE(shows("MESH;100 AcDbEntity;8 0", ";100 AcDbSubDMesh"));
    EXPECT_FALSE(shows("MESH;100 AcDbEntity;8 0;100 AcDbSubDMesh")) << "the number of its vertices, say";
    EXPECT_FALSE(shows("IMAGE;100 AcDbEntity;8 0")) << "its frame";
    EXPECT_FALSE(shows("TOLERANCE;100 AcDbEntity;8 0"));
    EXPECT_FALSE(shows("MULTILEADER;100 AcDbEntity;8 0")) << "it is read";
    EXPECT_FALSE(shows("LINE;100 AcDbEntity;8 0", ";100 AcDbLine;10 0;20 0;11 1;21 1")) << "it is read";
}

TEST(Proxy, TheClassTellsWhatAProxyStandsFor) {
    const std::string graphics = ProxyStream{}.path({{0, 0, 0}, {1, 1, 0}}).groups();
    std::string entities;
    for (const std::string_view class_number : {"500", "501", "502", "503", "509", "-1"}) {
        entities += "0 ACAD_PROXY_ENTITY;100 AcDbEntity;8 0;100 AcDbProxyEntity;90 498;91 ";
        ((entities += class_number) += ';') += graphics + ';';
    }
    entities += "0 XY_MLEADER;100 AcDbEntity;8 0;" + graphics + ";100 Xy";
    const auto d = read(test::ascii(
        "0 SECTION;2 CLASSES;0 CLASS;1 MULTILEADER;2 AcDbMLeader;0 CLASS;1 XY_WALL;2 XyWall;0 CLASS;1 XY_DIMENSION2;0 "
        "CLASS;1 WIPEOUT;0 ENDSEC;0 SECTION;2 ENTITIES;" +
        entities + ";0 ENDSEC;0 EOF"));
    ASSERT_TRUE(d);
    std::string kinds;
    for (const Entity& entity : d->entities) {
        if (entity.kind != EntityKind::proxy) {
            kinds += "- ";
        } else {
            kinds += d->proxies[entity.geometry].is_annotation ? "annotation " : "shape ";
        }
    }
    EXPECT_EQ(kinds, "annotation shape annotation - shape shape annotation ");
}

TEST(Proxy, OtherBinaryDataIsNotItsGraphics) {
    const ProxyStream s = ProxyStream{}.path({{0, 0, 0}, {1, 1, 0}});
    const std::string head = "0 ACAD_PROXY_ENTITY;100 AcDbProxyEntity;90 498;";
    std::string data = s.groups(93);
    EXPECT_EQ(parts(drawn(head + data)), "") << "R2000: size in bits of the entity's own data";
    EXPECT_EQ(parts(drawn(head + s.groups(92) + ';' + data)), "LINE ");
    // Graphics that announce more than there is do not take it from what follows.
    EXPECT_EQ(parts(drawn(head + ProxyStream::groups_of(s.bytes(), 9999, 92) + ';' + data)), "LINE ");
}

TEST(Proxy, NothingOfOneThatIsNotKept) {
    const std::string graphics = test::every_record().groups();
    const Drawing d = drawn("0 ACAD_PROXY_ENTITY;67 1;100 AcDbProxyEntity;" + graphics);
    EXPECT_TRUE(d.proxy_entities.empty() && d.vertices.empty() && d.entities.empty());
    EXPECT_EQ(d.paper_space_entities, 0U);
}

TEST(Proxy, ExtentsAreThoseOfWhatIsDrawn) {
    const auto extents = geometry_extents(drawn(ProxyStream{}.path({{1, 2, 0}, {5, 4, 3}})));
    ASSERT_TRUE(extents);
    EXPECT_EQ(extents->min, (Vec3{1, 2, 0}));
    EXPECT_EQ(extents->max, (Vec3{5, 4, 3}));
}

// Damage
// ----------------------------------------------------------------------------------------------------------------

struct Damage {
    const char* what;
    std::string records;  ///< between two good lines
    Warning::Code code;
};

ProxyStream line() {
    return ProxyStream{}.path({{0, 0, 0}, {1, 1, 0}});
}

std::string record(std::uint32_t type, const std::string& data) {
    return ProxyStream{}.add(type, data).bytes().substr(8);
}

TEST(ProxyDamage, EndsTheGraphicsWithAWarning) {
    using enum Warning::Code;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::string matrix = reals({1e200, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
    std::string pushes;
    for (int i = 0; i < 65; ++i) pushes += record(29, reals({1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}));
    const std::string triangle = longs({3}) + reals({0, 0, 0, 1, 0, 0, 1, 1, 0});
    const Damage cases[] = {
        {"a record smaller than its head", longs({4, 6}), structure},
        {"a record of size zero", longs({0, 6}), structure},
        {"a record larger than the graphics", longs({100'000, 6}), structure},
        {"a record of the largest size", longs({0xFFFFFFFF, 99}), structure},
        {"more points than there are", record(6, longs({3}) + reals({0, 0, 0, 1, 1, 1})), structure},
        {"very many points", record(6, longs({0xFFFFFFFF}) + reals({0, 0, 0, 1, 1, 1})), structure},
        {"a circle without its normal", record(2, reals({0, 0, 0, 1})), structure},
        {"NaN", record(6, longs({2}) + reals({0, 0, 0, 1, nan, 1})), not_finite},
        {"infinity among points", record(6, longs({3}) + reals({0, 0, 0, 1, HUGE_VAL, 1, 0, 0, 0})), not_finite},
        {"a radius out of range", record(2, reals({0, 0, 0, 1e300, 0, 0, 1})), not_finite},
        {"a matrix out of range", record(29, matrix) + record(29, matrix), not_finite},
        {"a pop without a push", record(31, ""), structure},
        {"too many pushes", pushes, structure},
        {"half a matrix", record(29, reals({1, 0, 0, 0, 0, 1})), structure},
        {"a face of a point that is not there", record(9, triangle + longs({4, 3, 0, 1, 3, 0, 0})), structure},
        {"a face of more corners than numbers", record(9, triangle + longs({4, 9, 0, 1, 2, 0, 0})), structure},
        {"a face of the most corners", record(9, triangle + longs({2, -2147483648LL, 0})), structure},
        {"more faces than there are", record(9, triangle + longs({400, 3, 0, 1, 2})), structure},
        {"a mesh larger than itself", record(8, longs({65'535, 65'535}) + reals({0, 0, 0})), structure},
        {"a mesh of too many rows", record(8, longs({65'536, 1}) + reals({0, 0, 0})), structure},
        {"a packed polyline larger than itself", record(33, longs({99, 0})), structure},
        {"a packed polyline of too many points", record(33, test::BitWriter{}.bit_short(0).bit_long(4'000'000).sized()),
         structure},
        {"a packed polyline cut off",
         record(
             33,
             test::BitWriter{}.bit_short(0).bit_long(2).raw_double(1).raw_double(2).far_double(1).bits(3, 2).sized()),
         structure},
        {"a text without its style", record(11, reals({0, 0, 0, 0, 0, 1, 1, 0, 0}) + std::string(4, 'x')), structure},
    };
    for (const Damage& c : cases) {
        const std::string good = line().bytes();
        const std::string bytes = good + c.records + good.substr(8);
        const std::string groups = ProxyStream::groups_of(bytes, bytes.size());
        const Drawing d = drawn("0 LINE;" + ProxyStream::entity_of(groups));
        EXPECT_EQ(parts(d), "LINE ") << c.what << ": what comes before it stays";
        EXPECT_EQ(d.vertices.size() + d.mesh_faces.size() + d.hatch_paths.size(), 0U) << c.what;
        ASSERT_EQ(d.warnings.size(), 1U) << c.what;
        EXPECT_EQ(d.warnings[0].code, c.code) << c.what;
        const std::string text = test::ascii(with_tables("0 LINE;" + ProxyStream::entity_of(groups)));
        EXPECT_EQ(text.substr(d.warnings[0].byte_offset, 4), "160\n") << c.what << ": the place of the graphics";
    }
}

TEST(ProxyDamage, GraphicsMayEndTooEarly) {
    const std::string bytes = test::every_record().bytes();
    std::size_t most = 0;
    for (std::size_t size = 1; size < bytes.size(); size += 3) {
        const Drawing d = drawn(ProxyStream::entity_of(ProxyStream::groups_of(bytes.substr(0, size), bytes.size())));
        EXPECT_TRUE(test::has_warning(d, Warning::Code::truncated)) << size;
        EXPECT_EQ(d.entities.size(), 1U);
        EXPECT_GE(d.proxy_entities.size(), most);
        most = d.proxy_entities.size();
    }
    EXPECT_GT(most, 10U);
}

TEST(ProxyDamage, SizesThatLieReserveNothing) {
    for (const std::string_view size : {"0", "-5", "nonsense", "1e999", "nan", "9223372036854775807"}) {
        const Drawing d = drawn(ProxyStream::entity_of("160 " + std::string(size) + ";310 " + "0C00000001000000"));
        EXPECT_TRUE(d.proxy_entities.empty()) << size;
        EXPECT_EQ(d.entities.size(), 1U) << size;
    }
}

TEST(ProxyDamage, WhatIsNotHexadecimalEndsIt) {
    std::string groups = line().groups();
    const Drawing d = drawn(ProxyStream::entity_of(groups + ";310 0G;310 00"));
    EXPECT_TRUE(d.warnings.empty()) << "beyond the size that the graphics have";
    groups.replace(groups.rfind("0000"), 2, "zz");
    const Drawing damaged = drawn(ProxyStream::entity_of(groups));
    EXPECT_TRUE(damaged.proxy_entities.empty());
    EXPECT_TRUE(test::has_warning(damaged, Warning::Code::structure));
    const Drawing odd = drawn(ProxyStream::entity_of("160 100;310 0C0"));
    EXPECT_TRUE(test::has_warning(odd, Warning::Code::structure));
}

TEST(ProxyDamage, GraphicsCountTowardTheLimits) {
    ProxyStream s;
    s.path({{0, 0, 0}, {1, 1, 0}}).path({{0, 0, 0}, {1, 1, 0}, {2, 2, 0}}).path({{0, 0, 0}, {1, 1, 0}, {2, 2, 0}});
    const std::string entities = s.entity() + ";0 LINE";
    EXPECT_TRUE(drawn(entities, {.max_entities = 5}).warnings.empty());
    const Drawing four = drawn(entities, {.max_entities = 4});
    EXPECT_TRUE(test::has_warning(four, Warning::Code::limit));
    EXPECT_EQ(test::types(four), "ACAD_PROXY_ENTITY ");
    const Drawing three = drawn(entities, {.max_entities = 3});
    EXPECT_EQ(parts(three), "LINE POLYLINE ");
    EXPECT_EQ(three.vertices.size(), 3U);
    EXPECT_TRUE(drawn(entities, {.max_vertices = 6}).warnings.empty());
    const Drawing few = drawn(entities, {.max_vertices = 5});
    EXPECT_TRUE(test::has_warning(few, Warning::Code::limit));
    EXPECT_EQ(parts(few), "LINE POLYLINE ");
    EXPECT_EQ(few.vertices.size(), 3U);
}

TEST(Proxy, RecordsThatNameALongLineTypeTakeLinearTime) {
    constexpr std::size_t records = 100'000;
    std::string bytes = "0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLTYPE\n0\nLTYPE\n2\n" + std::string(2'000'000, 'X');
    bytes += "\n0\nENDTAB\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nACAD_PROXY_ENTITY\n100\nAcDbEntity\n";
    bytes += "100\nAcDbProxyEntity\n160\n" + std::to_string(8 + 12 * records) + "\n310\n0000000000000000";
    for (std::size_t i = 0; i < records; ++i) bytes += "0C0000001200000000000000";
    bytes += "\n0\nENDSEC\n0\nEOF\n";
    const auto started = std::chrono::steady_clock::now();
    const auto d = read(bytes, {.max_line_bytes = 4'000'000});
    ASSERT_TRUE(d);
    EXPECT_EQ(d->names.back().size(), 2'000'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
}

}  // namespace
}  // namespace v16::dxf
