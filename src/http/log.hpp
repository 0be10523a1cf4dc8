// The service's log: one JSON object a line.
//
// Thread safety: all members may be called from any thread. Writing never waits: lines gather in memory and are written
// by a thread of their own, a lone one at once, many together. When the reader of the log is too slow and the room is
// full, further lines are dropped, and a line says how many.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Lines that wait for a slow reader of the log, at most. Some ten thousand requests; constant, so that a stuck reader
/// costs no more memory than this.
inline constexpr std::size_t max_waiting_log_bytes = 4U << 20;

class Log {
public:
    /// To standard error.
    static Log to_stderr();
    /// To an open descriptor, which stays the caller's and must outlive the log.
    static Log to_descriptor(int descriptor);
    /// Nowhere.
    static Log none();

    void write(LogLine line);
    /// Lines that nobody will read, since the start: there was no room for them, or they could not be written.
    [[nodiscard]] std::uint64_t dropped_lines() const;

    Log(Log&&) noexcept;
    Log& operator=(Log&&) noexcept;
    /// Writes what is left, first.
    ~Log();

private:
    struct Impl;
    explicit Log(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;  // null: nowhere
};

}  // namespace v16::http
