// One connection: requests one after the other, each under its deadlines, until either side closes.
//
// Everything runs on the connection's thread, except close_when_idle() and abort(), which may be called from any
// thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/api.hpp"
#include "http/departure_watch.hpp"
#include "http/log.hpp"
#include "http/receive_buffers.hpp"
#include "http/request_reader.hpp"
#include "http/serve_options.hpp"
#include "http/watchdog.hpp"

namespace v16::http {

class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// `options`, `api`, `buffers` and `log` must outlive run().
    Connection(boost::asio::ip::tcp::socket socket, const ServeOptions& options, Api& api, ReceiveBuffers& buffers,
               Log& log);

    /// Serves until the end. Never throws.
    boost::asio::awaitable<void> run();

    /// Closes after the request that is under way (or has been sent already), at once when there is none.
    void close_when_idle();
    /// Closes at once and cancels what is computed for it.
    void abort();

private:
    enum class Next : std::uint8_t { more, close };

    boost::asio::awaitable<Next> serve_one();
    boost::asio::awaitable<bool> read_head();
    boost::asio::awaitable<bool> read_body(Exchange& exchange);
    boost::asio::awaitable<Response> compute(Exchange& exchange);
    boost::asio::awaitable<bool> receive();
    boost::asio::awaitable<bool> send(Response response, const Exchange* exchange, Persistence persistence);
    boost::asio::awaitable<bool> send_stream(const Response& response, int http_minor);
    boost::asio::awaitable<bool> write(std::string bytes, std::string more = {});
    boost::asio::awaitable<void> refuse(const Rejection& rejection);
    boost::asio::awaitable<void> linger();

    /// What keeps these bytes of the present body where they are: the buffer they lie in; null elsewhere.
    [[nodiscard]] std::shared_ptr<const void> owner_of(std::string_view bytes) const;
    /// Bytes of the client wait to be read.
    [[nodiscard]] bool has_input() const;
    /// Takes what has come into a buffer, without waiting; would_block when nothing has.
    boost::system::error_code receive_present();
    /// Before a wait that may be long: keeps what is unread in as much memory as it needs.
    void settle_unread();
    void log_request(const Exchange& exchange, const Response& response);

    boost::asio::ip::tcp::socket socket_;
    const ServeOptions& options_;
    Api& api_;
    ReceiveBuffers& buffers_;
    Log& log_;
    IpAddress peer_;
    RequestReader reader_;
    std::shared_ptr<Watchdog> watchdog_;
    DepartureWatch departure_watch_;

    ReceiveBuffers::Buffer buffer_;  // what was received last, or null; an upload may hold it, too
    std::string settled_;            // or here
    std::string_view unread_;        // the part of either that is not yet read

    bool idle_ = false;           // between two requests
    bool peer_ended_ = false;     // no more bytes will come
    bool served_any_ = false;     // at least one request was answered
    bool closing_ = false;        // no further request after this one
    std::uint64_t bytes_in_ = 0;  // of the present request's body
    std::uint64_t bytes_out_ = 0;
    Watchdog::Clock::time_point started_{};
};

}  // namespace v16::http
