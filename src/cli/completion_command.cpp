// v16 completion: the script by which a shell completes command lines of v16.
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/completion.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

struct CompletionOptions {
    std::string shell;
    std::string output;
};

int run_completion(const CompletionOptions& options, const CLI::App& app) {
    auto output = Output::open(options.output);
    if (!output) return report(output.error());
    const std::string script = options.shell == "bash"  ? bash_completion(app)
                               : options.shell == "zsh" ? zsh_completion(app)
                                                        : fish_completion(app);
    const auto written = output->write(script);
    return written ? 0 : report(written.error());
}

}  // namespace

void add_completion_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<CompletionOptions>();
    CLI::App* command = app.add_subcommand(
        "completion", "Prints the script by which a shell completes commands, flags, their values and drawings");
    command->footer(
        "  source <(v16 completion bash)                                    in ~/.bashrc\n"
        "  v16 completion zsh > ~/.zfunc/_v16                               a folder of $fpath\n"
        "  v16 completion fish > ~/.config/fish/completions/v16.fish");
    add_choice_option(*command, "SHELL", options->shell, {"bash", "zsh", "fish"}, "bash, zsh or fish")->required();
    command->add_option("-o,--output", options->output, "where to write it (default: standard output)")
        ->group("Output")
        ->type_name("FILE");
    command->callback(
        [options, &app, &invocation] { invocation.run = [options, &app] { return run_completion(*options, app); }; });
}

}  // namespace v16::cli
