// cache owns the caches of answers: L1 in memory, L2 in Redis, and the two together. This header: L1, a least-recently-
// used map bounded by its number of entries.
//
// Every operation is O(1). Thread safety: all members may be called from any thread; one mutex guards everything, held
// only for a lookup and a relinking, never while hashing a key's origin or freeing a value. Values are handed out as
// copies, so Value should be cheap to copy (a shared_ptr). Counters are exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

namespace v16::cache {

/// Counters since construction; size and bytes are of now.
struct LruStats {
    std::size_t size = 0;
    std::size_t capacity = 0;
    std::size_t bytes = 0;  ///< sum of what put() was told
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;
    std::uint64_t evictions = 0;  ///< entries pushed out by newer ones; clear() does not count
};

template <class Key, class Value, class Hash = std::hash<Key>>
class Lru {
public:
    /// Holds at most `capacity` entries; 0 keeps nothing and counts misses.
    explicit Lru(std::size_t capacity) : capacity_(capacity) { index_.reserve(capacity); }

    /// The value of a key, which becomes the most recently used one. Counts a hit or a miss.
    [[nodiscard]] std::optional<Value> find(const Key& key) {
        const std::lock_guard lock(mutex_);
        const auto found = index_.find(key);
        if (found == index_.end()) {
            ++misses_;
            return std::nullopt;
        }
        ++hits_;
        order_.splice(order_.begin(), order_, found->second);
        return found->second->value;
    }

    /// Stores a value as the most recently used one, replacing the key's old value, or else evicting the least recently
    /// used entry when full. `bytes` is the value's size for the statistics.
    void put(const Key& key, Value value, std::size_t bytes) {
        if (capacity_ == 0) return;
        std::list<Entry> freed;  // destroyed after the lock is released
        const std::lock_guard lock(mutex_);
        if (const auto found = index_.find(key); found != index_.end()) {
            Entry& entry = *found->second;
            bytes_ += bytes - entry.bytes;
            entry.bytes = bytes;
            std::swap(entry.value, value);
            order_.splice(order_.begin(), order_, found->second);
            return;
        }
        if (order_.size() == capacity_) {
            bytes_ -= order_.back().bytes;
            index_.erase(order_.back().key);
            freed.splice(freed.begin(), order_, std::prev(order_.end()));
            ++evictions_;
        }
        order_.push_front(Entry{key, std::move(value), bytes});
        index_.emplace(key, order_.begin());
        bytes_ += bytes;
    }

    /// Drops every entry and says how many there were. Counters of hits and misses go on.
    std::size_t clear() {
        std::list<Entry> freed;
        const std::lock_guard lock(mutex_);
        index_.clear();
        freed.swap(order_);
        bytes_ = 0;
        return freed.size();
    }

    [[nodiscard]] LruStats stats() const {
        const std::lock_guard lock(mutex_);
        return {order_.size(), capacity_, bytes_, hits_, misses_, evictions_};
    }

private:
    struct Entry {
        Key key;
        Value value;
        std::size_t bytes;
    };
    using Order = std::list<Entry>;

    // Invariants under mutex_: index_ holds exactly one iterator for each entry of order_; order_ runs from the most to
    // the least recently used; order_.size() <= capacity_; bytes_ is the sum of the entries' bytes.
    const std::size_t capacity_;
    mutable std::mutex mutex_;
    Order order_;
    std::unordered_map<Key, typename Order::iterator, Hash> index_;
    std::size_t bytes_ = 0;
    std::uint64_t hits_ = 0;
    std::uint64_t misses_ = 0;
    std::uint64_t evictions_ = 0;
};

}  // namespace v16::cache
