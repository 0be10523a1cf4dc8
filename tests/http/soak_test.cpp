// T25 and the long forms of T06, T07 and T16: the real program with the shipped bundle and a real Redis under mixed
// load, with bad files, leaving clients, changes of the model and a Redis that comes and goes. SOAK_SECONDS (default 4,
// `make soak` sets 300) says how long. Prints memory and descriptors as it goes.
#include <dirent.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "http/served_process.hpp"
#include "http/test_server.hpp"
#include "support/redis_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using std::chrono::steady_clock;

constexpr const char* bundle = V16_SOURCE_DIR "/models/v16";
constexpr const char* admin = "X-Admin-Token: secret\r\n";
/// Between the requests of one asker: about half of what two processors can do.
constexpr auto pause = 20ms;
constexpr int askers = 3;

std::chrono::seconds soak_time() {
    const char* text = std::getenv("SOAK_SECONDS");
    return std::chrono::seconds(text != nullptr ? std::max(1, std::atoi(text)) : 4);
}

std::string drawing(unsigned id) {
    std::string text = fmt::format("999\n{}\n0\nSECTION\n2\nENTITIES\n", id);
    for (unsigned i = 0; i < 20 + id % 300; ++i) {
        text += fmt::format("0\nCIRCLE\n8\n0\n10\n{}\n20\n{}\n40\n{}\n", (i * 37) % 400, (i * id) % 300, 1 + i % 40);
    }
    return text + "0\nENDSEC\n0\nEOF\n";
}

long resident_kb(pid_t pid) {
    std::ifstream status(fmt::format("/proc/{}/status", pid));
    std::string word;
    long kb = 0;
    while (status >> word) {
        if (word == "VmRSS:") status >> kb;
    }
    return kb;
}

int open_descriptors(pid_t pid) {
    DIR* dir = ::opendir(fmt::format("/proc/{}/fd", pid).c_str());
    if (dir == nullptr) return 0;
    int count = -2;
    while (::readdir(dir) != nullptr) ++count;
    ::closedir(dir);
    return count;
}

/// What the askers were answered, by what they asked for and the status.
class Tally {
public:
    void add(const std::string& what, int status) {
        const std::lock_guard lock(mutex_);
        ++counts_[fmt::format("{} {}", what, status)];
    }
    [[nodiscard]] std::map<std::string, int> counts() const {
        const std::lock_guard lock(mutex_);
        return counts_;
    }

private:
    mutable std::mutex mutex_;  // guards counts_
    std::map<std::string, int> counts_;
};

/// One asker's requests, chosen by chance, until told to stop.
void ask(std::uint16_t port, unsigned seed, Tally& tally, const std::stop_token& stop) {
    std::mt19937 random(seed);
    Client client(port);
    unsigned next = seed << 20U;
    const auto file = [&] { return FormFile{"files", "a.dxf", random() % 3 == 0 ? "no drawing" : drawing(next++)}; };
    while (!stop.stop_requested()) {
        switch (random() % 10) {
            case 0:
            case 1:
            case 2:
                tally.add("new", client.request(upload(drawing(next++))).status);
                break;
            case 3:
            case 4:
            case 5:
                tally.add("known", client.request(upload(drawing(random() % 50))).status);
                break;
            case 6:
                tally.add("bad", client.request(upload("no drawing " + std::to_string(next++))).status);
                break;
            case 7:
                tally.add("batch",
                          client.request(post("/classify/batch", form_type, form({file(), file(), file()}))).status);
                break;
            case 8: {
                const auto digest = base::Sha256::of(drawing(random() % 100)).hex();
                const int status = client.request(get("/classify/" + digest)).status;
                tally.add("lookup", status == 404 ? 200 : status);
                break;
            }
            default: {
                const std::string request = upload(drawing(next++));
                Client leaving(port);
                leaving.send(std::string_view(request).substr(0, random() % (request.size() + 1)));
                if (random() % 2 == 0) leaving.reset();
            }
        }
        std::this_thread::sleep_for(pause);
    }
}

/// A number of the metrics page; -1 without it.
double metric(Client& client, const std::string& name) {
    std::istringstream page(client.request(get("/metrics")).body);
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with(name + " ")) return std::stod(line.substr(name.size() + 1));
    }
    return -1;
}

