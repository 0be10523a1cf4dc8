// T16: whatever Redis does, a client notices nothing, a wrong value is never served, and after the repair L2 is used
// again without a restart. Prints what each outage adds to the 99th percentile and how often the service tries Redis.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "http/redis_sharing.hpp"
#include "http/test_server.hpp"
#include "support/redis_gate.hpp"
#include "support/redis_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using std::chrono::steady_clock;
using v16::test::RedisGate;
using v16::test::RedisServer;

constexpr const char* admin = "X-Admin-Token: secret\r\n";
constexpr const char* password = "right";
/// How long an outage lasts: long enough for a second attempt.
constexpr auto outage_time = 1500ms;

ServeOptions options_behind(const RedisGate& gate) {
    ServeOptions options = test_options();
    options.admin_token = "secret";
    options.redis_url = fmt::format("redis://:{}@127.0.0.1:{}", password, gate.port());
    return options;
}

/// One command to Redis, past the gate, and what it says.
std::string ask_redis(const RedisServer& redis, const std::vector<std::string>& words, const char* with = password) {
    const auto command = [](const std::vector<std::string>& parts) {
        std::string text = fmt::format("*{}\r\n", parts.size());
        for (const std::string& part : parts) text += fmt::format("${}\r\n{}\r\n", part.size(), part);
        return text;
    };
    Client client(redis.port());
    client.send(command({"AUTH", with}) + command(words) + command({"QUIT"}));
    return client.rest();
}

/// Asks without pause, new drawings and a known one in turn, checks each answer, and keeps how long it took.
class Asking {
public:
    explicit Asking(std::uint16_t port) : thread_([this, port](const std::stop_token& stop) { ask(port, stop); }) {}

    [[nodiscard]] int wrong() const { return wrong_; }
    [[nodiscard]] int answered() const {
        const std::lock_guard lock(mutex_);
        return static_cast<int>(milliseconds_.size());
    }
    /// The 99th percentile, in milliseconds, of the answers from number `begin` on, up to `end`.
    [[nodiscard]] double p99(int begin, int end) const {
        const std::lock_guard lock(mutex_);
        std::vector<double> part(milliseconds_.begin() + begin, milliseconds_.begin() + end);
        if (part.empty()) return 0;
        std::sort(part.begin(), part.end());
        return part[(part.size() - 1) * 99 / 100];
    }

private:
    void ask(std::uint16_t port, const std::stop_token& stop) {
        Client client(port);
        for (int i = 0; !stop.stop_requested(); ++i) {
            const std::string category = i % 2 == 0 ? fmt::format("new {}", i) : "known";
            const auto begun = steady_clock::now();
            const Reply reply = client.request(upload("ok " + category));
            const std::chrono::duration<double, std::milli> took = steady_clock::now() - begun;
            if (reply.status != 200 || json::parse(reply.body)["category"] != category) ++wrong_;
            const std::lock_guard lock(mutex_);
            milliseconds_.push_back(took.count());
        }
    }

    std::atomic<int> wrong_ = 0;
    mutable std::mutex mutex_;  // guards milliseconds_
    std::vector<double> milliseconds_;
    std::jthread thread_;  // last: it uses everything above
};

json redis_of(Client& client) {
    return json::parse(client.request(get("/cache/stats", admin)).body)["l2"];
}

struct Outage {
    const char* name;
    bool felt;  ///< must be counted as errors; what is only slow is one where the machine is slow as well
    std::function<void(RedisServer&, RedisGate&)> begin;
    std::function<void(RedisServer&, RedisGate&)> end;
};

Outage spoiled(const char* name, RedisGate::Mode mode, bool felt = true) {
    return {name, felt, [mode](RedisServer&, RedisGate& gate) { gate.set(mode); },
            [](RedisServer&, RedisGate& gate) { gate.set(RedisGate::Mode::open); }};
}

