// The service over real sockets: routes, uploads, errors, keep-alive, limits, slow clients.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using testing::HasSubstr;

class Connections : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(server.make_ready()); }

    TestServer server;
};

TEST_F(Connections, RootTellsTheModelAndItsMeasuredAccuracy) {
    const Reply reply = Client(server.port()).request(get("/"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.field("Content-Type"), "application/json");
    EXPECT_EQ(json::parse(reply.body), json({{"status", "ok"}, {"model", "V16"}, {"accuracy", "98.70%"}}));
}

TEST_F(Connections, CategoriesInModelOrder) {
    const Reply reply = Client(server.port()).request(get("/categories"));
    EXPECT_EQ(json::parse(reply.body), json::parse(R"({"categories":["轴类","壳体类"]})"));
}

TEST_F(Connections, ClassifiesAForm) {
    const Reply reply = Client(server.port()).request(upload("ok 轴类", "图纸 1.DXF"));
    ASSERT_EQ(reply.status, 200) << reply.body;
    const json result = json::parse(reply.body);
    EXPECT_EQ(result["filename"], "图纸 1.DXF");
    EXPECT_EQ(result["category"], "轴类");
    EXPECT_EQ(result["confidence"], 0.75);
    EXPECT_EQ(result["probabilities"], json({{"轴类", 0.75}, {"其他", 0.25}}));
    for (const char* field : {"needs_review", "review_reason", "top2_category", "top2_confidence", "warnings"}) {
        EXPECT_TRUE(result.contains(field)) << field;
    }
    EXPECT_EQ(reply.field("X-Cache"), "miss");
    EXPECT_THAT(reply.field("Server-Timing"), HasSubstr("networks;dur="));
}

TEST_F(Connections, ClassifiesARawBody) {
    for (const char* type : {"application/dxf", "image/vnd.dxf", "application/octet-stream"}) {
        const Reply reply =
            Client(server.port()).request(post("/classify?filename=%E8%BD%B4.dxf", type, "ok " + std::string(type)));
        ASSERT_EQ(reply.status, 200) << reply.body;
        EXPECT_EQ(json::parse(reply.body)["filename"], "轴.dxf");
        EXPECT_EQ(json::parse(reply.body)["category"], type);
    }
}

TEST_F(Connections, TheSecondAnswerComesFromL1WithTheSameBytes) {
    Client client(server.port());
    const Reply first = client.request(upload("ok same"));
    const Reply second = client.request(upload("ok same"));
    EXPECT_EQ(first.field("X-Cache"), "miss");
    EXPECT_EQ(second.field("X-Cache"), "l1");
    EXPECT_EQ(first.body, second.body);
}

TEST_F(Connections, AskBeforeYouUpload) {
    const std::string digest = base::Sha256::of("ok known").hex();
    Client client(server.port());
    EXPECT_EQ(client.request(get("/classify/" + digest)).status, 404);
    const Reply uploaded = client.request(upload("ok known", "drawing.dxf"));
    const Reply found = client.request(get("/classify/" + digest));
    EXPECT_EQ(found.status, 200);
    EXPECT_EQ(found.field("X-Cache"), "l1");
    EXPECT_EQ(found.body, uploaded.body);
    EXPECT_EQ(client.request(get("/classify/12ab")).status, 400);
}

struct ErrorCase {
    const char* name;
    std::string request;
    int status;
    const char* detail;
};

TEST_F(Connections, ErrorsAreJsonWithADetail) {
    const ErrorCase cases[] = {
        {"wrong name", upload("ok x", "part.dwg"), 400, ".dxf"},
        {"not a DXF inside", upload("bad"), 400, "not a DXF"},
        {"no such path", get("/nothing"), 404, "path"},
        {"missing field", post("/classify", form_type, form({{"other", "a.dxf", "ok x"}})), 422, "'file'"},
        {"plain field",
         post("/classify", "multipart/form-data; boundary=B",
              "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--B--\r\n"),
         422, "'file'"},
        {"no form at all", post("/classify", "application/json", "{}"), 422, "'file'"},
        {"no boundary", post("/classify", "multipart/form-data", "x"), 400, "boundary"},
        {"cut form", post("/classify", form_type, "--XX-boundary-XX\r\nContent-Dis"), 400, "multipart"},
        {"two files", post("/classify", form_type, form({{"file", "a.dxf", "ok a"}, {"file", "b.dxf", "ok b"}})), 413,
         "at most 1"},
    };
    for (const ErrorCase& c : cases) {
        const Reply reply = Client(server.port()).request(c.request);
        EXPECT_EQ(reply.status, c.status) << c.name;
        EXPECT_EQ(reply.field("Content-Type"), "application/json") << c.name;
        EXPECT_THAT(json::parse(reply.body)["detail"].get<std::string>(), HasSubstr(c.detail)) << c.name;
    }
}

TEST_F(Connections, AWrongMethodIsToldTheRightOnes) {
    const Reply reply = Client(server.port()).request(get("/classify"));
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.field("Allow"), "POST");
    const Reply posted = Client(server.port()).request("DELETE / HTTP/1.1\r\nHost: t\r\n\r\n");
    EXPECT_EQ(posted.status, 405);
    EXPECT_EQ(posted.field("Allow"), "GET, HEAD");
    Client client(server.port());
    const Reply asked = client.request("OPTIONS * HTTP/1.1\r\nHost: t\r\n\r\n");
    EXPECT_EQ(asked.status, 200);
    EXPECT_EQ(asked.field("Allow"), "GET, HEAD, POST, OPTIONS");
    EXPECT_EQ(asked.field("Content-Length"), "0");
    EXPECT_EQ(client.request("GET * HTTP/1.1\r\nHost: t\r\n\r\n").status, 400);
}

