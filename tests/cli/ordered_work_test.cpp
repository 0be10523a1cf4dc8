#include "cli/ordered_work.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <future>

#include "support/address_space.hpp"
#include "support/sanitizers.hpp"

namespace v16::cli {
namespace {

using namespace std::chrono_literals;

TEST(OrderedWork, DeliversInOrderFromAnyNumberOfThreads) {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 5U, 1000U}) {
            OrderedWork<std::size_t> work(count, threads, [](std::size_t i) { return i * i; });
            for (std::size_t i = 0; i < count; ++i) {
                std::optional<std::size_t> result;
                while (!result) result = work.next(1s);
                ASSERT_EQ(*result, i * i);
            }
            EXPECT_TRUE(work.finished());
        }
    }
}

TEST(OrderedWork, DoesNotRunFurtherAheadThanItsWindow) {
    std::atomic<std::size_t> furthest{0};
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    constexpr std::size_t count = 1000;
    OrderedWork<std::size_t> work(count, 2, [&](std::size_t i) {
        if (i == 0) open.wait();  // the first result blocks all others from being delivered
        std::size_t seen = furthest.load();
        while (seen < i && !furthest.compare_exchange_weak(seen, i)) {
        }
        return i;
    });
    EXPECT_FALSE(work.next(0ms));
    gate.set_value();
    for (std::size_t i = 0; i < count; ++i) {
        std::optional<std::size_t> result;
        while (!result) result = work.next(1s);
        // 8 results a thread may wait; what is ahead of result i started before i was delivered.
        ASSERT_LE(furthest.load(), i + 16 + 16);
    }
}

/// 0 when a run with 200 threads delivers everything, although there is room for the stacks of some of them only.
int run_short_of_threads() {
    if (!test::limit_address_space(test::room_for_some_threads)) return 1;
    constexpr std::size_t count = 300;
    OrderedWork<std::size_t> work(count, 200, [](std::size_t i) { return i; });
    for (std::size_t i = 0; i < count; ++i) {
        std::optional<std::size_t> result;
        while (!result) result = work.next(1s);
        if (*result != i) return 2;
    }
    return 0;
}

TEST(OrderedWorkDeathTest, FewerThreadsThanAskedForAreEnough) {
    if (test::has_sanitizer) GTEST_SKIP() << "a sanitizer needs more address space than there is";
    EXPECT_EXIT(std::_Exit(run_short_of_threads()), testing::ExitedWithCode(0), "");
}

TEST(OrderedWork, AfterAStopGivesWhatIsDoneAndLeavesOutWhatIsNot) {
    std::promise<void> gate, second_done;
    const std::shared_future<void> open = gate.get_future().share();
    OrderedWork<int> work(100, 2, [&](std::size_t i) {
        if (i == 0) open.wait();
        if (i == 3) second_done.set_value();
        return static_cast<int>(i);
    });
    second_done.get_future().wait();  // the other thread has done 1, 2 and is in or past 3
    work.stop();
    EXPECT_TRUE(work.busy());
    const auto first = work.next_finished(std::chrono::steady_clock::now());
    ASSERT_TRUE(first);
    EXPECT_EQ(first->first, 1U);
    EXPECT_EQ(first->second, 1);
    std::size_t last = first->first;
    while (const auto result = work.next_finished(std::chrono::steady_clock::now())) {
        EXPECT_GT(result->first, last);
        EXPECT_EQ(result->second, static_cast<int>(result->first));
        last = result->first;
    }
    EXPECT_GE(last, 2U);
    gate.set_value();
}

}  // namespace
}  // namespace v16::cli
