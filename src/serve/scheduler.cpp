#include "serve/scheduler.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "base/processors.hpp"
#include "base/within_memory.hpp"

namespace v16::serve {
namespace {

Computed ended(Error error, const classify::StageTimes& times, std::chrono::nanoseconds waited) {
    return Computed{tl::unexpected(std::move(error)), times, waited, 0};
}

/// Ends a job that was not begun.
void refuse(const Job& job, Error reason, std::chrono::nanoseconds waited) {
    job.done(ended(std::move(reason), {}, waited));
}
void refuse(const PictureJob& job, Error reason, std::chrono::nanoseconds waited) {
    job.done(Drawn{tl::unexpected(std::move(reason)), {}, waited});
}

Error stopping() {
    return {ErrorCode::overloaded, "the service is stopping; try another instance"};
}

/// Why a job should not go on, if so.
template <class AnyJob>
std::optional<Error> obsolete(const AnyJob& job) {
    if (job.cancelled->load(std::memory_order_relaxed)) return Error{ErrorCode::cancelled, "the client went away"};
    if (Clock::now().time_since_epoch().count() >= job.deadline->load(std::memory_order_relaxed)) {
        return Error{ErrorCode::deadline_exceeded, "no answer within the time allowed; try again later"};
    }
    return std::nullopt;
}

/// Calls a stage of the engine; an exception (a defect, or exhausted memory) becomes an error.
template <class Stage>
auto guarded(Stage stage) -> decltype(stage()) {
    try {
        return base::within_memory(std::move(stage));
    } catch (const std::exception&) {
        return fail(ErrorCode::internal, "the drawing could not be worked on");
    }
}

/// Whether two jobs may go through the networks together.
bool go_together(const Job* a, const Job* b) {
    return a != nullptr && b != nullptr && a->engine == b->engine && a->mode == b->mode;
}

}  // namespace

Scheduler::Scheduler(const SchedulerOptions& options)
    : queue_capacity_(options.queue_capacity),
      micro_batch_(std::max<std::size_t>(1, options.micro_batch)),
      thread_count_(options.threads > 0 ? options.threads : base::usable_processors()) {
    threads_.reserve(thread_count_);
    for (std::size_t i = 0; i < thread_count_; ++i) threads_.emplace_back([this] { work(); });
}

Scheduler::~Scheduler() {
    stop();
}

Result<void> Scheduler::enqueue(AnyJob job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return tl::unexpected(stopping());
        if (queue_.size() >= queue_capacity_) {
            return fail(ErrorCode::overloaded, "too many drawings are waiting; try again later");
        }
        queue_.push_back(Waiting{std::move(job), Clock::now()});
    }
    ready_.notify_one();
    return {};
}

void Scheduler::stop() {
    std::deque<Waiting> dropped;
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
    }
    ready_.notify_all();
    for (Waiting& waiting : dropped) {
        const auto waited = Clock::now() - waiting.since;
        std::visit([&](const auto& job) { refuse(job, stopping(), waited); }, waiting.job);
    }
    threads_.clear();
}

SchedulerLoad Scheduler::load() const {
    const std::lock_guard lock(mutex_);
    return {queue_.size(), running_, thread_count_};
}

void Scheduler::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        --idle_;
        if (queue_.empty()) return;
        std::vector<Waiting> batch = take();
        running_ += batch.size();
        const std::size_t taken = batch.size();
        lock.unlock();
        run(std::move(batch));
        lock.lock();
        running_ -= taken;
    }
}

std::vector<Scheduler::Waiting> Scheduler::take() {
    // This thread's share of what waits, so that no idle thread is left without work.
    const std::size_t share = (queue_.size() + idle_) / (idle_ + 1);
    const std::size_t wanted = std::min(share, micro_batch_);
    std::vector<Waiting> batch;
    batch.reserve(wanted);
    while (batch.size() < wanted && !queue_.empty()) {
        const bool fits =
            batch.empty() || go_together(std::get_if<Job>(&queue_.front().job), std::get_if<Job>(&batch.front().job));
        if (!fits) break;
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    return batch;
}

void Scheduler::run(std::vector<Waiting> batch) {
    if (std::holds_alternative<PictureJob>(batch.front().job)) return draw(std::move(batch.front()));
    classify(std::move(batch));
}

void Scheduler::draw(Waiting waiting) {
    auto& job = std::get<PictureJob>(waiting.job);
    const auto waited = Clock::now() - waiting.since;
    if (auto reason = obsolete(job)) return refuse(job, std::move(*reason), waited);
    classify::StageTimes times;
    auto picture = guarded([&] { return classify::draw_picture(job.bytes.view, job.picture, &times); });
    // Whoever is told may ask for memory for the picture at once, where there is room for one of the two alone.
    job.bytes = {};
    auto bytes = std::move(picture).map([](classify::DrawingPicture&& drawn) { return std::move(drawn.bytes); });
    job.done(Drawn{std::move(bytes), times, waited});
}

void Scheduler::classify(std::vector<Waiting> batch) {
    struct Ready {
        Job* job;
        classify::StageTimes times;
        std::chrono::nanoseconds waited;
    };
    std::vector<Ready> ready;
    std::vector<classify::Prepared> drawings;
    for (Waiting& waiting : batch) {
        Job& job = std::get<Job>(waiting.job);
        Ready current{&job, {}, Clock::now() - waiting.since};
        if (auto reason = obsolete(job)) {
            job.done(ended(std::move(*reason), current.times, current.waited));
            continue;
        }
        auto prepared = guarded([&] { return job.engine->prepare(job.bytes.view, job.mode, current.times); });
        job.bytes = {};  // as in draw()
        if (!prepared) {
            job.done(ended(std::move(prepared.error()), current.times, current.waited));
        } else if (auto reason = obsolete(job)) {
            job.done(ended(std::move(*reason), current.times, current.waited));
        } else {
            ready.push_back(current);
            drawings.push_back(std::move(*prepared));
        }
    }
    if (ready.empty()) return;

    classify::StageTimes times;
    const Job& first = *ready.front().job;
    auto answers = guarded([&] { return first.engine->infer(drawings, first.mode, times); });
    if (answers && answers->size() != ready.size()) {
        answers = fail(ErrorCode::internal, "the networks lost a drawing");
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        ready[i].times.networks = times.networks / ready.size();
        if (answers) {
            ready[i].job->done(Computed{std::move((*answers)[i]), ready[i].times, ready[i].waited, ready.size()});
        } else {
            ready[i].job->done(ended(answers.error(), ready[i].times, ready[i].waited));
        }
    }
}

}  // namespace v16::serve
