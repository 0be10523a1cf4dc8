#include "cli/help_formatter.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace v16::cli {
namespace {

/// Lines are no longer than this, however wide the terminal; and with fewer columns than these the text stands below
/// the names instead of beside them.
constexpr std::size_t most_columns = 100;
constexpr std::size_t least_columns_beside = 70;
constexpr std::size_t least_columns = 30;
constexpr std::size_t columns_of_names = 30;
constexpr std::size_t indent_below_names = 6;

/// The text broken at blanks into lines of at most `width` columns, all but the first behind `indent` blanks.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        const std::size_t word_width = base::display_width(word);
        if (column > 0 && column + 1 + word_width > width) {
            out += '\n';
            out.append(indent, ' ');
            column = 0;
        }
        if (column > 0) out += ' ';
        column += (column > 0 ? 1 : 0) + word_width;
        out += word;
        start = end + 1;
    }
    return out;
}

}  // namespace

HelpFormatter::HelpFormatter(std::size_t columns)
    : columns_(std::clamp(columns, least_columns, most_columns)),
      name_columns_(columns_ < least_columns_beside ? indent_below_names : columns_of_names) {
    label("Positionals", "Arguments");
    label("OPTIONS", "flags");
    label("SUBCOMMAND", "command");
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    std::string out = make_description(app) + "\n";
    if (!app->get_footer().empty()) out += "Examples:\n" + app->get_footer() + "\n\n";
    out += make_usage(app, std::move(name));
    out += make_positionals(app);
    out += make_subcommands(app, mode);
    out += flag_groups(app);
    return out;
}

std::string HelpFormatter::make_description(const CLI::App* app) const {
    return wrapped(app->get_description(), columns_, 0) + "\n";
}

std::string HelpFormatter::entry(const std::string& name, const std::string& text) const {
    std::string out = "  " + name;
    if (out.size() + 2 > name_columns_) {
        out += '\n';
        out.append(name_columns_, ' ');
    } else {
        out = base::padded(out, name_columns_);
    }
    return out + wrapped(text, columns_ - name_columns_, name_columns_) + '\n';
}

std::string HelpFormatter::flag_groups(const CLI::App* app) const {
    std::vector<std::string> groups = app->get_groups();
    // The flags that every command has come last.
    std::stable_partition(groups.begin(), groups.end(), [](const std::string& group) { return group != "Options"; });
    std::string out;
    for (const std::string& group : groups) {
        const std::vector<const CLI::Option*> options = app->get_options(
            [&](const CLI::Option* option) { return option->get_group() == group && option->nonpositional(); });
        if (!group.empty() && !options.empty()) out += make_group(group == "Options" ? "Help" : group, false, options);
    }
    return out;
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
    std::string name = make_option_name(option, is_positional);
    if (!is_positional && option->get_type_size() != 0) {
        // Behind a colon CLI11 repeats what the checks allow; the description says it in words.
        const std::string type = option->get_type_name();
        name += " " + type.substr(0, type.find(':'));
    }
    std::string text = option->get_description();
    if (!option->get_default_str().empty()) text += " (default: " + option->get_default_str() + ")";
    if (!option->get_envname().empty()) text += " [variable: " + option->get_envname() + "]";
    return entry(name, text);
}

std::string HelpFormatter::make_subcommand(const CLI::App* sub) const {
    // The first sentence is enough in a list.
    const std::string& text = sub->get_description();
    return entry(sub->get_name(), text.substr(0, text.find(". ")));
}

}  // namespace v16::cli