TEST_F(Connections, HeadIsGetWithoutTheBody) {
    Client client(server.port());
    client.send("HEAD / HTTP/1.1\r\nHost: t\r\n\r\n");
    const Reply reply = client.receive(true);
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(reply.field("Content-Length"), "0");
    EXPECT_EQ(client.request(get("/")).status, 200);  // nothing of a body stood in the way
}

TEST_F(Connections, KeepAliveAndPipelining) {
    Client client(server.port());
    client.send(get("/") + upload("ok piped") + get("/categories", "Connection: close\r\n"));
    EXPECT_EQ(client.receive().status, 200);
    EXPECT_EQ(json::parse(client.receive().body)["category"], "piped");
    const Reply last = client.receive();
    EXPECT_EQ(last.status, 200);
    EXPECT_EQ(last.field("Connection"), "close");
    EXPECT_TRUE(client.closed());
}

TEST_F(Connections, Http10ClosesUnlessAsked) {
    Client closing(server.port());
    EXPECT_EQ(closing.request("GET / HTTP/1.0\r\n\r\n").field("Connection"), "close");
    EXPECT_TRUE(closing.closed());
    Client keeping(server.port());
    EXPECT_EQ(keeping.request("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").field("Connection"), "keep-alive");
    EXPECT_EQ(keeping.request(get("/")).status, 200);
}

TEST_F(Connections, ChunkedUpload) {
    const std::string body = form({{"file", "part.dxf", "ok chunked"}});
    std::string request =
        "POST /classify HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\nContent-Type: " + std::string(form_type) +
        "\r\n\r\n";
    for (std::size_t i = 0; i < body.size(); i += 7) {
        const std::string piece = body.substr(i, 7);
        request += std::to_string(piece.size()) + ";note=1\r\n" + piece + "\r\n";
    }
    Client client(server.port());
    const Reply reply = client.request(request + "0\r\nTrailer: x\r\n\r\n");
    EXPECT_EQ(json::parse(reply.body)["category"], "chunked");
    EXPECT_EQ(client.request(get("/")).status, 200);
}

