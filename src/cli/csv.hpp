// Comma-separated values as RFC 4180 wants them: CRLF line ends, quotes where needed, UTF-8.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace v16::cli {

/// What Excel needs in front of a file to take it for UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The path of a file, so that no spreadsheet takes it for a formula: one that begins with = + - @, a tab or a carriage
/// return gets "./" before it and names the same file. Standard input ("-") stays.
[[nodiscard]] std::string csv_path(const std::string& path);

/// One record with its line end.
[[nodiscard]] std::string csv_record(std::span<const std::string> fields);

}  // namespace v16::cli
