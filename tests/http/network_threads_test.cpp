#include "http/network_threads.hpp"

#include <gtest/gtest.h>

#include <boost/asio/post.hpp>
#include <chrono>
#include <ctime>
#include <future>
#include <thread>

namespace v16::http {
namespace {

using namespace std::chrono_literals;

std::chrono::nanoseconds processor_time() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

class NetworkThreadsSpin : public testing::TestWithParam<std::chrono::microseconds> {};

TEST_P(NetworkThreadsSpin, WorkIsDoneByItsThreadAtOnceAndAfterAPause) {
    NetworkThreads threads(2, GetParam());
    threads.start();
    const auto run = [](const NetworkThreads::Executor& executor) {
        std::promise<std::thread::id> done;
        boost::asio::post(executor, [&] { done.set_value(std::this_thread::get_id()); });
        return done.get_future().get();
    };
    const NetworkThreads::Executor first = threads.first();
    const std::thread::id thread = run(first);
    EXPECT_EQ(run(first), thread);
    std::this_thread::sleep_for(5ms);  // longer than any spin
    EXPECT_EQ(run(first), thread);
    const NetworkThreads::Executor one = threads.next(), another = threads.next();
    EXPECT_NE(run(one), run(another));
    threads.stop();
    threads.join();
}

TEST_P(NetworkThreadsSpin, WhoHasNothingToDoSleeps) {
    NetworkThreads threads(2, GetParam());
    threads.start();
    std::promise<void> done;
    boost::asio::post(threads.first(), [&] { done.set_value(); });
    done.get_future().wait();
    const auto before = processor_time();
    std::this_thread::sleep_for(300ms);
    EXPECT_LT(processor_time() - before, 100ms);
}

TEST_P(NetworkThreadsSpin, StopsBeforeItHadAnythingToDo) {
    NetworkThreads threads(1, GetParam());
    threads.start();
}

INSTANTIATE_TEST_SUITE_P(NetworkThreads, NetworkThreadsSpin, testing::Values(0us, 20us, 1000us));

}  // namespace
}  // namespace v16::http
