#include "cache/hybrid_cache.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <mutex>
#include <string>
#include <vector>

#include "on_loop.hpp"
#include "support/redis_gate.hpp"
#include "support/redis_server.hpp"

namespace v16::cache {
namespace {

using namespace std::chrono_literals;

Key key_of(const std::string& drawing, const std::string& bundle = "bundle") {
    return {base::Sha256::of(drawing), base::Sha256::of(bundle), "accurate"};
}

Value value_of(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

HybridOptions options_for(std::uint16_t port) {
    RedisOptions redis;
    redis.url.host = "127.0.0.1";
    redis.url.port = port;
    // Generous: these tests are about behaviour, not speed, and the machine may be busy.
    redis.connect_budget = 10s;
    redis.operation_budget = 10s;
    return {.max_entries = 10, .redis = redis};
}

bool connected(const HybridCache& cache) {
    return eventually([&] { return cache.stats().redis.up; });
}

TEST(HybridCache, WithoutRedisItIsAnLru) {
    Loop loop;
    HybridCache cache({loop.executor()}, {.max_entries = 10});
    cache.start();
    EXPECT_EQ(cache.find_local(key_of("a")), nullptr);
    EXPECT_EQ(loop.run(cache.find_remote(key_of("a"))), nullptr);
    cache.store(key_of("a"), value_of("answer"));
    EXPECT_EQ(*cache.find_local(key_of("a")), "answer");
    EXPECT_EQ(loop.run(cache.clear(key_of("a").scope)).value(), 1U);
    EXPECT_EQ(cache.find_local(key_of("a")), nullptr);
}

TEST(HybridCache, TwoInstancesShareTheSecondTierAndItFillsTheFirst) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    HybridCache first({loop.executor()}, options_for(server.port()));
    HybridCache second({loop.executor()}, options_for(server.port()));
    first.start();
    second.start();
    ASSERT_TRUE(connected(first) && connected(second));

    first.store(key_of("a"), value_of("answer"));
    EXPECT_EQ(second.find_local(key_of("a")), nullptr);
    Value found;
    ASSERT_TRUE(eventually([&] { return (found = loop.run(second.find_remote(key_of("a")))) != nullptr; }));
    EXPECT_EQ(*found, "answer");
    ASSERT_NE(second.find_local(key_of("a")), nullptr);
    EXPECT_EQ(*second.find_local(key_of("a")), "answer");
    EXPECT_EQ(second.stats().l2_hits, 1U);
}

TEST(HybridCache, EachThreadAsksOverItsOwnConnection) {
    V16_REQUIRE_REDIS(server);
    Loop here, there;
    HybridCache cache({here.executor(), there.executor()}, options_for(server.port()));
    RedisClient raw(here.executor(), *options_for(server.port()).redis);
    cache.start();
    raw.start();
    ASSERT_TRUE(connected(cache) && eventually([&] { return raw.stats().up; }));
    EXPECT_EQ(cache.stats().redis.connections, 2U);
    cache.store(key_of("a"), value_of("answer"));
    ASSERT_TRUE(eventually([&] { return here.run(cache.find_remote(key_of("a"))) != nullptr; }));
    EXPECT_NE(there.run(cache.find_remote(key_of("a"))), nullptr);
    const std::string clients = here.run(raw.command({"CLIENT", "LIST"}, 10s))->text;
    std::size_t readers = 0;
    for (std::size_t at = 0; (at = clients.find("cmd=get", at)) != std::string::npos; ++at) ++readers;
    EXPECT_EQ(readers, 2U) << clients;
}

TEST(HybridCache, AllConnectionsTogetherAreUpOrDownOnce) {
    V16_REQUIRE_REDIS(server);
    std::mutex mutex;
    std::vector<bool> told;  // outlives the threads, which tell of the end, too
    Loop here, there;
    HybridOptions options = options_for(server.port());
    options.redis->on_change = [&](bool up, const std::string&) {
        const std::lock_guard lock(mutex);
        told.push_back(up);
    };
    HybridCache cache({here.executor(), there.executor()}, options);
    cache.start();
    ASSERT_TRUE(connected(cache));
    server.kill();
    ASSERT_TRUE(eventually([&] { return cache.stats().redis.errors >= 2; }));
    EXPECT_FALSE(cache.stats().redis.up);
    server.start();
    ASSERT_TRUE(connected(cache));
    ASSERT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return told.size() == 3;
    }));
    const std::lock_guard lock(mutex);
    EXPECT_EQ(told, (std::vector<bool>{true, false, true}));
}

