// Flags that several subcommands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/in_range.hpp"
#include "classify/pipeline.hpp"
#include "cli/input_files.hpp"
#include "v16/error.hpp"

namespace v16::cli {

/// Which bundle and how it computes.
struct ModelOptions {
    std::string bundle;  ///< --model; empty: see bundle_location.hpp
    std::string precision = "auto";
    std::string speed_mode = "accurate";
};

/// Bounds of reading and drawing, each with a flag of the same name (classify/drawing_limits.hpp).
struct LimitOptions {
    dxf::ReadLimits read;
    render::RenderLimits render;
};

/// Adds PATH…, --recursive and --files-from.
void add_input_options(CLI::App& command, InputOptions& options);
/// Adds --model.
void add_bundle_option(CLI::App& command, std::string& bundle);
/// Adds --precision.
void add_precision_option(CLI::App& command, std::string& precision, const std::string& description);
/// Adds --model, --precision and --speed-mode.
void add_model_options(CLI::App& command, ModelOptions& options);
/// Where the flags of the limits stand in the help.
inline constexpr const char* limit_group = "Limits (against broken or hostile files)";
/// Adds the flags of classify/drawing_limits.hpp, which refuse what is out of its range.
void add_read_limit_options(CLI::App& command, dxf::ReadLimits& limits);
/// The same without --max-file-bytes.
void add_content_limit_options(CLI::App& command, dxf::ReadLimits& limits);
void add_render_limit_options(CLI::App& command, render::RenderLimits& limits);
/// Threads that a flag may ask for, at most.
inline constexpr unsigned max_jobs = 256;
/// Adds --jobs; 0 stands for "as many as processors are usable".
CLI::Option* add_jobs_option(CLI::App& command, unsigned& jobs);
/// `jobs`, or the usable processors when it is 0.
[[nodiscard]] std::size_t effective_jobs(unsigned jobs);

/// Adds an option that takes one of `names`; a near miss gets a suggestion.
CLI::Option* add_choice_option(CLI::App& command, const std::string& flag, std::string& value,
                               std::vector<std::string> names, const std::string& description);

/// The check of an option that is wrong without a value, as most often a variable of a script is that holds nothing:
/// "it names no folder", where `what` is a folder.
[[nodiscard]] CLI::Validator not_empty(const std::string& what);

/// The check of an option that takes a number from `low` to `high`, both included; its complaint is base::must_be().
template <class Number>
CLI::Validator number_in(Number low, Number high) {
    const auto check = [low, high](const std::string& text) {
        Number value{};
        if (!CLI::detail::lexical_cast(text, value)) return base::must_be(low, high, "'" + text + "'");
        return value >= low && value <= high ? std::string() : base::must_be(low, high, text);
    };
    return {check, ""};
}

/// "'tabel' is not one of table, jsonl, csv; did you mean table?"
[[nodiscard]] std::string not_one_of(const std::string& word, const std::vector<std::string>& names);

/// Finds, loads and prepares the bundle. Errors: bundle_invalid, unsupported, invalid_argument.
[[nodiscard]] Result<classify::Pipeline> open_pipeline(const ModelOptions& options, const LimitOptions& limits);

}  // namespace v16::cli
