#include "train/dataset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "train/labels.hpp"
#include "train/scratch_dir.hpp"

namespace v16::train {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> names(const Dataset& dataset) {
    std::vector<std::string> result;
    for (const LabelledFile& file : dataset.files) result.push_back(file.name);
    return result;
}

TEST(Dataset, FoldersAreCategoriesInTheOrderOfTheirBytes) {
    const ScratchDir dir;
    dir.write("轴类/b.dxf", "");
    dir.write("轴类/deep/a.DXF", "");
    dir.write("传动件/x.dxf", "");
    dir.write("轴类/readme.txt", "");
    dir.write("轴类/.hidden.dxf", "");
    dir.write(".checkpoint/c.dxf", "");
    dir.write("empty/readme.txt", "");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(dataset->categories, ElementsAre("传动件", "轴类"));
    EXPECT_THAT(names(*dataset), ElementsAre("传动件/x.dxf", "轴类/b.dxf", "轴类/deep/a.DXF"));
    EXPECT_EQ(dataset->files[0].category, 0U);
    EXPECT_EQ(dataset->files[2].category, 1U);
    EXPECT_EQ(dataset->generator_json, "");
}

TEST(Dataset, ASideFileThatCannotBeReadIsNamed) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "x");
    std::filesystem::create_directory(dir.path() / "labels.csv");
    EXPECT_THAT(discover(dir.path()).error().message, HasSubstr("labels.csv: this is a folder"));
}

TEST(Dataset, LabelsAddGroupAndFamilyByColumnName) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    dir.write("a/2.dxf", "");
    dir.write("labels.csv", "note,group,file,family\r\n\"x, y\",g1,a/2.dxf,gear\r\n,,a/not-there.dxf,\r\n");
    dir.write("corpus.json", "{\"seed\":1}");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_EQ(dataset->files[0].group, "");
    EXPECT_EQ(dataset->files[1].group, "g1");
    EXPECT_EQ(dataset->files[1].family, "gear");
    EXPECT_EQ(dataset->generator_json, "{\"seed\":1}");
}

TEST(Dataset, TheModelDecidesTheOrderOfCategories) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    const auto dataset = discover(dir.path(), {.categories = {"b", "a"}});
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(dataset->categories, ElementsAre("b", "a"));
    EXPECT_EQ(dataset->files[0].category, 1U);
    const auto unknown = discover(dir.path(), {.categories = {"b", "c"}});
    ASSERT_FALSE(unknown);
    EXPECT_THAT(unknown.error().message, HasSubstr("\"a\""));
}

TEST(Dataset, WhatCannotBeUsedIsSaid) {
    const ScratchDir dir;
    EXPECT_EQ(discover(dir.path() / "missing").error().code, ErrorCode::not_found);
    EXPECT_EQ(discover(dir.path()).error().code, ErrorCode::invalid_argument) << "no drawing";
    dir.write("a/1.dxf", "");
    dir.write("a/2.dxf", "");
    EXPECT_TRUE(discover(dir.path(), {.max_drawings = 2}));
    EXPECT_EQ(discover(dir.path(), {.max_drawings = 1}).error().code, ErrorCode::limit_exceeded);
    dir.write("labels.csv", "path\na/1.dxf\n");
    EXPECT_THAT(discover(dir.path()).error().message, HasSubstr("no column \"file\" (it has path)"));
    dir.write("labels.csv", "file;group\na/1.dxf;1\n");  // as spreadsheets in much of Europe save it
    EXPECT_THAT(discover(dir.path()).error().message, HasSubstr("(it has file;group); "));
}

TEST(Dataset, LabelsThatNameNoDrawingAreAnError) {
    const ScratchDir dir;
    dir.write("轴类/1.dxf", "");
    // As a spreadsheet in China saves them: the folder in GBK; and as one on Windows lists files.
    for (const char* file : {"\xD6\xE1\xC0\xE0/1.dxf", "轴类\\1.dxf"}) {
        dir.write("labels.csv", std::string("file,group\n") + file + ",g\n");
        const auto dataset = discover(dir.path());
        ASSERT_FALSE(dataset);
        EXPECT_EQ(dataset.error().code, ErrorCode::invalid_argument);
        EXPECT_THAT(dataset.error().message, HasSubstr("names none of the drawings"));
    }
    dir.write("labels.csv", "file,group\n");
    EXPECT_TRUE(discover(dir.path()));
}

