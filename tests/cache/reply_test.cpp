#include "cache/reply.hpp"

#include <gtest/gtest.h>

namespace v16::cache {
namespace {

Reply text(Reply::Kind kind, std::string value) {
    return {kind, std::move(value), 0, {}};
}
Reply integer(long long value) {
    return {Reply::Kind::integer, "", value, {}};
}

struct Case {
    const char* wire;
    Reply reply;
};

const Case cases[] = {
    {"+OK\r\n", text(Reply::Kind::status, "OK")},
    {"-ERR no\r\n", text(Reply::Kind::error, "ERR no")},
    {":-42\r\n", integer(-42)},
    {"$5\r\na\r\nbc\r\n", text(Reply::Kind::string, "a\r\nbc")},
    {"$0\r\n\r\n", text(Reply::Kind::string, "")},
    {"$-1\r\n", {}},
    {"*0\r\n", {Reply::Kind::array, "", 0, {}}},
    {"*2\r\n$1\r\n0\r\n*2\r\n$1\r\na\r\n:7\r\n",
     {Reply::Kind::array,
      "",
      0,
      {text(Reply::Kind::string, "0"), {Reply::Kind::array, "", 0, {text(Reply::Kind::string, "a"), integer(7)}}}}},
};

TEST(ReplyParser, EveryKindWholeAndCutAnywhere) {
    for (const auto& [wire, expected] : cases) {
        const std::string_view bytes = wire;
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            ReplyParser parser;
            ASSERT_TRUE(parser.feed(bytes.substr(0, cut)));
            if (cut < bytes.size()) {
                const auto early = parser.next();
                ASSERT_TRUE(early);
                EXPECT_FALSE(*early) << wire << " cut at " << cut;
            }
            ASSERT_TRUE(parser.feed(bytes.substr(cut)));
            const auto reply = parser.next();
            ASSERT_TRUE(reply);
            ASSERT_TRUE(*reply);
            EXPECT_EQ(**reply, expected) << wire;
        }
    }
}

TEST(ReplyParser, SeveralRepliesInOnePiece) {
    ReplyParser parser;
    ASSERT_TRUE(parser.feed("+A\r\n:1\r\n$1\r\nx\r\n"));
    EXPECT_EQ(**parser.next(), text(Reply::Kind::status, "A"));
    EXPECT_EQ(**parser.next(), integer(1));
    EXPECT_EQ(**parser.next(), text(Reply::Kind::string, "x"));
    EXPECT_FALSE(*parser.next());
}

TEST(ReplyParser, GarbageIsAnError) {
    for (const char* wire : {"HTTP/1.1 200 OK\r\n", "\r\n", "$abc\r\n", "*-5\r\n", "*2\r\n!\r\n"}) {
        ReplyParser parser;
        const auto fed = parser.feed(wire);
        EXPECT_TRUE(!fed || !parser.next()) << wire;
    }
}

TEST(ReplyParser, BoundsHold) {
    const ReplyLimits limits{.max_bytes = 64, .max_elements = 4};
    {
        ReplyParser parser(limits);
        EXPECT_TRUE(parser.feed(std::string(64, 'x')));
    }
    {
        ReplyParser parser(limits);
        EXPECT_EQ(parser.feed(std::string(65, 'x')).error().code, ErrorCode::limit_exceeded);
    }
    {
        ReplyParser parser(limits);
        ASSERT_TRUE(parser.feed("*4\r\n:1\r\n:2\r\n:3\r\n:4\r\n"));
        EXPECT_EQ((*parser.next())->elements.size(), 4U);
    }
    {
        ReplyParser parser(limits);
        ASSERT_TRUE(parser.feed("*2000000000\r\n"));
        EXPECT_FALSE(parser.next());
    }
}

TEST(FormatCommand, HoldsAnyBytes) {
    EXPECT_EQ(format_command({"GET", "k\r\n", std::string_view("\0", 1)}),
              std::string("*3\r\n$3\r\nGET\r\n$3\r\nk\r\n\r\n$1\r\n\0\r\n", 29));
}

}  // namespace
}  // namespace v16::cache
