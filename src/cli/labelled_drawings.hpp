// What the commands that work through labelled drawings share (eval, model calibrate): the flags that name them, and
// the work with a progress line.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

#include "cli/drawing_run.hpp"
#include "cli/interrupt.hpp"
#include "train/dataset.hpp"
#include "train/evaluate.hpp"
#include "train/samples.hpp"
#include "v16/error.hpp"

namespace v16::cli {

struct LabelledOptions {
    std::string data;  ///< folder with one subfolder for each category
    std::uint32_t max_drawings = train::DatasetOptions{}.max_drawings;
    unsigned jobs = 0;  ///< see effective_jobs()
};

/// Adds --data and --max-drawings. --jobs is added by add_jobs_option().
void add_labelled_options(CLI::App& command, LabelledOptions& options, const std::string& data_description);

/// Asks a model about every drawing, on as many threads as the options say, with a progress line, and hands what came
/// of it to `finish`, whose exit code it returns. After an interruption that is what was finished until then (its
/// `not_asked` counts the rest), and where a drawing is still being worked on the process ends with that code.
int evaluate_until_interrupted(const train::Dataset& dataset, const classify::Pipeline& pipeline, SpeedMode mode,
                               const LabelledOptions& options, std::uint64_t max_file_bytes,
                               const InterruptGuard& guard, const std::function<int(train::Evaluation)>& finish);

/// Calls work(progress function) and shows a progress line from its first call until `work` has returned.
template <class Work>
auto with_progress(std::size_t total, Work work) {
    ProgressLine line(total, false);
    auto result =
        work([&](std::size_t done, std::size_t) { line.update({.done = done, .failed = 0, .with_warnings = 0}); });
    line.remove();
    return result;
}

/// While it lives, Ctrl-C ends the process within a second, with a sentence: for work that leaves nothing behind.
class EndAtInterrupt {
public:
    /// Needs a guard that outlives it; what it saw before counts too.
    EndAtInterrupt(std::string sentence, const InterruptGuard& guard);

private:
    std::jthread watcher_;
};

/// train::evaluate() on as many threads as the options say, with a progress line.
[[nodiscard]] Result<train::Evaluation> evaluate_with_progress(const train::Dataset& dataset,
                                                               const classify::Pipeline& pipeline, SpeedMode mode,
                                                               const LabelledOptions& options,
                                                               std::uint64_t max_file_bytes);

}  // namespace v16::cli
