#include "train/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace v16::train {
namespace {

/// What a column is called: people write "File, Category", too.
std::string folded(std::string_view name) {
    return base::to_lower(base::trimmed(name));
}

}  // namespace

Result<Labels> Labels::parse(std::string_view csv, const std::string& wanted_column) {
    auto rows = parse_csv(csv);
    if (!rows) return tl::unexpected(rows.error());
    Labels labels;
    if (rows->empty() && wanted_column.empty()) return labels;
    if (rows->empty()) rows->emplace_back();  // a file without a header has no column
    labels.header_ = std::move(rows->front());
    const std::string columns = base::printable(fmt::format("{}", fmt::join(labels.header_, ", ")));
    if (!labels.has("file")) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("labels.csv has no column \"file\" (it has {}); the first line names the columns, with "
                                "commas between them",
                                columns));
    }
    if (!wanted_column.empty() && !labels.has(wanted_column)) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("labels.csv has no column \"{}\" (it has {})", wanted_column, columns));
    }
    const std::size_t file_column = labels.index_of("file");
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        const std::filesystem::path file = labels.field(*row, "file");
        if (file.empty()) continue;
        // "./" before a name keeps a spreadsheet from taking it for a formula.
        std::string drawing = file.lexically_normal().generic_string();
        (*row)[file_column] = drawing;
        const auto [known, is_new] = labels.rows_.try_emplace(std::move(drawing), *row);
        if (is_new || known->second == *row) continue;
        // Which of them is right, nobody can tell; most often two files were put behind each other.
        return fail(ErrorCode::invalid_argument, fmt::format("labels.csv has two rows about {} that are not the same",
                                                             base::printable(known->first)));
    }
    return labels;
}

std::vector<std::string> Labels::drawings() const {
    std::vector<std::string> all;
    all.reserve(rows_.size());
    for (const auto& [drawing, row] : rows_) all.push_back(drawing);
    return all;
}

std::string Labels::field(const std::string& drawing, std::string_view column) const {
    const auto row = rows_.find(drawing);
    return row == rows_.end() ? std::string() : field(row->second, column);
}

std::string Labels::field(const Row& row, std::string_view column) const {
    const std::size_t index = index_of(column);
    return index < header_.size() && index < row.size() ? row[index] : std::string();
}

bool Labels::has(std::string_view column) const {
    return index_of(column) < header_.size();
}

std::size_t Labels::index_of(std::string_view column) const {
    auto found = std::ranges::find(header_, column);
    if (found == header_.end()) found = std::ranges::find(header_, folded(column), folded);
    return static_cast<std::size_t>(found - header_.begin());
}

std::set<std::string> Labels::values(std::string_view column) const {
    std::set<std::string> all;
    for (const auto& [drawing, row] : rows_) all.insert(field(row, column));
    return all;
}

Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    bool row_started = false;
    const auto end_row = [&] {
        if (row_started) {
            row.push_back(std::move(field));
            rows.push_back(std::move(row));
        }
        row.clear();
        field.clear();
        row_started = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += text[++i];
            } else {
                quoted = false;
            }
        } else if (c == '\n' || c == '\r') {
            end_row();  // between CR and LF nothing stands, which is no row
        } else if (c == ',') {
            row_started = true;
            row.push_back(std::exchange(field, {}));
        } else if (c == '"' && field.empty()) {
            row_started = true;
            quoted = true;
        } else {
            row_started = true;
            field += c;
        }
    }
    if (quoted) return fail(ErrorCode::invalid_argument, "labels.csv ends inside a quoted field");
    end_row();
    return rows;
}

}  // namespace v16::train
