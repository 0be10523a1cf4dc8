// T07 and T09: 429 tells a client about itself, 503 about the service, both say when to come again, and neither is in
// the way of anybody else.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using std::chrono::steady_clock;

// T07, short form: what is sent within one window. The long form, over windows, is part of `make soak`.
TEST(RateLimit, AtTwiceTheRateExactlyTheLimitIsAdmittedAndTheRestCostsNothing) {
    ServeOptions options = test_options();
    options.rate_limit_per_min = 120;
    options.rate_limit_burst = 20;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    const int prepared = *server.model.prepared;
    Client client(server.port());
    int admitted = 0;
    int refused = 0;
    for (int i = 0; i < 280; ++i) {
        const Reply reply = client.request(upload(fmt::format("ok {}", i)));
        admitted += reply.status == 200 ? 1 : 0;
        if (reply.status != 429) continue;
        ++refused;
        const int again = std::stoi(reply.field("Retry-After"));
        EXPECT_GE(again, 1);
        EXPECT_LE(again, 60);
    }
    EXPECT_EQ(admitted, 140);
    EXPECT_EQ(refused, 140);
    EXPECT_EQ(*server.model.prepared - prepared, 140);
}

// T09.
TEST(YouAndUs, BothRefusalsSayWhenToComeAgainAndHealthAndMetricsAnswerMeanwhile) {
    ServeOptions options = test_options();
    options.compute_threads = 1;
    options.queue_capacity = 1;
    options.rate_limit_per_min = 3;
    options.rate_limit_burst = 0;
    options.trusted_proxies = {"127.0.0.1"};
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    const auto from = [](int client, const std::string& drawing) {
        return upload(drawing, "a.dxf", fmt::format("X-Forwarded-For: 192.0.2.{}\r\n", client));
    };
    Client running(server.port());
    running.send(from(1, "wait 1"));
    server.model.gate->await_waiting(1);
    Client queued(server.port());
    queued.send(from(2, "wait 2"));
    while (server->service().load().queued < 1) std::this_thread::yield();

    Client greedy(server.port());
    Client patient(server.port());
    Client observer(server.port());
    int you = 0;
    int us = 0;
    std::chrono::duration<double, std::milli> slowest{0};
    for (int i = 0; i < 50; ++i) {
        const Reply to_greedy = greedy.request(from(3, "wait 3"));
        EXPECT_TRUE(to_greedy.status == (i < 3 ? 503 : 429)) << to_greedy.status << " to request " << i;
        (to_greedy.status == 429 ? you : us)++;
        EXPECT_GE(std::stoi(to_greedy.field("Retry-After")), 1);
        if (i < 3) {
            const Reply to_patient = patient.request(from(4, "wait 4"));
            EXPECT_EQ(to_patient.status, 503) << "full for everybody";
            EXPECT_GE(std::stoi(to_patient.field("Retry-After")), 1);
        }
        const auto begun = steady_clock::now();
        EXPECT_EQ(observer.request(get("/health/live")).status, 200);
        EXPECT_EQ(observer.request(get("/metrics")).status, 200);
        slowest = std::max<std::chrono::duration<double, std::milli>>(slowest, steady_clock::now() - begun);
    }
    fmt::print("T09 {} times 429, {} times 503; health and metrics together answered in {:.1f} ms at most\n", you, us,
               slowest.count());
    server.model.gate->open();
    EXPECT_EQ(running.receive().status, 200);
    EXPECT_EQ(queued.receive().status, 200);
    EXPECT_EQ(patient.request(from(4, "ok again")).status, 429) << "three were counted: refused work counts as asked";
    EXPECT_EQ(patient.request(from(5, "ok again")).status, 200) << "nobody else pays for it";
}

}  // namespace
}  // namespace v16::http
