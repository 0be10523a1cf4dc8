#include "cache/redis_url.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace v16::cache {
namespace {

template <class Integer>
std::optional<Integer> number(std::string_view text) {
    Integer value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// User and password may hold any byte as %XX (RFC 3986).
std::optional<std::string> percent_decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        unsigned value = 0;
        if (i + 2 >= text.size()) return std::nullopt;
        const auto [end, error] = std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
        if (error != std::errc{} || end != text.data() + i + 3) return std::nullopt;
        decoded += static_cast<char>(value);
        i += 2;
    }
    return decoded;
}

bool read_credentials(std::string_view text, RedisUrl& url) {
    const auto colon = text.find(':');
    const auto user = percent_decode(text.substr(0, colon));
    const auto password = percent_decode(colon == std::string_view::npos ? "" : text.substr(colon + 1));
    if (!user || !password) return false;
    url.user = *user;
    url.password = *password;
    return true;
}

bool read_host_and_port(std::string_view text, RedisUrl& url) {
    if (text.starts_with('[')) {  // IPv6 literal
        const auto bracket = text.find(']');
        if (bracket == std::string_view::npos) return false;
        url.host = text.substr(1, bracket - 1);
        text.remove_prefix(bracket + 1);
    } else {
        const auto colon = text.find(':');
        url.host = text.substr(0, colon);
        text.remove_prefix(colon == std::string_view::npos ? text.size() : colon);
    }
    if (url.host.empty()) return false;
    if (text.empty()) return true;
    const auto port = text.starts_with(':') ? number<std::uint16_t>(text.substr(1)) : std::nullopt;
    if (!port || *port == 0) return false;
    url.port = *port;
    return true;
}

}  // namespace

std::string RedisUrl::without_secret() const {
    const bool ipv6 = host.find(':') != std::string::npos;
    return fmt::format("{}://{}{}{}:{}/{}", tls ? "rediss" : "redis", user, user.empty() ? "" : "@",
                       ipv6 ? "[" + host + "]" : host, port, database);
}

Result<RedisUrl> parse_redis_url(std::string_view text) {
    const auto bad = [](std::string_view what) {
        return fail(
            ErrorCode::invalid_argument,
            fmt::format("the Redis address has {}; expected redis[s]://[user[:password]@]host[:port][/database]",
                        what));
    };
    RedisUrl url;
    if (text.starts_with("rediss://")) {
        url.tls = true;
        text.remove_prefix(9);
    } else if (text.starts_with("redis://")) {
        text.remove_prefix(8);
    } else {
        return bad("no scheme redis:// or rediss://");
    }
    std::string_view path;
    // The last '@' ends the credentials; a '/' before it belongs to the password.
    const auto at = text.rfind('@');
    if (at != std::string_view::npos) {
        if (!read_credentials(text.substr(0, at), url)) return bad("an unreadable user or password");
        text.remove_prefix(at + 1);
    }
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        path = text.substr(slash + 1);
        text = text.substr(0, slash);
    }
    if (!read_host_and_port(text, url)) return bad("no usable host or port");
    if (!path.empty()) {
        const auto database = number<int>(path);
        if (!database || *database < 0) return bad("a database that is not a number");
        url.database = *database;
    }
    return url;
}

}  // namespace v16::cache
