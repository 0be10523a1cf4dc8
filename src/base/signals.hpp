// What becomes of the signals that a program gets.
#pragma once

#include <csignal>

namespace v16::base {

/// True where the signal is ignored, as shells have it for Ctrl-C in the background jobs of scripts: it is meant for
/// others, and a program that then takes it nevertheless would be ended by it.
[[nodiscard]] inline bool is_ignored(int signal) {
    struct sigaction now = {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

/// Keeps a signal waiting from now on, for this thread and the threads that it starts; true when it already was.
inline bool hold_back(int signal) {
    sigset_t one;
    sigset_t before;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_BLOCK, &one, &before);
    return sigismember(&before, signal) == 1;
}

/// Lets a signal through to this thread; one that has waited comes at once.
inline void let_through(int signal) {
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
}

}  // namespace v16::base
