#include "cache/redis_client.hpp"

#include <gtest/gtest.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include "on_loop.hpp"
#include "support/redis_server.hpp"

namespace v16::cache {
namespace {

using namespace std::chrono_literals;

RedisOptions options_for(std::uint16_t port) {
    RedisOptions options;
    options.url.host = "127.0.0.1";
    options.url.port = port;
    // Generous: these tests are about behaviour, not speed, and the machine may be busy.
    options.connect_budget = 10s;
    options.operation_budget = 10s;
    return options;
}

bool becomes_up(const RedisClient& client) {
    return eventually([&] { return client.stats().up; });
}

TEST(RedisClient, SetThenGet) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisClient client(loop.executor(), options_for(server.port()));
    client.start();
    ASSERT_TRUE(becomes_up(client));

    const std::string value("binary \r\n\0 value", 16);
    client.set_behind("key", value, 60s);
    // One connection, so the GET comes after the SET.
    const auto found = loop.run(client.get("key"));
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(*found, value);
    EXPECT_EQ(loop.run(client.get("missing")).value(), std::nullopt);
    const auto ttl = loop.run(client.command({"TTL", "key"}, 10s));
    ASSERT_TRUE(ttl);
    EXPECT_GT(ttl->integer, 50);
    EXPECT_LE(ttl->integer, 60);
}

TEST(RedisClient, ManyCommandsInFlightGetTheirOwnReplies) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisClient client(loop.executor(), options_for(server.port()));
    client.start();
    ASSERT_TRUE(becomes_up(client));
    std::vector<std::future<Result<Reply>>> replies;
    for (int i = 0; i < 500; ++i) {
        replies.push_back(boost::asio::co_spawn(loop.executor(), client.command({"ECHO", std::to_string(i)}, 5s),
                                                boost::asio::use_future));
    }
    for (int i = 0; i < 500; ++i) {
        const auto reply = replies[static_cast<std::size_t>(i)].get();
        ASSERT_TRUE(reply) << reply.error().message;
        EXPECT_EQ(reply->text, std::to_string(i));
    }
}

TEST(RedisClient, CommandsBeyondTheBoundAreNotSent) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisOptions options = options_for(server.port());
    options.max_pending = 4;
    RedisClient client(loop.executor(), options);
    client.start();
    ASSERT_TRUE(becomes_up(client));
    server.freeze();
    std::vector<std::future<Result<Reply>>> replies;
    for (int i = 0; i < 10; ++i) {
        replies.push_back(
            boost::asio::co_spawn(loop.executor(), client.command({"PING"}, 5s), boost::asio::use_future));
    }
    ASSERT_TRUE(eventually([&] { return client.stats().skipped == 6; }));
    server.thaw();
    int answered = 0;
    for (auto& reply : replies) answered += reply.get() ? 1 : 0;
    EXPECT_EQ(answered, 4);
}

TEST(RedisClient, WithoutAServerEveryRequestFailsAtOnce) {
    Loop loop;
    const test::ReservedPort nobody;
    RedisOptions options = options_for(nobody.number());
    options.operation_budget = 1h;  // one that waits would be waited for until the test is ended
    RedisClient client(loop.executor(), options);
    client.start();
    ASSERT_TRUE(eventually([&] { return client.stats().errors > 0; }));
    for (int i = 0; i < 100; ++i) EXPECT_EQ(loop.run(client.get("key")).error().code, ErrorCode::unsupported);
    EXPECT_FALSE(client.stats().up);
}

TEST(RedisClient, AKilledServerIsUsedAgainAfterItsReturn) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisClient client(loop.executor(), options_for(server.port()));
    client.start();
    ASSERT_TRUE(becomes_up(client));
    server.kill();
    ASSERT_TRUE(eventually([&] { return !client.stats().up; }));
    EXPECT_FALSE(loop.run(client.get("key")));
    server.start();
    ASSERT_TRUE(eventually([&] { return client.stats().up; }, 5s)) << "not used again within five seconds";
    EXPECT_TRUE(loop.run(client.get("key")));
    EXPECT_EQ(client.stats().connections, 2U);
}

TEST(RedisClient, AFrozenServerBreaksTheCircuitAndHeals) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisOptions options = options_for(server.port());
    options.connect_budget = 500ms;  // an attempt at the frozen one ends before the next is due
    options.operation_budget = 30ms;
    RedisClient client(loop.executor(), options);
    client.start();
    ASSERT_TRUE(becomes_up(client));
    server.freeze();
    for (int i = 0; i < options.link.failures_to_open; ++i) {
        EXPECT_EQ(loop.run(client.get("key")).error().code, ErrorCode::deadline_exceeded);
    }
    EXPECT_FALSE(client.stats().up);
    EXPECT_EQ(loop.run(client.get("key")).error().code, ErrorCode::unsupported);  // at no cost now
    server.thaw();
    EXPECT_TRUE(eventually([&] { return client.stats().up; }, 5s));
    // On a busy machine one of so short a budget may fail.
    EXPECT_TRUE(eventually([&] { return loop.run(client.get("key")).has_value(); }));
}

