// The endpoints beyond the single drawing: batch, rate limit, admin, model changes, metrics, OpenAPI.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "http/routes.hpp"
#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using testing::HasSubstr;

constexpr const char* admin = "X-Admin-Token: secret\r\n";

ServeOptions admin_options() {
    ServeOptions options = test_options();
    options.admin_token = "secret";
    return options;
}

std::string batch(const std::vector<FormFile>& files, std::string_view query = "") {
    return post("/classify/batch" + std::string(query), form_type, form(files));
}

const std::vector<FormFile> mixed{{"files", "same.dxf", "ok 轴类"},
                                  {"files", "bad.dxf", "bad"},
                                  {"files", "same.dxf", "ok 壳体类"},
                                  {"files", "notes.txt", "ok x"},
                                  {"files", "again.dxf", "ok 轴类"}};

TEST(Batch, KeepsTheOrderAndOneBadFileSpoilsNothing) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    const int before = server.model.inferred->load();
    const json answer = json::parse(client.request(batch(mixed)).body);
    EXPECT_EQ(answer["total"], 5);
    EXPECT_EQ(answer["success"], 3);
    const char* categories[] = {"轴类", "error", "壳体类", "error", "轴类"};
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        EXPECT_EQ(answer["results"][i]["filename"], mixed[i].filename);
        EXPECT_EQ(answer["results"][i]["category"], categories[i]);
    }
    EXPECT_EQ(answer["results"][1]["probabilities"], json::object());
    EXPECT_EQ(server.model.inferred->load() - before, 2) << "equal files of a batch cost one computation";
    EXPECT_EQ(json::parse(client.request(batch(mixed)).body), answer);
    EXPECT_EQ(server.model.inferred->load() - before, 2) << "and none when they are cached";
}

TEST(Batch, StreamsEachResultWhenItIsReady) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    const Reply reply = client.request(batch(mixed, "?stream=1"));
    EXPECT_EQ(reply.field("Content-Type"), "application/x-ndjson");
    std::istringstream lines(reply.body);
    std::string line;
    std::set<int> seen;
    json last;
    while (std::getline(lines, line)) {
        last = json::parse(line);
        if (last.contains("index")) seen.insert(last["index"].get<int>());
    }
    EXPECT_EQ(seen, (std::set<int>{0, 1, 2, 3, 4}));
    EXPECT_EQ(last, json({{"total", 5}, {"success", 3}}));
    EXPECT_EQ(client.request(get("/")).status, 200);
}

TEST(Batch, LimitsFilesAndBytesAndWantsTheField) {
    ServeOptions options = test_options();
    options.max_batch_files = 2;
    options.max_batch_mb = 1;
    options.max_upload_mb = 1;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    EXPECT_EQ(Client(server.port()).request(batch(mixed)).status, 413);
    const std::string large(1U << 20, 'x');
    EXPECT_EQ(Client(server.port()).request(batch({{"files", "a.dxf", large}, {"files", "b.dxf", large}})).status, 413);
    EXPECT_EQ(Client(server.port()).request(batch({{"file", "a.dxf", "ok a"}})).status, 422);
    const json kept = json::parse(Client(server.port()).request(batch({{"files", "a.dxf", large + "x"}})).body);
    EXPECT_EQ(kept["results"][0]["error"], "the drawing is larger than the limit of 1 MB");
}

// T17, short form.
TEST(SharedMisses, IdenticalRequestsCostOneComputation) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    const int before = server.model.inferred->load();
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 16; ++i) clients.push_back(std::make_unique<Client>(server.port()));
    clients[0]->send(upload("wait shared"));
    server.model.gate->await_waiting(1);
    for (int i = 1; i < 15; ++i) clients[static_cast<std::size_t>(i)]->send(upload("wait shared"));
    clients[15]->send(batch({{"files", "a.dxf", "wait shared"}}));
    clients[0]->close();  // the first one leaves: nobody is stranded
    server.model.gate->open();
    for (std::size_t i = 1; i < clients.size(); ++i) EXPECT_EQ(clients[i]->receive().status, 200);
    EXPECT_EQ(server.model.inferred->load() - before, 1);
}

TEST(SharedMisses, ErrorsAreNotCached) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    EXPECT_EQ(client.request(upload("bad")).status, 400);
    EXPECT_EQ(client.request(upload("bad")).status, 400);
    EXPECT_EQ(server->service().cache().stats().l1.size, 0U);
}

