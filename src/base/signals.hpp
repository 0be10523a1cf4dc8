// What the one who starts a program has said about its signals.
#pragma once

#include <csignal>

namespace v16::base {

/// True where the signal is ignored, as shells have it for Ctrl-C in the background jobs of scripts: it is meant for
/// others, and a program that then takes it nevertheless would be ended by it.
[[nodiscard]] inline bool is_ignored(int signal) {
    struct sigaction now = {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

}  // namespace v16::base
