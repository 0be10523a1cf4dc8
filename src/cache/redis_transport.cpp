#include "cache/redis_transport.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <string>

namespace v16::cache {

namespace asio = boost::asio;

RedisTransport::RedisTransport(const asio::any_io_executor& executor, const RedisUrl& url, HostLookup& lookup)
    : url_(url), lookup_(lookup), tls_(asio::ssl::context::tls_client), stream_(executor, tls_) {}

asio::awaitable<void> RedisTransport::connect() {
    const auto endpoints = co_await lookup_.addresses(url_.host, std::to_string(url_.port));
    co_await asio::async_connect(stream_.next_layer(), endpoints, asio::use_awaitable);
    stream_.next_layer().set_option(Tcp::no_delay(true));
    if (!url_.tls) co_return;
    tls_.set_default_verify_paths();
    stream_.set_verify_mode(asio::ssl::verify_peer);
    stream_.set_verify_callback(asio::ssl::host_name_verification(url_.host));
    // What the macro SSL_set_tlsext_host_name stands for, without its casts: servers choose their certificate by it.
    std::string server_name = url_.host;
    if (SSL_ctrl(stream_.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 server_name.data()) != 1) {
        throw boost::system::system_error(boost::asio::error::invalid_argument);
    }
    co_await stream_.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
}

asio::awaitable<void> RedisTransport::write(std::string_view bytes) {
    const auto buffer = asio::buffer(bytes.data(), bytes.size());
    if (url_.tls) {
        co_await asio::async_write(stream_, buffer, asio::use_awaitable);
    } else {
        co_await asio::async_write(stream_.next_layer(), buffer, asio::use_awaitable);
    }
}

asio::awaitable<std::size_t> RedisTransport::read_some(char* buffer, std::size_t size) {
    if (url_.tls) co_return co_await stream_.async_read_some(asio::buffer(buffer, size), asio::use_awaitable);
    co_return co_await stream_.next_layer().async_read_some(asio::buffer(buffer, size), asio::use_awaitable);
}

void RedisTransport::close() {
    boost::system::error_code ignored;
    lookup_.leave();
    stream_.next_layer().close(ignored);
}

}  // namespace v16::cache
