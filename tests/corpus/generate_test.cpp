// A labelled folder of drawings.
#include "corpus/generate.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "base/file.hpp"

namespace v16::corpus {
namespace {

namespace fs = std::filesystem;

class Generate : public testing::Test {
protected:
    void SetUp() override {
        dir_ = fs::temp_directory_path() / ("v16-corpus-" + std::to_string(::getpid()) + "-" +
                                            testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(dir_);
    }
    void TearDown() override { fs::remove_all(dir_); }

    static std::map<std::string, std::string> files(const fs::path& dir) {
        std::map<std::string, std::string> result;
        for (const auto& entry : fs::recursive_directory_iterator(dir))
            if (entry.is_regular_file())
                result[entry.path().lexically_relative(dir).generic_string()] =
                    base::read_file(entry.path(), 1 << 24).value();
        return result;
    }

    fs::path dir_;
};

TEST_F(Generate, SameBytesWhateverTheJobs) {
    const auto one = generate({.out_dir = dir_ / "one", .per_category = 6, .seed = 11, .jobs = 1});
    const auto three = generate({.out_dir = dir_ / "three", .per_category = 6, .seed = 11, .jobs = 3});
    ASSERT_TRUE(one && three);
    EXPECT_EQ(one->drawings, 30U);
    EXPECT_EQ(one->bytes, three->bytes);
    const auto a = files(dir_ / "one"), b = files(dir_ / "three");
    EXPECT_EQ(a.size(), 32U);  // drawings, labels.csv, corpus.json
    EXPECT_EQ(a, b);
    const std::string& labels = a.at("labels.csv");
    EXPECT_EQ(std::count(labels.begin(), labels.end(), '\n'), 31);
    for (const auto& [file, bytes] : a)
        if (file.ends_with(".dxf")) {
            EXPECT_NE(labels.find(file + ","), std::string::npos) << file;
        }
}

TEST_F(Generate, OtherSeedOtherDrawings) {
    ASSERT_TRUE(generate({.out_dir = dir_ / "a", .per_category = 2, .seed = 1}));
    ASSERT_TRUE(generate({.out_dir = dir_ / "b", .per_category = 2, .seed = 2}));
    for (const auto& [file, bytes] : files(dir_ / "a"))
        if (file.ends_with(".dxf")) {
            EXPECT_NE(bytes, files(dir_ / "b").at(file)) << file;
        }
}

TEST_F(Generate, ProgressCountsAndStops) {
    std::uint64_t last = 0;
    const auto stopped = generate({.out_dir = dir_, .per_category = 4, .seed = 1, .jobs = 2},
                                  [&](std::uint64_t done, std::uint64_t total) {
                                      EXPECT_EQ(done, last + 1);
                                      EXPECT_EQ(total, 20U);
                                      last = done;
                                      return done < 3;
                                  });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(last, 3U);
}

TEST_F(Generate, DrawingsOfAnotherRunAreNotMixedIn) {
    ASSERT_TRUE(generate({.out_dir = dir_, .per_category = 3, .seed = 1}));
    const auto before = files(dir_);
    const auto fewer = generate({.out_dir = dir_, .per_category = 2, .seed = 2});
    ASSERT_FALSE(fewer);
    EXPECT_EQ(fewer.error().code, ErrorCode::invalid_argument);
    EXPECT_NE(fewer.error().message.find("-000002.dxf"), std::string::npos) << fewer.error().message;
    EXPECT_EQ(files(dir_), before);
    // All of them are replaced, or there are more of the same.
    ASSERT_TRUE(generate({.out_dir = dir_, .per_category = 3, .seed = 2}));
    ASSERT_TRUE(generate({.out_dir = dir_, .per_category = 4, .seed = 2}));
    EXPECT_EQ(files(dir_).size(), 22U);
    ASSERT_TRUE(base::write_file_atomically(dir_ / "其他" / "mine.dxf", "of somebody else"));
    EXPECT_FALSE(generate({.out_dir = dir_, .per_category = 4, .seed = 2}));
}

TEST_F(Generate, AHalfMadeCorpusHasNoLabelsOfTheOneBefore) {
    ASSERT_TRUE(generate({.out_dir = dir_, .per_category = 2, .seed = 1}));
    ASSERT_FALSE(generate({.out_dir = dir_, .per_category = 2, .seed = 2}, [](auto, auto) { return false; }));
    EXPECT_FALSE(fs::exists(dir_ / "labels.csv"));
    EXPECT_FALSE(fs::exists(dir_ / "corpus.json"));
}

TEST_F(Generate, ADrawingThatCannotBeWrittenIsNamedWithTheReason) {
    ASSERT_TRUE(generate({.out_dir = dir_, .per_category = 1}));
    const auto made = files(dir_);
    const auto drawing =
        std::find_if(made.begin(), made.end(), [](const auto& f) { return f.first.ends_with(".dxf"); });
    fs::remove(dir_ / drawing->first);
    fs::create_symlink("/dev/full", dir_ / drawing->first);
    const auto result = generate({.out_dir = dir_, .per_category = 1});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "cannot write " + (dir_ / drawing->first).string() + ": No space left on device");
}

TEST_F(Generate, BoundsAreNamed) {
    const struct {
        GenerateOptions options;
        std::string sentence;
    } cases[] = {
        {{.out_dir = ""}, "--out names no folder"},
        {{.out_dir = "x", .per_category = 0}, "--per-category must be 1 to 1000000, not 0"},
        {{.out_dir = "x", .per_category = 1'000'001}, "--per-category must be 1 to 1000000, not 1000001"},
        {{.out_dir = "x", .jobs = 0}, "--jobs must be 1 to 256, not 0"},
        {{.out_dir = "x", .jobs = 257}, "--jobs must be 1 to 256, not 257"},
    };
    for (const auto& c : cases) {
        const auto result = validate(c.options);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::invalid_argument);
        EXPECT_EQ(result.error().message, c.sentence);
    }
    EXPECT_TRUE(validate({.out_dir = "x", .per_category = 1'000'000, .jobs = 256}));
}

TEST_F(Generate, FolderThatCannotBeMade) {
    ASSERT_TRUE(base::write_file_atomically(dir_, "a file where the folder should be"));
    const auto result = generate({.out_dir = dir_, .per_category = 1});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::not_writable);
}

}  // namespace
}  // namespace v16::corpus
