// `v16 serve` as operators meet it: a process, its signals and its log.
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "http/served_process.hpp"
#include "http/test_server.hpp"
#include "model/bundle.hpp"
#include "support/random_bundle.hpp"

namespace v16::http {
namespace {

namespace fs = std::filesystem;
using namespace test;
using nlohmann::json;
using std::chrono::steady_clock;

std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += fmt::format("0\nLINE\n8\n0\n10\n{}\n20\n0\n11\n{}\n21\n60\n", i % 97, 120 - i % 89);
    }
    return text;
}

/// A drawing that nobody has sent before, by its comment.
std::string drawing(const std::string& comment, const std::string& entities = lines(4)) {
    return "999\n" + comment + "\n0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n";
}

/// Two bundles, and the folder where the process looks for one.
class Process : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::path(testing::TempDir()) / fmt::format("v16-process-test-{}", ::getpid());
        for (std::uint32_t seed : {1U, 2U}) {
            // Without the picture networks: loads and answers in milliseconds.
            const auto bundle = v16::test::random_bundle(0, seed);
            ASSERT_TRUE(model::write_bundle(*bundle, root_ / std::to_string(seed), model::WeightFormat::f32));
        }
        install(1);
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }

    void install(int bundle) const {
        fs::remove_all(served());
        fs::copy(root_ / std::to_string(bundle), served(), fs::copy_options::recursive);
    }
    [[nodiscard]] fs::path served() const { return root_ / "served"; }
    /// Quick to end, and without a rate limit.
    [[nodiscard]] static std::vector<std::string> flags(const std::string& grace = "0") {
        return {"--rate-limit", "0", "--drain-grace", grace, "--drain-timeout", "20", "--threads", "1"};
    }

private:
    fs::path root_;
};

TEST_F(Process, SighupChangesTheModelAndADamagedOneIsRefused) {
    ServedProcess process(served(), flags());
    ASSERT_TRUE(process.is_ready());
    Client client(process.port());
    const std::string first = (*process.await("model ready"))["bundle"];
    EXPECT_EQ(client.request(upload(drawing("same"))).field("X-Cache"), "miss");

    fs::resize_file(served() / "bundle.json", 100);
    process.signal(SIGHUP);
    const auto refused = process.await("model refused");
    ASSERT_TRUE(refused);
    EXPECT_FALSE((*refused)["reason"].get<std::string>().empty());
    EXPECT_EQ(client.request(upload(drawing("same"))).field("X-Cache"), "l1") << "the old model goes on";

    install(2);
    process.signal(SIGHUP);
    const auto changed = process.await("model ready", 2);
    ASSERT_TRUE(changed);
    EXPECT_NE((*changed)["bundle"], first);
    EXPECT_EQ(client.request(upload(drawing("same"))).field("X-Cache"), "miss");
    client.close();
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 0);
}

/// A file descriptor to write to a pipe with a name once somebody reads from it; negative when nobody does.
int open_when_read(const std::string& pipe) {
    const auto deadline = steady_clock::now() + 10s;
    for (int fd = -1;; std::this_thread::sleep_for(1ms)) {
        fd = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (fd >= 0 || steady_clock::now() > deadline) return fd;
    }
}

// The service reads its settings, here a token that comes late, before it has a handler.
TEST_F(Process, ASighupBeforeTheHandlerStandsIsNotLostAndDoesNotEndTheProcess) {
    const std::string pipe = served().parent_path() / "token";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    std::vector<std::string> with_token = flags();
    with_token.insert(with_token.end(), {"--admin-token-file", pipe});
    ServedProcess process(served(), with_token, {}, [&](pid_t pid) {
        const int token = open_when_read(pipe);
        ASSERT_GE(token, 0);
        ::kill(pid, SIGHUP);
        ::signal(SIGPIPE, SIG_IGN);  // where the process has ended
        EXPECT_EQ(::write(token, "secret", 6), 6);
        ::close(token);
    });
    ASSERT_TRUE(process.is_ready());
    EXPECT_TRUE(process.await("model ready", 2)) << "it is taken when the handler stands";
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 0);
}

