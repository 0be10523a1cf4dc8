#include "cli/command_tree.hpp"

#include <algorithm>
#include <string_view>

namespace v16::cli {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// The name of an option's type says what it takes: "table|jsonl|csv", "FILE", "DIR". Arguments without words are
/// drawings.
Wanted wanted(const CLI::Option& option) {
    if (option.get_items_expected_max() == 0) return {};
    const std::string full = option.get_type_name();
    const std::string type = full.substr(0, full.find(':'));  // behind a colon stands what CLI11's checks allow
    if (type.find('|') != std::string::npos) return {Wanted::Kind::word, split(type, '|')};
    if (!option.nonpositional()) return {Wanted::Kind::drawings, {}};
    if (type == "FILE") return {Wanted::Kind::file, {}};
    if (type == "DIR") return {Wanted::Kind::folder, {}};
    return {Wanted::Kind::anything, {}};
}

Flag flag_of(const CLI::Option& option) {
    Flag flag{{}, option.get_description(), wanted(option)};
    for (const std::string& name : option.get_snames()) flag.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) flag.names.push_back("--" + name);
    return flag;
}

Command tree_below(const CLI::App& app, const std::string& path) {
    Command command{path, app.get_description(), {}, {}, {}};
    for (const CLI::Option* option : app.get_options()) {
        if (option->nonpositional()) {
            command.flags.push_back(flag_of(*option));
        } else {
            command.argument = wanted(*option);
        }
    }
    for (const CLI::App* sub : app.get_subcommands({})) {
        command.commands.push_back(tree_below(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name()));
    }
    return command;
}

void append_all(const Command& command, std::vector<const Command*>& list) {
    list.push_back(&command);
    for (const Command& below : command.commands) append_all(below, list);
}

}  // namespace

Command command_tree(const CLI::App& app) {
    return tree_below(app, "");
}

std::vector<const Command*> with_all_below(const Command& command) {
    std::vector<const Command*> list;
    append_all(command, list);
    return list;
}

}  // namespace v16::cli
