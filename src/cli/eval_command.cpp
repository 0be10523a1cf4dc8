// v16 eval: how good a model is on labelled drawings.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/interrupt.hpp"
#include "cli/labelled_drawings.hpp"
#include "train/breakdown.hpp"
#include "train/compare.hpp"
#include "train/evaluate.hpp"
#include "train/html_report.hpp"

namespace v16::cli {
namespace {

namespace fs = std::filesystem;

struct EvalOptions {
    LabelledOptions drawings;
    ModelOptions model;
    std::string compared_bundle;     ///< --compare; empty: the same bundle, or one model only
    std::string compared_precision;  ///< --compare-precision; empty: the same, or one model only
    std::string compared_mode;       ///< --compare-speed-mode; empty: the same, or one model only
    std::string column;              ///< --by; empty: no breakdown
    LimitOptions limits;
    std::string format = "table";
    std::string output;
    std::string html;  ///< --html; empty: no page
    std::size_t html_mistakes = train::HtmlOptions{}.max_shown;
};

/// What the command found out.
struct Findings {
    train::Evaluation evaluation;
    std::optional<train::Breakdown> breakdown;
    std::optional<train::Comparison> comparison;
    train::ModelNames models;
    std::size_t not_compared = 0;  ///< drawings that the second model was not asked about

    [[nodiscard]] bool interrupted() const { return evaluation.not_asked > 0 || not_compared > 0; }
};

/// The second model, with the flags of the first.
Result<classify::Pipeline> open_compared(const EvalOptions& options, const classify::Pipeline& first) {
    ModelOptions model = options.model;
    if (!options.compared_bundle.empty()) model.bundle = options.compared_bundle;
    if (!options.compared_precision.empty()) model.precision = options.compared_precision;
    auto second = open_pipeline(model, options.limits);
    if (second && second->bundle().categories != first.bundle().categories) {
        return fail(ErrorCode::invalid_argument, "the model of --compare has other categories than the first one");
    }
    return second;
}

/// What the first model is called in reports.
std::string model_name(const EvalOptions& options) {
    if (!options.model.bundle.empty()) return options.model.bundle;
    const char* variable = std::getenv("MODEL_PATH");
    return variable != nullptr && *variable != '\0' ? variable : "the default model";
}

/// What the two are called in their comparison.
train::ModelNames compared_names(const EvalOptions& options, const train::Evaluation& first,
                                 const train::Evaluation& second) {
    train::ModelNames names{model_name(options), options.compared_bundle};
    if (names.second.empty()) names.second = names.first;
    if (!options.compared_precision.empty()) {
        names.first += ", " + first.precision;
        names.second += ", " + second.precision;
    }
    if (!options.compared_mode.empty()) {
        names.first += ", " + first.speed_mode;
        names.second += ", " + second.speed_mode;
    }
    return names;
}

/// The page, whose pictures are drawn from the drawings once more. Ctrl-C ends the process here: everything else is
/// written, and of a page nothing yet.
std::string draw_page(const EvalOptions& options, const train::Dataset& dataset, const Findings& findings,
                      const InterruptGuard& guard) {
    const EndAtInterrupt watch("v16: interrupted; the report is complete, but there is no page\n", guard);
    return train::to_html(dataset, findings.evaluation,
                          {.model = model_name(options),
                           .data = options.drawings.data,
                           .max_shown = options.html_mistakes,
                           .read_limits = options.limits.read,
                           .render_limits = options.limits.render,
                           .comparison = findings.comparison ? &*findings.comparison : nullptr,
                           .compared = findings.models});
}

/// Whether a file can be made in its folder, or be replaced.
Result<void> check_folder_of(const std::string& file) {
    const fs::path folder = fs::path(file).parent_path();
    if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0) return {};
    return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", file, std::strerror(errno)));
}

/// True where the page, which comes last, would replace the report.
bool replaces_report(const EvalOptions& options) {
    if (options.output.empty() || options.output == "-" || options.html.empty()) return false;
    std::error_code ignored;
    const fs::path page = fs::weakly_canonical(fs::absolute(options.html, ignored), ignored);
    const bool is_file = fs::is_regular_file(page, ignored) || !fs::exists(page, ignored);
    return is_file && page == fs::weakly_canonical(fs::absolute(options.output, ignored), ignored);
}

Result<void> check_page(const EvalOptions& options) {
    std::error_code ignored;
    if (fs::is_directory(options.html, ignored)) {
        return fail(ErrorCode::not_writable, fmt::format("cannot write {}: this is a folder", options.html));
    }
    if (replaces_report(options)) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("--html {}: --output names the same file; one would replace the other", options.html));
    }
    return check_folder_of(options.html);
}

