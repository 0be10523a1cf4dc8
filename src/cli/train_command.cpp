// v16 train: hands over to v16-train, a program of its own because it needs libtorch, which the rest does not.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "cli/bundle_location.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "train/flags.hpp"

namespace v16::cli {
namespace {

int run_trainer(std::vector<std::string> arguments) {
    const std::filesystem::path trainer = executable_folder() / "v16-train";
    std::error_code ignored;
    if (!std::filesystem::exists(trainer, ignored)) {
        return report({ErrorCode::unsupported,
                       "this build has no trainer, which needs libtorch; `make trainer` in the source tree installs "
                       "and builds it"});
    }
    arguments.insert(arguments.begin(), trainer.string());
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    ::execv(trainer.c_str(), argv.data());
    return report({ErrorCode::unsupported, fmt::format("cannot start {}: {}", trainer.string(), std::strerror(errno))});
}

/// The arguments behind the name of the command.
std::vector<std::string> behind(const std::string& command, const std::vector<std::string>& arguments) {
    const auto named = std::find(arguments.begin(), arguments.end(), command);
    return {named == arguments.end() ? named : std::next(named), arguments.end()};
}

}  // namespace

void add_train_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<train::TrainOptions>();
    CLI::App* command = app.add_subcommand(
        "train", "Trains a model bundle from labelled drawings (docs/train-your-own.md, step by step)");
    command->footer(
        "  v16 train --data my-drawings --out my-bundle --init models/v16    your own, from the shipped bundle\n"
        "  v16 train --data my-drawings --out my-bundle --init models/v16 --resume    after Ctrl-C\n"
        "  v16 train --data corpus --out bundle --report-data held-out       from nothing");
    train::add_flags(*command, *options);
    // The trainer reads the flags again; read here they tell wrong use as every command does, without libtorch.
    command->callback([options, command, &invocation] {
        invocation.run = [name = command->get_name(), &invocation] {
            return run_trainer(behind(name, invocation.arguments));
        };
    });
}

}  // namespace v16::cli
