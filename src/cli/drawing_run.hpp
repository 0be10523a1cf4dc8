// A run over many drawings: worked on in parallel, delivered in order, with progress on standard error, ended by Ctrl-C
// within a second without losing what is done.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <utility>

#include "cli/interrupt.hpp"
#include "cli/ordered_work.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

namespace v16::cli {

/// How long an interrupted run waits for the drawings that are being worked on.
inline constexpr std::chrono::milliseconds interrupt_patience{500};

/// What a run needs to know of each result beside its content.
struct RunCounts {
    std::size_t done = 0;
    std::size_t failed = 0;
    std::size_t with_warnings = 0;
};

/// T has the members `bool failed` and `bool has_warnings`.
template <class T>
struct DrawingRun {
    std::size_t count = 0;  ///< drawings
    std::size_t jobs = 1;   ///< threads
    /// Makes result i; on any thread, must not throw.
    std::function<T(std::size_t)> work;
    /// Takes result i, in order; on the calling thread. An error ends the run. After an interruption some may be left
    /// out.
    std::function<Result<void>(std::size_t, T)> deliver;
    /// Ends the run (summary and so on) and returns the exit code.
    std::function<int(bool interrupted)> finish;
};

/// Shows progress and keeps it off the screen while something else is written.
class ProgressLine {
public:
    /// `data_on_terminal`: results appear on the same screen as the progress.
    ProgressLine(std::size_t total, bool data_on_terminal);
    void before_data();
    void update(const RunCounts& counts);
    void remove();

private:
    Progress progress_;
    bool data_on_terminal_;
};

/// Runs to the end, or until `guard` was interrupted, and returns the exit code. After an interruption with a worker
/// still busy it ends the process itself, since a drawing under way cannot be stopped.
template <class T>
int run_drawings(const DrawingRun<T>& run, bool data_on_terminal, const InterruptGuard& guard) {
    constexpr std::chrono::milliseconds tick{50};
    ProgressLine progress(run.count, data_on_terminal);
    RunCounts counts;
    OrderedWork<T> work(run.count, run.jobs, run.work);
    const auto deliver = [&](std::size_t index, T result) {
        ++counts.done;
        counts.failed += result.failed ? 1 : 0;
        counts.with_warnings += result.has_warnings ? 1 : 0;
        progress.before_data();
        return run.deliver(index, std::move(result));
    };
    while (!work.finished() && !guard.interrupted()) {
        if (auto result = work.next(tick)) {
            if (auto delivered = deliver(counts.done, std::move(*result)); !delivered) {
                progress.remove();
                if (guard.interrupted()) break;
                return report(delivered.error());
            }
        }
        progress.update(counts);
    }
    progress.remove();
    if (work.finished()) return run.finish(false);

    work.stop();
    const auto deadline = std::chrono::steady_clock::now() + interrupt_patience;
    while (auto result = work.next_finished(deadline)) {
        if (auto delivered = deliver(result->first, std::move(result->second)); !delivered) break;
    }
    const int code = run.finish(true);
    if (work.busy()) std::_Exit(code);
    return code;
}

/// The same for a command that is no more than this run.
template <class T>
int run_drawings(const DrawingRun<T>& run, bool data_on_terminal) {
    const InterruptGuard guard;
    return run_drawings(run, data_on_terminal, guard);
}

}  // namespace v16::cli
