// v16 train: hands over to v16-train, a program of its own because it needs libtorch, which the rest does not.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "cli/bundle_location.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

int run_trainer(std::vector<std::string> arguments) {
    const std::filesystem::path trainer = executable_folder() / "v16-train";
    std::error_code ignored;
    if (!std::filesystem::exists(trainer, ignored)) {
        return report(
            {ErrorCode::unsupported,
             "this build has no trainer; install libtorch (Debian: apt-get install libtorch-dev) and build again"});
    }
    arguments.insert(arguments.begin(), trainer.string());
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    ::execv(trainer.c_str(), argv.data());
    return report({ErrorCode::unsupported, fmt::format("cannot start {}: {}", trainer.string(), std::strerror(errno))});
}

}  // namespace

void add_train_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("train", "Trains a model bundle from labelled drawings");
    command->footer(
        "  v16 train --help                                            all flags\n"
        "  v16 train --data corpus --out bundle --folds 5 --epochs 30");
    // The trainer knows its own flags, --help among them.
    command->set_help_flag();
    command->prefix_command();
    command->callback([command, &invocation] {
        invocation.run = [arguments = command->remaining()] { return run_trainer(arguments); };
    });
}

}  // namespace v16::cli
