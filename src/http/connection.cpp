#include "http/connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <functional>
#include <utility>

// g++ 12 destroys temporaries twice that stand beside co_await in one expression (GCC bugs 98401, 104031): arguments of
// coroutines are named variables here, and co_await stands alone.

namespace v16::http {
namespace {

namespace asio = boost::asio;
using Clock = Watchdog::Clock;
using boost::system::error_code;

/// After a refusal the rest of the upload is thrown away up to here, so that the client can read the answer.
constexpr std::size_t max_lingering_bytes = 64U << 10;
constexpr std::chrono::seconds lingering_time{1};
/// A refused body that is no larger than this is read, so that the connection can be kept.
constexpr std::uint64_t max_body_to_skip = 256U << 10;
/// A client that takes an answer more slowly than this (bytes a second, after a grace) is given up.
constexpr std::uint64_t min_write_rate = 4'096;

IpAddress peer_of(const asio::ip::tcp::socket& socket) {
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return error ? IpAddress{} : address_of(endpoint.address());
}

HeadLimits head_limits(const ServeOptions& options) {
    return {options.max_header_bytes, options.max_target_bytes, HeadLimits{}.max_fields};
}

/// For the metrics.
std::string_view reason_of(int status) {
    switch (status) {
        case 408:
            return "timeout";
        case 413:
            return "too_large";
        case 503:
            return "upload_memory";
        default:
            return "malformed";
    }
}

bool has_body(const RequestHead& head) {
    return head.chunked || head.content_length.value_or(0) > 0;
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, const ServeOptions& options, Api& api, ReceiveBuffers& buffers,
                       Log& log)
    : socket_(std::move(socket)),
      options_(options),
      api_(api),
      buffers_(buffers),
      log_(log),
      peer_(peer_of(socket_)),
      reader_(head_limits(options)),
      departure_watch_(socket_) {
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    socket_.non_blocking(true, ignored);
    watchdog_ = std::make_shared<Watchdog>(socket_.get_executor(), [this] {
        error_code failed;
        socket_.cancel(failed);
    });
}

asio::awaitable<void> Connection::run() {
    const auto self = shared_from_this();
    try {
        while (co_await serve_one() == Next::more) {
        }
    } catch (const std::exception& error) {
        // Exhausted memory or a defect: this connection ends, the others go on.
        log_.write(LogLine("error", "connection failed").add("client", peer_.text()).add("reason", error.what()));
    }
    watchdog_->stop();
    buffer_.reset();
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
}

void Connection::close_when_idle() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] {
        self->closing_ = true;
        error_code ignored;
        if (self->idle_ && !self->has_input()) self->socket_.cancel(ignored);
    });
}

void Connection::abort() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] {
        self->closing_ = true;
        error_code ignored;
        self->socket_.close(ignored);
        self->departure_watch_.announce();
    });
}

asio::awaitable<Connection::Next> Connection::serve_one() {
    if (!co_await read_head()) co_return Next::close;
    auto departure = std::make_shared<serve::Departure>();
    departure_watch_.begin(departure, reader_.head().minor_version > 0);
    *departure = serve::Departure([this] { departure_watch_.start(shared_from_this()); });
    Exchange exchange = api_.begin(reader_.head(), peer_, std::move(departure));

    const RequestHead& head = exchange.head;
    const bool skippable = !head.chunked && head.content_length.value_or(0) <= max_body_to_skip;
    if (exchange.refused && has_body(head) && (head.expects_continue || !skippable)) {
        Response response = std::move(*exchange.refused);
        co_await send(std::move(response), &exchange, Persistence::close);
        co_await linger();
        co_return Next::close;
    }
    if (!co_await read_body(exchange)) co_return Next::close;
    settle_unread();

    Response response;
    if (exchange.refused) {
        response = std::move(*exchange.refused);
    } else {
        response = co_await compute(exchange);
    }
    const bool keep = head.keep_alive && !closing_ && !api_.draining() && !exchange.departure->left() &&
                      !(response.stream && head.minor_version == 0);
    const Persistence persistence = keep ? Persistence::keep_alive : Persistence::close;
    const bool sent = co_await send(std::move(response), &exchange, persistence);
    if (!sent || !keep) co_return Next::close;
    reader_.begin();
    served_any_ = true;
    co_return Next::more;
}

asio::awaitable<Response> Connection::compute(Exchange& exchange) {
    watchdog_->clear();  // the service has its own deadline
    try {
        co_return co_await api_.answer(exchange);
    } catch (const std::exception& error) {
        log_.write(LogLine("error", "request failed").add("id", exchange.request_id).add("reason", error.what()));
    }
    co_return error_response(500, "the request could not be answered");
}

