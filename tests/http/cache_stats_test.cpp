// /cache/stats while the caches are cleared and hits are counted: what is counted since the last clearing is never less
// than nothing.
#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

#include "http/api.hpp"
#include "http/test_server.hpp"
#include "model/ensemble.hpp"
#include "serve/payload.hpp"

namespace v16::http {
namespace {

using namespace test;
namespace asio = boost::asio;
using nlohmann::json;

/// One service without sockets, asked directly: often enough for two of its threads to meet in a few instructions.
class DirectApi {
public:
    DirectApi() {
        options_.admin_token = "secret";
        const auto engine = FakeModel{}.engine();
        EXPECT_TRUE(service_.change_engine(engine));
        key_ = {base::Sha256::of("a drawing"), engine->scope, std::string(model::name(service_.speed_mode()))};
        Classification answer;
        answer.category = "轴类";
        value_ = std::make_shared<const std::string>(serve::encode_payload(answer));
    }

    /// The body of the answer to a request of an administrator.
    std::string ask(const std::string& method, const std::string& path) {
        const auto head = parse_head(method + " " + path + " HTTP/1.1\r\nHost: t\r\nX-Admin-Token: secret\r\n\r\n",
                                     {options_.max_header_bytes, options_.max_target_bytes, 32});
        Exchange exchange = api_.begin(*head, *parse_address("127.0.0.1"), std::make_shared<serve::Departure>());
        if (exchange.refused) return exchange.refused->body;
        asio::io_context context(1);
        std::string body;
        asio::co_spawn(context, api_.answer(exchange),
                       [&](const std::exception_ptr&, Response response) { body = std::move(response.body); });
        context.run();
        return body;
    }

    void count_a_hit() {
        service_.cache().store(key_, value_);
        (void)service_.find_local(key_.drawing);
    }

private:
    ServeOptions options_ = test_options();
    asio::io_context unused_;  // without Redis nothing runs on it
    Log log_ = Log::none();
    serve::Service service_{{unused_.get_executor()}, {}};
    Api api_{options_, service_, log_, unused_.get_executor(), [] { return Result<void>(); }};
    cache::Key key_;
    cache::Value value_;
};

TEST(CacheStats, AreNeverBelowZeroWhileTheCachesAreCleared) {
    constexpr int enough = 40'000;
    DirectApi api;
    ASSERT_TRUE(json::parse(api.ask("GET", "/cache/stats")).contains("hits"));
    std::jthread counting([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) api.count_a_hit();
    });
    std::jthread clearing([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) api.ask("POST", "/cache/clear");
    });
    for (int i = 0; i < enough; ++i) {
        const json stats = json::parse(api.ask("GET", "/cache/stats"));
        const auto hits = stats["hits"].get<std::uint64_t>();
        ASSERT_LT(hits, std::uint64_t{1} << 63U) << stats;
    }
}

}  // namespace
}  // namespace v16::http
