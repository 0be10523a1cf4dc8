#include <gtest/gtest.h>

#include <iconv.h>

#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "dxf/gbk_evidence.hpp"
#include "dxf/text_decoder.hpp"
#include "dxf_text.hpp"

namespace v16::dxf {
namespace {

struct DecodeCase {
    std::string_view page;
    std::string_view bytes;
    std::string_view utf8;
    bool good = true;
};

TEST(TextDecoder, Table) {
    const DecodeCase cases[] = {
        {"ANSI_1252", "plain", "plain"},
        {"ANSI_1252", "caf\xE9", "café"},
        {"ANSI_1252", "a\x81z", "a\uFFFDz", false},
        {"ANSI_1251", "\xD1\xEB\xEE\xE9", "Слой"},
        {"ANSI_936", "\xD6\xE1\xCF\xDF", "轴线"},
        {"gb2312", "\xD6\xE1", "轴"},
        {"ANSI_949", "\xB0\xA1", "가"},
        // The one pair that glibc refuses and has passed then, even at the end of the text.
        {"ANSI_949", "\xA2\xE8", "\uFFFD", false},
        {"ANSI_949", "a\xA2\xE8z", "a\uFFFDz", false},
        {"ANSI_949", "\xA2\xE8\xA2\xE8\xB0\xA1", "\uFFFD\uFFFD가", false},
        {"ANSI_1252", "\\M+3A2E8", "\uFFFD", false},
        {"ANSI_950", "\xA4\xA4", "中"},
        {"dos850", "\x81", "ü"},
        {"ANSI_936", "\xFF\x80", "\uFFFD€", false},
        {"ANSI_936", "end\xD6", "end\uFFFD", false},
        {"UTF-8", "轴\xFF", "轴\uFFFD", false},
        // Second bytes that equal a backslash: Shift-JIS 表, GBK 輁, Big5 功.
        {"ANSI_932", "\x95\x5C", "表"},
        {"ANSI_932", "\x95\x5CU+0041", "表U+0041"},
        {"ANSI_936", "\xDD\x5CU+4E2D", "輁U+4E2D"},
        {"ANSI_950", "\xA5\x5CM+1955C", "功M+1955C"},
        // Escapes.
        {"ANSI_1252", "\\U+8F74\\U+7EBF!", "轴线!"},
        {"ANSI_1252", "\\U+d83d\\U+DE00", "😀"},
        {"ANSI_1252", "\\U+D83Dx", "\uFFFDx", false},
        {"ANSI_1252", "\\U+0000", "\uFFFD", false},
        {"ANSI_1252", "\\U+12", "\\U+12"},
        {"ANSI_1252", "\\U+12G4", "\\U+12G4"},
        {"ANSI_1252", "\\P\\U+0041\\", "\\PA\\"},
        {"ANSI_1252", "\\M+1955C", "表"},
        {"ANSI_1252", "\\M+5D6E1", "轴"},
        {"ANSI_1252", "\\M+2A4A4", "中"},
        {"ANSI_1252", "\\M+3B0A1", "가"},
        {"ANSI_1252", "\\M+6D6E1", "\\M+6D6E1"},
        {"ANSI_1252", "\\M+10041", "A"},
        {"ANSI_1252", "caf\xE9 \\U+00E9", "café é"},
    };
    for (const DecodeCase& c : cases) {
        TextDecoder decoder(declared_encoding(c.page));
        std::string text(c.bytes);
        EXPECT_EQ(decoder.decode(text), c.good) << c.page << ' ' << testing::PrintToString(c.bytes);
        EXPECT_EQ(text, c.utf8) << c.page << ' ' << testing::PrintToString(c.bytes);
    }
}

TEST(TextDecoder, AnyBytesGiveValidUtf8InEveryCodePage) {
    std::string all;
    for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
    for (int i = 255; i >= 128; --i) (all += static_cast<char>(i)) += static_cast<char>(255 - i);
    for (const std::string_view page :
         {"ANSI_874",  "ANSI_932",  "ANSI_936",  "ANSI_949",  "ANSI_950",  "ANSI_1250", "ANSI_1253", "ANSI_1254",
          "ANSI_1255", "ANSI_1256", "ANSI_1257", "ANSI_1258", "ANSI_1361", "DOS437",    "DOS852",    "DOS855",
          "DOS857",    "DOS860",    "DOS861",    "DOS863",    "DOS864",    "DOS865",    "DOS866",    "DOS869",
          "GB18030",   "ISO8859-1", "ISO8859-9", "MACINTOSH", "UTF8"}) {
        ASSERT_TRUE(is_known_code_page(page)) << page;
        TextDecoder decoder(declared_encoding(page));
        std::string text = all;
        static_cast<void>(decoder.decode(text));
        Utf8Evidence evidence;
        evidence.add(text);
        EXPECT_EQ(evidence.invalid, 0U) << page;
        EXPECT_GT(evidence.pairs + evidence.longer, 0U) << page;
    }
}

TEST(Utf8, CutsBetweenCharacters) {
    EXPECT_EQ(cut_text("abc", 3), "abc");
    EXPECT_EQ(cut_text("abc", 2), "ab");
    EXPECT_EQ(cut_text("a轴", 4), "a轴");
    EXPECT_EQ(cut_text("a轴", 3), "a");
    EXPECT_EQ(cut_text("a😀", 4), "a");
    EXPECT_EQ(cut_text("\x80\x80\x80\x80\x80\x80", 5).size(), 2U) << "no UTF-8: cut anywhere";
    EXPECT_EQ(cut_text("abc", 0), "");
}

/// UTF-8 in another encoding, all of whose characters that has.
std::string encoded(std::string_view utf8, std::string_view page) {
    const iconv_t converter = iconv_open(std::string(page).c_str(), "UTF-8");
    std::string input(utf8), bytes(2 * utf8.size() + 1, '\0');
    char *from = input.data(), *to = bytes.data();
    std::size_t from_left = input.size(), to_left = bytes.size();
    EXPECT_EQ(iconv(converter, &from, &from_left, &to, &to_left), 0U) << page << ' ' << utf8;
    iconv_close(converter);
    bytes.resize(bytes.size() - to_left);
    return bytes;
}

struct ChoiceCase {
    std::string_view page, version, text, encoding;
};

TEST(ChooseEncoding, Table) {
    const ChoiceCase cases[] = {
        {"ANSI_936", "AC1015", "\xD6\xE1", "gbk"},
        {"ANSI_936", "AC1015", "轴线", "utf-8"},    // the header lies
        {"ANSI_936", "AC1015", "\xC4\xA3", "gbk"},  // 模 in GBK, and a pair of UTF-8 as well: the header decides
        {"ANSI_1252", "AC1009", "é", "utf-8"},
        {"ANSI_1252", "AC1009", "\xE9", "cp1252"},
        {"ANSI_1252", "AC1009", "é\xE9", "cp1252"},
        {"ANSI_1252", "AC1021", "é", "utf-8"},
        {"ANSI_1252", "AC1032", "plain", "utf-8"},
        {"ANSI_1252", "AC1032", "轴线\xE9", "utf-8"},
        {"ANSI_936", "AC1021", "\xD6\xE1\xCF\xDF", "gbk"},  // R2007 that was written in GBK nevertheless
        {"", "", "plain", "cp1252"},
        {"nonsense", "AC1015", "\xE9", "cp1252"},
        {"ANSI_1251", "AC1.50", "\xE9", "cp1251"},
    };
    for (const ChoiceCase& c : cases) {
        Utf8Evidence evidence;
        evidence.add(c.text);
        EXPECT_EQ(choose_encoding(c.page, c.version, evidence, false).name, c.encoding)
            << c.page << ' ' << c.version << ' ' << c.text;
    }
}

TEST(ChooseEncoding, GbkTakesThePlaceOfCp1252Alone) {
    Utf8Evidence chinese;
    chinese.add("\xD6\xD0\xD0\xC4\xCF\xDF");  // 中心线
    for (const std::string_view page : {"", "nonsense", "ANSI_1252", "ascii"})
        EXPECT_EQ(choose_encoding(page, "AC1015", chinese, true).name, "gbk") << page;
    EXPECT_EQ(choose_encoding("ANSI_1252", "AC1027", chinese, true).name, "gbk");
    const std::pair<std::string_view, std::string_view> kept[] = {
        {"ANSI_1251", "cp1251"}, {"ANSI_936", "gbk"}, {"ANSI_950", "cp950"}, {"ISO8859_1", "iso8859-1"}};
    for (const auto& [page, name] : kept) EXPECT_EQ(choose_encoding(page, "AC1015", chinese, true).name, name) << page;
    Utf8Evidence utf8;
    utf8.add("中心线");
    EXPECT_EQ(choose_encoding("ANSI_1252", "AC1015", utf8, true).name, "utf-8");
}

struct GbkCase {
    std::string_view what, page, text;
    bool is_gbk;
};

// Text as it stands in files whose header names no code page or ANSI_1252; `page` is what it was written in.
TEST(GbkEvidence, IsTellingForChineseAndForNothingElse) {
    const GbkCase cases[] = {
        {"a layer", "CP936", "中心线", true},
        {"a short layer", "CP936", "标注", true},
        {"layers", "CP936", "粗实线|细实线|虚线层|尺寸标注|文字|剖面线|图框", true},
        {"notes", "CP936", "技术要求：1.未注倒角C1，表面粗糙度Ra3.2；2.调质处理HB220～250；3.锐边去毛刺。", true},
        {"a sentence", "CP936", "The shaft 轴 has a key 键, see 第三页", true},
        {"signs", "CP936", "孔径φ12±0.05，深20°×2", true},
        {"a title block with a rare name", "CP936", "设计 朱镕 审核 批准 材料 比例 重量 图样标记 共一张 第一张 公差",
         true},
        {"German", "CP1252", "Maßstab|Oberfläche geschliffen|Größe|ÄNDERUNG|Stückliste|geprüft|Höhe ±0,1|45°", false},
        {"German capitals", "CP1252", "MAßE|ÜBERMAß|FLÄCHE|HÄRTEPRÜFUNG", false},
        {"French", "CP1252", "Épaisseur|créée|pièce|traité|ÉCHELLE|diamètre|côté|matière|Ø12|révisée le", false},
        {"one French word in pairs", "CP1252", "créée", false},
        {"Portuguese", "CP1252", "SEÇÃO|FIXAÇÃO|seção|peça|ÇÃÇÃ", false},
        {"Spanish", "CP1252", "Diseño|SECCIÓN|tamaño|año|Nº", false},
        {"signs of Western text", "CP1252", "Ø12 ±0,05|±½°|m²|¼½¾|×÷|°°°°", false},
        {"Russian", "CP1251", "Осевая|ОСНОВНЫЕ|Размеры|РАМКА|Штриховка|толщина 5|Деталь|сталь", false},
        {"Russian capitals", "CP1251", "РАМКА|ОСИ|ТЕКСТ|СЕЧЕНИЕ|РАЗМЕРЫ|ШТАМП|ОСНОВНАЯ НАДПИСЬ", false},
        {"Polish", "CP1250", "Średnica|grubość|OŚ|wymiary|powierzchnia|Łożysko|żeliwo", false},
        {"Greek", "CP1253", "Κλίμακα|ΔΙΑΣΤΑΣΕΙΣ|πάχος|ΤΟΜΗ|άξονας", false},
        {"Korean", "CP949", "중심선|치수|외형선|숨은선|해칭|도면|재질", false},
        {"Japanese", "CP932", "中心線|寸法|外形線|隠れ線|ハッチング|図枠|材質", false},
        {"ASCII", "CP936", "Layer1", false},
        {"nothing", "CP936", "", false},
    };
    for (const GbkCase& c : cases) {
        GbkEvidence evidence;
        evidence.add(encoded(c.text, c.page));
        EXPECT_EQ(evidence.is_telling(), c.is_gbk) << c.what;
    }
}

TEST(GbkEvidence, OddBytesCount) {
    GbkEvidence evidence;
    evidence.add("\xD6\xD0 \xD0\xC4 \xC6\x46 \xB0 \xA1\xA3 \xFF");  // 中 心 艶 half of one 。 and no first byte
    EXPECT_EQ(evidence.characters, 2U);
    EXPECT_EQ(evidence.usual, 2U);
    EXPECT_EQ(evidence.rare, 1U);
    EXPECT_EQ(evidence.invalid, 2U);
    EXPECT_FALSE(evidence.is_telling());
}

TEST(Utf8, SequencesByTheBook) {
    EXPECT_EQ(utf8_sequence("a"), 1U);
    EXPECT_EQ(utf8_sequence("é"), 2U);
    EXPECT_EQ(utf8_sequence("轴"), 3U);
    EXPECT_EQ(utf8_sequence("😀"), 4U);
    for (const std::string_view bad :
         {"", "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xE4\xBD", "\xE4\xBDx"}) {
        EXPECT_EQ(utf8_sequence(bad), 0U) << testing::PrintToString(bad);
    }
}

TEST(Utf8, WhatBaseAppendsIsASequence) {
    for (std::uint32_t code_point = 1; code_point <= 0x110000; ++code_point) {
        std::string text;
        base::append_utf8(text, code_point);
        ASSERT_EQ(utf8_sequence(text), text.size()) << code_point;
        if ((code_point >= 0xD800 && code_point < 0xE000) || code_point > 0x10FFFF) {
            ASSERT_EQ(text, "\xEF\xBF\xBD");
        }
    }
}

TEST(ReadText, NamesAndTextsComeOutAsUtf8) {
    const std::string header =
        "0 SECTION;2 HEADER;9 $ACADVER;1 AC1015;9 $DWGCODEPAGE;3 ANSI_936;0 ENDSEC;0 SECTION;2 ENTITIES;";
    const auto drawing =
        read(test::ascii(header + "0 TEXT;8 \xD6\xE1;1 \xCF\xDF\\U+8F74;0 MTEXT;8 L;3 \xD6;1 \xE1;0 ENDSEC;0 EOF"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->encoding, "gbk");
    EXPECT_EQ(drawing->name(drawing->entities[0].layer), "轴");
    ASSERT_EQ(drawing->strings.size(), 2U);
    EXPECT_EQ(drawing->strings[0], "线轴");
    EXPECT_EQ(drawing->strings[1], "轴") << "a character cut between two pieces of an MTEXT";
    EXPECT_TRUE(drawing->warnings.empty());
}

TEST(ReadText, GbkIsFoundBehindAWrongHeaderAndBehindNone) {
    const std::string entities = "0 SECTION;2 ENTITIES;0 LINE;8 \xD6\xD0\xD0\xC4\xCF\xDF;0 ENDSEC;0 EOF";
    for (const std::string header : {"", "0 SECTION;2 HEADER;9 $DWGCODEPAGE;3 ANSI_1252;0 ENDSEC;",
                                     "0 SECTION;2 HEADER;9 $ACADVER;1 AC1032;9 $DWGCODEPAGE;3 nonsense;0 ENDSEC;"}) {
        const auto drawing = read(test::ascii(header + entities));
        ASSERT_TRUE(drawing);
        EXPECT_EQ(drawing->encoding, "gbk") << header;
        EXPECT_EQ(drawing->name(drawing->entities[0].layer), "中心线") << header;
        EXPECT_TRUE(drawing->warnings.empty()) << header;
    }
}

TEST(ReadText, AnUnknownCodePageMattersWhereItIsAskedFor) {
    const auto warnings = [](const std::string& version, const std::string& text) {
        const auto drawing = read(test::ascii("0 SECTION;2 HEADER;9 $ACADVER;1 " + version +
                                              ";9 $DWGCODEPAGE;3 ANSI_65001;0 ENDSEC;0 SECTION;2 ENTITIES;0 TEXT;1 " +
                                              text + ";0 ENDSEC;0 EOF"));
        return drawing.value().warnings.size();
    };
    EXPECT_EQ(warnings("AC1032", "\xC3\xA9"), 0U);
    EXPECT_EQ(warnings("AC1015", "\xC3\xA9"), 0U);
    EXPECT_EQ(warnings("AC1015", "\xE9"), 1U);
    EXPECT_EQ(warnings("AC1015", "e"), 0U);
}

// In Shift-JIS the wide digit 0 is 82 4F and the wide letter P is 82 6F: O and o are the second bytes.
TEST(ReadText, ABlockIsNotTakenForOneOfAnotherCharacter) {
    const auto drawing =
        read(test::ascii("0 SECTION;2 HEADER;9 $DWGCODEPAGE;3 ANSI_932;0 ENDSEC;0 SECTION;2 BLOCKS;"
                         "0 BLOCK;2 a\x82\x4F;0 LINE;0 ENDBLK;0 BLOCK;2 a\x82\x6F;0 ARC;0 ENDBLK;0 ENDSEC;"
                         "0 SECTION;2 ENTITIES;0 INSERT;2 a\x82\x4F;0 INSERT;2 A\x82\x4F;0 INSERT;2 a\x82\x6F;"
                         "0 ENDSEC;0 EOF"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->inserts[0].block, 0U);
    EXPECT_EQ(drawing->inserts[1].block, 0U) << "whatever the case of ASCII letters";
    EXPECT_EQ(drawing->inserts[2].block, 1U);
}

TEST(ReadText, ABlockIsFoundByAnotherSpellingOfItsName) {
    const auto drawing = read(test::with_blocks("0 BLOCK;2 \xE9;0 LINE;0 ENDBLK;0 BLOCK;2 \\U+00E8;0 ARC;0 ENDBLK",
                                                "0 INSERT;2 \\U+00E9;0 INSERT;2 \xE8;0 DIMENSION;2 \\U+00E9"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->inserts[0].block, 0U);
    EXPECT_EQ(drawing->inserts[1].block, 1U);
    EXPECT_EQ(drawing->dimensions[0].block, 0U);
    EXPECT_TRUE(drawing->warnings.empty());
}

TEST(ReadText, OfTwoUnreadableNamesEachFindsItsOwnBlock) {
    const auto drawing = read(test::with_blocks("0 BLOCK;2 \x81;0 LINE;0 ENDBLK;0 BLOCK;2 \x8D;0 ARC;0 ENDBLK",
                                                "0 INSERT;2 \x81;0 INSERT;2 \x8D"));
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->inserts[0].block, 0U);
    EXPECT_EQ(drawing->inserts[1].block, 1U);
}

TEST(ReadText, TwoSpellingsOfALayerStayTwoLayers) {
    const auto drawing = read(test::with_entities("0 LINE;8 A\\U+0041;0 LINE;8 AA"));
    ASSERT_TRUE(drawing);
    EXPECT_NE(drawing->entities[0].layer, drawing->entities[1].layer);
    EXPECT_EQ(drawing->name(drawing->entities[0].layer), drawing->name(drawing->entities[1].layer));
}

TEST(ReadText, UndecodableBytesAreReplacedWithAWarningAtTheirPlace) {
    const std::string bytes = test::with_entities("0 LINE;8 a\x81z;0 LINE;8 b\x81");
    const auto drawing = read(bytes);
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->name(drawing->entities[0].layer), "a\uFFFDz");
    ASSERT_EQ(drawing->warnings.size(), 1U);
    EXPECT_EQ(drawing->warnings[0].code, Warning::Code::bad_encoding);
    EXPECT_EQ(drawing->warnings[0].count, 2U);
    EXPECT_EQ(drawing->warnings[0].byte_offset, bytes.find("a\x81z"));
}

}  // namespace
}  // namespace v16::dxf
