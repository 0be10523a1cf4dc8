// v16-train: the program behind `v16 train`. It is one of its own because libtorch costs every start of a process time
// and memory that classifying does not need.
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>

#include "base/error.hpp"
#include "base/signals.hpp"
#include "base/terminal.hpp"
#include "train/flags.hpp"
#include "train/talk.hpp"
#include "train/torch/run.hpp"

namespace {

using namespace v16;

volatile std::sig_atomic_t interrupted = 0;

/// The first Ctrl-C or SIGTERM asks to stop; a second one ends the process at once. What is ignored stays ignored.
void watch_for_interrupts() {
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) {
        if (!base::is_ignored(signal)) sigaction(signal, &action, nullptr);
    }
}

/// Every step asks for the same large blocks. By default malloc hands each back to the system and gets it again, page
/// by zeroed page, which costs a tenth of the time.
void keep_freed_memory() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

/// Sets a variable that a library reads before main begins, unless the user did; true when it was set.
bool set_for_restart(const char* variable, const char* value) {
    return std::getenv(variable) == nullptr && setenv(variable, value, 0) == 0;
}

/// By default threads wait for each other by spinning: on a machine with other work the one that waits then takes the
/// processor from the one that is waited for, and training becomes several times slower. OpenMP can be told to sleep;
/// OpenBLAS can only be told to use no threads, which its small products are not worth anyway. Both are told by
/// variables that are read before main begins, hence the second start.
void wait_without_spinning(char** argv) {
    const bool openmp = set_for_restart("OMP_WAIT_POLICY", "passive");
    const bool openblas = set_for_restart("OPENBLAS_NUM_THREADS", "1");
    if (openmp || openblas) execv("/proc/self/exe", argv);  // where it cannot, training is only slower
}

std::string command_line(int argc, char** argv) {
    std::string text = "v16 train";
    for (int i = 1; i < argc; ++i) text += fmt::format(" {}", argv[i]);
    return text;
}

/// A dumb terminal cannot rewrite a line.
bool shows_a_line_that_updates() {
    return isatty(STDERR_FILENO) == 1 && !base::is_dumb_terminal(std::getenv("TERM"));
}

int finish(const Result<void>& result, const train::TrainOptions& options) {
    if (result) {
        train::tell(stdout, "{}\n", options.out.string());
        return static_cast<int>(base::ExitCode::ok);
    }
    train::tell(stderr, "v16 train: {}\n", result.error().message);
    return static_cast<int>(base::info(result.error().code).exit_code);
}

}  // namespace

int main(int argc, char** argv) {
    wait_without_spinning(argv);
    train::TrainOptions options;
    CLI::App app("The program behind v16 train, which has examples and explains the flags", "v16-train");
    train::add_flags(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? static_cast<int>(base::ExitCode::ok) : static_cast<int>(base::ExitCode::usage);
    }
    options.command = command_line(argc, argv);
    watch_for_interrupts();
    keep_freed_memory();
    train::RunSurroundings surroundings;
    surroundings.is_terminal = shows_a_line_that_updates();
    surroundings.stop = [] { return interrupted != 0; };
    return finish(train::run(options, surroundings), options);
}
