#include "http/multipart.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace v16::http {
namespace {

Rejection malformed(std::string_view what) {
    return {400, "malformed multipart body: " + std::string(what)};
}

std::size_t find(std::string_view haystack, std::string_view needle) {
    // memmem, because DXF is full of the delimiter's first byte.
    const void* found = memmem(haystack.data(), haystack.size(), needle.data(), needle.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - haystack.data());
}

/// How long a prefix of `delimiter` the text ends in. CR stands only at the delimiter's front, so the last CR decides.
std::size_t matched_at_end(std::string_view text, std::string_view delimiter) {
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), delimiter.size() - 1));
    const auto cr = tail.rfind('\r');
    if (cr == std::string_view::npos) return 0;
    const std::string_view candidate = tail.substr(cr);
    return delimiter.starts_with(candidate) ? candidate.size() : 0;
}

/// Takes one parameter `; name=value` or `; name="value"` off the front of `rest`.
struct Parameter {
    std::string name;  // lower case
    std::string value;
};
std::optional<Parameter> take_parameter(std::string_view& rest) {
    rest = base::trimmed(rest);
    if (rest.empty() || rest.front() != ';') return std::nullopt;
    rest = base::trimmed(rest.substr(1));
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    Parameter parameter{base::to_lower(base::trimmed(rest.substr(0, equals))), {}};
    rest = base::trimmed(rest.substr(equals + 1));
    if (rest.empty() || rest.front() != '"') {
        const auto end = std::min(rest.find(';'), rest.size());
        parameter.value = base::trimmed(rest.substr(0, end));
        rest.remove_prefix(end);
        return parameter;
    }
    for (std::size_t i = 1; i < rest.size(); ++i) {
        // Only quotes and backslashes are escaped: "C:\parts" from old clients stays what it is.
        const bool escape = rest[i] == '\\' && i + 1 < rest.size() && (rest[i + 1] == '"' || rest[i + 1] == '\\');
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return parameter;
        }
        if (escape) ++i;
        parameter.value += rest[i];
    }
    return std::nullopt;
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) base::append_utf8(text, static_cast<unsigned char>(byte));
    return text;
}

/// filename*=UTF-8''%e8%bd%b4.dxf (RFC 8187).
struct ExtendedName {
    std::string text;
    bool is_understood = false;  ///< UTF-8 or ISO 8859-1; else the bytes as they are, in which ".dxf" still stands
};
ExtendedName extended_name(std::string_view value) {
    const auto charset_end = value.find('\'');
    const auto language_end = charset_end == std::string_view::npos ? charset_end : value.find('\'', charset_end + 1);
    if (language_end == std::string_view::npos) return {std::string(value)};
    auto bytes = percent_decode(value.substr(language_end + 1), Plus::literal);
    if (!bytes) return {std::string(value.substr(language_end + 1))};
    const std::string_view charset = value.substr(0, charset_end);
    if (same_word(charset, "utf-8")) return {std::move(*bytes), true};
    if (same_word(charset, "iso-8859-1")) return {from_latin1(*bytes), true};
    return {std::move(*bytes)};
}

std::optional<PartHead> parse_disposition(std::string_view value) {
    const auto semicolon = std::min(value.find(';'), value.size());
    if (!same_word(base::trimmed(value.substr(0, semicolon)), "form-data")) return std::nullopt;
    std::string_view rest = value.substr(semicolon);
    std::optional<std::string> name;
    std::optional<ExtendedName> extended;
    PartHead head;
    while (auto parameter = take_parameter(rest)) {
        if (parameter->name == "name") {
            if (name) return std::nullopt;
            name = std::move(parameter->value);
        } else if (parameter->name == "filename") {
            if (head.filename) return std::nullopt;
            head.filename = std::move(parameter->value);
        } else if (parameter->name == "filename*") {
            extended = extended_name(parameter->value);
        }
    }
    if (!base::trimmed(rest).empty() || !name) return std::nullopt;
    head.name = std::move(*name);
    if (extended && (extended->is_understood || !head.filename)) head.filename = std::move(extended->text);
    return head;
}

bool is_plain_encoding(std::string_view encoding) {
    return same_word(encoding, "binary") || same_word(encoding, "8bit") || same_word(encoding, "7bit");
}

}  // namespace

bool is_boundary(std::string_view text) {
    return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return base::is_alphanumeric(c) ||
                      std::string_view("'()+_,-./:=? !#$%&*^`|~").find(c) != std::string_view::npos;
           });
}

std::string media_type(std::string_view content_type) {
    return base::to_lower(base::trimmed(content_type.substr(0, content_type.find(';'))));
}

std::optional<std::string> form_boundary(std::string_view content_type) {
    if (media_type(content_type) != "multipart/form-data") return std::nullopt;
    std::string_view rest = content_type.substr(std::min(content_type.find(';'), content_type.size()));
    std::string boundary;
    while (auto parameter = take_parameter(rest)) {
        if (parameter->name != "boundary") continue;
        if (!boundary.empty()) return std::string();
        boundary = std::move(parameter->value);
    }
    return is_boundary(boundary) ? boundary : std::string();
}

