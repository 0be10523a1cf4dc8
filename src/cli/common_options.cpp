#include "cli/common_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/processors.hpp"
#include "base/suggestion.hpp"
#include "classify/drawing_limits.hpp"
#include "cli/bundle_location.hpp"

namespace v16::cli {
namespace {

/// The range as help tells it; the ends that no one comes near are left out.
template <class Number>
std::string range_text(Number min, Number max) {
    if (max < classify::limit::any) return fmt::format("; {} to {}", min, max);
    return min == 0 ? std::string() : fmt::format("; at least {}", min);
}

template <class Limits, class Number>
void add_limit(CLI::App& command, const classify::DrawingLimit<Limits, Number>& limit, Limits& limits) {
    const std::string description = std::string(limit.help) + range_text(limit.min, limit.max);
    command.add_option(std::string(limit.flag), limits.*limit.field, description)
        ->group(limit_group)
        ->capture_default_str()
        ->type_name("N")
        ->check(number_in(limit.min, limit.max));
}

}  // namespace

void add_input_options(CLI::App& command, InputOptions& options) {
    command.add_option("PATH", options.paths, "drawings and folders of drawings; - is one drawing on standard input");
    command.add_flag("-r,--recursive", options.recursive, "look into subfolders too")->group("Input");
    command
        .add_option(
            "--files-from", options.files_from,
            "file with one more PATH a line, or with a zero byte behind each (find -print0); - is standard input")
        ->group("Input")
        ->type_name("FILE")
        ->check(not_empty("file"));
}

void add_bundle_option(CLI::App& command, std::string& bundle) {
    command
        .add_option("--model", bundle,
                    "folder of the model bundle (default: MODEL_PATH, else the one installed with the program)")
        ->group("Model")
        ->type_name("DIR");
}

void add_precision_option(CLI::App& command, std::string& precision, const std::string& description) {
    add_choice_option(command, "--precision", precision, model::precision_names(), description)->group("Model");
}

void add_model_options(CLI::App& command, ModelOptions& options) {
    add_bundle_option(command, options.bundle);
    add_choice_option(command, "--speed-mode", options.speed_mode, model::speed_mode_names(),
                      "how much of the ensemble is asked: accurate (5 folds, twice if unsure), balanced (3), "
                      "fast (1), v6_only (no picture); folds of kind picture see 128 px in accurate, else 96")
        ->group("Model");
    add_precision_option(command, options.precision,
                         "arithmetic of the networks; auto is bf16 where the processor has AMX, else "
                         "fp32; int8 needs a bundle that v16 model calibrate was run on");
}

void add_read_limit_options(CLI::App& command, dxf::ReadLimits& limits) {
    add_limit(command, classify::file_limit, limits);
    add_content_limit_options(command, limits);
}

void add_content_limit_options(CLI::App& command, dxf::ReadLimits& limits) {
    for (const auto& limit : classify::content_limits) add_limit(command, limit, limits);
}

void add_render_limit_options(CLI::App& command, render::RenderLimits& limits) {
    for (const auto& limit : classify::render_limits) add_limit(command, limit, limits);
}

CLI::Option* add_jobs_option(CLI::App& command, unsigned& jobs) {
    return command.add_option("-j,--jobs", jobs, "drawings worked on at the same time, each on one thread, 1 to 256")
        ->group("Running")
        ->type_name("N")
        ->check(number_in(1U, max_jobs))
        ->default_str(fmt::format("{}, the processors that this process may use", base::usable_processors()));
}

std::size_t effective_jobs(unsigned jobs) {
    return jobs == 0 ? base::usable_processors() : jobs;
}

CLI::Option* add_choice_option(CLI::App& command, const std::string& flag, std::string& value,
                               std::vector<std::string> names, const std::string& description) {
    const std::string type = fmt::format("{}", fmt::join(names, "|"));
    const CLI::Validator one_of(
        [names = std::move(names)](std::string& word) {
            const bool known = std::find(names.begin(), names.end(), word) != names.end();
            return known ? std::string() : not_one_of(word, names);
        },
        "");
    return command.add_option(flag, value, description)->capture_default_str()->type_name(type)->check(one_of);
}

CLI::Validator not_empty(const std::string& what) {
    const auto check = [what](const std::string& text) { return text.empty() ? "it names no " + what : std::string(); };
    return {check, ""};
}

std::string not_one_of(const std::string& word, const std::vector<std::string>& names) {
    std::string text = fmt::format("'{}' is not one of {}", word, fmt::join(names, ", "));
    if (const auto near = base::closest(word, names)) text += fmt::format("; did you mean {}?", *near);
    return text;
}

Result<classify::Pipeline> open_pipeline(const ModelOptions& options, const LimitOptions& limits) {
    const auto precision = model::parse_precision(options.precision);
    if (!precision) return tl::unexpected(precision.error());
    const auto dir = locate_bundle(options.bundle);
    if (!dir) return tl::unexpected(dir.error());
    auto bundle = model::load_bundle(*dir);
    if (!bundle) return tl::unexpected(std::move(bundle).error());
    return classify::Pipeline::create(
        std::move(*bundle), {.precision = *precision, .read_limits = limits.read, .render_limits = limits.render});
}

}  // namespace v16::cli
