// T01: requests that two servers could read differently. Each is followed by a marked second request that must never
// run: the answer is a refusal, the connection closes, and nothing else is answered.
#include <gtest/gtest.h>

#include "http/request_reader.hpp"
#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;

struct Vector {
    const char* name;
    std::string bytes;
    int status;
};

std::string with(const std::string& fields, const std::string& body = "") {
    return "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\n" + fields + "\r\n" + body;
}

std::vector<Vector> vectors() {
    using namespace std::string_literals;
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    return {
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
        {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"list of hosts", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
        {"host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"host with user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
        {"length twice", with("Content-Length: 1\r\nContent-Length: 1\r\n", "x"), 400},
        {"lengths differ", with("Content-Length: 1\r\nContent-Length: 2\r\n", "x"), 400},
        {"length list", with("Content-Length: 1, 1\r\n", "x"), 400},
        {"length plus", with("Content-Length: +1\r\n", "x"), 400},
        {"length minus", with("Content-Length: -1\r\n", "x"), 400},
        {"length hex", with("Content-Length: 0x1\r\n", "x"), 400},
        {"length empty", with("Content-Length: \r\n"), 400},
        {"length words", with("Content-Length: one\r\n"), 400},
        {"length decimal", with("Content-Length: 1.0\r\n", "x"), 400},
        {"length blank inside", with("Content-Length: 1 1\r\n", "x"), 400},
        {"length beyond 64 bits", with("Content-Length: 18446744073709551617\r\n", "x"), 400},
        {"length huge", with("Content-Length: 18446744073709551615\r\n", "x"), 413},
        {"length and chunked", with("Content-Length: 5\r\n" + chunked, "0\r\n\r\n"), 400},
        {"chunked and length", with(chunked + "Content-Length: 5\r\n", "0\r\n\r\n"), 400},
        {"chunked twice", with(chunked + chunked, "0\r\n\r\n"), 400},
        {"chunked list", with("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400},
        {"gzip", with("Transfer-Encoding: gzip\r\n"), 501},
        {"gzip, chunked", with("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400},
        {"xchunked", with("Transfer-Encoding: xchunked\r\n"), 501},
        {"identity", with("Transfer-Encoding: identity\r\n"), 501},
        {"empty coding", with("Transfer-Encoding:\r\n"), 400},
        {"quoted coding", with("Transfer-Encoding: \"chunked\"\r\n"), 501},
        {"vertical tab coding",
         with("Transfer-Encoding: \x0b"
              "chunked\r\n"),
         400},
        {"chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"blank before colon", with("Content-Length : 1\r\n", "x"), 400},
        {"tab before colon", with("Content-Length\t: 1\r\n", "x"), 400},
        {"folded", with("X-A: b\r\n c\r\n"), 400},
        {"folded length", with("Content-Length:\r\n 1\r\n", "x"), 400},
        {"leading blank", "GET / HTTP/1.1\r\n Host: t\r\n\r\n", 400},
        {"no colon", with("nonsense\r\n"), 400},
        {"no name", with(": value\r\n"), 400},
        {"brackets in name", with("X(1): b\r\n"), 400},
        {"byte above 127 in name", with("X\xe9: b\r\n"), 400},
        {"NUL in value", with("X-A: a\0b\r\n"s), 400},
        {"NUL in name", with("X\0A: b\r\n"s), 400},
        {"NUL in target", "GET /\0 HTTP/1.1\r\nHost: t\r\n\r\n"s, 400},
        {"bell in value", with("X-A: \a\r\n"), 400},
        {"bare LF line", "GET / HTTP/1.1\nHost: t\n\n", 400},
        {"bare LF in fields", "GET / HTTP/1.1\r\nHost: t\nX: y\r\n\r\n", 400},
        {"bare CR in value", with("X-A: a\rb\r\n"), 400},
        {"bare CR for an end", "GET / HTTP/1.1\rHost: t\r\n\r\n", 400},
        {"double blank", "GET  / HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"tab for blank", "GET\t/\tHTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"trailing blank", "GET / HTTP/1.1 \r\nHost: t\r\n\r\n", 400},
        {"leading blank line", " GET / HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"no version", "GET /\r\nHost: t\r\n\r\n", 400},
        {"version 0.9", "GET / HTTP/0.9\r\nHost: t\r\n\r\n", 505},
        {"version 2.0", "GET / HTTP/2.0\r\nHost: t\r\n\r\n", 505},
        {"version 1.2", "GET / HTTP/1.2\r\nHost: t\r\n\r\n", 505},
        {"version 1.10", "GET / HTTP/1.10\r\nHost: t\r\n\r\n", 400},
        {"lower-case version", "GET / http/1.1\r\nHost: t\r\n\r\n", 400},
        {"method with colon", "GE:T / HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"no method", " / HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"relative target", "GET classify HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"star target", "GET * HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"fragment", "GET /#x HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"broken escape", "GET /%zz HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"cut escape", "GET /%2 HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"escaped NUL", "GET /%00 HTTP/1.1\r\nHost: t\r\n\r\n", 400},
        {"other expectation", with("Expect: cake\r\nContent-Length: 1\r\n", "x"), 417},
        {"chunk size signed", with(chunked, "+1\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size negative", with(chunked, "-1\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size with 0x", with(chunked, "0x1\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size missing", with(chunked, "\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size words", with(chunked, "one\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size beyond 64 bits", with(chunked, "10000000000000001\r\nx\r\n0\r\n\r\n"), 400},
        {"chunk size ends in LF", with(chunked, "1\nx\r\n0\r\n\r\n"), 400},
        {"chunk data too long", with(chunked, "1\r\nxy\r\n0\r\n\r\n"), 400},
        {"chunk data ends in LF", with(chunked, "1\r\nx\n0\r\n\r\n"), 400},
        {"chunk extension without semicolon", with(chunked, "1 a=b\r\nx\r\n0\r\n\r\n"), 400},
        {"bare LF in a quoted chunk extension", with(chunked, "1;a=\"\n\"\r\nx\r\n0\r\n\r\n"), 400},
        {"bare LF in the last chunk extension", with(chunked, "1\r\nx\r\n0;a=\"\n\"\r\n\r\n"), 400},
        {"folded trailer", with(chunked, "1\r\nx\r\n0\r\nX: a\r\n b\r\n\r\n"), 400},
        {"trailer without colon", with(chunked, "0\r\nnonsense\r\n\r\n"), 400},
        {"chunk framing endless", with(chunked, "1;a=" + std::string(9'000, 'x')), 400},
    };
}

TEST(RequestVectors, AreRefusedAndTheMarkedSecondRequestNeverRuns) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    const int before = server.model.prepared->load();
    for (const Vector& vector : vectors()) {
        Client client(server.port());
        client.send(vector.bytes + upload("ok marked"));
        const Reply reply = client.receive();
        EXPECT_EQ(reply.status, vector.status) << vector.name << ": " << reply.body;
        EXPECT_EQ(reply.field("Connection"), "close") << vector.name;
        EXPECT_EQ(client.rest(), "") << vector.name;
        EXPECT_EQ(server.model.prepared->load(), before) << vector.name << ": the marked request ran";
    }
}

/// The verdict and the head do not depend on where the bytes are cut.
std::string outcome(std::string_view bytes, std::size_t step) {
    RequestReader reader(HeadLimits{});
    std::string body;
    while (!bytes.empty() &&
           (reader.state() == RequestReader::State::head || reader.state() == RequestReader::State::body)) {
        std::string_view piece = bytes.substr(0, step);
        bytes.remove_prefix(piece.size());
        while (!piece.empty() &&
               (reader.state() == RequestReader::State::head || reader.state() == RequestReader::State::body)) {
            piece.remove_prefix(reader.put(piece));
            body += reader.body();
        }
    }
    reader.end_of_input();
    if (reader.state() == RequestReader::State::rejected) {
        return std::to_string(reader.rejection().status) + " " + reader.rejection().detail;
    }
    return reader.state() == RequestReader::State::done ? std::string(reader.head().target) + " " + body : "unfinished";
}

TEST(RequestVectors, AreReadTheSameInPiecesOfAnySize) {
    std::vector<Vector> inputs = vectors();
    inputs.push_back({"an empty line before (found by fuzzing)", "\r\nGET / HTTP/1.1\r\nHost: t\r\n\r\n", 200});
    inputs.push_back({"a lone CR before", "\rGET / HTTP/1.1\r\nHost: t\r\n\r\n", 400});
    inputs.push_back({"two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: t\r\n\r\n", 400});
    for (const Vector& vector : inputs) {
        const std::string whole = outcome(vector.bytes, vector.bytes.size());
        for (const std::size_t step : {1U, 2U, 3U, 7U, 64U}) {
            EXPECT_EQ(outcome(vector.bytes, step), whole) << vector.name << " in steps of " << step;
        }
    }
}

}  // namespace
}  // namespace v16::http
