// Changing the model under load (T15): no request fails, every answer is one bundle's alone, a bad bundle changes
// nothing.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using testing::HasSubstr;

constexpr int reloads = 50;
constexpr const char* admin = "X-Admin-Token: secret\r\n";

/// A model that marks its answers: the number of the bundle that prepared the drawing, and of the one that classified.
std::shared_ptr<serve::Engine> numbered_engine(int number) {
    const std::string mark = std::to_string(number);
    auto engine = std::make_shared<serve::Engine>(*FakeModel{}.engine("bundle " + mark));
    engine->prepare = [mark](std::string_view, SpeedMode, classify::StageTimes&) -> Result<classify::Prepared> {
        classify::Prepared prepared;
        prepared.warnings = {mark};
        return prepared;
    };
    engine->infer = [mark](std::span<const classify::Prepared> drawings, SpeedMode,
                           classify::StageTimes&) -> Result<std::vector<Classification>> {
        std::vector<Classification> answers;
        for (const classify::Prepared& drawing : drawings) {
            Classification answer;
            answer.category = mark;
            answer.probabilities = {{mark, 1.0}};
            answer.warnings = drawing.warnings;
            answers.push_back(std::move(answer));
        }
        return answers;
    };
    return engine;
}

/// Loads bundle 1, 2, 3, …; every fifth is refused when it is read and every fifth fails when it is warmed.
class Bundles {
public:
    static bool is_unreadable(int number) { return number % 5 == 2; }
    static bool is_half_written(int number) { return number % 5 == 4; }
    static bool is_bad(int number) { return is_unreadable(number) || is_half_written(number); }

    Result<std::shared_ptr<const serve::Engine>> load() {
        const int number = ++loaded;
        if (is_unreadable(number)) return fail(ErrorCode::bundle_invalid, "weights.safetensors: wrong checksum");
        auto engine = numbered_engine(number);
        if (is_half_written(number)) {
            engine->infer = [](std::span<const classify::Prepared>, SpeedMode,
                               classify::StageTimes&) -> Result<std::vector<Classification>> {
                return fail(ErrorCode::bundle_invalid, "the weights end too soon");
            };
        }
        return engine;
    }

    std::atomic<int> loaded = 0;  ///< the number of the last one that was tried
    std::atomic<int> served = 0;  ///< the number of the last one that is known to be served
};

/// Asks for new and for known drawings until told to stop; counts answers, and those that are wrong in any way.
void ask(std::uint16_t port, int id, const Bundles& bundles, const std::stop_token& stop, std::atomic<int>& answered,
         std::atomic<int>& wrong) {
    Client client(port);
    for (int i = 0; !stop.stop_requested(); ++i) {
        const int before = bundles.served;
        const std::string drawing = i % 2 == 0 ? "ok known" : fmt::format("ok {}-{}", id, i);
        const Reply reply = client.request(upload(drawing));
        const int after = bundles.loaded;
        const json body = json::parse(reply.body, nullptr, false);
        bool right = reply.status == 200 && body.is_object();
        if (right) {
            const std::string mark = body["category"].get<std::string>();
            const int number = std::stoi(mark);
            right = body["warnings"] == json::array({mark}) && before <= number && number <= after &&
                    !Bundles::is_bad(number);
        }
        if (!right) ++wrong;
        ++answered;
    }
}

TEST(Reload, FiftyChangesUnderLoadFailNoRequestAndNeverMixTwoBundles) {
    ServeOptions options = test_options();
    options.admin_token = "secret";
    Bundles bundles;
    Server server(
        options, [&] { return bundles.load(); }, Log::none());
    ASSERT_TRUE(server.start());
    Client operator_client(server.port());
    const auto reload = [&] { return operator_client.request(post("/admin/reload", "text/plain", "", admin)); };
    ASSERT_EQ(reload().status, 200);
    bundles.served = 1;

    std::atomic<int> answered = 0;
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> askers;
        for (int id = 0; id < 4; ++id) {
            askers.emplace_back(
                [&, id](const std::stop_token& stop) { ask(server.port(), id, bundles, stop, answered, wrong); });
        }
        for (int i = 0; i < reloads; ++i) {
            const int next = bundles.loaded + 1;
            const Reply reply = reload();
            if (Bundles::is_bad(next)) {
                EXPECT_EQ(reply.status, 503);
                EXPECT_THAT(reply.body, HasSubstr(Bundles::is_unreadable(next) ? "wrong checksum" : "end too soon"));
            } else {
                EXPECT_EQ(reply.status, 200);
                bundles.served = next;
            }
            // Each bundle meets some load.
            for (const int until = answered + 8; answered < until;) std::this_thread::yield();
        }
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(bundles.loaded, reloads + 1);
    EXPECT_EQ(json::parse(operator_client.request(upload("ok last")).body)["category"],
              std::to_string(bundles.served.load()));
}

}  // namespace
}  // namespace v16::http