TEST(RateLimit, AfterTheLimitA429ForClassifyOnly) {
    ServeOptions options = test_options();
    options.rate_limit_per_min = 2;
    options.rate_limit_burst = 1;
    options.trusted_proxies = {"127.0.0.1"};
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.request(upload("ok a")).status, 200);
    const Reply refused = client.request(upload("ok a"));
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.field("Retry-After"), "");
    EXPECT_EQ(refused.field("RateLimit-Limit"), "3");
    EXPECT_EQ(refused.field("RateLimit-Remaining"), "0");
    EXPECT_EQ(client.request(get("/health/live")).status, 200);
    EXPECT_EQ(client.request(upload("ok a", "a.dxf", "X-Forwarded-For: 192.0.2.7\r\n")).status, 200)
        << "another client";
}

TEST(Admin, IsRefusedWithoutTheRightToken) {
    TestServer with_token(admin_options());
    TestServer without_token;
    ASSERT_TRUE(with_token.make_ready() && without_token.make_ready());
    for (const std::string& request :
         {get("/cache/stats", "#"), post("/cache/clear", "text/plain", "", "#"),
          post("/speed-mode?mode=fast", "text/plain", "", "#"), post("/admin/reload", "text/plain", "", "#")}) {
        const auto with = [&](const std::string& field) {
            std::string filled = request;
            return filled.replace(filled.find('#'), 1, field);
        };
        const Reply missing = Client(with_token.port()).request(with(""));
        EXPECT_EQ(missing.status, 401);
        EXPECT_THAT(missing.field("WWW-Authenticate"), HasSubstr("X-Admin-Token"));
        EXPECT_EQ(Client(with_token.port()).request(with("X-Admin-Token: wrong\r\n")).status, 401);
        EXPECT_EQ(Client(with_token.port()).request(with(admin)).status, 200);
        EXPECT_EQ(Client(without_token.port()).request(with("X-Admin-Token: \r\n")).status, 401) << "no default token";
    }
}

TEST(Admin, CacheStatsAndClear) {
    TestServer server(admin_options());
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    for (const char* bytes : {"ok a", "ok a", "ok b", "ok a"}) client.request(upload(bytes));
    const json stats = json::parse(client.request(get("/cache/stats", admin)).body);
    EXPECT_EQ(stats["size"], 2);
    EXPECT_EQ(stats["max_size"], 1000);
    EXPECT_EQ(stats["hits"], 2);
    EXPECT_EQ(stats["misses"], 2);
    EXPECT_EQ(stats["hit_rate"], "50.00%");
    EXPECT_EQ(stats["redis_enabled"], false);
    EXPECT_EQ(stats["redis_keys"], 0);
    const json cleared = json::parse(client.request(post("/cache/clear", "text/plain", "", admin)).body);
    EXPECT_EQ(cleared["status"], "ok");
    EXPECT_EQ(cleared["cleared"], 2);
    const json after = json::parse(client.request(get("/cache/stats", admin)).body);
    EXPECT_EQ(after["size"], 0);
    EXPECT_EQ(after["hits"], 0) << "the statistics begin anew, as in the reference service";
    EXPECT_EQ(after["misses"], 0);
    EXPECT_EQ(after["hit_rate"], "0.00%");
    EXPECT_THAT(client.request(get("/metrics")).body, HasSubstr("classification_cache_hits_total 2"))
        << "counters never go back";
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss");
}

TEST(Admin, SpeedModeIsPartOfTheKey) {
    TestServer server(admin_options());
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    EXPECT_EQ(json::parse(client.request(get("/speed-mode")).body)["speed_mode"], "accurate");
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss");
    const Reply changed = client.request(post("/speed-mode", "application/json", R"({"speed_mode":"fast"})", admin));
    EXPECT_EQ(json::parse(changed.body)["speed_mode"], "fast");
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss");
    EXPECT_EQ(client.request(post("/speed-mode", "application/json", R"({"speed_mode":"warp"})", admin)).status, 400);
    for (const char* body : {"", "fast", R"({"mode":"fast"})", R"({"speed_mode":1})"}) {
        const Reply nothing = client.request(post("/speed-mode", "application/json", body, admin));
        EXPECT_EQ(nothing.status, 400);
        EXPECT_THAT(nothing.body, HasSubstr("no speed mode is named; send")) << body;
    }
}

