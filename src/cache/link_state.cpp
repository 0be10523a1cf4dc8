#include "cache/link_state.hpp"

#include <algorithm>

namespace v16::cache {

void LinkState::attempt_started() {
    phase_ = Phase::trying;
}

void LinkState::connected() {
    phase_ = Phase::ready;
    failures_ = 0;
    lost_in_a_row_ = 0;
}

void LinkState::lost(TimePoint now, double chance) {
    phase_ = Phase::waiting;
    failures_ = 0;
    const auto doublings = std::min(lost_in_a_row_, 16U);
    const auto delay = std::min(options_.min_delay * (1U << doublings), options_.max_delay);
    ++lost_in_a_row_;
    // Up to a quarter more: attempts spread without ever coming sooner than the delay.
    const auto spread = std::chrono::duration_cast<std::chrono::milliseconds>(delay * chance / 4.0);
    next_attempt_ = now + delay + spread;
}

}  // namespace v16::cache
