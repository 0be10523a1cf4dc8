// A server in this process on a port of the system's choice, with an engine that needs no model, and a raw client.
//
// The engine understands one-line "drawings": "ok <category>", "bad" (not_dxf), and "wait <category>", which computes
// until the test opens the gate. The drawing of the warm-up is understood as well.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/described.hpp"
#include "http/server.hpp"

namespace v16::http::test {

using namespace std::chrono_literals;

/// Holds computations back until opened.
class Gate {
public:
    void open() {
        {
            const std::lock_guard lock(mutex_);
            open_ = true;
        }
        changed_.notify_all();
    }
    void close() {
        const std::lock_guard lock(mutex_);
        open_ = false;
    }
    void pass() {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
        --waiting_;
    }
    /// Returns when `count` computations are held back.
    void await_waiting(int count) {
        std::unique_lock lock(mutex_);
        ASSERT_TRUE(changed_.wait_for(lock, 10s, [&] { return waiting_ >= count; }));
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    int waiting_ = 0;
};

struct FakeModel {
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    std::shared_ptr<std::atomic<int>> prepared = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<std::atomic<int>> inferred = std::make_shared<std::atomic<int>>(0);

    [[nodiscard]] std::shared_ptr<const serve::Engine> engine(std::string_view name = "first") const {
        auto engine = std::make_shared<serve::Engine>();
        engine->categories = {"轴类", "壳体类"};
        engine->fingerprint = base::Sha256::of(name);
        engine->precision = "fp32";
        engine->instruction_set = "none";
        engine->accuracy = "98.70%";
        engine->scope = serve::scope_of(engine->fingerprint, engine->precision, {}, {});
        engine->prepare = [gate = gate, prepared = prepared](std::string_view bytes, SpeedMode,
                                                             classify::StageTimes&) -> Result<classify::Prepared> {
            if (bytes.starts_with("0\nSECTION")) bytes = "ok warm-up";
            if (bytes.starts_with("bad")) return fail(ErrorCode::not_dxf, "the file is not a DXF drawing");
            ++*prepared;
            if (bytes.starts_with("wait ")) gate->pass();
            classify::Prepared result;
            result.warnings.emplace_back(bytes.substr(bytes.find(' ') + 1));
            return result;
        };
        engine->infer = [inferred = inferred](std::span<const classify::Prepared> drawings, SpeedMode,
                                              classify::StageTimes&) -> Result<std::vector<Classification>> {
            std::vector<Classification> answers;
            for (const classify::Prepared& drawing : drawings) {
                ++*inferred;
                Classification answer;
                answer.category = drawing.warnings.front();
                answer.confidence = 0.75;
                answer.probabilities = {{answer.category, 0.75}, {"其他", 0.25}};
                answers.push_back(std::move(answer));
            }
            return answers;
        };
        return engine;
    }
};

inline ServeOptions test_options() {
    ServeOptions options;
    options.port = 0;
    options.model_path = "unused";
    options.compute_threads = 2;
    options.drain_grace = 0ms;
    options.drain_timeout = 5s;
    options.rate_limit_per_min = 0;
    return options;
}

class TestServer {
public:
    explicit TestServer(ServeOptions options = test_options(), FakeModel fake = {}, Log log = Log::none())
        : model(std::move(fake)),
          server_(
              std::move(options), [this] { return load(); }, std::move(log)) {
        const auto started = server_.start();
        EXPECT_TRUE(started) << started.error().message;
    }
    ~TestServer() {
        model.gate->open();
        server_.stop();
        server_.wait();
    }

    /// Loads the engine and waits for it.
    Result<void> make_ready() {
        std::promise<Result<void>> loaded;
        server_.reload([&](Result<void> outcome) { loaded.set_value(std::move(outcome)); });
        return loaded.get_future().get();
    }

    Server& operator*() { return server_; }
    Server* operator->() { return &server_; }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

    FakeModel model;
    std::string engine_name = "first";
    std::optional<Error> load_error;

private:
    Result<std::shared_ptr<const serve::Engine>> load() {
        if (load_error) return tl::unexpected(*load_error);
        return model.engine(engine_name);
    }

    Server server_;
};

struct Reply {
    int status = 0;
    std::string head;
    std::string body;
    bool cut = false;  ///< the connection ended within this answer

