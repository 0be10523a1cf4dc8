// Who starts, who joins, who leaves, and what that does to the computation.
#include "serve/in_flight.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace v16::serve {
namespace {

using namespace std::chrono_literals;

cache::Key key_of(std::string_view drawing) {
    return {base::Sha256::of(drawing), base::Sha256::of("scope"), "accurate"};
}

Landed landed(std::string payload) {
    return {std::make_shared<const std::string>(std::move(payload)), Origin::miss, {}, {}, 1};
}

class InFlightTest : public testing::Test {
protected:
    /// Joins; what is heard goes to `heard`.
    InFlight::Ticket join(std::string_view drawing, Clock::duration patience = 1h) {
        auto ticket =
            flights.join(key_of(drawing), now + patience, [this](const auto& news) { heard.push_back(news); });
        EXPECT_TRUE(ticket);
        return std::move(*ticket);
    }

    const Clock::time_point now = Clock::now();
    InFlight flights{2};
    std::vector<std::shared_ptr<const Landed>> heard;
};

TEST_F(InFlightTest, TheFirstStartsTheOthersJoinAndAllAreTold) {
    const auto first = join("a");
    const auto second = join("a");
    const auto other = join("b");
    EXPECT_TRUE(first.first);
    EXPECT_FALSE(second.first);
    EXPECT_TRUE(other.first) << "another drawing is another computation";
    EXPECT_EQ(first.flight, second.flight);
    EXPECT_EQ(flights.size(), 2U);
    flights.finish(first.flight, landed("answer"));
    ASSERT_EQ(heard.size(), 2U);
    EXPECT_EQ(**heard[0]->payload, "answer");
    EXPECT_EQ(heard[0], heard[1]) << "one value for everyone";
    EXPECT_EQ(flights.size(), 1U);
    EXPECT_TRUE(join("a").first) << "after the landing a new computation begins";
}

TEST_F(InFlightTest, AnErrorIsToldToEveryone) {
    const auto first = join("a");
    join("a");
    flights.finish(first.flight, {tl::unexpected(Error{ErrorCode::not_dxf, "no"}), Origin::miss, {}, {}, 0});
    ASSERT_EQ(heard.size(), 2U);
    for (const auto& news : heard) EXPECT_EQ(news->payload.error().code, ErrorCode::not_dxf);
}

TEST_F(InFlightTest, AFirstRequesterWhoLeavesStrandsNobody) {
    const auto first = join("a");
    const auto second = join("a");
    flights.leave(first);
    EXPECT_FALSE(*second.flight->cancelled);
    EXPECT_FALSE(join("a").first) << "later ones still join";
    flights.finish(first.flight, landed("answer"));
    EXPECT_EQ(heard.size(), 2U) << "all but the one who left";
}

TEST_F(InFlightTest, TheLastToLeaveCancels) {
    const auto first = join("a");
    const auto second = join("a");
    flights.leave(first);
    flights.leave(first);  // leaving twice is leaving once
    EXPECT_FALSE(*first.flight->cancelled);
    flights.leave(second);
    EXPECT_TRUE(*first.flight->cancelled);
    EXPECT_EQ(flights.size(), 0U);
}

TEST_F(InFlightTest, ACancelledFlightThatLandsLeavesItsSuccessorAlone) {
    const auto old = join("a");
    flights.leave(old);
    const auto successor = join("a");
    EXPECT_TRUE(successor.first);
    flights.finish(old.flight, landed("nobody's"));
    EXPECT_TRUE(heard.empty());
    EXPECT_FALSE(join("a").first) << "the successor is still under way";
    flights.finish(successor.flight, landed("answer"));
    EXPECT_EQ(heard.size(), 2U);
}

TEST_F(InFlightTest, RunsAsLongAsTheMostPatientWaits) {
    const auto first = join("a", 2s);
    const auto ticks = [&] { return first.flight->deadline->load(); };
    EXPECT_EQ(ticks(), (now + 2s).time_since_epoch().count());
    join("a", 5s);
    EXPECT_EQ(ticks(), (now + 5s).time_since_epoch().count());
    join("a", 1s);
    EXPECT_EQ(ticks(), (now + 5s).time_since_epoch().count());
}

TEST_F(InFlightTest, BeyondTheCapacityNewFlightsAreRefusedAndOldOnesJoined) {
    const auto first = join("a");
    join("b");
    const auto refused = flights.join(key_of("c"), now + 1h, [](const auto&) { FAIL() << "was refused"; });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::overloaded);
    EXPECT_EQ(flights.size(), 2U);
    EXPECT_FALSE(join("a").first);
    flights.finish(first.flight, landed("answer"));
    EXPECT_TRUE(join("c").first);
}

}  // namespace
}  // namespace v16::serve
