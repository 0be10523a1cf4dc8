// Where data and talk go: standard output or a file for data, standard error for talk, and what the terminal can show.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "v16/error.hpp"

namespace v16::cli {

/// Data of a command. Each write goes out at once, so that what is done survives an interruption.
///
/// Thread safety: one thread at a time.
class Output {
public:
    enum class Mode : std::uint8_t { replace, append };

    /// Standard output for an empty path or "-"; else the file. Errors: not_writable.
    static Result<Output> open(const std::string& path, Mode mode = Mode::replace);

    Output(Output&& other) noexcept;
    Output& operator=(Output&&) = delete;
    ~Output();

    /// Errors: not_writable (a full disk, for instance); cancelled, when Ctrl-C came and the reader takes nothing (a
    /// pager that waits for its user).
    [[nodiscard]] Result<void> write(std::string_view bytes);

    [[nodiscard]] bool is_terminal() const;
    /// True when colour may be used: a terminal, NO_COLOR unset or empty, TERM not "dumb".
    [[nodiscard]] bool has_colour() const;
    /// Columns of the terminal; 80 when unknown.
    [[nodiscard]] std::size_t columns() const;

private:
    Output(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}

    /// Waits until the reader takes a piece more; false when it is given up.
    bool may_write();

    int fd_;
    std::string name_;
    std::chrono::steady_clock::time_point give_up_at_ = std::chrono::steady_clock::time_point::max();
};

/// Writes text for people to standard error.
void say(std::string_view text);

[[nodiscard]] bool standard_error_is_terminal();

/// Shows an error as "v16: <message>" (a line of its own) and returns its exit code as main returns it.
int report(const Error& error);

/// The text in a colour or style of the terminal ("1" bold, "2" dim, "31" red, …) when `on`.
[[nodiscard]] std::string styled(bool on, std::string_view style, std::string_view text);

}  // namespace v16::cli
