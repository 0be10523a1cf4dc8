// serve() from start to end with real bundles on disk: SIGHUP changes the model under load (T15), a damaged bundle
// changes nothing, SIGTERM ends it.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "http/serve.hpp"
#include "http/test_server.hpp"
#include "model/bundle.hpp"
#include "support/random_bundle.hpp"
#include "support/redis_server.hpp"

namespace v16::http {
namespace {

namespace fs = std::filesystem;
using namespace test;

constexpr int reloads = 50;

/// A drawing with a comment: other bytes, the same answer.
std::string drawing(const std::string& comment) {
    return "999\n" + comment +
           "\n0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n0\n10\n0\n20\n0\n11\n120\n21\n60\n"
           "0\nCIRCLE\n8\n0\n10\n30\n20\n30\n40\n12\n0\nENDSEC\n0\nEOF\n";
}

/// How many changes of the model had a result ("ok", "refused"), as the metrics tell.
int count_of(Client& client, const std::string& result) {
    const std::string page = client.request(get("/metrics")).body;
    const std::string name = fmt::format("\nv16_reloads_total{{result=\"{}\"}} ", result);
    const auto found = page.find(name);
    return found == std::string::npos ? -1 : std::stoi(page.substr(found + name.size()));
}

/// Waits until a condition holds; false when it does not come.
template <class Condition>
bool eventually(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

/// Two bundles to serve, the folder where the service looks for one, and the service in this process.
class ServeTest : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::path(testing::TempDir()) / fmt::format("v16-serve-test-{}", ::getpid());
        for (std::size_t i = 0; i < good.size(); ++i) {
            good[i] = root_ / fmt::format("good {}", i);
            // Without the picture networks: loads and answers in milliseconds.
            const auto bundle = v16::test::random_bundle(0, static_cast<std::uint32_t>(i + 1));
            const auto written = model::write_bundle(*bundle, good[i], model::WeightFormat::f32);
            ASSERT_TRUE(written) << written.error().message;
        }
        install(good[0]);
        ServeOptions options = test_options();
        options.port = port = reserved.number();
        options.model_path = root_ / "served";
        options.micro_batch = 1;  // answers are compared to the last digit
        ended = std::async(std::launch::async, [options] { return serve(options); });
        ASSERT_TRUE(eventually([&] { return v16::test::port_answers(port); }));
        Client client(port);
        ASSERT_TRUE(eventually([&] { return count_of(client, "ok") == 1; }));
        EXPECT_EQ(client.request(get("/health/ready")).status, 200);
    }
    void TearDown() override {
        if (ended.valid()) {
            ::kill(::getpid(), SIGTERM);
            ended.wait();
        }
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }

    /// Puts a bundle where the service looks.
    void install(const fs::path& bundle) const {
        fs::remove_all(root_ / "served");
        fs::copy(bundle, root_ / "served", fs::copy_options::recursive);
    }
    /// Cuts every file of the installed bundle with this extension in half.
    void cut(const std::string& extension) const {
        for (const auto& entry : fs::recursive_directory_iterator(root_ / "served")) {
            if (entry.path().extension() == extension) fs::resize_file(entry.path(), entry.file_size() / 2);
        }
    }
    /// Changes the last byte of every weight file.
    void flip() const {
        for (const auto& entry : fs::recursive_directory_iterator(root_ / "served")) {
            if (entry.path().extension() != ".safetensors") continue;
            std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekg(-1, std::ios::end);
            const int last = file.get();
            file.seekp(-1, std::ios::end);
            file.put(static_cast<char>(last ^ 0x40));
        }
    }

    std::array<fs::path, 2> good;
    const v16::test::ReservedPort reserved;
    std::uint16_t port = 0;
    std::future<Result<void>> ended;

private:
    fs::path root_;
};

TEST_F(ServeTest, FiftyHangupsUnderLoadServeGoodBundlesAndRefuseDamagedOnes) {
    Client client(port);
    std::atomic<int> answered = 0;
    std::atomic<int> wrong = 0;
    const auto reload = [&](const std::string& result) {
        const int before = count_of(client, result);
        EXPECT_EQ(::kill(::getpid(), SIGHUP), 0);
        return eventually([&] { return count_of(client, result) == before + 1; });
    };
    std::array<std::string, 2> expected;
    for (std::size_t i : {1U, 0U}) {
        install(good[i]);
        ASSERT_TRUE(reload("ok"));
        const Reply reply = client.request(upload(drawing("first")));
        ASSERT_EQ(reply.status, 200) << reply.body;
        expected[i] = reply.body;
    }
    ASSERT_NE(expected[0], expected[1]);

    std::vector<std::jthread> askers;
    for (int id = 0; id < 2; ++id) {
        askers.emplace_back([&, id](const std::stop_token& stop) {
            Client asker(port);
            for (int i = 0; !stop.stop_requested(); ++i) {
                const Reply reply = asker.request(upload(drawing(fmt::format("{}-{}", id, i))));
                if (reply.status != 200 || (reply.body != expected[0] && reply.body != expected[1])) ++wrong;
                ++answered;
            }
        });
    }
    std::size_t served = 0;
    for (int i = 0; i < reloads; ++i) {
        install(good[1 - served]);
        switch (i % 5) {
            case 1:
                cut(".safetensors");
                break;
            case 2:
                cut(".json");
                break;
            case 3:
                flip();
                break;
            default:
                served = 1 - served;
        }
        const bool is_good = i % 5 == 0 || i % 5 == 4;
        ASSERT_TRUE(reload(is_good ? "ok" : "refused")) << i;
        EXPECT_EQ(client.request(upload(drawing(fmt::format("after {}", i)))).body, expected[served]) << i;
        const int until = answered + 2;
        ASSERT_TRUE(eventually([&] { return answered >= until; }));
    }
    askers.clear();
    EXPECT_EQ(wrong, 0);
}

TEST_F(ServeTest, TerminatesOnSigtermWithWhatIsInFlightAnswered) {
    Client client(port);
    const std::string request = upload(drawing("last"), "part.dxf", "Expect: 100-continue\r\n");
    const auto body = request.find("\r\n\r\n") + 4;
    // The request is under way when the end comes: its head was answered, its body is not there yet.
    ASSERT_EQ(client.request(request.substr(0, body)).status, 100);
    ASSERT_EQ(::kill(::getpid(), SIGTERM), 0);
    ASSERT_TRUE(eventually([&] { return !v16::test::port_answers(port); }));
    EXPECT_EQ(client.request(request.substr(body)).status, 200);
    ASSERT_EQ(ended.wait_for(10s), std::future_status::ready);
    EXPECT_TRUE(ended.get());
}

}  // namespace
}  // namespace v16::http
