// The threads that talk to clients: each runs an io_context of its own, so that a connection stays on one thread from
// its first byte to its last, and nothing it does needs a strand or wakes another thread.
//
// After whatever a thread did it looks for more to do for a while before it sleeps. To be woken costs ten or twenty
// microseconds, a third of an answer from the cache, and who has got an answer often asks again at once. A thread that
// has nothing to do sleeps all the same.
//
// Thread safety: start(), stop() and join() belong to the owner, though stop() may be called from anywhere;
// the executors may be used from any thread.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <thread>
#include <vector>

namespace v16::http {

class NetworkThreads {
public:
    using Executor = boost::asio::io_context::executor_type;

    /// Needs at least one thread. `spin`: how long each looks for more to do, 0 for not at all.
    NetworkThreads(std::size_t threads, std::chrono::microseconds spin) : spin_(spin) {
        for (std::size_t i = 0; i < threads; ++i) contexts_.push_back(std::make_unique<Context>());
    }
    ~NetworkThreads() {
        stop();
        join();
    }
    NetworkThreads(const NetworkThreads&) = delete;
    NetworkThreads& operator=(const NetworkThreads&) = delete;

    void start() {
        for (const auto& context : contexts_) {
            threads_.emplace_back([this, io = &context->io] { run(*io); });
        }
    }
    /// The threads end with what they are doing now.
    void stop() {
        for (const auto& context : contexts_) context->io.stop();
    }
    void join() { threads_.clear(); }

    /// Of the thread that does what belongs to no connection.
    [[nodiscard]] Executor first() { return contexts_.front()->io.get_executor(); }
    [[nodiscard]] std::vector<boost::asio::any_io_executor> all() {
        std::vector<boost::asio::any_io_executor> executors;
        for (const auto& context : contexts_) executors.emplace_back(context->io.get_executor());
        return executors;
    }
    /// Of the threads in turn, for one more connection.
    [[nodiscard]] Executor next() {
        return contexts_[turn_.fetch_add(1, std::memory_order_relaxed) % contexts_.size()]->io.get_executor();
    }

private:
    struct Context {
        boost::asio::io_context io{1};  // one thread runs it
        boost::asio::executor_work_guard<Executor> work{io.get_executor()};
    };

    void run(boost::asio::io_context& io) const {
        using Clock = std::chrono::steady_clock;
        while (io.run_one() != 0) {
            for (auto end = Clock::now() + spin_; Clock::now() < end;) {
                if (io.poll_one() != 0) end = Clock::now() + spin_;
            }
        }
    }

    const std::chrono::microseconds spin_;
    std::vector<std::unique_ptr<Context>> contexts_;
    std::vector<std::jthread> threads_;
    std::atomic<std::size_t> turn_ = 0;
};

}  // namespace v16::http
