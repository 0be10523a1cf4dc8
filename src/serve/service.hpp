// The service behind the HTTP routes: the way of a request through L1, the in-flight table, L2 and the compute threads,
// and the model that is served, which can be changed while running.
//
//     classify: L1 ─► in-flight table ─► L2 ─► scheduler ─► L1 and L2 filled ─► answer
//     draw:           in-flight table ───────► scheduler ───────────────────────► picture
//
// Thread safety: all members may be called from any thread; what classify() awaits, it awaits on the caller's executor,
// which must be a strand (or run on one thread). Nothing here blocks a network thread unless it says so.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "base/shared_bytes.hpp"
#include "cache/hybrid_cache.hpp"
#include "classify/drawing_picture.hpp"
#include "serve/departure.hpp"
#include "serve/engine.hpp"
#include "serve/in_flight.hpp"
#include "serve/scheduler.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::serve {

struct ServiceOptions {
    SchedulerOptions scheduler;
    cache::HybridOptions cache;
    SpeedMode speed_mode = SpeedMode::accurate;  ///< until set_speed_mode()
};

/// As in the header X-Cache.
[[nodiscard]] std::string_view name(Origin origin);

struct Request {
    base::SharedBytes bytes;
    base::Digest digest;  ///< SHA-256 of the bytes
    Clock::time_point deadline;
    std::shared_ptr<Departure> client;  ///< never null
};

struct Answer {
    cache::Value payload;  ///< see payload.hpp; of draw() the bytes of the picture
    Origin origin = Origin::miss;
    classify::StageTimes times;          ///< zero when nothing was computed for this request
    std::chrono::nanoseconds waited{0};  ///< in the queue
    std::size_t batch_size = 0;
};

/// Counters since the start. A request that was answered counts as exactly one of the first four.
struct ServiceCounts {
    std::uint64_t l1_hits = 0;
    std::uint64_t l2_hits = 0;
    std::uint64_t misses = 0;
    std::uint64_t coalesced = 0;
    std::uint64_t computed = 0;  ///< drawings that went through the networks
};

class Service {
public:
    /// The executors on which requests are served, at least one; each has its own connection to Redis.
    Service(const std::vector<boost::asio::any_io_executor>& executors, const ServiceOptions& options);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    /// Classifies one drawing. Errors: those of the pipeline; overloaded (also while no engine is set),
    /// deadline_exceeded, cancelled. Errors are not cached.
    [[nodiscard]] boost::asio::awaitable<Result<Answer>> classify(Request request);

    /// Draws one drawing; needs no engine. It waits in the same queue, with the same bounds and sharing, but pictures
    /// are not cached and not counted. Errors: those of classify::draw_picture; overloaded, deadline_exceeded,
    /// cancelled.
    [[nodiscard]] boost::asio::awaitable<Result<Answer>> draw(Request request, classify::PictureRequest picture);

    /// The answer for a digest from L1 alone, without waiting; counts a hit, but no miss.
    [[nodiscard]] std::optional<Answer> find_local(const base::Digest& digest);

    /// The answer for a digest from the caches alone, in the present mode. Errors: not_found, overloaded.
    [[nodiscard]] boost::asio::awaitable<Result<Answer>> find(base::Digest digest);

    /// Warms the engine in the present speed mode and then serves it; on failure the old one stays. Computes on the
    /// calling thread: call it from a thread that may wait.
    [[nodiscard]] Result<void> change_engine(std::shared_ptr<const Engine> engine);
    /// Null before the first change_engine().
    [[nodiscard]] std::shared_ptr<const Engine> engine() const;

    /// Warms the new mode and then serves it. Computes on the calling thread.
    [[nodiscard]] Result<void> set_speed_mode(SpeedMode mode);
    [[nodiscard]] SpeedMode speed_mode() const { return speed_mode_.load(); }

    /// Refuses new computations and ends the waiting ones; returns when the running ones are done.
    void stop();

    [[nodiscard]] cache::HybridCache& cache() { return cache_; }
    [[nodiscard]] ServiceCounts counts() const;
    [[nodiscard]] SchedulerLoad load() const { return scheduler_.load(); }
    /// Computations (and lookups in L2) that somebody waits for.
    [[nodiscard]] std::size_t in_flight() const { return in_flight_.size(); }

private:
    struct Waiter;

    std::atomic<std::uint64_t>& counter(Origin origin);
    void start(const std::shared_ptr<Flight>& flight, const Request& request, std::shared_ptr<const Engine> engine,
               SpeedMode mode, const boost::asio::any_io_executor& executor);
    boost::asio::awaitable<void> ask_l2_then_compute(std::shared_ptr<Flight> flight, Job job);
    /// Hands a Job or a PictureJob to the scheduler; where it does not take it the flight lands with its error.
    template <class AnyJob>
    void compute(const std::shared_ptr<Flight>& flight, AnyJob job);
    void land(const std::shared_ptr<Flight>& flight, Computed computed);
    void land(const std::shared_ptr<Flight>& flight, Drawn drawn);
    /// Joins the flight of a key, or opens one.
    Result<InFlight::Ticket> board(const std::shared_ptr<Waiter>& waiter, const cache::Key& key,
                                   Clock::time_point deadline);
    boost::asio::awaitable<std::shared_ptr<const Landed>> wait(std::shared_ptr<Waiter> waiter, InFlight::Ticket ticket,
                                                               std::shared_ptr<Departure> client);

    cache::HybridCache cache_;
    InFlight in_flight_;
    std::atomic<SpeedMode> speed_mode_;

    std::mutex change_;         // one change of engine or mode at a time
    mutable std::mutex mutex_;  // guards engine_
    std::shared_ptr<const Engine> engine_;

    std::atomic<std::uint64_t> l1_hits_ = 0;
    std::atomic<std::uint64_t> l2_hits_ = 0;
    std::atomic<std::uint64_t> misses_ = 0;
    std::atomic<std::uint64_t> coalesced_ = 0;
    std::atomic<std::uint64_t> computed_ = 0;

    Scheduler scheduler_;  // last: its threads use everything above
};

}  // namespace v16::serve
