// A real redis-server on a free loopback port, for one test: started without persistence, stopped by its process id.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace v16::test {

/// Binds the socket to a free port of 127.0.0.1 and returns that; 0 where it cannot.
inline std::uint16_t bind_to_loopback(int socket) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    void* raw = &address;
    auto* generic = static_cast<sockaddr*>(raw);
    const bool ok = ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
    return ok ? ntohs(address.sin_port) : 0;
}

/// A TCP port of 127.0.0.1 that nobody listens on but who is told its number (and allows the reuse of addresses, as
/// servers do): it stays bound, so that the system gives it to no other test, also while a server is away.
class ReservedPort {
public:
    ReservedPort() {
        const int reuse = 1;
        ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
        number_ = bind_to_loopback(socket_);
    }
    ~ReservedPort() { ::close(socket_); }
    ReservedPort(const ReservedPort&) = delete;
    ReservedPort& operator=(const ReservedPort&) = delete;

    [[nodiscard]] std::uint16_t number() const { return number_; }

private:
    const int socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    std::uint16_t number_ = 0;
};

/// True when something accepts connections on the port.
inline bool port_answers(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    const void* raw = &address;
    const bool ok = ::connect(fd, static_cast<const sockaddr*>(raw), sizeof address) == 0;
    ::close(fd);
    return ok;
}

class RedisServer {
public:
    explicit RedisServer(std::vector<std::string> more_options = {}) : options_(std::move(more_options)) { start(); }
    ~RedisServer() { kill(); }
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_.number(); }
    [[nodiscard]] bool is_running() const { return pid_ > 0; }

    /// Starts it (again) on the same port and waits until it accepts connections.
    void start() {
        std::vector<std::string> words{
            "redis-server", "--port", std::to_string(port()), "--bind",  "127.0.0.1", "--save",   "",
            "--appendonly", "no",     "--loglevel",           "warning", "--logfile", "/dev/null"};
        words.insert(words.end(), options_.begin(), options_.end());
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (::posix_spawnp(&pid_, "redis-server", nullptr, nullptr, arguments.data(), environ) != 0) {
            pid_ = -1;
            return;
        }
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!port_answers(port()) && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    void kill() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }
    void freeze() const { ::kill(pid_, SIGSTOP); }
    void thaw() const { ::kill(pid_, SIGCONT); }

private:
    const ReservedPort port_;
    std::vector<std::string> options_;
    pid_t pid_ = -1;
};

}  // namespace v16::test

/// Starts a Redis server named `name`, or skips the test where this machine has none.
#define V16_REQUIRE_REDIS(name, ...)          \
    v16::test::RedisServer name{__VA_ARGS__}; \
    if (!name.is_running()) GTEST_SKIP() << "redis-server is not installed"
