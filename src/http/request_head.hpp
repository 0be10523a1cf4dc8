// The head of a request, read strictly: request line and fields up to the empty line (RFC 9112).
//
// Anything that two servers could read differently is refused with 400, because behind a proxy a difference of opinion
// about where a request ends lets one client speak in another's name: bare CR or LF, folded lines, blanks before a
// colon, control characters, Content-Length that is repeated, signed, listed or beside Transfer-Encoding, a missing or
// repeated Host. Transfer codings other than chunked get 501, versions other than 1.0 and 1.1 get 505.
//
// Pure functions on bytes; no sockets, no Beast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace v16::http {

/// A request that is refused: the status, and a sentence for the client. The connection is closed after it.
struct Rejection {
    int status = 400;
    std::string detail;

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// 413: "<what> is larger than the limit of 64 MB" (of 2^20 bytes; of KB below one).
[[nodiscard]] Rejection too_large(std::string_view what, std::uint64_t max_bytes);

struct HeadLimits {
    std::size_t max_bytes = 16'384;        ///< the whole head; more: 431
    std::size_t max_target_bytes = 8'192;  ///< more: 414
    std::size_t max_fields = 100;          ///< more: 431
};

struct Field {
    std::string_view name;   ///< as sent
    std::string_view value;  ///< without the blanks around it
};

/// Views point into `raw`, which the head keeps alive; copies share it.
struct RequestHead {
    std::shared_ptr<const std::string> raw;
    std::string_view method;  ///< case-sensitive
    std::string_view target;  ///< as sent
    std::string path;         ///< decoded, begins with '/' (or is "*" for OPTIONS)
    std::string_view query;   ///< still encoded, without '?'
    int minor_version = 1;    ///< of HTTP/1.x
    std::vector<Field> fields;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    bool keep_alive = true;
    bool expects_continue = false;

    /// The first field of that name (any case).
    [[nodiscard]] std::optional<std::string_view> field(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    /// A decoded query parameter; nothing when it is absent or wrongly encoded.
    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
};

/// The length of the head at the front of `bytes` including its empty line; nothing when it does not end in them. Looks
/// from `from` on (a caller that looked before passes the old size).
[[nodiscard]] std::optional<std::size_t> head_length(std::string_view bytes, std::size_t from = 0);

/// What can be said about a head before its end has come: 414, 431 or 400 (a line that ends without CR) when it will
/// not get better, else nothing. Whatever prefix of a head it sees first, the verdict is the same.
[[nodiscard]] std::optional<Rejection> refuse_early(std::string_view bytes, const HeadLimits& limits);

/// Reads a whole head (of length head_length()).
[[nodiscard]] tl::expected<RequestHead, Rejection> parse_head(std::string_view bytes, const HeadLimits& limits);

/// Decodes %XX (and '+' as a blank, in queries); nothing when an escape is broken or yields NUL.
enum class Plus : std::uint8_t { literal, blank };
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text, Plus plus);

/// Equal but for ASCII case.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

}  // namespace v16::http