TEST_F(Connections, ExpectContinue) {
    const std::string body = form({{"file", "part.dxf", "ok expected"}});
    Client client(server.port());
    client.send("POST /classify HTTP/1.1\r\nHost: t\r\nExpect: 100-continue\r\nContent-Type: " +
                std::string(form_type) + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    EXPECT_EQ(client.receive().status, 100);
    EXPECT_EQ(json::parse(client.request(body).body)["category"], "expected");
}

TEST_F(Connections, RequestIdIsEchoedOrMade) {
    Client client(server.port());
    EXPECT_EQ(client.request(get("/", "X-Request-Id: my-id_1.2\r\n")).field("X-Request-Id"), "my-id_1.2");
    const std::string made = client.request(get("/", "X-Request-Id: \"quoted\"\r\n")).field("X-Request-Id");
    EXPECT_EQ(made.size(), 16U);
    EXPECT_NE(client.request(get("/")).field("X-Request-Id"), made);
}

// T02: whatever the network does to the pieces, the answer is the same.
TEST_F(Connections, ARequestCutAtEveryByteGetsTheSameAnswer) {
    const std::string request = upload("ok cut");
    const std::string whole = Client(server.port()).request(request).body;
    for (std::size_t cut = 1; cut < request.size(); ++cut) {
        Client client(server.port());
        client.send(request.substr(0, cut));
        client.send(request.substr(cut));
        EXPECT_EQ(client.receive().body, whole) << "cut at " << cut;
    }
}

TEST_F(Connections, AClientThatLeavesCancelsItsWork) {
    {
        Client leaving(server.port());
        leaving.send(upload("wait left"));
        server.model.gate->await_waiting(1);
    }
    // The departure is noticed while the drawing is prepared; the networks never see it.
    Client other(server.port());
    EXPECT_EQ(other.request(get("/health/live")).status, 200);
    const int inferred = server.model.inferred->load();
    while (server->service().in_flight() > 0) std::this_thread::yield();
    server.model.gate->open();
    EXPECT_EQ(json::parse(other.request(upload("ok other")).body)["category"], "other");
    while (server->service().load().running > 0) std::this_thread::yield();
    EXPECT_EQ(server.model.inferred->load(), inferred + 1);
    // Counted as the client's doing: an alert watches the share of 5xx.
    std::string page;
    const auto counted = [&](const char* code) { return page.find(code) != std::string::npos; };
    do {
        page = other.request(get("/metrics")).body;
    } while (!counted("code=\"499\"") && !counted("code=\"503\""));
    EXPECT_FALSE(counted("code=\"503\""));
}

class HalfClosed : public testing::Test {
protected:
    HalfClosed()
        : server([] {
              ServeOptions options = test_options();
              options.network_threads = 1;
              return options;
          }()) {}
    void SetUp() override { ASSERT_TRUE(server.make_ready()); }

    TestServer server;
};

TEST_F(HalfClosed, AClientThatOnlyEndsItsSideGetsItsAnswer) {
    Client client(server.port());
    client.send(upload("wait half"));
    server.model.gate->await_waiting(1);
    client.end_sending();
    EXPECT_EQ(client.receive().status, 100) << "the server asks whether anybody is there";
    let_it_look(server);
    EXPECT_EQ(server->service().in_flight(), 1U);
    server.model.gate->open();
    const Reply reply = client.receive();
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(json::parse(reply.body)["category"], "half");
    EXPECT_TRUE(client.closed());
}

TEST_F(HalfClosed, WhoseAnswerIsAtHandGetsNothingBeforeIt) {
    Client client(server.port());
    client.send(upload("ok at once"));
    client.end_sending();
    Reply reply = client.receive();
    if (reply.status == 100) reply = client.receive();  // it was not at hand on a busy machine
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(client.closed());
}

TEST_F(HalfClosed, OneThatClosesWhileItIsAskedIsGone) {
    {
        Client client(server.port());
        client.send(upload("wait left"));
        server.model.gate->await_waiting(1);
        client.end_sending();
        EXPECT_EQ(client.receive().status, 100);
        let_it_look(server);
        client.reset();
    }
    while (server->service().in_flight() > 0) std::this_thread::yield();
}

TEST_F(HalfClosed, OneThatCannotBeAskedIsGone) {
    std::string request = upload("wait old");
    request.replace(request.find("HTTP/1.1"), 8, "HTTP/1.0");
    Client client(server.port());
    client.send(request);
    server.model.gate->await_waiting(1);
    client.end_sending();
    while (server->service().in_flight() > 0) std::this_thread::yield();
}

std::string streamed(const std::vector<std::string>& drawings) {
    std::vector<FormFile> files;
    for (const std::string& drawing : drawings) files.push_back({"files", "part.dxf", drawing});
    return post("/classify/batch?stream=1", form_type, form(files));
}

TEST_F(HalfClosed, AStreamGoesOn) {
    Client client(server.port());
    client.send(streamed({"ok one", "wait two"}));
    server.model.gate->await_waiting(1);
    client.end_sending();
    let_it_look(server);
    server.model.gate->open();
    const Reply reply = client.receive();
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(reply.body.find("\"success\":2"), std::string::npos) << reply.body;
}

TEST_F(HalfClosed, AStreamThatNobodyReadsEnds) {
    {
        Client client(server.port());
        client.send(streamed({"wait one", "wait two", "wait three", "wait four"}));
        server.model.gate->await_waiting(1);
        EXPECT_EQ(client.receive(true).status, 200);
    }
    let_it_look(server);
    server.model.gate->open();
    while (server->service().in_flight() > 0) std::this_thread::yield();
    EXPECT_EQ(Client(server.port()).request(upload("ok other")).status, 200);
}

TEST(Listening, BracketsAroundAnAddressMakeNoDifference) {
    const auto listens_on = [](const char* host) {
        ServeOptions options = test_options();
        options.host = host;
        EXPECT_TRUE(validate(options));
        Server server(
            options, [] { return fail(ErrorCode::internal, "no model"); }, Log::none());
        return server.start().has_value();
    };
    EXPECT_TRUE(listens_on("[127.0.0.1]"));
    EXPECT_EQ(listens_on("[::1]"), listens_on("::1")) << "where there is IPv6 at all";
}

TEST(Health, LiveAtOnceReadyAfterTheModelIsWarm) {
    TestServer server;
    Client client(server.port());
    EXPECT_EQ(client.request(get("/health/live")).status, 200);
    const Reply early = client.request(get("/health/ready"));
    EXPECT_EQ(early.status, 503);
    EXPECT_NE(early.field("Retry-After"), "");
    EXPECT_EQ(client.request(upload("ok early")).status, 503);
    ASSERT_TRUE(server.make_ready());
    EXPECT_EQ(client.request(get("/health/ready")).status, 200);
    EXPECT_GT(server.model.inferred->load(), 0) << "ready means that an inference succeeded";
}

TEST(Health, ASlowDrawingDelaysNeitherLivenessNorACachedAnswer) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client quick(server.port());
    EXPECT_EQ(quick.request(upload("ok cached")).status, 200);
    Client slow[3] = {Client(server.port()), Client(server.port()), Client(server.port())};
    for (Client& client : slow) client.send(upload("wait " + std::to_string(&client - slow)));
    server.model.gate->await_waiting(2);  // both compute threads are taken
    EXPECT_EQ(quick.request(get("/health/live")).status, 200);
    EXPECT_EQ(quick.request(upload("ok cached")).field("X-Cache"), "l1");
    server.model.gate->open();
    for (Client& client : slow) EXPECT_EQ(client.receive().status, 200);
}

