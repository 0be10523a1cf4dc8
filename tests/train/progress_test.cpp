#include "train/progress.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <string>

namespace v16::train {
namespace {

using namespace std::chrono_literals;

/// What was written to a stream in memory.
class Output {
public:
    Output() : file_(std::tmpfile()) {}
    ~Output() { std::fclose(file_); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::FILE* file() const { return file_; }
    [[nodiscard]] std::string text() const {
        std::rewind(file_);
        std::array<char, 4096> buffer{};
        return {buffer.data(), std::fread(buffer.data(), 1, buffer.size(), file_)};
    }

private:
    std::FILE* file_;
};

TEST(Progress, TimeLeftFollowsTheSpeedSoFar) {
    const Output output;
    const ProgressLine::Time start{};
    ProgressLine progress(output.file(), false, 100.0, start);
    EXPECT_EQ(progress.time_left(start + 5s), 0s) << "nothing is known yet";
    progress.advance(25.0, "", start + 10s);
    EXPECT_EQ(progress.time_left(start + 10s), 30s);
}

TEST(Progress, WorkOfAnEarlierRunShortensTheRestButSaysNothingAboutSpeed) {
    const Output output;
    const ProgressLine::Time start{};
    ProgressLine progress(output.file(), false, 100.0, start);
    progress.skip(50.0);
    progress.advance(25.0, "", start + 10s);
    EXPECT_EQ(progress.time_left(start + 10s), 10s);
}

TEST(Progress, OneLineThatUpdatesOnATerminal) {
    const Output output;
    const ProgressLine::Time start{};
    ProgressLine progress(output.file(), true, 100.0, start);
    progress.advance(10.0, "fold 0", start + 1s);
    progress.advance(10.0, "fold 0", start + 1s + 50ms);  // too soon to be shown
    progress.advance(10.0, "fold 0", start + 3s);
    EXPECT_EQ(output.text(),
              "\r\x1B[K\x1B[?7l 10 %  fold 0  9.0 s left\x1B[?7h\r\x1B[K\x1B[?7l 30 %  fold 0  7.0 s left\x1B[?7h");
}

TEST(Progress, OnlyNotesElsewhere) {
    const Output output;
    const ProgressLine::Time start{};
    ProgressLine progress(output.file(), false, 100.0, start);
    progress.advance(50.0, "fold 0", start + 1s);
    progress.note("fold 0 epoch 1/2", start + 1s);
    EXPECT_EQ(output.text(), "fold 0 epoch 1/2  1.0 s left\n");
}

}  // namespace
}  // namespace v16::train
