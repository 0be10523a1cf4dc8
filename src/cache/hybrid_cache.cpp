#include "cache/hybrid_cache.hpp"

#include <algorithm>
#include <boost/asio/this_coro.hpp>
#include <functional>
#include <mutex>
#include <utility>

namespace v16::cache {

namespace asio = boost::asio;

namespace {

/// Makes of what every connection tells what is told of Redis: up when the last one is, down with the first.
class AllLinks {
public:
    using Listener = std::function<void(bool up, const std::string& why)>;

    AllLinks(std::size_t count, Listener listener) : up_(count, false), listener_(std::move(listener)) {}

    void changed(std::size_t link, bool up, const std::string& why) {
        const std::lock_guard lock(mutex_);
        up_[link] = up;
        if (up && !std::ranges::all_of(up_, std::identity())) return;
        if (std::exchange(told_, up) != up) listener_(up, why);
    }

private:
    std::mutex mutex_;
    std::vector<bool> up_;
    std::optional<bool> told_;
    const Listener listener_;
};

/// The first connection tries a Redis that is away for all of them: the others wait until it is there.
struct FirstLink {
    std::atomic<bool> up = false;
    std::vector<std::function<void()>> followers;  // wake them; complete before the first connection starts

    void changed(bool now_up) {
        up = now_up;
        if (!now_up) return;
        for (const auto& wake : followers) wake();
    }
};

}  // namespace

HybridCache::HybridCache(const std::vector<asio::any_io_executor>& executors, HybridOptions options)
    : options_(std::move(options)), l1_(options_.max_entries) {
    if (!options_.redis) return;
    RedisOptions redis = *options_.redis;
    const auto first = std::make_shared<FirstLink>();
    std::shared_ptr<AllLinks> links;
    if (redis.on_change) links = std::make_shared<AllLinks>(executors.size(), redis.on_change);
    for (std::size_t i = 0; i < executors.size(); ++i) {
        redis.on_change = [first, links, i](bool up, const std::string& why) {
            if (i == 0) first->changed(up);
            if (links) links->changed(i, up, why);
        };
        if (i > 0) redis.may_connect = [first] { return first->up.load(); };
        redis_.push_back({executors[i], std::make_unique<RedisClient>(executors[i], redis)});
        if (i > 0) first->followers.push_back(redis_.back().client->waker());
    }
}

HybridCache::~HybridCache() = default;

void HybridCache::start() {
    for (const Remote& remote : redis_) remote.client->start();
}

void HybridCache::stop() {
    for (const Remote& remote : redis_) remote.client->stop();
}

RedisClient& HybridCache::client_on(const asio::any_io_executor& executor) const {
    const auto found = std::ranges::find(redis_, executor, &Remote::executor);
    return *(found == redis_.end() ? redis_.front() : *found).client;
}

Value HybridCache::find_local(const Key& key) {
    return l1_.find(key).value_or(nullptr);
}

asio::awaitable<Value> HybridCache::find_remote(Key key) {
    if (!has_remote()) co_return nullptr;
    const auto executor = co_await asio::this_coro::executor;
    const auto found = co_await client_on(executor).get(redis_key(key));
    if (!found) co_return nullptr;  // the client counted the error
    if (!*found) {
        ++l2_misses_;
        co_return nullptr;
    }
    auto payload = decode_value(key, **found);
    if (!payload) {
        ++l2_misses_;
        ++l2_corrupt_;
        co_return nullptr;
    }
    ++l2_hits_;
    auto value = std::make_shared<const std::string>(std::move(*payload));
    l1_.put(key, value, value->size());
    co_return value;
}

void HybridCache::store(const Key& key, Value value) {
    const std::size_t size = value->size();
    if (has_remote()) {
        redis_.front().client->set_behind(redis_key(key), encode_value(key, *value), options_.ttl);
    }
    l1_.put(key, std::move(value), size);
}

asio::awaitable<Result<std::uint64_t>> HybridCache::clear(base::Digest scope) {
    const std::uint64_t local = l1_.clear();
    if (!has_remote()) co_return local;
    const auto remote = co_await redis_.front().client->remove_matching(redis_pattern(scope), options_.clear_budget);
    if (!remote) co_return tl::unexpected(remote.error());
    co_return local + *remote;
}

asio::awaitable<std::optional<std::uint64_t>> HybridCache::remote_keys() {
    if (!has_remote()) co_return std::nullopt;
    std::vector<std::string> arguments{"DBSIZE"};
    const auto reply = co_await redis_.front().client->command(std::move(arguments), options_.redis->operation_budget);
    if (!reply || reply->kind != Reply::Kind::integer) co_return std::nullopt;
    co_return static_cast<std::uint64_t>(reply->integer);
}

HybridStats HybridCache::stats() const {
    RedisStats redis{.up = has_remote()};
    for (const Remote& remote : redis_) {
        const RedisStats one = remote.client->stats();
        redis.up = redis.up && one.up;
        redis.errors += one.errors;
        redis.connections += one.connections;
        redis.skipped += one.skipped;
    }
    return {l1_.stats(), has_remote(), redis, l2_hits_, l2_misses_, l2_corrupt_};
}

}  // namespace v16::cache
