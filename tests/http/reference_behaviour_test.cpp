// What the reference service's own tests promise of its HTTP interface, by the names that it gives these promises, with
// requests as its usual clients send them (httpx, requests, curl). The promises about its caches alone are in
// tests/cache/reference_behaviour_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "http/test_server.hpp"

namespace v16::http {
namespace {

using namespace test;
using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;

constexpr const char* admin = "X-Admin-Token: test\r\n";

/// A server with the token of the reference service's tests.
class Reference : public testing::Test {
protected:
    static ServeOptions options() {
        ServeOptions options = test_options();
        options.admin_token = "test";
        return options;
    }
    void SetUp() override {
        ASSERT_TRUE(server.make_ready());
        EXPECT_EQ(client.request(post("/cache/clear", "", "", admin)).status, 200);
        computed_before = *server.model.inferred;
    }
    [[nodiscard]] int computed() const { return *server.model.inferred - computed_before; }
    json stats() { return json::parse(client.request(get("/cache/stats", admin)).body); }

    TestServer server{options()};
    Client client{server.port()};
    int computed_before = 0;
};

/// A multipart body as httpx and requests write it: a content type of its own for each part.
std::string multipart(const std::vector<FormFile>& files) {
    std::string body;
    for (const FormFile& file : files) {
        body += "--7f3d9c1be2\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" +
                file.filename + "\"\r\nContent-Type: application/dxf\r\n\r\n" + file.bytes + "\r\n";
    }
    return body + "--7f3d9c1be2--\r\n";
}
std::string classify(const std::string& filename, const std::string& bytes) {
    return post("/classify", "multipart/form-data; boundary=7f3d9c1be2", multipart({{"file", filename, bytes}}));
}
std::string batch(const std::vector<FormFile>& files) {
    return post("/classify/batch", "multipart/form-data; boundary=7f3d9c1be2", multipart(files));
}

using ReferenceEndpoints = Reference;
using ReferenceBatch = Reference;
using ReferenceRateLimit = Reference;
using ReferenceHybridCache = Reference;
using ReferenceClients = Reference;

TEST_F(ReferenceEndpoints, ClassifierCacheHits) {
    EXPECT_EQ(client.request(classify("sample.dxf", "ok 其他")).status, 200);
    EXPECT_EQ(client.request(classify("sample.dxf", "ok 其他")).status, 200);
    EXPECT_EQ(computed(), 1);
    EXPECT_EQ(stats()["hits"], 1);
    EXPECT_EQ(stats()["misses"], 1);
}

TEST_F(ReferenceEndpoints, RootEndpoint) {
    const Reply reply = client.request(get("/"));
    EXPECT_EQ(reply.status, 200);
    const json root = json::parse(reply.body);
    EXPECT_EQ(root["status"], "ok");
    EXPECT_TRUE(root.contains("model"));
    EXPECT_TRUE(root.contains("accuracy"));
}

TEST_F(ReferenceEndpoints, CategoriesEndpoint) {
    const Reply reply = client.request(get("/categories"));
    EXPECT_EQ(reply.status, 200);
    EXPECT_THAT(json::parse(reply.body)["categories"], Contains("壳体类"));
}

TEST_F(ReferenceEndpoints, ClassifyNonDxfFile) {
    const Reply reply = client.request(classify("test.txt", "hello"));
    EXPECT_EQ(reply.status, 400);
    EXPECT_THAT(json::parse(reply.body)["detail"].get<std::string>(), HasSubstr("DXF"));
}

TEST_F(ReferenceEndpoints, WarmupModel) {
    EXPECT_EQ(client.request(get("/health/ready")).status, 200);
    EXPECT_EQ(computed_before, 1) << "one drawing went through the networks before the first request";
}

TEST_F(ReferenceEndpoints, ExecutorExists) {
    EXPECT_EQ(server->service().load().threads, 2U);
}

TEST_F(ReferenceEndpoints, AdminEndpointsWithAndWithoutToken) {
    EXPECT_EQ(client.request(get("/cache/stats")).status, 401);
    EXPECT_EQ(client.request(post("/cache/clear", "", "")).status, 401);
    EXPECT_EQ(client.request(get("/cache/stats", "x-admin-token: wrong\r\n")).status, 401);
    EXPECT_EQ(client.request(get("/cache/stats", "x-admin-token: test\r\n")).status, 200);
    EXPECT_EQ(client.request(post("/cache/clear", "", "", "x-admin-token: test\r\n")).status, 200);
}

TEST_F(ReferenceRateLimit, ClassifierRateLimit) {
    ServeOptions limited = options();
    limited.rate_limit_per_min = 1;
    limited.rate_limit_burst = 0;
    TestServer other(limited);
    ASSERT_TRUE(other.make_ready());
    Client asker(other.port());
    EXPECT_EQ(asker.request(classify("sample.dxf", "ok 其他")).status, 200);
    const Reply refused = asker.request(classify("sample.dxf", "ok 其他"));
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(json::parse(refused.body).contains("detail"));
}

TEST_F(ReferenceBatch, BatchClassifyUsesCache) {
    const std::string request = batch({{"files", "file1.dxf", "ok 轴类"}, {"files", "file2.dxf", "ok 壳体类"}});
    EXPECT_EQ(client.request(request).status, 200);
    EXPECT_EQ(computed(), 2);
    EXPECT_EQ(client.request(request).status, 200);
    EXPECT_EQ(computed(), 2);
}

TEST_F(ReferenceBatch, BatchClassifyMixedFiles) {
    const Reply reply = client.request(batch({{"files", "valid.dxf", "ok 连接件"}, {"files", "invalid.txt", "hello"}}));
    EXPECT_EQ(reply.status, 200);
    const json answer = json::parse(reply.body);
    EXPECT_EQ(answer["total"], 2);
    EXPECT_EQ(answer["success"], 1);
    EXPECT_EQ(answer["results"][0]["category"], "连接件");
    EXPECT_EQ(answer["results"][1]["filename"], "invalid.txt");
    EXPECT_EQ(answer["results"][1]["category"], "error");
}

TEST_F(ReferenceBatch, BatchClassifyDuplicateFilenames) {
    const json answer =
        json::parse(client.request(batch({{"files", "dup.dxf", "ok 壳体类"}, {"files", "dup.dxf", "ok 轴类"}})).body);
    EXPECT_EQ(answer["total"], 2);
    ASSERT_EQ(answer["results"].size(), 2U);
    EXPECT_EQ(answer["results"][0]["category"], "壳体类");
    EXPECT_EQ(answer["results"][1]["category"], "轴类");
}

TEST_F(ReferenceHybridCache, ResultCacheIsHybrid) {
    for (const char* field : {"size", "max_size", "hits", "misses", "hit_rate", "redis_enabled", "redis_keys"}) {
        EXPECT_TRUE(stats().contains(field)) << field;
    }
}

// LRU and hybrid cache, seen from outside: the figures of two hits and one miss, and none after a clearing.
TEST_F(ReferenceHybridCache, CacheStatsAndClear) {
    for (int i = 0; i < 3; ++i) client.request(classify("sample.dxf", "ok 其他"));
    EXPECT_EQ(stats()["size"], 1);
    EXPECT_EQ(stats()["hits"], 2);
    EXPECT_EQ(stats()["misses"], 1);
    EXPECT_EQ(stats()["hit_rate"], "66.67%");
    EXPECT_EQ(json::parse(client.request(post("/cache/clear", "", "", admin)).body)["status"], "ok");
    EXPECT_EQ(stats()["size"], 0);
    EXPECT_EQ(stats()["hits"], 0);
    EXPECT_EQ(stats()["misses"], 0);
}

TEST_F(ReferenceClients, ChineseFileNamesInEveryNotation) {
    const std::string_view dispositions[] = {
        "filename=\"图纸 1.dxf\"",                                           // httpx, curl, urllib3 2
        "filename*=utf-8''%E5%9B%BE%E7%BA%B8%201.dxf",                       // urllib3 1 and requests with it
        "filename=\"__.dxf\"; filename*=UTF-8''%E5%9B%BE%E7%BA%B8%201.dxf",  // both
    };
    for (const std::string_view disposition : dispositions) {
        const std::string body = "--7f3d9c1be2\r\nContent-Disposition: form-data; name=\"file\"; " +
                                 std::string(disposition) + "\r\n\r\nok 轴类\r\n--7f3d9c1be2--\r\n";
        const Reply reply = client.request(post("/classify", "multipart/form-data; boundary=7f3d9c1be2", body));
        ASSERT_EQ(reply.status, 200) << disposition << reply.body;
        EXPECT_EQ(json::parse(reply.body)["filename"], "图纸 1.dxf") << disposition;
    }
}

}  // namespace
}  // namespace v16::http
