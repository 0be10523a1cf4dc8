#include "cache/hybrid_cache.hpp"

namespace v16::cache {

namespace asio = boost::asio;

HybridCache::HybridCache(const asio::any_io_executor& executor, HybridOptions options)
    : options_(std::move(options)), l1_(options_.max_entries) {
    if (options_.redis) redis_ = std::make_unique<RedisClient>(executor, *options_.redis);
}

HybridCache::~HybridCache() = default;

void HybridCache::start() {
    if (redis_) redis_->start();
}

void HybridCache::stop() {
    if (redis_) redis_->stop();
}

Value HybridCache::find_local(const Key& key) {
    return l1_.find(key).value_or(nullptr);
}

asio::awaitable<Value> HybridCache::find_remote(Key key) {
    if (!redis_) co_return nullptr;
    const auto found = co_await redis_->get(redis_key(key));
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
    if (redis_) redis_->set_behind(redis_key(key), encode_value(key, *value), options_.ttl);
    l1_.put(key, std::move(value), size);
}

asio::awaitable<Result<std::uint64_t>> HybridCache::clear(base::Digest scope) {
    const std::uint64_t local = l1_.clear();
    if (!redis_) co_return local;
    const auto remote = co_await redis_->remove_matching(redis_pattern(scope), options_.clear_budget);
    if (!remote) co_return tl::unexpected(remote.error());
    co_return local + *remote;
}

asio::awaitable<std::optional<std::uint64_t>> HybridCache::remote_keys() {
    if (!redis_) co_return std::nullopt;
    std::vector<std::string> arguments{"DBSIZE"};
    const auto reply = co_await redis_->command(std::move(arguments), options_.redis->operation_budget);
    if (!reply || reply->kind != Reply::Kind::integer) co_return std::nullopt;
    co_return static_cast<std::uint64_t>(reply->integer);
}

HybridStats HybridCache::stats() const {
    return {l1_.stats(), redis_ != nullptr, redis_ ? redis_->stats() : RedisStats{}, l2_hits_, l2_misses_, l2_corrupt_};
}

}  // namespace v16::cache