/// Said before the drawings are classified, which may take an hour. Nothing is emptied yet, and nothing made: a run
/// that comes to nothing leaves no empty file.
Result<void> check_writable(const EvalOptions& options) {
    if (!options.html.empty()) {
        if (auto checked = check_page(options); !checked) return checked;
    }
    std::error_code ignored;
    const bool is_new = !options.output.empty() && options.output != "-" && !fs::exists(options.output, ignored);
    if (is_new) return check_folder_of(options.output);
    return Output::open(options.output, Output::Mode::append).map([](const Output&) {});
}

/// What is asked, and about what.
struct Question {
    classify::Pipeline pipeline;
    SpeedMode mode;
    std::optional<classify::Pipeline> compared;
    SpeedMode compared_mode;
    train::Dataset dataset;
};

Result<Question> prepare(const EvalOptions& options) {
    const auto mode = model::parse_speed_mode(options.model.speed_mode);
    if (!mode) return tl::unexpected(mode.error());
    const auto compared_mode = options.compared_mode.empty() ? mode : model::parse_speed_mode(options.compared_mode);
    if (!compared_mode) return tl::unexpected(compared_mode.error());
    auto pipeline = open_pipeline(options.model, options.limits);
    if (!pipeline) return tl::unexpected(pipeline.error());
    std::optional<classify::Pipeline> compared;
    if (!options.compared_bundle.empty() || !options.compared_precision.empty() || !options.compared_mode.empty()) {
        auto opened = open_compared(options, *pipeline);
        if (!opened) return tl::unexpected(opened.error());
        compared = *std::move(opened);
    }
    auto dataset = train::discover(options.drawings.data,
                                   {pipeline->bundle().categories, options.drawings.max_drawings, options.column});
    if (!dataset) return tl::unexpected(dataset.error());
    if (auto checked = check_writable(options); !checked) return tl::unexpected(checked.error());
    say(train::remarks(*dataset));
    return Question{*std::move(pipeline), *mode, std::move(compared), *compared_mode, *std::move(dataset)};
}

std::string as_json(const Findings& findings) {
    nlohmann::json result = train::to_json(findings.evaluation);
    result["interrupted"] = findings.interrupted();
    result["not_asked"] = findings.evaluation.not_asked;
    if (findings.breakdown) result["by"] = train::to_json(*findings.breakdown);
    if (findings.comparison) result["comparison"] = train::to_json(*findings.comparison, findings.models);
    return result.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string as_table(const Findings& findings) {
    std::string text = train::to_table(findings.evaluation);
    if (findings.breakdown) text += train::to_table(*findings.breakdown);
    if (findings.comparison) text += train::to_table(*findings.comparison, findings.models);
    if (findings.not_compared > 0) {
        text += fmt::format("PARTIAL: interrupted before the second model was asked about {} more drawings\n",
                            findings.not_compared);
    }
    return text;
}

/// One run of the command.
class EvalRun {
public:
    EvalRun(const EvalOptions& options, Question question) : options_(options), question_(std::move(question)) {}

    int run() {
        return ask(question_.pipeline, question_.mode, [this](train::Evaluation evaluation) {
            findings_.evaluation = std::move(evaluation);
            return question_.compared && !findings_.interrupted() ? compare() : finish();
        });
    }

private:
    int ask(const classify::Pipeline& pipeline, SpeedMode mode, const std::function<int(train::Evaluation)>& then) {
        return evaluate_until_interrupted(question_.dataset, pipeline, mode, options_.drawings,
                                          options_.limits.read.max_file_bytes, guard_, then);
    }

    int compare() {
        return ask(*question_.compared, question_.compared_mode, [this](const train::Evaluation& second) {
            findings_.comparison = train::compare(findings_.evaluation, second);
            findings_.models = compared_names(options_, findings_.evaluation, second);
            findings_.not_compared = second.not_asked;
            return finish();
        });
    }

    /// Writes what was found out, the page last. An interrupted run has none.
    int finish() {
        const train::Evaluation& evaluation = findings_.evaluation;
        const std::size_t failed = evaluation.failures.size();
        const std::size_t asked = failed + evaluation.metrics.total;
        if (asked == 0)
            return report({ErrorCode::cancelled, "interrupted before the first answer; there is no report"});
        if (!options_.column.empty()) {
            findings_.breakdown = train::break_down(question_.dataset, evaluation, options_.column);
        }
        if (auto written = write_report(); !written) return report(written.error());
        if (failed > 0) {
            say(fmt::format("v16: {} of {} drawings have no answer; the report names them\n", failed, asked));
        }
        if (findings_.interrupted()) {
            say(fmt::format("v16: interrupted; the report is about what was finished{}\n",
                            options_.html.empty() ? "" : ", and there is no page"));
            return static_cast<int>(base::ExitCode::interrupted);
        }
        if (!options_.html.empty()) {
            const std::string page = draw_page(options_, question_.dataset, findings_, guard_);
            if (auto written = base::write_file_atomically(options_.html, page); !written) {
                return report(written.error());
            }
        }
        return static_cast<int>(failed > 0 ? base::ExitCode::some_failed : base::ExitCode::ok);
    }

    [[nodiscard]] Result<void> write_report() const {
        return Output::open(options_.output).and_then([this](Output output) {
            return output.write(options_.format == "json" ? as_json(findings_) : as_table(findings_));
        });
    }

    const EvalOptions& options_;
    const Question question_;
    const InterruptGuard guard_;
    Findings findings_;
};

int run_eval(const EvalOptions& options) {
    auto question = prepare(options);
    if (!question) return report(question.error());
    return EvalRun(options, *std::move(question)).run();
}

}  // namespace

