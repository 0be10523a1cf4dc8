#include "cli/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/command_tree.hpp"

namespace v16::cli {
namespace {

using Kind = Wanted::Kind;

/// The first sentence, without what follows a semicolon: there is one line for it.
std::string brief(const std::string& description) {
    return description.substr(0, std::min(description.find(". "), description.find("; ")));
}

/// The text with `escape` before each of the characters `special`.
std::string escaped(std::string_view text, std::string_view special, std::string_view escape = "\\") {
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out += escape;
        out += c;
    }
    return out;
}

std::vector<std::string> names_below(const Command& command) {
    std::vector<std::string> names;
    for (const Command& below : command.commands) names.push_back(below.name());
    return names;
}

std::vector<std::string> flag_names(const Command& command) {
    std::vector<std::string> names;
    for (const Flag& flag : command.flags) names.insert(names.end(), flag.names.begin(), flag.names.end());
    return names;
}

/// How each shell is told what a value may be: bash in the words of _v16_offer below, fish in flags of its `complete`,
/// zsh in a specification of its _arguments. {} stands for the words.
struct Spelling {
    Kind kind;
    std::string_view bash;
    std::string_view fish;
    std::string_view zsh;
};

constexpr Spelling spellings[] = {
    {Kind::nothing, "", "", ""},
    {Kind::anything, ":anything", " -x", ":value: "},
    {Kind::word, "{}", " -x -a '{}'", ":word:({})"},
    {Kind::file, ":file", " -r -F", ":file:_files"},
    {Kind::folder, ":folder", " -x -a '(__fish_complete_directories)'", ":folder:_files -/"},
    {Kind::drawings, ":drawings", " -k -x -a '(__fish_complete_suffix .dxf)'", R"(:drawing:_files -g "*.(#i)dxf")"},
};

static_assert(std::ranges::is_sorted(spellings, {}, &Spelling::kind) &&
                  std::size(spellings) == static_cast<std::size_t>(Kind::drawings) + 1,
              "every kind, in their order");

/// What `shell` is told of a value.
std::string told(std::string_view Spelling::*shell, const Wanted& value) {
    const Spelling& spelling = spellings[static_cast<std::size_t>(value.kind)];
    return fmt::format(fmt::runtime(spelling.*shell), fmt::join(value.words, " "));
}

// ---- bash ----

constexpr std::string_view bash_functions = R"bash(
# Offers what a value ($1) may be.
_v16_offer() {
  case $1 in
    :anything) ;;
    :file) _v16_paths < <(compgen -f -- "$cur") ;;
    :folder) _v16_paths < <(compgen -d -- "$cur") ;;
    :drawings) _v16_paths < <(compgen -d -- "$cur"; compgen -f -X '!*.[dD][xX][fF]' -- "$cur") ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur") ;;
  esac
}
_v16_paths() {
  mapfile -t COMPREPLY
  compopt -o filenames 2>/dev/null
}

_v16() {
  local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' commands flags argument value i
  COMPREPLY=()
  # bash takes --flag=value for three words.
  if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $cur == = ]]; then cur=''; fi
  _v16_command ''
  for ((i = 1; i < COMP_CWORD; ++i)); do
    if _v16_flag "$command" "${COMP_WORDS[i]}"; then
      if [[ ${COMP_WORDS[i + 1]} == = ]]; then ((++i)); fi
      ((++i))
    elif [[ " $commands " == *" ${COMP_WORDS[i]} "* ]]; then
      command+=${command:+ }${COMP_WORDS[i]}
      _v16_command "$command"
    fi
  done
  if _v16_flag "$command" "$before"; then
    # As it was typed, which is in quotes or with a backslash before a blank.
    cur=${cur#[\"\']} cur=${cur//\\/}
    _v16_offer "$value"
  elif [[ $cur == -* ]]; then
    _v16_offer "$flags"
  elif [[ -n $commands ]]; then
    _v16_offer "$commands"
  elif [[ -n $argument ]]; then
    cur=${cur#[\"\']} cur=${cur//\\/}
    _v16_offer "$argument"
  fi
}
complete -F _v16 v16
)bash";

// ---- fish ----

std::string fish_quoted(std::string_view text) {
    return "'" + escaped(text, "'\\") + "'";
}

std::string fish_names(const Flag& flag) {
    std::string names;
    for (const std::string& name : flag.names) {
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    return names;
}

constexpr std::string_view fish_functions = R"fish(
# Whether the commands typed so far are these.
function __v16_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        set -l longer (string trim -- "$at $word")
        contains -- $longer $__v16_commands; and set at $longer
    end
    test "$at" = "$argv[1]"
end

complete -c v16 -f
)fish";

// ---- zsh ----

/// The text for a specification of _arguments, which stands between single quotes.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : escaped(text, "\\[]:")) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out;
}

