#include "base/json_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "base/utf8.hpp"

namespace v16::base {
namespace {

void append_escaped(std::string& out, char32_t c) {
    switch (c) {
        case U'"':
            out += "\\\"";
            return;
        case U'\\':
            out += "\\\\";
            return;
        case U'\b':
            out += "\\b";
            return;
        case U'\f':
            out += "\\f";
            return;
        case U'\n':
            out += "\\n";
            return;
        case U'\r':
            out += "\\r";
            return;
        case U'\t':
            out += "\\t";
            return;
        default:
            break;
    }
    // U+2028 and U+2029 are legal in JSON but end a line in older JavaScript and in some line readers.
    if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
        append_utf8(out, c);
    }
}

template <class Number>
void append_finite(std::string& out, Number value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    fmt::format_to(std::back_inserter(out), "{}", value);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) append_escaped(out, take_code_point(text));
    out += '"';
}

void append_json_number(std::string& out, double value) {
    append_finite(out, value);
}
void append_json_number(std::string& out, float value) {
    append_finite(out, value);
}

void append_json_share(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    const std::size_t start = out.size();
    fmt::format_to(std::back_inserter(out), "{:.6f}", value);
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out += '0';
    if (std::string_view(out).substr(start) == "-0.0") out.replace(start, 4, "0.0");
}

void append_json_strings(std::string& out, std::span<const std::string> texts) {
    out += '[';
    for (const std::string& text : texts) {
        if (&text != texts.data()) out += ',';
        append_json_string(out, text);
    }
    out += ']';
}

}  // namespace v16::base