TEST(Reload, ANewModelIsServedABadOneChangesNothing) {
    ServeOptions options = admin_options();
    options.model_path = "/srv/v16/bundle";
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss");
    server.load_error = Error{ErrorCode::bundle_invalid, "bundle.json is cut"};
    const Reply refused = client.request(post("/admin/reload", "text/plain", "", admin));
    EXPECT_EQ(refused.status, 503);
    EXPECT_THAT(refused.body, HasSubstr("bundle.json is cut"));
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "l1");
    server.load_error = Error{ErrorCode::bundle_invalid, "/srv/v16/bundle/v6.safetensors: cannot open the file"};
    const Reply without_file = client.request(post("/admin/reload", "text/plain", "", admin));
    EXPECT_THAT(without_file.body, HasSubstr("stays: v6.safetensors: cannot open the file"))
        << "no path of the server for a client";
    server.load_error.reset();
    server.engine_name = "second";
    EXPECT_EQ(client.request(post("/admin/reload", "text/plain", "", admin)).status, 200);
    EXPECT_EQ(client.request(upload("ok a")).field("X-Cache"), "miss") << "a new bundle never serves an old answer";
}

TEST(MetricsPage, HasExactlyTheListedNames) {
    TestServer server(admin_options());
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    client.request(upload("ok a"));
    client.request(batch(mixed));
    Client(server.port()).request("GET / HTTP/1.1\r\n\r\n");  // malformed: v16_rejected_total
    std::set<std::string> exported;
    std::istringstream page(client.request(get("/metrics")).body);
    for (std::string line; std::getline(page, line);) {
        std::istringstream words(line);
        std::string sharp;
        std::string type;
        std::string name;
        std::string kind;
        words >> sharp >> type >> name >> kind;
        if (type == "TYPE") exported.insert(name + " " + kind);
    }
    std::set<std::string> listed;
    std::ifstream list(std::string(V16_SOURCE_DIR) + "/ops/metrics.txt");
    ASSERT_TRUE(list);
    for (std::string line; std::getline(list, line);) {
        std::istringstream words(line);
        std::string name;
        std::string kind;
        words >> name >> kind;
        if (!name.empty() && name.front() != '#') listed.insert(name + " " + kind);
    }
    EXPECT_EQ(exported, listed);
}

TEST(MetricsPage, CountsConnectionsAndTheFilesOfABatchThatFailed) {
    TestServer server;
    ASSERT_TRUE(server.make_ready());
    Client client(server.port());
    client.request(batch(mixed));
    Client another(server.port());
    another.request(batch(mixed, "?stream=1"));
    const std::string page = client.request(get("/metrics")).body;
    EXPECT_THAT(page, HasSubstr("\nv16_connections 2\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_batch_failures_total{reason=\"not_dxf\"} 2\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_batch_failures_total{reason=\"invalid_argument\"} 2\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_log_lines_dropped_total 0\n"));
}

// The client of all these tests asks is_described() about every answer: this shows that it can say no.
TEST(OpenApi, KnowsWhatIsDescribedAndWhatIsNot) {
    EXPECT_TRUE(is_described("POST", "/classify", 429));
    EXPECT_TRUE(is_described("HEAD", "/categories", 200));
    EXPECT_TRUE(is_described("GET", "/nothing", 404));
    EXPECT_TRUE(is_described("DELETE", "/categories", 405));
    EXPECT_FALSE(is_described("GET", "/categories", 404));
    EXPECT_FALSE(is_described("GET", "/categories", 429));
    EXPECT_FALSE(is_described("GET", "/cache/stats", 503));
}

TEST(OpenApi, DescribesEveryRouteAndTheDocsPageNeedsNoNetwork) {
    TestServer server;
    Client client(server.port());
    const json api = json::parse(client.request(get("/openapi.json")).body);
    EXPECT_EQ(api["openapi"], "3.1.0");
    for (const Route& route : routes()) {
        std::string method(route.method);
        for (char& c : method) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        EXPECT_TRUE(api["paths"].contains(std::string(route.path)) &&
                    api["paths"][std::string(route.path)].contains(method))
            << route.method << " " << route.path;
    }
    const Reply docs = client.request(get("/docs"));
    EXPECT_THAT(docs.field("Content-Type"), HasSubstr("text/html"));
    EXPECT_THAT(docs.body, testing::Not(HasSubstr("https://")));
}

