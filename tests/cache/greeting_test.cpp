#include "cache/greeting.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace v16::cache {
namespace {

using namespace std::string_literals;

constexpr const char* ping = "*1\r\n$4\r\nPING\r\n";
constexpr const char* no_redis = "this is not a Redis server";

Reply status(std::string text) {
    return {Reply::Kind::status, std::move(text), 0, {}};
}

TEST(Greeting, AsksOnlyForWhatTheAddressNeeds) {
    struct Case {
        RedisUrl url;
        std::string wire;
    };
    const Case cases[] = {
        {{.host = "h"}, ping},
        {{.host = "h", .password = "p"}, "*2\r\n$4\r\nAUTH\r\n$1\r\np\r\n"s + ping},
        {{.host = "h", .user = "u", .password = "p"}, "*3\r\n$4\r\nAUTH\r\n$1\r\nu\r\n$1\r\np\r\n"s + ping},
        {{.host = "h", .user = "u"}, ping},
        {{.host = "h", .database = 12}, "*2\r\n$6\r\nSELECT\r\n$2\r\n12\r\n"s + ping},
        {{.host = "h", .password = "p", .database = 1},
         "*2\r\n$4\r\nAUTH\r\n$1\r\np\r\n*2\r\n$6\r\nSELECT\r\n$1\r\n1\r\n"s + ping},
    };
    for (const Case& c : cases) EXPECT_EQ(Greeting(c.url).wire(), c.wire);
}

TEST(Greeting, IsDoneWhenEveryCommandWasAnsweredWell) {
    Greeting greeting({.host = "h", .password = "p", .database = 1});
    for (const char* text : {"OK", "OK", "PONG"}) {
        EXPECT_FALSE(greeting.done()) << "before " << text;
        EXPECT_EQ(greeting.take(status(text)), std::nullopt) << text;
    }
    EXPECT_TRUE(greeting.done());
}

TEST(Greeting, ARefusalIsPassedOn) {
    Greeting greeting({.host = "h", .password = "p"});
    EXPECT_EQ(greeting.take({Reply::Kind::error, "WRONGPASS no", 0, {}}), "Redis refuses: WRONGPASS no");
    EXPECT_FALSE(greeting.done());
}

TEST(Greeting, OtherRepliesAreOfNoRedis) {
    struct Case {
        const char* name;
        std::vector<Reply> replies;  // the last one tells
    };
    const Case cases[] = {
        {"a wrong PONG", {status("OK"), status("OK")}},
        {"a wrong OK", {status("PONG")}},
        {"nothing", {status("OK"), {}}},
        {"one too many", {status("OK"), status("PONG"), status("OK")}},
    };
    for (const Case& c : cases) {
        Greeting greeting({.host = "h", .password = "p"});
        for (std::size_t i = 0; i + 1 < c.replies.size(); ++i) {
            EXPECT_EQ(greeting.take(c.replies[i]), std::nullopt) << c.name;
        }
        EXPECT_EQ(greeting.take(c.replies.back()), no_redis) << c.name;
    }
}

}  // namespace
}  // namespace v16::cache
