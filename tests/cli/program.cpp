#include "cli/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <functional>
#include <stdexcept>

#include "base/signals.hpp"

namespace v16::test {
namespace {

enum class PipeKind { pipe, terminal, socket };

struct Pipe {
    int read = -1, write = -1;
    explicit Pipe(PipeKind kind) {
        int ends[2];
        if (kind == PipeKind::terminal) {
            const winsize size{.ws_row = 40, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
            if (openpty(&ends[0], &ends[1], nullptr, nullptr, &size) != 0) throw std::runtime_error("openpty");
        } else if (kind == PipeKind::socket) {
            if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) throw std::runtime_error("socketpair");
        } else if (::pipe(ends) != 0) {
            throw std::runtime_error("pipe");
        }
        read = ends[0];
        write = ends[1];
        ::fcntl(read, F_SETFD, FD_CLOEXEC);
    }
    ~Pipe() {
        close_write();
        if (read >= 0) ::close(read);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_write() {
        if (write >= 0) ::close(write);
        write = -1;
    }
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// Reads what is there; false at the end of the stream.
bool read_some(int fd, std::string& text) {
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(fd, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) return true;
    if (count <= 0) return false;  // a terminal ends with EIO
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

void read_both(int out, int err, const std::function<void()>& on_output, ProgramResult& result) {
    std::array<pollfd, 2> streams{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        if (::poll(streams.data(), streams.size(), -1) < 0 && errno != EINTR) throw std::runtime_error("poll");
        if (streams[0].revents != 0) {
            if (!read_some(out, result.out)) streams[0].fd = -1;
            on_output();
        }
        if (streams[1].revents != 0 && !read_some(err, result.err)) streams[1].fd = -1;
        streams[0].revents = streams[1].revents = 0;
    }
}

}  // namespace

ProgramResult run_v16(const std::vector<std::string>& arguments, const ProgramOptions& options) {
    // Programs that start others (Node.js does) give them sockets, which can be read but not opened as /dev/stdin.
    Pipe in(PipeKind::socket), out(options.terminal ? PipeKind::terminal : PipeKind::pipe), err(PipeKind::pipe);
    std::vector<std::string> argument_texts{V16_BINARY_DIR "/v16"};
    argument_texts.insert(argument_texts.end(), arguments.begin(), arguments.end());
    // Of two entries with one name the first counts.
    std::vector<std::string> environment_texts;
    for (const auto& [name, value] : options.environment) environment_texts.push_back(name + "=" + value);
    environment_texts.insert(environment_texts.end(), {"PATH=/usr/bin:/bin", "HOME=/nonexistent", "TERM=xterm"});
    const std::vector<char*> argv = pointers(argument_texts), envp = pointers(environment_texts);

    const bool was_held_back = base::hold_back(SIGHUP);  // or one that comes before the child is ready for it is lost
    const pid_t pid = ::fork();
    if (pid < 0) throw std::runtime_error("fork");
    if (pid == 0) {
        ::dup2(in.read, STDIN_FILENO);
        ::dup2(out.write, STDOUT_FILENO);
        ::dup2(options.terminal ? out.write : err.write, STDERR_FILENO);
        for (const Pipe* pipe : {&in, &out, &err}) {
            if (pipe->write > STDERR_FILENO) ::close(pipe->write);
        }
        // Whatever the tests run in: a shell's background job ignores the first, `nohup` the second.
        std::signal(SIGINT, options.ignored_interrupt ? SIG_IGN : SIG_DFL);
        std::signal(SIGHUP, SIG_DFL);
        base::let_through(SIGHUP);
        if (options.closed_error) ::close(STDERR_FILENO);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    if (!was_held_back) base::let_through(SIGHUP);
    out.close_write();
    err.close_write();
    if (options.started) options.started(pid);
    // Inputs of tests fit into the socket's buffer.
    if (::write(in.write, options.input.data(), options.input.size()) < 0) throw std::runtime_error("write");
    in.close_write();
    ProgramResult result;
    read_both(
        out.read, err.read,
        [&] {
            if (options.watch) options.watch(result.out, pid);
        },
        result);
    int status = 0;
    ::waitpid(pid, &status, 0);
    result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return result;
}

}  // namespace v16::test
