// What `v16 classify` prints: a table, JSON lines or CSV, and the summary of a run.
//
// Pure: values in, text out.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::cli {

/// The outcome for one drawing.
struct ClassifiedFile {
    std::string path;
    Result<Classification> result;
};

/// Counts over the lines of an output.
struct Summary {
    std::size_t files = 0;  ///< classified + failed
    std::size_t classified = 0;
    std::size_t failed = 0;
    std::size_t needs_review = 0;
    std::size_t with_warnings = 0;
    std::size_t skipped = 0;                         ///< done in an earlier run and not done again (--resume)
    std::map<std::string, std::size_t> by_category;  ///< classified drawings
    std::chrono::duration<double> seconds{0};
    bool interrupted = false;

    void add(const ClassifiedFile& file);
    void add(const std::string& category, bool review, bool warned);
};

// -- JSON lines: per file the fields of the HTTP result with `path` before them, or `path` and `error`; then the
// summary.

[[nodiscard]] std::string jsonl_line(const ClassifiedFile& file);
/// {"summary":{"files","classified","failed","needs_review","skipped","by_category":{…},"seconds","interrupted"}}
[[nodiscard]] std::string jsonl_summary(const Summary& summary, std::span<const std::string> categories);

// -- CSV: path (see csv_path), category, confidence, needs_review, review_reason, top2_category, top2_confidence,
// warnings, error, and
//    the probability of each category under its name.

[[nodiscard]] std::string csv_header(std::span<const std::string> categories);
[[nodiscard]] std::string csv_line(const ClassifiedFile& file, std::span<const std::string> categories);

// -- Table for people.

struct TableStyle {
    bool colour = false;
    std::size_t path_width = 0;      ///< columns; longer paths lose their beginning
    std::size_t category_width = 0;  ///< columns
    bool runner_up = true;           ///< that column is there
};
/// `columns`: width of the terminal; 0 when there is none, and no path is shortened. Where it is too narrow for all
/// columns the runner-up is left out.
[[nodiscard]] TableStyle table_style(std::span<const std::string> paths, std::span<const std::string> categories,
                                     bool colour, std::size_t columns);
[[nodiscard]] std::string table_header(const TableStyle& style);
[[nodiscard]] std::string table_line(const ClassifiedFile& file, const TableStyle& style);

/// Two or three lines for people about the whole run.
[[nodiscard]] std::string summary_text(const Summary& summary, std::span<const std::string> categories);

}  // namespace v16::cli
