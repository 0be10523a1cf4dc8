// The service's log: one JSON object a line, written behind the callers' backs, bounded.
#include "http/log.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace v16::http {
namespace {

using nlohmann::json;

/// The write end is closed by end(), or by the destructor; so is the read end by leave().
class Pipe {
public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        end();
        leave();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int writer() const { return ends_[1]; }
    void end() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    /// The reader goes away.
    void leave() {
        if (ends_[0] >= 0) ::close(ends_[0]);
        ends_[0] = -1;
    }
    /// Everything until the write end is closed.
    [[nodiscard]] std::string read_all() const {
        std::string text;
        std::array<char, 65'536> piece{};
        for (ssize_t got = 0; (got = ::read(ends_[0], piece.data(), piece.size())) > 0;) {
            text.append(piece.data(), static_cast<std::size_t>(got));
        }
        return text;
    }
    /// The next line, waiting for it.
    [[nodiscard]] std::string read_line() const {
        std::string line;
        for (char c = 0; ::read(ends_[0], &c, 1) == 1 && c != '\n';) line += c;
        return line;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

std::vector<json> parse_lines(const std::string& text) {
    std::vector<json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
    return lines;
}

TEST(Log, ALoneLineIsWrittenAtOnce) {
    const Pipe pipe;
    Log log = Log::to_descriptor(pipe.writer());
    log.write(LogLine("info", "first").add("name", "轴\"\n").add("n", 3));
    const json line = json::parse(pipe.read_line());  // would wait for ever if only the end wrote it
    EXPECT_EQ(line["event"], "first");
    EXPECT_EQ(line["level"], "info");
    EXPECT_EQ(line["name"], "轴\"\n");
    EXPECT_EQ(line["n"], 3);
}

TEST(Log, EveryLineOfEveryThreadComesOnceAndInItsOrder) {
    constexpr int threads = 4, lines = 2'000;
    Pipe pipe;
    std::string text;
    std::jthread reader([&] { text = pipe.read_all(); });
    {
        Log log = Log::to_descriptor(pipe.writer());
        std::vector<std::jthread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&log, t] {
                for (int i = 0; i < lines; ++i) log.write(LogLine("info", "x").add("thread", t).add("i", i));
            });
        }
        writers.clear();
    }
    pipe.end();
    reader.join();
    std::array<int, threads> next{};
    for (const json& line : parse_lines(text)) EXPECT_EQ(line["i"], next.at(line["thread"].get<std::size_t>())++);
    for (const int count : next) EXPECT_EQ(count, lines);
}

TEST(Log, AStuckReaderCostsLinesAndNoTimeOrMemory) {
    Pipe pipe;
    std::optional<Log> log(Log::to_descriptor(pipe.writer()));
    const std::string kilobyte(1'000, 'x');
    const std::size_t written = 2 * max_waiting_log_bytes / kilobyte.size();
    for (std::size_t i = 0; i < written; ++i) {  // nobody reads: returns all the same
        log->write(LogLine("info", "x").add("text", kilobyte));
    }
    const std::uint64_t counted = log->dropped_lines();
    std::string text;
    std::jthread reader([&] { text = pipe.read_all(); });
    log.reset();
    pipe.end();
    reader.join();
    std::size_t arrived = 0, dropped = 0;
    for (const json& line : parse_lines(text)) {
        if (line["event"] == "log lines dropped") {
            dropped += line["lines"].get<std::size_t>();
        } else {
            ++arrived;
        }
    }
    EXPECT_EQ(arrived + dropped, written);
    EXPECT_GT(dropped, 0U);
    EXPECT_EQ(counted, dropped);
    // What waited, and what the pipe and the writer had taken before.
    EXPECT_GT(arrived * kilobyte.size(), max_waiting_log_bytes / 2);
    EXPECT_LT(text.size(), 2 * max_waiting_log_bytes);
}

TEST(Log, TheEndDoesNotWaitForAStuckReader) {
    constexpr std::size_t lines = 500;
    const std::string kilobyte(1'000, 'x');
    Pipe pipe;
    {
        Log log = Log::to_descriptor(pipe.writer());
        for (std::size_t i = 0; i < lines; ++i) log.write(LogLine("info", "x").add("text", kilobyte));
    }
    pipe.end();
    EXPECT_LT(pipe.read_all().size(), lines * kilobyte.size()) << "more than a pipe holds: the log has given up";
}

// A log collector that dies must not take the service with it.
TEST(Log, AReaderThatWentAwayEndsNothing) {
    std::signal(SIGPIPE, SIG_DFL);  // as in a program that was started from a shell
    Pipe pipe;
    pipe.leave();
    Log log = Log::to_descriptor(pipe.writer());
    for (int i = 0; i < 3; ++i) log.write(LogLine("info", "nobody reads this"));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (log.dropped_lines() < 3 && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    EXPECT_EQ(log.dropped_lines(), 3U);
}

}  // namespace
}  // namespace v16::http
