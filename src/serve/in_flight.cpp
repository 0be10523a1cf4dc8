#include "serve/in_flight.hpp"

#include <algorithm>

namespace v16::serve {

Result<InFlight::Ticket> InFlight::join(const cache::Key& key, Clock::time_point deadline, Listener listener) {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<Flight>& flight = flights_[key];
    const bool first = flight == nullptr;
    if (first) {
        if (flights_.size() > capacity_) {
            flights_.erase(key);
            return fail(ErrorCode::overloaded, "too many drawings are waiting; try again later");
        }
        flight = std::make_shared<Flight>(key);
    }
    const Clock::rep ticks = deadline.time_since_epoch().count();
    flight->deadline->store(std::max(flight->deadline->load(), ticks));
    const std::uint64_t id = flight->next_id_++;
    flight->listeners_.emplace_back(id, std::move(listener));
    return Ticket{flight, id, first};
}

void InFlight::leave(const Ticket& ticket) {
    Listener freed;  // destroyed after the lock is released
    const std::lock_guard lock(mutex_);
    auto& listeners = ticket.flight->listeners_;
    const auto found =
        std::find_if(listeners.begin(), listeners.end(), [&](const auto& entry) { return entry.first == ticket.id; });
    if (found == listeners.end()) return;
    freed = std::move(found->second);
    listeners.erase(found);
    if (!listeners.empty()) return;
    ticket.flight->cancelled->store(true);
    forget(ticket.flight);
}

void InFlight::finish(const std::shared_ptr<Flight>& flight, Landed landed) {
    std::vector<std::pair<std::uint64_t, Listener>> listeners;
    {
        const std::lock_guard lock(mutex_);
        listeners.swap(flight->listeners_);
        forget(flight);
    }
    const auto shared = std::make_shared<const Landed>(std::move(landed));
    for (const auto& entry : listeners) entry.second(shared);
}

std::size_t InFlight::size() const {
    const std::lock_guard lock(mutex_);
    return flights_.size();
}

void InFlight::forget(const std::shared_ptr<Flight>& flight) {
    // A cancelled flight may have a successor under the same key: that one stays.
    const auto found = flights_.find(flight->key);
    if (found != flights_.end() && found->second == flight) flights_.erase(found);
}

}  // namespace v16::serve
