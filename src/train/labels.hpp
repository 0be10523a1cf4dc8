// labels.csv: what is said about the drawings of a folder, beside the names of the folders that they lie in.
//
// Pure; a Labels is immutable.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "v16/error.hpp"

namespace v16::train {

class Labels {
public:
    /// Of no drawing.
    Labels() = default;
    /// Columns are found by name; where none has the very one, by the one that differs in case or blanks around it.
    /// Errors: invalid_argument (malformed, no column `file`, not the `wanted_column`; empty: none is wanted; rows
    /// about one drawing that differ).
    static Result<Labels> parse(std::string_view csv, const std::string& wanted_column);

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// Whether there is a row about a drawing.
    [[nodiscard]] bool names(const std::string& drawing) const { return rows_.contains(drawing); }
    /// Those that it names, ordered.
    [[nodiscard]] std::vector<std::string> drawings() const;
    /// The field of a drawing's row; empty where there is none.
    [[nodiscard]] std::string field(const std::string& drawing, std::string_view column) const;

    [[nodiscard]] bool has(std::string_view column) const;
    /// Everything that stands in a column.
    [[nodiscard]] std::set<std::string> values(std::string_view column) const;

private:
    using Row = std::vector<std::string>;

    [[nodiscard]] std::string field(const Row& row, std::string_view column) const;
    /// The number of columns where there is no such one.
    [[nodiscard]] std::size_t index_of(std::string_view column) const;

    Row header_;
    std::map<std::string, Row> rows_;  ///< by drawing
};

/// Rows of comma-separated text (RFC 4180: quotes, doubled quotes; CRLF, LF or CR; a byte order mark is skipped).
/// Errors: invalid_argument when a quote is not closed.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text);

}  // namespace v16::train
