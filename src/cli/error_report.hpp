// Failed files, for programs (a JSON line each) and for people (equal reasons together, with a count).
#pragma once

#include <string>
#include <vector>

#include "v16/error.hpp"

namespace v16::cli {

/// {"path":…,"error":…} and a line end.
[[nodiscard]] std::string error_line(const std::string& path, const Error& error);

/// Collects failures and tells them by reason, the most frequent first.
class FailureReport {
public:
    void add(const std::string& path, const std::string& reason);
    [[nodiscard]] bool empty() const { return groups_.empty(); }
    /// One paragraph a reason, with at most `max_paths` paths each, and how many more there are.
    [[nodiscard]] std::string text(std::size_t max_paths = 5) const;

private:
    struct Group {
        std::string reason;
        std::vector<std::string> paths;
    };
    std::vector<Group> groups_;  // in order of the first failure
};

}  // namespace v16::cli
