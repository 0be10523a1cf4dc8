#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/terminal.hpp"
#include "base/utf8.hpp"
#include "cli/interrupt.hpp"

namespace v16::cli {
namespace {

/// Writes everything; returns 0 or the errno. Some programs hand on descriptors that do not block: those are waited
/// for.
int write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            pollfd ready{fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/// A pipe that is ready takes this much without making the writer wait.
constexpr std::size_t write_piece = PIPE_BUF;
/// How often a reader that takes nothing is looked at again, and how long it is waited for after Ctrl-C.
constexpr std::chrono::milliseconds look_again{50};
constexpr std::chrono::milliseconds patience_after_interrupt{300};

}  // namespace

Result<Output> Output::open(const std::string& path, Mode mode) {
    if (path.empty() || path == "-") return Output(STDOUT_FILENO, "standard output");
    const int how = O_WRONLY | O_CREAT | O_CLOEXEC | (mode == Mode::append ? O_APPEND : O_TRUNC);
    const int fd = ::open(path.c_str(), how, 0666);
    if (fd < 0) return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", path, std::strerror(errno)));
    return Output(fd, path);
}

Output::Output(Output&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), name_(std::move(other.name_)), give_up_at_(other.give_up_at_) {}

Output::~Output() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
}

bool Output::may_write() {
    pollfd ready{fd_, POLLOUT, 0};
    while (true) {
        const int polled = ::poll(&ready, 1, static_cast<int>(look_again.count()));
        if (polled > 0 || (polled < 0 && errno != EINTR)) return true;  // what is wrong, the write tells
        if (!interrupt_seen()) continue;
        const auto now = std::chrono::steady_clock::now();
        give_up_at_ = std::min(give_up_at_, now + patience_after_interrupt);
        if (now >= give_up_at_) return false;
    }
}

Result<void> Output::write(std::string_view bytes) {
    int error = 0;
    while (!bytes.empty() && error == 0) {
        if (!may_write()) return fail(ErrorCode::cancelled, fmt::format("interrupted: nobody reads {}", name_));
        const std::string_view piece = bytes.substr(0, write_piece);
        error = write_all(fd_, piece);
        bytes.remove_prefix(piece.size());
    }
    if (error != 0)
        return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", name_, std::strerror(error)));
    return {};
}

bool Output::is_terminal() const {
    return ::isatty(fd_) == 1;
}

bool Output::has_colour() const {
    const char* no_color = std::getenv("NO_COLOR");
    const bool refused = no_color != nullptr && *no_color != '\0';
    return is_terminal() && !refused && !base::is_dumb_terminal(std::getenv("TERM"));
}

std::size_t Output::columns() const {
    winsize size{};
    if (::ioctl(fd_, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return size.ws_col;
}

// What cannot be said on standard error cannot be reported anywhere.
void say(std::string_view text) {
    static_cast<void>(write_all(STDERR_FILENO, text));
}

bool standard_error_is_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

int report(const Error& error) {
    // What it quotes may be anything: a file's name, a member of bundle.json.
    say(fmt::format("v16: {}\n", base::printable(error.message)));
    return static_cast<int>(base::info(error.code).exit_code);
}

std::string styled(bool on, std::string_view style, std::string_view text) {
    return on ? fmt::format("\x1B[{}m{}\x1B[0m", style, text) : std::string(text);
}

}  // namespace v16::cli
