// The address of a Redis server: redis[s]://[user[:password]@]host[:port][/database].
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "v16/error.hpp"

namespace v16::cache {

struct RedisUrl {
    std::string host;
    std::uint16_t port = 6379;
    bool tls = false;      ///< rediss://
    std::string user;      ///< empty: the default user
    std::string password;  ///< empty: no AUTH
    int database = 0;

    /// For logs: everything but the password.
    [[nodiscard]] std::string without_secret() const;

    friend bool operator==(const RedisUrl&, const RedisUrl&) = default;
};

/// Errors: invalid_argument, one sentence that never repeats the password.
[[nodiscard]] Result<RedisUrl> parse_redis_url(std::string_view text);

}  // namespace v16::cache
