// v16 features: the 48 numbers that the networks see.
#include <fmt/format.h>

#include "base/error.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "base/within_memory.hpp"
#include "classify/pipeline.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/drawing_run.hpp"
#include "cli/error_report.hpp"
#include "cli/overwriting.hpp"
#include "features/features.hpp"

namespace v16::cli {
namespace {

struct FeaturesOptions {
    InputOptions input;
    std::string format = "jsonl";
    std::string output;
    unsigned jobs = 0;
    dxf::ReadLimits limits;
};

struct FeaturesRecord {
    std::string text;
    std::string error;
    bool failed = false;
    bool has_warnings = false;
};

std::string features_line(const std::string& path, const features::Features& values,
                          const std::vector<std::string>& warnings) {
    std::string out = "{\"path\":";
    base::append_json_string(out, path);
    out += ",\"features\":[";
    for (const float& value : values) {
        if (&value != values.data()) out += ',';
        base::append_json_number(out, value);
    }
    out += "],\"warnings\":";
    base::append_json_strings(out, warnings);
    return out + "}\n";
}

std::string features_table(const std::string& path, const features::Features& values) {
    std::string out = base::printable(path) + "\n";
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += fmt::format("  {:>2}  {} {:>12.6g}\n", i, base::padded(features::name(i), 44), values[i]);
    }
    return out;
}

FeaturesRecord features_of(const InputFile& file, const FeaturesOptions& options) {
    const bool json = options.format == "jsonl";
    const auto record = [&](const dxf::Drawing& drawing) {
        const features::Features values = features::extract(drawing);
        const auto warnings = classify::warning_sentences(drawing.warnings);
        return FeaturesRecord{json ? features_line(file.path, values, warnings) : features_table(file.path, values), "",
                              false, !warnings.empty()};
    };
    auto made = base::within_memory([&] { return read_drawing(file, options.limits).map(record); });
    if (made) return *std::move(made);
    return {json ? error_line(file.path, made.error()) : "", made.error().message, true, false};
}

int run_features(const FeaturesOptions& options) {
    const auto files = collect_input(options.input);
    if (!files) return report(files.error());
    if (auto checked = check_output(options.output, *files); !checked) return report(checked.error());
    auto output = Output::open(options.output);
    if (!output) return report(output.error());
    bool failed = false;
    DrawingRun<FeaturesRecord> run;
    run.count = files->size();
    run.jobs = effective_jobs(options.jobs);
    run.work = [&](std::size_t i) { return features_of((*files)[i], options); };
    run.deliver = [&](std::size_t i, const FeaturesRecord& record) {
        failed = failed || record.failed;
        if (record.failed) say(fmt::format("v16: {}: {}\n", base::printable((*files)[i].path), record.error));
        return output->write(record.text);
    };
    run.finish = [&](bool interrupted) {
        const auto code =
            interrupted ? base::ExitCode::interrupted : (failed ? base::ExitCode::some_failed : base::ExitCode::ok);
        return static_cast<int>(code);
    };
    return run_drawings(run, output->is_terminal());
}

}  // namespace

void add_features_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<FeaturesOptions>();
    CLI::App* command = app.add_subcommand("features", "Computes the 48 geometric features of drawings");
    command->footer(
        "  v16 features part.dxf --format table         with the name of each feature\n"
        "  v16 features -r drawings > features.jsonl    one object a line, for training data of your own");
    add_input_options(*command, options->input);
    add_choice_option(*command, "--format", options->format, {"jsonl", "table"},
                      "jsonl is {path, features, warnings} or {path, error} a line")
        ->group("Output");
    command->add_option("-o,--output", options->output, "write here instead of standard output")
        ->group("Output")
        ->type_name("FILE");
    add_jobs_option(*command, options->jobs);
    add_read_limit_options(*command, options->limits);
    command->callback([options, &invocation] { invocation.run = [options] { return run_features(*options); }; });
}

}  // namespace v16::cli