TEST(HybridCache, ARedisThatIsAwayIsTriedByOneConnectionForAll) {
    V16_REQUIRE_REDIS(server);
    test::RedisGate gate(server.port());
    ASSERT_TRUE(gate.is_listening());
    constexpr auto delay = 200ms;
    Loop loops[4];
    HybridOptions options = options_for(gate.port());
    options.redis->link = {.min_delay = delay, .max_delay = delay};
    HybridCache cache({loops[0].executor(), loops[1].executor(), loops[2].executor(), loops[3].executor()}, options);

    gate.set(test::RedisGate::Mode::loading);
    auto away_since = std::chrono::steady_clock::now();
    cache.start();
    // Four that try each for itself are four at once.
    ASSERT_TRUE(eventually([&] { return gate.connections() >= 3; }));
    EXPECT_GE(std::chrono::steady_clock::now() - away_since, 2 * delay);
    gate.set(test::RedisGate::Mode::open);
    ASSERT_TRUE(connected(cache));
    EXPECT_EQ(cache.stats().redis.connections, 4U);

    const int before = gate.connections();
    away_since = std::chrono::steady_clock::now();
    server.kill();
    ASSERT_TRUE(eventually([&] { return gate.connections() >= before + 3; }));
    EXPECT_GE(std::chrono::steady_clock::now() - away_since, 3 * delay);
    server.start();
    ASSERT_TRUE(connected(cache));
    EXPECT_EQ(cache.stats().redis.connections, 8U);
}

TEST(HybridCache, ADamagedValueIsAMissAndIsReplaced) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    HybridCache cache({loop.executor()}, options_for(server.port()));
    RedisOptions raw_options = *options_for(server.port()).redis;
    RedisClient raw(loop.executor(), raw_options);
    cache.start();
    raw.start();
    ASSERT_TRUE(connected(cache) && eventually([&] { return raw.stats().up; }));
    const Key key = key_of("a");
    ASSERT_TRUE(loop.run(raw.command({"SET", redis_key(key), encode_value(key_of("b"), "somebody else's")}, 10s)));
    EXPECT_EQ(loop.run(cache.find_remote(key)), nullptr);
    EXPECT_EQ(cache.stats().l2_corrupt, 1U);
    cache.store(key, value_of("right"));
    ASSERT_TRUE(eventually([&] { return loop.run(cache.find_remote(key)) != nullptr; }));
    EXPECT_EQ(*loop.run(cache.find_remote(key)), "right");
}

TEST(HybridCache, ClearLeavesOtherBundlesInTheSecondTier) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    HybridCache cache({loop.executor()}, options_for(server.port()));
    cache.start();
    ASSERT_TRUE(connected(cache));
    cache.store(key_of("a", "old bundle"), value_of("old"));
    cache.store(key_of("a", "new bundle"), value_of("new"));
    ASSERT_TRUE(eventually([&] { return loop.run(cache.remote_keys()) == 2U; }));
    EXPECT_EQ(loop.run(cache.clear(key_of("a", "new bundle").scope)).value(), 3U);  // two in L1, one in L2
    EXPECT_EQ(loop.run(cache.remote_keys()), 1U);
    EXPECT_NE(loop.run(cache.find_remote(key_of("a", "old bundle"))), nullptr);
}

TEST(HybridCache, AReadOnlyServerStillAnswersReads) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    HybridCache cache({loop.executor()}, options_for(server.port()));
    RedisClient raw(loop.executor(), *options_for(server.port()).redis);
    cache.start();
    raw.start();
    ASSERT_TRUE(connected(cache) && eventually([&] { return raw.stats().up; }));
    cache.store(key_of("a"), value_of("kept"));
    ASSERT_TRUE(eventually([&] { return loop.run(cache.find_remote(key_of("a"))) != nullptr; }));
    // One replica more than exist: Redis refuses writes with NOREPLICAS and goes on reading.
    ASSERT_EQ(loop.run(raw.command({"CONFIG", "SET", "min-replicas-to-write", "1"}, 10s))->text, "OK");
    cache.store(key_of("b"), value_of("refused"));
    ASSERT_TRUE(eventually([&] { return cache.stats().redis.errors == 1; }));
    EXPECT_NE(loop.run(cache.find_remote(key_of("a"))), nullptr);
    EXPECT_TRUE(cache.stats().redis.up);
}

}  // namespace
}  // namespace v16::cache
