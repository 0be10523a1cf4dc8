// One deadline for whatever a connection waits for. Moving the deadline further away costs nothing: the timer wakes at
// the old time, sees the new one and sleeps on.
//
// Thread safety: none; belongs to the connection's thread.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>

namespace v16::http {

class Watchdog : public std::enable_shared_from_this<Watchdog> {
public:
    using Clock = std::chrono::steady_clock;

    /// `bark` is called on the executor when a deadline has passed; once for each set().
    Watchdog(const boost::asio::any_io_executor& executor, std::function<void()> bark)
        : timer_(executor), bark_(std::move(bark)) {}

    void set(Clock::time_point deadline) {
        deadline_ = deadline;
        expired_ = false;
        // A timer that wakes earlier will look at the deadline again.
        if (!armed_ || deadline < timer_.expiry()) arm();
    }
    /// No deadline until the next set().
    void clear() { deadline_ = Clock::time_point::max(); }
    /// Ends for good; breaks the cycle with whatever `bark` holds.
    void stop() {
        clear();
        bark_ = nullptr;
        timer_.cancel();
    }
    /// True from a bark until the next set().
    [[nodiscard]] bool expired() const { return expired_; }

private:
    void arm() {
        armed_ = true;
        timer_.expires_at(deadline_);
        timer_.async_wait([self = shared_from_this()](const boost::system::error_code& error) {
            if (!error) self->woke();
        });
    }
    void woke() {
        armed_ = false;
        if (!bark_ || deadline_ == Clock::time_point::max()) return;
        if (Clock::now() < deadline_) return arm();
        clear();
        expired_ = true;
        bark_();
    }

    boost::asio::steady_timer timer_;
    std::function<void()> bark_;
    Clock::time_point deadline_ = Clock::time_point::max();
    bool armed_ = false;
    bool expired_ = false;
};

}  // namespace v16::http
