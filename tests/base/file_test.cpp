#include "base/file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace v16::base {
namespace {

class FileTest : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(dir_); }
    void TearDown() override { std::filesystem::remove_all(dir_); }

    const std::filesystem::path dir_ =
        std::filesystem::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(FileTest, RoundTripOfEveryByte) {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    ASSERT_TRUE(write_file_atomically(dir_ / "f", bytes));
    EXPECT_EQ(read_file(dir_ / "f", 256), bytes);
}

TEST_F(FileTest, TheBoundIsInclusive) {
    ASSERT_TRUE(write_file_atomically(dir_ / "f", "12345"));
    EXPECT_TRUE(read_file(dir_ / "f", 5));
    EXPECT_EQ(read_file(dir_ / "f", 4).error().code, ErrorCode::limit_exceeded);
}

TEST_F(FileTest, AnEndlessFileStopsAtTheBound) {
    EXPECT_EQ(read_file("/dev/zero", 1 << 20).error().code, ErrorCode::limit_exceeded);
}

TEST_F(FileTest, MissingFileAndFolderAreToldApart) {
    EXPECT_EQ(read_file(dir_ / "missing", 10).error().code, ErrorCode::not_found);
    EXPECT_EQ(read_file(dir_, 10).error().code, ErrorCode::io);
}

TEST_F(FileTest, StandardInputIsReadFromWhereItStands) {
    ASSERT_TRUE(write_file_atomically(dir_ / "f", "first\nsecond"));
    const int before = ::dup(STDIN_FILENO);
    const int fd = ::open((dir_ / "f").c_str(), O_RDONLY);
    ASSERT_EQ(::dup2(fd, STDIN_FILENO), STDIN_FILENO);
    ASSERT_EQ(::lseek(fd, 6, SEEK_SET), 6);
    EXPECT_EQ(read_file("/dev/stdin", 6), "second");
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(fd);
}

TEST_F(FileTest, AFailedWriteLeavesNothingBehind) {
    EXPECT_EQ(write_file_atomically(dir_ / "no-such-folder" / "f", "x").error().code, ErrorCode::not_writable);
    EXPECT_TRUE(std::filesystem::is_empty(dir_));
}

TEST_F(FileTest, OverwritesAsAWhole) {
    ASSERT_TRUE(write_file_atomically(dir_ / "f", "a long first version"));
    ASSERT_TRUE(write_file_atomically(dir_ / "f", "short"));
    EXPECT_EQ(read_file(dir_ / "f", 100), "short");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir_), {}), 1);
}

TEST_F(FileTest, TheModeIsThatOfTheOldFileElseTheUsersOwn) {
    namespace fs = std::filesystem;
    const mode_t before = ::umask(077);
    EXPECT_TRUE(write_file_atomically(dir_ / "private", "x"));
    ::umask(before);
    EXPECT_EQ(fs::status(dir_ / "private").permissions(), fs::perms(0600));
    fs::permissions(dir_ / "private", fs::perms(0640));
    EXPECT_TRUE(write_file_atomically(dir_ / "private", "y"));
    EXPECT_EQ(fs::status(dir_ / "private").permissions(), fs::perms(0640));
}

TEST_F(FileTest, ALinkStaysAndWhatItPointsAtIsReplaced) {
    ASSERT_TRUE(write_file_atomically(dir_ / "f", "old"));
    std::filesystem::create_symlink("f", dir_ / "link");
    ASSERT_TRUE(write_file_atomically(dir_ / "link", "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(dir_ / "link"));
    EXPECT_EQ(read_file(dir_ / "f", 100), "new");
}

TEST_F(FileTest, ALinkStaysWhereWhatItPointsAtIsYetToBeMade) {
    std::filesystem::create_directory(dir_ / "there");
    std::filesystem::create_symlink("there/second", dir_ / "first");
    std::filesystem::create_symlink(dir_ / "f", dir_ / "there" / "second");
    ASSERT_TRUE(write_file_atomically(dir_ / "first", "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(dir_ / "first"));
    EXPECT_TRUE(std::filesystem::is_symlink(dir_ / "there" / "second"));
    EXPECT_EQ(read_file(dir_ / "f", 100), "new");
}

TEST_F(FileTest, ANameMayBeAsLongAsTheSystemAllows) {
    const std::string longest(255, 'a');
    ASSERT_TRUE(write_file_atomically(dir_ / longest, "x"));
    EXPECT_EQ(read_file(dir_ / longest, 100), "x");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir_), {}), 1);
}

TEST_F(FileTest, WhatIsNoFileIsWrittenToAndNotReplaced) {
    ASSERT_EQ(::mkfifo((dir_ / "pipe").c_str(), 0600), 0);
    const int reader = ::open((dir_ / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    EXPECT_TRUE(write_file_atomically(dir_ / "pipe", "through it"));
    std::string through(100, ' ');
    EXPECT_EQ(::read(reader, through.data(), through.size()), 10);
    ::close(reader);
    EXPECT_TRUE(std::filesystem::is_fifo(dir_ / "pipe"));
}

}  // namespace
}  // namespace v16::base
