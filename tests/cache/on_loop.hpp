// Runs coroutines of the cache from plain tests: an io_context on a thread of its own.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <functional>
#include <thread>

namespace v16::cache {

class Loop {
public:
    Loop() : guard_(boost::asio::make_work_guard(context_)), thread_([this] { context_.run(); }) {}
    ~Loop() {
        guard_.reset();
        context_.stop();
        thread_.join();
    }
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    boost::asio::any_io_executor executor() { return context_.get_executor(); }

    /// The result of a coroutine; the calling thread waits for it.
    template <class T>
    T run(boost::asio::awaitable<T> coroutine) {
        return boost::asio::co_spawn(context_, std::move(coroutine), boost::asio::use_future).get();
    }

private:
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_;
    std::thread thread_;
};

/// Waits until a condition holds, at most `limit`; false when it does not come.
inline bool eventually(const std::function<bool()>& condition,
                       std::chrono::milliseconds limit = std::chrono::seconds(6)) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace v16::cache
