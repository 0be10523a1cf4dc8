// T06: a thousand clients that leave at a random moment leave nothing behind.
#include <dirent.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include "http/test_server.hpp"
#include "support/sanitizers.hpp"

namespace v16::http {
namespace {

using namespace test;
using std::chrono::steady_clock;

constexpr int departures = 1'000;
/// What the memory may have grown by; it is the bound of the recovery clause.
constexpr long drift_kb = 16 * 1024;

int open_descriptors() {
    DIR* dir = ::opendir("/proc/self/fd");
    int count = 0;
    while (::readdir(dir) != nullptr) ++count;
    ::closedir(dir);
    return count;
}

long resident_kb() {
    std::ifstream status("/proc/self/status");
    std::string word;
    long kb = 0;
    while (status >> word) {
        if (word == "VmRSS:") status >> kb;
    }
    return kb;
}

/// Waits until a condition holds; false when it does not come.
template <class Condition>
bool eventually(Condition condition) {
    const auto deadline = steady_clock::now() + 10s;
    while (!condition()) {
        if (steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

TEST(DepartingClients, AThousandAtRandomMomentsLeaveNothingBehind) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client steady(server.port());
    const auto probe = [&](int count) {
        for (int i = 0; i < count; ++i) {
            if (steady.request(upload(fmt::format("ok probe {}", i))).status != 200) return false;
        }
        return true;
    };
    ASSERT_TRUE(probe(200));
    ASSERT_EQ(steady.request(get("/metrics")).status, 200);
    const int descriptors = open_descriptors();
    const long memory = resident_kb();
    const int inferred = *server.model.inferred;

    std::mt19937 random(6);
    for (int i = 0; i < departures; ++i) {
        // Every other one is still being computed when its client leaves.
        const std::string request = upload((i % 2 == 0 ? "wait " : "ok ") + std::to_string(i));
        Client client(server.port());
        client.send(std::string_view(request).substr(0, random() % (request.size() + 1)));
        if (random() % 4 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 500));
        // The whole request, for a third of them: the cut above seldom leaves one.
        if (i % 3 == 0) {
            Client whole(server.port());
            whole.send(request);
            if (random() % 2 == 0) whole.reset();
        }
        if (random() % 2 == 0) client.reset();
        // The gate lets a few at a time through, at some moment after their clients have left.
        if (i % 50 == 49) {
            server.model.gate->open();
            ASSERT_TRUE(eventually([&] { return server->service().load().running == 0; }));
            server.model.gate->close();
        }
    }
    server.model.gate->open();
    EXPECT_TRUE(eventually([&] { return server->service().in_flight() == 0; }));
    EXPECT_TRUE(eventually([&] {
        const serve::SchedulerLoad load = server->service().load();
        return load.queued == 0 && load.running == 0;
    }));
    EXPECT_TRUE(eventually([&] { return open_descriptors() == descriptors; })) << open_descriptors();
    EXPECT_TRUE(probe(200));
    const long grown = resident_kb() - memory;
    EXPECT_TRUE(grown < drift_kb || v16::test::has_sanitizer) << grown << " KB";
    EXPECT_NE(steady.request(get("/metrics")).body.find("\nv16_upload_bytes 0\n"), std::string::npos);
    fmt::print("T06 {} departures: memory {:+} KB, {} drawings computed to the end\n", departures, grown,
               *server.model.inferred - inferred);
}

}  // namespace
}  // namespace v16::http
