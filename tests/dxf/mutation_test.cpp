// Damaged drawings: cut at any place, bytes flipped at random (seeded). Whatever comes in, the answer holds together.
#include <gtest/gtest.h>

#include <random>

#include "binary_text.hpp"
#include "drawing_check.hpp"
#include "proxy_stream.hpp"

namespace v16::dxf {
namespace {

constexpr std::string_view without_proxy =
    "0 SECTION;2 HEADER;9 $ACADVER;1 AC1015;9 $DWGCODEPAGE;3 ANSI_936;9 $EXTMIN;10 0;20 0;30 0;9 $EXTMAX;10 9;20 9;30 "
    "0;0 ENDSEC;"
    "0 SECTION;2 TABLES;0 TABLE;2 LAYER;70 1;0 LAYER;2 \xD6\xE1;62 1;6 CENTER;0 ENDTAB;0 TABLE;2 BLOCK_RECORD;0 "
    "BLOCK_RECORD;5 2A;"
    "2 *Paper_Space;0 ENDTAB;0 ENDSEC;0 SECTION;2 BLOCKS;0 BLOCK;2 *Model_Space;0 POINT;10 1;20 1;0 ENDBLK;0 BLOCK;2 "
    "B;10 0;20 0;"
    "0 LINE;10 0;20 0;11 1;21 1;0 ENDBLK;0 ENDSEC;0 SECTION;2 ENTITIES;0 LINE;5 1;330 1F;100 AcDbEntity;8 \xD6\xE1;100 "
    "AcDbLine;10 1;"
    "20 2;30 3;11 4;21 5;31 6;0 LWPOLYLINE;100 AcDbEntity;8 0;100 AcDbPolyline;90 2;70 1;10 1;20 2;42 1;10 3;20 4;0 "
    "POLYLINE;66 1;"
    "0 VERTEX;10 1;20 2;0 VERTEX;10 3;20 4;0 SEQEND;0 INSERT;2 B;66 1;10 1;20 2;0 ATTRIB;1 a;10 1;20 1;40 2;0 SEQEND;0 "
    "SPLINE;70 8;"
    "71 3;40 0;40 1;10 1;20 2;30 3;41 1;11 1;21 1;31 1;0 HATCH;2 SOLID;70 1;91 2;92 2;93 2;10 0;20 0;10 1;20 1;92 1;93 "
    "2;72 4;94 3;"
    "40 0;10 1;20 1;42 1;72 1;10 0;20 0;11 1;21 1;97 0;75 0;98 1;10 5;20 5;0 DIMENSION;2 *D1;10 1;20 1;0 MTEXT;3 lo;1 "
    "ng\\U+4E2D;10 1;"
    "20 1;40 1;0 SOLID;10 0;20 0;11 1;21 0;12 1;22 1;0 LEADER;10 0;20 0;10 1;20 1;0 ELLIPSE;10 0;20 0;11 1;21 0;40 "
    "0.5;0 TEXT;1 x;"
    "10 1;20 1;67 1;0 LINE;102 {X;330 2A;102 };1001 A;1000 b;0 ENDSEC;0 EOF";

class MutationTest : public testing::TestWithParam<int> {
protected:
    [[nodiscard]] static std::string whole() {
        std::string everything(without_proxy);
        everything.insert(everything.rfind(";0 ENDSEC"), ';' + test::every_record().entity());
        switch (GetParam()) {
            case 0:
                return test::ascii(everything);
            case 1:
                return test::ascii(everything, "\r\n");
            case 2:
                return test::binary(everything, test::CodeWidth::one_byte);
            default:
                return test::binary(everything, test::CodeWidth::two_bytes);
        }
    }
    static void check(std::string_view bytes) {
        const auto drawing = read(bytes);
        if (drawing) {
            test::expect_consistent(*drawing);
        } else {
            EXPECT_EQ(drawing.error().code, ErrorCode::not_dxf);
            EXPECT_FALSE(drawing.error().message.empty());
        }
    }
};

INSTANTIATE_TEST_SUITE_P(Forms, MutationTest, testing::Range(0, 4));

TEST_P(MutationTest, CutAnywhere) {
    const std::string bytes = whole();
    for (std::size_t size = 0; size <= bytes.size(); ++size) check(std::string_view(bytes).substr(0, size));
}

TEST_P(MutationTest, BytesChangedInsertedAndRemoved) {
    const std::string original = whole();
    std::mt19937 random(static_cast<unsigned>(GetParam()) + 11);
    for (int round = 0; round < 3'000; ++round) {
        std::string bytes = original;
        for (unsigned n = 1 + random() % 4; n > 0; --n) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 4) {
                case 0:
                    bytes[at] = static_cast<char>(random());
                    break;
                case 1:
                    bytes.insert(at, 1, static_cast<char>(random()));
                    break;
                case 2:
                    bytes.erase(at, 1 + random() % 8);
                    break;
                default:
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
                    break;
            }
        }
        check(bytes);
    }
}

}  // namespace
}  // namespace v16::dxf