asio::awaitable<bool> Connection::read_head() {
    idle_ = unread_.empty();
    watchdog_->set(Clock::now() + (served_any_ ? options_.idle_timeout : options_.header_timeout));
    bool begun = false;
    while (reader_.state() == RequestReader::State::head) {
        if (unread_.empty()) {
            if (closing_ && idle_ && !has_input()) co_return false;
            const bool received = co_await receive();
            if (!received && watchdog_->expired() && begun) {
                const Rejection late{408, "the request header took too long"};
                co_await refuse(late);
                co_return false;
            }
            if (!received) {
                reader_.end_of_input();
                break;
            }
        }
        const auto now = Clock::now();
        unread_.remove_prefix(reader_.put(unread_));
        idle_ = !reader_.begun();  // an empty line is left over from the request before
        if (!idle_ && !std::exchange(begun, true)) {
            started_ = now;
            watchdog_->set(started_ + options_.header_timeout);
        }
    }
    if (reader_.state() == RequestReader::State::rejected) {
        const Rejection& rejection = reader_.rejection();
        co_await refuse(rejection);
        co_return false;
    }
    co_return reader_.state() != RequestReader::State::head;
}

asio::awaitable<bool> Connection::read_body(Exchange& exchange) {
    reader_.limit_body(exchange.refused ? max_body_to_skip : exchange.max_body_bytes);
    bytes_in_ = 0;
    const auto begun = Clock::now();
    if (exchange.head.expects_continue && reader_.state() == RequestReader::State::body && unread_.empty()) {
        std::string go_on(continue_response);
        const bool written = co_await write(std::move(go_on));
        if (!written) co_return false;
    }
    std::optional<Rejection> refused;
    while (reader_.state() == RequestReader::State::body && !refused) {
        if (unread_.empty()) {
            // Slow in sum, or silent for too long.
            const auto by_rate =
                begun + std::max<Clock::duration>(options_.body_grace,
                                                  std::chrono::seconds(bytes_in_ / options_.min_body_rate));
            watchdog_->set(std::min(Clock::now() + options_.body_grace, by_rate));
            if (!co_await receive()) {
                if (watchdog_->expired()) {
                    refused = Rejection{408, "the upload took too long"};
                    break;
                }
                reader_.end_of_input();
                continue;
            }
        }
        unread_.remove_prefix(reader_.put(unread_));
        bytes_in_ += reader_.body().size();
        if (exchange.upload && !exchange.refused) {
            refused = exchange.upload->put(reader_.body(), owner_of(reader_.body()));
        } else if (exchange.keeps_body) {
            exchange.body += reader_.body();
        }
    }
    if (reader_.state() == RequestReader::State::rejected) refused = reader_.rejection();
    if (refused) {
        api_.metrics().rejected(reason_of(refused->status));
        Response response = error_response(refused->status, refused->detail);
        co_await send(std::move(response), &exchange, Persistence::close);
        co_await linger();
        co_return false;
    }
    if (exchange.upload && !exchange.refused) {
        // A complete request whose form is wrong: framing is intact, the connection can go on.
        if (auto wrong = exchange.upload->finish()) exchange.refused = error_response(wrong->status, wrong->detail);
    }
    co_return true;
}

asio::awaitable<bool> Connection::receive() {
    if (peer_ended_) co_return false;
    settled_ = std::string();  // has been read
    error_code error = asio::error::would_block;
    // Between two requests nothing is there yet; within one, more often has come in the meantime.
    if (!idle_) error = receive_present();
    while (error == asio::error::would_block) {
        co_await socket_.async_wait(asio::ip::tcp::socket::wait_read, asio::redirect_error(asio::use_awaitable, error));
        if (!error && idle_ && closing_ && !has_input()) co_return false;
        if (!error) error = receive_present();
    }
    if (!error) co_return true;
    peer_ended_ = !watchdog_->expired();
    co_return false;
}

error_code Connection::receive_present() {
    // What an upload keeps is not written over.
    if (!buffer_ || buffer_.use_count() > 1) buffer_ = buffers_.take();
    error_code error;
    const std::size_t size = socket_.read_some(asio::buffer(buffer_.get(), ReceiveBuffers::buffer_size), error);
    if (error) buffer_.reset();
    unread_ = {buffer_.get(), error ? 0 : size};
    return error;
}

void Connection::settle_unread() {
    if (!buffer_) return;
    settled_ = unread_;
    unread_ = settled_;
    buffer_.reset();
}

