// The subcommands: each adds itself to the command line and leaves what is to be done in `Invocation`.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace v16::cli {

/// What the command line asks for. Set by the one subcommand that was named.
struct Invocation {
    std::vector<std::string> arguments;  ///< as typed, behind the name of the program
    std::function<int()> run;            ///< returns the exit code
    bool takes_hangup = false;           ///< run() takes SIGHUP, which is held back until then
};

void add_bench_command(CLI::App& app, Invocation& invocation);
void add_classify_command(CLI::App& app, Invocation& invocation);
void add_info_command(CLI::App& app, Invocation& invocation);
void add_features_command(CLI::App& app, Invocation& invocation);
void add_render_command(CLI::App& app, Invocation& invocation);
void add_model_command(CLI::App& app, Invocation& invocation);
/// A subcommand of `v16 model`.
void add_calibrate_command(CLI::App& model, Invocation& invocation);
void add_completion_command(CLI::App& app, Invocation& invocation);
void add_import_command(CLI::App& app, Invocation& invocation);
void add_corpus_command(CLI::App& app, Invocation& invocation);
void add_eval_command(CLI::App& app, Invocation& invocation);
void add_train_command(CLI::App& app, Invocation& invocation);
void add_serve_command(CLI::App& app, Invocation& invocation);
void add_doctor_command(CLI::App& app, Invocation& invocation);

}  // namespace v16::cli
