#include "cache/redis_url.hpp"

#include <gtest/gtest.h>

namespace v16::cache {
namespace {

TEST(RedisUrl, Forms) {
    const struct {
        const char* text;
        RedisUrl expected;
    } cases[] = {
        {"redis://localhost", {"localhost", 6379, false, "", "", 0}},
        {"redis://10.0.0.5:6380/3", {"10.0.0.5", 6380, false, "", "", 3}},
        {"redis://:secret@cache/0", {"cache", 6379, false, "", "secret", 0}},
        {"rediss://bob:p%40ss%2Fw@cache:7000/1", {"cache", 7000, true, "bob", "p@ss/w", 1}},
        {"redis://bob:pa/ss@cache", {"cache", 6379, false, "bob", "pa/ss", 0}},
        {"redis://[::1]:6379/2", {"::1", 6379, false, "", "", 2}},
        {"redis://host/", {"host", 6379, false, "", "", 0}},
    };
    for (const auto& c : cases) {
        const auto url = parse_redis_url(c.text);
        ASSERT_TRUE(url) << c.text << ": " << url.error().message;
        EXPECT_EQ(*url, c.expected) << c.text;
    }
}

TEST(RedisUrl, RefusesAndSaysWhy) {
    for (const char* text :
         {"", "localhost:6379", "http://localhost", "redis://", "redis://host:0", "redis://host:99999",
          "redis://host:port", "redis://host/x", "redis://host/-1", "redis://[::1", "redis://u:%zz@host"}) {
        const auto url = parse_redis_url(text);
        ASSERT_FALSE(url) << text;
        EXPECT_EQ(url.error().code, ErrorCode::invalid_argument);
    }
}

TEST(RedisUrl, NeverShowsThePassword) {
    EXPECT_EQ(parse_redis_url("rediss://bob:secret@cache:7000/1")->without_secret(), "rediss://bob@cache:7000/1");
    EXPECT_EQ(parse_redis_url("redis://:secret@[::1]")->without_secret(), "redis://[::1]:6379/0");
    EXPECT_EQ(parse_redis_url("redis://bob:secret@host:99999").error().message.find("secret"), std::string::npos);
}

}  // namespace
}  // namespace v16::cache
