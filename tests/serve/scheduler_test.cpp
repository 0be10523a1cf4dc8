// The queue's bound, deadlines and cancelling, and which drawings go through the networks together.
#include "serve/scheduler.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <mutex>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace v16::serve {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr const char* tiny_drawing = "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n10\n5\n20\n5\n40\n3\n0\nENDSEC\n0\nEOF\n";

/// Understands "hold" (waits until released), "bad" (not_dxf), "throw"; anything else is classified as itself. Notes
/// what goes through the networks together.
class SchedulerTest : public testing::Test {
protected:
    SchedulerTest() {
        engine = std::make_shared<Engine>();
        engine->prepare = [this](std::string_view bytes, SpeedMode,
                                 classify::StageTimes&) -> Result<classify::Prepared> {
            if (bytes == "hold") {
                held.count_down();
                released.wait();
            }
            if (bytes == "bad") return fail(ErrorCode::not_dxf, "the file is not a DXF drawing");
            if (bytes == "throw") throw std::runtime_error("a defect");
            classify::Prepared prepared;
            prepared.warnings = {std::string(bytes)};
            return prepared;
        };
        engine->infer = [this](std::span<const classify::Prepared> drawings, SpeedMode,
                               classify::StageTimes& times) -> Result<std::vector<Classification>> {
            times.networks = 12ms;
            std::vector<Classification> answers(drawings.size());
            std::vector<std::string> together;
            for (std::size_t i = 0; i < drawings.size(); ++i) {
                answers[i].category = drawings[i].warnings.front();
                together.push_back(answers[i].category);
            }
            if (lose_a_drawing) answers.pop_back();
            const std::lock_guard lock(mutex);
            inferred.push_back(std::move(together));
            return answers;
        };
    }

    struct Submitted {
        Result<void> queued;
        std::future<Computed> computed;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };

    /// One job, which may wait an hour.
    Submitted submit(Scheduler& scheduler, std::string bytes, Clock::duration patience = 1h,
                     SpeedMode mode = SpeedMode::accurate) {
        auto promise = std::make_shared<std::promise<Computed>>();
        Job job;
        job.bytes = base::SharedBytes::of(std::move(bytes));
        job.engine = engine;
        job.mode = mode;
        job.cancelled = std::make_shared<std::atomic<bool>>(false);
        job.deadline = std::make_shared<std::atomic<Clock::rep>>((Clock::now() + patience).time_since_epoch().count());
        job.done = [promise](Computed computed) { promise->set_value(std::move(computed)); };
        auto cancelled = job.cancelled;
        return {scheduler.submit(std::move(job)), promise->get_future(), std::move(cancelled)};
    }

    struct SubmittedPicture {
        Result<void> queued;
        std::future<Drawn> drawn;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };

    static SubmittedPicture submit_picture(Scheduler& scheduler, std::string bytes, Clock::duration patience = 1h) {
        auto promise = std::make_shared<std::promise<Drawn>>();
        PictureJob job;
        job.bytes = base::SharedBytes::of(std::move(bytes));
        job.cancelled = std::make_shared<std::atomic<bool>>(false);
        job.deadline = std::make_shared<std::atomic<Clock::rep>>((Clock::now() + patience).time_since_epoch().count());
        job.done = [promise](Drawn drawn) { promise->set_value(std::move(drawn)); };
        auto cancelled = job.cancelled;
        return {scheduler.submit(std::move(job)), promise->get_future(), std::move(cancelled)};
    }

    /// Holds the one thread of a scheduler; returns when it does.
    Submitted hold(Scheduler& scheduler) {
        auto submitted = submit(scheduler, "hold");
        held.wait();
        return submitted;
    }
    void release() { release_.set_value(); }

    static std::string category(Submitted& submitted) {
        const Computed computed = submitted.computed.get();
        return computed.classification ? computed.classification->category : "error";
    }
    static ErrorCode error(Submitted& submitted) { return submitted.computed.get().classification.error().code; }

    std::shared_ptr<Engine> engine;
    bool lose_a_drawing = false;
    std::mutex mutex;
    std::vector<std::vector<std::string>> inferred;
    std::latch held{1};

private:
    std::promise<void> release_;
    std::shared_future<void> released = release_.get_future().share();
};

