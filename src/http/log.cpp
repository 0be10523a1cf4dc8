#include "http/log.hpp"

#include <fmt/format.h>
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <ctime>
#include <utility>

#include "base/json_text.hpp"

namespace v16::http {
namespace {

constexpr std::size_t queue_lines = 8'192;

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
    std::shared_ptr<spdlog::details::thread_pool> pool = std::make_shared<spdlog::details::thread_pool>(queue_lines, 1);
    std::shared_ptr<spdlog::async_logger> logger = std::make_shared<spdlog::async_logger>(
        "v16", std::make_shared<spdlog::sinks::stderr_sink_mt>(), pool, spdlog::async_overflow_policy::overrun_oldest);
};

Log::Log(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Log::Log(Log&&) noexcept = default;
Log& Log::operator=(Log&&) noexcept = default;
Log::~Log() = default;

Log Log::to_stderr() {
    auto impl = std::make_unique<Impl>();
    impl->logger->set_pattern("%v");
    return Log(std::move(impl));
}

Log Log::none() {
    return Log(nullptr);
}

void Log::write(LogLine line) {
    if (impl_) impl_->logger->log(spdlog::level::info, spdlog::string_view_t(line.take()));
}

}  // namespace v16::http
