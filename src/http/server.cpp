#include "http/server.hpp"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <list>
#include <mutex>
#include <utility>
#include <vector>

#include "cache/redis_url.hpp"
#include "http/api.hpp"
#include "http/connection.hpp"
#include "http/ip_address.hpp"
#include "http/network_threads.hpp"
#include "http/receive_buffers.hpp"
#include "model/ensemble.hpp"

namespace v16::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// How long the listener rests when the system has no descriptors left.
constexpr std::chrono::milliseconds accept_pause{100};
/// How long connections that are cut may take to notice it.
constexpr std::chrono::seconds abort_time{1};

/// Needs validated options. `log` outlives the service.
serve::ServiceOptions service_options(const ServeOptions& options, Log& log) {
    serve::ServiceOptions service;
    service.scheduler = {options.compute_threads, options.queue_capacity, options.micro_batch};
    service.speed_mode = options.speed_mode;
    service.cache.max_entries = options.cache_max_size;
    service.cache.ttl = options.redis_ttl;
    if (auto url = cache::parse_redis_url(options.redis_url); !options.redis_url.empty() && url) {
        cache::RedisOptions& redis = service.cache.redis.emplace();
        redis.operation_budget = options.redis_timeout;
        redis.on_change = [&log, server = url->without_secret()](bool up, const std::string& why) {
            LogLine line(up ? "info" : "warning", up ? "redis up" : "redis down");
            line.add("server", server).add("reason", why);
            log.write(std::move(line));
        };
        redis.url = std::move(*url);
    }
    return service;
}

/// The connections that are open. Shared with each of them, so that it outlives the server's other parts.
class Connections {
public:
    using Handle = std::list<std::weak_ptr<Connection>>::iterator;

    Handle add(const std::shared_ptr<Connection>& connection) {
        const std::lock_guard lock(mutex_);
        return open_.insert(open_.end(), connection);
    }
    void remove(Handle handle) {
        const std::lock_guard lock(mutex_);
        open_.erase(handle);
    }
    [[nodiscard]] std::size_t size() const {
        const std::lock_guard lock(mutex_);
        return open_.size();
    }
    template <class Action>
    void for_each(Action action) const {
        std::vector<std::shared_ptr<Connection>> present;
        {
            const std::lock_guard lock(mutex_);
            for (const auto& weak : open_) {
                if (auto connection = weak.lock()) present.push_back(std::move(connection));
            }
        }
        for (const auto& connection : present) action(*connection);
    }

private:
    mutable std::mutex mutex_;
    std::list<std::weak_ptr<Connection>> open_;
};

}  // namespace

struct Server::Impl {
    Impl(ServeOptions serve_options, EngineLoader engine_loader, Log service_log)
        : options(std::move(serve_options)),
          loader(std::move(engine_loader)),
          log(std::move(service_log)),
          network(options.network_threads, std::chrono::microseconds(options.network_spin_us)),
          acceptor(control),
          changed(control),
          service(network.all(), service_options(options, log)),
          api(options, service, log, loading.get_executor(), [this] { return load(); }) {}

    Result<void> listen();
    asio::awaitable<void> accept_loop();
    void serve_connection(tcp::socket socket);
    asio::awaitable<void> run(std::shared_ptr<Connection> connection, Connections::Handle handle);
    /// Takes in who has already connected, and listens no longer: nobody is reset who was let in.
    void close_listener();
    asio::awaitable<void> drain();
    asio::awaitable<void> sleep(std::chrono::milliseconds time);
    /// Waits until a connection closes, or the deadline.
    asio::awaitable<void> until_change(std::chrono::steady_clock::time_point deadline);
    /// Loads, warms and serves a model; on failure the old one stays. Belongs to the loader thread.
    Result<void> load();

    const ServeOptions options;
    const EngineLoader loader;
    Log log;
    NetworkThreads network;
    const NetworkThreads::Executor control = network.first();  // listener and drain
    tcp::acceptor acceptor;
    asio::steady_timer changed;  // cancelled whenever a connection closes; belongs to `control`
    std::shared_ptr<Connections> connections = std::make_shared<Connections>();
    asio::thread_pool loading{1};
    serve::Service service;
    Api api;
    ReceiveBuffers buffers;
    std::uint16_t port = 0;
    bool stopping = false;  // belongs to `control`
};

Result<void> Server::Impl::listen() {
    error_code error;
    const auto parsed = parse_address(options.host);  // takes an IPv6 address in brackets, which Asio does not
    const auto address = asio::ip::make_address(parsed ? parsed->text() : options.host, error);
    const tcp::endpoint endpoint(address, options.port);
    if (!error) acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        return fail(ErrorCode::io,
                    fmt::format("cannot listen on {} port {}: {}", options.host, options.port, error.message()));
    }
    port = acceptor.local_endpoint().port();
    return {};
}

