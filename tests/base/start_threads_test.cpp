#include "base/start_threads.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <future>
#include <thread>
#include <vector>

#include "support/address_space.hpp"
#include "support/sanitizers.hpp"

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

/// 0 when of 200 threads, for whose stacks there is no room, some start and nothing is thrown.
int run_short_of_threads() {
    if (!test::limit_address_space(test::room_for_some_threads)) return 1;
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::vector<std::jthread> threads;
    start_threads(threads, 200, [open] { open.wait(); });
    gate.set_value();
    return !threads.empty() && threads.size() < 200 ? 0 : 2;
}

TEST(StartThreadsDeathTest, FewerThanAskedForAreEnough) {
    if (test::has_sanitizer) GTEST_SKIP() << "a sanitizer needs more address space than there is";
    EXPECT_EXIT(std::_Exit(run_short_of_threads()), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace v16::base
