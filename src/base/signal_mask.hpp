// Signals that wait until somebody is there to take them.
#pragma once

#include <signal.h>

namespace v16::base {

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
