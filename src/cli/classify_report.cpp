#include "cli/classify_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/duration_text.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "classify/result_json.hpp"
#include "cli/csv.hpp"
#include "cli/error_report.hpp"
#include "cli/input_files.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

/// Widths of the table's other columns: confidence "100.0 %" and runner-up "类别 49.9 %".
constexpr std::size_t confidence_width = 10;
constexpr std::size_t share_width = 7;
constexpr std::size_t gap = 2;
/// What the review column should have at least on a terminal, and a path in any case.
constexpr std::size_t review_width = 26;
constexpr std::size_t min_path_width = 16;

std::string percent(double share) {
    return fmt::format("{:.1f} %", 100.0 * share);
}

std::string share(double value) {
    std::string out;
    base::append_json_share(out, value);
    return out;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : "; ") + text;
    return out;
}

std::size_t count_of(const Summary& summary, const std::string& category) {
    const auto found = summary.by_category.find(category);
    return found == summary.by_category.end() ? 0 : found->second;
}

std::size_t runner_up_width(const TableStyle& style) {
    return style.category_width + 1 + share_width;
}

/// "1 file", "2 files".
std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// The column of the runner-up, filled up with blanks.
std::string runner_up(const Classification& result, const TableStyle& style) {
    std::string text;
    if (!result.top2_category.empty()) {
        text = fmt::format("{} {:>7}", base::padded(result.top2_category, style.category_width),
                           percent(result.top2_confidence));
    }
    return base::padded(text, runner_up_width(style));
}

}  // namespace

void Summary::add(const std::string& category, bool review, bool warned) {
    ++files;
    ++classified;
    ++by_category[category];
    needs_review += review ? 1 : 0;
    with_warnings += warned ? 1 : 0;
}

void Summary::add(const ClassifiedFile& file) {
    if (file.result) {
        add(file.result->category, file.result->needs_review, !file.result->warnings.empty());
    } else {
        ++files;
        ++failed;
    }
}

std::string jsonl_line(const ClassifiedFile& file) {
    if (!file.result) return error_line(file.path, file.result.error());
    std::string out = "{\"path\":";
    base::append_json_string(out, file.path);
    out += ',';
    classify::append_result_fields(out, file_name(file.path), *file.result);
    return out + "}\n";
}

std::string jsonl_summary(const Summary& summary, std::span<const std::string> categories) {
    std::string by_category;
    for (const std::string& category : categories) {
        if (!by_category.empty()) by_category += ',';
        base::append_json_string(by_category, category);
        by_category += fmt::format(":{}", count_of(summary, category));
    }
    return fmt::format(
        "{{\"summary\":{{\"files\":{},\"classified\":{},\"failed\":{},\"needs_review\":{},\"skipped\":{},"
        "\"by_category\":{{{}}},\"seconds\":{:.3f},\"interrupted\":{}}}}}\n",
        summary.files, summary.classified, summary.failed, summary.needs_review, summary.skipped, by_category,
        summary.seconds.count(), summary.interrupted);
}

std::string csv_header(std::span<const std::string> categories) {
    std::vector<std::string> fields{"path",          "category",        "confidence", "needs_review", "review_reason",
                                    "top2_category", "top2_confidence", "warnings",   "error"};
    fields.insert(fields.end(), categories.begin(), categories.end());
    return csv_record(fields);
}

std::string csv_line(const ClassifiedFile& file, std::span<const std::string> categories) {
    std::vector<std::string> fields{csv_path(file.path)};
    if (file.result) {
        const Classification& r = *file.result;
        fields.insert(fields.end(),
                      {r.category, share(r.confidence), r.needs_review ? "true" : "false", r.review_reason,
                       r.top2_category, share(r.top2_confidence), joined(r.warnings), ""});
        for (const CategoryProbability& entry : r.probabilities) fields.push_back(share(entry.probability));
    } else {
        fields.insert(fields.end(), 7, "");
        fields.push_back(file.result.error().message);
        fields.insert(fields.end(), categories.size(), "");
    }
    return csv_record(fields);
}

TableStyle table_style(std::span<const std::string> paths, std::span<const std::string> categories, bool colour,
                       std::size_t columns) {
    TableStyle style;
    style.colour = colour;
    style.path_width = base::display_width("file");
    for (const std::string& path : paths) {
        style.path_width = std::max(style.path_width, base::display_width(base::printable(path)));
    }
    style.category_width = base::display_width("category");
    for (const std::string& category : categories) {
        style.category_width = std::max(style.category_width, base::display_width(category));
    }
    if (columns > 0) {
        const std::size_t header = min_path_width + style.category_width + confidence_width + runner_up_width(style) +
                                   std::string_view("review").size() + 4 * gap;
        style.runner_up = header <= columns;
        const std::size_t others = style.category_width + confidence_width +
                                   (style.runner_up ? gap + runner_up_width(style) : 0) + review_width + 3 * gap;
        const std::size_t room = columns > others + min_path_width ? columns - others : min_path_width;
        style.path_width = std::min(style.path_width, room);
    }
    return style;
}

std::string table_header(const TableStyle& style) {
    std::string header = fmt::format("{}  {}  {:>10}", base::padded("file", style.path_width),
                                     base::padded("category", style.category_width), "confidence");
    if (style.runner_up) header += fmt::format("  {}  review", base::padded("runner-up", runner_up_width(style)));
    return styled(style.colour, "2", header) + "\n";
}

std::string table_line(const ClassifiedFile& file, const TableStyle& style) {
    const std::string path =
        base::padded(base::shortened_left(base::printable(file.path), style.path_width), style.path_width);
    if (!file.result) {
        return fmt::format("{}  {}\n", path, styled(style.colour, "31", "failed"));
    }
    const Classification& r = *file.result;
    std::string line =
        fmt::format("{}  {}  {:>10}", path,
                    styled(style.colour, r.needs_review ? "33" : "32", base::padded(r.category, style.category_width)),
                    percent(r.confidence));
    if (style.runner_up) line += "  " + styled(style.colour, "2", runner_up(r, style));
    if (r.needs_review) line += "  " + styled(style.colour, "33", r.review_reason);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string summary_text(const Summary& summary, std::span<const std::string> categories) {
    std::string out = fmt::format("{}: {} classified", counted(summary.files, "file"), summary.classified);
    if (summary.needs_review > 0) out += fmt::format(" ({} for review)", summary.needs_review);
    if (summary.failed > 0) out += fmt::format(", {} failed", summary.failed);
    if (summary.skipped > 0) out += fmt::format(", {} done before", summary.skipped);
    out += fmt::format(", in {}{}\n", base::duration_text(summary.seconds), summary.interrupted ? ", interrupted" : "");
    std::string shares;
    for (const std::string& category : categories) {
        const std::size_t count = count_of(summary, category);
        if (count > 0) shares += fmt::format("{}{} {}", shares.empty() ? "" : ", ", category, count);
    }
    if (!shares.empty()) out += shares + "\n";
    if (summary.with_warnings > 0) {
        out += fmt::format("{} had to be repaired while reading (v16 info FILE tells what)\n",
                           counted(summary.with_warnings, "drawing"));
    }
    return out;
}

}  // namespace v16::cli
