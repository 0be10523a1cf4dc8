#include "cache/link_state.hpp"

#include <gtest/gtest.h>

namespace v16::cache {
namespace {

using namespace std::chrono_literals;
using Phase = LinkState::Phase;

const LinkState::TimePoint start = LinkState::TimePoint{} + 1h;

LinkState ready_link(const LinkOptions& options = {}) {
    LinkState link(options);
    link.attempt_started();
    link.connected();
    return link;
}

TEST(LinkState, TheFirstAttemptIsDueAtOnce) {
    const LinkState link;
    EXPECT_EQ(link.phase(), Phase::waiting);
    EXPECT_FALSE(link.usable());
    EXPECT_LE(link.next_attempt(), start);
}

TEST(LinkState, UsableOnlyWhenReady) {
    LinkState link;
    link.attempt_started();
    EXPECT_FALSE(link.usable());
    link.connected();
    EXPECT_TRUE(link.usable());
    link.lost(start, 0.0);
    EXPECT_FALSE(link.usable());
}

TEST(LinkState, FailuresInARowBreakTheCircuit) {
    LinkState link = ready_link({.failures_to_open = 3});
    EXPECT_FALSE(link.operation_failed());
    EXPECT_FALSE(link.operation_failed());
    EXPECT_TRUE(link.operation_failed());
}

TEST(LinkState, OneSuccessForgivesEarlierFailures) {
    LinkState link = ready_link({.failures_to_open = 2});
    EXPECT_FALSE(link.operation_failed());
    link.operation_succeeded();
    EXPECT_FALSE(link.operation_failed());
    EXPECT_TRUE(link.operation_failed());
}

TEST(LinkState, DelaysDoubleUpToTheirBoundAndStartAnew) {
    LinkState link({.min_delay = 1000ms, .max_delay = 3000ms});
    for (const auto delay : {1000ms, 2000ms, 3000ms, 3000ms}) {
        link.attempt_started();
        link.lost(start, 0.0);
        EXPECT_EQ(link.next_attempt() - start, delay);
    }
    link.attempt_started();
    link.connected();
    link.lost(start, 0.0);
    EXPECT_EQ(link.next_attempt() - start, 1000ms);
}

TEST(LinkState, ChanceSpreadsAttemptsLaterNeverSooner) {
    for (const double chance : {0.0, 0.3, 0.999}) {
        LinkState link;
        link.lost(start, chance);
        EXPECT_GE(link.next_attempt() - start, 1000ms);
        EXPECT_LT(link.next_attempt() - start, 1250ms);
    }
}

TEST(LinkState, AServerAwayForDaysIsStillTriedWithinTheBound) {
    LinkState link;
    for (int i = 0; i < 100'000; ++i) link.lost(start, 0.999);
    EXPECT_LT(link.next_attempt() - start, 4s);
    EXPECT_GE(link.next_attempt() - start, 1s);
}

}  // namespace
}  // namespace v16::cache
