// A gate between the service and a real Redis: lets bytes through, or spoils what Redis answers in a way that a test
// chooses. Counts the connections that are made through it, which are the service's attempts to use Redis.
//
// Thread safety: all members may be called from any thread.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/redis_server.hpp"

namespace v16::test {

class RedisGate {
public:
    enum class Mode : std::uint8_t {
        open,     ///< everything passes
        slow,     ///< each piece of an answer comes 60 ms late
        sliced,   ///< answers come byte by byte
        garbage,  ///< answers are replaced by as many bytes of nonsense
        cut,      ///< half of an answer, then the connection is closed
        silent,   ///< answers are thrown away
        loading,  ///< each command is answered as by a Redis that reads its data after a start
    };

    explicit RedisGate(std::uint16_t redis_port) : redis_port_(redis_port) {
        port_ = bind_to_loopback(listener_);
        listening_ = port_ != 0 && ::listen(listener_, 64) == 0;
        accepting_ = std::jthread([this](const std::stop_token& stop) { accept_all(stop); });
    }
    ~RedisGate() {
        accepting_.request_stop();
        accepting_.join();
        {
            const std::lock_guard lock(mutex_);
            for (std::jthread& link : links_) link.request_stop();
        }
        links_.clear();
        ::close(listener_);
    }
    RedisGate(const RedisGate&) = delete;
    RedisGate& operator=(const RedisGate&) = delete;

    [[nodiscard]] bool is_listening() const { return listening_; }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    void set(Mode mode) { mode_ = mode; }
    /// Connections since the start.
    [[nodiscard]] int connections() const { return connections_; }

private:
    static constexpr int look_ms = 20;  // how soon a pause in the traffic notices the end of the test

    void accept_all(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd readable{listener_, POLLIN, 0};
            if (::poll(&readable, 1, look_ms) <= 0) continue;
            const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0) continue;
            ++connections_;
            const std::lock_guard lock(mutex_);
            links_.emplace_back([this, client](const std::stop_token& end) { carry(client, end); });
        }
    }

    /// One connection from its beginning to its end.
    void carry(int client, const std::stop_token& stop) {
        const int redis = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(redis_port_);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const void* raw = &address;
        const int at_once = 1;  // as Redis itself and its clients do
        for (const int end : {client, redis}) ::setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        bool alive = ::connect(redis, static_cast<const sockaddr*>(raw), sizeof address) == 0;
        while (alive && !stop.stop_requested()) {
            pollfd ends[2] = {{client, POLLIN, 0}, {redis, POLLIN, 0}};
            if (::poll(ends, 2, look_ms) < 0) break;
            if (ends[0].revents != 0) alive = pass_commands(client, redis);
            if (alive && ends[1].revents != 0) alive = pass_answers(redis, client);
        }
        ::close(client);
        ::close(redis);
    }

    bool pass_commands(int client, int redis) const {
        char buffer[65536];
        const auto size = ::recv(client, buffer, sizeof buffer, 0);
        if (size <= 0) return false;
        const std::string_view commands(buffer, static_cast<std::size_t>(size));
        if (mode_ != Mode::loading) return send_all(redis, commands);
        for (std::size_t at = 0; at != std::string_view::npos;) {
            if (!send_all(client, "-LOADING Redis is loading the dataset in memory\r\n")) return false;
            at = commands.find("\r\n*", at + 1);
        }
        return true;
    }

    bool pass_answers(int redis, int client) const {
        char buffer[65536];
        const auto size = ::recv(redis, buffer, sizeof buffer, 0);
        if (size <= 0) return false;
        const std::string_view answer(buffer, static_cast<std::size_t>(size));
        switch (mode_.load()) {
            case Mode::open:
            case Mode::loading:
                return send_all(client, answer);
            case Mode::slow:
                std::this_thread::sleep_for(std::chrono::milliseconds(60));
                return send_all(client, answer);
            case Mode::sliced:
                for (const char byte : answer) {
                    if (!send_all(client, {&byte, 1})) return false;
                }
                return true;
            case Mode::garbage:
                return send_all(client, std::string(answer.size(), '\x7f'));
            case Mode::cut:
                send_all(client, answer.substr(0, (answer.size() + 1) / 2));
                return false;
            case Mode::silent:
                break;
        }
        return true;
    }

    static bool send_all(int to, std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    const std::uint16_t redis_port_;
    const int listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool listening_ = false;
    std::uint16_t port_ = 0;
    std::atomic<Mode> mode_ = Mode::open;
    std::atomic<int> connections_ = 0;
    std::mutex mutex_;  // guards links_
    std::vector<std::jthread> links_;
    std::jthread accepting_;  // last: it uses everything above
};

}  // namespace v16::test
