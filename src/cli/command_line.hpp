// cli owns the program `v16`: its subcommands (one file each), what they print and how they end.
// This header: from argv to the exit code.
//
// Data goes to standard output, talk to standard error. Exit codes: base/error.hpp.
#pragma once

namespace v16::cli {

/// Runs the command line and returns the exit code. Never throws.
int run(int argc, char** argv);

}  // namespace v16::cli
