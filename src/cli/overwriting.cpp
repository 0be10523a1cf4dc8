#include "cli/overwriting.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

namespace v16::cli {

Result<void> check_output(const std::string& output, const std::vector<InputFile>& files) {
    struct stat written {};
    if (output.empty() || ::stat(output.c_str(), &written) != 0 || !S_ISREG(written.st_mode)) return {};
    for (const InputFile& file : files) {
        struct stat read {};
        if (::stat(file.path.c_str(), &read) == 0 && read.st_dev == written.st_dev && read.st_ino == written.st_ino) {
            return fail(ErrorCode::invalid_argument,
                        fmt::format("--output {}: this is one of the drawings to read; it would be lost", output));
        }
    }
    return {};
}

}  // namespace v16::cli
