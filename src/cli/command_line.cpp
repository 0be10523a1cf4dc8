#include "cli/command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/signals.hpp"
#include "base/suggestion.hpp"
#include "cli/commands.hpp"
#include "cli/help_formatter.hpp"
#include "cli/output.hpp"
#include "cli/variables.hpp"

namespace v16::cli {
namespace {

constexpr int usage_error = static_cast<int>(base::ExitCode::usage);

constexpr const char* examples =
    "  v16 classify part.dxf                        what kind of part is this?\n"
    "  v16 classify -r drawings --format csv        a table for a spreadsheet\n"
    "  v16 info part.dxf                            version, units, layers, entities\n"
    "  v16 serve --port 8000                        the same over HTTP\n"
    "  v16 doctor                                   is everything in order here?";

constexpr const char* exit_codes =
    "\nExit codes:\n"
    "  0 all done   1 some drawings need review (with --fail-on-review)   2 some files failed\n"
    "  3 wrong use   4 model or environment not usable   130 interrupted\n";

/// The command that was being parsed when it went wrong: the innermost one named.
const CLI::App* innermost(const CLI::App* app) {
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return app;
}

std::string full_name(const CLI::App* app) {
    return app->get_parent() == nullptr ? app->get_name() : full_name(app->get_parent()) + " " + app->get_name();
}

std::vector<std::string> flag_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands({})) names.push_back(sub->get_name());
    return names;
}

/// One sentence about the first word that no flag, command or argument claims; empty when there is none.
std::string unknown_word(const CLI::App& app) {
    const CLI::App* command = innermost(&app);
    const std::vector<std::string> words = app.remaining(true);
    if (words.empty()) return {};
    const std::string word = words.front().substr(0, words.front().find('='));
    const bool is_flag = word.starts_with('-');
    const bool is_command = !is_flag && !command_names(*command).empty();
    const std::vector<std::string> flags = flag_names(*command);
    auto near = base::closest(word, is_flag ? flags : command_names(*command));
    // "v16 help" and "v16 version", as other programs have them.
    if (is_command && std::find(flags.begin(), flags.end(), "--" + word) != flags.end()) near = "--" + word;
    return fmt::format("unknown {} {}{}", is_flag ? "flag" : (is_command ? "command" : "argument"), word,
                       near ? fmt::format("; did you mean {}?", *near) : "");
}

/// CLI11 says no more than that the value of a number does not fit. What is a number did not fit into a whole one.
std::string not_a_number(const std::string& flag, const std::string& value) {
    double number = 0.0;
    const bool fits_elsewhere = CLI::detail::lexical_cast(value, number);
    return fmt::format("{} must be {}, not '{}'", flag, fits_elsewhere ? "a whole number in its range" : "a number",
                       value);
}

/// CLI11 counts: "--port: 1 required N missing", "--port: At Most 1 required but received 2".
std::string wrong_number_of_values(const std::string& text) {
    const std::string flag = text.substr(0, text.find(':'));
    if (text.ends_with(" missing")) return flag + " needs a value";
    return text.find(": At Most 1 ") == std::string::npos ? text : flag + " can be given only once";
}

/// What CLI11 complains of, where its own words leave out what would help.
std::string complaint(const CLI::ParseError& error, const CLI::App& command) {
    const std::vector<std::string> commands = command_names(command);
    if (error.get_name() == "RequiredError" && !commands.empty()) {
        return fmt::format("name a subcommand of {}: {}", full_name(&command), fmt::join(commands, ", "));
    }
    std::string text = error.what();
    if (error.get_name() == "ArgumentMismatch") return wrong_number_of_values(text);
    constexpr std::string_view conversion = "Could not convert: ";
    if (const std::size_t equals = text.find(" = "); text.starts_with(conversion) && equals != std::string::npos) {
        return not_a_number(text.substr(conversion.size(), equals - conversion.size()), text.substr(equals + 3));
    }
    // The colon between a flag and the complaint of its check (number_in) would cut a sentence.
    if (const std::size_t colon = text.find(": must be "); colon != std::string::npos) text.erase(colon, 1);
    return text;
}

int usage_problem(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& arguments) {
    std::string problem = unknown_word(app);
    if (problem.empty()) {
        const CLI::App& command = *innermost(&app);
        problem = with_variable(complaint(error, command), command, arguments);
    }
    say(fmt::format("v16: {}\nTry: {} --help\n", problem, full_name(innermost(&app))));
    return usage_error;
}

void add_commands(CLI::App& app, Invocation& invocation) {
    add_classify_command(app, invocation);
    add_info_command(app, invocation);
    add_features_command(app, invocation);
    add_render_command(app, invocation);
    add_model_command(app, invocation);
    add_import_command(app, invocation);
    add_corpus_command(app, invocation);
    add_train_command(app, invocation);
    add_eval_command(app, invocation);
    add_serve_command(app, invocation);
    add_bench_command(app, invocation);
    add_doctor_command(app, invocation);
    add_completion_command(app, invocation);
}

int print(const std::string& text) {
    auto output = Output::open("");
    if (auto written = output->write(text); !written) return report(written.error());
    return 0;
}

/// As wide as the terminal; elsewhere as wide as it gets.
std::size_t columns_of_help() {
    const auto output = Output::open("");
    return output->is_terminal() ? output->columns() : std::numeric_limits<std::size_t>::max();
}

int parse_and_run(int argc, char** argv) {
    // Held back at once, before it is known whether the command means to take it: until somebody does, it ends a
    // process.
    const bool was_held_back = base::hold_back(SIGHUP);
    CLI::App app("v16 tells what kind of part a 2D mechanical DXF drawing shows", "v16");
    app.formatter(std::make_shared<HelpFormatter>(columns_of_help()));
    app.footer(examples);
    app.set_help_flag("-h,--help", "show this help; behind a command, that of the command");
    app.set_version_flag("--version", "v16 " V16_VERSION, "show the version");
    app.require_subcommand(0, 1);
    Invocation invocation{.arguments = {argv + 1, argv + argc}};
    add_commands(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const CLI::App* command = innermost(&app);
        const std::string prefix = command == &app ? "" : full_name(command->get_parent());
        return print(command->help(prefix) + (command == &app ? exit_codes : ""));
    } catch (const CLI::CallForVersion& version) {
        return print(std::string(version.what()) + "\n");
    } catch (const CLI::ParseError& error) {
        return usage_problem(app, error, invocation.arguments);
    }
    if (!invocation.run) {
        say(app.help());
        return usage_error;
    }
    if (!invocation.takes_hangup && !was_held_back) base::let_through(SIGHUP);
    return invocation.run();
}

}  // namespace

int run(int argc, char** argv) {
    try {
        return parse_and_run(argc, argv);
    } catch (const std::exception& error) {
        // A defect or exhausted memory; input never comes here.
        return report({ErrorCode::internal, fmt::format("this should not have happened: {}", error.what())});
    }
}

}  // namespace v16::cli
