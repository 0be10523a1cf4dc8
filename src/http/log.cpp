#include "http/log.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/sink.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <mutex>
#include <thread>
#include <utility>

#include "base/json_text.hpp"

namespace v16::http {
namespace {

/// A pipe that is ready takes this much without making the writer wait.
constexpr std::size_t write_piece = PIPE_BUF;
/// How long the end of the service waits for a reader of the log that takes nothing.
constexpr std::chrono::milliseconds patience_at_the_end{1'000};
constexpr std::chrono::milliseconds look_again{100};
/// After a write the writer rests this long: under load one write takes many lines, and waking it for each would cost
/// more than the line.
constexpr std::chrono::milliseconds rest{10};

/// 2026-01-31T23:59:59.123Z
std::string timestamp() {
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                       utc.tm_hour, utc.tm_min, utc.tm_sec, ms);
}

/// Gathers lines and writes them on a thread of its own.
class GatheringSink final : public spdlog::sinks::sink {
public:
    explicit GatheringSink(int descriptor) : descriptor_(descriptor), writer_([this] { write_lines(); }) {}
    ~GatheringSink() override {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        changed_.notify_one();
    }
    GatheringSink(const GatheringSink&) = delete;
    GatheringSink& operator=(const GatheringSink&) = delete;

    void log(const spdlog::details::log_msg& message) override {
        const std::string_view line(message.payload.data(), message.payload.size());
        bool wake = false;
        {
            const std::lock_guard lock(mutex_);
            if (waiting_.size() + line.size() >= max_waiting_log_bytes) {
                ++dropped_;
                ++dropped_in_all_;
                return;
            }
            waiting_ += line;
            waiting_ += '\n';
            wake = sleeping_;
        }
        if (wake) changed_.notify_one();
    }

    [[nodiscard]] std::uint64_t dropped_lines() const { return dropped_in_all_; }

    void flush() override {}
    void set_pattern(const std::string&) override {}
    void set_formatter(std::unique_ptr<spdlog::formatter>) override {}

private:
    void write_lines() {
        ignore_broken_pipes();
        std::string lines;
        std::unique_lock lock(mutex_);
        while (!(ending_ && waiting_.empty())) {
            sleeping_ = true;
            changed_.wait(lock, [this] { return ending_.load() || !waiting_.empty(); });
            sleeping_ = false;
            lines.swap(waiting_);
            const std::uint64_t dropped = std::exchange(dropped_, 0);
            lock.unlock();
            if (dropped > 0) {
                lines += LogLine("warning", "log lines dropped").add("lines", static_cast<double>(dropped)).take();
                lines += '\n';
            }
            write_all(lines);
            lines.clear();
            lock.lock();
            changed_.wait_for(lock, rest, [this] { return ending_.load(); });
        }
    }

    /// On this thread a write to a reader that went away fails; the signal for it would end the whole program.
    static void ignore_broken_pipes() {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    }

    /// All bytes, or as many as the descriptor takes before it fails.
    void write_all(std::string_view bytes) {
        while (!bytes.empty() && is_ready()) {
            const auto written = ::write(descriptor_, bytes.data(), std::min(bytes.size(), write_piece));
            if (written >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(written));
            } else if (errno != EINTR && errno != EAGAIN) {
                break;
            }
        }
        dropped_in_all_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    }

    /// Waits until the reader takes more. False when it does not, and the service has ended.
    [[nodiscard]] bool is_ready() const {
        pollfd descriptor{descriptor_, POLLOUT, 0};
        std::chrono::milliseconds waited_at_the_end{0};
        while (::poll(&descriptor, 1, static_cast<int>(look_again.count())) <= 0) {
            if (ending_) waited_at_the_end += look_again;
            if (waited_at_the_end >= patience_at_the_end) return false;
        }
        return true;
    }

    const int descriptor_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string waiting_;
    std::uint64_t dropped_ = 0;  // since the last line that told of it
    std::atomic<std::uint64_t> dropped_in_all_ = 0;
    bool sleeping_ = false;  // the writer waits for a first line
    std::atomic<bool> ending_ = false;
    std::jthread writer_;  // last: it uses all of the above
};

}  // namespace

LogLine::LogLine(std::string_view level, std::string_view event) {
    text_.reserve(320);
    text_ = R"({"time":")" + timestamp() + '"';
    add("level", level).add("event", event);
}

LogLine& LogLine::add(std::string_view name, std::string_view text) & {
    text_ += ',';
    base::append_json_string(text_, name);
    text_ += ':';
    base::append_json_string(text_, text);
    return *this;
}

LogLine& LogLine::add(std::string_view name, double number) & {
    text_ += ',';
    base::append_json_string(text_, name);
    text_ += ':';
    base::append_json_number(text_, number);
    return *this;
}

std::string LogLine::take() {
    text_ += '}';
    return std::move(text_);
}

struct Log::Impl {
    explicit Impl(int descriptor)
        : sink(std::make_shared<GatheringSink>(descriptor)),
          logger("v16", std::shared_ptr<spdlog::sinks::sink>(sink)) {}
    const std::shared_ptr<GatheringSink> sink;
    spdlog::logger logger;
};

Log::Log(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

Log Log::to_stderr() {
    return to_descriptor(STDERR_FILENO);
}

Log Log::to_descriptor(int descriptor) {
    return Log(std::make_unique<Impl>(descriptor));
}

Log Log::none() {
    return Log(nullptr);
}

std::uint64_t Log::dropped_lines() const {
    return impl_ ? impl_->sink->dropped_lines() : 0;
}

void Log::write(LogLine line) {
    if (impl_) impl_->logger.log(spdlog::level::info, spdlog::string_view_t(line.take()));
}

}  // namespace v16::http
