// The real program `v16 serve` of this build as a process of its own, on a port of the system's choice, with what it
// logs.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace v16::http::test {

class ServedProcess {
public:
    /// `environment`: NAME=value, on top of PATH alone. `started` is called once the process runs, before anything is
    /// waited for.
    explicit ServedProcess(const std::string& bundle, const std::vector<std::string>& flags = {},
                           std::vector<std::string> environment = {}, const std::function<void(pid_t)>& started = {}) {
        std::vector<std::string> words{V16_BINARY_DIR "/v16", "serve", "--port", "0", "--model", bundle};
        words.insert(words.end(), flags.begin(), flags.end());
        environment.emplace_back("PATH=/usr/bin:/bin");
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC) != 0) return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
        std::vector<char*> argv = pointers(words);
        std::vector<char*> envp = pointers(environment);
        if (::posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), envp.data()) != 0) pid_ = -1;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        reader_ = std::jthread([this, from = ends[0]] { read_log(from); });
        if (started) started(pid_);
        if (const auto line = await("listening")) port_ = line->at("port").get<std::uint16_t>();
    }
    ~ServedProcess() {
        if (pid_ > 0 && !exit_code_) {
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
        }
    }
    ServedProcess(const ServedProcess&) = delete;
    ServedProcess& operator=(const ServedProcess&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    void signal(int number) const { ::kill(pid_, number); }

    /// The `nth` (from 1) log line with this event, waited for; nothing when it does not come.
    std::optional<nlohmann::json> await(const std::string& event, int nth = 1) {
        std::unique_lock lock(mutex_);
        std::optional<nlohmann::json> found;
        changed_.wait_for(lock, std::chrono::seconds(20), [&] {
            int seen = 0;
            for (const nlohmann::json& line : log_) {
                if (line.value("event", "") != event || ++seen < nth) continue;
                found = line;
                return true;
            }
            return ended_;
        });
        return found;
    }
    bool is_ready() { return await("model ready").has_value(); }

    /// The exit code (128 + signal when a signal ended it), waited for at most that long; nothing when it goes on.
    std::optional<int> exit_code(std::chrono::milliseconds at_most) {
        const auto deadline = std::chrono::steady_clock::now() + at_most;
        while (!exit_code_) {
            int status = 0;
            if (::waitpid(pid_, &status, WNOHANG) == pid_) {
                exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
            } else if (std::chrono::steady_clock::now() > deadline) {
                return std::nullopt;
            } else {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        }
        return exit_code_;
    }

    /// Everything that was logged. Needs an ended process. A line that is no JSON object is {"event": "no JSON"}.
    std::vector<nlohmann::json> log() {
        if (reader_.joinable()) reader_.join();
        return log_;
    }

private:
    static std::vector<char*> pointers(std::vector<std::string>& texts) {
        std::vector<char*> result;
        for (std::string& text : texts) result.push_back(text.data());
        result.push_back(nullptr);
        return result;
    }

    void read_log(int from) {
        std::string text;
        char buffer[16384];
        for (ssize_t size = 0; (size = ::read(from, buffer, sizeof buffer)) > 0;) {
            text.append(buffer, static_cast<std::size_t>(size));
            const std::lock_guard lock(mutex_);
            for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
                auto line = nlohmann::json::parse(text.substr(0, end), nullptr, false);
                if (!line.is_object()) line = {{"event", "no JSON"}, {"text", text.substr(0, end)}};
                log_.push_back(std::move(line));
                text.erase(0, end + 1);
            }
            changed_.notify_all();
        }
        ::close(from);
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }

    pid_t pid_ = -1;
    std::uint16_t port_ = 0;
    std::optional<int> exit_code_;
    std::mutex mutex_;  // guards log_ and ended_
    std::condition_variable changed_;
    std::vector<nlohmann::json> log_;
    bool ended_ = false;
    std::jthread reader_;  // last: it uses everything above
};

}  // namespace v16::http::test
