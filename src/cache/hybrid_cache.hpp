// The two tiers together: L1 in this process, L2 in Redis shared by all instances.
//
// A caller asks find_local() first (no waiting), and find_remote() only when it would otherwise compute. An L2 hit
// fills L1. store() fills L1 at once and L2 behind the answer. Values are opaque bytes, equal to the last bit from both
// tiers.
//
// Each network thread has a connection of its own to Redis: a lookup is sent and answered on the thread that asks, and
// wakes no other one. A Redis that is away is tried over the first of them alone; the others follow as soon as it is
// there.
//
// Thread safety: all members may be called from any thread.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cache/lru.hpp"
#include "cache/redis_client.hpp"
#include "cache/stored_value.hpp"

namespace v16::cache {

using Value = std::shared_ptr<const std::string>;

struct HybridOptions {
    std::size_t max_entries = 1000;                ///< of L1
    std::optional<RedisOptions> redis;             ///< nothing: L1 only
    std::chrono::seconds ttl{24 * 3600};           ///< of a value in L2
    std::chrono::milliseconds clear_budget{5000};  ///< for clearing L2
};

struct HybridStats {
    LruStats l1;
    bool redis_enabled = false;
    RedisStats redis;  ///< of all connections together; up when every one of them is
    std::uint64_t l2_hits = 0;
    std::uint64_t l2_misses = 0;   ///< asked and not found
    std::uint64_t l2_corrupt = 0;  ///< found and refused; part of l2_misses
};

class HybridCache {
public:
    /// Each of the executors, at least one, runs a connection to Redis; they are used only with Redis. RedisOptions::
    /// on_change is called for all connections together, never from two threads at once.
    HybridCache(const std::vector<boost::asio::any_io_executor>& executors, HybridOptions options);
    ~HybridCache();

    /// Starts connecting to Redis; without Redis it does nothing.
    void start();
    void stop();

    /// From L1; null on a miss.
    [[nodiscard]] Value find_local(const Key& key);
    /// From L2 within its time budget, over the connection of the executor that awaits it; null on a miss, or when
    /// Redis is away, slow or holds a damaged value.
    [[nodiscard]] boost::asio::awaitable<Value> find_remote(Key key);
    void store(const Key& key, Value value);

    /// Clears L1, and in L2 the keys of a scope. Returns how many entries went from both. Errors: those of Redis; L1 is
    /// cleared all the same.
    [[nodiscard]] boost::asio::awaitable<Result<std::uint64_t>> clear(base::Digest scope);
    /// How many keys Redis holds in its database (DBSIZE); nothing without Redis or when it does not answer.
    [[nodiscard]] boost::asio::awaitable<std::optional<std::uint64_t>> remote_keys();

    [[nodiscard]] bool has_remote() const { return !redis_.empty(); }
    [[nodiscard]] HybridStats stats() const;

private:
    struct Remote {
        boost::asio::any_io_executor executor;
        std::unique_ptr<RedisClient> client;
    };
    /// The client of this executor, else the first one.
    [[nodiscard]] RedisClient& client_on(const boost::asio::any_io_executor& executor) const;

    const HybridOptions options_;
    Lru<Key, Value, KeyHash> l1_;
    std::vector<Remote> redis_;  // empty without Redis
    std::atomic<std::uint64_t> l2_hits_ = 0;
    std::atomic<std::uint64_t> l2_misses_ = 0;
    std::atomic<std::uint64_t> l2_corrupt_ = 0;
};

}  // namespace v16::cache