TEST_F(Process, ASighupThatTheParentHeldBackIsTaken) {
    sigset_t hangup;
    sigset_t before;
    ::sigemptyset(&hangup);
    ::sigaddset(&hangup, SIGHUP);
    ::pthread_sigmask(SIG_BLOCK, &hangup, &before);  // which the process inherits
    ServedProcess process(served(), flags());
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ASSERT_TRUE(process.is_ready());
    process.signal(SIGHUP);
    EXPECT_TRUE(process.await("model ready", 2));
}

// The end waits for a load that has begun: hangups must not line up loads without a bound.
TEST_F(Process, HangupsDuringALoadAreOneMoreLoadAndNotOneEach) {
    constexpr int hangups = 40;
    ServedProcess process(served(), flags());
    ASSERT_TRUE(process.is_ready());
    const fs::path manifest = served() / "bundle.json";
    fs::remove(manifest);
    ASSERT_EQ(::mkfifo(manifest.c_str(), 0600), 0);
    process.signal(SIGHUP);
    const int held = open_when_read(manifest);  // the load waits for what is in it
    ASSERT_GE(held, 0);
    for (int i = 0; i < hangups; ++i) {
        process.signal(SIGHUP);
        std::this_thread::sleep_for(2ms);  // else the system makes one of them
    }
    install(2);
    ::close(held);
    ASSERT_TRUE(process.await("model refused")) << "nothing was in it";
    ASSERT_TRUE(process.await("model ready", 2)) << "the hangups since then were about the next one";
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 0);
    int loads = 0;
    for (const json& line : process.log()) loads += line["event"] == "model ready" || line["event"] == "model refused";
    EXPECT_LT(loads, hangups / 2) << "of which each would have got one";
}

// As a secret of Kubernetes has one, when it was made with `echo`.
TEST_F(Process, TheVariableWithTheTokenMayEndInALine) {
    ServedProcess process(served(), flags(), {"ADMIN_TOKEN=secret\n"});
    ASSERT_TRUE(process.is_ready());
    Client client(process.port());
    EXPECT_EQ(client.request(get("/cache/stats", "X-Admin-Token: secret\r\n")).status, 200);
    EXPECT_EQ(client.request(get("/cache/stats", "X-Admin-Token: secre\r\n")).status, 401);
}

TEST_F(Process, OneVariableIsEnoughForLargerUploads) {
    ServedProcess process(served(), flags(), {"V16_MAX_UPLOAD_MB=1024"});
    EXPECT_TRUE(process.is_ready()) << "the memory for uploads grows with it";
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 0);
}

TEST_F(Process, ASecondSigtermEndsAtOnce) {
    ServedProcess process(served(), flags());
    ASSERT_TRUE(process.is_ready());
    Client client(process.port());
    // A request under way, whose body never comes: the drain waits for it.
    client.send(
        "POST /classify HTTP/1.1\r\nHost: t\r\nContent-Type: application/dxf\r\nContent-Length: 9\r\n"
        "Expect: 100-continue\r\n\r\n");
    ASSERT_EQ(client.receive().status, 100);
    process.signal(SIGTERM);
    ASSERT_TRUE(process.await("draining"));
    EXPECT_EQ(process.exit_code(100ms), std::nullopt) << "it waits for what is in flight";
    process.signal(SIGTERM);
    EXPECT_EQ(process.exit_code(10s), 130) << "long before the drain timeout";
}

