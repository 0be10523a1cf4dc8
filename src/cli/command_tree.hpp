// The commands and flags of the program as values, for whatever is made from them.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace v16::cli {

/// What may stand where a value is wanted.
struct Wanted {
    enum class Kind : std::uint8_t { nothing, anything, word, file, folder, drawings };
    Kind kind = Kind::nothing;
    std::vector<std::string> words;  ///< of kind word: one of these
};

struct Flag {
    std::vector<std::string> names;  ///< "-r", "--recursive"
    std::string description;
    Wanted value;
};

struct Command {
    std::string path;  ///< "model info"; empty: the program itself
    std::string description;
    std::vector<Command> commands;  ///< below it
    std::vector<Flag> flags;
    Wanted argument;

    /// The last word of the path.
    [[nodiscard]] std::string name() const { return path.substr(path.rfind(' ') + 1); }
};

[[nodiscard]] Command command_tree(const CLI::App& app);

/// The command and everything below it, a command before its own.
[[nodiscard]] std::vector<const Command*> with_all_below(const Command& command);

}  // namespace v16::cli
