#include "cache/redis_client.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <random>

#include "cache/greeting.hpp"
#include "cache/redis_transport.hpp"

namespace v16::cache {

namespace asio = boost::asio;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// One command on the wire. Its timer is the condition that its waiter sleeps on: it expires at the deadline and is
/// cancelled when the reply is there.
struct Pending {
    explicit Pending(const asio::any_io_executor& executor) : timer(executor) {}

    asio::steady_timer timer;
    std::optional<Reply> reply;
    bool lost = false;
};

tl::unexpected<Error> link_down() {
    return fail(ErrorCode::unsupported, "Redis is not connected");
}

}  // namespace

class RedisClient::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(const asio::any_io_executor& executor, RedisOptions options)
        : options_(std::move(options)),
          strand_(asio::make_strand(executor)),
          lookup_(strand_),
          wake_(strand_),
          link_(options_.link),
          random_(std::random_device{}()) {}

    void start() {
        asio::co_spawn(
            strand_, [self = shared_from_this()] { return self->run(); }, asio::detached);
    }

    void stop() {
        asio::post(strand_, [self = shared_from_this()] {
            self->stopping_ = true;
            self->wake_.cancel();
            self->drop("stopped");
        });
    }

    void wake() {
        asio::post(strand_, [self = shared_from_this()] { self->wake_.cancel(); });
    }

    asio::awaitable<Result<Reply>> command(std::vector<std::string> arguments, milliseconds budget) {
        return asio::co_spawn(
            strand_,
            [self = shared_from_this(), arguments = std::move(arguments), budget]() {
                return self->command_on_strand(arguments, budget);
            },
            asio::use_awaitable);
    }

    void set_behind(std::string key, std::string value, std::chrono::seconds ttl) {
        asio::co_spawn(
            strand_,
            [self = shared_from_this(), key = std::move(key), value = std::move(value),
             ttl]() -> asio::awaitable<void> {
                const std::vector<std::string> arguments{"SET", key, value, "EX", std::to_string(ttl.count())};
                const auto reply = co_await self->command_on_strand(arguments, self->options_.write_budget);
                // A full or read-only server still serves reads: its refusals count, the link stays.
                if (reply && reply->kind == Reply::Kind::error) ++self->errors_;
            },
            asio::detached);
    }

    [[nodiscard]] RedisStats stats() const { return {up_, errors_, connections_, skipped_}; }
    [[nodiscard]] const RedisOptions& options() const { return options_; }
    void count_error() { ++errors_; }