TEST(Dataset, ACategoryInLabelsIsTheLastWord) {
    const ScratchDir dir;
    for (const char* file : {"a/1.dxf", "a/2.dxf", "b/1.dxf"}) dir.write(file, "");
    dir.write("labels.csv", "file,category\na/2.dxf,b\nb/1.dxf,\n./a/1.dxf,a\n");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(names(*dataset), ElementsAre("a/1.dxf", "a/2.dxf", "b/1.dxf"));
    EXPECT_THAT(dataset->categories, ElementsAre("a", "b"));
    EXPECT_EQ(dataset->files[0].category, 0U);
    EXPECT_EQ(dataset->files[1].category, 1U);
    EXPECT_EQ(dataset->files[2].category, 1U) << "an empty field says nothing";
}

TEST(Dataset, ColumnsMayBeWrittenLargeAndWithBlanks) {
    const ScratchDir dir;
    for (const char* file : {"a/1.dxf", "a/2.dxf", "b/1.dxf"}) dir.write(file, "");
    dir.write("labels.csv", " File , Category\t,GROUP,group\na/1.dxf,a,,\na/2.dxf,b,one,two\nb/1.dxf,b,,\n");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_EQ(dataset->files[1].category, 1U);
    EXPECT_EQ(dataset->files[1].group, "two") << "the very name goes before another spelling of it";
}

TEST(Dataset, AnArchiveIsSortedByLabelsAlone) {
    const ScratchDir dir;
    for (const char* file : {"2024/x/1.dxf", "2024/2.dxf", "3.dxf", "4.dxf", "b/5.dxf"}) dir.write(file, "");
    dir.write("labels.csv", "file,category,answer\n2024/x/1.dxf,a,b\n3.dxf,b,b\nnot-there.dxf,a,a\n");
    const auto dataset = discover(dir.path(), {.categories = {"a", "b"}});
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(names(*dataset), ElementsAre("2024/x/1.dxf", "3.dxf", "b/5.dxf")) << "without what nobody sorted";
    EXPECT_EQ(dataset->files[0].category, 0U);
    EXPECT_EQ(dataset->files[1].category, 1U);
    EXPECT_EQ(remarks(*dataset),
              "not found: 1 of the 3 drawings that labels.csv names (not-there.dxf)\n"
              "left out: 2 of 5 drawings; neither labels.csv nor their folder gives them a category\n");
    // Without a model, leaving out what has no category might leave out a category.
    EXPECT_THAT(discover(dir.path()).error().message, HasSubstr("for 2024/2.dxf"));
    const auto unknown = discover(dir.path(), {.categories = {"b", "c"}});
    EXPECT_THAT(unknown.error().message, HasSubstr("labels.csv calls 2024/x/1.dxf \"a\", which is not a category"));
    EXPECT_EQ(discover(dir.path(), {.categories = {"a", "b"}, .max_drawings = 2}).error().code,
              ErrorCode::limit_exceeded);
}

TEST(Dataset, ADrawingBesideTheFoldersIsToldOf) {
    const ScratchDir dir;
    for (const char* file : {"a/1.dxf", "b/2.dxf", "3.dxf", ".hidden.dxf", "4.txt"}) dir.write(file, "");
    const std::string told = "left out: 1 of 3 drawings; neither labels.csv nor their folder gives them a category\n";
    for (const std::vector<std::string>& categories : {std::vector<std::string>{"a", "b"}, {}}) {
        const auto dataset = discover(dir.path(), {.categories = categories});
        ASSERT_TRUE(dataset) << dataset.error().message;
        EXPECT_EQ(remarks(*dataset), told);
    }
    dir.write("labels.csv", "file,category\na/1.dxf,a\nb/2.dxf,b\n");  // no folder is left out with it
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_EQ(remarks(*dataset), told);
}

TEST(Dataset, ALinkThatLeadsNowhereIsADrawingThatCannotBeRead) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    for (const char* link : {"a/2.dxf", "3.dxf", "a/4.txt"}) {
        std::filesystem::create_symlink("nowhere", dir.path() / link);
    }
    dir.write("labels.csv", "file,category\n3.dxf,a\n");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(names(*dataset), ElementsAre("3.dxf", "a/1.dxf", "a/2.dxf"));
}