std::vector<Outage> outages() {
    const auto nothing = [](RedisServer&, RedisGate&) {};
    const auto drop_clients = [](const RedisServer& redis, const char* with) {
        ask_redis(redis, {"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"}, with);
    };
    return {
        {"killed", true, [](RedisServer& redis, RedisGate&) { redis.kill(); },
         [](RedisServer& redis, RedisGate&) { redis.start(); }},
        {"stopped", true, [](RedisServer& redis, RedisGate&) { redis.freeze(); },
         [](RedisServer& redis, RedisGate&) { redis.thaw(); }},
        {"paused", true,
         [](RedisServer& redis, RedisGate&) {
             ask_redis(redis, {"CLIENT", "PAUSE", "1500"});
         },
         nothing},
        {"wrong password", true,
         [=](RedisServer& redis, RedisGate&) {
             ask_redis(redis, {"CONFIG", "SET", "requirepass", "another"});
             drop_clients(redis, "another");
         },
         [](RedisServer& redis, RedisGate&) {
             ask_redis(redis, {"CONFIG", "SET", "requirepass", password}, "another");
         }},
        spoiled("loading", RedisGate::Mode::loading),
        spoiled("slow", RedisGate::Mode::slow),
        spoiled("sliced", RedisGate::Mode::sliced, false),
        spoiled("garbage", RedisGate::Mode::garbage),
        spoiled("cut", RedisGate::Mode::cut),
        spoiled("silent", RedisGate::Mode::silent),
    };
}

/// The name alone: test names must not hold addresses.
void PrintTo(const Outage& outage, std::ostream* out) {
    *out << outage.name;
}

class RedisOutage : public testing::TestWithParam<Outage> {};

TEST_P(RedisOutage, IsNotSeenByAClientAndEndsByItself) {
    V16_REQUIRE_REDIS(redis, {"--requirepass", password});
    RedisGate gate(redis.port());
    ASSERT_TRUE(gate.is_listening());
    TestServer first(options_behind(gate));
    TestServer second(options_behind(gate));
    ASSERT_TRUE(first.make_ready() && second.make_ready());
    Client one(first.port());
    Client other(second.port());
    ASSERT_TRUE(is_shared(one, other, "before "));

    const Asking asking(first.port());
    while (asking.answered() < 1'000) std::this_thread::sleep_for(1ms);
    const int errors = redis_of(one)["errors"];
    const int probes = gate.connections();
    const int begin = asking.answered();
    const auto begun = steady_clock::now();
    GetParam().begin(redis, gate);
    int opened = 0;  // the first answer after the circuit opened
    while (steady_clock::now() - begun < outage_time) {
        if (opened == 0 && redis_of(one)["up"] == false) opened = asking.answered();
        std::this_thread::sleep_for(2ms);
    }
    const int end = asking.answered();
    const double tries = (gate.connections() - probes) / 2.0;  // two instances
    const bool was_felt = redis_of(one)["errors"].get<int>() > errors;
    EXPECT_TRUE(was_felt || !GetParam().felt) << "the outage took place";
    GetParam().end(redis, gate);
    const auto repaired = steady_clock::now();
    EXPECT_TRUE(is_shared(one, other, "after "));
    const std::chrono::duration<double> shared_after = steady_clock::now() - repaired;
    EXPECT_EQ(asking.wrong(), 0);

    const double usual = asking.p99(0, begin);
    if (opened == 0) opened = end;
    fmt::print(
        "T16 {:<15} p99 {:.2f} ms; {:+.2f} ms before the circuit opens, {:+.2f} ms after; {:.1f} attempts an instance "
        "in "
        "{:.1f} s; L2 used again after {:.2f} s; {} answers\n",
        GetParam().name, usual, asking.p99(begin, opened) - usual, opened < end ? asking.p99(opened, end) - usual : 0.0,
        tries, std::chrono::duration<double>(outage_time).count(), shared_after.count(), asking.answered());
}

INSTANTIATE_TEST_SUITE_P(T16, RedisOutage, testing::ValuesIn(outages()), [](const auto& outage) {
    std::string name = outage.param.name;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
});

}  // namespace
}  // namespace v16::http
