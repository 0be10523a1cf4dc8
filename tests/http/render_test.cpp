// POST /render: the picture of a drawing, under the limits that hold for classifying it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <thread>

#include "classify/drawing_picture.hpp"
#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A real drawing, unlike those that the model of these tests understands: a circle and some texts.
std::string drawing(const std::vector<std::string>& texts = {}) {
    std::string dxf = "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n8\n0\n10\n50\n20\n30\n40\n25\n";
    for (const std::string& text : texts) dxf += "0\nTEXT\n8\n0\n10\n10\n20\n10\n40\n3\n1\n" + text + "\n";
    return dxf + "0\nENDSEC\n0\nEOF\n";
}

std::string as_form(const std::string& dxf, std::string_view query = "", std::string_view filename = "part.dxf",
                    std::string_view fields = "") {
    return post("/render" + std::string(query), form_type, form({{"file", std::string(filename), dxf}}), fields);
}

std::string detail(const Reply& reply) {
    return json::parse(reply.body)["detail"].get<std::string>();
}

/// Waits until the metrics have such a line: a request is counted when its answer has been written.
bool counts(std::uint16_t port, std::string_view line) {
    for (int i = 0; i < 200; ++i) {
        const std::string page = Client(port).request(get("/metrics")).body;
        if (page.find("\n" + std::string(line) + "\n") != std::string::npos) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

class Render : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(server.make_ready()); }

    TestServer server;
};

TEST_F(Render, AnswersAFormAndARawBodyWithWhatTheCommandWrites) {
    Client client(server.port());
    const std::string svg = classify::draw_picture(drawing(), {}).value().bytes;
    const Reply reply = client.request(as_form(drawing()));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.field("Content-Type"), "image/svg+xml");
    EXPECT_EQ(reply.body, svg);
    EXPECT_THAT(reply.field("Server-Timing"), HasSubstr("render;dur="));
    for (const char* type : {"application/dxf", "image/vnd.dxf", "application/octet-stream"}) {
        EXPECT_EQ(client.request(post("/render?filename=a.DXF", type, drawing())).body, svg) << type;
        EXPECT_EQ(client.request(post("/render", type, drawing())).body, svg) << "a name is not needed";
    }
    const Reply png = client.request(as_form(drawing(), "?format=png&size=64"));
    EXPECT_EQ(png.field("Content-Type"), "image/png");
    EXPECT_EQ(png.body, classify::draw_picture(drawing(), {classify::PictureFormat::png, 64}).value().bytes);
}