private:
    asio::awaitable<Result<Reply>> command_on_strand(const std::vector<std::string>& arguments, milliseconds budget) {
        const std::string wire = format_command({arguments.begin(), arguments.end()});
        if (!link_.usable() || pending_.size() >= options_.max_pending ||
            outgoing_.size() + wire.size() > options_.max_outgoing_bytes) {
            ++skipped_;
            co_return link_down();
        }
        const auto pending = std::make_shared<Pending>(strand_);
        pending_.push_back(pending);
        outgoing_ += wire;
        if (!writing_) {
            writing_ = true;
            asio::co_spawn(
                strand_, [self = shared_from_this(), link = transport_] { return self->write_out(link); },
                asio::detached);
        }
        pending->timer.expires_after(budget);
        co_await pending->timer.async_wait(asio::as_tuple(asio::use_awaitable));
        if (pending->reply) {
            link_.operation_succeeded();
            co_return std::move(*pending->reply);
        }
        if (pending->lost) co_return fail(ErrorCode::io, "the connection to Redis was lost");
        // The reply may still come: the command keeps its place in the line, so that replies stay matched.
        ++errors_;
        if (link_.operation_failed()) drop("Redis does not answer in time");
        co_return fail(ErrorCode::deadline_exceeded, "Redis does not answer in time");
    }

    asio::awaitable<void> write_out(std::shared_ptr<RedisTransport> link) {
        try {
            while (!outgoing_.empty() && link == transport_) {
                const std::string batch = std::exchange(outgoing_, {});
                co_await link->write(batch);
            }
            if (link == transport_) writing_ = false;
        } catch (const boost::system::system_error& error) {
            if (link == transport_) drop(error.code().message());
        }
    }

    /// Connects, serves and waits, over and over, until stop().
    asio::awaitable<void> run() {
        while (!stopping_) {
            wake_.expires_at(link_.next_attempt());
            co_await wake_.async_wait(asio::as_tuple(asio::use_awaitable));
            while (!stopping_ && options_.may_connect && !options_.may_connect()) {
                wake_.expires_at(steady_clock::time_point::max());
                co_await wake_.async_wait(asio::as_tuple(asio::use_awaitable));
            }
            if (stopping_) break;
            link_.attempt_started();
            const auto link = std::make_shared<RedisTransport>(strand_, options_.url, lookup_);
            transport_ = link;
            ReplyParser parser(options_.reply);
            if (const auto failure = co_await try_connect(*link, parser)) {
                drop(*failure);
                continue;
            }
            if (link != transport_) continue;  // stopped meanwhile
            link_.connected();
            ++connections_;
            tell(true, fmt::format("connected to {}", options_.url.without_secret()));
            co_await receive(link, parser);
        }
    }

    /// Nothing when connected and greeted, else why not. Takes at most the connect budget.
    asio::awaitable<std::optional<std::string>> try_connect(RedisTransport& link, ReplyParser& parser) {
        asio::steady_timer deadline(strand_, options_.connect_budget);
        deadline.async_wait([weak = std::weak_ptr(transport_)](boost::system::error_code error) {
            if (const auto alive = weak.lock(); alive && !error) alive->close();
        });
        std::optional<std::string> failure;
        try {
            co_await link.connect();
            failure = co_await greet(link, parser);
        } catch (const boost::system::system_error& error) {
            failure = error.code() == asio::error::operation_aborted ? "no connection in time" : error.code().message();
        }
        // A deadline that has passed but whose handler still waits its turn must not close a link that is in use.
        if (deadline.cancel() == 0 && !failure) failure = "no connection in time";
        co_return failure;
    }

    /// Nothing when every reply to the greeting is good, else why not.
    asio::awaitable<std::optional<std::string>> greet(RedisTransport& link, ReplyParser& parser) {
        Greeting greeting(options_.url);
        co_await link.write(greeting.wire());
        std::array<char, 4096> buffer{};
        while (!greeting.done()) {
            const std::size_t size = co_await link.read_some(buffer.data(), buffer.size());
            if (const auto fed = parser.feed({buffer.data(), size}); !fed) co_return fed.error().message;
            while (true) {
                const auto reply = parser.next();
                if (!reply) co_return reply.error().message;
                if (!*reply) break;
                if (auto problem = greeting.take(**reply)) co_return problem;
            }
        }
        co_return std::nullopt;
    }

    asio::awaitable<void> receive(std::shared_ptr<RedisTransport> link, ReplyParser& parser) {
        std::vector<char> buffer(16384);
        try {
            while (link == transport_) {
                const std::size_t size = co_await link->read_some(buffer.data(), buffer.size());
                if (link != transport_) co_return;
                if (const auto failure = take_in(parser, {buffer.data(), size})) {
                    drop(*failure);
                    co_return;
                }
            }
        } catch (const boost::system::system_error& error) {
            if (link == transport_) drop(error.code().message());
        }
    }

    /// Hands out the replies in `bytes` to the commands in their order; why the stream cannot be trusted, if so.
    std::optional<std::string> take_in(ReplyParser& parser, std::string_view bytes) {
        if (const auto fed = parser.feed(bytes); !fed) return fed.error().message;
        while (true) {
            auto reply = parser.next();
            if (!reply) return reply.error().message;
            if (!*reply) return std::nullopt;
            if (pending_.empty()) return "Redis sent a reply that nobody asked for";
            const auto pending = std::move(pending_.front());
            pending_.pop_front();
            pending->reply = std::move(**reply);
            pending->timer.cancel();
        }
    }

    /// Gives the connection up: everybody who waits is told, and the link state decides when to try again.
    void drop(const std::string& why) {
        if (transport_ == nullptr) return;
        ++errors_;
        transport_->close();
        transport_ = nullptr;
        writing_ = false;
        outgoing_.clear();
        for (const auto& pending : pending_) {
            pending->lost = true;
            pending->timer.cancel();
        }
        pending_.clear();
        link_.lost(steady_clock::now(), std::uniform_real_distribution<>(0.0, 1.0)(random_));
        tell(false, why);
    }

    /// Reports changes only: a server that stays away is said once.
    void tell(bool up, const std::string& why) {
        const bool changed = up_.exchange(up) != up || !told_;
        told_ = true;
        if (changed && options_.on_change) options_.on_change(up, why);
    }

    const RedisOptions options_;
    asio::strand<asio::any_io_executor> strand_;

    // Everything below belongs to the strand, but for the atomics.
    HostLookup lookup_;
    asio::steady_timer wake_;
    LinkState link_;
    std::mt19937 random_;
    std::shared_ptr<RedisTransport> transport_;     // null while waiting
    std::deque<std::shared_ptr<Pending>> pending_;  // in the order in which replies come
    std::string outgoing_;
    bool writing_ = false;
    bool stopping_ = false;
    bool told_ = false;
    std::atomic<bool> up_ = false;
    std::atomic<std::uint64_t> errors_ = 0;
    std::atomic<std::uint64_t> connections_ = 0;
    std::atomic<std::uint64_t> skipped_ = 0;
};

