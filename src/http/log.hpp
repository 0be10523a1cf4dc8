// The service's log: one JSON object a line.
//
// Thread safety: all members may be called from any thread. Writing never waits: lines go through a bounded queue, and
// when the reader of the log is too slow the oldest ones are dropped.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace v16::http {

/// Builds {"time":…,"level":…,"event":…, further members}.
class LogLine {
public:
    LogLine(std::string_view level, std::string_view event);
    LogLine& add(std::string_view name, std::string_view text) &;
    LogLine& add(std::string_view name, double number) &;
    LogLine&& add(std::string_view name, std::string_view text) && { return std::move(add(name, text)); }
    LogLine&& add(std::string_view name, double number) && { return std::move(add(name, number)); }
    [[nodiscard]] std::string take();

private:
    std::string text_;
};

class Log {
public:
    /// To standard error.
    static Log to_stderr();
    /// Nowhere.
    static Log none();

    void write(LogLine line);

    Log(Log&&) noexcept;
    Log& operator=(Log&&) noexcept;
    ~Log();

private:
    struct Impl;
    explicit Log(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;  // null: nowhere
};

}  // namespace v16::http
