// Many pieces of work on several threads, results handed out in order, with bounded memory.
//
// Workers take indices 0, 1, 2, … and may run ahead of the reader by at most `window` results; then they wait. So a
// run over a million drawings holds a few dozen results at most.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/start_threads.hpp"

namespace v16::cli {

/// Thread safety: next(), stop(), finished() and the destructor belong to one thread. `work` runs on the workers, must
/// be safe to call from several at once, and must not throw.
template <class T>
class OrderedWork {
public:
    /// Starts `threads` (>= 1) workers on `count` pieces; fewer where the system allows no more. Throws
    /// std::system_error when it allows none.
    OrderedWork(std::size_t count, std::size_t threads, std::function<T(std::size_t)> work)
        : count_(count), work_(std::move(work)), slots_(window_per_thread * threads) {
        threads = std::min(threads, count);
        base::start_threads(workers_, threads, [this] { run(); });
        if (workers_.empty() && threads > 0) {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
    }

    /// Stops and waits for the pieces that are being worked on.
    ~OrderedWork() {
        stop();
        for (std::thread& worker : workers_) worker.join();
    }

    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;

    /// The next result in order; nothing when it is not ready within `patience`. Needs !finished().
    std::optional<T> next(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        std::optional<T>& slot = slots_[delivered_ % slots_.size()];
        if (!changed_.wait_for(lock, patience, [&] { return slot.has_value(); })) return std::nullopt;
        return take(slot);
    }

    /// After stop(): the next result in order that is there, leaving out pieces that are not done; nothing when
    /// `deadline` passes or no worker has anything left. Returns the index with it.
    std::optional<std::pair<std::size_t, T>> next_finished(std::chrono::steady_clock::time_point deadline) {
        std::unique_lock lock(mutex_);
        changed_.wait_until(lock, deadline, [&] { return running_ == 0; });
        while (delivered_ < started_) {
            const std::size_t index = delivered_;
            std::optional<T>& slot = slots_[index % slots_.size()];
            if (slot.has_value()) return std::pair(index, *take(slot));
            ++delivered_;
        }
        return std::nullopt;
    }

    /// No further piece is begun.
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

    /// True when every result was handed out.
    [[nodiscard]] bool finished() const { return delivered_ == count_; }

    /// True while a worker is inside `work`.
    [[nodiscard]] bool busy() {
        const std::lock_guard lock(mutex_);
        return running_ > 0;
    }

private:
    static constexpr std::size_t window_per_thread = 8;

    std::optional<T> take(std::optional<T>& slot) {
        std::optional<T> result = std::move(slot);
        slot.reset();
        ++delivered_;
        changed_.notify_all();
        return result;
    }

    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock,
                          [&] { return stopped_ || started_ == count_ || started_ < delivered_ + slots_.size(); });
            if (stopped_ || started_ == count_) return;
            const std::size_t index = started_++;
            ++running_;
            lock.unlock();
            T result = work_(index);
            lock.lock();
            --running_;
            slots_[index % slots_.size()] = std::move(result);
            changed_.notify_all();
        }
    }

    const std::size_t count_;
    const std::function<T(std::size_t)> work_;

    std::mutex mutex_;                     // guards everything below
    std::condition_variable changed_;      // any of it changed
    std::vector<std::optional<T>> slots_;  // ring: result i lies in slot i % size until it is delivered
    std::size_t started_ = 0;
    std::size_t delivered_ = 0;  // written by the reading thread alone, which may therefore read it without the lock
    std::size_t running_ = 0;
    bool stopped_ = false;

    std::vector<std::thread> workers_;
};

}  // namespace v16::cli