void add_eval_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<EvalOptions>();
    CLI::App* command = app.add_subcommand(
        "eval",
        "Measures a model on labelled drawings: accuracy, precision and recall, confusion, calibration, review");
    command->footer(
        "  v16 eval --data held-out\n"
        "  v16 eval --data held-out --model bundle --format json -o report.json\n"
        "  v16 eval --data held-out --by family    where it is weak, by a column of labels.csv\n"
        "  v16 eval --data held-out --html report.html    a page with charts and the worst mistakes\n"
        "  v16 eval --data held-out --model old --compare new    is the new one better, or is it chance?\n"
        "  v16 eval --data held-out --precision fp32 --compare-precision int8    does int8 give the same answers?\n"
        "  v16 eval --data held-out --compare-speed-mode fast    what does the fastest mode cost?");
    add_labelled_options(*command, options->drawings, "folder with one subfolder of drawings for each category");
    command
        ->add_option("--by", options->column,
                     "column of labels.csv; accuracy for each of its values, the worst first (default: none)")
        ->group("Output")
        ->type_name("COLUMN")
        ->check(not_empty("column"));
    add_choice_option(*command, "--format", options->format, {"table", "json"}, "json has everything")->group("Output");
    command->add_option("-o,--output", options->output, "write here instead of standard output")
        ->group("Output")
        ->type_name("FILE");
    command
        ->add_option(
            "--html", options->html,
            "also write a page with charts and pictures of the worst mistakes here, with --compare also of what "
            "changes (default: none)")
        ->group("Output")
        ->type_name("FILE")
        ->check(not_empty("file"));
    command
        ->add_option("--html-mistakes", options->html_mistakes,
                     fmt::format("wrong answers shown on that page, and with --compare as many drawings that only the "
                                 "one model has right and only the other, 0 to {}",
                                 train::max_mistakes))
        ->capture_default_str()
        ->group("Output")
        ->type_name("N")
        ->check(number_in(std::size_t{0}, train::max_mistakes));
    add_model_options(*command, options->model);
    command
        ->add_option("--compare", options->compared_bundle,
                     "folder of a second bundle that answers the same drawings; McNemar's exact test tells whether the "
                     "difference is chance (default: none)")
        ->group("Model")
        ->type_name("DIR")
        ->check(not_empty("folder"));
    add_choice_option(*command, "--compare-precision", options->compared_precision, model::precision_names(),
                      "arithmetic of the second model, which without --compare is the first one (default: --precision)")
        ->group("Model");
    add_choice_option(
        *command, "--compare-speed-mode", options->compared_mode, model::speed_mode_names(),
        "speed mode of the second model, which without --compare is the first one (default: --speed-mode)")
        ->group("Model");
    add_jobs_option(*command, options->drawings.jobs);
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_eval(*options); }; });
}

}  // namespace v16::cli