TEST_F(Render, TextsOfTheDrawingStayTexts) {
    const Reply reply =
        Client(server.port())
            .request(as_form(drawing({"</text><script>alert(1)</script>", "a\"onload='x' &lt; ]]>",
                                      "\x01\xff\xed\xa0\x80\xef\xbf\xbe", "<![CDATA[<!ENTITY x SYSTEM 'y'>"})));
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_THAT(reply.body, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<!")), Not(HasSubstr("onload='")),
                                  Not(HasSubstr("\x01")), Not(HasSubstr("\xff")), Not(HasSubstr("\xed\xa0\x80")),
                                  Not(HasSubstr("\xef\xbf\xbe"))));
    EXPECT_THAT(reply.body, HasSubstr("&lt;/text&gt;&lt;script&gt;alert(1)"));
    // Opened as a document of its own it may run and load nothing, and is taken for nothing else.
    EXPECT_EQ(reply.field("Content-Security-Policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    EXPECT_EQ(reply.field("X-Content-Type-Options"), "nosniff");
}

TEST_F(Render, RefusesWhatIsNoDrawingAndWhatIsNoPicture) {
    Client client(server.port());
    EXPECT_THAT(detail(client.request(as_form("no drawing"))), HasSubstr("DXF"));
    EXPECT_THAT(detail(client.request(as_form(drawing(), "", "part.dwg"))), HasSubstr("must end in .dxf"));
    EXPECT_THAT(detail(client.request(as_form("0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n"))), HasSubstr("empty"));
    EXPECT_EQ(client.request(post("/render", "text/plain", drawing())).status, 422);
    EXPECT_EQ(client.request(post("/render", form_type, form({{"files", "a.dxf", drawing()}}))).status, 422);
    EXPECT_EQ(client.request(get("/render")).status, 405);
    for (const char* query : {"?format=gif", "?format=", "?size=15", "?size=1025", "?size=", "?size=64px", "?size=1e2",
                              "?size=99999999999999999999", "?size=-64"}) {
        const Reply reply = client.request(as_form(drawing(), query));
        EXPECT_EQ(reply.status, 400) << query;
        EXPECT_THAT(detail(reply), AllOf(HasSubstr(" is "), HasSubstr(query[1] == 'f' ? "svg or png" : "16 to 1024")));
    }
    for (const char* query : {"?size=16", "?size=1024"})
        EXPECT_EQ(client.request(as_form(drawing(), query)).status, 200);
}

TEST(RenderLimits, ALargeUploadIsRefusedAndSoIsALargeSvgButNotItsPng) {
    ServeOptions options = test_options();
    options.max_upload_mb = 2;
    options.max_svg_mb = 1;
    TestServer server(options);
    Client client(server.port());
    EXPECT_EQ(Client(server.port()).request(as_form(std::string((2U << 20U) + 1, 'x'))).status, 413);
    // Escaping makes six bytes of one.
    const std::string wordy = drawing(std::vector<std::string>(12, std::string(30'000, '"')));
    const Reply refused = client.request(as_form(wordy));
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(detail(refused), AllOf(HasSubstr("limit of 1 MB"), HasSubstr("PNG")));
    EXPECT_THAT(client.request(as_form(wordy, "?format=png")).body, StartsWith("\x89PNG"));
    EXPECT_EQ(client.request(as_form(drawing(std::vector<std::string>(4, std::string(30'000, '"'))))).status, 200);
}

TEST(RenderLimits, PicturesCountWithClassificationsForTheRateLimit) {
    ServeOptions options = test_options();
    options.rate_limit_per_min = 2;
    options.rate_limit_burst = 1;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    EXPECT_EQ(client.request(as_form(drawing())).field("RateLimit-Remaining"), "2");
    EXPECT_EQ(client.request(upload("ok a")).status, 200);
    EXPECT_EQ(client.request(as_form(drawing(), "?format=gif")).status, 400);
    const Reply refused = client.request(as_form(drawing()));
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.field("Retry-After"), "");
}

/// One compute thread, held by a classification, and one network thread.
class BusyRender : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(server.make_ready());
        running.send(upload("wait held"));
        server.model.gate->await_waiting(1);
    }
    void await_queued(std::size_t count) {
        while (server->service().load().queued < count) std::this_thread::yield();
    }
    static ServeOptions options() {
        ServeOptions options = test_options();
        options.compute_threads = 1;
        options.network_threads = 1;
        options.queue_capacity = 2;
        return options;
    }

    TestServer server{options()};
    Client running{server.port()};
};

TEST_F(BusyRender, PicturesWaitInTheSameQueueAndBeyondItAre503) {
    Client queued(server.port());
    queued.send(as_form(drawing({"1"})));
    await_queued(1);
    Client classified(server.port());
    classified.send(upload("ok second"));
    await_queued(2);
    const Reply refused = Client(server.port()).request(as_form(drawing({"2"})));
    EXPECT_EQ(refused.status, 503);
    EXPECT_NE(refused.field("Retry-After"), "");
    server.model.gate->open();
    EXPECT_EQ(running.receive().status, 200);
    EXPECT_EQ(queued.receive().status, 200);
    EXPECT_EQ(classified.receive().status, 200);
    EXPECT_TRUE(counts(server.port(), R"(v16_stage_seconds_count{stage="render"} 1)"));
    EXPECT_TRUE(counts(server.port(), R"(v16_stage_seconds_count{stage="queue"} 3)")) << "all three waited in it";
    EXPECT_TRUE(counts(server.port(), R"(v16_http_requests_total{code="200",route="/render"} 1)"));
    EXPECT_TRUE(counts(server.port(), R"(v16_rejected_total{reason="overloaded"} 1)"));
    EXPECT_TRUE(counts(server.port(), "classification_cache_miss_total 2")) << "a picture is no answer of a cache";
}

TEST_F(BusyRender, TheSamePictureAtTheSameTimeIsDrawnOnce) {
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<Client>(server.port()));
        clients.back()->send(as_form(drawing()));
    }
    Client other(server.port());
    other.send(as_form(drawing(), "?size=64"));
    let_it_look(server);
    EXPECT_EQ(server->service().in_flight(), 3U) << "with the one that holds the thread";
    EXPECT_EQ(server->service().load().queued, 2U);
    server.model.gate->open();
    for (const auto& client : clients) EXPECT_EQ(client->receive().status, 200);
    EXPECT_EQ(other.receive().status, 200);
}

TEST(RenderDeadline, EndsTheWaitWith503) {
    ServeOptions options = test_options();
    options.compute_threads = 1;
    options.request_timeout = 50ms;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    // It holds the thread, unless its own deadline passes on a busy machine before its turn comes.
    const int prepared = *server.model.prepared;
    while (*server.model.prepared == prepared) {
        ASSERT_EQ(Client(server.port()).request(upload("wait held")).status, 503);
    }
    const Reply late = Client(server.port()).request(as_form(drawing()));
    EXPECT_EQ(late.status, 503);
    EXPECT_THAT(detail(late), HasSubstr("within the time allowed"));
}

TEST_F(BusyRender, AClientThatLeavesIsNotDrawnFor) {
    auto leaving = std::make_unique<Client>(server.port());
    leaving->send(as_form(drawing()));
    await_queued(1);
    leaving.reset();
    while (server->service().in_flight() > 1) std::this_thread::yield();  // its flight is gone
    server.model.gate->open();
    EXPECT_EQ(running.receive().status, 200);
    Client(server.port()).request(upload("ok behind it"));
    EXPECT_THAT(Client(server.port()).request(get("/metrics")).body, Not(HasSubstr("stage=\"render\"")));
}

TEST(RenderLog, TellsWhichPicturesWereDrawnForTheirRequest) {
    std::FILE* const file = std::tmpfile();
    ASSERT_NE(file, nullptr);
    ServeOptions options = test_options();
    options.compute_threads = 1;
    options.network_threads = 1;
    {
        TestServer server(options, {}, Log::to_descriptor(::fileno(file)));
        ASSERT_TRUE(server.make_ready());
        Client running(server.port()), first(server.port()), second(server.port());
        running.send(upload("wait held"));
        server.model.gate->await_waiting(1);
        first.send(as_form(drawing()));
        second.send(as_form(drawing()));
        let_it_look(server);
        server.model.gate->open();
        EXPECT_EQ(first.receive().body, second.receive().body);
    }
    std::rewind(file);
    std::multiset<std::string> origins;
    char text[4096];
    while (std::fgets(text, sizeof text, file) != nullptr) {
        const json line = json::parse(text);
        if (line.value("path", "") == "/render") origins.insert(line.value("cache", "nothing"));
    }
    std::fclose(file);
    EXPECT_EQ(origins, (std::multiset<std::string>{"coalesced", "miss"}));
}

TEST(RenderMemory, PicturesShareTheMemoryOfUploads) {
    ServeOptions options = test_options();
    options.max_upload_mb = 1;
    options.max_batch_mb = 1;
    options.max_svg_mb = 1;
    options.max_upload_memory_mb = 1;
    TestServer server(options);
    const std::string other = post("/classify", "application/dxf", std::string(300'000, 'x'));
    auto uploading = std::make_unique<Client>(server.port());
    uploading->send(other.substr(0, other.size() - 1));  // its last byte does not come
    ASSERT_TRUE(counts(server.port(), "v16_upload_bytes 299999"));
    // Nearly a megabyte as SVG.
    const std::string request = as_form(drawing(std::vector<std::string>(5, std::string(30'000, '"'))));
    Client client(server.port());
    const Reply refused = client.request(request);
    EXPECT_EQ(refused.status, 503);
    EXPECT_THAT(detail(refused), HasSubstr("too many pictures at once"));
    uploading.reset();
    ASSERT_TRUE(counts(server.port(), "v16_upload_bytes 0"));
    EXPECT_EQ(client.request(request).status, 200);
    EXPECT_TRUE(counts(server.port(), "v16_upload_bytes 0")) << "what was written is given back";
}

}  // namespace
}  // namespace v16::http
