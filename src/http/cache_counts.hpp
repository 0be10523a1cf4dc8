// What /cache/stats counts: since the last clearing of the caches, as in the reference service.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>

#include "serve/service.hpp"

namespace v16::http {

struct CacheCounts {
    serve::ServiceCounts service;
    std::uint64_t evictions = 0;
    std::uint64_t l2_hits = 0;
    std::uint64_t l2_misses = 0;
    std::uint64_t l2_corrupt = 0;
};

/// What was counted between `then` and `now`; none of `now` is less.
[[nodiscard]] CacheCounts difference(CacheCounts now, const CacheCounts& then);

/// Counters that only grow, seen from the last clearing on. They are read here alone and under the lock: what is read
/// before it might be older than a clearing that comes in between, and its difference less than nothing.
///
/// Thread safety: all members may be called from any thread. A test has a Mutex that tells when it is held.
template <class Mutex = std::mutex>
class SinceClearing {
public:
    /// `count` reads the counters; it is called under the lock and must not wait.
    explicit SinceClearing(std::function<CacheCounts()> count) : count_(std::move(count)) {}

    [[nodiscard]] CacheCounts counts() const {
        const std::lock_guard lock(mutex_);
        return difference(count_(), cleared_);
    }
    void clear() {
        const std::lock_guard lock(mutex_);
        cleared_ = count_();
    }

private:
    const std::function<CacheCounts()> count_;
    mutable Mutex mutex_;
    CacheCounts cleared_;  // what had been counted at the last clearing; guarded by mutex_
};

}  // namespace v16::http
