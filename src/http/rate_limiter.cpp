#include "http/rate_limiter.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>

namespace v16::http {

std::size_t RateLimiter::AddressHash::operator()(const IpAddress& address) const noexcept {
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(address.bytes.data()), address.bytes.size()});
}

RateVerdict RateLimiter::admit(const IpAddress& client, TimePoint now) {
    if (limits_.per_minute == 0) return {};
    const std::uint32_t limit = limits_.per_minute + limits_.burst;
    const std::int64_t second = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    const std::lock_guard lock(mutex_);
    Window& window = window_of(client, second);
    advance(window, second);
    if (window.total >= limit) return {false, limit, 0, until_next(window)};
    ++window.counts[static_cast<std::size_t>(second) % window_seconds];
    ++window.total;
    return {true, limit, limit - window.total, until_next(window)};
}

RateLimiter::Window& RateLimiter::window_of(const IpAddress& client, std::int64_t second) {
    if (const auto found = index_.find(client); found != index_.end()) {
        windows_.splice(windows_.begin(), windows_, found->second);
        return windows_.front();
    }
    if (index_.size() >= limits_.max_clients) {
        index_.erase(windows_.back().client);
        windows_.pop_back();
    }
    windows_.push_front(Window{client, second, 0, {}});
    index_.emplace(client, windows_.begin());
    return windows_.front();
}

void RateLimiter::advance(Window& window, std::int64_t second) {
    const std::int64_t steps = std::min<std::int64_t>(second - window.second, window_seconds);
    for (std::int64_t i = 1; i <= steps; ++i) {
        std::uint32_t& expired = window.counts[static_cast<std::size_t>(window.second + i) % window_seconds];
        window.total -= expired;
        expired = 0;
    }
    window.second = std::max(window.second, second);
}

std::chrono::seconds RateLimiter::until_next(const Window& window) {
    const auto newest = static_cast<std::size_t>(window.second) % window_seconds;
    for (std::size_t age = window_seconds; age-- > 0;) {
        const std::size_t at = (newest + window_seconds - age) % window_seconds;
        if (window.counts[at] > 0) return std::chrono::seconds(window_seconds - age);
    }
    return std::chrono::seconds(0);
}

std::size_t RateLimiter::clients() const {
    const std::lock_guard lock(mutex_);
    return index_.size();
}

}  // namespace v16::http