RedisClient::RedisClient(asio::any_io_executor executor, RedisOptions options)
    : impl_(std::make_shared<Impl>(executor, std::move(options))) {}
RedisClient::~RedisClient() {
    stop();
}

void RedisClient::start() {
    impl_->start();
}
void RedisClient::stop() {
    impl_->stop();
}
RedisStats RedisClient::stats() const {
    return impl_->stats();
}
std::function<void()> RedisClient::waker() const {
    return [weak = std::weak_ptr(impl_)] {
        if (const auto impl = weak.lock()) impl->wake();
    };
}

asio::awaitable<Result<Reply>> RedisClient::command(std::vector<std::string> arguments, milliseconds budget) {
    return impl_->command(std::move(arguments), budget);
}

void RedisClient::set_behind(std::string key, std::string value, std::chrono::seconds ttl) {
    impl_->set_behind(std::move(key), std::move(value), ttl);
}

asio::awaitable<Result<std::optional<std::string>>> RedisClient::get(std::string key) {
    const auto impl = impl_;
    std::vector<std::string> arguments{"GET", std::move(key)};
    auto reply = co_await impl->command(std::move(arguments), impl->options().operation_budget);
    if (!reply) co_return tl::unexpected(reply.error());
    if (reply->kind == Reply::Kind::string) co_return std::optional(std::move(reply->text));
    if (reply->kind == Reply::Kind::nil) co_return std::nullopt;
    impl->count_error();
    co_return fail(ErrorCode::io, "Redis refuses to read: " + reply->text);
}

asio::awaitable<Result<std::uint64_t>> RedisClient::remove_matching(std::string pattern, milliseconds budget) {
    const auto impl = impl_;
    const auto deadline = steady_clock::now() + budget;
    const auto left = [deadline] {
        return std::max(std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now()), milliseconds(1));
    };
    std::uint64_t removed = 0;
    std::string cursor = "0";
    do {
        if (steady_clock::now() >= deadline)
            co_return fail(ErrorCode::deadline_exceeded, "Redis has too many keys to clear in time");
        std::vector<std::string> scan{"SCAN", cursor, "MATCH", pattern, "COUNT", "1000"};
        const auto page = co_await impl->command(std::move(scan), left());
        if (!page) co_return tl::unexpected(page.error());
        if (page->kind != Reply::Kind::array || page->elements.size() != 2) {
            co_return fail(ErrorCode::io, "Redis does not answer SCAN as expected");
        }
        cursor = page->elements[0].text;
        std::vector<std::string> unlink{"UNLINK"};
        for (const Reply& key : page->elements[1].elements) unlink.push_back(key.text);
        if (unlink.size() == 1) continue;
        const auto unlinked = co_await impl->command(std::move(unlink), left());
        if (!unlinked) co_return tl::unexpected(unlinked.error());
        if (unlinked->kind != Reply::Kind::integer)
            co_return fail(ErrorCode::io, "Redis refuses to delete: " + unlinked->text);
        removed += static_cast<std::uint64_t>(unlinked->integer);
    } while (cursor != "0");
    co_return removed;
}

}  // namespace v16::cache
