// The news that a client left, for everybody who works for it.
//
// Thread safety: none; a Departure and its subscribers belong to the thread of the client's connection.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace v16::serve {

class Departure {
public:
    using Listener = std::function<void()>;

    /// `watch` is called with the first subscription: a connection needs to look for the client's leaving only when
    /// somebody waits.
    explicit Departure(std::function<void()> watch = {}) : watch_(std::move(watch)) {}

    /// Calls `listener` when the client leaves.
    std::uint64_t subscribe(Listener listener) {
        listeners_.emplace_back(next_id_, std::move(listener));
        if (watch_) std::exchange(watch_, {})();
        return next_id_++;
    }

    void unsubscribe(std::uint64_t id) {
        std::erase_if(listeners_, [id](const auto& entry) { return entry.first == id; });
    }

    void announce() {
        left_ = true;
        for (auto& entry : std::exchange(listeners_, {})) entry.second();
    }

    [[nodiscard]] bool left() const { return left_; }

private:
    std::function<void()> watch_;
    std::vector<std::pair<std::uint64_t, Listener>> listeners_;
    std::uint64_t next_id_ = 0;
    bool left_ = false;
};

}  // namespace v16::serve
