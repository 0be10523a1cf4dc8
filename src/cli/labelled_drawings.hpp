// What the commands that work through labelled drawings share (eval, model calibrate): the flags that name them, and
// the work with a progress line.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
#include <string>

#include "cli/drawing_run.hpp"
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

/// Calls work(progress function) and shows a progress line from its first call until `work` has returned.
template <class Work>
auto with_progress(std::size_t total, Work work) {
    ProgressLine line(total, false);
    auto result =
        work([&](std::size_t done, std::size_t) { line.update({.done = done, .failed = 0, .with_warnings = 0}); });
    line.remove();
    return result;
}

/// train::evaluate() on as many threads as the options say, with a progress line.
[[nodiscard]] Result<train::Evaluation> evaluate_with_progress(const train::Dataset& dataset,
                                                               const classify::Pipeline& pipeline, SpeedMode mode,
                                                               const LabelledOptions& options,
                                                               std::uint64_t max_file_bytes);

}  // namespace v16::cli
