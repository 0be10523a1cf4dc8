// Buffers that connections receive into. A connection has one only from the moment bytes are there until they are read,
// so a few serve all connections, and many idle or slow ones hold no memory.
//
// Thread safety: all members may be called from any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace v16::http {

class ReceiveBuffers {
public:
    /// A drawing of usual size with its form arrives in one or two pieces of this.
    static constexpr std::size_t buffer_size = 64U << 10;

    using Buffer = std::unique_ptr<char[]>;

    /// buffer_size bytes, whatever they hold.
    [[nodiscard]] Buffer take() {
        {
            const std::lock_guard lock(mutex_);
            if (!spare_.empty()) {
                Buffer buffer = std::move(spare_.back());
                spare_.pop_back();
                return buffer;
            }
        }
        return Buffer(new char[buffer_size]);  // make_unique would fill it with zeros
    }

    /// Keeps a buffer for the next take(). Needs one that came from take(), or null.
    void give_back(Buffer buffer) {
        if (!buffer) return;
        const std::lock_guard lock(mutex_);
        if (spare_.size() < max_spare) spare_.push_back(std::move(buffer));
    }

private:
    /// Of a rush the rest is freed.
    static constexpr std::size_t max_spare = 16;

    std::mutex mutex_;
    std::vector<Buffer> spare_;
};

}  // namespace v16::http
