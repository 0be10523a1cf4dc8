// base owns what every room needs: the error table, digests, files, text, time, threads. This header: what an error
// code means outside the program (HTTP status, exit code).
#pragma once

#include <string_view>

#include "v16/error.hpp"

namespace v16::base {

/// Exit codes of the command line (a contract with scripts; `v16 --help` lists them).
enum class ExitCode : int {
    ok = 0,             ///< everything classified
    needs_review = 1,   ///< some drawings need review (only with --fail-on-review)
    some_failed = 2,    ///< some files failed
    usage = 3,          ///< wrong flags or arguments
    environment = 4,    ///< model or environment not usable
    interrupted = 130,  ///< Ctrl-C
};

struct ErrorInfo {
    std::string_view name;  ///< the code as a word, for logs and JSON
    int http_status;
    ExitCode exit_code;
};

/// The one table from code to name, HTTP status and exit code.
[[nodiscard]] const ErrorInfo& info(ErrorCode code);

}  // namespace v16::base
