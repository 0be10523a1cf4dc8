// The table of computations under way, so that identical requests at the same time cost one computation.
//
// A computation ("flight") belongs to nobody in particular: whoever comes first starts it, whoever comes later joins,
// and everyone waits under a deadline of their own. It is cancelled only when the last one has left, and it runs as
// long as the most patient one waits. So a first requester who leaves or times out strands nobody.
//
// Thread safety: all members may be called from any thread. Listeners are called by finish()'s caller, under no lock.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cache/hybrid_cache.hpp"
#include "classify/pipeline.hpp"
#include "serve/scheduler.hpp"
#include "v16/error.hpp"

namespace v16::serve {

/// Where an answer came from.
enum class Origin : std::uint8_t { l1, l2, miss, coalesced };

/// What a flight brought back.
struct Landed {
    Result<cache::Value> payload;  ///< see serve/payload.hpp
    Origin origin = Origin::miss;  ///< for the one who opened the flight; the others have `coalesced`
    classify::StageTimes times;
    std::chrono::nanoseconds waited{0};  ///< in the queue
    std::size_t batch_size = 0;
};

/// One computation under way. `cancelled` and `deadline` are read by the compute threads.
struct Flight {
    explicit Flight(cache::Key flight_key) : key(std::move(flight_key)) {}

    const cache::Key key;
    const std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    const std::shared_ptr<std::atomic<Clock::rep>> deadline = std::make_shared<std::atomic<Clock::rep>>(0);

private:
    friend class InFlight;
    using Listener = std::function<void(const std::shared_ptr<const Landed>&)>;
    std::vector<std::pair<std::uint64_t, Listener>> listeners_;  // guarded by InFlight::mutex_
    std::uint64_t next_id_ = 0;                                  // guarded by InFlight::mutex_
};

class InFlight {
public:
    using Listener = Flight::Listener;

    struct Ticket {
        std::shared_ptr<Flight> flight;
        std::uint64_t id = 0;
        bool first = false;  ///< the caller has to start the computation, and to finish() the flight whatever happens
    };

    /// At most `capacity` flights at once.
    explicit InFlight(std::size_t capacity) : capacity_(capacity) {}

    /// Joins the flight of a key, or opens one. Errors: overloaded.
    [[nodiscard]] Result<Ticket> join(const cache::Key& key, Clock::time_point deadline, Listener listener);

    /// The holder of a ticket waits no longer: its listener will not be called (unless finish() took it just before).
    /// The last to leave cancels the flight.
    void leave(const Ticket& ticket);

    /// Closes the flight and tells everyone who waits for it.
    void finish(const std::shared_ptr<Flight>& flight, Landed landed);

    [[nodiscard]] std::size_t size() const;

private:
    void forget(const std::shared_ptr<Flight>& flight);  // needs the lock

    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::unordered_map<cache::Key, std::shared_ptr<Flight>, cache::KeyHash> flights_;
};

}  // namespace v16::serve
