// The byte stream to Redis: TCP, or TLS over TCP with the server's certificate and name verified. Private to the room.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <string_view>

#include "cache/host_lookup.hpp"
#include "cache/redis_url.hpp"

namespace v16::cache {

/// Thread safety: none; belongs to the strand of its executor. Operations throw boost::system::system_error.
class RedisTransport {
public:
    /// `lookup` must outlive it, and be used by one transport at a time.
    RedisTransport(const boost::asio::any_io_executor& executor, const RedisUrl& url, HostLookup& lookup);

    boost::asio::awaitable<void> connect();
    boost::asio::awaitable<void> write(std::string_view bytes);
    /// At least one byte; throws at the end of the stream.
    boost::asio::awaitable<std::size_t> read_some(char* buffer, std::size_t size);
    /// Ends every operation in progress; they then throw.
    void close();

private:
    using Tcp = boost::asio::ip::tcp;

    RedisUrl url_;
    HostLookup& lookup_;
    boost::asio::ssl::context tls_;
    boost::asio::ssl::stream<Tcp::socket> stream_;  // without TLS only its next layer is used
};

}  // namespace v16::cache
