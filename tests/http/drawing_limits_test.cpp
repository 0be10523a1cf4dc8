// The limits of a drawing on the real service: each is enforced, and no answer is shared with an instance that has
// others.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "base/sha256.hpp"
#include "dxf/dxf_text.hpp"
#include "http/served_process.hpp"
#include "http/test_server.hpp"
#include "model/bundle.hpp"
#include "support/random_bundle.hpp"
#include "support/redis_server.hpp"

namespace v16::http {
namespace {

namespace fs = std::filesystem;
using namespace test;
using dxf::test::with_blocks;
using dxf::test::with_entities;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr const char* line = "0 LINE;10 0;20 0;11 120;21 60";

/// Entities one behind the other, made from their number.
template <class Entity>
std::string many(int count, Entity entity) {
    std::string text;
    for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ";") + std::string(entity(i));
    return text;
}

class DrawingLimits : public testing::Test {
protected:
    void SetUp() override {
        bundle_ = fs::path(testing::TempDir()) / fmt::format("v16-drawing-limits-test-{}", ::getpid());
        ASSERT_TRUE(model::write_bundle(*v16::test::random_bundle(1, 1), bundle_, model::WeightFormat::f32));
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(bundle_, ignored);
    }
    [[nodiscard]] std::string bundle() const { return bundle_.string(); }

private:
    fs::path bundle_;
};

std::vector<std::string> flags(const std::vector<std::string>& more) {
    std::vector<std::string> all{"--rate-limit", "0", "--drain-grace", "0", "--threads", "1"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

TEST_F(DrawingLimits, EachIsEnforced) {
    ServedProcess unlimited(bundle(), flags({}));
    // A flag for some, the variable for others.
    ServedProcess limited(
        bundle(),
        flags({"--max-entities", "3000", "--max-vertices", "50", "--max-line-bytes", "256", "--max-names", "20",
               "--max-block-depth", "2", "--max-segments", "1000", "--max-pixel-runs", "10000"}),
        {"V16_MAX_BLOCKS=3", "V16_MAX_EXPANDED_INSERTS=3"});
    ASSERT_TRUE(unlimited.is_ready() && limited.is_ready());
    Client all(unlimited.port());
    Client some(limited.port());

    const auto a_line = [](int) { return line; };
    const std::string nothing = "nothing in the drawing's model space can be drawn within the limits: ";
    const std::string points = "0 BLOCK;2 E;0 POINT;10 1;20 1;0 ENDBLK";
    struct Case {
        std::string drawing, said;
    };
    const Case cases[] = {
        {with_entities(many(3'001, a_line)), "entities beyond max_entities were left out"},
        {with_entities(line +
                       (";0 LWPOLYLINE;" + many(51, [](int i) { return fmt::format("10 {};20 {}", i, i * i); }))),
         "vertices beyond max_vertices were left out"},
        {with_entities(line + (";8 " + std::string(300, 'x'))), "a line was cut at the longest length allowed"},
        {with_entities(many(25, [](int i) { return fmt::format("{};8 layer-{}", line, i); })),
         "names beyond max_names were replaced"},
        {with_blocks(many(4, [](int i) { return fmt::format("0 BLOCK;2 B{};{};0 ENDBLK", i, line); }), line),
         "blocks beyond max_blocks were left out"},
        {with_blocks(fmt::format("0 BLOCK;2 C;{};0 ENDBLK;0 BLOCK;2 B;0 INSERT;2 C;0 ENDBLK;"
                                 "0 BLOCK;2 A;0 INSERT;2 B;0 ENDBLK",
                                 line),
                     "0 INSERT;2 A"),
         nothing + "blocks nested deeper than max_block_depth were not drawn"},
        {with_blocks(fmt::format("{};0 BLOCK;2 B;{};0 ENDBLK", points, line),
                     "0 INSERT;2 E;0 INSERT;2 E;0 INSERT;2 E;0 INSERT;2 B"),
         nothing + "inserts beyond max_expanded_inserts were not drawn"},
        {with_entities(many(1'000, [](int) { return "0 POINT;10 1;20 1"; }) + ";" + line),
         nothing + "lines beyond max_segments were not drawn"},
        {with_entities("0 HATCH;2 SOLID;70 1;91 1;92 2;72 0;73 1;93 40;" +
                       many(40, [](int i) { return fmt::format("10 {};20 {}", i, i % 2 * 100); })),
         nothing + "lines and areas beyond max_pixel_runs were not drawn"},
    };
    for (const Case& c : cases) {
        EXPECT_THAT(some.request(upload(c.drawing)).body, HasSubstr(c.said));
        const Reply whole = all.request(upload(c.drawing));
        EXPECT_EQ(whole.status, 200) << whole.body;
        EXPECT_THAT(whole.body, Not(HasSubstr(c.said)));
    }
}

TEST_F(DrawingLimits, WhatIsNotDrawnIsToldAlsoFromTheCache) {
    ServedProcess process(bundle(), flags({"--max-block-depth", "1", "--max-expanded-inserts", "2", "--max-segments",
                                           "1000", "--max-pixel-runs", "10000"}));
    ASSERT_TRUE(process.is_ready());
    Client client(process.port());
    const std::string blocks = fmt::format("0 BLOCK;2 C;{0};0 ENDBLK;0 BLOCK;2 B;{0};0 INSERT;2 C;0 ENDBLK", line);
    struct Case {
        std::string drawing, said;
    };
    const Case cases[] = {
        {with_blocks(blocks, "0 INSERT;2 B"), "blocks nested deeper than max_block_depth were not drawn"},
        {with_blocks(blocks, "0 INSERT;2 C;0 INSERT;2 C;0 INSERT;2 C"),
         "inserts beyond max_expanded_inserts were not drawn"},
        {with_entities(line + (";" + many(1'000, [](int) { return "0 POINT;10 1;20 1"; }))),
         "lines beyond max_segments were not drawn"},
        {with_entities(many(100, [](int) { return line; })), "lines and areas beyond max_pixel_runs were not drawn"},
    };
    for (const Case& c : cases) {
        const Reply fresh = client.request(upload(c.drawing));
        ASSERT_EQ(fresh.status, 200) << fresh.body;
        EXPECT_EQ(fresh.field("X-Cache"), "miss");
        EXPECT_EQ(json::parse(fresh.body)["warnings"], json{c.said});
        const Reply cached = client.request(upload(c.drawing));
        EXPECT_EQ(cached.field("X-Cache"), "l1");
        EXPECT_EQ(cached.body, fresh.body);
    }
}

TEST_F(DrawingLimits, TheLowestThatAreAllowedStillLetTheModelBeWarmed) {
    ServedProcess process(
        bundle(), flags({"--max-entities", "100", "--max-vertices", "1", "--max-line-bytes", "256", "--max-names", "1",
                         "--max-blocks", "0", "--max-block-depth", "0", "--max-expanded-inserts", "0", "--max-segments",
                         "1000", "--max-pixel-runs", "10000"}));
    EXPECT_TRUE(process.is_ready());
}

/// A drawing that loses a line to `--max-entities 100`, and that nobody sent before.
std::string drawing(const std::string& label) {
    return "999\n" + label + "\n" + with_entities(many(101, [](int) { return line; }));
}

/// What one instance computed and the other one then had from Redis; empty when that does not come to pass.
std::string shared_drawing(Client& one, Client& other, const std::string& label) {
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    for (int i = 0; std::chrono::steady_clock::now() < deadline; ++i) {
        std::string sent = drawing(fmt::format("{} {}", label, i));
        one.request(upload(sent));
        if (other.request(upload(sent)).field("X-Cache") == "l2") return sent;
        std::this_thread::sleep_for(20ms);
    }
    return {};
}

TEST_F(DrawingLimits, InstancesWithOtherLimitsBehindOneRedisShareNoAnswer) {
    V16_REQUIRE_REDIS(redis);
    const std::string url = fmt::format("redis://127.0.0.1:{}", redis.port());
    const std::vector<std::string> plain = flags({"--redis-url", url, "--redis-timeout", "2000"});
    std::vector<std::string> with_limit = plain;
    with_limit.insert(with_limit.end(), {"--max-entities", "100"});
    ServedProcess processes[] = {ServedProcess(bundle(), plain), ServedProcess(bundle(), plain),
                                 ServedProcess(bundle(), with_limit), ServedProcess(bundle(), with_limit)};
    for (ServedProcess& process : processes) ASSERT_TRUE(process.is_ready());
    Client whole(processes[0].port());
    Client whole_too(processes[1].port());
    Client limited(processes[2].port());
    Client limited_too(processes[3].port());

    // All four are connected: those with the same limits share in both directions.
    ASSERT_NE(shared_drawing(whole_too, whole, "first"), "");
    ASSERT_NE(shared_drawing(limited_too, limited, "first"), "");
    const std::string of_whole = shared_drawing(whole, whole_too, "whole");
    const std::string of_limited = shared_drawing(limited, limited_too, "limited");
    ASSERT_NE(of_whole, "");
    ASSERT_NE(of_limited, "");

    const auto lookup = [](const std::string& bytes) { return get("/classify/" + base::Sha256::of(bytes).hex()); };
    EXPECT_EQ(limited.request(lookup(of_whole)).status, 404);
    EXPECT_EQ(whole.request(lookup(of_limited)).status, 404);
    const Reply less = limited.request(upload(of_whole));
    EXPECT_EQ(less.field("X-Cache"), "miss");
    EXPECT_THAT(less.body, HasSubstr("entities beyond max_entities were left out"));
    const Reply all = whole.request(upload(of_limited));
    EXPECT_EQ(all.field("X-Cache"), "miss");
    EXPECT_THAT(all.body, Not(HasSubstr("max_entities")));
}

}  // namespace
}  // namespace v16::http
