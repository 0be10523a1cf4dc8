#include "cli/common_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/processors.hpp"
#include "base/suggestion.hpp"
#include "cli/bundle_location.hpp"

namespace v16::cli {
namespace {

template <class Number>
void add_limit(CLI::App& command, const std::string& flag, Number& value, const std::string& description) {
    command.add_option(flag, value, description)->group(limit_group)->capture_default_str()->type_name("N");
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
        ->type_name("FILE");
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
    add_limit(command, "--max-file-bytes", limits.max_file_bytes, "a larger file is refused, in bytes");
    add_content_limit_options(command, limits);
}

void add_content_limit_options(CLI::App& command, dxf::ReadLimits& limits) {
    add_limit(command, "--max-entities", limits.max_entities, "further entities are left out with a warning");
    add_limit(command, "--max-vertices", limits.max_vertices, "further vertices of curves are left out with a warning");
    add_limit(command, "--max-line-bytes", limits.max_line_bytes, "a longer line is cut with a warning, in bytes");
    add_limit(command, "--max-names", limits.max_names,
              "further names of layers, blocks, line types and so on are replaced with a warning");
    add_limit(command, "--max-blocks", limits.max_blocks, "further block definitions are left out with a warning");
}

void add_render_limit_options(CLI::App& command, render::RenderLimits& limits) {
    add_limit(command, "--max-block-depth", limits.max_block_depth,
              "blocks nested deeper are not drawn, with a warning");
    add_limit(command, "--max-expanded-inserts", limits.max_expanded_inserts,
              "further block references are not drawn, with a warning");
    add_limit(command, "--max-segments", limits.max_segments, "further straight pieces are not drawn, with a warning");
    add_limit(command, "--max-pixel-runs", limits.max_pixel_runs,
              "lines and areas are not drawn, with a warning, once as many runs of eight pixels are painted");
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