/// The name of the function for a command: _v16_model_info.
std::string zsh_function(const Command& command) {
    std::string name = command.path.empty() ? "_v16" : "_v16_" + command.path;
    for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
    return name;
}

std::string zsh_arguments(const Command& command) {
    std::string out;
    for (const Flag& flag : command.flags) {
        const bool takes_value = flag.value.kind != Kind::nothing;
        for (const std::string& name : flag.names) {
            const char* joined = !takes_value ? "" : name.starts_with("--") ? "=" : "+";
            out += fmt::format(" \\\n    '{}{}[{}]{}'", name, joined, zsh_text(brief(flag.description)),
                               told(&Spelling::zsh, flag.value));
        }
    }
    return out;
}

/// The part of a function that hands over to the functions of the commands below.
std::string zsh_commands(const Command& command) {
    std::string described;
    std::string calls;
    for (const Command& below : command.commands) {
        described += fmt::format(" \\\n        '{}:{}'", below.name(), zsh_text(brief(below.description)));
        calls += fmt::format("        {}) {} ;;\n", below.name(), zsh_function(below));
    }
    return fmt::format(
        "  case $state in\n"
        "    command)\n      local -a commands=({})\n      _describe command commands ;;\n"
        "    rest)\n      case $words[1] in\n{}      esac ;;\n  esac\n",
        described, calls);
}

}  // namespace

std::string bash_completion(const CLI::App& app) {
    const Command program = command_tree(app);
    std::string commands;
    std::string values;
    for (const Command* command : with_all_below(program)) {
        commands += fmt::format("    '{}') commands='{}' flags='{}' argument='{}' ;;\n", command->path,
                                fmt::join(names_below(*command), " "), fmt::join(flag_names(*command), " "),
                                told(&Spelling::bash, command->argument));
        for (const Flag& flag : command->flags) {
            if (flag.value.kind == Kind::nothing) continue;
            std::vector<std::string> patterns;
            for (const std::string& name : flag.names) patterns.push_back(fmt::format("'{} {}'", command->path, name));
            values +=
                fmt::format("    {}) value='{}' ;;\n", fmt::join(patterns, " | "), told(&Spelling::bash, flag.value));
        }
    }
    return fmt::format(
        "# Completion of v16 in bash: what `v16 completion bash` prints.\n\n"
        "# What may follow a command ($1).\n_v16_command() {{\n  case $1 in\n{}  esac\n}}\n"
        "# What a flag ($2) of a command ($1) takes; fails where that is nothing.\n"
        "_v16_flag() {{\n  case \"$1 $2\" in\n{}    *) return 1 ;;\n  esac\n}}\n{}",
        commands, values, bash_functions);
}

std::string zsh_completion(const CLI::App& app) {
    const Command program = command_tree(app);
    std::string out = "#compdef v16\n# Completion of v16 in zsh: what `v16 completion zsh` prints.\n";
    for (const Command* command : with_all_below(program)) {
        out += fmt::format("\n{}() {{\n", zsh_function(*command));
        if (!command->commands.empty()) out += "  local curcontext=$curcontext state line\n  typeset -A opt_args\n";
        out += "  _arguments -s -S" + std::string(command->commands.empty() ? "" : " -C") + zsh_arguments(*command);
        if (!command->commands.empty()) out += " \\\n    '1: :->command' '*:: :->rest'";
        if (command->argument.kind != Kind::nothing)
            out += fmt::format(" \\\n    '*{}'", told(&Spelling::zsh, command->argument));
        out += '\n';
        if (!command->commands.empty()) out += zsh_commands(*command);
        out += "}\n";
    }
    return out + "\nif [[ $funcstack[1] == _v16 ]]; then _v16 \"$@\"; else compdef _v16 v16; fi\n";
}

std::string fish_completion(const CLI::App& app) {
    const Command program = command_tree(app);
    std::string known;
    std::string rules;
    for (const Command* command : with_all_below(program)) {
        const std::string at = fmt::format("complete -c v16 -n \"__v16_at '{}'\"", command->path);
        if (!command->path.empty()) known += fmt::format(" '{}'", command->path);
        for (const Command& below : command->commands) {
            rules += fmt::format("{} -a {} -d {}\n", at, below.name(), fish_quoted(brief(below.description)));
        }
        if (command->argument.kind != Kind::nothing) rules += at + told(&Spelling::fish, command->argument) + "\n";
        for (const Flag& flag : command->flags) {
            rules += at + fish_names(flag) + told(&Spelling::fish, flag.value) + " -d " +
                     fish_quoted(brief(flag.description)) + "\n";
        }
    }
    return fmt::format("# Completion of v16 in fish: what `v16 completion fish` prints.\nset -g __v16_commands{}\n{}{}",
                       known, fish_functions, rules);
}

}  // namespace v16::cli
