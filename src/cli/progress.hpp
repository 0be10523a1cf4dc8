// How far a long run is, on standard error: a line that rewrites itself on a terminal, a line each 10 % elsewhere.
//
// Pure: time comes in, text comes out.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace v16::cli {

class Progress {
public:
    using Clock = std::chrono::steady_clock;

    enum class Style : std::uint8_t {
        terminal,  ///< after half a second, at most ten times a second, over itself
        lines,     ///< after two seconds, at each further 10 %
    };

    /// How to show it on a stream. `term` is the variable TERM or null: a dumb terminal cannot rewrite a line.
    [[nodiscard]] static Style style_for(bool is_terminal, const char* term);

    Progress(Style style, std::size_t total, Clock::time_point start);

    /// What to write now, often nothing. `failed` and `warnings` are counts so far.
    [[nodiscard]] std::string update(std::size_t done, std::size_t failed, std::size_t warnings, Clock::time_point now);

    /// What takes the line off the terminal, before anything else is written there; often nothing.
    [[nodiscard]] std::string clear();

private:
    [[nodiscard]] std::string text(std::size_t done, std::size_t failed, std::size_t warnings,
                                   Clock::duration elapsed) const;

    Style style_;
    std::size_t total_;
    Clock::time_point start_;
    Clock::time_point last_shown_;
    std::size_t next_tenth_ = 1;  // lines: the next multiple of 10 % to report
    bool visible_ = false;        // terminal: the line is on the screen
};

}  // namespace v16::cli
