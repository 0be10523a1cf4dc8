// When to use the link to Redis, when to give it up, when to try again: reconnecting and circuit breaking as a state
// machine without sockets or clocks. Time and chance come in as parameters.
//
//              attempt_started          connected
//     waiting ───────────────► trying ────────────► ready
//        ▲                       │                    │ lost, or `failures_to_open` failures in a row
//        └───────────────────────┴────────────────────┘
//
// While the link is not ready, requests do without L2 at no cost; the only traffic is one attempt per delay. Delays
// double from min_delay to max_delay while attempts fail, and a random part keeps many instances from trying at once.
//
// Thread safety: none; belongs to one strand.
#pragma once

#include <chrono>
#include <cstdint>

namespace v16::cache {

struct LinkOptions {
    std::chrono::milliseconds min_delay{1000};  ///< at least this between two attempts (at most one probe a second)
    std::chrono::milliseconds max_delay{3000};  ///< so that a repaired server is used again within five seconds
    int failures_to_open = 3;                   ///< operations failing in a row that break the circuit; at least 1
};

class LinkState {
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    enum class Phase : std::uint8_t { waiting, trying, ready };

    explicit LinkState(const LinkOptions& options = {}) : options_(options) {}

    [[nodiscard]] Phase phase() const { return phase_; }
    /// True when requests may use the link.
    [[nodiscard]] bool usable() const { return phase_ == Phase::ready; }
    /// When waiting: not to try before. The first attempt is due at once.
    [[nodiscard]] TimePoint next_attempt() const { return next_attempt_; }

    void attempt_started();
    void connected();
    /// The attempt failed or the connection was lost. `chance` in [0, 1) spreads the next attempt.
    void lost(TimePoint now, double chance);

    void operation_succeeded() { failures_ = 0; }
    /// True when the circuit breaks: the caller closes the connection and reports lost().
    [[nodiscard]] bool operation_failed() { return ++failures_ >= options_.failures_to_open; }

private:
    LinkOptions options_;
    Phase phase_ = Phase::waiting;
    TimePoint next_attempt_{};
    int failures_ = 0;            // operations in a row
    unsigned lost_in_a_row_ = 0;  // attempts or connections without one success between them
};

}  // namespace v16::cache
