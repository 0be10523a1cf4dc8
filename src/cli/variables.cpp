#include "cli/variables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace v16::cli {
namespace {

bool continues_a_flag(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Where the whole flag stands in the text: --rate-limit is not in --rate-limit-burst. npos where it does not.
std::size_t place_of(std::string_view flag, std::string_view text) {
    for (auto at = text.find(flag); at != std::string_view::npos; at = text.find(flag, at + 1)) {
        const std::size_t end = at + flag.size();
        if (end == text.size() || !continues_a_flag(text[end])) return at;
    }
    return std::string_view::npos;
}

bool is_given(const std::string& flag, const std::vector<std::string>& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        return argument == flag || argument.starts_with(flag + "=");
    });
}

}  // namespace

std::string with_variable(std::string complaint, const CLI::App& command, const std::vector<std::string>& arguments) {
    const CLI::Option* named = nullptr;
    std::size_t first = std::string::npos;
    for (const CLI::Option* option : command.get_options()) {
        const std::size_t at = place_of(option->get_name(), complaint);
        if (at >= first) continue;
        first = at;
        named = option;
    }
    if (named == nullptr || named->get_envname().empty() || is_given(named->get_name(), arguments)) return complaint;
    const char* value = std::getenv(named->get_envname().c_str());
    if (value == nullptr || *value == '\0') return complaint;
    return complaint + fmt::format(" (from the variable {})", named->get_envname());
}

}  // namespace v16::cli