asio::awaitable<void> Server::Impl::accept_loop() {
    while (acceptor.is_open()) {
        if (connections->size() >= options.max_connections) {
            co_await until_change(std::chrono::steady_clock::now() + accept_pause);
            continue;
        }
        error_code error;
        tcp::socket socket(network.next());
        co_await acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            serve_connection(std::move(socket));
        } else if (acceptor.is_open() && error != asio::error::connection_aborted) {
            api.metrics().accept_failed();
            log.write(LogLine("warning", "cannot accept").add("reason", error.message()));
            co_await sleep(accept_pause);
        }
    }
}

void Server::Impl::serve_connection(tcp::socket socket) {
    const auto executor = socket.get_executor();
    auto connection = std::make_shared<Connection>(std::move(socket), options, api, buffers, log);
    // Counted before it runs: a drain that begins in between waits for it.
    const auto handle = connections->add(connection);
    api.metrics().connection_opened();
    asio::co_spawn(executor, run(std::move(connection), handle), asio::detached);
}

asio::awaitable<void> Server::Impl::run(std::shared_ptr<Connection> connection, Connections::Handle handle) {
    const auto open = connections;
    co_await connection->run();
    open->remove(handle);
    api.metrics().connection_closed();
    asio::post(control, [this] { changed.cancel(); });
}

asio::awaitable<void> Server::Impl::sleep(std::chrono::milliseconds time) {
    asio::steady_timer timer(control, time);
    error_code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

asio::awaitable<void> Server::Impl::until_change(std::chrono::steady_clock::time_point deadline) {
    changed.expires_at(deadline);
    error_code ignored;
    co_await changed.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void Server::Impl::close_listener() {
    error_code error;
    acceptor.non_blocking(true, error);
    while (!error && connections->size() < options.max_connections) {
        tcp::socket socket(network.next());
        acceptor.accept(socket, error);
        if (!error) serve_connection(std::move(socket));
    }
    acceptor.close(error);
}

asio::awaitable<void> Server::Impl::drain() {
    if (std::exchange(stopping, true)) co_return;
    api.start_draining();
    log.write(LogLine("info", "draining").add("connections", static_cast<double>(connections->size())));
    co_await sleep(options.drain_grace);
    close_listener();
    api.refuse_work();
    connections->for_each([](Connection& connection) { connection.close_when_idle(); });
    const auto deadline = std::chrono::steady_clock::now() + options.drain_timeout;
    while (connections->size() > 0 && std::chrono::steady_clock::now() < deadline) co_await until_change(deadline);
    const auto cut = connections->size();
    log.write(LogLine(cut == 0 ? "info" : "warning", "stopped").add("connections_cut", static_cast<double>(cut)));
    connections->for_each([](Connection& connection) { connection.abort(); });
    const auto last = std::chrono::steady_clock::now() + abort_time;
    while (connections->size() > 0 && std::chrono::steady_clock::now() < last) co_await until_change(last);
    network.stop();
}

Result<void> Server::Impl::load() {
    auto engine = loader();
    auto outcome =
        engine ? service.change_engine(std::move(*engine)) : Result<void>(tl::unexpected(std::move(engine.error())));
    if (outcome) {
        const auto current = service.engine();
        log.write(LogLine("info", "model ready")
                      .add("bundle", current->fingerprint.hex())
                      .add("precision", current->precision)
                      .add("instruction_set", current->instruction_set)
                      .add("speed_mode", model::name(service.speed_mode())));
    } else {
        log.write(LogLine("error", "model refused").add("reason", outcome.error().message));
    }
    api.metrics().reload(outcome);
    return outcome;
}

Server::Server(ServeOptions options, EngineLoader loader, Log log)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(loader), std::move(log))) {}

Server::~Server() {
    impl_->network.stop();
    wait();
}

Result<void> Server::start() {
    if (auto listening = impl_->listen(); !listening) return listening;
    impl_->log.write(LogLine("info", "listening")
                         .add("address", impl_->options.host)
                         .add("port", impl_->port)
                         .add("compute_threads", static_cast<double>(impl_->service.load().threads))
                         .add("network_threads", impl_->options.network_threads)
                         .add("redis", impl_->service.cache().has_remote() ? "configured" : "none"));
    asio::co_spawn(impl_->control, impl_->accept_loop(), asio::detached);
    impl_->network.start();
    return {};
}

std::uint16_t Server::port() const {
    return impl_->port;
}

void Server::reload(std::function<void(Result<void>)> done) {
    asio::post(impl_->loading, [impl = impl_.get(), done = std::move(done)] { done(impl->load()); });
}

void Server::stop() {
    asio::co_spawn(impl_->control, impl_->drain(), asio::detached);
}

void Server::wait() {
    impl_->network.join();
    impl_->loading.join();
    impl_->service.stop();
}

serve::Service& Server::service() {
    return impl_->service;
}

}  // namespace v16::http
