// What the reference service's own tests promise of its two caches, by the names that it gives these promises. (Its
// counters also begin anew with a clearing: /cache/stats does, see tests/http/reference_behaviour_test.cpp.)
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "cache/hybrid_cache.hpp"
#include "cache/lru.hpp"
#include "on_loop.hpp"

namespace v16::cache {
namespace {

using Cache = Lru<std::string, std::string>;

TEST(ReferenceLru, CacheInit) {
    const Cache cache(100);
    EXPECT_EQ(cache.stats().capacity, 100U);
    EXPECT_EQ(cache.stats().size, 0U);
    EXPECT_EQ(cache.stats().hits, 0U);
    EXPECT_EQ(cache.stats().misses, 0U);
}

TEST(ReferenceLru, CachePutAndGet) {
    Cache cache(10);
    cache.put("test content", "壳体类 0.95", 1);
    EXPECT_EQ(cache.stats().size, 1U);
    EXPECT_EQ(cache.find("test content"), "壳体类 0.95");
    EXPECT_EQ(cache.stats().hits, 1U);
    EXPECT_EQ(cache.stats().misses, 0U);
}

TEST(ReferenceLru, CacheMiss) {
    Cache cache(10);
    EXPECT_FALSE(cache.find("unknown content"));
    EXPECT_EQ(cache.stats().misses, 1U);
    EXPECT_EQ(cache.stats().hits, 0U);
}

TEST(ReferenceLru, CacheLruEviction) {
    Cache cache(3);
    for (const char* content : {"0", "1", "2"}) cache.put(content, content, 1);
    cache.put("new", "new", 1);
    EXPECT_EQ(cache.stats().size, 3U);
    EXPECT_FALSE(cache.find("0"));
    EXPECT_TRUE(cache.find("new"));
}

TEST(ReferenceLru, CacheMoveToEndOnAccess) {
    Cache cache(3);
    for (const char* content : {"a", "b", "c"}) cache.put(content, content, 1);
    EXPECT_TRUE(cache.find("a"));
    cache.put("d", "d", 1);
    EXPECT_FALSE(cache.find("b"));
    EXPECT_TRUE(cache.find("a"));
}

TEST(ReferenceLru, CacheStats) {
    Cache cache(100);
    cache.put("content", "result", 1);
    EXPECT_TRUE(cache.find("content"));
    EXPECT_TRUE(cache.find("content"));
    EXPECT_FALSE(cache.find("unknown"));
    const LruStats stats = cache.stats();
    EXPECT_EQ(stats.size, 1U);
    EXPECT_EQ(stats.capacity, 100U);
    EXPECT_EQ(stats.hits, 2U);
    EXPECT_EQ(stats.misses, 1U);
}

TEST(ReferenceLru, CacheClear) {
    Cache cache(10);
    cache.put("a", "1", 1);
    cache.put("b", "2", 1);
    EXPECT_EQ(cache.clear(), 2U);
    EXPECT_EQ(cache.stats().size, 0U);
    EXPECT_FALSE(cache.find("a"));
}

TEST(ReferenceLru, CacheUpdateExisting) {
    Cache cache(10);
    cache.put("content", "1", 1);
    cache.put("content", "2", 1);
    EXPECT_EQ(cache.find("content"), "2");
    EXPECT_EQ(cache.stats().size, 1U);
}

Key key_of(const std::string& drawing) {
    return {base::Sha256::of(drawing), base::Sha256::of("bundle"), "accurate"};
}

Value value_of(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

TEST(ReferenceHybridCache, HybridCacheInit) {
    Loop loop;
    const HybridCache cache({loop.executor()}, {.max_entries = 100});
    EXPECT_EQ(cache.stats().l1.capacity, 100U);
    EXPECT_FALSE(cache.stats().redis_enabled);
}

TEST(ReferenceHybridCache, HybridCacheL1Only) {
    Loop loop;
    HybridCache cache({loop.executor()}, {.max_entries = 10});
    cache.store(key_of("test content for hybrid"), value_of("传动件 0.91"));
    const Value found = cache.find_local(key_of("test content for hybrid"));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(*found, "传动件 0.91");
    EXPECT_GE(cache.stats().l1.hits, 1U);
}

TEST(ReferenceHybridCache, HybridCacheStats) {
    Loop loop;
    HybridCache cache({loop.executor()}, {.max_entries = 10});
    EXPECT_EQ(cache.stats().l1.size, 0U);
    EXPECT_FALSE(cache.stats().redis_enabled);
    HybridCache with_redis({loop.executor()}, {.max_entries = 10, .redis = RedisOptions{}});
    EXPECT_TRUE(with_redis.stats().redis_enabled);
}

TEST(ReferenceHybridCache, HybridCacheClear) {
    Loop loop;
    HybridCache cache({loop.executor()}, {.max_entries = 10});
    cache.store(key_of("content1"), value_of("1"));
    cache.store(key_of("content2"), value_of("2"));
    EXPECT_EQ(loop.run(cache.clear(key_of("").scope)).value(), 2U);
    EXPECT_EQ(cache.stats().l1.size, 0U);
}

}  // namespace
}  // namespace v16::cache
