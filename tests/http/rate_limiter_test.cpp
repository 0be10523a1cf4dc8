// The rate limiter and the addresses it counts, without a clock or a socket.
#include "http/rate_limiter.hpp"

#include <gtest/gtest.h>

namespace v16::http {
namespace {

using namespace std::chrono_literals;

const RateLimiter::TimePoint start{1'000'000s};
IpAddress ip(std::string_view text) {
    return parse_address(text).value();
}

TEST(RateLimiter, AdmitsPerMinutePlusBurstInAnySixtySeconds) {
    RateLimiter limiter({.per_minute = 3, .burst = 2, .max_clients = 10});
    for (std::uint32_t left = 5; left-- > 0;) EXPECT_EQ(limiter.admit(ip("192.0.2.1"), start).remaining, left);
    const RateVerdict refused = limiter.admit(ip("192.0.2.1"), start + 20s);
    EXPECT_FALSE(refused.admitted);
    EXPECT_EQ(refused.reset, 40s);
    EXPECT_FALSE(limiter.admit(ip("192.0.2.1"), start + 20s + refused.reset - 1s).admitted);
    EXPECT_TRUE(limiter.admit(ip("192.0.2.1"), start + 20s + refused.reset).admitted) << "after Retry-After";
}

// The clock counts from the start of the machine: seconds before it are not there to look at.
TEST(RateLimiter, RetryAfterIsRightInTheFirstMinuteOfTheMachine) {
    RateLimiter limiter({.per_minute = 1, .burst = 0, .max_clients = 10});
    const RateLimiter::TimePoint early{10s};
    EXPECT_EQ(limiter.admit(ip("192.0.2.1"), early).reset, 60s);
    EXPECT_EQ(limiter.admit(ip("192.0.2.1"), early + 20s).reset, 40s);
}

// T07: at twice the rate, what is admitted is the limit.
TEST(RateLimiter, AtTwiceTheRateTheLimitIsAdmitted) {
    RateLimiter limiter({.per_minute = 120, .burst = 0, .max_clients = 10});
    int admitted = 0;
    for (int i = 0; i < 10 * 60 * 4; ++i)
        admitted += limiter.admit(ip("192.0.2.1"), start + i * 250ms).admitted ? 1 : 0;
    EXPECT_NEAR(admitted, 10 * 120, 12);
}

TEST(RateLimiter, ClientsDoNotShareAndZeroTurnsItOff) {
    RateLimiter limiter({.per_minute = 1, .burst = 0, .max_clients = 10});
    EXPECT_TRUE(limiter.admit(ip("192.0.2.1"), start).admitted);
    EXPECT_TRUE(limiter.admit(ip("192.0.2.2"), start).admitted);
    EXPECT_FALSE(limiter.admit(ip("192.0.2.1"), start).admitted);
    RateLimiter off({.per_minute = 0, .burst = 20, .max_clients = 10});
    for (int i = 0; i < 1000; ++i) EXPECT_TRUE(off.admit(ip("192.0.2.1"), start).admitted);
    EXPECT_EQ(off.clients(), 0U);
}

// T08: a million addresses do not make the table grow.
TEST(RateLimiter, TheTableIsBounded) {
    RateLimiter limiter({.per_minute = 1, .burst = 0, .max_clients = 100});
    for (unsigned i = 0; i < 1'000'000; ++i) {
        IpAddress address = ip("10.0.0.0");
        for (unsigned byte = 0; byte < 3; ++byte) address.bytes[15 - byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        ASSERT_TRUE(limiter.admit(address, start).admitted);
    }
    EXPECT_EQ(limiter.clients(), 100U);
}

TEST(IpAddress, RateLimitCountsIpv6ByNetwork) {
    EXPECT_EQ(rate_limit_key(ip("2001:db8::1")), rate_limit_key(ip("2001:db8::ffff:ffff")));
    EXPECT_NE(rate_limit_key(ip("2001:db8::1")), rate_limit_key(ip("2001:db8:0:1::1")));
    EXPECT_NE(rate_limit_key(ip("192.0.2.1")), rate_limit_key(ip("192.0.2.2")));
    EXPECT_EQ(ip("::ffff:192.0.2.1"), ip("192.0.2.1"));
}

TEST(IpAddress, OfASocket) {
    const auto of = [](const char* text) { return address_of(boost::asio::ip::make_address(text)); };
    EXPECT_EQ(of("192.0.2.1"), ip("192.0.2.1"));
    EXPECT_EQ(of("2001:db8::1"), ip("2001:db8::1"));
    EXPECT_EQ(of("fe80::1%1"), ip("fe80::1")) << "without the interface, which is part of its text";
}

TEST(IpAddress, ClientBehindTrustedProxiesOnly) {
    const std::vector<Network> trusted{*Network::parse("10.0.0.0/8"), *Network::parse("2001:db8::/32")};
    struct Case {
        const char* peer;
        std::vector<std::string_view> forwarded;
        const char* client;
    };
    const Case cases[] = {
        {"192.0.2.1", {"198.51.100.9"}, "192.0.2.1"},  // forged: the peer is nobody's proxy
        {"10.0.0.1", {"198.51.100.9"}, "198.51.100.9"},
        {"10.0.0.1", {"203.0.113.1, 198.51.100.9"}, "198.51.100.9"},  // the left one is what the client claims
        {"10.0.0.1", {"203.0.113.1, 198.51.100.9, 10.0.0.2"}, "198.51.100.9"},
        {"10.0.0.1", {"203.0.113.1", "198.51.100.9"}, "198.51.100.9"},  // the last field is the nearest
        {"10.0.0.1", {"198.51.100.9, nonsense"}, "10.0.0.1"},
        {"10.0.0.1", {}, "10.0.0.1"},
        {"10.0.0.1", {"203.0.113.1, 198.51.100.9:51234"}, "198.51.100.9"},  // as some gateways write it
        {"10.0.0.1", {"198.51.100.9:51234, 10.0.0.2:80"}, "198.51.100.9"},
        {"10.0.0.1", {"[2001:db9::5]:51234"}, "2001:db9::5"},
        {"10.0.0.1", {"2001:db9::5:51"}, "2001:db9::5:51"},
        {"10.0.0.1", {"198.51.100.9:"}, "10.0.0.1"},
        {"10.0.0.1", {"198.51.100.9:http"}, "10.0.0.1"},
        {"2001:db8::1", {"2001:db9::5"}, "2001:db9::5"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(client_address(ip(c.peer), c.forwarded, trusted), ip(c.client)) << c.client;
    }
}

TEST(IpAddress, RefusesWhatIsNoAddressOrNetwork) {
    for (const char* text : {"", "1.2.3", "1.2.3.4.5", "localhost", "1.2.3.4:80", "::g"}) {
        EXPECT_FALSE(parse_address(text)) << text;
    }
    EXPECT_FALSE(parse_address(std::string_view("::3\0x", 5))) << "not the part before the zero byte";
    for (const char* text : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8x", "2001:db8::/129"}) {
        EXPECT_FALSE(Network::parse(text)) << text;
    }
}

}  // namespace
}  // namespace v16::http