TEST(Soak, MixedLoadWithOutagesAndChangesOfTheModel) {
    V16_REQUIRE_REDIS(redis);
    ServedProcess process(bundle, {"--rate-limit", "0", "--drain-grace", "0"},
                          {"ADMIN_TOKEN=secret", fmt::format("REDIS_URL=redis://127.0.0.1:{}", redis.port())});
    ASSERT_TRUE(process.is_ready());
    const auto settled = [&] {
        Client observer(process.port());
        for (int i = 0; i < 200; ++i) {
            if (observer.request(upload(drawing(static_cast<unsigned>(i) % 50))).status != 200) return false;
        }
        return metric(observer, "v16_in_flight") == 0;
    };
    ASSERT_TRUE(settled());
    // The connections to Redis are among the descriptors from the start.
    {
        Client observer(process.port());
        const auto deadline = steady_clock::now() + 10s;
        while (metric(observer, "v16_redis_up") != 1 && steady_clock::now() < deadline) {
            std::this_thread::sleep_for(20ms);
        }
    }
    const long first_kb = resident_kb(process.pid());
    const int first_descriptors = open_descriptors(process.pid());
    fmt::print("soak {:>4} s  {:>7} KB  {} descriptors\n", 0, first_kb, first_descriptors);

    Tally tally;
    std::vector<std::jthread> threads;
    for (unsigned id = 1; id <= askers; ++id) {
        threads.emplace_back([&, id](const std::stop_token& stop) { ask(process.port(), id, tally, stop); });
    }
    const auto begun = steady_clock::now();
    const auto seconds_so_far = [&] { return (steady_clock::now() - begun) / 1s; };
    long half_kb = 0;
    int reloads = 0;
    for (long second = 1; steady_clock::now() - begun < soak_time(); second = seconds_so_far() + 1) {
        std::this_thread::sleep_until(begun + second * 1s);
        if (second % 3 == 0) {
            process.signal(SIGHUP);
            ++reloads;
        }
        if (second % 10 == 4) redis.kill();
        if (second % 10 == 8) redis.start();
        if (2 * second <= soak_time().count()) half_kb = resident_kb(process.pid());
        if (second % 10 == 0 || soak_time() < 10s) {
            fmt::print("soak {:>4} s  {:>7} KB  {} descriptors\n", second, resident_kb(process.pid()),
                       open_descriptors(process.pid()));
        }
    }
    threads.clear();
    if (!redis.is_running()) redis.start();

    EXPECT_TRUE(settled());
    Client observer(process.port());
    int requests = 0;
    for (const auto& [what, count] : tally.counts()) {
        fmt::print("soak {:>12}: {}\n", what, count);
        requests += count;
        EXPECT_TRUE(what.starts_with("bad") ? what == "bad 400" : what.ends_with(" 200")) << what;
    }
    const long last_kb = resident_kb(process.pid());
    const double reloaded = metric(observer, "v16_reloads_total{result=\"ok\"}");
    fmt::print("soak {} requests, {:.0f} of {} changes of the model; memory {} KB at half time, {} KB at the end\n",
               requests, reloaded - 1, reloads, half_kb, last_kb);
    // The recovery clause; a short run is still warming up.
    if (soak_time() >= 60s) {
        EXPECT_LT(last_kb - half_kb, 16 * 1024);
    }
    // Those of the start and this connection's: nothing of those who left, once the service has noticed the last of
    // them.
    for (int i = 0; i < 100 && open_descriptors(process.pid()) > first_descriptors + 1; ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_LE(open_descriptors(process.pid()), first_descriptors + 1);
    // Every answer of a known or new drawing was counted exactly once.
    const double asked = metric(observer, "v16_http_requests_total{code=\"200\",route=\"/classify\"}");
    const auto counts = tally.counts();
    const auto told = [&](const char* what) { return counts.contains(what) ? counts.at(what) : 0; };
    EXPECT_GE(asked, told("new 200") + told("known 200") + 400) << "and those that left after asking, perhaps";
    observer.close();
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 0);
}

// T07, long form; needs more than a window.
TEST(Soak, AtTwiceTheRateForAMinuteTheLimitIsAdmittedAndARetryAfterRetryAfterWorks) {
    if (soak_time() < 120s) GTEST_SKIP() << "SOAK_SECONDS is below 120";
    ServedProcess process(bundle, {"--rate-limit", "120", "--rate-limit-burst", "0", "--drain-grace", "0"});
    ASSERT_TRUE(process.is_ready());
    Client client(process.port());
    int admitted = 0;
    int again = 0;
    const auto begun = steady_clock::now();
    for (int i = 0; i < 240; ++i) {
        std::this_thread::sleep_until(begun + i * 250ms);
        const Reply reply = client.request(upload(drawing(static_cast<unsigned>(i) % 50)));
        if (reply.status == 200) ++admitted;
        if (reply.status == 429) again = std::stoi(reply.field("Retry-After"));
    }
    EXPECT_NEAR(admitted, 120, 2);
    std::this_thread::sleep_for(std::chrono::seconds(again));
    EXPECT_EQ(client.request(upload(drawing(1))).status, 200) << "after " << again << " s";
    fmt::print("T07 {} of 240 admitted at a limit of 120; a retry after {} s works\n", admitted, again);
}

}  // namespace
}  // namespace v16::http