std::optional<PartHead> parse_part_head(std::string_view lines) {
    std::optional<PartHead> head;
    while (!lines.empty()) {
        const auto end = std::min(lines.find("\r\n"), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || line.find_first_of(std::string_view("\r\n\0", 3)) != line.npos) {
            return std::nullopt;
        }
        const std::string_view name = line.substr(0, colon);
        const std::string_view value = base::trimmed(line.substr(colon + 1));
        if (same_word(name, "content-disposition")) {
            if (head) return std::nullopt;
            head = parse_disposition(value);
            if (!head) return std::nullopt;
        } else if (same_word(name, "content-transfer-encoding") && !is_plain_encoding(value)) {
            return std::nullopt;
        }
    }
    return head;
}

MultipartParser::MultipartParser(std::string_view boundary)
    : delimiter_("\r\n--" + std::string(boundary)), matched_(2) {
    // The first boundary may stand at the very front: as if a CRLF had come before it.
}

std::optional<Rejection> MultipartParser::put(std::string_view bytes, PartSink& sink) {
    if (state_ == State::failed) return failure_;
    while (!bytes.empty()) {
        if (auto refused = step(bytes, sink)) {
            state_ = State::failed;
            failure_ = std::move(*refused);
            return failure_;
        }
    }
    return std::nullopt;
}

std::optional<Rejection> MultipartParser::finish() {
    if (state_ == State::failed) return failure_;
    if (state_ != State::epilogue) return malformed("the closing boundary is missing");
    return std::nullopt;
}

std::optional<Rejection> MultipartParser::step(std::string_view& bytes, PartSink& sink) {
    switch (state_) {
        case State::preamble:
        case State::part_data:
            return read_data(bytes, sink);
        case State::after_boundary:
            return read_after_boundary(bytes);
        case State::part_head:
            return read_part_head(bytes, sink);
        case State::epilogue:
        case State::failed:
            break;
    }
    bytes = {};  // an epilogue says nothing
    return std::nullopt;
}

std::optional<Rejection> MultipartParser::read_data(std::string_view& bytes, PartSink& sink) {
    if (matched_ > 0) {
        // A delimiter that was cut: it goes on here, or what was held back is data after all.
        const std::string_view wanted = std::string_view(delimiter_).substr(matched_);
        const std::size_t length = std::min(wanted.size(), bytes.size());
        if (bytes.substr(0, length) == wanted.substr(0, length)) {
            matched_ += length;
            bytes.remove_prefix(length);
            return matched_ == delimiter_.size() ? boundary_found(sink) : std::nullopt;
        }
        const std::size_t held_back = std::exchange(matched_, 0);
        // Some of the delimiter may still stand in `bytes` before the mismatch, but none of it begins a new one.
        return deliver(std::string_view(delimiter_).substr(0, held_back), sink);
    }
    const std::size_t at = find(bytes, delimiter_);
    if (at != std::string_view::npos) {
        const std::string_view data = bytes.substr(0, at);
        bytes.remove_prefix(at + delimiter_.size());
        if (auto refused = deliver(data, sink)) return refused;
        return boundary_found(sink);
    }
    matched_ = matched_at_end(bytes, delimiter_);
    const std::string_view data = bytes.substr(0, bytes.size() - matched_);
    bytes = {};
    return deliver(data, sink);
}

std::optional<Rejection> MultipartParser::deliver(std::string_view data, PartSink& sink) const {
    if (state_ != State::part_data || data.empty()) return std::nullopt;
    return sink.part_data(data);
}

std::optional<Rejection> MultipartParser::boundary_found(PartSink& sink) {
    matched_ = 0;
    const bool ends_part = state_ == State::part_data;
    state_ = State::after_boundary;
    return ends_part ? sink.end_part() : std::nullopt;
}

std::optional<Rejection> MultipartParser::read_after_boundary(std::string_view& bytes) {
    const char next = bytes.front();
    bytes.remove_prefix(1);
    if (pending_.empty() && (next == ' ' || next == '\t')) {  // transport padding (RFC 2046, section 5.1.1)
        padded_ = true;
        return std::nullopt;
    }
    pending_ += next;
    if (pending_.size() < 2) return std::nullopt;
    const std::string mark = std::exchange(pending_, {});
    const bool padded = std::exchange(padded_, false);
    if (mark == "--" && !padded) {
        state_ = State::epilogue;
    } else if (mark == "\r\n") {
        state_ = State::part_head;
    } else {
        return malformed("a boundary is followed by neither a line end nor '--'");
    }
    return std::nullopt;
}

std::optional<Rejection> MultipartParser::read_part_head(std::string_view& bytes, PartSink& sink) {
    const std::size_t before = pending_.size();
    const std::size_t room = max_part_head_bytes + 1 - before;
    pending_.append(bytes.substr(0, room));
    const auto length = head_length(pending_, before);
    if (!length) {
        bytes.remove_prefix(pending_.size() - before);
        if (pending_.size() > max_part_head_bytes) return malformed("the header of a part is too large");
        return std::nullopt;
    }
    bytes.remove_prefix(*length - before);
    const auto head = parse_part_head(std::string_view(pending_).substr(0, *length - 4));
    pending_.clear();
    if (!head) return malformed("the header of a part is not that of a form field");
    state_ = State::part_data;
    return sink.begin_part(*head);
}

}  // namespace v16::http
