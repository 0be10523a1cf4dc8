// v16 eval: how good a model is on labelled drawings.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/drawing_run.hpp"
#include "train/evaluate.hpp"

namespace v16::cli {
namespace {

struct EvalOptions {
    std::string data;
    ModelOptions model;
    LimitOptions limits;
    std::string format = "table";
    std::string output;
    unsigned jobs = 0;
    std::uint32_t max_drawings = train::DatasetOptions{}.max_drawings;
};

Result<train::Evaluation> evaluate(const EvalOptions& options) {
    const auto mode = model::parse_speed_mode(options.model.speed_mode);
    if (!mode) return tl::unexpected(mode.error());
    const auto pipeline = open_pipeline(options.model, options.limits);
    if (!pipeline) return tl::unexpected(pipeline.error());
    const auto dataset = train::discover(options.data, {pipeline->bundle().categories, options.max_drawings});
    if (!dataset) return tl::unexpected(dataset.error());
    ProgressLine progress(dataset->files.size(), false);
    auto evaluation = train::evaluate(*dataset, *pipeline,
                                      {.speed_mode = *mode,
                                       .threads = static_cast<unsigned>(effective_jobs(options.jobs)),
                                       .progress = [&](std::size_t done, std::size_t) {
                                           progress.update({.done = done, .failed = 0, .with_warnings = 0});
                                       }});
    progress.remove();
    return evaluation;
}

int run_eval(const EvalOptions& options) {
    const auto evaluation = evaluate(options);
    if (!evaluation) return report(evaluation.error());
    auto output = Output::open(options.output);
    if (!output) return report(output.error());
    const std::string text =
        options.format == "json"
            ? train::to_json(*evaluation).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"
            : train::to_table(*evaluation);
    if (auto written = output->write(text); !written) return report(written.error());
    return static_cast<int>(evaluation->failures.empty() ? base::ExitCode::ok : base::ExitCode::some_failed);
}

}  // namespace

void add_eval_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<EvalOptions>();
    CLI::App* command = app.add_subcommand(
        "eval",
        "Measures a model on labelled drawings: accuracy, precision and recall, confusion, calibration, review");
    command->footer(
        "  v16 eval --data held-out\n"
        "  v16 eval --data held-out --model bundle --format json -o report.json");
    command->add_option("--data", options->data, "folder with one subfolder of drawings for each category")
        ->required()
        ->group("Input")
        ->type_name("DIR");
    command->add_option("--max-drawings", options->max_drawings, "a larger folder is refused")
        ->capture_default_str()
        ->group("Input")
        ->type_name("N");
    add_choice_option(*command, "--format", options->format, {"table", "json"}, "json has everything")->group("Output");
    command->add_option("-o,--output", options->output, "write here instead of standard output")
        ->group("Output")
        ->type_name("FILE");
    add_model_options(*command, options->model);
    add_jobs_option(*command, options->jobs);
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_eval(*options); }; });
}

}  // namespace v16::cli