/// The runbooks, which are shown as text, name addresses of services.
std::string without_runbooks(std::string page) {
    for (auto at = page.find("<script type=\"text/plain\""); at != std::string::npos;
         at = page.find("<script type=\"text/plain\"", at)) {
        page.erase(at, page.find("</script>", at) - at);
    }
    return page;
}

class WebPage : public testing::TestWithParam<const char*> {};

TEST_P(WebPage, IsWholeAndMayAskNobodyButTheService) {
    TestServer server;
    Client client(server.port());
    const Reply page = client.request(get(GetParam()));
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.field("Content-Type"), "text/html; charset=utf-8");
    const std::string policy = page.field("Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'self'"));
    EXPECT_THAT(policy, testing::Not(HasSubstr("http")));
    EXPECT_EQ(client.request(get("/docs")).field("Content-Security-Policy"), policy);
    EXPECT_THAT(policy, HasSubstr("img-src 'self' data: blob:")) << "pictures of drawings come as blobs";
    EXPECT_THAT(page.body, HasSubstr("</html>"));
    EXPECT_THAT(page.body, testing::Not(HasSubstr("/* web/"))) << "its other sources are in the place of their names";
    // Nothing from elsewhere, and no way for a file's name to become markup.
    for (const char* forbidden : {"http://", "https://", "src=\"//", "@import", "innerHTML", "document.write"}) {
        EXPECT_THAT(without_runbooks(page.body), testing::Not(HasSubstr(forbidden)));
    }
}

INSTANTIATE_TEST_SUITE_P(Each, WebPage, testing::Values("/ui/", "/status"));

TEST(StatusPage, IsThereBeforeTheModelIsAndHoldsEveryRunbook) {
    ServeOptions options = admin_options();  // which it needs as little as /metrics does
    options.rate_limit_per_min = 1;
    options.rate_limit_burst = 0;
    TestServer server(options);
    Client client(server.port());
    std::string page;
    for (int i = 0; i < 5; ++i) {
        const Reply reply = client.request(get("/status"));
        EXPECT_EQ(reply.status, 200) << "it has no rate limit";
        page = reply.body;
    }
    int runbooks = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(V16_SOURCE_DIR) + "/ops/runbooks")) {
        if (entry.is_directory()) continue;
        const std::string name = entry.path().stem().string();
        const auto expect_shown = [&](const std::string& language, const std::filesystem::path& path) {
            std::ifstream file(path);
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            EXPECT_FALSE(text.empty()) << path;
            EXPECT_THAT(page,
                        HasSubstr("lang=\"" + language + "\" data-runbook=\"" + name + "\">\n" + text + "</script>"));
        };
        expect_shown("en", entry.path());
        expect_shown("zh", entry.path().parent_path() / "zh" / entry.path().filename());
        ++runbooks;
    }
    EXPECT_GT(runbooks, 0);
    EXPECT_EQ(client.request(get("/status/")).status, 404);
}

TEST(MetricsPage, TellsBoundsAndThreads) {
    ServeOptions options = test_options();
    options.queue_capacity = 33;
    options.network_threads = 3;
    options.max_upload_memory_mb = 600;
    TestServer server(options);
    ASSERT_TRUE(server.make_ready());
    const std::string page = Client(server.port()).request(get("/metrics")).body;
    EXPECT_THAT(page, HasSubstr("\nv16_bound{of=\"v16_queue_depth\"} 33\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_bound{of=\"v16_upload_bytes\"} 629145600\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_threads{kind=\"compute\"} 2\n"));
    EXPECT_THAT(page, HasSubstr("\nv16_threads{kind=\"network\"} 3\n"));
    EXPECT_THAT(page, HasSubstr("instruction_set=\"none\""));
}

TEST(UiPage, IsFoundWithoutTheSlash) {
    TestServer server;
    Client client(server.port());
    const Reply reply = client.request(get("/ui"));
    EXPECT_EQ(reply.status, 308);
    EXPECT_EQ(reply.field("Location"), "ui/");
    EXPECT_EQ(client.request(get("/ui/other")).status, 404);
}

}  // namespace
}  // namespace v16::http
