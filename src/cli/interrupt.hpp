// Ctrl-C and SIGTERM as a question that long runs ask, instead of a sudden end.
#pragma once

namespace v16::cli {

/// While it lives, the first SIGINT or SIGTERM is only remembered; a second one ends the process at once, as without
/// it. One that was ignored before stays so. One at a time in a process.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    [[nodiscard]] bool interrupted() const;
};

/// As InterruptGuard::interrupted(), for what waits below the run that has the guard; false where none has.
[[nodiscard]] bool interrupt_seen();

}  // namespace v16::cli
