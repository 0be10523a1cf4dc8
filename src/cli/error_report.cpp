#include "cli/error_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/json_text.hpp"
#include "base/utf8.hpp"

namespace v16::cli {

std::string error_line(const std::string& path, const Error& error) {
    std::string out = "{\"path\":";
    base::append_json_string(out, path);
    out += ",\"error\":";
    base::append_json_string(out, error.message);
    return out + "}\n";
}

void FailureReport::add(const std::string& path, const std::string& reason) {
    const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const Group& g) { return g.reason == reason; });
    Group& group = same != groups_.end() ? *same : groups_.emplace_back(Group{reason, {}});
    group.paths.push_back(path);
}

std::string FailureReport::text(std::size_t max_paths) const {
    std::vector<Group> sorted = groups_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Group& a, const Group& b) { return a.paths.size() > b.paths.size(); });
    std::string out;
    for (const Group& group : sorted) {
        const std::size_t count = group.paths.size();
        if (count == 1) {
            out += fmt::format("failed: {}: {}\n", base::printable(group.paths[0]), base::printable(group.reason));
            continue;
        }
        out += fmt::format("failed: {} files: {}\n", count, base::printable(group.reason));
        for (std::size_t i = 0; i < std::min(count, max_paths); ++i) {
            out += fmt::format("    {}\n", base::printable(group.paths[i]));
        }
        if (count > max_paths) out += fmt::format("    and {} more\n", count - max_paths);
    }
    return out;
}

}  // namespace v16::cli