TEST(Dataset, WhatAllCountsInNeedsNoRemark) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    dir.write("labels.csv", "file,category\na/1.dxf,a\n");
    const auto dataset = discover(dir.path(), {.categories = {"a", "b"}});
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_EQ(remarks(*dataset), "");
}

TEST(Dataset, AHiddenDrawingIsNotLookedAtEvenWhereLabelsNameIt) {
    const ScratchDir dir;
    for (const char* file : {".copy.dxf", "1.dxf", "a/.copy.dxf"}) dir.write(file, "");
    dir.write("labels.csv", "file,category\n.copy.dxf,a\n1.dxf,a\na/.copy.dxf,a\n");
    const auto dataset = discover(dir.path());
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(names(*dataset), ElementsAre("1.dxf"));
    EXPECT_THAT(dataset->not_found, ElementsAre(".copy.dxf", "a/.copy.dxf"));
}

TEST(Dataset, RowsAboutOneDrawingMustSayTheSame) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    dir.write("labels.csv", "file,category\na/1.dxf,a\n./a/1.dxf,a\n");
    EXPECT_TRUE(discover(dir.path()));
    dir.write("labels.csv", "file,category\na/1.dxf,a\n./a/1.dxf,b\n");
    EXPECT_EQ(discover(dir.path()).error().message, "labels.csv has two rows about a/1.dxf that are not the same");
}

TEST(Dataset, NamesWithCommasQuotesAndAMarkAreRead) {
    const ScratchDir dir;
    dir.write("in/a, \"b\".dxf", "");
    dir.write("in/=1.dxf", "");
    dir.write("labels.csv",
              "\xEF\xBB\xBF"
              "file,category,answer\r\n\"in/a, \"\"b\"\".dxf\",x,y\r\n./in/=1.dxf,y,y\r\n");
    const auto dataset = discover(dir.path(), {.categories = {"x", "y"}});
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_THAT(names(*dataset), ElementsAre("in/=1.dxf", "in/a, \"b\".dxf"));
    EXPECT_EQ(dataset->files[0].category, 1U);
    EXPECT_EQ(dataset->files[1].category, 0U);
    EXPECT_EQ(remarks(*dataset), "");
}

TEST(Dataset, AChosenColumnIsReadAndMustBeThere) {
    const ScratchDir dir;
    dir.write("a/1.dxf", "");
    dir.write("a/2.dxf", "");
    const auto no_labels = discover(dir.path(), {.column = "kind"});
    ASSERT_FALSE(no_labels);
    EXPECT_THAT(no_labels.error().message, HasSubstr("labels.csv"));
    dir.write("labels.csv", "file,kind\na/2.dxf,drawing\n");
    const auto dataset = discover(dir.path(), {.column = "kind"});
    ASSERT_TRUE(dataset) << dataset.error().message;
    EXPECT_EQ(dataset->files[0].value, "");
    EXPECT_EQ(dataset->files[1].value, "drawing");
    const auto other = discover(dir.path(), {.column = "knd"});
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(other.error().message, "labels.csv has no column \"knd\" (it has file, kind)");
    dir.write("labels.csv", "");
    EXPECT_FALSE(discover(dir.path(), {.column = "kind"}));
    EXPECT_TRUE(discover(dir.path()));
}

TEST(Csv, QuotesBlanksAndLineEnds) {
    const auto rows = parse_csv(
        "\xEF\xBB\xBF"
        "a,\"b,\"\"c\"\"\nd\"\r\n\n,\nlast");
    ASSERT_TRUE(rows);
    EXPECT_THAT(*rows, ElementsAre(ElementsAre("a", "b,\"c\"\nd"), ElementsAre("", ""), ElementsAre("last")));
    // As older spreadsheets on a Mac write it; a line end within quotes stays as it is.
    EXPECT_EQ(*parse_csv("file,group\ra,\"1\r2\"\rb,2"), *parse_csv("file,group\na,\"1\r2\"\nb,2\n"));
    EXPECT_FALSE(parse_csv("a,\"b"));
    EXPECT_TRUE(parse_csv("")->empty());
}

}  // namespace
}  // namespace v16::train