TEST_F(SchedulerTest, ALoneDrawingIsNotHeldBackForCompany) {
    Scheduler scheduler({2, 8, 4});
    auto lone = submit(scheduler, "lone");
    // Nothing else ever comes: an answer at all is the proof.
    const Computed computed = lone.computed.get();
    EXPECT_EQ(computed.classification->category, "lone");
    EXPECT_EQ(computed.batch_size, 1U);
}

TEST_F(SchedulerTest, APictureIsDrawnInItsTurnAndSharesTheBoundOfTheQueue) {
    Scheduler scheduler({1, 3, 4});
    auto first = hold(scheduler);
    auto before = submit(scheduler, "before");
    auto picture = submit_picture(scheduler, tiny_drawing);
    auto after = submit(scheduler, "after");
    EXPECT_EQ(scheduler.load().queued, 3U);
    EXPECT_EQ(submit_picture(scheduler, tiny_drawing).queued.error().code, ErrorCode::overloaded);
    release();
    EXPECT_EQ(category(before), "before");
    EXPECT_THAT(picture.drawn.get().picture.value(), testing::HasSubstr("<svg"));
    EXPECT_EQ(category(after), "after");
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("hold"), ElementsAre("before"), ElementsAre("after")));
}

TEST_F(SchedulerTest, TheBytesOfADrawingAreLetGoOfBeforeItsAnswerIsHandedOver) {
    Scheduler scheduler({1, 8, 4});
    Job job;
    job.bytes = base::SharedBytes::of("drawing");
    job.engine = engine;
    job.cancelled = std::make_shared<std::atomic<bool>>(false);
    job.deadline = std::make_shared<std::atomic<Clock::rep>>((Clock::now() + 1h).time_since_epoch().count());
    std::promise<std::pair<bool, bool>> told;
    job.done = [&told, held = std::weak_ptr<const void>(job.bytes.owner)](const Computed& computed) {
        told.set_value({computed.classification.has_value(), held.expired()});
    };
    ASSERT_TRUE(scheduler.submit(std::move(job)));
    EXPECT_EQ(told.get_future().get(), std::pair(true, true));
}

TEST_F(SchedulerTest, TheBytesOfADrawingAreLetGoOfBeforeItsPictureIsHandedOver) {
    Scheduler scheduler({1, 8, 4});
    PictureJob job;
    job.bytes = base::SharedBytes::of(tiny_drawing);
    job.cancelled = std::make_shared<std::atomic<bool>>(false);
    job.deadline = std::make_shared<std::atomic<Clock::rep>>((Clock::now() + 1h).time_since_epoch().count());
    std::promise<std::pair<bool, bool>> told;
    job.done = [&told, held = std::weak_ptr<const void>(job.bytes.owner)](const Drawn& drawn) {
        told.set_value({drawn.picture.has_value(), held.expired()});
    };
    ASSERT_TRUE(scheduler.submit(std::move(job)));
    EXPECT_EQ(told.get_future().get(), std::pair(true, true));
}

TEST_F(SchedulerTest, APictureThatNobodyWaitsForIsNotDrawn) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    auto left = submit_picture(scheduler, tiny_drawing);
    auto late = submit_picture(scheduler, tiny_drawing, -1s);
    auto bad = submit_picture(scheduler, "nothing");
    left.cancelled->store(true);
    release();
    EXPECT_EQ(left.drawn.get().picture.error().code, ErrorCode::cancelled);
    EXPECT_EQ(late.drawn.get().picture.error().code, ErrorCode::deadline_exceeded);
    EXPECT_EQ(bad.drawn.get().picture.error().code, ErrorCode::not_dxf);
}

TEST_F(SchedulerTest, StoppingEndsWaitingPictures) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    auto waiting = submit_picture(scheduler, tiny_drawing);
    std::thread stopping([&] { scheduler.stop(); });
    EXPECT_EQ(waiting.drawn.get().picture.error().code, ErrorCode::overloaded);
    release();
    stopping.join();
}

TEST_F(SchedulerTest, WaitingDrawingsGoThroughTheNetworksTogetherInOrder) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    std::vector<Submitted> waiting;
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) waiting.push_back(submit(scheduler, name));
    EXPECT_EQ(scheduler.load().queued, 6U);
    EXPECT_EQ(scheduler.load().running, 1U);
    release();
    const Computed a = waiting[0].computed.get();
    EXPECT_EQ(a.batch_size, 4U);
    EXPECT_EQ(a.times.networks, 3ms) << "each one's share of the common time";
    for (std::size_t i = 1; i < waiting.size(); ++i) EXPECT_EQ(category(waiting[i]), std::string(1, "abcdef"[i]));
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("hold"), ElementsAre("a", "b", "c", "d"), ElementsAre("e", "f")));
}

