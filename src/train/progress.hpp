// How far a training run is: one updating line on a terminal, one line an epoch elsewhere.
#pragma once

#include <chrono>
#include <cstdio>
#include <string_view>

namespace v16::train {

/// Thread safety: none. The clock comes in with each call, so that tests need not wait.
class ProgressLine {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Writes to `stream`; `is_terminal` (one that can rewrite a line) decides the form. `work` is the whole run in
    /// units of any kind, as long as advance() counts the same ones.
    ProgressLine(std::FILE* stream, bool is_terminal, double work, Time start);

    /// `done` of the work are done (in this run, or before it when resumed: then skip() was called with that part).
    void advance(double done, std::string_view what, Time now);
    /// Work that was done before this run and says nothing about its speed.
    void skip(double done) { skipped_ += done; }
    /// A line that stays, with the time left.
    void note(std::string_view line, Time now);
    /// Takes the updating line off the terminal, before something else is written there.
    void clear();

    /// From the speed so far; zero before anything was done.
    [[nodiscard]] std::chrono::duration<double> time_left(Time now) const;

private:
    std::FILE* stream_;
    bool is_terminal_;
    double work_;
    double done_ = 0.0;
    double skipped_ = 0.0;
    Time start_;
    Time last_shown_;
    bool line_open_ = false;
};

}  // namespace v16::train