TEST(RedisClient, PasswordAndDatabase) {
    V16_REQUIRE_REDIS(server, {"--requirepass", "secret word"});
    Loop loop;
    RedisOptions options = options_for(server.port());
    options.url.password = "secret word";
    options.url.database = 3;
    RedisClient client(loop.executor(), options);
    client.start();
    ASSERT_TRUE(becomes_up(client));
    const auto list = loop.run(client.command({"CLIENT", "LIST"}, 10s));
    ASSERT_TRUE(list);
    EXPECT_NE(list->text.find(" db=3 "), std::string::npos);
}

TEST(RedisClient, AWrongPasswordIsSaidOnceAndNeverShown) {
    V16_REQUIRE_REDIS(server, {"--requirepass", "right"});
    Loop loop;
    RedisOptions options = options_for(server.port());
    options.url.password = "wrong-secret";
    options.link = {.min_delay = 20ms, .max_delay = 20ms};
    std::mutex mutex;
    std::vector<std::string> said;
    options.on_change = [&](bool, const std::string& why) {
        const std::lock_guard lock(mutex);
        said.push_back(why);
    };
    RedisClient client(loop.executor(), options);
    client.start();
    ASSERT_TRUE(eventually([&] { return client.stats().errors >= 3; }));
    EXPECT_FALSE(client.stats().up);
    const std::lock_guard lock(mutex);
    ASSERT_EQ(said.size(), 1U);
    EXPECT_NE(said[0].find("Redis refuses"), std::string::npos);
    EXPECT_EQ(said[0].find("wrong-secret"), std::string::npos);
}

TEST(RedisClient, RemovesMatchingKeysOnly) {
    V16_REQUIRE_REDIS(server);
    Loop loop;
    RedisClient client(loop.executor(), options_for(server.port()));
    client.start();
    ASSERT_TRUE(becomes_up(client));
    for (int i = 0; i < 2500; ++i) client.set_behind("clf:a:" + std::to_string(i), "v", 60s);
    client.set_behind("clf:b:1", "v", 60s);
    const auto everything_arrived = [&] {
        const auto size = loop.run(client.command({"DBSIZE"}, 5s));
        return size && size->integer > 1;
    };
    ASSERT_TRUE(eventually(everything_arrived));
    const auto stored = loop.run(client.command({"DBSIZE"}, 5s))->integer;
    const auto removed = loop.run(client.remove_matching("clf:a:*", 5s));
    ASSERT_TRUE(removed) << removed.error().message;
    const auto rest = loop.run(client.command({"DBSIZE"}, 5s))->integer;
    EXPECT_EQ(static_cast<long long>(*removed), stored - rest);
    EXPECT_LE(rest, 1);
}

/// A server that answers every connection with fixed bytes and then keeps it open.
class CannedServer {
public:
    explicit CannedServer(std::string answer)
        : acceptor_(context_, {boost::asio::ip::address_v4::loopback(), 0}), answer_(std::move(answer)) {
        accept();
        thread_ = std::thread([this] { context_.run(); });
    }
    ~CannedServer() {
        context_.stop();
        thread_.join();
    }
    CannedServer(const CannedServer&) = delete;
    CannedServer& operator=(const CannedServer&) = delete;
    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

private:
    void accept() {
        acceptor_.async_accept([this](boost::system::error_code error, boost::asio::ip::tcp::socket socket) {
            if (error) return;
            sockets_.push_back(std::move(socket));
            boost::system::error_code ignored;
            boost::asio::write(sockets_.back(), boost::asio::buffer(answer_), ignored);
            accept();
        });
    }
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::string answer_;
    std::vector<boost::asio::ip::tcp::socket> sockets_;
    std::thread thread_;
};

TEST(RedisClient, WhatIsNotRedisIsNeverUsed) {
    for (const char* answer :
         {"HTTP/1.1 400 Bad Request\r\n\r\n", "+HELLO\r\n", "-LOADING Redis is loading\r\n", "$5\r\nPO", ""}) {
        const CannedServer server(answer);
        Loop loop;
        RedisOptions options = options_for(server.port());
        options.connect_budget = 100ms;
        RedisClient client(loop.executor(), options);
        client.start();
        EXPECT_TRUE(eventually([&] { return client.stats().errors > 0; })) << answer;
        EXPECT_FALSE(client.stats().up) << answer;
    }
}

TEST(RedisClient, RepliesThatNobodyAskedForEndTheConnection) {
    const CannedServer server("+PONG\r\n+PONG\r\n$3\r\nbad\r\n");
    Loop loop;
    RedisClient client(loop.executor(), options_for(server.port()));
    client.start();
    EXPECT_TRUE(eventually([&] { return client.stats().errors > 0; }));
    EXPECT_FALSE(loop.run(client.get("key")));
}

}  // namespace
}  // namespace v16::cache
