// Help that teaches: what the command does, examples, then the flags in groups with default and unit.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

namespace v16::cli {

/// A command's examples are its CLI11 footer; an option's default is shown behind its description.
class HelpFormatter : public CLI::Formatter {
public:
    /// For a terminal of so many columns; lines are never longer than a hundred.
    explicit HelpFormatter(std::size_t columns);
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_description(const CLI::App* app) const override;
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommand(const CLI::App* sub) const override;

private:
    [[nodiscard]] std::string flag_groups(const CLI::App* app) const;
    /// "  name     text", the text wrapped behind the name or below it.
    [[nodiscard]] std::string entry(const std::string& name, const std::string& text) const;

    std::size_t columns_;
    std::size_t name_columns_;
};

}  // namespace v16::cli
