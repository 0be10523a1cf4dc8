// Writing JSON text directly: strings and numbers with the escapes that RFC 8259 asks for. For answers and lines that
// are written often; configuration and reports go through nlohmann-json.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace v16::base {

/// Appends `text` in quotes. Invalid UTF-8 becomes U+FFFD, so that the result is always valid JSON.
void append_json_string(std::string& out, std::string_view text);

/// Appends a number in the shortest form that reads back as the same value; `null` when it is not finite.
void append_json_number(std::string& out, double value);
void append_json_number(std::string& out, float value);

/// Appends a share in [0, 1] with at most six decimals: further ones would claim a precision that no model has.
void append_json_share(std::string& out, double value);

/// Appends ["a","b"].
void append_json_strings(std::string& out, std::span<const std::string> texts);

}  // namespace v16::base