TEST_F(SchedulerTest, AMicroBatchOfOnePutsNothingTogether) {
    Scheduler scheduler({1, 8, 1});
    auto first = hold(scheduler);
    auto a = submit(scheduler, "a");
    auto b = submit(scheduler, "b");
    release();
    EXPECT_EQ(category(a), "a");
    EXPECT_EQ(category(b), "b");
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("hold"), ElementsAre("a"), ElementsAre("b")));
}

TEST_F(SchedulerTest, SpeedModesAreNotMixed) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    auto a = submit(scheduler, "a");
    auto b = submit(scheduler, "b", 1h, SpeedMode::fast);
    auto c = submit(scheduler, "c", 1h, SpeedMode::fast);
    release();
    for (Submitted* submitted : {&a, &b, &c}) EXPECT_NE(category(*submitted), "error");
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("hold"), ElementsAre("a"), ElementsAre("b", "c")));
}

TEST_F(SchedulerTest, ABadDrawingSpoilsNothingInItsMicroBatch) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    auto a = submit(scheduler, "a");
    auto bad = submit(scheduler, "bad");
    auto defect = submit(scheduler, "throw");
    auto b = submit(scheduler, "b");
    release();
    EXPECT_EQ(category(a), "a");
    EXPECT_EQ(error(bad), ErrorCode::not_dxf);
    EXPECT_EQ(error(defect), ErrorCode::internal);
    EXPECT_EQ(category(b), "b");
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("hold"), ElementsAre("a", "b")));
}

TEST_F(SchedulerTest, NetworksThatLoseADrawingAnswerNobody) {
    lose_a_drawing = true;
    Scheduler scheduler({1, 8, 4});
    auto a = submit(scheduler, "a");
    EXPECT_EQ(error(a), ErrorCode::internal);
}

TEST_F(SchedulerTest, TheQueueIsBounded) {
    Scheduler scheduler({1, 2, 4});
    auto first = hold(scheduler);
    auto a = submit(scheduler, "a");
    auto b = submit(scheduler, "b");
    const auto refused = submit(scheduler, "c");
    ASSERT_FALSE(refused.queued);
    EXPECT_EQ(refused.queued.error().code, ErrorCode::overloaded);
    release();
    EXPECT_EQ(category(a), "a");
    EXPECT_EQ(category(b), "b");
    auto later = submit(scheduler, "d");
    EXPECT_EQ(category(later), "d") << "there is room again";
}

TEST_F(SchedulerTest, WhatIsLateOrUnwantedIsDroppedBeforeAnyWork) {
    Scheduler scheduler({1, 8, 4});
    auto first = hold(scheduler);
    auto late = submit(scheduler, "late", -1ms);
    auto unwanted = submit(scheduler, "unwanted");
    *unwanted.cancelled = true;
    auto wanted = submit(scheduler, "wanted");
    *first.cancelled = true;  // while it is prepared: the networks are spared
    release();
    EXPECT_EQ(error(first), ErrorCode::cancelled);
    EXPECT_EQ(error(late), ErrorCode::deadline_exceeded);
    EXPECT_EQ(error(unwanted), ErrorCode::cancelled);
    EXPECT_EQ(category(wanted), "wanted");
    EXPECT_THAT(inferred, ElementsAre(ElementsAre("wanted")));
}

TEST_F(SchedulerTest, StoppingEndsTheWaitingAndLetsTheRunningFinish) {
    Scheduler scheduler({1, 8, 4});
    auto running = hold(scheduler);
    auto waiting = submit(scheduler, "a");
    const auto stopped = std::async(std::launch::async, [&] { scheduler.stop(); });
    EXPECT_EQ(error(waiting), ErrorCode::overloaded);
    EXPECT_FALSE(submit(scheduler, "b").queued);
    release();
    stopped.wait();
    EXPECT_EQ(category(running), "hold");
    EXPECT_EQ(scheduler.load().queued, 0U);
    EXPECT_EQ(scheduler.load().running, 0U);
}

}  // namespace
}  // namespace v16::serve
