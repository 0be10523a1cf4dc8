#include "base/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace v16::base {
namespace {

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    bool close() {
        const bool ok = fd_ < 0 || ::close(fd_) == 0;
        fd_ = -1;
        return ok;
    }

private:
    int fd_;
};

std::string why(int error) {
    return std::strerror(error);
}

tl::unexpected<Error> too_large(std::uint64_t max_bytes) {
    return fail(ErrorCode::limit_exceeded, fmt::format("the file is larger than the limit of {} bytes", max_bytes));
}

/// Standard input is taken as it is: a socket, or a pipe of another user, can be read but not opened by its name, and
/// of a redirected file the shell may have read a part.
int open_to_read(const std::filesystem::path& path) {
    if (path == "/dev/stdin") return ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

/// From where a regular file is read next to its end.
std::uint64_t bytes_left(int fd, off_t size) {
    const off_t position = ::lseek(fd, 0, SEEK_CUR);
    return static_cast<std::uint64_t>(std::max<off_t>(size - std::max<off_t>(position, 0), 0));
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

/// What a link leads to, also where that is yet to be made.
std::filesystem::path without_links(const std::filesystem::path& named) {
    constexpr int most_links = 40;  // as many as the kernel follows
    std::error_code error;
    std::filesystem::path path = std::filesystem::canonical(named, error);
    if (!error) return path;
    path = named;
    // /dev/stdout leads to a pipe, which has no other name.
    if (std::filesystem::exists(path, error)) return path;
    for (int links = 0; links < most_links && std::filesystem::is_symlink(path, error); ++links) {
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path;
}

/// A new file beside `path`, whose name is put into `name`, with the mode that the umask leaves; negative with errno.
int create_beside(const std::filesystem::path& path, std::string& name) {
    static std::atomic<unsigned> number{0};
    constexpr std::size_t longest_front = 200;  // a name has at most 255 bytes
    std::string front = path.filename().string();
    if (front.size() > longest_front) front = ".v16";
    int fd = -1;
    do {
        name = (path.parent_path() / fmt::format("{}.{}-{}", front, ::getpid(), number++)).string();
        fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (fd < 0 && errno == EEXIST);
    return fd;
}

/// Devices and pipes cannot be replaced, only written to: renaming over /dev/null would take it from the machine.
Result<void> write_in_place(const std::filesystem::path& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.is_open() && write_all(file.get(), bytes)) return {};
    return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", path.string(), why(errno)));
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
    const Descriptor file(open_to_read(path));
    if (!file.is_open()) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::io;
        return fail(code, fmt::format("cannot open the file: {}", why(errno)));
    }
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return fail(ErrorCode::io, fmt::format("cannot read the file: {}", why(errno)));
    if (S_ISDIR(status.st_mode)) return fail(ErrorCode::io, "this is a folder, not a file");
    const std::uint64_t expected = S_ISREG(status.st_mode) ? bytes_left(file.get(), status.st_size) : 0;
    if (expected > max_bytes) return too_large(max_bytes);

    // One byte more than expected, so that the end of a file that did not grow is seen without another round.
    std::string bytes;
    std::size_t filled = 0;
    bytes.resize(static_cast<std::size_t>(expected) + 1);
    while (true) {
        if (filled == bytes.size()) bytes.resize(bytes.size() + std::max<std::size_t>(bytes.size() / 2, 65536));
        const ssize_t n = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return fail(ErrorCode::io, fmt::format("cannot read the file: {}", why(errno)));
        if (n == 0) break;
        filled += static_cast<std::size_t>(n);
        if (filled > max_bytes) return too_large(max_bytes);
    }
    bytes.resize(filled);
    return bytes;
}

bool is_apple_double(const std::filesystem::path& path) {
    if (!path.filename().string().starts_with("._")) return false;
    constexpr std::array<char, 4> magic{0x00, 0x05, 0x16, 0x07};  // RFC 1740, appendix A
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::array<char, magic.size()> front{};
    return file.is_open() && ::read(file.get(), front.data(), front.size()) == static_cast<ssize_t>(front.size()) &&
           front == magic;
}

Result<void> write_file_atomically(const std::filesystem::path& named, std::string_view bytes) {
    // A link stays one: what it points at is replaced.
    const std::filesystem::path path = without_links(named);
    struct stat old {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode)) return write_in_place(path, bytes);
    const auto cannot = [&](int error) {
        return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", named.string(), why(error)));
    };
    std::string temporary;
    Descriptor file(create_beside(path, temporary));
    if (!file.is_open()) return cannot(errno);
    const bool written = (!exists || ::fchmod(file.get(), old.st_mode & 0777) == 0) && write_all(file.get(), bytes) &&
                         ::fsync(file.get()) == 0;
    const int write_error = errno;
    if (!file.close() || !written || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = written ? errno : write_error;
        ::unlink(temporary.c_str());
        return cannot(error);
    }
    return {};
}

}  // namespace v16::base
