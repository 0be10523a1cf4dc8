#include "cache/lru.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace v16::cache {
namespace {

using Cache = Lru<int, int>;

TEST(Lru, MissThenHit) {
    Cache cache(2);
    EXPECT_FALSE(cache.find(1));
    cache.put(1, 10, 1);
    EXPECT_EQ(cache.find(1), 10);
    EXPECT_EQ(cache.stats().hits, 1U);
    EXPECT_EQ(cache.stats().misses, 1U);
}

TEST(Lru, EvictsTheLeastRecentlyUsed) {
    Cache cache(2);
    cache.put(1, 10, 1);
    cache.put(2, 20, 1);
    EXPECT_TRUE(cache.find(1));  // 2 is now the oldest
    cache.put(3, 30, 1);
    EXPECT_TRUE(cache.find(1));
    EXPECT_FALSE(cache.find(2));
    EXPECT_TRUE(cache.find(3));
    EXPECT_EQ(cache.stats().evictions, 1U);
}

TEST(Lru, ReplacingKeepsTheSizeAndRefreshes) {
    Cache cache(2);
    cache.put(1, 10, 5);
    cache.put(2, 20, 5);
    cache.put(1, 11, 7);
    EXPECT_EQ(cache.stats().size, 2U);
    EXPECT_EQ(cache.stats().bytes, 12U);
    cache.put(3, 30, 5);
    EXPECT_EQ(cache.find(1), 11);
    EXPECT_FALSE(cache.find(2));
}

TEST(Lru, HoldsItsCapacityAndNoMore) {
    Cache cache(3);
    for (int i = 0; i < 100; ++i) cache.put(i, i, 2);
    EXPECT_EQ(cache.stats().size, 3U);
    EXPECT_EQ(cache.stats().bytes, 6U);
    EXPECT_EQ(cache.stats().evictions, 97U);
}

TEST(Lru, CapacityZeroKeepsNothing) {
    Cache cache(0);
    cache.put(1, 10, 1);
    EXPECT_FALSE(cache.find(1));
    EXPECT_EQ(cache.stats().size, 0U);
}

TEST(Lru, ClearDropsEntriesAndKeepsCounters) {
    Cache cache(3);
    cache.put(1, 10, 1);
    EXPECT_TRUE(cache.find(1));
    EXPECT_EQ(cache.clear(), 1U);
    EXPECT_FALSE(cache.find(1));
    EXPECT_EQ(cache.stats().hits, 1U);
    EXPECT_EQ(cache.stats().bytes, 0U);
    cache.put(1, 11, 1);
    EXPECT_EQ(cache.find(1), 11);
}

TEST(Lru, AValueOutlivesItsEviction) {
    Lru<int, std::shared_ptr<const std::string>> cache(1);
    cache.put(1, std::make_shared<const std::string>("kept"), 4);
    const auto value = cache.find(1);
    cache.put(2, std::make_shared<const std::string>("other"), 5);
    ASSERT_TRUE(value);
    EXPECT_EQ(**value, "kept");
}

// A least-recently-used map that anybody can check: a vector in order of use.
class SlowLru {
public:
    explicit SlowLru(std::size_t capacity) : capacity_(capacity) {}

    std::optional<int> find(int key) {
        const auto found = position(key);
        if (found == entries_.end()) return std::nullopt;
        std::rotate(entries_.begin(), found, found + 1);
        return entries_.front().second;
    }
    void put(int key, int value) {
        const auto found = position(key);
        if (found != entries_.end()) entries_.erase(found);
        entries_.insert(entries_.begin(), {key, value});
        if (entries_.size() > capacity_) entries_.pop_back();
    }
    void clear() { entries_.clear(); }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    std::vector<std::pair<int, int>>::iterator position(int key) {
        return std::find_if(entries_.begin(), entries_.end(), [key](const auto& entry) { return entry.first == key; });
    }
    std::size_t capacity_;
    std::vector<std::pair<int, int>> entries_;
};

TEST(Lru, EqualsASlowReferenceOverRandomOperations) {
    constexpr int operations = 10'000'000;
    std::mt19937 random(18);
    Cache cache(16);
    SlowLru reference(16);
    std::uniform_int_distribution<int> keys(0, 31);
    for (int i = 0; i < operations; ++i) {
        const int key = keys(random);
        const unsigned action = random() % 1000;
        if (action == 0) {
            cache.clear();
            reference.clear();
        } else if (action < 500) {
            cache.put(key, i, 1);
            reference.put(key, i);
        } else {
            ASSERT_EQ(cache.find(key), reference.find(key)) << "operation " << i;
        }
    }
    EXPECT_EQ(cache.stats().size, reference.size());
}

class LruThreads : public testing::TestWithParam<int> {};

TEST_P(LruThreads, CountersAreExactAndTheCapacityHolds) {
    constexpr int operations_each = 50'000;
    Lru<int, std::shared_ptr<const int>> cache(64);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < GetParam(); ++t) {
            threads.emplace_back([&cache, t] {
                std::mt19937 random(static_cast<unsigned>(t));
                for (int i = 0; i < operations_each; ++i) {
                    const int key = static_cast<int>(random() % 128);
                    if (const auto value = cache.find(key)) {
                        ASSERT_EQ(**value, key);  // never somebody else's value
                    } else {
                        cache.put(key, std::make_shared<const int>(key), 1);
                    }
                }
            });
        }
    }
    const LruStats stats = cache.stats();
    EXPECT_EQ(stats.hits + stats.misses, static_cast<std::uint64_t>(GetParam()) * operations_each);
    EXPECT_LE(stats.size, 64U);
    EXPECT_EQ(stats.bytes, stats.size);
}

INSTANTIATE_TEST_SUITE_P(Threads, LruThreads, testing::Values(1, 2, 4, 16));

}  // namespace
}  // namespace v16::cache
