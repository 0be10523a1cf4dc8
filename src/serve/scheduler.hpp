// The compute threads and the bounded queue before them.
//
// One drawing is classified from start to end on one compute thread. A thread that finds several drawings waiting takes
// its share of them (at most `micro_batch`) and puts them through the networks together; a drawing that waits alone is
// never held back for company. Between the stages a job that is cancelled or past its deadline is dropped. A picture of
// a drawing is work, too: it waits in the same queue, under the same bound, and is drawn on one compute thread by
// itself.
//
// Thread safety: every member may be called from any thread. Completions run on a compute thread (or inside stop()),
// never under a lock; they must not block and must not throw.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "base/shared_bytes.hpp"
#include "classify/drawing_picture.hpp"
#include "classify/pipeline.hpp"
#include "serve/engine.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::serve {

using Clock = std::chrono::steady_clock;

struct SchedulerOptions {
    unsigned threads = 0;              ///< compute threads; 0: base::usable_processors()
    std::size_t queue_capacity = 512;  ///< jobs that may wait
    std::size_t micro_batch = 4;       ///< jobs put through the networks together, at most; at least 1
};

/// What a job ends with.
struct Computed {
    Result<Classification> classification;
    classify::StageTimes times;          ///< networks: the micro-batch's time divided by its size
    std::chrono::nanoseconds waited{0};  ///< in the queue
    std::size_t batch_size = 0;          ///< drawings that went through the networks together; 0 when none did
};

/// One drawing to classify. The flags are shared with whoever waits, who may cancel or extend while the job runs.
struct Job {
    base::SharedBytes bytes;
    std::shared_ptr<const Engine> engine;
    SpeedMode mode = SpeedMode::accurate;
    std::shared_ptr<std::atomic<bool>> cancelled;       ///< true: nobody waits any more
    std::shared_ptr<std::atomic<Clock::rep>> deadline;  ///< Clock ticks since its epoch
    std::function<void(Computed)> done;  ///< called exactly once; of what was worked on when `bytes` are let go of
};

/// What a picture job ends with.
struct Drawn {
    Result<std::string> picture;
    classify::StageTimes times;
    std::chrono::nanoseconds waited{0};  ///< in the queue
};

/// One drawing to draw for people. The flags are those of Job.
struct PictureJob {
    base::SharedBytes bytes;
    classify::PictureRequest picture;
    std::shared_ptr<std::atomic<bool>> cancelled;
    std::shared_ptr<std::atomic<Clock::rep>> deadline;
    std::function<void(Drawn)> done;  ///< called exactly once; of a picture that was drawn when `bytes` are let go of
};

struct SchedulerLoad {
    std::size_t queued = 0;
    std::size_t running = 0;
    std::size_t threads = 0;
};

class Scheduler {
public:
    explicit Scheduler(const SchedulerOptions& options);
    /// Stops.
    ~Scheduler();
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    /// Queues a job. Errors: overloaded (the queue is full, or stopped); then `done` is not called.
    [[nodiscard]] Result<void> submit(Job job) { return enqueue(std::move(job)); }
    [[nodiscard]] Result<void> submit(PictureJob job) { return enqueue(std::move(job)); }

    /// Refuses new jobs, ends the waiting ones with `overloaded`, and returns when the running ones are done.
    void stop();

    [[nodiscard]] SchedulerLoad load() const;

private:
    using AnyJob = std::variant<Job, PictureJob>;
    struct Waiting {
        AnyJob job;
        Clock::time_point since;
    };

    Result<void> enqueue(AnyJob job);
    void work();
    /// This thread's next jobs, all of one engine and mode, or one picture. Needs the lock and a job in the queue.
    std::vector<Waiting> take();
    static void run(std::vector<Waiting> batch);
    static void classify(std::vector<Waiting> batch);
    static void draw(Waiting waiting);

    const std::size_t queue_capacity_;
    const std::size_t micro_batch_;
    const std::size_t thread_count_;

    mutable std::mutex mutex_;  // guards queue_, idle_, running_, stopping_
    std::condition_variable ready_;
    std::deque<Waiting> queue_;
    std::size_t idle_ = 0;
    std::size_t running_ = 0;
    bool stopping_ = false;

    std::vector<std::jthread> threads_;  // last: they use everything above
};

}  // namespace v16::serve
