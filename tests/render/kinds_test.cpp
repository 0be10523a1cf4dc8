// Each kind of entity as it should look: the picture against distances to the shape, sampled 8 x 8 times a pixel.
//
// Every drawing holds a square of 100 x 100 around the origin, so that the frame is known.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>
#include <vector>

#include "render/geometry.hpp"
#include "render/picture.hpp"
#include "support/drawing_builder.hpp"

namespace v16::render {
namespace {

using test::DrawingBuilder;
constexpr double pi = std::numbers::pi;

/// Distance from a point of the world to the shape; 0 inside filled ones.
using Shape = std::function<double(Vec2)>;

constexpr int size = 128;
constexpr double line_width = 1.2;
constexpr double pixels_per_unit = (size / 2.0 - line_width / 2 - 1) / 50;

/// The pixel at a point of the world.
std::uint8_t value_at(const GrayImage& image, double x, double y) {
    const int column = static_cast<int>(size / 2.0 + x * pixels_per_unit);
    const int row = static_cast<int>(size / 2.0 - y * pixels_per_unit);
    return image.pixels[static_cast<std::size_t>(row * size + column)];
}

Shape segment(Vec2 a, Vec2 b) {
    return [=](Vec2 p) {
        const Vec2 d = b - a;
        const double t = std::clamp(dot(p - a, d) / dot(d, d), 0.0, 1.0);
        return norm(p - (a + d * t));
    };
}

Shape lines(const std::vector<Vec2>& points) {
    return [=](Vec2 p) {
        double best = HUGE_VAL;
        for (std::size_t i = 1; i < points.size(); ++i) best = std::min(best, segment(points[i - 1], points[i])(p));
        return best;
    };
}

/// A curve given by points for t from 0 to 1.
Shape curve(const std::function<Vec2(double)>& at) {
    std::vector<Vec2> points;
    for (int i = 0; i <= 100; ++i) points.push_back(at(i / 100.0));
    return lines(points);
}

Shape arc(Vec2 center, double radius, double from_degrees, double to_degrees) {
    return curve([=](double t) {
        const double angle = (from_degrees + (to_degrees - from_degrees) * t) * pi / 180;
        return center + Vec2{std::cos(angle), std::sin(angle)} * radius;
    });
}

Shape both(const Shape& a, const Shape& b) {
    return [=](Vec2 p) { return std::min(a(p), b(p)); };
}

Shape nothing() {
    return [](Vec2) { return HUGE_VAL; };
}

const Shape square = lines({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}, {-50, -50}});

/// The picture of a shape, by sampling.
int expected_ink(const Shape& shape, int column, int row) {
    constexpr int n = 8;
    const auto pixels_away = [&](double x, double y) {
        return shape({(x - size / 2.0) / pixels_per_unit, (size / 2.0 - y) / pixels_per_unit}) * pixels_per_unit;
    };
    if (pixels_away(column + 0.5, row + 0.5) > 2) return 0;  // no sample of the pixel can be on the line
    int hits = 0;
    for (int i = 0; i < n * n; ++i) {
        if (pixels_away(column + (i % n + 0.5) / n, row + (i / n + 0.5) / n) <= line_width / 2) ++hits;
    }
    return 255 * hits / (n * n);
}

/// Square line ends and the flattening make differences of a part of a pixel; anything else makes far larger ones.
void expect_picture(DrawingBuilder& builder, const Shape& shape, const char* what) {
    builder.extrude({0, 0, 1}).lwpolyline({{{-50, -50}}, {{50, -50}}, {{50, 50}}, {{-50, 50}}}, true);
    const auto image = draw(builder.drawing());
    ASSERT_TRUE(image) << what;
    int wrong = 0;
    for (int row = 4; row < size - 4; ++row) {
        for (int column = 4; column < size - 4; ++column) {
            const int ink = 255 - image->pixels[static_cast<std::size_t>(row * size + column)];
            const int expected = expected_ink(both(square, shape), column, row);
            if (std::abs(ink - expected) > 110 && ++wrong == 1) {
                ADD_FAILURE() << what << ": at " << column << ", " << row << " ink " << ink << " instead of "
                              << expected;
            }
        }
    }
    EXPECT_EQ(wrong, 0) << what;
}

TEST(Kinds, LinesCirclesArcs) {
    expect_picture(DrawingBuilder{}.line(-30, -20, 40, 25), segment({-30, -20}, {40, 25}), "line");
    expect_picture(DrawingBuilder{}.circle(5, -8, 30), arc({5, -8}, 30, 0, 360), "circle");
    expect_picture(DrawingBuilder{}.circle(5, -8, -30), arc({5, -8}, 30, 0, 360), "circle of negative radius");
    expect_picture(DrawingBuilder{}.arc(0, 0, 30, 20, 130), arc({0, 0}, 30, 20, 130), "arc");
    expect_picture(DrawingBuilder{}.arc(0, 0, 30, 300, 45), arc({0, 0}, 30, 300, 405), "arc over 0 degrees");
    expect_picture(DrawingBuilder{}.arc(0, 0, 30, -90, 720), arc({0, 0}, 30, -90, 0), "arc of many turns");
}

TEST(Kinds, Polylines) {
    expect_picture(DrawingBuilder{}.lwpolyline({{{-30, 0}}, {{0, 30}}, {{30, 0}}}), lines({{-30, 0}, {0, 30}, {30, 0}}),
                   "open");
    expect_picture(DrawingBuilder{}.lwpolyline({{{-30, 0}}, {{0, 30}}, {{30, 0}}}, true),
                   lines({{-30, 0}, {0, 30}, {30, 0}, {-30, 0}}), "closed");
    expect_picture(DrawingBuilder{}.lwpolyline({{{-20, 0}, 1.0}, {{20, 0}}}), arc({0, 0}, 20, 180, 360), "half circle");
    expect_picture(DrawingBuilder{}.lwpolyline({{{20, 0}, -std::tan(pi / 8)}, {{0, 20}}}), arc({20, 20}, 20, 180, 270),
                   "quarter, clockwise");
    expect_picture(DrawingBuilder{}.lwpolyline({{{20, 0}, std::tan(pi / 8)}, {{0, 20}}}), arc({0, 0}, 20, 0, 90),
                   "quarter, counter-clockwise");
    expect_picture(DrawingBuilder{}.lwpolyline({{{20, 0}, 1.0}, {{-20, 0}, 1.0}}, true), arc({0, 0}, 20, 0, 360),
                   "circle of two bulges, closed");
    expect_picture(DrawingBuilder{}.polyline({{{-30, 0}}, {{0, 30}}}, {.flags = 8}), segment({-30, 0}, {0, 30}), "3D");
}

TEST(Kinds, MeshesAreTheirEdges) {
    DrawingBuilder b;
    b.polyline({{{-30, -30}}, {{0, -30}}, {{30, -30}}, {{-30, 30}}, {{0, 20}}, {{30, 30}}},
               {.is_mesh = true, .flags = 16, .mesh_m = 2, .mesh_n = 3});
    const Shape rows = both(lines({{-30, -30}, {0, -30}, {30, -30}}), lines({{-30, 30}, {0, 20}, {30, 30}}));
    const Shape columns =
        both(both(segment({-30, -30}, {-30, 30}), segment({0, -30}, {0, 20})), segment({30, -30}, {30, 30}));
    expect_picture(b, both(rows, columns), "polygon mesh");
}

TEST(Kinds, MlinesAreLinesBesideEachOther) {
    const auto with_mline = [](bool closed) {
        DrawingBuilder b;
        b.other("MLINE");
        b.drawing().entities[0].kind = dxf::EntityKind::mline;
        b.drawing().entities[0].geometry = 0;
        b.drawing().vertices = {{{-30, 20}}, {{0, 20}}, {{0, -30}}, {{-30, 30}}, {{10, 30}}, {{10, -30}}};
        b.drawing().multi_lines = {{.vertices = {0, 6}, .lines = 2, .closed = closed}};
        return b;
    };
    DrawingBuilder open = with_mline(false), closed = with_mline(true);
    expect_picture(open, both(lines({{-30, 20}, {0, 20}, {0, -30}}), lines({{-30, 30}, {10, 30}, {10, -30}})), "open");
    expect_picture(
        closed,
        both(lines({{-30, 20}, {0, 20}, {0, -30}, {-30, 20}}), lines({{-30, 30}, {10, 30}, {10, -30}, {-30, 30}})),
        "closed");
}

TEST(Kinds, PolyfaceMeshesAreTheEdgesOfTheirFaces) {
    DrawingBuilder b;
    b.polyline({{{-30, -30}}, {{0, -30}}, {{0, 30}}, {{-30, 30}}, {{30, 0}}}, {.is_mesh = true, .flags = 64});
    b.drawing().mesh_faces = {{1, -2, 3, 4}, {2, 5, 3, 0}, {1, 9, 0, 0}};
    b.drawing().polylines[0].faces = {0, 3};
    expect_picture(
        b, both(lines({{0, 30}, {-30, 30}, {-30, -30}, {0, -30}}), lines({{0, -30}, {30, 0}, {0, 30}, {0, -30}})),
        "a hidden edge of one face is an edge of the next; a vertex that is not there is none");
    b = {};
    b.polyline({{{-30, -30}}, {{0, -30}}, {{0, 30}}, {{-30, 30}}}, {.is_mesh = true, .flags = 64});
    b.drawing().mesh_faces = {{-1, 2, -3, 4}};
    b.drawing().polylines[0].faces = {0, 1};
    expect_picture(b, both(segment({0, -30}, {0, 30}), segment({-30, 30}, {-30, -30})), "hidden edges");
}

constexpr std::initializer_list<dxf::Vec3> octagon = {{30, 0},  {21.2132, 21.2132},   {0, 30},  {-21.2132, 21.2132},
                                                      {-30, 0}, {-21.2132, -21.2132}, {0, -30}, {21.2132, -21.2132}};

TEST(Kinds, AClosedSplineMayRepeatItsFirstPoint) {
    const auto once = draw(DrawingBuilder{}.fit_spline(octagon, 1).drawing());
    for (const double seam : {30.0, 30.000001}) {
        dxf::Drawing drawing = DrawingBuilder{}.fit_spline(octagon, 1).drawing();
        drawing.points.push_back({seam, 0});
        ++drawing.splines[0].fit_points.count;
        EXPECT_EQ(draw(drawing).value(), once.value()) << seam;
    }
}

TEST(Kinds, EllipsesAndSplines) {
    expect_picture(DrawingBuilder{}.ellipse({.center = {3, 4}, .major_axis = {30, 20, 0}, .ratio = 0.4}),
                   curve([](double t) {
                       const double c = std::cos(2 * pi * t);
                       const double s = 0.4 * std::sin(2 * pi * t);
                       return Vec2{3 + 30 * c - 20 * s, 4 + 20 * c + 30 * s};
                   }),
                   "ellipse");
    for (const double whole : {6.2832, 6.28319, 6.283185}) {
        expect_picture(DrawingBuilder{}.ellipse({.major_axis = {30, 0, 0}, .ratio = 1.0, .end_parameter = whole}),
                       arc({0, 0}, 30, 0, 360), "a whole turn with few digits");
    }
    expect_picture(
        DrawingBuilder{}.ellipse({.major_axis = {0, 40, 0}, .ratio = 0.5, .start_parameter = 5, .end_parameter = 1}),
        curve([](double t) {
            const double a = 5 + (1 + 2 * pi - 5) * t;
            return Vec2{-20 * std::sin(a), 40 * std::cos(a)};
        }),
        "part of an ellipse");
    const auto bezier = [](double t) {
        const double s = 1 - t;
        return Vec2{-40, -40} * (s * s * s) + Vec2{-40, 60} * (3 * s * s * t) + Vec2{40, -60} * (3 * s * t * t) +
               Vec2{40, 40} * (t * t * t);
    };
    expect_picture(DrawingBuilder{}.spline(3, {0, 0, 0, 0, 1, 1, 1, 1}, {{-40, -40}, {-40, 60}, {40, -60}, {40, 40}}),
                   curve(bezier), "spline");
    expect_picture(DrawingBuilder{}.spline(2, {0, 0, 0, 1, 1, 1}, {{30, 0}, {30, 30}, {0, 30}}, {1, std::sqrt(0.5), 1}),
                   arc({0, 0}, 30, 0, 90), "rational spline");
    expect_picture(DrawingBuilder{}.fit_spline(octagon, 1), arc({0, 0}, 30, 0, 360), "closed spline through points");
    expect_picture(DrawingBuilder{}.spline(3, {0, 1}, {{-40, 0}, {0, 40}, {40, 0}}),
                   lines({{-40, 0}, {0, 40}, {40, 0}}), "spline with wrong knots: its control polygon");
}

Shape filled(const std::function<bool(Vec2)>& inside) {
    return [=](Vec2 p) { return inside(p) ? 0.0 : HUGE_VAL; };
}

TEST(Kinds, Faces) {
    const Shape box = both(filled([](Vec2 p) { return std::abs(p.x) < 20 && std::abs(p.y) < 10; }),
                           lines({{-20, -10}, {20, -10}, {20, 10}, {-20, 10}, {-20, -10}}));
    expect_picture(DrawingBuilder{}.face("SOLID", {{-20, -10}, {20, -10}, {-20, 10}, {20, 10}}), box, "SOLID");
    expect_picture(DrawingBuilder{}.face("TRACE", {{-20, -10}, {20, -10}, {-20, 10}, {20, 10}}), box, "TRACE");
    expect_picture(DrawingBuilder{}.face("3DFACE", {{-20, -10}, {20, -10}, {20, 10}, {-20, 10}}),
                   lines({{-20, -10}, {20, -10}, {20, 10}, {-20, 10}, {-20, -10}}), "3DFACE");
    const auto face_with = [](std::initializer_list<dxf::Vec3> corners, std::uint8_t hidden_edges) {
        DrawingBuilder b;
        b.face("3DFACE", corners).drawing().faces[0].hidden_edges = hidden_edges;
        return b;
    };
    DrawingBuilder square_face = face_with({{-20, -10}, {20, -10}, {20, 10}, {-20, 10}}, 1 | 4);
    expect_picture(square_face, both(segment({20, -10}, {20, 10}), segment({-20, 10}, {-20, -10})), "hidden edges");
    DrawingBuilder triangle = face_with({{-20, -10}, {20, -10}, {20, 10}}, 8);
    expect_picture(triangle, lines({{-20, -10}, {20, -10}, {20, 10}}), "a triangle without its last edge");
    expect_picture(DrawingBuilder{}.face("SOLID", {{-20, 0}, {20, 0}, {-20, 0}, {20, 0}}), segment({-20, 0}, {20, 0}),
                   "a SOLID without area is a line");
}

TEST(Kinds, SolidHatches) {
    const auto ring = [](Vec2 p) { return norm(p) < 30 && !(std::abs(p.x) < 12 && std::abs(p.y) < 12); };
    DrawingBuilder b;
    b.hatch({{{{30, 0}, 1.0}, {{-30, 0}, 1.0}}, {{{-12, -12}}, {{12, -12}}, {{12, 12}}, {{-12, 12}}}}, true);
    const Shape edges = both(arc({0, 0}, 30, 0, 360), lines({{-12, -12}, {12, -12}, {12, 12}, {-12, 12}, {-12, -12}}));
    expect_picture(b, both(filled(ring), edges), "with a hole");
}

TEST(Kinds, HatchesMayFillTheOutermostAreaAlone) {
    const auto box = [](double half) {
        return lines({{-half, -half}, {half, -half}, {half, half}, {-half, half}, {-half, -half}});
    };
    const auto within = [](Vec2 p, double half) { return std::abs(p.x) < half && std::abs(p.y) < half; };
    const auto nested = [](dxf::Hatch::Islands islands, bool tells) {
        DrawingBuilder b;
        const auto ring = [](double half) {
            return std::vector<dxf::Vertex>{{{-half, -half}}, {{half, -half}}, {{half, half}}, {{-half, half}}};
        };
        b.hatch({{}, {}, {}}, true);
        for (std::uint32_t i = 0; i < 3; ++i) {
            const auto corners = ring(36.0 - 12.0 * i);
            b.drawing().vertices.insert(b.drawing().vertices.end(), corners.begin(), corners.end());
            b.drawing().hatch_paths[i].vertices = {4 * i, 4};
            b.drawing().hatch_paths[i].flags = !tells ? 2 : i == 0 ? 3 : i == 1 ? 18 : 2;
        }
        b.drawing().hatches[0].islands = islands;
        return b;
    };
    const Shape ring = both(filled([&](Vec2 p) { return within(p, 36) && !within(p, 24); }), both(box(36), box(24)));
    const Shape core = both(filled([&](Vec2 p) { return within(p, 12); }), box(12));
    using Islands = dxf::Hatch::Islands;
    DrawingBuilder every = nested(Islands::every_other, true), outermost = nested(Islands::outermost, true);
    DrawingBuilder none = nested(Islands::none, true), silent = nested(Islands::none, false);
    expect_picture(every, both(ring, core), "every other");
    expect_picture(outermost, ring, "the outermost alone");
    expect_picture(none, both(filled([&](Vec2 p) { return within(p, 36); }), box(36)), "no islands");
    expect_picture(silent, both(ring, core), "rings that do not tell how they lie");
}

TEST(Kinds, PatternHatchesAreLightGrey) {
    for (const bool clockwise : {false, true}) {
        DrawingBuilder b;
        dxf::HatchEdge straight{.a = {30, 0}, .b = {-30, 0}};
        dxf::HatchEdge round{.kind = dxf::HatchEdge::Kind::arc,
                             .a = {0, 0},
                             .radius_or_ratio = 30,
                             .start_degrees = 180,
                             .end_degrees = 360};
        if (clockwise) {
            std::swap(straight.a, straight.b);
            round.counter_clockwise = false;
            round.start_degrees = 0;
            round.end_degrees = 180;
        }
        b.edge_hatch({straight, round}).lwpolyline({{{-50, -50}}, {{50, -50}}, {{50, 50}}, {{-50, 50}}}, true);
        const auto image = draw(b.drawing());
        ASSERT_TRUE(image);
        const auto at = [&](double x, double y) { return value_at(*image, x, y); };
        EXPECT_EQ(at(0, -15), 255 - 64);
        EXPECT_EQ(at(-20, -5), 255 - 64);
        EXPECT_EQ(at(0, -35), 255);
        EXPECT_EQ(at(0, 10), 255);
    }
}

// An ELLIPSE has parameters for its ends; the edge of a hatch has the angles under which they are seen.
TEST(Kinds, APieceOfAnEllipseBoundsAHatchBetweenAngles) {
    for (const bool clockwise : {false, true}) {
        DrawingBuilder b;
        b.edge_hatch({{.kind = dxf::HatchEdge::Kind::ellipse,
                       .b = {40, 0},
                       .radius_or_ratio = 0.5,
                       .start_degrees = clockwise ? 210.0 : 30.0,
                       .end_degrees = clockwise ? 330.0 : 150.0,
                       .counter_clockwise = !clockwise}});
        b.lwpolyline({{{-50, -50}}, {{50, -50}}, {{50, 50}}, {{-50, 50}}}, true);
        const auto image = draw(b.drawing());
        ASSERT_TRUE(image);
        const auto at = [&](double x, double y) { return value_at(*image, x, y); };
        // Seen under 30 and 150 degrees the ends are at y = 15.1; at 30 and 150 degrees of the parameter at y = 10.
        EXPECT_EQ(at(0, 17.5), 255 - 64);
        EXPECT_EQ(at(20, 16.5), 255 - 64);
        EXPECT_EQ(at(0, 12.5), 255);
        EXPECT_EQ(at(0, -17.5), 255);
    }
}

TEST(Kinds, AWholeTurnOfAnArcMayBeRounded) {
    const auto picture = [](double end_degrees) {
        return draw(DrawingBuilder{}.line(-50, -50, 50, 50).arc(0, 0, 30, 30, end_degrees).drawing()).value();
    };
    EXPECT_EQ(picture(390.00000000000006), picture(390.0));  // turned to degrees from radians
    EXPECT_EQ(picture(390.0003), picture(390.0));
    EXPECT_NE(picture(120.0), picture(390.0));
}

TEST(Kinds, AWholeTurnOfAHatchMayHaveFewDigits) {
    const auto picture = [](double end_degrees) {
        DrawingBuilder b;
        b.edge_hatch({{.kind = dxf::HatchEdge::Kind::arc, .radius_or_ratio = 30, .end_degrees = end_degrees}});
        return draw(b.lwpolyline({{{-50, -50}}, {{50, -50}}, {{50, 50}}, {{-50, 50}}}, true).drawing()).value();
    };
    EXPECT_EQ(picture(360.0003), picture(360.0));
    EXPECT_NE(picture(180.0), picture(360.0));
}

/// The block "B" is an L of 10 x 20 with its corner at (1, 2), which is its base point.
DrawingBuilder with_block() {
    DrawingBuilder b;
    b.begin_block("B", {1, 2, 0}).line(1, 2, 11, 2).line(1, 2, 1, 22).end_block();
    return b;
}

TEST(Kinds, Inserts) {
    const auto shape = [](const std::function<Vec2(double, double)>& m) {
        return lines({m(10, 0), m(0, 0), m(0, 20)});
    };
    expect_picture(with_block().insert("B", {.position = {-5, 7}}), shape([](double x, double y) {
                       return Vec2{x - 5, y + 7};
                   }),
                   "moved");
    expect_picture(with_block().insert("B", {.scale = {2, -0.5, 1}}), shape([](double x, double y) {
                       return Vec2{2 * x, -0.5 * y};
                   }),
                   "scaled and mirrored");
    expect_picture(with_block().insert("B", {.position = {5, 5}, .scale = {2, 1, 1}, .rotation_degrees = 90}),
                   shape([](double x, double y) {
                       return Vec2{5 - y, 5 + 2 * x};
                   }),
                   "scaled, then turned");
    expect_picture(with_block().extrude({0, 0, -1}).insert("B", {.position = {5, 5}}), shape([](double x, double y) {
                       return Vec2{-(x + 5), y + 5};
                   }),
                   "seen from below");
    expect_picture(with_block().insert("UNKNOWN"), nothing(), "unknown block");
}

TEST(Kinds, InsertArraysAndNesting) {
    auto b = with_block();
    b.insert("B", {.position = {-30, -30},
                   .rotation_degrees = 90,
                   .columns = 2,
                   .rows = 2,
                   .column_spacing = 30,
                   .row_spacing = -40});
    Shape all = nothing();
    for (const Vec2 origin : {Vec2{-30, -30}, Vec2{-30, 0}, Vec2{10, -30}, Vec2{10, 0}}) {
        all = both(all, lines({origin + Vec2{0, 10}, origin, origin + Vec2{-20, 0}}));
    }
    expect_picture(b, all, "array");

    auto nested = with_block();
    nested.begin_block("OUTER").insert("B", {.position = {10, 0}, .rotation_degrees = 90}).circle(0, 0, 5).end_block();
    nested.insert("OUTER", {.position = {-10, -10}, .scale = {2, 2, 2}});
    expect_picture(nested, both(lines({{10, 10}, {10, -10}, {-30, -10}}), arc({-10, -10}, 10, 0, 360)), "nested");
}

TEST(Kinds, ExtrusionTurnsPlanarEntitiesOnly) {
    expect_picture(DrawingBuilder{}.extrude({0, 0, -1}).circle(20, 10, 8), arc({-20, 10}, 8, 0, 360), "circle");
    expect_picture(DrawingBuilder{}.extrude({0, 0, -1}).arc(0, 0, 30, 0, 60), arc({0, 0}, 30, 120, 180), "arc");
    expect_picture(DrawingBuilder{}.extrude({0, 0, -1}).line(0, 0, 30, 10), segment({0, 0}, {30, 10}), "line");
    expect_picture(DrawingBuilder{}.extrude({1, 0, 0}).circle(10, 0, 30), segment({0, -20}, {0, 40}), "circle on edge");
}

TEST(Kinds, AnnotationIsNotPartOfThePicture) {
    DrawingBuilder b;
    b.begin_block("*D1").line(-40, 0, 40, 0).end_block();
    b.dimension("*D1").text(0, 0, "TEXT", 20).mtext(0, 0, "TEXT", 20).point(5, 5).other("XLINE");
    expect_picture(b, nothing(), "part");
    const auto sheet = draw(b.drawing(), {.content = Content::sheet});
    ASSERT_TRUE(sheet);
    EXPECT_LT(sheet->pixels[64 * size + 20], 128);
}

/// Makes what was added to model space so far the looks of an entity that is not read, which comes to `destination`.
void become_proxy(dxf::Drawing& d, std::vector<dxf::Entity>& destination) {
    d.proxies.push_back({{0, static_cast<std::uint32_t>(d.entities.size())}});
    d.proxy_entities.swap(d.entities);
    dxf::Entity proxy = d.proxy_entities.back();
    proxy.kind = dxf::EntityKind::proxy;
    proxy.geometry = 0;
    destination.push_back(proxy);
}

TEST(Kinds, AProxyIsWhatItsGraphicsDraw) {
    DrawingBuilder b;
    b.off_layer("away").on_layer("away").line(0, 0, 0, 40).on_layer("0");
    b.line(-30, -20, 40, 25).arc(0, 0, 30, 20, 130);
    become_proxy(b.drawing(), b.drawing().entities);
    expect_picture(b, both(segment({-30, -20}, {40, 25}), arc({0, 0}, 30, 20, 130)), "without the layer that is off");
    DrawingBuilder hidden;
    hidden.off_layer("away").line(-30, -20, 40, 25).on_layer("away").line(0, 0, 0, 40);
    become_proxy(hidden.drawing(), hidden.drawing().entities);
    expect_picture(hidden.on_layer("0"), nothing(), "on a layer that is off itself");
}

TEST(Kinds, AProxyOfADimensionIsNotPartOfThePicture) {
    DrawingBuilder b;
    b.line(-40, 0, 40, 0);
    become_proxy(b.drawing(), b.drawing().entities);
    b.drawing().proxies[0].is_annotation = true;
    expect_picture(b, nothing(), "part");
    const auto sheet = draw(b.drawing(), {.content = Content::sheet});
    ASSERT_TRUE(sheet);
    EXPECT_LT(sheet->pixels[64 * size + 20], 128);
}

TEST(Kinds, AProxyInABlockLiesWhereTheBlockDoes) {
    DrawingBuilder b;
    b.line(-10, 0, 10, 5).begin_block("B");
    become_proxy(b.drawing(), b.drawing().block_entities);
    b.end_block().insert("B", {.position = {20, 10, 0}});
    expect_picture(b, segment({10, 10}, {30, 15}), "moved");
}

TEST(Kinds, ACopiedDimensionIsItsBlockMoved) {
    for (const bool mirrored : {false, true}) {
        DrawingBuilder b;
        b.begin_block("*D1").line(0, 0, 20, 0).end_block();
        b.dimension("*D1");
        b.drawing().dimensions.back().insertion = {mirrored ? 30.0 : -30.0, 10, 0};
        if (mirrored) {
            b.drawing().extrusions.push_back({0, 0, -1});
            b.drawing().entities.back().extrusion = 0;
        }
        b.lwpolyline({{{-50, -50}}, {{50, -50}}, {{50, 50}}, {{-50, 50}}}, true);
        const auto sheet = draw(b.drawing(), {.content = Content::sheet});
        ASSERT_TRUE(sheet);
        const auto at = [&](double x, double y) { return value_at(*sheet, x, y); };
        EXPECT_LT(at(-20, 10), 128);
        EXPECT_EQ(at(-20, 0), 255);
        EXPECT_EQ(at(10, 0), 255);
    }
}

TEST(Kinds, ATableIsItsBlockWhereItLies) {
    DrawingBuilder b;
    b.begin_block("*T1").line(0, 0, 20, 0).end_block();
    b.dimension("*T1");
    b.drawing().entities.back().kind = dxf::EntityKind::table;
    b.drawing().dimensions.back().definition_point = {-30, 10, 0};
    expect_picture(b, nothing(), "no part of the part");
    const auto sheet = draw(b.drawing(), {.content = Content::sheet});
    ASSERT_TRUE(sheet);
    const auto at = [&](double x, double y) { return value_at(*sheet, x, y); };
    EXPECT_LT(at(-20, 10), 128);
    EXPECT_EQ(at(-20, 0), 255);
    EXPECT_EQ(at(10, 0), 255);
}

}  // namespace
}  // namespace v16::render
