#include "http/request_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"

namespace v16::http {
namespace {

using base::hex_digit;
using base::is_alphanumeric;
using base::is_digit;
using Unexpected = tl::unexpected<Rejection>;

Unexpected refuse(int status, std::string detail) {
    return Unexpected(Rejection{status, std::move(detail)});
}

/// RFC 9110, section 5.6.2.
bool is_token_char(char c) {
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_token_char);
}

/// Visible ASCII, blank, tab and bytes above 0x7f (field values in UTF-8 occur).
bool is_value_char(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

/// As above without blanks; the fragment sign never belongs to a request.
bool is_target_char(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f && byte != '#' && byte != '\\' && byte != '"' && byte != '<' && byte != '>';
}

/// host [":" port], letters as in names, addresses and bracketed IPv6.
bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_alphanumeric(c) || std::string_view("-._~!$&'()*+;=%:[]").find(c) != std::string_view::npos;
    });
}

/// Takes the line up to the next CRLF off the front of `rest`. Nothing when a CR or LF stands alone before it.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const auto end = rest.find_first_of("\r\n");
    if (end == std::string_view::npos || rest.substr(end, 2) != "\r\n") return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    return line;
}

/// "http://host/path?query" → "/path?query"; other forms stay.
std::string_view origin_form(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.size() < scheme.size() || !same_word(target.substr(0, scheme.size()), scheme)) continue;
        const auto slash = target.find_first_of("/?", scheme.size());
        return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
    }
    return target;
}

std::optional<Rejection> read_target(RequestHead& head) {
    const std::string_view target = origin_form(head.target);
    if (target == "*" && head.method == "OPTIONS") {
        head.path.assign(1, '*');
        return std::nullopt;
    }
    const auto question = target.find('?');
    if (question != std::string_view::npos) head.query = target.substr(question + 1);
    auto path = percent_decode(target.substr(0, question), Plus::literal);
    if (path && path->empty() && question == 0) path->assign(1, '/');
    if (!path || path->empty() || path->front() != '/') return Rejection{400, "the request target is malformed"};
    head.path = std::move(*path);
    return std::nullopt;
}

std::optional<Rejection> read_request_line(RequestHead& head, std::string_view line, const HeadLimits& limits) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return Rejection{400, "the request line is malformed"};
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (!is_token(head.method)) return Rejection{400, "the request method is malformed"};
    if (head.target.size() > limits.max_target_bytes) return Rejection{414, "the request target is too long"};
    if (head.target.empty() || !std::all_of(head.target.begin(), head.target.end(), is_target_char)) {
        return Rejection{400, "the request target is malformed"};
    }
    if (version.size() != 8 || !version.starts_with("HTTP/") || !is_digit(version[5]) || version[6] != '.' ||
        !is_digit(version[7])) {
        return Rejection{400, "the request line is malformed"};
    }
    if (version[5] != '1' || version[7] > '1') return Rejection{505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
    head.minor_version = version[7] - '0';
    return read_target(head);
}

std::optional<Rejection> read_field(RequestHead& head, std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t') return Rejection{400, "folded header lines are not accepted"};
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
        return Rejection{400, "a header field is malformed"};
    }
    const std::string_view value = base::trimmed(line.substr(colon + 1));
    if (!std::all_of(value.begin(), value.end(), is_value_char)) {
        return Rejection{400, "a header field holds a control character"};
    }
    head.fields.push_back({line.substr(0, colon), value});
    return std::nullopt;
}

std::optional<Rejection> read_host(const RequestHead& head) {
    const auto hosts = head.all("host");
    if (hosts.size() > 1) return Rejection{400, "more than one Host"};
    if (hosts.empty()) {
        if (head.minor_version >= 1) return Rejection{400, "the Host field is missing"};
        return std::nullopt;
    }
    if (!is_host(hosts.front())) return Rejection{400, "the Host field is malformed"};
    return std::nullopt;
}

/// How long the body is: the two fields that smuggling plays with.
std::optional<Rejection> read_framing(RequestHead& head) {
    const auto lengths = head.all("content-length");
    const auto codings = head.all("transfer-encoding");
    if (lengths.size() > 1) return Rejection{400, "more than one Content-Length"};
    if (!lengths.empty()) {
        const std::string_view text = lengths.front();
        std::uint64_t length = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (text.empty() || !is_digit(text.front()) || error != std::errc() || end != text.data() + text.size()) {
            return Rejection{400, "Content-Length is malformed"};
        }
        head.content_length = length;
    }
    if (codings.empty()) return std::nullopt;
    if (head.content_length) return Rejection{400, "both Content-Length and Transfer-Encoding"};
    if (head.minor_version == 0) return Rejection{400, "Transfer-Encoding in HTTP/1.0"};
    if (codings.size() > 1) return Rejection{400, "more than one Transfer-Encoding"};
    if (!same_word(codings.front(), "chunked")) {
        const bool repeated = codings.front().find(',') != std::string_view::npos || codings.front().empty();
        return Rejection{repeated ? 400 : 501, "only the transfer coding 'chunked' is understood"};
    }
    head.chunked = true;
    return std::nullopt;
}

