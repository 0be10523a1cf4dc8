// Identical requests in flight cost one computation, under load and when the first of them fares badly.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "http/message.hpp"
#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;

constexpr int clients = 64;
constexpr int cold_keys = 200;

// T17.
TEST(SharedMisses, SixtyFourClientsWithTwoHundredColdKeysCostTwoHundredComputations) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    const int prepared = *server.model.prepared;
    const int inferred = *server.model.inferred;
    std::atomic<int> right = 0;
    std::barrier start(clients);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i) {
            threads.emplace_back([&] {
                Client client(server.port());
                start.arrive_and_wait();
                for (int key = 0; key < cold_keys; ++key) {
                    const std::string category = fmt::format("key {}", key);
                    const Reply reply = client.request(upload("ok " + category));
                    const bool is_its_own =
                        reply.body.find(fmt::format("\"category\":\"{}\"", category)) != std::string::npos;
                    if (reply.status == 200 && is_its_own) ++right;
                }
            });
        }
    }
    EXPECT_EQ(right, clients * cold_keys);
    EXPECT_EQ(*server.model.prepared - prepared, cold_keys);
    EXPECT_EQ(*server.model.inferred - inferred, cold_keys);
    const serve::ServiceCounts counts = server->service().counts();
    EXPECT_EQ(counts.computed, std::uint64_t{cold_keys});
    EXPECT_EQ(counts.misses, std::uint64_t{cold_keys});
    EXPECT_EQ(counts.l1_hits + counts.coalesced, std::uint64_t{(clients - 1) * cold_keys});
    EXPECT_EQ(server->service().in_flight(), 0U);
}

/// A model that is held back by its gate and then fails, as often as it is told, before it succeeds.
struct FailingModel {
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    std::shared_ptr<std::atomic<int>> failures_left;

    [[nodiscard]] std::shared_ptr<const serve::Engine> engine() const {
        auto engine = std::make_shared<serve::Engine>(*FakeModel{}.engine());
        engine->prepare = [gate = gate, left = failures_left, prepare = engine->prepare](
                              std::string_view bytes, SpeedMode mode,
                              classify::StageTimes& times) -> Result<classify::Prepared> {
            if (bytes.starts_with("ok")) {
                gate->pass();
                if (left->fetch_sub(1) > 0) return fail(ErrorCode::limit_exceeded, "too many entities");
            }
            return prepare(bytes, mode, times);
        };
        return engine;
    }
};

TEST(SharedMisses, AFailingLeaderStrandsNobodyAndItsErrorIsNotCached) {
    FailingModel model{.failures_left = std::make_shared<std::atomic<int>>(1)};
    Server server(
        test_options(), [&] { return Result<std::shared_ptr<const serve::Engine>>(model.engine()); }, Log::none());
    ASSERT_TRUE(server.start());
    std::promise<bool> loaded;
    server.reload([&](const Result<void>& outcome) { loaded.set_value(outcome.has_value()); });
    ASSERT_TRUE(loaded.get_future().get());

    std::vector<std::unique_ptr<Client>> waiters;
    for (int i = 0; i < 8; ++i) waiters.push_back(std::make_unique<Client>(server.port()));
    for (const auto& client : waiters) client->send(upload("ok shared"));
    model.gate->await_waiting(1);
    model.gate->open();
    // Who joined the failing computation shares its error; who came after it began a new one.
    const int refused = error_response({ErrorCode::limit_exceeded, ""}).status;
    int failed = 0;
    for (const auto& client : waiters) {
        const int status = client->receive().status;
        EXPECT_TRUE(status == 200 || status == refused) << status;
        if (status == refused) ++failed;
    }
    EXPECT_GE(failed, 1);
    const Reply after = waiters.front()->request(upload("ok shared"));
    EXPECT_EQ(after.status, 200) << "an error is not an answer to keep";
    EXPECT_EQ(server.service().in_flight(), 0U);
}

}  // namespace
}  // namespace v16::http
