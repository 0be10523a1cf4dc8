// What /cache/stats counts since the last clearing is never less than nothing, however the two meet.
#include <gtest/gtest.h>

#include <cstdint>

#include "http/cache_counts.hpp"

namespace v16::http {
namespace {

/// Each counter at another multiple of `n`.
CacheCounts counted(std::uint64_t n) {
    return {{n, 2 * n, 3 * n, 4 * n, 5 * n}, 6 * n, 7 * n, 8 * n, 9 * n};
}

void expect_equal(const CacheCounts& some, const CacheCounts& other) {
    EXPECT_EQ(some.service.l1_hits, other.service.l1_hits);
    EXPECT_EQ(some.service.l2_hits, other.service.l2_hits);
    EXPECT_EQ(some.service.misses, other.service.misses);
    EXPECT_EQ(some.service.coalesced, other.service.coalesced);
    EXPECT_EQ(some.service.computed, other.service.computed);
    EXPECT_EQ(some.evictions, other.evictions);
    EXPECT_EQ(some.l2_hits, other.l2_hits);
    EXPECT_EQ(some.l2_misses, other.l2_misses);
    EXPECT_EQ(some.l2_corrupt, other.l2_corrupt);
}

TEST(SinceClearing, CountsFromTheLastClearingOn) {
    std::uint64_t now = 10;
    SinceClearing since([&] { return counted(now); });
    expect_equal(since.counts(), counted(10));
    since.clear();
    expect_equal(since.counts(), counted(0));
    now = 17;
    expect_equal(since.counts(), counted(7));
    since.clear();
    now = 20;
    expect_equal(since.counts(), counted(3));
}

/// Tells whether it is held. For one thread.
class TellingMutex {
public:
    static inline bool is_held = false;

    void lock() { is_held = true; }
    void unlock() { is_held = false; }
};

// A clearing between the reading of the counters and the lock would leave less than nothing of them.
TEST(SinceClearing, ReadsTheCountersUnderItsLockAlone) {
    int reads = 0;
    SinceClearing<TellingMutex> since([&] {
        ++reads;
        EXPECT_TRUE(TellingMutex::is_held);
        return CacheCounts{};
    });
    (void)since.counts();
    since.clear();
    EXPECT_EQ(reads, 2);
    EXPECT_FALSE(TellingMutex::is_held);
}

}  // namespace
}  // namespace v16::http