std::optional<Rejection> read_connection(RequestHead& head) {
    bool close = false;
    bool keep = false;
    for (std::string_view rest : head.all("connection")) {
        while (true) {
            const auto comma = rest.find(',');
            const std::string_view option = base::trimmed(rest.substr(0, comma));
            close = close || same_word(option, "close");
            keep = keep || same_word(option, "keep-alive");
            if (comma == std::string_view::npos) break;
            rest.remove_prefix(comma + 1);
        }
    }
    head.keep_alive = !close && (head.minor_version >= 1 || keep);
    const auto expectations = head.all("expect");
    if (expectations.empty()) return std::nullopt;
    if (expectations.size() > 1 || !same_word(expectations.front(), "100-continue")) {
        return Rejection{417, "only the expectation '100-continue' can be met"};
    }
    head.expects_continue = head.minor_version >= 1;
    return std::nullopt;
}

}  // namespace

Rejection too_large(std::string_view what, std::uint64_t max_bytes) {
    constexpr std::uint64_t megabyte = 1U << 20U;
    const bool small = max_bytes < megabyte;
    return {413, fmt::format("{} is larger than the limit of {} {}", what, max_bytes >> (small ? 10U : 20U),
                             small ? "KB" : "MB")};
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return base::to_lower(x) == base::to_lower(y); });
}

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::blank) {
            decoded += ' ';
        } else if (text[i] != '%') {
            decoded += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const auto high = hex_digit(text[i + 1]);
            const auto low = hex_digit(text[i + 2]);
            if (!high || !low || (*high == 0 && *low == 0)) return std::nullopt;
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        }
    }
    return decoded;
}

std::optional<std::string_view> RequestHead::field(std::string_view name) const {
    for (const Field& f : fields) {
        if (same_word(f.name, name)) return f.value;
    }
    return std::nullopt;
}

std::vector<std::string_view> RequestHead::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Field& f : fields) {
        if (same_word(f.name, name)) values.push_back(f.value);
    }
    return values;
}

std::optional<std::string> RequestHead::parameter(std::string_view name) const {
    std::string_view rest = query;
    while (!rest.empty()) {
        const auto end = rest.find('&');
        const std::string_view pair = rest.substr(0, end);
        const auto equals = pair.find('=');
        if (percent_decode(pair.substr(0, equals), Plus::blank) == name) {
            return equals == std::string_view::npos ? std::string()
                                                    : percent_decode(pair.substr(equals + 1), Plus::blank);
        }
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return std::nullopt;
}

std::optional<std::size_t> head_length(std::string_view bytes, std::size_t from) {
    // The mark may straddle the old end.
    const auto end = bytes.find("\r\n\r\n", from < 3 ? 0 : from - 3);
    if (end == std::string_view::npos) return std::nullopt;
    return end + 4;
}

std::optional<Rejection> refuse_early(std::string_view bytes, const HeadLimits& limits) {
    // Method and version are short: a longer first line has a long target.
    constexpr std::size_t around_target = 64;
    if (std::min(bytes.find('\n'), bytes.size()) > limits.max_target_bytes + around_target) {
        return Rejection{414, "the request target is too long"};
    }
    for (auto lf = bytes.find('\n'); lf != std::string_view::npos; lf = bytes.find('\n', lf + 1)) {
        if (lf == 0 || bytes[lf - 1] != '\r') return Rejection{400, "header lines end with CR LF"};
    }
    if (bytes.size() > limits.max_bytes) return Rejection{431, "the request header is too large"};
    return std::nullopt;
}

tl::expected<RequestHead, Rejection> parse_head(std::string_view bytes, const HeadLimits& limits) {
    if (auto refused = refuse_early(bytes, limits)) return Unexpected(std::move(*refused));
    RequestHead head;
    head.raw = std::make_shared<const std::string>(bytes);
    std::string_view rest = *head.raw;
    const auto first_line = take_line(rest);
    if (!first_line) return refuse(400, "header lines end with CR LF");
    if (auto refused = read_request_line(head, *first_line, limits)) return Unexpected(std::move(*refused));
    while (true) {
        const auto line = take_line(rest);
        if (!line) return refuse(400, "header lines end with CR LF");
        if (line->empty()) break;
        if (head.fields.size() == limits.max_fields) return refuse(431, "too many header fields");
        if (auto refused = read_field(head, *line)) return Unexpected(std::move(*refused));
    }
    if (!rest.empty()) return refuse(400, "the request header is malformed");
    for (auto* read : {&read_framing, &read_connection}) {
        if (auto refused = (*read)(head)) return Unexpected(std::move(*refused));
    }
    if (auto refused = read_host(head)) return Unexpected(std::move(*refused));
    return head;
}

}  // namespace v16::http
