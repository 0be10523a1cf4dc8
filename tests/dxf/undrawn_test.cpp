// The warning that a picture lacks most of its drawing.
#include <gtest/gtest.h>

#include "dxf_text.hpp"
#include "proxy_stream.hpp"

namespace v16::dxf {
namespace {

/// The warning about a drawing of these entities; empty when there is none.
std::string warning_about(const std::string& entities) {
    const auto drawing = read(test::with_entities(entities));
    EXPECT_TRUE(drawing);
    for (const Warning& warning : drawing->warnings) {
        if (warning.message.find("not drawn") != std::string::npos) return warning.message;
    }
    return {};
}

TEST(Undrawn, MostOfTheDrawingMustBe) {
    EXPECT_EQ(warning_about("0 3DSOLID;0 REGION;0 3DSOLID;0 LINE"),
              "3 of 4 entities are of types that are not drawn: 3DSOLID (2), REGION (1)");
    EXPECT_EQ(warning_about("0 IMAGE;0 LINE"), "1 of 2 entities are of types that are not drawn: IMAGE (1)");
    EXPECT_EQ(warning_about("0 IMAGE;0 LINE;0 CIRCLE"), "");
    EXPECT_EQ(warning_about("0 LINE"), "");
}

TEST(Undrawn, ConstructionLinesAndViewsAreNotMissed) {
    EXPECT_EQ(warning_about("0 XLINE;0 RAY;0 VIEWPORT;0 LIGHT;0 TOLERANCE;0 LINE"), "");
    EXPECT_EQ(warning_about("0 XLINE;0 BODY;0 BODY;0 LINE"),
              "2 of 4 entities are of types that are not drawn: BODY (2)");
}

TEST(Undrawn, NamesFromAnywhereAreNotShown) {
    EXPECT_EQ(warning_about("0 <b>;0 A;0 B;0 B;0 C;0 D;0 E"),
              "7 of 7 entities are of types that are not drawn: B (2), A (1), C (1), D (1), others (2)");
}

TEST(Undrawn, WhatProxyGraphicsShowIsDrawn) {
    EXPECT_EQ(warning_about(test::every_record().entity()), "");
    EXPECT_EQ(warning_about("0 ACAD_PROXY_ENTITY;0 LINE"),
              "1 of 2 entities are of types that are not drawn: ACAD_PROXY_ENTITY (1)");
}

TEST(Undrawn, TheOffsetIsThatOfTheFirstOne) {
    const std::string bytes = test::with_entities("0 LINE;0 XLINE;0 BODY;8 0;0 BODY");
    const auto drawing = read(bytes);
    ASSERT_TRUE(drawing);
    ASSERT_EQ(drawing->warnings.size(), 1U);
    EXPECT_EQ(bytes.substr(drawing->warnings[0].byte_offset, 9), "  0\nBODY\n");
}

}  // namespace
}  // namespace v16::dxf
