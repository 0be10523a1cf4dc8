// Runs the real program `v16` of this build and keeps what it said.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace v16::test {

struct ProgramResult {
    int exit_code = -1;  ///< 128 + signal when a signal ended it
    std::string out;
    std::string err;  ///< empty with `terminal`, where both streams are one
};

struct ProgramOptions {
    std::vector<std::pair<std::string, std::string>> environment;  ///< set on top of a clean one
    std::string input;                                             ///< standard input
    bool terminal = false;                 ///< standard output and error are a terminal of 100 columns
    bool closed_error = false;             ///< there is no standard error
    bool ignored_interrupt = false;        ///< SIGINT is ignored, as in the background jobs of scripts
    std::function<void(int pid)> started;  ///< called once it runs
    /// Called with the standard output so far after each piece of it, and the process id: to send a signal at a moment
    /// that is known and not hoped for.
    std::function<void(const std::string& out, int pid)> watch;
};

/// Runs `v16 arguments…`. The environment is PATH, HOME, TERM=xterm and `environment`, nothing else.
ProgramResult run_v16(const std::vector<std::string>& arguments, const ProgramOptions& options = {});

}  // namespace v16::test