std::shared_ptr<const void> Connection::owner_of(std::string_view bytes) const {
    // The framing of a body in chunks may have been put together elsewhere.
    const char* const begin = buffer_.get();
    const bool inside = begin != nullptr && std::greater_equal<>()(bytes.data(), begin) &&
                        std::less<>()(bytes.data(), begin + ReceiveBuffers::buffer_size);
    return inside ? std::shared_ptr<const void>(buffer_) : nullptr;
}

bool Connection::has_input() const {
    error_code error;
    return socket_.available(error) > 0 && !error;
}

asio::awaitable<bool> Connection::send(Response response, const Exchange* exchange, Persistence persistence) {
    departure_watch_.answer();
    const int http_minor = exchange != nullptr ? exchange->head.minor_version : 1;
    const bool only_head = exchange != nullptr && exchange->head.method == "HEAD";
    if (exchange != nullptr) {
        response.fields.emplace_back("X-Request-Id", exchange->request_id);
        response.fields.insert(response.fields.end(), exchange->limit_fields.begin(), exchange->limit_fields.end());
    }
    bytes_out_ = 0;
    bool sent = false;
    std::string head = response_head(response, http_minor, persistence);
    if (only_head || !response.stream) {
        if (only_head) response.body.clear();
        bytes_out_ = response.body.size();
        sent = co_await write(std::move(head), std::move(response.body));
    } else {
        sent = co_await write(std::move(head));
        if (sent) sent = co_await send_stream(response, http_minor);
    }
    if (exchange != nullptr) log_request(*exchange, response);
    co_return sent;
}

asio::awaitable<bool> Connection::send_stream(const Response& response, int http_minor) {
    bool alive = true;
    const Response::Write write_piece = [&](std::string piece) -> asio::awaitable<bool> {
        if (!alive || piece.empty()) co_return alive;
        bytes_out_ += piece.size();
        std::string size;
        if (http_minor >= 1) {
            size = fmt::format("{:x}\r\n", piece.size());
            piece += "\r\n";
        }
        alive = co_await write(std::move(size), std::move(piece));
        co_return alive;
    };
    co_await response.stream(write_piece);
    if (alive && http_minor >= 1) {
        std::string last = "0\r\n\r\n";
        alive = co_await write(std::move(last));
    }
    co_return alive;
}

asio::awaitable<bool> Connection::write(std::string bytes, std::string more) {
    const auto size = bytes.size() + more.size();
    watchdog_->set(Clock::now() + options_.body_grace + std::chrono::seconds(size / min_write_rate));
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(bytes), asio::buffer(more)};
    error_code error;
    co_await asio::async_write(socket_, buffers, asio::redirect_error(asio::use_awaitable, error));
    watchdog_->clear();
    co_return !error;
}

asio::awaitable<void> Connection::refuse(const Rejection& rejection) {
    Response response = error_response(rejection.status, rejection.detail);
    api_.metrics().rejected(reason_of(rejection.status));
    LogLine line("warning", "refused");
    line.add("client", peer_.text()).add("status", rejection.status).add("detail", rejection.detail);
    log_.write(std::move(line));
    co_await send(std::move(response), nullptr, Persistence::close);
    co_await linger();
}

asio::awaitable<void> Connection::linger() {
    // Closing with unread bytes would reset the connection and could take the answer away from the client.
    error_code error;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    watchdog_->set(Clock::now() + lingering_time);
    std::size_t thrown_away = 0;
    while (!error && thrown_away < max_lingering_bytes) {
        error = receive_present();
        if (error == asio::error::would_block) {
            co_await socket_.async_wait(asio::ip::tcp::socket::wait_read,
                                        asio::redirect_error(asio::use_awaitable, error));
        }
        thrown_away += unread_.size();
        unread_ = {};
    }
}

void Connection::log_request(const Exchange& exchange, const Response& response) {
    const auto elapsed = Clock::now() - started_;
    api_.finished(exchange, response.status, elapsed);
    const std::chrono::duration<double, std::milli> took = elapsed;
    LogLine line("info", "request");
    line.add("id", exchange.request_id)
        .add("client", exchange.client.text())
        .add("method", exchange.head.method)
        .add("path", exchange.head.path)
        .add("status", response.status)
        .add("bytes_in", static_cast<double>(bytes_in_))
        .add("bytes_out", static_cast<double>(bytes_out_))
        .add("ms", took.count());
    if (!exchange.origin.empty()) line.add("cache", exchange.origin);
    log_.write(std::move(line));
}

}  // namespace v16::http
