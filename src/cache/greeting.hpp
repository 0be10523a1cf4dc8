// The greeting of a new connection to Redis: AUTH, SELECT and PING in one go, and whether the replies are good. Without
// sockets: bytes and replies come in, verdicts go out.
//
// Thread safety: none; belongs to one connection.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cache/redis_url.hpp"
#include "cache/reply.hpp"

namespace v16::cache {

class Greeting {
public:
    /// AUTH only with a password, SELECT only of a database other than 0.
    explicit Greeting(const RedisUrl& url);

    /// What to send.
    [[nodiscard]] const std::string& wire() const { return wire_; }

    /// Takes the next reply. One sentence when the server cannot be used: it refuses, or it is no Redis.
    [[nodiscard]] std::optional<std::string> take(const Reply& reply);

    /// True when every command was answered well.
    [[nodiscard]] bool done() const { return seen_ == expected_; }

private:
    void add(const std::string& command);

    std::string wire_;
    std::size_t expected_ = 0;  // replies
    std::size_t seen_ = 0;
};

}  // namespace v16::cache
