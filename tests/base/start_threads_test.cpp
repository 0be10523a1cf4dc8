#include "base/start_threads.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <future>
#include <thread>
#include <vector>

namespace v16::base {
namespace {

TEST(StartThreads, StartsAsManyAsAreAskedFor) {
    std::atomic<int> calls{0};
    {
        std::vector<std::jthread> threads;
        start_threads(threads, 5, [&] { ++calls; });
        EXPECT_EQ(threads.size(), 5U);
    }
    EXPECT_EQ(calls.load(), 5);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // which need more address space than there is
/// 0 when of 200 threads, for whose stacks there is no room, some start and nothing is thrown.
int run_short_of_threads() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t bytes = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + (rlim_t{256} << 20U);
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_AS, &limit) != 0) return 1;
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::vector<std::jthread> threads;
    start_threads(threads, 200, [open] { open.wait(); });
    gate.set_value();
    return !threads.empty() && threads.size() < 200 ? 0 : 2;
}

TEST(StartThreadsDeathTest, FewerThanAskedForAreEnough) {
    EXPECT_EXIT(std::_Exit(run_short_of_threads()), testing::ExitedWithCode(0), "");
}
#endif

}  // namespace
}  // namespace v16::base
