#include "cli/interrupt.hpp"

#include <atomic>
#include <csignal>

#include "base/signals.hpp"

namespace v16::cli {
namespace {

std::atomic<bool> seen{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void remember_signal(int) {
    seen.store(true, std::memory_order_relaxed);
}

void install(int signal) {
    if (base::is_ignored(signal)) return;
    struct sigaction action {};
    action.sa_handler = remember_signal;
    sigemptyset(&action.sa_mask);
    // RESETHAND: the second signal finds the default action. RESTART: reads and writes under way are not torn.
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptGuard::InterruptGuard() {
    seen.store(false, std::memory_order_relaxed);
    install(SIGINT);
    install(SIGTERM);
}

InterruptGuard::~InterruptGuard() {
    for (const int signal : {SIGINT, SIGTERM}) {
        if (!base::is_ignored(signal)) std::signal(signal, SIG_DFL);
    }
}

bool InterruptGuard::interrupted() const {
    return interrupt_seen();
}

bool interrupt_seen() {
    return seen.load(std::memory_order_relaxed);
}

}  // namespace v16::cli
