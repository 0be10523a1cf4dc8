#include "cli/labelled_drawings.hpp"

#include <chrono>
#include <cstdlib>
#include <utility>

#include "base/error.hpp"
#include "base/terminal.hpp"
#include "cli/common_options.hpp"
#include "cli/output.hpp"

namespace v16::cli {

void add_labelled_options(CLI::App& command, LabelledOptions& options, const std::string& data_description) {
    command.add_option("--data", options.data, data_description)
        ->required()
        ->group("Input")
        ->type_name("DIR")
        ->check(not_empty("folder"));
    command.add_option("--max-drawings", options.max_drawings, "a larger folder is refused")
        ->capture_default_str()
        ->group("Input")
        ->type_name("N");
}

namespace {

/// What a model said about a drawing, as run_drawings() takes it.
struct Asked {
    Result<train::Prediction> answer;
    bool failed = false;
    bool has_warnings = false;
};

}  // namespace

int evaluate_until_interrupted(const train::Dataset& dataset, const classify::Pipeline& pipeline, SpeedMode mode,
                               const LabelledOptions& options, std::uint64_t max_file_bytes,
                               const InterruptGuard& guard, const std::function<int(train::Evaluation)>& finish) {
    const train::EvaluateOptions asking{.speed_mode = mode, .max_file_bytes = max_file_bytes};
    train::Answers answers(dataset.files.size());
    DrawingRun<Asked> run;
    run.count = answers.size();
    run.jobs = effective_jobs(options.jobs);
    run.work = [&](std::size_t i) {
        Asked asked{train::ask(dataset.files[i], pipeline, asking)};
        asked.failed = !asked.answer.has_value();
        return asked;
    };
    run.deliver = [&](std::size_t i, Asked asked) -> Result<void> {
        answers[i] = std::move(asked.answer);
        return {};
    };
    run.finish = [&](bool) { return finish(train::sum_up(dataset, pipeline, mode, std::move(answers))); };
    return run_drawings(run, false, guard);
}

EndAtInterrupt::EndAtInterrupt(std::string sentence, const InterruptGuard& guard)
    : watcher_([&guard, sentence = std::move(sentence)](const std::stop_token& stop) {
          constexpr std::chrono::milliseconds tick{50};
          // Asked once more after the last wait: what comes while the work ends must not be lost with the guard.
          for (;;) {
              const bool ending = stop.stop_requested();
              if (guard.interrupted()) {
                  if (standard_error_is_terminal()) say(base::erase_line);
                  say(sentence);
                  std::_Exit(static_cast<int>(base::ExitCode::interrupted));
              }
              if (ending) return;
              std::this_thread::sleep_for(tick);
          }
      }) {}

Result<train::Evaluation> evaluate_with_progress(const train::Dataset& dataset, const classify::Pipeline& pipeline,
                                                 SpeedMode mode, const LabelledOptions& options,
                                                 std::uint64_t max_file_bytes) {
    return with_progress(dataset.files.size(), [&](const train::ProgressFunction& progress) {
        return train::evaluate(dataset, pipeline,
                               {.speed_mode = mode,
                                .threads = static_cast<unsigned>(effective_jobs(options.jobs)),
                                .progress = progress,
                                .max_file_bytes = max_file_bytes});
    });
}

}  // namespace v16::cli