TEST_F(Process, TheAccessLogHasOneLineOfJsonARequestWithTheIdThatIsSentBack) {
    ServedProcess process(served(), flags());
    ASSERT_TRUE(process.is_ready());
    std::map<std::string, int> statuses;  // by id
    {
        Client client(process.port());
        const std::string requests[] = {
            get("/", "X-Request-Id: chosen-1\r\n"),
            get("/nothing"),
            get("/categories?text=%22%0A%7B"),
            upload(drawing("logged")),
            upload("no drawing"),
            post("/classify/batch", form_type, form({{"files", "a.dxf", drawing("a")}, {"files", "b", "x"}})),
            post("/classify/batch?stream=1", form_type, form({{"files", "a.dxf", drawing("a")}})),
            post("/cache/clear", "text/plain", ""),
            get("/health/live", "X-Request-Id: \"forged\\n\r\n"),
        };
        for (const std::string& request : requests) {
            const Reply reply = client.request(request);
            statuses[reply.field("X-Request-Id")] = reply.status;
        }
        EXPECT_EQ(statuses.size(), std::size(requests)) << "an id of its own for each";
        EXPECT_TRUE(statuses.contains("chosen-1"));
        Client(process.port()).request("GET / HTTP/1.1\r\n\r\n");
    }
    process.signal(SIGTERM);
    ASSERT_EQ(process.exit_code(10s), 0);

    std::map<std::string, int> logged;
    int refused = 0;
    for (const json& line : process.log()) {
        ASSERT_NE(line["event"], "no JSON") << line;
        for (const char* field : {"time", "level", "event"}) EXPECT_TRUE(line.contains(field)) << line;
        if (line["event"] == "refused") ++refused;
        if (line["event"] != "request") continue;
        for (const char* field : {"client", "method", "path", "bytes_in", "bytes_out", "ms"}) {
            EXPECT_TRUE(line.contains(field)) << line;
        }
        EXPECT_TRUE(logged.emplace(line["id"], line["status"]).second) << "one line a request: " << line;
    }
    EXPECT_EQ(logged, statuses);
    EXPECT_EQ(refused, 1) << "what is no request has a line, too";
}

/// The descriptors that a process has open.
std::vector<int> descriptors_of(pid_t pid) {
    std::vector<int> open;
    for (const auto& entry : fs::directory_iterator(fmt::format("/proc/{}/fd", pid))) {
        open.push_back(std::stoi(entry.path().filename().string()));
    }
    return open;
}

// T05, short form.
TEST_F(Process, WithoutDescriptorsNewConnectionsWaitAndAreCounted) {
    ServedProcess process(served(), flags());
    ASSERT_TRUE(process.is_ready());
    Client known(process.port());
    ASSERT_EQ(known.request(get("/health/live")).status, 200);
    rlimit before{};
    ASSERT_EQ(::prlimit(process.pid(), RLIMIT_NOFILE, nullptr, &before), 0);
    const std::vector<int> open = descriptors_of(process.pid());
    const int highest = *std::max_element(open.begin(), open.end());
    const rlimit less{static_cast<rlim_t>(highest + 1), before.rlim_max};
    ASSERT_EQ(::prlimit(process.pid(), RLIMIT_NOFILE, &less, nullptr), 0);
    // They take what is free below the limit.
    std::vector<std::unique_ptr<Client>> idle(static_cast<std::size_t>(highest) + 1 - open.size());
    for (auto& client : idle) client = std::make_unique<Client>(process.port());
    Client waiting(process.port());
    waiting.send(get("/health/live"));
    ASSERT_TRUE(process.await("cannot accept"));
    EXPECT_EQ(known.request(get("/health/live")).status, 200) << "who is there is served";
    ASSERT_EQ(::prlimit(process.pid(), RLIMIT_NOFILE, &before, nullptr), 0);
    EXPECT_EQ(waiting.receive().status, 200);
    const std::string page = known.request(get("/metrics")).body;
    EXPECT_EQ(page.find("\nv16_accept_errors_total 0\n"), std::string::npos);
    EXPECT_NE(page.find("\nv16_accept_errors_total "), std::string::npos);
}

/// What clients at a constant rate met while the service ended.
struct Met {
    std::atomic<int> answered = 0;
    std::atomic<int> refused = 0;      ///< told so: 503 with Retry-After
    std::atomic<int> not_begun = 0;    ///< a new connection, or one left alone for the whole grace, closed or reset
                                       ///< before any byte of an answer
    std::atomic<int> cut = 0;          ///< an answer that ends in the middle
    std::atomic<int> unannounced = 0;  ///< a kept connection that ends without `Connection: close` before
    std::atomic<int> other = 0;        ///< any other status
};

