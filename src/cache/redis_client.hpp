// An asynchronous Redis client for a cache: pipelined commands over one connection, each with a time budget, none of
// them ever in the way. Boost.Asio moves the bytes, hiredis reads and writes the protocol, LinkState decides when to
// use, leave and retry the link.
//
// Redis away, slow, full, refusing or answering nonsense is a value (an error, quickly), never an exception and never a
// wait beyond the budget. The connection is made, watched and remade in the background from start() to stop().
//
// Thread safety: all members may be called from any thread; everything inside runs on one strand.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cache/link_state.hpp"
#include "cache/redis_url.hpp"
#include "cache/reply.hpp"
#include "v16/error.hpp"

namespace v16::cache {

struct RedisOptions {
    RedisUrl url;
    std::chrono::milliseconds connect_budget{500};   ///< resolve, connect, TLS, AUTH, SELECT, PING together
    std::chrono::milliseconds operation_budget{20};  ///< a read that an answer waits for
    std::chrono::milliseconds write_budget{1000};    ///< a write that nobody waits for
    std::size_t max_pending = 1024;                  ///< commands without a reply; further ones are not sent
    std::size_t max_outgoing_bytes = 8U << 20U;      ///< bytes waiting for the socket; further commands are not sent
    ReplyLimits reply;
    LinkOptions link;
    /// Asked before each attempt to connect, on the strand; after a no it is asked again by waker() alone. Nothing:
    /// yes.
    std::function<bool()> may_connect;
    /// Told of each change between usable and not, on the strand; for logs. `why` is one sentence without secrets.
    std::function<void(bool up, const std::string& why)> on_change;
};

struct RedisStats {
    bool up = false;
    std::uint64_t errors = 0;       ///< failed attempts, lost connections, timeouts, error replies
    std::uint64_t connections = 0;  ///< successful ones
    std::uint64_t skipped = 0;      ///< commands not sent because the link was down or full
};

class RedisClient {
public:
    RedisClient(boost::asio::any_io_executor executor, RedisOptions options);
    ~RedisClient();
    RedisClient(const RedisClient&) = delete;
    RedisClient& operator=(const RedisClient&) = delete;

    /// Starts connecting in the background.
    void start();
    /// Closes the connection, fails what is pending and stops reconnecting. Final.
    void stop();

    /// Sends one command and waits for its reply, at most `budget`. Errors: unsupported (link down or full: nothing was
    /// sent), deadline_exceeded, io (connection lost meanwhile). An error reply is a Reply of kind error.
    [[nodiscard]] boost::asio::awaitable<Result<Reply>> command(std::vector<std::string> arguments,
                                                                std::chrono::milliseconds budget);

    /// GET within the operation budget: the value, or nothing when there is none. Errors as for command(), and io for
    /// an error reply.
    [[nodiscard]] boost::asio::awaitable<Result<std::optional<std::string>>> get(std::string key);
    /// SET with an expiry, behind the caller's back: returns at once; failures only count.
    void set_behind(std::string key, std::string value, std::chrono::seconds ttl);
    /// Deletes every key that matches a glob pattern by SCAN and UNLINK, within `budget`: how many were deleted.
    [[nodiscard]] boost::asio::awaitable<Result<std::uint64_t>> remove_matching(std::string pattern,
                                                                                std::chrono::milliseconds budget);

    [[nodiscard]] RedisStats stats() const;

    /// What has the client try at once, where it waits to; may be called from any thread, also when the client is gone.
    [[nodiscard]] std::function<void()> waker() const;

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace v16::cache
