#include <fcntl.h>
#include <unistd.h>

#include "cli/command_line.hpp"

namespace {

/// A standard descriptor that is closed (2>&-, some daemons) would be given to the next file that is opened, and what
/// is said on standard error would land in that file or in a client's connection. So it is taken by something that can
/// neither be read nor written, and using it fails as before.
void occupy_standard_descriptors() {
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (::fcntl(fd, F_GETFD) >= 0) continue;
        // The lowest free descriptor is this one.
        if (::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

}  // namespace

int main(int argc, char** argv) {
    occupy_standard_descriptors();
    return v16::cli::run(argc, argv);
}
