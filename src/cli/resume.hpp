// What an earlier, interrupted run has done: the JSON lines it left behind.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>

#include "cli/classify_report.hpp"
#include "v16/error.hpp"

namespace v16::cli {

struct FinishedWork {
    std::unordered_set<std::string> paths;  ///< as they stand in the file; valid UTF-8
    std::string lines;                      ///< their lines, each with its line end
    Summary counts;                         ///< over these lines
    bool ends_within_line = false;          ///< the file ends with a torn line: that run was killed, or the disk full
};

/// Reads the output of `v16 classify --format jsonl`. Only whole lines of classified drawings count: failed ones are
/// tried again, and so are those whose path is no UTF-8, since JSON cannot tell them apart; the summary, a torn last
/// line and anything else are passed over. A file that does not exist is an earlier run that did nothing. Errors: io,
/// limit_exceeded.
[[nodiscard]] Result<FinishedWork> read_finished(const std::filesystem::path& path);

/// True when that work holds the path (compared as JSON would show it).
[[nodiscard]] bool is_finished(const FinishedWork& work, const std::string& path);

}  // namespace v16::cli
