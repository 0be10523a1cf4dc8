// The service with a real Redis: what two instances share, what an operator sees, and what clients notice when Redis
// goes away, stops or holds nonsense (nothing).
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "base/sha256.hpp"
#include "cache/stored_value.hpp"
#include "http/redis_sharing.hpp"
#include "http/test_server.hpp"
#include "support/redis_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr const char* admin = "X-Admin-Token: secret\r\n";

/// Generous: these tests are about what is answered, and the machine may be busy.
ServeOptions redis_options(std::uint16_t port, std::chrono::milliseconds timeout = 2s) {
    ServeOptions options = test_options();
    options.admin_token = "secret";
    options.redis_url = fmt::format("redis://127.0.0.1:{}", port);
    options.redis_timeout = timeout;
    return options;
}

json stats_of(Client& client) {
    return json::parse(client.request(get("/cache/stats", admin)).body);
}

/// Waits until a member of /cache/stats has a value; false when it does not come.
bool becomes(Client& client, const json::json_pointer& member, const json& value) {
    const auto deadline = steady_clock::now() + 10s;
    while (stats_of(client).at(member) != value) {
        if (steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

bool is_connected(Client& client) {
    return becomes(client, "/l2/up"_json_pointer, true);
}

/// One command to Redis and what it says, on a connection of its own.
std::string ask_redis(std::uint16_t port, const std::vector<std::string>& words) {
    std::string command = fmt::format("*{}\r\n", words.size());
    for (const std::string& word : words) command += fmt::format("${}\r\n{}\r\n", word.size(), word);
    Client redis(port);
    redis.send(command + "QUIT\r\n");
    return redis.rest();
}

void configure(const v16::test::RedisServer& redis, const std::string& name, const std::string& value) {
    EXPECT_EQ(ask_redis(redis.port(), {"CONFIG", "SET", name, value}), "+OK\r\n+OK\r\n");
}

/// Waits until this instance has counted more errors of Redis than `before`; false when it does not come.
bool feels_outage(Client& client, int before) {
    const auto deadline = steady_clock::now() + 10s;
    while (stats_of(client)["l2"]["errors"].get<int>() <= before) {
        if (steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

/// Where the model of these tests keeps the answer for a drawing.
cache::Key key_of(std::string_view drawing) {
    return {base::Sha256::of(drawing), FakeModel{}.engine()->scope, "accurate"};
}

/// Asks without pause, new drawings and known ones in turn, until told to stop, and counts what is not a 200.
class Asking {
public:
    explicit Asking(std::uint16_t port)
        : thread_([this, port](const std::stop_token& stop) {
              Client client(port);
              for (int i = 0; !stop.stop_requested(); ++i) {
                  const std::string drawing = i % 2 == 0 ? fmt::format("ok new {}", i) : "ok known";
                  if (client.request(upload(drawing)).status != 200) ++failed_;
                  ++answered_;
              }
          }) {}
    /// Returns when `count` more requests were answered.
    void let_pass(int count) const {
        const int until = answered_ + count;
        while (answered_ < until) std::this_thread::sleep_for(1ms);
    }
    [[nodiscard]] int failed() const { return failed_; }

private:
    std::atomic<int> answered_ = 0;
    std::atomic<int> failed_ = 0;
    std::jthread thread_;  // last: it uses the counters
};

TEST(RedisService, TwoInstancesShareTheSecondTierAndItFillsTheFirst) {
    V16_REQUIRE_REDIS(redis);
    TestServer first(redis_options(redis.port()));
    TestServer second(redis_options(redis.port()));
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    ASSERT_TRUE(is_connected(one) && is_connected(other));
    const Reply computed = one.request(upload("ok 轴类"));
    EXPECT_EQ(computed.field("X-Cache"), "miss");
    ASSERT_TRUE(becomes(one, "/redis_keys"_json_pointer, 1));
    const int before = second.model.inferred->load();
    const Reply shared = other.request(upload("ok 轴类"));
    EXPECT_EQ(shared.field("X-Cache"), "l2");
    EXPECT_EQ(shared.body, computed.body) << "the same bytes from every tier";
    EXPECT_EQ(other.request(upload("ok 轴类")).field("X-Cache"), "l1");
    EXPECT_EQ(second.model.inferred->load(), before);
}

TEST(RedisService, AnotherBundleDoesNotSeeTheAnswers) {
    V16_REQUIRE_REDIS(redis);
    TestServer first(redis_options(redis.port()));
    TestServer second(redis_options(redis.port()));
    second.engine_name = "another bundle";
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    ASSERT_TRUE(is_connected(one) && is_connected(other));
    one.request(upload("ok a"));
    ASSERT_TRUE(becomes(one, "/redis_keys"_json_pointer, 1));
    EXPECT_EQ(other.request(upload("ok a")).field("X-Cache"), "miss");
}

TEST(RedisService, StatsTellBothTiersAndClearEmptiesBoth) {
    V16_REQUIRE_REDIS(redis);
    TestServer first(redis_options(redis.port()));
    TestServer second(redis_options(redis.port()));
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    ASSERT_TRUE(is_connected(one) && is_connected(other));
    const json errors = stats_of(other)["l2"]["errors"];  // a busy machine may need more than one attempt to connect
    for (const char* drawing : {"ok a", "ok b", "ok c"}) one.request(upload(drawing));
    ASSERT_EQ(ask_redis(redis.port(), {"SET", "a stranger's key", "1"}), "+OK\r\n+OK\r\n");
    ASSERT_TRUE(becomes(one, "/redis_keys"_json_pointer, 4));
    for (const char* drawing : {"ok a", "ok a", "ok b", "ok d"}) other.request(upload(drawing));
    ASSERT_TRUE(becomes(other, "/redis_keys"_json_pointer, 5));

    const json stats = stats_of(other);
    EXPECT_EQ(stats["redis_enabled"], true);
    EXPECT_EQ(stats["size"], 3);
    EXPECT_EQ(stats["hits"], 3);
    EXPECT_EQ(stats["misses"], 1);
    EXPECT_EQ(stats["hit_rate"], "75.00%");
    EXPECT_EQ(stats["l1"]["hits"], 1);
    EXPECT_EQ(stats["l2"]["hits"], 2);
    EXPECT_EQ(stats["l2"]["misses"], 1);
    EXPECT_EQ(stats["l2"]["corrupt"], 0);
    EXPECT_EQ(stats["l2"]["errors"], errors);

    const json cleared = json::parse(other.request(post("/cache/clear", "text/plain", "", admin)).body);
    EXPECT_EQ(cleared["status"], "ok");
    EXPECT_EQ(cleared["cleared"], 3 + 4) << "L1 of this instance, and this bundle's keys in Redis";
    EXPECT_EQ(stats_of(other)["size"], 0);
    EXPECT_EQ(stats_of(other)["redis_keys"], 1) << "the stranger's key stays";
    EXPECT_EQ(other.request(upload("ok a")).field("X-Cache"), "miss");
}

TEST(RedisService, ClearWithoutRedisEmptiesTheFirstTierAndSaysSo) {
    V16_REQUIRE_REDIS(redis);
    TestServer server(redis_options(redis.port()));
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    ASSERT_TRUE(is_connected(client));
    client.request(upload("ok a"));
    redis.kill();
    const Reply reply = client.request(post("/cache/clear", "text/plain", "", admin));
    EXPECT_EQ(reply.status, 503) << "not everything is cleared";
    EXPECT_THAT(json::parse(reply.body)["detail"].get<std::string>(), HasSubstr("Redis"));
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss");
}

TEST(RedisService, ACorruptValueIsAMissAndIsReplaced) {
    V16_REQUIRE_REDIS(redis);
    const std::string drawing = "ok a";
    const cache::Key key = key_of(drawing);
    const std::array values{std::string("nonsense"), cache::encode_value(key_of("ok b"), "somebody else's"),
                            cache::encode_value(key, "the right checksum on something that is no answer")};
    for (const std::string& value : values) {
        ASSERT_EQ(ask_redis(redis.port(), {"SET", cache::redis_key(key), value}), "+OK\r\n+OK\r\n");
        TestServer server(redis_options(redis.port()));
        ASSERT_TRUE(server.make_ready());
        Client client(server.port());
        ASSERT_TRUE(is_connected(client));
        const std::string lookup = get("/classify/" + base::Sha256::of(drawing).hex());
        EXPECT_EQ(client.request(lookup).status, 404);
        EXPECT_EQ(client.request(lookup).status, 404) << "and it did not settle in L1";
        const Reply reply = client.request(upload(drawing));
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.field("X-Cache"), "miss");

        TestServer second(redis_options(redis.port()));
        ASSERT_TRUE(second.make_ready());
        Client other(second.port());
        ASSERT_TRUE(is_connected(other));
        // The write goes behind the answer: the command after it on the same connection finds it done.
        ASSERT_TRUE(is_connected(client));
        EXPECT_EQ(other.request(upload(drawing)).field("X-Cache"), "l2");
    }
}

// T16, short form.
TEST(RedisService, NoOutageIsSeenByAClientAndAfterItTheSecondTierIsUsedAgain) {
    V16_REQUIRE_REDIS(redis);
    struct Outage {
        const char* name;
        void (*begin)(v16::test::RedisServer&);
        void (*end)(v16::test::RedisServer&);
    };
    const Outage outages[] = {
        {"killed", [](auto& server) { server.kill(); }, [](auto& server) { server.start(); }},
        {"stopped", [](auto& server) { server.freeze(); }, [](auto& server) { server.thaw(); }},
        {"restarted at once",
         [](auto& server) {
             server.kill();
             server.start();
         },
         [](auto&) {}},
        {"full", [](auto& server) { configure(server, "maxmemory", "1"); },
         [](auto& server) { configure(server, "maxmemory", "0"); }},
        // One replica more than exist: reads are answered, writes are refused.
        {"read only", [](auto& server) { configure(server, "min-replicas-to-write", "1"); },
         [](auto& server) { configure(server, "min-replicas-to-write", "0"); }},
    };
    // The operation budget of the contract: a stopped Redis costs it until the circuit breaks.
    TestServer first(redis_options(redis.port(), 20ms));
    TestServer second(redis_options(redis.port(), 20ms));
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    ASSERT_TRUE(is_shared(one, other, "before"));
    const Asking asking(first.port());
    for (const Outage& outage : outages) {
        SCOPED_TRACE(outage.name);
        asking.let_pass(50);
        const int errors = stats_of(one)["l2"]["errors"].get<int>();
        outage.begin(redis);
        EXPECT_TRUE(feels_outage(one, errors));
        asking.let_pass(50);
        outage.end(redis);
        EXPECT_TRUE(is_shared(one, other, outage.name));
        asking.let_pass(50);
    }
    EXPECT_EQ(asking.failed(), 0);
}

TEST(RedisService, StartsAndAnswersWithoutRedisAndUsesItWhenItComes) {
    V16_REQUIRE_REDIS(redis);
    redis.kill();
    TestServer first(redis_options(redis.port(), 20ms));
    TestServer second(redis_options(redis.port(), 20ms));
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    EXPECT_EQ(one.request(get("/health/ready")).status, 200);
    EXPECT_EQ(one.request(upload("ok a")).status, 200);
    EXPECT_EQ(stats_of(one)["l2"]["up"], false);
    EXPECT_THAT(one.request(get("/metrics")).body, HasSubstr("v16_redis_up 0"));
    redis.start();
    EXPECT_TRUE(is_shared(one, other, "come"));
    EXPECT_THAT(one.request(get("/metrics")).body, HasSubstr("v16_redis_up 1"));
}

}  // namespace
}  // namespace v16::http