    [[nodiscard]] std::string field(std::string_view name) const {
        const auto lower = [](std::string text) {
            std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
            return text;
        };
        const auto at = lower(head).find("\r\n" + lower(std::string(name)) + ": ");
        if (at == std::string::npos) return {};
        const auto begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// A blocking client that sends exactly what it is told, and checks that each answer is one that the OpenAPI
/// description knows. Every wait ends after ten seconds.
class Client {
public:
    explicit Client(std::uint16_t port, std::string_view address = "127.0.0.1") {
        EXPECT_TRUE(connect(port, address)) << "nobody listens on port " << port;
    }
    /// Null when nobody listens.
    static std::unique_ptr<Client> if_listening(std::uint16_t port) {
        std::unique_ptr<Client> client(new Client);
        return client->connect(port, "127.0.0.1") ? std::move(client) : nullptr;
    }
    ~Client() { close(); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void send(std::string_view bytes) {
        note_request(bytes);
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;  // the server has closed: what it answered decides the test
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void close() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    }
    /// Sends nothing further, and goes on to receive.
    void end_sending() const { ::shutdown(socket_, SHUT_WR); }
    /// Closes so that the server sees a reset connection.
    void reset() {
        const linger at_once{1, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        close();
    }

    /// The next answer; status 0 when the connection ends before it.
    Reply receive(bool without_body = false) {
        Reply reply;
        while (received_.find("\r\n\r\n") == std::string::npos) {
            if (more()) continue;
            reply.cut = !received_.empty();
            return reply;
        }
        const auto end = received_.find("\r\n\r\n") + 4;
        reply.head = received_.substr(0, end);
        received_.erase(0, end);
        reply.status = std::stoi(reply.head.substr(9, 3));
        if (reply.status == 100) return reply;
        check_described(reply.status);
        if (without_body) return reply;
        if (reply.field("Transfer-Encoding") == "chunked") {
            read_chunks(reply);
        } else {
            const auto length = static_cast<std::size_t>(std::stoul(reply.field("Content-Length")));
            while (received_.size() < length) {
                if (!more()) return {.cut = true};
            }
            reply.body = received_.substr(0, length);
            received_.erase(0, length);
        }
        return reply;
    }
    Reply request(std::string_view bytes) {
        send(bytes);
        return receive();
    }

    /// True when the server closes without sending anything further.
    bool closed() { return received_.empty() && !more(); }
    /// Everything until the server closes.
    std::string rest() {
        while (more()) {
        }
        return std::exchange(received_, {});
    }

private:
    Client() = default;

    bool connect(std::uint16_t port, std::string_view address) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        inet_pton(AF_INET, std::string(address).c_str(), &to.sin_addr);
        return ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }
    /// Remembers what is asked for when `bytes` begin with a whole request line.
    void note_request(std::string_view bytes) {
        const std::string_view line = bytes.substr(0, bytes.find("\r\n"));
        const auto version = line.find(" HTTP/1.");
        if (version == std::string_view::npos) return;
        for (const std::string_view method : {"GET ", "HEAD ", "POST ", "DELETE ", "PUT "}) {
            if (!line.starts_with(method) || version < method.size()) continue;
            asked_.emplace_back(method.substr(0, method.size() - 1),
                                line.substr(method.size(), version - method.size()));
        }
    }
    void check_described(int status) {
        if (asked_.empty()) return;  // in pieces, or behind another one in one piece
        const auto [method, target] = std::move(asked_.front());
        asked_.pop_front();
        EXPECT_TRUE(is_described(method, target, status))
            << "web/openapi.json knows no " << status << " of " << method << " " << target;
    }
    bool more() {
        pollfd readable{socket_, POLLIN, 0};
        if (::poll(&readable, 1, 10'000) <= 0) {
            ADD_FAILURE() << "the server says nothing";
            return false;
        }
        char buffer[16384];
        const auto length = ::recv(socket_, buffer, sizeof buffer, 0);
        if (length <= 0) return false;
        received_.append(buffer, static_cast<std::size_t>(length));
        return true;
    }
    void read_chunks(Reply& reply) {
        while (true) {
            while (received_.find("\r\n") == std::string::npos) {
                if (more()) continue;
                reply.cut = true;
                return;
            }
            const auto size = std::stoul(received_, nullptr, 16);
            const auto begin = received_.find("\r\n") + 2;
            while (received_.size() < begin + size + 2) {
                if (more()) continue;
                reply.cut = true;
                return;
            }
            reply.body += received_.substr(begin, size);
            received_.erase(0, begin + size + 2);
            if (size == 0) return;
        }
    }

    int socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    std::string received_;
    std::deque<std::pair<std::string, std::string>> asked_;  // method and target of what is not yet answered
};

inline std::string get(std::string_view path, std::string_view fields = "") {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" + std::string(fields) + "\r\n";
}

/// Returns when the server has seen what came before, if it has one network thread.
inline void let_it_look(const TestServer& server) {
    EXPECT_EQ(Client(server.port()).request(get("/health/live")).status, 200);
}

inline std::string post(std::string_view path, std::string_view type, std::string_view body,
                        std::string_view fields = "") {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: test\r\nContent-Type: " + std::string(type) +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string(fields) + "\r\n" +
           std::string(body);
}

struct FormFile {
    std::string field;
    std::string filename;
    std::string bytes;
};

constexpr std::string_view form_type = "multipart/form-data; boundary=XX-boundary-XX";
inline std::string form(const std::vector<FormFile>& files) {
    std::string body;
    for (const FormFile& file : files) {
        body += "--XX-boundary-XX\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" +
                file.filename + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.bytes + "\r\n";
    }
    return body + "--XX-boundary-XX--\r\n";
}

inline std::string upload(std::string_view bytes, std::string_view filename = "part.dxf",
                          std::string_view fields = "") {
    return post("/classify", form_type, form({{"file", std::string(filename), std::string(bytes)}}), fields);
}

}  // namespace v16::http::test