/// Of the service that ends: every connection on which somebody asks in it is told that it will be closed.
constexpr auto grace = 300ms;

/// Asks every 20 ms, on one connection as long as the server keeps it, until nobody listens.
void ask_until_gone(std::uint16_t port, const std::string& label, Met& met) {
    std::unique_ptr<Client> client;
    bool is_new = false;
    auto due = steady_clock::now();
    auto asked = due;
    for (int i = 0;; ++i) {
        if (!client) {
            client = Client::if_listening(port);
            if (!client) return;
            is_new = true;
        }
        const auto asked_before = std::exchange(asked, steady_clock::now());
        const Reply reply = client->request(upload(drawing(fmt::format("{}-{}", label, i))));
        if (reply.cut) {
            ++met.cut;
        } else if (reply.status == 0) {
            // A busy machine may not let it ask within the grace.
            const bool was_away = steady_clock::now() - asked_before >= grace;
            ++(is_new || was_away ? met.not_begun : met.unannounced);
        } else if (reply.status == 503) {
            ++met.refused;
        } else {
            ++(reply.status == 200 ? met.answered : met.other);
        }
        is_new = false;
        if (reply.status == 0 || reply.field("Connection") == "close") client.reset();
        std::this_thread::sleep_until(due += 20ms);
    }
}

// T13.
TEST_F(Process, TwentySigtermsAtTwoHundredRequestsASecondCutNothing) {
    constexpr int ends = 20;
    constexpr int askers = 4;
    const std::string large = lines(6'000);
    Met met;
    double longest = 0;
    int not_ready = 0;
    for (int i = 0; i < ends; ++i) {
        ServedProcess process(served(), flags(fmt::format("{}", std::chrono::duration<double>(grace).count())));
        ASSERT_TRUE(process.is_ready());
        std::vector<std::jthread> threads;
        for (int id = 0; id < askers; ++id) {
            threads.emplace_back(ask_until_gone, process.port(), fmt::format("{}-{}", i, id), std::ref(met));
        }
        // A long batch, under way when the end comes.
        std::vector<FormFile> files;
        for (int n = 0; n < 80; ++n) files.push_back({"files", "a.dxf", drawing(fmt::format("{}/{}", i, n), large)});
        Client batch(process.port());
        batch.send(post("/classify/batch?stream=1", form_type, form(files)));
        std::this_thread::sleep_for(50ms);

        process.signal(SIGTERM);
        const auto begun = steady_clock::now();
        ASSERT_TRUE(process.await("draining"));
        // Where the grace is over already on a busy machine, nobody listens, or the connection is closed.
        if (const auto probe = Client::if_listening(process.port())) {
            const Reply readiness = probe->request(get("/health/ready"));
            EXPECT_TRUE(readiness.status == 503 || readiness.status == 0) << readiness.status;
            if (readiness.status == 503) {
                EXPECT_EQ(readiness.field("Connection"), "close");
                ++not_ready;
            }
        }

        const Reply results = batch.receive();
        EXPECT_EQ(results.status, 200);
        EXPECT_FALSE(results.cut);
        EXPECT_NE(results.body.find(R"({"total":80,"success":80})"), std::string::npos);
        threads.clear();
        EXPECT_EQ(process.exit_code(20s), 0);
        longest = std::max(longest, std::chrono::duration<double>(steady_clock::now() - begun).count());
    }
    EXPECT_EQ(met.cut, 0);
    EXPECT_EQ(met.unannounced, 0);
    EXPECT_EQ(met.other, 0);
    EXPECT_GT(not_ready, 0) << "not ready first, while it still listens";
    EXPECT_GT(met.answered, ends * askers);
    fmt::print(
        "T13 {} ends: {} answered, {} refused with 503, {} connections closed before a request began; longest "
        "end {:.2f} s\n",
        ends, met.answered, met.refused, met.not_begun, longest);
}

}  // namespace
}  // namespace v16::http
