// Who may ask how often: a sliding window of 60 s for each client address, as a state machine to which the time is
// told.
//
// The window is kept as sixty counters of a second each, so that memory does not grow with the limit; a request leaves
// the window between 59 and 60 seconds after it came. Refused requests are not counted. The table holds at most
// `max_clients` addresses: a new one takes the place of the one that was quiet longest, so that nobody is locked out by
// a flood of made-up addresses (who was quiet longest has the most to spare).
//
// Thread safety: all members may be called from any thread; every call is O(1) but for the sixty counters.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

#include "http/ip_address.hpp"

namespace v16::http {

struct RateLimits {
    std::uint32_t per_minute = 120;  ///< 0: no limit
    std::uint32_t burst = 20;        ///< on top
    std::size_t max_clients = 65'536;
};

struct RateVerdict {
    bool admitted = true;
    std::uint32_t limit = 0;        ///< per_minute + burst
    std::uint32_t remaining = 0;    ///< further requests that would be admitted now
    std::chrono::seconds reset{0};  ///< until the oldest request leaves the window; when refused: Retry-After
};

class RateLimiter {
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::size_t window_seconds = 60;

    explicit RateLimiter(const RateLimits& limits) : limits_(limits) {}

    /// Counts a request of a client (see rate_limit_key()) when it is admitted. Needs times that do not go back.
    [[nodiscard]] RateVerdict admit(const IpAddress& client, TimePoint now);

    [[nodiscard]] std::size_t clients() const;

private:
    struct Window {
        IpAddress client;
        std::int64_t second = 0;  // of the newest counter
        std::uint32_t total = 0;
        std::array<std::uint32_t, window_seconds> counts{};  // counts[s % 60] belongs to second s
    };
    struct AddressHash {
        std::size_t operator()(const IpAddress& address) const noexcept;
    };

    Window& window_of(const IpAddress& client, std::int64_t second);
    static void advance(Window& window, std::int64_t second);
    static std::chrono::seconds until_next(const Window& window);

    const RateLimits limits_;
    mutable std::mutex mutex_;   // guards both below
    std::list<Window> windows_;  // most recently active first
    std::unordered_map<IpAddress, std::list<Window>::iterator, AddressHash> index_;
};

}  // namespace v16::http