// T04.
TEST(Limits, HeaderTargetBodyParts) {
    ServeOptions options = test_options();
    options.max_upload_mb = 1;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    const std::string megabyte(1U << 20, 'x');

    EXPECT_EQ(Client(server.port()).request(get("/", "X-Large: " + std::string(20'000, 'x') + "\r\n")).status, 431);
    std::string many_fields;
    for (int i = 0; i < 101; ++i) many_fields += "A: b\r\n";
    EXPECT_EQ(Client(server.port()).request(get("/", many_fields)).status, 431);
    EXPECT_EQ(Client(server.port()).request(get("/" + std::string(9'000, 'x'))).status, 414);

    Client declared(server.port());
    declared.send(
        "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\nContent-Length: 99999999\r\n\r\n");
    const Reply too_much = declared.receive();
    EXPECT_EQ(too_much.status, 413) << "answered before the body is read";
    EXPECT_THAT(too_much.body, HasSubstr("the upload is larger than the limit of 1 MB"));
    EXPECT_TRUE(declared.closed());

    Client chunked(server.port());
    chunked.send(
        "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 2; ++i) chunked.send("100000\r\n" + megabyte + "\r\n");
    EXPECT_EQ(chunked.receive().status, 413);

    const Reply too_large = Client(server.port()).request(upload("ok " + megabyte));
    EXPECT_EQ(too_large.status, 413);
    EXPECT_THAT(too_large.body, HasSubstr("the drawing is larger than the limit of 1 MB"));
    std::string parts;
    for (int i = 0; i < 40; ++i) parts += "--B\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n";
    EXPECT_EQ(
        Client(server.port()).request(post("/classify", "multipart/form-data; boundary=B", parts + "--B--\r\n")).status,
        413);
    EXPECT_EQ(Client(server.port()).request(get("/")).status, 200);
}

TEST(Limits, UploadsOfAllConnectionsTogetherAreBounded) {
    ServeOptions options = test_options();
    options.max_upload_mb = options.max_batch_mb = options.max_upload_memory_mb = 1;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    const std::string large = "wait " + std::string(900'000, 'x');
    const auto raw = [](std::string_view bytes) { return post("/classify", "application/dxf", bytes); };
    Client first(server.port());
    first.send(raw(large));
    server.model.gate->await_waiting(1);  // its drawing is in memory until it is computed

    Client announced(server.port());
    announced.send(
        "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\nContent-Length: 900000\r\n\r\n");
    const Reply refused = announced.receive();
    EXPECT_EQ(refused.status, 503) << "answered before the body is read";
    EXPECT_NE(refused.field("Retry-After"), "");
    EXPECT_TRUE(announced.closed());

    Client chunked(server.port());
    chunked.send(
        "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\nTransfer-Encoding: chunked\r\n\r\n");
    chunked.send("c3500\r\n" + std::string(800'000, 'x') + "\r\n");
    EXPECT_EQ(chunked.receive().status, 503);

    Client small(server.port());
    EXPECT_EQ(small.request(raw("ok small")).status, 200) << "what fits is served";
    EXPECT_THAT(small.request(get("/metrics")).body, HasSubstr("v16_rejected_total{reason=\"upload_memory\"} 2"));
    server.model.gate->open();
    EXPECT_EQ(first.receive().status, 200);
    EXPECT_EQ(small.request(raw("ok " + large)).status, 200) << "and given back";
    EXPECT_THAT(small.request(get("/metrics")).body, HasSubstr("\nv16_upload_bytes 0\n"));
}

/// A connection, and what is answered to the first bytes on it. Where these come too late on a busy machine, the server
/// has closed an idle connection, and they are sent on another one.
std::pair<std::unique_ptr<Client>, Reply> first_answer(std::uint16_t port, std::string_view bytes) {
    for (int i = 0;; ++i) {
        auto client = std::make_unique<Client>(port);
        Reply reply = client->request(bytes);
        if (reply.status != 0 || i == 100) return {std::move(client), std::move(reply)};
    }
}

TEST(SlowClients, HeaderBodyAndIdle) {
    ServeOptions options = test_options();
    options.header_timeout = 50ms;
    options.body_grace = 50ms;
    options.idle_timeout = 50ms;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());

    EXPECT_EQ(first_answer(server.port(), "GET / HTTP/1.1\r\nHost").second.status, 408);
    EXPECT_EQ(first_answer(server.port(),
                           "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\n"
                           "Content-Length: 100\r\n\r\nabc")
                  .second.status,
              408);

    const auto [idle, reply] = first_answer(server.port(), get("/"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(idle->closed());
    EXPECT_TRUE(Client(server.port()).closed()) << "a connection without any request";
}

// Older clients send an empty line behind a body (RFC 9112, section 2.2).
TEST(SlowClients, AnEmptyLineBehindARequestBeginsNoOther) {
    ServeOptions options = test_options();
    options.header_timeout = 1s;
    options.idle_timeout = 2s;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());

    const auto [client, reply] = first_answer(server.port(), upload("ok a") + "\r\n");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(client->receive().status, 0) << "closed as idle; a 408 would look like the answer to the next request";
}

TEST(Overload, AFullQueueIsA503WithRetryAfter) {
    ServeOptions options = test_options();
    options.compute_threads = 1;
    options.queue_capacity = 1;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client running(server.port());
    running.send(upload("wait 1"));
    server.model.gate->await_waiting(1);
    Client queued(server.port());
    queued.send(upload("wait 2"));
    while (server->service().load().queued < 1) std::this_thread::yield();
    const Reply refused = Client(server.port()).request(upload("wait 3"));
    EXPECT_EQ(refused.status, 503);
    EXPECT_NE(refused.field("Retry-After"), "");
    server.model.gate->open();
    EXPECT_EQ(running.receive().status, 200);
    EXPECT_EQ(queued.receive().status, 200);
}

TEST(Overload, TheDeadlineIsA503) {
    ServeOptions options = test_options();
    options.request_timeout = 20ms;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    EXPECT_EQ(client.request(upload("wait for ever")).status, 503);
    EXPECT_EQ(client.request(get("/")).status, 200);
}

// T13, short form.
TEST(GracefulEnd, NewIsNotReadyAndStillServedInTheGrace) {
    ServeOptions options = test_options();
    options.drain_grace = 1h;  // however slow the machine is
    const FakeModel model;
    Server server(
        options, [&] { return Result<std::shared_ptr<const serve::Engine>>(model.engine()); }, Log::none());
    ASSERT_TRUE(server.start());
    std::promise<bool> loaded;
    server.reload([&](const Result<void>& outcome) { loaded.set_value(outcome.has_value()); });
    ASSERT_TRUE(loaded.get_future().get());
    Client idle(server.port());
    EXPECT_EQ(idle.request(get("/health/ready")).status, 200);
    server.stop();
    Client during(server.port());
    const Reply reply = during.request(get("/health/ready"));
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.field("Connection"), "close");
    EXPECT_TRUE(during.closed());
    EXPECT_EQ(idle.request(upload("ok in the grace")).status, 200) << "who is there is not closed yet";
}

TEST(GracefulEnd, InFlightIsAnsweredAndIdleIsClosed) {
    TestServer server;  // without a grace
    ASSERT_TRUE(server.make_ready());
    Client busy(server.port());
    busy.send(upload("wait answered"));
    server.model.gate->await_waiting(1);
    Client idle(server.port());
    EXPECT_EQ(idle.request(get("/health/ready")).status, 200);
    server->stop();
    EXPECT_TRUE(idle.closed()) << "idle connections are closed when the grace is over";
    server.model.gate->open();
    const Reply answered = busy.receive();
    EXPECT_EQ(answered.status, 200);
    EXPECT_EQ(answered.field("Connection"), "close");
    server->wait();
}

TEST(GracefulEnd, WhatOutlastsTheTimeoutIsCut) {
    ServeOptions options = test_options();
    options.drain_timeout = 50ms;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client busy(server.port());
    busy.send(upload("wait for ever"));
    server.model.gate->await_waiting(1);
    server->stop();
    std::jthread opener([&] {
        EXPECT_EQ(busy.receive().status, 0);
        server.model.gate->open();
    });
    server->wait();
}

}  // namespace
}  // namespace v16::http
